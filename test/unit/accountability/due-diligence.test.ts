import { describe, expect, it } from 'vitest'
import {
  casesAbout,
  checkDueDiligence,
  dueDiligenceFile,
  dueDigest,
  dueFileCodec,
  dueFindingMessages,
  type AccountabilityRules,
  type CaseKey,
  type DueClaims,
  type DueDiligenceFile,
  type DueFinding
} from '../../../src/accountability/index.js'
import { cited, citing, decode, explainBy, orThrow, reasonsOf } from '../../../src/kernel/index.js'
import { treeOf, type TrailStep } from '../../../src/trail/index.js'
import { statement } from './case.js'
import { linxiaJointGrounds } from '../../../src/profile/accountability-grounds.js'
import {
  beforeVisits,
  caseOf,
  contextOf,
  day,
  digest,
  drawnRecord,
  irregular,
  n,
  rules,
  visit,
  whole
} from './trail.js'

const joint = citing('临夏州部门联合细则')
const grounds: AccountabilityRules = {
  rules: linxiaJointGrounds(joint),
  facts: [],
  answersFor: cited(['items', 'samples', 'evidence', 'record', 'result'], joint('第三十五条', 'LX-DEPT-35'))
}

const claims = (key: CaseKey): DueClaims => ({
  today: day('2022-06-30'),
  ends: [],
  quiet: [],
  statements: [{ key, statement: statement('misconduct', false) }]
})

const steps: readonly TrailStep[] = [...beforeVisits, ...whole('S1'), ...whole('S2'), irregular('fewer-officers')]
const { events, state } = contextOf(steps)
const trail = n('2022年物业抽查')
const root = treeOf(trail, events).root
const key = caseOf()

const make = (keys: readonly CaseKey[] = [key]): DueDiligenceFile =>
  orThrow(
    dueDiligenceFile({
      trail,
      events,
      state,
      keys,
      claims: claims(keys[0] ?? key),
      grounds,
      rules,
      records: [drawnRecord]
    })
  )

const file = make()
const published = { root, digest: null, rules, records: [drawnRecord], trail: null }

const tagsOf = (found: readonly DueFinding[]): readonly string[] => [...new Set(found.map(({ _tag }) => _tag))]

/** A copy that can be bent, and its digest made anew as a forger would. */
const bent = (bend: (copy: DueDiligenceFile & Record<string, never>) => void): DueDiligenceFile => {
  const copy = JSON.parse(JSON.stringify(file)) as DueDiligenceFile & Record<string, never>
  bend(copy)
  return { ...copy, digest: dueDigest(copy) }
}

/** Every leaf of a value, by its keys. */
function leavesOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([name, part]) => leavesOf(part, [...path, name]))
}

function changed(value: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path
  if (name === undefined) {
    if (typeof value === 'string') return /^[0-9a-f]{64}$/.test(value) ? digest(value) : `${value}改`
    if (typeof value === 'number') return value + 1
    return typeof value === 'boolean' ? !value : '改'
  }
  const copy = structuredClone(value) as Record<string, unknown>
  copy[name] = changed(copy[name], rest)
  return copy
}

describe('due-diligence files', () => {
  it('LX19-42: a file holds list, notice, draw with its ticket, team, term and verdict, and checks against the root alone', () => {
    expect(checkDueDiligence(file, published)).toEqual([])
    expect(file.parts.lists).toEqual([{ list: '联合抽查事项清单', version: 3, digest: digest('list 3'), seq: 1 }])
    expect(file.parts.draws.map((draw) => [draw.notice, draw.tickets])).toEqual([
      [digest('notice'), [{ draw: '一', subject: 'S1', ticket: digest('S1') }]]
    ])
    const [only] = file.parts.cases
    expect(only?.team.map(({ id }) => id)).toEqual(['甲', '乙'])
    expect(only?.stamps.at(-1)).toEqual({
      what: 'publicationDue',
      on: '2022-03-30',
      at: null,
      seq: null,
      // No notice of holidays is known to the calendar, and the file says so.
      provisional: [2022]
    })
    expect(only?.verdict.key).toEqual(key)
    // The events of the other visit stay with others.
    expect(file.events.map(({ event }) => event.seq)).toEqual([
      1, 3, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 27
    ])
  })

  it('LX-DEPT-35: the file shows for each of the five objects what the officer answers for', () => {
    expect(file.parts.cases[0]?.answers).toEqual([
      { object: 'items', events: [12], evidence: [] },
      { object: 'samples', events: [14], evidence: ['样品1'] },
      { object: 'evidence', events: [14], evidence: ['照片1'] },
      { object: 'record', events: [14], evidence: [] },
      { object: 'result', events: [15], evidence: [] }
    ])
  })

  it('a file of several cases, of an officer or of a subject, checks as well', () => {
    const ofOfficer = casesAbout(state, { officer: n('甲'), subject: null })
    expect(ofOfficer).toEqual([caseOf('S1'), caseOf('S2')])
    const ofSubject = casesAbout(state, { officer: null, subject: n('S1') })
    expect(ofSubject).toEqual([caseOf('S1'), caseOf('S1', '乙')])
    for (const keys of [ofOfficer, ofSubject]) expect(checkDueDiligence(make(keys), published)).toEqual([])
    expect(make(ofOfficer).parts.cases.map(({ verdict }) => verdict.key)).toEqual(ofOfficer)
  })

  it('LX-MKT-27: the file of a subject that was not drawn shows it by the record', () => {
    const undrawn = make([caseOf('S9', '甲', null)])
    expect(checkDueDiligence(undrawn, published)).toEqual([])
    expect(undrawn.parts.cases[0]?.facts.find(({ fact }) => fact === 'drawn')?.value).toBe(false)
    expect(tagsOf(checkDueDiligence(undrawn, { ...published, records: [] }))).toEqual(['FilePartDiffers'])
  })

  it('any leaf changed is found, whichever it is', () => {
    const leaves = leavesOf(file)
    expect(leaves.length).toBeGreaterThan(700)
    const unfound = leaves.filter((path) => checkDueDiligence(changed(file, path), published).length === 0)
    expect(unfound).toEqual([])
  })

  it('an altered event or part is found against the root, also where the digest was made anew', () => {
    const leaves = leavesOf({ events: file.events, parts: file.parts, root: file.root })
    const unfound = leaves.filter((path) => {
      const forged = changed(file, path) as DueDiligenceFile
      if (decode(dueFileCodec)(forged)._tag === 'Left') return false
      return checkDueDiligence({ ...forged, digest: dueDigest(forged) }, published).length === 0
    })
    expect(unfound).toEqual([])
  })

  it('each kind of change is told by its place', () => {
    const first = (forged: unknown, more: Partial<typeof published> = {}): readonly DueFinding[] =>
      checkDueDiligence(forged, { ...published, ...more })
    expect(first(bent((copy) => Object.assign(copy.parts.cases[0]?.verdict ?? {}, { verdict: 'exempt' })))).toEqual([
      { _tag: 'FilePartDiffers', part: 'cases', place: 0 }
    ])
    expect(first(bent((copy) => Object.assign(copy.events[9]?.event.step ?? {}, { on: '2022-03-03' })))).toContainEqual(
      {
        _tag: 'FileEventUnproved',
        seq: file.events[9]?.event.seq
      }
    )
    expect(tagsOf(first(bent((copy) => (copy.events as unknown[]).reverse())))).toContain('FileEventOutOfOrder')
    // Without the dispatch nothing after it stands.
    expect(tagsOf(first(bent((copy) => (copy.events as unknown[]).splice(7, 1))))).toEqual([
      'FileEventRefused',
      'FileBasisRefused'
    ])
    expect(tagsOf(first({ ...file, digest: digest('other') }))).toEqual(['FileDigestDiffers'])
    expect(tagsOf(first(file, { root: { ...root, count: root.count + 1 } }))).toEqual([
      'FileRootDiffers',
      'FileEventUnproved'
    ])
    expect(
      tagsOf(
        first(
          bent((copy) => (copy.claims.statements as unknown[]).splice(0)),
          { digest: file.digest as never }
        )
      )
    ).toEqual(['FileOfOtherDigest', 'FilePartDiffers'])
  })

  it('an irregularity left out with everything made anew is found by the whole trail, or by the published digest', () => {
    const without = orThrow(
      dueDiligenceFile({
        trail,
        events,
        state: { ...state, irregularities: new Map() },
        tree: treeOf(trail, events),
        keys: [key],
        claims: claims(key),
        grounds,
        rules,
        records: [drawnRecord]
      })
    )
    const hidden = { ...without, events: without.events.filter(({ event }) => event.seq !== 27) }
    const clean = contextOf(steps.slice(0, -1))
    const forged = orThrow(
      dueDiligenceFile({ trail, ...clean, keys: [key], claims: claims(key), grounds, rules, records: [drawnRecord] })
    )
    const whiter = { ...hidden, parts: forged.parts }
    const remade = { ...whiter, digest: dueDigest(whiter) }
    expect(checkDueDiligence(remade, published)).toEqual([])
    expect(checkDueDiligence(remade, { ...published, trail: { events, state } })).toEqual([
      { _tag: 'FileEventMissing', seq: 27 }
    ])
    expect(tagsOf(checkDueDiligence(remade, { ...published, digest: file.digest }))).toEqual(['FileOfOtherDigest'])
  })

  it('a visit of which nobody claims whether its day was quiet leaves that unknown, and none can be quiet unseen', () => {
    const quietOf = (quiet: DueClaims['quiet']): boolean | undefined =>
      orThrow(
        dueDiligenceFile({
          trail,
          events,
          state,
          keys: [key],
          claims: { ...claims(key), quiet },
          grounds,
          rules,
          records: []
        })
      ).parts.cases[0]?.facts.find(({ fact }) => fact === 'quiet-period-unfiled')?.value
    expect(quietOf([{ visit: visit('S1'), quiet: true }])).toBe(true)
    expect(quietOf([{ visit: visit('S1'), quiet: false }])).toBe(false)
    expect(quietOf([{ visit: visit('S2'), quiet: true }])).toBeUndefined()
    expect(quietOf([])).toBeUndefined()
    expect(quietOf(null)).toBeUndefined()
  })

  it('what is no file is refused with every malformed place, and nothing is thrown', () => {
    for (const value of [null, 7, [], {}, { ...file, events: [null] }, { ...file, keys: 'x' }]) {
      expect(tagsOf(checkDueDiligence(value, published))).toEqual(['Malformed'])
    }
    expect(decode(dueFileCodec)(JSON.parse(JSON.stringify(file)))._tag).toBe('Right')
  })

  it('a file needs a case, one that stands on the trail, and statements that hold', () => {
    const refused = (keys: readonly CaseKey[], more: Partial<DueClaims> = {}): readonly string[] =>
      reasonsOf(
        dueDiligenceFile({
          trail,
          events,
          state,
          keys,
          claims: { ...claims(key), ...more },
          grounds,
          rules,
          records: []
        })
      ).map(({ _tag }) => _tag)
    expect(refused([])).toEqual(['FileWithoutCase'])
    expect(refused([caseOf('S7')], { statements: [] })).toEqual(['CaseVisitUnknown'])
    // Every case that does not stand is named, and a statement of none of the cases is not lost.
    expect(refused([caseOf('S7'), key, caseOf('S8')])).toEqual(['CaseVisitUnknown', 'CaseVisitUnknown'])
    expect(refused([caseOf('S1', '乙')])).toEqual(['StatementOfNoCase'])
    expect(refused([key], { statements: [{ key, statement: statement('drawn', false) }] })).toEqual([
      'StatementAgainstTrail'
    ])
    expect(
      reasonsOf(
        dueDiligenceFile({
          trail,
          events,
          state,
          tree: treeOf(trail, events.slice(0, 5)),
          keys: [key],
          claims: claims(key),
          grounds,
          rules,
          records: []
        })
      )
    ).toEqual([{ _tag: 'FileTreeShort', events: 27, covered: 5 }])
  })

  it('every finding has words in both languages', () => {
    const found: readonly DueFinding[] = [
      { _tag: 'FileDigestDiffers', stated: digest('a'), computed: digest('b') },
      { _tag: 'FileOfOtherDigest', published: digest('a'), computed: digest('b') },
      { _tag: 'FileRootDiffers', stated: root, published: root },
      { _tag: 'FileEventOutOfOrder', seq: 3 },
      { _tag: 'FileEventUnproved', seq: 3 },
      { _tag: 'FileEventRefused', seq: 3 },
      { _tag: 'FileEventMissing', seq: 3 },
      { _tag: 'FileBasisRefused' },
      { _tag: 'FilePartDiffers', part: 'cases', place: 0 }
    ]
    expect(new Set(found.map(explainBy(dueFindingMessages)('zh'))).size).toBe(found.length)
    expect(new Set(found.map(explainBy(dueFindingMessages)('en'))).size).toBe(found.length)
    expect(visit().subject).toBe('S1')
  })
})
