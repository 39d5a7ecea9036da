/* Who is certain for a crew? A place can go to somebody else, all else being as good, just when a round of exchanges that
   costs nothing and leaves loads as good passes through it: when both its ends lie in one strongly connected part. */

import type { Staff } from '../assign/index.js'
import { admits, crewAt, doorOf, doorsOf, isOpen, isTaken, twinOf, type Door } from './door.js'
import { compareLoads, heaviestIn, loadOf, loadWith, partsOf, type Load } from './even.js'
import { exitsOf, meetingOf, twinAt, type Costs, type Pricing } from './exchange.js'
import { hasRoom } from './filled.js'
import type { Pool } from './pool.js'

/**
 * Members of crews in every optimal assignment, told from one that is optimal. 在一切最优结果中均必然担任者，由一个最优结果判定。
 *
 * Both directions are searched (Kosaraju and Sharir), each person and door met once a direction.
 *
 * @param costs of a pool that `cheapnessOf` found cheapest
 * @since 0.1.0
 */
export function certainIn(
  pool: Pool,
  costs: Costs,
  pricing: Pricing,
  balance: Staff['rules']['balance']
): readonly { readonly crew: number; readonly server: number }[] {
  const nodes = nodesOf(pool, costs, balance)
  const partOf = partsBackwards(pool, costs, pricing, nodes, orderForwards(pool, costs, pricing, nodes))
  return pool.crews.flatMap(({ members }, crew) =>
    members
      .filter((server) => {
        const door = doorOf(pool, server, crew)
        const free = (costs.server[server] ?? 0) - pricing.costOf(server, crew) === costs.door[door]
        return !free || partOf(server) !== partOf(nodes.ofDoor(door))
      })
      .map((server) => ({ crew, server }))
  )
}

/** Persons, doors, leaving a place empty, and for each load the passing on of a visit at that load. */
type Nodes = {
  readonly count: number
  readonly ofDoor: (door: Door) => number
  readonly empty: number
  /** Where somebody with one visit more stands; -1 where they cannot take one. */
  readonly gaining: (server: number) => number
  /** Where somebody passes a visit on; -1 where they have none. */
  readonly losing: (server: number) => number
  readonly gainers: ReadonlyMap<number, readonly number[]>
  readonly losers: ReadonlyMap<number, readonly number[]>
}

function nodesOf(pool: Pool, costs: Costs, balance: Staff['rules']['balance']): Nodes {
  const { servers, crews } = pool
  const empty = servers.length + 2 * crews.length
  const numbers = new Map<string, number>()
  const numberOf = (text: string): number => {
    const known = numbers.get(text) ?? empty + 1 + numbers.size
    numbers.set(text, known)
    return known
  }
  const heaviest = heaviestIn(pool)
  const part = partsOf(pool)
  const gaining = servers.map((server, i) => {
    const more = loadWith(server, server.serving.length + 1)
    if (!hasRoom(pool, i) || costs.server[i] !== costs.total) return -1
    if (balance === 'dec-min') return numberOf(loadText(more))
    return compareLoads(more, heaviest(i)) <= 0 ? numberOf(String(part(server.alike))) : -1
  })
  const losing = servers.map((server, i) => {
    if (server.serving.length === 0 || costs.server[i] !== costs.total) return -1
    const load = loadOf(server)
    return numberOf(balance === 'dec-min' ? loadText(load) : String(part(server.alike)))
  })
  return {
    count: empty + 1 + numbers.size,
    ofDoor: (door) => servers.length + door,
    empty,
    gaining: (server) => gaining[server] ?? -1,
    losing: (server) => losing[server] ?? -1,
    gainers: indexed(gaining),
    losers: indexed(losing)
  }
}

function orderForwards(pool: Pool, costs: Costs, pricing: Pricing, nodes: Nodes): readonly number[] {
  const { servers } = pool
  const meeting = meetingOf(pool, costs, pricing)
  const openDoors = doorsOf(pool).filter((door) => isOpen(pool, door) && costs.door[door] === costs.empty)
  const seen = new Set<number>()
  // People leave the search's lists when met, all others are noted here.
  const enter = (node: number): boolean => {
    if (node < servers.length) return meeting.meet(node)
    if (seen.has(node)) return false
    seen.add(node)
    return true
  }
  function* onward(node: number): Generator<number, void> {
    if (node < servers.length) {
      for (const door of exitsOf(pool, node, costs, pricing)) if (enter(nodes.ofDoor(door))) yield nodes.ofDoor(door)
      const load = nodes.gaining(node)
      if (load !== -1 && enter(load)) yield load
    } else if (node < nodes.empty) {
      const door = node - servers.length
      yield* meeting.at(door)
      const twin = twinAt(pool, door, costs)
      if (twin !== null && enter(nodes.ofDoor(twin))) yield nodes.ofDoor(twin)
      if (isTaken(pool, door) && costs.door[door] === costs.empty && enter(nodes.empty)) yield nodes.empty
    } else if (node === nodes.empty) {
      for (const door of openDoors) if (enter(nodes.ofDoor(door))) yield nodes.ofDoor(door)
    } else for (const server of nodes.losers.get(node) ?? []) if (enter(server)) yield server
  }
  const order: number[] = []
  for (let start = 0; start < nodes.count; start++) {
    if (!enter(start)) continue
    const stack = [{ node: start, steps: onward(start) }]
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = top.steps.next()
      if (next.done === true) {
        order.push(top.node)
        stack.pop()
      } else stack.push({ node: next.value, steps: onward(next.value) })
    }
  }
  return order
}

function partsBackwards(
  pool: Pool,
  costs: Costs,
  pricing: Pricing,
  nodes: Nodes,
  order: readonly number[]
): (node: number) => number {
  const { servers } = pool
  const parts = new Map<number, number>()
  const entrances = entrancesOf(pool, costs, pricing)
  const leaving = doorsOf(pool).filter((door) => isTaken(pool, door) && costs.door[door] === costs.empty)
  const before = (node: number): Iterable<number> => {
    if (node < servers.length) {
      const doors = entrances.open(node).map(nodes.ofDoor)
      return nodes.losing(node) === -1 ? doors : [...doors, nodes.losing(node)]
    }
    if (node === nodes.empty) return leaving.map(nodes.ofDoor)
    if (node > nodes.empty) return nodes.gainers.get(node) ?? []
    const door = node - servers.length
    const own = crewAt(pool, door).members.filter((server) => exitsOf(pool, server, costs, pricing).includes(door))
    const twin = twinOf(pool, door ^ 1) === door && costs.door[door ^ 1] === costs.door[door]
    const isHole = isOpen(pool, door) && costs.door[door] === costs.empty
    return [...own, ...(twin ? [nodes.ofDoor(door ^ 1)] : []), ...(isHole ? [nodes.empty] : [])]
  }
  for (let i = order.length - 1; i >= 0; i--) {
    const start = order[i] ?? -1
    if (parts.has(start)) continue
    parts.set(start, start)
    entrances.close(start - servers.length)
    const queue = [start]
    for (const node of queue) {
      for (const from of before(node)) {
        if (parts.has(from)) continue
        parts.set(from, start)
        entrances.close(from - servers.length)
        queue.push(from)
      }
    }
  }
  return (node) => parts.get(node) ?? -1
}

type Entrances = {
  /** The doors, not closed yet, by which somebody can come in at no cost. */
  readonly open: (server: number) => readonly Door[]
  readonly close: (door: Door) => void
}

/** Doors by what is asked and by cost, each looked at until it is closed. */
function entrancesOf(pool: Pool, costs: Costs, { tierCost, costOf }: Pricing): Entrances {
  const { servers, crews, near } = pool
  const sets = new Map<string, Set<Door>>()
  const setOf = new Map<Door, Set<Door>>()
  for (const door of doorsOf(pool)) {
    const key = `${String(crewAt(pool, door).demand)} ${String(door % 2)} ${String(costs.door[door])}`
    const set = sets.get(key) ?? new Set<Door>()
    sets.set(key, set.add(door))
    setOf.set(door, set)
  }
  const asking = new Map<number, { readonly demand: number; readonly tier: number }[]>()
  near.forEach((list, demand) => {
    for (const { alike, tier } of list) {
      const known = asking.get(alike)
      if (known) known.push({ demand, tier })
      else asking.set(alike, [{ demand, tier }])
    }
  })
  const apart = servers.map(({ serving }) => new Set(serving))
  const repeating: number[][] = servers.map(() => [])
  crews.forEach(({ barred, repeats, members }, crew) => {
    for (const server of barred) apart[server]?.add(crew)
    for (const server of repeats) {
      if (!barred.includes(server) && !members.includes(server)) repeating[server]?.push(crew)
      apart[server]?.add(crew)
    }
  })
  return {
    open: (server) => {
      const { alike = -1, mayLead = false } = servers[server] ?? {}
      const doors: Door[] = []
      for (const { demand, tier } of asking.get(alike) ?? []) {
        for (const side of mayLead ? [0, 1] : [0]) {
          const key = `${String(demand)} ${String(side)} ${String((costs.server[server] ?? 0) - tier * tierCost)}`
          for (const door of sets.get(key) ?? [])
            if (apart[server]?.has(door >> 1) !== true && admits(pool, door, { mayLead })) doors.push(door)
        }
      }
      for (const crew of repeating[server] ?? []) {
        const { demand = -1 } = crews[crew] ?? {}
        const door = doorOf(pool, server, crew)
        const serves = near[demand]?.some((one) => one.alike === alike) === true
        if (serves && (costs.door[door] ?? 0) + costOf(server, crew) === costs.server[server]) doors.push(door)
      }
      return doors
    },
    close: (door) => void setOf.get(door)?.delete(door)
  }
}

function indexed(places: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const lists = new Map<number, number[]>()
  places.forEach((place, i) => {
    const known = lists.get(place)
    if (known) known.push(i)
    else lists.set(place, [i])
  })
  return lists
}

// Two loads are worth the same only where the weights are the same too.
const loadText = ({ visits, weight }: Load): string => `${String(visits)}/${String(weight)}`
