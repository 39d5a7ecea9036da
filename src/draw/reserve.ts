/* 备选递补: reserve units are called in ticket order only, each because of a skip with its evidence (docs/draw.md, section 6). */

import { acceptUnless, decode, reasonsOf, type Checked, type Digest, type Name, type Plain } from '../kernel/index.js'
import { orderTroubles, stratumOf, type DrawnLists } from './batch.js'
import { recordReserveOrderCodec, reserveOrderCodec } from './call-codec.js'
import type { CallRefusal, ListRefusal, SkipRefusal } from './call-error.js'
import type { Ticketed } from './record.js'
import {
  countSkips,
  listedSkip,
  skipTroubles,
  type ListedSkip,
  type OfficerSkips,
  type PlacedSkip,
  type Skip
} from './skip.js'

/** What calls are made from: a record, of which no more is read. 递补所依据的内容：抽取记录（只读取以下各项）。 @since 0.1.0 */
export type ReserveLists = {
  readonly draws: readonly { readonly name: Name; readonly strata: readonly ReserveStratum[] }[]
}

/** Who was drawn of a stratum and who is in reserve, both in ticket order. 一层抽中与备选的单元，均按签号次序。 @since 0.1.0 */
export type ReserveStratum = {
  readonly name: Name
  readonly drawn: readonly Ticketed[]
  readonly reserve: readonly Ticketed[]
}

/** What was skipped of one stratum, in the order in which it happened. 一层的跳过，按发生的先后。 @since 0.1.0 */
export type ReserveOrder = {
  readonly record: ReserveLists
  readonly draw: Name
  readonly stratum: Name
  readonly skips: readonly Skip[]
}

/** What was skipped of a whole record, in the order in which it happened. 整份记录的跳过，按发生的先后。 @since 0.1.0 */
export type RecordReserveOrder = { readonly record: ReserveLists; readonly skips: readonly PlacedSkip[] }

/** A reserve unit that was called, and the skipped unit because of which it was. 被递补的备选，以及因谁被跳过而递补。 @since 0.1.0 */
export type Call = { readonly id: Name; readonly ticket: Digest; readonly because: Name }

/** What skips made of a stratum. 跳过与递补之后的一层。 @since 0.1.0 */
export type Calls = {
  readonly skips: readonly Skip[]
  /** In the order of the calls, which is ticket order. 按递补先后，即签号次序。 */
  readonly calls: readonly Call[]
  /** Drawn and called units less the skipped ones, in ticket order. 抽中与递补、扣除跳过后的单元，按签号次序。 */
  readonly standing: readonly Ticketed[]
  /** How many skips found no reserve unit left. 备选用尽而未能递补的户数。 */
  readonly shortBy: number
  /** The skipped units in whose place nobody could be called. 无可递补的被跳过单元。 */
  readonly unreplaced: readonly Name[]
  readonly skipsByOfficer: readonly OfficerSkips[]
}

/** What skips made of a record. 跳过与递补之后的记录。 @since 0.1.0 */
export type RecordCalls = DrawnLists & {
  /** The strata of which anybody was skipped, in the order of the record. 有跳过的各层，按记录次序。 */
  readonly strata: readonly { readonly draw: Name; readonly stratum: Name; readonly calls: Calls }[]
  readonly shortBy: number
  readonly skipsByOfficer: readonly OfficerSkips[]
}

/**
 * Calls the reserve of one stratum: each skip of a unit that stands calls the next reserve unit in ticket order.
 * 依次递补一层的备选：每跳过一个在列单元，即按签号次序递补下一个备选。
 *
 * Nobody chooses who is called: the calls follow from the record and the number of skips. A called unit can be skipped in its
 * turn. Where the reserve is used up, the stratum is short, and the answer lists by whom. Where the rules let a check that cannot
 * be made end with a result of its own (临夏州部门联合细则 第三十二条), that unit stays and is not skipped.
 *
 * @param order.record a record; its lists must be in ticket order, without anybody twice
 * @param order.skips  in the order in which they happened, days not running backwards
 * @returns calls, standing units, shortage and skips of each officer (by bytes); refuses with every `CallRefusal` that applies
 * @basis 抽取协议 dr1 第六节（备选）
 * @example orThrow(callReserve({ record: { draws: [{ name: '餐饮', strata: [{ name: '甲', drawn: [{ id: '1', ticket: '1'.repeat(64) }], reserve: [{ id: '2', ticket: '2'.repeat(64) }] }] }] }, draw: '餐饮', stratum: '甲', skips: [{ id: '1', reason: '已注销', evidence: '登记查询单 7 号', officers: ['张'], approver: '李', on: '2022-05-06' }] })).calls.map(({ id, because }) => [id, because]) // => [['2', '1']]
 * @example reasonsOf(callReserve({ record: { draws: [] }, draw: '餐饮', stratum: '甲', skips: [] })) // => [{ _tag: 'DrawUnknown', draw: '餐饮' }]
 * @since 0.1.0
 */
export function callReserve(order: Plain<ReserveOrder>): Checked<CallRefusal, Calls> {
  const read = decode(reserveOrderCodec)(order)
  if (read._tag === 'Left') return read
  const { record, draw, stratum, skips } = read.right
  const found = stratumOf(record.draws, draw, stratum)
  if (found._tag === 'Left') return found
  const { calls, troubles } = followSkips(found.right.stratum, skips.map(listedSkip))
  return acceptUnless<CallRefusal, Calls>(
    [...listTroubles(found.right), ...skipTroubles(skips), ...troubles],
    () => calls
  )
}

/**
 * Calls the reserves of a whole record from one list of skips. 依一份跳过清单递补整份记录各层的备选。
 *
 * @param order.skips in the order in which they happened, days not running backwards from one to the next
 * @returns `draws`, the record's with the units that now stand, for batches and for merging; the calls of each stratum of which
 *          anybody was skipped; and the shortage and the skips of each officer over all. Refuses with every `CallRefusal` that applies
 * @basis 抽取协议 dr1 第六节（备选）
 * @example orThrow(callReserves({ record: { draws: [] }, skips: [] })) // => { draws: [], strata: [], shortBy: 0, skipsByOfficer: [] }
 * @since 0.1.0
 */
export function callReserves(order: Plain<RecordReserveOrder>): Checked<CallRefusal, RecordCalls> {
  const read = decode(recordReserveOrderCodec)(order)
  if (read._tag === 'Left') return read
  const { draws } = read.right.record
  const log = read.right.skips.map(({ draw, stratum, ...skip }, i) => ({ draw, stratum, ...listedSkip(skip, i) }))
  const byStratum = groupSkips(log)
  const unknown = [...byStratum.values()].flatMap(([first]) =>
    first === undefined ? [] : reasonsOf(stratumOf(draws, first.draw, first.stratum))
  )
  const results = draws.map(({ name, strata }, d) => ({
    name,
    strata: strata.map((stratum, s) => {
      const at = `/record/draws/${String(d)}/strata/${String(s)}`
      const { calls, troubles } = followSkips(stratum, byStratum.get(placeKey(name, stratum.name)) ?? [])
      return { name: stratum.name, calls, troubles: [...listTroubles({ stratum, at }), ...troubles] }
    })
  }))
  const all = results.flatMap(({ name: draw, strata }) =>
    strata.map(({ name: stratum, calls, troubles }) => ({ draw, stratum, calls, troubles }))
  )
  return acceptUnless<CallRefusal, RecordCalls>(
    [...unknown, ...skipTroubles(read.right.skips), ...all.flatMap(({ troubles }) => troubles)],
    () => ({
      draws: results.map(({ name, strata }) => ({
        name,
        strata: strata.map(({ name, calls }) => ({ name, drawn: calls.standing }))
      })),
      strata: all
        .filter(({ calls }) => calls.skips.length > 0)
        .map(({ draw, stratum, calls }) => ({ draw, stratum, calls })),
      shortBy: all.reduce((sum, { calls }) => sum + calls.shortBy, 0),
      skipsByOfficer: countSkips(read.right.skips)
    })
  )
}

/**
 * What skips make of a stratum, and which of them call nobody because their unit does not stand: total, so that a verifier can go on.
 * 跳过与递补之后的一层，以及因单元不在列而不成立的跳过；不中断，供核验继续进行。
 *
 * @since 0.1.0
 */
export function followSkips(
  { drawn, reserve }: ReserveStratum,
  skips: readonly ListedSkip[]
): { readonly calls: Calls; readonly troubles: readonly SkipRefusal[] } {
  const standing = new Set(drawn.map(({ id }) => id))
  const kept = new Set(reserve.map(({ id }) => id))
  const skippedAt = new Map<Name, string>()
  const calls: Call[] = []
  const unreplaced: Name[] = []
  const troubles: SkipRefusal[] = []
  for (const { at, skip } of skips) {
    const { id } = skip
    const first = skippedAt.get(id)
    if (!standing.delete(id)) {
      if (first !== undefined) troubles.push({ _tag: 'SkippedTwice', at, id, first })
      else troubles.push({ _tag: kept.has(id) ? 'SkipBeforeCall' : 'SkipOfStranger', at, id })
      continue
    }
    skippedAt.set(id, at)
    const next = reserve[calls.length]
    if (next === undefined) {
      unreplaced.push(id)
      continue
    }
    calls.push({ id: next.id, ticket: next.ticket, because: id })
    standing.add(next.id)
  }
  return {
    calls: {
      skips: skips.map(({ skip }) => skip),
      calls,
      standing: drawn.concat(reserve).filter(({ id }) => standing.has(id)),
      shortBy: unreplaced.length,
      unreplaced,
      skipsByOfficer: countSkips(skips.map(({ skip }) => skip))
    },
    troubles
  }
}

/** What is wrong with the lists of a stratum, the reserve coming behind the drawn. 一层两份列表的问题（备选接在抽中之后）。 @since 0.1.0 */
export const listTroubles = ({
  stratum,
  at
}: {
  readonly stratum: ReserveStratum
  readonly at: string
}): readonly ListRefusal[] =>
  orderTroubles([
    [stratum.drawn, `${at}/drawn`],
    [stratum.reserve, `${at}/reserve`]
  ])

function groupSkips(log: readonly LoggedSkip[]): ReadonlyMap<string, readonly LoggedSkip[]> {
  const groups = new Map<string, LoggedSkip[]>()
  for (const skip of log) {
    const key = placeKey(skip.draw, skip.stratum)
    const group = groups.get(key)
    if (group) group.push(skip)
    else groups.set(key, [skip])
  }
  return groups
}

type LoggedSkip = ListedSkip & { readonly draw: Name; readonly stratum: Name }

// No name holds a tab.
const placeKey = (draw: Name, stratum: Name): string => `${draw}\t${stratum}`
