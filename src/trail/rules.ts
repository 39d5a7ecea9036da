/* What the fold of a trail needs of a profile: the rules of the stages whose steps it takes. */

import type { TermRules, WorkCalendar } from '../calendar/index.js'
import type { InspectRules } from '../inspect/index.js'
import type { PublishRules } from '../publish/index.js'

/** The rules under which a trail is kept. 留痕所依的规则。 @since 0.1.0 */
export type TrailRules = {
  readonly inspect: InspectRules
  readonly publish: PublishRules
  readonly terms: TermRules
  readonly calendar: WorkCalendar
}
