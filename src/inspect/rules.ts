/* Which answers of the law a visit needs; a profile gives them, each with its article. */

import type { Term } from '../calendar/index.js'
import type { Method } from '../checklist/index.js'
import type { Citation, Cited } from '../kernel/index.js'
import type { Severity } from '../registry/index.js'
import type { FormChoice } from './form.js'
import type { ImpossibleKind } from './impossible.js'
import type { NonCooperationKind } from './non-cooperation.js'
import type { LegalDemand, EvidenceKind, MeasureKind, OrderForm, SignatureWay } from './paper.js'
import type { Approver } from './result.js'
import type { BodyKind, BodyService, ConclusionSource } from './third-party.js'

/**
 * Whether two officers must come to a check at the place only, or to any check (实施检查时). 不少于两人的要求仅限实地检查，或适用于任何方式。
 *
 * @basis 临夏州市场监管系统细则 第十六条; 临夏州部门联合细则 第三十条2
 * @since 0.1.0
 */
export type PresenceReading = 'onsite' | 'anyMethod'

/** Both readings. 两种读法。 @since 0.1.0 */
export const PRESENCE_READINGS: readonly PresenceReading[] = ['onsite', 'anyMethod']

/**
 * How a replacement comes. 更换人员的产生方式。
 *
 * `drawn`: from the standby order; whoever is named instead needs a reason and an approver. `named`: named (另行指派).
 * `drawn` 按候补次序，指名者须附理由与批准人；`named` 另行指派。
 *
 * @basis 临夏州部门联合细则 第二十四条
 * @since 0.1.0
 */
export type ReplacementReading = 'drawn' | 'named'

/** Both readings. 两种读法。 @since 0.1.0 */
export const REPLACEMENT_READINGS: readonly ReplacementReading[] = ['drawn', 'named']

/** The cases in which a check counts as done; `open` where the text adds 等. 视为完成的情形；原文有“等”字的为 `open`。 @since 0.1.0 */
export type ImpossibleCases = Cited<readonly ImpossibleKind[]> & { readonly open: boolean }

/** How long the file of a visit is kept. 检查卷宗的保存期限。 @since 0.1.0 */
export type Retention = 'long-term'

/** What of a replacement the text asks. 更换人员的要求。 @since 0.1.0 */
export type ReplacementRules = {
  /** C-30. 另行指派或按候补次序。 */
  readonly replacement: Cited<ReplacementReading> | null
  /** Who comes must be qualified to enforce. 接替者须具备执法资格。 */
  readonly successorQualified: Citation | null
}

/** What a text says of third parties and of others' conclusions. 对第三方与既有结论的规定。 @since 0.1.0 */
export type ThirdPartyRules = {
  /** The kinds of body that the text names; null where it names none: any will do. 原文列举的机构种类；未列举则为 null，不作限制。 */
  readonly bodies: Cited<readonly BodyKind[]> | null
  readonly services: Cited<readonly BodyService[]> | null
  readonly bodyQualified: Citation | null
  readonly bodyGuided: Citation | null
  /** 谁委托、谁付费. */
  readonly entrusterPays: Citation | null
  /** Null: no text lets others' conclusions be used, and using one is refused until that is decided. 未规定则为 null，利用结论须先行决定。 */
  readonly conclusions: Cited<readonly ConclusionSource[]> | null
  /** They are used where the team cannot finish alone; in general only. 检查组无法独立完成时方利用（原则性）。 */
  readonly conclusionNeed: Citation | null
}

/** What a text says of the paper. 对检查记录的规定。 @since 0.1.0 */
export type PaperRules = {
  /** Check strictly by the list: nothing outside the items of the visit. 严格依照清单，不得检查清单之外的事项。 */
  readonly listOnly: Citation | null
  readonly measures: Cited<readonly MeasureKind[]> | null
  readonly orderForms: Cited<readonly OrderForm[]> | null
  /** Null: violations are not graded. 违法行为不分级的为 null。 */
  readonly severities: Cited<readonly Severity[]> | null
  readonly signature: Cited<readonly SignatureWay[]> | null
  /** How a check at the place is recorded; in general only. 现场检查的记录方式（原则性）。 */
  readonly recorded: Cited<readonly EvidenceKind[]> | null
  readonly nonCooperation: Cited<readonly NonCooperationKind[]> | null
  readonly impossible: ImpossibleCases | null
}

/** What a text says of results. 对检查结果的规定。 @since 0.1.0 */
export type ResultRules = {
  /** The officers who checked sign the result. 检查人员签字确认。 */
  readonly resultSigned: Citation | null
  /** 谁检查、谁录入: who forms the result is an officer of the department, or the department. 由检查人员或其部门形成结果。 */
  readonly whoChecks: Citation | null
  readonly approvers: Cited<readonly Approver[]> | null
  /** The article that makes each demand; null where the text makes none. 各项处理要求的条款；未规定则为 null。 */
  readonly demands: { readonly [D in LegalDemand]: Citation | null }
  /** Serious refusal draws a penalty or discipline. 不配合情节严重的予以处罚或惩戒。 */
  readonly refusalPunished: Citation | null
}

/** What a text says of follow-ups. 对后续处置的规定。 @since 0.1.0 */
export type FollowUpRules = {
  /** First evidence goes along with a case. 移送办案的，初步固定证据。 */
  readonly caseEvidence: Citation | null
  /** From the end of the task; in general only. 自检查任务结束起（原则性）。 */
  readonly closeWithin: Cited<Term> | null
  /** From the end of the follow-up. 自后续监管完成起。 */
  readonly enterWithin: Cited<Term> | null
  /** Problems found are pursued to the end. 问题线索一查到底。 */
  readonly pursued: Citation | null
  /** Penalties stand under the subject's name. 处罚结果记于市场主体名下。 */
  readonly underSubject: Citation | null
  /** The article that explores sparing first and minor violations. 探索轻微违法免罚的条款。 */
  readonly lenience: Citation | null
}

/**
 * What a text says of a visit. 文件对检查实施的规定。
 *
 * Null where it is silent: nothing is then asked, and what needs an answer is refused. 文件未作规定的为 null。
 *
 * @since 0.1.0
 */
export type InspectRules = ReplacementRules &
  ThirdPartyRules &
  PaperRules &
  ResultRules &
  FollowUpRules & {
    readonly methods: Cited<readonly Method[]> | null
    /** A joint check is generally at the place. 联合检查一般应当实地检查。 */
    readonly jointOnsite: Citation | null
    /** How many certified officers of the team must come. 到场的持证检查组成员的最少人数。 */
    readonly present: Cited<number> | null
    readonly presentAt: Cited<PresenceReading> | null
    readonly credentials: Citation | null
    /** 规范着装、告知配合要求. */
    readonly conduct: Citation | null
    /** Nothing is told beforehand, unless a law asks for it. 不得提前透露，依法须告知的除外。 */
    readonly secrecy: Citation | null
    readonly precheck: Citation | null
    readonly formChoices: Cited<readonly FormChoice[]> | null
    /** One form holds all items of the visit; in general only. 一张表载明全部事项（原则性）。 */
    readonly oneForm: Citation | null
    /** A superior may entrust an office below it; null: no text allows it, and it is refused until that is decided. 上级可委托下级；未规定则为 null，委托须先行决定。 */
    readonly delegation: Citation | null
    /** Officers of the bureau itself take part; in general only. 机关执法人员参与检查（原则性）。 */
    readonly deskTakesPart: Citation | null
    readonly caseFile: Cited<Retention> | null
  }
