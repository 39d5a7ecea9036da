/* 检查: takes one step of a visit. What somebody did unlawfully is refused here as the lawful step.
   临夏州市场监管系统细则 第十六条至第二十二条; 临夏州部门联合细则 第二十四条至第三十五条. */

import { refuse, type Checked } from '../kernel/index.js'
import type { VisitCourse } from './course.js'
import type { InspectRefusal } from './error.js'
import type { InspectRules } from './rules.js'
import type { VisitStep } from './step.js'
import { beginVisit, prepareForm, tellSubject } from './take-check.js'
import { closeFollowUp, enterFollowUp, openFollowUp, recordCase, sparePenalty } from './take-follow-up.js'
import { endVisit, findImpossible } from './take-paper.js'
import { formResult, reviewResult } from './take-result.js'
import { delegateVisit, dispatchVisit, entrustBody, replaceOfficer } from './take-team.js'
import { isSameVisit } from './visit-key.js'

/**
 * Takes one step of a visit. 办理上门检查的一个步骤。
 *
 * @param before the visit so far; null before it is dispatched
 * @returns the visit as it then is, sharing with `before` what did not change; refuses with `InspectRefusal`, every reason
 * @basis 临夏州市场监管系统细则 第十六条至第二十二条; 临夏州部门联合细则 第二十四条至第三十五条
 * @since 0.1.0
 */
export function takeVisitStep(
  before: VisitCourse | null,
  step: VisitStep,
  rules: InspectRules
): Checked<InspectRefusal, VisitCourse> {
  if (before === null) {
    return step._tag === 'DispatchVisit'
      ? dispatchVisit(step, rules)
      : refuse({ _tag: 'VisitUndispatched', visit: step.visit })
  }
  if (!isSameVisit(before.visit, step.visit)) {
    return refuse({ _tag: 'StepOfOtherVisit', visit: step.visit, course: before.visit })
  }
  switch (step._tag) {
    case 'DispatchVisit':
      return refuse({ _tag: 'VisitDispatchedBefore', visit: step.visit, on: before.dispatched.on })
    case 'ReplaceOfficer':
      return replaceOfficer(before, step, rules)
    case 'DelegateVisit':
      return delegateVisit(before, step, rules)
    case 'EntrustBody':
      return entrustBody(before, step, rules)
    case 'PrepareForm':
      return prepareForm(before, step, rules)
    case 'TellSubject':
      return tellSubject(before, step, rules)
    case 'BeginVisit':
      return beginVisit(before, step, rules)
    case 'EndVisit':
      return endVisit(before, step, rules)
    case 'FindImpossible':
      return findImpossible(before, step, rules)
    case 'FormResult':
      return formResult(before, step, rules)
    case 'ReviewResult':
      return reviewResult(before, step, rules)
    case 'OpenFollowUp':
      return openFollowUp(before, step, rules)
    case 'CloseFollowUp':
      return closeFollowUp(before, step)
    case 'EnterFollowUp':
      return enterFollowUp(before, step)
    case 'RecordCase':
      return recordCase(before, step)
    case 'SparePenalty':
      return sparePenalty(before, step, rules)
  }
}
