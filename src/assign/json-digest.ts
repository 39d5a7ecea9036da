/* The SHA-256 of the RFC 8785 form of an object with long lists, without the whole text ever standing in memory. */

import { hasher, utf8, writeUtf8, type Digest, type Hasher, type Json, type JsonObject } from '../kernel/index.js'

/**
 * What `sha256Text(canonicalJson(value))` gives, piece by piece. 与一次性计算相同的摘要，逐段计算以限制内存。
 *
 * @example jsonDigest({ b: [1, 2], a: 'x' }) // => sha256Text('{"a":"x","b":[1,2]}')
 * @since 0.1.0
 */
export function jsonDigest(value: JsonObject): Digest {
  const sink: Sink = { hash: hasher(), bytes: new Uint8Array(CHUNK), end: 0, chunks: 0 }
  writeObject(sink, value, newPlace())
  flush(sink)
  return sink.hash.hex()
}

const CHUNK = 65_536

/** Bytes on their way into the hash. */
type Sink = { readonly hash: Hasher; readonly bytes: Uint8Array; end: number; chunks: number }

/**
 * What stood at one place of the value before. Entries of a list mostly have the same members, whose keys are then sorted
 * once; and entries in order mostly begin alike (relations with the same officer), which is then copied as bytes.
 */
type Place = {
  /** The keys of the last object here, in its own order. */
  keys: readonly string[]
  /** The rank of each in canonical order. */
  ranks: readonly number[]
  /** By rank: what stands before a value, the values of the object that is written, and those of the one before it. */
  labels: readonly Uint8Array[]
  found: Json[]
  values: Json[]
  /** Where in the chunk the label of each value began, and where the last value ended. */
  starts: number[]
  /** The chunk that `starts` speaks of. */
  chunk: number
  /** The places of the members, or of the entries of a list. */
  members: Place[]
  entries: Place | null
}

const newPlace = (): Place => ({
  keys: [],
  ranks: [],
  labels: [],
  found: [],
  values: [],
  starts: [],
  chunk: -1,
  members: [],
  entries: null
})

function writeValue(sink: Sink, value: Json, place: Place): void {
  if (typeof value === 'string') writeString(sink, value)
  else if (value === null) writeText(sink, 'null')
  else if (typeof value !== 'object') writeText(sink, String(value))
  else if (isList(value)) writeList(sink, value, place)
  else writeObject(sink, value, place)
}

function writeList(sink: Sink, list: readonly Json[], place: Place): void {
  const entries = (place.entries ??= newPlace())
  writeText(sink, '[')
  for (let i = 0; i < list.length; i++) {
    if (i > 0) writeText(sink, ',')
    writeValue(sink, list[i] as Json, entries)
  }
  writeText(sink, ']')
}

function writeObject(sink: Sink, value: JsonObject, place: Place): void {
  if (!readAlike(value, place)) learn(value, place)
  const { labels, found, values, starts, members } = place
  const copied = copyBeginning(sink, place)
  const { chunks } = sink
  for (let i = copied; i < labels.length; i++) {
    const member = found[i] as Json
    starts[i] = sink.end
    values[i] = member
    writeBytes(sink, labels[i] as Uint8Array)
    writeValue(sink, member, members[i] as Place)
  }
  starts[labels.length] = sink.end
  place.chunk = sink.chunks === chunks ? chunks : -1
  writeText(sink, labels.length === 0 ? '{}' : '}')
}

/** Reads the values of an object, in canonical order, where its keys are those of the one before it. */
function readAlike(value: JsonObject, { keys, ranks, found }: Place): boolean {
  let i = 0
  for (const key in value) {
    if (key !== keys[i]) return false
    found[ranks[i] as number] = value[key] as Json
    i++
  }
  return i === keys.length
}

/** Copies what an object has in common with the one before it at its place; returns how many members that are. */
function copyBeginning(sink: Sink, { found, values, starts, chunk }: Place): number {
  if (chunk !== sink.chunks) return 0
  let alike = 0
  while (alike < found.length && found[alike] === values[alike]) alike++
  const from = starts[0] ?? 0
  const length = (starts[alike] ?? 0) - from
  if (alike === 0 || length > CHUNK - sink.end) return 0
  const moved = sink.end - from
  sink.bytes.copyWithin(sink.end, from, from + length)
  sink.end += length
  for (let i = 0; i < alike; i++) starts[i] = (starts[i] ?? 0) + moved
  return alike
}

function learn(value: JsonObject, place: Place): void {
  const keys = Object.keys(value)
  const sorted = [...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  place.keys = keys
  place.ranks = keys.map((key) => sorted.indexOf(key))
  place.labels = sorted.map((key, i) => utf8(`${i === 0 ? '{' : ','}${JSON.stringify(key)}:`))
  place.found = sorted.map((key) => value[key] as Json)
  place.members = keys.map(newPlace)
  place.values = []
  place.starts = []
  place.chunk = -1
}

/** A text without anything to escape, as most are, goes into the chunk as it stands. */
function writeString(sink: Sink, text: string): void {
  const { length } = text
  if (length + 2 > CHUNK) return writeText(sink, JSON.stringify(text))
  if (length + 2 > CHUNK - sink.end) flush(sink)
  const { bytes } = sink
  let end = sink.end
  bytes[end++] = QUOTE
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x20 || unit > 0x7e || unit === QUOTE || unit === BACKSLASH) return writeText(sink, JSON.stringify(text))
    bytes[end++] = unit
  }
  bytes[end++] = QUOTE
  sink.end = end
}

const QUOTE = 0x22
const BACKSLASH = 0x5c

function writeText(sink: Sink, text: string): void {
  const most = text.length * 3
  if (most > CHUNK - sink.end) flush(sink)
  if (most > CHUNK) sink.hash.update(utf8(text))
  else sink.end = writeUtf8(text, sink.bytes, sink.end)
}

function writeBytes(sink: Sink, text: Uint8Array): void {
  if (text.length > CHUNK - sink.end) flush(sink)
  if (text.length > CHUNK) return sink.hash.update(text)
  const { bytes, end } = sink
  for (let i = 0; i < text.length; i++) bytes[end + i] = text[i] as number
  sink.end = end + text.length
}

function flush(sink: Sink): void {
  sink.hash.update(sink.bytes.subarray(0, sink.end))
  sink.end = 0
  sink.chunks++
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
