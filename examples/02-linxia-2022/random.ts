/* Randomness for what is made up: one stream a label, the same on every machine. Never for a draw or a team. */

import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'
import { sha256Text } from '../../src/kernel/index.js'

/** Questions to a stream; each moves it on. */
export type Chance = {
  /** 0 to n−1, all alike; n from 1 to 2²⁴. */
  readonly below: (n: number) => number
  /** True so many times in a thousand. */
  readonly inThousand: (times: number) => boolean
  readonly pick: <A>(list: readonly A[]) => A
  /** One of the entries, by their whole weights. */
  readonly byWeight: <A>(entries: readonly (readonly [A, number])[]) => A
  /** So many different entries of a list, all of them if there are fewer. */
  readonly some: <A>(list: readonly A[], count: number) => readonly A[]
}

/** The stream of a label under a seed: 128 bits of the SHA-256 of both. */
export function chanceOf(seed: string, label: string): Chance {
  const digest = sha256Text(`${seed}|${label}`)
  const state = [0, 8, 16, 24].map((at) => Number.parseInt(digest.slice(at, at + 8), 16) | 0)
  if (state.every((word) => word === 0)) throw new Error(`the label ${label} gives a stream of zeros`)
  const generator = xoroshiro128plusFromState(state)
  const below = (n: number): number => {
    if (!Number.isInteger(n) || n < 1 || n > BITS) throw new RangeError(`below(${String(n)})`)
    const limit = BITS - (BITS % n)
    for (;;) {
      // The lowest bits of this generator are weak.
      const drawn = generator.next() >>> 8
      if (drawn < limit) return drawn % n
    }
  }
  const pick = <A>(list: readonly A[]): A => list[below(list.length)] as A
  return {
    below,
    pick,
    inThousand: (times) => below(1000) < times,
    byWeight: (entries) => {
      let left = below(entries.reduce((sum, [, weight]) => sum + weight, 0))
      for (const [entry, weight] of entries) {
        if (left < weight) return entry
        left -= weight
      }
      throw new Error('no entry has a weight')
    },
    some: (list, count) => {
      const rest = [...list]
      return Array.from({ length: Math.min(count, rest.length) }, (_, i) => {
        const at = i + below(rest.length - i)
        const taken = rest[at] as (typeof rest)[number]
        rest[at] = rest[i] as (typeof rest)[number]
        return taken
      })
    }
  }
}

const BITS = 2 ** 24
