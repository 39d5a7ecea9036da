/* The lists beside the teams: empty places, loads, borrowed people, repeated pairs, experts to appoint. Each is counted again
   from the teams and the staff. */

import type { CrewKey, Staff } from '../assign/index.js'
import type { Name } from '../kernel/index.js'
import { askedExperts, askedOfficers, crewText, placeOf, type CrewPlace } from './asked.js'
import type { Book } from './book.js'
import type { ListBreach } from './breach.js'
import { wideningFor, type Tier } from './demand.js'
import type { Crew, Near, Pool } from './pool.js'
import { listedBy } from './relations.js'

/** Every place where a list does not say what the teams show. 列表与检查组不符之处。 @since 0.1.0 */
export const listBreaches = (book: Book, pools: readonly Pool[]): readonly ListBreach[] => [
  ...unfilledBreaches(book, pools),
  ...borrowedBreaches(book, pools),
  ...repeatBreaches(book, pools),
  ...loadBreaches(book),
  ...appointBreaches(book)
]

function unfilledBreaches(book: Book, pools: readonly Pool[]): readonly ListBreach[] {
  const crews = new Set(book.visits.flatMap((visit) => textsOf(book, visit)))
  return [
    ...pools.flatMap((pool) => {
      const counts = countsOf(pool)
      return pool.crews.flatMap((crew): readonly ListBreach[] => {
        const place = placeOf(crew.asked)
        const [entry, ...more] = book.unfilled.get(crewText(place)) ?? []
        if (entry === undefined) return []
        const { eligible, eligibleLeaders } = eligibleFor(pool, crew, counts, book)
        const leaderless = crew.asked.leader && !ledByMember(pool, crew)
        const right =
          more.length === 0 &&
          entry.missing > 0 &&
          entry.leader === leaderless &&
          entry.eligible === eligible &&
          entry.eligibleLeaders === eligibleLeaders
        return right ? [] : [{ _tag: 'UnfilledDiffers', ...place }]
      })
    }),
    ...book.assignment.unfilled
      .filter((entry) => !crews.has(crewText(entry)))
      .map((entry): ListBreach => ({ _tag: 'UnfilledDiffers', ...crewPlace(entry) }))
  ]
}

const textsOf = ({ staff }: Book, visit: Book['visits'][number]): readonly string[] =>
  [...askedOfficers(visit, staff.rules), ...(staff.rules.experts === 'drawn' ? askedExperts(visit) : [])].map((asked) =>
    crewText(placeOf(asked))
  )

const ledByMember = ({ servers }: Pool, { members }: Crew): boolean =>
  members.some((server) => servers[server]?.mayLead === true)

/** People and leaders, those alike together: a group counts with all its members. */
type Counts = ReadonlyMap<number, { readonly people: number; readonly leaders: number }>

function countsOf({ servers }: Pool): Counts {
  const counts = new Map<number, { people: number; leaders: number }>()
  for (const { alike, ids, mayLead } of servers) {
    const count = counts.get(alike) ?? { people: 0, leaders: 0 }
    counts.set(alike, count)
    count.people += ids.length
    count.leaders += mayLead ? 1 : 0
  }
  return counts
}

function eligibleFor(
  pool: Pool,
  { demand, barred }: Crew,
  counts: Counts,
  { staff, officers }: Book
): { readonly eligible: number; readonly eligibleLeaders: number } {
  const near = pool.near[demand] ?? []
  const leadersAmong = (ids: readonly Name[]): number => ids.filter((id) => officers.get(id)?.mayLead === true).length
  if (staff.rules.mode === 'groups' && pool.department !== null) {
    const open = pool.servers.filter(({ alike }, i) => !barred.includes(i) && near.some((one) => one.alike === alike))
    const ids = open.flatMap((group) => group.ids)
    return { eligible: ids.length, eligibleLeaders: leadersAmong(ids) }
  }
  const kept = barred.filter((server) => near.some(({ alike }) => alike === pool.servers[server]?.alike))
  const sum = (what: 'people' | 'leaders'): number =>
    near.reduce((total, { alike }) => total + (counts.get(alike)?.[what] ?? 0), 0)
  return {
    eligible: sum('people') - kept.length,
    eligibleLeaders: sum('leaders') - kept.filter((server) => pool.servers[server]?.mayLead === true).length
  }
}

function borrowedBreaches({ staff, assignment }: Book, pools: readonly Pool[]): readonly ListBreach[] {
  const counted = pools.flatMap((pool) =>
    pool.crews.flatMap(({ asked, members, demand }) =>
      members.flatMap((server) => {
        const tier = tierIn(pool.near[demand] ?? [], pool, server)
        if (tier === 0) return []
        const widening = wideningFor(staff, asked, tier)
        const words = [tier === 1 ? 'neighbours' : 'prefecture', widening?.reason, widening?.approver]
        const ids = pool.servers[server]?.ids ?? []
        return ids.map((officer) => ({ ...placeOf(asked), officer, text: words.join('\n') }))
      })
    )
  )
  const stated = assignment.borrowed.map((one) => ({ ...one, text: [one.tier, one.reason, one.approver].join('\n') }))
  return differing(counted, stated).map((place) => ({ _tag: 'BorrowedDiffers', ...place }))
}

function repeatBreaches({ assignment, relations }: Book, pools: readonly Pool[]): readonly ListBreach[] {
  const counted = pools.flatMap((pool) =>
    pool.crews.flatMap((crew) => {
      const again = crew.members.filter((server) => crew.repeats.includes(server))
      if (again.length === 0) return []
      const text = causeOf(pool, crew)
      const { subject } = placeOf(crew.asked)
      const ids = again
        .flatMap((server) => pool.servers[server]?.ids ?? [])
        .filter((id) => relations.lastPairs.get(subject)?.has(id))
      return ids.map((officer) => ({ ...placeOf(crew.asked), officer, text }))
    })
  )
  const stated = assignment.repeats.map((one) => ({ ...one, text: one.cause }))
  return differing(counted, stated).map((place) => ({ _tag: 'RepeatDiffers', ...place }))
}

/** Others who may serve the crew, from no farther than it came, are fewer than its places, or none of them may lead. */
function causeOf(
  pool: Pool,
  { demand, members, barred, repeats, places, asked }: Crew
): 'onlyEligible' | 'neededToFill' {
  const near = pool.near[demand] ?? []
  const farthest = Math.max(...members.map((server) => tierIn(near, pool, server)))
  const open = new Set(near.filter(({ tier }) => tier <= farthest).map(({ alike }) => alike))
  const apart = new Set([...barred, ...repeats])
  const fresh = pool.servers.filter(({ alike }, server) => open.has(alike) && !apart.has(server))
  const short = fresh.length < places || (asked.leader && fresh.every(({ mayLead }) => !mayLead))
  return short ? 'onlyEligible' : 'neededToFill'
}

const tierIn = (near: readonly Near[], { servers }: Pool, server: number): Tier =>
  near.find(({ alike }) => alike === servers[server]?.alike)?.tier ?? 0

type Said = CrewPlace & { readonly officer: Name; readonly text: string }

function differing(
  counted: readonly Said[],
  stated: readonly Said[]
): readonly (CrewPlace & { readonly officer: Name })[] {
  const key = (said: Said): string => `${crewText(said)}\n${said.officer}`
  const [right, written] = [listedBy(counted, key), listedBy(stated, key)]
  const wrong = [...right].filter(([text, [said]]) => {
    const entries = written.get(text) ?? []
    return entries.length !== 1 || entries[0]?.text !== said?.text
  })
  const extra = [...written].filter(([text]) => !right.has(text))
  return [...wrong, ...extra].flatMap(([, [said]]) =>
    said === undefined ? [] : { ...crewPlace(said), officer: said.officer }
  )
}

function loadBreaches({ staff, assignment, given }: Book): readonly ListBreach[] {
  const stated = listedBy(assignment.loads, ({ officer }) => officer)
  const people: readonly Pick<Staff['officers'][number], 'id' | 'carried'>[] = [...staff.officers, ...staff.experts]
  const known = new Set(people.map(({ id }) => id))
  return [
    ...people.flatMap(({ id, carried }): readonly ListBreach[] => {
      const counted = given.get(id) ?? 0
      const [load, ...more] = stated.get(id) ?? []
      const right = load?.visits === counted && load.carried === carried && more.length === 0
      return right ? [] : [{ _tag: 'LoadDiffers', officer: id, stated: load?.visits ?? null, counted }]
    }),
    ...assignment.loads
      .filter(({ officer }) => !known.has(officer))
      .map(({ officer, visits }): ListBreach => {
        return { _tag: 'LoadDiffers', officer, stated: visits, counted: given.get(officer) ?? 0 }
      })
  ]
}

function appointBreaches({ visits, staff, assignment }: Book): readonly ListBreach[] {
  const asked = staff.rules.experts === 'appointed' ? visits.flatMap(askedExperts) : []
  const counted = new Map(asked.map((one) => [crewText(placeOf(one)), one]))
  const stated = listedBy(assignment.expertsToAppoint, crewText)
  return [
    ...asked
      .filter((one) => {
        const entries = stated.get(crewText(placeOf(one))) ?? []
        return entries.length !== 1 || entries[0]?.places !== one.places
      })
      .map((one): ListBreach => ({ _tag: 'ExpertsToAppointDiffer', ...placeOf(one) })),
    ...assignment.expertsToAppoint
      .filter((entry) => !counted.has(crewText(entry)))
      .map((entry): ListBreach => ({ _tag: 'ExpertsToAppointDiffer', ...crewPlace(entry) }))
  ]
}

const crewPlace = ({ subject, ordinal, department, specialty }: CrewKey): CrewPlace => ({
  subject,
  ordinal,
  department,
  specialty
})
