/* Chains of exchanges: from an empty place, or from somebody with too many visits, to somebody who can take one more. */

import {
  amount,
  at,
  costOf,
  enters,
  hasHole,
  isApart,
  isMember,
  isPriced,
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
  /** From now on a chain ends with somebody whose load it leaves below `limit`. 此后调换链的末端人员增加一次后负担须低于 `limit`。 */
  readonly aimBelow: (limit: number) => void
  /** Who ends a chain that fills a place of a crew, or -1. 补足该组一个名额的调换链的末端人员；没有则为 -1。 */
  readonly fromHole: (crew: number) => number
  /** Who ends a chain that takes a visit off a person, or -1. 减少该人员一次上门的调换链的末端人员；没有则为 -1。 */
  readonly fromPerson: (person: number) => number
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
 * leaves it: a crew looks only at people not met before, and at those who must not serve it. Each node is asked for
 * the end of a chain as soon as it is met, so that a search ends before it has met everybody.
 * 在人员与名额组之间作广度优先搜索；节点一经到达即先看能否结束。
 *
 * @since 0.1.0
 */
export function exchangesIn(flow: Flow): Exchanges {
  const { persons, crews, price, worth, members, serving, leaders, leading, barred, repeats, given, capacity } = flow
  const { classOf, kinds, kindOf, mayLead, tierCost } = flow
  const pools = poolsOf(flow)
  const priced = isPriced(flow)
  const met = new Int32Array(2 * crews)
  const nodeFrom = new Int32Array(2 * crews)
  const personFrom = new Int32Array(persons)
  const queue = new Int32Array(2 * crews)
  const marked = new Int32Array(persons)
  const taken = new Uint8Array(persons)
  const aside = new Uint8Array(persons)
  let ends: number[][] = []
  let limit = Infinity
  let out: number[] = []
  let [round, mark, tail, found] = [0, 0, 0, -1]

  const isFound = (): boolean => found !== -1

  const isEnd = (person: number): boolean =>
    at(given, person) < at(capacity, person) &&
    amount(worth, person) === 0 &&
    loadOf(flow, person, at(given, person) + 1) < limit

  const aimBelow = (load: number): void => {
    limit = load
    ends = []
    for (let person = 0; person < persons; person++) if (isEnd(person)) (ends[at(classOf, person)] ??= []).push(person)
  }

  const endAt = (node: number): number => {
    const crew = node >> 1
    for (let i = at(repeats.from, crew); priced && i < at(repeats.from, crew + 1); i++) {
      const person = at(repeats.all, i)
      if (isEnd(person) && entersAgain(person, node)) return person
    }
    for (const { class: one, tier } of kinds[at(kindOf, crew)] ?? []) {
      const open = ends[one] ?? []
      if (open.length === 0 || amount(price, node) + tier * tierCost !== 0) continue
      if (!enters(flow, at(mayLead, at(open, 0)), node)) continue
      for (let i = 0; i < open.length;) {
        const person = at(open, i)
        // Whoever ended a chain may have no room for another.
        if (!isEnd(person)) open.splice(i, 1)
        else if (isApart(flow, person, crew)) i++
        else return person
      }
    }
    return -1
  }

  // Whether a person who served the subject last time may enter: that costs, and so has to be worth its price.
  const entersAgain = (person: number, node: number): boolean => {
    const cost = costOf(flow, person, node >> 1)
    return (
      cost > 0 &&
      amount(price, node) + cost === amount(worth, person) &&
      enters(flow, at(mayLead, person), node) &&
      !isMember(flow, person, node >> 1)
    )
  }

  const open = (node: number, from: number): void => {
    if (isFound() || at(met, node) >= round) return
    met[node] = round
    nodeFrom[node] = from
    queue[tail++] = node
    const end = endAt(node)
    if (end === -1) return
    personFrom[end] = node
    found = end
  }

  const meet = (person: number, from: number): void => {
    takeOut(pools, person)
    taken[person] = 1
    out.push(person)
    personFrom[person] = from
    for (const crew of serving[person] ?? []) {
      const node = nodeOf(flow, person, crew)
      if (!priced || amount(worth, person) - costOf(flow, person, crew) === amount(price, node)) open(node, person)
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
    found = -1
  }

  const run = (): number => {
    for (let head = 0; head < tail && !isFound(); head++) {
      const node = at(queue, head)
      const crew = node >> 1
      if (at(leaders, crew) === 1 && amount(price, node) === amount(price, node ^ 1))
        if ((node & 1) === 0 || at(leading, crew) >= 2) open(node ^ 1, viaNode(node))
      mark++
      for (let i = at(barred.from, crew); i < at(barred.from, crew + 1); i++) marked[at(barred.all, i)] = mark
      for (let i = at(members.from, crew), end = i + at(members.size, crew); i < end; i++)
        marked[at(members.all, i)] = mark
      for (let i = at(repeats.from, crew); i < at(repeats.from, crew + 1); i++) {
        const person = at(repeats.all, i)
        if (priced && !isFound() && at(taken, person) === 0 && entersAgain(person, node)) meet(person, node)
        marked[person] = mark
      }
      for (const ring of pools.near(node)) {
        for (let one = at(pools.after, ring); one < persons && !isFound(); one = at(pools.after, one))
          if (at(marked, one) !== mark) meet(one, node)
      }
    }
    return found
  }

  return {
    aimBelow,
    fromHole: (crew) => {
      begin()
      if (ordinaryTaken(flow, crew) < at(flow.ordinary, crew)) open(2 * crew, START)
      if (hasHole(flow, 2 * crew + 1)) open(2 * crew + 1, START)
      return run()
    },
    fromPerson: (person) => {
      begin()
      meet(person, START)
      return run()
    },
    apply: (end) => {
      let person = end
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
