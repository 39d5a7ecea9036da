/* 事由: why a check may go beyond the plan, its caps or the quiet days. Each text names its own; a profile says which of them count. */

import type { Message } from '../kernel/index.js'

/**
 * The words for every ground that the texts name. 各文件所列事由及其名称。
 *
 * @basis 万年县实施方案 三（一）1、三（二）1; 临夏州实施意见 一（二）3、三（七）; 临夏州部门联合细则 第十七条; 中山市实施方案 三（五）
 * @example groundWords.fire.zh // => '应急消防'
 * @since 0.1.0
 */
export const groundWords = {
  complaint: { zh: '投诉举报', en: 'complaint or report' },
  'superior-order': { zh: '上级交办', en: 'order from above' },
  transfer: { zh: '转办移送', en: 'transfer from another body or place' },
  monitoring: { zh: '监测线索', en: 'lead from data monitoring' },
  'remote-finding': { zh: '非现场监管发现', en: 'finding of remote supervision' },
  media: { zh: '媒体曝光', en: 'exposure in the media' },
  'special-rectification': { zh: '专项整治', en: 'special rectification' },
  'special-event': { zh: '特殊事件', en: 'special event' },
  emergency: { zh: '突发事件', en: 'emergency' },
  'public-safety': { zh: '公共安全', en: 'public safety' },
  'work-safety': { zh: '安全生产', en: 'work safety' },
  environment: { zh: '环境保护', en: 'protection of the environment' },
  fire: { zh: '应急消防', en: 'emergency and fire protection' },
  'occupational-health': { zh: '职业卫生', en: 'occupational health' },
  'product-quality': { zh: '质量监管', en: 'supervision of quality' },
  'key-field': { zh: '特殊重点领域', en: 'special key field' },
  investigation: { zh: '案件查处', en: 'investigation of a case' },
  'follow-up': { zh: '整改复查', en: 'follow-up on a correction' },
  'statutory-time': { zh: '法定时限', en: 'time set by law' },
  'own-request': { zh: '企业申请', en: "the subject's own request" },
  'licence-visit': { zh: '许可现场核查', en: 'visit for a licence' },
  /** What a text leaves to 等特殊原因: said in the reason of a waiver. 原文以“等”概括的其他原因。 */
  other: { zh: '其他特殊原因', en: 'other special reason' }
} as const satisfies { readonly [ground: string]: Message }

/** Why a check goes beyond plan, cap or quiet days. 超出计划、上限或安静期开展检查的事由。 @since 0.1.0 */
export type Ground = keyof typeof groundWords

/** Every ground, in the order of the table. 全部事由。 @since 0.1.0 */
export const GROUNDS: readonly Ground[] = Object.keys(groundWords) as Ground[]
