import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orThrow } from '../../src/kernel/index.js'
import {
  groundsBy,
  MARKS,
  movePools,
  openPoolBook,
  reviewPools,
  RISK_CLASSES,
  SEVERITIES,
  sortIntoPools,
  standingsOn,
  type Mark,
  type Pool,
  type PoolFinding,
  type PoolProposal,
  type Subject
} from '../../src/registry/index.js'
import { day, name } from '../unit/registry/sample.js'
import { application, confirmedOn, finding, firm, FOUNDED, proposal, wannianPools } from '../unit/registry/wannian.js'

const subjects: fc.Arbitrary<readonly Subject[]> = fc
  .array(
    fc.record({
      riskClass: fc.option(fc.constantFrom(...RISK_CLASSES)),
      marks: fc.uniqueArray(fc.constantFrom<Mark>(...MARKS), { maxLength: 3 }),
      industry: fc.constantFrom('制造业', '旅游业', '建筑业'),
      kind: fc.constantFrom('enterprise', 'enterprise', 'sole-trader', 'product')
    }),
    { maxLength: 12 }
  )
  .map((all) => all.map((one, i) => firm(`S${String(i)}`, { ...one, creditCode: null })))

/** Proposals that the grounds bear out, confirmed or not. */
const proposalsOf = (of: readonly Subject[]): fc.Arbitrary<readonly PoolProposal[]> => {
  const grounds = groundsBy(wannianPools)
  const possible = of.flatMap((subject) =>
    subject.kind === 'product'
      ? []
      : [...new Set(grounds(subject).map(({ pool }) => pool))].flatMap((pool) =>
          pool === 'B'
            ? []
            : [
                proposal(subject.id, pool),
                proposal(subject.id, pool, null),
                proposal(subject.id, pool, confirmedOn('2022-01-01'), '县商务局')
              ]
        )
  )
  return fc.subarray(possible)
}

const registries = subjects.chain((of) => fc.tuple(fc.constant(of), proposalsOf(of)))

const dates = fc
  .tuple(fc.integer({ min: 1, max: 11 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, date]) => `2023-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)

const findingsFor = (of: readonly Subject[]): fc.Arbitrary<readonly PoolFinding[]> =>
  of.length === 0
    ? fc.constant([])
    : fc.array(
        fc
          .tuple(fc.constantFrom(...of), dates, fc.option(fc.constantFrom(...SEVERITIES)), fc.nat(9))
          .map(([{ id }, on, severity, visit]) => finding(id, on, severity, `V${String(visit)}-${on}`)),
        { maxLength: 15 }
      )

const years = registries.chain(([of, proposals]) => fc.tuple(fc.constant(of), fc.constant(proposals), findingsFor(of)))

const sorted = (of: readonly Subject[], proposals: readonly PoolProposal[]) =>
  orThrow(sortIntoPools({ subjects: of, proposals, on: FOUNDED, rules: wannianPools }))

describe('pools', () => {
  it('WN-02: are a partition: every market entity in exactly one, everybody else in none, each with a reason of its pool', () => {
    fc.assert(
      fc.property(registries, ([of, proposals]) => {
        const { places, outside } = sorted(of, proposals)
        expect([...places.map(({ subject }) => subject), ...outside].sort()).toEqual(of.map(({ id }) => id).sort())
        for (const { pool, grounds } of places) expect(grounds.some((ground) => ground.pool === pool)).toBe(true)
      })
    )
  })

  it('WN-02: depend on no order of subjects or proposals', () => {
    fc.assert(
      fc.property(registries, ([of, proposals]) => {
        const poolsOf = (places: ReturnType<typeof sorted>) =>
          new Map(places.places.map(({ subject, pool }) => [subject, pool]))
        expect(poolsOf(sorted([...of].reverse(), [...proposals].reverse()))).toEqual(poolsOf(sorted(of, proposals)))
      })
    )
  })

  it('C-21: nobody with a confirmed ground of C is elsewhere, nobody without a confirmed proposal is in A or C', () => {
    fc.assert(
      fc.property(registries, ([of, proposals]) => {
        for (const { subject, pool } of sorted(of, proposals).places) {
          const confirmed = (asked: Pool): boolean =>
            proposals.some((one) => one.subject === subject && one.pool === asked && one.confirmation !== null)
          expect(pool).toBe(confirmed('C') ? 'C' : confirmed('A') ? 'A' : 'B')
        }
      })
    )
  })

  it('WN-16: findings of a year lead to one book, in whatever order and however often they are given', () => {
    fc.assert(
      fc.property(years, ([of, proposals, findings]) => {
        const book = openPoolBook(sorted(of, proposals).places, FOUNDED)
        // One visit has one result.
        const distinct = [...new Map(findings.map((one) => [`${one.subject} ${one.visit}`, one])).values()]
        const run = (given: readonly PoolFinding[], from = book) =>
          orThrow(movePools({ book: from, findings: given, rules: wannianPools })).book
        const once = run(distinct)
        const pools = (of: typeof book) => [...standingsOn(of, day('2023-12-31'))].map(([id, { pool }]) => [id, pool])
        expect(pools(run([...distinct].reverse()))).toEqual(pools(once))
        expect(run(distinct, once)).toEqual(once)
      })
    )
  })

  it('WN-18: no move but A to B, A to C and B to A; C is left by none; every move has its ground and its day', () => {
    fc.assert(
      fc.property(years, ([of, proposals, findings]) => {
        const book = openPoolBook(sorted(of, proposals).places, FOUNDED)
        const applications = of.map(({ id }) => application(id, '2023-12-01'))
        const { records, book: after } = orThrow(
          reviewPools({
            book,
            subjects: of,
            findings,
            applications,
            proposals: [],
            on: day('2023-12-20'),
            rules: wannianPools
          })
        )
        const edges = new Set(['AB', 'AC', 'BA'])
        for (const record of records) {
          expect(record._tag).toBe('Moved')
          if (record._tag !== 'Moved') continue
          expect(edges.has(record.from + record.to)).toBe(true)
          const { cause, on } = record
          if (cause._tag === 'Found') expect(on).toBe(cause.found)
          else expect(on).toBe('2023-12-20')
          const visit = 'visit' in cause ? cause.visit : name('none')
          expect(findings.some((one) => one.subject === record.subject && one.visit === visit)).toBe(true)
        }
        const before = standingsOn(book, FOUNDED)
        for (const [id, { pool }] of standingsOn(after, day('2023-12-31'))) {
          if (before.get(id)?.pool === 'C') expect(pool).toBe('C')
        }
      })
    )
  })
})
