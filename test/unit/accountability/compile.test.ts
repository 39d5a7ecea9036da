import { describe, expect, it } from 'vitest'
import {
  accountabilityMessages,
  compileRules,
  factKinds,
  factNames,
  nearestNames,
  RULES_MOST,
  type AccountabilityRule,
  type Condition,
  type FactKind,
  type RulesRefusal
} from '../../../src/accountability/index.js'
import { explainBy, nameOf, reasonsOf } from '../../../src/kernel/index.js'
import { fact, ownFact, rule } from './case.js'

const refusals = (rules: readonly AccountabilityRule[], facts: readonly FactKind[] = []): readonly RulesRefusal[] =>
  reasonsOf(compileRules({ rules, facts, answersFor: null }))

const named = (id: string): Condition => ({ rule: nameOf(id) })

describe('rules before they are used', () => {
  it('a text that names no ground judges nobody: the answer is open', () => {
    expect(reasonsOf(compileRules({ rules: null, facts: [], answersFor: null }))).toEqual([
      { _tag: 'AnswerOpen', stage: 'accountability', question: 'rules' }
    ])
  })

  it('an unknown fact is refused by its name, with the known ones nearest to it', () => {
    expect(refusals([rule('A', 'liability', { all: [fact('publication-lat'), { not: fact('drwan') }] })])).toEqual([
      {
        _tag: 'RuleFactUnknown',
        rule: 'A',
        fact: 'publication-lat',
        nearest: ['publication-late', 'publication-withheld']
      },
      { _tag: 'RuleFactUnknown', rule: 'A', fact: 'drwan', nearest: ['drawn'] }
    ])
    expect(refusals([rule('A', 'liability', fact('完全不同'))])).toEqual([
      { _tag: 'RuleFactUnknown', rule: 'A', fact: '完全不同', nearest: [] }
    ])
  })

  it('a profile may add facts that callers state, not ones of the trail, and not another meaning for one of the library', () => {
    const rules = [rule('A', 'liability', fact('瞒报'))]
    expect(refusals(rules, [ownFact('瞒报')])).toEqual([])
    expect(refusals(rules, [{ ...ownFact('瞒报'), source: 'trail' }])).toEqual([
      { _tag: 'FactNotOfTrail', fact: '瞒报' }
    ])
    expect(refusals(rules, [ownFact('瞒报'), ownFact('瞒报'), ownFact('drawn')])).toEqual([
      { _tag: 'FactDeclaredTwice', fact: '瞒报', times: 2 },
      { _tag: 'FactRedeclared', fact: 'drawn' }
    ])
  })

  it('a rule that refers to itself, at once or through others, is refused with the rules on the way', () => {
    expect(refusals([rule('A', 'liability', { not: named('A') })])).toEqual([{ _tag: 'RuleCycle', rules: ['A'] }])
    const ring = [
      rule('A', 'liability', named('B')),
      rule('B', 'exemption', { any: [fact('drawn'), named('C')] }),
      rule('C', 'referral', { not: named('B') })
    ]
    expect(refusals(ring)).toEqual([{ _tag: 'RuleCycle', rules: ['B', 'C'] }])
    expect(explainBy(accountabilityMessages)('en')({ _tag: 'RuleCycle', rules: [nameOf('B'), nameOf('C')] })).toBe(
      'rules refer to themselves: B → C → B'
    )
  })

  it('a chain of as many rules as may stand is no cycle, and one rule more is refused', () => {
    const chain = (length: number): readonly AccountabilityRule[] =>
      Array.from({ length }, (_, i) =>
        rule(
          `R${String(i).padStart(5, '0')}`,
          'liability',
          i === length - 1 ? fact('drawn') : named(`R${String(i + 1).padStart(5, '0')}`)
        )
      )
    expect(refusals(chain(RULES_MOST))).toEqual([])
    expect(refusals(chain(RULES_MOST + 1))).toEqual([{ _tag: 'RulesTooMany', rules: RULES_MOST + 1, most: RULES_MOST }])
    const closed = chain(RULES_MOST).map((one, i) => (i === RULES_MOST - 1 ? { ...one, when: named('R00000') } : one))
    expect(refusals(closed).map((refusal) => refusal._tag === 'RuleCycle' && refusal.rules.length)).toEqual([
      RULES_MOST
    ])
  })

  it('an unknown rule is refused with the known ones nearest to it, and an id that stands twice by its count', () => {
    expect(
      refusals([rule('LX-MKT-28.1', 'liability', fact('drawn')), rule('B', 'liability', named('LX-MKT-28.2'))])
    ).toEqual([{ _tag: 'RuleUnknown', rule: 'B', named: 'LX-MKT-28.2', nearest: ['LX-MKT-28.1'] }])
    expect(refusals([1, 2, 3].map(() => rule('A', 'liability', fact('drawn'))))).toEqual([
      { _tag: 'RuleIdTwice', rule: 'A', times: 3 }
    ])
  })

  it('conditions too deep, too large or malformed are refused by the rule that holds them', () => {
    const ring: { not?: unknown } = {}
    ring.not = ring
    const wide = { any: Array.from({ length: 10_000 }, () => fact('drawn')) }
    expect(
      refusals([
        rule('A', 'liability', ring as Condition),
        rule('B', 'liability', wide),
        rule('C', 'liability', { all: [] })
      ]).map((refusal) => [refusal._tag, 'rule' in refusal && refusal.rule])
    ).toEqual([
      ['RuleConditionTooDeep', 'A'],
      ['RuleConditionTooLarge', 'B'],
      ['RuleConditionMalformed', 'C']
    ])
  })

  it('ten thousand unknown names are refused in good time, each once', () => {
    const parts = Array.from({ length: 9_999 }, (_, i) => fact(`${'x'.repeat(150)}${String(i)}`))
    const begun = performance.now()
    expect(refusals([rule('A', 'liability', { any: parts })])).toHaveLength(9_999)
    expect(performance.now() - begun).toBeLessThan(5_000)
  })

  it('each fact of the catalogue has one name, words and evidence in both languages', () => {
    expect(new Set(factNames).size).toBe(factKinds.length)
    for (const { words, evidence } of factKinds) {
      for (const text of [words, evidence]) {
        expect(text.zh).toMatch(/[\u4e00-\u9fff]/)
        expect(text.en).toMatch(/[a-z]{3}/)
      }
    }
  })

  it('every refusal has words in both languages that say the name in question', () => {
    const all: readonly RulesRefusal[] = [
      ...refusals(
        [rule('A', 'liability', { all: [fact('drwan'), named('Q')] }), rule('A', 'liability', { not: named('A') })],
        [ownFact('drawn'), ownFact('x'), { ...ownFact('x'), source: 'trail' }]
      ),
      ...refusals([rule('C', 'liability', { all: [] })])
    ]
    expect(new Set(all.map(({ _tag }) => _tag)).size).toBeGreaterThanOrEqual(7)
    for (const refusal of all) {
      const said = 'rule' in refusal ? refusal.rule : 'fact' in refusal ? refusal.fact : 'rules' in refusal ? 'A' : ''
      expect(explainBy(accountabilityMessages)('zh')(refusal)).toContain(said)
      expect(explainBy(accountabilityMessages)('en')(refusal)).toContain(said)
    }
  })

  it('nearest names: at most three, the likest first, equal ones in the order of UTF-8', () => {
    const known = ['abcd', 'abce', 'abxx', 'abcf', 'zzzz'].map(nameOf)
    expect(nearestNames('abcg', known)).toEqual(['abcd', 'abce', 'abcf'])
    expect(nearestNames('abyy', known)).toEqual(['abcd', 'abce', 'abcf'])
    expect(nearestNames('qqqq', known)).toEqual([])
  })
})
