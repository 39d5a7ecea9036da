/* 检查全程: what became of one visit, as a small value that each step replaces.
   临夏州部门联合细则 第五条、第三十条; 临夏州市场监管系统细则 第十六条至第二十二条. */

import type { Method } from '../checklist/index.js'
import type { CivilDate, Name } from '../kernel/index.js'
import type { Act, CourseWaiver } from '../plan/index.js'
import type { Delegation } from './delegation.js'
import type { Dispatch, DispatchedOfficer } from './dispatch.js'
import type { CaseRecord, FollowUp } from './follow-up.js'
import type { CheckForm } from './form.js'
import type { Impossible } from './impossible.js'
import type { SparedPenalty } from './lenient.js'
import type { NonCooperation } from './non-cooperation.js'
import type { CheckPaper } from './paper.js'
import type { DepartmentResult, ResultRecord } from './result.js'
import type { Entrustment } from './third-party.js'
import type { VisitKey } from './visit-key.js'

/** Somebody in a team was replaced. 检查组成员的一次更换。 @since 0.1.0 */
export type OfficerReplacement = Act & {
  readonly department: Name
  readonly out: Name
  readonly in: DispatchedOfficer
  readonly cause: 'recusal' | 'other'
  readonly drawn: boolean
  readonly reason: string
  readonly approver: Name
}

/** How a visit began. 检查的开始。 @since 0.1.0 */
export type VisitBeginning = Act & {
  readonly methods: readonly Method[]
  readonly present: readonly Name[]
  readonly credentials: boolean
  readonly uniform: boolean
  readonly instructed: boolean
  readonly waiver: CourseWaiver | null
  /** Whether the day lies in the window of the visit; outside it is late or early, never refused. 是否在检查时间窗内；逾期仅作记录，不予拒绝。 */
  readonly inWindow: boolean
}

/** What became of one visit. 一次上门检查的全过程。 @since 0.1.0 */
export type VisitCourse = {
  readonly visit: VisitKey
  readonly dispatched: Act
  /** As dispatched; who is in the team now stands in `officers`. 派发时的内容；现有成员见 `officers`。 */
  readonly dispatch: Dispatch
  readonly officers: readonly DispatchedOfficer[]
  readonly replacements: readonly OfficerReplacement[]
  readonly delegations: readonly (Act & Delegation)[]
  readonly entrustments: readonly (Act & Entrustment)[]
  /** Every form that was prepared; the last one holds. 历次准备的检查表，以最后一份为准。 */
  readonly forms: readonly (Act & { readonly form: CheckForm; readonly waiver: CourseWaiver | null })[]
  readonly told: (Act & { readonly law: string | null }) | null
  readonly begun: VisitBeginning | null
  readonly paper: (Act & { readonly paper: CheckPaper }) | null
  readonly impossible:
    (Act & { readonly impossible: Impossible; readonly nonCooperation: readonly NonCooperation[] }) | null
  /** The day on which the check ended, carried out or impossible; null until then. 检查结束之日（含无法开展的）；未结束则为 null。 */
  readonly ended: CivilDate | null
  /** In the order of the departments' first results. 依各部门首次形成结果的先后。 */
  readonly results: readonly ResultRecord[]
  readonly followUps: readonly FollowUp[]
  readonly cases: readonly CaseRecord[]
  readonly spared: readonly SparedPenalty[]
}

/**
 * The form that holds; null where none is prepared. 现行检查表；尚未准备则为 null。
 *
 * @example formOf({ forms: [] }) // => null
 * @basis 临夏州部门联合细则 第三十条1
 * @since 0.1.0
 */
export const formOf = ({ forms }: Pick<VisitCourse, 'forms'>): CheckForm | null => forms.at(-1)?.form ?? null

/**
 * The latest version of a department's result; undefined where it has none. 某部门检查结果的最新版本。
 *
 * @example latestResult({ results: [] }, '市场监管局') // => undefined
 * @since 0.1.0
 */
export const latestResult = (
  { results }: Pick<VisitCourse, 'results'>,
  department: Name
): ResultRecord['versions'][number] | undefined =>
  results.find((record) => record.department === department)?.versions.at(-1)

/**
 * A department's result once it is approved; null before. 某部门经审核同意的检查结果；未经同意则为 null。
 *
 * @example approvedResult({ results: [] }, '市场监管局') // => null
 * @basis 临夏州部门联合细则 第三十条4
 * @since 0.1.0
 */
export function approvedResult(course: Pick<VisitCourse, 'results'>, department: Name): DepartmentResult | null {
  const latest = latestResult(course, department)
  return latest?.review?.approved === true ? latest.result : null
}

/**
 * The departments whose results are not yet approved; empty: each has its own. 检查结果尚未审核同意的部门。
 *
 * @basis 宁阳县实施意见 二（四）1; 临夏州部门联合细则 第三十条4
 * @since 0.1.0
 */
export const resultsOpen = (course: Pick<VisitCourse, 'results' | 'dispatch'>): readonly Name[] =>
  course.dispatch.departments.filter((department) => approvedResult(course, department) === null)

/**
 * How the subject did not cooperate, in whatever step it was recorded. 不予配合的全部记录。
 *
 * @example nonCooperationOf({ paper: null, impossible: null }) // => []
 * @basis 临夏州市场监管系统细则 第二十二条
 * @since 0.1.0
 */
export const nonCooperationOf = ({
  paper,
  impossible
}: Pick<VisitCourse, 'paper' | 'impossible'>): readonly NonCooperation[] => [
  ...(paper?.paper.nonCooperation ?? []),
  ...(impossible?.nonCooperation ?? [])
]
