/* What one notice does to one subject: draws that are certain, draws that are independent, and `srs` draws that share its ticket. */

import {
  chanceAs,
  chanceOver,
  compareChances,
  leastChance,
  missChance,
  mostChance,
  sumChances,
  SURE_CHANCE,
  timesChance,
  ZERO_CHANCE,
  type Chance
} from './chance-ratio.js'

/** `srs` strata of the very same units: with one ticket for all, whoever is drawn by the smaller is drawn by the larger. 单元完全相同的等概率层：签号相同，小者抽中则大者必抽中。 @since 0.1.0 */
export type VisitNest = {
  readonly rows: number
  /** Falling. 降序。 */
  readonly sizes: readonly number[]
}

/**
 * One subject in one notice. 某对象在一份公告中的各次抽取。
 *
 * A `pps` draw has n·w/D for every order of tickets, and a start of its own: it is independent of every other draw, of the same
 * notice too. Only `srs` strata share the ticket. `pps` 的概率与签号次序无关、起点各自独立，故与其他抽取独立；仅等概率层共用签号。
 *
 * @since 0.1.0
 */
export type VisitBlock = {
  /** Draws that are certain. 必然抽中的次数。 */
  readonly sure: number
  /** By weight. 按权重抽取的各次概率。 */
  readonly alone: readonly Chance[]
  /** Two or more: of frames that overlap, whose joint law is only bounded. 两组及以上：抽样框部分重叠，联合分布只能给出界限。 */
  readonly nests: readonly VisitNest[]
}

/**
 * What is counted: every draw that hits, or a notice once, however many of its draws hit (one visit serves all, 进一次门、查多项事).
 * 计数方式：`draws` 按抽中次数；`notices` 同一公告合并为一次上门。
 *
 * @since 0.1.0
 */
export type VisitCounting = 'draws' | 'notices'

/** Weights of 0, 1, 2 and 3 or more, over a denominator kept as its factors. 0、1、2、3 次及以上的权重，分母以因子表示。 @since 0.1.0 */
export type VisitWeights = {
  readonly weights: readonly [bigint, bigint, bigint, bigint]
  readonly factors: readonly bigint[]
}

/** Two laws, one below the other in every tail; the same where the law is exact. 上下两个界限分布；精确时相同。 @since 0.1.0 */
export type BoundWeights = { readonly low: VisitWeights; readonly high: VisitWeights }

/** Nothing at all. 必为 0 次。 @since 0.1.0 */
export const NO_VISIT: VisitWeights = { weights: [1n, 0n, 0n, 0n], factors: [] }

/**
 * The sum of two independent numbers, cut at 3. 两独立数之和（3 次及以上合并）。
 *
 * @since 0.1.0
 */
export function plusVisits(a: VisitWeights, b: VisitWeights): VisitWeights {
  const sums: [bigint, bigint, bigint, bigint] = [0n, 0n, 0n, 0n]
  for (let i = 0; i < 4; i++)
    for (let j = 0; j < 4; j++) {
      const at = Math.min(3, i + j)
      const [x, y] = [a.weights[i] ?? 0n, b.weights[j] ?? 0n]
      if (x !== 0n && y !== 0n) sums[at] = (sums[at] ?? 0n) + x * y
    }
  return { weights: sums, factors: [...a.factors, ...b.factors] }
}

/**
 * The law of what one notice does, or its bounds. 一份公告所致次数的分布或其界限。
 *
 * @since 0.1.0
 */
export function blockWeights({ sure, alone, nests }: VisitBlock, counting: VisitCounting): BoundWeights {
  if (counting === 'notices') return atMostOnce({ sure, alone, nests })
  const certain = shifted(sure)
  const independent = alone.reduce((sum, chance) => plusVisits(sum, once(chance)), certain)
  if (nests.length < 2) {
    const law = nests.reduce((sum, nest) => plusVisits(sum, nestWeights(nest)), independent)
    return { low: law, high: law }
  }
  const chances = nests.flatMap(({ rows, sizes }) => sizes.map((size) => chanceAs(size, rows)))
  const misses = chances.map(missChance)
  // Hits rise and fall with the same tickets, so that all misses together are at least as likely as if they were independent.
  const first = missChance(missesApart(nests))
  const high = [1, 2, 3].map((k) => leastChance(atLeastOf(chances, k), first))
  const low = [1, 2, 3].map((k) => missChance(atLeastOf(misses, chances.length - k + 1)))
  return {
    low: plusVisits(independent, fromTails(low)),
    high: plusVisits(independent, fromTails(high))
  }
}

/**
 * The largest probability that at least k of some events happen, whatever their dependence; sharp (Rüger).
 * 不论相依关系，至少 k 个事件发生的概率的最大可能值（吕格尔界，可达）。
 *
 * @param k above the number of events: 0; 0 or less: 1
 * @example atLeastOf([chanceAs(1, 2), chanceAs(1, 4)], 2) // => chanceAs(1, 4)
 * @example atLeastOf([chanceAs(1, 2), chanceAs(1, 4)], 1) // => chanceAs(3, 4)
 * @since 0.1.0
 */
export function atLeastOf(chances: readonly Chance[], k: number): Chance {
  if (k <= 0) return SURE_CHANCE
  if (k > chances.length) return ZERO_CHANCE
  const rising = [...chances].sort(compareChances)
  let least = SURE_CHANCE
  for (let left = 0; left < k; left++) {
    const sum = sumChances(rising.slice(0, rising.length - left).map((chance) => [chance, 1] as const))
    least = leastChance(least, chanceAs(sum.numerator, sum.denominator * BigInt(k - left)))
  }
  return least
}

function atMostOnce({ sure, alone, nests }: VisitBlock): BoundWeights {
  const certain = shifted(1)
  if (sure > 0) return { low: certain, high: certain }
  const apart = alone.reduce((product, chance) => timesChance(product, missChance(chance)), SURE_CHANCE)
  const most = nests.reduce((least, nest) => leastChance(least, missOf(nest)), SURE_CHANCE)
  const high = once(missChance(timesChance(apart, missesApart(nests))))
  const low = nests.length < 2 ? high : once(missChance(timesChance(apart, most)))
  return { low, high }
}

const missesApart = (nests: readonly VisitNest[]): Chance =>
  nests.reduce((product, nest) => timesChance(product, missOf(nest)), SURE_CHANCE)

const missOf = ({ rows, sizes }: VisitNest): Chance => chanceAs(rows - (sizes[0] ?? 0), rows)

// At least m hits: the rank is within the m-th largest size.
function nestWeights({ rows, sizes }: VisitNest): VisitWeights {
  const at = (m: number): bigint => BigInt(sizes[m - 1] ?? 0)
  return {
    weights: [BigInt(rows) - at(1), at(1) - at(2), at(2) - at(3), at(3)],
    factors: [BigInt(rows)]
  }
}

const once = ({ numerator, denominator }: Chance): VisitWeights => ({
  weights: [denominator - numerator, numerator, 0n, 0n],
  factors: [denominator]
})

const shifted = (count: number): VisitWeights => {
  const at = (k: number): bigint => (Math.min(3, count) === k ? 1n : 0n)
  return { weights: [at(0), at(1), at(2), at(3)], factors: [] }
}

function fromTails(tails: readonly Chance[]): VisitWeights {
  const [one = ZERO_CHANCE, two = ZERO_CHANCE, three = ZERO_CHANCE] = tails
  const whole = one.denominator * two.denominator * three.denominator
  const over = ({ numerator, denominator }: Chance): bigint => numerator * (whole / denominator)
  const [a, b, c] = [over(one), over(two), over(three)]
  return { weights: [whole - a, a - b, b - c, c], factors: [one.denominator, two.denominator, three.denominator] }
}

/**
 * The probability of k or more. 不少于 k 次的概率。
 *
 * @param k from 0 to 3
 * @example visitTail({ weights: [1n, 2n, 3n, 4n], factors: [10n] }, 2) // => chanceAs(7, 10)
 * @since 0.1.0
 */
export const visitTail = ({ weights, factors }: VisitWeights, k: number): Chance =>
  chanceOver(
    weights.reduce((sum, weight, i) => (i >= k ? sum + weight : sum), 0n),
    factors
  )

/**
 * What is expected of one notice. 一份公告的期望次数。
 *
 * @since 0.1.0
 */
export function blockExpected(
  block: VisitBlock,
  counting: VisitCounting
): { readonly least: Chance; readonly most: Chance } {
  if (counting === 'notices') {
    const { low, high } = atMostOnce(block)
    const least = visitTail(low, 1)
    return { least, most: high === low ? least : mostChance(least, visitTail(high, 1)) }
  }
  const single = [
    ...block.alone,
    ...block.nests.flatMap(({ rows, sizes }) => sizes.map((size) => chanceAs(size, rows)))
  ]
  const sum = sumChances([...single.map((chance) => [chance, 1] as const), [SURE_CHANCE, block.sure] as const])
  return { least: sum, most: sum }
}

/**
 * The probability of exactly k, or of 3 and more. 恰为 k 次（k 为 3 时含以上）的概率。
 *
 * @example visitPoint({ weights: [1n, 2n, 3n, 4n], factors: [10n] }, 2) // => chanceAs(3, 10)
 * @since 0.1.0
 */
export const visitPoint = ({ weights, factors }: VisitWeights, k: 0 | 1 | 2 | 3): Chance =>
  chanceOver(weights[k], factors)

/**
 * By how much one tail is above the next of another law, at least 0. 一分布的尾概率超出另一分布下一尾概率的部分，不小于 0。
 *
 * @since 0.1.0
 */
export function tailApart(here: VisitWeights, above: VisitWeights, k: number): Chance {
  const whole = ({ factors }: VisitWeights): bigint => factors.reduce((product, factor) => product * factor, 1n)
  const from = (law: VisitWeights, at: number): bigint =>
    law.weights.reduce((sum, w, i) => (i >= at ? sum + w : sum), 0n)
  const apart = from(here, k) * whole(above) - from(above, k + 1) * whole(here)
  return apart <= 0n ? ZERO_CHANCE : chanceOver(apart, [...here.factors, ...above.factors])
}
