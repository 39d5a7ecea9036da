/* One visit to a subject for one task or several (进一次门、查多项事): 临夏州部门联合细则 第二十二条、临夏州市场监管系统细则 第十四条. */

import type { Window } from '../calendar/index.js'
import type { ItemKey } from '../checklist/index.js'
import { compareUtf8, type Digest, type Name } from '../kernel/index.js'
import type { RegionCode } from '../registry/index.js'
import type { ExpertPlaces } from './task.js'

/** A task among all notices: the digest of its notice and the name of its draw. 跨公告的任务标识：公告摘要与抽取名称。 @since 0.1.0 */
export type TaskKey = { readonly notice: Digest; readonly draw: Name }

/** One task that a visit serves. 一次上门所办的一项任务。 @since 0.1.0 */
export type VisitTask = TaskKey & {
  readonly ticket: string
  readonly item: ItemKey
  /** The initiator first. 发起部门居首。 */
  readonly departments: readonly Name[]
  /** Where its officers come from, by bytes; null: from anywhere. 检查人员来源地区，按字节排序；null 表示不限。 */
  readonly regions: readonly RegionCode[] | null
  readonly window: Window
  /** What every officer of its departments must hold. 其各部门每名执法人员均须具备的资格。 */
  readonly qualifications: readonly Name[]
  readonly experts: readonly ExpertPlaces[]
}

/**
 * The one form of a visit: that of the lead task, holding the items of all its tasks. 一次上门所用的一张表：牵头任务的表，载明全部任务的事项。
 *
 * @basis 临夏州部门联合细则 第二十二条；万年县实施方案（进一次门、填一张表、查多项事）
 * @since 0.1.0
 */
export type VisitForm = {
  readonly of: TaskKey
  /** Each item once, in the order of the tasks, with the tasks that ask for it. 各事项一次，按任务次序，附其所属任务。 */
  readonly items: readonly { readonly item: ItemKey; readonly tasks: readonly TaskKey[] }[]
}

/** One visit. 一次上门检查。 @since 0.1.0 */
export type Visit = {
  readonly subject: Name
  /** From 1 on within the subject, by last common day. 同一对象内按共同日期的末日从 1 起编号。 */
  readonly ordinal: number
  /** By first day, then in canonical order: the lead task is the first. 按首日、再按规范次序；牵头任务居首。 */
  readonly tasks: readonly VisitTask[]
  readonly lead: TaskKey
  /** The lead department first, each once. 牵头部门居首，各部门一次。 */
  readonly departments: readonly Name[]
  readonly form: VisitForm
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
 * The canonical order of tasks: by bytes of the notice's digest, then of the draw's name. 任务的规范次序：先按公告摘要字节，再按抽取名称字节。
 *
 * @example byTask({ notice: 'a', draw: '乙' }, { notice: 'b', draw: '甲' }) < 0 // => true
 * @since 0.1.0
 */
export const byTask = (a: TaskKey, b: TaskKey): number => compareUtf8(a.notice, b.notice) || compareUtf8(a.draw, b.draw)

/**
 * The order in which visits are printed: by bytes of the subject, then by ordinal. 上门检查的输出次序：先按对象编号字节，再按序号。
 *
 * @example byVisit({ subject: 'b', ordinal: 1 }, { subject: 'a', ordinal: 2 }) > 0 // => true
 * @since 0.1.0
 */
export const byVisit = (a: Pick<Visit, 'subject' | 'ordinal'>, b: Pick<Visit, 'subject' | 'ordinal'>): number =>
  compareUtf8(a.subject, b.subject) || a.ordinal - b.ordinal
