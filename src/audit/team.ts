/* The rules that teams keep one by one: crews, places, leaders, and who may be where (临夏州部门联合细则 第十二条、第二十三条、第二十四条;
   临夏州市场监管系统细则 第十三条、第十六条). */

import type { StaffOfficer, Team } from '../assign/index.js'
import type { Name } from '../kernel/index.js'
import type { Visit } from '../merge/index.js'
import { askedExperts, askedOfficers, crewText, placeOf, visitText, type Asked } from './asked.js'
import type { Book } from './book.js'
import type { TeamBreach } from './breach.js'
import { isCertified, isRegistered, lackingOf, tierOf } from './demand.js'
import { isRelatedOn } from './relations.js'

/**
 * Every rule of teams that is broken: visit by visit, then teams without a visit, then people over their capacity, then
 * the rotation. 检查组违反的全部规则。
 *
 * @basis 临夏州部门联合细则 第十二条、第二十三条、第二十四条；临夏州市场监管系统细则 第十三条、第十六条
 * @since 0.1.0
 */
export function teamBreaches(book: Book): readonly TeamBreach[] {
  const { visits, assignment } = book
  const asked = new Set(visits.map(visitText))
  const inGroup = groupsOf(book)
  return [
    ...visits.flatMap((visit) => visitBreaches(visit, book, inGroup)),
    ...assignment.teams.filter((team) => !asked.has(visitText(team))).map((team) => ofTeam(team, 'TeamUnasked')),
    ...capacityBreaches(book),
    ...rotationBreaches(book)
  ]
}

type Groups = ReadonlyMap<Name, readonly Name[]> | null

function groupsOf({ staff }: Book): Groups {
  if (staff.rules.mode !== 'groups') return null
  return new Map(staff.groups.flatMap(({ officers }) => officers.map((id) => [id, officers] as const)))
}

function visitBreaches(visit: Visit, book: Book, groups: Groups): readonly TeamBreach[] {
  const { rules } = book.staff
  const [team, ...more] = book.teams.get(visitText(visit)) ?? []
  if (team === undefined) return [ofTeam(visit, 'TeamMissing')]
  const officers = askedOfficers(visit, rules)
  const experts = askedExperts(visit)
  const sameCrews = sameNames(
    team.crews.map(({ department }) => department),
    visit.departments
  )
  const sameExperts = sameNames(
    team.experts.map(({ specialty }) => specialty),
    experts.flatMap(({ specialty }) => specialty ?? [])
  )
  const isAppointed = rules.head === 'appointed'
  const led = team.crews.map((crew) => crew.officers.filter(({ leads }) => leads))
  const inPlace = officers.every(({ leader }, i) => {
    const able = team.crews[i]?.officers.some(({ id }) => book.officers.get(id)?.mayLead) ?? false
    const count = led[i]?.length ?? 0
    return leader && !(isAppointed && i === 0) ? count === 1 || (count === 0 && !able) : count === 0
  })
  const head = isAppointed ? null : (led[0]?.[0]?.id ?? null)
  return [
    ...(more.length > 0 ? [ofTeam(visit, 'TeamRepeated')] : []),
    ...(sameCrews ? [] : [ofTeam(visit, 'TeamCrewsDiffer')]),
    ...(sameExperts ? [] : [ofTeam(visit, 'TeamExpertsDiffer')]),
    ...(inPlace ? [] : [ofTeam(visit, 'TeamLeadersDiffer')]),
    ...(team.head === head ? [] : [ofTeam(visit, 'TeamHeadDiffers')]),
    ...officers.flatMap((asked, i) => officerBreaches(asked, team, i, book)),
    ...officers.flatMap((asked, i) => crewBreaches(asked, team, i, book, groups)),
    ...experts.flatMap((asked) => expertBreaches(asked, team, book))
  ]
}

function officerBreaches(asked: Asked, team: Team, at: number, book: Book): readonly TeamBreach[] {
  const everybody = team.crews.flatMap(({ officers }) => officers)
  return (team.crews[at]?.officers ?? []).flatMap(({ id, leads }): readonly TeamBreach[] => {
    const place = { ...placeOf(asked), officer: id }
    const officer = book.officers.get(id)
    if (officer === undefined) return [{ _tag: 'OfficerNotOnStaff', ...place }]
    const demand = book.demandOf(asked)
    const lacking = lackingOf(demand, officer)
    const twice = everybody.filter((member) => member.id === id).length > 1
    return [
      ...(twice ? [{ _tag: 'OfficerTwiceInTeam', ...place } as const] : []),
      ...(officer.department === asked.department ? [] : [{ _tag: 'OfficerOfOtherDepartment', ...place } as const]),
      ...(tierOf(demand.area, officer.region) === null ? [{ _tag: 'OfficerFromOtherRegion', ...place } as const] : []),
      ...(isCertified(demand, officer) ? [] : [{ _tag: 'OfficerNotCertified', ...place } as const]),
      ...(lacking.length > 0 ? [{ _tag: 'OfficerNotQualified', ...place, lacking } as const] : []),
      ...(isRegistered(demand, officer) ? [] : [{ _tag: 'OfficerNotRegistered', ...place } as const]),
      ...(isKeptApart(asked.visit, id, book) ? [{ _tag: 'OfficerInConflict', ...place } as const] : []),
      ...(leads && !officer.mayLead ? [{ _tag: 'OfficerMayNotLead', ...place } as const] : [])
    ]
  })
}

function crewBreaches(asked: Asked, team: Team, at: number, book: Book, groups: Groups): readonly TeamBreach[] {
  const place = placeOf(asked)
  const ids = (team.crews[at]?.officers ?? []).map(({ id }) => id)
  const missing = book.unfilled.get(crewText(place))?.[0]?.missing ?? 0
  const members = ids.flatMap((id): StaffOfficer | [] => book.officers.get(id) ?? [])
  const followers = members.filter(({ mayLead }) => !mayLead).length
  if (groups === null) {
    const found = ids.length + missing
    return [
      ...(found === asked.places ? [] : [{ _tag: 'CrewSizeDiffers', ...place, asked: asked.places, found } as const]),
      ...(asked.leader && followers >= asked.places ? [{ _tag: 'CrewWithoutLeader', ...place } as const] : [])
    ]
  }
  const group = ids[0] === undefined ? [] : (groups.get(ids[0]) ?? [])
  const isWhole = sameNames([...ids].sort(byText), [...group].sort(byText))
  // A group may be larger than the crew it serves, never smaller.
  const found = ids.length === 0 ? missing : Math.min(ids.length, asked.places) + missing
  return [
    ...(found === asked.places ? [] : [{ _tag: 'CrewSizeDiffers', ...place, asked: asked.places, found } as const]),
    ...(isWhole ? [] : [{ _tag: 'CrewNotOneGroup', ...place } as const]),
    ...(asked.leader && ids.length > 0 && followers === members.length
      ? [{ _tag: 'CrewWithoutLeader', ...place } as const]
      : [])
  ]
}

function expertBreaches(asked: Asked, team: Team, book: Book): readonly TeamBreach[] {
  const place = placeOf(asked)
  const ids = team.experts.find(({ specialty }) => specialty === asked.specialty)?.experts ?? []
  const missing = book.unfilled.get(crewText(place))?.[0]?.missing ?? 0
  // Experts to appoint are no empty places: nobody was drawn for them.
  const places = book.staff.rules.experts === 'drawn' ? asked.places : 0
  const found = ids.length + missing
  return [
    ...ids.flatMap((id): readonly TeamBreach[] => {
      const own = { ...place, officer: id }
      const expert = book.experts.get(id)
      if (expert === undefined) return [{ _tag: 'OfficerNotOnStaff', ...own }]
      const { area, specialty } = book.demandOf(asked)
      const has = specialty !== null && expert.specialties.includes(specialty)
      return [
        ...(ids.filter((other) => other === id).length > 1 ? [{ _tag: 'OfficerTwiceInTeam', ...own } as const] : []),
        ...(has ? [] : [{ _tag: 'ExpertWithoutSpecialty', ...own } as const]),
        ...(tierOf(area, expert.region) === null ? [{ _tag: 'OfficerFromOtherRegion', ...own } as const] : []),
        ...(isKeptApart(asked.visit, id, book) ? [{ _tag: 'OfficerInConflict', ...own } as const] : [])
      ]
    }),
    ...(found === places ? [] : [{ _tag: 'CrewSizeDiffers', ...place, asked: places, found } as const])
  ]
}

const isKeptApart = ({ subject, window }: Visit, id: Name, { relations }: Book): boolean =>
  relations.declared.get(subject)?.some((relation) => relation.officer === id && isRelatedOn(window)(relation)) ?? false

const capacityBreaches = ({ staff, given }: Book): readonly TeamBreach[] =>
  [...staff.officers, ...staff.experts].flatMap(({ id, capacity }): readonly TeamBreach[] => {
    const visits = given.get(id) ?? 0
    return capacity !== null && visits > capacity
      ? [{ _tag: 'OfficerOverCapacity', officer: id, visits, capacity }]
      : []
  })

function rotationBreaches({ staff, assignment }: Book): readonly TeamBreach[] {
  const regions = staff.areas.map(({ region }) => region)
  const { rotation } = assignment
  const breach = { _tag: 'RotationNotOneCycle', regions } as const
  if (staff.rules.mode !== 'rotation') return rotation === null ? [] : [breach]
  const next = new Map(rotation?.map(({ officers, subjects }) => [officers, subjects]))
  const [first] = regions
  const met = new Set<string>()
  let at = first
  while (at !== undefined && !met.has(at)) {
    met.add(at)
    at = next.get(at)
  }
  const isOne = at === first && regions.every((region) => met.has(region)) && met.size === regions.length
  return isOne && rotation?.length === regions.length ? [] : [breach]
}

const ofTeam = (
  { subject, ordinal }: Pick<Visit, 'subject' | 'ordinal'>,
  tag: Extract<
    TeamBreach['_tag'],
    | 'TeamMissing'
    | 'TeamUnasked'
    | 'TeamRepeated'
    | 'TeamCrewsDiffer'
    | 'TeamExpertsDiffer'
    | 'TeamLeadersDiffer'
    | 'TeamHeadDiffers'
  >
): TeamBreach => ({ _tag: tag, subject, ordinal })

const sameNames = (a: readonly Name[], b: readonly Name[]): boolean =>
  a.length === b.length && a.every((name, i) => name === b[i])

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
