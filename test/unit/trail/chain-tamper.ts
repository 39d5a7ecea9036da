/* A trail of a thousand events, and random changes of it whose true first difference is known without looking for it. */

import type { Digest, Name } from '../../../src/kernel/index.js'
import { chainEvents, chainMaker, type TrailEntry, type TrailLinks } from '../../../src/trail/chain.js'
import { emptyHead } from '../../../src/trail/head.js'
import { lineReader, trailText, type LineFault, type ReadLine } from '../../../src/trail/text.js'
import type { TrailMeans } from '../../../src/trail/verify-trail.js'

export type PlainEvent = {
  readonly seq: number
  readonly at: string
  readonly basis: readonly { readonly document: string; readonly article: string }[]
  readonly step: { readonly [key: string]: unknown }
}
export type PlainEntry = TrailEntry<PlainEvent>

export const TRAIL = '2022年物业抽查' as Name

export const eventsOf = (count: number): readonly PlainEvent[] =>
  Array.from({ length: count }, (_, i) => ({
    seq: i + 1,
    at: `2022-03-${String(1 + Math.floor(i / 40)).padStart(2, '0')}T09:30:00+08:00`,
    basis: [{ document: '临夏州部门联合细则', article: '第三十条' }],
    step: {
      _tag: 'BeginVisit',
      by: `科员${String(i % 7)}`,
      on: '2022-03-01',
      visit: { subject: `S${String(i)}`, ordinal: 1 }
    }
  }))

export const trailOf = (count: number): TrailLinks<PlainEvent> =>
  chainEvents<PlainEvent>(emptyHead(TRAIL), eventsOf(count))

/** Integers below a bound, from one seed. */
export function integers(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/**
 * Means that remember what they computed of exactly the same message before: a hash is the same each time. Every line is still read
 * and every link still compared. A line is first held against the one that came behind the last line last time, an event against
 * the one that bore its number: that is quicker than to look for it.
 */
export function rememberingMeans(): TrailMeans {
  const real = chainMaker()
  const readReal = lineReader()
  type Line = { readonly line: string; readonly read: ReadLine | LineFault; next: Line | undefined }
  const lines = new Map<string, Line>()
  let last: Line | undefined
  type Link = { readonly event: unknown; readonly previous: string; readonly digest: Digest | null }
  const links: (Link | undefined)[] = []
  const linked = (event: unknown, previous: string): Digest | null => {
    const { seq } = event as { readonly seq: number }
    const known = links[seq]
    if (known !== undefined && known.event === event && known.previous === previous) return known.digest
    const digest = real.linked(event, previous)
    // Of each number the first is remembered, which is the genuine one.
    if (known === undefined && seq <= 1000) links[seq] = { event, previous, digest }
    return digest
  }
  return {
    leaf: real.leaf,
    linked,
    agrees: (event, previous, digest) => linked(event, previous) === digest,
    readLine: (line) => {
      const next = last?.next
      if (next?.line === line) return (last = next).read
      const known = lines.get(line) ?? { line, read: readReal(line), next: undefined }
      if (lines.size < 1100) lines.set(line, known)
      if (last !== undefined) last.next ??= known
      last = known
      return known.read
    }
  }
}

/** A changed thing and the line on which it first differs. */
export type Tampered<T> = { readonly how: string; readonly changed: T; readonly line: number }

/** Makes random changes of a text; none where one would change nothing. */
export function textTamperer(text: string): (below: (n: number) => number) => Tampered<string> | undefined {
  const ends = endsOf(text)
  return (below) => {
    const change = changedText(text, below)
    if (change === undefined || change.changed === text) return undefined
    const { how, changed, from } = change
    return { how, changed, line: lineAt(ends, firstDifference(text, changed, from)) }
  }
}

type TextChange = { readonly how: string; readonly changed: string; readonly from: number }

function changedText(text: string, below: (n: number) => number): TextChange | undefined {
  const at = below(text.length)
  let from = at
  const kind = below(7)
  let changed: string
  if (kind === 0) {
    // A bit of a character.
    changed = `${text.slice(0, at)}${String.fromCharCode(text.charCodeAt(at) ^ (1 << below(16)))}${text.slice(at + 1)}`
  } else if (kind === 1) changed = text.slice(0, at) + text.slice(at + 1)
  else if (kind === 2) changed = text.slice(0, at) + String.fromCharCode(below(0x80)) + text.slice(at)
  else if (kind === 3) {
    const to = below(text.length)
    const [a, b] = [Math.min(at, to), Math.max(at, to)]
    changed = text.slice(0, a) + text.charAt(b) + text.slice(a + 1, b) + text.charAt(a) + text.slice(b + 1)
    if (a === b) return undefined
    from = a
  } else if (kind === 4) changed = text.slice(0, at)
  else if (kind === 5) {
    const to = at + 1 + below(2000)
    changed = text.slice(0, at) + text.slice(to)
  } else changed = text.slice(0, at) + text.slice(at, at + 1 + below(2000)) + text.slice(at)
  return { how: ['flip', 'drop', 'insert', 'swap', 'truncate', 'drop-run', 'repeat'][kind] ?? '', changed, from }
}

/** One random change of a list of entries. */
export function tamperEntries(
  entries: readonly PlainEntry[],
  below: (n: number) => number
): Tampered<readonly PlainEntry[]> | undefined {
  const at = below(entries.length)
  const entry = entries[at] as PlainEntry
  const line = at + 2
  const [before, after] = [entries.slice(0, at), entries.slice(at + 1)]
  switch (below(8)) {
    case 0:
      return {
        how: 'event',
        line,
        changed: [...before, { ...entry, event: changedEvent(entry.event, below) }, ...after]
      }
    case 1: {
      const place = below(64)
      const digit = ((Number.parseInt(entry.digest.charAt(place), 16) + 1 + below(15)) % 16).toString(16)
      const digest = (entry.digest.slice(0, place) + digit + entry.digest.slice(place + 1)) as Digest
      return { how: 'digest', line, changed: [...before, { ...entry, digest }, ...after] }
    }
    case 2:
      return { how: 'drop', line, changed: [...before, ...after] }
    case 3: {
      const copy = entries[below(entries.length)] as PlainEntry
      const changed = [...before, copy, entry, ...after]
      // A copy before its own is the same list as a copy behind it.
      const first = changed.findIndex((one, i) => one !== entries[i])
      return { how: 'insert copy', line: first + 2, changed }
    }
    case 4: {
      const to = below(entries.length)
      if (to === at) return undefined
      const changed = [...entries]
      changed[at] = entries[to] as PlainEntry
      changed[to] = entry
      return { how: 'swap', line: Math.min(at, to) + 2, changed }
    }
    case 5:
      return { how: 'truncate', line, changed: before }
    case 6: {
      const event = { ...changedEvent(entry.event, below), at: '2022-12-31T00:00:00+08:00', seq: 1 + below(1002) }
      return { how: 'insert new', line, changed: [...before, { event, digest: entry.digest }, entry, ...after] }
    }
    default: {
      const rest = [...before, ...after]
      const to = below(entries.length)
      if (to === at) return undefined
      return { how: 'move', line: Math.min(at, to) + 2, changed: [...rest.slice(0, to), entry, ...rest.slice(to)] }
    }
  }
}

function changedEvent(event: PlainEvent, below: (n: number) => number): PlainEvent {
  const subject = `T${String(below(1_000_000))}`
  switch (below(4)) {
    case 0:
      return { ...event, seq: event.seq + 1 + below(1200) }
    case 1:
      return { ...event, at: event.at.replace('09:30', '10:30') }
    case 2:
      return { ...event, basis: [] }
    default:
      return { ...event, step: { ...event.step, visit: { subject, ordinal: 1 } } }
  }
}

// Nothing differs before the place of the change; a run that repeats itself may begin to differ later.
function firstDifference(a: string, b: string, from: number): number {
  let at = from
  while (at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at++
  return at
}

/** The offsets at which the lines of a text end. */
const endsOf = (text: string): readonly number[] => {
  const ends: number[] = []
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at)
  return ends
}

function lineAt(ends: readonly number[], offset: number): number {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] as number) < offset) low = middle + 1
    else high = middle
  }
  return low + 1
}

export const textOf = (entries: readonly PlainEntry[]): string => trailText(TRAIL, entries)
