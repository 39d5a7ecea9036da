/* After the result: follow-ups opened, closed and entered, cases and their fines, penalties spared.
   临夏州部门联合细则 第三十三条; 临夏州市场监管系统细则 第二十一条; 临夏州实施意见 一（二）1; 中山市实施方案 三（四）; 万年县实施方案 三（三）4. */

import { acceptUnless, refuse, type Checked } from '../kernel/index.js'
import type { VisitCourse } from './course.js'
import type { InspectRefusal } from './error.js'
import { isYuan, type FollowUp } from './follow-up.js'
import type { InspectRules } from './rules.js'
import type { VisitStepOf } from './step.js'
import { afterEnd, earlyTroubles, departmentTroubles, isBlank, waiverTroubles } from './timing.js'

/** Opens a follow-up. 启动后续处置。 @basis 临夏州部门联合细则 第三十三条; 临夏州市场监管系统细则 第二十一条 @since 0.1.0 */
export function openFollowUp(
  course: VisitCourse,
  step: VisitStepOf<'OpenFollowUp'>,
  { caseEvidence }: InspectRules
): Checked<InspectRefusal, VisitCourse> {
  const { by, on, department, followUp, route, to, reason, evidence } = step
  const refusals: InspectRefusal[] = [...afterEnd(course, step), ...departmentTroubles(course, department)]
  if (course.followUps.some(({ name }) => name === followUp)) {
    refusals.push({ _tag: 'FollowUpNameTaken', followUp })
  }
  if (isBlank(reason)) refusals.push({ _tag: 'FollowUpUnreasoned', followUp, of: 'reason' })
  if ((route === 'other-authority' || route === 'judiciary') && to === department) {
    refusals.push({ _tag: 'TransferToOneself', department, route })
  }
  if (caseEvidence !== null && route === 'case' && evidence.length === 0) {
    refusals.push({ _tag: 'HandedWithoutEvidence', followUp, basis: caseEvidence })
  }
  const held = new Set([
    ...(course.paper?.paper.evidence.map(({ number }) => number) ?? []),
    ...(course.impossible?.impossible.proof ?? [])
  ])
  for (const number of evidence) {
    if (!held.has(number)) refusals.push({ _tag: 'EvidenceUnknown', followUp, number })
  }
  const opened = { by, on }
  const added: FollowUp = {
    name: followUp,
    department,
    route,
    to,
    reason,
    evidence,
    opened,
    closed: null,
    entered: null
  }
  return acceptUnless(refusals, () => ({ ...course, followUps: [...course.followUps, added] }))
}

/** Closes a follow-up; late is late, never refused. 办结后续处置；逾期不予拒绝。 @basis 临夏州部门联合细则 第三十三条 @since 0.1.0 */
export function closeFollowUp(
  course: VisitCourse,
  step: VisitStepOf<'CloseFollowUp'>
): Checked<InspectRefusal, VisitCourse> {
  const { by, on, followUp, outcome, waiver } = step
  const known = course.followUps.find(({ name }) => name === followUp)
  if (known === undefined) return refuse({ _tag: 'FollowUpUnknown', followUp })
  const refusals: InspectRefusal[] = [
    ...earlyTroubles(step, 'OpenFollowUp', known.opened.on),
    ...waiverTroubles(waiver)
  ]
  if (known.closed !== null) refusals.push({ _tag: 'FollowUpClosed', followUp, on: known.closed.on })
  if (isBlank(outcome)) refusals.push({ _tag: 'FollowUpUnreasoned', followUp, of: 'outcome' })
  return acceptUnless(refusals, () => replaced(course, known, { ...known, closed: { by, on, outcome, waiver } }))
}

/** Enters a closed follow-up. 录入已办结的后续处置。 @basis 临夏州部门联合细则 第三十三条 @since 0.1.0 */
export function enterFollowUp(
  course: VisitCourse,
  step: VisitStepOf<'EnterFollowUp'>
): Checked<InspectRefusal, VisitCourse> {
  const { by, on, followUp } = step
  const known = course.followUps.find(({ name }) => name === followUp)
  if (known === undefined) return refuse({ _tag: 'FollowUpUnknown', followUp })
  if (known.closed === null) return refuse({ _tag: 'FollowUpOpen', followUp })
  const refusals: InspectRefusal[] = [...earlyTroubles(step, 'CloseFollowUp', known.closed.on)]
  if (known.entered !== null) refusals.push({ _tag: 'FollowUpEntered', followUp, on: known.entered.on })
  return acceptUnless(refusals, () => replaced(course, known, { ...known, entered: { by, on } }))
}

/** Records a case and its fine under the subject's name. 记录案件及罚没款于检查对象名下。 @basis 临夏州实施意见 一（二）1 @since 0.1.0 */
export function recordCase(course: VisitCourse, step: VisitStepOf<'RecordCase'>): Checked<InspectRefusal, VisitCourse> {
  const { by, on, department, case: name, fine } = step
  const refusals: InspectRefusal[] = [...afterEnd(course, step), ...departmentTroubles(course, department)]
  if (course.cases.some((record) => record.case === name)) refusals.push({ _tag: 'CaseNameTaken', case: name })
  if (!isYuan(fine)) refusals.push({ _tag: 'FineUnreadable', case: name, fine })
  const record = { department, case: name, fine, recorded: { by, on } }
  return acceptUnless(refusals, () => ({ ...course, cases: [...course.cases, record] }))
}

/** Records that a penalty was spared, with what spoke for it. 记录免罚及其依据。 @basis 中山市实施方案 三（四）; 万年县实施方案 三（三）4 @since 0.1.0 */
export function sparePenalty(
  course: VisitCourse,
  step: VisitStepOf<'SparePenalty'>,
  { lenience: article }: InspectRules
): Checked<InspectRefusal, VisitCourse> {
  const { by, on, lenience } = step
  const refusals: InspectRefusal[] = [...afterEnd(course, step), ...departmentTroubles(course, lenience.department)]
  if (article === null) refusals.push({ _tag: 'AnswerOpen', stage: 'inspect', question: 'lenience' })
  return acceptUnless(refusals, () => ({ ...course, spared: [...course.spared, { by, on, ...lenience }] }))
}

const replaced = (course: VisitCourse, known: FollowUp, next: FollowUp): VisitCourse => ({
  ...course,
  followUps: course.followUps.map((followUp) => (followUp === known ? next : followUp))
})
