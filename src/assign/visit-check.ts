/* What is wrong with visits before anybody is assigned to them: 临夏州部门联合细则 第二十一条、第二十二条. */

import type { Name } from '../kernel/index.js'
import { byVisit, type Visit } from '../merge/index.js'
import { MOST_EXPERTS } from '../plan/index.js'
import type { RegionCode } from '../registry/index.js'
import type { AssignRefusal } from './error.js'
import type { Staff } from './staff.js'

/**
 * Visits that are doubled, incomplete, or not where the staff has their subjects. 重复、不完整或与名册地区不符的上门检查。
 *
 * @param sorted by bytes of subject, then by ordinal
 * @returns `VisitTwice`, `VisitIncomplete`, `VisitsOutsideArea`
 * @since 0.1.0
 */
export function visitRefusals(sorted: readonly Visit[], staff: Staff): readonly AssignRefusal[] {
  const regionOf = regionsOfVisited(sorted, staff)
  const outside = sorted.filter(({ subject, region }) => regionOf.get(subject) !== region)
  const wrong = sorted.flatMap((visit, i): readonly AssignRefusal[] => {
    const { subject, ordinal, departments, window, tasks } = visit
    const before = sorted[i - 1]
    const twice = before !== undefined && byVisit(before, visit) === 0
    const counts = Number.isSafeInteger(ordinal) && ordinal >= 1
    const runs = window.length > 0 && window.every(({ from, to }) => from <= to)
    const named = departments.length > 0 && new Set(departments).size === departments.length
    const counted = tasks.every(({ experts }) => experts.every(({ places }) => isExpertCount(places)))
    return [
      ...(twice ? [{ _tag: 'VisitTwice', subject, ordinal } as const] : []),
      ...(named ? [] : [{ _tag: 'VisitIncomplete', subject, ordinal, wrong: 'departments' } as const]),
      ...(counts ? [] : [{ _tag: 'VisitIncomplete', subject, ordinal, wrong: 'ordinal' } as const]),
      ...(tasks.length > 0 ? [] : [{ _tag: 'VisitIncomplete', subject, ordinal, wrong: 'tasks' } as const]),
      ...(runs ? [] : [{ _tag: 'VisitIncomplete', subject, ordinal, wrong: 'window' } as const]),
      ...(counted ? [] : [{ _tag: 'VisitIncomplete', subject, ordinal, wrong: 'experts' } as const])
    ]
  })
  const subjects = [...new Set(outside.map(({ subject }) => subject))]
  return subjects.length > 0 ? [...wrong, { _tag: 'VisitsOutsideArea', subjects }] : wrong
}

const isExpertCount = (places: number): boolean => Number.isInteger(places) && places >= 1 && places <= MOST_EXPERTS

// Subjects are many and visits few: only the visited ones are put into a map.
function regionsOfVisited(visits: readonly Visit[], { areas }: Staff): ReadonlyMap<Name, RegionCode> {
  const visited = new Set(visits.map(({ subject }) => subject))
  const regionOf = new Map<Name, RegionCode>()
  for (const { region, subjects } of areas) for (const id of subjects) if (visited.has(id)) regionOf.set(id, region)
  return regionOf
}
