/* How many of independent draws hit, each with its own probability: the binomial law, and the sum of unlike ones. */

import { acceptUnless, refuse, refuseAll, type Checked } from '../kernel/index.js'
import { checkChance, checkCount, type Fraction, type TailRefusal } from './tail-error.js'
import { POPULATION_LIMIT } from './tail-hypergeometric.js'
import { summedLaw, tailsOfLaw, type RatioLaw } from './tail-law.js'
import { exponentialOf, logFactorial, logOf } from './tail-log.js'
import { massOf, MASS_LIMIT, sumMasses, tailsOfMass, type Mass } from './tail-mass.js'
import { quotientReal } from './tail-real.js'
import { exactTails, type Tails } from './tail-value.js'

/** So many draws with the same probability each. 若干次概率相同的独立抽取。 @since 0.1.0 */
export type Trials = {
  readonly trials: number
  /** Of each, as one whole number over another. 每次的概率，整数之比。 */
  readonly chance: Fraction
}

const GROUP_LIMIT = 200_000

/**
 * The binomial law. 二项分布。
 *
 * @since 0.1.0
 */
export function binomialLaw({ trials, chance: { numerator, denominator } }: Trials): RatioLaw {
  const [hit, miss] = [BigInt(numerator), BigInt(denominator - numerator)]
  const sure = numerator === denominator
  const lift = (): bigint => logOf(quotientReal(hit, miss))
  const logChoices = (k: number): bigint => -logFactorial(k) - logFactorial(trials - k)
  return {
    lowest: sure ? trials : 0,
    highest: numerator === 0 ? 0 : trials,
    above: (k) => BigInt(trials - k) * hit,
    below: (k) => BigInt(k + 1) * miss,
    leap: (from, to) => exponentialOf(logChoices(to) - logChoices(from) + BigInt(to - from) * lift())
  }
}

/**
 * The tails of the number of hits in trials that are alike. 同概率独立试验命中次数的尾概率。
 *
 * Exact for the rational chance. Cost: about 24 standard deviations in microseconds, at most 0.5 s.
 *
 * @example binomialTails({ trials: 10, chance: { numerator: 1, denominator: 3 }, found: 8 }) // => { _tag: 'Right', right: { point: '0.00304831580551745', lower: '0.999644363156023', upper: '0.00340395264949449', twoSided: '0.00340395264949449', twoSidedBy: 'likelihood', exact: true, method: 'binomial' } }
 * @since 0.1.0
 */
export function binomialTails(input: Trials & { readonly found: number }): Checked<TailRefusal, Tails> {
  const refusals = [...checkCount('trials', input.trials, 0, POPULATION_LIMIT), ...checkChance('chance', input.chance)]
  if (refusals.length > 0) return refuseAll(refusals)
  const law = binomialLaw(input)
  return acceptUnless(checkCount('found', input.found, law.lowest, law.highest), () =>
    exactTails('binomial', tailsOfLaw(summedLaw(law), input.found))
  )
}

/**
 * The tails of the number of hits where chances differ: how often somebody was drawn in years of unlike draws.
 * 各次概率不同时命中次数的尾概率（泊松二项分布）。
 *
 * Exact: equal chances are taken together as binomial laws, whose lists are added. Cost: 12 rounds in a millisecond or two,
 * 2,000 unlike chances within a second.
 *
 * @param groups at most 200,000; equal chances may stand apart
 * @returns refused also where a list of more than 65,536 weights would be needed, or the outcome is rarer than 1e-2400
 * @example poissonBinomialTails({ groups: [{ trials: 1, chance: { numerator: 1, denominator: 2 } }, { trials: 1, chance: { numerator: 1, denominator: 3 } }], found: 2 }) // => { _tag: 'Right', right: { point: '0.166666666666667', lower: '1', upper: '0.166666666666667', twoSided: '0.166666666666667', twoSidedBy: 'likelihood', exact: true, method: 'poisson-binomial' } }
 * @since 0.1.0
 */
export function poissonBinomialTails(input: {
  readonly groups: readonly Trials[]
  readonly found: number
}): Checked<TailRefusal, Tails> {
  const refusals = [
    ...checkCount('groups.length', input.groups.length, 0, GROUP_LIMIT),
    ...input.groups.flatMap(({ trials, chance }, i) => [
      ...checkCount(`groups[${String(i)}].trials`, trials, 0, POPULATION_LIMIT),
      ...checkChance(`groups[${String(i)}].chance`, chance)
    ])
  ]
  if (refusals.length > 0) return refuseAll(refusals)
  const laws = together(input.groups).map(binomialLaw)
  const least = laws.reduce((sum, { lowest }) => sum + lowest, 0)
  const most = laws.reduce((sum, { highest }) => sum + highest, 0)
  const outside = checkCount('found', input.found, least, most)
  if (outside.length > 0) return refuseAll(outside)
  const tails = tailsOfMass((places) => massOfSum(laws, places), input.found)
  return tails === null
    ? refuse({ _tag: 'TooMuchWork', name: 'groups', steps: most - least + 1, most: MASS_LIMIT })
    : acceptUnless([], () => exactTails('poisson-binomial', tails))
}

/** The law of a sum of independent numbers with these laws. 各分布独立之和的分布。 @returns null where a list would be too long @since 0.1.0 */
export function massOfSum(laws: readonly RatioLaw[], places: number): Mass | null {
  const masses: Mass[] = []
  for (const law of laws) {
    const mass = massOf(law, places)
    if (mass === null) return null
    masses.push(mass)
  }
  return sumMasses(masses, places)
}

// Equal chances in one; the order of the first is kept.
function together(groups: readonly Trials[]): readonly Trials[] {
  const byChance = new Map<string, Trials>()
  for (const { trials, chance } of groups) {
    const key = `${String(chance.numerator)}/${String(chance.denominator)}`
    byChance.set(key, { trials: trials + (byChance.get(key)?.trials ?? 0), chance })
  }
  return [...byChance.values()]
}
