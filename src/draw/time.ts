/* Moments of a notice: `YYYY-MM-DDThh:mm:ssZ`, and how far apart two of them are. */

import { dayCount, isDayOfMonth, type Brand } from '../kernel/index.js'

/** A second of universal time as `YYYY-MM-DDThh:mm:ssZ`. 世界时的一秒，写作 `YYYY-MM-DDThh:mm:ssZ`。 @since 0.1.0 */
export type Time = Brand<string, 'Time'>

/**
 * Whether a text is a second that exists; years 0000 to 9999. 文本是否为真实存在的一秒。
 *
 * @example isTime('2026-02-30T08:00:00Z') // => false
 * @since 0.1.0
 */
export function isTime(text: string): text is Time {
  const [, year, month, day] = form.exec(text) ?? []
  return year !== undefined && isDayOfMonth(Number(year), Number(month), Number(day))
}

/**
 * Seconds since 1970 began, by the Gregorian calendar and without leap seconds. 自 1970 年起的秒数（不计闰秒）。
 *
 * @example secondsOf('1970-01-02T00:00:01Z' as Time) // => 86401
 * @since 0.1.0
 */
export function secondsOf(time: Time): number {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = time.split(/[-T:Z]/, 6).map(Number)
  return dayCount(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second
}

const form = /^(\d{4})-(\d{2})-(\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/
