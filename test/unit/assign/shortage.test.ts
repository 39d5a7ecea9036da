import { describe, expect, it } from 'vitest'
import { explainCure, explainShortage, type Cure, type Shortage, type Staff } from '../../../src/assign/index.js'
import type { Visit } from '../../../src/merge/index.js'
import { COUNTY, name, names, OTHER_COUNTY, region } from '../merge/samples.js'
import {
  assigned,
  expert,
  FIRE,
  MARKET,
  officer,
  officers,
  relation,
  seeds,
  staffWith,
  visit,
  visitOf,
  visitTask
} from './samples.js'

const shortagesOf = (visits: readonly Visit[], staff: Staff, seed = 'seed'): readonly Shortage[] =>
  assigned(visits, staff, seed).shortages

const curesOf = (visits: readonly Visit[], staff: Staff): readonly Cure[] =>
  shortagesOf(visits, staff).flatMap(({ cures }) => cures)

const abc = ['a', 'b', 'c'].map((subject) => visit(subject))
const five = ['a', 'b', 'c', 'd', 'e'].map((subject) => visit(subject))

describe('a shortage', () => {
  it('names department, region and count: three visits of two, five people once each, are short by one', () => {
    const staff = staffWith(officers('o1 o2 o3 o4 o5', { capacity: 1 }))
    for (const seed of seeds) {
      const { shortages, unfilled } = assigned(abc, staff, seed)
      expect(shortages).toHaveLength(1)
      expect(shortages[0]).toMatchObject({
        department: MARKET,
        specialty: null,
        regions: [COUNTY],
        qualifications: [],
        inGroups: false,
        visits: 3,
        places: 6,
        leaderPlaces: 3,
        officers: 5,
        leaders: 5,
        seats: 5,
        held: 0,
        missing: 1,
        crews: [
          { subject: 'a', ordinal: 1 },
          { subject: 'b', ordinal: 1 },
          { subject: 'c', ordinal: 1 }
        ]
      })
      expect(unfilled).toHaveLength(1)
    }
  })

  it('is found for every department in one run, by the first of its visits', () => {
    const staff = staffWith([officer('m1'), officer('f1', { department: name(FIRE) })])
    const found = shortagesOf([visit('b', [MARKET]), visit('a', [FIRE])], staff)
    expect(found.map(({ department, missing }) => [department, missing])).toEqual([
      [FIRE, 1],
      [MARKET, 1]
    ])
  })

  it('counts one who serves already as holding a place, however much capacity is left', () => {
    const [found] = shortagesOf([visit('a')], staffWith([officer('o1', { capacity: 10 })]))
    expect(found).toMatchObject({ places: 2, officers: 1, seats: 0, held: 1, missing: 1 })
  })

  it('does not count who is barred from all of its visits as eligible', () => {
    const staff = staffWith(officers('o1 o2'), { relations: [relation('o2', 'a')] })
    expect(shortagesOf([visit('a')], staff)[0]).toMatchObject({ officers: 1, missing: 1 })
  })

  it('of experts names their specialty', () => {
    const asked = visit('a', [MARKET], { experts: [{ specialty: name('电梯'), places: 2 }] })
    const staff = staffWith(officers('o1 o2'), { experts: [expert('e1', ['电梯'])] })
    expect(shortagesOf([asked], staff)[0]).toMatchObject({
      department: null,
      specialty: '电梯',
      missing: 1,
      leaders: 0
    })
  })

  it('in 编组随机 is counted in groups', () => {
    const groups = [{ name: name('g'), officers: names('o1', 'o2') }]
    const staff = staffWith(officers('o1 o2', { capacity: 1 }), { groups, rules: { mode: 'groups' } })
    expect(shortagesOf(abc, staff)[0]).toMatchObject({ inGroups: true, places: 3, officers: 1, seats: 1, missing: 2 })
  })

  it('does not arise where everything is filled', () => {
    expect(shortagesOf(abc, staffWith(officers('o1 o2')))).toEqual([])
  })
})

describe('what would cure it', () => {
  it('a capacity raised for all: five visits of two by four people, two at 1 and two at 2, need three each', () => {
    const people = [...officers('o1 o2', { capacity: 1 }), ...officers('o3 o4', { capacity: 2 })]
    expect(curesOf(five, staffWith(people))).toEqual([
      { _tag: 'RaiseCapacity', to: 3, covers: 4 },
      { _tag: 'AddOfficers', number: 2, covers: 4 }
    ])
  })

  it('a capacity raised as far as it helps: one person can fill one of two places of each visit and no more', () => {
    const people = [officer('o1', { capacity: 1 })]
    expect(curesOf(abc, staffWith(people))).toEqual([
      { _tag: 'RaiseCapacity', to: 3, covers: 2 },
      { _tag: 'AddOfficers', number: 5, covers: 5 }
    ])
  })

  it('a capacity that is larger stays: with nine of a third person the two others need three each, not four', () => {
    const people = [...officers('o1 o2', { capacity: 1 }), officer('o3', { capacity: 9 })]
    expect(curesOf(five, staffWith(people))[0]).toEqual({ _tag: 'RaiseCapacity', to: 3, covers: 3 })
  })

  it('no capacity raised of people who may not lead, where the leader’s place is the empty one', () => {
    const people = [officer('o1', { capacity: 1, mayLead: false }), officer('o2', { capacity: 0, mayLead: false })]
    expect(curesOf([visit('a')], staffWith(people)).map(({ _tag }) => _tag)).toEqual(['AddLeaders'])
  })

  it('people who may lead: three visits, two who may lead once each and four who may not, are short of one leader', () => {
    const people = [...officers('l1 l2', { capacity: 1 }), ...officers('o1 o2 o3 o4', { capacity: 1, mayLead: false })]
    const found = shortagesOf(abc, staffWith(people))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({
      places: 3,
      leaderPlaces: 3,
      officers: 6,
      leaders: 2,
      seats: 2,
      held: 0,
      missing: 1
    })
    expect(found[0]?.cures).toEqual([
      { _tag: 'RaiseCapacity', to: 2, covers: 1 },
      { _tag: 'AddLeaders', number: 1, covers: 1 }
    ])
  })

  it('people: a crew of four places with nobody needs four', () => {
    const staff = staffWith([officer('f', { department: name(FIRE) })], { rules: { officersPerVisit: 4 } })
    expect(curesOf([visit('a')], staff)).toEqual([{ _tag: 'AddOfficers', number: 4, covers: 4 }])
  })

  it('a listed neighbour with capacity left, each by itself, unless the rules forbid it', () => {
    const third = region('622923')
    const people = [
      officer('o1'),
      officer('n1', { region: OTHER_COUNTY, capacity: 1 }),
      officer('n2', { region: third, capacity: 0 }),
      officer('f1', { region: third, department: name(FIRE) })
    ]
    const neighbours = [{ region: COUNTY, neighbours: [OTHER_COUNTY, third] }]
    const one = [visit('a')]
    expect(curesOf(one, staffWith(people, { neighbours }))).toEqual([
      { _tag: 'AddOfficers', number: 1, covers: 1 },
      { _tag: 'BorrowFrom', region: OTHER_COUNTY, covers: 1 }
    ])
    expect(curesOf(one, staffWith(people, { neighbours, rules: { widen: 'never' } }))).toEqual([
      { _tag: 'AddOfficers', number: 1, covers: 1 }
    ])
    // Taken at home already: nothing is left to lend.
    const busy = [visit('a'), visit('d', [MARKET], { regions: [OTHER_COUNTY] })]
    expect(curesOf(busy, staffWith(people, { neighbours })).filter(({ _tag }) => _tag === 'BorrowFrom')).toEqual([])
  })

  it('nobody is borrowed who has a declared relation to the subject', () => {
    const people = [officer('o1'), officer('n1', { region: OTHER_COUNTY })]
    const neighbours = [{ region: COUNTY, neighbours: [OTHER_COUNTY] }]
    const staff = staffWith(people, { neighbours, relations: [relation('n1', 'a')] })
    expect(curesOf([visit('a')], staff).map(({ _tag }) => _tag)).toEqual(['AddOfficers'])
  })

  it('a visit split, where each task alone has people and both together have none', () => {
    const people = [
      ...officers('e1 e2', { qualifications: names('电梯') }),
      ...officers('f1 f2', { qualifications: names('食品') })
    ]
    const tasks = [visitTask('t', { qualifications: names('食品') }), visitTask('u', { qualifications: names('电梯') })]
    const found = shortagesOf([visitOf('a', tasks)], staffWith(people))
    expect(found[0]).toMatchObject({ qualifications: ['电梯', '食品'], officers: 0, missing: 2 })
    expect(found[0]?.cures).toEqual([
      { _tag: 'AddOfficers', number: 2, covers: 2 },
      { _tag: 'SplitVisit', subject: 'a', ordinal: 1, covers: 2 }
    ])
    // With one for lifts alone the two visits would lack one place of four, where the one visit lacks both.
    expect(curesOf([visitOf('a', tasks)], staffWith(people.slice(1)))).toContainEqual({
      _tag: 'SplitVisit',
      subject: 'a',
      ordinal: 1,
      covers: 1
    })
    // Nobody for lifts: two visits lack as much as one does.
    const none = curesOf([visitOf('a', tasks)], staffWith(people.slice(2)))
    expect(none.map(({ _tag }) => _tag)).toEqual(['AddOfficers'])
  })

  it('a visit split gives back whom it held: one qualified for both tasks, once, can go to one of the two visits', () => {
    const people = [
      officer('both', { qualifications: names('电梯', '食品'), capacity: 1 }),
      officer('e1', { qualifications: names('电梯') }),
      ...officers('f1 f2', { qualifications: names('食品') })
    ]
    const tasks = ['食品', '电梯'].map((one) => visitTask(one, { qualifications: names(one) }))
    const split = { _tag: 'SplitVisit', subject: 'a', ordinal: 1, covers: 1 }
    expect(curesOf([visitOf('a', tasks)], staffWith(people))).toContainEqual(split)
  })

  it('relations, where without them more places are filled', () => {
    const staff = staffWith(officers('o1 o2'), { relations: [relation('o1', 'a')] })
    expect(curesOf([visit('a')], staff)).toEqual([
      { _tag: 'AddOfficers', number: 1, covers: 1 },
      { _tag: 'SettleRelations', covers: 1 }
    ])
  })
})

describe('in words', () => {
  const told: Omit<Shortage, 'crews' | 'cures'> = {
    department: name('住建部门'),
    specialty: null,
    regions: [COUNTY],
    qualifications: [],
    inGroups: false,
    visits: 37,
    places: 74,
    leaderPlaces: 37,
    officers: 12,
    leaders: 8,
    seats: 60,
    held: 0,
    missing: 14
  }

  it('a shortage gives every number', () => {
    expect(explainShortage('zh')(told)).toBe(
      '住建部门（622921）：37 次上门需 74 个名额（含组长 37 个），符合条件者 12 人（可任组长 8 人），上限合计 60 个名额，缺 14 个'
    )
    expect(explainShortage('en')(told)).toBe(
      '住建部门 (622921): 37 visits need 74 places (37 of leaders); 12 eligible (8 may lead), 60 places by capacity; short 14'
    )
  })

  it('a shortage of leaders, of experts, of groups, held places and qualifications are said', () => {
    const leaders = { ...told, places: 37, held: 3, qualifications: names('电梯'), inGroups: true, regions: null }
    expect(explainShortage('zh')(leaders)).toBe(
      '住建部门（不限地区；电梯）：37 次上门需组长名额 37 个，符合条件者 12 组（可任组长 8 组），上限合计 60 个名额，另由其余人员担任 3 个，缺 14 个'
    )
    const experts = { ...told, department: null, specialty: name('电梯'), leaderPlaces: 0, leaders: 0, visits: 1 }
    expect(explainShortage('zh')(experts)).toContain('专家（电梯）（622921）：1 次上门需 74 个名额，符合条件者 12 人，')
    expect(explainShortage('en')(experts)).toContain('experts (电梯) (622921): 1 visit needs 74 places; 12 eligible, ')
  })

  it('every cure in both languages, with its numbers', () => {
    const cures: readonly Cure[] = [
      { _tag: 'RaiseCapacity', to: 7, covers: 14 },
      { _tag: 'AddLeaders', number: 7, covers: 14 },
      { _tag: 'AddOfficers', number: 7, covers: 14 },
      { _tag: 'BorrowFrom', region: region('622907'), covers: 14 },
      { _tag: 'SplitVisit', subject: name('七'), ordinal: 7, covers: 14 },
      { _tag: 'SettleRelations', covers: 14 }
    ]
    for (const cure of cures) {
      expect(explainCure('zh')(cure)).toMatch(/14 个名额$/)
      expect(explainCure('en')(cure)).toMatch(/: fills 14$/)
      if (cure._tag !== 'SettleRelations') expect(explainCure('en')(cure)).toContain('7')
    }
  })
})
