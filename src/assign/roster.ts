/* From the registry of officers and experts to the staff of a notice: who can be drawn, and who is left out
   (临夏州部门联合细则 第十二条). */

import { acceptUnless, compareUtf8, type Checked, type Name } from '../kernel/index.js'
import { regionsBySubject, type Area } from '../merge/index.js'
import type { Expert, Officer, RegionCode } from '../registry/index.js'
import type { StaffRefusal } from './error.js'
import type { Widening } from './mode.js'
import { byPair, byRelation, type LastPair, type Relation } from './relation.js'
import { teamRules, type AssignRules, type TeamChoices } from './rules.js'
import { VISITS_LIMIT, WEIGHT_LIMIT, type Neighbours, type Staff, type StaffGroup, type StaffOfficer } from './staff.js'
import { byWidening, contentTroubles, numberTroubles, twiceIn, unknownOfficers } from './staff-check.js'

/** Why somebody of the registry cannot be drawn. 名录库人员不参加抽取的理由。 @since 0.1.0 */
export type LeftOutReason = 'noCertificate' | 'notOnDuty'

/** The staff, and what of the input is not in it. 人员名册，以及未列入的内容。 @since 0.1.0 */
export type StaffRoster = {
  readonly staff: Staff
  /** Officers and experts by bytes of id, with every reason. 人员与专家按编号字节排序，列出全部理由。 */
  readonly leftOut: readonly { readonly officer: Name; readonly reasons: readonly LeftOutReason[] }[]
  /**
   * Relations of somebody left out, or to a subject of no drawable area (perhaps misspelt): not in the staff.
   * 无所指的申报：人员未列入，或对象不在可抽取的地区名单（或有误写），不写入名册。
   */
  readonly idle: readonly Relation[]
}

/** What a staff is made from. 生成人员名册所需的内容。 @since 0.1.0 */
export type RosterInput = {
  /** Any order, as are all lists here. 任意次序，下同。 */
  readonly officers: readonly Officer[]
  readonly experts: readonly Expert[]
  /** The region of every subject, each once; areas of one region are put together. 各检查对象所在地区，各一次。 */
  readonly areas: readonly Area[]
  readonly relations: readonly Relation[]
  /** Members who are left out are taken out of their group, and a group of nobody out of the staff. 未列入者不计入组内。 */
  readonly groups: readonly StaffGroup[]
  readonly neighbours: readonly Neighbours[]
  readonly widenings: readonly Widening[]
  /** Pairs whose officer is left out or whose subject is in no area are dropped: they cannot meet. 不可能再遇的配对略去。 */
  readonly lastPairs: readonly LastPair[]
  /** Earlier visits, 0 where none is given. 既往上门次数，未给出者为 0。 */
  readonly carried: readonly { readonly officer: Name; readonly visits: number }[]
  /** From 1 to 10, 1 where none is given. 权重，未给出者为 1。 */
  readonly weights?: readonly { readonly officer: Name; readonly weight: number }[]
  readonly rules: AssignRules
  readonly choices: TeamChoices
}

/**
 * Makes the staff of a notice from the registries. 由执法检查人员名录库与专家库生成公告所绑定的人员名册。
 *
 * Only people on duty are in it, and only officers who hold a certificate (a registry may also hold persons in daily
 * supervision without one); whether a certificate is valid is seen visit by visit. What is listed twice among
 * relations and last pairs counts once.
 *
 * @returns the staff in canonical order, and who is left out; refuses with every `StaffRefusal` that applies, each
 *   with its place in the input, and with `StaffEmpty` where there are subjects and nobody to draw
 * @basis 临夏州部门联合细则 第十二条、第二十三条、第二十四条；临夏州市场监管系统细则 第十三条、第十六条；临夏州实施意见 三（三）
 * @since 0.1.0
 */
export function staffOf(input: RosterInput): Checked<StaffRefusal, StaffRoster> {
  const rules = teamRules(input.rules, input.choices)
  const drawable = input.officers.filter((officer) => reasonsAgainst(officer).length === 0)
  const asked = input.areas.some(({ subjects }) => subjects.length > 0)
  const troubles = [
    ...contentTroubles({ ...input, rules }, regionsBySubject(input.areas)),
    ...listTroubles(input),
    ...(drawable.length === 0 && asked ? [{ _tag: 'StaffEmpty' } as const] : []),
    ...(rules.mode === 'groups' && input.groups.length > 0 && !groupsStand(input, drawable)
      ? [{ _tag: 'GroupsMissing' } as const]
      : [])
  ]
  return acceptUnless(troubles, () => {
    const areas = canonicalAreas(input.areas)
    const { regionOf } = regionsBySubject(areas)
    const officers = byId(officersOf(drawable, input))
    const experts = byId(expertsOf(input))
    const listed = new Set([...officers, ...experts].map(({ id }) => id))
    const meets = ({ officer, subject }: LastPair): boolean => listed.has(officer) && regionOf.has(subject)
    const relations = sortedOnce(input.relations, byRelation)
    const staff = {
      officers,
      experts,
      areas,
      groups: groupsOf(input.groups, listed),
      neighbours: [...input.neighbours]
        .map(({ region, neighbours }) => ({ region, neighbours: [...neighbours].sort(compareUtf8) }))
        .sort((a, b) => compareUtf8(a.region, b.region)),
      widenings: [...input.widenings].sort(byWidening),
      relations: relations.filter(meets),
      lastPairs: sortedOnce(input.lastPairs, byPair).filter(meets),
      rules
    }
    return { staff, leftOut: leftOutOf(input), idle: relations.filter((relation) => !meets(relation)) }
  })
}

const listTroubles = ({ officers, experts, carried, weights = [] }: RosterInput): readonly StaffRefusal[] => {
  const known = new Set([...officers, ...experts].map(({ id }) => id))
  return [
    ...unknownOfficers('/carried', carried, known),
    ...twiceIn('/carried', carried, ({ officer }) => officer),
    ...carried.flatMap(({ visits }, i) => numberTroubles(`/carried/${String(i)}/visits`, visits, 0, VISITS_LIMIT)),
    ...unknownOfficers('/weights', weights, known),
    ...twiceIn('/weights', weights, ({ officer }) => officer),
    ...weights.flatMap(({ weight }, i) => numberTroubles(`/weights/${String(i)}/weight`, weight, 1, WEIGHT_LIMIT))
  ]
}

function officersOf(officers: readonly Officer[], input: RosterInput): readonly StaffOfficer[] {
  const bearing = bearingOf(input)
  return officers.flatMap((officer): readonly StaffOfficer[] => {
    const { id, department, office, region, mayLead, capacity, certificate } = officer
    if (certificate === null) return []
    const { number, from, to } = certificate
    return [
      {
        id,
        department,
        office,
        region,
        qualifications: sortedOnce([...officer.qualifications, ...officer.specialties], compareUtf8),
        registries: sortedOnce(officer.registries ?? [], compareUtf8),
        mayLead,
        certificate: { number, from, to },
        capacity,
        ...bearing(id)
      }
    ]
  })
}

const expertsOf = (input: RosterInput): Staff['experts'] => {
  const bearing = bearingOf(input)
  return input.experts
    .filter(({ status }) => status === 'on-duty')
    .map(({ id, specialties, region }) => ({
      id,
      specialties: sortedOnce(specialties, compareUtf8),
      region,
      capacity: null,
      ...bearing(id)
    }))
}

function bearingOf({ carried, weights }: RosterInput): (id: Name) => Pick<StaffOfficer, 'carried' | 'weight'> {
  const visits = new Map(carried.map((entry) => [entry.officer, entry.visits]))
  const weightOf = new Map(weights?.map((entry) => [entry.officer, entry.weight]))
  return (id) => ({ carried: visits.get(id) ?? 0, weight: weightOf.get(id) ?? 1 })
}

const leftOutOf = ({ officers, experts }: RosterInput): StaffRoster['leftOut'] =>
  [
    ...officers.map((officer) => ({ officer: officer.id, reasons: reasonsAgainst(officer) })),
    ...experts.map(({ id, status }) => ({ officer: id, reasons: status === 'on-duty' ? [] : [notOnDuty] }))
  ]
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => compareUtf8(a.officer, b.officer))

const notOnDuty: LeftOutReason = 'notOnDuty'

const reasonsAgainst = (officer: Officer): readonly LeftOutReason[] => [
  ...(officer.certificate === null ? (['noCertificate'] as const) : []),
  ...(officer.status === 'on-duty' ? [] : [notOnDuty])
]

// Groups of which everybody is on leave are none.
const groupsStand = ({ groups }: RosterInput, drawable: readonly Officer[]): boolean => {
  const ids = new Set(drawable.map(({ id }) => id))
  return groups.some(({ officers }) => officers.some((id) => ids.has(id)))
}

const groupsOf = (groups: readonly StaffGroup[], listed: ReadonlySet<Name>): readonly StaffGroup[] =>
  groups
    .map(({ name, officers }) => ({ name, officers: officers.filter((id) => listed.has(id)).sort(compareUtf8) }))
    .filter(({ officers }) => officers.length > 0)
    .sort((a, b) => compareUtf8(a.name, b.name))

function canonicalAreas(areas: readonly Area[]): readonly Area[] {
  const subjectsOf = new Map<RegionCode, Name[]>()
  for (const { region, subjects } of areas) {
    const known = subjectsOf.get(region) ?? []
    for (const subject of subjects) known.push(subject)
    subjectsOf.set(region, known)
  }
  return [...subjectsOf]
    .sort(([a], [b]) => compareUtf8(a, b))
    .map(([region, subjects]) => ({ region, subjects: subjects.sort(compareUtf8) }))
}

const byId = <A extends { readonly id: Name }>(list: readonly A[]): readonly A[] =>
  [...list].sort((a, b) => compareUtf8(a.id, b.id))

const sortedOnce = <A>(list: readonly A[], compare: (a: A, b: A) => number): readonly A[] =>
  [...list].sort(compare).filter((entry, i, all) => i === 0 || compare(all[i - 1] as A, entry) !== 0)
