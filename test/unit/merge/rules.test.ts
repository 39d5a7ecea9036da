import { describe, expect, it } from 'vitest'
import { intersection } from '../../../src/calendar/index.js'
import { decode, orThrow } from '../../../src/kernel/index.js'
import { mergeVisits, type AnnouncedTask } from '../../../src/merge/index.js'
import { aliasesCodec, printedPlanCodec, readPlan, type PlanRow } from '../../../src/plan/index.js'
import { linxia } from '../../../src/profile/index.js'
import { readJson } from '../../json.js'
import { area, COUNTY, months, name, PREFECTURE, recordOf, task } from './samples.js'

const table = orThrow(decode(printedPlanCodec)(readJson('../examples/02-linxia-2022/plan.json')))
const aliases = orThrow(decode(aliasesCodec)(readJson('../examples/02-linxia-2022/aliases.json')))
const { rows } = orThrow(readPlan({ printed: table, aliases, rules: linxia.plan })).plan

const taskOf = (row: PlanRow): AnnouncedTask => ({
  draw: name(`第${String(row.number)}行`),
  departments: [row.initiator, ...row.partners],
  levels: row.levels,
  prefecture: PREFECTURE,
  window: row.window
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
        const drawn = Object.fromEntries(tasks.map(({ draw }) => [draw, ['甲']]))
        const { visits } = orThrow(mergeVisits({ record: recordOf(drawn), tasks, areas: [area(COUNTY, '甲')] }))
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
    const record = recordOf({ 消防: ['甲'], 卫生: ['甲'] })
    const { visits } = orThrow(mergeVisits({ record, tasks, areas: [area(COUNTY, '甲')] }))
    expect(visits.map((visit) => [visit.subject, visit.tasks.map(({ draw }) => draw), visit.departments])).toEqual([
      ['甲', ['卫生', '消防'], ['卫健部门', '市场监管部门', '消防部门']]
    ])
  })

  it('does several items on one subject at once (市场监管系统细则 第十四条)', () => {
    const tasks = ['一', '二', '三'].map((draw, i) => task(draw, months(2 + i, 9)))
    const record = recordOf({ 一: ['甲'], 二: ['甲'], 三: ['甲'] })
    const { visits } = orThrow(mergeVisits({ record, tasks, areas: [area(COUNTY, '甲')] }))
    expect(visits.map((visit) => [visit.tasks.length, visit.window])).toEqual([[3, months(4, 9)]])
  })
})
