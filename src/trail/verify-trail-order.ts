/* Entries by their numbers: where each stands, which were taken for which, and which were moved, as few as can be said to have been. */

import type { Digest } from '../kernel/index.js'

/** The places of entries by the numbers that they give themselves, as long as nothing took them. 各编号尚未认定的条目所在位置。 @since 0.1.0 */
export type Places = {
  /** Some that say this number: from a place on, then before it, each in order. 自称该编号的若干条目：先某位置起，后其前。 */
  readonly open: (seq: number, from: number, most: number) => readonly number[]
  /** The next number that any entry gives itself; asked for with numbers that never fall. 大于所给编号的下一编号，所问编号不得变小。 */
  readonly above: (seq: number) => number | undefined
  readonly isTaken: (place: number) => boolean
  /** Takes an entry, once. 认定一个条目。 */
  readonly take: (place: number) => void
}

/**
 * Finds entries by number, from a place on. 自某位置起按编号查找条目。
 *
 * @example placesFrom([{ seq: 1 }, { seq: 5 }, { seq: 5 }], 1).open(5, 2, 8) // => [2, 1]
 * @since 0.1.0
 */
export function placesFrom(items: readonly { readonly seq: number | null }[], from: number): Places {
  // Of each number the last place, and of each place the one before it of the same number.
  const last = new Map<number, number>()
  const before = new Int32Array(items.length - from)
  for (let i = from; i < items.length; i++) {
    const seq = items[i]?.seq ?? null
    if (seq === null) continue
    before[i - from] = last.get(seq) ?? -1
    last.set(seq, i)
  }
  const taken = new Uint8Array(items.length)
  let sorted: readonly number[] | null = null
  let lowest = 0
  const lastOpen = (seq: number): number => {
    let place = last.get(seq) ?? -1
    if (place < 0 || taken[place] === 0) return place
    while (place >= 0 && taken[place] === 1) place = before[place - from] as number
    last.set(seq, place)
    return place
  }
  return {
    open: (seq, next, most) => {
      const places: number[] = []
      for (let i = lastOpen(seq); i >= 0; i = before[i - from] as number) if (taken[i] === 0) places.push(i)
      places.reverse()
      if (places.length <= 1) return places
      const at = firstAtLeast(places, next)
      const behind = places.slice(at, at + most)
      return [...behind, ...places.slice(0, Math.min(at, most - behind.length))]
    },
    above: (seq) => {
      sorted ??= Array.from(last.keys()).sort((a, b) => a - b)
      // What is passed over here is below every number asked for later, or has no entry left.
      for (; lowest < sorted.length; lowest++) {
        const number = sorted[lowest] as number
        if (number > seq && lastOpen(number) >= 0) return number
      }
      return undefined
    },
    isTaken: (place) => taken[place] === 1,
    take: (place) => {
      taken[place] = 1
    }
  }
}

/** Which entry was taken for which number, by rising numbers. 已认定的各编号条目（按编号升序）。 @since 0.1.0 */
export type Found = {
  readonly seqs: readonly number[]
  readonly places: readonly number[]
  readonly add: (seq: number, place: number, digest: Digest | null) => void
  /** −1 where there is none. */
  readonly placeAt: (seq: number) => number
  readonly digestAt: (seq: number) => Digest | null
}

/**
 * Up to a place every entry is its own; from there on they are added. 某位置之前各条目均在其位，其后逐一认定。
 *
 * @example foundFrom([{ digest: null }], 1).placeAt(1) // => 0
 * @since 0.1.0
 */
export function foundFrom(items: readonly { readonly digest: Digest | null }[], from: number): Found {
  const seqs: number[] = []
  const places: number[] = []
  const digests: (Digest | null)[] = []
  const indexOf = (seq: number): number => {
    const at = firstAtLeast(seqs, seq)
    return seqs[at] === seq ? at : -1
  }
  return {
    seqs,
    places,
    add: (seq, place, digest) => {
      seqs.push(seq)
      places.push(place)
      digests.push(digest)
    },
    placeAt: (seq) => (seq <= from ? seq - 1 : (places[indexOf(seq)] ?? -1)),
    digestAt: (seq) => (seq <= from ? (items[seq - 1]?.digest ?? null) : (digests[indexOf(seq)] ?? null))
  }
}

/** One that was moved: where it stands, and where it would stand. 位置已变者：现位置与应在位置。 @since 0.1.0 */
export type Moved = { readonly key: number; readonly at: number; readonly due: number }

/**
 * The entries outside a longest rising run of places: without them the others are in order. 最长递增位置序列以外的条目。
 *
 * @param keys   of the entries in the order in which they should stand
 * @param places where they stand
 * @returns in that order; `due` is the place that would be its own if all stood in order
 * @example movedAmong([1, 2, 3], [0, 2, 1]).length // => 1
 * @example movedAmong([1, 2], [4, 7]) // => []
 * @since 0.1.0
 */
export function movedAmong(keys: readonly number[], places: readonly number[]): readonly Moved[] {
  let rising = 1
  while (rising < places.length && (places[rising] as number) > (places[rising - 1] as number)) rising++
  if (rising >= places.length) return []
  const kept = longestRise(places)
  const due = Float64Array.from(places).sort()
  return keys.flatMap((key, i) => (kept[i] === 1 ? [] : [{ key, at: places[i] as number, due: due[i] as number }]))
}

// Patience: the smallest end of a rising run of each length, and what stands before it.
function longestRise(places: readonly number[]): Uint8Array {
  const ends: number[] = []
  const before = new Int32Array(places.length)
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((places[ends[middle] as number] as number) < place) low = middle + 1
      else high = middle
    }
    before[i] = ends[low - 1] ?? -1
    ends[low] = i
  }
  const kept = new Uint8Array(places.length)
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i] as number) kept[i] = 1
  return kept
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}
