/* 抽查力量的分配: strata from ratios by class, and the sizes of classes for a given number of checks, with no class left without a chance.
   临夏州部门联合细则 第十五条、第十六条; 临夏州市场监管系统细则 第十二条（比例和频次）. */

import { acceptUnless, type Checked, type Messages, type Name } from '../kernel/index.js'
import { RISK_CLASSES, type RiskClass } from '../registry/index.js'
import type { StratumDecision } from './decision.js'
import type { Rounding } from './quota.js'

/** One class to be given a share of the checks. 参与分配的一类对象。 @since 0.1.0 */
export type BudgetClass = {
  readonly name: Name
  /** How many subjects it has. 户数。 */
  readonly rows: number
  /** How much one of its subjects weighs, an integer from 1. 每户权重，不小于 1 的整数。 */
  readonly weight: number
}

/** How many of a class are drawn. 某类抽取户数。 @since 0.1.0 */
export type BudgetShare = { readonly name: Name; readonly rows: number; readonly size: number }

/** Why a budget cannot be shared out. 无法分配的理由。 @since 0.1.0 */
export type BudgetRefusal =
  | { readonly _tag: 'BudgetNoInteger'; readonly member: string; readonly value: number; readonly least: number }
  | { readonly _tag: 'BudgetClassTwice'; readonly name: Name }
  | { readonly _tag: 'BudgetBelowFloors'; readonly budget: number; readonly least: number }
  | { readonly _tag: 'BudgetAboveRows'; readonly budget: number; readonly rows: number }

/** Its words. 其文本。 @since 0.1.0 */
export const budgetMessages: Messages<BudgetRefusal> = {
  BudgetNoInteger: {
    zh: ({ member, value, least }) => `${member} 为 ${String(value)}，应为不小于 ${String(least)} 的整数`,
    en: ({ member, value, least }) => `${member} is ${String(value)}; an integer from ${String(least)} is needed`
  },
  BudgetClassTwice: {
    zh: ({ name }) => `类别 ${name} 重复`,
    en: ({ name }) => `the class ${name} stands twice`
  },
  BudgetBelowFloors: {
    zh: ({ budget, least }) =>
      `可检查 ${String(budget)} 户，不足以保证每一类均有对象被抽中（至少 ${String(least)} 户）`,
    en: ({ budget, least }) =>
      `${String(budget)} checks leave a class without a chance; at least ${String(least)} are needed`
  },
  BudgetAboveRows: {
    zh: ({ budget, rows }) => `拟检查 ${String(budget)} 户，对象仅 ${String(rows)} 户`,
    en: ({ budget, rows }) => `${String(budget)} checks are more than the ${String(rows)} subjects`
  }
}

/**
 * Shares a number of checks out among classes, by rows times weight, so that no class has nobody drawn. 按户数与权重在各类之间分配检查户数，任何一类都不为零。
 *
 * Each class first has its floor (all its rows where it has fewer). The others go one by one to the class that has most
 * rows × weight for 2 × size + 1 (Sainte-Laguë) and is not drawn whole; among equals the first. So a larger budget takes
 * nothing from any class, and of two classes with as many rows the heavier has no fewer.
 *
 * @param input.classes in the order in which ties are to be broken; names distinct
 * @param input.budget  how many checks there are
 * @param input.floor   how many of each class at least, an integer from 1
 * @returns a share a class, in their order, adding up to the budget; refuses with `BudgetNoInteger`, `BudgetClassTwice`,
 *   `BudgetBelowFloors`, `BudgetAboveRows`
 * @basis 临夏州部门联合细则 第十五条、第十六条
 * @example orThrow(shareBudget({ classes: [{ name: '低', rows: 900, weight: 1 }, { name: '高', rows: 100, weight: 9 }], budget: 50, floor: 1 })).map(({ size }) => size) // => [25, 25]
 * @since 0.1.0
 */
export function shareBudget(input: {
  readonly classes: readonly BudgetClass[]
  readonly budget: number
  readonly floor: number
}): Checked<BudgetRefusal, readonly BudgetShare[]> {
  const { classes, budget, floor } = input
  const troubles = [
    ...integer('budget', budget, 0),
    ...integer('floor', floor, 1),
    ...classes.flatMap(({ name, rows, weight }) => [
      ...integer(`${name} rows`, rows, 0),
      ...integer(`${name} weight`, weight, 1)
    ]),
    ...classes.flatMap(({ name }, at): readonly BudgetRefusal[] =>
      classes.findIndex((one) => one.name === name) < at ? [{ _tag: 'BudgetClassTwice', name }] : []
    )
  ]
  const sizes = classes.map(({ rows }) => Math.min(rows, floor))
  const [least, rows] = [sum(sizes), sum(classes.map((one) => one.rows))]
  const bounds: readonly BudgetRefusal[] =
    budget < least
      ? [{ _tag: 'BudgetBelowFloors', budget, least }]
      : budget > rows
        ? [{ _tag: 'BudgetAboveRows', budget, rows }]
        : []
  return acceptUnless(troubles.length > 0 ? troubles : bounds, () => {
    const claims = classes.map((one) => BigInt(one.rows) * BigInt(one.weight))
    for (let left = budget - least; left > 0; left--) {
      const next = strongest(classes, claims, sizes)
      sizes[next] = (sizes[next] ?? 0) + 1
    }
    return classes.map(({ name, rows: of }, at) => ({ name, rows: of, size: sizes[at] ?? 0 }))
  })
}

/** A ratio for each class, as `1%`. 各风险类别的抽查比例，如 `1%`。 @since 0.1.0 */
export type ClassRatios = { readonly [C in RiskClass]: string }

/**
 * Strata from a ratio for each class: each class by itself, drawn at random, or all of it where the ratio is 100 %. 按各类比例设层：逐类随机抽取；比例为 100% 的全部检查。
 *
 * @param names    of the strata
 * @param rounding how a ratio becomes a number; a cap rounds down, a floor up
 * @returns four strata by rising risk; whether the ratios rise is for the frame to say
 * @basis 临夏州部门联合细则 第十六条、第二十条
 * @example strataByRatio({ low: '1%', general: '2%', higher: '10%', high: '100%' }, { low: '低', general: '一般', higher: '较高', high: '高' }, 'cap').map(({ method }) => method) // => ['srs', 'srs', 'srs', 'census']
 * @since 0.1.0
 */
export const strataByRatio = (
  ratios: ClassRatios,
  names: { readonly [C in RiskClass]: Name },
  rounding: Rounding
): readonly StratumDecision[] =>
  RISK_CLASSES.map((riskClass) => {
    const ratio = ratios[riskClass]
    const census = ratio === '100%'
    return {
      name: names[riskClass],
      classes: [riskClass],
      method: census ? 'census' : 'srs',
      quota: census ? null : { ratio, rounding },
      reserve: 0,
      weights: null
    }
  })

// Compared as whole numbers, so that no quotient is rounded.
function strongest(classes: readonly BudgetClass[], claims: readonly bigint[], sizes: readonly number[]): number {
  let best = -1
  let [bestClaim, bestDivisor] = [0n, 1n]
  claims.forEach((claim, at) => {
    const size = sizes[at] ?? 0
    if (size >= (classes[at]?.rows ?? 0)) return
    const divisor = 2n * BigInt(size) + 1n
    if (best >= 0 && claim * bestDivisor <= bestClaim * divisor) return
    best = at
    bestClaim = claim
    bestDivisor = divisor
  })
  return best
}

const integer = (member: string, value: number, least: number): readonly BudgetRefusal[] =>
  Number.isSafeInteger(value) && value >= least ? [] : [{ _tag: 'BudgetNoInteger', member, value, least }]

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
