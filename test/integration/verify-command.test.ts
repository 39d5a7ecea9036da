/* `double-random verify`: whatever is changed in a directory after the fact is told, in the file and at the place where it was. */

import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyDirectory } from '../../cli/verify.js'
import { sayIn, type Place } from '../../cli/words.js'
import type { Assignment, Staff, StaffOfficer } from '../../src/assign/index.js'
import { canonicalJson, sha256, sha256Text, type Json, type Name } from '../../src/kernel/index.js'
import { changed, without } from '../pointer.js'
import { run, runHere } from './command.js'
import { ROWS, temporary, writeSmallCampaign } from './small-campaign.js'

let folder: ReturnType<typeof temporary>
let whole: string
let copies = 0
beforeAll(() => {
  folder = temporary()
  whole = join(folder.path, 'whole')
  mkdirSync(whole)
  writeSmallCampaign(whole)
}, 120_000)
afterAll(() => folder.remove())

/** A copy of the campaign with something changed in it. */
const copyWith = (change: (at: (file: string) => string) => void): string => {
  const copy = join(folder.path, `copy-${String(copies++)}`)
  cpSync(whole, copy, { recursive: true })
  change((file) => join(copy, file))
  return copy
}

const english = (places: readonly Place[]): readonly string[] => places.map(sayIn('en'))
const differencesIn = (directory: string): readonly string[] => english(verifyDirectory(directory).differences)

const editText =
  (file: string, edit: (text: string) => string) =>
  (at: (file: string) => string): void => {
    const text = readFileSync(at(file), 'utf8')
    const edited = edit(text)
    // An edit that changes nothing would prove nothing.
    expect(edited).not.toBe(text)
    writeFileSync(at(file), edited)
  }

type Edit = (value: unknown) => unknown

const to =
  (value: Json): Edit =>
  () =>
    value
const away: Edit = () => undefined
const backwards: Edit = (value) => [...(value as readonly unknown[])].reverse()
const withOneMore: Edit = (value) => [...(value as readonly unknown[]), { id: 'X', ticket: '0'.repeat(64) }]
const swapped: Edit = (value) => {
  const [a, b, ...others] = value as readonly unknown[]
  return [b, a, ...others]
}

/** Changes what stands at a JSON pointer of a canonical file, or drops it. */
const editJson = (file: string, at: string, edit: Edit): ReturnType<typeof editText> =>
  editText(file, (text) => {
    const tree: unknown = JSON.parse(text)
    return canonicalJson((edit === away ? without(tree, at) : changed(tree, at, edit)) as Json)
  })

describe('a campaign as it was written', () => {
  it('verifies from its files alone: nothing differs, nothing is left unchecked, nothing to warn of', () => {
    const { differences, warnings, unchecked, counts } = verifyDirectory(whole)
    expect([differences, warnings, unchecked]).toEqual([[], [], []])
    expect(counts?.draws).toBe(ROWS.length)
    expect(counts?.noticeDigest).toBe(sha256(readFileSync(join(whole, 'notice.json'))))
    expect(counts?.recordDigest).toBe(sha256(readFileSync(join(whole, 'record.json'))))
    expect(counts?.visits).toBeGreaterThan(50)
  })

  it('is said to be so by the command, in both languages, with status 0', () => {
    const { status, stdout, stderr } = run('verify', whole)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(
      /^已重算 5 次抽取、抽中 \d+ 户次、\d+ 次上门及其检查组、名单变更 1 项，未发现差异\ncomputed again: 5 draws, \d+ drawn, \d+ visits and their teams, changes of teams: 1: no difference\n[\s\S]*\n变更总摘要 seal [0-9a-f]{64}\n留痕 \d+ 个事件，已公布的首部确认至第 \d+ 个\ntrail: (\d+) events, confirmed by published heads up to number \1\n留痕摘要 trail [0-9a-f]{64}\n$/
    )
  })

  it('does not depend on what else lies beside it', () => {
    const copy = copyWith((at) => {
      writeFileSync(at('notes.txt'), 'x')
      rmSync(at('SHA256SUMS'))
    })
    expect(differencesIn(copy)).toEqual([])
  })
})

describe('a record that was changed', () => {
  const drawn = '/draws/0/strata/0/drawn'
  const zeros = '0'.repeat(64)
  it.each<readonly [string, string, Edit, readonly RegExp[]]>([
    ['a unit added', drawn, withOneMore, [/\/drawn\/21: "X" is in the record but/]],
    ['a unit dropped', `${drawn}/3`, away, [/\/drawn\/3: ".*" follows from the record but is not in it$/]],
    ['two units swapped', drawn, swapped, [/\/drawn\/0: the order is .*, recorded/]],
    [
      'a unit replaced',
      `${drawn}/0/id`,
      to('X'),
      [/\/drawn\/0: ".*" follows from the record/, /\/drawn\/0: "X" is in/]
    ],
    [
      'a ticket changed',
      `${drawn}/5/ticket`,
      to('f'.repeat(64)),
      [/\/drawn\/5\/ticket: computed \w{64}, recorded f{64}$/]
    ],
    ['its seed changed', '/seed', to(zeros), [/^record\.json: \/seed: computed [0-9a-f]{64}, recorded 0{64}$/]],
    ['its cut-off changed', '/draws/0/strata/0/cutoff', to(zeros), [/\/draws\/0\/strata\/0\/cutoff: computed/]],
    ['its digest of the notice changed', '/noticeDigest', to(zeros), [/\/noticeDigest: computed/]],
    ['a draw dropped', '/draws/4', away, [/\/draws\/4: missing from the record$/]],
    ['a member dropped', '/draws/0/strata/0/cutoff', away, [/\/draws\/0\/strata\/0\/cutoff: missing from the record$/]],
    ['a member added', '/extra', to(1), [/^record\.json: \/extra: should not be in the record$/]],
    ['a start moved', '/draws/3/strata/0/remaining/start', to(1), [/\/remaining\/start: computed \d+, recorded 1$/]],
    ['a value changed', '/values/4', to('0'.repeat(40)), [/\/values\/4: computed \d{40}, recorded 0{40}$/]],
    ['a commitment changed', '/commitments/0', to(zeros), [/\/commitments\/0: computed [0-9a-f]{64}, recorded 0{64}$/]]
  ])('with %s is told at its place, and nothing else is', (_what, at, edit, expected) => {
    const differences = differencesIn(copyWith(editJson('record.json', at, edit)))
    expect(differences.length).toBe(expected.length)
    expected.forEach((pattern, i) => expect(differences[i]).toMatch(pattern))
    expect(differences.every((line) => line.startsWith('record.json: '))).toBe(true)
  })

  it('with its notice changed is told against notice.json and by the published digest', () => {
    const differences = differencesIn(copyWith(editJson('record.json', '/notice/title', to('other'))))
    expect(differences[0]).toMatch(/^record\.json: \/notice\/title: computed 2022年.*, recorded other$/)
    expect(differences.join('\n')).toMatch(/record\.json: \/notice: computed [0-9a-f]{64}, recorded [0-9a-f]{64}/)
  })

  it('with one key twice is told, though a parser passes over the first', () => {
    const copy = copyWith(editText('record.json', (text) => text.replace('{', '{"seed":"x",')))
    expect(differencesIn(copy)).toEqual(['record.json: /seed: the key stands twice in one object'])
  })

  it('in other spelling is told, since its bytes are not those of its digest', () => {
    const copy = copyWith(editText('record.json', (text) => `${text}\n`))
    expect(differencesIn(copy)[0]).toMatch(
      /^record\.json: not the RFC 8785 form from character \d+ on: expected "", found "\\n"$/
    )
  })

  it.each<readonly [string, (text: string) => string, RegExp]>([
    [
      'cut in half',
      (text) => text.slice(0, text.length / 2),
      /^record\.json: no JSON: at line 1, column \d+ the text breaks off$|stands/
    ],
    ['emptied', () => '', /^record\.json: the file is empty/],
    ['another thing', () => '[]', /^record\.json: \/notice: /],
    ['null', () => 'null', /^record\.json: \/notice: /],
    ['nested 100,000 deep', () => '{"notice":'.repeat(100_000) + '1' + '}'.repeat(100_000), /^record\.json: \/notice/]
  ])('%s is told without a record computed', (_what, edit, expected) => {
    const report = verifyDirectory(copyWith(editText('record.json', edit)))
    expect(english(report.differences).join('\n')).toMatch(expected)
    expect(english(report.unchecked)).toContain('the record cannot be read; nothing was computed again')
    expect(report.counts).toBeNull()
  })
})

describe('a notice that was changed', () => {
  it.each<readonly [string, (text: string) => string, RegExp]>([
    [
      'a key twice',
      (text) => text.replace('{', '{"closes":"2022-01-04T02:00:00Z",'),
      /not the RFC 8785 form from character \d+/
    ],
    [
      'a number as 1.0',
      (text) => text.replace('"number":1,', '"number":1.0,'),
      /not the RFC 8785 form from character \d+ on: expected ",.*", found "\.0/
    ],
    ['a number as 1e0', (text) => text.replace('"number":1,', '"number":1e0,'), /not the RFC 8785 form/],
    ['a final newline', (text) => `${text}\n`, /not the RFC 8785 form from character \d+ on: expected "", found "\\n"/],
    ['a byte order mark', (text) => `\ufeff${text}`, /no JSON text/],
    ['a space', (text) => text.replace(':', ': '), /not the RFC 8785 form/],
    ['an escape', (text) => text.replace('"protocol"', '"pr\\u006ftocol"'), /not the RFC 8785 form/],
    ['its end cut off', (text) => text.slice(0, -1), /no JSON text/],
    ['frame.root', (text) => text.replace('"frame":{', '"frame":{"root":null,'), /\/frame\/root|RFC 8785/]
  ])('with %s is told with the file, and the rest is verified all the same', (_what, edit, expected) => {
    const report = verifyDirectory(copyWith(editText('notice.json', edit)))
    const differences = english(report.differences)
    expect(differences.every((line) => line.startsWith('notice.json: '))).toBe(true)
    expect(differences[0]).toMatch(/^notice\.json: sha256: computed [0-9a-f]{64}, recorded [0-9a-f]{64}$/)
    expect(differences.slice(1).join('\n')).toMatch(expected)
    expect(report.counts?.draws).toBe(ROWS.length)
  })

  it('that is no UTF-8 is told with the byte', () => {
    const copy = copyWith((at) => {
      const bytes = readFileSync(at('notice.json'))
      bytes[10] = 0xff
      writeFileSync(at('notice.json'), bytes)
    })
    expect(differencesIn(copy)).toEqual(['notice.json: no UTF-8 from byte 11 on'])
  })

  it('by another that is as good is told by the published digest and by the record', () => {
    const differences = differencesIn(copyWith(editJson('notice.json', '/title', to('other'))))
    expect(differences[0]).toMatch(/^notice\.json: sha256: computed/)
    expect(differences[1]).toMatch(/^record\.json: \/notice\/title: computed other, recorded 2022年/)
  })
})

describe('tables that were changed', () => {
  it('with one row removed are told by the digest that the notice gives, and by the rows of the stratum', () => {
    const copy = copyWith(editText('frames/01.tsv', (text) => text.slice(text.indexOf('\n') + 1)))
    const differences = differencesIn(copy)
    expect(differences[0]).toMatch(
      /^frames\/01\.tsv: .*the frame of draw "04 娱乐场所·文旅" differ from the notice: noticed 213 × [0-9a-f]{64}, given 212 × /
    )
    expect(differences[1]).toMatch(/stratum "全部".*noticed with 213 rows and has 212/)
  })

  it.each<readonly [string, string, (text: string) => string, RegExp]>([
    [
      'CRLF',
      'frames/01.tsv',
      (text) => text.replaceAll('\n', '\r\n'),
      /^frames\/01\.tsv: line 1: the weight "1\\r" must be/
    ],
    ['no final LF', 'frames/01.tsv', (text) => text.slice(0, -1), /^frames\/01\.tsv: line 213 is not ended by LF$/],
    [
      'two lines swapped',
      'frames/01.tsv',
      (text) => text.replace(/^(.*\n)(.*\n)/, '$2$1'),
      /^frames\/01\.tsv: line 2: the id ".*" belongs before/
    ],
    [
      'a TAB too many',
      'frames/02.tsv',
      (text) => text.replace('\t', '\t\t'),
      /^frames\/02\.tsv: line 1 has 4 columns between TABs, not 3$/
    ],
    [
      'a weight of 01',
      'frames/02.tsv',
      (text) => text.replace('\t1\n', '\t01\n'),
      /^frames\/02\.tsv: line 1: the weight "01" must be/
    ],
    [
      'a line twice',
      'frames/02.tsv',
      (text) => text.replace(/^(.*\n)/, '$1$1'),
      /^frames\/02\.tsv: line 2: the id ".*" is that of the line above$/
    ],
    [
      'a mark of byte order',
      'frames/02.tsv',
      (text) => `\ufeff${text}`,
      /^frames\/02\.tsv: line 1: the id ".*" is no name: it holds the invisible U\+FEFF$/
    ],
    [
      'no final LF',
      'exclusions/01.tsv',
      (text) => text.slice(0, -1),
      /^exclusions\/01\.tsv: line 1 is not ended by LF$/
    ]
  ])('by %s in %s are told by file and line; the other draws are verified', (_what, file, edit, expected) => {
    const report = verifyDirectory(copyWith(editText(file, edit)))
    const differences = english(report.differences)
    expect(differences[0]).toMatch(expected)
    expect(differences.every((line) => line.startsWith(`${file}: `))).toBe(true)
    expect(english(report.unchecked).join('\n')).toMatch(
      /visits and teams were not computed again[\s\S]*the draw "0[45] 娱乐场所/
    )
    expect(report.counts?.draws).toBe(ROWS.length - 1)
  })

  it('that are missing, too many, or directories are told by name', () => {
    const missing = copyWith((at) => rmSync(at('frames/03.tsv')))
    expect(differencesIn(missing)).toEqual(['frames/03.tsv: no such file or directory'])
    const more = copyWith((at) => writeFileSync(at('exclusions/06.tsv'), ''))
    expect(differencesIn(more)).toEqual(['exclusions/06.tsv: the notice has no draw for this file'])
    const directory = copyWith((at) => {
      rmSync(at('frames/03.tsv'))
      mkdirSync(at('frames/03.tsv'))
    })
    expect(differencesIn(directory)).toEqual(['frames/03.tsv: is a directory, not a file'])
    const none = copyWith((at) => renameSync(at('frames'), at('frame')))
    expect(differencesIn(none)).toEqual(ROWS.map((_, i) => `frames/0${String(i + 1)}.tsv: no such file or directory`))
  })

  it('swapped between two draws of one registry do not pass', () => {
    const copy = copyWith((at) => cpSync(at('frames/03.tsv'), at('frames/01.tsv')))
    expect(differencesIn(copy)[0]).toMatch(/^frames\/01\.tsv: /)
  })
})

describe('staff, visits, teams and values that were changed', () => {
  const crew = '/teams/0/crews/1/officers'
  const spans = '/visits/0/window/0/to'

  it.each<readonly [string, string, string, Edit, RegExp]>([
    [
      'a member of a team swapped',
      'teams.json',
      `${crew}/0/id`,
      to('LX-RY-0001'),
      /\/teams\/0\/crews\/1\/officers\/0: "LX-RY-0001" is in/
    ],
    ['a team dropped', 'teams.json', '/teams/0', away, /\/teams\/teams\/0: ".* 1" follows from the record/],
    [
      'a head changed',
      'teams.json',
      '/teams/2/head',
      to(null),
      /\/teams\/teams\/2\/head: computed .*, recorded null$/m
    ],
    [
      'a load changed',
      'teams.json',
      '/loads/0/visits',
      to(99),
      /\/teams\/loads\/0\/visits: computed \d+, recorded 99$/m
    ],
    ['a visit dropped', 'visits.json', '/visits/0', away, /\/visits\/visits\/0: ".* 1" follows from the record/],
    ['a visit moved', 'visits.json', spans, to('2022-12-31'), /\/visits\/visits\/0\/window\/0\/to: computed/],
    [
      'an expert dropped',
      'staff.json',
      '/experts/0',
      away,
      /the staff has the digest \w{64}; the notice binds \w{64}$/m
    ],
    ['a capacity raised', 'staff.json', '/officers/0/capacity', to(365), /the staff has the digest/],
    ['a relation withdrawn', 'staff.json', '/relations/0', away, /the staff has the digest/],
    ['a relation of nobody', 'staff.json', '/relations/0/officer', to('LX-RY-0000'), /\/relations\/0: there is nobody/],
    ['an expert named twice', 'staff.json', '/experts/1/id', to('LX-ZJ-001'), /the id "LX-ZJ-001" is that of/],
    ['officers out of order', 'staff.json', '/officers', backwards, /the staff is out of order/],
    ['a value changed', 'values.json', '/4', to('0'), /^values\.json: \/4: computed \d{40}, recorded 0$/m],
    ['a commitment dropped', 'commitments.json', '/6', away, /^commitments\.json: \/6: missing/m]
  ])('by %s are told in %s', (_what, file, at, edit, expected) => {
    const differences = differencesIn(copyWith(editJson(file, at, edit)))
    expect(differences.join('\n')).toMatch(expected)
    expect(differences.every((line) => line.startsWith(`${file}: `))).toBe(true)
  })

  it.each(['visits.json', 'teams.json', 'staff.json', 'values.json', 'commitments.json'])(
    'that lack %s are told so once',
    (file) => {
      expect(differencesIn(copyWith((at) => rmSync(at(file))))).toEqual([`${file}: no such file or directory`])
    }
  )
})

/** Gives one visit of somebody to another of the same office, as able, who has no fewer. */
const lessEven: Edit = (value) => {
  const assignment = value as Assignment
  const staff = JSON.parse(readFileSync(join(whole, 'staff.json'), 'utf8')) as Staff
  const visitsOf = new Map(assignment.loads.map(({ officer, visits }) => [officer, visits]))
  const alike = ({ department, region, mayLead, qualifications, certificate: { from, to } }: StaffOfficer): string =>
    canonicalJson([department, region, mayLead, [...qualifications], from, to])
  const apart = new Set(staff.relations.map(({ officer, subject }) => `${officer}\t${subject}`))
  for (const { subject, ordinal, crews } of assignment.teams) {
    const ids = new Set(crews.flatMap(({ officers }) => officers.map(({ id }) => id)))
    const follower = crews.flatMap(({ officers }) => officers).find(({ leads }) => !leads)
    const from = staff.officers.find(({ id }) => id === follower?.id)
    const other = staff.officers.find(
      (one) =>
        from !== undefined &&
        !ids.has(one.id) &&
        alike(one) === alike(from) &&
        !apart.has(`${one.id}\t${subject}`) &&
        (visitsOf.get(one.id) ?? 0) >= Math.max(1, visitsOf.get(from.id) ?? 0)
    )
    if (from === undefined || other === undefined) continue
    const instead = (id: Name): Name => (id === from.id ? other.id : id)
    const moved = (id: Name): number => (id === from.id ? -1 : id === other.id ? 1 : 0)
    return {
      ...assignment,
      teams: assignment.teams.map((team) =>
        team.subject === subject && team.ordinal === ordinal
          ? {
              ...team,
              crews: team.crews.map((crew) => ({
                ...crew,
                officers: crew.officers.map(({ id, leads }) => ({ id: instead(id), leads }))
              }))
            }
          : team
      ),
      loads: assignment.loads.map((load) => ({ ...load, visits: load.visits + moved(load.officer) }))
    }
  }
  throw new Error('nobody has another who could take a visit')
}

describe('teams that keep every rule but are less even', () => {
  it('are told by who could pass a visit on to whom', () => {
    const differences = differencesIn(copyWith(editJson('teams.json', '', lessEven)))
    const others = differences.filter((line) => !/^teams\.json: (\/teams\/|"LX-RY-\d{4}" could pass)/.test(line))
    expect(others).toEqual([])
    expect(differences.join('\n')).toMatch(/^teams\.json: "LX-RY-\d{4}" could pass a visit on to "LX-RY-\d{4}"/m)
  })
})

describe('a lock and changes that were tampered with', () => {
  it.each<readonly [string, string, string, Edit, RegExp]>([
    [
      'another who came',
      'changes.json',
      '/chain/0/in',
      to('LX-RY-4074'),
      /^changes\.json: \/chain\/0\/in: "LX-RY-\d{4}" was first on standby, recorded is "LX-RY-4074"$/m
    ],
    [
      'another reason',
      'changes.json',
      '/chain/0/reason',
      to('other'),
      /^changes\.json: \/chain\/0\/digest: computed \w{64}, recorded \w{64}$/m
    ],
    ['no approver', 'changes.json', '/chain/0/approver', away, /^changes\.json: \/chain\/0\/approver: /m],
    [
      'a day before the lock',
      'changes.json',
      '/chain/0/on',
      to('2022-01-04'),
      /^changes\.json: \/chain\/0: .*2022-01-04.*2022-01-05/m
    ],
    [
      'the last change taken off',
      'changes.json',
      '/chain/0',
      away,
      /^changes\.json: the chain has the seal \w{64}; \w{64} was published$/m
    ],
    ['another seal', 'changes.json', '/seal', to('0'.repeat(64)), /^changes\.json: the chain has the seal/m],
    [
      'other teams locked',
      'lock.json',
      '/digest',
      to('0'.repeat(64)),
      /^lock\.json: the assignment has the digest \w{64}; 0{64} was locked$/m
    ],
    ['an earlier lock', 'lock.json', '/on', to('2021-01-01'), /^changes\.json: \/chain\/0\/previous: computed/m]
  ])('by %s are told in the file and at the place', (_what, file, at, edit, expected) => {
    const differences = differencesIn(copyWith(editJson(file, at, edit)))
    expect(differences.join('\n')).toMatch(expected)
    expect(differences.every((line) => /^(lock|changes)\.json: /.test(line))).toBe(true)
  })

  it.each(['lock.json', 'changes.json'])('are not computed again without %s, which is told once', (file) => {
    const report = verifyDirectory(copyWith((at) => rmSync(at(file))))
    expect(english(report.differences)).toEqual([`${file}: no such file or directory`])
    expect(english(report.unchecked)).toEqual([
      'changes of the teams were not computed again, since lock.json or changes.json cannot be read'
    ])
    expect(report.counts?.changes).toBeNull()
  })

  it('are not asked for where teams were never locked', () => {
    const report = verifyDirectory(
      copyWith((at) => {
        rmSync(at('lock.json'))
        rmSync(at('changes.json'))
      })
    )
    expect([report.differences, report.unchecked, report.counts?.changes]).toEqual([[], [], null])
  })

  it('by a last change taken off together with its seal pass, under a seal that is not the published one', () => {
    const copy = copyWith((at) => {
      const seal = sha256(readFileSync(at('lock.json')))
      writeFileSync(at('changes.json'), canonicalJson({ chain: [], seal }))
    })
    const [before, after] = [whole, copy].map((directory) => verifyDirectory(directory))
    expect(after?.differences).toEqual([])
    expect(after?.counts?.changes?.number).toBe(0)
    expect(after?.counts?.changes?.seal).not.toBe(before?.counts?.changes?.seal)
  })
})

describe('the trail', () => {
  const lines = (text: string): string[] => text.split('\n')
  const edited =
    (edit: (all: string[]) => string[]) =>
    (text: string): string =>
      edit(lines(text)).join('\n')
  // Line 1 names the trail, so that event k stands on line k + 1.
  it.each<readonly [string, (all: string[]) => string[], RegExp]>([
    [
      'an event altered',
      (all) => all.map((line, i) => (i === 300 ? line.replace('"on":"2022', '"on":"2021') : line)),
      /^trail\.jsonl: (at )?line 301: event 300 /
    ],
    [
      'an event removed',
      (all) => all.filter((_, i) => i !== 300),
      /^trail\.jsonl: at line 301: event 300 was removed$/
    ],
    [
      'an event inserted twice',
      (all) => all.flatMap((line, i) => (i === 300 ? [line, line] : [line])),
      /^trail\.jsonl: line 302: /
    ],
    [
      'two events swapped',
      (all) => all.map((line, i) => (i === 300 ? (all[301] ?? '') : i === 301 ? (all[300] ?? '') : line)),
      /^trail\.jsonl: line 30[12]: event 30[01] /
    ],
    ['its end cut off', (all) => [...all.slice(0, -21), ''], /^trail\.jsonl: .*(cut off|end)/],
    [
      'another name',
      ([first = '', ...rest]) => [first.replace('2022', '2021'), ...rest],
      /^trail\.jsonl: line 1 names the trail "2021年/
    ]
  ])('with %s is told by its line', (_what, edit, expected) => {
    const differences = differencesIn(copyWith(editText('trail.jsonl', edited(edit))))
    expect(differences[0]).toMatch(expected)
    expect(differences.every((line) => line.startsWith('trail.jsonl: '))).toBe(true)
  })

  it('written anew from the middle on passes by itself, and not against the heads that were published', () => {
    const rewritten = editText('trail.jsonl', (text) => {
      const [first = '', ...rest] = lines(text).slice(0, -1)
      const entries = rest.map((line) => JSON.parse(line) as { event: { readonly at: string } })
      const events = entries.map(({ event }, i) =>
        i === 299 ? { ...event, at: `${event.at.slice(0, 17)}59+08:00` } : event
      )
      let digest = sha256Text(`dt1|${(JSON.parse(first) as { trail: string }).trail}`) as string
      return `${[
        first,
        ...events.map((event) => {
          digest = sha256Text(`dt1|${digest}|${sha256Text(canonicalJson(event))}`)
          return canonicalJson({ event, digest })
        })
      ].join('\n')}\n`
    })
    expect(differencesIn(copyWith(rewritten)).join('\n')).toMatch(/^trail\.jsonl: /)
    const alone = verifyDirectory(
      copyWith((at) => {
        rewritten(at)
        rmSync(at('trail-head.json'))
      })
    )
    expect(alone.differences).toEqual([])
    expect(english(alone.unchecked)).toEqual([
      'no readable trail-head.json: of the trail only the chain itself was looked at, and one written anew would pass'
    ])
    expect(alone.trail?.confirmed).toBe(0)
  })

  it('of another draw is told by the line that names it, though it is whole in itself', () => {
    const differences = differencesIn(copyWith(editJson('record.json', '/draws/0/strata/0/drawn/3', away)))
    expect(differences.filter((line) => line.startsWith('trail.jsonl'))).toEqual([])
    const other = copyWith((at) => {
      const text = readFileSync(at('trail.jsonl'), 'utf8')
      const [first = '', ...rest] = lines(text).slice(0, -1)
      const entries = rest.map((line) => JSON.parse(line) as { event: { step: Record<string, Json> } })
      let digest = sha256Text(`dt1|${(JSON.parse(first) as { trail: string }).trail}`) as string
      const made = entries.map(({ event }) => {
        const step = event.step['_tag'] === 'DrawSubjects' ? { ...event.step, record: '0'.repeat(64) } : event.step
        const own = { ...event, step } as unknown as Json
        digest = sha256Text(`dt1|${digest}|${sha256Text(canonicalJson(own))}`)
        return canonicalJson({ event: own, digest })
      })
      writeFileSync(at('trail.jsonl'), `${[first, ...made].join('\n')}\n`)
      writeFileSync(
        at('trail-head.json'),
        canonicalJson([{ trail: (JSON.parse(first) as { trail: string }).trail, count: made.length, digest }])
      )
    })
    const told = differencesIn(other)
    expect(told.length).toBe(1)
    expect(told[0]).toMatch(
      /^trail\.jsonl: line \d+: names a record with the digest 0{64}; that of this directory is [0-9a-f]{64}$/
    )
  })

  it('is not asked for where there is none, and asked for where only its heads are there', () => {
    const none = verifyDirectory(
      copyWith((at) => {
        rmSync(at('trail.jsonl'))
        rmSync(at('trail-head.json'))
      })
    )
    expect([none.differences, none.unchecked, none.trail]).toEqual([[], [], null])
    expect(differencesIn(copyWith((at) => rmSync(at('trail.jsonl'))))).toEqual([
      'trail.jsonl: no such file or directory'
    ])
  })

  it.each<readonly [string, string, RegExp]>([
    ['no JSON', '[', /^trail-head\.json: no JSON/],
    ['one head and not a list', '{"count":1}', /^trail-head\.json: /],
    [
      'a count below nothing',
      `[{"count":-1,"digest":"${'0'.repeat(64)}","trail":"甲"}]`,
      /^trail-head\.json: \/0\/count: /
    ],
    ['a head of another trail', `[{"count":1,"digest":"${'0'.repeat(64)}","trail":"甲"}]`, /^trail\.jsonl: /]
  ])('with heads that are %s is told', (_what, text, expected) => {
    const report = verifyDirectory(copyWith((at) => writeFileSync(at('trail-head.json'), text)))
    expect(english(report.differences)[0]).toMatch(expected)
  })

  it('that is no UTF-8 is told by the byte, in whatever piece of the file it stands', () => {
    const copy = copyWith((at) => {
      const bytes = readFileSync(at('trail.jsonl'))
      bytes[bytes.length - 100] = 0xff
      writeFileSync(at('trail.jsonl'), bytes)
    })
    const size = readFileSync(join(copy, 'trail.jsonl')).length
    expect(differencesIn(copy)).toEqual([`trail.jsonl: no UTF-8 from byte ${String(size - 99)} on`])
  })
})

describe('what was published elsewhere', () => {
  it('stands before what the directory says: another notice digest is a difference', () => {
    const differences = differencesIn(
      copyWith(
        editText('published.json', (text) =>
          text.replace(/"noticeDigest": "[0-9a-f]{64}"/, `"noticeDigest": "${'0'.repeat(64)}"`)
        )
      )
    )
    expect(differences.join('\n')).toMatch(/^notice\.json: sha256: computed 0{64}, recorded/m)
    expect(differences.join('\n')).toMatch(/^record\.json: \/notice: computed 0{64}, recorded/m)
  })

  it('a beacon value other than the published one gives another seed', () => {
    const differences = differencesIn(
      copyWith(editText('published.json', (text) => text.replace(/"f5ec[0-9a-f]{60}"/, `"${'1'.repeat(64)}"`)))
    )
    expect(differences.join('\n')).toMatch(/^record\.json: \/seed: /m)
    expect(differences.join('\n')).toMatch(/^values\.json: \/6: computed 1{64}, recorded f5ec/m)
  })

  it('a chain by which another round was due is told', () => {
    const differences = differencesIn(
      copyWith(editText('published.json', (text) => text.replace('"period": 30', '"period": 3')))
    )
    expect(differences).toEqual([
      'record.json: /sources/6/round: round 1529126 was noticed, at that time round 15291251 is due'
    ])
  })

  it.each<readonly [string, (text: string) => string, readonly string[]]>([
    [
      'no digest',
      (text) => text.replace(/"noticeDigest": "[0-9a-f]{64}"/, '"noticeDigest": null'),
      ['the notice digest was taken from the record itself and not held against one published elsewhere']
    ],
    [
      'no chains',
      (text) => text.replace(/"chains": \[[\s\S]*\]/, '"chains": []'),
      ["/sources/6/round: the chain's parameters were not given; that the round fits its time was not checked"]
    ]
  ])('with %s leaves something unchecked, and says so', (_what, edit, expected) => {
    const report = verifyDirectory(copyWith(editText('published.json', edit)))
    expect([english(report.differences), english(report.unchecked)]).toEqual([[], expected])
  })

  it.each<readonly [string, (at: (file: string) => string) => void, RegExp]>([
    ['missing', (at) => rmSync(at('published.json')), /^published\.json: no such file or directory$/],
    [
      'malformed',
      (at) => writeFileSync(at('published.json'), '{"noticeDigest":1}'),
      /^published\.json: \/noticeDigest: expected 64 lower-case hexadecimal digits, found 1$/
    ]
  ])('that is %s is a difference, and everything is said to be unchecked', (_what, change, expected) => {
    const report = verifyDirectory(copyWith(change))
    expect(english(report.differences)[0]).toMatch(expected)
    expect(english(report.unchecked).join('\n')).toMatch(
      /nothing was held against[\s\S]*the commitment of "企业代表"[\s\S]*the value of "drand 默认链"/
    )
    expect(report.counts?.draws).toBe(ROWS.length)
  })
})

describe('the command', () => {
  it('ends with 1 and tells a difference on standard error, in both languages, without a trace', () => {
    const copy = copyWith(editJson('record.json', '/seed', to('0'.repeat(64))))
    const { status, stdout, stderr } = run('verify', copy)
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(
      /^差异 differences 1\n- record\.json：\/seed：重算为 [0-9a-f]{64}，记录为 0{64}\n {2}record\.json: \/seed: computed/
    )
    expect(stderr).not.toMatch(/^ +at |node:/m)
  })

  it('tells a record that was cut in half', () => {
    const copy = copyWith((at) => truncateSync(at('record.json'), 30_000))
    const { status, stdout, stderr } = runHere('verify', copy)
    expect(status).toBe(1)
    expect(stderr).toMatch(/record\.json: no JSON: at line 1, column \d+/)
    expect(stdout).toMatch(/未核对 unchecked 1\n/)
    expect(stderr).not.toMatch(/computed again/)
  })

  it.each<readonly [string, () => string, RegExp]>([
    ['no such directory', () => join(folder.path, 'none'), /none: no such file or directory/],
    ['a file where a directory should be', () => join(whole, 'notice.json'), /notice\.json: is not a directory/],
    [
      'an empty directory',
      () => mkdirSync(join(folder.path, 'empty'), { recursive: true }) ?? join(folder.path, 'empty'),
      /notice\.json: no such file or directory/
    ]
  ])('refuses %s', (_what, path, expected) => {
    const { status, stderr } = runHere('verify', path())
    expect(status).toBe(1)
    expect(stderr).toMatch(expected)
  })
})
