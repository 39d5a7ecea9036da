/* The assignment and what it is held against, laid open so that every rule finds its place. */

import type { Assignment, Staff, StaffExpert, StaffOfficer, Team, UnfilledPlaces } from '../assign/index.js'
import type { Name } from '../kernel/index.js'
import type { Visit } from '../merge/index.js'
import { askedExperts, askedOfficers, crewText, visitText, type Asked } from './asked.js'
import { demandsOf, type Demand } from './demand.js'
import { expertCandidates, memberIds, officerCandidates, poolOf, type Pool } from './pool.js'
import { listedBy, relationsOf, type Relations } from './relations.js'

/** What an assignment is checked with. 检查派员结果所用的全部内容。 @since 0.1.0 */
export type Book = {
  readonly visits: readonly Visit[]
  readonly staff: Staff
  readonly assignment: Assignment
  readonly officers: ReadonlyMap<Name, StaffOfficer>
  readonly experts: ReadonlyMap<Name, StaffExpert>
  readonly relations: Relations
  readonly demandOf: (asked: Asked) => Demand
  readonly teams: ReadonlyMap<string, readonly Team[]>
  readonly unfilled: ReadonlyMap<string, readonly UnfilledPlaces[]>
  /** How many crews each person is in. 各人所在的名额组数。 */
  readonly given: ReadonlyMap<Name, number>
}

/** Opens the book. 汇集检查所用的内容。 @since 0.1.0 */
export function bookOf(visits: readonly Visit[], staff: Staff, assignment: Assignment): Book {
  const given = new Map<Name, number>()
  const count = (id: Name): unknown => given.set(id, (given.get(id) ?? 0) + 1)
  for (const { crews, experts } of assignment.teams) {
    for (const { officers } of crews) for (const { id } of officers) count(id)
    for (const crew of experts) for (const id of crew.experts) count(id)
  }
  return {
    visits,
    staff,
    assignment,
    officers: new Map(staff.officers.map((officer) => [officer.id, officer])),
    experts: new Map(staff.experts.map((expert) => [expert.id, expert])),
    relations: relationsOf(staff),
    demandOf: demandsOf(staff, assignment.rotation),
    teams: listedBy(assignment.teams, visitText),
    unfilled: listedBy(assignment.unfilled, crewText),
    given
  }
}

/**
 * The pools that places are filled from: department by department, then the experts where they are drawn.
 * 补足名额的各人员范围：逐部门；专家随机抽取时另有专家。
 *
 * @since 0.1.0
 */
export function poolsOf(book: Book): readonly Pool[] {
  const { visits, staff, officers, relations, demandOf, assignment } = book
  const teams = memberIds(assignment)
  const common = { demandOf, teams, relations }
  const asked = visits.flatMap((visit) => askedOfficers(visit, staff.rules))
  const departments = [...listedBy(asked, ({ department }) => department)].flatMap(([department, own]): Pool | [] => {
    if (department === null) return []
    const candidates = officerCandidates(staff, department, officers)
    return poolOf({ ...common, department, candidates, asked: own, inGroups: staff.rules.mode === 'groups' })
  })
  const special = staff.rules.experts === 'drawn' ? visits.flatMap(askedExperts) : []
  if (special.length === 0) return departments
  const candidates = expertCandidates(staff.experts)
  return [...departments, poolOf({ ...common, department: null, candidates, asked: special, inGroups: false })]
}
