import { describe, expect, it } from 'vitest'
import type { Assignment, Shortage, Staff, Team } from '../../../src/assign/index.js'
import {
  breachMessages,
  checkAssignment,
  uncheckedMessages,
  type AssignmentBreach,
  type Unchecked
} from '../../../src/audit/index.js'
import { explainBy } from '../../../src/kernel/index.js'
import type { Visit } from '../../../src/merge/index.js'
import {
  assigned,
  crewOf,
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
} from '../assign/samples.js'
import { area, COUNTY, day, months, name, names, OTHER_COUNTY, PREFECTURE, region } from '../merge/samples.js'

const everSeen = new Map<string, AssignmentBreach>()
const everLeft = new Map<string, Unchecked>()

/** The tags of all breaches, each once, in the order of the report. */
const tagsOf = (visits: readonly Visit[], staff: Staff, assignment: Assignment, limit?: number): readonly string[] => {
  const { breaches, unchecked } = checkAssignment({
    visits,
    staff,
    assignment,
    ...(limit === undefined ? {} : { limit })
  })
  for (const breach of breaches) everSeen.set(breach._tag, breach)
  for (const one of unchecked) everLeft.set(one._tag, one)
  return [...new Set(breaches.map(({ _tag }) => _tag))]
}

type Members = readonly (readonly [id: string, leads: boolean])[]

/** An assignment in which the crews of the visits, in order, have these members; loads made to fit. */
const handmade = (
  visits: readonly Visit[],
  staff: Staff,
  crews: readonly (readonly Members[])[],
  change: Partial<Assignment> = {}
): Assignment => {
  const teams = visits.map(({ subject, ordinal, departments }, i): Team => {
    const own = departments.map((department, at) => ({
      department,
      officers: (crews[i]?.[at] ?? []).map(([id, leads]) => ({ id: name(id), leads }))
    }))
    const head = own[0]?.officers.find(({ leads }) => leads)?.id ?? null
    return { subject, ordinal, head: staff.rules.head === 'appointed' ? null : head, crews: own, experts: [] }
  })
  const all = teams.flatMap((team) => team.crews.flatMap((crew) => crew.officers.map(({ id }) => id)))
  return {
    rotation: null,
    teams,
    unfilled: [],
    shortages: [],
    loads: [...staff.officers, ...staff.experts].map(({ id, carried }) => ({
      officer: id,
      carried,
      visits: all.filter((one) => one === id).length
    })),
    forced: [],
    borrowed: [],
    repeats: [],
    expertsToAppoint: [],
    ...change
  }
}

const one = [visit('a', [MARKET, FIRE])]
const people = staffWith(
  [
    ...officers('m1 m2 m3', { capacity: 1 }),
    officer('deputy', { mayLead: false, carried: 9 }),
    officer('elsewhere', { region: OTHER_COUNTY }),
    officer('expired', { certificate: { number: name('证'), from: day('2020-01-01'), to: day('2022-03-30') } }),
    officer('kin'),
    officer('fire', { department: name(FIRE) })
  ],
  { relations: [relation('kin', 'a')] }
)
const FORCED = { forced: [{ ...crewOf('a', { department: name(FIRE) }), officer: name('fire') }] }
const withMarket = (members: Members, change: Partial<Assignment> = {}): Assignment =>
  handmade(one, people, [[members, [['fire', false]]]], { ...FORCED, ...change })
const [team] = withMarket([['m1', true]]).teams as readonly [Team]
const emptyPlace = { ...crewOf('a'), missing: 1, leader: true, eligible: 3, eligibleLeaders: 3 }

describe('one by one, the check finds', () => {
  it('nothing in an assignment that keeps the rules', () => {
    expect(tagsOf(one, people, withMarket([['m1', true]]))).toEqual([])
    expect(tagsOf(one, people, assigned(one, people))).toEqual([])
  })

  it.each<[string, Assignment, readonly string[]]>([
    [
      'a visit without a team',
      { ...withMarket([]), teams: [], loads: withMarket([]).loads.map((load) => ({ ...load, visits: 0 })) },
      ['TeamMissing']
    ],
    ['an officer who is not on the staff', withMarket([['ghost', true]]), ['OfficerNotOnStaff']],
    [
      'an officer of another department',
      withMarket([['fire', true]]),
      ['OfficerTwiceInTeam', 'OfficerOfOtherDepartment']
    ],
    [
      'an officer from a region that the tasks do not allow',
      withMarket([['elsewhere', true]]),
      ['OfficerFromOtherRegion']
    ],
    [
      'a certificate that ends a day before the last allowed day',
      withMarket([['expired', true]]),
      ['OfficerNotCertified']
    ],
    ['an officer with a declared relation to the subject', withMarket([['kin', true]]), ['OfficerInConflict']],
    ['a head who may not lead', withMarket([['deputy', true]]), ['OfficerMayNotLead', 'CrewWithoutLeader']],
    ['a leader’s place taken by somebody who may not lead', withMarket([['deputy', false]]), ['CrewWithoutLeader']],
    [
      'one officer too many',
      withMarket([
        ['m1', true],
        ['m2', false]
      ]),
      ['CrewSizeDiffers']
    ],
    [
      'one officer twice, and over capacity',
      withMarket([
        ['m1', true],
        ['m1', false]
      ]),
      ['OfficerTwiceInTeam', 'CrewSizeDiffers', 'OfficerOverCapacity']
    ],
    ['an empty place that is not listed', withMarket([]), ['CrewSizeDiffers']],
    ['a leader’s place without a leader though one is there', withMarket([['m1', false]]), ['TeamLeadersDiffer']],
    [
      'two leaders in a crew',
      withMarket([
        ['m1', true],
        ['m2', true]
      ]),
      ['TeamLeadersDiffer', 'CrewSizeDiffers']
    ],
    [
      'a head who is not the leader of the lead department’s crew',
      { ...withMarket([['m1', true]]), teams: [{ ...team, head: name('fire') }] },
      ['TeamHeadDiffers']
    ],
    [
      'a crew of a department that is not asked',
      {
        ...withMarket([['m1', true]]),
        teams: [{ ...team, crews: [...team.crews, { department: name('公安部门'), officers: [] }] }]
      },
      ['TeamCrewsDiffer']
    ],
    [
      'experts whom no task asks for',
      { ...withMarket([['m1', true]]), teams: [{ ...team, experts: [{ specialty: name('食品'), experts: [] }] }] },
      ['TeamExpertsDiffer']
    ],
    [
      'a leader outside the lead department’s crew',
      handmade(one, people, [[[['m1', true]], [['fire', true]]]], FORCED),
      ['TeamLeadersDiffer']
    ],
    [
      'a team for a visit that is none',
      { ...withMarket([['m1', true]]), teams: [team, { ...team, subject: name('z'), crews: [], head: null }] },
      ['TeamUnasked']
    ],
    [
      'two teams for one visit',
      { ...withMarket([['m1', true]]), teams: [team, { ...team, crews: [], head: null }] },
      ['TeamRepeated']
    ],
    [
      'a load that is not what the teams show',
      withMarket([['m1', true]], { loads: withMarket([]).loads }),
      ['LoadDiffers']
    ],
    [
      'a carried load that is not that of the staff',
      withMarket([['m1', true]], { loads: withMarket([['m1', true]]).loads.map((load) => ({ ...load, carried: 1 })) }),
      ['LoadDiffers']
    ],
    [
      'a load that is not listed',
      withMarket([['m1', true]], { loads: withMarket([['m1', true]]).loads.slice(1) }),
      ['LoadDiffers']
    ],
    [
      'a load of somebody else',
      withMarket([['m1', true]], {
        loads: [...withMarket([['m1', true]]).loads, { officer: name('ghost'), carried: 0, visits: 0 }]
      }),
      ['LoadDiffers']
    ],
    [
      'a rotation in a mode that has none',
      withMarket([['m1', true]], { rotation: [{ officers: COUNTY, subjects: COUNTY }] }),
      ['RotationNotOneCycle']
    ],
    [
      'a widening stated of somebody who was not borrowed',
      withMarket([['m1', true]], {
        borrowed: [{ ...crewOf('a'), officer: name('m1'), tier: 'neighbours', reason: '', approver: name('局长') }]
      }),
      ['BorrowedDiffers']
    ],
    [
      'a repeated pair stated of somebody who was not there last time',
      withMarket([['m1', true]], { repeats: [{ ...crewOf('a'), officer: name('m1'), cause: 'onlyEligible' }] }),
      ['RepeatDiffers']
    ],
    [
      'experts to appoint where experts are drawn',
      withMarket([['m1', true]], {
        expertsToAppoint: [{ ...crewOf('a', { department: null, specialty: name('食品') }), places: 1 }]
      }),
      ['ExpertsToAppointDiffer']
    ],
    [
      'a place left empty though somebody could take it',
      withMarket([], { unfilled: [emptyPlace] }),
      ['PlaceCouldBeFilled']
    ],
    [
      'an empty place with another number of eligible officers',
      withMarket([], { unfilled: [{ ...emptyPlace, eligible: 4 }] }),
      ['UnfilledDiffers', 'PlaceCouldBeFilled']
    ],
    [
      'an empty place with another number of eligible leaders',
      withMarket([], { unfilled: [{ ...emptyPlace, eligibleLeaders: 2 }] }),
      ['UnfilledDiffers', 'PlaceCouldBeFilled']
    ],
    [
      'the leader’s empty place listed as an ordinary one',
      withMarket([], { unfilled: [{ ...emptyPlace, leader: false }] }),
      ['UnfilledDiffers', 'PlaceCouldBeFilled']
    ],
    [
      'an empty place listed twice',
      withMarket([], { unfilled: [emptyPlace, emptyPlace] }),
      ['UnfilledDiffers', 'PlaceCouldBeFilled']
    ],
    [
      'an empty place of a crew that is none',
      withMarket([['m1', true]], { unfilled: [{ ...emptyPlace, department: name('公安部门') }] }),
      ['UnfilledDiffers']
    ],
    ['somebody certain who is not listed', withMarket([['m1', true]], { forced: [] }), ['CertainNotListed']],
    [
      'somebody listed as certain who is not',
      withMarket([['m1', true]], { forced: [...FORCED.forced, { ...crewOf('a'), officer: name('m1') }] }),
      ['ListedNotCertain']
    ],
    [
      'somebody listed as certain for a department that no visit asks',
      withMarket([['m1', true]], {
        forced: [...FORCED.forced, { ...crewOf('a', { department: name('公安部门') }), officer: name('m1') }]
      }),
      ['ListedNotCertain']
    ]
  ])('%s', (_, assignment, expected) => {
    expect(tagsOf(one, people, assignment)).toEqual(expected)
  })
})

describe('who may be in a crew', () => {
  const alone = { officersPerVisit: 1, officersPerDepartment: 1 }
  const check = (
    visits: readonly Visit[],
    staff: Staff,
    ids: readonly string[],
    change: Partial<Assignment> = {}
  ): readonly string[] =>
    tagsOf(visits, staff, handmade(visits, staff, [ids.map((id) => [[id, id === ids[0]]])], change)).filter(
      (tag) => !tag.startsWith('Certain')
    )

  it('holds the qualifications of every task in which their department takes part, and of no other', () => {
    const tasks = [
      visitTask('t', { qualifications: names('甲'), departments: names(MARKET) }),
      visitTask('u', { qualifications: names('乙'), departments: names(FIRE) })
    ]
    const staff = staffWith([
      officer('a', { qualifications: names('甲') }),
      officer('b', { qualifications: names('乙') }),
      officer('f', { department: name(FIRE), qualifications: names('乙') })
    ])
    expect(check([visitOf('a', tasks)], staff, ['a', 'f'])).toEqual([])
    expect(check([visitOf('a', tasks)], staff, ['b', 'f'])).toEqual(['OfficerNotQualified'])
  })

  it('has a certificate from the first to the last allowed day', () => {
    const days = [...months(3, 3), ...months(5, 5)]
    const valid = (from: string, to: string): Staff =>
      staffWith([officer('a', { certificate: { number: name('证'), from: day(from), to: day(to) } })], { rules: alone })
    const visits = [visit('a', [MARKET], { window: days })]
    expect(check(visits, valid('2022-03-01', '2022-05-31'), ['a'])).toEqual([])
    expect(check(visits, valid('2022-03-02', '2022-05-31'), ['a'])).toEqual(['OfficerNotCertified'])
    expect(check(visits, valid('2022-03-01', '2022-05-30'), ['a'])).toEqual(['OfficerNotCertified'])
  })

  it('is kept apart by a relation on any allowed day, and not by one that ended before or begins after', () => {
    const visits = [visit('a')]
    const with_ = (from: string | null, to: string | null): Staff =>
      staffWith([officer('a')], {
        relations: [relation('a', 'a', { from: from === null ? null : day(from), to: to === null ? null : day(to) })],
        rules: alone
      })
    expect(check(visits, with_(null, '2022-02-28'), ['a'])).toEqual([])
    expect(check(visits, with_(null, '2022-03-01'), ['a'])).toEqual(['OfficerInConflict'])
    expect(check(visits, with_('2022-03-31', null), ['a'])).toEqual(['OfficerInConflict'])
    expect(check(visits, with_('2022-04-01', null), ['a'])).toEqual([])
  })

  it('stands in the registry for joint visits where two departments go, and need not where one goes', () => {
    const rules = { ...alone, officersPerVisit: 2, jointRegistry: name('联合') }
    const list = [officer('a'), officer('f', { department: name(FIRE), registries: names('联合') })]
    expect(check([visit('a', [MARKET, FIRE])], staffWith(list, { rules }), ['a', 'f'])).toEqual([
      'OfficerNotRegistered'
    ])
    expect(check([visit('a')], staffWith(list, { rules: { ...rules, officersPerVisit: 1 } }), ['a'])).toEqual([])
  })

  const here = COUNTY
  const areas = [area(PREFECTURE), area(COUNTY, 'a'), area(OTHER_COUNTY)]
  const rotation = [
    { officers: OTHER_COUNTY, subjects: PREFECTURE },
    { officers: PREFECTURE, subjects: COUNTY },
    { officers: COUNTY, subjects: OTHER_COUNTY }
  ]
  it.each<[Staff['rules']['mode'], Visit['tasks'][number]['regions'], readonly string[]]>([
    ['own', [COUNTY], [COUNTY]],
    ['own', null, [PREFECTURE, COUNTY, OTHER_COUNTY]],
    ['whole', [COUNTY], [PREFECTURE, COUNTY, OTHER_COUNTY]],
    ['cross', [COUNTY], [PREFECTURE, OTHER_COUNTY]],
    ['rotation', [COUNTY], [PREFECTURE]],
    ['rotation', [COUNTY, OTHER_COUNTY], [PREFECTURE, OTHER_COUNTY]],
    ['rotation', [OTHER_COUNTY], [OTHER_COUNTY]],
    ['rotation', null, [PREFECTURE]]
  ])('comes in mode %s, where tasks allow %j, from %j', (mode, regions, expected) => {
    const visits = [visit('a', [MARKET], { regions, region: here })]
    const allowed = [PREFECTURE, COUNTY, OTHER_COUNTY].filter((from) => {
      const staff = staffWith([officer('o', { region: from })], { areas, rules: { ...alone, mode } })
      const tags = check(visits, staff, ['o'], { rotation: mode === 'rotation' ? rotation : null })
      expect(tags.filter((tag) => tag !== 'OfficerFromOtherRegion')).toEqual([])
      return tags.length === 0
    })
    expect(allowed).toEqual(expected)
  })

  it.each([
    [
      'two cycles',
      [
        [PREFECTURE, COUNTY],
        [COUNTY, PREFECTURE],
        [OTHER_COUNTY, OTHER_COUNTY]
      ]
    ],
    [
      'a region missing',
      [
        [PREFECTURE, COUNTY],
        [COUNTY, PREFECTURE]
      ]
    ],
    [
      'a region twice',
      [
        [PREFECTURE, COUNTY],
        [COUNTY, OTHER_COUNTY],
        [OTHER_COUNTY, PREFECTURE],
        [PREFECTURE, COUNTY]
      ]
    ],
    [
      'a region that no area has',
      [
        [PREFECTURE, COUNTY],
        [COUNTY, region('622929')],
        [region('622929'), PREFECTURE]
      ]
    ]
  ])('a rotation is one cycle over the regions of the areas: %s is none', (_, pairs) => {
    const visits = [visit('a', [MARKET], { regions: [OTHER_COUNTY], region: here })]
    const staff = staffWith([officer('o', { region: OTHER_COUNTY })], { areas, rules: { ...alone, mode: 'rotation' } })
    const turns = pairs.flatMap(([from, to]) => (from && to ? { officers: from, subjects: to } : []))
    expect(check(visits, staff, ['o'], { rotation: turns })).toContain('RotationNotOneCycle')
    expect(check(visits, staff, ['o'], { rotation })).toEqual([])
  })

  it('comes from further only by a widening, and is listed with its tier, reason and approver', () => {
    const far = region('622923')
    const neighbours = [{ region: COUNTY, neighbours: [OTHER_COUNTY] }]
    const visits = [visit('a')]
    const from = (where: typeof far, widenings: Staff['widenings']): Staff =>
      staffWith([officer('o', { region: where })], { neighbours, widenings, rules: alone })
    const borrowed = (tier: 'neighbours' | 'prefecture', reason = '人员不足'): Partial<Assignment> => ({
      borrowed: [{ ...crewOf('a'), officer: name('o'), tier, reason, approver: name('局长') }]
    })
    const [near, wide] = [[widening()], [widening({ to: 'prefecture' })]]
    expect(check(visits, from(OTHER_COUNTY, []), ['o'])).toEqual(['OfficerFromOtherRegion'])
    expect(check(visits, from(OTHER_COUNTY, near), ['o'], borrowed('neighbours'))).toEqual([])
    expect(check(visits, from(far, near), ['o'], borrowed('neighbours'))).toEqual([
      'OfficerFromOtherRegion',
      'BorrowedDiffers'
    ])
    expect(check(visits, from(far, wide), ['o'], borrowed('prefecture'))).toEqual([])
    expect(check(visits, from(OTHER_COUNTY, wide), ['o'], borrowed('prefecture'))).toEqual(['BorrowedDiffers'])
    expect(check(visits, from(OTHER_COUNTY, near), ['o'], borrowed('neighbours', '别的'))).toEqual(['BorrowedDiffers'])
    expect(check(visits, from(OTHER_COUNTY, near), ['o'])).toEqual(['BorrowedDiffers'])
  })
})

describe('groups', () => {
  const groups = [
    { name: name('一组'), officers: names('a', 'b') },
    { name: name('二组'), officers: names('c', 'd') }
  ]
  const staff = staffWith(officers('a b c d'), { groups, rules: { mode: 'groups' } })
  const visits = [visit('a')]
  const check = (...ids: readonly string[]): readonly string[] =>
    tagsOf(visits, staff, handmade(visits, staff, [[ids.map((id, i) => [id, i === 0])]]))

  it('go whole', () => {
    expect(check('a', 'b')).toEqual([])
    expect(check('a', 'c')).toEqual(['CrewNotOneGroup'])
    expect(check('a')).toEqual(['CrewSizeDiffers', 'CrewNotOneGroup'])
    expect(check('a', 'b', 'c')).toEqual(['CrewNotOneGroup'])
  })

  it('share visits evenly as groups', () => {
    const two = [visit('a'), visit('b')]
    const teams: readonly (readonly Members[])[] = [
      [
        [
          ['a', true],
          ['b', false]
        ]
      ],
      [
        [
          ['a', true],
          ['b', false]
        ]
      ]
    ]
    expect(tagsOf(two, staff, handmade(two, staff, teams))).toEqual(['LoadUneven'])
  })

  it('need a member who may lead', () => {
    const none = staffWith(officers('a b', { mayLead: false }), {
      groups: groups.slice(0, 1),
      rules: { mode: 'groups' }
    })
    expect(
      tagsOf(
        visits,
        none,
        handmade(visits, none, [
          [
            [
              ['a', false],
              ['b', false]
            ]
          ]
        ])
      )
    ).toEqual(['CrewWithoutLeader'])
  })
})

describe('experts', () => {
  const specialty = name('食品')
  const asking = [visit('a', [MARKET], { experts: [{ specialty, places: 1 }] })]
  const rules = { officersPerVisit: 1 }
  const key = crewOf('a', { department: null, specialty })
  const [seven, nine] = [expert('x7', ['食品']), expert('x9', ['特种设备'])]
  const sent = (staff: Staff, ids: readonly string[], change: Partial<Assignment> = {}): Assignment => {
    const made = handmade(asking, staff, [[[['o', true]]]], {
      forced: [{ ...crewOf('a'), officer: name('o') }],
      ...change
    })
    return {
      ...made,
      teams: made.teams.map((each) => ({ ...each, experts: [{ specialty, experts: names(...ids) }] })),
      loads: made.loads.map((load) => ({
        ...load,
        visits: load.officer === 'o' ? 1 : ids.filter((id) => id === load.officer).length
      }))
    }
  }

  it('have the specialty, come from the regions of the visit, are not related, and are drawn evenly', () => {
    const forced = [
      { ...crewOf('a'), officer: name('o') },
      { ...key, officer: name('x7') }
    ]
    const staff = staffWith([officer('o')], { experts: [seven, nine], rules })
    expect(tagsOf(asking, staff, sent(staff, ['x7'], { forced }))).toEqual([])
    expect(tagsOf(asking, staff, sent(staff, ['x9']))).toEqual(['ExpertWithoutSpecialty'])
    expect(tagsOf(asking, staff, sent(staff, ['ghost']))).toEqual(['OfficerNotOnStaff'])
    expect(tagsOf(asking, staff, sent(staff, ['x7', 'x7']))).toEqual(['OfficerTwiceInTeam', 'CrewSizeDiffers'])
    const far = staffWith([officer('o')], { experts: [{ ...seven, region: OTHER_COUNTY }], rules })
    expect(tagsOf(asking, far, sent(far, ['x7']))).toEqual(['OfficerFromOtherRegion'])
    const kin = staffWith([officer('o')], { experts: [seven], relations: [relation('x7', 'a')], rules })
    expect(tagsOf(asking, kin, sent(kin, ['x7']))).toEqual(['OfficerInConflict'])
    const busy = staffWith([officer('o')], {
      experts: [expert('x7', ['食品'], { carried: 2 }), expert('x8', ['食品'])],
      rules
    })
    expect(tagsOf(asking, busy, sent(busy, ['x7']))).toEqual(['LoadUneven'])
  })

  it('are listed for appointment with their number where a profile appoints them, and nobody is drawn', () => {
    const staff = staffWith([officer('o')], { experts: [seven], rules: { ...rules, experts: 'appointed' } })
    const list = (places: number): Partial<Assignment> => ({ expertsToAppoint: [{ ...key, places }] })
    expect(tagsOf(asking, staff, sent(staff, [], list(1)))).toEqual([])
    expect(tagsOf(asking, staff, sent(staff, [], list(2)))).toEqual(['ExpertsToAppointDiffer'])
    expect(tagsOf(asking, staff, sent(staff, []))).toEqual(['ExpertsToAppointDiffer'])
    expect(tagsOf(asking, staff, sent(staff, ['x7'], list(1)))).toEqual(['CrewSizeDiffers'])
  })
})

describe('leaders', () => {
  const visits = [visit('a', [MARKET, FIRE])]
  const list = [officer('m'), officer('f', { department: name(FIRE) })]
  const forced = [
    { ...crewOf('a'), officer: name('m') },
    { ...crewOf('a', { department: name(FIRE) }), officer: name('f') }
  ]
  const check = (
    rules: Partial<Staff['rules']>,
    market: boolean,
    fire: boolean,
    head: string | null
  ): readonly string[] => {
    const staff = staffWith(list, { rules })
    const made = handmade(visits, staff, [[[['m', market]], [['f', fire]]]], { forced })
    return tagsOf(visits, staff, {
      ...made,
      teams: made.teams.map((each) => ({ ...each, head: head === null ? null : name(head) }))
    })
  }

  it('stand in every crew by option, the head being that of the lead department', () => {
    expect(check({ leaders: 'everyCrew' }, true, true, 'm')).toEqual([])
    expect(check({ leaders: 'everyCrew' }, true, false, 'm')).toEqual(['TeamLeadersDiffer'])
    expect(check({ leaders: 'everyCrew' }, true, true, 'f')).toEqual(['TeamHeadDiffers'])
  })

  it('are nobody in the lead department’s crew until appointed', () => {
    expect(check({ head: 'appointed' }, false, false, null)).toEqual([])
    expect(check({ head: 'appointed' }, false, false, 'm')).toEqual(['TeamHeadDiffers'])
    expect(check({ head: 'appointed' }, true, false, null)).toEqual(['TeamLeadersDiffer'])
    expect(check({ head: 'appointed', leaders: 'everyCrew' }, false, true, null)).toEqual([])
  })
})

describe('what could be better', () => {
  const alone = { officersPerVisit: 1 }

  it('an empty place that a chain of exchanges would fill (a, b may go to U1, only a to U2; each once)', () => {
    const visits = [visit('a'), visit('b')]
    const staff = staffWith(officers('a b', { capacity: 1 }), { relations: [relation('b', 'b')], rules: alone })
    const unfilled = [{ ...crewOf('b'), missing: 1, leader: true, eligible: 1, eligibleLeaders: 1 }]
    expect(tagsOf(visits, staff, handmade(visits, staff, [[[['a', true]]], [[]]], { unfilled }))).toEqual([
      'PlaceCouldBeFilled'
    ])
    const forced = [
      { ...crewOf('a'), officer: name('b') },
      { ...crewOf('b'), officer: name('a') }
    ]
    expect(tagsOf(visits, staff, handmade(visits, staff, [[[['b', true]]], [[['a', true]]]], { forced }))).toEqual([])
  })

  it('a leader’s place that leaders in ordinary places would fill (K6)', () => {
    const visits = [visit('a'), visit('b')]
    const staff = staffWith(
      [...officers('l1 l2', { capacity: 1 }), ...officers('n1 n2', { capacity: 1, mayLead: false })],
      { relations: [relation('l2', 'a'), relation('n2', 'a'), relation('n1', 'b')] }
    )
    const unfilled = [{ ...crewOf('a'), missing: 1, leader: true, eligible: 2, eligibleLeaders: 1 }]
    const wrong: readonly (readonly Members[])[] = [
      [[['n1', false]]],
      [
        [
          ['l2', true],
          ['l1', false]
        ]
      ]
    ]
    expect(tagsOf(visits, staff, handmade(visits, staff, wrong, { unfilled }))).toEqual(['PlaceCouldBeFilled'])
  })

  it('somebody borrowed though an exchange needs nobody from outside', () => {
    const visits = [visit('a')]
    const staff = staffWith([officer('o'), officer('far', { region: OTHER_COUNTY })], {
      widenings: [widening({ to: 'prefecture' })],
      rules: alone
    })
    const borrowed: Assignment['borrowed'] = [
      { ...crewOf('a'), officer: name('far'), tier: 'prefecture', reason: '人员不足', approver: name('局长') }
    ]
    expect(tagsOf(visits, staff, handmade(visits, staff, [[[['far', true]]]], { borrowed }))).toEqual([
      'BorrowingAvoidable'
    ])
  })

  it('a pair of last time though an exchange avoids it, and not where two are needed to fill a place (K11)', () => {
    const visits = [visit('a'), visit('b')]
    const lastPairs = [{ officer: name('a'), subject: name('a') }]
    const free = staffWith(officers('a b', { capacity: 1 }), { lastPairs, rules: alone })
    const repeats: Assignment['repeats'] = [{ ...crewOf('a'), officer: name('a'), cause: 'neededToFill' }]
    const swapped: readonly (readonly Members[])[] = [[[['a', true]]], [[['b', true]]]]
    expect(tagsOf(visits, free, handmade(visits, free, swapped, { repeats }))).toEqual(['RepeatAvoidable'])

    // Fresh: U1-a. Of last time: U2-a and U1-b; b may not go to U2. Only two repeats fill both.
    const needed = staffWith(officers('a b', { capacity: 1 }), {
      lastPairs: [
        { officer: name('a'), subject: name('b') },
        { officer: name('b'), subject: name('a') }
      ],
      relations: [relation('b', 'b')],
      rules: alone
    })
    const both: readonly (readonly Members[])[] = [[[['b', true]]], [[['a', true]]]]
    const listed: Assignment['repeats'] = [
      { ...crewOf('a'), officer: name('b'), cause: 'neededToFill' },
      { ...crewOf('b'), officer: name('a'), cause: 'onlyEligible' }
    ]
    const forced = listed.map(({ subject, ordinal, department, specialty, officer: who }) => {
      return { subject, ordinal, department, specialty, officer: who }
    })
    expect(tagsOf(visits, needed, handmade(visits, needed, both, { repeats: listed, forced }))).toEqual([])
    const miscaused = listed.map((each) => ({ ...each, cause: 'onlyEligible' as const }))
    expect(tagsOf(visits, needed, handmade(visits, needed, both, { repeats: miscaused, forced }))).toEqual([
      'RepeatDiffers'
    ])
  })

  it('a load that only a chain over a third person lowers (K9)', () => {
    const visits = [visit('a'), visit('b'), visit('c')]
    const staff = staffWith(officers('a b c'), {
      relations: [relation('c', 'a'), relation('b', 'b'), relation('c', 'b'), relation('a', 'c')],
      rules: alone
    })
    const made = (...ids: readonly string[]): Assignment =>
      handmade(
        visits,
        staff,
        ids.map((id) => [[[id, true]]])
      )
    const forced = [crewOf('a'), crewOf('b'), crewOf('c')].map((key, i) => ({ ...key, officer: name('bac'[i] ?? '') }))
    expect(tagsOf(visits, staff, made('a', 'a', 'b'))).toEqual(['LoadUneven'])
    expect(tagsOf(visits, staff, { ...made('b', 'a', 'c'), forced })).toEqual([])
  })

  it('loads are carried and given visits over weight: one below, one at, one above', () => {
    const visits = [visit('a')]
    const check = (carried: number, weight: number): readonly string[] => {
      const staff = staffWith([officer('a', { carried: 1 }), officer('b', { carried, weight })], { rules: alone })
      return tagsOf(visits, staff, handmade(visits, staff, [[[['a', true]]]])).filter(
        (tag) => tag !== 'CertainNotListed'
      )
    }
    expect(check(0, 1)).toEqual(['LoadUneven'])
    expect(check(1, 1)).toEqual([])
    expect(check(2, 2)).toEqual(['LoadUneven'])
    // 2 and 3/2 against 1 and 4/2: of equal loads that of the smaller weight is the heavier.
    expect(check(3, 2)).toEqual(['LoadUneven'])
    expect(check(4, 2)).toEqual([])
  })

  it('with max-only only the heaviest are asked to pass visits on', () => {
    const visits = ['a', 'b', 'c', 'd'].map((subject) => visit(subject))
    const bound = ['a', 'b', 'c'].flatMap((subject) => [relation('x', subject), relation('y', subject)])
    const staff = (balance: 'dec-min' | 'max-only'): Staff =>
      staffWith([officer('w'), officer('x', { carried: 1 }), officer('y')], {
        relations: bound,
        rules: { ...alone, balance }
      })
    const crews = ['w', 'w', 'w', 'x'].map((id): readonly Members[] => [[[id, true]]])
    const forced = ['a', 'b', 'c'].map((subject) => ({ ...crewOf(subject), officer: name('w') }))
    expect(tagsOf(visits, staff('dec-min'), handmade(visits, staff('dec-min'), crews, { forced }))).toEqual([
      'LoadUneven'
    ])
    expect(tagsOf(visits, staff('max-only'), handmade(visits, staff('max-only'), crews, { forced }))).toEqual([])
  })

  it('headships that the teams could share out more evenly', () => {
    const visits = [visit('a'), visit('b')]
    const staff = staffWith(officers('a b'))
    const forced = visits.flatMap(({ subject }) => ['a', 'b'].map((id) => ({ ...crewOf(subject), officer: name(id) })))
    const heads = (...leaders: readonly string[]): Assignment =>
      handmade(
        visits,
        staff,
        leaders.map((head) => [
          [
            [head, true],
            [head === 'a' ? 'b' : 'a', false]
          ]
        ]),
        { forced }
      )
    expect(tagsOf(visits, staff, heads('a', 'a'))).toEqual(['HeadshipUneven'])
    expect(tagsOf(visits, staff, heads('a', 'b'))).toEqual([])
  })
})

describe('shortages', () => {
  const visits = [visit('a'), visit('b'), visit('c')]
  const shortOf = (staff: Staff, own: readonly Visit[] = visits): readonly [Assignment, Shortage] => {
    const made = assigned(own, staff)
    const [shortage] = made.shortages
    if (shortage === undefined) throw new Error('nothing is short')
    return [made, shortage]
  }
  const figures = ({
    places,
    leaderPlaces,
    officers: all,
    leaders,
    seats,
    held,
    missing
  }: Shortage): readonly number[] => [places, leaderPlaces, all, leaders, seats, held, missing]

  it('prove themselves: places − seats − held, counted again from the staff (K1, K2, K3, K6)', () => {
    const known: readonly [Staff, readonly Visit[], readonly number[]][] = [
      [staffWith(officers('a b c d e', { capacity: 1 })), visits, [6, 3, 5, 5, 5, 0, 1]],
      [staffWith(officers('a', { capacity: 10 })), visits.slice(0, 1), [2, 1, 1, 1, 0, 1, 1]],
      [
        staffWith([...officers('a b', { capacity: 1 }), officer('c', { capacity: 4 })], {
          rules: { officersPerVisit: 3 }
        }),
        visits.slice(0, 2),
        [6, 2, 3, 3, 2, 2, 2]
      ],
      [
        staffWith([...officers('l1 l2', { capacity: 1 }), ...officers('n1 n2 n3 n4', { capacity: 1, mayLead: false })]),
        visits,
        [3, 3, 6, 2, 2, 0, 1]
      ]
    ]
    for (const [staff, own, expected] of known) {
      const [made, shortage] = shortOf(staff, own)
      expect(figures(shortage)).toEqual(expected)
      expect(tagsOf(own, staff, made)).toEqual([])
    }
  })

  it.each(['visits', 'places', 'leaderPlaces', 'officers', 'leaders', 'seats', 'held', 'missing'] as const)(
    'are found out when the number of %s is another',
    (figure) => {
      const staff = staffWith(officers('a b c d e', { capacity: 1 }))
      const [made, shortage] = shortOf(staff)
      const shortages = [{ ...shortage, [figure]: shortage[figure] + 1 }]
      const { breaches } = checkAssignment({ visits, staff, assignment: { ...made, shortages } })
      expect(breaches).toContainEqual({
        _tag: 'ShortageDiffers',
        ...crewOf('a'),
        what: figure,
        stated: shortage[figure] + 1,
        counted: shortage[figure]
      })
    }
  )

  it('name every crew that is short once, and add up to the empty places', () => {
    const staff = staffWith(officers('a b c d e', { capacity: 1 }))
    const [made, shortage] = shortOf(staff)
    expect(tagsOf(visits, staff, { ...made, shortages: [] })).toEqual(['ShortagesIncomplete'])
    expect(tagsOf(visits, staff, { ...made, shortages: [shortage, shortage] })).toEqual(['ShortagesIncomplete'])
    const fewer = { ...shortage, crews: shortage.crews.slice(1) }
    expect(tagsOf(visits, staff, { ...made, shortages: [fewer] })).toEqual(['ShortageDiffers', 'ShortagesIncomplete'])
    const stray = { ...shortage, department: name('公安部门') }
    expect(tagsOf(visits, staff, { ...made, shortages: [shortage, stray] })).toEqual(['ShortagesIncomplete'])
  })
})

describe('what was not looked at', () => {
  it('is said: optimality after a broken rule, lesser aims after a greater, a search past its bound, heads, cures', () => {
    tagsOf(one, people, withMarket([['ghost', true]]))
    const visits = [visit('a')]
    const staff = staffWith(officers('a b c', { capacity: 1 }), {
      lastPairs: [{ officer: name('a'), subject: name('a') }],
      rules: { officersPerVisit: 1 }
    })
    const repeats: Assignment['repeats'] = [{ ...crewOf('a'), officer: name('a'), cause: 'neededToFill' }]
    const made = handmade(visits, staff, [[[['a', true]]]], { repeats })
    expect(tagsOf(visits, staff, made)).toEqual(['RepeatAvoidable'])
    expect(tagsOf(visits, staff, made, 0)).toEqual([])
    expect([...everLeft.keys()].sort()).toEqual(Object.keys(uncheckedMessages).sort())
  })

  it('and all of it in words of both languages, as are all breaches', () => {
    expect([...everSeen.keys()].sort()).toEqual(Object.keys(breachMessages).sort())
    const [breaches, left] = [explainBy(breachMessages), explainBy(uncheckedMessages)]
    const said = (language: 'zh' | 'en'): readonly string[] => [
      ...[...everSeen.values()].map(breaches(language)),
      ...[...everLeft.values()].map(left(language))
    ]
    for (const text of said('zh')) expect(text).toMatch(/\p{Script=Han}/u)
    for (const text of said('en')) expect(text).toMatch(/[a-z]+ [a-z]+/)
    for (const text of [...said('zh'), ...said('en')]) expect(text).not.toMatch(/undefined|null|NaN|\[object/)
  })
})
