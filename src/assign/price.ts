/* When nobody is left at the going prices: the least that a further place costs, in tiers and in repeats (docs/assign.md). */

import { amount, at, costOf, enters, hasHole, isApart, isMember, nodeOf, type Flow } from './flow.js'

/**
 * Raises prices to the cheapest chain from an empty place to somebody who can take one more (Dijkstra's search on
 * prices): along it every step then costs nothing, and no step anywhere costs less than nothing.
 * 将价格调整至最便宜的补缺链。
 *
 * @returns false when no chain leads from an empty place to anybody who can take one more
 * @since 0.1.0
 */
export function raisePrices(flow: Flow): boolean {
  const { persons, crews, price, worth, classOf, mayLead, kinds, kindOf, tierCost, given, capacity, leaders } = flow
  const end = 2 * crews
  const distance = new Float64Array(end + 1).fill(-1)
  const distanceTo = new Float64Array(persons).fill(-1)
  const unmet = new Map<number, Map<number, number[]>>()
  for (let person = 0; person < persons; person++) {
    const ofClass = unmet.get(at(classOf, person)) ?? new Map<number, number[]>()
    unmet.set(at(classOf, person), ofClass)
    const alike = ofClass.get(amount(worth, person))
    if (alike) alike.push(person)
    else ofClass.set(amount(worth, person), [person])
  }
  const waiting = queueOf()
  let reached = Infinity
  const settledNodes: number[] = []
  const settledPersons: number[] = []

  const meet = (person: number, far: number): void => {
    distanceTo[person] = far
    settledPersons.push(person)
    if (at(given, person) < at(capacity, person)) reached = Math.min(reached, far + amount(worth, person))
    for (const crew of flow.serving[person] ?? []) {
      const node = nodeOf(flow, person, crew)
      if (amount(distance, node) >= 0) continue
      waiting.add(far - costOf(flow, person, crew) + amount(worth, person) - amount(price, node), { node })
    }
  }

  const openNode = (node: number, far: number): void => {
    distance[node] = far
    settledNodes.push(node)
    if (node === end) {
      for (let hole = 0; hole < end; hole++)
        if (hasHole(flow, hole)) waiting.add(far + amount(price, end) - amount(price, hole), { node: hole })
      return
    }
    const crew = node >> 1
    if (at(leaders, crew) === 1 && ((node & 1) === 0 || at(flow.leading, crew) >= 2))
      waiting.add(far + amount(price, node) - amount(price, node ^ 1), { node: node ^ 1 })
    for (const { class: one, tier } of kinds[at(kindOf, crew)] ?? [])
      for (const [value, people] of unmet.get(one) ?? [])
        if (people.length > 0 && enters(flow, at(mayLead, people[0] as number), node))
          waiting.add(far + tier * tierCost + amount(price, node) - value, { node, people })
    for (let i = at(flow.repeats.from, crew); i < at(flow.repeats.from, crew + 1); i++) {
      const person = at(flow.repeats.all, i)
      const cost = costOf(flow, person, crew)
      if (cost >= 0 && enters(flow, at(mayLead, person), node))
        waiting.add(far + cost + amount(price, node) - amount(worth, person), { node, person })
    }
  }

  openNode(end, 0)
  for (let next = waiting.take(); next !== null && next.far < reached; next = waiting.take()) {
    const { far, step } = next
    if ('people' in step) {
      const crew = step.node >> 1
      let kept = 0
      for (const person of step.people) {
        if (amount(distanceTo, person) >= 0) continue
        if (isApart(flow, person, crew)) step.people[kept++] = person
        else meet(person, far)
      }
      step.people.length = kept
    } else if ('person' in step) {
      if (amount(distanceTo, step.person) < 0 && !isMember(flow, step.person, step.node >> 1)) meet(step.person, far)
    } else if (amount(distance, step.node) < 0) openNode(step.node, far)
  }
  if (reached === Infinity) return false
  for (const node of settledNodes) price[node] = amount(price, node) + amount(distance, node) - reached
  for (const person of settledPersons) worth[person] = amount(worth, person) + amount(distanceTo, person) - reached
  return true
}

/** What is reached next: a node, one person, or the people of one class and price. */
type Step =
  | { readonly node: number }
  | { readonly node: number; readonly person: number }
  | { readonly node: number; readonly people: number[] }

type Queue = {
  readonly add: (far: number, step: Step) => void
  readonly take: () => { readonly far: number; readonly step: Step } | null
}

// Distances are few and each comes often: a list of steps for each distance, and the distances in order.
function queueOf(): Queue {
  const stepsAt = new Map<number, Step[]>()
  const ahead: number[] = []
  return {
    add: (far, step) => {
      const steps = stepsAt.get(far)
      if (steps) {
        steps.push(step)
        return
      }
      stepsAt.set(far, [step])
      let i = ahead.length
      while (i > 0 && (ahead[i - 1] as number) < far) i--
      ahead.splice(i, 0, far)
    },
    take: () => {
      for (;;) {
        const far = ahead.at(-1)
        if (far === undefined) return null
        const step = stepsAt.get(far)?.pop()
        if (step !== undefined) return { far, step }
        ahead.pop()
        stepsAt.delete(far)
      }
    }
  }
}
