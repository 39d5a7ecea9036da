/* What the checklist stage asks of a jurisdiction: each with its article; null, or no entry, where its texts are silent. */

import type { YearlyDate } from '../calendar/index.js'
import type { Citation, Cited, Name } from '../kernel/index.js'
import type { ListLevel, ItemDetail } from './claim.js'
import type { ItemField } from './item.js'
import type { VersionDuty } from './version.js'
import type { WorkingRuleField } from './working-rule.js'

/** What a jurisdiction asks of a checklist. 各地对清单的要求。 @since 0.1.0 */
export type ChecklistRules = {
  /** Whether an item without legal basis is refused or reported, and the article. 无依据事项是拒绝还是报告，及其条款。 */
  readonly withoutBasis: Cited<'refuse' | 'report'> | null
  /** Fields that every item has to state, and the article. 每项须载明的字段，及其条款。 */
  readonly fields: Cited<readonly ItemField[]> | null
  /** Levels that may make implementation lists; the others claim and reuse. 可制定检查实施清单的层级，其他层级只认领和复用。 */
  readonly makers: Cited<readonly ListLevel[]> | null
  /** What each item of an implementation list states. 检查实施清单每项须明确的内容。 */
  readonly details: Cited<readonly ItemDetail[]> | null
  /** The level from whose list the local one derives. 本地清单所依据的上级清单的层级。 */
  readonly derived: Cited<ListLevel> | null
  /** What is done with a version that differs from the one before. 清单变化后须办理的事项。 */
  readonly onChange: readonly VersionDuty[]
  /** The article that asks for a look through the list every year. 要求每年调整清单的条款。 */
  readonly adjustedYearly: Citation | null
  /** Lists filed every year by a day. 每年某日前须备案的清单。 */
  readonly yearlyFilings: readonly YearlyListFiling[]
  /** Platforms to whose items each item is mapped. 须与之对应的平台。 */
  readonly mappedTo: Cited<readonly Name[]> | null
  /** What the working rule of an item states. 实施细则须明确的内容。 */
  readonly workingRule: Cited<readonly WorkingRuleField[]> | null
}

/** A list filed every year, at the latest on a day, with each of the receivers. 每年至迟于某日报各受理机关备案的清单。 @since 0.1.0 */
export type YearlyListFiling = {
  readonly list: Name
  readonly by: Cited<YearlyDate>
  readonly receivers: readonly Name[]
}
