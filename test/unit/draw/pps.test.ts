/* 按权重抽取: probabilities are counted over all starts, never sampled; the reference is the formula of the protocol in BigInt. */

import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { certainties, startOf, systematic, type Remaining } from '../../../src/draw/index.js'
import { sha256Text } from '../../../src/kernel/index.js'
import { weightList } from '../../arbitraries.js'
import { fraction, lists, orders } from '../../enumerate.js'

// Section 6 as printed: C with 128 bits to spare, floors of its sums.
function formula(weights: readonly number[], { size, weight }: Remaining, start: number): readonly number[] {
  const [n, d, r] = [BigInt(size), BigInt(weight), BigInt(start)]
  let c = 0n
  return weights.flatMap((w, i) => {
    const before = (c + d - 1n - r) / d
    c += n * BigInt(w)
    return (c + d - 1n - r) / d - before === 1n ? [i] : []
  })
}

// The certainties as printed, all at once.
function peeled(weights: readonly number[], size: number): { certain: ReadonlySet<number>; remaining: Remaining } {
  const certain = new Set<number>()
  for (;;) {
    const left = weights.flatMap((_, i) => (certain.has(i) ? [] : [i]))
    const n = BigInt(size - certain.size)
    const total = left.reduce((sum, i) => sum + BigInt(weights[i] ?? 0), 0n)
    const more = n === 0n ? [] : left.filter((i) => n * BigInt(weights[i] ?? 0) >= total)
    if (more.length === 0) return { certain, remaining: { size: Number(n), weight: Number(total) } }
    more.forEach((i) => certain.add(i))
  }
}

// The certainties one by one, the heaviest first.
function peeledSingly(weights: readonly number[], size: number): ReadonlySet<number> {
  const certain = new Set<number>()
  for (let n = size; n > 0; n--) {
    const left = weights.map((w, i) => ({ w, i })).filter(({ i }) => !certain.has(i))
    const total = left.reduce((sum, { w }) => sum + w, 0)
    const heaviest = left.reduce((a, b) => (b.w > a.w ? b : a))
    if (n * heaviest.w < total) break
    certain.add(heaviest.i)
  }
  return certain
}

const certainOf = (weights: readonly number[], size: number): ReadonlySet<number> => {
  const { from } = certainties(Uint32Array.from(weights), size)
  return new Set(weights.flatMap((w, i) => (w >= from ? [i] : [])))
}

const small = [1, 2, 3, 4, 5].flatMap((length) => lists(length, 5))
const cases = small.flatMap((weights) => weights.map((_, i) => ({ weights, size: i + 1 })))

// How often each unit and each pair is drawn over all starts and the given orders of the units.
function counted(weights: readonly number[], size: number, all: readonly (readonly number[])[]) {
  const certain = certainOf(weights, size)
  const { remaining } = certainties(Uint32Array.from(weights), size)
  const singles = weights.map(() => 0)
  const pairs = new Map<string, number>()
  const sizes = new Set<number>()
  let runs = 0
  for (const order of all) {
    const others = order.filter((i) => !certain.has(i))
    for (let start = 0; start < Math.max(1, others.length === 0 ? 0 : remaining.weight); start++) {
      const passed = systematic(
        others.map((i) => weights[i] ?? 0),
        remaining,
        start
      ).map((at) => others[at] ?? -1)
      const drawn = [...certain, ...passed].sort((a, b) => a - b)
      sizes.add(drawn.length)
      runs++
      drawn.forEach((i) => (singles[i] = (singles[i] ?? 0) + 1))
      drawn.forEach((i, at) =>
        drawn.slice(at + 1).forEach((j) => {
          const key = `${String(i + 1)} ${String(j + 1)}`
          pairs.set(key, (pairs.get(key) ?? 0) + 1)
        })
      )
    }
  }
  return { singles, pairs, sizes, runs }
}

const chances = (weights: readonly number[], size: number): readonly string[] => {
  const { singles, runs } = counted(weights, size, orders(weights.length))
  return singles.map((count) => fraction(count, runs))
}

const pairChances = (
  weights: readonly number[],
  size: number,
  all = orders(weights.length)
): Readonly<Record<string, string>> => {
  const { pairs, runs } = counted(weights, size, all)
  return Object.fromEntries(
    weights.flatMap((_, i) =>
      weights.slice(i + 1).map((_, j) => {
        const key = `${String(i + 1)} ${String(i + j + 2)}`
        return [key, fraction(pairs.get(key) ?? 0, runs)]
      })
    )
  )
}

describe('certainties', () => {
  it('are those of the naive peel, at once and one by one, for all 3,905 lists of up to five weights up to 5', () => {
    expect(small).toHaveLength(3905)
    const wrong = cases.filter(({ weights, size }) => {
      const expected = peeled(weights, size)
      const found = certainOf(weights, size)
      const { remaining } = certainties(Uint32Array.from(weights), size)
      const same = (set: ReadonlySet<number>): boolean =>
        set.size === expected.certain.size && weights.every((_, i) => set.has(i) === expected.certain.has(i))
      return (
        !same(found) ||
        !same(peeledSingly(weights, size)) ||
        remaining.size !== expected.remaining.size ||
        remaining.weight !== expected.remaining.weight
      )
    })
    expect(wrong).toEqual([])
  })

  it('are those of the naive peel in BigInt for weights of all magnitudes', () => {
    fc.assert(
      fc.property(weightList, fc.nat(), (weights, seed) => {
        const size = 1 + (seed % weights.length)
        const expected = peeled(weights, size)
        expect([...certainOf(weights, size)]).toEqual([...expected.certain].sort((a, b) => a - b))
        expect(certainties(Uint32Array.from(weights), size).remaining).toEqual(expected.remaining)
      }),
      { numRuns: 500 }
    )
  })

  it.each([
    ['n·w below W', [5, 6], 1, []],
    ['n·w equal to W', [1, 1], 2, [0, 1]],
    ['n·w one below W', [4, 5, 5], 2, []],
    ['n·w equal to W with units left', [3, 2, 1], 2, [0]],
    ['n·w above W', [4, 2, 1], 2, [0]],
    ['a cascade: each certainty makes the next', [100, 50, 25, 1, 1], 4, [0, 1, 2]],
    ['equal heaviest ones, all at once', [9, 9, 1, 1], 3, [0, 1]],
    ['size 0', [9, 1], 0, []],
    ['the whole list', [4, 3, 2, 1], 4, [0, 1, 2, 3]]
  ])('%s', (_what, weights, size, certain) => {
    expect([...certainOf(weights, size)]).toEqual(certain)
  })

  it('are right where n·w is one below W near 2^53, and where n·w is far beyond 2^53', () => {
    const heavy = 2 ** 32 - 1
    // 2,097,151 units of the largest weight and one of 1: W = (2^21 − 1)(2^32 − 1) + 1, below 2^53.
    const weights = new Uint32Array(2 ** 21).fill(heavy)
    weights[1000] = 1
    const total = (2 ** 21 - 1) * heavy + 1
    expect(Number.isSafeInteger(total)).toBe(true)
    const size = 2 ** 21 - 1
    expect(certainties(weights, size)).toEqual({ from: Infinity, remaining: { size, weight: total } })
    // One heavy unit among 2^22 light ones.
    const light = new Uint32Array(2 ** 22 + 1).fill(1)
    light[5] = heavy
    expect(certainties(light, 2 ** 22 - 1)).toEqual({
      from: heavy,
      remaining: { size: 2 ** 22 - 2, weight: 2 ** 22 }
    })
  })
})

describe('the systematic pass', () => {
  it('draws, over all starts, each unit exactly n·w times and always n units: all small lists and sizes', () => {
    let passes = 0
    const wrong = cases.filter(({ weights, size }) => {
      const certain = certainOf(weights, size)
      const others = weights.filter((_, i) => !certain.has(i))
      if (others.length === 0) return certain.size !== size
      const { remaining } = certainties(Uint32Array.from(weights), size)
      const counts = others.map(() => 0)
      for (let start = 0; start < remaining.weight; start++) {
        passes++
        const drawn = systematic(others, remaining, start)
        if (drawn.length !== remaining.size || certain.size + drawn.length !== size) return true
        drawn.forEach((i) => (counts[i] = (counts[i] ?? 0) + 1))
      }
      return counts.some((count, i) => count !== remaining.size * (others[i] ?? 0))
    })
    expect(wrong).toEqual([])
    expect(passes).toBeGreaterThan(50_000)
  })

  it('draws what the formula of the protocol draws, for every start of every small list', () => {
    const wrong = cases.filter(({ weights, size }) => {
      const certain = certainOf(weights, size)
      const others = weights.filter((_, i) => !certain.has(i))
      const { remaining } = certainties(Uint32Array.from(weights), size)
      return Array.from({ length: others.length === 0 ? 0 : remaining.weight }, (_, start) => start).some(
        (start) => systematic(others, remaining, start).join() !== formula(others, remaining, start).join()
      )
    })
    expect(wrong).toEqual([])
  })

  it('draws what the formula draws for weights of all magnitudes and any start', () => {
    fc.assert(
      fc.property(weightList, fc.nat(), fc.bigInt({ min: 0n, max: 2n ** 60n }), (weights, seed, wide) => {
        const { certain, remaining } = peeled(weights, 1 + (seed % weights.length))
        const others = weights.filter((_, i) => !certain.has(i))
        fc.pre(others.length > 0)
        const start = Number(wide % BigInt(remaining.weight))
        const drawn = systematic(others, remaining, start)
        expect(drawn).toEqual(formula(others, remaining, start))
        expect(drawn).toHaveLength(remaining.size)
      }),
      { numRuns: 1000 }
    )
  })

  it('is an equal chance where the weights are equal', () => {
    expect(new Set(chances([3, 3, 3, 3, 3], 2))).toEqual(new Set(['2/5']))
  })

  it('gives the golden list of ten: each unit k is drawn 3k of 45 times, and 10 gives 08, 07, 09', () => {
    const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 40]
    const { from, remaining } = certainties(Uint32Array.from(all), 4)
    expect({ from, remaining }).toEqual({ from: 40, remaining: { size: 3, weight: 45 } })
    const order = [2, 1, 8, 4, 7, 5, 6, 9, 3]
    const counts = new Map<number, number>()
    for (let start = 0; start < 45; start++) {
      for (const i of systematic(order, remaining, start)) {
        const unit = order[i] ?? 0
        counts.set(unit, (counts.get(unit) ?? 0) + 1)
      }
    }
    expect([...counts].sort(([a], [b]) => a - b)).toEqual(Array.from({ length: 9 }, (_, i) => [i + 1, 3 * (i + 1)]))
    expect(systematic(order, remaining, 10).map((i) => order[i])).toEqual([8, 7, 9])
  })
})

describe('pairs', () => {
  it('of two light units are never drawn from weights 1, 1, 2, 2, 2 with n = 2', () => {
    expect(pairChances([1, 1, 2, 2, 2], 2)).toEqual({
      '1 2': '0/1',
      '1 3': '1/12',
      '1 4': '1/12',
      '1 5': '1/12',
      '2 3': '1/12',
      '2 4': '1/12',
      '2 5': '1/12',
      '3 4': '1/6',
      '3 5': '1/6',
      '4 5': '1/6'
    })
  })

  // Weights 2, 7, 8, 5, 4, 4 with n = 3: inclusion probabilities .2, .7, .8, .5, .4, .4.
  const six = [2, 7, 8, 5, 4, 4]
  const keys = six.flatMap((_, i) => six.slice(i + 1).map((_, j) => `${String(i + 1)} ${String(i + j + 2)}`))

  it('are, in one fixed order, those published for systematic sampling, five of them never', () => {
    const expected = '0 1/5 1/5 0 0 1/2 1/5 2/5 3/10 3/10 2/5 1/5 0 3/10 0'.split(' ')
    expect(pairChances(six, 3, [[0, 1, 2, 3, 4, 5]])).toEqual(
      Object.fromEntries(keys.map((key, i) => [key, expected[i] === '0' ? '0/1' : expected[i]]))
    )
  })

  it('are, over all 720 orders, those published for random systematic sampling, none of them never', () => {
    const expected =
      '8/75 8/75 11/150 17/300 17/300 27/50 23/75 67/300 67/300 28/75 29/100 29/100 37/300 37/300 8/75'.split(' ')
    expect(pairChances(six, 3)).toEqual(Object.fromEntries(keys.map((key, i) => [key, expected[i]])))
    expect(chances(six, 3)).toEqual(['1/5', '7/10', '4/5', '1/2', '2/5', '2/5'])
  })

  it('add up to n − 1 times the chance of a unit, since n units are always drawn', () => {
    for (const [weights, size] of [
      [[1, 2, 3, 4], 2],
      [[1, 1, 2, 2, 2], 2],
      [[2, 3, 3, 4, 5], 3]
    ] as const) {
      const { singles, pairs, sizes } = counted(weights, size, orders(weights.length))
      expect([...sizes]).toEqual([size])
      weights.forEach((_, i) => {
        const key = String(i + 1)
        const own = [...pairs].filter(([pair]) => pair.split(' ').includes(key)).reduce((sum, [, n]) => sum + n, 0)
        expect(own).toBe((size - 1) * (singles[i] ?? 0))
      })
    }
    expect(pairChances([1, 2, 3, 4], 2)).toEqual({
      '1 2': '1/15',
      '1 3': '1/15',
      '1 4': '1/15',
      '2 3': '1/15',
      '2 4': '4/15',
      '3 4': '7/15'
    })
  })
})

describe('chances by weight, beside those of drawing one after another', () => {
  type Chance = readonly [bigint, bigint]
  const plus = ([a, b]: Chance, [c, d]: Chance): Chance => [a * d + c * b, b * d]
  const times = ([a, b]: Chance, [c, d]: Chance): Chance => [a * c, b * d]

  // Successive sampling: each draw takes one of those left with a chance in proportion to its weight.
  function successive(weights: readonly number[], size: number): readonly Chance[] {
    const totals: Chance[] = weights.map(() => [0n, 1n])
    const go = (drawn: readonly number[], chance: Chance): void => {
      if (drawn.length === size) {
        for (const i of drawn) totals[i] = plus(totals[i] ?? [0n, 1n], chance)
        return
      }
      const left = weights.flatMap((w, i) => (drawn.includes(i) ? [] : [{ w, i }]))
      const whole = BigInt(left.reduce((sum, { w }) => sum + w, 0))
      for (const { w, i } of left) go([...drawn, i], times(chance, [BigInt(w), whole]))
    }
    go([], [1n, 1n])
    return totals
  }
  const printed = (list: readonly Chance[]): readonly string[] => list.map(([n, d]) => fraction(n, d))

  it('3, 2, 1 with n = 2: 1, 2/3, 1/3, where one after another gives 17/20, 11/15, 5/12', () => {
    expect(chances([3, 2, 1], 2)).toEqual(['1/1', '2/3', '1/3'])
    expect(printed(successive([3, 2, 1], 2))).toEqual(['17/20', '11/15', '5/12'])
  })

  it('5, 4, 3, 2, 1 with n = 2: n·w/W, where one after another gives too little to the heavy', () => {
    expect(chances([5, 4, 3, 2, 1], 2)).toEqual(['2/3', '8/15', '2/5', '4/15', '2/15'])
    expect(printed(successive([5, 4, 3, 2, 1], 2))).toEqual([
      '7363/12012',
      '719/1365',
      '2091/5005',
      '673/2310',
      '1297/8580'
    ])
  })

  it('.07, .17, .41, .61, .83, .91 with n = 3: exactly these, where one after another is off by up to 37 %', () => {
    const hundredths = [7, 17, 41, 61, 83, 91]
    expect(chances(hundredths, 3)).toEqual(hundredths.map((w) => fraction(w, 100)))
    const rounded = successive(hundredths, 3).map(([n, d]) => Number((2n * 100_000n * n + d) / (2n * d)))
    expect(rounded).toEqual([9603, 22_484, 48_755, 64_743, 75_762, 78_653])
  })
})

describe('long running sums', () => {
  const weights = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => 2 ** 32 - 1 - (i % 7))
  const whole = (list: readonly number[]): number => list.reduce((sum, w) => sum + w, 0)

  // What the formula becomes in doubles, and in signed integers of 64 bits that divide towards zero.
  function inDoubles(list: readonly number[], { size, weight }: Remaining, start: number): readonly number[] {
    let c = 0
    return list.flatMap((w, i) => {
      const before = Math.floor((c + weight - 1 - start) / weight)
      c += size * w
      return Math.floor((c + weight - 1 - start) / weight) - before === 1 ? [i] : []
    })
  }
  function in64Bits(list: readonly number[], { size, weight }: Remaining, start: number): readonly number[] {
    const wrap = (value: bigint): bigint => BigInt.asIntN(64, value)
    const [d, r] = [BigInt(weight), BigInt(start)]
    let c = 0n
    return list.flatMap((w, i) => {
      const before = wrap(c + d - 1n - r) / d
      c = wrap(c + BigInt(size) * BigInt(w))
      return wrap(c + d - 1n - r) / d - before === 1n ? [i] : []
    })
  }

  it('of 2,100 units are exact where doubles draw others: n = 1,001, r = 5,982,889,437,756', () => {
    const list = weights(2100)
    const remaining = { size: 1001, weight: whole(list) }
    const start = 5_982_889_437_756
    expect(certainties(Uint32Array.from(list), 1001)).toEqual({ from: Infinity, remaining })
    const exact = formula(list, remaining, start)
    expect(systematic(list, remaining, start)).toEqual(exact)
    expect(exact).toHaveLength(1001)
    expect(inDoubles(list, remaining, start)).not.toEqual(exact)
  })

  it('of 70,000 units are exact where signed integers of 64 bits draw others: n = 45,000', () => {
    const list = weights(70_000)
    const remaining = { size: 45_000, weight: whole(list) }
    expect(certainties(Uint32Array.from(list), 45_000)).toEqual({ from: Infinity, remaining })
    for (const start of [0, 123_456_789_012_345, remaining.weight - 1]) {
      const exact = formula(list, remaining, start)
      expect(systematic(list, remaining, start)).toEqual(exact)
      expect(exact).toHaveLength(45_000)
      expect(in64Bits(list, remaining, start)).not.toEqual(exact)
    }
  })
})

describe('startOf', () => {
  const seed = sha256Text('seed')

  it('is the first 120 bits of its own hash, modulo what is left', () => {
    for (const [draw, stratum, left] of [
      ['抽查一', 'B', 45],
      ['a', 'b', 1],
      ['a', 'b', 2 ** 53 - 1],
      ['a\tb', '', 7]
    ] as const) {
      const hash = createHash('sha256').update(`dr1|r|${seed}|${draw}\t${stratum}`).digest('hex')
      expect(startOf(seed, draw, stratum, left)).toBe(Number(BigInt(`0x${hash.slice(0, 30)}`) % BigInt(left)))
    }
  })

  it('is 0 where nothing is left, also of weights beyond what a verifier may be given', () => {
    expect(startOf(seed, 'a', 'b', 0)).toBe(0)
    // All heavy units are certain, and what doubles leave of their sum is not the weight of the light one.
    const beyond = new Uint32Array(2 ** 21 + 2).fill(2 ** 32 - 3)
    beyond[2 ** 21 + 1] = 1
    const { remaining } = certainties(beyond, 2 ** 21 + 1)
    expect(remaining).toEqual({ size: 0, weight: -1 })
    expect(startOf(seed, 'a', 'b', remaining.weight)).toBe(0)
  })

  it('is another for another seed, draw or stratum', () => {
    const most = 2 ** 53 - 1
    const starts = [
      startOf(seed, 'a', 'b', most),
      startOf(sha256Text('other'), 'a', 'b', most),
      startOf(seed, 'a', 'c', most),
      startOf(seed, 'c', 'b', most)
    ]
    expect(new Set(starts).size).toBe(4)
  })
})
