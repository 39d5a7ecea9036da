import { describe, expect, it } from 'vitest'
import {
  callMessages,
  callReserve,
  callReserves,
  callsCodec,
  cutBatches,
  findingMessages,
  isVerified,
  placedSkipCodec,
  skipCodec,
  verifyCalls,
  type CalledOutOfTurn,
  type CallRefusal,
  type Calls,
  type CallsVerification,
  type Finding,
  type PlacedSkip,
  type ReserveOrder,
  type Skip
} from '../../../src/draw/index.js'
import { decode, explainBy, orThrow, reasonsOf, type Plain } from '../../../src/kernel/index.js'
import { changed, put, without } from '../../pointer.js'
import { inputOf, order, recordOf, sha } from './sample.js'

const record = recordOf(inputOf())
const strata = record.draws[0]?.strata ?? []
const stratumOf = (name: string): (typeof strata)[number] => strata.find((stratum) => stratum.name === name) ?? never()
const never = (): never => {
  throw new Error('no such stratum')
}
const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id)

// Six were drawn and three are in reserve.
const { drawn, reserve } = stratumOf('甲')
const d = ids(drawn)
const r = ids(reserve)
const [d0 = '', d1 = '', d2 = '', d3 = '', d4 = '', d5 = ''] = d
const [r0 = '', r1 = '', r2 = ''] = r

const skip = (id: string, changes: Partial<Plain<Skip>> = {}): Plain<Skip> => ({
  id,
  reason: '已注销',
  evidence: '登记机关查询单',
  officers: ['张', '王'],
  approver: '李',
  on: '2026-05-06',
  ...changes
})

type Order = Plain<ReserveOrder>
const orderOf = (...skips: readonly Plain<Skip>[]): Order => ({ record, draw: '食品抽查', stratum: '甲', skips })
const called = (...skips: readonly Plain<Skip>[]): Calls => orThrow(callReserve(orderOf(...skips)))
const refused = (...skips: readonly Plain<Skip>[]) => reasonsOf(callReserve(orderOf(...skips)))
const pairs = ({ calls }: Calls): readonly (readonly string[])[] => calls.map(({ id, because }) => [id, because])

describe('a reserve unit', () => {
  it('is called for no other cause than a skip: without one the drawn stand as they were drawn', () => {
    expect(called()).toEqual({ skips: [], calls: [], standing: drawn, shortBy: 0, unreplaced: [], skipsByOfficer: [] })
  })

  it('is called in ticket order, whichever drawn unit is skipped', () => {
    expect(pairs(called(skip(d5)))).toEqual([[r0, d5]])
    expect(pairs(called(skip(d0)))).toEqual([[r0, d0]])
    expect(pairs(called(skip(d3), skip(d0), skip(d5)))).toEqual([
      [r0, d3],
      [r1, d0],
      [r2, d5]
    ])
  })

  it('that was called is skipped in its turn, and the next one is called', () => {
    const calls = called(skip(d2), skip(r0), skip(r1))
    expect(pairs(calls)).toEqual([
      [r0, d2],
      [r1, r0],
      [r2, r1]
    ])
    expect(ids(calls.standing)).toEqual([d0, d1, d3, d4, d5, r2])
  })

  it('stands behind the drawn with the ticket it was drawn with', () => {
    const { standing, calls } = called(skip(d2), skip(d4))
    expect(standing).toEqual([drawn[0], drawn[1], drawn[3], drawn[5], reserve[0], reserve[1]])
    expect(calls.map(({ id, ticket }) => ({ id, ticket }))).toEqual(reserve.slice(0, 2))
  })

  it('that is left is none where as many were skipped as were in reserve, and nobody is short yet', () => {
    const calls = called(skip(d0), skip(d1), skip(d2))
    expect([calls.calls.length, calls.shortBy, calls.unreplaced]).toEqual([3, 0, []])
    expect(calls.standing).toHaveLength(6)
  })

  it('that lacks is listed: one skip more than the reserve makes the stratum short by one, and says in whose place nobody came', () => {
    const four = called(skip(d0), skip(d1), skip(d2), skip(d3))
    expect([four.calls.length, four.shortBy, four.unreplaced]).toEqual([3, 1, [d3]])
    expect(ids(four.standing)).toEqual([d4, d5, r0, r1, r2])
    const five = called(skip(d0), skip(d1), skip(d2), skip(d3), skip(r1))
    expect([five.shortBy, five.unreplaced]).toEqual([2, [d3, r1]])
  })

  it('is in no stratum but one of equal chances: elsewhere every skip leaves the stratum short', () => {
    for (const stratum of ['乙', '丙']) {
      const [first] = ids(stratumOf(stratum).drawn)
      const calls = orThrow(callReserve({ ...orderOf(skip(first ?? '')), stratum }))
      expect([calls.calls, calls.shortBy, calls.unreplaced]).toEqual([[], 1, [first]])
    }
  })
})

describe('skips', () => {
  it('are counted for every officer who went, in the order of the bytes of their ids', () => {
    const calls = called(skip(d0), skip(d1, { officers: ['王'] }), skip(d2, { officers: ['～', '𠀀'] }))
    expect(calls.skipsByOfficer).toEqual([
      { officer: '张', skips: 1 },
      { officer: '王', skips: 2 },
      { officer: '～', skips: 1 },
      { officer: '𠀀', skips: 1 }
    ])
    expect(calls.skips.map(({ id }) => id)).toEqual([d0, d1, d2])
  })

  it('of a unit that was neither drawn nor kept in reserve are refused', () => {
    const others = ids(order.frame).filter((id) => id.startsWith('甲') && !d.includes(id) && !r.includes(id))
    expect(others).toHaveLength(11)
    for (const id of [...others, 'X-1', ids(stratumOf('丙').drawn)[0] ?? '']) {
      expect(refused(skip(id))).toEqual([{ _tag: 'SkipOfStranger', at: '/skips/0', id }])
    }
  })

  it('of a reserve unit are refused until it is called', () => {
    expect(refused(skip(r0))).toEqual([{ _tag: 'SkipBeforeCall', at: '/skips/0', id: r0 }])
    expect(refused(skip(d0), skip(r1))).toEqual([{ _tag: 'SkipBeforeCall', at: '/skips/1', id: r1 }])
    expect(pairs(called(skip(d0), skip(r0)))).toHaveLength(2)
    expect(refused(skip(r0), skip(d0))).toEqual([{ _tag: 'SkipBeforeCall', at: '/skips/0', id: r0 }])
  })

  it('of the same unit twice are refused, also of a called one and of one that nobody replaced', () => {
    expect(refused(skip(d0), skip(d0))).toEqual([{ _tag: 'SkippedTwice', at: '/skips/1', id: d0, first: '/skips/0' }])
    expect(refused(skip(d0), skip(r0), skip(d1), skip(r0))).toEqual([
      { _tag: 'SkippedTwice', at: '/skips/3', id: r0, first: '/skips/1' }
    ])
    expect(refused(skip(d0), skip(d1), skip(d2), skip(d3), skip(d3))).toEqual([
      { _tag: 'SkippedTwice', at: '/skips/4', id: d3, first: '/skips/3' }
    ])
  })

  it('may fall on one day and never run backwards', () => {
    const on = (...days: readonly string[]) => days.map((day, i) => skip(d[i] ?? '', { on: day }))
    expect(called(...on('2026-05-06', '2026-05-06', '2026-05-07')).calls).toHaveLength(3)
    expect(refused(...on('2026-05-06', '2026-05-05', '2026-05-05', '2026-05-04'))).toEqual([
      { _tag: 'SkipBackdated', at: '/skips/1', on: '2026-05-05', before: '2026-05-06' },
      { _tag: 'SkipBackdated', at: '/skips/3', on: '2026-05-04', before: '2026-05-05' }
    ])
  })

  it('name at least one officer who went, and each once', () => {
    expect(called(skip(d0, { officers: ['张'] })).skipsByOfficer).toEqual([{ officer: '张', skips: 1 }])
    expect(refused(skip(d0, { officers: [] }))).toEqual([{ _tag: 'NobodyWent', at: '/skips/0', id: d0 }])
    expect(refused(skip(d0, { officers: ['张', '王', '张', '张'] }))).toEqual([
      { _tag: 'OfficerNamedTwice', at: '/skips/0', officer: '张' },
      { _tag: 'OfficerNamedTwice', at: '/skips/0', officer: '张' }
    ])
  })

  it.each([
    ['reason', ''],
    ['reason', ' \n\t　'],
    ['reason', '\u200b\u2060'],
    ['reason', '理'.repeat(3334)],
    ['evidence', ''],
    ['evidence', '\u3000'],
    ['approver', ''],
    ['approver', ' 李'],
    ['on', '2026-02-29'],
    ['id', '']
  ])('without a %s that can be read are refused: %j', (member, to) => {
    const found = reasonsOf(callReserve(put(orderOf(skip(d0)), `/skips/0/${member}`, to) as Order))
    expect(found).toMatchObject([{ _tag: 'Malformed', at: `/skips/0/${member}` }])
  })

  it.each(['id', 'reason', 'evidence', 'officers', 'approver', 'on'])('without the member %s are refused', (member) => {
    const found = reasonsOf(callReserve(without(orderOf(skip(d0)), `/skips/0/${member}`) as Order))
    expect(found).toMatchObject([{ _tag: 'Malformed', at: `/skips/0/${member}` }])
  })

  it('tell their reason in as many as 10,000 bytes, of which one can be seen', () => {
    for (const reason of ['理'.repeat(3333), ' 迁', '迁\n出', '.'])
      expect(called(skip(d0, { reason })).calls).toHaveLength(1)
  })

  it('are refused all at once, each at its place', () => {
    expect(
      refused(skip('X', { officers: [] }), skip(r0), skip(d0, { on: '2026-01-01' })).map(({ _tag }) => _tag)
    ).toEqual(['NobodyWent', 'SkipBackdated', 'SkipOfStranger', 'SkipBeforeCall'])
  })
})

describe('the lists that are called from', () => {
  const at = '/record/draws/0/strata/0'
  const spoilt = (pointer: string, change: (list: readonly unknown[]) => unknown) =>
    reasonsOf(callReserve(changed(orderOf(), `${at}/${pointer}`, (old) => change(old as readonly unknown[])) as Order))

  it('are in ticket order, the reserve behind the drawn', () => {
    expect(spoilt('reserve', (list) => [...list].reverse())).toEqual([
      { _tag: 'NotInTicketOrder', at: `${at}/reserve/1`, id: r1 }
    ])
    expect(spoilt('drawn', (list) => [...list].reverse())).toEqual([
      { _tag: 'NotInTicketOrder', at: `${at}/drawn/1`, id: d4 }
    ])
    expect(spoilt('reserve', () => [{ id: 'Z', ticket: '0'.repeat(64) }])).toEqual([
      { _tag: 'NotInTicketOrder', at: `${at}/reserve/0`, id: 'Z' }
    ])
  })

  it('hold nobody twice, neither in one nor in both', () => {
    expect(spoilt('reserve/1', () => ({ ...reserve[1], id: r0 }))).toEqual([
      { _tag: 'UnitListedTwice', at: `${at}/reserve/1`, id: r0 }
    ])
    expect(spoilt('reserve/2', () => ({ ...reserve[2], id: d3 }))).toEqual([
      { _tag: 'UnitListedTwice', at: `${at}/reserve/2`, id: d3 }
    ])
  })

  it('stand in the record under the draw and the stratum that are named', () => {
    expect(reasonsOf(callReserve({ ...orderOf(), draw: '别的' }))).toEqual([{ _tag: 'DrawUnknown', draw: '别的' }])
    expect(reasonsOf(callReserve({ ...orderOf(), stratum: '别的' }))).toEqual([
      { _tag: 'StratumNotInRecord', draw: '食品抽查', stratum: '别的' }
    ])
  })

  it('that cannot be read are refused, and nothing throws', () => {
    const hostile = new Proxy(record, {
      get: () => {
        throw new Error('unreadable')
      }
    })
    for (const given of [hostile, null, {}, { draws: [{ name: 'a', strata: [{ name: 'b', drawn: [] }] }] }]) {
      expect(
        reasonsOf(callReserve({ ...orderOf(), record: given as Order['record'] })).map(({ _tag }) => _tag)
      ).toContain('Malformed')
    }
    expect(reasonsOf(callReserve(null as unknown as Order)).map(({ _tag }) => _tag)).toEqual(['Malformed'])
  })
})

describe('the reserves of a whole record', () => {
  const place = (stratum: string, given: Plain<Skip>): Plain<PlacedSkip> => ({ draw: '食品抽查', stratum, ...given })
  const [c0 = ''] = ids(stratumOf('丙').drawn)
  const log = [
    place('甲', skip(d1)),
    place('丙', skip(c0, { on: '2026-05-07' })),
    place('甲', skip(r0, { on: '2026-05-08' }))
  ]
  const made = orThrow(callReserves({ record, skips: log }))

  it('are called stratum by stratum as each would be by itself, and the sums are those of all', () => {
    expect(made.strata).toEqual([
      { draw: '食品抽查', stratum: '甲', calls: called(skip(d1), skip(r0, { on: '2026-05-08' })) },
      {
        draw: '食品抽查',
        stratum: '丙',
        calls: orThrow(callReserve({ ...orderOf(skip(c0, { on: '2026-05-07' })), stratum: '丙' }))
      }
    ])
    expect(made.shortBy).toBe(1)
    expect(made.skipsByOfficer).toEqual([
      { officer: '张', skips: 3 },
      { officer: '王', skips: 3 }
    ])
  })

  it('leave the draws of the record with the units that stand, ready for batches', () => {
    const untouched = strata.map(({ name, drawn }) => ({ name, drawn }))
    expect(orThrow(callReserves({ record, skips: [] })).draws).toEqual([{ name: '食品抽查', strata: untouched }])
    expect(made.draws[0]?.strata.map(({ drawn }) => drawn.length)).toEqual([6, 4, 2, 0, 0])
    const batches = cutBatches({
      record: made,
      draw: '食品抽查',
      stratum: '甲',
      by: { _tag: 'BySize', size: 4 },
      windows: null
    })
    expect(orThrow(batches).flatMap(({ units }) => ids(units))).toEqual([d0, d2, d3, d4, d5, r1])
  })

  it('are one log: days never run backwards, also from one stratum to another, and places are places in it', () => {
    const turned = [place('丙', skip(c0, { on: '2026-05-07' })), place('甲', skip(d1)), place('甲', skip('X'))]
    expect(reasonsOf(callReserves({ record, skips: turned }))).toEqual([
      { _tag: 'SkipBackdated', at: '/skips/1', on: '2026-05-06', before: '2026-05-07' },
      { _tag: 'SkipOfStranger', at: '/skips/2', id: 'X' }
    ])
  })

  it('name every draw and every stratum that the record does not hold', () => {
    const skips = [place('己', skip(d0)), { ...place('甲', skip(d0)), draw: '别的' }, place('己', skip(d1))]
    expect(reasonsOf(callReserves({ record, skips }))).toEqual([
      { _tag: 'StratumNotInRecord', draw: '食品抽查', stratum: '己' },
      { _tag: 'DrawUnknown', draw: '别的' }
    ])
  })

  it('are refused for a list out of order, also in a stratum of which nobody was skipped', () => {
    const at = '/record/draws/0/strata/1/drawn'
    const turned = changed({ record, skips: log }, at, (old) => [...(old as readonly unknown[])].reverse())
    expect(reasonsOf(callReserves(turned as { record: Order['record']; skips: typeof log }))).toMatchObject([
      { _tag: 'NotInTicketOrder', at: `${at}/1` }
    ])
  })

  it('each verify by themselves', () => {
    for (const entry of made.strata) expect(verifyCalls({ record, ...entry }).differences).toEqual([])
  })
})

describe('calls that were published', () => {
  const skips = [skip(d1), skip(d4), skip(r0, { on: '2026-05-07' })]
  const calls = called(...skips)
  const verify = (given: unknown, from: unknown = record): CallsVerification =>
    verifyCalls({ record: from as Order['record'], draw: '食品抽查', stratum: '甲', calls: given })
  const found = (given: unknown): readonly unknown[] => verify(given).differences

  it('verify against the record, as they were and as read back from JSON', () => {
    expect(verify(calls)).toEqual({ differences: [], computed: calls })
    expect(isVerified(verify(JSON.parse(JSON.stringify(calls))))).toBe(true)
  })

  it('show every reserve unit called out of turn by place, with the one whose turn it was', () => {
    const [first, second, third] = calls.calls
    expect(found({ ...calls, calls: [{ ...second, because: d1 }, { ...first, because: d4 }, third] })).toEqual([
      { _tag: 'CalledOutOfTurn', at: '/calls/0', due: r0, called: r1 },
      { _tag: 'CalledOutOfTurn', at: '/calls/1', due: r1, called: r0 }
    ])
    const favourite = put(
      put(calls, '/calls/2', { ...reserve[2], id: '甲-999', because: r0 }),
      '/standing/5/id',
      '甲-999'
    )
    expect(found(favourite)).toEqual([
      { _tag: 'CalledOutOfTurn', at: '/calls/2', due: r2, called: '甲-999' },
      { _tag: 'UnitMissing', at: '/standing/5', id: r2 },
      { _tag: 'UnitAdded', at: '/standing/5', id: '甲-999' }
    ])
  })

  it('show a call that no skip asked for, and one that was not made', () => {
    const extra = { ...called(skip(d1)), calls: called(skip(d1), skip(d4)).calls }
    expect(found(extra)).toEqual([{ _tag: 'CalledOutOfTurn', at: '/calls/1', due: null, called: r1 }])
    expect(found({ ...calls, calls: calls.calls.slice(0, 2) })).toEqual([
      { _tag: 'CalledOutOfTurn', at: '/calls/2', due: r2, called: null }
    ])
  })

  it.each([
    ['/calls/1/because', 'X', 'ValueDiffers /calls/1/because'],
    ['/calls/1/ticket', sha('a'), 'ValueDiffers /calls/1/ticket'],
    ['/shortBy', 1, 'ValueDiffers /shortBy'],
    ['/standing/0/ticket', sha('a'), 'ValueDiffers /standing/0/ticket'],
    ['/unreplaced', ['X'], 'MemberUnknown /unreplaced/0'],
    ['/skipsByOfficer/0/skips', 1, 'ValueDiffers /skipsByOfficer/0/skips'],
    ['/skipsByOfficer', [], 'UnitMissing /skipsByOfficer/0'],
    ['/note', 'x', 'MemberUnknown /note'],
    ['/calls/0', null, 'Malformed /calls/0'],
    ['/skips/0/evidence', ' ', 'Malformed /skips/0/evidence'],
    ['/skips/0/officers', [], 'NobodyWent /skips/0'],
    ['/skips/2/on', '2026-05-01', 'SkipBackdated /skips/2']
  ])('show what differs by place: %s set to %j', (pointer, to, expected) => {
    const [first] = verify(put(calls, pointer, to)).differences
    expect(first && 'at' in first ? `${first._tag} ${first.at}` : first).toBe(expected)
  })

  it('go on behind a skip that does not hold, which calls nobody', () => {
    const given = { ...calls, skips: [skip(d1), skip(r2), skip(d4), skip(r0, { on: '2026-05-07' })] }
    const { differences, computed } = verify(given)
    expect(differences).toEqual([
      { _tag: 'SkipBeforeCall', at: '/skips/1', id: r2 },
      { _tag: 'ValueDiffers', at: '/skipsByOfficer/0/skips', computed: '4', recorded: '3' },
      { _tag: 'ValueDiffers', at: '/skipsByOfficer/1/skips', computed: '4', recorded: '3' }
    ])
    expect(computed?.calls).toEqual(calls.calls)
  })

  it('show a record whose reserve was put into another order to suit the calls', () => {
    const suited = changed(record, '/draws/0/strata/0/reserve', () => [reserve[2], reserve[0], reserve[1]])
    // What a maker of calls without scruples would publish of that record.
    const made = verify(called(skip(d1)), suited).computed
    expect(isVerified(verify(made))).toBe(false)
    expect(verify(made, suited).differences).toEqual([
      { _tag: 'NotInTicketOrder', at: '/record/draws/0/strata/0/reserve/1', id: r0 }
    ])
  })
  it('say that nothing was computed where they cannot be read, and never throw', () => {
    const hostile = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('unreadable')
        }
      }
    )
    for (const given of [null, [], 7, hostile, {}]) {
      const { differences, computed } = verify(given)
      expect(computed).toBeNull()
      expect(differences.map(({ _tag }) => _tag)).toContain('Malformed')
    }
    expect(verify(calls, null)).toMatchObject({ computed: null, differences: [{ _tag: 'Malformed', at: '/record' }] })
    expect(verifyCalls({ record, draw: '别的', stratum: '甲', calls })).toEqual({
      differences: [{ _tag: 'DrawUnknown', draw: '别的' }],
      computed: null
    })
  })
})

describe('skips and calls', () => {
  it('are read back from JSON as they were, and not with a member more or less', () => {
    const read = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
    const placed = { draw: '食品抽查', stratum: '甲', ...skip(d0) }
    for (const [readBack, value] of [
      [decode(skipCodec), skip(d0)],
      [decode(placedSkipCodec), placed],
      [decode(callsCodec), called(skip(d0), skip(d1), skip(d2), skip(d3))]
    ] as const) {
      expect(readBack(read(value))).toEqual({ _tag: 'Right', right: value })
      expect(readBack(put(read(value), '/note', 'x'))._tag).toBe('Left')
      for (const member of Object.keys(value)) {
        expect(readBack(without(read(value), `/${member}`))._tag).toBe('Left')
      }
    }
  })
})

describe('the words for calls', () => {
  const spoilt = changed(record, '/draws/0/strata/0/reserve', (old) => [...(old as readonly unknown[]), drawn[0]])
  const calls = called(skip(d0))
  const published = (changes: object): CallsVerification['differences'] =>
    verifyCalls({ record, draw: '食品抽查', stratum: '甲', calls: { ...calls, ...changes } }).differences
  const told = [
    ...refused(skip('X'), skip(r0), skip(d0), skip(d0)),
    ...refused(skip(d0, { officers: [], evidence: '' })),
    ...refused(skip(d0, { officers: [] }), skip(d1, { officers: ['张', '张'], on: '2026-01-01' })),
    ...reasonsOf(callReserve({ ...orderOf(), draw: '别的' })),
    ...reasonsOf(callReserve({ ...orderOf(), stratum: '别的' })),
    ...reasonsOf(callReserve({ ...orderOf(), record: spoilt as Order['record'] })),
    ...published({ calls: [] }),
    ...published({ calls: [{ ...reserve[1], because: d0 }] }),
    ...published({ calls: [...calls.calls, { ...reserve[1], because: d1 }] })
  ]
  const say = explainBy<CallRefusal | CalledOutOfTurn | Finding>({ ...findingMessages, ...callMessages })

  it('stand for every refusal, each of which is produced here', () => {
    expect([...new Set(told.map(({ _tag }) => _tag))].sort()).toEqual(Object.keys(callMessages).sort())
  })

  it('name the data of every refusal, in two languages that differ', () => {
    for (const refusal of told) {
      const [zh, en] = [say('zh')(refusal), say('en')(refusal)]
      const { _tag, ...data } = refusal
      const named =
        _tag === 'Malformed' ? [refusal.at, refusal.found] : Object.values(data).filter((text) => text !== null)
      expect(zh).toMatch(/[\u4e00-\u9fff]/)
      expect(zh).not.toBe(en)
      expect(zh + en).not.toMatch(/undefined|null|\[object/)
      expect([_tag, named.filter((text) => !zh.includes(String(text)) || !en.includes(String(text)))]).toEqual([
        _tag,
        []
      ])
    }
  })
})
