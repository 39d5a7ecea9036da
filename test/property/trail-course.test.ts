import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orThrow, type CivilDate } from '../../src/kernel/index.js'
import {
  foldEvents,
  NOTHING_RECORDED,
  openVisits,
  recordEvents,
  takeEvent,
  taskEndedOn,
  visitsOfTask,
  type CampaignState,
  type Moment,
  type TrailEvent,
  type TrailStep
} from '../../src/trail/index.js'
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
  enterSubjects,
  item,
  key,
  life,
  lock,
  makeTask,
  market,
  match,
  n,
  publishNotice,
  rules
} from '../unit/trail/course-samples.js'

const subjects = ['S1', 'S2', 'S3'].map((subject) => key(subject))
const served = (
  draw: string
): { readonly draw: ReturnType<typeof n>; readonly item: typeof item; readonly departments: (typeof market)[] } => ({
  draw: n(draw),
  item,
  departments: [market]
})

// Visits of task 一, of 二, and of both.
const visitSteps: readonly TrailStep[] = subjects.flatMap((visit, i) => {
  const tasks = [[served('一')], [served('二')], [served('一'), served('二')]][i] ?? []
  const [first] = tasks
  if (first === undefined) throw new Error('no task')
  return life(visit).map((step) =>
    step._tag === 'DispatchVisit'
      ? dispatch(visit, step.on, { tasks, lead: first.draw })
      : step._tag === 'PrepareForm'
        ? {
            ...step,
            form: {
              ...step.form,
              of: first.draw,
              items: step.form.items.map((one) => ({ ...one, tasks: tasks.map(({ draw }) => draw) }))
            }
          }
        : step
  )
})

/** Every step of a lawful campaign of two tasks and three visits, in a lawful order, and some ends and new beginnings. */
const course: readonly TrailStep[] = [
  adoptList(),
  adoptPlan(),
  makeTask('一'),
  makeTask('二'),
  enterSubjects(),
  enterOfficers(),
  publishNotice(['一', '二']),
  commit(),
  draw(['一', '二']),
  match(['一', '二'], 2),
  lock(['一', '二']),
  ...visitSteps,
  endTask('一'),
  endTask('二'),
  close()
]
const others: readonly TrailStep[] = [
  abandon('一'),
  abandon('二'),
  adoptList('2022-03-05', 2),
  publishNotice(['二'], { notice: digest('second'), committed: [], on: day('2022-02-12') }),
  draw(['二'], { notice: digest('second'), record: digest('second record'), on: day('2022-02-15') }),
  match(['二'], 2, { tasks: [{ task: n('二'), record: digest('second record'), visits: 2 }] })
]

// Mostly the next lawful step; now and then any other, on its day or another.
const attempts: fc.Arbitrary<readonly TrailStep[]> = fc
  .array(
    fc.record({
      skip: fc.nat({ max: 20 }),
      other: fc.constantFrom(...course, ...others),
      month: fc.constantFrom('', '01', '03', '06'),
      insert: fc.nat({ max: 3 })
    }),
    { minLength: course.length, maxLength: course.length }
  )
  .map((choices) =>
    choices.flatMap(({ skip, other, month, insert }, i): readonly TrailStep[] => {
      const on = (month === '' ? other.on : `2022-${month}-20`) as CivilDate
      const next = course[i]
      return [...(insert === 0 ? [{ ...other, on }] : []), ...(skip === 0 || next === undefined ? [] : [next])]
    })
  )

const eventAfter = (state: CampaignState, step: TrailStep): TrailEvent => ({
  seq: state.count + 1,
  at: (state.at === null || (state.at as string) < step.on ? `${step.on}T12:00:00+08:00` : state.at) as Moment,
  basis: [{ document: '临夏州部门联合细则', article: '第五条' }],
  step
})

type Told = { readonly events: readonly TrailEvent[]; readonly states: readonly CampaignState[] }

/** Takes what is accepted, one by one. */
function tell(steps: readonly TrailStep[]): Told {
  const events: TrailEvent[] = []
  const states = [NOTHING_RECORDED]
  for (const step of steps) {
    const state = states[states.length - 1] ?? NOTHING_RECORDED
    const event = eventAfter(state, step)
    const taken = takeEvent(state, event, rules)
    if (taken._tag === 'Left') continue
    events.push(event)
    states.push(taken.right)
  }
  return { events, states }
}

const told = attempts.map(tell)

describe('any campaign that a trail accepts', () => {
  it('reaches its end often enough for these properties to be about something', () => {
    const all = fc.sample(told, { numRuns: 200, seed: 7 })
    expect(all.filter(({ states }) => states.at(-1)?.visits.size === 3).length).toBeGreaterThan(20)
    expect(all.filter(({ states }) => states.at(-1)?.closed !== null).length).toBeGreaterThan(3)
    expect(new Set(all.flatMap(({ events }) => events.map(({ step }) => step._tag))).size).toBeGreaterThan(17)
  })

  it('LX19-10: has one state, whether its events are taken one by one, in batches or all at once', () => {
    fc.assert(
      fc.property(
        told,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 60, maxLength: 60 }),
        ({ events, states }, sizes) => {
          let state = NOTHING_RECORDED
          let at = 0
          for (const size of sizes) {
            state = orThrow(recordEvents(state, events.slice(at, at + size), rules))
            at += size
            // What was given away is never changed afterwards.
            expect(state).toEqual(states[Math.min(at, events.length)])
          }
          expect(orThrow(foldEvents(events, rules))).toEqual(states.at(-1))
        }
      ),
      { numRuns: 60 }
    )
  })

  it('LX-DEPT-5: has counts that a recount of its visits gives', () => {
    fc.assert(
      fc.property(told, ({ states }) => {
        const state = states.at(-1) ?? NOTHING_RECORDED
        for (const task of state.tasks.values()) {
          const visits = visitsOfTask(state, task.task)
          const days = visits.flatMap(({ course: { ended } }) => (ended === null ? [] : [ended])).sort()
          expect([task.dispatched, task.open, task.lastVisit]).toEqual([
            visits.length,
            visits.length - days.length,
            days.at(-1) ?? null
          ])
          const isPublic = visits.map(({ publications }) => (publications.get(market)?.published ?? null) !== null)
          expect(task.settled).toBe(isPublic.filter(Boolean).length)
          if (taskEndedOn(task) === null) expect(task.ended).toBe(null)
        }
        const events = [...state.visits.values()].flatMap((file) => [...file.events])
        expect(new Set(events).size).toBe(events.length)
        expect(openVisits(state).every(({ course: { ended } }) => ended === null)).toBe(true)
      }),
      { numRuns: 200 }
    )
  })

  it('LX-DEPT-2: never has a step before the one it follows, in number or in day', () => {
    const follows: readonly (readonly [TrailStep['_tag'], TrailStep['_tag']])[] = [
      ['AdoptPlan', 'AdoptList'],
      ['MakeCampaignTask', 'AdoptPlan'],
      ['PublishNotice', 'MakeCampaignTask'],
      ['PublishNotice', 'EnterSubjects'],
      ['PublishNotice', 'EnterOfficers'],
      ['DrawSubjects', 'PublishNotice'],
      ['MatchOfficers', 'DrawSubjects'],
      ['LockTeams', 'MatchOfficers'],
      ['DispatchVisit', 'LockTeams']
    ]
    fc.assert(
      fc.property(told, ({ events }) => {
        for (const [later, earlier] of follows) {
          const first = events.find(({ step }) => step._tag === later)
          if (first === undefined) continue
          const before = events.filter(({ step, seq }) => step._tag === earlier && seq < first.seq)
          expect(before.length, `${later} after ${earlier}`).toBeGreaterThan(0)
          expect(before.some(({ step }) => step.on <= first.step.on)).toBe(true)
        }
      }),
      { numRuns: 200 }
    )
  })

  it('LX-DEPT-19a: has an exit from every state it passes: what is open is given up by leave, and the campaign is closed', () => {
    fc.assert(
      fc.property(told, ({ states }) => {
        for (const state of states) {
          if (state.closed !== null) continue
          const open = [...state.tasks.values()].filter(({ ended }) => ended === null)
          const owing = [...state.tasks.values()].filter(
            ({ ended, dispatched, settled }) => ended?.ending._tag === 'Completed' && settled < dispatched
          )
          const exits: readonly TrailStep[] = [
            ...open.map(({ task }) => abandon(task, '2022-12-30')),
            close(
              '2022-12-31',
              owing.map(({ task }) => ({ task, reason: '系统故障', approver: n('局长') }))
            )
          ]
          const after = exits.reduce(
            (before, step) => orThrow(takeEvent(before, eventAfter(before, step), rules)),
            state
          )
          expect(after.closed).not.toBe(null)
          expect(openVisits(after)).toEqual([])
        }
      }),
      { numRuns: 60 }
    )
  })
})
