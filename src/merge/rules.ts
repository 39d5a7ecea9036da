/* Which answers of the law merging needs; a profile gives them, each with its article.
   临夏州部门联合细则 第十九条、第二十二条; 万年县实施方案（A、B、C 类库）. */

import type { Cited, Name } from '../kernel/index.js'

/**
 * When the periods of two tasks are 同一任务执行时间段. 何为“同一任务执行时间段”。
 *
 * `overlapping`: they have a day in common, and the visit falls on a common day. `identical`: they are the same days.
 * `overlapping` 有共同日期即可，上门日须为共同日期；`identical` 须完全相同。
 *
 * @basis 临夏州部门联合细则 第二十二条
 * @since 0.1.0
 */
export type PeriodReading = 'overlapping' | 'identical'

/**
 * What departments agree on before a joint check: items, subjects, officers, ratio, frequency. 联合检查事先协商的要素：检查事项、检查对象、执法检查人员、抽查比例、检查频次。
 *
 * @basis 临夏州部门联合细则 第十九条
 * @since 0.1.0
 */
export type AgreedElement = 'items' | 'subjects' | 'officers' | 'ratio' | 'frequency'

/** The five elements, in the order of the text. 五项要素，按条文次序。 @since 0.1.0 */
export const AGREED_ELEMENTS: readonly AgreedElement[] = ['items', 'subjects', 'officers', 'ratio', 'frequency']

/**
 * What a profile answers about merging. 规则包对合并的规定。
 *
 * @basis 临夏州部门联合细则 第十九条、第二十二条；万年县实施方案（A 类库全部采用部门联合检查方式）
 * @since 0.1.0
 */
export type MergeRules = {
  readonly period: Cited<PeriodReading>
  /**
   * Two domains that are never done in one visit, in either order; a domain beside itself keeps its own tasks apart.
   * 不得同次上门办理的两个抽查领域，次序不论；同一领域写两次，则该领域各任务分别上门。
   */
  readonly apart: readonly Cited<readonly [Name, Name]>[]
  /** Registries whose subjects are only visited by two departments or more together. 其对象仅由两个以上部门联合上门的名录库。 */
  readonly joint: Cited<readonly Name[]>
  /** What the departments of a joint task agree on beforehand. 联合任务各部门须事先协商的要素。 */
  readonly agreement: Cited<readonly AgreedElement[]>
}
