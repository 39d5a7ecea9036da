/* Which numbers of the law a plan needs; a profile gives them, each with its article. */

import type { Cited, Citation, Ratio } from '../kernel/index.js'

/**
 * The limit on the ratio of a general item. 一般检查事项的抽查比例上限。
 *
 * `strict`: the ratio may not even reach the value (不能达到). `waivable`: the text says 一般情况 or 原则上, so that a
 * reason and an approver let a plan pass. `strict` 表示不得达到该值；`waivable` 表示可凭理由与批准人放行。
 *
 * @since 0.1.0
 */
export type GeneralCap = Cited<Ratio> & { readonly strict: boolean; readonly waivable: boolean }

/**
 * What becomes of a registry so small that the cap allows nobody, though a floor asks for one. 名录库过小、上限不足一户时的处理。
 *
 * `drawOne`: one is drawn and the case is recorded. `drawNone`: nobody is drawn and the case is recorded. `refuse`: the
 * plan is refused, as where the cap itself forbids what the floor asks.
 *
 * @since 0.1.0
 */
export type SmallRegistryReading = 'drawOne' | 'drawNone' | 'refuse'

/**
 * Whose rows the cap is a share of, where a task has several strata. 一项任务分多层时，上限以何者为分母。
 *
 * `row`: the item's whole registry; one class may lie above the cap when others lie below it, since classes of one task
 * may have different ratios (临夏州部门联合细则 第二十条) and risky ones higher ones (第十六条). `stratum`: each class by itself.
 *
 * @since 0.1.0
 */
export type CapReading = 'row' | 'stratum'

/**
 * What the annual coverage is a share of. 年度覆盖比例以何者为分母。
 *
 * `level`: all subjects that a level supervises, each counted once, over the whole plan. `registry`: the registry of
 * every item by itself, so that each row has a floor of its own.
 *
 * @since 0.1.0
 */
export type CoverageReading = 'level' | 'registry'

/** A day by which a plan is due, in the plan's year (0) or the year before it (−1). 计划报送期限（当年为 0，上年为 −1）。 @since 0.1.0 */
export type PlanDue = { readonly year: -1 | 0; readonly month: number; readonly day: number }

/**
 * The numbers of the law that a plan is held against. 审核抽查计划所依据的法定数值。
 *
 * @since 0.1.0
 */
export type PlanRules = {
  /** Null where the text demands a cap and leaves its number open: general items are then refused. 为 null 表示上限数值未定。 */
  readonly generalCap: GeneralCap | null
  /** Why key items have no cap. 重点检查事项不设上限的依据。 */
  readonly keyUncapped: Citation
  /** How often a year each item is drawn at least; a draw of nobody is none. 每一事项每年至少抽查的次数。 */
  readonly itemFloor: Cited<number> | null
  readonly coverageFloor: Cited<Ratio> | null
  readonly smallRegistry: SmallRegistryReading
  readonly capOver: CapReading
  readonly coverageOver: CoverageReading
  /** The article that makes a plan state its quantities. 要求计划载明抽查数量的条款。 */
  readonly quantityStated: Citation | null
  readonly due: readonly Cited<PlanDue>[]
}

/**
 * Leave to pass a limit that the text sets only in general: who gave it, and why. 对“一般情况”“原则上”限制的放行：批准人与理由。
 *
 * @basis 临夏州部门联合细则 第九条
 * @since 0.1.0
 */
export type Waiver = {
  /** The row's number, from 1. 行号，自 1 起。 */
  readonly row: number
  readonly reason: string
  readonly approver: string
}
