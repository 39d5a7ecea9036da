import { describe, expect, it } from 'vitest'
import type { DispatchedOfficer, Entrustment } from '../../../src/inspect/index.js'
import { cited } from '../../../src/kernel/index.js'
import {
  begun,
  courseOf,
  dispatching,
  ended,
  fire,
  market,
  name,
  officer,
  onlyRefusal,
  shop,
  silent,
  step,
  strict,
  tags
} from './sample.js'

const replacing = (changes: {
  readonly in?: DispatchedOfficer
  readonly out?: string
  readonly drawn?: boolean
  readonly reason?: string
}) =>
  step('ReplaceOfficer', '2022-03-02', {
    department: market,
    out: name(changes.out ?? 'M2'),
    in: changes.in ?? officer('M3'),
    cause: 'recusal',
    drawn: changes.drawn ?? true,
    reason: changes.reason ?? '申请回避',
    approver: name('张局长')
  })

const delegating = (from: 'prefecture' | 'county', to: 'prefecture' | 'county' | 'station', leads = true) =>
  step('DelegateVisit', '2022-03-02', {
    delegation: {
      department: market,
      from: { office: name('州市场监管局'), level: from },
      to: { office: name('县市场监管局'), level: to },
      officers: [officer('X1', { leads }), officer('X2')]
    }
  })

const entrusting = (changes: Partial<Entrustment> = {}) =>
  step('EntrustBody', '2022-03-02', {
    entrustment: {
      body: name('省质检院'),
      kind: 'testing-body',
      service: 'testing',
      qualified: true,
      department: market,
      paidBy: market,
      guidedBy: name('M1'),
      ...changes
    }
  })

describe('a visit that is dispatched', () => {
  it('holds the team, the tasks and the days as they were locked', () => {
    const course = courseOf(strict, dispatching())
    expect(course.officers.map(({ id }) => id)).toEqual(['M1', 'M2', 'F1'])
    expect(course.dispatched).toEqual({ by: market, on: '2022-03-01' })
    expect(course.ended).toBeNull()
  })

  it('is refused without a task, without its lead, with names twice, with parties of no department', () => {
    expect(tags(silent, dispatching({ tasks: [] }))).toEqual(['DispatchWithoutTask'])
    expect(tags(silent, dispatching({ lead: name('丙') }))).toEqual(['DispatchWithoutLead'])
    expect(tags(silent, dispatching({ departments: [market, fire, market] }))).toEqual(['DispatchNamesTwice'])
    expect(
      tags(silent, dispatching({ officers: [officer('M1'), officer('M1'), officer('F1', { department: fire })] }))
    ).toEqual(['DispatchNamesTwice'])
    expect(tags(silent, dispatching({ departments: [market] }))).toEqual([
      'TaskOfOtherDepartment',
      'TaskOfOtherDepartment',
      'OfficerOfNoDepartment'
    ])
    const twice = { draw: name('甲'), item: shop, departments: [market] }
    expect(tags(silent, dispatching({ tasks: [twice, twice] }))).toEqual(['DispatchNamesTwice'])
  })

  it('LX-MKT-16b: where two must come to any check, a team of one certified officer is not dispatched, of two it is', () => {
    const any = {
      ...strict,
      presentAt: cited('anyMethod' as const, strict.credentials ?? { document: '', article: '' })
    }
    const two = [officer('M1'), officer('F1', { department: fire, certified: false })]
    expect(onlyRefusal(any, dispatching({ officers: two }))).toMatchObject({
      _tag: 'TeamTooSmall',
      certified: 1,
      least: 2,
      basis: { rule: 'LX-MKT-16b' }
    })
    expect(tags(any, dispatching({ officers: [officer('M1'), officer('F1', { department: fire })] }))).toEqual([])
    expect(tags(strict, dispatching({ officers: two }))).toEqual([])
  })

  it('C-32: every department that takes part sends an officer at least', () => {
    expect(tags(silent, dispatching({ officers: [officer('M1'), officer('M2')] }))).toEqual(['DepartmentUnmanned'])
    expect(tags(silent, dispatching())).toEqual([])
  })

  it('LX-MKT-17c: experts are never officers of the same visit', () => {
    expect(tags(silent, dispatching({ experts: [name('M1')] }))).toEqual(['ExpertAsOfficer'])
  })
})

describe('a replacement', () => {
  it('C-30: a drawn successor takes the place, and a named one too where there is a reason and an approver', () => {
    for (const drawn of [true, false]) {
      const course = courseOf(strict, dispatching(), replacing({ drawn }))
      expect(course.officers.map(({ id }) => id)).toEqual(['M1', 'M3', 'F1'])
      expect(course.replacements).toMatchObject([{ out: 'M2', drawn, reason: '申请回避', approver: '张局长' }])
      expect(course.dispatch.officers.map(({ id }) => id)).toEqual(['M1', 'M2', 'F1'])
    }
    expect(onlyRefusal(strict, dispatching(), replacing({ reason: ' ' }))).toMatchObject({
      _tag: 'ReplacementUnreasoned',
      basis: { rule: 'LX-DEPT-24b' }
    })
  })

  it('C-30: where the text reads 另行指派 alone, a drawn successor is refused', () => {
    const named = {
      ...strict,
      replacement: cited('named' as const, strict.replacement?.basis ?? { document: '', article: '' })
    }
    expect(tags(named, dispatching(), replacing({ drawn: true }))).toEqual(['ReplacementDrawn'])
    expect(tags(named, dispatching(), replacing({ drawn: false }))).toEqual([])
  })

  it('LX-DEPT-24b: the successor is qualified to enforce where the text asks it', () => {
    const unqualified = replacing({ in: officer('M3', { certified: false }) })
    expect(tags(strict, dispatching(), unqualified)).toEqual(['SuccessorUnqualified'])
    expect(tags(silent, dispatching(), unqualified)).toEqual([])
  })

  it('keeps department and lead, takes nobody twice and no expert, and comes before the visit begins', () => {
    expect(tags(silent, dispatching(), replacing({ out: 'M9' }))).toEqual(['NotOfTeam'])
    expect(tags(silent, dispatching(), replacing({ in: officer('F1', { department: fire }) }))).toEqual([
      'SuccessorInTeam',
      'SuccessorOfOther'
    ])
    expect(tags(silent, dispatching(), replacing({ out: 'M1' }))).toEqual(['SuccessorLeadsNot'])
    expect(tags(silent, dispatching(), replacing({ in: officer('E1') }))).toEqual(['ExpertAsOfficer'])
    expect(tags(silent, ...begun, replacing({}))).toEqual(['VisitBegunAlready'])
    expect(tags(silent, ...ended, replacing({}))).toEqual(['VisitEndedAlready'])
  })
})

describe('delegation', () => {
  it('LX-MKT-17b: a prefecture may entrust a county, never a county a prefecture nor an office of its own level', () => {
    expect(courseOf(strict, dispatching(), delegating('prefecture', 'county')).officers.map(({ id }) => id)).toEqual([
      'F1',
      'X1',
      'X2'
    ])
    for (const to of ['prefecture', 'county'] as const) {
      expect(onlyRefusal(strict, dispatching(), delegating('county', to))).toMatchObject({
        _tag: 'DelegationNotDown',
        basis: { rule: 'LX-MKT-17b' }
      })
    }
    expect(tags(strict, dispatching(), delegating('county', 'station'))).toEqual([])
  })

  it('LX-MKT-17b: where no text allows it, it is refused until that is decided', () => {
    expect(onlyRefusal(silent, dispatching(), delegating('prefecture', 'county'))).toEqual({
      _tag: 'AnswerOpen',
      stage: 'inspect',
      question: 'delegation'
    })
  })

  it('keeps a leader where the department had one, and names officers', () => {
    expect(tags(strict, dispatching(), delegating('prefecture', 'county', false))).toEqual(['SuccessorLeadsNot'])
    const nobody = step('DelegateVisit', '2022-03-02', {
      delegation: {
        department: market,
        from: { office: name('州局'), level: 'prefecture' },
        to: { office: name('县局'), level: 'county' },
        officers: []
      }
    })
    expect(tags(strict, dispatching(), nobody)).toEqual(['DelegatedToNobody'])
  })
})

describe('third parties', () => {
  it('LX-MKT-17c: five kinds of body may be entrusted, another is refused', () => {
    for (const kind of [
      'consumer-association',
      'accounting-firm',
      'law-firm',
      'testing-body',
      'credit-bureau'
    ] as const)
      expect(tags(strict, dispatching(), entrusting({ kind }))).toEqual([])
    expect(tags(strict, dispatching(), entrusting({ kind: 'other-body' }))).toEqual(['BodyUnlisted'])
    expect(tags(silent, dispatching(), entrusting({ kind: 'other-body' }))).toEqual([])
  })

  it('LX-DEPT-28: audit, capital verification, evaluation and testing may be entrusted, under an officer of the team', () => {
    for (const service of ['audit', 'capital-verification', 'evaluation', 'testing'] as const)
      expect(tags(strict, dispatching(), entrusting({ service }))).toEqual([])
    expect(tags(strict, dispatching(), entrusting({ service: 'consultation' }))).toEqual(['ServiceUnlisted'])
    expect(tags(strict, dispatching(), entrusting({ guidedBy: null }))).toEqual(['BodyUnguided'])
    expect(tags(strict, dispatching(), entrusting({ guidedBy: name('E1') }))).toEqual(['BodyUnguided'])
    expect(tags(silent, dispatching(), entrusting({ guidedBy: null }))).toEqual([])
  })

  it('LX19-32: only a qualified body is entrusted with a professional matter', () => {
    expect(onlyRefusal(strict, dispatching(), entrusting({ qualified: false }))).toMatchObject({
      _tag: 'BodyUnqualified',
      basis: { rule: 'LX19-32' }
    })
    expect(tags(silent, dispatching(), entrusting({ qualified: false }))).toEqual([])
  })

  it('ZS-26: who entrusts pays, so that the subject is never charged', () => {
    expect(onlyRefusal(strict, dispatching(), entrusting({ paidBy: name('S1') }))).toMatchObject({
      _tag: 'PaidByOther',
      basis: { rule: 'ZS-26' }
    })
    expect(courseOf(strict, dispatching(), entrusting()).entrustments).toMatchObject([
      { paidBy: market, on: '2022-03-02' }
    ])
    expect(tags(silent, dispatching(), entrusting({ paidBy: name('S1') }))).toEqual([])
  })

  it('are entrusted until the check ends', () => {
    const late = step('EntrustBody', '2022-03-04', {
      entrustment: {
        body: name('省质检院'),
        kind: 'testing-body',
        service: 'testing',
        qualified: true,
        department: market,
        paidBy: market,
        guidedBy: null
      }
    })
    expect(tags(silent, ...begun, late)).toEqual([])
    expect(tags(silent, ...ended, late)).toEqual(['VisitEndedAlready'])
  })
})
