/* 抽查时间: the days on which a check may be carried out, as spans of civil days (the plan's months, whole and inclusive). */

import { firstOfMonth, lastOfMonth, YEARS, type CivilDate } from '../kernel/index.js'

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
