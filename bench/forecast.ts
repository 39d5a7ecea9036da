/* Ten years of the pools of 100,000 subjects, beside a loop that only draws as many numbers. */

import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { forecastPools, type PoolRates } from '../src/audit/forecast.js'
import { orThrow, parseRatio, type Ratio } from '../src/kernel/index.js'
import { wannianPools } from '../test/unit/registry/wannian.js'
import { interleaved, rowBy, type BenchRow } from './measure.js'

const SUBJECTS = 100_000
const YEARS = 10

const ratio = (text: string): Ratio => orThrow(parseRatio(text))

const rates = (checked: string, applied: string): PoolRates => ({
  checked: ratio(checked),
  violations: { minor: ratio('12%'), general: ratio('6%'), major: ratio('1%') },
  applied: ratio(applied),
  released: ratio('0')
})

export function benchForecast(rounds = 9): readonly BenchRow[] {
  const input = {
    sizes: { A: 20_000, B: 70_000, C: 10_000 },
    years: YEARS,
    seed: 2022,
    rates: { A: rates('10%', '0'), B: rates('5%', '30%'), C: rates('1', '0') },
    rules: wannianPools
  }
  const draws = (count: number): number => {
    const random = xoroshiro128plus(2022)
    let sum = 0
    for (let i = 0; i < count; i++) sum += uniformInt(random, 0, 99)
    return sum
  }
  const times = interleaved(rounds, {
    forecast: () => orThrow(forecastPools(input)),
    million: () => orThrow(forecastPools({ ...input, sizes: { A: 200_000, B: 700_000, C: 100_000 } })),
    draws: () => draws(SUBJECTS * YEARS)
  })
  const row = rowBy(times)
  return [
    row('ten years of 100,000 subjects, over drawing a number a subject and year', 'forecast', 'draws', 20),
    row('ten years of 1,000,000 subjects, over those of 100,000', 'million', 'forecast', 12)
  ]
}
