/* How a review makes a finding: its severity by the strength of the rule, its rule by the article. */

import type { Citation } from '../kernel/index.js'
import type { ReviewFinding, ReviewPlace, ReviewRemark, ReviewSeverity } from './review-finding.js'
import type { PlanDuty } from './review-rules.js'

/** The whole plan. 全表。 @since 0.1.0 */
export const WHOLE_PLAN: ReviewPlace = { row: null, column: null }

/**
 * The severity of a breach: soft rules warn. 违反要求的严重程度：软规则仅为警告。
 *
 * @example severityOf({ soft: true }) // => 'warning'
 * @since 0.1.0
 */
export const severityOf = (duty: Pick<PlanDuty, 'soft'>): ReviewSeverity => (duty.soft ? 'warning' : 'error')

/**
 * The id of the rule that a citation names. 引用所指的规则编号。
 *
 * @example ruleOf({ document: '万年县实施方案', article: '三（二）3', rule: 'WN-26' }) // => 'WN-26'
 * @example ruleOf({ document: '国办发〔2024〕54号', article: '三' }) // => '国办发〔2024〕54号 三'
 * @since 0.1.0
 */
export const ruleOf = ({ document, article, rule }: Citation): string => rule ?? `${document} ${article}`

/**
 * A finding. 一条审核所见。
 *
 * @param law the article it rests on, or the id of a rule that is about the form of a table
 * @since 0.1.0
 */
export const finding = (
  severity: ReviewSeverity,
  law: Citation | string,
  place: ReviewPlace,
  remark: ReviewRemark
): ReviewFinding => {
  const whole = typeof law === 'string' ? { rule: law, basis: null } : { rule: ruleOf(law), basis: law }
  // The remark keeps its own members; only the kind of finding that it is must not be forgotten on the way.
  return Object.assign({ ...place, severity, ...whole, waiver: null }, remark)
}
