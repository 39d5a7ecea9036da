/* Chances of a plan before there is any frame: what each row gives a subject, and what the whole year comes to for its class.
   临夏州市场监管系统细则 第十二条; 临夏州部门联合细则 第十五条. */

import { acceptUnless, type Checked, type Name } from '../kernel/index.js'
import type { DrawMethod } from '../plan/index.js'
import { RISK_CLASSES, type RiskClass } from '../registry/index.js'
import type { ChanceRefusal } from './chance-error.js'
import { chanceAs, SURE_CHANCE, ZERO_CHANCE, type Chance } from './chance-ratio.js'
import { checkCount } from './tail-error.js'
import { visitLaw, type VisitLaw } from './visits-chance.js'
import type { VisitBlock } from './visits-chance-block.js'

/** A stratum of a planned row, as sized. 计划某行的一层及其抽取数量。 @since 0.1.0 */
export type PlannedStratum = {
  readonly name: Name
  /** Null: all of them. 类别；null 表示全部。 */
  readonly classes: readonly RiskClass[] | null
  readonly method: DrawMethod
  readonly rows: number
  readonly size: number
}

/** A row that is drawn once, in a notice of its own. 单独公告、抽取一次的一行。 @since 0.1.0 */
export type PlannedRow = { readonly row: number; readonly registry: Name; readonly strata: readonly PlannedStratum[] }

/** What a row gives a subject of one stratum. 某行给予某层对象的概率。 @since 0.1.0 */
export type RowChance = {
  readonly row: number
  readonly stratum: Name
  /** `mean`: by weight, the mean over the stratum, since weights are not known before the frame. `mean` 按权重抽取时为层内平均。 */
  readonly by: 'exact' | 'mean'
  readonly chance: Chance
}

/** A class of a registry over the year. 某名录库某类对象的一年。 @since 0.1.0 */
export type ClassYear = {
  readonly registry: Name
  /** Null: subjects whose class is not told apart. 未分类。 */
  readonly riskClass: RiskClass | null
  readonly rows: readonly number[]
  /** Exact where every row of it is. 各行均精确时为精确。 */
  readonly by: 'exact' | 'mean'
  readonly law: VisitLaw
}

/**
 * The chances that a plan gives, row by row and over the year, as a review of the plan needs them. 计划各行及全年给予对象的概率，供审核计划使用。
 *
 * Rows are taken as notices of their own, hence independent; rows of one notice with the same registry share tickets (`yearlyVisits`).
 *
 * @returns a chance for each stratum, and a law for each registry and class that some stratum draws from; refuses with `CountOutside`
 * @basis 临夏州市场监管系统细则 第十二条; 临夏州部门联合细则 第十五条
 * @example orThrow(planChances([{ row: 1, registry: 'r', strata: [{ name: 's', classes: null, method: 'srs', rows: 20, size: 1 }] }])).rows.map(({ chance }) => printChance(chance)) // => ['1/20']
 * @since 0.1.0
 */
export function planChances(
  rows: readonly PlannedRow[]
): Checked<ChanceRefusal, { readonly rows: readonly RowChance[]; readonly classes: readonly ClassYear[] }> {
  const refusals = rows.flatMap(({ row, strata }) =>
    strata.flatMap(({ name, rows: held, size }) => {
      const at = `rows[${String(row)}].${name}`
      const wrong = checkCount(`${at}.rows`, held, 0, 2 ** 31 - 1)
      return wrong.length > 0 ? wrong : checkCount(`${at}.size`, size, 0, held)
    })
  )
  return acceptUnless(refusals, () => ({
    rows: rows.flatMap(({ row, strata }) =>
      strata.map((stratum): RowChance => ({
        row,
        stratum: stratum.name,
        by: kindOf(stratum),
        chance: chanceIn(stratum)
      }))
    ),
    classes: [...new Set(rows.map(({ registry }) => registry))].flatMap((registry) =>
      classYears(
        registry,
        rows.filter((one) => one.registry === registry)
      )
    )
  }))
}

function classYears(registry: Name, rows: readonly PlannedRow[]): readonly ClassYear[] {
  const isClassed = rows.some(({ strata }) => strata.some(({ classes }) => classes !== null))
  const classes: readonly (RiskClass | null)[] = isClassed ? RISK_CLASSES : [null]
  return classes.map((riskClass) => {
    const met = rows.flatMap(({ row, strata }) =>
      strata.flatMap((stratum) =>
        stratum.classes === null || (riskClass !== null && stratum.classes.includes(riskClass))
          ? [{ row, stratum }]
          : []
      )
    )
    return {
      registry,
      riskClass,
      rows: [...new Set(met.map(({ row }) => row))],
      by: met.every(({ stratum }) => kindOf(stratum) === 'exact') ? 'exact' : 'mean',
      law: visitLaw(
        met.map(({ stratum }) => blockOf(chanceIn(stratum))),
        'draws'
      )
    }
  })
}

const kindOf = ({ method, rows, size }: PlannedStratum): RowChance['by'] =>
  method === 'pps' && size > 0 && size < rows ? 'mean' : 'exact'

const chanceIn = ({ method, rows, size }: PlannedStratum): Chance =>
  rows === 0 ? ZERO_CHANCE : method === 'census' ? SURE_CHANCE : chanceAs(size, rows)

const blockOf = (chance: Chance): VisitBlock => ({ sure: 0, alone: [chance], nests: [] })
