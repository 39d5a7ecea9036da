/* Which round of a public beacon is due when: from the chain's parameters, so that nobody chooses a round. */

import type { Notice } from './notice.js'
import { secondsOf, type Time } from './time.js'

/** A chain of rounds at a fixed pace. 按固定间隔产生轮次的信标链。 @since 0.1.0 */
export type BeaconChain = {
  /** As the notice names it. 与公告中所写相同。 */
  readonly chain: string
  /** When round 1 was due, in seconds since 1970. 第 1 轮的时间（1970 年起的秒数）。 */
  readonly genesis: number
  /** Seconds between rounds. 轮次间隔（秒）。 */
  readonly period: number
}

/** The beacon's round is not the last one due at its time. 信标轮次不是该时间应有的最后一轮。 @since 0.1.0 */
export type WrongRound = {
  readonly _tag: 'WrongRound'
  readonly at: string
  readonly round: number
  readonly due: number
}

/** drand's quicknet: a round every three seconds. drand quicknet 信标链，每三秒一轮。 @since 0.1.0 */
export const quicknet: BeaconChain = {
  chain: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
  genesis: 1_692_803_367,
  period: 3
}

/**
 * The last round due at or before a time; 0 before the first. 某一时间应有的最后一轮；首轮之前为 0。
 *
 * @example roundDue(quicknet, '2026-04-20T12:30:45Z' as Time) // => 27961627
 * @since 0.1.0
 */
export const roundDue = ({ genesis, period }: BeaconChain, time: Time): number =>
  Math.max(0, Math.floor((secondsOf(time) - genesis) / period) + 1)

/**
 * Beacons of a notice whose round is another than the one due. 公告中轮次有误的信标。
 *
 * @returns `unknown` holds the places of beacons whose chain was not given
 * @since 0.1.0
 */
export function checkRounds(
  notice: Notice,
  chains: readonly BeaconChain[]
): { readonly wrong: readonly WrongRound[]; readonly unknown: readonly string[] } {
  const wrong: WrongRound[] = []
  const unknown: string[] = []
  notice.sources.forEach((source, i) => {
    if (source.kind !== 'beacon') return
    const at = `/sources/${String(i)}/round`
    const chain = chains.find((known) => known.chain === source.chain)
    const due = chain && roundDue(chain, source.time)
    if (due === undefined) unknown.push(at)
    else if (due !== source.round) wrong.push({ _tag: 'WrongRound', at, round: source.round, due })
  })
  return { wrong, unknown }
}
