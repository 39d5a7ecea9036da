import { describe, expect, it } from 'vitest'
import { componentDigest, componentsOf, type Component } from '../../../src/assign/component.js'
import { crewMaker } from '../../../src/assign/crew.js'
import { serversOf } from '../../../src/assign/server.js'
import type { Staff } from '../../../src/assign/index.js'
import { byVisit, type Visit } from '../../../src/merge/index.js'
import { canonicalJson, sha256Text } from '../../../src/kernel/index.js'
import { area, COUNTY, months, name, names, OTHER_COUNTY, PREFECTURE } from '../merge/samples.js'
import {
  assigned,
  certified,
  expert,
  FIRE,
  MARKET,
  officer,
  officers,
  relation,
  seeds,
  staffWith,
  SUBJECTS,
  teamsOf,
  visit,
  widening
} from './samples.js'

const partsOf = (visits: readonly Visit[], staff: Staff): readonly Component[] =>
  componentsOf([...visits].sort(byVisit).flatMap(crewMaker(staff, null)), serversOf(staff), staff)

const digestsOf = (visits: readonly Visit[], staff: Staff): readonly string[] =>
  partsOf(visits, staff).map((part) => componentDigest(part, staff))

describe('components', () => {
  it('part what no officer ties: departments, regions, days, qualifications', () => {
    const people = [
      officer('o1'),
      officer('o2', { region: OTHER_COUNTY }),
      officer('o3', { department: name(FIRE) }),
      officer('o4', { ...certified('2022-01-01', '2022-04-30') })
    ]
    const visits = [visit('a'), visit('b', [MARKET], { regions: [OTHER_COUNTY] }), visit('c', [FIRE])]
    expect(partsOf(visits, staffWith(people)).map((part) => part.servers.map((server) => server.name))).toEqual([
      ['o1', 'o4'],
      ['o2'],
      ['o3']
    ])
  })

  it('join what one officer may serve', () => {
    const visits = [
      visit('a', [MARKET], { regions: [COUNTY, PREFECTURE] }),
      visit('b', [MARKET], { regions: [PREFECTURE] })
    ]
    expect(partsOf(visits, staffWith([officer('o1'), officer('o2', { region: PREFECTURE })]))).toHaveLength(1)
    expect(partsOf(visits, staffWith([officer('o1')]))).toHaveLength(2)
  })

  it('join the experts of two specialties by one who has both', () => {
    const asks = (one: string) => ({ experts: [{ specialty: name(one), places: 1 }] })
    const visits = [visit('a', [MARKET], asks('电梯')), visit('b', [MARKET], asks('食品'))]
    const parts = (list: readonly (readonly string[])[]) =>
      partsOf(visits, staffWith([], { experts: list.map((own, i) => expert(`e${String(i)}`, own)) })).filter(
        ({ kinds }) => kinds[0]?.department === null
      )
    expect(parts([['电梯'], ['食品']])).toHaveLength(2)
    expect(parts([['电梯', '食品']])).toHaveLength(1)
  })

  it('put crews that ask the same into one kind and people alike into one class', () => {
    const visits = SUBJECTS.map((subject, i) => visit(subject, [MARKET], { window: months(3, 3 + (i % 2)) }))
    const people = [...officers('o1 o2 o3'), ...officers('p1 p2', { mayLead: false, office: name('另一队') })]
    const [part, ...others] = partsOf(
      visits,
      staffWith([...people, officer('q1', { ...certified('2022-01-01', '2022-03-31') })])
    )
    expect(others).toEqual([])
    expect(part?.kinds.map(({ to }) => to)).toEqual(['2022-03-31', '2022-04-30'])
    expect(part?.instance.people.map((person) => person.class)).toEqual([0, 0, 0, 1, 1, 2])
    expect(part?.instance.kinds).toEqual([
      [
        { class: 0, tier: 0 },
        { class: 1, tier: 0 },
        { class: 2, tier: 0 }
      ],
      [
        { class: 0, tier: 0 },
        { class: 1, tier: 0 }
      ]
    ])
  })

  it('have the digest of their own officers, crews, barred pairs, repeats and rules', () => {
    const staff = staffWith(officers('o1 o2'), {
      relations: [relation('o2', 'a')],
      lastPairs: [{ officer: name('o1'), subject: name('b') }]
    })
    const crew = {
      department: MARKET,
      specialty: null,
      reach: { own: [COUNTY], never: null, neighbours: [], beyond: false },
      from: '2022-03-01',
      to: '2022-03-31',
      qualifications: [],
      registry: null,
      leaders: 1,
      places: 2
    }
    const visits = [
      ['a', 1],
      ['b', 1]
    ]
    expect(digestsOf([visit('a'), visit('b')], staff)).toEqual([
      sha256Text(
        canonicalJson({
          officers: staff.officers as unknown as string[],
          experts: [],
          groups: [],
          crews: [{ ...crew, visits }],
          barred: [[0, [1]]],
          repeats: [[1, [0]]],
          rules: { mode: 'own', balance: 'dec-min' }
        })
      )
    ])
  })

  it.each([
    ['an officer’s carried visits', { officers: [officer('o1', { carried: 1 }), officer('o2')] }],
    ['an officer’s office', { officers: [officer('o1', { office: name('另一队') }), officer('o2')] }],
    ['a relation', { relations: [relation('o1', 'a')] }],
    ['a last pair', { lastPairs: [{ officer: name('o1'), subject: name('a') }] }],
    ['a widening', { widenings: [widening({ to: 'prefecture' })] }],
    ['the mode', { rules: { ...staffWith([]).rules, mode: 'whole' } }],
    ['the balance', { rules: { ...staffWith([]).rules, balance: 'max-only' } }],
    ['the number of officers', { rules: { ...staffWith([]).rules, officersPerVisit: 3 } }]
  ] as const)('have another digest with %s changed', (_, change) => {
    const staff = staffWith(officers('o1 o2'))
    expect(digestsOf([visit('a')], { ...staff, ...change })).not.toEqual(digestsOf([visit('a')], staff))
  })

  it('number groups, not officers, in 编组随机, and have them in the digest', () => {
    const grouped = (...groups: readonly string[]) =>
      staffWith(officers('o1 o2 o3 o4'), {
        groups: groups.map((ids, i) => ({ name: name(`g${String(i)}`), officers: names(...ids.split(' ')) })),
        relations: [relation('o4', 'a')],
        rules: { mode: 'groups' }
      })
    expect(partsOf([visit('a')], grouped('o1 o2', 'o3 o4'))[0]?.instance.crews[0]).toMatchObject({
      places: 1,
      barred: [1]
    })
    expect(digestsOf([visit('a')], grouped('o1 o2', 'o3 o4'))).not.toEqual(
      digestsOf([visit('a')], grouped('o1 o3', 'o2 o4'))
    )
  })
})

describe('another department', () => {
  const own = officers('m1 m2 m3 m4')
  const visits = [visit('a'), visit('b'), visit('c', [MARKET, FIRE])]
  const market = ({ teams, loads, unfilled, shortages }: ReturnType<typeof assigned>) => ({
    crews: teams.map(({ crews }) => crews.filter(({ department }) => department === MARKET)),
    loads: loads.filter(({ officer: id }) => id.startsWith('m')),
    unfilled: unfilled.filter(({ department }) => department === MARKET),
    shortages: shortages.filter(({ department }) => department === MARKET)
  })

  it.each([
    ['staff', { officers: [...own, ...officers('f1 f2', { department: name(FIRE) })] }],
    ['relations', { officers: [...own, officer('f1', { department: name(FIRE) })], relations: [relation('f1', 'a')] }],
    ['widenings', { widenings: [widening({ department: name(FIRE) })] }],
    ['groups and experts', { experts: [expert('e1', ['电梯'])], groups: [{ name: name('g'), officers: names('m1') }] }],
    ['subjects', { areas: [area(COUNTY, ...SUBJECTS), area(OTHER_COUNTY, 'z')] }]
  ])('changes nothing here by its %s', (_, change: Partial<Staff>) => {
    const staff = staffWith(own)
    const changed = {
      ...staff,
      ...change,
      officers: [...(change.officers ?? own)].sort((a, b) => (a.id < b.id ? -1 : 1))
    }
    for (const seed of seeds)
      expect(market(assigned(visits, changed, seed))).toEqual(market(assigned(visits, staff, seed)))
  })

  it('changes nothing here by its visits', () => {
    const staff = staffWith([...own, ...officers('f1 f2', { department: name(FIRE) })])
    const more = [...visits, visit('d', [FIRE]), visit('e', [FIRE, '公安部门'])]
    for (const seed of seeds) {
      expect(teamsOf(assigned(more, staff, seed)).slice(0, 2)).toEqual(
        teamsOf(assigned(visits, staff, seed)).slice(0, 2)
      )
    }
  })
})
