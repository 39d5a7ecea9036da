import { describe, expect, it } from 'vitest'
import {
  addWorkdays,
  calendarMessages,
  explainCalendar,
  isWorkday,
  makeWorkCalendar,
  stateHolidays,
  workdayFrom,
  workdaysBetween,
  yearsUncovered,
  type HolidayYear
} from '../../../src/calendar/index.js'
import { accept, addDays, dayNumber, orThrow, reasonsOf, type CivilDate } from '../../../src/kernel/index.js'
import { readJson } from '../../json.js'
import { calendar, day, span } from './sample.js'

const yearOf = (year: number, more: Partial<HolidayYear> = {}): HolidayYear => ({
  year,
  notice: '试',
  holidays: [],
  makeUp: [],
  ...more
})

/** Every day from the one to the other. */
function everyDay(from: string, to: string): readonly CivilDate[] {
  const days: CivilDate[] = []
  for (let at = day(from); at <= day(to); at = orThrow(addDays(at, 1))) days.push(at)
  return days
}

/** An independent table: its days off and its make-up days, apart from which Monday to Friday are worked. */
const oracle = readJson('../node_modules/chinese-days/dist/chinese-days.json') as {
  readonly holidays: { readonly [date: string]: string }
  readonly workdays: { readonly [date: string]: string }
}

// A week counted from Monday, 3 January 2000.
const isWorkedByOracle = (date: CivilDate): boolean =>
  date in oracle.workdays || (!(date in oracle.holidays) && (dayNumber(date) - dayNumber(day('2000-01-03'))) % 7 < 5)

describe('the calendar of the State Council', () => {
  it('agrees with an independent table on each of the 2,925 days from 2018-12-29 to 2026-12-31', () => {
    const all = everyDay('2018-12-29', '2026-12-31')
    expect(all.length).toBe(2925)
    const differing = all.filter((date) => isWorkday(calendar)(date) !== isWorkedByOracle(date))
    expect(differing).toEqual([])
  })

  it.each([
    [2019, '国办发明电〔2018〕15号、国办发明电〔2019〕3号', 3 + 7 + 1 + 4 + 1 + 1 + 7, 7],
    [2020, '国办发明电〔2019〕16号、国办发明电〔2020〕1号', 1 + 10 + 3 + 5 + 3 + 8, 6],
    [2021, '国办发明电〔2020〕27号', 3 + 7 + 3 + 5 + 3 + 3 + 7, 7],
    [2022, '国办发明电〔2021〕11号', 3 + 7 + 3 + 5 + 3 + 3 + 7, 7],
    [2023, '国办发明电〔2022〕16号', 3 + 7 + 1 + 5 + 3 + 8, 7],
    [2024, '国办发明电〔2023〕7号', 1 + 8 + 3 + 5 + 1 + 3 + 7, 8],
    [2025, '国办发明电〔2024〕12号', 1 + 8 + 3 + 5 + 3 + 8, 5],
    [2026, '国办发明电〔2025〕7号', 3 + 9 + 3 + 5 + 3 + 3 + 7, 6]
  ])('holds %i under %s, with as many days off and make-up days as the notice prints', (year, notice, off, on) => {
    const found = stateHolidays.find((row) => row.year === year)
    expect(found?.notice).toBe(notice)
    const days = found?.holidays.flatMap(({ from, to }) => everyDay(from, to)) ?? []
    expect([days.length, new Set(days).size, found?.makeUp.length]).toEqual([off, off, on])
  })

  it('follows the notices that changed others: Labour Day of 2019 has four days, the Spring Festival of 2020 ends on 2 February', () => {
    const days = ['2019-04-28', '2019-05-01', '2019-05-04', '2019-05-05', '2020-01-31', '2020-02-01', '2020-02-03']
    expect(days.map(day).map(isWorkday(calendar))).toEqual([true, false, false, true, false, false, true])
  })

  it('knows what the notice for one year says of the last days before it', () => {
    const days = ['2018-12-29', '2018-12-31', '2022-12-31', '2023-01-02']
    expect(days.map(day).map(isWorkday(calendar))).toEqual([true, false, false, false])
  })
})

describe('counting working days', () => {
  it('goes over holidays and through make-up days: 20 from 20 January 2026 end on 24 February', () => {
    expect(addWorkdays(calendar, day('2026-01-20'), 20)).toEqual(accept('2026-02-24'))
    expect(addWorkdays(calendar, day('2026-01-20'), 19)).toEqual(accept('2026-02-14'))
    expect(addWorkdays(calendar, day('2026-02-24'), -20)).toEqual(accept('2026-01-20'))
  })

  it('agrees with an independent count of 1 and 20 days, forward and back, from every day of 2019 to 2025', () => {
    const worked = everyDay('2018-12-29', '2026-12-31').filter(isWorkedByOracle)
    for (const n of [1, 20]) {
      const differing = everyDay('2019-02-01', '2025-11-30').filter((date) => {
        const after = worked.filter((at) => at > date)[n - 1]
        const before = worked.filter((at) => at < date).slice(-n)[0]
        return orThrow(addWorkdays(calendar, date, n)) !== after || orThrow(addWorkdays(calendar, date, -n)) !== before
      })
      expect({ n, differing }).toEqual({ n, differing: [] })
    }
  })

  it('starts beside the day itself, on a rest day too; none at all stays there', () => {
    const saturday = day('2022-10-15')
    expect([1, -1, 0].map((n) => addWorkdays(calendar, saturday, n))).toEqual([
      accept('2022-10-17'),
      accept('2022-10-14'),
      accept('2022-10-15')
    ])
  })

  it('between two days takes in the second and not the first', () => {
    expect(workdaysBetween(calendar, day('2022-09-30'), day('2022-10-14'))).toBe(7)
    expect(workdaysBetween(calendar, day('2022-10-14'), day('2022-09-30'))).toBe(-7)
    expect(workdaysBetween(calendar, day('2022-10-01'), day('2022-10-07'))).toBe(0)
    expect(workdaysBetween(calendar, day('2022-10-07'), day('2022-10-08'))).toBe(1)
  })

  it('from a rest day the next worked one is taken, from a worked one itself', () => {
    expect(['2022-09-30', '2022-10-01', '2022-10-08'].map((text) => workdayFrom(calendar, day(text)))).toEqual([
      accept('2022-09-30'),
      accept('2022-10-08'),
      accept('2022-10-08')
    ])
  })

  it('crosses 29 February and the end of the year', () => {
    const plain = orThrow(makeWorkCalendar([]))
    expect(addWorkdays(plain, day('2024-02-28'), 1)).toEqual(accept('2024-02-29'))
    expect(addWorkdays(plain, day('2023-02-28'), 1)).toEqual(accept('2023-03-01'))
    expect(addWorkdays(plain, day('2100-02-26'), 1)).toEqual(accept('2100-03-01'))
    expect(addWorkdays(plain, day('2021-12-31'), 1)).toEqual(accept('2022-01-03'))
  })

  it('reaches from the first working day of 1949 to the last of 2100 and refuses beyond', () => {
    expect(addWorkdays(calendar, day('1949-01-01'), 1)).toEqual(accept('1949-01-03'))
    expect(addWorkdays(calendar, day('2100-12-30'), 1)).toEqual(accept('2100-12-31'))
    expect(reasonsOf(addWorkdays(calendar, day('2100-12-31'), 1))).toEqual([
      { _tag: 'NoSuchDay', text: '2100-12-31 + 1 workdays' }
    ])
    expect(reasonsOf(addWorkdays(calendar, day('1949-01-03'), -1))).toEqual([
      { _tag: 'NoSuchDay', text: '1949-01-03 − 1 workdays' }
    ])
    expect(workdayFrom(calendar, day('2100-12-31'))).toEqual(accept('2100-12-31'))
  })
})

describe('years without a notice', () => {
  it('are named, in order, and none where all are known', () => {
    expect(yearsUncovered(calendar, day('2026-01-01'), day('2026-12-24'))).toEqual([])
    expect(yearsUncovered(calendar, day('2025-12-31'), day('2028-01-01'))).toEqual([2027, 2028])
    expect(yearsUncovered(calendar, day('2018-06-01'), day('2019-06-01'))).toEqual([2018])
  })

  it('are missed from 25 December on by the year before, whose last days they decide', () => {
    expect(yearsUncovered(calendar, day('2026-12-24'), day('2026-12-24'))).toEqual([])
    expect(yearsUncovered(calendar, day('2026-12-25'), day('2026-12-25'))).toEqual([2027])
    expect(yearsUncovered(calendar, day('2025-12-31'), day('2025-12-31'))).toEqual([])
    expect(yearsUncovered(calendar, day('2100-12-31'), day('2100-12-31'))).toEqual([2100])
  })

  it('are counted by the week, to the end of 2100', () => {
    expect(isWorkday(calendar)(day('2027-10-01'))).toBe(true)
    expect(isWorkday(calendar)(day('2100-12-25'))).toBe(false)
  })

  it('may lie between years with one', () => {
    const gaps = orThrow(makeWorkCalendar(stateHolidays.filter(({ year }) => year !== 2022)))
    expect(yearsUncovered(gaps, day('2021-01-01'), day('2023-01-01'))).toEqual([2022])
    expect(isWorkday(gaps)(day('2022-10-03'))).toBe(true)
    expect(isWorkday(gaps)(day('2023-10-03'))).toBe(false)
  })
})

describe('a hostile calendar', () => {
  const refused = (...years: readonly HolidayYear[]): readonly unknown[] => reasonsOf(makeWorkCalendar(years))

  it('with a day both off and worked is refused, within one year and between two', () => {
    const both = yearOf(2022, { holidays: [span('2022-10-01', '2022-10-08')], makeUp: [day('2022-10-08')] })
    expect(refused(both)).toEqual([{ _tag: 'HolidayAndMakeUp', on: '2022-10-08' }])
    const off = yearOf(2023, { holidays: [span('2022-12-31', '2023-01-02')] })
    expect(refused(yearOf(2022, { makeUp: [day('2022-12-31')] }), off)).toEqual([
      { _tag: 'HolidayAndMakeUp', on: '2022-12-31' }
    ])
  })

  it('with a make-up day from Monday to Friday is refused, with one on Saturday or Sunday it is not', () => {
    const week = ['2022-10-09', '2022-10-10', '2022-10-13', '2022-10-14', '2022-10-15'].map(day)
    expect(refused(yearOf(2022, { makeUp: week }))).toEqual(
      ['2022-10-10', '2022-10-13', '2022-10-14'].map((on) => ({ _tag: 'MakeUpOnWeekday', year: 2022, on }))
    )
  })

  it('with a day of another year is refused, but for the last week of the year before', () => {
    const having = (text: string): readonly unknown[] => refused(yearOf(2022, { holidays: [span(text, text)] }))
    expect(['2021-12-25', '2022-01-01', '2022-12-31'].flatMap(having)).toEqual([])
    expect(having('2021-12-24')).toEqual([{ _tag: 'HolidayOutsideYear', year: 2022, on: '2021-12-24' }])
    expect(having('2023-01-01')).toEqual([{ _tag: 'HolidayOutsideYear', year: 2022, on: '2023-01-01' }])
    expect(refused(yearOf(2022, { makeUp: [day('2023-01-07')] }))).toEqual([
      { _tag: 'HolidayOutsideYear', year: 2022, on: '2023-01-07' }
    ])
    expect(refused(yearOf(2022, { holidays: [span('2022-12-30', '2023-01-02')] }))).toEqual([
      { _tag: 'HolidayOutsideYear', year: 2022, on: '2023-01-02' }
    ])
  })

  it('with a year twice or a span that ends before it begins is refused, all reasons at once', () => {
    const reversed = yearOf(2023, { holidays: [span('2023-05-03', '2023-04-29')] })
    expect(refused(yearOf(2022), reversed, yearOf(2022))).toEqual([
      { _tag: 'HolidayYearTwice', year: 2022, at: [0, 2] },
      { _tag: 'HolidaySpanReversed', year: 2023, from: '2023-05-03', to: '2023-04-29' }
    ])
  })

  it('that is only unsorted, or lists a day off twice, is the same calendar', () => {
    const shuffled = [...stateHolidays].reverse().map((year) => ({
      ...year,
      holidays: [...year.holidays, ...year.holidays].reverse(),
      makeUp: [...year.makeUp].reverse()
    }))
    const other = orThrow(makeWorkCalendar(shuffled))
    expect(other.counts).toEqual(calendar.counts)
    expect(other.worked).toEqual(calendar.worked)
    expect(other.years.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])
  })

  it('is explained in both languages', () => {
    const refusals = [
      { _tag: 'HolidayYearTwice', year: 2022, at: [0, 2] },
      { _tag: 'HolidaySpanReversed', year: 2023, from: day('2023-05-03'), to: day('2023-04-29') },
      { _tag: 'HolidayOutsideYear', year: 2022, on: day('2021-12-24') },
      { _tag: 'MakeUpOnWeekday', year: 2022, on: day('2022-10-10') },
      { _tag: 'HolidayAndMakeUp', on: day('2022-10-08') }
    ] as const
    expect(refusals.map(({ _tag }) => _tag)).toEqual(Object.keys(calendarMessages))
    expect(refusals.map(explainCalendar('zh'))).toEqual([
      '2022 年的放假安排重复，见第 1、3 条',
      '2023 年放假安排中，末日 2023-04-29 早于首日 2023-05-03',
      '2021-12-24 不属于 2022 年，也不在上年十二月最后一周',
      '2022-10-10 为周一至周五，不能列为调休上班日',
      '2022-10-08 既列为放假又列为上班'
    ])
    expect(refusals.map(explainCalendar('en'))).toEqual([
      'the holidays of 2022 are listed more than once, as no. 1, 3',
      'holidays of 2023: a span ends on 2023-04-29, before it begins on 2023-05-03',
      '2021-12-24 is neither of 2022 nor of the last week of December before it',
      '2022-10-10 falls on Monday to Friday and is no make-up working day',
      '2022-10-08 is listed both as a day off and as a make-up working day'
    ])
  })
})
