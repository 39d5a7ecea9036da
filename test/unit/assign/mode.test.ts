import { describe, expect, it } from 'vitest'
import { drawRotation, rotationBy, type Mode, type Staff } from '../../../src/assign/index.js'
import { sha256Text } from '../../../src/kernel/index.js'
import type { Visit } from '../../../src/merge/index.js'
import type { RegionCode } from '../../../src/registry/index.js'
import { area, COUNTY, name, names, OTHER_COUNTY, PREFECTURE, region } from '../merge/samples.js'
import { assigned, crewOf, MARKET, officer, officers, seeds, staffWith, teamsOf, visit, widening } from './samples.js'

const THIRD = region('622923')

// One officer a region; a visit that takes one, so that whoever may come comes at some seed.
const people = [
  officer('county', { region: COUNTY }),
  officer('other', { region: OTHER_COUNTY }),
  officer('prefecture', { region: PREFECTURE }),
  officer('third', { region: THIRD })
]
const areas = [area(COUNTY, 'a', 'b', 'c'), area(OTHER_COUNTY, 'd'), area(THIRD, 'e')]

const staffIn = (mode: Mode, change: Parameters<typeof staffWith>[1] = {}): Staff =>
  staffWith(people, { areas, ...change, rules: { mode, officersPerVisit: 1, ...change.rules } })

const comers = (staff: Staff, one: Visit): readonly string[] =>
  [...new Set(seeds.flatMap((seed) => teamsOf(assigned([one], staff, seed))[0] ?? []))].filter((id) => id !== '').sort()

const at = (regions: readonly RegionCode[] | null): Visit => visit('a', [MARKET], { regions })

describe('大随机、小随机 (市场监管细则 第十三条, C-13)', () => {
  it('小随机 takes the officers of the regions that the tasks allow', () => {
    expect(comers(staffIn('own'), at([PREFECTURE, COUNTY]))).toEqual(['county', 'prefecture'])
    expect(comers(staffIn('own'), at([COUNTY]))).toEqual(['county'])
    expect(comers(staffIn('own'), at(null))).toEqual(['county', 'other', 'prefecture', 'third'])
  })

  it('大随机 takes the officers of the whole area, whatever the tasks allow', () => {
    expect(comers(staffIn('whole'), at([COUNTY]))).toEqual(['county', 'other', 'prefecture', 'third'])
  })
})

describe('交叉随机 (市场监管细则 第十三条, C-13)', () => {
  it('takes everybody but the officers of the subject’s own region', () => {
    expect(comers(staffIn('cross'), at([COUNTY]))).toEqual(['other', 'prefecture', 'third'])
  })

  it('leaves the own region closed whatever is widened', () => {
    const staff = staffIn('cross', { widenings: [widening({ to: 'prefecture' })] })
    expect(comers(staff, at([COUNTY]))).toEqual(['other', 'prefecture', 'third'])
  })

  it('by rotation takes for the own region the one that the drawn cycle names, and keeps the others', () => {
    for (const seed of seeds) {
      const { rotation, teams } = assigned([at([COUNTY])], staffIn('rotation'), seed)
      const turn = rotation?.find(({ subjects }) => subjects === COUNTY)
      expect(teams[0]?.head).toBe(turn?.officers === OTHER_COUNTY ? 'other' : 'third')
    }
    expect(comers(staffIn('rotation'), at([COUNTY]))).toEqual(['other', 'third'])
    expect(comers(staffIn('rotation'), at([PREFECTURE, COUNTY]))).toEqual(['other', 'prefecture', 'third'])
    expect(comers(staffIn('rotation'), at([PREFECTURE]))).toEqual(['prefecture'])
    expect(comers(staffIn('rotation'), at(null))).toEqual(['other', 'third'])
  })

  it('gives a rotation only where it is one', () => {
    expect(assigned([at([COUNTY])], staffIn('cross')).rotation).toBeNull()
  })
})

describe('the rotation', () => {
  it('is one cycle through every region, whatever the seed', () => {
    const regions = [COUNTY, OTHER_COUNTY, PREFECTURE, THIRD]
    for (const seed of seeds) {
      const next = new Map(drawRotation(sha256Text(seed), regions).map((turn) => [turn.subjects, turn.officers]))
      let [here, steps] = [next.get(COUNTY), 1]
      while (here !== COUNTY && steps < 9) [here, steps] = [next.get(here ?? COUNTY), steps + 1]
      expect(steps).toBe(4)
    }
  })

  it('does not depend on the order of the regions', () => {
    const seed = sha256Text('seed')
    expect(drawRotation(seed, [THIRD, COUNTY, OTHER_COUNTY])).toEqual(drawRotation(seed, [COUNTY, OTHER_COUNTY, THIRD]))
  })

  it('gives each of the six cycles of four regions exactly once over all choices', () => {
    const regions = names('a', 'b', 'c', 'd') as unknown as readonly RegionCode[]
    const cycles = new Set<string>()
    for (let i = 0; i < 6; i++) {
      const choices = [i % 3, Math.floor(i / 3), 0]
      cycles.add(JSON.stringify(rotationBy(regions, () => choices.shift() ?? 0)))
    }
    expect(cycles.size).toBe(6)
  })
})

describe('编组随机 (市场监管细则 第十三条, C-13)', () => {
  const grouped = (list: Parameters<typeof staffWith>[0], groups: { readonly [name: string]: string }, change = {}) =>
    staffWith(list, {
      groups: Object.entries(groups).map(([group, ids]) => ({ name: name(group), officers: names(...ids.split(' ')) })),
      ...change,
      rules: { mode: 'groups' }
    })
  const goersOf = (staff: Staff, one: Visit = visit('a')): readonly string[] =>
    [...new Set(seeds.map((seed) => [...(teamsOf(assigned([one], staff, seed))[0] ?? [])].sort().join(' ')))].sort()

  it('sends a whole group, also one with more members than places, and nobody who is in none', () => {
    const staff = grouped(officers('o1 o2 o3 o4 o5 o6'), { g: 'o1 o2', h: 'o3 o4 o5' })
    expect(goersOf(staff)).toEqual(['o1 o2', 'o3 o4 o5'])
  })

  it('sends no group with fewer members than places', () => {
    expect(goersOf(grouped(officers('o1 o2 o3'), { g: 'o1', h: 'o2 o3' }))).toEqual(['o2 o3'])
  })

  it('sends no group of which nobody may lead, and lets one who may lead it', () => {
    const people = [...officers('o1 o2 o3', { mayLead: false }), officer('o4')]
    const staff = grouped(people, { g: 'o1 o2', h: 'o3 o4' })
    for (const seed of seeds) expect(teamsOf(assigned([visit('a')], staff, seed))).toEqual([['o4', 'o3']])
  })

  it('sends no group with a member from elsewhere or with a relation to the subject', () => {
    const people = [...officers('o1 o2 o3 o4 o5'), officer('o6', { region: OTHER_COUNTY })]
    const relations = [
      { officer: name('o3'), subject: name('a'), kind: 'other', source: 'officer', from: null, to: null }
    ] as const
    expect(goersOf(grouped(people, { g: 'o1 o2', h: 'o3 o4', i: 'o5 o6' }, { relations }))).toEqual(['o1 o2'])
  })

  it('gives a group the least capacity of its members, their largest carried load and their least weight', () => {
    const people = [
      officer('o1', { capacity: 9 }),
      officer('o2', { capacity: 1 }),
      ...officers('o3 o4'),
      officer('o5'),
      officer('o6', { carried: 1 })
    ]
    const capped = grouped(people.slice(0, 2), { g: 'o1 o2' })
    expect(assigned([visit('a'), visit('b')], capped).unfilled).toEqual([
      {
        ...crewOf(assigned([visit('a'), visit('b')], capped).unfilled[0]?.subject ?? ''),
        missing: 2,
        leader: true,
        eligible: 2,
        eligibleLeaders: 2
      }
    ])
    expect(goersOf(grouped(people.slice(2), { g: 'o3 o4', h: 'o5 o6' }))).toEqual(['o3 o4'])
  })

  it('lets the members lead in turn', () => {
    const visits = ['a', 'b', 'c', 'd'].map((subject) => visit(subject))
    for (const seed of seeds) {
      const heads = assigned(visits, grouped(officers('o1 o2'), { g: 'o1 o2' }), seed).teams.map(({ head }) => head)
      expect(heads.filter((head) => head === 'o1')).toHaveLength(2)
    }
  })
})

describe('a widened pool (联合细则 第二十三条, C-12)', () => {
  const neighbours = [{ region: COUNTY, neighbours: [OTHER_COUNTY] }]
  const placed = (change: Parameters<typeof staffWith>[1]) =>
    assigned([visit('a', [MARKET], { regions: [COUNTY] })], staffIn('own', { neighbours, ...change }))

  it('is not widened without being asked for: listed neighbours alone bring nobody', () => {
    const staff = { ...staffIn('own', { neighbours }), officers: people.slice(1) }
    expect(assigned([at([COUNTY])], staff).unfilled).toHaveLength(1)
  })

  it('takes its own people first', () => {
    const { teams, borrowed } = placed({ widenings: [widening({ to: 'prefecture' })] })
    expect(teams[0]?.head).toBe('county')
    expect(borrowed).toEqual([])
  })

  it('then listed neighbours, then every other region, each with reason and approver', () => {
    const three = { neighbours, rules: { officersPerVisit: 2 }, widenings: [widening({ to: 'prefecture' })] }
    for (const seed of seeds) {
      const { teams, borrowed } = assigned([at([COUNTY])], staffIn('own', three), seed)
      expect(new Set(teams[0]?.crews[0]?.officers.map(({ id }) => id))).toEqual(new Set(['county', 'other']))
      expect(borrowed).toEqual([
        { ...crewOf('a'), officer: 'other', tier: 'neighbours', reason: '人员不足', approver: '局长' }
      ])
    }
    const four = { ...three, rules: { officersPerVisit: 3 } }
    const { borrowed, unfilled } = assigned([at([COUNTY])], staffIn('own', four))
    expect(borrowed.map(({ tier }) => tier).sort()).toEqual(['neighbours', 'prefecture'])
    expect(unfilled).toEqual([])
  })

  it('to the neighbours goes no farther', () => {
    const { unfilled } = placed({ rules: { officersPerVisit: 3 }, widenings: [widening()] })
    expect(unfilled[0]).toMatchObject({ missing: 1, eligible: 2 })
  })

  it('is widened for its own department and region alone', () => {
    const wide = (change: Parameters<typeof widening>[0]) =>
      placed({ rules: { officersPerVisit: 2 }, widenings: [widening({ to: 'prefecture', ...change })] }).unfilled
    expect(wide({})).toEqual([])
    expect(wide({ department: name('消防部门') })).toHaveLength(1)
    expect(wide({ region: OTHER_COUNTY })).toHaveLength(1)
  })
})
