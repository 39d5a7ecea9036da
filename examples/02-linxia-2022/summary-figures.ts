/* The tables of the year for a person to read: annex 3 with its counties, and the six groups of figures. */

import { explain } from '../../src/campaign/index.js'
import {
  annexCells,
  annexColumns,
  batchesByKind,
  inLanguage,
  metricSheet,
  rateOf,
  RATE_KEYS,
  reportDues,
  sayRate,
  type AnnexTable,
  type Sheet,
  type SheetCell
} from '../../src/statistics/index.js'
import type { After } from './after.js'
import { annexOf } from './files-after.js'
import { many, table } from './markdown.js'
import { linxia } from './profile.js'
import type { Figures } from './statistics.js'

/** That nothing of it happened. */
export const MADE_UP = `本页内容均为示例所造：检查、结果、案件与金额均未真实发生。

Everything on this page is made up: no such check, result, case or fine ever happened.`

const cellText = (cell: SheetCell): string =>
  cell === null ? '' : typeof cell === 'object' ? inLanguage(cell, 'both').replaceAll('\n', '<br>') : String(cell)

/** A sheet as Markdown, both languages in one cell. */
export function sheetMarkdown({ title, above, headings, rows, below }: Sheet): string {
  const width = headings.at(-1)?.length ?? 0
  const head = Array.from({ length: width }, (_, at) =>
    headings.flatMap((line) => (line[at] ? [cellText(line[at])] : [])).join('<br>')
  )
  const lines = (part: Sheet['above']): string =>
    part
      .map((line) =>
        line
          .map(cellText)
          .filter((text) => text !== '')
          .join(' ')
      )
      .filter((line) => line !== '')
      .map((line) => `- ${line}`)
      .join('\n')
  return `**${title.zh} · ${title.en}**

${lines(above)}

${table(
  head,
  rows.map((row) => row.map(cellText))
)}

${lines(below)}`
}

/** The row of joint checks of one table. */
const jointRow = ({ rows }: AnnexTable): readonly string[] => {
  const cells = annexCells({ rows })
  return (cells.at(-1) ?? []).map((cell, at) => {
    const other = cells.at(-2)?.[at] ?? '0'
    return cell === '0' ? other : cell
  })
}

/** Annex 3 of the whole prefecture, each area's joint row, and how the other reading would fill it in. */
export function annexPage(figures: Figures): string {
  const { table: whole, areas, ofPrefecture, returns, findings } = figures
  const { single, joint } = batchesByKind(whole)
  return `# 附件3：统计表 · Annex 3: the statistics table

${MADE_UP}

${sheetMarkdown(annexOf(figures))}

由 ${many(returns)} 个部门的填报汇总为 ${many(areas.length)} 个地区，再汇总为全州：单部门批次 ${many(single)}，跨部门批次 ${many(joint)}。
Rolled up from the returns of ${many(returns)} departments to ${many(areas.length)} areas, and from these to the whole prefecture: ${many(single)} batches of one department, ${many(joint)} joint ones.

## 各地区（部门联合抽查） · Each area (joint checks)

${table(
  [
    '地区 area',
    '填报部门 returns',
    ...annexColumns.map(({ words, unit }) => `${words.zh}${unit === null ? '' : `(${unit.zh})`}`)
  ],
  areas.map(({ name, region, returns: made, table: own }) => [`${name} ${region}`, made, ...jointRow(own)])
)}

“州县级”的行一次抽取、由各县（市）在辖区内实施，示例按一县一批次计入“县市”行；附件3未明此点。若全部计入发起抽取的州本级，则为：

Rows of prefecture and counties together are drawn once and carried out by each county in its own area; the example counts one
batch a county. The form does not say so. Were all of them the prefecture's, whose notice it was:

${table(
  ['', ...annexColumns.map(({ words }) => words.zh)],
  [['州本级部门联合 jointPrefecture', ...(annexCells(ofPrefecture).at(-2) ?? [])]]
)}

${findings.length === 0 ? '备注核对：未发现不符。 The remarks are kept.' : findings.map((one) => `- ${explain('zh')(one)}\n  ${explain('en')(one)}`).join('\n')}
`
}

/** The six groups of figures, every rate in words, and the days of the reports. */
export function figuresPage({ figures: { metrics } }: Pick<After, 'figures'>): string {
  const dues = reportDues(2022, linxia.statistics, linxia.calendar.terms)
  return `# 督查考核数据 · Figures of the year

${MADE_UP}

${sheetMarkdown(metricSheet(metrics))}

## 比率 · Rates

${RATE_KEYS.map((key) => `- ${sayRate('zh')(rateOf(metrics, key))}\n  ${sayRate('en')(rateOf(metrics, key))}`).join('\n')}

## 报送 · Reports

${table(
  ['', '期限 due', '接收单位 receiver', '说明 remarks'],
  dues.map(({ part, on, receiver, warnings, basis }) => [
    part === 'half-year' ? '半年 half-year' : '年终 year-end',
    on,
    receiver,
    warnings
      .map((warning) => ({ ...warning, basis }))
      .map((one) => `${explain('zh')(one)} · ${explain('en')(one)}`)
      .join(' ')
  ])
)}
`
}
