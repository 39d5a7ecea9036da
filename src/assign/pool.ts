/* Who may enter a crew at no cost: persons of one class and price stand in one ring. */

import { at, enters, isNode, type Flow } from './flow.js'
import { ringsOf, type Rings } from './ring.js'

/** The rings of persons, and for each node those that enter it at no cost. 人员的环，以及可零代价进入各节点的环。 @since 0.1.0 */
export type Pools = Rings & { readonly near: (node: number) => readonly number[] }

/**
 * Puts persons into rings by class and by their prices of the moment. 按类与当前价格将人员编入环。
 *
 * @since 0.1.0
 */
export function poolsOf(flow: Flow): Pools {
  const { persons, classOf, worth, price, kinds, kindOf, leaders, mayLead, tierCost } = flow
  const leads: number[] = []
  for (let person = 0; person < persons; person++) leads[at(classOf, person)] = at(mayLead, person)
  const rings = ringsOf(persons, (person) => at(classOf, person), worth)
  // Crews of a kind that ask for the same are near the same rings while their prices are the same.
  const known: Map<number, readonly number[]>[] = []
  const near = (node: number): readonly number[] => {
    if (!isNode(flow, node)) return []
    const kind = at(kindOf, node >> 1)
    const asked = 3 * kind + (at(leaders, node >> 1) === 0 ? 0 : 1 + (node & 1))
    known[asked] ??= new Map()
    const found = known[asked].get(at(price, node))
    if (found !== undefined) return found
    const open = (kinds[kind] ?? []).flatMap(({ class: one, tier }) => {
      const ring = rings.ringOf(one, at(price, node) + tier * tierCost)
      return ring === -1 || !enters(flow, at(leads, one), node) ? [] : ring
    })
    known[asked].set(at(price, node), open)
    return open
  }
  return { ...rings, near }
}
