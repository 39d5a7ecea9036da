/* 汇总: returns of departments and counties added up, where nothing can be counted twice. 临夏州实施意见 附件3 备注1. */

import type { ReadonlyNonEmptyArray } from 'fp-ts/lib/ReadonlyNonEmptyArray.js'
import { acceptUnless, canonicalJson, type Checked } from '../kernel/index.js'
import type { RollUpRefusal } from './error.js'
import { annexBasis } from './form.js'
import { byEntry, inOrder, type CountedEntry, type StatisticsReturn } from './return.js'
import { unitKey } from './source.js'

/**
 * Adds returns up. 汇总各填报。
 *
 * What several returns count alike is counted once, so that no order, grouping or repetition of returns changes the sum:
 * it is associative, commutative and idempotent, and `emptyReturn` changes nothing. What two units both count as theirs is
 * refused. O(n log n) in all entries.
 * 多份填报中相同的一项只计一次，故汇总与次序、分组、重复均无关；两个单位都作为自己所计的同一项予以拒绝。
 *
 * @param returns of one period, one way of reading, one form of ids
 * @returns refuses with `PeriodsDiffer`, `ReadingsDiffer`, `IdFormsDiffer`, `CountedByTwo`, `CountedUnlike`
 * @basis 临夏州实施意见 附件3 备注1
 * @since 0.1.0
 */
export function rollUp(returns: ReadonlyNonEmptyArray<StatisticsReturn>): Checked<RollUpRefusal, StatisticsReturn> {
  const [{ period, readings, veil }] = returns
  const refusals: RollUpRefusal[] = []
  const periods = distinct(returns.map((given) => given.period))
  const waysToRead = distinct(returns.map((given) => given.readings))
  if (periods.length > 1) refusals.push({ _tag: 'PeriodsDiffer', periods })
  if (waysToRead.length > 1) refusals.push({ _tag: 'ReadingsDiffer', readings: waysToRead })
  if (returns.some((given) => given.veil !== veil)) refusals.push({ _tag: 'IdFormsDiffer' })
  const entries = new Map<string, CountedEntry>()
  for (const given of returns) {
    for (const entry of given.entries) {
      const key = `${entry.column}\t${entry.id}`
      const known = entries.get(key)
      if (known === undefined) entries.set(key, entry)
      else if (known !== entry) {
        const trouble = doubleTrouble(known, entry)
        if (trouble !== null) refusals.push(trouble)
      }
    }
  }
  const units = new Map(returns.flatMap((given) => given.units.map((unit) => [unitKey(unit), unit] as const)))
  return acceptUnless(refusals, () => ({
    period,
    readings,
    veil,
    units: inOrder(units.values()),
    entries: [...entries.values()].sort(byEntry)
  }))
}

function doubleTrouble(known: CountedEntry, entry: CountedEntry): RollUpRefusal | null {
  const { column, id, owner } = known
  if (unitKey(owner) !== unitKey(entry.owner)) {
    return { _tag: 'CountedByTwo', column, id, owners: [owner, entry.owner], basis: { ...annexBasis, rule: 'LX19-46' } }
  }
  const alike = known.row === entry.row && known.subject === entry.subject && known.yuan === entry.yuan
  return alike ? null : { _tag: 'CountedUnlike', column, id, owner }
}

function distinct<A extends { readonly [K in keyof A]: string }>(values: readonly A[]): readonly A[] {
  return [
    ...new Map(values.map((value) => [canonicalJson(value as { readonly [key: string]: string }), value])).values()
  ]
}
