/* Laws of verdicts, against an evaluator by recursion and against enumeration. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compileRules,
  decidingFacts,
  judge,
  type AccountabilityRule,
  type CompiledRules,
  type Condition,
  type Facts,
  type Verdict
} from '../../src/accountability/index.js'
import { compareUtf8, nameOf, orThrow, type Name } from '../../src/kernel/index.js'
import { factsBy, key, ownFact, rule } from '../unit/accountability/case.js'

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f']
const own = NAMES.map(ownFact)
const KINDS = ['liability', 'exemption', 'referral'] as const

/** Conditions over six facts and the rules that stand before in the list, so that none refers to itself. */
const conditions = (before: readonly string[]): fc.Arbitrary<Condition> => {
  const leaf: fc.Arbitrary<Condition> = fc.oneof(
    fc.constantFrom(...NAMES).map((name): Condition => ({ fact: nameOf(name) })),
    ...(before.length === 0 ? [] : [fc.constantFrom(...before).map((name): Condition => ({ rule: nameOf(name) }))])
  )
  return fc.letrec<{ node: Condition }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
      tie('node').map((not): Condition => ({ not }))
    )
  })).node
}

const ruleSets: fc.Arbitrary<readonly AccountabilityRule[]> = fc
  .tuple(
    ...Array.from({ length: 5 }, (_, i) =>
      fc.tuple(fc.constantFrom(...KINDS), conditions(Array.from({ length: i }, (_, j) => `R${String(j)}`)))
    )
  )
  .map((drawn) => drawn.map(([kind, when], i) => rule(`R${String(i)}`, kind, when)))

type Known = Readonly<Record<string, boolean>>
const knowledge: fc.Arbitrary<Known> = fc
  .array(fc.constantFrom(true, false, undefined), { minLength: NAMES.length, maxLength: NAMES.length })
  .map((values) => Object.fromEntries(NAMES.flatMap((name, i) => (values[i] === undefined ? [] : [[name, values[i]]]))))

const compile = (rules: readonly AccountabilityRule[]): CompiledRules =>
  orThrow(compileRules({ rules, facts: own, answersFor: null }))

/** Kleene by recursion: -1 false, 0 unknown, 1 true. */
function truth(condition: Condition, known: Known, rules: readonly AccountabilityRule[]): number {
  if ('fact' in condition) {
    const value = known[condition.fact]
    return value === undefined ? 0 : value ? 1 : -1
  }
  if ('rule' in condition) {
    const named = rules.find(({ id }) => id === condition.rule)
    return named === undefined ? NaN : truth(named.when, known, rules)
  }
  if ('not' in condition) return 0 - truth(condition.not, known, rules)
  const parts = ('all' in condition ? condition.all : condition.any).map((part) => truth(part, known, rules))
  return 'all' in condition ? Math.min(...parts) : Math.max(...parts)
}

/** The word, straight from the definition. */
function wordOf(known: Known, rules: readonly AccountabilityRule[]): string {
  const of = (kind: string): number =>
    Math.max(-1, ...rules.filter((one) => one.kind === kind).map(({ when }) => truth(when, known, rules)))
  const [liability, exemption, referral] = [of('liability'), of('exemption'), of('referral')]
  if (referral === 1) return 'referToJudiciary'
  if ([liability, exemption, referral].includes(0)) return 'unknownFacts'
  if (liability === 1) return exemption === 1 ? 'contested' : 'liable'
  return exemption === 1 ? 'exempt' : 'noGround'
}

const printed = ({ verdict, because }: Pick<Verdict, 'verdict' | 'because'>): string => because ?? verdict

const subsets = (names: readonly string[]): readonly (readonly string[])[] =>
  names.reduce<readonly (readonly string[])[]>((sets, name) => [...sets, ...sets.map((set) => [...set, name])], [[]])

const assignments = (names: readonly string[]): readonly Known[] =>
  names.reduce<readonly Known[]>(
    (all, name) =>
      all.flatMap((one) => [
        { ...one, [name]: false },
        { ...one, [name]: true }
      ]),
    [{}]
  )

const isWithin = (part: readonly string[], whole: readonly string[]): boolean =>
  part.every((one) => whole.includes(one))
const bySize = (a: readonly string[], b: readonly string[]): number =>
  a.length - b.length || compareUtf8(a.join(), b.join())

describe('verdicts', () => {
  it('LX-MKT-28, LX-MKT-29: every verdict is the one of the definition, and each rule stands where its value puts it', () => {
    fc.assert(
      fc.property(ruleSets, knowledge, (rules, known) => {
        const verdict = judge({ rules: compile(rules), facts: factsBy(compile(rules), known) })
        expect(printed(verdict)).toBe(wordOf(known, rules))
        const at = (value: number): readonly string[] =>
          rules.filter(({ when }) => truth(when, known, rules) === value).map(({ id }) => id)
        expect([verdict.fired, verdict.open, verdict.blocked].map((list) => list.map((one) => one.rule))).toEqual([
          at(1),
          at(0),
          at(-1)
        ])
      }),
      { numRuns: 400 }
    )
  })

  it('the order of the list decides nothing: any permutation of the rules gives the same verdict', () => {
    fc.assert(
      fc.property(
        ruleSets.chain((rules) =>
          fc.tuple(fc.constant(rules), fc.shuffledSubarray([...rules], { minLength: rules.length }))
        ),
        knowledge,
        ([rules, shuffled], known) => {
          const of = (list: readonly AccountabilityRule[]): Verdict =>
            judge({ rules: compile(list), facts: factsBy(compile(list), known) })
          expect(of(shuffled)).toEqual(of(rules))
        }
      ),
      { numRuns: 200 }
    )
  })

  it('learning a fact never takes back a rule that fired or was blocked, nor a verdict that did not want for facts', () => {
    fc.assert(
      fc.property(ruleSets, knowledge, knowledge, (rules, known, more) => {
        const compiled = compile(rules)
        const before = judge({ rules: compiled, facts: factsBy(compiled, known) })
        const after = judge({ rules: compiled, facts: factsBy(compiled, { ...more, ...known }) })
        const ids = (list: Verdict['fired']): readonly string[] => list.map((one) => one.rule)
        expect(isWithin(ids(before.fired), ids(after.fired))).toBe(true)
        expect(isWithin(ids(before.blocked), ids(after.blocked))).toBe(true)
        if (before.because !== 'unknownFacts') expect(printed(after)).toBe(printed(before))
      }),
      { numRuns: 400 }
    )
  })

  it('the facts by which a rule fired or is blocked suffice for it, whatever else is unknown', () => {
    fc.assert(
      fc.property(ruleSets, knowledge, (rules, known) => {
        const compiled = compile(rules)
        const verdict = judge({ rules: compiled, facts: factsBy(compiled, known) })
        for (const { rule: id, by } of [...verdict.fired, ...verdict.blocked]) {
          const alone = Object.fromEntries(by.map((name) => [name, known[name] ?? false]))
          const when = rules.find((one) => one.id === id)?.when ?? { any: [] }
          expect(truth(when, alone, rules)).toBe(truth(when, known, rules))
        }
      }),
      { numRuns: 300 }
    )
  })
})

describe('deciding facts', () => {
  const unknownIn = (known: Known): readonly string[] => NAMES.filter((name) => known[name] === undefined)
  const facts = (rules: CompiledRules, known: Known): Facts => factsBy(rules, known)

  it('are all smallest sets that settle the verdict whatever they turn out to be, with each verdict, as enumeration finds them', () => {
    fc.assert(
      fc.property(ruleSets, knowledge, (rules, known) => {
        const compiled = compile(rules)
        const settles = (set: readonly string[]): boolean =>
          assignments(set).every((values) => wordOf({ ...known, ...values }, rules) !== 'unknownFacts')
        const all = subsets(unknownIn(known)).filter(settles)
        const smallest = all.filter((set) => !all.some((other) => other.length < set.length && isWithin(other, set)))
        const { sets } = orThrow(decidingFacts({ rules: compiled, facts: facts(compiled, known) }))
        expect(sets.map((set) => set.facts)).toEqual([...smallest].sort(bySize))
        for (const set of sets) {
          expect(
            set.table.map((row) => [Object.fromEntries(row.facts.map((one) => [one.fact, one.value])), printed(row)])
          ).toEqual(assignments(set.facts).map((values) => [values, wordOf({ ...known, ...values }, rules)]))
        }
      }),
      { numRuns: 300 }
    )
  })

  it('are beside it all smallest findings that settle the verdict at once, as enumeration finds them', () => {
    fc.assert(
      fc.property(ruleSets, knowledge, (rules, known) => {
        const compiled = compile(rules)
        const all = subsets(unknownIn(known))
          .flatMap(assignments)
          .filter((values) => wordOf({ ...known, ...values }, rules) !== 'unknownFacts')
        const part = (a: Known, b: Known): boolean =>
          Object.keys(a).length < Object.keys(b).length && Object.entries(a).every(([name, value]) => b[name] === value)
        const text = (values: Known): string =>
          Object.entries(values)
            .map(([name, value]) => `${name}=${String(value)}`)
            .sort(compareUtf8)
            .join()
        const smallest = all.filter((values) => !all.some((other) => part(other, values)))
        const { findings } = orThrow(decidingFacts({ rules: compiled, facts: facts(compiled, known) }))
        expect(
          findings
            .map((row) => `${text(Object.fromEntries(row.facts.map((one) => [one.fact, one.value])))} ${printed(row)}`)
            .sort(compareUtf8)
        ).toEqual(
          smallest.map((values) => `${text(values)} ${wordOf({ ...known, ...values }, rules)}`).sort(compareUtf8)
        )
      }),
      { numRuns: 300 }
    )
  })

  it('are computed for twelve unknown facts, and for a thirteenth the refusal names them', () => {
    const over = (count: number): ReturnType<typeof decidingFacts> => {
      const names: readonly Name[] = Array.from({ length: count }, (_, i) => nameOf(`f${String(i).padStart(2, '0')}`))
      const rules = orThrow(
        compileRules({
          rules: [rule('A', 'exemption', { all: names.map((fact) => ({ fact })) })],
          facts: names.map(ownFact),
          answersFor: null
        })
      )
      return decidingFacts({ rules, facts: { key, known: new Map() } })
    }
    const twelve = orThrow(over(12))
    expect(twelve.sets.map((set) => [set.facts.length, set.table.length])).toEqual([[12, 4096]])
    expect(twelve.findings.map((one) => [one.facts.length, printed(one)])).toEqual([
      ...Array.from({ length: 12 }, () => [1, 'noGround']),
      [12, 'exempt']
    ])
    expect(over(11)._tag).toBe('Right')
    const refused = over(13)
    expect(refused).toMatchObject({ left: [{ _tag: 'UnknownsTooMany', most: 12 }] })
    expect(refused._tag === 'Left' && refused.left[0].facts.length).toBe(13)
  })

  it('of a settled verdict are none: the empty set, with that verdict', () => {
    const compiled = compile([rule('A', 'liability', { fact: nameOf('a') })])
    const { sets, findings } = orThrow(decidingFacts({ rules: compiled, facts: facts(compiled, { a: true }) }))
    expect(sets).toEqual([{ facts: [], table: [{ facts: [], verdict: 'liable', because: null }] }])
    expect(findings).toEqual([{ facts: [], verdict: 'liable', because: null }])
  })
})
