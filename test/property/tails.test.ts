import '../seeded.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  adjustAll,
  binomialNumber,
  binomialTails,
  compareProbabilities,
  hypergeometricTails,
  isWithinLevel,
  poissonBinomialTails,
  positionSumTails,
  powerOf,
  roundsTails,
  runsTails,
  type GroupDraw,
  type Tails,
  type Trials
} from '../../src/audit/index.js'
import { orThrow } from '../../src/kernel/index.js'

/** Whether a text is a fraction rounded to 15 digits: no farther from it than half of the last. */
function isRounded(text: string, above: bigint, below: bigint): boolean {
  const [, whole = '', places = '', tens = '0'] = /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(text) ?? []
  const shift = places.length - Number(tens)
  const [digits, unit] = shift >= 0 ? [BigInt(whole + places), 10n ** BigInt(shift)] : [0n, 1n]
  const apart = digits * below - above * unit
  return (apart < 0n ? -apart : apart) * 2n * 10n ** 14n <= above * unit
}

const groupDraw = (most: number): fc.Arbitrary<GroupDraw> =>
  fc.integer({ min: 1, max: most }).chain((population) =>
    fc.record({
      population: fc.constant(population),
      marked: fc.integer({ min: 0, max: population }),
      drawn: fc.integer({ min: 0, max: population })
    })
  )

const withFound = <D extends GroupDraw>(draw: fc.Arbitrary<D>): fc.Arbitrary<D & { readonly found: number }> =>
  draw.chain((each) =>
    fc
      .integer({
        min: Math.max(0, each.marked + each.drawn - each.population),
        max: Math.min(each.marked, each.drawn)
      })
      .map((found) => ({ ...each, found }))
  )

const trials: fc.Arbitrary<Trials> = fc.record({
  trials: fc.nat(12),
  chance: fc
    .integer({ min: 1, max: 60 })
    .chain((denominator) => fc.integer({ min: 0, max: denominator }).map((numerator) => ({ numerator, denominator })))
})

const sides = ({ point, lower, upper, twoSided }: Tails): readonly (string | null)[] => [point, lower, upper, twoSided]

describe('tails', () => {
  it('of a group drawn are the counts of samples, rounded', () => {
    fc.assert(
      fc.property(withFound(groupDraw(70)), ({ population, marked, drawn, found }) => {
        const all = binomialNumber(population, drawn)
        const counts = Array.from(
          { length: drawn + 1 },
          (_, k) => binomialNumber(marked, k) * binomialNumber(population - marked, drawn - k)
        )
        const sum = (is: (k: number, count: bigint) => boolean): bigint =>
          counts.reduce((total, count, k) => (is(k, count) ? total + count : total), 0n)
        const here = counts[found] ?? 0n
        const tails = orThrow(hypergeometricTails({ population, marked, drawn, found }))
        expect(isRounded(tails.point ?? '', here, all)).toBe(true)
        expect(
          isRounded(
            tails.lower,
            sum((k) => k <= found),
            all
          )
        ).toBe(true)
        expect(
          isRounded(
            tails.upper,
            sum((k) => k >= found),
            all
          )
        ).toBe(true)
        expect(
          isRounded(
            tails.twoSided,
            sum((_, count) => count <= here),
            all
          )
        ).toBe(true)
      })
    )
  })

  it('of a group drawn are the same with group and sample exchanged, and mirrored with group and rest exchanged', () => {
    fc.assert(
      fc.property(withFound(groupDraw(2 ** 31)), ({ population, marked, drawn, found }) => {
        const tails = orThrow(hypergeometricTails({ population, marked, drawn, found }))
        expect(orThrow(hypergeometricTails({ population, marked: drawn, drawn: marked, found }))).toEqual(tails)
        const rest = { population, marked: population - marked, drawn, found: drawn - found }
        const { point, lower, upper, twoSided } = orThrow(hypergeometricTails(rest))
        expect([point, upper, lower, twoSided]).toEqual(sides(tails))
      }),
      { numRuns: 15 }
    )
  })

  it('over one round are those of that round, and over many the same in whatever order the rounds stand', () => {
    fc.assert(
      fc.property(withFound(groupDraw(400)), fc.array(groupDraw(50), { maxLength: 5 }), fc.nat(), (one, others, at) => {
        const { found, ...round } = one
        const single = orThrow(roundsTails({ rounds: [round], found }))
        expect(sides(single)).toEqual(sides(orThrow(hypergeometricTails(one))))
        const least = (draw: GroupDraw): number => Math.max(0, draw.marked + draw.drawn - draw.population)
        const total = others.reduce((sum, draw) => sum + least(draw), found)
        const turned = [...others.slice(at % 6), round, ...others.slice(0, at % 6)]
        expect(roundsTails({ rounds: turned, found: total })).toEqual(
          roundsTails({ rounds: [round, ...others], found: total })
        )
      })
    )
  })

  it('of unlike chances are binomial where the chances are alike, and the same in whatever order and grouping', () => {
    fc.assert(
      fc.property(
        trials,
        fc.array(trials, { maxLength: 5 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (one, others, part) => {
          const sure = (group: Trials): number =>
            group.chance.numerator === group.chance.denominator ? group.trials : 0
          const never = (group: Trials): number => (group.chance.numerator === 0 ? group.trials : 0)
          const pick = (groups: readonly Trials[]): number => {
            const least = groups.reduce((sum, group) => sum + sure(group), 0)
            const most = groups.reduce((sum, group) => sum + group.trials - never(group), 0)
            return least + Math.floor(part * (most - least))
          }
          const single = Array.from({ length: one.trials }, () => ({ ...one, trials: 1 }))
          const found = pick([one])
          expect(sides(orThrow(poissonBinomialTails({ groups: single, found })))).toEqual(
            sides(orThrow(binomialTails({ ...one, found })))
          )
          const all = [one, ...others]
          const mirrored = all.map(({ trials, chance: { numerator, denominator } }) => ({
            trials,
            chance: { numerator: denominator - numerator, denominator }
          }))
          const total = all.reduce((sum, group) => sum + group.trials, 0)
          const tails = orThrow(poissonBinomialTails({ groups: all, found: pick(all) }))
          expect(orThrow(poissonBinomialTails({ groups: [...all].reverse(), found: pick(all) }))).toEqual(tails)
          const { point, lower, upper, twoSided } = orThrow(
            poissonBinomialTails({ groups: mirrored, found: total - pick(all) })
          )
          expect([point, upper, lower, twoSided]).toEqual(sides(tails))
        }
      )
    )
  })

  it('of runs and of sums of positions are the counts of all samples of a small list, rounded', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.nat(), fc.nat(), (population, size, which) => {
        const drawn = 1 + (size % (population - 1))
        const samples = Array.from({ length: 2 ** population }, (_, bits) =>
          Array.from({ length: population }, (_, i) => ((bits >> i) & 1) === 1)
        ).filter((sample) => sample.filter(Boolean).length === drawn)
        const runs = samples.map((sample) => sample.filter((here, i) => here !== sample[i - 1]).length)
        const sums = samples.map((sample) => sample.reduce((sum, here, i) => (here ? sum + i + 1 : sum), 0))
        const checked: readonly (readonly [readonly number[], typeof runsTails])[] = [
          [runs, runsTails],
          [sums, positionSumTails]
        ]
        for (const [values, test] of checked) {
          const found = values[which % values.length] ?? 0
          const count = (is: (value: number) => boolean): bigint => BigInt(values.filter(is).length)
          const all = BigInt(values.length)
          const tails = orThrow(test({ population, drawn, found }))
          expect(
            isRounded(
              tails.point ?? '',
              count((value) => value === found),
              all
            )
          ).toBe(true)
          expect(
            isRounded(
              tails.lower,
              count((value) => value <= found),
              all
            )
          ).toBe(true)
          expect(
            isRounded(
              tails.upper,
              count((value) => value >= found),
              all
            )
          ).toBe(true)
        }
      })
    )
  })
})

describe('adjusted p-values', () => {
  const texts = fc.array(
    fc.oneof(
      fc.integer({ min: 0, max: 1000 }).map((n) => (n === 1000 ? '1' : `0.${String(n).padStart(3, '0')}`)),
      fc
        .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 900 }))
        .map(([n, e]) => `${String(n)}e-${String(e)}`)
    ),
    { maxLength: 30 }
  )

  it('follow their p-values through any order, never fall below them, and Holm never below Benjamini and Hochberg', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (values, at) => {
        const adjusted = orThrow(adjustAll(values))
        const turn = values.length === 0 ? 0 : at % values.length
        expect(orThrow(adjustAll([...values.slice(turn), ...values.slice(0, turn)]))).toEqual([
          ...adjusted.slice(turn),
          ...adjusted.slice(0, turn)
        ])
        for (const { value, holm, benjaminiHochberg } of adjusted) {
          expect(compareProbabilities(value, benjaminiHochberg)).toBeLessThanOrEqual(0)
          expect(compareProbabilities(benjaminiHochberg, holm)).toBeLessThanOrEqual(0)
        }
      })
    )
  })
})

describe('power', () => {
  it('at even odds is the level itself; the alarm sounds exactly where the p-value is within the level', () => {
    fc.assert(
      fc.property(
        withFound(groupDraw(60)),
        fc.constantFrom('lower', 'upper', 'twoSided' as const),
        fc.integer({ min: 1, max: 60 }),
        ({ found, ...round }, side, percent) => {
          const level = { numerator: percent, denominator: 100 }
          const even = { odds: { numerator: 7, denominator: 7 } }
          const { power, level: alarm, atMost, atLeast } = orThrow(powerOf({ rounds: [round], side, level }, even))
          expect(power).toBe(alarm)
          expect(isWithinLevel(alarm, level)).toBe(true)
          const sounds = (atMost !== null && found <= atMost) || (atLeast !== null && found >= atLeast)
          const tails = orThrow(hypergeometricTails({ ...round, found }))
          expect(sounds).toBe(isWithinLevel(tails[side], level))
        }
      )
    )
  })
})
