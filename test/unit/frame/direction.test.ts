import { describe, expect, it } from 'vitest'
import {
  directionOf,
  makeFrame,
  type DirectedLaw,
  type FrameRules,
  type MadeFrame,
  type Predicate,
  type StratumCondition
} from '../../../src/frame/index.js'
import { linxiaJoint } from '../../../src/profile/linxia-joint.js'
import { linxiaMarket } from '../../../src/profile/linxia-market.js'
import { sizeTask, type StratumDecision } from '../../../src/plan/index.js'
import { linxia } from '../../../examples/02-linxia-2022/profile.js'
import { RISK_CLASSES, SUBJECT_STATUSES, type Subject } from '../../../src/registry/index.js'
import { name, stratum, tags } from '../plan/sample.js'
import { drawPlan, input, inside, made, nothing, outside, subject, taskWith } from './sample.js'

const all = stratum()
const where = (condition: Predicate, of = all.name): StratumCondition => ({ stratum: of, where: condition })
const directed = (
  condition: Predicate,
  subjects: readonly Subject[],
  rules: FrameRules = linxiaJoint.frame
): MadeFrame => made(subjects, rules, { draw: drawPlan({ conditions: [where(condition)] }) })
const refused = (condition: Predicate): readonly string[] =>
  tags(makeFrame(input([], linxiaJoint.frame, { draw: drawPlan({ conditions: [where(condition)] }) })))

const varied: readonly Subject[] = [
  subject('大户', { scale: '规模以上', industry: '零售', region: '622921' }),
  subject('个体', { kind: 'sole-trader', industry: '零售', region: '622901' }),
  subject('外地', { region: '620100', tags: ['已公示2021年度年报'] }),
  subject('投诉', { marks: ['complaints'], riskClass: null, registries: ['甲库', '乙库'] })
]

describe('an undirected draw', () => {
  it('LX-MKT-11a: it sets no condition, and everybody of the registry who goes on is in its frame', () => {
    const frame = made([...varied, subject('乙户', { registries: ['乙库'] })], linxiaMarket.frame)
    expect(frame.direction).toBe('undirected')
    expect(inside(frame)).toEqual(varied.map(({ id }) => id))
  })

  it('LX-DEPT-20a: it takes from the whole registry; only those are out whose check is impossible by LX-DEPT-32a, or who are dormant', () => {
    const frame = made(
      SUBJECT_STATUSES.map((status) => subject(status, { status })),
      linxiaJoint.frame
    )
    expect(inside(frame)).toEqual(['operating'])
    expect(outside(frame)).toEqual([
      // 歇业 is none of the states that the article names.
      ['dormant', undefined],
      ...SUBJECT_STATUSES.slice(2).map((status) => [status, 'LX-DEPT-32a'])
    ])
  })

  it('LX-MKT-11a: any condition makes a draw directed, and so does a class that no stratum takes', () => {
    const some = stratum({ classes: ['higher', 'high'] })
    const four = RISK_CLASSES.map((riskClass) => stratum({ name: name(riskClass), classes: [riskClass] }))
    expect(directionOf(taskWith([all]), [])).toBe('undirected')
    expect(directionOf(taskWith(four), [])).toBe('undirected')
    expect(directionOf(taskWith([some]), [])).toBe('directed')
    expect(directionOf(taskWith([all]), [where({ _tag: 'Kind', kinds: ['enterprise'] })])).toBe('directed')
  })
})

describe('a directed draw', () => {
  const conditions: readonly (readonly [string, Predicate, readonly string[]])[] = [
    ['kind', { _tag: 'Kind', kinds: ['sole-trader'] }, ['个体']],
    ['scale', { _tag: 'Scale', scales: [name('规模以上')] }, ['大户']],
    ['industry', { _tag: 'Industry', industries: [name('零售')] }, ['大户', '个体']],
    ['area, with all that lies in it', { _tag: 'Region', within: ['622900'] as never }, ['大户', '个体', '投诉']]
  ]

  it.each(conditions)('LX-DEPT-20b: it may go by %s, and whoever does not meet it is out', (_, condition, who) => {
    const frame = directed(condition, varied)
    expect(frame.direction).toBe('directed')
    expect(inside(frame)).toEqual(who)
    expect(outside(frame)).toEqual(varied.flatMap(({ id }) => (who.includes(id) ? [] : [[id, 'LX-DEPT-20b']])))
    expect(frame.findings).toEqual([])
  })

  it('LX-DEPT-20b: a condition that the text does not name is told, for the list ends in 等', () => {
    const frame = directed({ _tag: 'Mark', marks: ['complaints'] }, varied)
    expect(inside(frame)).toEqual(['投诉'])
    expect(frame.findings.map((one) => (one._tag === 'ConditionBeyondText' ? one.attribute : one._tag))).toEqual([
      'mark'
    ])
  })

  it.each<readonly [string, Predicate, readonly string[]]>([
    ['a registry', { _tag: 'Registry', registries: [name('乙库')] }, ['投诉']],
    ['a class', { _tag: 'RiskClass', classes: ['general'] }, ['大户', '个体', '外地']],
    ['a code', { _tag: 'CreditCode', has: true }, []],
    ['no code', { _tag: 'CreditCode', has: false }, ['大户', '个体', '外地', '投诉']],
    [
      'both',
      {
        _tag: 'All',
        of: [
          { _tag: 'Industry', industries: [name('零售')] },
          { _tag: 'Not', of: { _tag: 'Kind', kinds: ['sole-trader'] } }
        ]
      },
      ['大户']
    ],
    [
      'either',
      {
        _tag: 'Any',
        of: [
          { _tag: 'Kind', kinds: ['sole-trader'] },
          { _tag: 'Tag', tags: [name('已公示2021年度年报')] }
        ]
      },
      ['个体', '外地']
    ]
  ])('conditions are made of others, and go by %s', (_, condition, who) => {
    expect(inside(directed(condition, varied))).toEqual(who)
  })

  it('LX-PLAN-06: the objects of a row may depend on data: 已公示2021年度年报企业 are those so tagged', () => {
    expect(inside(directed({ _tag: 'Tag', tags: [name('已公示2021年度年报')] }, varied))).toEqual(['外地'])
  })

  it.each(['superior-order', 'complaint', 'media', 'monitoring'] as const)(
    'LX-MKT-11b: %s is a ground of a directed draw',
    (ground) => {
      const draw = drawPlan({ ground, conditions: [where({ _tag: 'Industry', industries: [name('零售')] })] })
      expect(inside(made(varied, linxiaMarket.frame, { draw }))).toEqual(['大户', '个体'])
    }
  )

  it('LX-MKT-11b: without one of the grounds no draw is directed; an undirected one needs none', () => {
    const condition = where({ _tag: 'Industry', industries: [name('零售')] })
    const drawn = (ground: 'fire' | null, ...conditions: readonly StratumCondition[]): readonly string[] =>
      tags(makeFrame(input(varied, linxiaMarket.frame, { draw: drawPlan({ ground, conditions }) })))
    expect(drawn(null, condition)).toEqual(['DirectedWithoutGround'])
    expect(drawn('fire', condition)).toEqual(['DirectedWithoutGround'])
    expect(drawn(null)).toEqual([])
  })

  it('LX-MKT-11b: the text names industry and area; kind and scale are told', () => {
    const law: DirectedLaw = linxiaMarket.frame.directed ?? {
      grounds: null,
      attributes: { value: [], basis: { document: '', article: '' } }
    }
    const told = (condition: Predicate): readonly string[] =>
      made(
        varied,
        { ...nothing, directed: { ...law, grounds: null } },
        { draw: drawPlan({ conditions: [where(condition)] }) }
      )
        .findings.filter(({ _tag }) => _tag === 'ConditionBeyondText')
        .map(({ _tag }) => _tag)
    expect(told({ _tag: 'Industry', industries: [name('零售')] })).toEqual([])
    expect(told({ _tag: 'Region', within: ['622901'] as never })).toEqual([])
    expect(told({ _tag: 'Kind', kinds: ['sole-trader'] })).toHaveLength(1)
    expect(told({ _tag: 'Scale', scales: [name('规模以上')] })).toHaveLength(1)
  })

  it('LX-DEPT-20b: a condition on nothing, an unknown region, a pool without pools, or an unknown stratum is refused', () => {
    expect(refused({ _tag: 'Kind', kinds: [] })).toEqual(['ConditionEmpty'])
    expect(refused({ _tag: 'All', of: [] })).toEqual(['ConditionEmpty'])
    expect(refused({ _tag: 'Not', of: { _tag: 'Any', of: [] } })).toEqual(['ConditionEmpty'])
    expect(refused({ _tag: 'Region', within: ['999999', '622901'] as never })).toEqual(['ConditionRegionUnknown'])
    expect(refused({ _tag: 'Pool', pools: ['A'] })).toEqual(['ConditionWithoutPools'])
    const kind: Predicate = { _tag: 'Kind', kinds: ['enterprise'] }
    const conditions = [where(kind), where(kind), where(kind, name('无此层'))]
    expect(tags(makeFrame(input([], nothing, { draw: drawPlan({ conditions }) })))).toEqual([
      'StratumConditionTwice',
      'ConditionForNoStratum'
    ])
  })

  it('LX-MKT-11b: a condition that nobody meets leaves an empty frame, which is told, and no number can be drawn of it', () => {
    const frame = directed({ _tag: 'Kind', kinds: ['product'] }, varied)
    expect(inside(frame)).toEqual([])
    expect(frame.tables.exclusions).toHaveLength(varied.length)
    expect(frame.findings.map(({ _tag }) => _tag)).toEqual(['StratumWithoutSubjects'])
  })

  it('LX-MKT-11b: with fewer candidates than the number decided, sizing refuses and draws nobody else', () => {
    const decided = stratum({ quota: { number: 3 } })
    const draw = drawPlan({ conditions: [where({ _tag: 'Industry', industries: [name('零售')] })] })
    const { tables } = made(varied, linxiaJoint.frame, { draw, task: taskWith([decided]) })
    const sized = (number: number): readonly string[] =>
      tags(
        sizeTask({
          task: taskWith([stratum({ quota: { number } })], { class: 'key' }),
          rowsIn: () => tables.frame.length,
          rules: linxia.plan,
          waiver: null
        })
      )
    expect(sized(3)).toEqual(['NumberOutsideRows'])
    expect(sized(2)).toEqual([])
  })
})

describe('a draw of both kinds', () => {
  it('LX-MKT-11c: undirected and directed parts make one frame, and nobody is in it twice', () => {
    const task = taskWith([stratum({ name: name('定向') }), stratum({ name: name('不定向') })])
    const conditions = [where({ _tag: 'Mark', marks: ['complaints'] }, name('定向'))]
    const frame = made(varied, nothing, { task, draw: drawPlan({ conditions }) })
    expect(frame.direction).toBe('combined')
    expect(frame.tables.frame.map(({ id, stratum: of }) => [id, of])).toEqual([
      ['大户', '不定向'],
      ['个体', '不定向'],
      ['外地', '不定向'],
      ['投诉', '定向']
    ])
  })

  it('LX-MKT-11c: it needs the ground of its directed part', () => {
    const task = taskWith([stratum({ name: name('定向') }), stratum({ name: name('不定向') })])
    const conditions = [where({ _tag: 'Region', within: ['622900'] as never }, name('定向'))]
    const drawn = (ground: 'media' | null): readonly string[] =>
      tags(makeFrame(input(varied, linxiaMarket.frame, { task, draw: drawPlan({ conditions, ground }) })))
    expect(drawn(null)).toEqual(['DirectedWithoutGround'])
    expect(drawn('media')).toEqual([])
  })
})

describe('classes of one task', () => {
  const classes = (of: StratumDecision['classes'], decision: Partial<StratumDecision>): StratumDecision =>
    stratum({ name: name((of ?? ['全部']).join('和')), classes: of, ...decision })

  it('LX-DEPT-20c: three strata at 1 %, 5 % and 100 % are disjoint, each sized by its own rows', () => {
    const strata = [
      classes(['low'], { quota: { ratio: '1%', rounding: 'floor' } }),
      classes(['general'], { quota: { ratio: '5%', rounding: 'floor' } }),
      classes(['higher', 'high'], { method: 'census', quota: null })
    ]
    const counts = { low: 300, general: 100, higher: 7, high: 3 }
    const subjects = RISK_CLASSES.flatMap((riskClass) =>
      Array.from({ length: counts[riskClass] }, (_, i) => subject(`${riskClass}${String(i)}`, { riskClass }))
    )
    const task = taskWith(strata, { class: 'key' })
    const { tables } = made(subjects, linxiaJoint.frame, { task })
    expect(new Set(tables.frame.map(({ id }) => id)).size).toBe(410)
    const rowsIn = (of: string): number => tables.frame.filter(({ stratum: one }) => one === of).length
    const sized = sizeTask({ task, rowsIn, rules: linxia.plan, waiver: null })
    expect(sized._tag === 'Right' ? sized.right.map(({ size }) => size) : sized.left).toEqual([3, 5, 10])
  })

  it('LX-DEPT-20c: who is of no class that the task names is out, and who is not classified', () => {
    const task = taskWith([classes(['high'], {})])
    const frame = made(
      [subject('高', { riskClass: 'high' }), subject('低', { riskClass: 'low' }), subject('无', { riskClass: null })],
      linxiaJoint.frame,
      { task }
    )
    expect(outside(frame)).toEqual([
      ['低', 'LX-DEPT-20c'],
      ['无', 'LX-DEPT-20c']
    ])
    expect(frame.excluded.map(({ subjects }) => subjects)).toEqual([1, 1])
  })
})
