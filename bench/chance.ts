/* Exact probabilities of a whole registry and of a year beside SHA-256 of node:crypto, of which there are a million. */

import { createHash } from 'node:crypto'
import { inclusionChances, yearlyVisits } from '../src/audit/index.js'
import type { Notice } from '../src/draw/index.js'
import type { DrawTables, Unit } from '../src/frame/index.js'
import { orThrow, type Name } from '../src/kernel/index.js'
import { interleaved, rowBy, type BenchRow } from './measure.js'
import { creditCodes } from './ticket.js'

type Draws = Pick<Notice, 'register' | 'number' | 'draws'>
type Task = { readonly notice: Draws; readonly tables: readonly DrawTables[] }

const CLASSES = ['A', 'B', 'C', 'D'] as Name[]
const SHARES = [0.01, 0.03, 0.05, 0.1]

// A task a notice: three in four strata by class of a tenth to all of the registry, one in four by weight.
function taskOf(units: readonly Unit[], number: number): Task {
  const frame = units.filter((_, i) => (i * 7 + number) % 10 <= number % 10)
  const byWeight = number % 4 === 3
  const strata = CLASSES.map((name, c) => {
    const own = frame.filter(({ stratum }) => stratum === name)
    const size = Math.floor(own.length * (SHARES[c] ?? 0.01))
    const weights = own.map(({ weight }) => weight)
    return {
      name,
      rows: own.length,
      method: byWeight ? ('pps' as const) : ('srs' as const),
      size,
      reserve: 0,
      weights: byWeight
        ? {
            min: Math.min(...new Set(weights)),
            max: Math.max(...new Set(weights)),
            total: weights.reduce((sum, w) => sum + w, 0)
          }
        : null,
      reason: null
    }
  })
  const name = `task ${String(number)}` as Name
  const none = { rows: 0, digest: '' as never }
  const draw = {
    name,
    population: { name, rows: frame.length },
    frame: { ...none, rows: frame.length },
    exclusions: none,
    strata
  }
  return {
    notice: { register: 'bench' as Name, number, draws: [draw] },
    tables: [{ name, frame, exclusions: [] }]
  }
}

/** The chances of 70 tasks on one registry, and the year of each subject. */
export function benchChance(subjects = 109_275, tasks = 70, rounds = 3): readonly BenchRow[] {
  const units = [...new Set(creditCodes(subjects * 2))].slice(0, subjects).map((id, i): Unit => ({
    id: id as Name,
    stratum: CLASSES[i % 4] as Name,
    weight: 1 + (i % 9)
  }))
  const plan = Array.from({ length: tasks }, (_, i) => taskOf(units, i + 1))
  const rows = plan.reduce((sum, { tables }) => sum + (tables[0]?.frame.length ?? 0), 0)
  const chances = plan.map(({ notice, tables }) => orThrow(inclusionChances(notice, tables)))
  const { groups } = orThrow(yearlyVisits({ notices: chances, counting: 'draws' }))
  const messages = Array.from({ length: 1_000_000 }, (_, i) => `dr1|t|${String(i)}`)
  const times = interleaved(rounds, {
    hashes: () => messages.forEach((message) => createHash('sha256').update(message).digest()),
    inclusion: () => plan.map(({ notice, tables }) => orThrow(inclusionChances(notice, tables))),
    year: () => yearlyVisits({ notices: chances, counting: 'draws' })
  })
  const row = rowBy(times)
  const n = subjects.toLocaleString('en')
  const all = `${String(tasks)} tasks, ${rows.toLocaleString('en')} rows`
  return [
    row('1,000,000 SHA-256 of node:crypto', 'hashes', null, null),
    row(`inclusion probabilities of ${n} subjects, ${all}, over a million SHA-256`, 'inclusion', 'hashes', 10),
    row(
      `visits 0, 1, 2, 3+ of ${n} subjects, ${all}, ${groups.length.toLocaleString('en')} unlike laws, over a million SHA-256`,
      'year',
      'hashes',
      10
    )
  ]
}
