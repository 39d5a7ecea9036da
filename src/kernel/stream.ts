/* Integers from SHA-256 in counter mode (docs/draw.md, section 8): the only randomness that teams are drawn from. */

import type { Digest } from './digest.js'
import { hashedFrom } from './digest.js'

/** A source of integers that never repeats itself and that anyone can recompute. 可由任何人重算的整数流。 @since 0.1.0 */
export type Stream = {
  /** The next 32-bit word. 下一个 32 位字。 */
  readonly word: () => number
  /** A uniform integer from 0 to n−1; n from 1 to 2³². 0 至 n−1 的均匀整数；n 为 1 至 2³²。 */
  readonly below: (n: number) => number
}

/**
 * The stream of one component of the staff under one seed. 某一种子下某一组成部分的整数流。
 *
 * @param seed      the record's seed
 * @param component digest of the component's own inputs
 * @since 0.1.0
 */
export function streamOf(seed: Digest, component: Digest): Stream {
  const blockAt = hashedFrom(`dr1|a|${seed}|${component}|`)
  let block = new DataView(new ArrayBuffer(0))
  let used = 0
  let count = 0
  const word = (): number => {
    if (used === block.byteLength) {
      const { buffer, byteOffset, byteLength } = blockAt(String(count))
      block = new DataView(buffer as ArrayBuffer, byteOffset, byteLength)
      count++
      used = 0
    }
    used += 4
    return block.getUint32(used - 4)
  }
  const below = (n: number): number => {
    if (!Number.isInteger(n) || n < 1 || n > 2 ** 32) throw new RangeError(`below(${String(n)}): n must be 1 to 2^32`)
    const limit = 2 ** 32 - (2 ** 32 % n)
    for (;;) {
      const drawn = word()
      if (drawn < limit) return drawn % n
    }
  }
  return { word, below }
}

/**
 * Shuffles a list: every order has the same chance (Fisher–Yates from the end). 打乱列表：各种次序机会均等。
 *
 * @returns a new list
 * @since 0.1.0
 */
export function shuffled<A>(list: readonly A[], stream: Pick<Stream, 'below'>): readonly A[] {
  const result = [...list]
  for (let i = result.length - 1; i > 0; i--) {
    const j = stream.below(i + 1)
    const kept = result[i] as A
    result[i] = result[j] as A
    result[j] = kept
  }
  return result
}
