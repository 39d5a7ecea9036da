/* Logarithm, exponential and factorials in 224 binary places, by series on BigInt: what the engines round in their own way. */

import { bitsOf, quotientReal, realOf, type Real } from './tail-real.js'

/** A number of either sign in units of 2 to the power −224. 以 2 的 −224 次方为单位的数，可正可负。 @since 0.1.0 */
export type Fixed = bigint

const PLACES = 224n
/** One, in these units. 该单位下的一。 @since 0.1.0 */
export const FIXED_ONE: Fixed = 1n << PLACES

/** A whole number in these units. 以该单位表示的整数。 @since 0.1.0 */
export const fixedOf = (whole: number): Fixed => BigInt(whole) << PLACES

// Area tangent of a/b below one half: a/b + (a/b)³/3 + …
function areaTangent(above: bigint, below: bigint): Fixed {
  let term = (above << PLACES) / below
  const square = (term * term) >> PLACES
  let [sum, odd] = [term, 1n]
  while (term !== 0n) {
    term = (term * square) >> PLACES
    odd += 2n
    sum += term / odd
  }
  return sum
}

// Arc tangent of 1/n: 1/n − 1/3n³ + …
function arcTangent(n: bigint): Fixed {
  let term = FIXED_ONE / n
  let [sum, odd] = [term, 1n]
  while (term !== 0n) {
    term = -term / (n * n)
    odd += 2n
    sum += term / odd
  }
  return sum
}

const LOG_TWO: Fixed = 2n * areaTangent(1n, 3n)

/** The circle number, by Machin's formula. 圆周率（梅钦公式）。 @since 0.1.0 */
export const FIXED_PI: Fixed = 16n * arcTangent(5n) - 4n * arcTangent(239n)

/**
 * The natural logarithm of a number above zero. 正数的自然对数。
 *
 * @example realText(realOf(logOf(realOf(10n)), -224)) // => '2.30258509299405'
 * @since 0.1.0
 */
export function logOf({ digits, exponent }: Real): Fixed {
  const bits = bitsOf(digits)
  // The mantissa m lies from 1 to 2; log m = 2 artanh((m − 1) / (m + 1)).
  const one = 1n << BigInt(bits - 1)
  return BigInt(exponent + bits - 1) * LOG_TWO + 2n * areaTangent(digits - one, digits + one)
}

/**
 * The exponential. 指数函数。
 *
 * @example realText(exponentialOf(-fixedOf(1000))) // => '5.07595889754946e-435'
 * @since 0.1.0
 */
export function exponentialOf(of: Fixed): Real {
  const twos = of / LOG_TWO - (of < 0n ? 1n : 0n)
  // Sixteen halvings make the series short, sixteen squarings undo them.
  const small = (of - twos * LOG_TWO) >> 16n
  let [term, sum, n] = [FIXED_ONE, FIXED_ONE, 1n]
  while (term !== 0n) {
    term = (term * small) / (n << PLACES)
    sum += term
    n += 1n
  }
  for (let i = 0; i < 16; i++) sum = (sum * sum) >> PLACES
  return realOf(sum, Number(twos - PLACES))
}

// Bernoulli's numbers B₂ to B₂₄.
const BERNOULLI: readonly (readonly [bigint, bigint])[] = [
  [1n, 6n],
  [-1n, 30n],
  [1n, 42n],
  [-1n, 30n],
  [5n, 66n],
  [-691n, 2730n],
  [7n, 6n],
  [-3617n, 510n],
  [43867n, 798n],
  [-174611n, 330n],
  [854513n, 138n],
  [-236364091n, 2730n]
]

const HALF_LOG_TWO_PI: Fixed = logOf(realOf(2n * FIXED_PI, Number(-PLACES))) / 2n

/**
 * The logarithm of a factorial: up to 1023 from the factorial itself, above by Stirling's series, whose terms left out
 * are below 2 to the power −220 there. Cost: below 0.2 ms for any n.
 * 阶乘的自然对数：1023 及以下由阶乘直接计算，其上用斯特林级数。
 *
 * @example realText(realOf(logFactorial(100), -224)) // => '363.739375555563'
 * @since 0.1.0
 */
export function logFactorial(n: number): Fixed {
  if (n < 1024) {
    let product = 1n
    for (let i = 2; i <= n; i++) product *= BigInt(i)
    return logOf(realOf(product))
  }
  const whole = BigInt(n)
  let sum = ((2n * whole + 1n) * logOf(realOf(whole))) / 2n - (whole << PLACES) + HALF_LOG_TWO_PI
  let [power, twice] = [whole, 2n]
  for (const [above, below] of BERNOULLI) {
    sum += (above << PLACES) / (below * twice * (twice - 1n) * power)
    power *= whole * whole
    twice += 2n
  }
  return sum
}

/** The root of the circle number. 圆周率的平方根。 @since 0.1.0 */
export const ROOT_PI: Real = exponentialOf(logOf(quotientReal(FIXED_PI, FIXED_ONE)) / 2n)
