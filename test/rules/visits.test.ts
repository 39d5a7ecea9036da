/* What each place asks of a visit, by its own profile: how it is checked and by whom, what is on the paper, what a problem leads to. */

import { describe, expect, it } from 'vitest'
import { makeWorkCalendar, stateHolidays } from '../../src/calendar/index.js'
import { METHODS } from '../../src/checklist/index.js'
import {
  APPROVERS,
  BODY_KINDS,
  BODY_SERVICES,
  caseFileOf,
  CONCLUSION_SOURCES,
  deskPart,
  EVIDENCE_KINDS,
  followUpDue,
  followUpsOwed,
  FORM_CHOICES,
  IMPOSSIBLE_KINDS,
  LEGAL_DEMANDS,
  MEASURE_KINDS,
  NON_COOPERATION_KINDS,
  ORDER_FORMS,
  SIGNATURE_WAYS,
  subjectRecords,
  type Conclusion,
  type Entrustment,
  type FollowUpDue,
  type InspectRules,
  type LegalDemand,
  type NonCooperation,
  type VisitStep
} from '../../src/inspect/index.js'
import { orThrow } from '../../src/kernel/index.js'
import { linxia2019 } from '../../src/profile/linxia-2019.js'
import { linxiaJoint } from '../../src/profile/linxia-joint.js'
import { linxiaMarket } from '../../src/profile/linxia-market.js'
import { ningyang } from '../../src/profile/ningyang.js'
import type { Profile } from '../../src/profile/profile.js'
import { wannian } from '../../src/profile/wannian.js'
import { zhongshan } from '../../src/profile/zhongshan.js'
import { SEVERITIES } from '../../src/registry/index.js'
import {
  beginning,
  courseOf,
  day,
  dispatching,
  ended,
  ending,
  findings,
  fire,
  following,
  form,
  forming,
  impossible,
  itemKey,
  market,
  name,
  officer,
  preparing,
  problem,
  reviewing,
  shop,
  silent,
  step,
  tags
} from '../unit/inspect/sample.js'

/** What a profile answers to these questions; to the others nothing. */
const asking = (profile: Profile, ...asked: readonly (keyof InspectRules)[]): InspectRules => ({
  ...silent,
  ...Object.fromEntries(asked.map((question) => [question, profile.inspect[question]]))
})

/** Those of a list with which the last step is taken. */
const passing = <A>(rules: InspectRules, all: readonly A[], steps: (one: A) => readonly VisitStep[]): readonly A[] =>
  all.filter((one) => tags(rules, ...steps(one)).length === 0)

const prepared: readonly VisitStep[] = [dispatching(), preparing()]
const started: readonly VisitStep[] = [...prepared, beginning()]

describe('methods', () => {
  it.each<readonly [string, Profile, readonly string[]]>([
    ['LX19-32', linxia2019, ['onsite', 'written', 'network']],
    ['LX-DEPT-28', linxiaJoint, ['written', 'onsite', 'network', 'sampling']],
    ['LX-MKT-17a', linxiaMarket, ['written', 'onsite', 'network']],
    ['NY-13', ningyang, ['onsite', 'written', 'network']],
    ['ZS-26', zhongshan, ['onsite', 'written', 'network']]
  ])('%s: these methods and no other', (_, profile, methods) => {
    const taken = passing(asking(profile, 'methods'), METHODS, (one) => [...prepared, beginning({ methods: [one] })])
    expect(new Set(taken)).toEqual(new Set(methods))
    expect(profile.inspect.methods?.value).toEqual(methods)
  })

  it('NY-13: a joint check is at the place, unless a reason and an approver pass it; one of a single department need not be', () => {
    const rules = asking(ningyang, 'jointOnsite')
    const written = { methods: ['written' as const] }
    expect(tags(rules, ...prepared, beginning(written))).toEqual(['VisitNotOnsite'])
    expect(tags(rules, ...prepared, beginning({ methods: ['written', 'onsite'] }))).toEqual([])
    const waiver = { reason: '疫情防控', approver: '李局长' }
    expect(tags(rules, ...prepared, beginning({ ...written, waiver }))).toEqual([])
  })
})

describe('officers at a check', () => {
  const coming = (profile: Profile, method: 'onsite' | 'written', ...present: readonly string[]): readonly string[] =>
    tags(
      asking(profile, 'present', 'presentAt'),
      ...prepared,
      beginning({ methods: [method], present: present.map(name) })
    )

  it.each<readonly [string, Profile, readonly string[]]>([
    ['LX-DEPT-30c', linxiaJoint, []],
    ['LX-MKT-16b', linxiaMarket, ['TooFewPresent']]
  ])('%s: two come to the place, one is too few; to a written check as this text has it', (_, profile, written) => {
    expect(coming(profile, 'onsite', 'M1')).toEqual(['TooFewPresent'])
    expect(coming(profile, 'onsite', 'M1', 'M2')).toEqual([])
    expect(coming(profile, 'onsite', 'M1', 'M2', 'F1')).toEqual([])
    expect(coming(profile, 'written', 'M1')).toEqual(written)
  })

  it.each<readonly [string, Profile]>([
    ['LX-DEPT-30c', linxiaJoint],
    ['LX-MKT-16b', linxiaMarket]
  ])('%s: they show their credentials', (_, profile) => {
    const shown = (credentials: boolean): readonly string[] =>
      tags(asking(profile, 'credentials'), ...prepared, beginning({ credentials }))
    expect([shown(false), shown(true)]).toEqual([['CredentialsNotShown'], []])
  })

  it('LX-DEPT-30c: they are in uniform and say what help and material they ask', () => {
    const rules = asking(linxiaJoint, 'conduct')
    expect(tags(rules, ...prepared, beginning({ uniform: false, instructed: false }))).toEqual([
      'ConductWanting',
      'ConductWanting'
    ])
    expect(tags(rules, ...prepared, beginning())).toEqual([])
  })

  it('LX-DEPT-24b: a successor is drawn or named with a reason, and is qualified', () => {
    const changing = (drawn: boolean, certified: boolean, reason = '突发疾病'): readonly string[] =>
      tags(
        asking(linxiaJoint, 'replacement', 'successorQualified'),
        dispatching(),
        step('ReplaceOfficer', '2022-03-02', {
          department: market,
          out: name('M2'),
          in: officer('M3', { certified }),
          cause: 'other',
          drawn,
          reason,
          approver: name('李局长')
        })
      )
    expect([changing(true, true), changing(false, true)]).toEqual([[], []])
    expect(changing(true, false)).toEqual(['SuccessorUnqualified'])
    expect(changing(false, true, ' ')).toEqual(['ReplacementUnreasoned'])
    expect(linxiaJoint.inspect.replacement?.basis.rule).toBe('LX-DEPT-24b')
  })

  it('LX-MKT-9b: officers of the bureau itself take part', () => {
    const part = (desk: string): string | undefined =>
      deskPart({
        courses: [courseOf(silent, ...started)],
        isDesk: (one) => one === desk,
        waiver: null,
        rules: linxiaMarket.inspect
      }).unmet?.rule
    expect([part('M9'), part('M1')]).toEqual(['LX-MKT-9b', undefined])
  })

  it('LX-MKT-17b: a superior may entrust an office below it, and never the other way', () => {
    const entrusting = (from: 'prefecture' | 'county', to: 'prefecture' | 'county'): readonly string[] =>
      tags(
        asking(linxiaMarket, 'delegation'),
        dispatching(),
        step('DelegateVisit', '2022-03-02', {
          delegation: {
            department: market,
            from: { office: name('上级'), level: from },
            to: { office: name('下级'), level: to },
            officers: [officer('C1', { leads: true }), officer('C2')]
          }
        })
      )
    expect(entrusting('prefecture', 'county')).toEqual([])
    expect(entrusting('county', 'county')).toEqual(['DelegationNotDown'])
    expect(entrusting('county', 'prefecture')).toEqual(['DelegationNotDown'])
  })
})

describe('before a check', () => {
  it('LX-DEPT-30b: the subject is told nothing, unless a law that is named asks for it', () => {
    const telling = (law: string | null): readonly string[] =>
      tags(asking(linxiaJoint, 'secrecy'), dispatching(), step('TellSubject', '2022-03-02', { law }))
    expect([telling(null), telling('消防法第五十三条')]).toEqual([['ToldWithoutLaw'], []])
  })

  it('LX-DEPT-30a: the subject is looked up, and one form holds all items unless a reason and an approver pass it', () => {
    const rules = asking(linxiaJoint, 'precheck', 'oneForm')
    expect(tags(rules, dispatching(), preparing())).toEqual([])
    expect(tags(rules, dispatching(), preparing({ precheck: null }))).toEqual(['NotPrechecked'])
    expect(tags(rules, dispatching(), preparing({ items: form().items.slice(1) }))).toEqual(['FormItemLeftOut'])
  })

  it('WN-01: one form holds all items of the visit', () => {
    const rules = asking(wannian, 'oneForm')
    expect(tags(rules, dispatching(), preparing())).toEqual([])
    expect(tags(rules, dispatching(), preparing({ items: form().items.slice(1) }))).toEqual(['FormItemLeftOut'])
    const waiver = { reason: '专用表', approver: '李局长' }
    const short = step('PrepareForm', '2022-03-02', { form: form({ items: form().items.slice(1) }), waiver })
    expect(tags(rules, dispatching(), short)).toEqual([])
  })

  it('LX-DEPT-26: a form is matched automatically or chosen by hand', () => {
    const taken = passing(asking(linxiaJoint, 'formChoices'), FORM_CHOICES, (choice) => [
      dispatching(),
      preparing({ choice })
    ])
    expect(taken).toEqual(['automatic', 'chosen'])
    expect(linxiaJoint.inspect.formChoices?.value).toEqual(taken)
  })

  it.each<readonly [string, Profile]>([
    ['LX-MKT-16a', linxiaMarket],
    ['WN-26', wannian]
  ])('%s: nothing outside the items of the visit is on the form', (_, profile) => {
    const beside = {
      item: itemKey('广告检查'),
      tasks: [name('甲')],
      departments: [market],
      content: [],
      methods: [],
      basis: [],
      standard: null
    }
    const rules = asking(profile, 'listOnly')
    expect(tags(rules, dispatching(), preparing())).toEqual([])
    expect(tags(rules, dispatching(), preparing({ items: [...form().items, beside] }))).toEqual([
      'FormItemUndispatched'
    ])
    expect(tags(silent, dispatching(), preparing({ items: [...form().items, beside] }))).toEqual([])
  })
})

describe('third parties', () => {
  const entrusting = (changes: Partial<Entrustment>): readonly VisitStep[] => [
    dispatching(),
    step('EntrustBody', '2022-03-02', {
      entrustment: {
        body: name('某检测中心'),
        kind: 'testing-body',
        service: 'testing',
        qualified: true,
        department: market,
        paidBy: market,
        guidedBy: name('M1'),
        ...changes
      }
    })
  ]

  it('LX-MKT-17c: five kinds of body are named, and 等 lets others in', () => {
    const taken = passing(asking(linxiaMarket, 'bodies'), BODY_KINDS, (kind) => entrusting({ kind }))
    expect(taken).toEqual(BODY_KINDS)
    expect(linxiaMarket.inspect.bodies).toMatchObject({
      value: ['consumer-association', 'accounting-firm', 'law-firm', 'testing-body', 'credit-bureau', 'other-body'],
      basis: { rule: 'LX-MKT-17c' }
    })
  })

  it('LX-DEPT-28: audit, capital verification, evaluation and testing, guided by an officer of the team', () => {
    const taken = passing(asking(linxiaJoint, 'services'), BODY_SERVICES, (service) => entrusting({ service }))
    expect(taken).toEqual(['audit', 'capital-verification', 'evaluation', 'testing'])
    expect(tags(asking(linxiaJoint, 'bodyGuided'), ...entrusting({ guidedBy: null }))).toEqual(['BodyUnguided'])
    expect(tags(asking(linxiaJoint, 'bodyGuided'), ...entrusting({}))).toEqual([])
  })

  it.each<readonly [string, Profile]>([
    ['LX19-32', linxia2019],
    ['ZS-26', zhongshan]
  ])('%s: only a qualified body is entrusted', (_, profile) => {
    const rules = asking(profile, 'bodyQualified')
    expect(tags(rules, ...entrusting({ qualified: false }))).toEqual(['BodyUnqualified'])
    expect(tags(rules, ...entrusting({}))).toEqual([])
  })

  it('ZS-26: an officer guides it, and who entrusts pays', () => {
    const rules = asking(zhongshan, 'bodyGuided', 'entrusterPays')
    expect(tags(rules, ...entrusting({ guidedBy: null, paidBy: name('某公司') }))).toEqual([
      'BodyUnguided',
      'PaidByOther'
    ])
    expect(tags(rules, ...entrusting({}))).toEqual([])
  })

  const using = (changes: Partial<Conclusion>): readonly VisitStep[] => [
    ...started,
    ending({
      conclusions: [
        {
          source: 'professional-body',
          of: name('某检测中心'),
          document: name('报告1'),
          item: shop,
          need: '检测能力不足',
          ...changes
        }
      ]
    })
  ]

  it.each<readonly [string, Profile, readonly string[]]>([
    ['LX19-32', linxia2019, ['professional-body']],
    ['LX-DEPT-28', linxiaJoint, ['department', 'court', 'professional-body']],
    ['LX-MKT-17c', linxiaMarket, ['department', 'court', 'professional-body']],
    ['NY-14', ningyang, ['department', 'court', 'professional-body']],
    ['ZS-26', zhongshan, ['professional-body']]
  ])('%s: conclusions of these are used, and of no other', (_, profile, sources) => {
    const taken = passing(asking(profile, 'conclusions'), CONCLUSION_SOURCES, (source) => using({ source }))
    expect(taken).toEqual(sources)
  })

  it('NY-14: they are used where the team could not do it alone', () => {
    const rules = asking(ningyang, 'conclusions', 'conclusionNeed')
    expect([tags(rules, ...using({ need: null })), tags(rules, ...using({}))]).toEqual([['ConclusionUnneeded'], []])
  })
})

describe('the paper', () => {
  it('LX-DEPT-30d: a problem is met by these measures, an order in these forms', () => {
    const measured = (kind: (typeof MEASURE_KINDS)[number], of: (typeof ORDER_FORMS)[number] | null) => [
      ...started,
      ending({ findings: findings(problem({ measures: [{ kind, form: of, until: null }] })) })
    ]
    const measures = passing(asking(linxiaJoint, 'measures'), MEASURE_KINDS, (kind) => measured(kind, null))
    expect(measures).toEqual(['site-record', 'first-evidence', 'stop-order', 'correction-order'])
    expect(linxiaJoint.inspect.measures?.value).toEqual(measures)
    const rules = asking(linxiaJoint, 'orderForms')
    const forms = passing(rules, ORDER_FORMS, (one) => measured('stop-order', one))
    expect(forms).toEqual(['written', 'oral', 'mobile-print'])
    expect(tags(rules, ...measured('stop-order', null))).toEqual(['OrderFormMissing'])
  })

  it('WN-16: a violation is minor, general or major, and never without its degree', () => {
    const graded = (severity: (typeof SEVERITIES)[number] | null): readonly VisitStep[] => [
      ...started,
      ending({ findings: findings(problem({ severity })) })
    ]
    const rules = asking(wannian, 'severities')
    expect(passing(rules, SEVERITIES, graded)).toEqual(['minor', 'general', 'major'])
    expect(tags(rules, ...graded(null))).toEqual(['GradeMissing'])
  })

  it.each<readonly [string, Profile, readonly string[]]>([
    ['LX-DEPT-30e', linxiaJoint, ['signed', 'sealed', 'mobile']],
    ['LX-MKT-19a', linxiaMarket, ['signed', 'sealed']]
  ])('%s: the record is confirmed in these ways, or the reason why not stands there', (_, profile, ways) => {
    const rules = asking(profile, 'signature')
    const taken = passing(rules, SIGNATURE_WAYS, (way) => [
      ...started,
      ending({ signature: { _tag: 'SubjectSigned', way, as: 'person-in-charge' } })
    ])
    expect(taken).toEqual(ways)
    expect(tags(rules, ...started, ending({ signature: null }))).toEqual(['SignatureMissing'])
    const unsigned = (reason: string): VisitStep =>
      ending({ signature: { _tag: 'SubjectUnsigned', reason, witnesses: [] } })
    expect([tags(rules, ...started, unsigned('')), tags(rules, ...started, unsigned('拒签'))]).toEqual([
      ['UnsignedUnexplained'],
      []
    ])
  })

  it('LX-MKT-19b: what happens at the place is recorded by photo, video or recorder', () => {
    const taken = passing(asking(linxiaMarket, 'recorded'), EVIDENCE_KINDS, (kind) => [
      ...started,
      ending({ evidence: [{ number: name('Z1'), kind, takenBy: name('M1') }] })
    ])
    expect(taken).toEqual(['photo', 'video', 'recorder'])
  })

  const refusing = (kind: NonCooperation['kind'], serious = false): NonCooperation => ({
    kind,
    times: 1,
    on: day('2022-03-03'),
    circumstance: '拒绝开门',
    toward: null,
    serious
  })

  it('LX-MKT-22b: four kinds of non-cooperation', () => {
    const taken = passing(asking(linxiaMarket, 'nonCooperation'), NON_COOPERATION_KINDS, (kind) => [
      ...started,
      ending({ nonCooperation: [refusing(kind)] })
    ])
    expect(taken).toEqual(['entry-refused', 'material-refused', 'material-untrue', 'obstruction'])
    expect(linxiaMarket.inspect.nonCooperation?.value).toEqual(taken)
  })

  it.each<readonly [string, Profile]>([
    ['LX-MKT-22a', linxiaMarket],
    ['LX-DEPT-32b', linxiaJoint]
  ])('%s: a serious refusal owes a penalty or discipline, another none', (rule, profile) => {
    const owed = (serious: boolean): readonly unknown[] =>
      followUpsOwed(
        courseOf(silent, ...started, ending({ nonCooperation: [refusing('entry-refused', serious)] })),
        asking(profile, 'refusalPunished')
      )
    expect(owed(true)).toMatchObject([{ cause: 'refusal', basis: { rule } }])
    expect(owed(false)).toEqual([])
  })

  it('LX-DEPT-32a: eight cases and what 等 adds, each with the proviso that no check was possible', () => {
    const finding = (kind: (typeof IMPOSSIBLE_KINDS)[number], therefore = '无法检查'): readonly VisitStep[] => [
      dispatching(),
      impossible({
        impossible: { kind, therefore, proof: [name('证明1')] },
        nonCooperation: [refusing('entry-refused', true)]
      })
    ]
    const rules = asking(linxiaJoint, 'impossible')
    expect(passing(rules, IMPOSSIBLE_KINDS, (kind) => finding(kind))).toEqual(IMPOSSIBLE_KINDS)
    expect(passing(rules, IMPOSSIBLE_KINDS, (kind) => finding(kind, ' '))).toEqual([])
    const cases = rules.impossible
    if (cases === null) throw new Error('article 32 has cases')
    const closed = { ...rules, impossible: { ...cases, open: false } }
    expect(passing(closed, IMPOSSIBLE_KINDS, (kind) => finding(kind))).toEqual([
      'unreachable',
      'serious-refusal',
      'deregistered',
      'registration-revoked',
      'licence-revoked',
      'moved-away',
      'closed',
      'in-liquidation'
    ])
  })
})

describe('results', () => {
  it.each<readonly [string, Profile]>([
    ['LX19-35', linxia2019],
    ['LX-MKT-23d', linxiaMarket],
    ['NY-16', ningyang],
    ['ZS-27', zhongshan],
    ['WN-28', wannian]
  ])('%s: who checks forms the result: an officer of the department, or the department', (_, profile) => {
    const rules = asking(profile, 'whoChecks')
    expect(passing(rules, ['M1', market, 'F1', fire], (by) => [...ended, forming({}, '2022-03-04', by)])).toEqual([
      'M1',
      market
    ])
  })

  it('LX-DEPT-30f: all officers of the department who checked sign', () => {
    const rules = asking(linxiaJoint, 'resultSigned')
    expect(tags(rules, ...ended, forming({ signedBy: [name('M1')] }))).toEqual(['ResultUnsigned'])
    expect(tags(rules, ...ended, forming())).toEqual([])
  })

  it('LX-DEPT-30g: the leader or the head approves', () => {
    const taken = passing(asking(linxiaJoint, 'approvers'), APPROVERS, (as) => [...ended, forming(), reviewing({ as })])
    expect(taken).toEqual(['leader', 'head'])
    expect(linxiaJoint.inspect.approvers?.value).toEqual(taken)
  })

  /** The demands that a result may not leave out. */
  const demanded = (profile: Profile): readonly LegalDemand[] =>
    LEGAL_DEMANDS.filter(
      (demand) =>
        tags(
          asking(profile, 'demands'),
          ...started,
          ending({ findings: findings(problem({ demands: [demand] })) }),
          forming({ code: 'to-be-handled', severity: 'minor' })
        ).length > 0
    )

  it.each<readonly [string, Profile, readonly LegalDemand[]]>([
    ['LX19-36', linxia2019, ['judiciary']],
    ['LX-DEPT-33a', linxiaJoint, ['daily-supervision', 'case', 'judiciary']],
    ['LX-MKT-21a', linxiaMarket, LEGAL_DEMANDS],
    ['LX-MKT-21b', linxiaMarket, LEGAL_DEMANDS],
    ['LX-MKT-21c', linxiaMarket, LEGAL_DEMANDS],
    ['宁阳县实施意见', ningyang, ['daily-supervision', 'judiciary']],
    ['ZS-29', zhongshan, ['daily-supervision', 'judiciary']],
    ['WN-27', wannian, ['case', 'other-authority', 'judiciary']]
  ])('%s: what a problem demands by law, its result does not leave out', (_, profile, demands) => {
    expect(demanded(profile)).toEqual(demands)
  })
})

describe('follow-ups', () => {
  it('LX19-03: a problem left to be handled owes a follow-up, and penalties stand under the subject', () => {
    const left = courseOf(
      silent,
      ...started,
      ending({ findings: findings(problem()) }),
      forming({ code: 'to-be-handled', severity: 'minor' }),
      reviewing()
    )
    expect(followUpsOwed(left, asking(linxia2019, 'pursued'))).toMatchObject([
      { cause: 'problem', basis: { rule: 'LX19-03' } }
    ])
    expect(followUpsOwed(left, silent)).toEqual([])
    expect(subjectRecords([left], linxia2019.inspect).basis?.rule).toBe('LX19-03')
  })

  it('LX-DEPT-33a: a case is handed over with first evidence', () => {
    const rules = asking(linxiaJoint, 'caseEvidence')
    expect(tags(rules, ...ended, following({ evidence: [] }))).toEqual(['HandedWithoutEvidence'])
    expect(tags(rules, ...ended, following())).toEqual([])
  })

  const calendar = orThrow(makeWorkCalendar(stateHolidays))
  const due = (closed: string | null, entered: string | null, today: string): FollowUpDue =>
    orThrow(
      followUpDue({
        followUp: {
          closed: closed === null ? null : { by: market, on: day(closed), outcome: '已处罚', waiver: null },
          entered: entered === null ? null : { by: market, on: day(entered) }
        },
        taskEnded: day('2022-03-10'),
        today: day(today),
        calendar,
        terms: linxiaJoint.calendar.terms,
        rules: asking(linxiaJoint, 'closeWithin', 'enterWithin')
      })
    )

  it('LX-DEPT-33b: it is closed within three months of the end of the task, on the last day in time and a day later late', () => {
    expect([
      due('2022-06-10', null, '2022-06-10').closedLate,
      due('2022-06-11', null, '2022-06-11').closedLate
    ]).toEqual([false, true])
    expect(due(null, null, '2022-06-10').close?.on).toBe('2022-06-10')
  })

  it('LX-DEPT-33c: it is entered within 20 working days of its end, on day 20 in time and on day 21 late', () => {
    // From Friday 10 June 2022; no holiday but the weekends lies between.
    expect(due('2022-06-10', null, '2022-06-10').enter?.on).toBe('2022-07-08')
    expect(due('2022-06-10', '2022-07-08', '2022-07-30').enteredLate).toBe(false)
    expect(due('2022-06-10', '2022-07-11', '2022-07-30').enteredLate).toBe(true)
  })

  it('LX-DEPT-34: the file of a visit is kept for long', () => {
    expect(caseFileOf(courseOf(silent, ...ended), linxiaJoint.inspect)).toMatchObject({
      retention: 'long-term',
      basis: { rule: 'LX-DEPT-34' }
    })
  })

  it.each<readonly [string, Profile]>([
    ['ZS-30', zhongshan],
    ['WN-31', wannian]
  ])('%s: a first and minor violation that is spared is recorded, and not judged', (_, profile) => {
    const sparing = step('SparePenalty', '2022-03-06', {
      lenience: {
        department: market,
        first: true,
        minor: true,
        notMandatory: true,
        corrected: false,
        help: '约谈',
        listed: null
      }
    })
    expect(tags(asking(profile, 'lenience'), ...ended, sparing)).toEqual([])
    expect(tags(silent, ...ended, sparing)).toEqual(['AnswerOpen'])
  })
})
