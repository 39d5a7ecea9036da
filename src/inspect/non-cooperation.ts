/* 不予配合: four kinds, and what of them is published. 临夏州市场监管系统细则 第二十二条. */

import type { CivilDate, Name } from '../kernel/index.js'

/**
 * Refuses entry; refuses material; gives untrue material or not what was asked; obstructs so that the check cannot go on. 拒绝进入场所；拒绝提供材料；不如实或不按要求提供；其他阻挠、妨碍致使检查无法正常进行。
 *
 * @basis 临夏州市场监管系统细则 第二十二条（一）至（四）
 * @since 0.1.0
 */
export type NonCooperationKind = 'entry-refused' | 'material-refused' | 'material-untrue' | 'obstruction'

/** The four kinds. 四种情形。 @since 0.1.0 */
export const NON_COOPERATION_KINDS: readonly NonCooperationKind[] = [
  'entry-refused',
  'material-refused',
  'material-untrue',
  'obstruction'
]

/** How a subject did not cooperate. 不予配合的一种情形。 @since 0.1.0 */
export type NonCooperation = {
  readonly kind: NonCooperationKind
  /** How often, from 1. 次数，自 1 起。 */
  readonly times: number
  readonly on: CivilDate
  readonly circumstance: string
  /** The entrusted body to which it happened; null for the officers. 发生于受托专业机构的为该机构；发生于检查人员的为 null。 */
  readonly toward: Name | null
  /** 情节严重. */
  readonly serious: boolean
}
