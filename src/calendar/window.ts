/* 抽查时间: the days on which a check may be carried out, as spans of civil days (the plan's months, whole and inclusive). */

import { addDays, dayNumber, firstOfMonth, lastOfMonth, orThrow, YEARS, type CivilDate } from '../kernel/index.js'

/** Days in a row, the first and the last included. 连续的若干天，含首尾两日。 @since 0.1.0 */
export type Span = { readonly from: CivilDate; readonly to: CivilDate }

/**
 * The open days: spans ascending, disjoint and not touching, so that one set of days has one form. Empty: no day. 开放日期：各段升序、不重叠、不相接；空列表表示没有任何一天。
 *
 * @since 0.1.0
 */
export type Window = readonly Span[]

/**
 * Whole months of one year, both included. 某年内的整月区间，含首尾两月。
 *
 * @param year  1949 to 2100
 * @param first 1 to 12
 * @param last  `first` to 12: no window of a plan crosses the year
 * @returns one span; months that are none are a mistake of the program and throw
 * @basis 2022年临夏州市场监管领域部门联合“双随机、一公开”监管抽查计划 抽查时间
 * @example monthsWindow(2024, 2, 2) // => [{ from: '2024-02-01', to: '2024-02-29' }]
 * @since 0.1.0
 */
export function monthsWindow(year: number, first: number, last: number): Window {
  const inside = [year, first, last].every(Number.isInteger) && year >= YEARS.first && year <= YEARS.last
  if (!inside || first < 1 || last > 12 || first > last) {
    throw new RangeError(`monthsWindow(${String(year)}, ${String(first)}, ${String(last)}): no months of one year`)
  }
  return [{ from: firstOfMonth(year, first), to: lastOfMonth(year, last) }]
}

/**
 * The days open in both windows. 两个时间窗共同开放的日期。
 *
 * Linear in the number of spans. Two answers never touch, since touching days would be one span in both windows.
 *
 * @basis 临夏州部门联合细则 第二十二条
 * @example intersection(monthsWindow(2022, 2, 9), monthsWindow(2022, 3, 11)) // => [{ from: '2022-03-01', to: '2022-09-30' }]
 * @example intersection(monthsWindow(2022, 2, 9), monthsWindow(2022, 10, 12)) // => []
 * @since 0.1.0
 */
export function intersection(a: Window, b: Window): Window {
  const common: Span[] = []
  let i = 0
  let j = 0
  for (;;) {
    const [x, y] = [a[i], b[j]]
    if (x === undefined || y === undefined) return common
    const from = x.from > y.from ? x.from : y.from
    const to = x.to < y.to ? x.to : y.to
    if (from <= to) common.push({ from, to })
    if (x.to < y.to) i++
    else j++
  }
}

/**
 * Whether a day is in the window. 某日是否在时间窗内。
 *
 * @example isOpenOn(monthsWindow(2022, 3, 11))(lastOfMonth(2022, 11)) // => true
 * @since 0.1.0
 */
export const isOpenOn =
  (window: Window) =>
  (date: CivilDate): boolean =>
    window.some(({ from, to }) => from <= date && date <= to)

/**
 * The days open in one window or the other. 任一时间窗开放的日期。
 *
 * Linear in the number of spans; spans that touch become one.
 *
 * @example union(monthsWindow(2022, 6, 6), monthsWindow(2022, 7, 9)) // => monthsWindow(2022, 6, 9)
 * @example union(monthsWindow(2022, 9, 9), monthsWindow(2022, 6, 6)).length // => 2
 * @since 0.1.0
 */
export function union(a: Window, b: Window): Window {
  const all: Span[] = []
  let i = 0
  let j = 0
  for (;;) {
    const [x, y] = [a[i], b[j]]
    const next = y === undefined || (x !== undefined && x.from <= y.from) ? x : y
    if (next === undefined) return all
    if (next === x) i++
    else j++
    const last = all[all.length - 1]
    if (last === undefined || dayNumber(next.from) > dayNumber(last.to) + 1) all.push(next)
    else if (next.to > last.to) all[all.length - 1] = { from: last.from, to: next.to }
  }
}

/**
 * The days of the first window that are not of the second. 前一时间窗中除去后一时间窗的日期。
 *
 * @example difference(monthsWindow(2022, 2, 9), monthsWindow(2022, 4, 12)) // => monthsWindow(2022, 2, 3)
 * @example difference(monthsWindow(2022, 6, 6), monthsWindow(2022, 1, 12)) // => []
 * @since 0.1.0
 */
export function difference(a: Window, b: Window): Window {
  const rest: Span[] = []
  let j = 0
  for (const { from, to } of a) {
    let start = from
    // Spans of `b` that end before this one of `a` begins lie before all that follow as well.
    for (; (b[j]?.to ?? to) < start; j++);
    for (let k = j; start <= to; k++) {
      const cut = b[k]
      if (cut === undefined || cut.from > to) {
        rest.push({ from: start, to })
        break
      }
      if (cut.from > start) rest.push({ from: start, to: orThrow(addDays(cut.from, -1)) })
      if (cut.to >= to) break
      start = orThrow(addDays(cut.to, 1))
    }
  }
  return rest
}

/**
 * The days of one year that the window leaves closed. 某年内不开放的日期。
 *
 * @param year 1949 to 2100
 * @example complementIn(monthsWindow(2022, 2, 12), 2022) // => monthsWindow(2022, 1, 1)
 * @since 0.1.0
 */
export const complementIn = (window: Window, year: number): Window => difference(monthsWindow(year, 1, 12), window)

/**
 * How many days a window has. 时间窗的天数。
 *
 * @example daysIn(monthsWindow(2024, 2, 2)) // => 29
 * @since 0.1.0
 */
export const daysIn = (window: Window): number =>
  window.reduce((sum, { from, to }) => sum + dayNumber(to) - dayNumber(from) + 1, 0)
