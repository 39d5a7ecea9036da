import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addWorkdays,
  complementIn,
  daysIn,
  difference,
  dueOn,
  enterOn,
  intersection,
  isOpenOn,
  isWorkday,
  makeWorkCalendar,
  monthsWindow,
  nextOpenDay,
  openDaysOf,
  openTest,
  stateHolidays,
  TERM_UNITS,
  union,
  weekdayOf,
  whyClosed,
  windowCodec,
  windowOf,
  workdaysBetween,
  yearlyDue,
  yearsUncovered,
  type HolidayYear,
  type OpenDays,
  type QuietCheck,
  type QuietPeriod,
  type Term,
  type TermRules,
  type Window
} from '../../src/calendar/index.js'
import { addDays, cited, dayNumber, decode, orThrow, type CivilDate } from '../../src/kernel/index.js'
import { calendar, day, elsewhere, name, terms } from '../unit/calendar/sample.js'

const start = dayNumber(day('1949-01-01'))
const dateAt = (number: number): CivilDate => orThrow(addDays(day('1970-01-01'), number))
const datesFrom = (from: string, to: string): fc.Arbitrary<CivilDate> =>
  fc.integer({ min: dayNumber(day(from)), max: dayNumber(day(to)) }).map(dateAt)
const anyDate = datesFrom('1950-01-01', '2099-12-31')
const nearDate = datesFrom('2018-06-01', '2027-06-30')
const date = fc.oneof(anyDate, nearDate)
const year = fc.integer({ min: 2015, max: 2030 })

/** A table for one year: any weekdays off, any weekend days worked, from 25 December before it. */
const holidayYear: fc.Arbitrary<HolidayYear> = fc
  .record({ year, offsets: fc.array(fc.integer({ min: -7, max: 364 }), { maxLength: 30 }) })
  .map((drawn) => {
    const all = [...new Set(drawn.offsets)].map((offset) =>
      dateAt(dayNumber(day(`${String(drawn.year)}-01-01`)) + offset)
    )
    return {
      year: drawn.year,
      notice: '试',
      holidays: all.filter((at) => weekdayOf(at) <= 5).map((at) => ({ from: at, to: at })),
      makeUp: all.filter((at) => weekdayOf(at) > 5)
    }
  })
const calendars = fc
  .uniqueArray(holidayYear, { selector: (row) => row.year, maxLength: 4 })
  .map(makeWorkCalendar)
  .filter((made) => made._tag === 'Right')
  .map(orThrow)

/** Windows within 2022 and 2023, made of spans that neither touch nor overlap. */
const windows: fc.Arbitrary<Window> = fc
  .uniqueArray(fc.integer({ min: 0, max: 729 }), { maxLength: 12 })
  .map((cuts) => {
    const base = dayNumber(day('2022-01-01'))
    const sorted = [...cuts].sort((a, b) => a - b)
    return sorted.flatMap((cut, i): Window => {
      const end = sorted[i + 1]
      // Every second stretch, less its last two days, so that a closed day lies behind it.
      return i % 2 === 0 && end !== undefined && end - cut > 1
        ? [{ from: dateAt(base + cut), to: dateAt(base + end - 2) }]
        : []
    })
  })
const dayOfTwoYears = datesFrom('2021-12-25', '2024-01-05')

const { open: openDays } = fc.letrec<{ open: OpenDays; leaf: OpenDays }>((tie) => ({
  leaf: fc.oneof(
    fc.record({
      _tag: fc.constant('Months' as const),
      months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 12 })
    }),
    fc
      .tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 31 }))
      .map(([a, b]): OpenDays => ({ _tag: 'DaysOfMonth', from: Math.min(a, b), to: Math.max(a, b) })),
    fc.record({
      _tag: fc.constant('Weekdays' as const),
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 })
    }),
    windows.map((window): OpenDays => ({ _tag: 'Spans', window }))
  ),
  open: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc.record({ _tag: fc.constant('Union' as const), of: fc.array(tie('open'), { maxLength: 3 }) }),
    fc.record({ _tag: fc.constant('Intersection' as const), of: fc.array(tie('open'), { maxLength: 3 }) }),
    fc.record({ _tag: fc.constant('Difference' as const), from: tie('open'), without: tie('open') })
  )
}))

describe('counting working days', () => {
  it('forward and back leads home from a working day, over any calendar', () => {
    fc.assert(
      fc.property(calendars, nearDate, fc.integer({ min: -300, max: 300 }), (any, from, n) => {
        fc.pre(isWorkday(any)(from))
        const there = orThrow(addWorkdays(any, from, n))
        expect(orThrow(addWorkdays(any, there, -n))).toBe(from)
        expect(workdaysBetween(any, from, there)).toBe(n)
      })
    )
  })

  it('is one step at a time: day by day as a walker would count', () => {
    fc.assert(
      fc.property(calendars, nearDate, fc.integer({ min: 1, max: 40 }), (any, from, n) => {
        let at = from
        for (let left = n; left > 0;) {
          at = orThrow(addDays(at, 1))
          if (isWorkday(any)(at)) left--
        }
        expect(orThrow(addWorkdays(any, from, n))).toBe(at)
        expect(workdaysBetween(any, from, at)).toBe(n)
        expect(workdaysBetween(any, at, from)).toBe(-n)
      })
    )
  })

  it('takes Monday to Friday for worked where no notice says otherwise', () => {
    const known = new Set(
      stateHolidays.flatMap(({ holidays, makeUp }) => [...holidays.map(({ from }) => from), ...makeUp])
    )
    fc.assert(
      fc.property(anyDate, (at) => {
        fc.pre(!known.has(at) && (at < '2018-12-29' || at > '2026-12-31'))
        expect(isWorkday(calendar)(at)).toBe(weekdayOf(at) <= 5)
      })
    )
  })

  it('adds up over any day between', () => {
    fc.assert(
      fc.property(date, date, date, (a, b, c) => {
        expect(workdaysBetween(calendar, a, b) + workdaysBetween(calendar, b, c)).toBe(workdaysBetween(calendar, a, c))
      })
    )
  })
})

describe('terms', () => {
  const term: fc.Arbitrary<Term> = fc.record({
    unit: fc.constantFrom(...TERM_UNITS),
    count: fc.integer({ min: 1, max: 300 })
  })
  const rules: fc.Arbitrary<TermRules> = fc
    .tuple(
      fc.constantFrom('nextWorkday' as const, 'asItFalls' as const),
      fc.constantFrom('exclusive' as const, 'inclusive' as const)
    )
    .map(([restDay, from]) => ({
      ...terms,
      restDay: cited(restDay, terms.restDay.basis),
      start: cited(from, terms.start.basis)
    }))
  const event = datesFrom('2018-01-01', '2028-12-31')

  it('never end before they begin; a longer one never ends sooner, a later event neither', () => {
    fc.assert(
      fc.property(event, term, rules, fc.integer({ min: 1, max: 20 }), (from, asked, how, more) => {
        const due = (at: CivilDate, of: Term) => orThrow(dueOn({ event: at, term: of, calendar, rules: how }))
        const answer = due(from, asked)
        expect(answer.on >= answer.firstDay).toBe(true)
        expect(due(from, { ...asked, count: asked.count + more }).on >= answer.on).toBe(true)
        expect(due(orThrow(addDays(from, more)), asked).on >= answer.on).toBe(true)
      })
    )
  })

  it('end on a working day where a rest day moves them, and say what they were moved from', () => {
    fc.assert(
      fc.property(event, term, rules, (from, asked, how) => {
        const answer = orThrow(dueOn({ event: from, term: asked, calendar, rules: how }))
        if (how.restDay.value === 'nextWorkday' || asked.unit === 'workdays')
          expect(isWorkday(calendar)(answer.on)).toBe(true)
        if (answer.shiftedFrom !== null) {
          expect(isWorkday(calendar)(answer.shiftedFrom)).toBe(false)
          expect(workdaysBetween(calendar, answer.shiftedFrom, answer.on)).toBe(1)
        }
      })
    )
  })

  it('that are not provisional stay as they are whatever the notices for other years say', () => {
    const later = fc.uniqueArray(holidayYear, { selector: (row) => row.year, maxLength: 4 })
    fc.assert(
      fc.property(event, term, rules, later, (from, asked, how, years) => {
        const answer = orThrow(dueOn({ event: from, term: asked, calendar, rules: how }))
        fc.pre(answer.provisional.length === 0)
        const more = years.filter((row) => row.year < 2019 || row.year > 2026)
        const fuller = makeWorkCalendar([...stateHolidays, ...more])
        fc.pre(fuller._tag === 'Right')
        expect(orThrow(dueOn({ event: from, term: asked, calendar: orThrow(fuller), rules: how }))).toEqual(answer)
      })
    )
  })

  it('name as provisional exactly years that the calendar lacks', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 1000 }), (from, length) => {
        const to = dateAt(Math.min(dayNumber(from) + length, dayNumber(day('2100-12-31'))))
        for (const missing of yearsUncovered(calendar, from, to)) {
          expect(missing < 2019 || missing > 2026).toBe(true)
          expect(missing >= Number(from.slice(0, 4)) && missing <= Number(to.slice(0, 4)) + 1).toBe(true)
        }
      })
    )
  })

  it('by a yearly date end within the month it names, or the day before it', () => {
    const yearly = fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
    fc.assert(
      fc.property(yearly, fc.integer({ min: 1950, max: 2100 }), (asked, of) => {
        const { on, warnings } = yearlyDue(asked, of, terms)
        expect(on.slice(0, 7)).toBe(`${String(of)}-${String(asked.month).padStart(2, '0')}`)
        expect(warnings.length === 0).toBe(Number(on.slice(8)) === asked.day)
        const strict = yearlyDue(asked, of, { before: cited('strict', terms.before.basis) })
        expect(dayNumber(strict.on)).toBe(dayNumber(on) - 1)
      })
    )
  })
})

describe('windows', () => {
  it('joined, cut and subtracted are open as their parts say, and stay in their one form', () => {
    fc.assert(
      fc.property(windows, windows, dayOfTwoYears, (a, b, at) => {
        const [inA, inB] = [isOpenOn(a)(at), isOpenOn(b)(at)]
        expect(isOpenOn(union(a, b))(at)).toBe(inA || inB)
        expect(isOpenOn(intersection(a, b))(at)).toBe(inA && inB)
        expect(isOpenOn(difference(a, b))(at)).toBe(inA && !inB)
        for (const window of [a, b, union(a, b), intersection(a, b), difference(a, b)]) {
          expect(decode(windowCodec)(window)._tag).toBe('Right')
        }
      }),
      { numRuns: 500 }
    )
  })

  it('lose no day and count none twice', () => {
    fc.assert(
      fc.property(windows, windows, (a, b) => {
        expect(daysIn(union(a, b)) + daysIn(intersection(a, b))).toBe(daysIn(a) + daysIn(b))
        expect(daysIn(difference(a, b)) + daysIn(intersection(a, b))).toBe(daysIn(a))
        expect(union(difference(a, b), intersection(a, b))).toEqual(a)
        expect(union(a, b)).toEqual(union(b, a))
      })
    )
  })

  it('and their complement make up the year', () => {
    fc.assert(
      fc.property(windows, fc.constantFrom(2022, 2023), (a, of) => {
        const inYear = intersection(a, monthsWindow(of, 1, 12))
        expect(union(inYear, complementIn(a, of))).toEqual(monthsWindow(of, 1, 12))
        expect(intersection(a, complementIn(a, of))).toEqual([])
      })
    )
  })
})

describe('open days', () => {
  it('as a window are open on the days that pass their test, in one form', () => {
    fc.assert(
      fc.property(openDays, dayOfTwoYears, (open, at) => {
        const window = orThrow(windowOf(open, Number(at.slice(0, 4))))
        expect(isOpenOn(window)(at)).toBe(openTest(open)(at))
        expect(decode(windowCodec)(window)._tag).toBe('Right')
      })
    )
  })

  it('of two are joined, cut and subtracted as their windows are', () => {
    fc.assert(
      fc.property(openDays, openDays, fc.constantFrom(2022, 2023, 2024), (a, b, of) => {
        const windowed = (open: OpenDays): Window => orThrow(windowOf(open, of))
        expect(windowed({ _tag: 'Union', of: [a, b] })).toEqual(union(windowed(a), windowed(b)))
        expect(windowed({ _tag: 'Intersection', of: [a, b] })).toEqual(intersection(windowed(a), windowed(b)))
        expect(windowed({ _tag: 'Difference', from: a, without: b })).toEqual(difference(windowed(a), windowed(b)))
      })
    )
  })
})

describe('quiet periods', () => {
  const check: QuietCheck = { groups: [name('A')], kind: 'daily', way: 'random' }
  const periods: fc.Arbitrary<readonly QuietPeriod[]> = fc
    .array(openDays, { maxLength: 3 })
    .map((list) => list.map((quiet, i) => elsewhere(`第${String(i)}`, quiet)))

  it('let in without a ground exactly where no period closes the day, and point to the next such day', () => {
    fc.assert(
      fc.property(periods, dayOfTwoYears, (list, at) => {
        const entry = { ...check, days: [at], ground: null, filings: [], waiver: null }
        const open = whyClosed(list, check, at).length === 0
        expect(enterOn(list, entry)._tag === 'Right').toBe(open)
        expect(isOpenOn(orThrow(openDaysOf(list, check, Number(at.slice(0, 4)))))(at)).toBe(open)
        const next = nextOpenDay(list, check, at)
        const coming = [0, 1].flatMap((more) => orThrow(openDaysOf(list, check, Number(at.slice(0, 4)) + more)))
        const found = coming.find(({ to }) => to >= at)
        expect(next).toBe(found === undefined ? null : found.from > at ? found.from : at)
      })
    )
  })

  it('close each day to an entry of many exactly as to an entry of one', () => {
    fc.assert(
      fc.property(periods, fc.array(dayOfTwoYears, { minLength: 1, maxLength: 6 }), (list, dates) => {
        const refusedFor = (asked: readonly CivilDate[]): readonly unknown[] => {
          const answer = enterOn(list, { ...check, days: asked, ground: null, filings: [], waiver: null })
          return answer._tag === 'Left' ? answer.left : []
        }
        const single = [...new Set(dates)].flatMap((at) => refusedFor([at]))
        const many = refusedFor(dates)
        expect(many.length).toBe(single.length)
        for (const refusal of single) expect(many).toContainEqual(refusal)
      })
    )
  })
})

describe('the calendar', () => {
  it('begins on 1949-01-01 and has every day to 2100-12-31 once', () => {
    expect(calendar.counts.length).toBe(dayNumber(day('2100-12-31')) - start + 1)
    expect(new Set(calendar.worked).size).toBe(calendar.worked.length)
    expect(calendar.counts[calendar.counts.length - 1]).toBe(calendar.worked.length)
  })
})
