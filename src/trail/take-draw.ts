/* The draw, the match and the lock of the teams: each once its predecessor stands, none after the lock.
   临夏州部门联合细则 第十九条至第二十三条; 临夏州市场监管系统细则 第十三条、第十五条. */

import type { Name } from '../kernel/index.js'
import type { CampaignStepOf } from './campaign-step.js'
import type { OrderRefusal } from './course-error.js'
import type { Draft } from './draft.js'
import type { TrailTag } from './event.js'
import { announcedArticle, lockArticle } from './source.js'
import type { TaskFile, TaskMatch } from './state.js'
import { causeTroubles, repeatedNames, undrawable } from './take-before.js'

/** Draws the subjects of a notice, once all its commitments are public. 公告在先、承诺齐备后抽取检查对象。 @since 0.1.0 */
export function drawTasks(draft: Draft, step: CampaignStepOf<'DrawSubjects'>): readonly OrderRefusal[] {
  const { by, on, notice, record, tasks } = step
  const file = draft.notices.get(notice)
  const names = tasks.map(({ task }) => task)
  const refusals: OrderRefusal[] = [...listTroubles(step._tag, names)]
  if (file === undefined) {
    const absent: OrderRefusal =
      draft.notices.size === 0
        ? { _tag: 'StepTooEarly', step: step._tag, needs: 'notice', of: null, basis: announcedArticle }
        : { _tag: 'NoticeUnknown', notice }
    refusals.push(absent)
  } else {
    refusals.push(...causeTroubles(step, 'notice', file.on, null, announcedArticle))
    if (file.drawn) refusals.push({ _tag: 'NoticeDrawn', notice })
    for (const source of file.committed) {
      if (file.commitments.has(source)) continue
      refusals.push(...causeTroubles(step, 'commitments', null, source))
    }
    if (file.committedOn !== null) refusals.push(...causeTroubles(step, 'commitments', file.committedOn))
  }
  const announced = new Set(file?.tasks)
  for (const name of names) {
    const task = draft.tasks.get(name)
    for (const trouble of undrawable(task, name)) refusals.push(trouble)
    if (task === undefined || file === undefined) continue
    const latest = task.notices.at(-1)?.notice
    if (!announced.has(name)) refusals.push({ _tag: 'NoticeWithoutTask', notice, task: name })
    else if (latest !== undefined && latest !== notice) {
      refusals.push({ _tag: 'NoticeReplaced', notice, task: name, by: latest })
    }
  }
  if (refusals.length > 0 || file === undefined) return refusals
  for (const { task, drawn } of tasks) draft.tasks.get(task)?.draws.push({ by, on, notice, record, drawn })
  draft.notices.set(notice, { ...file, drawn: true })
  return []
}

/** Matches officers with what was drawn last. 依最近一次抽取匹配执法检查人员。 @since 0.1.0 */
export function matchTasks(draft: Draft, step: CampaignStepOf<'MatchOfficers'>): readonly OrderRefusal[] {
  const { by, on, teams, tasks } = step
  const refusals: OrderRefusal[] = [
    ...listTroubles(
      step._tag,
      tasks.map(({ task }) => task)
    )
  ]
  for (const { task: name, record } of tasks) {
    const task = draft.tasks.get(name)
    for (const trouble of undrawable(task, name)) refusals.push(trouble)
    if (task?.way !== 'random') continue
    const drawn = task.draws.at(-1)
    for (const trouble of causeTroubles(step, 'draw', drawn?.on, name)) refusals.push(trouble)
    if (drawn !== undefined && drawn.record !== record) refusals.push({ _tag: 'RecordNotDrawn', record, task: name })
  }
  if (refusals.length > 0) return refusals
  for (const { task, record, visits } of tasks) draft.tasks.get(task)?.matches.push({ by, on, record, teams, visits })
  return []
}

/** Locks the teams that were matched last: from here on nothing is drawn anew. 锁定最近匹配的名单，其后不得重新抽取。 @since 0.1.0 */
export function lockTasks(draft: Draft, step: CampaignStepOf<'LockTeams'>): readonly OrderRefusal[] {
  const { by, on, teams, tasks } = step
  const refusals: OrderRefusal[] = [...listTroubles(step._tag, tasks)]
  for (const name of tasks) {
    const task = draft.tasks.get(name)
    for (const trouble of undrawable(task, name)) refusals.push(trouble)
    if (task?.way !== 'random') continue
    const match = standingMatch(task)
    for (const trouble of causeTroubles(step, 'match', match?.on, name)) refusals.push(trouble)
    if (match !== undefined && match.teams !== teams) {
      refusals.push({ _tag: 'TeamsNotMatched', teams, task: name, basis: lockArticle })
    }
  }
  if (refusals.length > 0) return refusals
  for (const name of tasks) {
    const task = draft.tasks.get(name)
    if (task !== undefined) task.locked = { by, on, teams }
  }
  return []
}

/** The match that follows the last draw; a match of an earlier draw is void. 依最近一次抽取所作的匹配；重新抽取后，此前的匹配失效。 @since 0.1.0 */
export function standingMatch(task: Pick<TaskFile, 'draws' | 'matches'>): TaskMatch | undefined {
  const match = task.matches.at(-1)
  return match !== undefined && match.record === task.draws.at(-1)?.record ? match : undefined
}

/** Whether all visits of a drawn task are dispatched and over. 随机抽取的任务是否全部上门均已派发并结束。 @since 0.1.0 */
export const areVisitsOver = (task: Pick<TaskFile, 'draws' | 'matches' | 'locked' | 'open' | 'dispatched'>): boolean =>
  task.locked !== null && task.open === 0 && task.dispatched >= (standingMatch(task)?.visits ?? 0)

function listTroubles(step: TrailTag, tasks: readonly Name[]): readonly OrderRefusal[] {
  return tasks.length === 0 ? [{ _tag: 'NamesNothing', step, what: 'tasks' }] : repeatedNames(step, tasks)
}
