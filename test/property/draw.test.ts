/* What holds of every draw, whatever is drawn. */

import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  commitmentOf,
  drawnOf,
  drawUnits,
  explainTicket,
  isVerified,
  NOTHING_PUBLISHED,
  readNotice,
  recordText,
  ticketKey,
  verifyRecord,
  verifyRegister,
  writeNotice,
  type DrawRecord
} from '../../src/draw/index.js'
import { smallestTickets } from '../../src/draw/ticket-order.js'
import { ticketHeads } from '../../src/draw/ticket.js'
import { orThrow, type Digest } from '../../src/kernel/index.js'
import { json, nameText, noticeDraft, turnedRows } from '../arbitraries.js'
import { inputOf, publishedOf, recordOf, tablesOf, type Input } from '../unit/draw/sample.js'

const runs = { numRuns: 100 }
const sha = (text: string): string => createHash('sha256').update(text).digest('hex')
const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))
type Stratum = DrawRecord['draws'][number]['strata'][number]
type Unit = Input['tables'][number]['frame'][number]

// Every stratum of a draw with the units of the frame that belong to it, in ticket order by another implementation.
const strataOf = (
  input: Input,
  record: DrawRecord
): readonly {
  readonly result: Stratum
  readonly draw: string
  readonly units: readonly (Unit & { ticket: string })[]
}[] =>
  record.draws.flatMap((draw) => {
    const frame = input.tables.find(({ name }) => name === draw.name)?.frame ?? []
    return draw.strata.map((result) => ({
      result,
      draw: draw.name,
      units: frame
        .filter(({ stratum }) => stratum === result.name)
        .map((unit) => ({ ...unit, ticket: sha(`dr1|t|${record.seed}|${unit.id}`) }))
        .sort((a, b) => byBytes(a.ticket, b.ticket) || byBytes(a.id, b.id))
    }))
  })

const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id)

// Section 6 once more, in BigInt.
function drawnByWeight(stratum: Stratum, draw: string, seed: string, units: readonly Unit[]): readonly string[] {
  const certain = new Set<string>()
  const left = (): readonly Unit[] => units.filter(({ id }) => !certain.has(id))
  const total = (): bigint => left().reduce((sum, { weight }) => sum + BigInt(weight), 0n)
  for (;;) {
    const [n, whole] = [BigInt(stratum.size - certain.size), total()]
    const more = n === 0n ? [] : left().filter(({ weight }) => n * BigInt(weight) >= whole)
    if (more.length === 0) break
    for (const { id } of more) certain.add(id)
  }
  const [n, d] = [BigInt(stratum.size - certain.size), total()]
  const hash = sha(`dr1|r|${seed}|${draw}\t${stratum.name}`)
  const r = d === 0n ? 0n : BigInt(`0x${hash.slice(0, 30)}`) % d
  const passed = new Set<string>()
  let c = 0n
  for (const { id, weight } of n === 0n ? [] : left()) {
    const before = (c + d - 1n - r) / d
    c += n * BigInt(weight)
    if ((c + d - 1n - r) / d > before) passed.add(id)
  }
  return ids(units).filter((id) => certain.has(id) || passed.has(id))
}

describe('a record', () => {
  it('is what another implementation of section 6 draws', () => {
    fc.assert(
      fc.property(noticeDraft, (draft) => {
        const input = inputOf(draft)
        const record = recordOf(input)
        for (const { result, draw, units } of strataOf(input, record)) {
          const { method, size } = result
          const drawn = method === 'pps' ? drawnByWeight(result, draw, record.seed, units) : ids(units).slice(0, size)
          expect(ids(result.drawn)).toEqual(drawn)
          const reserve = draft.draws
            .find(({ name }) => name === draw)
            ?.strata.find(({ name }) => name === result.name)?.reserve
          expect(ids(result.reserve)).toEqual(method === 'srs' ? ids(units).slice(size, size + (reserve ?? 0)) : [])
          for (const { id, ticket } of [...result.drawn, ...result.reserve]) {
            expect(ticket).toBe(sha(`dr1|t|${record.seed}|${id}`))
          }
        }
      }),
      runs
    )
  })

  it('is the same for rows and tables in any order', () => {
    fc.assert(
      fc.property(
        noticeDraft.chain((draft) =>
          fc.tuple(
            fc.constant(draft),
            turnedRows(tablesOf(draft)),
            fc.tuple(...draft.draws.map(({ frame }) => turnedRows(frame))),
            fc.tuple(...draft.draws.map(({ exclusions }) => turnedRows(exclusions)))
          )
        ),
        ([draft, tables, frames, exclusions]) => {
          const input = inputOf(draft)
          const turned = tables.map((pair) => {
            const d = draft.draws.findIndex(({ name }) => name === pair.name)
            return { ...pair, frame: frames[d] ?? [], exclusions: exclusions[d] ?? [] }
          })
          expect(recordText(recordOf({ ...input, tables: turned }))).toBe(recordText(recordOf(input)))
        }
      ),
      runs
    )
  })

  it('has the same bytes whenever it is made, and leaves its input as it was', () => {
    fc.assert(
      fc.property(noticeDraft, (draft) => {
        const input = inputOf(draft)
        const before = JSON.stringify(input)
        expect(recordText(recordOf(input))).toBe(recordText(recordOf(JSON.parse(before) as Input)))
        expect(JSON.stringify(input)).toBe(before)
      }),
      runs
    )
  })

  it('verifies without a difference, read back from its text', () => {
    fc.assert(
      fc.property(noticeDraft, (draft) => {
        const input = inputOf(draft)
        const record: unknown = JSON.parse(recordText(recordOf(input)))
        const { tables } = input
        expect(verifyRecord({ record, tables, published: NOTHING_PUBLISHED }).differences).toEqual([])
        const published = { ...publishedOf(input), chains: [] }
        expect(isVerified(verifyRecord({ record, tables, published }))).toBe(true)
      }),
      runs
    )
  })

  it('draws nobody twice, nobody excluded, and so many as were noticed', () => {
    fc.assert(
      fc.property(noticeDraft, (draft) => {
        const input = inputOf(draft)
        const record = recordOf(input)
        record.draws.forEach((draw, d) => {
          const order = draft.draws[d]
          const taken = draw.strata.flatMap(({ drawn, reserve }) => [...ids(drawn), ...ids(reserve)])
          expect(new Set(taken).size).toBe(taken.length)
          const excluded = new Set(ids(order?.exclusions ?? []))
          expect(taken.filter((id) => excluded.has(id))).toEqual([])
          const framed = new Set(ids(order?.frame ?? []))
          expect(taken.filter((id) => !framed.has(id))).toEqual([])
          draw.strata.forEach((stratum, s) => {
            expect(stratum.drawn).toHaveLength(order?.strata[s]?.size ?? -1)
            expect(stratum.reserve).toHaveLength(order?.strata[s]?.reserve ?? -1)
          })
          expect(drawnOf(draw)).toHaveLength(draw.strata.reduce((sum, { size }) => sum + size, 0))
        })
      }),
      runs
    )
  })

  it('of equal chances has exactly size tickets that are not above the cut-off', () => {
    fc.assert(
      fc.property(noticeDraft, (draft) => {
        const input = inputOf(draft)
        for (const { result, units } of strataOf(input, recordOf(input))) {
          if (result.method !== 'srs') continue
          const { cutoff, size } = result
          expect(cutoff === null).toBe(size === 0)
          const notAbove = units.filter(({ ticket }) => cutoff !== null && ticket <= cutoff)
          expect(ids(notAbove)).toEqual(ids(result.drawn))
        }
      }),
      runs
    )
  })

  it('of a census is everybody, in the order of the visits', () => {
    fc.assert(
      fc.property(noticeDraft, (draft) => {
        const input = inputOf(draft)
        for (const { result, units } of strataOf(input, recordOf(input))) {
          if (result.method === 'census') expect(ids(result.drawn)).toEqual(ids(units))
        }
      }),
      runs
    )
  })

  it('explains each of the frame, drawn or not, and accounts for all of the population', () => {
    fc.assert(
      fc.property(noticeDraft, (draft) => {
        const input = inputOf(draft)
        const record = recordOf(input)
        const explain = explainTicket({ record, tables: input.tables })
        for (const order of draft.draws) {
          const strata = record.draws.filter(({ name }) => name === order.name).flatMap((draw) => draw.strata)
          const drawn = new Set(strata.flatMap((stratum) => ids(stratum.drawn)))
          const reserve = new Set(strata.flatMap((stratum) => ids(stratum.reserve)))
          for (const { id } of order.frame) {
            const { ticket, outcome, probability } = orThrow(explain(order.name, id))
            expect(ticket).toBe(sha(`dr1|t|${record.seed}|${id}`))
            expect(outcome).toBe(drawn.has(id) ? 'drawn' : reserve.has(id) ? 'reserve' : 'notDrawn')
            expect(probability.numerator).toBeLessThanOrEqual(probability.denominator)
            if (drawn.has(id)) expect(probability.numerator).toBeGreaterThan(0)
          }
          for (const { id, reason } of order.exclusions) {
            expect(explain(order.name, id)).toEqual({
              _tag: 'Left',
              left: [{ _tag: 'SubjectExcluded', draw: order.name, id, reason }]
            })
          }
        }
      }),
      runs
    )
  })
})

describe('ticket order', () => {
  const tickets = fc.record({
    seed: nameText.map((text) => sha(text) as Digest),
    units: fc.uniqueArray(nameText, { maxLength: 40 }),
    count: fc.nat(40),
    part: fc.infiniteStream(fc.boolean())
  })
  const first = (seed: Digest, units: readonly string[], count: number): readonly string[] => {
    const key = ticketKey(seed)
    return Array.from(
      smallestTickets(key, units, ticketHeads(key, units), null, Math.min(count, units.length)),
      (i) => units[i] ?? ''
    )
  }

  it('of more units begins with that of fewer: a larger size only adds, and the reserve extends the sample', () => {
    fc.assert(
      fc.property(tickets, ({ seed, units, count }) => {
        const all = first(seed, units, units.length)
        expect(first(seed, units, count)).toEqual(all.slice(0, count))
      }),
      runs
    )
  })

  it('is ascending tickets, in drawn and reserve together', () => {
    fc.assert(
      fc.property(noticeDraft, (draft) => {
        for (const { strata } of recordOf(inputOf(draft)).draws) {
          for (const { drawn, reserve } of strata) {
            const tickets = [...drawn, ...reserve].map(({ ticket }) => ticket)
            expect(tickets).toEqual([...tickets].sort(byBytes))
          }
        }
      }),
      runs
    )
  })

  it('of a part is the part of the order: draws nest on the units they share', () => {
    fc.assert(
      fc.property(tickets, ({ seed, units, part }) => {
        const some = units.filter(() => part.next().value === true)
        const all = first(seed, units, units.length)
        expect(first(seed, some, some.length)).toEqual(all.filter((id) => (some as readonly string[]).includes(id)))
      }),
      runs
    )
  })
})

describe('anything at all', () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withNullPrototype: true,
    withSparseArray: true
  })
  const input = inputOf()
  const record = recordOf(input)
  const many = { numRuns: 300 }

  it('is refused by drawUnits and writeNotice, whole or in part, and never thrown', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('notice', 'tables', 'commitments', 'values'), (value, member) => {
        expect(drawUnits(value as Input)._tag).toBe('Left')
        expect(drawUnits({ ...input, [member]: value })._tag).toBe('Left')
        expect(writeNotice(value as never)._tag).toBe('Left')
      }),
      many
    )
  })

  it('is refused by readNotice: whatever is no text, any text, and the text of any JSON', () => {
    fc.assert(
      fc.property(anything, fc.string(), json, (value, text, data) => {
        expect(readNotice(value as string)._tag).toBe('Left')
        expect(readNotice(text)._tag).toBe('Left')
        expect(readNotice(JSON.stringify(data))._tag).toBe('Left')
      }),
      many
    )
  })

  it('never verifies, whatever stands for the record, its members, the tables or what was published', () => {
    const members = Object.keys(record)
    fc.assert(
      fc.property(anything, fc.constantFrom(...members), (value, member) => {
        const { tables } = input
        const published = NOTHING_PUBLISHED
        expect(isVerified(verifyRecord({ record: value, tables, published }))).toBe(false)
        expect(isVerified(verifyRecord({ record: { ...record, [member]: value }, tables, published }))).toBe(false)
        expect(isVerified(verifyRecord({ record, tables: value as [], published }))).toBe(false)
        expect(isVerified(verifyRecord({ record, tables, published: value as typeof published }))).toBe(false)
        expect(isVerified(verifyRecord(value as never))).toBe(false)
      }),
      many
    )
  })

  it('is trouble in a register, as the whole, as an entry, as a notice or as a record', () => {
    fc.assert(
      fc.property(anything, (value) => {
        const troubled = (entries: unknown): boolean => verifyRegister(entries as []).troubles.length > 0
        if (!Array.isArray(value) || value.length > 0) expect(troubled(value)).toBe(true)
        expect(troubled([value])).toBe(true)
        expect(troubled([{ notice: value, record: null }])).toBe(true)
        if (value !== null) expect(troubled([{ notice: recordText(record), record: value }])).toBe(true)
      }),
      many
    )
  })

  it('explains nothing', () => {
    fc.assert(
      fc.property(anything, fc.string(), (value, text) => {
        expect(explainTicket(value as never)(text, text)._tag).toBe('Left')
        expect(explainTicket({ record: value as DrawRecord, tables: input.tables })('食品抽查', '甲-001')._tag).toBe(
          'Left'
        )
        expect(explainTicket({ record, tables: value as [] })('食品抽查', '甲-001')._tag).toBe('Left')
        expect(explainTicket({ record, tables: input.tables })(text, value as string)._tag).toBe('Left')
      }),
      many
    )
  })

  it('opens no commitment but its own', () => {
    fc.assert(
      fc.property(nameText, nameText, nameText, nameText, (a, b, c, d) => {
        fc.pre(a !== c || b !== d)
        const notice = sha('notice')
        expect(commitmentOf(notice, sha(a), b)).not.toBe(commitmentOf(notice, sha(c), d))
      }),
      many
    )
  })
})
