/* What a profile answers about teams, and what the executing unit chooses: 临夏州部门联合细则 第二十三条、临夏州市场监管系统细则 第十三条、第十六条. */

import type { Cited, Name } from '../kernel/index.js'
import type { Balance } from './instance.js'
import type { Mode, WideningScope } from './mode.js'

/** Where a leader's place is: in the crew of the lead department, or in every crew. 组长名额：仅牵头部门，或各部门均有。 @since 0.1.0 */
export type LeaderReading = 'leadCrew' | 'everyCrew'

/** Both readings. 两种读法。 @since 0.1.0 */
export const LEADER_READINGS: readonly LeaderReading[] = ['leadCrew', 'everyCrew']

/** By lot, or appointed by a person. 随机抽取，或由人指定。 @since 0.1.0 */
export type Choosing = 'drawn' | 'appointed'

/** Both ways. 两种方式。 @since 0.1.0 */
export const CHOOSINGS: readonly Choosing[] = ['drawn', 'appointed']

/** How far a pool may be widened at most. 人员来源至多扩大到何处。 @since 0.1.0 */
export type WidenLimit = WideningScope | 'never'

/** All limits, the strictest first. 全部限度，由严到宽。 @since 0.1.0 */
export const WIDEN_LIMITS: readonly WidenLimit[] = ['never', 'neighbours', 'prefecture']

/**
 * What a profile says of teams. 规则包对检查组的要求。
 *
 * @basis 临夏州部门联合细则 第二十三条；临夏州市场监管系统细则 第十三条、第十六条；中山市实施方案 三（二）；万年县实施方案 三（一）2
 * @since 0.1.0
 */
export type AssignRules = {
  /** The least officers of a visit, all departments together. 每次上门的最少人数（各部门合计）。 */
  readonly officersPerVisit: Cited<number>
  /** The least officers of each department that takes part. 每个参与部门的最少人数。 */
  readonly officersPerDepartment: Cited<number>
  /** Exactly one head a visit either way, in the lead department's crew. 无论何种读法，每次上门只有一名组长，属牵头部门。 */
  readonly leaders: Cited<LeaderReading>
  /** How the head is named. 组长的产生方式。 */
  readonly head: Cited<Choosing>
  readonly experts: Cited<Choosing>
  /** The registry in which officers of a visit of two departments or more must stand; null: none. 联合检查执法人员库；null 表示无此要求。 */
  readonly jointRegistry: Cited<Name | null>
  readonly widen: Cited<WidenLimit>
}

/**
 * What the executing unit chooses for one campaign, with its reason (地域、人员、专业、保障). 实施机关就本次抽查所作的选择及理由。
 *
 * @basis 临夏州市场监管系统细则 第十三条；临夏州部门联合细则 第二十三条
 * @since 0.1.0
 */
export type TeamChoices = { readonly mode: Mode; readonly reason: string; readonly balance: Balance }

/** Rules without their sources, and choices, as a notice binds them. 去掉出处的规则与所作选择，由公告绑定。 @since 0.1.0 */
export type TeamRules = { readonly [K in keyof AssignRules]: AssignRules[K]['value'] } & TeamChoices

/** The largest number either rule may give, and the most officers of a group. 人数规则及每组人数的上限。 @since 0.1.0 */
export const TEAM_SIZE_LIMIT = 100

/**
 * Rules without their sources, with the choices. 去掉出处的规则与选择。
 *
 * @since 0.1.0
 */
export const teamRules = (rules: AssignRules, { mode, reason, balance }: TeamChoices): TeamRules => ({
  officersPerVisit: rules.officersPerVisit.value,
  officersPerDepartment: rules.officersPerDepartment.value,
  leaders: rules.leaders.value,
  head: rules.head.value,
  experts: rules.experts.value,
  jointRegistry: rules.jointRegistry.value,
  widen: rules.widen.value,
  mode,
  reason,
  balance
})
