/* 计划审核: every finding on a plan before it is filed, with severity, rule, place and remedy.
   万年县实施方案 三（二）3; 临夏州市场监管系统细则 第三条、第四条、第六条、第十二条; 临夏州部门联合细则 第九条、第十五条. */

import { compareUtf8, type Citation } from '../kernel/index.js'
import { COLUMNS, EXTRA_COLUMNS } from './printed.js'
import { rowsAsked } from './review-asked.js'
import { reviewDouble } from './review-double.js'
import type { ReviewFinding, ReviewNeed, ReviewSeverity, ReviewWaiver } from './review-finding.js'
import { finding, WHOLE_PLAN } from './review-found.js'
import type { PlanReviewInput } from './review-input.js'
import { reviewLimits } from './review-limit.js'
import { reviewList } from './review-list.js'
import { reviewTable } from './review-table.js'
import { reviewYear } from './review-year.js'

/**
 * Reviews a plan: everything in it that breaks a rule, leaves a doubt, or is worth knowing. 审核抽查计划，列出全部违反规则、存疑和值得注意之处。
 *
 * Nothing is refused and nothing is left out: what cannot be checked for want of data is a note of its own for every rule so
 * left. A waiver with reason and approver turns the warning it names into a note that carries it; errors cannot be waived.
 *
 * @param input.plan    of one year, rows in any number
 * @param input.rules   null or empty where the texts ask nothing: nothing is then checked
 * @param input.reading the doubts of reading a printed table; left out for a plan that was never printed
 * @returns findings on the whole plan first, then by row, column, severity and rule; empty where there is none
 * @basis 万年县实施方案 三（二）3; 临夏州市场监管系统细则 第三条、第四条、第六条、第十二条; 临夏州部门联合细则 第九条、第十五条
 * @since 0.1.0
 */
export function reviewPlan(input: PlanReviewInput): readonly ReviewFinding[] {
  const asked = rowsAsked(input)
  const findings = [
    ...notChecked(input),
    ...reviewTable(input),
    ...reviewList(input, asked),
    ...reviewDouble(input, asked),
    ...reviewLimits(input, asked),
    ...reviewYear(input, asked)
  ]
  return waived(findings, input.waivers ?? []).sort(byPlace)
}

/**
 * Whether a plan may be filed as it stands: no finding is an error. 计划是否可以报送（没有错误级所见）。
 *
 * @example mayBeFiled([]) // => true
 * @basis 万年县实施方案 三（二）3
 * @since 0.1.0
 */
export const mayBeFiled = (findings: readonly ReviewFinding[]): boolean =>
  findings.every(({ severity }) => severity !== 'error')

function notChecked(input: PlanReviewInput): readonly ReviewFinding[] {
  const { rules, checklist, stock, supervised, decisions, staff, uses, campaigns, outside, appraisal } = input
  const { review, plan } = rules
  const general = input.plan.rows.some((row) => row.class === 'general')
  const held = new Set(stock?.map(({ row }) => row))
  // A registry that is missing for one row leaves that row unchecked.
  const whole = input.plan.rows.every(({ number }) => held.has(number)) ? stock : undefined
  type About = Citation | { readonly basis: Citation } | null
  const needs: readonly (readonly [need: ReviewNeed, given: unknown, about: readonly About[]])[] = [
    ['checklist', checklist, [review.listed, review.founded, review.random, plan.itemFloor]],
    [
      'stock',
      whole,
      [
        general ? plan.generalCap : null,
        review.visitsPerSubject,
        review.balance,
        staff === undefined ? null : review.workload
      ]
    ],
    [
      'groups',
      whole,
      [
        ...(rules.pools === null ? [] : Object.values(rules.pools.pools).map(({ ratio }) => ratio)),
        ...rules.quiet.flatMap(({ groups, open }) => (groups === null ? [] : [open]))
      ]
    ],
    ['supervised', supervised, [plan.coverageOver?.value === 'level' ? plan.coverageFloor : null]],
    ['decisions', decisions, [review.raised]],
    ['staff', staff, [review.workload]],
    ['uses', uses, [review.staleAfter]],
    ['campaigns', campaigns, [review.noCampaign]],
    ['outside', outside, [review.byDefault]],
    ['appraisal', appraisal, [review.appraisal]]
  ]
  return needs.flatMap(([need, given, about]) =>
    given !== undefined
      ? []
      : about.flatMap((one) => {
          if (one === null) return []
          const basis = 'basis' in one ? one.basis : one
          return [finding('note', basis, WHOLE_PLAN, { _tag: 'NotChecked', need, about: basis })]
        })
  )
}

function waived(findings: readonly ReviewFinding[], waivers: readonly ReviewWaiver[]): ReviewFinding[] {
  const used = new Set<ReviewWaiver>()
  const signed = waivers.filter(({ reason, approver }) => reason.trim() !== '' && approver.trim() !== '')
  const passed = findings.map((one) => {
    if (one.severity !== 'warning') return one
    const waiver = signed.find(({ rule, row }) => rule === one.rule && row === one.row)
    if (waiver === undefined) return one
    used.add(waiver)
    return { ...one, severity: 'note' as const, waiver }
  })
  const unused = waivers
    .filter((waiver) => !used.has(waiver))
    .map((waiver) =>
      finding('warning', 'C-33', { row: waiver.row, column: null }, { _tag: 'WaiverWithoutUse', waiver })
    )
  return [...passed, ...unused]
}

const byPlace = (a: ReviewFinding, b: ReviewFinding): number =>
  (a.row ?? 0) - (b.row ?? 0) ||
  rank(a) - rank(b) ||
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
  compareUtf8(a.rule, b.rule)

const SEVERITIES: readonly ReviewSeverity[] = ['error', 'warning', 'note']

const ORDER: readonly string[] = [...COLUMNS, ...EXTRA_COLUMNS]

const rank = ({ column }: ReviewFinding): number => (column === null ? -1 : ORDER.indexOf(column))
