/* 公告簿: notices numbered from 1, each naming the one before, each with its record or declared void (docs/draw.md, sections 3 and 7). */

import { canonicalJson, sha256Text, type Malformed } from '../kernel/index.js'
import type { NoticeRefusal } from './error.js'
import type { Notice } from './notice.js'
import type { DrawRecord } from './record.js'
import { recordDigest } from './record.js'
import { ABSENT } from './seed.js'
import { readNotice } from './write.js'

/** A published notice with its record, as soon as there is one. 已公布的公告及其记录（如已形成）。 @since 0.1.0 */
export type RegisterEntry = { readonly notice: string; readonly record: DrawRecord | null }

/** What is wrong with a register. 公告簿的问题。 @since 0.1.0 */
export type RegisterTrouble =
  | {
      readonly _tag: 'EntryUnreadable'
      readonly entry: number
      readonly troubles: readonly (Malformed | NoticeRefusal)[]
    }
  | { readonly _tag: 'RegisterDiffers'; readonly number: number; readonly register: string; readonly first: string }
  | { readonly _tag: 'NumberGap'; readonly entry: number; readonly number: number; readonly expected: number }
  | {
      readonly _tag: 'PreviousDiffers'
      readonly number: number
      readonly stated: string | null
      readonly computed: string | null
    }
  | {
      readonly _tag: 'PreviousRecordDiffers'
      readonly number: number
      readonly stated: string
      readonly computed: string | null
    }
  | { readonly _tag: 'RecordOfAnotherNotice'; readonly number: number }
  | { readonly _tag: 'VoidedWithRecord'; readonly number: number; readonly voidedBy: number }
  | { readonly _tag: 'VoidedTwice'; readonly number: number; readonly voidedBy: number }
  | { readonly _tag: 'Unsettled'; readonly number: number }
  | { readonly _tag: 'NonceReused'; readonly number: number; readonly source: string; readonly first: number }

/** A register from notice 1 on: what is wrong, and which notices still wait for a record or a void. 自第 1 号起核验的公告簿：问题，以及尚待记录或作废的公告。 @since 0.1.0 */
export type RegisterVerification = {
  readonly troubles: readonly RegisterTrouble[]
  readonly pending: readonly number[]
}

/**
 * Verifies a register from notice 1 on: numbers, digests, records or voids, no gaps, no two notices of one number. 自第 1 号起核验公告簿：编号、摘要、记录或作废，无缺号、无重号。
 *
 * Records are held against their notices here; that each follows from its tables is for `verifyRecord` to say.
 *
 * @param entries in the order of their numbers
 * @returns a notice that is followed by others and has neither record nor void is unsettled; the last one may still be pending
 * @basis 临夏州府发〔2019〕56号 三（一）
 * @example verifyRegister([]) // => { troubles: [], pending: [] }
 * @since 0.1.0
 */
export function verifyRegister(entries: readonly RegisterEntry[]): RegisterVerification {
  const troubles: RegisterTrouble[] = []
  const read = entries.map((entry, i): ReadEntry => {
    const notice = readNotice(entry.notice)
    if (notice._tag === 'Left') troubles.push({ _tag: 'EntryUnreadable', entry: i + 1, troubles: notice.left })
    return { ...entry, parsed: notice._tag === 'Right' ? notice.right : null }
  })
  const settledBy = new Map<number, number>()
  const nonces = new Map<string, number>()
  read.forEach((entry, i) => {
    const { parsed, record } = entry
    if (!parsed) return
    troubles.push(...placeTroubles(parsed, i, read), ...voidTroubles(parsed, read, settledBy))
    if (record) troubles.push(...recordTroubles(entry, parsed, record), ...nonceTroubles(parsed, record, nonces))
  })
  const open = read.flatMap(({ parsed, record }) =>
    parsed && !record && !settledBy.has(parsed.number) ? [parsed.number] : []
  )
  const last = read.at(-1)?.parsed?.number
  troubles.push(...open.filter((number) => number !== last).map((number) => ({ _tag: 'Unsettled', number }) as const))
  return { troubles, pending: open.filter((number) => number === last) }
}

type ReadEntry = RegisterEntry & { readonly parsed: Notice | null }

function placeTroubles(notice: Notice, i: number, read: readonly ReadEntry[]): readonly RegisterTrouble[] {
  const { number, register, previous, previousRecord } = notice
  const first = read.find(({ parsed }) => parsed)?.parsed?.register
  const before = read[i - 1]
  const previousDigest = before ? sha256Text(before.notice) : null
  const earlierRecord = before?.record ? recordDigest(before.record) : null
  return [
    ...(first === undefined || register === first
      ? []
      : [{ _tag: 'RegisterDiffers', number, register, first } as const]),
    ...(number === i + 1 ? [] : [{ _tag: 'NumberGap', entry: i + 1, number, expected: i + 1 } as const]),
    ...(previous === previousDigest
      ? []
      : [{ _tag: 'PreviousDiffers', number, stated: previous, computed: previousDigest } as const]),
    ...(previousRecord === null || previousRecord === earlierRecord
      ? []
      : [{ _tag: 'PreviousRecordDiffers', number, stated: previousRecord, computed: earlierRecord } as const])
  ]
}

function voidTroubles(
  notice: Notice,
  read: readonly ReadEntry[],
  voidedBy: Map<number, number>
): readonly RegisterTrouble[] {
  return notice.voids.flatMap(({ number }): readonly RegisterTrouble[] => {
    const twice = voidedBy.has(number)
    if (!twice) voidedBy.set(number, notice.number)
    const withRecord = read.some(({ parsed, record }) => parsed?.number === number && record !== null)
    return [
      ...(twice ? [{ _tag: 'VoidedTwice', number, voidedBy: notice.number } as const] : []),
      ...(withRecord ? [{ _tag: 'VoidedWithRecord', number, voidedBy: notice.number } as const] : [])
    ]
  })
}

function recordTroubles(
  { notice: text }: ReadEntry,
  { number }: Notice,
  record: DrawRecord
): readonly RegisterTrouble[] {
  const same = record.noticeDigest === sha256Text(text) && canonicalJson(record.notice) === text
  return same ? [] : [{ _tag: 'RecordOfAnotherNotice', number }]
}

function nonceTroubles(notice: Notice, record: DrawRecord, seen: Map<string, number>): readonly RegisterTrouble[] {
  return notice.sources.flatMap(({ kind, name }, i): readonly RegisterTrouble[] => {
    const nonce = record.values[i]
    if ((kind !== 'witness' && kind !== 'seal') || nonce === undefined || nonce === ABSENT) return []
    const first = seen.get(nonce)
    if (first === undefined) {
      seen.set(nonce, notice.number)
      return []
    }
    return first === notice.number ? [] : [{ _tag: 'NonceReused', number: notice.number, source: name, first }]
  })
}
