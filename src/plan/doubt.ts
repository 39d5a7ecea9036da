/* Doubts about a plan that has been read: each carried cell, names that repeat or look alike, what the table leaves out. */

import { yearlyDue } from '../calendar/index.js'
import { cited, YEARS, type Name } from '../kernel/index.js'
import { mayBeShortFor } from './department.js'
import type { PlanFinding } from './finding.js'
import { MERGED_COLUMNS, type FilledRow } from './printed.js'
import type { Plan, PlanRow } from './row.js'
import type { PlanRules } from './rules.js'

type Whole = Extract<PlanFinding, { readonly row: null }>
type Placed = Exclude<PlanFinding, Whole>

/**
 * The doubts about a plan: those on the whole table, and those with a place. 对计划的存疑：针对全表者与有具体位置者。
 *
 * @param plan   as read, without the rows that were refused
 * @param filled its rows as printed, in the same order
 * @basis 临夏州部门联合细则 第十五条
 * @since 0.1.0
 */
export const doubtsOf = (
  plan: Plan,
  filled: readonly FilledRow[],
  rules: Pick<PlanRules, 'quantityStated' | 'due'>
): readonly [readonly Whole[], readonly Placed[]] => [
  rules.quantityStated === null || plan.rows.some(({ quantity }) => quantity !== undefined)
    ? []
    : [{ _tag: 'QuantityNotStated', row: null, column: null, basis: rules.quantityStated }],
  [
    ...missingQuantities(plan.rows, rules.quantityStated),
    ...filled.flatMap((row) => carriedCells(row, filled, plan.rows)),
    ...repeatedItems(plan.rows),
    ...regulations(plan.rows),
    ...alikeDepartments(plan.rows),
    ...opensEarly(plan, rules.due)
  ]
]

function carriedCells(filled: FilledRow, all: readonly FilledRow[], rows: readonly PlanRow[]): readonly Placed[] {
  const { number: row, printed, merged } = filled
  const findings: Placed[] = []
  for (const column of MERGED_COLUMNS) {
    const cell = merged[column]
    if (cell === null || cell.from === row) continue
    const { from } = cell
    findings.push({ _tag: 'CellCarried', row, column, from })
    const [initiator, other] = [rows[row - 1]?.initiator, rows[from - 1]?.initiator]
    if ((column !== '检查对象' && column !== '配合部门') || initiator === undefined || other === undefined) continue
    if (initiator !== other) findings.push({ _tag: 'CarriedFromOther', row, column, from, initiator, other })
  }
  const before = all[row - 2]
  const domain = merged.抽查领域
  if (before === undefined || domain === null || domain.from === row) return findings
  const others = ['发起部门', '检查对象', '配合部门'] as const
  if (others.every((column) => printed[column] !== null && printed[column] !== before.merged[column]?.text)) {
    findings.push({ _tag: 'DomainAloneCarried', row, column: '抽查领域', from: domain.from })
  }
  return findings
}

// Where no row has any, the table has no such column, which is one finding and not one a row.
const missingQuantities = (rows: readonly PlanRow[], basis: PlanRules['quantityStated']): readonly Placed[] =>
  basis === null || rows.every(({ quantity }) => quantity === undefined)
    ? []
    : rows.flatMap(({ number, quantity }) =>
        quantity === undefined ? [{ _tag: 'BatchQuantityMissing', row: number, column: '抽查数量', basis }] : []
      )

function repeatedItems(rows: readonly PlanRow[]): readonly Placed[] {
  const first = new Map<Name, number>()
  return rows.flatMap(({ number, item }) => {
    const before = first.get(item)
    if (before === undefined) first.set(item, number)
    return before === undefined ? [] : [{ _tag: 'ItemRepeated', row: number, column: '抽查事项', first: before }]
  })
}

const regulations = (rows: readonly PlanRow[]): readonly Placed[] =>
  rows.flatMap(({ number, item }) => {
    const regulation = /《[^《》]+》$/.exec(item)?.[0]
    return regulation === undefined ? [] : [{ _tag: 'RegulationInItem', row: number, column: '抽查事项', regulation }]
  })

function alikeDepartments(rows: readonly PlanRow[]): readonly Placed[] {
  const places = new Map<Name, { readonly row: number; readonly column: '发起部门' | '配合部门' }>()
  for (const { number, initiator, partners } of rows) {
    if (!places.has(initiator)) places.set(initiator, { row: number, column: '发起部门' })
    for (const name of partners) if (!places.has(name)) places.set(name, { row: number, column: '配合部门' })
  }
  return [...places].flatMap(([department, place]) =>
    [...places.keys()]
      .filter((other) => mayBeShortFor(department, other))
      .map((other) => ({ _tag: 'DepartmentsAlike' as const, ...place, department, other }))
  )
}

function opensEarly({ year, rows }: Plan, dues: PlanRules['due']): readonly Placed[] {
  const days = dues.flatMap(({ value, basis }) => {
    if (year + value.year < YEARS.first) return []
    // The printed day itself: whether it still counts decides about lateness, not about this.
    const { on } = yearlyDue(value, year + value.year, { before: cited('inclusive', basis) })
    return [cited(on, basis)]
  })
  return rows.flatMap(({ number, window }) => {
    const opens = window[0]?.from
    if (opens === undefined) return []
    return days
      .filter(({ value }) => opens < value)
      .map(({ value, basis }) => ({
        _tag: 'OpensBeforeDue' as const,
        row: number,
        column: '抽查时间' as const,
        opens,
        due: value,
        basis
      }))
  })
}
