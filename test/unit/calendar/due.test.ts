import { describe, expect, it } from 'vitest'
import {
  days,
  dueOn,
  isInTime,
  makeWorkCalendar,
  months,
  MOST_OF_TERM,
  printTerm,
  stateHolidays,
  workdays,
  type Due,
  type Term,
  type TermRules
} from '../../../src/calendar/index.js'
import { cited, orThrow, reasonsOf } from '../../../src/kernel/index.js'
import { calendar, day, terms } from './sample.js'

const due = (event: string, term: Term, rules: TermRules = terms): Due =>
  orThrow(dueOn({ event: day(event), term, calendar, rules }))
const inclusive: TermRules = { ...terms, start: cited('inclusive', terms.start.basis) }
const asItFalls: TermRules = { ...terms, restDay: cited('asItFalls', terms.restDay.basis) }

describe('a term in working days', () => {
  it('LX-MKT-23a: 20 working days from a check on 20 January 2026 end on 24 February, through a make-up Saturday and over the Spring Festival', () => {
    expect(due('2026-01-20', workdays(20))).toEqual({
      on: '2026-02-24',
      firstDay: '2026-01-21',
      shiftedFrom: null,
      provisional: []
    })
  })

  it('LX-MKT-12c: 7 working days from a change on the Friday before the National Day of 2022 end on 14 October', () => {
    const changed = due('2022-09-30', workdays(7))
    expect(changed).toEqual({ on: '2022-10-14', firstDay: '2022-10-08', shiftedFrom: null, provisional: [] })
    expect(['2022-10-13', '2022-10-14', '2022-10-15'].map((text) => isInTime(changed)(day(text)))).toEqual([
      true,
      true,
      false
    ])
  })

  it('counts from the next day, or with the day itself where the text says so and it is worked (民法典 第二百零一条)', () => {
    expect(due('2022-10-10', workdays(1)).on).toBe('2022-10-11')
    expect(due('2022-10-10', workdays(1), inclusive)).toMatchObject({ on: '2022-10-10', firstDay: '2022-10-10' })
    expect(due('2022-10-01', workdays(1), inclusive)).toMatchObject({ on: '2022-10-08', firstDay: '2022-10-08' })
  })

  it('never ends on a rest day, whatever is done with one', () => {
    expect(due('2022-09-30', workdays(7), asItFalls)).toEqual(due('2022-09-30', workdays(7)))
  })

  it('is provisional where it runs past the years with a notice, and says which; not one day before', () => {
    expect(due('2026-12-23', workdays(1))).toMatchObject({ on: '2026-12-24', provisional: [] })
    expect(due('2026-12-24', workdays(1))).toMatchObject({ on: '2026-12-25', provisional: [2027] })
    expect(due('2026-12-30', workdays(300)).provisional).toEqual([2027, 2028])
    expect(due('2099-06-01', workdays(20)).provisional).toEqual([2099])
  })

  it('is provisional when only the days before the first that counts are not known', () => {
    const holes = orThrow(makeWorkCalendar(stateHolidays.filter(({ year }) => year !== 2022)))
    const answer = dueOn({ event: day('2022-12-30'), term: workdays(1), calendar: holes, rules: terms })
    expect(orThrow(answer)).toMatchObject({ on: '2023-01-03', provisional: [2022] })
  })
})

describe('a term in days', () => {
  it('LX-DEPT-31b: day 60 is in time and day 61 is not', () => {
    const objection = due('2022-03-31', days(60))
    expect(objection).toEqual({ on: '2022-05-30', firstDay: '2022-04-01', shiftedFrom: null, provisional: [] })
    expect(['2022-05-29', '2022-05-30', '2022-05-31'].map((text) => isInTime(objection)(day(text)))).toEqual([
      true,
      true,
      false
    ])
  })

  it('C-17: an end on a Saturday moves to the next working day, one on a make-up Saturday stays', () => {
    expect(due('2022-08-16', days(60))).toMatchObject({ on: '2022-10-17', shiftedFrom: '2022-10-15' })
    expect(due('2022-08-09', days(60))).toMatchObject({ on: '2022-10-08', shiftedFrom: null })
    expect(due('2022-08-16', days(60), asItFalls)).toMatchObject({ on: '2022-10-15', shiftedFrom: null })
  })

  it('over a long holiday ends after all of it (民法典 第二百零三条)', () => {
    expect(due('2022-08-02', days(60))).toMatchObject({ on: '2022-10-08', shiftedFrom: '2022-10-01' })
  })

  it('counts from the next day, or with the day itself where the text says so (民法典 第二百零一条)', () => {
    expect(due('2022-03-31', days(1))).toMatchObject({ on: '2022-04-01', firstDay: '2022-04-01' })
    expect(due('2022-03-31', days(1), inclusive)).toMatchObject({ on: '2022-03-31', firstDay: '2022-03-31' })
    expect(due('2022-03-31', days(61), inclusive).on).toBe('2022-05-30')
  })

  it('is provisional only where the holidays decide: at its end, and not where it falls as it falls', () => {
    expect(due('2026-11-30', days(60))).toMatchObject({ on: '2027-01-29', provisional: [2027] })
    expect(due('2026-11-30', days(60), asItFalls)).toMatchObject({ on: '2027-01-29', provisional: [] })
    expect(due('2018-12-01', days(60))).toMatchObject({ on: '2019-01-30', provisional: [] })
  })
})

describe('a term in months', () => {
  it('LX-DEPT-33b: three months from 30 November end on 28 February, on the 29th in a leap year', () => {
    expect(due('2022-11-30', months(3))).toMatchObject({ on: '2023-02-28', firstDay: '2022-12-01' })
    expect(due('2023-11-30', months(3)).on).toBe('2024-02-29')
  })

  it('ends on the day of the same number, moved off a rest day (民法典 第二百零二条、第二百零三条)', () => {
    expect(due('2022-03-15', months(3)).on).toBe('2022-06-15')
    expect(due('2022-03-04', months(3))).toMatchObject({ on: '2022-06-06', shiftedFrom: '2022-06-04' })
    expect(due('2022-12-15', months(13)).on).toBe('2024-01-15')
  })

  it('with its first day ends the day before the same number, or with the month that has none', () => {
    expect(due('2022-03-01', months(1), inclusive)).toMatchObject({ on: '2022-03-31', firstDay: '2022-03-01' })
    expect(due('2023-01-28', months(1), inclusive).on).toBe('2023-02-27')
    expect(due('2023-01-31', months(1), inclusive).on).toBe('2023-02-28')
    expect(due('2024-02-29', months(12), inclusive).on).toBe('2025-02-28')
  })
})

describe('a term that leaves the calendar', () => {
  it('is refused in every unit, and the last one that does not is answered', () => {
    const past = (event: string, term: Term): readonly unknown[] =>
      reasonsOf(dueOn({ event: day(event), term, calendar, rules: asItFalls }))
    expect(past('2100-12-30', days(1))).toEqual([])
    expect(past('2100-12-30', days(2))).toEqual([{ _tag: 'NoSuchDay', text: '2100-12-31 + 1' }])
    expect(past('2100-12-30', workdays(2))).toEqual([{ _tag: 'NoSuchDay', text: '2100-12-31 + 1 workdays' }])
    expect(past('2100-11-30', months(1))).toEqual([])
    expect(past('2100-11-30', months(2))).toEqual([{ _tag: 'NoSuchDay', text: '2100-11-30 + 2 months' }])
    expect(past('2100-12-31', days(1))).toEqual([{ _tag: 'NoSuchDay', text: '2100-12-31 + 1' }])
    expect(past('2100-12-31', workdays(1))).toEqual([{ _tag: 'NoSuchDay', text: '2100-12-31 + 1' }])
  })
})

describe('a term as a value', () => {
  it('has a unit and a count from 1 to 1000, else it is a mistake of the program', () => {
    expect([workdays(1), days(MOST_OF_TERM), months(3)]).toEqual([
      { unit: 'workdays', count: 1 },
      { unit: 'days', count: 1000 },
      { unit: 'months', count: 3 }
    ])
    for (const count of [0, -1, 1.5, MOST_OF_TERM + 1, Number.NaN]) {
      expect(() => workdays(count)).toThrow(RangeError)
      expect(() => days(count)).toThrow(RangeError)
      expect(() => months(count)).toThrow(RangeError)
    }
  })

  it('is printed in both languages', () => {
    expect([workdays(20), days(60), months(3)].map(printTerm('zh'))).toEqual(['20个工作日', '60日', '3个月'])
    expect([workdays(1), days(60), months(3)].map(printTerm('en'))).toEqual(['1 working day', '60 days', '3 months'])
  })
})
