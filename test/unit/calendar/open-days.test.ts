import { describe, expect, it } from 'vitest'
import {
  choiceTroubles,
  daysIn,
  daysOtherThan,
  EVERY_DAY,
  NO_DAY,
  openTest,
  weekdayOf,
  windowOf,
  windowWhere,
  type OpenDays,
  type Window
} from '../../../src/calendar/index.js'
import { orThrow, reasonsOf, type CivilDate } from '../../../src/kernel/index.js'
import { day, span } from './sample.js'

const windowIn = (open: OpenDays, year: number): Window => orThrow(windowOf(open, year))
const months = (...list: readonly number[]): OpenDays => ({ _tag: 'Months', months: list })
const daysOfMonth = (from: number, to: number): OpenDays => ({ _tag: 'DaysOfMonth', from, to })
const weekdays = (...list: readonly number[]): OpenDays => ({ _tag: 'Weekdays', weekdays: list })

describe('open days as data', () => {
  it('in months are whole months in whatever order they are said; neighbours are one span', () => {
    expect(windowIn(months(9, 6), 2022)).toEqual([span('2022-06-01', '2022-06-30'), span('2022-09-01', '2022-09-30')])
    expect(windowIn(months(12, 1, 2), 2024)).toEqual([
      span('2024-01-01', '2024-02-29'),
      span('2024-12-01', '2024-12-31')
    ])
    expect(windowIn(EVERY_DAY, 2022)).toEqual([span('2022-01-01', '2022-12-31')])
    expect(windowIn(NO_DAY, 2022)).toEqual([])
  })

  it('of each month go as far as the month has them', () => {
    const late = windowIn(daysOfMonth(26, 31), 2023)
    expect(late.length).toBe(12)
    expect([late[0], late[1], late[3]]).toEqual([
      span('2023-01-26', '2023-01-31'),
      span('2023-02-26', '2023-02-28'),
      span('2023-04-26', '2023-04-30')
    ])
    expect(daysIn(windowIn(daysOfMonth(31, 31), 2023))).toBe(7)
    expect(daysIn(windowIn(daysOfMonth(29, 29), 2023))).toBe(11)
    expect(daysIn(windowIn(daysOfMonth(29, 29), 2024))).toBe(12)
  })

  it('of the week run over the ends of months, and stop at the end of the year', () => {
    const weekend = windowIn(weekdays(5, 6, 7), 2022)
    expect(weekend.slice(0, 2)).toEqual([span('2022-01-01', '2022-01-02'), span('2022-01-07', '2022-01-09')])
    expect(weekend[weekend.length - 1]).toEqual(span('2022-12-30', '2022-12-31'))
    expect(weekend).toContainEqual(span('2022-04-29', '2022-05-01'))
    expect([day('1949-01-01'), day('1970-01-01'), day('2022-10-03'), day('2100-12-31')].map(weekdayOf)).toEqual([
      6, 4, 1, 5
    ])
  })

  it('by dates are those dates, in the year asked', () => {
    const winter: OpenDays = { _tag: 'Spans', window: [span('2022-12-20', '2023-01-10')] }
    expect(windowIn(winter, 2022)).toEqual([span('2022-12-20', '2022-12-31')])
    expect(windowIn(winter, 2023)).toEqual([span('2023-01-01', '2023-01-10')])
    expect(windowIn(winter, 2024)).toEqual([])
  })

  it('together are those of any, in common those of all, without are the rest', () => {
    const june = months(6)
    const late = daysOfMonth(21, 31)
    expect(windowIn({ _tag: 'Intersection', of: [june, late] }, 2022)).toEqual([span('2022-06-21', '2022-06-30')])
    expect(windowIn({ _tag: 'Difference', from: june, without: late }, 2022)).toEqual([
      span('2022-06-01', '2022-06-20')
    ])
    expect(windowIn({ _tag: 'Union', of: [june, months(7)] }, 2022)).toEqual([span('2022-06-01', '2022-07-31')])
    expect(windowIn({ _tag: 'Union', of: [] }, 2022)).toEqual([])
    expect(windowIn({ _tag: 'Intersection', of: [] }, 2022)).toEqual(windowIn(EVERY_DAY, 2022))
    expect(windowIn(daysOtherThan(late), 2022)[0]).toEqual(span('2022-01-01', '2022-01-20'))
  })
})

describe('days that are to be chosen', () => {
  const july = Array.from({ length: 20 }, (_, i) => `2025-07-${String(i + 5).padStart(2, '0')}` as CivilDate)
  const chosen = (days: readonly CivilDate[], perMonth = 20): OpenDays => ({ _tag: 'ChosenDays', perMonth, days })

  it('refuse each month in which they are not, or not rightly, chosen', () => {
    const refused = reasonsOf(windowOf(daysOtherThan(chosen(july)), 2025))
    expect(refused.length).toBe(11)
    expect(refused[0]).toEqual({ _tag: 'DaysNotChosen', year: 2025, month: 1, wanted: 20, chosen: 0 })
    expect(refused.some((refusal) => refusal.month === 7)).toBe(false)
  })

  it('are neither one short nor one over; a day said twice is one', () => {
    const troubles = (days: readonly CivilDate[]): readonly unknown[] => choiceTroubles(chosen(days))(2025, 7)
    expect(troubles(july)).toEqual([])
    expect(troubles(july.slice(1))).toMatchObject([{ wanted: 20, chosen: 19 }])
    expect(troubles([...july, day('2025-07-31')])).toMatchObject([{ wanted: 20, chosen: 21 }])
    expect(troubles([...july.slice(1), ...july.slice(1, 2)])).toMatchObject([{ chosen: 19 }])
    expect(troubles([...july, ...july])).toEqual([])
  })

  it('are all the days of a month that has fewer', () => {
    const february = Array.from({ length: 28 }, (_, i) => `2025-02-${String(i + 1).padStart(2, '0')}` as CivilDate)
    expect(choiceTroubles(chosen(february, 30))(2025, 2)).toEqual([])
    expect(choiceTroubles(chosen(february, 30))(2024, 2)).toMatchObject([{ wanted: 29, chosen: 0 }])
  })

  it('are found wherever they stand in an expression', () => {
    const open: OpenDays = {
      _tag: 'Union',
      of: [
        { _tag: 'Intersection', of: [months(7), chosen([], 3)] },
        { _tag: 'Difference', from: chosen([], 4), without: chosen([], 5) },
        { _tag: 'Spans', window: [] },
        weekdays(1),
        daysOfMonth(1, 2)
      ]
    }
    expect(choiceTroubles(open)(2025, 7).map(({ wanted }) => wanted)).toEqual([3, 4, 5])
  })

  it('make a window when every month has them', () => {
    const firsts = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}-01` as CivilDate)
    expect(windowIn(chosen(firsts, 1), 2025)).toEqual(firsts.map((date) => ({ from: date, to: date })))
    expect(openTest(chosen(firsts, 1))(day('2025-03-01'))).toBe(true)
    expect(openTest(chosen(firsts, 1))(day('2025-03-02'))).toBe(false)
  })
})

describe('a window made day by day', () => {
  it('begins and ends with the year, and joins days in a row over a month', () => {
    expect(windowWhere(2022, () => true)).toEqual([span('2022-01-01', '2022-12-31')])
    expect(windowWhere(2022, () => false)).toEqual([])
    expect(windowWhere(2022, (date) => date === '2022-12-31')).toEqual([span('2022-12-31', '2022-12-31')])
    expect(windowWhere(2022, (date) => date >= '2022-06-30' && date <= '2022-07-01')).toEqual([
      span('2022-06-30', '2022-07-01')
    ])
  })
})
