/* The reader of JSON files: it takes what JSON.parse takes, but for keys that stand twice, and says where a text breaks off. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson } from '../../../cli/json.js'
import { orThrow, reasonsOf } from '../../../src/kernel/index.js'

const parses = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const placeOf = (text: string): string =>
  reasonsOf(parseJson(text))
    .map((trouble) =>
      trouble._tag === 'JsonBroken' ? `${String(trouble.line)}:${String(trouble.column)}` : trouble._tag
    )
    .join()

describe('parseJson', () => {
  it('reads every JSON text as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: 'binary' }), fc.constantFrom(undefined, 1, '\t'), (text, indent) => {
        const value: unknown = JSON.parse(text)
        expect(orThrow(parseJson(JSON.stringify(value, null, indent)))).toEqual(value)
      })
    )
  })

  it('calls broken exactly what JSON.parse refuses, wherever a character is changed, dropped or added', () => {
    const edit = fc.record({
      text: fc.json({ maxDepth: 3 }),
      at: fc.nat(),
      drop: fc.integer({ min: 0, max: 2 }),
      add: fc.constantFrom(
        '',
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"',
        '\\',
        '0',
        '-',
        '.',
        'e',
        'n',
        ' ',
        '\n',
        '\u0001',
        '\u00a0',
        '01',
        '1.'
      )
    })
    fc.assert(
      fc.property(edit, ({ text, at, drop, add }) => {
        const from = at % (text.length + 1)
        const edited = text.slice(0, from) + add + text.slice(from + drop)
        const broken = reasonsOf(parseJson(edited)).some(({ _tag }) => _tag === 'JsonBroken' || _tag === 'JsonEmpty')
        expect(broken).toBe(!parses(edited))
      }),
      { numRuns: 2000 }
    )
  })

  it('says that a text cut short breaks off at its end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ a: fc.string(), b: fc.integer() }), { minLength: 1 }),
        fc.nat(),
        (value, cut) => {
          const text = JSON.stringify(value)
          const short = text.slice(0, 1 + (cut % (text.length - 1)))
          const [trouble] = reasonsOf(parseJson(short))
          // A string that is cut is told from its first quote, a number or word cut in half from its first character.
          expect(trouble?._tag).toBe('JsonBroken')
        }
      )
    )
  })

  it.each([
    ['{"a":\n x}', '2:2'],
    ['{"a": 1} x', '1:10'],
    ['[1,]', '1:4'],
    ['{"a":1,}', '1:8'],
    ['{a:1}', '1:2'],
    ["['a']", '1:2'],
    ['[01]', '1:3'],
    ['[NaN]', '1:2'],
    ['[Infinity]', '1:2'],
    ['[-]', '1:2'],
    ['["\u0001"]', '1:2'],
    ['["\\x41"]', '1:2'],
    ['{"a":1', '1:7'],
    ['[', '1:2'],
    ['', 'JsonEmpty'],
    [' \n', 'JsonEmpty']
  ])('of %j says where: %s', (text, place) => {
    expect(placeOf(text)).toBe(place)
  })

  it('names every key that stands twice in one object, as a JSON pointer', () => {
    const text = '{"a":1,"b":[{"x":1},{"x":1,"x":2}],"\\u0061":3,"c/d":{"__proto__":1,"__proto__":2}}'
    expect(reasonsOf(parseJson(text))).toEqual(
      ['/b/1/x', '/a', '/c~1d/__proto__'].map((at) => ({ _tag: 'JsonKeyTwice', at }))
    )
  })

  it('takes one key in several objects, and keys that only look alike', () => {
    expect(parseJson('[{"a":1},{"a":{"a":1}},{"e\\u0301":1,"é":2}]')._tag).toBe('Right')
  })

  it('walks 100,000 levels without running out of stack', () => {
    const deep = (open: string, close: string): string => open.repeat(100_000) + '1' + close.repeat(100_000)
    expect(parseJson(deep('[', ']'))._tag).toBe('Right')
    expect(parseJson(deep('{"a":', '}'))._tag).toBe('Right')
    expect(placeOf(`${deep('[', ']')}]`)).toBe('1:200002')
  })

  it('reads a string of a million backslashes in one pass', () => {
    const text = `["${'\\\\'.repeat(1_000_000)}"]`
    expect(parseJson(text)._tag).toBe('Right')
  })
})
