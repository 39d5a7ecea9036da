import { describe, expect, it } from 'vitest'
import { assignMessages, assignOfficers, checkStaff, staffDigest, staffText } from '../../../src/assign/index.js'
import { explainBy, orThrow, reasonsOf, sha256Text } from '../../../src/kernel/index.js'
import type { Visit } from '../../../src/merge/index.js'
import { area, COUNTY, day, months, name, names, OTHER_COUNTY, PREFECTURE } from '../merge/samples.js'
import { assigned, FIRE, MARKET, officer, officers, recordFor, staffWith, teamsOf, visit } from './samples.js'

const seeds = Array.from({ length: 40 }, (_, i) => `seed ${String(i)}`)
const ruled = (officersPerVisit: number, officersPerDepartment: number) => ({
  rules: { officersPerVisit, officersPerDepartment }
})

describe('a team (联合细则 第二十三条)', () => {
  it('has two distinct people, one of them head', () => {
    const { teams, unfilled, loads } = assigned([visit('a')], staffWith(officers('o1 o2')))
    expect(teams).toHaveLength(1)
    expect(new Set(teamsOf({ teams, unfilled, loads })[0])).toEqual(new Set(['o1', 'o2']))
    expect(teams[0]?.crews[0]?.officers.map(({ leads }) => leads)).toEqual([true, false])
    expect(unfilled).toEqual([])
  })

  it('is headed only by who may lead', () => {
    const staff = staffWith([...officers('o1 o2 o3', { mayLead: false }), officer('o4')])
    for (const seed of seeds) expect(assigned([visit('a')], staff, seed).teams[0]?.head).toBe('o4')
  })

  it('has one of each department when each sends one, and the leader from the lead department', () => {
    const staff = staffWith([...officers('m1 m2'), ...officers('f1 f2', { department: name(FIRE) })])
    for (const seed of seeds) {
      const [team] = assigned([visit('a', [FIRE, MARKET])], staff, seed).teams
      expect(team?.crews.map(({ department, officers: own }) => [department, own.length])).toEqual([
        [FIRE, 1],
        [MARKET, 1]
      ])
      expect(team?.head).toMatch(/^f/)
    }
  })

  it('has two of each department by option', () => {
    const staff = staffWith([...officers('m1 m2'), ...officers('f1 f2', { department: name(FIRE) })], ruled(2, 2))
    expect(assigned([visit('a', [FIRE, MARKET])], staff).teams[0]?.crews.map((crew) => crew.officers.length)).toEqual([
      2, 2
    ])
  })

  it('takes what a visit needs beyond its departments from the lead department', () => {
    const staff = staffWith([...officers('m1 m2 m3 m4'), ...officers('f1 f2', { department: name(FIRE) })], ruled(5, 1))
    expect(assigned([visit('a', [MARKET, FIRE])], staff).teams[0]?.crews.map((crew) => crew.officers.length)).toEqual([
      4, 1
    ])
  })

  it('is printed with the leader first and the others by bytes of id', () => {
    for (const seed of seeds) {
      const [leader, ...others] =
        teamsOf(assigned([visit('a')], staffWith(officers('～ 𠀀 b c d'), ruled(5, 1)), seed))[0] ?? []
      expect(others).toEqual(['b', 'c', 'd', '～', '𠀀'].filter((id) => id !== leader))
    }
  })

  it('prefers for ordinary places, among people of equal load, those who may not lead', () => {
    const staff = staffWith([...officers('l1 l2 l3'), officer('o', { mayLead: false })])
    for (const seed of seeds) expect(teamsOf(assigned([visit('a')], staff, seed))[0]?.[1]).toBe('o')
  })

  it('but spares nobody who may lead at the price of another’s heavier load', () => {
    const staff = staffWith([...officers('l1 l2'), officer('o', { mayLead: false, carried: 1 })])
    for (const seed of seeds) expect(teamsOf(assigned([visit('a')], staff, seed))[0]?.[1]).toMatch(/^l/)
  })
})

describe('who may be in a team', () => {
  it.each([
    ['the first day to the last', '2022-03-01', '2022-03-31', true],
    ['a day before to a day after', '2022-02-28', '2022-04-01', true],
    ['a day too late', '2022-03-02', '2022-03-31', false],
    ['a day too short', '2022-03-01', '2022-03-30', false]
  ])('a certificate valid from %s of the window', (_, from, to, valid) => {
    const staff = staffWith([officer('o1'), officer('o2', { certifiedFrom: day(from), certifiedTo: day(to) })])
    expect(assigned([visit('a')], staff).unfilled).toHaveLength(valid ? 0 : 1)
  })

  it('a certificate is valid on the days of every span of the window', () => {
    const staff = staffWith([officer('o1'), officer('o2', { certifiedTo: day('2022-08-31') })])
    const spans = { window: [...months(3, 3), ...months(9, 9)] }
    expect(assigned([visit('a', [MARKET], spans)], staff).unfilled[0]).toMatchObject({ missing: 1, eligible: 1 })
  })

  it('never an officer with a declared relation, whatever its kind, and only for that subject', () => {
    const relations = [
      { officer: name('o1'), subject: name('a'), kind: 'same-village' },
      { officer: name('o2'), subject: name('b'), kind: 'kinship' }
    ] as const
    const staff = staffWith(officers('o1 o2 o3'), { relations })
    for (const seed of seeds) {
      const [a, b] = teamsOf(assigned([visit('a'), visit('b')], staff, seed))
      expect(new Set(a)).toEqual(new Set(['o2', 'o3']))
      expect(new Set(b)).toEqual(new Set(['o1', 'o3']))
    }
  })

  it('a relation to one subject leaves the balance of the others as it is', () => {
    const relations = [{ officer: name('o1'), subject: name('a'), kind: 'other' }] as const
    const visits = ['a', 'b', 'c', 'd'].map((subject) => visit(subject))
    for (const seed of seeds) {
      const loads = assigned(visits, staffWith(officers('o1 o2 o3 o4'), { relations }), seed).loads
      expect(loads.reduce((sum, load) => sum + load.visits, 0)).toBe(8)
      expect(Math.max(...loads.map((load) => load.visits))).toBeLessThanOrEqual(3)
    }
  })

  it('only officers of the regions that all tasks of the visit allow', () => {
    const staff = staffWith([
      officer('county'),
      officer('other', { region: OTHER_COUNTY }),
      officer('prefecture', { region: PREFECTURE })
    ])
    const regions = [PREFECTURE, COUNTY]
    expect(new Set(teamsOf(assigned([visit('a', [MARKET], { regions })], staff))[0])).toEqual(
      new Set(['county', 'prefecture'])
    )
    expect(assigned([visit('a', [MARKET], { regions: null })], staff).unfilled).toEqual([])
    expect(assigned([visit('a', [MARKET], { regions: [PREFECTURE] })], staff).unfilled[0]).toMatchObject({
      eligible: 1
    })
  })
})

describe('shortage is listed, place by place', () => {
  it('nobody at all', () => {
    const { teams, unfilled, loads } = assigned([visit('a')], staffWith([]))
    expect(teams).toEqual([{ subject: 'a', ordinal: 1, head: null, crews: [{ department: MARKET, officers: [] }] }])
    expect(unfilled).toEqual([
      { subject: 'a', ordinal: 1, department: MARKET, missing: 2, leader: true, eligible: 0, eligibleLeaders: 0 }
    ])
    expect(loads).toEqual([])
  })

  it('one officer: never twice in a team, though free (K2)', () => {
    const { unfilled, loads } = assigned([visit('a')], staffWith(officers('o1', { capacity: 10 })))
    expect(unfilled).toEqual([
      { subject: 'a', ordinal: 1, department: MARKET, missing: 1, leader: false, eligible: 1, eligibleLeaders: 1 }
    ])
    expect(loads).toEqual([{ officer: 'o1', visits: 1 }])
  })

  it('nobody who may lead: the others come, the head is missing', () => {
    const assignment = assigned([visit('a')], staffWith(officers('o1 o2', { mayLead: false })))
    expect(teamsOf(assignment)[0]).toHaveLength(2)
    expect(assignment.teams[0]?.head).toBeNull()
    expect(assignment.unfilled).toEqual([
      { subject: 'a', ordinal: 1, department: MARKET, missing: 1, leader: true, eligible: 2, eligibleLeaders: 0 }
    ])
  })

  it('a department without officers', () => {
    const { unfilled } = assigned([visit('a', [MARKET, FIRE])], staffWith(officers('m1 m2')))
    expect(unfilled).toEqual([
      { subject: 'a', ordinal: 1, department: FIRE, missing: 1, leader: false, eligible: 0, eligibleLeaders: 0 }
    ])
  })

  it.each([
    [0, 4],
    [1, 2],
    [2, 0],
    [3, 0]
  ])('a capacity of %i each for two people at two visits leaves %i places', (capacity, missing) => {
    const { unfilled, loads } = assigned([visit('a'), visit('b')], staffWith(officers('o1 o2', { capacity })))
    expect(unfilled.reduce((sum, entry) => sum + entry.missing, 0)).toBe(missing)
    for (const { visits } of loads) expect(visits).toBeLessThanOrEqual(capacity)
  })

  it('a capacity counts visits of this notice, a carried load only balances', () => {
    const staff = staffWith([officer('old', { carried: 7, capacity: 1 }), officer('new', { capacity: 1 })])
    expect(assigned([visit('a')], staff).unfilled).toEqual([])
  })
})

describe('loads', () => {
  it('go to those with the least carried and given visits first', () => {
    const staff = staffWith([...officers('o1 o2 o3 o4'), ...officers('p1 p2', { carried: 1 })])
    for (const seed of seeds) {
      const { loads } = assigned([visit('a'), visit('b')], staff, seed)
      expect(loads.map((load) => load.visits)).toEqual([1, 1, 1, 1, 0, 0])
    }
  })

  it.each([
    ['the county', 1, 0, 'p1'],
    ['the prefecture', 0, 1, 'c1']
  ])('count across classes: whoever carries more, here %s, is not asked', (_, county, prefecture, taken) => {
    const people = [officer('c1', { carried: county }), officer('p1', { carried: prefecture, region: PREFECTURE })]
    // The second visit, which one of them alone may take, makes them two classes.
    const visits = [
      visit('a', [MARKET], { regions: [COUNTY, PREFECTURE] }),
      visit('b', [MARKET], { regions: [taken === 'c1' ? PREFECTURE : COUNTY] })
    ]
    const staff = staffWith(people, ruled(1, 1))
    const heads = seeds.map((seed) => assigned(visits, staff, seed).teams[0]?.head)
    expect(heads.every((head) => head === taken)).toBe(true)
  })

  it('differ by one at most between interchangeable people, where a visit takes one', () => {
    const visits = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((subject) => visit(subject))
    for (const seed of seeds) {
      const given = assigned(visits, staffWith(officers('o1 o2 o3 o4 o5'), ruled(1, 1)), seed).loads.map(
        (load) => load.visits
      )
      expect(Math.max(...given) - Math.min(...given)).toBeLessThanOrEqual(1)
    }
  })

  it('name every officer of the staff, by bytes', () => {
    const { loads } = assigned(
      [visit('a')],
      staffWith([...officers('～ 𠀀 b'), officer('f', { department: name(FIRE) })])
    )
    expect(loads.map((load) => load.officer)).toEqual(['b', 'f', '～', '𠀀'])
  })
})

describe('the same inputs give the same teams', () => {
  const staff = staffWith([...officers('m1 m2 m3 m4 m5'), ...officers('f1 f2 f3', { department: name(FIRE) })])
  const visits = [visit('a', [MARKET, FIRE]), visit('b'), visit('c', [FIRE]), visit('a', [MARKET], { ordinal: 2 })]

  it('frozen: the outcome of one seed', () => {
    expect(teamsOf(assigned(visits, staff))).toEqual(FROZEN)
  })

  it('whatever the order of the visits', () => {
    expect(assigned([...visits].reverse(), staff)).toEqual(assigned(visits, staff))
  })

  it('teams stand by bytes of subject, then by ordinal', () => {
    expect(
      assigned([...visits].reverse(), staff).teams.map(({ subject, ordinal }) => `${subject}${String(ordinal)}`)
    ).toEqual(['a1', 'a2', 'b1', 'c1'])
  })

  it('another seed gives other teams', () => {
    const outcomes = new Set(seeds.map((seed) => JSON.stringify(teamsOf(assigned(visits, staff, seed)))))
    expect(outcomes.size).toBeGreaterThan(30)
  })
})

describe('refusals', () => {
  const staff = staffWith(officers('o1 o2'))
  const refusalsOf = (visits: readonly Visit[], change: Partial<Parameters<typeof assignOfficers>[0]> = {}) =>
    reasonsOf(assignOfficers({ visits, staff, record: recordFor(staff), ...change }))

  it('a notice that binds no staff', () => {
    const record = { notice: { staff: null }, seed: sha256Text('seed') }
    expect(refusalsOf([], { record })).toEqual([{ _tag: 'StaffNotBound' }])
  })

  it('a staff that is not the one bound, by one carried visit', () => {
    const other = staffWith([officer('o1'), officer('o2', { carried: 1 })])
    expect(refusalsOf([], { staff: other })).toEqual([
      { _tag: 'StaffDigestDiffers', announced: staffDigest(staff), found: staffDigest(other) }
    ])
  })

  it('visits that are doubled, without department or day, or not where the staff has them', () => {
    const elsewhere = { ...visit('c'), region: OTHER_COUNTY }
    const wrong = [visit('a'), visit('a'), visit('b', []), visit('b', [FIRE, FIRE], { ordinal: 2 })]
    expect(refusalsOf([...wrong, visit('d', [FIRE], { window: [] }), elsewhere, visit('unlisted')])).toEqual([
      { _tag: 'VisitTwice', subject: 'a', ordinal: 1 },
      { _tag: 'VisitIncomplete', subject: 'b', ordinal: 1, wrong: 'departments' },
      { _tag: 'VisitIncomplete', subject: 'b', ordinal: 2, wrong: 'departments' },
      { _tag: 'VisitIncomplete', subject: 'd', ordinal: 1, wrong: 'window' },
      { _tag: 'VisitsOutsideArea', subjects: ['c', 'unlisted'] }
    ])
  })

  it('say themselves in both languages', () => {
    const every = [
      ...refusalsOf([visit('a'), visit('a'), visit('b', []), visit('unlisted')]),
      ...refusalsOf([], { record: { notice: { staff: null }, seed: sha256Text('seed') } }),
      ...refusalsOf([], { staff: staffWith(officers('o1')) }),
      ...reasonsOf(checkStaff(BROKEN))
    ]
    expect(new Set(every.map(({ _tag }) => _tag))).toEqual(new Set(Object.keys(assignMessages)))
    for (const refusal of every) {
      expect(explainBy(assignMessages)('zh')(refusal)).toMatch(/\p{Script=Han}/u)
      expect(explainBy(assignMessages)('en')(refusal)).toMatch(/[a-z]+ [a-z]+/)
    }
  })
})

const BROKEN = staffWith(
  [
    officer('o1', { certifiedFrom: day('2022-01-02'), certifiedTo: day('2022-01-01') }),
    officer('o1', { capacity: -1, carried: 0.5 })
  ],
  {
    areas: [area(OTHER_COUNTY, 'b', 'a'), area(COUNTY, 'a')],
    relations: [
      { officer: name('o2'), subject: name('a'), kind: 'other' },
      { officer: name('o1'), subject: name('a'), kind: 'other' }
    ],
    rules: { officersPerVisit: 0, officersPerDepartment: 101 }
  }
)

describe('a staff', () => {
  it('is refused with every place that is wrong', () => {
    expect(reasonsOf(checkStaff(BROKEN))).toEqual([
      { _tag: 'StaffOfficerTwice', officer: 'o1' },
      { _tag: 'StaffOutOfOrder', at: '/areas/1' },
      { _tag: 'StaffOutOfOrder', at: '/areas/0/subjects/1' },
      { _tag: 'StaffSubjectsTwice', subjects: ['a'] },
      { _tag: 'StaffOutOfOrder', at: '/relations/1' },
      { _tag: 'StaffCertificateReversed', officer: 'o1', from: '2022-01-02', to: '2022-01-01' },
      { _tag: 'StaffNumberOutside', at: '/officers/1/capacity', found: '-1', least: 0, most: 1_000_000_000 },
      { _tag: 'StaffNumberOutside', at: '/officers/1/carried', found: '0.5', least: 0, most: 1_000_000_000 },
      { _tag: 'StaffNumberOutside', at: '/rules/officersPerVisit', found: '0', least: 1, most: 100 },
      { _tag: 'StaffNumberOutside', at: '/rules/officersPerDepartment', found: '101', least: 1, most: 100 }
    ])
  })

  it('is accepted at the limits of its numbers', () => {
    const limits = { capacity: 1_000_000_000, carried: 1_000_000_000 }
    for (const rules of [ruled(1, 1), ruled(100, 100)]) {
      const staff = staffWith([officer('o1', limits), officer('o2', { capacity: 0 })], rules)
      expect(orThrow(checkStaff(staff))).toBe(staff)
    }
  })

  it('is out of order where officers are', () => {
    const staff = { ...staffWith([]), officers: officers('o2 o1') }
    expect(reasonsOf(checkStaff(staff))).toEqual([{ _tag: 'StaffOutOfOrder', at: '/officers/1' }])
  })

  it('has one text, whose SHA-256 the notice binds', () => {
    const text = staffText(staffWith(officers('o1'), { areas: [area(COUNTY, ...names('a'))] }))
    expect(text).toBe(
      '{"areas":[{"region":"622921","subjects":["a"]}],"officers":[{"capacity":null,"carried":0,"certifiedFrom":"2020-01-01",' +
        '"certifiedTo":"2025-12-31","department":"市场监管部门","id":"o1","mayLead":true,"region":"622921"}],' +
        '"relations":[],"rules":{"officersPerDepartment":1,"officersPerVisit":2}}'
    )
  })
})

const FROZEN = [
  ['m1', 'f1'],
  ['m2', 'm5'],
  ['m3', 'm4'],
  ['f2', 'f3']
]
