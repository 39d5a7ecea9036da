/* 安静期内入企: which days a check may use, why each other day is closed, and what opens it — ground, filings, reason and approver.
   万年县实施方案 三（一）1、三（二）1. */

import {
  acceptUnless,
  compareUtf8,
  refuseAll,
  YEARS,
  type Checked,
  type Citation,
  type CivilDate,
  type Name
} from '../kernel/index.js'
import type { CheckKind, CheckWay } from './check-kind.js'
import type { QuietRefusal } from './error.js'
import type { Ground } from './ground.js'
import { choiceTroubles, openTest, windowWhere, type DaysNotChosen } from './open-days.js'
import type { QuietPeriod } from './quiet-period.js'
import type { Window } from './window.js'

/** Who is to be checked, and by what check. 检查谁、何种检查。 @since 0.1.0 */
export type QuietCheck = {
  /** The groups that the subject is in on these days: its pool, `above-scale`. 检查对象当时所属群体。 */
  readonly groups: readonly Name[]
  readonly kind: CheckKind
  readonly way: CheckWay
}

/** A filing that was made (备案); no text says how long before or after the entry, so its day is evidence and decides nothing. 已办理的备案；文件未规定备案与入企的先后，日期仅作凭据。 @since 0.1.0 */
export type QuietFiling = { readonly with: Name; readonly on: CivilDate }

/** Leave to pass a rule that the text sets only in principle (原则上). 对原则性规定的放行：理由与批准人。 @since 0.1.0 */
export type QuietWaiver = { readonly reason: string; readonly approver: string }

/** An entry that is asked for. 拟入企检查。 @since 0.1.0 */
export type QuietEntry = QuietCheck & {
  readonly days: readonly CivilDate[]
  /** Null: none is claimed. 未主张特殊原因则为 null。 */
  readonly ground: Ground | null
  readonly filings: readonly QuietFiling[]
  readonly waiver: QuietWaiver | null
}

/** How one quiet period was passed: kept as evidence. 通过一项安静期规定的凭据。 @since 0.1.0 */
export type QuietPassage = {
  readonly period: Name
  readonly days: readonly CivilDate[]
  readonly ground: Ground
  readonly filings: readonly QuietFiling[]
  readonly waiver: QuietWaiver | null
  /** The article about the days, and the one about the way through. 关于日期及关于例外的条款。 */
  readonly basis: readonly Citation[]
}

/** Leave to check on these days. 准许在这些日子检查。 @since 0.1.0 */
export type Permit = {
  readonly days: readonly CivilDate[]
  /** Empty where all the days are open anyway. 均为可检查日则为空。 */
  readonly passages: readonly QuietPassage[]
}

/**
 * The quiet periods that bind a check. 约束某项检查的安静期规定。
 *
 * @basis 万年县实施方案 三（二）1（C 类库不受限制）
 * @since 0.1.0
 */
export const periodsFor = (periods: readonly QuietPeriod[], check: QuietCheck): readonly QuietPeriod[] =>
  periods.filter(
    ({ groups, binds: { value: scope } }) =>
      (groups === null || groups.some((group) => check.groups.includes(group))) &&
      (scope.kinds === null || scope.kinds.includes(check.kind)) &&
      (scope.ways === null || scope.ways.includes(check.way))
  )

/**
 * The days of one year on which a check needs no reason. 一年内无须特殊原因即可检查的日期。
 *
 * @param year 1949 to 2100
 * @returns refuses with `DaysNotChosen` for months whose days a period leaves to choice
 * @basis 万年县实施方案 三（二）1
 * @since 0.1.0
 */
export function openDaysOf(
  periods: readonly QuietPeriod[],
  check: QuietCheck,
  year: number
): Checked<DaysNotChosen, Window> {
  const watches = periodsFor(periods, check).map(watchOf)
  const troubles = MONTHS.flatMap((month) => watches.flatMap((watch) => watch.troubles(year, month)))
  return acceptUnless(troubles, () => windowWhere(year, (date) => watches.every((watch) => watch.isOpen(date))))
}

/**
 * The periods that close a day to a check: why it may not be used. 使某日不可检查的各项规定。
 *
 * @since 0.1.0
 */
export const whyClosed = (
  periods: readonly QuietPeriod[],
  check: QuietCheck,
  date: CivilDate
): readonly QuietPeriod[] => periodsFor(periods, check).filter((period) => !watchOf(period).isOpen(date))

/**
 * The first day from a day on that no period closes to the check. 自某日起首个可检查日。
 *
 * @returns null where there is none up to the end of the next year, or where a month whose days are not chosen yet comes first
 * @basis 万年县实施方案 三（二）1
 * @since 0.1.0
 */
export const nextOpenDay = (periods: readonly QuietPeriod[], check: QuietCheck, from: CivilDate): CivilDate | null =>
  firstOpen(periodsFor(periods, check).map(watchOf), from)

/**
 * Asks to check on some days. 申请在若干日检查。
 *
 * On open days nothing is needed. On a closed one a ground is, with the filings of the period that closes it; a ground
 * that the period does not list passes as the period says. Everything that is lacking is told, day by day.
 * 可检查日无须任何手续；安静日须有事由并按规定备案，未列举的事由依该规定处理；所缺逐日、逐项列明。
 *
 * @returns refuses with `QuietDay`, `QuietFilingMissing`, `QuietWaiverMissing`, `EntryWithoutDay`, `DaysNotChosen`
 * @basis 万年县实施方案 三（一）1、三（二）1
 * @since 0.1.0
 */
export function enterOn(periods: readonly QuietPeriod[], entry: QuietEntry): Checked<QuietRefusal, Permit> {
  const days = [...new Set(entry.days)].sort(compareUtf8)
  if (days.length === 0) return refuseAll([{ _tag: 'EntryWithoutDay' }])
  const watches = periodsFor(periods, entry).map(watchOf)
  const months = [...new Set(days.map((day) => day.slice(0, 7)))]
  const unchosen = months.flatMap((month) =>
    watches.flatMap((watch) => watch.troubles(Number(month.slice(0, 4)), Number(month.slice(5))))
  )
  const closed = watches.flatMap((watch) => {
    const shut = days.filter((day) => !watch.isOpen(day))
    return shut.length === 0 ? [] : [{ period: watch.period, shut }]
  })
  const refusals = closed.flatMap(({ period, shut }) => lacks(period, shut, entry, watches))
  return acceptUnless<QuietRefusal, Permit>([...unchosen, ...refusals], () => ({
    days,
    passages: closed.flatMap(({ period, shut }) => {
      const { ground } = entry
      return ground === null ? [] : [passageOf(period, shut, ground, entry)]
    })
  }))
}

type Watch = {
  readonly period: QuietPeriod
  readonly isOpen: (date: CivilDate) => boolean
  readonly troubles: (year: number, month: number) => readonly DaysNotChosen[]
}

/** A period made ready: its expression is read once, and days before it binds are open. */
function watchOf(period: QuietPeriod): Watch {
  const from = bindsFrom(period)
  const isOpen = openTest(period.open.value)
  const troubles = choiceTroubles(period.open.value)
  return {
    period,
    isOpen: (date) => date < from || isOpen(date),
    troubles: (year, month) => (monthName(year, month) < from.slice(0, 7) ? [] : troubles(year, month))
  }
}

/** The first day on which the period binds, as text: a year without its own days comes before all of them. */
const bindsFrom = ({ since, firstYear }: QuietPeriod): string =>
  since === null
    ? ''
    : firstYear.value === 'binds'
      ? since.value
      : `${String(Number(since.value.slice(0, 4)) + 1)}-01-01`

function lacks(
  period: QuietPeriod,
  shut: readonly CivilDate[],
  entry: QuietEntry,
  watches: readonly Watch[]
): readonly QuietRefusal[] {
  const { name, grounds, filings, others } = period
  const { ground, waiver } = entry
  const listed = ground !== null && grounds.value.includes(ground)
  if (ground === null || (!listed && others.value === 'refused')) {
    const basis = ground === null ? period.open.basis : others.basis
    let nextOpen: CivilDate | null = null
    return shut.map((on, i) => {
      // What comes next for one day comes next for every day before it; where none does, a new month may be another matter.
      const asBefore = nextOpen === null ? shut[i - 1]?.slice(0, 7) === on.slice(0, 7) : nextOpen >= on
      if (!asBefore) nextOpen = firstOpen(watches, on)
      return { _tag: 'QuietDay', on, period: name, ground, nextOpen, basis }
    })
  }
  const refusals: QuietRefusal[] = []
  const missing = dutiesOf(period, listed).filter((body) => !entry.filings.some((filing) => filing.with === body))
  if (missing.length > 0) {
    refusals.push({ _tag: 'QuietFilingMissing', days: shut, period: name, ground, missing, basis: filings.basis })
  }
  const signed = waiver !== null && waiver.reason.trim() !== '' && waiver.approver.trim() !== ''
  if (!listed && others.value === 'waived' && !signed) {
    refusals.push({ _tag: 'QuietWaiverMissing', days: shut, period: name, ground, basis: others.basis })
  }
  return refusals
}

/** With whom an entry under this period is filed. */
const dutiesOf = ({ filings, listed }: QuietPeriod, isListed: boolean): readonly Name[] =>
  isListed && listed.value === 'free' ? [] : filings.value

function passageOf(period: QuietPeriod, days: readonly CivilDate[], ground: Ground, entry: QuietEntry): QuietPassage {
  const isListed = period.grounds.value.includes(ground)
  const duties = dutiesOf(period, isListed)
  return {
    period: period.name,
    days,
    ground,
    filings: entry.filings.filter((filing) => duties.includes(filing.with)),
    waiver: !isListed && period.others.value === 'waived' ? entry.waiver : null,
    basis: [period.open.basis, isListed ? period.grounds.basis : period.others.basis]
  }
}

function firstOpen(watches: readonly Watch[], from: CivilDate): CivilDate | null {
  const year = Number(from.slice(0, 4))
  const test = (date: CivilDate): boolean => date >= from && watches.every((watch) => watch.isOpen(date))
  const found =
    windowWhere(year, test)[0]?.from ?? (year < YEARS.last ? windowWhere(year + 1, test)[0]?.from : undefined)
  if (found === undefined) return null
  // A month whose days are still to be chosen may have an earlier one, or not have this one.
  const unchosen = [year, year + 1].some((y) =>
    MONTHS.some((month) => {
      const name = monthName(y, month)
      const passed = name >= from.slice(0, 7) && name <= found.slice(0, 7)
      return passed && watches.some((watch) => watch.troubles(y, month).length > 0)
    })
  )
  return unchosen ? null : found
}

const monthName = (year: number, month: number): string => `${String(year)}-${month < 10 ? '0' : ''}${String(month)}`

const MONTHS: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
