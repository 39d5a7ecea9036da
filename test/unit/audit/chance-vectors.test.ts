/* Probabilities beside those that Python's fractions count from the protocol's page. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  chanceAs,
  compareChances,
  pairChances,
  printChance,
  visitLaw,
  visitsOf,
  yearlyVisits,
  yearsUntilCovered,
  type Chance
} from '../../../src/audit/index.js'
import { orThrow } from '../../../src/kernel/index.js'
import { chancesFor } from './chance-world.js'

type Pps = { readonly weights: readonly number[]; readonly size: number; readonly chances: readonly string[] }
type Year = {
  readonly notices: readonly (readonly { readonly units: string; readonly size: number }[])[]
  readonly unit: string
  readonly law: readonly string[]
}

const vectors = JSON.parse(readFileSync('test/vectors/chance.json', 'utf8')) as {
  readonly pps: readonly (Pps & { readonly pairs: readonly (readonly [number, number, string])[] })[]
  readonly large: readonly Pps[]
  readonly exact: readonly Year[]
  readonly bounded: readonly Year[]
  readonly years: readonly { readonly chances: readonly string[]; readonly law: readonly string[] }[]
  readonly until: readonly { readonly yearly: string; readonly goal: string; readonly years: number }[]
}

const read = (text: string): Chance => {
  const [above = '', below = ''] = text.split('/')
  return chanceAs(BigInt(above), BigInt(below))
}

const drawOf = ({ weights, size }: Pps): ReturnType<typeof chancesFor>['draws'][number] => {
  const units = Object.fromEntries(weights.map((weight, i) => [`u${String(i)}`, weight]))
  const [draw] = chancesFor([{ strata: [{ method: 'pps', size, units }] }]).draws
  if (draw === undefined) throw new Error('no draw')
  return draw
}

describe('test/vectors/chance.json', () => {
  it.each([...vectors.pps, ...vectors.large])('inclusion: $size of $weights.length by weight', (one) => {
    const { ids, classOf, classes } = drawOf(one)
    expect(ids.map((_, i) => printChance(classes[classOf[i] ?? 0]?.chance ?? chanceAs(0, 1)))).toEqual(one.chances)
  })

  it.each(vectors.pps)('pairs: $size of $weights, over all orders', (one) => {
    const draw = drawOf(one)
    for (const [i, j, both] of one.pairs)
      expect(printChance(orThrow(pairChances({ draw, ids: [`u${String(i)}`, `u${String(j)}`] })).both)).toBe(both)
  })

  const lawOf = ({ notices, unit }: Year): ReturnType<typeof visitLaw> => {
    const year = yearlyVisits({
      notices: notices.map((strata, n) =>
        chancesFor(
          strata.map(({ units, size }) => ({
            strata: [{ method: 'srs', size, units: Object.fromEntries(units.split('').map((id) => [id, 1])) }]
          })),
          n + 1
        )
      ),
      counting: 'draws'
    })
    return visitsOf(orThrow(year), unit)?.law ?? visitLaw([], 'draws')
  }

  it.each(vectors.exact)('a year of equal frames and independent notices: $law', (one) => {
    expect(lawOf(one).times.map(({ least }) => printChance(least))).toEqual(one.law)
  })

  it.each(vectors.bounded)('overlapping frames: $law is between the bounds', (one) => {
    const { by, times } = lawOf(one)
    expect(by).toBe('frechet')
    for (const [k, text] of one.law.entries()) {
      expect(compareChances(times[k as 0].least, read(text))).toBeLessThanOrEqual(0)
      expect(compareChances(times[k as 0].most, read(text))).toBeGreaterThanOrEqual(0)
    }
  })

  it.each(vectors.years)('a year of $chances.length independent draws', ({ chances, law }) => {
    const found = visitLaw(
      chances.map((text) => ({ sure: 0, alone: [read(text)], nests: [] })),
      'draws'
    )
    expect(found.times.map(({ least }) => printChance(least))).toEqual(law)
  })

  it.each(vectors.until)('$years years at $yearly until $goal', ({ yearly, goal, years }) => {
    const { numerator, denominator } = read(goal)
    const fraction = { numerator: Number(numerator), denominator: Number(denominator) }
    expect(orThrow(yearsUntilCovered({ yearly: read(yearly), goal: fraction }))).toBe(years)
  })
})
