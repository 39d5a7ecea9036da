/* 派发: what a locked team takes along: tasks, departments, officers, days.
   临夏州部门联合细则 第五条、第二十三条、第二十五条; 临夏州市场监管系统细则 第十六条. */

import type { CheckWay, Window } from '../calendar/index.js'
import type { ItemKey } from '../checklist/index.js'
import type { Name } from '../kernel/index.js'
import type { Pool, RegionCode } from '../registry/index.js'

/** One task that a visit serves, and who takes part in it. 一次上门所办的一项任务及其参与部门。 @since 0.1.0 */
export type DispatchedTask = {
  /** The name of its draw, in the campaign once. 其抽取名称，在同一次抽查活动中唯一。 */
  readonly draw: Name
  readonly item: ItemKey
  /** The initiator first. 发起部门居首。 */
  readonly departments: readonly Name[]
}

/** An officer as dispatched: an id that may be published, never a name. 派发的执法检查人员（以可公开的编号表示）。 @since 0.1.0 */
export type DispatchedOfficer = {
  readonly id: Name
  readonly department: Name
  /** Whether this officer leads the visit, or the crew of the department. 是否为组长。 */
  readonly leads: boolean
  /** Whether certified on every day of the visit's window: nobody else counts to the two who must come. 检查时间窗内是否全程持有效执法证；否则不计入法定人数。 */
  readonly certified: boolean
}

/**
 * A visit as it is dispatched. 派发的一次上门检查。
 *
 * @basis 临夏州部门联合细则 第二十二条、第二十三条
 * @since 0.1.0
 */
export type Dispatch = {
  readonly tasks: readonly DispatchedTask[]
  /** The draw of the lead task. 牵头任务的抽取名称。 */
  readonly lead: Name
  /** The lead department first, each once. 牵头部门居首，各部门一次。 */
  readonly departments: readonly Name[]
  /** Whether the subject is a market entity. 检查对象是否为市场主体。 */
  readonly market: boolean
  readonly region: RegionCode
  /** The days that all its tasks allow. 各项任务共同允许的日期。 */
  readonly window: Window
  readonly officers: readonly DispatchedOfficer[]
  readonly experts: readonly Name[]
  /** Drawn, or outside every draw. 经随机抽取，或在随机抽取之外。 */
  readonly way: CheckWay
  /** The pool of the subject when its list was locked; null where there are none. 名单锁定时检查对象所在类库；未分库则为 null。 */
  readonly pool: Pool | null
}

/**
 * Whether a visit is a joint one, of two departments or more. 是否为部门联合检查。
 *
 * @example isJoint({ departments: ['甲'] }) // => false
 * @since 0.1.0
 */
export const isJoint = ({ departments }: Pick<Dispatch, 'departments'>): boolean => departments.length > 1
