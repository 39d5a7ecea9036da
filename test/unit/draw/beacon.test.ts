/* Rounds of public beacons and the seconds they are due at. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkRounds,
  isTime,
  quicknet,
  roundDue,
  secondsOf,
  type BeaconChain,
  type Notice,
  type Time
} from '../../../src/draw/index.js'
import { put } from '../../pointer.js'
import { inputOf } from './sample.js'

const at = (text: string): Time => text as Time
const printed = (seconds: number): Time => at(new Date(seconds * 1000).toISOString().replace('.000', ''))
const everyThirty: BeaconChain = { chain: '8990e7a9', genesis: 1_595_431_050, period: 30 }

describe('roundDue', () => {
  it.each([
    ['2026-04-20T00:00:00Z', 27_946_612],
    ['2026-04-20T12:30:45Z', 27_961_627]
  ])('is, for quicknet at %s, round %i', (time, round) => {
    expect(roundDue(quicknet, at(time))).toBe(round)
  })

  it('counts from round 1 at genesis: the round of 1704716400 is 3971012, not 3971011', () => {
    expect(roundDue(quicknet, printed(1_704_716_400))).toBe(3_971_012)
    expect(1_692_803_367 + 3_971_011 * 3).toBe(1_704_716_400)
  })

  it('is 0 before genesis, 1 from genesis on, and changes at the very second', () => {
    for (const chain of [quicknet, everyThirty]) {
      const due = (seconds: number): number => roundDue(chain, printed(chain.genesis + seconds))
      expect(due(-1_000_000)).toBe(0)
      expect(due(-1)).toBe(0)
      expect(due(0)).toBe(1)
      expect(due(chain.period - 1)).toBe(1)
      expect(due(chain.period)).toBe(2)
      expect(due(1000 * chain.period - 1)).toBe(1000)
      expect(due(1000 * chain.period)).toBe(1001)
    }
  })

  it('is the last round due at or before the time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_600_000_000, max: 4_000_000_000 }), (seconds) => {
        const round = roundDue(everyThirty, printed(seconds))
        const due = (of: number): number => everyThirty.genesis + (of - 1) * everyThirty.period
        expect(due(round)).toBeLessThanOrEqual(seconds)
        expect(due(round + 1)).toBeGreaterThan(seconds)
      })
    )
  })
})

describe('checkRounds', () => {
  const { notice } = inputOf()
  const round = (to: unknown): Notice => put(notice, '/sources/5/round', to) as Notice

  it('passes the round due, and says which one is due where another is noticed', () => {
    expect(checkRounds(notice as Notice, [quicknet])).toEqual({ wrong: [], unknown: [] })
    for (const noticed of [27_961_626, 27_961_628, 1]) {
      expect(checkRounds(round(noticed), [everyThirty, quicknet])).toEqual({
        wrong: [{ _tag: 'WrongRound', at: '/sources/5/round', round: noticed, due: 27_961_627 }],
        unknown: []
      })
    }
  })

  it('names the beacons whose chain was not given', () => {
    for (const chains of [[], [everyThirty]]) {
      expect(checkRounds(notice as Notice, chains)).toEqual({ wrong: [], unknown: ['/sources/5/round'] })
    }
  })

  it('passes no beacon before its chain began', () => {
    const early = put(round(1), '/sources/5/time', '2020-01-01T00:00:00Z') as Notice
    expect(checkRounds(early, [quicknet]).wrong).toEqual([
      { _tag: 'WrongRound', at: '/sources/5/round', round: 1, due: 0 }
    ])
  })
})

describe('times', () => {
  it.each([
    ['2026-04-20T08:00:00Z', true],
    ['2024-02-29T00:00:00Z', true],
    ['2000-02-29T23:59:59Z', true],
    ['9999-12-31T23:59:59Z', true],
    ['2026-02-29T00:00:00Z', false],
    ['2100-02-29T00:00:00Z', false],
    ['2026-04-31T00:00:00Z', false],
    ['2026-13-01T00:00:00Z', false],
    ['2026-00-01T00:00:00Z', false],
    ['2026-01-00T00:00:00Z', false],
    ['2026-04-20T24:00:00Z', false],
    ['2026-04-20T23:60:00Z', false],
    ['2026-04-20T23:59:60Z', false],
    ['2026-04-20T08:00:00', false],
    ['2026-04-20T08:00Z', false],
    ['2026-04-20 08:00:00Z', false],
    ['2026-04-20T08:00:00z', false],
    ['2026-04-20T08:00:00+08:00', false],
    ['2026-04-20T08:00:00.0Z', false],
    ['2026-04-20T08:00:00Z\n', false],
    ['+02026-04-20T08:00:00Z', false],
    ['２０２６-04-20T08:00:00Z', false]
  ])('%j exists: %s', (text, expected) => {
    expect(isTime(text)).toBe(expected)
  })

  it('are the seconds of the Gregorian calendar, as another implementation counts them', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_135_596_800, max: 253_402_300_799 }), (seconds) => {
        const text = printed(seconds)
        expect(isTime(text)).toBe(true)
        expect(secondsOf(text)).toBe(seconds)
      }),
      { numRuns: 1000 }
    )
    expect(secondsOf(at('1970-01-01T00:00:00Z'))).toBe(0)
  })
})
