import { describe, expect, it } from 'vitest'
import type { Conclusion, Evidence } from '../../../src/inspect/index.js'
import {
  EVIDENCE_KINDS,
  IMPOSSIBLE_KINDS,
  NON_COOPERATION_KINDS,
  impossibleCode,
  nextVisitSteps,
  visitStage
} from '../../../src/inspect/index.js'
import { cited } from '../../../src/kernel/index.js'
import {
  beginning,
  begun,
  courseOf,
  day,
  dispatching,
  ended,
  ending,
  fire,
  finding,
  findings,
  forming,
  formingOfFire,
  impossible,
  itemKey,
  name,
  onlyRefusal,
  preparing,
  problem,
  refusal,
  result,
  reviewing,
  shop,
  silent,
  step,
  strict,
  tags
} from './sample.js'

const evidence = (kind: Evidence['kind'], number = 'Z1', takenBy = 'M1'): Evidence => ({
  number: name(number),
  kind,
  takenBy: name(takenBy)
})
const conclusion = (changes: Partial<Conclusion> = {}): Conclusion => ({
  source: 'professional-body',
  of: name('省质检院'),
  document: name('检字1号'),
  item: shop,
  need: '农药残留检测',
  ...changes
})

describe('findings', () => {
  it('NY-16: each department finds for itself, one finding for each item that it checks', () => {
    expect(tags(strict, ...begun, ending())).toEqual([])
    expect(tags(strict, ...begun, ending({ findings: findings().slice(1) }))).toEqual(['FindingMissing'])
    expect(tags(strict, ...begun, ending({ findings: [...findings(), finding()] }))).toEqual(['FindingTwice'])
  })

  it('LX-MKT-16a: nothing outside the form is found', () => {
    const beyond = finding({ item: itemKey('广告检查') })
    expect(onlyRefusal(strict, ...begun, ending({ findings: [...findings(), beyond] }))).toMatchObject({
      _tag: 'FindingOffForm',
      basis: { rule: 'LX-MKT-16a' }
    })
  })

  it('WN-16: a violation is minor, general or major where the text grades, and need not be where it does not', () => {
    const graded = (severity: 'minor' | 'general' | 'major' | null) =>
      ending({ findings: findings(problem({ severity })) })
    for (const severity of ['minor', 'general', 'major'] as const)
      expect(tags(strict, ...begun, graded(severity))).toEqual([])
    expect(onlyRefusal(strict, ...begun, graded(null))).toMatchObject({
      _tag: 'GradeMissing',
      basis: { rule: 'WN-16' }
    })
    expect(tags(silent, ...begun, graded(null))).toEqual([])
    const two = { ...strict, severities: cited(['minor', 'general'] as const, { document: '某文件', article: '一' }) }
    expect(tags(two, ...begun, graded('major'))).toEqual(['GradeUnlisted'])
  })

  it('says what a problem is, and holds nothing of one where none was found', () => {
    expect(tags(silent, ...begun, ending({ findings: findings(problem({ text: ' ' })) }))).toEqual(['ProblemUnsaid'])
    expect(tags(silent, ...begun, ending({ findings: findings(finding({ severity: 'minor' })) }))).toEqual([
      'ProblemWithoutProblem'
    ])
  })

  it('LX-DEPT-30d: a problem is met by record, evidence, stop order or correction order, orders in one of three forms', () => {
    const met = (
      kind: 'site-record' | 'first-evidence' | 'stop-order' | 'correction-order',
      form: 'written' | 'oral' | 'mobile-print' | null
    ) => ending({ findings: findings(problem({ measures: [{ kind, form, until: null }] })) })
    for (const form of ['written', 'oral', 'mobile-print'] as const) {
      expect(tags(strict, ...begun, met('stop-order', form))).toEqual([])
      expect(tags(strict, ...begun, met('correction-order', form))).toEqual([])
    }
    expect(tags(strict, ...begun, met('stop-order', null))).toEqual(['OrderFormMissing'])
    expect(tags(strict, ...begun, met('correction-order', null))).toEqual(['OrderFormMissing'])
    expect(tags(strict, ...begun, met('site-record', null))).toEqual([])
    expect(tags(silent, ...begun, met('stop-order', null))).toEqual([])
    const few = {
      ...strict,
      measures: cited(['site-record'] as const, { document: '某文件', article: '一' }),
      orderForms: cited(['written'] as const, { document: '某文件', article: '一' })
    }
    expect(tags(few, ...begun, met('stop-order', 'oral'))).toEqual(['MeasureUnlisted', 'OrderFormUnlisted'])
  })
})

describe('the paper', () => {
  it('LX-MKT-19a: the record is signed or sealed at the place; without a signature the reason is stated, a witness may stand by', () => {
    expect(onlyRefusal(strict, ...begun, ending({ signature: null }))).toMatchObject({
      _tag: 'SignatureMissing',
      basis: { rule: 'LX-MKT-19a' }
    })
    expect(tags(silent, ...begun, ending({ signature: null }))).toEqual([])
    const unsigned = (reason: string) =>
      ending({ signature: { _tag: 'SubjectUnsigned', reason, witnesses: [name('村委会')] } })
    expect(tags(strict, ...begun, unsigned(''))).toEqual(['UnsignedUnexplained'])
    expect(courseOf(strict, ...begun, unsigned('负责人拒签')).paper?.paper.signature).toMatchObject({
      witnesses: ['村委会']
    })
    const written = beginning({ methods: ['written'], waiver: { reason: '资料审查', approver: '张局长' } })
    expect(tags(strict, dispatching(), preparing(), written, ending({ signature: null }))).toEqual([])
  })

  it('LX-DEPT-30e: confirmation by mobile device counts where the text has it, and is refused where it has not', () => {
    const mobile = ending({ signature: { _tag: 'SubjectSigned', way: 'mobile', as: 'legal-representative' } })
    const joint = {
      ...strict,
      signature: cited(['signed', 'sealed', 'mobile'] as const, { document: '某文件', article: '一' })
    }
    expect(tags(strict, ...begun, mobile)).toEqual(['SignatureWayUnlisted'])
    expect(tags(joint, ...begun, mobile)).toEqual([])
  })

  it('LX-MKT-19b: photo, video or recorder tells what happened at the place, or a reason and an approver stand there', () => {
    for (const kind of EVIDENCE_KINDS) {
      const told = kind === 'photo' || kind === 'video' || kind === 'recorder'
      expect(tags(strict, ...begun, ending({ evidence: [evidence(kind)] }))).toEqual(told ? [] : ['NothingRecorded'])
    }
    const waiver = { of: 'recording' as const, reason: '涉密场所', approver: name('张局长') }
    expect(courseOf(strict, ...begun, ending({ evidence: [], waivers: [waiver] })).paper?.paper.waivers).toEqual([
      waiver
    ])
    expect(tags(strict, ...begun, ending({ evidence: [], waivers: [{ ...waiver, reason: '' }] }))).toEqual([
      'VisitWaiverUnsigned'
    ])
    expect(tags(strict, ...begun, ending({ evidence: [], waivers: [{ ...waiver, of: 'conclusion-need' }] }))).toEqual([
      'NothingRecorded'
    ])
    expect(tags(silent, ...begun, ending({ evidence: [] }))).toEqual([])
  })

  it('LX-DEPT-35: every piece of evidence has one number and an officer of the team who took it', () => {
    expect(tags(silent, ...begun, ending({ evidence: [evidence('photo'), evidence('sample')] }))).toEqual([
      'EvidenceTwice'
    ])
    expect(tags(silent, ...begun, ending({ evidence: [evidence('photo', 'Z1', 'E1')] }))).toEqual([
      'EvidenceOfStranger'
    ])
  })
})

describe('conclusions of others', () => {
  it('LX-MKT-17c: results of departments, court documents and professional opinions may be used, for an item of the form', () => {
    for (const source of ['department', 'court', 'professional-body'] as const)
      expect(tags(strict, ...begun, ending({ conclusions: [conclusion({ source })] }))).toEqual([])
    expect(tags(strict, ...begun, ending({ conclusions: [conclusion({ item: itemKey('广告检查') })] }))).toEqual([
      'ConclusionOffForm'
    ])
  })

  it('LX19-32: where the text has professional opinions alone, a court document is refused; where it is silent, that is decided first', () => {
    const opinions = {
      ...strict,
      conclusions: cited(['professional-body'] as const, { document: '某文件', article: '一' })
    }
    expect(tags(opinions, ...begun, ending({ conclusions: [conclusion({ source: 'court' })] }))).toEqual([
      'ConclusionUnlisted'
    ])
    expect(tags(opinions, ...begun, ending({ conclusions: [conclusion()] }))).toEqual([])
    expect(onlyRefusal(silent, ...begun, ending({ conclusions: [conclusion()] }))).toMatchObject({
      question: 'conclusions'
    })
  })

  it('NY-14: a conclusion says what the joint team could not do alone, or a reason and an approver stand there', () => {
    const bare = [conclusion({ need: null })]
    expect(onlyRefusal(strict, ...begun, ending({ conclusions: bare }))).toMatchObject({
      _tag: 'ConclusionUnneeded',
      basis: { rule: 'NY-14' }
    })
    const waivers = [{ of: 'conclusion-need' as const, reason: '沿用上年结论', approver: name('张局长') }]
    expect(tags(strict, ...begun, ending({ conclusions: bare, waivers }))).toEqual([])
    expect(tags({ ...strict, conclusionNeed: null }, ...begun, ending({ conclusions: bare }))).toEqual([])
  })
})

describe('non-cooperation', () => {
  it('LX-MKT-22b: there are four kinds, toward officers or a body that is entrusted', () => {
    expect(NON_COOPERATION_KINDS).toEqual(['entry-refused', 'material-refused', 'material-untrue', 'obstruction'])
    for (const kind of NON_COOPERATION_KINDS)
      expect(tags(strict, ...begun, ending({ nonCooperation: [refusal({ kind, toward: name('省质检院') })] }))).toEqual(
        []
      )
    const one = { ...strict, nonCooperation: cited(['obstruction'] as const, { document: '某文件', article: '一' }) }
    expect(tags(one, ...begun, ending({ nonCooperation: [refusal()] }))).toEqual(['NonCooperationUnlisted'])
  })

  it('LX-MKT-22a: count, time and circumstance are recorded, so that they can be published', () => {
    expect(tags(silent, ...begun, ending({ nonCooperation: [refusal({ circumstance: '' })] }))).toEqual([
      'NonCooperationUnsaid'
    ])
    expect(tags(silent, ...begun, ending({ nonCooperation: [refusal({ times: 0 })] }))).toEqual([
      'NonCooperationUnsaid'
    ])
    for (const on of ['2022-03-01', '2022-03-03'])
      expect(tags(silent, ...begun, ending({ nonCooperation: [refusal({ on: day(on) })] }))).toEqual([])
    for (const on of ['2022-02-28', '2022-03-04'])
      expect(tags(silent, ...begun, ending({ nonCooperation: [refusal({ on: day(on) })] }))).toEqual([
        'NonCooperationOutOfTime'
      ])
  })
})

describe('a check that is impossible', () => {
  const found = (
    kind: (typeof IMPOSSIBLE_KINDS)[number],
    more: { readonly therefore?: string; readonly proof?: readonly string[] } = {}
  ) =>
    impossible({
      impossible: { kind, therefore: more.therefore ?? '无法开展检查', proof: (more.proof ?? ['退信1']).map(name) },
      nonCooperation: kind === 'serious-refusal' ? [refusal({ serious: true })] : []
    })

  it('LX-DEPT-32a: in eight cases the result may be formed at once, and the check counts as ended', () => {
    const listed = IMPOSSIBLE_KINDS.filter((kind) => kind !== 'other-cause')
    expect(listed).toHaveLength(8)
    for (const kind of listed) {
      const course = courseOf(strict, dispatching(), found(kind))
      expect([course.ended, course.begun]).toEqual(['2022-03-03', null])
      const formed = courseOf(strict, dispatching(), found(kind), forming({ code: impossibleCode(kind) }))
      expect(formed.results).toHaveLength(1)
    }
    expect(courseOf(strict, ...begun, found('unreachable')).ended).toBe('2022-03-03')
  })

  it('LX-DEPT-32a: the proviso is stated and proved; the case alone does not do', () => {
    expect(onlyRefusal(strict, dispatching(), found('deregistered', { therefore: ' ' }))).toMatchObject({
      _tag: 'ProvisoUnstated',
      basis: { rule: 'LX-DEPT-32a' }
    })
    expect(tags(strict, dispatching(), found('deregistered', { proof: [] }))).toEqual(['ProvisoUnproved'])
  })

  it('LX-DEPT-32a: 等 lets another cause pass with the same proviso; a closed list or a silent text does not', () => {
    expect(tags(strict, dispatching(), found('other-cause'))).toEqual([])
    const shut = { ...strict, impossible: strict.impossible && { ...strict.impossible, open: false } }
    expect(tags(shut, dispatching(), found('other-cause'))).toEqual(['ImpossibleUnlisted'])
    expect(onlyRefusal(silent, dispatching(), found('unreachable'))).toEqual({
      _tag: 'AnswerOpen',
      stage: 'inspect',
      question: 'impossible'
    })
  })

  it('LX-DEPT-32b: a serious refusal is recorded as such', () => {
    const kind = { kind: 'serious-refusal' as const, therefore: '无法进入', proof: [name('录像1')] }
    expect(tags(strict, dispatching(), impossible({ impossible: kind, nonCooperation: [refusal()] }))).toEqual([
      'RefusalUnrecorded'
    ])
    expect(tags(strict, dispatching(), found('serious-refusal'))).toEqual([])
  })

  it('C-19: it is ended and not concluded: each department forms its result, which is reviewed like any other', () => {
    const steps = [
      dispatching(),
      found('closed'),
      forming({ code: 'closed-or-liquidating' }),
      reviewing(),
      formingOfFire({ code: 'closed-or-liquidating' })
    ]
    expect(visitStage(courseOf(strict, ...steps))).toBe('ended')
    const approval = step('ReviewResult', '2022-03-05', { department: fire, as: 'head', approved: true, reason: '' })
    expect(visitStage(courseOf(strict, ...steps, approval))).toBe('concluded')
    expect(onlyRefusal(strict, dispatching(), found('closed'), forming(result()))).toMatchObject({
      _tag: 'CodeUnlikeCase',
      expected: 'closed-or-liquidating'
    })
  })
})

describe('the order of a visit', () => {
  it('refuses what comes before its cause, by day and by step', () => {
    expect(
      onlyRefusal(
        silent,
        dispatching(),
        step('PrepareForm', '2022-02-28', {
          form: { of: name('甲'), choice: 'chosen', precheck: null, items: [] },
          waiver: null
        })
      )
    ).toMatchObject({
      _tag: 'StepBeforeCause',
      cause: 'DispatchVisit'
    })
    expect(tags(silent, dispatching(), preparing(), beginning({}, '2022-03-01'))).toEqual(['StepBeforeCause'])
    expect(tags(silent, ...begun, ending({}, '2022-03-02'))).toEqual(['StepBeforeCause'])
    expect(tags(silent, dispatching(), preparing(), ending())).toEqual(['VisitNotBegun'])
    expect(tags(silent, ...ended, ending())).toEqual(['VisitEndedAlready'])
    expect(tags(silent, ...begun, beginning())).toEqual(['VisitBegunAlready'])
    expect(tags(silent, preparing())).toEqual(['VisitUndispatched'])
    expect(tags(silent, dispatching(), dispatching())).toEqual(['VisitDispatchedBefore'])
    expect(tags(silent, ...begun, forming())).toEqual(['VisitNotEnded'])
    const other = { ...preparing(), visit: { subject: name('S1'), ordinal: 2 } }
    expect(tags(silent, dispatching(), other)).toEqual(['StepOfOtherVisit'])
  })

  it('leaves a way on from every state', () => {
    const states = [null, courseOf(strict, dispatching()), courseOf(strict, ...begun), courseOf(strict, ...ended)]
    expect(states.map((course) => nextVisitSteps(course)[0])).toEqual([
      'DispatchVisit',
      'ReplaceOfficer',
      'EntrustBody',
      'FormResult'
    ])
  })
})
