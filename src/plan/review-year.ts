/* The year as a whole: quiet periods, load by month, classes and joint rows, burden of subjects, load of officers.
   万年县实施方案 三（二）1; 宁阳县实施意见 二（三）1; 临夏州部门联合细则 第十五条、第十七条; 临夏州实施意见 三（二）、三（四）. */

import {
  daysIn,
  difference,
  intersection,
  monthsWindow,
  windowOf,
  type QuietPeriod,
  type Window
} from '../calendar/index.js'
import { capOf, YEARS, type Name } from '../kernel/index.js'
import type { RowAsked } from './review-asked.js'
import type { ReviewFinding } from './review-finding.js'
import { finding, severityOf, WHOLE_PLAN } from './review-found.js'
import type { DepartmentStaff, PlanReviewInput } from './review-input.js'
import type { ReviewRules } from './review-rules.js'
import type { PlanRow } from './row.js'

/**
 * What only the plan as a whole can show. 须就全表、全年审核的事项。
 *
 * Sums over rows are the most there can be: a subject drawn by several rows is visited once. 各行之和为上限，未扣除可合并的上门。
 *
 * @basis 万年县实施方案 三（二）1; 宁阳县实施意见 二（三）1; 临夏州部门联合细则 第十五条、第十七条; 中山市实施方案 二（四）、三（二）
 * @since 0.1.0
 */
export function reviewYear(
  { plan, rules, staff }: PlanReviewInput,
  asked: readonly RowAsked[]
): readonly ReviewFinding[] {
  if (plan.rows.length === 0) return []
  const { review } = rules
  return [
    ...rules.quiet.flatMap((period) => quietRows(period, plan.year, asked)),
    ...keys(plan.rows, review),
    ...joint(plan.rows, review.jointShare),
    ...months(plan.year, asked, review),
    ...burden(asked, review),
    ...(staff === undefined ? [] : officers(staff, asked, review))
  ]
}

function quietRows(period: QuietPeriod, year: number, asked: readonly RowAsked[]): readonly ReviewFinding[] {
  const { basis } = period.open
  const bound = boundDays(period, year)
  if (bound.length === 0) return []
  const open = windowOf(period.open.value, year)
  if (open._tag === 'Left') {
    return open.left.map((trouble) =>
      finding('error', basis, WHOLE_PLAN, { _tag: 'QuietDaysOpen', period: period.name, trouble })
    )
  }
  const { kinds, ways } = period.binds.value
  if (ways !== null && !ways.includes('random')) return []
  return asked.flatMap(({ row, stock }) => {
    const group = stock?.group ?? null
    if (period.groups !== null && (group === null || !period.groups.includes(group))) return []
    if (kinds !== null && row.kind !== undefined && !kinds.includes(row.kind)) return []
    const days = difference(intersection(row.window, bound), open.right)
    const remark = { _tag: 'InQuietPeriod', period: period.name, group, days } as const
    return days.length === 0 ? [] : [finding('error', basis, { row: row.number, column: '抽查时间' }, remark)]
  })
}

/** The days of a year on which a period binds: a text issued in that year binds from then on, or not before the next (C-35). */
function boundDays({ since, firstYear }: QuietPeriod, year: number): Window {
  const whole = monthsWindow(year, 1, 12)
  if (since === null) return whole
  const issued = Number(since.value.slice(0, 4))
  if (year < issued || (year === issued && firstYear.value === 'free')) return []
  const last = whole[0]?.to
  return year > issued || last === undefined ? whole : [{ from: since.value, to: last }]
}

function keys(rows: readonly PlanRow[], { keyItems }: ReviewRules): readonly ReviewFinding[] {
  if (keyItems === null) return []
  const held = rows.filter((row) => row.class === 'key').length
  return [finding('note', keyItems, WHOLE_PLAN, { _tag: 'KeyShare', keys: held, rows: rows.length })]
}

function joint(rows: readonly PlanRow[], asked: ReviewRules['jointShare']): readonly ReviewFinding[] {
  const several = rows.filter(({ initiator, partners }) => partners.some((name) => name !== initiator)).length
  const least = asked?.value ?? null
  const remark = { _tag: 'JointShare', joint: several, rows: rows.length, least } as const
  if (asked === null) return [finding('note', 'LX-PLAN-10', WHOLE_PLAN, remark)]
  const short = least === null ? several === 0 : several * least.denominator < rows.length * least.numerator
  return [finding(short ? 'warning' : 'note', asked.basis, WHOLE_PLAN, remark)]
}

const MONTHS: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

function months(
  year: number,
  asked: readonly RowAsked[],
  { spread, mostInMonth }: ReviewRules
): readonly ReviewFinding[] {
  if (year < YEARS.first || year > YEARS.last) return []
  const windows = MONTHS.map((month) => monthsWindow(year, month, month))
  const sized = asked.every(({ places }) => places !== null)
  const load = windows.map(() => 0)
  for (const { row, places } of asked) {
    const [days, visits] = [daysIn(row.window), (places ?? 0) * timesOf(row)]
    let before = 0
    windows.forEach((month, i) => {
      const here = daysIn(intersection(row.window, month))
      // Whole visits by running total, so that the months add up to the year.
      const part = Math.floor((visits * (before + here)) / days) - Math.floor((visits * before) / days)
      load[i] = (load[i] ?? 0) + (here === 0 ? 0 : sized ? part : 1)
      before += here
    })
  }
  const unit = sized ? 'visits' : 'rows'
  const remark = { _tag: 'LoadByMonth', unit, months: load, reading: spread?.value ?? null } as const
  const total = sum(load)
  const overloaded =
    mostInMonth === null || spread?.value === 'concentrated'
      ? []
      : MONTHS.flatMap((month, i) => {
          const [here, most] = [load[i] ?? 0, mostInMonth.value]
          const more = { _tag: 'MonthOverloaded', month, load: here, year: total, most } as const
          return here > capOf(most, total) ? [finding('warning', mostInMonth.basis, WHOLE_PLAN, more)] : []
        })
  return [finding('note', spread?.basis ?? 'C-31', WHOLE_PLAN, remark), ...overloaded]
}

function burden(asked: readonly RowAsked[], { balance, visitsPerSubject }: ReviewRules): readonly ReviewFinding[] {
  const known = asked.flatMap(({ row, places, stock }) =>
    places === null || stock === null ? [] : [{ row, places: places * timesOf(row), subjects: stock.subjects }]
  )
  const [places, subjects] = [sum(known.map((one) => one.places)), sum(known.map((one) => one.subjects))]
  const remark = { _tag: 'BurdenStated', places, subjects, rows: known.length } as const
  const stated = balance === null || known.length === 0 ? [] : [finding('note', balance, WHOLE_PLAN, remark)]
  if (visitsPerSubject === null) return stated
  const groups = new Map<Name, (typeof known)[number][]>()
  for (const one of known) {
    if (one.row.class === 'key' && visitsPerSubject.keyItemsFree) continue
    const group = groups.get(one.row.objects)
    if (group === undefined) groups.set(one.row.objects, [one])
    else group.push(one)
  }
  const { value: most, basis } = visitsPerSubject
  return [
    ...stated,
    ...[...groups.values()].flatMap((group) => {
      const all = sum(group.map((one) => one.places))
      const held = group.reduce((largest, one) => Math.max(largest, one.subjects), 0)
      if (all <= most * held) return []
      const rows = group.map(({ row }) => row.number)
      const more = { _tag: 'SubjectsOverdrawn', rows, places: all, subjects: held, most } as const
      return [finding(severityOf(visitsPerSubject), basis, WHOLE_PLAN, more)]
    })
  ]
}

function officers(
  staff: readonly DepartmentStaff[],
  asked: readonly RowAsked[],
  { workload, officersPerVisit }: ReviewRules
): readonly ReviewFinding[] {
  if (workload === null) return []
  const of = new Map(staff.map((one) => [one.department, one]))
  const seats = new Map<Name, { visits: number; readonly rows: number[] }>()
  for (const { row, places } of asked) {
    for (const department of new Set([row.initiator, ...row.partners])) {
      const sum = seats.get(department) ?? { visits: 0, rows: [] }
      sum.visits += (places ?? 0) * timesOf(row)
      sum.rows.push(row.number)
      seats.set(department, sum)
    }
  }
  const findings: ReviewFinding[] = []
  const visits = sum(asked.map(({ row, places }) => (places ?? 0) * timesOf(row)))
  if (officersPerVisit !== null && asked.some(({ places }) => places !== null)) {
    const each = officersPerVisit.value
    const load = { _tag: 'OfficerLoad', visits, each, officers: sum(staff.map((one) => one.officers)) } as const
    findings.push(finding('note', workload, WHOLE_PLAN, load))
    const given = staff.every(({ days }) => days !== null)
      ? sum(staff.map((one) => one.officers * (one.days ?? 0)))
      : null
    if (given !== null && visits * each > given) {
      const more = { _tag: 'OfficersOverloaded', department: null, asked: visits * each, given } as const
      findings.push(finding('warning', workload, WHOLE_PLAN, more))
    }
  }
  for (const [department, { visits: own, rows }] of seats) {
    const held = of.get(department)
    if (held === undefined || held.officers === 0) {
      findings.push(finding('warning', workload, WHOLE_PLAN, { _tag: 'OfficersLacking', department, rows }))
    } else if (held.days !== null && own > held.officers * held.days) {
      // One of its own at least goes on each visit in which a department takes part.
      const more = { _tag: 'OfficersOverloaded', department, asked: own, given: held.officers * held.days } as const
      findings.push(finding('warning', workload, WHOLE_PLAN, more))
    }
  }
  return findings
}

/** How often within a year a row visits whoever it draws: as its quantity says (抽查2次), else its frequency, else once. */
const timesOf = ({ quantity, frequency }: PlanRow): number =>
  quantity?.times ?? (frequency === undefined ? 1 : Math.max(1, Math.floor((frequency.times * 12) / frequency.months)))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
