/* Are as many places filled as can be? From every empty place to all who could take it, to the places they hold instead, and
   on: whoever is met and could take one more visit shows that a place is empty without need. */

import { doorsOf, isOpen, type Door } from './door.js'
import { exitsOf, meetingOf, twinAt, type Pricing } from './exchange.js'
import type { Pool } from './pool.js'

/** What the empty places of a pool reach. 空缺所及的范围。 @since 0.1.0 */
export type Shortfall = {
  /** Crews with a place that could be filled, and who could take one more visit. 可补足的名额组，及尚可多承担一次者。 */
  readonly fillable: readonly { readonly crew: number; readonly server: number }[]
  /** All doors and people met; closed where nothing is fillable. 所遇到的全部入口与人员。 */
  readonly doors: ReadonlySet<Door>
  readonly servers: ReadonlySet<number>
}

/**
 * Looks from all empty places at once. 从全部空缺同时搜索。
 *
 * @returns of each crew with an empty place at most one person who shows that it could be filled
 * @since 0.1.0
 */
export function shortfallOf(pool: Pool, pricing: Pricing): Shortfall {
  const meeting = meetingOf(pool, null, pricing)
  const servers = new Set<number>()
  const from = new Map<Door, number>()
  const fillable = new Map<number, number>()
  const queue: Door[] = []
  const enter = (door: Door, root: number): void => {
    if (from.has(door)) return
    from.set(door, root)
    queue.push(door)
  }
  for (const door of doorsOf(pool)) if (isOpen(pool, door)) enter(door, door >> 1)
  for (const door of queue) {
    const root = from.get(door) ?? -1
    const twin = twinAt(pool, door, null)
    if (twin !== null) enter(twin, root)
    for (const server of meeting.at(door)) {
      servers.add(server)
      if (hasRoom(pool, server)) {
        if (!fillable.has(root)) fillable.set(root, server)
      } else for (const exit of exitsOf(pool, server, null, pricing)) enter(exit, root)
    }
  }
  return {
    fillable: [...fillable].map(([crew, server]) => ({ crew, server })),
    doors: new Set(from.keys()),
    servers
  }
}

/** Whether somebody could take one more visit. 是否尚可多承担一次上门。 @since 0.1.0 */
export function hasRoom({ servers }: Pool, server: number): boolean {
  const one = servers[server]
  return one !== undefined && (one.capacity === null || one.serving.length < one.capacity)
}
