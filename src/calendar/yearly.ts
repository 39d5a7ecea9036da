/* 每年某日前: a day of every year by which something is due, as printed — even where the calendar has no such day (11月31日). */

import { addDays, daysInMonth, firstOfMonth, lastOfMonth, orThrow, YEARS, type CivilDate } from '../kernel/index.js'
import type { TermRules } from './rules.js'

/** A day of every year as printed; `end` is 月底. 每年某日，照原文；`end` 即月底。 @since 0.1.0 */
export type YearlyDate = { readonly month: number; readonly day: number | 'end' }

/** What the printed day could not be. 所印日期不能照用之处。 @since 0.1.0 */
export type YearlyDateWarning =
  /** No year has this day: the source is defective. 任何一年都没有这一天，原文有误。 */
  | { readonly _tag: 'SourceDefect'; readonly month: number; readonly day: number; readonly taken: CivilDate }
  /** 29 February of a common year. 平年没有2月29日。 */
  | { readonly _tag: 'NoLeapDay'; readonly year: number; readonly taken: CivilDate }

/** The last day on which the thing is in time, and what had to be mended. 最后一个合格之日及提示。 @since 0.1.0 */
export type YearlyDue = { readonly on: CivilDate; readonly warnings: readonly YearlyDateWarning[] }

/**
 * The last day that is 某月某日前 of one year. 某年“某月某日前”的最后一日。
 *
 * A day that the month lacks is taken as the month's last one and reported, never rolled forward. A fixed date is no
 * term: it stays where it falls, on a rest day too. 月份没有的日子取该月末日并提示，绝不顺延；固定日期不是期间，遇休息日不顺延。
 *
 * @param year 1949 to 2100; the date must be a month of 1 to 12 with a day of 1 to 31 or `end`, else it throws
 * @param rules `inclusive` takes in the day itself, `strict` ends the day before; 月底前 always takes in the last day
 * @basis 临夏州实施意见 四（二）; 中山市实施方案 四（四）; 民法典 第一千二百五十九条
 * @example yearlyDue({ month: 11, day: 31 }, 2022, { before: cited('inclusive', citing('民法典')('第一千二百五十九条')) }).on // => '2022-11-30'
 * @example yearlyDue({ month: 2, day: 'end' }, 2024, { before: cited('strict', citing('民法典')('第一千二百五十九条')) }).on // => '2024-02-29'
 * @since 0.1.0
 */
export function yearlyDue(date: YearlyDate, year: number, rules: Pick<TermRules, 'before'>): YearlyDue {
  const { month, day } = date
  const asked = day === 'end' ? 31 : day
  const inside = [year, month, asked].every(Number.isInteger) && year >= YEARS.first && year <= YEARS.last
  if (!inside || month < 1 || month > 12 || asked < 1 || asked > 31) {
    throw new RangeError(`yearlyDue(${String(month)}-${String(day)}, ${String(year)}): no day of a year`)
  }
  if (day === 'end') return { on: lastOfMonth(year, month), warnings: [] }
  const clamped = day > daysInMonth(year, month)
  const taken = orThrow(addDays(firstOfMonth(year, month), Math.min(day, daysInMonth(year, month)) - 1))
  const warnings: readonly YearlyDateWarning[] = !clamped
    ? []
    : month === 2 && day === 29
      ? [{ _tag: 'NoLeapDay', year, taken }]
      : [{ _tag: 'SourceDefect', month, day, taken }]
  return { on: rules.before.value === 'inclusive' ? taken : orThrow(addDays(taken, -1)), warnings }
}
