/* Does it matter where in the list somebody stands? Runs of drawn and left neighbours (Wald and Wolfowitz), and the sum of
   the positions drawn (Mann and Whitney). */

import { acceptUnless, refuseAll, type Checked } from '../kernel/index.js'
import { checkCount, type TailRefusal } from './tail-error.js'
import { hypergeometricLaw, POPULATION_LIMIT } from './tail-hypergeometric.js'
import { lowerOf, pointOf, summedLaw, upperOf } from './tail-law.js'
import { plusReal, quotientReal, realOf, timesReal, type Real } from './tail-real.js'
import { normalTails } from './tail-rounds.js'
import { exactTails, type Tails } from './tail-value.js'

// Up to here the sums of positions are safe integers.
const LIST_LIMIT = 67_108_864
const COUNTING_LIMIT = 2_097_152

/**
 * The tails of the number of runs in a list: stretches of neighbours that are all drawn or all left.
 * 名单中游程数（连续被抽中或连续未被抽中的段数）的尾概率。
 *
 * Exact at any size: half the number of runs, rounded down, is hypergeometric. Few runs: the draw took blocks of the list;
 * many: it spread out, as a fixed step does. Cost: that of `hypergeometricTails`.
 *
 * @param drawn at least 1, and at least one is left
 * @param found runs
 * @example runsTails({ population: 6, drawn: 3, found: 6 }) // => { _tag: 'Right', right: { point: '0.1', lower: '1', upper: '0.1', twoSided: '0.2', twoSidedBy: 'doubling', exact: true, method: 'runs' } }
 * @since 0.1.0
 */
export function runsTails(input: {
  readonly population: number
  readonly drawn: number
  readonly found: number
}): Checked<TailRefusal, Tails> {
  const { population, drawn, found } = input
  const refusals = [
    ...checkCount('population', population, 2, POPULATION_LIMIT),
    ...checkCount('drawn', drawn, 1, population - 1)
  ]
  if (refusals.length > 0) return refuseAll(refusals)
  const left = population - drawn
  const most = 2 * Math.min(drawn, left) + (drawn === left ? 0 : 1)
  return acceptUnless(checkCount('found', found, 2, most), () => {
    // Of all outcomes with k = ⌊runs / 2⌋, the share 2k / N has an even number of runs.
    const summed = summedLaw(hypergeometricLaw({ population: population - 1, marked: drawn, drawn: left }))
    const k = Math.floor(found / 2)
    const [whole, even] = [pointOf(summed, k), BigInt(2 * k)]
    const share = (of: bigint): Real => timesReal(whole, quotientReal(of, BigInt(population)))
    const [evens, odds] = [share(even), share(BigInt(population) - even)]
    return exactTails(
      'runs',
      found % 2 === 0
        ? { point: evens, lower: plusReal(lowerOf(summed, k - 1), evens), upper: upperOf(summed, k), twoSided: null }
        : { point: odds, lower: lowerOf(summed, k), upper: plusReal(upperOf(summed, k + 1), odds), twoSided: null }
    )
  })
}

/**
 * The tails of the sum of the positions drawn, the first position being 1. 被抽中位置之和（首位为 1）的尾概率。
 *
 * Exact by counting while the lesser of drawn and left, times the distance of the sum from its nearer end, is at most
 * 2,097,152 (half a second); beyond, normal with the law's own mean and variance and half a unit's correction.
 *
 * @param population at most 67,108,864
 * @param found      the sum
 * @example positionSumTails({ population: 5, drawn: 2, found: 4 }) // => { _tag: 'Right', right: { point: '0.1', lower: '0.2', upper: '0.9', twoSided: '0.4', twoSidedBy: 'doubling', exact: true, method: 'rank-sum' } }
 * @since 0.1.0
 */
export function positionSumTails(input: {
  readonly population: number
  readonly drawn: number
  readonly found: number
}): Checked<TailRefusal, Tails> {
  const { population, drawn, found } = input
  const refusals = [
    ...checkCount('population', population, 2, LIST_LIMIT),
    ...checkCount('drawn', drawn, 1, population - 1)
  ]
  if (refusals.length > 0) return refuseAll(refusals)
  const left = population - drawn
  const least = (drawn * (drawn + 1)) / 2
  return acceptUnless(checkCount('found', found, least, least + drawn * left), () => {
    const above = found - least
    const near = Math.min(above, drawn * left - above)
    if (Math.min(drawn, left) * near > COUNTING_LIMIT) return likely(drawn, left, above)
    const counts = sumCounts(drawn, left, near)
    const all = binomialNumber(population, Math.min(drawn, left))
    const upTo = counts.reduce((sum, count) => sum + count, 0n)
    const point = counts[near] ?? 0n
    const [toEnd, fromEnd] = [quotientReal(upTo, all), quotientReal(all - upTo + point, all)]
    return exactTails('rank-sum', {
      point: quotientReal(point, all),
      lower: near === above ? toEnd : fromEnd,
      upper: near === above ? fromEnd : toEnd,
      twoSided: null
    })
  })
}

/**
 * In how many ways some can be chosen out of all. 组合数。
 *
 * @example binomialNumber(5, 2) // => 10n
 * @since 0.1.0
 */
export function binomialNumber(all: number, chosen: number): bigint {
  if (chosen < 0 || chosen > all) return 0n
  let number = 1n
  for (let i = 1; i <= Math.min(chosen, all - chosen); i++) number = (number * BigInt(all - i + 1)) / BigInt(i)
  return number
}

// Gauss's binomial coefficient ∏ (1 − q^(more + i)) / (1 − q^i), up to the power `most`: choices by the excess of their sum.
function sumCounts(drawn: number, left: number, most: number): readonly bigint[] {
  const [less, more] = [Math.min(drawn, left), Math.max(drawn, left)]
  const counts = new Array<bigint>(most + 1).fill(0n)
  counts[0] = 1n
  for (let i = 1; i <= less; i++) {
    for (let at = most; at >= more + i; at--) counts[at] = (counts[at] ?? 0n) - (counts[at - more - i] ?? 0n)
    for (let at = i; at <= most; at++) counts[at] = (counts[at] ?? 0n) + (counts[at - i] ?? 0n)
  }
  return counts
}

function likely(drawn: number, left: number, above: number): Tails {
  const [some, others] = [BigInt(drawn), BigInt(left)]
  return normalTails(above, realOf(some * others, -1), quotientReal(some * others * (some + others + 1n), 12n))
}
