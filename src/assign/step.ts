/* One change, judged by the teams as they stand: what it makes of them, or everything that forbids it
   (临夏州部门联合细则 第二十三条、第二十四条; 临夏州市场监管系统细则 第十三条; 中山市实施方案 三（二）). */

import {
  acceptUnless,
  isName,
  reasonsOf,
  refuse,
  refuseAll,
  accept,
  type Checked,
  type CivilDate,
  type Name
} from '../kernel/index.js'
import type { CrewKey } from './assign.js'
import { groupOf, reasonsAgainst, type Candidate } from './candidate.js'
import type {
  ChangeContent,
  ChangeRequest,
  DirectlyAppointed,
  ExpertAppointed,
  HeadAppointed,
  VisitKey
} from './change.js'
import type { ChangeTrouble } from './change-error.js'
import { seededRanks, standbyFor } from './standby.js'
import {
  crewNames,
  crewOf,
  noteLeaving,
  putCrew,
  seatOf,
  visitKey,
  type Book,
  type Seat,
  type Standing
} from './standing.js'

/** A lawful change, not yet made. 尚未执行的合法变更。 @since 0.1.0 */
export type Step = {
  readonly content: ChangeContent
  readonly random: boolean
  /** Changes the teams. 执行变更。 */
  readonly apply: () => void
}

/** The days a change is held against. 变更日期所对照的日期。 @since 0.1.0 */
export type Days = { readonly locked: CivilDate; readonly after: CivilDate | null }

type Replacing = Extract<ChangeRequest, { readonly _tag: 'Replaced' | 'GroupReplaced' }>

/**
 * Judges one change. 判断一项变更。
 *
 * @returns refuses with every trouble of this request
 * @basis 临夏州部门联合细则 第二十三条、第二十四条
 * @since 0.1.0
 */
export function stepOf(
  book: Book,
  standing: Standing,
  days: Days,
  request: ChangeRequest
): Checked<ChangeTrouble, Step> {
  const step = stepByTag(book, standing, request)
  const troubles = [...approvalTroubles(book, days, request), ...reasonsOf(step)]
  return troubles.length > 0 ? refuseAll(troubles) : step
}

function stepByTag(book: Book, standing: Standing, request: ChangeRequest): Checked<ChangeTrouble, Step> {
  switch (request._tag) {
    case 'Replaced':
    case 'GroupReplaced':
      return replacement(book, standing, request)
    case 'HeadAppointed':
      return headship(book, standing, request)
    case 'ExpertAppointed':
      return expert(book, standing, request)
    case 'DirectlyAppointed':
      return appointment(book, standing, request)
  }
}

function approvalTroubles(book: Book, { locked, after }: Days, request: ChangeRequest): readonly ChangeTrouble[] {
  const { on, reason, approver, subject, ordinal } = request
  const last = book.visits.get(visitKey(request))?.window.at(-1)?.to
  return [
    ...(reason.trim() === '' ? [{ _tag: 'ChangeReasonMissing' } as const] : []),
    ...(isName(approver) ? [] : [{ _tag: 'ChangeApproverMissing' } as const]),
    ...(on < locked ? [{ _tag: 'ChangeBeforeLock', on, locked } as const] : []),
    ...(after !== null && on < after ? [{ _tag: 'ChangeOutOfOrder', on, after } as const] : []),
    ...(last !== undefined && on > last ? [{ _tag: 'ChangeAfterVisit', on, last, subject, ordinal } as const] : [])
  ]
}

function replacement(book: Book, standing: Standing, request: Replacing): Checked<ChangeTrouble, Step> {
  const seat = seatOf(book, standing, request)
  if (seat === null) return refuse(noSeat(standing, request))
  const person = request._tag === 'Replaced' ? request.out : request.member
  const { cause, relation } = request
  const group = groupOf(book.staff, seat)
  const wrong: readonly ChangeTrouble[] = [
    ...(seat.members.includes(person)
      ? groupTroubles(request._tag, person, group?.name ?? null)
      : [{ _tag: 'NotInCrew', person, members: seat.members, ...seat.key } as const]),
    ...(relation !== null && cause !== 'recusal' ? [{ _tag: 'RelationWithoutRecusal', person } as const] : [])
  ]
  const outs = group === null ? [person] : group.officers
  const rest = seat.members.filter((id) => !outs.includes(id))
  const leader = seat.kind.leaders === 1 && someMayLead(book, seat.members) && !someMayLead(book, rest)
  const coming = comingFor(book, standing, seat, request, leader)
  if (wrong.length > 0 || coming._tag === 'Left') return refuseAll([...wrong, ...reasonsOf(coming)])
  const { candidate, passedOver } = coming.right
  const { tier } = reasonsAgainst(book, standing, seat, leader)(candidate)
  const after = successionOf(book, standing, seat, outs, candidate.members)
  const succession = { by: request.by, in: candidate.name, tier, passedOver, head: after.head }
  return accept({
    content:
      group === null
        ? { _tag: 'Replaced', ...seat.key, out: person, cause, relation, ...succession }
        : { _tag: 'GroupReplaced', ...seat.key, member: person, out: group.name, cause, relation, ...succession },
    random: request.by === 'drawn',
    apply: () => {
      putCrew(standing, seat, { ...after, empty: seat.empty })
      noteLeaving(standing, seat, outs, cause === 'recusal' ? [person] : [])
    }
  })
}

const groupTroubles = (tag: Replacing['_tag'], person: Name, group: Name | null): readonly ChangeTrouble[] =>
  tag === 'Replaced'
    ? group === null
      ? []
      : [{ _tag: 'WholeGroupReplaced', person, group }]
    : group === null
      ? [{ _tag: 'NoGroupReplaced', person }]
      : []

type Comer = { readonly candidate: Candidate; readonly passedOver: Name | null }

function comingFor(
  book: Book,
  standing: Standing,
  seat: Seat,
  request: Replacing,
  leader: boolean
): Checked<ChangeTrouble, Comer> {
  const first = standbyFor(book, standing, seat, leader)[0]?.officer ?? null
  if (request.by === 'drawn') {
    if (first === null) return refuse({ _tag: 'NobodyOnStandby', leader, ...seat.key })
    return accept({ candidate: candidateNamed(book, seat, first), passedOver: null })
  }
  const isDirect = request.by === 'direct'
  const candidate = candidateNamed(book, seat, request.in)
  const troubles: readonly ChangeTrouble[] = [
    ...(isDirect && first !== null ? [{ _tag: 'StandbyNotEmpty', first, ...seat.key } as const] : []),
    ...eligibilityTroubles(book, standing, seat, candidate, leader, isDirect)
  ]
  return acceptUnless(troubles, () => ({ candidate, passedOver: first === candidate.name ? null : first }))
}

function candidateNamed({ staff }: Book, seat: Seat, name: Name): Candidate {
  if (groupOf(staff, seat) === null) return { name, members: [name] }
  return { name, members: staff.groups.find((group) => group.name === name)?.officers ?? [] }
}

function eligibilityTroubles(
  book: Book,
  standing: Standing,
  seat: Seat,
  candidate: Candidate,
  leader: boolean,
  anywhere: boolean
): readonly ChangeTrouble[] {
  const person = candidate.name
  if (candidate.members.length === 0) {
    return [{ _tag: 'NotEligible', person, reasons: [{ _tag: 'GroupNotOnStaff', person }] }]
  }
  const { reasons } = reasonsAgainst(book, standing, seat, leader, anywhere)(candidate)
  return reasons.length > 0 ? [{ _tag: 'NotEligible', person, reasons }] : []
}

/**
 * Who leads when the leader leaves: of the members who stay and may lead the one who leads the fewest visits, ties as
 * the seed ranks the department; where nobody who stays may lead, the same among those who come. 组长退出后的接任规则。
 */
function successionOf(book: Book, standing: Standing, seat: Seat, outs: readonly Name[], ins: readonly Name[]) {
  const { team, leader, isLeadCrew, key } = seat
  const rest = seat.members.filter((id) => !outs.includes(id))
  const members = [...rest, ...ins]
  const isAppointed = isLeadCrew && book.staff.rules.head === 'appointed'
  const head = team.head !== null && outs.includes(team.head) ? null : team.head
  if (leader === null || !outs.includes(leader)) return { members, leader, head }
  if (isAppointed) return { members, leader: null, head }
  const colleagues = book.staff.officers.filter(({ department }) => department === key.department)
  const ranks = seededRanks(
    book.seed,
    key,
    colleagues.map(({ id }) => id)
  )
  const [next = null] = (someMayLead(book, rest) ? rest : ins)
    .filter((id) => someMayLead(book, [id]))
    .sort(
      (a, b) =>
        (standing.headships.get(a) ?? 0) - (standing.headships.get(b) ?? 0) || (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0)
    )
  return { members, leader: next, head: isLeadCrew ? next : head }
}

function headship(book: Book, standing: Standing, request: HeadAppointed): Checked<ChangeTrouble, Step> {
  const { subject, ordinal, head } = request
  const visit = { subject, ordinal }
  const lead = standing.teams.get(visitKey(visit))?.crews[0]
  const seat = lead && seatOf(book, standing, { ...visit, department: lead.department, specialty: null })
  if (!seat) return refuse({ _tag: 'ChangeOfNoVisit', ...visit })
  const { members, team, empty } = seat
  const troubles: readonly ChangeTrouble[] = [
    ...(book.staff.rules.head === 'appointed' ? [] : [{ _tag: 'HeadIsDrawn', ...visit } as const]),
    ...(team.head === head ? [{ _tag: 'HeadIsAlready', head, ...visit } as const] : []),
    ...(members.includes(head) ? [] : [{ _tag: 'HeadNotInLeadCrew', head, members, ...visit } as const]),
    ...(someMayLead(book, [head]) ? [] : [{ _tag: 'HeadMayNotLead', head } as const])
  ]
  return acceptUnless(troubles, () => ({
    content: { _tag: 'HeadAppointed', ...visit, head },
    random: false,
    apply: () => putCrew(standing, seat, { members, leader: head, head, empty })
  }))
}

function expert(book: Book, standing: Standing, request: ExpertAppointed): Checked<ChangeTrouble, Step> {
  const seat = request.specialty === null ? null : seatOf(book, standing, request)
  if (seat === null) return refuse(noSeat(standing, request))
  const { key, members, empty, team } = seat
  const id = request.expert
  const troubles: readonly ChangeTrouble[] = [
    ...(book.staff.rules.experts === 'appointed' ? [] : [{ _tag: 'ExpertsAreDrawn', ...key } as const]),
    ...fullTroubles(seat),
    ...eligibilityTroubles(book, standing, seat, { name: id, members: [id] }, false, true)
  ]
  const after = {
    members: [...members, id],
    leader: null,
    head: team.head,
    empty: { ...empty, missing: empty.missing - 1 }
  }
  return acceptUnless(troubles, () => ({
    content: { _tag: 'ExpertAppointed', ...key, expert: id },
    random: false,
    apply: () => putCrew(standing, seat, after)
  }))
}

function appointment(book: Book, standing: Standing, request: DirectlyAppointed): Checked<ChangeTrouble, Step> {
  const seat = seatOf(book, standing, request)
  if (seat === null) return refuse(noSeat(standing, request))
  const { key, members, empty, team, isLeadCrew } = seat
  const { officer, leads } = request
  const isFull = empty.missing === 0
  const troubles: readonly ChangeTrouble[] = [
    ...fullTroubles(seat),
    ...(!isFull && leads && !empty.leader ? [{ _tag: 'LeaderPlaceNotEmpty', ...key } as const] : []),
    ...(!leads && empty.leader && empty.missing === 1 ? [{ _tag: 'OnlyLeaderPlaceEmpty', ...key } as const] : []),
    ...eligibilityTroubles(book, standing, seat, { name: officer, members: [officer] }, leads, true)
  ]
  // An appointed head is named by a change of its own, not by whoever takes the leader's place.
  const isHead = leads && isLeadCrew && book.staff.rules.head === 'drawn'
  const after = {
    members: [...members, officer],
    leader: leads && (isHead || !isLeadCrew) ? officer : seat.leader,
    head: isHead ? officer : team.head,
    empty: { missing: empty.missing - 1, leader: empty.leader && !leads }
  }
  return acceptUnless(troubles, () => ({
    content: { _tag: 'DirectlyAppointed', ...key, officer, leads },
    random: false,
    apply: () => putCrew(standing, seat, after)
  }))
}

const fullTroubles = ({ key, members, empty }: Seat): readonly ChangeTrouble[] =>
  empty.missing === 0 ? [{ _tag: 'CrewIsFull', places: members.length, ...key }] : []

const noSeat = (standing: Standing, key: CrewKey): ChangeTrouble => {
  const { subject, ordinal }: VisitKey = key
  if (!standing.teams.has(visitKey(key))) return { _tag: 'ChangeOfNoVisit', subject, ordinal }
  return { _tag: 'ChangeOfNoCrew', ...crewOf(key), crews: crewNames(standing, key) }
}

const someMayLead = ({ officers }: Book, ids: readonly Name[]): boolean =>
  ids.some((id) => officers.get(id)?.mayLead === true)
