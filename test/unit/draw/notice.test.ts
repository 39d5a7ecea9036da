/* 抽取公告: every rule between the members of a notice, at, below and above each limit. */

import { describe, expect, it } from 'vitest'
import {
  checkNotice,
  NOTICE_LIMITS,
  noticeDigest,
  noticeText,
  quicknet,
  readNotice,
  writeNotice,
  type Notice
} from '../../../src/draw/index.js'
import { canonicalJson, orThrow, reasonsOf, utf8Length, type Json } from '../../../src/kernel/index.js'
import { put, standing, without } from '../../pointer.js'
import { draft, oneStratum, order, sha, sources, unitsOf } from './sample.js'

const notice: unknown = orThrow(writeNotice(draft))
const refusals = (value: unknown): readonly unknown[] => reasonsOf(checkNotice(value))
const tags = (value: unknown): readonly string[] => reasonsOf(checkNotice(value)).map(({ _tag }) => _tag)
const places = (value: unknown): readonly string[] =>
  reasonsOf(checkNotice(value)).map((refusal) => `${refusal._tag} ${'at' in refusal ? refusal.at : ''}`)

const dice = (i: number): unknown => ({ kind: 'dice', name: `骰子${String(i)}`, detail: '', length: 1 })
const noDraw = (i: number): unknown => ({
  name: `抽查${String(i)}`,
  population: { name: '名录', rows: 0 },
  frame: { rows: 0, digest: sha('') },
  exclusions: { rows: 0, digest: sha('') },
  strata: [{ name: '甲', rows: 0, method: 'srs', size: 0, reserve: 0, weights: null, reason: null }]
})

describe('a notice', () => {
  it('comes back as it went in', () => {
    const checked = checkNotice(notice)
    expect(checked).toEqual({ _tag: 'Right', right: notice })
    expect(orThrow(checked)).toBe(notice)
  })

  it('is published as its canonical bytes, whose SHA-256 is its digest', () => {
    const text = noticeText(notice as Notice)
    expect(text).toBe(canonicalJson(notice as Json))
    expect(noticeDigest(notice as Notice)).toBe(sha(text))
    expect(readNotice(text)).toEqual({ _tag: 'Right', right: notice })
  })

  it.each(Object.keys(notice as object))('needs its member %s', (key) => {
    expect(places(without(notice, `/${key}`))).toEqual([`Malformed /${key}`])
  })

  it.each([
    '/draws/0/name',
    '/draws/0/population',
    '/draws/0/population/rows',
    '/draws/0/frame/digest',
    '/draws/0/strata/0/reason',
    '/draws/0/strata/1/weights/max',
    '/sources/0/detail',
    '/sources/3/length',
    '/sources/5/chain'
  ])('needs its member %s', (pointer) => {
    expect(places(without(notice, pointer))).toEqual([`Malformed ${pointer}`])
  })

  it.each([
    '/extra',
    '/draws/0/extra',
    '/draws/0/frame/root',
    '/draws/0/population/extra',
    '/draws/0/strata/0/extra',
    '/sources/0/length',
    '/sources/3/time'
  ])('has no member %s', (pointer) => {
    expect(places(put(notice, pointer, 1))).toEqual([`Malformed ${pointer}`])
  })

  it.each([
    ['/protocol', ['dr2', null, 1]],
    ['/register', ['', ' a', 'a\u0000', 'e\u0301', 'a'.repeat(201), 1, null]],
    ['/number', [0, -1, 1.5, '1', null, 2 ** 53]],
    ['/previous', ['', sha('a').toUpperCase(), 1]],
    ['/previousRecord', [`${sha('a')} `, false]],
    ['/voids', [null, {}, 'a']],
    ['/title', [null, 1, '\ud800']],
    ['/closes', ['2026-04-20', '2026-02-30T08:00:00Z', '2026-04-20T24:00:00Z', '2026-04-20T08:00:60Z', null]],
    ['/sources', [null, {}]],
    ['/sources/0/kind', ['oracle', null, '__proto__', 'constructor']],
    ['/sources/3/length', [0, -0, 10_001, '20', 1.5]],
    ['/sources/5/round', [0, 1.5, null]],
    ['/staff', [{}, { digest: 'a' }, 1]],
    ['/more', [null, [], 'a', { a: 1.5 }, { a: -0 }, { a: NaN }, { a: 2 ** 53 }, { a: undefined }]],
    ['/draws', [null, {}]],
    ['/draws/0/frame/rows', [-1, 2 ** 31, 1.5, '1']],
    ['/draws/0/frame/digest', ['', sha('a').slice(1)]],
    ['/draws/0/strata/0/method', ['SRS', 'cluster', null]],
    ['/draws/0/strata/0/size', [-1, 1.5, 2 ** 31]],
    ['/draws/0/strata/0/reserve', [-1, null]],
    ['/draws/0/strata/0/reason', ['', 1]],
    ['/draws/0/strata/1/weights/min', [0, 2 ** 32]],
    ['/draws/0/strata/1/weights/max', [0, 2 ** 32]],
    ['/draws/0/strata/1/weights/total', [0, 2 ** 53]]
  ] as const)('refuses at %s whatever has another shape', (pointer, values) => {
    for (const value of values) {
      const found = places(put(notice, pointer, value))
      expect(found.length).toBeGreaterThan(0)
      expect(found.every((place) => place.startsWith(`Malformed ${pointer}`))).toBe(true)
    }
  })
})

describe('the limits of a notice', () => {
  it('are 64 sources', () => {
    for (const [count, expected] of [
      [1, []],
      [63, []],
      [64, []],
      [65, [{ _tag: 'CountOutOfBounds', at: '/sources', count: 65, most: 64 }]],
      [0, [{ _tag: 'CountOutOfBounds', at: '/sources', count: 0, most: 64 }]]
    ] as const) {
      expect(
        refusals(
          put(
            notice,
            '/sources',
            Array.from({ length: count }, (_, i) => dice(i))
          )
        )
      ).toEqual(expected)
    }
  })

  it('are 10,000 draws', () => {
    const draws = Array.from({ length: 10_001 }, (_, i) => noDraw(i))
    expect(refusals(put(notice, '/draws', draws.slice(0, 9_999)))).toEqual([])
    expect(refusals(put(notice, '/draws', draws.slice(0, 10_000)))).toEqual([])
    expect(refusals(put(notice, '/draws', draws))).toEqual([
      { _tag: 'CountOutOfBounds', at: '/draws', count: 10_001, most: 10_000 }
    ])
    expect(tags(put(notice, '/draws', []))).toEqual(['CountOutOfBounds'])
  })

  it('are one stratum a draw at least', () => {
    expect(refusals(put(put(notice, '/draws', [noDraw(1)]), '/draws/0/strata', []))).toEqual([
      { _tag: 'CountOutOfBounds', at: '/draws/0/strata', count: 0, most: Infinity }
    ])
  })

  it('are 16 × 2^20 bytes, for a value and for a text', () => {
    const most = NOTICE_LIMITS.bytes
    expect(most).toBe(16_777_216)
    // Texts of three-byte characters fill the notice; one of ASCII makes it exact to the byte.
    const filled = (bytes: number): unknown => {
      const full = '甲'.repeat(3_333)
      const more = (count: number, last: string): unknown =>
        put(notice, '/more', { a: [...Array.from({ length: count }, () => full), last] })
      const count = Math.floor((bytes - 12_000) / (full.length * 3 + 3))
      const last = (length: number): string => 'a'.repeat(length)
      const rest = bytes - utf8Length(noticeText(more(count, '') as Notice))
      // At most 10,000 bytes a text: what is left over goes into one text or two.
      return rest <= 10_000
        ? more(count, last(rest))
        : put(more(count, last(10_000)), '/title', `${String(standing(notice, '/title'))}${last(rest - 10_000)}`)
    }
    const full = canonicalJson(filled(most) as Json)
    expect(Buffer.byteLength(full)).toBe(most)
    expect(readNotice(full)._tag).toBe('Right')
    const above = canonicalJson(filled(most + 1) as Json)
    expect(Buffer.byteLength(above)).toBe(most + 1)
    expect(reasonsOf(readNotice(above))).toEqual([{ _tag: 'NoticeTooLong', at: '', bytes: most + 1, most }])
    expect(refusals(JSON.parse(above))).toEqual([{ _tag: 'NoticeTooLong', at: '', bytes: most + 1, most }])
  })

  it('refuse a text of more characters unread, saying its bytes', () => {
    const text = '甲'.repeat(NOTICE_LIMITS.bytes + 1)
    expect(reasonsOf(readNotice(text))).toEqual([
      { _tag: 'NoticeTooLong', at: '', bytes: 3 * (NOTICE_LIMITS.bytes + 1), most: NOTICE_LIMITS.bytes }
    ])
    expect(reasonsOf(readNotice('['.repeat(NOTICE_LIMITS.bytes)))).toEqual([{ _tag: 'NotJson' }])
  })

  it('are 16 levels, the notice being the first and more the second', () => {
    const more = (depth: number): unknown =>
      Array.from({ length: depth - 2 }).reduce<unknown>((inner, _, i) => (i % 2 === 0 ? [inner] : { a: inner }), {})
    const at = (depth: number): unknown => put(notice, '/more', { a: more(depth - 1) })
    expect(tags(at(15))).toEqual([])
    expect(tags(at(16))).toEqual([])
    expect(readNotice(canonicalJson(at(16) as Json))._tag).toBe('Right')
    expect(tags(at(17))).toEqual(['Malformed'])
    expect(readNotice(canonicalJson(at(17) as Json))._tag).toBe('Left')
  })

  it('are texts of 10,000 bytes, keys of more included', () => {
    for (const pointer of ['/title', '/sources/0/detail', '/sources/5/chain']) {
      expect(tags(put(notice, pointer, ''))).toEqual([])
      expect(tags(put(notice, pointer, 'a'.repeat(10_000)))).toEqual([])
      expect(places(put(notice, pointer, 'a'.repeat(10_001)))).toEqual([`Malformed ${pointer}`])
      expect(places(put(notice, pointer, `${'甲'.repeat(3_333)}ab`))).toEqual([`Malformed ${pointer}`])
    }
    expect(tags(put(notice, '/more', { ['k'.repeat(10_000)]: 1 }))).toEqual([])
    expect(tags(put(notice, '/more', { ['k'.repeat(10_001)]: 1 }))).toEqual(['Malformed'])
  })

  it('are 2^31 − 1 rows, weights of 2^32 − 1 and a sum of 2^53 − 1', () => {
    const most = 2 ** 31 - 1
    const big = put(
      {
        ...(noDraw(1) as object),
        population: { name: '名录', rows: most },
        frame: { rows: most, digest: sha('') }
      },
      '/strata/0',
      {
        name: '甲',
        rows: most,
        method: 'pps',
        size: most,
        reserve: 0,
        weights: { min: 1, max: 2 ** 32 - 1, total: 2 ** 53 - 1 },
        reason: null
      }
    )
    expect(tags(put(notice, '/draws', [big]))).toEqual([])
    for (const pointer of [
      '/population/rows',
      '/frame/rows',
      '/strata/0/rows',
      '/strata/0/size',
      '/strata/0/reserve'
    ]) {
      expect(places(put(notice, '/draws', [put(big, pointer, 2 ** 31)]))).toEqual([`Malformed /draws/0${pointer}`])
    }
  })

  it('are lengths of 1 to 10,000 digits', () => {
    for (const length of [1, 2, 9_999, 10_000]) expect(tags(put(notice, '/sources/3/length', length))).toEqual([])
    for (const length of [0, 10_001]) expect(tags(put(notice, '/sources/3/length', length))).toEqual(['Malformed'])
  })
})

describe('the times of a notice', () => {
  it.each([
    ['2026-04-20T08:09:59Z', ['SourceTooEarly']],
    ['2026-04-20T08:10:00Z', []],
    ['2026-04-20T08:10:01Z', []],
    ['2026-04-19T23:59:59Z', ['SourceTooEarly']],
    ['2027-01-01T00:00:00Z', []]
  ])('leave 600 s between closing and a lottery or beacon: %s', (time, expected) => {
    expect(tags(put(notice, '/sources/4/time', time))).toEqual(expected)
    expect(tags(put(notice, '/sources/5/time', time))).toEqual(expected)
  })

  it('count the seconds across midnight, months, years and leap days', () => {
    for (const [closes, late, early] of [
      ['2027-12-31T23:55:00Z', '2028-01-01T00:05:00Z', '2028-01-01T00:04:59Z'],
      ['2028-02-28T23:59:59Z', '2028-02-29T00:09:59Z', '2028-02-29T00:09:58Z'],
      ['2027-02-28T23:59:59Z', '2027-03-01T00:09:59Z', '2027-03-01T00:09:58Z'],
      ['2100-02-28T23:50:00Z', '2100-03-01T00:00:00Z', '2100-02-28T23:59:59Z']
    ] as const) {
      const closing = put(put(notice, '/closes', closes), '/sources/5/time', '2999-01-01T00:00:00Z')
      expect(tags(put(closing, '/sources/4/time', late))).toEqual([])
      expect(refusals(put(closing, '/sources/4/time', early))).toEqual([
        { _tag: 'SourceTooEarly', at: '/sources/4/time', time: early, closes, wait: 600 }
      ])
    }
  })
})

describe('the links of a notice', () => {
  const second = put(put(notice, '/number', 2), '/previous', sha('a'))

  it('are none at number 1 and a previous notice from 2 on', () => {
    expect(refusals(put(notice, '/previous', sha('a')))).toEqual([{ _tag: 'WrongLink', at: '/previous', number: 1 }])
    expect(refusals(put(notice, '/previousRecord', sha('a')))).toEqual([
      { _tag: 'WrongLink', at: '/previousRecord', number: 1 }
    ])
    expect(refusals(put(notice, '/number', 2))).toEqual([{ _tag: 'WrongLink', at: '/previous', number: 2 }])
    expect(refusals(second)).toEqual([])
    expect(refusals(put(second, '/previousRecord', sha('b')))).toEqual([])
  })

  it('void only earlier notices, ascending, each once, and none that has a record', () => {
    const fifth = put(second, '/number', 5)
    const voids = (...numbers: readonly number[]): unknown => numbers.map((number) => ({ number, reason: '名录有误' }))
    expect(refusals(put(fifth, '/voids', voids(1, 2, 4)))).toEqual([])
    for (const [numbers, why, i] of [
      [[5], 'notEarlier', 0],
      [[6], 'notEarlier', 0],
      [[2, 1], 'notAscending', 1],
      [[2, 2], 'notAscending', 1]
    ] as const) {
      expect(refusals(put(fifth, '/voids', voids(...numbers)))).toEqual([
        { _tag: 'WrongVoid', at: `/voids/${String(i)}/number`, number: numbers[i], why }
      ])
    }
    const recorded = put(fifth, '/previousRecord', sha('b'))
    expect(refusals(put(recorded, '/voids', voids(3)))).toEqual([])
    expect(refusals(put(recorded, '/voids', voids(3, 4)))).toEqual([
      { _tag: 'WrongVoid', at: '/voids/1/number', number: 4, why: 'hasRecord' }
    ])
    expect(places(put(fifth, '/voids', [{ number: 0, reason: '误' }]))).toEqual(['Malformed /voids/0/number'])
    expect(places(put(fifth, '/voids', [{ number: 1, reason: '' }]))).toEqual(['Malformed /voids/0/reason'])
  })
})

describe('the names of a notice', () => {
  it('are distinct among sources, among draws, and among the strata of a draw', () => {
    expect(refusals(put(notice, '/sources/3/name', '见证人二'))).toEqual([
      { _tag: 'NameTwice', at: '/sources/3/name', name: '见证人二', first: '/sources/1/name' }
    ])
    expect(refusals(put(notice, '/draws/0/strata/4/name', '甲'))).toEqual([
      { _tag: 'NameTwice', at: '/draws/0/strata/4/name', name: '甲', first: '/draws/0/strata/0/name' }
    ])
    const draw = standing(notice, '/draws/0')
    expect(refusals(put(notice, '/draws', [draw, draw, draw]))).toEqual([
      { _tag: 'NameTwice', at: '/draws/1/name', name: '食品抽查', first: '/draws/0/name' },
      { _tag: 'NameTwice', at: '/draws/2/name', name: '食品抽查', first: '/draws/0/name' }
    ])
  })

  it('may be the same of a source, a draw and a stratum, and any word that JavaScript knows', () => {
    const same = put(put(notice, '/sources/0/name', '甲'), '/draws/0/name', '甲')
    expect(tags(same)).toEqual([])
    const words = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']
    const named = words.reduce((value, word, i) => put(value, `/draws/0/strata/${String(i)}/name`, word), same)
    expect(tags(named)).toEqual([])
    expect(tags(put(named, '/draws/0/strata/1/name', '__proto__'))).toEqual(['NameTwice'])
  })
})

describe('the numbers of a draw', () => {
  const stratum = (changes: object): unknown => {
    const base = { name: '甲', rows: 4, method: 'srs', size: 2, reserve: 0, weights: null, reason: null }
    return put(
      put(notice, '/draws', [put(put(noDraw(1), '/population/rows', 4), '/frame/rows', 4)]),
      '/draws/0/strata/0',
      { ...base, ...changes }
    )
  }
  const at = '/draws/0/strata/0'
  const weights = { min: 1, max: 2, total: 6 }

  it('add up: strata to the frame, frame and exclusions to the population', () => {
    expect(refusals(stratum({ rows: 5 }))).toEqual([
      { _tag: 'RowsDiffer', at: '/draws/0/frame/rows', stated: 4, counted: 5 }
    ])
    expect(refusals(put(stratum({}), '/draws/0/exclusions/rows', 1))).toEqual([
      { _tag: 'RowsDiffer', at: '/draws/0/population/rows', stated: 4, counted: 5 }
    ])
    expect(tags(put(stratum({}), '/draws/0/frame/rows', 5))).toEqual(['RowsDiffer', 'RowsDiffer'])
  })

  it.each([
    ['size and reserve up to the rows', { size: 2, reserve: 2 }, []],
    ['one more', { size: 2, reserve: 3 }, [{ _tag: 'SizeExceedsRows', at, size: 2, reserve: 3, rows: 4 }]],
    ['all rows', { size: 4 }, []],
    ['more than the rows', { size: 5 }, [{ _tag: 'SizeExceedsRows', at, size: 5, reserve: 0, rows: 4 }]],
    ['a census of all', { method: 'census', size: 4 }, []],
    ['a census of less', { method: 'census', size: 3 }, [{ _tag: 'CensusIncomplete', at, size: 3, rows: 4 }]],
    ['by weight', { method: 'pps', weights }, []],
    ['by weight without weights', { method: 'pps' }, [{ _tag: 'WeightsMisplaced', at, method: 'pps', rows: 4 }]],
    ['equal chances with weights', { weights }, [{ _tag: 'WeightsMisplaced', at, method: 'srs', rows: 4 }]],
    [
      'a census with weights',
      { method: 'census', size: 4, weights },
      [{ _tag: 'WeightsMisplaced', at, method: 'census', rows: 4 }]
    ],
    [
      'a reserve by weight',
      { method: 'pps', weights, reserve: 1 },
      [{ _tag: 'ReserveMisplaced', at, method: 'pps', reserve: 1 }]
    ],
    [
      'a reserve of nobody drawn',
      { size: 0, reserve: 1, reason: '缓' },
      [{ _tag: 'ReserveMisplaced', at, method: 'srs', reserve: 1 }]
    ],
    ['nobody drawn, with a reason', { size: 0, reason: '缓' }, []],
    ['nobody drawn by weight, with a reason', { method: 'pps', weights, size: 0, reason: '缓' }, []],
    ['nobody drawn, without', { size: 0 }, [{ _tag: 'ReasonMisplaced', at, size: 0, rows: 4 }]],
    ['some drawn, with a reason', { size: 1, reason: '缓' }, [{ _tag: 'ReasonMisplaced', at, size: 1, rows: 4 }]]
  ])('of a stratum: %s', (_what, changes, expected) => {
    expect(refusals(stratum(changes))).toEqual(expected)
  })

  it('of an empty stratum: no weights, no reason, no reserve', () => {
    const empty = put(notice, '/draws', [noDraw(1)])
    for (const method of ['srs', 'pps', 'census']) expect(refusals(put(empty, `${at}/method`, method))).toEqual([])
    expect(tags(put(put(empty, `${at}/method`, 'pps'), `${at}/weights`, weights))).toEqual(['WeightsMisplaced'])
    expect(tags(put(empty, `${at}/reason`, '缓'))).toEqual(['ReasonMisplaced'])
    expect(tags(put(empty, `${at}/reserve`, 1))).toEqual(['SizeExceedsRows', 'ReserveMisplaced'])
  })

  it('are refused all at once: five faults, five reasons', () => {
    const faulty = [
      ['/previousRecord', sha('a')],
      ['/sources/1/name', '见证人一'],
      ['/sources/4/time', '2026-04-20T08:00:00Z'],
      ['/draws/0/strata/2/size', 2],
      ['/draws/0/population/rows', 36]
    ].reduce((value, [pointer, to]) => put(value, String(pointer), to), notice)
    expect(tags(faulty)).toEqual(['WrongLink', 'NameTwice', 'SourceTooEarly', 'RowsDiffer', 'CensusIncomplete'])
    const misshapen = [
      ['/number', 0],
      ['/closes', 'heute'],
      ['/sources/3/length', 0],
      ['/draws/0/strata/0/method', 'x'],
      ['/draws/0/frame/digest', 'y']
    ].reduce((value, [pointer, to]) => put(value, String(pointer), to), notice)
    expect(places(misshapen)).toEqual([
      'Malformed /number',
      'Malformed /closes',
      'Malformed /sources/3/length',
      'Malformed /draws/0/frame/digest',
      'Malformed /draws/0/strata/0/method'
    ])
  })
})

describe('sample', () => {
  it('holds every kind of source and every method', () => {
    expect(sources.map(({ kind }) => kind)).toEqual(['witness', 'witness', 'seal', 'dice', 'lottery', 'beacon'])
    expect(new Set(order.strata.map(({ method }) => method))).toEqual(new Set(['srs', 'pps', 'census']))
    expect(standing(notice, '/sources/5/chain')).toBe(quicknet.chain)
    expect(oneStratum(unitsOf('甲', 1), { method: 'srs', size: 1, reserve: 0, reason: null }).draws).toHaveLength(1)
  })
})
