/* 核验: whatever is changed in a record, its tables or what was published is reported where it stands; nothing hostile throws. */

import { describe, expect, it } from 'vitest'
import {
  commitmentOf,
  differencesOf,
  drawUnits,
  isVerified,
  noticeDigest,
  NOTHING_PUBLISHED,
  quicknet,
  recordText,
  strengthWarnings,
  verifyRecord,
  writeNotice,
  type Notice,
  type Verification
} from '../../../src/draw/index.js'
import { orThrow } from '../../../src/kernel/index.js'
import { changed, published as readBack, put, standing, without } from '../../pointer.js'
import {
  draft,
  inputOf,
  oneStratum,
  publishedOf,
  recordOf,
  sha,
  sources,
  tablesOf,
  unitsOf,
  valuesOf
} from './sample.js'

const input = inputOf()
const made = recordOf(input)
const record = readBack(JSON.parse(recordText(made)))
const all = publishedOf(input)
const verified = (given: unknown, published: unknown = all, tables: unknown = input.tables): Verification =>
  verifyRecord({ record: given, tables, published } as Parameters<typeof verifyRecord>[0])
const differences = (given: unknown, published: unknown = all, tables: unknown = input.tables): readonly unknown[] =>
  verified(given, published, tables).differences
const tags = (found: readonly unknown[]): readonly string[] => found.map((each) => (each as { _tag: string })._tag)
const drawn = '/draws/0/strata/0/drawn'
type Units = readonly { readonly id: string; readonly ticket: string }[]
const units = standing(record, drawn) as Units

describe('an honest record', () => {
  it('is without difference, without warning, with nothing unchecked', () => {
    expect(verified(record)).toEqual({ differences: [], warnings: [], unchecked: [], computed: made })
    expect(isVerified(verified(record))).toBe(true)
  })

  it('is without difference by itself too, and everything taken from it is said', () => {
    const { differences: found, unchecked } = verified(record, NOTHING_PUBLISHED)
    expect(found).toEqual([])
    expect(unchecked).toEqual([
      { _tag: 'NoticeDigestUnchecked' },
      { _tag: 'CommitmentUnchecked', source: '见证人一' },
      { _tag: 'ValueUnchecked', source: '见证人一' },
      { _tag: 'CommitmentUnchecked', source: '见证人二' },
      { _tag: 'ValueUnchecked', source: '见证人二' },
      { _tag: 'CommitmentUnchecked', source: '封存者' },
      { _tag: 'ValueUnchecked', source: '封存者' },
      { _tag: 'ValueUnchecked', source: '骰子' },
      { _tag: 'ValueUnchecked', source: '体彩' },
      { _tag: 'ValueUnchecked', source: 'quicknet' },
      { _tag: 'RoundUnchecked', at: '/sources/5/round' }
    ])
  })

  it.each([
    ['the digest', { noticeDigest: null }, [{ _tag: 'NoticeDigestUnchecked' }]],
    [
      'one value, which no commitment covers',
      { values: put(all.values, '/3', null) },
      [{ _tag: 'ValueUnchecked', source: '骰子' }]
    ],
    ['a nonce, which opens a published commitment', { values: put(all.values, '/0', null) }, []],
    [
      'all values: those without a commitment',
      { values: null },
      ['骰子', '体彩', 'quicknet'].map((source) => ({ _tag: 'ValueUnchecked', source }))
    ],
    [
      'the commitments',
      { commitments: null },
      ['见证人一', '见证人二', '封存者'].map((source) => ({ _tag: 'CommitmentUnchecked', source }))
    ],
    ['the chain', { chains: [] }, [{ _tag: 'RoundUnchecked', at: '/sources/5/round' }]],
    [
      'the right chain',
      { chains: [{ ...quicknet, chain: 'other' }] },
      [{ _tag: 'RoundUnchecked', at: '/sources/5/round' }]
    ]
  ])('reports as unchecked what was not given: %s', (_what, missing, expected) => {
    const found = verified(record, { ...all, ...missing })
    expect(found.differences).toEqual([])
    expect(found.unchecked).toEqual(expected)
  })

  it('reports an absent witness as unchecked unless the list of reveals was published', () => {
    const absent = put(input, '/values/0', 'absent') as typeof input
    const given = recordOf(absent)
    expect(verified(given, { ...publishedOf(absent), values: null }).unchecked).toContainEqual({
      _tag: 'ValueUnchecked',
      source: '见证人一'
    })
    expect(verified(given, publishedOf(absent)).unchecked).toEqual([])
  })
})

describe('a record with', () => {
  it.each([
    [
      'a unit added',
      () => [...units, { id: '甲-999', ticket: sha('a') }],
      [{ _tag: 'UnitAdded', at: `${drawn}/6`, id: '甲-999' }]
    ],
    ['a unit twice', () => [...units, units[0]], [{ _tag: 'UnitAdded', at: `${drawn}/6`, id: units[0]?.id }]],
    [
      'a unit dropped at the end',
      () => units.slice(0, 5),
      [{ _tag: 'UnitMissing', at: `${drawn}/5`, id: units[5]?.id }]
    ],
    [
      'a unit dropped in the middle',
      () => units.filter((_, i) => i !== 2),
      [{ _tag: 'UnitMissing', at: `${drawn}/2`, id: units[2]?.id }]
    ],
    [
      'a unit exchanged',
      () => units.map((unit, i) => (i === 2 ? { ...unit, id: '甲-999' } : unit)),
      [
        { _tag: 'UnitMissing', at: `${drawn}/2`, id: units[2]?.id },
        { _tag: 'UnitAdded', at: `${drawn}/2`, id: '甲-999' }
      ]
    ],
    [
      'two units swapped',
      () => [units[1], units[0], ...units.slice(2)],
      [
        {
          _tag: 'OrderDiffers',
          at: `${drawn}/0`,
          computed: `${String(units[0]?.id)}, ${String(units[1]?.id)}`,
          recorded: `${String(units[1]?.id)}, …, ${String(units[0]?.id)}`
        }
      ]
    ],
    [
      'a ticket changed',
      () => units.map((unit, i) => (i === 2 ? { ...unit, ticket: sha('a') } : unit)),
      [{ _tag: 'ValueDiffers', at: `${drawn}/2/ticket`, computed: units[2]?.ticket, recorded: sha('a') }]
    ],
    [
      'a ticket missing',
      () => units.map((unit, i) => (i === 2 ? { id: unit.id } : unit)),
      [{ _tag: 'MemberMissing', at: `${drawn}/2/ticket` }]
    ],
    [
      'a unit that says more',
      () => units.map((unit, i) => (i === 2 ? { ...unit, name: '某店' } : unit)),
      [{ _tag: 'MemberUnknown', at: `${drawn}/2/name` }]
    ],
    ['a unit that is no unit', () => [...units, 7], [{ _tag: 'ValueDiffers', at: `${drawn}/6`, recorded: '7' }]],
    ['no list of units', () => null, [{ _tag: 'ValueDiffers', at: drawn, computed: '[6]', recorded: 'null' }]],
    ['none of them', () => [], units.map(({ id }, i) => ({ _tag: 'UnitMissing', at: `${drawn}/${String(i)}`, id }))]
  ])('%s differs there and nowhere else', (_what, change, expected) => {
    expect(differences(changed(record, drawn, change))).toMatchObject(expected)
  })

  it.each([
    ['/seed', sha('a')],
    ['/noticeDigest', sha('a')],
    ['/protocol', 'dr2'],
    ['/draws/0/name', '别的'],
    ['/draws/0/strata/0/name', '别的'],
    ['/draws/0/strata/0/cutoff', sha('a')],
    ['/draws/0/strata/0/size', 7],
    ['/draws/0/strata/0/rows', 21],
    ['/draws/0/strata/0/method', 'census'],
    ['/draws/0/strata/1/remaining/start', 0],
    ['/draws/0/strata/1/remaining/weight', 46],
    ['/draws/0/strata/1/certain/0', '乙-009'],
    ['/draws/0/strata/3/cutoff', sha('a')],
    ['/commitments/3', sha('a')]
  ])('%s changed differs there and nowhere else', (pointer, to) => {
    expect(differences(put(record, pointer, to))).toMatchObject([
      { _tag: 'ValueDiffers', at: pointer, computed: String(standing(record, pointer)), recorded: String(to) }
    ])
  })

  it.each([
    '/seed',
    '/draws',
    '/draws/0',
    '/draws/0/strata/4',
    '/draws/0/strata/1/remaining',
    '/draws/0/strata/0/cutoff'
  ])('no %s is missing it', (pointer) => {
    expect(differences(without(record, pointer))).toEqual([{ _tag: 'MemberMissing', at: pointer }])
  })

  it.each([
    ['/extra', 1],
    ['/draws/0/extra', { deep: [1] }],
    ['/draws/0/strata/2/cutoff', null],
    ['/draws/0/strata/0/certain', []],
    ['/a~1b', null]
  ])('%s too many has it unknown', (pointer, to) => {
    const key = pointer === '/a~1b' ? { ...(record as object), 'a/b': to } : put(record, pointer, to)
    expect(differences(key)).toEqual([{ _tag: 'MemberUnknown', at: pointer }])
  })

  it('one stratum too many or one unit where none was drawn has them unknown', () => {
    const stratum = standing(record, '/draws/0/strata/0')
    const more = changed(record, '/draws/0/strata', (strata) => [...(strata as readonly unknown[]), stratum])
    expect(differences(more)).toEqual([{ _tag: 'MemberUnknown', at: '/draws/0/strata/5' }])
    expect(differences(put(record, '/draws/0/strata/3/drawn', [units[0]]))).toEqual([
      { _tag: 'MemberUnknown', at: '/draws/0/strata/3/drawn/0' }
    ])
  })

  it('a notice changed afterwards differs in its digest, its seed and all that follows', () => {
    const shifted = put(record, '/notice/title', '另一标题')
    const found = differences(shifted)
    expect(found).toContainEqual({
      _tag: 'ValueDiffers',
      at: '/notice',
      computed: all.noticeDigest,
      recorded: noticeDigest(standing(shifted, '/notice') as Notice)
    })
    expect(tags(found)).toContain('NonceDoesNotOpen')
    expect(found).toContainEqual(expect.objectContaining({ at: '/seed' }))
    // Even with everything computed anew for the changed notice, the digest that was published tells.
    const forged = inputOf({ ...draft, title: '另一标题' })
    expect(tags(differences(recordOf(forged)))).toContain('ValueDiffers')
    expect(differences(recordOf(forged), { ...NOTHING_PUBLISHED, noticeDigest: all.noticeDigest })).toEqual([
      {
        _tag: 'ValueDiffers',
        at: '/notice',
        computed: all.noticeDigest,
        recorded: noticeDigest(forged.notice as Notice)
      }
    ])
  })

  it('a value other than the one published differs, though it is consistent in itself', () => {
    for (const [i, to] of [
      [3, '0'.repeat(20)],
      [4, '0'.repeat(14)],
      [5, sha('an earlier round')]
    ] as const) {
      const forged = recordOf(put(input, `/values/${String(i)}`, to) as typeof input)
      expect(differences(forged, NOTHING_PUBLISHED)).toEqual([])
      const found = differences(forged)
      expect(found).toContainEqual({
        _tag: 'ValueDiffers',
        at: `/values/${String(i)}`,
        computed: input.values[i],
        recorded: to
      })
      expect(found).toContainEqual(expect.objectContaining({ _tag: 'ValueDiffers', at: '/seed' }))
    }
  })

  it('a witness made absent differs from the list of reveals', () => {
    const forged = recordOf(put(input, '/values/0', 'absent') as typeof input)
    expect(differences(forged, NOTHING_PUBLISHED)).toEqual([])
    expect(differences(forged)).toContainEqual({
      _tag: 'ValueDiffers',
      at: '/values/0',
      computed: input.values[0],
      recorded: 'absent'
    })
  })

  it('a nonce chosen afterwards opens no commitment that was published', () => {
    const nonce = sha('chosen')
    const digest = noticeDigest(input.notice as Notice)
    const forged = recordOf(
      put(put(input, '/values/0', nonce), '/commitments/0', commitmentOf(digest, nonce, '见证人一')) as typeof input
    )
    expect(differences(forged, NOTHING_PUBLISHED)).toEqual([])
    const found = differences(forged, { ...NOTHING_PUBLISHED, commitments: all.commitments })
    expect(tags(found)).toEqual(['NonceDoesNotOpen', 'ValueDiffers'])
    expect(found[1]).toEqual({
      _tag: 'ValueDiffers',
      at: '/commitments/0',
      computed: input.commitments[0],
      recorded: commitmentOf(digest, nonce, '见证人一')
    })
  })

  it('values that make no record is told so, and is still computed', () => {
    const { notice } = input
    const broken = {
      ...(record as object),
      values: put(put(input.values, '/0', 'absent'), '/1', 'absent')
    }
    const found = verified(broken, NOTHING_PUBLISHED, input.tables)
    expect(tags(found.differences)).toContain('NoWitness')
    expect(found.computed?.notice).toEqual(notice)
    expect(verified({ ...(record as object), values: [] }, NOTHING_PUBLISHED).differences).toContainEqual({
      _tag: 'OnePerSource',
      at: '/values',
      sources: 6,
      given: 0
    })
  })

  it('a notice that breaks a rule is told so, and is still computed', () => {
    const faulty = { ...(orThrow(writeNotice(draft)) as object), number: 2 } as unknown as Notice
    const found = verified({ notice: faulty, ...valuesOf(faulty) }, NOTHING_PUBLISHED)
    expect(found.differences).toContainEqual(expect.objectContaining({ _tag: 'WrongLink', number: 2 }))
    expect(found.computed?.draws).toHaveLength(1)
    expect(tags(found.differences).filter((tag) => tag === 'MemberMissing')).toHaveLength(4)
  })

  it('a round that is not due at its time is told so', () => {
    const late = inputOf({
      ...draft,
      sources: sources.map((source) => (source.kind === 'beacon' ? { ...source, round: 27_961_628 } : source))
    })
    expect(differences(recordOf(late), publishedOf(late))).toMatchObject([
      { _tag: 'WrongRound', round: 27_961_628, due: 27_961_627 }
    ])
    expect(differences(recordOf(late), { ...publishedOf(late), chains: [] })).toEqual([])
  })
})

describe('tables', () => {
  it('that are not those of the notice are told, and all that follows from them', () => {
    const gone = changed(input.tables, '/0/frame', (frame) => (frame as Units).filter(({ id }) => id !== units[0]?.id))
    const found = differences(record, all, gone)
    expect(tags(found).slice(0, 2)).toEqual(['TableDiffers', 'StratumRowsDiffer'])
    expect(found).toContainEqual({ _tag: 'UnitAdded', at: `${drawn}/0`, id: units[0]?.id })
  })

  it('that were not given leave everybody drawn unexplained', () => {
    const found = differences(record, all, [])
    expect(found[0]).toEqual({ _tag: 'TablesMissing', draw: '食品抽查' })
    expect(isVerified(verified(record, all, []))).toBe(false)
  })
})

describe('names that are not in NFC', () => {
  const apart = 'cafe\u0301'
  const frame = unitsOf('甲', 4).map((unit, i) => (i === 1 ? { ...unit, id: apart } : unit))
  const given = oneStratum(frame, { method: 'srs', size: 4, reserve: 0, reason: null })

  it('are refused in making and reported in verifying, computed on their bytes', () => {
    expect(writeNotice(given)._tag).toBe('Left')
    // What another engine, which knows no such composition, has made.
    const composed = put(given, '/draws/0/frame/1/id', '乙') as typeof given
    const notice = put(
      orThrow(writeNotice(composed)),
      '/draws/0/frame/digest',
      sha(
        [...frame]
          .sort((a, b) => Buffer.compare(Buffer.from(a.id), Buffer.from(b.id)))
          .map(({ id, stratum, weight }) => `${id}\t${stratum}\t${String(weight)}\n`)
          .join('')
      )
    ) as Notice
    const values = valuesOf(notice)
    expect(drawUnits({ notice, tables: tablesOf(given), ...values })._tag).toBe('Left')
    const { computed } = verified({ notice, ...values }, NOTHING_PUBLISHED, tablesOf(given))
    const found = verified(computed, NOTHING_PUBLISHED, tablesOf(given))
    expect(found.differences).toEqual([])
    expect(found.warnings).toContainEqual({
      _tag: 'NameNotComposed',
      at: '/tables/0/frame/1/id',
      name: JSON.stringify(apart)
    })
    expect(JSON.stringify(found.computed)).toContain(sha(`dr1|t|${computed?.seed ?? ''}|${apart}`))
  })

  it('are reported in the notice too', () => {
    const notice = put(orThrow(writeNotice(draft)), '/register', apart) as Notice
    const { computed } = verified({ notice, ...valuesOf(notice) }, NOTHING_PUBLISHED)
    expect(verified(computed, NOTHING_PUBLISHED)).toMatchObject({
      differences: [],
      warnings: [{ _tag: 'NameNotComposed', at: '/notice/register', name: JSON.stringify(apart) }]
    })
  })
})

describe('strength', () => {
  const notice = (kinds: readonly string[]): Notice =>
    ({ sources: kinds.map((kind) => ({ kind })) }) as unknown as Notice
  it.each([
    [['witness', 'witness', 'beacon'], ['a', 'b', 'c'], []],
    [['witness', 'witness', 'lottery'], ['a', 'b', 'c'], ['NoBeacon']],
    [['witness', 'witness', 'beacon'], ['a', 'absent', 'c'], ['FewWitnesses']],
    [
      ['witness', 'seal', 'dice'],
      ['a', 'b', 'c'],
      ['NoBeacon', 'FewWitnesses']
    ],
    [['dice'], ['1'], ['NoBeacon', 'FewWitnesses']]
  ] as const)('of %j with values %j is warned of: %j', (kinds, values, expected) => {
    expect(tags(strengthWarnings(notice(kinds), values))).toEqual(expected)
  })

  it('says how many revealed', () => {
    expect(strengthWarnings(notice(['witness', 'witness', 'beacon']), ['absent', 'a', 'b'])).toEqual([
      { _tag: 'FewWitnesses', revealed: 1 }
    ])
  })
})

describe('many differences', () => {
  const units = (count: number, from = 0): Units =>
    Array.from({ length: count }, (_, i) => ({ id: `U${String(from + i)}`, ticket: sha(String(from + i)) }))
  const drawsOf = (...lists: readonly Units[]): { readonly draws: readonly { readonly drawn: Units }[] } => ({
    draws: lists.map((drawn) => ({ drawn }))
  })

  it.each([
    [999, 999, false],
    [1000, 1000, false],
    [1001, 1000, true],
    [1500, 1000, true]
  ])('%i of one draw list %i and count the rest', (count, listed, more) => {
    const found = differencesOf(drawsOf(units(count)), drawsOf([]))
    expect(found).toHaveLength(listed + (more ? 1 : 0))
    if (more) expect(found.at(-1)).toEqual({ _tag: 'MoreDifferences', at: '/draws/0', count: count - listed })
  })

  it('are listed draw by draw, and apart from those outside the draws', () => {
    const keys = Array.from({ length: 1200 }, (_, i) => `k${String(i)}`)
    const found = differencesOf(drawsOf(units(1100), units(3, 5000), units(1050, 7000)), {
      ...drawsOf([], [], []),
      ...Object.fromEntries(keys.map((key) => [key, 1]))
    })
    expect(found.filter(({ _tag }) => _tag === 'MoreDifferences')).toEqual([
      { _tag: 'MoreDifferences', at: '/draws/0', count: 100 },
      { _tag: 'MoreDifferences', at: '/draws/2', count: 50 },
      { _tag: 'MoreDifferences', at: '', count: 200 }
    ])
    expect(found).toHaveLength(1001 + 3 + 1001 + 1001)
  })

  it('of a whole record are all counted: another seed, more than 1,000 units', () => {
    const big = oneStratum(unitsOf('甲', 3000), { method: 'srs', size: 1500, reserve: 0, reason: null })
    const [one, two] = [inputOf(big), inputOf(big, 'other')].map((given) => recordOf(given))
    const found = differences(one, { ...NOTHING_PUBLISHED, values: two?.values ?? null }, tablesOf(big))
    const count = found.reduce<number>((sum, each) => sum + ((each as { count?: number }).count ?? 1), 0)
    const [a, b] = [one, two].map(
      (made) => new Map(made?.draws[0]?.strata[0]?.drawn.map((unit) => [unit.id, unit.ticket]))
    )
    const shared = [...(a ?? [])].filter(([id]) => b?.has(id)).length
    // Whom only one of them drew, the tickets of those in both, one difference of order, cut-off, seed and value.
    expect(count).toBe(2 * (1500 - shared) + shared + 1 + 3)
    expect(found.at(-1)).toMatchObject({ _tag: 'MoreDifferences', at: '/draws/0' })
  })
})

describe('hostile records', () => {
  const throwing = (): never => {
    throw new Error('no')
  }
  const trap = (key: string): unknown => Object.defineProperty({}, key, { enumerable: true, get: throwing })
  const proxy = new Proxy(
    {},
    { get: throwing, has: throwing, ownKeys: throwing, getPrototypeOf: throwing, getOwnPropertyDescriptor: throwing }
  )
  const revoked = (): unknown => {
    const made = Proxy.revocable({}, {})
    made.revoke()
    return made.proxy
  }
  const circle: unknown[] = []
  circle.push(circle, { circle })
  const round: Record<string, unknown> = {}
  round['notice'] = round
  const nested = (levels: number): unknown => {
    let value: unknown = 1
    for (let i = 0; i < levels; i++) value = i % 2 === 0 ? [value] : { a: value }
    return value
  }
  const sparse: unknown[] = []
  sparse.length = 2 ** 32 - 1

  const strange: readonly (readonly [string, unknown])[] = [
    ['null', null],
    ['undefined', undefined],
    ['a number', 7],
    ['NaN', NaN],
    ['a text', 'record'],
    ['a bigint', 7n],
    ['a symbol', Symbol('a')],
    ['a function', throwing],
    ['an empty list', []],
    ['a list', [record]],
    ['an empty object', {}],
    ['a Map', new Map()],
    ['a Date', new Date(NaN)],
    ['a circle', circle],
    ['an object in itself', round],
    ['100,000 levels', nested(100_000)],
    ['100,000 numbers', new Array<number>(100_000).fill(1.5)],
    ['4,294,967,295 holes', sparse],
    ['a proxy that throws', proxy],
    ['a revoked proxy', revoked()],
    ['a getter that throws', trap('notice')]
  ]

  it.each(strange)('%s: nothing computed, or a difference', (_what, value) => {
    const found = verified(value)
    expect(found).toMatchObject({ unchecked: [{ _tag: 'NothingComputed' }], computed: null })
    expect(found.differences.length).toBeGreaterThan(0)
  })

  it.each(strange)('%s in the place of each member: differences, nothing thrown', (_what, value) => {
    for (const key of ['notice', 'commitments', 'values', 'draws']) {
      const given = { ...(record as object), [key]: value }
      expect(isVerified(verified(given, NOTHING_PUBLISHED))).toBe(false)
    }
  })

  it.each(strange)('%s deep inside a record: differences, nothing thrown', (_what, value) => {
    for (const pointer of [
      '/notice/more',
      '/notice/sources/0',
      '/draws/0/strata/0',
      `${drawn}/0`,
      `${drawn}/0/id`,
      '/values/0',
      '/extra'
    ]) {
      expect(isVerified(verified(put(record, pointer, value), NOTHING_PUBLISHED))).toBe(false)
    }
  })

  it.each(strange.filter(([what]) => what !== 'an empty list' && what !== 'undefined'))(
    '%s as tables or as what was published: nothing thrown',
    (_what, value) => {
      expect(isVerified(verified(record, all, value))).toBe(false)
      expect(isVerified(verified(record, value))).toBe(false)
      for (const key of ['noticeDigest', 'chains']) {
        if (value === null && key !== 'chains') continue
        expect(isVerified(verified(record, { ...all, [key]: value }))).toBe(false)
      }
    }
  )

  it('getters that throw wherever a record is looked at', () => {
    for (const pointer of [
      '/draws',
      '/draws/0',
      '/draws/0/strata',
      drawn,
      `${drawn}/0`,
      '/seed',
      '/values',
      '/notice/draws'
    ]) {
      const cut = pointer.lastIndexOf('/')
      const given = changed(record, pointer.slice(0, cut), (parent) => {
        const copy = Array.isArray(parent) ? [...(parent as readonly unknown[])] : { ...(parent as object) }
        return Object.defineProperty(copy, pointer.slice(cut + 1), { enumerable: true, get: throwing })
      })
      expect(isVerified(verified(given))).toBe(false)
    }
  })

  it('a record cut in half is no JSON, and one that lost its second half is missing it', () => {
    const text = recordText(made)
    expect(() => JSON.parse(text.slice(0, text.length / 2)) as unknown).toThrow(SyntaxError)
    const half = Object.fromEntries(Object.entries(record as object).slice(0, 4))
    expect(tags(differences(half, { ...all, values: input.values }))).toEqual([
      'MemberMissing',
      'MemberMissing',
      'MemberMissing'
    ])
  })
})
