/* The match of one component: filled by lot, completed, made cheap and even, and explained (docs/assign.md). */

import { shuffled } from '../kernel/index.js'
import { balanceLoads } from './balance.js'
import { deficitsOf } from './deficit.js'
import { exchangesIn } from './exchange.js'
import { fillAtRandom, type Below } from './fill.js'
import { anyHole, at, flowOf, hasHole, join, membersIn, type Flow } from './flow.js'
import { forcedIn } from './forced.js'
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
  const { flow, persons, crews } = matched(instance, below)
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

/**
 * As many places filled as can be, without lot, balance or costs: what a rule that is lifted would bring.
 * 不计随机、均衡与代价的最大派员，用于说明放宽某项规则的效果。
 *
 * @param start members of each crew to begin with; whoever holds a place keeps one
 * @since 0.1.0
 */
export function mostFilled(
  instance: Instance,
  start: readonly (readonly number[])[] = []
): readonly (readonly number[])[] {
  const free = {
    ...instance,
    crews: instance.crews.map((crew) => ({ ...crew, repeats: [] })),
    kinds: instance.kinds.map((adjacent) => adjacent.map((one) => ({ ...one, tier: 0 })))
  }
  const flow = flowOf(free, [...instance.people.keys()], [...instance.crews.keys()])
  start.forEach((own, crew) => own.forEach((person) => join(flow, person, crew)))
  fillHoles(flow)
  return instance.crews.map((_, crew) => [...membersIn(flow, crew)].sort(byNumber))
}

type Matched = { readonly flow: Flow; readonly persons: readonly number[]; readonly crews: readonly number[] }

function matched(instance: Instance, below: Below): Matched {
  const persons = shuffled([...instance.people.keys()], { below })
  const crews = shuffled([...instance.crews.keys()], { below })
  // Only the lot says in which order persons, crews and classes stand: no name and no place in a list does.
  const flow = flowOf(instance, persons, crews)
  fillAtRandom(flow, below)
  fillHoles(flow)
  while (hasCosts(flow) && anyHole(flow) && raisePrices(flow)) fillHoles(flow)
  balanceLoads(flow, instance.balance)
  return { flow, persons, crews }
}

function membersOf(flow: Flow, persons: readonly number[], crews: readonly number[]): readonly (readonly number[])[] {
  const members: (readonly number[])[] = []
  for (let crew = 0; crew < flow.crews; crew++)
    members[at(crews, crew)] = Array.from(membersIn(flow, crew), (person) => at(persons, person)).sort(byNumber)
  return members
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

// One head a crew with a leader's place, matched in turn: whoever may lead in a crew is a class of their own.
function headsOf(
  { people, crews }: Instance,
  members: readonly (readonly number[])[],
  below: Below
): readonly (number | null)[] {
  const able = members.map((own, crew) =>
    crews[crew]?.leaders === 1 ? own.filter((person) => people[person]?.mayLead === true) : []
  )
  const heads: (number | null)[] = able.map(([first = null]) => first)
  if (able.every((own) => own.length < 2)) return heads
  const leaders = [...new Set(able.flat())].sort(byNumber)
  const indexOf = new Map(leaders.map((person, i) => [person, i]))
  const led = [...able.keys()].filter((crew) => able[crew]?.length !== 0)
  const headships: Instance = {
    people: leaders.map((_, i) => ({ capacity: null, carried: 0, weight: 1, mayLead: true, class: i })),
    crews: led.map((_, kind) => ({ places: 1, leaders: 0, kind, barred: [], repeats: [] })),
    kinds: led.map((crew) => (able[crew] ?? []).map((person) => ({ class: indexOf.get(person) ?? 0, tier: 0 }))),
    balance: 'dec-min'
  }
  const { flow, persons, crews: order } = matched(headships, below)
  membersOf(flow, persons, order).forEach(([head = 0], i) => {
    heads[at(led, i)] = at(leaders, head)
  })
  return heads
}

const byNumber = (a: number, b: number): number => a - b
