import { describe, expect, it } from 'vitest'
import { monthsWindow, type Term } from '../../../src/calendar/index.js'
import { cited, orThrow, type CivilDate } from '../../../src/kernel/index.js'
import {
  comparePlans,
  isRepublishedInTime,
  type PlanCourseRules,
  type PlanFile,
  type PlanVersion
} from '../../../src/plan/index.js'
import { linxiaMarket } from '../../../src/profile/linxia-market.js'
import { silent } from '../../../src/profile/silent.js'
import { fullRow, planOf, reasons, record, step } from './course.js'
import { name } from './sample.js'

const rules: PlanCourseRules = {
  ...silent.plan,
  adjustable: linxiaMarket.plan.adjustable,
  republish: linxiaMarket.plan.republish
}
const first = planOf({ rows: [fullRow()] })
const second = planOf({ rows: [fullRow({ window: monthsWindow(2022, 3, 11) })] })
const adjusted = (on: string, published: string | null, by: PlanCourseRules = rules): PlanFile =>
  orThrow(
    record(
      by,
      step('DraftPlan', '2022-01-04', { plan: first }),
      step('PublishPlan', '2022-01-05', { channels: [] }),
      step('AdjustPlan', on, { plan: second, reason: '省局部署' }),
      ...(published === null ? [] : [step('PublishPlan', published, { channels: [] })])
    )
  )
const due = (on: string, term?: Term): CivilDate | undefined =>
  adjusted(
    on,
    null,
    term === undefined ? rules : { ...rules, republish: cited(term, { document: '甲', article: '一' }) }
  ).versions[1]?.due?.on

describe('LX-MKT-12c: a changed plan is filed and published again within seven working days', () => {
  it('LX-MKT-12c: on the seventh working day it is in time, on the eighth it is late, before publication neither', () => {
    // Monday 6 June 2022; the 13th is the fifth working day, the 15th the seventh.
    const told = ['2022-06-14', '2022-06-15', '2022-06-16', null].map((on) => {
      const version = adjusted('2022-06-06', on).versions[1]
      return version === undefined ? undefined : isRepublishedInTime(version)
    })
    expect(told).toEqual([true, true, false, null])
  })

  it('LX-MKT-12c: a plan changed on the Friday before a holiday has its seven days after it (case 18)', () => {
    // National Day 2022: 1 to 7 October off, Saturday 8 and Sunday 9 October worked.
    expect(due('2022-09-30')).toBe('2022-10-14')
    // Labour Day 2022: 30 April to 4 May off, Saturday 7 May worked, Sunday 24 April worked.
    expect(due('2022-04-29')).toBe('2022-05-12')
    // An ordinary Friday.
    expect(due('2022-06-17')).toBe('2022-06-28')
  })

  it('LX-MKT-12c: the day of the change does not count, and a year without notice makes the day provisional', () => {
    expect(due('2022-06-06', { unit: 'workdays', count: 1 })).toBe('2022-06-07')
    const file = orThrow(
      record(
        rules,
        step('DraftPlan', '2030-01-04', { plan: { ...first, year: 2030 } }),
        step('PublishPlan', '2030-01-05', { channels: [] }),
        step('AdjustPlan', '2030-06-03', { plan: { ...second, year: 2030 }, reason: '省局部署' })
      )
    )
    expect(file.versions[1]?.due?.provisional).toEqual([2030])
  })

  it('NY-11: where a text lets a plan be changed and sets no term, nothing is late', () => {
    const version = adjusted('2022-06-06', '2022-12-30', { ...rules, republish: null }).versions[1]
    expect(version?.due).toBeNull()
    expect(version === undefined ? undefined : isRepublishedInTime(version)).toBeNull()
  })

  it('LX-MKT-12c: every version is kept as it was, with what it changed and why', () => {
    const { versions, state } = adjusted('2022-06-06', null)
    expect(state).toBe('adjusted')
    expect(versions.map(({ number, reason }) => [number, reason])).toEqual([
      [1, null],
      [2, '省局部署']
    ])
    expect(versions[0]?.plan).toEqual(first)
    expect(versions[0]?.published?.on).toBe('2022-01-05')
    expect(versions[1]?.changes).toEqual([
      { _tag: 'RowChanged', before: first.rows[0], after: second.rows[0], members: ['window'] }
    ])
    expect(adjusted('2022-06-06', '2022-06-08').state).toBe('published')
  })
})

describe('what one plan changes in another', () => {
  const [a, b, c] = ['甲', '乙', '丙'].map((item, i) => fullRow({ item: name(item), number: i + 1 }))
  if (a === undefined || b === undefined || c === undefined) throw new Error('three rows')

  it('rows are told apart by their item, so that a row that only moves is not changed', () => {
    expect(
      comparePlans(
        planOf({ rows: [a, b] }),
        planOf({
          rows: [
            { ...b, number: 1 },
            { ...a, number: 2 }
          ]
        })
      )
    ).toEqual([])
  })

  it('removed rows come first, then added and changed ones', () => {
    const changed = { ...b, class: 'key', quantity: { _tag: 'Census' } } as const
    expect(comparePlans(planOf({ rows: [a, b] }), planOf({ rows: [c, changed] }))).toEqual([
      { _tag: 'RowRemoved', before: a },
      { _tag: 'RowAdded', after: c },
      { _tag: 'RowChanged', before: b, after: changed, members: ['class', 'quantity'] }
    ])
  })

  it('a member that is no longer printed is changed too', () => {
    const bare = Object.fromEntries(Object.entries(a).filter(([member]) => member !== 'lead')) as typeof a
    const [change] = comparePlans(planOf({ rows: [a] }), planOf({ rows: [bare] }))
    expect(change?._tag === 'RowChanged' ? change.members : []).toEqual(['lead'])
  })
})

describe('an adjustment', () => {
  const published = [
    step('DraftPlan', '2022-01-04', { plan: first }),
    step('PublishPlan', '2022-01-05', { channels: [] })
  ]
  const on = '2022-06-06'

  it('LX19-26: is open only where a text allows it, and else to be decided', () => {
    const adjust = step('AdjustPlan', on, { plan: second, reason: '省局部署' })
    expect(reasons(record({ ...rules, adjustable: null }, ...published, adjust))).toEqual(['2 AnswerOpen'])
    expect(record(rules, ...published, adjust)._tag).toBe('Right')
  })

  it('LX-MKT-12c: needs a published plan, a reason, a difference and the same year', () => {
    const [draft] = published
    if (draft === undefined) throw new Error('a draft')
    const adjust = (plan: PlanVersion['plan'], reason: string): ReturnType<typeof step> =>
      step('AdjustPlan', on, { plan, reason })
    expect(reasons(record(rules, draft, adjust(second, '甲')))).toEqual(['1 AdjustedUnpublished'])
    expect(reasons(record(rules, ...published, adjust(first, ' ')))).toEqual([
      '2 AdjustmentUnexplained',
      '2 NothingAdjusted'
    ])
    expect(reasons(record(rules, ...published, adjust({ ...second, year: 2023 }, '甲')))).toEqual(['2 YearAdjusted'])
    expect(record(rules, ...published, adjust({ ...first, title: '新名' }, '甲'))._tag).toBe('Right')
  })

  it('LX-MKT-12c: an adjusted plan is filed anew before it is published again', () => {
    const filed = { ...rules, filings: linxiaMarket.plan.filings }
    const receiver = linxiaMarket.plan.filings[0]?.value[0] ?? name('无')
    const [draft, publish] = published
    const before = [draft, step('FilePlan', '2022-01-04', { receiver }), publish].flatMap((one) => one ?? [])
    const adjust = step('AdjustPlan', on, { plan: second, reason: '省局部署' })
    const republish = step('PublishPlan', '2022-06-07', { channels: [] })
    expect(reasons(record(filed, ...before, adjust, republish))).toEqual(['4 PlanNotFiled'])
    const again = step('FilePlan', '2022-06-07', { receiver })
    expect(orThrow(record(filed, ...before, adjust, again, republish)).state).toBe('published')
  })

  it('LX-MKT-12c: an adjusted plan that cannot be published is adjusted again, within the term of the first time', () => {
    const third = { ...second, title: '再改' }
    const adjust = (plan: PlanVersion['plan'], at: string): ReturnType<typeof step> =>
      step('AdjustPlan', at, { plan, reason: '省局部署' })
    const failed = step('ReviewPlan', '2022-06-07', { verdicts: [{ test: 'ratio', passed: false, remark: '过高' }] })
    const stuck = [...published, adjust(second, on), failed]
    const redraft = step('DraftPlan', '2022-06-08', { plan: third })
    const publish = step('PublishPlan', '2022-06-09', { channels: [] })
    expect(reasons(record(rules, ...stuck, publish))).toEqual(['4 TestFailed'])
    expect(reasons(record(rules, ...stuck, redraft))).toEqual(['4 DraftOnRecord'])
    const file = orThrow(record(rules, ...stuck, adjust(third, '2022-06-08'), publish))
    expect(file.versions.map(({ number, due }) => [number, due?.on ?? null])).toEqual([
      [1, null],
      [2, '2022-06-15'],
      [3, '2022-06-15']
    ])
    expect(file.state).toBe('published')
    expect(reasons(record(rules, ...stuck, adjust(second, '2022-06-08')))).toEqual(['4 NothingAdjusted'])
  })

  it('LX-MKT-12c: an adjusted plan carries no task before it is published again', () => {
    const adjust = step('AdjustPlan', on, { plan: second, reason: '省局部署' })
    const make = step('MakeTask', '2022-06-07', { task: name('甲'), row: 1 })
    const republish = step('PublishPlan', '2022-06-07', { channels: [] })
    expect(reasons(record(rules, ...published, adjust, make))).toEqual(['3 PlanUnpublished'])
    expect(orThrow(record(rules, ...published, adjust, republish, make)).tasks[0]?.version).toBe(2)
  })
})
