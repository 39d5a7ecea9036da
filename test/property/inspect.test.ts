/* Laws of a visit's course, over random steps: what is taken can be written and read, comes in order, keeps what was decided, and leaves a way on. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import '../seeded.js'
import {
  DISPOSALS,
  EVIDENCE_KINDS,
  FOLLOW_UP_ROUTES,
  IMPOSSIBLE_KINDS,
  LEGAL_DEMANDS,
  RESULT_CODES,
  VISIT_STEPS,
  impossibleCode,
  inspectMessages,
  nextVisitSteps,
  resultsOpen,
  takeVisitStep,
  visitStage,
  visitStepCodec,
  type InspectRefusal,
  type InspectRules,
  type VisitCourse,
  type VisitStep,
  type VisitStepOf
} from '../../src/inspect/index.js'
import { METHODS } from '../../src/checklist/index.js'
import { addDays, cited, decode, explainBy, orThrow, type CivilDate, type Name } from '../../src/kernel/index.js'
import { SEVERITIES } from '../../src/registry/index.js'
import {
  beginning,
  day,
  dispatch,
  exits,
  finding,
  fire,
  following,
  form,
  forming,
  formingOfFire,
  impossible,
  itemKey,
  market,
  name,
  officer,
  paper,
  reviewing,
  shop,
  silent,
  step,
  strict,
  visit
} from '../unit/inspect/sample.js'

const words = fc.constantFrom('', ' ', '理由', 'x'.repeat(9))
const ids = fc.constantFrom('M1', 'M2', 'M3', 'F1', 'E1').map(name)
const departments = fc.constantFrom(market, fire, name('税务局'))
const days = fc.integer({ min: 0, max: 6 }).map((n): CivilDate => orThrow(addDays(day('2022-03-01'), n)))
const items = fc.constantFrom(shop, exits, itemKey('广告检查'))
const few = <A>(of: fc.Arbitrary<A>): fc.Arbitrary<A[]> => fc.array(of, { maxLength: 2 })
const waiver = fc.option(fc.record({ reason: words, approver: fc.constantFrom('', '张局长') }))

const randomOfficer = fc
  .record({ id: ids, department: departments, leads: fc.boolean(), certified: fc.boolean() })
  .map((changes) => officer(changes.id, changes))
const nonCooperation = fc.record({
  kind: fc.constantFrom('entry-refused', 'material-refused', 'material-untrue', 'obstruction'),
  times: fc.integer({ min: 0, max: 2 }),
  on: days,
  circumstance: words,
  toward: fc.constant(null),
  serious: fc.boolean()
})
const randomFinding = fc
  .record({
    item: items,
    department: departments,
    outcome: fc.constantFrom('clean', 'problem', 'not-applicable'),
    severity: fc.option(fc.constantFrom(...SEVERITIES)),
    text: words,
    demands: few(fc.constantFrom(...LEGAL_DEMANDS))
  })
  .map((changes) => finding(changes as Partial<ReturnType<typeof finding>>))

/** Findings that fit the form, with some problems, beside findings that may not. */
const randomFindings = fc.oneof(
  { weight: 1, arbitrary: fc.array(randomFinding, { maxLength: 4 }) },
  {
    weight: 3,
    arbitrary: fc
      .option(fc.constantFrom(...SEVERITIES))
      .map((severity) => [
        severity === null ? finding() : finding({ outcome: 'problem', severity, text: '问题' }),
        finding({ department: fire }),
        finding({ item: exits, department: fire })
      ])
  }
)

type Bare = { readonly [T in VisitStep['_tag']]: fc.Arbitrary<Omit<VisitStepOf<T>, '_tag' | 'by' | 'on' | 'visit'>> }

const bare = {
  DispatchVisit: fc.record({
    dispatch: fc.oneof(
      { weight: 5, arbitrary: fc.constant(dispatch()) },
      { weight: 1, arbitrary: few(randomOfficer).map((officers) => dispatch({ officers })) }
    )
  }),
  ReplaceOfficer: fc.record({
    department: departments,
    out: ids,
    in: randomOfficer,
    cause: fc.constantFrom('recusal', 'other'),
    drawn: fc.boolean(),
    reason: words,
    approver: ids
  }),
  DelegateVisit: fc.record({
    delegation: fc.record({
      department: departments,
      from: fc.constant({ office: name('州局'), level: 'prefecture' as const }),
      to: fc.constantFrom('prefecture', 'county').map((level) => ({ office: name('县局'), level })),
      officers: few(randomOfficer)
    })
  }),
  EntrustBody: fc.record({
    entrustment: fc.record({
      body: ids,
      kind: fc.constantFrom('testing-body', 'other-body'),
      service: fc.constantFrom('testing', 'consultation'),
      qualified: fc.boolean(),
      department: departments,
      paidBy: departments,
      guidedBy: fc.option(ids)
    })
  }),
  PrepareForm: fc.record({
    form: fc.oneof(
      { weight: 3, arbitrary: fc.constant(form()) },
      { weight: 1, arbitrary: fc.constantFrom(form({ items: [] }), form({ precheck: null }), form({ of: name('乙') })) }
    ),
    waiver
  }),
  TellSubject: fc.record({ law: fc.option(words) }),
  BeginVisit: fc.record({
    methods: few(fc.constantFrom(...METHODS)),
    present: fc.oneof(fc.array(ids, { maxLength: 3 }), fc.constant([name('M1'), name('M2')])),
    credentials: fc.boolean(),
    uniform: fc.boolean(),
    instructed: fc.boolean(),
    waiver
  }),
  EndVisit: fc.record({
    paper: fc
      .record({
        findings: randomFindings,
        evidence: few(fc.record({ number: ids, kind: fc.constantFrom(...EVIDENCE_KINDS), takenBy: ids })),
        nonCooperation: few(nonCooperation),
        signature: fc.oneof(
          fc.constant(null),
          fc.record({
            _tag: fc.constant('SubjectSigned' as const),
            way: fc.constantFrom('signed', 'sealed', 'mobile'),
            as: fc.constant('person-in-charge' as const)
          }),
          fc.record({ _tag: fc.constant('SubjectUnsigned' as const), reason: words, witnesses: few(ids) })
        ),
        waivers: few(fc.record({ of: fc.constantFrom('recording', 'conclusion-need'), reason: words, approver: ids }))
      })
      .map((changes) => paper(changes as Partial<ReturnType<typeof paper>>))
  }),
  FindImpossible: fc.record({
    impossible: fc.record({ kind: fc.constantFrom(...IMPOSSIBLE_KINDS), therefore: words, proof: few(ids) }),
    nonCooperation: few(nonCooperation)
  }),
  FormResult: fc.record({
    department: departments,
    result: fc.record({
      code: fc.constantFrom(...RESULT_CODES),
      severity: fc.option(fc.constantFrom(...SEVERITIES)),
      text: words,
      disposals: few(fc.constantFrom(...DISPOSALS)),
      signedBy: few(ids)
    })
  }),
  ReviewResult: fc.record({
    department: departments,
    as: fc.constantFrom('leader', 'head'),
    approved: fc.boolean(),
    reason: words
  }),
  OpenFollowUp: fc.record({
    department: departments,
    followUp: ids,
    route: fc.constantFrom(...FOLLOW_UP_ROUTES),
    to: departments,
    reason: words,
    evidence: few(ids)
  }),
  CloseFollowUp: fc.record({ followUp: ids, outcome: words, waiver }),
  EnterFollowUp: fc.record({ followUp: ids }),
  RecordCase: fc.record({
    department: departments,
    case: ids,
    fine: fc.constantFrom('0', '12000.50', '1e3', '-5', '01', '0.001')
  }),
  SparePenalty: fc.record({
    lenience: fc.record({
      department: departments,
      first: fc.boolean(),
      minor: fc.boolean(),
      notMandatory: fc.boolean(),
      corrected: fc.boolean(),
      help: words,
      listed: fc.option(ids)
    })
  })
} as unknown as Bare

const anyStep: fc.Arbitrary<VisitStep> = fc
  .constantFrom(...(Object.keys(bare) as VisitStep['_tag'][]))
  .chain((tag) =>
    fc.record({
      _tag: fc.constant(tag),
      by: ids,
      on: days,
      visit: fc.constant(visit),
      more: bare[tag] as fc.Arbitrary<object>
    })
  )
  .map(({ more, ...act }) => ({ ...act, ...more }) as unknown as VisitStep)

/** Steps that are in order in one state or another, so that every kind is taken somewhere. */
const fitting: readonly VisitStep[] = [
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
      department: fire,
      from: { office: name('支队'), level: 'prefecture' },
      to: { office: name('大队'), level: 'county' },
      officers: [officer('F2', { department: fire })]
    }
  }),
  step('EntrustBody', '2022-03-04', {
    entrustment: {
      body: name('省质检院'),
      kind: 'testing-body',
      service: 'testing',
      qualified: true,
      department: market,
      paidBy: market,
      guidedBy: name('M1')
    }
  }),
  step('PrepareForm', '2022-03-03', { form: form(), waiver: null }),
  step('TellSubject', '2022-03-03', { law: '某法第一条' }),
  beginning({ present: [name('M1'), name('F1')] }, '2022-03-04'),
  step('EndVisit', '2022-03-05', { paper: paper() }),
  impossible({}, '2022-03-05'),
  forming({ code: 'no-problem' }, '2022-03-06'),
  formingOfFire({}, '2022-03-06'),
  forming({ code: 'unreachable' }, '2022-03-06'),
  formingOfFire({ code: 'unreachable' }, '2022-03-06'),
  reviewing({}, '2022-03-07'),
  reviewing({ approved: false, reason: '证据不足' }, '2022-03-06'),
  reviewing({ department: fire, as: 'head' }, '2022-03-07'),
  following({ evidence: [], route: 'daily-supervision' }, '2022-03-06'),
  step('CloseFollowUp', '2022-03-08', { followUp: name('H1'), outcome: '已改正', waiver: null }),
  step('EnterFollowUp', '2022-03-08', { followUp: name('H1') }),
  step('RecordCase', '2022-03-08', { department: market, case: name('A1'), fine: '12000.50' }),
  step('SparePenalty', '2022-03-08', {
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

const steps = fc.oneof(anyStep, fc.constantFrom(...fitting))

/** Any rule may be silent: a mixture of rules that ask everything and rules that ask nothing. */
const rules: fc.Arbitrary<InspectRules> = fc
  .record({
    silent: fc.subarray(Object.keys(strict) as (keyof InspectRules)[]),
    anyMethod: fc.boolean()
  })
  .map(({ silent: quiet, anyMethod }) => {
    const mixed = { ...strict, ...Object.fromEntries(quiet.map((key) => [key, silent[key]])) }
    return anyMethod && mixed.presentAt !== null
      ? { ...mixed, presentAt: cited('anyMethod' as const, mixed.presentAt.basis) }
      : mixed
  })

/** Visits from lawful beginnings, so that random steps meet every stage of one. */
const openings: fc.Arbitrary<readonly VisitStep[]> = fc.constantFrom(
  [],
  [step('DispatchVisit', '2022-03-01', { dispatch: dispatch() })],
  lawful(1),
  lawful(2),
  lawful(3),
  lawful(6),
  lawful(8)
)

function lawful(length: number): readonly VisitStep[] {
  return [
    step('DispatchVisit', '2022-03-01', { dispatch: dispatch() }),
    step('PrepareForm', '2022-03-02', { form: form(), waiver: null }),
    beginning(),
    step('EndVisit', '2022-03-03', { paper: paper() }),
    forming(),
    reviewing(),
    following({ evidence: [], route: 'daily-supervision' }),
    step('CloseFollowUp', '2022-03-07', { followUp: name('H1'), outcome: '已改正', waiver: null }),
    step('EnterFollowUp', '2022-03-07', { followUp: name('H1') })
  ].slice(0, length + 1)
}

type Taken = { readonly before: VisitCourse | null; readonly step: VisitStep; readonly after: VisitCourse }

function walk(
  law: InspectRules,
  all: readonly VisitStep[]
): { taken: readonly Taken[]; refused: readonly InspectRefusal[] } {
  const taken: Taken[] = []
  const refused: InspectRefusal[] = []
  let before: VisitCourse | null = null
  for (const next of all) {
    const result = takeVisitStep(before, next, law)
    if (result._tag === 'Left') refused.push(...result.left)
    else {
      taken.push({ before, step: next, after: result.right })
      before = result.right
    }
  }
  return { taken, refused }
}

const walks = fc
  .record({ law: rules, opening: openings, rest: fc.array(steps, { maxLength: 25 }) })
  .map(({ law, opening, rest }) => ({ law, ...walk(law, [...opening, ...rest]) }))

describe('a visit under random steps', () => {
  it('LX-DEPT-5: every step that is taken can be written as JSON and read back as it was', () => {
    let met = 0
    fc.assert(
      fc.property(walks, ({ taken }) => {
        for (const { step: next } of taken) {
          met++
          expect(decode(visitStepCodec)(JSON.parse(JSON.stringify(next)))).toEqual({ _tag: 'Right', right: next })
        }
      }),
      { numRuns: 300 }
    )
    expect(met).toBeGreaterThan(600)
  })

  it('takes no step out of order: what is taken stood among the next steps, and there is always a next one', () => {
    const kinds = new Set<string>()
    fc.assert(
      fc.property(walks, ({ taken }) => {
        for (const { before, step: next, after } of taken) {
          kinds.add(next._tag)
          expect(nextVisitSteps(before)).toContain(next._tag)
          expect(nextVisitSteps(after).length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 300 }
    )
    expect(kinds.size).toBe(VISIT_STEPS.length)
  })

  it('agrees with a small model of the order: dispatched, begun, ended, each once', () => {
    fc.assert(
      fc.property(walks, ({ taken }) => {
        let model: 'none' | 'dispatched' | 'begun' | 'ended' = 'none'
        for (const { step: next, after } of taken) {
          if (next._tag === 'DispatchVisit') {
            expect(model).toBe('none')
            model = 'dispatched'
          } else expect(model).not.toBe('none')
          if (next._tag === 'BeginVisit') {
            expect(model).toBe('dispatched')
            model = 'begun'
          }
          if (next._tag === 'EndVisit') expect(model).toBe('begun')
          if (next._tag === 'FindImpossible') expect(model).not.toBe('ended')
          if (next._tag === 'EndVisit' || next._tag === 'FindImpossible') model = 'ended'
          if (next._tag === 'FormResult' || next._tag === 'RecordCase') expect(model).toBe('ended')
          const stage = visitStage(after)
          expect(stage === 'concluded' ? 'ended' : stage).toBe(model)
        }
      }),
      { numRuns: 300 }
    )
  })

  it('LX-DEPT-30h: no version of a result is lost or altered once it is reviewed, and none follows an approval', () => {
    fc.assert(
      fc.property(walks, ({ taken }) => {
        for (const { before, after } of taken) {
          for (const { department, versions } of before?.results ?? []) {
            const now = after.results.find((record) => record.department === department)?.versions ?? []
            expect(now.map(({ number }) => number)).toEqual(now.map((_, i) => i + 1))
            versions.forEach((version, i) => {
              if (version.review !== null) expect(now[i]).toBe(version)
            })
            if (versions.at(-1)?.review?.approved === true) expect(now).toHaveLength(versions.length)
          }
        }
      }),
      { numRuns: 300 }
    )
  })

  it('leaves a lawful way to approved results from every state that is reached', () => {
    let met = 0
    fc.assert(
      fc.property(walks, ({ law, taken }) => {
        const course = taken.at(-1)?.after
        if (course === undefined) return
        met++
        expect(resultsOpen(conclude(course, { ...law, impossible: strict.impossible }))).toEqual([])
      }),
      { numRuns: 300 }
    )
    expect(met).toBeGreaterThan(200)
  })

  it('says why it refuses, in both languages, with the data of the case', () => {
    const tags = new Set<string>()
    fc.assert(
      fc.property(walks, ({ refused }) => {
        for (const refusal of refused) {
          tags.add(refusal._tag)
          for (const language of ['zh', 'en'] as const) {
            const said = explainBy(inspectMessages)(language)(refusal)
            expect(said).not.toMatch(/undefined|null|\[object/)
            expect(/[\u4e00-\u9fff]/.test(said) || language === 'en').toBe(true)
          }
        }
      }),
      { numRuns: 300 }
    )
    expect(tags.size).toBeGreaterThan(50)
  })
})

/** Ends a visit as impossible where it is open, then forms and approves what is open. */
function conclude(course: VisitCourse, law: InspectRules): VisitCourse {
  const late = day('2023-01-02')
  const take = (before: VisitCourse, more: object, by: Name): VisitCourse =>
    orThrow(takeVisitStep(before, { visit, by, on: late, ...more } as unknown as VisitStep, law))
  let now = course
  if (now.ended === null) {
    const found = { kind: 'unreachable', therefore: '无法开展检查', proof: [name('退信')] }
    now = take(now, { _tag: 'FindImpossible', impossible: found, nonCooperation: [] }, market)
  }
  for (const department of resultsOpen(now)) {
    const waiting = now.results.find((record) => record.department === department)?.versions.at(-1)
    if (waiting === undefined || waiting.review !== null) {
      const own = now.officers.filter((member) => member.department === department)
      const problems = now.paper?.paper.findings.filter(
        (found) => found.department === department && found.outcome === 'problem'
      )
      const result = {
        code:
          now.impossible !== null
            ? impossibleCode(now.impossible.impossible.kind)
            : (problems?.length ?? 0) > 0
              ? 'to-be-handled'
              : 'no-problem',
        severity:
          [...SEVERITIES].reverse().find((degree) => problems?.some(({ severity }) => severity === degree)) ?? null,
        text: '',
        disposals: LEGAL_DEMANDS,
        signedBy: own.map(({ id }) => id)
      }
      now = take(now, { _tag: 'FormResult', department, result }, department)
    }
    now = take(now, { _tag: 'ReviewResult', department, as: 'head', approved: true, reason: '' }, market)
  }
  return now
}
