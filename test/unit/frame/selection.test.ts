import { describe, expect, it } from 'vitest'
import { monthsWindow, type QuietPeriod } from '../../../src/calendar/index.js'
import {
  byRegistry,
  frameOf,
  makeFrame,
  type FrameInput,
  type FramePools,
  type FrameRules,
  type MadeFrame
} from '../../../src/frame/index.js'
import { orThrow } from '../../../src/kernel/index.js'
import { linxiaJoint } from '../../../src/profile/linxia-joint.js'
import { wannian } from '../../../src/profile/wannian.js'
import { checkPoolTask, listedOut, type Listing, type ListingRules, type Pool } from '../../../src/registry/index.js'
import { name, stratum, tags, weights } from '../plan/sample.js'
import { check, day, drawPlan, input, inside, ledger, made, nothing, outside, subject, taskWith } from './sample.js'

const poolRules = wannian.registry.pools
if (poolRules === null) throw new Error('Wannian has pools')
const office = poolRules.office.value
const pools = (places: Readonly<Record<string, Pool>>): FramePools => ({
  rules: poolRules,
  standings: new Map(Object.entries(places).map(([id, pool]) => [name(id), { pool }]))
})
const firms = ['甲', '乙', '丙'].map((id) => subject(id))
const standings = pools({ 甲: 'A', 乙: 'B', 丙: 'C' })
const wannianFrame = (changed: Partial<FrameInput> = {}): MadeFrame =>
  made(firms, wannian.frame, { pools: standings, quiet: wannian.calendar.quiet, ...changed })
const months = (first: number, last: number, partners = [name('市场监管部门')]): Partial<FrameInput> => ({
  task: taskWith([stratum()], { window: monthsWindow(2023, first, last), partners }),
  draw: drawPlan({ organiser: office })
})

describe('pools', () => {
  it('WN-04: pool A is drawn by the conference office only; B and C by departments too', () => {
    const by = (organiser: string): MadeFrame => wannianFrame({ draw: drawPlan({ organiser: name(organiser) }) })
    expect(inside(by(office))).toEqual(['甲', '乙', '丙'])
    expect(inside(by('住建部门'))).toEqual(['乙', '丙'])
    expect(outside(by('住建部门'))).toEqual([['甲', 'WN-04']])
  })

  it('WN-06: pool A is checked by two departments or more together; a task of one leaves it out', () => {
    expect(outside(wannianFrame(months(2, 11, [])))).toEqual([['甲', 'WN-06']])
    expect(outside(wannianFrame(months(2, 11)))).toEqual([])
  })

  it('WN-05: of 19 in pool A at most 1 is drawn, of 20 two; the rows of the frame are the measure', () => {
    const drawable = (rows: number): readonly number[] => {
      const many = Array.from({ length: rows }, (_, i) => subject(`甲${String(i)}`))
      const places = pools(Object.fromEntries(many.map(({ id }) => [id, 'A' as const])))
      const { tables } = made(many, wannian.frame, { ...months(6, 6), pools: places, quiet: wannian.calendar.quiet })
      const departments = [name('住建部门'), name('市场监管部门')]
      const task = { pool: 'A' as const, organiser: office, departments, rows: tables.frame.length, proposers: [] }
      return [0, 1, 2, 3].filter(
        (size) => tags(checkPoolTask({ task: { ...task, size }, rules: poolRules })).length === 0
      )
    }
    expect([drawable(9), drawable(19), drawable(20)]).toEqual([[0], [0, 1], [0, 1, 2]])
  })

  it('WN-13: pool C is covered: all of it is in the frame of a census, and fewer are refused', () => {
    const task = taskWith([stratum({ method: 'census', quota: null })])
    const where = { _tag: 'Pool', pools: ['C'] } as const
    const draw = drawPlan({ conditions: [{ stratum: stratum().name, where }] })
    const { tables } = wannianFrame({ task, draw })
    expect(tables.frame.map(({ id }) => id)).toEqual(['丙'])
    const poolTask = {
      pool: 'C' as const,
      organiser: name('住建部门'),
      departments: [name('住建部门')],
      proposers: [name('住建部门')]
    }
    const covered = (size: number): readonly string[] =>
      tags(checkPoolTask({ task: { ...poolTask, rows: tables.frame.length, size }, rules: poolRules }))
    expect([covered(1), covered(0)]).toEqual([[], ['PoolNotCovered']])
  })

  it('C-36: a census of pool C puts everybody in, without regard to how often they were checked', () => {
    const task = taskWith([stratum({ method: 'census', quota: null })])
    const held = ledger(check('丙', '2023-01-05'), check('丙', '2023-02-05'), check('丙', '2023-03-05'))
    expect(inside(wannianFrame({ task, ledger: held }))).toContain('丙')
  })

  it('WN-16: a firm that moved from B to C in June is not drawn by the September task on pool B', () => {
    const where = { _tag: 'Pool', pools: ['B'] } as const
    const draw = drawPlan({ on: day('2023-09-01'), conditions: [{ stratum: stratum().name, where }] })
    const task = taskWith([stratum()], { window: monthsWindow(2023, 9, 9) })
    expect(inside(wannianFrame({ task, draw, pools: pools({ 甲: 'A', 乙: 'C', 丙: 'B' }) }))).toEqual(['丙'])
  })
})

describe('quiet periods', () => {
  it('WN-21: a task whose months are all quiet leaves pools A and B out; C is never quiet', () => {
    const out = (first: number, last: number): readonly string[] =>
      outside(wannianFrame(months(first, last))).map(([id]) => id)
    expect(out(3, 5)).toEqual(['甲', '乙'])
    expect(out(7, 9)).toEqual(['甲'])
    expect(out(6, 6)).toEqual([])
    expect(out(5, 6)).toEqual([])
    expect(out(10, 12)).toEqual(['甲', '乙'])
    expect(outside(wannianFrame(months(3, 5))).map(([, rule]) => rule)).toEqual(['WN-21', 'WN-21'])
  })

  it('a period that protects by scale or tag is asked by them, and one for everybody by nobody’s', () => {
    const [first] = wannian.calendar.quiet
    if (first === undefined) throw new Error('Wannian has quiet periods')
    const quiet = (groups: readonly string[] | null): readonly QuietPeriod[] => [
      { ...first, groups: groups?.map(name) ?? null }
    ]
    const some = [subject('大', { scale: '规模以上' }), subject('标', { tags: ['外贸'] }), subject('小')]
    const out = (groups: readonly string[] | null): readonly string[] =>
      outside(made(some, nothing, { ...months(3, 5), quiet: quiet(groups) })).map(([id]) => id)
    expect(out(['规模以上'])).toEqual(['大'])
    expect(out(['外贸'])).toEqual(['标'])
    expect(out(null)).toEqual(['大', '标', '小'])
  })

  it('days that a period leaves to choice have to be chosen first', () => {
    const [first] = wannian.calendar.quiet
    if (first === undefined) throw new Error('Wannian has quiet periods')
    const open = { ...first.open, value: { _tag: 'ChosenDays' as const, perMonth: 20, days: [] } }
    const refused = makeFrame(input(firms, nothing, { quiet: [{ ...first, groups: null, open }] }))
    expect(new Set(tags(refused))).toEqual(new Set(['DaysNotChosen']))
  })
})

describe('lists', () => {
  const basis = { document: '某市规定', article: '三' }
  const rules: ListingRules = {
    kinds: { value: ['undisturbed', 'trigger-only', 'self-check'], basis },
    longest: { value: 366, basis },
    barred: { value: ['complaints'], basis }
  }
  const listing = (changed: Partial<Listing>): Listing => ({
    subject: name('甲'),
    kind: 'undisturbed',
    reason: name('信用优良'),
    approver: name('分管负责人'),
    from: day('2023-01-01'),
    to: day('2023-12-31'),
    ...changed
  })

  it('a listing in force keeps its subject out, with its last day in the reason; one that has ended does not', () => {
    const listings = [listing({}), listing({ subject: name('乙'), to: day('2023-06-14') })]
    const listed = orThrow(listedOut({ listings, subjects: firms, on: day('2023-06-15'), rules }))
    const frame = made(firms, nothing, { listed })
    expect(inside(frame)).toEqual(['乙', '丙'])
    expect(frame.tables.exclusions.map(({ reason }) => reason)).toEqual([
      '无事不扰名单 undisturbed 至 until 2023-12-31 [某市规定 三]'
    ])
  })
})

describe('a frame made by rules', () => {
  it('without an answer of the law it is the frame of frameOf', () => {
    const strata = [
      stratum({ name: name('低'), classes: ['low'] }),
      stratum({ name: name('高'), classes: ['high'], method: 'pps', weights })
    ]
    const subjects = [
      ...(['low', 'general', 'higher', 'high'] as const).map((riskClass) => subject(riskClass, { riskClass })),
      subject('none', { riskClass: null }),
      subject('closed', { status: 'closed' })
    ]
    const task = taskWith(strata)
    expect(made(subjects, nothing, { task }).tables).toEqual(frameOf(task, byRegistry(subjects)))
  })

  it('who is not classified has no weight, and is out', () => {
    const frame = made([subject('甲', { riskClass: null }), subject('乙')], nothing, {
      task: taskWith([stratum({ method: 'pps', weights })])
    })
    expect(inside(frame)).toEqual(['乙'])
    expect(frame.excluded).toEqual([{ reason: '未评定信用风险类别 not classified', subjects: 1 }])
  })

  it('gives of several reasons the first: state before class before draws', () => {
    const rules: FrameRules = linxiaJoint.frame
    const held = ['关', '类', '次'].flatMap((id) => [check(id, '2023-01-05'), check(id, '2023-02-05')])
    const subjects = [
      subject('关', { status: 'closed', riskClass: 'low' }),
      subject('类', { riskClass: 'low' }),
      subject('次', { riskClass: 'high' })
    ]
    const task = taskWith([stratum({ classes: ['high'] })])
    expect(outside(made(subjects, rules, { task, ledger: ledger(...held) }))).toEqual([
      ['关', 'LX-DEPT-32a'],
      ['类', 'LX-DEPT-20c'],
      ['次', 'LX-DEPT-17a']
    ])
  })

  it('gives of all eight reasons the first: state, list, condition, quiet period, pool, weight, draws, visits', () => {
    const [period] = wannian.calendar.quiet
    if (period === undefined) throw new Error('Wannian has quiet periods')
    const basis = { document: '某市规定', article: '三' }
    const year = { value: 'calendar', basis } as const
    const visits = { kinds: { value: ['daily'] }, notCounted: { value: [] }, liftedClasses: { value: [] }, basis }
    const rules = {
      ...linxiaJoint.frame,
      visitCaps: [{ per: 'all', most: { value: 1, basis }, year, ...visits } as never]
    }
    // The first has every trouble, each next one less: the last has been visited, and nothing else.
    const ids = ['1', '2', '3', '4', '5', '6', '7', '8', '9']
    const has = (trouble: number, id: string): boolean => Number(id) <= trouble
    const subjects = ids.map((id) =>
      subject(id, {
        status: has(1, id) ? 'closed' : 'operating',
        ...(has(3, id) ? {} : { scale: '大型' }),
        ...(has(4, id) ? { tags: ['安静'] } : {}),
        riskClass: has(6, id) ? null : 'high'
      })
    )
    const listed = ids
      .filter((id) => has(2, id))
      .map((id) => [name(id), { listing: { kind: 'undisturbed', to: '2023-12-31' }, basis } as never] as const)
    const held = ids.flatMap((id) => [
      ...(has(8, id) ? [check(id, '2023-01-05')] : []),
      ...(has(7, id) ? [check(id, '2023-02-05')] : [])
    ])
    const only = { stratum: stratum().name, where: { _tag: 'Scale', scales: [name('大型')] } } as const
    const frame = made(subjects, rules, {
      ...months(3, 5),
      task: taskWith([stratum({ method: 'pps', weights })], { window: monthsWindow(2023, 3, 5) }),
      draw: drawPlan({ conditions: [only], raise: 2 }),
      pools: pools(Object.fromEntries(ids.map((id) => [id, has(5, id) ? 'A' : 'B']))),
      quiet: [{ ...period, groups: [name('安静')] }],
      listed: new Map(listed),
      ledger: ledger(...held)
    })
    expect(outside(frame)).toEqual([
      ['1', 'LX-DEPT-32a'],
      ['2', '某市规定 三'],
      ['3', 'LX-DEPT-20b'],
      ['4', 'WN-21'],
      ['5', 'WN-04'],
      ['6', 'LX-DEPT-20c'],
      ['7', 'LX-DEPT-17a'],
      ['8', '某市规定 三']
    ])
    expect(frame.excluded.map((one) => one.subjects)).toEqual([1, 1, 1, 1, 1, 1, 1, 1])
    expect(inside(frame)).toEqual(['9'])
  })

  it('tells every refusal at once', () => {
    const draw = drawPlan({ conditions: [{ stratum: name('无此层'), where: { _tag: 'Kind', kinds: [] } }] })
    const waivers = [{ subject: name('戊'), reason: '', approver: '' }]
    const task = taskWith([stratum({ method: 'pps', weights: { low: 2, general: 1, higher: 1, high: 1 } })])
    expect(tags(makeFrame(input(firms, linxiaJoint.frame, { task, draw, waivers })))).toEqual([
      'ConditionForNoStratum',
      'ConditionEmpty',
      'RiskierLessLikely',
      'RiskierLessLikely',
      'RiskierLessLikely',
      'RaiseUndecided',
      'SubjectWaiverUnsigned',
      'SubjectWaiverForStranger'
    ])
  })

  it('leaves a citation out of a reason that it would make too long for the table, and keeps the reason', () => {
    const impossible = { document: '很长的文件名'.repeat(20), article: '一' }
    const frame = made([subject('甲', { status: 'closed' })], { ...nothing, impossible })
    expect(frame.tables.exclusions).toEqual([{ id: '甲', reason: '关闭停业 closed' }])
  })
})
