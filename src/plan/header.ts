/* The head of a plan: its type, who makes it and for which level, and which of the plans of a year it is.
   临夏州市场监管系统细则 第九条、第十二条; 临夏州实施意见 三（四）; 万年县实施方案 三（二）2. */

import type { Name } from '../kernel/index.js'
import type { Level } from './row.js'

/**
 * Which of the year's plans this is: of one system, of several departments, or special. 本系统计划、部门联合计划、专项计划。
 *
 * @basis 临夏州实施意见 三（四）; 万年县实施方案 三（二）2（专项计划另行录入）
 * @since 0.1.0
 */
export type PlanKind = 'system' | 'joint' | 'special'

/** The kinds. 全部种类。 @since 0.1.0 */
export const PLAN_KINDS: readonly PlanKind[] = ['system', 'joint', 'special']

/** What the head of a plan says; absent: not printed. 计划表头内容；未载则无此项。 @since 0.1.0 */
export type PlanHeader = {
  /** 抽查类型, in the plan's own words. 抽查类型（原文）。 */
  readonly type?: Name
  readonly kind?: PlanKind
  /** 制定机关. */
  readonly maker?: Name
  /** The level of its maker. 制定机关的层级。 */
  readonly level?: Level
}
