/* Where a chain of entries breaks, and how: by the numbers that events give themselves, tested by the digests. */

import type { Digest } from '../kernel/index.js'
import type { ChainMaker } from './chain.js'
import type { TrailHead } from './head.js'
import type { LineFault } from './text.js'
import { foundFrom, movedAmong, placesFrom, type Found, type Places } from './verify-trail-order.js'

/** An entry of unknown origin on its line; without event and digest where it cannot be read. 某行上的条目；无法读取则无事件与摘要。 @since 0.1.0 */
export type Item = { readonly line: number } & (
  | { readonly event: unknown; readonly digest: Digest; readonly seq: number | null; readonly fault: null }
  | { readonly event: null; readonly digest: null; readonly seq: null; readonly fault: LineFault }
)

/** Where a chain is not what it was. 链的差异。 @since 0.1.0 */
export type LinkDifference =
  /**
   * Something else stands where this event stood: another event, another digest beside the same event, what cannot be read, or
   * (`both`) what nothing behind it tells apart. `since`: from this number on no head agrees up to here. 原处内容已变。
   */
  | {
      readonly _tag: 'EntryAltered'
      readonly seq: number
      readonly line: number
      readonly part: 'event' | 'digest' | 'both' | LineFault
      readonly since: number
    }
  /** These stand nowhere; `line` is where the first of them stood. 缺失的条目。 */
  | { readonly _tag: 'EntriesRemoved'; readonly from: number; readonly to: number; readonly line: number }
  /** Does not belong there; a copy of the genuine one where it says so. 多出的条目。 */
  | { readonly _tag: 'EntryInserted'; readonly line: number; readonly seq: number | null; readonly copy: boolean }
  /** Genuine, on another line than its own. 内容属实而位置已变的条目。 */
  | { readonly _tag: 'EntryMoved'; readonly seq: number; readonly line: number; readonly due: number }
  /** The end is missing: these numbers are covered by a head. 末尾被截去。 */
  | { readonly _tag: 'TrailCutOff'; readonly from: number; readonly to: number; readonly line: number }

/** What following a chain came to. 逐环核对的结果。 @since 0.1.0 */
export type Linking = {
  readonly differences: readonly LinkDifference[]
  /** Of the last entry that stands. 末一条目的编号与摘要。 */
  readonly count: number
  readonly digest: Digest
  readonly unlinked: readonly number[]
  /** The digest up to an event, or null where that cannot be said. 至某事件为止的链摘要；无从得知则为 null。 */
  readonly digestAt: (seq: number) => Digest | null
  readonly lineAt: (seq: number) => number
  /** The numbers at which the chain is broken. 链断开之处的编号。 */
  readonly breaks: readonly number[]
}

type Input = {
  readonly items: readonly Item[]
  readonly start: Digest
  /** By rising count. */
  readonly heads: readonly TrailHead[]
  readonly finished: boolean
  readonly means: ChainMaker
}

/**
 * Follows a chain from its start. 自起点逐环核对。
 *
 * As long as each entry has the next number and the digest that its event gives, nothing else is looked at. From the first that
 * has not, entries are sought by number wherever they stand.
 *
 * @since 0.1.0
 */
export function linkedFrom(input: Input): Linking {
  const { items, start, means } = input
  let digest = start
  let i = 0
  for (; i < items.length; i++) {
    const item = items[i] as Item
    if (item.fault !== null || item.seq !== i + 1 || !means.agrees(item.event, digest, item.digest)) break
    digest = item.digest
  }
  const covered = input.heads.at(-1)?.count ?? 0
  if (i === items.length && covered <= i) {
    return {
      differences: [],
      count: i,
      digest,
      unlinked: [],
      digestAt: (seq) => items[seq - 1]?.digest ?? null,
      lineAt: (seq) => items[seq - 1]?.line ?? i + 2,
      breaks: []
    }
  }
  return searched(input, i, digest, covered)
}

/** The first line that a difference touches. 差异涉及的首行。 @since 0.1.0 */
export const placeOf = (difference: { readonly _tag: string; readonly line?: number; readonly due?: number }): number =>
  Math.min(difference.line ?? 0, difference.due ?? Infinity)

// What is known while entries are sought by number.
type Search = {
  readonly input: Input
  readonly places: Places
  readonly found: Found
  readonly differences: LinkDifference[]
  readonly unlinked: number[]
  readonly breaks: number[]
  /** Which of the heads agree that stand before what is looked at, and how many were looked at. */
  readonly behind: { looked: number; since: number }
  /** The place behind the entry that was taken last. */
  next: number
  /** The digest behind which the next entry should stand; null: not known. */
  previous: Digest | null
}

function searched(input: Input, from: number, digest: Digest, covered: number): Linking {
  const { items } = input
  const search: Search = {
    input,
    places: placesFrom(items, from),
    found: foundFrom(items, from),
    differences: [],
    unlinked: [],
    breaks: [],
    behind: { looked: 0, since: 1 },
    next: from,
    previous: digest
  }
  let seq = from + 1
  for (;;) {
    if (isNextInLine(search, seq) || takeOne(search, seq)) {
      seq++
      continue
    }
    const known = search.places.above(seq)
    if (takeStranger(search, seq, known ?? covered + 1)) {
      seq++
      continue
    }
    if (known === undefined) break
    gone(search, seq, known - 1)
    seq = known
  }
  if (seq <= covered) {
    search.differences.push({ _tag: 'TrailCutOff', from: seq, to: covered, line: cutLine(search) })
    search.breaks.push(seq)
  }
  leftOver(search, from)
  const { found } = search
  for (const { key, at, due } of movedAmong(found.seqs, found.places)) {
    const [line, dueLine] = [items[at]?.line ?? 0, items[due]?.line ?? 0]
    search.differences.push({ _tag: 'EntryMoved', seq: key, line, due: dueLine })
  }
  const end = (items[search.next - 1]?.line ?? 1) + 1
  return {
    differences: search.differences,
    count: seq - 1,
    digest: search.previous ?? found.digestAt(seq - 1) ?? digest,
    unlinked: search.unlinked,
    digestAt: found.digestAt,
    lineAt: (of) => items[found.placeAt(of)]?.line ?? end,
    breaks: search.breaks
  }
}

// Any number of entries may say to be the same event; the nearest of them are held against each other, the others are surplus.
const LOOKED_AT = 8

const openAt = ({ places, next }: Search, seq: number): readonly number[] => places.open(seq, next, LOOKED_AT)

function take(search: Search, seq: number, place: number, digest: Digest | null): void {
  search.places.take(place)
  search.found.add(seq, place, digest)
  search.next = place + 1
  search.previous = digest
}

// What nearly all are: where it should stand, and with the digest that its event gives.
function isNextInLine(search: Search, seq: number): boolean {
  const item = search.input.items[search.next]
  if (item?.seq !== seq || search.places.isTaken(search.next) || search.previous === null) return false
  if (!search.input.means.agrees(item.event, search.previous, item.digest)) return false
  take(search, seq, search.next, item.digest)
  return true
}

function takeOne(search: Search, seq: number): boolean {
  const { input, previous } = search
  const { items, means } = input
  // Of several that say to be this event, the one that stands where it should is the first to be believed.
  const places = openAt(search, seq)
  const [first] = places
  if (first === undefined) return false
  const agreeing =
    previous === null
      ? undefined
      : places.find((place) => {
          const { event, digest } = items[place] as Item
          return digest !== null && means.agrees(event, previous, digest)
        })
  if (agreeing !== undefined) {
    take(search, seq, agreeing, (items[agreeing] as Item).digest)
    return true
  }
  const supported = places.find((place) => isSupported(search, seq, (items[place] as Item).digest))
  const place = supported ?? first
  const { event, digest, line } = items[place] as Item
  if (previous === null) {
    search.unlinked.push(seq)
    take(search, seq, place, digest)
    return true
  }
  const computed = means.linked(event, previous)
  const isEvent = supported !== undefined
  const isDigest = !isEvent && isSupported(search, seq, computed)
  altered(search, seq, line, isEvent ? 'event' : isDigest ? 'digest' : 'both')
  // Where nothing behind it stands for either digest, the next entry is not to be blamed for that.
  take(search, seq, place, isEvent ? digest : isDigest ? computed : null)
  return true
}

// Whether what comes next stands behind this digest: an entry of the next number, or a published head.
function isSupported(search: Search, seq: number, digest: string | null): boolean {
  const { items, heads, means } = search.input
  if (digest === null) return false
  if (headAt(heads, seq).some((head) => head.digest === digest)) return true
  return openAt(search, seq + 1).some((place) => {
    const next = items[place] as Item
    return next.digest !== null && means.agrees(next.event, digest, next.digest)
  })
}

function headAt(heads: readonly TrailHead[], count: number): readonly TrailHead[] {
  let [low, high] = [0, heads.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((heads[middle] as TrailHead).count < count) low = middle + 1
    else high = middle
  }
  const found: TrailHead[] = []
  for (let i = low; heads[i]?.count === count; i++) found.push(heads[i] as TrailHead)
  return found
}

/** Nothing says to be this event: what stands in its place may be what was made of it. */
function takeStranger(search: Search, seq: number, before: number): boolean {
  const { items, finished, means } = search.input
  const place = search.next
  const item = items[place]
  if (item === undefined || search.places.isTaken(place) || seq >= before) return false
  if (item.fault !== null) {
    if (place === items.length - 1 && !finished) return false
    altered(search, seq, item.line, item.fault)
    take(search, seq, place, null)
    return true
  }
  const { event, digest, line } = item
  const renumbered = renumberedAs(event, seq)
  const isRenumbered = search.previous !== null && means.agrees(renumbered, search.previous, digest)
  if (!isRenumbered && !isSupported(search, seq, digest)) return false
  altered(search, seq, line, 'event')
  take(search, seq, place, digest)
  return true
}

// Looking at an event can run code of its own (a getter, a proxy).
function renumberedAs(event: unknown, seq: number): unknown {
  try {
    return { ...(event as object), seq }
  } catch {
    return undefined
  }
}

function altered(search: Search, seq: number, line: number, part: 'event' | 'digest' | 'both' | LineFault): void {
  search.breaks.push(seq)
  search.differences.push({ _tag: 'EntryAltered', seq, line, part, since: sinceOf(search, seq) })
}

// Behind the last head before this number that agrees; numbers only rise, so no head is looked at twice.
function sinceOf({ input: { heads }, found, behind }: Search, seq: number): number {
  for (let head = heads[behind.looked]; head !== undefined && head.count < seq; head = heads[behind.looked]) {
    if (found.digestAt(head.count) === head.digest) behind.since = head.count + 1
    behind.looked++
  }
  return behind.since
}

function gone(search: Search, from: number, to: number): void {
  const { items } = search.input
  const line = items[search.next]?.line ?? (items[search.next - 1]?.line ?? 1) + 1
  search.breaks.push(from)
  search.differences.push({ _tag: 'EntriesRemoved', from, to, line })
  search.previous = null
}

// The line at which a trail was cut off: a last line that cannot be read and has no end is a part of it.
function cutLine(search: Search): number {
  const { items, finished } = search.input
  const last = items.length - 1
  if (!finished && items[last]?.fault !== null && !search.places.isTaken(last) && search.next === last) {
    search.places.take(last)
    return items[last]?.line ?? 0
  }
  return (items[search.next - 1]?.line ?? 1) + 1
}

function leftOver(search: Search, from: number): void {
  const { items, means } = search.input
  for (let place = from; place < items.length; place++) {
    if (search.places.isTaken(place)) continue
    const { line, seq, event, digest } = items[place] as Item
    const genuine = seq === null ? undefined : items[search.found.placeAt(seq)]
    const copy = genuine?.digest === digest && digest !== null && means.leaf(genuine.event) === means.leaf(event)
    search.differences.push({ _tag: 'EntryInserted', line, seq, copy })
  }
}
