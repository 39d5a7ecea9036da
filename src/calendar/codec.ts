/* JSON of days: windows, holiday tables, terms, open days and the rules about them, with the place of all that is amiss. */

import * as t from 'io-ts'
import {
  byMember,
  citedCodec,
  closed,
  codecOf,
  dateCodec,
  dayNumber,
  integerCodec,
  listOf,
  nameCodec,
  nullOr,
  oneOf,
  textCodec,
  YEARS,
  type Cited,
  type Codec,
  type Message
} from '../kernel/index.js'
import { CHECK_KINDS, CHECK_WAYS, type CheckKind, type CheckWay } from './check-kind.js'
import { GROUNDS, type Ground } from './ground.js'
import type { OpenDays } from './open-days.js'
import type { QuietEntry, QuietFiling, QuietWaiver } from './quiet-entry.js'
import type { FirstYearReading, ListedReading, OthersReading, QuietPeriod } from './quiet-period.js'
import type { BeforeReading, CalendarRules, RestDayReading, StartReading, TermRules } from './rules.js'
import { MOST_OF_TERM, TERM_UNITS, type Term } from './term.js'
import type { Span, Window } from './window.js'
import type { HolidayYear } from './workday.js'
import type { YearlyDate } from './yearly.js'

/** A span whose last day is not before its first. 末日不早于首日的日期段。 @since 0.1.0 */
export const spanCodec: Codec<Span> = placed(closed('Span', { from: dateCodec, to: dateCodec }), ({ from, to }) =>
  from <= to ? [] : [{ steps: ['to'], found: to, expected: fromDay(from) }]
)

/**
 * A window: spans ascending, disjoint and not touching. 时间窗：各段升序、不重叠、不相接。
 *
 * @example reasonsOf(decode(windowCodec)([{ from: '2022-02-01', to: '2022-02-28' }, { from: '2022-03-01', to: '2022-03-31' }])).map(({ at }) => at) // => ['/1/from']
 * @since 0.1.0
 */
export const windowCodec: Codec<Window> = placed(listOf(spanCodec), (window) =>
  window.flatMap(({ from }, i) => {
    const before = window[i - 1]
    // One closed day at least must lie between two spans, or they were one.
    if (before === undefined || dayNumber(from) > dayNumber(before.to) + 1) return []
    return [{ steps: [String(i), 'from'], found: from, expected: afterGap(before) }]
  })
)

/** One year's holidays and make-up working days. 一年的放假与调休安排。 @since 0.1.0 */
export const holidayYearCodec: Codec<HolidayYear> = closed('HolidayYear', {
  year: integerCodec(YEARS.first, YEARS.last),
  notice: textCodec,
  holidays: listOf(spanCodec),
  makeUp: listOf(dateCodec)
})

/** A term. 期限。 @since 0.1.0 */
export const termCodec: Codec<Term> = closed('Term', { unit: oneOf(TERM_UNITS), count: integerCodec(1, MOST_OF_TERM) })

/** A term with its source. 附出处的期限。 @since 0.1.0 */
export const citedTermCodec: Codec<Cited<Term>> = citedCodec(termCodec)

/**
 * A day of every year as printed: a day that no month has is kept, and reported where it is used. 每年某日，照原文；不存在的日子照录。
 *
 * @example decode(yearlyDateCodec)({ month: 11, day: 31 }) // => accept({ month: 11, day: 31 })
 * @since 0.1.0
 */
export const yearlyDateCodec: Codec<YearlyDate> = closed('YearlyDate', {
  month: integerCodec(1, 12),
  day: codecOf('1 to 31 or end', (value): value is number | 'end' => value === 'end' || integerCodec(1, 31).is(value), {
    zh: '1 至 31 的整数或 end（月底）',
    en: 'an integer from 1 to 31, or end'
  })
})

/** A kind of check. 检查种类。 @since 0.1.0 */
export const checkKindCodec: Codec<CheckKind> = oneOf(CHECK_KINDS)

/** By a draw or outside it. 检查对象的产生方式。 @since 0.1.0 */
export const checkWayCodec: Codec<CheckWay> = oneOf(CHECK_WAYS)

/** A ground. 事由。 @since 0.1.0 */
export const groundCodec: Codec<Ground> = oneOf(GROUNDS)

/**
 * Days as data; numbers and dates ascending, none twice. 以数据表示的日期集合；数与日期均升序、不重复。
 *
 * @example decode(openDaysCodec)({ _tag: 'Months', months: [6, 9] }) // => accept({ _tag: 'Months', months: [6, 9] })
 * @since 0.1.0
 */
export const openDaysCodec: Codec<OpenDays> = t.recursion<OpenDays>('OpenDays', () =>
  byMember('_tag', {
    Months: closed('Months', { _tag: oneOf(['Months']), months: risingListOf(integerCodec(1, 12)) }),
    DaysOfMonth: placed(
      closed('DaysOfMonth', { _tag: oneOf(['DaysOfMonth']), from: dayOfMonthCodec, to: dayOfMonthCodec }),
      ({ from, to }) => (from <= to ? [] : [{ steps: ['to'], found: to, expected: notBelow(String(from)) }])
    ),
    Weekdays: closed('Weekdays', { _tag: oneOf(['Weekdays']), weekdays: risingListOf(integerCodec(1, 7)) }),
    ChosenDays: closed('ChosenDays', {
      _tag: oneOf(['ChosenDays']),
      perMonth: dayOfMonthCodec,
      days: risingListOf(dateCodec)
    }),
    Spans: closed('Spans', { _tag: oneOf(['Spans']), window: windowCodec }),
    Union: closed('Union', { _tag: oneOf(['Union']), of: listOf(openDaysCodec) }),
    Intersection: closed('Intersection', { _tag: oneOf(['Intersection']), of: listOf(openDaysCodec) }),
    Difference: closed('Difference', { _tag: oneOf(['Difference']), from: openDaysCodec, without: openDaysCodec })
  })
)

/** A quiet period. 安静期规定。 @since 0.1.0 */
export const quietPeriodCodec: Codec<QuietPeriod> = closed('QuietPeriod', {
  name: nameCodec,
  groups: nullOr(listOf(nameCodec)),
  binds: citedCodec(
    closed('QuietScope', { kinds: nullOr(listOf(checkKindCodec)), ways: nullOr(listOf(checkWayCodec)) })
  ),
  open: citedCodec(openDaysCodec),
  grounds: citedCodec(listOf(groundCodec)),
  filings: citedCodec(listOf(nameCodec)),
  listed: citedCodec(oneOf<ListedReading>(['filed', 'free'])),
  others: citedCodec(oneOf<OthersReading>(['refused', 'waived', 'filed'])),
  since: nullOr(citedCodec(dateCodec)),
  firstYear: citedCodec(oneOf<FirstYearReading>(['binds', 'free']))
})

/** How terms are counted. 期限的计算。 @since 0.1.0 */
export const termRulesCodec: Codec<TermRules> = closed('TermRules', {
  restDay: citedCodec(oneOf<RestDayReading>(['nextWorkday', 'asItFalls'])),
  start: citedCodec(oneOf<StartReading>(['exclusive', 'inclusive'])),
  before: citedCodec(oneOf<BeforeReading>(['inclusive', 'strict']))
})

/** What a profile answers about days. 规则包对日期的规定。 @since 0.1.0 */
export const calendarRulesCodec: Codec<CalendarRules> = closed('CalendarRules', {
  terms: termRulesCodec,
  quiet: listOf(quietPeriodCodec)
})

/** A filing. 备案。 @since 0.1.0 */
export const quietFilingCodec: Codec<QuietFiling> = closed('QuietFiling', { with: nameCodec, on: dateCodec })

/** Leave to pass a soft rule. 对原则性规定的放行。 @since 0.1.0 */
export const quietWaiverCodec: Codec<QuietWaiver> = closed('QuietWaiver', { reason: textCodec, approver: textCodec })

/** An entry that is asked for. 拟入企检查。 @since 0.1.0 */
export const quietEntryCodec: Codec<QuietEntry> = closed('QuietEntry', {
  groups: listOf(nameCodec),
  kind: checkKindCodec,
  way: checkWayCodec,
  days: listOf(dateCodec),
  ground: nullOr(groundCodec),
  filings: listOf(quietFilingCodec),
  waiver: nullOr(quietWaiverCodec)
})

type Trouble = { readonly steps: readonly string[]; readonly found: unknown; readonly expected: Message }

/** What a codec accepts, less what the second look finds, each with the steps that lead to it. */
function placed<A>(shape: Codec<A>, troubles: (value: A) => readonly Trouble[]): Codec<A> {
  const is = (value: unknown): value is A => shape.is(value) && troubles(value).length === 0
  return new t.Type<A>(
    shape.name,
    is,
    (value, context) => {
      const checked = shape.validate(value, context)
      if (checked._tag === 'Left') return checked
      const errors = troubles(checked.right).map(({ steps, found, expected }) => ({
        value: found,
        context: steps.reduce<t.Context>((path, step) => t.appendContext(path, step, t.unknown), context),
        message: JSON.stringify(expected)
      }))
      return errors.length > 0 ? t.failures(errors) : t.success(checked.right)
    },
    t.identity
  )
}

/** A list that rises, so that one set has one form. 升序且不重复的列表。 */
function risingListOf<A extends number | string>(element: Codec<A>): Codec<readonly A[]> {
  return placed(listOf(element), (list) =>
    list.flatMap((value, i) => {
      const before = list[i - 1]
      return before === undefined || before < value
        ? []
        : [{ steps: [String(i)], found: value, expected: above(String(before)) }]
    })
  )
}

const dayOfMonthCodec = integerCodec(1, 31)

const notBelow = (least: string): Message => ({ zh: `不小于 ${least} 的数`, en: `a number not below ${least}` })

const above = (before: string): Message => ({
  zh: `大于前一项 ${before} 的值`,
  en: `a value above ${before}, the one before it`
})

const fromDay = (day: string): Message => ({ zh: `不早于 ${day} 的日期`, en: `a day not before ${day}` })

const afterGap = ({ to }: Span): Message => ({
  zh: `与上一段（至 ${to}）至少相隔一天的日期`,
  en: `a day that leaves at least one day after the span before it, which ends on ${to}`
})
