/* 台账: each task down to office, person and days; and what each officer answers for.
   中山市实施方案 四（二）; 临夏州部门联合细则 第三十五条; 临夏州市场监管系统细则 第九条. */

import type { ItemKey } from '../checklist/index.js'
import type { Citation, CivilDate, Name } from '../kernel/index.js'
import { latestResult, type VisitCourse } from './course.js'
import { visitStage, type VisitStage } from './next.js'
import type { InspectRules } from './rules.js'
import type { VisitKey } from './visit-key.js'

/** A line of the duty ledger: who is to do what by when, and how far it is. 台账的一行：任务落实到单位、人员和时间节点。 @since 0.1.0 */
export type DutyLine = {
  readonly task: Name
  readonly item: ItemKey
  readonly visit: VisitKey
  readonly department: Name
  readonly officer: Name
  readonly leads: boolean
  /** First and last day of the visit's window; null where it has no day. 时间窗首日与末日；无可用日期则为 null。 */
  readonly from: CivilDate | null
  readonly to: CivilDate | null
  readonly dispatched: CivilDate
  readonly begun: CivilDate | null
  readonly ended: CivilDate | null
  readonly stage: VisitStage
}

/**
 * The duty ledger: a line for each task, department and officer of each visit. 抽查工作任务台账：每次上门、每项任务、每个部门、每名人员一行。
 *
 * @param courses in any order; the lines follow them, then tasks, then officers as they stand in the team
 * @returns who is in the team now; O(lines)
 * @basis 中山市实施方案 四（二）
 * @example dutyLedger([]) // => []
 * @since 0.1.0
 */
export const dutyLedger = (courses: readonly VisitCourse[]): readonly DutyLine[] =>
  courses.flatMap((course) => {
    const { visit, dispatch, officers, dispatched, begun, ended } = course
    const stage = visitStage(course)
    const days = { from: dispatch.window[0]?.from ?? null, to: dispatch.window.at(-1)?.to ?? null }
    const state = { ...days, dispatched: dispatched.on, begun: begun?.on ?? null, ended, stage }
    return dispatch.tasks.flatMap(({ draw: task, item, departments }) =>
      officers.flatMap(({ id: officer, department, leads }) =>
        departments.includes(department) ? [{ task, item, visit, department, officer, leads, ...state }] : []
      )
    )
  })

/**
 * What an officer answers for: items and content checked, samples taken, evidence, the record at the place, the result. 检查事项和内容、提取的产品、证据材料、现场记录、检查结果。
 *
 * @basis 临夏州部门联合细则 第三十五条
 * @since 0.1.0
 */
export type AnsweredKind = 'items' | 'samples' | 'evidence' | 'record' | 'result'

/**
 * The officers who answer for each of the five objects of a visit. 一次上门检查五项内容各由哪些人员负责。
 *
 * Items and record: who was present. Samples and evidence: who took them. Result: who signed the latest version of each
 * department. 事项与记录由到场人员负责，产品与证据由提取人负责，结果由各部门最新版本的签字人负责。
 *
 * @returns each officer once, in the order of the team
 * @basis 临夏州部门联合细则 第三十五条
 * @since 0.1.0
 */
export function answerableFor(course: VisitCourse): { readonly [O in AnsweredKind]: readonly Name[] } {
  const { officers, begun, paper, dispatch } = course
  const inTeam = (named: readonly Name[]): readonly Name[] =>
    officers.map(({ id }) => id).filter((id) => named.includes(id))
  const evidence = paper?.paper.evidence ?? []
  const present = inTeam(begun?.present ?? [])
  const taken = (isSample: boolean): readonly Name[] =>
    inTeam(evidence.filter(({ kind }) => (kind === 'sample') === isSample).map(({ takenBy }) => takenBy))
  return {
    items: present,
    samples: taken(true),
    evidence: taken(false),
    record: paper === null ? [] : present,
    result: inTeam(
      dispatch.departments.flatMap((department) => latestResult(course, department)?.result.signedBy ?? [])
    )
  }
}

/** How officers of the bureau's own desks took part. 机关执法人员参与检查的情况。 @since 0.1.0 */
export type DeskPart = {
  readonly visits: number
  /** Visits with one of them at least. 其中有机关执法人员参加的。 */
  readonly withDesk: number
  readonly officers: readonly Name[]
  /** The article, where nobody took part although it asks for it in general. 应参与而无人参与时所依据的条款。 */
  readonly unmet: Citation | null
  /** With what leave. 放行。 */
  readonly waiver: { readonly reason: string; readonly approver: string } | null
}

/**
 * Whether officers of the bureau itself took part in the visits that were carried out. 机关执法人员是否参与了检查。
 *
 * @param input.isDesk whether an officer works at the bureau itself (机关) and not at a station
 * @param input.waiver passes what the text asks in general only
 * @returns `unmet` is null where somebody took part, nothing was carried out, no text asks it, or a waiver passes it
 * @basis 临夏州市场监管系统细则 第九条
 * @since 0.1.0
 */
export function deskPart(input: {
  readonly courses: readonly VisitCourse[]
  readonly isDesk: (officer: Name) => boolean
  readonly waiver: DeskPart['waiver']
  readonly rules: Pick<InspectRules, 'deskTakesPart'>
}): DeskPart {
  const { courses, isDesk, waiver, rules } = input
  const carried = courses.flatMap(({ begun }) => (begun === null ? [] : [begun.present]))
  const withDesk = carried.filter((present) => present.some(isDesk)).length
  const officers = [...new Set(carried.flat().filter(isDesk))]
  const isWaived = waiver !== null && waiver.reason.trim() !== '' && waiver.approver.trim() !== ''
  const isMet = withDesk > 0 || carried.length === 0 || isWaived
  return { visits: carried.length, withDesk, officers, unmet: isMet ? null : rules.deskTakesPart, waiver }
}
