import { describe, expect, it } from 'vitest'
import { componentDigest, componentsOf, crewsOf, type Component, type Staff } from '../../../src/assign/index.js'
import { matchCrews } from '../../../src/assign/match.js'
import { sha256Text, type Stream } from '../../../src/kernel/index.js'
import type { Visit } from '../../../src/merge/index.js'
import { COUNTY, day, name, OTHER_COUNTY, PREFECTURE } from '../merge/samples.js'
import { FIRE, MARKET, officer, officers, staffWith, visit } from './samples.js'

const componentsFor = (visits: readonly Visit[], staff: Staff): readonly Component[] =>
  componentsOf(
    visits.flatMap((one) => crewsOf(one, staff.rules)),
    staff
  )

/** The exact law of an outcome: every answer the stream can give, each weighted by its chance, as a whole number of `leaves`. */
function lawOf(outcome: (stream: Stream) => string): ReadonlyMap<string, number> {
  const law = new Map<string, number>()
  const pending: number[][] = [[]]
  for (let answers = pending.pop(); answers !== undefined; answers = pending.pop()) {
    let [asked, ways] = [0, 1]
    const given = answers
    const below = (n: number): number => {
      ways *= n
      const answer = given[asked++]
      if (answer !== undefined) return answer
      for (let other = 1; other < n; other++) pending.push([...given, other])
      given.push(0)
      return 0
    }
    const word = (): number => {
      throw new Error('only whole numbers below n are asked for')
    }
    const result = outcome({ word, below })
    law.set(result, (law.get(result) ?? 0) + 1 / ways)
  }
  return law
}

const lawFor = (visits: readonly Visit[], staff: Staff): ReadonlyMap<string, number> => {
  const [component, ...others] = componentsFor(visits, staff)
  if (component === undefined || others.length > 0) throw new Error('one component is asked for')
  const id = (one: number): string => component.officers[one]?.id ?? '?'
  return lawOf((stream) =>
    matchCrews(component, stream)
      .map(({ leader, others: own }) => [...(leader === null ? [] : [leader]), ...own].map(id).sort().join(''))
      .join(' ')
  )
}

const expectLaw = (law: ReadonlyMap<string, number>, expected: { readonly [outcome: string]: number }): void => {
  expect([...law.keys()].sort()).toEqual(Object.keys(expected).sort())
  for (const [outcome, chance] of law) expect(chance).toBeCloseTo(expected[outcome] ?? 0, 12)
}

describe('the exact law of small instances, over every answer of the stream', () => {
  it('K15: four people, two visits of two: each of six outcomes has one chance in six', () => {
    expectLaw(lawFor([visit('a'), visit('b')], staffWith(officers('1 2 3 4'))), {
      '12 34': 1 / 6,
      '13 24': 1 / 6,
      '14 23': 1 / 6,
      '23 14': 1 / 6,
      '24 13': 1 / 6,
      '34 12': 1 / 6
    })
  })

  it('K15: three people, three visits of one: each of six orders has one chance in six', () => {
    const rules = { officersPerVisit: 1, officersPerDepartment: 1 }
    expectLaw(lawFor([visit('a'), visit('b'), visit('c')], staffWith(officers('1 2 3'), { rules })), {
      '1 2 3': 1 / 6,
      '1 3 2': 1 / 6,
      '2 1 3': 1 / 6,
      '2 3 1': 1 / 6,
      '3 1 2': 1 / 6,
      '3 2 1': 1 / 6
    })
  })

  it('K12: {1,2} and {2,3}: 3/8, 1/4, 3/8', () => {
    const staff = staffWith(officers('1 2 3'), {
      rules: { officersPerVisit: 1, officersPerDepartment: 1 },
      relations: [
        { officer: name('1'), subject: name('b'), kind: 'other' },
        { officer: name('3'), subject: name('a'), kind: 'other' }
      ]
    })
    expectLaw(lawFor([visit('a'), visit('b')], staff), { '1 2': 3 / 8, '1 3': 1 / 4, '2 3': 3 / 8 })
  })

  it('exchangeable people have the same chance beside one who may not lead and one who is busy', () => {
    const staff = staffWith([...officers('1 2'), officer('3', { mayLead: false }), officer('4', { carried: 1 })])
    const law = lawFor([visit('a'), visit('b')], staff)
    const swapped = new Map([...law].map(([outcome, chance]) => [swap(outcome), chance]))
    expectLaw(law, Object.fromEntries(swapped))
    expect([...law.values()].reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12)
  })
})

const swap = (outcome: string): string =>
  outcome
    .split(' ')
    .map((team) =>
      Array.from(team, (id) => (id === '1' ? '2' : id === '2' ? '1' : id))
        .sort()
        .join('')
    )
    .join(' ')

describe('components', () => {
  const counties = [
    officer('c1'),
    officer('c2'),
    officer('x1', { region: OTHER_COUNTY }),
    officer('p1', { region: PREFECTURE })
  ]
  const inCounty = visit('a', [MARKET], { regions: [COUNTY] })
  const inOther = visit('b', [MARKET], { regions: [OTHER_COUNTY] })
  const ids = (components: readonly Component[]): readonly (readonly string[])[] =>
    components.map((component) => component.officers.map(({ id }) => id))

  it('are the parts that no officer ties together', () => {
    expect(ids(componentsFor([inCounty, inOther], staffWith(counties)))).toEqual([['c1', 'c2'], ['x1']])
  })

  it('are one where an officer may serve both', () => {
    const both = visit('b', [MARKET], { regions: [OTHER_COUNTY, PREFECTURE] })
    const wide = visit('a', [MARKET], { regions: [COUNTY, PREFECTURE] })
    expect(ids(componentsFor([wide, both], staffWith(counties)))).toEqual([['c1', 'c2', 'p1', 'x1']])
  })

  it('are two where the officer who would tie them has no certificate for one', () => {
    const late = officer('p1', { region: PREFECTURE, certifiedFrom: day('2022-03-02') })
    const wide = visit('a', [MARKET], { regions: [COUNTY, PREFECTURE] })
    const spring = visit('b', [MARKET], {
      regions: [PREFECTURE],
      window: [{ from: day('2022-04-01'), to: day('2022-04-02') }]
    })
    expect(ids(componentsFor([wide, spring], staffWith([officer('c1'), late])))).toEqual([['c1'], ['p1']])
  })

  it('have classes of officers who may serve the same crews and lead alike', () => {
    const [component] = componentsFor(
      [visit('a', [MARKET], { regions: null }), inCounty],
      staffWith([...counties, officer('c3', { mayLead: false })])
    )
    expect(component?.classes).toEqual([
      { mayLead: true, officers: [0, 1] },
      { mayLead: false, officers: [2] },
      { mayLead: true, officers: [3, 4] }
    ])
    expect(component?.open).toEqual([
      [0, 1, 2],
      [0, 1]
    ])
  })

  it('leave out who cannot take a place: for a leader alone, those who may not lead', () => {
    const staff = staffWith([officer('c1'), officer('c2', { mayLead: false })], {
      rules: { officersPerVisit: 1, officersPerDepartment: 1 }
    })
    expect(ids(componentsFor([inCounty], staff))).toEqual([['c1']])
  })

  const digests = (visits: readonly Visit[], staff: Staff): readonly string[] =>
    componentsFor(visits, staff).map(componentDigest)

  it('have as digest the SHA-256 of their inputs in canonical JSON', () => {
    const relations = [{ officer: name('c1'), subject: name('a'), kind: 'other' }] as const
    const staff = staffWith([officer('c1', { capacity: 3 })], { relations })
    expect(digests([inCounty], staff)).toEqual([
      sha256Text(
        '{"barred":[["c1","a"]],"crews":[{"department":"市场监管部门","from":"2022-03-01","leads":true,"places":1,"regions":["622921"],' +
          '"to":"2022-03-31","visits":[["a",1]]}],"officers":[{"capacity":3,"carried":0,"certifiedFrom":"2020-01-01",' +
          '"certifiedTo":"2025-12-31","department":"市场监管部门","id":"c1","mayLead":true,"region":"622921"}]}'
      )
    ])
  })

  it('have digests that nothing outside them moves', () => {
    const [own] = digests([inCounty], staffWith(counties))
    const more = staffWith([...counties, officer('f1', { department: name(FIRE) })], {
      relations: [
        { officer: name('c1'), subject: name('b'), kind: 'other' },
        { officer: name('x1'), subject: name('a'), kind: 'other' }
      ]
    })
    expect(digests([inCounty, inOther, visit('c', [FIRE])], more)[0]).toBe(own)
  })

  it.each([
    ['a carried visit', { officers: [officer('c1', { carried: 1 }), officer('c2')] }],
    ['a capacity', { officers: [officer('c1', { capacity: 9 }), officer('c2')] }],
    ['a certificate', { officers: [officer('c1', { certifiedTo: day('2025-12-30') }), officer('c2')] }],
    ['a relation', { relations: [{ officer: name('c1'), subject: name('a'), kind: 'other' as const }] }],
    ['a rule', { rules: { officersPerVisit: 3, officersPerDepartment: 1 } }]
  ])('have digests that change with %s', (_, change) => {
    const staff = staffWith(officers('c1 c2'))
    expect(digests([inCounty], { ...staff, ...change })).not.toEqual(digests([inCounty], staff))
  })

  it('have digests that change with a visit, its days, its ordinal', () => {
    const staff = staffWith(officers('c1 c2'))
    const variants = [
      [inCounty],
      [inCounty, visit('b')],
      [visit('b')],
      [visit('a', [MARKET], { ordinal: 2 })],
      [visit('a', [MARKET], { window: [{ from: day('2022-03-01'), to: day('2022-03-30') }] })]
    ]
    expect(new Set(variants.map((visits) => digests(visits, staff)[0])).size).toBe(variants.length)
  })
})
