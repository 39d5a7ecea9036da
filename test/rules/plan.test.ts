/* What each place asks of a plan, by its own profile: sizes, small registries, fields, channels, changes, and what its review says how gravely. */

import { describe, expect, it } from 'vitest'
import { monthsWindow } from '../../src/calendar/index.js'
import { cited, citing, orThrow, type Citation } from '../../src/kernel/index.js'
import {
  missingPlanFields,
  reachCoverage,
  type Plan,
  type PlanReviewInput,
  type PlanRow,
  type PrintedQuantity,
  type ReviewFinding,
  type ReviewRules,
  type SizeRules,
  type StratumDecision
} from '../../src/plan/index.js'
import { linxia2019 } from '../../src/profile/linxia-2019.js'
import { linxiaJoint } from '../../src/profile/linxia-joint.js'
import { linxiaMarket } from '../../src/profile/linxia-market.js'
import { national } from '../../src/profile/national.js'
import type { Profile } from '../../src/profile/profile.js'
import { silent } from '../../src/profile/silent.js'
import { wannian } from '../../src/profile/wannian.js'
import { zhongshan } from '../../src/profile/zhongshan.js'
import { fullRow, planOf, record, reasons, step } from '../unit/plan/course.js'
import { checklist, item, reviewBy, stock, those, planOf as tableOf } from '../unit/plan/review-sample.js'
import { name, planRow, ratio, sizes, sizesOf, stratum, tags } from '../unit/plan/sample.js'

const some = citing('某县细则')('第一条')

/** A profile whose text gives no number for the cap, with one that a county decided. */
const decided = (profile: Profile): SizeRules => ({
  ...profile.plan,
  generalCap: profile.plan.generalCap ?? { ...cited(ratio('10%'), some), strict: false, waivable: true },
  itemFloor: profile.plan.itemFloor ?? cited(1, some),
  capOver: profile.plan.capOver ?? cited('row', some),
  keyUncapped: profile.plan.keyUncapped ?? some
})
const ten = { ratio: '10%', rounding: 'cap' } as const
const all = { ratio: '100%', rounding: 'cap' } as const

describe('sizes', () => {
  it.each<readonly [string, Profile]>([
    ['LX19-15', linxia2019],
    ['LX-DEPT-9a', linxiaJoint],
    ['ZS-15', zhongshan]
  ])('%s: a key item may be drawn whole, and it is the text that says so', (_, { plan: rules }) => {
    expect(orThrow(sizesOf(40, all, { rules, class: 'key' })).map(({ size }) => size)).toEqual([40])
    expect(tags(sizesOf(40, all, { rules: { ...rules, keyUncapped: null }, class: 'key' }))).toEqual(['AnswerOpen'])
  })

  it.each<readonly [string, Profile]>([
    ['LX-DEPT-9b', linxiaJoint],
    ['LX-MKT-6e', linxiaMarket],
    ['WN-23', wannian]
  ])('%s: of a registry too small for its cap one is drawn: 1 of 9 and of 10, 2 of 20', (_, profile) => {
    const rules = decided(profile)
    const drawn = (rows: number): readonly number[] => orThrow(sizesOf(rows, ten, { rules })).map(({ size }) => size)
    expect([1, 9, 10, 19, 20].map(drawn)).toEqual([[1], [1], [1], [1], [2]])
  })

  it('ZS-16: a registry of one can never be drawn from, and of two one', () => {
    const { plan: rules } = zhongshan
    expect(tags(sizesOf(1, { ratio: '50%', rounding: 'cap' }, { rules }))).toEqual(['NothingDrawable'])
    expect(tags(sizesOf(1, { number: 1 }, { rules }))).toEqual(['SizeAboveCap'])
    expect(orThrow(sizesOf(2, { number: 1 }, { rules })).map(({ size }) => size)).toEqual([1])
  })

  it('ZS-16: one class may be drawn whole as long as the item is not', () => {
    const of = (second: number): ReturnType<typeof sizes> =>
      sizes(
        [
          [5, { quota: { number: 5 } }],
          [5, { quota: { number: second } }]
        ],
        { rules: zhongshan.plan }
      )
    expect(orThrow(of(4)).map(({ size }) => size)).toEqual([5, 4])
    expect(tags(of(5))).toEqual(['SizeAboveCap'])
  })

  it('WN-23: every item is drawn once a year: one subject is enough, none is refused', () => {
    const rules = decided(wannian)
    expect(orThrow(sizesOf(50, { number: 1 }, { rules })).map(({ size }) => size)).toEqual([1])
    expect(tags(sizesOf(50, { number: 0 }, { rules }))).toEqual(['SizeBelowFloor'])
    expect(orThrow(sizesOf(50, { number: 0 }, { rules: { ...rules, itemFloor: null } }))).toHaveLength(1)
  })

  it('LX-MKT-12f: five in a hundred are of the level’s year, and no floor of one registry', () => {
    const rules = { ...decided(linxiaMarket), itemFloor: null }
    expect(orThrow(sizesOf(1000, { number: 1 }, { rules })).map(({ size }) => size)).toEqual([1])
    const reached = (places: number): readonly string[] => tags(reachCoverage({ subjects: 1000, places, rules }))
    expect([reached(49).length, reached(50).length]).toEqual([1, 0])
  })
})

describe('what a plan says', () => {
  const asked = (plan: Plan, { plan: { fields } }: Profile, rule: string): readonly string[] =>
    missingPlanFields(plan, { fields: fields.filter(({ basis }) => basis.rule === rule) }).map(({ field }) => field)

  it.each<readonly [string, Profile, readonly string[]]>([
    ['LX19-26', linxia2019, ['bothClasses', 'partners']],
    ['LX-DEPT-15a', linxiaJoint, ['quantity', 'time', 'shares', 'areas']],
    ['ZS-14', zhongshan, ['bothClasses']]
  ])('%s: a plan that says next to nothing lacks this and nothing else', (rule, profile, fields) => {
    const plan = planOf({ title: '', rows: [planRow({ window: [], partners: [] })] })
    expect([...asked(plan, profile, rule)].sort()).toEqual([...fields].sort())
  })

  it.each<readonly [string, Profile]>([
    ['LX19-04', linxia2019],
    ['LX-MKT-12a', linxiaMarket]
  ])('%s: a plan is published, and any channel will do', (rule, { plan }) => {
    const rules = { ...silent.plan, channels: plan.channels }
    const draft = step('DraftPlan', '2022-01-04', { plan: planOf({ rows: [fullRow()] }) })
    const published = record(rules, draft, step('PublishPlan', '2022-01-06', { channels: [name('任一网站')] }))
    expect(orThrow(published).state).toBe('published')
    expect(plan.channels?.basis.rule).toBe(rule)
  })

  it.each<readonly [string, Profile]>([
    ['LX19-26', linxia2019],
    ['ZS-14', zhongshan]
  ])('%s: a published plan may be changed', (_, { plan }) => {
    const adjusted = (adjustable: Citation | null): readonly string[] =>
      reasons(
        record(
          { ...silent.plan, adjustable },
          step('DraftPlan', '2022-01-04', { plan: planOf({ rows: [fullRow()] }) }),
          step('PublishPlan', '2022-01-06', { channels: [] }),
          step('AdjustPlan', '2022-03-01', {
            plan: planOf({ rows: [fullRow({ window: monthsWindow(2022, 5, 6) })] }),
            reason: '任务调整'
          })
        )
      )
    expect(adjusted(plan.adjustable).filter((one) => one.includes('AnswerOpen'))).toEqual(
      adjusted(some).filter((one) => one.includes('AnswerOpen'))
    )
    expect(adjusted(null).length).toBeGreaterThan(adjusted(some).length)
  })

  it('ZS-12: a plan without any quantity is one defect, and a row without one is its own', () => {
    const of = (...quantities: readonly (PrintedQuantity | null)[]): readonly ReviewFinding[] =>
      those(
        reviewBy({
          limits: { quantityStated: zhongshan.plan.quantityStated },
          plan: tableOf(...quantities.map((quantity) => (quantity === null ? {} : { quantity })))
        }),
        'QuantityMissing'
      )
    expect(of(null, null)).toMatchObject([{ row: null, severity: 'error', rule: 'ZS-12', missing: 2, rows: 2 }])
    expect(of({ _tag: 'Count', count: 20 }, null)).toMatchObject([{ row: 2, rule: 'ZS-12' }])
    expect(of({ _tag: 'Count', count: 20 })).toEqual([])
  })
})

describe('the review', () => {
  const decision = (strata: readonly StratumDecision[]): NonNullable<PlanReviewInput['decisions']>[number] => ({
    row: 1,
    name: name('抽查1'),
    registry: name('名录库'),
    strata
  })
  const found = (
    tag: ReviewFinding['_tag'],
    review: Partial<ReviewRules>,
    rows: readonly Partial<PlanRow>[],
    more: Omit<Parameters<typeof reviewBy>[0], 'review' | 'plan'> = {}
  ): readonly unknown[] =>
    those(reviewBy({ review, plan: tableOf(...rows), ...more }), tag).map(({ severity, rule }) => `${severity} ${rule}`)

  it.each<readonly [string, Profile, string]>([
    ['LX19-28', linxia2019, 'warning'],
    ['LX-DEPT-16', linxiaJoint, 'warning'],
    ['ZS-17', zhongshan, 'warning'],
    ['LX-MKT-12e', linxiaMarket, 'error']
  ])('%s: a riskier class with a lower ratio is as grave as the text is strict', (rule, { review }, severity) => {
    const classed = (high: string): readonly unknown[] =>
      found('RiskierDrawnLess', { raised: review.raised }, [{ class: 'key' }], {
        decisions: [
          decision([
            stratum({
              name: name('低'),
              classes: ['low', 'general', 'higher'],
              quota: { ratio: '5%', rounding: 'cap' }
            }),
            stratum({ name: name('高'), classes: ['high'], quota: { ratio: high, rounding: 'cap' } })
          ])
        ]
      })
    expect(classed('4%')).toEqual([`${severity} ${rule}`])
    expect(classed('5%')).toEqual([])
  })

  it.each<readonly [string, Profile]>([
    ['LX19-16', linxia2019],
    ['ZS-18', zhongshan],
    ['WN-13', wannian]
  ])('%s: a row that takes everybody is told to be a census, one that does not is not', (rule, { review }) => {
    const of = (quantity: PrintedQuantity): readonly unknown[] =>
      found('EverybodyTaken', { census: review.census }, [{ class: 'key', quantity }])
    expect(of({ _tag: 'Census' })).toEqual([`note ${rule}`])
    expect(of({ _tag: 'Percent', ratio: ratio('99%') })).toEqual([])
  })

  it.each<readonly [string, Profile]>([
    ['LX-DEPT-15a', linxiaJoint],
    ['LX-MKT-12a', linxiaMarket],
    ['ZS-12', zhongshan]
  ])('%s: a bare kind of subject is no range', (rule, { review }) => {
    const of = (text: string): readonly unknown[] =>
      found('ObjectsVague', { scope: review.scope }, [{ objects: name(text) }])
    expect(of('企业')).toEqual([`warning ${rule}`])
    expect(of('物业企业')).toEqual([])
  })

  const outside = (field: string, review: Partial<ReviewRules>, listed: boolean): readonly unknown[] => {
    const { domain, initiator, item: matter, objects } = item()
    return found(listed ? 'ListedOutsideDraw' : 'OutsideDrawUngrounded', review, [{}], {
      checklist: listed ? checklist(item()) : checklist(),
      outside: [{ key: { domain, initiator, item: matter, objects }, field: name(field) }]
    })
  }

  it('LX-DEPT-3a: a listed item that is kept outside the draw is an error', () => {
    expect(outside('物业', { random: linxiaJoint.review.random }, true)).toEqual(['error LX-DEPT-3a'])
    expect(outside('物业', { random: linxiaJoint.review.random }, false)).toEqual([])
  })

  it('LX19-01: 原则上 makes an item outside the draw a warning, and in a named key field nothing', () => {
    const review = { byDefault: linxia2019.review.byDefault, strictFields: cited([name('药品')], some) }
    expect(outside('物业', review, false)).toEqual(['warning LX19-01'])
    expect(outside('药品', review, false)).toEqual([])
  })

  it('LX-MKT-14: rows on the same objects whose months meet are noted for one visit', () => {
    const shared = (first: number): readonly unknown[] =>
      found('ObjectsShared', { shared: linxiaMarket.review.shared }, [
        { window: monthsWindow(2022, 2, 9) },
        { item: name('另一事项'), initiator: name('消防救援机构'), window: monthsWindow(2022, first, 12) }
      ])
    expect(shared(9)).toEqual(['note LX-MKT-14'])
    expect(shared(10)).toEqual([])
  })

  it('LX-MKT-6b: an unlisted item of each of the four key fields stays outside the draw, one of another does not', () => {
    const { byDefault, strictFields } = linxiaMarket.review
    for (const field of ['药品', '医疗器械', '化妆品', '重点食品']) {
      expect(outside(field, { byDefault, strictFields }, false)).toEqual([])
    }
    expect(outside('食品', { byDefault, strictFields }, false)).toEqual(['warning LX-MKT-4a'])
    expect(outside('某', { byDefault, strictFields }, false)).toEqual(['warning LX-MKT-4a'])
  })

  it('WN-23: a listed item that no row draws is an error, and one row is enough', () => {
    const of = (...rows: readonly Partial<PlanRow>[]): readonly unknown[] =>
      found('ListedNeverDrawn', {}, rows, {
        limits: { itemFloor: wannian.plan.itemFloor },
        checklist: checklist(item())
      })
    expect(of({ item: name('另一事项') })).toEqual(['error WN-23'])
    expect(of({})).toEqual([])
  })

  it('WN-21: checks are concentrated in open months, so that no month is too full, and the load is told by that reading', () => {
    const most = cited(ratio('10%'), some)
    const months = (spread: ReviewRules['spread']): readonly ReviewFinding[] =>
      reviewBy({
        review: { spread, mostInMonth: most },
        plan: tableOf({ window: monthsWindow(2022, 6, 6), quantity: { _tag: 'Count', count: 100 } }),
        stock: [stock(1, 1000)]
      })
    const { spread } = wannian.review
    expect(those(months(spread), 'MonthOverloaded')).toEqual([])
    expect(those(months(spread), 'LoadByMonth')).toMatchObject([{ rule: 'WN-21', reading: 'concentrated' }])
    expect(those(months(cited('even', some)), 'MonthOverloaded')).toHaveLength(1)
  })

  it.each<readonly [string, Profile]>([
    ['临夏州实施意见', linxia2019],
    ['临夏州市场监管系统细则', linxiaMarket]
  ])('%s: coverage and burden are stated side by side', (document, { review }) => {
    const { balance } = review
    expect(balance?.document).toBe(document)
    const stated = those(
      reviewBy({
        review: { balance },
        plan: tableOf({ quantity: { _tag: 'Count', count: 10 } }),
        stock: [stock(1, 100)]
      }),
      'BurdenStated'
    )
    expect(stated).toMatchObject([{ severity: 'note', places: 10, subjects: 100, rows: 1 }])
  })

  it('临夏州实施意见: how many rows are key items is stated', () => {
    const found = those(
      reviewBy({ review: { keyItems: linxia2019.review.keyItems }, plan: tableOf({}, { class: 'key' }) }),
      'KeyShare'
    )
    expect(found).toMatchObject([{ severity: 'note', keys: 1, rows: 2 }])
  })

  it('临夏州部门联合细则: a department that takes part and has no officers is a warning', () => {
    const lacking = (officers: number): number =>
      those(
        reviewBy({
          review: { workload: linxiaJoint.review.workload },
          plan: tableOf({ partners: [] }),
          staff: [{ department: name('住建部门'), officers, days: null }]
        }),
        'OfficersLacking'
      ).length
    expect([lacking(0), lacking(1)]).toEqual([1, 0])
  })

  it('国办发〔2024〕54号: a row outside the published list is an error, one on it is none', () => {
    const of = (...items: readonly ReturnType<typeof item>[]): readonly unknown[] =>
      those(
        reviewBy({ review: { listed: national.review.listed }, checklist: checklist(...items) }),
        'RowOutsideList'
      ).map(({ severity }) => severity)
    expect(of()).toEqual(['error'])
    expect(of(item())).toEqual([])
  })

  it('民法典: 前 takes in the day itself: a plan due by 15 January may open on that day', () => {
    const opens = (text: string): number =>
      those(
        reviewBy({
          plan: tableOf({ window: [{ from: text, to: '2022-12-31' }] as never }),
          limits: { due: linxiaMarket.plan.due },
          rules: { terms: silent.calendar.terms }
        }),
        'OpensEarly'
      ).length
    expect([opens('2022-01-14'), opens('2022-01-15')]).toEqual([1, 0])
  })
})
