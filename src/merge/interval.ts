/* Fewest visits where every task's days are one span: interval stabbing (docs/merge.md, section 4). */

import type { Span } from '../calendar/index.js'
import type { CivilDate } from '../kernel/index.js'

/**
 * Groups spans into the fewest groups with a common day, and of all such groupings gives the canonical one: last days
 * earliest, then each span in order on the earliest day it can have. 将日期段分为最少的、各有共同日期的组；同为最少时取规范解。
 *
 * Exact for any number of spans; O(k log k).
 *
 * @param spans in canonical order, each with at least one day
 * @returns groups of indexes, by last common day; indexes ascend
 * @example groupSpans([{ from: '2022-01-01', to: '2022-03-31' }, { from: '2022-05-01', to: '2022-05-31' }, { from: '2022-02-01', to: '2022-05-31' }]) // => [[0, 2], [1]]
 * @since 0.1.0
 */
export function groupSpans(spans: readonly Span[]): readonly (readonly number[])[] {
  const points = stabbingDays(spans)
  const groups = points.map((): number[] => [])
  const placeOf = new Map(points.map((point, place) => [point, place]))
  const places = spans.map(({ from }) => firstNotBefore(points, from))
  // A day is the last of its group only while a span that ends on it stays; the last in order gives way.
  const keeper = new Map<number, number>()
  spans.forEach(({ to }, i) => {
    const own = placeOf.get(to)
    if (own === undefined) return
    const kept = keeper.get(own)
    if (kept === undefined || places[kept] !== own || places[i] === own) keeper.set(own, i)
  })
  for (const [own, i] of keeper) places[i] = own
  places.forEach((place, i) => groups[place]?.push(i))
  return groups
}

// The days, ascending: those ends of spans at which the number of days still needed afterwards falls.
function stabbingDays(spans: readonly Span[]): readonly CivilDate[] {
  const ends = [...new Set(spans.map(({ to }) => to))].sort(ascending)
  const late = [...spans].sort((a, b) => ascending(b.from, a.from))
  const neededAfter = new Map<CivilDate, number>()
  let next = 0
  let soonest: CivilDate | undefined
  for (const end of [...ends].reverse()) {
    for (let span = late[next]; span !== undefined && span.from > end; span = late[++next]) {
      if (soonest === undefined || span.to < soonest) soonest = span.to
    }
    neededAfter.set(end, soonest === undefined ? 0 : 1 + (neededAfter.get(soonest) ?? 0))
  }
  return ends.filter((end, i) => {
    const before = ends[i - 1]
    return before === undefined || (neededAfter.get(end) ?? 0) < (neededAfter.get(before) ?? 0)
  })
}

function firstNotBefore(points: readonly CivilDate[], day: CivilDate): number {
  let low = 0
  let high = points.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((points[middle] as CivilDate) < day) low = middle + 1
    else high = middle
  }
  return low
}

// Text order is time order.
const ascending = (a: CivilDate, b: CivilDate): number => (a < b ? -1 : a > b ? 1 : 0)
