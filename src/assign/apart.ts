/* Whom relations and last pairs keep from which crews (临夏州部门联合细则 第二十四条; docs/assign.md, sections 2 and 4). */

import type { Name } from '../kernel/index.js'
import type { Crew } from './crew.js'
import { relationBars, type LastPair } from './relation.js'
import type { Server } from './server.js'
import type { Staff } from './staff.js'

/** Crews and servers that belong together, both by index. 同属一部分的名额组与可分派者，均按序号。 @since 0.1.0 */
export type Part = {
  readonly servers: readonly Server[]
  readonly crews: readonly Crew[]
  /** Relations aside. 不计利害关系。 */
  readonly mayServe: (server: number, crew: number) => boolean
}

/** For each crew the servers that may otherwise serve it, ascending. 各名额组所涉及者，升序。 @since 0.1.0 */
export type Apart = {
  /** Declared relations on one of its days. 其日期内有利害关系者。 */
  readonly barred: readonly (readonly number[])[]
  /** Visited its subject last time. 上次已查该对象者。 */
  readonly repeats: readonly (readonly number[])[]
}

/**
 * Relations and last pairs, told to the parts that they are of: each is looked at once. 将利害关系与上次配对归入各部分，各只查看一次。
 *
 * @param parts no server is in two
 * @since 0.1.0
 */
export function apartIn(parts: readonly Part[], { relations, lastPairs }: Staff): readonly Apart[] {
  const seats = seatsIn(parts)
  const barred = crewsMet(parts, seats, relations, (relation, { visit }) => relationBars(relation)(visit.window))
  const repeats = crewsMet(parts, seats, lastPairs, () => true)
  return parts.map((_, i) => ({ barred: barred[i] ?? [], repeats: repeats[i] ?? [] }))
}

/**
 * The names under which relations and last pairs may name a server. 利害关系与上次配对中可能出现的名称。
 *
 * @since 0.1.0
 */
export const personsOf = ({ officers, expert }: Pick<Server, 'officers' | 'expert'>): readonly Name[] =>
  expert === null ? officers.map(({ id }) => id) : [expert.id]

// Where somebody is, and which crews of the same part visit a subject.
type Seat = {
  readonly part: number
  readonly server: number
  readonly crewsTo: ReadonlyMap<Name, readonly number[]>
}

function seatsIn(parts: readonly Part[]): ReadonlyMap<Name, Seat> {
  const seats = new Map<Name, Seat>()
  parts.forEach(({ servers, crews }, part) => {
    const crewsTo = new Map<Name, number[]>()
    crews.forEach(({ visit: { subject } }, crew) => {
      const known = crewsTo.get(subject)
      if (known) known.push(crew)
      else crewsTo.set(subject, [crew])
    })
    servers.forEach((one, server) => {
      for (const name of personsOf(one)) seats.set(name, { part, server, crewsTo })
    })
  })
  return seats
}

function crewsMet<P extends LastPair>(
  parts: readonly Part[],
  seats: ReadonlyMap<Name, Seat>,
  pairs: readonly P[],
  holds: (pair: P, crew: Crew) => boolean
): readonly (readonly (readonly number[])[])[] {
  const met = parts.map(({ crews }) => crews.map((): number[] => []))
  let seat: Seat | undefined
  let officer: Name | null = null
  for (const pair of pairs) {
    // They stand in order: most are of the same officer as the one before.
    if (pair.officer !== officer) {
      officer = pair.officer
      seat = seats.get(officer)
    }
    const crews = seat?.crewsTo.get(pair.subject)
    if (seat === undefined || crews === undefined) continue
    const { part, server } = seat
    for (const crew of crews) {
      const { crews: all, mayServe } = parts[part] as Part
      if (holds(pair, all[crew] as Crew) && mayServe(server, crew)) met[part]?.[crew]?.push(server)
    }
  }
  return met.map((own) => own.map(ascendingOnce))
}

// A relation of two kinds stands twice, and a group is met by each of its members.
function ascendingOnce(list: readonly number[]): readonly number[] {
  for (let i = 1; i < list.length; i++)
    if ((list[i - 1] ?? 0) >= (list[i] ?? 0)) return [...new Set(list)].sort((a, b) => a - b)
  return list
}
