/* Pairs: the exact probability that two units of a draw are both drawn, for a given ticket order and over all orders. */

import { accept, refuse, refuseAll, type Checked } from '../kernel/index.js'
import { kindsWithout, passedPart, startsOfBoth, sumsBetween } from './chance-between.js'
import type { ChanceRefusal } from './chance-error.js'
import type { ChanceClass, DrawChances } from './chance-inclusion.js'
import { chanceAs, timesChance, ZERO_CHANCE, type Chance } from './chance-ratio.js'

/**
 * Both units' own probabilities and that of both. 两单元各自及同时被抽中的概率。
 *
 * `independent`: other strata of one draw, whose tickets and starts have nothing in common, or one of the two is certain.
 * `equal`: n(n−1)/(N(N−1)). `starts`: starts counted, for the order given. `orders`: over all orders of the stratum, each alike.
 *
 * @since 0.1.0
 */
export type PairChance = {
  readonly chances: readonly [Chance, Chance]
  readonly both: Chance
  readonly by: 'independent' | 'equal' | 'starts' | 'orders'
}

/** The most pairs of sum and number held while orders are counted. 统计全部次序时保存的部分和上限。 @since 0.1.0 */
export const PAIR_SUM_LIMIT = 50_000

/**
 * The exact probability that two units are drawn together. 两个单元同时被抽中的精确概率。
 *
 * Over all ticket orders where none is given. A `pps` pair then takes every sum of the units between the two, each with the
 * number of orders that have it: any stratum of at most some 16 unlike weights, and larger ones with few unlike sums.
 *
 * @param input.order the ids of the stratum in ticket order, certain units with or without; only a `pps` pair reads it
 * @returns refuses with `ChanceUnitUnknown`, with `ChanceIdTwice` where both are one, and with `TooMuchWork` beyond 50,000 sums
 * @basis 临夏州部门联合细则 第十九条
 * @example pairChances({ draw: { name: 'd', population: { name: 'p', rows: 2 }, strata: [], ids: [], classOf: Uint32Array.of(), classes: [], excluded: [] }, ids: ['a', 'b'] })._tag // => 'Left'
 * @since 0.1.0
 */
export function pairChances(input: {
  readonly draw: DrawChances
  readonly ids: readonly [string, string]
  readonly order?: readonly string[]
}): Checked<ChanceRefusal, PairChance> {
  const { draw, ids, order } = input
  const [a, b] = ids.map((id) => classIn(draw, id))
  const unknown = ids.flatMap((id, i): readonly ChanceRefusal[] =>
    [a, b][i] === undefined ? [{ _tag: 'ChanceUnitUnknown', draw: draw.name, id }] : []
  )
  if (a === undefined || b === undefined) return refuseAll(unknown)
  if (ids[0] === ids[1]) return refuse({ _tag: 'ChanceIdTwice', draw: draw.name, id: ids[0] })
  const chances = [a.chance, b.chance] as const
  if (a.stratum !== b.stratum || a.cause !== b.cause || (a.cause !== 'equal' && a.cause !== 'weight'))
    return accept({ chances, both: timesChance(a.chance, b.chance), by: 'independent' })
  const stratum = draw.strata.find(({ name }) => name === a.stratum)
  if (stratum === undefined) throw new Error('a class of no stratum')
  const { rows, size } = stratum
  if (a.cause === 'equal') {
    const [n, all] = [BigInt(size), BigInt(rows)]
    return accept({ chances, both: chanceAs(n * (n - 1n), all * (all - 1n)), by: 'equal' })
  }
  return order === undefined ? overOrders(draw, a, b) : overStarts(draw, ids, order)
}

/**
 * Over all orders: with s of the m others between the two, in either order, 2·s!·(m−s+1)! of the (m+2)! orders.
 * Starts that draw both are the same whichever of the two comes first.
 */
function overOrders(draw: DrawChances, a: ChanceClass, b: ChanceClass): Checked<ChanceRefusal, PairChance> {
  const part = passedPart(draw.strata.find(({ name }) => name === a.stratum) ?? { name: '', size: 0 }, draw.classes)
  const others = kindsWithout(part.kinds, [a.weight ?? 0, b.weight ?? 0])
  const sums = sumsBetween(part, others, PAIR_SUM_LIMIT)
  if (sums === null) {
    const steps = others.reduce((product, { units }) => product * (units + 1), 1)
    return refuse({ _tag: 'TooMuchWork', name: 'order', steps, most: PAIR_SUM_LIMIT })
  }
  const m = others.reduce((sum, { units }) => sum + units, 0)
  const factorials = factorialsTo(m + 2)
  const [whole, size] = [BigInt(part.whole), BigInt(part.size)]
  let favourable = 0n
  for (const [sum, ways] of sums) {
    const starts = startsOfBoth(whole, size * BigInt(a.weight ?? 0), size * BigInt(b.weight ?? 0), BigInt(sum))
    if (starts === 0n) continue
    for (const [count, times] of ways)
      favourable += starts * times * 2n * (factorials[count] ?? 0n) * (factorials[m - count + 1] ?? 0n)
  }
  const both = favourable === 0n ? ZERO_CHANCE : chanceAs(favourable, whole * (factorials[m + 2] ?? 1n))
  return accept({ chances: [a.chance, b.chance], both, by: 'orders' })
}

function overStarts(
  draw: DrawChances,
  ids: readonly [string, string],
  order: readonly string[]
): Checked<ChanceRefusal, PairChance> {
  const rowOf = new Map<string, number>(draw.ids.map((id, row) => [id, row]))
  const classAt = (id: string): ChanceClass | undefined => draw.classes[draw.classOf[rowOf.get(id) ?? -1] ?? -1]
  const [a, b] = [classAt(ids[0]), classAt(ids[1])]
  if (a === undefined || b === undefined) throw new Error('a unit without a class')
  const part = passedPart(draw.strata.find(({ name }) => name === a.stratum) ?? { name: '', size: 0 }, draw.classes)
  const [whole, size] = [BigInt(part.whole), BigInt(part.size)]
  const refusals: ChanceRefusal[] = []
  const met = new Set<string>()
  let [between, first, passed] = [0n, -1, 0]
  for (const id of order) {
    const own = classAt(id)
    if (own === undefined || own.stratum !== a.stratum) {
      refusals.push({ _tag: 'ChanceUnitUnknown', draw: draw.name, id })
      continue
    }
    if (met.has(id)) refusals.push({ _tag: 'ChanceIdTwice', draw: draw.name, id })
    met.add(id)
    if (own.cause !== 'weight') continue
    passed += 1
    const at = ids.indexOf(id)
    if (at >= 0) first = first === -1 ? at : 2
    else if (first === 0 || first === 1) between += size * BigInt(own.weight ?? 0)
  }
  const all = part.kinds.reduce((sum, { units }) => sum + units, 0)
  if (passed !== all && refusals.length === 0)
    refusals.push({ _tag: 'CountOutside', name: 'order.length', found: passed, least: all, most: all })
  if (refusals.length > 0) return refuseAll(refusals)
  const starts = startsOfBoth(whole, size * BigInt(a.weight ?? 0), size * BigInt(b.weight ?? 0), between % whole)
  return accept({ chances: [a.chance, b.chance], both: chanceAs(starts, whole), by: 'starts' })
}

const classIn = ({ ids, classOf, classes }: DrawChances, id: string): ChanceClass | undefined =>
  classes[classOf[ids.findIndex((one) => one === id)] ?? -1]

function factorialsTo(n: number): readonly bigint[] {
  const list = [1n]
  for (let i = 1; i <= n; i++) list.push((list[i - 1] ?? 1n) * BigInt(i))
  return list
}
