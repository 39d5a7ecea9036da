/* 录入公示期限: from which event it runs, with which it is kept, how many days there are, and how late a result is.
   临夏州市场监管系统细则 第二十三条; 临夏州部门联合细则 第三十条4; 宁阳县实施意见 二（四）1; 中山市实施方案 三（四）; 万年县实施方案 三（三）2. */

import { dueOn, workdaysBetween, type Due, type Term, type TermRules, type WorkCalendar } from '../calendar/index.js'
import { latestResult, type VisitCourse } from '../inspect/index.js'
import {
  accept,
  dayNumber,
  reasonsOf,
  refuse,
  refuseAll,
  type AnswerOpen,
  type Checked,
  type Citation,
  type Cited,
  type CivilDate,
  type Name
} from '../kernel/index.js'
import type { ResultDueRefusal } from './error.js'
import type { Publication } from './publication.js'
import type { ClockEnd, ClockStart, PublishRules } from './rules.js'

/** When each task ended, by the name of its draw; null while one of its visits is open. 各任务（以抽取名称标识）的完成之日；尚有未结束的检查则为 null。 @since 0.1.0 */
export type TaskEnds = ReadonlyMap<Name, CivilDate | null>

/** The event from which a term runs. 期限的起算事件。 @since 0.1.0 */
export type ClockStarted = {
  readonly event: ClockStart
  readonly on: CivilDate
  /** The draw of the task that ended; null where the check itself is the event. 完成的任务（抽取名称）；以检查为起算的为 null。 */
  readonly task: Name | null
  readonly basis: Citation
}

/** A result's term, with everything that it was counted from. 结果的期限及其计算依据。 @since 0.1.0 */
export type PublicationDue = {
  readonly start: ClockStarted
  readonly end: Cited<ClockEnd>
  readonly term: Cited<Term>
  /** Whether it is the term of product sampling tests. 是否为产品质量抽检的期限。 */
  readonly sampling: boolean
  readonly due: Due
  /** The day of the end event, else that of the decision that the result stays unpublished; null while neither has come. 录入或公示之日，未录入公示的为依法决定不予公示之日；均无则为 null。 */
  readonly done: CivilDate | null
  /** The day of the approval, where the text puts it inside the term. 审核之日（规定计入期限的）。 */
  readonly approved: { readonly on: CivilDate | null; readonly basis: Citation } | null
}

/** How late a result is on a day. 某日的逾期情况。 @since 0.1.0 */
export type ResultLateness = {
  readonly late: boolean
  /** Working days after the due day, up to the day done or the day asked for; 0 where it is in time. 自期限届满至完成之日（或所问之日）的工作日数；未逾期为 0。 */
  readonly workdays: number
  /** The same in days of the calendar. 以日历日计。 */
  readonly days: number
  /** Up to which day it was counted. 计至何日。 */
  readonly upTo: CivilDate
  /** Years whose holidays are not known and decide. 结果所依赖而尚无放假通知的年份。 */
  readonly provisional: readonly number[]
}

/**
 * When each task ended: on the day when the last of its visits was over. 各任务何时完成：其最后一次检查结束之日。
 *
 * @param courses every visit of the campaign, any order; O(visits)
 * @basis 临夏州部门联合细则 第三十条4
 * @example taskEnds([]).size // => 0
 * @since 0.1.0
 */
export function taskEnds(courses: Iterable<Pick<VisitCourse, 'dispatch' | 'ended'>>): TaskEnds {
  const ends = new Map<Name, CivilDate | null>()
  for (const { dispatch, ended } of courses) {
    for (const { draw } of dispatch.tasks) {
      const known = ends.get(draw)
      if (known === null) continue
      ends.set(draw, ended === null ? null : known === undefined || ended > known ? ended : known)
    }
  }
  return ends
}

/**
 * By when a result has to be entered or published, with the start event, the end event and the count. 结果应于何日前录入或公示，附起算事件、完成事件与期限。
 *
 * By its own check the term runs from the day on which that check was over, carried out or found impossible. By the task it runs from the day
 * on which the first of the department's tasks in the visit ended, so that no task's result is late unseen.
 * 以检查起算的，自该户检查结束之日（含无法开展的）；以任务起算的，自该部门在该次检查中最先完成的任务之日。
 *
 * @param input.publication null where the result is not entered yet
 * @param input.ends        asked for only where the term runs from the task
 * @returns refuses with `AnswerOpen` for each answer that the text leaves open, `CheckNotEnded`, `TaskNotEnded`, `NoSuchDay`
 * @basis 临夏州市场监管系统细则 第二十三条; 临夏州部门联合细则 第三十条4; 宁阳县实施意见 二（四）1
 * @since 0.1.0
 */
export function publicationDue(input: {
  readonly course: VisitCourse
  readonly department: Name
  readonly publication: Publication | null
  readonly ends: TaskEnds
  readonly rules: PublishRules
  readonly terms: TermRules
  readonly calendar: WorkCalendar
}): Checked<ResultDueRefusal, PublicationDue> {
  const { course, department, publication, rules, terms, calendar } = input
  const sampled = rules.sampling !== null && (course.begun?.methods ?? []).includes('sampling')
  const term = termOf(rules, sampled)
  const start = startOf(input)
  const open = [
    ...reasonsOf(term),
    ...(rules.end === null ? [answerOpen('end')] : []),
    ...reasonsOf(start)
  ] satisfies readonly ResultDueRefusal[]
  if (term._tag === 'Left' || start._tag === 'Left' || rules.end === null) return refuseAll(open)
  const due = dueOn({ event: start.right.on, term: term.right.value, calendar, rules: terms })
  if (due._tag === 'Left') return due
  const { approval, end } = rules
  const review = latestResult(course, department)?.review ?? null
  return accept({
    start: start.right,
    end,
    term: term.right,
    sampling: sampled,
    due: due.right,
    done: publication?.[end.value]?.on ?? publication?.withheld?.on ?? null,
    approved:
      approval === null || approval.inside === null
        ? null
        : { on: review?.approved === true ? review.on : null, basis: approval.inside }
  })
}

/**
 * How late a result is: on the day when it was done, or, while it is not, on the day that is asked for. 逾期情况：已完成的计至完成之日，未完成的计至所问之日。
 *
 * @param today the day that is asked for
 * @basis 临夏州市场监管系统细则 第二十三条; 临夏州部门联合细则 第三十条4
 * @since 0.1.0
 */
export function latenessOn(
  { due, done }: Pick<PublicationDue, 'due' | 'done'>,
  calendar: WorkCalendar,
  today: CivilDate
): ResultLateness {
  const upTo = done ?? today
  const late = upTo > due.on
  return {
    late,
    workdays: late ? workdaysBetween(calendar, due.on, upTo) : 0,
    days: late ? dayNumber(upTo) - dayNumber(due.on) : 0,
    upTo,
    provisional: due.provisional
  }
}

function termOf({ term, sampling }: PublishRules, sampled: boolean): Checked<AnswerOpen, Cited<Term>> {
  if (!sampled || sampling === null) return term === null ? refuse(answerOpen('term')) : accept(term)
  const { value, basis } = sampling
  return value === null ? refuse(answerOpen('sampling')) : accept({ value, basis })
}

function startOf({
  course,
  department,
  ends,
  rules: { start }
}: Parameters<typeof publicationDue>[0]): Checked<ResultDueRefusal, ClockStarted> {
  if (start === null) return refuse(answerOpen('start'))
  const { value: event, basis } = start
  if (event === 'check') {
    const { ended: on, visit } = course
    return on === null
      ? refuse<ResultDueRefusal>({ _tag: 'CheckNotEnded', subject: visit.subject })
      : accept({ event, on, task: null, basis })
  }
  const draws = course.dispatch.tasks
    .filter(({ departments }) => departments.includes(department))
    .map(({ draw }) => draw)
  const first = draws
    .flatMap((task) => {
      const on = ends.get(task) ?? null
      return on === null ? [] : [{ task, on }]
    })
    .reduce<{ readonly task: Name; readonly on: CivilDate } | null>(
      (earliest, end) => (earliest === null || end.on < earliest.on ? end : earliest),
      null
    )
  return first === null ? refuse<ResultDueRefusal>({ _tag: 'TaskNotEnded', draws }) : accept({ event, ...first, basis })
}

const answerOpen = (question: string): AnswerOpen => ({ _tag: 'AnswerOpen', stage: 'publish', question })
