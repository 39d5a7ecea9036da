/* What holds of every batch and of every lawful sequence of skips. */

import '../seeded.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  callReserve,
  callReserves,
  cutBatches,
  verifyCalls,
  type Calls,
  type ReserveOrder,
  type Skip
} from '../../src/draw/index.js'
import { orThrow, reasonsOf, type Plain } from '../../src/kernel/index.js'
import { nameText } from '../arbitraries.js'

const runs = { numRuns: 300 }

type Unit = { readonly id: string; readonly ticket: string }
type Order = Plain<ReserveOrder>
type Given = Plain<Skip>

const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))
const inOrder = (units: readonly Unit[]): readonly Unit[] =>
  [...units].sort((a, b) => byBytes(a.ticket, b.ticket) || byBytes(a.id, b.id))
const ids = (units: readonly { readonly id: string }[]): readonly string[] => units.map(({ id }) => id)

// Few first digits, so that tickets are often equal and ids decide.
const ticket = fc.integer({ min: 0, max: 40 }).map((n) => n.toString(16).padStart(64, '0'))
const units: fc.Arbitrary<readonly Unit[]> = fc
  .uniqueArray(fc.record({ id: nameText, ticket }), { maxLength: 30, selector: ({ id }) => id })
  .map(inOrder)

// Units of which some are drawn and the next some kept in reserve; numbers that choose whom to skip; days; who went.
const situation = fc.record({
  units,
  split: fc.nat(30),
  choices: fc.array(
    fc.record({
      pick: fc.nat(1000),
      days: fc.nat(1),
      officers: fc.uniqueArray(fc.constantFrom('张', '王', '～', '𠀀', '__proto__'), { minLength: 1 })
    }),
    { maxLength: 40 }
  )
})
type Situation = typeof situation extends fc.Arbitrary<infer S> ? S : never

type Played = {
  readonly order: Order
  readonly skips: readonly Given[]
  readonly drawn: readonly Unit[]
  readonly reserve: readonly Unit[]
  readonly expected: { readonly pairs: readonly (readonly string[])[]; readonly standing: readonly string[] }
}

// The rule by hand: a list of who stands, of which one after the other is taken out and the next in reserve put in.
function played({ units, split, choices }: Situation): Played {
  const drawn = units.slice(0, split)
  const reserve = units.slice(split)
  let standing = ids(drawn)
  let waiting = ids(reserve)
  let day = 1
  const pairs: (readonly string[])[] = []
  const skips = choices.flatMap(({ pick, days, officers }): readonly Given[] => {
    const id = standing[pick % Math.max(standing.length, 1)]
    if (id === undefined) return []
    const [next, ...rest] = waiting
    standing = standing.filter((other) => other !== id)
    if (next !== undefined) {
      standing = [...standing, next]
      pairs.push([next, id])
    }
    waiting = rest
    day = Math.min(day + days, 28)
    const on = `2026-02-${String(day).padStart(2, '0')}`
    return [{ id, reason: '停业', evidence: '照片', officers, approver: '李', on }]
  })
  const record = { draws: [{ name: '一', strata: [{ name: '甲', drawn, reserve }] }] }
  const order: Order = { record, draw: '一', stratum: '甲', skips }
  return { order, skips, drawn, reserve, expected: { pairs, standing } }
}

const lawful: fc.Arbitrary<Played> = situation.map(played)
const callsOf = ({ order }: Played): Calls => orThrow(callReserve(order))

describe('lawful skips', () => {
  it('call the reserve in ticket order, each for the unit that was skipped', () => {
    fc.assert(
      fc.property(lawful, (given) => {
        const { calls } = callsOf(given)
        expect(calls.map(({ id, because }) => [id, because])).toEqual(given.expected.pairs)
        expect(ids(calls)).toEqual(ids(given.reserve.slice(0, calls.length)))
      }),
      runs
    )
  })

  it('leave a list without anybody who was skipped, in ticket order, of the size drawn less what is short', () => {
    fc.assert(
      fc.property(lawful, (given) => {
        const { standing, shortBy, unreplaced, calls } = callsOf(given)
        const skipped = new Set(ids(given.skips))
        expect(ids(standing).filter((id) => skipped.has(id))).toEqual([])
        expect(standing).toEqual(inOrder(standing))
        expect([...ids(standing)].sort()).toEqual([...given.expected.standing].sort())
        expect(standing).toHaveLength(given.drawn.length - shortBy)
        expect(shortBy).toBe(Math.max(0, given.skips.length - given.reserve.length))
        expect(unreplaced).toEqual(ids(given.skips).slice(calls.length))
      }),
      runs
    )
  })

  it('lose nobody: whoever was drawn or called stands or was skipped', () => {
    fc.assert(
      fc.property(lawful, (given) => {
        const { standing, calls } = callsOf(given)
        const known = [...ids(given.drawn), ...ids(calls)].sort()
        expect([...ids(standing), ...ids(given.skips)].sort()).toEqual(known)
      }),
      runs
    )
  })

  it('never change what was called before: the calls of the first skips begin the calls of all', () => {
    fc.assert(
      fc.property(lawful, fc.nat(40), (given, many) => {
        const first = orThrow(callReserve({ ...given.order, skips: given.skips.slice(0, many) }))
        expect(callsOf(given).calls.slice(0, first.calls.length)).toEqual(first.calls)
      }),
      runs
    )
  })

  it('are counted once for every officer who went', () => {
    fc.assert(
      fc.property(lawful, (given) => {
        const { skipsByOfficer } = callsOf(given)
        const went = given.skips.flatMap(({ officers }) => officers)
        const names = [...new Set(went)].sort(byBytes)
        expect(skipsByOfficer).toEqual(
          names.map((officer) => ({ officer, skips: went.filter((name) => name === officer).length }))
        )
      }),
      runs
    )
  })

  it('give calls that verify, and that verify no more once two of them are exchanged', () => {
    fc.assert(
      fc.property(lawful, (given) => {
        const calls = callsOf(given)
        const { record, draw, stratum } = given.order
        const found = (called: unknown): readonly string[] =>
          verifyCalls({ record, draw, stratum, calls: called }).differences.map(({ _tag }) => _tag)
        expect(found(calls)).toEqual([])
        const [a, b, ...rest] = calls.calls
        if (a === undefined || b === undefined) return
        expect(
          found({ ...calls, calls: [{ ...b, because: a.because }, { ...a, because: b.because }, ...rest] })
        ).toEqual(['CalledOutOfTurn', 'CalledOutOfTurn'])
      }),
      runs
    )
  })

  it('of two strata do not touch each other, however their log is mixed', () => {
    fc.assert(
      fc.property(lawful, lawful, fc.infiniteStream(fc.boolean()), (one, two, turns) => {
        const [left, right] = [[...one.skips], [...two.skips]]
        const skips: (Given & { draw: string; stratum: string })[] = []
        while (left.length + right.length > 0) {
          const first = left.length > 0 && (right.length === 0 || turns.next().value === true)
          const next = first ? left.shift() : right.shift()
          if (next) skips.push({ ...next, on: '2026-03-01', draw: '一', stratum: first ? '甲' : '乙' })
        }
        const strata = [
          { name: '甲', drawn: one.drawn, reserve: one.reserve },
          { name: '乙', drawn: two.drawn, reserve: two.reserve }
        ]
        const all = orThrow(callReserves({ record: { draws: [{ name: '一', strata }] }, skips }))
        expect(all.draws[0]?.strata.map(({ drawn }) => drawn)).toEqual([callsOf(one).standing, callsOf(two).standing])
        expect(all.shortBy).toBe(callsOf(one).shortBy + callsOf(two).shortBy)
      }),
      runs
    )
  })
})

describe('a skip that is not lawful', () => {
  it('is refused wherever it stands: of somebody who does not stand at that point', () => {
    fc.assert(
      fc.property(lawful, fc.nat(40), fc.nat(1000), (given, place, pick) => {
        const at = Math.min(place, given.skips.length)
        const before = given.skips.slice(0, at)
        const standing = new Set(ids(orThrow(callReserve({ ...given.order, skips: before })).standing))
        const others = [...ids(given.drawn), ...ids(given.reserve), 'nobody'].filter((id) => !standing.has(id))
        const id = others[pick % others.length] ?? ''
        const like = { reason: '停业', evidence: '照片', officers: ['张'], approver: '李' }
        const on = before.at(-1)?.on ?? '2026-02-01'
        const skips = [...before, { ...like, id, on }]
        const [first, ...more] = reasonsOf(callReserve({ ...given.order, skips }))
        expect(first).toMatchObject({ at: `/skips/${String(at)}`, id })
        expect(more).toEqual([])
      }),
      runs
    )
  })
})

describe('batches', () => {
  it('hold every unit once and in ticket order, as many a batch as was asked for', () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 40 }), (drawn, size) => {
        const batches = cut(drawn, { _tag: 'BySize', size })
        expect(batches.flatMap(({ units }) => units)).toEqual(drawn)
        batches.forEach(({ units }, i) => {
          if (i < batches.length - 1) expect(units).toHaveLength(size)
          expect(units.length).toBeGreaterThan(0)
        })
      }),
      runs
    )
  })

  it('of a given number differ by one unit at most, the larger ones first', () => {
    fc.assert(
      fc.property(units, fc.nat(1000), (drawn, any) => {
        if (drawn.length === 0) return
        const number = 1 + (any % drawn.length)
        const batches = cut(drawn, { _tag: 'ByNumber', number })
        const sizes = batches.map(({ units }) => units.length)
        expect(batches.flatMap(({ units }) => units)).toEqual(drawn)
        expect(sizes).toHaveLength(number)
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
        expect((sizes[0] ?? 0) - (sizes.at(-1) ?? 0)).toBeLessThanOrEqual(1)
      }),
      runs
    )
  })
})

const cut = (drawn: readonly Unit[], by: Parameters<typeof cutBatches>[0]['by']) =>
  orThrow(
    cutBatches({
      record: { draws: [{ name: '一', strata: [{ name: '甲', drawn }] }] },
      draw: '一',
      stratum: '甲',
      by,
      windows: null
    })
  )
