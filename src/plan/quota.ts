/* 抽查比例 and 数量: from a ratio to the number of subjects, rounded as the caller says by name. */

import {
  accept,
  capOf,
  exactOf,
  floorOf,
  nearestOf,
  parseRatio,
  type Checked,
  type NotARatio,
  type NotWhole,
  type Ratio
} from '../kernel/index.js'

/** How a ratio becomes a whole number: cap rounds down, floor up, nearest a half up, exact not at all. 取整方式：上限向下、下限向上、四舍五入、必须整除。 @since 0.1.0 */
export type Rounding = 'cap' | 'floor' | 'exact' | 'nearest'

/** The roundings. 全部取整方式。 @since 0.1.0 */
export const ROUNDINGS: readonly Rounding[] = ['cap', 'floor', 'exact', 'nearest']

/**
 * How many to draw: a ratio of the rows with its rounding, or a number. 抽查数量：比例及其取整方式，或直接给出户数。
 *
 * @basis 临夏州部门联合细则 第十五条（数量）、第十九条（抽查比例）; 中山市实施方案 三（一）
 * @since 0.1.0
 */
export type Quota = { readonly ratio: string; readonly rounding: Rounding } | { readonly number: number }

/**
 * How many of so many rows a quota asks for. 按抽查比例或数量，从若干户中应抽多少户。
 *
 * @param rows 0 or more
 * @returns a whole number, for a number that number itself, even above the rows; refuses with `NotARatio`, `NotWhole`
 * @example sizeOf({ ratio: '10%', rounding: 'cap' }, 109275) // => { _tag: 'Right', right: 10927 }
 * @example sizeOf({ ratio: '5%', rounding: 'floor' }, 109275) // => { _tag: 'Right', right: 5464 }
 * @example sizeOf({ ratio: '10%', rounding: 'exact' }, 19) // => { _tag: 'Left', left: [{ _tag: 'NotWhole', ratio: '1/10', rows: 19 }] }
 * @since 0.1.0
 */
export function sizeOf(quota: Quota, rows: number): Checked<NotARatio | NotWhole, number> {
  if ('number' in quota) return accept(quota.number)
  const ratio = parseRatio(quota.ratio)
  return ratio._tag === 'Left' ? ratio : rounded[quota.rounding](ratio.right, rows)
}

const rounded: { readonly [R in Rounding]: (ratio: Ratio, rows: number) => Checked<NotWhole, number> } = {
  cap: (ratio, rows) => accept(capOf(ratio, rows)),
  floor: (ratio, rows) => accept(floorOf(ratio, rows)),
  nearest: (ratio, rows) => accept(nearestOf(ratio, rows)),
  exact: exactOf
}
