/* Laws of statistics: adding returns up is a sum of sets, whatever the splits, orders and repetitions; CSV can be read back. */

import fc from 'fast-check'
import type { ReadonlyNonEmptyArray } from 'fp-ts/lib/ReadonlyNonEmptyArray.js'
import { describe, expect, it } from 'vitest'
import { accept, cited, citing, decode, orThrow } from '../../src/kernel/index.js'
import {
  annexCells,
  annexTable,
  checkTable,
  countReturn,
  csvOf,
  emptyReturn,
  inTenThousands,
  printPercent,
  rateFraction,
  rollUp,
  roundAmount,
  statisticsReturnCodec,
  statisticsSourceCodec,
  sumAmounts,
  unitKey,
  unitsIn,
  veilReturn,
  AMOUNT_READINGS,
  DATING_READINGS,
  INSPECTED_READINGS,
  JOINT_CASE_READINGS,
  ROW_READINGS,
  type AnnexRules,
  type CaseShare,
  type CountedBatch,
  type CountedCase,
  type CountedVisit,
  type ReportingUnit,
  type StatisticsReturn,
  type StatisticsSource
} from '../../src/statistics/index.js'
import { rfc4180 } from '../unit/statistics/rfc4180.js'
import { annex, batch, day, oneCase, result, unit, visit, year } from '../unit/statistics/sample.js'

const units: readonly ReportingUnit[] = [
  unit('州市场监管局'),
  unit('州税务局'),
  ...['622921', '622922', '622923'].flatMap((region) => [
    unit('市场监管局', region, 'county'),
    unit('税务局', region, 'county')
  ])
]
const anyUnit = fc.constantFrom(...units)
const anyDay = fc.constantFrom('2021-12-31', '2022-01-01', '2022-06-30', '2022-12-31', '2023-01-01').map(day)
const cents = (fen: number): string => `${String(Math.floor(fen / 100))}.${String(fen % 100).padStart(2, '0')}`
const money = fc.integer({ min: 0, max: 10 ** 12 })
const basis = citing('临夏州实施意见')('附件3')

const anyRules: fc.Arbitrary<AnnexRules> = fc
  .record({
    inspected: fc.constantFrom(...INSPECTED_READINGS),
    amount: fc.constantFrom(...AMOUNT_READINGS),
    row: fc.constantFrom(...ROW_READINGS),
    jointCases: fc.constantFrom(...JOINT_CASE_READINGS),
    dating: fc.constantFrom(...DATING_READINGS)
  })
  .map(({ inspected, amount, row, jointCases, dating }) => ({
    ...annex,
    inspected: cited(inspected, basis),
    amount: cited(amount, basis),
    row: cited(row, basis),
    jointCases: cited(jointCases, basis),
    dating: cited(dating, basis)
  }))

const batches: fc.Arbitrary<readonly CountedBatch[]> = fc
  .array(
    fc.record({
      initiator: anyUnit,
      partners: fc.uniqueArray(anyUnit, { maxLength: 4 }),
      on: anyDay,
      way: fc.constantFrom('random' as const, 'random' as const, 'outside' as const)
    }),
    { minLength: 1, maxLength: 6 }
  )
  .map((list) =>
    list.map(({ initiator, partners, on, way }, i) =>
      batch(`批${String(i)}`, initiator, { on, way, partners: partners.filter((one) => one !== initiator) })
    )
  )

const sources: fc.Arbitrary<StatisticsSource> = batches.chain((list) =>
  fc
    .record({
      visits: fc.array(
        fc.record({
          of: fc.constantFrom(...list),
          subject: fc.integer({ min: 0, max: 5 }),
          ended: fc.option(anyDay),
          market: fc.boolean(),
          results: fc.array(
            fc.record({
              published: fc.option(anyDay),
              channels: fc.uniqueArray(
                fc.constantFrom(
                  'publicity-system' as const,
                  'professional-system' as const,
                  'department-website' as const,
                  'other' as const
                )
              )
            }),
            { maxLength: 3 }
          )
        }),
        { maxLength: 12 }
      ),
      cases: fc.array(
        fc.record({
          visit: fc.nat(),
          filer: fc.nat(),
          on: anyDay,
          fine: money,
          confiscated: fc.option(money),
          shared: fc.nat()
        }),
        { maxLength: 8 }
      )
    })
    .map(({ visits, cases }) => {
      const made: readonly CountedVisit[] = visits.map(({ of, subject, ended, market, results }, i) =>
        visit(String(i), of.id, {
          subject: `对象${String(subject)}` as CountedVisit['subject'],
          ended,
          market,
          way: of.way,
          results: results.map((one, at) =>
            result([of.initiator, ...of.partners][at % (of.partners.length + 1)] ?? of.initiator, one)
          )
        })
      )
      const filed = made.length === 0 ? [] : cases.map((one, i) => caseOf(one, i, made, list))
      return { batches: list, visits: made, cases: filed }
    })
)

function caseOf(
  {
    visit: at,
    filer,
    on,
    fine,
    confiscated,
    shared
  }: { visit: number; filer: number; on: CountedCase['on']; fine: number; confiscated: number | null; shared: number },
  i: number,
  visits: readonly CountedVisit[],
  list: readonly CountedBatch[]
): CountedCase {
  const of = visits[at % visits.length]
  const found = list.find(({ id }) => id === of?.batch)
  if (of === undefined || found === undefined) throw new Error('no visit')
  const there = [found.initiator, ...found.partners]
  const unitAt = (n: number): ReportingUnit => there[n % there.length] ?? found.initiator
  const [own, other] = [unitAt(filer), unitAt(filer + 1)]
  const part = (of_: number, mine: boolean): number => (mine ? of_ - Math.floor(of_ / 3) : Math.floor(of_ / 3))
  const share = (who: ReportingUnit, mine: boolean): CaseShare => ({
    unit: who,
    fine: cents(part(fine, mine)),
    confiscated: confiscated === null ? null : cents(part(confiscated, mine))
  })
  const shares = shared % 2 === 0 || own === other ? [] : [share(own, true), share(other, false)]
  return oneCase(`案${String(i)}`, of.id, own, {
    on,
    fine: cents(fine),
    confiscated: confiscated === null ? null : cents(confiscated),
    shares
  })
}

const count = (source: StatisticsSource, rules: AnnexRules, of: readonly ReportingUnit[] | null): StatisticsReturn =>
  orThrow(countReturn({ source, period: year, units: of, rules: { annex: rules } }))

const add = (returns: readonly StatisticsReturn[]): StatisticsReturn =>
  orThrow(rollUp(returns as ReadonlyNonEmptyArray<StatisticsReturn>))

const parted = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: units.length, maxLength: units.length })

/** What one unit sees of a source: the batches in which it takes part, with their visits, and only its own cases. */
function seenBy(source: StatisticsSource, who: ReportingUnit): StatisticsSource {
  const own = source.batches.filter(({ initiator, partners }) => initiator === who || partners.includes(who))
  const visits = source.visits.filter((one) => own.some(({ id }) => id === one.batch))
  return {
    batches: own,
    visits,
    cases: source.cases.filter((one) => one.unit === who || one.shares.some((share) => share.unit === who))
  }
}

describe('adding returns up', () => {
  it('LX19-46: any split of a campaign into units, added in any order, is the campaign counted at once', () => {
    fc.assert(
      fc.property(sources, anyRules, parted, fc.boolean(), (source, rules, parts, backwards) => {
        const all = count(source, rules, null)
        const split = [0, 1, 2, 3].map((part) =>
          count(
            source,
            rules,
            unitsIn(source).filter((one) => parts[units.findIndex((known) => unitKey(known) === unitKey(one))] === part)
          )
        )
        const added = add(backwards ? split.reverse() : split)
        expect(added).toEqual(all)
        expect(annexTable(added)).toEqual(annexTable(all))
      })
    )
  })

  it('LX19-46: what each unit counts of its own records alone adds up to the campaign counted at once', () => {
    fc.assert(
      fc.property(sources, anyRules, (source, rules) => {
        const own = unitsIn(source).map((one) => count(seenBy(source, one), rules, [one]))
        expect(annexCells(annexTable(add(own)))).toEqual(annexCells(annexTable(count(source, rules, null))))
      })
    )
  })

  it('LX19-46: the plain sum of the units’ tables is the table of the sum, unless a row counts each subject once', () => {
    fc.assert(
      fc.property(sources, anyRules, (source, rules) => {
        fc.pre(rules.inspected.value !== 'oncePerRow')
        const tables = unitsIn(source).map((one) => annexCells(annexTable(count(source, rules, [one]))))
        annexCells(annexTable(count(source, rules, null))).forEach((row, r) => {
          row.forEach((cell, c) => {
            const ofUnits = tables.map((table) => Math.round(Number(table[r]?.[c] ?? '0') * 10 ** 6))
            expect(ofUnits.reduce((a, b) => a + b, 0)).toBe(Math.round(Number(cell) * 10 ** 6))
          })
        })
      })
    )
  })

  it('LX19-46: is associative, commutative and idempotent, with the empty return as identity', () => {
    const overlapping = fc.array(fc.uniqueArray(anyUnit), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(sources, anyRules, overlapping, (source, rules, sets) => {
        const [a, b, c] = sets.map((of) => count(source, rules, of))
        if (a === undefined || b === undefined || c === undefined) throw new Error('three')
        expect(add([add([a, b]), c])).toEqual(add([a, add([b, c])]))
        expect(add([a, b])).toEqual(add([b, a]))
        expect(add([a, b, a])).toEqual(add([a, b]))
        expect(add([a, emptyReturn(a)])).toEqual(a)
      })
    )
  })

  it('LX19-46: veiled returns add up to the veiled sum, with the same table', () => {
    fc.assert(
      fc.property(sources, anyRules, parted, (source, rules, parts) => {
        const of = (part: number): readonly ReportingUnit[] => units.filter((_, i) => (parts[i] ?? 0) % 2 === part)
        const plain = add([count(source, rules, of(0)), count(source, rules, of(1))])
        const veiled = add([0, 1].map((part) => veilReturn(count(source, rules, of(part)), '盐')))
        expect(veiled).toEqual(veilReturn(plain, '盐'))
        expect(annexTable(veiled)).toEqual(annexTable(plain))
      })
    )
  })

  it('LX19-46: nothing that is added makes any cell greater than when all is counted at once', () => {
    fc.assert(
      fc.property(
        sources,
        anyRules,
        fc.array(fc.uniqueArray(anyUnit), { minLength: 1, maxLength: 5 }),
        (source, rules, sets) => {
          const all = annexCells(annexTable(count(source, rules, null)))
            .flat()
            .map(Number)
          const some = annexCells(annexTable(add(sets.map((of) => count(source, rules, of)))))
            .flat()
            .map(Number)
          some.forEach((cell, i) => expect(cell).toBeLessThanOrEqual(all[i] ?? 0))
        }
      )
    )
  })
})

describe('the table', () => {
  it('LX19-47: counted by the day of the visit, no more is ever published than inspected', () => {
    fc.assert(
      fc.property(sources, anyRules, (source, rules) => {
        const table = annexTable(count(source, { ...rules, dating: cited('visit', basis) }, null))
        expect(checkTable(table, rules)).toEqual([])
      })
    )
  })

  it('LX19-45: does not depend on the order in which things are listed', () => {
    fc.assert(
      fc.property(sources, anyRules, ({ batches: a, visits: b, cases: c }, rules) => {
        const backwards = { batches: [...a].reverse(), visits: [...b].reverse(), cases: [...c].reverse() }
        expect(count(backwards, rules, null)).toEqual(count({ batches: a, visits: b, cases: c }, rules, null))
      })
    )
  })

  it('LX19-45: sources and returns come back from JSON as they went', () => {
    fc.assert(
      fc.property(sources, anyRules, (source, rules) => {
        const given = count(source, rules, null)
        expect(decode(statisticsSourceCodec)(JSON.parse(JSON.stringify(source)))).toEqual(accept(source))
        expect(decode(statisticsReturnCodec)(JSON.parse(JSON.stringify(given)))).toEqual(accept(given))
      })
    )
  })
})

describe('exact figures', () => {
  it('LX19-45: amounts are added without any error, and 万元 is the same amount', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 ** 15 })), (fen) => {
        const total = fen.reduce((sum, one) => sum + BigInt(one), 0n)
        const scaled = (text: string, places: number): bigint => {
          const [whole = '', behind = ''] = text.split('.')
          return BigInt(`${whole}${behind.padEnd(places, '0')}`)
        }
        const sum = sumAmounts(fen.map(cents))
        expect(scaled(sum, 2)).toBe(total)
        expect(scaled(inTenThousands(sum), 6)).toBe(total)
        const rounded = scaled(roundAmount(inTenThousands(sum), { decimals: 4 }), 4) * 100n
        expect(rounded - total <= 50n && total - rounded < 50n).toBe(true)
      })
    )
  })

  it('LX-DEPT-7: a rate is its reduced fraction, and its percentage is the nearest with two decimals', () => {
    fc.assert(
      fc.property(fc.nat(10 ** 9), fc.integer({ min: 1, max: 10 ** 9 }), (above, below) => {
        const words = { zh: '', en: '' }
        const rate = { words, numerator: { words, count: above }, denominator: { words, count: below } }
        const fraction = rateFraction(rate)
        if (fraction === null) throw new Error('no rate')
        expect(BigInt(fraction.numerator) * BigInt(below)).toBe(BigInt(fraction.denominator) * BigInt(above))
        const hundredths = BigInt((printPercent(rate) ?? '').replace(/[.%]/g, ''))
        const off = 2n * (hundredths * BigInt(below) - BigInt(above) * 10_000n)
        expect(off <= BigInt(below) && off > -BigInt(below)).toBe(true)
      })
    )
  })

  it('LX19-45: any table written as CSV is read back cell by cell, and no cell begins as a formula', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.stringMatching(/^[=+@",\r\n＝-]{1,4}a$/))
    const rows = fc.array(fc.array(fc.oneof(text, fc.nat(), fc.constant(null)), { minLength: 1, maxLength: 4 }), {
      maxLength: 5
    })
    fc.assert(
      fc.property(rows, (given) => {
        const csv = csvOf(
          { title: { zh: '表', en: 'T' }, above: [], headings: [], rows: given, below: [] },
          { language: 'zh', bom: false }
        )
        const [, ...read] = rfc4180(csv)
        expect(read).toHaveLength(given.length)
        given.forEach((line, r) => {
          line.forEach((cell, c) => {
            const printed = cell === null ? '' : String(cell)
            expect([printed, `'${printed}`]).toContain(read[r]?.[c])
          })
        })
        expect(read.flat().some((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toBe(false)
      })
    )
  })
})
