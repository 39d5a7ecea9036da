/* Questions to a campaign's state: its visits, tasks, results, irregularities, filings; what is open, what is over.
   临夏州实施意见 三（一）; 临夏州部门联合细则 第五条、第三十条. */

import type { ResultRecord, VisitKey } from '../inspect/index.js'
import type { CivilDate, Name } from '../kernel/index.js'
import type { Publication } from '../publish/index.js'
import type { CampaignStepOf } from './campaign-step.js'
import type { TrailEvent } from './event.js'
import type { Irregularity } from './irregularity.js'
import { visitId, type CampaignState, type TaskFile, type VisitFile } from './state.js'
import { areVisitsOver } from './take-draw.js'

/** A department's result of a visit: its versions and what became of it in public. 某部门的检查结果及其公示情况。 @since 0.1.0 */
export type ResultFile = {
  readonly department: Name
  /** Null where none is formed. 尚未形成的为 null。 */
  readonly record: ResultRecord | null
  readonly publication: Publication | null
}

/**
 * A visit and all that became of it; undefined where none of that key was dispatched. 某次上门及其全部经过；未派发则为 undefined。
 *
 * @basis 临夏州实施意见 三（一）
 * @example visitOf(NOTHING_RECORDED, { subject: '甲', ordinal: 1 }) // => undefined
 * @since 0.1.0
 */
export const visitOf = ({ visits }: Pick<CampaignState, 'visits'>, key: VisitKey): VisitFile | undefined =>
  visits.get(visitId(key))

/**
 * The tasks that a visit serves, the lead task first. 一次上门所办的任务，牵头任务居首。
 *
 * @basis 临夏州部门联合细则 第二十二条
 * @since 0.1.0
 */
export function tasksOf(
  { tasks }: Pick<CampaignState, 'tasks'>,
  { course }: Pick<VisitFile, 'course'>
): readonly TaskFile[] {
  const { lead, tasks: served } = course.dispatch
  const names = [lead, ...served.map(({ draw }) => draw).filter((draw) => draw !== lead)]
  return names.flatMap((name) => tasks.get(name) ?? [])
}

/**
 * The visits that serve a task, in the order of their dispatch. 为某任务派发的上门，依派发先后。
 *
 * @since 0.1.0
 */
export const visitsOfTask = ({ visits }: Pick<CampaignState, 'visits'>, task: Name): readonly VisitFile[] =>
  [...visits.values()].filter(({ course }) => course.dispatch.tasks.some(({ draw }) => draw === task))

/**
 * The visits of a subject, in the order of their dispatch. 某对象的各次上门，依派发先后。
 *
 * @since 0.1.0
 */
export const visitsOfSubject = ({ visits }: Pick<CampaignState, 'visits'>, subject: Name): readonly VisitFile[] =>
  [...visits.values()].filter(({ visit }) => visit.subject === subject)

/**
 * Whether a visit is still to be carried out: neither ended nor impossible, and not all of its tasks given up. 上门是否尚待实施。
 *
 * @basis 临夏州部门联合细则 第三十二条
 * @since 0.1.0
 */
export const isOpenVisit =
  (state: Pick<CampaignState, 'tasks'>) =>
  (file: Pick<VisitFile, 'course'>): boolean =>
    file.course.ended === null && tasksOf(state, file).some(({ ended }) => ended === null)

/**
 * The visits still to be carried out, in the order of their dispatch. 尚待实施的上门，依派发先后。
 *
 * @example openVisits(NOTHING_RECORDED) // => []
 * @since 0.1.0
 */
export const openVisits = (state: Pick<CampaignState, 'tasks' | 'visits'>): readonly VisitFile[] =>
  [...state.visits.values()].filter(isOpenVisit(state))

/**
 * The results of a visit, one a department, in the order of the dispatch. 一次上门各部门的结果，依派发所列次序。
 *
 * @basis 宁阳县实施意见 二（四）1
 * @since 0.1.0
 */
export const resultsOf = ({
  course,
  publications
}: Pick<VisitFile, 'course' | 'publications'>): readonly ResultFile[] =>
  course.dispatch.departments.map((department) => ({
    department,
    record: course.results.find((record) => record.department === department) ?? null,
    publication: publications.get(department) ?? null
  }))

/**
 * The day on which the last visit of a task was over, or on which the task was given up; null while a visit is to come. 任务全部上门结束之日，或经批准终止之日；仍有待实施的上门则为 null。
 *
 * @basis 临夏州部门联合细则 第三十条4（本次抽查任务完成后）
 * @since 0.1.0
 */
export function taskEndedOn(
  task: Pick<TaskFile, 'draws' | 'matches' | 'way' | 'locked' | 'ended' | 'open' | 'dispatched' | 'lastVisit'>
): CivilDate | null {
  const { ended, lastVisit } = task
  if (ended !== null) return ended.ending._tag === 'Completed' ? (lastVisit ?? ended.on) : ended.on
  // A check outside the draw can always be followed by another: only its end says that it was the last.
  return task.way === 'random' && task.locked !== null && areVisitsOver(task) ? lastVisit : null
}

/**
 * The irregularities that concern somebody or something, by what is given, in the order in which they were recorded. 涉及某对象、上门、人员、任务的违规情形，依记录先后。
 *
 * @param asked.standing only those not found to be without ground 仅列未被认定为不成立的
 * @basis 临夏州市场监管系统细则 第二十八条; 临夏州部门联合细则 第三十六条
 * @example irregularitiesOf(NOTHING_RECORDED, { officer: '甲', standing: true }) // => []
 * @since 0.1.0
 */
export function irregularitiesOf(
  { irregularities }: Pick<CampaignState, 'irregularities'>,
  asked: {
    readonly visit?: VisitKey
    readonly subject?: Name
    readonly officer?: Name
    readonly task?: Name
    readonly standing: boolean
  }
): readonly Irregularity[] {
  const id = asked.visit === undefined ? undefined : visitId(asked.visit)
  return [...irregularities.values()].filter(
    ({ visit, subject, officers, task, settled }) =>
      (id === undefined || (visit !== null && visitId(visit) === id)) &&
      (asked.subject === undefined || subject === asked.subject || visit?.subject === asked.subject) &&
      (asked.officer === undefined || officers.includes(asked.officer)) &&
      (asked.task === undefined || task === asked.task) &&
      !(asked.standing && settled?.outcome === 'unfounded')
  )
}

/**
 * The filings for a subject, in the order in which they were recorded. 某对象的备案，依记录先后。
 *
 * @basis 万年县实施方案 三（一）1、三（二）1
 * @example filingsOf(NOTHING_RECORDED, '甲') // => []
 * @since 0.1.0
 */
export const filingsOf = (
  { filings }: Pick<CampaignState, 'filings'>,
  subject: Name
): readonly CampaignStepOf<'FileFiling'>[] => [...filings.values()].filter((filing) => filing.subject === subject)

/**
 * The events of a visit among those of its trail, in order. 某次上门在留痕中的各事件，依次。
 *
 * @param events of the whole trail, from the first 整个留痕的事件，自首个起
 * @basis 临夏州实施意见 三（一）
 * @since 0.1.0
 */
export const timelineOf = (
  events: readonly TrailEvent[],
  { events: numbers }: Pick<VisitFile, 'events'>
): readonly TrailEvent[] => numbers.flatMap((seq) => events[seq - 1] ?? [])
