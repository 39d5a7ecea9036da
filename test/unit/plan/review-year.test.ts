/* The year as a whole: quiet periods, months, shares of key and joint rows, burden of subjects, load of officers. */

import { describe, expect, it } from 'vitest'
import { monthsWindow, type QuietPeriod } from '../../../src/calendar/index.js'
import { cited, citing } from '../../../src/kernel/index.js'
import type { PlanRow, PrintedQuantity, ReviewFinding, ReviewRules } from '../../../src/plan/index.js'
import { linxia2019 } from '../../../src/profile/linxia-2019.js'
import { linxiaJoint } from '../../../src/profile/linxia-joint.js'
import { linxiaMarket } from '../../../src/profile/linxia-market.js'
import { ningyang } from '../../../src/profile/ningyang.js'
import { wannian } from '../../../src/profile/wannian.js'
import { zhongshan } from '../../../src/profile/zhongshan.js'
import { name, ratio } from './sample.js'
import { day, linxiaReview, planOf, reviewBy, stock, those, wannianText } from './review-sample.js'

const count = (places: number): PrintedQuantity => ({ _tag: 'Count', count: places })
const year = (rows: readonly Partial<PlanRow>[], more: Parameters<typeof reviewBy>[0]): readonly ReviewFinding[] =>
  reviewBy({ plan: planOf(...rows), ...more })

describe('quiet periods', () => {
  const basis = wannianText('三（二）1', 'WN-21')
  const pool = (letter: string): QuietPeriod => {
    const ruled = wannian.calendar.quiet.find(
      ({ groups, binds: { value } }) =>
        groups?.some((group) => group === letter) === true && value.ways?.includes('random') !== false
    )
    if (ruled === undefined) throw new Error(`no quiet period of pool ${letter}`)
    return { ...ruled, since: null }
  }
  const period = (changes: Partial<QuietPeriod> = {}): QuietPeriod => ({ ...pool('A'), ...changes })
  const of = (
    from: string,
    to: string,
    changes: Partial<QuietPeriod> = {},
    row: Partial<PlanRow> & { readonly group?: string | null } = {}
  ): readonly ReviewFinding[] => {
    const { group = 'A', ...cells } = row
    return year([{ window: [{ from: day(from), to: day(to) }], ...cells }], {
      rules: { quiet: [period(changes)] },
      stock: [stock(1, 100, { group: group === null ? null : name(group) })]
    })
  }
  const days = (found: readonly ReviewFinding[]): readonly unknown[] =>
    found.flatMap((one) => (one._tag === 'InQuietPeriod' ? [one.days] : []))

  it('WN-21: pool A is open from 1 to 30 June; 31 May and 1 July are in the quiet period', () => {
    expect(days(of('2022-06-01', '2022-06-30'))).toEqual([])
    expect(days(of('2022-05-31', '2022-06-30'))).toEqual([[{ from: '2022-05-31', to: '2022-05-31' }]])
    expect(days(of('2022-06-01', '2022-07-01'))).toEqual([[{ from: '2022-07-01', to: '2022-07-01' }]])
    expect(those(of('2022-05-31', '2022-06-30'), 'InQuietPeriod')).toMatchObject([
      { row: 1, column: '抽查时间', severity: 'error', rule: 'WN-21', group: 'A' }
    ])
  })

  it('WN-21: pool B has June and September, and a period for everybody needs no pool', () => {
    const pair = pool('B')
    expect(days(of('2022-09-01', '2022-09-30', pair, { group: 'B' }))).toEqual([])
    expect(days(of('2022-06-30', '2022-09-01', pair, { group: 'B' }))).toEqual([
      [{ from: '2022-07-01', to: '2022-08-31' }]
    ])
    expect(days(of('2022-05-01', '2022-05-31', { groups: null }, { group: null })).length).toBe(1)
  })

  it('WN-22: pool C is not bound', () => {
    expect(days(of('2022-01-01', '2022-12-31', {}, { group: 'C' }))).toEqual([])
    expect(days(of('2022-01-01', '2022-12-31', {}, { group: null }))).toEqual([])
  })

  it('a period that binds only checks outside the draw, or another kind of check, leaves the row alone', () => {
    const may = ['2022-05-01', '2022-05-31'] as const
    expect(days(of(...may, { binds: cited({ kinds: null, ways: ['outside'] }, basis) }))).toEqual([])
    expect(days(of(...may, { binds: cited({ kinds: null, ways: ['random'] }, basis) })).length).toBe(1)
    const daily: Partial<QuietPeriod> = { binds: cited({ kinds: ['daily'], ways: null }, basis) }
    expect(days(of(...may, daily, { kind: 'special' }))).toEqual([])
    expect([days(of(...may, daily, { kind: 'daily' })).length, days(of(...may, daily)).length]).toEqual([1, 1])
  })

  it('C-35: in the year of its issue it binds from that day on, or only from the next year, as the reading says', () => {
    const since = cited(day('2022-08-10'), wannianText('印发'))
    expect(days(of('2022-05-01', '2022-08-09', { since }))).toEqual([])
    expect(days(of('2022-05-01', '2022-08-10', { since }))).toEqual([[{ from: '2022-08-10', to: '2022-08-10' }]])
    expect(days(of('2022-05-01', '2022-08-10', { since, firstYear: cited('free', basis) }))).toEqual([])
    const earlier = cited(day('2021-08-10'), wannianText('印发'))
    expect(days(of('2022-05-01', '2022-05-01', { since: earlier, firstYear: cited('free', basis) })).length).toBe(1)
    expect(days(of('2022-05-01', '2022-05-01', { since: cited(day('2023-01-01'), basis) }))).toEqual([])
  })

  it('days that are still to be chosen are an error for each month, and nothing is guessed', () => {
    const open = cited({ _tag: 'ChosenDays', perMonth: 1, days: [] }, basis) as QuietPeriod['open']
    const found = of('2022-05-01', '2022-05-31', { open })
    expect(those(found, 'QuietDaysOpen').length).toBe(12)
    expect(those(found, 'InQuietPeriod')).toEqual([])
  })

  it('says that it was not checked where nobody says who is in which group', () => {
    const found = year([{}], { rules: { quiet: [period(), period({ groups: null })] } })
    expect(those(found, 'NotChecked')).toMatchObject([{ need: 'groups', rule: 'WN-21' }])
  })
})

describe('months', () => {
  const load = (found: readonly ReviewFinding[]): readonly number[] =>
    found.flatMap((one) => (one._tag === 'LoadByMonth' ? one.months : []))
  const even = { spread: ningyang.review.spread }

  it('NY-10: visits are spread over the days of each row and add up to its number', () => {
    const found = year(
      [
        { class: 'key', window: monthsWindow(2022, 1, 2), quantity: count(59) },
        { class: 'key', window: monthsWindow(2022, 12, 12), quantity: count(1) }
      ],
      { review: even, stock: [stock(1, 100), stock(2, 100)] }
    )
    expect(load(found)).toEqual([31, 28, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
    const one = { class: 'key', window: monthsWindow(2022, 1, 2), quantity: count(1) } as const
    expect(load(year([one], { stock: [stock(1, 100)] }))).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(those(found, 'LoadByMonth')).toMatchObject([
      { rule: 'NY-10', severity: 'note', unit: 'visits', reading: 'even' }
    ])
  })

  it('NY-10: without numbers the rows open in each month are counted', () => {
    const found = year([{ window: monthsWindow(2022, 2, 4) }, { window: monthsWindow(2022, 4, 5) }], {})
    expect(load(found)).toEqual([0, 1, 1, 2, 1, 0, 0, 0, 0, 0, 0, 0])
    expect(those(found, 'LoadByMonth')).toMatchObject([{ rule: 'C-31', unit: 'rows', reading: null }])
  })

  it('C-31: a month above the share that one may carry is a warning, except where checks are to be concentrated', () => {
    const most = cited(ratio('50%'), citing('某县细则')('第一条'))
    const rows = (june: number): readonly Partial<PlanRow>[] => [
      { class: 'key', window: monthsWindow(2022, 6, 6), quantity: count(june) },
      { class: 'key', window: monthsWindow(2022, 9, 9), quantity: count(10) }
    ]
    const of = (june: number, review: Partial<ReviewRules>): readonly ReviewFinding[] =>
      those(year(rows(june), { review, stock: [stock(1, 100), stock(2, 100)] }), 'MonthOverloaded')
    expect(of(10, { ...even, mostInMonth: most })).toEqual([])
    expect(of(11, { ...even, mostInMonth: most })).toMatchObject([
      { month: 6, load: 11, year: 21, severity: 'warning' }
    ])
    const concentrated = wannian.review.spread
    expect(of(11, { spread: concentrated, mostInMonth: most })).toEqual([])
  })
})

describe('shares', () => {
  it('LX19-17: how many rows are key items is stated', () => {
    const review = { keyItems: linxia2019.review.keyItems }
    const found = year([{ class: 'key' }, {}, {}], { review })
    expect(those(found, 'KeyShare')).toMatchObject([{ severity: 'note', rule: 'LX19-17', keys: 1, rows: 3 }])
    expect(those(year([{}], {}), 'KeyShare')).toEqual([])
  })

  it('ZS-06: how many rows are joint is stated, and none at all is a warning', () => {
    const review = { jointShare: zhongshan.review.jointShare }
    const alone = { partners: [] }
    expect(those(year([alone, alone], { review }), 'JointShare')).toMatchObject([
      { severity: 'warning', rule: 'ZS-06', joint: 0, rows: 2 }
    ])
    expect(those(year([alone, {}], { review }), 'JointShare')).toMatchObject([{ severity: 'note', joint: 1 }])
    expect(those(year([alone], {}), 'JointShare')).toMatchObject([{ severity: 'note', rule: 'LX-PLAN-10' }])
  })

  it('a share of joint rows below the least asked is a warning, at the least it is none', () => {
    const review = { jointShare: cited(ratio('60%'), citing('某市办法')('第一条')) }
    const of = (joint: number, all: number): readonly unknown[] =>
      those(
        year(
          Array.from({ length: all }, (_, i) => (i < joint ? {} : { partners: [] })),
          { review }
        ),
        'JointShare'
      ).map(({ severity }) => severity)
    expect([of(2, 4), of(3, 5), of(4, 6)]).toEqual([['warning'], ['note'], ['note']])
  })
})

describe('burden and load', () => {
  it('LX-MKT-12d: places and subjects are stated side by side', () => {
    const found = year([{ quantity: count(10) }, { quantity: count(5) }, {}], {
      review: { balance: linxiaMarket.review.balance },
      stock: [stock(1, 100), stock(2, 50), stock(3, 7)]
    })
    expect(those(found, 'BurdenStated')).toMatchObject([
      { severity: 'note', rule: 'LX-MKT-12d', places: 15, subjects: 150, rows: 2 }
    ])
  })

  it('LX19-29: nothing is stated while no number is known', () => {
    const review = { balance: linxia2019.review.balance }
    expect(those(year([{}], { review }), 'BurdenStated')).toEqual([])
    expect(those(year([{}], { review }), 'NotChecked')).toMatchObject([{ rule: 'LX19-29', need: 'stock' }])
  })

  it('LX-DEPT-17a: rows on the same objects that ask for more than 2 visits a subject are a warning', () => {
    const review = { visitsPerSubject: linxiaReview.visitsPerSubject }
    const of = (...places: readonly number[]): readonly ReviewFinding[] =>
      those(
        year(
          places.map((each) => ({ quantity: count(each) })),
          { review, stock: places.map((_, i) => stock(i + 1, 10)) }
        ),
        'SubjectsOverdrawn'
      )
    expect(of(10, 9)).toEqual([])
    expect(of(10, 10)).toEqual([])
    expect(of(10, 10, 1)).toMatchObject([
      { row: null, severity: 'warning', rule: 'LX-DEPT-17a', rows: [1, 2, 3], places: 21, subjects: 10, most: 2 }
    ])
  })

  it('LX-DEPT-9a: key items are drawn as often as they are planned: three times all of them is no warning', () => {
    const rows = [1, 2, 3]
    const of = (keyOrGeneral: PlanRow['class']): readonly string[] =>
      those(
        year(
          rows.map(() => ({ class: keyOrGeneral, quantity: count(10) })),
          {
            review: { visitsPerSubject: linxiaReview.visitsPerSubject },
            stock: rows.map((row) => stock(row, 10))
          }
        ),
        'SubjectsOverdrawn'
      ).map(({ rule }) => rule)
    expect(of('key')).toEqual([])
    expect(of('general')).toEqual(['LX-DEPT-17a'])
  })

  it('LX-DEPT-15b: visits × 2 over the officers there are is stated, and too few days are a warning', () => {
    const review = {
      workload: linxiaJoint.review.workload,
      officersPerVisit: linxiaJoint.assign.officersPerVisit
    }
    const of = (days: number | null): readonly ReviewFinding[] =>
      year([{ class: 'key', quantity: count(10) }], {
        review,
        stock: [stock(1, 100)],
        staff: [
          { department: name('住建部门'), officers: 2, days },
          { department: name('市场监管部门'), officers: 2, days }
        ]
      })
    expect(those(of(null), 'OfficerLoad')).toMatchObject([
      { severity: 'note', rule: 'LX-DEPT-15b', visits: 10, each: 2, officers: 4 }
    ])
    expect(those(of(5), 'OfficersOverloaded')).toEqual([])
    expect(those(of(4), 'OfficersOverloaded')).toMatchObject([
      { severity: 'warning', department: null, asked: 20, given: 16 },
      { department: '住建部门', asked: 10, given: 8 },
      { department: '市场监管部门', asked: 10, given: 8 }
    ])
    expect(those(of(null), 'OfficersOverloaded')).toEqual([])
  })

  it('LX-DEPT-15b: no load is stated while no number is known', () => {
    const { workload } = linxiaJoint.review
    const { officersPerVisit } = linxiaJoint.assign
    const staff = [{ department: name('住建部门'), officers: 2, days: null }]
    const of = (...stocks: readonly ReturnType<typeof stock>[]): number =>
      those(
        year([{ quantity: count(10) }], { review: { workload, officersPerVisit }, staff, stock: stocks }),
        'OfficerLoad'
      ).length
    expect([of(), of(stock(1, 100))]).toEqual([0, 1])
  })

  it('LX-DEPT-17a: a row that checks whoever it draws several times a year counts as often', () => {
    const review = { visitsPerSubject: linxiaReview.visitsPerSubject }
    const all = ratio('100%')
    const of = (row: Parameters<typeof year>[0][number]): readonly unknown[] =>
      those(year([{ class: 'general', ...row }], { review, stock: [stock(1, 100)] }), 'SubjectsOverdrawn').map((one) =>
        one._tag === 'SubjectsOverdrawn' ? one.places : 0
      )
    expect(of({ quantity: { _tag: 'Census', times: 2 } })).toEqual([])
    expect(of({ quantity: { _tag: 'Census', times: 3 } })).toEqual([300])
    const often = (times: number, months: number): readonly unknown[] =>
      of({ quantity: { _tag: 'Percent', ratio: all }, frequency: { times, months } })
    expect([often(1, 6), often(1, 3), often(1, 24), often(5, 24)]).toEqual([[], [400], [], []])
    expect(of({ quantity: { _tag: 'Census', times: 1 }, frequency: { times: 1, months: 1 } })).toEqual([])
  })

  it('ZS-22: a department that takes part and has no officers is a warning', () => {
    const review = { workload: zhongshan.review.workload }
    const of = (officers: number): readonly ReviewFinding[] =>
      those(
        year([{}], {
          review,
          staff: [
            { department: name('住建部门'), officers: 1, days: null },
            { department: name('市场监管部门'), officers, days: null }
          ]
        }),
        'OfficersLacking'
      )
    expect(of(0)).toMatchObject([{ severity: 'warning', rule: 'ZS-22', department: '市场监管部门', rows: [1] }])
    expect(of(1)).toEqual([])
    expect(those(year([{}], { review, staff: [] }), 'OfficersLacking').length).toBe(2)
  })
})
