import { describe, expect, it } from 'vitest'
import {
  breachMessages,
  checkAssignment,
  type Assignment,
  type AssignmentBreach,
  type Team
} from '../../../src/assign/index.js'
import { explainBy } from '../../../src/kernel/index.js'
import { COUNTY, day, name, OTHER_COUNTY } from '../merge/samples.js'
import { assigned, FIRE, MARKET, officer, officers, staffWith, visit } from './samples.js'

const staff = staffWith(
  [
    ...officers('m1 m2 m3', { capacity: 1 }),
    officer('deputy', { mayLead: false, carried: 9 }),
    officer('elsewhere', { region: OTHER_COUNTY }),
    officer('expired', { certifiedTo: day('2022-03-30') }),
    officer('kin'),
    officer('fire', { department: name(FIRE) })
  ],
  { relations: [{ officer: name('kin'), subject: name('a'), kind: 'kinship' }] }
)
const visits = [visit('a', [MARKET, FIRE])]
const assignment = assigned(visits, staff)
const [team] = assignment.teams as readonly [Team]
const head = team.head ?? name('none')
const free = (['m1', 'm2', 'm3'] as const).map(name).find((id) => id !== head) ?? name('none')

const breaches = (changed: Partial<Assignment>): readonly string[] => {
  const found = checkAssignment({ visits, staff, assignment: { ...assignment, ...changed } })
  for (const breach of found) everSeen.set(breach._tag, breach)
  return found.map(({ _tag }) => _tag)
}
const everSeen = new Map<string, AssignmentBreach>()

/** The same assignment with another market crew, loads made to fit. */
const withMarket = (
  members: readonly (readonly [string, boolean])[],
  changed: Partial<Team> = {}
): Partial<Assignment> => {
  const own = members.map(([id, leads]) => ({ id: name(id), leads }))
  const crews = team.crews.map((crew, i) => (i === 0 ? { ...crew, officers: own } : crew))
  const all = crews.flatMap((crew) => crew.officers.map(({ id }) => id))
  const loads = staff.officers.map(({ id }) => ({ officer: id, visits: all.filter((one) => one === id).length }))
  return { teams: [{ ...team, crews, head: own.find(({ leads }) => leads)?.id ?? null, ...changed }], loads }
}

describe('an assignment as it was made', () => {
  it('breaks no rule', () => {
    expect(breaches({})).toEqual([])
    expect(breaches(withMarket([[head, true]]))).toEqual([])
  })
})

describe('the second look finds', () => {
  it.each<[string, Partial<Assignment>, readonly string[]]>([
    [
      'a visit without a team',
      { ...withMarket([]), teams: [], loads: staff.officers.map(({ id }) => ({ officer: id, visits: 0 })) },
      ['TeamMissing']
    ],
    ['an officer from nowhere', withMarket([['ghost', true]]), ['OfficerNotOnStaff']],
    [
      'an officer of another department',
      withMarket([['fire', true]]),
      ['OfficerTwiceInTeam', 'OfficerOfOtherDepartment', 'OfficerTwiceInTeam']
    ],
    ['an officer from another region', withMarket([['elsewhere', true]]), ['OfficerFromOtherRegion']],
    ['a certificate that ends a day too early', withMarket([['expired', true]]), ['OfficerNotCertified']],
    ['a declared relation', withMarket([['kin', true]]), ['OfficerInConflict']],
    ['a head who may not lead', withMarket([['deputy', true]]), ['OfficerMayNotLead']],
    [
      'one officer too many',
      withMarket([
        [head, true],
        [free, false]
      ]),
      ['CrewSizeDiffers']
    ],
    [
      'one officer twice',
      withMarket([
        [head, true],
        [head, false]
      ]),
      ['OfficerTwiceInTeam', 'OfficerTwiceInTeam', 'CrewSizeDiffers', 'OfficerOverCapacity']
    ],
    ['a crew without anybody, not listed', withMarket([]), ['CrewSizeDiffers']],
    ['a crew without a leader, not listed', withMarket([[head, false]]), ['UnfilledDiffers']],
    [
      'two leaders',
      withMarket([
        [head, true],
        [free, true]
      ]),
      ['TeamLeadersDiffer', 'CrewSizeDiffers']
    ],
    ['another head than the leader', withMarket([[head, true]], { head: free }), ['TeamHeadDiffers']],
    [
      'a department that is not asked',
      withMarket([[head, true]], { crews: [...team.crews, { department: name('公安部门'), officers: [] }] }),
      ['TeamCrewsDiffer', 'CrewSizeDiffers']
    ],
    [
      'a leader outside the lead department',
      {
        teams: [
          {
            ...team,
            crews: team.crews.map((crew) => ({
              ...crew,
              officers: crew.officers.map(({ id }) => ({ id, leads: id === 'fire' }))
            })),
            head: name('fire')
          }
        ]
      },
      ['TeamLeadersDiffer', 'UnfilledDiffers']
    ],
    [
      'a team for a visit that is none',
      { teams: [team, { ...team, subject: name('z'), crews: [], head: null }] },
      ['TeamUnasked']
    ],
    ['two teams for one visit', { teams: [team, { ...team, crews: [], head: null }] }, ['TeamRepeated']],
    [
      'a load that is not what teams show',
      { loads: assignment.loads.map((load) => (load.officer === head ? { ...load, visits: 0 } : load)) },
      ['LoadDiffers']
    ],
    ['a load that is not listed', { loads: assignment.loads.slice(1) }, ['LoadDiffers']],
    [
      'a load of somebody else',
      { loads: [...assignment.loads, { officer: name('ghost'), visits: 0 }] },
      ['LoadDiffers']
    ]
  ])('%s', (_, changed, expected) => {
    expect(breaches(changed)).toEqual(expected)
  })

  const empty = {
    subject: name('a'),
    ordinal: 1,
    department: name(MARKET),
    missing: 1,
    leader: true,
    eligible: 4,
    eligibleLeaders: 3
  }

  it('a place left empty though somebody was free', () => {
    expect(breaches({ ...withMarket([]), unfilled: [{ ...empty, eligible: 3 }] })).toEqual(['OfficerPassedOver'])
  })

  it.each([
    ['another number of eligible officers', { eligible: 2 }],
    ['another number of eligible leaders', { eligible: 3, eligibleLeaders: 2 }],
    ['the leader’s place as an ordinary one', { eligible: 3, leader: false }]
  ])('an empty place listed with %s', (_, change) => {
    expect(breaches({ ...withMarket([]), unfilled: [{ ...empty, ...change }] })).toEqual([
      'UnfilledDiffers',
      'OfficerPassedOver'
    ])
  })

  it('an empty place listed twice', () => {
    const listed = { ...empty, eligible: 3 }
    expect(breaches({ ...withMarket([]), unfilled: [listed, listed] })).toEqual([
      'UnfilledDiffers',
      'OfficerPassedOver'
    ])
  })

  it('an empty place of a crew that is none', () => {
    expect(breaches({ unfilled: [{ ...empty, department: name('公安部门') }] })).toEqual(['UnfilledDiffers'])
  })

  it('all of this in words of both languages', () => {
    expect([...everSeen.keys()].sort()).toEqual(Object.keys(breachMessages).sort())
    for (const breach of everSeen.values()) {
      expect(explainBy(breachMessages)('zh')(breach)).toMatch(/\p{Script=Han}/u)
      expect(explainBy(breachMessages)('en')(breach)).toMatch(/[a-z]+ [a-z]+/)
    }
  })
})

describe('regions', () => {
  it('hold for every task of a visit', () => {
    const narrow = visits.map((one) => ({
      ...one,
      tasks: [...one.tasks, ...one.tasks.map((task) => ({ ...task, regions: [OTHER_COUNTY] }))]
    }))
    expect(checkAssignment({ visits: narrow, staff, assignment }).map(({ _tag }) => _tag)).toEqual([
      'OfficerFromOtherRegion',
      'OfficerFromOtherRegion'
    ])
    expect(staff.officers.filter(({ region }) => region === COUNTY)).toHaveLength(7)
  })
})
