import { describe, expect, it } from 'vitest'
import { decode, explainBy, orThrow, reasonsOf } from '../../../src/kernel/index.js'
import {
  courseMessages,
  planRulesCodec,
  planStepCodec,
  type GivenVerdict,
  type Level,
  type PlanCourseRules,
  type PlanRow,
  type PlanStep,
  type ReviewTest
} from '../../../src/plan/index.js'
import { linxia2019 } from '../../../src/profile/linxia-2019.js'
import { linxiaJoint } from '../../../src/profile/linxia-joint.js'
import { linxiaMarket } from '../../../src/profile/linxia-market.js'
import { ningyang } from '../../../src/profile/ningyang.js'
import { silent } from '../../../src/profile/silent.js'
import { wannian } from '../../../src/profile/wannian.js'
import { zhongshan } from '../../../src/profile/zhongshan.js'
import { fullRow, planOf, reasons, record, step } from './course.js'
import { name, planRow, ratio } from './sample.js'

/** The rules of a profile without what a plan must say, so that one rule is seen at a time. */
const bare = (rules: PlanCourseRules, changes: Partial<PlanCourseRules> = {}): PlanCourseRules => ({
  ...silent.plan,
  filings: rules.filings,
  channels: rules.channels,
  ...changes
})
const draft = step('DraftPlan', '2022-01-04', { plan: planOf({ rows: [fullRow()] }) })
const file = (receiver: string): PlanStep => step('FilePlan', '2022-01-05', { receiver: name(receiver) })
const publish = (...channels: readonly string[]): PlanStep =>
  step('PublishPlan', '2022-01-06', { channels: channels.map(name) })

describe('a plan is filed, then published', () => {
  it('LX-DEPT-14: with the government at its level, and published anywhere', () => {
    const rules = bare({
      ...linxiaJoint.plan,
      filings: linxiaJoint.plan.filings.filter((one) => one.basis.rule === 'LX-DEPT-14')
    })
    expect(reasons(record(rules, draft, publish('官网')))).toEqual(['1 PlanNotFiled'])
    expect(reasons(record(rules, draft, file('上级主管部门'), publish('官网')))).toEqual(['2 PlanNotFiled'])
    expect(orThrow(record(rules, draft, file('本级人民政府'), publish('官网'))).state).toBe('published')
    expect(linxiaJoint.plan.channels?.basis.rule).toBe('LX-DEPT-14')
    expect(linxiaJoint.plan.channels?.value).toEqual([])
  })

  it('LX-DEPT-14: published it is in some place; which one the rules leave open', () => {
    const rules = bare({ ...linxiaJoint.plan, filings: [] })
    expect(reasons(record(rules, draft, publish()))).toEqual(['1 PublishedNowhere'])
    expect(record(rules, draft, publish('官网'))._tag).toBe('Right')
    expect(record({ ...rules, channels: null }, draft, publish())._tag).toBe('Right')
  })

  it('LX19-30: with the superior and with the lead department, both', () => {
    const rules = bare(linxia2019.plan)
    expect(reasons(record(rules, draft, publish('官网')))).toEqual(['1 PlanNotFiled', '1 PlanNotFiled'])
    expect(reasons(record(rules, draft, file('上级主管部门'), publish('官网')))).toEqual(['2 PlanNotFiled'])
    expect(record(rules, draft, file('上级主管部门'), file('本级牵头部门'), publish('官网'))._tag).toBe('Right')
  })

  it('LX-MKT-12b: with the credit division of the prefecture', () => {
    const filings = linxiaMarket.plan.filings.filter((one) => one.basis.rule === 'LX-MKT-12b')
    const rules = bare({ ...linxiaMarket.plan, filings })
    expect(reasons(record(rules, draft, publish('官网')))).toEqual(['1 PlanNotFiled'])
    expect(record(rules, draft, file('州局信用监管科'), publish('官网'))._tag).toBe('Right')
  })

  it('NY-11: with the county regulator, and published on the portal and on the system of the province', () => {
    const rules = bare(ningyang.plan)
    const filed = file('县市场监管部门')
    const [portal, system] = ['门户网站', '国家企业信用信息公示系统（山东）']
    expect(reasons(record(rules, draft, publish(portal, system)))).toEqual(['1 PlanNotFiled'])
    expect(reasons(record(rules, draft, filed, publish(portal)))).toEqual(['2 ChannelUnused'])
    expect(reasons(record(rules, draft, filed, publish(system)))).toEqual(['2 ChannelUnused'])
    expect(record(rules, draft, filed, publish(system, portal))._tag).toBe('Right')
  })

  it('ZS-13: entered in the city system, and published on the system of the province and the own site', () => {
    const rules = bare(zhongshan.plan)
    const filed = file('市抽查系统')
    const [system, site] = ['国家企业信用信息公示系统（广东）', '本部门网站']
    expect(reasons(record(rules, draft, publish(system, site)))).toEqual(['1 PlanNotFiled'])
    expect(reasons(record(rules, draft, filed, publish('官网')))).toEqual(['2 ChannelUnused', '2 ChannelUnused'])
    expect(record(rules, draft, filed, publish(system, site))._tag).toBe('Right')
  })

  it('WN-24: entered on the platform, special rows in a plan of their own', () => {
    const rules = bare(wannian.plan, { specialApart: wannian.plan.specialApart })
    const platform = file('江西省“双随机、一公开”行政执法监督平台')
    expect(reasons(record(rules, draft, publish('官网')))).toEqual(['1 PlanNotFiled'])
    expect(record(rules, draft, platform, publish('官网'))._tag).toBe('Right')
    const rows = [fullRow(), fullRow({ number: 2, item: name('专项'), kind: 'special' })]
    const annual = step('DraftPlan', '2022-01-04', { plan: planOf({ rows }) })
    const special = step('DraftPlan', '2022-01-04', { plan: planOf({ kind: 'special', rows: rows.slice(1) }) })
    expect(reasonsOf(record(rules, annual))).toEqual([
      { _tag: 'SpecialInAnnualPlan', rows: [2], basis: wannian.plan.specialApart, at: 0 }
    ])
    expect(record(rules, special)._tag).toBe('Right')
    expect(record({ ...rules, specialApart: null }, annual)._tag).toBe('Right')
  })

  it('LX-DEPT-15a: not before it says what it must', () => {
    const rules = { ...silent.plan, fields: linxiaJoint.plan.fields }
    const vague = step('DraftPlan', '2022-01-04', { plan: planOf({ rows: [planRow()] }) })
    const fields = reasonsOf(record(rules, vague, publish('官网'))).flatMap((one) =>
      one._tag === 'PlanFieldMissing' ? [`${one.field} ${String(one.rows?.join())}`] : [one._tag]
    )
    expect([...new Set(fields)]).toEqual(expect.arrayContaining(['quantity 1', 'shares 1', 'areas 1']))
  })

  it('LX-MKT-10a: not before every batch has its lead', () => {
    const rules = { ...silent.plan, lead: linxiaMarket.plan.lead }
    const rows = [fullRow(), planRow({ number: 2, item: name('甲') })]
    expect(
      reasonsOf(record(rules, step('DraftPlan', '2022-01-04', { plan: planOf({ rows }) }), publish('官网')))
    ).toEqual([{ _tag: 'BatchLeadMissing', row: 2, basis: linxiaMarket.plan.lead?.basis, at: 1 }])
  })
})

describe('a plan is reviewed before it is published', () => {
  const rules = { ...silent.plan, review: wannian.plan.review }
  const [office, justice] = ['市场监管部门联席会议办公室', '司法局'] as const
  const review = (by: string, tests: readonly ReviewTest[], passed = true): PlanStep => {
    const verdicts: readonly GivenVerdict[] = tests.map((test) => ({ test, passed, remark: passed ? '' : '过高' }))
    return step('ReviewPlan', '2022-01-05', { verdicts }, by)
  }
  const own: readonly ReviewTest[] = ['ratio', 'frequency', 'repetition']

  it('WN-25: the office on ratio, frequency and repetition, the justice bureau on legality: four tests, two reviewers', () => {
    const all = record(rules, draft, review(office, own), review(justice, ['legality']))
    expect(orThrow(all).state).toBe('reviewed')
    expect(
      orThrow(record(rules, draft, review(office, own), review(justice, ['legality']), publish('官网'))).state
    ).toBe('published')
    expect(reasons(record(rules, draft, publish('官网')))).toEqual(Array.from({ length: 4 }, () => '1 TestOpen'))
    for (const test of own) {
      const others = own.filter((one) => one !== test)
      const check = record(rules, draft, review(office, others), review(justice, ['legality']), publish('官网'))
      expect(reasonsOf(check)).toEqual([
        { _tag: 'TestOpen', reviewer: office, test, basis: wannian.plan.review?.basis, at: 3 }
      ])
    }
    expect(reasons(record(rules, draft, review(office, own), publish('官网')))).toEqual(['2 TestOpen'])
    expect(orThrow(record(rules, draft, review(office, own))).state).toBe('draft')
  })

  it('WN-25: no reviewer makes the tests of the other', () => {
    expect(reasons(record(rules, draft, review(office, ['legality'])))).toEqual(['1 TestOfOther'])
    expect(reasons(record(rules, draft, review(justice, own)))).toEqual(
      Array.from({ length: 3 }, () => '1 TestOfOther')
    )
    expect(reasons(record(rules, draft, review('市场监管部门', ['ratio'])))).toEqual(['1 TestOfOther'])
  })

  it('WN-25: a test that was not passed stands until it is made again', () => {
    const failed = [draft, review(office, own), review(justice, ['legality'], false)]
    expect(reasons(record(rules, ...failed, publish('官网')))).toEqual(['3 TestFailed'])
    expect(orThrow(record(rules, ...failed)).state).toBe('draft')
    const again = orThrow(record(rules, ...failed, review(justice, ['legality']), publish('官网')))
    expect(again.state).toBe('published')
    expect(again.versions[0]?.verdicts.filter(({ test }) => test === 'legality').length).toBe(1)
  })

  it('where two reviewers make the same test, the verdict of the one leaves that of the other standing', () => {
    const basis = wannian.plan.review?.basis ?? { document: '甲', article: '乙' }
    const both = [office, justice].map((reviewer) => ({ reviewer: name(reviewer), tests: ['ratio'] as const }))
    const shared = { ...silent.plan, review: { value: both, basis } }
    expect(reasons(record(shared, draft, review(office, ['ratio']), publish('官网')))).toEqual(['2 TestOpen'])
    const second = [draft, review(office, ['ratio']), review(justice, ['ratio'])]
    expect(orThrow(record(shared, ...second)).state).toBe('reviewed')
    expect(reasons(record(shared, ...second, review(office, ['ratio'], false), publish('官网')))).toEqual([
      '4 TestFailed'
    ])
  })

  it('WN-25: an adjusted plan is reviewed anew, a plan drafted anew too', () => {
    const reviewed = [draft, review(office, own), review(justice, ['legality'])]
    const plan = planOf({ rows: [fullRow({ class: 'key' })] })
    const redraft = step('DraftPlan', '2022-01-05', { plan })
    expect(reasons(record(rules, ...reviewed, redraft, publish('官网')))).toEqual(
      Array.from({ length: 4 }, () => '4 TestOpen')
    )
    const open = { ...rules, adjustable: zhongshan.plan.adjustable }
    const adjust = step('AdjustPlan', '2022-01-07', { plan, reason: '甲' })
    const late = step('PublishPlan', '2022-01-08', { channels: [] })
    expect(reasons(record(open, ...reviewed, publish('官网'), adjust, late))).toEqual(
      Array.from({ length: 4 }, () => '5 TestOpen')
    )
  })

  it('where no text names reviewers, a plan may be reviewed or not', () => {
    expect(orThrow(record(silent.plan, draft, review(justice, ['ratio']))).state).toBe('reviewed')
    expect(orThrow(record(silent.plan, draft, publish('官网'))).state).toBe('published')
    expect(reasons(record(silent.plan, draft, review(justice, ['ratio'], false), publish('官网')))).toEqual([
      '2 TestFailed'
    ])
  })
})

describe('who makes plans, and of what', () => {
  const made = (rules: PlanCourseRules, level: Level | undefined): readonly string[] =>
    reasons(record(rules, step('DraftPlan', '2022-01-04', { plan: planOf(level === undefined ? {} : { level }) })))
  const levels = ['prefecture', 'county', undefined] as const

  it('LX-MKT-9a: prefecture and county make plans of their own', () => {
    const rules = { ...silent.plan, makers: linxiaMarket.plan.makers }
    expect(levels.map((level) => made(rules, level))).toEqual([[], [], ['0 LevelMakesNoPlan']])
  })

  it('LX-DEPT-14: the annual plan of joint checks is made by the prefecture', () => {
    const rules = { ...silent.plan, makers: linxiaJoint.plan.makers }
    expect(levels.map((level) => made(rules, level))).toEqual([[], ['0 LevelMakesNoPlan'], ['0 LevelMakesNoPlan']])
  })

  it('LX19-26: that of a county by the county', () => {
    const rules = { ...silent.plan, makers: linxia2019.plan.makers }
    expect(levels.map((level) => made(rules, level))).toEqual([['0 LevelMakesNoPlan'], [], ['0 LevelMakesNoPlan']])
  })

  it('LX19-27: a joint check comes about in one of four ways', () => {
    const { jointWays } = linxia2019.plan
    expect(jointWays?.value).toEqual(['undirected', 'risk', 'campaign', 'credit'])
    const rules = { ...silent.plan, jointWays: jointWays === null ? null : { ...jointWays, value: ['risk'] as const } }
    const by = (way: PlanRow['way'] & string): readonly string[] =>
      reasons(record(rules, step('DraftPlan', '2022-01-04', { plan: planOf({ rows: [planRow({ way })] }) })))
    expect([by('risk'), by('credit')]).toEqual([[], ['0 JointWayUnknown']])
  })

  it('LX-DEPT-15a: shares of levels and of areas add up to the whole', () => {
    const of = (county: string, area: string): readonly string[] => {
      const shares = [
        { level: 'prefecture', ratio: ratio('1/3') },
        { level: 'county', ratio: ratio(county) }
      ] as const
      const rows = [planRow({ shares, areas: [{ area: name('临夏市'), ratio: ratio(area) }] })]
      return reasons(record(silent.plan, step('DraftPlan', '2022-01-04', { plan: planOf({ rows }) })))
    }
    expect([of('2/3', '100%'), of('0.66', '100%'), of('0.67', '100%'), of('2/3', '99%')]).toEqual([
      [],
      ['0 SharesNotWhole'],
      ['0 SharesNotWhole'],
      ['0 SharesNotWhole']
    ])
  })
})

describe('the course of a plan', () => {
  const { plan: silence } = silent
  const close = (on: string): PlanStep => step('ClosePlan', on, { unfinished: [{ row: 1, reason: '机构改革' }] })

  it('begins with a draft and ends with its closing', () => {
    expect(reasons(record(silence))).toEqual(['0 PlanNotDrafted'])
    expect(reasons(record(silence, publish('官网')))).toEqual(['0 PlanNotDrafted'])
    expect(reasons(record(silence, step('CompleteTask', '2022-01-04', { task: name('甲') })))).toEqual([
      '0 PlanNotDrafted'
    ])
    expect(orThrow(record(silence, draft)).state).toBe('draft')
    expect(orThrow(record(silence, draft, publish('官网'), close('2022-12-30'))).state).toBe('closed')
    expect(reasons(record(silence, draft, close('2022-12-30')))).toEqual(['1 PlanUnpublished'])
    expect(reasons(record(silence, draft, publish('官网'), close('2022-12-30'), file('甲')))).toEqual([
      '3 PlanClosed',
      '3 StepBackwards'
    ])
  })

  it('goes forward in time; two steps of one day are in their order', () => {
    const on = (text: string): PlanStep => step('FilePlan', text, { receiver: name('甲') })
    expect(record(silence, draft, on('2022-01-04'))._tag).toBe('Right')
    expect(reasons(record(silence, draft, on('2022-01-03')))).toEqual(['1 StepBackwards'])
  })

  it('LX-MKT-12c: what is published is adjusted and neither drafted, reviewed nor published again', () => {
    const review = step('ReviewPlan', '2022-01-07', { verdicts: [] })
    expect(
      reasons(record(silence, draft, publish('官网'), step('DraftPlan', '2022-01-07', { plan: planOf() })))
    ).toEqual(['2 DraftOnRecord'])
    expect(reasons(record(silence, draft, publish('官网'), review))).toEqual(['2 VersionPublished'])
    expect(reasons(record(silence, draft, publish('官网'), publish('官网')))).toEqual(['2 VersionPublished'])
    expect(orThrow(record(silence, draft, draft)).versions.length).toBe(1)
  })

  it('says every reason of the step that is refused, in both languages', () => {
    const rules = { ...silence, ...ningyang.plan, fields: zhongshan.plan.fields, review: wannian.plan.review }
    const check = record(rules, step('DraftPlan', '2022-01-04', { plan: planOf() }), publish('官网'))
    expect(reasonsOf(check).length).toBeGreaterThan(8)
    for (const reason of reasonsOf(check)) {
      if (reason._tag === 'AnswerOpen' || reason._tag === 'NoSuchDay') throw new Error(reason._tag)
      expect(explainBy(courseMessages)('zh')(reason)).toMatch(/（《.+》.+）$/)
      expect(explainBy(courseMessages)('en')(reason)).toMatch(/\(.+, .+\)$/)
    }
  })

  it('is read from data as it stands, a step with a member too many or of no kind is refused with its place', () => {
    expect(decode(planStepCodec)(draft)._tag).toBe('Right')
    const at = (data: unknown): readonly string[] => reasonsOf(decode(planStepCodec)(data)).map((one) => one.at)
    expect(at({ ...draft, reason: '' })).toEqual(['/reason'])
    expect(at({ ...draft, _tag: 'Dream' })).toEqual(['/_tag'])
    expect(at({ ...draft, on: '2022-02-30' })).toEqual(['/on'])
    expect(at({ _tag: 'FilePlan', by: '甲', on: '2022-01-01' })).toEqual(['/receiver'])
  })
})

describe('the rules of a plan as data', () => {
  it('LX-MKT-12c: every profile reads back as it is written', () => {
    for (const { plan } of [linxia2019, linxiaJoint, linxiaMarket, ningyang, zhongshan, wannian]) {
      expect(decode(planRulesCodec)(JSON.parse(JSON.stringify(plan)))).toEqual({ _tag: 'Right', right: plan })
    }
    const at = (changes: object): readonly string[] =>
      reasonsOf(decode(planRulesCodec)({ ...ningyang.plan, ...changes })).map((one) => one.at)
    expect(at({ republish: { value: { unit: 'weeks', count: 1 }, basis: { document: '甲', article: '一' } } })).toEqual(
      ['/republish/value/unit']
    )
    const due = (day: unknown): unknown => [
      { value: { year: 0, month: 11, day, receivers: [] }, basis: { document: '甲', article: '一' } }
    ]
    expect([at({ due: due(30) }), at({ due: due('end') }), at({ due: due(31) })]).toEqual([[], [], ['/due/0/value']])
  })
})
