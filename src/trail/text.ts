/* 留痕文本: JSON Lines; a first line that names the trail, then one entry a line in its RFC 8785 form.
   临夏州实施意见 三（一）; 中山市实施方案 二（一）. */

import {
  canonicalJson,
  isDigest,
  isName,
  isPlainObject,
  writeUtf8,
  type Digest,
  type Json,
  type Name
} from '../kernel/index.js'
import type { TrailEntry } from './chain.js'
import { jsonWriter, rewind, writeJson } from './chain-write.js'
import { TRAIL_PROTOCOL } from './head.js'

/** The longest line that is looked at, in UTF-16 units. 可读取的单行最大长度（UTF-16 码元）。 @since 0.1.0 */
export const LINE_UNITS = 4_000_000

/** Why a line is no entry. 某行不是条目的原因。 @since 0.1.0 */
export type LineFault = 'too-long' | 'not-json' | 'not-an-entry'

/** What is unlike the text of a trail, though every entry can be read. 条目可读、但书写形式有异之处。 @since 0.1.0 */
export type TextForm = 'bom' | 'carriage-return' | 'empty-line' | 'unfinished' | 'spelling'

/** A line as an entry of unknown origin. 作为条目读取的一行，来源不明。 @since 0.1.0 */
export type ReadLine = {
  readonly event: unknown
  readonly digest: Digest
  /** The number that the event gives itself; null where it gives none. 事件自称的编号；未写明为 null。 */
  readonly seq: number | null
  /** Whether the line is the RFC 8785 form of what it says. 是否为规范形式。 */
  readonly canonical: boolean
}

/** What a text has where. 文本各行的内容。 @since 0.1.0 */
export type TrailLine = { readonly line: number } & (
  { readonly _tag: 'Read'; readonly entry: ReadLine } | { readonly _tag: 'Unreadable'; readonly fault: LineFault }
)

/** The first line: a name, or what is wrong with it. 首行：留痕名称，或其问题。 @since 0.1.0 */
export type HeadLine = { readonly _tag: 'Named'; readonly trail: Name } | { readonly _tag: 'Missing' | 'Malformed' }

/** A text, line by line. 逐行读取的文本。 @since 0.1.0 */
export type TrailText = {
  readonly first: HeadLine
  readonly lines: readonly TrailLine[]
  /** The first line of each form, and how many have it. 各书写形式首次出现的行及行数。 */
  readonly forms: readonly { readonly form: TextForm; readonly line: number; readonly count: number }[]
  /** Whether the last line ends with a line feed. 末行是否以换行结束。 */
  readonly finished: boolean
}

/**
 * The text of a trail in pieces of a thousand lines: a single text of a million events is longer than engines allow.
 * 分段给出留痕文本，每段一千行。
 *
 * @basis 临夏州实施意见 三（一）
 * @example [...trailPieces('甲' as Name, [])] // => ['{"protocol":"dt1","trail":"甲"}\n']
 * @since 0.1.0
 */
export function* trailPieces(trail: Name, entries: readonly TrailEntry<unknown>[]): Generator<string> {
  yield `${canonicalJson({ protocol: TRAIL_PROTOCOL, trail })}\n`
  for (let from = 0; from < entries.length; from += PIECE) {
    let piece = ''
    const to = Math.min(from + PIECE, entries.length)
    for (let i = from; i < to; i++) piece += `${canonicalJson(entries[i] as unknown as Json)}\n`
    yield piece
  }
}

const PIECE = 1000

/**
 * The text of a trail. 留痕的文本。
 *
 * @basis 临夏州实施意见 三（一）
 * @example trailText('甲' as Name, []) // => '{"protocol":"dt1","trail":"甲"}\n'
 * @since 0.1.0
 */
export const trailText = (trail: Name, entries: readonly TrailEntry<unknown>[]): string =>
  [...trailPieces(trail, entries)].join('')

/**
 * Reads a text line by line; nothing in it can make this throw. 逐行读取文本；任何内容均不会使其抛出异常。
 *
 * A byte order mark, carriage returns and empty lines are passed over and named.
 *
 * @param text   whole, or in pieces cut anywhere
 * @param readOne what reads a line, made here when it is not at hand
 * @example linesOf('{"protocol":"dt1","trail":"甲"}\n').first // => { _tag: 'Named', trail: '甲' }
 * @since 0.1.0
 */
export function linesOf(text: string | Iterable<string>, readOne: LineReader = lineReader()): TrailText {
  const forms = new Map<TextForm, { form: TextForm; line: number; count: number }>()
  const note = (form: TextForm, line: number): void => {
    const known = forms.get(form)
    if (known) known.count++
    else forms.set(form, { form, line, count: 1 })
  }
  const lines: TrailLine[] = []
  let first: HeadLine = { _tag: 'Missing' }
  let number = 0
  const take = (given: string): void => {
    number++
    let line = given
    if (number === 1 && line.startsWith('\ufeff')) {
      note('bom', 1)
      line = line.slice(1)
    }
    if (line.endsWith('\r')) {
      note('carriage-return', number)
      line = line.slice(0, -1)
    }
    if (line === '') return note('empty-line', number)
    const read = readOne(line)
    if (number === 1) {
      first = headLine(line, typeof read !== 'string')
      if (first._tag === 'Named' && canonicalJson({ protocol: TRAIL_PROTOCOL, trail: first.trail }) !== line) {
        note('spelling', 1)
      }
      if (first._tag !== 'Missing') return
    }
    if (typeof read === 'string') lines.push({ line: number, _tag: 'Unreadable', fault: read })
    else {
      if (!read.canonical) note('spelling', number)
      lines.push({ line: number, _tag: 'Read', entry: read })
    }
  }
  let rest = ''
  for (const given of typeof text === 'string' ? [text] : text) {
    // A piece that is no text cannot be part of a line that can be read.
    const piece = typeof given === 'string' ? given : '\0'
    let from = 0
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
      take(rest + piece.slice(from, end))
      rest = ''
      from = end + 1
    }
    rest += piece.slice(from)
  }
  if (rest !== '') {
    take(rest)
    note('unfinished', number)
  }
  return { first, lines, forms: [...forms.values()], finished: rest === '' && number > 0 }
}

/** Reads one line. 读取一行。 @since 0.1.0 */
export type LineReader = (line: string) => ReadLine | LineFault

/**
 * Makes a reader of lines; it keeps the room it works in. 准备逐行读取的工具，复用其工作区。
 *
 * @example lineReader()('{}') // => 'not-an-entry'
 * @since 0.1.0
 */
export function lineReader(): LineReader {
  const writer = jsonWriter()
  let bytes = new Uint8Array(4096)
  return (line) => {
    if (line.length > LINE_UNITS) return 'too-long'
    const value = parsed(line)
    if (value === undefined) return 'not-json'
    if (!isPlainObject(value) || Object.keys(value).length !== 2) return 'not-an-entry'
    const { digest, event } = value
    if (typeof digest !== 'string' || !isDigest(digest) || !isPlainObject(event)) return 'not-an-entry'
    rewind(writer)
    if (!writeJson(writer, value)) return 'not-an-entry'
    if (bytes.length < 3 * line.length) bytes = new Uint8Array(6 * line.length)
    const canonical = isSame(writer.bytes, writer.end, bytes, writeUtf8(line, bytes, 0))
    return { event, digest, seq: seqOf(event), canonical }
  }
}

/**
 * The number that an event of unknown origin gives itself, from 1 on; null where it gives none. 来源不明的事件自称的编号（自 1 起）；未写明为 null。
 *
 * @example seqOf({ seq: 3 }) // => 3
 * @example seqOf({ seq: -3 }) // => null
 * @since 0.1.0
 */
export function seqOf(event: unknown): number | null {
  if (!isPlainObject(event)) return null
  const { seq } = event
  return typeof seq === 'number' && Number.isSafeInteger(seq) && seq > 0 ? seq : null
}

function headLine(line: string, isEntry: boolean): HeadLine {
  if (isEntry) return { _tag: 'Missing' }
  const value = line.length > LINE_UNITS ? undefined : parsed(line)
  if (!isPlainObject(value) || Object.keys(value).length !== 2) return { _tag: 'Malformed' }
  const { protocol, trail } = value
  return protocol === TRAIL_PROTOCOL && typeof trail === 'string' && isName(trail)
    ? { _tag: 'Named', trail }
    : { _tag: 'Malformed' }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown
  } catch {
    return undefined
  }
}

function isSame(a: Uint8Array, endOfA: number, b: Uint8Array, endOfB: number): boolean {
  if (endOfA !== endOfB) return false
  for (let i = 0; i < endOfA; i++) if (a[i] !== b[i]) return false
  return true
}
