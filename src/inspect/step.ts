/* What can happen to a visit, from the dispatch of its team to the end of every follow-up, each step with its actor and day.
   临夏州部门联合细则 第五条、第二十四条至第三十三条; 临夏州市场监管系统细则 第十六条至第二十二条. */

import type { Method } from '../checklist/index.js'
import type { Name } from '../kernel/index.js'
import type { Act, CourseWaiver } from '../plan/index.js'
import type { Delegation } from './delegation.js'
import type { Dispatch, DispatchedOfficer } from './dispatch.js'
import type { FollowUpRoute } from './follow-up.js'
import type { CheckForm } from './form.js'
import type { Impossible } from './impossible.js'
import type { Lenience } from './lenient.js'
import type { NonCooperation } from './non-cooperation.js'
import type { CheckPaper } from './paper.js'
import type { Approver, DepartmentResult } from './result.js'
import type { Entrustment } from './third-party.js'
import type { VisitKey } from './visit-key.js'

/** One step of a visit. 上门检查的一个步骤。 @since 0.1.0 */
export type VisitStep = Act & { readonly visit: VisitKey } & (
    | { readonly _tag: 'DispatchVisit'; readonly dispatch: Dispatch }
    /** 更换: drawn from the standby order, or named with a reason. 按候补次序更换，或附理由指名更换。 */
    | {
        readonly _tag: 'ReplaceOfficer'
        readonly department: Name
        readonly out: Name
        readonly in: DispatchedOfficer
        readonly cause: 'recusal' | 'other'
        readonly drawn: boolean
        readonly reason: string
        readonly approver: Name
      }
    /** 委托下级. A department entrusts its part to an office below it. 部门将其部分委托下级实施。 */
    | { readonly _tag: 'DelegateVisit'; readonly delegation: Delegation }
    /** 委托第三方. 委托专业机构。 */
    | { readonly _tag: 'EntrustBody'; readonly entrustment: Entrustment }
    | { readonly _tag: 'PrepareForm'; readonly form: CheckForm; readonly waiver: CourseWaiver | null }
    /** Notice beforehand, where a law or a superior's rule asks for it. 依法提前告知。 */
    | { readonly _tag: 'TellSubject'; readonly law: string | null }
    | {
        readonly _tag: 'BeginVisit'
        readonly methods: readonly Method[]
        /** Officers of the team who came. 到场的检查组成员。 */
        readonly present: readonly Name[]
        /** 出示执法证件. */
        readonly credentials: boolean
        /** 规范着装. */
        readonly uniform: boolean
        /** 告知配合要求、提示准备资料. */
        readonly instructed: boolean
        /** Passes what a text asks only in general. 对原则性要求的放行。 */
        readonly waiver: CourseWaiver | null
      }
    | { readonly _tag: 'EndVisit'; readonly paper: CheckPaper }
    | {
        readonly _tag: 'FindImpossible'
        readonly impossible: Impossible
        readonly nonCooperation: readonly NonCooperation[]
      }
    | { readonly _tag: 'FormResult'; readonly department: Name; readonly result: DepartmentResult }
    | {
        readonly _tag: 'ReviewResult'
        readonly department: Name
        readonly as: Approver
        readonly approved: boolean
        /** Never empty where it is returned. 退回时不得为空。 */
        readonly reason: string
      }
    | {
        readonly _tag: 'OpenFollowUp'
        readonly department: Name
        readonly followUp: Name
        readonly route: FollowUpRoute
        readonly to: Name
        readonly reason: string
        readonly evidence: readonly Name[]
      }
    | {
        readonly _tag: 'CloseFollowUp'
        readonly followUp: Name
        readonly outcome: string
        /** Why later than the text asks in general. 超出原则性期限的理由与批准人。 */
        readonly waiver: CourseWaiver | null
      }
    | { readonly _tag: 'EnterFollowUp'; readonly followUp: Name }
    | { readonly _tag: 'RecordCase'; readonly department: Name; readonly case: Name; readonly fine: string }
    | { readonly _tag: 'SparePenalty'; readonly lenience: Lenience }
  )

/** The step of a tag. 某一标签的步骤。 @since 0.1.0 */
export type VisitStepOf<T extends VisitStep['_tag']> = Extract<VisitStep, { readonly _tag: T }>

/** All tags. 全部步骤标签。 @since 0.1.0 */
export const VISIT_STEPS: readonly VisitStep['_tag'][] = [
  'DispatchVisit',
  'ReplaceOfficer',
  'DelegateVisit',
  'EntrustBody',
  'PrepareForm',
  'TellSubject',
  'BeginVisit',
  'EndVisit',
  'FindImpossible',
  'FormResult',
  'ReviewResult',
  'OpenFollowUp',
  'CloseFollowUp',
  'EnterFollowUp',
  'RecordCase',
  'SparePenalty'
]
