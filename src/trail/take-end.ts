/* The end of a task and of the campaign, what is revealed after the visits, and what is kept of it all.
   临夏州部门联合细则 第五条、第十九条、第三十条2; 临夏州市场监管系统细则 第二十三条. */

import type { Name } from '../kernel/index.js'
import type { CampaignStepOf } from './campaign-step.js'
import type { OrderRefusal } from './course-error.js'
import type { Draft, TaskDraft } from './draft.js'
import type { TrailRules } from './rules.js'
import { completedArticle, secrecyArticle, taskArticle } from './source.js'
import { causeTroubles, repeatedNames, taskTroubles } from './take-before.js'
import { areVisitsOver, standingMatch } from './take-draw.js'

/** Ends a task: every visit is over, or it is given up by leave. 任务结束：各次上门均已结束，或经批准终止。 @since 0.1.0 */
export function endTask(draft: Draft, step: CampaignStepOf<'EndTask'>): readonly OrderRefusal[] {
  const { by, on, task: name, ending } = step
  const task = draft.tasks.get(name)
  const refusals: OrderRefusal[] = [...taskTroubles(task, name)]
  if (task === undefined) return refusals
  refusals.push(...causeTroubles(step, 'task', task.made.on, name))
  if (ending._tag === 'Abandoned') {
    if (ending.reason.trim() === '') refusals.push({ _tag: 'AbandonedUnsigned', task: name })
  } else {
    const visits = standingMatch(task)?.visits ?? 0
    if (task.way === 'random') refusals.push(...causeTroubles(step, 'lock', task.locked?.on, name))
    if (task.dispatched < visits) {
      refusals.push({ _tag: 'VisitsUndispatched', task: name, visits, dispatched: task.dispatched })
    }
    if (task.open > 0) refusals.push({ _tag: 'VisitsOpen', task: name, open: task.open })
    if (task.lastVisit !== null) refusals.push(...causeTroubles(step, 'visits', task.lastVisit, name))
  }
  if (refusals.length > 0) return refusals
  task.ended = { by, on, ending }
  return []
}

/**
 * Makes names public: once no visit of their tasks is to come, or from the draw on where the text says so. 公开名单：相关上门均已结束后；文件规定抽取后即公开的，自抽取起。
 *
 * Where the text is silent names wait for the visits: what was told too early cannot be taken back. 文件未作规定的，按检查结束后公开处理。
 *
 * @since 0.1.0
 */
export function revealTasks(
  draft: Draft,
  step: CampaignStepOf<'RevealNames'>,
  { publish: { reveal } }: Pick<TrailRules, 'publish'>
): readonly OrderRefusal[] {
  const { by, on, tasks, files } = step
  const refusals: OrderRefusal[] = [...repeatedNames(step._tag, tasks)]
  if (tasks.length === 0) refusals.push({ _tag: 'NamesNothing', step: step._tag, what: 'tasks' })
  if (files.length === 0) refusals.push({ _tag: 'NamesNothing', step: step._tag, what: 'files' })
  for (const name of tasks) {
    const task = draft.tasks.get(name)
    if (task === undefined) refusals.push({ _tag: 'TrailTaskUnknown', task: name })
    else if (reveal?.value === 'at-draw')
      for (const trouble of causeTroubles(step, 'draw', task.draws.at(-1)?.on, name)) refusals.push(trouble)
    else if (task.ended === null && !areVisitsOver(task))
      refusals.push({ _tag: 'RevealedBeforeVisits', task: name, basis: secrecyArticle })
    else for (const trouble of causeTroubles(step, 'visits', task.lastVisit ?? on, name)) refusals.push(trouble)
  }
  if (refusals.length > 0) return refusals
  for (const name of tasks) {
    const task = draft.tasks.get(name)
    if (task !== undefined) task.revealed ??= { by, on }
  }
  draft.reveals.push(step)
  return []
}

/** Closes the campaign: each task has ended and each result is public, or it is excused by leave. 活动办结：任务均已结束、结果均已公示，或经批准除外。 @since 0.1.0 */
export function closeCampaign(draft: Draft, step: CampaignStepOf<'CloseCampaign'>): readonly OrderRefusal[] {
  const { by, on, excused } = step
  const names = new Set<Name>()
  const refusals: OrderRefusal[] = []
  for (const { task: name, reason } of excused) {
    const task = draft.tasks.get(name)
    if (names.has(name)) refusals.push({ _tag: 'NamedAgain', step: step._tag, name })
    names.add(name)
    if (reason.trim() === '') refusals.push({ _tag: 'ExcuseUnsigned', task: name })
    if (task === undefined) refusals.push({ _tag: 'TrailTaskUnknown', task: name })
    else if (task.ended !== null && unpublishedOf(task) === 0) refusals.push({ _tag: 'ExcusedForNothing', task: name })
  }
  for (const [name, task] of draft.tasks) {
    if (!names.has(name)) {
      const visits = unpublishedOf(task)
      if (task.ended === null) refusals.push({ _tag: 'TasksOpen', task: name, basis: taskArticle })
      else if (visits > 0) refusals.push({ _tag: 'ResultsUnpublished', task: name, visits, basis: completedArticle })
    }
    const since = task.ended?.on ?? task.lastVisit ?? task.made.on
    for (const trouble of causeTroubles(step, 'end', since, name)) refusals.push(trouble)
  }
  if (refusals.length > 0) return refusals
  draft.closed = { by, on, excused }
  return []
}

/** Keeps a report, an archive or an upload. 统计、存档、上报。 @since 0.1.0 */
export function keep(
  draft: Draft,
  step: CampaignStepOf<'MakeStatistics'> | CampaignStepOf<'ArchiveTrail'> | CampaignStepOf<'UploadTrail'>
): readonly OrderRefusal[] {
  if (step._tag === 'MakeStatistics') draft.statistics.push(step)
  else if (step._tag === 'ArchiveTrail') draft.archives.push(step)
  else draft.uploads.push(step)
  return []
}

// A task that was given up owes no results.
const unpublishedOf = (task: TaskDraft): number =>
  task.ended?.ending._tag === 'Abandoned' ? 0 : task.dispatched - task.settled
