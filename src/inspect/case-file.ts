/* 抽查卷宗: what is bound in the file of a visit, and for how long it is kept. 临夏州部门联合细则 第三十四条. */

import type { Citation, CivilDate, Name } from '../kernel/index.js'
import { formOf, type VisitCourse } from './course.js'
import type { EvidenceKind } from './paper.js'
import type { InspectRules, Retention } from './rules.js'

/** Something that is bound in the file. 卷宗中的一份材料。 @since 0.1.0 */
export type FiledPaper = { readonly on: CivilDate } & (
  | { readonly _tag: 'FiledForm' }
  | { readonly _tag: 'FiledRecord' }
  /** Electronic evidence may be printed for the file. 电子数据可打印归档。 */
  | {
      readonly _tag: 'FiledEvidence'
      readonly number: Name
      readonly kind: EvidenceKind
      readonly printed: boolean
    }
  | { readonly _tag: 'FiledConclusion'; readonly document: Name; readonly of: Name }
  | { readonly _tag: 'FiledProof'; readonly number: Name }
  | { readonly _tag: 'FiledEntrustment'; readonly body: Name }
  | { readonly _tag: 'FiledReplacement'; readonly out: Name; readonly in: Name }
  | { readonly _tag: 'FiledResult'; readonly department: Name; readonly version: number }
)

/** The file of a visit. 一次上门检查的卷宗。 @since 0.1.0 */
export type CaseFile = {
  /** In the order of a penalty file: papers of the check, evidence, what was done to the team, results. 参考行政处罚案卷的次序。 */
  readonly papers: readonly FiledPaper[]
  /** Null where the text sets no retention. 未规定保存期限则为 null。 */
  readonly retention: Retention | null
  readonly basis: Citation | null
  /** Whether all that such a file needs is there: a form or the proof that there could be none, a record, a result of each department. 是否齐备。 */
  readonly complete: boolean
}

/**
 * The file of a visit: everything that is bound in it. 一次上门检查的卷宗目录。
 *
 * @basis 临夏州部门联合细则 第三十四条
 * @since 0.1.0
 */
export function caseFileOf(course: VisitCourse, { caseFile }: Pick<InspectRules, 'caseFile'>): CaseFile {
  const { forms, paper, impossible, entrustments, replacements, results, dispatch } = course
  const prepared = forms.at(-1)
  const papers: FiledPaper[] = []
  if (prepared !== undefined) papers.push({ _tag: 'FiledForm', on: prepared.on })
  if (paper !== null) {
    const { on } = paper
    papers.push({ _tag: 'FiledRecord', on })
    for (const { number, kind } of paper.paper.evidence) {
      papers.push({ _tag: 'FiledEvidence', on, number, kind, printed: electronic.includes(kind) })
    }
    for (const { document, of } of paper.paper.conclusions) papers.push({ _tag: 'FiledConclusion', on, document, of })
  }
  if (impossible !== null) {
    for (const number of impossible.impossible.proof) papers.push({ _tag: 'FiledProof', on: impossible.on, number })
  }
  for (const { on, body } of entrustments) papers.push({ _tag: 'FiledEntrustment', on, body })
  for (const {
    on,
    out,
    in: { id }
  } of replacements)
    papers.push({ _tag: 'FiledReplacement', on, out, in: id })
  for (const { department, versions } of results) {
    for (const { number: version, formed } of versions) {
      papers.push({ _tag: 'FiledResult', on: formed.on, department, version })
    }
  }
  const checked = impossible !== null || (formOf(course) !== null && paper !== null)
  const complete = checked && results.length === dispatch.departments.length
  return { papers, retention: caseFile?.value ?? null, basis: caseFile?.basis ?? null, complete }
}

const electronic: readonly EvidenceKind[] = ['photo', 'video', 'recorder', 'electronic-data']
