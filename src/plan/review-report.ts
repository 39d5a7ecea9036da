/* A review as a page: how many findings of which severity, and every finding with its remedy. 万年县实施方案 三（二）3. */

import { explainBy, type Language } from '../kernel/index.js'
import type { ReviewFinding, ReviewSeverity } from './review-finding.js'
import { remedyOf } from './review-remedy.js'
import { reviewMessages } from './review-words.js'

/**
 * One finding as a sentence that names its place. 一条审核所见的文本（含位置）。
 *
 * @since 0.1.0
 */
export const explainReview = explainBy(reviewMessages)

/**
 * The findings of a review as a table in Markdown. 以 Markdown 表格列出审核所见。
 *
 * Findings that say the same of several places, cell after cell, stand in full: nothing is summed up.
 *
 * @param findings in the order in which they are to be read
 * @returns lines joined by line feeds, without one at the end
 * @basis 万年县实施方案 三（二）3
 * @since 0.1.0
 */
export function printReview(findings: readonly ReviewFinding[], language: Language): string {
  const say = explainReview(language)
  const { head, none, severities } = words[language]
  if (findings.length === 0) return none
  const counts = SEVERITIES.map(
    (severity) => `${severities[severity]} ${String(findings.filter((one) => one.severity === severity).length)}`
  )
  const rows = findings.map((one) => {
    const waived = one.waiver === null ? '' : words[language].waived(one.waiver.approver, one.waiver.reason)
    return [severities[one.severity], one.rule, say(one) + waived, remedyOf(one)[language]]
  })
  return [
    counts.join(language === 'zh' ? '，' : ', '),
    '',
    ...[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cellOf).join(' | ')} |`)
  ].join('\n')
}

const SEVERITIES: readonly ReviewSeverity[] = ['error', 'warning', 'note']

// A bar would end the cell, a line feed the table.
const cellOf = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ')

const words = {
  zh: {
    head: ['级别', '规则', '所见', '处理'],
    none: '没有审核所见。',
    severities: { error: '错误', warning: '警告', note: '提示' },
    waived: (approver: string, reason: string): string => `（已放行：${reason}；批准人：${approver}）`
  },
  en: {
    head: ['severity', 'rule', 'finding', 'remedy'],
    none: 'Nothing was found.',
    severities: { error: 'error', warning: 'warning', note: 'note' },
    waived: (approver: string, reason: string): string => ` (waived: ${reason}; approved by ${approver})`
  }
} as const
