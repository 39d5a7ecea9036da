/* Is the draw too regular? The distances between neighbours drawn: all within bounds, all of one step, or many of the same. */

import { acceptUnless, refuseAll, type Checked } from '../kernel/index.js'
import { checkCount, type TailRefusal } from './tail-error.js'
import { binomialNumber } from './tail-position.js'
import { quotientReal, ZERO_REAL, type Real } from './tail-real.js'
import { chanceText, exactTails, type PValue, type Tails } from './tail-value.js'

/** A draw of so many positions out of a list. 从名单中抽取若干位置。 @since 0.1.0 */
export type ListDraw = { readonly population: number; readonly drawn: number }

// Integers of as many digits as the number of all samples has are summed once for each possible gap.
const WORK_LIMIT = 4_294_967_296
const LIST_LIMIT = 10_000_000

/**
 * The distances between neighbours drawn, the shortest first, each with how often it occurs. 相邻被抽中位置的间距及其次数，由短至长。
 *
 * @param positions drawn, in any order, each once
 * @example gapCounts([1, 4, 7, 9]) // => [{ gap: 2, times: 1 }, { gap: 3, times: 2 }]
 * @since 0.1.0
 */
export function gapCounts(positions: readonly number[]): readonly { readonly gap: number; readonly times: number }[] {
  const sorted = [...positions].sort((a, b) => a - b)
  const times = new Map<number, number>()
  sorted.forEach((position, i) => {
    const before = sorted[i - 1]
    if (before !== undefined) times.set(position - before, (times.get(position - before) ?? 0) + 1)
  })
  return [...times].sort(([a], [b]) => a - b).map(([gap, count]) => ({ gap, times: count }))
}

/**
 * The probability that all distances between neighbours drawn lie within bounds, and that they do not: with `least` 1, that
 * the longest is at most `most`; and a stretch of the list as long as the one found that was never reached is `outside`.
 * 相邻被抽中位置的间距全部在上下限之内（`inside`）或不全在其内（`outside`）的概率。
 *
 * Exact, by counting samples as integers. Cost: 0.5 s at 10,927 of 109,275; refused where `population · drawn` is above 2³².
 *
 * @param least,most the bounds, both included; the stretches before the first and after the last are not looked at
 * @example gapsWithin({ population: 5, drawn: 2, least: 1, most: 2 }) // => { _tag: 'Right', right: { inside: { value: '0.7', exact: true, method: 'gaps' }, outside: { value: '0.3', exact: true, method: 'gaps' } } }
 * @since 0.1.0
 */
export function gapsWithin(
  input: ListDraw & { readonly least: number; readonly most: number }
): Checked<TailRefusal, { readonly inside: PValue; readonly outside: PValue }> {
  const { population, drawn, least, most } = input
  const refusals = [
    ...checkList(input),
    ...checkCount('least', least, 1, LIST_LIMIT),
    ...checkCount('most', most, least, LIST_LIMIT)
  ]
  return acceptUnless(refusals, () => {
    const all = binomialNumber(population, drawn)
    const inside = countWithin(population, drawn, least, most)
    return { inside: chanceOf(inside, all), outside: chanceOf(all - inside, all) }
  })
}

/**
 * The probability that all distances between neighbours drawn are equal, or are two that differ by one: what a fixed step,
 * rounded or not, makes every time. 间距全部相等、或仅为相差一的两个数的概率：固定步长抽取必然如此。
 *
 * Exact, any step. Cost: 0.1 s at 10,927 of 109,275.
 *
 * @example evenStepChance({ population: 6, drawn: 3 }) // => { _tag: 'Right', right: { value: '0.7', exact: true, method: 'gaps' } }
 * @since 0.1.0
 */
export function evenStepChance(input: ListDraw): Checked<TailRefusal, PValue> {
  const { population, drawn } = input
  return acceptUnless(checkList(input), () => {
    const gaps = drawn - 1
    let count = 0n
    for (let step = 1; gaps * step < population; step++) {
      count += countOfTwo(population, drawn, step)
      // Those of one step alone were counted with the step below too.
      if (step > 1) count -= BigInt(population - gaps * step)
    }
    return chanceOf(count, binomialNumber(population, drawn))
  })
}

/**
 * The tails of how many of the distances between neighbours drawn equal a given one: a fixed step shows here even where pages
 * or offices shift it now and then. 等于某一给定间距的次数的尾概率：步长偶有移位也能显出。
 *
 * Exact, by inclusion and exclusion on integers. A step picked because it is the commonest must have its p-value multiplied by
 * the number of steps that could have been picked. Cost: 0.5 s at 10,927 of 109,275; refused where `population · drawn` is above 2³².
 *
 * @param gap   the step
 * @param found how many of the `drawn − 1` distances equal it; refused where the list is too short for so many
 * @example equalGapsTails({ population: 5, drawn: 3, gap: 2, found: 2 }) // => { _tag: 'Right', right: { point: '0.1', lower: '1', upper: '0.1', twoSided: '0.2', twoSidedBy: 'doubling', exact: true, method: 'gaps' } }
 * @since 0.1.0
 */
export function equalGapsTails(
  input: ListDraw & { readonly gap: number; readonly found: number }
): Checked<TailRefusal, Tails> {
  const { population, drawn, gap, found } = input
  const refusals = [...checkList(input), ...checkCount('gap', gap, 1, LIST_LIMIT)]
  if (refusals.length > 0) return refuseAll(refusals)
  // Each other distance takes one position at the least.
  const most = gap === 1 ? drawn - 1 : Math.min(drawn - 1, Math.floor((population - drawn) / (gap - 1)))
  return acceptUnless(checkCount('found', found, 0, most), () => {
    const all = binomialNumber(population, drawn)
    const { exactly, orMore } = countEqual(population, drawn, gap, found)
    const share = (count: bigint): Real => (count === 0n ? ZERO_REAL : quotientReal(count, all))
    return exactTails('gaps', {
      point: share(exactly),
      lower: share(all - orMore + exactly),
      upper: share(orMore),
      twoSided: null
    })
  })
}

// Σ_j (−1)^j C(n−1, j) C(M − j(w+1) + n, n), M what is left of the list after all the least gaps and w the width allowed.
function countWithin(population: number, drawn: number, least: number, most: number): bigint {
  const room = population - 1 - (drawn - 1) * least
  if (room < 0) return 0n
  const width = most - least + 1
  let term = binomialNumber(room + drawn, drawn)
  let sum = term
  for (let j = 1; j < drawn && room - j * width >= 0; j++) {
    const top = room - (j - 1) * width + drawn
    term = (term * BigInt(drawn - j) * falling(top - drawn, width)) / (BigInt(j) * falling(top, width))
    sum += j % 2 === 0 ? term : -term
  }
  return sum
}

// Samples whose gaps are `step` or one more: t of them longer, and what is left for the first position.
function countOfTwo(population: number, drawn: number, step: number): bigint {
  const [gaps, room] = [drawn - 1, population - 1 - (drawn - 1) * step]
  if (room >= gaps) {
    const half = 1n << BigInt(gaps - 1)
    return 2n * half * BigInt(room + 1) - BigInt(gaps) * half
  }
  let [sum, choices] = [0n, 1n]
  for (let longer = 0; longer <= room; longer++) {
    sum += choices * BigInt(room + 1 - longer)
    choices = (choices * BigInt(gaps - longer)) / BigInt(longer + 1)
  }
  return sum
}

// r gaps fixed leave C(N − r·gap, n − r) samples; of these sums over r ≥ found, each taken with its sign and its weight.
function countEqual(
  population: number,
  drawn: number,
  gap: number,
  found: number
): { readonly exactly: bigint; readonly orMore: bigint } {
  let [exactly, orMore] = [0n, 0n]
  const gaps = drawn - 1
  let samples = binomialNumber(population - found * gap, drawn - found) * binomialNumber(gaps, found)
  // Weighed by C(r, found) for exactly so many, by C(r − 1, found − 1) = C(r, found) · found / r for so many or more.
  for (let r = found; r <= gaps && samples > 0n; r++) {
    const signed = (r - found) % 2 === 0 ? samples : -samples
    exactly += signed
    orMore += found === 0 ? 0n : (signed * BigInt(found)) / BigInt(r)
    const [list, chosen] = [population - r * gap, drawn - r]
    if (list - gap < chosen - 1) break
    samples =
      (samples * BigInt(gaps - r) * BigInt(chosen) * falling(list - chosen, gap - 1)) /
      (BigInt(r + 1 - found) * BigInt(list) * falling(list - 1, gap - 1))
  }
  return { exactly, orMore: found === 0 ? binomialNumber(population, drawn) : orMore }
}

// top · (top − 1) · … of so many factors, multiplied two and two.
function falling(top: number, factors: number): bigint {
  if (factors > 8) {
    const half = Math.floor(factors / 2)
    return falling(top, half) * falling(top - half, factors - half)
  }
  let product = 1n
  for (let i = 0; i < factors; i++) product *= BigInt(top - i)
  return product
}

const chanceOf = (count: bigint, all: bigint): PValue => ({
  value: count === 0n ? '0' : chanceText(quotientReal(count, all)),
  exact: true,
  method: 'gaps'
})

function checkList({ population, drawn }: ListDraw): readonly TailRefusal[] {
  const counts = [
    ...checkCount('population', population, 2, LIST_LIMIT),
    ...checkCount('drawn', drawn, 2, Math.min(population, LIST_LIMIT))
  ]
  return counts.length === 0 && population * drawn > WORK_LIMIT
    ? [{ _tag: 'TooMuchWork', name: 'population · drawn', steps: population * drawn, most: WORK_LIMIT }]
    : counts
}
