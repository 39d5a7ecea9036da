/* Who is certain for a visit: members whom no exchange of equal worth can put elsewhere (docs/assign.md). */

import {
  anyHole,
  amount,
  at,
  costOf,
  enters,
  hasHole,
  holds,
  isApart,
  isMember,
  isNode,
  isPriced,
  isTaken,
  lengthOf,
  loadOf,
  membersIn,
  nodeOf,
  visitsOverWeight,
  type Flow
} from './flow.js'
import type { Balance } from './instance.js'
import { poolsOf } from './pool.js'
import { ringsOf, takeOut } from './ring.js'

/**
 * The members who are in their crew in every optimal filling. 在一切最优派员中都必然担任的人员。
 *
 * An exchange that costs nothing is a cycle: a member leaves, another enters and leaves a crew in turn, and in the end
 * either the first comes back in or somebody takes one visit more who then stands where somebody with one less stood.
 * A member is certain when no cycle passes through their leaving: it costs something, or person and crew lie in
 * different strongly connected parts (Kosaraju).
 *
 * @param flow optimal, its prices those of the last raise
 * @returns pairs of crew and person
 * @since 0.1.0
 */
export function forcedIn(flow: Flow, balance: Balance): readonly (readonly [crew: number, person: number])[] {
  const graph = graphOf(flow, balance)
  const part = partsOf(graph)
  const forced: [number, number][] = []
  for (let crew = 0; crew < flow.crews; crew++)
    for (const person of membersIn(flow, crew))
      if (!graph.isTight(person, crew) || part[graph.ofPerson(person)] !== part[nodeOf(flow, person, crew)])
        forced.push([crew, person])
  return forced
}

// Nodes of crews, the node of empty places, persons, and one node for each load at which visits may pass.
type Graph = {
  readonly size: number
  readonly ofPerson: (person: number) => number
  /** Whether a member may leave, or anybody enter, at no cost. */
  readonly isTight: (person: number, crew: number) => boolean
  /** A node to which one can go from here and where nobody has been; -1 when there is none left. */
  readonly next: (node: number) => number
  /** Where one can come from, of what was not yet told. */
  readonly before: (node: number, tell: (node: number) => void) => void
}

function partsOf({ size, next, before }: Graph): Int32Array {
  const seen = new Uint8Array(size)
  const path = new Int32Array(size)
  const finished = new Int32Array(size)
  let done = 0
  for (let root = 0; root < size; root++) {
    if (at(seen, root) === 1) continue
    seen[root] = 1
    path[0] = root
    for (let depth = 0; depth >= 0;) {
      const node = next(at(path, depth))
      if (node === -1) finished[done++] = at(path, depth--)
      else if (at(seen, node) === 0) {
        seen[node] = 1
        path[++depth] = node
      }
    }
  }
  const part = new Int32Array(size).fill(-1)
  for (let i = done - 1; i >= 0; i--) {
    const root = at(finished, i)
    if (at(part, root) !== -1) continue
    part[root] = root
    path[0] = root
    let tail = 1
    for (let head = 0; head < tail; head++)
      before(at(path, head), (node) => {
        if (at(part, node) !== -1) return
        part[node] = root
        path[tail++] = node
      })
  }
  return part
}

function graphOf(flow: Flow, balance: Balance): Graph {
  const { persons, crews, price, worth, classOf, kinds, kindOf, leaders, leading, serving, repeats } = flow
  const end = 2 * crews
  const firstHub = end + 1 + persons
  const withHoles = anyHole(flow)
  const priced = isPriced(flow)
  const { hubOf, gainers, losers, hubs } = passesOf(flow, balance)
  const people = poolsOf(flow)
  const nodes = ringsOf(
    end,
    (node) => (isNode(flow, node) ? 2 * at(kindOf, node >> 1) + (node & 1) : 2 * kinds.length),
    price
  )
  const gone = new Uint8Array(end)
  const here = new Uint8Array(persons)
  const turn = new Int32Array(firstHub + hubs)
  const repeatedBy = inverse(flow)
  const kindsOf: { readonly kind: number; readonly tier: number }[][] = []
  kinds.forEach((adjacent, kind) => {
    for (const { class: one, tier } of adjacent) (kindsOf[one] ??= []).push({ kind, tier })
  })
  const ofPerson = (person: number): number => end + 1 + person
  const isTight = (person: number, crew: number): boolean =>
    priced
      ? amount(price, nodeOf(flow, person, crew)) + costOf(flow, person, crew) === amount(worth, person)
      : !holds(repeats, crew, person)
  const isSide = (node: number, other: number): boolean =>
    at(leaders, node >> 1) === 1 &&
    amount(price, node) === amount(price, other) &&
    ((node & 1) === 0 || at(leading, node >> 1) >= 2)
  const isEmptyable = (node: number): boolean =>
    withHoles && isTaken(flow, node) && amount(price, node) === amount(price, end)
  const isFillable = (node: number): boolean => hasHole(flow, node) && amount(price, node) === amount(price, end)
  const isRepeatInto = (person: number, crew: number, node: number): boolean =>
    !isMember(flow, person, crew) &&
    costOf(flow, person, crew) >= 0 &&
    isTight(person, crew) &&
    nodeOf(flow, person, crew) === node
  // Whoever is met leaves their ring, so that the next look begins with somebody new.
  const met = (person: number): number => {
    if (at(here, person) === 0) takeOut(people, person)
    here[person] = 1
    return ofPerson(person)
  }

  const next = (node: number): number => {
    if (node >= firstHub) {
      const person = losers[node - firstHub]?.[at(turn, node)]
      turn[node] = at(turn, node) + 1
      return person === undefined ? -1 : met(person)
    }
    if (node > end) return nextOfPerson(node)
    if (node === end) {
      for (let hole = at(turn, node); hole < end; hole++) {
        turn[node] = hole + 1
        if (isFillable(hole)) return hole
      }
      return -1
    }
    return nextOfCrew(node)
  }

  const nextOfPerson = (node: number): number => {
    const person = node - end - 1
    const own = serving[person] ?? []
    for (let i = at(turn, node); i <= own.length; i++) {
      turn[node] = i + 1
      if (i < own.length && isTight(person, at(own, i))) return nodeOf(flow, person, at(own, i))
      if (i === own.length && hubOf(person, 1) !== -1) return firstHub + hubOf(person, 1)
    }
    return -1
  }

  const nextOfCrew = (node: number): number => {
    const crew = node >> 1
    const firstRing = 2 + lengthOf(repeats, crew)
    const rings = people.near(node)
    for (let i = at(turn, node); i < firstRing + rings.length; turn[node] = ++i) {
      if (i === 0 && isSide(node, node ^ 1)) {
        turn[node] = 1
        return node ^ 1
      }
      if (i === 1 && isEmptyable(node)) {
        turn[node] = 2
        return end
      }
      if (i >= 2 && i < firstRing) {
        const person = at(repeats.all, at(repeats.from, crew) + i - 2)
        if (at(here, person) === 0 && isRepeatInto(person, crew, node)) return met(person)
      }
      const ring = i < firstRing ? -1 : at(rings, i - firstRing)
      for (let one = ring === -1 ? persons : at(people.after, ring); one < persons; one = at(people.after, one))
        if (!isApart(flow, one, crew)) return met(one)
    }
    return -1
  }

  const before: Graph['before'] = (node, tell) => {
    const tellNode = (from: number): void => {
      if (at(gone, from) === 0) takeOut(nodes, from)
      gone[from] = 1
      tell(from)
    }
    if (node >= firstHub) for (const person of gainers[node - firstHub] ?? []) tell(ofPerson(person))
    else if (node > end) {
      const person = node - end - 1
      const hub = hubOf(person, 0)
      if (hub !== -1) tell(firstHub + hub)
      for (const crew of repeatedBy[person] ?? [])
        for (const from of [2 * crew, 2 * crew + 1]) if (isRepeatInto(person, crew, from)) tellNode(from)
      for (const { kind, tier } of kindsOf[at(classOf, person)] ?? [])
        for (const side of [0, 1]) {
          const ring = nodes.ringOf(2 * kind + side, amount(worth, person) - tier * flow.tierCost)
          if (ring === -1) continue
          for (let from = at(nodes.after, ring); from < end; from = at(nodes.after, from))
            if (enters(flow, at(flow.mayLead, person), from) && !isApart(flow, person, from >> 1)) tellNode(from)
        }
    } else if (node === end) {
      for (let from = 0; from < end; from++) if (isEmptyable(from)) tellNode(from)
    } else {
      for (const person of membersIn(flow, node >> 1))
        if (nodeOf(flow, person, node >> 1) === node && isTight(person, node >> 1)) tell(ofPerson(person))
      if (isSide(node ^ 1, node)) tellNode(node ^ 1)
      if (isFillable(node)) tell(end)
    }
  }

  return { size: firstHub + hubs, ofPerson, isTight, next, before }
}

type Passes = {
  readonly hubs: number
  /** Of the load that a person has (0) or would have with one visit more (1), where the visit may pass at no cost; else -1. */
  readonly hubOf: (person: number, more: 0 | 1) => number
  readonly losers: readonly (readonly number[])[]
  readonly gainers: readonly (readonly number[])[]
}

// A visit may pass from whoever has a load to whoever would come to the same load by it.
function passesOf(flow: Flow, balance: Balance): Passes {
  const { persons, given, capacity, worth } = flow
  const everybody = Array.from({ length: persons }, (_, person) => person)
  const most = everybody.reduce(
    (load, person) =>
      at(given, person) > 0 ? Math.max(load, visitsOverWeight(loadOf(flow, person, at(given, person)))) : load,
    0
  )
  const serving = everybody.filter((person) => at(given, person) > 0 && amount(worth, person) === 0)
  // Where only the largest load counts, every load up to it is worth the same.
  const valued = (load: number): number => (balance === 'max-only' && visitsOverWeight(load) <= most ? 0 : load)
  const loadAs = (person: number, more: 0 | 1): number => valued(loadOf(flow, person, at(given, person) + more))
  const hubs = new Map<number, number>()
  const losers: number[][] = []
  for (const person of serving) {
    const load = loadAs(person, 0)
    const hub = hubs.get(load) ?? hubs.size
    hubs.set(load, hub)
    losers[hub] ??= []
    losers[hub].push(person)
  }
  const hubOf = (person: number, more: 0 | 1): number => {
    const may = more === 1 ? at(given, person) < at(capacity, person) : at(given, person) > 0
    return may && amount(worth, person) === 0 ? (hubs.get(loadAs(person, more)) ?? -1) : -1
  }
  const gainers = losers.map((): number[] => [])
  for (const person of everybody) gainers[hubOf(person, 1)]?.push(person)
  return { hubs: hubs.size, hubOf, losers, gainers }
}

function inverse({ repeats, persons, crews }: Flow): readonly (readonly number[])[] {
  const inverted: number[][] = []
  for (let person = 0; person < (repeats.all.length === 0 ? 0 : persons); person++) inverted.push([])
  for (let crew = 0; crew < crews; crew++)
    for (let i = at(repeats.from, crew); i < at(repeats.from, crew + 1); i++) inverted[at(repeats.all, i)]?.push(crew)
  return inverted
}
