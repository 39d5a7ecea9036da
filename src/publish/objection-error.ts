/* Why a step on an objection is refused, in both languages. 临夏州部门联合细则 第三十一条. */

import { cite, type Citation, type CivilDate, type Messages, type Name } from '../kernel/index.js'
import type { ObjectionOutcome } from './step.js'
import { outcomeWords } from './words.js'

/** Why an objection is not filed, decided or answered. 异议不能提出、处理、反馈的理由。 @since 0.1.0 */
export type ObjectionRefusal =
  | { readonly _tag: 'ObjectionNameTaken'; readonly objection: Name }
  | { readonly _tag: 'ObjectionUnknown'; readonly objection: Name }
  | { readonly _tag: 'ObjectionDecided'; readonly objection: Name; readonly on: CivilDate }
  | { readonly _tag: 'ObjectionUndecided'; readonly objection: Name }
  | { readonly _tag: 'ObjectionAnswered'; readonly objection: Name; readonly on: CivilDate }
  | { readonly _tag: 'OutcomeUnexplained'; readonly objection: Name }
  | {
      readonly _tag: 'ObjectionLate'
      readonly objection: Name
      readonly filed: CivilDate
      readonly fileBy: CivilDate
      readonly basis: Citation
    }
  | {
      readonly _tag: 'ObjectionInTime'
      readonly objection: Name
      readonly filed: CivilDate
      readonly fileBy: CivilDate
      readonly basis: Citation
    }
  /** Neither reading nor term leaves a late objection to be rejected. 按所采读法，逾期异议仍予复查。 */
  | { readonly _tag: 'LateIsReviewed'; readonly objection: Name; readonly basis: Citation }
  | {
      readonly _tag: 'ObjectionWithoutForm'
      readonly objection: Name
      readonly missing: readonly ('writing' | 'proof')[]
      readonly basis: Citation
    }
  | { readonly _tag: 'ObjectionInForm'; readonly objection: Name; readonly basis: Citation }
  | { readonly _tag: 'CorrectionMissing'; readonly objection: Name }
  | { readonly _tag: 'CorrectedAlready'; readonly objection: Name; readonly outcome: ObjectionOutcome }

/** Their words. 其文本。 @since 0.1.0 */
export const objectionMessages: Messages<ObjectionRefusal> = {
  ObjectionNameTaken: {
    zh: (r) => `异议“${r.objection}”已经登记`,
    en: (r) => `an objection "${r.objection}" is on record already`
  },
  ObjectionUnknown: {
    zh: (r) => `没有名为“${r.objection}”的异议`,
    en: (r) => `there is no objection "${r.objection}"`
  },
  ObjectionDecided: {
    zh: (r) => `异议“${r.objection}”已于 ${r.on} 作出处理；不服的，可依法申请行政复议或提起行政诉讼`,
    en: (r) =>
      `the objection "${r.objection}" was decided on ${r.on}; who disagrees may ask for reconsideration or go to court`
  },
  ObjectionUndecided: {
    zh: (r) => `异议“${r.objection}”尚未作出处理，无从反馈`,
    en: (r) => `the objection "${r.objection}" is not decided yet, so there is nothing to tell`
  },
  ObjectionAnswered: {
    zh: (r) => `异议“${r.objection}”已于 ${r.on} 反馈`,
    en: (r) => `the objection "${r.objection}" was answered on ${r.on}`
  },
  OutcomeUnexplained: {
    zh: (r) => `对异议“${r.objection}”的处理须写明理由`,
    en: (r) => `the outcome of the objection "${r.objection}" takes a reason`
  },
  ObjectionLate: {
    zh: (r) =>
      `异议“${r.objection}”于 ${r.filed} 提出，期限至 ${r.fileBy}，应作逾期不予受理并说明（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `the objection "${r.objection}" came on ${r.filed}, after ${r.fileBy}; it is rejected as late, with a note (${cite('en')(r.basis)})`
  },
  ObjectionInTime: {
    zh: (r) => `异议“${r.objection}”于 ${r.filed} 提出，期限至 ${r.fileBy}，未逾期，应予复查（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `the objection "${r.objection}" came on ${r.filed}, in time up to ${r.fileBy}; it is reviewed (${cite('en')(r.basis)})`
  },
  LateIsReviewed: {
    zh: (r) => `逾期的异议“${r.objection}”仍应复查（${cite('zh')(r.basis)}）`,
    en: (r) => `the objection "${r.objection}" is late and yet reviewed (${cite('en')(r.basis)})`
  },
  ObjectionWithoutForm: {
    zh: (r) =>
      `异议“${r.objection}”缺少${r.missing.map((what) => formWords[what].zh).join('、')}，不能复查（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `the objection "${r.objection}" lacks ${r.missing.map((what) => formWords[what].en).join(' and ')} and is not reviewed (${cite('en')(r.basis)})`
  },
  ObjectionInForm: {
    zh: (r) => `异议“${r.objection}”系书面提出并附证明材料，不能作无效处理（${cite('zh')(r.basis)}）`,
    en: (r) => `the objection "${r.objection}" is in writing and with proof, so it is not void (${cite('en')(r.basis)})`
  },
  CorrectionMissing: {
    zh: (r) => `异议“${r.objection}”以更正处理，须先作出针对该异议的更正`,
    en: (r) =>
      `the objection "${r.objection}" is decided by a correction that is not made yet; correct the result first`
  },
  CorrectedAlready: {
    zh: (r) => `已针对异议“${r.objection}”作出更正，处理结果不能为“${outcomeWords[r.outcome].zh}”`,
    en: (r) =>
      `a correction answers the objection "${r.objection}", so its outcome cannot be "${outcomeWords[r.outcome].en}"`
  }
}

const formWords = {
  writing: { zh: '书面申请', en: 'a written application' },
  proof: { zh: '证明材料', en: 'proof' }
} as const
