/* Reads a printed plan: cells merged downwards are carried, and whatever is uncertain comes back as a finding.
   2022年临夏州市场监管领域部门联合“双随机、一公开”监管抽查计划; what a plan must state: 临夏州部门联合细则 第十五条. */

import { printItemKey } from '../checklist/index.js'
import { acceptUnless, isName, nameTroubles, refuse, YEARS, type Checked, type Name } from '../kernel/index.js'
import { readPartners, type Alias } from './department.js'
import { doubtsOf } from './doubt.js'
import type { ReadRefusal } from './error.js'
import { readExtras, type ExtrasRead } from './extra.js'
import type { PlanFinding } from './finding.js'
import {
  COLUMNS,
  EXTRA_COLUMNS,
  fillDown,
  readClass,
  readLevels,
  readMonths,
  type AnyColumn,
  type Cell,
  type Column,
  type FilledRow,
  type PrintedPlan
} from './printed.js'
import type { Plan, PlanRow } from './row.js'
import type { PlanRules } from './rules.js'

/** A plan as read, with everything about it that is uncertain. 读得的计划及其全部存疑之处。 @since 0.1.0 */
export type ReadPlan = { readonly plan: Plan; readonly findings: readonly PlanFinding[] }

/**
 * Reads a printed plan. 读取印刷的抽查计划表。
 *
 * A row without a cell of its own in 抽查领域, 发起部门, 检查对象 or 配合部门 takes the nearest one above in the same
 * domain; nothing passes from one domain into the next. Every cell so carried is a finding, and so is each doubt about it.
 *
 * @param input.printed the table, row by row, cells as printed
 * @param input.aliases departments printed under another name; nothing is renamed without one
 * @param input.rules   what a plan must state, and by when it is due
 * @returns rows in their order; findings on the whole table first, then by row and column; refuses with `CellEmpty`,
 *   `CellNotAName`, `CellUnreadable`, `NothingAbove`, `RowRepeated`, `NoSuchPlanYear`, each with its row and column
 * @basis 临夏州部门联合细则 第十四条、第十五条
 * @since 0.1.0
 */
export function readPlan(input: {
  readonly printed: PrintedPlan
  readonly aliases: readonly Alias[]
  readonly rules: Pick<PlanRules, 'quantityStated' | 'due'>
}): Checked<ReadRefusal, ReadPlan> {
  const { rows: printed, ...head } = input.printed
  const { year } = head
  if (!Number.isInteger(year) || year < YEARS.first || year > YEARS.last)
    return refuse({ _tag: 'NoSuchPlanYear', year })
  const filled = fillDown(printed)
  const extras = readExtras(printed)
  const read = filled.map((row, i) => withExtras(readRow(row, year, input.aliases), extras[i]))
  const rows = read.flatMap(({ row }) => (row === null ? [] : [row]))
  return acceptUnless([...read.flatMap(({ refusals }) => refusals), ...repeatedRows(rows)], () => {
    const plan: Plan = { ...head, rows }
    const [whole, placed] = doubtsOf(plan, filled, input.rules)
    return { plan, findings: [...whole, ...[...read.flatMap(({ findings }) => findings), ...placed].sort(byPlace)] }
  })
}

type PlacedFinding = PlanFinding & { readonly row: number }
type RowRead = {
  readonly row: PlanRow | null
  readonly refusals: readonly ReadRefusal[]
  readonly findings: readonly PlacedFinding[]
}

function readRow(filled: FilledRow, year: number, aliases: readonly Alias[]): RowRead {
  const { number, printed, merged } = filled
  const refusals: ReadRefusal[] = []
  const findings: PlacedFinding[] = []
  // A carried cell that is at fault is refused once, where it is printed.
  const blame = (cell: Cell, refusal: ReadRefusal): null => {
    if (cell.from === number) refusals.push(refusal)
    return null
  }
  const asName = (column: Column, cell: Cell, text: string): Name | null =>
    isName(text)
      ? text
      : blame(cell, { _tag: 'CellNotAName', row: number, column, found: text, troubles: nameTroubles(text) })
  const read = <A>(column: Column, cell: Cell | null, reader: (cell: Cell) => A | null): A | null => {
    if (cell === null) return null
    return cell.text === '' ? blame(cell, { _tag: 'CellEmpty', row: number, column }) : reader(cell)
  }
  const above = (column: '抽查领域' | '发起部门' | '检查对象'): Name | null => {
    if (merged[column] === null) refusals.push({ _tag: 'NothingAbove', row: number, column })
    return read(column, merged[column], (cell) => asName(column, cell, cell.text))
  }
  const own = <A>(
    column: '抽查事项' | '事项分类' | '抽查主体' | '抽查时间',
    reader: (cell: Cell) => A | null
  ): A | null => {
    const text = printed[column] ?? ''
    return read(column, { text, from: number }, reader)
  }
  const word = <A>(column: '事项分类' | '抽查主体' | '抽查时间', reader: (text: string) => A | null): A | null =>
    own(
      column,
      (cell) => reader(cell.text) ?? blame(cell, { _tag: 'CellUnreadable', row: number, column, found: cell.text })
    )
  const department = (column: '发起部门' | '配合部门', text: string, name: Name | null): Name | null => {
    const alias = aliases.find((one) => one.printed === name)
    if (alias === undefined) return name
    findings.push({ _tag: 'DepartmentRenamed', row: number, column, printed: text, read: alias.read })
    return alias.read
  }

  const domain = above('抽查领域')
  const initiator = department('发起部门', merged.发起部门?.text ?? '', above('发起部门'))
  const item = own('抽查事项', (cell) => asName('抽查事项', cell, cell.text))
  const itemClass = word('事项分类', readClass)
  const objects = above('检查对象')
  const levels = word('抽查主体', readLevels)
  const listed = read('配合部门', merged.配合部门, (cell) => {
    const cells = readPartners(cell.text)
    if (cells === null)
      return blame(cell, { _tag: 'CellUnreadable', row: number, column: '配合部门', found: cell.text })
    const names = cells.partners.map(({ printed: text, read: name, assumed }) => {
      const named = asName('配合部门', cell, name)
      if (named !== null && assumed) {
        findings.push({ _tag: 'SuffixAssumed', row: number, column: '配合部门', printed: text, read: named })
      }
      return department('配合部门', text, named)
    })
    return { names, open: cells.open }
  })
  const window = word('抽查时间', readMonths(year))

  if (merged.配合部门 === null) findings.push({ _tag: 'PartnersMissing', row: number, column: '配合部门' })
  if (listed?.open === true) findings.push({ _tag: 'PartnersOpen', row: number, column: '配合部门' })
  const partners: Name[] = []
  for (const name of listed?.names ?? []) {
    if (name === null) continue
    if (name === initiator) findings.push({ _tag: 'OwnPartner', row: number, column: '配合部门', department: name })
    else if (partners.includes(name)) {
      findings.push({ _tag: 'PartnerRepeated', row: number, column: '配合部门', department: name })
    } else partners.push(name)
  }
  const whole =
    domain !== null && initiator !== null && item !== null && itemClass !== null && objects !== null && levels !== null
  if (!whole || window === null) return { row: null, refusals, findings }
  const openPartners = listed?.open === true || partners.length === 0
  return {
    row: { number, domain, initiator, item, class: itemClass, objects, levels, partners, openPartners, window },
    refusals,
    findings
  }
}

const withExtras = ({ row, refusals, findings }: RowRead, more: ExtrasRead | undefined): RowRead => ({
  row: row === null ? null : { ...row, ...more?.extras },
  refusals: [...refusals, ...(more?.refusals ?? [])],
  findings: [...findings, ...(more?.findings ?? [])]
})

function repeatedRows(rows: readonly PlanRow[]): readonly ReadRefusal[] {
  const first = new Map<string, number>()
  return rows.flatMap((row) => {
    const key = printItemKey(row)
    const before = first.get(key)
    if (before === undefined) first.set(key, row.number)
    return before === undefined ? [] : [{ _tag: 'RowRepeated', row: row.number, column: '抽查事项', first: before }]
  })
}

const byPlace = (a: PlacedFinding, b: PlacedFinding): number => a.row - b.row || rank(a.column) - rank(b.column)

const rank = (column: AnyColumn | null): number => (column === null ? -1 : ranked.indexOf(column))

const ranked: readonly AnyColumn[] = [...COLUMNS, ...EXTRA_COLUMNS]
