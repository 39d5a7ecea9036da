/* Exact shares of a whole, and the whole numbers they give: 0.07 of 100 is 7, in every engine. */

import { Decimal } from 'decimal.js'
import type { Brand } from './brand.js'
import { accept, refuse, type Checked } from './checked.js'

/**
 * A share between 0 and 1, both included, as a reduced fraction. 0 到 1（含）之间的精确比例，以最简分数表示。
 *
 * @since 0.1.0
 */
export type Ratio = Brand<{ readonly numerator: number; readonly denominator: number }, 'Ratio'>

/** The text is not a share between 0 and 1. 文本不是 0 到 1 之间的比例。 @since 0.1.0 */
export type NotARatio = { readonly _tag: 'NotARatio'; readonly text: string }

/** The ratio of these rows is not a whole number. 按该比例计算所得不是整数。 @since 0.1.0 */
export type NotWhole = { readonly _tag: 'NotWhole'; readonly ratio: string; readonly rows: number }

// Products here stay below 33 digits, so that nothing is ever rounded.
const Exact = Decimal.clone({ precision: 60, defaults: true })

/**
 * Reads a ratio from `0.07`, `7%` or `7/100`. 读取比例，可写作 `0.07`、`7%` 或 `7/100`。
 *
 * @param text no sign, no exponent, at most 15 digits a number
 * @example parseRatio('7%') // => { _tag: 'Right', right: { numerator: 7, denominator: 100 } }
 * @example parseRatio('1.2') // => { _tag: 'Left', left: [{ _tag: 'NotARatio', text: '1.2' }] }
 * @since 0.1.0
 */
export function parseRatio(text: string): Checked<NotARatio, Ratio> {
  const refusal = refuse<NotARatio>({ _tag: 'NotARatio', text })
  const [, whole, decimals = '', percent, above, below] =
    /^(?:(\d{1,15})(?:\.(\d{1,15}))?(%)?|(\d{1,15})\/(\d{1,15}))$/.exec(text) ?? []
  if (whole === undefined && above === undefined) return refusal
  const numerator = new Exact(above ?? `${whole ?? ''}${decimals}`)
  const denominator = new Exact(below ?? (percent ? 100 : 1)).times(new Exact(10).pow(decimals.length))
  if (denominator.isZero() || numerator.greaterThan(denominator)) return refusal
  const divisor = greatestCommonDivisor(numerator, denominator)
  const [n, d] = [numerator.div(divisor).toNumber(), denominator.div(divisor).toNumber()]
  return Number.isSafeInteger(d) ? accept({ numerator: n, denominator: d } as Ratio) : refusal
}

/**
 * A ratio as text: `7/100`. 比例的文本形式。
 *
 * @since 0.1.0
 */
export const printRatio = (ratio: Ratio): string => `${String(ratio.numerator)}/${String(ratio.denominator)}`

/**
 * The largest whole number that a cap (不高于) allows: rounded down. 比例上限允许的最大整数（向下取整）。
 *
 * @example capOf(orThrow(parseRatio('10%')), 19) // => 1
 * @since 0.1.0
 */
export const capOf = (ratio: Ratio, rows: number): number =>
  new Exact(ratio.numerator).times(rows).divToInt(ratio.denominator).toNumber()

/**
 * The smallest whole number that a floor (不低于) asks for: rounded up. 比例下限要求的最小整数（向上取整）。
 *
 * @example floorOf(orThrow(parseRatio('5%')), 109275) // => 5464
 * @since 0.1.0
 */
export const floorOf = (ratio: Ratio, rows: number): number =>
  new Exact(ratio.numerator)
    .times(rows)
    .plus(ratio.denominator - 1)
    .divToInt(ratio.denominator)
    .toNumber()

/**
 * The nearest whole number, a half rounded up. 四舍五入到整数。
 *
 * @example nearestOf(orThrow(parseRatio('10%')), 15) // => 2
 * @since 0.1.0
 */
export const nearestOf = (ratio: Ratio, rows: number): number =>
  new Exact(ratio.numerator)
    .times(rows)
    .times(2)
    .plus(ratio.denominator)
    .divToInt(new Exact(ratio.denominator).times(2))
    .toNumber()

/**
 * The whole number that the ratio gives, refused where it gives none. 比例恰好给出的整数；不是整数则拒绝。
 *
 * @example exactOf(orThrow(parseRatio('0.07')), 100) // => { _tag: 'Right', right: 7 }
 * @since 0.1.0
 */
export const exactOf = (ratio: Ratio, rows: number): Checked<NotWhole, number> =>
  capOf(ratio, rows) === floorOf(ratio, rows)
    ? accept(capOf(ratio, rows))
    : refuse({ _tag: 'NotWhole', ratio: printRatio(ratio), rows })

const greatestCommonDivisor = (a: Decimal, b: Decimal): Decimal => (b.isZero() ? a : greatestCommonDivisor(b, a.mod(b)))
