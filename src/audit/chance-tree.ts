/* The exact law of any program that takes its randomness as whole numbers below n: every answer in turn, each with its chance. */

import { accept, refuse, type Checked } from '../kernel/index.js'
import type { ChanceRefusal } from './chance-error.js'
import { chanceAs, type Chance } from './chance-ratio.js'

/** An outcome and its chance. 一个结果及其概率。 @since 0.1.0 */
export type ChanceOutcome<A> = { readonly key: string; readonly value: A; readonly chance: Chance }

/** All outcomes in the order in which they first come, and how many answers were gone through. 全部结果（按首次出现次序）及枚举的应答数。 @since 0.1.0 */
export type ChanceLaw<A> = { readonly outcomes: readonly ChanceOutcome<A>[]; readonly answers: number }

/** The most answers by default. 默认的应答数上限。 @since 0.1.0 */
export const MOST_ANSWERS = 200_000

/**
 * Enumerates a law: each `below(n)` is answered by 0 to n−1 in turn, depth first, each with 1/n. 枚举全部随机应答，得出精确分布。
 *
 * @param input.run  asks `below` as often as it likes and keeps nothing from one run to the next
 * @param input.key  outcomes with the same key are one
 * @param input.most answers at most; left out: 200,000
 * @returns refused with `TooMuchWork` where there are more answers
 * @basis 临夏州部门联合细则 第二十一条
 * @example orThrow(enumerateLaw({ run: (below) => below(2) + below(2), key: String })).outcomes.map(({ key, chance }) => `${key}: ${printChance(chance)}`) // => ['0: 1/4', '1: 1/2', '2: 1/4']
 * @since 0.1.0
 */
export function enumerateLaw<A>(input: {
  readonly run: (below: (n: number) => number) => A
  readonly key: (value: A) => string
  readonly most?: number
}): Checked<ChanceRefusal, ChanceLaw<A>> {
  const { run, key, most = MOST_ANSWERS } = input
  const found = new Map<string, { readonly value: A; readonly ways: Map<bigint, bigint> }>()
  const given: { answer: number; readonly of: number }[] = []
  let answers = 0
  for (;;) {
    let [asked, ways] = [0, 1n]
    const value = run((n) => {
      if (!Number.isInteger(n) || n < 1 || n > 2 ** 32) throw new RangeError(`below(${String(n)}): n must be 1 to 2^32`)
      const known = given[asked] ?? { answer: 0, of: n }
      if (known.of !== n) throw new Error('the same answers led to another question')
      given[asked++] = known
      ways *= BigInt(n)
      return known.answer
    })
    if (++answers > most) return refuse({ _tag: 'TooMuchWork', name: 'answers', steps: answers, most })
    const text = key(value)
    const own = found.get(text) ?? { value, ways: new Map<bigint, bigint>() }
    own.ways.set(ways, (own.ways.get(ways) ?? 0n) + 1n)
    found.set(text, own)
    given.length = asked
    while ((given.at(-1)?.answer ?? -1) + 1 === given.at(-1)?.of) given.pop()
    const last = given.at(-1)
    if (last === undefined) break
    last.answer += 1
  }
  return accept({
    outcomes: [...found].map(([text, { value, ways }]) => ({ key: text, value, chance: sumOf(ways) })),
    answers
  })
}

function sumOf(ways: ReadonlyMap<bigint, bigint>): Chance {
  let [above, below] = [0n, 1n]
  for (const [of, times] of ways) {
    above = above * of + times * below
    below *= of
  }
  return chanceAs(above, below)
}
