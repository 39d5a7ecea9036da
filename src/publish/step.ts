/* What can happen to a department's result once it is formed: entered, published, withheld, corrected, objected to.
   临夏州部门联合细则 第三十条4、第三十一条; 临夏州市场监管系统细则 第二十三条; 宁阳县实施意见 二（四）1. */

import type { Approver, DepartmentResult, VisitKey } from '../inspect/index.js'
import type { Name } from '../kernel/index.js'
import type { Act } from '../plan/index.js'
import type { Channel } from './channel.js'
import type { Withheld, WithholdGround } from './withhold.js'

/**
 * What came of an objection: the result is upheld (维持), corrected (更正), the objection came too late (逾期), or it is none (未书面提出或无证明材料).
 *
 * @basis 临夏州部门联合细则 第三十一条
 * @since 0.1.0
 */
export type ObjectionOutcome = 'upheld' | 'corrected' | 'rejected-late' | 'void'

/** The four outcomes. 四种处理结果。 @since 0.1.0 */
export const OBJECTION_OUTCOMES: readonly ObjectionOutcome[] = ['upheld', 'corrected', 'rejected-late', 'void']

/** One step of a result on its way to the public. 结果录入、公示、更正、异议的一个步骤。 @since 0.1.0 */
export type PublicationStep = Act & { readonly visit: VisitKey; readonly department: Name } & (
    | { readonly _tag: 'EnterResult' }
    | { readonly _tag: 'PublishResult'; readonly channels: readonly Channel[]; readonly withheld: readonly Withheld[] }
    /** 依法依规不适合公开: the whole result stays unpublished. 结果整体不予公示。 */
    | {
        readonly _tag: 'WithholdResult'
        readonly ground: WithholdGround
        readonly law: string
        readonly approver: Name
      }
    /** 归集: passed on to platforms. 归集、推送至平台。 */
    | { readonly _tag: 'CollectResult'; readonly sinks: readonly Name[] }
    | {
        readonly _tag: 'CorrectResult'
        readonly result: DepartmentResult
        readonly reason: string
        readonly approver: Name
        readonly as: Approver
        /** The objection that it answers; null where the error was found otherwise. 所针对的异议；自行发现的为 null。 */
        readonly objection: Name | null
      }
    /** `by` objects; the day is that of receipt. `on` 为收到申请材料之日。 */
    | {
        readonly _tag: 'FileObjection'
        readonly objection: Name
        readonly written: boolean
        readonly proof: readonly string[]
      }
    | {
        readonly _tag: 'DecideObjection'
        readonly objection: Name
        readonly outcome: ObjectionOutcome
        readonly reason: string
      }
    /** The outcome is told to who objected. 复查情况反馈当事人。 */
    | { readonly _tag: 'AnswerObjection'; readonly objection: Name }
  )

/** The tags of all steps. 全部步骤的标签。 @since 0.1.0 */
export const PUBLICATION_TAGS: readonly PublicationStep['_tag'][] = [
  'EnterResult',
  'PublishResult',
  'WithholdResult',
  'CollectResult',
  'CorrectResult',
  'FileObjection',
  'DecideObjection',
  'AnswerObjection'
]
