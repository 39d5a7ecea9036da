/* 检查所见的事实: problems, refusals and crimes that a check found, as they stand after every correction.
   临夏州市场监管系统细则 第二十二条、第二十八条; 临夏州部门联合细则 第三十一条、第三十三条. */

import { latestResult, nonCooperationOf, resultCodes, type VisitCourse } from '../inspect/index.js'
import { standingResult } from '../publish/index.js'
import type { VisitFile } from '../trail/index.js'
import { seen, type Events, type Seen } from './seen.js'
import type { TrailContext, TrailIndex } from './trail-context.js'

/**
 * What a check found, whichever department found it: a problem, a refusal to cooperate, a suspected crime. 检查所见：问题、不配合、涉嫌犯罪，不论由哪个部门发现。
 *
 * A crime that was not transferred is a fact only once the task is over: until then it can still be transferred. 任务结束前仍可移送，故此前不认定未移送。
 *
 * @param events of the visit by their tags, those of all departments 该次上门各部门的事件
 * @basis 临夏州市场监管系统细则 第二十二条、第二十八条; 临夏州部门联合细则 第三十一条、第三十三条
 * @since 0.1.0
 */
export function foundFacts(
  { state }: TrailContext,
  index: TrailIndex,
  file: VisitFile,
  events: Events
): readonly Seen[] {
  const { course, publications } = file
  const { paper, ended, followUps, dispatch } = course
  const found: Seen[] = []
  const refused = nonCooperationOf(course)
  if (refused.length > 0) {
    const evidence = (paper?.paper.evidence.length ?? 0) + (course.impossible?.impossible.proof.length ?? 0)
    found.push(seen('refusal-documented', evidence > 0, events('EndVisit', 'FindImpossible')))
  }
  const standing = dispatch.departments.flatMap((department) => {
    const publication = publications.get(department)
    const inPublic = publication === undefined ? null : standingResult(publication)
    return inPublic ?? latestResult(course, department)?.result ?? []
  })
  const findings = (paper?.paper.findings ?? []).filter(({ department }) => {
    // A correction says what the department found after all.
    return (publications.get(department)?.corrections.length ?? 0) === 0
  })
  const seenIn = events('EndVisit', 'FormResult', 'FindImpossible', 'CorrectResult')
  if (ended !== null) {
    const problem =
      findings.some(({ outcome }) => outcome === 'problem') ||
      standing.some(({ code }) => resultCodes[code].nature === 'problem')
    found.push(seen('problem-found', problem, seenIn))
  }
  const handed = followUps.some(({ route }) => route === 'judiciary')
  const crime =
    handed ||
    standing.some(({ disposals }) => disposals.includes('judiciary')) ||
    findings.some(({ demands }) => demands.includes('judiciary'))
  if (crime) {
    const pursued = events('OpenFollowUp').filter((seq) => {
      const step = index.at(seq)?.step
      return step?._tag === 'OpenFollowUp' && step.route === 'judiciary'
    })
    found.push(seen('crime-found', true, [...seenIn, ...pursued]))
    const over = tasksOver(state, index, course)
    if (handed) found.push(seen('crime-transferred', true, pursued))
    // While the task is open it can still be transferred.
    else if (over !== null) found.push(seen('crime-transferred', false, [...seenIn, ...over]))
  } else if (ended !== null) found.push(seen('crime-found', false, seenIn))
  return found
}

/**
 * The events that ended all tasks of a visit; null while one of them is open. 该次上门各任务的结束事件；有未结束的则为 null。
 *
 * @since 0.1.0
 */
export function tasksOver(
  { tasks }: TrailContext['state'],
  { taskEnds }: TrailIndex,
  { dispatch }: VisitCourse
): readonly number[] | null {
  const ends = dispatch.tasks.flatMap(({ draw }) => (tasks.get(draw)?.ended ? (taskEnds.get(draw) ?? []) : []))
  return ends.length === dispatch.tasks.length && ends.length > 0 ? ends : null
}
