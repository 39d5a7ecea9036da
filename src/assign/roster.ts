/* From the registry of officers to the staff of a notice: who can be drawn, and who is left out (临夏州部门联合细则 第十二条). */

import { acceptUnless, compareUtf8, reasonsOf, type Checked, type Name } from '../kernel/index.js'
import { regionsBySubject, type Area } from '../merge/index.js'
import type { Officer, RegionCode } from '../registry/index.js'
import type { StaffRefusal } from './error.js'
import { byRelation, type Relation } from './relation.js'
import { teamSizes, type AssignRules } from './rules.js'
import { checkStaff, type Staff, type StaffOfficer } from './staff.js'

/** Why an officer of the registry cannot be drawn. 名录库人员不参加抽取的理由。 @since 0.1.0 */
export type LeftOutReason = 'noCertificate' | 'notOnDuty'

/** The staff, and what of the input is not in it or meets nobody. 人员名册，以及未列入者和无所指的申报。 @since 0.1.0 */
export type StaffRoster = {
  readonly staff: Staff
  /** By bytes of id, with every reason. 按编号字节排序，列出全部理由。 */
  readonly leftOut: readonly { readonly officer: Name; readonly reasons: readonly LeftOutReason[] }[]
  /**
   * Relations that name no officer given or no subject of the areas, perhaps misspelt; they stay in the staff.
   * 无所指的申报（或有误写），仍留在名册中。
   */
  readonly unmatched: readonly Relation[]
}

/**
 * Makes the staff of a notice from the registry of officers. 由执法检查人员名录库生成公告所绑定的人员名册。
 *
 * Only officers on duty who hold a certificate are in it (a registry may also hold persons in daily supervision
 * without one); whether a certificate is valid is seen visit by visit. A relation declared twice counts once.
 *
 * @param input.officers  any order, ids distinct
 * @param input.areas the region of every subject, any order, each subject once; areas of one region are put together
 * @param input.relations declared relations, any order
 * @param input.rules     the numbers of the profile
 * @param input.carried earlier visits by officer, 0 where none is given; those of persons not on the staff are not
 *   read
 * @returns the staff in canonical order, and who is left out; refuses as `checkStaff` does
 * @basis 临夏州部门联合细则 第十二条、第二十三条、第二十四条；临夏州市场监管系统细则 第十三条、第十六条
 * @since 0.1.0
 */
export function staffOf(input: {
  readonly officers: readonly Officer[]
  readonly areas: readonly Area[]
  readonly relations: readonly Relation[]
  readonly rules: AssignRules
  readonly carried?: readonly { readonly officer: Name; readonly visits: number }[]
}): Checked<StaffRefusal, StaffRoster> {
  const listed = [...input.officers].sort((a, b) => compareUtf8(a.id, b.id))
  const relations = [...input.relations].sort(byRelation).filter((relation, i, all) => {
    const before = all[i - 1]
    return before === undefined || byRelation(before, relation) !== 0
  })
  const areas = canonicalAreas(input.areas)
  const staff = {
    officers: drawable(listed, new Map(input.carried?.map(({ officer, visits }) => [officer, visits]))),
    areas,
    relations,
    rules: teamSizes(input.rules)
  }
  const refusals = [
    // Of two entries with one id, one may be left out; the id is doubled all the same.
    ...listed
      .filter(({ id }, i) => listed[i - 1]?.id === id)
      .map(({ id }): StaffRefusal => ({ _tag: 'StaffOfficerTwice', officer: id })),
    ...reasonsOf(checkStaff(staff)).filter(({ _tag }) => _tag !== 'StaffOfficerTwice')
  ]
  return acceptUnless(refusals, () => {
    const known = new Set(listed.map(({ id }) => id))
    const { regionOf } = regionsBySubject(areas)
    return {
      staff,
      leftOut: listed
        .map((officer) => ({ officer: officer.id, reasons: reasonsAgainst(officer) }))
        .filter(({ reasons }) => reasons.length > 0),
      unmatched: relations.filter(({ officer, subject }) => !known.has(officer) || !regionOf.has(subject))
    }
  })
}

const drawable = (officers: readonly Officer[], carried: ReadonlyMap<Name, number>): readonly StaffOfficer[] =>
  officers.flatMap((officer): readonly StaffOfficer[] => {
    const { id, department, region, mayLead, certificate, capacity } = officer
    if (certificate === null || reasonsAgainst(officer).length > 0) return []
    const [certifiedFrom, certifiedTo] = [certificate.from, certificate.to]
    return [{ id, department, region, mayLead, certifiedFrom, certifiedTo, capacity, carried: carried.get(id) ?? 0 }]
  })

const reasonsAgainst = (officer: Officer): readonly LeftOutReason[] => [
  ...(officer.certificate === null ? (['noCertificate'] as const) : []),
  ...(officer.status === 'on-duty' ? [] : (['notOnDuty'] as const))
]

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
