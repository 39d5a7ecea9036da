/* docs/accountability.md: its catalogue, tables and example are what the library has, computes and prints. */

import { describe, expect, it } from 'vitest'
import {
  compileRules,
  factKinds,
  factsOfIrregularity,
  gatherFacts,
  judge,
  type AccountabilityRule,
  type Condition,
  type FactStatement,
  type RuleKind
} from '../../src/accountability/index.js'
import { citing, nameOf, orThrow, parseDate } from '../../src/kernel/index.js'
import { pageOf } from './page.js'
import { profiles } from './profiles-page.js'
import { examplesIn, print } from './run.js'

const page = pageOf('docs/accountability.md')
const values = ['true', 'unknown', 'false'] as const
type Value = (typeof values)[number]

const fact = (name: string): Condition => ({ fact: nameOf(name) })
const rule = (id: string, kind: RuleKind, when: Condition): AccountabilityRule => ({
  id: nameOf(id),
  kind,
  when,
  basis: citing('某县细则')('第一条'),
  words: { zh: id, en: id }
})
const declared = (name: string): (typeof factKinds)[number] => ({
  name: nameOf(name),
  source: 'caller',
  words: { zh: name, en: name },
  evidence: { zh: name, en: name }
})

/** The verdict of some rules where each fact is as said. */
function judged(
  rules: readonly AccountabilityRule[],
  known: Readonly<Record<string, Value>>
): ReturnType<typeof judge> {
  const compiled = orThrow(compileRules({ rules, facts: Object.keys(known).map(declared), answersFor: null }))
  const key = { officer: nameOf('甲'), subject: nameOf('乙'), ordinal: 1 }
  const statements = Object.entries(known).flatMap(([name, value]): readonly FactStatement[] =>
    value === 'unknown'
      ? []
      : [
          {
            fact: nameOf(name),
            value: value === 'true',
            text: '报告',
            by: nameOf('丙'),
            on: orThrow(parseDate('2022-01-01'))
          }
        ]
  )
  return judge({ rules: compiled, facts: orThrow(gatherFacts({ rules: compiled, key, trail: [], statements })) })
}

/** The value of a condition: it fires, is open, or is blocked. */
function valueOf(when: Condition, known: Readonly<Record<string, Value>>): Value {
  const { fired, open } = judged([rule('一', 'exemption', when)], known)
  return fired.length > 0 ? 'true' : open.length > 0 ? 'unknown' : 'false'
}

describe('the page of verdicts', () => {
  it('lists the catalogue of facts as the library has it', () => {
    expect(page.rowsUnder('fact')).toEqual(
      factKinds.map(({ name, source, words, evidence }) => [
        name,
        source,
        words.zh,
        words.en,
        `${evidence.zh}；${evidence.en}`
      ])
    )
  })

  it('lists what each irregularity shows', () => {
    expect(page.rowsUnder('irregularity')).toEqual(
      Object.entries(factsOfIrregularity).map(([kind, shown]) => [
        kind,
        shown.map(({ fact: name, value }) => (value ? name : `${name} false`)).join(', ')
      ])
    )
  })

  it('has a table of values that holds in all nine cases', () => {
    const rows = page.rowsUnder('p')
    expect(rows.map(([p, q]) => [p, q])).toEqual(values.flatMap((p) => values.map((q) => [p, q])))
    for (const [p, q, all, any, not] of rows) {
      const known = { p: p as Value, q: q as Value }
      expect([p, q, valueOf({ all: [fact('p'), fact('q')] }, known)]).toEqual([p, q, all])
      expect([p, q, valueOf({ any: [fact('p'), fact('q')] }, known)]).toEqual([p, q, any])
      expect([p, q, valueOf({ not: fact('p') }, known)]).toEqual([p, q, not])
    }
  })

  it('has a table of verdicts whose first fitting row holds in all 27 cases', () => {
    const rows = page.rowsUnder('referral')
    const rules = (['referral', 'liability', 'exemption'] as const).map((kind) => rule(kind, kind, fact(kind)))
    const used = new Set<number>()
    for (const referral of values) {
      for (const liability of values) {
        for (const exemption of values) {
          const given = [referral, liability, exemption]
          const at = rows.findIndex((row) => given.every((value, i) => row[i] === 'any' || row[i] === value))
          used.add(at)
          const [, , , verdict, because] = rows[at] ?? []
          for (const ordered of [rules, [...rules].reverse()]) {
            const found = judged(ordered, { referral, liability, exemption })
            expect([...given, found.verdict, found.because ?? '']).toEqual([...given, verdict, because])
          }
        }
      }
    }
    expect(used.size).toBe(rows.length)
  })

  it('counts the grounds of each profile', () => {
    const rows = page.rowsUnder('profile')
    expect(rows.map(([name]) => name)).toEqual(Object.keys(profiles))
    for (const [name = '', ...cells] of rows) {
      const rules = profiles[name]?.accountability.rules ?? null
      const count = (kind: RuleKind): string =>
        rules === null ? '' : String(rules.filter((one) => one.kind === kind).length)
      expect([name, ...cells.slice(0, 3)]).toEqual([name, count('liability'), count('exemption'), count('referral')])
      const cited = [...new Set((rules ?? []).map(({ basis }) => basis.rule))]
      if (rules !== null) expect(cells[3]?.split(', ')).toEqual(cited)
    }
  })

  it('has an example that prints what it says', () => {
    const [, json = ''] = /```json\n(.*?)```/su.exec(page.text) ?? []
    const [example] = examplesIn(page.text)
    expect(print(example?.code ?? '', { './county.json': JSON.parse(json) as unknown })).toBe(example?.printed)
  })
})
