/* What has become of a department's result: every act on it, no version ever lost.
   临夏州部门联合细则 第三十条4、第三十一条; 宁阳县实施意见 二（四）1; 临夏州实施意见 三（一）. */

import type { Due } from '../calendar/index.js'
import type { Approver, DepartmentResult } from '../inspect/index.js'
import type { Name } from '../kernel/index.js'
import type { Act } from '../plan/index.js'
import type { Channel } from './channel.js'
import type { ResultKey } from './key.js'
import type { ObjectionOutcome } from './step.js'
import type { Withheld, WithholdGround } from './withhold.js'

/** A correction: a new entry beside the old one. 更正：新增一条，旧结果保留。 @since 0.1.0 */
export type Correction = Act & {
  readonly before: DepartmentResult
  readonly after: DepartmentResult
  readonly reason: string
  readonly approver: Name
  readonly as: Approver
  readonly objection: Name | null
}

/** An objection and what came of it. 一项异议及其处理。 @since 0.1.0 */
export type Objection = {
  readonly name: Name
  /** Who objects, and the day of receipt. 异议人及收到之日。 */
  readonly filed: Act
  readonly written: boolean
  readonly proof: readonly string[]
  /** By when it had to be filed; null where no text gives a term. 提出异议的期限；文件未规定的为 null。 */
  readonly fileBy: Due | null
  /** By when it has to be reviewed; null where no text gives a term. 复查期限。 */
  readonly reviewBy: Due | null
  readonly decided: (Act & { readonly outcome: ObjectionOutcome; readonly reason: string }) | null
  /** By when the outcome has to be told; null before it is decided. 反馈期限；未作出结果前为 null。 */
  readonly answerBy: Due | null
  readonly answered: Act | null
}

/** How a result was published. 结果的公示。 @since 0.1.0 */
export type Publishing = Act & {
  readonly result: DepartmentResult
  readonly channels: readonly Channel[]
  readonly withheld: readonly Withheld[]
}

/** One department's result of one visit, from its entry on. 某部门一次检查结果自录入起的经过。 @since 0.1.0 */
export type Publication = {
  readonly key: ResultKey
  /** Entered, with the version of the result that was entered (from 1). 录入及所录入的结果版次（自 1 起）。 */
  readonly entered: (Act & { readonly version: number }) | null
  readonly published: Publishing | null
  /** Withheld as a whole. 整体不予公示。 */
  readonly withheld: (Act & { readonly ground: WithholdGround; readonly law: string; readonly approver: Name }) | null
  /** In the order in which they were collected. 归集情况，依先后。 */
  readonly collected: readonly (Act & { readonly sink: Name })[]
  /** In order; the last one stands. 依先后，以最后一次为准。 */
  readonly corrections: readonly Correction[]
  readonly objections: readonly Objection[]
}

/**
 * The result as it stands in public: as corrected last; null before it is published. 现行公示的结果（以最后更正为准）；未公示为 null。
 *
 * @basis 临夏州部门联合细则 第三十一条
 * @since 0.1.0
 */
export const standingResult = ({
  published,
  corrections
}: Pick<Publication, 'published' | 'corrections'>): DepartmentResult | null =>
  corrections.at(-1)?.after ?? published?.result ?? null

/**
 * Every result that ever stood in public, the oldest first. 曾经公示的全部结果，依先后。
 *
 * @basis 临夏州部门联合细则 第三十一条; 宁阳县实施意见 二（四）1
 * @since 0.1.0
 */
export const publishedVersions = ({
  published,
  corrections
}: Pick<Publication, 'published' | 'corrections'>): readonly DepartmentResult[] =>
  published === null ? [] : [published.result, ...corrections.map(({ after }) => after)]

/**
 * The objections that are not yet decided, or not yet answered. 尚未作出结果或尚未反馈的异议。
 *
 * @basis 临夏州部门联合细则 第三十一条
 * @since 0.1.0
 */
export const openObjections = ({ objections }: Pick<Publication, 'objections'>): readonly Objection[] =>
  objections.filter(({ answered }) => answered === null)
