import { describe, expect, it } from 'vitest'
import {
  assignmentCodec,
  assignRulesCodec,
  checkStaff,
  checkWishes,
  relationCodec,
  staffCodec,
  staffOf,
  TEAM_WISHES,
  teamChoicesCodec,
  teamWishesCodec,
  wideningCodec,
  type AssignRules,
  type RosterInput,
  type TeamChoices
} from '../../../src/assign/index.js'
import { cited, citing, decode, orThrow, reasonsOf } from '../../../src/kernel/index.js'
import type { Expert, Officer } from '../../../src/registry/index.js'
import { area, COUNTY, day, name, names, OTHER_COUNTY } from '../merge/samples.js'
import {
  assigned,
  expert,
  FIRE,
  MARKET,
  officer,
  officers,
  relation,
  staffWith,
  visit,
  visitOf,
  visitTask,
  widening
} from './samples.js'

const joint = citing('临夏州部门联合细则')('第二十三条')

const rules: AssignRules = {
  officersPerVisit: cited(2, joint),
  officersPerDepartment: cited(1, joint),
  leaders: cited('leadCrew', joint),
  head: cited('drawn', joint),
  experts: cited('drawn', joint),
  jointRegistry: cited(null, joint),
  widen: cited('prefecture', joint)
}

const choices: TeamChoices = { mode: 'own', reason: '属地力量充足', balance: 'dec-min' }

const registered = (id: string, change: Partial<Officer> = {}): Officer => ({
  id: name(id),
  name: '某人',
  office: name('执法队'),
  department: name(MARKET),
  post: null,
  certificate: { number: name(`证${id}`), from: day('2020-01-01'), to: day('2025-12-31') },
  userRight: null,
  fields: [],
  mobile: null,
  region: COUNTY,
  group: 'civil-servant',
  qualifications: [],
  specialties: [],
  mayLead: true,
  status: 'on-duty',
  capacity: null,
  ...change
})

const adviser = (id: string, change: Partial<Expert> = {}): Expert => ({
  id: name(id),
  name: '某人',
  office: name('检测所'),
  specialties: names('电梯'),
  region: COUNTY,
  status: 'on-duty',
  ...change
})

const input: RosterInput = {
  officers: [registered('o1')],
  experts: [],
  areas: [area(COUNTY, 'a', 'b')],
  relations: [],
  groups: [],
  neighbours: [],
  widenings: [],
  lastPairs: [],
  carried: [],
  rules,
  choices
}

const made = (change: Partial<RosterInput>) => orThrow(staffOf({ ...input, ...change }))
const refused = (change: Partial<RosterInput>) => reasonsOf(staffOf({ ...input, ...change }))

describe('the staff of a notice', () => {
  it('has of each person what teams are drawn from, and nothing that names them', () => {
    const listed = registered('o1', {
      qualifications: names('食品', '电梯'),
      specialties: names('电梯', '会计'),
      registries: names('联合检查执法人员库')
    })
    const { staff } = made({
      officers: [listed],
      experts: [adviser('e1')],
      carried: [{ officer: name('o1'), visits: 3 }],
      weights: [{ officer: name('e1'), weight: 2 }]
    })
    expect(staff).toEqual({
      officers: [
        officer('o1', {
          carried: 3,
          qualifications: names('会计', '电梯', '食品'),
          registries: names('联合检查执法人员库')
        })
      ],
      experts: [expert('e1', ['电梯'], { weight: 2 })],
      areas: input.areas,
      groups: [],
      neighbours: [],
      widenings: [],
      relations: [],
      lastPairs: [],
      rules: {
        officersPerVisit: 2,
        officersPerDepartment: 1,
        leaders: 'leadCrew',
        head: 'drawn',
        experts: 'drawn',
        jointRegistry: null,
        widen: 'prefecture',
        ...choices
      }
    })
  })

  it('leaves out who holds no certificate or is not on duty, with every reason (C-26)', () => {
    const { staff, leftOut } = made({
      officers: [
        registered('both', { certificate: null, status: 'left' }),
        registered('bare', { certificate: null, group: 'daily-supervision' }),
        registered('away', { status: 'leave' }),
        registered('here')
      ],
      experts: [adviser('e1', { status: 'training' })]
    })
    expect(staff.officers.map(({ id }) => id)).toEqual(['here'])
    expect(staff.experts).toEqual([])
    expect(leftOut).toEqual([
      { officer: 'away', reasons: ['notOnDuty'] },
      { officer: 'bare', reasons: ['noCertificate'] },
      { officer: 'both', reasons: ['noCertificate', 'notOnDuty'] },
      { officer: 'e1', reasons: ['notOnDuty'] }
    ])
  })

  it('takes those left out of their groups, and a group of nobody out of the staff', () => {
    const groups = [
      { name: name('g'), officers: names('o2', 'away') },
      { name: name('h'), officers: names('away2') },
      { name: name('f'), officers: names('o1') }
    ]
    const people = [registered('o1'), registered('o2'), registered('away', { status: 'leave' })]
    const { staff } = made({ officers: [...people, registered('away2', { status: 'left' })], groups })
    expect(staff.groups).toEqual([
      { name: 'f', officers: ['o1'] },
      { name: 'g', officers: ['o2'] }
    ])
  })

  it('is the same whatever the order of its inputs, and counts what is listed twice once', () => {
    const relations = [relation('o2', 'a'), relation('o1', 'b', { kind: 'other' }), relation('o1', 'b')]
    const lists = {
      officers: [registered('o2'), registered('o1')],
      experts: [adviser('e2'), adviser('e1', { specialties: names('食品', '电梯') })],
      areas: [area(OTHER_COUNTY, '～', '𠀀'), area(COUNTY, 'b', 'a')],
      groups: [
        { name: name('h'), officers: names('o2') },
        { name: name('g'), officers: names('o1') }
      ],
      neighbours: [
        { region: OTHER_COUNTY, neighbours: [COUNTY] },
        { region: COUNTY, neighbours: [OTHER_COUNTY] }
      ],
      widenings: [widening({ region: OTHER_COUNTY }), widening()],
      lastPairs: [
        { officer: name('o2'), subject: name('a') },
        { officer: name('o1'), subject: name('b') }
      ],
      relations
    }
    const turned = {
      officers: [...lists.officers].reverse(),
      experts: [adviser('e1', { specialties: names('电梯', '食品') }), adviser('e2')],
      areas: [area(COUNTY, 'a'), area(OTHER_COUNTY, '𠀀', '～'), area(COUNTY, 'b')],
      groups: [...lists.groups].reverse(),
      neighbours: [...lists.neighbours].reverse(),
      widenings: [...lists.widenings].reverse(),
      lastPairs: [...lists.lastPairs, ...lists.lastPairs].reverse(),
      relations: [...relations, ...relations].reverse()
    }
    const { staff } = made(lists)
    expect(made(turned).staff).toEqual(staff)
    expect(orThrow(checkStaff(staff))).toBe(staff)
    expect(staff.areas).toEqual([area(COUNTY, 'a', 'b'), area(OTHER_COUNTY, '～', '𠀀')])
    expect(staff.relations.map(({ officer: who, subject, kind }) => `${who} ${subject} ${kind}`)).toEqual([
      'o1 b kinship',
      'o1 b other',
      'o2 a kinship'
    ])
  })

  it('has neither relations that meet nobody, which are listed as idle, nor pairs that cannot meet again', () => {
    const relations = [relation('o1', 'nowhere'), relation('away', 'a'), relation('o1', 'a')]
    const lastPairs = [
      { officer: name('o1'), subject: name('nowhere') },
      { officer: name('away'), subject: name('a') },
      { officer: name('o1'), subject: name('a') }
    ]
    const people = [registered('o1'), registered('away', { status: 'leave' })]
    const { staff, idle } = made({ officers: people, relations, lastPairs })
    expect(idle.map(({ officer: who, subject }) => `${who} ${subject}`)).toEqual(['away a', 'o1 nowhere'])
    expect(staff.relations).toEqual([relation('o1', 'a')])
    expect(staff.lastPairs).toEqual([{ officer: 'o1', subject: 'a' }])
  })
})

describe('what a staff is not made from', () => {
  it('an id twice: among officers (one of them left out), among experts, or in both lists', () => {
    const people = [registered('o1'), registered('o1', { status: 'left' })]
    expect(refused({ officers: people, experts: [adviser('e1'), adviser('o1'), adviser('e1')] })).toEqual([
      { _tag: 'StaffIdTwice', at: '/officers/1', id: 'o1' },
      { _tag: 'StaffIdTwice', at: '/experts/1', id: 'o1' },
      { _tag: 'StaffIdTwice', at: '/experts/2', id: 'e1' }
    ])
  })

  it('an unknown officer, wherever named', () => {
    expect(
      refused({
        relations: [relation('o1', 'a'), relation('x', 'a')],
        lastPairs: [{ officer: name('x'), subject: name('a') }],
        groups: [{ name: name('g'), officers: names('o1', 'x') }],
        carried: [{ officer: name('x'), visits: 1 }],
        weights: [{ officer: name('x'), weight: 1 }]
      })
    ).toEqual(
      ['/relations/1', '/lastPairs/0', '/groups/0/officers/1', '/carried/0', '/weights/0'].map((at) => ({
        _tag: 'UnknownOfficer',
        at,
        officer: 'x'
      }))
    )
  })

  it.each([
    [{ officers: [registered('o1', { capacity: -1 })] }, '/officers/0/capacity', '-1'],
    [{ officers: [registered('o1', { capacity: 1.5 })] }, '/officers/0/capacity', '1.5'],
    [{ carried: [{ officer: name('o1'), visits: -1 }] }, '/carried/0/visits', '-1'],
    [{ carried: [{ officer: name('o1'), visits: 0.5 }] }, '/carried/0/visits', '0.5'],
    [{ weights: [{ officer: name('o1'), weight: 0 }] }, '/weights/0/weight', '0'],
    [{ weights: [{ officer: name('o1'), weight: 11 }] }, '/weights/0/weight', '11'],
    [{ rules: { ...rules, officersPerVisit: cited(2 ** 31, joint) } }, '/rules/officersPerVisit', '2147483648'],
    [{ rules: { ...rules, officersPerDepartment: cited(0, joint) } }, '/rules/officersPerDepartment', '0'],
    [{ groups: [{ name: name('g'), officers: [] }] }, '/groups/0/officers', '0']
  ])('a number outside its limits: case %#', (change, at, found) => {
    expect(refused(change)).toMatchObject([{ _tag: 'StaffNumberOutside', at, found }])
  })

  it.each([
    [{ officers: [registered('o1', { capacity: 0 })] }],
    [{ officers: [registered('o1', { capacity: 1_000_000_000 })] }],
    [{ weights: [{ officer: name('o1'), weight: 10 }] }],
    [{ rules: { ...rules, officersPerVisit: cited(100, joint) } }]
  ])('a number at its limit is one: case %#', (change) => {
    expect(refused(change)).toEqual([])
  })

  it('earlier visits, weights, groups, neighbours or widenings given twice', () => {
    const carried = { officer: name('o1'), visits: 1 }
    const weight = { officer: name('o1'), weight: 1 }
    const group = { name: name('g'), officers: names('o1') }
    const neighbours = { region: COUNTY, neighbours: [OTHER_COUNTY] }
    const twice = {
      carried: [carried, carried],
      weights: [weight, weight],
      groups: [group, { ...group, officers: names('o2') }],
      neighbours: [neighbours, { ...neighbours, neighbours: [OTHER_COUNTY, OTHER_COUNTY] }],
      widenings: [widening(), widening({ to: 'prefecture' })],
      officers: [registered('o1'), registered('o2')]
    }
    expect(refused(twice)).toEqual(
      ['/groups/1', '/neighbours/1', '/neighbours/1/neighbours/1', '/widenings/1', '/carried/1', '/weights/1'].map(
        (at) => ({ _tag: 'StaffEntryTwice', at })
      )
    )
  })

  it('an officer in two groups, also of the same group twice', () => {
    const groups = [
      { name: name('g'), officers: names('o1', 'o1') },
      { name: name('h'), officers: names('o1') }
    ]
    expect(refused({ groups })).toEqual([
      { _tag: 'OfficerInTwoGroups', at: '/groups/0/officers/1', officer: 'o1', before: 'g' },
      { _tag: 'OfficerInTwoGroups', at: '/groups/1/officers/0', officer: 'o1', before: 'g' }
    ])
  })

  it('a group of two departments, which could never go', () => {
    const people = [registered('o1'), registered('f1', { department: name(FIRE) })]
    const groups = [{ name: name('g'), officers: names('o1', 'f1') }]
    expect(refused({ officers: people, groups })).toEqual([
      { _tag: 'GroupOfDepartments', at: '/groups/0', departments: [MARKET, FIRE] }
    ])
  })

  it('编组随机 without groups, 轮转 with one region; with two it is one', () => {
    const mode = (own: TeamChoices['mode']) => ({ choices: { ...choices, mode: own } })
    expect(refused(mode('groups'))).toEqual([{ _tag: 'GroupsMissing' }])
    expect(refused(mode('rotation'))).toEqual([{ _tag: 'RotationWithoutRegions', regions: 1 }])
    expect(refused({ ...mode('rotation'), areas: [area(COUNTY, 'a'), area(OTHER_COUNTY, 'b')] })).toEqual([])
  })

  it('编组随机 with groups of which everybody is away: what is bound could not be drawn from', () => {
    const people = [registered('o1', { status: 'leave' }), registered('o2')]
    const groups = [{ name: name('g'), officers: names('o1') }]
    const own = { officers: people, groups, choices: { ...choices, mode: 'groups' as const } }
    expect(refused(own)).toEqual([{ _tag: 'GroupsMissing' }])
    expect(refused({ ...own, groups: [{ name: name('g'), officers: names('o1', 'o2') }] })).toEqual([])
  })

  it.each([
    ['never', 'neighbours', false],
    ['neighbours', 'neighbours', true],
    ['neighbours', 'prefecture', false],
    ['prefecture', 'prefecture', true]
  ] as const)('where the rules allow %s, a pool widened to %s (C-12)', (widen, to, allowed) => {
    const change = { rules: { ...rules, widen: cited(widen, joint) }, widenings: [widening({ to })] }
    expect(refused(change)).toEqual(allowed ? [] : [{ _tag: 'WideningTooFar', at: '/widenings/0', to, allowed: widen }])
  })

  it('a widening or a choice of mode without its reason, a widening without approver (市场监管细则 第十三条)', () => {
    const change = { choices: { ...choices, reason: '' }, widenings: [widening({ reason: ' ', approver: name('') })] }
    expect(refused(change)).toEqual([
      { _tag: 'StaffTextMissing', at: '/widenings/0/reason' },
      { _tag: 'StaffTextMissing', at: '/widenings/0/approver' },
      { _tag: 'StaffTextMissing', at: '/rules/reason' }
    ])
  })

  it('a region that is its own neighbour', () => {
    expect(refused({ neighbours: [{ region: COUNTY, neighbours: [OTHER_COUNTY, COUNTY] }] })).toEqual([
      { _tag: 'NeighbourOfItself', at: '/neighbours/0/neighbours/1', region: COUNTY }
    ])
  })

  it('a certificate or relation that ends before it begins; one of a single day is one', () => {
    const certificate = (to: string) => ({ number: name('证'), from: day('2022-01-02'), to: day(to) })
    expect(refused({ officers: [registered('o1', { certificate: certificate('2022-01-01') })] })).toEqual([
      { _tag: 'CertificateReversed', id: 'o1', at: 0, from: '2022-01-02', to: '2022-01-01' }
    ])
    expect(refused({ officers: [registered('o1', { certificate: certificate('2022-01-02') })] })).toEqual([])
    const valid = (to: string) => [relation('o1', 'a', { from: day('2022-01-02'), to: day(to) })]
    expect(refused({ relations: valid('2022-01-01') })).toEqual([
      { _tag: 'RelationReversed', at: '/relations/0', from: '2022-01-02', to: '2022-01-01' }
    ])
    expect(refused({ relations: valid('2022-01-02') })).toEqual([])
  })

  it('a subject in two areas', () => {
    expect(refused({ areas: [area(COUNTY, 'a'), area(OTHER_COUNTY, 'a')] })).toEqual([
      { _tag: 'SubjectsListedTwice', subjects: ['a'] }
    ])
  })

  it('nobody who could be drawn, where there is somebody to inspect', () => {
    expect(refused({ officers: [] })).toEqual([{ _tag: 'StaffEmpty' }])
    expect(refused({ officers: [registered('o1', { status: 'left' })] })).toEqual([{ _tag: 'StaffEmpty' }])
    expect(refused({ officers: [], areas: [] })).toEqual([])
  })

  it('a wish that is intractable: it is refused and not approximated', () => {
    expect(reasonsOf(checkWishes([...TEAM_WISHES, 'neverTogether']))).toEqual([
      { _tag: 'IntractableWish', wish: 'unionOfSpecialties' },
      { _tag: 'IntractableWish', wish: 'neverTogether' }
    ])
    expect(orThrow(checkWishes([]))).toEqual([])
  })
})

describe('JSON', () => {
  const staff = staffWith(officers('o1 o2', { capacity: 2 }), {
    experts: [expert('e1', ['电梯'])],
    groups: [{ name: name('g'), officers: names('o1', 'o2') }],
    neighbours: [{ region: COUNTY, neighbours: [OTHER_COUNTY] }],
    widenings: [widening()],
    relations: [relation('o1', 'a', { from: day('2022-01-01') })],
    lastPairs: [{ officer: name('o1'), subject: name('b') }]
  })
  const thereAndBack = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

  it('of staff, rules, choices, widening and wishes comes back as it went out', () => {
    expect(orThrow(decode(staffCodec)(thereAndBack(staff)))).toEqual(staff)
    expect(orThrow(decode(assignRulesCodec)(thereAndBack(rules)))).toEqual(rules)
    expect(orThrow(decode(teamChoicesCodec)(thereAndBack(choices)))).toEqual(choices)
    expect(orThrow(decode(wideningCodec)(thereAndBack(widening())))).toEqual(widening())
    expect(orThrow(decode(teamWishesCodec)(thereAndBack(TEAM_WISHES)))).toEqual(TEAM_WISHES)
  })

  it('of an assignment comes back as it went out, with every kind of entry and of cure', () => {
    const home = (id: string, change = {}) => officer(id, { capacity: 1, qualifications: names('食品'), ...change })
    const people = [
      home('o1'),
      home('o2'),
      home('o3', { mayLead: false }),
      home('n1', { region: OTHER_COUNTY }),
      ...officers('f1 f2', { department: name(FIRE), qualifications: names('电梯') }),
      ...officers('f3 f4', { department: name(FIRE), qualifications: names('食品') })
    ]
    const around = {
      areas: [area(COUNTY, 'a', 'b', 'c', 'd'), area(OTHER_COUNTY, 'e')],
      experts: [expert('e1', ['电梯'])],
      neighbours: [{ region: COUNTY, neighbours: [OTHER_COUNTY] }],
      relations: [relation('o3', 'a'), relation('o3', 'b'), relation('o3', 'c')],
      lastPairs: ['a', 'b', 'c'].map((subject) => ({ officer: name('o1'), subject: name(subject) }))
    }
    const tasks = ['食品', '电梯'].map((one) =>
      visitTask(one, { departments: names(FIRE), qualifications: names(one) })
    )
    const visits = [
      visit('a'),
      visit('b'),
      visit('c', [MARKET], { experts: [{ specialty: name('电梯'), places: 2 }] }),
      visitOf('d', tasks)
    ]
    const pieces = [
      assigned(visits, staffWith(people, around)),
      assigned(visits, staffWith(people, { ...around, rules: { mode: 'rotation', experts: 'appointed' } })),
      assigned(
        [visit('a')],
        staffWith(people.slice(3), { ...around, relations: [], lastPairs: [], widenings: [widening()] })
      ),
      assigned([visit('a')], staffWith([officer('o1'), officer('o3', { mayLead: false, capacity: 0 })])),
      assigned(
        ['a', 'b'].map((subject) => visit(subject)),
        staffWith([officer('o1', { capacity: 1 }), ...officers('o2 o3 o4', { mayLead: false })])
      )
    ]
    for (const one of pieces) expect(orThrow(decode(assignmentCodec)(thereAndBack(one)))).toEqual(one)
    const all = JSON.stringify(pieces)
    for (const tag of ['RaiseCapacity', 'AddLeaders', 'AddOfficers', 'BorrowFrom', 'SplitVisit', 'SettleRelations'])
      expect(all, tag).toContain(tag)
    for (const list of ['unfilled', 'shortages', 'loads', 'forced', 'borrowed', 'repeats', 'expertsToAppoint'] as const)
      expect(
        pieces.flatMap((one): readonly unknown[] => one[list]),
        list
      ).not.toEqual([])
    expect(pieces.some(({ rotation }) => rotation !== null)).toBe(true)
  })

  it('of a relation has one of six kinds and one of three sources', () => {
    const wrong = { ...relation('o1', 'a'), kind: 'friendship', source: 'rumour' }
    expect(reasonsOf(decode(relationCodec)(wrong)).map(({ at }) => at)).toEqual(['/kind', '/source'])
  })

  it.each([
    ['/officers/0/carried', { officers: [{ ...staff.officers[0], carried: -1 }] }],
    ['/officers/0/weight', { officers: [{ ...staff.officers[0], weight: 11 }] }],
    [
      '/officers/0/certificate/to',
      { officers: [{ ...staff.officers[0], certificate: { number: '证', from: '2022-01-01', to: '2022-11-31' } }] }
    ],
    ['/rules/officersPerVisit', { rules: { ...staff.rules, officersPerVisit: 2 ** 31 } }],
    ['/rules/mode', { rules: { ...staff.rules, mode: 'random' } }],
    ['/widenings/0/to', { widenings: [{ ...widening(), to: 'province' }] }],
    ['/friends', { friends: [] }]
  ])('of a staff is malformed at %s', (at, change) => {
    expect(reasonsOf(decode(staffCodec)({ ...staff, ...change })).map((reason) => reason.at)).toEqual([at])
  })
})
