import { describe, expect, it } from 'vitest'
import {
  accountabilityRuleCodec,
  accountabilityRulesCodec,
  CONDITION_DEPTH,
  CONDITION_PARTS,
  conditionCodec,
  conditionParts,
  conditionTroubles,
  type Condition
} from '../../../src/accountability/index.js'
import { decode, reasonsOf } from '../../../src/kernel/index.js'
import { fact, rule } from './case.js'

const nested = (levels: number): Condition => {
  let condition = fact('drawn')
  for (let i = 1; i < levels; i++) condition = { not: condition }
  return condition
}

const kinds = (value: unknown): readonly string[] => conditionTroubles(value).map(({ kind }) => kind)

describe('conditions', () => {
  it(`a condition may have ${String(CONDITION_DEPTH)} levels and not one more`, () => {
    expect(kinds(nested(CONDITION_DEPTH - 1))).toEqual([])
    expect(kinds(nested(CONDITION_DEPTH))).toEqual([])
    expect(kinds(nested(CONDITION_DEPTH + 1))).toEqual(['tooDeep'])
  })

  it(`a condition may have ${String(CONDITION_PARTS)} parts and not one more`, () => {
    const wide = (leaves: number): Condition => ({ any: Array.from({ length: leaves }, () => fact('drawn')) })
    expect(kinds(wide(CONDITION_PARTS - 2))).toEqual([])
    expect(kinds(wide(CONDITION_PARTS - 1))).toEqual([])
    expect(kinds(wide(CONDITION_PARTS))).toEqual(['tooLarge'])
    expect(kinds({ all: [wide(CONDITION_PARTS / 2), wide(CONDITION_PARTS / 2)] })).toEqual(['tooLarge'])
  })

  it('100,000 nested conditions are refused by their depth, in memory and from JSON, without an exception', () => {
    for (const [open, close] of [
      ['{"not":', '}'],
      ['{"all":[', ']}'],
      ['{"any":[', ']}']
    ] as const) {
      const text = open.repeat(100_000) + '{"fact":"drawn"}' + close.repeat(100_000)
      const value: unknown = JSON.parse(text)
      expect(kinds(value)).toEqual(['tooDeep'])
      expect(reasonsOf(decode(conditionCodec)(value)).map(({ expected }) => expected.en)).toEqual([
        'a condition of at most 64 levels'
      ])
      const rules = { rules: [{ ...rule('A', 'liability', fact('drawn')), when: value }], facts: [], answersFor: null }
      expect(reasonsOf(decode(accountabilityRulesCodec)(rules)).map(({ at }) => at.slice(0, 16))).toEqual([
        '/rules/0/when' + open.slice(2, 5).padStart(4, '/').slice(0, 3)
      ])
    }
    expect(kinds(nested(100_000))).toEqual(['tooDeep'])
  })

  it('a condition that holds itself, alone or many times over, is refused', () => {
    const ring: { not?: unknown } = {}
    ring.not = ring
    const bush: { all: unknown[] } = { all: [] }
    for (let i = 0; i < 50; i++) bush.all.push(bush)
    expect(kinds(ring)).toEqual(['tooDeep'])
    expect(kinds(bush)).toEqual(['tooDeep'])
    expect(decode(conditionCodec)(bush)._tag).toBe('Left')
    // One level shared by the next, sixty times: few objects, 2^60 parts.
    let shared: Condition = fact('drawn')
    for (let i = 0; i < 60; i++) shared = { any: [shared, shared] }
    expect(kinds(shared)).toEqual(['tooLarge'])
  })

  it('every malformed place is told with the keys that lead to it', () => {
    const value = {
      all: [{ fact: 7 }, { any: [] }, { not: { fact: ' x' } }, { fact: 'a', rule: 'b' }, null, { or: [] }]
    }
    expect(
      conditionTroubles(value)
        .map(({ path }) => path.join('/'))
        .sort()
    ).toEqual(['all/0/fact', 'all/1/any', 'all/2/not/fact', 'all/3', 'all/4', 'all/5'])
    expect(
      reasonsOf(decode(accountabilityRuleCodec)({ ...rule('A', 'liability', fact('drawn')), when: value }))
    ).toHaveLength(6)
    const holes: unknown[] = []
    holes.length = 2
    holes[1] = fact('drawn')
    expect(conditionTroubles({ all: holes }).map(({ path }) => path)).toEqual([['all', '0']])
  })

  it('parts stand before what they are joined by, in their order', () => {
    const condition: Condition = { all: [fact('a'), { any: [fact('b'), { not: fact('c') }] }, fact('d')] }
    expect(
      conditionParts(condition).map((part) => ('name' in part ? part.name : `${part.op}${String(part.arity)}`))
    ).toEqual(['a', 'b', 'c', 'not1', 'any2', 'd', 'all3'])
  })
})
