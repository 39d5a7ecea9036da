/* A second look at an assignment, by the rules alone: it shares no code with what made it (临夏州部门联合细则 第二十三条、第二十四条). */

import type { Name } from '../kernel/index.js'
import type { Visit } from '../merge/index.js'
import type { Assignment, Team, TeamCrew, UnfilledPlaces } from './assign.js'
import type { AssignmentBreach } from './breach.js'
import type { Staff, StaffOfficer } from './staff.js'

/**
 * Every rule that an assignment breaks. 派员结果违反的全部规则。
 *
 * Whether places went by lot is not seen here; that takes making the assignment again from the seed.
 *
 * @param input.visits each subject and ordinal once
 * @param input.staff  as `checkStaff` accepts it
 * @returns none for what `assignOfficers` makes; else visit by visit, then teams without a visit, then officers
 * @basis 临夏州部门联合细则 第二十三条、第二十四条；临夏州市场监管系统细则 第十三条、第十六条
 * @since 0.1.0
 */
export function checkAssignment(input: {
  readonly visits: readonly Visit[]
  readonly staff: Staff
  readonly assignment: Assignment
}): readonly AssignmentBreach[] {
  const { visits, staff, assignment } = input
  const book = bookOf(staff, assignment)
  const asked = new Set(visits.map(keyOf))
  const crews = new Set(
    visits.flatMap((visit) => visit.departments.map((department) => keyOf({ ...visit, department })))
  )
  return [
    ...visits.flatMap((visit) => visitBreaches(visit, book)),
    ...assignment.teams.filter((team) => !asked.has(keyOf(team))).map((team) => ofTeam(team, 'TeamUnasked')),
    ...assignment.unfilled.filter((entry) => !crews.has(keyOf(entry))).map(unfilledDiffers),
    ...loadBreaches(staff, assignment, book)
  ]
}

type Place = { readonly subject: Name; readonly ordinal: number }
type CrewPlace = Place & { readonly department: Name }

type Book = {
  readonly staff: Staff
  readonly officers: ReadonlyMap<Name, StaffOfficer>
  readonly ofDepartment: ReadonlyMap<Name, readonly StaffOfficer[]>
  readonly conflicts: ReadonlySet<string>
  readonly teams: ReadonlyMap<string, readonly Team[]>
  readonly unfilled: ReadonlyMap<string, readonly UnfilledPlaces[]>
  readonly visits: ReadonlyMap<Name, number>
}

function bookOf(staff: Staff, { teams, unfilled }: Assignment): Book {
  const visits = new Map<Name, number>()
  const members = teams.flatMap(({ crews }) => crews.flatMap(({ officers }) => officers))
  for (const { id } of members) visits.set(id, (visits.get(id) ?? 0) + 1)
  return {
    staff,
    officers: new Map(staff.officers.map((officer) => [officer.id, officer])),
    ofDepartment: listedBy(staff.officers, ({ department }) => department),
    conflicts: new Set(staff.relations.map(({ officer, subject }) => pairKey(officer, subject))),
    teams: listedBy(teams, keyOf),
    unfilled: listedBy(unfilled, keyOf),
    visits
  }
}

function visitBreaches(visit: Visit, book: Book): readonly AssignmentBreach[] {
  const [team, ...more] = book.teams.get(keyOf(visit)) ?? []
  if (team === undefined) return [ofTeam(visit, 'TeamMissing')]
  const members = team.crews.flatMap(({ officers }) => officers)
  const heads = members.filter(({ leads }) => leads)
  const departments = team.crews.map(({ department }) => department)
  const inPlace =
    heads.length <= 1 && team.crews.slice(1).every(({ officers }) => officers.every(({ leads }) => !leads))
  return [
    ...(more.length > 0 ? [ofTeam(visit, 'TeamRepeated')] : []),
    ...(pairKey(...departments) === pairKey(...visit.departments) ? [] : [ofTeam(visit, 'TeamCrewsDiffer')]),
    ...(inPlace ? [] : [ofTeam(visit, 'TeamLeadersDiffer')]),
    ...(team.head === (heads[0]?.id ?? null) ? [] : [ofTeam(visit, 'TeamHeadDiffers')]),
    ...team.crews.flatMap((crew) => memberBreaches(visit, crew, members, book)),
    ...team.crews.flatMap((crew, i) => placeBreaches(visit, crew, i === 0, members, book))
  ]
}

type Members = readonly { readonly id: Name; readonly leads: boolean }[]

function memberBreaches(visit: Visit, crew: TeamCrew, members: Members, book: Book): readonly AssignmentBreach[] {
  return crew.officers.flatMap(({ id, leads }): readonly AssignmentBreach[] => {
    const place = { subject: visit.subject, ordinal: visit.ordinal, department: crew.department, officer: id }
    const officer = book.officers.get(id)
    if (officer === undefined) return [{ _tag: 'OfficerNotOnStaff', ...place }]
    const twice = members.filter((member) => member.id === id).length > 1
    return [
      ...(twice ? [{ _tag: 'OfficerTwiceInTeam', ...place } as const] : []),
      ...(officer.department === crew.department ? [] : [{ _tag: 'OfficerOfOtherDepartment', ...place } as const]),
      ...(isFromAllowedRegion(visit, officer) ? [] : [{ _tag: 'OfficerFromOtherRegion', ...place } as const]),
      ...(isCertifiedFor(visit, officer) ? [] : [{ _tag: 'OfficerNotCertified', ...place } as const]),
      ...(book.conflicts.has(pairKey(id, visit.subject)) ? [{ _tag: 'OfficerInConflict', ...place } as const] : []),
      ...(leads && !officer.mayLead ? [{ _tag: 'OfficerMayNotLead', ...place } as const] : [])
    ]
  })
}

function placeBreaches(
  visit: Visit,
  { department, officers }: TeamCrew,
  isLead: boolean,
  members: Members,
  book: Book
): readonly AssignmentBreach[] {
  const { subject, ordinal, departments } = visit
  const place = { subject, ordinal, department }
  const { officersPerDepartment: least, officersPerVisit } = book.staff.rules
  const asked = isLead ? Math.max(least, officersPerVisit - least * (departments.length - 1)) : least
  const [entry, ...more] = book.unfilled.get(keyOf(place)) ?? []
  const found = officers.length + (entry?.missing ?? 0)
  const size: readonly AssignmentBreach[] = found === asked ? [] : [{ _tag: 'CrewSizeDiffers', ...place, asked, found }]
  const headless = isLead && officers.every(({ leads }) => !leads)
  if (entry === undefined) return headless && size.length === 0 ? [unfilledDiffers(place)] : size

  const eligible = (book.ofDepartment.get(department) ?? []).filter(
    (officer) =>
      isFromAllowedRegion(visit, officer) &&
      isCertifiedFor(visit, officer) &&
      !book.conflicts.has(pairKey(officer.id, subject)) &&
      (officer.mayLead || !isLead || asked > 1)
  )
  const right =
    more.length === 0 &&
    entry.missing > 0 &&
    entry.leader === headless &&
    entry.eligible === eligible.length &&
    entry.eligibleLeaders === eligible.filter(({ mayLead }) => mayLead).length
  const onlyLeader = headless && entry.missing === 1
  const free = eligible.find(
    ({ id, capacity, mayLead }) =>
      (mayLead || !onlyLeader) &&
      (capacity === null || (book.visits.get(id) ?? 0) < capacity) &&
      members.every((member) => member.id !== id)
  )
  return [
    ...size,
    ...(right ? [] : [unfilledDiffers(place)]),
    ...(free ? [{ _tag: 'OfficerPassedOver', ...place, officer: free.id } as const] : [])
  ]
}

function loadBreaches(staff: Staff, { loads }: Assignment, { officers, visits }: Book): readonly AssignmentBreach[] {
  const stated = listedBy(loads, ({ officer }) => officer)
  const strangers = loads.filter(({ officer }) => !officers.has(officer))
  return [
    ...staff.officers.flatMap(({ id, capacity }): readonly AssignmentBreach[] => {
      const counted = visits.get(id) ?? 0
      const [load, ...more] = stated.get(id) ?? []
      const differs = load?.visits !== counted || more.length > 0
      return [
        ...(capacity !== null && counted > capacity
          ? [{ _tag: 'OfficerOverCapacity', officer: id, visits: counted, capacity } as const]
          : []),
        ...(differs ? [{ _tag: 'LoadDiffers', officer: id, stated: load?.visits ?? null, counted } as const] : [])
      ]
    }),
    ...strangers.map(({ officer, visits: given }) => {
      return { _tag: 'LoadDiffers', officer, stated: given, counted: visits.get(officer) ?? 0 } as const
    })
  ]
}

const isFromAllowedRegion = ({ tasks }: Visit, { region }: StaffOfficer): boolean =>
  tasks.every(({ regions }) => regions === null || regions.some((allowed) => allowed === region))

const isCertifiedFor = ({ window }: Visit, { certifiedFrom, certifiedTo }: StaffOfficer): boolean =>
  window.every(({ from, to }) => certifiedFrom <= from && to <= certifiedTo)

const ofTeam = (
  { subject, ordinal }: Place,
  tag: 'TeamMissing' | 'TeamUnasked' | 'TeamRepeated' | 'TeamCrewsDiffer' | 'TeamLeadersDiffer' | 'TeamHeadDiffers'
): AssignmentBreach => ({ _tag: tag, subject, ordinal })

const unfilledDiffers = ({ subject, ordinal, department }: CrewPlace): AssignmentBreach => ({
  _tag: 'UnfilledDiffers',
  subject,
  ordinal,
  department
})

// No name holds a line feed, so no two lists of names share a key.
const pairKey = (...names: readonly string[]): string => names.join('\n')

const keyOf = (place: Place & { readonly department?: Name }): string =>
  pairKey(String(place.ordinal), place.subject, place.department ?? '')

function listedBy<K, A>(list: readonly A[], key: (element: A) => K): ReadonlyMap<K, readonly A[]> {
  const lists = new Map<K, A[]>()
  for (const element of list) {
    const own = lists.get(key(element)) ?? []
    own.push(element)
    lists.set(key(element), own)
  }
  return lists
}
