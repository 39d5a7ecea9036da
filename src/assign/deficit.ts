/* Why places stay empty: crews and people from whom nobody who could take one more is reached, and the count that proves it. */

import { anyHole, at, enters, hasHole, holds, isMember, lengthOf, membersIn, nodeOf, type Flow } from './flow.js'
import type { Deficit } from './instance.js'
import { unionOf } from './union.js'

/**
 * The deficits of a filling that no chain makes larger: everything that an empty place reaches, at whatever cost, part
 * by part. Which places those are does not depend on the filling.
 * 最大派员状态下的短缺及其证明。
 *
 * @returns persons and crews ascending; the parts by their first crews
 * @basis 临夏州部门联合细则 第二十三条
 * @since 0.1.0
 */
export function deficitsOf(flow: Flow): readonly Deficit[] {
  const { crews, kinds, kindOf, classOf } = flow
  const nodes = new Uint8Array(2 * crews)
  if (!anyHole(flow)) return []
  const people = reachedFromHoles(flow, nodes)
  const parts = unionOf(crews + flow.persons)
  const isIn = (crew: number): boolean => at(nodes, 2 * crew) + at(nodes, 2 * crew + 1) > 0
  const peopleOf = new Map<number, number[]>()
  people.forEach((reached, person) => {
    if (reached === 0) return
    const own = peopleOf.get(at(classOf, person))
    if (own) own.push(person)
    else peopleOf.set(at(classOf, person), [person])
    for (const crew of flow.serving[person] ?? []) parts.unite(crew, crews + person)
  })
  // Once a crew has tied all of a class, the next one needs to be tied to one of them only.
  const tied = new Set<number>()
  for (let crew = 0; crew < crews; crew++) {
    const open = [2 * crew, 2 * crew + 1].filter((node) => at(nodes, node) === 1)
    for (const { class: one } of open.length === 0 ? [] : (kinds[at(kindOf, crew)] ?? [])) {
      const own = peopleOf.get(one) ?? []
      if (!open.some((node) => enters(flow, at(flow.mayLead, own[0] ?? 0), node))) continue
      const helpers = (tied.has(one) ? own.slice(0, 1 + lengthOf(flow.barred, crew)) : own).filter(
        (person) => !holds(flow.barred, crew, person)
      )
      for (const person of helpers) parts.unite(crew, crews + person)
      if (helpers.length === own.length) tied.add(one)
    }
  }
  const found = new Map<number, { readonly crews: number[]; readonly people: number[] }>()
  for (let crew = 0; crew < crews; crew++) {
    if (!isIn(crew)) continue
    const part = found.get(parts.rootOf(crew)) ?? { crews: [], people: [] }
    found.set(parts.rootOf(crew), part)
    part.crews.push(crew)
  }
  people.forEach((reached, person) => {
    if (reached === 1) found.get(parts.rootOf(crews + person))?.people.push(person)
  })
  return [...found.values()].map((part) => counted(flow, nodes, people, part))
}

function counted(flow: Flow, nodes: Uint8Array, reached: Uint8Array, part: Pick<Deficit, 'crews' | 'people'>): Deficit {
  let [places, leaderPlaces, held] = [0, 0, 0]
  for (const crew of part.crews) {
    const whole = at(nodes, 2 * crew) === 1
    leaderPlaces += at(flow.leaders, crew)
    places += at(flow.leaders, crew) + (whole ? at(flow.ordinary, crew) : 0)
    for (const person of membersIn(flow, crew))
      if (at(reached, person) === 0 && (whole || at(flow.mayLead, person) === 1)) held++
  }
  const seats = part.people.reduce((sum, person) => sum + at(flow.capacity, person), 0)
  return { ...part, places, leaderPlaces, seats, held, missing: places - seats - held }
}

function reachedFromHoles(flow: Flow, nodes: Uint8Array): Uint8Array {
  const { persons, crews, classOf, mayLead, kinds, kindOf, leaders, leading, barred } = flow
  const reached = new Uint8Array(persons)
  const unmet = new Map<number, number[]>()
  for (let person = 0; person < persons; person++) {
    const alike = unmet.get(at(classOf, person))
    if (alike) alike.push(person)
    else unmet.set(at(classOf, person), [person])
  }
  const queue: number[] = []
  const open = (node: number): void => {
    if (at(nodes, node) === 1) return
    nodes[node] = 1
    queue.push(node)
  }
  for (let node = 0; node < 2 * crews; node++) if (hasHole(flow, node)) open(node)
  for (let head = 0; head < queue.length; head++) {
    const node = at(queue, head)
    const crew = node >> 1
    if (at(leaders, crew) === 1 && ((node & 1) === 0 || at(leading, crew) >= 2)) open(node ^ 1)
    for (const { class: one } of kinds[at(kindOf, crew)] ?? []) {
      const people = unmet.get(one) ?? []
      if (people.length === 0 || !enters(flow, at(mayLead, people[0] as number), node)) continue
      let kept = 0
      for (const person of people) {
        if (holds(barred, crew, person) || isMember(flow, person, crew)) {
          people[kept++] = person
          continue
        }
        reached[person] = 1
        for (const other of flow.serving[person] ?? []) open(nodeOf(flow, person, other))
      }
      people.length = kept
    }
  }
  return reached
}
