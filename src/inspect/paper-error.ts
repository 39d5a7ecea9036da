/* Why a paper, or the finding that a check is impossible, is not taken, in both languages.
   临夏州市场监管系统细则 第十九条、第二十二条; 临夏州部门联合细则 第三十条、第三十二条; 万年县实施方案 三（一）1. */

import { printItemKey, type ItemKey } from '../checklist/index.js'
import { cite, type Citation, type CivilDate, type Messages, type Name } from '../kernel/index.js'
import type { Severity } from '../registry/index.js'
import { impossibleCode, type ImpossibleKind } from './impossible.js'
import type { NonCooperationKind } from './non-cooperation.js'
import type { MeasureKind, OrderForm, SignatureWay } from './paper.js'
import { resultCodes } from './result-code.js'
import type { ConclusionSource } from './third-party.js'

type OfFinding = { readonly item: ItemKey; readonly department: Name }

/** Why a paper is refused. 检查记录被拒绝的理由。 @since 0.1.0 */
export type PaperRefusal =
  | (OfFinding & { readonly _tag: 'FindingOffForm'; readonly basis: Citation | null })
  | (OfFinding & { readonly _tag: 'FindingMissing' })
  | (OfFinding & { readonly _tag: 'FindingTwice' })
  | (OfFinding & { readonly _tag: 'ProblemUnsaid' })
  | (OfFinding & { readonly _tag: 'GradeMissing'; readonly basis: Citation })
  | (OfFinding & { readonly _tag: 'GradeUnlisted'; readonly severity: Severity; readonly basis: Citation })
  | (OfFinding & { readonly _tag: 'ProblemWithoutProblem' })
  | (OfFinding & { readonly _tag: 'MeasureUnlisted'; readonly measure: MeasureKind; readonly basis: Citation })
  | (OfFinding & { readonly _tag: 'OrderFormMissing'; readonly measure: MeasureKind; readonly basis: Citation })
  | (OfFinding & { readonly _tag: 'OrderFormUnlisted'; readonly form: OrderForm; readonly basis: Citation })
  | { readonly _tag: 'EvidenceTwice'; readonly number: Name }
  | { readonly _tag: 'EvidenceOfStranger'; readonly number: Name; readonly takenBy: Name }
  | { readonly _tag: 'ConclusionUnlisted'; readonly source: ConclusionSource; readonly basis: Citation }
  | { readonly _tag: 'ConclusionOffForm'; readonly item: ItemKey }
  | { readonly _tag: 'ConclusionUnneeded'; readonly document: Name; readonly basis: Citation }
  | { readonly _tag: 'SignatureMissing'; readonly basis: Citation }
  | { readonly _tag: 'SignatureWayUnlisted'; readonly way: SignatureWay; readonly basis: Citation }
  | { readonly _tag: 'UnsignedUnexplained'; readonly basis: Citation | null }
  | { readonly _tag: 'NothingRecorded'; readonly basis: Citation }
  | { readonly _tag: 'NonCooperationUnlisted'; readonly kind: NonCooperationKind; readonly basis: Citation }
  | { readonly _tag: 'NonCooperationUnsaid'; readonly kind: NonCooperationKind }
  | {
      readonly _tag: 'NonCooperationOutOfTime'
      readonly kind: NonCooperationKind
      readonly on: CivilDate
      readonly from: CivilDate
      readonly to: CivilDate
    }
  | { readonly _tag: 'ImpossibleUnlisted'; readonly kind: ImpossibleKind; readonly basis: Citation }
  | { readonly _tag: 'ProvisoUnstated'; readonly kind: ImpossibleKind; readonly basis: Citation }
  | { readonly _tag: 'ProvisoUnproved'; readonly kind: ImpossibleKind; readonly basis: Citation }
  | { readonly _tag: 'RefusalUnrecorded'; readonly basis: Citation }

/** Their words. 其文本。 @since 0.1.0 */
export const paperMessages: Messages<PaperRefusal> = {
  FindingOffForm: {
    zh: (r) => `${ofZh(r)}不在检查表上${r.basis === null ? '' : `，应严格依照清单检查（${cite('zh')(r.basis)}）`}`,
    en: (r) => `${ofEn(r)} is not on the form${r.basis === null ? '' : ` (${cite('en')(r.basis)})`}`
  },
  FindingMissing: { zh: (r) => `${ofZh(r)}没有结论`, en: (r) => `${ofEn(r)} has no finding` },
  FindingTwice: { zh: (r) => `${ofZh(r)}有两条结论`, en: (r) => `${ofEn(r)} has two findings` },
  ProblemUnsaid: { zh: (r) => `${ofZh(r)}发现问题，未写明内容`, en: (r) => `${ofEn(r)}: the problem is not described` },
  GradeMissing: {
    zh: (r) => `${ofZh(r)}的违法行为未分轻微、一般、重大（${cite('zh')(r.basis)}）`,
    en: (r) => `${ofEn(r)}: the violation is not graded (${cite('en')(r.basis)})`
  },
  GradeUnlisted: {
    zh: (r) => `${ofZh(r)}的程度“${severityZh[r.severity]}”不在所列之中（${cite('zh')(r.basis)}）`,
    en: (r) => `${ofEn(r)}: "${r.severity}" is none of the grades (${cite('en')(r.basis)})`
  },
  ProblemWithoutProblem: {
    zh: (r) => `${ofZh(r)}未发现问题，却载有程度、措施或处理要求`,
    en: (r) => `${ofEn(r)}: no problem was found, yet a grade, measure or demand stands there`
  },
  MeasureUnlisted: {
    zh: (r) => `${ofZh(r)}的措施“${measureZh[r.measure]}”不在所列之中（${cite('zh')(r.basis)}）`,
    en: (r) => `${ofEn(r)}: the measure ${r.measure} is none of those listed (${cite('en')(r.basis)})`
  },
  OrderFormMissing: {
    zh: (r) => `${ofZh(r)}：${measureZh[r.measure]}未写明书面、口头或打印方式（${cite('zh')(r.basis)}）`,
    en: (r) => `${ofEn(r)}: it is not said how the ${r.measure} was given (${cite('en')(r.basis)})`
  },
  OrderFormUnlisted: {
    zh: (r) => `${ofZh(r)}：责令方式“${formZh[r.form]}”不在所列之中（${cite('zh')(r.basis)}）`,
    en: (r) => `${ofEn(r)}: an order may not be ${r.form} (${cite('en')(r.basis)})`
  },
  EvidenceTwice: {
    zh: ({ number }) => `证据编号 ${number} 重复`,
    en: ({ number }) => `the evidence ${number} stands twice`
  },
  EvidenceOfStranger: {
    zh: (r) => `证据 ${r.number} 的提取人 ${r.takenBy} 不是检查组成员`,
    en: (r) => `the evidence ${r.number} was taken by ${r.takenBy}, who is not of the team`
  },
  ConclusionUnlisted: {
    zh: (r) => `不得利用${sourceZh[r.source]}（${cite('zh')(r.basis)}）`,
    en: (r) => `a conclusion of a ${r.source} is none that may be used (${cite('en')(r.basis)})`
  },
  ConclusionOffForm: {
    zh: ({ item }) => `所利用结论针对的事项“${printItemKey(item)}”不在检查表上`,
    en: ({ item }) => `a conclusion is used for "${printItemKey(item)}", which is not on the form`
  },
  ConclusionUnneeded: {
    zh: (r) =>
      `利用结论“${r.document}”未写明检查组无法独立完成的内容；请写明，或附理由与批准人（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `"${r.document}" is used without saying what the team could not do alone; say it, or give a reason and an approver (${cite('en')(r.basis)})`
  },
  SignatureMissing: {
    zh: ({ basis }) => `实地检查记录须由检查对象签字或者盖章；无法取得的请注明原因（${cite('zh')(basis)}）`,
    en: ({ basis }) => `the subject signs or seals the form; where that is impossible, say why (${cite('en')(basis)})`
  },
  SignatureWayUnlisted: {
    zh: (r) => `确认方式“${wayZh[r.way]}”不在所列之中（${cite('zh')(r.basis)}）`,
    en: (r) => `"${r.way}" is none of the ways to confirm (${cite('en')(r.basis)})`
  },
  UnsignedUnexplained: {
    zh: ({ basis }) => `未取得签字或者盖章，须注明原因${basis === null ? '' : `（${cite('zh')(basis)}）`}`,
    en: ({ basis }) => `there is no signature and no reason why${basis === null ? '' : ` (${cite('en')(basis)})`}`
  },
  NothingRecorded: {
    zh: ({ basis }) => `现场检查未拍照、录像或记录；请补记，或附理由与批准人（${cite('zh')(basis)}）`,
    en: ({ basis }) =>
      `nothing at the place was photographed or recorded; add it, or give a reason and an approver (${cite('en')(basis)})`
  },
  NonCooperationUnlisted: {
    zh: (r) => `“${nonCooperationZh[r.kind]}”不属于所列不予配合情形（${cite('zh')(r.basis)}）`,
    en: (r) => `"${r.kind}" is none of the kinds of non-cooperation (${cite('en')(r.basis)})`
  },
  NonCooperationUnsaid: {
    zh: ({ kind }) => `“${nonCooperationZh[kind]}”未写明情形`,
    en: ({ kind }) => `"${kind}": the circumstance is not said`
  },
  NonCooperationOutOfTime: {
    zh: (r) => `“${nonCooperationZh[r.kind]}”的日期 ${r.on} 不在 ${r.from} 至 ${r.to} 之间`,
    en: (r) => `"${r.kind}" on ${r.on} lies outside ${r.from} to ${r.to}`
  },
  ImpossibleUnlisted: {
    zh: (r) =>
      `“${resultCodes[impossibleCode(r.kind)].words.zh}”不属于视为完成的情形；请按检查结果办理（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `"${r.kind}" is no case in which a check counts as done; end the visit with its findings (${cite('en')(r.basis)})`
  },
  ProvisoUnstated: {
    zh: ({ basis }) => `未写明该情形如何致使无法开展检查；仅有情形不足以视为完成（${cite('zh')(basis)}）`,
    en: ({ basis }) =>
      `it is not said how the case makes the check impossible; the case alone is not enough (${cite('en')(basis)})`
  },
  ProvisoUnproved: {
    zh: ({ basis }) => `无法开展检查没有证明材料（${cite('zh')(basis)}）`,
    en: ({ basis }) => `that the check is impossible is not proved (${cite('en')(basis)})`
  },
  RefusalUnrecorded: {
    zh: ({ basis }) => `以不配合检查情节严重为由，须记录情节严重的不予配合情形（${cite('zh')(basis)}）`,
    en: ({ basis }) => `a serious refusal is claimed and none that is serious is recorded (${cite('en')(basis)})`
  }
}

/** The words of the four kinds. 四种不予配合情形的文本。 @since 0.1.0 */
export const nonCooperationZh: { readonly [K in NonCooperationKind]: string } = {
  'entry-refused': '拒绝进入被检查场所',
  'material-refused': '拒绝提供相关材料',
  'material-untrue': '不如实或者不按要求提供情况或者材料',
  obstruction: '其他阻挠、妨碍检查致使无法正常进行'
}

const ofZh = ({ item, department }: OfFinding): string => `${department}检查的事项“${printItemKey(item)}”`
const ofEn = ({ item, department }: OfFinding): string => `the item "${printItemKey(item)}" of ${department}`
const severityZh = { minor: '轻微', general: '一般', major: '重大' } as const
const formZh = { written: '书面', oral: '口头', 'mobile-print': '移动执法设备打印' } as const
const wayZh = { signed: '签字', sealed: '盖章', mobile: '移动端确认' } as const
const sourceZh = {
  department: '其他政府部门的结论',
  court: '司法机关生效文书',
  'professional-body': '专业机构的结论'
} as const
const measureZh = {
  'site-record': '制作现场笔录',
  'first-evidence': '初步提取证据',
  'stop-order': '责令停止违法活动',
  'correction-order': '责令整改'
} as const
