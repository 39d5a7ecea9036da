/* 监管空档: who was approved and stands in no registry of those who must supervise.
   临夏州实施意见 三（三）; 中山市实施方案 二（三）1. */

import type { Citation, Name } from '../kernel/index.js'
import type { SupervisionGap } from './keeping-error.js'
import type { NamedRegistry } from './named.js'
import type { Subject } from './subject.js'

/** An approval, or a charge: the department that gave it or is in charge supervises. 审批或主管关系：谁审批、谁监管，谁主管、谁监管。 @since 0.1.0 */
export type SupervisionCharge = { readonly subject: Name; readonly department: Name }

/**
 * Every approval whose subject is in no registry of the department that gave it. 审批部门的名录库未收录其所审批对象的，逐一列出。
 *
 * O(approvals + subjects).
 *
 * @param input.charges    who approved, or is in charge of, whom
 * @param input.registries which department keeps which registry
 * @param input.basis      the article that wants no gap; where it is null nothing is asked, and nothing found
 * @returns gaps in the order of the charges; `keeps` says whether the department keeps any registry at all
 * @basis 临夏州实施意见 三（三）; 中山市实施方案 二（三）1
 * @since 0.1.0
 */
export function supervisionGaps({
  charges,
  subjects,
  registries,
  basis
}: {
  readonly charges: readonly SupervisionCharge[]
  readonly subjects: readonly Pick<Subject, 'id' | 'registries'>[]
  readonly registries: readonly Pick<NamedRegistry, 'name' | 'keeper'>[]
  readonly basis: Citation | null
}): readonly SupervisionGap[] {
  if (basis === null) return []
  const keeperOf = new Map(registries.map(({ name, keeper }) => [name, keeper]))
  const keepers = new Set(keeperOf.values())
  const registriesOf = new Map(subjects.map((subject) => [subject.id, subject.registries]))
  return charges.flatMap(({ subject, department }): readonly SupervisionGap[] => {
    const supervised = registriesOf.get(subject)?.some((name) => keeperOf.get(name) === department) ?? false
    if (supervised) return []
    return [
      {
        _tag: 'SupervisionGap',
        subject,
        department,
        known: registriesOf.has(subject),
        keeps: keepers.has(department),
        basis
      }
    ]
  })
}
