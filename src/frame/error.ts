/* Why the text of a table cannot be read, in words (docs/draw.md, section 2). */

import type { Message, Messages, NameTrouble } from '../kernel/index.js'

/** A column of either table. 两张表的栏。 @since 0.1.0 */
export type TableColumn = 'id' | 'stratum' | 'weight' | 'reason'

/** Why a text is no frame and no list of exclusions; lines count from 1. 文本不是抽样框或排除表的理由；行号自 1 起。 @since 0.1.0 */
export type TableTextRefusal =
  | { readonly _tag: 'LineNotEnded'; readonly line: number }
  | { readonly _tag: 'LineColumns'; readonly line: number; readonly columns: number; readonly expected: number }
  | {
      readonly _tag: 'LineName'
      readonly line: number
      readonly column: Exclude<TableColumn, 'weight'>
      readonly found: string
      readonly trouble: NameTrouble
    }
  | { readonly _tag: 'LineWeight'; readonly line: number; readonly found: string }
  | { readonly _tag: 'LineOutOfOrder'; readonly line: number; readonly id: string; readonly before: string }
  | { readonly _tag: 'LineIdTwice'; readonly line: number; readonly id: string }

/** Its words. 其文本。 @since 0.1.0 */
export const tableTextMessages: Messages<TableTextRefusal> = {
  LineNotEnded: {
    zh: ({ line }) => `第 ${String(line)} 行之后缺少换行符（LF）`,
    en: ({ line }) => `line ${String(line)} is not ended by LF`
  },
  LineColumns: {
    zh: ({ line, columns, expected }) =>
      `第 ${String(line)} 行有 ${String(columns)} 栏，应为以制表符（TAB）分隔的 ${String(expected)} 栏`,
    en: ({ line, columns, expected }) =>
      `line ${String(line)} has ${String(columns)} columns between TABs, not ${String(expected)}`
  },
  LineName: {
    zh: ({ line, column, found, trouble }) =>
      `第 ${String(line)} 行的${columnNames[column]} ${shown(found)} 不是合格名称：${troubleWords(trouble).zh}`,
    en: ({ line, column, found, trouble }) =>
      `line ${String(line)}: the ${column} ${shown(found)} is no name: ${troubleWords(trouble).en}`
  },
  LineWeight: {
    zh: ({ line, found }) =>
      `第 ${String(line)} 行的权重 ${shown(found)} 应为 1 至 4294967295 的十进制整数，无符号、无前导零`,
    en: ({ line, found }) =>
      `line ${String(line)}: the weight ${shown(found)} must be a decimal integer from 1 to 4294967295 without sign or leading zero`
  },
  LineOutOfOrder: {
    zh: ({ line, id, before }) =>
      `第 ${String(line)} 行的标识 ${shown(id)} 应在上一行的 ${shown(before)} 之前（按 UTF-8 字节升序）`,
    en: ({ line, id, before }) =>
      `line ${String(line)}: the id ${shown(id)} belongs before ${shown(before)} of the line above (ascending UTF-8 bytes)`
  },
  LineIdTwice: {
    zh: ({ line, id }) => `第 ${String(line)} 行的标识 ${shown(id)} 与上一行相同`,
    en: ({ line, id }) => `line ${String(line)}: the id ${shown(id)} is that of the line above`
  }
}

const columnNames: { readonly [C in TableColumn]: string } = {
  id: '标识',
  stratum: '层',
  weight: '权重',
  reason: '理由'
}

// Sixty code points are at most 120 units; counted so, no pair is cut in half.
const shown = (text: string): string =>
  text.length > 60 ? `${JSON.stringify(Array.from(text.slice(0, 120)).slice(0, 60).join(''))}…` : JSON.stringify(text)

function troubleWords(trouble: NameTrouble): Message {
  switch (trouble._tag) {
    case 'Empty':
      return { zh: '为空', en: 'it is empty' }
    case 'TooLong':
      return { zh: `${String(trouble.bytes)} 字节，超过 200 字节`, en: `${String(trouble.bytes)} bytes, more than 200` }
    case 'OuterSpace':
      return { zh: '首尾有空格', en: 'it begins or ends with a space' }
    case 'Invisible': {
      const point = `U+${trouble.codePoint.toString(16).toUpperCase().padStart(4, '0')}`
      return { zh: `含不可见字符 ${point}`, en: `it holds the invisible ${point}` }
    }
    case 'NotComposed':
      return { zh: '不是 NFC 形式', en: 'it is not in NFC' }
  }
}
