/* Inclusion probabilities: for every unit of every draw of a notice the exact probability of being drawn (docs/draw.md, section 6).
   临夏州部门联合细则 第十九条、第二十条. */

import { certainties, type Notice, type NoticeDraw, type NoticeStratum } from '../draw/index.js'
import type { DrawTables, Exclusion } from '../frame/index.js'
import { acceptUnless, type Checked, type Name } from '../kernel/index.js'
import type { DrawMethod } from '../plan/index.js'
import type { ChanceRefusal } from './chance-error.js'
import { chanceAs, SURE_CHANCE, ZERO_CHANCE, type Chance } from './chance-ratio.js'

/**
 * Why units have the probability that they have. 概率的由来。
 *
 * `census` everybody; `certain` a `pps` unit with n·w ≥ W; `weight` another `pps` unit, n·w/W as left; `equal` srs;
 * `notDrawn` the size of the stratum is 0. `census` 全覆盖；`certain` 按权重必中；`weight` 按权重；`equal` 等概率；`notDrawn` 该层不抽取。
 *
 * @since 0.1.0
 */
export type ChanceCause = 'census' | 'certain' | 'weight' | 'equal' | 'notDrawn'

/** Units of one stratum that are drawn with one probability. 同层中概率相同的单元。 @since 0.1.0 */
export type ChanceClass = {
  readonly stratum: Name
  readonly method: DrawMethod
  readonly cause: ChanceCause
  /** The weight that they share; null where weights do not count. 共同的权重；不论权重时为 null。 */
  readonly weight: number | null
  readonly units: number
  /** To be drawn. 被抽中的概率。 */
  readonly chance: Chance
  /** To stand in reserve, which is not to be drawn. 列入备选的概率（不含抽中）。 */
  readonly reserve: Chance
  /** Why nobody is drawn of the stratum. 该层不抽取的理由。 */
  readonly reason: Name | null
}

/** The probabilities of one draw, by columns: row i of the frame has `classes[classOf[i]]`. 一次抽取的概率（按列）：抽样框第 i 行属 `classes[classOf[i]]`。 @since 0.1.0 */
export type DrawChances = {
  readonly name: Name
  readonly population: { readonly name: Name; readonly rows: number }
  readonly strata: readonly NoticeStratum[]
  /** In the order of the frame. 按抽样框次序。 */
  readonly ids: readonly Name[]
  readonly classOf: Uint32Array
  readonly classes: readonly ChanceClass[]
  /** Probability 0, each with its reason. 概率为 0 者及其理由。 */
  readonly excluded: readonly Exclusion[]
}

/** The probabilities of one notice; another notice, with a seed of its own, is independent of it. 一份公告的概率；不同公告种子不同，相互独立。 @since 0.1.0 */
export type NoticeChances = { readonly register: Name; readonly number: number; readonly draws: readonly DrawChances[] }

/**
 * The exact probability of every unit in every draw of a notice, before any value exists. 公告各次抽取中每个单元被抽中的精确概率。
 *
 * `census` 1; `srs` size/rows for all; `pps` 1 for the certain units, n·w/W as left for the others; 0 in a stratum of which
 * nobody is drawn, and for whoever is excluded. Exact for uniform tickets and starts, for which SHA-256 stands. Digests are not
 * looked at (`verifyRecord` does that), counts and sums of weights are. O(rows); a hundred thousand rows take some milliseconds.
 *
 * @param tables frame and exclusions of each draw, in any order
 * @returns draws in notice order; refuses with `ChanceTablesMissing`, `ChanceTablesTwice`, `ChanceStratumUnknown`,
 *   `ChanceFrameDiffers`
 * @basis 临夏州部门联合细则 第十九条、第二十条
 * @example reasonsOf(inclusionChances({ register: '', number: 1, draws: [{ name: 'a', strata: [] }] }, [])) // => [{ _tag: 'ChanceTablesMissing', draw: 'a' }]
 * @since 0.1.0
 */
export function inclusionChances(
  notice: Pick<Notice, 'register' | 'number' | 'draws'>,
  tables: readonly DrawTables[]
): Checked<ChanceRefusal, NoticeChances> {
  const byName = new Map<string, DrawTables>()
  const refusals: ChanceRefusal[] = []
  for (const pair of tables) {
    if (byName.has(pair.name)) refusals.push({ _tag: 'ChanceTablesTwice', draw: pair.name })
    byName.set(pair.name, pair)
  }
  const draws: DrawChances[] = []
  for (const draw of notice.draws) {
    const pair = byName.get(draw.name)
    if (pair === undefined) refusals.push({ _tag: 'ChanceTablesMissing', draw: draw.name })
    else draws.push(drawChances(draw, pair, refusals))
  }
  const { register, number } = notice
  return acceptUnless(refusals, () => ({ register, number, draws }))
}

/** What one subject can expect of one draw. 某一对象在一次抽取中的概率。 @since 0.1.0 */
export type SubjectChance = {
  readonly draw: Name
  readonly stratum: Name | null
  readonly cause: ChanceCause | 'excluded' | 'outside'
  readonly chance: Chance
  readonly reserve: Chance
  readonly reason: Name | null
}

/**
 * The probabilities of one subject in all draws of a notice. 某一对象在公告各次抽取中的概率。
 *
 * @returns a line a draw; `excluded` with the reason of the table, `outside` where the subject is in neither table
 * @example chancesOf({ register: '', number: 1, draws: [] }, 'a') // => []
 * @since 0.1.0
 */
export const chancesOf = ({ draws }: NoticeChances, id: string): readonly SubjectChance[] =>
  draws.map(({ name, ids, classOf, classes, excluded }): SubjectChance => {
    const found = classes[classOf[ids.findIndex((one) => one === id)] ?? -1]
    if (found !== undefined) {
      const { stratum, cause, chance, reserve, reason } = found
      return { draw: name, stratum, cause, chance, reserve, reason }
    }
    const out = excluded.find((one) => one.id === id)
    const nothing = { draw: name, stratum: null, chance: ZERO_CHANCE, reserve: ZERO_CHANCE } as const
    return out === undefined
      ? { ...nothing, cause: 'outside', reason: null }
      : { ...nothing, cause: 'excluded', reason: out.reason }
  })

function drawChances(draw: NoticeDraw, { frame, exclusions }: DrawTables, refusals: ChanceRefusal[]): DrawChances {
  const { name, population, strata } = draw
  const numberOf = new Map<string, number>(strata.map((stratum, s) => [stratum.name, s]))
  const rows = new Uint32Array(strata.length)
  const stratumOf = new Uint32Array(frame.length)
  const weights = new Uint32Array(frame.length)
  const ids: Name[] = []
  let [lastName, last] = ['', -1]
  for (let row = 0; row < frame.length; row++) {
    const { id, stratum, weight } = frame[row] as DrawTables['frame'][number]
    if (stratum !== lastName) [lastName, last] = [stratum, numberOf.get(stratum) ?? -1]
    ids.push(id)
    weights[row] = weight
    if (last < 0) refusals.push({ _tag: 'ChanceStratumUnknown', draw: name, row: row + 1, stratum })
    else {
      stratumOf[row] = last
      rows[last] = (rows[last] ?? 0) + 1
    }
  }
  const classes: ChanceClass[] = []
  const classOf = new Uint32Array(frame.length)
  // By stratum: the class of all its rows, or by weight.
  const known = strata.map((stratum, s): number | Map<number, number> => {
    const found = rows[s] ?? 0
    const trouble = (what: 'rows' | 'weights' | 'size', noticed: number, has: number): void => {
      refusals.push({ _tag: 'ChanceFrameDiffers', draw: name, stratum: stratum.name, what, noticed, found: has })
    }
    if (found !== stratum.rows) trouble('rows', stratum.rows, found)
    if (stratum.size + stratum.reserve > found) {
      if (found === stratum.rows) trouble('size', stratum.size + stratum.reserve, found)
      return -1
    }
    if (found === 0) return -1
    if (stratum.method !== 'pps' || stratum.size === 0) {
      classes.push({ ...alikeClass(stratum), units: found })
      return classes.length - 1
    }
    const own = weightsIn(s, stratumOf, weights, found)
    const total = own.reduce((sum, weight) => sum + weight, 0)
    if (stratum.weights !== null && stratum.weights.total !== total) trouble('weights', stratum.weights.total, total)
    return classesByWeight(stratum, own, classes)
  })
  for (let row = 0; row < frame.length; row++) {
    const entry = known[stratumOf[row] ?? 0] ?? -1
    classOf[row] = typeof entry === 'number' ? entry : (entry.get(weights[row] ?? 0) ?? -1)
  }
  return { name, population, strata, ids, classOf, classes, excluded: exclusions }
}

function alikeClass({ name, method, rows, size, reserve, reason }: NoticeStratum): Omit<ChanceClass, 'units'> {
  const common = { stratum: name, method, weight: null, reason }
  if (size === 0) return { ...common, cause: 'notDrawn', chance: ZERO_CHANCE, reserve: ZERO_CHANCE }
  if (method === 'census') return { ...common, cause: 'census', chance: SURE_CHANCE, reserve: ZERO_CHANCE }
  return { ...common, cause: 'equal', chance: chanceAs(size, rows), reserve: chanceAs(reserve, rows) }
}

function classesByWeight(
  { name, size, method, reason }: NoticeStratum,
  own: Uint32Array,
  classes: ChanceClass[]
): Map<number, number> {
  const { from, remaining } = certainties(own, size)
  const counts = new Map<number, number>()
  for (const weight of own) counts.set(weight, (counts.get(weight) ?? 0) + 1)
  return new Map(
    [...counts].map(([weight, units]) => {
      const certain = weight >= from
      const chance = certain
        ? SURE_CHANCE
        : remaining.size === 0
          ? ZERO_CHANCE
          : chanceAs(BigInt(remaining.size) * BigInt(weight), remaining.weight)
      const cause = certain ? 'certain' : 'weight'
      classes.push({ stratum: name, method, cause, weight, units, chance, reserve: ZERO_CHANCE, reason })
      return [weight, classes.length - 1]
    })
  )
}

function weightsIn(stratum: number, stratumOf: Uint32Array, weights: Uint32Array, count: number): Uint32Array {
  const own = new Uint32Array(count)
  let filled = 0
  for (let row = 0; row < weights.length && filled < count; row++)
    if (stratumOf[row] === stratum) own[filled++] = weights[row] ?? 0
  return own
}
