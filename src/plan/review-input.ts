/* What a review may be told beside the plan; whatever is left out is reported as not checked, never passed over. */

import type { QuietPeriod, TermRules, Window } from '../calendar/index.js'
import type { Checklist, ItemKey } from '../checklist/index.js'
import type { CivilDate, Name } from '../kernel/index.js'
import type { PoolRules, RiskClass } from '../registry/index.js'
import type { Decision } from './decision.js'
import type { PlanFinding } from './finding.js'
import type { ReviewWaiver } from './review-finding.js'
import type { ReviewRules } from './review-rules.js'
import type { Level, Plan } from './row.js'
import type { PlanRules } from './rules.js'

/** The registry behind one row. 计划一行所对应的名录库。 @since 0.1.0 */
export type RowStock = {
  /** The row's number, from 1. 行号，自 1 起。 */
  readonly row: number
  /** How many subjects it holds. 检查对象户数。 */
  readonly subjects: number
  /** How many of each class of credit risk; null where they are not classed. 各信用风险类别户数；未分类的为 null。 */
  readonly classes: { readonly [C in RiskClass]: number } | null
  /** The pool, or another group that a quiet period names; null where it is in none. 所属类库或安静期所称群体。 */
  readonly group: Name | null
}

/** All subjects that a level supervises, each once. 某一级监管的全部检查对象，各计一次。 @since 0.1.0 */
export type Supervised = { readonly level: Level; readonly subjects: number }

/** The officers of one department. 某部门的执法人员。 @since 0.1.0 */
export type DepartmentStaff = {
  readonly department: Name
  readonly officers: number
  /** Days a year that each of them can give to checks; null where that is not known. 每人每年可用于检查的天数；未知则为 null。 */
  readonly days: number | null
}

/** When an item was last checked; null for never. 某事项最近一次检查日期；从未检查则为 null。 @since 0.1.0 */
export type ItemUse = { readonly key: ItemKey; readonly last: CivilDate | null }

/** A special campaign, or a check of full coverage, deployed beside the plan. 计划之外部署的专项检查或“全覆盖”式检查。 @since 0.1.0 */
export type PlannedCampaign = {
  readonly name: Name
  readonly domain: Name
  readonly window: Window
  /** Whether its subjects are drawn at random. 检查对象是否随机抽取。 */
  readonly random: boolean
}

/** An item that is checked outside the draw, and the field that calls for it. 不纳入随机抽查的事项及所属重点领域。 @since 0.1.0 */
export type OutsideItem = { readonly key: ItemKey; readonly field: Name }

/** Everything that a review reads. 审核所读的全部资料。 @since 0.1.0 */
export type PlanReviewInput = {
  readonly plan: Plan
  readonly rules: {
    readonly plan: PlanRules
    readonly review: ReviewRules
    /** Null where there are no pools. 未分类库的为 null。 */
    readonly pools: PoolRules | null
    readonly quiet: readonly QuietPeriod[]
    /** Whether 某日前 takes in the day. “某日前”是否含该日。 */
    readonly terms: Pick<TermRules, 'before'>
  }
  /** What the reading of a printed table left in doubt. 读表时的存疑之处。 */
  readonly reading?: readonly PlanFinding[]
  /** 计划编号, as printed. 计划编号（原文）。 */
  readonly number?: string
  readonly checklist?: Checklist
  readonly stock?: readonly RowStock[]
  readonly supervised?: readonly Supervised[]
  readonly decisions?: readonly Decision[]
  readonly staff?: readonly DepartmentStaff[]
  readonly uses?: readonly ItemUse[]
  readonly campaigns?: readonly PlannedCampaign[]
  readonly outside?: readonly OutsideItem[]
  /** What the plan says of appraisal, sentence by sentence; empty where it says nothing. 计划中有关考核的语句；没有则为空。 */
  readonly appraisal?: readonly string[]
  readonly waivers?: readonly ReviewWaiver[]
}
