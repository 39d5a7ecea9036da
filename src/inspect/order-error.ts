/* Why a step of a visit comes at a wrong time, or to a wrong visit, in both languages. */

import type { CivilDate, Messages, Name } from '../kernel/index.js'
import type { VisitStep } from './step.js'
import { printVisitKey, type VisitKey } from './visit-key.js'

type StepTag = VisitStep['_tag']

/** Why a step of a visit comes out of order. 步骤次序不当的理由。 @since 0.1.0 */
export type VisitOrderRefusal =
  | { readonly _tag: 'VisitUndispatched'; readonly visit: VisitKey }
  | { readonly _tag: 'VisitDispatchedBefore'; readonly visit: VisitKey; readonly on: CivilDate }
  | { readonly _tag: 'StepOfOtherVisit'; readonly visit: VisitKey; readonly course: VisitKey }
  | {
      readonly _tag: 'StepBeforeCause'
      readonly step: StepTag
      readonly on: CivilDate
      readonly cause: StepTag
      readonly causeOn: CivilDate
    }
  | { readonly _tag: 'VisitBegunAlready'; readonly step: StepTag; readonly on: CivilDate }
  | { readonly _tag: 'VisitNotBegun'; readonly step: StepTag }
  | { readonly _tag: 'VisitEndedAlready'; readonly step: StepTag; readonly on: CivilDate }
  | { readonly _tag: 'VisitNotEnded'; readonly step: StepTag }
  | { readonly _tag: 'VisitWaiverUnsigned' }
  | { readonly _tag: 'DepartmentNotOfVisit'; readonly department: Name; readonly departments: readonly Name[] }

/** Their words. 其文本。 @since 0.1.0 */
export const visitOrderMessages: Messages<VisitOrderRefusal> = {
  VisitUndispatched: {
    zh: ({ visit }) => `上门检查 ${printVisitKey(visit)} 尚未派发；请先派发`,
    en: ({ visit }) => `the visit ${printVisitKey(visit)} is not dispatched; dispatch it first`
  },
  VisitDispatchedBefore: {
    zh: ({ visit, on }) => `上门检查 ${printVisitKey(visit)} 已于 ${on} 派发；人员变动请按更换办理`,
    en: ({ visit, on }) =>
      `the visit ${printVisitKey(visit)} was dispatched on ${on}; change its team by a replacement instead`
  },
  StepOfOtherVisit: {
    zh: (r) => `步骤属于上门检查 ${printVisitKey(r.visit)}，而非 ${printVisitKey(r.course)}`,
    en: (r) => `the step is one of the visit ${printVisitKey(r.visit)}, not of ${printVisitKey(r.course)}`
  },
  StepBeforeCause: {
    zh: (r) => `${stepZh[r.step]}（${r.on}）早于其前提：${stepZh[r.cause]}（${r.causeOn}）`,
    en: (r) => `${r.step} on ${r.on} comes before its cause, ${r.cause} on ${r.causeOn}`
  },
  VisitBegunAlready: {
    zh: (r) => `检查已于 ${r.on} 开始，不能再${stepZh[r.step]}`,
    en: (r) => `the visit began on ${r.on}; it is too late for ${r.step}`
  },
  VisitNotBegun: {
    zh: ({ step }) => `检查尚未开始，不能${stepZh[step]}；确实无法开展的，请按无法开展检查办理`,
    en: ({ step }) => `the visit has not begun, so there can be no ${step}; where it cannot begin, find it impossible`
  },
  VisitEndedAlready: {
    zh: (r) => `检查已于 ${r.on} 结束，不能再${stepZh[r.step]}`,
    en: (r) => `the visit ended on ${r.on}; it is too late for ${r.step}`
  },
  VisitNotEnded: {
    zh: ({ step }) => `检查尚未结束，不能${stepZh[step]}`,
    en: ({ step }) => `the visit has not ended; it is too early for ${step}`
  },
  VisitWaiverUnsigned: {
    zh: () => '放行须写明理由与批准人',
    en: () => 'a waiver needs a reason and an approver'
  },
  DepartmentNotOfVisit: {
    zh: (r) => `${r.department}不是本次检查的参与部门（${r.departments.join('、')}）`,
    en: (r) => `${r.department} takes no part in this visit (${r.departments.join(', ')})`
  }
}

/** The steps by name. 各步骤名称。 @since 0.1.0 */
export const stepZh: { readonly [T in StepTag]: string } = {
  DispatchVisit: '派发',
  ReplaceOfficer: '更换人员',
  DelegateVisit: '委托下级',
  EntrustBody: '委托第三方',
  PrepareForm: '准备检查表',
  TellSubject: '告知检查对象',
  BeginVisit: '开始检查',
  EndVisit: '结束检查',
  FindImpossible: '认定无法开展检查',
  FormResult: '形成结果',
  ReviewResult: '审核结果',
  OpenFollowUp: '启动后续处置',
  CloseFollowUp: '办结后续处置',
  EnterFollowUp: '录入后续处置',
  RecordCase: '记录案件',
  SparePenalty: '记录免罚'
}
