/* 录入时刻: when an event was entered, in the time of the campaign, UTC+8; text order is time order. */

import { isCivilDate, type Brand, type CivilDate } from '../kernel/index.js'

/**
 * A second of civil time, `2022-03-01T09:30:00+08:00`, 1949 to 2100. 东八区的一秒，如 `2022-03-01T09:30:00+08:00`（1949 至 2100 年）。
 *
 * The offset is always +08:00, so that two moments compare as their texts do. 时差固定为 +08:00，文本次序即时间次序。
 *
 * @since 0.1.0
 */
export type Moment = Brand<string, 'Moment'>

/**
 * Whether a text is such a second. 文本是否为这样的一秒。
 *
 * @example isMoment('2022-03-01T09:30:00+08:00') // => true
 * @example isMoment('2022-02-29T09:30:00+08:00') // => false
 * @example isMoment('2022-03-01T09:30:00Z') // => false
 * @since 0.1.0
 */
export const isMoment = (text: unknown): text is Moment =>
  typeof text === 'string' && isClock(text) && isCivilDate(text.slice(0, 10))

/**
 * The day of a moment. 该时刻所在之日。
 *
 * @example dayOfMoment('2022-03-01T09:30:00+08:00' as Moment) // => '2022-03-01'
 * @since 0.1.0
 */
export const dayOfMoment = (moment: Moment): CivilDate => moment.slice(0, 10) as CivilDate

/**
 * Whether a text ends as a moment does, whatever its day. 文本中日期以外的部分是否合乎时刻的写法。
 *
 * @example isClock('2022-02-31T23:59:59+08:00') // => true
 * @example isClock('2022-02-28T24:00:00+08:00') // => false
 * @since 0.1.0
 */
export const isClock = (text: string): boolean => form.test(text)

const form = /^.{10}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\+08:00$/
