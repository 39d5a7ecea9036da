/* The law of teams: enumerated, bounded and simulated, held against laws known beforehand. */

import { describe, expect, it } from 'vitest'
import {
  chanceAs,
  compareChances,
  crewBounds,
  enumerateLaw,
  printChance,
  simulateTeams,
  sumChances,
  teamLaw
} from '../../../src/audit/index.js'
import type { Instance } from '../../../src/assign/index.js'
import { orThrow, reasonsOf, shuffled } from '../../../src/kernel/index.js'
import { alike, byBarred, byClass, upTo } from '../../match-instances.js'

const said = [byClass, byBarred]

const pairs = (instance: Instance): readonly string[] =>
  orThrow(teamLaw({ instance })).pairs.map(
    ({ crew, person, chance }) => `${String(crew)}${String(person)} ${printChance(chance)}`
  )

describe('enumerateLaw', () => {
  it('gives every order of a shuffle the same chance, and each of a modulo-biased pick its own', () => {
    const orders = orThrow(enumerateLaw({ run: (below) => shuffled([0, 1, 2, 3], { below }), key: String }))
    expect(orders.outcomes).toHaveLength(24)
    expect(new Set(orders.outcomes.map(({ chance }) => printChance(chance)))).toEqual(new Set(['1/24']))
    expect(orders.answers).toBe(24)
    const biased = orThrow(enumerateLaw({ run: (below) => below(8) % 3, key: String }))
    expect(biased.outcomes.map(({ chance }) => printChance(chance))).toEqual(['3/8', '3/8', '1/4'])
  })

  it('weighs answers of unlike depth and adds up to 1', () => {
    const { outcomes } = orThrow(
      enumerateLaw({ run: (below) => (below(2) === 0 ? 'a' : below(3) === 0 ? 'a' : 'b'), key: (text) => text })
    )
    expect(outcomes.map(({ key, chance }) => `${key} ${printChance(chance)}`)).toEqual(['a 2/3', 'b 1/3'])
    expect(sumChances(outcomes.map(({ chance }) => [chance, 1] as const))).toEqual(chanceAs(1, 1))
  })

  it('stops at the most answers, not before', () => {
    const run = (most: number): readonly string[] =>
      reasonsOf(enumerateLaw({ run: (below) => below(10), key: String, most })).map(({ _tag }) => _tag)
    expect(run(10)).toEqual([])
    expect(run(9)).toEqual(['TooMuchWork'])
    expect(() => enumerateLaw({ run: (below) => below(0), key: String })).toThrow(RangeError)
  })
})

describe('teamLaw', () => {
  it('K12: of {a, b} and {b, c} a serves the first with 5/8', () => {
    for (const say of said)
      expect(pairs(say(alike(3), [{ open: [0, 1] }, { open: [1, 2] }]))).toEqual([
        '00 5/8',
        '01 3/8',
        '11 3/8',
        '12 5/8'
      ])
  })

  it('K14: what is certain has 1, what cannot be is not listed', () => {
    const own = { open: [1, 2] }
    expect(pairs(byClass(alike(3), [{ open: [0, 1, 2] }, own, own]))).toEqual([
      '00 1/1',
      '11 1/2',
      '12 1/2',
      '21 1/2',
      '22 1/2'
    ])
  })

  it('tells the head of each crew with its chance', () => {
    const { pairs: found } = orThrow(
      teamLaw({ instance: byClass(alike(2), [{ open: [0, 1], places: 2, leaders: 1 }]) })
    )
    expect(found.map(({ head, chance }) => [printChance(head), printChance(chance)])).toEqual([
      ['1/2', '1/1'],
      ['1/2', '1/1']
    ])
  })

  it('refuses a component that is too large to enumerate', () => {
    const large = byClass(
      alike(9),
      upTo(0, 9).map(() => ({ open: upTo(0, 9) }))
    )
    expect(reasonsOf(teamLaw({ instance: large, most: 1000 })).map(({ _tag }) => _tag)).toEqual(['TooMuchWork'])
  })
})

describe('crewBounds', () => {
  it('somebody has k/m or more, forced pairs have 1, and both hold of the enumerated law', () => {
    const own = { open: [1, 2] }
    const instances = [
      byClass(alike(3), [{ open: [0, 1] }, { open: [1, 2] }]),
      byBarred(alike(3), [{ open: [0, 1, 2] }, own, own]),
      byClass(alike(4), [{ open: upTo(0, 4), places: 2 }])
    ]
    for (const instance of instances) {
      const law = orThrow(teamLaw({ instance })).pairs
      for (const { crew, someoneAtLeast, forced } of crewBounds(instance)) {
        const of = law.filter((pair) => pair.crew === crew)
        if (someoneAtLeast === null) throw new Error('no bound')
        expect(of.some(({ chance }) => compareChances(chance, someoneAtLeast) >= 0)).toBe(true)
        expect(of.filter(({ chance }) => printChance(chance) === '1/1').map(({ person }) => person)).toEqual(forced)
      }
    }
    expect(crewBounds(instances[0] as Instance).map(({ someoneAtLeast }) => someoneAtLeast)).toEqual([
      chanceAs(1, 2),
      chanceAs(1, 2)
    ])
    expect(crewBounds(instances[1] as Instance).map(({ eligible, forced }) => [eligible, forced])).toEqual([
      [3, [0]],
      [2, []],
      [2, []]
    ])
  })

  it('claims no bound where places stay empty', () => {
    const short = byClass(alike(1), [{ open: [0], places: 2 }])
    expect(crewBounds(short)).toMatchObject([{ someoneAtLeast: null, eligible: 1 }])
  })
})

describe('simulateTeams', () => {
  it('is within four standard errors of the enumerated law, and the same for the same seed', () => {
    const instance = byClass(alike(3), [{ open: [0, 1] }, { open: [1, 2] }])
    const found = orThrow(simulateTeams({ instance, rounds: 20_000, seed: 'teams' }))
    const law = orThrow(teamLaw({ instance })).pairs
    expect(found).toHaveLength(law.length)
    for (const [i, { crew, person, estimate }] of found.entries()) {
      const truth = law[i]
      if (truth === undefined) throw new Error('a pair that cannot be')
      expect([crew, person]).toEqual([truth.crew, truth.person])
      const exact = Number(truth.chance.numerator) / Number(truth.chance.denominator)
      expect(Math.abs(Number(estimate.share) - exact)).toBeLessThanOrEqual(4 * Number(estimate.standardError))
    }
    const run = (seed: string): unknown => orThrow(simulateTeams({ instance, rounds: 200, seed }))
    expect(run('a')).toEqual(run('a'))
    expect(run('a')).not.toEqual(run('b'))
    expect(reasonsOf(simulateTeams({ instance, rounds: 0, seed: '' })).map(({ _tag }) => _tag)).toEqual([
      'CountOutside'
    ])
  })
})
