/* Who goes where, as a law: the exact probability of each pair of crew and person, what is certain, and what nobody can go below.
   临夏州部门联合细则 第二十一条、第二十三条. */

import { matchCrews, type Instance, type Matching } from '../assign/index.js'
import { accept, acceptUnless, type Checked } from '../kernel/index.js'
import type { ChanceRefusal } from './chance-error.js'
import { estimateOf, simulatedBelow, type Estimate, type Simulation } from './chance-random.js'
import { chanceAs, plusChance, ZERO_CHANCE, type Chance } from './chance-ratio.js'
import { enumerateLaw, MOST_ANSWERS } from './chance-tree.js'
import { checkCount } from './tail-error.js'

/** A pair of crew and person, by index in the instance. 名额组与人员的一对（实例中的序号）。 @since 0.1.0 */
export type TeamPair = {
  readonly crew: number
  readonly person: number
  readonly chance: Chance
  readonly head: Chance
}

/** The exact law of a component. 一个独立部分的精确配对分布。 @since 0.1.0 */
export type TeamLaw = {
  /** By crew, then by person; pairs left out never happen. 按名额组、再按人员；未列者概率为 0。 */
  readonly pairs: readonly TeamPair[]
  /** How many whole assignments there are, and of how many answers they were counted. 不同派员结果数及枚举的应答数。 */
  readonly assignments: number
  readonly answers: number
}

/**
 * The exact law of all pairs of crew and person, over all the whole numbers that the match may be given. 全部“名额组—人员”配对的精确概率。
 *
 * For small components: the answers grow as (persons)! · (crews)! and more. Three persons and three crews are about 4,000.
 *
 * @param input.instance as `matchCrews` takes it
 * @param input.most     answers at most; left out: 200,000
 * @returns refuses with `TooMuchWork`; `simulateTeams` is for larger ones
 * @basis 临夏州部门联合细则 第二十一条、第二十三条
 * @example teamLaw({ instance: { people: [], crews: [], kinds: [], balance: 'dec-min' } }) // => { _tag: 'Right', right: { pairs: [], assignments: 1, answers: 1 } }
 * @since 0.1.0
 */
export function teamLaw(input: {
  readonly instance: Instance
  readonly most?: number
}): Checked<ChanceRefusal, TeamLaw> {
  const { instance, most = MOST_ANSWERS } = input
  const law = enumerateLaw<Matching>({
    run: (below) => matchCrews(instance, below),
    key: ({ members, heads }) => `${members.join(';')}|${heads.join(';')}`,
    most
  })
  if (law._tag === 'Left') return law
  const { outcomes, answers } = law.right
  const table = new Map<string, { -readonly [K in keyof TeamPair]: TeamPair[K] }>()
  for (const { value, chance } of outcomes) {
    value.members.forEach((own, crew) => {
      for (const person of own) {
        const key = `${String(crew)} ${String(person)}`
        const pair = table.get(key) ?? { crew, person, chance: ZERO_CHANCE, head: ZERO_CHANCE }
        pair.chance = plusChance(pair.chance, chance)
        if (value.heads[crew] === person) pair.head = plusChance(pair.head, chance)
        table.set(key, pair)
      }
    })
  }
  const pairs = [...table.values()].sort((a, b) => a.crew - b.crew || a.person - b.person)
  return accept({ pairs, assignments: outcomes.length, answers })
}

/** What holds of a crew in any component, however large. 任何规模下名额组均成立的事实。 @since 0.1.0 */
export type CrewBound = {
  readonly crew: number
  readonly places: number
  /** How many may serve it. 可担任者人数。 */
  readonly eligible: number
  /**
   * k/m: somebody's probability is at least this, whatever the rule of choice; null where the crew may stay short. 某人的概率至少为 k/m；名额可能空缺时为 null。
   */
  readonly someoneAtLeast: Chance | null
  /** Certain for it in every optimal answer. 在一切最优结果中必然担任者。 */
  readonly forced: readonly number[]
}

/**
 * The bound k/m and the certain pairs of each crew, from one match. 每个名额组的 k/m 下界与必然配对。
 *
 * @returns one a crew, in order
 * @basis 临夏州部门联合细则 第二十一条、第二十三条
 * @example crewBounds({ people: [{ capacity: null, carried: 0, weight: 1, mayLead: true, class: 0 }], crews: [{ places: 1, leaders: 0, kind: 0, barred: [], repeats: [] }], kinds: [[{ class: 0, tier: 0 }]], balance: 'dec-min' }).map(({ forced }) => forced) // => [[0]]
 * @since 0.1.0
 */
export function crewBounds(instance: Instance): readonly CrewBound[] {
  const { people, crews, kinds } = instance
  // What is certain and what is short is the same for all answers, so that any will do.
  const { forced, deficits } = matchCrews(instance, () => 0)
  const forcedOf = new Map<number, number[]>()
  for (const [crew, person] of forced) {
    const own = forcedOf.get(crew)
    if (own === undefined) forcedOf.set(crew, [person])
    else own.push(person)
  }
  const inClass = new Map<number, number>()
  for (const person of people) inClass.set(person.class, (inClass.get(person.class) ?? 0) + 1)
  const kindClasses = kinds.map((adjacent) => new Set(adjacent.map((one) => one.class)))
  return crews.map(({ places, kind, barred }, crew) => {
    const open = kindClasses[kind] ?? new Set<number>()
    const all = [...open].reduce((sum, one) => sum + (inClass.get(one) ?? 0), 0)
    const eligible = all - new Set(barred.filter((person) => open.has(people[person]?.class ?? -1))).size
    return {
      crew,
      places,
      eligible,
      someoneAtLeast: deficits.length > 0 || eligible === 0 || places === 0 ? null : chanceAs(places, eligible),
      forced: forcedOf.get(crew) ?? []
    }
  })
}

/** A pair that was simulated. 模拟所得的一对。 @since 0.1.0 */
export type SimulatedPair = { readonly crew: number; readonly person: number; readonly estimate: Estimate }

/**
 * The law of pairs by simulation, for components of any size. 任意规模下以模拟估计配对概率。
 *
 * @param input.rounds 1 to 1,000,000
 * @param input.seed   any text; 128 bits of its SHA-256 are the state
 * @returns pairs that were seen, by crew, then by person: estimates with standard errors
 * @basis 临夏州部门联合细则 第二十一条
 * @example simulateTeams({ instance: { people: [], crews: [], kinds: [], balance: 'dec-min' }, rounds: 10, seed: '' }) // => { _tag: 'Right', right: [] }
 * @since 0.1.0
 */
export function simulateTeams(
  input: { readonly instance: Instance } & Simulation
): Checked<ChanceRefusal, readonly SimulatedPair[]> {
  const { instance, rounds, seed } = input
  return acceptUnless<ChanceRefusal, readonly SimulatedPair[]>(checkCount('rounds', rounds, 1, 1_000_000), () => {
    const below = simulatedBelow(seed)
    const seen = instance.crews.map(() => new Map<number, number>())
    for (let round = 0; round < rounds; round++) {
      matchCrews(instance, below).members.forEach((own, crew) => {
        for (const person of own) seen[crew]?.set(person, (seen[crew].get(person) ?? 0) + 1)
      })
    }
    return seen.flatMap((counts, crew) =>
      [...counts]
        .sort(([a], [b]) => a - b)
        .map(([person, found]) => ({ crew, person, estimate: estimateOf(found, rounds) }))
    )
  })
}
