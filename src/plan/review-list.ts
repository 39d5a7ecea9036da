/* 清单之外无检查: the plan beside the checklist, in both directions, and what is kept outside the draw.
   临夏州市场监管系统细则 第四条、第六条、第十六条; 临夏州部门联合细则 第三条; 万年县实施方案 三（二）. */

import { hasBasis, itemOf, printItemKey, type Item } from '../checklist/index.js'
import { parseRatio, printRatio } from '../kernel/index.js'
import { isPartAbove, partAsked, type RowAsked } from './review-asked.js'
import type { ReviewFinding, ReviewPlace } from './review-finding.js'
import { finding, severityOf, WHOLE_PLAN } from './review-found.js'
import type { ItemUse, OutsideItem, PlanReviewInput } from './review-input.js'
import type { ReviewRules } from './review-rules.js'
import type { PlanRow } from './row.js'

/**
 * The plan beside the checklist. 计划与事项清单的比对。
 *
 * Rows outside the list; listed items that no row draws; items without basis, of another class, above the list's own ratio,
 * out of use for years; listed items kept outside the draw. Keys are compared by all four parts.
 *
 * @basis 临夏州市场监管系统细则 第四条、第六条、第十六条; 万年县实施方案 三（二）2、三（二）3; 宁阳县实施意见 二（三）2; 国办发〔2024〕54号
 * @since 0.1.0
 */
export function reviewList(
  { plan, rules, checklist, outside, uses }: PlanReviewInput,
  asked: readonly RowAsked[]
): readonly ReviewFinding[] {
  const rowOf = new Map(plan.rows.map((row) => [printItemKey(row), row.number]))
  const find = checklist === undefined ? null : itemOf(checklist)
  // Of a listed item kept outside, one finding is enough; where no text has it drawn at random, it stays undrawn.
  const apart = rules.review.random === null ? [] : (outside ?? [])
  const kept = new Set(apart.map(({ key }) => printItemKey(key)))
  return [
    ...(checklist?.items ?? []).flatMap((item) => neverDrawn(item, rowOf, kept, rules.plan.itemFloor)),
    ...(outside ?? []).flatMap((one) => keptOutside(one, find?.(one.key), rules.review)),
    ...(uses ?? []).flatMap((use) => stale(use, plan.year, rowOf, rules.review.staleAfter)),
    ...asked.flatMap((one) => [
      ...(checklist === undefined ? [] : listed(one, find?.(one.row), checklist.version, rules.review)),
      ...onsite(one.row, find?.(one.row), rules.review.onsite)
    ])
  ]
}

function neverDrawn(
  item: Item,
  rowOf: ReadonlyMap<string, number>,
  kept: ReadonlySet<string>,
  floor: PlanReviewInput['rules']['plan']['itemFloor']
): readonly ReviewFinding[] {
  const key = printItemKey(item)
  if (floor === null || floor.value < 1 || rowOf.has(key) || kept.has(key)) return []
  return [finding('error', floor.basis, WHOLE_PLAN, { _tag: 'ListedNeverDrawn', key: item, times: floor.value })]
}

function keptOutside(
  { key, field }: OutsideItem,
  item: Item | undefined,
  { random, byDefault, strictFields }: ReviewRules
): readonly ReviewFinding[] {
  if (item !== undefined) {
    return random === null
      ? []
      : [finding(severityOf(random), random.basis, WHOLE_PLAN, { _tag: 'ListedOutsideDraw', key })]
  }
  if (byDefault === null || strictFields?.value.includes(field) === true) return []
  // Where the text names no field, whether this one is special enough is for a person to say.
  const severity = strictFields === null ? 'note' : severityOf(byDefault)
  return [finding(severity, byDefault.basis, WHOLE_PLAN, { _tag: 'OutsideDrawUngrounded', key, field })]
}

function stale(
  { key, last }: ItemUse,
  year: number,
  rowOf: ReadonlyMap<string, number>,
  after: ReviewRules['staleAfter']
): readonly ReviewFinding[] {
  if (after === null || (last !== null && Number(last.slice(0, 4)) >= year - after.value)) return []
  const row = rowOf.get(printItemKey(key))
  const at: ReviewPlace = row === undefined ? WHOLE_PLAN : { row, column: '抽查事项' }
  return [finding('warning', after.basis, at, { _tag: 'ItemStale', key, last, years: after.value })]
}

function listed(
  { row, strata }: RowAsked,
  item: Item | undefined,
  version: NonNullable<PlanReviewInput['checklist']>['version'],
  { listed: duty, founded }: ReviewRules
): readonly ReviewFinding[] {
  const at: ReviewPlace = { row: row.number, column: '抽查事项' }
  if (item === undefined) {
    return duty === null ? [] : [finding(severityOf(duty), duty.basis, at, { _tag: 'RowOutsideList', version })]
  }
  const findings: ReviewFinding[] = []
  if (founded !== null && !hasBasis(item)) {
    findings.push(finding(severityOf(founded), founded.basis, at, { _tag: 'RowUnfounded' }))
  }
  if (duty === null) return findings
  if (item.class !== row.class) {
    const remark = { _tag: 'ClassUnlikeList', listed: item.class, planned: row.class } as const
    findings.push(finding(severityOf(duty), duty.basis, { row: row.number, column: '事项分类' }, remark))
  }
  const most = item.ratio === null ? null : parseRatio(item.ratio)
  if (most?._tag !== 'Right') return findings
  for (const stratum of strata ?? []) {
    const part = partAsked(stratum, null)
    if (part === null || !isPartAbove(part, most.right)) continue
    const planned = stratum.quota !== null && 'ratio' in stratum.quota ? stratum.quota.ratio : '1/1'
    const remark = { _tag: 'RatioAboveList', listed: printRatio(most.right), planned } as const
    findings.push(finding(severityOf(duty), duty.basis, { row: row.number, column: null }, remark))
    break
  }
  return findings
}

function onsite(row: PlanRow, item: Item | undefined, duty: ReviewRules['onsite']): readonly ReviewFinding[] {
  const methods = row.methods ?? item?.methods ?? []
  const joint = row.partners.length > 0 || row.openPartners
  if (duty === null || !joint || methods.length === 0 || methods.includes('onsite')) return []
  return [finding(severityOf(duty), duty.basis, { row: row.number, column: null }, { _tag: 'JointNotOnsite' })]
}
