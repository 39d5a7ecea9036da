/* Reads the columns that only some plan tables print: 抽查比例、抽查数量、抽查频次、检查方式、任务名称、任务类型、牵头业务机构.
   临夏州部门联合细则 第十五条、第十九条; 临夏州市场监管系统细则 第十条; 中山市实施方案 二（四）、三（一）. */

import type { Frequency, Method } from '../checklist/index.js'
import { isName, nameTroubles, type Name } from '../kernel/index.js'
import type { ReadRefusal } from './error.js'
import type { PlanFinding } from './finding.js'
import { EXTRA_COLUMNS, type Cell, type ExtraColumn, type PrintedRow } from './printed.js'
import { combineQuantities, readNumeral, readQuantity, type PrintedQuantity } from './quantity.js'
import type { PlanRowExtras, TaskType } from './row.js'

/** What the further columns of one row say. 一行附加各栏的内容。 @since 0.1.0 */
export type ExtrasRead = {
  readonly extras: PlanRowExtras
  readonly refusals: readonly ReadRefusal[]
  readonly findings: readonly (PlanFinding & { readonly row: number })[]
}

/**
 * Reads the further columns of all rows. 读取各行的附加栏。
 *
 * A cell that is null was merged with the nearest one above in the same domain, and that is a finding; an empty one says
 * nothing. 为 null 的格与同领域上方最近一格合并（给出提示）；空格表示未载。
 *
 * @returns one element a row, in their order; refuses with `CellUnreadable`, `CellNotAName`, `NothingAbove`, `QuantitiesApart`
 * @basis 临夏州部门联合细则 第十五条
 * @since 0.1.0
 */
export function readExtras(rows: readonly PrintedRow[]): readonly ExtrasRead[] {
  const above = new Map<ExtraColumn, Cell>()
  return rows.map((printed, i) => {
    if (printed.抽查领域 !== null) above.clear()
    for (const column of EXTRA_COLUMNS) {
      const text = printed[column]
      if (typeof text === 'string') above.set(column, { text, from: i + 1 })
    }
    return readRowExtras(i + 1, printed, above)
  })
}

/**
 * The frequency that a cell names, or null. 单元格所示抽查频次；无法识别则为 null。
 *
 * @example readFrequency('每年2次') // => { times: 2, months: 12 }
 * @example readFrequency('1次/半年') // => { times: 1, months: 6 }
 * @example readFrequency('不少于1次') // => null
 * @since 0.1.0
 */
export function readFrequency(cell: string): Frequency | null {
  const [, before, timesAfter, timesFirst, after] =
    /^(?:每?(.{0,3}?(?:年|半年|季度?|月))(?:抽查|检查)?(.{1,3})次|(.{1,3})次\/(.{0,3}?(?:年|半年|季度?|月)))$/.exec(
      cell
    ) ?? []
  const months = monthsOf(before ?? after ?? '')
  const times = readNumeral(timesAfter ?? timesFirst ?? '')
  return months === null || months > MOST_MONTHS || times === null ? null : { times, months }
}

/**
 * The methods that a cell names, and whether 等 leaves the list open; null where one is no method. 单元格所示检查方式；含无法识别者则为 null。
 *
 * @example readMethods('实地核查、书面检查')?.methods // => ['onsite', 'written']
 * @example readMethods('现场检查等')?.open // => true
 * @example readMethods('电话询问') // => null
 * @since 0.1.0
 */
export function readMethods(cell: string): { readonly methods: readonly Method[]; readonly open: boolean } | null {
  const [, list = '', etc] = /^(.*?)(等(?:方式)?)?$/.exec(cell) ?? []
  const methods = list.split('、').map((word) => methodWords.get(word))
  const known = methods.filter((method) => method !== undefined)
  return known.length < methods.length ? null : { methods: [...new Set(known)], open: etc !== undefined }
}

function readRowExtras(row: number, printed: PrintedRow, above: ReadonlyMap<ExtraColumn, Cell>): ExtrasRead {
  const refusals: ReadRefusal[] = []
  const findings: (PlanFinding & { readonly row: number })[] = []
  const unreadable = (column: ExtraColumn, found: string): ReadRefusal => ({
    _tag: 'CellUnreadable',
    row,
    column,
    found
  })
  const noName = (column: ExtraColumn, found: string): ReadRefusal => ({
    _tag: 'CellNotAName',
    row,
    column,
    found,
    troubles: nameTroubles(found)
  })
  const read = <A>(column: ExtraColumn, reader: (text: string) => A | null, wrong = unreadable): A | null => {
    if (printed[column] === undefined) return null
    const cell = above.get(column)
    if (cell === undefined) {
      refusals.push({ _tag: 'NothingAbove', row, column })
      return null
    }
    if (cell.from !== row) findings.push({ _tag: 'CellCarried', row, column, from: cell.from })
    if (cell.text === '') return null
    const value = reader(cell.text)
    // A carried cell that is at fault is refused once, where it is printed.
    if (value === null && cell.from === row) refusals.push(wrong(column, cell.text))
    return value
  }

  const task = read('任务类型', (text) => taskWords.get(text) ?? null)
  const ratio = read('抽查比例', readQuantity)
  const number = read('抽查数量', (text) =>
    /^[1-9]\d{0,8}$/.test(text) ? { _tag: 'Count' as const, count: Number(text) } : readQuantity(text)
  )
  const both = read('抽查比例（数量）', readQuantity)
  const quantities = [ratio, number, both].filter((quantity) => quantity !== null)
  const quantity = quantities.reduce<PrintedQuantity | null>((a, b) => (a === null ? b : combineQuantities(a, b)), null)
  if (quantities.length > 1 && quantity === null) refusals.push({ _tag: 'QuantitiesApart', row, column: '抽查数量' })
  const frequency = read('抽查频次', readFrequency)
  const methods = read('检查方式', readMethods)
  if (methods?.open === true) findings.push({ _tag: 'MethodsOpen', row, column: '检查方式' })
  const extras: { readonly [M in keyof PlanRowExtras]: PlanRowExtras[M] | null } = {
    name: read('任务名称', asName, noName),
    task,
    quantity,
    frequency,
    methods: methods?.methods ?? null,
    lead: read('牵头业务机构', asLead),
    remarks: read('其他要求', (text) => (text.trim() === '' ? null : text))
  }
  // What the table does not print is absent, so that a plan of eight columns reads as it always did.
  const said = Object.entries(extras).filter(([, value]) => value !== null)
  return { extras: Object.fromEntries(said), refusals, findings }
}

const asName = (text: string): Name | null => (isName(text) ? text : null)

// One unit leads a batch, so that a list of them is no name here.
const asLead = (text: string): Name | null => (text.includes('、') ? null : asName(text))

// The longest period that the checklist's codec takes.
const MOST_MONTHS = 120

function monthsOf(period: string): number | null {
  const [, count, unit = ''] = /^(.*?)个?(年|半年|季度?|月)$/.exec(period) ?? []
  const many = count === undefined || count === '' ? 1 : readNumeral(count)
  const each = periodMonths.get(unit)
  return many === null || each === undefined ? null : many * each
}

// Maps and no objects: a cell may hold any word, `constructor` too.
const periodMonths: ReadonlyMap<string, number> = new Map([
  ['年', 12],
  ['半年', 6],
  ['季度', 3],
  ['季', 3],
  ['月', 1]
])

const taskWords: ReadonlyMap<string, TaskType> = new Map([
  ['年度计划任务', 'planned'],
  ['年度计划', 'planned'],
  ['临时任务', 'temporary'],
  ['临时抽查', 'temporary']
])

const methodWords: ReadonlyMap<string, Method> = new Map([
  ['实地核查', 'onsite'],
  ['实地检查', 'onsite'],
  ['现场检查', 'onsite'],
  ['书面检查', 'written'],
  ['网络监测', 'network'],
  ['抽样检测', 'sampling']
])
