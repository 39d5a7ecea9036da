/* A plan as it is printed: eight columns and those that only some tables have, a cell missing where it was merged with the one above. */

import type { ItemClass } from '../checklist/index.js'
import { monthsWindow, type Window } from '../calendar/index.js'
import type { PlanHeader } from './header.js'
import type { Level } from './row.js'

/** The columns of a printed plan, in their order. 计划表的八栏，依印刷次序。 @since 0.1.0 */
export const COLUMNS = [
  '抽查领域',
  '发起部门',
  '抽查事项',
  '事项分类',
  '检查对象',
  '抽查主体',
  '配合部门',
  '抽查时间'
] as const

/** A column of a printed plan. 计划表的一栏。 @since 0.1.0 */
export type Column = (typeof COLUMNS)[number]

/** Columns that only some tables print, in the order in which they are read. 部分计划表才有的栏。 @since 0.1.0 */
export const EXTRA_COLUMNS = [
  '任务名称',
  '任务类型',
  '抽查比例',
  '抽查数量',
  '抽查比例（数量）',
  '抽查频次',
  '检查方式',
  '牵头业务机构',
  '其他要求'
] as const

/** A column that only some tables print. 部分计划表才有的一栏。 @since 0.1.0 */
export type ExtraColumn = (typeof EXTRA_COLUMNS)[number]

/** Any column of a printed plan. 计划表的任一栏。 @since 0.1.0 */
export type AnyColumn = Column | ExtraColumn

/** The columns whose cells are merged downwards. 可纵向合并的栏。 @since 0.1.0 */
export const MERGED_COLUMNS = ['抽查领域', '发起部门', '检查对象', '配合部门'] as const

/** A column whose cells are merged downwards. 可纵向合并的一栏。 @since 0.1.0 */
export type MergedColumn = (typeof MERGED_COLUMNS)[number]

/**
 * The cells of a row; null where the row has none of its own. 一行的单元格；本行无此格则为 null。
 *
 * A column that the table does not have is left out; an empty cell of it, `''`, says nothing. 表中没有的栏不写；该栏的空格写作空串，表示未载。
 *
 * @since 0.1.0
 */
export type PrintedRow = { readonly [C in Column]: string | null } & { readonly [C in ExtraColumn]?: string | null }

/** A printed plan. 印刷的计划表。 @since 0.1.0 */
export type PrintedPlan = PlanHeader & {
  readonly title: string
  readonly year: number
  readonly rows: readonly PrintedRow[]
}

/**
 * The class that a cell names, or null. 单元格所示事项分类；无法识别则为 null。
 *
 * @example readClass('重点监管') // => 'key'
 * @since 0.1.0
 */
export const readClass = (cell: string): ItemClass | null =>
  cell === '一般监管' ? 'general' : cell === '重点监管' ? 'key' : null

/**
 * The levels that a cell names, or null. 单元格所示抽查主体层级；无法识别则为 null。
 *
 * @example readLevels('州县级') // => ['prefecture', 'county']
 * @since 0.1.0
 */
export const readLevels = (cell: string): readonly Level[] | null =>
  cell === '州级' ? ['prefecture'] : cell === '州县级' ? ['prefecture', 'county'] : null

/**
 * The months that a cell names, as days of the plan's year, or null: both exist and the first is not after the last. 单元格所示月份对应的日期；无法识别则为 null。
 *
 * @example readMonths(2022)('3月-11月') // => [{ from: '2022-03-01', to: '2022-11-30' }]
 * @example readMonths(2022)('11月-3月') // => null
 * @since 0.1.0
 */
export const readMonths =
  (year: number) =>
  (cell: string): Window | null => {
    const [, first, last] = /^([1-9]|1[0-2])月-([1-9]|1[0-2])月$/.exec(cell) ?? []
    if (first === undefined || last === undefined || Number(first) > Number(last)) return null
    return monthsWindow(year, Number(first), Number(last))
  }

/** The text of a cell and the row in which it is printed. 单元格文本及其印刷所在行。 @since 0.1.0 */
export type Cell = { readonly text: string; readonly from: number }

/** A printed row with what its merged cells take from above; null where nothing stands above. 补足合并单元格后的一行；上方亦无则为 null。 @since 0.1.0 */
export type FilledRow = {
  readonly number: number
  readonly printed: PrintedRow
  readonly merged: { readonly [C in MergedColumn]: Cell | null }
}

/**
 * Carries merged cells down: from the nearest row above in the same domain, never from one domain into the next. 沿同一领域向下补足合并单元格，不跨领域。
 *
 * @returns the rows in their order, numbered from 1
 * @since 0.1.0
 */
export function fillDown(rows: readonly PrintedRow[]): readonly FilledRow[] {
  let above: FilledRow['merged'] = emptyCells
  return rows.map((printed, i) => {
    const number = i + 1
    const inherited = printed.抽查领域 === null ? above : emptyCells
    const cellOf = (column: MergedColumn): Cell | null => {
      const text = printed[column]
      return text === null ? inherited[column] : { text, from: number }
    }
    above = {
      抽查领域: cellOf('抽查领域'),
      发起部门: cellOf('发起部门'),
      检查对象: cellOf('检查对象'),
      配合部门: cellOf('配合部门')
    }
    return { number, printed, merged: above }
  })
}

const emptyCells: FilledRow['merged'] = { 抽查领域: null, 发起部门: null, 检查对象: null, 配合部门: null }
