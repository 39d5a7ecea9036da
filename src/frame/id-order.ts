/*
 * 标识次序: ids in the order of their UTF-8 bytes (docs/draw.md, section 2).
 */

import { byteRank, compareUtf8 } from '../kernel/index.js'

/**
 * The order of ids by unsigned UTF-8 bytes. 标识按 UTF-8 无符号字节升序的次序。
 *
 * One pass if they are in order already. If not, rows go to buckets by the units that follow those which all of them share, and a bucket
 * of many rows goes to buckets again: the time grows with the length of what is sorted, whatever the ids look like.
 *
 * @returns indexes into `ids`; equal ids stay as they came
 * @example idOrder(['b', 'a', 'b']) // => Uint32Array.of(1, 0, 2)
 * @since 0.1.0
 */
export function idOrder(ids: readonly string[]): Uint32Array {
  const order = new Uint32Array(ids.length)
  for (let i = 0; i < order.length; i++) order[i] = i
  if (isAscending(ids)) return order
  const [spare, buckets, first, second] = [order.slice(), order.slice(), order.slice(), order.slice()]
  const work: Work = { ids, order, spare, buckets, first, second }
  const groups: Group[] = [{ start: 0, end: ids.length, shared: 0 }]
  for (let group = groups.pop(); group; group = groups.pop()) split(work, group, groups)
  return order
}

// Places of `order` whose ids share their first `shared` UTF-16 units.
type Group = { readonly start: number; readonly end: number; readonly shared: number }

type Work = {
  readonly ids: readonly string[]
  readonly order: Uint32Array
  readonly spare: Uint32Array
  // By place.
  readonly buckets: Uint32Array
  // By row: the eight units after the shared ones, one byte each, or, if a larger one occurs, two units, one a word.
  readonly first: Uint32Array
  readonly second: Uint32Array
}

// One unit of the keys.
type Digit = { readonly word: Uint32Array; readonly shift: number; readonly mask: number }

const BLOCK = 256
const FEW = 12
const BUCKETS_A_ROW = 2

const digitsOf = ({ first, second }: Work, shifts: readonly number[], mask: number): readonly Digit[] =>
  [first, second].flatMap((word) => shifts.map((shift) => ({ word, shift, mask })))

// Lengths first, block by block, since that fetches strings that lie anywhere in memory all at once instead of one by one.
function isAscending(ids: readonly string[]): boolean {
  for (let from = 1; from < ids.length; from += BLOCK) {
    const to = Math.min(from + BLOCK, ids.length)
    let units = 0
    for (let i = from; i < to; i++) units += (ids[i] as string).length
    if (units === 0 && ids[from - 1] === '') continue
    for (let i = from; i < to; i++) if (compareUtf8(ids[i - 1] as string, ids[i] as string) > 0) return false
  }
  return true
}

// Puts the rows of a group into buckets and small buckets in order, and leaves large ones to `groups`.
function split(work: Work, { start, end, shared }: Group, groups: Group[]): void {
  const from = commonUnits(work, start, end, shared)
  const { count, whole } = numberBuckets(work, start, end, loadKeys(work, start, end, from))
  // Nothing follows what they share: they are equal.
  if (count === 1) return
  const places = new Uint32Array(count)
  fillBuckets(work, start, end, places)
  let begin = start
  for (let bucket = 0; bucket < count; bucket++) {
    const until = places[bucket] as number
    if (until - begin > FEW) groups.push({ start: begin, end: until, shared: from + whole })
    else if (until - begin > 1) insertionSort(work, begin, until)
    begin = until
  }
}

// Afterwards each place is where its bucket ends.
function fillBuckets({ order, spare, buckets }: Work, start: number, end: number, places: Uint32Array): void {
  countRows(buckets, start, end, places)
  let place = start
  for (let bucket = 0; bucket < places.length; bucket++) {
    const rows = places[bucket] as number
    places[bucket] = place
    place += rows
  }
  for (let i = start; i < end; i++) {
    const bucket = buckets[i] as number
    const to = places[bucket] as number
    spare[to] = order[i] as number
    places[bucket] = to + 1
  }
  order.set(spare.subarray(start, end), start)
}

function countRows(buckets: Uint32Array, start: number, end: number, counts: Uint32Array): void {
  for (let i = start; i < end; i++) {
    const bucket = buckets[i] as number
    counts[bucket] = (counts[bucket] as number) + 1
  }
}

function commonUnits({ ids, order }: Work, start: number, end: number, shared: number): number {
  const one = ids[order[start] as number] as string
  const units = Uint16Array.from(one, (_, i) => one.charCodeAt(i))
  let common = one.length
  for (let i = start + 1; i < end && common > shared; i++) {
    const other = ids[order[i] as number] as string
    if (other.length < common) common = other.length
    let at = shared
    while (at < common && other.charCodeAt(at) === units[at]) at++
    common = at
  }
  return common
}

// An id that has ended counts as 0, so units count from 1.
function loadKeys(work: Work, start: number, end: number, from: number): readonly Digit[] {
  const { ids, order, first, second } = work
  for (let i = start; i < end; i++) {
    const row = order[i] as number
    const id = ids[row] as string
    const a = unitAt(id, from)
    const b = unitAt(id, from + 1)
    const c = unitAt(id, from + 2)
    const d = unitAt(id, from + 3)
    const e = unitAt(id, from + 4)
    const f = unitAt(id, from + 5)
    const g = unitAt(id, from + 6)
    const h = unitAt(id, from + 7)
    if ((a | b | c | d | e | f | g | h) > 0xff) return loadWideKeys(work, start, end, from)
    first[row] = (a << 24) | (b << 16) | (c << 8) | d
    second[row] = (e << 24) | (f << 16) | (g << 8) | h
  }
  return digitsOf(work, [24, 16, 8, 0], 0xff)
}

function loadWideKeys(work: Work, start: number, end: number, from: number): readonly Digit[] {
  const { ids, order, first, second } = work
  for (let i = start; i < end; i++) {
    const row = order[i] as number
    const id = ids[row] as string
    first[row] = unitAt(id, from)
    second[row] = unitAt(id, from + 1)
  }
  return digitsOf(work, [0], 0x1ffff)
}

const unitAt = (id: string, at: number): number => (at < id.length ? byteRank(id.charCodeAt(at)) + 1 : 0)

// Numbers the buckets from as many digits as there is room for; of the last one, neighbours may share a bucket.
function numberBuckets(
  { order, buckets }: Work,
  start: number,
  end: number,
  digits: readonly Digit[]
): { readonly count: number; readonly whole: number } {
  const most = BUCKETS_A_ROW * (end - start)
  buckets.fill(0, start, end)
  let count = 1
  let whole = 0
  for (const digit of digits) {
    const { least, largest } = rangeOf(digit, order, start, end)
    const values = largest - least + 1
    const parts = Math.min(values, Math.floor(most / count))
    addDigit(digit, order, start, end, least, parts, parts / values, buckets)
    count *= parts
    if (parts < values) break
    whole++
  }
  return { count, whole }
}

function rangeOf(
  { word, shift, mask }: Digit,
  order: Uint32Array,
  start: number,
  end: number
): { readonly least: number; readonly largest: number } {
  let least = mask
  let largest = 0
  for (let i = start; i < end; i++) {
    const unit = ((word[order[i] as number] as number) >>> shift) & mask
    if (unit < least) least = unit
    if (unit > largest) largest = unit
  }
  return { least, largest }
}

function addDigit(
  { word, shift, mask }: Digit,
  order: Uint32Array,
  start: number,
  end: number,
  least: number,
  parts: number,
  scale: number,
  buckets: Uint32Array
): void {
  for (let i = start; i < end; i++) {
    const unit = ((word[order[i] as number] as number) >>> shift) & mask
    buckets[i] = (buckets[i] as number) * parts + Math.floor((unit - least) * scale)
  }
}

function insertionSort({ ids, order, first, second }: Work, start: number, end: number): void {
  for (let i = start + 1; i < end; i++) {
    const row = order[i] as number
    const key = first[row] as number
    let at = i
    for (; at > start; at--) {
      const other = order[at - 1] as number
      const above = (first[other] as number) - key || (second[other] as number) - (second[row] as number)
      if (above < 0 || (above === 0 && compareUtf8(ids[other] as string, ids[row] as string) <= 0)) break
      order[at] = other
    }
    order[at] = row
  }
}
