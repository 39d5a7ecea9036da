/* Shortages in terms of the domain: which department, where, with which qualification, is short by how many, and what
   would cure it (临夏州部门联合细则 第二十三条; docs/assign.md). */

import { compareUtf8, type Name } from '../kernel/index.js'
import type { RegionCode } from '../registry/index.js'
import type { Component } from './component.js'
import { curesIn, type Cure, type Surroundings } from './cure.js'
import type { Deficit, Matching } from './instance.js'

/** Which visit. 哪一次上门。 @since 0.1.0 */
export type ShortVisit = { readonly subject: Name; readonly ordinal: number }

/**
 * Places that nobody can fill whatever the lot: `missing = places − seats − held`. 无论如何抽取都无法补满的名额。
 *
 * @basis 临夏州部门联合细则 第二十三条
 * @since 0.1.0
 */
export type Shortage = {
  /** Null for experts. 专家为 null。 */
  readonly department: Name | null
  /** Null for officers, and for experts of several specialties. 执法人员为 null；涉及多个专业的专家亦为 null。 */
  readonly specialty: Name | null
  /** From where its crews take people, widened pools included, by bytes; null: from anywhere that the mode allows. 人员来源地区（含经批准扩大的）；null 表示方式所允许的任何地区。 */
  readonly regions: readonly RegionCode[] | null
  /** What any of its crews asks, by bytes. 其名额所要求的资格。 */
  readonly qualifications: readonly Name[]
  /** Whether a group is counted as one: places, officers, seats are then those of groups. 是否按组计数（编组随机）。 */
  readonly inGroups: boolean
  readonly visits: number
  /** The places that are counted: all, or of some crews the leader's alone. 计入的名额：全部，或仅组长名额。 */
  readonly places: number
  readonly leaderPlaces: number
  /** Who may serve at least one of the crews, and how many of these may lead. 符合条件者及其中可任组长者。 */
  readonly officers: number
  readonly leaders: number
  /** What the capacities of those sum to who are at them and could help. 已满额者的上限合计。 */
  readonly seats: number
  /** Places held by the others, who may serve no further crew of these. 由其余人员担任的名额。 */
  readonly held: number
  readonly missing: number
  readonly crews: readonly ShortVisit[]
  readonly cures: readonly Cure[]
}

/**
 * The shortages of a matched component, one for each deficit of the match. 某独立部分的各项短缺。
 *
 * @since 0.1.0
 */
export function shortagesOf(
  { component, matching }: { readonly component: Component; readonly matching: Matching },
  around: Surroundings
): readonly Shortage[] {
  if (matching.deficits.length === 0) return []
  const cures = curesIn(component, matching, around)
  return matching.deficits.map((deficit) => {
    const { places, leaderPlaces, seats, held, missing } = deficit
    const crews = deficit.crews.flatMap((at) => component.crews[at] ?? [])
    const kinds = [...new Set(crews.map(({ kind }) => kind))]
    const visits = crews.map(({ visit: { subject, ordinal } }) => ({ subject, ordinal }))
    const specialties = new Set(kinds.map(({ specialty }) => specialty))
    const department = kinds[0]?.department ?? null
    return {
      department,
      specialty: specialties.size === 1 ? (kinds[0]?.specialty ?? null) : null,
      regions: kinds.some(({ reach }) => reach.own === null || reach.beyond)
        ? null
        : distinct(kinds.flatMap(({ reach }) => [...(reach.own ?? []), ...reach.neighbours])),
      qualifications: distinct(kinds.flatMap(({ qualifications }) => qualifications)),
      inGroups: around.staff.rules.mode === 'groups' && department !== null,
      visits: new Set(crews.map(({ visit }) => visit)).size,
      places,
      leaderPlaces,
      ...eligibleFor(component, deficit),
      seats,
      held,
      missing,
      crews: visits,
      cures: cures(deficit)
    }
  })
}

const distinct = <A extends string>(list: readonly A[]): readonly A[] => [...new Set(list)].sort(compareUtf8)

/** Who may serve at least one of the crews: those barred from all of them are not. 至少可担任其中一个名额组者。 */
function eligibleFor({ instance }: Component, { crews }: Deficit): Pick<Shortage, 'officers' | 'leaders'> {
  const { people, kinds } = instance
  const asking = new Map<number, number>()
  const barred = new Map<number, number>()
  for (const at of crews) {
    const crew = instance.crews[at]
    for (const entry of kinds[crew?.kind ?? -1] ?? []) asking.set(entry.class, (asking.get(entry.class) ?? 0) + 1)
    for (const person of crew?.barred ?? []) barred.set(person, (barred.get(person) ?? 0) + 1)
  }
  const open = people.filter((person, i) => (asking.get(person.class) ?? 0) > (barred.get(i) ?? 0))
  return { officers: open.length, leaders: open.filter(({ mayLead }) => mayLead).length }
}
