/* 跳过: a unit that stands and could not be inspected, with reason, evidence, who went and who approved. */

import { compareUtf8, type CivilDate, type Name } from '../kernel/index.js'
import type { SkipRefusal } from './call-error.js'

/** A unit that could not be inspected: dissolved, moved away, closed for good. 未能检查的单元：已注销、迁出、停业等。 @since 0.1.0 */
export type Skip = {
  readonly id: Name
  /** Not blank. 非空白。 */
  readonly reason: string
  /** Not blank: the site record, the photograph, the register's answer. 非空白：现场笔录、照片、登记查询结果等。 */
  readonly evidence: string
  /** Who went there, at least one. 到场的检查人员，至少一名。 */
  readonly officers: readonly Name[]
  readonly approver: Name
  readonly on: CivilDate
}

/** A skip with the draw and the stratum of its unit. 附抽取与层的跳过。 @since 0.1.0 */
export type PlacedSkip = Skip & { readonly draw: Name; readonly stratum: Name }

/** In how many skips an officer took part. 检查人员参与的跳过次数。 @since 0.1.0 */
export type OfficerSkips = { readonly officer: Name; readonly skips: number }

/** A skip with the place where it is listed. 跳过及其在清单中的位置。 @since 0.1.0 */
export type ListedSkip = { readonly at: string; readonly skip: Skip }

/** A skip at its place in the list. 清单中某一位置的跳过。 @since 0.1.0 */
export const listedSkip = (skip: Skip, i: number): ListedSkip => ({ at: `/skips/${String(i)}`, skip })

/** What is wrong with a list of skips whatever was drawn: its days, and who went. 不论抽取结果如何，跳过清单本身的问题。 @since 0.1.0 */
export const skipTroubles = (skips: readonly Skip[]): readonly SkipRefusal[] =>
  skips.flatMap(({ id, officers, on }, i): readonly SkipRefusal[] => {
    const at = `/skips/${String(i)}`
    const before = skips[i - 1]?.on
    return [
      ...(before !== undefined && on < before ? [{ _tag: 'SkipBackdated', at, on, before } as const] : []),
      ...(officers.length === 0 ? [{ _tag: 'NobodyWent', at, id } as const] : []),
      ...doubled(officers).map((officer): SkipRefusal => ({ _tag: 'OfficerNamedTwice', at, officer }))
    ]
  })

/** In how many skips each officer took part, by bytes of the officer's id. 各检查人员参与的跳过次数，按标识字节排序。 @since 0.1.0 */
export function countSkips(skips: readonly Skip[]): readonly OfficerSkips[] {
  const counts = new Map<Name, number>()
  for (const { officers } of skips) {
    for (const officer of officers) counts.set(officer, (counts.get(officer) ?? 0) + 1)
  }
  return [...counts].map(([officer, skips]) => ({ officer, skips })).sort((a, b) => compareUtf8(a.officer, b.officer))
}

function doubled(officers: readonly Name[]): readonly Name[] {
  const seen = new Set<Name>()
  return officers.filter((officer) => seen.size === seen.add(officer).size)
}
