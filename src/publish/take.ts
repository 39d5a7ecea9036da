/* The one way in which a result moves: a step is taken, or refused with every reason.
   临夏州部门联合细则 第三十条4、第三十一条; 临夏州市场监管系统细则 第二十二条、第二十三条; 宁阳县实施意见 二（四）1; 中山市实施方案 三（四）. */

import type { TermRules, WorkCalendar } from '../calendar/index.js'
import { isSameVisit, latestResult, type ResultVersion, type VisitCourse, type VisitStep } from '../inspect/index.js'
import { acceptUnless, refuseAll, type Checked, type CivilDate, type Name } from '../kernel/index.js'
import type { Act } from '../plan/index.js'
import type { PublishRefusal } from './error.js'
import { takeObjectionStep } from './objection.js'
import type { Publication } from './publication.js'
import { takeResultStep } from './result-step.js'
import type { PublishRules } from './rules.js'
import type { PublicationStep } from './step.js'

/** What a step is taken against. 办理步骤所依据的情况。 @since 0.1.0 */
export type PublicationBefore = { readonly course: VisitCourse; readonly publication: Publication | null }

/** The answers of the law, and the calendar by which terms are counted. 规则与计算期限的工作日历。 @since 0.1.0 */
export type PublishContext = {
  readonly rules: PublishRules
  readonly terms: TermRules
  readonly calendar: WorkCalendar
}

/**
 * Takes one step of a department's result: entered, published, withheld, collected, corrected, objected to. 办理某部门检查结果的一个步骤。
 *
 * Nothing is entered before it is formed and, where the text asks it, approved; nothing is published before it is entered; what is
 * published changes by a correction alone, which stands beside the old result. Lateness is no reason to refuse: see `publicationDue`.
 * 未形成、未经审核的不得录入，未录入的不得公示；公示后只能以更正方式改变，旧结果保留。逾期不作为拒绝理由。
 *
 * @param before.course      the visit, as it stands
 * @param before.publication what became of this result so far; null at first
 * @returns the publication as it then is; refuses with `PublishRefusal`, every reason
 * @basis 临夏州部门联合细则 第三十条4、第三十一条; 临夏州市场监管系统细则 第二十三条; 宁阳县实施意见 二（四）1
 * @since 0.1.0
 */
export function takePublicationStep(
  before: PublicationBefore,
  step: PublicationStep,
  context: PublishContext
): Checked<PublishRefusal, Publication> {
  const place = placeTroubles(before, step)
  // Of another result nothing else can be said.
  if (place.length > 0) return refuseAll(place)
  const taken =
    step._tag === 'FileObjection' || step._tag === 'DecideObjection' || step._tag === 'AnswerObjection'
      ? takeObjectionStep(before.publication, step, context)
      : takeResultStep(before, step, context.rules)
  const late = orderTroubles(before, step)
  if (taken._tag === 'Left') return refuseAll<PublishRefusal>([...late, ...taken.left])
  return acceptUnless<PublishRefusal, Publication>(late, () => taken.right)
}

/**
 * Why a visit's step may not be taken on a result that is published: it changes by a correction alone. 结果公示后检查环节不得再作改变，只能更正。
 *
 * @param publication what became of the result of the step's department; null where it is not entered
 * @returns `PublishedResultChanged` for a result that would be formed or reviewed anew
 * @basis 临夏州部门联合细则 第三十一条; 宁阳县实施意见 二（四）1
 * @since 0.1.0
 */
export const changeTroubles = (
  publication: Pick<Publication, 'published'> | null,
  step: Pick<VisitStep, '_tag'>,
  rules: Pick<PublishRules, 'correction'>
): readonly PublishRefusal[] =>
  publication === null || publication.published === null || (step._tag !== 'FormResult' && step._tag !== 'ReviewResult')
    ? []
    : [
        {
          _tag: 'PublishedResultChanged',
          on: publication.published.on,
          basis: rules.correction?.basis ?? null
        }
      ]

function placeTroubles(
  { course, publication }: PublicationBefore,
  { visit, department }: PublicationStep
): readonly PublishRefusal[] {
  const other =
    !isSameVisit(course.visit, visit) ||
    (publication !== null && (publication.key.department !== department || !isSameVisit(publication.key, visit)))
  if (other) return [{ _tag: 'PublicationOfOther', subject: visit.subject, department }]
  return takesPart(course, department) ? [] : [{ _tag: 'DepartmentNotInVisit', department }]
}

function orderTroubles({ course, publication }: PublicationBefore, step: PublicationStep): readonly PublishRefusal[] {
  const latest = latestResult(course, step.department)
  const last = causesOf(publication, latest, step).reduce<CivilDate | null>(
    (later, day) => (later === null || day > later ? day : later),
    null
  )
  return last !== null && step.on < last ? [{ _tag: 'PublicationBackwards', on: step.on, last }] : []
}

// What an act rests on, and nothing else: an objection that came before a collection may be entered after it, under its true day.
function causesOf(
  publication: Publication | null,
  latest: ResultVersion | undefined,
  step: PublicationStep
): readonly CivilDate[] {
  const daysOf = (...acts: readonly (Pick<Act, 'on'> | null | undefined)[]): readonly CivilDate[] =>
    acts.flatMap((act) => act?.on ?? [])
  const { entered, published, withheld, corrections = [], objections = [] } = publication ?? {}
  const objection = 'objection' in step ? objections.find(({ name }) => name === step.objection) : undefined
  switch (step._tag) {
    case 'CollectResult':
      return daysOf(entered)
    case 'FileObjection':
      return daysOf(published)
    case 'DecideObjection':
      return daysOf(objection?.filed, ...corrections.filter((correction) => correction.objection === step.objection))
    case 'AnswerObjection':
      return daysOf(objection?.decided)
    case 'EnterResult':
    case 'PublishResult':
    case 'WithholdResult':
    case 'CorrectResult':
      return daysOf(latest?.formed, latest?.review, entered, published, withheld, ...corrections, objection?.filed)
  }
}

const takesPart = ({ dispatch }: VisitCourse, department: Name): boolean => dispatch.departments.includes(department)
