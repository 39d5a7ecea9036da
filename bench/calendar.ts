/* Twenty working days on, from the text of one day to the text of another: ours beside a library of Chinese holidays. */

import chineseDays from 'chinese-days'
import { addWorkdays, makeWorkCalendar, stateHolidays } from '../src/calendar/index.js'
import { addDays, orThrow, parseDate, type CivilDate } from '../src/kernel/index.js'
import { interleaved, rowBy, type BenchRow } from './measure.js'

const DAYS = 2000
const PASSES = 500

/** `addWorkdays` from each of 2,000 days of 2019 to 2024, 500 times as often as its peer in each round, so that both take a while. */
export function benchCalendar(rounds = 5): readonly BenchRow[] {
  const calendar = orThrow(makeWorkCalendar(stateHolidays))
  const first = orThrow(parseDate('2019-01-01'))
  const days: readonly CivilDate[] = Array.from({ length: DAYS }, (_, i) => orThrow(addDays(first, i)))
  const ours = (): number => {
    let letters = 0
    for (let pass = 0; pass < PASSES; pass++)
      for (const day of days) letters += orThrow(addWorkdays(calendar, day, 20)).length
    return letters
  }
  const peer = (): number => {
    let letters = 0
    for (const day of days) letters += chineseDays.findWorkday(20, day).length
    return letters
  }
  const differing = days.filter((day) => orThrow(addWorkdays(calendar, day, 20)) !== chineseDays.findWorkday(20, day))
  // The peer reads a day by the clock of the machine; a figure is worth nothing where its answers are others.
  if (differing.length > 0) throw new Error(`the two count differently from ${differing.join(', ')}`)
  const row = rowBy(interleaved(rounds, { ours, peer, build: () => makeWorkCalendar(stateHolidays) }))
  const name = `20 working days from each of ${DAYS.toLocaleString('en')} days`
  return [
    // So many more passes in the time of the peer's one are so many times its speed.
    row(`${name}, ${String(PASSES)} times over, over findWorkday once`, 'ours', 'peer', 1),
    row('the calendar of 1949 to 2100 itself', 'build', null, null)
  ]
}
