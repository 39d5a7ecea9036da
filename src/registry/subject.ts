/* 检查对象: who or what is inspected.
   临夏州市场监管系统细则 第二条; 临夏州实施意见 三（三）; 临夏州部门联合细则 第十条、第十一条、第三十二条. */

import type { Name } from '../kernel/index.js'
import type { CreditCode } from './credit-code.js'
import type { Mark } from './mark.js'
import type { RegionCode } from './region.js'

/** Market entities: enterprises, sole traders, farmers' cooperatives, foreign enterprises operating in China. 四类市场主体。 @since 0.1.0 */
export type EntityKind = 'enterprise' | 'sole-trader' | 'cooperative' | 'foreign-enterprise'

/** The four kinds of market entity. 四类市场主体。 @since 0.1.0 */
export const ENTITY_KINDS: readonly EntityKind[] = ['enterprise', 'sole-trader', 'cooperative', 'foreign-enterprise']

/**
 * What else is inspected. 非市场主体。
 *
 * `organisation` is any other body (其他主体: schools, hospitals, agencies); `product`, `project`, `behaviour`, `place` are 产品,
 * 项目, 行为, 场所. A real plan also aims at people and at areas: `counterpart` is a person or party met as the counterpart of an
 * administration (行政相对人: a licence holder, a practitioner, the party of a tax case) and `jurisdiction` a whole county or
 * city (各县（市）), which is inspected as one subject.
 *
 * @since 0.1.0
 */
export type ObjectKind = 'organisation' | 'product' | 'project' | 'behaviour' | 'place' | 'counterpart' | 'jurisdiction'

/** The kinds that are no market entity. 非市场主体各类。 @since 0.1.0 */
export const OBJECT_KINDS: readonly ObjectKind[] = [
  'organisation',
  'product',
  'project',
  'behaviour',
  'place',
  'counterpart',
  'jurisdiction'
]

/** Any kind of subject. 检查对象的任一种类。 @since 0.1.0 */
export type SubjectKind = EntityKind | ObjectKind

/**
 * Whether the subject still goes on; all but `operating` are states in which a check may prove impossible. 检查对象的存续状态。
 *
 * In order: 存续, 歇业, 关闭停业, 清算中, 注销, 撤销登记, 吊销, 迁出. That a subject cannot be reached is found by a check and is no state.
 *
 * @basis 临夏州部门联合细则 第三十二条
 * @since 0.1.0
 */
export type SubjectStatus =
  | 'operating'
  | 'dormant'
  | 'closed'
  | 'in-liquidation'
  | 'deregistered'
  | 'registration-revoked'
  | 'licence-revoked'
  | 'moved-away'

/** All states. 全部状态。 @since 0.1.0 */
export const SUBJECT_STATUSES: readonly SubjectStatus[] = [
  'operating',
  'dormant',
  'closed',
  'in-liquidation',
  'deregistered',
  'registration-revoked',
  'licence-revoked',
  'moved-away'
]

/** The four credit-risk classes: 低、一般、较高、高. They are not the pools A, B, C. 四类信用风险，与 A、B、C 类库不是一回事。 @since 0.1.0 */
export type RiskClass = 'low' | 'general' | 'higher' | 'high'

/** The four classes by rising risk. 风险由低到高的四类。 @since 0.1.0 */
export const RISK_CLASSES: readonly RiskClass[] = ['low', 'general', 'higher', 'high']

/**
 * One subject of the registry. 检查对象名录库中的一条。
 *
 * @basis 临夏州市场监管系统细则 第二条; 临夏州部门联合细则 第十条、第十一条、第二十条
 * @since 0.1.0
 */
export type Subject = {
  /** Stands in frames and records, so it should be one that may be published. 用于抽样框与记录的编号，应可公开。 */
  readonly id: Name
  readonly kind: SubjectKind
  readonly name: string
  /** Null for what has none. 没有统一社会信用代码的为 null。 */
  readonly creditCode: CreditCode | null
  /** Where it is inspected. 所在区划。 */
  readonly region: RegionCode
  readonly status: SubjectStatus
  /** 名录库: the registries it is in. 所属名录库。 */
  readonly registries: readonly Name[]
  /** Null where it has not been classified. 未分类的为 null。 */
  readonly riskClass: RiskClass | null
  /** Industry. 所属行业。 */
  readonly industry?: Name
  /** Scale of business. 经营规模。 */
  readonly scale?: Name
  /** Supervision requirements, sectors and other names that a directed draw or a pool may ask for. 监管要求、所属领域等，供定向抽查与分库使用。 */
  readonly tags?: readonly Name[]
  /** What is known of it that rules read; none where left out. 规则所读取的标注；未载即无。 */
  readonly marks?: readonly Mark[]
}

/**
 * Whether a subject is a market entity. 是否为市场主体。
 *
 * @example isMarketEntity({ kind: 'product' }) // => false
 * @basis 临夏州市场监管系统细则 第二条
 * @since 0.1.0
 */
export const isMarketEntity = (subject: Pick<Subject, 'kind'>): boolean =>
  ENTITY_KINDS.some((kind) => kind === subject.kind)

/**
 * Whether a subject is in a registry. 是否在某名录库中。
 *
 * @example isInRegistry('食品经营者名录库')({ registries: ['食品经营者名录库', '药品经营者名录库'] }) // => true
 * @since 0.1.0
 */
export const isInRegistry =
  (registry: Name) =>
  (subject: Pick<Subject, 'registries'>): boolean =>
    subject.registries.includes(registry)

/**
 * Whether a subject goes on as registered. 是否存续经营。
 *
 * @example isOperating({ status: 'dormant' }) // => false
 * @since 0.1.0
 */
export const isOperating = (subject: Pick<Subject, 'status'>): boolean => subject.status === 'operating'
