/* Why an event is refused by a trail: as an event, by the order of the steps, or by the stage whose step it takes. */

import { inspectMessages, type InspectRefusal } from '../inspect/index.js'
import type { Messages } from '../kernel/index.js'
import { publishMessages, type PublishRefusal } from '../publish/index.js'
import type { EventRefusal, OrderRefusal } from './course-error.js'
import { eventMessages, orderMessages } from './order-words.js'

/** Why a step is refused. 步骤被拒绝的理由。 @since 0.1.0 */
export type StepRefusal = EventRefusal | OrderRefusal | InspectRefusal | PublishRefusal

/** With the number of the event that was refused. 附被拒绝事件的编号。 @since 0.1.0 */
export type TrailRefusal = StepRefusal & { readonly seq: number }

/** Their words. 其文本。 @since 0.1.0 */
export const trailMessages: Messages<StepRefusal> = {
  ...inspectMessages,
  ...publishMessages,
  ...eventMessages,
  ...orderMessages
}
