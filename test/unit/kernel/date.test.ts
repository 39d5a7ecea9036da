import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  dayNumber,
  daysInMonth,
  firstOfMonth,
  isCivilDate,
  lastOfMonth,
  orThrow,
  parseDate,
  type CivilDate
} from '../../../src/kernel/index.js'

const day = (text: string): CivilDate => orThrow(parseDate(text))
const firstDay = day('1949-01-01')
const lastDay = day('2100-12-31')

describe('a civil day', () => {
  it('exists from 1949-01-01 to 2100-12-31', () => {
    expect(['1948-12-31', '1949-01-01', '2100-12-31', '2101-01-01'].map(isCivilDate)).toEqual([
      false,
      true,
      true,
      false
    ])
  })

  it('knows no 30 February, 31 November, month 0 or 13, day 0 (the 11月31日 of a real report date)', () => {
    const none = ['2022-02-30', '2022-11-31', '2022-00-10', '2022-13-01', '2022-05-00', '2022-5-1', '2022-05-01 ']
    expect(none.filter(isCivilDate)).toEqual([])
    expect(parseDate('2022-11-31')).toEqual({ _tag: 'Left', left: [{ _tag: 'NoSuchDay', text: '2022-11-31' }] })
  })

  it('has 29 February in 2000 and 2024 and none in 2022 and 2100', () => {
    expect([2000, 2024, 2022, 2100].map((year) => daysInMonth(year, 2))).toEqual([29, 29, 28, 28])
    expect([lastOfMonth(2024, 2), lastOfMonth(2100, 2), firstOfMonth(2024, 3)]).toEqual([
      '2024-02-29',
      '2100-02-28',
      '2024-03-01'
    ])
  })
})

describe('the number of a day', () => {
  it('is 0 on 1970-01-01 and counts the days of the Gregorian calendar, checked against UTC on every day of 152 years', () => {
    expect(dayNumber(day('1970-01-01'))).toBe(0)
    let number = Date.UTC(1949, 0, 1) / 86_400_000
    for (let year = 1949; year <= 2100; year++) {
      for (let month = 1; month <= 12; month++) {
        for (let date = 1; date <= daysInMonth(year, month); date++, number++) {
          const text = new Date(number * 86_400_000).toISOString().slice(0, 10)
          if (dayNumber(day(text)) !== number || Number(text.slice(8)) !== date) expect(text).toBe(String(number))
        }
      }
    }
    expect(number).toBe(dayNumber(lastDay) + 1)
  })
})

describe('so many days later', () => {
  it('crosses months, leap days and years', () => {
    expect(addDays(day('2024-02-28'), 1)).toEqual({ _tag: 'Right', right: '2024-02-29' })
    expect(addDays(day('2023-02-28'), 1)).toEqual({ _tag: 'Right', right: '2023-03-01' })
    expect(addDays(day('2022-12-31'), 1)).toEqual({ _tag: 'Right', right: '2023-01-01' })
    expect(addDays(day('2024-03-01'), -1)).toEqual({ _tag: 'Right', right: '2024-02-29' })
    expect(addDays(day('2022-05-05'), 0)).toEqual({ _tag: 'Right', right: '2022-05-05' })
  })

  it('reaches every day of the calendar from its first, and its first from every day', () => {
    const days = dayNumber(lastDay) - dayNumber(firstDay)
    let before = ''
    for (let n = 0; n <= days; n++) {
      const reached = orThrow(addDays(firstDay, n))
      if (
        reached <= before ||
        dayNumber(reached) !== dayNumber(firstDay) + n ||
        orThrow(addDays(reached, -n)) !== firstDay
      ) {
        expect(reached).toBe(`day ${String(n)}`)
      }
      before = reached
    }
    expect(before).toBe(lastDay)
  })

  it('refuses the day before the first, the day after the last, and what is no whole number of days', () => {
    expect(addDays(firstDay, -1)).toEqual({ _tag: 'Left', left: [{ _tag: 'NoSuchDay', text: '1949-01-01 − 1' }] })
    expect(addDays(lastDay, 1)).toEqual({ _tag: 'Left', left: [{ _tag: 'NoSuchDay', text: '2100-12-31 + 1' }] })
    expect([0.5, Number.NaN, Number.POSITIVE_INFINITY].map((n) => addDays(firstDay, n)._tag)).toEqual([
      'Left',
      'Left',
      'Left'
    ])
  })
})

describe('no time zone moves a civil day', () => {
  const program = `
    import { addDays, dayNumber, firstOfMonth, sha256Text } from './src/kernel/index.ts'
    import { monthsWindow } from './src/calendar/index.ts'
    let day = firstOfMonth(1949, 1), all = ''
    for (;;) {
      all += day + dayNumber(day) + JSON.stringify(monthsWindow(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 12))
      const next = addDays(day, 1)
      if (next._tag === 'Left') break
      day = next.right
    }
    console.log(JSON.stringify({ digest: sha256Text(all), local: new Date(2011, 11, 30).getDate(), summer: new Date(2018, 10, 4).getHours() }))`
  const run = (zone: string): unknown =>
    JSON.parse(
      execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8'
      })
    )

  it('gives the same days in Apia, which had no 2011-12-30, in São Paulo, which had no midnight on 2018-11-04, and in UTC', () => {
    const [apia, saoPaulo, utc] = [run('Pacific/Apia'), run('America/Sao_Paulo'), run('UTC')]
    // The zones are really in force: local time loses a day in one and an hour in the other.
    expect(apia).toMatchObject({ local: 31 })
    expect(saoPaulo).toMatchObject({ local: 30, summer: 1 })
    expect(utc).toMatchObject({ local: 30, summer: 0 })
    const digest = (utc as { readonly digest: string }).digest
    expect([apia, saoPaulo]).toMatchObject([{ digest }, { digest }])
  })
})
