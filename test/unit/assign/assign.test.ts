import { describe, expect, it } from 'vitest'
import { assignMessages, assignOfficers, checkStaff, staffDigest } from '../../../src/assign/index.js'
import { explainBy, reasonsOf, sha256Text } from '../../../src/kernel/index.js'
import type { Visit } from '../../../src/merge/index.js'
import { area, COUNTY, day, months, name, names, OTHER_COUNTY } from '../merge/samples.js'
import {
  assigned,
  certified,
  crewOf,
  expert,
  FIRE,
  MARKET,
  officer,
  officers,
  recordFor,
  relation,
  seeds,
  staffWith,
  teamsOf,
  visit,
  visitOf,
  visitTask,
  widening
} from './samples.js'

const ruled = (officersPerVisit: number, officersPerDepartment: number) => ({
  rules: { officersPerVisit, officersPerDepartment }
})
const firemen = (ids: string) => officers(ids, { department: name(FIRE) })
const idsIn = (team: readonly string[] | undefined): ReadonlySet<string> => new Set(team)

describe('a team (联合细则 第二十三条)', () => {
  it('has two distinct people of the department, exactly one of them head', () => {
    const { teams, unfilled } = assigned([visit('a')], staffWith(officers('o1 o2')))
    expect(teams[0]?.crews[0]?.officers.map(({ leads }) => leads)).toEqual([true, false])
    expect(teams[0]?.crews[0]?.officers[0]?.id).toBe(teams[0]?.head)
    expect(idsIn(teams[0]?.crews[0]?.officers.map(({ id }) => id))).toEqual(new Set(['o1', 'o2']))
    expect(unfilled).toEqual([])
  })

  it('is headed only by who may lead', () => {
    const staff = staffWith([...officers('o1 o2 o3', { mayLead: false }), officer('o4')])
    for (const seed of seeds) expect(assigned([visit('a')], staff, seed).teams[0]?.head).toBe('o4')
  })

  it('has one of each department when each sends one, and its head from the lead department (C-32)', () => {
    const staff = staffWith([...officers('m1 m2'), ...firemen('f1 f2')])
    for (const seed of seeds) {
      const [team] = assigned([visit('a', [FIRE, MARKET])], staff, seed).teams
      expect(team?.crews.map(({ department, officers: own }) => [department, own.map(({ leads }) => leads)])).toEqual([
        [FIRE, [true]],
        [MARKET, [false]]
      ])
      expect(team?.head).toMatch(/^f/)
    }
  })

  it('has two of each department by option (C-32)', () => {
    const staff = staffWith([...officers('m1 m2'), ...firemen('f1 f2')], ruled(2, 2))
    expect(assigned([visit('a', [FIRE, MARKET])], staff).teams[0]?.crews.map((crew) => crew.officers.length)).toEqual([
      2, 2
    ])
  })

  it('takes what a visit needs beyond its departments from the lead department', () => {
    const staff = staffWith([...officers('m1 m2 m3 m4'), ...firemen('f1 f2')], ruled(5, 1))
    expect(assigned([visit('a', [MARKET, FIRE])], staff).teams[0]?.crews.map((crew) => crew.officers.length)).toEqual([
      4, 1
    ])
  })

  it('has a leader in every crew by option, and its head is still that of the lead department', () => {
    const follower = officer('f1', { department: name(FIRE), mayLead: false })
    const people = [...officers('m1 m2'), follower, ...firemen('f2')]
    const staff = staffWith(people, { rules: { leaders: 'everyCrew', officersPerDepartment: 2 } })
    for (const seed of seeds) {
      const [team] = assigned([visit('a', [MARKET, FIRE])], staff, seed).teams
      expect(team?.head).toMatch(/^m/)
      expect(team?.crews[1]?.officers).toEqual([
        { id: 'f2', leads: true },
        { id: 'f1', leads: false }
      ])
    }
    expect(assigned([visit('a', [MARKET, FIRE])], staffWith(people)).teams[0]?.crews[1]?.officers[0]?.leads).toBe(false)
  })

  it('has no head while heads are appointed, though somebody in its lead crew may lead (中山市实施方案 三（二）)', () => {
    const people = [...officers('m1 m2 m3', { mayLead: false }), officer('m4')]
    for (const seed of seeds) {
      const { teams, unfilled } = assigned([visit('a')], staffWith(people, { rules: { head: 'appointed' } }), seed)
      expect(teams[0]?.head).toBeNull()
      expect(teams[0]?.crews[0]?.officers.map(({ leads }) => leads)).toEqual([false, false])
      expect(teams[0]?.crews[0]?.officers.map(({ id }) => id)).toContain('m4')
      expect(unfilled).toEqual([])
    }
  })

  it('is printed with the leader first and the others by bytes of id', () => {
    for (const seed of seeds) {
      const { teams } = assigned([visit('a')], staffWith(officers('～ 𠀀 b c d'), ruled(5, 1)), seed)
      const [leader, ...others] = teams[0]?.crews[0]?.officers.map(({ id }) => id) ?? []
      expect(others).toEqual(['b', 'c', 'd', '～', '𠀀'].filter((id) => id !== leader))
    }
  })
})

describe('who may be in a team', () => {
  it.each([
    ['the first day to the last', '2022-03-01', '2022-03-31', true],
    ['a day before to a day after', '2022-02-28', '2022-04-01', true],
    ['a day too late', '2022-03-02', '2022-03-31', false],
    ['a day too short', '2022-03-01', '2022-03-30', false]
  ])('a certificate valid from %s on which the visit may be (市场监管细则 第十六条, C-26)', (_, from, to, valid) => {
    const staff = staffWith([officer('o1'), officer('o2', certified(from, to))])
    expect(assigned([visit('a')], staff).unfilled).toHaveLength(valid ? 0 : 1)
  })

  it('a certificate is valid on the days of every span of the window (C-26)', () => {
    const staff = staffWith([officer('o1'), officer('o2', certified('2020-01-01', '2022-08-31'))])
    const spans = { window: [...months(3, 3), ...months(9, 9)] }
    expect(assigned([visit('a', [MARKET], spans)], staff).unfilled[0]).toMatchObject({ missing: 1, eligible: 1 })
  })

  it('only who holds the qualification of every task in which the department takes part', () => {
    const qualified = (...list: string[]) => ({ qualifications: names(...list) })
    const staff = staffWith(
      [
        officer('both', qualified('电梯', '食品')),
        officer('food', qualified('食品')),
        officer('lifts', qualified('电梯')),
        officer('fire', { department: name(FIRE) })
      ],
      ruled(1, 1)
    )
    const tasks = [
      visitTask('t', { qualifications: names('食品') }),
      visitTask('u', { qualifications: names('电梯') }),
      visitTask('v', { departments: names(FIRE) })
    ]
    for (const seed of seeds) {
      expect(teamsOf(assigned([visitOf('a', tasks)], staff, seed))).toEqual([['both', 'fire']])
      expect(teamsOf(assigned([visitOf('a', tasks.slice(1))], staff, seed))[0]?.[0]).toMatch(/both|lifts/)
    }
  })

  it('at a visit of two departments only who stands in the registry for joint checks (万年县实施方案 三（一）2)', () => {
    const listed = { registries: names('联合检查执法人员库') }
    const people = [officer('m1', listed), officer('m2'), officer('f1', { department: name(FIRE), ...listed })]
    const staff = staffWith(people, { rules: { jointRegistry: name('联合检查执法人员库'), officersPerVisit: 1 } })
    for (const seed of seeds)
      expect(teamsOf(assigned([visit('a', [MARKET, FIRE])], staff, seed))).toEqual([['m1', 'f1']])
    const heads = new Set(seeds.map((seed) => assigned([visit('a')], staff, seed).teams[0]?.head))
    expect(heads).toEqual(new Set(['m1', 'm2']))
  })

  it('never an officer with a declared relation, whatever its kind and source, and only for that subject (C-11)', () => {
    const relations = [
      relation('o1', 'a', { kind: 'same-village', source: 'department' }),
      relation('o2', 'b', { source: 'subject' })
    ]
    const staff = staffWith(officers('o1 o2 o3'), { relations })
    for (const seed of seeds) {
      const [a, b] = teamsOf(assigned([visit('a'), visit('b')], staff, seed))
      expect(idsIn(a)).toEqual(new Set(['o2', 'o3']))
      expect(idsIn(b)).toEqual(new Set(['o1', 'o3']))
    }
  })

  it.each([
    ['ends the day before', null, '2022-02-28', true],
    ['ends on the first allowed day', null, '2022-03-01', false],
    ['begins on the last allowed day', '2022-03-31', null, false],
    ['begins the day after', '2022-04-01', null, true],
    ['lies between two spans of allowed days', '2022-04-01', '2022-08-31', true],
    ['meets the second span', '2022-04-01', '2022-09-01', false]
  ])('a relation that %s (C-11)', (what, from, to, free) => {
    const window = what.includes('span') ? [...months(3, 3), ...months(9, 9)] : months(3, 3)
    const validity = { from: from === null ? null : day(from), to: to === null ? null : day(to) }
    const staff = staffWith(officers('o1 o2'), { relations: [relation('o1', 'a', validity)] })
    expect(assigned([visit('a', [MARKET], { window })], staff).unfilled).toHaveLength(free ? 0 : 1)
  })
})

describe('experts', () => {
  const lifts = [{ specialty: name('电梯'), places: 1 }]
  const asking = visit('a', [MARKET], { experts: lifts })

  it('come beside the two officers and never count to them (实施意见 三（三）)', () => {
    const staff = staffWith([officer('o1')], { experts: [expert('e1', ['电梯']), expert('e2', ['电梯'])] })
    const { teams, unfilled } = assigned([asking], staff)
    expect(teams[0]?.experts).toEqual([{ specialty: '电梯', experts: [expect.stringMatching(/^e/)] }])
    expect(unfilled).toEqual([{ ...crewOf('a'), missing: 1, leader: false, eligible: 1, eligibleLeaders: 1 }])
  })

  it('are as many of a specialty as the task asks that asks most', () => {
    const tasks = [1, 3, 2].map((places, i) =>
      visitTask(`t${String(i)}`, { experts: [{ specialty: name('电梯'), places }] })
    )
    const staff = staffWith(officers('o1 o2'), { experts: ['e1', 'e2', 'e3', 'e4'].map((id) => expert(id, ['电梯'])) })
    expect(assigned([visitOf('a', tasks)], staff).teams[0]?.experts[0]?.experts).toHaveLength(3)
  })

  it('have the specialty, come from the regions of the tasks, have no relation to the subject (中山市实施方案 三（二）)', () => {
    const experts = [
      expert('e1', ['食品']),
      expert('e2', ['电梯'], { region: OTHER_COUNTY }),
      expert('e3', ['电梯']),
      expert('e4', ['电梯'])
    ]
    const staff = staffWith(officers('o1 o2'), { experts, relations: [relation('e3', 'a')] })
    for (const seed of seeds) {
      expect(assigned([asking], staff, seed).teams[0]?.experts).toEqual([{ specialty: '电梯', experts: ['e4'] }])
    }
  })

  it.each(['cross', 'groups', 'own'] as const)('come from the regions of the tasks in mode %s as well', (mode) => {
    const staff = staffWith(officers('o1 o2', { region: mode === 'cross' ? OTHER_COUNTY : COUNTY }), {
      experts: [expert('e1', ['电梯']), expert('e2', ['电梯'], { region: OTHER_COUNTY })],
      groups: [{ name: name('g'), officers: names('o1', 'o2') }],
      rules: { mode }
    })
    for (const seed of seeds) expect(assigned([asking], staff, seed).teams[0]?.experts[0]?.experts).toEqual(['e1'])
  })

  it('come from anywhere in 大随机', () => {
    const staff = staffWith(officers('o1 o2'), {
      experts: [expert('e2', ['电梯'], { region: OTHER_COUNTY })],
      rules: { mode: 'whole' }
    })
    expect(assigned([asking], staff).teams[0]?.experts[0]?.experts).toEqual(['e2'])
  })

  it('are widened by their specialty', () => {
    const staff = staffWith(officers('o1 o2'), {
      experts: [expert('e2', ['电梯'], { region: OTHER_COUNTY })],
      widenings: [widening({ department: name('电梯'), to: 'prefecture' })]
    })
    const { teams, borrowed } = assigned([asking], staff)
    expect(teams[0]?.experts[0]?.experts).toEqual(['e2'])
    const key = crewOf('a', { department: null, specialty: name('电梯') })
    expect(borrowed).toEqual([{ ...key, officer: 'e2', tier: 'prefecture', reason: '人员不足', approver: '局长' }])
  })

  it('are not drawn but listed where the profile appoints them (C-14)', () => {
    const staff = staffWith(officers('o1 o2'), { experts: [expert('e1', ['电梯'])], rules: { experts: 'appointed' } })
    const { teams, expertsToAppoint, unfilled } = assigned([asking], staff)
    const key = crewOf('a', { department: null, specialty: name('电梯') })
    expect(expertsToAppoint).toEqual([{ ...key, places: 1 }])
    expect(teams[0]?.experts).toEqual([{ specialty: '电梯', experts: [] }])
    expect(unfilled).toEqual([])
  })
})

describe('loads', () => {
  it('go to those with the least carried and given visits first, officers by bytes and then experts', () => {
    const people = [...officers('～ o2 o3 o4'), officer('p1', { carried: 1 })]
    const staff = staffWith(people, { experts: [expert('e1', [])] })
    for (const seed of seeds) {
      expect(assigned([visit('a'), visit('b')], staff, seed).loads).toEqual([
        { officer: 'o2', carried: 0, visits: 1 },
        { officer: 'o3', carried: 0, visits: 1 },
        { officer: 'o4', carried: 0, visits: 1 },
        { officer: 'p1', carried: 1, visits: 0 },
        { officer: '～', carried: 0, visits: 1 },
        { officer: 'e1', carried: 0, visits: 0 }
      ])
    }
  })

  it('follow the weights of part-timers: of six visits one with twice the weight takes four', () => {
    const visits = ['a', 'b', 'c', 'd', 'e', 'f'].map((subject) => visit(subject))
    const staff = staffWith([officer('half'), officer('whole', { weight: 2 })], ruled(1, 1))
    for (const seed of seeds) {
      expect(assigned(visits, staff, seed).loads.map((load) => load.visits)).toEqual([2, 4])
    }
  })

  it('stay within the capacity of this notice, which carried visits do not use up', () => {
    const staff = staffWith([officer('old', { carried: 7, capacity: 1 }), officer('new', { capacity: 1 })])
    expect(assigned([visit('a')], staff).unfilled).toEqual([])
    const { unfilled } = assigned([visit('a'), visit('b')], staff)
    expect(unfilled.reduce((sum, { missing }) => sum + missing, 0)).toBe(2)
  })
})

describe('pairs of last time', () => {
  const last = (...pairs: string[]) => ({
    lastPairs: pairs.map((pair) => ({ officer: name(pair.slice(0, 2)), subject: name(pair.slice(3)) }))
  })

  it('are avoided where others can come', () => {
    const staff = staffWith(officers('o1 o2 o3 o4'), last('o1 a', 'o2 a'))
    for (const seed of seeds) {
      const assignment = assigned([visit('a')], staff, seed)
      expect(idsIn(teamsOf(assignment)[0])).toEqual(new Set(['o3', 'o4']))
      expect(assignment.repeats).toEqual([])
    }
  })

  it('are those of the members who met the subject, not of their whole group (编组随机)', () => {
    const groups = [{ name: name('g'), officers: [name('o1'), name('o2')] }]
    const staff = staffWith(officers('o1 o2'), { ...last('o1 a'), groups, rules: { mode: 'groups' } })
    expect(assigned([visit('a')], staff).repeats.map((repeat) => repeat.officer)).toEqual(['o1'])
  })

  it('come again where others are fewer than places, and say so', () => {
    const staff = staffWith(officers('o1 o2 o3'), last('o1 a', 'o2 a'))
    for (const seed of seeds) {
      const { unfilled, repeats } = assigned([visit('a')], staff, seed)
      expect(unfilled).toEqual([])
      expect(repeats).toEqual([{ ...crewOf('a'), officer: expect.any(String) as string, cause: 'onlyEligible' }])
    }
  })

  it('come again where nobody else may lead', () => {
    const staff = staffWith([officer('o1'), ...officers('o2 o3 o4', { mayLead: false })], last('o1 a'))
    expect(assigned([visit('a')], staff).repeats).toEqual([{ ...crewOf('a'), officer: 'o1', cause: 'onlyEligible' }])
  })

  it('come again where the others are needed elsewhere', () => {
    const people = officers('o1 o2', { capacity: 1 })
    const staff = staffWith(people, { ...last('o1 a'), ...ruled(1, 1), relations: [relation('o1', 'b')] })
    expect(assigned([visit('a'), visit('b')], staff).repeats).toEqual([
      { ...crewOf('a'), officer: 'o1', cause: 'neededToFill' }
    ])
  })
})

describe('who is certain', () => {
  it('is listed: an officer in every possible answer, and nobody else', () => {
    const staff = staffWith([officer('o1'), ...officers('o2 o3', { mayLead: false })])
    for (const seed of seeds) {
      expect(assigned([visit('a')], staff, seed).forced).toEqual([{ ...crewOf('a'), officer: 'o1' }])
    }
  })
})

describe('the same inputs give the same teams', () => {
  const staff = staffWith([...officers('m1 m2 m3 m4 m5'), ...firemen('f1 f2 f3')])
  const visits = [visit('a', [MARKET, FIRE]), visit('b'), visit('c', [FIRE]), visit('a', [MARKET], { ordinal: 2 })]

  it('whatever the order of the visits', () => {
    expect(assigned([...visits].reverse(), staff)).toEqual(assigned(visits, staff))
  })

  it('by bytes of subject, then by ordinal', () => {
    const { teams } = assigned([...visits].reverse(), staff)
    expect(teams.map(({ subject, ordinal }) => `${subject}${String(ordinal)}`)).toEqual(['a1', 'a2', 'b1', 'c1'])
  })

  it('and another seed gives others', () => {
    const outcomes = new Set(seeds.map((seed) => JSON.stringify(teamsOf(assigned(visits, staff, seed)))))
    expect(outcomes.size).toBeGreaterThan(20)
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

  it('visits and nobody who could inspect; no visits need nobody', () => {
    const empty = staffWith([])
    expect(refusalsOf([visit('a')], { staff: empty, record: recordFor(empty) })).toEqual([{ _tag: 'StaffEmpty' }])
    expect(refusalsOf([], { staff: empty, record: recordFor(empty) })).toEqual([])
  })

  it('visits that are doubled, without department or day, or not where the staff has them', () => {
    const elsewhere = visit('c', [MARKET], { region: OTHER_COUNTY })
    const wrong = [visit('a'), visit('a'), visit('b', []), visit('b', [FIRE, FIRE], { ordinal: 2 })]
    expect(refusalsOf([...wrong, visit('d', [FIRE], { window: [] }), elsewhere, visit('unlisted')])).toEqual([
      { _tag: 'VisitTwice', subject: 'a', ordinal: 1 },
      { _tag: 'VisitIncomplete', subject: 'b', ordinal: 1, wrong: 'departments' },
      { _tag: 'VisitIncomplete', subject: 'b', ordinal: 2, wrong: 'departments' },
      { _tag: 'VisitIncomplete', subject: 'd', ordinal: 1, wrong: 'window' },
      { _tag: 'VisitsOutsideArea', subjects: ['c', 'unlisted'] }
    ])
  })

  it('a visit without a task, with an ordinal below 1, or whose days end before they begin', () => {
    const reversed = [{ from: day('2022-03-02'), to: day('2022-03-01') }]
    const wrong = [{ ...visit('a'), tasks: [] }, visit('b', [MARKET], { ordinal: 0 }), visit('c')]
    expect(refusalsOf([...wrong, { ...visit('d'), window: reversed }])).toEqual(
      (['tasks', 'ordinal', 'window'] as const).map((what, i) => {
        return { _tag: 'VisitIncomplete', subject: 'abd'[i], ordinal: i === 1 ? 0 : 1, wrong: what }
      })
    )
  })

  it.each([
    [0, false],
    [1, true],
    [100, true],
    [101, false],
    [1.5, false],
    [2 ** 31, false]
  ])('%d experts of a specialty', (places, accepted) => {
    const asked = visit('a', [MARKET], { experts: [{ specialty: name('电梯'), places }] })
    expect(refusalsOf([asked])).toEqual(
      accepted ? [] : [{ _tag: 'VisitIncomplete', subject: 'a', ordinal: 1, wrong: 'experts' }]
    )
  })

  it('not a crew with more places than people: that is a shortage', () => {
    const many = staffWith(officers('o1 o2'), ruled(100, 1))
    expect(assigned([visit('a')], many).unfilled[0]).toMatchObject({ missing: 98, leader: false, eligible: 2 })
  })

  it('say themselves in both languages', () => {
    const broken = staffWith(
      [officer('f', { department: name(FIRE) }), officer('o1', certified('2022-01-02', '2022-01-01'))],
      {
        rules: { mode: 'rotation', reason: ' ', widen: 'never', officersPerVisit: 0 },
        areas: [area(COUNTY, 'a', 'a')],
        widenings: [widening()],
        relations: [relation('nobody', 'nowhere', { from: day('2022-02-02'), to: day('2022-02-01') })],
        neighbours: [{ region: COUNTY, neighbours: [COUNTY, COUNTY] }],
        groups: [
          { name: name('g'), officers: names('f', 'o1') },
          { name: name('h'), officers: names('o1') }
        ]
      }
    )
    const every = [
      ...refusalsOf([visit('a'), visit('a'), visit('b', []), visit('unlisted')]),
      ...refusalsOf([], { record: { notice: { staff: null }, seed: sha256Text('seed') } }),
      ...refusalsOf([], { staff: staffWith(officers('o1')) }),
      ...refusalsOf([visit('a')], { staff: staffWith([]), record: recordFor(staffWith([])) }),
      ...reasonsOf(checkStaff(broken)),
      ...reasonsOf(checkStaff(staffWith(officers('o1 o1'), { rules: { mode: 'groups' } }))),
      ...reasonsOf(checkStaff({ ...staffWith([]), officers: officers('o2 o1') })),
      { _tag: 'IntractableWish', wish: 'neverTogether' } as const
    ]
    expect(new Set(every.map(({ _tag }) => _tag))).toEqual(new Set(Object.keys(assignMessages)))
    for (const refusal of every) {
      expect(explainBy(assignMessages)('zh')(refusal)).toMatch(/\p{Script=Han}/u)
      expect(explainBy(assignMessages)('en')(refusal)).toMatch(/[a-z]+ [a-z]+/)
    }
  })
})
