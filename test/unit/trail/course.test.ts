import { describe, expect, it } from 'vitest'
import { explainBy, reasonsOf } from '../../../src/kernel/index.js'
import {
  foldEvents,
  irregularitiesOf,
  NOTHING_RECORDED,
  openVisits,
  recordEvents,
  resultsOf,
  takeEvent,
  taskEndedOn,
  tasksOf,
  timelineOf,
  trailMessages,
  visitOf,
  visitsOfSubject,
  visitsOfTask,
  type CampaignState,
  type CampaignStepOf,
  type Moment,
  type Predecessor,
  type TrailStep
} from '../../../src/trail/index.js'
import {
  abandon,
  adoptList,
  adoptPlan,
  close,
  commit,
  day,
  digest,
  dispatch,
  draw,
  endTask,
  enterOfficers,
  enterResult,
  enterSubjects,
  eventsOf,
  fire,
  fold,
  formResult,
  inspectSteps,
  key,
  life,
  lock,
  locked,
  makeTask,
  market,
  match,
  n,
  publishNotice,
  publishResult,
  refusalsOf,
  result,
  review,
  rules,
  tagsOf
} from './course-samples.js'

const missing = (before: CampaignState, step: TrailStep): readonly Predecessor[] =>
  refusalsOf(before, step).flatMap((refusal) => (refusal._tag === 'StepTooEarly' ? [refusal.needs] : []))

const done = [...locked(), ...life()]

const irregularity = (
  more: Partial<CampaignStepOf<'RecordIrregularity'>> = {}
): CampaignStepOf<'RecordIrregularity'> => ({
  _tag: 'RecordIrregularity',
  by: n('法规科'),
  on: day('2022-04-10'),
  irregularity: n('违-1'),
  what: 'fewer-officers',
  words: '仅一人到场',
  visit: key(),
  subject: null,
  task: null,
  officers: [n('甲')],
  department: market,
  occurred: day('2022-03-02'),
  evidence: ['现场视频'],
  reportedBy: n('S1'),
  ...more
})

const settle = (
  on = '2022-04-20',
  outcome: 'confirmed' | 'unfounded' = 'unfounded'
): CampaignStepOf<'SettleIrregularity'> => ({
  _tag: 'SettleIrregularity',
  by: n('法规科'),
  on: day(on),
  irregularity: n('违-1'),
  outcome,
  reason: '另有一人在场'
})

describe('the order of a campaign', () => {
  it('LX-DEPT-2: each step waits for the one it follows: plan, task, notice, draw, match, lock, dispatch', () => {
    const steps = locked()
    const upTo = (count: number): CampaignState => fold(steps.slice(0, count))
    expect(missing(NOTHING_RECORDED, adoptPlan())).toEqual(['list'])
    expect(missing(NOTHING_RECORDED, makeTask())).toEqual(['list', 'plan'])
    expect(missing(upTo(1), makeTask())).toEqual(['plan'])
    expect(missing(upTo(3), publishNotice())).toEqual(['subjects', 'officers'])
    expect(missing(upTo(4), publishNotice())).toEqual(['officers'])
    expect(missing(upTo(5), draw())).toEqual(['notice'])
    expect(missing(upTo(6), draw())).toEqual(['commitments'])
    expect(missing(upTo(7), match())).toEqual(['draw'])
    expect(missing(upTo(8), lock())).toEqual(['match'])
    expect(missing(upTo(9), dispatch())).toEqual(['lock'])
    expect(tagsOf(upTo(10), dispatch())).toEqual([])
  })

  it('LX-DEPT-2: no step is dated before the day of its cause; on that day it may be', () => {
    const steps = locked()
    const early = (count: number, step: TrailStep): readonly string[] =>
      refusalsOf(fold(steps.slice(0, count)), step).map((r) => (r._tag === 'BeforeItsCause' ? r.cause : r._tag))
    expect(early(1, adoptPlan('2022-01-04'))).toEqual(['list'])
    expect(early(1, adoptPlan('2022-01-05'))).toEqual([])
    expect(early(2, makeTask('一', { on: day('2022-01-09') }))).toEqual(['plan'])
    expect(early(2, makeTask('一', { on: day('2022-01-10') }))).toEqual([])
    expect(early(5, publishNotice(['一'], { on: day('2022-02-01') }))).toEqual(['subjects', 'officers'])
    expect(early(5, publishNotice(['一'], { on: day('2022-02-02') }))).toEqual([])
    const entered = fold([
      adoptList(),
      adoptPlan(),
      makeTask(),
      enterSubjects('2022-01-20'),
      enterOfficers(market, '2022-01-20')
    ])
    expect(refusalsOf(entered, publishNotice(['一'], { on: day('2022-01-31') }))).toMatchObject([{ cause: 'task' }])
    expect(early(6, commit('2022-02-09'))).toEqual(['notice'])
    expect(early(7, draw(['一'], { on: day('2022-02-10') }))).toEqual(['commitments'])
    expect(early(7, draw(['一'], { on: day('2022-02-11') }))).toEqual([])
    expect(early(8, match(['一'], 1, { on: day('2022-02-14') }))).toEqual(['draw'])
    expect(early(9, lock(['一'], '2022-02-15'))).toEqual(['match'])
    expect(early(10, dispatch(key(), '2022-02-16'))).toEqual(['lock'])
    expect(early(10, dispatch(key(), '2022-02-17'))).toEqual([])
  })

  it('LX19-10: what is entered late is held against the first version that was there, not against a later one', () => {
    const later = [adoptList('2022-03-05', 2), adoptPlan('2022-03-06', 2), enterSubjects('2022-03-07')]
    const state = fold([adoptList(), adoptPlan(), makeTask('二'), enterSubjects(), enterOfficers(), ...later])
    expect(tagsOf(state, makeTask())).toEqual([])
    expect(tagsOf(state, publishNotice(['二']))).toEqual([])
    expect(tagsOf(state, publishNotice(['二'], { on: day('2022-02-01') }))).toEqual([
      'BeforeItsCause',
      'BeforeItsCause'
    ])
  })

  it('LX-DEPT-2: a result is published only once it is formed, approved and entered', () => {
    const steps = [...locked(), dispatch(), ...inspectSteps()]
    expect(tagsOf(fold(steps), publishResult())).toContain('ResultNotFormed')
    expect(tagsOf(fold([...steps, formResult()]), enterResult())).toContain('ResultUnapproved')
    expect(tagsOf(fold([...steps, formResult(), review()]), publishResult())).toContain('ResultNotEntered')
    expect(tagsOf(fold([...steps, formResult(), review(), enterResult()]), publishResult())).toEqual([])
  })

  it('LX-DEPT-2: a temporary task needs the list and no plan', () => {
    expect(tagsOf(fold([adoptList()]), makeTask('一', { plan: null }))).toEqual([])
    expect(missing(NOTHING_RECORDED, makeTask('一', { plan: null }))).toEqual(['list'])
  })

  it('LX-DEPT-23b: before the lock a new notice can be drawn, and both draws stay; after it nothing is drawn or matched anew', () => {
    const again = [
      publishNotice(['一'], { notice: digest('second'), committed: [], on: day('2022-02-16') }),
      draw(['一'], { notice: digest('second'), record: digest('second record'), on: day('2022-02-16') })
    ]
    const before = fold([...locked().slice(0, 9), ...again])
    expect(before.tasks.get(n('一'))?.draws.map(({ record }) => record)).toEqual([
      digest('record'),
      digest('second record')
    ])
    // The match of the first draw is void.
    expect(missing(before, lock())).toEqual(['match'])
    expect(tagsOf(before, match())).toEqual(['RecordNotDrawn'])
    expect(tagsOf(before, draw())).toEqual(['NoticeDrawn', 'NoticeReplaced'])
    const after = fold(locked())
    for (const step of [...again.slice(0, 1), match(), lock()]) expect(tagsOf(after, step)).toEqual(['TrailTaskLocked'])
  })

  it('LX-DEPT-5: a draw is of a known notice that announces its tasks, with the commitments that the notice asks, and of no other', () => {
    const two = [
      adoptList(),
      adoptPlan(),
      makeTask(),
      makeTask('二'),
      enterSubjects(),
      enterOfficers(),
      publishNotice()
    ]
    const state = fold([...two, commit()])
    expect(tagsOf(state, draw(['一', '二']))).toEqual(['NoticeWithoutTask'])
    expect(tagsOf(state, draw(['三']))).toEqual(['TrailTaskUnknown'])
    expect(tagsOf(state, draw(['一', '一']))).toEqual(['NamedAgain'])
    expect(tagsOf(state, draw(['一'], { notice: digest('other') }))).toEqual(['NoticeUnknown'])
    expect(tagsOf(state, commit('2022-02-11', digest('other')))).toEqual(['NoticeUnknown'])
    const other = { ...commit(), commitments: [{ source: n('别人'), digest: digest('nonce') }] }
    expect(tagsOf(state, other)).toEqual(['SourceNotCommitted'])
    expect(tagsOf(fold([...two, commit(), draw()]), { ...other, commitments: [] })).toEqual(['NoticeDrawn'])
    expect(tagsOf(fold([...two, commit(), draw()]), draw())).toEqual(['NoticeDrawn'])
    expect(tagsOf(fold([...two, commit(), abandon()]), draw())).toEqual(['TrailTaskEnded'])
    expect(tagsOf(fold([...two, commit(), draw(), abandon()]), match())).toEqual(['TrailTaskEnded'])
  })

  it('LX-DEPT-5: a step that names nothing where it must name something is refused', () => {
    const state = fold(locked().slice(0, 5))
    expect(tagsOf(state, publishNotice([]))).toEqual(['NamesNothing'])
    expect(tagsOf(state, publishNotice(['一'], { channels: [] }))).toEqual(['NamesNothing'])
    expect(tagsOf(state, publishNotice(['一', '一']))).toEqual(['NamedAgain'])
    expect(tagsOf(state, { ...adoptPlan('2022-01-10', 2), channels: [] })).toEqual(['NamesNothing'])
    expect(tagsOf(state, makeTask('二', { departments: [] }))).toEqual(['NamesNothing'])
    expect(tagsOf(state, makeTask('二', { departments: [market, market] }))).toEqual(['NamedAgain'])
    expect(tagsOf(state, draw([]))).toContain('NamesNothing')
    expect(tagsOf(state, match([]))).toEqual(['NamesNothing'])
    expect(tagsOf(state, lock([]))).toEqual(['NamesNothing'])
  })

  it('LX-DEPT-23b: the teams that were matched are locked, and no others', () => {
    const other = { ...lock(), teams: digest('others') }
    expect(tagsOf(fold(locked().slice(0, 9)), other)).toEqual(['TeamsNotMatched'])
  })

  it('LX-DEPT-2: a visit is dispatched for a known task, its item, its departments, its way, and no more often than matched', () => {
    const state = fold(locked())
    const task = { draw: n('一'), item: makeTask().item, departments: [market] }
    expect(tagsOf(state, dispatch(key(), '2022-03-01', { tasks: [{ ...task, draw: n('二') }] }))).toContain(
      'TrailTaskUnknown'
    )
    const otherItem = { ...task.item, item: n('别的事项') }
    expect(tagsOf(state, dispatch(key(), '2022-03-01', { tasks: [{ ...task, item: otherItem }] }))).toEqual([
      'DispatchOtherItem'
    ])
    expect(
      tagsOf(state, dispatch(key(), '2022-03-01', { tasks: [{ ...task, departments: [market, fire] }] }))
    ).toContain('TrailDepartmentUnknown')
    expect(tagsOf(state, dispatch(key(), '2022-03-01', { way: 'outside' }))).toEqual(['DispatchOtherWay'])
    expect(tagsOf(state, dispatch(key(), '2022-03-01', { tasks: [task, task] }))).toContain('NamedAgain')
    const one = fold([...locked(), dispatch()])
    expect(tagsOf(one, dispatch(key('S2')))).toEqual(['DispatchedBeyondMatch'])
    expect(tagsOf(one, dispatch())).toEqual(['VisitDispatchedBefore'])
    expect(tagsOf(fold([...locked(2), dispatch()]), dispatch(key('S2')))).toEqual([])
  })

  it('LX-DEPT-18a: a task outside the draw is dispatched without one, and is never drawn, matched or locked', () => {
    const outside = fold([
      adoptList(),
      makeTask('一', { plan: null, way: 'outside' }),
      enterSubjects(),
      enterOfficers()
    ])
    expect(tagsOf(outside, dispatch(key(), '2022-03-01', { way: 'outside' }))).toEqual([])
    expect(tagsOf(outside, dispatch())).toEqual(['DispatchOtherWay'])
    for (const step of [publishNotice(), match(), lock()]) expect(tagsOf(outside, step)).toEqual(['TrailTaskNotDrawn'])
  })

  it('LX-DEPT-31a: a published result is not formed or reviewed anew', () => {
    expect(tagsOf(fold(done), formResult(key(), '2022-03-05'))).toContain('PublishedResultChanged')
  })

  it('LX19-10: a step that names an unknown visit is refused', () => {
    const state = fold(locked())
    for (const step of [review(), enterResult(), irregularity()]) expect(tagsOf(state, step)).toEqual(['VisitUnknown'])
  })
})

describe('the end of a task and of a campaign', () => {
  it('LX-DEPT-19a: a task ends when each matched visit is dispatched and over, not before, and on no earlier day', () => {
    const ended = [dispatch(), ...inspectSteps()]
    const state = (visits: number, steps: readonly TrailStep[]): CampaignState => fold([...locked(visits), ...steps])
    expect(tagsOf(state(1, []), endTask())).toEqual(['VisitsUndispatched'])
    expect(tagsOf(state(1, [dispatch()]), endTask())).toEqual(['VisitsOpen'])
    expect(tagsOf(state(2, ended), endTask())).toEqual(['VisitsUndispatched'])
    expect(tagsOf(state(1, ended), endTask())).toEqual([])
    expect(tagsOf(state(1, ended), endTask('一', '2022-03-01'))).toEqual(['BeforeItsCause'])
    expect(tagsOf(state(1, ended), endTask('一', '2022-03-02'))).toEqual([])
    expect(tagsOf(fold(locked().slice(0, 9)), endTask())).toContain('StepTooEarly')
  })

  it('LX-DEPT-32a: a visit found impossible is over', () => {
    const impossible: TrailStep = {
      _tag: 'FindImpossible',
      by: n('甲'),
      on: day('2022-03-02'),
      visit: key(),
      impossible: { kind: 'unreachable', therefore: '人去楼空，无从检查', proof: [n('退信')] },
      nonCooperation: []
    }
    const state = fold([...locked(), dispatch(), impossible])
    expect(openVisits(state)).toEqual([])
    expect(tagsOf(state, endTask())).toEqual([])
  })

  it('LX-DEPT-19a: a task can be given up at any time with a reason; its open visits are given up with it', () => {
    expect(tagsOf(fold([adoptList(), adoptPlan(), makeTask()]), abandon())).toEqual([])
    const state = fold([...locked(), dispatch()])
    expect(tagsOf(state, abandon('一', '2022-04-01', ' '))).toEqual(['AbandonedUnsigned'])
    const given = fold([...locked(), dispatch(), abandon()])
    expect(openVisits(given)).toEqual([])
    const [form] = inspectSteps()
    if (form === undefined) throw new Error('no form')
    expect(tagsOf(given, form)).toEqual(['VisitGivenUp'])
    expect(tagsOf(given, close())).toEqual([])
    expect(tagsOf(given, abandon())).toEqual(['TrailTaskEnded'])
  })

  it('LX-MKT-23b: a campaign is closed once each task has ended and each result is public, or the task is excused', () => {
    const unpublished = [...locked(), dispatch(), ...inspectSteps(), formResult(), review(), enterResult(), endTask()]
    const excuse = [{ task: n('一'), reason: '系统故障', approver: n('局长') }]
    expect(tagsOf(fold(done), close())).toEqual(['TasksOpen'])
    expect(tagsOf(fold(done), close('2022-12-01', excuse))).toEqual([])
    expect(tagsOf(fold(unpublished), close())).toEqual(['ResultsUnpublished'])
    expect(tagsOf(fold(unpublished), close('2022-12-01', excuse))).toEqual([])
    expect(tagsOf(fold(unpublished), close('2022-12-01', [{ ...excuse[0], reason: '' } as never]))).toContain(
      'ExcuseUnsigned'
    )
    expect(tagsOf(fold(done), close('2022-12-01', [...excuse, ...excuse]))).toEqual(['NamedAgain'])
    expect(tagsOf(fold(done), close('2022-12-01', [...excuse, { ...excuse[0], task: n('二') } as never]))).toEqual([
      'TrailTaskUnknown'
    ])
    expect(tagsOf(fold([...done, endTask()]), close())).toEqual([])
    expect(tagsOf(fold([...done, endTask()]), close('2022-12-01', excuse))).toEqual(['ExcusedForNothing'])
    expect(tagsOf(fold([...done, endTask()]), close('2022-03-31'))).toEqual(['BeforeItsCause'])
  })

  it('LX-DEPT-5: after the close there are only corrections, objections, follow-ups, collection, archive and irregularities', () => {
    const closed = fold([...done, endTask(), close()])
    const keep = { by: n('档案室'), on: day('2022-12-02'), digest: digest('trail') }
    const objection: TrailStep = {
      _tag: 'FileObjection',
      by: n('S1'),
      on: day('2022-12-02'),
      visit: key(),
      department: market,
      objection: n('异-1'),
      written: true,
      proof: ['票据']
    }
    expect(tagsOf(closed, { _tag: 'ArchiveTrail', archive: n('档案'), ...keep })).toEqual([])
    expect(tagsOf(closed, { _tag: 'UploadTrail', to: n('省平台'), ...keep })).toEqual([])
    expect(tagsOf(closed, objection)).toEqual([])
    expect(tagsOf(closed, irregularity({ on: day('2022-12-02') }))).toEqual([])
    for (const step of [makeTask('二'), dispatch(key('S2')), publishNotice(), close(), enterSubjects()]) {
      expect(tagsOf(closed, step)).toEqual(['CampaignClosed'])
    }
  })

  it('LX-DEPT-30b: names are revealed once no visit of the task is to come', () => {
    const reveal: TrailStep = {
      _tag: 'RevealNames',
      by: n('办公室'),
      on: day('2022-04-02'),
      tasks: [n('一')],
      files: [{ name: n('名单'), digest: digest('names') }]
    }
    expect(tagsOf(fold(locked()), reveal)).toEqual(['RevealedBeforeVisits'])
    expect(tagsOf(fold([...locked(2), ...life()]), reveal)).toEqual(['RevealedBeforeVisits'])
    expect(tagsOf(fold(done), reveal)).toEqual([])
    expect(tagsOf(fold([...locked(), dispatch(), abandon()]), reveal)).toEqual([])
    expect(tagsOf(fold(done), { ...reveal, on: day('2022-03-01') })).toEqual(['BeforeItsCause'])
    expect(tagsOf(fold(done), { ...reveal, tasks: [] })).toEqual(['NamesNothing'])
    expect(tagsOf(fold(done), { ...reveal, files: [] })).toEqual(['NamesNothing'])
    expect(tagsOf(fold(done), { ...reveal, tasks: [n('二')] })).toEqual(['TrailTaskUnknown'])
    expect(tagsOf(fold(done), { ...reveal, tasks: [n('一'), n('一')] })).toEqual(['NamedAgain'])
    expect(fold([...done, reveal]).tasks.get(n('一'))?.revealed?.on).toBe('2022-04-02')
  })

  it('C-18: names wait for the visits unless the text has them public from the draw on, and never come before it', () => {
    const reveal: TrailStep = {
      _tag: 'RevealNames',
      by: n('办公室'),
      on: day('2022-02-20'),
      tasks: [n('一')],
      files: [{ name: n('名单'), digest: digest('names') }]
    }
    const under = (value: 'after-visits' | 'at-draw'): typeof rules => ({
      ...rules,
      publish: { ...rules.publish, reveal: { value, basis: { document: '某文件', article: '一' } } }
    })
    const undrawn = locked().slice(0, -3)
    expect(tagsOf(fold(locked()), reveal, under('at-draw'))).toEqual([])
    expect(tagsOf(fold(locked()), reveal, under('after-visits'))).toEqual(['RevealedBeforeVisits'])
    expect(tagsOf(fold(undrawn), reveal, under('at-draw'))).toEqual(['StepTooEarly'])
    const early = { ...reveal, on: day('2022-02-01') }
    expect(tagsOf(fold(locked()), early, under('at-draw'))).toEqual(['BeforeItsCause'])
  })
})

describe('an event', () => {
  const next = (step: TrailStep = adoptPlan()): ReturnType<typeof eventsOf>[number] => {
    const [event] = eventsOf([step], 2)
    if (event === undefined) throw new Error('no event')
    return event
  }
  const before = fold([adoptList()])
  const tagged = (event: ReturnType<typeof next>): readonly string[] =>
    reasonsOf(takeEvent(before, event, rules)).map(({ _tag }) => _tag)

  it('LX19-10: numbers follow each other without a gap or a repetition', () => {
    expect(tagged(next())).toEqual([])
    for (const seq of [1, 3, 0, -1, 2.5, Number.NaN]) expect(tagged({ ...next(), seq })).toEqual(['SeqNotNext'])
  })

  it('LX19-10: the moment of entry is a second of a day that exists and never goes back', () => {
    for (const at of [
      '2022-01-10',
      '2022-02-30T10:00:00+08:00',
      '2022-01-10T24:00:00+08:00',
      '2022-01-10T10:00:00Z',
      ''
    ]) {
      expect(tagged({ ...next(), at: at as Moment })).toEqual(['MomentMalformed'])
    }
    expect(tagged({ ...next(adoptList('2022-01-01', 2)), at: '2022-01-05T17:59:59+08:00' as Moment })).toEqual([
      'MomentBackwards'
    ])
    expect(tagged({ ...next(adoptList('2022-01-01', 2)), at: '2022-01-05T18:00:00+08:00' as Moment })).toEqual([])
  })

  it('LX19-10: what is entered late stays visible as such, and what has not happened is not entered', () => {
    expect(tagged({ ...next(), at: '2022-01-09T23:59:59+08:00' as Moment })).toEqual(['EnteredBeforeDone'])
    expect(tagged({ ...next(), at: '2022-01-10T00:00:00+08:00' as Moment })).toEqual([])
    expect(tagged({ ...next(), at: '2022-06-30T00:00:00+08:00' as Moment })).toEqual([])
  })

  it('LX19-10: each event says what it rests upon', () => {
    expect(tagged({ ...next(), basis: [] })).toEqual(['EventWithoutBasis'])
  })

  it('collects every reason of every event, each with its number, and changes nothing', () => {
    const events = eventsOf([adoptList(), makeTask('一', { departments: [] }), draw(), adoptPlan()]).map((event, i) =>
      i === 3 ? { ...event, basis: [] } : event
    )
    const refused = reasonsOf(foldEvents(events, rules))
    expect(refused.map(({ seq, _tag }) => [seq, _tag])).toEqual([
      [2, 'StepTooEarly'],
      [2, 'NamesNothing'],
      [3, 'StepTooEarly'],
      [3, 'TrailTaskUnknown'],
      [4, 'EventWithoutBasis']
    ])
    const state = fold(done)
    const copy = structuredClone(state)
    expect(recordEvents(state, eventsOf([endTask(), endTask()], state.count + 1), rules)._tag).toBe('Left')
    expect(state).toEqual(copy)
  })

  it('says each refusal in both languages, with the article it comes from', () => {
    const [refusal] = refusalsOf(fold(locked().slice(0, 9)), dispatch())
    if (refusal === undefined) throw new Error('not refused')
    expect(explainBy(trailMessages)('zh')(refusal)).toBe(
      '“下达上门检查”之前须先有名单锁定“一”（《临夏州部门联合细则》第二十三条）'
    )
    expect(explainBy(trailMessages)('en')(refusal)).toBe(
      'the dispatch of a visit comes after the lock of the teams "一", which is missing (临夏州部门联合细则, 第二十三条)'
    )
  })
})

describe('the state', () => {
  it('LX19-10: the whole course of a visit can be told from its events, each with its actor and day', () => {
    const events = eventsOf([...done, endTask()])
    const state = fold(done)
    const file = visitOf(state, key())
    if (file === undefined) throw new Error('no visit')
    expect(timelineOf(events, file).map(({ step }) => [step._tag, step.by, step.on])).toEqual([
      ['DispatchVisit', '联席会议办公室', '2022-03-01'],
      ['PrepareForm', '甲', '2022-03-02'],
      ['BeginVisit', '甲', '2022-03-02'],
      ['EndVisit', '甲', '2022-03-02'],
      ['FormResult', '甲', '2022-03-03'],
      ['ReviewResult', '甲', '2022-03-03'],
      ['EnterResult', '甲', '2022-03-04'],
      ['PublishResult', '市场监管局', '2022-03-04']
    ])
    expect(tasksOf(state, file).map(({ task }) => task)).toEqual(['一'])
    expect(resultsOf(file).map(({ publication }) => publication?.published?.result)).toEqual([result])
    expect(resultsOf(file).map(({ record }) => record?.department)).toEqual([market])
    expect(visitsOfSubject(state, n('S1'))).toEqual([file])
    expect(visitsOfSubject(state, n('S2'))).toEqual([])
    expect(visitsOfTask(state, n('二'))).toEqual([])
  })

  it('LX-DEPT-30g: a task has ended on the day when its last visit was over', () => {
    const state = (steps: readonly TrailStep[], visits = 2): string | null => {
      const task = fold([...locked(visits), ...steps]).tasks.get(n('一'))
      if (task === undefined) throw new Error('no task')
      return taskEndedOn(task)
    }
    const second = [dispatch(key('S2')), ...inspectSteps(key('S2'), '2022-03-20')]
    expect(state([...life()])).toBe(null)
    expect(state([...life(), dispatch(key('S2'))])).toBe(null)
    expect(state([...life(), ...second])).toBe('2022-03-20')
    // Entered in another order than they took place.
    expect(state([...second, ...life()])).toBe('2022-03-20')
    expect(state([...life(), ...second, endTask()])).toBe('2022-03-20')
    expect(state([...life(), abandon()])).toBe('2022-04-01')
  })

  it('LX-MKT-28: an irregularity is told with what proves it, concerns something, and can be found unfounded', () => {
    const state = fold(done)
    expect(tagsOf(state, irregularity())).toEqual([])
    expect(tagsOf(state, irregularity({ evidence: [' '] }))).toEqual(['IrregularityUnproved'])
    expect(tagsOf(state, irregularity({ visit: null }))).toEqual(['IrregularityOfNothing'])
    expect(tagsOf(state, irregularity({ visit: null, task: n('二') }))).toEqual(['TrailTaskUnknown'])
    expect(tagsOf(state, irregularity({ occurred: day('2022-04-11') }))).toEqual(['RecordedBeforeItOccurred'])
    const told = fold([...done, irregularity()])
    expect(tagsOf(told, irregularity())).toEqual(['IrregularityTwice'])
    expect(irregularitiesOf(told, { officer: n('甲'), subject: n('S1'), visit: key(), standing: true })).toHaveLength(1)
    expect(irregularitiesOf(told, { officer: n('乙'), standing: true })).toEqual([])
    expect(irregularitiesOf(told, { task: n('一'), standing: true })).toEqual([])
    const ofTask = fold([...done, irregularity({ visit: null, task: n('一') })])
    expect(irregularitiesOf(ofTask, { visit: key(), standing: true })).toEqual([])
    expect(irregularitiesOf(ofTask, { task: n('一'), standing: true })).toHaveLength(1)
    expect(tagsOf(told, settle('2022-04-09'))).toEqual(['SettledBeforeRecorded'])
    expect(tagsOf(state, settle())).toEqual(['IrregularityUnknown'])
    expect(tagsOf(told, { ...settle(), reason: ' ' })).toEqual(['ReasonUnstated'])
    const settled = fold([...done, irregularity(), settle()])
    expect(irregularitiesOf(settled, { officer: n('甲'), standing: true })).toEqual([])
    expect(irregularitiesOf(settled, { officer: n('甲'), standing: false })).toHaveLength(1)
    expect(tagsOf(settled, settle())).toEqual(['IrregularitySettled'])
    const confirmed = fold([...done, irregularity(), settle('2022-04-20', 'confirmed')])
    expect(irregularitiesOf(confirmed, { officer: n('甲'), standing: true })).toHaveLength(1)
  })

  it('WN-21: a filing is kept by its number and names its ground', () => {
    const filing: CampaignStepOf<'FileFiling'> = {
      _tag: 'FileFiling',
      by: market,
      on: day('2022-03-01'),
      filing: n('备-1'),
      subject: n('S1'),
      visit: null,
      ground: 'complaint',
      reference: '投诉2022-7',
      with: n('司法局'),
      day: day('2022-03-05')
    }
    const state = fold([adoptList(), filing])
    expect(state.filings.get(n('备-1'))).toBe(filing)
    expect(tagsOf(state, filing)).toEqual(['FilingTwice'])
    expect(tagsOf(NOTHING_RECORDED, { ...filing, reference: ' ' })).toEqual(['FilingWithoutReference'])
    expect(tagsOf(NOTHING_RECORDED, { ...filing, visit: key() })).toEqual(['VisitUnknown'])
  })

  it('ZS-03: what is entered once is not entered again: list, task, notice, commitment, result', () => {
    const state = fold([...done])
    expect(tagsOf(state, adoptList('2022-05-01'))).toEqual(['VersionNotNext'])
    expect(tagsOf(state, adoptList('2022-05-01', 2))).toEqual([])
    expect(tagsOf(state, makeTask())).toContain('TrailTaskTwice')
    expect(tagsOf(state, publishNotice())).toContain('NoticeTwice')
    expect(tagsOf(fold(locked().slice(0, 7)), commit())).toEqual(['SourceCommittedTwice'])
    expect(tagsOf(fold(done.slice(0, -1)), enterResult())).toEqual(['ResultEntered'])
    expect(tagsOf(state, publishResult())).toContain('ResultPublished')
  })

  it('moves between two pools, not within one', () => {
    const move: TrailStep = {
      _tag: 'MovePool',
      by: n('办公室'),
      on: day('2022-04-01'),
      subject: n('S1'),
      from: 'A',
      to: 'B',
      cause: { _tag: 'Relisted', by: n('办公室') },
      visit: null
    }
    expect(tagsOf(fold([adoptList(), move]), { ...move, to: 'A' })).toEqual(['MoveToSamePool'])
    expect(fold([adoptList(), move]).moves).toEqual([move])
  })
})
