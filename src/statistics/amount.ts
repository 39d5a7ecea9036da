/* 罚没金额: yuan as exact decimal text, and 万元 as the form wants them; nothing is rounded unless it is said. 临夏州实施意见 附件3. */

import type { Message } from '../kernel/index.js'
import type { AmountReading } from './rules.js'

// Everything is computed in fen.
const PLACES = 2
const FEN = 10n ** BigInt(PLACES)

/** How amounts are rounded where they are printed; half up. 打印时的舍入（四舍五入）。 @since 0.1.0 */
export type AmountRounding = { readonly decimals: 0 | 1 | 2 | 3 | 4 | 5 | 6 }

/**
 * The exact sum of amounts. 金额的精确合计。
 *
 * @param amounts each in yuan (`isYuan`), or a sum of them
 * @example sumAmounts(['0.1', '0.2', '12000.50']) // => '12000.8'
 * @example sumAmounts([]) // => '0'
 * @since 0.1.0
 */
export const sumAmounts = (amounts: readonly string[]): string =>
  printFen(
    amounts.reduce((sum, amount) => sum + fenOf(amount), 0n),
    PLACES
  )

/**
 * Yuan in 万元, exactly. 元换算为万元（精确）。
 *
 * @example inTenThousands('12000.50') // => '1.20005'
 * @example inTenThousands('0.01') // => '0.000001'
 * @since 0.1.0
 */
export const inTenThousands = (yuan: string): string => printFen(fenOf(yuan), PLACES + 4)

/**
 * An exact decimal rounded half up, with all its places. 精确小数四舍五入，保留全部小数位。
 *
 * @param exact a decimal as this file makes them
 * @example roundAmount('1.20005', { decimals: 4 }) // => '1.2001'
 * @example roundAmount('0.00004', { decimals: 4 }) // => '0.0000'
 * @since 0.1.0
 */
export function roundAmount(exact: string, { decimals }: AmountRounding): string {
  const [whole = '0', behind = ''] = exact.split('.')
  const kept = BigInt(`${whole}${behind.slice(0, decimals).padEnd(decimals, '0')}`)
  const digits = String(kept + ((behind[decimals] ?? '0') >= '5' ? 1n : 0n)).padStart(decimals + 1, '0')
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/**
 * How amounts are printed, in words. 金额的打印方式（文字）。
 *
 * @example roundingWords(null).en // => 'amounts are exact'
 * @since 0.1.0
 */
export const roundingWords = (rounding: AmountRounding | null): Message =>
  rounding === null
    ? { zh: '金额未经舍入', en: 'amounts are exact' }
    : {
        zh: `金额四舍五入至小数点后 ${String(rounding.decimals)} 位`,
        en: `amounts are rounded half up to ${String(rounding.decimals)} decimal places`
      }

/**
 * Compares two amounts: below 0, 0 or above 0. 比较两金额。
 *
 * @example compareAmounts('0.50', '0.5') // => 0
 * @since 0.1.0
 */
export function compareAmounts(a: string, b: string): number {
  const difference = fenOf(a) - fenOf(b)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/**
 * What a case, or a share of it, comes to in yuan, as the form is read. 案件（或其分担额）的金额（元），依读法。
 *
 * @example caseAmount({ fine: '1000', confiscated: '20.5' }, 'finesAndConfiscations') // => '1020.5'
 * @example caseAmount({ fine: '1000', confiscated: '20.5' }, 'fines') // => '1000'
 * @basis 临夏州实施意见 附件3 备注1
 * @since 0.1.0
 */
export const caseAmount = (
  { fine, confiscated }: { readonly fine: string; readonly confiscated: string | null },
  reading: AmountReading
): string => sumAmounts(reading === 'fines' || confiscated === null ? [fine] : [fine, confiscated])

function fenOf(amount: string): bigint {
  const [whole = '0', behind = ''] = amount.split('.')
  return BigInt(whole) * FEN + BigInt(behind.padEnd(PLACES, '0'))
}

function printFen(fen: bigint, places: number): string {
  const digits = String(fen).padStart(places + 1, '0')
  const behind = digits.slice(-places).replace(/0+$/, '')
  return behind === '' ? digits.slice(0, -places) : `${digits.slice(0, -places)}.${behind}`
}
