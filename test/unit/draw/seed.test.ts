/* 种子: what sources may give, what makes no record, and the bytes that make the seed. */

import { describe, expect, it } from 'vitest'
import {
  commitmentOf,
  drawUnits,
  noticeDigest,
  seedOf,
  valueTroubles,
  type DrawInput,
  type Notice,
  type SourceValues
} from '../../../src/draw/index.js'
import { orThrow, reasonsOf, type Digest } from '../../../src/kernel/index.js'
import { put, without } from '../../pointer.js'
import { draft, inputOf, sha, sources, tablesOf, valuesOf } from './sample.js'
import { writeNotice } from '../../../src/draw/write.js'

const input = inputOf()
const digest = noticeDigest(input.notice as Notice)
const troubles = (given: unknown): readonly unknown[] =>
  valueTroubles(input.notice as Notice, digest, given as SourceValues)
const refusals = (given: unknown): readonly unknown[] => reasonsOf(drawUnits(given as DrawInput))
const [witness = '', second = ''] = input.values
const kinds = sources.map(({ kind }) => kind)

describe('the seed', () => {
  it('hashes the notice and each value with its length in bytes', () => {
    expect(seedOf('ab' as Digest, ['absent', '', '0042'])).toBe(sha('dr1|s|ab|6:absent,0:,4:0042,'))
    expect(seedOf('ab' as Digest, ['甲é'])).toBe(sha('dr1|s|ab|5:甲é,'))
    expect(seedOf('ab' as Digest, [])).toBe(sha('dr1|s|ab|'))
  })

  it('is another for values cut elsewhere, and keeps leading zeros', () => {
    const of = (...values: readonly string[]): string => seedOf(digest, values)
    expect(new Set([of('12', '3'), of('1', '23'), of('123'), of('123', ''), of('0123'), of('00123')]).size).toBe(6)
  })

  it('is another for another notice', () => {
    expect(seedOf(sha('a') as Digest, ['1'])).not.toBe(seedOf(sha('b') as Digest, ['1']))
  })
})

describe('a commitment', () => {
  it('binds the notice, the nonce and the name of the source', () => {
    const [nonce, name] = [sha('nonce'), '见证人一']
    expect(commitmentOf(digest, nonce, name)).toBe(sha(`dr1|c|${digest}|${nonce}|${name}`))
  })
})

describe('values', () => {
  it('of every kind make a record', () => {
    expect(troubles(input)).toEqual([])
    expect(refusals(input)).toEqual([])
  })

  it('are one a source, and so are commitments', () => {
    expect(troubles(without(input, '/values/5'))).toEqual([
      { _tag: 'OnePerSource', at: '/values', sources: 6, given: 5 }
    ])
    expect(troubles({ ...input, values: [...input.values, '1'] })).toEqual([
      { _tag: 'OnePerSource', at: '/values', sources: 6, given: 7 }
    ])
    expect(troubles({ commitments: [], values: [] })).toEqual([
      { _tag: 'OnePerSource', at: '/commitments', sources: 6, given: 0 },
      { _tag: 'OnePerSource', at: '/values', sources: 6, given: 0 }
    ])
  })

  const unreadable = (i: number): unknown => {
    const source = sources[i]
    const length = source && 'length' in source ? source.length : 64
    return { _tag: 'ValueUnreadable', at: `/values/${String(i)}`, source: source?.name, kind: source?.kind, length }
  }

  it.each([
    ['witness', 0, ['', 'Absent', 'absent ', sha('a').toUpperCase(), sha('a').slice(1), `${sha('a')}0`]],
    ['seal', 2, ['', 'absent', sha('a').toUpperCase()]],
    [
      'dice',
      3,
      ['', '1'.repeat(19), '1'.repeat(21), `${'1'.repeat(19)}x`, `${'1'.repeat(19)} `, '１'.repeat(20), 'absent']
    ],
    ['lottery', 4, ['', '1'.repeat(13), '1'.repeat(15), '01 02 03 04 05', 'absent', '٠'.repeat(14)]],
    ['beacon', 5, ['', 'absent', sha('a').toUpperCase(), sha('a').slice(1), `${sha('a')}\n`]]
  ] as const)('of a %s are refused in any other spelling', (kind, i, values) => {
    expect(kinds[i]).toBe(kind)
    for (const value of values) expect(troubles(put(input, `/values/${String(i)}`, value))).toEqual([unreadable(i)])
  })

  it.each([
    ['0'.repeat(20), 3],
    ['9'.repeat(20), 3],
    ['0'.repeat(14), 4],
    [sha('another round'), 5]
  ])('%s is a value', (value, i) => {
    expect(troubles(put(input, `/values/${String(i)}`, value))).toEqual([])
  })

  it('must open their commitments', () => {
    for (const i of [0, 1, 2]) {
      expect(troubles(put(input, `/values/${String(i)}`, sha('other')))).toEqual([
        { _tag: 'NonceDoesNotOpen', at: `/values/${String(i)}`, source: sources[i]?.name }
      ])
    }
    // A commitment to the same nonce under another name or another notice does not serve.
    for (const wrong of [commitmentOf(digest, witness, '见证人二'), commitmentOf(sha('other'), witness, '见证人一')]) {
      expect(troubles(put(input, '/commitments/0', wrong))).toEqual([
        { _tag: 'NonceDoesNotOpen', at: '/values/0', source: '见证人一' }
      ])
    }
  })

  it('of a witness may be absent, with a commitment or without', () => {
    expect(troubles(put(input, '/values/0', 'absent'))).toEqual([])
    expect(troubles(put(put(input, '/values/0', 'absent'), '/commitments/0', null))).toEqual([])
    expect(refusals(put(put(input, '/values/0', 'absent'), '/commitments/0', null))).toEqual([])
  })

  it('of a witness without a commitment cannot be revealed', () => {
    expect(troubles(put(input, '/commitments/0', null))).toEqual([
      { _tag: 'NonceWithoutCommitment', at: '/values/0', source: '见证人一' }
    ])
  })

  it('of a seal always stand with a commitment; what is wrong with the value is said too', () => {
    expect(troubles(put(input, '/commitments/2', null))).toEqual([
      { _tag: 'CommitmentMissing', at: '/commitments/2', source: '封存者' }
    ])
    expect(troubles(put(put(input, '/commitments/2', null), '/values/2', 'absent'))).toEqual([
      { _tag: 'CommitmentMissing', at: '/commitments/2', source: '封存者' },
      unreadable(2)
    ])
  })

  it('of dice, lottery and beacon have no commitment', () => {
    for (const i of [3, 4, 5]) {
      expect(troubles(put(input, `/commitments/${String(i)}`, sha('a')))).toEqual([
        { _tag: 'CommitmentMisplaced', at: `/commitments/${String(i)}`, source: sources[i]?.name, kind: kinds[i] }
      ])
    }
  })

  it('and commitments are each used once', () => {
    const same = put(input, '/commitments/1', input.commitments[0])
    expect(troubles(same)).toEqual([
      { _tag: 'NonceDoesNotOpen', at: '/values/1', source: '见证人二' },
      { _tag: 'CommitmentTwice', at: '/commitments/1', first: '/commitments/0' }
    ])
    const nonce = put(put(input, '/values/1', witness), '/commitments/1', commitmentOf(digest, witness, '见证人二'))
    expect(troubles(nonce)).toEqual([{ _tag: 'NonceTwice', at: '/values/1', first: '/values/0' }])
    const sealed = put(put(input, '/values/2', second), '/commitments/2', commitmentOf(digest, second, '封存者'))
    expect(troubles(sealed)).toEqual([{ _tag: 'NonceTwice', at: '/values/2', first: '/values/1' }])
  })

  it('absent twice are no nonce used twice, and a beacon may repeat what a witness gave', () => {
    const three = { ...draft, sources: [...sources, { kind: 'witness', name: '见证人三', detail: '' } as const] }
    const given = inputOf(three)
    const absent = put(put(given, '/values/0', 'absent'), '/values/1', 'absent')
    expect(refusals(absent)).toEqual([])
    expect(troubles(put(input, '/values/5', witness))).toEqual([])
  })

  it('of no witness at all make no record, where there are witnesses', () => {
    const none = put(put(input, '/values/0', 'absent'), '/values/1', 'absent')
    expect(troubles(none)).toEqual([{ _tag: 'NoWitness', at: '/values', witnesses: 2 }])
    const without = { ...draft, sources: sources.filter(({ kind }) => kind !== 'witness') }
    expect(refusals(inputOf(without))).toEqual([])
  })

  it('are refused all at once: six faults, six reasons', () => {
    const faulty = [
      ['/values/0', 'absent'],
      ['/values/1', 'absent'],
      ['/commitments/2', null],
      ['/values/3', '1'],
      ['/commitments/4', sha('a')],
      ['/values/5', 'x']
    ].reduce<unknown>((value, [pointer, to]) => put(value, String(pointer), to), input)
    expect(reasonsOf(drawUnits(faulty as DrawInput)).map(({ _tag }) => _tag)).toEqual([
      'CommitmentMissing',
      'ValueUnreadable',
      'CommitmentMisplaced',
      'ValueUnreadable',
      'NoWitness'
    ])
  })

  it.each([
    ['/values', null],
    ['/values', 'absent'],
    ['/values/0', 1],
    ['/values/0', '\ud800'],
    ['/values/3', '1'.repeat(10_001)],
    ['/commitments', {}],
    ['/commitments/0', 'abc'],
    ['/commitments/0', undefined]
  ])('of another shape are refused where they stand: %s', (pointer, value) => {
    const found = reasonsOf(drawUnits(put(input, pointer, value) as DrawInput))
    expect(found.map((refusal) => refusal._tag === 'Malformed' && refusal.at)).toEqual([pointer])
  })

  it('of 10,000 dice are a value', () => {
    const long = { ...draft, sources: [{ kind: 'dice', name: '骰子', detail: '', length: 10_000 } as const] }
    const notice = orThrow(writeNotice(long))
    const given = { notice, tables: tablesOf(long), ...valuesOf(notice) }
    expect(drawUnits(given)._tag).toBe('Right')
    expect(drawUnits({ ...given, values: ['1'.repeat(9_999)] })._tag).toBe('Left')
  })
})
