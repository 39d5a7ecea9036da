/* docs/trail.md is enough for a second implementation: its grammar reads what the codecs read, its numbers are those of node:crypto. */

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as calendar from '../../src/calendar/index.js'
import * as checklist from '../../src/checklist/index.js'
import * as inspect from '../../src/inspect/index.js'
import { makeWorkCalendar, stateHolidays } from '../../src/calendar/index.js'
import { nameOf, orThrow } from '../../src/kernel/index.js'
import { linxiaJoint } from '../../src/profile/index.js'
import * as publish from '../../src/publish/index.js'
import * as registry from '../../src/registry/index.js'
import * as trail from '../../src/trail/index.js'
import { grammarOf } from './grammar.js'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const page = read('docs/trail.md')
const { isEvent, words, tags } = grammarOf(page)
const isLibraryEvent = (value: unknown): boolean => trail.trailEventCodec.is(value)

type Key = string | number
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const old = read('test/vectors/trail-v1.jsonl')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => (JSON.parse(line) as { readonly event: Json }).event)

/** Every place of a value, the value itself first. */
function placesOf(value: Json, path: readonly Key[] = []): readonly (readonly Key[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  const inner = Array.isArray(value)
    ? (value as readonly Json[]).flatMap((entry, i) => placesOf(entry, [...path, i]))
    : Object.entries(value).flatMap(([key, member]) => placesOf(member, [...path, key]))
  return [path, ...inner]
}

const at = (value: Json, path: readonly Key[]): Json =>
  path.reduce<Json>((inner, key) => (inner as { readonly [key: string]: Json })[key] ?? null, value)

function changed(value: Json, path: readonly Key[], change: (inner: Json) => unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return change(value)
  const copy = (Array.isArray(value) ? [...(value as readonly Json[])] : { ...(value as object) }) as Record<
    Key,
    unknown
  >
  copy[key] = changed(copy[key] as Json, rest, change)
  return copy
}

const without = (value: object, key: string): object =>
  Object.fromEntries(Object.entries(value).filter(([known]) => known !== key))

// Values of every plain kind, at its limits and beyond them.
const samples: readonly unknown[] = [
  ...[null, true, false, 0, 1, -1, -0, 0.5, 2 ** 53 - 1, 2 ** 53, '', ' ', 'x', ' x', '甲', '甲'.repeat(67)],
  ...['字'.repeat(3334), '\ud800', 'e\u0301', '\u200b', '2022-02-28', '2022-02-29', '1948-12-31', '2100-12-31'],
  ...['2022-02-28T23:59:59+08:00', '2022-02-28T24:00:00+08:00', '2022-02-28T09:00:00Z', 'a'.repeat(64), 'A'.repeat(64)],
  ...[
    '622900',
    '62290',
    '0',
    '00',
    '12.50',
    '12.505',
    '-1',
    '1e3',
    '1'.repeat(15),
    '1'.repeat(16),
    [],
    {},
    [{}],
    ['甲']
  ],
  [{ from: '2022-03-01', to: '2022-03-02' }],
  [{ from: '2022-03-02', to: '2022-03-01' }],
  [
    { from: '2022-03-01', to: '2022-03-02' },
    { from: '2022-03-03', to: '2022-03-04' }
  ],
  [
    { from: '2022-03-01', to: '2022-03-02' },
    { from: '2022-03-04', to: '2022-03-04' }
  ],
  { subject: '甲', ordinal: 1 },
  { reason: '甲', approver: '乙' }
]

// Every word that a stage lists, so that one which the page leaves out is seen.
const listed = [calendar, checklist, inspect, publish, registry, trail].flatMap((stage) =>
  Object.values(stage).flatMap((value: unknown) =>
    Array.isArray(value) && value.every((word) => typeof word === 'string') ? value : []
  )
)

const known = new Set([...words, ...listed])

describe('the grammar of the page of the trail', () => {
  it('has the 44 steps that the library has, no more and no fewer', () => {
    expect([...tags].sort()).toEqual(Object.keys(trail.stepKinds).sort())
    expect(tags).toHaveLength(44)
    expect(page).toContain('44')
  })

  it('reads every event of the trail that holds every step there is', () => {
    expect(new Set(old.map((event) => at(event, ['step', '_tag']))).size).toBe(44)
    expect(old.filter((event) => !isEvent(event))).toEqual([])
  })

  it('agrees with the codec where a member is missing, is one too many, or has another value', () => {
    const seen = new Set<string>()
    const unlike: unknown[] = []
    const verdicts = { yes: 0, no: 0 }
    const compare = (event: unknown): void => {
      const answer = isEvent(event)
      verdicts[answer ? 'yes' : 'no']++
      if (answer !== isLibraryEvent(event)) unlike.push(event)
    }
    for (const event of old) {
      for (const path of placesOf(event)) {
        // The same place of the same step is looked at once.
        const place = `${JSON.stringify(at(event, ['step', '_tag']))} ${path.map((key) => (typeof key === 'number' ? '#' : key)).join('/')}`
        const [first] = path
        if (seen.has(first === 'step' ? place : path.join('/'))) continue
        seen.add(first === 'step' ? place : path.join('/'))
        const inner = at(event, path)
        for (const sample of samples) compare(changed(event, path, () => sample))
        if (typeof inner === 'string') for (const word of known) compare(changed(event, path, () => word))
        if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) continue
        compare(changed(event, path, (found) => ({ ...(found as object), more: null })))
        for (const key of Object.keys(inner)) compare(changed(event, path, (found) => without(found as object, key)))
      }
    }
    expect(unlike.slice(0, 3)).toEqual([])
    expect(unlike).toHaveLength(0)
    expect(verdicts.yes).toBeGreaterThan(1000)
    expect(verdicts.no).toBeGreaterThan(10_000)
  })
})

const [, text = ''] = /```text\n(\{"protocol".*?\n)```/su.exec(page) ?? []
const lines = text.trimEnd().split('\n')
const sha256 = (...parts: readonly (string | Buffer)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
const rows = [...page.matchAll(/^\| (\d) +\| +(?:`(\w{64})`)? +\| +`(\w{64})` \|$/gmu)].map(([, k, leaf, digest]) => ({
  k: Number(k),
  leaf,
  digest
}))
const sorted = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

describe('the trail by hand', () => {
  const name = '甲县2022年联合抽查'
  const leaves = lines.slice(1).map((line) => sha256(Buffer.from(line).subarray(85, -1)))

  it('is canonical, and its leaves and digests are those of node:crypto', () => {
    expect(lines).toHaveLength(4)
    for (const line of lines) expect(JSON.stringify(JSON.parse(line), sorted)).toBe(line)
    let digest = sha256(`dt1|${name}`).toString('hex')
    expect(rows[0]).toEqual({ k: 0, leaf: undefined, digest })
    leaves.forEach((leaf, i) => {
      digest = sha256(`dt1|${digest}|${leaf.toString('hex')}`).toString('hex')
      expect(rows[i + 1]).toEqual({ k: i + 1, leaf: leaf.toString('hex'), digest })
      expect(lines[i + 1]).toContain(`{"digest":"${digest}"`)
    })
    expect(rows).toHaveLength(4)
    expect(page).toContain(`"digest": "${digest.slice(0, 6)}…${digest.slice(-4)}"`)
  })

  it('has the root and the path of event 2 that the page gives', () => {
    const nodes = leaves.map((leaf) => sha256(Buffer.of(0), leaf))
    const [one, two, three] = nodes as [Buffer, Buffer, Buffer]
    const root = sha256(Buffer.of(1), sha256(Buffer.of(1), one, two), three)
    for (const node of [root, one, three]) expect(page).toContain(`\`${node.toString('hex')}\``)
    const events = lines.slice(1).map((line) => (JSON.parse(line) as { readonly event: unknown }).event)
    const tree = trail.treeOf(nameOf(name), events)
    expect(tree.root.root).toBe(root.toString('hex'))
    expect(tree.proofOf(2)?.path).toEqual([one, three].map((node) => node.toString('hex')))
  })

  it('is verified, read and folded by the library; the second event is seen to be entered late', () => {
    const head = { trail: nameOf(name), count: 3, digest: rows[3]?.digest as trail.TrailHead['digest'] }
    expect(trail.verifyTrail({ text, heads: [head] })).toEqual({ differences: [], head, confirmed: 3, unlinked: [] })
    const written = lines.slice(1).map((line) => (JSON.parse(line) as { readonly event: unknown }).event)
    const events = orThrow(trail.readEvents({ protocol: 'dt1', events: written }))
    const rules = {
      inspect: linxiaJoint.inspect,
      publish: linxiaJoint.publish,
      terms: linxiaJoint.calendar.terms,
      calendar: orThrow(makeWorkCalendar(stateHolidays))
    }
    expect(orThrow(trail.foldEvents(events, rules)).count).toBe(3)
    const late = events.filter(({ at: entered, step }) => trail.dayOfMoment(entered) > step.on)
    expect(late.map(({ seq }) => seq)).toEqual([2])
  })

  it('is checked by the commands that the page gives', () => {
    const [, commands = ''] = /```sh\n(.*?)```/su.exec(page) ?? []
    const folder = mkdtempSync(join(tmpdir(), 'trail-'))
    writeFileSync(join(folder, 'trail.jsonl'), text)
    const printed = execFileSync('sh', ['-c', commands], { cwd: folder, encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    expect(printed.trimEnd().split('\n')).toEqual(
      [rows[0]?.digest, rows[1]?.leaf, rows[1]?.digest].map((digest) => `${String(digest)}  -`)
    )
  })
})

describe('the limits of the page of the trail', () => {
  it('a line holds at most 32 levels, the entry itself counting as one', () => {
    const entry = (levels: number): string => {
      let value: unknown = 1
      for (let level = 2; level < levels; level++) value = [value]
      const { entries } = trail.chainEvents(trail.emptyHead(nameOf('甲')), [{ seq: 1, value }])
      return trail.trailText(nameOf('甲'), entries)
    }
    const head = (levels: string): trail.TrailHead => {
      const [, digest = ''] = /"digest":"(\w{64})"/u.exec(levels) ?? []
      return { trail: nameOf('甲'), count: 1, digest: digest as trail.TrailHead['digest'] }
    }
    const found = [32, 33].map(entry).map((line) => trail.verifyTrail({ text: line, heads: [head(line)] }).differences)
    expect(found[0]).toEqual([])
    expect(found[1]).toMatchObject([{ _tag: 'EntryAltered', line: 2, part: 'not-an-entry' }])
  })

  it('a line has at most as many units as the page says', () => {
    expect(page).toContain(`at most ${trail.LINE_UNITS.toLocaleString('en')} UTF-16 units`)
  })

  it('names every difference that verifying knows, and no other', () => {
    const table = page.split('| difference')[1]?.split('\n\n')[0] ?? ''
    const named = [...table.matchAll(/`([A-Z]\w+)`/gu)].map(([, tag]) => tag ?? '')
    expect([...named].sort()).toEqual(Object.keys(trail.trailDifferenceMessages).sort())
  })
})
