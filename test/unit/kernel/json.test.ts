import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canonicalJson,
  isPlainObject,
  jsonTroubles,
  LISTED_TROUBLES,
  membersOf,
  pointerStep,
  type Json
} from '../../../src/kernel/index.js'
import { json } from '../../arbitraries.js'

const escapes: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\'
}
const quoted = (text: string): string =>
  `"${Array.from(text, (c) => escapes[c] ?? (c < ' ' ? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}` : c)).join('')}"`
const units = (text: string): readonly number[] => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
const byUnits = (a: string, b: string): number => {
  const [x, y] = [units(a), units(b)]
  const at = x.findIndex((unit, i) => unit !== y[i])
  return at < 0 ? x.length - y.length : (x[at] ?? 0) - (y[at] ?? -1)
}
// RFC 8785, sections 3.2.1 to 3.2.3, written a second time.
const written = (value: Json): string => {
  if (value === null) return 'null'
  if (typeof value === 'string') return quoted(value)
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return `[${value.map((entry: Json) => written(entry)).join(',')}]`
  const members = Object.entries(value as Readonly<Record<string, Json>>)
  return `{${members
    .sort(([a], [b]) => byUnits(a, b))
    .map(([key, member]) => `${quoted(key)}:${written(member)}`)
    .join(',')}}`
}

const nested = (depth: number, inner: Json = 1): Json =>
  Array.from({ length: depth }).reduce<Json>((value, _, i) => (i % 2 === 0 ? [value] : { a: value }), inner)

describe('canonicalJson', () => {
  it('writes what a second writer of RFC 8785 writes, and what parses back to the value', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(value)).toBe(written(value))
        expect(JSON.parse(canonicalJson(value))).toEqual(value)
      })
    )
  })

  it('orders members by UTF-16 units, not by bytes and not by insertion', () => {
    expect(canonicalJson({ '～': 1, '𠀀': 2, é: 3, z: 4, '10': 5, '9': 6, '': 7, aa: 8, a: 9 })).toBe(
      '{"":7,"10":5,"9":6,"a":9,"aa":8,"z":4,"é":3,"𠀀":2,"～":1}'
    )
  })

  it('writes the example of RFC 8785 for keys', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6']
    const value = Object.fromEntries(keys.map((key) => [key, null]))
    expect(Object.keys(JSON.parse(canonicalJson(value)) as object)).toHaveLength(7)
    expect(canonicalJson(value)).toBe(
      '{"\\r":null,"1":null,"\u0080":null,"\u00f6":null,"\u20ac":null,"\ud83d\ude00":null,"\ufb33":null}'
    )
  })

  it('escapes only what JSON must escape', () => {
    expect(canonicalJson('\u0000\u001f\b\t\n\f\r"\\/\u007f\u2028é')).toBe(
      '"\\u0000\\u001f\\b\\t\\n\\f\\r\\"\\\\/\u007f\u2028é"'
    )
  })

  it('keeps a member called __proto__', () => {
    const value = JSON.parse('{"b":1,"__proto__":{"a":2},"constructor":3}') as Json
    expect(canonicalJson(value)).toBe('{"__proto__":{"a":2},"b":1,"constructor":3}')
    expect(jsonTroubles(value, 2)).toEqual([])
  })
})

describe('jsonTroubles', () => {
  it.each([
    ['−0', -0],
    ['1.5', 1.5],
    ['NaN', NaN],
    ['Infinity', Infinity],
    ['2^53', 2 ** 53],
    ['−2^53', -(2 ** 53)],
    ['undefined', undefined],
    ['a bigint', 1n],
    ['a symbol', Symbol('a')],
    ['a function', () => 1],
    ['a Date', new Date(0)],
    ['a Map', new Map()],
    ['a lone surrogate', '\ud800'],
    ['a text of 10,001 bytes', 'a'.repeat(10_001)]
  ])('finds %s wherever it stands', (_what, value) => {
    expect(jsonTroubles(value, 9)).toHaveLength(1)
    expect(jsonTroubles({ a: [0, { b: value }] }, 9)).toMatchObject([{ path: ['a', '1', 'b'], found: value }])
  })

  it('passes the largest and the smallest integer, the longest text, and the three words', () => {
    for (const value of [0, 2 ** 53 - 1, -(2 ** 53) + 1, '', 'a'.repeat(10_000), true, false, null]) {
      expect(jsonTroubles([value], 1)).toEqual([])
    }
  })

  it('finds a key that is no text', () => {
    expect(jsonTroubles({ '\udc00': 1 }, 1)).toMatchObject([{ path: ['\udc00'], found: '\udc00' }])
    expect(jsonTroubles({ ['k'.repeat(10_001)]: 1 }, 1)).toMatchObject([{ path: ['k'.repeat(60)] }])
    expect(jsonTroubles({ ['k'.repeat(10_000)]: 1 }, 1)).toEqual([])
  })

  it('finds holes of a list', () => {
    const holes: unknown[] = [1]
    holes.length = 3
    expect(jsonTroubles(holes, 1).map(({ path }) => path)).toEqual([['1'], ['2']])
  })

  it.each([1, 2, 15, 16])('passes %i levels where so many may stand, and not one more', (depth) => {
    expect(jsonTroubles(nested(depth), depth)).toEqual([])
    expect(jsonTroubles(nested(depth + 1), depth)).toHaveLength(1)
    expect(jsonTroubles(nested(depth + 1), depth)[0]?.path).toHaveLength(depth)
    expect(jsonTroubles(nested(depth + 1, []), depth)).toHaveLength(1)
  })

  it('lets no depth run away: 100,000 levels and a circle end at the limit', () => {
    expect(jsonTroubles(nested(100_000), 16)).toHaveLength(1)
    const circle: unknown[] = []
    circle.push(circle)
    expect(jsonTroubles(circle, 16)).toHaveLength(1)
  })

  it('finds every trouble, not the first', () => {
    expect(
      jsonTroubles({ a: 1.5, b: [-0, { c: undefined }], d: '\ud800' }, 9).map(({ path }) => path.join('/'))
    ).toEqual(['a', 'b/0', 'b/1/c', 'd'])
  })

  it('lists 200,000 troubles of a list or an object, then says that the rest was passed over', () => {
    const bad = (count: number): readonly number[] => Array.from({ length: count }, () => 0.5)
    expect(jsonTroubles(bad(LISTED_TROUBLES), 1)).toHaveLength(LISTED_TROUBLES)
    for (const value of [bad(LISTED_TROUBLES + 1), Object.fromEntries(bad(LISTED_TROUBLES + 1).entries())]) {
      const troubles = jsonTroubles(value, 1)
      expect(troubles).toHaveLength(LISTED_TROUBLES + 1)
      expect(troubles.at(-1)).toMatchObject({ path: [], found: value })
      expect(troubles.at(-1)?.expected.en).toContain('not looked at')
    }
  })

  it('passes exactly what the arbitrary of JSON makes', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(jsonTroubles(value, 16)).toEqual([])
      })
    )
  })
})

describe('pointerStep', () => {
  it.each([
    ['a', 'a'],
    ['a/b', 'a~1b'],
    ['a~b', 'a~0b'],
    ['~1', '~01'],
    ['', '']
  ])('writes %j as %j', (key, step) => {
    expect(pointerStep(key)).toBe(step)
  })
})

describe('isPlainObject and membersOf', () => {
  class Point {
    readonly x = 1
  }

  it.each([
    ['an object', {}, true],
    ['an object without prototype', Object.create(null), true],
    ['what JSON makes', JSON.parse('{"__proto__":1}'), true],
    ['a list', [], false],
    ['null', null, false],
    ['a text', 'a', false],
    ['a function', () => 1, false],
    ['an instance', new Point(), false],
    ['a Date', new Date(0), false],
    ['a Map', new Map(), false],
    ['undefined', undefined, false]
  ])('judge %s', (_what, value: unknown, expected) => {
    expect(isPlainObject(value)).toBe(expected)
    if (!expected) expect(membersOf(value)).toEqual({})
  })

  it('give the members, also one called __proto__', () => {
    expect(membersOf({ a: 1 })).toEqual({ a: 1 })
    expect(Object.keys(membersOf(JSON.parse('{"__proto__":1}')))).toEqual(['__proto__'])
  })

  it('survive what throws when it is looked at', () => {
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    const trap = {
      get a(): number {
        throw new Error('no')
      }
    }
    expect(membersOf(proxy)).toEqual({})
    expect(membersOf(trap)).toEqual({})
  })
})
