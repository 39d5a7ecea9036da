/* A visit's part of one department: how many places it has, and who may take them (临夏州部门联合细则 第二十三条). */

import type { CivilDate, Name } from '../kernel/index.js'
import { regionsOf, type Visit } from '../merge/index.js'
import type { RegionCode } from '../registry/index.js'
import type { TeamSizes } from './rules.js'
import type { StaffOfficer } from './staff.js'

/** What one department sends to one visit. 一个部门派往一次上门的人员名额。 @since 0.1.0 */
export type Crew = {
  readonly subject: Name
  readonly ordinal: number
  readonly department: Name
  /** Null: from anywhere. 来源地区；null 表示不限。 */
  readonly regions: readonly RegionCode[] | null
  /** First and last day of the visit's window. 上门时间窗的首日与末日。 */
  readonly from: CivilDate
  readonly to: CivilDate
  /** Whether the leader's place is here: in the crew of the lead department only. 组长名额是否在此：仅在牵头部门。 */
  readonly leads: boolean
  /** The places beside the leader's. 组长以外的名额。 */
  readonly places: number
}

/**
 * The crews of a visit, the lead department's first. 一次上门的各部门名额，牵头部门居首。
 *
 * Each department sends as many as the rules ask of a department; where that is not enough for a visit, the lead
 * department sends the rest. One of the lead department's places is the leader's.
 *
 * @param visit with a day and at least one department
 * @basis 临夏州部门联合细则 第二十三条
 * @since 0.1.0
 */
export function crewsOf(visit: Visit, rules: TeamSizes): readonly Crew[] {
  const { subject, ordinal, departments, window } = visit
  const [first, last] = [window[0], window[window.length - 1]]
  if (first === undefined || last === undefined) throw new Error(`the visit to ${subject} has no day`)
  const regions = regionsOf(visit)
  const each = rules.officersPerDepartment
  const ofLead = Math.max(each, rules.officersPerVisit - each * (departments.length - 1))
  return departments.map((department, i) => {
    const leads = i === 0
    const places = leads ? ofLead - 1 : each
    return { subject, ordinal, department, regions, from: first.from, to: last.to, leads, places }
  })
}

/**
 * Whether an officer may take a place of a crew, declared relations aside: department, region, a certificate valid
 * from the visit's first day to its last, and for a crew that is a leader alone, that they may lead.
 * 检查人员可否担任某名额（不计利害关系）：部门、地区、证件在整个时间窗有效；仅有组长名额时须可任组长。
 *
 * @basis 临夏州部门联合细则 第十二条、第二十三条；临夏州市场监管系统细则 第十六条
 * @since 0.1.0
 */
export const mayServe =
  (crew: Crew) =>
  (officer: StaffOfficer): boolean =>
    officer.department === crew.department &&
    (crew.regions === null || crew.regions.includes(officer.region)) &&
    officer.certifiedFrom <= crew.from &&
    crew.to <= officer.certifiedTo &&
    (officer.mayLead || crew.places > 0)
