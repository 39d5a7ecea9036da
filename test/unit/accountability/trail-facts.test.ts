import { describe, expect, it } from 'vitest'
import {
  factKinds,
  factReader,
  factsOfIrregularity,
  gatherFacts,
  type CaseKey,
  type Fact,
  type TrailContext
} from '../../../src/accountability/index.js'
import { recordDigest } from '../../../src/draw/index.js'
import { orThrow, reasonsOf } from '../../../src/kernel/index.js'
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
  settle,
  visit,
  whole,
  withheld,
  day
} from './trail.js'

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
  })

  it('LX-MKT-28: a crime that the check found, and whether it was transferred', () => {
    const crime = { ...noProblem, code: 'to-be-handled', disposals: ['judiciary'] } as const
    const finding = { ...clean, outcome: 'problem', text: '涉嫌销售伪劣产品', demands: ['judiciary'] } as const
    const steps = [dispatch(), ...check('S1', '2022-03-02', finding), ...formed('S1', crime)]
    expect(value('crime-found', steps)).toBe(true)
    expect(value('crime-transferred', steps)).toBe(false)
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
    const facts = read([...steps, handed])
    expect(valueIn(facts, 'crime-transferred')).toBe(true)
    expect(proofsOf(facts.get('crime-transferred'))).toEqual([[[17], null]])
    expect(value('crime-transferred', whole())).toBeUndefined()
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

  it('what the trail does not know may be stated, also a fact of the trail', () => {
    expect(orThrow(gather(statement('standards-departed', false))).known.get(n('standards-departed'))?.value).toBe(
      false
    )
  })
})
