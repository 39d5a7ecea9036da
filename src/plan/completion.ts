/* 计划完成情况: how far a plan and the items of a list have come; temporary tasks are counted by themselves.
   临夏州部门联合细则 第十九条; 临夏州市场监管系统细则 第二十三条; 万年县实施方案 三（二）2. */

import { printItemKey, type ItemKey } from '../checklist/index.js'
import type { Citation } from '../kernel/index.js'
import type { PlanKind } from './header.js'
import type { Plan, TaskType } from './row.js'
import type { PlanCourseRules } from './rules.js'
import type { PlanFile } from './state.js'
import { isFinished } from './task-record.js'

/** How many tasks were made, completed, entered, published. 制定、完成、录入、公示的任务数。 @since 0.1.0 */
export type TaskCounts = {
  readonly made: number
  readonly completed: number
  readonly entered: number
  readonly published: number
}

/** How far a plan has come. 计划完成情况。 @since 0.1.0 */
export type PlanCompletion = {
  /** Rows of the latest version. 最新版本的行数。 */
  readonly rows: number
  /** Those of them with a finished task. 其中已有任务完成的行数。 */
  readonly finishedRows: number
  readonly planned: TaskCounts
  /** They add nothing to the plan's own completion. 不计入计划完成情况。 */
  readonly temporary: TaskCounts
}

/** An item for which too few plans were made and completed. 制定并完成的计划不足的监管事项。 @since 0.1.0 */
export type ItemUncompleted = {
  readonly item: ItemKey
  /** Plans that have it. 列入该事项的计划数。 */
  readonly made: number
  /** Those with a finished task of it. 其中该事项已有任务完成的计划数。 */
  readonly completed: number
  readonly wanted: number
  readonly basis: Citation
}

/**
 * How far a plan has come: results of tasks of the plan add up, those of temporary tasks stand apart. 计划完成情况：计划任务归集统计，临时任务另列。
 *
 * Where the text counts a task that is not published as not completed, its row stands open until it is. 文件规定未公示视为未完成的，公示前该行不计为完成。
 *
 * @basis 临夏州部门联合细则 第十九条; 临夏州市场监管系统细则 第二十三条
 * @since 0.1.0
 */
export function planCompletion(
  { versions, tasks }: Pick<PlanFile, 'versions' | 'tasks'>,
  rules: Pick<PlanCourseRules, 'finishedWhen'>
): PlanCompletion {
  const rows = versions.at(-1)?.plan.rows ?? []
  const done = isFinished(rules)
  const finished = new Set(
    tasks.filter((task) => task.type === 'planned' && done(task)).map((task) => printItemKey(task.row))
  )
  const countsOf = (type: TaskType): TaskCounts => {
    const own = tasks.filter((task) => task.type === type)
    return {
      made: own.length,
      completed: own.filter(({ completed }) => completed !== null).length,
      entered: own.filter(({ entered }) => entered !== null).length,
      published: own.filter(({ published }) => published !== null).length
    }
  }
  return {
    rows: rows.length,
    finishedRows: rows.filter((row) => finished.has(printItemKey(row))).length,
    planned: countsOf('planned'),
    temporary: countsOf('temporary')
  }
}

/**
 * The items for which too few plans of a year were made and completed. 一年内制定并完成的计划不足的监管事项。
 *
 * A plan that was made and not completed does not count. 只制定而未完成的不算。
 *
 * @param items the checklist's, each once
 * @param files the year's plans
 * @returns in the order of `items`; empty where no text asks for any
 * @basis 万年县实施方案 三（二）2; 临夏州市场监管系统细则 第二十三条
 * @since 0.1.0
 */
export function itemsUncompleted(
  items: readonly ItemKey[],
  files: readonly PlanFile[],
  rules: Pick<PlanCourseRules, 'completedPerItem' | 'finishedWhen'>
): readonly ItemUncompleted[] {
  const { completedPerItem } = rules
  if (completedPerItem === null) return []
  const { value: wanted, basis } = completedPerItem
  const made = new Map<string, number>()
  const completed = new Map<string, number>()
  const count = (counts: Map<string, number>, keys: ReadonlySet<string>): void => {
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  for (const { versions, tasks } of files) {
    count(made, new Set(versions.at(-1)?.plan.rows.map(printItemKey)))
    count(completed, new Set(tasks.filter(isFinished(rules)).map(({ row }) => printItemKey(row))))
  }
  return items.flatMap((item) => {
    const key = printItemKey(item)
    const done = completed.get(key) ?? 0
    return done >= wanted ? [] : [{ item, made: made.get(key) ?? 0, completed: done, wanted, basis }]
  })
}

/**
 * The kinds of plans that a department lacks in one year. 某部门某年度缺少的计划种类。
 *
 * @param plans the department's; those of other years are passed over
 * @basis 临夏州实施意见 三（四）（含本系统抽查计划和部门联合抽查计划）
 * @since 0.1.0
 */
export const missingPlans = (
  plans: readonly Pick<Plan, 'year' | 'kind'>[],
  year: number,
  { kinds }: Pick<PlanCourseRules, 'kinds'>
): readonly { readonly kind: PlanKind; readonly basis: Citation }[] =>
  kinds === null
    ? []
    : kinds.value
        .filter((kind) => !plans.some((plan) => plan.year === year && plan.kind === kind))
        .map((kind) => ({ kind, basis: kinds.basis }))
