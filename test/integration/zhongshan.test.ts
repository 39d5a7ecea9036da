/* 中山市 from a plan in the city system to teams: general items stay below 100 %, and each department draws its own officers. */

import { describe, expect, it } from 'vitest'
import { makeWorkCalendar, stateHolidays } from '../../src/calendar/index.js'
import { announce, explain, type CampaignPlan } from '../../src/campaign/index.js'
import type { Checklist } from '../../src/checklist/index.js'
import { cited, citing, nameOf, orThrow, parseRatio, reasonsOf, type Name } from '../../src/kernel/index.js'
import {
  duesKept,
  planDues,
  recordPlan,
  type Plan,
  type PlanRow,
  type PlanStep,
  type StratumDecision
} from '../../src/plan/index.js'
import { extendProfile, zhongshan } from '../../src/profile/index.js'
import type { Expert } from '../../src/registry/index.js'
import {
  carryOut,
  COUNTY,
  day,
  decide,
  drawnIn,
  firm,
  itemOfRow,
  noticeAfter,
  officersOf,
  once,
  PREFECTURE,
  refreshedOn,
  rowWith,
  tagsOf
} from './made-up.js'

const MARKET = nameOf('市市场监管局')
const FIRE = nameOf('市消防救援支队')
const HOUSING = nameOf('市住房城乡建设局')
const SYSTEM = nameOf('市抽查系统')
const CHANNELS = ['国家企业信用信息公示系统（广东）', '本部门网站'].map(nameOf)
const LIFTS = nameOf('电梯检验')

const window = [{ from: day('2023-03-01'), to: day('2023-11-30') }]
const tenth = { _tag: 'Percent', ratio: orThrow(parseRatio('10%')), count: 40 } as const
const hotels = rowWith({
  number: 1,
  initiator: MARKET,
  partners: [FIRE, HOUSING],
  item: nameOf('旅馆业联合抽查'),
  name: nameOf('旅馆业联合抽查任务'),
  objects: nameOf('旅馆'),
  window,
  methods: ['onsite'],
  quantity: tenth
})
const lifts = rowWith({
  number: 2,
  initiator: MARKET,
  partners: [HOUSING],
  item: nameOf('电梯使用单位联合抽查'),
  name: nameOf('电梯使用单位联合抽查任务'),
  objects: nameOf('电梯使用单位'),
  class: 'key',
  window,
  methods: ['onsite'],
  quantity: { _tag: 'Census', count: 30 }
})
const plan: Plan = { title: '中山市2023年联合抽查计划（示例）', year: 2023, rows: [hotels, lifts] }
const checklist: Checklist = {
  name: nameOf('市级部门联合抽查事项清单（示例）'),
  version: day('2023-01-04'),
  items: plan.rows.map(itemOfRow)
}

const hotelsOf = (count: number): CampaignPlan['subjects'] =>
  Array.from({ length: count }, (_, i) => firm(`ZS${String(i).padStart(3, '0')}`, { registries: [nameOf('旅馆')] }))
const liftUsers = Array.from({ length: 30 }, (_, i) =>
  firm(`DT${String(i).padStart(2, '0')}`, { registries: [nameOf('电梯使用单位')] })
)
const experts: readonly Expert[] = Array.from({ length: 5 }, (_, i) => ({
  id: nameOf(`专业人员${String(i + 1)}`),
  name: `示例专业人员${String(i + 1)}`,
  office: nameOf('示例检验机构'),
  specialties: [LIFTS],
  region: COUNTY,
  status: 'on-duty'
}))

// What the scheme leaves open (how many go, where leaders stand, how periods meet) is decided by the conference.
const conference = citing('中山市联席会议决定（示例）')
const documents = [
  { short: '中山市联席会议决定（示例）', title: '中山市联席会议决定（示例）', number: null, date: null }
]
const decided = extendProfile(zhongshan, {
  name: '中山市（示例）',
  documents,
  merge: { period: cited('overlapping', conference('一')) },
  assign: {
    officersPerVisit: cited(2, conference('二')),
    leaders: cited('leadCrew', conference('二')),
    widen: cited('never', conference('二'))
  }
})

type Quota = Pick<StratumDecision, 'method' | 'quota'>

const given = (changed: Partial<CampaignPlan> = {}): CampaignPlan => ({
  profile: decided,
  checklist,
  plan,
  decisions: [
    decide(hotels, '旅馆', { method: 'srs', quota: { ratio: '10%', rounding: 'cap' } }),
    decide(
      lifts,
      '电梯使用单位',
      { method: 'census', quota: null },
      {
        team: { qualifications: [], experts: [{ specialty: LIFTS, places: 1 }] }
      }
    )
  ],
  waivers: [],
  subjects: [...hotelsOf(400), ...liftUsers],
  on: day('2023-02-01'),
  history: [],
  officers: [MARKET, FIRE, HOUSING].flatMap((department) => officersOf(department, 10)),
  experts,
  relations: [],
  agreements: [],
  teams: { mode: 'own', reason: '一市之内', balance: 'dec-min' },
  prefecture: PREFECTURE,
  chains: [],
  notice: noticeAfter(null, '中山市2023年联合抽查（示例）', '2023-02-03T02:00:00Z'),
  ...changed
})

/** Only the general row, over so many hotels. */
const alone = (count: number, how: Quota): CampaignPlan =>
  given({
    plan: { ...plan, rows: [hotels] },
    decisions: [decide(hotels, '旅馆', how)],
    subjects: hotelsOf(count)
  })
const ratio = (text: string): Quota => ({ method: 'srs', quota: { ratio: text, rounding: 'cap' } })
const number = (count: number): Quota => ({ method: 'srs', quota: { number: count } })
const CENSUS: Quota = { method: 'census', quota: null }

const sizeIn = (campaign: CampaignPlan, row = 0): number | undefined =>
  orThrow(announce(campaign)).sizes[row]?.strata[0]?.size

describe('ZS-16: the ratio of a general item may not reach 100 %', () => {
  it('ZS-16: 99 % of 400 passes, 399 of 400 passes, 100 % and all 400 do not, and no waiver helps', () => {
    expect(sizeIn(alone(400, ratio('99%')))).toBe(396)
    expect(sizeIn(alone(400, number(399)))).toBe(399)
    expect(tagsOf(announce(alone(400, ratio('100%'))))).toEqual(['RatioAboveCap'])
    expect(tagsOf(announce(alone(400, number(400))))).toEqual(['SizeAboveCap'])
    expect(tagsOf(announce(alone(400, CENSUS)))).toEqual(['SizeAboveCap'])
    const waivers = [{ row: 1, reason: '投诉集中', approver: '示例批准人' }]
    expect(tagsOf(announce({ ...alone(400, CENSUS), waivers }))).toEqual(['SizeAboveCap'])
  })

  it('ZS-16: from two subjects one at most is drawn, and one is', () => {
    expect(sizeIn(alone(2, number(1)))).toBe(1)
    expect(sizeIn(alone(2, ratio('99%')))).toBe(1)
    const both = reasonsOf(announce(alone(2, number(2))))
    expect(both).toMatchObject([{ _tag: 'SizeAboveCap', size: 2, rows: 2, most: 1, cap: { basis: { rule: 'ZS-16' } } }])
    const drawn = carryOut(alone(2, number(1)))
    expect(drawnIn(drawn, hotels.item).length).toBe(1)
    expect(drawn.verification.differences).toEqual([])
  })

  it('ZS-16: nobody can be drawn from a registry of one, and the refusal names the article', () => {
    for (const how of [number(1), CENSUS, ratio('100%'), ratio('99%'), ratio('50%')]) {
      const refused = reasonsOf(announce(alone(1, how)))
      expect(refused.length).toBeGreaterThan(0)
      for (const one of refused) {
        expect(one).toMatchObject({
          cap: { basis: { document: '中山市实施方案', article: '二（四）第3段', rule: 'ZS-16' } }
        })
        expect(explain('zh')(one)).toContain('二（四）第3段')
      }
    }
    expect(tagsOf(announce(alone(1, ratio('99%'))))).toEqual(['NothingDrawable'])
  })

  it('ZS-15: a key item takes everybody, and its evidence cites why', () => {
    expect(sizeIn(given(), 1)).toBe(30)
    const evidence = orThrow(announce(given())).sizes[1]?.strata[0]?.evidence
    expect(evidence).toContainEqual({ _tag: 'KeyUncapped', basis: zhongshan.plan.keyUncapped })
    const one = given({ subjects: [...hotelsOf(400), ...liftUsers.slice(0, 1)] })
    expect(sizeIn(one, 1)).toBe(1)
  })
})

describe('ZS-12, ZS-13, ZS-14, ZS-20: the plan and where it goes', () => {
  const calendar = orThrow(makeWorkCalendar(stateHolidays))
  const step = (on: string): { readonly by: Name; readonly on: ReturnType<typeof day> } => ({ by: MARKET, on: day(on) })
  const course = (steps: readonly PlanStep[]): ReturnType<typeof recordPlan> =>
    recordPlan({ rules: zhongshan.plan, terms: zhongshan.calendar.terms, calendar, steps })
  const publish = (drafted: Plan, channels = CHANNELS, filed = '2023-01-31'): readonly PlanStep[] => [
    { _tag: 'DraftPlan', ...step('2023-01-10'), plan: drafted },
    { _tag: 'FilePlan', ...step(filed), receiver: SYSTEM },
    { _tag: 'PublishPlan', ...step('2023-02-02'), channels }
  ]
  const lacking = (rows: readonly PlanRow[]): readonly unknown[] =>
    reasonsOf(course(publish({ ...plan, rows }))).map((one) =>
      one._tag === 'PlanFieldMissing' ? [one.field, one.rows, one.basis.rule] : one._tag
    )

  it('ZS-13: entered by 31 January and published on both channels', () => {
    const file = orThrow(course(publish(plan)))
    expect(file.state).toBe('published')
    const dues = planDues(2023, zhongshan.plan, zhongshan.calendar.terms)
    const kept = (filed: string): readonly unknown[] =>
      orThrow(course(publish(plan, CHANNELS, filed))).versions.flatMap((version) =>
        duesKept(dues, version).map(({ due, inTime }) => [due, inTime])
      )
    expect([kept('2023-01-31'), kept('2023-02-01')]).toEqual([[['2023-01-31', true]], [['2023-01-31', false]]])
    expect(tagsOf(course(publish(plan, CHANNELS.slice(1))))).toEqual(['ChannelUnused'])
  })

  it('ZS-12, ZS-20: a row without methods, number or task name is not published, and each is named', () => {
    expect(lacking(plan.rows)).toEqual([])
    const { methods, ...noMethods } = hotels
    expect([methods, lacking([noMethods, lifts])]).toEqual([['onsite'], [['methods', [1], 'ZS-12']]])
    const { name, ...unnamed } = lifts
    expect([name, lacking([hotels, unnamed])]).toEqual(['电梯使用单位联合抽查任务', [['taskName', [2], 'ZS-20']]])
    const { quantity, ...unnumbered } = hotels
    expect(quantity).toEqual(tenth)
    expect(lacking([unnumbered, lifts])).toEqual([
      ['number', [1], 'ZS-12'],
      ['number', [1], 'ZS-20'],
      ['ratio', [1], 'ZS-20']
    ])
    // A number alone states no ratio.
    expect(lacking([{ ...unnumbered, quantity: { _tag: 'Count', count: 40 } }, lifts])).toEqual([
      ['ratio', [1], 'ZS-20']
    ])
  })

  it('ZS-14, ZS-10: a plan without key items is none, and who initiates leads', () => {
    expect(lacking([hotels])).toEqual([['bothClasses', null, 'ZS-14']])
    expect(lacking([{ ...hotels, lead: FIRE }, lifts])).toEqual(['BatchLeadOther'])
  })
})

describe('ZS-23, ZS-24, ZS-25: who goes', () => {
  const relations: CampaignPlan['relations'] = liftUsers.slice(0, 15).flatMap(({ id }) => [
    { officer: nameOf('专业人员1'), subject: id, kind: 'shareholding', source: 'officer', from: null, to: null },
    { officer: nameOf(`${HOUSING}01`), subject: id, kind: 'kinship', source: 'department', from: null, to: null }
  ])
  const year = once(() => carryOut(given({ relations })))

  it('ZS-18: where everybody is inspected, the draw gives the order', () => {
    const order = drawnIn(year(), lifts.item)
    expect([...order].sort()).toEqual(liftUsers.map(({ id }) => id))
    expect(order).not.toEqual(liftUsers.map(({ id }) => id))
  })

  it('ZS-23: each department draws its own officers, one at least for each visit, and no head is drawn', () => {
    const conducted = year()
    const { teams, visits } = conducted.campaign
    expect(conducted.verification.differences).toEqual([])
    expect(drawnIn(conducted, hotels.item).length).toBe(40)
    expect(visits.visits.length).toBe(70)
    expect(teams.unfilled).toEqual([])
    for (const [i, { crews, head }] of teams.teams.entries()) {
      const joint = visits.visits[i]?.departments.length ?? 0
      expect(crews.length).toBe(joint)
      expect(head).toBeNull()
      for (const { department, officers } of crews) {
        expect(officers.length).toBeGreaterThanOrEqual(1)
        // Named after their departments: nobody is lent.
        expect(officers.filter(({ id }) => !id.startsWith(department))).toEqual([])
        expect(officers.filter(({ leads }) => leads)).toEqual([])
      }
    }
    expect(new Set(teams.teams.map(({ crews }) => crews.length))).toEqual(new Set([2, 3]))
  })

  it('ZS-24: experts are drawn for the visits that need one, none is sent', () => {
    const { teams } = year().campaign
    expect(teams.expertsToAppoint).toEqual([])
    const asked = teams.teams.filter(({ experts: own }) => own.length > 0)
    expect(asked.map(({ subject }) => subject).sort()).toEqual(liftUsers.map(({ id }) => id))
    const chosen = asked.flatMap(({ experts: own }) =>
      own.flatMap(({ specialty, experts: ids }) => [specialty, ...ids])
    )
    expect(chosen.filter((id) => id === LIFTS).length).toBe(30)
    const loads = new Map<Name, number>()
    for (const id of chosen) if (id !== LIFTS) loads.set(id, (loads.get(id) ?? 0) + 1)
    expect([...loads.values()]).toEqual([6, 6, 6, 6, 6])
    const sent = extendProfile(decided, {
      name: '专业人员由部门选派',
      assign: { experts: cited('appointed', conference('三')) }
    })
    expect(carryOut(given({ profile: sent })).campaign.teams.expertsToAppoint.length).toBe(30)
  })

  it('ZS-25: neither an officer nor an expert goes where an interest was declared', () => {
    const { teams } = year().campaign
    const related = new Set(liftUsers.slice(0, 15).map(({ id }) => id))
    const gone = teams.teams.filter(({ subject }) => related.has(subject))
    expect(gone.length).toBe(15)
    const members = gone.flatMap(({ crews, experts: own }) => [
      ...crews.flatMap(({ officers }) => officers.map(({ id }) => id)),
      ...own.flatMap(({ experts: ids }) => ids)
    ])
    expect(members).not.toContain('专业人员1')
    expect(members).not.toContain(`${HOUSING}01`)
    const everywhere = teams.teams.flatMap(({ crews }) => crews.flatMap(({ officers }) => officers.map(({ id }) => id)))
    expect(everywhere).toContain(`${HOUSING}01`)
  })

  it('ZS-23, ZS-24: the answers are those of the scheme, and the open ones stop the campaign together', () => {
    const conducted = year()
    const tags = reasonsOf(announce(given({ profile: zhongshan })))
    expect(tags.map((one) => (one._tag === 'AnswerOpen' ? `${one.stage}.${one.question}` : one._tag))).toEqual([
      'merge.period',
      'assign.officersPerVisit',
      'assign.leaders',
      'assign.widen'
    ])
    expect(conducted.announcement.notice.more['campaign']).toMatchObject({
      readings: { 'assign.head': 'appointed', 'assign.experts': 'drawn', 'plan.smallRegistry': 'refuse' }
    })
  })

  it('ZS-07: lists that were never brought up to date are told, and hold nothing up', () => {
    const never = (refreshes: CampaignPlan['refreshes']): readonly unknown[] =>
      orThrow(announce(given({ refreshes: refreshes ?? [] }))).freshness.map(({ findings }) =>
        findings.map((one) => (one._tag === 'NeverRefreshed' ? [one.department, one.source, one.basis.rule] : one))
      )
    const each = (departments: readonly Name[]): readonly unknown[] =>
      departments.flatMap((department) => ['subjects', 'officers'].map((source) => [department, source, 'ZS-07']))
    expect(never([])).toEqual([each([MARKET, FIRE, HOUSING]), each([MARKET, HOUSING])])
    expect(never(refreshedOn('2022-01-05', [MARKET, FIRE]))).toEqual([each([HOUSING]), each([HOUSING])])
  })
})
