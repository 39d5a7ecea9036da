/* Why a result, its review or its follow-up is not taken, in both languages.
   临夏州部门联合细则 第三十条、第三十三条; 临夏州市场监管系统细则 第二十一条; 临夏州实施意见 一（二）1、三（六）. */

import { cite, type Citation, type CivilDate, type Messages, type Name } from '../kernel/index.js'
import type { Severity } from '../registry/index.js'
import type { FollowUpRoute } from './follow-up.js'
import type { LegalDemand } from './paper.js'
import { resultCodes, type ResultCode } from './result-code.js'
import type { Approver, Disposal } from './result.js'

/** Why a result or its review is refused. 检查结果及其审核被拒绝的理由。 @since 0.1.0 */
export type DepartmentResultRefusal =
  | { readonly _tag: 'ResultAwaitsReview'; readonly department: Name; readonly version: number }
  | { readonly _tag: 'ResultApproved'; readonly department: Name; readonly on: CivilDate }
  | { readonly _tag: 'ResultMissing'; readonly department: Name }
  | { readonly _tag: 'ResultReviewed'; readonly department: Name; readonly on: CivilDate }
  | { readonly _tag: 'ResultUnsigned'; readonly officers: readonly Name[]; readonly basis: Citation }
  | { readonly _tag: 'SignedByStranger'; readonly officer: Name; readonly department: Name }
  | { readonly _tag: 'FormedByOther'; readonly by: Name; readonly department: Name; readonly basis: Citation }
  | { readonly _tag: 'CodeUnlikeFindings'; readonly code: ResultCode; readonly problems: number }
  | { readonly _tag: 'CodeUnlikeCase'; readonly code: ResultCode; readonly expected: ResultCode }
  /** A state that makes a check impossible, of a check that was made. 已开展的检查不得以无法开展的情形作为结果。 */
  | { readonly _tag: 'CodeWithoutProviso'; readonly code: ResultCode; readonly basis: Citation }
  | { readonly _tag: 'SeverityUnlikeFindings'; readonly severity: Severity | null; readonly gravest: Severity | null }
  | {
      readonly _tag: 'CorrectedGradeUnfit'
      readonly code: ResultCode
      readonly severity: Severity | null
      readonly basis: Citation | null
    }
  | {
      readonly _tag: 'ListingReplaced'
      readonly department: Name
      readonly by: readonly Disposal[]
      readonly basis: Citation
    }
  | { readonly _tag: 'DemandUnmet'; readonly department: Name; readonly demand: LegalDemand; readonly basis: Citation }
  | { readonly _tag: 'ReviewerUnlisted'; readonly as: Approver; readonly basis: Citation }
  | { readonly _tag: 'ReviewerLeadsNot'; readonly by: Name; readonly leaders: readonly Name[] }
  | { readonly _tag: 'ReturnUnexplained'; readonly department: Name }

/** Why a follow-up is refused. 后续处置被拒绝的理由。 @since 0.1.0 */
export type FollowUpRefusal =
  | { readonly _tag: 'FollowUpNameTaken'; readonly followUp: Name }
  | { readonly _tag: 'FollowUpUnknown'; readonly followUp: Name }
  | { readonly _tag: 'FollowUpClosed'; readonly followUp: Name; readonly on: CivilDate }
  | { readonly _tag: 'FollowUpOpen'; readonly followUp: Name }
  | { readonly _tag: 'FollowUpEntered'; readonly followUp: Name; readonly on: CivilDate }
  | { readonly _tag: 'FollowUpUnreasoned'; readonly followUp: Name; readonly of: 'reason' | 'outcome' }
  | { readonly _tag: 'TransferToOneself'; readonly department: Name; readonly route: FollowUpRoute }
  | { readonly _tag: 'HandedWithoutEvidence'; readonly followUp: Name; readonly basis: Citation }
  | { readonly _tag: 'EvidenceUnknown'; readonly followUp: Name; readonly number: Name }
  | { readonly _tag: 'CaseNameTaken'; readonly case: Name }
  | { readonly _tag: 'FineUnreadable'; readonly case: Name; readonly fine: string }

/** Their words. 其文本。 @since 0.1.0 */
export const resultMessages: Messages<DepartmentResultRefusal> = {
  ResultAwaitsReview: {
    zh: (r) => `${r.department}的检查结果第 ${String(r.version)} 版尚待审核；经退回后方可重新作出`,
    en: (r) => `version ${String(r.version)} of ${r.department} awaits its review; a new one follows only a return`
  },
  ResultApproved: {
    zh: (r) => `${r.department}的检查结果已于 ${r.on} 审核同意；确有错误的请按更正办理`,
    en: (r) => `the result of ${r.department} was approved on ${r.on}; an error is corrected, not overwritten`
  },
  ResultMissing: {
    zh: ({ department }) => `${department}尚未形成检查结果，无从审核`,
    en: ({ department }) => `${department} has no result to review`
  },
  ResultReviewed: {
    zh: (r) => `${r.department}的检查结果已于 ${r.on} 审核；请先重新作出`,
    en: (r) => `the latest result of ${r.department} was reviewed on ${r.on}; form a new one first`
  },
  ResultUnsigned: {
    zh: (r) => `检查结果须由具体负责检查的人员签字确认，尚缺 ${r.officers.join('、')}（${cite('zh')(r.basis)}）`,
    en: (r) => `the officers who checked sign the result; missing: ${r.officers.join(', ')} (${cite('en')(r.basis)})`
  },
  SignedByStranger: {
    zh: (r) => `签字的 ${r.officer} 不是检查组中${r.department}的成员`,
    en: (r) => `${r.officer}, who signed, is no officer of ${r.department} in this team`
  },
  FormedByOther: {
    zh: (r) => `“谁检查、谁录入”：${r.by} 既非${r.department}的检查人员，也非该部门（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `who checks enters: ${r.by} is neither an officer of ${r.department} here nor the department (${cite('en')(r.basis)})`
  },
  CodeUnlikeFindings: {
    zh: (r) => `检查记录载有 ${String(r.problems)} 项问题，与结果“${resultCodes[r.code].words.zh}”不符`,
    en: (r) => `the paper holds ${String(r.problems)} problems, unlike the result "${resultCodes[r.code].words.en}"`
  },
  CodeUnlikeCase: {
    zh: (r) => `所认定情形对应的结果为“${resultCodes[r.expected].words.zh}”，而非“${resultCodes[r.code].words.zh}”`,
    en: (r) => `the case found gives "${resultCodes[r.expected].words.en}", not "${resultCodes[r.code].words.en}"`
  },
  CodeWithoutProviso: {
    zh: (r) =>
      `检查已经开展，不能以“${resultCodes[r.code].words.zh}”作为结果；确因此无法开展的，应认定无法开展并附证明（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `the check was made: "${resultCodes[r.code].words.en}" is no result of it; where it makes the check impossible, that is found and proved (${cite('en')(r.basis)})`
  },
  SeverityUnlikeFindings: {
    zh: (r) => `结果的程度（${severityZh(r.severity)}）应为检查记录中最严重者（${severityZh(r.gravest)}）`,
    en: (r) => `the severity is ${r.severity ?? 'none'}, the gravest finding is ${r.gravest ?? 'none'}`
  },
  CorrectedGradeUnfit: {
    zh: (r) =>
      `更正后的结果“${resultCodes[r.code].words.zh}”不能为“${severityZh(r.severity)}”${r.basis === null ? '' : `（${cite('zh')(r.basis)}）`}`,
    en: (r) =>
      `the corrected result "${resultCodes[r.code].words.en}" cannot have the severity ${r.severity ?? 'none'}${r.basis === null ? '' : ` (${cite('en')(r.basis)})`}`
  },
  ListingReplaced: {
    zh: (r) =>
      `${r.department}：应列入经营异常名录或标记经营异常状态，不得以${r.by.length === 0 ? '其他方式' : r.by.map((d) => disposalZh[d]).join('、')}替代（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `${r.department}: the entry in the list of abnormal operations may not be replaced${r.by.length === 0 ? '' : ` by ${r.by.join(', ')}`} (${cite('en')(r.basis)})`
  },
  DemandUnmet: {
    zh: (r) => `${r.department}：检查记录要求${disposalZh[r.demand]}，结果未作此处理（${cite('zh')(r.basis)}）`,
    en: (r) => `${r.department}: the paper demands ${r.demand}, the result does not decide it (${cite('en')(r.basis)})`
  },
  ReviewerUnlisted: {
    zh: (r) => `检查结果不由${r.as === 'leader' ? '检查组长' : '部门领导'}审核（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `results are not reviewed by the ${r.as === 'leader' ? 'leader of the team' : 'head of the department'} (${cite('en')(r.basis)})`
  },
  ReviewerLeadsNot: {
    zh: (r) =>
      `${r.by} 不是检查组长（${r.leaders.length === 0 ? '未定组长，请由部门领导审核' : r.leaders.join('、')}）`,
    en: (r) =>
      `${r.by} does not lead this team (${r.leaders.length === 0 ? 'nobody does; let the head review it' : r.leaders.join(', ')})`
  },
  ReturnUnexplained: {
    zh: ({ department }) => `退回${department}的检查结果须写明理由`,
    en: ({ department }) => `the result of ${department} is returned without a reason`
  }
}

/** Their words. 其文本。 @since 0.1.0 */
export const followUpMessages: Messages<FollowUpRefusal> = {
  FollowUpNameTaken: {
    zh: ({ followUp }) => `后续处置编号 ${followUp} 已使用`,
    en: ({ followUp }) => `the follow-up ${followUp} is on record already`
  },
  FollowUpUnknown: {
    zh: ({ followUp }) => `没有编号为 ${followUp} 的后续处置`,
    en: ({ followUp }) => `there is no follow-up ${followUp}`
  },
  FollowUpClosed: {
    zh: (r) => `后续处置 ${r.followUp} 已于 ${r.on} 办结`,
    en: (r) => `the follow-up ${r.followUp} was closed on ${r.on}`
  },
  FollowUpOpen: {
    zh: ({ followUp }) => `后续处置 ${followUp} 尚未办结，不能录入`,
    en: ({ followUp }) => `the follow-up ${followUp} is open; it is entered once it is closed`
  },
  FollowUpEntered: {
    zh: (r) => `后续处置 ${r.followUp} 已于 ${r.on} 录入`,
    en: (r) => `the follow-up ${r.followUp} was entered on ${r.on}`
  },
  FollowUpUnreasoned: {
    zh: (r) => `后续处置 ${r.followUp} 未写明${r.of === 'reason' ? '事由' : '办理结果'}`,
    en: (r) => `the follow-up ${r.followUp} says no ${r.of}`
  },
  TransferToOneself: {
    zh: (r) => `${r.department}不能${disposalZh[r.route]}给自己`,
    en: (r) => `${r.department} cannot transfer to itself (${r.route})`
  },
  HandedWithoutEvidence: {
    zh: (r) => `移送办案的 ${r.followUp} 须初步固定证据（${cite('zh')(r.basis)}）`,
    en: (r) => `the case ${r.followUp} is handed over without first evidence (${cite('en')(r.basis)})`
  },
  EvidenceUnknown: {
    zh: (r) => `后续处置 ${r.followUp} 所移交的证据 ${r.number} 不在检查记录中`,
    en: (r) => `the follow-up ${r.followUp} hands over the evidence ${r.number}, which the paper does not hold`
  },
  CaseNameTaken: {
    zh: (r) => `案件 ${r.case} 已记录`,
    en: (r) => `the case ${r.case} is on record already`
  },
  FineUnreadable: {
    zh: (r) => `案件 ${r.case} 的金额“${r.fine}”应为不带符号、至多两位小数的元数，如 12000.50`,
    en: (r) => `the fine "${r.fine}" of the case ${r.case} is no amount of yuan such as 12000.50`
  }
}

/** The disposals by name. 各项处理的名称。 @since 0.1.0 */
export const disposalZh: { readonly [D in Disposal]: string } = {
  'abnormal-list': '列入经营异常名录（标记经营异常状态）',
  'daily-supervision': '移交日常监管机构',
  case: '立案查处',
  'other-authority': '移送其他机关',
  judiciary: '移送司法机关',
  'order-correction': '责令改正',
  guidance: '行政指导',
  penalty: '行政处罚'
}

const severityZh = (severity: Severity | null): string =>
  severity === null ? '未分级' : { minor: '轻微', general: '一般', major: '重大' }[severity]
