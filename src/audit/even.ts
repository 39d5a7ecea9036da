/* Are loads as even as can be? A load can be lowered just when a chain of exchanges leads from somebody to another who would
   still stay below them; searched from the heaviest down, nobody is looked at twice. */

import type { Staff } from '../assign/index.js'
import type { Door } from './door.js'
import { exitsOf, meetingOf, twinAt, type Costs, type Pricing } from './exchange.js'
import { hasRoom } from './filled.js'
import type { Pool, Server } from './pool.js'

/** Somebody who could pass a visit on, and who would take one more. 可转出一次上门者与可多承担一次者。 @since 0.1.0 */
export type Uneven = { readonly from: number; readonly to: number }

/** A load: visits carried and given for each unit of weight. 负担：既往与分得的次数之和除以权重。 @since 0.1.0 */
export type Load = { readonly visits: number; readonly weight: number }

/** The load of somebody with so many visits given. 某人分得若干次时的负担。 @since 0.1.0 */
export const loadWith = ({ carried, weight }: Pick<Server, 'carried' | 'weight'>, given: number): Load => ({
  visits: carried + given,
  weight
})

/** Below 0 where the first is lighter. 负值表示前者较轻。 @since 0.1.0 */
export const compareLoads = (a: Load, b: Load): number => a.visits * b.weight - b.visits * a.weight

// Of equal loads that of the smaller weight is the heavier: a visit less takes more off it.
const compareStrictly = (a: Load, b: Load): number => compareLoads(a, b) || b.weight - a.weight

/** Somebody's load. 某人的负担。 @since 0.1.0 */
export const loadOf = (server: Server): Load => loadWith(server, server.serving.length)

/**
 * Everybody who could pass a visit on to somebody who stays below them: with `dec-min` of all loads, with `max-only` of
 * the heaviest of each part of the pool that no demand ties to another.
 * 可将一次上门转给负担更轻者的人员；`max-only` 只看各独立部分中负担最重者。
 *
 * @param costs nothing dearer is put in the place of what there is
 * @returns for each search begun at most one, the heaviest first
 * @since 0.1.0
 */
export function unevenIn(
  pool: Pool,
  costs: Costs,
  pricing: Pricing,
  balance: Staff['rules']['balance']
): readonly Uneven[] {
  const { servers } = pool
  const heaviest = balance === 'max-only' ? heaviestIn(pool) : null
  const compare = heaviest === null ? compareStrictly : compareLoads
  const loads = servers.map(loadOf)
  const load = (server: number): Load => loads[server] ?? { visits: 0, weight: 1 }
  const sources = [...servers.keys()]
    .filter((server) => servers[server]?.serving.length !== 0 && costs.server[server] === costs.total)
    .filter((server) => heaviest === null || compareStrictly(load(server), heaviest(server)) === 0)
    .sort((a, b) => compareStrictly(load(b), load(a)))
  const meeting = meetingOf(pool, costs, pricing)
  const seen = new Set<Door>()
  return sources.flatMap((from): readonly Uneven[] => {
    if (!meeting.meet(from)) return []
    const queue: Door[] = []
    const enter = (door: Door): void => {
      if (seen.has(door)) return
      seen.add(door)
      queue.push(door)
    }
    let to = -1
    exitsOf(pool, from, costs, pricing).forEach(enter)
    for (const door of queue) {
      const twin = twinAt(pool, door, costs)
      if (twin !== null) enter(twin)
      for (const server of meeting.at(door)) {
        const { carried = 0, weight = 1, serving = [] } = servers[server] ?? {}
        const more = loadWith({ carried, weight }, serving.length + 1)
        const takes = hasRoom(pool, server) && costs.server[server] === costs.total
        if (takes && compare(more, load(from)) < 0) to = server
        exitsOf(pool, server, costs, pricing).forEach(enter)
      }
    }
    return to === -1 ? [] : [{ from, to }]
  })
}

/**
 * The heaviest load with a visit given, of the part of the pool in which somebody is: parts have no demand in common.
 * 某人所在独立部分中分得上门者的最大负担。
 *
 * @since 0.1.0
 */
export function heaviestIn(pool: Pool): (server: number) => Load {
  const partOf = partsOf(pool)
  const most = new Map<number, Load>()
  for (const server of pool.servers) {
    if (server.serving.length === 0) continue
    const part = partOf(server.alike)
    const known = most.get(part)
    if (known === undefined || compareStrictly(known, loadOf(server)) < 0) most.set(part, loadOf(server))
  }
  return (server) => most.get(partOf(pool.servers[server]?.alike ?? -1)) ?? { visits: 0, weight: 1 }
}

/** The part of the pool in which those alike are: a demand that two may meet ties them. 同类人员所在的独立部分。 @since 0.1.0 */
export function partsOf({ near }: Pool): (alike: number) => number {
  const above = new Map<number, number>()
  const rootOf = (one: number): number => {
    let root = one
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next
    if (root !== one) above.set(one, root)
    return root
  }
  for (const list of near) {
    const [first, ...others] = list
    for (const { alike } of others) {
      const [a, b] = [rootOf(first?.alike ?? alike), rootOf(alike)]
      if (a !== b) above.set(b, a)
    }
  }
  return rootOf
}

/** Who leads a crew, and who might. 领队者与可任组长的成员。 @since 0.1.0 */
export type Headship = { readonly head: number; readonly others: readonly number[] }

/**
 * Heads who could hand a team over to another member who leads at least two fewer, over others if need be.
 * 可经调换将组长之职交给少任两次以上者的组长。
 *
 * @basis 临夏州部门联合细则 第二十三条
 * @since 0.1.0
 */
export function unevenHeads(headships: readonly Headship[]): readonly Uneven[] {
  const led = new Map<number, Headship[]>()
  for (const one of headships) {
    const own = led.get(one.head)
    if (own) own.push(one)
    else led.set(one.head, [one])
  }
  const count = (server: number): number => led.get(server)?.length ?? 0
  const met = new Set<number>()
  return [...led.keys()]
    .sort((a, b) => count(b) - count(a) || a - b)
    .flatMap((from): readonly Uneven[] => {
      if (met.has(from)) return []
      met.add(from)
      const queue = [from]
      let to = -1
      for (const server of queue) {
        for (const other of (led.get(server) ?? []).flatMap(({ others }) => others)) {
          if (met.has(other)) continue
          met.add(other)
          queue.push(other)
          if (count(other) + 1 < count(from)) to = other
        }
      }
      return to === -1 ? [] : [{ from, to }]
    })
}
