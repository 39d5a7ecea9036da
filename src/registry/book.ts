/* The book of pools: every placing and every move with its day, so that any day's pools can be told.
   万年县实施方案 三（一）1. */

import type { Citation, CivilDate, Name } from '../kernel/index.js'
import type { PoolPlace } from './place.js'
import type { Confirmation, MoveRoute, Pool, PoolRules, Severity } from './pool.js'

/** Why a subject moved. 移库的原因。 @since 0.1.0 */
export type MoveCause =
  /** A violation that a visit found. 检查发现违法行为。 */
  | { readonly _tag: 'Found'; readonly visit: Name; readonly found: CivilDate; readonly severity: Severity }
  /** A visit that found nothing, then an application or a recommendation. 经检查未发现问题，并经申请或推荐。 */
  | { readonly _tag: 'Applied'; readonly visit: Name; readonly route: MoveRoute; readonly by: Name }
  /** Put on a list, or taken off it, when the lists were drawn up anew. 年度调整时列入或移出名单。 */
  | { readonly _tag: 'Relisted'; readonly by: Name }

/** A line of the book. 簿中一行。 @since 0.1.0 */
export type PoolRecord =
  | ({ readonly _tag: 'Placed'; readonly on: CivilDate } & PoolPlace)
  | {
      readonly _tag: 'Moved'
      readonly on: CivilDate
      readonly subject: Name
      readonly from: Pool
      readonly to: Pool
      readonly cause: MoveCause
      readonly confirmation: Confirmation | null
      readonly basis: Citation
    }
  /** No longer among the subjects. 已不在检查对象之列。 */
  | { readonly _tag: 'Left'; readonly on: CivilDate; readonly subject: Name; readonly from: Pool }

/** All lines, by day, and the days of the yearly adjustments. 全部记录（按日期）及历次年度调整日。 @since 0.1.0 */
export type PoolBook = { readonly records: readonly PoolRecord[]; readonly adjusted: readonly CivilDate[] }

/** Where a subject is, and since when. 检查对象所在类库及入库日。 @since 0.1.0 */
export type PoolStanding = { readonly pool: Pool; readonly since: CivilDate }

/**
 * A new book. 新立的簿。
 *
 * @param on the day on which the pools are set up
 * @since 0.1.0
 */
export const openPoolBook = (places: readonly PoolPlace[], on: CivilDate): PoolBook => ({
  records: places.map((place) => ({ _tag: 'Placed', on, ...place })),
  adjusted: []
})

/**
 * Who is in which pool on a day; a move counts from its own day. 某日各对象所在类库；移库自当日起算。
 *
 * O(records), once for all questions.
 *
 * @returns for a subject its pool and since when; undefined where it is in none
 * @example standingsOn({ records: [{ _tag: 'Placed', on: '2022-12-31', subject: '甲', pool: 'A', grounds: [], proposers: [] }], adjusted: [] }, '2023-06-01').get('甲') // => { pool: 'A', since: '2022-12-31' }
 * @basis 万年县实施方案 三（一）1
 * @since 0.1.0
 */
export function standingsOn(book: PoolBook, on: CivilDate): ReadonlyMap<Name, PoolStanding> {
  const standings = new Map<Name, PoolStanding>()
  for (const record of book.records) {
    if (record.on > on) break
    if (record._tag === 'Left') standings.delete(record.subject)
    else {
      const pool = record._tag === 'Placed' ? record.pool : record.to
      standings.set(record.subject, { pool, since: record.on })
    }
  }
  return standings
}

/**
 * The pools by which a task whose list was locked goes on. 名单已锁定的任务所依据的类库。
 *
 * @param input.lockedOn the day on which the list was drawn and locked
 * @param input.on       the day asked about, not before it
 * @returns those of the day of the lock where the rules say that a locked task keeps its pools, else those of the day asked about
 * @basis 万年县实施方案 三（一）1
 * @since 0.1.0
 */
export const poolsOfTask = ({
  book,
  lockedOn,
  on,
  rules
}: {
  readonly book: PoolBook
  readonly lockedOn: CivilDate
  readonly on: CivilDate
  readonly rules: Pick<PoolRules, 'lockedTask'>
}): ReadonlyMap<Name, PoolStanding> => standingsOn(book, rules.lockedTask.value === 'kept' ? lockedOn : on)
