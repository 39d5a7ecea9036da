/* A small workshop for the tests: rules in short, known facts in short, the word of a verdict. */

import {
  compileRules,
  gatherFacts,
  judge,
  type AccountabilityRule,
  type CaseKey,
  type CompiledRules,
  type Condition,
  type Facts,
  type FactKind,
  type FactStatement,
  type RuleKind,
  type Verdict
} from '../../../src/accountability/index.js'
import { citing, nameOf, orThrow, parseDate, type CivilDate } from '../../../src/kernel/index.js'

export const day = (text: string): CivilDate => orThrow(parseDate(text))

export const key: CaseKey = { officer: nameOf('O1'), subject: nameOf('S1'), ordinal: 1 }

export const basis = citing('某县细则')('第一条')

export const fact = (name: string): Condition => ({ fact: nameOf(name) })

export const rule = (id: string, kind: RuleKind, when: Condition): AccountabilityRule => ({
  id: nameOf(id),
  kind,
  when,
  basis,
  words: { zh: id, en: id }
})

export const ownFact = (name: string): FactKind => ({
  name: nameOf(name),
  source: 'caller',
  words: { zh: name, en: name },
  evidence: { zh: '报告', en: 'a report' }
})

export const compile = (rules: readonly AccountabilityRule[], facts: readonly FactKind[] = []): CompiledRules =>
  orThrow(compileRules({ rules, facts, answersFor: null }))

export const statement = (name: string, value: boolean): FactStatement => ({
  fact: nameOf(name),
  value,
  text: `第 ${name} 号报告`,
  by: nameOf('督查组'),
  on: day('2022-06-01')
})

export const factsBy = (rules: CompiledRules, values: Readonly<Record<string, boolean>>): Facts =>
  orThrow(
    gatherFacts({
      rules,
      key,
      trail: [],
      statements: Object.entries(values).map(([name, value]) => statement(name, value))
    })
  )

export const verdictOf = (rules: CompiledRules, values: Readonly<Record<string, boolean>>): Verdict =>
  judge({ rules, facts: factsBy(rules, values) })

/** A visit with nothing to object to, as trail and caller know it. */
export const clean: Readonly<Record<string, boolean>> = {
  drawn: true,
  visited: true,
  'impossible-proved': false,
  'problem-found': false,
  'fewer-officers': false,
  'uncertified-officer': false,
  'credentials-omitted': false,
  'outside-list': false,
  'outside-draw': false,
  'quiet-period-unfiled': false,
  'form-followed': true,
  'standards-departed': false,
  'work-rules-broken': false,
  'operations-obstructed': false,
  'task-not-executed': false,
  'task-delayed': false,
  published: true,
  'publication-late': false,
  'crime-found': false,
  'abuse-of-power': false,
  favouritism: false,
  misconduct: false,
  'officer-crime-suspected': false,
  'other-liability-ground': false
}
