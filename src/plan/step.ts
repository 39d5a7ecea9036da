/* What can happen to a plan in its year, each step with its actor and its day.
   临夏州部门联合细则 第十四条、第十八条、第十九条; 临夏州市场监管系统细则 第八条、第十二条; 万年县实施方案 三（二）3. */

import type { Name } from '../kernel/index.js'
import type { Plan, PlanRow } from './row.js'
import type { ReviewTest, SystemGround } from './rules.js'
import type { Act } from './version.js'

/** A reason and an approver, where the text says 原则上 or 推动. 理由与批准人。 @since 0.1.0 */
export type CourseWaiver = { readonly reason: string; readonly approver: string }

/** A verdict as the reviewer gives it. 审查单位给出的结论。 @since 0.1.0 */
export type GivenVerdict = { readonly test: ReviewTest; readonly passed: boolean; readonly remark: string }

/** A row that the year ends without, and why. 年度内未完成的一行及其原因。 @since 0.1.0 */
export type Unfinished = { readonly row: number; readonly reason: string }

/** One step. 一个步骤。 @since 0.1.0 */
export type PlanStep = Act &
  (
    | { readonly _tag: 'DraftPlan'; readonly plan: Plan }
    | { readonly _tag: 'ReviewPlan'; readonly verdicts: readonly GivenVerdict[] }
    /** 报送、备案、录入. 向某一对象报送、备案，或录入平台。 */
    | { readonly _tag: 'FilePlan'; readonly receiver: Name }
    | { readonly _tag: 'PublishPlan'; readonly channels: readonly Name[] }
    | { readonly _tag: 'AdjustPlan'; readonly plan: Plan; readonly reason: string }
    /** 年度计划任务: the row's data become the task's. 年度计划任务，自动取该行数据。 */
    | { readonly _tag: 'MakeTask'; readonly task: Name; readonly row: number }
    /** 临时任务, for a need; `system` where the whole system is drawn from. 临时任务；全系统抽查的附事由。 */
    | {
        readonly _tag: 'MakeTemporaryTask'
        readonly task: Name
        readonly row: PlanRow
        readonly need: string
        readonly system: SystemGround | null
        readonly waiver: CourseWaiver | null
      }
    | { readonly _tag: 'CompleteTask'; readonly task: Name }
    | { readonly _tag: 'EnterTask'; readonly task: Name }
    | { readonly _tag: 'PublishTask'; readonly task: Name }
    | { readonly _tag: 'ClosePlan'; readonly unfinished: readonly Unfinished[] }
  )
