import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  adjustAll,
  binomialTails,
  chiSquareTail,
  classTest,
  compareProbabilities,
  equalGapsTails,
  evenStepChance,
  fisherExact,
  gapCounts,
  gapsWithin,
  hypergeometricTails,
  isWithinLevel,
  normalTail,
  periodTest,
  poissonBinomialTails,
  positionSumTails,
  powerOf,
  pValueOf,
  realOf,
  realText,
  roundsTails,
  runsTails,
  smallestDetectable,
  tailMessages,
  type ClassDraw,
  type GroupDraw,
  type Side,
  type TailRefusal,
  type Tails,
  type Trials
} from '../../../src/audit/index.js'
import { exponentialOf, logFactorial, logOf } from '../../../src/audit/tail-log.js'
import { explainBy, orThrow, reasonsOf, type Checked } from '../../../src/kernel/index.js'

type Four = { readonly point: string; readonly lower: string; readonly upper: string; readonly twoSided: string }
type Triple = readonly [number, number, number]
type Pair = readonly [number, number]
type Vectors = {
  readonly hypergeometric: readonly (GroupDraw & { readonly found: number } & Four)[]
  readonly binomial: readonly ({ readonly trials: number; readonly chance: Pair; readonly found: number } & Four)[]
  readonly poissonBinomial: readonly ({ readonly groups: readonly Triple[]; readonly found: number } & Four)[]
  readonly rounds: readonly ({ readonly rounds: readonly Triple[]; readonly found: number } & Four)[]
  readonly runs: readonly ({ readonly population: number; readonly drawn: number; readonly found: number } & Four)[]
  readonly sums: readonly ({
    readonly population: number
    readonly drawn: number
    readonly found: number
    readonly exact: boolean
  } & Omit<Four, 'point'> &
    Partial<Four>)[]
  readonly gapsWithin: readonly {
    readonly population: number
    readonly drawn: number
    readonly least: number
    readonly most: number
    readonly inside: string
    readonly outside: string
  }[]
  readonly evenStep: readonly { readonly population: number; readonly drawn: number; readonly chance: string }[]
  readonly equalGaps: readonly ({
    readonly population: number
    readonly drawn: number
    readonly gap: number
    readonly found: number
  } & Four)[]
  readonly normal: readonly { readonly z: string; readonly p: string }[]
  readonly chiSquare: readonly { readonly statistic: string; readonly degrees: number; readonly p: string }[]
  readonly classes: readonly {
    readonly rounds: readonly (readonly [readonly number[], readonly number[]])[]
    readonly statistic: string
    readonly degrees: number
    readonly leastExpected: string
    readonly p: string
  }[]
  readonly adjusted: readonly {
    readonly values: readonly string[]
    readonly holm: readonly string[]
    readonly benjaminiHochberg: readonly string[]
  }[]
  readonly power: readonly {
    readonly rounds: readonly Triple[]
    readonly side: Side
    readonly level: Pair
    readonly odds?: Pair
    readonly rate?: Pair
    readonly power: string
    readonly alarm: string
    readonly atMost: number | null
    readonly atLeast: number | null
    readonly expected: string
    readonly expectedUnder: string
  }[]
  readonly least: readonly {
    readonly rounds: readonly Triple[]
    readonly side: Side
    readonly level: Pair
    readonly more: number | null
    readonly less: number | null
  }[]
}

const vectors = JSON.parse(
  readFileSync(new URL('../../vectors/tails.json', import.meta.url), 'utf8')
) as unknown as Vectors

const fraction = ([numerator, denominator]: Pair): { readonly numerator: number; readonly denominator: number } => ({
  numerator,
  denominator
})
const groupDraw = ([population, marked, drawn]: Triple): GroupDraw => ({ population, marked, drawn })
const trialsOf = ([trials, ...chance]: Triple): Trials => ({ trials, chance: fraction(chance) })

const four = ({ point, lower, upper, twoSided }: Tails): Four => ({ point: point ?? 'none', lower, upper, twoSided })
const picked = ({ point, lower, upper, twoSided }: Four): Four => ({ point, lower, upper, twoSided })

/** Every vector with its inputs beside what was found, so that a failure names them all. */
const agree = <V extends Four>(
  list: readonly V[],
  least: number,
  run: (vector: V) => Checked<TailRefusal, Tails>
): void => {
  expect(list.length).toBeGreaterThanOrEqual(least)
  const found = list.map((vector) => {
    const tails = orThrow(run(vector))
    return { ...vector, ...four(tails), exact: tails.exact }
  })
  expect(found).toEqual(list.map((vector) => ({ ...vector, ...picked(vector), exact: true })))
}

describe('tails of a group drawn', () => {
  it('are those of the hypergeometric law to all 15 digits, from lists of one to lists of 2^31, from 1 down to where no double reaches', () => {
    agree(vectors.hypergeometric, 100, hypergeometricTails)
    const exponents = vectors.hypergeometric.map(({ upper }) => Number(/e-(\d+)$/.exec(upper)?.[1] ?? 0))
    expect(Math.max(...exponents)).toBeGreaterThan(1_000_000)
    expect(exponents.filter((exponent) => exponent > 20 && exponent < 400).length).toBeGreaterThan(2)
  })

  it('of a table of two by two are those of its margins', () => {
    for (const vector of vectors.hypergeometric.filter(({ population }) => population < 400)) {
      const { population, marked, drawn, found } = vector
      const table = { groupDrawn: found, groupLeft: marked - found, restDrawn: drawn - found }
      expect(four(orThrow(fisherExact({ ...table, restLeft: population - marked - drawn + found })))).toEqual(
        picked(vector)
      )
    }
  })

  it('over rounds and strata are those of the exact sum, to all 15 digits', () => {
    agree(vectors.rounds, 50, ({ rounds, found }) => roundsTails({ rounds: rounds.map(groupDraw), found }))
  })

  it('over rounds become normal and are marked so, with the law’s mean and variance, only where lists grow too long', () => {
    const round = { population: 2_000_000_000, marked: 1_000_000_000, drawn: 1_000_000_000 }
    const tails = orThrow(roundsTails({ rounds: [round, round], found: 1_000_022_360 }))
    expect(tails.point).toBeNull()
    expect([tails.exact, tails.method, tails.twoSidedBy]).toEqual([false, 'normal', 'doubling'])
    // Each variance is n K (N − K) (N − n) / N² (N − 1); mpmath gives these for 22,359.5 above and 22,360.5 below the mean.
    expect([tails.upper, tails.lower, tails.twoSided]).toEqual([
      '0.0786605549276003',
      '0.921348727722594',
      '0.157321109855201'
    ])
    const single = orThrow(hypergeometricTails({ ...round, found: 500_011_180 }))
    expect([single.exact, single.method]).toEqual([true, 'hypergeometric'])
  })

  it('over rounds count the mirrored outcome of a symmetrical sum as no more likely, whatever the roundings of its list', () => {
    // Each round has two equal peaks, so that its list is made from one of them and not symmetrical to the last place.
    const rounds = [15, 17, 21].map((drawn) => ({ population: 60, marked: 30, drawn }))
    for (let found = 0; found < 26; found++) {
      const { lower } = orThrow(roundsTails({ rounds, found }))
      const { upper, twoSided } = orThrow(roundsTails({ rounds, found: 53 - found }))
      expect(upper).toBe(lower)
      expect(Number(twoSided) / Number(lower)).toBeCloseTo(2, 12)
    }
  })

  it('are refused where the numbers cannot be, each named', () => {
    const names = (check: Checked<TailRefusal, unknown>): readonly string[] =>
      reasonsOf(check).map((refusal) => `${refusal._tag} ${refusal.name}`)
    const draw = { population: 10, marked: 7, drawn: 5 }
    expect(names(hypergeometricTails({ ...draw, found: 1 }))).toEqual(['CountOutside found'])
    expect(names(hypergeometricTails({ ...draw, found: 2 }))).toEqual([])
    expect(names(hypergeometricTails({ ...draw, found: 5 }))).toEqual([])
    expect(names(hypergeometricTails({ ...draw, found: 6 }))).toEqual(['CountOutside found'])
    expect(names(hypergeometricTails({ ...draw, found: 2.5 }))).toEqual(['CountOutside found'])
    expect(names(hypergeometricTails({ population: 10, marked: 11, drawn: -1, found: 0 }))).toEqual([
      'CountOutside marked',
      'CountOutside drawn'
    ])
    expect(names(hypergeometricTails({ population: 2 ** 31 + 1, marked: 0, drawn: 0, found: 0 }))).toEqual([
      'CountOutside population'
    ])
    expect(names(hypergeometricTails({ population: 2 ** 31, marked: 0, drawn: 0, found: 0 }))).toEqual([])
    expect(names(fisherExact({ groupDrawn: -1, groupLeft: NaN, restDrawn: 0, restLeft: 1 }))).toEqual([
      'CountOutside groupDrawn',
      'CountOutside groupLeft'
    ])
    expect(names(roundsTails({ rounds: [], found: 0 }))).toEqual(['CountOutside rounds.length'])
    expect(names(roundsTails({ rounds: [draw, { ...draw, drawn: 11 }], found: 0 }))).toEqual([
      'CountOutside rounds[1].drawn'
    ])
    expect(names(roundsTails({ rounds: [draw, draw], found: 3 }))).toEqual(['CountOutside found'])
    expect(names(roundsTails({ rounds: [draw, draw], found: 4 }))).toEqual([])
  })
})

describe('tails of independent draws', () => {
  it('of one rational chance are those of the binomial law to all 15 digits', () => {
    agree(vectors.binomial, 35, ({ trials, chance, found }) =>
      binomialTails({ trials, chance: fraction(chance), found })
    )
  })

  it('of unlike rational chances are those of the exact sum to all 15 digits', () => {
    agree(vectors.poissonBinomial, 40, ({ groups, found }) =>
      poissonBinomialTails({ groups: groups.map(trialsOf), found })
    )
  })

  it('count the mirrored outcome of a symmetrical sum as no more likely, whatever the roundings of its list', () => {
    const sevenths = (numerator: number): Trials => ({ trials: 1, chance: { numerator, denominator: 7 } })
    for (const pairs of [3, 8, 21]) {
      const groups = Array.from({ length: pairs }, (_, i) => [sevenths(1 + (i % 3)), sevenths(6 - (i % 3))]).flat()
      for (let found = 0; found < pairs; found++) {
        const { lower } = orThrow(poissonBinomialTails({ groups, found }))
        const { upper, twoSided } = orThrow(poissonBinomialTails({ groups, found: 2 * pairs - found }))
        expect(upper).toBe(lower)
        expect(Number(twoSided) / Number(lower)).toBeCloseTo(2, 12)
      }
    }
  })

  it('are refused for chances outside 0 to 1, and where lists grow too long', () => {
    const half = { numerator: 1, denominator: 2 }
    const tags = (check: Checked<TailRefusal, unknown>): readonly string[] => reasonsOf(check).map(({ _tag }) => _tag)
    expect(tags(binomialTails({ trials: 3, chance: { numerator: 3, denominator: 2 }, found: 0 }))).toEqual([
      'FractionOutside'
    ])
    expect(tags(binomialTails({ trials: 3, chance: { numerator: 0, denominator: 0 }, found: 0 }))).toEqual([
      'FractionOutside'
    ])
    expect(tags(binomialTails({ trials: 3, chance: { numerator: 1, denominator: 1 }, found: 2 }))).toEqual([
      'CountOutside'
    ])
    expect(tags(binomialTails({ trials: 3, chance: half, found: 4 }))).toEqual(['CountOutside'])
    expect(tags(poissonBinomialTails({ groups: [{ trials: -1, chance: half }], found: 0 }))).toEqual(['CountOutside'])
    expect(tags(poissonBinomialTails({ groups: [{ trials: 1, chance: half }], found: 2 }))).toEqual(['CountOutside'])
    expect(
      tags(poissonBinomialTails({ groups: [{ trials: 2_000_000_000, chance: half }], found: 1_000_000_000 }))
    ).toEqual(['TooMuchWork'])
  })
})

describe('positions in the list', () => {
  it('have runs by the law of Wald and Wolfowitz, to all 15 digits', () => {
    agree(vectors.runs, 35, runsTails)
  })

  it('have sums by exact counts while these are short, and by the normal law, marked so, where they are long', () => {
    expect(vectors.sums.filter(({ exact }) => !exact).length).toBe(5)
    const found = vectors.sums.map(({ population, drawn, found }) => {
      const { exact, ...tails } = orThrow(positionSumTails({ population, drawn, found }))
      return { population, drawn, found, ...four({ exact, ...tails }), exact }
    })
    expect(found).toEqual(vectors.sums.map((vector) => ({ point: 'none', ...vector })))
  })

  it('have gaps by exact counts: within bounds, of one even step, and of one length', () => {
    expect(vectors.gapsWithin.length).toBeGreaterThan(25)
    for (const vector of vectors.gapsWithin) {
      const { inside, outside } = orThrow(gapsWithin(vector))
      expect({ ...vector, inside: inside.value, outside: outside.value }).toEqual(vector)
      expect(inside.exact && outside.exact).toBe(true)
    }
    expect(vectors.evenStep.length).toBeGreaterThan(40)
    for (const vector of vectors.evenStep)
      expect({ ...vector, chance: orThrow(evenStepChance(vector)).value }).toEqual(vector)
    agree(vectors.equalGaps, 30, equalGapsTails)
  })

  it('of a fixed step in a list of 2,999 are beyond any chance, in one round', () => {
    const positions = Array.from({ length: 1000 }, (_, i) => 2 + 2 * i)
    expect(gapCounts(positions)).toEqual([{ gap: 2, times: 999 }])
    const { value } = orThrow(evenStepChance({ population: 2999, drawn: 1000 }))
    expect(compareProbabilities(value, '1e-300')).toBe(-1)
  })

  it('are refused where a list is too short for what is said of it, or too long to count', () => {
    const tags = (check: Checked<TailRefusal, unknown>): readonly string[] =>
      reasonsOf(check).map((refusal) => `${refusal._tag} ${refusal.name}`)
    expect(tags(runsTails({ population: 5, drawn: 5, found: 2 }))).toEqual(['CountOutside drawn'])
    expect(tags(runsTails({ population: 5, drawn: 2, found: 1 }))).toEqual(['CountOutside found'])
    expect(tags(runsTails({ population: 5, drawn: 2, found: 5 }))).toEqual([])
    expect(tags(runsTails({ population: 5, drawn: 2, found: 6 }))).toEqual(['CountOutside found'])
    expect(tags(runsTails({ population: 6, drawn: 3, found: 7 }))).toEqual(['CountOutside found'])
    expect(tags(positionSumTails({ population: 5, drawn: 2, found: 2 }))).toEqual(['CountOutside found'])
    expect(tags(positionSumTails({ population: 5, drawn: 2, found: 10 }))).toEqual(['CountOutside found'])
    expect(tags(positionSumTails({ population: 5, drawn: 0, found: 0 }))).toEqual(['CountOutside drawn'])
    expect(tags(gapsWithin({ population: 5, drawn: 1, least: 1, most: 1 }))).toEqual(['CountOutside drawn'])
    expect(tags(gapsWithin({ population: 5, drawn: 2, least: 2, most: 1 }))).toEqual(['CountOutside most'])
    expect(tags(equalGapsTails({ population: 6, drawn: 3, gap: 3, found: 2 }))).toEqual(['CountOutside found'])
    expect(tags(equalGapsTails({ population: 7, drawn: 3, gap: 3, found: 2 }))).toEqual([])
    expect(tags(evenStepChance({ population: 10_000_000, drawn: 430 }))).toEqual(['TooMuchWork population · drawn'])
  })
})

describe('likenesses', () => {
  it('of the normal law are right to 15 digits on both sides, at the seam of series and fraction, and far out', () => {
    const found = vectors.normal.map(({ z }) => ({ z, p: orThrow(normalTail(z)).value }))
    expect(found).toEqual(vectors.normal)
  })

  it('of the chi-square law are right to 15 digits for even and for odd degrees', () => {
    const found = vectors.chiSquare.map(({ statistic, degrees }) => ({
      statistic,
      degrees,
      p: orThrow(chiSquareTail(statistic, degrees)).value
    }))
    expect(vectors.chiSquare.length).toBeGreaterThan(90)
    expect(found).toEqual(vectors.chiSquare)
  })

  it('for classes take an exact statistic, leave out empty classes and rounds that drew none or all, and say they are likenesses', () => {
    for (const vector of vectors.classes) {
      const rounds = vector.rounds.map(([sizes, drawn]): ClassDraw => ({ sizes, drawn }))
      const { p, ...test } = orThrow(classTest(rounds))
      expect({ rounds: vector.rounds, ...test, p: p.value }).toEqual(vector)
      expect([p.exact, p.method]).toEqual([false, 'chi-square'])
    }
  })

  it('for periods put each position into the class of what it leaves over, the last class being the shortest', () => {
    const rounds = [{ population: 11, positions: [3, 6, 9, 1] }]
    expect(periodTest({ rounds, period: 3 })).toEqual(classTest([{ sizes: [4, 4, 3], drawn: [1, 0, 3] }]))
    expect(reasonsOf(periodTest({ rounds, period: 1 })).length).toBe(1)
    expect(reasonsOf(periodTest({ rounds: [{ population: 8, positions: [0, 8, 9] }], period: 2 })).length).toBe(2)
    expect(reasonsOf(classTest([{ sizes: [3, 3], drawn: [4, 1, 0] }])).length).toBe(2)
  })

  it('are refused for texts that are no decimal number', () => {
    for (const text of ['', '1e3', '.5', '1.', '--1', '1/2', '1234567890123456', 'NaN'])
      expect(reasonsOf(normalTail(text))).toEqual([{ _tag: 'NotADecimal', name: 'z', text }])
    expect(reasonsOf(chiSquareTail('-1', 0)).map(({ _tag }) => _tag)).toEqual(['NotADecimal', 'CountOutside'])
  })
})

describe('logarithms of factorials', () => {
  it('differ by the logarithm of the last factor to 55 digits, below, at and above the seam of product and series', () => {
    for (const n of [2, 3, 10, 300, 1023, 1024, 1025, 5000, 2 ** 31]) {
      const apart = logFactorial(n) - logFactorial(n - 1) - logOf(realOf(BigInt(n)))
      expect([n, (apart < 0n ? -apart : apart) < 1n << 40n]).toEqual([n, true])
    }
    expect(logFactorial(0)).toBe(0n)
    expect(realText(exponentialOf(logFactorial(20)))).toBe('2.43290200817664e+18')
  })
})

describe('many tests', () => {
  it('are adjusted by Holm and by Benjamini and Hochberg as exact fractions are, in the order given', () => {
    for (const { values, holm, benjaminiHochberg } of vectors.adjusted) {
      const adjusted = orThrow(adjustAll(values))
      expect(adjusted.map(({ value }) => value)).toEqual(values)
      expect(adjusted.map((each) => each.holm)).toEqual(holm)
      expect(adjusted.map((each) => each.benjaminiHochberg)).toEqual(benjaminiHochberg)
    }
  })

  it('are refused for what is no probability, each with its place', () => {
    expect(reasonsOf(adjustAll(['0.5', '1.1', 'x', '2e-3', '-1'])).map((refusal) => refusal.name)).toEqual([
      'values[1]',
      'values[2]',
      'values[4]'
    ])
  })

  it('compare texts exactly, below what a double holds and at a level itself', () => {
    expect(compareProbabilities('9.99e-401', '1e-400')).toBe(-1)
    expect(compareProbabilities('1e-400', '0.1e-399')).toBe(0)
    expect(compareProbabilities('0', '1e-99999999')).toBe(-1)
    expect(compareProbabilities('0.5', '1e-99999999')).toBe(1)
    expect(() => compareProbabilities('half', '1')).toThrow('no probability: half')
    const level = { numerator: 1, denominator: 20 }
    expect(['0.049', '0.05', '0.0500000000000001'].map((p) => isWithinLevel(p, level))).toEqual([true, true, false])
  })

  it('take one of the tails as a p-value, with what is known of it', () => {
    const tails = orThrow(hypergeometricTails({ population: 10, marked: 4, drawn: 5, found: 4 }))
    expect(pValueOf(tails, 'twoSided')).toEqual({ value: tails.twoSided, exact: true, method: 'hypergeometric' })
  })
})

describe('power', () => {
  it('is the chance of the alarm under the favour, region and mean included, as exact fractions have it', () => {
    expect(vectors.power.length).toBe(44)
    const found = vectors.power.map(({ rounds, side, level, ...given }) => {
      const favour =
        given.odds === undefined ? { rate: fraction(given.rate ?? [0, 0]) } : { odds: fraction(given.odds) }
      const power = orThrow(powerOf({ rounds: rounds.map(groupDraw), side, level: fraction(level) }, favour))
      const { level: alarm, ...others } = power
      return { rounds, side, level, ...given, alarm, ...others }
    })
    expect(found).toEqual(vectors.power)
  })

  it('of four fifths begins at the odds that a walk along the whole grid finds', () => {
    for (const { rounds, side, level, ...vector } of vectors.least) {
      const test = { rounds: rounds.map(groupDraw), side, level: fraction(level) }
      const { more, less } = orThrow(smallestDetectable(test, { numerator: 4, denominator: 5 }))
      const found = {
        more: more === null ? null : more.odds.numerator - 100,
        less: less === null ? null : less.odds.denominator - 100
      }
      expect({ rounds, side, level, ...found }).toEqual({ rounds, side, level, ...vector })
      for (const each of [more, less])
        if (each !== null) expect(powerOf(test, each)).toEqual({ _tag: 'Right', right: each.found })
    }
  })

  it('is refused for a rate at which somebody would be drawn more surely than surely, with the bounds', () => {
    const test = { side: 'twoSided', level: { numerator: 1, denominator: 20 } } as const
    const rounds = [{ population: 10, marked: 2, drawn: 5 }]
    const at = (numerator: number, denominator: number): Checked<TailRefusal, unknown> =>
      powerOf({ ...test, rounds }, { rate: { numerator, denominator } })
    // Eight others, five drawn, two in the group: at a rate of 8/3 the group is drawn surely.
    expect(reasonsOf(at(8, 3))).toEqual([
      { _tag: 'FractionOutside', name: 'rate', numerator: 8, denominator: 3, least: '0/1', most: '8/3' }
    ])
    expect(reasonsOf(at(799, 300))).toEqual([])
    const mostly = { ...test, rounds: [{ population: 10, marked: 6, drawn: 7 }] }
    expect(reasonsOf(powerOf(mostly, { rate: { numerator: 1, denominator: 2 } }))).toEqual([
      { _tag: 'FractionOutside', name: 'rate', numerator: 1, denominator: 2, least: '3/6', most: '4/1' }
    ])
    expect(reasonsOf(powerOf(mostly, { rate: { numerator: 51, denominator: 100 } }))).toEqual([])
    expect(reasonsOf(powerOf({ ...test, rounds }, { odds: { numerator: 0, denominator: 1 } })).length).toBe(1)
  })
})

describe('words', () => {
  it('say every refusal in Chinese and in English with its figures', () => {
    const refusals: readonly TailRefusal[] = [
      { _tag: 'CountOutside', name: 'found', found: 7, least: 0, most: 5 },
      { _tag: 'NotADecimal', name: 'z', text: 'x' },
      { _tag: 'FractionOutside', name: 'rate', numerator: 3, denominator: 2, least: '0', most: '1' },
      { _tag: 'TooMuchWork', name: 'groups', steps: 9, most: 5 }
    ]
    expect(refusals.map(explainBy(tailMessages)('en'))).toEqual([
      'found is 7; it must be a whole number from 0 to 5',
      'z is "x", which is no decimal number of the kind asked for',
      'rate is 3/2; it must be one whole number over another, from 0 to 1',
      'groups would take about 9 steps; the most is 5'
    ])
    expect(refusals.map(explainBy(tailMessages)('zh'))).toEqual([
      'found 为 7，应为 0 至 5 之间的整数',
      'z 为“x”，不是所要求的十进制数',
      'rate 为 3/2，应为整数之比，介于 0 与 1 之间',
      'groups 需要约 9 步计算，上限为 5 步'
    ])
  })
})
