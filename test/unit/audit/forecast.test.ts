import { describe, expect, it } from 'vitest'
import { forecastMessages, forecastPools, type Forecast, type PoolRates } from '../../../src/audit/forecast.js'
import { cited, explainBy, orThrow, parseRatio, reasonsOf, type Ratio } from '../../../src/kernel/index.js'
import { POOLS, type Pool, type PoolRules } from '../../../src/registry/index.js'
import { wannianPools } from '../registry/wannian.js'

const ratio = (text: string): Ratio => orThrow(parseRatio(text))

const rates = (changed: Partial<PoolRates> = {}): PoolRates => ({
  checked: ratio('1'),
  violations: { minor: ratio('0'), general: ratio('0'), major: ratio('0') },
  applied: ratio('0'),
  released: ratio('0'),
  ...changed
})

const violations = (minor: string, general: string, major: string): PoolRates['violations'] => ({
  minor: ratio(minor),
  general: ratio(general),
  major: ratio(major)
})

const everyYear: { readonly [P in Pool]: PoolRates } = {
  A: rates({ checked: ratio('10%'), violations: violations('20%', '10%', '5%') }),
  B: rates({ checked: ratio('5%'), violations: violations('20%', '10%', '5%'), applied: ratio('50%') }),
  C: rates({ violations: violations('10%', '10%', '10%') })
}

type Input = Parameters<typeof forecastPools>[0]

const input = (changed: Partial<Input> = {}): Input => ({
  sizes: { A: 3_000, B: 6_000, C: 1_000 },
  years: 10,
  seed: 20220810,
  rates: everyYear,
  rules: wannianPools,
  ...changed
})

const run = (changed: Partial<Input> = {}): Forecast => orThrow(forecastPools(input(changed)))

const certain = (changed: Partial<{ readonly [P in Pool]: Partial<PoolRates> }>, rules = wannianPools) =>
  run({
    sizes: { A: 10, B: 20, C: 30 },
    years: 1,
    rates: { A: rates(changed.A), B: rates(changed.B), C: rates(changed.C) },
    rules
  }).years[0]

describe('a forecast of the pools', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(run()).toEqual(run())
    expect(run({ seed: 1 })).not.toEqual(run())
  })

  it('loses and makes nobody: sizes add up each year, and each year’s flows lead from the year before to it', () => {
    const { years } = run()
    expect(years.map(({ year }) => year)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    let before: { readonly [P in Pool]: number } = input().sizes
    for (const { sizes, flows, shares } of years) {
      expect(sizes.A + sizes.B + sizes.C).toBe(10_000)
      for (const pool of POOLS) {
        const net = flows.reduce(
          (sum, { from, to, count }) => sum + (to === pool ? count : 0) - (from === pool ? count : 0),
          0
        )
        expect(sizes[pool]).toBe(before[pool] + net)
        expect(shares[pool]).toEqual(ratio(`${String(sizes[pool])}/10000`))
      }
      before = sizes
    }
  })

  it('WN-16: certain violations empty A into B or into C', () => {
    for (const [degrees, sizes] of [
      [violations('1', '0', '0'), { A: 0, B: 30, C: 30 }],
      [violations('0', '1', '0'), { A: 0, B: 30, C: 30 }],
      [violations('0', '0', '1'), { A: 0, B: 20, C: 40 }]
    ] as const) {
      expect(certain({ A: { violations: degrees } })?.sizes).toEqual(sizes)
    }
    expect(certain({ A: { checked: ratio('0'), violations: violations('0', '0', '1') } })?.sizes).toEqual({
      A: 10,
      B: 20,
      C: 30
    })
  })

  it('WN-17: clean checks and applications bring all of B to A; a violation keeps it where it is', () => {
    expect(certain({ B: { applied: ratio('1') } })?.flows).toEqual([{ from: 'B', to: 'A', count: 20 }])
    const found = certain({ B: { applied: ratio('1'), violations: violations('1', '0', '0') } })
    expect([found?.flows, found?.unmoved]).toEqual([[], { A: 0, B: 20, C: 0 }])
  })

  it('WN-18: C is a sink: without release it only fills, and holds all in the end', () => {
    const { years, sinks } = run({
      years: 100,
      rates: {
        ...everyYear,
        A: rates({ violations: violations('0', '50%', '50%') }),
        B: rates({ applied: ratio('1') })
      }
    })
    expect(sinks).toEqual(['C'])
    const sizes = years.map((year) => year.sizes.C)
    expect(sizes.every((size, i) => i === 0 || size >= (sizes[i - 1] ?? 0))).toBe(true)
    expect(years.at(-1)?.shares.C).toEqual(ratio('1'))
  })

  it('C-22: a release in the adjustment leads from C to B, and is refused where the adjustment lets nobody out', () => {
    expect(certain({ C: { released: ratio('1') } })?.sizes).toEqual({ A: 10, B: 50, C: 0 })
    const rules: PoolRules = { ...wannianPools, exit: cited('none', wannianPools.exit.basis) }
    const released = { ...everyYear, C: rates({ released: ratio('1/1000') }) }
    expect(reasonsOf(forecastPools(input({ rules, rates: released })))).toEqual([
      { _tag: 'ReleaseNotRuled', pool: 'C', basis: wannianPools.exit.basis }
    ])
    expect(reasonsOf(forecastPools(input({ rules })))).toEqual([])
  })

  it('meets the expected sizes, year by year, within five standard deviations', () => {
    const a = 0.1
    const b = 0.05 * 0.65 * 0.5
    let expected = { A: 300_000, B: 600_000, C: 100_000 }
    for (const { sizes } of run({ sizes: expected }).years) {
      expected = {
        A: expected.A * (1 - a * 0.35) + expected.B * b,
        B: expected.B * (1 - b) + expected.A * a * 0.3,
        C: expected.C + expected.A * a * 0.05
      }
      for (const pool of POOLS) {
        expect(Math.abs(sizes[pool] - expected[pool])).toBeLessThan(5 * Math.sqrt(expected[pool] * 0.5))
      }
    }
  })

  it('has rates to the last unit: 999,999,999 of 1,000,000,000 nearly always, their sum may be 1 and not more', () => {
    const sum = (major: string) =>
      reasonsOf(
        forecastPools(input({ rates: { ...everyYear, A: rates({ violations: violations('1/3', '1/3', major) }) } }))
      )
    expect(sum('1/3')).toEqual([])
    expect(sum('1000001/3000000')).toEqual([{ _tag: 'RatesOverOne', pool: 'A' }])
    expect(sum('1/4294967311')).toEqual([{ _tag: 'RatesTooFine', pool: 'A' }])
    const nearly = certain({ A: { checked: ratio('0.999999999'), violations: violations('0', '0', '1') } })
    expect(nearly?.sizes).toEqual({ A: 0, B: 20, C: 40 })
  })

  it('refuses sizes, years and seeds out of bounds, all of them at once, in both languages', () => {
    const whats = (changed: Partial<Input>) =>
      reasonsOf(forecastPools(input(changed))).map((one) => ('what' in one ? one.what : one._tag))
    expect(whats({ years: 1 })).toEqual([])
    expect(whats({ years: 0, seed: 0.5, sizes: { A: -1, B: 2, C: 0 } })).toEqual(['sizes', 'years', 'seed'])
    expect(whats({ years: 101 })).toEqual(['years'])
    expect(whats({ sizes: { A: 0.5, B: 0.5, C: 0 } })).toEqual(['sizes'])
    expect(whats({ sizes: { A: 10_000_000, B: 0, C: 1 }, years: 0 })).toEqual(['sizes', 'years'])
    expect(whats({ seed: 2 ** 31 })).toEqual(['seed'])
    expect(whats({ rules: null })).toEqual(['PoolsNotRuled'])
    const bounds = { _tag: 'ForecastOutOfBounds', what: 'years', least: 1, most: 100 } as const
    expect(explainBy(forecastMessages)('zh')(bounds)).toBe('年数应为 1 至 100 的整数')
    expect(explainBy(forecastMessages)('en')(bounds)).toBe('years must be integers, 1 to 100')
  })

  it('of nobody has no shares', () => {
    expect(run({ sizes: { A: 0, B: 0, C: 0 }, years: 1 }).years[0]?.shares).toEqual({ A: null, B: null, C: null })
  })

  it('gives these very sizes: the generator is part of the result', () => {
    expect(run().years.map(({ sizes }) => [sizes.A, sizes.B, sizes.C])).toMatchInlineSnapshot(`
      [
        [
          2978,
          6012,
          1010,
        ],
        [
          2995,
          5982,
          1023,
        ],
        [
          3003,
          5961,
          1036,
        ],
        [
          2995,
          5953,
          1052,
        ],
        [
          2979,
          5952,
          1069,
        ],
        [
          2976,
          5939,
          1085,
        ],
        [
          2979,
          5920,
          1101,
        ],
        [
          2980,
          5903,
          1117,
        ],
        [
          2979,
          5894,
          1127,
        ],
        [
          2996,
          5870,
          1134,
        ],
      ]
    `)
  })
})
