/* Exact probabilities: reduced fractions of whole numbers of any size. */

import { quotientReal, realText, type ProbabilityText } from './tail-real.js'

/**
 * A probability, or an expected number, as a fraction in lowest terms: both numbers are BigInt, the denominator is above 0.
 * 精确概率或期望数，最简分数：分子分母均为 BigInt，分母大于 0。
 *
 * @since 0.1.0
 */
export type Chance = { readonly numerator: bigint; readonly denominator: bigint }

/** Never. 零概率。 @since 0.1.0 */
export const ZERO_CHANCE: Chance = { numerator: 0n, denominator: 1n }

/** Always. 必然。 @since 0.1.0 */
export const SURE_CHANCE: Chance = { numerator: 1n, denominator: 1n }

/**
 * A fraction in lowest terms. 约为最简分数。
 *
 * @param numerator   not negative
 * @param denominator above 0
 * @example chanceAs(6, 4n) // => { numerator: 3n, denominator: 2n }
 * @since 0.1.0
 */
export function chanceAs(numerator: number | bigint, denominator: number | bigint): Chance {
  const [above, below] = [BigInt(numerator), BigInt(denominator)]
  const divisor = commonDivisor(above, below)
  return { numerator: above / divisor, denominator: below / divisor }
}

/**
 * A fraction whose denominator is a product, in lowest terms: quick where the factors are small and the product is not.
 * 以若干因子之积为分母的最简分数（因子小而积大时较快）。
 *
 * @param factors each above 0
 * @example chanceOver(6n, [4n, 9n]) // => { numerator: 1n, denominator: 6n }
 * @since 0.1.0
 */
export function chanceOver(numerator: bigint, factors: readonly bigint[]): Chance {
  if (numerator === 0n) return ZERO_CHANCE
  let [above, below] = [numerator, 1n]
  for (const factor of factors) {
    const divisor = commonDivisor(above, factor)
    above /= divisor
    below *= factor / divisor
  }
  return { numerator: above, denominator: below }
}

/**
 * The sum of two. 两分数之和。
 *
 * @example plusChance(chanceAs(1, 2), chanceAs(1, 3)) // => chanceAs(5, 6)
 * @since 0.1.0
 */
export const plusChance = (a: Chance, b: Chance): Chance =>
  a.denominator === b.denominator
    ? chanceAs(a.numerator + b.numerator, a.denominator)
    : chanceAs(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)

/**
 * The sum of many, quick however unlike their denominators are. 多个分数之和（分母各异时亦快）。
 *
 * @param list each with how often it is counted
 * @example sumChances([[chanceAs(1, 2), 1], [chanceAs(1, 3), 2]]) // => chanceAs(7, 6)
 * @since 0.1.0
 */
export function sumChances(list: Iterable<readonly [chance: Chance, times: number]>): Chance {
  const byDenominator = new Map<bigint, bigint>()
  for (const [{ numerator, denominator }, times] of list)
    byDenominator.set(denominator, (byDenominator.get(denominator) ?? 0n) + numerator * BigInt(times))
  let [above, below] = [0n, 1n]
  for (const [denominator, numerator] of byDenominator) {
    above = above * denominator + numerator * below
    below *= denominator
  }
  return chanceOver(above, [...byDenominator.keys()])
}

/**
 * The product of two: of independent events, the probability of both. 两分数之积；事件独立时即同时发生的概率。
 *
 * @example timesChance(chanceAs(1, 2), chanceAs(2, 3)) // => chanceAs(1, 3)
 * @since 0.1.0
 */
export const timesChance = (a: Chance, b: Chance): Chance =>
  chanceAs(a.numerator * b.numerator, a.denominator * b.denominator)

/**
 * The probability that it does not happen. 对立事件的概率。
 *
 * @example missChance(chanceAs(2, 5)) // => chanceAs(3, 5)
 * @since 0.1.0
 */
export const missChance = ({ numerator, denominator }: Chance): Chance => ({
  numerator: denominator - numerator,
  denominator
})

/**
 * Compares two: below 0, 0 or above 0. 比较两分数。
 *
 * @example compareChances(chanceAs(1, 3), chanceAs(3, 10)) > 0 // => true
 * @since 0.1.0
 */
export function compareChances(a: Chance, b: Chance): number {
  const apart = a.numerator * b.denominator - b.numerator * a.denominator
  return apart > 0n ? 1 : apart < 0n ? -1 : 0
}

/**
 * The greater of two. 较大者。
 *
 * @example mostChance(chanceAs(1, 3), chanceAs(1, 2)) // => chanceAs(1, 2)
 * @since 0.1.0
 */
export const mostChance = (a: Chance, b: Chance): Chance => (compareChances(a, b) < 0 ? b : a)

/**
 * The lesser of two. 较小者。
 *
 * @example leastChance(chanceAs(1, 3), chanceAs(1, 2)) // => chanceAs(1, 3)
 * @since 0.1.0
 */
export const leastChance = (a: Chance, b: Chance): Chance => (compareChances(a, b) > 0 ? b : a)

/**
 * As it is printed: `3/20`. 分数的文本。
 *
 * @example printChance(chanceAs(15, 100)) // => '3/20'
 * @since 0.1.0
 */
export const printChance = ({ numerator, denominator }: Chance): string => `${String(numerator)}/${String(denominator)}`

/**
 * As a decimal of 15 significant digits, rounded. 15 位有效数字的十进制文本（四舍五入）。
 *
 * @example decimalChance(chanceAs(1, 3)) // => '0.333333333333333'
 * @since 0.1.0
 */
export const decimalChance = ({ numerator, denominator }: Chance): ProbabilityText =>
  numerator === 0n ? '0' : realText(quotientReal(numerator, denominator))

function commonDivisor(a: bigint, b: bigint): bigint {
  let [held, left] = [a, b]
  while (left > 0n) {
    // Machine numbers are many times quicker.
    if (held <= MOST && left <= MOST) return BigInt(smallDivisor(Number(held), Number(left)))
    ;[held, left] = [left, held % left]
  }
  return held
}

function smallDivisor(a: number, b: number): number {
  let [held, left] = [a, b]
  while (left > 0) [held, left] = [left, held % left]
  return held
}

const MOST = BigInt(Number.MAX_SAFE_INTEGER)
