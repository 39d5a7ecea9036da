/* What a trail says to one subject and to one officer: each line with its rule, in both languages. */

import { describe, expect, it } from 'vitest'
import { reasonBy } from '../../../src/frame/index.js'
import type { CivilDate, Name } from '../../../src/kernel/index.js'
import { explainOfficer } from '../../../src/trail/explain-officer.js'
import { explainSubject, type ExplainedLine } from '../../../src/trail/explain-subject.js'
import { exclusionRule, tellStep } from '../../../src/trail/explain-words.js'
import { citationsOf, linxiaJoint, wannian } from '../../../src/profile/index.js'
import type { Moment, TrailEvent, TrailStep } from '../../../src/trail/index.js'
import { readJson } from '../../json.js'
import { campaign } from '../campaign/sample.js'

const rules = Object.keys(readJson('docs/rule-ids.json') as object)
const made = campaign()
const { record, visits, teams } = made.conducted
const drawn = { record, tables: made.announcement.tables }
const visit = visits.visits[0] as (typeof visits.visits)[number]
const { subject, ordinal } = visit
const team = teams.teams.find((one) => one.subject === subject) as (typeof teams.teams)[number]
const officers = team.crews.flatMap((crew) => crew.officers.map(({ id }) => ({ id, department: crew.department })))
const [first, second] = officers as [{ id: Name; department: Name }, { id: Name; department: Name }]
const market = second.department
const key = { subject, ordinal }

const steps = (list: readonly object[]): readonly TrailEvent[] =>
  list.map((step, i) => ({
    seq: i + 1,
    at: `2026-05-${String(10 + i)}T18:00:00+08:00` as Moment,
    basis: [{ document: '万年县实施方案', article: '三（二）1', rule: 'WN-21' }],
    step: { by: '联席会议办公室', on: `2026-05-${String(10 + i)}` as CivilDate, ...step } as unknown as TrailStep
  }))

const result = { code: 'no-problem', severity: null, text: '', disposals: [], signedBy: [second.id] }
const successor = { id: '接替者' as Name, department: first.department, leads: false, certified: true }
const events = steps([
  { _tag: 'DrawSubjects', notice: 'n', record: 'r', tasks: [{ task: visit.tasks[0]?.draw, drawn: 4 }], witnesses: [] },
  { _tag: 'MatchOfficers', record: 'r', teams: 't', tasks: [] },
  {
    _tag: 'DispatchVisit',
    visit: key,
    dispatch: { officers, experts: [], departments: visit.departments, window: visit.window, way: 'random', tasks: [] }
  },
  {
    _tag: 'ReplaceOfficer',
    visit: key,
    department: first.department,
    out: first.id,
    in: successor,
    cause: 'recusal',
    drawn: true,
    reason: '亲属',
    approver: '局长'
  },
  { _tag: 'BeginVisit', visit: key, methods: ['onsite'], present: [second.id, successor.id], credentials: true },
  { _tag: 'FormResult', visit: key, department: market, result },
  { _tag: 'ReviewResult', visit: key, department: market, as: 'leader', approved: false, reason: '未附笔录' },
  {
    _tag: 'PublishResult',
    visit: key,
    department: market,
    channels: [{ kind: 'publicity-system', name: '公示系统' }],
    withheld: []
  },
  { _tag: 'FileObjection', visit: key, department: market, objection: '异议一', written: true, proof: [], by: subject },
  { _tag: 'DecideObjection', visit: key, department: market, objection: '异议一', outcome: 'upheld', reason: '无误' },
  {
    _tag: 'OpenFollowUp',
    visit: key,
    department: market,
    followUp: '处置一',
    route: 'case',
    to: '执法队',
    reason: '线索',
    evidence: []
  },
  {
    _tag: 'RecordIrregularity',
    irregularity: '情形一',
    what: 'delayed',
    words: '拖延',
    visit: null,
    subject,
    task: null,
    officers: [first.id],
    reportedBy: '监察室'
  },
  { _tag: 'SettleIrregularity', irregularity: '情形一', outcome: 'unfounded', reason: '已说明' },
  { _tag: 'BeginVisit', visit: { subject: '他户', ordinal: 1 }, methods: ['onsite'], present: [], credentials: false },
  {
    _tag: 'MovePool',
    subject,
    from: 'B',
    to: 'A',
    cause: { _tag: 'Applied', visit: 'V1', route: 'applied', by: subject },
    visit: null
  }
])

const wellSaid = (lines: readonly ExplainedLine[]): void => {
  for (const { basis, words } of lines) {
    expect(rules).toContain(basis?.rule)
    expect(basis?.article).not.toBe('')
    expect(words.zh).toMatch(/\p{Script=Han}/u)
    expect(words.en).toMatch(/[a-z]{3}/)
    expect(`${words.zh}${words.en}`).not.toMatch(/undefined|\[object/)
  }
}

describe('what a subject is told', () => {
  const citationOf = citationsOf(linxiaJoint)
  const lines = explainSubject({ events, drawn, merging: visits, teams, subject, citationOf })
  it('LX-MKT-27: drawn, merged, matched, and each event of its visits in the order of the trail, each with its rule', () => {
    wellSaid(lines)
    expect(lines.filter((line) => line.as !== 'event').map((line) => line.as)).toEqual(
      expect.arrayContaining(['drawn', 'merged', 'team'])
    )
    expect(lines.filter((line) => line.as === 'event').map(({ seq }) => seq)).toEqual([
      3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15
    ])
    expect(lines.filter((line) => line.as === 'event').map(({ basis }) => basis?.rule)).toEqual([
      // The profile cites no rule for these, so that they rest on what the trail names: 3, 4, 7 and 15.
      'WN-21',
      'WN-21',
      'LX-DEPT-30c',
      'LX-DEPT-30f',
      'WN-21',
      'LX-DEPT-30g',
      'LX-DEPT-31b',
      'LX-DEPT-31c',
      'LX-DEPT-33a',
      'LX-DEPT-36a',
      'LX-DEPT-36a',
      'WN-21'
    ])
  })

  it('LX-MKT-27: a draw is dated by the event that made it, and says ticket and cut-off; what the trail names as its basis is kept', () => {
    const line = lines.find((one) => one.as === 'drawn')
    expect(line).toMatchObject({ on: '2026-05-10', seq: 1, grounds: [{ rule: 'WN-21' }] })
    const stratum = record.draws[0]?.strata[0]
    const ticket = stratum?.drawn.find(({ id }) => id === subject)?.ticket ?? 'none'
    expect(line?.words.zh).toContain(ticket)
    expect(line?.words.en).toContain(stratum?.method === 'srs' ? (stratum.cutoff ?? 'none') : 'none')
  })

  it('LX-MKT-27: who was not drawn is told that, who was excluded is told why, and who is unknown nothing', () => {
    const table = drawn.tables[0] as (typeof drawn.tables)[number]
    const taken = new Set(
      record.draws.flatMap((draw) => draw.strata.flatMap((one) => [...one.drawn, ...one.reserve].map(({ id }) => id)))
    )
    const free = table.frame.find(({ id }) => !taken.has(id))?.id as Name
    expect(explainSubject({ events: [], drawn, subject: free })).toMatchObject([
      { as: 'notDrawn', on: null, basis: null }
    ])
    const basis = { document: '临夏州部门联合细则', article: '第三十二条', rule: 'LX-DEPT-32a' }
    const reason = reasonBy('注销 deregistered', basis)
    const tables = [{ ...table, exclusions: [{ id: '已注销户' as Name, reason }] }]
    const [line] = explainSubject({
      events: [],
      drawn: { record, tables },
      subject: '已注销户' as Name,
      citationOf
    })
    expect(line).toMatchObject({ as: 'excluded', basis })
    expect(line?.words.zh).toContain('注销')
    expect(explainSubject({ events, drawn, merging: visits, teams, subject: '不存在' as Name })).toEqual([])
  })
})

describe('what an officer is told', () => {
  it('LX-DEPT-21: teams and the events of their visits while the officer is in them', () => {
    const lines = explainOfficer({ events, teams, officer: second.id, citationOf: citationsOf(linxiaJoint) })
    wellSaid(lines)
    expect(lines.some(({ as, words }) => as === 'team' && words.zh.includes(subject))).toBe(true)
    expect(lines.filter(({ as }) => as === 'event').map(({ seq }) => seq)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11])
  })

  it('LX-DEPT-24c: who is recused is told so, and no more of that visit; who comes is told from then on', () => {
    const events1 = explainOfficer({ events, officer: first.id }).map(({ seq }) => seq)
    expect(events1).toEqual([3, 4, 12, 13])
    const events2 = explainOfficer({ events, officer: successor.id }).map(({ seq }) => seq)
    expect(events2).toEqual([4, 5, 6, 7, 8, 9, 10, 11])
  })

  it('LX-DEPT-21: who was on the staff and matched to nothing is told that', () => {
    const idle = { ...teams, teams: [], forced: [], repeats: [], borrowed: [] }
    expect(explainOfficer({ events: [], teams: idle, officer: first.id })).toMatchObject([{ as: 'notAssigned' }])
    expect(explainOfficer({ events: [], teams: idle, officer: '不存在' as Name })).toEqual([])
  })
})

describe('the rule of a line', () => {
  it('LX-DEPT-5: of an exclusion is read from its reason', () => {
    expect(exclusionRule('x [LX-DEPT-17a]')).toEqual(['LX-DEPT-17a'])
    expect(exclusionRule('x [WN-21]')).toEqual(['WN-21'])
    expect(exclusionRule('x [WN-21] y')).toEqual([])
    expect(exclusionRule('x')).toEqual([])
  })

  it('LX-DEPT-5: is the own rule of the profile, else what the trail names, never that of another jurisdiction', () => {
    const of = (seq: number, citationOf?: ReturnType<typeof citationsOf>): ExplainedLine['basis'] | undefined =>
      explainSubject({ events, subject, ...(citationOf === undefined ? {} : { citationOf }) }).find(
        (line) => line.seq === seq
      )?.basis
    const named = { document: '万年县实施方案', article: '三（二）1', rule: 'WN-21' }
    expect(of(8)).toEqual(named)
    expect(of(8, citationsOf(wannian))).toMatchObject({ document: '万年县实施方案', rule: 'WN-28' })
    expect(of(8, citationsOf(linxiaJoint))).toMatchObject({ document: '临夏州部门联合细则', rule: 'LX-DEPT-30g' })
    // Wannian has no rule on objections.
    expect(of(9, citationsOf(wannian))).toEqual(named)
  })

  it('LX-DEPT-5: a step of the campaign as a whole says nothing to one subject', () => {
    expect(
      tellStep({ _tag: 'LockTeams', by: '甲' as Name, on: '2026-05-01' as CivilDate, teams: 'x' as never, tasks: [] })
    ).toBeUndefined()
  })
})
