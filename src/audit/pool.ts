/* One department's people and crews, or all experts and theirs: who serves which crew, and who else might. No list of all
   pairs is built: people who may serve the same crews stand together (临夏州部门联合细则 第二十一条、第二十四条). */

import type { Assignment, Staff, StaffExpert, StaffOfficer } from '../assign/index.js'
import type { Name } from '../kernel/index.js'
import type { Visit } from '../merge/index.js'
import { crewText, placeOf, type Asked } from './asked.js'
import { tierOfExpert, tierOfOfficer, type Demand, type Tier } from './demand.js'
import { isRelatedOn, type Relations } from './relations.js'

/** Somebody who is given places: an officer, an expert, or a group. 可被分派者：一名人员、一名专家或一个编组。 @since 0.1.0 */
export type Server = {
  /** One; of a group its members. 一人；编组为其全体成员。 */
  readonly ids: readonly Name[]
  readonly capacity: number | null
  readonly carried: number
  readonly weight: number
  readonly mayLead: boolean
  /** Those with equal numbers may serve the same crews from equally far. 编号相同者可担任的名额与来源层级相同。 */
  readonly alike: number
  /** The crews served. 所担任的名额组。 */
  readonly serving: readonly number[]
}

/** A crew with who serves it. 名额组及其人员。 @since 0.1.0 */
export type Crew = {
  readonly asked: Asked
  /** Servers that it takes: one where groups go as a whole. 所需人数；编组随机时为一组。 */
  readonly places: number
  readonly leader: boolean
  readonly demand: number
  readonly members: readonly number[]
  /** How many of the members may lead. 可任组长的成员数。 */
  readonly leaders: number
  readonly barred: readonly number[]
  /** Who served the subject last time. 上次检查过该对象者。 */
  readonly repeats: readonly number[]
}

/** Those alike who may serve a crew. 可担任名额的一类人员。 @since 0.1.0 */
export type Near = { readonly alike: number; readonly tier: Tier; readonly mayLead: boolean }

/** A part of the staff whose places nobody else can take. 一个独立的人员范围。 @since 0.1.0 */
export type Pool = {
  /** Null for the experts. 专家为 null。 */
  readonly department: Name | null
  readonly servers: readonly Server[]
  readonly crews: readonly Crew[]
  /** Of each demand. 各种要求可由哪些人员满足。 */
  readonly near: readonly (readonly Near[])[]
}

/** Who in the staff can be given places as one, of one department or as experts. 名册中一个部门（或专家）的可被分派者。 @since 0.1.0 */
export type Candidate = Omit<Server, 'alike' | 'serving'> & {
  /** Equal for those between whom no demand can tell. 任何要求均无法区分者文本相同。 */
  readonly text: string
  readonly tierFor: (demand: Demand) => Tier | null
}

/**
 * The pool of one department, or of the experts. 一个部门或专家的人员范围。
 *
 * @param teams the ids of each crew, by `crewText`; every one of them a candidate
 * @since 0.1.0
 */
export function poolOf(input: {
  readonly department: Name | null
  readonly candidates: readonly Candidate[]
  readonly asked: readonly Asked[]
  readonly demandOf: (asked: Asked) => Demand
  readonly teams: ReadonlyMap<string, readonly Name[]>
  readonly relations: Relations
  readonly inGroups: boolean
}): Pool {
  const { department, candidates, asked, demandOf, teams, relations, inGroups } = input
  const demands = [...new Set(asked.map(demandOf))]
  const numberOf = new Map(demands.map((demand, i) => [demand, i]))
  const indexOf = new Map(candidates.flatMap(({ ids }, i) => ids.map((id) => [id, i] as const)))
  const { alike, near } = likenessOf(candidates, demands)
  const serving: number[][] = candidates.map(() => [])
  const known = (ids: Iterable<Name>): readonly number[] =>
    [...new Set([...ids].flatMap((id) => indexOf.get(id) ?? []))].sort((a, b) => a - b)
  const crews = asked.map((one, crew): Crew => {
    const members = known(teams.get(crewText(placeOf(one))) ?? [])
    for (const member of members) serving[member]?.push(crew)
    const leader = one.leader && !inGroups
    return {
      asked: one,
      places: inGroups ? 1 : one.places,
      leader,
      demand: numberOf.get(demandOf(one)) ?? 0,
      members,
      leaders: leader ? members.filter((member) => candidates[member]?.mayLead).length : 0,
      barred: known(relatedTo(one.visit, relations)),
      repeats: known(relations.lastPairs.get(one.visit.subject) ?? [])
    }
  })
  const servers = candidates.map(({ ids, capacity, carried, weight, mayLead }, i) => {
    return { ids, capacity, carried, weight, mayLead, alike: alike[i] ?? 0, serving: serving[i] ?? [] }
  })
  return { department, servers, crews, near }
}

/**
 * Who of a department's officers can be given places: each, or its groups where groups go as a whole.
 * 某部门可被分派的执法人员；编组随机时为其编组。
 *
 * A group has the least capacity, the least weight and the heaviest load of its members.
 *
 * @basis 临夏州部门联合细则 第二十一条
 * @since 0.1.0
 */
export function officerCandidates(staff: Staff, department: Name, byId: ReadonlyMap<Name, StaffOfficer>): Candidate[] {
  if (staff.rules.mode !== 'groups')
    return staff.officers.filter((officer) => officer.department === department).map((officer) => single(officer))
  return staff.groups.flatMap(({ officers }): Candidate | [] => {
    const members = officers.flatMap((id) => byId.get(id) ?? [])
    if (members.length === 0 || members.some((member) => member.department !== department)) return []
    const caps = members.flatMap(({ capacity }) => capacity ?? [])
    const texts = members.map((member) => single(member).text).sort((a, b) => (a < b ? -1 : 1))
    return {
      ids: officers,
      capacity: caps.length === 0 ? null : Math.min(...caps),
      carried: Math.max(...members.map(({ carried }) => carried)),
      weight: Math.min(...members.map(({ weight }) => weight)),
      mayLead: members.some(({ mayLead }) => mayLead),
      text: texts.join('\n\n'),
      tierFor: (demand) => tierOfGroup(demand, members)
    }
  })
}

/** The experts, each by themselves. 专家，各自分派。 @since 0.1.0 */
export const expertCandidates = (experts: readonly StaffExpert[]): readonly Candidate[] =>
  experts.map((expert) => {
    const { id, capacity, carried, weight, region, specialties } = expert
    const text = [region, ...specialties].join('\n')
    const tierFor = (demand: Demand): Tier | null => tierOfExpert(demand, expert)
    return { ids: [id], capacity, carried, weight, mayLead: false, text, tierFor }
  })

/** The crews that a department's officers served, or the experts, by `crewText`. 各名额组的人员编号。 @since 0.1.0 */
export function memberIds({ teams }: Assignment): ReadonlyMap<string, readonly Name[]> {
  const ids = new Map<string, readonly Name[]>()
  for (const { subject, ordinal, crews, experts } of teams) {
    for (const { department, officers } of crews)
      ids.set(crewText({ subject, ordinal, department, specialty: null }), idsOf(officers))
    for (const { specialty, experts: own } of experts)
      ids.set(crewText({ subject, ordinal, department: null, specialty }), own)
  }
  return ids
}

const idsOf = (officers: readonly { readonly id: Name }[]): readonly Name[] => officers.map(({ id }) => id)

function single(officer: StaffOfficer): Candidate {
  const { id, capacity, carried, weight, mayLead, region, certificate, qualifications, registries } = officer
  const text = [region, certificate.from, certificate.to, String(mayLead), '', ...qualifications, '', ...registries]
  const tierFor = (demand: Demand): Tier | null => tierOfOfficer(demand, officer)
  return { ids: [id], capacity, carried, weight, mayLead, text: text.join('\n'), tierFor }
}

function tierOfGroup(demand: Demand, members: readonly StaffOfficer[]): Tier | null {
  if (members.length < demand.places) return null
  if (demand.leader && members.every(({ mayLead }) => !mayLead)) return null
  // Whether each may lead is asked of the group as a whole.
  const ofEach = members.map((member) => tierOfOfficer({ ...demand, leaderAlone: false }, member))
  return ofEach.reduce((most, tier) => (most === null || tier === null ? null : most > tier ? most : tier))
}

function likenessOf(
  candidates: readonly Candidate[],
  demands: readonly Demand[]
): { readonly alike: readonly number[]; readonly near: readonly (readonly Near[])[] } {
  const answers = new Map<string, string>()
  const numbers = new Map<string, number>()
  const near: Near[][] = demands.map(() => [])
  const alike = candidates.map((candidate) => {
    const known = answers.get(candidate.text)
    const tiers = known === undefined ? demands.map((demand) => candidate.tierFor(demand)) : []
    const answer = known ?? `${String(candidate.mayLead)} ${tiers.map((tier) => tier ?? '-').join('')}`
    answers.set(candidate.text, answer)
    const found = numbers.get(answer)
    if (found !== undefined) return found
    const number = numbers.size
    numbers.set(answer, number)
    tiers.forEach((tier, demand) => {
      if (tier !== null) near[demand]?.push({ alike: number, tier, mayLead: candidate.mayLead })
    })
    return number
  })
  return { alike, near }
}

const relatedTo = (visit: Visit, { declared }: Relations): readonly Name[] =>
  (declared.get(visit.subject) ?? []).filter(isRelatedOn(visit.window)).map(({ officer }) => officer)
