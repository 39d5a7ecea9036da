/* 抽查任务: a row of the plan with the caller's decisions on who is drawn, how, and how many.
   临夏州部门联合细则 第十九条（抽查比例等事先协商确定）、第二十条（多类检查对象按不同比例分别设置）. */

import { acceptUnless, type Checked, type Name } from '../kernel/index.js'
import { decisionTroubles, type Decision, type StratumDecision, type TeamNeed } from './decision.js'
import type { TaskRefusal } from './error.js'
import type { Plan, PlanRow } from './row.js'

/** A row of the plan that can be drawn. 可供抽取的计划任务。 @since 0.1.0 */
export type Task = {
  readonly name: Name
  readonly row: PlanRow
  readonly registry: Name
  readonly strata: readonly StratumDecision[]
  readonly team: TeamNeed
}

/** A stratum of a row that a condition narrows down (定向). 某行中设有条件的一层。 @since 0.1.0 */
export type ConditionedStratum = { readonly row: number; readonly stratum: Name }

/**
 * Joins each row of the plan with the decision on it. 将计划各行与相应决定结合为任务。
 *
 * A class that stands in no stratum is not drawn from: a directed draw (定向抽查) names only the classes it means.
 *
 * @param input.decisions one for every row, in any order
 * @param input.conditioned strata that a condition narrows down, which may share classes with others
 * @returns a task for every row, in the plan's order; refuses with `RowUndecided`, `DecisionForNoRow`, `RowDecidedTwice`,
 *   `TaskNameRepeated`, `StrataMissing`, `StratumNameRepeated`, `ClassRepeated`, `ClassesMissing`, `DecisionMissing`,
 *   `DecisionOutOfPlace`, `DecisionNoInteger`, `TeamNeedRepeated`
 * @basis 临夏州部门联合细则 第十九条、第二十条
 * @since 0.1.0
 */
export function planTasks(input: {
  readonly plan: Plan
  readonly decisions: readonly Decision[]
  readonly conditioned?: readonly ConditionedStratum[]
}): Checked<TaskRefusal, readonly Task[]> {
  const rows = new Set(input.plan.rows.map(({ number }) => number))
  const decided = new Map<number, Decision>()
  const named = new Map<Name, number>()
  const refusals = input.decisions.flatMap((decision): readonly TaskRefusal[] => {
    const { row, name } = decision
    if (!rows.has(row)) return [{ _tag: 'DecisionForNoRow', row, name }]
    if (decided.has(row)) return [{ _tag: 'RowDecidedTwice', row }]
    decided.set(row, decision)
    const first = named.get(name)
    if (first === undefined) named.set(name, row)
    return [
      ...(first === undefined ? [] : [{ _tag: 'TaskNameRepeated' as const, row, name, first }]),
      ...decisionTroubles(decision, conditionedIn(input.conditioned ?? [], row))
    ]
  })
  const undecided = input.plan.rows.flatMap(({ number }): readonly TaskRefusal[] =>
    decided.has(number) ? [] : [{ _tag: 'RowUndecided', row: number }]
  )
  return acceptUnless([...undecided, ...refusals], () =>
    input.plan.rows.flatMap((row) => {
      const decision = decided.get(row.number)
      return decision === undefined ? [] : [taskOf(row, decision)]
    })
  )
}

const conditionedIn = (conditioned: readonly ConditionedStratum[], row: number): ReadonlySet<Name> =>
  new Set(conditioned.flatMap((one) => (one.row === row ? [one.stratum] : [])))

const taskOf = (row: PlanRow, { name, registry, strata, team = NOBODY_ELSE }: Decision): Task => ({
  name,
  row,
  registry,
  strata,
  team
})

const NOBODY_ELSE: TeamNeed = { qualifications: [], experts: [] }
