/* One head for each crew with a leader's place: by lot, then evened out until no chain helps (docs/assign.md). */

import { shuffled } from '../kernel/index.js'
import type { Below } from './fill.js'
import { ascending, at, listsOf, type Lists } from './flow.js'
import type { Instance } from './instance.js'

const NONE = -1
const ASIDE = 2 ** 31 - 1

/**
 * For each crew with a leader's place a member who may lead, null where there is none. The crews are spread over those
 * who may lead so that loads are decreasingly minimal. 各组组长，无人可任则为 null；所任组数逐级最小。
 *
 * @param members of each crew, ascending
 * @param below asked for nothing where no crew has a choice
 * @since 0.1.0
 */
export function headsOf(
  { people, crews }: Instance,
  members: readonly (readonly number[])[],
  below: Below
): readonly (number | null)[] {
  const ableIn = (crew: number): readonly number[] =>
    crews[crew]?.leaders === 1 ? (members[crew] ?? []).filter((person) => people[person]?.mayLead === true) : []
  const heads = members.map((_, crew): number | null => ableIn(crew)[0] ?? null)
  if (members.every((_, crew) => ableIn(crew).length < 2)) return heads
  const isAble = new Uint8Array(people.length)
  members.forEach((_, crew) => {
    for (const person of ableIn(crew)) isAble[person] = 1
  })
  const persons = shuffled(
    numbersWhere(people.length, (person) => isAble[person] === 1),
    { below }
  )
  const order = shuffled(
    numbersWhere(crews.length, (crew) => heads[crew] !== null),
    { below }
  )
  const numberOf = new Int32Array(people.length)
  persons.forEach((person, i) => (numberOf[person] = i))
  const able = ascending(listsOf(order, ableIn, numberOf))
  const led = new Int32Array(persons.length)
  const headOf = headsByLot(able, led, below)
  evenOut(able, led, headOf)
  order.forEach((crew, i) => (heads[crew] = at(persons, at(headOf, i))))
  return heads
}

function numbersWhere(size: number, holds: (one: number) => boolean): readonly number[] {
  const found: number[] = []
  for (let one = 0; one < size; one++) if (holds(one)) found.push(one)
  return found
}

/** Crew by crew, in an order drawn by lot, one of those who lead the fewest so far. */
function headsByLot({ from, all }: Lists, led: Int32Array, below: Below): Int32Array {
  const headOf = new Int32Array(from.length - 1)
  for (const crew of shuffled([...headOf.keys()], { below })) {
    const end = at(from, crew + 1)
    let [least, alike] = [Infinity, 0]
    for (let i = at(from, crew); i < end; i++) {
      const load = at(led, at(all, i))
      if (load < least) [least, alike] = [load, 1]
      else if (load === least) alike++
    }
    let rank = below(alike)
    let i = at(from, crew)
    while (at(led, at(all, i)) !== least || rank-- > 0) i++
    headOf[crew] = at(all, i)
    led[at(all, i)] = least + 1
  }
  return headOf
}

/**
 * Whoever leads the most passes a crew on, over others if need be, to somebody who then leads fewer. What a search in
 * vain has met can reach nobody who leads fewer and is set aside.
 */
function evenOut({ from, all }: Lists, led: Int32Array, headOf: Int32Array): void {
  // The crews of a head, ascending: the first of each, and after each crew the next.
  const first = new Int32Array(led.length).fill(NONE)
  const after = new Int32Array(headOf.length)
  for (let crew = headOf.length - 1; crew >= 0; crew--) {
    after[crew] = at(first, at(headOf, crew))
    first[at(headOf, crew)] = crew
  }
  const met = new Int32Array(led.length)
  const queue = new Int32Array(led.length)
  // The crew by which somebody would become head.
  const via = new Int32Array(led.length)
  let [round, tail, most] = [0, 0, 0]

  // Asks at once for the end of the chain, so that a search ends before it has met everybody.
  const meet = (person: number): number => {
    met[person] = round
    queue[tail++] = person
    for (let crew = at(first, person); crew !== NONE; crew = at(after, crew))
      for (let i = at(from, crew); i < at(from, crew + 1); i++) {
        const other = at(all, i)
        if (at(led, other) >= most) continue
        via[other] = crew
        return other
      }
    return NONE
  }

  const search = (start: number): number => {
    round++
    tail = 0
    const close = meet(start)
    if (close !== NONE) return close
    for (let head = 0; head < tail; head++)
      for (let crew = at(first, at(queue, head)); crew !== NONE; crew = at(after, crew))
        for (let i = at(from, crew); i < at(from, crew + 1); i++) {
          const person = at(all, i)
          if (at(met, person) >= round) continue
          via[person] = crew
          const end = meet(person)
          if (end !== NONE) return end
        }
    return NONE
  }

  const pass = (crew: number, person: number): void => {
    const head = at(headOf, crew)
    if (at(first, head) === crew) first[head] = at(after, crew)
    else after[before(head, crew)] = at(after, crew)
    const previous = before(person, crew)
    after[crew] = previous === NONE ? at(first, person) : at(after, previous)
    if (previous === NONE) first[person] = crew
    else after[previous] = crew
    headOf[crew] = person
  }

  const before = (head: number, crew: number): number => {
    let previous = NONE
    for (let one = at(first, head); one !== NONE && one < crew; one = at(after, one)) previous = one
    return previous
  }

  for (let top = mostBelow(led, Infinity); top > 1; top = mostBelow(led, top)) {
    most = top - 1
    for (let start = 0; start < led.length; start++) {
      if (at(led, start) !== top || at(met, start) === ASIDE) continue
      const end = search(start)
      if (end === NONE) {
        for (let i = 0; i < tail; i++) met[at(queue, i)] = ASIDE
        continue
      }
      for (let person = end; person !== start;) {
        const crew = at(via, person)
        const head = at(headOf, crew)
        pass(crew, person)
        person = head
      }
      led[start] = top - 1
      led[end] = at(led, end) + 1
    }
  }
}

function mostBelow(led: Int32Array, limit: number): number {
  let most = 0
  for (const one of led) if (one < limit && one > most) most = one
  return most
}
