import { describe, expect, it } from 'vitest'
import { visitStepCodec, VISIT_STEPS, type VisitStep } from '../../../src/inspect/index.js'
import { decode, reasonsOf } from '../../../src/kernel/index.js'
import {
  beginning,
  dispatching,
  ending,
  findings,
  following,
  forming,
  impossible,
  market,
  name,
  officer,
  preparing,
  problem,
  reviewing,
  step
} from './sample.js'

const samples: readonly VisitStep[] = [
  dispatching(),
  step('ReplaceOfficer', '2022-03-02', {
    department: market,
    out: name('M2'),
    in: officer('M3'),
    cause: 'recusal',
    drawn: true,
    reason: '申请回避',
    approver: name('张局长')
  }),
  step('DelegateVisit', '2022-03-02', {
    delegation: {
      department: market,
      from: { office: name('州局'), level: 'prefecture' },
      to: { office: name('县局'), level: 'county' },
      officers: [officer('X1')]
    }
  }),
  step('EntrustBody', '2022-03-02', {
    entrustment: {
      body: name('省质检院'),
      kind: 'testing-body',
      service: 'testing',
      qualified: true,
      department: market,
      paidBy: market,
      guidedBy: null
    }
  }),
  preparing(),
  step('TellSubject', '2022-03-02', { law: null }),
  beginning(),
  ending({ findings: findings(problem({ measures: [{ kind: 'stop-order', form: 'oral', until: null }] })) }),
  impossible(),
  forming(),
  reviewing(),
  following(),
  step('CloseFollowUp', '2022-03-10', {
    followUp: name('H1'),
    outcome: '已处罚',
    waiver: { reason: '案情复杂', approver: '张局长' }
  }),
  step('EnterFollowUp', '2022-03-11', { followUp: name('H1') }),
  step('RecordCase', '2022-03-10', { department: market, case: name('A1'), fine: '12000.50' }),
  step('SparePenalty', '2022-03-10', {
    lenience: {
      department: market,
      first: true,
      minor: true,
      notMandatory: true,
      corrected: true,
      help: '',
      listed: null
    }
  })
]

/** The sample of a tag with one place of it changed. */
const changed = (tag: VisitStep['_tag'], path: readonly string[], value: unknown): unknown => {
  const copy = JSON.parse(JSON.stringify(samples.find(({ _tag }) => _tag === tag))) as Record<string, unknown>
  let at: Record<string, unknown> = copy
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>
  at[path.at(-1) ?? ''] = value
  return copy
}
const places = (value: unknown): readonly string[] => reasonsOf(decode(visitStepCodec)(value)).map(({ at }) => at)

describe('the JSON of a visit’s steps', () => {
  it('takes a step of every kind as it stands', () => {
    expect(samples.map(({ _tag }) => _tag)).toEqual(VISIT_STEPS)
    for (const sample of samples) {
      expect(decode(visitStepCodec)(JSON.parse(JSON.stringify(sample)))).toEqual({ _tag: 'Right', right: sample })
    }
  })

  it('refuses a member too many, one missing and a tag that is none, each at its place', () => {
    for (const { _tag } of samples) {
      expect(places(changed(_tag, ['extra'], 1))).toEqual(['/extra'])
      const short = changed(_tag, ['by'], '甲') as Record<string, unknown>
      delete short['by']
      expect(places(short)).toEqual(['/by'])
    }
    expect(places({ ...samples[0], _tag: 'DispatchVisits' })).toEqual(['/_tag'])
    expect(places(null)).toEqual([''])
  })

  it.each([
    ['RecordCase', ['fine'], '1e3'],
    ['RecordCase', ['fine'], '-5'],
    ['RecordCase', ['fine'], 12000.5],
    ['RecordCase', ['on'], '2022-02-30'],
    ['RecordCase', ['on'], '1948-12-31'],
    ['RecordCase', ['visit', 'ordinal'], 0],
    ['ReplaceOfficer', ['reason'], ''],
    ['ReplaceOfficer', ['reason'], ' '],
    ['ReplaceOfficer', ['cause'], 'whim'],
    ['ReplaceOfficer', ['approver'], ''],
    ['TellSubject', ['law'], ' '],
    ['OpenFollowUp', ['reason'], ''],
    ['OpenFollowUp', ['route'], 'elsewhere'],
    ['CloseFollowUp', ['outcome'], ''],
    ['CloseFollowUp', ['waiver', 'reason'], ''],
    ['CloseFollowUp', ['waiver', 'approver'], ''],
    ['BeginVisit', ['methods', '0'], 'telephone'],
    ['BeginVisit', ['credentials'], 'yes'],
    ['DispatchVisit', ['dispatch', 'way'], 'drawn'],
    ['DispatchVisit', ['dispatch', 'pool'], 'D'],
    ['DispatchVisit', ['dispatch', 'region'], '62292'],
    ['DispatchVisit', ['dispatch', 'officers', '0', 'certified'], 1],
    ['DelegateVisit', ['delegation', 'to', 'level'], 'town'],
    ['EntrustBody', ['entrustment', 'kind'], 'bank'],
    ['FindImpossible', ['impossible', 'therefore'], ''],
    ['FindImpossible', ['impossible', 'kind'], 'busy'],
    ['EndVisit', ['paper', 'findings', '0', 'text'], ''],
    ['EndVisit', ['paper', 'findings', '0', 'severity'], 'grave'],
    ['EndVisit', ['paper', 'findings', '0', 'measures', '0', 'form'], 'sung'],
    ['EndVisit', ['paper', 'findings', '0', 'outcome'], 'doubtful'],
    ['EndVisit', ['paper', 'evidence', '0', 'kind'], 'rumour'],
    ['FormResult', ['result', 'code'], 'fine'],
    ['FormResult', ['result', 'disposals'], ['forgive']],
    ['SparePenalty', ['lenience', 'first'], null]
  ] as const)('refuses %s with %j changed to %j, at its place', (tag, path, value) => {
    const at = `/${path.join('/')}`
    expect(places(changed(tag, path, value))).toEqual([at.endsWith('disposals') ? `${at}/0` : at])
  })

  it('lets a result be approved without words, and returned only with some', () => {
    const review = (approved: boolean) => ({ ...reviewing({ reason: '' }), approved })
    expect(places(review(true))).toEqual([])
    expect(places(review(false))).toEqual(['/reason'])
  })

  it('refuses a non-cooperation that never happened, or without its circumstance', () => {
    const refusal = {
      kind: 'obstruction',
      times: 0,
      on: '2022-03-03',
      circumstance: '',
      toward: null,
      serious: false
    }
    expect(places(changed('FindImpossible', ['nonCooperation'], [refusal]))).toEqual([
      '/nonCooperation/0/times',
      '/nonCooperation/0/circumstance'
    ])
  })
})
