import { describe, expect, it } from 'vitest'
import {
  booleanCodec,
  closed,
  codecOf,
  dateCodec,
  decode,
  digestCodec,
  integerCodec,
  isName,
  isText,
  kernelMessages,
  explainBy,
  listOf,
  nameCodec,
  nullOr,
  oneOf,
  reasonsOf,
  textCodec,
  type Codec
} from '../../../src/kernel/index.js'

const pair = closed('Pair', { a: integerCodec(0, 9), b: nameCodec }, { c: booleanCodec })
const places = <A>(codec: Codec<A>, input: unknown): readonly string[] =>
  reasonsOf(decode(codec)(input)).map(({ at }) => at)
const reasons = <A>(codec: Codec<A>, input: unknown): readonly string[] =>
  reasonsOf(decode(codec)(input)).map(({ at, expected, found }) => `${at}: ${expected.en}, ${found}`)

describe('closed objects', () => {
  it('gives back the very value that came in', () => {
    const value = { a: 1, b: 'x' }
    expect(decode(pair)(value)).toEqual({ _tag: 'Right', right: value })
    expect((decode(pair)(value) as { readonly right: unknown }).right).toBe(value)
  })

  it('takes members in any order, and optional ones or not', () => {
    for (const value of [
      { a: 1, b: 'x' },
      { b: 'x', a: 1 },
      { c: true, b: 'x', a: 1 },
      { a: 1, c: false, b: 'x' }
    ])
      expect(decode(pair)(value)._tag).toBe('Right')
  })

  it('refuses each missing member by its place', () => {
    expect(reasons(pair, {})).toEqual([
      '/a: a member, which is missing, undefined',
      '/b: a member, which is missing, undefined'
    ])
    expect(places(pair, { a: 1, c: true })).toEqual(['/b'])
  })

  it('refuses each member too many by its place', () => {
    expect(reasons(pair, { a: 1, b: 'x', d: 1, e: null })).toEqual([
      '/d: no such member, 1',
      '/e: no such member, null'
    ])
  })

  it('tells a member too many from a missing one when their number is right', () => {
    expect(places(pair, { a: 1, d: 'x' })).toEqual(['/b', '/d'])
    expect(places(pair, { a: 1, c: true })).toEqual(['/b'])
  })

  it('counts an optional member only once and never for a needed one', () => {
    expect(places(pair, { c: true })).toEqual(['/a', '/b'])
    expect(places(pair, { a: 1, b: 'x', c: 1 })).toEqual(['/c'])
  })

  it('sees a member whose value is undefined, needed or optional', () => {
    expect(places(pair, { a: undefined, b: 'x' })).toEqual(['/a'])
    expect(places(pair, { a: 1, b: 'x', c: undefined })).toEqual(['/c'])
  })

  it('refuses a __proto__ key of JSON like any other member too many', () => {
    const value: unknown = JSON.parse('{"a":1,"b":"x","__proto__":{"c":true}}')
    expect(places(pair, value)).toEqual(['/__proto__'])
  })

  it('does not take members from a __proto__ key of JSON', () => {
    expect(places(pair, JSON.parse('{"a":1,"__proto__":{"b":"x"}}'))).toEqual(['/b', '/__proto__'])
  })

  it('does not take inherited members', () => {
    expect(places(closed('X', { toString: textCodec }), {})).toEqual(['/toString'])
    expect(places(pair, Object.create({ a: 1, b: 'x' }))).toEqual([''])
    const bare: unknown = Object.create(Object.assign(Object.create(null) as object, { a: 1, b: 'x' }))
    expect(places(pair, bare)).toEqual(['/a', '/b'])
  })

  it('knows no member by the names that every object inherits', () => {
    expect(places(pair, { a: 1, b: 'x', constructor: 1, hasOwnProperty: 2 })).toEqual([
      '/constructor',
      '/hasOwnProperty'
    ])
    expect(decode(closed('X', {}, { constructor: textCodec }))({})._tag).toBe('Right')
  })

  it('takes an object without prototype', () => {
    expect(decode(pair)(Object.assign(Object.create(null), { a: 1, b: 'x' }))._tag).toBe('Right')
  })

  it.each([
    [
      'a class instance',
      new (class {
        a = 1
        b = 'x'
      })()
    ],
    ['a list', [1, 'x']],
    ['null', null],
    ['nothing', undefined],
    ['a text', 'a'],
    ['a number', NaN],
    ['a map', new Map([['a', 1]])],
    ['a function', () => 1]
  ])('refuses %s', (_, value) => {
    expect(reasonsOf(decode(pair)(value)).map(({ at, expected }) => [at, expected.en])).toEqual([['', 'an object']])
  })

  it('refuses an object that throws when it is looked at, without throwing', () => {
    const hostile = {
      a: 1,
      get b(): string {
        throw new Error('no')
      }
    }
    expect(reasons(pair, hostile)).toEqual([': readable data, object'])
    const proxy = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no')
        }
      }
    )
    expect(reasons(listOf(pair), [proxy])).toEqual([': readable data, object'])
  })

  it('does not see symbols, which no JSON has', () => {
    expect(decode(pair)({ a: 1, b: 'x', [Symbol('d')]: 1 })._tag).toBe('Right')
  })
})

describe('lists', () => {
  it('refuses a hole, which no JSON has', () => {
    const holed: unknown[] = ['x']
    holed[2] = 'y'
    expect(reasons(listOf(nameCodec), holed)).toEqual(['/1: a name of 1 to 200 bytes, undefined'])
    expect(places(listOf(nullOr(nameCodec)), holed)).toEqual(['/1'])
  })

  it('refuses what only looks like a list', () => {
    expect(reasons(listOf(nameCodec), { 0: 'x', length: 1 })).toEqual([': a list, object'])
    expect(places(listOf(nameCodec), 'xy')).toEqual([''])
  })

  it('reports every malformed place of a deep value, in order', () => {
    const deep = closed('Deep', { pairs: listOf(pair), more: listOf(listOf(integerCodec(1, 3))) })
    const value = {
      pairs: [{ a: 1, b: 'x' }, { a: 10, b: '' }, { b: 'x' }, 7],
      more: [[1, 2, 3], [0, 4, 2], 'no', [1.5, NaN, -0, '1']],
      extra: {}
    }
    expect(places(deep, value)).toEqual([
      '/pairs/1/a',
      '/pairs/1/b',
      '/pairs/2/a',
      '/pairs/3',
      '/more/1/0',
      '/more/1/1',
      '/more/2',
      '/more/3/0',
      '/more/3/1',
      '/more/3/2',
      '/more/3/3',
      '/extra'
    ])
  })

  it('reports each of 200,000 malformed places inside an object', () => {
    const malformed = reasonsOf(decode(closed('X', { names: listOf(nameCodec) }))({ names: Array(200_000).fill('') }))
    expect(malformed).toHaveLength(200_000)
    expect(malformed.at(-1)?.at).toBe('/names/199999')
  })
})

describe('pointers', () => {
  it('escapes / and ~ in keys, so that no two places look alike', () => {
    const odd = closed('Odd', { 'a/b': closed('Odder', { '~1': nameCodec, '': nameCodec }), '~0': nameCodec })
    expect(places(odd, { 'a/b': { '~1': '', '': 1, '/': 1 }, '~0': 2, '~/': 3 })).toEqual([
      '/a~1b/~01',
      '/a~1b/',
      '/a~1b/~1',
      '/~00',
      '/~0~1'
    ])
  })

  it('puts the place of the whole before every place in it', () => {
    expect(reasonsOf(decode(pair, '/subjects/3')({ a: 1 })).map(({ at }) => at)).toEqual(['/subjects/3/b'])
    expect(reasonsOf(decode(pair, '/x')(0)).map(({ at }) => at)).toEqual(['/x'])
  })
})

describe('what was found', () => {
  it('is shortened, and a long text is cut', () => {
    const found = (value: unknown): string | undefined => reasonsOf(decode(integerCodec(0, 1))(value))[0]?.found
    expect(found('x'.repeat(60))).toBe(`"${'x'.repeat(60)}"`)
    expect(found('x'.repeat(61))).toBe(`"${'x'.repeat(60)}"…`)
    expect([found(null), found(2), found(true), found([1, 2]), found({}), found(undefined)]).toEqual([
      'null',
      '2',
      'true',
      '[2]',
      'object',
      'undefined'
    ])
  })

  it('is said in both languages with its place', () => {
    const [reason] = reasonsOf(decode(pair)({ a: 1, b: ' x' }))
    expect(reason && explainBy(kernelMessages)('zh')(reason)).toBe('/b：应为首尾无空格的名称，实为 " x"')
    expect(reason && explainBy(kernelMessages)('en')(reason)).toBe(
      '/b: expected a name without leading or trailing space, found " x"'
    )
  })
})

describe('single values', () => {
  const accepts = <A>(codec: Codec<A>, value: unknown): boolean => decode(codec)(value)._tag === 'Right'

  it('nullOr takes null and nothing else in its place', () => {
    expect(accepts(nullOr(nameCodec), null)).toBe(true)
    expect(accepts(nullOr(nameCodec), undefined)).toBe(false)
    expect(reasons(nullOr(nameCodec), '')).toEqual([': a name of 1 to 200 bytes, ""'])
  })

  it('oneOf takes the words, and no name that every object inherits', () => {
    expect(accepts(oneOf(['general', 'key']), 'key')).toBe(true)
    expect(accepts(oneOf(['general', 'key']), 'toString')).toBe(false)
    expect(accepts(oneOf(['general', 'key']), ['key'])).toBe(false)
    expect(reasons(oneOf(['general', 'key']), 'Key')).toEqual([': one of general, key, "Key"'])
  })

  it('integers: both bounds are in, beside them nothing, no fraction, no −0, no text', () => {
    const codec = integerCodec(-2, 5)
    expect([-3, -2, 5, 6].map((value) => accepts(codec, value))).toEqual([false, true, true, false])
    expect([0.5, NaN, Infinity, -0, '1', 1n, null].map((value) => accepts(codec, value))).toEqual(Array(7).fill(false))
    expect(accepts(codec, 0)).toBe(true)
    const wide = integerCodec(-Infinity, Infinity)
    expect([2 ** 53 - 1, 2 ** 53].map((value) => accepts(wide, value))).toEqual([true, false])
  })

  it('days, digests and booleans are taken as they stand', () => {
    expect(['2022-11-30', '2022-11-31', '2022-1-1', 20221130].map((value) => accepts(dateCodec, value))).toEqual([
      true,
      false,
      false,
      false
    ])
    const digest = '0123456789abcdef'.repeat(4)
    expect(
      [digest, digest.toUpperCase(), digest.slice(1), `${digest}0`].map((value) => accepts(digestCodec, value))
    ).toEqual([true, false, false, false])
    expect([true, false, 0, 'true', null].map((value) => accepts(booleanCodec, value))).toEqual([
      true,
      true,
      false,
      false,
      false
    ])
  })

  it('names the trouble of a name', () => {
    expect(['', ' x', 'a\u200bb', 'e\u0301', 'x'.repeat(201)].map((value) => reasons(nameCodec, value)[0])).toEqual([
      ': a name of 1 to 200 bytes, ""',
      ': a name without leading or trailing space, " x"',
      ': a name without the invisible U+200B, "a\u200bb"',
      ': a name in NFC, "e\u0301"',
      `: a name of 1 to 200 bytes, "${'x'.repeat(60)}"…`
    ])
  })

  it('takes as a name exactly what is a name, for every single code point and beside another', () => {
    const differing: number[] = []
    for (let point = 0; point <= 0x10ffff; point++) {
      const one = String.fromCodePoint(point)
      if (nameCodec.is(one) !== isName(one)) differing.push(point)
      if (nameCodec.is(`中${one}a`) !== isName(`中${one}a`)) differing.push(point)
    }
    expect(differing).toEqual([])
  })

  it.each([65, 66, 67, 68, 198, 199, 200, 201])('takes as a name of length %i exactly what is a name', (length) => {
    for (const unit of ['a', '中', '（', 'é', '𠀀', 'a中']) {
      const text = unit.repeat(length).slice(0, length)
      expect(nameCodec.is(text)).toBe(isName(text))
    }
  })

  it.each([3332, 3333, 3334, 5000, 9999, 10_000, 10_001])(
    'takes as a text of length %i exactly what is a text',
    (length) => {
      for (const unit of ['a', '中', ' ', '\n', 'é', '\ud800']) {
        const text = unit.repeat(length)
        expect(textCodec.is(text)).toBe(isText(text))
      }
    }
  )

  it('a codec of one’s own says what it expects by the value it sees', () => {
    const even = codecOf(
      'even',
      (value): value is number => typeof value === 'number' && value % 2 === 0,
      (value) => ({ zh: '偶数', en: `an even number instead of ${String(value)}` })
    )
    expect(reasons(listOf(even), [2, 3])).toEqual(['/1: an even number instead of 3, 3'])
  })
})
