/*
 * 抽取次序: the units with the smallest tickets, in ticket order, without sorting the others (docs/draw.md, sections 5 and 6).
 */

import { compareUtf8 } from '../kernel/index.js'
import { ticketOf, type TicketKey } from './ticket.js'

// A slice fits the nearest cache, and few slices are written side by side; more than 32 units in a bucket happen in no real draw.
const UNITS_A_SLICE = 2048
const MOST_SLICE_BITS = 12
const UNITS_A_BUCKET = 2
const MOST_BUCKET_BITS = 16
const LARGE_BUCKET = 32

/**
 * The indexes of the `count` smallest tickets, in ticket order: ascending ticket, then ascending bytes of id. 签号最小的若干单元，按序排列。
 *
 * Slices by the first bits of a ticket, up to the slice that holds the last one asked for; buckets by the next bits; exact order inside a
 * bucket. The time grows with the number of units; beside the result as much again is used. `count` = all members gives the whole order.
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
  const bits = bitsFor(all / UNITS_A_SLICE, MOST_SLICE_BITS)
  const shift = 32 - bits
  const places = new Uint32Array(2 ** bits)
  countMembers(heads, members, all, shift, places)
  const { last, size } = firstPlaces(places, count)
  const some: Tickets = { units: new Uint32Array(size), heads: new Uint32Array(size) }
  placeMembers(heads, members, all, shift, places, last, some)
  const compare = exactOrder(key, ids, heads)
  let start = 0
  for (let slice = 0; slice <= last; slice++) {
    const end = places[slice] as number
    arrangeSlice(some, start, end, shift, compare)
    start = end
  }
  return size === count ? some.units : some.units.slice(0, count)
}

// Units with the first 32 bits of their tickets beside them, since those of neighbours in ticket order lie far apart.
type Tickets = { readonly units: Uint32Array; readonly heads: Uint32Array }

const bitsFor = (buckets: number, most: number): number => Math.min(most, Math.max(1, 32 - Math.clz32(buckets)))

function countMembers(
  heads: Uint32Array,
  members: Uint32Array | null,
  all: number,
  shift: number,
  counts: Uint32Array
): void {
  for (let i = 0; i < all; i++) {
    const slice = (heads[members === null ? i : (members[i] as number)] as number) >>> shift
    counts[slice] = (counts[slice] as number) + 1
  }
}

// Turns counts into where each part begins, up to the part that holds the last unit asked for.
function firstPlaces(counts: Uint32Array, wanted: number): { readonly last: number; readonly size: number } {
  let size = 0
  let last = -1
  while (size < wanted && last + 1 < counts.length) {
    last++
    const begin = size
    size += counts[last] as number
    counts[last] = begin
  }
  return { last, size }
}

// Afterwards each place is where its slice ends.
function placeMembers(
  heads: Uint32Array,
  members: Uint32Array | null,
  all: number,
  shift: number,
  places: Uint32Array,
  last: number,
  some: Tickets
): void {
  const { units, heads: placed } = some
  for (let i = 0; i < all; i++) {
    const unit = members === null ? i : (members[i] as number)
    const head = heads[unit] as number
    const slice = head >>> shift
    if (slice > last) continue
    const place = places[slice] as number
    units[place] = unit
    placed[place] = head
    places[slice] = place + 1
  }
}

// Puts units in order whose tickets share all bits above `shift`.
function arrangeSlice(some: Tickets, start: number, end: number, shift: number, compare: Compare): void {
  const units = some.units.slice(start, end)
  const heads = some.heads.slice(start, end)
  const bits = Math.min(shift, bitsFor(units.length / UNITS_A_BUCKET, MOST_BUCKET_BITS))
  const places = new Uint32Array(2 ** bits)
  placeUnits({ units, heads }, shift - bits, 2 ** bits - 1, places, some, start)
  let from = start
  for (let bucket = 0; bucket < places.length; bucket++) {
    const to = start + (places[bucket] as number)
    if (to - from > LARGE_BUCKET) some.units.subarray(from, to).sort(compare)
    else if (to - from > 1) arrangeBucket(some, from, to, compare)
    from = to
  }
}

function placeUnits(
  { units, heads }: Tickets,
  shift: number,
  mask: number,
  places: Uint32Array,
  some: Tickets,
  start: number
): void {
  for (let i = 0; i < heads.length; i++) {
    const bucket = ((heads[i] as number) >>> shift) & mask
    places[bucket] = (places[bucket] as number) + 1
  }
  firstPlaces(places, Infinity)
  for (let i = 0; i < heads.length; i++) {
    const head = heads[i] as number
    const bucket = (head >>> shift) & mask
    const place = places[bucket] as number
    some.units[start + place] = units[i] as number
    some.heads[start + place] = head
    places[bucket] = place + 1
  }
}

function arrangeBucket({ units, heads }: Tickets, start: number, end: number, compare: Compare): void {
  for (let i = start + 1; i < end; i++) {
    const unit = units[i] as number
    const head = heads[i] as number
    let at = i
    for (; at > start; at--) {
      const above = (heads[at - 1] as number) - head
      if (above < 0 || (above === 0 && compare(units[at - 1] as number, unit) <= 0)) break
      units[at] = units[at - 1] as number
      heads[at] = heads[at - 1] as number
    }
    units[at] = unit
    heads[at] = head
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
