import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallestTickets } from '../../../src/draw/ticket-order.js'
import { blockKey } from '../../../src/draw/ticket-key.js'
import { ticketHeads, ticketKey, ticketOf } from '../../../src/draw/ticket.js'
import { sha256Text, utf8, type Digest } from '../../../src/kernel/index.js'
import { unitText, wellFormedText } from '../../arbitraries.js'

const seeds = ['seed', 'another', ''].map(sha256Text)
const seed = seeds[0] as Digest
const key = ticketKey(seed)

const peer = (of: string, id: string): string =>
  createHash('sha256').update(`dr1|t|${of}|`).update(utf8(id)).digest('hex')
const headOf = (ticket: string): number => Number.parseInt(ticket.slice(0, 8), 16)

const ascii = (length: number): string =>
  Array.from({ length }, (_, i) => String.fromCharCode(33 + ((i * 7) % 94))).join('')
const printable = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x7e }).map((c) => String.fromCharCode(c)),
  maxLength: 64
})
const creditCode = fc.stringMatching(/^[0-9A-HJ-NPQRTUWXY]{18}$/)
const anyId = fc.oneof(creditCode, printable, wellFormedText, unitText)

describe('the ticket of an id', () => {
  it.each(Array.from({ length: 131 }, (_, length) => length))(
    'is the SHA-256 of its message for %i ASCII bytes',
    (length) => {
      for (const of of seeds) {
        expect(ticketOf(ticketKey(of), ascii(length))).toBe(peer(of, ascii(length)))
        expect([...ticketHeads(ticketKey(of), [ascii(length)])]).toEqual([headOf(peer(of, ascii(length)))])
      }
    }
  )

  it.each(['é', '甲', '𠀀', '\ud800', '\u0080', '\u07ff', '\uffff'])(
    'is the SHA-256 of its message at every length in units of %j',
    (unit) => {
      for (let length = 1; length <= 65; length++) {
        for (const id of [unit.repeat(length), `${ascii(17)}${unit.repeat(length)}`, `${unit}${ascii(length)}`])
          expect(ticketOf(key, id)).toBe(peer(seed, id))
      }
    }
  )

  it('is right for each place and value of one unit in 18 characters', () => {
    const code = '91622901MA73ABCDEX'
    for (let at = 0; at < 18; at++)
      for (const unit of ['\0', '\x7f', '\x80', 'ÿ', 'Ā', '一', '\u8000', '\uff80'])
        expect(ticketOf(key, code.slice(0, at) + unit + code.slice(at + 1))).toBe(
          peer(seed, code.slice(0, at) + unit + code.slice(at + 1))
        )
  })

  it('is the SHA-256 of its message for any id under any seed', () => {
    fc.assert(
      fc.property(fc.string(), anyId, (source, id) => {
        const of = sha256Text(source)
        expect(ticketOf(ticketKey(of), id)).toBe(peer(of, id))
      }),
      { numRuns: 2000 }
    )
  })

  it('does not depend on which ids were hashed before it', () => {
    fc.assert(
      fc.property(fc.array(anyId, { maxLength: 30 }), (ids) => {
        expect([...ticketHeads(key, ids)]).toEqual(ids.map((id) => headOf(peer(seed, id))))
      })
    )
  })

  it('is the same for a text in one piece, sliced or joined', () => {
    const code = '91622901MA73ABCDEX'
    const halves = ['91622901MA', '73ABCDEX']
    const variants = [code, `xx${code}yy`.slice(2, 20), halves.join(''), `${halves[0] ?? ''}${halves[1] ?? ''}`]
    expect(variants.map((id) => ticketOf(key, id))).toEqual(variants.map(() => peer(seed, code)))
  })

  it('fills only the part of the heads that was asked for', () => {
    const ids = ['a', '甲'.repeat(17), ascii(18), ascii(60), 'b', ascii(48), ascii(49)]
    const expected = ids.map((id) => headOf(peer(seed, id)))
    for (let from = 0; from <= ids.length; from++)
      for (let to = from; to <= ids.length; to++) {
        const heads = ticketHeads(key, ids, new Uint32Array(ids.length).fill(7), from, to)
        expect([...heads]).toEqual(expected.map((head, i) => (i >= from && i < to ? head : 7)))
      }
  })

  it('is right for every id of a long list, with long and Chinese ids among them', () => {
    const ids = Array.from({ length: 1_000 }, (_, i) => (i % 7 === 3 ? ascii(60) : i % 5 === 2 ? '甲' : '') + String(i))
    expect([...ticketHeads(key, ids)]).toEqual(ids.map((id) => headOf(peer(seed, id))))
  })

  it('takes a beginning of 71 bytes, which is what a seed makes', () => {
    expect(() => blockKey(new Uint8Array(70))).toThrow(RangeError)
    expect(() => blockKey(new Uint8Array(72))).toThrow(RangeError)
  })
})

// By whole tickets and bytes, from the definition.
function naive(ids: readonly string[], heads: Uint32Array, members: readonly number[]): readonly number[] {
  const known = new Map(
    members.map((m) => [m, { head: heads[m] ?? 0, ticket: peer(seed, ids[m] ?? ''), id: utf8(ids[m] ?? '') }])
  )
  const of = (member: number): { head: number; ticket: string; id: Uint8Array } =>
    known.get(member) ?? { head: 0, ticket: '', id: utf8('') }
  return [...members].sort(
    (p, q) =>
      of(p).head - of(q).head ||
      Number(of(p).ticket > of(q).ticket) - Number(of(p).ticket < of(q).ticket) ||
      Buffer.compare(of(p).id, of(q).id)
  )
}

const numbered = (n: number): readonly string[] => Array.from({ length: n }, (_, i) => `unit-${String(i)}`)
const indexes = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i)

describe('the smallest tickets', () => {
  it.each([1, 2, 3, 7, 8, 9, 100, 1000, 4097])('of %i units are those of a full sort, for every kind of count', (n) => {
    const ids = numbered(n)
    const heads = ticketHeads(key, ids)
    const expected = naive(ids, heads, indexes(n))
    for (const count of new Set([0, 1, 2, n >> 1, n - 1, n].filter((c) => c >= 0 && c <= n)))
      expect([...smallestTickets(key, ids, heads, null, count)]).toEqual(expected.slice(0, count))
  })

  it('of no units are none', () => {
    expect([...smallestTickets(key, [], new Uint32Array(0), null, 0)]).toEqual([])
    expect([...smallestTickets(key, ['a'], new Uint32Array(1), new Uint32Array(0), 0)]).toEqual([])
  })

  it('of some members are those of a full sort of these, whatever their order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }).chain((n) => fc.tuple(fc.shuffledSubarray([...indexes(n)]), fc.nat())),
        ([members, c]) => {
          const ids = numbered(400)
          const heads = ticketHeads(key, ids)
          const count = c % (members.length + 1)
          const drawn = smallestTickets(key, ids, heads, Uint32Array.from(members), count)
          expect([...drawn]).toEqual(naive(ids, heads, members).slice(0, count))
        }
      )
    )
  })

  it('are ordered by the whole ticket where the first 32 bits are equal', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(0, 1, 5, 0x7fffffff, 0x80000000, 0xffffffff), { minLength: 1, maxLength: 120 }),
        fc.nat(),
        (list, c) => {
          const ids = numbered(list.length)
          const heads = Uint32Array.from(list)
          const count = c % (list.length + 1)
          const drawn = smallestTickets(key, ids, heads, null, count)
          expect([...drawn]).toEqual(naive(ids, heads, indexes(list.length)).slice(0, count))
        }
      )
    )
  })

  it('are ordered by the whole ticket when all 20,000 first 32 bits are equal, or all but one', () => {
    const ids = numbered(20_000)
    const heads = new Uint32Array(20_000).fill(0xfffffffe)
    expect([...smallestTickets(key, ids, heads, null, 20_000)]).toEqual(naive(ids, heads, indexes(20_000)))
    heads[777] = 0xffffffff
    expect(smallestTickets(key, ids, heads, null, 20_000).at(-1)).toBe(777)
  })

  it('are right where all units fall into few buckets by different bits', () => {
    const n = 5000
    const ids = numbered(n)
    const heads = Uint32Array.from({ length: n }, (_, i) => (i * 7919) % n)
    expect([...smallestTickets(key, ids, heads, null, n)]).toEqual(naive(ids, heads, indexes(n)))
  })

  it('put an id that stands twice beside itself, by its bytes', () => {
    const ids = ['b', 'a', 'b', 'c', 'a']
    const heads = new Uint32Array(5)
    expect([...smallestTickets(key, ids, heads, null, 5)].map((i) => ids[i])).toEqual(
      naive(ids, heads, indexes(5)).map((i) => ids[i])
    )
  })

  it('are never more than there are members', () => {
    const heads = ticketHeads(key, ['a', 'b'])
    for (const count of [-1, 3, 0.5, Number.NaN])
      expect(() => smallestTickets(key, ['a', 'b'], heads, null, count)).toThrow(RangeError)
    expect(() => smallestTickets(key, ['a', 'b'], heads, Uint32Array.of(1), 2)).toThrow(RangeError)
  })
})
