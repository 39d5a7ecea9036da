/*
 * 抽样框与排除名单的文本: the lines of the two tables of a draw, and the digest that binds them (docs/draw.md, section 2).
 */

import { hasher, utf8, writeUtf8, type Digest } from '../kernel/index.js'
import type { Exclusion, Unit } from './frame.js'

/**
 * The text of a frame, a line a unit: id, tab, stratum, tab, weight, line feed. 抽样框的文本，每个单元一行。
 *
 * @param order `idOrder` of the ids
 * @example frameText([{ id: 'b', stratum: 'A', weight: 1 }, { id: 'a', stratum: 'A', weight: 2 }], Uint32Array.of(1, 0)) // => 'a\tA\t2\nb\tA\t1\n'
 * @since 0.1.0
 */
export const frameText = (frame: readonly Unit[], order: Uint32Array): string =>
  joined(frame, order, ({ id, stratum, weight }) => `${id}\t${stratum}\t${String(weight)}\n`)

/**
 * The text of a list of exclusions, a line each: id, tab, reason, line feed. 排除名单的文本，每个对象一行。
 *
 * @param order `idOrder` of the ids
 * @since 0.1.0
 */
export const exclusionsText = (exclusions: readonly Exclusion[], order: Uint32Array): string =>
  joined(exclusions, order, ({ id, reason }) => `${id}\t${reason}\n`)

/**
 * The SHA-256 of a frame's text: what `sha256sum` prints of the file. The text as a whole is never made. 抽样框文本的 SHA-256。
 *
 * @param order `idOrder` of the ids
 * @since 0.1.0
 */
export function frameDigest(frame: readonly Unit[], order: Uint32Array): Digest {
  const lines = lineHasher()
  for (let i = 0; i < order.length; i++) {
    const { id, stratum, weight } = frame[order[i] as number] as Unit
    lines.add(id, TAB)
    lines.add(stratum, TAB)
    lines.add(String(weight), LINE_FEED)
  }
  return lines.digest()
}

/**
 * The SHA-256 of the text of a list of exclusions. 排除名单文本的 SHA-256。
 *
 * @param order `idOrder` of the ids
 * @since 0.1.0
 */
export function exclusionsDigest(exclusions: readonly Exclusion[], order: Uint32Array): Digest {
  const lines = lineHasher()
  for (let i = 0; i < order.length; i++) {
    const { id, reason } = exclusions[order[i] as number] as Exclusion
    lines.add(id, TAB)
    lines.add(reason, LINE_FEED)
  }
  return lines.digest()
}

const TAB = 9
const LINE_FEED = 10
const CHUNK = 65_536
const LINES = 1000

type LineHasher = { readonly add: (text: string, end: number) => void; readonly digest: () => Digest }

function lineHasher(): LineHasher {
  const hash = hasher()
  const bytes = new Uint8Array(CHUNK)
  let used = 0
  const flush = (): void => {
    hash.update(bytes.subarray(0, used))
    used = 0
  }
  const add = (text: string, end: number): void => {
    const most = 3 * text.length + 1
    if (used + most > CHUNK) flush()
    if (most > CHUNK) hash.update(utf8(text))
    else used = writeUtf8(text, bytes, used)
    bytes[used++] = end
  }
  return {
    add,
    digest: () => {
      flush()
      return hash.hex()
    }
  }
}

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
