/* What a test gives back: four probabilities as text, whether they are those of the law itself, and how they were found. */

import { leastReal, ONE_REAL, plusReal, realText, type ProbabilityText, type Real } from './tail-real.js'

/**
 * How a probability was found: by which law, or by which likeness of it.
 * 概率的计算方法：所用的分布，或所用的近似。
 *
 * @since 0.1.0
 */
export type TailMethod =
  | 'hypergeometric'
  | 'binomial'
  | 'poisson-binomial'
  | 'hypergeometric-sum'
  | 'runs'
  | 'rank-sum'
  | 'gaps'
  | 'normal'
  | 'chi-square'

/**
 * The probabilities of an outcome under a law. 某结果在给定分布下的各项概率。
 *
 * @since 0.1.0
 */
export type Tails = {
  /** Of exactly this; null where a normal likeness stands for the law. 恰为此结果的概率；用正态近似时为 null。 */
  readonly point: ProbabilityText | null
  /** Of this or less. 不大于此结果的概率。 */
  readonly lower: ProbabilityText
  /** Of this or more. 不小于此结果的概率。 */
  readonly upper: ProbabilityText
  /** Of this or anything as far from what is expected, by the rule of `twoSidedBy`. 双侧概率。 */
  readonly twoSided: ProbabilityText
  /**
   * `likelihood`: all that is not more likely, as `fisher.test` of R has it; outcomes count as equally likely if exactly so (to 30 digits).
   * `doubling`: twice the lesser tail, at most 1.
   * `likelihood`：一切不更可能的结果之和；`doubling`：较小单侧概率的两倍，不超过 1。
   */
  readonly twoSidedBy: 'likelihood' | 'doubling'
  /** True: of the law itself, right to 15 digits. False: of the likeness that `method` names. 是否为分布本身的精确概率。 */
  readonly exact: boolean
  readonly method: TailMethod
}

/**
 * One p-value. 一个 p 值。
 *
 * @since 0.1.0
 */
export type PValue = { readonly value: ProbabilityText; readonly exact: boolean; readonly method: TailMethod }

/** Which of the tails a question is about. 所问的一侧。 @since 0.1.0 */
export type Side = 'lower' | 'upper' | 'twoSided'

/**
 * One of the tails as a p-value. 取其中一侧作为 p 值。
 *
 * @example pValueOf({ point: '0.25', lower: '0.75', upper: '0.5', twoSided: '1', twoSidedBy: 'doubling', exact: true, method: 'runs' }, 'upper') // => { value: '0.5', exact: true, method: 'runs' }
 * @since 0.1.0
 */
export const pValueOf = (tails: Tails, side: Side): PValue => ({
  value: tails[side],
  exact: tails.exact,
  method: tails.method
})

/**
 * Tails of a law itself. 分布本身的各项概率。
 *
 * @param twoSided null: the lesser tail is doubled
 * @since 0.1.0
 */
export function exactTails(
  method: TailMethod,
  {
    point,
    lower,
    upper,
    twoSided
  }: { readonly point: Real; readonly lower: Real; readonly upper: Real; readonly twoSided: Real | null }
): Tails {
  return {
    point: chanceText(point),
    lower: chanceText(lower),
    upper: chanceText(upper),
    twoSided: chanceText(twoSided ?? doubled(lower, upper)),
    twoSidedBy: twoSided === null ? 'doubling' : 'likelihood',
    exact: true,
    method
  }
}

/** Tails of a normal likeness, the lesser doubled. 正态近似的各项概率；双侧为较小者的两倍。 @since 0.1.0 */
export const likelyTails = (lower: Real, upper: Real): Tails => ({
  point: null,
  lower: chanceText(lower),
  upper: chanceText(upper),
  twoSided: chanceText(doubled(lower, upper)),
  twoSidedBy: 'doubling',
  exact: false,
  method: 'normal'
})

/**
 * A probability as text, never above 1. 概率文本，不超过 1。
 *
 * @example chanceText(ONE_REAL) // => '1'
 * @since 0.1.0
 */
export const chanceText = (chance: Real): ProbabilityText => realText(leastReal(chance, ONE_REAL))

const doubled = (lower: Real, upper: Real): Real => {
  const lesser = leastReal(lower, upper)
  return leastReal(plusReal(lesser, lesser), ONE_REAL)
}
