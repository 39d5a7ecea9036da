/* 牵头: who leads a batch. 临夏州市场监管系统细则 第十条; 宁阳县实施意见 二（三）2; 中山市实施方案 二（四）. */

import { accept, refuse, type AnswerOpen, type Checked, type Citation, type Name } from '../kernel/index.js'
import type { PlanRow } from './row.js'
import type { PlanCourseRules } from './rules.js'

/** Why a batch has no lead. 抽查批次没有合格牵头单位的理由。 @since 0.1.0 */
export type LeadRefusal =
  | AnswerOpen
  | { readonly _tag: 'BatchLeadMissing'; readonly row: number; readonly basis: Citation }
  | {
      readonly _tag: 'BatchLeadOther'
      readonly row: number
      readonly lead: Name
      readonly initiator: Name
      readonly basis: Citation
    }

/**
 * The one unit that leads a batch. 一个抽查批次唯一的牵头单位。
 *
 * @returns refuses with `BatchLeadMissing` where one must be named and is not, with `BatchLeadOther` where the initiator
 *   leads and another is named, with `AnswerOpen` where the text does not say who leads
 * @basis 临夏州市场监管系统细则 第十条; 宁阳县实施意见 二（三）2; 中山市实施方案 二（四）
 * @since 0.1.0
 */
export function leadOf(row: PlanRow, rules: Pick<PlanCourseRules, 'lead'>): Checked<LeadRefusal, Name> {
  const { number, lead, initiator } = row
  if (rules.lead === null) return refuse({ _tag: 'AnswerOpen', stage: 'plan', question: 'lead' })
  const { value, basis } = rules.lead
  if (value === 'named') {
    return lead === undefined ? refuse({ _tag: 'BatchLeadMissing', row: number, basis }) : accept(lead)
  }
  return lead !== undefined && lead !== initiator
    ? refuse({ _tag: 'BatchLeadOther', row: number, lead, initiator, basis })
    : accept(initiator)
}
