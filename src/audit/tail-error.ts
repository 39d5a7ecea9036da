/* What the arithmetic of the audit refuses, its words, and the checks at its doors. */

import type { Messages } from '../kernel/index.js'

/** Why a tail, a power or an adjustment is refused. 概率计算被拒绝的理由。 @since 0.1.0 */
export type TailRefusal =
  | {
      readonly _tag: 'CountOutside'
      /** Which input, as a path: `found`, `rounds[2].drawn`. 输入项的路径。 */
      readonly name: string
      readonly found: number
      readonly least: number
      readonly most: number
    }
  | { readonly _tag: 'NotADecimal'; readonly name: string; readonly text: string }
  | {
      readonly _tag: 'FractionOutside'
      readonly name: string
      readonly numerator: number
      readonly denominator: number
      /** The least and the most that it may be, both as text. 允许的最小值与最大值。 */
      readonly least: string
      readonly most: string
    }
  | { readonly _tag: 'TooMuchWork'; readonly name: string; readonly steps: number; readonly most: number }

/** Their words. 其文本。 @since 0.1.0 */
export const tailMessages: Messages<TailRefusal> = {
  CountOutside: {
    zh: ({ name, found, least, most }) =>
      `${name} 为 ${String(found)}，应为 ${String(least)} 至 ${String(most)} 之间的整数`,
    en: ({ name, found, least, most }) =>
      `${name} is ${String(found)}; it must be a whole number from ${String(least)} to ${String(most)}`
  },
  NotADecimal: {
    zh: ({ name, text }) => `${name} 为“${text}”，不是所要求的十进制数`,
    en: ({ name, text }) => `${name} is "${text}", which is no decimal number of the kind asked for`
  },
  FractionOutside: {
    zh: ({ name, numerator, denominator, least, most }) =>
      `${name} 为 ${String(numerator)}/${String(denominator)}，应为整数之比，介于 ${least} 与 ${most} 之间`,
    en: ({ name, numerator, denominator, least, most }) =>
      `${name} is ${String(numerator)}/${String(denominator)}; it must be one whole number over another, from ${least} to ${most}`
  },
  TooMuchWork: {
    zh: ({ name, steps, most }) => `${name} 需要约 ${String(steps)} 步计算，上限为 ${String(most)} 步`,
    en: ({ name, steps, most }) => `${name} would take about ${String(steps)} steps; the most is ${String(most)}`
  }
}

/**
 * Checks that an input is a whole number between two bounds, both included. 检查输入为上下限（含）之间的整数。
 *
 * @example checkCount('found', 3, 0, 2) // => [{ _tag: 'CountOutside', name: 'found', found: 3, least: 0, most: 2 }]
 * @since 0.1.0
 */
export const checkCount = (name: string, found: number, least: number, most: number): readonly TailRefusal[] =>
  Number.isInteger(found) && found >= least && found <= most ? [] : [{ _tag: 'CountOutside', name, found, least, most }]

/** One whole number over another. 整数之比。 @since 0.1.0 */
export type Fraction = { readonly numerator: number; readonly denominator: number }

/**
 * Checks a probability: two whole numbers below 2 to the power 53, from 0/1 to 1/1. 检查概率：0 至 1 之间的整数之比。
 *
 * @example checkChance('chance', { numerator: 1, denominator: 3 }) // => []
 * @since 0.1.0
 */
export const checkChance = (name: string, { numerator, denominator }: Fraction): readonly TailRefusal[] =>
  Number.isSafeInteger(numerator) &&
  Number.isSafeInteger(denominator) &&
  numerator >= 0 &&
  numerator <= denominator &&
  denominator > 0
    ? []
    : [{ _tag: 'FractionOutside', name, numerator, denominator, least: '0', most: '1' }]

/**
 * Checks odds or a rate: both numbers from 1 to 1,000,000. 检查优势比或相对比率：分子分母均为 1 至 1000000。
 *
 * @example checkOdds('odds', { numerator: 0, denominator: 1 }) // => [{ _tag: 'FractionOutside', name: 'odds', numerator: 0, denominator: 1, least: '1/1000000', most: '1000000/1' }]
 * @since 0.1.0
 */
export const checkOdds = (name: string, { numerator, denominator }: Fraction): readonly TailRefusal[] =>
  [numerator, denominator].every((part) => Number.isInteger(part) && part >= 1 && part <= 1_000_000)
    ? []
    : [{ _tag: 'FractionOutside', name, numerator, denominator, least: '1/1000000', most: '1000000/1' }]
