/* What the tests of the calendar share: days, the state's calendar, one county's rules of terms and quiet periods, and those of other places. */

import {
  daysOtherThan,
  makeWorkCalendar,
  stateHolidays,
  type OpenDays,
  type QuietEntry,
  type QuietPeriod,
  type Span
} from '../../../src/calendar/index.js'
import {
  cited,
  citing,
  orThrow,
  parseDate,
  type Citation,
  type CivilDate,
  type Name
} from '../../../src/kernel/index.js'
import { wannian as county } from '../../../src/profile/wannian.js'

export const day = (text: string): CivilDate => orThrow(parseDate(text))
export const span = (from: string, to: string): Span => ({ from: day(from), to: day(to) })
export const name = (text: string): Name => text as Name

export const calendar = orThrow(makeWorkCalendar(stateHolidays))

export const { terms, quiet: wannian } = county.calendar

export const office = name('市场监管部门联席会议办公室')
export const bureau = name('司法局')

const periodNamed = (text: string): QuietPeriod => {
  const found = wannian.find((period) => period.name === text)
  if (found === undefined) throw new Error(text)
  return found
}

/** 万年县 三（二）1: A is checked in June only, B in June and September. */
export const quietA = periodNamed('A类库企业安静期')
export const quietB = periodNamed('B类库企业安静期')

/** 万年县 三（一）1: outside the draw A sees in principle no check at all; WN-21's grounds count as well (C-25). */
export const randomOnlyA = periodNamed('A类库双随机之外的检查')

/** A quiet period of another place: these days are quiet, those grounds are free, nothing is filed. */
export const elsewhere = (
  place: string,
  quiet: OpenDays,
  more: Partial<QuietPeriod> = {},
  basis: Citation = citing(place)('安静期')
): QuietPeriod => ({
  name: name(place),
  groups: null,
  binds: cited({ kinds: null, ways: null }, basis),
  open: cited(daysOtherThan(quiet), basis),
  grounds: cited([], basis),
  filings: cited([], basis),
  listed: cited('free', basis),
  others: cited('refused', basis),
  since: null,
  firstYear: cited('binds', basis),
  ...more
})

export const aboveScale = name('above-scale')

/** A planned random check of an A subject on one day, with nothing claimed. */
export const entryOn = (texts: readonly string[], more: Partial<QuietEntry> = {}): QuietEntry => ({
  groups: [name('A')],
  kind: 'daily',
  way: 'random',
  days: texts.map(day),
  ground: null,
  filings: [],
  waiver: null,
  ...more
})
