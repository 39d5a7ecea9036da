import { describe, expect, it } from 'vitest'
import { yearlyDateMessages, yearlyDue, type YearlyDate } from '../../../src/calendar/index.js'
import { cited, explainBy } from '../../../src/kernel/index.js'
import { terms } from './sample.js'

const strict = { before: cited('strict' as const, terms.before.basis) }
const explain = explainBy(yearlyDateMessages)

describe('a day of every year by which something is due', () => {
  it('C-02: 11月31日 is 30 November of any year, with a warning that the source is defective, and never 1 December', () => {
    for (const year of [2019, 2022, 2024, 2100]) {
      expect(yearlyDue({ month: 11, day: 31 }, year, terms)).toEqual({
        on: `${String(year)}-11-30`,
        warnings: [{ _tag: 'SourceDefect', month: 11, day: 31, taken: `${String(year)}-11-30` }]
      })
    }
  })

  it('LX19-44: the half-year report is due by 31 May, the year-end report by 30 November', () => {
    expect(yearlyDue({ month: 5, day: 31 }, 2020, terms)).toEqual({ on: '2020-05-31', warnings: [] })
    expect(yearlyDue({ month: 11, day: 31 }, 2020, terms).on).toBe('2020-11-30')
  })

  it('ZS-39: the summaries are due by 15 July and by 10 November, both days taken in', () => {
    expect([7, 11].map((month) => yearlyDue({ month, day: month === 7 ? 15 : 10 }, 2020, terms).on)).toEqual([
      '2020-07-15',
      '2020-11-10'
    ])
  })

  it('takes in the day itself or, read strictly, ends the day before it', () => {
    expect(yearlyDue({ month: 5, day: 31 }, 2022, strict).on).toBe('2022-05-30')
    expect(yearlyDue({ month: 1, day: 1 }, 2022, strict).on).toBe('2021-12-31')
    expect(yearlyDue({ month: 11, day: 31 }, 2022, strict)).toMatchObject({ on: '2022-11-29' })
  })

  it('at the end of a month is its last day under both readings', () => {
    for (const rules of [terms, strict]) {
      expect(yearlyDue({ month: 3, day: 'end' }, 2022, rules)).toEqual({ on: '2022-03-31', warnings: [] })
      expect(yearlyDue({ month: 2, day: 'end' }, 2024, rules).on).toBe('2024-02-29')
      expect(yearlyDue({ month: 2, day: 'end' }, 2023, rules).on).toBe('2023-02-28')
    }
  })

  it('stays on a rest day: 15 January 2022 is a Saturday', () => {
    expect(yearlyDue({ month: 1, day: 15 }, 2022, terms).on).toBe('2022-01-15')
  })

  it('29 February is taken as it stands in a leap year, else as 28 February with a note, and is no defect', () => {
    expect(yearlyDue({ month: 2, day: 29 }, 2024, terms)).toEqual({ on: '2024-02-29', warnings: [] })
    expect(yearlyDue({ month: 2, day: 29 }, 2023, terms)).toEqual({
      on: '2023-02-28',
      warnings: [{ _tag: 'NoLeapDay', year: 2023, taken: '2023-02-28' }]
    })
    expect(yearlyDue({ month: 2, day: 30 }, 2024, terms).warnings.map(({ _tag }) => _tag)).toEqual(['SourceDefect'])
  })

  it('says its warnings in both languages', () => {
    const warnings = [
      ...yearlyDue({ month: 11, day: 31 }, 2022, terms).warnings,
      ...yearlyDue({ month: 2, day: 29 }, 2022, terms).warnings
    ]
    expect(warnings.map(explain('zh'))).toEqual([
      '原文有误：没有 11 月 31 日，按 2022-11-30 计，不顺延',
      '2022 年没有 2 月 29 日，按 2022-02-28 计'
    ])
    expect(warnings.map(explain('en'))).toEqual([
      'the source is defective: no year has a day 31 of month 11; taken as 2022-11-30, not rolled forward',
      '2022 has no 29 February; taken as 2022-02-28'
    ])
  })

  it.each<[YearlyDate, number]>([
    [{ month: 0, day: 1 }, 2022],
    [{ month: 13, day: 1 }, 2022],
    [{ month: 1, day: 0 }, 2022],
    [{ month: 1, day: 32 }, 2022],
    [{ month: 1.5, day: 1 }, 2022],
    [{ month: 1, day: 1 }, 1948],
    [{ month: 1, day: 1 }, 2101]
  ])('%j of %i is no day of a year: a mistake of the program, which throws', (date, year) => {
    expect(() => yearlyDue(date, year, terms)).toThrow(RangeError)
  })
})
