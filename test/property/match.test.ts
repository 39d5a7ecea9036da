import '../seeded.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchCrews } from '../../src/assign/match.js'
import type { Instance, Matching, Person, Places } from '../../src/assign/instance.js'
import { bestByListing, bestOf, everyTeams, judged, scoreOf, type Best, type Score } from '../brute-match.js'
import { deficitTroubles, groupedAs, headTroubles, shortagesOf, teamTroubles } from '../match-check.js'

const CLASSES = 4

const person: fc.Arbitrary<Omit<Person, 'mayLead'>> = fc.record({
  capacity: fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 2 }) },
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(0, 3, 4) }
  ),
  carried: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(4) }),
  weight: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }) }),
  class: fc.nat(CLASSES - 1)
})

const crewOf = (mostPlaces: number): fc.Arbitrary<Places> =>
  fc.record({
    places: fc.integer({ min: 1, max: mostPlaces }),
    leaders: fc.constantFrom(0, 1),
    kind: fc.nat(2),
    barred: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.subarray([0, 1, 2, 3, 4, 5], { maxLength: 3 })),
    repeats: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.subarray([0, 1, 2, 3, 4, 5], { maxLength: 4 }))
  })

/** For each class the tier from which it comes, or null: mostly the crew's own, so that only some crews reach further. */
const reach = fc.oneof(
  fc.array(fc.constantFrom(null, 0, 0, 0), { minLength: CLASSES, maxLength: CLASSES }),
  fc.array(fc.constantFrom(null, 0, 0, 1, 2), { minLength: CLASSES, maxLength: CLASSES })
)

/** Mostly as large as they may be, so that exchanges are long, but down to nobody and nothing. */
const several = <A>(one: fc.Arbitrary<A>, most: number): fc.Arbitrary<readonly A[]> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.array(one, { minLength: most - 1, maxLength: most }) },
    { weight: 1, arbitrary: fc.array(one, { maxLength: most, size: 'max' }) }
  )

/** Small instances of every kind; short of people about as often as not. */
const instancesOf = (mostPeople: number, mostCrews: number, mostPlaces: number): fc.Arbitrary<Instance> =>
  fc
    .record({
      people: several(person, mostPeople),
      crews: several(crewOf(mostPlaces), mostCrews),
      leading: fc.array(fc.constantFrom(true, true, false), { minLength: CLASSES, maxLength: CLASSES }),
      kinds: fc.array(reach, { minLength: 3, maxLength: 3 }),
      balance: fc.constantFrom('dec-min', 'dec-min', 'max-only')
    })
    .map(({ people, crews, leading, kinds, balance }) => {
      const known = (list: readonly number[]): readonly number[] => list.filter((one) => one < people.length)
      return {
        people: people.map((one) => ({ ...one, mayLead: leading[one.class] ?? false })),
        crews: crews.map((one) => ({ ...one, barred: known(one.barred), repeats: known(one.repeats) })),
        kinds: kinds.map((row) => row.flatMap((tier, i) => (tier === null ? [] : { class: i, tier }))),
        balance
      }
    })

const instances = instancesOf(6, 4, 3)
const seeds = fc.integer()

/** Answers for one run, other ones for another seed; every question is looked at. */
function answersOf(seed: number): (n: number) => number {
  let state = seed | 0
  return (n) => {
    if (!Number.isInteger(n) || n < 1 || n > 2 ** 32) throw new RangeError(`below(${String(n)})`)
    state = (state + 0x6d2b79f5) | 0
    const once = Math.imul(state ^ (state >>> 15), state | 1)
    const twice = once ^ (once + Math.imul(once ^ (once >>> 7), once | 61))
    return Math.floor((((twice ^ (twice >>> 14)) >>> 0) / 2 ** 32) * n)
  }
}

const match = (instance: Instance, seed: number): Matching => matchCrews(instance, answersOf(seed))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
const placesOf = (crews: readonly Places[]): number => sum(crews.map(({ places }) => places))
const filledOf = ({ members }: Matching): number => sum(members.map(({ length }) => length))

const scoreFor = (instance: Instance, { members }: Matching): Score => {
  const score = scoreOf(instance, members)
  return { ...score, keys: judged(instance, score.keys) }
}

/** Everything a matching says, held against a look at every choice of teams. */
function expectBest(instance: Instance, matching: Matching, { forced, ...best }: Omit<Best, 'count'>): void {
  expect(teamTroubles(instance, matching.members)).toEqual([])
  const { filled, tiers, repeats, keys } = best
  expect(scoreFor(instance, matching)).toEqual({ filled, tiers, repeats, keys })
  expect(matching.forced).toEqual(forced)
  expect(deficitTroubles(instance, matching.members, matching.deficits)).toEqual([])
  const parts = shortagesOf(instance, matching.members)
  expect(matching.deficits).toEqual(groupedAs(parts, matching.deficits))
  expect(matching.deficits.flatMap(({ crews }) => crews).length).toBe(sum(parts.map(({ crews }) => crews.length)))
  expect(headTroubles(instance, matching)).toEqual([])
}

describe('matching, against everything there is to choose from', () => {
  it('10,000 small instances: teams, loads, certain pairs, shortages and heads are the best and the true ones', () => {
    const met = new Map<string, number>()
    const meet = (kind: string, found: boolean): unknown => met.set(kind, (met.get(kind) ?? 0) + (found ? 1 : 0))
    fc.assert(
      fc.property(instances, seeds, (instance, seed) => {
        const matching = match(instance, seed)
        const best = bestOf(instance)
        expectBest(instance, matching, best)

        meet('full', best.filled === placesOf(instance.crews))
        meet('short', best.filled < placesOf(instance.crews))
        meet(
          'short of leaders alone',
          matching.deficits.some((one) => one.places < placesOf(one.crews.map((crew) => instance.crews[crew] ?? NONE)))
        )
        meet('short in two parts', matching.deficits.length > 1)
        meet('from further away', best.tiers > 0)
        meet('repeated', best.repeats > 0)
        meet('uneven', best.keys.at(-1) !== best.keys[0])
        meet('of different weights', new Set(instance.people.map(({ weight }) => weight)).size > 1)
        meet('only the largest load', instance.balance === 'max-only')
        meet('certain pairs and a choice', best.forced.length > 0 && best.count > 1)
        meet('no choice', best.count === 1)
        meet('much choice', best.count > 20)
      }),
      { numRuns: 10_000, seed: 20_220_315 }
    )
    expect(met.size).toBe(12)
    // What the instances must hold, lest they prove nothing: each of these in at least one of fifty.
    for (const [kind, times] of met) expect(times, kind).toBeGreaterThan(200)
  })

  it('six crews of one or two places, where exchanges go round many of them', () => {
    fc.assert(
      fc.property(instancesOf(6, 6, 2), seeds, (instance, seed) => {
        expectBest(instance, match(instance, seed), bestOf(instance))
      }),
      { numRuns: 1_500, seed: 20_220_316 }
    )
  })

  it('what is certain and what is short does not depend on what is drawn', () => {
    fc.assert(
      fc.property(instances, seeds, seeds, (instance, seed, other) => {
        const [one, two] = [match(instance, seed), match(instance, other)]
        expect(two.forced).toEqual(one.forced)
        expect(two.deficits).toEqual(one.deficits)
        expect(scoreFor(instance, two)).toEqual(scoreFor(instance, one))
      }),
      { numRuns: 1_000 }
    )
  })

  it('the same answers give the same teams, and what was given stays as it is', () => {
    fc.assert(
      fc.property(instances, seeds, (instance, seed) => {
        const before = JSON.stringify(instance)
        expect(match(frozen(instance), seed)).toEqual(match(instance, seed))
        expect(JSON.stringify(instance)).toBe(before)
      }),
      { numRuns: 300 }
    )
  })
})

describe('a change that can only help, and one that can only hurt', () => {
  it('raising a capacity never adds a shortage', () => {
    fc.assert(
      fc.property(instances, fc.nat(5), fc.integer({ min: 1, max: 3 }), seeds, (instance, who, by, seed) => {
        const people = instance.people.map((one, i) =>
          i === who && one.capacity !== null ? { ...one, capacity: one.capacity + by } : one
        )
        expect(filledOf(match({ ...instance, people }, seed))).toBeGreaterThanOrEqual(filledOf(match(instance, seed)))
      }),
      { numRuns: 2_000 }
    )
  })

  it('one more barred pair never fills more places', () => {
    fc.assert(
      fc.property(instances, fc.nat(3), fc.nat(5), seeds, (instance, where, who, seed) => {
        const crews = instance.crews.map((one, i) =>
          i === where && who < instance.people.length
            ? { ...one, barred: [...new Set([...one.barred, who])].sort((a, b) => a - b) }
            : one
        )
        expect(filledOf(match({ ...instance, crews }, seed))).toBeLessThanOrEqual(filledOf(match(instance, seed)))
      }),
      { numRuns: 2_000 }
    )
  })

  it('a weight, a load carried, a repeated pair or a tier never changes how many places are filled', () => {
    fc.assert(
      fc.property(instances, seeds, (instance, seed) => {
        const plain: Instance = {
          people: instance.people.map((one) => ({ ...one, carried: 0, weight: 1 })),
          crews: instance.crews.map((one) => ({ ...one, repeats: [] })),
          kinds: instance.kinds.map((row) => row.map((one) => ({ ...one, tier: 0 }))),
          balance: 'dec-min'
        }
        expect(filledOf(match(plain, seed))).toBe(filledOf(match(instance, seed)))
      }),
      { numRuns: 1_000 }
    )
  })
})

describe('the look at every choice itself', () => {
  it('finds crew after crew what listing all teams one after the other finds', () => {
    fc.assert(
      fc.property(instancesOf(4, 3, 3), (instance) => {
        expect(bestOf(instance)).toEqual(bestByListing(instance))
      }),
      { numRuns: 300 }
    )
  })

  it('finds the same shortages around whichever teams fill the most', () => {
    fc.assert(
      fc.property(instancesOf(4, 3, 3), (instance) => {
        const { filled } = bestOf(instance)
        const found = everyTeams(instance).filter((teams) => scoreOf(instance, teams).filled === filled)
        const [first] = found.map((teams) => shortagesOf(instance, teams))
        for (const teams of found) {
          expect(shortagesOf(instance, teams)).toEqual(first)
          expect(deficitTroubles(instance, teams, first ?? [])).toEqual([])
        }
      }),
      { numRuns: 150 }
    )
  })
})

const NONE: Places = { places: 0, leaders: 0, kind: 0, barred: [], repeats: [] }

function frozen<A>(value: A): A {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen)
  return Object.freeze(value)
}
