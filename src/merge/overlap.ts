/* Which tasks of one subject meet, and why two stand apart: 临夏州部门联合细则 第二十二条 (同一任务执行时间段). */

import { intersection, type Window } from '../calendar/index.js'
import type { CivilDate } from '../kernel/index.js'
import type { RegionCode } from '../registry/index.js'
import { commonRegions, type VisitTask } from './visit.js'

/** A task that drew the subject, with its place in the notice. 抽中该对象的任务及其公告次序。 @since 0.1.0 */
export type Hit = { readonly task: VisitTask; readonly order: number }

/** Tasks that one visit serves, and what they allow together. 同一次上门所办的任务及其共同允许的日期与来源地区。 @since 0.1.0 */
export type Group = {
  /** By first day, then in the order of the notice. 按首日、再按公告次序。 */
  readonly hits: readonly Hit[]
  readonly window: Window
  readonly regions: readonly RegionCode[] | null
}

/**
 * Why two tasks of one subject are not done in one visit: no day in common; no region whose officers may do both; or
 * each meets the other, but not all the tasks of the visit that the other is in.
 * 两项任务未合并的理由：无共同日期；无共同人员来源地区；或与对方所在上门的其他任务不合。
 *
 * @since 0.1.0
 */
export type Apartness = 'noCommonDay' | 'noCommonRegion' | 'otherVisit'

/**
 * Groups the tasks of one subject: by last day (then notice order), each into the first group with which it shares a
 * day and a region. 将同一对象的任务分组：按末日（再按公告次序）依次放入首个有共同日期与共同来源地区的组。
 *
 * Where every window is one span and regions always meet, no grouping has fewer groups: the last day of a group's
 * first task is a day of all its tasks, and the first tasks of any two groups have no day in common. For windows of
 * several spans, or regions that do not always meet, every group is still a possible visit and no two groups can be
 * joined, but another grouping may have fewer.
 *
 * @returns groups by first common day, then by notice order of their lead tasks
 * @basis 临夏州部门联合细则 第二十二条；临夏州市场监管系统细则 第十四条
 * @since 0.1.0
 */
export function groupHits(hits: readonly Hit[]): readonly Group[] {
  const groups: Group[] = []
  for (const hit of [...hits].sort(byLastDay)) {
    const alone: Group = { hits: [hit], window: hit.task.window, regions: hit.task.regions }
    const at = groups.findIndex((group) => joined(group, alone) !== null)
    const met = groups[at]
    if (met === undefined) groups.push(alone)
    else groups[at] = joined(met, alone) ?? met
  }
  return groups
    .map((group) => ({ ...group, hits: [...group.hits].sort(byFirstDay) }))
    .sort((a, b) => compareDays(firstDay(a.window), firstDay(b.window)) || leadOrder(a) - leadOrder(b))
}

/**
 * Why two tasks that stand in different groups do. 两项任务分属不同上门的理由。
 *
 * @since 0.1.0
 */
export function apartness(a: VisitTask, b: VisitTask): Apartness {
  if (intersection(a.window, b.window).length === 0) return 'noCommonDay'
  return commonRegions(a.regions, b.regions)?.length === 0 ? 'noCommonRegion' : 'otherVisit'
}

function joined(a: Group, b: Group): Group | null {
  const window = intersection(a.window, b.window)
  if (window.length === 0) return null
  const regions = commonRegions(a.regions, b.regions)
  return regions?.length === 0 ? null : { hits: [...a.hits, ...b.hits], window, regions }
}

const leadOrder = (group: Group): number => group.hits[0]?.order ?? 0

const firstDay = (window: Window): CivilDate | undefined => window[0]?.from
const lastDay = (window: Window): CivilDate | undefined => window[window.length - 1]?.to

const byFirstDay = (a: Hit, b: Hit): number =>
  compareDays(firstDay(a.task.window), firstDay(b.task.window)) || a.order - b.order

const byLastDay = (a: Hit, b: Hit): number =>
  compareDays(lastDay(a.task.window), lastDay(b.task.window)) || a.order - b.order

// Windows without a day never come here; text order is time order.
const compareDays = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0)
