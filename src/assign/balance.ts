/* Even loads: whoever has too many visits passes one on, over others if need be, until no chain helps (docs/assign.md). */

import { exchangesIn } from './exchange.js'
import { amount, at, loadOf, type Flow } from './flow.js'
import type { Balance } from './instance.js'

/**
 * Makes loads decreasingly minimal, or only the largest as small as it can be, and leaves everything else as good as it
 * was: as many places filled, as few from other tiers, as few repeats.
 * 均衡负担，其余指标保持不变。
 *
 * From the heaviest load down, everybody at a load looks for a chain to somebody who would stay below it. What a search
 * in vain has met can reach nobody lighter and is set aside: a level of the result.
 *
 * @since 0.1.0
 */
export function balanceLoads(flow: Flow, balance: Balance): void {
  const { persons, given, capacity, worth } = flow
  const exchanges = exchangesIn(flow)
  const peopleAt = new Map<number, Set<number>>()
  const loads: number[] = []
  const enlist = (person: number): void => {
    if (at(given, person) === 0 || amount(worth, person) !== 0) return
    const load = loadOf(flow, person, at(given, person))
    const people = peopleAt.get(load)
    if (people) {
      people.add(person)
      return
    }
    peopleAt.set(load, new Set([person]))
    let i = loads.length
    while (i > 0 && (loads[i - 1] as number) > load) i--
    loads.splice(i, 0, load)
  }
  for (let person = 0; person < persons; person++) enlist(person)

  for (let top = loads.pop(); top !== undefined; top = loads.pop()) {
    if (!canTakeBelow(top)) return
    exchanges.aimBelow(top)
    let reduced = true
    for (const person of [...(peopleAt.get(top) ?? [])].sort((a, b) => a - b)) {
      if (loadOf(flow, person, at(given, person)) !== top) continue
      const end = exchanges.isAside(person) ? -1 : exchanges.fromPerson(person)
      if (end !== -1) {
        exchanges.apply(end)
        enlist(person)
        enlist(end)
        continue
      }
      if (!exchanges.isAside(person)) exchanges.setAside()
      reduced = false
    }
    if (balance === 'max-only' && !reduced) return
  }

  function canTakeBelow(load: number): boolean {
    for (let person = 0; person < persons; person++) {
      if (amount(worth, person) !== 0 || at(given, person) >= at(capacity, person)) continue
      if (loadOf(flow, person, at(given, person) + 1) < load && !exchanges.isAside(person)) return true
    }
    return false
  }
}
