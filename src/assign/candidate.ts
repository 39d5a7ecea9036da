/* Who may take a place that somebody left: judged as in the match, by what is known on the day of the change
   (临夏州部门联合细则 第十二条、第二十三条、第二十四条; 临夏州市场监管系统细则 第十三条; 中山市实施方案 三（二）). */

import type { Window } from '../calendar/index.js'
import { addDays, type CivilDate, type Name } from '../kernel/index.js'
import type { Ineligibility } from './ineligible.js'
import { tierOf, type Tier } from './mode.js'
import { relationBars } from './relation.js'
import { teamMembers, visitKey, type Book, type Seat, type Standing } from './standing.js'
import type { Staff, StaffExpert, StaffOfficer } from './staff.js'

/** An officer or expert alone, or a group with its members. 一名人员、一名专家，或一个编组及其成员。 @since 0.1.0 */
export type Candidate = { readonly name: Name; readonly members: readonly Name[] }

/** How a candidate stands to a place. 候选人对某名额的情况。 @since 0.1.0 */
export type Judgement = { readonly reasons: readonly Ineligibility[]; readonly tier: Tier | null }

/**
 * The group that a crew is, where groups are drawn as a whole; null for a crew of persons. 该组所属编组；非整组派出则为 null。
 *
 * @since 0.1.0
 */
export function groupOf(staff: Staff, seat: Seat): Staff['groups'][number] | null {
  const [first] = seat.members
  if (staff.rules.mode !== 'groups' || seat.key.specialty !== null || first === undefined) return null
  const own = new Set(seat.members)
  const group = staff.groups.find(({ officers }) => officers.includes(first))
  return group?.officers.length === own.size && group.officers.every((id) => own.has(id)) ? group : null
}

/**
 * Whether somebody served this subject last time. 某人上次是否检查过该对象。
 *
 * @since 0.1.0
 */
export const isRepeat = (book: Book, seat: Seat, id: Name): boolean =>
  book.lastPairs.get(seat.key.subject)?.has(id) ?? false

/**
 * Everything that keeps a candidate from a place, and from how far they come. 候选人不得担任某名额的全部理由及其来源层级。
 *
 * @param leader   whether one who may lead is needed
 * @param anywhere whether the region counts for nothing (a direct appointment)
 * @basis 临夏州部门联合细则 第十二条、第二十三条、第二十四条；临夏州市场监管系统细则 第十三条；中山市实施方案 三（二）
 * @since 0.1.0
 */
export const reasonsAgainst = (
  book: Book,
  standing: Standing,
  seat: Seat,
  leader: boolean,
  anywhere = false
): ((candidate: Candidate) => Judgement) => {
  return ({ name, members }) => {
    const judged = members.map((id) => judgePerson(book, standing, seat, id, anywhere))
    const officers = members.flatMap((id) => book.officers.get(id) ?? [])
    const { places } = seat.kind
    const tooSmall = groupOf(book.staff, seat) !== null && members.length < places
    const nobodyLeads = leader && officers.length > 0 && !officers.some(({ mayLead }) => mayLead)
    return {
      reasons: [
        ...judged.flatMap(({ reasons }) => reasons),
        ...(tooSmall ? [{ _tag: 'GroupTooSmall', person: name, members: members.length, places } as const] : []),
        ...(nobodyLeads ? [{ _tag: 'MayNotLead', person: name } as const] : [])
      ],
      tier: judged.reduce<Tier | null>((far, { tier }) => farther(far, tier), 0)
    }
  }
}

const farther = (a: Tier | null, b: Tier | null): Tier | null => (a === null || b === null ? null : a > b ? a : b)

function judgePerson(book: Book, standing: Standing, seat: Seat, id: Name, anywhere: boolean): Judgement {
  const { key, visit, team, kind } = seat
  const person = key.specialty === null ? book.officers.get(id) : book.experts.get(id)
  if (person === undefined) return { reasons: [{ _tag: 'NotOnStaff', person: id }], tier: 0 }
  const tier = tierOf(kind.reach)(person.region)
  const isOutside = tier === null && (!anywhere || person.region === kind.reach.never)
  const relation = book.relations.get(key.subject)?.find((one) => one.officer === id && relationBars(one)(visit.window))
  const given = standing.given.get(id) ?? 0
  const { capacity } = person
  return {
    tier,
    reasons: [
      ...('department' in person ? officerReasons(seat, person) : expertReasons(key.specialty, person)),
      ...(isOutside ? [{ _tag: 'FromOtherRegion', person: id, region: person.region } as const] : []),
      ...(relation === undefined
        ? []
        : [{ _tag: 'RelatedToSubject', person: id, kind: relation.kind, source: relation.source } as const]),
      ...(standing.recused.get(key.subject)?.has(id) ? [{ _tag: 'RecusedBefore', person: id } as const] : []),
      ...(standing.left.get(visitKey(key))?.has(id) ? [{ _tag: 'LeftTeamBefore', person: id } as const] : []),
      ...(capacity !== null && given >= capacity ? [{ _tag: 'AtCapacity', person: id, capacity } as const] : []),
      ...(teamMembers(team).includes(id) ? [{ _tag: 'InTeamAlready', person: id } as const] : [])
    ]
  }
}

function officerReasons({ visit, kind }: Seat, officer: StaffOfficer): readonly Ineligibility[] {
  const { id: person, department, certificate, qualifications, registries } = officer
  const { registry } = kind
  const day = dayUncovered(visit.window, certificate)
  const lacking = kind.qualifications.filter((one) => !qualifications.includes(one))
  return [
    ...(department === kind.department ? [] : [{ _tag: 'OfOtherDepartment', person, department } as const]),
    ...(day === null ? [] : [{ _tag: 'NotCertifiedOn', person, day } as const]),
    ...(lacking.length === 0 ? [] : [{ _tag: 'NotQualifiedFor', person, lacking } as const]),
    ...(registry === null || registries.includes(registry)
      ? []
      : [{ _tag: 'NotInJointRegistry', person, registry } as const])
  ]
}

const expertReasons = (specialty: Name | null, { id: person, specialties }: StaffExpert): readonly Ineligibility[] =>
  specialty === null || specialties.includes(specialty)
    ? []
    : [{ _tag: 'NotQualifiedFor', person, lacking: [specialty] }]

/**
 * The first allowed day on which a certificate is not valid; null where it is valid on all of them. 证件无效的首个可执行日；全部有效则为 null。
 *
 * @example dayUncovered([{ from: '2022-03-01', to: '2022-03-31' }], { from: '2020-01-01', to: '2022-03-30' }) // => '2022-03-31'
 * @since 0.1.0
 */
export function dayUncovered(
  window: Window,
  valid: { readonly from: CivilDate; readonly to: CivilDate }
): CivilDate | null {
  for (const { from, to } of window) {
    if (from < valid.from || from > valid.to) return from
    if (to <= valid.to) continue
    const next = addDays(valid.to, 1)
    return next._tag === 'Right' ? next.right : to
  }
  return null
}
