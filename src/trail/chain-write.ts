/* The RFC 8785 form of events as bytes, one after the other in the same buffer: keys that were met before are sorted no more. */

import { isPlainObject, isWellFormed, utf8, writeUtf8 } from '../kernel/index.js'

/** How many objects and lists of an event may stand inside each other. 事件中对象与列表的最大嵌套层数。 @since 0.1.0 */
export const EVENT_DEPTH = 32

/** Where bytes are written, and what keys objects had so far. 字节的写入处，以及迄今对象所用的键。 @since 0.1.0 */
export type JsonWriter = {
  bytes: Uint8Array
  end: number
  readonly keys: KeyPath
  known: number
  /** The values of the objects that are being written, and how many they are. */
  readonly found: unknown[]
  top: number
}

type Member = { readonly from: number; readonly label: Uint8Array }

/** The keys of an object as far as they are read, in its own order. 已读取的对象键（按其自身次序）。 @since 0.1.0 */
export type KeyPath = {
  readonly next: Map<string, KeyPath>
  /** The last step taken from here: objects of one place mostly have the same keys. */
  key: string | null
  path: KeyPath | null
  /** The members in canonical order: the place of each in the object's own, and what stands before its value. */
  shape: readonly Member[] | 'ill-formed' | null
  readonly read: readonly string[]
}

/** A writer at the beginning. 新的写入器。 @since 0.1.0 */
export const jsonWriter = (): JsonWriter => ({
  bytes: new Uint8Array(4096),
  end: 0,
  keys: pathOf([]),
  known: 0,
  found: [],
  top: 0
})

/**
 * Puts a writer back to the beginning. 使写入器回到开头。
 *
 * @since 0.1.0
 */
export function rewind(writer: JsonWriter): void {
  writer.end = 0
  writer.top = 0
}

/**
 * Writes a value of unknown origin in its canonical form, where the writer stands. 在当前位置写入来源不明的值的规范形式。
 *
 * @returns false where it is not JSON without fractions or is nested too deeply: what was written is then of no use
 * @example writeJson(jsonWriter(), { b: 1, a: 'é' }) // => true
 * @example writeJson(jsonWriter(), { b: 0.5 }) // => false
 * @since 0.1.0
 */
export function writeJson(writer: JsonWriter, value: unknown, depth: number = EVENT_DEPTH): boolean {
  if (typeof value === 'string') return writeString(writer, value)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) return false
    return writePlain(writer, String(value))
  }
  if (value === null) return writePlain(writer, 'null')
  if (typeof value === 'boolean') return writePlain(writer, value ? 'true' : 'false')
  if (typeof value !== 'object' || depth < 1) return false
  return Array.isArray(value)
    ? writeList(writer, value, depth)
    : writeObject(writer, value as Readonly<Record<string, unknown>>, depth)
}

/**
 * Makes room for so many bytes more. 预留空间。
 *
 * @since 0.1.0
 */
export function reserve(writer: JsonWriter, more: number): void {
  const { bytes, end } = writer
  if (end + more <= bytes.length) return
  const wider = new Uint8Array(2 * (end + more))
  wider.set(bytes.subarray(0, end))
  writer.bytes = wider
}

function writeList(writer: JsonWriter, list: readonly unknown[], depth: number): boolean {
  reserve(writer, 1)
  writer.bytes[writer.end++] = OPEN_LIST
  for (let i = 0; i < list.length; i++) {
    if (i > 0) {
      reserve(writer, 1)
      writer.bytes[writer.end++] = COMMA
    }
    if (!writeJson(writer, list[i], depth - 1)) return false
  }
  reserve(writer, 1)
  writer.bytes[writer.end++] = CLOSE_LIST
  return true
}

function writeObject(writer: JsonWriter, value: Readonly<Record<string, unknown>>, depth: number): boolean {
  const { found } = writer
  const first = writer.top
  let path = writer.keys
  let top = first
  // Values are read in their own order, which engines do quickest, and written in the canonical one.
  for (const key in value) {
    path = key === path.key && path.path !== null ? path.path : step(writer, path, key)
    found[top++] = value[key]
  }
  // A map, a date, an object of some class would all be written as if they were empty or plain.
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== PLAIN && !isPlainObject(value)) return false
  const shape = path.shape ?? (path.shape = shapeOf(path.read))
  if (shape === 'ill-formed') return false
  writer.top = top
  for (let i = 0; i < shape.length; i++) {
    const { from, label } = shape[i] as Member
    const { length } = label
    reserve(writer, length)
    const { bytes, end } = writer
    for (let j = 0; j < length; j++) bytes[end + j] = label[j] as number
    writer.end = end + length
    if (!writeJson(writer, found[first + from], depth - 1)) return false
  }
  writer.top = first
  if (shape.length === 0) return writePlain(writer, '{}')
  reserve(writer, 1)
  writer.bytes[writer.end++] = CLOSE_OBJECT
  return true
}

// Objects of bad will can have any number of keys: what is learnt from them is bounded.
const KNOWN_KEYS = 20_000

function step(writer: JsonWriter, path: KeyPath, key: string): KeyPath {
  let next = path.next.get(key)
  if (next === undefined) {
    next = pathOf([...path.read, key])
    if (writer.known >= KNOWN_KEYS || path.read.length >= LONG) return next
    writer.known++
    path.next.set(key, next)
  }
  path.key = key
  path.path = next
  return next
}

const LONG = 64

const pathOf = (read: readonly string[]): KeyPath => ({ next: new Map(), key: null, path: null, shape: null, read })

const shapeOf = (read: readonly string[]): readonly Member[] | 'ill-formed' => {
  if (!read.every(isWellFormed)) return 'ill-formed'
  return read
    .map((key, from) => ({ key, from }))
    .sort(({ key: a }, { key: b }) => (a < b ? -1 : a > b ? 1 : 0))
    .map(({ key, from }, i) => ({ from, label: utf8(`${i === 0 ? '{' : ','}${JSON.stringify(key)}:`) }))
}

const PLAIN: unknown = Object.prototype

// Letters and Chinese characters go into the buffer as they are met; anything rarer takes the long way.
function writeString(writer: JsonWriter, text: string): boolean {
  const { length } = text
  reserve(writer, 3 * length + 2)
  const { bytes } = writer
  let end = writer.end
  bytes[end++] = QUOTE
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) {
      if (unit < 0x20 || unit === QUOTE || unit === BACKSLASH) return writeRare(writer, text)
      bytes[end++] = unit
    } else if (unit < 0x800) {
      bytes[end++] = 0xc0 | (unit >> 6)
      bytes[end++] = 0x80 | (unit & 0x3f)
    } else {
      if (unit >= 0xd800 && unit < 0xe000) return writeRare(writer, text)
      bytes[end++] = 0xe0 | (unit >> 12)
      bytes[end++] = 0x80 | ((unit >> 6) & 0x3f)
      bytes[end++] = 0x80 | (unit & 0x3f)
    }
  }
  bytes[end++] = QUOTE
  writer.end = end
  return true
}

const writeRare = (writer: JsonWriter, text: string): boolean =>
  isWellFormed(text) && writePlain(writer, JSON.stringify(text))

function writePlain(writer: JsonWriter, text: string): boolean {
  reserve(writer, 3 * text.length)
  writer.end = writeUtf8(text, writer.bytes, writer.end)
  return true
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const OPEN_LIST = 0x5b
const CLOSE_LIST = 0x5d
const CLOSE_OBJECT = 0x7d
