/* What exact probabilities refuse, and the words. */

import type { Messages } from '../kernel/index.js'
import { tailMessages, type TailRefusal } from './tail-error.js'

/** Why a probability cannot be told. 概率无法给出的理由。 @since 0.1.0 */
export type ChanceRefusal =
  | TailRefusal
  | { readonly _tag: 'ChanceTablesMissing'; readonly draw: string }
  | { readonly _tag: 'ChanceTablesTwice'; readonly draw: string }
  | { readonly _tag: 'ChanceStratumUnknown'; readonly draw: string; readonly row: number; readonly stratum: string }
  /** The frame is not the one that the notice counted. 抽样框与公告所载不符。 */
  | {
      readonly _tag: 'ChanceFrameDiffers'
      readonly draw: string
      readonly stratum: string
      readonly what: 'rows' | 'weights' | 'size'
      readonly noticed: number
      readonly found: number
    }
  | { readonly _tag: 'ChanceIdTwice'; readonly draw: string; readonly id: string }
  | { readonly _tag: 'ChanceUnitUnknown'; readonly draw: string; readonly id: string }
  /** One seed for both: they are not independent. 同一公告出现两次，不能视为独立。 */
  | { readonly _tag: 'ChanceNoticeTwice'; readonly register: string; readonly number: number }

/** Their words. 其文本。 @since 0.1.0 */
export const chanceMessages: Messages<ChanceRefusal> = {
  ...tailMessages,
  ChanceTablesMissing: {
    zh: ({ draw }) => `抽取“${draw}”缺少抽样框`,
    en: ({ draw }) => `the draw "${draw}" has no frame`
  },
  ChanceTablesTwice: {
    zh: ({ draw }) => `抽取“${draw}”的表重复`,
    en: ({ draw }) => `the tables of the draw "${draw}" stand twice`
  },
  ChanceStratumUnknown: {
    zh: ({ draw, row, stratum }) => `抽取“${draw}”抽样框第 ${String(row)} 行的层“${stratum}”不在公告中`,
    en: ({ draw, row, stratum }) =>
      `row ${String(row)} of the frame of "${draw}" is in the stratum "${stratum}", which the notice does not name`
  },
  ChanceFrameDiffers: {
    zh: ({ draw, stratum, what, noticed, found }) =>
      `抽取“${draw}”的层“${stratum}”：公告所载${{ rows: '户数', weights: '权重合计', size: '抽取数量' }[what]}为 ${String(noticed)}，${what === 'size' ? '至多' : '表中'}为 ${String(found)}`,
    en: ({ draw, stratum, what, noticed, found }) =>
      `stratum "${stratum}" of "${draw}": the notice says ${String(noticed)} for ${{ rows: 'the rows', weights: 'the sum of weights', size: 'the size' }[what]}, ${what === 'size' ? 'the most is' : 'the table has'} ${String(found)}`
  },
  ChanceIdTwice: {
    zh: ({ draw, id }) => `抽取“${draw}”中“${id}”出现两次`,
    en: ({ draw, id }) => `"${id}" stands twice in "${draw}"`
  },
  ChanceUnitUnknown: {
    zh: ({ draw, id }) => `“${id}”不在抽取“${draw}”的抽样框内`,
    en: ({ draw, id }) => `"${id}" is not in the frame of "${draw}"`
  },
  ChanceNoticeTwice: {
    zh: ({ register, number }) => `公告簿“${register}”第 ${String(number)} 号公告出现两次`,
    en: ({ register, number }) => `notice ${String(number)} of the register "${register}" stands twice`
  }
}
