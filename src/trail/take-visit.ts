/* The steps of one visit and of its results, as their own stages take them; the trail adds what it alone knows: lock, task, dispatch.
   临夏州部门联合细则 第五条、第二十三条; 临夏州市场监管系统细则 第二十三条. */

import { printItemKey } from '../checklist/index.js'
import {
  correctedTroubles,
  printVisitKey,
  takeVisitStep,
  type VisitCourse,
  type VisitStep,
  type VisitStepOf
} from '../inspect/index.js'
import type { Name } from '../kernel/index.js'
import { changeTroubles, takePublicationStep, type Publication, type PublicationStep } from '../publish/index.js'
import type { OrderRefusal } from './course-error.js'
import { addVisit, ownVisit, type Draft, type TaskDraft } from './draft.js'
import type { StepRefusal } from './error.js'
import type { TrailRules } from './rules.js'
import { lockArticle } from './source.js'
import { visitId } from './state.js'
import { causeTroubles, repeatedNames, taskTroubles } from './take-before.js'
import { standingMatch } from './take-draw.js'

/** Takes a step of a visit, and counts it for its tasks. 办理上门检查的一个步骤，并计入其任务。 @since 0.1.0 */
export function takeVisit(draft: Draft, step: VisitStep, seq: number, rules: TrailRules): readonly StepRefusal[] {
  const id = visitId(step.visit)
  const file = draft.visits.get(id)
  const refusals: StepRefusal[] = []
  if (step._tag === 'DispatchVisit') {
    for (const trouble of dispatchTroubles(draft, step, file === undefined)) refusals.push(trouble)
  } else {
    if (file === undefined) return [{ _tag: 'VisitUnknown', visit: printVisitKey(step.visit) }]
    if (file.course.ended === null && isGivenUp(draft, file.course)) {
      refusals.push({ _tag: 'VisitGivenUp', visit: printVisitKey(step.visit), step: step._tag })
    }
    if ('department' in step) {
      const publication = file.publications.get(step.department) ?? null
      for (const trouble of changeTroubles(publication, step, rules.publish)) refusals.push(trouble)
    }
  }
  const taken = takeVisitStep(file?.course ?? null, step, rules.inspect)
  if (taken._tag === 'Left') for (const refusal of taken.left) refusals.push(refusal)
  if (refusals.length > 0 || taken._tag === 'Left') return refusals
  const course = taken.right
  if (file === undefined) {
    addVisit(draft, id, { visit: step.visit, course, publications: new Map(), events: [seq], settled: false })
    eachTask(draft, course, (task) => {
      task.dispatched++
      task.open++
    })
    return refusals
  }
  const { ended } = course
  if (ended !== null && file.course.ended === null) {
    eachTask(draft, course, (task) => {
      task.open--
      if (task.lastVisit === null || task.lastVisit < ended) task.lastVisit = ended
    })
  }
  const own = ownVisit(draft, id, file)
  own.course = course
  own.events.push(seq)
  return refusals
}

/** Takes a step of a department's result. 办理部门检查结果的一个步骤。 @since 0.1.0 */
export function takePublication(
  draft: Draft,
  step: PublicationStep,
  seq: number,
  rules: TrailRules
): readonly StepRefusal[] {
  const id = visitId(step.visit)
  const file = draft.visits.get(id)
  if (file === undefined) return [{ _tag: 'VisitUnknown', visit: printVisitKey(step.visit) }]
  const { course, publications } = file
  const before = { course, publication: publications.get(step.department) ?? null }
  const context = { rules: rules.publish, terms: rules.terms, calendar: rules.calendar }
  const taken = takePublicationStep(before, step, context)
  // What a result has to fit is asked of one that takes its place too.
  const unfit =
    step._tag === 'CorrectResult' && course.dispatch.departments.includes(step.department)
      ? correctedTroubles(course, step.department, step.result, rules.inspect)
      : []
  if (taken._tag === 'Left') return [...taken.left, ...unfit]
  if (unfit.length > 0) return unfit
  const own = ownVisit(draft, id, file)
  own.publications.set(step.department, taken.right)
  own.events.push(seq)
  if (!own.settled && areAllSettled(course.dispatch.departments, own.publications)) {
    own.settled = true
    eachTask(draft, course, (task) => {
      task.settled++
    })
  }
  return []
}

/** Whether each department's result is published, or withheld by law. 各部门结果是否均已公示或依法不予公示。 @since 0.1.0 */
const areAllSettled = (departments: readonly Name[], publications: ReadonlyMap<Name, Publication>): boolean =>
  departments.every((department) => {
    const publication = publications.get(department)
    return publication !== undefined && (publication.published !== null || publication.withheld !== null)
  })

function eachTask(draft: Draft, { dispatch }: VisitCourse, act: (task: TaskDraft) => void): void {
  for (const { draw } of dispatch.tasks) {
    const task = draft.tasks.get(draw)
    if (task !== undefined) act(task)
  }
}

const isGivenUp = (draft: Draft, { dispatch }: VisitCourse): boolean =>
  dispatch.tasks.every(({ draw }) => draft.tasks.get(draw)?.ended !== null)

function dispatchTroubles(draft: Draft, step: VisitStepOf<'DispatchVisit'>, isNew: boolean): readonly OrderRefusal[] {
  const { tasks, way } = step.dispatch
  const refusals: OrderRefusal[] = []
  if (tasks.length === 0) refusals.push({ _tag: 'NamesNothing', step: step._tag, what: 'tasks' })
  for (const trouble of repeatedNames(
    step._tag,
    tasks.map(({ draw }) => draw)
  )) {
    refusals.push(trouble)
  }
  for (const { draw: name, item, departments } of tasks) {
    const task = draft.tasks.get(name)
    for (const trouble of taskTroubles(task, name)) refusals.push(trouble)
    if (task === undefined) continue
    const given = printItemKey(item)
    const own = printItemKey(task.item)
    if (given !== own) refusals.push({ _tag: 'DispatchOtherItem', task: name, item: own, given })
    for (const department of departments) {
      if (task.departments.includes(department)) continue
      refusals.push({ _tag: 'TrailDepartmentUnknown', department, task: name })
    }
    if (task.way !== way) refusals.push({ _tag: 'DispatchOtherWay', task: name, way: task.way })
    if (task.way === 'outside') {
      for (const trouble of causeTroubles(step, 'task', task.made.on, name)) refusals.push(trouble)
      continue
    }
    for (const trouble of causeTroubles(step, 'lock', task.locked?.on, name, lockArticle)) refusals.push(trouble)
    const visits = standingMatch(task)?.visits
    if (isNew && visits !== undefined && task.dispatched >= visits) {
      refusals.push({ _tag: 'DispatchedBeyondMatch', task: name, visits, basis: lockArticle })
    }
  }
  return refusals
}
