/*
 * 抽取次序: the units with the smallest tickets, in ticket order, without sorting the others (docs/draw.md, sections 5 and 6).
 */

import { compareUtf8 } from '../kernel/index.js'
import { ticketOf, type TicketKey } from './ticket.js'

// Few units a bucket, few enough buckets for the cache; more than 32 units in one happens in no real draw.
const UNITS_A_BUCKET = 2
const MOST_BUCKET_BITS = 22
const LARGE_BUCKET = 32

/**
 * The indexes of the `count` smallest tickets, in ticket order: ascending ticket, then ascending bytes of id. 抽取序号最小的若干单元，按序排列。
 *
 * Buckets by the first bits of a ticket, exact order inside a bucket: the time grows with the number of units, and beside the result
 * at most six bytes a unit are used. `count` = all members gives the whole order.
 *
 * @param heads   `ticketHeads` of all ids
 * @param members indexes into `ids`, distinct; null for all
 * @param count   0 to the number of members
 * @since 0.1.0
 */
export function smallestTickets(
  key: TicketKey,
  ids: readonly string[],
  heads: Uint32Array,
  members: Uint32Array | null,
  count: number
): Uint32Array {
  const all = members === null ? ids.length : members.length
  if (!Number.isInteger(count) || count < 0 || count > all)
    throw new RangeError(`${String(count)} of ${String(all)} tickets`)
  if (count === 0) return new Uint32Array(0)
  const bits = Math.min(MOST_BUCKET_BITS, Math.max(1, 32 - Math.clz32(all / UNITS_A_BUCKET)))
  const shift = 32 - bits
  const places = new Uint32Array(2 ** bits)
  countBuckets(heads, members, all, shift, places)
  const { last, size } = firstPlaces(places, count)
  const order = new Uint32Array(size)
  fillBuckets(heads, members, all, shift, places, last, order)
  const gathered = gatherHeads(heads, order)
  const compare = exactOrder(key, ids, heads)
  let start = 0
  for (let bucket = 0; bucket <= last; bucket++) {
    const end = places[bucket] as number
    if (end - start > LARGE_BUCKET) order.subarray(start, end).sort(compare)
    else if (end - start > 1) arrange(gathered, order, start, end, compare)
    start = end
  }
  return size === count ? order : order.slice(0, count)
}

function countBuckets(
  heads: Uint32Array,
  members: Uint32Array | null,
  all: number,
  shift: number,
  counts: Uint32Array
): void {
  for (let i = 0; i < all; i++) {
    const bucket = (heads[members === null ? i : (members[i] as number)] as number) >>> shift
    counts[bucket] = (counts[bucket] as number) + 1
  }
}

// Turns counts into where each bucket begins, up to the bucket that holds the last unit asked for.
function firstPlaces(counts: Uint32Array, wanted: number): { readonly last: number; readonly size: number } {
  let size = 0
  for (let bucket = 0; ; bucket++) {
    const begin = size
    size += counts[bucket] as number
    counts[bucket] = begin
    if (size >= wanted) return { last: bucket, size }
  }
}

// Afterwards each place is where its bucket ends.
function fillBuckets(
  heads: Uint32Array,
  members: Uint32Array | null,
  all: number,
  shift: number,
  places: Uint32Array,
  last: number,
  order: Uint32Array
): void {
  for (let i = 0; i < all; i++) {
    const unit = members === null ? i : (members[i] as number)
    const bucket = (heads[unit] as number) >>> shift
    if (bucket > last) continue
    const place = places[bucket] as number
    order[place] = unit
    places[bucket] = place + 1
  }
}

type Compare = (p: number, q: number) => number

// Equal first 32 bits are rare, so whole tickets are made only for those, once each.
function exactOrder(key: TicketKey, ids: readonly string[], heads: Uint32Array): Compare {
  const tickets = new Map<number, string>()
  const ticket = (unit: number): string => {
    const known = tickets.get(unit)
    if (known !== undefined) return known
    const made = ticketOf(key, ids[unit] as string)
    tickets.set(unit, made)
    return made
  }
  return (p, q) => {
    const difference = (heads[p] as number) - (heads[q] as number)
    if (difference !== 0) return difference
    return ticket(p) < ticket(q) ? -1 : ticket(p) > ticket(q) ? 1 : compareUtf8(ids[p] as string, ids[q] as string)
  }
}

// Heads beside their units, since those of neighbours lie far apart.
function gatherHeads(heads: Uint32Array, order: Uint32Array): Uint32Array {
  const gathered = new Uint32Array(order.length)
  for (let i = 0; i < order.length; i++) gathered[i] = heads[order[i] as number] as number
  return gathered
}

function arrange(gathered: Uint32Array, order: Uint32Array, start: number, end: number, compare: Compare): void {
  for (let i = start + 1; i < end; i++) {
    const unit = order[i] as number
    const head = gathered[i] as number
    let at = i
    for (; at > start; at--) {
      const above = (gathered[at - 1] as number) - head
      if (above < 0 || (above === 0 && compare(order[at - 1] as number, unit) <= 0)) break
      order[at] = order[at - 1] as number
      gathered[at] = gathered[at - 1] as number
    }
    order[at] = unit
    gathered[at] = head
  }
}
