/* 公告簿: notices numbered from 1, each naming the one before, each with its record or declared void (docs/draw.md, sections 3 and 7). */

import { canonicalJson, decode, membersOf, nullOr, reasonsOf, sha256Text, type Malformed } from '../kernel/index.js'
import { entriesCodec, recordCodec } from './codec.js'
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
 * @returns a notice without record or void is unsettled, but for the last one and one with a seal: these may be pending
 * @basis 临夏州实施意见 三（一）
 * @example verifyRegister([]) // => { troubles: [], pending: [] }
 * @since 0.1.0
 */
export function verifyRegister(entries: readonly RegisterEntry[]): RegisterVerification {
  const troubles: RegisterTrouble[] = []
  const list = decode(entriesCodec)(entries)
  if (list._tag === 'Left') {
    return { troubles: [{ _tag: 'EntryUnreadable', entry: 0, troubles: list.left }], pending: [] }
  }
  const read = Array.from(list.right, (entry, i): ReadEntry => {
    const { notice: text, record: unread } = membersOf(entry)
    const notice = readNotice(text as string)
    const record = decode(nullOr(recordCodec), '/record')(unread)
    const unreadable = [...reasonsOf(notice), ...reasonsOf(record)]
    if (unreadable.length > 0) troubles.push({ _tag: 'EntryUnreadable', entry: i + 1, troubles: unreadable })
    return {
      notice: typeof text === 'string' ? text : '',
      record: record._tag === 'Right' ? record.right : null,
      parsed: notice._tag === 'Right' ? notice.right : null
    }
  })
  const recorded = new Set(read.flatMap(({ parsed, record }) => (parsed && record ? [parsed.number] : [])))
  const settledBy = new Map<number, number>()
  const nonces = new Map<string, number>()
  read.forEach((entry, i) => {
    const { parsed, record } = entry
    if (!parsed) return
    troubles.push(...placeTroubles(parsed, i, read))
    // One by one: a notice can void more of them than a call can have arguments.
    for (const trouble of voidTroubles(parsed, recorded, settledBy)) troubles.push(trouble)
    if (record) troubles.push(...recordTroubles(entry, parsed, record), ...nonceTroubles(parsed, record, nonces))
  })
  const open = read.flatMap(({ parsed, record }) =>
    parsed && !record && !settledBy.has(parsed.number) ? [parsed] : []
  )
  const last = read.at(-1)?.parsed
  const mayWait = (notice: Notice): boolean => notice === last || notice.sources.some(({ kind }) => kind === 'seal')
  for (const notice of open) if (!mayWait(notice)) troubles.push({ _tag: 'Unsettled', number: notice.number })
  return { troubles, pending: open.filter(mayWait).map(({ number }) => number) }
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
  recorded: ReadonlySet<number>,
  voidedBy: Map<number, number>
): readonly RegisterTrouble[] {
  return notice.voids.flatMap(({ number }): readonly RegisterTrouble[] => {
    const twice = voidedBy.has(number)
    if (!twice) voidedBy.set(number, notice.number)
    return [
      ...(twice ? [{ _tag: 'VoidedTwice', number, voidedBy: notice.number } as const] : []),
      ...(recorded.has(number) ? [{ _tag: 'VoidedWithRecord', number, voidedBy: notice.number } as const] : [])
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
