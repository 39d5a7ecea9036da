/* Tails of a law with one peak whose neighbouring weights stand in a known rational ratio: the hypergeometric law, Fisher's
   with unequal odds, the binomial. Only ratios are ever multiplied, so that the smallest tails keep all their digits. */

import {
  compareReals,
  minusReal,
  ONE_REAL,
  overReal,
  plusReal,
  quotientReal,
  realOf,
  timesReal,
  ZERO_REAL
} from './tail-real.js'
import type { Real } from './tail-real.js'

/**
 * A law on the whole numbers from `lowest` to `highest`, whose ratios fall from left to right (log-concave).
 * `lowest` 至 `highest` 上的分布，相邻权重之比自左至右递减（对数凹）。
 *
 * @since 0.1.0
 */
export type RatioLaw = {
  readonly lowest: number
  readonly highest: number
  /** Of `weight(k + 1) / weight(k)`, the numerator. 比值的分子。 */
  readonly above: (k: number) => bigint
  /** Its denominator. 比值的分母。 */
  readonly below: (k: number) => bigint
  /** `weight(to) / weight(from)` at one stroke, for distances that are too far to walk. 直接求两权重之比（距离过远时用）。 */
  readonly leap: (from: number, to: number) => Real
}

/** A law with what all its tails share: its peak, and the sum of all weights in units of the peak's. 带有峰值位置与权重总和的分布。 @since 0.1.0 */
export type SummedLaw = { readonly law: RatioLaw; readonly peak: number; readonly total: Real }

/** The four numbers of one outcome. 某一结果的四个概率。 @since 0.1.0 */
export type RealTails = { readonly point: Real; readonly lower: Real; readonly upper: Real; readonly twoSided: Real }

type Direction = 1 | -1

const PLACES = 192n
const START = 1n << PLACES
// What lies outside a term of 2⁻¹²⁸ is below 2⁻¹¹⁰ of the sum.
const NEGLIGIBLE = 1n << 64n
const WALK = 4096
// Weights that differ by less are equal: a walk loses far less, and unlike weights differ by far more.
const ALIKE = quotientReal((1n << 100n) + 1n, 1n << 100n)

/**
 * Two whole numbers below 2 to the power 32 multiplied. 两个小于 2 的 32 次方的整数之积。
 *
 * @example productOf(2147483648, 2147483647) // => 4611686016279904256n
 * @since 0.1.0
 */
export const productOf = (a: number, b: number): bigint => {
  const product = a * b
  return product <= Number.MAX_SAFE_INTEGER ? BigInt(product) : BigInt(a) * BigInt(b)
}

/**
 * Finds the peak, by halving, and the sum, outwards from it.
 * 以二分法求峰，自峰向两侧求和。
 *
 * Cost: about 24 standard deviations of the law in steps of one microsecond; at most 0.3 s for a hypergeometric law of 2³¹.
 *
 * @since 0.1.0
 */
export function summedLaw(law: RatioLaw): SummedLaw {
  let [low, high] = [law.lowest, law.highest]
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2)
    if (law.above(middle) < law.below(middle)) high = middle
    else low = middle + 1
  }
  const sum = outwards(law, low, 1) + outwards(law, low, -1) - START
  return { law, peak: low, total: realOf(sum, -192) }
}

/** The probability of k. 恰为 k 的概率。 @since 0.1.0 */
export const pointOf = (summed: SummedLaw, k: number): Real =>
  k < summed.law.lowest || k > summed.law.highest ? ZERO_REAL : overReal(toPeak(summed, k), summed.total)

/** The probability of k or less. 不大于 k 的概率。 @since 0.1.0 */
export function lowerOf(summed: SummedLaw, k: number): Real {
  if (k < summed.law.lowest) return ZERO_REAL
  if (k >= summed.law.highest) return ONE_REAL
  return k < summed.peak ? farTail(summed, k, -1) : minusReal(ONE_REAL, farTail(summed, k + 1, 1))
}

/** The probability of k or more. 不小于 k 的概率。 @since 0.1.0 */
export function upperOf(summed: SummedLaw, k: number): Real {
  if (k > summed.law.highest) return ZERO_REAL
  if (k <= summed.law.lowest) return ONE_REAL
  return k > summed.peak ? farTail(summed, k, 1) : minusReal(ONE_REAL, farTail(summed, k - 1, -1))
}

/**
 * The probability of k and of everything that is not more likely than k. k 及一切不比 k 更可能的结果的概率之和。
 *
 * @since 0.1.0
 */
export function twoSidedOf(summed: SummedLaw, k: number): Real {
  const { law, peak } = summed
  const weight = timesReal(toPeak(summed, k), ALIKE)
  if (compareReals(weight, ONE_REAL) >= 0) return ONE_REAL
  const direction: Direction = k < peak ? 1 : -1
  const other = firstBelow(summed, weight, direction)
  const far = other < law.lowest || other > law.highest ? ZERO_REAL : farTail(summed, other, direction)
  return plusReal(farTail(summed, k, direction === 1 ? -1 : 1), far)
}

/** All four numbers of one outcome. 某一结果的全部四个概率。 @since 0.1.0 */
export const tailsOfLaw = (summed: SummedLaw, k: number): RealTails => ({
  point: pointOf(summed, k),
  lower: lowerOf(summed, k),
  upper: upperOf(summed, k),
  twoSided: twoSidedOf(summed, k)
})

// The tail from k away from the peak.
const farTail = (summed: SummedLaw, k: number, direction: Direction): Real =>
  overReal(timesReal(toPeak(summed, k), realOf(outwards(summed.law, k, direction), -192)), summed.total)

// The weights from k on in one direction, in units of the weight of k.
function outwards({ lowest, highest, above, below }: RatioLaw, k: number, direction: Direction): bigint {
  let [sum, term] = [START, START]
  if (direction === 1)
    for (let at = k; at < highest && term > NEGLIGIBLE; at++) {
      term = (term * above(at)) / below(at)
      sum += term
    }
  else
    for (let at = k - 1; at >= lowest && term > NEGLIGIBLE; at--) {
      term = (term * below(at)) / above(at)
      sum += term
    }
  return sum
}

// The weight of k in units of the peak's.
function toPeak({ law, peak }: SummedLaw, k: number): Real {
  if (Math.abs(k - peak) > WALK) return law.leap(peak, k)
  let weight = ONE_REAL
  for (let at = peak; at < k; at++) weight = step(weight, law.above(at), law.below(at))
  for (let at = peak; at > k; at--) weight = step(weight, law.below(at - 1), law.above(at - 1))
  return weight
}

// Factors stay below 2⁹⁶: another 96 places, and the quotient keeps 160.
const step = ({ digits, exponent }: Real, above: bigint, below: bigint): Real =>
  realOf(((digits * above) << 96n) / below, exponent - 96)

// The first outcome on one side of the peak that weighs no more: on foot at first, then by halving.
function firstBelow({ law, peak }: SummedLaw, weight: Real, direction: Direction): number {
  const { lowest, highest, above, below } = law
  const end = direction === 1 ? highest : lowest
  let [at, held] = [peak, ONE_REAL]
  while (at !== end && Math.abs(at - peak) < WALK) {
    held = direction === 1 ? step(held, above(at), below(at)) : step(held, below(at - 1), above(at - 1))
    at += direction
    if (compareReals(held, weight) <= 0) return at
  }
  let [near, far] = [at, end + direction]
  while (Math.abs(far - near) > 1) {
    const middle = Math.floor((near + far) / 2)
    if (compareReals(law.leap(peak, middle), weight) <= 0) far = middle
    else near = middle
  }
  return far
}
