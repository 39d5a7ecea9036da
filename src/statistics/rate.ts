/* Rates as exact fractions of named counts; where there is nothing to divide by, that is said. 临夏州部门联合细则 第七条. */

import type { Language, Message } from '../kernel/index.js'

/** A count with its name; null where it is not known. 有名称的计数；未知则为 null。 @since 0.1.0 */
export type NamedCount = { readonly words: Message; readonly count: number | null }

/** What share one count is of another. 一计数占另一计数的比率。 @since 0.1.0 */
export type Rate = { readonly words: Message; readonly numerator: NamedCount; readonly denominator: NamedCount }

/** A reduced fraction; a rate can exceed 1. 最简分数；比率可大于 1。 @since 0.1.0 */
export type RateFraction = { readonly numerator: number; readonly denominator: number }

/**
 * A rate as a reduced fraction. 比率的最简分数。
 *
 * @returns null where a count is not known, or where there is nothing to divide by
 * @example rateFraction({ words: { zh: '', en: '' }, numerator: { words: { zh: '', en: '' }, count: 6 }, denominator: { words: { zh: '', en: '' }, count: 8 } }) // => { numerator: 3, denominator: 4 }
 * @since 0.1.0
 */
export function rateFraction({ numerator, denominator }: Rate): RateFraction | null {
  const [above, below] = [numerator.count, denominator.count]
  if (above === null || below === null || below === 0) return null
  const divisor = commonDivisor(above, below)
  return { numerator: above / divisor, denominator: below / divisor }
}

/**
 * A rate in percent with two decimals, half up. 以百分比表示的比率，四舍五入至两位小数。
 *
 * @returns null as `rateFraction` does
 * @example printPercent({ words: { zh: '', en: '' }, numerator: { words: { zh: '', en: '' }, count: 5464 }, denominator: { words: { zh: '', en: '' }, count: 109275 } }) // => '5.00%'
 * @since 0.1.0
 */
export function printPercent(rate: Rate): string | null {
  const fraction = rateFraction(rate)
  if (fraction === null) return null
  const [above, below] = [BigInt(fraction.numerator), BigInt(fraction.denominator)]
  const hundredths = String((above * 20_000n + below) / (below * 2n)).padStart(3, '0')
  return `${hundredths.slice(0, -2)}.${hundredths.slice(-2)}%`
}

/**
 * A rate in words, with both counts. 比率的文字说明，附分子分母。
 *
 * @example sayRate('en')({ words: { zh: '甲', en: 'share' }, numerator: { words: { zh: '乙', en: 'done' }, count: 0 }, denominator: { words: { zh: '丙', en: 'planned' }, count: 0 } }) // => 'share: there are no planned, so there is no rate'
 * @since 0.1.0
 */
export const sayRate =
  (language: Language) =>
  (rate: Rate): string => {
    const { words, numerator, denominator } = rate
    const unknown = numerator.count === null ? numerator : denominator.count === null ? denominator : null
    const percent = printPercent(rate)
    if (language === 'zh') {
      if (unknown !== null) return `${words.zh}：${unknown.words.zh}未知，无法计算`
      if (percent === null) return `${words.zh}：${denominator.words.zh}为 0，无比率`
      return `${words.zh}：${String(numerator.count)}/${String(denominator.count)}（${numerator.words.zh}/${denominator.words.zh}），约 ${percent}`
    }
    if (unknown !== null) return `${words.en}: ${unknown.words.en} are not known, so there is no rate`
    if (percent === null) return `${words.en}: there are no ${denominator.words.en}, so there is no rate`
    return `${words.en}: ${String(numerator.count)}/${String(denominator.count)} (${numerator.words.en}/${denominator.words.en}), about ${percent}`
  }

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b))
