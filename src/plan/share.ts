/* Exact fractions of subjects, before anything is rounded: sums and comparisons that no size of registry can upset. */

import type { Ratio } from '../kernel/index.js'

/**
 * The share that a quota asks for before it is rounded: an exact fraction of subjects. 取整之前的精确应抽份额（分数）。
 *
 * @since 0.1.0
 */
export type Share = { readonly above: bigint; readonly below: bigint }

/**
 * A ratio of so many rows as a share. 若干户按比例的精确份额。
 *
 * @since 0.1.0
 */
export const shareOf = (ratio: Ratio, rows: number): Share => ({
  above: BigInt(ratio.numerator) * BigInt(rows),
  below: BigInt(ratio.denominator)
})

/**
 * A whole number as a share. 整数份额。
 *
 * @since 0.1.0
 */
export const wholeShare = (number: number): Share => ({ above: BigInt(number), below: 1n })

/**
 * The sum of two shares. 两份额之和。
 *
 * @since 0.1.0
 */
export const plusShare = (a: Share, b: Share): Share => ({
  above: a.above * b.below + b.above * a.below,
  below: a.below * b.below
})

/**
 * Compares two shares: below 0, 0 or above 0. 比较两份额。
 *
 * @since 0.1.0
 */
export function compareShares(a: Share, b: Share): number {
  const difference = a.above * b.below - b.above * a.below
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/**
 * A share as a reduced fraction of so many rows. 份额占若干户的最简分数。
 *
 * @since 0.1.0
 */
export function printShare({ above, below }: Share, rows: number): string {
  const whole = below * BigInt(rows)
  const divisor = greatestCommonDivisor(above, whole)
  return divisor === 0n ? '0' : `${String(above / divisor)}/${String(whole / divisor)}`
}

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatestCommonDivisor(b, a % b))
