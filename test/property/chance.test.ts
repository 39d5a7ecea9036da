/* What holds of exact probabilities whatever is drawn. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chanceAs,
  compareChances,
  coverageChance,
  missChance,
  pairChances,
  plusChance,
  printChance,
  sumChances,
  SURE_CHANCE,
  visitLaw,
  yearsUntilCovered,
  ZERO_CHANCE,
  type Chance,
  type VisitBlock
} from '../../src/audit/index.js'
import { passedPart } from '../../src/audit/chance-between.js'
import { neverTogether } from '../../src/audit/chance-never.js'
import { certainties, systematic } from '../../src/draw/index.js'
import { orThrow } from '../../src/kernel/index.js'
import { chancesFor, countOf, outcomesOf, type SmallDraw } from '../unit/audit/chance-world.js'

const runs = { numRuns: 100 }

const weighted = fc
  .array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 2 ** 32 - 1 })), {
    minLength: 1,
    maxLength: 12
  })
  .chain((weights) => fc.tuple(fc.constant(weights), fc.integer({ min: 1, max: weights.length })))

const drawOf = (weights: readonly number[], size: number): ReturnType<typeof chancesFor>['draws'][number] => {
  const units = Object.fromEntries(weights.map((weight, i) => [`u${String(i)}`, weight]))
  const [draw] = chancesFor([{ strata: [{ method: 'pps', size, units }] }]).draws
  if (draw === undefined) throw new Error('no draw')
  return draw
}

const chance = fc
  .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 1000 }))
  .map(([a, b]) => chanceAs(Math.min(a, b), b))

const nest = fc
  .tuple(fc.integer({ min: 2, max: 30 }), fc.array(fc.integer({ min: 1, max: 29 }), { minLength: 1, maxLength: 4 }))
  .map(([rows, sizes]) => ({ rows, sizes: sizes.map((size) => Math.min(size, rows - 1)).sort((a, b) => b - a) }))

const block: fc.Arbitrary<VisitBlock> = fc.record({
  sure: fc.integer({ min: 0, max: 2 }),
  alone: fc.array(chance, { maxLength: 3 }),
  nests: fc.array(nest, { maxLength: 3 })
})

describe('inclusion', () => {
  it('adds up to the size, grows with the weight, and is 1 for the certain units alone', () => {
    fc.assert(
      fc.property(weighted, ([weights, size]) => {
        const { classes } = drawOf(weights, size)
        expect(sumChances(classes.map(({ chance: of, units }) => [of, units] as const))).toEqual(chanceAs(size, 1))
        const rising = [...classes].sort((a, b) => (a.weight ?? 0) - (b.weight ?? 0))
        for (const [i, { chance: of, cause }] of rising.entries()) {
          const next = rising[i + 1]
          if (next !== undefined) expect(compareChances(of, next.chance)).toBeLessThanOrEqual(0)
          expect(printChance(of) === '1/1').toBe(cause === 'certain')
        }
      }),
      runs
    )
  })

  it('is the count of starts for the order as it stands, and so are pairs', () => {
    const small = fc
      .array(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 8 })
      .chain((weights) => fc.tuple(fc.constant(weights), fc.integer({ min: 1, max: weights.length })))
    fc.assert(
      fc.property(small, ([weights, size]) => {
        const draw = drawOf(weights, size)
        const { from, remaining } = certainties(Uint32Array.from(weights), size)
        const others = weights.flatMap((weight, i) => (weight < from ? [i] : []))
        if (others.length < 2) return
        const counts = new Map<string, number>()
        const count = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)
        for (let start = 0; start < remaining.weight; start++) {
          const drawn = systematic(
            others.map((i) => weights[i] ?? 0),
            remaining,
            start
          ).map((at) => others[at] ?? 0)
          for (const [k, i] of drawn.entries()) {
            count(String(i))
            for (const j of drawn.slice(k + 1)) count(`${String(i)} ${String(j)}`)
          }
        }
        for (const i of others) {
          const own = draw.classes[draw.classOf[i] ?? 0]?.chance
          expect(own).toEqual(chanceAs(counts.get(String(i)) ?? 0, remaining.weight))
          for (const j of others.filter((one) => one > i)) {
            const ids = [`u${String(i)}`, `u${String(j)}`] as const
            const { both } = orThrow(pairChances({ draw, ids, order: draw.ids }))
            expect(both).toEqual(chanceAs(counts.get(`${String(i)} ${String(j)}`) ?? 0, remaining.weight))
          }
        }
      }),
      runs
    )
  })
})

describe('pairs over all orders', () => {
  it('sum over the partners of a unit to its own chance times the others drawn: Σ π(i,j) = (n − 1)·π(i)', () => {
    const few = fc
      .array(fc.integer({ min: 1, max: 50 }), { minLength: 3, maxLength: 7 })
      .chain((weights) => fc.tuple(fc.constant(weights), fc.integer({ min: 1, max: weights.length })))
    fc.assert(
      fc.property(few, ([weights, size]) => {
        const draw = drawOf(weights, size)
        const all = weights.map((_, i) => i)
        for (const i of all) {
          const own = draw.classes[draw.classOf[i] ?? 0]?.chance ?? ZERO_CHANCE
          const sum = all
            .filter((j) => j !== i)
            .map((j) => orThrow(pairChances({ draw, ids: [`u${String(i)}`, `u${String(j)}`] })).both)
            .reduce(plusChance, ZERO_CHANCE)
          expect(sum).toEqual(chanceAs(own.numerator * BigInt(size - 1), own.denominator))
        }
      }),
      runs
    )
  })

  it('are 0 for the pairs named as never, and for no other', () => {
    const few = fc
      .array(fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 5, max: 9 })), { minLength: 3, maxLength: 7 })
      .chain((weights) => fc.tuple(fc.constant(weights), fc.integer({ min: 1, max: weights.length })))
    let some = 0
    fc.assert(
      fc.property(few, ([weights, size]) => {
        const draw = drawOf(weights, size)
        const { never, open } = neverTogether(passedPart({ name: 's0', size }, draw.classes))
        const named = new Set(never.map((pair) => pair.weights.join(' ')))
        expect(open).toEqual([])
        weights.forEach((a, i) => {
          weights.slice(i + 1).forEach((b, k) => {
            const { both, by } = orThrow(pairChances({ draw, ids: [`u${String(i)}`, `u${String(i + 1 + k)}`] }))
            if (by !== 'orders') return
            const isNamed = named.has([a, b].sort((x, y) => x - y).join(' '))
            expect(isNamed).toBe(both.numerator === 0n)
            if (isNamed) some += 1
          })
        })
      }),
      { numRuns: 200 }
    )
    expect(some).toBeGreaterThan(20)
  })
})

describe('visits', () => {
  it('have a law: parts add up to 1, tails fall, bounds stand the right way round and hold the expected number', () => {
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 4 }),
        fc.constantFrom('draws' as const, 'notices' as const),
        (blocks, counting) => {
          const { by, times, atLeast, expected } = visitLaw(blocks, counting)
          const isExact = blocks.every(({ nests, sure }) => nests.length < 2 || (counting === 'notices' && sure > 0))
          expect(by).toBe(isExact ? 'exact' : 'frechet')
          for (const { least, most } of [...times, ...atLeast, expected]) {
            expect(compareChances(least, most)).toBeLessThanOrEqual(0)
            if (isExact) expect(least).toEqual(most)
          }
          for (const { least, most } of [...times, ...atLeast])
            expect(compareChances(ZERO_CHANCE, least) <= 0 && compareChances(most, SURE_CHANCE) <= 0).toBe(true)
          if (isExact) expect(times.map(({ least }) => least).reduce(plusChance, ZERO_CHANCE)).toEqual(SURE_CHANCE)
          for (const [k, { least, most }] of atLeast.entries()) {
            const next = atLeast[k + 1]
            if (next === undefined) continue
            expect(compareChances(next.least, least)).toBeLessThanOrEqual(0)
            expect(compareChances(next.most, most)).toBeLessThanOrEqual(0)
          }
          // By tails: what is expected is at least the sum of the first three.
          const tails = atLeast.map(({ least }) => least).reduce(plusChance, ZERO_CHANCE)
          expect(compareChances(tails, expected.most)).toBeLessThanOrEqual(0)
        }
      ),
      runs
    )
  })

  it('are never more certain merged than counted draw by draw, and at least once is the same', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
        const [draws, notices] = [visitLaw(blocks, 'draws'), visitLaw(blocks, 'notices')]
        if (draws.by === 'frechet' || notices.by === 'frechet') return
        expect(notices.atLeast[0].least).toEqual(draws.atLeast[0].least)
        expect(compareChances(notices.expected.least, draws.expected.least)).toBeLessThanOrEqual(0)
      }),
      runs
    )
  })

  it('of any overlapping frames lie between the bounds that are given without looking at the overlap', () => {
    const frame = fc
      .subarray(['b', 'c', 'd', 'e'], { minLength: 1 })
      .chain((others) => fc.tuple(fc.constant(others), fc.integer({ min: 1, max: others.length })))
    fc.assert(
      fc.property(fc.array(frame, { minLength: 2, maxLength: 4 }), (frames) => {
        const draws = frames.map(([others, size]): SmallDraw => {
          const units = Object.fromEntries(['a', ...others].map((id) => [id, 1]))
          return { strata: [{ method: 'srs', size, units }] }
        })
        const all = outcomesOf(draws)
        const nests = frames.map(([others, size]) => ({ rows: others.length + 1, sizes: [size] }))
        const law = visitLaw([{ sure: 0, alone: [], nests }], 'draws')
        for (const k of [1, 2, 3]) {
          const hits = (drawn: ReadonlySet<string>): number =>
            draws.filter((_, d) => drawn.has(`${String(d)} a`)).length
          const truth = chanceAs(...countOf(all, ({ drawn }) => hits(drawn) >= k))
          const bounds = law.atLeast[(k - 1) as 0]
          expect(compareChances(bounds.least, truth)).toBeLessThanOrEqual(0)
          expect(compareChances(bounds.most, truth)).toBeGreaterThanOrEqual(0)
        }
      }),
      runs
    )
  })
})

describe('coverage', () => {
  it('grows with every year, and is reached in the year that is said and not before', () => {
    const positive = fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 60, max: 400 }))
      .map(([a, b]) => chanceAs(a, b))
    const goal = fc.integer({ min: 1, max: 99 }).map((numerator) => ({ numerator, denominator: 100 }))
    fc.assert(
      fc.property(positive, goal, (yearly, wanted) => {
        const years = orThrow(yearsUntilCovered({ yearly, goal: wanted })) ?? 0
        const after = (k: number): Chance => orThrow(coverageChance(Array.from({ length: k }, () => yearly)))
        const target = chanceAs(wanted.numerator, wanted.denominator)
        if (years > 1000) return
        expect(compareChances(after(years), target)).toBeGreaterThanOrEqual(0)
        expect(compareChances(after(years - 1), target)).toBe(-1)
        expect(missChance(missChance(yearly))).toEqual(yearly)
      }),
      runs
    )
  })
})
