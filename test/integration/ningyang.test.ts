/* 宁阳县 from the province's numbers to teams: nothing is decided at home, and no draw without lists of its own day. */

import { describe, expect, it } from 'vitest'
import { dueOn, makeWorkCalendar, stateHolidays } from '../../src/calendar/index.js'
import { announce, type CampaignPlan } from '../../src/campaign/index.js'
import { checkVersion, type Checklist } from '../../src/checklist/index.js'
import { cited, citing, nameOf, orThrow, parseRatio, reasonsOf } from '../../src/kernel/index.js'
import {
  duesKept,
  mayBeFiled,
  planDues,
  recordPlan,
  reviewPlan,
  type Plan,
  type PlanReviewInput,
  type PlanStep
} from '../../src/plan/index.js'
import { extendProfile, ningyang, reviewRulesOf, type Profile } from '../../src/profile/index.js'
import {
  carryOut,
  day,
  decide,
  drawnIn,
  firm,
  itemOfRow,
  noticeAfter,
  officersOf,
  PREFECTURE,
  refreshedOn,
  rowWith,
  tagsOf
} from './made-up.js'

const MARKET = nameOf('县市场监管部门')
const EMERGENCY = nameOf('县应急管理部门')
const BOTH = [MARKET, EMERGENCY]
const CHANNELS = ['门户网站', '国家企业信用信息公示系统（山东）'].map(nameOf)

const span = (from: string, to: string): Plan['rows'][number]['window'] => [{ from: day(from), to: day(to) }]
const spring = rowWith({
  number: 1,
  initiator: MARKET,
  partners: [EMERGENCY],
  item: nameOf('春季企业联合抽查'),
  window: span('2023-03-06', '2023-04-28'),
  methods: ['onsite']
})
const autumn = rowWith({
  number: 2,
  initiator: EMERGENCY,
  partners: [MARKET],
  item: nameOf('秋季重点企业联合抽查'),
  class: 'key',
  window: span('2023-09-04', '2023-10-31'),
  methods: ['onsite', 'written']
})
const plan: Plan = { title: '宁阳县2023年度联合抽查计划（示例）', year: 2023, rows: [spring, autumn] }
const checklist: Checklist = {
  name: nameOf('县级抽查事项清单（示例）'),
  version: day('2023-01-03'),
  items: plan.rows.map(itemOfRow)
}
const subjects = Array.from({ length: 400 }, (_, i) =>
  firm(`NY${String(i).padStart(3, '0')}`, {
    registries: [nameOf('企业名录库'), ...(i < 25 ? [nameOf('重点企业名录库')] : [])],
    status: i % 50 === 49 ? 'deregistered' : 'operating'
  })
)
const springLists = refreshedOn('2023-03-01', BOTH)

const given = (profile: Profile, changed: Partial<CampaignPlan> = {}): CampaignPlan => ({
  profile,
  checklist,
  plan: { ...plan, rows: [spring] },
  decisions: [decide(spring, '企业名录库', { method: 'srs', quota: { ratio: '5%', rounding: 'cap' } })],
  waivers: [],
  subjects,
  on: day('2023-03-02'),
  history: [],
  refreshes: springLists,
  officers: [...officersOf(MARKET, 8), ...officersOf(EMERGENCY, 6)],
  experts: [],
  relations: [],
  agreements: [],
  teams: { mode: 'own', reason: '一县之内', balance: 'dec-min' },
  prefecture: PREFECTURE,
  chains: [],
  notice: noticeAfter(null, '宁阳县2023年春季抽查（示例）', '2023-03-03T02:00:00Z'),
  ...changed
})
const inAutumn = (changed: Partial<CampaignPlan> = {}): Partial<CampaignPlan> => ({
  plan: { ...plan, rows: [autumn] },
  decisions: [decide(autumn, '重点企业名录库', { method: 'census', quota: null })],
  on: day('2023-09-01'),
  drawnBefore: day('2023-03-02'),
  ...changed
})

// What the opinion leaves to the province (二（二）1), and what no text of the county answers.
const province = citing('省级随机抽查事项清单（示例）')
const numbers = {
  generalCap: { ...cited(orThrow(parseRatio('5%')), province('说明')), strict: false, waivable: false },
  capOver: cited('row', province('说明')),
  smallRegistry: cited('drawOne', province('说明')),
  keyUncapped: province('说明')
} satisfies Partial<Profile['plan']>
const conference = citing('宁阳县联席会议决定（示例）')
const documents = ['省级随机抽查事项清单（示例）', '宁阳县联席会议决定（示例）'].map((title) => ({
  short: title,
  title,
  number: null,
  date: null
}))
const teams = {
  officersPerVisit: cited(2, conference('一')),
  officersPerDepartment: cited(1, conference('一')),
  leaders: cited('leadCrew', conference('二')),
  head: cited('drawn', conference('二')),
  experts: cited('drawn', conference('三')),
  widen: cited('never', conference('三'))
} satisfies Partial<Profile['assign']>
const period = { period: cited('overlapping', conference('四')) } satisfies Partial<Profile['merge']>
const decided = extendProfile(ningyang, {
  name: '宁阳县（示例）',
  documents,
  plan: numbers,
  merge: period,
  assign: teams
})

describe('NY-05: numbers follow the province', () => {
  const openOf = (profile: Profile, changed: Partial<CampaignPlan> = {}): readonly string[] =>
    reasonsOf(announce(given(profile, changed))).map((reason) =>
      reason._tag === 'AnswerOpen'
        ? `${reason.stage}.${reason.question}`
        : reason._tag === 'CapOpen'
          ? `cap of row ${String(reason.row)}`
          : reason._tag
    )
  const merging = ['merge.period']
  const assigning = ['officersPerVisit', 'officersPerDepartment', 'leaders', 'head', 'experts', 'widen'].map(
    (question) => `assign.${question}`
  )

  it('NY-05: nothing is announced until they are given, and all that is open is said at one time', () => {
    expect(openOf(ningyang)).toEqual([...merging, ...assigning, 'cap of row 1'])
    const whole = {
      plan,
      decisions: [
        decide(spring, '企业名录库', { method: 'srs', quota: { number: 5 } }),
        decide(autumn, '重点企业名录库', { method: 'census', quota: null })
      ]
    } as const
    expect(openOf(ningyang, whole)).toEqual([...merging, ...assigning, 'cap of row 1', 'plan.keyUncapped'])
  })

  it('NY-05: the cap alone is not enough, its readings are asked for next', () => {
    const capped = extendProfile(ningyang, {
      name: '宁阳县（仅有上限）',
      documents,
      plan: { generalCap: numbers.generalCap }
    })
    expect(openOf(capped)).toEqual([...merging, ...assigning, 'plan.smallRegistry', 'plan.capOver'])
    const settled = extendProfile(capped, { name: '宁阳县（未定数值）', merge: period, assign: teams })
    expect(openOf(settled)).toEqual(['plan.smallRegistry', 'plan.capOver'])
    const unnumbered = extendProfile(ningyang, { name: '宁阳县（未定上限）', documents, merge: period, assign: teams })
    expect(openOf(unnumbered)).toEqual(['cap of row 1'])
  })

  it('NY-05: the province’s 5 % binds once given: 19 of 392 firms pass, 20 do not', () => {
    const sized = (number: number): readonly string[] =>
      openOf(decided, { decisions: [decide(spring, '企业名录库', { method: 'srs', quota: { number } })] })
    expect(sized(19)).toEqual([])
    expect(sized(20)).toEqual(['SizeAboveCap'])
  })
})

describe('NY-11: the plan is filed by the end of January and published on two channels', () => {
  const calendar = orThrow(makeWorkCalendar(stateHolidays))
  const course = (steps: readonly PlanStep[]): ReturnType<typeof recordPlan> =>
    recordPlan({ rules: ningyang.plan, terms: ningyang.calendar.terms, calendar, steps })
  const step = (on: string): { readonly by: typeof MARKET; readonly on: ReturnType<typeof day> } => ({
    by: MARKET,
    on: day(on)
  })
  const drafted: PlanStep = { _tag: 'DraftPlan', ...step('2023-01-10'), plan }
  const filed = (on: string): PlanStep => ({ _tag: 'FilePlan', ...step(on), receiver: MARKET })
  const published = (channels: typeof CHANNELS): PlanStep => ({ _tag: 'PublishPlan', ...step('2023-02-03'), channels })

  it('NY-11: 31 January is in time, 1 February is not', () => {
    const dues = planDues(2023, ningyang.plan, ningyang.calendar.terms)
    expect(dues.map(({ on, receivers, basis }) => [on, receivers, basis.rule])).toEqual([
      ['2023-01-31', [MARKET], 'NY-11']
    ])
    const kept = (on: string): readonly (boolean | null)[] =>
      orThrow(course([drafted, filed(on)])).versions.flatMap((version) =>
        duesKept(dues, version).map(({ inTime }) => inTime)
      )
    expect([kept('2023-01-30'), kept('2023-01-31'), kept('2023-02-01')]).toEqual([[true], [true], [false]])
  })

  it('NY-11: neither without filing nor on one channel alone; a change asks for no term, for none is given', () => {
    expect(tagsOf(course([drafted, published(CHANNELS)]))).toEqual(['PlanNotFiled'])
    expect(tagsOf(course([drafted, filed('2023-01-31'), published(CHANNELS.slice(0, 1))]))).toEqual(['ChannelUnused'])
    const whole = [drafted, filed('2023-01-31'), published(CHANNELS)]
    expect(orThrow(course(whole)).state).toBe('published')
    const later = { ...plan, rows: [spring, { ...autumn, window: span('2023-10-09', '2023-11-30') }] }
    const adjusted = orThrow(
      course([...whole, { _tag: 'AdjustPlan', ...step('2023-05-08'), plan: later, reason: '错开秋收' }])
    )
    expect([adjusted.state, adjusted.versions.at(-1)?.due]).toEqual(['adjusted', null])
    expect(
      orThrow(
        dueOn({
          event: day('2023-05-08'),
          term: { unit: 'workdays', count: 7 },
          calendar,
          rules: decided.calendar.terms
        })
      ).on
    ).toBe('2023-05-17')
  })
})

describe('NY-10, NY-13: the plan is even over the year and joint checks are on site', () => {
  const review = (profile: Profile, changed: Partial<PlanReviewInput> = {}): ReturnType<typeof reviewPlan> =>
    reviewPlan({
      plan,
      rules: reviewRulesOf(profile),
      checklist,
      ...changed
    })

  it('NY-10: the load of each month is told, and a month above the share that was decided is warned of', () => {
    const stock = [
      { row: 1, subjects: 392, classes: null, group: null },
      { row: 2, subjects: 25, classes: null, group: null }
    ]
    const decisions = [
      decide(spring, '企业名录库', { method: 'srs', quota: { ratio: '5%', rounding: 'cap' } }),
      decide(autumn, '重点企业名录库', { method: 'census', quota: null })
    ]
    const by = (profile: Profile): readonly object[] =>
      review(profile, { stock, decisions }).filter(({ rule }) => rule === 'NY-10')
    // 19 visits over 54 days from 6 March, 25 over 58 from 4 September.
    const load = {
      _tag: 'LoadByMonth',
      unit: 'visits',
      months: [0, 0, 9, 10, 0, 0, 0, 0, 11, 14, 0, 0],
      reading: 'even'
    }
    expect(by(decided)).toMatchObject([{ severity: 'note', ...load }])
    const most = orThrow(parseRatio('25%'))
    const evenly = extendProfile(decided, {
      name: '宁阳县（逐月均衡）',
      review: { mostInMonth: cited(most, { ...conference('五'), rule: 'NY-10' }) }
    })
    expect(by(evenly)).toMatchObject([
      { severity: 'warning', _tag: 'MonthOverloaded', month: 10, load: 14, year: 44, most },
      { severity: 'note', ...load }
    ])
  })

  it('NY-13: a joint item that is never checked on site is warned of, and may be filed with that warning', () => {
    const written = {
      ...checklist,
      items: checklist.items.map((one, i) => (i === 0 ? { ...one, methods: ['written' as const] } : one))
    }
    const remote = { ...plan, rows: [{ ...spring, methods: ['written' as const] }, autumn] }
    const onsite = (given: PlanReviewInput['plan'], list: Checklist): readonly (readonly unknown[])[] =>
      review(decided, { plan: given, checklist: list })
        .filter(({ rule }) => rule === 'NY-13')
        .map(({ severity, row, _tag }) => [severity, row, _tag])
    expect(onsite(plan, checklist)).toEqual([])
    expect(onsite(remote, written)).toEqual([['warning', 1, 'JointNotOnsite']])
    expect(mayBeFiled(review(decided, { plan: remote, checklist: written }))).toBe(true)
  })
})

describe('NY-04: a changed list is adjusted on the platform and filed', () => {
  it('NY-04: both acts, of that very version', () => {
    const before = { ...checklist, version: day('2022-01-04'), items: checklist.items.slice(0, 1) }
    const record = (act: 'adjusted' | 'filed', at: string, version = checklist.version) =>
      ({ version, act, at: nameOf(at), on: day('2023-01-05'), by: MARKET }) as const
    const adjusted = record('adjusted', '省工作平台')
    const filed = record('filed', MARKET)
    const check = (records: readonly (typeof adjusted)[]): readonly string[] =>
      tagsOf(checkVersion({ before, after: checklist, records, waivers: [], rules: ningyang.checklist }))
    expect(check([])).toEqual(['VersionDutyUndone', 'VersionDutyUndone'])
    expect(check([adjusted])).toEqual(['VersionDutyUndone'])
    expect(check([adjusted, record('filed', MARKET, before.version)])).toEqual(['VersionDutyUndone'])
    expect(check([adjusted, filed])).toEqual([])
  })
})

describe('NY-06: both registries are updated and confirmed before each draw', () => {
  it('NY-06: without any refresh each list of each department is missed twice', () => {
    const refused = reasonsOf(announce(given(decided, { refreshes: [] })))
    expect(refused.map((one) => (one._tag === 'NotRefreshed' ? [one.department, one.source, one.act] : one))).toEqual(
      BOTH.flatMap((department) =>
        ['subjects', 'officers'].flatMap((source) => ['updated', 'confirmed'].map((act) => [department, source, act]))
      )
    )
  })

  it('NY-06: the lists of the first draw do not serve the second; one department that confirms is not enough', () => {
    const autumnNotice = noticeAfter(null, '宁阳县2023年秋季抽查（示例）', '2023-09-01T02:00:00Z')
    const second = (refreshes: CampaignPlan['refreshes']): readonly string[] =>
      tagsOf(
        announce(given(decided, inAutumn({ refreshes: [...springLists, ...(refreshes ?? [])], notice: autumnNotice })))
      )
    expect(tagsOf(announce(given(decided)))).toEqual([])
    expect(second([])).toEqual(Array.from({ length: 8 }, () => 'NotRefreshed'))
    // On the day of the draw before: that one alone rests on it.
    expect(second(refreshedOn('2023-03-02', BOTH))).toEqual(Array.from({ length: 8 }, () => 'NotRefreshed'))
    expect(second(refreshedOn('2023-08-31', [EMERGENCY]))).toEqual(Array.from({ length: 4 }, () => 'NotRefreshed'))
    const updated = refreshedOn('2023-08-31', BOTH).filter(({ act }) => act === 'updated')
    expect(second(updated)).toEqual(Array.from({ length: 4 }, () => 'NotRefreshed'))
    expect(second(refreshedOn('2023-08-31', BOTH))).toEqual([])
    // What was changed after it was confirmed has not been confirmed.
    const confirmed = refreshedOn('2023-08-30', BOTH).filter(({ act }) => act === 'confirmed')
    expect(second([...updated, ...confirmed])).toEqual(Array.from({ length: 4 }, () => 'NotRefreshed'))
    expect(second(refreshedOn('2023-09-02', BOTH))).toEqual(Array.from({ length: 8 }, () => 'NotRefreshed'))
  })
})

describe('the campaigns of the year', () => {
  it('NY-12, NY-13: spring and autumn are drawn, merged and staffed, and verified again from what is public', () => {
    const first = carryOut(given(decided))
    expect(first.verification.differences).toEqual([])
    expect(drawnIn(first, spring.item).length).toBe(19)
    expect(first.announcement.freshness.map(({ evidence }) => evidence.length)).toEqual([8])
    // Eight firms are gone, and nobody else is missing.
    const [frame] = first.announcement.frames
    expect(frame?.tables.frame.length).toBe(392)
    expect(frame?.excluded.map(({ subjects: count }) => count)).toEqual([8])
    const second = carryOut(
      given(
        decided,
        inAutumn({
          refreshes: [...springLists, ...refreshedOn('2023-08-31', BOTH)],
          notice: noticeAfter(first, '宁阳县2023年秋季抽查（示例）', '2023-09-01T02:00:00Z', 2)
        })
      )
    )
    expect(second.verification.differences).toEqual([])
    // A key item has no cap: everybody, in the order of the draw.
    expect(drawnIn(second, autumn.item).length).toBe(25)
    expect([...drawnIn(second, autumn.item)].sort()).not.toEqual(drawnIn(second, autumn.item))
    for (const { campaign } of [first, second]) {
      expect(campaign.teams.unfilled).toEqual([])
      for (const { crews, head } of campaign.teams.teams) {
        expect(crews.map(({ department }) => department).sort()).toEqual([...BOTH].sort())
        expect(crews.flatMap(({ officers }) => officers).length).toBeGreaterThanOrEqual(2)
        expect(crews[0]?.officers.some(({ id, leads }) => leads && id === head)).toBe(true)
      }
    }
    expect(second.announcement.notice.more['campaign']).toMatchObject({
      profile: { name: '宁阳县（示例）' },
      readings: { 'merge.period': 'overlapping', 'assign.head': 'drawn', 'review.spread': 'even' }
    })
  })
})
