/* The best teams of a small instance, found by trying everything: shares no code with what it judges. */

import type { Instance } from '../src/assign/instance.js'

/** For each crew the persons who serve it, ascending. */
export type Teams = readonly (readonly number[])[]

/** How good teams are. Better is: more filled; then less tiers; then fewer repeats; then smaller keys. */
export type Score = {
  readonly filled: number
  readonly tiers: number
  readonly repeats: number
  /** Of every place taken the load it brings its person to, (carried + nth) / weight in 2520ths, the largest first. */
  readonly keys: readonly number[]
}

/** What all best teams have in common. */
export type Best = Score & {
  readonly forced: readonly (readonly [crew: number, person: number])[]
  /** How many different best teams there are. */
  readonly count: number
}

/** The tier from which a person may serve a crew, null where they may not. */
export function tierOf({ people, crews, kinds }: Instance, crew: number, person: number): number | null {
  const [asked, one] = [crews[crew], people[person]]
  if (asked === undefined || one === undefined || asked.barred.includes(person)) return null
  return kinds[asked.kind]?.find((adjacent) => adjacent.class === one.class)?.tier ?? null
}

/** Every set of persons who may together serve a crew, the empty set included; capacities aside. */
export function setsFor(instance: Instance, crew: number): readonly (readonly number[])[] {
  const asked = instance.crews[crew]
  if (asked === undefined) return []
  const able = [...instance.people.keys()].filter((person) => tierOf(instance, crew, person) !== null)
  const followers = (set: readonly number[]): number =>
    set.filter((person) => instance.people[person]?.mayLead !== true).length
  return able
    .reduce<readonly (readonly number[])[]>((sets, person) => [...sets, ...sets.map((set) => [...set, person])], [[]])
    .filter((set) => set.length <= asked.places && followers(set) <= asked.places - asked.leaders)
}

/** Every legal choice of teams, full or not. Many: for very small instances. */
export function everyTeams(instance: Instance): readonly Teams[] {
  const fits = (teams: Teams): boolean =>
    instance.people.every(
      ({ capacity }, person) =>
        capacity === null || teams.filter((members) => members.includes(person)).length <= capacity
    )
  return [...instance.crews.keys()].reduce<readonly Teams[]>(
    (list, crew) => {
      const sets = setsFor(instance, crew)
      return list.flatMap((teams) => sets.map((set) => [...teams, set]).filter(fits))
    },
    [[]]
  )
}

/** How good given teams are. */
export function scoreOf(instance: Instance, teams: Teams): Score {
  const pairs = teams.flatMap((members, crew) => members.map((person) => [crew, person] as const))
  const given = instance.people.map((_, person) => pairs.filter(([, one]) => one === person).length)
  return {
    filled: pairs.length,
    tiers: sum(pairs.map(([crew, person]) => tierOf(instance, crew, person) ?? Number.NaN)),
    repeats: pairs.filter(([crew, person]) => instance.crews[crew]?.repeats.includes(person)).length,
    keys: keysOf(instance, given)
  }
}

/** The best teams by looking at every choice of teams, one after the other. For very small instances. */
export function bestByListing(instance: Instance): Best {
  const scored = everyTeams(instance).map((teams) => ({ teams, score: scoreOf(instance, teams) }))
  const best = scored.map(({ score }) => score).reduce((a, b) => (better(instance, b, a) ? b : a))
  const equal = scored.filter(({ score }) => !better(instance, best, score)).map(({ teams }) => teams)
  const forced = instance.crews.flatMap((_, crew) =>
    [...instance.people.keys()]
      .filter((person) => equal.every((teams) => teams[crew]?.includes(person)))
      .map((person) => [crew, person] as const)
  )
  return { ...best, keys: judged(instance, best.keys), forced, count: equal.length }
}

/**
 * The best teams, crew after crew: of all the ways to hand out the same loads over the first crews only the cheapest
 * can be part of best teams, since nothing but the loads matters to the crews that follow.
 */
export function bestOf(instance: Instance): Best {
  const { people, crews } = instance
  const base = crews.length + 1
  const unit = people.map((_, person) => base ** person)
  const states = base ** people.length
  const most = people.map(({ capacity }) => Math.min(capacity ?? crews.length, crews.length))
  const options = crews.map((crew, at) =>
    setsFor(instance, at).map((set): Option => ({
      set,
      bits: set.reduce((bits, person) => bits | (1 << person), 0),
      step: sum(set.map((person) => unit[person] ?? 0)),
      cost: sum(
        set.map((person) => (tierOf(instance, at, person) ?? 0) * DEARER + (crew.repeats.includes(person) ? 1 : 0))
      )
    }))
  )
  const given = (state: number, person: number): number => Math.floor(state / (unit[person] ?? 1)) % base
  const fits = (state: number, { set }: Option): boolean =>
    set.every((person) => given(state, person) < (most[person] ?? 0))

  const layers = [layerOf(states)]
  layers[0]?.reach(0, 0)
  options.forEach((own, crew) => {
    const [from, to] = [layers[crew], layerOf(states)]
    for (const state of from?.reached ?? []) {
      for (const option of own) {
        if (fits(state, option)) to.reach(state + option.step, (from?.cost[state] ?? 0) + option.cost)
      }
    }
    layers.push(to)
  })

  const last = layers[crews.length]
  const loads = (state: number): readonly number[] => people.map((_, person) => given(state, person))
  const scored = (last?.reached ?? []).map((state) => {
    const cost = last?.cost[state] ?? 0
    return { state, filled: sum(loads(state)), tiers: Math.floor(cost / DEARER), repeats: cost % DEARER }
  })
  const filled = Math.max(...scored.map((one) => one.filled))
  const full = scored.filter((one) => one.filled === filled)
  const cheapest = full.reduce((a, b) => (b.tiers < a.tiers || (b.tiers === a.tiers && b.repeats < a.repeats) ? b : a))
  const cheap = full
    .filter(({ tiers, repeats }) => tiers === cheapest.tiers && repeats === cheapest.repeats)
    .map((one) => ({ ...one, keys: judged(instance, keysOf(instance, loads(one.state))) }))
  const best = cheap.reduce((a, b) => (compareKeys(b.keys, a.keys) < 0 ? b : a))

  let ways = new Map(cheap.filter(({ keys }) => compareKeys(keys, best.keys) === 0).map(({ state }) => [state, 1]))
  const always = crews.map(() => -1)
  for (let crew = crews.length - 1; crew >= 0; crew--) {
    const [from, to] = [layers[crew], layers[crew + 1]]
    const before = new Map<number, number>()
    for (const state of from?.reached ?? []) {
      for (const option of options[crew] ?? []) {
        const onward = ways.get(state + option.step)
        const cost = (from?.cost[state] ?? 0) + option.cost
        if (onward === undefined || cost !== to?.cost[state + option.step] || !fits(state, option)) continue
        before.set(state, (before.get(state) ?? 0) + onward)
        always[crew] = (always[crew] ?? 0) & option.bits
      }
    }
    ways = before
  }
  const forced = always.flatMap((bits, crew) =>
    [...people.keys()].filter((person) => (bits >> person) % 2 !== 0).map((person) => [crew, person] as const)
  )
  const { tiers, repeats, keys } = best
  return { filled, tiers, repeats, keys, forced, count: ways.get(0) ?? 0 }
}

/** Keys as far as the instance's balance looks at them: all, or the largest alone. */
export const judged = ({ balance }: Instance, keys: readonly number[]): readonly number[] =>
  balance === 'dec-min' ? keys : keys.slice(0, 1)

type Option = { readonly set: readonly number[]; readonly bits: number; readonly step: number; readonly cost: number }
type Layer = {
  readonly cost: Int32Array
  readonly reached: number[]
  readonly reach: (state: number, cost: number) => void
}

// One tier more outweighs all repeats there can be.
const DEARER = 1024
// Divisible by every weight from 1 to 10, so that keys are whole numbers.
const SHARES = 2520

function layerOf(states: number): Layer {
  const cost = new Int32Array(states).fill(-1)
  const reached: number[] = []
  const reach = (state: number, paid: number): void => {
    const known = cost[state] ?? -1
    if (known === -1) reached.push(state)
    if (known === -1 || paid < known) cost[state] = paid
  }
  return { cost, reached, reach }
}

const keysOf = ({ people, balance }: Instance, given: readonly number[]): readonly number[] =>
  people
    .flatMap(({ carried, weight }, person) => {
      const visits = given[person] ?? 0
      // The largest load is that of somebody who was given a visit: nothing can be done about any other.
      return balance === 'max-only' && visits === 0 ? [] : ((carried + visits) * SHARES) / weight
    })
    .sort((a, b) => b - a)

/** Below 0 where the first is better. */
function compareKeys(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((key, i) => key !== b[i])
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

function better(instance: Instance, a: Score, b: Score): boolean {
  const order = [
    b.filled - a.filled,
    a.tiers - b.tiers,
    a.repeats - b.repeats,
    compareKeys(judged(instance, a.keys), judged(instance, b.keys))
  ]
  return (order.find((difference) => difference !== 0) ?? 0) < 0
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
