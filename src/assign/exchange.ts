/* Chains of exchanges: from an empty place, or from somebody with too many visits, to somebody who can take one more. */

import {
  at,
  costOf,
  enters,
  hasHole,
  isPriced,
  isTaken,
  join,
  leave,
  loadOf,
  nodeOf,
  ordinaryTaken,
  type Flow
} from './flow.js'
import { poolsOf } from './pool.js'
import { putBack, takeOut } from './ring.js'

/** A search for chains at the prices of the moment, in which every step costs nothing. 在当前价格下寻找零代价的调换链。 @since 0.1.0 */
export type Exchanges = {
  /** Who ends a chain that fills a place of a crew, or -1. 补足该组一个名额的调换链的末端人员；没有则为 -1。 */
  readonly fromHole: (crew: number) => number
  /** Who ends a chain that takes a visit off a person and whose load stays below `limit`, or -1. 减少该人员一次上门的调换链的末端。 */
  readonly fromPerson: (person: number, limit: number) => number
  /** Carries out the chain found last. 执行最近找到的调换链。 */
  readonly apply: (end: number) => void
  /** Never again looks at what the last search met: from there nothing can be reached. 不再搜索最近一次搜索到达之处。 */
  readonly setAside: () => void
  /** Whether a search already set a person aside. 是否已被搁置。 */
  readonly isAside: (person: number) => boolean
}

const START = -1
const ASIDE = 2 ** 31 - 1

/**
 * Searches breadth first over persons and crews. Persons of a class and price stand in one ring, and whoever is met
 * leaves it: a crew looks only at people not met before, and at those who must not serve it.
 *
 * @param byEmpty whether a chain may also empty one place to fill another
 * @since 0.1.0
 */
export function exchangesIn(flow: Flow, byEmpty: boolean): Exchanges {
  const { persons, crews, price, worth, members, serving, leaders, leading, barred, repeats, given, capacity } = flow
  const end = 2 * crews
  const pools = poolsOf(flow)
  const priced = isPriced(flow)
  const met = new Int32Array(end + 1)
  const nodeFrom = new Int32Array(end + 1)
  const personFrom = new Int32Array(persons)
  const queue = new Int32Array(end + 1)
  const marked = new Int32Array(persons)
  const taken = new Uint8Array(persons)
  const aside = new Uint8Array(persons)
  let out: number[] = []
  let [round, mark, tail] = [0, 0, 0]

  const open = (node: number, from: number): void => {
    if (at(met, node) >= round) return
    met[node] = round
    nodeFrom[node] = from
    queue[tail++] = node
  }

  const meet = (person: number, from: number): void => {
    takeOut(pools, person)
    taken[person] = 1
    out.push(person)
    personFrom[person] = from
  }

  const openCrewsOf = (person: number): void => {
    for (const crew of serving[person] ?? []) {
      const node = nodeOf(flow, person, crew)
      if (!priced || at(worth, person) - costOf(flow, person, crew) === at(price, node)) open(node, person)
    }
  }

  const begin = (): void => {
    // Whoever came out last goes back first: each finds the neighbours that they left.
    for (let person = out.pop(); person !== undefined; person = out.pop()) {
      putBack(pools, person)
      taken[person] = 0
    }
    round++
    tail = 0
  }

  const openOthers = (node: number): void => {
    const crew = node >> 1
    if (at(leaders, crew) === 1) {
      const other = node ^ 1
      if ((node & 1) === 0 || at(leading, crew) >= 2)
        if (at(price, node) === at(price, other)) open(other, viaNode(node))
    }
    if (byEmpty && at(price, node) === at(price, end) && isTaken(flow, node)) open(end, viaNode(node))
  }

  const run = (reaches: (person: number) => boolean): number => {
    for (let head = 0; head < tail; head++) {
      const node = at(queue, head)
      if (node === end) {
        for (let hole = 0; hole < end; hole++)
          if (hasHole(flow, hole) && at(price, hole) === at(price, end)) open(hole, viaNode(end))
        continue
      }
      const crew = node >> 1
      openOthers(node)
      mark++
      for (let i = at(barred.from, crew); i < at(barred.from, crew + 1); i++) marked[at(barred.all, i)] = mark
      for (const person of members[crew] ?? []) marked[person] = mark
      for (let i = at(repeats.from, crew); i < at(repeats.from, crew + 1); i++) {
        const person = at(repeats.all, i)
        if (priced && at(marked, person) !== mark && at(taken, person) === 0) {
          const isTight = at(price, node) + costOf(flow, person, crew) === at(worth, person)
          if (isTight && costOf(flow, person, crew) > 0 && enters(flow, at(flow.mayLead, person), node)) {
            meet(person, node)
            if (reaches(person)) return person
            openCrewsOf(person)
          }
        }
        marked[person] = mark
      }
      for (const ring of pools.near(node)) {
        for (let person = at(pools.after, ring); person < persons; person = at(pools.after, person)) {
          if (at(marked, person) === mark) continue
          meet(person, node)
          if (reaches(person)) return person
          openCrewsOf(person)
        }
      }
    }
    return -1
  }

  return {
    fromHole: (crew) => {
      begin()
      if (ordinaryTaken(flow, crew) < at(flow.ordinary, crew)) open(2 * crew, START)
      if (hasHole(flow, 2 * crew + 1)) open(2 * crew + 1, START)
      return run((person) => at(given, person) < at(capacity, person) && at(worth, person) === 0)
    },
    fromPerson: (person, limit) => {
      begin()
      meet(person, START)
      openCrewsOf(person)
      return run(
        (other) =>
          at(given, other) < at(capacity, other) &&
          at(worth, other) === 0 &&
          loadOf(flow, other, at(given, other) + 1) < limit
      )
    },
    apply: (last) => {
      let person = last
      while (at(personFrom, person) !== START) {
        let node = at(personFrom, person)
        join(flow, person, node >> 1)
        while (at(nodeFrom, node) < START) node = viaNode(at(nodeFrom, node))
        person = at(nodeFrom, node)
        if (person === START) return
        leave(flow, person, node >> 1)
      }
    },
    setAside: () => {
      for (let i = 0; i < tail; i++) met[at(queue, i)] = ASIDE
      for (const person of out) aside[person] = 1
      out = []
    },
    isAside: (person) => at(aside, person) === 1
  }
}

// A node as an origin, told apart from persons and from the start; its own inverse.
const viaNode = (node: number): number => -2 - node
