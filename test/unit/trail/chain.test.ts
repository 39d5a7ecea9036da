/* Vectors made by test/vectors/trail-reference.py, a second implementation that shares no line with this one. */

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { canonicalJson, type Json, type Name } from '../../../src/kernel/index.js'
import { chainEvents, chainMaker, leafOf } from '../../../src/trail/chain.js'
import { hashMessage } from '../../../src/trail/chain-hash.js'
import { EVENT_DEPTH } from '../../../src/trail/chain-write.js'
import { emptyHead, type TrailHead } from '../../../src/trail/head.js'
import { checkInclusion, treeOf } from '../../../src/trail/proof.js'
import { trailPieces, trailText } from '../../../src/trail/text.js'
import { verifyTrail } from '../../../src/trail/verify-trail.js'
import { readJson } from '../../json.js'

type Vector = {
  readonly covers: string
  readonly trail: Name
  readonly events: readonly { readonly seq: number }[]
  readonly text: string
  readonly heads: readonly TrailHead['digest'][]
  readonly leaves: readonly string[]
  readonly roots: readonly string[]
  readonly proofs: readonly { readonly seq: number; readonly count: number; readonly path: readonly string[] }[]
}

const { trails } = readJson('vectors/trail-chain.json') as { readonly trails: readonly Vector[] }
const cases = trails.map((vector) => [vector.covers, vector] as const)
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

describe('the chain of the second implementation', () => {
  it.each(cases)(
    'LX19-10: the same leaves, digests and text: %s',
    (_covers, { trail, events, heads, leaves, text }) => {
      const chained = chainEvents(emptyHead(trail), events)
      expect(events.map(leafOf)).toEqual(leaves)
      expect(chained.entries.map(({ digest }) => digest)).toEqual(heads.slice(1))
      expect(chained.head).toEqual({ trail, count: events.length, digest: heads.at(-1) })
      expect(trailText(trail, chained.entries)).toBe(text)
    }
  )

  it.each(cases)('LX19-10: every head of it is agreed with, one by one and all at once: %s', (_covers, vector) => {
    const heads = vector.heads.map((digest, count) => ({ trail: vector.trail, count, digest }))
    for (const head of heads) {
      expect(verifyTrail({ text: vector.text, heads: [head] })).toMatchObject({
        differences: [],
        confirmed: head.count,
        unlinked: []
      })
    }
    const all = verifyTrail({ text: vector.text, heads: [...heads].reverse() })
    expect(all).toEqual({ differences: [], head: heads.at(-1), confirmed: vector.events.length, unlinked: [] })
  })

  it('LX19-10: a chain made in two parts is the chain made at once', () => {
    const { trail, events } = trails[3] as Vector
    const first = chainEvents(emptyHead(trail), events.slice(0, 20))
    const second = chainEvents(first.head, events.slice(20))
    const whole = chainEvents(emptyHead(trail), events)
    expect([...first.entries, ...second.entries]).toEqual(whole.entries)
    expect(second.head).toEqual(whole.head)
  })

  it('LX19-10: a link is what sha256sum prints of its text', () => {
    const { trail, events, heads, leaves } = trails[2] as Vector
    expect(heads[0]).toBe(sha256(`dt1|${trail}`))
    expect(leaves[0]).toBe(sha256(canonicalJson(events[0] as unknown as Json)))
    expect(heads[1]).toBe(sha256(`dt1|${String(heads[0])}|${String(leaves[0])}`))
  })
})

describe('the hash of a chain', () => {
  it('is SHA-256 at every length up to four blocks', () => {
    const state = new Int32Array(8)
    for (let length = 0; length <= 256; length++) {
      const bytes = new Uint8Array(length + 72).fill(0xa5)
      hashMessage(bytes, length, state)
      const found = [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
      expect(found).toBe(createHash('sha256').update(new Uint8Array(length).fill(0xa5)).digest('hex'))
    }
  })

  it('is of the canonical form, whatever the order of members and whatever was hashed before', () => {
    const maker = chainMaker()
    const values: Json[] = [
      { b: 1, a: { d: [], c: {} } },
      { a: { c: {}, d: [] }, b: 1 },
      { a: 1, b: 2, c: 3 },
      { c: 3, b: 2, a: 1 },
      { b: 2, a: '~"\\\n' },
      {},
      { 10: 'x', 9: 'y' },
      { long: '字'.repeat(5000), 'z\u0000': '\u{20000}' },
      Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`k${String(199 - i)}`, i]))
    ]
    for (const value of [...values, ...values]) expect(maker.leaf(value)).toBe(sha256(canonicalJson(value)))
  })

  it('is refused to what is no JSON, is too deep, or breaks when it is looked at; the next one is not the worse for it', () => {
    const nested = (depth: number): unknown => {
      let value: unknown = 1
      for (let i = 0; i < depth; i++) value = [value]
      return value
    }
    const broken = {
      get seq(): never {
        throw new Error('no')
      }
    }
    const circle: { self?: unknown } = {}
    circle.self = circle
    const maker = chainMaker()
    const bad = [
      0.5,
      -0,
      NaN,
      2 ** 53,
      undefined,
      1n,
      { a: undefined },
      '\ud800',
      { a: { b: () => 1 } },
      circle,
      broken
    ]
    for (const value of [...bad, nested(EVENT_DEPTH + 1), nested(100_000)]) {
      expect(maker.leaf(value)).toBeNull()
      expect(maker.leaf({ b: 1, a: 2 })).toBe(sha256('{"a":2,"b":1}'))
    }
    expect(maker.leaf(nested(EVENT_DEPTH))).not.toBeNull()
    expect(() => chainEvents(emptyHead('甲' as Name), [{ seq: 0.5 }])).toThrow(TypeError)
  })
})

describe('the tree of the second implementation', () => {
  it.each(cases)('LX19-10: the same root after every count: %s', (_covers, { trail, events, roots }) => {
    expect(roots.map((_, count) => treeOf(trail, events.slice(0, count)).root.root)).toEqual(roots)
  })

  it.each(cases)('LX19-10: the same proofs, each of which is accepted: %s', (_covers, { trail, events, proofs }) => {
    for (const { seq, count, path } of proofs) {
      const tree = treeOf(trail, events.slice(0, count))
      const proof = tree.proofOf(seq)
      expect(proof).toEqual({ trail, count, seq, path })
      expect(checkInclusion({ event: events[seq - 1], proof, root: tree.root })).toBe(true)
    }
  })

  it('LX19-10: a proof of another event, number, count, trail, root or path is not accepted', () => {
    const { trail, events } = trails[3] as Vector
    for (const count of [2, 7, 8, 33]) {
      const { root, proofOf } = treeOf(trail, events.slice(0, count))
      for (let seq = 1; seq <= count; seq++) {
        const proof = proofOf(seq) as NonNullable<ReturnType<typeof proofOf>>
        const event = events[seq - 1] as object
        const other = root.root.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) as typeof root.root
        const wrong = [
          { event: { ...event, more: 1 }, proof, root },
          { event: events[seq % count], proof: { ...proof, seq: seq + 1 }, root },
          { event: { ...event, seq: seq + count }, proof: { ...proof, seq: seq + count }, root },
          { event, proof: { ...proof, count: count + 1 }, root },
          { event, proof: { ...proof, trail: '乙' as Name }, root },
          { event, proof, root: { ...root, root: other } },
          { event, proof: { ...proof, path: [...proof.path, other] }, root },
          { event, proof: { ...proof, path: proof.path.slice(1) }, root },
          { event, proof: { ...proof, path: proof.path.slice(0, -1) }, root },
          { event, proof: { ...proof, path: [other, ...proof.path.slice(1)] }, root },
          { event, proof: { ...proof, path: ['x' as typeof other, ...proof.path.slice(1)] }, root },
          { event, proof: { ...proof, path: null as never }, root },
          { event, proof: null, root },
          { event: null, proof, root }
        ]
        expect(wrong.map((input) => checkInclusion(input))).toEqual(wrong.map(() => false))
      }
      expect([proofOf(0), proofOf(count + 1), proofOf(0.5), proofOf(NaN)]).toEqual([null, null, null, null])
    }
  })
})

describe('the text of a trail', () => {
  it('LX19-10: comes in pieces of a thousand lines that make the whole', () => {
    const events = Array.from({ length: 2500 }, (_, i) => ({ seq: i + 1 }))
    const { entries } = chainEvents(emptyHead('甲' as Name), events)
    const pieces = [...trailPieces('甲' as Name, entries)]
    expect(pieces.map((piece) => piece.split('\n').length - 1)).toEqual([1, 1000, 1000, 500])
    expect(pieces.join('')).toBe(trailText('甲' as Name, entries))
  })
})

const python = spawnSync('python3', ['--version']).status === 0

describe.skipIf(!python)('trail-reference.py, run here (skipped where there is no python3)', () => {
  const script = fileURLToPath(new URL('../../vectors/trail-reference.py', import.meta.url))
  const ask = (command: string, input: string): string =>
    spawnSync('python3', [script, command], { input, encoding: 'utf8', maxBuffer: 2 ** 28 }).stdout

  it('makes the committed vectors, byte for byte', () => {
    const committed = readFileSync(new URL('../../vectors/trail-chain.json', import.meta.url), 'utf8')
    expect(ask('make', '') === committed).toBe(true)
  })

  it('answers as the library does where every event of the vectors has one member more', () => {
    const asked = trails.map(({ trail, events }) => ({
      trail,
      events: events.map((event) => ({
        ...event,
        '～more': [`第${String(event.seq)}号`, { z: null, a: '\u{1f600}"' }]
      }))
    }))
    const ours = asked.map(({ trail, events }) => {
      const { entries, head } = chainEvents(emptyHead(trail), events)
      return { text: trailText(trail, entries), head: head.digest }
    })
    expect(JSON.parse(ask('chain', JSON.stringify(asked)))).toEqual(ours)
  })
})
