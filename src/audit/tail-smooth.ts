/* Survival functions of the normal and the chi-square law, for p-values stated as approximate: their values at least are
   exact to the last of 15 digits. */

import { acceptUnless, type Checked } from '../kernel/index.js'
import { checkCount, type TailRefusal } from './tail-error.js'
import { exponentialOf, ROOT_PI, type Fixed } from './tail-log.js'
import {
  compareReals,
  minusReal,
  ONE_REAL,
  overReal,
  plusReal,
  quotientReal,
  realOf,
  rootReal,
  timesReal
} from './tail-real.js'
import type { Real } from './tail-real.js'
import { chanceText, type PValue } from './tail-value.js'

const HALF = quotientReal(1n, 2n)
// From here the continued fraction is right to 40 digits after 60 steps, and below the series is.
const SERIES_UP_TO = realOf(36n)
const STEPS = 60
const DEGREES_LIMIT = 1_000_000

/**
 * The probability that a normal number exceeds the root of a square. 标准正态变量大于某平方根的概率。
 *
 * @param square of the distance from the mean, in variances
 * @param below  true where the distance is to the left, so that the answer is above one half
 * @example realText(normalUpper(realOf(4n), false)) // => '0.0227501319481792'
 * @since 0.1.0
 */
export function normalUpper(square: Real, below: boolean): Real {
  const tail = timesReal(chiSquareUpper(square, 1), HALF)
  return below ? minusReal(ONE_REAL, tail) : tail
}

/**
 * The probability that a chi-square number is x or more: a finite sum of positive terms, and for odd degrees the
 * complementary error function before it. Cost: one step for two degrees.
 * 卡方变量不小于 x 的概率。
 *
 * @example realText(chiSquareUpper(realOf(5n), 3)) // => '0.171797144296733'
 * @since 0.1.0
 */
export function chiSquareUpper(x: Real, degrees: number): Real {
  if (degrees === 0 || x.digits === 0n) return ONE_REAL
  const half = timesReal(x, HALF)
  const fall = exponentialOf(-fixedReal(half))
  const odd = degrees % 2 === 1
  let sum = odd ? errorComplement(half, fall) : fall
  // Terms e^-h h^a / Γ(a + 1), with a = 0, 1, … or ½, 1½, …
  let term = odd ? overReal(timesReal(timesReal(fall, rootReal(half)), realOf(2n)), ROOT_PI) : timesReal(fall, half)
  for (let twice = odd ? 3 : 4; twice <= degrees; twice += 2) {
    sum = plusReal(sum, term)
    term = overReal(timesReal(term, half), quotientReal(BigInt(twice), 2n))
  }
  return sum
}

/**
 * The p-value of a standard normal number given as decimal text, upper side. 标准正态数的上侧 p 值。
 *
 * @param z a sign, digits, a point: at most 15 digits before it and 30 behind
 * @example normalTail('1.96') // => { _tag: 'Right', right: { value: '0.0249978951482204', exact: false, method: 'normal' } }
 * @since 0.1.0
 */
export function normalTail(z: string): Checked<TailRefusal, PValue> {
  const real = readDecimal(z.replace(/^-/, ''))
  return acceptUnless(real === null ? [{ _tag: 'NotADecimal', name: 'z', text: z }] : [], () => ({
    value: chanceText(real === null ? ONE_REAL : normalUpper(timesReal(real, real), z.startsWith('-'))),
    exact: false,
    method: 'normal'
  }))
}

/**
 * The p-value of a chi-square number given as decimal text. 卡方值的 p 值。
 *
 * @param statistic digits and a point: at most 15 digits before it and 30 behind
 * @param degrees   of freedom, 1 to 1,000,000
 * @example chiSquareTail('3.84', 1) // => { _tag: 'Right', right: { value: '0.0500435212487051', exact: false, method: 'chi-square' } }
 * @since 0.1.0
 */
export function chiSquareTail(statistic: string, degrees: number): Checked<TailRefusal, PValue> {
  const real = readDecimal(statistic)
  const refusals: readonly TailRefusal[] =
    real === null ? [{ _tag: 'NotADecimal', name: 'statistic', text: statistic }] : []
  return acceptUnless([...refusals, ...checkCount('degrees', degrees, 1, DEGREES_LIMIT)], () => ({
    value: chanceText(real === null ? ONE_REAL : chiSquareUpper(real, degrees)),
    exact: false,
    method: 'chi-square'
  }))
}

// erfc √h, times nothing: the upper tail of one degree.
function errorComplement(half: Real, fall: Real): Real {
  const head = overReal(timesReal(fall, rootReal(half)), ROOT_PI)
  if (compareReals(half, SERIES_UP_TO) > 0) return timesReal(head, continued(half))
  // erf √h = e^-h √h / Γ(1½) · (1 + h / 1½ + h² / (1½ · 2½) + …)
  let [term, sum] = [ONE_REAL, ONE_REAL]
  for (let twice = 3n; term.digits !== 0n && compareReals(term, TINY) > 0; twice += 2n) {
    term = overReal(timesReal(term, half), quotientReal(twice, 2n))
    sum = plusReal(sum, term)
  }
  return minusReal(ONE_REAL, timesReal(timesReal(head, realOf(2n)), sum))
}

const TINY = realOf(1n, -160)

// Legendre's continued fraction of Γ(½, h) e^h h^-½, from the far end.
function continued(half: Real): Real {
  let tail = plusReal(half, realOf(BigInt(4 * STEPS + 1), -1))
  for (let n = STEPS; n >= 1; n--) {
    const part = overReal(realOf(BigInt(n * (2 * n - 1)), -1), tail)
    tail = minusReal(plusReal(half, realOf(BigInt(4 * n - 3), -1)), part)
  }
  return overReal(ONE_REAL, tail)
}

// A number in the units of logarithms.
const fixedReal = ({ digits, exponent }: Real): Fixed =>
  exponent >= -224 ? digits << BigInt(exponent + 224) : digits >> BigInt(-224 - exponent)

function readDecimal(text: string): Real | null {
  const [, whole, places = ''] = /^(\d{1,15})(?:\.(\d{1,30}))?$/.exec(text) ?? []
  return whole === undefined ? null : quotientReal(BigInt(whole + places), 10n ** BigInt(places.length))
}
