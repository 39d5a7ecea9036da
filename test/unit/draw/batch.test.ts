import { describe, expect, it } from 'vitest'
import { monthsWindow, type Window } from '../../../src/calendar/index.js'
import {
  batchCodec,
  batchMessages,
  cutBatches,
  type Batch,
  type BatchCut,
  type BatchOrder,
  type BatchRefusal
} from '../../../src/draw/index.js'
import { decode, explainBy, orThrow, reasonsOf, type Plain } from '../../../src/kernel/index.js'
import { changed, put, without } from '../../pointer.js'
import { draft, inputOf, oneStratum, order, recordOf, unitsOf } from './sample.js'

type Order = Plain<BatchOrder>

const bySize = (size: number): BatchCut => ({ _tag: 'BySize', size })
const byNumber = (number: number): BatchCut => ({ _tag: 'ByNumber', number })

const census = recordOf(
  inputOf(oneStratum(unitsOf('甲', 12), { method: 'census', size: 12, reserve: 0, reason: null }))
)
const drawn = census.draws[0]?.strata[0]?.drawn ?? []
const given: Order = { record: census, draw: '食品抽查', stratum: '甲', by: bySize(5), windows: null }
const list = '/record/draws/0/strata/0/drawn'

const cut = (by: BatchCut, windows: Order['windows'] = null): readonly Batch[] =>
  orThrow(cutBatches({ ...given, by, windows }))
const sizes = (by: BatchCut): readonly number[] => cut(by).map(({ units }) => units.length)
const refused = (changes: Partial<Order>): readonly BatchRefusal[] => reasonsOf(cutBatches({ ...given, ...changes }))
const broken = (pointer: string, to: unknown): readonly BatchRefusal[] =>
  reasonsOf(cutBatches(put(given, pointer, to) as Order))
const places = (refusals: readonly BatchRefusal[]): readonly string[] =>
  refusals.map((refusal) => ('at' in refusal ? `${refusal._tag} ${refusal.at}` : refusal._tag))

describe('batches of a census (临夏州实施意见 三（二）、中山市实施方案 二（四）)', () => {
  it.each([bySize(1), bySize(5), bySize(12), byNumber(1), byNumber(5), byNumber(12)])(
    'hold everybody once, in the order of the tickets and not of the registry: %j',
    (by) => {
      const batches = cut(by)
      expect(batches.flatMap(({ units }) => units)).toEqual(drawn)
      expect(batches.map(({ number }) => number)).toEqual(batches.map((_, i) => i + 1))
      expect(drawn.map(({ id }) => id)).not.toEqual(unitsOf('甲', 12).map(({ id }) => id))
      expect(drawn.map(({ ticket }) => ticket)).toEqual(drawn.map(({ ticket }) => ticket).sort())
    }
  )

  it('are of the size asked for, the last one of what is left', () => {
    expect(sizes(bySize(1))).toEqual(Array.from({ length: 12 }, () => 1))
    expect(sizes(bySize(5))).toEqual([5, 5, 2])
    expect(sizes(bySize(6))).toEqual([6, 6])
    expect(sizes(bySize(11))).toEqual([11, 1])
    expect(sizes(bySize(12))).toEqual([12])
    expect(sizes(bySize(13))).toEqual([12])
    expect(sizes(bySize(Number.MAX_SAFE_INTEGER))).toEqual([12])
  })

  it('are nearly equal where their number is asked for: the first ones are one larger', () => {
    expect(sizes(byNumber(1))).toEqual([12])
    expect(sizes(byNumber(5))).toEqual([3, 3, 2, 2, 2])
    expect(sizes(byNumber(7))).toEqual([2, 2, 2, 2, 2, 1, 1])
    expect(sizes(byNumber(11))).toEqual([2, ...Array.from({ length: 10 }, () => 1)])
    expect(sizes(byNumber(12))).toEqual(Array.from({ length: 12 }, () => 1))
  })

  it('are at most as many as there are units', () => {
    expect(refused({ by: byNumber(13) })).toEqual([{ _tag: 'MoreBatchesThanUnits', batches: 13, units: 12 }])
    expect(refused({ by: byNumber(Number.MAX_SAFE_INTEGER) }).map(({ _tag }) => _tag)).toEqual(['MoreBatchesThanUnits'])
  })
})

describe('batches of any draw', () => {
  const record = recordOf(inputOf(draft))
  const strata = record.draws[0]?.strata ?? []

  it.each(order.strata.filter(({ size }) => size > 0).map(({ name, method }) => [method, name] as const))(
    'are cut stratum by stratum from the drawn, not from the reserve: %s',
    (_, stratum) => {
      const batches = orThrow(cutBatches({ ...given, record, stratum, by: bySize(2) }))
      expect(batches.flatMap(({ units }) => units)).toEqual(strata.find(({ name }) => name === stratum)?.drawn)
    }
  )

  it('are none, cut by size, where nobody was drawn; by number there is nobody for a batch', () => {
    const empty = { record, stratum: '戊' }
    expect(orThrow(cutBatches({ ...given, ...empty, by: bySize(1) }))).toEqual([])
    expect(refused({ ...empty, by: byNumber(1) })).toEqual([{ _tag: 'MoreBatchesThanUnits', batches: 1, units: 0 }])
  })

  it('name the draw or the stratum that the record does not hold', () => {
    expect(refused({ draw: '别的' })).toEqual([{ _tag: 'DrawUnknown', draw: '别的' }])
    expect(refused({ stratum: '别的' })).toEqual([{ _tag: 'StratumNotInRecord', draw: '食品抽查', stratum: '别的' }])
  })
})

describe('the windows of batches', () => {
  const months = (first: number, last: number): Window => monthsWindow(2022, first, last)
  const three = [months(3, 4), months(5, 6), months(7, 8)]

  it('are given one a batch, in the order of the batches', () => {
    expect(cut(bySize(5), three).map(({ window }) => window)).toEqual(three)
    expect(cut(bySize(5)).map(({ window }) => window)).toEqual([null, null, null])
  })

  it('are neither fewer nor more than the batches', () => {
    expect(refused({ windows: three.slice(1) })).toEqual([{ _tag: 'WindowPerBatch', batches: 3, windows: 2 }])
    expect(refused({ windows: [...three, months(9, 9)] })).toEqual([{ _tag: 'WindowPerBatch', batches: 3, windows: 4 }])
    expect(refused({ windows: [] })).toEqual([{ _tag: 'WindowPerBatch', batches: 3, windows: 0 }])
  })

  it('may be the same and may overlap, but neither begin nor end before the one before', () => {
    expect(cut(byNumber(3), [months(3, 5), months(3, 5), months(4, 6)])).toHaveLength(3)
    expect(places(refused({ windows: [months(3, 5), months(2, 6), months(4, 6)] }))).toEqual([
      'WindowsNotInOrder /windows/1'
    ])
    expect(places(refused({ windows: [months(3, 5), months(4, 6), months(4, 5)] }))).toEqual([
      'WindowsNotInOrder /windows/2'
    ])
  })

  it('each hold a day', () => {
    expect(places(refused({ windows: [months(3, 4), [], months(5, 6)] }))).toEqual(['WindowWithoutDay /windows/1'])
  })
})

describe('an order for batches', () => {
  it.each([
    ['/by/size', 0],
    ['/by/size', -1],
    ['/by/size', 1.5],
    ['/by/size', Number.NaN],
    ['/by/size', Number.POSITIVE_INFINITY],
    ['/by/size', 2 ** 53],
    ['/by/size', '5'],
    ['/by/_tag', 'ByWeight'],
    ['/windows/0/from', 'x'],
    [`${list}/3/ticket`, 'x'],
    [`${list}/3`, null],
    ['/record/draws', {}],
    ['/stratum', ''],
    ['/draw', 1]
  ])('that is malformed is refused at its place: %s %s', (pointer, to) => {
    const order = pointer.startsWith('/windows')
      ? { ...given, windows: [{ from: '2022-01-01', to: '2022-01-02' }] }
      : given
    const place = pointer.startsWith('/windows') ? '/windows/0' : pointer
    expect(places(reasonsOf(cutBatches(put(order, place, to) as Order)))[0]).toBe(`Malformed ${place}`)
  })

  it('by number takes an integer from 1', () => {
    for (const number of [0, -1, 1.5, Number.NaN, '3', null]) {
      expect(places(broken('/by', { _tag: 'ByNumber', number }))).toEqual(['Malformed /by/number'])
    }
    expect(cut(byNumber(1))).toHaveLength(1)
  })

  it('says everything that is malformed at once, and never throws', () => {
    expect(places(reasonsOf(cutBatches({} as Order)))).toEqual(
      ['record', 'draw', 'stratum', 'by', 'windows'].map((member) => `Malformed /${member}`)
    )
    const hostile = new Proxy(given, {
      ownKeys: () => {
        throw new Error('unreadable')
      }
    })
    expect(reasonsOf(cutBatches(hostile)).map(({ _tag }) => _tag)).toEqual(['Malformed'])
    expect(reasonsOf(cutBatches(null as unknown as Order)).map(({ _tag }) => _tag)).toEqual(['Malformed'])
  })

  it('is refused where the list is in another order than that of the tickets, from the first place on', () => {
    const turned = changed(given, list, (units) => [...(units as readonly unknown[])].reverse()) as Order
    expect(reasonsOf(cutBatches(turned))).toEqual([{ _tag: 'NotInTicketOrder', at: `${list}/1`, id: drawn[10]?.id }])
  })

  it('puts equal tickets in the order of the bytes of their ids', () => {
    const tied = (ids: readonly string[]): Order =>
      put(
        given,
        list,
        ids.map((id) => ({ id, ticket: 'a'.repeat(64) }))
      ) as Order
    expect(orThrow(cutBatches(tied(['～', '𠀀'])))).toHaveLength(1)
    expect(places(reasonsOf(cutBatches(tied(['𠀀', '～']))))).toEqual([`NotInTicketOrder ${list}/1`])
  })

  it('is refused where somebody stands in the list twice, whatever the ticket', () => {
    const again = put(given, `${list}/7/id`, drawn[2]?.id) as Order
    expect(reasonsOf(cutBatches(again))).toEqual([{ _tag: 'UnitListedTwice', at: `${list}/7`, id: drawn[2]?.id }])
  })

  it('needs no more of a record than its lists', () => {
    const bare = { draws: [{ name: '食品抽查', strata: [{ name: '甲', drawn }] }] }
    expect(cutBatches({ ...given, record: bare })).toEqual(cutBatches(given))
  })
})

describe('a batch', () => {
  it('is read back from JSON as it was, and not with a member more or less', () => {
    for (const batch of cut(bySize(5), [
      monthsWindow(2022, 3, 4),
      monthsWindow(2022, 5, 6),
      monthsWindow(2022, 7, 8)
    ])) {
      const read: unknown = JSON.parse(JSON.stringify(batch))
      expect(decode(batchCodec)(read)).toEqual({ _tag: 'Right', right: batch })
      expect(decode(batchCodec)(without(read, '/window'))._tag).toBe('Left')
      expect(decode(batchCodec)(put(read, '/note', 'x'))._tag).toBe('Left')
    }
  })
})

describe('the words for batches', () => {
  const refusals: readonly BatchRefusal[] = [
    ...broken('/by/size', 0),
    ...refused({ draw: '别的' }),
    ...refused({ stratum: '别的' }),
    ...refused({ by: byNumber(13) }),
    ...refused({ windows: [[], monthsWindow(2022, 5, 6), monthsWindow(2022, 3, 4), monthsWindow(2022, 7, 8)] }),
    ...reasonsOf(cutBatches(changed(given, list, (units) => [...(units as typeof drawn), drawn[3]]) as Order))
  ]

  it('stand for every refusal, each of which is produced here', () => {
    expect([...new Set(refusals.map(({ _tag }) => _tag))].sort()).toEqual(Object.keys(batchMessages).sort())
  })

  it('name the data of every refusal, in two languages that differ', () => {
    for (const refusal of refusals) {
      const [zh, en] = [explainBy(batchMessages)('zh')(refusal), explainBy(batchMessages)('en')(refusal)]
      const { _tag, ...data } = refusal
      const named = _tag === 'Malformed' ? [refusal.at, refusal.found] : Object.values(data).map(String)
      expect(zh).toMatch(/[\u4e00-\u9fff]/)
      expect(zh).not.toBe(en)
      expect([_tag, named.filter((text) => !zh.includes(text) || !en.includes(text))]).toEqual([_tag, []])
    }
  })
})
