import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sha256Text, shuffled, streamOf, type Stream } from '../../../src/kernel/index.js'

const seed = sha256Text('seed')
const component = sha256Text('component')

// A stream that answers from a list, and says how many answers there were to each question.
const scripted = (answers: readonly number[]): { readonly stream: Stream; readonly asked: readonly number[] } => {
  const asked: number[] = []
  const below = (n: number): number => {
    asked.push(n)
    return answers[asked.length - 1] ?? 0
  }
  return { stream: { word: () => below(2 ** 32), below }, asked }
}

// Runs a computation once for every sequence of answers it can get.
const outcomes = <A>(run: (stream: Stream) => A): readonly A[] => {
  const found: A[] = []
  let answers: readonly number[] = []
  for (;;) {
    const { stream, asked } = scripted(answers)
    found.push(run(stream))
    const full = asked.map((_, i) => answers[i] ?? 0)
    const next = full.map((answer, i) => answer + 1 < (asked[i] ?? 0)).lastIndexOf(true)
    if (next < 0) return found
    answers = [...full.slice(0, next), (full[next] ?? 0) + 1]
  }
}

describe('shuffled', () => {
  it.each([
    [0, 1],
    [1, 1],
    [2, 2],
    [3, 6],
    [4, 24],
    [5, 120]
  ])('a list of %i has %i equally likely outcomes, each another order', (length, orders) => {
    const list = Array.from({ length }, (_, i) => i)
    const all = outcomes((stream) => shuffled(list, stream).join(' '))
    expect(all).toHaveLength(orders)
    expect(new Set(all).size).toBe(orders)
  })

  it('leaves the list as it was and draws one integer a place', () => {
    const list = Object.freeze(['a', 'b', 'c', 'd'])
    const { stream, asked } = scripted([])
    expect([...shuffled(list, stream)].sort()).toEqual(list)
    expect(asked).toEqual([4, 3, 2])
  })
})

describe('streamOf', () => {
  const words = (count: number): readonly number[] =>
    Array.from({ length: Math.ceil(count / 8) }, (_, block) =>
      createHash('sha256')
        .update(`dr1|a|${seed}|${component}|${String(block)}`)
        .digest()
    )
      .flatMap((block) => Array.from({ length: 8 }, (_, i) => block.readUInt32BE(4 * i)))
      .slice(0, count)

  it('gives the big-endian words of SHA-256 in counter mode', () => {
    const stream = streamOf(seed, component)
    expect(words(100).map(() => stream.word())).toEqual(words(100))
  })

  it('is another one for another seed and for another component', () => {
    const first = [streamOf(seed, component), streamOf(component, seed), streamOf(seed, seed)].map(({ word }) => word())
    expect(new Set(first).size).toBe(3)
  })

  it.each([1, 2, 3, 7, 1000, 2 ** 31, 2 ** 31 + 1, 3 * 2 ** 30, 2 ** 32 - 1, 2 ** 32])(
    'below(%d) passes over the words that would favour some, and takes one word at least',
    (n) => {
      const stream = streamOf(seed, component)
      const limit = BigInt(2 ** 32) - (BigInt(2 ** 32) % BigInt(n))
      const kept = words(200).filter((word) => BigInt(word) < limit)
      const count = Math.min(kept.length, 60)
      expect(Array.from({ length: count }, () => stream.below(n))).toEqual(
        kept.slice(0, count).map((word) => Number(BigInt(word) % BigInt(n)))
      )
      // Just above 2³¹ nearly half of the words are passed over; a power of two keeps all.
      if (n === 2 ** 31 + 1) expect(kept.length).toBeLessThan(140)
      if (Number.isInteger(Math.log2(n))) expect(kept.length).toBe(200)
    }
  )

  it.each([0, -1, 1.5, NaN, Infinity, 2 ** 32 + 1])('below(%d) is our own bug and throws', (n) => {
    expect(() => streamOf(seed, component).below(n)).toThrow(RangeError)
  })
})
