/* The randomness of simulations alone, never of a draw or a team: 128 bits of state from a seed of any length. */

import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'
import { sha256Text } from '../kernel/index.js'
import { plusReal, quotientReal, realText, rootReal, timesReal, ZERO_REAL, type ProbabilityText } from './tail-real.js'

/** How a simulation is asked for. 模拟的要求。 @since 0.1.0 */
export type Simulation = {
  /** How many times. 次数。 */
  readonly rounds: number
  /** Any text: the first 128 bits of its SHA-256 are the state. 任意文本：取其 SHA-256 的前 128 位为状态。 */
  readonly seed: string
}

/** A share that was simulated, with its standard error: an estimate, never exact. 模拟所得比例及其标准误：是估计，不是精确值。 @since 0.1.0 */
export type Estimate = {
  readonly found: number
  readonly rounds: number
  readonly share: ProbabilityText
  readonly standardError: ProbabilityText
}

/** A uniform whole number from 0 to n−1, for simulations. 模拟用的 0 至 n−1 均匀整数。 @since 0.1.0 */
export type SimulatedBelow = (n: number) => number

/**
 * Whole numbers for a simulation. 模拟所用的整数来源。
 *
 * @returns the same for the same seed, in every engine; n up to 2 to the power 53 less 1
 * @example simulatedBelow('a')(1) // => 0
 * @since 0.1.0
 */
export function simulatedBelow(seed: string): SimulatedBelow {
  const digest = sha256Text(seed)
  const state = [0, 8, 16, 24].map((at) => Number(`0x${digest.slice(at, at + 8)}`) | 0)
  const random = xoroshiro128plusFromState(state)
  return (n) => uniformInt(random, 0, n - 1)
}

/**
 * A count of rounds as an estimate; the standard error is the root of share × (1 − share) / rounds. 由次数得出的估计及标准误。
 *
 * @example estimateOf(50, 100) // => { found: 50, rounds: 100, share: '0.5', standardError: '0.05' }
 * @since 0.1.0
 */
export const estimateOf = (found: number, rounds: number): Estimate => {
  const [hits, all] = [BigInt(found), BigInt(rounds)]
  const variance = timesReal(quotientReal(hits * (all - hits), all * all), quotientReal(1n, all))
  return {
    found,
    rounds,
    share: realText(plusReal(ZERO_REAL, quotientReal(hits, all))),
    standardError: realText(rootReal(variance))
  }
}
