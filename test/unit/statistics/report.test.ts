import { describe, expect, it } from 'vitest'
import { cited, citing, nameOf } from '../../../src/kernel/index.js'
import {
  checkRemarks,
  checkReports,
  explainStatisticsFinding,
  reportDues,
  type StatisticsFinding
} from '../../../src/statistics/index.js'
import {
  annex,
  batch,
  countyMarket,
  day,
  market,
  otherCountyMarket,
  result,
  rules,
  source,
  tax,
  visit
} from './sample.js'

const inclusive = { before: cited('inclusive' as const, citing('民法典')('第一千二百五十九条')) }
const strict = { before: cited('strict' as const, citing('民法典')('第一千二百五十九条')) }
const dues = reportDues(2022, rules, inclusive)
const receiver = nameOf('州市场监管局')
const tags = (found: readonly StatisticsFinding[]): readonly string[] => found.map(({ _tag }) => _tag)

describe('reports of a year', () => {
  it('LX19-44: are due by 31 May and by 30 November, with their data, to the market regulator', () => {
    expect(dues.map(({ part, on, receiver: to, withData }) => [part, on, to, withData])).toEqual([
      ['half-year', '2022-05-31', '州市场监管局', true],
      ['year-end', '2022-11-30', '州市场监管局', true]
    ])
    expect(reportDues(2022, rules, strict).map(({ on }) => on)).toEqual(['2022-05-30', '2022-11-29'])
  })

  it('C-02: 11月31日 is told to be defective in the source and never rolls on to December', () => {
    expect(dues.map(({ warnings }) => warnings)).toEqual([
      [],
      [{ _tag: 'SourceDefect', month: 11, day: 31, taken: '2022-11-30' }]
    ])
    const [finding] = checkReports({ dues: dues.slice(1), made: [], today: day('2022-11-01') })
    if (finding === undefined) throw new Error('nothing is said')
    expect(explainStatisticsFinding('zh')(finding)).toBe('原文有误：没有 11 月 31 日，按 2022-11-30 计，不顺延')
  })

  it('LX19-44: a report on its last day is in time, on the day after it is one day late', () => {
    const late = (text: string): readonly StatisticsFinding[] =>
      checkReports({
        dues: dues.slice(0, 1),
        made: [{ part: 'half-year', receiver, on: day(text) }],
        today: day('2022-12-31')
      })
    expect(late('2022-05-30')).toEqual([])
    expect(late('2022-05-31')).toEqual([])
    expect(late('2022-06-01')).toMatchObject([
      { _tag: 'ReportLate', days: 1, due: '2022-05-31', basis: { rule: 'LX19-44' } }
    ])
  })

  it('LX19-44: a report that is not made is missing from the day after its last day', () => {
    const missing = (text: string): readonly string[] =>
      tags(checkReports({ dues: dues.slice(0, 1), made: [], today: day(text) }))
    expect(missing('2022-05-31')).toEqual([])
    expect(missing('2022-06-01')).toEqual(['ReportMissing'])
  })

  it('LX19-44: a report counts for its own part and receiver alone, the first of several counts, and one of tomorrow is not made', () => {
    const made = [
      { part: 'year-end' as const, receiver, on: day('2022-05-01') },
      { part: 'half-year' as const, receiver: nameOf('别处'), on: day('2022-05-01') }
    ]
    expect(tags(checkReports({ dues: dues.slice(0, 1), made, today: day('2022-06-01') }))).toEqual(['ReportMissing'])
    const twice = ['2022-06-02', '2022-05-31'].map((on) => ({ part: 'half-year' as const, receiver, on: day(on) }))
    expect(checkReports({ dues: dues.slice(0, 1), made: twice, today: day('2022-12-31') })).toEqual([])
    expect(tags(checkReports({ dues: dues.slice(0, 1), made: twice.slice(0, 1), today: day('2022-06-01') }))).toEqual([
      'ReportMissing'
    ])
  })

  it('ZS-39: summaries in writing are due by 15 July and by 10 November', () => {
    const basis = citing('中山市实施方案')('四（四）', 'ZS-39')
    const zhongshan = {
      reports: [
        cited(
          {
            part: 'half-year' as const,
            by: { month: 7, day: 15 },
            receiver: nameOf('联席会议办公室'),
            withData: false
          },
          basis
        ),
        cited(
          {
            part: 'year-end' as const,
            by: { month: 11, day: 10 },
            receiver: nameOf('联席会议办公室'),
            withData: false
          },
          basis
        )
      ]
    }
    const found = reportDues(2020, zhongshan, inclusive)
    expect(found.map(({ on }) => on)).toEqual(['2020-07-15', '2020-11-10'])
    const on = (text: string): readonly string[] =>
      tags(checkReports({ dues: found.slice(0, 1), made: [], today: day(text) }))
    expect([on('2020-07-15'), on('2020-07-16')]).toEqual([[], ['ReportMissing']])
  })
})

describe('the remarks of the form', () => {
  it('LX19-47: a market entity’s result that was published outside the publicity system is a finding, one that is in it too is none', () => {
    expect(checkRemarks(source, annex)).toEqual([])
    const with_ = (channels: NonNullable<Parameters<typeof result>[1]>['channels'], marketEntity: boolean) =>
      checkRemarks(
        {
          batches: [],
          visits: [visit('1', '批', { market: marketEntity, results: [result(market, { channels: channels ?? [] })] })]
        },
        annex
      )
    expect(with_(['professional-system', 'department-website'], true)).toEqual([
      {
        _tag: 'MarketResultElsewhere',
        visit: '1',
        unit: market,
        channels: ['professional-system', 'department-website'],
        basis: annex.publicity
      }
    ])
    expect(with_(['professional-system', 'publicity-system'], true)).toEqual([])
    expect(with_(['professional-system'], false)).toEqual([])
  })

  it('LX19-47: a result that is not yet published is not misplaced, and where no text asks for the publicity system nothing is', () => {
    const unpublished = [visit('1', '批', { results: [result(market, { published: null, channels: [] })] })]
    expect(checkRemarks({ batches: [], visits: unpublished }, annex)).toEqual([])
    const elsewhere = [visit('1', '批', { results: [result(market, { channels: ['other'] })] })]
    expect(checkRemarks({ batches: [], visits: elsewhere }, { ...annex, publicity: null })).toEqual([])
  })

  it('LX19-46: a joint batch of one unit and a batch of one system with several departments are findings', () => {
    const batches = [
      batch('一', market, { joint: true }),
      batch('二', market, { joint: false, partners: [tax] }),
      batch('三', market, { joint: true, partners: [market] }),
      batch('四', countyMarket, { joint: false, partners: [otherCountyMarket] }),
      batch('五', market, { joint: true, partners: [tax] })
    ]
    expect(
      checkRemarks({ batches, visits: [] }, annex).map((found) => [found._tag, 'batch' in found ? found.batch : ''])
    ).toEqual([
      ['JointOfOne', '一'],
      ['SystemOfSeveral', '二'],
      ['JointOfOne', '三']
    ])
  })
})
