/* 任务: made of a row of the plan, or beside it; completed and entered by whoever made it.
   临夏州部门联合细则 第十八条、第十九条; 临夏州市场监管系统细则 第八条; 中山市实施方案 二（二）. */

import { printItemKey as key } from '../checklist/index.js'
import { accept, acceptUnless, refuse, refuseAll, type Checked, type Name } from '../kernel/index.js'
import type { CourseRefusal, TaskRecordRefusal } from './course-error.js'
import type { Level, Plan, PlanRow, TaskType } from './row.js'
import type { PlanCourseRules, SystemGround } from './rules.js'
import type { CourseWaiver, PlanStep, Unfinished } from './step.js'
import type { Act, PlanVersion } from './version.js'

/** A task and what became of it. 任务及其办理情况。 @since 0.1.0 */
export type TaskRecord = {
  readonly name: Name
  readonly type: TaskType
  /** The plan's data at the time when the task was made. 制定任务时自动取得的计划数据。 */
  readonly row: PlanRow
  /** The plan's version at that time. 制定任务时的计划版本。 */
  readonly version: number
  readonly made: Act
  /** Why a temporary task is needed; null for one of the plan. 临时任务的需要；计划任务为 null。 */
  readonly need: string | null
  /** Why the whole system is drawn from; null where it is not. 开展全系统抽查的事由；否则为 null。 */
  readonly system: SystemGround | null
  /** With what leave a joint task stands beside the joint plan. 联合任务未纳入计划的放行。 */
  readonly waiver: CourseWaiver | null
  readonly completed: Act | null
  readonly entered: Act | null
  readonly published: Act | null
}

/** A step of a task. 任务的一个步骤。 @since 0.1.0 */
export type TaskStep = Extract<PlanStep, { readonly task: Name }>

/**
 * Takes one step of a task. 办理任务的一个步骤。
 *
 * @param before the task of that name, where there is one
 * @param latest the plan's latest version: tasks are made of a published one only
 * @returns the task as it then is; refuses with `TaskRecordRefusal`, every reason
 * @basis 临夏州部门联合细则 第十八条、第十九条; 临夏州市场监管系统细则 第八条
 * @since 0.1.0
 */
export function takeTaskStep(
  before: TaskRecord | undefined,
  step: TaskStep,
  latest: PlanVersion,
  rules: PlanCourseRules
): Checked<TaskRecordRefusal, TaskRecord> {
  const { by, on, task } = step
  if (step._tag === 'MakeTask' || step._tag === 'MakeTemporaryTask') {
    const taken = before === undefined ? [] : [{ _tag: 'TaskNameTaken' as const, task }]
    const early = latest.published === null ? [{ _tag: 'PlanUnpublished' as const, version: latest.number }] : []
    const made = step._tag === 'MakeTask' ? makePlanned(step, latest) : makeTemporary(step, latest, rules)
    if (made._tag === 'Left') return refuseAll([...taken, ...early, ...made.left])
    return acceptUnless<TaskRecordRefusal, TaskRecord>([...taken, ...early], () => made.right)
  }
  if (before === undefined) return refuse({ _tag: 'TaskNotMade', task })
  const { member, needs } = steps[step._tag]
  const done = before[member]
  const refusals: TaskRecordRefusal[] = []
  if (rules.sameHand !== null && by !== before.made.by) {
    refusals.push({ _tag: 'OtherHand', task, maker: before.made.by, by, basis: rules.sameHand })
  }
  if (done !== null) refusals.push({ _tag: 'TaskStepRepeated', task, on: done.on })
  if (needs !== null && before[needs] === null) refusals.push({ _tag: 'TaskStepEarly', task, needs })
  return acceptUnless(refusals, () => ({ ...before, [member]: { by, on } }))
}

/**
 * Whether a task is finished: completed, and entered; published too where the text counts what is not as not completed. 任务是否已完成并录入；文件规定未公示视为未完成的，还须已公示。
 *
 * @basis 临夏州部门联合细则 第十九条; 临夏州市场监管系统细则 第二十三条; 万年县实施方案 三（二）2
 * @example isFinished({ finishedWhen: null })({ entered: null, published: null }) // => false
 * @since 0.1.0
 */
export const isFinished =
  ({ finishedWhen }: Pick<PlanCourseRules, 'finishedWhen'>) =>
  ({ entered, published }: Pick<TaskRecord, 'entered' | 'published'>): boolean =>
    (finishedWhen?.value === 'published' ? published : entered) !== null

/**
 * What keeps a plan from being closed. 计划不能办结的全部理由。
 *
 * @returns `RowUnfinished` for each row without a finished task and without a reason, `RowUnpublished` where nothing but
 *   the publication is missing, `FinishedExcused` for each reason that is given for nothing, `TemporaryUnpublished`
 * @basis 临夏州部门联合细则 第十八条、第十九条; 临夏州市场监管系统细则 第二十三条
 * @since 0.1.0
 */
export function closeTroubles(
  { rows }: Plan,
  tasks: readonly TaskRecord[],
  unfinished: readonly Unfinished[],
  rules: Pick<PlanCourseRules, 'temporaryPublished' | 'finishedWhen'>
): readonly CourseRefusal[] {
  const { temporaryPublished, finishedWhen } = rules
  const keysOf = (done: (task: TaskRecord) => boolean): ReadonlySet<string> =>
    new Set(tasks.filter((task) => task.type === 'planned' && done(task)).map((task) => key(task.row)))
  const finished = keysOf(isFinished(rules))
  const entered = keysOf((task) => task.entered !== null)
  const excused = new Set(unfinished.filter(({ reason }) => reason.trim() !== '').map(({ row }) => row))
  const unfinishedRows = rows.filter((row) => !finished.has(key(row)))
  const open = new Set(unfinishedRows.map(({ number }) => number))
  return [
    ...unfinishedRows
      .filter(({ number }) => !excused.has(number))
      .map((row): CourseRefusal =>
        finishedWhen !== null && entered.has(key(row))
          ? { _tag: 'RowUnpublished', row: row.number, basis: finishedWhen.basis }
          : { _tag: 'RowUnfinished', row: row.number }
      ),
    ...unfinished.filter(({ row }) => !open.has(row)).map(({ row }) => ({ _tag: 'FinishedExcused' as const, row })),
    ...(temporaryPublished === null
      ? []
      : tasks
          .filter(({ type, published }) => type === 'temporary' && published === null)
          .map(({ name: task }) => ({ _tag: 'TemporaryUnpublished' as const, task, basis: temporaryPublished })))
  ]
}

const steps = {
  CompleteTask: { member: 'completed', needs: null },
  EnterTask: { member: 'entered', needs: 'completed' },
  PublishTask: { member: 'published', needs: 'entered' }
} as const

function makePlanned(
  { by, on, task, row }: Extract<TaskStep, { readonly _tag: 'MakeTask' }>,
  { number: version, plan }: PlanVersion
): Checked<TaskRecordRefusal, TaskRecord> {
  const found = plan.rows.find(({ number }) => number === row)
  if (found === undefined) return refuse({ _tag: 'TaskRowUnknown', task, row })
  // A row that its plan calls temporary is recorded as what it is.
  if (found.task === 'temporary') return refuse({ _tag: 'TaskOfOtherType', task, type: found.task })
  const nothing = { need: null, system: null, waiver: null, completed: null, entered: null, published: null }
  return accept({ name: task, type: 'planned', row: found, version, made: { by, on }, ...nothing })
}

function makeTemporary(
  { by, on, task, row, need, system, waiver }: Extract<TaskStep, { readonly _tag: 'MakeTemporaryTask' }>,
  { number: version, plan }: PlanVersion,
  rules: PlanCourseRules
): Checked<TaskRecordRefusal, TaskRecord> {
  if (rules.temporary === null) return refuse({ _tag: 'AnswerOpen', stage: 'plan', question: 'temporary' })
  const refusals: TaskRecordRefusal[] = []
  if (row.task !== 'temporary') refusals.push({ _tag: 'TaskOfOtherType', task, type: row.task ?? null })
  if (need.trim() === '') refusals.push({ _tag: 'NeedUnstated', task, basis: rules.temporary })
  if (system !== null) refusals.push(...systemTroubles(task, system, plan.level, rules.systemGrounds))
  const joint = row.partners.length > 0
  if (joint && rules.jointInPlan !== null && !isSigned(waiver)) {
    refusals.push({ _tag: 'JointBesidePlan', task, basis: rules.jointInPlan })
  }
  return acceptUnless(refusals, () => ({
    name: task,
    type: 'temporary',
    row,
    version,
    made: { by, on },
    need,
    system,
    waiver,
    completed: null,
    entered: null,
    published: null
  }))
}

function systemTroubles(
  task: Name,
  ground: SystemGround,
  level: Level | undefined,
  grounds: PlanCourseRules['systemGrounds']
): readonly TaskRecordRefusal[] {
  if (grounds === null) return [{ _tag: 'AnswerOpen', stage: 'plan', question: 'systemGrounds' }]
  const { value, basis } = grounds
  return [
    ...(value.includes(ground) ? [] : [{ _tag: 'SystemGroundUnknown' as const, task, ground, basis }]),
    ...(level === 'prefecture' ? [] : [{ _tag: 'SystemDrawFromBelow' as const, task, basis }])
  ]
}

const isSigned = (waiver: CourseWaiver | null): boolean =>
  waiver !== null && waiver.reason.trim() !== '' && waiver.approver.trim() !== ''
