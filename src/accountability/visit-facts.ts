/* 上门所见的事实: what the course of one visit shows of one officer, each with the events that show it.
   临夏州市场监管系统细则 第十六条、第十九条、第二十三条、第二十八条; 临夏州部门联合细则 第三十条、第三十二条、第三十三条. */

import { approvedResult, formOf, type VisitCourse } from '../inspect/index.js'
import type { Window } from '../calendar/index.js'
import { printItemKey } from '../checklist/index.js'
import { dayNumber, type CivilDate, type Name } from '../kernel/index.js'
import { latenessOn, publicationDue, type TaskEnds } from '../publish/index.js'
import { visitId, type TrailTag, type VisitFile } from '../trail/index.js'
import { foundFacts, tasksOver } from './found-facts.js'
import { seen, type Events, type Seen } from './seen.js'
import type { TrailContext, TrailIndex } from './trail-context.js'

/**
 * What the course of a visit shows; what it does not show is left out. 一次上门的经过所表明的事实；未表明的不列。
 *
 * @param department of the officer: results and publications are those of his own 该执法检查人员的部门，结果与公示以其部门为准
 * @basis 临夏州市场监管系统细则 第二十八条、第二十九条; 临夏州部门联合细则 第三十六条
 * @since 0.1.0
 */
export function visitFacts(
  context: TrailContext,
  index: TrailIndex,
  ends: TaskEnds,
  file: VisitFile,
  department: Name
): readonly Seen[] {
  const { course } = file
  const events = eventsOf(index, file, department)
  return [
    ...drawFacts(context, index, course, events),
    ...checkFacts(context, index, file, events),
    ...timeFacts(context, index, course, events),
    ...foundFacts(context, index, file, eventsOf(index, file, null)),
    ...resultFacts(context, ends, file, department, events)
  ]
}

/** The visit's events of some tags, without results and publications of departments other than one that is named. */
function eventsOf({ at }: TrailIndex, file: VisitFile, department: Name | null): Events {
  const byTag = new Map<TrailTag, number[]>()
  for (const seq of file.events) {
    const step = at(seq)?.step
    if (step === undefined) continue
    const other = department !== null && 'department' in step && step.department !== department
    if (other && ofOneDepartment.has(step._tag)) continue
    const known = byTag.get(step._tag)
    if (known === undefined) byTag.set(step._tag, [seq])
    else known.push(seq)
  }
  return (...tags) => {
    const [first, ...rest] = tags
    const found = first === undefined ? [] : (byTag.get(first) ?? [])
    return rest.length === 0 ? found : rest.reduce((all, tag) => all.concat(byTag.get(tag) ?? []), found)
  }
}

const ofOneDepartment: ReadonlySet<TrailTag> = new Set<TrailTag>([
  'FormResult',
  'ReviewResult',
  'EnterResult',
  'PublishResult',
  'WithholdResult',
  'CorrectResult'
])

function drawFacts(
  { state }: TrailContext,
  { draws }: TrailIndex,
  { dispatch }: VisitCourse,
  events: Events
): readonly Seen[] {
  const drawn = dispatch.tasks.flatMap(({ draw }) => {
    const record = state.tasks.get(draw)?.draws.at(-1)?.record
    return record === undefined ? [] : (draws.get(record) ?? [])
  })
  const sent = events('DispatchVisit')
  return [
    seen('drawn', dispatch.way === 'random', [...drawn, ...sent]),
    // Whoever is neither drawn nor named on a ground is not dispatched to; that it was done all the same is an irregularity.
    seen('outside-draw', false, sent)
  ]
}

function checkFacts(
  context: TrailContext,
  { filings, lists }: TrailIndex,
  file: VisitFile,
  events: Events
): readonly Seen[] {
  const { course } = file
  const { begun, paper, officers, dispatch } = course
  const found: Seen[] = []
  const began = events('BeginVisit')
  if (begun !== null) {
    const certified = new Set(officers.flatMap((officer) => (officer.certified ? [officer.id] : [])))
    const counted = begun.present.filter((id) => certified.has(id)).length
    const { present } = context.rules.inspect
    if (present !== null) found.push(seen('fewer-officers', counted < present.value, began))
    if (counted === begun.present.length) found.push(seen('uncertified-officer', false, began))
    found.push(seen('credentials-omitted', !begun.credentials, began))
    const form = formOf(course)
    if (form !== null) {
      const adopted = dispatch.tasks.flatMap(({ draw }) => {
        const list = context.state.tasks.get(draw)?.list
        return list === undefined ? [] : (lists.get(list) ?? [])
      })
      const items = new Set(dispatch.tasks.map(({ item }) => printItemKey(item)))
      const outside = form.items.some(({ item }) => !items.has(printItemKey(item)))
      found.push(seen('outside-list', outside, [...adopted, ...events('DispatchVisit', 'PrepareForm')]))
    }
    const filed = [...(filings.get(visitId(file.visit)) ?? []), ...(filings.get(file.visit.subject) ?? [])]
      .filter(({ day }) => day === begun.on)
      .map(({ seq }) => seq)
    const quiet = context.quietOn?.(file) ?? null
    if (quiet !== null) {
      found.push(seen('quiet-period-unfiled', quiet && filed.length === 0, [...filed, ...began]))
    } else if (filed.length > 0) found.push(seen('quiet-period-unfiled', false, [...filed, ...began]))
  }
  if (paper !== null) found.push(seen('form-followed', isFilledIn(course), events('PrepareForm', 'EndVisit')))
  return found
}

/** Whether each item of the form has a finding of each department that checks it. */
function isFilledIn(course: VisitCourse): boolean {
  const form = formOf(course)
  if (form === null) return false
  const found = new Set(
    (course.paper?.paper.findings ?? []).map(({ item, department }) => `${department}\t${printItemKey(item)}`)
  )
  return form.items.every(({ item, departments }) =>
    departments.every((department) => found.has(`${department}\t${printItemKey(item)}`))
  )
}

function timeFacts(
  { state, today }: TrailContext,
  index: TrailIndex,
  course: VisitCourse,
  events: Events
): readonly Seen[] {
  const { ended, paper, impossible, dispatch } = course
  const over = events('EndVisit', 'FindImpossible')
  const sent = events('DispatchVisit')
  const days = daysPast(dispatch.window, ended ?? today)
  const late = days > 0
  if (ended !== null) {
    return [
      seen('visited', paper !== null, over),
      seen('impossible-proved', impossible !== null, over),
      seen('task-not-executed', false, over),
      seen('task-delayed', late, [...sent, ...over], days)
    ]
  }
  const given = tasksOver(state, index, course)
  return [
    seen('visited', false, sent),
    seen('impossible-proved', false, sent),
    ...(given === null ? [] : [seen('task-not-executed', true, [...sent, ...given])]),
    // Before the window ends nobody knows whether it will be late.
    ...(late ? [seen('task-delayed', true, sent, days)] : [])
  ]
}

/**
 * How many days of the calendar a day lies past the end of a window; 0 where it does not. 某日超过时间窗末日的日历天数；未超过为 0。
 *
 * @example daysPast([], firstOfMonth(2022, 4)) // => 0
 * @since 0.1.0
 */
export function daysPast(window: Window, day: CivilDate): number {
  const last = window.reduce<CivilDate | null>((to, span) => (to === null || span.to > to ? span.to : to), null)
  return last === null || day <= last ? 0 : dayNumber(day) - dayNumber(last)
}

function resultFacts(
  { rules, today }: TrailContext,
  ends: TaskEnds,
  { course, publications }: VisitFile,
  department: Name,
  events: Events
): readonly Seen[] {
  if (course.ended === null) return []
  const publication = publications.get(department) ?? null
  const over = events('EndVisit', 'FindImpossible')
  const reviewed = events('ReviewResult')
  const approved = approvedResult(course, department) !== null
  const withheld = events('WithholdResult')
  const published = events('PublishResult')
  const done = [...published, ...withheld]
  const found = [
    seen('result-approved', approved, reviewed.length > 0 ? reviewed : over),
    seen('published', publication?.published !== null && publication !== null, done.length > 0 ? done : over),
    seen('publication-withheld', publication?.withheld !== null && publication !== null, done.length > 0 ? done : over)
  ]
  // What is lawfully not published cannot be published late.
  if (publication !== null && publication.withheld !== null && publication.published === null) {
    return [...found, seen('publication-late', false, withheld, 0)]
  }
  const due = publicationDue({ course, department, publication, ends, ...rules, rules: rules.publish })
  // Where the text gives no number, only somebody who judges can say what was not in time.
  if (due._tag === 'Left') return found
  const { late, workdays, provisional } = latenessOn(due.right, rules.calendar, today)
  if (!late && due.right.done === null) return found
  const proof = [...over, ...(due.right.end.value === 'entered' ? events('EnterResult') : published)]
  return [...found, seen('publication-late', late, proof, workdays, provisional)]
}
