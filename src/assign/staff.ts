/* The staff: everything teams are drawn from, bound by the notice before the seed exists (docs/draw.md, section 8). */

import { acceptUnless, canonicalJson, compareUtf8, sha256Text } from '../kernel/index.js'
import type { Checked, CivilDate, Digest, Name } from '../kernel/index.js'
import { regionsBySubject, type Area } from '../merge/index.js'
import type { RegionCode } from '../registry/index.js'
import type { StaffRefusal } from './error.js'
import { byRelation, type Relation } from './relation.js'
import { TEAM_SIZE_LIMIT, type TeamSizes } from './rules.js'

/** An officer who can be drawn. 可被抽取的检查人员。 @since 0.1.0 */
export type StaffOfficer = {
  readonly id: Name
  readonly department: Name
  readonly region: RegionCode
  readonly mayLead: boolean
  /** First and last day of the certificate, both included. 执法证件有效期首日与末日（含）。 */
  readonly certifiedFrom: CivilDate
  readonly certifiedTo: CivilDate
  /** The most visits of this notice; null: no limit. 本公告内最多上门次数；null 表示不限。 */
  readonly capacity: number | null
  /** Earlier visits: they count for balance, not for the capacity. 既往上门次数：计入均衡，不计入上限。 */
  readonly carried: number
}

/** Everything teams are drawn from. 抽取检查组所依据的全部内容。 @since 0.1.0 */
export type Staff = {
  /** By bytes of id. 按编号字节排序。 */
  readonly officers: readonly StaffOfficer[]
  /** By bytes of region, subjects by bytes; every subject once. 按地区字节排序，对象按字节排序且各一次。 */
  readonly areas: readonly Area[]
  /** By bytes of officer, subject, kind; each once. 按检查人员、对象、种类字节排序，不重复。 */
  readonly relations: readonly Relation[]
  readonly rules: TeamSizes
}

/** The largest capacity and the largest carried load. 上限次数与既往次数的最大值。 @since 0.1.0 */
export const VISITS_LIMIT = 1_000_000_000

/**
 * Checks a staff that is well-formed by `staffCodec`: canonical order, nothing twice, numbers within their limits.
 * 检查形式合格的人员名册。
 *
 * @returns the staff itself; refuses with `StaffOfficerTwice`, `StaffOutOfOrder`, `StaffSubjectsTwice`,
 *   `StaffCertificateReversed`, `StaffNumberOutside`
 * @basis 临夏州部门联合细则 第二十三条、第二十四条
 * @since 0.1.0
 */
export const checkStaff = (staff: Staff): Checked<StaffRefusal, Staff> =>
  acceptUnless(staffTroubles(staff), () => staff)

/**
 * The canonical text of a staff (RFC 8785): the bytes of `staff.json`. 人员名册的规范文本。
 *
 * @since 0.1.0
 */
export const staffText = (staff: Staff): string => canonicalJson(staff)

/**
 * The digest that a notice binds: what `sha256sum staff.json` prints. 公告所绑定的名册摘要。
 *
 * @since 0.1.0
 */
export const staffDigest = (staff: Staff): Digest => sha256Text(staffText(staff))

function staffTroubles({ officers, areas, relations, rules }: Staff): readonly StaffRefusal[] {
  const { doubled } = regionsBySubject(areas)
  const twice = officers.filter(({ id }, i) => officers[i - 1]?.id === id)
  return [
    ...twice.map(({ id }) => ({ _tag: 'StaffOfficerTwice', officer: id }) as const),
    ...outOfOrder('/officers', officers, (before, after) => compareUtf8(before.id, after.id) <= 0),
    ...outOfOrder('/areas', areas, (before, after) => compareUtf8(before.region, after.region) < 0),
    ...areas.flatMap(({ subjects }, i) =>
      outOfOrder(`/areas/${String(i)}/subjects`, subjects, (before, after) => compareUtf8(before, after) <= 0)
    ),
    ...(doubled.length > 0 ? [{ _tag: 'StaffSubjectsTwice', subjects: doubled } as const] : []),
    ...outOfOrder('/relations', relations, (before, after) => byRelation(before, after) < 0),
    ...officers.flatMap(officerTroubles),
    ...numberTroubles('/rules/officersPerVisit', rules.officersPerVisit, 1, TEAM_SIZE_LIMIT),
    ...numberTroubles('/rules/officersPerDepartment', rules.officersPerDepartment, 1, TEAM_SIZE_LIMIT)
  ]
}

function officerTroubles(officer: StaffOfficer, i: number): readonly StaffRefusal[] {
  const at = `/officers/${String(i)}`
  const { id, certifiedFrom, certifiedTo, capacity, carried } = officer
  return [
    ...(certifiedFrom <= certifiedTo
      ? []
      : [{ _tag: 'StaffCertificateReversed', officer: id, from: certifiedFrom, to: certifiedTo } as const]),
    ...(capacity === null ? [] : numberTroubles(`${at}/capacity`, capacity, 0, VISITS_LIMIT)),
    ...numberTroubles(`${at}/carried`, carried, 0, VISITS_LIMIT)
  ]
}

function numberTroubles(at: string, found: number, least: number, most: number): readonly StaffRefusal[] {
  const within = Number.isSafeInteger(found) && found >= least && found <= most && !Object.is(found, -0)
  return within ? [] : [{ _tag: 'StaffNumberOutside', at, found: String(found), least, most }]
}

// One place a list is enough: whoever sorts it mends them all.
function outOfOrder<A>(
  at: string,
  list: readonly A[],
  inOrder: (before: A, after: A) => boolean
): readonly StaffRefusal[] {
  const wrong = list.findIndex((after, i) => i > 0 && !inOrder(list[i - 1] as A, after))
  return wrong === -1 ? [] : [{ _tag: 'StaffOutOfOrder', at: `${at}/${String(wrong)}` }]
}
