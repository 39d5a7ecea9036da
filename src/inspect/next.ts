/* What may come next in a visit: no state without a way on. 临夏州部门联合细则 第五条、第三十条至第三十三条. */

import { latestResult, type VisitCourse } from './course.js'
import type { VisitStep } from './step.js'

/** Where a visit stands. 上门检查所处阶段。 @since 0.1.0 */
export type VisitStage = 'dispatched' | 'begun' | 'ended' | 'concluded'

/**
 * Where a visit stands: concluded once every department's result is approved. 上门检查所处阶段；各部门结果均经审核同意即为 `concluded`。
 *
 * @basis 临夏州部门联合细则 第三十条
 * @since 0.1.0
 */
export function visitStage(course: Pick<VisitCourse, 'begun' | 'ended' | 'results' | 'dispatch'>): VisitStage {
  if (course.ended === null) return course.begun === null ? 'dispatched' : 'begun'
  const isApproved = (department: VisitCourse['dispatch']['departments'][number]): boolean =>
    latestResult(course, department)?.review?.approved === true
  return course.dispatch.departments.every(isApproved) ? 'concluded' : 'ended'
}

/**
 * The steps for which it is neither too early nor too late. 就次序而言现在可以办理的步骤。
 *
 * Whether such a step is taken depends on what it holds. 是否予以办理，尚取决于其内容。
 *
 * @returns in the order of `VISIT_STEPS`; never empty
 * @basis 临夏州部门联合细则 第五条
 * @since 0.1.0
 */
export function nextVisitSteps(course: VisitCourse | null): readonly VisitStep['_tag'][] {
  if (course === null) return ['DispatchVisit']
  if (course.ended === null) {
    if (course.begun !== null) return ['EntrustBody', 'EndVisit', 'FindImpossible']
    const before: readonly VisitStep['_tag'][] = [
      'ReplaceOfficer',
      'DelegateVisit',
      'EntrustBody',
      'PrepareForm',
      'TellSubject'
    ]
    return [...before, ...(course.forms.length > 0 ? (['BeginVisit'] as const) : []), 'FindImpossible']
  }
  const latest = course.dispatch.departments.map((department) => latestResult(course, department))
  const steps: VisitStep['_tag'][] = []
  if (latest.some((version) => version === undefined || version.review?.approved === false)) steps.push('FormResult')
  if (latest.some((version) => version !== undefined && version.review === null)) steps.push('ReviewResult')
  steps.push('OpenFollowUp')
  if (course.followUps.some(({ closed }) => closed === null)) steps.push('CloseFollowUp')
  if (course.followUps.some(({ closed, entered }) => closed !== null && entered === null)) steps.push('EnterFollowUp')
  steps.push('RecordCase', 'SparePenalty')
  return steps
}
