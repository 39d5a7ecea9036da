/* Pairs of a `pps` stratum that are drawn together in no order and from no start: proved by a condition or by enumeration. */

import { kindsWithout, sumsBetween, type PassedPart } from './chance-between.js'

/** Two weights, and how many pairs of units have them. 两个权重及具有该权重的单元对数。 @since 0.1.0 */
export type WeightPair = { readonly weights: readonly [number, number]; readonly pairs: bigint }

/**
 * Which pairs can never be drawn together, whatever the tickets and the start. 无论签号与起点如何都不会同时抽中的单元对。
 *
 * `oneLeft`: the pass draws one unit only, so no pair at all. `smallSteps`: for every pair, the units with n·w below the sum of
 * both of its n·w add up to more than D, so that some order brings the two into one step: no pair. `enumeration`: all sums of
 * units between the two were looked at, modulo D. `oneLeft` 只剩抽取一户；`smallSteps` 小单元足够多，每对都有可能；`enumeration` 逐一枚举。
 *
 * @since 0.1.0
 */
export type NeverTogether = {
  readonly proof: 'oneLeft' | 'smallSteps' | 'enumeration'
  readonly never: readonly WeightPair[]
  /** Too many sums to look at: nothing is claimed. 枚举量超限，不作断言。 */
  readonly open: readonly WeightPair[]
  readonly pairs: bigint
}

const MOST_KIND_PAIRS = 2_000
const MOST_SUMS = 20_000

/**
 * Finds the pairs of non-certain units of a stratum that no order and no start draws together.
 * 找出任何次序、任何起点都不会同时抽中的非必中单元对。
 *
 * Two units are drawn together in some order if and only if, for some choice of the others, the sum of n·w of these modulo D is
 * above D minus both n·w of the pair. Certain units are drawn with everybody.
 *
 * @returns pairs by rising weights; at most 2,000 kinds of pairs are looked at one by one, each with at most 20,000 sums. Where
 *   there are more kinds, one entry stands for all pairs, with the least and the greatest weight
 * @example neverTogether({ size: 1, whole: 6, kinds: [{ weight: 3, units: 2 }] }) // => { proof: 'oneLeft', never: [{ weights: [3, 3], pairs: 1n }], open: [], pairs: 1n }
 * @since 0.1.0
 */
export function neverTogether(part: PassedPart): NeverTogether {
  const { size, whole, kinds } = part
  const units = kinds.reduce((sum, kind) => sum + BigInt(kind.units), 0n)
  const pairs = (units * (units - 1n)) / 2n
  if (size === 0 || pairs === 0n) return { proof: 'smallSteps', never: [], open: [], pairs }
  const all: readonly WeightPair[] = [{ weights: [kinds[0]?.weight ?? 0, kinds.at(-1)?.weight ?? 0], pairs }]
  if (size === 1) return { proof: 'oneLeft', never: pairsUpTo(kinds, Infinity) ?? all, open: [], pairs }
  // From this weight sum on, the lighter units alone are steps small enough.
  const enough = weightEnough(part)
  const doubtful = pairsUpTo(kinds, enough)
  if (doubtful === null) return { proof: 'enumeration', never: [], open: all, pairs }
  if (doubtful.length === 0) return { proof: 'smallSteps', never: [], open: [], pairs }
  const never: WeightPair[] = []
  const open: WeightPair[] = []
  for (const pair of doubtful) {
    const [a, b] = pair.weights
    const others = kindsWithout(kinds, [a, b])
    const least = BigInt(whole) - BigInt(size) * BigInt(a + b)
    const sums = sumsBetween({ size, whole }, others, MOST_SUMS)
    if (sums === null) open.push(pair)
    else if (![...sums.keys()].some((sum) => BigInt(sum) > least)) never.push(pair)
  }
  return { proof: 'enumeration', never, open, pairs }
}

// The least weight v such that all units up to it have n·w of more than D together: a pair whose weights add up to more is possible.
function weightEnough({ size, whole, kinds }: PassedPart): number {
  let sum = 0n
  for (const { weight, units } of kinds) {
    // Unit by unit within a kind makes no difference: all of one weight are below the same sum.
    sum += BigInt(size) * BigInt(weight) * BigInt(units)
    if (sum > BigInt(whole)) return weight
  }
  return Infinity
}

/** Kinds of pairs whose weights add up to at most so much; null where there are too many. */
function pairsUpTo(kinds: PassedPart['kinds'], most: number): readonly WeightPair[] | null {
  const found: WeightPair[] = []
  for (const [i, a] of kinds.entries()) {
    for (const [j, b] of kinds.slice(i).entries()) {
      if (a.weight + b.weight > most) break
      const pairs = j === 0 ? (BigInt(a.units) * BigInt(a.units - 1)) / 2n : BigInt(a.units) * BigInt(b.units)
      if (pairs === 0n) continue
      found.push({ weights: [a.weight, b.weight], pairs })
      if (found.length > MOST_KIND_PAIRS) return null
    }
  }
  return found
}
