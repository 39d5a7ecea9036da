import { describe, expect, it } from 'vitest'
import { days as termOfDays, workdays } from '../../../src/calendar/index.js'
import type { VisitCourse } from '../../../src/inspect/index.js'
import { cited, orThrow, reasonsOf } from '../../../src/kernel/index.js'
import { linxiaJoint } from '../../../src/profile/linxia-joint.js'
import { linxiaMarket } from '../../../src/profile/linxia-market.js'
import { ningyang } from '../../../src/profile/ningyang.js'
import type { Profile } from '../../../src/profile/profile.js'
import { silent } from '../../../src/profile/silent.js'
import { wannian } from '../../../src/profile/wannian.js'
import { zhongshan } from '../../../src/profile/zhongshan.js'
import {
  latenessOn,
  publicationDue,
  taskEnds,
  type Publication,
  type PublicationDue,
  type TaskEnds
} from '../../../src/publish/index.js'
import {
  calendar,
  changed,
  clean,
  courseOf,
  day,
  enter,
  fire,
  key,
  market,
  name,
  officer,
  publish,
  recordOf,
  run,
  tags,
  terms
} from './sample.js'

const asked = (
  profile: Pick<Profile, 'publish'>,
  course = courseOf(),
  publication: Publication | null = null,
  ends: TaskEnds = new Map(),
  department = market
): ReturnType<typeof publicationDue> =>
  publicationDue({ course, department, publication, ends, rules: profile.publish, terms, calendar })

const due = (...input: Parameters<typeof asked>): PublicationDue => orThrow(asked(...input))

const ended = (on: string | null): VisitCourse => courseOf({ ended: on === null ? null : day(on) })

const basis = linxiaJoint.publish.start?.basis ?? { document: '', article: '' }
const byTask = changed(linxiaJoint, { start: cited('task', basis) })
const toEntry = changed(linxiaJoint, { end: cited('entered', basis) })

describe('the term of a result', () => {
  it('LX-MKT-23a: 20 working days from the end of the check at each subject, to its publication, with both events and the count shown', () => {
    const found = due(linxiaMarket, ended('2026-01-20'))
    expect(found.start).toEqual({
      event: 'check',
      on: '2026-01-20',
      task: null,
      basis: linxiaMarket.publish.start?.basis
    })
    expect(found.end.value).toBe('published')
    expect(found.term.value).toEqual({ unit: 'workdays', count: 20 })
    expect(found.due).toEqual({ on: '2026-02-24', firstDay: '2026-01-21', shiftedFrom: null, provisional: [] })
    expect(found.sampling).toBe(false)
  })

  it('C-03: by default each visit has its clock, from its own end to its publication; by the task it runs from the last visit', () => {
    const early = courseOf({ ended: day('2022-09-05') })
    const late = courseOf({ visit: { ...key, ordinal: 2 }, ended: day('2022-09-20') })
    const ends = taskEnds([early, late])
    expect(due(linxiaJoint, early, null, ends).due.on).toBe('2022-10-09')
    expect(due(linxiaJoint, early, null, ends).start).toMatchObject({ event: 'check', on: '2022-09-05', task: null })
    expect(due(byTask, early, null, ends).start).toMatchObject({ event: 'task', on: '2022-09-20', task: '餐饮检查' })
    expect(due(byTask, early, null, ends).due.on).toBe('2022-10-21')
    const entered = orThrow(run(linxiaJoint, early, enter('2022-09-07')))
    expect(due(linxiaJoint, early, entered).done).toBeNull()
    expect(due(toEntry, early, entered).done).toBe('2022-09-07')
    expect(due(toEntry, early, entered).end.value).toBe('entered')
  })

  it('LX-DEPT-30g: by the clock of the task nothing runs while one of its visits is open, and the first task that ends decides', () => {
    const open = courseOf({ visit: { ...key, ordinal: 2 }, ended: null })
    expect(reasonsOf(asked(byTask, courseOf(), null, taskEnds([courseOf(), open])))).toEqual([
      { _tag: 'TaskNotEnded', draws: ['餐饮检查'] }
    ])
    const two = courseOf({
      dispatch: {
        ...courseOf().dispatch,
        tasks: courseOf().dispatch.tasks.map((task) => ({ ...task, departments: [market, fire] }))
      }
    })
    const ends: TaskEnds = new Map([
      [name('餐饮检查'), day('2022-09-20')],
      [name('消防检查'), day('2022-09-13')]
    ])
    expect(due(byTask, two, null, ends).start).toMatchObject({ on: '2022-09-13', task: '消防检查' })
    expect(due(byTask, courseOf(), null, ends, fire).start).toMatchObject({ on: '2022-09-13', task: '消防检查' })
    expect(due(byTask, courseOf(), null, ends).start).toMatchObject({ on: '2022-09-20', task: '餐饮检查' })
  })

  it('C-03: a task ends with the last of its visits, and not before each of them is over', () => {
    const at = (on: string | null): VisitCourse => ended(on)
    const draw = name('餐饮检查')
    expect(taskEnds([at('2022-09-20'), at('2022-09-05')]).get(draw)).toBe('2022-09-20')
    expect(taskEnds([at('2022-09-05'), at('2022-09-20')]).get(draw)).toBe('2022-09-20')
    for (const order of [
      [at(null), at('2022-09-20')],
      [at('2022-09-20'), at(null)],
      [at('2022-09-20'), at(null), at('2022-09-21')]
    ]) {
      expect(taskEnds(order).get(draw)).toBeNull()
    }
    expect(taskEnds([]).get(draw)).toBeUndefined()
  })

  it('NY-15: the approval lies inside the 20 working days: the answer shows its day, or that there is none yet', () => {
    const unapproved = courseOf({ results: [recordOf(market, clean, null)] })
    expect(due(ningyang).approved).toEqual({ on: '2022-09-06', basis: ningyang.publish.approval?.inside })
    expect(due(ningyang, unapproved).approved?.on).toBeNull()
    expect(due(ningyang, unapproved).due.on).toBe(due(ningyang).due.on)
    expect(due(ningyang).term.value).toEqual(workdays(20))
    const outside = changed(ningyang, {
      approval: ningyang.publish.approval === null ? null : { ...ningyang.publish.approval, inside: null }
    })
    expect(due(outside).approved).toBeNull()
  })

  it('ZS-27: 及时 gives no number: the term is refused with what to decide, and told once it is decided', () => {
    for (const profile of [zhongshan, wannian]) {
      expect(reasonsOf(asked(profile))).toEqual([{ _tag: 'AnswerOpen', stage: 'publish', question: 'term' }])
      const decided = changed(profile, { term: cited(workdays(20), basis) })
      expect(due(decided).due.on).toBe('2022-10-09')
      expect(due(decided).start.event).toBe('check')
      expect(due(decided).end.value).toBe('published')
    }
    expect(reasonsOf(asked(silent)).map((r) => r._tag === 'AnswerOpen' && r.question)).toEqual(['term', 'end', 'start'])
  })

  it('LX-DEPT-30g: a product sampling test follows its own term, which has to be given', () => {
    const sampled = courseOf({
      begun: {
        by: officer,
        on: day('2022-09-05'),
        methods: ['onsite', 'sampling'],
        present: [officer],
        credentials: true,
        uniform: true,
        instructed: true,
        waiver: null,
        inWindow: true
      }
    })
    expect(reasonsOf(asked(linxiaJoint, sampled))).toEqual([
      { _tag: 'AnswerOpen', stage: 'publish', question: 'sampling' }
    ])
    const own = changed(linxiaJoint, { sampling: cited(termOfDays(60), basis) })
    expect(due(own, sampled)).toMatchObject({ sampling: true, due: { on: '2022-11-04' } })
    expect(due(own)).toMatchObject({ sampling: false, due: { on: '2022-10-09' } })
    expect(due(linxiaMarket, sampled).due.on).toBe('2022-10-09')
  })

  it('LX-MKT-23a: no term runs before the check is over, and a year without a notice makes it provisional', () => {
    expect(reasonsOf(asked(linxiaMarket, ended(null)))).toEqual([{ _tag: 'CheckNotEnded', subject: key.subject }])
    expect(due(linxiaMarket, ended('2026-12-15')).due.provisional).toEqual([2027])
    expect(tags(asked(linxiaMarket, ended('2100-12-20')))).toEqual(['NoSuchDay'])
  })
})

describe('how late a result is', () => {
  const lateOn = (published: string | null, today: string): ReturnType<typeof latenessOn> => {
    const course = courseOf()
    const steps = published === null ? [enter()] : [enter(), publish(published)]
    return latenessOn(due(linxiaMarket, course, orThrow(run(linxiaMarket, course, ...steps))), calendar, day(today))
  }

  it('LX-MKT-23a: published on the due day it is in time, a working day later it is one late, and refused it never is', () => {
    // Sunday 9 October 2022 is worked, and is the twentieth working day after 5 September.
    expect(lateOn('2022-10-08', '2022-12-01')).toMatchObject({ late: false, workdays: 0, days: 0, upTo: '2022-10-08' })
    expect(lateOn('2022-10-09', '2022-12-01')).toMatchObject({ late: false, workdays: 0, days: 0 })
    expect(lateOn('2022-10-10', '2022-12-01')).toMatchObject({ late: true, workdays: 1, days: 1, upTo: '2022-10-10' })
  })

  it('LX-MKT-23a: what is not published is late up to the day that is asked for, in working days', () => {
    expect(lateOn(null, '2022-10-09')).toMatchObject({ late: false, workdays: 0 })
    expect(lateOn(null, '2022-10-17')).toMatchObject({ late: true, workdays: 6, days: 8, upTo: '2022-10-17' })
    // Due on a Friday and done on the Saturday after it: late, although no working day has passed.
    const friday = { due: due(linxiaMarket, ended('2022-10-14')).due, done: day('2022-11-12') }
    expect(friday.due.on).toBe('2022-11-11')
    expect(latenessOn(friday, calendar, day('2022-12-01'))).toMatchObject({ late: true, workdays: 0, days: 1 })
  })
})
