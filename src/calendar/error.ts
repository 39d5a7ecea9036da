/* Why a calendar or an entry is refused, and what a yearly date is warned of, in both languages. */

import {
  cite,
  explainBy,
  type Citation,
  type CivilDate,
  type Language,
  type Messages,
  type Name
} from '../kernel/index.js'
import { groundWords, type Ground } from './ground.js'
import type { DaysNotChosen } from './open-days.js'
import type { YearlyDateWarning } from './yearly.js'

/** Why notices make no calendar; `at` counts from 0. 各年通知不能构成日历的理由；位置自 0 起。 @since 0.1.0 */
export type CalendarRefusal =
  | { readonly _tag: 'HolidayYearTwice'; readonly year: number; readonly at: readonly number[] }
  | {
      readonly _tag: 'HolidaySpanReversed'
      readonly year: number
      readonly from: CivilDate
      readonly to: CivilDate
    }
  /** Neither of the year nor of the last week of December before it. 既非当年、亦非上年十二月最后一周。 */
  | { readonly _tag: 'HolidayOutsideYear'; readonly year: number; readonly on: CivilDate }
  | { readonly _tag: 'MakeUpOnWeekday'; readonly year: number; readonly on: CivilDate }
  | { readonly _tag: 'HolidayAndMakeUp'; readonly on: CivilDate }

/** Why an entry is refused. 拟入企检查被拒绝的理由。 @since 0.1.0 */
export type QuietRefusal =
  | DaysNotChosen
  | { readonly _tag: 'EntryWithoutDay' }
  /** Closed; `ground` is null where none is claimed, else it is one that opens nothing here. 安静日，且无可用事由。 */
  | {
      readonly _tag: 'QuietDay'
      readonly on: CivilDate
      readonly period: Name
      readonly ground: Ground | null
      /** Null: none up to the end of the next year, or not known before days are chosen. 次年年底前没有，或尚待选定。 */
      readonly nextOpen: CivilDate | null
      readonly basis: Citation
    }
  | {
      readonly _tag: 'QuietFilingMissing'
      readonly days: readonly CivilDate[]
      readonly period: Name
      readonly ground: Ground
      readonly missing: readonly Name[]
      readonly basis: Citation
    }
  | {
      readonly _tag: 'QuietWaiverMissing'
      readonly days: readonly CivilDate[]
      readonly period: Name
      readonly ground: Ground
      readonly basis: Citation
    }

/** The words for calendars. 工作日历问题的文本。 @since 0.1.0 */
export const calendarMessages: Messages<CalendarRefusal> = {
  HolidayYearTwice: {
    zh: ({ year, at }) => `${String(year)} 年的放假安排重复，见第 ${ordinals(at, '、')} 条`,
    en: ({ year, at }) => `the holidays of ${String(year)} are listed more than once, as no. ${ordinals(at, ', ')}`
  },
  HolidaySpanReversed: {
    zh: ({ year, from, to }) => `${String(year)} 年放假安排中，末日 ${to} 早于首日 ${from}`,
    en: ({ year, from, to }) => `holidays of ${String(year)}: a span ends on ${to}, before it begins on ${from}`
  },
  HolidayOutsideYear: {
    zh: ({ year, on }) => `${on} 不属于 ${String(year)} 年，也不在上年十二月最后一周`,
    en: ({ year, on }) => `${on} is neither of ${String(year)} nor of the last week of December before it`
  },
  MakeUpOnWeekday: {
    zh: ({ on }) => `${on} 为周一至周五，不能列为调休上班日`,
    en: ({ on }) => `${on} falls on Monday to Friday and is no make-up working day`
  },
  HolidayAndMakeUp: {
    zh: ({ on }) => `${on} 既列为放假又列为上班`,
    en: ({ on }) => `${on} is listed both as a day off and as a make-up working day`
  }
}

/** The words for entries. 入企检查问题的文本。 @since 0.1.0 */
export const quietMessages: Messages<QuietRefusal> = {
  DaysNotChosen: {
    zh: ({ year, month, wanted, chosen }) =>
      `${String(year)} 年 ${String(month)} 月应选定 ${String(wanted)} 天，实选 ${String(chosen)} 天`,
    en: ({ year, month, wanted, chosen }) =>
      `${String(wanted)} days of ${String(year)}-${String(month).padStart(2, '0')} are to be chosen, ${String(chosen)} are`
  },
  EntryWithoutDay: { zh: () => '未列明检查日期', en: () => 'no day of the check is given' },
  QuietDay: {
    zh: ({ on, period, ground, nextOpen, basis }) =>
      `${on} 在“${period}”内，${ground === null ? '未主张特殊原因' : `“${groundWords[ground].zh}”不在可入企的特殊原因之列`}，${
        nextOpen === null ? '至次年年底尚无确定的可检查日' : `最近可检查日为 ${nextOpen}`
      }（${cite('zh')(basis)}）`,
    en: ({ on, period, ground, nextOpen, basis }) =>
      `${on} is closed by "${period}" and ${ground === null ? 'no ground is claimed' : `${groundWords[ground].en} is no ground for entry`}; ${
        nextOpen === null ? 'no open day is certain up to the end of the next year' : `next open day ${nextOpen}`
      } (${cite('en')(basis)})`
  },
  QuietFilingMissing: {
    zh: ({ days, period, ground, missing, basis }) =>
      `“${period}”内因${groundWords[ground].zh}于 ${days.join('、')} 入企，须报${missing.join('、')}备案（${cite('zh')(basis)}）`,
    en: ({ days, period, ground, missing, basis }) =>
      `entry on ${days.join(', ')} within "${period}" for ${groundWords[ground].en} has to be filed with ${missing.join(', ')} (${cite('en')(basis)})`
  },
  QuietWaiverMissing: {
    zh: ({ days, period, ground, basis }) =>
      `“${period}”未列举${groundWords[ground].zh}，于 ${days.join('、')} 入企须写明理由和批准人（${cite('zh')(basis)}）`,
    en: ({ days, period, ground, basis }) =>
      `"${period}" does not list ${groundWords[ground].en}: entry on ${days.join(', ')} needs a reason and an approver (${cite('en')(basis)})`
  }
}

/** The words for yearly dates. 每年某日之提示的文本。 @since 0.1.0 */
export const yearlyDateMessages: Messages<YearlyDateWarning> = {
  SourceDefect: {
    zh: ({ month, day, taken }) => `原文有误：没有 ${String(month)} 月 ${String(day)} 日，按 ${taken} 计，不顺延`,
    en: ({ month, day, taken }) =>
      `the source is defective: no year has a day ${String(day)} of month ${String(month)}; taken as ${taken}, not rolled forward`
  },
  NoLeapDay: {
    zh: ({ year, taken }) => `${String(year)} 年没有 2 月 29 日，按 ${taken} 计`,
    en: ({ year, taken }) => `${String(year)} has no 29 February; taken as ${taken}`
  }
}

/**
 * Says why a calendar is refused. 说明工作日历被拒绝的理由。
 *
 * @since 0.1.0
 */
export const explainCalendar: (language: Language) => (refusal: CalendarRefusal) => string = explainBy(calendarMessages)

/**
 * Says why an entry is refused. 说明拟入企检查被拒绝的理由。
 *
 * @since 0.1.0
 */
export const explainQuiet: (language: Language) => (refusal: QuietRefusal) => string = explainBy(quietMessages)

const ordinals = (at: readonly number[], between: string): string => at.map((i) => String(i + 1)).join(between)
