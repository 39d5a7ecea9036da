/* Shortages as proofs: whoever could help is met from the empty places, is at their capacity, and holds places that are
   counted; what others hold and what is empty is the rest (临夏州部门联合细则 第二十三条). */

import type { Shortage } from '../assign/index.js'
import type { Name } from '../kernel/index.js'
import { placeOf, visitText, type CrewPlace } from './asked.js'
import type { ListBreach, ShortageFigure } from './breach.js'
import { admits, crewAt, doorOf, doorsOf, type Door } from './door.js'
import type { Shortfall } from './filled.js'
import type { Pool } from './pool.js'

/**
 * Figures of stated shortages that are not those of the teams and the staff, and shortages that do not add up to the empty
 * places. 与检查组、名册不符的短缺数字，以及合计不等于空缺的短缺。
 *
 * A shortage may put parts together that nobody ties; its figures are counted for the crews that it names.
 *
 * @param stated   those of the pool
 * @param shortfall closed: nothing in it can be filled
 * @basis 临夏州部门联合细则 第二十三条
 * @since 0.1.0
 */
export function shortageBreaches(pool: Pool, stated: readonly Shortage[], shortfall: Shortfall): readonly ListBreach[] {
  const short = [...new Set([...shortfall.doors].map((door) => door >> 1))]
  const textOf = new Map(short.map((crew) => [crew, visitText(placeOf(crewAt(pool, 2 * crew).asked))]))
  const covered = new Map<number, number>()
  // A shortage of several specialties names visits alone: its crews are those that no other names by specialty.
  const named = [...stated].sort((a, b) => Number(a.specialty === null) - Number(b.specialty === null))
  const figures = named.flatMap((shortage): readonly ListBreach[] => {
    const visits = new Set(shortage.crews.map(visitText))
    const crews = short.filter((crew) => {
      const { specialty } = crewAt(pool, 2 * crew).asked
      const isOwn =
        shortage.specialty === null ? specialty === null || !covered.has(crew) : shortage.specialty === specialty
      return isOwn && visits.has(textOf.get(crew) ?? '')
    })
    for (const crew of crews) covered.set(crew, (covered.get(crew) ?? 0) + 1)
    const counted = countedFor(pool, new Set(crews), shortfall)
    const place = placeNamed(shortage)
    return FIGURES.flatMap((what): readonly ListBreach[] => {
      const written = what === 'crews' ? shortage.crews.length : shortage[what]
      return written === counted[what]
        ? []
        : [{ _tag: 'ShortageDiffers', ...place, what, stated: written, counted: counted[what] }]
    })
  })
  const missing = stated.reduce((sum, one) => sum + one.missing, 0)
  const unfilled = pool.crews.reduce((sum, { places, members }) => sum + places - members.length, 0)
  const once = short.every((crew) => covered.get(crew) === 1)
  return missing === unfilled && once ? figures : [...figures, { _tag: 'ShortagesIncomplete', missing, unfilled }]
}

const FIGURES: readonly ShortageFigure[] = [
  'crews',
  'visits',
  'places',
  'leaderPlaces',
  'officers',
  'leaders',
  'seats',
  'held',
  'missing'
]

type Figures = { readonly [F in ShortageFigure]: number }

function countedFor(pool: Pool, crews: ReadonlySet<number>, { doors, servers }: Shortfall): Figures {
  const own = [...doors].filter((door) => crews.has(door >> 1))
  const places = own.reduce((sum, door) => sum + sizeOf(pool, door), 0)
  const seats = helpersAt(pool, own)
    .filter((server) => servers.has(server))
    .reduce((sum, server) => sum + (pool.servers[server]?.capacity ?? 0), 0)
  const held = own.reduce((sum, door) => {
    const members = crewAt(pool, door).members.filter((server) => doorOf(pool, server, door >> 1) === door)
    return sum + members.filter((server) => !servers.has(server)).length
  }, 0)
  const eligible = helpersAt(
    pool,
    doorsOf(pool).filter((door) => crews.has(door >> 1))
  )
  return {
    crews: crews.size,
    visits: new Set([...crews].map((crew) => visitText(placeOf(crewAt(pool, 2 * crew).asked)))).size,
    places,
    leaderPlaces: [...crews].filter((crew) => crewAt(pool, 2 * crew).asked.leader).length,
    officers: eligible.length,
    leaders: eligible.filter((server) => pool.servers[server]?.mayLead === true).length,
    seats,
    held,
    missing: places - seats - held
  }
}

const sizeOf = (pool: Pool, door: Door): number => {
  const { leader, places } = crewAt(pool, door)
  return leader ? (door % 2 === 1 ? 1 : places - 1) : places
}

/** Everybody who may come in by at least one of the doors: those alike are looked at together until none is left out. */
function helpersAt(pool: Pool, doors: readonly Door[]): readonly number[] {
  const alikes = new Map<number, Set<number>>()
  pool.servers.forEach(({ alike }, server) => {
    alikes.set(alike, (alikes.get(alike) ?? new Set<number>()).add(server))
  })
  const found: number[] = []
  for (const door of doors) {
    const { demand, barred } = crewAt(pool, door)
    for (const one of pool.near[demand] ?? []) {
      const left = alikes.get(one.alike)
      if (left === undefined || left.size === 0 || !admits(pool, door, one)) continue
      const kept = barred.filter((server) => left.delete(server))
      for (const server of left) found.push(server)
      alikes.set(one.alike, new Set(kept))
    }
  }
  return found
}

function placeNamed({ crews, department, specialty }: Shortage): CrewPlace {
  const { subject = '' as Name, ordinal = 0 } = crews[0] ?? {}
  return { subject, ordinal, department, specialty }
}
