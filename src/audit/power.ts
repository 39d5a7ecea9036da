/* What the draws could have shown: the probability that a group's unfair share is noticed, and the smallest one that is. */

import { acceptUnless, refuse, refuseAll, type Checked } from '../kernel/index.js'
import { massOfSum } from './tail-binomial.js'
import { checkChance, checkOdds, type Fraction, type TailRefusal } from './tail-error.js'
import { EVEN_ODDS, hypergeometricLaw, type GroupDraw, type Odds } from './tail-hypergeometric.js'
import { FIRST_PLACES, MASS_LIMIT, sumWhere, type Mass } from './tail-mass.js'
import { realOf, realText, type ProbabilityText } from './tail-real.js'
import { checkGroupRounds } from './tail-rounds.js'
import { chanceText, type Side } from './tail-value.js'

/** A test of a group's drawn members, at a level. 对某群体抽中数目的检验及其显著性水平。 @since 0.1.0 */
export type GroupTest = {
  readonly rounds: readonly GroupDraw[]
  readonly side: Side
  /** The most that the probability of a false alarm may be. 误报概率上限。 */
  readonly level: Fraction
}

/**
 * How the group is favoured: its odds of being drawn over those of the others, or its rate over theirs (each drawn for
 * itself, then held to the size). 群体所受的偏向：优势比，或相对抽中率。
 *
 * @since 0.1.0
 */
export type Favour = { readonly odds: Fraction } | { readonly rate: Fraction }

/** What a test can do against a favour. 检验对某种偏向的功效。 @since 0.1.0 */
export type Power = {
  /** Of noticing it. 察觉的概率。 */
  readonly power: ProbabilityText
  /** Of a false alarm, as it really is: at most the level. 实际误报概率，不超过水平。 */
  readonly level: ProbabilityText
  /** Alarm at so many or fewer, null: never. 不多于此数则报警；null 为从不。 */
  readonly atMost: number | null
  /** Alarm at so many or more. 不少于此数则报警。 */
  readonly atLeast: number | null
  /** Members drawn on average by chance alone, and under the favour; as text of 15 digits. 平均抽中数：无偏向时与有偏向时。 */
  readonly expected: string
  readonly expectedUnder: string
}

/** The smallest favour that is noticed. 可察觉的最小偏向。 @since 0.1.0 */
export type Detectable = { readonly odds: Fraction; readonly found: Power }

type Region = { readonly atMost: number | null; readonly atLeast: number | null }

// Odds are tried in hundredths, from 1.01 to 100, or their reciprocals.
const GRID = 100
const GRID_MOST = 9900

/**
 * The probability that the exact test of `roundsTails` notices a favour: Fisher's law with unequal odds, round by round.
 * 精确检验察觉某种偏向的概率（费希尔非中心超几何分布，逐轮卷积）。
 *
 * Right to 15 digits, a power below 1e-50 aside. Cost: twice that of `roundsTails`.
 *
 * @returns refused also: a rate that would draw somebody more surely than surely
 * @example powerOf({ rounds: [{ population: 20, marked: 10, drawn: 10 }], side: 'upper', level: { numerator: 1, denominator: 20 } }, { odds: { numerator: 5, denominator: 1 } }) // => { _tag: 'Right', right: { power: '0.327875981941074', level: '0.0115070687826106', atMost: null, atLeast: 8, expected: '5', expectedUnder: '7.01146515474608' } }
 * @since 0.1.0
 */
export function powerOf(test: GroupTest, favour: Favour): Checked<TailRefusal, Power> {
  const refusals = [
    ...checkTest(test),
    ...('odds' in favour ? checkOdds('odds', favour.odds) : checkOdds('rate', favour.rate))
  ]
  if (refusals.length > 0) return refuseAll(refusals)
  const odds = test.rounds.map((round) => oddsIn(round, favour))
  if (odds.some((each) => each === null) && 'rate' in favour) {
    return refuse({ _tag: 'FractionOutside', name: 'rate', ...favour.rate, ...rateBounds(test.rounds) })
  }
  const chance = massFor(test.rounds, () => EVEN_ODDS)
  const favoured = massFor(test.rounds, (i) => odds[i] ?? EVEN_ODDS)
  return chance === null || favoured === null
    ? tooMuch(test.rounds)
    : acceptUnless([], () => powerIn(chance, favoured, regionOf(chance, test)))
}

/**
 * The smallest favour that is noticed with a given probability: the least odds in hundredths, up to 100, for a group drawn
 * more, and the nearest reciprocal of such odds for one drawn less.
 * 以给定概率可察觉的最小偏向：优势比以百分之一为步长，上限 100；抽中偏少时取其倒数。
 *
 * Found by halving; the odds just before on the grid are noticed more seldom. Cost: some ten times `powerOf` for each direction.
 *
 * @param wanted the probability; four fifths is customary
 * @returns `null` in a direction that the test does not look at, or where even odds of 100 are noticed more seldom
 * @example orThrow(smallestDetectable({ rounds: [{ population: 20, marked: 10, drawn: 10 }], side: 'upper', level: { numerator: 1, denominator: 20 } }, { numerator: 4, denominator: 5 })).more?.odds // => { numerator: 1710, denominator: 100 }
 * @since 0.1.0
 */
export function smallestDetectable(
  test: GroupTest,
  wanted: Fraction
): Checked<TailRefusal, { readonly more: Detectable | null; readonly less: Detectable | null }> {
  const refusals = [...checkTest(test), ...checkChance('wanted', wanted)]
  if (refusals.length > 0) return refuseAll(refusals)
  const chance = massFor(test.rounds, () => EVEN_ODDS)
  if (chance === null) return tooMuch(test.rounds)
  const region = regionOf(chance, test)
  const search = (oddsAt: (hundredths: number) => Fraction): Detectable | null => {
    const tried = (step: number): Detectable | null => {
      const odds = oddsAt(step)
      const favoured = massFor(test.rounds, () => [BigInt(odds.numerator), BigInt(odds.denominator)])
      const enough = favoured !== null && reaches(unitsIn(favoured, region), favoured, wanted)
      return enough ? { odds, found: powerIn(chance, favoured, region) } : null
    }
    let [below, least] = [0, tried(GRID_MOST)]
    if (least === null) return null
    let at = GRID_MOST
    while (at - below > 1) {
      const middle = Math.floor((at + below) / 2)
      const found = tried(middle)
      if (found === null) below = middle
      else [at, least] = [middle, found]
    }
    return least
  }
  return acceptUnless([], () => ({
    more: test.side === 'lower' ? null : search((step) => ({ numerator: GRID + step, denominator: GRID })),
    less: test.side === 'upper' ? null : search((step) => ({ numerator: GRID, denominator: GRID + step }))
  }))
}

const massFor = (rounds: readonly GroupDraw[], oddsOf: (round: number) => Odds): Mass | null =>
  massOfSum(
    rounds.map((round, i) => hypergeometricLaw(round, oddsOf(i))),
    FIRST_PLACES
  )

const tooMuch = (rounds: readonly GroupDraw[]): Checked<TailRefusal, never> =>
  refuse({
    _tag: 'TooMuchWork',
    name: 'rounds',
    steps: rounds.reduce((sum, { marked, drawn }) => sum + Math.min(marked, drawn), 0),
    most: MASS_LIMIT
  })

const checkTest = ({ rounds, level }: GroupTest): readonly TailRefusal[] => [
  ...checkGroupRounds(rounds),
  ...checkChance('level', level)
]

// Chances f and rate · f with the expected size n: odds a(S − nb) / b(S − na), where S = Ka + (N − K)b and the rate is a/b.
function oddsIn({ population, marked, drawn }: GroupDraw, favour: Favour): Odds | null {
  if ('odds' in favour) return [BigInt(favour.odds.numerator), BigInt(favour.odds.denominator)]
  if (drawn === 0 || drawn === population || marked === 0 || marked === population) return EVEN_ODDS
  const [a, b] = [BigInt(favour.rate.numerator), BigInt(favour.rate.denominator)]
  const sum = BigInt(marked) * a + BigInt(population - marked) * b
  const [more, less] = [a * (sum - BigInt(drawn) * b), b * (sum - BigInt(drawn) * a)]
  return more > 0n && less > 0n ? [more, less] : null
}

// Between the rate at which all others of some round would be drawn surely, and that at which all the group would be.
function rateBounds(rounds: readonly GroupDraw[]): { readonly least: string; readonly most: string } {
  let [least, most]: [Fraction, Fraction] = [
    { numerator: 0, denominator: 1 },
    { numerator: 1_000_000, denominator: 1 }
  ]
  for (const { population, marked, drawn } of rounds) {
    if (drawn === population || marked === 0 || marked === population) continue
    const rest = population - marked
    const [low, high] = [
      { numerator: drawn - rest, denominator: marked },
      { numerator: rest, denominator: drawn - marked }
    ]
    if (drawn > rest && isLess(least, low)) least = low
    if (drawn > marked && isLess(high, most)) most = high
  }
  const text = ({ numerator, denominator }: Fraction): string => `${String(numerator)}/${String(denominator)}`
  return { least: text(least), most: text(most) }
}

const isLess = (a: Fraction, b: Fraction): boolean =>
  BigInt(a.numerator) * BigInt(b.denominator) < BigInt(b.numerator) * BigInt(a.denominator)

const reaches = (units: bigint, { places }: Mass, { numerator, denominator }: Fraction): boolean =>
  units * BigInt(denominator) >= BigInt(numerator) << BigInt(places)

// Where the test raises an alarm: from the ends inwards, as far as the level allows.
function regionOf(chance: Mass, { side, level }: GroupTest): Region {
  const allowed = (BigInt(level.numerator) << BigInt(chance.places)) / BigInt(level.denominator)
  const { weights, from } = chance
  let [left, right, spent] = [-1, weights.length, 0n]
  for (;;) {
    const [low, high] = [weights[left + 1], weights[right - 1]]
    if (low === undefined || high === undefined || left + 1 > right - 1) break
    // Equal weights go in together, as the two-sided p-value has it.
    const alike = (low > high ? low - high : high - low) <= high >> 60n
    const takesLow = side === 'lower' || (side === 'twoSided' && (alike || low < high))
    const takesHigh = side === 'upper' || (side === 'twoSided' && (alike || high < low))
    const both = takesLow && takesHigh && left + 1 < right - 1
    spent += both ? low + high : takesLow ? low : high
    if (spent > allowed) break
    if (takesLow) left += 1
    if (takesHigh) right -= 1
  }
  return {
    atMost: side === 'upper' || left < 0 ? null : from + left,
    atLeast: side === 'lower' || right >= weights.length ? null : from + right
  }
}

const unitsIn = (mass: Mass, { atMost, atLeast }: Region): bigint =>
  sumWhere(mass, (_, k) => (atMost !== null && k <= atMost) || (atLeast !== null && k >= atLeast))

function powerIn(chance: Mass, favoured: Mass, region: Region): Power {
  const text = (units: bigint): string => chanceText(realOf(units, -favoured.places))
  return {
    power: text(unitsIn(favoured, region)),
    level: text(unitsIn(chance, region)),
    ...region,
    expected: meanText(chance),
    expectedUnder: meanText(favoured)
  }
}

const meanText = ({ from, weights, places }: Mass): string =>
  realText(
    realOf(
      weights.reduce((sum, weight, i) => sum + weight * BigInt(from + i), 0n),
      -places
    )
  )
