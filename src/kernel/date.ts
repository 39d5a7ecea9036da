/* Civil dates: a day of the calendar, without hour or time zone, from 1949 to 2100. */

import type { Brand } from './brand.js'
import { accept, refuse, type Checked } from './checked.js'

/** A day as `YYYY-MM-DD`; text order is time order. 以 `YYYY-MM-DD` 书写的日期，文本次序即时间次序。 @since 0.1.0 */
export type CivilDate = Brand<string, 'CivilDate'>

/** No such day between 1949-01-01 and 2100-12-31. 1949-01-01 至 2100-12-31 之间没有这一天。 @since 0.1.0 */
export type NoSuchDay = { readonly _tag: 'NoSuchDay'; readonly text: string }

/** The first and the last year of the library's calendar. 本库日历的首年与末年。 @since 0.1.0 */
export const YEARS = { first: 1949, last: 2100 } as const

/**
 * Reads a day. 读取日期。
 *
 * @example parseDate('2024-02-29') // => { _tag: 'Right', right: '2024-02-29' }
 * @example parseDate('2022-11-31') // => { _tag: 'Left', left: [{ _tag: 'NoSuchDay', text: '2022-11-31' }] }
 * @since 0.1.0
 */
export const parseDate = (text: string): Checked<NoSuchDay, CivilDate> =>
  isCivilDate(text) ? accept(text) : refuse({ _tag: 'NoSuchDay', text })

/**
 * Whether a text is a day that exists. 文本是否为真实存在的日期。
 *
 * @example isCivilDate('2100-02-29') // => false
 * @since 0.1.0
 */
export function isCivilDate(text: unknown): text is CivilDate {
  if (typeof text !== 'string') return false
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  return year !== undefined && isWithinYears(Number(year)) && isDayOfMonth(Number(year), Number(month), Number(day))
}

/**
 * The days of a month, by the Gregorian rule. 某月的天数（公历）。
 *
 * @example daysInMonth(2000, 2) // => 29
 * @since 0.1.0
 */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31

/**
 * Whether year, month and day name a day. 年、月、日是否构成一天。
 *
 * @example isDayOfMonth(2022, 11, 31) // => false
 * @since 0.1.0
 */
export const isDayOfMonth = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)

/**
 * The first day of a month. 某月首日。
 *
 * @param year 1949 to 2100
 * @param month 1 to 12
 * @example firstOfMonth(2022, 3) // => '2022-03-01'
 * @since 0.1.0
 */
export const firstOfMonth = (year: number, month: number): CivilDate => printDate(year, month, 1)

/**
 * The last day of a month. 某月末日。
 *
 * @example lastOfMonth(2024, 2) // => '2024-02-29'
 * @since 0.1.0
 */
export const lastOfMonth = (year: number, month: number): CivilDate => printDate(year, month, daysInMonth(year, month))

/**
 * The number of a day, counted from 1970-01-01, which is 0. 日期的序号，以 1970-01-01 为 0。
 *
 * @example dayNumber(firstOfMonth(2022, 3)) - dayNumber(firstOfMonth(2022, 2)) // => 28
 * @since 0.1.0
 */
export const dayNumber = (date: CivilDate): number =>
  dayCount(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)))

/**
 * The number of a day of any Gregorian year, counted from 1970-01-01, which is 0. 任一公历年中某日的序号，以 1970-01-01 为 0。
 *
 * @example dayCount(1970, 1, 2) // => 1
 * @since 0.1.0
 */
export function dayCount(year: number, month: number, day: number): number {
  let days = daysBefore(year) + day - 1
  for (let before = month - 1; before >= 1; before--) days += daysInMonth(year, before)
  return days
}

/**
 * The day so many days later, or earlier where the number is negative. 若干天之后的日期；负数则为之前。
 *
 * @param days an integer
 * @returns refuses with `NoSuchDay` outside 1949 to 2100
 * @example addDays(lastOfMonth(2024, 2), 1) // => { _tag: 'Right', right: '2024-03-01' }
 * @example addDays(lastOfMonth(2100, 12), 1) // => { _tag: 'Left', left: [{ _tag: 'NoSuchDay', text: '2100-12-31 + 1' }] }
 * @since 0.1.0
 */
export function addDays(date: CivilDate, days: number): Checked<NoSuchDay, CivilDate> {
  const target = dayNumber(date) + days
  const refusal = refuse<NoSuchDay>({
    _tag: 'NoSuchDay',
    text: `${date} ${days < 0 ? '−' : '+'} ${String(Math.abs(days))}`
  })
  if (!Number.isInteger(days) || target < daysBefore(YEARS.first) || target >= daysBefore(YEARS.last + 1))
    return refusal
  // 366 days a year never lead past the year sought, so that counting goes upwards only.
  let year = YEARS.first + Math.floor((target - daysBefore(YEARS.first)) / 366)
  while (daysBefore(year + 1) <= target) year++
  let day = target - daysBefore(year) + 1
  let month = 1
  while (day > daysInMonth(year, month)) day -= daysInMonth(year, month++)
  return accept(printDate(year, month, day))
}

const isWithinYears = (year: number): boolean => year >= YEARS.first && year <= YEARS.last

// From 1970-01-01 to the first day of a year: 477 leap days stand before 1970.
const daysBefore = (year: number): number =>
  365 * (year - 1970) + Math.floor((year - 1) / 4) - Math.floor((year - 1) / 100) + Math.floor((year - 1) / 400) - 477

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

const printDate = (year: number, month: number, day: number): CivilDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as CivilDate
