/*
 * The law of the teams, counted exactly over every answer of the source: nothing here is drawn, nothing is rounded.
 * The instances are small for that: none has more than 200,000 answers, which the count itself holds (test/law.ts).
 */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchCrews } from '../../../src/assign/match.js'
import type { Instance, Matching } from '../../../src/assign/instance.js'
import { rotationBy } from '../../../src/assign/rotation.js'
import type { RegionCode } from '../../../src/registry/index.js'
import { bestOf, tierOf } from '../../brute-match.js'
import { orders } from '../../enumerate.js'
import { chanceOf, lawOf, type Law } from '../../law.js'
import { alike, byBarred, byClass, teamsText, upTo, type Asked } from '../../match-instances.js'

const said = [byClass, byBarred]

const teamLaw = (instance: Instance): Law => lawOf((below) => teamsText(matchCrews(instance, below)))

describe('laws known beforehand', () => {
  it('K12: of {a, b} and {b, c} the three even teams have 3/8, 1/4 and 3/8: a serves the first with 5/8, not 2/3', () => {
    for (const say of said) {
      const law = teamLaw(say(alike(3), [{ open: [0, 1] }, { open: [1, 2] }]))
      expect(law.chances).toEqual({ 'a b': '3/8', 'a c': '1/4', 'b c': '3/8' })
      expect(chanceOf(law, (teams) => teams.startsWith('a'))).toBe('5/8')
    }
  })

  it('K13: of {b, c} and {a, b, c}, two each, a is certain for the second, with b or c by 1/2 each', () => {
    for (const say of said) {
      const crews = [
        { open: [1, 2], places: 2 },
        { open: [0, 1, 2], places: 2 }
      ]
      expect(teamLaw(say(alike(3), crews)).chances).toEqual({ 'bc ab': '1/2', 'bc ac': '1/2' })
    }
  })

  it('K14: beside two people with crews of their own the third always takes the one they share; these go by halves', () => {
    const shared = { open: [0, 1, 2] }
    const own = { open: [1, 2] }
    for (const say of said) {
      expect(teamLaw(say(alike(3), [shared, own, own])).chances).toEqual({ 'a b c': '1/2', 'a c b': '1/2' })
    }
    // Loads of 1, 2 and 2: whoever of the two took the shared crew would come to 3.
    const busy = { open: [1, 2], places: 2 }
    for (const say of said) expect(teamLaw(say(alike(3), [shared, busy, busy])).chances).toEqual({ 'a bc bc': '1/1' })
  })

  it('K15: four people in two teams of two have each of the six outcomes by 1/6', () => {
    for (const say of said) {
      const pair = { open: upTo(0, 4), places: 2 }
      expect(teamLaw(say(alike(4), [pair, pair])).chances).toEqual({
        'ab cd': '1/6',
        'ac bd': '1/6',
        'ad bc': '1/6',
        'bc ad': '1/6',
        'bd ac': '1/6',
        'cd ab': '1/6'
      })
    }
  })

  it('K15: three people in three places have each of the six orders by 1/6', () => {
    for (const say of said) {
      const any = { open: upTo(0, 3) }
      expect(teamLaw(say(alike(3), [any, any, any])).chances).toEqual({
        'a b c': '1/6',
        'a c b': '1/6',
        'b a c': '1/6',
        'b c a': '1/6',
        'c a b': '1/6',
        'c b a': '1/6'
      })
    }
  })

  it('K15: with one pair barred each of the four orders that are left has 1/4', () => {
    for (const say of said) {
      const any = { open: upTo(0, 3) }
      expect(teamLaw(say(alike(3), [{ open: [1, 2] }, any, any])).chances).toEqual({
        'b a c': '1/4',
        'b c a': '1/4',
        'c a b': '1/4',
        'c b a': '1/4'
      })
    }
  })

  it('where only the largest load counts, what lies below it is left as the lot has it', () => {
    const people = [{ carried: 2 }, {}, {}]
    const crews = [{ open: [0] }, { open: [1] }, { open: [1, 2] }]
    for (const say of said) {
      expect(teamLaw(say(people, crews, 'max-only')).chances).toEqual({ 'a b b': '1/4', 'a b c': '3/4' })
      expect(teamLaw(say(people, crews, 'dec-min')).chances).toEqual({ 'a b c': '1/1' })
    }
  })

  it('who is barred from a crew and was at it last time is as absent from its lot as who is barred alone', () => {
    const people = [{}, {}, { carried: 1 }, { carried: 1 }]
    const instance = byBarred(people, [{ open: [1, 2] }, { open: [1, 3] }])
    for (const repeats of [[], [0], [0, 3]]) {
      const crews = instance.crews.map((crew, i) => (i === 0 ? { ...crew, repeats } : crew))
      expect(teamLaw({ ...instance, crews }).chances).toEqual({ 'b b': '1/2', 'b d': '1/4', 'c b': '1/4' })
    }
  })

  it('a head is each of two members who may lead by 1/2, and with two crews of the same two each heads one', () => {
    const crew: Asked = { open: [0, 1], places: 2, leaders: 1 }
    for (const say of said) {
      const heads = (crews: readonly Asked[]): Law =>
        lawOf((below) => matchCrews(say(alike(2), crews), below).heads.join(' '))
      expect(heads([crew]).chances).toEqual({ '0': '1/2', '1': '1/2' })
      expect(heads([crew, crew]).chances).toEqual({ '0 1': '1/2', '1 0': '1/2' })
    }
  })

  it('K16: of n regions each of the (n−1)! loops has the same chance, and each is sent to each other by 1/(n−1)', () => {
    for (const n of [2, 3, 4, 5, 6]) {
      const regions = upTo(0, n).map((i) => `62290${String(i)}` as RegionCode)
      const law = lawOf((below) =>
        rotationBy(regions, below)
          .map(({ officers, subjects }) => `${officers}>${subjects}`)
          .join(' ')
      )
      const loops = upTo(1, n).reduce((product, i) => product * i, 1)
      expect(Object.keys(law.chances)).toHaveLength(loops)
      expect(new Set(Object.values(law.chances))).toEqual(new Set([`1/${String(loops)}`]))
      for (const turns of Object.keys(law.chances)) {
        const next = new Map(turns.split(' ').map((turn) => turn.split('>') as [string, string]))
        let [at, steps] = [next.get(regions[0] ?? ''), 1]
        for (; at !== undefined && at !== regions[0] && steps <= n; steps++) at = next.get(at)
        expect(steps).toBe(n)
      }
      for (const from of regions) {
        for (const to of regions) {
          const chance = chanceOf(law, (turns) => turns.includes(`${from}>${to}`))
          expect(chance).toBe(from === to ? '0/1' : `1/${String(n - 1)}`)
        }
      }
    }
  })
})

/** Where persons, crews, classes and kinds go: the one at i becomes the one at [i]. */
type Renaming = Readonly<Record<'persons' | 'crews' | 'classes' | 'kinds', readonly number[]>>

const moved = <A>(list: readonly A[], to: readonly number[]): readonly A[] =>
  upTo(0, list.length).flatMap((place) => list.filter((_, i) => to[i] === place))

const ascending = (list: readonly number[]): readonly number[] => [...list].sort((a, b) => a - b)
const through = (list: readonly number[], to: readonly number[]): readonly number[] =>
  ascending(list.map((one) => to[one] ?? -1))

const renamed = (instance: Instance, { persons, crews, classes, kinds }: Renaming): Instance => ({
  people: moved(
    instance.people.map((one) => ({ ...one, class: classes[one.class] ?? -1 })),
    persons
  ),
  crews: moved(
    instance.crews.map((one) => ({
      ...one,
      kind: kinds[one.kind] ?? -1,
      barred: through(one.barred, persons),
      repeats: through(one.repeats, persons)
    })),
    crews
  ),
  // Even the order in which the classes of a kind are listed must not matter.
  kinds: moved(
    instance.kinds.map((row) =>
      [...row].reverse().map(({ class: one, tier }) => ({ class: classes[one] ?? -1, tier }))
    ),
    kinds
  ),
  balance: instance.balance
})

type Outcome = Pick<Matching, 'members' | 'heads'>

const outcomeOf = ({ members, heads }: Outcome): string => JSON.stringify({ members, heads })

const outcomeLaw = (instance: Instance): Law => lawOf((below) => outcomeOf(matchCrews(instance, below)))

const outcomeRenamed = (outcome: string, persons: readonly number[], crews: readonly number[]): string => {
  const { members, heads } = JSON.parse(outcome) as Outcome
  return outcomeOf({
    members: moved(
      members.map((own) => through(own, persons)),
      crews
    ),
    heads: moved(
      heads.map((head) => (head === null ? null : (persons[head] ?? -1))),
      crews
    )
  })
}

const chancesRenamed = ({ chances }: Law, persons: readonly number[], crews: readonly number[]): Law['chances'] =>
  Object.fromEntries(Object.entries(chances).map(([one, chance]) => [outcomeRenamed(one, persons, crews), chance]))

/** The renamings of persons and crews that leave the instance as it is: they may swap classes and kinds as well. */
function symmetriesOf(
  instance: Instance
): readonly (readonly [persons: readonly number[], crews: readonly number[]])[] {
  const { people, crews } = instance
  const person = (i: number): string => JSON.stringify({ ...people[i], class: null })
  const crew = (i: number): string => JSON.stringify({ ...crews[i], kind: null, barred: [], repeats: [] })
  const pair = (i: number, u: number): string =>
    JSON.stringify([tierOf(instance, u, i), crews[u]?.repeats.includes(i), crews[u]?.barred.includes(i)])
  return orders(people.length)
    .filter((to) => people.every((_, i) => person(i) === person(to[i] ?? -1)))
    .filter((to) => {
      const classes = new Set(people.map((one, i) => `${String(one.class)} ${String(people[to[i] ?? -1]?.class)}`))
      return classes.size === new Set(people.map((one) => one.class)).size
    })
    .flatMap((to) =>
      orders(crews.length)
        .filter((where) => crews.every((_, u) => crew(u) === crew(where[u] ?? -1)))
        .filter((where) =>
          crews.every((_, u) => people.every((_, i) => pair(i, u) === pair(to[i] ?? -1, where[u] ?? -1)))
        )
        .map((where) => [to, where] as const)
    )
}

describe('people whom nothing tells apart', () => {
  const [a, b, c, d] = [0, 1, 2, 3]
  const follower = { mayLead: false }

  /** Instances by what makes them alike, with how many ways there are to exchange people and crews in them. */
  const instances: readonly (readonly [why: string, ways: number, instance: Instance])[] = [
    ['one class, one crew', 6, byClass(alike(3), [{ open: [a, b, c], places: 2 }])],
    [
      'one beside them is busier',
      4,
      byClass(
        [{}, {}, { carried: 1 }],
        alike(2).map(() => ({ open: [a, b, c] }))
      )
    ],
    [
      'one beside them works less',
      4,
      byClass(
        [{}, {}, { weight: 2 }],
        alike(2).map(() => ({ open: [a, b, c] }))
      )
    ],
    [
      'one beside them has no room',
      4,
      byClass(
        [{}, {}, { capacity: 1 }],
        alike(2).map(() => ({ open: [a, b, c], places: 2 }))
      )
    ],
    [
      'one beside them may not lead',
      4,
      byClass(
        [{}, {}, follower],
        alike(2).map(() => ({ open: [a, b, c], places: 2, leaders: 1 }))
      )
    ],
    [
      'two who may lead and two who may not',
      8,
      byClass(
        [{}, {}, follower, follower],
        alike(2).map(() => ({ open: [a, b, c, d], places: 2, leaders: 1 }))
      )
    ],
    ['two classes, each with a crew of its own kind', 2, byClass(alike(2), [{ open: [a] }, { open: [b] }])],
    [
      'two classes that swap with two kinds, around one between',
      2,
      byClass(alike(3), [{ open: [a, b] }, { open: [b, c] }])
    ],
    ['two classes of two that swap with two kinds', 8, byClass(alike(4), [{ open: [a, b] }, { open: [c, d] }])],
    [
      'two classes that swap around a crew of both',
      2,
      byClass(alike(2), [{ open: [a] }, { open: [b] }, { open: [a, b], places: 2 }])
    ],
    [
      'three classes in a ring of three kinds',
      6,
      byClass(alike(3), [{ open: [a, b] }, { open: [b, c] }, { open: [c, a] }])
    ],
    [
      'four classes in a path of three kinds',
      2,
      byClass(alike(4, { capacity: 1 }), [{ open: [a, b] }, { open: [b, c] }, { open: [c, d] }])
    ],
    [
      'a ring by barred pairs within one class',
      6,
      byBarred(alike(3), [{ open: [a, b] }, { open: [b, c] }, { open: [c, a] }])
    ],
    [
      'a path by barred pairs, with too few places for all',
      2,
      byBarred(alike(3, { capacity: 1 }), [{ open: [a, b] }, { open: [b, c], places: 1 }])
    ],
    [
      'two classes that swap and are both short',
      2,
      byClass(alike(2, { capacity: 1 }), [{ open: [a], places: 2 }, { open: [b], places: 2 }, { open: [a, b] }])
    ],
    [
      'two at the next region, one at home',
      2,
      byClass(alike(3, { capacity: 1 }), [{ open: [a, b, c], places: 2, from: { [b]: 1, [c]: 1 } }])
    ],
    [
      'two classes at each other’s next region',
      2,
      byClass(alike(2), [
        { open: [a, b], places: 2, from: { [b]: 1 } },
        { open: [a, b], places: 2, from: { [a]: 1 } }
      ])
    ],
    [
      'two classes at each other’s next region, one place more than people at home',
      8,
      byClass(alike(4, { capacity: 1 }), [
        { open: [a, b, c, d], places: 2, from: { [c]: 1, [d]: 1 } },
        { open: [a, b, c, d], places: 2, from: { [a]: 1, [b]: 1 } }
      ])
    ],
    [
      'two who were at it last time, one who was not',
      2,
      byClass(alike(3), [{ open: [a, b, c], places: 2, repeats: [a, b] }])
    ],
    [
      'each of two was at another one last time',
      2,
      byClass(alike(2), [
        { open: [a, b], repeats: [a] },
        { open: [a, b], repeats: [b] }
      ])
    ],
    [
      'repeats that cannot be avoided, in a ring',
      6,
      byClass(alike(3, { capacity: 1 }), [
        { open: [a, b, c], repeats: [a, b] },
        { open: [a, b, c], repeats: [b, c] },
        { open: [a, b, c], repeats: [a, c] }
      ])
    ],
    [
      'leaders of two classes that swap, with followers of their own',
      2,
      byClass(
        [{}, {}, follower, follower],
        [
          { open: [a, c], places: 2, leaders: 1 },
          { open: [b, d], places: 2, leaders: 1 }
        ]
      )
    ],
    [
      'leaders who may all head the one crew with a head, only the largest load counted',
      6,
      byClass(
        alike(3),
        [
          { open: [a, b, c], places: 2, leaders: 1 },
          { open: [a, b, c], places: 2 }
        ],
        'max-only'
      )
    ],
    [
      'two classes that swap, only the largest load counted',
      2,
      byClass(alike(3), [{ open: [a, b] }, { open: [b, c] }, { open: [b] }], 'max-only')
    ],
    [
      'too few who may lead',
      4,
      byClass(
        [{ capacity: 1 }, { ...follower, capacity: 1 }, { ...follower, capacity: 1 }],
        alike(2).map((): Asked => ({ open: [a, b, c], places: 2, leaders: 1 }))
      )
    ]
  ]

  it.each(instances)('have the same chance of everything: %s', (_, ways, instance) => {
    const law = outcomeLaw(instance)
    const symmetries = symmetriesOf(instance)
    expect(symmetries).toHaveLength(ways)
    for (const [persons, crews] of symmetries) expect(chancesRenamed(law, persons, crews)).toEqual(law.chances)
    expect(chanceOf(law, () => true)).toBe('1/1')
  })
})

describe('names', () => {
  // Wide enough to hold every kind of tie, small enough to be counted: heads are drawn where there are two crews of three.
  const small: fc.Arbitrary<Instance> = fc
    .constantFrom(
      { people: 3, crews: 2, places: 2, leaders: 1 },
      { people: 4, crews: 2, places: 2, leaders: 0 },
      { people: 3, crews: 3, places: 1, leaders: 1 }
    )
    .chain(({ people, crews, places, leaders }) =>
      fc.record({
        people: fc.array(
          fc.record({
            capacity: fc.constantFrom(null, null, null, 1),
            carried: fc.constantFrom(0, 0, 0, 1),
            weight: fc.constantFrom(1, 1, 1, 2),
            class: fc.nat(2)
          }),
          { minLength: people, maxLength: people }
        ),
        crews: fc.array(
          fc.record({
            places: fc.integer({ min: 1, max: places }),
            leaders: leaders === 1 ? fc.constantFrom<0 | 1>(0, 1) : fc.constant<0>(0),
            kind: fc.nat(1),
            barred: fc.oneof(
              { weight: 4, arbitrary: fc.constant([]) },
              fc.subarray([...upTo(0, people)], { maxLength: 1 })
            ),
            repeats: fc.oneof(
              { weight: 4, arbitrary: fc.constant([]) },
              fc.subarray([...upTo(0, people)], { maxLength: 2 })
            )
          }),
          { minLength: crews, maxLength: crews }
        ),
        leading: fc.array(fc.constantFrom(true, true, false), { minLength: 3, maxLength: 3 }),
        kinds: fc.array(fc.array(fc.constantFrom(0, 0, 0, 0, 0, 0, null, 1), { minLength: 3, maxLength: 3 }), {
          minLength: 2,
          maxLength: 2
        }),
        balance: fc.constantFrom<Instance['balance']>('dec-min', 'max-only')
      })
    )
    .map(({ people, leading, kinds, ...rest }) => ({
      ...rest,
      people: people.map((one) => ({ ...one, mayLead: leading[one.class] ?? false })),
      kinds: kinds.map((row) => row.flatMap((tier, i) => (tier === null ? [] : { class: i, tier })))
    }))

  it('and places in a list give nobody another chance: forty instances with a choice, and the same under other names', () => {
    let outcomes = 0
    const shuffledOf = (length: number): fc.Arbitrary<readonly number[]> =>
      fc.shuffledSubarray([...upTo(0, length)], { minLength: length })
    const renamings = small
      .filter((instance) => bestOf(instance).count > 2)
      .chain((instance) =>
        fc.tuple(
          fc.constant(instance),
          fc.record({
            persons: shuffledOf(instance.people.length),
            crews: shuffledOf(instance.crews.length),
            classes: shuffledOf(3),
            kinds: shuffledOf(2)
          })
        )
      )
    fc.assert(
      fc.property(renamings, ([instance, renaming]) => {
        const law = outcomeLaw(instance)
        expect(outcomeLaw(renamed(instance, renaming)).chances).toEqual(
          chancesRenamed(law, renaming.persons, renaming.crews)
        )
        outcomes += Object.keys(law.chances).length
      }),
      { numRuns: 40, seed: 20_220_315, endOnFailure: true }
    )
    expect(outcomes).toBeGreaterThan(120)
  })
})
