/* The people of a pool class by class: who is alike to all crews of a component is looked at once. */

import { compareUtf8, type Name } from '../kernel/index.js'
import type { RegionCode } from '../registry/index.js'
import { personsOf } from './apart.js'
import type { Component } from './component.js'
import type { Crew, CrewKind } from './crew.js'
import type { Adjacent } from './instance.js'
import { tierOf, wholeRandom } from './mode.js'
import { relationBars, type Relation } from './relation.js'
import { profileMaker, tierFor, type Server } from './server.js'

/** What a lifted rule changes of a kind of crew. 放宽规则所改变的名额要求。 @since 0.1.0 */
export type Asked = Pick<CrewKind, 'reach' | 'leaders'>

/** A pool by class: of a component all who may serve its crews, and those whom only a rule keeps out. 按类编排的人员。 @since 0.1.0 */
export type Alike = {
  /** Of each of the pool, from 0 as they first stand in it. 各人的类，按首次出现编号。 */
  readonly classOf: readonly number[]
  /** Where in the pool a person of the component stands. 独立部分中的人在人员列表中的位置。 */
  readonly indexOf: (person: number) => number
  /** For each crew those of these people whom a declared relation keeps from it. 各名额组中须回避者（仅限所列人员）。 */
  readonly barredFrom: (
    crews: readonly Crew[]
  ) => (people: readonly number[]) => readonly (readonly number[] | undefined)[]
  /** Who may serve a kind of the component's, from however far its reach goes. 可担任某种名额的类。 */
  readonly openTo: (kind: number) => readonly Adjacent[]
  /** Which of some classes may serve a kind, were its reach and its leader's place as given. 假如来源与组长名额如此，哪些类可担任。 */
  readonly fitting: (kind: CrewKind, asked: Asked, among: readonly number[]) => readonly Adjacent[]
  /** The classes of which somebody is of a region. 含某地区人员的类。 */
  readonly from: (region: RegionCode) => readonly number[]
  /** The classes whose people may not lead. 不可任组长者的类。 */
  readonly following: readonly number[]
}

/**
 * Puts a pool into classes. 将人员编为各类。
 *
 * @param pool      all officers or groups of the component's department, or all experts
 * @param relations in canonical order
 * @since 0.1.0
 */
export function alikeIn(
  { servers, kinds, instance }: Component,
  pool: readonly Server[],
  relations: readonly Relation[]
): Alike {
  const profileOf = profileMaker(kinds)
  const known = new Map<string, number>()
  const firsts: Server[] = []
  const regions: RegionCode[][] = []
  const byRegion = new Map<RegionCode, number[]>()
  const at = new Map<Server, number>()
  const classOf = pool.map((server, i) => {
    at.set(server, i)
    const profile = profileOf(server)
    const one = known.get(profile) ?? known.size
    if (one < known.size) return one
    known.set(profile, one)
    firsts.push(server)
    regions.push([...regionsOf(server)])
    for (const region of regionsOf(server)) byRegion.set(region, [...(byRegion.get(region) ?? []), one])
    return one
  })
  const index = servers.map((server) => at.get(server) ?? -1)
  const within: Set<number>[] = []
  index.forEach((i, person) => {
    const one = instance.people[person]?.class ?? -1
    within[one] = (within[one] ?? new Set()).add(classOf[i] ?? -1)
  })
  const adjacent = within.map((classes) => [...classes].map(entryOf))
  const qualified = qualifiedAmong(firsts)
  return {
    classOf,
    indexOf: (person) => index[person] ?? -1,
    barredFrom: barredBy(pool, relations),
    openTo: (kind) => (instance.kinds[kind] ?? []).flatMap((entry) => adjacent[entry.class] ?? []),
    fitting: (kind, { reach, leaders }, among) => {
      const may = qualified(kind, leaders)
      const tier = tierOf(reach)
      const found: Adjacent[] = []
      for (const one of among)
        if (may[one] === true && regions[one]?.every((region) => tier(region) !== null)) found.push(entryOf(one))
      return found
    },
    from: (region) => byRegion.get(region) ?? [],
    following: [...firsts.keys()].filter((one) => firsts[one]?.mayLead === false)
  }
}

// Where nobody's region matters, a class is of many: then no region can be added to a crew's either.
const regionsOf = ({ officers, expert }: Server): ReadonlySet<RegionCode> =>
  new Set(expert === null ? officers.map(({ region }) => region) : [expert.region])

// Kinds that differ in their reach alone are asked about once.
function qualifiedAmong(
  classes: readonly Server[]
): (kind: CrewKind, leaders: CrewKind['leaders']) => readonly boolean[] {
  const known = new Map<string, readonly boolean[]>()
  return (kind, leaders) => {
    const { specialty, from, to, qualifications, registry, places } = kind
    const key = `${from} ${to} ${String(leaders)} ${String(places)}\n${specialty ?? ''}\n${registry ?? ''}\n${qualifications.join('\t')}`
    const before = known.get(key)
    if (before !== undefined) return before
    const anywhere = { ...kind, leaders, reach: wholeRandom() }
    const may = classes.map((server) => tierFor(anywhere, server) !== null)
    known.set(key, may)
    return may
  }
}

// Relations stand by officer: only those of the people asked for are looked at, subject by subject of the crews.
function barredBy(pool: readonly Server[], relations: readonly Relation[]): Alike['barredFrom'] {
  return (crews) => {
    const crewsTo = new Map<Name, number[]>()
    crews.forEach(({ visit }, i) => {
      const known = crewsTo.get(visit.subject)
      if (known) known.push(i)
      else crewsTo.set(visit.subject, [i])
    })
    return (people) => {
      const barred: number[][] = []
      for (const person of people)
        for (const name of personsOf(pool[person] as Server))
          for (let i = firstOf(name, relations); relations[i]?.officer === name; i++) {
            const relation = relations[i] as Relation
            for (const crew of crewsTo.get(relation.subject) ?? NOBODY)
              if (relationBars(relation)((crews[crew] as Crew).visit.window)) (barred[crew] ??= []).push(person)
          }
      return barred
    }
  }
}

const entryOf = (one: number): Adjacent => ({ class: one, tier: 0 })

const NOBODY: readonly number[] = []

function firstOf(officer: Name, relations: readonly Relation[]): number {
  let [low, high] = [0, relations.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareUtf8((relations[middle] as Relation).officer, officer) < 0) low = middle + 1
    else high = middle
  }
  return low
}
