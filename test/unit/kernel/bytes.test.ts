import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byteRank, compareUtf8, isWellFormed, utf8, utf8Length, writeUtf8 } from '../../../src/kernel/index.js'
import { unitText, wellFormedText } from '../../arbitraries.js'

// UTF-8 by the table of the Unicode standard, extended to lone surrogates.
const bytesOf = (text: string): readonly number[] =>
  Array.from(text).flatMap((character) => {
    const point = character.codePointAt(0) ?? 0
    const tail = (shift: number): number => 128 + (Math.floor(point / 2 ** shift) % 64)
    if (point < 2 ** 7) return [point]
    if (point < 2 ** 11) return [192 + Math.floor(point / 64), tail(0)]
    if (point < 2 ** 16) return [224 + Math.floor(point / 4096), tail(6), tail(0)]
    return [240 + Math.floor(point / 2 ** 18), tail(12), tail(6), tail(0)]
  })

const edges = [0, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xfffd, 0xffff, 0x10000, 0x1ffff, 0x10ffff]

describe('utf8', () => {
  it('gives the bytes of Buffer for every text that has a UTF-8 form', () => {
    fc.assert(
      fc.property(wellFormedText, (text) => {
        expect(Buffer.from(utf8(text)).equals(Buffer.from(text, 'utf8'))).toBe(true)
      })
    )
  })

  it.each(edges)('is right at the edge U+%d', (point) => {
    const text = `a${String.fromCodePoint(point)}b`
    expect([...utf8(text)]).toEqual([...Buffer.from(text)])
    expect(utf8Length(text)).toBe(Buffer.byteLength(text))
  })

  it('gives a lone surrogate its own three bytes, so that no two texts share their bytes', () => {
    expect([...utf8('\ud800')]).toEqual([0xed, 0xa0, 0x80])
    expect([...utf8('\udfff')]).toEqual([0xed, 0xbf, 0xbf])
    fc.assert(
      fc.property(unitText, (text) => {
        expect([...utf8(text)]).toEqual(bytesOf(text))
      })
    )
  })

  it('pairs only a high surrogate with a low one', () => {
    for (const text of ['\ud800\ud800\udc00', '\udc00\ud800', '\ud83d\ude00\ude00', '\ud800a', '\udbff\udfff']) {
      expect([...utf8(text)]).toEqual(bytesOf(text))
      expect(utf8Length(text)).toBe(bytesOf(text).length)
    }
  })

  it('writes from the place given and says where it ended', () => {
    const bytes = new Uint8Array(10).fill(255)
    expect(writeUtf8('甲a', bytes, 2)).toBe(6)
    expect([...bytes]).toEqual([255, 255, 0xe7, 0x94, 0xb2, 0x61, 255, 255, 255, 255])
  })
})

describe('utf8Length', () => {
  it('counts the bytes of any text, lone surrogates included', () => {
    fc.assert(
      fc.property(unitText, (text) => {
        expect(utf8Length(text)).toBe(bytesOf(text).length)
      })
    )
  })
})

describe('compareUtf8', () => {
  it('has the sign of Buffer.compare for every two texts that have a UTF-8 form', () => {
    fc.assert(
      fc.property(wellFormedText, wellFormedText, wellFormedText, (shared, a, b) => {
        const [x, y] = [shared + a, shared + b]
        expect(Math.sign(compareUtf8(x, y))).toBe(Buffer.compare(Buffer.from(x), Buffer.from(y)))
      })
    )
  })

  it('orders all edges of the code space as their bytes are ordered, not as UTF-16 units', () => {
    for (const a of edges) {
      for (const b of edges) {
        const [x, y] = [String.fromCodePoint(a), String.fromCodePoint(b)]
        expect(Math.sign(compareUtf8(x, y))).toBe(Math.sign(a - b))
      }
    }
    expect(['\uffff', '\u{10000}'].sort()).toEqual(['\u{10000}', '\uffff'])
  })

  it('is 0 for equal texts alone, and turns with its arguments', () => {
    fc.assert(
      fc.property(unitText, unitText, (a, b) => {
        expect(compareUtf8(a, a)).toBe(0)
        expect(compareUtf8(a, b) === 0).toBe(a === b)
        expect(Math.sign(compareUtf8(a, b)) + Math.sign(compareUtf8(b, a))).toBe(0)
      })
    )
  })
})

describe('byteRank', () => {
  it('is a permutation of the 65,536 units that puts surrogates last', () => {
    const ranks = Array.from({ length: 0x10000 }, (_, unit) => byteRank(unit))
    expect(new Set(ranks).size).toBe(0x10000)
    expect(Math.min(...ranks.slice(0xd800, 0xe000))).toBe(0xf800)
    expect(Math.max(...ranks)).toBe(0xffff)
  })
})

describe('isWellFormed', () => {
  it('says whether Buffer gives the text back', () => {
    fc.assert(
      fc.property(unitText, (text) => {
        expect(isWellFormed(text)).toBe(Buffer.from(text, 'utf8').toString('utf8') === text)
      })
    )
  })

  it.each([
    ['', true],
    ['\ud800', false],
    ['\udc00', false],
    ['\udc00\ud800', false],
    ['\ud800\udc00', true],
    ['\ud800\ud800\udc00', false],
    ['\ud800\udc00\udc00', false]
  ])('judges %j', (text, expected) => {
    expect(isWellFormed(text)).toBe(expected)
  })
})
