import { describe, expect, it } from 'vitest'
import { makeWorkCalendar, stateHolidays } from '../../../src/calendar/index.js'
import {
  FOLLOW_UP_ROUTES,
  followUpDue,
  followUpsOwed,
  isPursued,
  lenienceUnmet,
  type FollowUp,
  type LegalDemand
} from '../../../src/inspect/index.js'
import { orThrow } from '../../../src/kernel/index.js'
import { silent as silentProfile } from '../../../src/profile/silent.js'
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
  impossible,
  market,
  name,
  onlyRefusal,
  problem,
  reviewing,
  silent,
  step,
  strict,
  tags
} from './sample.js'

const closing = (on = '2022-03-10', waiver: { reason: string; approver: string } | null = null, outcome = '已处罚') =>
  step('CloseFollowUp', on, { followUp: name('H1'), outcome, waiver })
const entering = (on = '2022-03-11') => step('EnterFollowUp', on, { followUp: name('H1') })
const recording = (fine: string, of = 'A1') =>
  step('RecordCase', '2022-03-10', { department: market, case: name(of), fine })
const approved = (demands: readonly LegalDemand[]) =>
  [
    ...begun,
    ending({ findings: findings(problem({ demands })) }),
    forming({ code: 'to-be-handled', severity: 'minor', disposals: demands }),
    reviewing()
  ] as const

const calendar = orThrow(makeWorkCalendar(stateHolidays))
const due = (taskEnded: string, today: string, closed: string | null = null, entered: string | null = null) => {
  const followUp: Pick<FollowUp, 'closed' | 'entered'> = {
    closed: closed === null ? null : { by: market, on: day(closed), outcome: '已处罚', waiver: null },
    entered: entered === null ? null : { by: market, on: day(entered) }
  }
  return orThrow(
    followUpDue({
      followUp,
      taskEnded: day(taskEnded),
      today: day(today),
      calendar,
      terms: silentProfile.calendar.terms,
      rules: strict
    })
  )
}

describe('a follow-up', () => {
  it('LX-MKT-21a: is handed to the unit in charge with its reason, once the check has ended', () => {
    for (const route of FOLLOW_UP_ROUTES) expect(tags(strict, ...ended, following({ route }))).toEqual([])
    expect(courseOf(strict, ...ended, following()).followUps).toMatchObject([
      { name: 'H1', to: '综合执法大队', closed: null, entered: null }
    ])
    expect(tags(silent, ...begun, following({ evidence: [] }))).toEqual(['VisitNotEnded'])
    expect(tags(silent, ...ended, following({ reason: '' }))).toEqual(['FollowUpUnreasoned'])
    expect(tags(silent, ...ended, following({}, '2022-03-02'))).toEqual(['StepBeforeCause'])
    expect(tags(silent, ...ended, following({ department: name('税务局') }))).toEqual(['DepartmentNotOfVisit'])
  })

  it('WN-27: what is another authority’s, or the judiciary’s, is not transferred to oneself', () => {
    for (const route of ['other-authority', 'judiciary'] as const)
      expect(tags(silent, ...ended, following({ route, to: market }))).toEqual(['TransferToOneself'])
    expect(tags(silent, ...ended, following({ route: 'case', to: market }))).toEqual([])
  })

  it('LX-DEPT-33a: a case is handed over with first evidence that the paper holds', () => {
    expect(onlyRefusal(strict, ...ended, following({ evidence: [] }))).toMatchObject({
      _tag: 'HandedWithoutEvidence',
      basis: { rule: 'LX-DEPT-33a' }
    })
    expect(tags(strict, ...ended, following({ evidence: [], route: 'daily-supervision' }))).toEqual([])
    expect(tags(silent, ...ended, following({ evidence: [name('Z9')] }))).toEqual(['EvidenceUnknown'])
    expect(tags(strict, dispatching(), impossible(), following({ evidence: [name('退信1')] }))).toEqual([])
  })

  it('is closed once, entered once, in this order', () => {
    const open = [...ended, following()] as const
    expect(tags(silent, ...open, following())).toEqual(['FollowUpNameTaken'])
    expect(tags(silent, ...ended, closing())).toEqual(['FollowUpUnknown'])
    expect(tags(silent, ...open, entering())).toEqual(['FollowUpOpen'])
    expect(tags(silent, ...open, closing('2022-03-05'))).toEqual(['StepBeforeCause'])
    expect(tags(silent, ...open, closing('2022-03-10', null, ' '))).toEqual(['FollowUpUnreasoned'])
    expect(tags(silent, ...open, closing(), closing())).toEqual(['FollowUpClosed'])
    expect(tags(silent, ...open, closing(), entering('2022-03-09'))).toEqual(['StepBeforeCause'])
    expect(tags(silent, ...open, closing(), entering(), entering())).toEqual(['FollowUpEntered'])
  })
})

describe('problems pursued to the end', () => {
  it('LX19-03: a problem left to be handled owes a follow-up, and is pursued once that is closed', () => {
    const course = courseOf(strict, ...approved([]))
    expect(followUpsOwed(course, strict)).toMatchObject([
      { department: market, cause: 'problem', basis: { rule: 'LX19-03' } }
    ])
    expect(followUpsOwed(course, silent)).toEqual([])
    const opened = courseOf(strict, ...approved([]), following())
    expect([followUpsOwed(opened, strict), isPursued(opened, strict)]).toEqual([[], false])
    expect(isPursued(courseOf(strict, ...approved([]), following(), closing()), strict)).toBe(true)
  })

  it('ZS-29: each route that a finding demands is owed until it is opened, by its own route', () => {
    const demands = ['case', 'judiciary'] as const
    const owed = followUpsOwed(courseOf(strict, ...approved(demands), following()), strict)
    expect(owed).toMatchObject([{ routes: ['judiciary'], cause: 'demand' }])
    expect(
      followUpsOwed(courseOf(strict, ...approved(demands), following()), { ...strict, demands: silent.demands })
    ).toEqual([])
  })

  it('LX-DEPT-32b: a serious refusal owes a penalty or discipline, which a case or any follow-up is', () => {
    const refused = impossible({
      impossible: { kind: 'serious-refusal', therefore: '无法进入', proof: [name('录像1')] },
      nonCooperation: [
        { kind: 'entry-refused', times: 2, on: day('2022-03-03'), circumstance: '锁门', toward: null, serious: true }
      ]
    })
    const course = courseOf(strict, dispatching(), refused)
    expect(followUpsOwed(course, strict)).toMatchObject([{ cause: 'refusal', basis: { rule: 'LX-DEPT-32b' } }])
    expect(followUpsOwed(course, silent)).toEqual([])
    expect(followUpsOwed(courseOf(strict, dispatching(), refused, recording('500')), strict)).toEqual([])
    expect(followUpsOwed(courseOf(strict, dispatching(), impossible()), strict)).toEqual([])
  })
})

describe('terms of a follow-up', () => {
  it('LX-DEPT-33b: it closes within three months of the end of the task; of 30 November on the last day of February, a rest day moved on', () => {
    expect(due('2022-11-30', '2023-02-28')).toMatchObject({
      close: { on: '2023-02-28' },
      closedLate: false,
      enter: null
    })
    expect(due('2022-11-30', '2023-03-01').closedLate).toBe(true)
    expect(due('2023-11-30', '2024-02-29')).toMatchObject({ close: { on: '2024-02-29', shiftedFrom: null } })
    expect(due('2022-03-05', '2022-06-06').close).toMatchObject({ on: '2022-06-06', shiftedFrom: '2022-06-05' })
    expect(due('2022-11-30', '2023-05-01', '2023-02-28').closedLate).toBe(false)
    expect(due('2022-11-30', '2023-05-01', '2023-03-01').closedLate).toBe(true)
  })

  it('LX-DEPT-33b: closed late it is not refused; the reason and its approver stay on record', () => {
    const waiver = { reason: '案情复杂', approver: '张局长' }
    const course = courseOf(strict, ...ended, following(), closing('2023-03-10', waiver))
    expect(course.followUps[0]?.closed?.waiver).toEqual(waiver)
    expect(tags(strict, ...ended, following(), closing('2023-03-10', { reason: '', approver: '张局长' }))).toEqual([
      'VisitWaiverUnsigned'
    ])
    const [followUp] = course.followUps
    if (followUp === undefined) throw new Error('none')
    const terms = silentProfile.calendar.terms
    const input = { followUp, taskEnded: day('2022-11-30'), today: day('2023-03-10'), calendar, terms }
    expect(orThrow(followUpDue({ ...input, rules: strict }))).toMatchObject({ closedLate: true, waived: true })
    expect(orThrow(followUpDue({ ...input, rules: silent }))).toMatchObject({ close: null, closedLate: false })
  })

  it('LX-DEPT-33c: it is entered within 20 working days of its end, day 20 in time and day 21 late', () => {
    const closed = '2022-03-10'
    expect(due('2022-03-01', closed, closed).enter).toMatchObject({ on: '2022-04-08' })
    expect(due('2022-03-01', '2022-05-01', closed, '2022-04-08').enteredLate).toBe(false)
    expect(due('2022-03-01', '2022-05-01', closed, '2022-04-09').enteredLate).toBe(true)
    expect(due('2022-03-01', '2022-04-08', closed).enteredLate).toBe(false)
    expect(due('2022-03-01', '2022-04-09', closed).enteredLate).toBe(true)
  })

  it('refuses a term that runs out of the calendar of the library', () => {
    const followUp = { closed: null, entered: null }
    const terms = silentProfile.calendar.terms
    const at = { taskEnded: day('2100-11-30'), today: day('2100-12-01') }
    expect(followUpDue({ followUp, ...at, calendar, terms, rules: strict })._tag).toBe('Left')
  })
})

describe('cases', () => {
  it('LX19-03: a case stands with its fine under the visit of its subject, once, as an exact amount of yuan', () => {
    expect(courseOf(strict, ...ended, recording('12000.50')).cases).toMatchObject([{ case: 'A1', fine: '12000.50' }])
    for (const fine of ['0', '0.01', '999999999999999.99']) expect(tags(silent, ...ended, recording(fine))).toEqual([])
    for (const fine of ['1e3', '-5', '+5', '01', '1.005', '', '1,000', '１２'])
      expect(tags(silent, ...ended, recording(fine))).toEqual(['FineUnreadable'])
    expect(tags(silent, ...ended, recording('5'), recording('6'))).toEqual(['CaseNameTaken'])
    expect(tags(silent, ...begun, recording('5'))).toEqual(['VisitNotEnded'])
  })

  it('ZS-30: a first and minor violation that is spared is recorded with what spoke for it, and not judged', () => {
    const lenience = {
      department: fire,
      first: true,
      minor: true,
      notMandatory: true,
      corrected: false,
      help: '现场指导',
      listed: null
    }
    const sparing = step('SparePenalty', '2022-03-10', { lenience })
    const [spared] = courseOf(strict, ...ended, sparing).spared
    expect(spared).toMatchObject({ help: '现场指导', on: '2022-03-10' })
    expect(lenienceUnmet(lenience)).toEqual(['corrected'])
    expect(onlyRefusal(silent, ...ended, sparing)).toMatchObject({ _tag: 'AnswerOpen', question: 'lenience' })
  })

  it('WN-31: the entry of the list of minor violations goes along where there is one', () => {
    const wannian = { ...silent, lenience: { document: '万年县实施方案', article: '三（三）4', rule: 'WN-31' } }
    const lenience = {
      department: market,
      first: false,
      minor: true,
      notMandatory: true,
      corrected: true,
      help: '',
      listed: name('清单第3项')
    }
    const sparing = step('SparePenalty', '2022-03-10', { lenience })
    expect(courseOf(wannian, ...ended, sparing).spared[0]?.listed).toBe('清单第3项')
  })
})
