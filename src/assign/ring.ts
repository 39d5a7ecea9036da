/* Those who are alike, in a ring from which each can be taken out and put back at once, in an order that never changes. */

import { amount, at } from './flow.js'

/**
 * Rings of elements that share group and price. `after` and `before` lead from one element to the next and, at the
 * end, to the number of the ring itself.
 * 同组同价者的环。
 * @since 0.1.0
 */
export type Rings = {
  readonly after: Int32Array
  readonly before: Int32Array
  /** The ring of a group at a price, -1 where there is none. 某组某价的环，没有则为 -1。 */
  readonly ringOf: (group: number, price: number) => number
}

/**
 * Puts elements 0 to size−1 into rings, each ring in ascending order. 将元素按组与价编入环，升序。
 *
 * @since 0.1.0
 */
export function ringsOf(size: number, groupOf: (one: number) => number, priceOf: Float64Array): Rings {
  // Most groups have one price: only for further ones there is a table.
  const firstPrice: number[] = []
  const firstRing: number[] = []
  const others: Map<number, number>[] = []
  const ringOf = (group: number, price: number): number =>
    firstPrice[group] === price ? (firstRing[group] ?? -1) : (others[group]?.get(price) ?? -1)
  const after = new Int32Array(2 * size)
  const before = new Int32Array(2 * size)
  let rings = 0
  for (let one = 0; one < size; one++) {
    const group = groupOf(one)
    const price = amount(priceOf, one)
    let ring = ringOf(group, price)
    if (ring === -1) {
      ring = size + rings++
      before[ring] = ring
      if (firstPrice[group] === undefined) {
        firstPrice[group] = price
        firstRing[group] = ring
      } else (others[group] ??= new Map()).set(price, ring)
    }
    const last = at(before, ring)
    after[last] = one
    before[one] = last
    after[one] = ring
    before[ring] = one
  }
  return { after, before, ringOf }
}

/** Takes an element out of its ring. 从环中取出。 @since 0.1.0 */
export function takeOut({ after, before }: Pick<Rings, 'after' | 'before'>, one: number): void {
  after[at(before, one)] = at(after, one)
  before[at(after, one)] = at(before, one)
}

/** Puts back the element that was taken out last of those not yet put back. 放回最后取出者。 @since 0.1.0 */
export function putBack({ after, before }: Pick<Rings, 'after' | 'before'>, one: number): void {
  after[at(before, one)] = one
  before[at(after, one)] = one
}
