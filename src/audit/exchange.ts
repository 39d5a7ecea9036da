/* Who can come in by a door: everybody who may serve and does not yet. Each person is met once, so that a search looks at
   people and doors and never at all their pairs. */

import { admits, crewAt, doorOf, twinOf, type Door } from './door.js'
import type { Pool } from './pool.js'

/**
 * What it costs to reach people and doors at the least, from wherever it is cheapest. Steps on which the difference is
 * the cost of the step are the only ones of exchanges that cost nothing.
 * 到达各人员与入口的最小代价；仅差额恰为其代价的步骤可用于零代价的调换。
 * @since 0.1.0
 */
export type Costs = {
  readonly server: readonly number[]
  readonly door: readonly number[]
  /** Of gaining or losing a visit in total. 总次数增减处。 */
  readonly total: number
  /** Of leaving a place empty. 空缺处。 */
  readonly empty: number
}

/** What a tier costs: more than all repeats together. 一个层级的代价，大于全部重复之和。 @since 0.1.0 */
export const tierCost = ({ crews }: Pool): number => 2 * crews.reduce((sum, { places }) => sum + places, 1)

/** What each place taken costs. 每一人员名额的代价。 @since 0.1.0 */
export type Pricing = {
  readonly tierCost: number
  readonly costOf: (server: number, crew: number) => number
}

/** The pricing of a pool. 某范围的代价。 @since 0.1.0 */
export function pricingOf(pool: Pool): Pricing {
  const dear = tierCost(pool)
  const tiers = pool.near.map((list) => new Map(list.map(({ alike, tier }) => [alike, tier])))
  const costOf = (server: number, crew: number): number => {
    const { demand = 0, repeats = [] } = pool.crews[crew] ?? {}
    const tier = tiers[demand]?.get(pool.servers[server]?.alike ?? -1) ?? 0
    return tier * dear + (repeats.includes(server) ? 1 : 0)
  }
  return { tierCost: dear, costOf }
}

/** A search in which everybody is met once. 每人只遇到一次的搜索。 @since 0.1.0 */
export type Meeting = {
  /** Everybody not met before who can come in by a door. 可由该入口进入、此前未遇到的人员。 */
  readonly at: (door: Door) => Generator<number, void>
  /** Meets somebody; false where they were met before. 遇到某人；此前已遇到则为否。 */
  readonly meet: (server: number) => boolean
}

/**
 * Begins a search. 开始一次搜索。
 *
 * @param costs only steps that cost nothing are taken; null: any step, whatever it costs
 * @since 0.1.0
 */
export function meetingOf(pool: Pool, costs: Costs | null, { tierCost: dear, costOf }: Pricing): Meeting {
  const unmet = new Map<number, Map<number, Set<number>>>()
  const setOf = pool.servers.map(({ alike }, server) => {
    const cost = costs?.server[server] ?? 0
    const sets = unmet.get(alike) ?? new Map<number, Set<number>>()
    unmet.set(alike, sets)
    const set = sets.get(cost) ?? new Set<number>()
    sets.set(cost, set)
    return set.add(server)
  })
  const meet = (server: number): boolean => setOf[server]?.delete(server) ?? false

  return {
    meet,
    *at(door) {
      const { demand, members, barred, repeats } = crewAt(pool, door)
      const near = pool.near[demand] ?? []
      const here = costs?.door[door] ?? 0
      const apart = new Set(costs === null ? barred : [...barred, ...repeats])
      for (const member of members) apart.add(member)
      for (const one of near) {
        if (!admits(pool, door, one)) continue
        const set = unmet.get(one.alike)?.get(costs === null ? 0 : here + one.tier * dear)
        if (set === undefined) continue
        for (const server of set) if (!apart.has(server) && meet(server)) yield server
      }
      if (costs === null) return
      for (const server of repeats) {
        const alike = pool.servers[server]?.alike
        const one = near.find((each) => each.alike === alike)
        if (one === undefined || !admits(pool, door, one) || barred.includes(server) || members.includes(server))
          continue
        if (here + costOf(server, door >> 1) === costs.server[server] && meet(server)) yield server
      }
    }
  }
}

/** The doors of the crews that somebody can leave at no cost. 某人可无代价离开的名额组入口。 @since 0.1.0 */
export function exitsOf(pool: Pool, server: number, costs: Costs | null, { costOf }: Pricing): readonly Door[] {
  const serving = pool.servers[server]?.serving ?? []
  if (costs === null) return serving.map((crew) => doorOf(pool, server, crew))
  return serving.flatMap((crew) => {
    const door = doorOf(pool, server, crew)
    return (costs.server[server] ?? 0) - costOf(server, crew) === costs.door[door] ? door : []
  })
}

/** The other door of the crew, where that costs nothing. 可无代价移往的同组另一入口。 @since 0.1.0 */
export function twinAt(pool: Pool, door: Door, costs: Costs | null): Door | null {
  const twin = twinOf(pool, door)
  return twin !== null && (costs === null || costs.door[twin] === costs.door[door]) ? twin : null
}
