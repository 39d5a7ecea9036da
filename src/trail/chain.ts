/* 散列链: each event with a digest of itself and of all before it; anybody can compute it with sha256sum.
   临夏州实施意见 三（一）; 临夏州部门联合细则 第五条; 中山市实施方案 二（一）. */

import type { Digest } from '../kernel/index.js'
import { hashMessage, hashPadded } from './chain-hash.js'
import { jsonWriter, reserve, rewind, writeJson, type JsonWriter } from './chain-write.js'
import type { TrailEvent } from './event.js'
import { TRAIL_PROTOCOL, type TrailHead } from './head.js'

/** An event with the digest of the chain up to it. 事件及至其为止的链摘要。 @since 0.1.0 */
export type TrailEntry<E = TrailEvent> = { readonly event: E; readonly digest: Digest }

/** Entries, and the head after them. 条目及其后的首部。 @since 0.1.0 */
export type TrailLinks<E = TrailEvent> = { readonly entries: readonly TrailEntry<E>[]; readonly head: TrailHead }

/**
 * Chains events to what stands already. 将事件接于既有留痕之后。
 *
 * The chain says nothing of whether the rules allow them: that is the fold's.
 *
 * @param after  the head before the first of them
 * @param events their numbers follow on that head; anything that is not JSON without fractions is a mistake of the program and throws
 * @returns leaf = SHA-256 of the event's RFC 8785 form; digest = SHA-256 of `dt1|`, the digest before, `|` and the leaf, all as hexadecimal text
 * @basis 临夏州实施意见 三（一）
 * @example chainEvents(emptyHead('甲' as Name), []).head // => emptyHead('甲' as Name)
 * @since 0.1.0
 */
export function chainEvents<E = TrailEvent>(after: TrailHead, events: readonly E[]): TrailLinks<E> {
  const chain = chainMaker()
  const entries: TrailEntry<E>[] = []
  let digest = after.digest
  for (const event of events) {
    const linked = chain.linked(event, digest)
    if (linked === null) throw new TypeError('an event that is no JSON')
    digest = linked
    entries.push({ event, digest })
  }
  return { entries, head: { trail: after.trail, count: after.count + events.length, digest } }
}

/**
 * The leaf of an event: the SHA-256 of its RFC 8785 form, or null where it has none. 事件的叶摘要；无规范形式则为 null。
 *
 * @example leafOf({ seq: 1 }) // => sha256Text('{"seq":1}')
 * @example leafOf({ seq: 0.5 }) // => null
 * @since 0.1.0
 */
export const leafOf = (event: unknown): Digest | null => chainMaker().leaf(event)

/** Computes links of a chain; it keeps the room it works in. 计算链环节的工具，复用其工作区。 @since 0.1.0 */
export type ChainMaker = {
  /** The leaf of an event, or null where it has no canonical form. 叶摘要；无规范形式则为 null。 */
  readonly leaf: (event: unknown) => Digest | null
  /** The digest of an event behind another digest, or null. 接于某摘要之后的链摘要，或 null。 */
  readonly linked: (event: unknown, previous: string) => Digest | null
  /** Whether an event behind one digest gives another; quicker than `linked`. 是否得出所给摘要；较 `linked` 快。 */
  readonly agrees: (event: unknown, previous: string, digest: string) => boolean
}

/**
 * Makes the room in which links are computed. 准备计算链环节的工作区。
 *
 * @since 0.1.0
 */
export function chainMaker(): ChainMaker {
  const writer = jsonWriter()
  const state = new Int32Array(8)
  const link = linkRoom()
  return {
    leaf: (event) => (hashEvent(writer, event, state) ? digestFrom(state) : null),
    linked: (event, previous) =>
      hashEvent(writer, event, state) && hashLink(link, previous, state) ? digestFrom(state) : null,
    agrees: (event, previous, digest) =>
      hashEvent(writer, event, state) && hashLink(link, previous, state) && isHexOf(state, digest)
  }
}

/**
 * The hash of an event of unknown origin, in words; false where it has no canonical form. 来源不明的事件的散列（以字表示）。
 *
 * @since 0.1.0
 */
export function hashEvent(writer: JsonWriter, event: unknown, state: Int32Array): boolean {
  rewind(writer)
  // Looking at an event can run code of its own (a getter, a proxy): what cannot be looked at has no form.
  try {
    if (!writeJson(writer, event)) return false
  } catch {
    return false
  }
  const { end } = writer
  reserve(writer, 72)
  hashMessage(writer.bytes, end, state)
  return true
}

const HEX = 64
const PREVIOUS = TRAIL_PROTOCOL.length + 1
const LEAF = PREVIOUS + HEX + 1
const LENGTH = LEAF + HEX

// Three blocks, of which only the two digests ever change: `dt1|` digest `|` leaf, the bit that ends a message, its length in bits.
function linkRoom(): Uint8Array {
  const bytes = new Uint8Array(192)
  for (let i = 0; i < TRAIL_PROTOCOL.length; i++) bytes[i] = TRAIL_PROTOCOL.charCodeAt(i)
  bytes[PREVIOUS - 1] = BAR
  bytes[LEAF - 1] = BAR
  bytes[LENGTH] = 0x80
  bytes[190] = (LENGTH * 8) >> 8
  bytes[191] = LENGTH * 8
  return bytes
}

function hashLink(bytes: Uint8Array, previous: string, state: Int32Array): boolean {
  if (previous.length !== HEX) return false
  for (let i = 0; i < HEX; i++) {
    const unit = previous.charCodeAt(i)
    if (unit > 0x7f) return false
    bytes[PREVIOUS + i] = unit
  }
  for (let i = 0; i < 8; i++) {
    const word = state[i] as number
    const at = LEAF + 8 * i
    for (let j = 0; j < 8; j++) bytes[at + j] = hexDigit((word >>> (28 - 4 * j)) & 15)
  }
  hashPadded(bytes, bytes.length, state)
  return true
}

function isHexOf(state: Int32Array, digest: string): boolean {
  if (digest.length !== HEX) return false
  for (let i = 0; i < 8; i++) {
    const word = state[i] as number
    for (let j = 0; j < 8; j++) {
      if (digest.charCodeAt(8 * i + j) !== hexDigit((word >>> (28 - 4 * j)) & 15)) return false
    }
  }
  return true
}

/**
 * A hash in words as text. 以文本表示的散列。
 *
 * @example digestFrom(new Int32Array(8)).length // => 64
 * @since 0.1.0
 */
export function digestFrom(state: Int32Array): Digest {
  let text = ''
  for (let i = 0; i < 8; i++) text += ((state[i] as number) >>> 0).toString(16).padStart(8, '0')
  return text as Digest
}

const BAR = 0x7c
const hexDigit = (value: number): number => (value < 10 ? 0x30 + value : 0x57 + value)
