/* Verdicts on 10,927 visits and their two officers each: the facts of the trail, those of callers, and what follows from them. */

import { createHash } from 'node:crypto'
import { casesOf, compileRules, factReader, gatherFacts, judgeBy } from '../src/accountability/index.js'
import { nameOf, orThrow, parseDate } from '../src/kernel/index.js'
import { linxiaMarket } from '../src/profile/index.js'
import { foldEvents } from '../src/trail/index.js'
import { endTask, eventsOf, key, life, locked, rules } from '../test/unit/trail/course-samples.js'
import { interleaved, rowBy, type BenchRow } from './measure.js'

const HASHES = 1_000_000

const today = orThrow(parseDate('2022-12-30'))

/** What no trail knows, stated of every case alike. */
const statements = [
  'abuse-of-power',
  'favouritism',
  'misconduct',
  'officer-crime-suspected',
  'work-rules-broken',
  'standards-departed',
  'other-liability-ground',
  'problem-emerged'
].map((fact) => ({ fact: nameOf(fact), value: false, text: '无线索', by: nameOf('派驻纪检组'), on: today }))

const text = (n: number): string => n.toLocaleString('en')

/** Facts and verdicts of every officer of every visit of a folded trail, over the SHA-256 of a million short texts. */
export function benchAccountability(rounds = 5, visits = 10_927): readonly BenchRow[] {
  const each = life().length
  const lives = Array.from({ length: visits }, (_, i) => life(key(`91622900MA${String(i).padStart(8, '0')}`)))
  // Visits pass side by side, as they do in a year: all dispatched, then all prepared, and so on.
  const steps = Array.from({ length: each }, (_, k) => lives.flatMap((own) => own[k] ?? [])).flat()
  const events = eventsOf([...locked(visits), ...steps, endTask()])
  const state = orThrow(foldEvents(events, rules))
  const compiled = orThrow(compileRules(linxiaMarket.accountability))
  const cases = casesOf(state)
  if (cases.length !== 2 * visits) throw new Error('a visit without two officers')
  const reader = (): ReturnType<typeof factReader> =>
    factReader({ events, state, rules, today, records: [], quietOn: () => false })
  const times = interleaved(rounds, {
    hashes: () => {
      for (let i = 0; i < HASHES; i++)
        createHash('sha256')
          .update(`dt1|${String(i)}`)
          .digest()
    },
    facts: () => {
      const read = reader()
      for (const one of cases) orThrow(read(one))
    },
    verdicts: () => {
      const read = reader()
      const judge = judgeBy(compiled)
      let exempt = 0
      for (const one of cases) {
        const facts = gatherFacts({ rules: compiled, key: one, trail: orThrow(read(one)), statements })
        if (judge(orThrow(facts)).verdict === 'exempt') exempt++
      }
      if (exempt !== cases.length) throw new Error('a verdict that does not follow')
    }
  })
  const row = rowBy(times)
  return [
    row(`${text(HASHES)} SHA-256 of node:crypto`, 'hashes', null, null),
    row(`${text(cases.length)} verdicts with their facts, over the SHA-256`, 'verdicts', 'hashes', 0.5),
    row('of that, facts of the trail, over the SHA-256', 'facts', 'hashes', null)
  ]
}
