/* Caps and floors: the item's registry, the level's year, small registries, riskier classes, pools. */

import { describe, expect, it } from 'vitest'
import { cited } from '../../../src/kernel/index.js'
import {
  explainReview,
  type Decision,
  type PlanRow,
  type PrintedQuantity,
  type ReviewFinding,
  type ReviewRules,
  type StratumDecision
} from '../../../src/plan/index.js'
import { linxia2019 } from '../../../src/profile/linxia-2019.js'
import { linxiaJoint } from '../../../src/profile/linxia-joint.js'
import { linxiaMarket } from '../../../src/profile/linxia-market.js'
import { zhongshan } from '../../../src/profile/zhongshan.js'
import { name, ratio, stratum } from './sample.js'
import { linxiaPlan, market, planOf, reviewBy, rowsOf, stock, those, wannianPools } from './review-sample.js'

const percent = (text: string): PrintedQuantity => ({ _tag: 'Percent', ratio: ratio(text) })
const { generalCap, itemFloor, coverageFloor } = linxiaPlan
const decision = (strata: readonly StratumDecision[]): Decision => ({
  row: 1,
  name: name('抽查1'),
  registry: name('名录库'),
  strata
})
const by = (row: Partial<PlanRow>, more: Parameters<typeof reviewBy>[0] = {}): readonly ReviewFinding[] =>
  reviewBy({ plan: planOf(row), ...more })

describe('the cap of a general item', () => {
  it('LX-DEPT-9b: a printed ratio above 10 % is a warning, at 10 % it is none, and a key item has no cap', () => {
    const of = (text: string, row: Partial<PlanRow> = {}): readonly ReviewFinding[] =>
      those(by({ quantity: percent(text), ...row }, { limits: { generalCap } }), 'StatedAboveCap')
    expect(['9.99%', '10%', '10.01%'].map((text) => of(text).length)).toEqual([0, 0, 1])
    expect(of('11%')).toMatchObject([{ row: 1, severity: 'warning', rule: 'LX-DEPT-9b', ratio: '11/100' }])
    expect(of('100%', { class: 'key' })).toEqual([])
    expect(of('11%', { quantity: { _tag: 'RatioAtLeast', ratio: ratio('11%') } }).length).toBe(1)
  })

  it('ZS-16: a general item at 100 % is an error, below it is none', () => {
    const limits = { generalCap: zhongshan.plan.generalCap }
    const of = (quantity: PrintedQuantity): readonly ReviewFinding[] =>
      those(by({ quantity }, { limits }), 'StatedAboveCap')
    expect(of({ _tag: 'Census' })).toMatchObject([{ row: 1, severity: 'error', rule: 'ZS-16', ratio: '1/1' }])
    expect([of(percent('99.99%')), of(percent('100%')).length]).toEqual([[], 1])
  })

  it('LX-DEPT-9b: with its registry known, the number itself is held against the cap', () => {
    const of = (count: number): readonly ReviewFinding[] =>
      those(
        by({ quantity: { _tag: 'Count', count } }, { limits: { generalCap }, stock: [stock(1, 195)] }),
        'SizeUnlawful'
      )
    expect([18, 19, 20].map((count) => of(count).length)).toEqual([0, 0, 1])
    expect(of(20)).toMatchObject([
      { row: 1, severity: 'warning', rule: 'LX-DEPT-9b', refusal: { _tag: 'SizeAboveCap', rows: 195, most: 19 } }
    ])
  })

  it('LX19-14: where the number of the cap is not decided, one error says for how many rows', () => {
    const plan = planOf({ quantity: percent('1%') }, {}, { class: 'key' })
    const found = reviewBy({ plan, stock: [stock(1, 100)] })
    expect(those(found, 'CapUndecided')).toMatchObject([{ row: null, severity: 'error', rule: 'C-38', rows: 2 }])
    expect(those(found, 'SizeUnlawful')).toEqual([])
    expect(those(reviewBy({ plan: planOf({ class: 'key' }) }), 'CapUndecided')).toEqual([])
  })

  it('C-06: in a registry of 9 or fewer one is drawn and noted, drawn by none or refused as the reading says', () => {
    const of = (rows: number, reading: 'drawOne' | 'refuse'): readonly ReviewFinding[] =>
      by(
        { quantity: percent('10%') },
        {
          limits: { generalCap, itemFloor, smallRegistry: cited(reading, market('第六条（五）', 'LX-MKT-6e')) },
          stock: [stock(1, rows)]
        }
      )
    expect(those(of(9, 'drawOne'), 'SmallStock')).toMatchObject([{ row: 1, severity: 'note', rule: 'C-06' }])
    expect(those(of(10, 'drawOne'), 'SmallStock')).toEqual([])
    expect(those(of(9, 'refuse'), 'SizeUnlawful')).toMatchObject([{ severity: 'error', rule: 'LX-DEPT-9b' }])
    expect(those(of(10, 'refuse'), 'SizeUnlawful')).toEqual([])
  })

  it('C-38: a reading that no text gives is noted once, and numbers then wait for it', () => {
    const plan = planOf({ quantity: percent('11%') }, { quantity: percent('11%') })
    const found = reviewBy({ plan, limits: { generalCap, capOver: null }, stock: [stock(1, 100), stock(2, 100)] })
    expect(those(found, 'ReadingUndecided')).toMatchObject([
      { row: null, severity: 'note', rule: 'C-38', question: 'capOver' }
    ])
    expect(those(found, 'SizeUnlawful')).toEqual([])
  })
})

describe('floors', () => {
  it('LX-MKT-6e: a row that draws nobody is an error, with a registry and without', () => {
    const row = { quantity: { _tag: 'Count', count: 0 } } as const
    expect(those(by(row, { limits: { generalCap, itemFloor } }), 'NobodyDrawn')).toMatchObject([
      { row: 1, severity: 'error', rule: 'LX-MKT-6e' }
    ])
    expect(
      those(by({ quantity: { _tag: 'Count', count: 1 } }, { limits: { generalCap, itemFloor } }), 'NobodyDrawn')
    ).toEqual([])
    expect(those(by(row, { limits: { generalCap } }), 'NobodyDrawn')).toEqual([])
    expect(those(by(row, { limits: { generalCap, itemFloor }, stock: [stock(1, 100)] }), 'SizeUnlawful')).toMatchObject(
      [{ severity: 'error', rule: 'LX-MKT-6e', refusal: { _tag: 'SizeBelowFloor' } }]
    )
  })

  it('a number beyond the registry is no breach of a text of another place', () => {
    const found = by({ quantity: { _tag: 'Count', count: 101 } }, { stock: [stock(1, 100)] })
    expect(those(found, 'SizeUnlawful')).toMatchObject([{ severity: 'error', rule: 'C-15', basis: null }])
    const stated = { quantityStated: zhongshan.plan.quantityStated, generalCap: zhongshan.plan.generalCap }
    const local = by({ quantity: { _tag: 'Count', count: 101 } }, { limits: stated, stock: [stock(1, 100)] })
    expect(those(local, 'SizeUnlawful').map(({ rule }) => rule)).toContain('ZS-12')
  })

  it('LX-MKT-12f: a level that can reach less than 5 % of all it supervises is an error, at 5 % it is none', () => {
    const of = (subjects: number, supervised = 100): readonly ReviewFinding[] =>
      reviewBy({
        plan: planOf(
          { class: 'key', quantity: percent('10%') },
          { class: 'key', levels: ['prefecture'], quantity: percent('100%') }
        ),
        limits: { coverageFloor },
        stock: [stock(1, subjects), stock(2, 1)],
        supervised: [
          { level: 'county', subjects: supervised },
          { level: 'prefecture', subjects: 1 }
        ]
      })
    expect(those(of(49), 'CoverageShort')).toMatchObject([
      { row: null, severity: 'error', rule: 'LX-MKT-12f', level: 'county', places: 4, subjects: 100, least: 5 }
    ])
    expect(those(of(50), 'CoverageShort')).toEqual([])
    expect(those(of(50, 101), 'CoverageShort')).toMatchObject([{ places: 5, least: 6 }])
  })

  it('LX-MKT-12f: is not decided while the size of a row is unknown, and says so', () => {
    const found = reviewBy({
      plan: planOf({ class: 'key', quantity: percent('10%') }, { class: 'key' }),
      limits: { coverageFloor },
      stock: [stock(1, 10)],
      supervised: [{ level: 'county', subjects: 1000 }]
    })
    expect(those(found, 'CoverageShort')).toEqual([])
    expect(those(found, 'NotChecked')).toMatchObject([{ rule: 'LX-MKT-12f', need: 'stock', severity: 'note' }])
  })

  it('C-07: the cap and the floor each name their own denominator', () => {
    const cap = those(by({ quantity: percent('11%') }, { limits: { generalCap } }), 'StatedAboveCap')
    const floor = those(
      reviewBy({
        plan: planOf({ class: 'key', quantity: percent('1%') }),
        limits: { coverageFloor },
        stock: [stock(1, 100)],
        supervised: [{ level: 'county', subjects: 100 }]
      }),
      'CoverageShort'
    )
    expect([cap.map(explainReview('zh')).join(), floor.map(explainReview('zh')).join()]).toEqual([
      expect.stringContaining('以该事项名录库为分母'),
      expect.stringContaining('以全年监管对象为分母')
    ])
  })

  it('C-36: a row that takes everybody is a census and no draw', () => {
    const review = { census: linxia2019.review.census }
    const of = (quantity: PrintedQuantity): readonly ReviewFinding[] =>
      those(by({ class: 'key', quantity }, { review }), 'EverybodyTaken')
    expect(of({ _tag: 'Census' })).toMatchObject([{ row: 1, severity: 'note', rule: 'LX19-16' }])
    expect([of(percent('100%')).length, of(percent('99%')).length]).toEqual([1, 0])
  })
})

describe('riskier classes', () => {
  const classed = (low: string, high: string): readonly StratumDecision[] => [
    stratum({ name: name('低'), classes: ['low', 'general'], quota: { ratio: low, rounding: 'cap' } }),
    stratum({ name: name('高'), classes: ['higher', 'high'], quota: { ratio: high, rounding: 'cap' } })
  ]
  const of = (
    strata: readonly StratumDecision[],
    review: Partial<ReviewRules> = { raised: linxiaMarket.review.raised }
  ): readonly ReviewFinding[] =>
    those(by({ class: 'key' }, { review, decisions: [decision(strata)] }), 'RiskierDrawnLess')

  it('LX-MKT-12e: a riskier class with a lower ratio is an error, an equal or higher one is none', () => {
    expect(of(classed('5%', '5%'))).toEqual([])
    expect(of(classed('5%', '5.01%'))).toEqual([])
    expect(of(classed('5%', '4.99%'))).toMatchObject([
      {
        row: 1,
        severity: 'error',
        rule: 'LX-MKT-12e',
        riskier: 'higher',
        safer: 'general',
        ratios: ['499/10000', '1/20']
      },
      { riskier: 'high', safer: 'general' }
    ])
  })

  it('LX-DEPT-16: the same is a warning where the text only says 适当', () => {
    expect(of(classed('5%', '4%'), { raised: linxiaJoint.review.raised })).toMatchObject([
      { severity: 'warning', rule: 'LX-DEPT-16' },
      { severity: 'warning' }
    ])
  })

  it('ZS-17: a riskier class that is not drawn from at all counts as none', () => {
    const [low] = classed('5%', '5%')
    const review = { raised: zhongshan.review.raised }
    expect(of(low === undefined ? [] : [low], review).map((one) => one.rule)).toEqual(['ZS-17', 'ZS-17'])
    expect(of([stratum()], review)).toEqual([])
  })

  it('LX19-28: numbers are compared by the share of their class', () => {
    const strata = [
      stratum({ name: name('低'), classes: ['low', 'general', 'higher'], quota: { number: 10 } }),
      stratum({ name: name('高'), classes: ['high'], quota: { number: 5 } })
    ]
    const found = (high: number): number =>
      those(
        by(
          { class: 'key' },
          {
            review: { raised: linxia2019.review.raised },
            decisions: [decision(strata)],
            stock: [stock(1, 100 + high, { classes: { low: 100, general: 0, higher: 0, high } })]
          }
        ),
        'RiskierDrawnLess'
      ).length
    expect([found(49), found(50), found(51)]).toEqual([0, 0, 1])
  })
})

describe('pools', () => {
  const office = wannianPools.office.value
  const review = (row: Partial<PlanRow>, group: string | null, subjects = 100): readonly ReviewFinding[] =>
    by(
      { initiator: office, class: 'key', quantity: percent('10%'), ...row },
      { rules: { pools: wannianPools }, stock: [stock(1, subjects, { group: group === null ? null : name(group) })] }
    )

  it('WN-04: a row of pool A that the conference office does not initiate is an error', () => {
    expect(those(review({ initiator: name('住建部门') }, 'A'), 'PoolOrganiserWrong')).toMatchObject([
      { row: 1, column: '发起部门', severity: 'error', rule: 'WN-04', office }
    ])
    expect(those(review({}, 'A'), 'PoolOrganiserWrong')).toEqual([])
    expect(those(review({ initiator: name('住建部门') }, 'B'), 'PoolOrganiserWrong')).toEqual([])
  })

  it('WN-05: more than 10 % of pool A is an error, 10 % is none', () => {
    const of = (count: number): readonly ReviewFinding[] =>
      those(review({ quantity: { _tag: 'Count', count } }, 'A', 105), 'PoolAboveRatio')
    expect([9, 10, 11].map((count) => of(count).length)).toEqual([0, 0, 1])
    expect(of(11)).toMatchObject([{ row: 1, severity: 'error', rule: 'WN-05', asked: '11/105' }])
    expect(those(review({ quantity: { _tag: 'Count', count: 11 } }, 'B', 105), 'PoolAboveRatio')).toEqual([])
  })

  it('WN-05: one of a pool of 9 or fewer is noted as the reading of small registries (C-06)', () => {
    const of = (count: number, subjects: number): readonly unknown[] =>
      those(review({ quantity: { _tag: 'Count', count } }, 'A', subjects), 'PoolAboveRatio').map(
        ({ severity, rule }) => [severity, rule]
      )
    expect(of(1, 9)).toEqual([['note', 'C-06']])
    expect(of(2, 9)).toEqual([['error', 'WN-05']])
    expect(of(1, 10)).toEqual([])
  })

  it('WN-06: a row of pool A without a partner is an error', () => {
    expect(those(review({ partners: [] }, 'A'), 'PoolNotJoint')).toMatchObject([
      { row: 1, column: '配合部门', severity: 'error', rule: 'WN-06' }
    ])
    expect(those(review({}, 'A'), 'PoolNotJoint')).toEqual([])
    expect(those(review({ partners: [] }, 'C'), 'PoolNotJoint')).toEqual([])
  })

  it('WN-13: a row of pool C that leaves anybody out is an error', () => {
    expect(those(review({ quantity: percent('99%') }, 'C'), 'PoolNotWhole')).toMatchObject([
      { row: 1, severity: 'error', rule: 'WN-13', asked: '99/100' }
    ])
    expect(those(review({ quantity: { _tag: 'Census' } }, 'C'), 'PoolNotWhole')).toEqual([])
    expect(rowsOf(review({ quantity: percent('99%') }, null), 'PoolNotWhole')).toEqual([])
  })

  it('says for each pool that it was not checked where nobody says who is in which', () => {
    const found = reviewBy({ plan: planOf({ class: 'key' }), rules: { pools: wannianPools } })
    expect(those(found, 'NotChecked').map(({ rule }) => rule)).toEqual(['WN-05', 'WN-10', 'WN-13'])
  })
})
