/* 五个要素: what makes a check a double-random one. 临夏州市场监管系统细则 第三条; 临夏州部门联合细则 第三条. */

import type { Name } from '../kernel/index.js'

/**
 * The five elements: a plan, subjects drawn at random, officers chosen at random, a check by the list, a published result. 五个要素：抽查计划、随机抽取对象、随机选派人员、依清单检查、公开结果。
 *
 * @basis 临夏州市场监管系统细则 第三条
 * @since 0.1.0
 */
export type CheckElement = 'plan' | 'subjects' | 'officers' | 'list' | 'publication'

/** The five, in the order of the text. 五个要素，按原文次序。 @since 0.1.0 */
export const CHECK_ELEMENTS: readonly CheckElement[] = ['plan', 'subjects', 'officers', 'list', 'publication']

/** What shows each element (the plan's title, a record's digest, the list's name); null where nothing does. 各要素的凭据；没有的为 null。 @since 0.1.0 */
export type CheckProof = { readonly [E in CheckElement]: Name | null }

/**
 * The elements that a check lacks; with any lacking it is no double-random check. 一次检查所缺的要素；缺任一要素即不是“双随机、一公开”抽查。
 *
 * @returns in the order of the text; empty where all five are shown
 * @example lackingElements({ plan: null, subjects: null, officers: null, list: null, publication: null }).length // => 5
 * @basis 临夏州市场监管系统细则 第三条
 * @since 0.1.0
 */
export const lackingElements = (proof: CheckProof): readonly CheckElement[] =>
  CHECK_ELEMENTS.filter((element) => proof[element] === null)

/**
 * Whether an item falls under random checks: its method in the implementation list is 双随机, and it has been taken into random checks. 事项是否适用双随机抽查：实施清单中检查方式为“双随机”且已纳入随机抽查。
 *
 * @example fallsUnderRandomChecks({ byList: true, takenIn: false }) // => false
 * @basis 临夏州部门联合细则 第三条
 * @since 0.1.0
 */
export const fallsUnderRandomChecks = (item: { readonly byList: boolean; readonly takenIn: boolean }): boolean =>
  item.byList && item.takenIn
