/* 工作日: which days are worked — weeks, statutory holidays and make-up working days (调休) — and counting them forward and back.
   全国年节及纪念日放假办法; 国务院办公厅每年关于部分节假日安排的通知. */

import {
  acceptUnless,
  accept,
  addDays,
  dayNumber,
  daysInMonth,
  firstOfMonth,
  orThrow,
  refuse,
  YEARS,
  type Brand,
  type Checked,
  type CivilDate,
  type NoSuchDay
} from '../kernel/index.js'
import type { CalendarRefusal } from './error.js'
import { weekdayOf } from './open-days.js'
import type { Span } from './window.js'

/** What the State Council's notice for one year says. 国务院办公厅一年的放假调休安排。 @since 0.1.0 */
export type HolidayYear = {
  readonly year: number
  /** The notice's number; those that changed it too. 通知文号，含修改通知。 */
  readonly notice: string
  /** Days off, weekends within them included. 放假日，含其中的周末。 */
  readonly holidays: readonly Span[]
  /** Saturdays and Sundays worked instead. 调休上班的周六、周日。 */
  readonly makeUp: readonly CivilDate[]
}

/**
 * Which days from 1949 to 2100 are worked: made by `makeWorkCalendar`. 1949 至 2100 年的工作日历，由 `makeWorkCalendar` 构成。
 *
 * A day of a year without a notice is worked from Monday to Friday, and what is counted over it is provisional.
 * 没有通知的年份按周一至周五计，所得结果为暂定。
 *
 * @since 0.1.0
 */
export type WorkCalendar = Brand<CountedYears, 'WorkCalendar'>

type CountedYears = {
  /** By year. 按年份升序。 */
  readonly years: readonly HolidayYear[]
  /** How many working days there are up to each day, from 1949-01-01 on. 自 1949-01-01 起至每日为止的工作日累计数。 */
  readonly counts: readonly number[]
  /** Every working day in order. 全部工作日，升序。 */
  readonly worked: readonly CivilDate[]
}

/**
 * The first day of December on which the next year's notice can still decide. 次年通知可能触及的十二月首日。
 *
 * New Year is arranged by the notice of its own year, which has reached back to 29 December (国办发明电〔2018〕15号).
 */
const NEXT_NOTICE_FROM = 25

/**
 * A calendar from yearly notices. 由各年通知构成工作日历。
 *
 * @param years in any order, with any years missing; a year's days may reach back into the last week of December before
 * @returns refuses with `HolidayYearTwice`, `HolidaySpanReversed`, `HolidayOutsideYear`, `MakeUpOnWeekday`, `HolidayAndMakeUp`
 * @example isWorkday(orThrow(makeWorkCalendar(stateHolidays)))(orThrow(parseDate('2026-02-14'))) // => true
 * @since 0.1.0
 */
export function makeWorkCalendar(years: readonly HolidayYear[]): Checked<CalendarRefusal, WorkCalendar> {
  const refusals = [...repeatedYears(years), ...years.flatMap(yearRefusals)]
  const off = new Set(years.flatMap(({ holidays }) => holidays.flatMap(daysOf)))
  const on = new Set(years.flatMap(({ makeUp }) => makeUp))
  for (const day of on) if (off.has(day)) refusals.push({ _tag: 'HolidayAndMakeUp', on: day })
  return acceptUnless(refusals, () => {
    const counts: number[] = []
    const worked: CivilDate[] = []
    let weekday = weekdayOf(firstOfMonth(YEARS.first, 1))
    for (let year: number = YEARS.first; year <= YEARS.last; year++)
      for (let month = 1; month <= 12; month++) {
        const head = firstOfMonth(year, month).slice(0, 8)
        for (let day = 1; day <= daysInMonth(year, month); day++) {
          const date = `${head}${day < 10 ? '0' : ''}${String(day)}` as CivilDate
          if (weekday <= 5 ? !off.has(date) : on.has(date)) worked.push(date)
          counts.push(worked.length)
          weekday = (weekday % 7) + 1
        }
      }
    const calendar: CountedYears = { years: [...years].sort((a, b) => a.year - b.year), counts, worked }
    return calendar as WorkCalendar
  })
}

/**
 * Whether a day is worked. 某日是否为工作日。
 *
 * @example isWorkday(orThrow(makeWorkCalendar([])))(firstOfMonth(2022, 10)) // => false
 * @since 0.1.0
 */
export const isWorkday =
  (calendar: WorkCalendar) =>
  (date: CivilDate): boolean =>
    countTo(calendar, date) > countBefore(calendar, date)

/**
 * The n-th working day after a day; before it where n is negative; the day itself where n is 0. 某日之后第 n 个工作日；n 为负则为之前，为 0 则为当日。
 *
 * From a working day, n forward and n back lead home again. 自工作日起，进 n 日再退 n 日即回到原日。
 *
 * @param n an integer
 * @returns refuses with `NoSuchDay` where 1949 to 2100 hold no such day
 * @example addWorkdays(orThrow(makeWorkCalendar(stateHolidays)), orThrow(parseDate('2026-01-20')), 20) // => accept('2026-02-24')
 * @since 0.1.0
 */
export function addWorkdays(calendar: WorkCalendar, date: CivilDate, n: number): Checked<NoSuchDay, CivilDate> {
  if (n === 0) return accept(date)
  const place = n > 0 ? countTo(calendar, date) + n - 1 : countBefore(calendar, date) + n
  const found = calendar.worked[place]
  if (found !== undefined) return accept(found)
  return refuse({ _tag: 'NoSuchDay', text: `${date} ${n < 0 ? '−' : '+'} ${String(Math.abs(n))} workdays` })
}

/**
 * How many working days come after the one day, up to and with the other; negative backwards. 自前一日之后至后一日（含）的工作日数；倒数为负。
 *
 * @example workdaysBetween(orThrow(makeWorkCalendar([])), firstOfMonth(2022, 8), lastOfMonth(2022, 8)) // => 22
 * @since 0.1.0
 */
export const workdaysBetween = (calendar: WorkCalendar, after: CivilDate, upTo: CivilDate): number =>
  countTo(calendar, upTo) - countTo(calendar, after)

/**
 * The day itself where it is worked, else the next one that is. 当日为工作日即当日，否则为其后首个工作日。
 *
 * @returns refuses with `NoSuchDay` where none comes before 2101
 * @basis 民法典 第二百零三条
 * @example workdayFrom(orThrow(makeWorkCalendar([])), firstOfMonth(2022, 10)) // => accept('2022-10-03')
 * @since 0.1.0
 */
export const workdayFrom = (calendar: WorkCalendar, date: CivilDate): Checked<NoSuchDay, CivilDate> =>
  isWorkday(calendar)(date) ? accept(date) : addWorkdays(calendar, date, 1)

/**
 * The years whose notice decides about these days and is not in the calendar; empty: what is counted over them stands. 决定这些日子而日历中尚无通知的年份；为空则结果确定。
 *
 * The last week of December is decided by the next year's notice as well (2018-12-31 was given off by the one for 2019).
 *
 * @param from not after `to`
 * @example yearsUncovered(orThrow(makeWorkCalendar(stateHolidays)), firstOfMonth(2026, 12), lastOfMonth(2026, 12)) // => [2027]
 * @since 0.1.0
 */
export function yearsUncovered(calendar: WorkCalendar, from: CivilDate, to: CivilDate): readonly number[] {
  const late = Number(to.slice(5, 7)) === 12 && Number(to.slice(8)) >= NEXT_NOTICE_FROM
  const last = Math.min(Number(to.slice(0, 4)) + (late ? 1 : 0), YEARS.last)
  const uncovered: number[] = []
  for (let year = Number(from.slice(0, 4)); year <= last; year++)
    if (!calendar.years.some((covered) => covered.year === year)) uncovered.push(year)
  return uncovered
}

// Every month's first place in `counts`, so that a date is found by its digits alone.
const monthPlaces: readonly number[] = Array.from({ length: (YEARS.last - YEARS.first + 1) * 12 }, (_, i) => {
  const first = firstOfMonth(YEARS.first + Math.floor(i / 12), (i % 12) + 1)
  return dayNumber(first) - dayNumber(firstOfMonth(YEARS.first, 1))
})

function placeOf(date: CivilDate): number {
  const year = twoDigits(date, 0) * 100 + twoDigits(date, 2)
  return (monthPlaces[(year - YEARS.first) * 12 + twoDigits(date, 5) - 1] ?? 0) + twoDigits(date, 8) - 1
}

// 528 is what the code of '0' adds, ten times and once.
const twoDigits = (text: string, at: number): number => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528

const countTo = (calendar: WorkCalendar, date: CivilDate): number => calendar.counts[placeOf(date)] ?? 0

const countBefore = (calendar: WorkCalendar, date: CivilDate): number => calendar.counts[placeOf(date) - 1] ?? 0

function repeatedYears(years: readonly HolidayYear[]): CalendarRefusal[] {
  const seen = new Map<number, number[]>()
  years.forEach(({ year }, at) => seen.set(year, [...(seen.get(year) ?? []), at]))
  return [...seen].flatMap(([year, at]) => (at.length > 1 ? [{ _tag: 'HolidayYearTwice', year, at } as const] : []))
}

function yearRefusals({ year, holidays, makeUp }: HolidayYear): readonly CalendarRefusal[] {
  const within = (day: CivilDate): boolean =>
    day.slice(0, 4) === String(year) ||
    (day >= `${String(year - 1)}-12-${String(NEXT_NOTICE_FROM)}` && day < String(year))
  const outside = (on: CivilDate): readonly CalendarRefusal[] =>
    within(on) ? [] : [{ _tag: 'HolidayOutsideYear', year, on }]
  return [
    ...holidays.flatMap(({ from, to }): readonly CalendarRefusal[] =>
      from > to
        ? [{ _tag: 'HolidaySpanReversed', year, from, to }]
        : [...outside(from), ...(from < to ? outside(to) : [])]
    ),
    ...makeUp.flatMap((on): readonly CalendarRefusal[] =>
      weekdayOf(on) <= 5 ? [...outside(on), { _tag: 'MakeUpOnWeekday', year, on }] : outside(on)
    )
  ]
}

function daysOf({ from, to }: Span): readonly CivilDate[] {
  const days: CivilDate[] = []
  for (let day = from; day < to; day = orThrow(addDays(day, 1))) days.push(day)
  return from <= to ? [...days, to] : days
}
