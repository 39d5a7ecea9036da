/* 期限: so many working days, days or months; the unit is part of the value, so that 20 working days never pass for 20 days. */

import type { Language } from '../kernel/index.js'

/** The unit of a term: working days, days, months. 期限单位：工作日、日、月。 @since 0.1.0 */
export type TermUnit = 'workdays' | 'days' | 'months'

/** A term: a unit and how many of it, 1 to `MOST_OF_TERM`. 期限：单位与数量。 @since 0.1.0 */
export type Term = { readonly unit: TermUnit; readonly count: number }

/** The units in order. 各期限单位。 @since 0.1.0 */
export const TERM_UNITS: readonly TermUnit[] = ['workdays', 'days', 'months']

/** The longest term of any unit: longer ones are slips. 期限数量的最大值。 @since 0.1.0 */
export const MOST_OF_TERM = 1000

/**
 * A term in working days (工作日). 若干个工作日。
 *
 * @param count 1 to 1000; any other number is a mistake of the program and throws
 * @example workdays(20) // => { unit: 'workdays', count: 20 }
 * @since 0.1.0
 */
export const workdays = (count: number): Term => termOf('workdays', count)

/**
 * A term in days of the calendar (日). 若干日。
 *
 * @param count 1 to 1000; any other number is a mistake of the program and throws
 * @example days(60) // => { unit: 'days', count: 60 }
 * @since 0.1.0
 */
export const days = (count: number): Term => termOf('days', count)

/**
 * A term in months (月). 若干个月。
 *
 * @param count 1 to 1000; any other number is a mistake of the program and throws
 * @example months(3) // => { unit: 'months', count: 3 }
 * @since 0.1.0
 */
export const months = (count: number): Term => termOf('months', count)

/**
 * A term as it is printed. 打印期限。
 *
 * @example printTerm('zh')(workdays(20)) // => '20个工作日'
 * @example printTerm('en')(months(1)) // => '1 month'
 * @since 0.1.0
 */
export const printTerm =
  (language: Language) =>
  ({ unit, count }: Term): string =>
    language === 'zh'
      ? `${String(count)}${unitWords[unit].zh}`
      : `${String(count)} ${unitWords[unit].en}${count === 1 ? '' : 's'}`

function termOf(unit: TermUnit, count: number): Term {
  if (!Number.isInteger(count) || count < 1 || count > MOST_OF_TERM) throw new RangeError(`${unit}(${String(count)})`)
  return { unit, count }
}

const unitWords: { readonly [U in TermUnit]: { readonly [L in Language]: string } } = {
  workdays: { zh: '个工作日', en: 'working day' },
  days: { zh: '日', en: 'day' },
  months: { zh: '个月', en: 'month' }
}
