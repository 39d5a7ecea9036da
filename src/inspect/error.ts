/* Why a step of a visit is refused, and its words. */

import { kernelMessages, type AnswerOpen, type Messages, type NoSuchDay } from '../kernel/index.js'
import { conductMessages, type VisitConductRefusal } from './conduct-error.js'
import { visitOrderMessages, type VisitOrderRefusal } from './order-error.js'
import { paperMessages, type PaperRefusal } from './paper-error.js'
import { followUpMessages, resultMessages, type FollowUpRefusal, type DepartmentResultRefusal } from './result-error.js'
import { visitTeamMessages, type VisitTeamRefusal } from './team-error.js'

/** Why a step of a visit, or a question about it, is refused. 上门检查的步骤或相关计算被拒绝的理由。 @since 0.1.0 */
export type InspectRefusal =
  | AnswerOpen
  | NoSuchDay
  | VisitOrderRefusal
  | VisitTeamRefusal
  | VisitConductRefusal
  | PaperRefusal
  | DepartmentResultRefusal
  | FollowUpRefusal

/** Their words. 其文本。 @since 0.1.0 */
export const inspectMessages: Messages<InspectRefusal> = {
  AnswerOpen: kernelMessages.AnswerOpen,
  NoSuchDay: kernelMessages.NoSuchDay,
  ...visitOrderMessages,
  ...visitTeamMessages,
  ...conductMessages,
  ...paperMessages,
  ...resultMessages,
  ...followUpMessages
}
