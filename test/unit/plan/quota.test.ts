import { describe, expect, it } from 'vitest'
import { orThrow } from '../../../src/kernel/index.js'
import { sizeOf, type Rounding } from '../../../src/plan/index.js'

const of = (ratio: string, rounding: Rounding, rows: number): number => orThrow(sizeOf({ ratio, rounding }, rows))

describe('from a ratio to a number', () => {
  it('a cap of 10 % rounds down: 0, 0, 0, 1, 1, 1, 10 of 0, 1, 9, 10, 11, 19, 100 (联合细则 第九条)', () => {
    expect([0, 1, 9, 10, 11, 19, 100].map((rows) => of('10%', 'cap', rows))).toEqual([0, 0, 0, 1, 1, 1, 10])
  })

  it('a floor of 5 % rounds up: 0, 1, 1, 1, 2, 5 of 0, 1, 19, 20, 21, 100 (市场监管系统细则 第十二条)', () => {
    expect([0, 1, 19, 20, 21, 100].map((rows) => of('5%', 'floor', rows))).toEqual([0, 1, 1, 1, 2, 5])
  })

  it('of 109,275 subjects 10 % as a cap are 10,927 and 5 % as a floor 5,464', () => {
    expect([of('10%', 'cap', 109_275), of('5%', 'floor', 109_275)]).toEqual([10_927, 5_464])
  })

  it('to the nearest gives 2 of 19 at 10 %, which a cap never does', () => {
    expect([14, 15, 19].map((rows) => of('10%', 'nearest', rows))).toEqual([1, 2, 2])
  })

  it('exactly gives 7 of 100 at 0.07, and is refused where it gives no whole number', () => {
    expect(of('0.07', 'exact', 100)).toBe(7)
    expect(sizeOf({ ratio: '0.07', rounding: 'exact' }, 50)).toEqual({
      _tag: 'Left',
      left: [{ _tag: 'NotWhole', ratio: '7/100', rows: 50 }]
    })
  })

  it('a number is that number', () => {
    expect(sizeOf({ number: 30 }, 9)).toEqual({ _tag: 'Right', right: 30 })
  })

  it('what is no ratio is refused', () => {
    expect(sizeOf({ ratio: '110%', rounding: 'cap' }, 9)).toMatchObject({ _tag: 'Left', left: [{ _tag: 'NotARatio' }] })
  })
})
