/* Which visit: the subject and the ordinal of a merged visit, and its name among the visits of all campaigns.
   临夏州部门联合细则 第二十二条. */

import type { VisitKey } from '../assign/index.js'
import { isName, pointerStep, sha256Text, type Name } from '../kernel/index.js'

export type { VisitKey } from '../assign/index.js'

/**
 * A key as one text, unambiguous: the subject, a space, the ordinal. 上门检查标识的单一文本形式。
 *
 * @example printVisitKey({ subject: 'S1', ordinal: 2 }) // => 'S1 2'
 * @basis 临夏州部门联合细则 第二十二条
 * @since 0.1.0
 */
export const printVisitKey = ({ subject, ordinal }: VisitKey): string => `${subject} ${String(ordinal)}`

/**
 * Whether two keys name one visit. 两个标识是否为同一次上门。
 *
 * @example isSameVisit({ subject: 'S1', ordinal: 1 }, { subject: 'S1', ordinal: 2 }) // => false
 * @since 0.1.0
 */
export const isSameVisit = (a: VisitKey, b: VisitKey): boolean => a.subject === b.subject && a.ordinal === b.ordinal

/**
 * The name of a visit among those of all campaigns, as ledgers and pool books need it: ordinals begin anew in each. 跨抽查活动的上门检查编号，供台账与类库簿使用。
 *
 * Campaign, subject and ordinal joined by `/`; where that is longer than a name may be, its SHA-256.
 *
 * @example visitName('2022年第一批', { subject: 'S1', ordinal: 1 }) // => '2022年第一批/S1/1'
 * @basis 临夏州部门联合细则 第十七条
 * @since 0.1.0
 */
export function visitName(campaign: Name, { subject, ordinal }: VisitKey): Name {
  const text = `${pointerStep(campaign)}/${pointerStep(subject)}/${String(ordinal)}`
  return isName(text) ? text : (sha256Text(text) as string as Name)
}
