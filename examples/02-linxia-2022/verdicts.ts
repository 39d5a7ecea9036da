/* Verdicts: for every officer of a visit where something happened by the trail alone, and for the incidents with what was stated. */

import {
  compileRules,
  decidingFacts,
  factReader,
  gatherFacts,
  judgeBy,
  type CaseKey,
  type CompiledRules,
  type DecidingFacts,
  type Facts,
  type TrailContext,
  type Verdict
} from '../../src/accountability/index.js'
import type { Campaign } from '../../src/campaign/index.js'
import { drawnOf, recordDigest } from '../../src/draw/index.js'
import { orThrow, type Json } from '../../src/kernel/index.js'
import type { Incident } from './incidents.js'
import { linxia } from './profile.js'
import type { Mark, Tale } from './tale.js'
import { TODAY, trailRules, type Growing } from './trail.js'

/** A verdict, and what would settle it where it is open. */
export type Judged = { readonly verdict: Verdict; readonly facts: Facts; readonly deciding: DecidingFacts | null }

/** An incident with the verdict on each of its officers. */
export type JudgedIncident = { readonly incident: Incident; readonly judged: readonly Judged[] }

/** All verdicts. */
export type Verdicts = {
  /** By the trail alone: every officer of a visit at which one of these things happened. */
  readonly byTrail: readonly { readonly marks: readonly Mark[]; readonly judged: Judged }[]
  readonly incidents: readonly JudgedIncident[]
}

/** What makes a visit worth a verdict without anybody's asking. */
export const REMARKABLE: readonly Mark[] = ['late', 'delayed', 'crimeKept', 'refused']

/** What facts are read from. */
export const contextOf = ({ events, state }: Growing, { record }: Pick<Campaign, 'record'>): TrailContext => ({
  events,
  state,
  rules: { ...trailRules },
  today: TODAY,
  records: [{ record: recordDigest(record), drawn: new Set(record.draws.flatMap(drawnOf).map(({ id }) => id)) }],
  // The profile of this prefecture knows no quiet periods.
  quietOn: () => false
})

/** Judges all of them. */
export function makeVerdicts(
  growing: Growing,
  campaign: Pick<Campaign, 'record'>,
  tales: readonly Tale[],
  incidents: readonly Incident[]
): Verdicts {
  const rules = orThrow(compileRules(linxia.accountability))
  const read = factReader(contextOf(growing, campaign))
  const settle = remembered(rules)
  const judge = judgeBy(rules)
  const judgeOne = (key: CaseKey, statements: Incident['statements']): Judged => {
    const facts = orThrow(gatherFacts({ rules, key, trail: orThrow(read(key)), statements }))
    const verdict = judge(facts)
    return { verdict, facts, deciding: verdict.because === 'unknownFacts' ? settle(facts) : null }
  }
  return {
    byTrail: tales.flatMap(({ visit: { subject, ordinal }, dispatch, marks }) => {
      const own = REMARKABLE.filter((mark) => marks.has(mark))
      if (own.length === 0) return []
      return dispatch.officers.map(({ id }) => ({
        marks: own,
        judged: judgeOne({ officer: id, subject, ordinal }, [])
      }))
    }),
    incidents: incidents.map((incident) => ({
      incident,
      judged: incident.keys.map((key) => judgeOne(key, incident.statements))
    }))
  }
}

/** Hundreds of cases know the same facts: what would settle them is computed once. */
function remembered(rules: CompiledRules): (facts: Facts) => DecidingFacts | null {
  const known = new Map<string, DecidingFacts | null>()
  return (facts) => {
    const key = [...facts.known.values()]
      .map(({ fact, value }) => `${fact}${value ? '+' : '-'}`)
      .sort()
      .join(' ')
    const found = known.get(key)
    if (found !== undefined) return found
    const deciding = decidingFacts({ rules, facts })
    const result = deciding._tag === 'Right' ? deciding.right : null
    known.set(key, result)
    return result
  }
}

/** All verdicts as JSON: rules by id, with the facts that made them fire or kept them from it. */
export function verdictsJson({ byTrail, incidents }: Verdicts): Json {
  const one = ({ verdict, deciding }: Judged): Json => {
    const brief = (list: Verdict['fired']): Json => list.map(({ rule, kind, by }) => ({ rule, kind, by }))
    return {
      ...verdict.key,
      verdict: verdict.verdict,
      because: verdict.because,
      fired: brief(verdict.fired),
      blocked: brief(verdict.blocked),
      open: brief(verdict.open),
      deciding: deciding === null ? null : deciding.sets.map(({ facts }) => facts)
    }
  }
  return {
    note: 'made up · 示例所造',
    asOf: TODAY,
    byTrail: byTrail.map(({ marks, judged }) => ({ marks, ...(one(judged) as { readonly [key: string]: Json }) })),
    incidents: incidents.map(({ incident: { words, statements }, judged }) => ({
      words,
      statements: statements.map(({ fact, value, text, by, on }) => ({ fact, value, text, by, on })),
      judged: judged.map(one)
    }))
  }
}
