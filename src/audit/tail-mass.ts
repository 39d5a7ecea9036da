/* Laws as lists of weights in fixed point, added to each other: whole lists are multiplied as single integers, whose digits
   hold one weight each. Where a tail turns out too small for the places kept, the places are doubled. */

import { realOf, ZERO_REAL, type Real } from './tail-real.js'
import type { RatioLaw, RealTails } from './tail-law.js'

/**
 * Probabilities of `from`, `from + 1`, … in units of two to the power minus `places`, each rounded down; those below one
 * unit at both ends are left out.
 * 自 `from` 起各值的概率，以 2 的 −`places` 次方为单位，向下取整；两端不足一个单位者省略。
 *
 * @since 0.1.0
 */
export type Mass = { readonly from: number; readonly weights: readonly bigint[]; readonly places: number }

/** Binary places at first, and at the most: tails down to 1e-2400. 二进制位数的初值与上限。 @since 0.1.0 */
export const FIRST_PLACES = 256
const MOST_PLACES = 8192

/** The most weights of one list. 单个列表的权重数上限。 @since 0.1.0 */
export const MASS_LIMIT = 65_536

// A tail of so many units is right to 15 digits after the roundings of any list allowed here.
const ENOUGH = 1n << 96n
// Weights within 2⁻⁶⁰ of each other are equal: roundings reach 2⁻⁷⁰, unlike weights differ by far more.
const ALIKE_SHIFT = 60n
const GUARD = 64n
// Below so many products, one by one is quicker.
const FEW = 256

/**
 * A law as a list. Cost: about 37 standard deviations of it at 256 places, in steps of a microsecond.
 * 分布的权重列表。
 *
 * @returns null where the list would be longer than `MASS_LIMIT`
 * @since 0.1.0
 */
export function massOf({ lowest, highest, above, below }: RatioLaw, places: number): Mass | null {
  let [low, high] = [lowest, highest]
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2)
    if (above(middle) < below(middle)) high = middle
    else low = middle + 1
  }
  const one = 1n << (BigInt(places) + GUARD)
  const [left, right]: [bigint[], bigint[]] = [[], [one]]
  let term = one
  for (let at = low; at < highest; at++) {
    term = (term * above(at)) / below(at)
    if (term === 0n) break
    if (right.push(term) > MASS_LIMIT) return null
  }
  term = one
  for (let at = low - 1; at >= lowest; at--) {
    term = (term * below(at)) / above(at)
    if (term === 0n) break
    if (left.push(term) > MASS_LIMIT) return null
  }
  const weights = [...left.reverse(), ...right]
  const total = weights.reduce((sum, weight) => sum + weight, 0n)
  return trimmed(
    low - left.length,
    weights.map((weight) => (weight << BigInt(places)) / total),
    places
  )
}

/**
 * The law of a sum of independent numbers. 独立变量之和的分布。
 *
 * Lists are added two and two. Cost: the lengths of all lists, times the logarithm of their number; a sum of 2,000 weights
 * takes some 15 ms.
 *
 * @returns null where a list would be longer than `MASS_LIMIT`
 * @since 0.1.0
 */
export function sumMasses(masses: readonly Mass[], places: number): Mass | null {
  let level = masses
  while (level.length > 1) {
    const next: Mass[] = []
    for (let i = 0; i < level.length; i += 2) {
      const [a, b] = [level[i], level[i + 1]]
      if (a === undefined) continue
      const sum = b === undefined ? a : added(a, b)
      if (sum.weights.length > MASS_LIMIT) return null
      next.push(sum)
    }
    level = next
  }
  return level[0] ?? { from: 0, weights: [1n << BigInt(places)], places }
}

/**
 * The tails of one outcome of a law made with more and more places, until 15 digits are certain.
 * 逐次加倍位数，直至尾概率的 15 位有效数字确定。
 *
 * @returns null where a list is too long, or the outcome rarer than 1e-2400
 * @since 0.1.0
 */
export function tailsOfMass(made: (places: number) => Mass | null, k: number): RealTails | null {
  for (let places = FIRST_PLACES; places <= MOST_PLACES; places *= 2) {
    const mass = made(places)
    if (mass === null) return null
    const weight = mass.weights[k - mass.from] ?? 0n
    if (weight < ENOUGH) continue
    const real = (units: bigint): Real => (units === 0n ? ZERO_REAL : realOf(units, -places))
    const limit = weight + (weight >> ALIKE_SHIFT)
    return {
      point: real(weight),
      lower: real(sumWhere(mass, (_, at) => at <= k)),
      upper: real(sumWhere(mass, (_, at) => at >= k)),
      twoSided: real(sumWhere(mass, (each) => each <= limit))
    }
  }
  return null
}

/** The units of all outcomes that are so. 满足条件的结果的单位数之和。 @since 0.1.0 */
export const sumWhere = ({ from, weights }: Mass, is: (weight: bigint, k: number) => boolean): bigint =>
  weights.reduce((sum, weight, i) => (is(weight, from + i) ? sum + weight : sum), 0n)

function added(a: Mass, b: Mass): Mass {
  const { places } = a
  const products =
    a.weights.length * b.weights.length <= FEW ? oneByOne(a.weights, b.weights) : atOnce(a.weights, b.weights, places)
  return trimmed(
    a.from + b.from,
    products.map((product) => product >> BigInt(places)),
    places
  )
}

function oneByOne(a: readonly bigint[], b: readonly bigint[]): readonly bigint[] {
  const sums = new Array<bigint>(a.length + b.length - 1).fill(0n)
  a.forEach((x, i) => {
    b.forEach((y, j) => {
      sums[i + j] = (sums[i + j] ?? 0n) + x * y
    })
  })
  return sums
}

// Both lists written as one integer each, in slots wide enough for any sum of products; their product holds all the sums.
function atOnce(a: readonly bigint[], b: readonly bigint[], places: number): readonly bigint[] {
  const width = places / 2 + 4
  const packed = (weights: readonly bigint[]): bigint =>
    BigInt(
      `0x${[...weights]
        .reverse()
        .map((weight) => weight.toString(16).padStart(width, '0'))
        .join('')}`
    )
  const length = a.length + b.length - 1
  const text = (packed(a) * packed(b)).toString(16).padStart(length * width, '0')
  const end = text.length
  return Array.from({ length }, (_, i) => BigInt(`0x${text.slice(end - (i + 1) * width, end - i * width)}`))
}

function trimmed(from: number, weights: readonly bigint[], places: number): Mass {
  const first = weights.findIndex((weight) => weight > 0n)
  let last = weights.length
  while (last > first && weights[last - 1] === 0n) last--
  return { from: from + first, weights: weights.slice(first, last), places }
}
