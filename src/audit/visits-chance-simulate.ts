/* The visits of one subject by simulation, where frames of one notice overlap and the exact law is only bounded. */

import { acceptUnless, refuseAll, type Checked, type Name } from '../kernel/index.js'
import type { ChanceRefusal } from './chance-error.js'
import type { ChanceClass, DrawChances, NoticeChances } from './chance-inclusion.js'
import { estimateOf, simulatedBelow, type Estimate, type SimulatedBelow, type Simulation } from './chance-random.js'
import { checkCount } from './tail-error.js'
import type { VisitCounting } from './visits-chance-block.js'

/** A simulated law, labelled as one. 模拟所得的分布。 @since 0.1.0 */
export type SimulatedVisits = {
  readonly by: 'simulation'
  readonly seed: string
  /** Of 0, 1, 2 and of 3 or more. 0、1、2 次及 3 次以上。 */
  readonly times: readonly [Estimate, Estimate, Estimate, Estimate]
}

const MOST_STEPS = 200_000_000

/**
 * Simulates a year of one subject by the rules of the protocol: in each notice its rank among all units that share a draw with it,
 * who of these comes before it, and a start for each `pps` draw. 按抽取规则模拟某对象的一年。
 *
 * @param input.id     in no table: never visited
 * @param input.rounds 1 to 10,000,000
 * @returns an estimate with standard errors, the same for the same input; refuses with `CountOutside`, and with `TooMuchWork`
 *   where rounds times units beside the subject are above 200,000,000
 * @basis 临夏州市场监管系统细则 第十二条
 * @example simulateVisits({ notices: [], id: 'a', counting: 'draws', rounds: 0, seed: '' })._tag // => 'Left'
 * @since 0.1.0
 */
export function simulateVisits(
  input: {
    readonly notices: readonly NoticeChances[]
    readonly id: string
    readonly counting: VisitCounting
  } & Simulation
): Checked<ChanceRefusal, SimulatedVisits> {
  const { notices, id, counting, rounds, seed } = input
  const refusals: ChanceRefusal[] = [...checkCount('rounds', rounds, 1, 10_000_000)]
  if (refusals.length > 0) return refuseAll(refusals)
  const parts = notices.map(({ draws }) => partOf(draws, id))
  const steps =
    rounds * (1 + parts.reduce((sum, { atoms }) => sum + atoms.reduce((all, { units }) => all + units, 0), 0))
  return acceptUnless<ChanceRefusal, SimulatedVisits>(
    steps > MOST_STEPS ? [{ _tag: 'TooMuchWork', name: 'rounds', steps, most: MOST_STEPS }] : [],
    () => {
      const below = simulatedBelow(seed)
      const found: [number, number, number, number] = [0, 0, 0, 0]
      for (let round = 0; round < rounds; round++) {
        let visits = 0
        for (const part of parts) {
          const hits = hitsOf(part, below)
          visits += counting === 'draws' ? hits : Math.min(1, hits)
        }
        const at = Math.min(3, visits) as 0 | 1 | 2 | 3
        found[at] += 1
      }
      const estimate = (k: 0 | 1 | 2 | 3): Estimate => estimateOf(found[k], rounds)
      return { by: 'simulation', seed, times: [estimate(0), estimate(1), estimate(2), estimate(3)] }
    }
  )
}

// The other units by which of the subject's srs strata they stand in, and how many of each stratum are drawn.
type Part = {
  readonly sure: number
  readonly weighed: readonly { readonly numerator: number; readonly denominator: number }[]
  readonly sizes: readonly number[]
  readonly atoms: readonly { readonly strata: readonly number[]; readonly units: number }[]
}

function partOf(draws: readonly DrawChances[], id: string): Part {
  const mine = draws.flatMap(
    ({ ids, classOf, classes }, d): readonly { draw: number; at: number; own: ChanceClass }[] => {
      const at = classOf[ids.findIndex((one) => one === id)] ?? -1
      const own = classes[at]
      return own === undefined || own.chance.numerator === 0n ? [] : [{ draw: d, at, own }]
    }
  )
  const isSure = ({ chance }: ChanceClass): boolean => chance.numerator === chance.denominator
  const equal = mine.filter(({ own }) => own.cause === 'equal' && !isSure(own))
  const strataOf = new Map<Name, number[]>()
  for (const [s, { draw, at }] of equal.entries()) {
    const { ids = [], classOf = new Uint32Array(0) } = draws[draw] ?? {}
    for (let row = 0; row < ids.length; row++) {
      const other = ids[row] as Name
      if (classOf[row] !== at || other === id) continue
      const list = strataOf.get(other)
      if (list === undefined) strataOf.set(other, [s])
      else list.push(s)
    }
  }
  const atoms = new Map<string, { readonly strata: readonly number[]; units: number }>()
  for (const strata of strataOf.values()) {
    const key = strata.join(' ')
    const atom = atoms.get(key) ?? { strata, units: 0 }
    atom.units += 1
    atoms.set(key, atom)
  }
  return {
    sure: mine.filter(({ own }) => isSure(own)).length,
    weighed: mine
      .filter(({ own }) => own.cause === 'weight')
      .map(({ own: { chance } }) => ({ numerator: Number(chance.numerator), denominator: Number(chance.denominator) })),
    sizes: equal.map(({ own: { chance, units } }) => Number((chance.numerator * BigInt(units)) / chance.denominator)),
    atoms: [...atoms.values()]
  }
}

function hitsOf({ sure, weighed, sizes, atoms }: Part, below: SimulatedBelow): number {
  let hits = sure
  for (const { numerator, denominator } of weighed) if (below(denominator) < numerator) hits += 1
  if (sizes.length === 0) return hits
  const left = atoms.map(({ units }) => units)
  let all = left.reduce((sum, units) => sum + units, 0)
  const before = sizes.map(() => 0)
  let open = sizes.length
  // So many of the others have smaller tickets: any of them alike.
  for (let ahead = below(all + 1); ahead > 0 && open > 0; ahead--) {
    let rank = below(all)
    let at = 0
    while (rank >= (left[at] ?? Infinity)) rank -= left[at++] ?? 0
    left[at] = (left[at] ?? 0) - 1
    all -= 1
    for (const s of atoms[at]?.strata ?? []) {
      before[s] = (before[s] ?? 0) + 1
      if (before[s] === sizes[s]) open -= 1
    }
  }
  return hits + open
}
