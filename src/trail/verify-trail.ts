/* 核验留痕: a trail against the heads that were published of it; every difference by its place and its kind.
   临夏州实施意见 三（一）; 临夏州部门联合细则 第五条; 中山市实施方案 二（一）. */

import { isDigest, isName, isPlainObject, type Digest, type Name } from '../kernel/index.js'
import { chainMaker, type ChainMaker } from './chain.js'
import { trailStart, type TrailHead } from './head.js'
import { lineReader, linesOf, seqOf, type HeadLine, type LineFault, type LineReader, type TextForm } from './text.js'
import { linkedFrom, placeOf, type Item, type LinkDifference, type Linking } from './verify-trail-links.js'

/** What is wrong with the text as a text, or with the heads. 文本形式或首部的问题。 @since 0.1.0 */
export type FrameDifference =
  | { readonly _tag: 'TrailUnreadable' }
  /** The first line is an entry. 首行缺失，直接为条目。 */
  | { readonly _tag: 'TrailHeaderMissing'; readonly line: 1 }
  | { readonly _tag: 'TrailHeaderMalformed'; readonly line: 1 }
  | { readonly _tag: 'TrailNamedOtherwise'; readonly line: 1; readonly trail: string; readonly published: string }
  | { readonly _tag: 'TrailSpeltOtherwise'; readonly form: TextForm; readonly line: number; readonly count: number }
  | { readonly _tag: 'HeadUnreadable'; readonly head: number }
  | { readonly _tag: 'HeadOfAnotherTrail'; readonly head: number; readonly trail: string; readonly expected: string }

/** Where a published head and the trail part. 已公布首部与留痕不符之处。 @since 0.1.0 */
export type HeadDifference =
  | { readonly _tag: 'TrailHeadDiffers'; readonly count: number; readonly published: Digest; readonly found: Digest }
  /**
   * The chain is whole in itself and gives another head: somebody wrote events anew with all the digests after them, somewhere
   * between these two numbers. 链自身完整而首部不符：有人在此区间内改写事件并重算其后全部摘要。
   */
  | { readonly _tag: 'EntriesRewritten'; readonly from: number; readonly to: number; readonly line: number }

/** One difference. 一处差异。 @since 0.1.0 */
export type TrailDifference =
  FrameDifference | LinkDifference | HeadDifference | { readonly _tag: 'MoreTrailDifferences'; readonly count: number }

/** What a verification of a trail found. 留痕核验结果。 @since 0.1.0 */
export type TrailVerification = {
  /** In the order of the lines; the first is where the trail first departs from what was published. 按行次；首项即最先的差异。 */
  readonly differences: readonly TrailDifference[]
  /** The head of the trail as it stands; null where nothing of it can be read. 现有留痕的首部；完全无法读取则为 null。 */
  readonly head: TrailHead | null
  /** Up to this number a published head agrees; 0: none does. 已公布首部所确认的最大编号；0 表示无。 */
  readonly confirmed: number
  /** Events whose digest could not be tested, because what stands before them is missing or unreadable. 因前一条目缺失或无法读取而未能核对的事件。 */
  readonly unlinked: readonly number[]
}

/** How many differences are listed; the others are counted. 列出的差异上限，其余计数。 @since 0.1.0 */
export const LISTED_TRAIL_DIFFERENCES = 1000

/** What is verified: a text, or entries as parsed from JSON; and the heads. 核验的内容：文本或条目，以及已公布的首部。 @since 0.1.0 */
export type TrailEvidence = (
  { readonly text: string | Iterable<string> } | { readonly trail: string; readonly entries: readonly unknown[] }
) & {
  /** One or several, in any order; without any only the chain itself is seen. 一个或多个，次序不限；无首部则只能核对链自身。 */
  readonly heads: readonly TrailHead[]
}

/**
 * Verifies a trail of unknown origin against published heads. 以已公布的首部核验来源不明的留痕。
 *
 * Each entry's digest is computed from its event and from the digest before it, and each head is held against the entry it
 * speaks of. What was altered, removed, inserted, moved or cut off is told by line and number. Where all digests after a change
 * were computed anew, only the heads show it: the change lies after the last head that agrees. An entry told to be altered may
 * instead be the first that is genuine after such a stretch (`since` says from where on no head agrees).
 *
 * @returns no differences for what `trailText` gives and heads that were taken of it; whatever text, entries and heads are, it does not throw
 * @basis 临夏州实施意见 三（一）；临夏州部门联合细则 第五条
 * @example verifyTrail({ text: '{"protocol":"dt1","trail":"甲"}\n', heads: [emptyHead('甲' as Name)] }).differences // => []
 * @example verifyTrail({ text: '', heads: [] }).differences // => [{ _tag: 'TrailUnreadable' }]
 * @since 0.1.0
 */
export const verifyTrail = (evidence: TrailEvidence): TrailVerification =>
  verifyTrailBy({ ...chainMaker(), readLine: lineReader() }, evidence)

/** How lines are read and digests computed. 读取各行及计算摘要的方法。 @since 0.1.0 */
export type TrailMeans = ChainMaker & { readonly readLine: LineReader }

/** The same with given means. 以给定方法核验。 @since 0.1.0 */
export function verifyTrailBy(means: TrailMeans, evidence: TrailEvidence): TrailVerification {
  const found = itemsOf(evidence, means)
  const { heads, differences: ofHeads } = headsOf(evidence.heads, found.trail)
  const trail = heads[0]?.trail ?? found.trail
  if (trail === null || (found.items.length === 0 && found.first._tag === 'Missing')) {
    return { differences: [{ _tag: 'TrailUnreadable' }, ...ofHeads], head: null, confirmed: 0, unlinked: [] }
  }
  const linking = linkedFrom({ items: found.items, start: trailStart(trail), heads, finished: found.finished, means })
  const held = againstHeads(heads, linking, trailStart(trail))
  const differences = [...ofHeads, ...linking.differences, ...held.differences, ...frameDifferences(found, trail)].sort(
    (a, b) => placeOf(a) - placeOf(b)
  )
  const listed = differences.slice(0, LISTED_TRAIL_DIFFERENCES)
  const more = differences.length - listed.length
  return {
    differences: more === 0 ? listed : [...listed, { _tag: 'MoreTrailDifferences', count: more }],
    head: { trail, count: linking.count, digest: linking.digest },
    confirmed: held.confirmed,
    unlinked: linking.unlinked
  }
}

type Found = {
  readonly trail: Name | null
  readonly items: readonly Item[]
  readonly first: HeadLine
  readonly forms: readonly { readonly form: TextForm; readonly line: number; readonly count: number }[]
  readonly finished: boolean
}

function itemsOf(evidence: TrailEvidence, means: TrailMeans): Found {
  if ('text' in evidence) {
    const { first, lines, forms, finished } = linesOf(textOf(evidence.text), means.readLine)
    const items = lines.map((line): Item =>
      line._tag === 'Read'
        ? { line: line.line, event: line.entry.event, digest: line.entry.digest, seq: line.entry.seq, fault: null }
        : unreadable(line.line, line.fault)
    )
    return { trail: first._tag === 'Named' ? first.trail : null, items, first, forms, finished }
  }
  const { trail, entries } = evidence
  const isNamed = typeof trail === 'string' && isName(trail) && listOf(entries) !== null
  return {
    trail: isNamed ? trail : null,
    // An entry stands on the line on which its text would.
    items: itemsFrom(listOf(entries) ?? []),
    first: isNamed ? { _tag: 'Named', trail } : { _tag: listOf(entries) === null ? 'Missing' : 'Malformed' },
    forms: [],
    finished: true
  }
}

// What was parsed from JSON can be anything: what is no list, no text and no pieces of one cannot be read.
const listOf = (value: unknown): readonly unknown[] | null => (Array.isArray(value) ? (value as unknown[]) : null)

const textOf = (value: unknown): string | Iterable<string> =>
  typeof value === 'string' || (typeof value === 'object' && value !== null && Symbol.iterator in value)
    ? (value as string | Iterable<string>)
    : ''

// By index: what passes over a hole would leave one.
function itemsFrom(entries: readonly unknown[]): readonly Item[] {
  const items: Item[] = []
  for (let i = 0; i < entries.length; i++) items.push(itemOf(entries[i], i + 2))
  return items
}

function itemOf(entry: unknown, line: number): Item {
  // Looking at an entry can run code of its own (a getter, a proxy).
  try {
    if (!isPlainObject(entry)) return unreadable(line, 'not-an-entry')
    const { event, digest } = entry
    // Whether these are hexadecimal digits need not be asked: nothing else agrees with an event.
    if (typeof digest !== 'string' || !isPlainObject(event)) return unreadable(line, 'not-an-entry')
    return { line, event, digest: digest as Digest, seq: seqOf(event), fault: null }
  } catch {
    return unreadable(line, 'not-an-entry')
  }
}

const unreadable = (line: number, fault: LineFault): Item => ({ line, event: null, digest: null, seq: null, fault })

function headsOf(
  given: readonly TrailHead[],
  named: Name | null
): { readonly heads: readonly TrailHead[]; readonly differences: readonly FrameDifference[] } {
  const differences: FrameDifference[] = []
  const heads: TrailHead[] = []
  Array.from(listOf(given) ?? [given], (given: unknown, i) => {
    const head = headFrom(given)
    if (head === null) return differences.push({ _tag: 'HeadUnreadable', head: i })
    const expected = heads[0]?.trail ?? head.trail
    if (head.trail === expected) return heads.push(head)
    return differences.push({ _tag: 'HeadOfAnotherTrail', head: i, trail: head.trail, expected: named ?? expected })
  })
  return { heads: heads.sort((a, b) => a.count - b.count), differences }
}

// Each member is looked at once, and what cannot be looked at is no head.
function headFrom(given: unknown): TrailHead | null {
  try {
    if (!isPlainObject(given)) return null
    const { trail, count, digest } = given
    if (typeof trail !== 'string' || !isName(trail) || typeof digest !== 'string' || !isDigest(digest)) return null
    return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? { trail, count, digest } : null
  } catch {
    return null
  }
}

const frameDifferences = ({ first, forms, trail: named }: Found, trail: Name): readonly FrameDifference[] => [
  ...(first._tag === 'Missing' ? [{ _tag: 'TrailHeaderMissing', line: 1 } as const] : []),
  ...(first._tag === 'Malformed' ? [{ _tag: 'TrailHeaderMalformed', line: 1 } as const] : []),
  ...(named !== null && named !== trail
    ? [{ _tag: 'TrailNamedOtherwise', line: 1, trail: named, published: trail } as const]
    : []),
  ...forms.map((form) => ({ _tag: 'TrailSpeltOtherwise', ...form }) as const)
]

// By rising count: what a head confirms, all heads before it that agree confirm too.
function againstHeads(
  heads: readonly TrailHead[],
  { digestAt, breaks, lineAt }: Linking,
  start: Digest
): { readonly differences: readonly HeadDifference[]; readonly confirmed: number } {
  const differences: HeadDifference[] = []
  let confirmed = 0
  let rewritten = false
  // Breaks and heads both rise: a break that the confirmed head covers is never asked for again.
  let first = 0
  for (const { count, digest } of heads) {
    const found = count === 0 ? start : digestAt(count)
    // Missing, and told so already.
    if (found === null) continue
    if (found === digest) {
      confirmed = count
      continue
    }
    differences.push({ _tag: 'TrailHeadDiffers', count, published: digest, found })
    while (first < breaks.length && (breaks[first] as number) <= confirmed) first++
    if (rewritten || (breaks[first] ?? Infinity) <= count) continue
    rewritten = true
    differences.push({ _tag: 'EntriesRewritten', from: confirmed + 1, to: count, line: lineAt(confirmed + 1) })
  }
  return { differences, confirmed }
}
