/* 交叉随机的轮转: one drawn cycle of regions, each inspecting the next, so that nobody inspects at home and no two
   inspect each other (临夏州市场监管系统细则 第十三条; docs/assign.md). */

import { canonicalJson, compareUtf8, sha256Text, streamOf, type Digest } from '../kernel/index.js'
import type { RegionCode } from '../registry/index.js'

/** Whose officers inspect whose subjects. 某地区人员检查某地区对象。 @since 0.1.0 */
export type Turn = { readonly officers: RegionCode; readonly subjects: RegionCode }

/** The fewest regions that can rotate. 可轮转的最少地区数。 @since 0.1.0 */
export const ROTATION_REGIONS = 2

/**
 * Draws the cycle: Sattolo's shuffle, so that every one of the (n−1)! single cycles has the same chance.
 * 抽取轮转：Sattolo 洗牌，(n−1)! 种单一轮转机会均等。
 *
 * With the regions by bytes numbered from 0 and p(i) = i at first, for i from n−1 down to 1 the entries p(i) and
 * p(below(i)) change places; the officers of region p(i) inspect the subjects of region i. The stream is keyed by the
 * SHA-256 of the RFC 8785 form of `{ rotation: [regions] }`.
 *
 * @param seed    the record's seed
 * @param regions two or more, any order, each once
 * @returns a turn for each region, by bytes of the subjects' region
 * @example drawRotation('00', ['622922', '622921']) // => [{ officers: '622922', subjects: '622921' }, { officers: '622921', subjects: '622922' }]
 * @since 0.1.0
 */
export function drawRotation(seed: Digest, regions: readonly RegionCode[]): readonly Turn[] {
  const sorted = [...regions].sort(compareUtf8)
  return rotationBy(sorted, streamOf(seed, sha256Text(canonicalJson({ rotation: sorted }))).below)
}

/**
 * The cycle that a source of integers gives. 由整数流得出的轮转。
 *
 * @param sorted by bytes, each once
 * @param below  a uniform integer from 0 to n−1
 * @example rotationBy(['a', 'b', 'c'], () => 0).map(({ officers }) => officers) // => ['b', 'c', 'a']
 * @since 0.1.0
 */
export function rotationBy(sorted: readonly RegionCode[], below: (n: number) => number): readonly Turn[] {
  const officers = [...sorted]
  for (let i = officers.length - 1; i > 0; i--) {
    const j = below(i)
    const kept = officers[i] as RegionCode
    officers[i] = officers[j] as RegionCode
    officers[j] = kept
  }
  return sorted.map((subjects, i) => ({ officers: officers[i] as RegionCode, subjects }))
}
