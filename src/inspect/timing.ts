/* What every step of a visit asks of the steps before it: the cause first, and the check still to come, under way, or ended. */

import type { ItemKey } from '../checklist/index.js'
import type { CivilDate, Name } from '../kernel/index.js'
import type { CourseWaiver } from '../plan/index.js'
import type { VisitCourse } from './course.js'
import type { VisitOrderRefusal } from './order-error.js'
import type { VisitStep } from './step.js'

type Stamped = Pick<VisitStep, '_tag' | 'on'>

/** The step is not before its cause. 步骤不得早于其前提。 @since 0.1.0 */
export const earlyTroubles = (
  { _tag: step, on }: Stamped,
  cause: VisitStep['_tag'],
  causeOn: CivilDate
): readonly VisitOrderRefusal[] => (on < causeOn ? [{ _tag: 'StepBeforeCause', step, on, cause, causeOn }] : [])

/** The visit has neither begun nor ended. 检查尚未开始，也未结束。 @since 0.1.0 */
export function beforeBeginning(course: VisitCourse, step: Stamped): readonly VisitOrderRefusal[] {
  const { begun, ended, dispatched } = course
  if (ended !== null) return [{ _tag: 'VisitEndedAlready', step: step._tag, on: ended }]
  if (begun !== null) return [{ _tag: 'VisitBegunAlready', step: step._tag, on: begun.on }]
  return earlyTroubles(step, 'DispatchVisit', dispatched.on)
}

/** The visit has not ended. 检查尚未结束。 @since 0.1.0 */
export function beforeEnd({ begun, ended, dispatched }: VisitCourse, step: Stamped): readonly VisitOrderRefusal[] {
  if (ended !== null) return [{ _tag: 'VisitEndedAlready', step: step._tag, on: ended }]
  return begun === null
    ? earlyTroubles(step, 'DispatchVisit', dispatched.on)
    : earlyTroubles(step, 'BeginVisit', begun.on)
}

/** The visit has ended, carried out or impossible. 检查已经结束（含无法开展）。 @since 0.1.0 */
export const afterEnd = ({ ended, impossible }: VisitCourse, step: Stamped): readonly VisitOrderRefusal[] =>
  ended === null
    ? [{ _tag: 'VisitNotEnded', step: step._tag }]
    : earlyTroubles(step, impossible === null ? 'EndVisit' : 'FindImpossible', ended)

/** The department takes part in the visit. 部门参与本次检查。 @since 0.1.0 */
export const departmentTroubles = (
  { dispatch: { departments } }: Pick<VisitCourse, 'dispatch'>,
  department: Name
): readonly VisitOrderRefusal[] =>
  departments.includes(department) ? [] : [{ _tag: 'DepartmentNotOfVisit', department, departments }]

/** A waiver, where there is one, has a reason and an approver. 放行须有理由与批准人。 @since 0.1.0 */
export const waiverTroubles = (waiver: CourseWaiver | null): readonly VisitOrderRefusal[] =>
  waiver !== null && (isBlank(waiver.reason) || isBlank(waiver.approver)) ? [{ _tag: 'VisitWaiverUnsigned' }] : []

/** An item's key as one text; no name holds a tab, so nothing need be escaped. 事项键的单一文本形式；名称不含制表符，无须转义。 @since 0.1.0 */
export const itemText = ({ domain, initiator, item, objects }: ItemKey): string =>
  `${domain}\t${initiator}\t${item}\t${objects}`

/** Whether a text says nothing. 文本是否空白。 @since 0.1.0 */
export const isBlank = (text: string): boolean => text.trim() === ''
