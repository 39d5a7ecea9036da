/* Who may enter a crew at no cost: persons of one class and price stand in one ring. */

import { amount, at, enters, isNode, type Flow } from './flow.js'
import { ringsOf, type Rings } from './ring.js'

/** The rings of persons, and for each node those that enter it at no cost. 人员的环，以及可零代价进入各节点的环。 @since 0.1.0 */
export type Pools = Rings & {
  /** The rings by the number of the class; the list is good until the next is asked for. 按类的编号；下次调用前有效。 */
  readonly near: (node: number) => readonly number[]
}

/**
 * Puts persons into rings by class and by their prices of the moment. 按类与当前价格将人员编入环。
 *
 * @since 0.1.0
 */
export function poolsOf(flow: Flow): Pools {
  const { persons, classOf, worth, price, kinds, kindOf, mayLead, tierCost } = flow
  const leads = new Uint8Array(persons)
  for (let person = 0; person < persons; person++) leads[at(classOf, person)] = at(mayLead, person)
  const rings = ringsOf(persons, (person) => at(classOf, person), worth)
  const found: number[] = []
  const near = (node: number): readonly number[] => {
    found.length = 0
    if (!isNode(flow, node)) return found
    for (const { class: one, tier } of kinds[at(kindOf, node >> 1)] ?? []) {
      const ring = rings.ringOf(one, amount(price, node) + tier * tierCost)
      if (ring !== -1 && enters(flow, at(leads, one), node)) found.push(ring)
    }
    return found
  }
  return { ...rings, near }
}
