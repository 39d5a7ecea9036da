/* Reading the text of a table back, every line as the protocol writes it (docs/draw.md, section 2). */

import { acceptUnless, compareUtf8, nameTroubles, type Checked, type Name } from '../kernel/index.js'
import type { TableColumn, TableTextRefusal } from './error.js'
import { MOST_WEIGHT, type Exclusion, type Unit } from './frame.js'

/**
 * Reads a frame from its text, which must be the one text of its rows. 由文本读取抽样框；文本须与规范写法逐字节相同。
 *
 * Whatever is read has the digest of the text. A name that is not in NFC is read as it stands: a draw refuses it, verifying
 * reports it.
 *
 * @param text decoded from the published bytes without leniency; a byte order mark must still stand in it
 * @returns the rows in their order; refuses, with the line, with `LineNotEnded`, `LineColumns`, `LineName`, `LineWeight`,
 *   `LineOutOfOrder`, `LineIdTwice`
 * @basis 临夏州市场监管系统细则 第十三条
 * @example readFrame('甲\t高风险\t3\n') // => accept([{ id: '甲', stratum: '高风险', weight: 3 }])
 * @example readFrame('甲\t高风险\t03\n') // => refuse({ _tag: 'LineWeight', line: 1, found: '03' })
 * @since 0.1.0
 */
export const readFrame = (text: string): Checked<TableTextRefusal, readonly Unit[]> =>
  readRows(text, 3, ([id, stratum, weight = ''], line, report) => {
    report(nameRefusals(line, 'id', id))
    report(nameRefusals(line, 'stratum', stratum))
    if (!isWeight(weight)) report([{ _tag: 'LineWeight', line, found: weight }])
    return { id: id as Name, stratum: stratum as Name, weight: Number(weight) }
  })

/**
 * Reads exclusions from their text, which must be the one text of their rows. 由文本读取排除表；文本须与规范写法逐字节相同。
 *
 * @param text decoded from the published bytes without leniency; a byte order mark must still stand in it
 * @returns the rows in their order; refuses as `readFrame` does
 * @basis 临夏州市场监管系统细则 第十三条
 * @example readExclusions('乙\t注销 deregistered\n') // => accept([{ id: '乙', reason: '注销 deregistered' }])
 * @example readExclusions('乙\t注销 deregistered') // => refuse({ _tag: 'LineNotEnded', line: 1 })
 * @since 0.1.0
 */
export const readExclusions = (text: string): Checked<TableTextRefusal, readonly Exclusion[]> =>
  readRows(text, 2, ([id, reason], line, report) => {
    report(nameRefusals(line, 'id', id))
    report(nameRefusals(line, 'reason', reason))
    return { id: id as Name, reason: reason as Name }
  })

type Report = (refusals: readonly TableTextRefusal[]) => void

function readRows<A extends { readonly id: Name }>(
  text: string,
  columns: number,
  rowOf: (cells: readonly string[], line: number, report: Report) => A
): Checked<TableTextRefusal, readonly A[]> {
  const refusals: TableTextRefusal[] = []
  const report: Report = (found) => {
    for (const refusal of found) refusals.push(refusal)
  }
  const lines = text.split('\n')
  const last = lines.pop() ?? ''
  if (last !== '') {
    lines.push(last)
    report([{ _tag: 'LineNotEnded', line: lines.length }])
  }
  const rows: A[] = []
  let before: string | null = null
  lines.forEach((content, i) => {
    const line = i + 1
    const cells = content.split('\t')
    if (cells.length !== columns) {
      report([{ _tag: 'LineColumns', line, columns: cells.length, expected: columns }])
      return
    }
    const row = rowOf(cells, line, report)
    const order = before === null ? -1 : compareUtf8(before, row.id)
    if (order === 0) report([{ _tag: 'LineIdTwice', line, id: row.id }])
    if (order > 0) report([{ _tag: 'LineOutOfOrder', line, id: row.id, before: before ?? '' }])
    before = row.id
    rows.push(row)
  })
  return acceptUnless(refusals, () => rows)
}

const isWeight = (text: string): boolean => /^[1-9][0-9]{0,9}$/.test(text) && Number(text) <= MOST_WEIGHT

const nameRefusals = (line: number, column: Exclude<TableColumn, 'weight'>, found = ''): readonly TableTextRefusal[] =>
  nameTroubles(found)
    .filter((trouble) => trouble._tag !== 'NotComposed')
    .map((trouble) => ({ _tag: 'LineName', line, column, found, trouble }) as const)
