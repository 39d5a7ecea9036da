import { describe, expect, it } from 'vitest'
import { cited, citing, explainBy, orThrow, reasonsOf } from '../../../src/kernel/index.js'
import {
  apartnessWords,
  EXACT_TASKS,
  explainApart,
  mergeMessages,
  mergeVisits,
  regionsOf,
  type AnnouncedTask,
  type MergeRules,
  type Merging
} from '../../../src/merge/index.js'
import {
  area,
  COUNTY,
  drawsOf,
  inDomain,
  mergedAt,
  mergedRecords,
  months,
  name,
  names,
  NOTICE,
  noticeOf,
  OTHER_COUNTY,
  PREFECTURE,
  recordOf,
  rules,
  span,
  task
} from './samples.js'

const merged = (draws: { readonly [draw: string]: readonly string[] }, tasks: readonly AnnouncedTask[]): Merging =>
  mergedRecords([{ record: recordOf(draws), tasks, recognised: [] }])

const key = (draw: string, notice = NOTICE): { readonly notice: string; readonly draw: string } => ({ notice, draw })

const law = citing('细则')
const keepingApart = (a: string, b: string): MergeRules => ({
  ...rules,
  apart: [cited([name(a), name(b)] as const, law('第三条'))]
})
const identical: MergeRules = { ...rules, period: cited('identical', law('第二十二条')) }

describe('visits (联合细则 第二十二条)', () => {
  it('merges tasks of one subject whose days overlap, on their common days', () => {
    const { visits } = merged({ a: ['甲'], b: ['甲'] }, [task('a', months(2, 9)), task('b', months(3, 11))])
    expect(visits).toEqual([
      {
        subject: '甲',
        ordinal: 1,
        tasks: [
          expect.objectContaining({ draw: 'a', notice: NOTICE, ticket: 'ticket of 甲', window: months(2, 9) }),
          expect.objectContaining({ draw: 'b', notice: NOTICE, ticket: 'ticket of 甲', window: months(3, 11) })
        ],
        lead: key('a'),
        departments: ['市场监管部门'],
        form: {
          of: key('a'),
          items: [
            { item: task('a', []).item, tasks: [key('a')] },
            { item: task('b', []).item, tasks: [key('b')] }
          ]
        },
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
    expect(visits[0]?.lead).toEqual(key('b'))
    expect(visits[0]?.form.of).toEqual(key('b'))
    expect(visits[0]?.departments).toEqual(['市场监管部门', '公安部门', '住建部门'])
  })

  it('lets the task that is first in canonical order lead when they start together', () => {
    const tasks = [task('b', months(3, 6), ['公安部门']), task('a', months(3, 9), ['教育部门'])]
    expect(merged({ b: ['甲'], a: ['甲'] }, tasks).visits[0]).toMatchObject({
      lead: key('a'),
      departments: ['教育部门', '公安部门']
    })
  })

  it('numbers the visits of a subject by their last common day, then by their first task in canonical order', () => {
    const tasks = [task('late', months(10, 12)), task('early', months(1, 3)), task('mid', months(5, 6))]
    const { visits } = merged({ late: ['甲'], early: ['甲'], mid: ['甲'] }, tasks)
    expect(visits.map(({ ordinal, lead }) => [ordinal, lead.draw])).toEqual([
      [1, 'early'],
      [2, 'mid'],
      [3, 'late']
    ])
    const sameDays = mergedAt(
      [task('z', months(1, 2)), task('y', months(1, 2))].map((own) => inDomain('食品', own)),
      keepingApart('食品', '食品')
    )
    expect(sameDays.visits.map(({ ordinal, lead }) => [ordinal, lead.draw])).toEqual([
      [1, 'y'],
      [2, 'z']
    ])
  })

  it('puts a task that meets two others where the visits end earliest, and says why the third stays apart', () => {
    const tasks = [task('a', months(1, 3)), task('b', months(2, 5)), task('c', months(4, 6))]
    const merging = merged({ a: ['甲'], b: ['甲'], c: ['甲'] }, tasks)
    expect(drawsOf(merging)).toEqual([['a'], ['b', 'c']])
    expect(merging.apart).toEqual([
      { subject: '甲', earlier: key('a'), later: key('b'), why: 'otherVisit', basis: null, notJoint: false },
      { subject: '甲', earlier: key('a'), later: key('c'), why: 'noCommonDay', basis: null, notJoint: false }
    ])
  })

  it('merges windows of several spans by the days that all of them have', () => {
    const tasks = [task('a', [...months(1, 2), ...months(6, 7)]), task('b', [...months(4, 4), ...months(7, 8)])]
    expect(merged({ a: ['甲'], b: ['甲'] }, tasks).visits.map(({ window }) => window)).toEqual([months(7, 7)])
  })

  it('prints visits by UTF-8 bytes of the subject', () => {
    const records = [{ record: recordOf({ a: ['𠀀', '～', 'b'] }), tasks: [task('a', months(1, 2))], recognised: [] }]
    const { visits } = orThrow(mergeVisits({ records, areas: [area(COUNTY, '𠀀', '～', 'b')], rules }))
    expect(visits.map(({ subject }) => subject)).toEqual(['b', '～', '𠀀'])
  })

  it('tells what was saved', () => {
    const tasks = [task('a', months(1, 3)), task('b', months(2, 5)), task('c', months(10, 11))]
    expect(merged({ a: ['甲', '乙'], b: ['甲', '丙'], c: ['甲'] }, tasks).saved).toEqual({
      draws: 5,
      recognised: 0,
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
    expect(drawsOf(merging)).toEqual([['county'], ['prefecture']])
    expect(merging.apart.map(({ why }) => why)).toEqual(['noCommonRegion'])
  })

  it('names the prefecture once for a subject that is in its own region', () => {
    const records = [{ record: recordOf({ both: ['甲'] }), tasks: [both], recognised: [] }]
    const { visits } = orThrow(mergeVisits({ records, areas: [area(PREFECTURE, '甲')], rules }))
    expect(visits.map(regionsOf)).toEqual([[PREFECTURE]])
  })
})

describe('several records at once (联合细则 第二十二条)', () => {
  const first = {
    record: recordOf({ a: ['甲', '乙'] }, noticeOf('b')),
    tasks: [task('a', months(1, 6))],
    recognised: []
  }
  const second = { record: recordOf({ a: ['甲'] }, noticeOf('a')), tasks: [task('a', months(4, 9))], recognised: [] }

  it('merges tasks of different plans that drew the same subject, draws of one name told apart by their notice', () => {
    const { visits, saved } = mergedRecords([first, second])
    expect(visits.map((visit) => [visit.subject, visit.tasks.map(({ notice }) => notice[0]), visit.window])).toEqual([
      ['乙', ['b'], months(1, 6)],
      ['甲', ['b', 'a'], months(4, 6)]
    ])
    expect(saved).toMatchObject({ draws: 3, visits: 2, visitsSaved: 1, subjects: 2 })
  })

  it('takes the notice with the smaller digest first where days do not decide', () => {
    const same = [first, second].map((own) => ({ ...own, tasks: [task('a', months(2, 3))] }))
    expect(mergedRecords(same).visits.find(({ subject }) => subject === '甲')?.lead.notice).toBe(noticeOf('a'))
  })

  it('makes no visit of no record', () => {
    const { visits, saved } = mergedRecords([])
    expect([visits, saved.draws, saved.subjects]).toEqual([[], 0, 0])
  })

  it('refuses a record given twice, once for each notice', () => {
    const refusals = reasonsOf(
      mergeVisits({ records: [first, second, first, { ...first }], areas: [area(COUNTY, '甲', '乙')], rules })
    )
    expect(refusals).toEqual([{ _tag: 'RecordGivenTwice', notice: noticeOf('b') }])
    expect(reasonsOf(mergeVisits({ records: [first, first], areas: [area(COUNTY, '甲', '乙')], rules }))).toHaveLength(
      1
    )
  })
})

describe('the fewest visits', () => {
  // a and b meet on day 1, b and c on day 3, c and d on day 5, d and a on day 7: two visits, in two ways.
  const days = (...own: readonly number[]): AnnouncedTask['window'] =>
    own.flatMap((date) => span(`2022-03-0${String(date)}`, `2022-03-0${String(date)}`))

  it('are found where taking tasks by last day misses them', () => {
    // By last day, a then b would be one visit and c, d be left alone.
    const tasks = [task('a', days(1, 3)), task('b', days(3, 5)), task('c', days(1, 7)), task('d', days(5, 9))]
    expect(drawsOf(mergedAt(tasks))).toEqual([
      ['a', 'c'],
      ['b', 'd']
    ])
  })

  it('end earliest: of two ways into two visits the one with the earlier last days', () => {
    const tasks = [task('a', days(1, 7)), task('b', days(1, 3)), task('c', days(3, 5)), task('d', days(5, 7))]
    expect(mergedAt(tasks).visits.map((visit) => [visit.tasks.map(({ draw }) => draw), visit.window])).toEqual([
      [['a', 'b'], days(1)],
      [['c', 'd'], days(5)]
    ])
  })

  it('put each task in canonical order on the earliest day it can have', () => {
    const tasks = [task('a', months(1, 12)), task('b', months(1, 3)), task('c', months(6, 9))]
    expect(drawsOf(mergedAt(tasks))).toEqual([['a', 'b'], ['c']])
  })

  it('leave on a day the last task that must hold it', () => {
    // b ends the second visit's days only while it stays there, though it could go with a.
    const tasks = [
      task('a', months(1, 3)),
      task('b', months(2, 6)),
      task('c', months(4, 9)),
      task('d', months(8, 12)),
      task('e', months(11, 12))
    ]
    const merging = mergedAt(tasks)
    expect(merging.visits).toHaveLength(3)
    expect(merging.visits.map(({ window }) => window.at(-1)?.to)).toEqual(['2022-03-31', '2022-06-30', '2022-12-31'])
    expect(drawsOf(merging)).toEqual([['a'], ['b', 'c'], ['d', 'e']])
  })

  const fallingBack = (tasks: number): Merging => {
    // Neighbours in a ring meet on a day of their own, so that nothing else is possible.
    const dayOf = (i: number): string =>
      `2022-${String(1 + Math.floor(i / 14)).padStart(2, '0')}-${String(1 + 2 * (i % 14)).padStart(2, '0')}`
    const ring = Array.from({ length: tasks }, (_, i) => {
      const [early, late] = [i, (i + 1) % tasks].sort((a, b) => a - b)
      return task(
        `t${String(i).padStart(2, '0')}`,
        [early ?? 0, late ?? 0].flatMap((own) => span(dayOf(own), dayOf(own)))
      )
    })
    return mergedAt(ring)
  }

  it('are searched for up to the stated number of tasks, and one more is said to have fallen back', () => {
    expect(fallingBack(EXACT_TASKS - 1).fellBack).toEqual([])
    expect(fallingBack(EXACT_TASKS).fellBack).toEqual([])
    expect(fallingBack(EXACT_TASKS).visits).toHaveLength(EXACT_TASKS / 2)
    expect(fallingBack(EXACT_TASKS + 1).fellBack).toEqual([{ subject: '甲', tasks: EXACT_TASKS + 1 }])
    expect(fallingBack(EXACT_TASKS + 1).visits.reduce((sum, { tasks }) => sum + tasks.length, 0)).toBe(EXACT_TASKS + 1)
  })

  it('never fall back where every window is one span, however many', () => {
    const tasks = Array.from({ length: 60 }, (_, i) => task(`t${String(i)}`, months(1 + (i % 10), 2 + (i % 10))))
    const { fellBack, visits } = mergedAt(tasks)
    expect([fellBack, visits.length]).toEqual([[], 5])
  })
})

describe('why tasks stand apart', () => {
  const reasons = (merging: Merging): readonly unknown[] => merging.apart.map(({ why, basis }) => [why, basis?.article])

  it('because they share no day, before any other reason', () => {
    const tasks = [inDomain('食品', task('a', months(1, 2))), inDomain('消防', task('b', months(3, 4)))]
    expect(reasons(mergedAt(tasks, { ...keepingApart('食品', '消防'), period: identical.period }))).toEqual([
      ['noCommonDay', undefined]
    ])
  })

  it('because their periods differ, where the same period must be identical', () => {
    const tasks = [task('a', months(2, 9)), task('b', months(3, 9))]
    expect(reasons(mergedAt(tasks, identical))).toEqual([['otherPeriod', '第二十二条']])
    expect(mergedAt(tasks).visits).toHaveLength(1)
    expect(mergedAt([task('a', months(2, 9)), task('b', months(2, 8))], identical).visits).toHaveLength(2)
    expect(mergedAt([task('a', months(2, 9)), task('b', months(2, 9))], identical).visits).toHaveLength(1)
  })

  it('because a profile keeps their domains apart, in either order, with its article', () => {
    const tasks = [inDomain('食品', task('a', months(2, 9))), inDomain('消防', task('b', months(3, 9)))]
    expect(reasons(mergedAt(tasks, keepingApart('食品', '消防')))).toEqual([['keptApart', '第三条']])
    expect(reasons(mergedAt(tasks, keepingApart('消防', '食品')))).toEqual([['keptApart', '第三条']])
    expect(mergedAt(tasks, keepingApart('食品', '计量')).visits).toHaveLength(1)
    const [one] = keepingApart('食品', '消防').apart
    const twice = { ...rules, apart: one === undefined ? [] : [one, { ...one, basis: law('第九条') }] }
    expect(reasons(mergedAt(tasks, twice))).toEqual([['keptApart', '第三条']])
  })

  it('because a domain beside itself keeps its own tasks apart', () => {
    const tasks = [inDomain('食品', task('a', months(2, 9))), inDomain('食品', task('b', months(3, 9)))]
    expect(reasons(mergedAt(tasks, keepingApart('食品', '食品')))).toEqual([['keptApart', '第三条']])
    expect(mergedAt(tasks.slice(0, 1), keepingApart('食品', '食品')).visits).toHaveLength(1)
  })

  it('and keeps the third task where days are earliest when two of three are kept apart', () => {
    const tasks = [
      inDomain('食品', task('a', months(2, 9))),
      inDomain('消防', task('b', months(3, 8))),
      inDomain('计量', task('c', months(1, 12)))
    ]
    const merging = mergedAt(tasks, keepingApart('食品', '消防'))
    expect(drawsOf(merging)).toEqual([['c', 'b'], ['a']])
    expect(reasons(merging)).toEqual([
      ['otherVisit', undefined],
      ['keptApart', '第三条']
    ])
  })

  it('has words for each reason in both languages', () => {
    for (const { zh, en } of Object.values(apartnessWords)) {
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).toMatch(/[a-z]+ [a-z]+/)
    }
    const one = { why: 'keptApart', basis: law('第三条'), notJoint: true } as const
    expect(explainApart('zh')(one)).toBe('规则规定两个抽查领域分别上门（《细则》第三条）；其中有应当联合而未联合的上门')
    expect(explainApart('en')(one)).toBe(
      'the two domains are kept apart by rule (细则, 第三条); one of the visits should be joint and is not'
    )
  })
})

describe('visits that must be joint (万年县 A 类库)', () => {
  const strict: MergeRules = { ...rules, joint: cited(names('A类库'), law('三')) }
  const pooled = (draw: string, window: AnnouncedTask['window'], ...departments: readonly string[]): AnnouncedTask => ({
    ...task(draw, window, departments),
    population: name('A类库')
  })

  it('are named with the article where one department makes them alone', () => {
    expect(mergedAt([pooled('a', months(1, 2), '市场监管部门')], strict).notJoint).toEqual([
      { subject: '甲', ordinal: 1, populations: ['A类库'], basis: law('三') }
    ])
  })

  it('are joint with two departments of one task, or of two tasks that merge', () => {
    expect(mergedAt([pooled('a', months(1, 2), '市场监管部门', '公安部门')], strict).notJoint).toEqual([])
    const two = [pooled('a', months(1, 2), '市场监管部门'), task('b', months(2, 3), ['公安部门'])]
    expect(mergedAt(two, strict).notJoint).toEqual([])
    const same = [pooled('a', months(1, 2), '市场监管部门'), task('b', months(2, 3), ['市场监管部门'])]
    expect(mergedAt(same, strict).notJoint).toHaveLength(1)
  })

  it('are asked for by the registry alone', () => {
    expect(mergedAt([task('a', months(1, 2))], strict).notJoint).toEqual([])
    expect(mergedAt([pooled('a', months(1, 2), '市场监管部门')], rules).notJoint).toEqual([])
  })

  it('mark the pairs of tasks that stand apart from them', () => {
    const tasks = [
      pooled('a', months(1, 2), '市场监管部门'),
      task('b', months(5, 6), ['公安部门']),
      task('c', months(8, 9), ['公安部门'])
    ]
    expect(
      mergedAt(tasks, strict).apart.map(({ earlier, later, notJoint }) => [earlier.draw, later.draw, notJoint])
    ).toEqual([
      ['a', 'b', true],
      ['a', 'c', true],
      ['b', 'c', false]
    ])
  })
})

describe('one form a visit (填一张表)', () => {
  it('lists each item once, the lead task’s first, with the tasks that ask for it', () => {
    const shared = task('a', months(2, 9)).item
    const tasks = [task('a', months(2, 9)), task('b', months(1, 9)), { ...task('c', months(3, 9)), item: shared }]
    expect(mergedAt(tasks).visits.map(({ form }) => form)).toEqual([
      {
        of: key('b'),
        items: [
          { item: task('b', []).item, tasks: [key('b')] },
          { item: shared, tasks: [key('a'), key('c')] }
        ]
      }
    ])
  })

  it('carries what each task asks of officers and experts', () => {
    const own = {
      ...task('a', months(1, 2)),
      qualifications: names('特种设备'),
      experts: [{ specialty: name('消防'), places: 2 }]
    }
    expect(mergedAt([own]).visits[0]?.tasks[0]).toMatchObject({
      item: own.item,
      qualifications: ['特种设备'],
      experts: [{ specialty: '消防', places: 2 }]
    })
  })
})

describe('refusals', () => {
  const a = task('a', months(1, 2))

  it('collects everything that is wrong, in both languages', () => {
    const tasks = [a, a, { ...task('none', []), departments: [], levels: [] }]
    const refusals = reasonsOf(
      mergeVisits({
        records: [{ record: recordOf({ a: ['甲', '乙', '乙'], lone: ['戊'] }), tasks, recognised: [] }],
        areas: [area(COUNTY, '乙', '丁'), area(OTHER_COUNTY, '丁')],
        rules
      })
    )
    const notice = NOTICE
    expect(refusals).toEqual([
      { _tag: 'TaskAnnouncedTwice', notice, draw: 'a' },
      { _tag: 'TaskWithoutDraw', notice, draw: 'none' },
      { _tag: 'TaskIncomplete', notice, draw: 'none', missing: 'departments' },
      { _tag: 'TaskIncomplete', notice, draw: 'none', missing: 'levels' },
      { _tag: 'TaskIncomplete', notice, draw: 'none', missing: 'window' },
      { _tag: 'TaskNotAnnounced', notice, draw: 'lone' },
      { _tag: 'SubjectDrawnTwice', notice, draw: 'a', subject: '乙' },
      { _tag: 'SubjectDrawnTwice', notice, draw: 'a', subject: '乙' },
      { _tag: 'SubjectsListedTwice', subjects: ['丁'] },
      { _tag: 'SubjectsWithoutArea', subjects: ['戊', '甲'] }
    ])
    for (const refusal of [...refusals, { _tag: 'RecordGivenTwice', notice } as const]) {
      expect(explainBy(mergeMessages)('zh')(refusal)).toMatch(/\p{Script=Han}/u)
      expect(explainBy(mergeMessages)('en')(refusal)).toMatch(/[a-z]+ [a-z]+/)
    }
  })

  it('refuses a subject drawn twice in one draw, and takes it once in each of two', () => {
    const record = recordOf({ a: ['甲', '甲'] })
    const refusals = reasonsOf(
      mergeVisits({ records: [{ record, tasks: [a], recognised: [] }], areas: [area(COUNTY, '甲')], rules })
    )
    expect(refusals).toEqual([{ _tag: 'SubjectDrawnTwice', notice: NOTICE, draw: 'a', subject: '甲' }])
    expect(merged({ a: ['甲'], b: ['甲'] }, [a, task('b', months(1, 2))]).saved.draws).toBe(2)
  })

  it('names a hundred thousand subjects without an area in one refusal', () => {
    const ids = Array.from({ length: 100_000 }, (_, i) => `s${String(i)}`)
    const records = [{ record: recordOf({ a: ids }), tasks: [a], recognised: [] }]
    const [refusal] = reasonsOf(mergeVisits({ records, areas: [], rules }))
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
    const records = [{ record: recordOf(Object.fromEntries(drawn)), tasks, recognised: [] }]
    const { saved, visits } = orThrow(mergeVisits({ records, areas: [area(COUNTY, ...ids)], rules }))
    expect(saved.draws).toBe(20_000)
    expect(visits.reduce((sum, visit) => sum + visit.tasks.length, 0)).toBe(20_000)
  })

  it('gives subjects of the prefecture’s own region what their own region allows, not what another’s does', () => {
    const tasks = [
      { ...task('a', months(1, 3)), levels: ['prefecture'] as const },
      { ...task('b', months(1, 3)), levels: ['county'] as const }
    ]
    const records = [{ record: recordOf({ a: ['甲', '乙'], b: ['甲', '乙'] }), tasks, recognised: [] }]
    const areas = [area(COUNTY, '甲'), area(PREFECTURE, '乙')]
    const { visits } = orThrow(mergeVisits({ records, areas, rules }))
    expect(visits.map((visit) => [visit.subject, visit.tasks.length])).toEqual([
      ['乙', 2],
      ['甲', 1],
      ['甲', 1]
    ])
  })

  it('reads names as they are: __proto__ and constructor are subjects and draws like any other', () => {
    const records = [
      { record: recordOf({ constructor: ['__proto__'] }), tasks: [task('constructor', months(1, 2))], recognised: [] }
    ]
    const { visits } = orThrow(mergeVisits({ records, areas: [area(COUNTY, '__proto__')], rules }))
    expect(visits.map(({ subject, lead }) => [subject, lead.draw])).toEqual([['__proto__', 'constructor']])
  })
})
