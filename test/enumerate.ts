/* Everything there is of a small kind, so that a law can be counted instead of sampled. */

/** All orders of 0 to n−1. */
export function orders(n: number): readonly (readonly number[])[] {
  if (n === 0) return [[]]
  return orders(n - 1).flatMap((order) =>
    Array.from({ length: n }, (_, at) => [...order.slice(0, at), n - 1, ...order.slice(at)])
  )
}

/** All lists of so many numbers from 1 to `most`. */
export const lists = (length: number, most: number): readonly (readonly number[])[] =>
  length === 0
    ? [[]]
    : lists(length - 1, most).flatMap((list) => Array.from({ length: most }, (_, i) => [...list, i + 1]))

/** A reduced fraction as text: `17/20`. */
export function fraction(numerator: bigint | number, denominator: bigint | number): string {
  const [n, d] = [BigInt(numerator), BigInt(denominator)]
  const divisor = greatestCommonDivisor(n, d)
  return `${String(n / divisor)}/${String(d / divisor)}`
}

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatestCommonDivisor(b, a % b))
