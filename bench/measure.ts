/* Timing programs beside each other: every round runs all of them, so that a busy machine slows all alike. */

/** One line of a benchmark: `ratio` is `seconds` over those of the peer, to stay at most `target`. */
export type BenchRow = {
  readonly name: string
  readonly seconds: number
  readonly ratio: number | null
  readonly target: number | null
}

/** Runs each program once a round, one after the other, and gives the seconds of each round. */
export function interleaved<K extends string>(rounds: number, programs: Record<K, () => unknown>): Record<K, number[]> {
  const names = Object.keys(programs) as K[]
  const seconds = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>
  for (let round = 0; round < rounds; round++)
    for (const name of names) {
      const start = performance.now()
      programs[name]()
      seconds[name].push((performance.now() - start) / 1000)
    }
  return seconds
}

export function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? NaN
}

/** The median over the rounds of what one took over what the other took in the same round. */
export const ratioOf = (ours: readonly number[], peer: readonly number[]): number =>
  median(ours.map((seconds, round) => seconds / (peer[round] ?? NaN)))

/** Makes the lines of a table from the seconds of its programs. */
export const rowBy =
  <K extends string>(times: Record<K, readonly number[]>) =>
  (name: string, of: K, over: K | null, target: number | null): BenchRow => ({
    name,
    seconds: median(times[of]),
    ratio: over === null ? null : ratioOf(times[of], times[over]),
    target
  })
