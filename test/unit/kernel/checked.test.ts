import { describe, expect, it } from 'vitest'
import {
  accept,
  acceptUnless,
  checkAll,
  orThrow,
  reasonsOf,
  refuse,
  Refused,
  type Checked
} from '../../../src/kernel/index.js'

describe('accept and refuse', () => {
  it('keep the value, and every reason in order', () => {
    expect(accept(0)).toEqual({ _tag: 'Right', right: 0 })
    expect(refuse('a')).toEqual({ _tag: 'Left', left: ['a'] })
    expect(refuse('a', 'b', 'c')).toEqual({ _tag: 'Left', left: ['a', 'b', 'c'] })
  })

  it('give back the reasons, none for a value', () => {
    expect(reasonsOf(accept('a'))).toEqual([])
    expect(reasonsOf(refuse('b', 'a'))).toEqual(['b', 'a'])
  })
})

describe('acceptUnless', () => {
  it('computes the value only when there is no reason', () => {
    let computed = 0
    const value = (): number => ++computed
    expect(acceptUnless(['a'], value)).toEqual({ _tag: 'Left', left: ['a'] })
    expect(computed).toBe(0)
    expect(acceptUnless([], value)).toEqual({ _tag: 'Right', right: 1 })
  })

  it('keeps a falsy reason a reason', () => {
    for (const reason of ['', 0, null, false, undefined]) {
      expect(acceptUnless([reason], () => 1)).toEqual({ _tag: 'Left', left: [reason] })
    }
  })

  it('holds more reasons than a call can have arguments', () => {
    const reasons = Array.from({ length: 500_000 }, (_, i) => i)
    const refused = acceptUnless(reasons, () => 0)
    expect(reasonsOf(refused)).toHaveLength(500_000)
    expect(reasonsOf(refused)[499_999]).toBe(499_999)
  })
})

describe('checkAll', () => {
  it('gives all values in order', () => {
    expect(checkAll([accept(2), accept(1)])).toEqual({ _tag: 'Right', right: [2, 1] })
    expect(checkAll([])).toEqual({ _tag: 'Right', right: [] })
  })

  it('gives the reasons of every element refused', () => {
    const checks: readonly Checked<string, number>[] = [refuse('a', 'b'), accept(1), refuse('c')]
    expect(checkAll(checks)).toEqual({ _tag: 'Left', left: ['a', 'b', 'c'] })
  })
})

describe('orThrow', () => {
  it('gives the value', () => {
    expect(orThrow(accept(7))).toBe(7)
  })

  it('throws every reason, readable in the message', () => {
    const refused: Checked<{ readonly _tag: string; readonly n: number }, never> = refuse(
      { _tag: 'A', n: 1 },
      { _tag: 'B', n: 2 }
    )
    expect(() => orThrow(refused)).toThrow(Refused)
    try {
      orThrow(refused)
    } catch (error) {
      expect(error).toMatchObject({
        name: 'Refused',
        refusals: [
          { _tag: 'A', n: 1 },
          { _tag: 'B', n: 2 }
        ],
        message: '{"_tag":"A","n":1}\n{"_tag":"B","n":2}'
      })
    }
  })
})
