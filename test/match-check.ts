/* A second look at given teams: are they legal, do the shortages prove themselves, are the heads shared out evenly? */

import type { Deficit, Instance, Matching } from '../src/assign/instance.js'
import { tierOf, type Teams } from './brute-match.js'

/** What is illegal in the teams, in words; empty when nothing is. */
export function teamTroubles(instance: Instance, teams: Teams): readonly string[] {
  const { people, crews } = instance
  const given = people.map((_, person) => teams.filter((members) => members.includes(person)).length)
  return [
    ...(teams.length === crews.length ? [] : [`${String(teams.length)} teams`]),
    ...crews.flatMap(({ places, leaders }, crew) => {
      const members = teams[crew] ?? []
      const followers = members.filter((person) => people[person]?.mayLead !== true).length
      return [
        ...(members.length > places ? [`crew ${String(crew)} is too large`] : []),
        ...(followers > places - leaders ? [`crew ${String(crew)} gives its leader's place away`] : []),
        ...(members.every((person, at) => at === 0 || (members[at - 1] ?? 0) < person)
          ? []
          : [`crew ${String(crew)} is not ascending`]),
        ...members
          .filter((person) => tierOf(instance, crew, person) === null)
          .map((person) => `${String(person)} may not serve ${String(crew)}`)
      ]
    }),
    ...people.flatMap(({ capacity }, person) =>
      capacity !== null && (given[person] ?? 0) > capacity ? [`${String(person)} is over capacity`] : []
    )
  ]
}

/** A crew's two doors: those who may lead enter by its leader's place, all others by an ordinary one. */
type Door = { readonly crew: number; readonly leader: boolean; readonly size: number; readonly taken: number }

/**
 * The shortages that teams without an augmenting exchange prove, one for each part that nobody ties to another: the
 * smallest closed set around the empty places. It is the same for all teams that fill the most. By their first crews.
 */
export function shortagesOf(instance: Instance, teams: Teams): readonly Deficit[] {
  const { people, crews } = instance
  const doors = crews.flatMap(({ places, leaders }, crew): readonly Door[] => {
    const members = teams[crew] ?? []
    const able = members.filter((person) => people[person]?.mayLead === true).length
    const atHead = Math.min(able, leaders)
    return [
      ...(leaders === 1 ? [{ crew, leader: true, size: 1, taken: atHead }] : []),
      { crew, leader: false, size: places - leaders, taken: members.length - atHead }
    ]
  })
  const doorFor = (crew: number, person: number): Door | undefined =>
    doors.find((door) => door.crew === crew && door.leader === (leads(person) && crews[crew]?.leaders === 1))
  const leads = (person: number): boolean => people[person]?.mayLead === true
  const spare = ({ crew }: Door): number =>
    Math.max((teams[crew] ?? []).filter((person) => leads(person)).length - 1, 0)
  // From an empty place to all who could have taken it, from each of them to the places they hold instead, and on.
  const short = new Set(doors.filter(({ size, taken }) => taken < size))
  const busy = new Set<number>()
  for (let before = -1; before !== short.size + busy.size;) {
    before = short.size + busy.size
    for (const door of [...short]) {
      const twin = doors.find(({ crew, leader }) => crew === door.crew && leader !== door.leader)
      if (twin && (door.leader ? spare(door) > 0 : spare(door) < door.size)) short.add(twin)
    }
    for (const person of people.keys()) {
      for (const crew of crews.keys()) {
        const door = tierOf(instance, crew, person) === null ? undefined : doorFor(crew, person)
        const member = teams[crew]?.includes(person) === true
        if (door && !member && short.has(door)) busy.add(person)
        if (door && member && busy.has(person)) short.add(door)
      }
    }
  }
  return partsOf(instance, teams, [...short], [...busy], doorFor)
}

function partsOf(
  instance: Instance,
  teams: Teams,
  short: readonly Door[],
  busy: readonly number[],
  doorFor: (crew: number, person: number) => Door | undefined
): readonly Deficit[] {
  const { people } = instance
  const allowed = (door: Door, person: number): boolean =>
    tierOf(instance, door.crew, person) !== null && doorFor(door.crew, person) === door
  const tied = (a: Door, b: Door): boolean =>
    a.crew === b.crew || busy.some((person) => allowed(a, person) && allowed(b, person))
  const left = [...short]
  const parts: Door[][] = []
  for (let first = left.shift(); first !== undefined; first = left.shift()) {
    const part = [first]
    for (const door of part) {
      const near = left.filter((other) => tied(door, other))
      part.push(...near)
      near.forEach((one) => left.splice(left.indexOf(one), 1))
    }
    parts.push(part)
  }
  const deficits = parts.map((part): Deficit => {
    const crews = [...new Set(part.map(({ crew }) => crew))].sort((a, b) => a - b)
    const ours = busy.filter((person) => part.some((door) => allowed(door, person))).sort((a, b) => a - b)
    const others = [...people.keys()].filter((person) => !busy.includes(person))
    const places = total(part.map(({ size }) => size))
    const leaderPlaces = total(part.map(({ leader }) => (leader ? 1 : 0)))
    const seats = total(ours.map((person) => people[person]?.capacity ?? Infinity))
    const held = total(
      part.map((door) => others.filter((one) => allowed(door, one) && teams[door.crew]?.includes(one)).length)
    )
    return { crews, people: ours, places, leaderPlaces, seats, held, missing: places - seats - held }
  })
  return deficits.sort((a, b) => (a.crews[0] ?? 0) - (b.crews[0] ?? 0))
}

/** Shortages put together as others group them: each to the first of the groups that holds its first crew. */
export function groupedAs(deficits: readonly Deficit[], groups: readonly Deficit[]): readonly Deficit[] {
  const holds = (group: Deficit, { crews: [first = -1] }: Deficit): boolean => group.crews.includes(first)
  return groups.map((group) =>
    deficits
      .filter((deficit) => groups.find((one) => holds(one, deficit)) === group)
      .reduce(
        (a, b) => ({
          crews: [...a.crews, ...b.crews].sort((one, other) => one - other),
          people: [...a.people, ...b.people].sort((one, other) => one - other),
          places: a.places + b.places,
          leaderPlaces: a.leaderPlaces + b.leaderPlaces,
          seats: a.seats + b.seats,
          held: a.held + b.held,
          missing: a.missing + b.missing
        }),
        NO_DEFICIT
      )
  )
}

const NO_DEFICIT: Deficit = { crews: [], people: [], places: 0, leaderPlaces: 0, seats: 0, held: 0, missing: 0 }

/**
 * What is wrong with shortages as proofs, whoever wrote them; empty when each proves its `missing` to anybody who
 * counts again: nobody beside its people can take one more of its places, and these people are all at their capacity.
 */
export function deficitTroubles(instance: Instance, teams: Teams, deficits: readonly Deficit[]): readonly string[] {
  const { people, crews } = instance
  const asked = total(crews.map(({ places }) => places))
  const unfilled = asked - total(teams.map((members) => members.length))
  const named = deficits.flatMap((one) => one.crews)
  return [
    ...(total(deficits.map(({ missing }) => missing)) === unfilled ? [] : ['the missing are not the unfilled places']),
    ...(new Set(named).size === named.length ? [] : ['a crew stands in two shortages']),
    ...deficits.flatMap((deficit) => {
      const seats = total(deficit.people.map((person) => people[person]?.capacity ?? Infinity))
      const others = [...people.keys()].filter((person) => !deficit.people.includes(person))
      const proves = scopesOf(instance, deficit).some((whole) => {
        const mayTake = (crew: number, person: number): boolean =>
          tierOf(instance, crew, person) !== null && (whole.includes(crew) || people[person]?.mayLead === true)
        const pairs = deficit.crews.flatMap((crew) =>
          others.filter((person) => mayTake(crew, person)).map((person) => [crew, person] as const)
        )
        return pairs.length === deficit.held && pairs.every(([crew, person]) => teams[crew]?.includes(person))
      })
      const { places, held, missing } = deficit
      return [
        ...(proves ? [] : ['somebody else could take a place, or held is miscounted']),
        ...(seats === deficit.seats ? [] : ['seats are not the capacities']),
        ...(missing === places - seats - held && missing > 0 ? [] : ['missing is miscounted']),
        ...(deficit.leaderPlaces === total(deficit.crews.map((crew) => crews[crew]?.leaders ?? 0))
          ? []
          : ["leaders' places are miscounted"])
      ]
    })
  ]
}

/** The ways to choose which crews of a shortage count with all their places, so that its `places` come out. */
function scopesOf({ crews }: Instance, { crews: named, places }: Deficit): readonly (readonly number[])[] {
  const size = (crew: number): number => crews[crew]?.places ?? 0
  const must = named.filter((crew) => crews[crew]?.leaders !== 1)
  return named
    .filter((crew) => crews[crew]?.leaders === 1)
    .reduce<readonly (readonly number[])[]>(
      (lists, crew) => [...lists, ...lists.map((list) => [...list, crew])],
      [must]
    )
    .filter((whole) => total(named.map((crew) => (whole.includes(crew) ? size(crew) : 1))) === places)
}

/** What is wrong with the heads of given teams; empty when nothing is. */
export function headTroubles({ people, crews }: Instance, { members, heads }: Matching): readonly string[] {
  const able = crews.map(({ leaders }, crew) =>
    leaders === 1 ? (members[crew] ?? []).filter((person) => people[person]?.mayLead === true) : []
  )
  const spread = (list: readonly (number | null)[]): string =>
    [...people.keys()]
      .map((person) => list.filter((head) => head === person).length)
      .sort((a, b) => b - a)
      .map((count) => String.fromCharCode(count))
      .join('')
  const choices = able.reduce<readonly (readonly (number | null)[])[]>(
    (lists, own) => lists.flatMap((list) => (own.length === 0 ? [null] : own).map((head) => [...list, head])),
    [[]]
  )
  const least = choices.map(spread).reduce((a, b) => (b < a ? b : a))
  return [
    ...(heads.length === crews.length ? [] : [`${String(heads.length)} heads`]),
    ...able.flatMap((own, crew) => {
      const head = heads[crew] ?? null
      return (own.length === 0 ? head === null : head !== null && own.includes(head))
        ? []
        : [`the head of crew ${String(crew)}`]
    }),
    ...(spread(heads) === least ? [] : ['headship could be shared out more evenly'])
  ]
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)
