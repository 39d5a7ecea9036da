/* 检查表: one form a subject, composed from the merged items of a visit and the checklist.
   临夏州部门联合细则 第二十六条、第三十条; 临夏州市场监管系统细则 第十六条; 万年县实施方案 二. */

import type { Item, ItemKey, Method } from '../checklist/index.js'
import type { CivilDate, Name } from '../kernel/index.js'

/**
 * Matched by the system, or chosen by hand. 系统自动匹配，或手动选配。
 *
 * @basis 临夏州部门联合细则 第二十六条
 * @since 0.1.0
 */
export type FormChoice = 'automatic' | 'chosen'

/** Both ways. 两种方式。 @since 0.1.0 */
export const FORM_CHOICES: readonly FormChoice[] = ['automatic', 'chosen']

/**
 * 系统预查: what the team learnt of the subject beforehand. 检查前对检查对象情况的系统预查。
 *
 * @basis 临夏州部门联合细则 第三十条1
 * @since 0.1.0
 */
export type Precheck = {
  readonly on: CivilDate
  /** The systems and files that were consulted. 查询的信息系统和档案资料。 */
  readonly sources: readonly Name[]
  /** What the subject is and how it stands. 检查对象的基本信息和动态状况。 */
  readonly found: string
}

/** An item on a form. 检查表中的一项。 @since 0.1.0 */
export type FormItem = {
  readonly item: ItemKey
  /** The draws of the tasks that ask for it. 所属任务的抽取名称。 */
  readonly tasks: readonly Name[]
  /** The departments that check it, each with a finding of its own. 检查该事项的部门，各自作出检查结论。 */
  readonly departments: readonly Name[]
  readonly content: readonly string[]
  /** As the list has them; empty where it is silent. 清单所列检查方式；未载则为空。 */
  readonly methods: readonly Method[]
  readonly basis: readonly string[]
  /** 检查标准; null where none is given. 无标准则为 null。 */
  readonly standard: string | null
}

/** The form of one visit. 一次上门的检查表。 @since 0.1.0 */
export type CheckForm = {
  /** The draw of the lead task, whose form it is. 所属牵头任务的抽取名称。 */
  readonly of: Name
  readonly choice: FormChoice
  readonly precheck: Precheck | null
  readonly items: readonly FormItem[]
}

/** The standard of an item where there is one. 事项的检查标准。 @since 0.1.0 */
export type StandardOf = (item: Item) => string | null
