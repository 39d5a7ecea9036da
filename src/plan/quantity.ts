/* 抽查比例、抽查数量: what a cell of a plan says about how many are drawn, as printed; nothing is computed here.
   临夏州部门联合细则 第十五条; 中山市实施方案 二（四）、三（一）. */

import { isName, parseRatio, type Name, type Ratio } from '../kernel/index.js'

/**
 * How many are drawn, as printed. 计划所载的抽查比例或数量。
 *
 * `times` stands where the cell says how often (抽查1次); what the cell does not say is absent. `times` 为单元格所载次数；未载则无此项。
 *
 * @basis 临夏州部门联合细则 第十五条; 中山市实施方案 二（四）、三（一）
 * @since 0.1.0
 */
export type PrintedQuantity = { readonly times?: number } & (
  | {
      /** `10%`, `10%（20户）`, `存量企业的10%`. 比例，可附户数与基数。 */
      readonly _tag: 'Percent'
      readonly ratio: Ratio
      /** What it is a share of, in the cell's own words. 比例的基数（原文）。 */
      readonly of?: Name
      /** The number printed beside it; whether it agrees is for the reviewer. 并列印出的户数；是否相符由审核判断。 */
      readonly count?: number
    }
  /** `20户`. 户数。 */
  | { readonly _tag: 'Count'; readonly count: number }
  /** `≥1`, `不少于5户`. 户数下限。 */
  | { readonly _tag: 'AtLeast'; readonly count: number }
  /** `≤20`, `不超过20户`. 户数上限。 */
  | { readonly _tag: 'AtMost'; readonly count: number }
  /** `不低于10%`, `≥10%`. 比例下限。 */
  | { readonly _tag: 'RatioAtLeast'; readonly ratio: Ratio; readonly of?: Name }
  /** `不高于10%`, `≤10%`. 比例上限。 */
  | { readonly _tag: 'RatioAtMost'; readonly ratio: Ratio; readonly of?: Name }
  /** `100%`, `全覆盖`: everyone; `count` where the number stands beside it. 全部检查；并列印出户数的附 `count`。 */
  | { readonly _tag: 'Census'; readonly count?: number }
  /** `以联合牵头单位抽查数为准`: as many as the lead unit draws. 以牵头单位的抽查数为准。 */
  | { readonly _tag: 'AsLead' }
)

/**
 * What a cell says about how many are drawn, or null where it cannot be read. 读取抽查比例（数量）单元格；无法识别则为 null。
 *
 * A number alone is not read: in a column of ratios it may be one. 仅有数字而无单位或 % 的不读。
 *
 * @example readQuantity('1户') // => { _tag: 'Count', count: 1 }
 * @example readQuantity('≥1') // => { _tag: 'AtLeast', count: 1 }
 * @example readQuantity('100%，抽查1次') // => { _tag: 'Census', times: 1 }
 * @example readQuantity('以联合牵头单位抽查数为准') // => { _tag: 'AsLead' }
 * @example readQuantity('20') // => null
 * @basis 临夏州部门联合细则 第十五条; 中山市实施方案 二（四）、三（一）
 * @since 0.1.0
 */
export function readQuantity(cell: string): PrintedQuantity | null {
  const [, amount, often] = /^(.+?)(?:[，,；;](?:每?年)?(?:抽查|检查)?([^，,；;]+)次)?$/.exec(cell) ?? []
  const quantity = amount === undefined ? null : readAmount(amount)
  if (quantity === null || often === undefined) return quantity
  const times = readNumeral(often)
  return times === null ? null : { ...quantity, times }
}

/**
 * One quantity of a ratio and a number printed in two cells, or null where they are not two sides of one. 合并分列两格的比例与数量；不能合并则为 null。
 *
 * @example combineQuantities({ _tag: 'Census' }, { _tag: 'Count', count: 8 }) // => { _tag: 'Census', count: 8 }
 * @example combineQuantities({ _tag: 'AtLeast', count: 1 }, { _tag: 'Count', count: 8 }) // => null
 * @since 0.1.0
 */
export function combineQuantities(ratio: PrintedQuantity, number: PrintedQuantity): PrintedQuantity | null {
  if (ratio._tag === 'AsLead' && number._tag === 'AsLead') return ratio
  if (ratio._tag !== 'Percent' && ratio._tag !== 'Census') return null
  if (number._tag !== 'Count' || ratio.count !== undefined) return null
  if (ratio.times !== undefined && number.times !== undefined) return null
  return { ...number, ...ratio, count: number.count }
}

/**
 * The number that Arabic or Chinese numerals write, 1 to 99, or null. 读取 1 至 99 的阿拉伯或中文数字。
 *
 * @example readNumeral('十二') // => 12
 * @example readNumeral('0') // => null
 * @since 0.1.0
 */
export function readNumeral(text: string): number | null {
  if (/^[1-9]\d?$/.test(text)) return Number(text)
  const [, tens, ones] = /^(?:([一二三四五六七八九]?)十)?([一二两三四五六七八九]?)$/.exec(text) ?? []
  if (ones === undefined || text === '') return null
  const above = tens === undefined ? 0 : tens === '' ? 10 : 10 * digits.indexOf(tens)
  return above + Math.max(0, digits.indexOf(ones === '两' ? '二' : ones))
}

type Amount = Exclude<PrintedQuantity, { readonly times: number }>

function readAmount(text: string): Amount | null {
  if (/^以(?:联合)?(?:牵头|发起)(?:单位|部门|机构)(?:的)?抽查数量?为准$/.test(text)) return { _tag: 'AsLead' }
  if (/^(?:全覆盖|全部(?:检查)?)$/.test(text)) return { _tag: 'Census' }
  const [, floor, cap, rest = '', above, below] =
    /^(?:(≥|不低于|不少于|至少)|(≤|不高于|不超过|不多于|至多))?(.+?)(?:((?:及)?以上)|((?:及)?以下|以内))?$/.exec(
      text
    ) ?? []
  const limits = [floor, cap, above, below].filter((limit) => limit !== undefined)
  if (limits.length > 1) return null
  const limited = limits.length === 1
  const least = floor !== undefined || above !== undefined
  const number = new RegExp(`^(\\d{1,9})${limited ? unit + '?' : unit}$`).exec(rest)?.[1]
  if (number !== undefined) {
    return { _tag: limited ? (least ? 'AtLeast' : 'AtMost') : 'Count', count: Number(number) }
  }
  const share = readShare(rest)
  if (share === null) return null
  const { count, ...ratio } = share
  if (limited) return count === undefined ? { _tag: least ? 'RatioAtLeast' : 'RatioAtMost', ...ratio } : null
  const beside = count === undefined ? {} : { count }
  // 100% of what is not the registry is a share like any other.
  if (ratio.ratio.numerator === ratio.ratio.denominator && ratio.of === undefined) return { _tag: 'Census', ...beside }
  return { _tag: 'Percent', ...ratio, ...beside }
}

function readShare(text: string): { readonly ratio: Ratio; readonly of?: Name; readonly count?: number } | null {
  const [, of, percent = '', , inBrackets, before, percentAfter] =
    new RegExp(
      `^(?:(?:按)?(?:(.+)的)?(\\d{1,3}(?:\\.\\d{1,6})?)[%％](?:([（(])(?:共|计)?(\\d{1,9})${unit}[）)])?` +
        `|(\\d{1,9})${unit}[（(](\\d{1,3}(?:\\.\\d{1,6})?)[%％][）)])$`
    ).exec(text) ?? []
  const ratio = parseRatio(`${percentAfter ?? percent}%`)
  if (ratio._tag === 'Left' || (of !== undefined && !isName(of))) return null
  const count = inBrackets ?? before
  return {
    ratio: ratio.right,
    ...(of === undefined ? {} : { of }),
    ...(count === undefined ? {} : { count: Number(count) })
  }
}

const unit = '(?:户|家|个|所|处|人|件|批|辆|台)'
const digits = '零一二三四五六七八九'
