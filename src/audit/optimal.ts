/* Whether an assignment that keeps the rules is the best there is, by its order of aims: most places filled, fewest tiers,
   fewest repeats, even loads, even headships; and whether who is certain is named (docs/assign.md). */

import type { Name } from '../kernel/index.js'
import { crewText, placeOf, type CrewPlace } from './asked.js'
import type { Book } from './book.js'
import type { ListBreach, OptimalityBreach, Unchecked } from './breach.js'
import { certainIn } from './certain.js'
import { cheapnessOf } from './cheapest.js'
import { unevenHeads, unevenIn, type Headship } from './even.js'
import { pricingOf } from './exchange.js'
import { shortfallOf } from './filled.js'
import type { Pool } from './pool.js'
import { shortageBreaches } from './short.js'

/** The most steps in which borrowing and repeats of one pool are looked at. 每个人员范围检查借用与重复的搜索步数上限。 @since 0.1.0 */
export const STEP_LIMIT = 200_000_000

/** What could be better, and what was not looked at. 可以更优之处与未检查的内容。 @since 0.1.0 */
export type Optimality = {
  readonly breaches: readonly (OptimalityBreach | ListBreach)[]
  readonly unchecked: readonly Unchecked[]
}

/**
 * Looks at one pool, aim by aim; after an aim that is missed the lesser ones are left. 逐项目标检查；某项未达到则不再检查其后各项。
 *
 * @param limit the most steps of the search for cheaper teams
 * @since 0.1.0
 */
export function optimalityOf(book: Book, pool: Pool, limit: number): Optimality {
  const { balance, mode, head, leaders } = book.staff.rules
  const { department } = pool
  const inGroups = mode === 'groups' && department !== null
  const pricing = pricingOf(pool)
  const shortfall = shortfallOf(pool, pricing)
  if (shortfall.fillable.length > 0)
    return missed(
      department,
      shortfall.fillable.map((one) => ofServer(pool, one.crew, one.server, 'PlaceCouldBeFilled'))
    )
  const stated = book.assignment.shortages.filter((one) => one.department === department)
  const shortages = shortageBreaches(pool, stated, shortfall)
  const cheapness = cheapnessOf(pool, pricing, limit)
  if (cheapness._tag === 'Unfinished')
    return { breaches: shortages, unchecked: [{ _tag: 'CostsTooLarge', department, limit }] }
  if (cheapness._tag === 'Avoidable') {
    const tag = cheapness.what === 'tier' ? 'BorrowingAvoidable' : 'RepeatAvoidable'
    return missed(department, [...shortages, ofServer(pool, cheapness.crew, cheapness.server, tag)])
  }
  const uneven = unevenIn(pool, cheapness, pricing, balance).map(({ from, to }): OptimalityBreach => ({
    _tag: 'LoadUneven',
    officer: nameOf(pool, from),
    to: nameOf(pool, to)
  }))
  if (uneven.length > 0) return missed(department, [...shortages, ...uneven])
  const certain = certainIn(pool, cheapness, pricing, balance)
  const heads = inGroups || head === 'appointed' ? [] : unevenHeads(headshipsOf(book, pool))
  const headsLeft: Unchecked | null = inGroups
    ? { _tag: 'HeadsOfGroups', groups: pool.servers.length }
    : head === 'appointed' && leaders === 'everyCrew' && department !== null
      ? { _tag: 'HeadsBesideAppointed', department }
      : null
  return {
    breaches: [
      ...shortages,
      ...certainBreaches(book, pool, certain),
      ...heads.map(({ from, to }): OptimalityBreach => {
        return { _tag: 'HeadshipUneven', officer: nameOf(pool, from), to: nameOf(pool, to) }
      })
    ],
    unchecked: headsLeft === null ? [] : [headsLeft]
  }
}

const missed = (department: Name | null, breaches: Optimality['breaches']): Optimality => ({
  breaches,
  unchecked: [{ _tag: 'LaterAfterEarlier', department, breaches: breaches.length }]
})

const nameOf = ({ servers }: Pool, server: number): Name => servers[server]?.ids[0] ?? ('' as Name)

const ofServer = (
  pool: Pool,
  crew: number,
  server: number,
  tag: 'PlaceCouldBeFilled' | 'BorrowingAvoidable' | 'RepeatAvoidable'
): OptimalityBreach => ({ _tag: tag, ...placeIn(pool, crew), officer: nameOf(pool, server) })

function placeIn({ crews }: Pool, crew: number): CrewPlace {
  const asked = crews[crew]?.asked
  if (asked === undefined) throw new Error('a crew that its pool does not have')
  return placeOf(asked)
}

/** Heads and the others of their crews who may lead. */
function headshipsOf({ teams }: Book, pool: Pool): readonly Headship[] {
  const indexOf = new Map(pool.servers.flatMap(({ ids }, server) => ids.map((id) => [id, server] as const)))
  return pool.crews.flatMap(({ asked, members }): Headship | [] => {
    const { subject, ordinal } = asked.visit
    const [team] = teams.get(`${String(ordinal)}\n${subject}`) ?? []
    const crew = team?.crews.find(({ department }) => department === asked.department)
    const leader = crew?.officers.find(({ leads }) => leads)
    const head = leader === undefined ? undefined : indexOf.get(leader.id)
    if (head === undefined) return []
    return { head, others: members.filter((server) => server !== head && pool.servers[server]?.mayLead === true) }
  })
}

function certainBreaches(
  { assignment }: Book,
  pool: Pool,
  certain: readonly { readonly crew: number; readonly server: number }[]
): readonly OptimalityBreach[] {
  const key = (place: CrewPlace & { readonly officer: Name }): string => `${crewText(place)}\n${place.officer}`
  const counted = certain.flatMap(({ crew, server }) =>
    (pool.servers[server]?.ids ?? []).map((officer) => ({ ...placeIn(pool, crew), officer }))
  )
  const stated = assignment.forced.filter(({ department }) => department === pool.department)
  const [right, written] = [new Set(counted.map(key)), new Set(stated.map(key))]
  return [
    ...counted
      .filter((one) => !written.has(key(one)))
      .map((one): OptimalityBreach => ({ _tag: 'CertainNotListed', ...one })),
    ...stated
      .filter((one) => !right.has(key(one)))
      .map(({ subject, ordinal, department, specialty, officer }): OptimalityBreach => {
        return { _tag: 'ListedNotCertain', subject, ordinal, department, specialty, officer }
      })
  ]
}
