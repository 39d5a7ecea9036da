/* 可检查日: days on which checks are open, said as data: months, days of the month, weekdays, days to be chosen, and what they make together. */

import { acceptUnless, dayNumber, daysInMonth, firstOfMonth, type Checked, type CivilDate } from '../kernel/index.js'
import { isOpenOn, type Span, type Window } from './window.js'

/** Days of any year, as a text describes them. 文件所描述的日期集合。 @since 0.1.0 */
export type OpenDays =
  /** Whole months, 1 to 12. 整月。 */
  | { readonly _tag: 'Months'; readonly months: readonly number[] }
  /** From a day of each month to another, 1 to 31, as far as the month has them. 每月某日至某日。 */
  | { readonly _tag: 'DaysOfMonth'; readonly from: number; readonly to: number }
  /** 1 (Monday) to 7 (Sunday). 每周某几日，1 为星期一，7 为星期日。 */
  | { readonly _tag: 'Weekdays'; readonly weekdays: readonly number[] }
  /** So many days of every month, to be chosen: those chosen so far. 每月自选若干日，`days` 为已选定者。 */
  | { readonly _tag: 'ChosenDays'; readonly perMonth: number; readonly days: readonly CivilDate[] }
  /** Days by their dates. 指明的日期。 */
  | { readonly _tag: 'Spans'; readonly window: Window }
  | { readonly _tag: 'Union'; readonly of: readonly OpenDays[] }
  | { readonly _tag: 'Intersection'; readonly of: readonly OpenDays[] }
  /** The days of the one without those of the other. 前者除去后者。 */
  | { readonly _tag: 'Difference'; readonly from: OpenDays; readonly without: OpenDays }

/** In a month the number of days chosen is not the number to be chosen. 某月选定的日数与应选日数不符。 @since 0.1.0 */
export type DaysNotChosen = {
  readonly _tag: 'DaysNotChosen'
  readonly year: number
  readonly month: number
  readonly wanted: number
  readonly chosen: number
}

/** Every day. 每一天。 @since 0.1.0 */
export const EVERY_DAY: OpenDays = { _tag: 'Months', months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }

/** No day. 没有任何一天。 @since 0.1.0 */
export const NO_DAY: OpenDays = { _tag: 'Months', months: [] }

/**
 * Every day but these: what is open where a text says which days are quiet. 除所列之外的每一天（文件规定安静日的，由此得出可检查日）。
 *
 * @example orThrow(windowOf(daysOtherThan({ _tag: 'DaysOfMonth', from: 1, to: 25 }), 2023))[1] // => { from: '2023-02-26', to: '2023-02-28' }
 * @since 0.1.0
 */
export const daysOtherThan = (quiet: OpenDays): OpenDays => ({ _tag: 'Difference', from: EVERY_DAY, without: quiet })

/**
 * The days of one year as a window. 某一年内的时间窗。
 *
 * @param year 1949 to 2100
 * @returns refuses with `DaysNotChosen` for each month whose days are not, or not rightly, chosen
 * @example windowOf({ _tag: 'Months', months: [9, 6] }, 2022) // => accept([{ from: '2022-06-01', to: '2022-06-30' }, { from: '2022-09-01', to: '2022-09-30' }])
 * @since 0.1.0
 */
export function windowOf(open: OpenDays, year: number): Checked<DaysNotChosen, Window> {
  const choice = choiceTroubles(open)
  const troubles = EVERY_MONTH.flatMap((month) => choice(year, month))
  return acceptUnless(troubles, () => windowWhere(year, openTest(open)))
}

/**
 * Whether a day is one of them; the expression is made ready once and asked often. 某日是否在其中。
 *
 * Chosen days count as they stand, whether the month has all of them or not (`choiceTroubles`).
 *
 * @example openTest({ _tag: 'Weekdays', weekdays: [5, 6, 7] })(lastOfMonth(2022, 9)) // => true
 * @since 0.1.0
 */
export function openTest(open: OpenDays): (date: CivilDate) => boolean {
  switch (open._tag) {
    case 'Months': {
      const within = new Set(open.months)
      return (date) => within.has(Number(date.slice(5, 7)))
    }
    case 'DaysOfMonth':
      return (date) => Number(date.slice(8)) >= open.from && Number(date.slice(8)) <= open.to
    case 'Weekdays': {
      const within = new Set(open.weekdays)
      return (date) => within.has(weekdayOf(date))
    }
    case 'ChosenDays': {
      const within = new Set(open.days)
      return (date) => within.has(date)
    }
    case 'Spans':
      return isOpenOn(open.window)
    case 'Union': {
      const tests = open.of.map(openTest)
      return (date) => tests.some((test) => test(date))
    }
    case 'Intersection': {
      const tests = open.of.map(openTest)
      return (date) => tests.every((test) => test(date))
    }
    case 'Difference': {
      const [from, without] = [openTest(open.from), openTest(open.without)]
      return (date) => from(date) && !without(date)
    }
  }
}

/**
 * What is wrong with the days chosen for a month: nothing where nothing was to be chosen. 某月选定日期的问题；无须选定则无问题。
 *
 * @example choiceTroubles({ _tag: 'ChosenDays', perMonth: 20, days: [] })(2025, 7)[0]?.wanted // => 20
 * @since 0.1.0
 */
export function choiceTroubles(open: OpenDays): (year: number, month: number) => readonly DaysNotChosen[] {
  switch (open._tag) {
    case 'ChosenDays': {
      const counts = new Map<string, number>()
      for (const day of new Set(open.days)) counts.set(day.slice(0, 7), (counts.get(day.slice(0, 7)) ?? 0) + 1)
      return (year, month) => {
        const chosen = counts.get(firstOfMonth(year, month).slice(0, 7)) ?? 0
        // A month shorter than the number has all its days chosen.
        const wanted = Math.min(open.perMonth, daysInMonth(year, month))
        return chosen === wanted ? [] : [{ _tag: 'DaysNotChosen', year, month, wanted, chosen }]
      }
    }
    case 'Union':
    case 'Intersection': {
      const parts = open.of.map(choiceTroubles)
      return (year, month) => parts.flatMap((part) => part(year, month))
    }
    case 'Difference': {
      const [from, without] = [choiceTroubles(open.from), choiceTroubles(open.without)]
      return (year, month) => [...from(year, month), ...without(year, month)]
    }
    default:
      return () => []
  }
}

/**
 * The day of the week, 1 (Monday) to 7 (Sunday). 星期几，1 为星期一，7 为星期日。
 *
 * @example weekdayOf(firstOfMonth(2022, 10)) // => 6
 * @since 0.1.0
 */
// 1970-01-01, day 0, was a Thursday; 25,571 weeks bring every day of the calendar above zero.
export const weekdayOf = (date: CivilDate): number => ((dayNumber(date) + 3 + 7 * 25_571) % 7) + 1

/**
 * The days of a year that pass a test, as a window. 某年内符合条件的日期构成的时间窗。
 *
 * @param year 1949 to 2100
 * @example windowWhere(2022, (date) => date.endsWith('-31')).length // => 7
 * @since 0.1.0
 */
export function windowWhere(year: number, test: (date: CivilDate) => boolean): Window {
  const spans: Span[] = []
  let from: CivilDate | null = null
  let last: CivilDate | null = null
  for (const month of EVERY_MONTH) {
    const first = firstOfMonth(year, month)
    for (let day = 1; day <= daysInMonth(year, month); day++) {
      const date = `${first.slice(0, 8)}${day < 10 ? '0' : ''}${String(day)}` as CivilDate
      if (test(date)) from ??= date
      else if (from !== null && last !== null) {
        spans.push({ from, to: last })
        from = null
      }
      last = date
    }
  }
  if (from !== null && last !== null) spans.push({ from, to: last })
  return spans
}

const EVERY_MONTH: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
