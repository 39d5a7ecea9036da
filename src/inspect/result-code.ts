/* 检查结果: the codes that platforms use for the result of a check, and what each implies.
   临夏州部门联合细则 第三十条、第三十二条. */

import type { Message } from '../kernel/index.js'

/**
 * The result of a check. 检查结果代码。
 *
 * Thirteen in use, and `not-checkable` for what 等 leaves open. 实际使用的十三种，另设 `not-checkable` 表示“等”所涵盖的其他情形。
 *
 * @basis 临夏州部门联合细则 第三十条、第三十二条
 * @since 0.1.0
 */
export type ResultCode =
  | 'no-problem'
  | 'no-such-business'
  | 'not-disclosed'
  | 'concealed'
  | 'correction-ordered'
  | 'to-be-handled'
  | 'serious-refusal'
  | 'unreachable'
  | 'closed-or-liquidating'
  | 'deregistered'
  | 'licence-revoked'
  | 'registration-revoked'
  | 'moved-away'
  | 'not-checkable'

/** Whether a code says that nothing was found, that a problem was, or in what state the subject is. 结果的性质：未发现问题、发现问题、主体状态。 @since 0.1.0 */
export type ResultNature = 'clean' | 'problem' | 'state'

/** The nature of each code and its words. 各代码的性质与文本。 @since 0.1.0 */
export const resultCodes: {
  readonly [C in ResultCode]: { readonly nature: ResultNature; readonly words: Message }
} = {
  'no-problem': { nature: 'clean', words: { zh: '未发现问题', en: 'no problem found' } },
  'no-such-business': {
    nature: 'clean',
    words: { zh: '未发现开展本次抽查涉及的经营活动', en: 'none of the business that this check concerns was found' }
  },
  'not-disclosed': {
    nature: 'problem',
    words: { zh: '未按规定公示应当公示的信息', en: 'information that must be disclosed was not' }
  },
  concealed: {
    nature: 'problem',
    words: { zh: '公示信息隐瞒真实情况、弄虚作假', en: 'disclosed information conceals or falsifies the facts' }
  },
  'correction-ordered': {
    nature: 'problem',
    words: { zh: '发现问题已责令改正', en: 'problems found, correction ordered' }
  },
  'to-be-handled': { nature: 'problem', words: { zh: '发现问题待后续处理', en: 'problems found, to be handled' } },
  'serious-refusal': {
    nature: 'state',
    words: { zh: '不配合检查情节严重', en: 'serious refusal to cooperate' }
  },
  unreachable: {
    nature: 'state',
    words: { zh: '通过登记的住所（经营场所）无法联系', en: 'cannot be reached at the registered place' }
  },
  'closed-or-liquidating': {
    nature: 'state',
    words: { zh: '已关闭停业或正在组织清算', en: 'closed, or in liquidation' }
  },
  deregistered: { nature: 'state', words: { zh: '已注销', en: 'deregistered' } },
  'licence-revoked': { nature: 'state', words: { zh: '被吊销营业执照及相关许可证', en: 'licence revoked' } },
  'registration-revoked': { nature: 'state', words: { zh: '被撤销设立登记', en: 'registration revoked' } },
  'moved-away': { nature: 'state', words: { zh: '登记许可机关迁移', en: 'registration authority moved' } },
  'not-checkable': {
    nature: 'state',
    words: { zh: '因其他原因无法开展检查', en: 'the check is impossible for another reason' }
  }
}

/** All codes. 全部代码。 @since 0.1.0 */
export const RESULT_CODES: readonly ResultCode[] = Object.keys(resultCodes) as readonly ResultCode[]
