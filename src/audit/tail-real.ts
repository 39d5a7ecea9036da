/* Positive numbers of 160 binary digits and any size, on BigInt alone: the same in every engine, down to 1e-1000000 and
   below, where a double is zero. What comes out is decimal text of 15 significant digits. */

/** A number that is not negative: `digits` times two to the power `exponent`. 非负数：`digits` 乘以 2 的 `exponent` 次方。 @since 0.1.0 */
export type Real = { readonly digits: bigint; readonly exponent: number }

/**
 * A probability as decimal text: 15 significant digits, zeros at the end left off; `1` where it rounds to 1.
 * 概率的十进制文本：15 位有效数字，省略末尾的零；舍入后为 1 时写作 `1`。
 *
 * `Number(text)` is the nearest double, but zero below 1e-323; `compareProbabilities` compares the texts themselves.
 *
 * @since 0.1.0
 */
export type ProbabilityText = string

// Digits are kept between these two, so that no operation loses more than the 160th.
const LOWEST = 1n << 160n
const HIGHEST = 1n << 256n
const NEAR_LOWEST = 1n << 32n
const NEAR_HIGHEST = 1n << 512n
const WORD = 64n
const HELD = 224

/** Zero. 零。 @since 0.1.0 */
export const ZERO_REAL: Real = { digits: 0n, exponent: 0 }

/**
 * How many binary digits a whole number has. 整数的二进制位数。
 *
 * @example bitsOf(8n) // => 4
 * @since 0.1.0
 */
export function bitsOf(digits: bigint): number {
  const text = digits.toString(16)
  const first = Number(`0x${text.charAt(0)}`)
  return 4 * (text.length - 1) + (first >= 8 ? 4 : first >= 4 ? 3 : first >= 2 ? 2 : first)
}

/**
 * A whole number, not negative, times a power of two. 非负整数乘以 2 的幂。
 *
 * @example realText(realOf(5n, -1)) // => '2.5'
 * @since 0.1.0
 */
export function realOf(digits: bigint, exponent = 0): Real {
  if (digits >= LOWEST && digits < HIGHEST) return { digits, exponent }
  if (digits < NEAR_HIGHEST && digits >= NEAR_LOWEST) return near(digits, exponent)
  if (digits === 0n) return ZERO_REAL
  const shift = HELD - bitsOf(digits)
  return { digits: shift < 0 ? digits >> BigInt(-shift) : digits << BigInt(shift), exponent: exponent - shift }
}

/** One. 一。 @since 0.1.0 */
export const ONE_REAL: Real = realOf(1n)

/**
 * One whole number over another, which is not zero. 两整数之商（除数非零）。
 *
 * @example realText(quotientReal(1n, 3n)) // => '0.333333333333333'
 * @since 0.1.0
 */
export const quotientReal = (above: bigint, below: bigint): Real => overReal(realOf(above), realOf(below))

/**
 * A product. 积。
 *
 * @example realText(timesReal(realOf(3n), realOf(4n))) // => '12'
 * @since 0.1.0
 */
export const timesReal = (a: Real, b: Real): Real => near((a.digits * b.digits) >> 192n, a.exponent + b.exponent + 192)

/**
 * A quotient by a number that is not zero. 商（除数非零）。
 *
 * @example realText(overReal(realOf(3n), realOf(4n))) // => '0.75'
 * @since 0.1.0
 */
export const overReal = (a: Real, b: Real): Real => near((a.digits << 256n) / b.digits, a.exponent - b.exponent - 256)

/**
 * A sum. 和。
 *
 * @example realText(plusReal(realOf(3n), realOf(4n))) // => '7'
 * @since 0.1.0
 */
export function plusReal(a: Real, b: Real): Real {
  if (a.digits === 0n) return b
  if (b.digits === 0n) return a
  if (a.exponent < b.exponent) return plusReal(b, a)
  return near(a.digits + shifted(b, a.exponent), a.exponent)
}

/**
 * A difference, nothing below zero. 差；不足减则为零。
 *
 * @example realText(minusReal(realOf(7n), realOf(4n))) // => '3'
 * @since 0.1.0
 */
export function minusReal(a: Real, b: Real): Real {
  const exponent = Math.max(a.exponent, b.digits === 0n ? a.exponent : b.exponent)
  // One word finer than the coarser of the two, so that the last places of neither are lost.
  const fine = exponent - 64
  const difference = shifted(a, fine) - shifted(b, fine)
  return difference <= 0n ? ZERO_REAL : realOf(difference, fine)
}

/**
 * Below zero, zero or above, as the first is less, equal or more. 比较大小。
 *
 * @example compareReals(realOf(3n), realOf(4n)) // => -1
 * @since 0.1.0
 */
export function compareReals(a: Real, b: Real): number {
  if (a.digits === 0n || b.digits === 0n) return sign(a.digits - b.digits)
  const apart = a.exponent - b.exponent
  if (apart > 128) return 1
  if (apart < -128) return -1
  return apart >= 0 ? sign((a.digits << BigInt(apart)) - b.digits) : sign(a.digits - (b.digits << BigInt(-apart)))
}

/**
 * The lesser of two. 较小者。
 *
 * @example realText(leastReal(realOf(3n), realOf(4n))) // => '3'
 * @since 0.1.0
 */
export const leastReal = (a: Real, b: Real): Real => (compareReals(a, b) > 0 ? b : a)

/**
 * A whole power, not negative. 非负整数次幂。
 *
 * @example realText(powerReal(realOf(3n), 4)) // => '81'
 * @since 0.1.0
 */
export function powerReal(base: Real, power: number): Real {
  let [product, square, left] = [ONE_REAL, base, power]
  while (left > 0) {
    if (left % 2 === 1) product = timesReal(product, square)
    left = Math.floor(left / 2)
    if (left > 0) square = timesReal(square, square)
  }
  return product
}

/**
 * The square root, rounded down at the 110th binary digit or later. 平方根（第 110 个二进制位或更后截断）。
 *
 * @example realText(rootReal(realOf(2n))) // => '1.4142135623731'
 * @since 0.1.0
 */
export function rootReal(of: Real): Real {
  if (of.digits === 0n) return of
  const odd = of.exponent % 2 === 0 ? 0 : 1
  return realOf(rootOf(of.digits << BigInt(160 + odd)), (of.exponent - 160 - odd) / 2)
}

/**
 * The whole square root, rounded down. 整数平方根（向下取整）。
 *
 * @example rootOf(17n) // => 4n
 * @since 0.1.0
 */
export function rootOf(square: bigint): bigint {
  if (square < 2n) return square
  let root = 1n << BigInt(Math.ceil(bitsOf(square) / 2))
  for (;;) {
    const next = (root + square / root) >> 1n
    if (next >= root) return root
    root = next
  }
}

/**
 * A number as decimal text of 15 significant digits, a half rounded up, zeros at the end left off.
 * 十进制文本，15 位有效数字，四舍五入，省略末尾的零。
 *
 * @example realText(quotientReal(1n, 2n ** 1000n)) // => '9.33263618503219e-302'
 * @since 0.1.0
 */
export function realText(real: Real): string {
  if (real.digits === 0n) return '0'
  let tens = Math.floor(((bitsOf(real.digits) + real.exponent - 1) * 30_102_999_566) / 100_000_000_000)
  for (;;) {
    const shift = powerReal(TEN, Math.abs(14 - tens))
    const digits = nearestWhole(tens > 14 ? overReal(real, shift) : timesReal(real, shift))
    if (digits >= 10n ** 15n) tens += 1
    else if (digits < 10n ** 14n) tens -= 1
    else return decimalText(digits, tens)
  }
}

/** Digits before any place, first digit times ten to the power `tens`. 以首位数字乘以 10 的 `tens` 次方所示的文本。 @since 0.1.0 */
export function decimalText(digits: bigint, tens: number): string {
  const text = digits.toString().replace(/0+$/, '')
  if (tens > 14 || tens < -6) {
    const [first, others] = [text.slice(0, 1), text.slice(1)]
    return `${first}${others === '' ? '' : `.${others}`}e${tens < 0 ? '' : '+'}${String(tens)}`
  }
  if (tens < 0) return `0.${'0'.repeat(-tens - 1)}${text}`
  const whole = text.slice(0, tens + 1).padEnd(tens + 1, '0')
  return text.length > tens + 1 ? `${whole}.${text.slice(tens + 1)}` : whole
}

const TEN = realOf(10n)

/** The digits as they are at another, mostly larger, exponent. */
const shifted = ({ digits, exponent }: Real, at: number): bigint => {
  const apart = at - exponent
  if (apart > 512) return 0n
  return apart >= 0 ? digits >> BigInt(apart) : digits << BigInt(-apart)
}

// A half goes up, also one that the roundings before have left short by less than 2⁻⁴⁸.
const nearestWhole = (real: Real): bigint => (shifted(real, -64) + (1n << 63n) + (1n << 16n)) >> 64n

const sign = (difference: bigint): number => (difference > 0n ? 1 : difference < 0n ? -1 : 0)

// A result that is at most a few words off.
function near(digits: bigint, exponent: number): Real {
  if (digits === 0n) return ZERO_REAL
  let [held, at] = [digits, exponent]
  while (held >= HIGHEST) [held, at] = [held >> WORD, at + 64]
  while (held < LOWEST) [held, at] = [held << WORD, at - 64]
  return { digits: held, exponent: at }
}
