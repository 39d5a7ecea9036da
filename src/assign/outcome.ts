/* From matched components to teams: who goes where, what stays empty, who was borrowed, who comes again
   (临夏州部门联合细则 第二十三条; 中山市实施方案 三（二）). */

import { compareUtf8, type Name } from '../kernel/index.js'
import { byVisit, type Visit } from '../merge/index.js'
import type {
  Assignment,
  Borrowing,
  CrewKey,
  OfficerLoad,
  Placement,
  Repeat,
  Team,
  TeamMember,
  UnfilledPlaces
} from './assign.js'
import { personsOf } from './apart.js'
import type { Component } from './component.js'
import { crewKey, wideningsOf, type Crew } from './crew.js'
import type { Matching } from './instance.js'
import { openIn, type Open, type OpenCounts } from './open.js'
import type { Turn } from './rotation.js'
import type { Server, Servers } from './server.js'
import { shortagesOf } from './shortage.js'
import type { Staff } from './staff.js'

/** A component with its match, and the stream where the match left it. 已匹配的独立部分及其整数流的余下部分。 @since 0.1.0 */
export type MatchedPart = {
  readonly component: Component
  readonly matching: Matching
  readonly below: (n: number) => number
}

/**
 * Puts matched components together. 汇总各独立部分的匹配结果。
 *
 * The leader of a crew is the head that the match names; where a group leads, one of its members who may lead: of those
 * who led the fewest crews of the component so far one drawn from the component's stream, crew by crew, one integer a
 * crew even for one candidate. Where heads are appointed, the lead department's crew has no leader yet.
 *
 * @param input.visits in the order of the teams
 * @param input.crews  for each visit
 * @since 0.1.0
 */
export function outcomeOf(input: {
  readonly visits: readonly Visit[]
  readonly crews: readonly (readonly Crew[])[]
  readonly parts: readonly MatchedPart[]
  readonly servers: Servers
  readonly staff: Staff
  readonly rotation: readonly Turn[] | null
}): Omit<Assignment, 'rotation'> {
  const { visits, crews, parts, servers, staff, rotation } = input
  const served = new Map<Crew, Served>()
  const met = new Set(staff.lastPairs.map(({ officer, subject }) => `${officer}\n${subject}`))
  const given = new Map<Server, number>()
  for (const part of parts) {
    for (const own of servedIn(part)) {
      for (const server of own.servers) given.set(server, (given.get(server) ?? 0) + 1)
      served.set(own.crew, own)
    }
  }
  const servedBy = crews.map((own) => own.map((crew) => served.get(crew) ?? { crew, ...NOBODY }))
  const all = servedBy.flat()
  const around = { servers, given, staff, rotation }
  const toAppoint = all.filter(({ crew }) => crew.kind.specialty !== null && staff.rules.experts === 'appointed')
  return {
    teams: visits.map((visit, i) => teamOf(visit, servedBy[i] ?? [], staff)),
    unfilled: all.flatMap(({ unfilled }) => unfilled ?? []),
    shortages: parts
      .flatMap((part) => shortagesOf(part, around))
      .sort((a, b) => byVisit(a.crews[0] ?? NOWHERE, b.crews[0] ?? NOWHERE)),
    loads: loadsOf(staff, [...given]),
    forced: all.flatMap(({ forced }) => forced),
    borrowed: borrowedIn(all, staff),
    // Of a group only those who met the subject last time.
    repeats: all.flatMap(({ repeats }) => repeats.filter(({ officer, subject }) => met.has(`${officer}\n${subject}`))),
    expertsToAppoint: toAppoint.map(({ crew }) => ({ ...crewKey(crew), places: crew.kind.places }))
  }
}

// What the match made of one crew.
type Served = {
  readonly crew: Crew
  readonly servers: readonly Server[]
  readonly leader: Name | null
  readonly unfilled: UnfilledPlaces | null
  readonly forced: readonly Placement[]
  readonly repeats: readonly Repeat[]
  /** Of the servers, 0 to 2. 各人来源层级。 */
  readonly tiers: readonly number[]
}

const NOBODY: Omit<Served, 'crew'> = { servers: [], leader: null, unfilled: null, forced: [], repeats: [], tiers: [] }
const NOWHERE = { subject: '' as Name, ordinal: 0 }

function leadersIn({ component, matching, below }: MatchedPart): readonly (Name | null)[] {
  const led = new Map<Name, number>()
  return matching.heads.map((head) => {
    const server = head === null ? undefined : component.servers[head]
    if (server?.group !== true) return server?.name ?? null
    const able = server.officers.filter(({ mayLead }) => mayLead).map(({ id }) => id)
    const fewest = able.reduce((least, id) => Math.min(least, led.get(id) ?? 0), Infinity)
    const freest = able.filter((id) => (led.get(id) ?? 0) === fewest)
    const leader = freest[below(freest.length)]
    if (leader === undefined) throw new Error('a group without anybody who may lead was named to lead')
    led.set(leader, fewest + 1)
    return leader
  })
}

function servedIn(part: MatchedPart): readonly Served[] {
  const { people, kinds } = part.component.instance
  const leaders = leadersIn(part)
  const open = openIn(part.component)
  const tiersOf = kinds.map((adjacent) => new Map(adjacent.map((one) => [one.class, one.tier])))
  const tierOf = (person: number, kind: number): number => tiersOf[kind]?.get(people[person]?.class ?? -1) ?? 0
  return part.component.crews.map((_, i) => servedCrew(part, i, leaders[i] ?? null, open, tierOf))
}

function servedCrew(
  { component, matching }: MatchedPart,
  at: number,
  leader: Name | null,
  open: OpenCounts,
  tierOf: (person: number, kind: number) => number
): Served {
  const { instance } = component
  const crew = component.crews[at] as Crew
  const places = instance.crews[at]
  if (places === undefined) throw new Error('a crew without places')
  const key = crewKey(crew)
  const members = matching.members[at] ?? []
  const servers = members.map((person) => component.servers[person] as Server)
  const tiers = members.map((person) => tierOf(person, places.kind))
  const missing =
    crew.kind.places - (places.places < crew.kind.places ? members.length * crew.kind.places : members.length)
  const repeated = members.filter((person) => places.repeats.includes(person))
  return {
    crew,
    servers,
    leader,
    tiers,
    unfilled:
      missing > 0 ? unfilledPlaces(key, missing, places.leaders === 1 && leader === null, open(at, 2, [])) : null,
    forced: placements(key, component, forcedAt(matching, at)),
    repeats:
      repeated.length === 0
        ? []
        : placements(key, component, repeated).map((one) => ({
            ...one,
            cause: repeatCause(open, component, at, tiers)
          }))
  }
}

const unfilledPlaces = (
  key: CrewKey,
  missing: number,
  leader: boolean,
  { officers, leaders }: Open
): UnfilledPlaces => ({ ...key, missing, leader, eligible: officers, eligibleLeaders: leaders })

const placements = (key: CrewKey, component: Component, persons: readonly number[]): readonly Placement[] =>
  persons
    .flatMap((person) => personsOf(component.servers[person] as Server))
    .sort(compareUtf8)
    .map((officer) => ({ ...key, officer }))

// The list ascends by crew; a crew has few of them.
function forcedAt({ forced }: Matching, crew: number): readonly number[] {
  let low = 0
  let high = forced.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((forced[middle]?.[0] ?? 0) < crew) low = middle + 1
    else high = middle
  }
  const persons: number[] = []
  for (let i = low; forced[i]?.[0] === crew; i++) persons.push(forced[i]?.[1] ?? 0)
  return persons
}

function repeatCause(open: OpenCounts, component: Component, at: number, tiers: readonly number[]): Repeat['cause'] {
  const places = component.instance.crews[at]
  const fresh = open(at, Math.max(...tiers), places?.repeats ?? [])
  const short = fresh.servers < (places?.places ?? 0) || (places?.leaders === 1 && fresh.leading === 0)
  return short ? 'onlyEligible' : 'neededToFill'
}

function teamOf({ subject, ordinal }: Visit, own: readonly Served[], { rules }: Staff): Team {
  const officers = own.filter(({ crew }) => crew.kind.department !== null)
  const isAppointed = rules.head === 'appointed'
  return {
    subject,
    ordinal,
    head: isAppointed ? null : (officers[0]?.leader ?? null),
    crews: officers.map(({ crew, servers, leader }, i) => ({
      department: crew.kind.department as Name,
      officers: teamMembers(servers, isAppointed && i === 0 ? null : leader)
    })),
    experts: own.flatMap(({ crew, servers }) =>
      crew.kind.specialty === null
        ? []
        : { specialty: crew.kind.specialty, experts: servers.map(({ name }) => name).sort(compareUtf8) }
    )
  }
}

function teamMembers(servers: readonly Server[], leader: Name | null): readonly TeamMember[] {
  const ids = servers.flatMap(personsOf).sort(compareUtf8)
  const others = ids.filter((id) => id !== leader).map((id) => ({ id, leads: false }))
  return leader === null ? others : [{ id: leader, leads: true }, ...others]
}

function loadsOf(staff: Staff, given: readonly (readonly [Server, number])[]): readonly OfficerLoad[] {
  const visits = new Map<Name, number>()
  for (const [server, count] of given) for (const id of personsOf(server)) visits.set(id, count)
  return [...staff.officers, ...staff.experts].map(({ id, carried }) => ({
    officer: id,
    carried,
    visits: visits.get(id) ?? 0
  }))
}

function borrowedIn(all: readonly Served[], staff: Staff): readonly Borrowing[] {
  const wideningOf = wideningsOf(staff.widenings)
  return all.flatMap(({ crew, servers, tiers }): readonly Borrowing[] => {
    if (tiers.every((tier) => tier === 0)) return []
    const { department, specialty } = crew.kind
    const widening = wideningOf(department ?? specialty ?? ('' as Name), crew.visit.region)
    if (widening === undefined) throw new Error('somebody was borrowed without a widening')
    const { reason, approver } = widening
    return servers
      .flatMap((server, i) =>
        tiers[i] === 0 ? [] : personsOf(server).map((officer) => ({ officer, tier: tiers[i] ?? 0 }))
      )
      .sort((a, b) => compareUtf8(a.officer, b.officer))
      .map(({ officer, tier }) => ({
        ...crewKey(crew),
        officer,
        tier: tier === 1 ? 'neighbours' : 'prefecture',
        reason,
        approver
      }))
  })
}
