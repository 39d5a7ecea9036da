/* The steps before a draw: list, plan, task, the two registries, notice and commitments.
   临夏州部门联合细则 第二条、第五条、第十九条. */

import type { Citation, CivilDate, Name } from '../kernel/index.js'
import type { CampaignStepOf } from './campaign-step.js'
import type { OrderRefusal, Predecessor } from './course-error.js'
import type { Draft, TaskDraft } from './draft.js'
import type { TrailTag } from './event.js'
import { announcedArticle, chainArticle, lockArticle } from './source.js'
import type { Since } from './state.js'

/** A predecessor that is missing, or that came later. 缺少的前提，或晚于本步骤的前提。 @since 0.1.0 */
export function causeTroubles(
  step: { readonly _tag: TrailTag; readonly on: CivilDate },
  needs: Predecessor,
  caused: CivilDate | null | undefined,
  of: Name | null = null,
  basis: Citation = chainArticle
): readonly OrderRefusal[] {
  if (caused === null || caused === undefined) return [{ _tag: 'StepTooEarly', step: step._tag, needs, of, basis }]
  if (step.on >= caused) return []
  return [{ _tag: 'BeforeItsCause', step: step._tag, on: step.on, cause: needs, caused, basis }]
}

/** Names that stand in a list twice. 列表中重复的名称。 @since 0.1.0 */
export function repeatedNames(step: TrailTag, names: readonly Name[]): readonly OrderRefusal[] {
  if (new Set(names).size === names.length) return []
  const seen = new Set<Name>()
  return names.flatMap((name): readonly OrderRefusal[] => {
    if (seen.has(name)) return [{ _tag: 'NamedAgain', step, name }]
    seen.add(name)
    return []
  })
}

/** A task that is not known, or has ended. 未知的或已结束的任务。 @since 0.1.0 */
export function taskTroubles(task: TaskDraft | undefined, name: Name): readonly OrderRefusal[] {
  if (task === undefined) return [{ _tag: 'TrailTaskUnknown', task: name }]
  return task.ended === null ? [] : [{ _tag: 'TrailTaskEnded', task: name, on: task.ended.on }]
}

/** Why a task is not drawn, matched or locked: unknown, ended, on a ground, locked already. 任务不能抽取、匹配、锁定的理由。 @since 0.1.0 */
export function undrawable(task: TaskDraft | undefined, name: Name): readonly OrderRefusal[] {
  if (task === undefined || task.ended !== null) return taskTroubles(task, name)
  if (task.way === 'outside') return [{ _tag: 'TrailTaskNotDrawn', task: name }]
  return task.locked === null ? [] : [{ _tag: 'TrailTaskLocked', task: name, on: task.locked.on, basis: lockArticle }]
}

/** Adopts a list or a plan: a later version than the last. 启用清单或计划：版次须递增。 @since 0.1.0 */
export function adopt(
  draft: Draft,
  step: CampaignStepOf<'AdoptList'> | CampaignStepOf<'AdoptPlan'>
): readonly OrderRefusal[] {
  const of = step._tag === 'AdoptList' ? step.list : step.plan
  const last = step._tag === 'AdoptList' ? draft.lists.get(of) : draft.plans.get(of)
  const refusals: OrderRefusal[] = []
  if (last !== undefined && step.version <= last.version) {
    refusals.push({ _tag: 'VersionNotNext', of, version: step.version, last: last.version })
  }
  if (step._tag === 'AdoptPlan') {
    refusals.push(...causeTroubles(step, 'list', firstList(draft, step.on)))
    if (step.channels.length === 0) refusals.push({ _tag: 'NamesNothing', step: step._tag, what: 'channels' })
  }
  if (refusals.length > 0) return refusals
  const since = sinceOf(last, step.on)
  if (step._tag === 'AdoptList') draft.lists.set(of, { ...step, since })
  else draft.plans.set(of, { ...step, since })
  return []
}

/** Enters subjects or officers, at first or anew. 录入或更新确认名录库。 @since 0.1.0 */
export function enterRegistry(
  draft: Draft,
  step: CampaignStepOf<'EnterSubjects'> | CampaignStepOf<'EnterOfficers'>
): readonly OrderRefusal[] {
  if (step._tag === 'EnterSubjects') {
    const since = sinceOf(draft.registries.get(step.registry), step.on)
    draft.registries.set(step.registry, { ...step, since })
  } else {
    const since = sinceOf(draft.officers.get(step.department), step.on)
    draft.officers.set(step.department, { ...step, since })
  }
  return []
}

/** Makes a task of a list and, unless it is temporary, of a plan. 依清单（及计划）制定任务。 @since 0.1.0 */
export function makeTask(draft: Draft, step: CampaignStepOf<'MakeCampaignTask'>): readonly OrderRefusal[] {
  const { task, list, plan, departments } = step
  const refusals: OrderRefusal[] = [
    ...(draft.tasks.has(task) ? [{ _tag: 'TrailTaskTwice', task } as const] : []),
    ...causeTroubles(step, 'list', draft.lists.get(list)?.since, list),
    ...(plan === null ? [] : causeTroubles(step, 'plan', draft.plans.get(plan)?.since, plan)),
    ...(departments.length === 0 ? [{ _tag: 'NamesNothing', step: step._tag, what: 'departments' } as const] : []),
    ...repeatedNames(step._tag, departments)
  ]
  if (refusals.length > 0) return refusals
  const { by, on, item, way, level, region, registry, window } = step
  draft.tasks.set(task, {
    task,
    item,
    departments,
    list,
    plan,
    way,
    level,
    region,
    registry,
    window,
    made: { by, on },
    notices: [],
    draws: [],
    matches: [],
    locked: null,
    dispatched: 0,
    open: 0,
    settled: 0,
    lastVisit: null,
    ended: null,
    revealed: null
  })
  return []
}

/** Publishes the notice of a draw: its tasks, their lists of subjects and officers stand before it. 发布抽取公告：任务、两库录入在先。 @since 0.1.0 */
export function publishNotice(draft: Draft, step: CampaignStepOf<'PublishNotice'>): readonly OrderRefusal[] {
  const { notice, tasks, committed, channels } = step
  const refusals: OrderRefusal[] = [
    ...(draft.notices.has(notice) ? [{ _tag: 'NoticeTwice', notice } as const] : []),
    ...(tasks.length === 0 ? [{ _tag: 'NamesNothing', step: step._tag, what: 'tasks' } as const] : []),
    ...(channels.length === 0 ? [{ _tag: 'NamesNothing', step: step._tag, what: 'channels' } as const] : []),
    ...repeatedNames(step._tag, tasks),
    ...repeatedNames(step._tag, committed)
  ]
  for (const name of tasks) {
    const task = draft.tasks.get(name)
    for (const trouble of undrawable(task, name)) refusals.push(trouble)
    if (task === undefined) continue
    for (const trouble of causeTroubles(step, 'task', task.made.on, name)) refusals.push(trouble)
    const registered = draft.registries.get(task.registry)?.since
    for (const trouble of causeTroubles(step, 'subjects', registered, task.registry)) refusals.push(trouble)
    for (const department of task.departments) {
      const staffed = draft.officers.get(department)?.since
      for (const trouble of causeTroubles(step, 'officers', staffed, department)) refusals.push(trouble)
    }
  }
  if (refusals.length > 0) return refusals
  const { by, on } = step
  draft.notices.set(notice, { ...step, commitments: new Map(), committedOn: null, drawn: false })
  for (const name of tasks) {
    draft.tasks.get(name)?.notices.push({ by, on, notice })
  }
  return []
}

/** Publishes commitments to a notice, before anything is drawn of it. 公布对公告的承诺，须在抽取之前。 @since 0.1.0 */
export function publishCommitments(draft: Draft, step: CampaignStepOf<'PublishCommitments'>): readonly OrderRefusal[] {
  const { notice, commitments, on } = step
  const file = draft.notices.get(notice)
  if (file === undefined) return [{ _tag: 'NoticeUnknown', notice }]
  const refusals: OrderRefusal[] = [
    ...causeTroubles(step, 'notice', file.on, null, announcedArticle),
    ...(file.drawn ? [{ _tag: 'NoticeDrawn', notice } as const] : []),
    ...repeatedNames(
      step._tag,
      commitments.map(({ source }) => source)
    )
  ]
  for (const { source } of commitments) {
    if (!file.committed.includes(source)) refusals.push({ _tag: 'SourceNotCommitted', notice, source })
    if (file.commitments.has(source)) refusals.push({ _tag: 'SourceCommittedTwice', notice, source })
  }
  if (refusals.length > 0) return refusals
  const all = new Map(file.commitments)
  for (const { source, digest } of commitments) all.set(source, digest)
  const committedOn = file.committedOn === null || file.committedOn < on ? on : file.committedOn
  draft.notices.set(notice, { ...file, commitments: all, committedOn })
  return []
}

const sinceOf = (last: Since | undefined, on: CivilDate): CivilDate =>
  last === undefined || on < last.since ? on : last.since

// A list that was there on that day; else the day of any, so that the refusal can name it.
function firstList({ lists }: Draft, on: CivilDate): CivilDate | null {
  let any: CivilDate | null = null
  for (const { since } of lists.values()) {
    if (since <= on) return since
    any ??= since
  }
  return any
}
