import { describe, expect, it } from 'vitest'
import {
  factKinds,
  factReader,
  factsOfIrregularity,
  gatherFacts,
  indexTrail,
  tasksOver,
  type CaseKey,
  type Fact,
  type TrailContext
} from '../../../src/accountability/index.js'
import { recordDigest } from '../../../src/draw/index.js'
import { cited, citing, orThrow, reasonsOf } from '../../../src/kernel/index.js'
import type { DepartmentResult } from '../../../src/inspect/index.js'
import { IRREGULARITY_KINDS, type TrailStep } from '../../../src/trail/index.js'
import { compile, fact as named, rule, statement } from './case.js'
import {
  beforeVisits,
  caseOf,
  check,
  clean,
  contextOf,
  dispatch,
  drawnRecord,
  formed,
  impossible,
  irregular,
  market,
  n,
  noProblem,
  published,
  rules as trailRules,
  settle,
  visit,
  whole,
  withheld,
  day
} from './trail.js'

const ended: TrailStep = {
  _tag: 'EndTask',
  by: n('联席会议办公室'),
  on: day('2022-05-02'),
  task: n('一'),
  ending: { _tag: 'Abandoned', reason: '机构改革', approver: n('局长') }
}

const read = (
  steps: readonly TrailStep[],
  key: CaseKey = caseOf(),
  more: Partial<TrailContext> = {}
): ReadonlyMap<string, Fact> =>
  new Map(orThrow(factReader(contextOf([...beforeVisits, ...steps], more))(key)).map((one) => [one.fact, one]))

const valueIn = (facts: ReadonlyMap<string, Fact>, name: string): boolean | undefined => facts.get(name)?.value

const value = (name: string, steps: readonly TrailStep[], more: Partial<TrailContext> = {}): boolean | undefined =>
  valueIn(read(steps, caseOf(), more), name)

const proofsOf = (fact: Fact | undefined): unknown =>
  fact?.proofs.map((proof) => (proof.from === 'trail' ? [proof.events, proof.days] : proof.by))

describe('facts from the trail', () => {
  it('a whole visit shows that nothing was amiss, each fact with its events', () => {
    const facts = read(whole())
    expect(Object.fromEntries([...facts].map(([name, one]) => [name, one.value]))).toEqual({
      drawn: true,
      'outside-draw': false,
      'fewer-officers': false,
      'uncertified-officer': false,
      'credentials-omitted': false,
      'outside-list': false,
      'quiet-period-unfiled': false,
      'form-followed': true,
      visited: true,
      'impossible-proved': false,
      'task-not-executed': false,
      'task-delayed': false,
      'problem-found': false,
      'crime-found': false,
      'result-approved': true,
      published: true,
      'publication-withheld': false,
      'publication-late': false
    })
    // 8 is the draw, 11 the dispatch, 12 the form, 13 the beginning, 14 the end, 18 the publication.
    expect(proofsOf(facts.get('drawn'))).toEqual([[[8, 11], null]])
    expect(proofsOf(facts.get('fewer-officers'))).toEqual([[[13], null]])
    expect(proofsOf(facts.get('outside-list'))).toEqual([[[1, 11, 12], null]])
    expect(proofsOf(facts.get('publication-late'))).toEqual([[[14, 18], 0]])
  })

  it('each fact that a trail can show is in the catalogue as one of the trail', () => {
    const ofTrail = new Set<string>(factKinds.flatMap(({ name, source }) => (source === 'trail' ? [name] : [])))
    const shown = [
      ...read(whole()).keys(),
      ...read([dispatch(), impossible()]).keys(),
      ...IRREGULARITY_KINDS.flatMap((what) => factsOfIrregularity[what].map(({ fact }) => fact))
    ]
    expect(shown.filter((name) => !ofTrail.has(name))).toEqual([])
  })

  it('LX-MKT-28: a result published on the 20th working day is in time, on the 21st it is late by one, unpublished by as many as passed', () => {
    const late = (on: string): readonly unknown[] => {
      const fact = read([dispatch(), ...check(), ...formed(), ...published('S1', on)]).get('publication-late')
      return [fact?.value, proofsOf(fact)]
    }
    // The check ended on Wednesday 2 March 2022; without holidays the 20th working day is 30 March.
    expect(late('2022-03-29')).toEqual([false, [[[14, 18], 0]]])
    expect(late('2022-03-30')).toEqual([false, [[[14, 18], 0]]])
    expect(late('2022-03-31')).toEqual([true, [[[14, 18], 1]]])
    const unpublished = (today: string): readonly unknown[] => {
      const fact = read([dispatch(), ...check(), ...formed()], caseOf(), { today: day(today) }).get('publication-late')
      return [fact?.value, proofsOf(fact)]
    }
    expect(unpublished('2022-03-30')).toEqual([undefined, undefined])
    expect(unpublished('2022-03-31')).toEqual([true, [[[14], 1]]])
    expect(unpublished('2022-04-01')).toEqual([true, [[[14], 2]]])
    expect(value('publication-late', [dispatch(), ...check(), ...formed(), ...withheld()])).toBe(false)
    expect(value('publication-withheld', [dispatch(), ...check(), ...formed(), ...withheld()])).toBe(true)
    // While nothing is published or withheld, the end of the check shows it.
    const silent = read([dispatch(), ...check(), ...formed()])
    for (const name of ['published', 'publication-withheld'])
      expect([valueIn(silent, name), proofsOf(silent.get(name))]).toEqual([false, [[[14], null]]])
  })

  it('LX-MKT-28: a check on the last day of its window is in time, a day later it is delayed by one, and open past it by as many as passed', () => {
    const delayed = (on: string): readonly unknown[] => {
      const fact = read([dispatch(), ...check('S1', on)]).get('task-delayed')
      return [fact?.value, proofsOf(fact)]
    }
    expect(delayed('2022-03-30')).toEqual([false, [[[11, 14], 0]]])
    expect(delayed('2022-03-31')).toEqual([false, [[[11, 14], 0]]])
    expect(delayed('2022-04-01')).toEqual([true, [[[11, 14], 1]]])
    const open = (today: string): readonly unknown[] => {
      const fact = read([dispatch()], caseOf(), { today: day(today) }).get('task-delayed')
      return [fact?.value, proofsOf(fact)]
    }
    expect(open('2022-03-31')).toEqual([undefined, undefined])
    expect(open('2022-04-01')).toEqual([true, [[[11], 1]]])
  })

  it('LX-MKT-28: a task given up before its visit was not executed; one that was found impossible was', () => {
    const given: TrailStep = {
      _tag: 'EndTask',
      by: n('联席会议办公室'),
      on: day('2022-04-02'),
      task: n('一'),
      ending: { _tag: 'Abandoned', reason: '机构改革', approver: n('局长') }
    }
    const facts = read([dispatch(), given])
    expect(valueIn(facts, 'task-not-executed')).toBe(true)
    expect(proofsOf(facts.get('task-not-executed'))).toEqual([[[11, 12], null]])
    expect(value('task-not-executed', [dispatch()])).toBeUndefined()
    expect(value('task-not-executed', [dispatch(), impossible()])).toBe(false)
    expect(value('impossible-proved', [dispatch(), impossible()])).toBe(true)
    expect(value('visited', [dispatch(), impossible()])).toBe(false)
    expect(value('impossible-proved', [dispatch()])).toBe(false)
    expect(value('visited', [dispatch()])).toBe(false)
  })

  it('LX-MKT-28: a crime that the check found, and whether it was transferred', () => {
    const crime = { ...noProblem, code: 'to-be-handled', disposals: ['judiciary'] } as const
    const finding = { ...clean, outcome: 'problem', text: '涉嫌销售伪劣产品', demands: ['judiciary'] } as const
    const steps = [dispatch(), ...check('S1', '2022-03-02', finding), ...formed('S1', crime)]
    expect(value('crime-found', steps)).toBe(true)
    // As long as the task is open it can still be transferred; an inquiry may find that it was not.
    expect(value('crime-transferred', steps)).toBeUndefined()
    expect(value('crime-transferred', [...steps, irregular('crime-not-transferred')])).toBe(false)
    const over = read([...steps, ...published(), ended])
    expect(valueIn(over, 'crime-transferred')).toBe(false)
    expect(proofsOf(over.get('crime-transferred'))).toEqual([[[14, 15, 19], null]])
    expect(value('problem-found', steps)).toBe(true)
    const handed: TrailStep = {
      _tag: 'OpenFollowUp',
      by: n('甲'),
      on: day('2022-03-05'),
      visit: visit(),
      department: market,
      followUp: n('移送1'),
      route: 'judiciary',
      to: n('公安局'),
      reason: '涉嫌犯罪',
      evidence: [n('照片1')]
    }
    const other: TrailStep = { ...handed, followUp: n('日常1'), route: 'daily-supervision', to: n('监管所') }
    // Another follow-up transfers nothing, and does not tell of a crime.
    expect(value('crime-transferred', [...steps, other])).toBeUndefined()
    expect(value('crime-found', [...whole(), other])).toBe(false)
    const facts = read([...steps, handed, other])
    expect(valueIn(facts, 'crime-transferred')).toBe(true)
    expect(proofsOf(facts.get('crime-transferred'))).toEqual([[[17], null]])
    expect(value('crime-transferred', whole())).toBeUndefined()
  })

  it('LX-DEPT-22: of a visit that serves two tasks both must have ended before anything is held against it for good', () => {
    const { state, events } = contextOf([...beforeVisits, dispatch(), ended])
    const course = state.visits.get('1|S1')?.course
    const task = state.tasks.get(n('一'))
    if (course === undefined || task === undefined) throw new Error('a trail without its visit')
    const of = (second: typeof task | null): readonly number[] | null => {
      const tasks = new Map([...state.tasks, ...(second === null ? [] : [[n('二'), second] as const])])
      const [first] = course.dispatch.tasks
      if (first === undefined) throw new Error('a visit without a task')
      const dispatched = { ...course, dispatch: { ...course.dispatch, tasks: [first, { ...first, draw: n('二') }] } }
      const index = indexTrail({ events, state })
      return tasksOver(
        { ...state, tasks },
        { ...index, taskEnds: new Map([...index.taskEnds, [n('二'), 20] as const]) },
        dispatched
      )
    }
    expect(of(null)).toBe(null)
    expect(of({ ...task, ended: null })).toBe(null)
    expect(of(task)).toEqual([12, 20])
  })

  it('LX-DEPT-31: a result that was corrected counts as corrected, in both directions', () => {
    const problem = { ...noProblem, code: 'to-be-handled', text: '查出问题' } as const
    const correct = (result: DepartmentResult): TrailStep => ({
      _tag: 'CorrectResult',
      by: market,
      on: day('2022-03-10'),
      visit: visit(),
      department: market,
      result,
      reason: '复核',
      approver: n('局长'),
      as: 'head',
      objection: null
    })
    const after = (first: DepartmentResult, then: DepartmentResult | null): boolean | undefined =>
      value('problem-found', [
        dispatch(),
        ...check('S1', '2022-03-02', first === problem ? { ...clean, outcome: 'problem', text: '有问题' } : clean),
        ...formed('S1', first),
        ...published(),
        ...(then === null ? [] : [correct(then)])
      ])
    expect(after(noProblem, null)).toBe(false)
    expect(after(noProblem, problem)).toBe(true)
    expect(after(problem, null)).toBe(true)
    expect(after(problem, noProblem)).toBe(false)
  })

  it('LX-DEPT-24c: an officer who was replaced answers for the time before, not for what his successor did', () => {
    const replace = (on: string): TrailStep => ({
      _tag: 'ReplaceOfficer',
      by: n('联席会议办公室'),
      on: day(on),
      visit: visit(),
      department: market,
      out: n('乙'),
      in: { id: n('丙'), department: market, leads: false, certified: true },
      cause: 'recusal',
      drawn: false,
      reason: '近亲属任职',
      approver: n('局长')
    })
    const late = check('S1', '2022-04-05').map((step) => {
      if (step._tag === 'BeginVisit') return { ...step, present: [n('甲'), n('丙')] }
      return step._tag === 'EndVisit' ? { ...step, paper: { ...step.paper, evidence: [] } } : step
    })
    const of = (officer: string, on: string, more: readonly TrailStep[] = []): ReadonlyMap<string, Fact> =>
      read([dispatch(), replace(on), ...late, ...more], caseOf('S1', officer))
    for (const officer of ['甲', '丙']) {
      expect(proofsOf(of(officer, '2022-03-20').get('task-delayed'))).toEqual([[[11, 15], 5]])
      expect(valueIn(of(officer, '2022-03-20'), 'visited')).toBe(true)
    }
    const left = of('乙', '2022-03-20')
    expect([...left].flatMap(([name, one]) => (one.value ? [name] : []))).toEqual(['drawn'])
    for (const one of left.values())
      expect(proofsOf(one)).toContainEqual([[11, 12], one.fact === 'task-delayed' ? 0 : null])
    // The window ended on 31 March.
    expect(proofsOf(of('乙', '2022-03-31').get('task-delayed'))).toEqual([[[11, 12], 0]])
    expect(proofsOf(of('乙', '2022-04-01').get('task-delayed'))).toEqual([[[11, 12], 1]])
    const found = (occurred: string, more: Parameters<typeof irregular>[1] = {}): boolean | undefined =>
      valueIn(
        of('乙', '2022-03-20', [irregular('disclosed', { occurred: day(occurred), ...more })]),
        'work-rules-broken'
      )
    expect(found('2022-03-19')).toBe(true)
    expect(found('2022-03-20')).toBeUndefined()
    expect(found('2022-04-05', { officers: [n('乙')] })).toBe(true)
  })

  it('LX-DEPT-30g: a term that runs from the task does so only once all its visits are over, those not yet sent out too', () => {
    const { publish } = trailRules
    const byTask = {
      ...trailRules,
      publish: { ...publish, start: cited('task' as const, citing('某县细则')('第一条')) }
    } as const
    const late = (steps: readonly TrailStep[]): boolean | undefined =>
      value('publication-late', steps, { rules: byTask, today: day('2022-12-31') })
    // Two visits were matched; the other is over on 30 June.
    const one = [dispatch(), ...check(), ...formed()]
    expect(late(one)).toBeUndefined()
    expect(late([...one, dispatch('S2'), ...check('S2', '2022-06-30')])).toBe(true)
  })

  it('LX-MKT-23a: a term that rests on holidays not yet announced says so', () => {
    const fact = read(whole()).get('publication-late')
    expect(fact?.proofs).toEqual([{ from: 'trail', events: [14, 18], days: 0, provisional: [2022] }])
    expect(read(whole()).get('task-delayed')?.proofs).toEqual([
      { from: 'trail', events: [11, 14], days: 0, provisional: [] }
    ])
  })

  it.each(IRREGULARITY_KINDS)(
    'LX-MKT-28, LX-DEPT-36a: the irregularity %s on record shows its facts, against what the steps said',
    (what) => {
      const facts = read([...whole(), irregular(what)])
      for (const { fact, value: shown } of factsOfIrregularity[what]) {
        expect(valueIn(facts, fact)).toBe(shown)
        expect(proofsOf(facts.get(fact))).toEqual([[[19], null]])
        const before = read(whole()).get(fact)
        expect(facts.get(fact)?.against).toEqual(before === undefined ? [] : before.proofs)
      }
    }
  )

  it('an irregularity that was found to be without ground counts for nothing, a confirmed one stays', () => {
    expect(
      value('fewer-officers', [...whole(), irregular('fewer-officers'), settle('fewer-officers', 'unfounded')])
    ).toBe(false)
    const facts = read([...whole(), irregular('fewer-officers'), settle('fewer-officers', 'confirmed')])
    expect(proofsOf(facts.get('fewer-officers'))).toEqual([[[19, 20], null]])
  })

  it('an irregularity concerns the officers whom it names, the department, the subject, the task, and nobody else', () => {
    const of = (more: Parameters<typeof irregular>[1], key?: CaseKey): boolean | undefined =>
      valueIn(read([...whole('S1'), ...whole('S2'), irregular('benefit-taken', more)], key), 'work-rules-broken')
    expect(of({ officers: [n('甲')] })).toBe(true)
    expect(of({ officers: [n('乙')] })).toBeUndefined()
    expect(of({ officers: [n('乙')] }, caseOf('S1', '乙'))).toBe(true)
    expect(of({ department: market })).toBe(true)
    expect(of({ visit: null, subject: n('S1') })).toBe(true)
    expect(of({ visit: null, subject: n('S2') })).toBeUndefined()
    expect(of({ visit: null, task: n('一') })).toBe(true)
    expect(of({ visit: visit('S2') })).toBeUndefined()
  })

  it('a visit in a quiet period is unfiled without a filing for its day, and filed with one', () => {
    const filing = (on: string): TrailStep => ({
      _tag: 'FileFiling',
      by: n('甲'),
      on: day('2022-03-01'),
      filing: n('备案1'),
      subject: n('S1'),
      visit: null,
      ground: 'complaint',
      reference: '12345',
      with: n('司法局'),
      day: day(on)
    })
    const quiet: Partial<TrailContext> = { quietOn: () => true }
    expect(value('quiet-period-unfiled', whole(), quiet)).toBe(true)
    expect(value('quiet-period-unfiled', [filing('2022-03-02'), ...whole()], quiet)).toBe(false)
    expect(value('quiet-period-unfiled', [filing('2022-03-03'), ...whole()], quiet)).toBe(true)
    expect(value('quiet-period-unfiled', whole(), { quietOn: null })).toBeUndefined()
    // With a filing nothing is unfiled, whether the period was quiet or not.
    expect(value('quiet-period-unfiled', [filing('2022-03-02'), ...whole()], { quietOn: null })).toBe(false)
  })

  it('LX-MKT-27, ZS-36: that a subject was not drawn is shown by the records of all draws, and by nothing less', () => {
    const undrawn = caseOf('S9', '甲', null)
    const records = [{ record: recordDigest(drawnRecord), drawn: new Set([n('S1'), n('S2')]) }]
    const facts = read(whole(), undrawn, { records })
    expect([valueIn(facts, 'drawn'), proofsOf(facts.get('drawn'))]).toEqual([false, [[[8], null]]])
    expect(valueIn(facts, 'visited')).toBe(false)
    expect(read(whole(), undrawn).size).toBe(0)
    // Drawn, and nobody went there yet.
    expect(valueIn(read(whole(), caseOf('S2', '甲', null), { records }), 'drawn')).toBe(true)
    expect(
      reasonsOf(factReader(contextOf([...beforeVisits, ...whole()], { records }))(caseOf('S1', '甲', null)))
    ).toEqual([{ _tag: 'CaseWasVisited', subject: 'S1', ordinal: 1 }])
  })

  it('a visit that is not on the trail, and an officer who was never in its team, are refused by name', () => {
    const reader = factReader(contextOf([...beforeVisits, ...whole()]))
    expect(reasonsOf(reader(caseOf('S7')))).toEqual([{ _tag: 'CaseVisitUnknown', subject: 'S7', ordinal: 1 }])
    expect(reasonsOf(reader(caseOf('S1', '丁')))).toEqual([
      { _tag: 'CaseOfOtherOfficer', officer: '丁', subject: 'S1', ordinal: 1 }
    ])
  })
})

describe('facts of callers', () => {
  const rules = compile([rule('A', 'liability', named('drawn'))])
  const trail = orThrow(factReader(contextOf([...beforeVisits, ...whole()]))(caseOf()))
  const gather = (...statements: readonly ReturnType<typeof statement>[]): ReturnType<typeof gatherFacts> =>
    gatherFacts({ rules, key: caseOf(), trail, statements })

  it('a statement against the trail is refused with the events that show the opposite', () => {
    expect(reasonsOf(gather(statement('fewer-officers', true)))).toEqual([
      {
        _tag: 'StatementAgainstTrail',
        fact: 'fewer-officers',
        stated: true,
        by: '督查组',
        on: '2022-06-01',
        events: [13]
      }
    ])
  })

  it('statements that disagree are refused as such, and those against the trail as well', () => {
    const other = { ...statement('drawn', true), by: n('应急局') }
    expect(reasonsOf(gather(statement('drawn', false), other)).map(({ _tag }) => _tag)).toEqual([
      'StatementsDisagree',
      'StatementAgainstTrail'
    ])
  })

  it('a statement that agrees with the trail stands beside its events', () => {
    const facts = orThrow(gather(statement('drawn', true)))
    expect(proofsOf(facts.known.get(n('drawn')))).toEqual([[[8, 11], null], '督查组'])
  })

  it('statements that contradict each other, that name no fact, or that show nothing are refused', () => {
    const other = { ...statement('accident', false), by: n('应急局') }
    expect(
      reasonsOf(
        gather(statement('accident', true), other, statement('acident', true), {
          ...statement('favouritism', true),
          text: ' '
        })
      )
    ).toEqual([
      { _tag: 'StatedFactUnknown', fact: 'acident', by: '督查组', nearest: ['accident'] },
      { _tag: 'StatementUnproved', fact: 'favouritism', by: '督查组' },
      { _tag: 'StatementsDisagree', fact: 'accident', yes: ['督查组'], no: ['应急局'] }
    ])
  })

  it('of 100,000 statements of unknown facts the first hundred are told what is near, and none takes a search of its own', () => {
    const unknown = Array.from({ length: 100_000 }, (_, i) => statement(`drawn-${String(i)}`, true))
    const refused = reasonsOf(gather(...unknown))
    const near = refused.filter((one) => one._tag === 'StatedFactUnknown' && one.nearest.length > 0)
    expect([refused.length, near.length]).toEqual([100_000, 100])
  })

  it('what the trail does not know may be stated, also a fact of the trail', () => {
    expect(orThrow(gather(statement('standards-departed', false))).known.get(n('standards-departed'))?.value).toBe(
      false
    )
  })
})
