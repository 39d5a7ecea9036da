/* 视为完成: the cases in which a check is impossible, and the proviso that it is impossible for that reason.
   临夏州部门联合细则 第三十二条. */

import type { Name } from '../kernel/index.js'
import type { ResultCode } from './result-code.js'

/**
 * The eight cases of the text, and others like them (等). 原文所列八种情形及其他（等）。
 *
 * In order: 通过登记的住所（经营场所）无法联系、不配合检查情节严重、已注销、被撤销设立登记、被吊销营业执照及相关许可证、登记许可机关迁移、已关闭停业、正在组织清算、其他.
 *
 * @basis 临夏州部门联合细则 第三十二条
 * @since 0.1.0
 */
export type ImpossibleKind =
  | 'unreachable'
  | 'serious-refusal'
  | 'deregistered'
  | 'registration-revoked'
  | 'licence-revoked'
  | 'moved-away'
  | 'closed'
  | 'in-liquidation'
  | 'other-cause'

/** All cases. 全部情形。 @since 0.1.0 */
export const IMPOSSIBLE_KINDS: readonly ImpossibleKind[] = [
  'unreachable',
  'serious-refusal',
  'deregistered',
  'registration-revoked',
  'licence-revoked',
  'moved-away',
  'closed',
  'in-liquidation',
  'other-cause'
]

/** Why a check is impossible, with the proviso and its proof. 无法开展检查的情形、致使关系及其证明。 @since 0.1.0 */
export type Impossible = {
  readonly kind: ImpossibleKind
  /** How the case makes the check impossible (致使无法开展检查); the case alone does not suffice. 该情形如何致使无法开展检查；仅有情形尚不足够。 */
  readonly therefore: string
  /** What proves it: letters returned, photographs, entries of the register. 证明材料。 */
  readonly proof: readonly Name[]
}

/**
 * The result that a case gives. 各情形对应的检查结果。
 *
 * @example impossibleCode('in-liquidation') // => 'closed-or-liquidating'
 * @basis 临夏州部门联合细则 第三十二条
 * @since 0.1.0
 */
export const impossibleCode = (kind: ImpossibleKind): ResultCode => codes[kind]

const codes: { readonly [K in ImpossibleKind]: ResultCode } = {
  unreachable: 'unreachable',
  'serious-refusal': 'serious-refusal',
  deregistered: 'deregistered',
  'registration-revoked': 'registration-revoked',
  'licence-revoked': 'licence-revoked',
  'moved-away': 'moved-away',
  closed: 'closed-or-liquidating',
  'in-liquidation': 'closed-or-liquidating',
  'other-cause': 'not-checkable'
}
