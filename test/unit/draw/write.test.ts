/* Writing and reading a notice: what goes in comes out, by its canonical text and by no other. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkNotice,
  drawUnits,
  noticeText,
  readNotice,
  writeNotice,
  type NoticeDraft
} from '../../../src/draw/index.js'
import { readyTables } from '../../../src/draw/tables.js'
import { orThrow, reasonsOf, type Plain } from '../../../src/kernel/index.js'
import { noticeDraft } from '../../arbitraries.js'
import { put, standing, without } from '../../pointer.js'
import { draft, inputOf, oneStratum, order, sha, unitsOf } from './sample.js'

const written = (value: unknown): ReturnType<typeof writeNotice> => writeNotice(value as Plain<NoticeDraft>)
const places = (value: unknown): readonly string[] =>
  reasonsOf(written(value)).map((refusal) => `${refusal._tag} ${'at' in refusal ? refusal.at : ''}`)
const tags = (value: unknown): readonly string[] => reasonsOf(written(value)).map(({ _tag }) => _tag)

describe('writeNotice', () => {
  it('counts rows and weights and takes the digests of tables in the order of UTF-8 bytes', () => {
    const frame = [
      { id: '𠀀', stratum: '甲', weight: 7 },
      { id: '～', stratum: '乙', weight: 4_294_967_295 },
      { id: 'a', stratum: '甲', weight: 3 }
    ]
    const exclusions = [
      { id: 'é', reason: '已注销' },
      { id: 'b', reason: '迁出' }
    ]
    const strata = (['甲', '乙', '丙'] as const).map((name) => ({
      name,
      method: 'pps' as const,
      size: name === '甲' ? 1 : 0,
      reserve: 0,
      reason: name === '乙' ? '缓检' : null
    }))
    const notice = orThrow(written({ ...draft, draws: [{ ...order, frame, exclusions, strata }] }))
    expect(notice.draws[0]).toEqual({
      name: '食品抽查',
      population: { name: '食品经营者名录', rows: 5 },
      frame: { rows: 3, digest: sha('a\t甲\t3\n～\t乙\t4294967295\n𠀀\t甲\t7\n') },
      exclusions: { rows: 2, digest: sha('b\t迁出\né\t已注销\n') },
      strata: [
        { ...strata[0], rows: 2, weights: { min: 3, max: 7, total: 10 } },
        { ...strata[1], rows: 1, weights: { min: 4_294_967_295, max: 4_294_967_295, total: 4_294_967_295 } },
        { ...strata[2], rows: 0, weights: null }
      ]
    })
  })

  it('gives an empty table the digest of no bytes', () => {
    const notice = orThrow(written(oneStratum(unitsOf('甲', 1), { method: 'srs', size: 1, reserve: 0, reason: null })))
    expect(notice.draws[0]?.exclusions).toEqual({
      rows: 0,
      digest: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
    })
  })

  it('keeps everything else as it stands', () => {
    const notice = orThrow(written(draft))
    expect(without(notice, '/draws')).toEqual({ protocol: 'dr1', ...(without(draft, '/draws') as object) })
  })

  it('does not mind the order of rows', () => {
    const turned = put(draft, '/draws/0', {
      ...order,
      frame: [...order.frame].reverse(),
      exclusions: [...order.exclusions].reverse()
    })
    expect(written(turned)).toEqual(written(draft))
  })

  it('writes what checkNotice passes, and readNotice reads, for every draft', () => {
    fc.assert(
      fc.property(noticeDraft, (given) => {
        const notice = orThrow(written(given))
        expect(checkNotice(notice)).toEqual({ _tag: 'Right', right: notice })
        expect(readNotice(noticeText(notice))).toEqual({ _tag: 'Right', right: notice })
        expect(readNotice(`${noticeText(notice)}\n`)._tag).toBe('Left')
      }),
      { numRuns: 60 }
    )
  })

  it.each([
    ['/draws/0/frame/3/weight', [0, -1, 2 ** 32, 1.5, '1', null, true], 'Malformed /draws/0/frame/3/weight'],
    ['/draws/0/frame/3/id', ['', ' a', 'a\t', 'e\u0301', 'a'.repeat(201)], 'Malformed /draws/0/frame/3/id'],
    ['/draws/0/frame/3/stratum', ['', null], 'Malformed /draws/0/frame/3/stratum'],
    ['/draws/0/exclusions/0/reason', ['', null], 'Malformed /draws/0/exclusions/0/reason'],
    ['/draws/0/strata/0/method', ['x'], 'Malformed /draws/0/strata/0/method'],
    ['/draws/0/strata/0/size', [-1, 2 ** 31], 'Malformed /draws/0/strata/0/size'],
    ['/draws/0/population', [null], 'Malformed /draws/0/population'],
    ['/closes', ['', null], 'Malformed /closes'],
    ['/protocol', ['dr2'], 'Malformed /protocol'],
    ['/extra', [1], 'Malformed /extra']
  ] as const)('refuses at %s whatever has another shape', (pointer, values, place) => {
    for (const value of values) expect(places(put(draft, pointer, value))).toEqual([place])
  })

  it('takes weights of 1 and of 2^32 − 1', () => {
    for (const weight of [1, 2 ** 32 - 1]) expect(tags(put(draft, '/draws/0/frame/3/weight', weight))).toEqual([])
  })

  it('refuses ids that stand twice or in both tables, and strata that are not named', () => {
    expect(reasonsOf(written(put(draft, '/draws/0/frame/3/id', '甲-001')))).toEqual([
      { _tag: 'IdTwice', draw: '食品抽查', table: 'frame', id: '甲-001', rows: [1, 4] }
    ])
    expect(reasonsOf(written(put(draft, '/draws/0/exclusions/1/id', 'X-1')))).toEqual([
      { _tag: 'IdTwice', draw: '食品抽查', table: 'exclusions', id: 'X-1', rows: [1, 2] }
    ])
    expect(reasonsOf(written(put(draft, '/draws/0/exclusions/1/id', '甲-002')))).toEqual([
      { _tag: 'IdInBoth', draw: '食品抽查', id: '甲-002' }
    ])
    expect(reasonsOf(written(put(draft, '/draws/0/frame/3/stratum', '己')))).toContainEqual({
      _tag: 'StratumUnknown',
      draw: '食品抽查',
      row: 4,
      id: '甲-004',
      stratum: '己'
    })
  })

  it('says all rows of an id that stands three times', () => {
    const thrice = put(put(draft, '/draws/0/frame/3/id', '甲-001'), '/draws/0/frame/7/id', '甲-001')
    expect(reasonsOf(written(thrice))).toEqual([
      { _tag: 'IdTwice', draw: '食品抽查', table: 'frame', id: '甲-001', rows: [1, 4, 8] }
    ])
  })

  it('refuses everything at once: shapes in all its members', () => {
    const faulty = [
      ['/register', ' a'],
      ['/closes', 'heute'],
      ['/sources/3/length', 0],
      ['/draws/0/frame/0/weight', 0],
      ['/draws/0/strata/0/size', -1]
    ].reduce<unknown>((value, [pointer, to]) => put(value, String(pointer), to), draft)
    expect([...places(faulty)].sort((a, b) => (a < b ? -1 : 1))).toEqual([
      'Malformed /closes',
      'Malformed /draws/0/frame/0/weight',
      'Malformed /draws/0/strata/0/size',
      'Malformed /register',
      'Malformed /sources/3/length'
    ])
  })

  it('refuses everything at once: rules of the notice and of its tables', () => {
    const faulty = [
      ['/number', 2],
      ['/sources/1/name', '见证人一'],
      ['/draws/0/strata/0/size', 21],
      ['/draws/0/frame/3/id', '甲-001'],
      ['/draws/0/exclusions/1/id', '甲-002']
    ].reduce<unknown>((value, [pointer, to]) => put(value, String(pointer), to), draft)
    expect(tags(faulty)).toEqual(['WrongLink', 'NameTwice', 'SizeExceedsRows', 'IdTwice', 'IdInBoth'])
  })

  it('holds as many reasons as there are rows', () => {
    const frame = unitsOf('乙', 300_000)
    const faulty = oneStratum(frame, { method: 'srs', size: 1, reserve: 0, reason: null })
    const renamed = put(faulty, '/draws/0/strata/0/name', '甲')
    const unknown = tags(renamed).filter((tag) => tag === 'StratumUnknown')
    expect(unknown).toHaveLength(300_000)
  })
})

describe('weights that add up', () => {
  const small = oneStratum(unitsOf('甲', 1), { method: 'srs', size: 1, reserve: 0, reason: null })
  const notice = orThrow(written(small))
  // 2^21 units of the largest weight and one that makes the sum 2^53 − 1, or one more.
  const heavy = Array.from({ length: 2 ** 21 }, (_, i) => ({
    id: String(1_000_000 + i),
    stratum: '甲',
    weight: 2 ** 32 - 1
  }))
  const tooLarge = (last: number): readonly unknown[] => {
    const frame = [...heavy, { id: 'a', stratum: '甲', weight: last }]
    const { troubles } = readyTables(notice, [{ name: '食品抽查', frame, exclusions: [] }])
    expect(troubles).toContainEqual(expect.objectContaining({ _tag: 'StratumRowsDiffer', given: 2 ** 21 + 1 }))
    return troubles.filter(({ _tag }) => _tag === 'TotalTooLarge')
  }

  it('to 2^53 − 1 are taken, and one more is refused', () => {
    expect(tooLarge(2 ** 21 - 1)).toEqual([])
    expect(tooLarge(2 ** 21)).toEqual([{ _tag: 'TotalTooLarge', draw: '食品抽查', stratum: '甲' }])
  })
})

describe('readNotice', () => {
  const text = noticeText(orThrow(written(draft)))

  it('says from which character on a text is another spelling, and of what', () => {
    const at = text.indexOf('"number":1,') + '"number":1'.length
    expect(reasonsOf(readNotice(`${text.slice(0, at)}.0${text.slice(at)}`))).toEqual([
      {
        _tag: 'NotCanonical',
        position: at + 1,
        found: text.slice(at - 0, at).concat('.0', text.slice(at, at + 18)),
        expected: text.slice(at, at + 20)
      }
    ])
    expect(reasonsOf(readNotice(`${text}\n`))).toEqual([
      { _tag: 'NotCanonical', position: text.length + 1, found: '\n', expected: '' }
    ])
  })

  it.each([
    ['a byte order mark', `\ufeff${text}`],
    ['half of it', text.slice(0, text.length / 2)],
    ['nothing', ''],
    ['two of it', text + text]
  ])('refuses as no JSON: %s', (_what, given) => {
    expect(reasonsOf(readNotice(given))).toEqual([{ _tag: 'NotJson' }])
  })

  it('reports spelling and rules together', () => {
    const faulty = text.replace('"number":1,', '"number": 2,')
    expect(reasonsOf(readNotice(faulty)).map(({ _tag }) => _tag)).toEqual(['NotCanonical', 'WrongLink'])
  })

  it('sees a doubled key, which parsing alone would hide', () => {
    const doubled = text.replace('"number":1,', '"number":1,"number":1,')
    expect(JSON.parse(doubled)).toEqual(JSON.parse(text))
    expect(reasonsOf(readNotice(doubled)).map(({ _tag }) => _tag)).toEqual(['NotCanonical'])
  })

  it('keeps a member __proto__ of more, and lets it change nothing', () => {
    const given = JSON.parse('{"__proto__":{"number":9}}') as Plain<NoticeDraft>['more']
    const notice = orThrow(written({ ...draft, more: given }))
    expect(noticeText(notice)).toContain('"more":{"__proto__":{"number":9}}')
    expect(readNotice(noticeText(notice))).toEqual({ _tag: 'Right', right: notice })
    expect(notice.number).toBe(1)
  })
})

describe('a written notice', () => {
  it('is drawn with the tables it was written from', () => {
    expect(drawUnits(inputOf())._tag).toBe('Right')
    expect(standing(orThrow(written(draft)), '/draws/0/frame/rows')).toBe(35)
  })
})
