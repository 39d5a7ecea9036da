import { describe, expect, it } from 'vitest'
import { judge, judgeBy, type AccountabilityRule, type RuleFinding } from '../../../src/accountability/index.js'
import { citing } from '../../../src/kernel/index.js'
import { clean, compile, fact, factsBy, rule, verdictOf } from './case.js'
import {
  linxia2019Grounds,
  linxiaJointGrounds,
  linxiaMarketGrounds,
  ningyangGrounds,
  wannianGrounds,
  zhongshanGrounds
} from '../../../src/profile/accountability-grounds.js'

const market = compile(linxiaMarketGrounds(citing('临夏州市场监管系统细则')))
const joint = compile(linxiaJointGrounds(citing('临夏州部门联合细则')))
const ningyang = compile(ningyangGrounds(citing('宁阳县实施意见')))
const zhongshan = compile(zhongshanGrounds(citing('中山市实施方案')))
const wannian = compile(wannianGrounds(citing('万年县实施方案')))
const opinion = compile(linxia2019Grounds(citing('临夏州实施意见')))

const ids = (findings: readonly RuleFinding[]): readonly string[] => findings.map(({ rule: id }) => id)

/** What is left open after `clean` in the five exemptions. */
const noExemption = {
  'problem-emerged': false,
  'technical-limits': false,
  accident: false,
  'expert-report-false': false,
  'other-exemption-ground': false
}

const undrawn = { ...clean, drawn: false, visited: false }

describe('verdicts', () => {
  it('LX-MKT-27: exempt where list and rules were kept and the subject was not drawn, or was drawn and nothing was found', () => {
    expect(verdictOf(market, { ...undrawn, ...noExemption })).toMatchObject({ verdict: 'exempt', because: null })
    expect(verdictOf(market, { ...clean, ...noExemption })).toMatchObject({ verdict: 'exempt', because: null })
    expect(ids(verdictOf(market, { ...clean, ...noExemption }).fired)).toEqual(['LX-MKT-27'])
    const found = verdictOf(market, { ...clean, ...noExemption, 'problem-found': true })
    expect(found).toMatchObject({ verdict: 'undetermined', because: 'noGround' })
    expect(found.blocked.find(({ rule: id }) => id === 'LX-MKT-27')?.by).toEqual(['drawn', 'problem-found'])
  })

  it('LX-MKT-27: abuse of power or favouritism defeats the exemption, and the blocked rule says by which', () => {
    for (const proviso of ['abuse-of-power', 'favouritism']) {
      const verdict = verdictOf(market, { ...clean, ...noExemption, [proviso]: true })
      expect(verdict.verdict).toBe('liable')
      expect(verdict.blocked.find(({ rule: id }) => id === 'LX-MKT-27')?.by).toEqual([proviso])
      expect(verdict.fired.map(({ rule: id, by }) => [id, by])).toEqual([['LX-MKT-26.1', [proviso]]])
    }
    const silent = Object.fromEntries(Object.entries(clean).filter(([name]) => name !== 'abuse-of-power'))
    expect(verdictOf(market, { ...silent, ...noExemption })).toMatchObject({
      verdict: 'undetermined',
      because: 'unknownFacts'
    })
  })

  it.each([
    ['fewer-officers', true],
    ['outside-list', true],
    ['quiet-period-unfiled', true],
    ['form-followed', false],
    ['work-rules-broken', true],
    ['publication-late', true]
  ])('LX-MKT-27: not exempt where %s is %s', (name, value) => {
    const verdict = verdictOf(market, {
      ...clean,
      ...noExemption,
      'harm-from-check': false,
      'harm-from-publication': false,
      [name]: value
    })
    expect(verdict).toMatchObject({ verdict: 'undetermined', because: 'noGround' })
    expect(verdict.blocked.find(({ rule: id }) => id === 'LX-MKT-27')?.by).toContain(name)
  })

  const five: readonly (readonly [number, Readonly<Record<string, boolean>>, Readonly<Record<string, boolean>>])[] = [
    [1, { 'fewer-officers': true, 'harm-from-check': true }, { 'fewer-officers': true, 'harm-from-check': false }],
    [
      2,
      { 'publication-late': true, 'harm-from-publication': true },
      { 'publication-late': true, 'harm-from-publication': false }
    ],
    [3, { 'crime-found': true, 'crime-transferred': false }, { 'crime-found': true, 'crime-transferred': true }],
    [4, { 'task-delayed': true }, { 'task-delayed': false }],
    [5, { 'other-liability-ground': true }, { 'other-liability-ground': false }]
  ]

  it.each(five)('LX-MKT-28: ground %i makes liable with all that it needs, and not without', (number, whole, part) => {
    const base = { ...clean, ...noExemption, 'problem-found': true }
    expect(verdictOf(market, { ...base, ...whole }).verdict).toBe('liable')
    expect(ids(verdictOf(market, { ...base, ...whole }).fired)).toEqual([`LX-MKT-28.${String(number)}`])
    expect(ids(verdictOf(market, { ...base, ...part }).fired)).toEqual([])
  })

  it('LX-MKT-28: a task that was not executed makes liable as a delayed one does', () => {
    const verdict = verdictOf(market, { ...clean, ...noExemption, 'task-not-executed': true })
    expect(verdict.fired.map(({ rule: id, by }) => [id, by])).toEqual([['LX-MKT-28.4', ['task-not-executed']]])
  })

  it.each(five.slice(0, 4))('LX-DEPT-36a: situation %i makes liable with all that it needs', (number, whole, part) => {
    const base = {
      ...clean,
      ...noExemption,
      'problem-found': true,
      'standards-departed': true,
      'harm-from-check': false
    }
    expect(ids(verdictOf(joint, { ...base, ...whole }).fired)).toEqual([`LX-DEPT-36a.${String(number)}`])
    expect(ids(verdictOf(joint, { ...base, ...part }).fired)).toEqual([])
  })

  it('LX-DEPT-36a: there is no fifth ground and LX-DEPT-36b: no clause for the subject that was not drawn', () => {
    expect(joint.rules.map(({ rule: { id } }) => id).filter((id) => id.startsWith('LX-DEPT-36'))).toEqual([
      'LX-DEPT-36a.1',
      'LX-DEPT-36a.2',
      'LX-DEPT-36a.3',
      'LX-DEPT-36a.4',
      'LX-DEPT-36b.1',
      'LX-DEPT-36b.2',
      'LX-DEPT-36b.3',
      'LX-DEPT-36b.4'
    ])
    expect(verdictOf(joint, { ...undrawn, ...noExemption })).toMatchObject({
      verdict: 'undetermined',
      because: 'noGround'
    })
  })

  it.each(five)('ZS-37: ground %i makes liable with all that it needs, and not without', (number, whole, part) => {
    const base = { ...clean, ...noExemption, 'problem-found': true }
    expect(ids(verdictOf(zhongshan, { ...base, ...whole }).fired)).toEqual([`ZS-37.${String(number)}`])
    expect(ids(verdictOf(zhongshan, { ...base, ...part }).fired)).toEqual([])
  })

  it('ZS-36: exempt where not drawn or nothing found, unless there was abuse of power or favouritism', () => {
    expect(ids(verdictOf(zhongshan, { ...undrawn, ...noExemption }).fired)).toEqual(['ZS-36.3'])
    expect(verdictOf(zhongshan, { ...clean, ...noExemption }).verdict).toBe('exempt')
    expect(verdictOf(zhongshan, { ...clean, ...noExemption, favouritism: true }).verdict).toBe('liable')
  })

  const exemptions: readonly (readonly [
    number,
    Readonly<Record<string, boolean>>,
    Readonly<Record<string, boolean>>
  ])[] = [
    [2, { 'technical-limits': true }, {}],
    [3, { accident: true, 'causal-link': false }, { accident: true, 'causal-link': true }],
    [
      4,
      { 'expert-report-false': true, 'misled-by-report': true },
      { 'expert-report-false': true, 'misled-by-report': false }
    ],
    [5, { 'other-exemption-ground': true }, {}]
  ]

  for (const [id, rules, emerged] of [
    ['LX-MKT-29', market, true],
    ['NY-22', ningyang, true],
    ['ZS-38', zhongshan, true],
    ['LX-DEPT-36b', joint, false]
  ] as const) {
    it.each(exemptions.slice(0, emerged ? 4 : 3))(
      `${id}: ground %i exempts with all that it needs, and not without`,
      (number, whole, part) => {
        // Something was found and the duty not wholly done, so that only the ground in question can exempt.
        const base = {
          ...clean,
          ...noExemption,
          'problem-found': true,
          'standards-departed': true,
          'harm-from-check': false,
          'problem-emerged': true
        }
        expect(ids(verdictOf(rules, { ...base, ...whole }).fired)).toEqual([`${id}.${String(number)}`])
        expect(verdictOf(rules, { ...base, ...whole }).verdict).toBe('exempt')
        expect(ids(verdictOf(rules, { ...base, ...part }).fired)).toEqual([])
        expect(ids(verdictOf(rules, { ...base, ...whole, 'problem-emerged': false }).fired)).toEqual(
          emerged ? [] : [`${id}.${String(number)}`]
        )
      }
    )

    it(`${id}: duty done by law and plan exempts, also where a problem was found`, () => {
      const done = { ...clean, ...noExemption, 'problem-found': true, 'problem-emerged': true }
      expect(ids(verdictOf(rules, done).fired)).toEqual([`${id}.1`])
      expect(ids(verdictOf(rules, { ...done, visited: false }).fired)).toEqual([])
      expect(ids(verdictOf(rules, { ...done, visited: false, 'impossible-proved': true }).fired)).toContain(`${id}.1`)
    })
  }

  it('LX-MKT-26, LX19-41, LX-DEPT-35, NY-23, WN-32, ZS-36: misconduct is dealt with in every text', () => {
    for (const rules of [market, opinion, joint, ningyang, wannian, zhongshan]) {
      const base = {
        ...clean,
        ...noExemption,
        'problem-found': true,
        'standards-departed': true,
        'harm-from-check': false,
        'weighed-for-exemption': false
      }
      expect(verdictOf(rules, { ...base, misconduct: true }).verdict).toBe('liable')
      expect(verdictOf(rules, base).verdict).toBe('undetermined')
    }
  })

  it('LX-MKT-26, LX19-41, LX-DEPT-35, ZS-36: a suspected crime goes to the judiciary before all else; both other grounds stay on view', () => {
    for (const rules of [market, opinion, joint, zhongshan]) {
      const verdict = verdictOf(rules, { ...clean, misconduct: true, 'officer-crime-suspected': true })
      expect(verdict.verdict).toBe('referToJudiciary')
      expect(new Set(verdict.fired.map(({ kind }) => kind)).has('liability')).toBe(true)
    }
  })

  it('LX19-42, WN-32: exempt where list and requirements were kept and the weighing speaks for it; the opinion asks that a problem came up', () => {
    for (const rules of [opinion, wannian]) {
      const emerged = { ...clean, 'problem-emerged': true }
      expect(verdictOf(rules, { ...emerged, 'weighed-for-exemption': true }).verdict).toBe('exempt')
      expect(verdictOf(rules, { ...emerged, 'weighed-for-exemption': false }).verdict).toBe('undetermined')
      expect(verdictOf(rules, { ...emerged, 'outside-list': true, 'weighed-for-exemption': true }).verdict).toBe(
        'undetermined'
      )
    }
    const none = { ...clean, 'problem-emerged': false, 'weighed-for-exemption': true }
    expect(verdictOf(opinion, none)).toMatchObject({ verdict: 'undetermined', because: 'noGround' })
    expect(verdictOf(wannian, none).verdict).toBe('exempt')
  })

  it('LX-DEPT-35: obstructing the subject in its business is dealt with', () => {
    expect(ids(verdictOf(joint, { ...clean, 'operations-obstructed': true }).fired)).toContain('LX-DEPT-35.3')
  })

  it('a liability and an exemption that both fire are contested, and both are shown', () => {
    const verdict = verdictOf(market, {
      ...clean,
      'task-delayed': true,
      'problem-emerged': true,
      'technical-limits': true
    })
    expect(verdict.verdict).toBe('contested')
    expect(ids(verdict.fired)).toEqual(['LX-MKT-28.4', 'LX-MKT-29.2'])
    // What stays open cannot change it.
    expect(ids(verdict.open)).toEqual(['LX-MKT-29.3', 'LX-MKT-29.4', 'LX-MKT-29.5'])
  })

  it('what is not known stays open, and says for which facts it waits', () => {
    const verdict = verdictOf(market, { 'crime-found': true, 'publication-late': false })
    expect(verdict).toMatchObject({ verdict: 'undetermined', because: 'unknownFacts' })
    expect(verdict.open.find(({ rule: id }) => id === 'LX-MKT-28.3')?.by).toEqual(['crime-transferred'])
    expect(verdict.blocked.find(({ rule: id }) => id === 'LX-MKT-28.2')?.by).toEqual(['publication-late'])
  })

  it('every fact that a fired or blocked rule rests on comes with its proofs', () => {
    const facts = factsBy(market, { ...clean, ...noExemption })
    const verdict = judge({ rules: market, facts })
    const named = new Set([...verdict.fired, ...verdict.blocked].flatMap(({ by }) => by))
    expect(verdict.facts.map((one) => one.fact)).toEqual([...named].sort())
    for (const one of verdict.facts) expect(one.proofs).toEqual(facts.known.get(one.fact)?.proofs)
  })

  it('a judge of many cases gives each the verdict that it has alone, with its own key and proofs', () => {
    const judgeCase = judgeBy(market)
    const worlds = [
      { ...clean, ...noExemption },
      { ...undrawn, ...noExemption },
      { ...clean, ...noExemption, 'task-delayed': true },
      { ...clean, ...noExemption }
    ].map((world, i) => {
      const facts = factsBy(market, world)
      const proofs = [{ from: 'trail', events: [i + 1], days: null, provisional: [] }] as const
      const known = new Map([...facts.known].map(([name, one]) => [name, { ...one, proofs }]))
      return { key: { ...facts.key, ordinal: i + 1 }, known }
    })
    for (const facts of [...worlds, ...worlds]) expect(judgeCase(facts)).toEqual(judge({ rules: market, facts }))
  })

  it('LX19-43: a county adds a rule and a fact of its own', () => {
    const rules: readonly AccountabilityRule[] = [
      ...linxiaMarketGrounds(citing('临夏州市场监管系统细则')),
      rule('X-1', 'exemption', {
        all: [fact('refusal-documented'), { not: { rule: market.rules[1]?.rule.id ?? ('' as never) } }]
      })
    ]
    const county = compile(rules)
    const verdict = verdictOf(county, { ...clean, ...noExemption, 'problem-found': true, 'refusal-documented': true })
    expect(ids(verdict.fired)).toEqual(['X-1'])
    // Through the rule that it names it rests on the facts of that rule.
    expect(verdict.fired[0]?.by).toEqual(['officer-crime-suspected', 'refusal-documented'])
  })
})
