/* 检查的种类与方式: what kind of check it is (日常、专项、个案), and whether a draw chose it. Two questions, two types: 专项检查 means
   five things in five texts, so that no flag may stand for it. */

import type { Message } from '../kernel/index.js'

/**
 * The kind of a check: daily supervision, a special check on a theme, or one case. 检查种类：日常检查、专项检查、个案检查。
 *
 * It says what the check is for, never how its subjects were found: a special check may be drawn or not (`CheckWay`).
 * 种类说明检查目的，与对象如何产生无关。
 *
 * @basis 司法部办公厅《国务院办公厅关于严格规范涉企行政检查的意见》有关问题解答（国办发〔2024〕54号）
 * @since 0.1.0
 */
export type CheckKind = 'daily' | 'special' | 'case'

/** The kinds in the order of the text. 检查种类，按原文次序。 @since 0.1.0 */
export const CHECK_KINDS: readonly CheckKind[] = ['daily', 'special', 'case']

/** Their words. 种类名称。 @since 0.1.0 */
export const checkKindWords: { readonly [K in CheckKind]: Message } = {
  daily: { zh: '日常检查', en: 'daily check' },
  special: { zh: '专项检查', en: 'special check' },
  case: { zh: '个案检查', en: 'check of one case' }
}

/**
 * How the subject came to be checked: by a draw, or outside every draw. 检查对象的产生方式：经随机抽取，或在随机抽取之外。
 *
 * @basis 临夏州实施意见 一（二）3; 万年县实施方案 三（一）1
 * @since 0.1.0
 */
export type CheckWay = 'random' | 'outside'

/** Both ways. 两种产生方式。 @since 0.1.0 */
export const CHECK_WAYS: readonly CheckWay[] = ['random', 'outside']

/** Their words. 产生方式名称。 @since 0.1.0 */
export const checkWayWords: { readonly [W in CheckWay]: Message } = {
  random: { zh: '双随机抽查', en: 'random check' },
  outside: { zh: '随机抽查之外的检查', en: 'check outside the draw' }
}
