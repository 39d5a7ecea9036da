import { describe, expect, it } from 'vitest'
import {
  accountabilityMessages,
  AT_ONCE_PAIRED,
  compileRules,
  decidingFacts,
  factReader,
  gatherFacts,
  judge,
  standingWords,
  type CompiledRules,
  type Condition,
  type DecidingRefusal,
  type Facts
} from '../../../src/accountability/index.js'
import { explainBy, nameOf, orThrow, reasonsOf } from '../../../src/kernel/index.js'
import { linxiaJoint, linxiaMarket, zhongshan } from '../../../src/profile/index.js'
import { compile, fact, factsBy, key, ownFact, rule } from './case.js'
import { beforeVisits, caseOf, contextOf, whole } from './trail.js'

const named = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `f${String(i).padStart(4, '0')}`)

const nothing: Facts = { key, known: new Map() }

function beyond(rules: CompiledRules, facts: Facts = nothing): DecidingRefusal {
  const [refused] = reasonsOf(decidingFacts({ rules, facts }))
  if (refused === undefined) throw new Error('the sets were computed')
  return refused
}

const together = (count: number, more: readonly Condition[] = []): CompiledRules =>
  compile(
    [
      rule('A', 'exemption', { all: [...named(count).map(fact), ...more] }),
      rule('B', 'liability', fact(named(1)[0] ?? ''))
    ],
    [...named(count), 'x', 'y'].map(ownFact)
  )

describe('the order of deciding facts', () => {
  it('findings and sets of one size go by their names', () => {
    const two: Condition = { any: [{ all: [fact('a'), fact('d')] }, { all: [fact('b'), fact('c')] }] }
    const rules = compile([rule('A', 'liability', two)], ['a', 'b', 'c', 'd'].map(ownFact))
    const { findings } = orThrow(decidingFacts({ rules, facts: nothing }))
    expect(findings.map((one) => one.facts.map(({ fact: name, value }) => `${value ? '' : '-'}${name}`))).toEqual([
      ['-a', '-b'],
      ['-a', '-c'],
      ['a', 'd'],
      ['b', 'c'],
      ['-b', '-d'],
      ['-c', '-d']
    ])
  })
})

describe('deciding facts beyond twelve', () => {
  it.each([
    ['LX-MKT-27', linxiaMarket, 15],
    ['LX-DEPT-36b', linxiaJoint, 13],
    ['ZS-36', zhongshan, 15]
  ] as const)(
    '%s: of a case known from the trail alone the refusal says what would exempt if nothing else came to light, and what settles it at once',
    (_, profile, unknown) => {
      const rules = orThrow(compileRules(profile.accountability))
      const trail = orThrow(factReader(contextOf([...beforeVisits, ...whole()]))(caseOf()))
      const facts = orThrow(gatherFacts({ rules, key: caseOf(), trail, statements: [] }))
      const { facts: names, atOnce, searched, nothingElse } = beyond(rules, facts)
      expect([names.length, searched]).toEqual([unknown, 2])
      expect(atOnce).toEqual([
        {
          verdict: 'referToJudiciary',
          because: null,
          facts: [{ fact: nameOf('officer-crime-suspected'), value: true }]
        }
      ])
      expect(nothingElse.verdict).toBe('exempt')
      // Each of them is needed: without it the verdict is open again.
      const judged = (left: string | null): string => {
        const known = new Map(facts.known)
        for (const { fact: name, value } of nothingElse.facts)
          if (name !== left) known.set(name, { fact: name, value, proofs: [], against: [] })
        return judge({ rules, facts: { key: caseOf(), known } }).verdict
      }
      expect(judged(null)).toBe('exempt')
      expect(nothingElse.facts.map(({ fact: name }) => judged(name))).toEqual(
        nothingElse.facts.map(() => 'undetermined')
      )
    }
  )

  it('findings of two facts are given where neither settles it alone, up to 64 facts; above that those of one', () => {
    const refused = beyond(together(AT_ONCE_PAIRED))
    expect(refused.searched).toBe(2)
    // B fails with the first fact, and A with it; another fact that is not so leaves B open.
    expect(
      refused.atOnce.map(({ facts, verdict, because }) => [facts.length, facts[0]?.value, verdict, because])
    ).toEqual([
      [1, false, 'undetermined', 'noGround'],
      ...named(AT_ONCE_PAIRED)
        .slice(1)
        .map(() => [2, true, 'liable', null])
    ])
    expect(beyond(together(AT_ONCE_PAIRED + 1))).toMatchObject({ searched: 1, atOnce: [{ facts: [{ value: false }] }] })
    expect(beyond(together(1000))).toMatchObject({ searched: 1 })
    expect(beyond(together(1001))).toMatchObject({ searched: 0, atOnce: [], nothingElse: { because: 'noGround' } })
  })

  it('the words name facts in words, in both languages, and a fact of a profile by its name', () => {
    const refused = beyond(together(13, [fact('favouritism')]))
    const zh = explainBy(accountabilityMessages)('zh')(refused)
    expect(zh).toContain('徇私舞弊')
    expect(zh).not.toContain('favouritism')
    expect(zh).toContain('若“f0000”不成立，则事实已明，无任何问责、免责情形成立')
    expect(explainBy(accountabilityMessages)('en')(refused)).toContain('if not "f0000": undetermined: all is known')
    expect(standingWords({ verdict: 'undetermined', because: 'unknownFacts' }).zh).toBe('事实不明，尚不能认定')
    expect(standingWords(judge({ rules: together(1), facts: factsBy(together(1), { f0000: true }) })).zh).toBe(
      '问责与免责情形并存，有争议'
    )
  })
})
