/* The match of one component: filled by lot, completed, made cheap and even, and explained (docs/assign.md). */

import { shuffled } from '../kernel/index.js'
import { balanceLoads } from './balance.js'
import { deficitsOf } from './deficit.js'
import { exchangesIn } from './exchange.js'
import { fillAtRandom, type Below } from './fill.js'
import { anyHole, at, flowOf, hasHole, membersIn, type Flow } from './flow.js'
import { forcedIn } from './forced.js'
import { headsOf } from './head.js'
import type { Instance, Matching } from './instance.js'
import { raisePrices } from './price.js'

/**
 * Matches persons to the places of one component. 为一个独立部分派员。
 *
 * The answer is the best in this order: most places filled; least sum of tiers; fewest repeats; loads decreasingly
 * minimal, or only the largest minimal. Persons whom nothing tells apart have exactly the same chance of every place.
 * Not every optimal answer has the same chance as every other.
 *
 * @param below a uniform integer from 0 to n−1, asked in an order that docs/assign.md gives
 * @basis 临夏州部门联合细则 第二十一条、第二十三条；临夏州市场监管系统细则 第十三条
 * @since 0.1.0
 */
export function matchCrews(instance: Instance, below: Below): Matching {
  const persons = shuffled(
    instance.people.map((_, person) => person),
    { below }
  )
  const crews = shuffled(
    instance.crews.map((_, crew) => crew),
    { below }
  )
  // Only the lot says in which order persons, crews and classes stand: no name and no place in a list does.
  const flow = flowOf(instance, persons, crews)
  fillAtRandom(flow, below)
  fillHoles(flow)
  while (hasCosts(flow) && anyHole(flow) && raisePrices(flow)) fillHoles(flow)
  balanceLoads(flow, instance.balance)
  const members = membersOf(flow, persons, crews)
  return {
    members,
    heads: headsOf(instance, members, below),
    forced: forcedIn(flow, instance.balance)
      .map(([crew, person]) => [at(crews, crew), at(persons, person)] as const)
      .sort(([crew, person], [other, another]) => crew - other || person - another),
    deficits: deficitsOf(flow)
      .map((deficit) => ({
        ...deficit,
        crews: deficit.crews.map((crew) => at(crews, crew)).sort(byNumber),
        people: deficit.people.map((person) => at(persons, person)).sort(byNumber)
      }))
      .sort((a, b) => at(a.crews, 0) - at(b.crews, 0))
  }
}

function membersOf(flow: Flow, persons: readonly number[], crews: readonly number[]): readonly (readonly number[])[] {
  const numberOf = new Int32Array(crews.length)
  crews.forEach((crew, i) => (numberOf[crew] = i))
  return Array.from(numberOf, (crew) => [
    ...membersIn(flow, crew)
      .map((person) => at(persons, person))
      .sort()
  ])
}

const hasCosts = ({ kinds, tierCost }: Flow): boolean =>
  tierCost > 1 || kinds.some((adjacent) => adjacent.some(({ tier }) => tier > 0))

function fillHoles(flow: Flow): void {
  const exchanges = exchangesIn(flow)
  exchanges.aimBelow(Infinity)
  for (let crew = 0; crew < flow.crews; crew++) {
    while (hasHole(flow, 2 * crew) || hasHole(flow, 2 * crew + 1)) {
      const end = exchanges.fromHole(crew)
      if (end === -1) {
        exchanges.setAside()
        break
      }
      exchanges.apply(end)
    }
  }
}

const byNumber = (a: number, b: number): number => a - b
