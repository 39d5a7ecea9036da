import { describe, expect, it } from 'vitest'
import {
  answerableFor,
  caseFileOf,
  deskPart,
  dutyLedger,
  pastChecksOf,
  poolEvidence,
  subjectRecords,
  visitName,
  type VisitCourse,
  type VisitStep
} from '../../../src/inspect/index.js'
import { ledgerOf, burdenOf, type TaskSource } from '../../../src/frame/index.js'
import { orThrow } from '../../../src/kernel/index.js'
import {
  begun,
  courseOf,
  day,
  dispatching,
  ended,
  ending,
  findings,
  fire,
  following,
  forming,
  formingOfFire,
  impossible,
  market,
  name,
  officer,
  problem,
  reviewing,
  silent,
  step,
  strict,
  visit
} from './sample.js'

const nameOf = (key: typeof visit) => visitName(name('2022年第一批'), key)
const approvalOfFire = step('ReviewResult', '2022-03-05', { department: fire, as: 'head', approved: true, reason: '' })
const clean: readonly VisitStep[] = [...ended, forming(), reviewing(), formingOfFire(), approvalOfFire]
const violated = (severity: 'minor' | 'general' | 'major'): VisitCourse =>
  courseOf(
    strict,
    ...begun,
    ending({ findings: findings(problem({ severity })) }),
    forming({ code: 'to-be-handled', severity }),
    reviewing()
  )

describe('what visits say for the pools', () => {
  it('WN-16: an approved violation is a finding of its degree on the day of the check; one not approved is none', () => {
    for (const severity of ['minor', 'general', 'major'] as const)
      expect(poolEvidence([violated(severity)], nameOf)).toEqual({
        findings: [{ subject: 'S1', visit: '2022年第一批/S1/1', on: '2022-03-03', severity }],
        ungraded: []
      })
    const open = courseOf(
      strict,
      ...begun,
      ending({ findings: findings(problem()) }),
      forming({ code: 'to-be-handled', severity: 'minor' })
    )
    expect(poolEvidence([open], nameOf).findings).toEqual([])
  })

  it('WN-16: a problem without a degree moves nobody and is named', () => {
    const ungraded = courseOf(
      silent,
      ...begun,
      ending({ findings: findings(problem({ severity: null })) }),
      forming({ code: 'to-be-handled' }),
      reviewing()
    )
    expect(poolEvidence([ungraded], nameOf)).toEqual({ findings: [], ungraded: [{ visit, department: market }] })
  })

  it('WN-17: a check is clean once every department says that nothing was found; an impossible one never is', () => {
    const only = courseOf(strict, ...clean)
    expect(poolEvidence([only], nameOf).findings).toMatchObject([{ severity: null, on: '2022-03-03' }])
    expect(poolEvidence([courseOf(strict, ...clean.slice(0, -1))], nameOf).findings).toEqual([])
    const gone = courseOf(
      strict,
      dispatching(),
      impossible(),
      forming({ code: 'unreachable' }),
      reviewing(),
      formingOfFire({ code: 'unreachable' }),
      approvalOfFire
    )
    expect(poolEvidence([gone], nameOf).findings).toEqual([])
  })
})

describe('what visits leave under a subject', () => {
  it('C-29: a visit of two departments counts once, and its results twice', () => {
    const record = subjectRecords([courseOf(strict, ...clean)], strict).records.get(name('S1'))
    expect([record?.visits, record?.results.map(({ department }) => department)]).toEqual([1, [market, fire]])
    const [first] = pastChecksOf(courseOf(strict, ...clean), context)
    expect(first).toMatchObject({ way: 'random', departments: [market, fire], item: '食品销售检查' })
    const ledger = orThrow(ledgerOf(pastChecksOf(courseOf(strict, ...clean), context)))
    expect(burdenOf(ledger, name('S1'), 'calendar', day('2022-12-31')).visits).toBe(1)
  })

  it('LX19-03: penalties stand under the name of the subject, with the visit they come from', () => {
    const recording = step('RecordCase', '2022-03-10', { department: market, case: name('A1'), fine: '100' })
    const course = courseOf(strict, ...ended, recording)
    const other = { ...course, visit: { subject: name('S2'), ordinal: 1 }, cases: [] }
    const { records, basis } = subjectRecords([course, other], strict)
    expect(basis?.rule).toBe('LX19-03')
    expect([...records].map(([subject, { cases }]) => [subject, cases.map((record) => record.fine)])).toEqual([
      ['S1', ['100']],
      ['S2', []]
    ])
  })

  it('LX-MKT-22a: name, count, time and circumstance of non-cooperation are gathered over all visits of a subject', () => {
    const refused = (times: number) =>
      courseOf(
        silent,
        ...begun,
        ending({
          nonCooperation: [
            {
              kind: 'obstruction',
              times,
              on: day('2022-03-03'),
              circumstance: '阻挠拍照',
              toward: null,
              serious: false
            }
          ]
        })
      )
    const record = subjectRecords([refused(2), refused(3)], silent).records.get(name('S1'))
    expect(record).toMatchObject({ subject: 'S1', refusals: 5, nonCooperation: [{ times: 2 }, { times: 3 }] })
  })

  it('names a visit within 200 bytes in every campaign, by its digest where it must', () => {
    const long = { subject: name('甲'.repeat(66)), ordinal: 1 }
    expect(visitName(name('批/次'), visit)).toBe('批~1次/S1/1')
    expect(visitName(name('第一批'), long)).toMatch(/^[0-9a-f]{64}$/)
    expect(visitName(name('第一批'), long)).not.toBe(visitName(name('第二批'), long))
  })

  const context = {
    visit: name('V1'),
    level: 'county',
    kind: 'daily',
    ground: null,
    taskOf: (): TaskSource => 'planned',
    drawnOn: () => day('2022-02-20')
  } as const
})

describe('duties', () => {
  it('ZS-35: the ledger brings each task down to office, person and days, and says how far it is', () => {
    const lines = dutyLedger([courseOf(strict, ...ended)])
    expect(lines.map(({ task, department, officer: id, leads }) => [task, department, id, leads])).toEqual([
      ['甲', market, 'M1', true],
      ['甲', market, 'M2', false],
      ['甲', fire, 'F1', false],
      ['乙', fire, 'F1', false]
    ])
    expect(lines[0]).toMatchObject({ from: '2022-03-01', to: '2022-06-30', begun: '2022-03-03', stage: 'ended' })
    const replaced = step('ReplaceOfficer', '2022-03-02', {
      department: fire,
      out: name('F1'),
      in: officer('F2', { department: fire }),
      cause: 'other',
      drawn: true,
      reason: '调离',
      approver: name('李队长')
    })
    expect(dutyLedger([courseOf(strict, dispatching(), replaced)]).map(({ officer: id }) => id)).not.toContain('F1')
  })

  it('LX-DEPT-35: officers answer for items, samples, evidence, the record and the result, each for what they did', () => {
    const course = courseOf(
      strict,
      ...begun,
      ending({
        evidence: [
          { number: name('Z1'), kind: 'photo', takenBy: name('M2') },
          { number: name('Z2'), kind: 'sample', takenBy: name('F1') }
        ]
      }),
      formingOfFire()
    )
    expect(answerableFor(course)).toEqual({
      items: ['M1', 'M2', 'F1'],
      samples: ['F1'],
      evidence: ['M2'],
      record: ['M1', 'M2', 'F1'],
      result: ['F1']
    })
    expect(answerableFor(courseOf(strict, ...begun)).record).toEqual([])
  })

  it('LX-MKT-9b: officers of the bureau itself take part, or a reason and an approver say why not', () => {
    const courses = [courseOf(strict, ...ended)]
    const part = (
      isDesk: (id: string) => boolean,
      waiver: { reason: string; approver: string } | null = null,
      rules = strict
    ) => deskPart({ courses, isDesk, waiver, rules })
    expect(part((id) => id === 'M2')).toMatchObject({ visits: 1, withDesk: 1, officers: ['M2'], unmet: null })
    expect(part(() => false).unmet?.rule).toBe('LX-MKT-9b')
    expect(part(() => false, { reason: '', approver: '张局长' }).unmet).not.toBeNull()
    const waiver = { reason: '机关人员参加专项整治', approver: '张局长' }
    expect(part(() => false, waiver)).toMatchObject({ unmet: null, waiver })
    expect(part(() => false, null, silent).unmet).toBeNull()
    expect(
      deskPart({ courses: [courseOf(strict, dispatching())], isDesk: () => false, waiver: null, rules: strict }).unmet
    ).toBeNull()
  })
})

describe('the file of a visit', () => {
  it('LX-DEPT-34: forms, evidence and results are bound and kept for long; electronic data are printed', () => {
    const file = caseFileOf(courseOf(strict, ...clean), strict)
    expect(file.papers.map(({ _tag }) => _tag)).toEqual([
      'FiledForm',
      'FiledRecord',
      'FiledEvidence',
      'FiledResult',
      'FiledResult'
    ])
    expect(file).toMatchObject({ retention: 'long-term', basis: { rule: 'LX-DEPT-34' }, complete: true })
    expect(file.papers[2]).toMatchObject({ number: 'Z1', printed: true })
    expect(caseFileOf(courseOf(strict, ...clean), silent).retention).toBeNull()
    expect(caseFileOf(courseOf(strict, ...ended, forming()), strict).complete).toBe(false)
  })

  it('LX-DEPT-34: of an impossible check the proof is bound, of a changed team the replacement', () => {
    const proof = courseOf(
      strict,
      dispatching(),
      impossible(),
      forming({ code: 'unreachable' }),
      following({ evidence: [name('退信1')] })
    )
    expect(caseFileOf(proof, strict).papers.map(({ _tag }) => _tag)).toEqual(['FiledProof', 'FiledResult'])
  })
})
