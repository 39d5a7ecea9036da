import { describe, expect, it } from 'vitest'
import {
  correctedTroubles,
  followUpsOwed,
  poolEvidence,
  subjectRecords,
  type DepartmentResult,
  type ResultOf
} from '../../../src/inspect/index.js'
import {
  begun,
  courseOf,
  dispatching,
  ending,
  findings,
  forming,
  impossible,
  market,
  name,
  problem,
  reviewing,
  silent,
  step,
  strict
} from './sample.js'

const found = courseOf(
  strict,
  ...begun,
  ending({ findings: findings(problem({ severity: 'minor', demands: ['abnormal-list', 'case'] })) }),
  forming({ code: 'to-be-handled', severity: 'minor', disposals: ['abnormal-list', 'case'] }),
  reviewing()
)
const [signer] = found.officers
const base: DepartmentResult = {
  code: 'to-be-handled',
  severity: 'minor',
  text: '更正',
  disposals: ['abnormal-list', 'case'],
  signedBy: signer === undefined ? [] : [signer.id]
}
const tags = (changes: Partial<DepartmentResult>, rules = strict, course = found): readonly string[] =>
  correctedTroubles(course, market, { ...base, ...changes }, rules).map(({ _tag }) => _tag)

describe('what takes the place of a published result', () => {
  it('LX-MKT-21b: a correction cannot replace the listing by guidance, unless it says that there was no problem', () => {
    expect(tags({})).toEqual([])
    expect(tags({ disposals: ['guidance', 'case'] })).toEqual(['ListingReplaced'])
    expect(tags({ disposals: [] })).toEqual(['ListingReplaced', 'DemandUnmet'])
    expect(tags({ code: 'no-problem', severity: null, disposals: [] })).toEqual([])
    expect(tags({ disposals: [] }, silent)).toEqual([])
  })

  it('WN-16: it grades a problem where the text grades, and nothing else', () => {
    expect(tags({ severity: null })).toEqual(['CorrectedGradeUnfit'])
    expect(tags({ severity: null }, silent)).toEqual([])
    expect(tags({ code: 'no-problem', disposals: [] })).toEqual(['CorrectedGradeUnfit'])
  })

  it('LX-DEPT-32a: a check that was impossible stays one, whatever its case', () => {
    const course = courseOf(strict, dispatching(), impossible())
    expect(tags({ code: 'no-problem', severity: null }, strict, course)).toEqual(['CodeUnlikeCase'])
    expect(tags({ code: 'deregistered', severity: null }, strict, course)).toEqual([])
    expect(tags({ code: 'deregistered', severity: 'major' }, strict, course)).toEqual(['CorrectedGradeUnfit'])
  })

  it('LX-DEPT-31a: only officers of the department in this team sign it', () => {
    expect(tags({ signedBy: [name('局外人')] })).toEqual(['SignedByStranger'])
  })
})

describe('what visits say once results were corrected', () => {
  const corrected: ResultOf = (_, department) => (department === market ? { ...base, severity: 'major' } : null)

  it('WN-16: the pools follow the corrected result', () => {
    const severities = (of?: ResultOf): readonly unknown[] =>
      poolEvidence([found], () => name('V1'), of).findings.map(({ severity }) => severity)
    expect([severities(), severities(corrected)]).toEqual([['minor'], ['major']])
  })

  it('NY-16: the record under the subject holds the corrected result', () => {
    const texts = (of?: ResultOf): readonly unknown[] =>
      [...subjectRecords([found], { underSubject: null }, of).records.values()].flatMap(({ results }) =>
        results.map(({ result }) => result.severity)
      )
    expect([texts(), texts(corrected)]).toEqual([['minor'], ['major']])
  })
})

describe('a case on record', () => {
  it('LX-MKT-21c: is the pursuit of the finding that demands one', () => {
    const steps = [
      ...begun,
      ending({ findings: findings(problem({ demands: ['case'] })) }),
      forming({ code: 'to-be-handled', severity: 'minor', disposals: ['case'] }),
      reviewing()
    ]
    expect(followUpsOwed(courseOf(strict, ...steps), strict).map(({ cause }) => cause)).toEqual(['demand', 'problem'])
    expect(
      followUpsOwed(
        courseOf(
          strict,
          ...steps,
          step('RecordCase', '2022-03-10', { department: market, case: name('A1'), fine: '500' })
        ),
        strict
      )
    ).toEqual([])
  })
})
