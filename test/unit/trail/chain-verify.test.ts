/* What verifying a trail says of each kind of change, and of each thing that a text can be instead of a trail. */

import { describe, expect, it } from 'vitest'
import type { Digest, Name } from '../../../src/kernel/index.js'
import { chainEvents, type TrailEntry } from '../../../src/trail/chain.js'
import { emptyHead, type TrailHead } from '../../../src/trail/head.js'
import { LINE_UNITS, trailText } from '../../../src/trail/text.js'
import {
  LISTED_TRAIL_DIFFERENCES,
  verifyTrail,
  type TrailDifference,
  type TrailVerification
} from '../../../src/trail/verify-trail.js'
import { explainTrailDifference } from '../../../src/trail/verify-trail-words.js'
import { eventsOf, textOf, TRAIL, trailOf, type PlainEntry, type PlainEvent } from './chain-tamper.js'

const { entries, head } = trailOf(20)
const text = textOf(entries)
const lines = text.split('\n').slice(0, -1)
const headAt = (count: number): TrailHead =>
  count === 0 ? emptyHead(TRAIL) : { trail: TRAIL, count, digest: (entries[count - 1] as PlainEntry).digest }

const verified = (changed: readonly unknown[], heads: readonly TrailHead[] = [head]): TrailVerification =>
  verifyTrail({ trail: TRAIL, entries: changed, heads })
const found = (changed: readonly unknown[], heads?: readonly TrailHead[]): readonly TrailDifference[] =>
  verified(changed, heads).differences
const foundInText = (
  changed: string | Iterable<string>,
  heads: readonly TrailHead[] = [head]
): readonly TrailDifference[] => verifyTrail({ text: changed, heads }).differences
const without = (...seqs: readonly number[]): readonly PlainEntry[] =>
  entries.filter(({ event }) => !seqs.includes(event.seq))
const changedAt = (seq: number, change: (entry: PlainEntry) => TrailEntry<unknown>): readonly TrailEntry<unknown>[] =>
  entries.map((entry) => (entry.event.seq === seq ? change(entry) : entry))
const other = (entry: PlainEntry): TrailEntry<unknown> => ({ ...entry, event: { ...entry.event, at: 'later' } })
const wrong = 'ab'.repeat(32) as Digest

describe('one change of a trail', () => {
  it.each([1, 7, 20])('LX19-10: event %i altered beside its digest', (seq) => {
    expect(found(changedAt(seq, other))).toEqual([
      { _tag: 'EntryAltered', seq, line: seq + 1, part: 'event', since: 1 }
    ])
  })

  it.each([1, 7, 20])('LX19-10: the digest of event %i altered beside it', (seq) => {
    expect(found(changedAt(seq, (entry) => ({ ...entry, digest: wrong })))).toEqual([
      { _tag: 'EntryAltered', seq, line: seq + 1, part: 'digest', since: 1 }
    ])
  })

  it('LX19-10: event and digest altered both: the next one is not blamed, and is said to be untested', () => {
    const { differences, unlinked } = verified(changedAt(7, (entry) => ({ ...other(entry), digest: wrong })))
    expect(differences).toEqual([{ _tag: 'EntryAltered', seq: 7, line: 8, part: 'both', since: 1 }])
    expect(unlinked).toEqual([8])
  })

  it('LX19-10: two neighbours altered are two differences', () => {
    const changed = entries.map((entry) => ([7, 8].includes(entry.event.seq) ? other(entry) : entry))
    expect(found(changed)[0]).toMatchObject({ _tag: 'EntryAltered', seq: 7, line: 8 })
  })

  it('LX19-10: an event that gives itself another number is altered, not moved', () => {
    for (const seq of [8, 19, 500]) {
      const changed = changedAt(7, (entry) => ({ ...entry, event: { ...entry.event, seq } }))
      expect(found(changed)).toEqual([{ _tag: 'EntryAltered', seq: 7, line: 8, part: 'event', since: 1 }])
    }
  })

  it('LX19-10: events removed, one or several, from the beginning or between', () => {
    expect(found(without(1))).toEqual([{ _tag: 'EntriesRemoved', from: 1, to: 1, line: 2 }])
    expect(found(without(7, 8, 9))).toEqual([{ _tag: 'EntriesRemoved', from: 7, to: 9, line: 8 }])
    expect(found(without(3, 9))).toEqual([
      { _tag: 'EntriesRemoved', from: 3, to: 3, line: 4 },
      { _tag: 'EntriesRemoved', from: 9, to: 9, line: 9 }
    ])
  })

  it('LX19-10: the end cut off is seen by the head alone', () => {
    expect(found(entries.slice(0, 17))).toEqual([{ _tag: 'TrailCutOff', from: 18, to: 20, line: 19 }])
    expect(found([])).toEqual([{ _tag: 'TrailCutOff', from: 1, to: 20, line: 2 }])
    expect(found(entries.slice(0, 17), [])).toEqual([])
    expect(foundInText(text.slice(0, -100))).toMatchObject([
      { _tag: 'TrailCutOff', from: 20, to: 20, line: 21 },
      { _tag: 'TrailSpeltOtherwise', form: 'unfinished', line: 21 }
    ])
  })

  it('LX19-10: an event inserted, a copy or a new one, and a line that is none', () => {
    const third = entries[2] as PlainEntry
    const into = (entry: unknown): readonly unknown[] => [...entries.slice(0, 9), entry, ...entries.slice(9)]
    expect(found(into(third))).toEqual([{ _tag: 'EntryInserted', line: 11, seq: 3, copy: true }])
    expect(found(into(other(third)))).toEqual([{ _tag: 'EntryInserted', line: 11, seq: 3, copy: false }])
    expect(found(into({ event: { seq: 10 }, digest: wrong }))).toEqual([
      { _tag: 'EntryInserted', line: 11, seq: 10, copy: false }
    ])
    expect(found([...entries, third])).toEqual([{ _tag: 'EntryInserted', line: 22, seq: 3, copy: true }])
  })

  it('LX19-10: entries exchanged or moved: those that moved and no others', () => {
    const swapped = [...entries]
    ;[swapped[4], swapped[14]] = [entries[14] as PlainEntry, entries[4] as PlainEntry]
    expect(found(swapped)).toEqual([
      { _tag: 'EntryMoved', seq: 5, line: 16, due: 6 },
      { _tag: 'EntryMoved', seq: 15, line: 6, due: 16 }
    ])
    const moved = [...without(5), entries[4] as PlainEntry]
    expect(found(moved)).toEqual([{ _tag: 'EntryMoved', seq: 5, line: 21, due: 6 }])
  })
})

describe('a trail written anew', () => {
  const rewritten = (from: number): readonly PlainEntry[] => {
    const events: readonly PlainEvent[] = eventsOf(20).map((event) =>
      event.seq === from ? { ...event, at: 'later' } : event
    )
    return chainEvents(emptyHead(TRAIL), events).entries
  }

  it('LX19-10: with all digests after the change, the head differs and the chain is whole: somewhere after the last head that agrees', () => {
    const [published, computed] = [head.digest, rewritten(13).at(-1)?.digest]
    const heads = [0, 5, 10].map(headAt)
    expect(found(rewritten(13))).toEqual(
      [
        { _tag: 'EntriesRewritten', from: 1, to: 20, line: 2 },
        { _tag: 'TrailHeadDiffers', count: 20, published, found: computed }
      ].sort((a) => (a._tag === 'TrailHeadDiffers' ? -1 : 1))
    )
    const { differences, confirmed } = verified(rewritten(13), [...heads, headAt(15), head])
    expect(confirmed).toBe(10)
    expect(differences).toContainEqual({ _tag: 'EntriesRewritten', from: 11, to: 15, line: 12 })
    expect(differences.filter(({ _tag }) => _tag === 'TrailHeadDiffers')).toHaveLength(2)
  })

  it.each([10, 11, 15, 16])('LX19-10: of heads at 10 and 15, a change at event %i is between the right two', (seq) => {
    const from = seq <= 10 ? 1 : seq <= 15 ? 11 : 16
    const to = seq <= 10 ? 10 : seq <= 15 ? 15 : 20
    expect(found(rewritten(seq), [headAt(10), headAt(15), head])).toContainEqual(
      expect.objectContaining({ _tag: 'EntriesRewritten', from, to })
    )
  })

  it('LX19-10: without a head a trail written anew is whole in itself, and confirmed by nothing', () => {
    expect(verified(rewritten(13), [])).toMatchObject({ differences: [], confirmed: 0 })
  })

  it('LX19-10: a trail that went on after its head is whole, and confirmed up to the head', () => {
    expect(verified(entries, [headAt(12)])).toMatchObject({ differences: [], confirmed: 12, head })
  })
})

describe('heads', () => {
  it('LX19-10: those that are no heads, or of another trail, are named and the others still count', () => {
    const bad = [
      null,
      {},
      { ...head, count: -1 },
      { ...head, count: 0.5 },
      { ...head, digest: 'x' }
    ] as readonly unknown[]
    expect(found(entries, [...(bad as readonly TrailHead[]), head])).toEqual(
      bad.map((_, i) => ({ _tag: 'HeadUnreadable', head: i }))
    )
    expect(found(entries, [head, { ...head, trail: '乙' as Name }])).toEqual([
      { _tag: 'HeadOfAnotherTrail', head: 1, trail: '乙', expected: TRAIL }
    ])
  })

  it('LX19-10: a text that names another trail than its head', () => {
    expect(foundInText(text.replace(TRAIL, '乙'))).toEqual([
      { _tag: 'TrailNamedOtherwise', line: 1, trail: '乙', published: TRAIL }
    ])
  })
})

describe('a text that is nearly a trail', () => {
  it('LX19-10: byte order mark, carriage returns, empty lines and a missing end are named, and nothing else is', () => {
    const spelt = (form: string, line: number, count = 1): readonly unknown[] => [
      { _tag: 'TrailSpeltOtherwise', form, line, count }
    ]
    expect(foundInText(`\ufeff${text}`)).toEqual(spelt('bom', 1))
    expect(foundInText(text.replaceAll('\n', '\r\n'))).toEqual(spelt('carriage-return', 1, 21))
    expect(foundInText(`${text}\n\n`)).toEqual(spelt('empty-line', 22, 2))
    expect(foundInText(text.slice(0, -1))).toEqual(spelt('unfinished', 21))
    expect(foundInText(text.replace('"digest":', '"digest": '))).toEqual(spelt('spelling', 2))
    expect(foundInText(text.replace('科员', '\\u79d1员'))).toEqual(spelt('spelling', 2))
    expect(foundInText(lines.map((line) => `${line} \n`))).toEqual(spelt('spelling', 1, 21))
  })

  it('LX19-10: pieces cut anywhere are the same text', () => {
    for (const size of [1, 7, 1000]) {
      const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, i) =>
        text.slice(i * size, (i + 1) * size)
      )
      expect(foundInText(pieces)).toEqual([])
    }
  })

  it('LX19-10: a first line that is missing, broken, or of another protocol', () => {
    expect(foundInText(lines.slice(1).join('\n') + '\n')).toEqual([{ _tag: 'TrailHeaderMissing', line: 1 }])
    for (const first of ['{}', 'x', '[]', '{"protocol":"dt2","trail":"甲"}', '{"protocol":"dt1","trail":" "}']) {
      expect(foundInText([first, ...lines.slice(1)].map((line) => `${line}\n`))).toEqual([
        { _tag: 'TrailHeaderMalformed', line: 1 }
      ])
    }
  })

  it.each([
    ['not-json', '{"digest":'],
    ['not-an-entry', '[]'],
    ['not-an-entry', '{"digest":"x","event":{}}'],
    ['not-an-entry', `{"digest":"${wrong}","event":{"seq":0.5}}`],
    ['not-an-entry', `{"digest":"${wrong}","event":${'['.repeat(40)}${']'.repeat(40)}}`],
    ['too-long', 'x'.repeat(LINE_UNITS + 1)],
    ['too-long', `{"digest":"${wrong}","event":{"seq":7,"text":"${'x'.repeat(10_000_000)}"}}`]
  ])('LX19-10: a line that is %s stands for the event that stood there', (part, line) => {
    const changed = lines.map((one, i) => (i === 7 ? line : one)).join('\n') + '\n'
    expect(foundInText(changed)).toEqual([{ _tag: 'EntryAltered', seq: 7, line: 8, part, since: 1 }])
  })

  it('LX19-10: a line of ten megabytes below the limit of units is read like any other', () => {
    const long = chainEvents(emptyHead(TRAIL), [{ seq: 1, text: '字'.repeat(LINE_UNITS - 200) }])
    expect(verifyTrail({ text: trailText(TRAIL, long.entries), heads: [long.head] }).differences).toEqual([])
  })

  it('LX19-10: nothing, and anything, is refused and not thrown', () => {
    for (const nothing of ['', '\n', '\ufeff', '\0', '{', 'null', '\ud800', '[[[['.repeat(50_000)]) {
      expect(foundInText(nothing).length).toBeGreaterThan(0)
      expect(foundInText(nothing, []).length).toBeGreaterThan(0)
    }
    const broken = new Proxy(
      {},
      {
        get: () => {
          throw new Error('no')
        },
        ownKeys: () => {
          throw new Error('no')
        }
      }
    )
    for (const entry of [
      null,
      undefined,
      1,
      [],
      broken,
      { event: broken, digest: wrong },
      { event: null, digest: wrong }
    ]) {
      expect(found(changedAt(7, () => entry as PlainEntry))[0]).toMatchObject({ _tag: 'EntryAltered', seq: 7, line: 8 })
    }
  })

  it('LX19-10: a hundred thousand bad lines are counted, of which a thousand are listed', () => {
    const found = foundInText(`${lines.join('\n')}\n${'x\n'.repeat(100_000)}`)
    expect(found).toHaveLength(LISTED_TRAIL_DIFFERENCES + 1)
    expect(found.at(-1)).toEqual({ _tag: 'MoreTrailDifferences', count: 100_000 - LISTED_TRAIL_DIFFERENCES })
  })
})

describe('the words', () => {
  it('LX19-10: each difference is said in both languages, with its line or its number', () => {
    const all: readonly TrailDifference[] = [
      ...found(changedAt(7, other)),
      ...found(without(3)),
      ...found(entries.slice(0, 3)),
      ...found([...entries, entries[3]]),
      ...foundInText(`\ufeff${text.slice(0, -1)}`)
    ]
    expect(all.length).toBeGreaterThan(5)
    for (const difference of all) {
      expect(explainTrailDifference('zh')(difference)).toMatch(/第 \d+/)
      expect(explainTrailDifference('en')(difference)).toMatch(/\d+/)
    }
  })
})
