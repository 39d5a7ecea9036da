/* 一查到底: which follow-ups a visit still owes, and by when those that stand are closed and entered.
   临夏州实施意见 一（二）1; 临夏州部门联合细则 第三十二条、第三十三条; 临夏州市场监管系统细则 第二十一条、第二十二条. */

import { dueOn, type Due, type TermRules, type WorkCalendar } from '../calendar/index.js'
import {
  accept,
  reasonsOf,
  refuseAll,
  type Checked,
  type Citation,
  type CivilDate,
  type Name
} from '../kernel/index.js'
import { approvedResult, nonCooperationOf, type VisitCourse } from './course.js'
import { FOLLOW_UP_ROUTES, type FollowUp, type FollowUpRoute } from './follow-up.js'
import type { InspectRefusal } from './error.js'
import type { FollowUpRules, ResultRules } from './rules.js'

/** A follow-up that the law asks and nobody has opened. 依法应当启动而尚未启动的后续处置。 @since 0.1.0 */
export type OwedFollowUp = {
  readonly department: Name
  /** Any of these will do. 任一途径即可。 */
  readonly routes: readonly FollowUpRoute[]
  /** A finding demands it; a problem is left to be handled; the subject refused seriously. 检查结论要求、问题待处理、不配合情节严重。 */
  readonly cause: 'demand' | 'problem' | 'refusal'
  readonly basis: Citation
}

/**
 * The follow-ups that a visit still owes: empty where every problem is pursued. 尚欠的后续处置；均已启动则为空。
 *
 * Results count once they are approved. A case on record is the pursuit of what demands one. A serious refusal owes one of the lead department, of any route, unless a case is
 * on record. 以审核同意的结果为准；部门已有案件的，视为已立案查处；不配合情节严重的，由牵头部门以任一途径处理，已有案件的除外。
 *
 * @basis 临夏州实施意见 一（二）1; 临夏州部门联合细则 第三十二条、第三十三条; 临夏州市场监管系统细则 第二十一条、第二十二条; 万年县实施方案 三（三）1
 * @since 0.1.0
 */
export function followUpsOwed(
  course: VisitCourse,
  rules: Pick<ResultRules, 'demands' | 'refusalPunished'> & Pick<FollowUpRules, 'pursued'>
): readonly OwedFollowUp[] {
  const { departments } = course.dispatch
  const owed: OwedFollowUp[] = []
  for (const department of departments) {
    const result = approvedResult(course, department)
    if (result === null) continue
    const own = course.followUps.filter((followUp) => followUp.department === department)
    const hasCase = course.cases.some((record) => record.department === department)
    const demanded = new Set(
      course.paper?.paper.findings.flatMap((finding) => (finding.department === department ? finding.demands : []))
    )
    for (const route of FOLLOW_UP_ROUTES) {
      const basis = rules.demands[route]
      const isPursued = own.some((followUp) => followUp.route === route) || (route === 'case' && hasCase)
      if (basis !== null && demanded.has(route) && !isPursued) {
        owed.push({ department, routes: [route], cause: 'demand', basis })
      }
    }
    if (rules.pursued !== null && result.code === 'to-be-handled' && own.length === 0 && !hasCase) {
      owed.push({ department, routes: FOLLOW_UP_ROUTES, cause: 'problem', basis: rules.pursued })
    }
  }
  const [lead] = departments
  const handled = course.followUps.length > 0 || course.cases.length > 0
  const refused = course.ended !== null && nonCooperationOf(course).some(({ serious }) => serious)
  if (rules.refusalPunished !== null && refused && !handled && lead !== undefined) {
    owed.push({ department: lead, routes: FOLLOW_UP_ROUTES, cause: 'refusal', basis: rules.refusalPunished })
  }
  return owed
}

/**
 * Whether every problem is pursued to its end: nothing owed by the results approved so far, nothing open (`resultsOpen` names those to come). 问题是否一查到底：已审核同意的结果无所欠，且均已办结；尚待审核的见 `resultsOpen`。
 *
 * @basis 临夏州实施意见 一（二）1
 * @since 0.1.0
 */
export const isPursued = (course: VisitCourse, rules: Parameters<typeof followUpsOwed>[1]): boolean =>
  course.followUps.every(({ closed }) => closed !== null) && followUpsOwed(course, rules).length === 0

/** By when a follow-up is closed and entered, and whether it was. 后续处置办结与录入的期限及办理情况。 @since 0.1.0 */
export type FollowUpDue = {
  /** Null where the text sets no term. 未定期限则为 null。 */
  readonly close: Due | null
  readonly closedLate: boolean
  /** With what leave it was closed late; the term holds in general only. 超出原则性期限的放行。 */
  readonly waived: boolean
  /** Null until it is closed, and where the text sets no term. 尚未办结或未定期限则为 null。 */
  readonly enter: Due | null
  readonly enteredLate: boolean
}

/**
 * By when a follow-up is to be closed and entered, and whether it is late. 后续处置的办结、录入期限及是否逾期。
 *
 * Late is what is done after the due day, or not done by `today`, which lies after it. 超过期限方办理，或至 `today` 仍未办理且已过期限，即为逾期。
 *
 * @param input.taskEnded the day on which the task ended
 * @returns refuses with `NoSuchDay` where a term runs out of 1949 to 2100
 * @basis 临夏州部门联合细则 第三十三条
 * @since 0.1.0
 */
export function followUpDue(input: {
  readonly followUp: Pick<FollowUp, 'closed' | 'entered'>
  readonly taskEnded: CivilDate
  readonly today: CivilDate
  readonly calendar: WorkCalendar
  readonly terms: TermRules
  readonly rules: Pick<FollowUpRules, 'closeWithin' | 'enterWithin'>
}): Checked<InspectRefusal, FollowUpDue> {
  const { followUp, taskEnded, today, calendar, terms, rules } = input
  const { closed, entered } = followUp
  const due = (event: CivilDate | null, term: FollowUpRules['closeWithin']): Checked<InspectRefusal, Due | null> =>
    event === null || term === null ? accept(null) : dueOn({ event, term: term.value, calendar, rules: terms })
  const close = due(taskEnded, rules.closeWithin)
  const enter = due(closed?.on ?? null, rules.enterWithin)
  if (close._tag === 'Left' || enter._tag === 'Left') return refuseAll([...reasonsOf(close), ...reasonsOf(enter)])
  const isLate = (limit: Due | null, done: CivilDate | null): boolean => limit !== null && (done ?? today) > limit.on
  return accept({
    close: close.right,
    closedLate: isLate(close.right, closed?.on ?? null),
    waived: (closed?.waiver ?? null) !== null,
    enter: enter.right,
    enteredLate: isLate(enter.right, entered?.on ?? null)
  })
}
