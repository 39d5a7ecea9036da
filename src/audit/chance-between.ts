/* What can stand between two units in a systematic pass, counted: which sums, of how many units, in how many ways. */

import type { ChanceClass } from './chance-inclusion.js'

/**
 * The part of a `pps` stratum that is drawn by the pass, its certain units left out. `pps` 层中除必中者外、由系统抽取决定的部分。
 *
 * @since 0.1.0
 */
export type PassedPart = {
  /** How many of it are drawn. 抽取数量。 */
  readonly size: number
  /** D: the sum of its weights, below 2 to the power 53. 权重合计 D。 */
  readonly whole: number
  /** By rising weight. 按权重升序。 */
  readonly kinds: readonly { readonly weight: number; readonly units: number }[]
}

/** The part of a stratum that the pass decides. 某层由系统抽取决定的部分。 @since 0.1.0 */
export function passedPart(
  stratum: { readonly name: string; readonly size: number },
  classes: readonly ChanceClass[]
): PassedPart {
  const own = classes.filter((one) => one.stratum === stratum.name)
  const kinds = own
    .flatMap(({ cause, weight, units }) => (cause === 'weight' && weight !== null ? [{ weight, units }] : []))
    .sort((a, b) => a.weight - b.weight)
  const certain = own.reduce((sum, { cause, units }) => (cause === 'certain' ? sum + units : sum), 0)
  return {
    size: stratum.size - certain,
    whole: kinds.reduce((sum, { weight, units }) => sum + weight * units, 0),
    kinds
  }
}

/**
 * The part without some of its units. 去掉若干单元后的种类。
 *
 * @since 0.1.0
 */
export const kindsWithout = (kinds: PassedPart['kinds'], weights: readonly number[]): PassedPart['kinds'] =>
  kinds.flatMap(({ weight, units }) => {
    const left = units - weights.filter((one) => one === weight).length
    return left > 0 ? [{ weight, units: left }] : []
  })

/**
 * For each sum of n·w modulo D that some of the others can have, in how many ways by how many of them. 其余单元的部分和（模 D）及其组成方式数。
 *
 * @param most how many pairs of sum and number may be held
 * @returns by sum, then by number; null where there are more
 * @since 0.1.0
 */
export function sumsBetween(
  { size, whole }: Pick<PassedPart, 'size' | 'whole'>,
  others: PassedPart['kinds'],
  most: number
): ReadonlyMap<number, ReadonlyMap<number, bigint>> | null {
  let sums = new Map<number, Map<number, bigint>>([[0, new Map([[0, 1n]])]])
  for (const { weight, units } of others) {
    const next = new Map<number, Map<number, bigint>>()
    const share = size * weight
    let held = 0
    for (const [sum, ways] of sums) {
      let [at, choices] = [sum, 1n]
      for (let taken = 0; taken <= units; taken++) {
        const own = next.get(at) ?? new Map<number, bigint>()
        next.set(at, own)
        for (const [count, found] of ways) {
          const before = own.get(count + taken)
          if (before === undefined && ++held > most) return null
          own.set(count + taken, (before ?? 0n) + found * choices)
        }
        // Added without leaving the safe integers.
        at = at >= whole - share ? at - (whole - share) : at + share
        choices = (choices * BigInt(units - taken)) / BigInt(taken + 1)
      }
    }
    sums = next
  }
  return sums
}

/**
 * How many of the D starts draw both of two units, when the n·w of those between them sum to `between` modulo D.
 * 两单元之间各单元的 n·w 之和（模 D）为 `between` 时，同时抽中两者的起点数。
 *
 * @param a its n·w, below D
 * @example startsOfBoth(6n, 4n, 5n, 1n) // => 4n
 * @since 0.1.0
 */
export function startsOfBoth(whole: bigint, a: bigint, b: bigint, between: bigint): bigint {
  const x = (a + between) % whole
  const least = (p: bigint, q: bigint): bigint => (p < q ? p : q)
  const straight = least(a, x + b) - x
  const around = least(a, x + b - whole)
  return (straight > 0n ? straight : 0n) + (around > 0n ? around : 0n)
}
