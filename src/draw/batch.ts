/* 检查批次: a drawn list cut into batches whose order the draw decided (临夏州实施意见 三（二）、中山市实施方案 二（四）). */

import type { Window } from '../calendar/index.js'
import {
  accept,
  acceptUnless,
  compareUtf8,
  decode,
  refuse,
  type Checked,
  type Name,
  type Plain
} from '../kernel/index.js'
import { batchOrderCodec } from './call-codec.js'
import type { BatchRefusal, ListRefusal } from './call-error.js'
import type { Ticketed } from './record.js'

/** What batches are cut from: a record, or its lists after calls of the reserve. 划分批次所依据的内容：抽取记录，或递补之后的名单。 @since 0.1.0 */
export type DrawnLists = {
  readonly draws: readonly {
    readonly name: Name
    readonly strata: readonly { readonly name: Name; readonly drawn: readonly Ticketed[] }[]
  }[]
}

/** How a list is cut: by the units of a batch, or by the number of batches. 划分方式：按每批户数，或按批数。 @since 0.1.0 */
export type BatchCut =
  { readonly _tag: 'BySize'; readonly size: number } | { readonly _tag: 'ByNumber'; readonly number: number }

/** What is to be cut, and how. 划分的对象与方式。 @since 0.1.0 */
export type BatchOrder = {
  readonly record: DrawnLists
  readonly draw: Name
  readonly stratum: Name
  readonly by: BatchCut
  /** One a batch, or null where batches have none of their own. 每批一个；各批没有单独的时间窗则为 null。 */
  readonly windows: readonly Window[] | null
}

/** A batch. 检查批次。 @since 0.1.0 */
export type Batch = {
  /** From 1, in the order in which batches are inspected. 批号，自 1 起，即检查的先后。 */
  readonly number: number
  /** In ticket order. 按签号次序。 */
  readonly units: readonly Ticketed[]
  /** The days on which it may be inspected; null where none were given. 该批可检查的日期；未给出则为 null。 */
  readonly window: Window | null
}

/**
 * Cuts what was drawn of one stratum into batches, in ticket order. 将一层抽中的对象按签号次序划分为检查批次。
 *
 * Of a census the draw decides nothing but this order. By size, the last batch holds what is left; by number, batches are nearly
 * equal and the first ones hold one unit more. Nobody is lost, nobody stands in two batches. A list without units, cut by size,
 * has no batch.
 *
 * @param order.record  a record; or, after calls, the `draws` that `callReserves` gives
 * @param order.by      units a batch, or the number of batches: an integer from 1
 * @param order.windows null, or one window a batch in the order of the batches: none begins or ends before the one before it
 * @returns the batches in order; refuses with every `BatchRefusal` that applies
 * @basis 临夏州实施意见 三（二）；中山市实施方案 二（四）
 * @example orThrow(cutBatches({ record: { draws: [{ name: '餐饮', strata: [{ name: '甲', drawn: ['1', '2', '3'].map((id) => ({ id, ticket: id.repeat(64) })) }] }] }, draw: '餐饮', stratum: '甲', by: { _tag: 'ByNumber', number: 2 }, windows: null })).map(({ units }) => units.map(({ id }) => id)) // => [['1', '2'], ['3']]
 * @example reasonsOf(cutBatches({ record: { draws: [] }, draw: '餐饮', stratum: '甲', by: { _tag: 'BySize', size: 10 }, windows: null })) // => [{ _tag: 'DrawUnknown', draw: '餐饮' }]
 * @since 0.1.0
 */
export function cutBatches(order: Plain<BatchOrder>): Checked<BatchRefusal, readonly Batch[]> {
  const read = decode(batchOrderCodec)(order)
  if (read._tag === 'Left') return read
  const { record, draw, stratum, by, windows } = read.right
  const found = stratumOf(record.draws, draw, stratum)
  if (found._tag === 'Left') return found
  const { drawn } = found.right.stratum
  const batches = by._tag === 'BySize' ? Math.ceil(drawn.length / by.size) : by.number
  return acceptUnless<BatchRefusal, readonly Batch[]>(
    [
      ...orderTroubles([[drawn, `${found.right.at}/drawn`]]),
      ...(by._tag === 'ByNumber' && batches > drawn.length ? [moreBatches(batches, drawn.length)] : []),
      ...(windows === null ? [] : windowTroubles(windows, batches))
    ],
    () =>
      startsOf(drawn.length, by, batches).map((start, i, starts) => ({
        number: i + 1,
        units: drawn.slice(start, starts[i + 1] ?? drawn.length),
        window: windows?.[i] ?? null
      }))
  )
}

/** A stratum of a draw, with the place where it stands. 抽取中的某一层及其位置。 @since 0.1.0 */
export function stratumOf<S extends { readonly name: Name }>(
  draws: readonly { readonly name: Name; readonly strata: readonly S[] }[],
  draw: Name,
  stratum: Name
): Checked<ListRefusal, { readonly stratum: S; readonly at: string }> {
  const d = draws.findIndex(({ name }) => name === draw)
  const strata = draws[d]?.strata
  if (strata === undefined) return refuse({ _tag: 'DrawUnknown', draw })
  const s = strata.findIndex(({ name }) => name === stratum)
  const found = strata[s]
  return found === undefined
    ? refuse({ _tag: 'StratumNotInRecord', draw, stratum })
    : accept({ stratum: found, at: `/record/draws/${String(d)}/strata/${String(s)}` })
}

/**
 * Where lists that follow each other leave ticket order, and who stands in them twice: the first place of each.
 * 前后相接的列表中，首个不合签号次序之处与首个重复的单元。
 *
 * @param lists each with the place where it stands
 * @since 0.1.0
 */
export function orderTroubles(
  lists: readonly (readonly [units: readonly Ticketed[], at: string])[]
): readonly ListRefusal[] {
  const seen = new Set<Name>()
  let before: Ticketed | undefined
  let disordered: ListRefusal | undefined
  let doubled: ListRefusal | undefined
  for (const [units, at] of lists) {
    for (let i = 0; i < units.length; i++) {
      const unit = units[i] as Ticketed
      if (before && !isBefore(before, unit))
        disordered ??= { _tag: 'NotInTicketOrder', at: `${at}/${String(i)}`, id: unit.id }
      if (seen.has(unit.id)) doubled ??= { _tag: 'UnitListedTwice', at: `${at}/${String(i)}`, id: unit.id }
      seen.add(unit.id)
      before = unit
    }
  }
  return [disordered, doubled].flatMap((trouble) => trouble ?? [])
}

const isBefore = (a: Ticketed, b: Ticketed): boolean => (compareUtf8(a.ticket, b.ticket) || compareUtf8(a.id, b.id)) < 0

// Where each batch begins; the first ones are one larger where batches cannot be equal.
function startsOf(units: number, by: BatchCut, batches: number): readonly number[] {
  if (by._tag === 'BySize') return Array.from({ length: batches }, (_, i) => i * by.size)
  const least = Math.floor(units / batches)
  const larger = units % batches
  return Array.from({ length: batches }, (_, i) => i * least + Math.min(i, larger))
}

const moreBatches = (batches: number, units: number): BatchRefusal => ({ _tag: 'MoreBatchesThanUnits', batches, units })

function windowTroubles(windows: readonly Window[], batches: number): readonly BatchRefusal[] {
  return [
    ...(windows.length === batches ? [] : [{ _tag: 'WindowPerBatch', batches, windows: windows.length } as const]),
    ...windows.flatMap((window, i): readonly BatchRefusal[] => {
      const at = `/windows/${String(i)}`
      const [first, last] = [window[0], window.at(-1)]
      if (first === undefined || last === undefined) return [{ _tag: 'WindowWithoutDay', at }]
      const before = windows[i - 1] ?? []
      const [start, end] = [before[0]?.from ?? first.from, before.at(-1)?.to ?? last.to]
      return first.from < start || last.to < end ? [{ _tag: 'WindowsNotInOrder', at }] : []
    })
  ]
}
