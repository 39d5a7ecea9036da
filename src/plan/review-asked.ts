/* What each row asks for in numbers, by decision or as printed, and what that comes to in its registry. */

import { printRatio, type Name } from '../kernel/index.js'
import type { Decision, StratumDecision } from './decision.js'
import type { SizeRefusal } from './error.js'
import type { SizeEvidence } from './evidence.js'
import type { PrintedQuantity } from './quantity.js'
import type { PlanReviewInput, RowStock } from './review-input.js'
import type { PlanRow } from './row.js'
import { compareShares, shareOf, type Share } from './share.js'
import { sizeTask } from './size.js'
import { parseRatio, type Ratio } from '../kernel/index.js'

/** What one row asks for. 计划一行所要求的数量。 @since 0.1.0 */
export type RowAsked = {
  readonly row: PlanRow
  readonly decision: Decision | null
  /** Null where neither plan nor decision says how many. 计划与决定均未说明数量的为 null。 */
  readonly strata: readonly StratumDecision[] | null
  readonly stock: RowStock | null
  /** How many are drawn; null where strata or stock are not known. 抽查户数；未知则为 null。 */
  readonly places: number | null
  readonly refusals: readonly SizeRefusal[]
  readonly evidence: readonly SizeEvidence[]
}

/**
 * What each row of the plan asks for; a decision goes before what is printed. 计划各行所要求的数量；有决定的以决定为准。
 *
 * @returns in the order of the rows
 * @since 0.1.0
 */
export function rowsAsked({ plan, rules, decisions, stock }: PlanReviewInput): readonly RowAsked[] {
  const decided = new Map(decisions?.map((decision) => [decision.row, decision]))
  const stocks = new Map(stock?.map((one) => [one.row, one]))
  return plan.rows.map((row) => {
    const decision = decided.get(row.number) ?? null
    const held = stocks.get(row.number) ?? null
    const strata = decision?.strata ?? strataOf(row.quantity, held)
    const asked = { row, decision, strata, stock: held, places: null, refusals: [], evidence: [] }
    if (strata === null || held === null || strata.some((one) => rowsIn(held, one) === null)) return asked
    const sizes = sizeTask({
      task: { name: decision?.name ?? row.item, row, registry: row.objects, strata, team: NOBODY_ELSE },
      rowsIn: (name) =>
        rowsIn(
          held,
          strata.find((one) => one.name === name)
        ) ?? 0,
      rules: rules.plan,
      waiver: null
    })
    if (sizes._tag === 'Left') return { ...asked, places: placesAsked(strata, held), refusals: sizes.left }
    return {
      ...asked,
      places: sum(sizes.right.map(({ size }) => size)),
      evidence: sizes.right.flatMap(({ evidence }) => evidence)
    }
  })
}

/**
 * Whether a row says how many are drawn, be it only that the lead unit's number holds. 该行是否载明抽查比例或数量。
 *
 * @example statesQuantity({ quantity: { _tag: 'AsLead' } }) // => true
 * @basis 临夏州部门联合细则 第十五条
 * @since 0.1.0
 */
export const statesQuantity = (row: Pick<PlanRow, 'quantity'>): boolean => row.quantity !== undefined

/**
 * How many subjects of a registry belong to a stratum; null where the registry does not tell its classes. 某层在名录库中的户数；名录库未分类的为 null。
 *
 * @since 0.1.0
 */
export function rowsIn(stock: RowStock, stratum: Pick<StratumDecision, 'classes'> | undefined): number | null {
  if (stratum === undefined) return 0
  if (stratum.classes === null) return stock.subjects
  const { classes } = stock
  return classes === null ? null : sum(stratum.classes.map((riskClass) => classes[riskClass]))
}

/**
 * The part of its subjects that a stratum asks for, before rounding; null where a number stands without a registry. 某层所要求的份额（取整之前）；只有户数而无名录库的为 null。
 *
 * @returns a share of one
 * @since 0.1.0
 */
export function partAsked({ quota }: Pick<StratumDecision, 'quota'>, rows: number | null): Share | null {
  if (quota === null) return { above: 1n, below: 1n }
  if ('number' in quota)
    return rows === null || rows === 0 ? null : { above: BigInt(quota.number), below: BigInt(rows) }
  const ratio = parseRatio(quota.ratio)
  return ratio._tag === 'Left' ? null : shareOf(ratio.right, 1)
}

/**
 * Whether a part is above a ratio. 份额是否高于某比例。
 *
 * @since 0.1.0
 */
export const isPartAbove = (part: Share, ratio: Ratio): boolean => compareShares(part, shareOf(ratio, 1)) > 0

/**
 * Whether a row takes everybody. 该行是否全部检查。
 *
 * @since 0.1.0
 */
export const takesEverybody = ({ strata }: Pick<RowAsked, 'strata'>): boolean =>
  strata !== null && strata.length > 0 && strata.every((one) => isWhole(partAsked(one, null)))

const isWhole = (part: Share | null): boolean => part !== null && part.above === part.below

function strataOf(quantity: PrintedQuantity | undefined, stock: RowStock | null): readonly StratumDecision[] | null {
  if (quantity === undefined) return null
  const one = (quota: StratumDecision['quota']): readonly StratumDecision[] => [
    { name: EVERYBODY, classes: null, method: quota === null ? 'census' : 'srs', quota, reserve: 0, weights: null }
  ]
  switch (quantity._tag) {
    case 'Percent':
    case 'RatioAtMost':
      return one({ ratio: printRatio(quantity.ratio), rounding: 'cap' })
    case 'RatioAtLeast':
      return one({ ratio: printRatio(quantity.ratio), rounding: 'floor' })
    case 'Count':
    case 'AtLeast':
      return one({ number: quantity.count })
    case 'AtMost':
      return one({ number: Math.min(quantity.count, stock?.subjects ?? quantity.count) })
    case 'Census':
      return one(null)
    case 'AsLead':
      return null
  }
}

/** What is asked for even though it is refused: for the sums of the whole plan. */
const placesAsked = (strata: readonly StratumDecision[], stock: RowStock): number =>
  sum(
    strata.map((stratum) => {
      const rows = rowsIn(stock, stratum) ?? 0
      const part = partAsked(stratum, rows)
      return part === null ? 0 : Math.min(rows, Number((part.above * BigInt(rows)) / part.below))
    })
  )

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

const EVERYBODY = '全部 all' as Name
const NOBODY_ELSE = { qualifications: [], experts: [] } as const
