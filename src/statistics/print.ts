/* The tables of the stage as sheets, with the form's own headings. 临夏州实施意见 附件3; 临夏州部门联合细则 第七条. */

import type { CivilDate, Message } from '../kernel/index.js'
import { roundAmount, roundingWords, type AmountRounding } from './amount.js'
import type { AnnexTable } from './annex.js'
import type { BulletinLine } from './bulletin.js'
import { annexColumns, annexFields, annexRemarks, annexRows, annexTitle, type AnnexColumnWords } from './form.js'
import { rateOf, type MetricTable } from './measure.js'
import { metricGroupWords, metricRates, metricsOf, RATE_KEYS, wordsOfMetric, type MetricKey } from './metric.js'
import { printPercent, rateFraction, type Rate } from './rate.js'
import { readingWords } from './reading-words.js'
import type { Sheet, SheetCell } from './sheet.js'

/** What is written above and below the form; null where it is left to be filled in by hand. 表头、表尾各栏；留待手填的为 null。 @since 0.1.0 */
export type AnnexHeader = {
  readonly reportingUnit: string | null
  readonly reportingDate: CivilDate | null
  readonly handler: string | null
  readonly telephone: string | null
}

/**
 * The form as a sheet: title, year, unit, the four rows under the printed headings, remarks, signature. 统计表的表格：表名、年度、填报单位、四行七栏、备注、签字。
 *
 * @param rounding null for exact amounts; else how they are rounded, which is then said below the table
 * @returns the ways in which the form was read stand below it too
 * @basis 临夏州实施意见 附件3
 * @since 0.1.0
 */
export function annexSheet(table: AnnexTable, header: AnnexHeader, rounding: AmountRounding | null): Sheet {
  const { period, readings, rows } = table
  return {
    title: annexTitle,
    above: [
      [periodWords(period)],
      [annexFields.reportingUnit, header.reportingUnit],
      [annexFields.reportingDate, header.reportingDate]
    ],
    headings: [
      [annexFields.division, annexFields.category, ...annexColumns.map(({ group }) => group)],
      [null, null, ...annexColumns.map(headingOf)]
    ],
    rows: annexRows.map(({ row, group, words }) => [
      group,
      words,
      ...annexColumns.map(({ column }): SheetCell => {
        const figure = rows[row][column]
        return typeof figure === 'string' && rounding !== null ? roundAmount(figure, rounding) : figure
      })
    ]),
    below: [
      ...annexRemarks.map((remark, at) => [at === 0 ? annexFields.remarks : null, remark]),
      [null, roundingWords(rounding)],
      ...readingWords(readings).map((words) => [null, words]),
      [annexFields.handler, header.handler, annexFields.telephone, header.telephone]
    ]
  }
}

/**
 * The groups of figures as a sheet: each count, then each rate with both its counts. 六组数据的表格：各项计数，其后为各项比率及其分子分母。
 *
 * @basis 临夏州部门联合细则 第七条
 * @since 0.1.0
 */
export function metricSheet(table: MetricTable): Sheet {
  const { groups, counts, period, asOf, keyItems } = table
  const isAsked = (key: MetricKey): boolean => keyItems !== null || (key !== 'items' && key !== 'keyItems')
  return {
    title: { zh: '“双随机、一公开”督查考核数据', en: 'Figures for the appraisal of double-random supervision' },
    above: [[periodWords(period)], [{ zh: '截至', en: 'as of' }, asOf]],
    headings: [
      [
        { zh: '类别', en: 'group' },
        { zh: '项目', en: 'figure' },
        { zh: '数值', en: 'value' },
        { zh: '分子', en: 'numerator' },
        { zh: '分母', en: 'denominator' },
        { zh: '百分比', en: 'percent' }
      ]
    ],
    rows: groups.flatMap((group) => [
      ...metricsOf(group)
        .filter(isAsked)
        .map((key) => [metricGroupWords[group], wordsOfMetric(key), counts[key] ?? UNKNOWN, null, null, null]),
      ...RATE_KEYS.filter((key) => metricRates[key].group === group && isAsked(metricRates[key].numerator)).map(
        (key) => {
          const rate = rateOf(table, key)
          return [metricGroupWords[group], rate.words, ...rateCells(rate)]
        }
      )
    ]),
    below: [
      [
        {
          zh: '百分比四舍五入至两位小数，以分数为准',
          en: 'percentages are rounded half up to two decimals; the fractions hold'
        }
      ]
    ]
  }
}

/**
 * A bulletin as a sheet. 通报的表格。
 *
 * @basis 万年县实施方案 四（四）
 * @since 0.1.0
 */
export const bulletinSheet = (lines: readonly BulletinLine[], asOf: CivilDate): Sheet => ({
  title: { zh: '“双随机、一公开”督查通报', en: 'Bulletin on double-random supervision' },
  above: [[{ zh: '截至', en: 'as of' }, asOf]],
  headings: [
    [
      { zh: '地区', en: 'region' },
      { zh: '部门', en: 'department' },
      { zh: '公示率', en: 'publication rate' },
      { zh: '结果按期率', en: 'in-time rate of results' },
      { zh: '后续处置办结率', en: 'closing rate of follow-ups' },
      { zh: '逾期未办的结果', en: 'results overdue' }
    ]
  ],
  rows: lines.map(({ unit, publication, inTime, followUps, overdue }) => [
    unit.region,
    unit.department,
    ...[publication, inTime, followUps].map(countsCell),
    overdue
  ]),
  below: []
})

const UNKNOWN: Message = { zh: '未知', en: 'not known' }
const NO_RATE: Message = { zh: '分母为 0，无比率', en: 'nothing to divide by' }

const headingOf = ({ words, unit }: AnnexColumnWords): Message =>
  unit === null ? words : { zh: `${words.zh}(${unit.zh})`, en: `${words.en} (${unit.en})` }

// The form is one of a year: a whole civil year is printed as such.
function periodWords({ from, to }: { readonly from: CivilDate; readonly to: CivilDate }): Message {
  const year = from.slice(0, 4)
  return from === `${year}-01-01` && to === `${year}-12-31`
    ? { zh: `(${year}${annexFields.year.zh})`, en: `(${annexFields.year.en} ${year})` }
    : { zh: `(${from} 至 ${to})`, en: `(${from} to ${to})` }
}

function rateCells(rate: Rate): readonly SheetCell[] {
  const fraction = rateFraction(rate)
  const { numerator, denominator } = rate
  const known = numerator.count !== null && denominator.count !== null
  return [
    fraction === null ? (known ? NO_RATE : UNKNOWN) : `${String(fraction.numerator)}/${String(fraction.denominator)}`,
    numerator.count ?? UNKNOWN,
    denominator.count ?? UNKNOWN,
    printPercent(rate)
  ]
}

const countsCell = (rate: Rate): SheetCell =>
  rateFraction(rate) === null ? NO_RATE : `${String(rate.numerator.count)}/${String(rate.denominator.count)}`
