/* The whole life of campaigns against a model: whatever is tried, in whatever order, by whomever and when. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import '../seeded.js'
import { nextVisitSteps, takeVisitStep, VISIT_STEPS, type VisitStep } from '../../src/inspect/index.js'
import { decode, explainBy, orThrow, reasonsOf } from '../../src/kernel/index.js'
import { PUBLICATION_TAGS, takePublicationStep, type PublicationStep } from '../../src/publish/index.js'
import {
  annexTable,
  completionIn,
  countReturn,
  rollUp,
  sourceOf,
  unitsIn,
  type ReportingUnit,
  type StatisticsReturn,
  type StatisticsSource
} from '../../src/statistics/index.js'
import {
  chainEvents,
  emptyHead,
  foldEvents,
  NOTHING_RECORDED,
  recordEvents,
  takeEvent,
  trailEventCodec,
  trailMessages,
  trailText,
  verifyTrail,
  type CampaignState,
  type Moment,
  type TrailEvent,
  type TrailRules,
  type TrailStep,
  type TrailTag
} from '../../src/trail/index.js'
import { rules as statisticsRules } from '../unit/statistics/sample.js'
import { Diary } from './campaign-life-diary.js'
import { misentered, spoilt, waysToSpoil } from './campaign-life-flaws.js'
import { foresee } from './campaign-life-model.js'
import {
  abandonment,
  anyAim,
  calm,
  Chance,
  later,
  makeStep,
  nextToFinish,
  TAGS,
  todayOf
} from './campaign-life-steps.js'
import { viewIn, viewOf } from './campaign-life-view.js'
import { dayText, market, n, offsetOf, QUESTIONS, rulesOf, taskNames, visits, type Law } from './campaign-life-world.js'

const trail = n('2022年抽查活动')
const taken = new Map<TrailTag, number>()
const refused = new Map<TrailTag, number>()
const reached = new Map<string, number>()
function count<K>(of: Map<K, number>, key: K): number {
  const times = (of.get(key) ?? 0) + 1
  of.set(key, times)
  return times
}

const fromMaps = (_: string, value: unknown): unknown =>
  value instanceof Map ? [...(value as Map<unknown, unknown>)] : value
const dump = (state: CampaignState): string => JSON.stringify(state, fromMaps)

/** The library's side: the state as it stands, with a print of it taken, every few events, when it came about. */
class Real {
  state: CampaignState = NOTHING_RECORDED
  print: string | null = null
  readonly rules: TrailRules
  constructor(law: Law) {
    this.rules = rulesOf(law)
  }
  /** Whatever was tried upon the state, and whatever was made of it, has left it as it was. */
  unchanged(): void {
    if (this.print !== null && dump(this.state) !== this.print) expect.fail('a state that was given away was changed')
  }
}

const first = visits[0]

function eventOf(diary: Diary, step: TrailStep): TrailEvent {
  const at = diary.lastMoment.slice(0, 10) >= step.on ? diary.lastMoment : `${step.on}T18:00:00+08:00`
  return {
    seq: diary.events.length + 1,
    at: at as Moment,
    basis: [{ document: '临夏州部门联合细则', article: '第五条' }],
    step
  }
}

/** Lets both judge an event: they agree on the verdict and on its reasons. Gives the state after it, null where it is refused. */
function judge(diary: Diary, real: Real, event: TrailEvent): CampaignState | null {
  const { step } = event
  const expected = [...foresee(diary, event)].sort()
  const verdict = takeEvent(real.state, event, real.rules)
  const told = [...new Set(reasonsOf(verdict).map(({ _tag }) => _tag))].sort()
  if (told.join() !== expected.join()) expect(told.join(), JSON.stringify(event)).toBe(expected.join())
  if (verdict._tag === 'Right') {
    count(taken, step._tag)
    return verdict.right
  }
  count(refused, step._tag)
  for (const refusal of verdict.left) {
    if (refusal.seq !== event.seq) expect(refusal.seq).toBe(event.seq)
    if (count(reached, refusal._tag) > 3) continue
    for (const language of ['zh', 'en'] as const)
      expect(explainBy(trailMessages)(language)(refusal)).not.toMatch(/^$|undefined/)
  }
  return null
}

/** Judges an event and, where it is taken, goes on from there: what can be seen is the same in both. */
function live(diary: Diary, real: Real, event: TrailEvent): boolean {
  const after = judge(diary, real, event)
  if (after === null) return false
  const { step } = event
  if (isVisitStep(step)) {
    const before = real.state.visits.get(`${String(step.visit.ordinal)}|${step.visit.subject}`)
    expect(nextVisitSteps(before?.course ?? null)).toContain(step._tag)
  }
  real.unchanged()
  diary.write(event)
  real.state = after
  real.print = event.seq % 4 === 0 ? dump(after) : null
  const today = todayOf(diary)
  const seen = viewOf(after, real.rules, today, (tag) => count(reached, tag))
  const foretold = viewIn(diary, today)
  if (JSON.stringify(seen) !== JSON.stringify(foretold)) expect(seen, JSON.stringify(event)).toEqual(foretold)
  return true
}

/** A step that was refused counts for none after it: the next of its batch is judged as if it had not been. */
function followWrong(diary: Diary, real: Real, wrong: TrailEvent, chance: Chance): void {
  const again = makeStep(wrong.step._tag, diary, anyAim(diary, chance), chance)
  const step = chance.odd(2) || wrong.step.on > again.on ? again : { ...wrong.step, on: again.on }
  const next = eventOf(diary, step)
  const at = next.at > wrong.at ? next.at : wrong.at
  const both = reasonsOf(recordEvents(real.state, [wrong, { ...next, at, seq: next.seq + 1 }], real.rules))
  const told = [...new Set(both.filter(({ seq }) => seq === next.seq + 1).map(({ _tag }) => _tag))].sort()
  const expected = [...foresee(diary, { ...next, at })].sort()
  if (told.join() !== expected.join()) expect(told, JSON.stringify([wrong, next])).toEqual(expected)
}

const isVisitStep = (step: TrailStep): step is VisitStep => VISIT_STEPS.some((tag) => tag === step._tag)
const isPublicationStep = (step: TrailStep): step is PublicationStep =>
  PUBLICATION_TAGS.some((tag) => tag === step._tag)

const ALWAYS: readonly TrailTag[] = [
  'AdoptList', 'AdoptPlan', 'EnterSubjects', 'EnterOfficers', 'FileFiling', 'MovePool', 'RecordIrregularity', 'MakeStatistics',
  'ArchiveTrail', 'UploadTrail'
] // prettier-ignore
// What a life turns upon is tried more often than what it merely allows.
const TURNS: readonly TrailTag[] = [
  'WithholdResult', 'FormResult', 'ReviewResult', 'EnterResult', 'FileObjection', 'DecideObjection', 'CorrectResult', 'EndTask', 'PublishNotice'
] // prettier-ignore

/** Any step that the model would take, if chance finds one soon. */
function lawful(diary: Diary, chance: Chance, far: number): TrailStep | null {
  for (let tries = 0; tries < 25; tries++) {
    const aim = anyAim(diary, chance)
    const step = makeStep(
      chance.pick(chance.odd(3) ? TURNS : TAGS),
      diary,
      { ...aim, on: later(aim.on, far) },
      chance
    ) as TrailStep
    if (step._tag === 'CloseCampaign' && !chance.odd(12)) continue
    if (step._tag === 'EndTask' && step.ending._tag === 'Abandoned' && !chance.odd(4)) continue
    if (ALWAYS.includes(step._tag) && !chance.odd(6)) continue
    if (foresee(diary, eventOf(diary, step)).size === 0) return step
  }
  return null
}

const MANNERS = [
  'onward',
  'onward',
  'varied',
  'lawful',
  'lawful',
  'lawful',
  'spoilt',
  'spoilt',
  'spoilt',
  'astray',
  'misentered',
  'lapse'
] as const

/** One attempt: its manner and its chance, carried out on whatever state it meets. */
class Attempt implements fc.Command<Diary, Real> {
  private tried = ''
  constructor(
    readonly manner: (typeof MANNERS)[number],
    readonly seed: number
  ) {}
  check(): boolean {
    return true
  }
  run(diary: Diary, real: Real): void {
    const event = this.eventFor(diary, new Chance(this.seed))
    this.tried = JSON.stringify(event.step)
    live(diary, real, event)
    const { step } = event
    // The stages by themselves tell a step of a visit that is not there from one of another.
    const [other] = real.state.visits.values()
    if (isVisitStep(step) && step._tag !== 'DispatchVisit') {
      const alone = reasonsOf(takeVisitStep(null, step, real.rules.inspect))
      expect(alone.map(({ _tag }) => _tag)).toEqual(['VisitUndispatched'])
      count(reached, 'VisitUndispatched')
    }
    if (other === undefined || diary.closed !== undefined || !('visit' in step) || step.visit === null) return
    if (step.visit.subject === other.visit.subject && step.visit.ordinal === other.visit.ordinal) return
    const apart = isVisitStep(step)
      ? reasonsOf(takeVisitStep(other.course, step, real.rules.inspect))
      : isPublicationStep(step)
        ? reasonsOf(
            takePublicationStep({ course: other.course, publication: null }, step, {
              ...real.rules,
              rules: real.rules.publish
            })
          )
        : []
    for (const { _tag } of apart) {
      expect(_tag).toBe(isVisitStep(step) ? 'StepOfOtherVisit' : 'PublicationOfOther')
      count(reached, _tag)
    }
  }
  private eventFor(diary: Diary, chance: Chance): TrailEvent {
    const next = nextToFinish(diary)
    const astray = (): TrailStep => makeStep(chance.pick(TAGS), diary, anyAim(diary, chance), chance)
    switch (this.manner) {
      case 'onward':
        return eventOf(diary, next?.(calm) ?? lawful(diary, chance, 0) ?? astray())
      case 'varied':
        return eventOf(diary, next?.(chance) ?? astray())
      case 'lawful':
        return eventOf(diary, lawful(diary, chance, 0) ?? astray())
      case 'lapse':
        return eventOf(diary, lawful(diary, chance, chance.pick([25, 61, 70])) ?? astray())
      case 'spoilt':
        return eventOf(
          diary,
          spoilt((chance.odd(2) ? next?.(chance) : lawful(diary, chance, 0)) ?? astray(), diary, chance)
        )
      case 'astray':
        return eventOf(diary, astray())
      case 'misentered':
        return misentered(eventOf(diary, next?.(calm) ?? astray()), diary, chance)
    }
  }
  toString(): string {
    return `${this.manner}(${String(this.seed)}) ${this.tried}`
  }
}

const readings: fc.Arbitrary<Law['readings']> = fc.record({
  replacement: fc.constantFrom('drawn', 'named'),
  presentAt: fc.constantFrom('onsite', 'anyMethod'),
  impossibleOpen: fc.boolean(),
  approver: fc.constantFrom('leader', 'head', 'both'),
  approvedBefore: fc.constantFrom('entered', 'published'),
  corrector: fc.constantFrom('head', null),
  late: fc.constantFrom('rejected', 'reviewed'),
  suspend: fc.constantFrom('none', 'until-decided'),
  completion: fc.constantFrom('published', 'published', 'entered', 'checked'),
  withheldCounts: fc.constantFrom('completes', 'apart'),
  start: fc.constantFrom('check', 'task'),
  end: fc.constantFrom('published', 'entered'),
  samplingKnown: fc.boolean(),
  hands: fc.constantFrom('officer', 'both'),
  moves: fc.boolean()
})
// All questions answered most often; then some silent; now and then a law that says nothing.
const asked = fc.oneof(
  { weight: 4, arbitrary: fc.constant(QUESTIONS) },
  { weight: 3, arbitrary: fc.subarray([...QUESTIONS], { minLength: 20 }) },
  { weight: 1, arbitrary: fc.constant([]) }
)
const law: fc.Arbitrary<Law> = fc.record({ asked: asked.map((questions) => new Set(questions)), readings })
const attempts = fc.commands(
  [fc.tuple(fc.constantFrom(...MANNERS), fc.nat()).map(([manner, seed]) => new Attempt(manner, seed))],
  {
    maxCommands: 90,
    size: 'max'
  }
)

/** Goes on lawfully, so far. */
function goOn(diary: Diary, real: Real, steps: number): void {
  for (let i = 0; i < steps; i++) {
    const next = nextToFinish(diary)?.(calm)
    if (next === undefined || !live(diary, real, eventOf(diary, next))) return
  }
}

/** Whatever stands open is given up by leave, what is owed excused, and the campaign closed. */
function giveUp(diary: Diary, real: Real): void {
  const on = todayOf(diary)
  for (const { task } of diary.all('MakeCampaignTask')) {
    if (diary.end(task) === undefined) expect(live(diary, real, eventOf(diary, abandonment(task, on)))).toBe(true)
  }
  expect(
    live(diary, real, eventOf(diary, makeStep('CloseCampaign', diary, { ...anyAim(diary, calm), on }, calm)))
  ).toBe(true)
}

/** A second pair in the same state, to try a way out of it. */
function forked(diary: Diary, real: Real): { readonly diary: Diary; readonly real: Real } {
  const own = { diary: new Diary(diary.law), real: new Real(diary.law) }
  for (const event of diary.events) own.diary.write(event)
  own.real.state = real.state
  return own
}

let swaps = 0

/** Folds events from nothing, in batches of the given sizes and then the rest. */
function inBatches(events: readonly TrailEvent[], sizes: readonly number[], rules: TrailRules): CampaignState {
  let state = NOTHING_RECORDED
  let at = 0
  for (const size of [...sizes, events.length]) {
    state = orThrow(recordEvents(state, events.slice(at, at + size), rules))
    at += size
  }
  return state
}

/** The same trail told another way is the same trail, and a shorter one is found out. */
function retell(diary: Diary, real: Real, chance: Chance): void {
  const { events } = diary
  const { rules, state } = real
  const print = dump(state)
  const { entries, head } = chainEvents(emptyHead(trail), events)
  expect(dump(inBatches(events, [], rules))).toBe(print)
  expect(dump(inBatches(events, [1, 2, 3, chance.int(20), chance.int(20)], rules))).toBe(print)
  const cut = chance.int(events.length + 1)
  const half = chainEvents(emptyHead(trail), events.slice(0, cut))
  expect(chainEvents(half.head, events.slice(cut)).head).toEqual(head)
  const text = trailText(trail, entries)
  expect(verifyTrail({ text, heads: [head] }).differences).toEqual([])
  const read = text
    .split('\n')
    .slice(1, -1)
    .map((line) => (JSON.parse(line) as { readonly event: unknown }).event)
  const decoded = read.map((event) => orThrow(decode(trailEventCodec)(event)))
  expect(inBatches(decoded, [], rules)).toEqual(state)
  expect(chainEvents(emptyHead(trail), decoded).head).toEqual(head)
  if (events.length === 0) return
  const gone = chance.int(events.length)
  const rest = entries.filter((_, i) => i !== gone)
  expect(verifyTrail({ trail, entries: rest, heads: [head] }).differences).not.toEqual([])
  expect(verifyTrail({ text: trailText(trail, rest), heads: [head] }).differences).not.toEqual([])
  const refusals = reasonsOf(
    foldEvents(
      rest.map(({ event }) => event),
      rules
    )
  )
  if (gone < events.length - 1)
    expect(refusals.some(({ _tag, seq }) => _tag === 'SeqNotNext' && seq === gone + 2)).toBe(true)
  // All of a batch or none of it.
  const [first] = events
  if (first === undefined) return
  const twice = reasonsOf(recordEvents(NOTHING_RECORDED, [...events, { ...first, at: '' as Moment }], rules))
  expect(twice.some(({ seq }) => seq === 1)).toBe(true)
}

type Source = StatisticsSource
const counted = (source: Source, units: readonly ReportingUnit[] | null = null): StatisticsReturn =>
  orThrow(countReturn({ source, period: { from: dayText(0), to: dayText(4000) }, units, rules: statisticsRules }))
const sourceIn = (state: CampaignState, rules: TrailRules): Source =>
  orThrow(sourceOf({ state, elsewhere: [], cases: [], rules }))

/** What is counted is counted once: as the diary counts it, in whatever order it is listed, returned or was entered. */
function recount(diary: Diary, real: Real, chance: Chance): void {
  const source = sourceIn(real.state, real.rules)
  const whole = counted(source)
  const table = annexTable(whole)
  const total = (
    column: 'batches' | 'inspected' | 'publishedPublicitySystem' | 'publishedDepartmentWebsite' | 'cases'
  ): number => Object.values(table.rows).reduce((sum, row) => sum + row[column], 0)
  const drawn = diary.visits().filter(({ dispatch }) => dispatch.dispatch.way === 'random')
  const shown = (kind: string): number =>
    drawn.filter((life) =>
      life.departments.some((department) =>
        life.published(department)?.channels.some((channel) => channel.kind === kind)
      )
    ).length
  expect(total('batches')).toBe(taskNames.filter((task) => diary.draws(task).length > 0).length)
  expect(total('inspected')).toBe(drawn.filter(({ ended }) => ended !== null).length)
  expect(total('publishedPublicitySystem')).toBe(shown('publicity-system'))
  expect(total('publishedDepartmentWebsite')).toBe(shown('department-website'))
  expect(total('cases')).toBe(drawn.reduce((sum, life) => sum + life.own('RecordCase').length, 0))
  const today = todayOf(diary)
  const completed = source.visits.filter((visit) => completionIn(visit, today, real.rules.publish) === 'complete')
  const lives = diary.visits()
  expect(completed.length).toBe(lives.filter((life) => life.completed === true).length)
  if (
    diary.asks('completion') &&
    diary.law.readings.completion === 'published' &&
    diary.law.readings.withheldCounts === 'apart'
  ) {
    const all = lives.filter((life) => life.departments.every((department) => life.published(department) !== undefined))
    expect(completed.length).toBe(all.length)
  }
  const shuffled = <A>(list: readonly A[]): readonly A[] =>
    list
      .map((one) => ({ one, key: chance.int(1000) }))
      .sort((a, b) => a.key - b.key)
      .map(({ one }) => one)
  const other = { batches: shuffled(source.batches), visits: shuffled(source.visits), cases: shuffled(source.cases) }
  expect(annexTable(counted(other))).toEqual(table)
  const parts = shuffled(unitsIn(source)).map((unit) => counted(other, [unit]))
  expect(annexTable(orThrow(rollUp([whole, ...parts, whole])))).toEqual(table)
  // Two events that might have been entered in the other order count alike.
  for (let swap = 0; swap < 4; swap++) {
    const i = chance.int(Math.max(1, diary.events.length - 1))
    const [a, b] = [diary.events[i], diary.events[i + 1]]
    if (a === undefined || b === undefined) return
    const events = diary.events.map((event, at) =>
      at === i ? { ...a, step: b.step } : at === i + 1 ? { ...b, step: a.step } : event
    )
    const swapped = foldEvents(events, real.rules)
    if (swapped._tag === 'Left') continue
    swaps++
    expect(annexTable(counted(sourceIn(swapped.right, real.rules))).rows).toEqual(table.rows)
  }
}
describe('the whole life of a campaign', () => {
  let finished = 0
  let runs = 0

  it('LX-DEPT-2: whatever is tried, model and trail agree on the verdict, on its reasons and on what stands afterwards, and every state has an exit', () => {
    fc.assert(
      fc.property(law, fc.nat({ max: 66 }), attempts, (given, ahead, commands) => {
        const diary = new Diary(given)
        const real = new Real(given)
        goOn(diary, real, ahead)
        fc.modelRun(() => ({ model: diary, real }), commands)
        runs++
        const chance = new Chance(ahead)
        real.unchanged()
        retell(diary, real, chance)
        recount(diary, real, chance)
        if (diary.closed !== undefined) return
        const out = forked(diary, real)
        giveUp(out.diary, out.real)
        const full = forked(diary, real)
        goOn(full.diary, full.real, 120)
        if (nextToFinish(full.diary) !== null) return
        finished++
        giveUp(full.diary, full.real)
        expect(full.diary.closed?.excused).toEqual([])
      }),
      { numRuns: 30 }
    )
  })
  it('LX-DEPT-5: at every stop of a life, every step is tried in every wrong way, and model and trail agree on each', () => {
    fc.assert(
      fc.property(readings, fc.nat(), fc.nat(), (read, seed, start) => {
        const given = { asked: new Set(QUESTIONS), readings: read }
        const diary = new Diary(given)
        const real = new Real(given)
        const chance = new Chance(seed)
        for (let stop = start % 5; stop < 130; stop++) {
          const next = chance.odd(3) ? null : (nextToFinish(diary, chance.int(3))?.(chance) ?? null)
          const step = next ?? lawful(diary, chance, chance.odd(8) ? 61 : 0)
          if (step !== null) live(diary, real, eventOf(diary, step))
          if (stop % 5 > 0) continue
          for (const tag of TAGS) {
            for (let way = 0; way < waysToSpoil(tag); way++) {
              const made = makeStep(tag, diary, anyAim(diary, chance), chance) as TrailStep
              const wrong = eventOf(diary, spoilt(made, diary, chance, way))
              if (judge(diary, real, wrong) === null && chance.odd(6)) followWrong(diary, real, wrong, chance)
            }
            const plain = makeStep(tag, diary, anyAim(diary, chance), chance) as TrailStep
            judge(diary, real, misentered(eventOf(diary, plain), diary, chance))
          }
        }
      }),
      { numRuns: 5 }
    )
  })

  const allAsked: Law = {
    asked: new Set(QUESTIONS),
    readings: {
      replacement: 'named',
      presentAt: 'onsite',
      impossibleOpen: false,
      approver: 'leader',
      approvedBefore: 'published',
      corrector: 'head',
      late: 'rejected',
      suspend: 'until-decided',
      completion: 'published',
      withheldCounts: 'apart',
      start: 'task',
      end: 'published',
      samplingKnown: false,
      hands: 'both',
      moves: true
    }
  }

  /** A life led on purpose: lawfully up to a step, then as told; each told step comes with the reasons expected of both. */
  function tour(
    given: Law,
    until: TrailTag
  ): {
    readonly tell: (tag: TrailTag, reasons: readonly string[], more?: object, far?: number) => void
    readonly diary: Diary
    readonly real: Real
  } {
    const diary = new Diary(given)
    const real = new Real(given)
    while (diary.all(until).length === 0) goOn(diary, real, 1)
    return {
      diary,
      real,
      tell: (tag, reasons, more = {}, far = 0) => {
        const aim = { on: later(todayOf(diary), far), tasks: first.tasks, visit: first, department: market }
        const event = eventOf(diary, { ...makeStep(tag, diary, aim, calm), ...more })
        expect([...foresee(diary, event)].sort(), tag).toEqual(reasons)
        expect(live(diary, real, event), tag).toBe(reasons.length === 0)
      }
    }
  }

  it('LX-DEPT-30g: a result that was entered, returned and formed anew is entered anew before it is published', () => {
    const { tell } = tour(allAsked, 'FormResult')
    tell('EnterResult', [])
    tell('ReviewResult', [], { approved: false })
    tell('EnterResult', ['ResultEntered', 'ResultUnapproved'])
    tell('FormResult', [])
    tell('PublishResult', ['ResultChangedSinceEntry', 'ResultUnapproved'])
    tell('ReviewResult', [])
    tell('PublishResult', ['ResultChangedSinceEntry'])
    tell('EnterResult', [])
    tell('PublishResult', [])
    tell('FormResult', ['PublishedResultChanged', 'ResultApproved'])
  })

  it('LX-DEPT-31b: an objection on the sixtieth day is reviewed, on the day after it is rejected, and its terms end with the calendar', () => {
    const { tell, diary } = tour({ ...allAsked, readings: { ...allAsked.readings, moves: false } }, 'PublishResult')
    tell('FileObjection', [], {}, 60)
    tell('FileObjection', [], {}, 1)
    tell('DecideObjection', ['ObjectionInTime'], { objection: n('异议1'), outcome: 'rejected-late' })
    tell('DecideObjection', [], { objection: n('异议1'), outcome: 'upheld' })
    tell('DecideObjection', ['ObjectionLate'], { objection: n('异议2'), outcome: 'upheld' })
    tell('CorrectResult', ['ObjectionLate'], { objection: n('异议2') })
    const rest = offsetOf('2100-12-10') - offsetOf(todayOf(diary))
    tell('FileObjection', ['NoSuchDay'], {}, rest)
    tell('DecideObjection', [], { objection: n('异议2'), outcome: 'rejected-late' }, rest)
    tell('FileObjection', ['NoSuchDay'])
    tell('AnswerObjection', [], { objection: n('异议2') })
    tell('AnswerObjection', ['ObjectionAnswered'], { objection: n('异议2') })
  })

  it('LX-DEPT-19a: a visit whose tasks were all given up is neither begun nor ended, and what it found before is kept', () => {
    const { tell, diary } = tour(allAsked, 'BeginVisit')
    tell('PrepareForm', ['VisitBegunAlready'])
    tell('EndTask', [], abandonment(n('一'), todayOf(diary)))
    tell('EndVisit', ['VisitGivenUp'])
    tell('FindImpossible', ['VisitGivenUp'])
    tell('RecordIrregularity', [], { visit: first.key })
    tell('DispatchVisit', ['TrailTaskEnded', 'VisitDispatchedBefore'])
  })

  it('LX-MKT-21b: a listing that a finding demands is replaced by nothing else, nor is any other demand left unmet', () => {
    const { tell, diary } = tour(allAsked, 'BeginVisit')
    const begun = diary.visit(first.key)?.form?.form.items ?? []
    const findings = begun.map(({ item }) => ({
      item,
      department: market,
      outcome: 'problem',
      severity: 'general',
      text: '年报未公示',
      measures: [],
      demands: ['abnormal-list', 'case']
    }))
    const paper = { ...makeStep('EndVisit', diary, { ...anyAim(diary, calm), visit: first }, calm).paper, findings }
    tell('EndVisit', [], { paper })
    const { result } = makeStep('FormResult', diary, { ...anyAim(diary, calm), visit: first, department: market }, calm)
    tell('FormResult', ['ListingReplaced'], { result: { ...result, disposals: ['case', 'order-correction'] } })
    tell('FormResult', ['DemandUnmet'], { result: { ...result, disposals: ['abnormal-list'] } })
    tell('FormResult', [])
  })

  it('LX-DEPT-33c: a follow-up is closed and entered once, and a result is withheld once', () => {
    const { tell } = tour(allAsked, 'ReviewResult')
    tell('OpenFollowUp', [])
    const followUp = n('处置1')
    tell('EnterFollowUp', ['FollowUpOpen'], { followUp })
    tell('CloseFollowUp', [], { followUp })
    tell('CloseFollowUp', ['FollowUpClosed'], { followUp })
    tell('EnterFollowUp', [], { followUp })
    tell('EnterFollowUp', ['FollowUpEntered'], { followUp })
    tell('WithholdResult', [])
    tell('WithholdResult', ['ResultWithheld'])
  })

  it('LX-DEPT-5: in all this, every step was taken and refused, and every reason was given that a trail can give', () => {
    const unreachable = new Map([
      ['FormItemUnlisted', 'said where a form is composed from a checklist, which no step does']
    ])
    expect(TAGS.filter((tag) => !taken.has(tag))).toEqual([])
    expect(TAGS.filter((tag) => !refused.has(tag))).toEqual([])
    expect(Object.keys(trailMessages).filter((tag) => !reached.has(tag))).toEqual([...unreachable.keys()])
    expect(finished).toBeGreaterThan(runs / 3)
    expect(swaps).toBeGreaterThan(runs / 2)
  })
})
