/* The table as it stands: what it leaves out, departments, objects, months, appraisal. */

import { describe, expect, it } from 'vitest'
import { cited, type Citation } from '../../../src/kernel/index.js'
import { monthsWindow } from '../../../src/calendar/index.js'
import type { PlanRow, PrintedQuantity, ReviewFinding } from '../../../src/plan/index.js'
import { linxia2019 } from '../../../src/profile/linxia-2019.js'
import { linxiaJoint } from '../../../src/profile/linxia-joint.js'
import { linxiaMarket } from '../../../src/profile/linxia-market.js'
import { national } from '../../../src/profile/national.js'
import { zhongshan } from '../../../src/profile/zhongshan.js'
import { name, ratio } from './sample.js'
import { day, joint, opinion, planOf, reviewBy, rowsOf, those } from './review-sample.js'

const cell: PrintedQuantity = { _tag: 'Count', count: 3 }
const own = (plan: readonly Partial<PlanRow>[], more: Parameters<typeof reviewBy>[0] = {}): readonly ReviewFinding[] =>
  reviewBy({ plan: planOf(...plan), ...more })

describe('quantities', () => {
  const { quantityStated } = linxiaJoint.plan
  const limits = { quantityStated }

  it('LX-DEPT-15a: a table without any quantity is one error, a row without one is an error of its own', () => {
    const none = those(own([{}, {}], { limits }), 'QuantityMissing')
    expect(none).toMatchObject([{ row: null, severity: 'error', rule: 'LX-DEPT-15a', missing: 2, rows: 2 }])
    const some = those(own([{}, { quantity: cell }, {}], { limits }), 'QuantityMissing')
    expect(some).toMatchObject([
      { row: 1, column: '抽查数量', missing: 2 },
      { row: 3, column: '抽查数量', missing: 2 }
    ])
    expect(those(own([{ quantity: cell }, { quantity: { _tag: 'AsLead' } }], { limits }), 'QuantityMissing')).toEqual(
      []
    )
  })

  it('LX-DEPT-15a: nothing is asked where the text is silent, or where there is no row', () => {
    expect(those(own([{}]), 'QuantityMissing')).toEqual([])
    expect(those(own([], { limits }), 'QuantityMissing')).toEqual([])
  })

  it('ZS-14: a plan lacks a class until it has key and general items', () => {
    const { fields } = zhongshan.plan
    const of = (...classes: readonly PlanRow['class'][]): readonly ReviewFinding[] =>
      those(
        own(
          classes.map((itemClass) => ({ class: itemClass })),
          { limits: { fields } }
        ),
        'FieldUnstated'
      ).filter(({ rule }) => rule === 'ZS-14')
    expect(of('general', 'general')).toMatchObject([{ rule: 'ZS-14', severity: 'error', field: 'bothClasses' }])
    expect(of('key')).toMatchObject([{ rule: 'ZS-14' }])
    expect(of('general', 'key')).toEqual([])
  })

  it('says a field that a text asks for in how many rows it is missing, and a quantity not twice', () => {
    const fields = [cited(['quantity', 'methods'] as const, joint('第十五条', 'LX-DEPT-15a'))]
    const found = own([{}, { methods: ['onsite'] }], { limits: { ...limits, fields } })
    expect(those(found, 'FieldUnstated')).toMatchObject([{ row: null, field: 'methods', rows: [1] }])
    expect(those(own([{}], { limits: { fields } }), 'FieldUnstated').length).toBe(2)
  })

  it('LX19-49: a plan without a number is noted, one with a number is not', () => {
    expect(those(own([{}]), 'PlanUnnumbered')).toMatchObject([{ severity: 'note', rule: 'LX19-49', row: null }])
    expect(those(own([{}], { number: '62290020220001' }), 'PlanUnnumbered')).toEqual([])
  })

  it('LX-DEPT-18b: a temporary task is noted, a planned one is not', () => {
    const temporary = { temporaryPublished: linxiaJoint.plan.temporaryPublished }
    const found = own([{ task: 'temporary' }, { task: 'planned' }, {}], { limits: temporary })
    expect(those(found, 'TemporaryTask')).toMatchObject([{ row: 1, severity: 'note', rule: 'LX-DEPT-18b' }])
    expect(those(own([{ task: 'temporary' }]), 'TemporaryTask')).toEqual([])
  })
})

describe('departments', () => {
  const [housing, market_] = [name('住建部门'), name('市场监管部门')]

  it('LX-PLAN-10: the initiator among its own partners is a warning', () => {
    const found = own([
      { initiator: housing, partners: [market_, housing] },
      { initiator: housing, partners: [market_] }
    ])
    expect(those(found, 'PartnerIsInitiator')).toMatchObject([
      { row: 1, column: '配合部门', severity: 'warning', rule: 'LX-PLAN-10', department: housing }
    ])
  })

  it('LX-PLAN-10: the doubt of the reading says so too, and not that partners are missing as well', () => {
    const doubt = { _tag: 'OwnPartner', row: 1, column: '配合部门', department: housing } as const
    const found = own([{ partners: [], openPartners: true }], { reading: [doubt] })
    expect(rowsOf(found, 'PartnerIsInitiator')).toEqual([1])
    expect(rowsOf(found, 'PartnersUnnamed')).toEqual([])
    expect(rowsOf(own([{ partners: [], openPartners: true }]), 'PartnersUnnamed')).toEqual([1])
    expect(rowsOf(own([{ partners: [] }]), 'PartnersUnnamed')).toEqual([])
  })

  it('LX-PLAN-08: an open list of partners is a warning, a closed one is none', () => {
    const found = own([{ openPartners: true }, { openPartners: false }])
    expect(those(found, 'PartnersLeftOpen')).toMatchObject([{ row: 1, severity: 'warning', rule: 'LX-PLAN-08' }])
  })

  it('says which names do not end in 部门, where others do', () => {
    const fire = name('消防救援机构')
    expect(rowsOf(own([{ initiator: fire }]), 'SuffixUnlike')).toEqual([1])
    expect(rowsOf(own([{ initiator: fire, partners: [fire] }]), 'SuffixUnlike')).toEqual([])
  })
})

describe('objects', () => {
  const objects = (text: string, scope: Citation | null = joint('第十五条', 'LX-DEPT-15a')): readonly ReviewFinding[] =>
    own([{ objects: name(text) }], { review: { scope } })

  it('LX-DEPT-15a: a bare kind of subject is no range', () => {
    for (const text of ['企业', '各类企业', '市场主体', '有关单位']) {
      expect(those(objects(text), 'ObjectsVague')).toMatchObject([
        { row: 1, column: '检查对象', severity: 'warning', rule: 'LX-DEPT-15a' }
      ])
    }
    for (const text of ['物业企业', '各类学校', '旅行社']) expect(those(objects(text), 'ObjectsVague')).toEqual([])
    expect(those(objects('企业', null), 'ObjectsVague')).toEqual([])
  })

  it('LX-PLAN-07: products, projects, persons and areas are no market entities', () => {
    const kinds = ['使用领域消防产品', '在建工程项目', '从业人员', '涉嫌税收违法当事人', '采矿权人', '各县(市)'].map(
      (text) => those(objects(text), 'ObjectsNoEntity').map((one) => (one._tag === 'ObjectsNoEntity' ? one.kind : null))
    )
    expect(kinds.flat()).toEqual(['product', 'project', 'counterpart', 'counterpart', 'counterpart', 'jurisdiction'])
    for (const text of ['印刷业经营者', '客运经营者', '城镇污水处理厂', '产品经营企业']) {
      expect(those(objects(text), 'ObjectsNoEntity')).toEqual([])
    }
  })
})

describe('months', () => {
  it('LX-PLAN-04: a window without a day, or outside the year of the plan, is an error', () => {
    const across = [{ from: day('2021-12-31'), to: day('2022-01-01') }]
    const found = own([{ window: [] }, { window: across }, { window: monthsWindow(2022, 1, 12) }])
    expect(those(found, 'RowWithoutDay')).toMatchObject([{ row: 1, severity: 'error', rule: 'LX-PLAN-04' }])
    expect(those(found, 'RowOutsideYear')).toMatchObject([{ row: 2, year: 2022, spans: across }])
    const after = [{ from: day('2022-12-31'), to: day('2023-01-01') }]
    expect(rowsOf(own([{ window: after }]), 'RowOutsideYear')).toEqual([1])
  })

  it('LX-MKT-12b: a row that opens a day before the plan is due is a warning, on that day it is none (C-01)', () => {
    const { due } = linxiaMarket.plan
    const opening = (text: string): readonly ReviewFinding[] =>
      those(own([{ window: [{ from: day(text), to: day('2022-11-30') }] }], { limits: { due } }), 'OpensEarly')
    expect(opening('2022-01-14')).toMatchObject([
      { row: 1, column: '抽查时间', severity: 'warning', rule: 'LX-MKT-12b', opens: '2022-01-14', due: '2022-01-15' }
    ])
    expect(opening('2022-01-15')).toEqual([])
    expect(opening('2022-01-16')).toEqual([])
  })

  it('LX19-30: a plan that is due at the end of December before its year closes nothing in it', () => {
    const { due } = linxia2019.plan
    const found = own([{ window: monthsWindow(2022, 1, 12) }], { limits: { due } })
    expect(those(found, 'OpensEarly')).toEqual([])
    const before = [{ from: day('2021-12-30'), to: day('2022-01-31') }]
    expect(those(own([{ window: before }], { limits: { due } }), 'OpensEarly')).toMatchObject([{ due: '2021-12-31' }])
  })

  it('C-02: a due day that does not exist is the last of its month, with a warning', () => {
    const due = (at: number): readonly ReviewFinding[] =>
      those(
        own([{}], {
          limits: { due: [cited({ year: 0, month: 11, day: at, receivers: [] } as const, opinion('四（二）'))] }
        }),
        'DueDayClamped'
      )
    expect(due(31)).toMatchObject([{ rule: 'C-02', severity: 'warning', month: 11, day: 31, due: '2022-11-30' }])
    expect(due(30)).toEqual([])
  })
})

describe('appraisal', () => {
  const { appraisal } = national.review
  const said = (...sentences: readonly string[]): readonly ReviewFinding[] =>
    those(own([{}], { review: { appraisal }, appraisal: sentences }), 'AppraisalByCount')

  it('国办发〔2024〕54号: appraisal tied to numbers of checks or fines is an error, any other is none', () => {
    expect(said('将检查次数纳入年度考核', '按罚没收入排名')).toMatchObject([
      { severity: 'error', rule: expect.stringContaining('国办发〔2024〕54号') as string, word: '检查次数' },
      { word: '罚没' }
    ])
    expect(said('将工作质量纳入年度考核')).toEqual([])
    expect(those(own([{}], { appraisal: ['检查次数'] }), 'AppraisalByCount')).toEqual([])
  })
})

describe('ratios printed as they are', () => {
  it('C-15: a number beside a ratio that is not that ratio of the registry is a warning', () => {
    const found = (count: number, subjects: number): readonly ReviewFinding[] =>
      those(
        own([{ class: 'key', quantity: { _tag: 'Percent', ratio: ratio('10%'), count } }], {
          stock: [{ row: 1, subjects, classes: null, group: null }]
        }),
        'QuantityDisagrees'
      )
    // A tenth of 195 is 19.5: rounded down or up, both may be printed.
    expect([18, 19, 20, 21].map((count) => found(count, 195).length)).toEqual([1, 0, 0, 1])
    expect(found(18, 195)).toMatchObject([{ rule: 'C-15', severity: 'warning', subjects: 195 }])
  })
})
