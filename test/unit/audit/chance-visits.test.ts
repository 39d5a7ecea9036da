/* Visits of a year, coverage, workloads and plans: each law held against a count of every order and every start. */

import { describe, expect, it } from 'vitest'
import {
  chanceAs,
  compareChances,
  coverageChance,
  expectedWork,
  planChances,
  plusChance,
  printChance,
  printVisits,
  simulateVisits,
  visitLaw,
  visitsOf,
  yearlyVisits,
  yearsUntilCovered,
  ZERO_CHANCE,
  type Chance,
  type VisitCounting,
  type VisitLaw
} from '../../../src/audit/index.js'
import { orThrow, reasonsOf, type Name } from '../../../src/kernel/index.js'
import { chancesFor, countOf, outcomesOf, type SmallDraw, type SmallStratum } from './chance-world.js'

const units = (ids: string): Record<string, number> => Object.fromEntries(ids.split('').map((id) => [id, 1]))
const srs = (ids: string, size: number): SmallDraw => ({ strata: [{ method: 'srs', size, units: units(ids) }] })
const pps = (own: SmallStratum['units'], size: number): SmallDraw => ({ strata: [{ method: 'pps', size, units: own }] })

/** By counting: one law a notice, then the notices together as independent. */
function counted(notices: readonly (readonly SmallDraw[])[], id: string, counting: VisitCounting): readonly Chance[] {
  return notices
    .map((draws) => {
      const all = outcomesOf(draws)
      const hits = (drawn: ReadonlySet<string>): number => {
        const count = draws.filter((_, d) => drawn.has(`${String(d)} ${id}`)).length
        return Math.min(3, counting === 'draws' ? count : Math.min(1, count))
      }
      return [0, 1, 2, 3].map((k) => chanceAs(...countOf(all, ({ drawn }) => hits(drawn) === k)))
    })
    .reduce<readonly Chance[]>(
      (sum, own) =>
        [0, 1, 2, 3].map((k) =>
          sum.reduce(
            (total, a, i) =>
              own.reduce(
                (inner, b, j) =>
                  Math.min(3, i + j) === k
                    ? plusChance(inner, chanceAs(a.numerator * b.numerator, a.denominator * b.denominator))
                    : inner,
                total
              ),
            ZERO_CHANCE
          )
        ),
      [chanceAs(1, 1), ZERO_CHANCE, ZERO_CHANCE, ZERO_CHANCE]
    )
}

const lawFor = (notices: readonly (readonly SmallDraw[])[], id: string, counting: VisitCounting): VisitLaw => {
  const chances = notices.map((draws, n) => chancesFor(draws, n + 1))
  const found = visitsOf(orThrow(yearlyVisits({ notices: chances, counting })), id)
  if (found === null) throw new Error('nobody')
  return found.law
}

const exactWorlds: readonly (readonly (readonly SmallDraw[])[])[] = [
  [[srs('abcd', 2)], [srs('abcd', 1)], [srs('ab', 1)]],
  [[srs('abcd', 3), srs('dcba', 1), srs('abcd', 2)]],
  [[srs('ab', 1), srs('cd', 1)], [pps({ a: 1, b: 2, c: 3, d: 9 }, 2)]],
  [[srs('abc', 1), pps({ a: 2, b: 3, c: 4 }, 2), pps({ a: 4, b: 1, c: 1 }, 1)]],
  [[{ strata: [{ method: 'census', size: 3, units: units('abc') }] }, srs('abc', 2), srs('abc', 3)]]
]

describe('yearlyVisits', () => {
  it('is exact for independent notices, for equal and for disjoint frames of one notice, and for pps beside anything', () => {
    let told = 0
    for (const world of exactWorlds)
      for (const counting of ['draws', 'notices'] as const)
        for (const id of 'abc') {
          const law = lawFor(world, id, counting)
          expect(law.by).toBe('exact')
          expect(law.times.map(({ least }) => least)).toEqual(counted(world, id, counting))
          expect(law.times.every(({ least, most }) => compareChances(least, most) === 0)).toBe(true)
          told += 1
        }
    expect(told).toBe(30)
  })

  it('bounds what overlapping frames of one notice do, and the true law is between the bounds', () => {
    const worlds = [
      [[srs('abcd', 2), srs('abe', 1)]],
      [[srs('abcde', 2), srs('abc', 1), srs('ade', 2)], [srs('ab', 1)]],
      [[srs('abcd', 1), srs('ab', 1), srs('acd', 1), pps({ a: 1, b: 2 }, 1)]]
    ]
    for (const world of worlds)
      for (const counting of ['draws', 'notices'] as const) {
        const law = lawFor(world, 'a', counting)
        const truth = counted(world, 'a', counting)
        expect(law.by).toBe('frechet')
        for (const [k, chance] of truth.entries()) {
          expect(compareChances(law.times[k as 0].least, chance)).toBeLessThanOrEqual(0)
          expect(compareChances(law.times[k as 0].most, chance)).toBeGreaterThanOrEqual(0)
        }
        // Narrower than nothing: something is said of at least one visit.
        const [once] = law.atLeast
        expect(compareChances(once.least, ZERO_CHANCE)).toBe(1)
        // Cut at 3, the count itself falls short of what is expected of four draws.
        if (world.flat().length > 3) continue
        const expected = truth.reduce((sum, { numerator, denominator }, k) => {
          return plusChance(sum, chanceAs(numerator * BigInt(k), denominator))
        }, ZERO_CHANCE)
        expect(compareChances(law.expected.least, expected)).toBeLessThanOrEqual(0)
        expect(compareChances(law.expected.most, expected)).toBeGreaterThanOrEqual(0)
      }
  })

  it('counts a frame that is not quite the same as another one', () => {
    expect(lawFor([[srs('abcd', 2), srs('abcd', 1)]], 'a', 'draws').by).toBe('exact')
    expect(lawFor([[srs('abcd', 2), srs('abce', 1)]], 'a', 'draws').by).toBe('frechet')
    expect(lawFor([[srs('abcd', 2)], [srs('abce', 1)]], 'a', 'draws').by).toBe('exact')
  })

  it('groups everybody in any table, those who are excluded with 0 visits, and adds up their expected numbers', () => {
    const year = orThrow(
      yearlyVisits({
        notices: [chancesFor([{ ...srs('abcd', 1), out: { x: 'r' } }], 1), chancesFor([srs('ab', 1)], 2)],
        counting: 'draws'
      })
    )
    expect(year.ids.join('')).toBe('abcdx')
    expect(year.groups.map(({ subjects, first }) => `${String(subjects)}${first}`)).toEqual(['2a', '2c', '1x'])
    expect(printVisits('en')(visitsOf(year, 'x')?.law ?? visitLaw([], 'draws'))).toBe(
      'visits 0: 1, 1: 0, 2: 0, 3+: 0 (exact)'
    )
    // a, b: 3/8, 1/2, 1/8; c, d: 3/4, 1/4; x: 1.
    expect(year.subjects.map(({ least }) => least)).toEqual(['3.25', '1.5', '0.25', '0'])
  })

  it('puts the same chances in another order of notices into one group', () => {
    const year = orThrow(
      yearlyVisits({ notices: [chancesFor([srs('ab', 1)], 1), chancesFor([srs('cd', 1)], 2)], counting: 'draws' })
    )
    expect(year.groups).toHaveLength(1)
  })

  it('refuses a notice given twice and an id that stands twice in a draw', () => {
    const one = chancesFor([srs('ab', 1)])
    const [draw] = one.draws
    if (draw === undefined) throw new Error('no draw')
    const twice = { ...one, draws: [{ ...draw, ids: [draw.ids[0], draw.ids[0]] as Name[] }] }
    const tags = (notices: readonly (typeof one)[]): readonly string[] =>
      reasonsOf(yearlyVisits({ notices, counting: 'draws' })).map(({ _tag }) => _tag)
    expect(tags([one, one])).toEqual(['ChanceNoticeTwice'])
    expect(tags([twice])).toEqual(['ChanceIdTwice'])
  })
})

describe('simulateVisits', () => {
  it('estimates what is only bounded, within four standard errors of the count, and is labelled', () => {
    const worlds = [
      [
        [srs('abcde', 2), srs('abc', 1), srs('ade', 2)],
        [srs('ab', 1), pps({ a: 1, b: 2, c: 4 }, 1)]
      ],
      [[srs('abcd', 2), srs('abe', 1)]]
    ]
    for (const world of worlds)
      for (const counting of ['draws', 'notices'] as const) {
        const notices = world.map((draws, n) => chancesFor(draws, n + 1))
        const found = orThrow(simulateVisits({ notices, id: 'a', counting, rounds: 40_000, seed: 'fair' }))
        expect(found.by).toBe('simulation')
        expect(found.times.reduce((sum, one) => sum + one.found, 0)).toBe(40_000)
        for (const [k, { numerator, denominator }] of counted(world, 'a', counting).entries()) {
          const { share, standardError } = found.times[k as 0]
          const truth = Number(numerator) / Number(denominator)
          expect(Math.abs(Number(share) - truth)).toBeLessThanOrEqual(4 * Number(standardError))
        }
      }
  })

  it('is the same for the same seed and another for another, and refuses more work than it is made for', () => {
    const notices = [chancesFor([srs('abcd', 2), srs('abe', 1)])]
    const run = (seed: string, rounds = 500): ReturnType<typeof simulateVisits> =>
      simulateVisits({ notices, id: 'a', counting: 'draws', rounds, seed })
    expect(run('1')).toEqual(run('1'))
    expect(orThrow(run('1')).times).not.toEqual(orThrow(run('2')).times)
    expect(reasonsOf(run('1', 0)).map(({ _tag }) => _tag)).toEqual(['CountOutside'])
    const wide = [chancesFor([srs('abcdefghijklmnopqrstuvwxyz', 2), srs('abe', 1)])]
    const most = simulateVisits({ notices: wide, id: 'a', counting: 'draws', rounds: 10_000_000, seed: '' })
    expect(reasonsOf(most).map(({ _tag }) => _tag)).toEqual(['TooMuchWork'])
  })
})

describe('coverage over years', () => {
  it('is one less the product of the misses', () => {
    const year = chanceAs(1, 20)
    expect(orThrow(coverageChance([year, year]))).toEqual(chanceAs(39, 400))
    expect(orThrow(coverageChance([]))).toEqual(ZERO_CHANCE)
    expect(reasonsOf(coverageChance([chanceAs(3, 2)])).map(({ _tag }) => _tag)).toEqual(['FractionOutside'])
  })

  it('reaches 95 % in the first year that does, not a year before', () => {
    for (const [n, d] of [
      [1, 20],
      [3, 100],
      [1, 2],
      [1, 3],
      [19, 20],
      [999, 1000],
      [5464, 109275]
    ] as const) {
      const years = orThrow(yearsUntilCovered({ yearly: chanceAs(n, d) })) ?? 0
      const after = (k: number): Chance => orThrow(coverageChance(Array.from({ length: k }, () => chanceAs(n, d))))
      expect(compareChances(after(years), chanceAs(19, 20))).toBeGreaterThanOrEqual(0)
      expect(compareChances(after(years - 1), chanceAs(19, 20))).toBe(-1)
    }
  })

  it('tells a tie: half a year twice is exactly three quarters', () => {
    const until = (numerator: number, denominator: number): number | null =>
      orThrow(yearsUntilCovered({ yearly: chanceAs(1, 2), goal: { numerator, denominator } }))
    expect(until(3, 4)).toBe(2)
    expect(until(2 ** 30 - 1, 2 ** 30)).toBe(30)
    expect(until(2 ** 30 + 1, 2 ** 30 + 2)).toBe(31)
  })

  it('never comes with a chance of 0, comes at once with 1, and late with one in a hundred thousand', () => {
    const until = (n: number, d: number): number | null => orThrow(yearsUntilCovered({ yearly: chanceAs(n, d) }))
    expect(until(0, 1)).toBeNull()
    expect(until(1, 1)).toBe(1)
    // ⌈log 0.05 / log(109274/109275)⌉ by mpmath.
    expect(until(1, 109_275)).toBe(327_358)
    expect(reasonsOf(yearsUntilCovered({ yearly: chanceAs(1, 2n ** 41n) })).map(({ _tag }) => _tag)).toEqual([
      'TooMuchWork'
    ])
    const none = yearsUntilCovered({ yearly: chanceAs(1, 2), goal: { numerator: 1, denominator: 1 } })
    expect(reasonsOf(none).map(({ _tag }) => _tag)).toEqual(['FractionOutside'])
  })
})

describe('expectedWork', () => {
  it('adds up to the sizes of the draws, office by office, and is what a count gives when one visit serves several draws', () => {
    const draws = [srs('abcd', 2), srs('abcd', 1), pps({ a: 1, b: 2, e: 3 }, 2)]
    const work = (counting: VisitCounting, departments: readonly (readonly string[])[]): readonly string[] =>
      orThrow(
        expectedWork({
          notices: [chancesFor(draws)],
          duties: departments.map((list, d) => ({ draw: `draw ${String(d)}` as Name, departments: list as Name[] })),
          counting,
          officeOf: (id) => (id === 'a' ? 'north' : 'south') as Name,
          each: 2
        })
      ).map(({ department, office, visits, places }) => {
        expect(compareChances(visits.least, visits.most)).toBe(0)
        return `${department} ${office} ${printChance(visits.least)} ${printChance(places.least)}`
      })
    expect(work('draws', [['x'], ['x', 'y'], []])).toEqual([
      'x north 3/4 3/2',
      'x south 9/4 9/2',
      'y north 1/4 1/2',
      'y south 3/4 3/2'
    ])
    expect(work('notices', [['x'], ['x'], []])).toEqual(['x north 1/2 1/1', 'x south 3/2 3/1'])
    const all = outcomesOf(draws)
    const [hits, of] = countOf(all, ({ drawn }) => drawn.has('0 a') || drawn.has('2 a'))
    expect(work('notices', [['x'], [], ['x']])[0]).toBe(
      `x north ${printChance(chanceAs(hits, of))} ${printChance(chanceAs(2n * hits, of))}`
    )
  })
})

describe('planChances', () => {
  it('gives each stratum its chance and each class its year, rows being independent', () => {
    const stratum = (name: string, classes: readonly ('low' | 'general')[] | null, size: number): never =>
      ({ name, classes, method: 'srs', rows: 100, size }) as never
    const found = orThrow(
      planChances([
        { row: 1, registry: 'r' as Name, strata: [stratum('a', ['low'], 3), stratum('b', ['general'], 5)] },
        { row: 2, registry: 'r' as Name, strata: [stratum('all', null, 10)] }
      ])
    )
    expect(found.rows.map(({ row, chance }) => `${String(row)} ${printChance(chance)}`)).toEqual([
      '1 3/100',
      '1 1/20',
      '2 1/10'
    ])
    const of = (riskClass: string): readonly string[] =>
      found.classes
        .filter((one) => one.riskClass === riskClass)
        .flatMap(({ law }) => law.atLeast.map(({ least }) => printChance(least)))
    expect(of('low')).toEqual(['127/1000', '3/1000', '0/1'])
    expect(of('general')).toEqual(['29/200', '1/200', '0/1'])
    expect(of('high').slice(0, 1)).toEqual(['1/10'])
  })

  it('calls the mean of a stratum drawn by weight a mean, and refuses a size above the rows', () => {
    const row = (size: number): ReturnType<typeof planChances> =>
      planChances([
        { row: 1, registry: 'r' as Name, strata: [{ name: 's' as Name, classes: null, method: 'pps', rows: 9, size }] }
      ])
    expect(orThrow(row(3))).toMatchObject({ rows: [{ by: 'mean' }], classes: [{ by: 'mean' }] })
    expect(orThrow(row(9))).toMatchObject({ rows: [{ by: 'exact' }] })
    expect(reasonsOf(row(10)).map(({ _tag }) => _tag)).toEqual(['CountOutside'])
  })
})
