/* 完成: a visit counts once, its results by department, and what is not published is not completed.
   临夏州市场监管系统细则 第二十三条; 临夏州部门联合细则 第三十二条; 临夏州实施意见 附件3 备注1; 宁阳县实施意见 二（四）1. */

import type { VisitCourse } from '../inspect/index.js'
import { acceptUnless, type AnswerOpen, type Checked, type Citation, type Name } from '../kernel/index.js'
import type { Publication } from './publication.js'
import type { PublishRules } from './rules.js'

/** How far a department's result has come. 部门结果所处的阶段。 @since 0.1.0 */
export type ResultStage = 'none' | 'formed' | 'entered' | 'withheld' | 'published'

/** The five stages. 五个阶段。 @since 0.1.0 */
export const RESULT_STAGES: readonly ResultStage[] = ['none', 'formed', 'entered', 'withheld', 'published']

/** Whether a visit is completed, and what is missing. 一次检查是否完成，及尚缺的内容。 @since 0.1.0 */
export type VisitCompletion = {
  readonly completed: boolean
  /** The check is over: carried out, or found impossible. 检查已结束（含无法开展的）。 */
  readonly checked: boolean
  /** It counts as carried out although it was impossible (视为完成); it still needs its result. 视为完成的检查，仍须其结果。 */
  readonly deemed: boolean
  /** One for each department of the visit, in its order. 各参与部门的结果阶段。 */
  readonly results: readonly { readonly department: Name; readonly stage: ResultStage }[]
  /** Departments whose result is missing for the completion. 尚缺结果的部门。 */
  readonly missing: readonly Name[]
  /** The article by which completion is told. 判定完成的条款。 */
  readonly basis: Citation
}

/**
 * How far a department's result has come. 部门结果所处的阶段。
 *
 * @param publication what became of it; null where it is not entered
 * @basis 临夏州市场监管系统细则 第二十三条
 * @since 0.1.0
 */
export function stageOfResult(
  course: Pick<VisitCourse, 'results'>,
  department: Name,
  publication: Pick<Publication, 'entered' | 'published' | 'withheld'> | null
): ResultStage {
  if (publication?.published) return 'published'
  if (publication?.withheld) return 'withheld'
  if (publication?.entered) return 'entered'
  return course.results.some((record) => record.department === department) ? 'formed' : 'none'
}

/**
 * Whether a visit is completed: by the profile's reading only what is published, and what was deemed complete needs that too (C-19). 一次检查是否完成：按所采读法以公示为准，视为完成的亦须公示结果。
 *
 * A visit of several departments is one visit and has several results (C-29): it is completed when each of them is.
 * 多部门的一次检查计一次、结果分部门计，各部门结果齐备方为完成。
 *
 * @param publicationOf what became of a department's result; null where it is not entered
 * @returns refuses with `AnswerOpen` where the text does not say what completes a visit, or what a withheld result counts as
 * @basis 临夏州市场监管系统细则 第二十三条; 临夏州部门联合细则 第三十二条; 临夏州实施意见 附件3 备注1
 * @since 0.1.0
 */
export function completionOf(
  course: VisitCourse,
  publicationOf: (department: Name) => Pick<Publication, 'entered' | 'published' | 'withheld'> | null,
  { completion, withheldCounts }: Pick<PublishRules, 'completion' | 'withheldCounts'>
): Checked<AnswerOpen, VisitCompletion> {
  const results = course.dispatch.departments.map((department) => ({
    department,
    stage: stageOfResult(course, department, publicationOf(department))
  }))
  const withheld = results.some(({ stage }) => stage === 'withheld')
  const open: AnswerOpen[] = []
  if (completion === null) open.push(answerOpen('completion'))
  if (withheld && withheldCounts === null && completion?.value !== 'checked') open.push(answerOpen('withheldCounts'))
  return acceptUnless(open, () => {
    if (completion === null) throw new Error('refused above')
    const enough = stagesEnough[completion.value]
    const suffices = (stage: ResultStage): boolean =>
      enough.includes(stage) || (stage === 'withheld' && withheldCounts?.value === 'completes')
    const checked = course.ended !== null
    const missing = results.filter(({ stage }) => !suffices(stage)).map(({ department }) => department)
    return {
      completed: checked && missing.length === 0,
      checked,
      deemed: course.impossible !== null,
      results,
      missing,
      basis: completion.basis
    }
  })
}

/** Visits and results counted apart. 检查次数与结果数分别统计。 @since 0.1.0 */
export type CompletionTally = {
  /** Each visit once, however many departments and tasks it serves. 每次检查计一次，不论部门与任务多少。 */
  readonly visits: number
  readonly checked: number
  readonly deemed: number
  readonly completed: number
  /** One a department and visit. 按部门计。 */
  readonly results: { readonly [S in ResultStage]: number }
}

/**
 * Counts visits once and results by department. 检查计一次，结果按部门计。
 *
 * @param completions one a visit
 * @basis 临夏州实施意见 附件3 备注1; 宁阳县实施意见 二（四）1
 * @example tallyCompletions([]).visits // => 0
 * @since 0.1.0
 */
export function tallyCompletions(completions: Iterable<VisitCompletion>): CompletionTally {
  let [visits, checked, deemed, completed] = [0, 0, 0, 0]
  const results = { none: 0, formed: 0, entered: 0, withheld: 0, published: 0 }
  for (const completion of completions) {
    visits++
    if (completion.checked) checked++
    if (completion.deemed) deemed++
    if (completion.completed) completed++
    for (const { stage } of completion.results) results[stage]++
  }
  return { visits, checked, deemed, completed, results }
}

const stagesEnough: { readonly [C in NonNullable<PublishRules['completion']>['value']]: readonly ResultStage[] } = {
  published: ['published'],
  entered: ['entered', 'published'],
  checked: RESULT_STAGES
}

const answerOpen = (question: string): AnswerOpen => ({ _tag: 'AnswerOpen', stage: 'publish', question })
