/* One visit to a subject for one task or several (进一次门、查多项事): 临夏州部门联合细则 第二十二条、临夏州市场监管系统细则 第十四条. */

import type { Window } from '../calendar/index.js'
import { compareUtf8, type Name } from '../kernel/index.js'
import type { RegionCode } from '../registry/index.js'

/** One task that a visit serves. 一次上门所办的一项任务。 @since 0.1.0 */
export type VisitTask = {
  /** The draw in which the subject was drawn. 抽中该对象的抽取名称。 */
  readonly draw: Name
  readonly ticket: string
  /** The initiator first. 发起部门居首。 */
  readonly departments: readonly Name[]
  /** Where its officers come from, by bytes; null: from anywhere. 检查人员来源地区，按字节排序；null 表示不限。 */
  readonly regions: readonly RegionCode[] | null
  readonly window: Window
}

/** One visit. 一次上门检查。 @since 0.1.0 */
export type Visit = {
  readonly subject: Name
  /** From 1 on within the subject, by first day. 同一对象内按首日从 1 起编号。 */
  readonly ordinal: number
  /** By first day, then in the order of the notice: the lead task is the first. 按首日、再按公告次序；牵头任务居首。 */
  readonly tasks: readonly VisitTask[]
  /** The draw of the lead task. 牵头任务的抽取名称。 */
  readonly lead: Name
  /** The lead department first, each once. 牵头部门居首，各部门一次。 */
  readonly departments: readonly Name[]
  /** The days that all its tasks allow. 各项任务共同允许的日期。 */
  readonly window: Window
  /** Where the subject is. 检查对象所在地区。 */
  readonly region: RegionCode
}

/**
 * Where the officers of a visit come from: the regions that all its tasks allow, by bytes; null: from anywhere.
 * 一次上门的检查人员来源地区。
 *
 * @basis 临夏州部门联合细则 第二十二条
 * @example regionsOf({ tasks: [{ regions: null }, { regions: ['622900'] }] }) // => ['622900']
 * @since 0.1.0
 */
export const regionsOf = (visit: {
  readonly tasks: readonly Pick<VisitTask, 'regions'>[]
}): readonly RegionCode[] | null =>
  visit.tasks.reduce<readonly RegionCode[] | null>((regions, task) => commonRegions(regions, task.regions), null)

/**
 * The regions that stand in both lists; null is every region. 两个来源地区列表的交集；null 表示不限。
 *
 * @example commonRegions(['622900', '622921'], ['622921', '622922']) // => ['622921']
 * @example commonRegions(null, ['622921']) // => ['622921']
 * @since 0.1.0
 */
export function commonRegions(
  a: readonly RegionCode[] | null,
  b: readonly RegionCode[] | null
): readonly RegionCode[] | null {
  if (a === null) return b
  return b === null ? a : a.filter((region) => b.includes(region))
}

/**
 * The order in which visits are printed: by bytes of the subject, then by ordinal. 上门检查的输出次序：先按对象编号字节，再按序号。
 *
 * @example byVisit({ subject: 'b', ordinal: 1 }, { subject: 'a', ordinal: 2 }) > 0 // => true
 * @since 0.1.0
 */
export const byVisit = (a: Pick<Visit, 'subject' | 'ordinal'>, b: Pick<Visit, 'subject' | 'ordinal'>): number =>
  compareUtf8(a.subject, b.subject) || a.ordinal - b.ordinal
