/* 抽样框: who of a population can be drawn, and who cannot and why (docs/draw.md, section 2). */

import type { Name } from '../kernel/index.js'

/**
 * A row of a frame: one unit that can be drawn. 抽样框的一行：一个可被抽中的单元。
 *
 * `weight` is an integer from 1 to 2³²−1; only `pps` strata look at it. `weight` 为 1 至 2³²−1 的整数，仅 `pps` 层使用。
 *
 * @since 0.1.0
 */
export type Unit = { readonly id: Name; readonly stratum: Name; readonly weight: number }

/** One of the population who is not in the frame, and why. 不在抽样框内的对象及其理由。 @since 0.1.0 */
export type Exclusion = { readonly id: Name; readonly reason: Name }

/** The two tables of one draw. 一次抽取的两张表。 @since 0.1.0 */
export type DrawTables = {
  /** The draw's name. 抽取名称。 */
  readonly name: Name
  readonly frame: readonly Unit[]
  readonly exclusions: readonly Exclusion[]
}

/** The largest weight of a unit. 单元权重的最大值。 @since 0.1.0 */
export const MOST_WEIGHT = 2 ** 32 - 1

/** What a stratum's weights may add up to. 一层权重之和的最大值。 @since 0.1.0 */
export const MOST_TOTAL_WEIGHT = Number.MAX_SAFE_INTEGER
