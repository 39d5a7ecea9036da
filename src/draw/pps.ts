/* Drawing by weight, exactly: certainties, then one systematic pass over the ticket order (docs/draw.md, section 6).

   A unit that is not certain is drawn with probability n·w/D and with no other, for every order of the units: of the D possible
   starts, exactly n·w draw it. With C the running sum of n·w, unit i is drawn when ⌊(Cᵢ + D − 1 − r)/D⌋ exceeds
   ⌊(Cᵢ₋₁ + D − 1 − r)/D⌋. C itself needs 128 bits; what remains of it modulo D does not. Every number below stays under 2⁵³:
   n·w is less than D for all who are not certain, and the remainder is never added to but compared with what is missing to D. */

import { sha256Text, type Digest } from '../kernel/index.js'

/** What is left to draw once the certain units are out. 除去必中单元后剩余的抽取。 @since 0.1.0 */
export type Remaining = { readonly size: number; readonly weight: number }

/**
 * Who is drawn in any case, and what is left. 必中单元及其余部分。
 *
 * While a unit has n·w ≥ W it is certain: n drops by one and W by its weight. Taking the heaviest first reaches all of them.
 *
 * @param weights integers from 1 to 2³²−1, adding up to at most 2⁵³−1
 * @param size    how many are drawn, at most `weights.length`
 * @returns `from`: a unit is certain if and only if its weight is at least this (Infinity when none is)
 * @example certainties(Uint32Array.of(1, 2, 3, 40), 2) // => { from: 40, remaining: { size: 1, weight: 6 } }
 * @since 0.1.0
 */
export function certainties(
  weights: Uint32Array,
  size: number
): { readonly from: number; readonly remaining: Remaining } {
  let total = 0
  let heaviest = 0
  for (const weight of weights) {
    total += weight
    if (weight > heaviest) heaviest = weight
  }
  // A product beyond 2⁵³ is rounded, yet stays above any total.
  if (size * heaviest < total) return { from: Infinity, remaining: { size, weight: total } }
  const descending = weights.slice().sort().reverse()
  let from = Infinity
  let [left, weight] = [size, total]
  for (const next of descending) {
    if (left === 0 || left * next < weight) break
    from = next
    left -= 1
    weight -= next
  }
  return { from, remaining: { size: left, weight } }
}

/**
 * The systematic pass: which units are drawn, of those that are not certain, in ticket order. 对非必中单元按抽签次序作一次系统抽取。
 *
 * @param weights in ticket order; each n·w is less than `remaining.weight`, which is their sum
 * @param start   from 0 to `remaining.weight` − 1
 * @returns the positions drawn, ascending; exactly `remaining.size` of them
 * @example systematic([1, 2, 3], { size: 1, weight: 6 }, 0) // => [0]
 * @example systematic([1, 2, 3], { size: 1, weight: 6 }, 5) // => [2]
 * @since 0.1.0
 */
export function systematic(weights: ArrayLike<number>, remaining: Remaining, start: number): readonly number[] {
  const { size, weight: whole } = remaining
  const drawn: number[] = []
  let remainder = whole - 1 - start
  for (let i = 0; i < weights.length; i++) {
    const share = size * (weights[i] ?? 0)
    const missing = whole - share
    if (remainder >= missing) {
      drawn.push(i)
      remainder -= missing
    } else remainder += share
  }
  return drawn
}

/**
 * The start of a stratum's pass: 120 bits of its own hash, modulo D. 一层系统抽取的起点。
 *
 * @param whole D, the weight that is left; 0 where nothing is, and where a verifier is given weights that add up to more than a double holds
 * @since 0.1.0
 */
export const startOf = (seed: Digest, draw: string, stratum: string, whole: number): number =>
  whole < 1 ? 0 : Number(BigInt(`0x${sha256Text(`dr1|r|${seed}|${draw}\t${stratum}`).slice(0, 30)}`) % BigInt(whole))
