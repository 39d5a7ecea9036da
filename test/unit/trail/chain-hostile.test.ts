/* Trails made to trouble whoever verifies them: work stays in proportion, and nothing that is given makes it throw. */

import { describe, expect, it } from 'vitest'
import { chainEvents, chainMaker, leafOf } from '../../../src/trail/chain.js'
import { emptyHead, type TrailHead } from '../../../src/trail/head.js'
import { lineReader } from '../../../src/trail/text.js'
import { verifyTrail, verifyTrailBy, type TrailMeans } from '../../../src/trail/verify-trail.js'
import { integers, TRAIL, trailOf } from './chain-tamper.js'

const bogus = 'a'.repeat(64)
const event = (seq: number, mark = 0): object => ({ seq, at: '2022-03-01T09:30:00+08:00', basis: [], step: { mark } })
const tagsOf = (evidence: unknown): readonly string[] =>
  verifyTrail(evidence as Parameters<typeof verifyTrail>[0]).differences.map(({ _tag }) => _tag)

function countingMeans(): { readonly means: TrailMeans; readonly hashes: () => number } {
  const real = chainMaker()
  let hashes = 0
  const counted = <A extends readonly unknown[], B>(act: (...given: A) => B) => {
    return (...given: A): B => {
      hashes++
      return act(...given)
    }
  }
  const { leaf, linked, agrees } = real
  const means = { leaf: counted(leaf), linked: counted(linked), agrees: counted(agrees), readLine: lineReader() }
  return { means, hashes: () => hashes }
}

describe('a trail made to take long', () => {
  it('LX19-10: of thousands of entries with one number only the nearest are held against each other', () => {
    const entries = [1, 2, 3].flatMap((seq) =>
      Array.from({ length: 20_000 }, (_, i) => ({ event: event(seq, i), digest: bogus }))
    )
    const { means, hashes } = countingMeans()
    expect(verifyTrailBy(means, { trail: TRAIL, entries, heads: [] }).differences.length).toBeGreaterThan(1000)
    expect(hashes()).toBeLessThan(4 * entries.length)
  })

  it('LX19-10: the genuine entry is believed wherever it stands among a few that say to be it', () => {
    const { entries, head } = trailOf(20)
    const third = entries[2] as (typeof entries)[number]
    const lies = [1, 2, 3].map((mark) => ({ event: event(3, mark), digest: third.digest }))
    const changed = [...entries.slice(0, 2), ...lies, ...entries.slice(2)]
    expect(verifyTrail({ trail: TRAIL, entries: changed, heads: [head] }).differences).toEqual(
      [4, 5, 6].map((line) => ({ _tag: 'EntryInserted', line, seq: 3, copy: false }))
    )
  })

  it(
    'LX19-10: 60,000 entries that all give themselves other numbers are told one by one, in time',
    { timeout: 30_000 },
    () => {
      const events = Array.from({ length: 60_000 }, (_, i) => event(i + 1))
      const { entries, head } = chainEvents(emptyHead(TRAIL), events)
      const changed = entries.map(({ event: own, digest }, i) => ({ event: { ...own, seq: i + 5_000_000 }, digest }))
      const { differences } = verifyTrail({ trail: TRAIL, entries: changed, heads: [head] })
      expect(differences[0]).toEqual({ _tag: 'EntryAltered', seq: 1, line: 2, part: 'event', since: 1 })
      expect(differences.at(-1)).toEqual({ _tag: 'MoreTrailDifferences', count: 59_000 })
    }
  )

  it(
    'LX19-10: 60,000 heads beside 30,000 altered entries are told in time, each since its last head that agrees',
    { timeout: 30_000 },
    () => {
      const events = Array.from({ length: 60_000 }, (_, i) => event(i + 1))
      const { entries } = chainEvents(emptyHead(TRAIL), events)
      const heads = entries.map(({ digest }, i): TrailHead => ({ trail: TRAIL, count: i + 1, digest }))
      const changed = entries.map(({ event: own, digest }, i) => ({
        event: i % 2 === 1 ? { ...own, at: '' } : own,
        digest
      }))
      const { differences, confirmed } = verifyTrail({ trail: TRAIL, entries: changed, heads })
      expect(differences.slice(0, 2)).toEqual([
        { _tag: 'EntryAltered', seq: 2, line: 3, part: 'event', since: 2 },
        { _tag: 'EntryAltered', seq: 4, line: 5, part: 'event', since: 4 }
      ])
      expect(confirmed).toBe(60_000)
    }
  )
})

describe('what is no trail at all', () => {
  const broken = new Proxy(
    {},
    {
      getPrototypeOf: () => {
        throw new Error('not to be looked at')
      }
    }
  )
  const trap = {
    get seq(): number {
      throw new Error('not to be looked at')
    }
  }
  const text = '{"protocol":"dt1","trail":"甲"}\n'

  it('LX19-10: heads that are no heads are named, not thrown', () => {
    for (const heads of [
      null,
      undefined,
      5,
      'x',
      {},
      [null],
      [broken],
      [trap],
      [{ trail: '甲', count: Infinity, digest: bogus }]
    ]) {
      expect(tagsOf({ text, heads })).toEqual(['HeadUnreadable'])
    }
  })

  it('LX19-10: what is no text and no list of entries is unreadable, not thrown', () => {
    for (const given of [null, undefined, 5, {}, Symbol.iterator]) {
      expect(tagsOf({ text: given, heads: [] })).toEqual(['TrailUnreadable'])
      expect(tagsOf({ trail: '甲', entries: given, heads: [] })).toEqual(['TrailUnreadable'])
    }
    expect(tagsOf({ trail: 5, entries: [], heads: [] })).toEqual(['TrailUnreadable'])
    expect(tagsOf({ text: [text, null, '\n'], heads: [] })).toEqual(['EntryInserted'])
  })

  it('LX19-10: entries with holes, traps and proxies are lines that cannot be read', () => {
    const trapped = {
      get x(): never {
        throw new Error('not to be looked at')
      }
    }
    for (const entry of [
      undefined,
      null,
      [],
      broken,
      trap,
      { event: trap, digest: bogus },
      { event: trapped, digest: bogus }
    ]) {
      expect(tagsOf({ trail: '甲', entries: [entry], heads: [] })).toEqual(['EntryInserted'])
    }
    expect(tagsOf({ trail: '甲', entries: new Array(2), heads: [] })).toEqual(['EntryInserted', 'EntryInserted'])
  })

  it('LX19-10: only what JSON can hold has a leaf: no map, no date, no class, no key that is half a character', () => {
    class Step {
      readonly mark = 1
    }
    for (const step of [
      new Map(),
      new Set(),
      new Date(0),
      new Step(),
      { '\ud800': 1 },
      { a: '\udfff' },
      Object.create({ a: 1 }) as object
    ]) {
      expect(leafOf({ seq: 1, step })).toBeNull()
      expect(() => chainEvents(emptyHead(TRAIL), [{ seq: 1, step }])).toThrow(TypeError)
    }
    expect(leafOf({ seq: 1, step: Object.assign(Object.create(null) as object, { a: 1 }) })).toBe(
      leafOf({ seq: 1, step: { a: 1 } })
    )
    expect(leafOf(JSON.parse('{"__proto__":{"a":1},"constructor":2}') as unknown)).not.toBe(leafOf({}))
  })

  it('LX19-10: random splices of random entries are told and never thrown', () => {
    const { entries, head } = trailOf(40)
    const below = integers(3)
    for (let i = 0; i < 300; i++) {
      const changed: unknown[] = [...entries]
      for (let j = below(6); j >= 0; j--) {
        const nonsense = [
          null,
          { event: event(below(60)), digest: bogus },
          entries[below(40)],
          { event: {}, digest: '' },
          trap
        ][below(5)]
        changed.splice(below(changed.length), below(5), nonsense)
      }
      expect(tagsOf({ trail: TRAIL, entries: changed, heads: [head] }).length).toBeGreaterThan(0)
    }
  })
})
