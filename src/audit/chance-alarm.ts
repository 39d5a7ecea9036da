/* Alarms of chance, before the draw: nobody's chance should be 0 or 1 unless it was meant so.
   临夏州市场监管系统细则 第十二条; 临夏州部门联合细则 第二十条. */

import type { Name } from '../kernel/index.js'
import { passedPart } from './chance-between.js'
import type { DrawChances, NoticeChances } from './chance-inclusion.js'
import { chanceAs, compareChances, type Chance } from './chance-ratio.js'
import { neverTogether, type NeverTogether } from './chance-never.js'

/** Subjects that belong together, and should not be without a chance all at once. 同属一类、不应整体没有机会的对象。 @since 0.1.0 */
export type ChanceGroup = { readonly name: Name; readonly ids: readonly Name[] }

/** What is alarming about the probabilities of a notice. 公告各概率中应予警示之处。 @since 0.1.0 */
export type ChanceAlarm =
  | {
      readonly _tag: 'StratumUndrawn'
      readonly draw: Name
      readonly stratum: Name
      readonly rows: number
      readonly reason: Name | null
    }
  | { readonly _tag: 'FrameEmpty'; readonly draw: Name; readonly population: number }
  | {
      readonly _tag: 'ExcludedWholesale'
      readonly draw: Name
      readonly reason: Name
      readonly units: number
      readonly population: number
      readonly from: Chance
    }
  | { readonly _tag: 'GroupWithoutChance'; readonly group: Name; readonly units: number }
  | {
      readonly _tag: 'SubjectsWithoutChance'
      readonly units: number
      readonly of: number
      readonly first: readonly Name[]
    }
  | {
      readonly _tag: 'CertainByWeight'
      readonly draw: Name
      readonly stratum: Name
      readonly units: number
      readonly rows: number
      /** The least weight that is certain. 必中的最小权重。 */
      readonly from: number
      readonly first: readonly Name[]
    }
  | { readonly _tag: 'CertainBySize'; readonly draw: Name; readonly stratum: Name; readonly rows: number }
  | ({ readonly _tag: 'PairsNeverTogether'; readonly draw: Name; readonly stratum: Name } & NeverTogether)

/** From which share of a population on one reason of exclusion is wholesale: a half, no text gives a number. 同一理由排除的对象达总体此比例即警示：二分之一（文件未规定）。 @since 0.1.0 */
export const WHOLESALE: Chance = chanceAs(1, 2)

const NAMED = 10

/**
 * Every chance of a notice that should be looked at before it is published. 公告发布前应当核对的全部概率问题。
 *
 * Probability 0: strata of which nobody is drawn, empty frames, one reason that excludes half of a population or more, groups
 * and subjects without a chance in any draw. Probability 1 that nobody asked for: `pps` units that became certain, an `srs`
 * stratum drawn whole. Pairs of a `pps` stratum that are never drawn together, with what proves it; where the sums to look at
 * are too many, `open` says so and nothing is claimed.
 *
 * @param input.groups classes or trades by the caller; ids that stand in no table count as without a chance
 * @param input.wholesale from 0 to 1; left out: one half
 * @returns by draw and stratum in notice order, then groups and subjects; empty where there is nothing
 * @basis 临夏州市场监管系统细则 第十二条; 临夏州部门联合细则 第二十条
 * @example chanceAlarms({ chances: { register: '', number: 1, draws: [] }, groups: [{ name: 'A', ids: ['x'] }] }) // => [{ _tag: 'GroupWithoutChance', group: 'A', units: 1 }]
 * @since 0.1.0
 */
export function chanceAlarms(input: {
  readonly chances: NoticeChances
  readonly groups?: readonly ChanceGroup[]
  readonly wholesale?: Chance
}): readonly ChanceAlarm[] {
  const { chances, groups = [], wholesale = WHOLESALE } = input
  const { known, drawable } = whoIsThere(chances)
  const without = [...known].filter((id) => !drawable.has(id))
  return [
    ...chances.draws.flatMap((draw) => [...strataAlarms(draw), ...exclusionAlarms(draw, wholesale)]),
    ...groups.flatMap(({ name, ids }): readonly ChanceAlarm[] =>
      ids.length === 0 || ids.some((id) => drawable.has(id))
        ? []
        : [{ _tag: 'GroupWithoutChance', group: name, units: ids.length }]
    ),
    ...(without.length === 0
      ? []
      : [
          {
            _tag: 'SubjectsWithoutChance',
            units: without.length,
            of: known.size,
            first: without.slice(0, NAMED)
          } as const
        ])
  ]
}

function whoIsThere({ draws }: NoticeChances): {
  readonly known: ReadonlySet<Name>
  readonly drawable: ReadonlySet<Name>
} {
  const known = new Set<Name>()
  const drawable = new Set<Name>()
  for (const { ids, classOf, classes, excluded } of draws) {
    for (let row = 0; row < ids.length; row++) {
      const id = ids[row] as Name
      known.add(id)
      if ((classes[classOf[row] ?? -1]?.chance.numerator ?? 0n) > 0n) drawable.add(id)
    }
    for (const { id } of excluded) known.add(id)
  }
  return { known, drawable }
}

const strataAlarms = ({ name: draw, strata, ids, classOf, classes }: DrawChances): readonly ChanceAlarm[] =>
  strata.flatMap((stratum): readonly ChanceAlarm[] => {
    const { name, rows, method, size, reason } = stratum
    if (rows === 0) return []
    if (size === 0) return [{ _tag: 'StratumUndrawn', draw, stratum: name, rows, reason }]
    if (method === 'srs') return size === rows ? [{ _tag: 'CertainBySize', draw, stratum: name, rows }] : []
    if (method === 'census') return []
    const certain = classes.filter((one) => one.stratum === name && one.cause === 'certain')
    const pairs = neverTogether(passedPart(stratum, classes))
    const first: Name[] = []
    if (certain.length > 0) {
      for (let row = 0; row < ids.length && first.length < NAMED; row++) {
        const own = classes[classOf[row] ?? -1]
        if (own?.cause === 'certain' && own.stratum === name) first.push(ids[row] as Name)
      }
    }
    return [
      ...(certain.length === 0
        ? []
        : [
            {
              _tag: 'CertainByWeight',
              draw,
              stratum: name,
              units: certain.reduce((sum, { units }) => sum + units, 0),
              rows,
              from: certain.reduce((least, { weight }) => Math.min(least, weight ?? Infinity), Infinity),
              first
            } as const
          ]),
      ...(pairs.never.length === 0 && pairs.open.length === 0
        ? []
        : [{ _tag: 'PairsNeverTogether', draw, stratum: name, ...pairs } as const])
    ]
  })

function exclusionAlarms(
  { name: draw, population, ids, excluded }: DrawChances,
  wholesale: Chance
): readonly ChanceAlarm[] {
  const counts = new Map<Name, number>()
  for (const { reason } of excluded) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [
    ...(ids.length === 0 && population.rows > 0
      ? [{ _tag: 'FrameEmpty', draw, population: population.rows } as const]
      : []),
    ...[...counts].flatMap(([reason, units]): readonly ChanceAlarm[] =>
      compareChances(chanceAs(units, population.rows), wholesale) < 0
        ? []
        : [{ _tag: 'ExcludedWholesale', draw, reason, units, population: population.rows, from: wholesale }]
    )
  ]
}
