import { describe, expect, it } from 'vitest'
import { intersection } from '../../../src/calendar/index.js'
import { decode, orThrow, reasonsOf } from '../../../src/kernel/index.js'
import { checkAgreements, type AnnouncedTask } from '../../../src/merge/index.js'
import { aliasesCodec, printedPlanCodec, readPlan, type PlanRow } from '../../../src/plan/index.js'
import { linxia } from '../../../examples/02-linxia-2022/profile.js'
import { readJson } from '../../json.js'
import {
  day,
  mergedAt,
  mergedRecords,
  months,
  name,
  noticeOf,
  PREFECTURE,
  recognition,
  recordOf,
  rules,
  task
} from './samples.js'

const table = orThrow(decode(printedPlanCodec)(readJson('../examples/02-linxia-2022/plan.json')))
const aliases = orThrow(decode(aliasesCodec)(readJson('../examples/02-linxia-2022/aliases.json')))
const { rows } = orThrow(readPlan({ printed: table, aliases, rules: linxia.plan })).plan

const taskOf = (row: PlanRow): AnnouncedTask => ({
  ...task(`第${String(row.number)}行`, row.window),
  item: { domain: row.domain, initiator: row.initiator, item: row.item, objects: row.objects },
  departments: [row.initiator, ...row.partners],
  levels: row.levels,
  prefecture: PREFECTURE
})

describe('rows of the joint plan', () => {
  it('of one field on the same subjects with different initiators and common months are one visit, in five fields', () => {
    const fields = new Set<string>()
    for (const first of rows) {
      for (const second of rows) {
        if (first.number >= second.number || first.initiator === second.initiator) continue
        if (first.domain !== second.domain || first.objects !== second.objects) continue
        const common = intersection(first.window, second.window)
        if (common.length === 0) continue
        const tasks = [taskOf(first), taskOf(second)]
        const { visits } = mergedAt(tasks)
        expect(visits.map(({ window }) => window)).toEqual([common])
        expect(visits[0]?.departments).toEqual(expect.arrayContaining([first.initiator, second.initiator]))
        fields.add(first.domain)
      }
    }
    expect([...fields].map((field) => field.slice(0, 4)).sort()).toEqual(
      ['学校办学', '娱乐场所', '宾馆、旅', '机动车销', '房地产市'].sort()
    )
  })
})

describe('a joint visit', () => {
  it('merges items, subject and departments of its tasks (临夏州部门联合细则 第十九条)', () => {
    const tasks = [
      task('消防', months(3, 9), ['消防部门', '市场监管部门']),
      task('卫生', months(2, 6), ['卫健部门', '市场监管部门'])
    ]
    const { visits } = mergedAt(tasks)
    expect(visits.map((visit) => [visit.subject, visit.tasks.map(({ draw }) => draw), visit.departments])).toEqual([
      ['甲', ['卫生', '消防'], ['卫健部门', '市场监管部门', '消防部门']]
    ])
  })

  it('does several items on one subject at once (市场监管系统细则 第十四条)', () => {
    const tasks = ['一', '二', '三'].map((draw, i) => task(draw, months(2 + i, 9)))
    const { visits } = mergedAt(tasks)
    expect(visits.map((visit) => [visit.tasks.length, visit.window])).toEqual([[3, months(4, 9)]])
  })
})

describe('plans compared with each other (万年县 B 类库、C 类库)', () => {
  it('makes overlapping subjects of two departments’ plans one joint visit, led by the task that starts first', () => {
    const plans = [
      {
        record: recordOf({ 甲类: ['甲', '乙'] }, noticeOf('1')),
        tasks: [task('甲类', months(5, 9), ['文旅部门'])],
        recognised: []
      },
      {
        record: recordOf({ 甲类: ['乙', '丙'] }, noticeOf('2')),
        tasks: [task('甲类', months(3, 6), ['消防部门'])],
        recognised: []
      }
    ]
    const { visits, saved } = mergedRecords(plans)
    expect(visits.map(({ subject, departments }) => [subject, departments])).toEqual([
      ['丙', ['消防部门']],
      ['乙', ['消防部门', '文旅部门']],
      ['甲', ['文旅部门']]
    ])
    expect(saved.visitsSaved).toBe(1)
  })
})

describe('subjects and fields that overlap (万年县 C 类库)', () => {
  it('are one visit, with the lead and the partners that all of them agreed on beforehand', () => {
    const rivers = task('甲类', months(3, 9), ['水利部门', '生态环境部门'])
    const mines = task('乙类', months(5, 6), ['应急部门', '生态环境部门'])
    const tasks = [rivers, mines]
    const agreements = tasks.flatMap(({ draw, departments }) =>
      departments.map((department) => ({ draw, department, elements: rules.agreement.value, on: day('2022-02-01') }))
    )
    expect(reasonsOf(checkAgreements({ tasks, agreements, rules }))).toEqual([])
    for (const missing of agreements) {
      const others = agreements.filter((one) => one !== missing)
      const { draw, department } = missing
      expect(reasonsOf(checkAgreements({ tasks, agreements: others, rules }))).toMatchObject([
        { _tag: 'AgreementIncomplete', draw, department }
      ])
    }
    const { visits } = mergedAt(tasks)
    expect(visits.map(({ lead, departments }) => [lead.draw, departments])).toEqual([
      ['甲类', ['水利部门', '生态环境部门', '应急部门']]
    ])
  })
})

describe('a professional matter (宁阳县实施意见 二（三）2)', () => {
  it('may rest on the conclusion of another body, while the visit is made for the other tasks', () => {
    const tasks = [
      task('特种设备', months(3, 9), ['市场监管部门', '公安部门']),
      task('消防', months(3, 9), ['消防部门'])
    ]
    const record = recordOf({ 特种设备: ['甲', '乙'], 消防: ['甲'] })
    const conclusion = recognition('特种设备', '甲', { department: name('特种设备检验院'), evidence: '检验报告' })
    const { visits, recognised } = mergedRecords([{ record, tasks, recognised: [conclusion] }])
    expect(visits.map(({ subject, tasks: own }) => [subject, own.map(({ draw }) => draw)])).toEqual([
      ['乙', ['特种设备']],
      ['甲', ['消防']]
    ])
    expect(recognised.map((one) => one.recognition)).toEqual([conclusion])
  })
})
