import { describe, expect, it } from 'vitest'
import { cited, citing, decode, explainBy, orThrow, reasonsOf, type Checked } from '../../../src/kernel/index.js'
import {
  planCodec,
  planFindingMessages,
  planMessages,
  printedPlanCodec,
  readPlan,
  type PrintedPlan,
  type PrintedRow,
  type ReadPlan,
  type ReadRefusal
} from '../../../src/plan/index.js'
import { linxiaJoint } from '../../../src/profile/linxia-joint.js'
import { name, printed, ratio } from './sample.js'

const basis = linxiaJoint.plan.quantityStated
const read = (rows: readonly PrintedRow[], head: Partial<PrintedPlan> = {}): Checked<ReadRefusal, ReadPlan> => {
  const table = orThrow(decode(printedPlanCodec)({ title: '计划', year: 2022, ...head, rows }))
  return readPlan({ printed: table, aliases: [], rules: { quantityStated: basis, due: [] } })
}
const places = (check: Checked<ReadRefusal, ReadPlan>): readonly string[] =>
  reasonsOf(check).map((reason) =>
    'row' in reason ? `${String(reason.row)} ${reason.column} ${reason._tag}` : reason._tag
  )
const other = (i: number, cells: Partial<PrintedRow> = {}): PrintedRow =>
  printed({ 抽查领域: null, 发起部门: null, 抽查事项: `事项${String(i)}`, 检查对象: null, 配合部门: null, ...cells })

describe('a plan table with further columns', () => {
  it('LX-PLAN-01: a table of the eight columns gives rows without further members', () => {
    const { plan } = orThrow(read([printed()]))
    expect(Object.keys(plan).sort()).toEqual(['rows', 'title', 'year'])
    expect(Object.keys(plan.rows[0] ?? {}).sort()).toEqual(
      [
        'number',
        'domain',
        'initiator',
        'item',
        'class',
        'objects',
        'levels',
        'partners',
        'openPartners',
        'window'
      ].sort()
    )
  })

  it('ZS-20: a row says its task, ratio and number, methods, frequency and lead, and the head is kept', () => {
    const row = printed({
      任务名称: '物业企业联合抽查',
      任务类型: '临时任务',
      抽查比例: '10%',
      抽查数量: '20',
      抽查频次: '每年1次',
      检查方式: '实地核查、书面检查',
      牵头业务机构: '物业科',
      其他要求: '错峰进行'
    })
    const head = { type: name('定向抽查'), kind: 'joint', maker: name('住建部门'), level: 'prefecture' } as const
    const { plan, findings } = orThrow(read([row], head))
    expect(plan).toMatchObject(head)
    expect(plan.rows[0]).toMatchObject({
      name: '物业企业联合抽查',
      task: 'temporary',
      quantity: { _tag: 'Percent', ratio: ratio('10%'), count: 20 },
      frequency: { times: 1, months: 12 },
      methods: ['onsite', 'written'],
      lead: '物业科',
      remarks: '错峰进行'
    })
    expect(findings).toEqual([])
    expect(decode(planCodec)(plan)._tag).toBe('Right')
  })

  it('a further demand of blanks alone is refused, as no plan can hold it', () => {
    expect(places(read([printed({ 其他要求: ' \n' })]))).toEqual(['1 其他要求 CellUnreadable'])
    expect(orThrow(read([printed({ 其他要求: '' })])).plan.rows[0]?.remarks).toBeUndefined()
  })

  it('LX-DEPT-15a: one column may hold ratio and number together', () => {
    const { plan } = orThrow(
      read([printed({ '抽查比例（数量）': '10%（20户）' }), other(2, { '抽查比例（数量）': '≥1' })])
    )
    expect(plan.rows.map(({ quantity }) => quantity)).toEqual([
      { _tag: 'Percent', ratio: ratio('10%'), count: 20 },
      { _tag: 'AtLeast', count: 1 }
    ])
  })

  it('a merged cell is carried within its domain and told; an empty one says nothing', () => {
    const { plan, findings } = orThrow(
      read([
        printed({ 抽查数量: '20户' }),
        other(2, { 抽查数量: null }),
        other(3, { 抽查数量: '' }),
        other(4, { 抽查数量: null })
      ])
    )
    expect(plan.rows.map(({ quantity }) => quantity)).toEqual([
      { _tag: 'Count', count: 20 },
      { _tag: 'Count', count: 20 },
      undefined,
      undefined
    ])
    const carried = findings.filter((one) => one._tag === 'CellCarried' && one.column === '抽查数量')
    expect(carried).toEqual([
      { _tag: 'CellCarried', row: 2, column: '抽查数量', from: 1 },
      { _tag: 'CellCarried', row: 4, column: '抽查数量', from: 3 }
    ])
  })

  it('nothing is carried from one domain into the next', () => {
    const next = printed({ 抽查领域: '学校办学', 抽查数量: null })
    expect(places(read([printed({ 抽查数量: '20户' }), next]))).toEqual(['2 抽查数量 NothingAbove'])
    expect(places(read([printed({ 抽查数量: null })]))).toEqual(['1 抽查数量 NothingAbove'])
  })

  it('whatever cannot be read is reported with its row and column, once where it is printed', () => {
    const check = read([
      printed({
        任务名称: ' 甲',
        任务类型: '专项任务',
        抽查比例: '20',
        抽查数量: '若干',
        抽查频次: '适时',
        检查方式: '电话',
        牵头业务机构: '甲科、乙科',
        抽查时间: '2月至11月'
      }),
      other(2, { 抽查比例: null, 牵头业务机构: null })
    ])
    expect(places(check)).toEqual([
      '1 抽查时间 CellUnreadable',
      '1 任务类型 CellUnreadable',
      '1 抽查比例 CellUnreadable',
      '1 抽查数量 CellUnreadable',
      '1 抽查频次 CellUnreadable',
      '1 检查方式 CellUnreadable',
      '1 任务名称 CellNotAName',
      '1 牵头业务机构 CellUnreadable'
    ])
    for (const reason of reasonsOf(check)) {
      expect(explainBy(planMessages)('zh')(reason)).toMatch(/^第 1 行“.+”：/)
      expect(explainBy(planMessages)('en')(reason)).toMatch(/^row 1, .+: /)
    }
    expect(reasonsOf(check).map(explainBy(planMessages)('zh')).join()).toContain('应为一个机构名称')
  })

  it('a ratio and a quantity that are not two sides of one are refused', () => {
    expect(places(read([printed({ 抽查比例: '不低于10%', 抽查数量: '20户' })]))).toEqual(['1 抽查数量 QuantitiesApart'])
    expect(places(read([printed({ 抽查比例: '10%', 抽查数量: '≥1' })]))).toEqual(['1 抽查数量 QuantitiesApart'])
    expect(read([printed({ 抽查比例: '10%', 抽查数量: '20户' })])._tag).toBe('Right')
  })

  it('等 in the methods is told, as it is in the partners', () => {
    const { findings } = orThrow(read([printed({ 检查方式: '实地核查等', 配合部门: '市场监管等部门' })]))
    const told = findings.filter(({ row }) => row !== null).map((finding) => finding._tag)
    expect(told).toEqual(['PartnersOpen', 'MethodsOpen'])
    for (const finding of findings) expect(explainBy(planFindingMessages)('en')(finding)).not.toBe('')
  })
})

describe('C-15: quantities that a plan leaves out', () => {
  it('LX-DEPT-15a: a table without any is one finding, a batch without its own is one of its row', () => {
    const none = orThrow(read([printed(), other(2)])).findings.filter(({ row }) => row === null)
    expect(none).toEqual([{ _tag: 'QuantityNotStated', row: null, column: null, basis }])
    const one = orThrow(read([printed({ 抽查数量: '20户' }), other(2, { 抽查数量: '' })])).findings
    expect(one.filter(({ _tag }) => _tag === 'QuantityNotStated' || _tag === 'BatchQuantityMissing')).toEqual([
      { _tag: 'BatchQuantityMissing', row: 2, column: '抽查数量', basis }
    ])
    const all = orThrow(read([printed({ 抽查数量: '20户' }), other(2, { 抽查数量: '1户' })])).findings
    expect(all.filter(({ _tag }) => _tag === 'QuantityNotStated' || _tag === 'BatchQuantityMissing')).toEqual([])
    expect(basis).toEqual(citing('临夏州部门联合细则')('第十五条', 'LX-DEPT-15a'))
  })

  it('C-01: a row that opens before a due day is told; 月底 is the last day of the month', () => {
    const due = [
      cited({ year: 0, month: 1, day: 'end', receivers: [] } as const, citing('宁阳县实施意见')('二（三）1'))
    ]
    const opens = (months: string): number => {
      const table = { title: '计划', year: 2022, rows: [printed({ 抽查时间: months })] }
      const { findings } = orThrow(readPlan({ printed: table, aliases: [], rules: { quantityStated: null, due } }))
      return findings.filter(({ _tag }) => _tag === 'OpensBeforeDue').length
    }
    expect(['1月-3月', '2月-3月'].map(opens)).toEqual([1, 0])
  })
})
