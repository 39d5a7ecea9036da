/* 部门检查结果: what one department concludes of one visit, in versions until it is approved.
   临夏州部门联合细则 第三十条3、4; 宁阳县实施意见 二（四）1; 临夏州市场监管系统细则 第二十一条. */

import type { Name } from '../kernel/index.js'
import type { Act } from '../plan/index.js'
import type { Severity } from '../registry/index.js'
import type { LegalDemand } from './paper.js'
import type { ResultCode } from './result-code.js'

/**
 * What a department decides to do. 部门拟作出的处理。
 *
 * Besides what the law may demand: an order to correct, administrative guidance, a penalty. 另有责令改正、行政指导、行政处罚。
 *
 * @basis 临夏州市场监管系统细则 第二十一条
 * @since 0.1.0
 */
export type Disposal = LegalDemand | 'order-correction' | 'guidance' | 'penalty'

/** All disposals. 全部处理。 @since 0.1.0 */
export const DISPOSALS: readonly Disposal[] = [
  'abnormal-list',
  'daily-supervision',
  'case',
  'other-authority',
  'judiciary',
  'order-correction',
  'guidance',
  'penalty'
]

/** The result of one department. 一个部门的检查结果。 @since 0.1.0 */
export type DepartmentResult = {
  readonly code: ResultCode
  /** The gravest of its findings; null where none is graded. 其所发现问题的最严重程度；无则为 null。 */
  readonly severity: Severity | null
  readonly text: string
  readonly disposals: readonly Disposal[]
  /** The officers who discussed and signed it. 讨论确认并签字的执法检查人员。 */
  readonly signedBy: readonly Name[]
}

/** As leader of the team, or as head of the department. 检查组长，或本部门领导。 @since 0.1.0 */
export type Approver = 'leader' | 'head'

/** Both. 两种审核人。 @since 0.1.0 */
export const APPROVERS: readonly Approver[] = ['leader', 'head']

/** A review of a version. 对一个版本的审核。 @since 0.1.0 */
export type ResultReview = Act & { readonly as: Approver; readonly approved: boolean; readonly reason: string }

/** A version of a result; those that were returned are kept. 检查结果的一个版本；被退回的版本予以保留。 @since 0.1.0 */
export type ResultVersion = {
  /** From 1. 自 1 起。 */
  readonly number: number
  readonly formed: Act
  readonly result: DepartmentResult
  /** Null until it is reviewed. 尚未审核则为 null。 */
  readonly review: ResultReview | null
}

/** A department's result with all its versions. 部门检查结果及其全部版本。 @since 0.1.0 */
export type ResultRecord = {
  readonly department: Name
  /** One at least, in order. 至少一版，依次排列。 */
  readonly versions: readonly ResultVersion[]
}
