/* Double work: one matter planned twice, several departments on the same objects, campaigns beside the draw.
   临夏州市场监管系统细则 第四条（四）、第六条（四）; 临夏州部门联合细则 第二十二条; 万年县实施方案 三（一）1、三（二）3. */

import { intersection, type Window } from '../calendar/index.js'
import type { Name } from '../kernel/index.js'
import { takesEverybody, type RowAsked } from './review-asked.js'
import type { ReviewFinding, ReviewPlace } from './review-finding.js'
import { finding, severityOf, WHOLE_PLAN } from './review-found.js'
import type { PlannedCampaign, PlanReviewInput } from './review-input.js'
import type { ReviewRules } from './review-rules.js'
import type { PlanRow } from './row.js'

/**
 * Checks that the plan makes, or lets others make, twice. 计划中的重复检查，以及与随机抽查并行的专项检查。
 *
 * Two rows meet where domain and objects are the same and their windows have a common day.
 *
 * @basis 临夏州市场监管系统细则 第四条（四）、第六条（四）; 临夏州部门联合细则 第二十二条; 万年县实施方案 三（一）1、三（二）3
 * @since 0.1.0
 */
export function reviewDouble(
  { plan, rules, campaigns }: PlanReviewInput,
  asked: readonly RowAsked[]
): readonly ReviewFinding[] {
  const { noRepeat, noCampaign, shared } = rules.review
  return [
    ...(noCampaign === null ? [] : campaignsBeside(campaigns ?? [], plan.rows, noCampaign)),
    ...grouped(plan.rows, ({ domain, objects }) => `${domain}\n${objects}`).flatMap((rows) => [
      ...(noRepeat === null ? [] : repeats(rows, noRepeat)),
      ...(shared === null ? [] : sharedObjects(rows, shared))
    ]),
    ...(noCampaign === null
      ? []
      : grouped(asked, ({ row }) => row.domain).flatMap((rows) => fullCoverage(rows, noCampaign)))
  ]
}

function campaignsBeside(
  campaigns: readonly PlannedCampaign[],
  rows: readonly PlanRow[],
  duty: NonNullable<ReviewRules['noCampaign']>
): readonly ReviewFinding[] {
  const domains = new Map(grouped(rows, ({ domain }) => domain).map((group) => [group[0]?.domain, group]))
  return campaigns.flatMap(({ name: campaign, domain, window, random }) => {
    if (random && duty.reading === 'randomAllowed') return []
    const beside = (domains.get(domain) ?? []).filter((row) => meets(row.window, window))
    const remark = { _tag: 'CampaignBeside', campaign, rows: beside.map(({ number }) => number) } as const
    return beside.length === 0 ? [] : [finding(severityOf(duty), duty.basis, WHOLE_PLAN, remark)]
  })
}

const meets = (a: Window, b: Window): boolean => intersection(a, b).length > 0

function repeats(rows: readonly PlanRow[], duty: NonNullable<ReviewRules['noRepeat']>): readonly ReviewFinding[] {
  const first = new Map<Name, number>()
  return rows.flatMap(({ number, item }) => {
    const before = first.get(item)
    if (before === undefined) first.set(item, number)
    const at: ReviewPlace = { row: number, column: '抽查事项' }
    return before === undefined
      ? []
      : [finding(severityOf(duty), duty.basis, at, { _tag: 'RowsRepeat', first: before })]
  })
}

function sharedObjects(
  rows: readonly PlanRow[],
  { value, basis }: NonNullable<ReviewRules['shared']>
): readonly ReviewFinding[] {
  return rows.flatMap((row, i) => {
    const before = rows.slice(0, i).filter(({ window }) => meets(window, row.window))
    if (before.length === 0) return []
    const at: ReviewPlace = { row: row.number, column: '检查对象' }
    if (value === 'merge') {
      const departments = [...new Set([...before, row].map(({ initiator }) => initiator))]
      const others = before.map(({ number }) => number)
      return [finding('note', basis, at, { _tag: 'ObjectsShared', others, departments })]
    }
    const apart = before.filter(
      ({ initiator, partners }) =>
        initiator !== row.initiator && !(row.partners.includes(initiator) && partners.includes(row.initiator))
    )
    // One a department: rows of a large plan on the same objects would be as many pairs as their square.
    return grouped(apart, ({ initiator }) => initiator).flatMap((own) => {
      const [first] = own
      if (first === undefined) return []
      const { number: other, initiator: department } = first
      return [finding('error', basis, at, { _tag: 'SharedNotJoint', other, department, rows: own.length })]
    })
  })
}

function fullCoverage(
  rows: readonly RowAsked[],
  duty: NonNullable<ReviewRules['noCampaign']>
): readonly ReviewFinding[] {
  const others = rows.filter((one) => !takesEverybody(one)).map(({ row }) => row.number)
  if (others.length === 0) return []
  return rows
    .filter(takesEverybody)
    .map(({ row }) =>
      finding(severityOf(duty), duty.basis, { row: row.number, column: null }, { _tag: 'FullCoverageBeside', others })
    )
}

/** Rows by a key, groups and rows in their first order. */
function grouped<A>(rows: readonly A[], keyOf: (row: A) => string): readonly (readonly A[])[] {
  const groups = new Map<string, A[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()]
}
