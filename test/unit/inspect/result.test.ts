import { describe, expect, it } from 'vitest'
import { approvedResult, gravestOf, latestResult, resultsOpen, type LegalDemand } from '../../../src/inspect/index.js'
import { cited } from '../../../src/kernel/index.js'
import {
  begun,
  courseOf,
  ended,
  ending,
  findings,
  fire,
  forming,
  formingOfFire,
  impossible,
  market,
  name,
  onlyRefusal,
  problem,
  refusal,
  reviewing,
  silent,
  step,
  strict,
  tags
} from './sample.js'

const withProblem = (demands: readonly LegalDemand[] = [], severity: 'minor' | 'general' | 'major' = 'minor') =>
  [...begun, ending({ findings: findings(problem({ demands, severity })) })] as const

describe('a department and its result', () => {
  it('NY-16: each department of a joint visit forms its own result, so that one visit has several', () => {
    const course = courseOf(strict, ...ended, forming(), formingOfFire())
    expect(course.results.map(({ department }) => department)).toEqual([market, fire])
    expect(resultsOpen(course)).toEqual([market, fire])
    const stranger = step('FormResult', '2022-03-04', {
      department: name('税务局'),
      result: { code: 'no-problem', severity: null, text: '', disposals: [], signedBy: [] }
    })
    expect(tags(silent, ...ended, stranger)).toEqual(['DepartmentNotOfVisit'])
  })

  it('LX19-35: who inspects enters: the result is formed by an officer of the department here, or by the department', () => {
    expect(tags(strict, ...ended, forming({}, '2022-03-04', 'M2'))).toEqual([])
    expect(tags(strict, ...ended, forming({}, '2022-03-04', '市场监管局'))).toEqual([])
    for (const by of ['F1', 'E1', '消防救援支队'])
      expect(onlyRefusal(strict, ...ended, forming({}, '2022-03-04', by))).toMatchObject({
        _tag: 'FormedByOther',
        basis: { rule: 'LX19-35' }
      })
    expect(tags(silent, ...ended, forming({}, '2022-03-04', 'E1'))).toEqual([])
  })

  it('LX-DEPT-30f: all officers of the department who made the check sign its result, and nobody else', () => {
    expect(onlyRefusal(strict, ...ended, forming({ signedBy: [name('M1')] }))).toMatchObject({
      _tag: 'ResultUnsigned',
      officers: ['M2'],
      basis: { rule: 'LX-DEPT-30f' }
    })
    expect(tags(strict, ...ended, forming({ signedBy: ['M1', 'M2', 'F1'].map(name) }))).toEqual(['SignedByStranger'])
    expect(tags(silent, ...ended, forming({ signedBy: [] }))).toEqual([])
  })

  it('says what its findings say: a problem is no clean result, and the gravest degree is the degree', () => {
    expect(tags(strict, ...withProblem(), forming({ severity: 'minor' }))).toEqual(['CodeUnlikeFindings'])
    expect(tags(strict, ...ended, forming({ code: 'to-be-handled' }))).toEqual(['CodeUnlikeFindings'])
    expect(tags(strict, ...withProblem([], 'major'), forming({ code: 'to-be-handled', severity: 'minor' }))).toEqual([
      'SeverityUnlikeFindings'
    ])
    expect(tags(strict, ...withProblem([], 'major'), forming({ code: 'to-be-handled', severity: 'major' }))).toEqual([])
    expect(gravestOf([{ severity: 'general' }, { severity: 'minor' }])).toBe('general')
  })

  it('LX-DEPT-32a: a check that was made has no result of one that was impossible, but for a serious refusal on its paper', () => {
    const expected = { _tag: 'CodeWithoutProviso', basis: { rule: 'LX-DEPT-32a' } }
    for (const code of ['unreachable', 'deregistered', 'not-checkable', 'serious-refusal'] as const) {
      expect(onlyRefusal(strict, ...ended, forming({ code }))).toMatchObject({ ...expected, code })
      expect(tags({ ...strict, impossible: null }, ...ended, forming({ code }))).toEqual([])
    }
    const refused = (serious: boolean) => [...begun, ending({ nonCooperation: [refusal({ serious })] })]
    expect(tags(strict, ...refused(true), forming({ code: 'serious-refusal' }))).toEqual([])
    expect(tags(strict, ...refused(false), forming({ code: 'serious-refusal' }))).toEqual(['CodeWithoutProviso'])
    expect(tags(strict, ...refused(true), forming({ code: 'unreachable' }))).toEqual(['CodeWithoutProviso'])
  })

  it('WN-16: what could not be checked is not graded, so that it moves nobody to another pool; a serious refusal may be', () => {
    const formed = (kind: 'unreachable' | 'serious-refusal', severity: 'major' | null): readonly string[] => {
      const proof = { kind, therefore: '无法检查', proof: [name('退信1')] }
      const own = { code: kind, severity, signedBy: [name('M1')] }
      const nonCooperation = kind === 'serious-refusal' ? [refusal({ serious: true })] : []
      return tags(strict, ...begun.slice(0, 2), impossible({ impossible: proof, nonCooperation }), forming(own))
    }
    expect(formed('unreachable', null)).toEqual([])
    expect(formed('unreachable', 'major')).toEqual(['SeverityUnlikeFindings'])
    expect(formed('serious-refusal', 'major')).toEqual([])
  })
})

describe('what the law demands of a result', () => {
  const decided = (disposals: Parameters<typeof forming>[0] = {}) =>
    forming({ code: 'to-be-handled', severity: 'minor', ...disposals })

  it('LX-MKT-21b: an order to correct or guidance may not stand in for the list of abnormal operations', () => {
    const listing = withProblem(['abnormal-list'])
    for (const other of ['order-correction', 'guidance'] as const)
      expect(onlyRefusal(strict, ...listing, decided({ disposals: [other] }))).toMatchObject({
        _tag: 'ListingReplaced',
        by: [other],
        basis: { rule: 'LX-MKT-21b' }
      })
    expect(tags(strict, ...listing, decided({ disposals: ['abnormal-list', 'order-correction'] }))).toEqual([])
    expect(tags(silent, ...listing, decided({ disposals: ['guidance'] }))).toEqual([])
  })

  it('LX-MKT-21c: a case is filed, another authority gets what is its own, a suspected crime goes to the judiciary', () => {
    for (const demand of ['case', 'other-authority', 'judiciary'] as const) {
      expect(onlyRefusal(strict, ...withProblem([demand]), decided({ disposals: ['penalty'] }))).toMatchObject({
        _tag: 'DemandUnmet',
        demand,
        basis: { rule: 'LX-MKT-21c' }
      })
      expect(tags(strict, ...withProblem([demand]), decided({ disposals: [demand] }))).toEqual([])
    }
  })

  it('LX-DEPT-33a: what cannot be corrected in time goes to daily supervision', () => {
    const open = withProblem(['daily-supervision'])
    expect(onlyRefusal(strict, ...open, decided())).toMatchObject({ basis: { rule: 'LX-DEPT-33a' } })
    expect(tags(strict, ...open, decided({ disposals: ['daily-supervision'] }))).toEqual([])
  })
})

describe('the review of a result', () => {
  const formed = [...ended, forming()] as const

  it('LX-DEPT-30g: the leader of the team or the head of the department approves', () => {
    const led = courseOf(strict, ...formed, reviewing())
    expect(approvedResult(led, market)).toMatchObject({ code: 'no-problem' })
    const headed = courseOf(strict, ...formed, reviewing({ as: 'head' }, '2022-03-05', '张局长'))
    expect(latestResult(headed, market)?.review).toMatchObject({ as: 'head', by: '张局长' })
    expect(tags(strict, ...formed, reviewing({}, '2022-03-05', 'M2'))).toEqual(['ReviewerLeadsNot'])
    const heads = { ...strict, approvers: cited(['head'] as const, { document: '某文件', article: '一' }) }
    expect(tags(heads, ...formed, reviewing())).toEqual(['ReviewerUnlisted'])
  })

  it('LX-DEPT-30h: what is not approved goes back, is concluded anew and reviewed again; every version is kept', () => {
    const returned = reviewing({ approved: false, reason: '证据不足' })
    expect(tags(strict, ...formed, reviewing({ approved: false }))).toEqual(['ReturnUnexplained'])
    expect(tags(strict, ...formed, forming())).toEqual(['ResultAwaitsReview'])
    const again = [...formed, returned, forming({ text: '补充取证' }, '2022-03-06')] as const
    expect(approvedResult(courseOf(strict, ...formed, returned), market)).toBeNull()
    expect(tags(strict, ...formed, returned, reviewing({}, '2022-03-06'))).toEqual(['ResultReviewed'])
    expect(tags(strict, ...formed, returned, forming({}, '2022-03-04'))).toEqual(['StepBeforeCause'])
    const course = courseOf(strict, ...again, reviewing({}, '2022-03-07'))
    expect(course.results[0]?.versions.map(({ number, review }) => [number, review?.approved])).toEqual([
      [1, false],
      [2, true]
    ])
    expect(approvedResult(course, market)?.text).toBe('补充取证')
    expect(tags(strict, ...again, reviewing({}, '2022-03-07'), forming({}, '2022-03-08'))).toEqual(['ResultApproved'])
  })

  it('comes after the result, by day and by step', () => {
    expect(tags(strict, ...ended, reviewing())).toEqual(['ResultMissing'])
    expect(tags(strict, ...formed, reviewing({}, '2022-03-03'))).toEqual(['StepBeforeCause'])
    expect(tags(strict, ...formed, reviewing({}), reviewing({}))).toEqual(['ResultReviewed'])
  })
})
