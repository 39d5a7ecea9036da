/* Where the subjects are: one list of subjects a region. */

import type { Name } from '../kernel/index.js'
import type { RegionCode } from '../registry/index.js'

/** A region and the subjects in it. 一个地区及其检查对象。 @since 0.1.0 */
export type Area = { readonly region: RegionCode; readonly subjects: readonly Name[] }

/** The region of each subject, and who stands in more than one. 各对象所在地区，以及列入不止一个地区的对象。 @since 0.1.0 */
export type SubjectRegions = { readonly regionOf: ReadonlyMap<Name, RegionCode>; readonly doubled: readonly Name[] }

/**
 * The region of each subject. 各检查对象所在地区。
 *
 * @param areas every subject in one region, once
 * @returns the first region in which a subject stands; `doubled` names who stands more than once
 * @example regionsBySubject([{ region: '622921', subjects: ['甲'] }]).regionOf.get('甲') // => '622921'
 * @since 0.1.0
 */
export function regionsBySubject(areas: readonly Area[]): SubjectRegions {
  const regionOf = new Map<Name, RegionCode>()
  const doubled = new Set<Name>()
  for (const { region, subjects } of areas) {
    for (const subject of subjects) {
      if (regionOf.has(subject)) doubled.add(subject)
      else regionOf.set(subject, region)
    }
  }
  return { regionOf, doubled: [...doubled] }
}
