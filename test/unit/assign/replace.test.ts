import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  changeDifferenceMessages,
  changeMessages,
  changeRefusal,
  changeRequestCodec,
  changesByOfficer,
  changeTeams,
  explainChange,
  ineligibilityMessages,
  lawfulWayMessages,
  lockDigest,
  standbyOrder,
  teamChangesCodec,
  verifyChanges,
  type ChangeDifference,
  type ChangeRefusal,
  type ChangeRequest,
  type Ineligibility,
  type TeamChange
} from '../../../src/assign/index.js'
import { canonicalJson, decode, explainBy, orThrow, reasonsOf } from '../../../src/kernel/index.js'
import {
  approved,
  changed,
  crew,
  day,
  empty,
  expert,
  FAR,
  FIRE,
  LIFTS,
  LOCKED,
  locked,
  MARKET,
  membersOf,
  name,
  names,
  NEIGHBOUR,
  officer,
  officers,
  replace,
  SEED,
  seededByHand,
  staffOf,
  team,
  visit,
  type Case
} from './change-samples.js'

const relation = (id: string, subject: string) =>
  ({ officer: name(id), subject: name(subject), kind: 'kinship', source: 'officer', from: null, to: null }) as const

const order = (given: Case, key = crew('a'), leader = false, chain: readonly TeamChange[] = []): string =>
  orThrow(standbyOrder({ ...given, chain, crew: key, leader }))
    .map((one) => one.officer)
    .join(' ')

/** Ids in the seeded order, as `node:crypto` gives it. */
const seeded = (ids: string, key = crew('a')): readonly string[] => seededByHand(SEED, key, ids.split(' '))

const without = (key: string, value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([own]) => own !== key))

const everRefused = new Map<string, ChangeRefusal>()
const everIneligible = new Map<string, Ineligibility>()
const everDifferent = new Map<string, ChangeDifference>()

const refused = (given: Case, changes: readonly ChangeRequest[]): readonly ChangeRefusal[] => {
  const refusals = reasonsOf(changeTeams({ ...given, chain: [], changes }))
  for (const refusal of refusals) {
    everRefused.set(refusal._tag, refusal)
    if (refusal._tag === 'NotEligible') for (const reason of refusal.reasons) everIneligible.set(reason._tag, reason)
  }
  return refusals
}
const tags = (given: Case, ...changes: readonly ChangeRequest[]): readonly string[] =>
  refused(given, changes).map(({ _tag }) => _tag)

const request = (change: object): ChangeRequest => ({ ...approved, ...change }) as unknown as ChangeRequest
const direct = (officerId: string, leads: boolean, key = crew('a')): ChangeRequest =>
  request({ _tag: 'DirectlyAppointed', ...key, officer: name(officerId), leads })
const head = (id: string): ChangeRequest => request({ _tag: 'HeadAppointed', subject: 'a', ordinal: 1, head: id })

const ten = locked(
  staffOf(officers('o1 o2 o3 o4 o5 o6 o7 o8 o9 甲')),
  [visit('a'), visit('b')],
  [team('a', [[MARKET, 'o1* o2']]), team('b', [[MARKET, 'o3* o4']])]
)

describe('the standby order (更换, 联合细则 第二十四条)', () => {
  it('is frozen: by load rising, then as the seed shuffles the whole department, recomputed from node:crypto alone', () => {
    const ranked = seeded('o1 o2 o3 o4 o5 o6 o7 o8 o9 甲')
    expect(ranked.join(' ')).toBe('o4 o6 o3 甲 o9 o1 o7 o8 o2 o5')
    const free = ranked.filter((id) => !['o1', 'o2', 'o3', 'o4'].includes(id))
    const busy = ranked.filter((id) => ['o3', 'o4'].includes(id))
    expect(order(ten)).toBe([...free, ...busy].join(' '))
    expect(order(ten)).toBe('o6 甲 o9 o7 o8 o5 o4 o3')
  })

  it('is another for another crew, and the same for another department’s staff', () => {
    expect(order(ten, crew('b'))).not.toBe(order(ten))
    const more = locked(
      staffOf([...ten.staff.officers, ...officers('f1 f2', { department: FIRE })]),
      ten.visits,
      ten.assignment.teams
    )
    expect(order(more)).toBe(order(ten))
  })

  it('of the others stays as it is when somebody leaves, comes or is recused', () => {
    const after = changed(ten, [
      replace('o1', crew('a'), { cause: 'recusal', relation: { kind: 'kinship', source: 'subject' } })
    ])
    const [first = '', ...others] = order(ten).split(' ')
    expect(membersOf(after.teams, crew('a')).replace('*', '')).toContain(first)
    expect(order(ten, crew('a'), false, after.chain)).toBe(others.join(' '))
  })

  it('counts earlier visits, and weights: 3 visits at weight 2 before 2 visits at weight 1, equal shares as the seed has them', () => {
    const staff = staffOf([
      ...officers('o1 o2'),
      officer('p', { carried: 3, weight: 2 }),
      officer('q', { carried: 2 }),
      officer('r', { carried: 4, weight: 2 })
    ])
    const given = locked(staff, [visit('a')], [team('a', [[MARKET, 'o1* o2']])])
    const equal = seeded('o1 o2 p q r').filter((id) => id === 'q' || id === 'r')
    expect(order(given)).toBe(['p', ...equal].join(' '))
  })

  it('takes the own region before neighbours, and these before the prefecture, as widened before the draw', () => {
    const people = [
      officer('home', { carried: 9 }),
      officer('near', { region: NEIGHBOUR, carried: 1 }),
      officer('far', { region: FAR })
    ]
    const widening = { department: MARKET, region: officer('x').region, reason: '人员不足', approver: name('局长') }
    const neighbours = [{ region: officer('x').region, neighbours: [NEIGHBOUR] }]
    const widened = (to?: 'neighbours' | 'prefecture'): string => {
      const widenings = to === undefined ? [] : [{ ...widening, to }]
      const staff = staffOf([...officers('o1 o2'), ...people], { widenings, neighbours })
      return order(locked(staff, [visit('a')], [team('a', [[MARKET, 'o1* o2']])]))
    }
    expect([widened(), widened('neighbours'), widened('prefecture')]).toEqual(['home', 'home near', 'home near far'])
  })

  it('takes those who did not serve the subject last time before those who did, whatever their loads', () => {
    const staff = staffOf([...officers('o1 o2'), officer('again'), officer('busy', { carried: 7 })], {
      lastPairs: [{ officer: name('again'), subject: name('a') }]
    })
    expect(order(locked(staff, [visit('a')], [team('a', [[MARKET, 'o1* o2']])]))).toBe('busy again')
  })

  it('has nobody who is barred, full, uncertified, unqualified, of another department or elsewhere', () => {
    const staff = staffOf(
      [
        ...officers('o1 o2', { qualifications: names('q') }),
        officer('fits', { qualifications: names('q') }),
        officer('unqualified'),
        officer('kin', { qualifications: names('q') }),
        officer('full', { qualifications: names('q'), capacity: 0 }),
        officer('fire', { qualifications: names('q'), department: FIRE }),
        officer('far', { qualifications: names('q'), region: FAR }),
        officer('expired', {
          qualifications: names('q'),
          certificate: { number: name('n'), from: day('2020-01-01'), to: day('2022-03-30') }
        })
      ],
      { relations: [relation('kin', 'a')] }
    )
    const given = locked(staff, [visit('a', { qualifications: names('q') })], [team('a', [[MARKET, 'o1* o2']])])
    expect(order(given)).toBe('fits')
  })

  it('is told of crews that are none', () => {
    const asked = { ...ten, chain: [], leader: false }
    expect(reasonsOf(standbyOrder({ ...asked, crew: crew('z') }))).toMatchObject([{ _tag: 'ChangeOfNoVisit' }])
    expect(reasonsOf(standbyOrder({ ...asked, crew: crew('a', { department: FIRE }) }))).toMatchObject([
      { _tag: 'ChangeOfNoCrew', crews: [MARKET] }
    ])
  })
})

describe('a replacement', () => {
  it('takes the first on standby, is marked as random and moves nobody else (更换、另行指派)', () => {
    const { teams, chain, loads } = changed(ten, [replace('o2', crew('a'))])
    const [first = ''] = order(ten).split(' ')
    expect(chain).toMatchObject([
      { _tag: 'Replaced', out: 'o2', in: first, by: 'drawn', random: true, tier: 0, passedOver: null, head: 'o1' }
    ])
    expect(membersOf(teams, crew('a'))).toBe(`o1* ${first}`)
    expect(teams[1]).toEqual(ten.assignment.teams[1])
    expect(
      loads
        .filter(({ visits }) => visits > 0)
        .map(({ officer: id }) => id)
        .sort()
    ).toEqual(['o1', 'o3', 'o4', first].sort())
  })

  it('may be named with reason and approver, is then marked as not random, and says who was passed over (C-30)', () => {
    const [first, second] = order(ten).split(' ')
    const { chain, counts } = changed(ten, [replace('o2', crew('a'), { by: 'named', in: second })])
    expect(chain).toMatchObject([
      { by: 'named', in: second, random: false, passedOver: first, reason: '本人申请', approver: '局长' }
    ])
    expect(counts).toEqual([
      { officer: 'o2', recusals: 0, specials: 0, absences: 1, drawn: 0, chosen: 0, passedOver: 0 },
      { officer: first, recusals: 0, specials: 0, absences: 0, drawn: 0, chosen: 0, passedOver: 1 },
      { officer: second, recusals: 0, specials: 0, absences: 0, drawn: 0, chosen: 1, passedOver: 0 }
    ])
    const named = changed(ten, [replace('o2', crew('a'), { by: 'named', in: first })]).chain
    expect(named).toMatchObject([{ in: first, random: false, passedOver: null }])
  })

  it('gives the place of who left back: a full officer is free again', () => {
    const staff = staffOf(officers('o1 o2 o3', { capacity: 1 }))
    const given = locked(
      staff,
      [visit('a'), visit('b')],
      [team('a', [[MARKET, 'o1* o2']]), team('b', [[MARKET, 'o3*']])],
      {
        unfilled: [empty(crew('b'), 1, false)]
      }
    )
    expect(tags(given, replace('o1', crew('a')))).toEqual(['NobodyOnStandby'])
    const two = locked(staffOf(officers('o1 o2 o3 o4', { capacity: 1 })), given.visits, given.assignment.teams, {
      unfilled: [empty(crew('b'), 1, false)]
    })
    const { teams } = changed(two, [replace('o2', crew('a')), direct('o2', false, crew('b'))])
    expect([membersOf(teams, crew('a')), membersOf(teams, crew('b'))]).toEqual(['o1* o4', 'o3* o2'])
  })

  it('for a place of who may lead takes only who may lead, if nobody who stays may', () => {
    const plain = officers('p1 p2 p3 p4 p5', { mayLead: false })
    const given = locked(
      staffOf([...plain, ...officers('l1 l9', { carried: 5 })]),
      [visit('a')],
      [team('a', [[MARKET, 'l1* p1']])]
    )
    const { teams, chain } = changed(given, [replace('l1', crew('a'))])
    expect(membersOf(teams, crew('a'))).toBe('l9* p1')
    expect(chain).toMatchObject([{ in: 'l9', head: 'l9' }])
    expect(order(given, crew('a'), true)).toBe('l9')
    expect(membersOf(changed(given, [replace('p1', crew('a'))]).teams, crew('a'))).toMatch(/^l1\* p/)
  })

  it('of the head passes the lead to the member who leads the fewest visits, ties as the seed has them, else to who comes', () => {
    const staff = staffOf([...officers('h m n'), officer('x', { mayLead: false })], { rules: { officersPerVisit: 3 } })
    const three = (more: readonly string[]): Case =>
      locked(
        staff,
        [visit('a'), ...more.map((id) => visit(id))],
        [team('a', [[MARKET, 'h* m n']]), ...more.map((id) => team(id, [[MARKET, 'm* x']]))]
      )
    const [tied = ''] = seeded('h m n x').filter((id) => id === 'm' || id === 'n')
    expect(changed(three([]), [replace('h', crew('a'))]).teams[0]?.head).toBe(tied)
    expect(changed(three(['b']), [replace('h', crew('a'))]).teams[0]?.head).toBe('n')
    const alone = locked(
      staffOf([...officers('h k'), officer('x', { mayLead: false })]),
      [visit('a')],
      [team('a', [[MARKET, 'h* x']])]
    )
    expect(changed(alone, [replace('h', crew('a'))]).teams[0]?.head).toBe('k')
  })

  it('in a crew of partners leaves the head, and passes their own leader on where every crew has one', () => {
    const fire = crew('a', { department: FIRE })
    const staff = staffOf([...officers('o1 o2'), ...officers('f1 f2 f3', { department: FIRE })], {
      rules: { leaders: 'everyCrew', officersPerDepartment: 2 }
    })
    const given = locked(
      staff,
      [visit('a', { departments: [MARKET, FIRE] })],
      [
        team('a', [
          [MARKET, 'o1* o2'],
          [FIRE, 'f1* f2']
        ])
      ]
    )
    const { teams } = changed(given, [replace('f1', fire)])
    expect([teams[0]?.head, membersOf(teams, fire)]).toEqual(['o1', 'f2* f3'])
  })

  it('by recusal bars from every visit to the subject from then on, named or drawn, and lists where else they still are', () => {
    const staff = staffOf(officers('o1 o2 o3 o4'))
    const second = crew('a', { ordinal: 2 })
    const given = locked(
      staff,
      [visit('a'), visit('a', { ordinal: 2 }), visit('b')],
      [
        team('a', [[MARKET, 'o1* o2']]),
        team('a', [[MARKET, 'o1* o3']], { ordinal: 2 }),
        team('b', [[MARKET, 'o3* o4']])
      ]
    )
    const recusal = replace('o1', crew('a'), {
      cause: 'recusal',
      relation: { kind: 'shareholding', source: 'subject' }
    })
    const { toReplace, relations, chain } = changed(given, [recusal])
    expect(toReplace).toEqual([{ ...second, officer: 'o1' }])
    expect(relations).toEqual([
      { officer: 'o1', subject: 'a', kind: 'shareholding', source: 'subject', from: null, to: null }
    ])
    expect(order(given, crew('b'), false, chain).split(' ')).toContain('o1')
    expect(changed(given, [recusal, replace('o1', second)]).toReplace).toEqual([])
    expect(
      refused(given, [recusal, replace('o1', second), replace('o3', second, { by: 'named', in: 'o1' })])
    ).toMatchObject([{ change: 3, reasons: [{ _tag: 'RecusedBefore' }, { _tag: 'LeftTeamBefore' }] }])
  })

  it('never brings back into a team who left it, whatever the cause', () => {
    const given = locked(staffOf(officers('o1 o2 o3')), [visit('a')], [team('a', [[MARKET, 'o1* o2']])])
    expect(tags(given, replace('o1', crew('a')), replace('o2', crew('a')))).toEqual(['NobodyOnStandby'])
  })

  it('of an expert takes the first of the experts of the specialty, who recuse themselves like officers (ZS-25)', () => {
    const staff = staffOf(officers('o1 o2'), {
      experts: [expert('e1'), expert('e2', { specialties: names('锅炉') }), expert('e3')]
    })
    const key = crew('a', { specialty: LIFTS })
    const given = locked(staff, [visit('a', { experts: 1 })], [team('a', [[MARKET, 'o1* o2']], { experts: 'e1' })])
    expect(order(given, key)).toBe('e3')
    const { teams, chain } = changed(given, [replace('e1', key, { cause: 'recusal' })])
    expect([teams[0]?.experts, teams[0]?.head, chain[0]?.random]).toEqual([
      [{ specialty: LIFTS, experts: ['e3'] }],
      'o1',
      true
    ])
  })

  it('may come directly from beyond the regions where nobody is on standby, marked as not random (LX-DEPT-23d)', () => {
    const given = locked(
      staffOf([...officers('o1 o2'), officer('far', { region: FAR })]),
      [visit('a')],
      [team('a', [[MARKET, 'o1* o2']])]
    )
    const { chain, teams } = changed(given, [replace('o1', crew('a'), { by: 'direct', in: 'far' })])
    expect([chain[0]?.random, membersOf(teams, crew('a'))]).toEqual([false, 'o2* far'])
  })

  it('never comes from the subject’s own region where nobody inspects at home (交叉随机), not even directly', () => {
    const abroad = officers('o1 o2', { region: NEIGHBOUR })
    const staff = staffOf([...abroad, officer('home')], { rules: { mode: 'cross' } })
    const given = locked(staff, [visit('a')], [team('a', [[MARKET, 'o1* o2']])])
    expect(refused(given, [replace('o1', crew('a'), { by: 'direct', in: 'home' })])).toMatchObject([
      { _tag: 'NotEligible', reasons: [{ _tag: 'FromOtherRegion' }] }
    ])
  })
})

describe('groups (编组随机) are replaced as a whole', () => {
  const groups = [
    { name: name('一组'), officers: names('a1 a2') },
    { name: name('二组'), officers: names('b1 b2') },
    { name: name('三组'), officers: names('c1 c2 c3') },
    { name: name('四组'), officers: names('d1') },
    { name: name('五组'), officers: names('e1 e2') }
  ]
  const people = [...officers('a1 a2 b1 b2 c1 c2 c3 d1'), ...officers('e1 e2', { mayLead: false })]
  const staff = staffOf(people, { groups, rules: { mode: 'groups' }, relations: [relation('b2', 'a')] })
  const given = locked(
    staff,
    [visit('a'), visit('b')],
    [team('a', [[MARKET, 'a1* a2']]), team('b', [[MARKET, 'b1* b2']])]
  )
  const whole = (member: string, change: object = {}): ChangeRequest =>
    request({ _tag: 'GroupReplaced', ...crew('a'), member, cause: 'absence', relation: null, by: 'drawn', ...change })

  it('at the name of any member; the first group comes that is large enough, may lead and has no member barred', () => {
    for (const member of ['a1', 'a2']) {
      const { teams, chain } = changed(given, [whole(member)])
      expect(chain).toMatchObject([{ _tag: 'GroupReplaced', member, out: '一组', in: '三组', random: true }])
      expect(membersOf(teams, crew('a')).replace('*', '')).toBe(
        ['c1', 'c2', 'c3'].sort((a, b) => (a === teams[0]?.head ? -1 : b === teams[0]?.head ? 1 : 0)).join(' ')
      )
    }
    expect(changed(given, [whole('a1')]).teams[0]?.head).toBe(
      seeded(people.map(({ id }) => id).join(' ')).find((id) => id.startsWith('c'))
    )
  })

  it('never one member alone', () => {
    expect(refused(given, [replace('a1', crew('a'))])).toMatchObject([
      { _tag: 'WholeGroupReplaced', person: 'a1', group: '一组', way: 'replaceGroup' }
    ])
  })

  it('and a named group says everything that keeps it away', () => {
    const named = (group: string): readonly string[] => {
      const [refusal] = refused(given, [whole('a1', { by: 'named', in: group })])
      return refusal?._tag === 'NotEligible' ? refusal.reasons.map(({ _tag, person }) => `${_tag} ${person}`) : []
    }
    expect(named('二组')).toEqual(['RelatedToSubject b2'])
    expect(named('四组')).toEqual(['GroupTooSmall 四组'])
    expect(named('五组')).toEqual(['MayNotLead 五组'])
    expect(named('一组')).toEqual(['InTeamAlready a1', 'InTeamAlready a2'])
    expect(named('九组')).toEqual(['GroupNotOnStaff 九组'])
  })

  it('and persons are not, where no group came', () => {
    expect(tags(ten, whole('o1'))).toEqual(['NoGroupReplaced'])
  })
})

describe('appointments are marked as not random', () => {
  const fill = locked(
    staffOf([...officers('o1 o2 o3'), officer('p', { mayLead: false }), officer('far', { region: FAR })]),
    [visit('a')],
    [team('a', [[MARKET, '']])],
    { unfilled: [empty(crew('a'), 2, true)] }
  )

  it('a direct appointment (直接委派) fills an empty place, the leader’s by who may lead, who is then the head', () => {
    const { teams, chain, unfilled } = changed(fill, [direct('far', true), direct('p', false)])
    expect([membersOf(teams, crew('a')), teams[0]?.head, unfilled]).toEqual(['far* p', 'far', []])
    expect(chain.map(({ random }) => random)).toEqual([false, false])
    expect(changed(fill, [direct('p', false)]).unfilled).toEqual([{ ...crew('a'), missing: 1, leader: true }])
  })

  it('a head is appointed from the lead crew (ZS-23), and again when the head leaves', () => {
    const staff = staffOf(officers('o1 o2 o3'), { rules: { head: 'appointed' } })
    const given = locked(staff, [visit('a')], [team('a', [[MARKET, 'o1 o2']])])
    const { teams, chain } = changed(given, [head('o2')])
    expect([membersOf(teams, crew('a')), teams[0]?.head, chain[0]?.random]).toEqual(['o2* o1', 'o2', false])
    const left = changed(given, [head('o2'), replace('o2', crew('a'))])
    expect([membersOf(left.teams, crew('a')), left.teams[0]?.head]).toEqual(['o1 o3', null])
    expect(changed(given, [replace('o2', crew('a'))], chain.slice(0, 0)).teams[0]?.head).toBeNull()
    expect(changed(given, [replace('o1', crew('a')), head('o3')], chain).teams[0]?.head).toBe('o3')
  })

  it('experts are appointed where the profile says so, as many as asked (C-14)', () => {
    const staff = staffOf(officers('o1 o2'), {
      experts: [expert('e1'), expert('e2'), expert('e3', { region: FAR })],
      rules: { experts: 'appointed' }
    })
    const key = crew('a', { specialty: LIFTS })
    const given = locked(staff, [visit('a', { experts: 2 })], [team('a', [[MARKET, 'o1* o2']])], {
      expertsToAppoint: [{ ...key, places: 2 }]
    })
    const appoint = (id: string): ChangeRequest => request({ _tag: 'ExpertAppointed', ...key, expert: id })
    const { teams, chain } = changed(given, [appoint('e3'), appoint('e1')])
    expect([membersOf(teams, key), chain.map(({ random }) => random)]).toEqual(['e1 e3', [false, false]])
    expect(tags(given, appoint('e3'), appoint('e1'), appoint('e2'))).toEqual(['CrewIsFull'])
    expect(tags(given, appoint('e3'), appoint('e3'), appoint('o1'))).toEqual(['NotEligible', 'NotEligible'])
  })

  it.each<[string, ChangeRequest, readonly string[]]>([
    ['to the leader’s place who may not lead', direct('p', true), ['NotEligible']],
    ['to a crew that is none', direct('o1', true, crew('a', { department: FIRE })), ['ChangeOfNoCrew']],
    ['to a visit that is none', direct('o1', true, crew('a', { ordinal: 2 })), ['ChangeOfNoVisit']]
  ])('none is made %s', (_, change, expected) => {
    expect(tags(fill, change)).toEqual(expected)
  })

  it('none is made to a place that is not empty, to a leader’s place that is taken, or beside the one that is left', () => {
    expect(tags(ten, direct('o9', false))).toEqual(['CrewIsFull'])
    expect(tags(fill, direct('o1', true), direct('o2', true))).toEqual(['LeaderPlaceNotEmpty'])
    expect(tags(fill, direct('o1', false), direct('o2', false))).toEqual(['OnlyLeaderPlaceEmpty'])
  })

  it('no head is appointed where heads are drawn, nor one from outside the lead crew, who may not lead or is head already', () => {
    expect(tags(ten, head('o2'))).toEqual(['HeadIsDrawn'])
    const staff = staffOf([...officers('o1 o3'), officer('p', { mayLead: false })], { rules: { head: 'appointed' } })
    const given = locked(staff, [visit('a')], [team('a', [[MARKET, 'o1 p']])])
    expect(tags(given, head('o3'))).toEqual(['HeadNotInLeadCrew'])
    expect(tags(given, head('p'))).toEqual(['HeadMayNotLead'])
    expect(tags(given, head('o1'), head('o1'))).toEqual(['HeadIsAlready'])
    expect(tags(given, request({ _tag: 'HeadAppointed', subject: 'z', ordinal: 1, head: 'o1' }))).toEqual([
      'ChangeOfNoVisit'
    ])
  })

  it('no expert is appointed where experts are drawn', () => {
    const staff = staffOf(officers('o1 o2'), { experts: [expert('e1'), expert('e2')] })
    const key = crew('a', { specialty: LIFTS })
    const given = locked(staff, [visit('a', { experts: 2 })], [team('a', [[MARKET, 'o1* o2']], { experts: 'e1' })], {
      unfilled: [empty(key, 1, false)]
    })
    expect(tags(given, request({ _tag: 'ExpertAppointed', ...key, expert: 'e2' }))).toEqual(['ExpertsAreDrawn'])
    expect(tags(given, request({ _tag: 'ExpertAppointed', ...crew('a'), expert: 'e2' }))).toEqual(['ChangeOfNoCrew'])
    expect(membersOf(changed(given, [direct('e2', false, key)]).teams, key)).toBe('e1 e2')
  })
})

describe('a change is refused', () => {
  it.each<[string, object, readonly string[]]>([
    ['without a reason', { reason: ' ' }, ['ChangeReasonMissing']],
    ['without an approver', { approver: '' }, ['ChangeApproverMissing']],
    ['dated a day before the lock', { on: '2022-02-19' }, ['ChangeBeforeLock']],
    ['dated a day after the last day of the visit', { on: '2022-04-01' }, ['ChangeAfterVisit']],
    ['of a visit that is none', { subject: 'z' }, ['ChangeOfNoVisit']],
    ['of a crew that is none', { department: FIRE }, ['ChangeOfNoCrew']],
    ['of somebody who is not in the crew', { out: 'o3' }, ['NotInCrew']],
    ['with a relation but no recusal', { relation: { kind: 'other', source: 'officer' } }, ['RelationWithoutRecusal']],
    ['that appoints directly while somebody is on standby', { by: 'direct', in: 'o9' }, ['StandbyNotEmpty']],
    [
      'for all its reasons at once',
      { reason: '', approver: '', on: '2022-02-19', out: 'o3' },
      ['ChangeReasonMissing', 'ChangeApproverMissing', 'ChangeBeforeLock', 'NotInCrew']
    ]
  ])('%s', (_, change, expected) => {
    expect(tags(ten, replace('o1', crew('a'), change))).toEqual(expected)
  })

  it('but not on the day of the lock, nor on the last day of the visit', () => {
    for (const on of [LOCKED, day('2022-03-31')]) expect(tags(ten, replace('o1', crew('a'), { on }))).toEqual([])
  })

  it('dated before the change before it, in one run or in a later one', () => {
    const early = replace('o3', crew('b'), { on: day('2022-02-28') })
    expect(refused(ten, [replace('o1', crew('a')), early])).toMatchObject([
      { _tag: 'ChangeOutOfOrder', change: 2, after: '2022-03-01' }
    ])
    const { chain } = changed(ten, [replace('o1', crew('a'))])
    expect(reasonsOf(changeTeams({ ...ten, chain, changes: [early] }))).toMatchObject([
      { _tag: 'ChangeOutOfOrder', change: 1 }
    ])
  })

  it('and every request is judged: a later one as if the refused ones were not there', () => {
    const late = replace('z', crew('a'), { on: day('2022-03-20') })
    const changes = [late, replace('o1', crew('a')), replace('o1', crew('a')), replace('o4', crew('b'), { reason: '' })]
    expect(refused(ten, changes).map(({ change, _tag }) => [change, _tag])).toEqual([
      [1, 'NotInCrew'],
      [3, 'NotInCrew'],
      [4, 'ChangeReasonMissing']
    ])
  })

  it('when the person named is not eligible, for every reason', () => {
    const staff = staffOf(
      [
        ...officers('o1 o2', { qualifications: names('q'), registries: names('联合') }),
        ...officers('f1', { department: FIRE, qualifications: names('q'), registries: names('联合') }),
        officer('x', {
          department: name('公安部门'),
          region: FAR,
          mayLead: false,
          capacity: 0,
          certificate: { number: name('n'), from: day('2020-01-01'), to: day('2022-03-09') }
        })
      ],
      { relations: [relation('x', 'a')], rules: { jointRegistry: name('联合') } }
    )
    const window = [
      { from: day('2022-03-01'), to: day('2022-03-09') },
      { from: day('2022-03-20'), to: day('2022-03-31') }
    ]
    const given = locked(
      staff,
      [visit('a', { departments: [MARKET, FIRE], qualifications: names('q'), window })],
      [
        team('a', [
          [MARKET, 'o1*'],
          [FIRE, 'f1']
        ])
      ]
    )
    expect(refused(given, [replace('o1', crew('a'), { by: 'named', in: 'x' })])).toMatchObject([
      {
        _tag: 'NotEligible',
        way: 'drawOrNameAnother',
        reasons: [
          { _tag: 'OfOtherDepartment', department: '公安部门' },
          { _tag: 'NotCertifiedOn', day: '2022-03-20' },
          { _tag: 'NotQualifiedFor', lacking: ['q'] },
          { _tag: 'NotInJointRegistry', registry: '联合' },
          { _tag: 'FromOtherRegion', region: FAR },
          { _tag: 'RelatedToSubject', kind: 'kinship' },
          { _tag: 'AtCapacity', capacity: 0 },
          { _tag: 'MayNotLead' }
        ]
      }
    ])
    const named = (id: string) => refused(given, [replace('o1', crew('a'), { by: 'named', in: id })])
    expect(named('ghost')).toMatchObject([{ reasons: [{ _tag: 'NotOnStaff' }] }])
    expect(named('o1')).toMatchObject([{ reasons: [{ _tag: 'InTeamAlready' }] }])
  })

  it('when the certificate of who is named begins a day late or ends a day early, on that day', () => {
    const cert = (from: string, to: string) =>
      officer('x', { certificate: { number: name('n'), from: day(from), to: day(to) } })
    const named = (from: string, to: string) =>
      refused(
        locked(staffOf([...officers('o1 o2'), cert(from, to)]), [visit('a')], [team('a', [[MARKET, 'o1* o2']])]),
        [replace('o2', crew('a'), { by: 'named', in: 'x' })]
      )
    expect(named('2022-03-01', '2022-03-31')).toEqual([])
    expect(named('2022-03-02', '2022-03-31')).toMatchObject([{ reasons: [{ day: '2022-03-01' }] }])
    expect(named('2022-03-01', '2022-03-30')).toMatchObject([{ reasons: [{ day: '2022-03-31' }] }])
  })

  it('when nobody is on standby: the nearest way is a direct appointment, which counts as not random', () => {
    const given = locked(staffOf(officers('o1 o2')), [visit('a')], [team('a', [[MARKET, 'o1* o2']])])
    const [refusal] = refused(given, [replace('o1', crew('a'))])
    expect(refusal).toMatchObject({
      _tag: 'NobodyOnStandby',
      leader: false,
      way: 'appointDirectly',
      basis: { article: '第二十三条' }
    })
    expect(refusal && explainChange('zh')(refusal)).toBe(
      '第 1 项变更：“a”第 1 次上门的市场监管部门没有候补人员（《临夏州部门联合细则》第二十三条）；可行办法：直接委派（不计为随机）'
    )
  })

  it('when the staff is not the one that the notice binds, or it binds none', () => {
    const record = { ...ten.record, notice: { staff: null } }
    expect(tags({ ...ten, record }, replace('o1', crew('a')))).toEqual(['ChangeStaffUnbound'])
    expect(tags({ ...ten, staff: staffOf(officers('o1 o2 o3 o4')) }, replace('o1', crew('a')))).toEqual([
      'ChangeStaffUnbound'
    ])
  })

  it('on top of a chain that is not as it was made', () => {
    const { chain } = changed(ten, [replace('o1', crew('a'))])
    const altered = chain.map((change) => ({ ...change, reason: '其他' }))
    const refusals = reasonsOf(changeTeams({ ...ten, chain: altered, changes: [] }))
    for (const refusal of refusals) everRefused.set(refusal._tag, refusal)
    expect(refusals).toMatchObject([{ _tag: 'ChainDiffers', at: ['/chain/0/digest'] }])
  })
})

describe('the chain of changes', () => {
  const changes = [
    replace('o1', crew('a')),
    replace('o3', crew('b'), { cause: 'recusal' }),
    replace('o4', crew('b'), { cause: 'special' })
  ]
  const { chain, seal, lock, teams } = changed(ten, changes)
  const differences = (given: object): readonly ChangeDifference[] => {
    const found = verifyChanges({ ...ten, lock, chain, ...given })
    for (const one of found) everDifferent.set(one._tag, one)
    return found
  }
  const places = (given: object): readonly string[] => [
    ...new Set(differences(given).map(({ _tag, at }) => `${_tag} ${at}`))
  ]
  const hex = (value: object): string =>
    createHash('sha256')
      .update(canonicalJson(value as never), 'utf8')
      .digest('hex')

  it('numbers every change and binds it to all that came before: by SHA-256 of canonical JSON, the first to the lock', () => {
    const bare = chain.map((change) => without('digest', change))
    expect(chain.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(chain.map(({ digest }) => digest)).toEqual(bare.map(hex))
    expect(chain.map(({ previous }) => previous)).toEqual([hex(lock), ...bare.slice(0, 2).map(hex)])
    expect([seal, changed(ten, []).seal]).toEqual([hex(bare[2] ?? {}), lockDigest(lock)])
  })

  it('is the same made at once or change by change, and gives the same teams', () => {
    let before: readonly TeamChange[] = []
    for (const change of changes) before = changed(ten, [change], before).chain
    expect(before).toEqual(chain)
    expect(changed(ten, [], chain).teams).toEqual(teams)
  })

  it('as it was made has no difference', () => {
    expect(differences({})).toEqual([])
    expect(differences({ seal })).toEqual([])
    expect(differences(JSON.parse(JSON.stringify({ lock, chain })) as object)).toEqual([])
  })

  const relinked = (list: readonly object[]): readonly object[] => {
    let previous: string = lockDigest(lock)
    return list.map((entry, i) => {
      const rest = without('digest', { ...entry, number: i + 1, previous })
      previous = hex(rest)
      return { ...rest, digest: previous }
    })
  }

  it.each<[string, () => object, string]>([
    ['removed', () => ({ chain: [chain[0], chain[2]] }), 'ValueDiffers /chain/1/previous'],
    ['removed at the head', () => ({ chain: chain.slice(1) }), 'ValueDiffers /chain/0/number'],
    [
      'altered',
      () => ({ chain: chain.map((one, i) => (i === 1 ? { ...one, reason: '另' } : one)) }),
      'ValueDiffers /chain/1/digest'
    ],
    ['put elsewhere', () => ({ chain: [chain[1], chain[0], chain[2]] }), 'ValueDiffers /chain/0/number'],
    ['put in', () => ({ chain: [chain[0], chain[0], ...chain.slice(1)] }), 'ChangeNotLawful /chain/1'],
    [
      'taken off the end, by the seal that was published',
      () => ({ chain: chain.slice(0, 2), seal }),
      'SealDiffers /seal'
    ],
    [
      'drawn but not the first on standby, the chain made anew',
      () => ({ chain: relinked([{ ...chain[0], in: 'o9' }, ...chain.slice(1)]) }),
      'NotFirstOnStandby /chain/0/in'
    ],
    [
      'called random though named',
      () => ({
        chain: relinked([
          { ...changed(ten, [replace('o1', crew('a'), { by: 'named', in: 'o9' })]).chain[0], random: true }
        ])
      }),
      'ValueDiffers /chain/0/random'
    ],
    [
      'silent about who was passed over',
      () => ({
        chain: relinked([
          { ...changed(ten, [replace('o1', crew('a'), { by: 'named', in: 'o9' })]).chain[0], passedOver: null }
        ])
      }),
      'ValueDiffers /chain/0/passedOver'
    ],
    [
      'dated before the lock, the chain made anew',
      () => ({ chain: relinked([{ ...chain[0], on: '2022-02-01' }]) }),
      'ChangeNotLawful /chain/0'
    ],
    ['under a lock of another day', () => ({ lock: { ...lock, on: '2022-02-19' } }), 'ValueDiffers /chain/0/previous'],
    [
      'under a lock of another list',
      () => ({ lock: { ...lock, digest: '00'.repeat(32) } }),
      'LockedOtherwise /lock/digest'
    ],
    ['with another staff', () => ({ staff: staffOf(officers('o1 o2 o3 o4 o9')) }), 'ChangeStaffDiffers /staff'],
    [
      'without a member',
      () => ({ chain: chain.map((change) => without('reason', change)) }),
      'Malformed /chain/0/reason'
    ],
    ['from nowhere', () => ({ chain: null, lock: 7 }), 'Malformed /lock']
  ])('shows a change %s, by its place', (_, given, expected) => {
    expect(places(given())).toContain(expected)
  })

  it('judges what follows a wrong draw by the teams as published', () => {
    const recorded = order(ten).split(' ')[3]
    const altered = relinked([{ ...chain[0], in: recorded }])
    expect(places({ chain: altered })).toEqual(['NotFirstOnStandby /chain/0/in', 'ValueDiffers /chain/0/in'])
    const on = relinked([
      ...altered,
      {
        ...replace(recorded ?? '', crew('a')),
        random: true,
        in: order(ten).split(' ')[0],
        passedOver: null,
        tier: 0,
        head: 'o2'
      }
    ])
    expect(places({ chain: on }).filter((place) => place.includes('/chain/1'))).toEqual([])
  })

  it('is read as it stands, every kind of change and of request', () => {
    const given = { ...approved, ...crew('a') }
    const requests = [
      ...changes,
      replace('o1', crew('a'), { by: 'named', in: 'o9' }),
      replace('o1', crew('a'), { by: 'direct', in: 'o9' }),
      { ...given, _tag: 'GroupReplaced', member: 'a1', cause: 'absence', relation: null, by: 'drawn' },
      { ...given, _tag: 'GroupReplaced', member: 'a1', cause: 'absence', relation: null, by: 'named', in: '二组' },
      { ...given, _tag: 'GroupReplaced', member: 'a1', cause: 'absence', relation: null, by: 'direct', in: '二组' },
      head('o1'),
      direct('o1', true),
      { ...given, _tag: 'ExpertAppointed', expert: 'e1' }
    ]
    for (const one of requests) {
      expect(reasonsOf(decode(changeRequestCodec)(one))).toEqual([])
      expect(reasonsOf(decode(changeRequestCodec)({ ...one, extra: 1 }))).toMatchObject([{ at: '/extra' }])
    }
    expect(reasonsOf(decode(changeRequestCodec)({ ...changes[0], in: 'o9' }))).toMatchObject([{ at: '/in' }])
    expect(
      reasonsOf(
        decode(teamChangesCodec)([
          { ...chain[0], extra: 1 },
          { ...chain[1], number: 0 }
        ])
      )
    ).toMatchObject([{ at: '/0/extra' }, { at: '/1/number' }])
  })

  it('counts for each officer how often they left, by cause, came, by lot or chosen, or were passed over', () => {
    const counts = changesByOfficer(chain)
    expect(counts.filter(({ officer: id }) => ['o1', 'o3', 'o4'].includes(id))).toMatchObject([
      { officer: 'o1', recusals: 0, specials: 0, absences: 1, chosen: 0, passedOver: 0 },
      { officer: 'o3', recusals: 1, specials: 0, absences: 0, chosen: 0, passedOver: 0 },
      { officer: 'o4', recusals: 0, specials: 1, absences: 0, chosen: 0, passedOver: 0 }
    ])
    expect(counts.reduce((sum, { drawn }) => sum + drawn, 0)).toBe(3)
    const listed = counts.map(({ officer: id }) => id as string)
    expect(listed).toEqual([...listed].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))))
  })
})

describe('words', () => {
  const speaks = (zh: string, en: string): void => {
    expect(zh).toMatch(/[\u4e00-\u9fff]/)
    expect(en).toMatch(/[a-z]{3}/)
    expect(`${zh}${en}`).not.toMatch(/undefined|null|\[object/)
  }

  it('stand in both languages for every refusal, each with its article and the nearest lawful way', () => {
    const lock = changeRefusal(0)({ _tag: 'LockDiffers', locked: ten.lock.digest, found: ten.lock.digest })
    everRefused.set('LockDiffers', lock)
    expect([...everRefused.keys()].sort()).toEqual(Object.keys(changeMessages).sort())
    for (const refusal of everRefused.values()) {
      const [zh, en] = [explainChange('zh')(refusal), explainChange('en')(refusal)]
      speaks(zh, en)
      expect(zh).toContain(`《${refusal.basis.document}》${refusal.basis.article}`)
      expect(zh).toContain(lawfulWayMessages[refusal.way].zh)
      expect(en).toContain(lawfulWayMessages[refusal.way].en)
    }
    expect(new Set([...everRefused.values()].map(({ way }) => way))).toEqual(new Set(Object.keys(lawfulWayMessages)))
  })

  it('stand in both languages for every reason why somebody is not eligible', () => {
    expect([...everIneligible.keys()].sort()).toEqual(Object.keys(ineligibilityMessages).sort())
    for (const reason of everIneligible.values())
      speaks(explainBy(ineligibilityMessages)('zh')(reason), explainBy(ineligibilityMessages)('en')(reason))
  })

  it('stand in both languages for every difference of a chain', () => {
    const own = [...everDifferent.values()].filter((one) => one._tag in changeDifferenceMessages)
    expect(own.map(({ _tag }) => _tag).sort()).toEqual(Object.keys(changeDifferenceMessages).sort())
    for (const one of own) {
      const words = explainBy(changeDifferenceMessages)
      speaks(words('zh')(one as never), words('en')(one as never))
    }
  })
})
