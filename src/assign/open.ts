/* How many may serve a crew, counted class by class (docs/assign.md, section 4). */

import { personsOf } from './apart.js'
import type { Component } from './component.js'
import type { Server } from './server.js'

/** How many may serve a crew. 可担任某名额组者的数量。 @since 0.1.0 */
export type Open = {
  readonly servers: number
  readonly leading: number
  /** Persons: of a group its members; experts are persons too. 人数：编组计其全体成员，专家亦计。 */
  readonly officers: number
  readonly leaders: number
}

/** Counts for a crew, from no farther than a tier, those barred or passed over left out. 某名额组在某层级以内的数量。 @since 0.1.0 */
export type OpenCounts = (crew: number, farthest: number, passed: readonly number[]) => Open

/**
 * Counts who may serve the crews of a component, class by class. 统计可担任某独立部分各名额组的人数。
 *
 * @since 0.1.0
 */
export function openIn({ servers, instance: { people, crews, kinds } }: Component): OpenCounts {
  const classes: Open[] = []
  servers.forEach((server, i) => {
    const at = people[i]?.class ?? 0
    classes[at] = plus(classes[at] ?? NONE, countOf(server), 1)
  })
  return (crew, farthest, passed) => {
    const { kind = -1, barred = [] } = crews[crew] ?? {}
    const near = (kinds[kind] ?? []).filter(({ tier }) => tier <= farthest).map((entry) => entry.class)
    const all = near.reduce((sum, one) => plus(sum, classes[one] ?? NONE, 1), NONE)
    return [...new Set([...barred, ...passed])].reduce((sum, person) => {
      const server = servers[person]
      return server && near.includes(people[person]?.class ?? -1) ? plus(sum, countOf(server), -1) : sum
    }, all)
  }
}

const NONE: Open = { servers: 0, leading: 0, officers: 0, leaders: 0 }

const countOf = (server: Server): Open => ({
  servers: 1,
  leading: server.mayLead ? 1 : 0,
  officers: personsOf(server).length,
  leaders: server.officers.filter(({ mayLead }) => mayLead).length
})

const plus = (a: Open, b: Open, times: 1 | -1): Open => ({
  servers: a.servers + times * b.servers,
  leading: a.leading + times * b.leading,
  officers: a.officers + times * b.officers,
  leaders: a.leaders + times * b.leaders
})
