/* What each visit asks for, read from the visit and the numbers of the rules alone (临夏州部门联合细则 第二十三条). */

import type { Staff } from '../assign/index.js'
import { compareUtf8, type Name } from '../kernel/index.js'
import type { Visit } from '../merge/index.js'

/** One crew that a visit asks for. 一次上门所需的一个名额组。 @since 0.1.0 */
export type Asked = {
  readonly visit: Visit
  /** Null for experts. 专家组为 null。 */
  readonly department: Name | null
  /** Null for officers. 执法人员组为 null。 */
  readonly specialty: Name | null
  /** The leader's included. 含组长名额。 */
  readonly places: number
  /** Whether one of the places is for somebody who may lead. 是否有一个名额须由可任组长者担任。 */
  readonly leader: boolean
}

/** What tells crews apart. 名额组的标识。 @since 0.1.0 */
export type CrewPlace = {
  readonly subject: Name
  readonly ordinal: number
  readonly department: Name | null
  readonly specialty: Name | null
}

/**
 * The crews of officers that a visit asks for, the lead department's first. 一次上门所需的执法人员名额组，牵头部门居首。
 *
 * @basis 临夏州部门联合细则 第二十三条；临夏州市场监管系统细则 第十六条
 * @since 0.1.0
 */
export function askedOfficers(visit: Visit, rules: Staff['rules']): readonly Asked[] {
  const partners = visit.departments.length - 1
  return visit.departments.map((department, i) => {
    const least = i === 0 ? rules.officersPerVisit - partners * rules.officersPerDepartment : 0
    const leader = i === 0 || rules.leaders === 'everyCrew'
    return { visit, department, specialty: null, places: Math.max(least, rules.officersPerDepartment), leader }
  })
}

/**
 * The crews of experts that a visit asks for, by bytes of the specialty: of each as many as the task that asks for most.
 * 一次上门所需的专家名额组，按专业字节排序，人数取各任务所需之最大。
 *
 * @basis 临夏州部门联合细则 第二十三条；临夏州市场监管系统细则 第十三条
 * @since 0.1.0
 */
export function askedExperts(visit: Visit): readonly Asked[] {
  const most = new Map<Name, number>()
  for (const { experts } of visit.tasks)
    for (const { specialty, places } of experts) most.set(specialty, Math.max(places, most.get(specialty) ?? 0))
  return [...most]
    .sort(([a], [b]) => compareUtf8(a, b))
    .map(([specialty, places]) => ({ visit, department: null, specialty, places, leader: false }))
}

/** Where a crew is. 名额组的位置。 @since 0.1.0 */
export const placeOf = ({ visit, department, specialty }: Asked): CrewPlace => ({
  subject: visit.subject,
  ordinal: visit.ordinal,
  department,
  specialty
})

/** One text a crew: no name holds a line feed. 每个名额组唯一的文本。 @since 0.1.0 */
export const crewText = ({ subject, ordinal, department, specialty }: CrewPlace): string =>
  [String(ordinal), subject, department ?? '', specialty ?? ''].join('\n')

/** One text a visit. 每次上门唯一的文本。 @since 0.1.0 */
export const visitText = ({ subject, ordinal }: Pick<CrewPlace, 'subject' | 'ordinal'>): string =>
  `${String(ordinal)}\n${subject}`
