/* Are as few people as possible from further away, and as few pairs of last time repeated? Teams cost too much just when some
   round of exchanges costs less than nothing; else there are costs of reaching everybody that no step lowers (Bellman, Ford). */

import { admits, crewAt, doorOf, doorsOf, isOpen, isTaken, twinOf, type Door } from './door.js'
import type { Costs, Pricing } from './exchange.js'
import { hasRoom } from './filled.js'
import type { Pool } from './pool.js'

/** A place that a round of exchanges would give to somebody nearer, or not of last time. 可经一轮调换避免的借用或重复。 @since 0.1.0 */
export type Avoidable = {
  readonly _tag: 'Avoidable'
  readonly what: 'tier' | 'repeat'
  readonly server: number
  readonly crew: number
}

/** The costs that prove the teams cheapest; or what shows that they are not; or that the search went past its bound. 搜索结果：证明、反例，或超出搜索上限。 @since 0.1.0 */
export type Cheapness = ({ readonly _tag: 'Cheapest' } & Costs) | Avoidable | { readonly _tag: 'Unfinished' }

type Step = { readonly node: number } | { readonly door: Door; readonly alike: number }

/**
 * Looks for a round of exchanges that costs less than nothing: fewer tiers, or as many and fewer repeats.
 * 寻找代价为负的一轮调换：层级更少，或层级相同而重复更少。
 *
 * Only places that cost something can be on the gaining side; between two of them every step costs nothing or more, so
 * that costs are settled in rising order, each person and door once a round.
 *
 * @param limit the most steps; beyond it the search is given up
 * @since 0.1.0
 */
export function cheapnessOf(pool: Pool, pricing: Pricing, limit: number): Cheapness {
  const { servers, crews, near } = pool
  const { tierCost, costOf } = pricing
  const nodeOf = (door: Door): number => servers.length + door
  const total = servers.length + 2 * crews.length
  const empty = total + 1
  const cost: number[] = Array.from({ length: empty + 1 }, () => 0)
  const from: number[] = Array.from({ length: empty + 1 }, () => -1)
  const doors = doorsOf(pool)
  const openDoors = doors.filter((door) => isOpen(pool, door))
  const costly = crews.flatMap(({ members }, crew) =>
    members.filter((server) => costOf(server, crew) > 0).map((server) => ({ server, crew }))
  )
  const queue = queueOf()
  let steps = 0

  const reach = (node: number, by: number, far: number): void => {
    if (far >= (cost[node] ?? 0)) return
    cost[node] = far
    from[node] = by
    queue.add(far, { node })
  }

  const leave = (node: number, far: number, unmet: readonly number[][]): void => {
    if (node === total) {
      servers.forEach(({ serving }, server) => serving.length > 0 && reach(server, node, far))
    } else if (node === empty) {
      for (const door of openDoors) reach(nodeOf(door), node, far)
    } else if (node < servers.length) {
      if (hasRoom(pool, node)) reach(total, node, far)
      for (const crew of servers[node]?.serving ?? [])
        if (costOf(node, crew) === 0) reach(nodeOf(doorOf(pool, node, crew)), node, far)
    } else leaveDoor(node - servers.length, far, unmet)
  }

  const leaveDoor = (door: Door, far: number, unmet: readonly number[][]): void => {
    const { demand, members, barred, repeats } = crewAt(pool, door)
    const twin = twinOf(pool, door)
    if (twin !== null) reach(nodeOf(twin), nodeOf(door), far)
    if (isTaken(pool, door)) reach(empty, nodeOf(door), far)
    for (const { alike, tier, mayLead } of near[demand] ?? []) {
      if (!admits(pool, door, { mayLead })) continue
      if ((unmet[alike] ?? []).length > 0) queue.add(far + tier * tierCost, { door, alike })
      for (const server of repeats) {
        if (servers[server]?.alike !== alike || barred.includes(server) || members.includes(server)) continue
        reach(server, nodeOf(door), far + costOf(server, door >> 1))
      }
    }
  }

  // Costs rise from step to step: whoever is looked at here cannot be reached for less later in the round.
  const reachAll = (door: Door, unmet: number[], far: number): void => {
    const { members, barred, repeats } = crewAt(pool, door)
    const apart = new Set([...members, ...barred, ...repeats])
    const kept: number[] = []
    for (const server of unmet) {
      if (apart.has(server)) kept.push(server)
      else reach(server, nodeOf(door), far)
    }
    unmet.length = 0
    for (const server of kept) unmet.push(server)
  }

  for (;;) {
    for (const { server, crew } of costly)
      reach(nodeOf(doorOf(pool, server, crew)), server, (cost[server] ?? 0) - costOf(server, crew))
    if (queue.isEmpty()) break
    const unmet = byAlike(pool)
    for (let next = queue.take(); next !== null; next = queue.take()) {
      if (++steps > limit) return { _tag: 'Unfinished' }
      const { step, far } = next
      if ('alike' in step) reachAll(step.door, unmet[step.alike] ?? [], far)
      else if (far === cost[step.node]) leave(step.node, far, unmet)
    }
    const round = roundIn(from)
    if (round !== null) return avoidableIn(pool, pricing, round)
  }
  return {
    _tag: 'Cheapest',
    server: cost.slice(0, servers.length),
    door: cost.slice(servers.length, total),
    total: cost[total] ?? 0,
    empty: cost[empty] ?? 0
  }
}

function byAlike({ servers }: Pool): readonly number[][] {
  const lists: number[][] = []
  servers.forEach(({ alike }, server) => (lists[alike] ??= []).push(server))
  return lists
}

/** The nodes of a closed round in who was reached from whom, in the order of its steps; null where there is none. */
function roundIn(from: readonly number[]): readonly number[] | null {
  const walk: number[] = from.map(() => -1)
  for (let start = 0; start < from.length; start++) {
    let node = start
    while (node >= 0 && walk[node] === -1) {
      walk[node] = start
      node = from[node] ?? -1
    }
    if (node < 0 || walk[node] !== start) continue
    const round = [node]
    for (let next = from[node] ?? -1; next !== node; next = from[next] ?? -1) round.push(next)
    return round.reverse()
  }
  return null
}

function avoidableIn(pool: Pool, { tierCost, costOf }: Pricing, round: readonly number[]): Avoidable {
  const { servers } = pool
  const given: { readonly server: number; readonly crew: number; readonly cost: number }[] = []
  let sum = 0
  round.forEach((node, i) => {
    const next = round[(i + 1) % round.length] ?? -1
    const crew = (door: number): number => (door - servers.length) >> 1
    if (node >= servers.length && next < servers.length && crew(node) < pool.crews.length)
      sum += costOf(next, crew(node))
    if (node < servers.length && next >= servers.length && crew(next) < pool.crews.length) {
      given.push({ server: node, crew: crew(next), cost: costOf(node, crew(next)) })
      sum -= costOf(node, crew(next))
    }
  })
  // Repeats never sum to half a tier.
  const what = Math.round(sum / tierCost) < 0 ? 'tier' : 'repeat'
  const place = given.find(({ cost }) => (what === 'tier' ? cost >= tierCost : cost % tierCost === 1))
  if (place === undefined) throw new Error('a round that saves without leaving a place that costs')
  return { _tag: 'Avoidable', what, server: place.server, crew: place.crew }
}

type Queue = {
  readonly add: (far: number, step: Step) => void
  readonly take: () => { readonly far: number; readonly step: Step } | null
  readonly isEmpty: () => boolean
}

// Few different costs occur: the steps of each stand in one list, and only the lists are looked through for the least.
function queueOf(): Queue {
  const lists = new Map<number, Step[]>()
  let least = Infinity
  return {
    add: (far, step) => {
      const list = lists.get(far)
      if (list) list.push(step)
      else lists.set(far, [step])
      least = Math.min(least, far)
    },
    take: () => {
      for (;;) {
        const step = lists.get(least)?.pop()
        if (step !== undefined) return { far: least, step }
        lists.delete(least)
        least = Infinity
        for (const far of lists.keys()) least = Math.min(least, far)
        if (least === Infinity) return null
      }
    },
    isEmpty: () => lists.size === 0
  }
}
