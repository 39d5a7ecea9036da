/* The working days on which the made-up aftermath happens, by the arrangements of holidays that were really issued. */

import { isOpenOn, isWorkday, makeWorkCalendar, stateHolidays, type Window } from '../../src/calendar/index.js'
import { addDays, orThrow, type CivilDate } from '../../src/kernel/index.js'

/** The calendar of the state, 2019 to 2026. */
export const calendar = orThrow(makeWorkCalendar(stateHolidays))

const FIRST = '2021-11-01' as CivilDate
const COUNT = 800

const all = Array.from({ length: COUNT }, (_, i) => orThrow(addDays(FIRST, i)))
const worked = all.filter(isWorkday(calendar))
// For each day, how many working days come before it or on it.
const before = new Map<CivilDate, number>()
for (let i = 0, count = 0; i < all.length; i++) {
  const day = all[i] as CivilDate
  if (worked[count] === day) count++
  before.set(day, count)
}

/** The n-th working day after a day; n from 1. */
export function workdayAfter(day: CivilDate, n: number): CivilDate {
  const found = worked[(before.get(day) ?? NaN) + n - 1]
  if (found === undefined) throw new RangeError(`${day} and ${String(n)} working days`)
  return found
}

/** So many days later, by the calendar on the wall. */
export const daysAfter = (day: CivilDate, n: number): CivilDate => orThrow(addDays(day, n))

const known = new Map<string, readonly CivilDate[]>()

/** The working days of a window from a day on. */
export function workdaysIn(window: Window, from: CivilDate): readonly CivilDate[] {
  const key = `${from} ${window.map((span) => `${span.from}..${span.to}`).join(' ')}`
  const found = known.get(key)
  if (found !== undefined) return found
  const isOpen = isOpenOn(window)
  const days = worked.filter((day) => day >= from && isOpen(day))
  known.set(key, days)
  return days
}
