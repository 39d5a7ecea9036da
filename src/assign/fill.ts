/* The first filling: place by place, one of the people with the least load, each with the same chance (docs/assign.md). */

import { shuffled } from '../kernel/index.js'
import { amount, at, join, loadOf, type Flow } from './flow.js'

/** A uniform integer from 0 to n−1. 0 至 n−1 的均匀整数。 @since 0.1.0 */
export type Below = (n: number) => number

/** People at one next load: the first `size` of `people`. */
type Level = { readonly load: number; people: Int32Array; size: number }

/**
 * Fills leaders' places crew by crew, then, in a second order drawn by lot, all others. Nobody is taken from another tier or for a
 * subject they served last time, so that a place may stay empty; where people who may lead and people who may not are
 * alike in load, ordinary places go to those who may not.
 * 依次先补组长名额，再按另行抽取的次序补其余名额；同等负担下普通名额由不可任组长者担任。
 *
 * @param flow empty; its persons and crews stand in an order drawn by lot
 * @since 0.1.0
 */
export function fillAtRandom(flow: Flow, below: Below): void {
  const pick = pickerOf(flow, below)
  const crews = Array.from({ length: flow.crews }, (_, crew) => crew)
  for (const crew of crews) if (at(flow.leaders, crew) === 1) pick(crew, true)
  for (const crew of shuffled(crews, { below }))
    for (let place = at(flow.ordinary, crew); place > 0; place--) if (!pick(crew, false)) break
}

function pickerOf(flow: Flow, below: Below): (crew: number, leader: boolean) => boolean {
  const { persons, classOf, kindOf, kinds, tierOf, mayLead, given, capacity, members, barred, repeats } = flow
  const classes = kinds.map((adjacent) => adjacent.flatMap(({ class: one, tier }) => (tier === 0 ? one : [])))
  const levels: Level[][] = []
  const leads: number[] = []
  // The load at which a person stands in a list, NaN where they stand in none.
  const listedAt = new Float64Array(persons).fill(NaN)
  const place = new Int32Array(persons)
  const passed: number[] = []
  const spots: number[] = []

  const enter = (person: number): void => {
    if (at(given, person) >= at(capacity, person)) return
    const own = levels[at(classOf, person)] ?? []
    const load = loadOf(flow, person, at(given, person) + 1)
    let i = 0
    while (i < own.length && (own[i] as Level).load < load) i++
    const found = own[i]
    const level = found?.load === load ? found : { load, people: new Int32Array(4), size: 0 }
    if (level !== found) own.splice(i, 0, level)
    if (level.size === level.people.length) {
      const { people } = level
      level.people = new Int32Array(2 * people.length)
      level.people.set(people)
    }
    level.people[level.size] = person
    place[person] = level.size++
    listedAt[person] = load
  }

  const levelAt = (one: number, load: number): Level | undefined => {
    for (const level of levels[one] ?? []) if (level.load === load) return level
    return undefined
  }

  const take = (person: number, crew: number): void => {
    const own = levels[at(classOf, person)] ?? []
    const level = levelAt(at(classOf, person), amount(listedAt, person)) as Level
    const last = at(level.people, --level.size)
    if (last !== person) {
      level.people[at(place, person)] = last
      place[last] = at(place, person)
    }
    if (level.size === 0) own.splice(own.indexOf(level), 1)
    listedAt[person] = NaN
    join(flow, person, crew)
    enter(person)
  }

  for (let person = 0; person < persons; person++) {
    levels[at(classOf, person)] ??= []
    leads[at(classOf, person)] = at(mayLead, person)
  }
  for (let person = 0; person < persons; person++) enter(person)

  return (crew, leader) => {
    const kind = at(kindOf, crew)
    const open = classes[kind] ?? []
    for (let floor = -Infinity; ;) {
      const least = leastAbove(floor, open, leader)
      if (least === Infinity) return false
      passed.length = 0
      pass(barred.all, at(barred.from, crew), at(barred.from, crew + 1), least, kind)
      pass(repeats.all, at(repeats.from, crew), at(repeats.from, crew + 1), least, kind)
      const first = at(members.from, crew)
      pass(members.all, first, first + at(members.size, crew), least, kind)
      const others = leader ? 0 : countAt(least, open, 0)
      const side = others > 0 ? 0 : 1
      const total = others > 0 ? others : countAt(least, open, 1)
      if (total > 0) {
        take(choose(least, open, side, below(total)), crew)
        return true
      }
      floor = least
    }
  }

  function pass(list: Int32Array, from: number, to: number, load: number, kind: number): void {
    for (let i = from; i < to; i++) {
      const person = list[i] as number
      if (listedAt[person] === load && tierOf(kind, at(classOf, person)) === 0) passed.push(person)
    }
  }

  function leastAbove(floor: number, open: readonly number[], leader: boolean): number {
    let least = Infinity
    for (const one of open) {
      if (leader && leads[one] !== 1) continue
      for (const { load } of levels[one] ?? []) {
        if (load <= floor) continue
        if (load < least) least = load
        break
      }
    }
    return least
  }

  function countAt(load: number, open: readonly number[], side: number): number {
    let count = 0
    for (const one of open) if (leads[one] === side) count += levelAt(one, load)?.size ?? 0
    for (const person of passed) if (at(mayLead, person) === side) count--
    return count
  }

  function choose(load: number, open: readonly number[], side: number, drawn: number): number {
    let rank = drawn
    for (const one of open) {
      const level = leads[one] === side ? levelAt(one, load) : undefined
      if (level === undefined) continue
      spots.length = 0
      for (const person of passed) if (at(classOf, person) === one) spots.push(at(place, person))
      if (rank < level.size - spots.length) return at(level.people, spotOf(rank))
      rank -= level.size - spots.length
    }
    throw new Error('a pick fell outside the lists')
  }
  // The spot that comes after so many others that are not passed over.
  function spotOf(rank: number): number {
    for (let spot = rank; ;) {
      let next = rank
      for (const one of spots) if (one <= spot) next++
      if (next === spot) return spot
      spot = next
    }
  }
}
