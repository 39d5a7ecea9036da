/* What a source must be before anything of it is counted. 临夏州实施意见 附件3 备注1. */

import { isYuan } from '../inspect/index.js'
import { compareAmounts, sumAmounts } from './amount.js'
import { COUNTED_LISTS, type CountedList, type SourceRefusal } from './error.js'
import type { AnnexRules } from './rules.js'
import { unitKey, unitsOfBatch, type CountedCase, type StatisticsPeriod, type StatisticsSource } from './source.js'

/**
 * Everything for which a source cannot be counted. 统计来源不能据以统计的全部理由。
 *
 * @returns empty, or what `countReturn` refuses with
 * @basis 临夏州实施意见 附件3 备注1
 * @since 0.1.0
 */
export function sourceTroubles(
  { batches, visits, cases }: StatisticsSource,
  { from, to }: StatisticsPeriod,
  annex: AnnexRules
): readonly SourceRefusal[] {
  const refusals: SourceRefusal[] = []
  if (to < from) refusals.push({ _tag: 'PeriodReversed', from, to })
  const lists: { readonly [L in CountedList]: readonly { readonly id: string }[] } = { batches, visits, cases }
  for (const list of COUNTED_LISTS) {
    for (const id of twice(lists[list])) refusals.push({ _tag: 'CountedIdTwice', list, id })
  }
  const unitsOf = new Map(batches.map((batch) => [batch.id, new Set(unitsOfBatch(batch).map(unitKey))]))
  const visitOf = new Map(visits.map((visit) => [visit.id, visit]))
  for (const { id, batch } of visits) {
    if (!unitsOf.has(batch)) refusals.push({ _tag: 'CountedBatchUnknown', visit: id, batch })
  }
  for (const one of cases) {
    for (const trouble of amountTroubles(one)) refusals.push(trouble)
    const visit = visitOf.get(one.visit)
    if (visit === undefined) {
      refusals.push({ _tag: 'CountedVisitUnknown', case: one.id, visit: one.visit })
      continue
    }
    // A merged visit has departments of several batches: whoever has a result there took part too.
    const known = unitsOf.get(visit.batch)
    if (known === undefined) continue
    const there = new Set([...known, ...visit.results.map(({ unit }) => unitKey(unit))])
    for (const unit of [one.unit, ...one.shares.map((share) => share.unit)]) {
      if (there.has(unitKey(unit))) continue
      refusals.push({ _tag: 'CaseOfStranger', case: one.id, unit, batch: visit.batch, basis: annex.owners })
    }
  }
  return refusals
}

function amountTroubles({ id, fine, confiscated, shares, unit }: CountedCase): readonly SourceRefusal[] {
  const given = [{ fine, confiscated }, ...shares].flatMap((part) => [part.fine, part.confiscated ?? '0'])
  const unread = given.filter((amount) => !isYuan(amount))
  if (unread.length > 0) return unread.map((amount) => ({ _tag: 'AmountUnread', case: id, amount }))
  if (shares.length === 0) return []
  const refusals: SourceRefusal[] = []
  const units = new Set(shares.map((share) => unitKey(share.unit)))
  if (units.size < shares.length || !units.has(unitKey(unit))) {
    refusals.push({ _tag: 'SharesUnnamed', case: id, units: shares.map((share) => share.unit) })
  }
  for (const part of ['fine', 'confiscated'] as const) {
    const amount = part === 'fine' ? fine : (confiscated ?? '0')
    const sum = sumAmounts(shares.map((share) => share[part] ?? '0'))
    if (compareAmounts(amount, sum) !== 0) refusals.push({ _tag: 'SharesUnequal', case: id, part, amount, shares: sum })
  }
  return refusals
}

function twice(list: readonly { readonly id: string }[]): readonly string[] {
  const seen = new Set<string>()
  const doubled = new Set<string>()
  for (const { id } of list) (seen.has(id) ? doubled : seen).add(id)
  return [...doubled]
}
