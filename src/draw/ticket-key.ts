/*
 * What the messages of all tickets share, computed once a seed: SHA-256 up to the first word that an id touches (FIPS 180-4, 6.2).
 * 同一种子下全部签号消息所共有的部分，每个种子只计算一次。
 */

/** What all messages of one beginning share, with room to work in. 同一开头的全部消息所共有的内容及工作区。 @since 0.1.0 */
export type BlockKey = {
  /** The state after the first block. 首块之后的状态。 */
  readonly middle: Int32Array
  /** That state after round 0 of the second block, whose first word never changes. 第二块第 0 轮之后的状态。 */
  readonly begun: Int32Array
  readonly word0: number
  /** The last three bytes of the beginning, above the first byte of an id. 开头的最后三个字节。 */
  readonly word1: number
  readonly bytes: Uint8Array
  readonly words: Int32Array
}

/** The bytes of a beginning: one block of 64 and 7 more. 消息开头的字节数。 @since 0.1.0 */
export const BEGINNING = 71

/** The longest id that one compression serves, in bytes. 一次压缩所能处理的最长标识（字节）。 @since 0.1.0 */
export const BLOCK_ID = 48

// The first 32 bits of the fractional parts of the cube roots of the first 64 primes, and of the square roots of the first 8.
// prettier-ignore
const K = Int32Array.of(
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
)
// prettier-ignore
const H = Int32Array.of(
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
)

/**
 * Prepares a beginning of 71 bytes. 预计算 71 字节的消息开头。
 *
 * @since 0.1.0
 */
export function blockKey(beginning: Uint8Array): BlockKey {
  if (beginning.length !== BEGINNING) throw new RangeError(`a beginning of ${String(beginning.length)} bytes`)
  const first = schedule(beginning)
  const middle = rounds(H, first, 64).map((word, i) => word + (H[i] as number))
  const bytes = new Uint8Array(BEGINNING - 64 + 3 * BLOCK_ID)
  bytes.set(beginning.subarray(64))
  const words = schedule(bytes)
  const [word0 = 0, word1 = 0] = words
  return { middle, begun: rounds(middle, words, 1), word0, word1, bytes, words: words.subarray(0, 16) }
}

/**
 * Big-endian word i of some bytes. 第 i 个大端字。
 *
 * @since 0.1.0
 */
export const wordAt = (bytes: Uint8Array, i: number): number =>
  ((bytes[4 * i] as number) << 24) |
  ((bytes[4 * i + 1] as number) << 16) |
  ((bytes[4 * i + 2] as number) << 8) |
  (bytes[4 * i + 3] as number)

// Plain and slow, for what is done once a seed: the 64 words of a block, and so many rounds from a state.
function schedule(bytes: Uint8Array): Int32Array {
  const words = new Int32Array(64)
  for (let i = 0; i < 16; i++) words[i] = wordAt(bytes, i)
  for (let i = 16; i < 64; i++) {
    const [p, q] = [words[i - 15] as number, words[i - 2] as number]
    const sum = (words[i - 16] as number) + (words[i - 7] as number)
    words[i] = sum + (turn(p, 7) ^ turn(p, 18) ^ (p >>> 3)) + (turn(q, 17) ^ turn(q, 19) ^ (q >>> 10))
  }
  return words
}

function rounds(from: Int32Array, words: Int32Array, count: number): Int32Array {
  let state = [...from]
  for (let i = 0; i < count; i++) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
    const t =
      h + (words[i] as number) + (K[i] as number) + (g ^ (e & (f ^ g))) + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25))
    const u = ((a & b) ^ (c & (a ^ b))) + (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22))
    state = [(t + u) | 0, a, b, c, (d + t) | 0, e, f, g]
  }
  return Int32Array.from(state)
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by))
