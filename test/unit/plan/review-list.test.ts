/* The plan beside the checklist, and double work. */

import { describe, expect, it } from 'vitest'
import { monthsWindow } from '../../../src/calendar/index.js'
import { cited } from '../../../src/kernel/index.js'
import type { PlanRow, ReviewFinding } from '../../../src/plan/index.js'
import { linxia2019 } from '../../../src/profile/linxia-2019.js'
import { linxiaJoint } from '../../../src/profile/linxia-joint.js'
import { linxiaMarket } from '../../../src/profile/linxia-market.js'
import { national } from '../../../src/profile/national.js'
import { ningyang } from '../../../src/profile/ningyang.js'
import { wannian } from '../../../src/profile/wannian.js'
import { name, planRow, ratio } from './sample.js'
import { checklist, day, item, market, planOf, reviewBy, rowsOf, those } from './review-sample.js'

const other = name('另一事项')
const key = (changes: Partial<PlanRow> = {}): PlanRow => planRow(changes)

describe('the checklist', () => {
  const { listed } = wannian.review

  it('WN-26: a row outside the list is an error; all four parts of the key have to be on it', () => {
    const review = { listed }
    const of = (...items: readonly Parameters<typeof item>[0][]): readonly ReviewFinding[] =>
      those(reviewBy({ review, checklist: checklist(...items.map(item)) }), 'RowOutsideList')
    expect(of({})).toEqual([])
    expect(of()).toMatchObject([
      { row: 1, column: '抽查事项', severity: 'error', rule: 'WN-26', version: '2022-01-01' }
    ])
    for (const part of ['domain', 'initiator', 'item', 'objects'] as const) expect(of({ [part]: other }).length).toBe(1)
  })

  it('LX-MKT-16a: the class of a row is that of the list, and its ratio not above the list', () => {
    const review = { listed: linxiaMarket.review.listed }
    const by = (row: Partial<PlanRow>, on: Parameters<typeof item>[0]): readonly ReviewFinding[] =>
      reviewBy({ review, plan: planOf(row), checklist: checklist(item(on)), limits: { generalCap: null } })
    expect(those(by({ class: 'key' }, {}), 'ClassUnlikeList')).toMatchObject([
      { row: 1, column: '事项分类', rule: 'LX-MKT-16a', severity: 'error', listed: 'general', planned: 'key' }
    ])
    expect(those(by({}, {}), 'ClassUnlikeList')).toEqual([])
    const ratios = (planned: string): number =>
      those(by({ quantity: { _tag: 'Percent', ratio: ratio(planned) } }, { ratio: '5%' }), 'RatioAboveList').length
    expect(['4.99%', '5%', '5.01%'].map(ratios)).toEqual([0, 0, 1])
    expect(those(by({ quantity: { _tag: 'Census' } }, { ratio: '5%' }), 'RatioAboveList')).toMatchObject([
      { listed: '1/20', planned: '1/1' }
    ])
  })

  it('LX-MKT-4b: a listed item without legal basis is an error, blank text is no basis', () => {
    const review = { founded: linxiaMarket.review.founded }
    const of = (...basis: readonly string[]): readonly ReviewFinding[] =>
      those(reviewBy({ review, checklist: checklist(item({ basis })) }), 'RowUnfounded')
    expect(of()).toMatchObject([{ row: 1, severity: 'error', rule: 'LX-MKT-4b' }])
    expect(of(' ').length).toBe(1)
    expect(of('某条例第一条')).toEqual([])
  })

  it('LX-MKT-6e: every listed item that no row draws is an error of its own', () => {
    const { itemFloor } = linxiaMarket.plan
    const on = checklist(item(), item({ item: other }), item({ objects: other }))
    const found = those(reviewBy({ limits: { itemFloor }, checklist: on }), 'ListedNeverDrawn')
    expect(found).toMatchObject([
      { row: null, severity: 'error', rule: 'LX-MKT-6e', key: { item: other } },
      { key: { objects: other } }
    ])
    expect(
      those(reviewBy({ limits: { itemFloor: cited(0, market('第六条（五）')) }, checklist: on }), 'ListedNeverDrawn')
    ).toEqual([])
    expect(those(reviewBy({ checklist: on }), 'ListedNeverDrawn')).toEqual([])
  })

  it('司法部涉企行政检查问答: an item out of use for five whole years is a warning, for four it is none', () => {
    const { staleAfter } = national.review
    const review = { staleAfter }
    const last = (text: string | null): readonly ReviewFinding[] =>
      those(reviewBy({ review, uses: [{ key: key(), last: text === null ? null : day(text) }] }), 'ItemStale')
    expect(last('2016-12-31')).toMatchObject([{ row: 1, severity: 'warning', years: 5 }])
    expect(last('2017-01-01')).toEqual([])
    expect(last('2018-06-01')).toEqual([])
    expect(last(null).length).toBe(1)
    const unplanned = reviewBy({ review, uses: [{ key: key({ item: other }), last: null }] })
    expect(rowsOf(unplanned, 'ItemStale')).toEqual([null])
  })

  it('NY-13: a joint check without a check on site is a warning; one department alone is free', () => {
    const { onsite } = ningyang.review
    const review = { onsite }
    const of = (row: Partial<PlanRow>): readonly ReviewFinding[] =>
      those(reviewBy({ review, plan: planOf(row) }), 'JointNotOnsite')
    expect(of({ methods: ['written'] })).toMatchObject([{ row: 1, severity: 'warning', rule: 'NY-13' }])
    expect(of({ methods: ['written', 'onsite'] })).toEqual([])
    expect(of({ methods: ['written'], partners: [] })).toEqual([])
    expect(of({})).toEqual([])
    const byList = reviewBy({ review, checklist: checklist(item({ methods: ['network'] })) })
    expect(rowsOf(byList, 'JointNotOnsite')).toEqual([1])
  })
})

describe('outside the draw', () => {
  const outside = [{ key: key({ item: other }), field: name('药品') }]
  const { byDefault, strictFields } = linxiaMarket.review

  it('LX-MKT-6a: a listed item that is kept outside the draw is an error, and not also one never drawn', () => {
    const review = { random: linxiaMarket.review.random, byDefault, strictFields }
    const limits = { itemFloor: linxiaMarket.plan.itemFloor }
    const found = reviewBy({ review, limits, outside, checklist: checklist(item(), item({ item: other })) })
    expect(those(found, 'ListedOutsideDraw')).toMatchObject([{ row: null, severity: 'error', rule: 'LX-MKT-6a' }])
    expect(those(found, 'ListedNeverDrawn')).toEqual([])
    expect(those(reviewBy({ review, outside, checklist: checklist(item()) }), 'ListedOutsideDraw')).toEqual([])
  })

  it('WN-23: where no text has listed items drawn at random, one kept outside is never drawn all the same', () => {
    const limits = { itemFloor: wannian.plan.itemFloor }
    const found = reviewBy({ limits, outside, checklist: checklist(item(), item({ item: other })) })
    expect(those(found, 'ListedNeverDrawn')).toMatchObject([{ severity: 'error', rule: 'WN-23', key: { item: other } }])
  })

  it('LX-MKT-6b: an unlisted item of a named key field stays outside the draw', () => {
    expect(those(reviewBy({ review: { byDefault, strictFields }, outside }), 'OutsideDrawUngrounded')).toEqual([])
  })

  it('LX-MKT-4a: an unlisted item of any other field is a warning', () => {
    const field = name('文具')
    const found = reviewBy({ review: { byDefault, strictFields }, outside: [{ key: key({ item: other }), field }] })
    expect(those(found, 'OutsideDrawUngrounded')).toMatchObject([
      { row: null, severity: 'warning', rule: 'LX-MKT-4a', field }
    ])
  })

  it('LX19-01: where the text names no key field, the item is noted for a person to judge', () => {
    const byOpinion = linxia2019.review.byDefault
    const found = reviewBy({ review: { byDefault: byOpinion, strictFields: null }, outside })
    expect(those(found, 'OutsideDrawUngrounded')).toMatchObject([{ severity: 'note', rule: 'LX19-01' }])
    expect(those(reviewBy({ review: { strictFields: null }, outside }), 'OutsideDrawUngrounded')).toEqual([])
  })
})

describe('double work', () => {
  const rows = (...changes: readonly Partial<PlanRow>[]): ReturnType<typeof planOf> => planOf(...changes)
  const [fire, labour] = [name('消防救援机构'), name('人社部门')]

  it('WN-25: the same item on the same objects twice is an error', () => {
    const review = { noRepeat: wannian.review.noRepeat }
    const of = (second: Partial<PlanRow>): readonly ReviewFinding[] =>
      those(reviewBy({ review, plan: rows({}, second) }), 'RowsRepeat')
    expect(of({ initiator: fire })).toMatchObject([{ row: 2, severity: 'error', rule: 'WN-25', first: 1 }])
    expect([of({ item: other }), of({ objects: other }), of({ domain: other })]).toEqual([[], [], []])
  })

  it('LX-MKT-4d: the same repetition is a warning where the text only wants it avoided', () => {
    const review = { noRepeat: linxiaMarket.review.noRepeat }
    expect(those(reviewBy({ review, plan: rows({}, { initiator: fire }) }), 'RowsRepeat')).toMatchObject([
      { severity: 'warning', rule: 'LX-MKT-4d' }
    ])
  })

  it('LX-DEPT-22: rows on the same objects are noted where their months meet, for one visit', () => {
    const review = { shared: linxiaJoint.review.shared }
    const of = (first: number, last: number): readonly ReviewFinding[] =>
      those(
        reviewBy({
          review,
          plan: rows(
            { window: monthsWindow(2022, 2, 9) },
            { item: other, initiator: fire, window: monthsWindow(2022, first, last) }
          )
        }),
        'ObjectsShared'
      )
    expect(of(9, 12)).toMatchObject([{ row: 2, severity: 'note', rule: 'LX-DEPT-22', others: [1] }])
    expect(of(10, 12)).toEqual([])
  })

  it('WN-11: departments on the same objects plan a joint check, each naming the other', () => {
    const review = { shared: wannian.review.shared }
    const of = (first: readonly (typeof fire)[], second: readonly (typeof fire)[]): readonly ReviewFinding[] =>
      those(
        reviewBy({
          review,
          plan: rows({ initiator: labour, partners: first }, { item: other, initiator: fire, partners: second })
        }),
        'SharedNotJoint'
      )
    expect(of([], [])).toMatchObject([{ row: 2, severity: 'error', rule: 'WN-11', other: 1, department: labour }])
    expect([of([fire], []).length, of([], [labour]).length, of([fire], [labour]).length]).toEqual([1, 1, 0])
    // Several rows of one department are one finding a row, not one a pair.
    const many = rows(...[1, 2, 3].map((n) => ({ initiator: labour, item: name(`事项${String(n)}`) })), {
      initiator: fire,
      item: other
    })
    expect(those(reviewBy({ review, plan: many }), 'SharedNotJoint')).toMatchObject([
      { row: 4, other: 1, department: labour, rows: 3 }
    ])
  })

  it('LX-MKT-6d: a campaign in the domain and time of random rows is a warning, unless it is drawn at random itself (C-27)', () => {
    const { noCampaign } = linxiaMarket.review
    const none = { basis: market('第六条（四）', 'LX-MKT-6d'), soft: true, reading: 'none' } as const
    const campaign = { name: name('专项行动'), domain: key().domain, window: monthsWindow(2022, 11, 12), random: false }
    const of = (reading: 'asRuled' | 'none', changes: Partial<typeof campaign> = {}): readonly ReviewFinding[] =>
      those(
        reviewBy({
          review: { noCampaign: reading === 'none' ? none : noCampaign },
          campaigns: [{ ...campaign, ...changes }]
        }),
        'CampaignBeside'
      )
    expect(of('asRuled')).toMatchObject([{ row: null, severity: 'warning', rule: 'LX-MKT-6d', rows: [1] }])
    expect(of('asRuled', { random: true })).toEqual([])
    expect(of('none', { random: true }).length).toBe(1)
    expect(of('none', { domain: other })).toEqual([])
    expect(of('none', { window: monthsWindow(2022, 12, 12) })).toEqual([])
  })

  it('LX-MKT-6d: a check of full coverage beside random rows of its domain is a warning', () => {
    const { noCampaign } = linxiaMarket.review
    const of = (second: Partial<PlanRow>): readonly ReviewFinding[] =>
      those(
        reviewBy({ review: { noCampaign }, plan: rows({ class: 'key', quantity: { _tag: 'Census' } }, second) }),
        'FullCoverageBeside'
      )
    expect(of({ item: other })).toMatchObject([{ row: 1, severity: 'warning', rule: 'LX-MKT-6d', others: [2] }])
    expect(of({ domain: other })).toEqual([])
  })
})
