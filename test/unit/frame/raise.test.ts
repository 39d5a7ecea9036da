import { describe, expect, it } from 'vitest'
import {
  classWeights,
  fallingChances,
  makeFrame,
  MOST_WEIGHT,
  type FrameRules,
  type MadeFrame
} from '../../../src/frame/index.js'
import { accept, refuse } from '../../../src/kernel/index.js'
import { strataByRatio } from '../../../src/plan/budget.js'
import type { StratumDecision } from '../../../src/plan/index.js'
import { linxia2019 } from '../../../src/profile/linxia-2019.js'
import { linxiaJoint } from '../../../src/profile/linxia-joint.js'
import { linxiaMarket } from '../../../src/profile/linxia-market.js'
import { wannian } from '../../../src/profile/wannian.js'
import { zhongshan } from '../../../src/profile/zhongshan.js'
import { RISK_CLASSES, type Mark } from '../../../src/registry/index.js'
import { name, stratum, tags, weights } from '../plan/sample.js'
import { drawPlan, input, made, nothing, subject, taskWith } from './sample.js'

const names = { low: name('低'), general: name('一般'), higher: name('较高'), high: name('高') }
const pps = (of: StratumDecision['weights'] = weights): StratumDecision => stratum({ method: 'pps', weights: of })
const four = RISK_CLASSES.map((riskClass) => subject(riskClass, { riskClass }))
const falling = { low: 1, general: 5, higher: 2, high: 10 } as const

describe('more risk, no smaller chance', () => {
  it.each<readonly [string, FrameRules, string]>([
    ['LX-DEPT-16', linxiaJoint.frame, '第十六条'],
    ['LX19-28', linxia2019.frame, '三（四）'],
    ['ZS-11', zhongshan.frame, '二（四）第1段']
  ])('%s: a riskier class with a smaller weight takes a reason and an approver', (rule, rules, article) => {
    const draw = drawPlan({ raise: 2 })
    const refused = makeFrame(input(four, rules, { task: taskWith([pps(falling)]), draw }))
    expect(refused).toEqual(
      refuse({
        _tag: 'RiskierLessLikely',
        lower: 'general',
        higher: 'higher',
        basis: { document: rules.rising?.document, article, rule }
      })
    )
    const riskWaiver = { reason: '较高风险企业停产', approver: '分管负责人' }
    const waived = made(four, rules, { task: taskWith([pps(falling)]), draw: { ...draw, riskWaiver } })
    expect(waived.riskWaived.map(({ _tag }) => _tag)).toEqual(['RiskierLessLikely'])
    const unsigned = { ...draw, riskWaiver: { ...riskWaiver, approver: ' ' } }
    expect(tags(makeFrame(input(four, rules, { task: taskWith([pps(falling)]), draw: unsigned })))).toEqual([
      'RiskWaiverUnsigned'
    ])
  })

  it('LX19-05: classes of credit risk drive the chance: equal weights pass, rising ones pass, one below fails', () => {
    const of = (low: number, general: number): number =>
      fallingChances(taskWith([pps({ low, general, higher: 9, high: 9 })]), [], linxia2019.frame).length
    expect([of(1, 2), of(2, 2), of(3, 2)]).toEqual([0, 0, 1])
    expect(linxia2019.frame.rising?.document).toBe('临夏州实施意见')
  })

  it('LX-DEPT-16: ratios of strata are compared too, a census is the whole, and numbers say nothing', () => {
    const ratios = (low: string, general: string, higher: string, high: string): readonly string[] =>
      fallingChances(
        taskWith(strataByRatio({ low, general, higher, high }, names, 'floor')),
        [],
        linxiaJoint.frame
      ).map((one) => (one._tag === 'RiskierLessLikely' ? `${one.lower} ${one.higher}` : one._tag))
    expect(ratios('1%', '2%', '10%', '30%')).toEqual([])
    expect(ratios('1%', '1%', '1%', '100%')).toEqual([])
    expect(ratios('2%', '1%', '10%', '30%')).toEqual(['low general'])
    expect(ratios('100%', '100%', '100%', '99%')).toEqual(['low high', 'general high', 'higher high'])
    const numbers = [
      stratum({ name: name('低'), classes: ['low'], quota: { number: 9 } }),
      stratum({ name: name('高'), classes: ['high'], quota: { number: 1 } })
    ]
    expect(fallingChances(taskWith(numbers), [], linxiaJoint.frame)).toEqual([])
  })

  it('ZS-11: where a text does not ask for it, nothing is refused', () => {
    expect(fallingChances(taskWith([pps(falling)]), [], nothing)).toEqual([])
    expect(wannian.frame.rising).toBeNull()
  })
})

describe('weights', () => {
  it('LX19-28: no text gives a table of weights, so that one is refused until it is decided', () => {
    for (const { frame } of [linxia2019, linxiaJoint, linxiaMarket, zhongshan, wannian]) {
      expect(classWeights(frame)).toEqual(refuse({ _tag: 'WeightsOpen' }))
    }
    const basis = { document: '甲', article: '一' }
    expect(classWeights({ weights: { value: weights, basis } })).toEqual(accept(weights))
  })

  it('LX19-28: each class has its own chance of being drawn: the weights of the frame are those of the classes', () => {
    const { tables } = made(four, nothing, { task: taskWith([pps()]) })
    expect(tables.frame.map(({ id, weight }) => [id, weight])).toEqual(Object.entries(weights))
  })
})

const raisedBy = (rules: FrameRules, raise: number | null, task = taskWith([pps()])): MadeFrame =>
  made([subject('甲'), ...marks.map((mark) => subject(mark, { marks: [mark] }))], rules, {
    task,
    draw: drawPlan({ raise })
  })
const marks: readonly Mark[] = [
  'complaints',
  'abnormal-list',
  'serious-violation',
  'key-field',
  'dishonest',
  'excellent-credit'
]

describe('who is to be drawn more', () => {
  it.each<readonly [string, FrameRules, readonly Mark[]]>([
    ['LX-MKT-12e', linxiaMarket.frame, ['complaints', 'abnormal-list', 'serious-violation', 'key-field']],
    ['ZS-17', zhongshan.frame, ['complaints', 'abnormal-list', 'serious-violation', 'key-field']],
    ['LX-DEPT-16', linxiaJoint.frame, ['key-field', 'dishonest']]
  ])('%s: marked subjects weigh more than others of their class, each of them, and nobody else', (_, rules, who) => {
    const { tables } = raisedBy(rules, 3)
    const heavier = tables.frame.filter(({ weight }) => weight === 3 * weights.general).map(({ id }) => id)
    expect(heavier).toEqual(marks.filter((mark) => who.includes(mark)))
    expect(tables.frame.filter(({ weight }) => weight === weights.general)).toHaveLength(1 + marks.length - who.length)
  })

  it('LX-MKT-12e: 应当 leaves no choice: drawing by weight without a factor is refused, whatever the waiver', () => {
    const riskWaiver = { reason: '力量不足', approver: '分管负责人' }
    const refused = (rules: FrameRules, draw: Partial<ReturnType<typeof drawPlan>>): readonly string[] =>
      tags(makeFrame(input(four, rules, { task: taskWith([pps()]), draw: drawPlan(draw) })))
    expect(refused(linxiaMarket.frame, {})).toEqual(['RaiseUndecided'])
    expect(refused(linxiaMarket.frame, { riskWaiver })).toEqual(['RaiseUndecided'])
  })

  it('ZS-17: 适当 lets it pass with a reason and an approver, which come back', () => {
    const riskWaiver = { reason: '力量不足', approver: '分管负责人' }
    expect(tags(makeFrame(input(four, zhongshan.frame, { task: taskWith([pps()]) })))).toEqual(['RaiseUndecided'])
    const frame = made(four, zhongshan.frame, { task: taskWith([pps()]), draw: drawPlan({ riskWaiver }) })
    expect(frame.riskWaived.map(({ _tag }) => _tag)).toEqual(['RaiseUndecided'])
  })

  it('LX-MKT-12e: a factor raises only from 2 on, as a whole number, and as far as weights go', () => {
    const refused = (raise: number): readonly string[] =>
      tags(makeFrame(input(four, linxiaMarket.frame, { task: taskWith([pps()]), draw: drawPlan({ raise }) })))
    expect(refused(1)).toEqual(['RaiseOutside'])
    expect(refused(2)).toEqual([])
    expect(refused(2.5)).toEqual(['RaiseOutside'])
    const most = Math.floor(MOST_WEIGHT / weights.high)
    expect(refused(most)).toEqual([])
    expect(refused(most + 1)).toEqual(['RaiseOutside'])
  })

  it('LX-MKT-12e: in a stratum of equal chances marked subjects are not raised, and that is told with their number', () => {
    const told = (
      strata: readonly StratumDecision[],
      conditions: Parameters<typeof drawPlan>[0] = {}
    ): readonly unknown[] =>
      made(
        [subject('甲'), subject('乙', { marks: ['complaints'] })],
        { ...linxiaMarket.frame, directed: null },
        {
          task: taskWith(strata),
          draw: drawPlan(conditions)
        }
      ).findings.map((one) => (one._tag === 'MarkedNotRaised' ? one.subjects : one._tag))
    expect(told([stratum()])).toEqual([1])
    expect(told([stratum({ method: 'census', quota: null })])).toEqual([])
    const own = [stratum({ name: name('投诉多') }), stratum({ name: name('其他') })]
    const where = { _tag: 'Mark', marks: ['complaints'] } as const
    expect(told(own, { conditions: [{ stratum: name('投诉多'), where }] })).toEqual([])
  })

  it('LX-MKT-12e: the factor is the text’s business only: without such a rule weights stay those of the classes', () => {
    const { tables } = raisedBy(nothing, 3)
    expect(new Set(tables.frame.map(({ weight }) => weight))).toEqual(new Set([weights.general]))
  })
})
