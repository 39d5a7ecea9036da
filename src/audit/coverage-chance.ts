/* Coverage over years: at least once in k years, and how many years it takes. 临夏州市场监管系统细则 第十二条. */

import { acceptUnless, refuseAll, type Checked } from '../kernel/index.js'
import type { ChanceRefusal } from './chance-error.js'
import { chanceAs, compareChances, missChance, SURE_CHANCE, ZERO_CHANCE, type Chance } from './chance-ratio.js'
import { checkChance, checkCount, type Fraction } from './tail-error.js'
import { bitsOf, compareReals, powerReal, quotientReal, timesReal } from './tail-real.js'

const MOST_YEARS = 1000

/**
 * The probability of being visited at least once in years whose notices are independent. 各年相互独立时至少受检一次的概率。
 *
 * @param years of each year the probability of at least once, at most 1,000 of them
 * @returns 1 − Π(1 − p), exact
 * @basis 临夏州市场监管系统细则 第十二条
 * @example coverageChance([chanceAs(1, 20), chanceAs(1, 20), chanceAs(1, 10)]) // => { _tag: 'Right', right: chanceAs(751, 4000) }
 * @since 0.1.0
 */
export function coverageChance(years: readonly Chance[]): Checked<ChanceRefusal, Chance> {
  const refusals = [...checkCount('years.length', years.length, 0, MOST_YEARS), ...years.flatMap(checkProbability)]
  return acceptUnless<ChanceRefusal, Chance>(refusals, () => {
    let [above, below] = [1n, 1n]
    for (const { numerator, denominator } of years.map(missChance)) {
      above *= numerator
      below *= denominator
    }
    return missChance(chanceAs(above, below))
  })
}

/**
 * The years until somebody has been visited at least once with a given probability, year by year alike. 每年概率相同时，达到给定覆盖概率所需的年数。
 *
 * Exact: the last year at which 1 − (1 − p)ᵏ is below the goal is told apart from the first at which it is not. Logarithms are not used.
 *
 * @param input.yearly of one year
 * @param input.goal   above 0 and below 1; left out: 95 %
 * @returns null where the probability of a year is 0; refused where p is below 2 to the power −40
 * @basis 临夏州市场监管系统细则 第十二条
 * @example yearsUntilCovered({ yearly: chanceAs(1, 20) }) // => { _tag: 'Right', right: 59 }
 * @example yearsUntilCovered({ yearly: chanceAs(1, 2), goal: { numerator: 3, denominator: 4 } }) // => { _tag: 'Right', right: 2 }
 * @since 0.1.0
 */
export function yearsUntilCovered(input: {
  readonly yearly: Chance
  readonly goal?: Fraction
}): Checked<ChanceRefusal, number | null> {
  const { yearly, goal = COVERED } = input
  const refusals: readonly ChanceRefusal[] = [
    ...checkProbability(yearly, 0),
    ...checkChance('goal', goal),
    ...(goal.numerator === 0 || goal.numerator === goal.denominator
      ? [{ _tag: 'FractionOutside', name: 'goal', ...goal, least: 'above 0', most: 'below 1' } as const]
      : []),
    ...(yearly.numerator > 0n && yearly.numerator << 40n < yearly.denominator
      ? [{ _tag: 'TooMuchWork', name: 'yearly', steps: 2 ** 43, most: 2 ** 42 } as const]
      : [])
  ]
  if (refusals.length > 0) return refuseAll(refusals)
  return acceptUnless([], () => {
    if (compareChances(yearly, ZERO_CHANCE) === 0) return null
    if (compareChances(yearly, SURE_CHANCE) === 0) return 1
    const left = missChance(chanceAs(goal.numerator, goal.denominator))
    let [low, high] = [0, 1]
    while (!isWithin(missChance(yearly), high, left)) [low, high] = [high, high * 2]
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (isWithin(missChance(yearly), middle, left)) high = middle
      else low = middle
    }
    return high
  })
}

const COVERED: Fraction = { numerator: 19, denominator: 20 }

// 160 digits lose at most one of them a step of squaring and multiplying, doubled at each.
const ALIKE = quotientReal((1n << 80n) + 1n, 1n << 80n)

/** Whether the k-th power of a miss is at most what may be left. */
function isWithin(miss: Chance, k: number, left: Chance): boolean {
  const power = powerReal(quotientReal(miss.numerator, miss.denominator), k)
  const most = quotientReal(left.numerator, left.denominator)
  const [above, below] = [timesReal(power, ALIKE), timesReal(most, ALIKE)]
  if (compareReals(above, most) < 0) return true
  if (compareReals(power, below) > 0) return false
  // Too long to write out, hence never equal: a difference beyond the 80th binary digit is then told by the digits held.
  if (k * bitsOf(miss.denominator) > MOST_BITS) return compareReals(power, most) <= 0
  return miss.numerator ** BigInt(k) * left.denominator <= left.numerator * miss.denominator ** BigInt(k)
}

const MOST_BITS = 2 ** 24

const checkProbability = ({ numerator, denominator }: Chance, i: number): readonly ChanceRefusal[] =>
  denominator > 0n && numerator >= 0n && numerator <= denominator
    ? []
    : [
        {
          _tag: 'FractionOutside',
          name: `years[${String(i)}]`,
          numerator: Number(numerator),
          denominator: Number(denominator),
          least: '0',
          most: '1'
        }
      ]
