/* 表格输出: a table as CSV (RFC 4180) that no spreadsheet runs, and as JSON. 临夏州实施意见 附件3. */

import type { Json, Language, Message } from '../kernel/index.js'

/** A cell: words in both languages, a text as it stands, a whole number, or nothing. 单元格：双语文字、原样文本、整数或空。 @since 0.1.0 */
export type SheetCell = Message | string | number | null

/** A table: lines above, one heading or two, rows, lines below. 表格：表前各行、表头、数据行、表后各行。 @since 0.1.0 */
export type Sheet = {
  readonly title: Message
  readonly above: readonly (readonly SheetCell[])[]
  /** Lines of headings from the outermost to the innermost, all of one length. 自外至内各级表头，长度相同。 */
  readonly headings: readonly (readonly (Message | null)[])[]
  readonly rows: readonly (readonly SheetCell[])[]
  readonly below: readonly (readonly SheetCell[])[]
}

/** In which language words are printed; `both` puts English after Chinese, with a line between in the cell. 文字语言；`both` 为中英文同格换行。 @since 0.1.0 */
export type SheetLanguage = Language | 'both'

/** How a table is written. 表格写法。 @since 0.1.0 */
export type CsvOptions = {
  readonly language: SheetLanguage
  /** A byte-order mark, by which some programs know UTF-8. 是否加 BOM，部分软件据此识别 UTF-8。 */
  readonly bom: boolean
}

/**
 * A table as CSV: lines end with CR LF, what holds a quote, comma or line break is quoted. 表格的 CSV（RFC 4180）。
 *
 * A cell that a spreadsheet would take for a formula (it begins with = + - @, a tab or a line break, or one of the wide forms
 * ＝ ＋ － ＠) gets an apostrophe before it, behind which it is plain text. Numbers stay numbers.
 * 以 = + - @、制表符、换行或其全角形式开头的文本前加撇号，避免被电子表格当作公式。
 *
 * @example csvOf({ title: { zh: '表', en: 'T' }, above: [], headings: [], rows: [['=1+1', 'a,"b"', 3, null]], below: [] }, { language: 'zh', bom: false }) // => '表\r\n\'=1+1,"a,""b""",3,\r\n'
 * @since 0.1.0
 */
export function csvOf(sheet: Sheet, { language, bom }: CsvOptions): string {
  const lines: readonly (readonly SheetCell[])[] = [
    [sheet.title],
    ...sheet.above,
    ...sheet.headings,
    ...sheet.rows,
    ...sheet.below
  ]
  const text = lines.map((line) => `${line.map((cell) => csvCell(cell, language)).join(',')}\r\n`).join('')
  return bom ? `\ufeff${text}` : text
}

/**
 * A table as JSON, its headings joined from the outermost to the innermost; words in both languages. 表格的 JSON，各级表头自外至内相连，文字含中英文。
 *
 * @example sheetJson({ title: { zh: '表', en: 'T' }, above: [], headings: [[{ zh: '数', en: 'n' }]], rows: [[3]], below: [] }) // => { title: { zh: '表', en: 'T' }, above: [], columns: [{ zh: '数', en: 'n' }], rows: [[3]], below: [] }
 * @since 0.1.0
 */
export function sheetJson({ title, above, headings, rows, below }: Sheet): Json {
  const width = headings.at(-1)?.length ?? 0
  const columns = Array.from({ length: width }, (_, at) => {
    const parts = headings.flatMap((line) => {
      const words = line[at] ?? null
      return words === null ? [] : [words]
    })
    return { zh: parts.map(({ zh }) => zh).join('/'), en: parts.map(({ en }) => en).join(' / ') }
  })
  return { title, above, columns, rows, below }
}

/**
 * A message in the language of a table. 以表格语言表示的文字。
 *
 * @example inLanguage({ zh: '户', en: 'households' }, 'both') // => '户\nhouseholds'
 * @since 0.1.0
 */
export const inLanguage = ({ zh, en }: Message, language: SheetLanguage): string =>
  language === 'zh' ? zh : language === 'en' ? en : zh === en ? zh : `${zh}\n${en}`

function csvCell(cell: SheetCell, language: SheetLanguage): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = typeof cell === 'string' ? cell : inLanguage(cell, language)
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
