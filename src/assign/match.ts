/* 随机匹配: who takes which place, within one component, from its own stream (docs/draw.md, section 8). */

import { shuffled, type Stream } from '../kernel/index.js'
import type { Component } from './component.js'
import { loadLists } from './load-list.js'

/** Who takes the places of a crew, by index. 某部门名额的人选（索引）。 @since 0.1.0 */
export type Match = {
  /** Null where the crew has no leader's place, or nobody for it. 无组长名额或无人可任时为 null。 */
  readonly leader: number | null
  /** As drawn; shorter than the places when nobody was left. 按抽取次序；无人可派时少于名额。 */
  readonly others: readonly number[]
}

/**
 * Matches officers to the places of crews at random. 将检查人员随机匹配到各名额。
 *
 * 1. Officers are shuffled, then crews. 2. In that order of crews every leader's place goes to one of those who may
 * lead. 3. Crews are shuffled again, and in the new order each fills its other places one after the other. Every
 * place goes, all with equal chance, to one of the people with the least carried plus given visits among those who
 * may serve the crew, have no declared relation to its subject, are not in the team and are below their capacity.
 * Ordinary places avoid leaders in two ways and no more: leaders already carry their leader's places when ordinary
 * places are filled; and where people who may lead and people who may not are alike in load, only those who may not
 * are in the pick. Load comes first, so that nobody is spared at the price of another's heavier load.
 *
 * People who are exchangeable (alike in class, carried load, capacity and relations) have exactly the same chance of
 * every place. Nothing is exchanged afterwards: a place is empty only when nobody who may take it was free at its turn,
 * but another choice before might have left somebody, and a load may stand two above another that could have taken it.
 *
 * @returns one match a crew, in the order of the component's crews
 * @basis 临夏州部门联合细则 第二十一条、第二十三条；临夏州市场监管系统细则 第十三条
 * @since 0.1.0
 */
export function matchCrews(component: Component, stream: Stream): readonly Match[] {
  const { officers, crews, classes, open, barred } = component
  const lists = loadLists(component, shuffled([...officers.keys()], stream))
  const leaders: (number | null)[] = crews.map(() => null)
  const others: number[][] = crews.map(() => [])

  for (const crew of shuffled([...crews.keys()], stream)) {
    if (crews[crew]?.leads !== true) continue
    const able = open[crew]?.filter((one) => classes[one]?.mayLead === true) ?? []
    leaders[crew] = lists.pick(able, barred[crew] ?? [], stream.below)
  }
  for (const crew of shuffled([...crews.keys()], stream)) {
    const leader = leaders[crew] ?? null
    const without = [...(barred[crew] ?? []), ...(leader === null ? [] : [leader])]
    for (let place = crews[crew]?.places ?? 0; place > 0; place--) {
      const officer = lists.pick(open[crew] ?? [], without, stream.below)
      if (officer === null) break
      others[crew]?.push(officer)
      without.push(officer)
    }
  }
  return crews.map((_, crew) => ({ leader: leaders[crew] ?? null, others: others[crew] ?? [] }))
}
