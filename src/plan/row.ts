/* 抽查计划: the rows of an annual plan, as read. 临夏州部门联合细则 第十四条、第十五条; 临夏州市场监管系统细则 第十二条. */

import type { ItemClass, ItemKey } from '../checklist/index.js'
import type { Name } from '../kernel/index.js'
import type { Window } from '../calendar/index.js'

/** A level that carries rows out: the prefecture, or its counties (抽查主体). 抽查主体的层级。 @since 0.1.0 */
export type Level = 'prefecture' | 'county'

/** Both levels. 两级抽查主体。 @since 0.1.0 */
export const LEVELS: readonly Level[] = ['prefecture', 'county']

/**
 * A row of the plan. 抽查计划的一行。
 *
 * @basis 临夏州部门联合细则 第十五条; 临夏州市场监管系统细则 第十二条
 * @since 0.1.0
 */
export type PlanRow = ItemKey & {
  /** From 1, in the order of the table; plans print none. 自 1 起的行号。 */
  readonly number: number
  readonly class: ItemClass
  readonly levels: readonly Level[]
  /** 配合部门, without the initiator. 配合部门（不含发起部门）。 */
  readonly partners: readonly Name[]
  /** Whether more partners may belong here than are named: 等, or none left to name. 是否可能尚有未列明的配合部门。 */
  readonly openPartners: boolean
  readonly window: Window
}

/** An annual plan. 年度抽查计划。 @since 0.1.0 */
export type Plan = { readonly title: string; readonly year: number; readonly rows: readonly PlanRow[] }
