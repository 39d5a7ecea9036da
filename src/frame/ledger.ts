/* 检查台账: what each subject has borne so far, over all departments, drawn or not; merged draws are one visit.
   临夏州部门联合细则 第十七条、第二十二条; 临夏州市场监管系统细则 第四条（四）. */

import { CHECK_KINDS, type CheckKind, type CheckWay, type Ground } from '../calendar/index.js'
import { acceptUnless, daysInMonth, type Brand, type Checked, type CivilDate, type Name } from '../kernel/index.js'
import { LEVELS, type Level } from '../plan/index.js'
import type { LedgerRefusal } from './ledger-error.js'
import type { CountReading, YearReading } from './rules.js'

/** From the annual plan, or a temporary task (年度计划任务、临时任务). 任务来源。 @since 0.1.0 */
export type TaskSource = 'planned' | 'temporary'

/** Both. 两种来源。 @since 0.1.0 */
export const TASK_SOURCES: readonly TaskSource[] = ['planned', 'temporary']

/**
 * One check of one subject, past or already drawn. 对某一对象的一次检查（已完成或已抽中）。
 *
 * @basis 临夏州部门联合细则 第十七条、第十八条
 * @since 0.1.0
 */
export type PastCheck = {
  readonly subject: Name
  /** The visit it was part of: draws that were merged name the same one. 所属的一次上门；合并的抽取同属一次。 */
  readonly visit: Name
  /** The day of the draw; outside a draw the day of the check. 抽取之日；随机抽查之外的为检查之日。 */
  readonly on: CivilDate
  readonly departments: readonly Name[]
  readonly level: Level
  readonly kind: CheckKind
  readonly way: CheckWay
  readonly task: TaskSource
  readonly ground: Ground | null
  /** The item that was checked, by name; null where none stands on a list. 检查事项名称；不在清单的为 null。 */
  readonly item: Name | null
}

/** The checks of each subject; who bore none is not in it. 各对象的检查记录；未受检的不在其中。 @since 0.1.0 */
export type Ledger = Brand<ReadonlyMap<Name, readonly PastCheck[]>, 'Ledger'>

/** A ledger without any check. 空台账。 @since 0.1.0 */
export const EMPTY_LEDGER: Ledger = new Map<Name, readonly PastCheck[]>() as ReadonlyMap<
  Name,
  readonly PastCheck[]
> as Ledger

/**
 * Sorts a history by subject. 按检查对象汇集检查历史。
 *
 * @param history any order; O(checks)
 * @returns the ledger; refuses with `VisitOfSeveralSubjects`: a visit is to one subject
 * @basis 临夏州部门联合细则 第十七条
 * @example orThrow(ledgerOf([])).size // => 0
 * @since 0.1.0
 */
export function ledgerOf(history: readonly PastCheck[]): Checked<LedgerRefusal, Ledger> {
  const checks = new Map<Name, PastCheck[]>()
  const visited = new Map<Name, Name>()
  const refusals: LedgerRefusal[] = []
  for (let at = 0; at < history.length; at++) {
    const check = history[at] as PastCheck
    const { subject, visit } = check
    const known = checks.get(subject)
    if (known) known.push(check)
    else checks.set(subject, [check])
    const other = visited.get(visit)
    if (other === undefined) visited.set(visit, subject)
    else if (other !== subject) refusals.push({ _tag: 'VisitOfSeveralSubjects', at, visit, subject, other })
  }
  return acceptUnless(refusals, () => checks as ReadonlyMap<Name, readonly PastCheck[]> as Ledger)
}

/**
 * The last day before the year of a day: later checks count. 某日所属年度之前的最后一日，其后的检查计入。
 *
 * Rolling, the year is the twelve months up to the day, and the corresponding day of the year before is outside; where there
 * is none, the last of its month. 滚动年度为截至该日的十二个月，上年对应日不计入；无对应日的，以该月末日为准。
 *
 * @returns a day as text, possibly of 1948
 * @basis 临夏州部门联合细则 第十七条; 民法典 第二百零二条
 * @example [dayBeforeYear('calendar', firstOfMonth(2022, 6)), dayBeforeYear('rolling', firstOfMonth(2022, 6))] // => ['2021-12-31', '2021-06-01']
 * @since 0.1.0
 */
export function dayBeforeYear(reading: YearReading, on: CivilDate): string {
  const before = Number(on.slice(0, 4)) - 1
  if (reading === 'calendar') return `${String(before)}-12-31`
  const day = Math.min(Number(on.slice(8)), daysInMonth(before, Number(on.slice(5, 7))))
  return `${String(before)}-${on.slice(5, 7)}-${String(day).padStart(2, '0')}`
}

/**
 * How many of some checks count in the year of a day, that day included. 某日所属年度内（含该日）计入的次数。
 *
 * @param checks of one subject
 * @param before `dayBeforeYear`
 * @basis 临夏州部门联合细则 第十七条
 * @since 0.1.0
 */
export function countChecks(
  checks: readonly PastCheck[],
  before: string,
  on: CivilDate,
  counted: CountReading,
  counts: (check: PastCheck) => boolean
): number {
  let draws = 0
  const visits = new Set<Name>()
  for (const check of checks) {
    if (check.on <= before || check.on > on || !counts(check)) continue
    draws++
    visits.add(check.visit)
  }
  return counted === 'draws' ? draws : visits.size
}

/** What a subject bears in a year, each kind of check with a counter of its own; visits, not draws. 一年内的负担，各类检查分别计数（按上门次数）。 @since 0.1.0 */
export type Burden = {
  readonly visits: number
  /** Of them, with a draw (双随机抽查), and without any (随机抽查之外). 其中经随机抽取的，以及全无抽取的。 */
  readonly drawn: number
  readonly outside: number
  readonly tasks: { readonly [S in TaskSource]: number }
  readonly kinds: { readonly [K in CheckKind]: number }
  readonly levels: { readonly [L in Level]: number }
  /** Each department that took part, by first check. 各参与部门的次数。 */
  readonly departments: readonly { readonly department: Name; readonly visits: number }[]
}

/**
 * What one subject has borne in the year of a day. 某对象在某日所属年度内的负担。
 *
 * A merged visit is one in the sum, and one in each counter that one of its checks belongs to.
 *
 * @basis 临夏州部门联合细则 第十七条; 临夏州市场监管系统细则 第四条（四）; 国办发〔2024〕54号
 * @example burdenOf(EMPTY_LEDGER, 'S1', 'calendar', lastOfMonth(2022, 12)).visits // => 0
 * @since 0.1.0
 */
export function burdenOf(ledger: Ledger, subject: Name, year: YearReading, on: CivilDate): Burden {
  const checks = ledger.get(subject) ?? []
  const before = dayBeforeYear(year, on)
  const count = (counts: (check: PastCheck) => boolean): number => countChecks(checks, before, on, 'visits', counts)
  const departments = [...new Set(checks.flatMap((check) => check.departments))]
  const visits = count(() => true)
  const drawn = count(({ way }) => way === 'random')
  return {
    visits,
    drawn,
    outside: visits - drawn,
    tasks: {
      planned: count(({ task }) => task === 'planned'),
      temporary: count(({ task }) => task === 'temporary')
    },
    kinds: countEach(CHECK_KINDS, (kind) => count((check) => check.kind === kind)),
    levels: countEach(LEVELS, (level) => count((check) => check.level === level)),
    departments: departments.flatMap((department) => {
      const own = count((check) => check.departments.includes(department))
      return own === 0 ? [] : [{ department, visits: own }]
    })
  }
}

/** The same item checked again on the same subject in one year, by another visit. 同一事项在一年内对同一对象重复检查。 @since 0.1.0 */
export type RepeatedCheck = { readonly subject: Name; readonly item: Name; readonly visits: number }

/**
 * Items checked on a subject by two visits or more in the year of a day (避免重复执法). 一年内对同一对象重复检查的事项。
 *
 * Checks on a case that has a lead of its own are no repetition: only those of a draw count.
 *
 * @returns in the order of the ledger, then of the items' first checks
 * @basis 临夏州市场监管系统细则 第四条（四）
 * @example repeatedChecks(EMPTY_LEDGER, 'calendar', lastOfMonth(2022, 12)) // => []
 * @since 0.1.0
 */
export function repeatedChecks(ledger: Ledger, year: YearReading, on: CivilDate): readonly RepeatedCheck[] {
  const before = dayBeforeYear(year, on)
  const repeated: RepeatedCheck[] = []
  for (const [subject, checks] of ledger) {
    if (checks.length < 2) continue
    const visits = new Map<Name, Set<Name>>()
    for (const { item, visit, way, on: day } of checks) {
      if (item === null || way !== 'random' || day <= before || day > on) continue
      const known = visits.get(item)
      if (known) known.add(visit)
      else visits.set(item, new Set([visit]))
    }
    for (const [item, of] of visits) if (of.size > 1) repeated.push({ subject, item, visits: of.size })
  }
  return repeated
}

const countEach = <K extends string>(keys: readonly K[], count: (key: K) => number): { readonly [T in K]: number } =>
  Object.fromEntries(keys.map((key) => [key, count(key)])) as { readonly [T in K]: number }
