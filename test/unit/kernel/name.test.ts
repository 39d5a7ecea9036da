import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isName, isText, isUncomposedName, nameOf, nameTroubles } from '../../../src/kernel/index.js'
import { nameText, unitText, wellFormedText } from '../../arbitraries.js'

// Section 1 of the protocol, as printed there.
const forbidden: readonly (readonly [number, number])[] = [
  [0x0000, 0x001f],
  [0x007f, 0x00a0],
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x1680, 0x1680],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x2800, 0x2800],
  [0x3000, 0x3000],
  [0x3164, 0x3164],
  [0xd800, 0xdfff],
  [0xfdd0, 0xfdef],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xffff],
  [0xe0000, 0xe0fff],
  ...Array.from({ length: 16 }, (_, i): readonly [number, number] => [
    (i + 1) * 0x10000 + 0xfffe,
    (i + 1) * 0x10000 + 0xffff
  ])
]
const isForbidden = (point: number): boolean => forbidden.some(([first, last]) => point >= first && point <= last)
const around = (point: number): string => `a${String.fromCodePoint(point)}b`

describe('names', () => {
  it.each(forbidden.map(([first, last]) => [first.toString(16), last.toString(16), first, last] as const))(
    'hold nothing of U+%s to U+%s, and do hold what stands beside it',
    (_first, _last, first, last) => {
      for (const point of [first, last]) {
        expect(nameTroubles(around(point))).toEqual([{ _tag: 'Invisible', codePoint: point }])
        expect(isName(around(point))).toBe(false)
      }
      for (const point of [first - 1, last + 1]) {
        if (point >= 0 && point <= 0x10ffff && !isForbidden(point)) expect(nameTroubles(around(point))).toEqual([])
      }
    }
  )

  it('refuse exactly the forbidden of all 1,114,112 code points', () => {
    const wrong: number[] = []
    for (let point = 0; point <= 0x10ffff; point++) {
      const invisible = nameTroubles(around(point)).some(({ _tag }) => _tag === 'Invisible')
      if (invisible !== isForbidden(point)) wrong.push(point)
    }
    expect(wrong).toEqual([])
  })

  it.each([
    ['no byte', '', ['Empty']],
    ['1 byte', 'a', []],
    ['199 bytes', 'a'.repeat(199), []],
    ['200 bytes', 'a'.repeat(200), []],
    ['201 bytes', 'a'.repeat(201), ['TooLong']],
    ['198 bytes of three each', '甲'.repeat(66), []],
    ['200 bytes, mixed', `${'甲'.repeat(66)}aa`, []],
    ['201 bytes of three each', '甲'.repeat(67), ['TooLong']],
    ['200 bytes of four each', '𠀀'.repeat(50), []],
    ['201 bytes, four each and one', `${'𠀀'.repeat(50)}a`, ['TooLong']]
  ])('of %s are judged by their bytes', (_what, text, tags) => {
    expect(nameTroubles(text).map(({ _tag }) => _tag)).toEqual(tags)
    expect(isName(text)).toBe(tags.length === 0)
  })

  it('say how long they are', () => {
    expect(nameTroubles('甲'.repeat(67))).toEqual([{ _tag: 'TooLong', bytes: 201 }])
  })

  it.each([
    [' a', ['OuterSpace']],
    ['a ', ['OuterSpace']],
    ['甲 ', ['OuterSpace']],
    [' ', ['OuterSpace']],
    ['a b', []],
    ['甲 乙', []],
    ['a\n', ['Invisible']],
    ['\ta', ['Invisible']],
    [' a\u200b', ['OuterSpace', 'Invisible']],
    ['\ud800', ['Invisible']],
    ['a\udc00', ['Invisible']],
    ['__proto__', []],
    ['constructor', []],
    ['toString', []],
    ['~', []],
    ['"\\/\'', []]
  ])('judge %j', (text, tags) => {
    expect(nameTroubles(text).map(({ _tag }) => _tag)).toEqual(tags)
  })

  it('are composed; a record that stands may hold them uncomposed', () => {
    const [composed, apart] = ['é', 'e\u0301']
    expect(isName(composed)).toBe(true)
    expect(nameTroubles(apart)).toEqual([{ _tag: 'NotComposed' }])
    expect(isName(apart)).toBe(false)
    expect(isUncomposedName(apart)).toBe(true)
    for (const text of ['', ' a', 'a\u0000', 'a'.repeat(201)]) expect(isUncomposedName(text)).toBe(false)
    // U+212B (the ångström sign) is one code point and still not composed.
    expect(nameTroubles('\u212b')).toEqual([{ _tag: 'NotComposed' }])
  })

  it('of a million characters are refused by their length alone, whatever else is wrong with them', () => {
    const long = `${'é'.repeat(500_000)}\u0000${'e\u0301'.repeat(250_000)} `
    expect(nameTroubles(long)).toEqual([{ _tag: 'TooLong', bytes: 1_750_002 }])
    expect(isName(long)).toBe(false)
    expect(isUncomposedName(long)).toBe(false)
  })

  it('are what the arbitrary of names makes, and never what differs from its own NFC form', () => {
    fc.assert(
      fc.property(nameText, (text) => {
        expect(nameTroubles(text)).toEqual([])
      })
    )
    fc.assert(
      fc.property(unitText, (text) => {
        if (isName(text)) expect(text.normalize('NFC')).toBe(text)
        expect(isName(text)).toBe(nameTroubles(text).length === 0)
      })
    )
  })
})

describe('texts', () => {
  it.each([
    ['nothing', '', true],
    ['9,999 bytes', 'a'.repeat(9_999), true],
    ['10,000 bytes', 'a'.repeat(10_000), true],
    ['10,001 bytes', 'a'.repeat(10_001), false],
    ['9,999 bytes of three each', '甲'.repeat(3_333), true],
    ['10,000 bytes, mixed', `${'甲'.repeat(3_333)}a`, true],
    ['10,002 bytes of three each', '甲'.repeat(3_334), false],
    ['what a name cannot hold', '\u0000 \u200b\ufeff ', true],
    ['a lone high surrogate', 'a\ud800', false],
    ['a lone low surrogate', '\udc00a', false],
    ['a million characters', 'é'.repeat(1_000_000), false]
  ])('of %s are judged by their bytes', (_what, text, expected) => {
    expect(isText(text)).toBe(expected)
  })

  it('are every text of at most 10,000 bytes that has a UTF-8 form', () => {
    fc.assert(
      fc.property(wellFormedText, (text) => {
        expect(isText(text)).toBe(Buffer.byteLength(text) <= 10_000)
      })
    )
  })
})

describe('a name written in a program', () => {
  it('is the text itself, and throws where it is none: that is a mistake of its author', () => {
    expect(nameOf('司法局')).toBe('司法局')
    for (const text of ['', ' 局', '甲\n']) expect(() => nameOf(text)).toThrow(RangeError)
  })
})
