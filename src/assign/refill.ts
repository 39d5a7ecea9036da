/* Crews filled once more, with one rule lifted: how many places that would fill. */

import type { Name } from '../kernel/index.js'
import { personsOf } from './component.js'
import type { Crew, CrewKind } from './crew.js'
import type { Instance, Person, Places } from './instance.js'
import { mostFilled } from './match.js'
import type { Server } from './server.js'

/** What holds when crews are filled once more. 重新派员时所依据的规则。 @since 0.1.0 */
export type Lifting = {
  readonly openTo: (kind: CrewKind) => readonly Server[]
  readonly mayLead: (server: Server) => boolean
  readonly capacity: (server: Server) => number | null
  /** Who is barred from a crew. 须回避某名额组者。 */
  readonly relatedTo: (crew: Crew) => readonly Name[]
  /** New people who may serve all the crews and may lead. 新增的、可担任全部名额且可任组长者。 */
  readonly added: { readonly number: number; readonly capacity: number | null } | null
  readonly inGroups: boolean
}

/**
 * How many places of these crews can be filled, growing from `start`. 从 `start` 出发可补满的名额数。
 *
 * @since 0.1.0
 */
export function filledBy(crews: readonly Crew[], start: readonly (readonly Server[])[], how: Lifting): number {
  const kinds = [...new Set(crews.map(({ kind }) => kind))]
  const kindOf = new Map(kinds.map((kind, i) => [kind, i]))
  const signatures = new Map<Server, string>()
  kinds.forEach((kind, i) => {
    for (const server of how.openTo(kind)) signatures.set(server, `${signatures.get(server) ?? ''} ${String(i)}`)
  })
  const indexOf = new Map<Server, number>()
  const named = new Map<Name, number>()
  const classes = new Map<string, number>()
  const adjacent: { readonly class: number; readonly tier: number }[][] = kinds.map(() => [])
  const people: Person[] = []
  for (const [server, signature] of signatures) {
    const key = `${String(how.mayLead(server))}${signature}`
    let own = classes.get(key)
    if (own === undefined) {
      own = classes.size
      classes.set(key, own)
      for (const kind of signature.trim().split(' ')) adjacent[Number(kind)]?.push({ class: own, tier: 0 })
    }
    indexOf.set(server, people.length)
    for (const name of personsOf(server)) named.set(name, people.length)
    people.push({ capacity: how.capacity(server), carried: 0, weight: 1, mayLead: how.mayLead(server), class: own })
  }
  if (how.added !== null) {
    for (const list of adjacent) list.push({ class: classes.size, tier: 0 })
    for (let i = 0; i < how.added.number; i++)
      people.push({ capacity: how.added.capacity, carried: 0, weight: 1, mayLead: true, class: classes.size })
  }
  const instance: Instance = {
    people,
    crews: crews.map((crew) => {
      const barred = new Set(how.relatedTo(crew).flatMap((officer) => named.get(officer) ?? []))
      return {
        places: how.inGroups ? 1 : crew.kind.places,
        leaders: crew.kind.leaders,
        kind: kindOf.get(crew.kind) ?? 0,
        barred: [...barred].sort((a, b) => a - b),
        repeats: []
      }
    }),
    kinds: adjacent,
    balance: 'max-only'
  }
  const asked = instance.crews.reduce((sum, { places }) => sum + places, 0)
  const begun = start.map((own) => own.flatMap((server) => indexOf.get(server) ?? []))
  const taken = fillDirectly(instance, begun)
  const filled = taken.reduce((sum, own) => sum + own.length, 0)
  return filled === asked ? filled : mostFilled(instance, taken).reduce((sum, own) => sum + own.length, 0)
}

/**
 * Fills what can be filled without moving anybody: leaders' places first, then others, of those who may not lead first.
 * A start as good as any for the exact search, which most often has nothing left to do.
 */
function fillDirectly(
  { people, crews, kinds }: Instance,
  start: readonly (readonly number[])[]
): readonly (readonly number[])[] {
  const left = people.map(({ capacity }) => capacity ?? Infinity)
  const members = start.map((own) => [...own])
  for (const person of members.flat()) left[person] = (left[person] ?? 0) - 1
  const ofClass: number[][] = []
  people.forEach((person, i) => {
    const own = ofClass[person.class] ?? []
    own.push(i)
    ofClass[person.class] = own
  })
  const able = (list: readonly number[], leading: boolean): readonly number[] =>
    list.filter((one) => (people[ofClass[one]?.[0] ?? -1]?.mayLead ?? false) === leading)
  const near = kinds.map((adjacent) => adjacent.map((one) => one.class))
  const leadersOf = near.map((list) => able(list, true))
  const othersFirst = near.map((list, i) => [...able(list, false), ...(leadersOf[i] ?? [])])
  const take = (crew: Places, own: number[], classes: readonly number[]): boolean => {
    for (const one of classes) {
      const free = ofClass[one] ?? []
      for (let i = free.length - 1; i >= 0; i--) {
        const person = free[i] as number
        if ((left[person] ?? 0) <= 0) {
          free[i] = free[free.length - 1] as number
          free.pop()
        } else if (!own.includes(person) && !crew.barred.includes(person)) {
          left[person] = (left[person] ?? 0) - 1
          own.push(person)
          return true
        }
      }
    }
    return false
  }
  const isLed = (crew: Places, own: readonly number[]): boolean =>
    crew.leaders === 0 || own.some((person) => people[person]?.mayLead === true)
  crews.forEach((crew, i) => {
    const own = members[i] ?? []
    if (own.length < crew.places && !isLed(crew, own)) take(crew, own, leadersOf[crew.kind] ?? [])
  })
  crews.forEach((crew, i) => {
    const own = members[i] ?? []
    // The leader's place is for nobody who may not lead.
    const places = isLed(crew, own) ? crew.places : crew.places - 1
    while (own.length < places && take(crew, own, othersFirst[crew.kind] ?? []));
  })
  return members
}
