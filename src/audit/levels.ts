/* How evenly visits are spread, department by department: evidence for a report (临夏州市场监管系统细则 第十三条). */

import type { Assignment, Staff } from '../assign/index.js'
import { compareUtf8, type Name } from '../kernel/index.js'
import { listedBy } from './relations.js'

/** So many people at one load. 同一负担的人数。 @since 0.1.0 */
export type LoadLevel = {
  /** Visits carried and given, for each unit of weight: `visits / weight`. 每单位权重的既往与分得次数之和。 */
  readonly visits: number
  readonly weight: number
  readonly people: number
}

/** The loads of one department; null for the experts. 一个部门的负担分布；专家为 null。 @since 0.1.0 */
export type DepartmentLevels = { readonly department: Name | null; readonly levels: readonly LoadLevel[] }

/**
 * The distribution of loads: departments by bytes, then the experts; the heaviest load first.
 * 负担分布：部门按字节排序，其后为专家；由重至轻。
 *
 * Loads that are equal as fractions stand in one level, under the smallest weight among them.
 *
 * @basis 临夏州市场监管系统细则 第十三条
 * @example levelsOf({ staff: { officers: [{ id: '甲', department: '消防', weight: 1 }], experts: [] }, assignment: { loads: [{ officer: '甲', carried: 1, visits: 2 }] } }) // => [{ department: '消防', levels: [{ visits: 3, weight: 1, people: 1 }] }]
 * @since 0.1.0
 */
export function levelsOf(input: {
  readonly staff: Staff
  readonly assignment: Assignment
}): readonly DepartmentLevels[] {
  const { staff, assignment } = input
  const loads = new Map(assignment.loads.map(({ officer, carried, visits }) => [officer, carried + visits]))
  const load = ({ id, weight }: { readonly id: Name; readonly weight: number }): LoadLevel => ({
    visits: loads.get(id) ?? 0,
    weight,
    people: 1
  })
  const departments = [...listedBy(staff.officers, ({ department }) => department)]
    .sort(([a], [b]) => compareUtf8(a, b))
    .map(([department, officers]) => ({ department, levels: together(officers.map(load)) }))
  return staff.experts.length === 0
    ? departments
    : [...departments, { department: null, levels: together(staff.experts.map(load)) }]
}

function together(loads: readonly LoadLevel[]): readonly LoadLevel[] {
  const levels: LoadLevel[] = []
  for (const load of [...loads].sort((a, b) => b.visits * a.weight - a.visits * b.weight || a.weight - b.weight)) {
    const last = levels[levels.length - 1]
    if (last !== undefined && last.visits * load.weight === load.visits * last.weight)
      levels[levels.length - 1] = { ...last, people: last.people + 1 }
    else levels.push(load)
  }
  return levels
}
