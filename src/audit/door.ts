/* Where an exchange goes in and out of a crew. A crew with a leader's place has two doors: whoever may lead comes and goes
   by the leader's, all others by the ordinary one; members who may lead can move between the two. */

import type { Crew, Near, Pool } from './pool.js'

/** The ordinary door of crew u is 2u, the leader's 2u + 1. 名额组的入口编号：普通为 2u，组长为 2u + 1。 @since 0.1.0 */
export type Door = number

/** The crew of a door. 入口所属的名额组。 @since 0.1.0 */
export const crewAt = ({ crews }: Pool, door: Door): Crew => {
  const crew = crews[door >> 1]
  if (crew === undefined) throw new Error(`no crew has the door ${String(door)}`)
  return crew
}

/** By which door somebody comes and goes. 某人出入的入口。 @since 0.1.0 */
export const doorOf = (pool: Pool, server: number, crew: number): Door =>
  pool.crews[crew]?.leader === true && pool.servers[server]?.mayLead === true ? 2 * crew + 1 : 2 * crew

/** Whether those who may lead, or may not, come in by a door. 可否由该入口进入。 @since 0.1.0 */
export const admits = (pool: Pool, door: Door, { mayLead }: Pick<Near, 'mayLead'>): boolean =>
  crewAt(pool, door).leader ? mayLead === (door % 2 === 1) : door % 2 === 0

/**
 * The other door of a crew, where a place that is free at this one can be made free there instead: a second leader
 * moves to the leader's place, or somebody who may lead comes in and takes an ordinary place.
 * 同组的另一入口；空缺不能移往彼处时为 null。
 * @since 0.1.0
 */
export function twinOf(pool: Pool, door: Door): Door | null {
  const { leader, leaders, places } = crewAt(pool, door)
  if (!leader) return null
  const movable = door % 2 === 1 ? leaders > 1 : leaders < places && places > 1
  return movable ? door ^ 1 : null
}

/** Whether a place is empty that only this door leads to. 该入口是否有空缺。 @since 0.1.0 */
export function isOpen(pool: Pool, door: Door): boolean {
  const { leader, leaders, places, members } = crewAt(pool, door)
  if (door % 2 === 1) return leader && leaders === 0
  return leader ? members.length - Math.min(1, leaders) < places - 1 : members.length < places
}

/** Whether a place behind this door is taken. 该入口之后是否有人。 @since 0.1.0 */
export function isTaken(pool: Pool, door: Door): boolean {
  const { leader, leaders, members } = crewAt(pool, door)
  if (door % 2 === 1) return leader && leaders > 0
  return members.length > (leader ? Math.min(1, leaders) : 0)
}

/** All doors of a pool. 全部入口。 @since 0.1.0 */
export const doorsOf = ({ crews }: Pool): readonly Door[] =>
  crews.flatMap(({ leader }, crew) => (leader ? [2 * crew, 2 * crew + 1] : [2 * crew]))
