/*
 * 抽样框与排除表的文本: the lines of the two tables of a draw, and the digest that binds them (docs/draw.md, section 2).
 */

import { hasher, writeUtf8, type Digest } from '../kernel/index.js'
import type { Exclusion, Unit } from './frame.js'
import { idOrder } from './id-order.js'

/**
 * The text of a frame, a line a unit: id, tab, stratum, tab, weight, line feed. 抽样框的文本，每个单元一行。
 *
 * @param order `idOrder` of the ids, made here when it is not at hand
 * @example frameText([{ id: 'b', stratum: 'A', weight: 1 }, { id: 'a', stratum: 'A', weight: 2 }], Uint32Array.of(1, 0)) // => 'a\tA\t2\nb\tA\t1\n'
 * @since 0.1.0
 */
export const frameText = (frame: readonly Unit[], order: Uint32Array = orderOf(frame)): string =>
  joined(frame, order, ({ id, stratum, weight }) => `${id}\t${stratum}\t${String(weight)}\n`)

/**
 * The text of a list of exclusions, a line each: id, tab, reason, line feed. 排除表的文本，每个对象一行。
 *
 * @param order `idOrder` of the ids
 * @since 0.1.0
 */
export const exclusionsText = (exclusions: readonly Exclusion[], order: Uint32Array = orderOf(exclusions)): string =>
  joined(exclusions, order, ({ id, reason }) => `${id}\t${reason}\n`)

/** What a look through a table in its order finds. 按次序通读一张表所得。 @since 0.1.0 */
export type TableSummary = {
  /** The SHA-256 of the table's text: what `sha256sum` prints of the file. 表文本的 SHA-256。 */
  readonly digest: Digest
  /** Ids that stand more than once, by rising bytes. 重复的标识，按字节升序。 */
  readonly duplicates: readonly DuplicateId[]
}

/** An id that stands more than once, and where. 重复的标识及其所在行。 @since 0.1.0 */
export type DuplicateId = { readonly id: string; readonly rows: readonly number[] }

/**
 * The digest of a frame's text and its repeated ids. The text as a whole is never made. 抽样框文本的摘要与重复标识。
 *
 * @param order `idOrder` of the ids
 * @example summarizeFrame([], Uint32Array.of()) // => { digest: sha256Text(''), duplicates: [] }
 * @since 0.1.0
 */
export const summarizeFrame = (frame: readonly Unit[], order: Uint32Array): TableSummary =>
  summaryOf(frame, order, {
    units: ({ id, stratum }) => id.length + stratum.length + NUMBER,
    write: ({ id, stratum, weight }, bytes, at) =>
      writeField(String(weight), LINE_FEED, bytes, writeField(stratum, TAB, bytes, writeField(id, TAB, bytes, at)))
  })

/**
 * The digest of the text of a list of exclusions and its repeated ids. 排除表文本的摘要与重复标识。
 *
 * @param order `idOrder` of the ids
 * @example summarizeExclusions([{ id: 'a', reason: 'b' }], Uint32Array.of(0)).digest // => sha256Text('a\tb\n')
 * @since 0.1.0
 */
export const summarizeExclusions = (exclusions: readonly Exclusion[], order: Uint32Array): TableSummary =>
  summaryOf(exclusions, order, {
    units: ({ id, reason }) => id.length + reason.length + 2,
    write: ({ id, reason }, bytes, at) => writeField(reason, LINE_FEED, bytes, writeField(id, TAB, bytes, at))
  })

const orderOf = (rows: readonly { readonly id: string }[]): Uint32Array => idOrder(rows.map(({ id }) => id))

const TAB = 9
const LINE_FEED = 10
// Any number as text, with what stands around it.
const NUMBER = 32
const BLOCK = 256

type Line<R> = {
  // At least as many as the UTF-16 units of the line.
  readonly units: (row: R) => number
  readonly write: (row: R, bytes: Uint8Array, at: number) => number
}

// Lengths first, block by block: that makes room, and it fetches rows that lie anywhere in memory all at once instead of one by one,
// which takes a third of the time.
function summaryOf<R extends { readonly id: string }>(
  rows: readonly R[],
  order: Uint32Array,
  line: Line<R>
): TableSummary {
  const hash = hasher()
  const repeats: number[] = []
  let previous: string | undefined
  let bytes = new Uint8Array(0)
  for (let from = 0; from < order.length; from += BLOCK) {
    const to = Math.min(from + BLOCK, order.length)
    let units = 0
    for (let i = from; i < to; i++) units += line.units(rows[order[i] as number] as R)
    if (bytes.length < 3 * units) bytes = new Uint8Array(3 * units)
    let used = 0
    for (let i = from; i < to; i++) {
      const row = rows[order[i] as number] as R
      if (row.id === previous) repeats.push(i)
      previous = row.id
      used = line.write(row, bytes, used)
    }
    hash.update(bytes.subarray(0, used))
  }
  return { digest: hash.hex(), duplicates: duplicatesAt(repeats, rows, order) }
}

// From the places whose id is that of the place before.
function duplicatesAt(
  repeats: readonly number[],
  rows: readonly { readonly id: string }[],
  order: Uint32Array
): readonly DuplicateId[] {
  const found: { readonly id: string; readonly rows: number[] }[] = []
  let last = -1
  for (const place of repeats) {
    const row = order[place] as number
    if (place === last + 1) found.at(-1)?.rows.push(row)
    else found.push({ id: (rows[row] as { readonly id: string }).id, rows: [order[place - 1] as number, row] })
    last = place
  }
  return found
}

function writeField(text: string, end: number, bytes: Uint8Array, at: number): number {
  const after = writeUtf8(text, bytes, at)
  bytes[after] = end
  return after + 1
}

const LINES = 1000

// Piece by piece: a single list of a million lines would be walked by the collector again and again.
function joined<R>(rows: readonly R[], order: Uint32Array, line: (row: R) => string): string {
  let text = ''
  let lines: string[] = []
  for (let i = 0; i < order.length; i++) {
    lines.push(line(rows[order[i] as number] as R))
    if (lines.length === LINES) {
      text += lines.join('')
      lines = []
    }
  }
  return text + lines.join('')
}
