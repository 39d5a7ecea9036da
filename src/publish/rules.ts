/* What a text says of publication: terms, hands, approval, channels, corrections, objections; a profile gives the answers. */

import type { Term } from '../calendar/index.js'
import type { Approver } from '../inspect/index.js'
import type { Citation, Cited } from '../kernel/index.js'
import type { ChannelKind, ChannelRule, SinkRule } from './channel.js'
import type { PublicPart, WithholdGround } from './withhold.js'

/**
 * What the term of a result runs from. 结果录入、公示期限自何时起算。
 *
 * `check`: from the end of the check at this subject. `task`: from the end of the task, when the last of its visits is over.
 * `check` 自对该对象的检查完成之日；`task` 自任务（全部对象）完成之日。
 *
 * @basis 临夏州市场监管系统细则 第二十三条; 临夏州部门联合细则 第三十条4; 宁阳县实施意见 二（四）1
 * @since 0.1.0
 */
export type ClockStart = 'check' | 'task'

/** What has to be done before the term ends: publication, or entry. 期限内须完成公示还是录入。 @since 0.1.0 */
export type ClockEnd = 'published' | 'entered'

/** In whose name a result is entered or published: an officer of the visit, or the department. 录入、公示的主体：该次检查的执法人员，或其部门。 @since 0.1.0 */
export type Hand = 'officer' | 'department'

/** Both. 两种主体。 @since 0.1.0 */
export const HANDS: readonly Hand[] = ['officer', 'department']

/**
 * Whether publication stops while an objection is reviewed. 异议复查期间是否暂停公示。
 *
 * @basis 临夏州部门联合细则 第三十一条
 * @since 0.1.0
 */
export type SuspendReading = 'none' | 'until-decided'

/** What becomes of a late objection: rejected with a note, or reviewed all the same. 逾期异议的处理：不予受理并说明，或仍予复查。 @since 0.1.0 */
export type LateReading = 'rejected' | 'reviewed'

/**
 * What a visit needs to count as completed: a published result, an entered one, or that the check is over. 一次检查何时视为完成：已公示、已录入或已检查。
 *
 * @basis 临夏州市场监管系统细则 第二十三条; 临夏州部门联合细则 第三十二条
 * @since 0.1.0
 */
export type CompletionReading = 'published' | 'entered' | 'checked'

/** Whether a result that is lawfully not published completes its visit, or is counted apart. 依法不公示的结果视为完成，或单独列示。 @since 0.1.0 */
export type WithheldReading = 'completes' | 'apart'

/**
 * When the drawn names become public: after the visits, with only commitments before, or at the draw. 名单何时公开：检查之后（此前仅公布承诺），或抽取之时。
 *
 * @basis 临夏州市场监管系统细则 第十三条; 临夏州部门联合细则 第三十条2
 * @since 0.1.0
 */
export type RevealReading = 'after-visits' | 'at-draw'

/** What is made public: items, plan, results (抽查事项、抽查计划、抽查结果). 须公开的内容。 @since 0.1.0 */
export type PublicObject = 'items' | 'plan' | 'results'

/** The three. 三项内容。 @since 0.1.0 */
export const PUBLIC_OBJECTS: readonly PublicObject[] = ['items', 'plan', 'results']

/** The approval that a result needs, before it is entered or before it is published; who may give it is asked at the review. 录入前或公示前的审核；审核人由审核环节核对。 @since 0.1.0 */
export type ApprovalRule = {
  readonly before: Cited<ClockEnd>
  /** The article that puts the approval inside the term; null where none does. 要求在期限内完成审核的条款。 */
  readonly inside: Citation | null
}

/** What a text says of objections. 关于异议的规定。 @since 0.1.0 */
export type ObjectionRules = {
  /** From publication to the objection. 自公示之日起提出异议的期限。 */
  readonly within: Cited<Term>
  /** From receipt to the outcome. 自收到材料之日起复查的期限。 */
  readonly review: Cited<Term>
  /** From the outcome to the feedback. 自作出复查结果之日起反馈的期限。 */
  readonly answer: Cited<Term>
  /** In writing, with proof. 书面申请和证明材料。 */
  readonly form: Citation
  readonly suspend: Cited<SuspendReading>
  readonly late: Cited<LateReading>
}

/**
 * What a text says of publication. 文件对录入与公示的规定。
 *
 * Null, or an empty list, where the text is silent: what needs the answer is then refused with `AnswerOpen`, and a duty that nobody
 * sets is not asked. 文件未作规定的为 null 或空列表。
 *
 * @since 0.1.0
 */
export type PublishRules = {
  /** What must be public at all; empty where no text says so. 须向社会公开的内容。 */
  readonly objects: Cited<readonly PublicObject[]> | null
  /** Null where the text says 及时 and no number. 仅规定“及时”的为 null。 */
  readonly term: Cited<Term> | null
  readonly start: Cited<ClockStart> | null
  readonly end: Cited<ClockEnd> | null
  /** Product sampling tests have a term of their own: null inside where it must be given; null where nothing is said. 产品质量抽检的期限另定；数值未定的内层为 null。 */
  readonly sampling: Cited<Term | null> | null
  readonly approval: ApprovalRule | null
  /** 谁检查、谁录入; null where nothing is asked. 录入主体。 */
  readonly enters: Cited<readonly Hand[]> | null
  /** 谁公开; null where nothing is asked. 公示主体。 */
  readonly publishes: Cited<readonly Hand[]> | null
  readonly channels: readonly Cited<ChannelRule>[]
  readonly sinks: readonly Cited<SinkRule>[]
  /** On which grounds a part may be left out; null where no text allows it. 可调整公开范围的事由。 */
  readonly redaction: Cited<readonly WithholdGround[]> | null
  /** The article that lets a whole result stay unpublished. 允许结果整体不公示的条款。 */
  readonly withholding: Citation | null
  readonly nonCooperation: Cited<NonCooperationRule> | null
  /** The article that publishes later measures apart from the result. 后续处理结果另行公示的条款。 */
  readonly measuresApart: Citation | null
  /** The article that forbids changing a published result, and who signs a correction: null inside where it names nobody. 更正须何人签字确认；未指明的内层为 null。 */
  readonly correction: Cited<Approver | null> | null
  readonly objection: ObjectionRules | null
  readonly completion: Cited<CompletionReading> | null
  readonly withheldCounts: Cited<WithheldReading> | null
  readonly reveal: Cited<RevealReading> | null
}

/**
 * What is published of non-cooperation: name, count, time, circumstances (名称、次数、时间、情形).
 *
 * @basis 临夏州市场监管系统细则 第二十二条
 * @since 0.1.0
 */
export type NonCooperationField = 'name' | 'count' | 'time' | 'circumstance'

/** The four. 四项内容。 @since 0.1.0 */
export const NON_COOPERATION_FIELDS: readonly NonCooperationField[] = ['name', 'count', 'time', 'circumstance']

/** What the publication of non-cooperation says at least, and by which kinds of channel, of which one will do. 公示不予配合情况须载明的内容与渠道（其一即可）。 @since 0.1.0 */
export type NonCooperationRule = {
  readonly fields: readonly NonCooperationField[]
  readonly oneOf: readonly ChannelKind[]
}

/** The parts of a published result in which each of them stands. 各项内容所在的公示部分。 @since 0.1.0 */
export const PART_OF_FIELD: { readonly [F in NonCooperationField]: PublicPart } = {
  name: 'subject',
  count: 'nonCooperation',
  time: 'nonCooperation',
  circumstance: 'nonCooperation'
}
