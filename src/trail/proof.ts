/* 单独证明: that some events are in a trail, shown to somebody without showing them the others (a tree as in RFC 9162, section 2.1).
   临夏州实施意见 三（一）. */

import { isDigest, type Digest, type Name } from '../kernel/index.js'
import { chainMaker, digestFrom, hashEvent } from './chain.js'
import { hashMessage } from './chain-hash.js'
import { jsonWriter } from './chain-write.js'

/** The root of the tree over the first `count` events: published, it stands for each of them. 前 count 个事件之树的根。 @since 0.1.0 */
export type TrailRoot = { readonly trail: Name; readonly count: number; readonly root: Digest }

/** What shows that one event is in a trail. 某事件属于某留痕的证明。 @since 0.1.0 */
export type InclusionProof = {
  readonly trail: Name
  readonly count: number
  /** The event's number, from 1. 事件编号，自 1 起。 */
  readonly seq: number
  /** The neighbours on the way to the root, the nearest first. 通往树根途中的相邻节点，由近及远。 */
  readonly path: readonly Digest[]
}

/** A tree over the events of a trail. 留痕事件之树。 @since 0.1.0 */
export type TrailTree = {
  readonly root: TrailRoot
  /** For the event of a number from 1 to `count`; else null. 编号在范围之外则为 null。 */
  readonly proofOf: (seq: number) => InclusionProof | null
}

/**
 * Builds the tree over events: a leaf is SHA-256 of a byte 0 and the event's leaf (32 bytes), a node SHA-256 of a byte 1 and its
 * two children. 构建事件之树：叶为字节 0 与事件叶摘要的散列，节点为字节 1 与两子节点的散列。
 *
 * Each proof then costs as many steps as the count has binary digits.
 *
 * @param events in the order of the trail; what is no JSON without fractions is a mistake of the program and throws
 * @basis 临夏州实施意见 三（一）
 * @example treeOf('甲' as Name, []).root.root // => sha256Text('')
 * @since 0.1.0
 */
export function treeOf(trail: Name, events: readonly unknown[]): TrailTree {
  const levels = levelsOf(events)
  const count = events.length
  const top = levels.at(-1)
  const root = { trail, count, root: count === 0 || top === undefined ? EMPTY : textAt(top, 0) }
  return {
    root,
    proofOf: (seq) =>
      Number.isInteger(seq) && seq >= 1 && seq <= count ? { trail, count, seq, path: pathOf(levels, seq - 1) } : null
  }
}

/**
 * Whether a proof shows that an event is in the trail of a published root. 证明是否表明某事件属于已公布树根的留痕。
 *
 * The event must also say the number that the proof is for.
 *
 * @param input.event of unknown origin
 * @param input.proof of unknown origin
 * @basis 临夏州实施意见 三（一）
 * @example checkInclusion({ event: {}, proof: null, root: treeOf('甲' as Name, []).root }) // => false
 * @since 0.1.0
 */
export function checkInclusion(input: {
  readonly event: unknown
  readonly proof: InclusionProof | null
  readonly root: TrailRoot
}): boolean {
  // Looking at a proof can run code of its own (a getter, a proxy).
  try {
    const { event, proof, root } = input
    if (proof === null || proof.trail !== root.trail || proof.count !== root.count) return false
    const { seq, count, path } = proof
    if ((event as { readonly seq?: unknown }).seq !== seq || !Number.isSafeInteger(seq) || seq < 1 || seq > count) {
      return false
    }
    const leaf = chainMaker().leaf(event)
    return leaf !== null && rootFrom(leaf, seq - 1, count, path) === root.root
  } catch {
    return false
  }
}

const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' as Digest

// The hashes of one level, eight words each: a million digests as texts would weigh ten times as much.
type Level = Int32Array

function levelsOf(events: readonly unknown[]): readonly Level[] {
  const writer = jsonWriter()
  const room = new Uint8Array(128)
  const state = new Int32Array(8)
  let level = new Int32Array(8 * events.length)
  events.forEach((event, i) => {
    if (!hashEvent(writer, event, state)) throw new TypeError('an event that is no JSON')
    room[0] = 0
    writeWords(room, 1, state, 0)
    hashMessage(room, 33, state)
    level.set(state, 8 * i)
  })
  const levels = [level]
  while (level.length > 8) {
    const above = new Int32Array(8 * Math.ceil(level.length / 16))
    for (let at = 0; at < level.length; at += 16) {
      if (at + 8 === level.length) above.set(level.subarray(at), at / 2)
      else above.set(nodeOf(room, state, level, at, level, at + 8), at / 2)
    }
    levels.push(above)
    level = above
  }
  return levels
}

function nodeOf(
  room: Uint8Array,
  state: Int32Array,
  left: Int32Array,
  atLeft: number,
  right: Int32Array,
  atRight: number
): Int32Array {
  room[0] = 1
  writeWords(room, 1, left, atLeft)
  writeWords(room, 33, right, atRight)
  hashMessage(room, 65, state)
  return state
}

function pathOf(levels: readonly Level[], index: number): readonly Digest[] {
  const path: Digest[] = []
  let at = index
  for (const level of levels) {
    const neighbour = at % 2 === 0 ? at + 1 : at - 1
    if (8 * neighbour < level.length) path.push(textAt(level, 8 * neighbour))
    at = Math.floor(at / 2)
  }
  return path
}

// RFC 9162, 2.1.3.2.
function rootFrom(leaf: Digest, index: number, count: number, path: readonly Digest[]): Digest | null {
  if (!Array.isArray(path) || path.length > 64) return null
  const room = new Uint8Array(128)
  const state = new Int32Array(8)
  writeWords(room, 1, wordsOf(leaf), 0)
  hashMessage(room, 33, state)
  let [at, last] = [index, count - 1]
  for (const step of path) {
    if (typeof step !== 'string' || !isDigest(step) || last === 0) return null
    const own = state.slice()
    if (at % 2 === 1 || at === last) {
      nodeOf(room, state, wordsOf(step), 0, own, 0)
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else nodeOf(room, state, own, 0, wordsOf(step), 0)
    at = Math.floor(at / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 ? digestFrom(state) : null
}

function writeWords(bytes: Uint8Array, to: number, words: Int32Array, from: number): void {
  for (let i = 0; i < 8; i++) {
    const word = words[from + i] as number
    const at = to + 4 * i
    bytes[at] = word >>> 24
    bytes[at + 1] = word >>> 16
    bytes[at + 2] = word >>> 8
    bytes[at + 3] = word
  }
}

const wordsOf = (digest: Digest): Int32Array =>
  Int32Array.from({ length: 8 }, (_, i) => Number.parseInt(digest.slice(8 * i, 8 * i + 8), 16))

const textAt = (level: Level, at: number): Digest => digestFrom(level.subarray(at, at + 8))
