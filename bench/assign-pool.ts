/* One pool of people and crews by index, with capacities so tight that filling alone leaves places empty. */

import type { Instance } from '../src/assign/instance.js'

/** A generator of its own, so that every run assigns the same. */
export function numbers(): (n: number) => number {
  let state = 7
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
}

/** `count` different numbers below `n`, ascending. */
export function someOf(count: number, n: number, below: (n: number) => number): readonly number[] {
  const chosen = new Set<number>()
  while (chosen.size < Math.min(count, n)) chosen.add(below(n))
  return [...chosen].sort((a, b) => a - b)
}

/** How large a pool is. */
export type PoolSize = {
  readonly crews: number
  readonly people: number
  readonly leaders: 0 | 1
  /** People whom each crew must not have. */
  readonly barred: number
}

export const PLACES = 2

/** What the eight people of a standing brigade can take, for every 10,000 crews. */
const BRIGADE = [1_200, 800, 500, 300, 200, 150, 120, 100]

/**
 * Capacities sum to the places exactly. A standing brigade of eight can take a sixth of them, everybody else the same, give
 * or take one: with 10,927 crews of 4,074 people 3,679 for the brigade, and 5 for 1,911 of the others and 4 for the rest.
 * Whoever gives each place to the least loaded is left with crews for which nobody but the largest of the brigade has room.
 */
export function onePool({ crews, people, leaders, barred }: PoolSize): Instance {
  const below = numbers()
  const brigade = BRIGADE.map((capacity) => Math.floor((capacity * crews) / 10_000))
  const others = people - brigade.length
  const places = brigade.reduce((rest, capacity) => rest - capacity, PLACES * crews)
  const least = Math.floor(places / others)
  const more = places - least * others
  const capacityOf = (i: number): number => brigade[i] ?? least + (i < brigade.length + more ? 1 : 0)
  return {
    people: Array.from({ length: people }, (_, i) => ({
      capacity: capacityOf(i),
      carried: 0,
      weight: 1,
      mayLead: true,
      class: 0
    })),
    crews: Array.from({ length: crews }, () => ({
      places: PLACES,
      leaders,
      kind: 0,
      barred: someOf(barred, people, below),
      repeats: []
    })),
    kinds: [[{ class: 0, tier: 0 }]],
    balance: 'dec-min'
  }
}
