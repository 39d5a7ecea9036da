/* 抽取: the tables a record is made from, and the exact law of equal chances. */

import { describe, expect, it } from 'vitest'
import {
  drawnOf,
  drawUnits,
  recordDigest,
  recordText,
  ticketKey,
  ticketOf,
  type DrawInput,
  type RecordStratum
} from '../../../src/draw/index.js'
import { smallestTickets } from '../../../src/draw/ticket-order.js'
import { reasonsOf, type Digest } from '../../../src/kernel/index.js'
import { fraction, orders } from '../../enumerate.js'
import { changed, put, without } from '../../pointer.js'
import { draft, inputOf, oneStratum, order, recordOf, sha, unitsOf, valuesOf } from './sample.js'

const input = inputOf()
const refusals = (given: unknown): readonly unknown[] => reasonsOf(drawUnits(given as DrawInput))
const tags = (given: unknown): readonly string[] => reasonsOf(drawUnits(given as DrawInput)).map(({ _tag }) => _tag)
const { name: draw } = order

describe('drawUnits', () => {
  const record = recordOf(input)
  const stratum = (name: string): RecordStratum => {
    const found = record.draws[0]?.strata.find((result) => result.name === name)
    if (!found) throw new Error(name)
    return found
  }

  it('gives a record of notice, digest, commitments, values, seed and draws', () => {
    expect(Object.keys(record)).toEqual([
      'protocol',
      'notice',
      'noticeDigest',
      'commitments',
      'values',
      'seed',
      'draws'
    ])
    expect(record.notice).toBe(input.notice)
    expect(record.commitments).toEqual(input.commitments)
    expect(record.values).toEqual(input.values)
    expect(recordDigest(record)).toBe(sha(recordText(record)))
  })

  it('marks each stratum with the members of its method, and no others', () => {
    const common = ['name', 'rows', 'size', 'method', 'drawn', 'reserve']
    const keys = (name: string): readonly string[] => Object.keys(stratum(name)).sort()
    expect(keys('甲')).toEqual([...common, 'cutoff'].sort())
    expect(keys('乙')).toEqual([...common, 'certain', 'remaining'].sort())
    expect(keys('丙')).toEqual([...common].sort())
    expect(stratum('丁')).toEqual({ name: '丁', rows: 2, size: 0, method: 'srs', drawn: [], reserve: [], cutoff: null })
    expect(stratum('戊')).toEqual({ name: '戊', rows: 0, size: 0, method: 'census', drawn: [], reserve: [] })
  })

  it('says who was certain and what was left', () => {
    const weighted = stratum('乙')
    expect(weighted).toMatchObject({ certain: ['乙-010'], remaining: { size: 3, weight: 45 } })
    expect(weighted.drawn.map(({ id }) => id)).toContain('乙-010')
  })

  it('has nothing left where all by weight are certain, and nobody certain where none is drawn', () => {
    const frame = unitsOf('甲', 3, (i) => i + 1)
    const all = recordOf(inputOf(oneStratum(frame, { method: 'pps', size: 3, reserve: 0, reason: null })))
    expect(all.draws[0]?.strata[0]).toMatchObject({ remaining: null })
    expect(drawnOf({ name: all.draws[0]?.name ?? ('' as never), strata: all.draws[0]?.strata ?? [] })).toHaveLength(3)
    const none = recordOf(inputOf(oneStratum(frame, { method: 'pps', size: 0, reserve: 0, reason: '缓检' })))
    expect(none.draws[0]?.strata[0]).toMatchObject({ drawn: [], certain: [], remaining: null })
  })

  it('gives a unit one ticket in all draws of a notice, and nests equal chances on what they share', () => {
    const second = {
      ...order,
      name: '价格抽查',
      strata: order.strata.map((s) => (s.name === '甲' ? { ...s, size: 9, reserve: 0 } : s))
    }
    const both = recordOf(inputOf({ ...draft, draws: [order, second] }))
    const [small, large] = both.draws.map(({ strata }) => strata[0]?.drawn ?? [])
    expect(large?.slice(0, 6)).toEqual(small)
  })

  it('draws names that JavaScript knows like any other', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', '0']
    const frame = names.map((id) => ({ id, stratum: '__proto__', weight: 1 }))
    const named = oneStratum(frame, { method: 'srs', size: 2, reserve: 1, reason: null })
    const drawn = recordOf(inputOf(put(named, '/draws/0/name', 'constructor') as typeof named))
    const tickets = names
      .map((id) => ({ id, ticket: ticketOf(ticketKey(drawn.seed), id) }))
      .sort((a, b) => (a.ticket < b.ticket ? -1 : 1))
    expect(drawn.draws).toMatchObject([
      {
        name: 'constructor',
        strata: [{ name: '__proto__', drawn: tickets.slice(0, 2), reserve: tickets.slice(2, 3) }]
      }
    ])
  })

  it('makes another record of another value, of another notice and of another nonce', () => {
    const seeds = [
      input,
      inputOf(draft, 'other values'),
      inputOf({ ...draft, title: `${draft.title}。` }),
      put(input, '/values/0', 'absent') as typeof input
    ].map((given) => recordOf(given).seed)
    expect(new Set(seeds).size).toBe(4)
  })

  it('takes its tables in any order and from any caller', () => {
    const two = inputOf({ ...draft, draws: [order, { ...order, name: '价格抽查' }] })
    expect(recordText(recordOf({ ...two, tables: [...two.tables].reverse() }))).toBe(recordText(recordOf(two)))
    expect(refusals(Object.assign(Object.create(null) as object, input))).toEqual([])
  })
})

describe('tables', () => {
  const table = (pointer: string, to: unknown): unknown => put(input, `/tables/0${pointer}`, to)
  const noticed = input.notice.draws[0]

  it('are one pair a draw', () => {
    expect(refusals(put(input, '/tables', []))).toEqual([{ _tag: 'TablesMissing', draw }])
    expect(refusals(table('/name', '别的'))).toEqual([
      { _tag: 'TablesMissing', draw },
      { _tag: 'TablesUnknown', draw: '别的' }
    ])
    expect(refusals(put(input, '/tables', [...input.tables, ...input.tables]))).toEqual([{ _tag: 'TablesTwice', draw }])
  })

  it('have the digest and the rows of the notice: a unit gone, added, exchanged, weighed otherwise', () => {
    const frame = input.tables[0]?.frame ?? []
    const differing = (rows: typeof frame): unknown => ({
      _tag: 'TableDiffers',
      at: '/notice/draws/0/frame',
      draw,
      table: 'frame',
      noticed: noticed?.frame,
      given: {
        rows: rows.length,
        digest: sha(
          [...rows]
            .sort((a, b) => Buffer.compare(Buffer.from(a.id), Buffer.from(b.id)))
            .map(({ id, stratum, weight }) => `${id}\t${stratum}\t${String(weight)}\n`)
            .join('')
        )
      }
    })
    const gone = frame.filter(({ id }) => id !== '甲-007')
    expect(refusals(table('/frame', gone))).toEqual([
      differing(gone),
      { _tag: 'StratumRowsDiffer', at: '/notice/draws/0/strata/0/rows', draw, stratum: '甲', noticed: 20, given: 19 }
    ])
    const added = [...frame, { id: '甲-999', stratum: '甲', weight: 1 }]
    expect(refusals(table('/frame', added))).toEqual([
      differing(added),
      { _tag: 'StratumRowsDiffer', at: '/notice/draws/0/strata/0/rows', draw, stratum: '甲', noticed: 20, given: 21 }
    ])
    const renamed = frame.map((unit) => (unit.id === '甲-007' ? { ...unit, id: '甲-777' } : unit))
    expect(refusals(table('/frame', renamed))).toEqual([differing(renamed)])
    const heavier = frame.map((unit) => (unit.id === '甲-007' ? { ...unit, weight: 2 } : unit))
    expect(refusals(table('/frame', heavier))).toEqual([differing(heavier)])
    const lighter = frame.map((unit) => (unit.id === '乙-001' ? { ...unit, weight: 2 } : unit))
    expect(refusals(table('/frame', lighter))).toEqual([
      differing(lighter),
      {
        _tag: 'WeightsDiffer',
        at: '/notice/draws/0/strata/1/weights',
        draw,
        stratum: '乙',
        noticed: { min: 1, max: 40, total: 85 },
        given: { min: 2, max: 40, total: 86 }
      }
    ])
  })

  it('have the exclusions of the notice, reasons included', () => {
    for (const exclusions of [
      [],
      [{ id: 'X-1', reason: '已注销' }],
      [
        { id: 'X-1', reason: '已注销' },
        { id: 'X-2', reason: '已迁出' }
      ]
    ]) {
      expect(refusals(table('/exclusions', exclusions))).toMatchObject([
        { _tag: 'TableDiffers', table: 'exclusions', noticed: noticed?.exclusions, given: { rows: exclusions.length } }
      ])
    }
  })

  it('have the rows of the notice, though the digest be right', () => {
    const notice = put(put(input.notice, '/draws/0/exclusions/rows', 3), '/draws/0/population/rows', 38)
    const other = { notice, tables: input.tables, ...valuesOf(notice as typeof input.notice) }
    expect(refusals(other)).toEqual([
      {
        _tag: 'TableDiffers',
        at: '/notice/draws/0/exclusions',
        draw,
        table: 'exclusions',
        noticed: { ...noticed?.exclusions, rows: 3 },
        given: noticed?.exclusions
      }
    ])
  })

  it('hold weights as the notice says: smallest, largest and sum are each compared', () => {
    for (const [member, value] of [
      ['min', 2],
      ['max', 41],
      ['total', 86]
    ] as const) {
      const other = inputOf()
      const notice = put(other.notice, `/draws/0/strata/1/weights/${member}`, value)
      expect(tags({ ...other, notice })).toContain('WeightsDiffer')
    }
  })

  it('hold no id twice, none in both tables, and no stratum that is not noticed', () => {
    expect(refusals(table('/frame/3/id', '甲-001'))).toContainEqual({
      _tag: 'IdTwice',
      draw,
      table: 'frame',
      id: '甲-001',
      rows: [1, 4]
    })
    expect(refusals(table('/exclusions/1/id', '甲-002'))).toContainEqual({ _tag: 'IdInBoth', draw, id: '甲-002' })
    expect(refusals(table('/frame/3/stratum', '己'))).toContainEqual({
      _tag: 'StratumUnknown',
      draw,
      row: 4,
      id: '甲-004',
      stratum: '己'
    })
  })

  it('are refused where they are malformed, with the place', () => {
    for (const [pointer, value] of [
      ['/frame/3/id', ' a'],
      ['/frame/3/weight', 0],
      ['/frame/3/weight', 2 ** 32],
      ['/frame/3/extra', 1],
      ['/exclusions/0/reason', ''],
      ['/frame', null],
      ['/name', '']
    ] as const) {
      expect(refusals(table(pointer, value))).toMatchObject([{ _tag: 'Malformed', at: `/tables/0${pointer}` }])
    }
    expect(refusals(put(input, '/tables', null))).toMatchObject([{ _tag: 'Malformed', at: '/tables' }])
  })

  it('are refused together with notice and values: one fault in each of five places', () => {
    const faulty = [
      ['/notice/draws/0/strata/2/size', 2],
      ['/tables/0/exclusions', []],
      ['/tables/0/frame/3/id', '甲-001'],
      ['/commitments/3', sha('a')],
      ['/values/5', 'x']
    ].reduce<unknown>((value, [pointer, to]) => put(value, String(pointer), to), input)
    expect(new Set(tags(faulty))).toEqual(
      new Set([
        'CensusIncomplete',
        'IdTwice',
        'TableDiffers',
        'CommitmentMisplaced',
        'ValueUnreadable',
        'NonceDoesNotOpen'
      ])
    )
    const misshapen = [
      ['/notice/number', 0],
      ['/tables/0/frame/0/weight', 0],
      ['/commitments/0', 'x'],
      ['/values/0', 1]
    ].reduce<unknown>((value, [pointer, to]) => put(value, String(pointer), to), input)
    expect(refusals(misshapen)).toMatchObject([
      { at: '/notice/number' },
      { at: '/tables/0/frame/0/weight' },
      { at: '/commitments/0' },
      { at: '/values/0' }
    ])
  })

  it('missing altogether, or with a getter that throws, are refused', () => {
    for (const member of ['notice', 'tables', 'commitments', 'values']) {
      expect(refusals(without(input, `/${member}`))).toMatchObject([{ _tag: 'Malformed', at: `/${member}` }])
    }
    const trap = {
      get notice(): never {
        throw new Error('no')
      }
    }
    expect(tags(trap).every((tag) => tag === 'Malformed')).toBe(true)
    const inside = changed(input, '/tables/0/frame/0', () => ({
      get id(): never {
        throw new Error('no')
      }
    }))
    expect(tags(inside)).toEqual(['Malformed'])
  })
})

describe('the law of equal chances', () => {
  const key = ticketKey(sha('seed') as Digest)
  const samples = (rows: number, size: number): readonly (readonly number[])[] =>
    orders(rows).map((ranks) => {
      const heads = Uint32Array.from(ranks, (rank) => rank * 2 ** 29)
      const ids = ranks.map((_, i) => `单元${String(i)}`)
      return Array.from(smallestTickets(key, ids, heads, null, size))
    })

  it.each([1, 2, 3, 4, 5].flatMap((rows) => Array.from({ length: rows + 1 }, (_, size) => [size, rows] as const)))(
    'over all orders of the tickets, %i of %i: each unit size/rows, each pair size(size − 1)/(rows(rows − 1))',
    (size, rows) => {
      const all = samples(rows, size)
      expect(new Set(all.map((sample) => sample.length))).toEqual(new Set([size]))
      for (let i = 0; i < rows; i++) {
        const count = all.filter((sample) => sample.includes(i)).length
        expect(fraction(count, all.length)).toBe(fraction(size, rows))
        for (let j = i + 1; j < rows; j++) {
          const both = all.filter((sample) => sample.includes(i) && sample.includes(j)).length
          expect(fraction(both, all.length)).toBe(fraction(size * (size - 1), rows * (rows - 1)))
        }
      }
    }
  )
})
