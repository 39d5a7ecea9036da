/* What the frame asks of a jurisdiction: caps on a subject's burden and what lifts them, directed draws, risk, leads; null where its texts are silent.
   临夏州部门联合细则 第十六条、第十七条、第二十条; 临夏州市场监管系统细则 第六条、第十一条、第十二条; 临夏州实施意见 三（七）. */

import type { CheckKind, Ground } from '../calendar/index.js'
import type { Citation, Cited } from '../kernel/index.js'
import type { Mark, RiskClass } from '../registry/index.js'

/**
 * What 一年内 is (C-08): the civil year of the draw, or the twelve months that end on the day of the draw. 自然年，或截至抽取之日的十二个月。
 *
 * @since 0.1.0
 */
export type YearReading = 'calendar' | 'rolling'

/** Both readings. 两种读法。 @since 0.1.0 */
export const YEAR_READINGS: readonly YearReading[] = ['calendar', 'rolling']

/**
 * What counts as one (C-08): a visit, in which merged draws are one, or each draw by itself. 以合并后的一次上门计数，或按每次抽中计数。
 *
 * @since 0.1.0
 */
export type CountReading = 'visits' | 'draws'

/** Both readings. 两种读法。 @since 0.1.0 */
export const COUNT_READINGS: readonly CountReading[] = ['visits', 'draws']

/**
 * How 对重点领域企业，有……等情形的 is read (C-09): any of the marks lifts the cap, or only a key-field subject that bears another of them. 任一情形即可，或须为重点领域且另有情形。
 *
 * @since 0.1.0
 */
export type LiftReading = 'any' | 'keyFieldAnd'

/** Both readings. 两种读法。 @since 0.1.0 */
export const LIFT_READINGS: readonly LiftReading[] = ['any', 'keyFieldAnd']

/** Whom a cap protects: 市场主体, or every subject. 上限保护的对象：市场主体，或全部检查对象。 @since 0.1.0 */
export type Protected = 'marketEntities' | 'everybody'

/** Both. 两种范围。 @since 0.1.0 */
export const PROTECTED: readonly Protected[] = ['marketEntities', 'everybody']

/**
 * Whether draws of key items (重点检查事项、专项检查) are free of the cap (C-05): one text frees their ratio alone, another their frequency too. 重点检查事项是否不受次数上限：有的文件仅放开比例，有的一并放开频次。
 *
 * @since 0.1.0
 */
export type KeyItemsReading = 'free' | 'bound'

/** Both readings. 两种读法。 @since 0.1.0 */
export const KEY_ITEMS_READINGS: readonly KeyItemsReading[] = ['free', 'bound']

/**
 * How often a year one subject may be drawn, and what lifts the limit. 同一对象一年内被抽中次数的上限及其例外。
 *
 * @basis 临夏州部门联合细则 第十七条
 * @since 0.1.0
 */
export type DrawCap = {
  readonly most: Cited<number>
  /** 原则上: one subject passes with a reason and an approver. 可凭理由与批准人放行。 */
  readonly soft: boolean
  readonly year: Cited<YearReading>
  readonly counted: Cited<CountReading>
  readonly whom: Cited<Protected>
  readonly liftedMarks: Cited<readonly Mark[]>
  readonly liftedReading: Cited<LiftReading>
  /** They lift it only for a directed draw that was deployed apart from the plan (另行部署定向抽查). 仅适用于另行部署的定向抽查。 */
  readonly liftedGrounds: Cited<readonly Ground[]>
  readonly keyItems: Cited<KeyItemsReading>
}

/** Whose visits a visit cap counts together. 检查次数上限按何者合计。 @since 0.1.0 */
export type VisitScope = 'department' | 'level' | 'all'

/** All three: each department's, each level's, everybody's. 各部门、各层级、全部。 @since 0.1.0 */
export const VISIT_SCOPES: readonly VisitScope[] = ['department', 'level', 'all']

/**
 * How often a year one subject may be visited, drawn or not (年度检查频次上限). 同一对象一年内接受检查的上限，不论是否经随机抽取。
 *
 * @since 0.1.0
 */
export type VisitCap = {
  readonly per: VisitScope
  /** The value null where a text asks for a cap and leaves its number open. 要求设上限而未定数值的，取值为 null。 */
  readonly most: Cited<number | null>
  readonly year: Cited<YearReading>
  /** Kinds of check that count. 计入的检查种类。 */
  readonly kinds: Cited<readonly CheckKind[]>
  /** Checks on these grounds neither count nor are stopped. 不计入、亦不受限的事由。 */
  readonly notCounted: Cited<readonly Ground[]>
  /** Classes visited as need be (高风险按需). 不受限的风险类别。 */
  readonly liftedClasses: Cited<readonly RiskClass[]>
}

/** What a condition on a subject can ask of it. 定向条件可针对的属性。 @since 0.1.0 */
export type Attribute =
  'kind' | 'scale' | 'industry' | 'region' | 'riskClass' | 'pool' | 'mark' | 'tag' | 'registry' | 'creditCode'

/** All attributes. 全部属性。 @since 0.1.0 */
export const ATTRIBUTES: readonly Attribute[] = [
  'kind',
  'scale',
  'industry',
  'region',
  'riskClass',
  'pool',
  'mark',
  'tag',
  'registry',
  'creditCode'
]

/**
 * What the text says of directed draws. 关于定向抽查的规定。
 *
 * @basis 临夏州市场监管系统细则 第十一条; 临夏州部门联合细则 第二十条
 * @since 0.1.0
 */
export type DirectedLaw = {
  /** What lets a draw be directed; null where the text names no grounds. 定向抽查的根据；未列举的为 null。 */
  readonly grounds: Cited<readonly Ground[]> | null
  /** Attributes that the text names; its lists end in 等, so that others are reported and not refused. 列举的条件；“等”外条件予以报告。 */
  readonly attributes: Cited<readonly Attribute[]>
}

/** Who is to be drawn more, and whether the text leaves room (适当). 应当提高抽查比例（频次）的对象；“适当”的可凭理由放行。 @since 0.1.0 */
export type RaisedLaw = { readonly marks: Cited<readonly Mark[]>; readonly soft: boolean }

/** A weight for each class. 各风险类别的权重。 @since 0.1.0 */
export type ClassWeights = { readonly [C in RiskClass]: number }

/** At once (立即) or promptly (及时). 立即或及时。 @since 0.1.0 */
export type Promptness = 'at-once' | 'promptly'

/** Both. 两种时限要求。 @since 0.1.0 */
export const PROMPTNESS: readonly Promptness[] = ['at-once', 'promptly']

/**
 * Where a lead from monitoring goes (C-20): as any other, by whether it names a subject, or always to a draw. 监测线索：按是否指明对象分流，或一律按普遍性问题抽查。
 *
 * @since 0.1.0
 */
export type MonitoringReading = 'byName' | 'general'

/** Both readings. 两种读法。 @since 0.1.0 */
export const MONITORING_READINGS: readonly MonitoringReading[] = ['byName', 'general']

/**
 * What becomes of leads: one that names a subject is followed outside every draw, a general problem is drawn. 线索处理：个案线索直接检查，普遍性问题随机抽查。
 *
 * @basis 临夏州实施意见 一（二）3、三（七）; 临夏州市场监管系统细则 第六条（三）; 临夏州部门联合细则 第三条; 中山市实施方案 三（五）
 * @since 0.1.0
 */
export type LeadLaw = {
  readonly grounds: Cited<readonly Ground[]>
  readonly when: Cited<Promptness>
  readonly monitoring: Cited<MonitoringReading>
  /** The article by which a general problem is drawn, by a ratio as need be; null where the text has none. 普遍性问题随机抽查、按需确定比例的条款。 */
  readonly general: Citation | null
}

/** Who approves a check outside the draw, and on which grounds afterwards. 随机抽查之外的检查须经批准；可事后补办的事由。 @since 0.1.0 */
export type ApprovalLaw = { readonly basis: Citation; readonly afterwards: Cited<readonly Ground[]> }

/**
 * The answers of one jurisdiction. 一地的规定。
 *
 * @since 0.1.0
 */
export type FrameRules = {
  /** The article on checks that prove impossible (歇业、注销…). 无法开展检查的条款。 */
  readonly impossible: Citation | null
  /** The article by which classes of one task are set apart. 多类对象分别设置的条款。 */
  readonly classesApart: Citation | null
  /** The article on directed draws and what it asks; null: no directed draw. 定向抽查；null 表示没有定向抽查的规定。 */
  readonly directed: DirectedLaw | null
  readonly drawCap: DrawCap | null
  /** Each binds by itself. 各项上限分别适用。 */
  readonly visitCaps: readonly VisitCap[]
  readonly raised: RaisedLaw | null
  /** The article by which more risk means no smaller chance; soft throughout. 风险越高、机会不低的条款。 */
  readonly rising: Citation | null
  /** A table of weights; null where the text leaves the numbers open. 权重表；未定数值的为 null。 */
  readonly weights: Cited<ClassWeights> | null
  readonly leads: LeadLaw | null
  readonly approval: ApprovalLaw | null
  /** The article that ends checks without any ground (巡查制、随意检查). 取代巡查制和随意检查的条款。 */
  readonly noPatrol: Citation | null
}
