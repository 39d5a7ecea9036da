/* What the cap allows and what the floors ask, in whole subjects: caps rounded down, floors rounded up. */

import { capOf, cite, floorOf, printRatio, type Citation, type Language } from '../kernel/index.js'
import type { GeneralCap, PlanRules } from './rules.js'

/** The least that a row must draw, and the article that asks it. 一行至少应抽的户数及其依据。 @since 0.1.0 */
export type RowFloor = { readonly least: number; readonly basis: Citation }

/**
 * The most of so many rows that a cap allows. 上限允许从若干户中抽取的最大户数。
 *
 * @returns rounded down; under a strict cap the largest number whose share stays below it
 * @basis 临夏州部门联合细则 第九条; 中山市实施方案 二（四）
 * @since 0.1.0
 */
export const mostUnder = ({ value, strict }: Pick<GeneralCap, 'value' | 'strict'>, rows: number): number =>
  strict ? Math.max(0, floorOf(value, rows) - 1) : capOf(value, rows)

/**
 * The least that so many rows of one item must give, or null where nothing asks for any. 某事项名录库至少应抽的户数；无要求则为 null。
 *
 * An item that must be drawn once a year needs one subject; a registry without rows can give none.
 *
 * @basis 临夏州市场监管系统细则 第六条（五）、第十二条
 * @since 0.1.0
 */
export function leastOf(
  rules: Pick<PlanRules, 'itemFloor' | 'coverageFloor' | 'coverageOver'>,
  rows: number
): RowFloor | null {
  const { itemFloor, coverageFloor, coverageOver } = rules
  if (rows === 0) return null
  const once = itemFloor === null || itemFloor.value < 1 ? null : { least: 1, basis: itemFloor.basis }
  const covering =
    coverageFloor === null || coverageOver?.value !== 'registry'
      ? null
      : { least: floorOf(coverageFloor.value, rows), basis: coverageFloor.basis }
  if (covering === null || covering.least === 0) return once
  return once === null || covering.least > once.least ? covering : once
}

/**
 * A cap as it is printed. 打印上限。
 *
 * @since 0.1.0
 */
export const printCap =
  (language: Language) =>
  ({ value, strict, basis }: GeneralCap): string => {
    const percent = BigInt(value.numerator) * 100n
    const whole = percent % BigInt(value.denominator) === 0n
    const ratio = whole ? `${String(percent / BigInt(value.denominator))}%` : printRatio(value)
    const limit =
      language === 'zh' ? `${strict ? '不得达到' : '不高于'}${ratio}` : `${strict ? 'below' : 'not above'} ${ratio}`
    return language === 'zh' ? `${limit}（${cite('zh')(basis)}）` : `${limit} (${cite('en')(basis)})`
  }
