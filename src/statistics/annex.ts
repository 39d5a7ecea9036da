/* 统计表: the four rows and seven columns of what was returned. 临夏州实施意见 附件3. */

import { inTenThousands, sumAmounts } from './amount.js'
import { ANNEX_COLUMNS, ANNEX_ROWS, type AnnexColumn, type AnnexRow } from './form.js'
import type { CountedEntry, StatisticsReturn } from './return.js'
import type { AnnexReadings, InspectedReading } from './rules.js'
import { unitKey, type ReportingUnit, type StatisticsPeriod } from './source.js'

/** The figures of one row: whole numbers, and the amount in 万元 as exact decimal text. 一行的数字：整数，及以万元计的精确小数文本。 @since 0.1.0 */
export type AnnexFigures = { readonly [C in Exclude<AnnexColumn, 'penaltyAmount'>]: number } & {
  readonly penaltyAmount: string
}

/** The form, filled. 填好的统计表。 @since 0.1.0 */
export type AnnexTable = {
  readonly period: StatisticsPeriod
  readonly readings: AnnexReadings
  readonly units: readonly ReportingUnit[]
  readonly rows: { readonly [R in AnnexRow]: AnnexFigures }
}

/** Batches of single departments and of several. 单部门批次与跨部门批次。 @since 0.1.0 */
export type BatchesByKind = { readonly single: number; readonly joint: number }

/**
 * Fills the form from returns, added up or not. 依填报（含汇总后的填报）填写统计表。
 *
 * @returns each cell is a count of entries, of distinct subjects where the reading says so, or an exact sum; O(entries)
 * @basis 临夏州实施意见 附件3
 * @since 0.1.0
 */
export function annexTable({ period, readings, units, entries }: StatisticsReturn): AnnexTable {
  const cells = new Map<string, CountedEntry[]>()
  for (const entry of entries) {
    const key = `${entry.row}\t${entry.column}`
    const cell = cells.get(key)
    if (cell === undefined) cells.set(key, [entry])
    else cell.push(entry)
  }
  const figuresOf = (row: AnnexRow): AnnexFigures => {
    const numberIn = (column: AnnexColumn): number => countIn(cells.get(`${row}\t${column}`) ?? [], readings.inspected)
    const amounts = (cells.get(`${row}\tpenaltyAmount`) ?? []).map(({ yuan }) => yuan ?? '0')
    return {
      batches: numberIn('batches'),
      inspected: numberIn('inspected'),
      publishedPublicitySystem: numberIn('publishedPublicitySystem'),
      publishedProfessionalSystem: numberIn('publishedProfessionalSystem'),
      publishedDepartmentWebsite: numberIn('publishedDepartmentWebsite'),
      cases: numberIn('cases'),
      penaltyAmount: inTenThousands(sumAmounts(amounts))
    }
  }
  return {
    period,
    readings,
    units,
    rows: {
      withinSystemPrefecture: figuresOf('withinSystemPrefecture'),
      withinSystemCounty: figuresOf('withinSystemCounty'),
      jointPrefecture: figuresOf('jointPrefecture'),
      jointCounty: figuresOf('jointCounty')
    }
  }
}

/**
 * How many batches were of a single department, and how many of several. 单部门批次数与跨部门批次数。
 *
 * @basis 临夏州实施意见 附件3
 * @since 0.1.0
 */
export const batchesByKind = ({ rows }: Pick<AnnexTable, 'rows'>): BatchesByKind => ({
  single: rows.withinSystemPrefecture.batches + rows.withinSystemCounty.batches,
  joint: rows.jointPrefecture.batches + rows.jointCounty.batches
})

/**
 * All cells of a table as text, row by row, as the form has them. 统计表各格的文本，逐行依表中次序。
 *
 * @since 0.1.0
 */
export const annexCells = ({ rows }: Pick<AnnexTable, 'rows'>): readonly (readonly string[])[] =>
  ANNEX_ROWS.map((row) => ANNEX_COLUMNS.map((column) => String(rows[row][column])))

// A household is told by its subject; what has none (a batch, a case) by itself.
function countIn(entries: readonly CountedEntry[], reading: InspectedReading): number {
  if (reading === 'visit') return entries.length
  const seen = new Set<string>()
  for (const { id, subject, owner } of entries) {
    if (subject === null) seen.add(`i\t${id}`)
    else seen.add(reading === 'oncePerRow' ? `s\t${subject}` : `s\t${subject}\t${unitKey(owner)}`)
  }
  return seen.size
}
