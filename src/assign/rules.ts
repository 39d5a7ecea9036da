/* How many officers a team has: 临夏州部门联合细则 第二十三条、临夏州市场监管系统细则 第十六条. The numbers are a profile's. */

import type { Cited } from '../kernel/index.js'

/** What a profile says of teams. 规则包对检查组的要求。 @basis 临夏州部门联合细则 第二十三条；临夏州市场监管系统细则 第十六条 @since 0.1.0 */
export type AssignRules = {
  /** The least officers of a visit, all departments together. 每次上门的最少人数（各部门合计）。 */
  readonly officersPerVisit: Cited<number>
  /** The least officers of each department that takes part. 每个参与部门的最少人数。 */
  readonly officersPerDepartment: Cited<number>
}

/** The numbers alone, as they stand in the staff that a notice binds. 仅数值，写入公告所绑定的人员名册。 @since 0.1.0 */
export type TeamSizes = { readonly officersPerVisit: number; readonly officersPerDepartment: number }

/** The largest number either rule may give. 上述人数的上限。 @since 0.1.0 */
export const TEAM_SIZE_LIMIT = 100

/**
 * The numbers of the rules without their sources. 去掉出处的数值。
 *
 * @since 0.1.0
 */
export const teamSizes = (rules: AssignRules): TeamSizes => ({
  officersPerVisit: rules.officersPerVisit.value,
  officersPerDepartment: rules.officersPerDepartment.value
})
