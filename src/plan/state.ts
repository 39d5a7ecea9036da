/* 计划全程: from the steps on record to where a plan stands: draft, reviewed, published, adjusted, closed.
   临夏州部门联合细则 第十四条、第十九条; 临夏州市场监管系统细则 第十二条; 万年县实施方案 三（二）3. */

import { accept, acceptUnless, refuse, refuseAll, type Checked, type CivilDate, type Name } from '../kernel/index.js'
import type { CourseRefusal } from './course-error.js'
import { reviewTroubles } from './publish.js'
import type { PlanCourseRules } from './rules.js'
import type { PlanStep, Unfinished } from './step.js'
import { closeTroubles, takeTaskStep, type TaskRecord } from './task-record.js'
import { takeVersionStep, type CourseInput } from './version-step.js'
import type { Act, PlanVersion } from './version.js'

/** Where a plan stands. 计划所处状态。 @since 0.1.0 */
export type PlanState = 'draft' | 'reviewed' | 'published' | 'adjusted' | 'closed'

/** How a plan was closed. 计划的办结。 @since 0.1.0 */
export type PlanClosing = Act & { readonly unfinished: readonly Unfinished[] }

/** A plan with all its versions and tasks. 计划及其全部版本与任务。 @since 0.1.0 */
export type PlanFile = {
  readonly state: PlanState
  /** One at least, in order; none is ever lost. 至少一版，依次排列，旧版保留。 */
  readonly versions: readonly PlanVersion[]
  /** In the order in which they were made. 依制定先后。 */
  readonly tasks: readonly TaskRecord[]
  readonly closed: PlanClosing | null
}

/**
 * Records what happened to a plan. 记录计划的全过程。
 *
 * A version is reviewed where the rules name reviewers, filed with each receiver, then published; tasks are made of a
 * published version only; an adjusted one is reviewed, filed and published again. 每一版经审查、报送，方可公示；任务只能依据已公示的版本制定；调整后重新审查、报送、公示。
 *
 * @param input.steps in the order of their days
 * @returns the plan's file; the first step that is refused ends it, with all its reasons and its place `at` (from 0)
 * @basis 临夏州部门联合细则 第十四条、第十八条、第十九条; 临夏州市场监管系统细则 第八条、第十条、第十二条; 万年县实施方案 三（二）2、3
 * @since 0.1.0
 */
export function recordPlan(
  input: CourseInput & { readonly steps: readonly PlanStep[] }
): Checked<CourseRefusal & { readonly at: number }, PlanFile> {
  const versions: PlanVersion[] = []
  const tasks = new Map<Name, TaskRecord>()
  let closed: PlanClosing | null = null
  let last: CivilDate | null = null
  for (const [at, step] of input.steps.entries()) {
    const before: CourseFacts = { latest: versions.at(-1), tasks, closed, last }
    const taken = takeStep(before, step, input)
    if (taken._tag === 'Left') return refuseAll(taken.left.map((refusal) => ({ ...refusal, at })))
    const { version, task, closing } = taken.right
    if (version !== undefined) versions[version.number - 1] = version
    if (task !== undefined) tasks.set(task.name, task)
    if (closing !== undefined) closed = closing
    last = step.on
  }
  const latest = versions.at(-1)
  if (latest === undefined) return refuse({ _tag: 'PlanNotDrafted', at: input.steps.length })
  const state = closed === null ? stateOf(latest, input.rules) : 'closed'
  return accept({ state, versions, tasks: [...tasks.values()], closed })
}

/**
 * Where a version stands that is not closed. 未办结的版本所处状态。
 *
 * @basis 临夏州市场监管系统细则 第十二条; 万年县实施方案 三（二）3
 * @since 0.1.0
 */
export function stateOf(version: PlanVersion, rules: Pick<PlanCourseRules, 'review'>): Exclude<PlanState, 'closed'> {
  if (version.published !== null) return 'published'
  // Where no text names reviewers, any verdict that stands makes a plan reviewed.
  if (version.verdicts.length > 0 && reviewTroubles(version, rules).length === 0) return 'reviewed'
  return version.number > 1 ? 'adjusted' : 'draft'
}

type CourseFacts = {
  readonly latest: PlanVersion | undefined
  readonly tasks: ReadonlyMap<Name, TaskRecord>
  readonly closed: PlanClosing | null
  readonly last: CivilDate | null
}

type Change = { readonly version?: PlanVersion; readonly task?: TaskRecord; readonly closing?: PlanClosing }

function takeStep(facts: CourseFacts, step: PlanStep, input: CourseInput): Checked<CourseRefusal, Change> {
  const { last, closed } = facts
  const outOfTime: CourseRefusal[] = []
  if (closed !== null) outOfTime.push({ _tag: 'PlanClosed', on: closed.on })
  if (last !== null && step.on < last) outOfTime.push({ _tag: 'StepBackwards', on: step.on, last })
  const taken = changeBy(facts, step, input)
  if (taken._tag === 'Left') return refuseAll<CourseRefusal>([...outOfTime, ...taken.left])
  return acceptUnless(outOfTime, () => taken.right)
}

function changeBy({ latest, tasks }: CourseFacts, step: PlanStep, input: CourseInput): Checked<CourseRefusal, Change> {
  if (!('task' in step) && step._tag !== 'ClosePlan') {
    const version = takeVersionStep(latest, step, input)
    return version._tag === 'Left' ? version : accept({ version: version.right })
  }
  if (latest === undefined) return refuse({ _tag: 'PlanNotDrafted' })
  if (step._tag !== 'ClosePlan') {
    const task = takeTaskStep(tasks.get(step.task), step, latest, input.rules)
    return task._tag === 'Left' ? task : accept({ task: task.right })
  }
  const { by, on, unfinished } = step
  const unpublished: readonly CourseRefusal[] =
    latest.published === null ? [{ _tag: 'PlanUnpublished', version: latest.number }] : []
  const troubles = closeTroubles(latest.plan, [...tasks.values()], unfinished, input.rules)
  return acceptUnless([...unpublished, ...troubles], () => ({ closing: { by, on, unfinished } }))
}
