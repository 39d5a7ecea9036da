/* The locked teams as they stand after some changes, and what has become known since. */

import { compareUtf8, type Digest, type Name } from '../kernel/index.js'
import type { Visit } from '../merge/index.js'
import type { Assignment, CrewKey, Team } from './assign.js'
import type { VisitKey } from './change.js'
import { crewMaker, type Crew, type CrewKind } from './crew.js'
import { relationsBySubject, type Relation } from './relation.js'
import type { Staff, StaffExpert, StaffOfficer } from './staff.js'

/** What changes are judged by, once for all. 判断变更所依据的固定内容。 @since 0.1.0 */
export type Book = {
  readonly staff: Staff
  readonly seed: Digest
  readonly assignment: Assignment
  readonly visits: ReadonlyMap<string, Visit>
  readonly officers: ReadonlyMap<Name, StaffOfficer>
  readonly experts: ReadonlyMap<Name, StaffExpert>
  /** What each crew of a visit asks. 各组名额的要求。 */
  readonly crewsOf: (visit: Visit) => readonly Crew[]
  /** Declared relations by subject. 各对象的已申报利害关系。 */
  readonly relations: ReadonlyMap<Name, readonly Relation[]>
  /** Who served a subject last time, by subject. 各对象上次的检查人员。 */
  readonly lastPairs: ReadonlyMap<Name, ReadonlySet<Name>>
}

/** Places that nobody has. 空缺的名额。 @since 0.1.0 */
export type Empty = { readonly missing: number; readonly leader: boolean }

/** The teams at a moment; verbs that change it own it. 某一时刻的检查组。 @since 0.1.0 */
export type Standing = {
  readonly teams: Map<string, Team>
  readonly given: Map<Name, number>
  readonly headships: Map<Name, number>
  readonly empty: Map<string, CrewKey & Empty>
  /** Who was recused, by subject. 各对象已回避的人员。 */
  readonly recused: Map<Name, Set<Name>>
  /** Who left a team, by visit. 各次上门已换出的人员。 */
  readonly left: Map<string, Set<Name>>
}

/** One crew at a moment. 某一时刻的一组人员。 @since 0.1.0 */
export type Seat = {
  readonly key: CrewKey
  readonly visit: Visit
  readonly team: Team
  readonly members: readonly Name[]
  /** Who leads the crew. 该组的带队者。 */
  readonly leader: Name | null
  readonly empty: Empty
  /** What the crew asks. 名额的要求。 */
  readonly kind: CrewKind
  readonly isLeadCrew: boolean
}

/**
 * One text for one visit. 一次上门的唯一文本。
 *
 * @example visitKey({ subject: '甲', ordinal: 2 }) // => '2 甲'
 * @since 0.1.0
 */
export const visitKey = ({ subject, ordinal }: VisitKey): string => `${String(ordinal)} ${subject}`

/**
 * The key of a crew, without what stands beside it. 一组人员的标识。
 *
 * @since 0.1.0
 */
export const crewOf = ({ subject, ordinal, department, specialty }: CrewKey): CrewKey => ({
  subject,
  ordinal,
  department,
  specialty
})

// A tab stands in no name, so that no two crews share a key.
const crewKey = ({ department, specialty, ...visit }: CrewKey): string =>
  [visitKey(visit), department ?? '', specialty ?? ''].join('\t')

/**
 * Opens the book. 汇集判断依据。
 *
 * @since 0.1.0
 */
export function openBook(input: {
  readonly visits: readonly Visit[]
  readonly staff: Staff
  readonly record: { readonly seed: Digest }
  readonly assignment: Assignment
}): Book {
  const { visits, staff, record, assignment } = input
  const lastPairs = new Map<Name, Set<Name>>()
  for (const { officer, subject } of staff.lastPairs) add(lastPairs, subject, officer)
  return {
    staff,
    seed: record.seed,
    assignment,
    // A visit without a day or a department has no crews: no team is asked for it.
    visits: new Map(
      visits
        .filter(({ window, departments }) => window.length > 0 && departments.length > 0)
        .map((visit) => [visitKey(visit), visit])
    ),
    crewsOf: crewMaker(staff, assignment.rotation),
    officers: new Map(staff.officers.map((officer) => [officer.id, officer])),
    experts: new Map(staff.experts.map((expert) => [expert.id, expert])),
    relations: relationsBySubject(staff.relations),
    lastPairs
  }
}

/**
 * The teams as they were locked. 锁定时的检查组。
 *
 * @since 0.1.0
 */
export function standingAtLock({ teams, unfilled, expertsToAppoint }: Assignment): Standing {
  const standing: Standing = {
    teams: new Map(teams.map((team) => [visitKey(team), team])),
    given: new Map(),
    headships: new Map(),
    empty: new Map([
      ...unfilled.map((one) => [crewKey(one), { ...crewOf(one), missing: one.missing, leader: one.leader }] as const),
      ...expertsToAppoint.map((one) => [crewKey(one), { ...crewOf(one), missing: one.places, leader: false }] as const)
    ]),
    recused: new Map(),
    left: new Map()
  }
  for (const team of teams) {
    for (const id of teamMembers(team)) count(standing.given, id, 1)
    for (const id of leadersOf(team)) count(standing.headships, id, 1)
  }
  return standing
}

/**
 * A crew at a moment; null where there is none. 某一时刻的一组人员；没有则为 null。
 *
 * @since 0.1.0
 */
export function seatOf(book: Book, standing: Standing, key: CrewKey): Seat | null {
  const { department, specialty } = key
  const visit = book.visits.get(visitKey(key))
  const team = standing.teams.get(visitKey(key))
  if (visit === undefined || team === undefined) return null
  const crew = book.crewsOf(visit).find(({ kind }) => kind.department === department && kind.specialty === specialty)
  if (crew === undefined) return null
  const { missing = 0, leader = false } = standing.empty.get(crewKey(key)) ?? {}
  const common = { key: crewOf(key), visit, team, kind: crew.kind, empty: { missing, leader } }
  if (department === null) {
    const experts = team.experts.find((own) => own.specialty === specialty)?.experts ?? []
    return { ...common, members: experts, leader: null, isLeadCrew: false }
  }
  const officers = team.crews.find((own) => own.department === department)?.officers ?? []
  return {
    ...common,
    members: officers.map(({ id }) => id),
    leader: officers.find(({ leads }) => leads)?.id ?? null,
    isLeadCrew: department === visit.departments[0]
  }
}

/**
 * The departments and specialties of a visit. 一次上门的部门与专长。
 *
 * @since 0.1.0
 */
export const crewNames = (standing: Standing, visit: VisitKey): readonly Name[] => {
  const team = standing.teams.get(visitKey(visit))
  return [
    ...(team?.crews ?? []).map(({ department }) => department),
    ...(team?.experts ?? []).map(({ specialty }) => specialty)
  ]
}

/** How a crew is after a change. 变更后的一组人员。 @since 0.1.0 */
export type CrewAfter = {
  readonly members: readonly Name[]
  readonly leader: Name | null
  /** The head of the visit. 该次上门的组长。 */
  readonly head: Name | null
  readonly empty: Empty
}

/**
 * Puts a crew in the place of what it was; nobody else moves. 以变更后的一组人员替换原有；其余不动。
 *
 * @since 0.1.0
 */
export function putCrew(standing: Standing, seat: Seat, after: CrewAfter): void {
  const { key, team } = seat
  const ids = [...after.members].sort(compareUtf8)
  const officers = [
    ...ids.filter((id) => id === after.leader).map((id) => ({ id, leads: true })),
    ...ids.filter((id) => id !== after.leader).map((id) => ({ id, leads: false }))
  ]
  const known = team.experts.some(({ specialty }) => specialty === key.specialty)
  const experts =
    key.specialty === null || known ? team.experts : [...team.experts, { specialty: key.specialty, experts: [] }]
  const changed: Team = {
    ...team,
    head: after.head,
    crews: team.crews.map((crew) => (crew.department === key.department ? { ...crew, officers } : crew)),
    experts: experts
      .map((crew) => (crew.specialty === key.specialty ? { ...crew, experts: ids } : crew))
      .sort((a, b) => compareUtf8(a.specialty, b.specialty))
  }
  standing.empty.set(crewKey(key), { ...key, ...after.empty })
  for (const id of teamMembers(team)) count(standing.given, id, -1)
  for (const id of teamMembers(changed)) count(standing.given, id, 1)
  for (const id of leadersOf(team)) count(standing.headships, id, -1)
  for (const id of leadersOf(changed)) count(standing.headships, id, 1)
  standing.teams.set(visitKey(key), changed)
}

/**
 * Notes who left a team, and who is barred from its subject from now on. 记录换出与回避的人员。
 *
 * @since 0.1.0
 */
export function noteLeaving(standing: Standing, seat: Seat, left: readonly Name[], recused: readonly Name[]): void {
  for (const id of left) add(standing.left, visitKey(seat.key), id)
  for (const id of recused) add(standing.recused, seat.key.subject, id)
}

/**
 * Everybody in a team, officers before experts. 检查组全体成员，人员在前、专家在后。
 *
 * @example teamMembers({ crews: [{ officers: [{ id: 'o' }] }], experts: [{ experts: ['e'] }] }) // => ['o', 'e']
 * @since 0.1.0
 */
export const teamMembers = ({ crews, experts }: Pick<Team, 'crews' | 'experts'>): readonly Name[] => [
  ...crews.flatMap(({ officers }) => officers.map(({ id }) => id)),
  ...experts.flatMap((crew) => crew.experts)
]

const leadersOf = ({ crews }: Pick<Team, 'crews'>): readonly Name[] =>
  crews.flatMap(({ officers }) => officers.filter(({ leads }) => leads).map(({ id }) => id))

const count = (counts: Map<Name, number>, id: Name, by: number): void => {
  counts.set(id, (counts.get(id) ?? 0) + by)
}

function add<K>(sets: Map<K, Set<Name>>, key: K, id: Name): void {
  const known = sets.get(key)
  if (known) known.add(id)
  else sets.set(key, new Set([id]))
}
