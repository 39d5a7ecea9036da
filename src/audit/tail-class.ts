/* Are the classes of a list drawn alike? Strata, quarters, or every m-th position: the chi-square of counts drawn without
   putting back, over one round or many. */

import { acceptUnless, refuseAll, type Checked } from '../kernel/index.js'
import { checkCount, type TailRefusal } from './tail-error.js'
import { POPULATION_LIMIT } from './tail-hypergeometric.js'
import { plusReal, quotientReal, realText, ZERO_REAL, type Real } from './tail-real.js'
import { chiSquareUpper } from './tail-smooth.js'
import { chanceText, type PValue } from './tail-value.js'

/** The classes of a list in one round. 一轮抽取中名单的各类。 @since 0.1.0 */
export type ClassDraw = {
  /** How many of each class are in the list. 名单中各类的数目。 */
  readonly sizes: readonly number[]
  /** How many of each were drawn. 各类被抽中的数目。 */
  readonly drawn: readonly number[]
}

/** A statistic with its p-value. 统计量及其 p 值。 @since 0.1.0 */
export type ClassTest = {
  /** As text of 15 digits; its mean under chance alone is `degrees`, exactly. 统计量；偶然情形下其均值恰为自由度。 */
  readonly statistic: string
  readonly degrees: number
  /** The least count that chance lets expect in any class: below 5 the p-value is rough. 各类期望数的最小值，低于 5 时近似粗略。 */
  readonly leastExpected: string
  readonly p: PValue
}

const ROUND_LIMIT = 100_000
const CLASS_LIMIT = 1_000_000

/**
 * Tests whether all classes of a list are drawn at the same rate, by the chi-square law. 检验名单各类的抽中率是否相同（卡方近似）。
 *
 * The statistic, `(N − 1)/(N − n) · Σ (drawn − expected)² / expected`, is exact; its law is taken as chi-square, which is a
 * likeness. Rounds add up: sums of statistics, and of degrees. A round that draws none or all says nothing and is left out.
 * Two classes in one round have an exact test: `hypergeometricTails`.
 *
 * @example classTest([{ sizes: [10, 10], drawn: [7, 3] }]) // => { _tag: 'Right', right: { statistic: '3.04', degrees: 1, leastExpected: '5', p: { value: '0.0812359170859854', exact: false, method: 'chi-square' } } }
 * @since 0.1.0
 */
export function classTest(rounds: readonly ClassDraw[]): Checked<TailRefusal, ClassTest> {
  const refusals = [
    ...checkCount('rounds.length', rounds.length, 1, ROUND_LIMIT),
    ...rounds.flatMap((round, i) => checkClasses(round, `rounds[${String(i)}].`))
  ]
  if (refusals.length > 0) return refuseAll(refusals)
  let [statistic, degrees, least]: [Real, number, readonly [bigint, bigint] | null] = [ZERO_REAL, 0, null]
  for (const { sizes, drawn } of rounds) {
    const [all, size] = [sumOf(sizes), sumOf(drawn)]
    if (size === 0 || size === all) continue
    const [n, d] = [BigInt(size), BigInt(all)]
    let [sum, classes] = [ZERO_REAL, 0]
    for (const [i, here] of sizes.entries()) {
      if (here === 0) continue
      classes += 1
      const expected: readonly [bigint, bigint] = [n * BigInt(here), d]
      const apart = BigInt(drawn[i] ?? 0) * d - expected[0]
      sum = plusReal(sum, quotientReal(apart * apart * (d - 1n), expected[0] * d * (d - n)))
      if (least === null || expected[0] * least[1] < least[0] * expected[1]) least = expected
    }
    statistic = plusReal(statistic, sum)
    degrees += classes - 1
  }
  const [above, below] = least ?? [0n, 1n]
  return acceptUnless([], () => ({
    statistic: realText(statistic),
    degrees,
    leastExpected: realText(quotientReal(above, below)),
    p: { value: chanceText(chiSquareUpper(statistic, degrees)), exact: false, method: 'chi-square' }
  }))
}

/**
 * Tests whether a draw follows a period of the list: its positions are put into classes by what they leave over.
 * 检验抽取是否随名单周期变化：按位置除以周期的余数分类。
 *
 * @param rounds each with the positions drawn, the first position being 1, each once
 * @param period 2 to 1,000,000
 * @returns as `classTest`
 * @example periodTest({ rounds: [{ population: 20, positions: [2, 4, 6, 8, 10, 12, 14, 1, 3, 5] }], period: 2 }) // => classTest([{ sizes: [10, 10], drawn: [3, 7] }])
 * @since 0.1.0
 */
export function periodTest(input: {
  readonly rounds: readonly { readonly population: number; readonly positions: readonly number[] }[]
  readonly period: number
}): Checked<TailRefusal, ClassTest> {
  const { rounds, period } = input
  const refusals = [
    ...checkCount('period', period, 2, CLASS_LIMIT),
    ...rounds.flatMap(({ population, positions }, i) => [
      ...checkCount(`rounds[${String(i)}].population`, population, 1, POPULATION_LIMIT),
      ...positions.flatMap((position, j) =>
        checkCount(`rounds[${String(i)}].positions[${String(j)}]`, position, 1, population)
      )
    ])
  ]
  if (refusals.length > 0) return refuseAll(refusals)
  return classTest(
    rounds.map(({ population, positions }) => {
      const classes = Math.min(period, population)
      const drawn = new Array<number>(classes).fill(0)
      for (const position of positions) drawn[(position - 1) % period] = (drawn[(position - 1) % period] ?? 0) + 1
      const sizes = drawn.map((_, i) => Math.floor((population - 1 - i) / period) + 1)
      return { sizes, drawn }
    })
  )
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)

function checkClasses({ sizes, drawn }: ClassDraw, at: string): readonly TailRefusal[] {
  const lists = [
    ...checkCount(`${at}sizes.length`, sizes.length, 1, CLASS_LIMIT),
    ...checkCount(`${at}drawn.length`, drawn.length, sizes.length, sizes.length)
  ]
  const counts = sizes.flatMap((size, i) => [
    ...checkCount(`${at}sizes[${String(i)}]`, size, 0, POPULATION_LIMIT),
    ...checkCount(`${at}drawn[${String(i)}]`, drawn[i] ?? 0, 0, size)
  ])
  const refusals = [...lists, ...counts]
  return refusals.length > 0 ? refusals : checkCount(`${at}population`, sumOf(sizes), 0, POPULATION_LIMIT)
}
