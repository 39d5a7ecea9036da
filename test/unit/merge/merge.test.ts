import { describe, expect, it } from 'vitest'
import type { Window } from '../../../src/calendar/index.js'
import { explainBy, orThrow, reasonsOf } from '../../../src/kernel/index.js'
import { mergeMessages, mergeVisits, regionsOf, type AnnouncedTask, type Merging } from '../../../src/merge/index.js'
import { area, COUNTY, day, months, name, names, OTHER_COUNTY, PREFECTURE, recordOf, task } from './samples.js'

const merged = (draws: { readonly [draw: string]: readonly string[] }, tasks: readonly AnnouncedTask[]): Merging =>
  orThrow(mergeVisits({ record: recordOf(draws), tasks, areas: [area(COUNTY, '甲', '乙', '丙')] }))

const drawsOf = (merging: Merging): readonly (readonly string[])[] =>
  merging.visits.map(({ tasks }) => tasks.map(({ draw }) => draw))

const span = (from: string, to: string): Window => [{ from: day(from), to: day(to) }]

describe('visits (联合细则 第二十二条)', () => {
  it('merges tasks of one subject whose days overlap, on their common days', () => {
    const { visits } = merged({ a: ['甲'], b: ['甲'] }, [task('a', months(2, 9)), task('b', months(3, 11))])
    expect(visits).toEqual([
      {
        subject: '甲',
        ordinal: 1,
        tasks: [
          expect.objectContaining({ draw: 'a', ticket: 'ticket of 甲', window: months(2, 9) }),
          expect.objectContaining({ draw: 'b', ticket: 'ticket of 甲', window: months(3, 11) })
        ],
        lead: 'a',
        departments: ['市场监管部门'],
        window: months(3, 9),
        region: COUNTY
      }
    ])
  })

  it.each([
    ['one day in common', span('2022-05-31', '2022-06-30'), 1],
    ['the next day', span('2022-06-01', '2022-06-30'), 2],
    ['the day before too', span('2022-05-30', '2022-06-30'), 1]
  ])('windows that share no day are two visits: %s', (_, second, visits) => {
    const merging = merged({ a: ['甲'], b: ['甲'] }, [task('a', months(3, 5)), task('b', second)])
    expect(merging.visits).toHaveLength(visits)
  })

  it('never merges two subjects', () => {
    expect(drawsOf(merged({ a: ['甲', '乙'] }, [task('a', months(1, 12))]))).toEqual([['a'], ['a']])
  })

  it('counts only who was drawn, not the reserve', () => {
    expect(merged({ a: ['甲'] }, [task('a', months(1, 12))]).visits.map(({ subject }) => subject)).toEqual(['甲'])
  })

  it('lets the task with the earliest start lead, whatever the order of the notice', () => {
    const { visits } = merged({ a: ['甲'], b: ['甲'] }, [
      task('a', months(4, 9), ['住建部门', '公安部门']),
      task('b', months(3, 11), ['市场监管部门', '公安部门'])
    ])
    expect(visits[0]?.lead).toBe('b')
    expect(visits[0]?.departments).toEqual(['市场监管部门', '公安部门', '住建部门'])
  })

  it('lets the task that stands first in the notice lead when they start together', () => {
    const tasks = [task('a', months(3, 9), ['教育部门']), task('b', months(3, 6), ['公安部门'])]
    expect(merged({ b: ['甲'], a: ['甲'] }, tasks).visits[0]).toMatchObject({
      lead: 'b',
      departments: ['公安部门', '教育部门']
    })
  })

  it('numbers the visits of a subject by their first common day', () => {
    const tasks = [task('late', months(10, 12)), task('early', months(1, 3)), task('mid', months(5, 6))]
    const { visits } = merged({ late: ['甲'], early: ['甲'], mid: ['甲'] }, tasks)
    expect(visits.map(({ ordinal, lead }) => [ordinal, lead])).toEqual([
      [1, 'early'],
      [2, 'mid'],
      [3, 'late']
    ])
  })

  it('puts a task that meets two others into the visit that ends first, and says why the third stays apart', () => {
    const tasks = [task('a', months(1, 3)), task('b', months(2, 5)), task('c', months(4, 6))]
    const merging = merged({ a: ['甲'], b: ['甲'], c: ['甲'] }, tasks)
    expect(drawsOf(merging)).toEqual([['a', 'b'], ['c']])
    expect(merging.apart).toEqual([
      { subject: '甲', earlier: 'a', later: 'c', why: 'noCommonDay' },
      { subject: '甲', earlier: 'b', later: 'c', why: 'otherVisit' }
    ])
  })

  it('merges windows of several spans by the days that all of them have', () => {
    const tasks = [task('a', [...months(1, 2), ...months(6, 7)]), task('b', [...months(4, 4), ...months(7, 8)])]
    expect(merged({ a: ['甲'], b: ['甲'] }, tasks).visits.map(({ window }) => window)).toEqual([months(7, 7)])
  })

  it('prints visits by UTF-8 bytes of the subject', () => {
    const record = recordOf({ a: ['𠀀', '～', 'b'] })
    const areas = [area(COUNTY, '𠀀', '～', 'b')]
    const { visits } = orThrow(mergeVisits({ record, tasks: [task('a', months(1, 2))], areas }))
    expect(visits.map(({ subject }) => subject)).toEqual(['b', '～', '𠀀'])
  })

  it('tells what was saved', () => {
    const tasks = [task('a', months(1, 3)), task('b', months(2, 5)), task('c', months(10, 11))]
    expect(merged({ a: ['甲', '乙'], b: ['甲', '丙'], c: ['甲'] }, tasks).saved).toEqual({
      draws: 5,
      visits: 4,
      visitsSaved: 1,
      subjects: 3,
      subjectsVisitedMoreThanOnce: 1
    })
  })
})

describe('where officers come from (抽查主体)', () => {
  const both = task('both', months(1, 12))
  const prefecture: AnnouncedTask = { ...task('prefecture', months(1, 12)), levels: ['prefecture'] }
  const county: AnnouncedTask = { ...task('county', months(1, 12)), levels: ['county'] }
  const regions = (tasks: readonly AnnouncedTask[]): readonly unknown[] =>
    merged(Object.fromEntries(tasks.map(({ draw }) => [draw, ['甲']])), tasks).visits.map(regionsOf)

  it('takes officers of the prefecture alone, of both, or of the subject’s county', () => {
    expect(regions([prefecture])).toEqual([[PREFECTURE]])
    expect(regions([both])).toEqual([[PREFECTURE, COUNTY]])
    expect(regions([county])).toEqual([[COUNTY]])
  })

  it('takes for a visit only regions that all its tasks allow', () => {
    expect(regions([both, prefecture])).toEqual([[PREFECTURE]])
    expect(regions([county, both])).toEqual([[COUNTY]])
  })

  it('does not merge tasks that nobody may do both of', () => {
    const merging = merged({ prefecture: ['甲'], county: ['甲'] }, [prefecture, county])
    expect(drawsOf(merging)).toEqual([['prefecture'], ['county']])
    expect(merging.apart).toEqual([{ subject: '甲', earlier: 'prefecture', later: 'county', why: 'noCommonRegion' }])
  })

  it('names the prefecture once for a subject that is in its own region', () => {
    const record = recordOf({ both: ['甲'] })
    const { visits } = orThrow(mergeVisits({ record, tasks: [both], areas: [area(PREFECTURE, '甲')] }))
    expect(visits.map(regionsOf)).toEqual([[PREFECTURE]])
  })
})

describe('refusals', () => {
  const a = task('a', months(1, 2))

  it('collects everything that is wrong, in both languages', () => {
    const refusals = reasonsOf(
      mergeVisits({
        record: recordOf({ a: ['甲', '乙', '乙'], lone: [] }),
        tasks: [a, a, { ...task('none', []), departments: [], levels: [] }],
        areas: [area(COUNTY, '乙', '丁'), area(OTHER_COUNTY, '丁')]
      })
    )
    expect(refusals).toEqual([
      { _tag: 'TaskAnnouncedTwice', draw: 'a' },
      { _tag: 'TaskWithoutDraw', draw: 'none' },
      { _tag: 'TaskIncomplete', draw: 'none', missing: 'departments' },
      { _tag: 'TaskIncomplete', draw: 'none', missing: 'levels' },
      { _tag: 'TaskIncomplete', draw: 'none', missing: 'window' },
      { _tag: 'TaskNotAnnounced', draw: 'lone' },
      { _tag: 'SubjectDrawnTwice', draw: 'a', subject: '乙' },
      { _tag: 'SubjectsListedTwice', subjects: ['丁'] },
      { _tag: 'SubjectsWithoutArea', subjects: ['甲'] }
    ])
    for (const refusal of refusals) {
      expect(explainBy(mergeMessages)('zh')(refusal)).toMatch(/\p{Script=Han}/u)
      expect(explainBy(mergeMessages)('en')(refusal)).toMatch(/[a-z]+ [a-z]+/)
    }
  })

  it('names a hundred thousand subjects without an area in one refusal', () => {
    const ids = Array.from({ length: 100_000 }, (_, i) => `s${String(i)}`)
    const [refusal] = reasonsOf(mergeVisits({ record: recordOf({ a: ids }), tasks: [a], areas: [] }))
    expect(refusal).toMatchObject({ _tag: 'SubjectsWithoutArea' })
    expect(refusal && explainBy(mergeMessages)('en')(refusal)).toBe(
      '100000 drawn subjects stand in no area: s0, s1, s10, s100, s1000…'
    )
  })
})

describe('size', () => {
  it('merges 20,000 hits of 70 draws', () => {
    const ids = Array.from({ length: 10_000 }, (_, i) => `s${String(i)}`)
    const draws = Array.from({ length: 70 }, (_, i) => `t${String(i)}`)
    const tasks = draws.map((draw, i) => task(draw, months(1 + (i % 9), 3 + (i % 9))))
    const drawn = draws.map((draw, d) => [draw, ids.filter((_, i) => (i * 2 + d) % 35 === 0)] as const)
    const input = { record: recordOf(Object.fromEntries(drawn)), tasks, areas: [area(COUNTY, ...ids)] }
    const { saved, visits } = orThrow(mergeVisits(input))
    expect(saved.draws).toBe(20_000)
    expect(visits.reduce((sum, visit) => sum + visit.tasks.length, 0)).toBe(20_000)
  })

  it('reads names as they are: __proto__ and constructor are subjects and draws like any other', () => {
    const record = recordOf({ constructor: ['__proto__'] })
    const areas = [area(COUNTY, '__proto__')]
    const { visits } = orThrow(mergeVisits({ record, tasks: [task('constructor', months(1, 2))], areas }))
    expect(visits.map(({ subject, lead }) => [subject, lead])).toEqual([[name('__proto__'), names('constructor')[0]]])
  })
})
