/* 第三方与既有结论: bodies that are entrusted with a service, and conclusions of others that are used. None of them counts to
   the officers who must come. 临夏州市场监管系统细则 第十七条; 临夏州部门联合细则 第二十八条; 临夏州实施意见 三（五）;
   宁阳县实施意见 二（三）2; 中山市实施方案 三（三）. */

import type { ItemKey } from '../checklist/index.js'
import type { Name } from '../kernel/index.js'

/**
 * What kind of body is entrusted: 消费者协会、会计师事务所、律师事务所、检验检测认证机构、征信机构、其他专业机构. 受托机构的种类。
 *
 * @basis 临夏州市场监管系统细则 第十七条
 * @since 0.1.0
 */
export type BodyKind =
  'consumer-association' | 'accounting-firm' | 'law-firm' | 'testing-body' | 'credit-bureau' | 'other-body'

/** All kinds. 全部种类。 @since 0.1.0 */
export const BODY_KINDS: readonly BodyKind[] = [
  'consumer-association',
  'accounting-firm',
  'law-firm',
  'testing-body',
  'credit-bureau',
  'other-body'
]

/**
 * What it is entrusted with: 审计、验资、评估、检验检测、调查咨询. 委托开展的专业服务。
 *
 * @basis 临夏州部门联合细则 第二十八条; 临夏州实施意见 三（五）; 中山市实施方案 三（三）
 * @since 0.1.0
 */
export type BodyService = 'audit' | 'capital-verification' | 'evaluation' | 'testing' | 'consultation'

/** All services. 全部服务。 @since 0.1.0 */
export const BODY_SERVICES: readonly BodyService[] = [
  'audit',
  'capital-verification',
  'evaluation',
  'testing',
  'consultation'
]

/** A body that a department entrusts with a service. 部门对第三方机构的一项委托。 @since 0.1.0 */
export type Entrustment = {
  readonly body: Name
  readonly kind: BodyKind
  readonly service: BodyService
  /** Whether it is qualified for the service (有资质). 是否具备资质。 */
  readonly qualified: boolean
  /** The department that entrusts. 委托部门。 */
  readonly department: Name
  /** Who pays. 付费单位。 */
  readonly paidBy: Name
  /** The officer who guides and supervises it; null where nobody does. 负责业务指导和监督的执法检查人员；无则为 null。 */
  readonly guidedBy: Name | null
}

/**
 * Whose conclusion is used: another department's check, a court's document in force, a professional body's opinion. 所利用结论的来源：其他政府部门、司法机关生效文书、专业机构。
 *
 * @basis 临夏州市场监管系统细则 第十七条; 临夏州部门联合细则 第二十八条; 宁阳县实施意见 二（三）2
 * @since 0.1.0
 */
export type ConclusionSource = 'department' | 'court' | 'professional-body'

/** All sources. 全部来源。 @since 0.1.0 */
export const CONCLUSION_SOURCES: readonly ConclusionSource[] = ['department', 'court', 'professional-body']

/** A conclusion that is used in place of one's own. 检查中利用的既有结论。 @since 0.1.0 */
export type Conclusion = {
  readonly source: ConclusionSource
  readonly of: Name
  /** Its document, by number or title. 文书编号或名称。 */
  readonly document: Name
  readonly item: ItemKey
  /** What the team could not do alone; null where it says nothing. 检查组无法独立完成的内容；未写明则为 null。 */
  readonly need: string | null
}
