/* 留痕事件: one step with its number, the moment when it was entered, and what it rests upon.
   临夏州实施意见 三（一）; 临夏州部门联合细则 第五条; 中山市实施方案 二（一）. */

import type { VisitStep } from '../inspect/index.js'
import type { Citation } from '../kernel/index.js'
import type { PublicationStep } from '../publish/index.js'
import type { CampaignStep } from './campaign-step.js'
import type { Moment } from './moment.js'

/** Anything that can happen in a campaign. 活动中可能发生的任一步骤。 @since 0.1.0 */
export type TrailStep = CampaignStep | VisitStep | PublicationStep

/** The name of a step. 步骤的标签。 @since 0.1.0 */
export type TrailTag = TrailStep['_tag']

/**
 * One event of a trail. 一个留痕事件。
 *
 * `step.by` did it on the day `step.on`; it was entered at `at`. A step entered later than it was done stays visible as such.
 * 何人（`step.by`）于何日（`step.on`）所为，何时（`at`）录入；补录一望可知。
 *
 * @basis 临夏州实施意见 三（一）
 * @since 0.1.0
 */
export type TrailEvent = {
  /** From 1 on, without a gap. 自 1 起连续编号。 */
  readonly seq: number
  /** Never earlier than that of the event before. 不早于前一事件。 */
  readonly at: Moment
  /** One at least. 依据，至少一条。 */
  readonly basis: readonly Citation[]
  readonly step: TrailStep
}
