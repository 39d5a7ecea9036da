import { describe, expect, it } from 'vitest'
import { cited, citing } from '../../../src/kernel/index.js'
import { duesKept, planDues, type PlanDueDay, type PlanRules } from '../../../src/plan/index.js'
import { linxia2019 } from '../../../src/profile/linxia-2019.js'
import { linxiaMarket } from '../../../src/profile/linxia-market.js'
import { ningyang } from '../../../src/profile/ningyang.js'
import { wannian } from '../../../src/profile/wannian.js'
import { zhongshan } from '../../../src/profile/zhongshan.js'
import { day, terms } from './course.js'
import { name } from './sample.js'

const duesOf = (rules: Pick<PlanRules, 'due'>, year = 2022): readonly PlanDueDay[] => planDues(year, rules, terms)
const said = (dues: readonly PlanDueDay[]): readonly string[] =>
  dues.map(({ on, receivers, basis }) => `${on} ${receivers.join('、')} ${basis.rule ?? ''}`)

/** Filed on the last day, a day later, and not at all. */
const kept = (rules: Pick<PlanRules, 'due'>, last: string, next: string): readonly (boolean | null)[] => {
  const dues = duesOf(rules)
  const receivers = dues.flatMap((due) => due.receivers)
  return [last, next, null].flatMap((on) =>
    duesKept(dues, {
      filings: on === null ? [] : receivers.map((receiver) => ({ receiver, by: name('甲'), on: day(on) }))
    }).map(({ inTime }) => inTime)
  )
}

describe('by when a plan is filed', () => {
  it('LX19-30: by the end of December of the year before, with the superior and the lead department', () => {
    expect(said(duesOf(linxia2019.plan))).toEqual(['2021-12-31 上级主管部门、本级牵头部门 LX19-30'])
    expect(kept(linxia2019.plan, '2021-12-31', '2022-01-01')).toEqual([true, true, false, false, null, null])
  })

  it('LX-MKT-12b: by 15 January with the credit division: the 15th is in time, the 16th is not', () => {
    const own = { due: linxiaMarket.plan.due.filter(({ basis }) => basis.rule === 'LX-MKT-12b') }
    expect(said(duesOf(own))).toEqual(['2022-01-15 州局信用监管科 LX-MKT-12b'])
    // The opinion of 2019 stands beside it (C-01), and both are told.
    expect(said(duesOf(linxiaMarket.plan))).toEqual([
      '2021-12-31 上级主管部门、本级牵头部门 LX19-30',
      '2022-01-15 州局信用监管科 LX-MKT-12b'
    ])
    expect(kept(own, '2022-01-15', '2022-01-16')).toEqual([true, false, null])
  })

  it('NY-11: by the end of January with the county regulator: the 31st is in time, 1 February is not', () => {
    expect(said(duesOf(ningyang.plan))).toEqual(['2022-01-31 县市场监管部门 NY-11'])
    expect(kept(ningyang.plan, '2022-01-31', '2022-02-01')).toEqual([true, false, null])
  })

  it('ZS-13: by the end of January in the city system', () => {
    expect(said(duesOf(zhongshan.plan))).toEqual(['2022-01-31 市抽查系统 ZS-13'])
    expect(kept(zhongshan.plan, '2022-01-31', '2022-02-01')).toEqual([true, false, null])
  })

  it('WN-24: by the end of March of the same year on the platform of the province', () => {
    expect(said(duesOf(wannian.plan))).toEqual(['2022-03-31 江西省“双随机、一公开”行政执法监督平台 WN-24'])
    expect(kept(wannian.plan, '2022-03-31', '2022-04-01')).toEqual([true, false, null])
  })

  it('C-01: two texts of one place are both told, the earlier day first, each with its own receiver', () => {
    const both = { due: [...linxiaMarket.plan.due, ...linxia2019.plan.due] }
    const dues = duesOf({ due: both.due.filter((due, i) => both.due.indexOf(due) === i) })
    expect(dues.map(({ on }) => on).filter((on, i, all) => all.indexOf(on) === i)).toEqual(['2021-12-31', '2022-01-15'])
    const filed = { filings: [{ receiver: name('州局信用监管科'), by: name('甲'), on: day('2022-01-10') }] }
    const told = duesKept(dues, filed).map(({ receiver, inTime }) => `${receiver} ${String(inTime)}`)
    expect([...new Set(told)]).toEqual(['上级主管部门 null', '本级牵头部门 null', '州局信用监管科 true'])
  })

  it('C-02: a day that its month lacks is taken as the last of the month and reported, never rolled on', () => {
    const due = cited({ year: 0, month: 11, day: 31, receivers: [] } as const, citing('临夏州实施意见')('四（二）'))
    const [only] = duesOf({ due: [due] })
    expect(only?.on).toBe('2022-11-30')
    expect(only?.warnings).toEqual([{ _tag: 'SourceDefect', month: 11, day: 31, taken: '2022-11-30' }])
    expect(duesOf(ningyang.plan)[0]?.warnings).toEqual([])
  })

  it('C-01: a due day is fixed and does not move for a rest day; one before 1949 is none', () => {
    // 31 January 2021 was a Sunday.
    expect(duesOf(ningyang.plan, 2021)[0]?.on).toBe('2021-01-31')
    expect(duesOf({ due: linxia2019.plan.due }, 1949)).toEqual([])
  })

  it('a strict reading of 前 ends the day before, but not before the end of a month', () => {
    const strict = { before: cited('strict' as const, citing('民法典')('第一千二百五十九条')) }
    const market = { due: linxiaMarket.plan.due.filter(({ basis }) => basis.rule === 'LX-MKT-12b') }
    expect(planDues(2022, market, strict)[0]?.on).toBe('2022-01-14')
    expect(planDues(2022, wannian.plan, strict)[0]?.on).toBe('2022-03-31')
  })
})
