import { describe, expect, it } from 'vitest'
import { monthsWindow } from '../../../src/calendar/index.js'
import { reasonsOf } from '../../../src/kernel/index.js'
import {
  leadOf,
  missingPlanFields,
  PLAN_FIELDS,
  type Plan,
  type PlanCourseRules,
  type PlanRow
} from '../../../src/plan/index.js'
import { linxia2019 } from '../../../src/profile/linxia-2019.js'
import { linxiaJoint } from '../../../src/profile/linxia-joint.js'
import { linxiaMarket } from '../../../src/profile/linxia-market.js'
import { ningyang } from '../../../src/profile/ningyang.js'
import { silent } from '../../../src/profile/silent.js'
import { zhongshan } from '../../../src/profile/zhongshan.js'
import { planOf } from './course.js'
import { name, planRow, ratio } from './sample.js'

/** What the articles of one rule miss in a plan, as `field` or `field: rows`. */
const missing = (plan: Plan, { fields }: Pick<PlanCourseRules, 'fields'>, rule: string): readonly string[] =>
  missingPlanFields(plan, { fields: fields.filter(({ basis }) => basis.rule === rule) }).map(({ field, rows }) =>
    rows === null ? field : `${field}: ${rows.join()}`
  )
const ten = ratio('10%')
const general = planRow()
const key = planRow({ number: 2, item: name('另一事项'), class: 'key' })
const withRow = (changes: Partial<PlanRow>): Plan => planOf({ rows: [planRow(changes)] })

describe('what a plan must say', () => {
  it('LX-MKT-12a: its name, type, items, range of subjects and time', () => {
    const rules = linxiaMarket.plan
    const full = planOf({ type: name('不定向抽查') })
    expect(missing(full, rules, 'LX-MKT-12a')).toEqual([])
    expect(missing(planOf(), rules, 'LX-MKT-12a')).toEqual(['type'])
    expect(missing({ ...full, title: ' ', rows: [] }, rules, 'LX-MKT-12a')).toEqual(['title', 'items'])
    expect(missing({ ...full, rows: [general, { ...key, window: [] }] }, rules, 'LX-MKT-12a')).toEqual(['time: 2'])
    expect(rules.fields.find(({ basis }) => basis.rule === 'LX-MKT-12a')?.value).toEqual([
      'title',
      'type',
      'items',
      'scope',
      'time'
    ])
  })

  it('LX-DEPT-15a: range, quantity and time of each batch, the shares of both levels, the weight of areas', () => {
    const rules = linxiaJoint.plan
    const full: Partial<PlanRow> = {
      quantity: { _tag: 'Percent', ratio: ten },
      shares: [
        { level: 'prefecture', ratio: ratio('40%') },
        { level: 'county', ratio: ratio('60%') }
      ],
      areas: [{ area: name('临夏市'), ratio: ratio('100%') }]
    }
    expect(missing(withRow(full), rules, 'LX-DEPT-15a')).toEqual([])
    expect(missing(withRow({}), rules, 'LX-DEPT-15a')).toEqual(['quantity: 1', 'shares: 1', 'areas: 1'])
    expect(missing(withRow({ ...full, shares: full.shares?.slice(1) ?? [] }), rules, 'LX-DEPT-15a')).toEqual([
      'shares: 1'
    ])
    expect(missing(withRow({ ...full, areas: [] }), rules, 'LX-DEPT-15a')).toEqual(['areas: 1'])
    expect(missing(withRow({ ...full, window: [] }), rules, 'LX-DEPT-15a')).toEqual(['time: 1'])
    // The prefecture alone shares with nobody, and no county has a weight.
    expect(missing(withRow({ levels: ['prefecture'], quantity: { _tag: 'AsLead' } }), rules, 'LX-DEPT-15a')).toEqual([])
    expect(rules.fields.find(({ basis }) => basis.rule === 'LX-DEPT-15a')?.value).toContain('scope')
  })

  it('LX19-26: general and key items, tasks, and the departments that take part', () => {
    const rules = linxia2019.plan
    expect(missing(planOf({ rows: [general, key] }), rules, 'LX19-26')).toEqual([])
    expect(missing(planOf({ rows: [general] }), rules, 'LX19-26')).toEqual(['bothClasses'])
    expect(missing(planOf({ rows: [key] }), rules, 'LX19-26')).toEqual(['bothClasses'])
    expect(missing(planOf({ rows: [] }), rules, 'LX19-26')).toEqual(['bothClasses', 'items'])
    expect(missing(planOf({ rows: [general, { ...key, partners: [] }] }), rules, 'LX19-26')).toEqual(['partners: 2'])
  })

  it('LX19-27: an undirected draw names its departments after it, from the business of whoever is drawn', () => {
    const rows = (way: PlanRow['way']): Plan =>
      planOf({ rows: [general, { ...key, partners: [], ...(way === undefined ? {} : { way }) }] })
    expect(missing(rows('undirected'), linxia2019.plan, 'LX19-26')).toEqual([])
    expect(
      ([undefined, 'risk', 'campaign', 'credit'] as const).map((way) => missing(rows(way), linxia2019.plan, 'LX19-26'))
    ).toEqual([['partners: 2'], ['partners: 2'], ['partners: 2'], ['partners: 2']])
  })

  it('ZS-12: name, items, range, number of entities, methods, time and the bodies, lead and partners', () => {
    const rules = zhongshan.plan
    const full: Partial<PlanRow> = { quantity: { _tag: 'Count', count: 20 }, methods: ['onsite'] }
    expect(missing(withRow(full), rules, 'ZS-12')).toEqual([])
    expect(missing(withRow({}), rules, 'ZS-12')).toEqual(['number: 1', 'methods: 1'])
    expect(missing(withRow({ ...full, quantity: { _tag: 'Percent', ratio: ten } }), rules, 'ZS-12')).toEqual([
      'number: 1'
    ])
    expect(missing(withRow({ ...full, quantity: { _tag: 'Percent', ratio: ten, count: 2 } }), rules, 'ZS-12')).toEqual(
      []
    )
    expect(missing(withRow({ ...full, quantity: { _tag: 'AsLead' } }), rules, 'ZS-12')).toEqual([])
    expect(missing(withRow({ ...full, methods: [], levels: [], partners: [] }), rules, 'ZS-12')).toEqual([
      'methods: 1',
      'bodies: 1',
      'partners: 1'
    ])
    expect(missing({ ...withRow({ ...full, partners: [] }), kind: 'system' }, rules, 'ZS-12')).toEqual([])
    expect(missing(planOf({ title: '', rows: [] }), rules, 'ZS-12')).toEqual(['title', 'items'])
    const asked = rules.fields.find(({ basis }) => basis.rule === 'ZS-12')?.value ?? []
    expect(['scope', 'lead', 'time'].every((field) => asked.some((one) => one === field))).toBe(true)
  })

  it('ZS-14: key items and general ones', () => {
    expect(missing(planOf({ rows: [general, key] }), zhongshan.plan, 'ZS-14')).toEqual([])
    expect(missing(planOf({ rows: [general] }), zhongshan.plan, 'ZS-14')).toEqual(['bothClasses'])
  })

  it('ZS-20: a joint scheme names plan and task, range, items, number and ratio, and time', () => {
    const full: Partial<PlanRow> = { name: name('甲任务'), quantity: { _tag: 'Percent', ratio: ten, count: 20 } }
    const of = (plan: Plan): readonly string[] => missing(plan, zhongshan.plan, 'ZS-20')
    expect(of(withRow(full))).toEqual([])
    expect(of(planOf())).toEqual(['taskName: 1', 'number: 1', 'ratio: 1'])
    expect(of(withRow({ ...full, quantity: { _tag: 'Count', count: 20 } }))).toEqual(['ratio: 1'])
    expect(of(withRow({ ...full, quantity: { _tag: 'Census', count: 20 } }))).toEqual([])
    expect(of(withRow({ ...full, quantity: { _tag: 'RatioAtLeast', ratio: ten } }))).toEqual(['number: 1'])
    expect(of(withRow({ ...full, window: [] }))).toEqual(['time: 1'])
    expect(of({ ...withRow(full), title: '' })).toEqual(['title'])
    expect(of(planOf({ rows: [] }))).toEqual(['items'])
    expect(zhongshan.plan.fields.find(({ basis }) => basis.rule === 'ZS-20')?.value).toContain('scope')
  })

  it('asks nothing where the text is silent, and knows each field once', () => {
    expect(missingPlanFields(planOf({ title: '', rows: [] }), silent.plan)).toEqual([])
    expect(new Set(PLAN_FIELDS).size).toBe(PLAN_FIELDS.length)
  })
})

describe('who leads a batch', () => {
  const lead = (row: Partial<PlanRow>, rules: Pick<PlanCourseRules, 'lead'>): string => {
    const check = leadOf(planRow(row), rules)
    return check._tag === 'Right'
      ? check.right
      : reasonsOf(check)
          .map(({ _tag }) => _tag)
          .join()
  }

  it('LX-MKT-10a: the one business unit named for the batch, and no batch without one', () => {
    expect(lead({ lead: name('价格监管科') }, linxiaMarket.plan)).toBe('价格监管科')
    expect(lead({}, linxiaMarket.plan)).toBe('BatchLeadMissing')
    expect(linxiaMarket.plan.lead?.basis.rule).toBe('LX-MKT-10a')
  })

  it('NY-12: the initiator, who may be printed as lead and nobody else may', () => {
    expect(lead({}, ningyang.plan)).toBe('住建部门')
    expect(lead({ lead: name('住建部门') }, ningyang.plan)).toBe('住建部门')
    expect(lead({ lead: name('公安部门') }, ningyang.plan)).toBe('BatchLeadOther')
    expect(ningyang.plan.lead?.basis.rule).toBe('NY-12')
  })

  it('ZS-10: whoever is in charge leads and initiates', () => {
    expect(lead({}, zhongshan.plan)).toBe('住建部门')
    expect(lead({ lead: name('公安部门') }, zhongshan.plan)).toBe('BatchLeadOther')
    expect(zhongshan.plan.lead?.basis.rule).toBe('ZS-10')
  })

  it('is to be decided where the text does not say', () => {
    expect(lead({ lead: name('甲') }, silent.plan)).toBe('AnswerOpen')
    expect(monthsWindow(2022, 2, 11)).toEqual(planRow().window)
  })
})
