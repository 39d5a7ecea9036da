/* 派员: random teams for visits, from the staff that the notice bound (临夏州部门联合细则 第二十一条至第二十三条; docs/draw.md, section 8). */

import {
  acceptUnless,
  compareUtf8,
  reasonsOf,
  streamOf,
  type Checked,
  type Digest,
  type Name
} from '../kernel/index.js'
import { byVisit, type Visit } from '../merge/index.js'
import type { RegionCode } from '../registry/index.js'
import { componentDigest, componentsOf, type Component } from './component.js'
import { crewsOf, type Crew } from './crew.js'
import type { AssignRefusal } from './error.js'
import { matchCrews, type Match } from './match.js'
import { checkStaff, staffDigest, type Staff, type StaffOfficer } from './staff.js'

/**
 * What assigning reads of a record: the staff that its notice bound, and the seed.
 * 派员所读取的记录内容：公告所绑定的名册与种子。
 * @since 0.1.0
 */
export type DrawnSeed = {
  readonly notice: { readonly staff: { readonly digest: Digest } | null }
  readonly seed: Digest
}

/** An officer in a team. 检查组成员。 @since 0.1.0 */
export type TeamMember = { readonly id: Name; readonly leads: boolean }

/** A department's part of a team. 检查组中某部门的人员。 @since 0.1.0 */
export type TeamCrew = {
  readonly department: Name
  /** The leader first, then by bytes of id. 组长居首，其余按编号字节排序。 */
  readonly officers: readonly TeamMember[]
}

/** The team of one visit. 一次上门的检查组。 @since 0.1.0 */
export type Team = {
  readonly subject: Name
  readonly ordinal: number
  /** 组长; null when nobody could take the leader's place. 无人可任时为 null。 */
  readonly head: Name | null
  /** The lead department first. 牵头部门居首。 */
  readonly crews: readonly TeamCrew[]
}

/** Places of a crew that nobody took. 无人担任的名额。 @since 0.1.0 */
export type UnfilledPlaces = {
  readonly subject: Name
  readonly ordinal: number
  readonly department: Name
  /** How many, the leader's among them. 空缺数，含组长名额。 */
  readonly missing: number
  /** Whether the leader's place is one of them. 是否含组长名额。 */
  readonly leader: boolean
  /** How many of the staff may serve, taken or not, and how many of these may lead. 符合条件的人数（不论是否已满额）及其中可任组长的人数。 */
  readonly eligible: number
  readonly eligibleLeaders: number
}

/** How many visits an officer was given. 检查人员分得的上门次数。 @since 0.1.0 */
export type OfficerLoad = { readonly officer: Name; readonly visits: number }

/** Who inspects. 派员结果。 @since 0.1.0 */
export type Assignment = {
  /** One a visit, by bytes of subject, then by ordinal. 每次上门一组，按对象编号字节、再按序号。 */
  readonly teams: readonly Team[]
  /** In the order of the teams. 按检查组次序。 */
  readonly unfilled: readonly UnfilledPlaces[]
  /** All officers of the staff, by bytes of id. 名册全体人员，按编号字节排序。 */
  readonly loads: readonly OfficerLoad[]
}

/**
 * Assigns officers to visits at random. 为上门检查随机派员。
 *
 * Each department of a visit sends its crew; the lead department's crew has the leader's place. Nobody is in a team
 * twice, over their capacity, outside the visit's departments and regions, without a certificate on every day of its
 * window, or in a declared relation to its subject. Each component draws from a stream of its own, so that another
 * department's staff or visits never move its result. How places are filled: `matchCrews`.
 *
 * @param input.visits as `mergeVisits` gives them, any order
 * @param input.staff  the staff that the notice bound, whose areas the visits were merged with
 * @param input.record its seed and the staff digest of its notice are read
 * @returns teams, unfilled places, loads; a shortage is not refused but listed. Refuses with `StaffNotBound`,
 *   `StaffDigestDiffers`, `VisitTwice`, `VisitIncomplete`, `VisitsOutsideArea` and all of `checkStaff`
 * @basis 临夏州部门联合细则 第二十一条、第二十三条、第二十四条；临夏州市场监管系统细则 第十三条、第十六条
 * @since 0.1.0
 */
export function assignOfficers(input: {
  readonly visits: readonly Visit[]
  readonly staff: Staff
  readonly record: DrawnSeed
}): Checked<AssignRefusal, Assignment> {
  const { staff, record } = input
  const visits = [...input.visits].sort(byVisit)
  const refusals = [...staffRefusals(staff, record), ...reasonsOf(checkStaff(staff)), ...visitRefusals(visits, staff)]
  return acceptUnless(refusals, () => {
    const crews = visits.map((visit) => crewsOf(visit, staff.rules))
    const filled = new Map<Crew, FilledCrew>()
    for (const component of componentsOf(crews.flat(), staff)) {
      const matches = matchCrews(component, streamOf(record.seed, componentDigest(component)))
      component.crews.forEach((crew, i) => filled.set(crew, filledCrew(component, i, matches[i])))
    }
    const own = crews.map((list) => list.flatMap((crew) => filled.get(crew) ?? []))
    return {
      teams: visits.map(({ subject, ordinal }, i) => teamOf(subject, ordinal, own[i] ?? [])),
      unfilled: own.flatMap((list) => list.flatMap(({ unfilled }) => unfilled ?? [])),
      loads: loadsOf(staff, own.flat())
    }
  })
}

type FilledCrew = TeamCrew & { readonly unfilled: UnfilledPlaces | null }

function filledCrew(component: Component, at: number, match: Match | undefined): FilledCrew {
  const crew = component.crews[at]
  if (crew === undefined || match === undefined) throw new Error('a crew without a match')
  const member = (officer: number, leads: boolean): TeamMember => ({
    id: (component.officers[officer] as StaffOfficer).id,
    leads
  })
  const leader = match.leader === null ? [] : [member(match.leader, true)]
  const others = match.others.map((officer) => member(officer, false)).sort((a, b) => compareUtf8(a.id, b.id))
  const { subject, ordinal, department } = crew
  const officers = [...leader, ...others]
  const missing = crew.places + (crew.leads ? 1 : 0) - officers.length
  const unfilled = { subject, ordinal, department, missing, leader: crew.leads && leader.length === 0 }
  return { department, officers, unfilled: missing > 0 ? { ...unfilled, ...eligibleIn(component, at) } : null }
}

function eligibleIn(component: Component, at: number): Pick<UnfilledPlaces, 'eligible' | 'eligibleLeaders'> {
  const barred = new Set(component.barred[at])
  const counts = (component.open[at] ?? []).flatMap((one) => {
    const { mayLead = false, officers = [] } = component.classes[one] ?? {}
    // Relations are few: the class is counted whole and those who are barred taken off.
    const count = barred.size === 0 ? officers.length : officers.filter((officer) => !barred.has(officer)).length
    return { mayLead, count }
  })
  const sum = (list: typeof counts): number => list.reduce((total, { count }) => total + count, 0)
  return { eligible: sum(counts), eligibleLeaders: sum(counts.filter(({ mayLead }) => mayLead)) }
}

function teamOf(subject: Name, ordinal: number, filled: readonly FilledCrew[]): Team {
  const crews = filled.map(({ department, officers }) => ({ department, officers }))
  const head = crews.flatMap(({ officers }) => officers).find(({ leads }) => leads)?.id ?? null
  return { subject, ordinal, head, crews }
}

function loadsOf(staff: Staff, crews: readonly TeamCrew[]): readonly OfficerLoad[] {
  const visits = new Map<Name, number>()
  for (const { officers } of crews) for (const { id } of officers) visits.set(id, (visits.get(id) ?? 0) + 1)
  return staff.officers.map(({ id }) => ({ officer: id, visits: visits.get(id) ?? 0 }))
}

function staffRefusals(staff: Staff, { notice }: DrawnSeed): readonly AssignRefusal[] {
  if (notice.staff === null) return [{ _tag: 'StaffNotBound' }]
  const found = staffDigest(staff)
  return found === notice.staff.digest ? [] : [{ _tag: 'StaffDigestDiffers', announced: notice.staff.digest, found }]
}

function visitRefusals(sorted: readonly Visit[], staff: Staff): readonly AssignRefusal[] {
  const regionOf = regionsOfVisited(sorted, staff)
  const outside = sorted.filter(({ subject, region }) => regionOf.get(subject) !== region)
  const wrong = sorted.flatMap((visit, i): readonly AssignRefusal[] => {
    const { subject, ordinal, departments, window } = visit
    const before = sorted[i - 1]
    const twice = before !== undefined && byVisit(before, visit) === 0
    const named = departments.length > 0 && new Set(departments).size === departments.length
    return [
      ...(twice ? [{ _tag: 'VisitTwice', subject, ordinal } as const] : []),
      ...(named ? [] : [{ _tag: 'VisitIncomplete', subject, ordinal, wrong: 'departments' } as const]),
      ...(window.length > 0 ? [] : [{ _tag: 'VisitIncomplete', subject, ordinal, wrong: 'window' } as const])
    ]
  })
  const subjects = [...new Set(outside.map(({ subject }) => subject))]
  return subjects.length > 0 ? [...wrong, { _tag: 'VisitsOutsideArea', subjects }] : wrong
}

// Subjects are many and visits few: only the visited ones are put into a map.
function regionsOfVisited(visits: readonly Visit[], { areas }: Staff): ReadonlyMap<Name, RegionCode> {
  const visited = new Set(visits.map(({ subject }) => subject))
  const regionOf = new Map<Name, RegionCode>()
  for (const { region, subjects } of areas) for (const id of subjects) if (visited.has(id)) regionOf.set(id, region)
  return regionOf
}
