import { describe, expect, it } from 'vitest'
import { decode, explainBy, orThrow, reasonsOf } from '../../../src/kernel/index.js'
import {
  decisionCodec,
  planMessages,
  planTasks,
  waiverCodec,
  type Decision,
  type Plan,
  type StratumDecision,
  type TaskRefusal,
  type TeamNeed
} from '../../../src/plan/index.js'
import { name, planRow, stratum, tags, waiver, weights } from './sample.js'

const plan: Plan = {
  title: '计划',
  year: 2022,
  rows: [planRow(), planRow({ number: 2, item: name('乙') }), planRow({ number: 3, item: name('丙') })]
}
const decision = (row: number, changes: Partial<Decision> = {}): Decision => ({
  row,
  name: name(`抽查${String(row)}`),
  registry: name('物业企业名录库'),
  strata: [stratum()],
  ...changes
})
const three = [decision(1), decision(2), decision(3)]

const refusedFor = (...strata: readonly StratumDecision[]): readonly TaskRefusal[] =>
  reasonsOf(planTasks({ plan, decisions: [decision(1), decision(2, { strata }), decision(3)] }))

describe('tasks of a plan', () => {
  it('are its rows in their order, each with the decision on it, whatever the order of decisions', () => {
    const tasks = orThrow(planTasks({ plan, decisions: [...three].reverse() }))
    const nobodyElse = { qualifications: [], experts: [] }
    expect(tasks).toEqual(three.map(({ row, ...rest }) => ({ ...rest, row: plan.rows[row - 1], team: nobodyElse })))
  })

  it('need a decision on every row', () => {
    expect(reasonsOf(planTasks({ plan, decisions: [decision(2)] }))).toEqual([
      { _tag: 'RowUndecided', row: 1 },
      { _tag: 'RowUndecided', row: 3 }
    ])
  })

  it('take no decision on a row that the plan does not have, and no second one', () => {
    const astray = [0, 4, 1.5].map((row) => decision(row, { name: name(`抽查甲${String(row)}`) }))
    expect(reasonsOf(planTasks({ plan, decisions: [...three, ...astray, decision(3)] }))).toEqual([
      { _tag: 'DecisionForNoRow', row: 0, name: '抽查甲0' },
      { _tag: 'DecisionForNoRow', row: 4, name: '抽查甲4' },
      { _tag: 'DecisionForNoRow', row: 1.5, name: '抽查甲1.5' },
      { _tag: 'RowDecidedTwice', row: 3 }
    ])
  })

  it('have distinct names', () => {
    expect(
      reasonsOf(planTasks({ plan, decisions: [...three.slice(0, 2), decision(3, { name: name('抽查1') })] }))
    ).toEqual([{ _tag: 'TaskNameRepeated', row: 3, name: '抽查1', first: 1 }])
  })
})

describe('strata of a task (联合细则 第二十条)', () => {
  const low = stratum({ name: name('低'), classes: ['low'] })

  it('are at least one, distinct in name', () => {
    expect(refusedFor()).toEqual([{ _tag: 'StrataMissing', row: 2 }])
    expect(refusedFor(low, stratum({ name: name('低'), classes: ['high'] }))).toEqual([
      { _tag: 'StratumNameRepeated', row: 2, stratum: '低' }
    ])
  })

  it('may have different ratios, and need not take every class', () => {
    expect(refusedFor(low, stratum({ name: name('高'), classes: ['higher', 'high'], quota: { number: 30 } }))).toEqual(
      []
    )
  })

  it('share no class', () => {
    expect(refusedFor(low, stratum({ name: name('乙'), classes: ['high', 'low', 'high'] }))).toEqual([
      { _tag: 'ClassRepeated', row: 2, stratum: '乙', riskClass: 'low', other: '低' },
      { _tag: 'ClassRepeated', row: 2, stratum: '乙', riskClass: 'high', other: '乙' }
    ])
  })

  it('stand alone where one takes every subject, before or after the other', () => {
    expect(
      tags(planTasks({ plan, decisions: [decision(1, { strata: [stratum(), low] }), decision(2), decision(3)] }))
    ).toEqual(['ClassRepeated'])
    expect(refusedFor(low, stratum())).toEqual([
      { _tag: 'ClassRepeated', row: 2, stratum: '全部', riskClass: 'low', other: '低' }
    ])
  })

  it('name at least one class', () => {
    expect(refusedFor(stratum({ classes: [] }))).toEqual([{ _tag: 'ClassesMissing', row: 2, stratum: '全部' }])
  })
})

describe('what a row asks of its teams (联合细则 第二十三条)', () => {
  const team = (qualifications: readonly string[], experts: readonly (readonly [string, number])[]): TeamNeed => ({
    qualifications: qualifications.map(name),
    experts: experts.map(([specialty, places]) => ({ specialty: name(specialty), places }))
  })
  const asking = (need: TeamNeed): ReturnType<typeof planTasks> =>
    planTasks({ plan, decisions: [decision(1), decision(2, { team: need }), decision(3)] })

  it('is of its own task and as it was decided; a row that asks for nothing has an empty need', () => {
    const need = team(['食品', '特种设备'], [['电梯', 2]])
    const none = team([], [])
    expect(orThrow(asking(need)).map((task) => task.team)).toEqual([none, need, none])
  })

  it('names each qualification and each specialty once: a second time is refused by row and name', () => {
    const refusals = reasonsOf(asking(team(['食品', '特种设备', '食品'], [])))
    expect(refusals).toEqual([{ _tag: 'TeamNeedRepeated', row: 2, name: '食品' }])
    expect(refusals.map(explainBy(planMessages)('zh'))).toEqual(['计划第 2 行对检查组的要求中“食品”写了两次'])
    expect(refusals.map(explainBy(planMessages)('en'))).toEqual([
      'what row 2 of the plan asks of its teams names "食品" twice'
    ])
    const specialties = team(
      [],
      [
        ['电梯', 1],
        ['消防', 1],
        ['电梯', 2]
      ]
    )
    expect(reasonsOf(asking(specialties))).toEqual([{ _tag: 'TeamNeedRepeated', row: 2, name: '电梯' }])
    expect(reasonsOf(asking(team(['电梯'], [['电梯', 1]])))).toEqual([])
  })

  it('is refused together with all that is wrong with the strata', () => {
    const wrong = decision(2, { strata: [], team: team(['食品', '食品'], []) })
    expect(tags(planTasks({ plan, decisions: [decision(1), wrong, decision(3)] }))).toEqual([
      'StrataMissing',
      'TeamNeedRepeated'
    ])
    const two = decision(2, { strata: [stratum({ classes: [] })], team: team(['食品', '食品'], []) })
    expect(tags(planTasks({ plan, decisions: [decision(1), two, decision(3)] }))).toEqual([
      'ClassesMissing',
      'TeamNeedRepeated'
    ])
  })
})

describe('a method has what it needs and nothing else', () => {
  const at = { row: 2, stratum: '全部' }

  it('a census takes neither quota nor reserve nor weights', () => {
    expect(refusedFor(stratum({ method: 'census', quota: null }))).toEqual([])
    expect(refusedFor(stratum({ method: 'census', reserve: 1, weights }))).toEqual(
      (['quota', 'reserve', 'weights'] as const).map((member) => ({
        _tag: 'DecisionOutOfPlace',
        ...at,
        method: 'census',
        member
      }))
    )
  })

  it('a simple draw needs a quota, may have a reserve, and takes no weights', () => {
    expect(refusedFor(stratum({ reserve: 3 }))).toEqual([])
    expect(refusedFor(stratum({ quota: null, weights }))).toEqual([
      { _tag: 'DecisionMissing', ...at, method: 'srs', member: 'quota' },
      { _tag: 'DecisionOutOfPlace', ...at, method: 'srs', member: 'weights' }
    ])
  })

  it('a weighted draw needs a quota and weights, and takes no reserve', () => {
    expect(refusedFor(stratum({ method: 'pps', weights }))).toEqual([])
    expect(refusedFor(stratum({ method: 'pps', quota: null, reserve: 1 }))).toEqual([
      { _tag: 'DecisionMissing', ...at, method: 'pps', member: 'quota' },
      { _tag: 'DecisionMissing', ...at, method: 'pps', member: 'weights' },
      { _tag: 'DecisionOutOfPlace', ...at, method: 'pps', member: 'reserve' }
    ])
  })

  it('weights are integers from 1 to 2^32 − 1', () => {
    const weighted = (high: number): readonly TaskRefusal[] =>
      refusedFor(stratum({ method: 'pps', weights: { ...weights, high } }))
    expect([1, 2 ** 32 - 1].flatMap(weighted)).toEqual([])
    for (const value of [0, -1, 1.5, 2 ** 32, Number.NaN]) {
      expect(weighted(value)).toEqual([
        { _tag: 'DecisionNoInteger', ...at, member: 'weights.high', value, least: 1, most: 2 ** 32 - 1 }
      ])
    }
  })

  it('a number and a reserve are integers from 0 to 2^31 − 1', () => {
    expect([0, 2 ** 31 - 1].flatMap((number) => refusedFor(stratum({ quota: { number }, reserve: number })))).toEqual(
      []
    )
    for (const value of [-1, 0.5, 2 ** 31, Number.NaN]) {
      expect(
        refusedFor(stratum({ quota: { number: value }, reserve: value })).map((r) => 'member' in r && r.member)
      ).toEqual(['quota.number', 'reserve'])
    }
  })
})

describe('decisions as data', () => {
  const places = (data: unknown): readonly string[] => reasonsOf(decode(decisionCodec)(data)).map(({ at }) => at)
  const data = (changes: object): unknown => ({ ...decision(1), strata: [{ ...stratum(), ...changes }] })

  it('are accepted as they stand', () => {
    const decisions = [
      data({}),
      data({ quota: { number: 0 }, reserve: 5 }),
      data({ method: 'pps', weights, classes: ['low', 'high'] }),
      data({ method: 'census', quota: null })
    ]
    for (const one of decisions) expect(orThrow(decode(decisionCodec)(one))).toBe(one)
  })

  it('are refused at the place that is malformed', () => {
    expect(places(data({ quota: { ratio: '110%', rounding: 'cap' } }))).toEqual(['/strata/0/quota/ratio'])
    expect(places(data({ quota: { ratio: '10%' } }))).toEqual(['/strata/0/quota/rounding'])
    expect(places(data({ quota: { ratio: '10%', rounding: 'up' } }))).toEqual(['/strata/0/quota/rounding'])
    expect(places(data({ quota: { number: 5, ratio: '10%' } }))).toEqual(['/strata/0/quota/ratio'])
    expect(places(data({ quota: { number: '5' } }))).toEqual(['/strata/0/quota/number'])
    expect(places(data({ quota: 5 }))).toEqual(['/strata/0/quota'])
    expect(places(data({ weights: { low: 1, general: 0, higher: 2 } }))).toEqual([
      '/strata/0/weights/general',
      '/strata/0/weights/high'
    ])
    expect(places(data({ classes: ['A'], method: 'lottery', reserve: -0 }))).toEqual([
      '/strata/0/classes/0',
      '/strata/0/method',
      '/strata/0/reserve'
    ])
    expect(places({ ...decision(0), note: '' })).toEqual(['/row', '/note'])
  })

  it('may ask for teams: experts of a specialty are 1 to 100, each member as it stands', () => {
    const asking = (team: unknown): unknown => ({ ...decision(1), team })
    const experts = (number: unknown): unknown =>
      asking({ qualifications: ['食品'], experts: [{ specialty: '电梯', places: number }] })
    for (const least of [1, 100]) {
      const one = experts(least)
      expect(orThrow(decode(decisionCodec)(one))).toBe(one)
    }
    for (const wrong of [0, 101, 1.5, '2', null]) expect(places(experts(wrong))).toEqual(['/team/experts/0/places'])
    expect(places(asking({ qualifications: [], experts: [], leaders: 1 }))).toEqual(['/team/leaders'])
    expect(places(asking({ qualifications: [''] }))).toEqual(['/team/qualifications/0', '/team/experts'])
    expect(places(asking(null))).toEqual(['/team'])
  })

  it('a waiver has a reason and an approver that say something', () => {
    expect(orThrow(decode(waiverCodec)(waiver))).toBe(waiver)
    expect(reasonsOf(decode(waiverCodec)({ row: 1, reason: ' ', approver: '' })).map(({ at }) => at)).toEqual([
      '/reason',
      '/approver'
    ])
  })
})

describe('every refusal of a decision', () => {
  it('names its row and stratum in both languages', () => {
    const refusals = [
      ...refusedFor(stratum({ classes: [] })),
      ...refusedFor(stratum(), stratum()),
      ...refusedFor(stratum({ quota: null, weights, reserve: -1 }))
    ]
    expect(new Set(refusals.map(({ _tag }) => _tag))).toEqual(
      new Set([
        'ClassesMissing',
        'StratumNameRepeated',
        'ClassRepeated',
        'DecisionMissing',
        'DecisionOutOfPlace',
        'DecisionNoInteger'
      ])
    )
    const say = explainBy(planMessages)
    for (const refusal of refusals) {
      expect(say('zh')(refusal)).toContain('第 2 行“全部”层：')
      expect(say('en')(refusal)).toContain('row 2, stratum "全部": ')
    }
  })
})
