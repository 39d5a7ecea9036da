/* What the registry stage asks of a jurisdiction: numbers and readings, each with its article; null where its texts are silent. */

import type { Citation, Cited } from '../kernel/index.js'
import type { FreshnessRules } from './freshness.js'
import type { ListingRules } from './listing.js'
import type { Duty } from './duty.js'
import type { RegistryTag } from './named.js'
import type { OfficerField, OfficerGroup } from './officer.js'
import type { PoolRules } from './pool.js'

/** What a jurisdiction asks of its registries, each with its article. 各地对两库的要求及其条款。 @since 0.1.0 */
export type RegistryRules = {
  /** The article that asks for certified officers. 要求检查人员持证的条款。 */
  readonly certificate: Citation | null
  /** The fields that an officer's record is to hold. 人员信息应含的字段。 */
  readonly officerFields: Cited<readonly OfficerField[]> | null
  /** The groups that the registry of officers takes in. 人员名录库所收各类人员。 */
  readonly officerGroups: Cited<readonly OfficerGroup[]> | null
  /** The article that wants no subject outside every registry. 避免监管空档的条款。 */
  readonly noGap: Citation | null
  /** Duties kept apart: a unit has duties of one group only. 相互分开的职责：一个单位只承担同一组职责。 */
  readonly duties: Cited<readonly (readonly Duty[])[]> | null
  /** What a thematic registry says of itself. 分类专项名录库应标注的内容。 */
  readonly tags: Cited<readonly RegistryTag[]> | null
  readonly freshness: FreshnessRules
  readonly pools: PoolRules | null
  readonly listings: ListingRules | null
}
