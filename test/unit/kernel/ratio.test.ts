import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  capOf,
  exactOf,
  floorOf,
  nearestOf,
  orThrow,
  parseRatio,
  printRatio,
  type Ratio
} from '../../../src/kernel/index.js'
import { ratioText } from '../../arbitraries.js'

const ratio = (text: string): Ratio => orThrow(parseRatio(text))

describe('parseRatio', () => {
  it.each([
    ['0.07', 7, 100],
    ['7%', 7, 100],
    ['7/100', 7, 100],
    ['14/200', 7, 100],
    ['0.070', 7, 100],
    ['7.0%', 7, 100],
    ['0.5%', 1, 200],
    ['0', 0, 1],
    ['0%', 0, 1],
    ['0/9', 0, 1],
    ['0.000', 0, 1],
    ['1', 1, 1],
    ['1.0', 1, 1],
    ['100%', 1, 1],
    ['3/3', 1, 1],
    ['1/3', 1, 3],
    ['999999999999998/999999999999999', 999_999_999_999_998, 999_999_999_999_999],
    ['0.123456789012345', 24_691_357_802_469, 200_000_000_000_000]
  ])('reads %s', (text, numerator, denominator) => {
    expect(parseRatio(text)).toEqual({ _tag: 'Right', right: { numerator, denominator } })
  })

  it.each([
    '',
    ' ',
    '-1',
    '-0',
    '+0.1',
    '1e2',
    '1e-2',
    '1.2',
    '1.0000000001',
    '101%',
    '100.1%',
    '4/3',
    '1/0',
    '0/0',
    '0.1.2',
    ' 7%',
    '7% ',
    '7 %',
    '7%%',
    '0,07',
    '.5',
    '5.',
    '1/',
    '/2',
    '1/2%',
    '0.1/2',
    '1/2/3',
    '七%',
    '７%',
    'NaN',
    'Infinity',
    '0x1',
    '0.07\n',
    '1/1000000000000000',
    '0.1234567890123456',
    '0000000000000001',
    '0.123456789012345%'
  ])('refuses %j with the text itself', (text) => {
    expect(parseRatio(text)).toEqual({ _tag: 'Left', left: [{ _tag: 'NotARatio', text }] })
  })

  it('reads what it prints', () => {
    fc.assert(
      fc.property(ratioText, (text) => {
        expect(parseRatio(printRatio(ratio(text)))).toEqual(parseRatio(text))
      })
    )
  })
})

describe('whole numbers of a ratio', () => {
  it('are exact where floating point is not: 0.07 of 100 is 7, 0.29 of 100 is 29', () => {
    expect(Math.ceil(0.07 * 100)).toBe(8)
    expect(Math.floor(0.29 * 100)).toBe(28)
    for (const text of ['0.07', '7%', '7/100']) {
      expect([capOf, floorOf, nearestOf].map((whole) => whole(ratio(text), 100))).toEqual([7, 7, 7])
    }
    expect([capOf, floorOf, nearestOf].map((whole) => whole(ratio('0.29'), 100))).toEqual([29, 29, 29])
  })

  it.each([
    ['5%', 109_275, 5463, 5464, 5464],
    ['10%', 19, 1, 2, 2],
    ['10%', 15, 1, 2, 2],
    ['10%', 14, 1, 2, 1],
    ['10%', 10, 1, 1, 1],
    ['10%', 9, 0, 1, 1],
    ['10%', 1, 0, 1, 0],
    ['10%', 0, 0, 0, 0],
    ['1/3', 3, 1, 1, 1],
    ['1/3', 4, 1, 2, 1],
    ['2/3', 4, 2, 3, 3],
    ['0', 7, 0, 0, 0],
    ['1', 7, 7, 7, 7],
    ['1/2', 1, 0, 1, 1]
  ])('%s of %i: at most %i, at least %i, nearest %i', (text, rows, cap, floor, nearest) => {
    expect(capOf(ratio(text), rows)).toBe(cap)
    expect(floorOf(ratio(text), rows)).toBe(floor)
    expect(nearestOf(ratio(text), rows)).toBe(nearest)
  })

  it('are those of exact fractions, for all ratios and rows', () => {
    fc.assert(
      fc.property(ratioText, fc.nat(2 ** 31 - 1), (text, rows) => {
        const { numerator, denominator } = ratio(text)
        const [n, d, r] = [BigInt(numerator), BigInt(denominator), BigInt(rows)]
        const [cap, floor] = [capOf(ratio(text), rows), floorOf(ratio(text), rows)]
        // The largest whole number not above n·r/d, the smallest not below, and the nearest with halves up.
        expect(BigInt(cap) * d <= n * r && (BigInt(cap) + 1n) * d > n * r).toBe(true)
        expect(BigInt(floor) * d >= n * r && (BigInt(floor) - 1n) * d < n * r).toBe(true)
        const nearest = BigInt(nearestOf(ratio(text), rows))
        expect((2n * nearest - 1n) * d <= 2n * n * r && 2n * n * r < (2n * nearest + 1n) * d).toBe(true)
      })
    )
  })

  it('are given by exactOf where the ratio is whole, and refused with ratio and rows where it is not', () => {
    expect(exactOf(ratio('0.07'), 100)).toEqual({ _tag: 'Right', right: 7 })
    expect(exactOf(ratio('0.07'), 0)).toEqual({ _tag: 'Right', right: 0 })
    expect(exactOf(ratio('7%'), 101)).toEqual({
      _tag: 'Left',
      left: [{ _tag: 'NotWhole', ratio: '7/100', rows: 101 }]
    })
    fc.assert(
      fc.property(ratioText, fc.nat(10_000), (text, rows) => {
        const { numerator, denominator } = ratio(text)
        const whole = (BigInt(numerator) * BigInt(rows)) % BigInt(denominator) === 0n
        expect(exactOf(ratio(text), rows)._tag).toBe(whole ? 'Right' : 'Left')
      })
    )
  })
})
