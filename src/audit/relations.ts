/* 利害关系 and the pairs of last time, looked up by subject (临夏州部门联合细则 第二十四条). */

import type { Relation, Staff } from '../assign/index.js'
import type { Window } from '../calendar/index.js'
import type { Name } from '../kernel/index.js'

/** What ties people to subjects. 人员与检查对象之间的关系。 @since 0.1.0 */
export type Relations = {
  /** By subject. 按检查对象。 */
  readonly declared: ReadonlyMap<Name, readonly Relation[]>
  /** Who inspected a subject last time. 上次检查该对象者。 */
  readonly lastPairs: ReadonlyMap<Name, ReadonlySet<Name>>
}

/** Reads them from the staff. 由名册读取。 @since 0.1.0 */
export function relationsOf({ relations, lastPairs }: Staff): Relations {
  const declared = listedBy(relations, ({ subject }) => subject)
  const pairs = [...listedBy(lastPairs, ({ subject }) => subject)]
  return {
    declared,
    lastPairs: new Map(pairs.map(([subject, list]) => [subject, new Set(list.map(({ officer }) => officer))]))
  }
}

/**
 * Whether a relation keeps apart on one of the days. 利害关系在其中某日是否有效。
 *
 * @basis 临夏州部门联合细则 第二十四条；临夏州市场监管系统细则 第十三条
 * @since 0.1.0
 */
export const isRelatedOn =
  (days: Window) =>
  (relation: Pick<Relation, 'from' | 'to'>): boolean =>
    days.some(
      ({ from, to }) => (relation.from === null || relation.from <= to) && (relation.to === null || from <= relation.to)
    )

/** The elements of a list by a key of theirs. 按键分组。 @since 0.1.0 */
export function listedBy<K, A>(list: readonly A[], key: (element: A) => K): ReadonlyMap<K, readonly A[]> {
  const lists = new Map<K, A[]>()
  for (const element of list) {
    const own = lists.get(key(element))
    if (own) own.push(element)
    else lists.set(key(element), [element])
  }
  return lists
}
