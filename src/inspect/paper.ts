/* 检查记录: the form as it comes back: findings, measures, evidence, signatures, witnesses.
   临夏州市场监管系统细则 第十九条; 临夏州部门联合细则 第三十条、第三十五条. */

import type { ItemKey } from '../checklist/index.js'
import type { CivilDate, Name } from '../kernel/index.js'
import type { Severity } from '../registry/index.js'
import type { NonCooperation } from './non-cooperation.js'
import type { Conclusion } from './third-party.js'

/**
 * 制作现场笔录、初步提取证据、责令停止违法活动、督促（责令）整改. What is done at once. 现场采取的措施。
 *
 * @basis 临夏州部门联合细则 第三十条2
 * @since 0.1.0
 */
export type MeasureKind = 'site-record' | 'first-evidence' | 'stop-order' | 'correction-order'

/** The four measures. 四种措施。 @since 0.1.0 */
export const MEASURE_KINDS: readonly MeasureKind[] = ['site-record', 'first-evidence', 'stop-order', 'correction-order']

/**
 * In writing, by word of mouth, printed by a mobile device. 书面、口头、移动执法设备打印。
 *
 * @basis 临夏州部门联合细则 第三十条2
 * @since 0.1.0
 */
export type OrderForm = 'written' | 'oral' | 'mobile-print'

/** The three forms. 三种方式。 @since 0.1.0 */
export const ORDER_FORMS: readonly OrderForm[] = ['written', 'oral', 'mobile-print']

/** A measure; orders say how they were given. 一项措施；责令停止、整改须写明方式。 @since 0.1.0 */
export type Measure = {
  readonly kind: MeasureKind
  /** Null for what is no order. 非责令类措施为 null。 */
  readonly form: OrderForm | null
  /** By when it is to be met; null where no day is set. 期限；未定则为 null。 */
  readonly until: CivilDate | null
}

/**
 * What the law asks after a finding. 发现问题后依法必须作出的处理。
 *
 * Entry in the list of abnormal operations; daily supervision, where it is not corrected in time; a case; transfer to
 * another authority; transfer to the judiciary. 列入经营异常名录（标记经营异常状态）；限期内不能改正的移交日常监管；立案；移送其他机关；移送司法机关。
 *
 * @basis 临夏州市场监管系统细则 第二十一条; 临夏州部门联合细则 第三十三条
 * @since 0.1.0
 */
export type LegalDemand = 'abnormal-list' | 'daily-supervision' | 'case' | 'other-authority' | 'judiciary'

/** All demands. 全部处理要求。 @since 0.1.0 */
export const LEGAL_DEMANDS: readonly LegalDemand[] = [
  'abnormal-list',
  'daily-supervision',
  'case',
  'other-authority',
  'judiciary'
]

/** Nothing found, a problem found, or the item does not apply to the subject. 未发现问题、发现问题、不适用。 @since 0.1.0 */
export type FindingOutcome = 'clean' | 'problem' | 'not-applicable'

/** What one department found on one item. 一个部门对一项事项的检查结论。 @since 0.1.0 */
export type ItemFinding = {
  readonly item: ItemKey
  readonly department: Name
  readonly outcome: FindingOutcome
  /** Of a problem, where it is graded. 问题的严重程度；不分级则为 null。 */
  readonly severity: Severity | null
  /** Never empty for a problem. 发现问题时不得为空。 */
  readonly text: string
  readonly measures: readonly Measure[]
  readonly demands: readonly LegalDemand[]
}

/**
 * A kind of evidence; the first three record what happened at the place. 证据种类；前三种为现场记录。
 *
 * @basis 临夏州市场监管系统细则 第十九条; 临夏州部门联合细则 第三十四条、第三十五条
 * @since 0.1.0
 */
export type EvidenceKind = 'photo' | 'video' | 'recorder' | 'sample' | 'document' | 'electronic-data'

/** All kinds. 全部种类。 @since 0.1.0 */
export const EVIDENCE_KINDS: readonly EvidenceKind[] = [
  'photo',
  'video',
  'recorder',
  'sample',
  'document',
  'electronic-data'
]

/** A piece of evidence and who took it. 一件证据及其提取人。 @since 0.1.0 */
export type Evidence = { readonly number: Name; readonly kind: EvidenceKind; readonly takenBy: Name }

/** By signature, by seal, by confirmation on the mobile device. 签字、盖章、移动端确认。 @since 0.1.0 */
export type SignatureWay = 'signed' | 'sealed' | 'mobile'

/** The three ways. 三种方式。 @since 0.1.0 */
export const SIGNATURE_WAYS: readonly SignatureWay[] = ['signed', 'sealed', 'mobile']

/**
 * The subject's hand on the form: by its legal representative or person in charge, or why there is none. 检查对象法定代表人（负责人）的签字盖章，或无法取得的原因。
 *
 * @basis 临夏州市场监管系统细则 第十九条; 临夏州部门联合细则 第三十条2
 * @since 0.1.0
 */
export type SubjectSignature =
  | {
      readonly _tag: 'SubjectSigned'
      readonly way: SignatureWay
      readonly as: 'legal-representative' | 'person-in-charge'
    }
  | { readonly _tag: 'SubjectUnsigned'; readonly reason: string; readonly witnesses: readonly Name[] }

/** A rule about papers that is set only in general, and may be passed with a reason and an approver. 仅属原则性要求、可凭理由与批准人放行的事项。 @since 0.1.0 */
export type PaperWaiver = {
  readonly of: 'recording' | 'conclusion-need'
  readonly reason: string
  readonly approver: Name
}

/** The paper of a visit. 一次上门的检查记录。 @since 0.1.0 */
export type CheckPaper = {
  /** One for each item of the form and each department that checks it. 检查表每一事项、每一检查部门各一条。 */
  readonly findings: readonly ItemFinding[]
  readonly evidence: readonly Evidence[]
  readonly conclusions: readonly Conclusion[]
  readonly nonCooperation: readonly NonCooperation[]
  /** Null where nobody went to the place. 未到现场的为 null。 */
  readonly signature: SubjectSignature | null
  readonly waivers: readonly PaperWaiver[]
}
