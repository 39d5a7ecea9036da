/* What is wrong with a staff, place by place: once for what a caller hands in, once for what a notice bound
   (临夏州部门联合细则 第十二条、第二十三条、第二十四条). */

import { acceptUnless, compareUtf8, type Checked, type CivilDate, type Name } from '../kernel/index.js'
import { regionsBySubject, type Area, type SubjectRegions } from '../merge/index.js'
import type { StaffRefusal } from './error.js'
import { WIDEN_LIMITS, TEAM_SIZE_LIMIT, type TeamRules } from './rules.js'
import type { Widening } from './mode.js'
import { byPair, byRelation, type LastPair, type Relation } from './relation.js'
import { ROTATION_REGIONS } from './rotation.js'
import { VISITS_LIMIT, WEIGHT_LIMIT, type Bearing, type Neighbours, type Staff, type StaffGroup } from './staff.js'

/**
 * Checks a staff that is well-formed by `staffCodec`: canonical order, nothing twice, nobody and nothing unknown,
 * numbers within their limits. 检查形式合格的人员名册。
 *
 * @returns the staff itself; refuses with every `StaffRefusal` that applies
 * @basis 临夏州部门联合细则 第二十三条、第二十四条；临夏州市场监管系统细则 第十三条
 * @since 0.1.0
 */
export function checkStaff(staff: Staff): Checked<StaffRefusal, Staff> {
  const regions = regionsBySubject(staff.areas)
  const troubles = [
    ...orderTroubles(staff),
    ...contentTroubles(staff, regions),
    ...unknownSubjects('/relations', staff.relations, regions),
    ...unknownSubjects('/lastPairs', staff.lastPairs, regions)
  ]
  return acceptUnless(troubles, () => staff)
}

/** What of a staff is looked at, in canonical order or not. 所检查的名册内容，不论次序。 @since 0.1.0 */
export type StaffContent = {
  readonly officers: readonly (Held & Partial<Bearing>)[]
  readonly experts: readonly ({ readonly id: Name } & Partial<Bearing>)[]
  readonly areas: readonly Area[]
  readonly groups: readonly StaffGroup[]
  readonly neighbours: readonly Neighbours[]
  readonly widenings: readonly Widening[]
  readonly relations: readonly Relation[]
  readonly lastPairs: readonly LastPair[]
  readonly rules: TeamRules
}

type Held = {
  readonly id: Name
  readonly department: Name
  readonly certificate: { readonly from: CivilDate; readonly to: CivilDate } | null
}

/**
 * Everything wrong with the content of a staff, but its order and subjects that no area has. 名册内容的全部问题（次序与未列入地区的对象除外）。
 *
 * @since 0.1.0
 */
export function contentTroubles(staff: StaffContent, { doubled }: SubjectRegions): readonly StaffRefusal[] {
  const { officers, experts, relations, lastPairs } = staff
  const known = new Set([...officers, ...experts].map(({ id }) => id))
  return [
    ...idTroubles(staff),
    ...(doubled.length > 0 ? [{ _tag: 'SubjectsListedTwice', subjects: doubled } as const] : []),
    ...officers.flatMap(certificateTroubles),
    ...[officers, experts].flatMap((list, i) =>
      list.flatMap((person, at) => bearingTroubles(`/${i === 0 ? 'officers' : 'experts'}/${String(at)}`, person))
    ),
    ...unknownOfficers('/relations', relations, known),
    ...troublesIn(relations, ({ from, to }, i) =>
      from !== null && to !== null && from > to
        ? { _tag: 'RelationReversed', at: `/relations/${String(i)}`, from, to }
        : null
    ),
    ...unknownOfficers('/lastPairs', lastPairs, known),
    ...groupTroubles(staff),
    ...wideningTroubles(staff),
    ...ruleTroubles(staff)
  ]
}

/**
 * Names that nobody of the staff or registry has. 无此人员的条目。
 *
 * @since 0.1.0
 */
export const unknownOfficers = (
  at: string,
  list: readonly { readonly officer: Name }[],
  known: ReadonlySet<Name>
): readonly StaffRefusal[] =>
  troublesIn(list, ({ officer }, i) =>
    known.has(officer) ? null : { _tag: 'UnknownOfficer', at: `${at}/${String(i)}`, officer }
  )

/**
 * Whether a number is an integer within bounds, both included; −0 is none. 是否为范围内的整数。
 *
 * @example numberTroubles('/officers/0/weight', 11, 1, 10).map(({ _tag }) => _tag) // => ['StaffNumberOutside']
 * @since 0.1.0
 */
export function numberTroubles(at: string, found: number, least: number, most: number): readonly StaffRefusal[] {
  const within = Number.isSafeInteger(found) && found >= least && found <= most && !Object.is(found, -0)
  return within ? [] : [{ _tag: 'StaffNumberOutside', at, found: String(found), least, most }]
}

/**
 * Entries that repeat an earlier one. 与前面某项重复的条目。
 *
 * @since 0.1.0
 */
export function twiceIn<A>(at: string, list: readonly A[], key: (entry: A) => string): readonly StaffRefusal[] {
  const seen = new Set<string>()
  return list.flatMap((entry, i): readonly StaffRefusal[] => {
    const own = key(entry)
    if (seen.has(own)) return [{ _tag: 'StaffEntryTwice', at: `${at}/${String(i)}` }]
    seen.add(own)
    return []
  })
}

function idTroubles({ officers, experts }: StaffContent): readonly StaffRefusal[] {
  const seen = new Set<Name>()
  return [officers, experts].flatMap((list, i) =>
    list.flatMap(({ id }, at): readonly StaffRefusal[] => {
      if (!seen.has(id)) {
        seen.add(id)
        return []
      }
      return [{ _tag: 'StaffIdTwice', at: `/${i === 0 ? 'officers' : 'experts'}/${String(at)}`, id }]
    })
  )
}

const certificateTroubles = ({ id, certificate }: Held, at: number): readonly StaffRefusal[] =>
  certificate !== null && certificate.from > certificate.to
    ? [{ _tag: 'CertificateReversed', id, at, from: certificate.from, to: certificate.to }]
    : []

const bearingTroubles = (at: string, { capacity, carried, weight }: Partial<Bearing>): readonly StaffRefusal[] => [
  ...(capacity === null || capacity === undefined ? [] : numberTroubles(`${at}/capacity`, capacity, 0, VISITS_LIMIT)),
  ...(carried === undefined ? [] : numberTroubles(`${at}/carried`, carried, 0, VISITS_LIMIT)),
  ...(weight === undefined ? [] : numberTroubles(`${at}/weight`, weight, 1, WEIGHT_LIMIT))
]

function groupTroubles({ groups, officers }: StaffContent): readonly StaffRefusal[] {
  const departmentOf = new Map(officers.map(({ id, department }) => [id, department]))
  const groupOf = new Map<Name, Name>()
  return [
    ...twiceIn('/groups', groups, ({ name }) => name),
    ...groups.flatMap(({ name, officers: own }, i): readonly StaffRefusal[] => {
      const at = `/groups/${String(i)}`
      const departments = new Set(own.flatMap((id) => departmentOf.get(id) ?? []))
      return [
        ...numberTroubles(`${at}/officers`, own.length, 1, TEAM_SIZE_LIMIT),
        ...(departments.size > 1 ? [{ _tag: 'GroupOfDepartments', at, departments: [...departments] } as const] : []),
        ...own.flatMap((officer, place): readonly StaffRefusal[] => {
          const here = `${at}/officers/${String(place)}`
          const before = groupOf.get(officer)
          groupOf.set(officer, before ?? name)
          return [
            ...(departmentOf.has(officer) ? [] : [{ _tag: 'UnknownOfficer', at: here, officer } as const]),
            ...(before === undefined ? [] : [{ _tag: 'OfficerInTwoGroups', at: here, officer, before } as const])
          ]
        })
      ]
    })
  ]
}

function wideningTroubles({ neighbours, widenings, rules }: StaffContent): readonly StaffRefusal[] {
  return [
    ...twiceIn('/neighbours', neighbours, ({ region }) => region),
    ...neighbours.flatMap(({ region, neighbours: own }, i): readonly StaffRefusal[] => [
      ...twiceIn(`/neighbours/${String(i)}/neighbours`, own, (one) => one),
      ...own.flatMap((one, place): readonly StaffRefusal[] =>
        one === region
          ? [{ _tag: 'NeighbourOfItself', at: `/neighbours/${String(i)}/neighbours/${String(place)}`, region }]
          : []
      )
    ]),
    ...twiceIn('/widenings', widenings, ({ department, region }) => `${region} ${department}`),
    ...widenings.flatMap(({ to, reason, approver }, i): readonly StaffRefusal[] => {
      const at = `/widenings/${String(i)}`
      const tooFar = WIDEN_LIMITS.indexOf(to) > WIDEN_LIMITS.indexOf(rules.widen)
      return [
        ...(tooFar ? [{ _tag: 'WideningTooFar', at, to, allowed: rules.widen } as const] : []),
        ...textTroubles(`${at}/reason`, reason),
        ...textTroubles(`${at}/approver`, approver)
      ]
    })
  ]
}

function ruleTroubles({ rules, groups, areas }: StaffContent): readonly StaffRefusal[] {
  const regions = new Set(areas.map(({ region }) => region)).size
  return [
    ...numberTroubles('/rules/officersPerVisit', rules.officersPerVisit, 1, TEAM_SIZE_LIMIT),
    ...numberTroubles('/rules/officersPerDepartment', rules.officersPerDepartment, 1, TEAM_SIZE_LIMIT),
    ...textTroubles('/rules/reason', rules.reason),
    ...(rules.mode === 'groups' && groups.length === 0 ? [{ _tag: 'GroupsMissing' } as const] : []),
    ...(rules.mode === 'rotation' && regions < ROTATION_REGIONS
      ? [{ _tag: 'RotationWithoutRegions', regions } as const]
      : [])
  ]
}

const textTroubles = (at: string, text: string): readonly StaffRefusal[] =>
  text.trim() === '' ? [{ _tag: 'StaffTextMissing', at }] : []

const unknownSubjects = (
  at: string,
  list: readonly LastPair[],
  { regionOf }: SubjectRegions
): readonly StaffRefusal[] =>
  troublesIn(list, ({ subject }, i) =>
    regionOf.has(subject) ? null : { _tag: 'UnknownSubject', at: `${at}/${String(i)}`, subject }
  )

// Relations are many: no list is made for an entry without a trouble.
function troublesIn<A>(
  list: readonly A[],
  look: (entry: A, i: number) => StaffRefusal | null
): readonly StaffRefusal[] {
  const troubles: StaffRefusal[] = []
  for (let i = 0; i < list.length; i++) {
    const trouble = look(list[i] as A, i)
    if (trouble !== null) troubles.push(trouble)
  }
  return troubles
}

function orderTroubles(staff: Staff): readonly StaffRefusal[] {
  // Doubled entries have tags of their own; only relations and last pairs are just out of order when doubled.
  const byId = (a: { readonly id: Name }, b: { readonly id: Name }): number => compareUtf8(a.id, b.id)
  return [
    ...outOfOrder('/officers', staff.officers, byId),
    ...outOfOrder('/experts', staff.experts, byId),
    ...staff.officers.flatMap(({ qualifications, registries }, i) => [
      ...outOfOrder(`/officers/${String(i)}/qualifications`, qualifications, strictly(compareUtf8)),
      ...outOfOrder(`/officers/${String(i)}/registries`, registries, strictly(compareUtf8))
    ]),
    ...staff.experts.flatMap(({ specialties }, i) =>
      outOfOrder(`/experts/${String(i)}/specialties`, specialties, strictly(compareUtf8))
    ),
    ...outOfOrder('/areas', staff.areas, strictly(byRegion)),
    ...staff.areas.flatMap(({ subjects }, i) => outOfOrder(`/areas/${String(i)}/subjects`, subjects, compareUtf8)),
    ...outOfOrder('/groups', staff.groups, (a, b) => compareUtf8(a.name, b.name)),
    ...staff.groups.flatMap(({ officers }, i) => outOfOrder(`/groups/${String(i)}/officers`, officers, compareUtf8)),
    ...outOfOrder('/neighbours', staff.neighbours, byRegion),
    ...staff.neighbours.flatMap(({ neighbours }, i) =>
      outOfOrder(`/neighbours/${String(i)}/neighbours`, neighbours, compareUtf8)
    ),
    ...outOfOrder('/widenings', staff.widenings, byWidening),
    ...outOfOrder('/relations', staff.relations, strictly(byRelation)),
    ...outOfOrder('/lastPairs', staff.lastPairs, strictly(byPair))
  ]
}

/**
 * The canonical order of widenings: by bytes of department or specialty, then of region. 扩大来源的规范次序。
 *
 * @since 0.1.0
 */
export const byWidening = (a: Widening, b: Widening): number =>
  compareUtf8(a.department, b.department) || byRegion(a, b)

const byRegion = (a: { readonly region: string }, b: { readonly region: string }): number =>
  compareUtf8(a.region, b.region)

const strictly =
  <A>(compare: (a: A, b: A) => number) =>
  (a: A, b: A): number =>
    compare(a, b) || 1

// One place a list is enough: whoever sorts it mends them all.
function outOfOrder<A>(at: string, list: readonly A[], compare: (a: A, b: A) => number): readonly StaffRefusal[] {
  const wrong = list.findIndex((after, i) => i > 0 && compare(list[i - 1] as A, after) > 0)
  return wrong === -1 ? [] : [{ _tag: 'StaffOutOfOrder', at: `${at}/${String(wrong)}` }]
}
