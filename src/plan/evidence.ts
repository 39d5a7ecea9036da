/* Why a stratum has its size: the decision, the limits it was held against, and each reading that changed it. */

import { cite, type Citation, type Messages } from '../kernel/index.js'
import { printCap } from './limit.js'
import type { Rounding } from './quota.js'
import type { CapReading, GeneralCap, SmallRegistryReading, Waiver } from './rules.js'

/** One reason for the size of a stratum. 某层数量的一条依据。 @since 0.1.0 */
export type SizeEvidence =
  | {
      readonly _tag: 'ByRatio'
      readonly ratio: string
      readonly rounding: Rounding
      readonly rows: number
      readonly size: number
    }
  | { readonly _tag: 'ByNumber'; readonly rows: number; readonly size: number }
  | { readonly _tag: 'ByCensus'; readonly rows: number }
  | { readonly _tag: 'KeyUncapped'; readonly basis: Citation }
  | {
      readonly _tag: 'WithinCap'
      readonly over: CapReading
      readonly rows: number
      readonly size: number
      readonly most: number
      readonly cap: GeneralCap
    }
  | { readonly _tag: 'CapWaived'; readonly cap: GeneralCap; readonly waiver: Waiver }
  | { readonly _tag: 'WaiverUnneeded'; readonly waiver: Waiver }
  | { readonly _tag: 'RaisedToFloor'; readonly size: number; readonly basis: Citation }
  | {
      readonly _tag: 'SmallRegistry'
      readonly reading: Exclude<SmallRegistryReading, 'refuse'>
      readonly rows: number
      readonly cap: GeneralCap
      readonly floor: Citation
    }
  | { readonly _tag: 'ReserveShortened'; readonly asked: number; readonly reserve: number }

/** The words of the evidence. 各项依据的文本。 @since 0.1.0 */
export const sizeEvidenceMessages: Messages<SizeEvidence> = {
  ByRatio: {
    zh: (e) => `${String(e.rows)} 户的 ${e.ratio}，${roundingZh[e.rounding]}，得 ${String(e.size)} 户`,
    en: (e) => `${e.ratio} of ${String(e.rows)}, ${roundingEn[e.rounding]}: ${String(e.size)}`
  },
  ByNumber: {
    zh: (e) => `${String(e.rows)} 户中抽 ${String(e.size)} 户，数量由决定直接给出`,
    en: (e) => `${String(e.size)} of ${String(e.rows)}, a number by decision`
  },
  ByCensus: { zh: (e) => `全部 ${String(e.rows)} 户`, en: (e) => `all ${String(e.rows)}` },
  KeyUncapped: {
    zh: (e) => `重点检查事项比例不设上限（${cite('zh')(e.basis)}）`,
    en: (e) => `key items have no cap (${cite('en')(e.basis)})`
  },
  WithinCap: {
    zh: (e) =>
      `${overZh[e.over]} ${String(e.rows)} 户至多 ${String(e.most)} 户，抽 ${String(e.size)} 户，比例${printCap('zh')(e.cap)}`,
    en: (e) =>
      `${String(e.size)} of the ${String(e.rows)} of ${overEn[e.over]}, at most ${String(e.most)}: ratio ${printCap('en')(e.cap)}`
  },
  CapWaived: {
    zh: (e) => `突破比例${printCap('zh')(e.cap)}的限制：${e.waiver.reason}；批准人：${e.waiver.approver}`,
    en: (e) =>
      `the limit, ratio ${printCap('en')(e.cap)}, is waived: ${e.waiver.reason}; approved by ${e.waiver.approver}`
  },
  WaiverUnneeded: {
    zh: (e) => `第 ${String(e.waiver.row)} 行未突破任何可放行的限制，放行未被使用（批准人：${e.waiver.approver}）`,
    en: (e) =>
      `row ${String(e.waiver.row)} passes no limit that could be waived; the waiver by ${e.waiver.approver} is not used`
  },
  RaisedToFloor: {
    zh: (e) => `取整后为零，按最低要求抽 ${String(e.size)} 户（${cite('zh')(e.basis)}）`,
    en: (e) => `rounding gave nobody; raised to the floor of ${String(e.size)} (${cite('en')(e.basis)})`
  },
  SmallRegistry: {
    zh: (e) =>
      `名录库仅 ${String(e.rows)} 户：比例${printCap('zh')(e.cap)}不足一户，而每年至少应抽查一次（${cite('zh')(e.floor)}）；` +
      (e.reading === 'drawOne' ? '按 drawOne 读法抽一户' : '按 drawNone 读法不抽'),
    en: (e) =>
      `a registry of ${String(e.rows)}: a ratio ${printCap('en')(e.cap)} gives less than one, though one must be drawn a year ` +
      `(${cite('en')(e.floor)}); by the reading ${e.reading} ${e.reading === 'drawOne' ? 'one is' : 'none is'} drawn`
  },
  ReserveShortened: {
    zh: (e) => `备选 ${String(e.asked)} 户减为 ${String(e.reserve)} 户，名录库无更多对象`,
    en: (e) => `the reserve of ${String(e.asked)} is cut to ${String(e.reserve)}, since no more can stand by`
  }
}

const roundingZh: { readonly [R in Rounding]: string } = {
  cap: '向下取整',
  floor: '向上取整',
  exact: '恰为整数',
  nearest: '四舍五入'
}
const roundingEn: { readonly [R in Rounding]: string } = {
  cap: 'rounded down',
  floor: 'rounded up',
  exact: 'exactly',
  nearest: 'to the nearest'
}
const overZh: { readonly [R in CapReading]: string } = { row: '整行', stratum: '本层' }
const overEn: { readonly [R in CapReading]: string } = { row: 'the whole row', stratum: 'the stratum' }
