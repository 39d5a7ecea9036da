import { describe, expect, it } from 'vitest'
import { monthsWindow } from '../../../src/calendar/index.js'
import { decode, explainBy, orThrow, reasonsOf, type Checked } from '../../../src/kernel/index.js'
import {
  aliasesCodec,
  planCodec,
  planFindingMessages,
  planMessages,
  printedPlanCodec,
  readPartners,
  readPlan,
  type PlanFinding,
  type PrintedRow,
  type ReadPlan,
  type ReadRefusal
} from '../../../src/plan/index.js'
import { readJson } from '../../json.js'
import { linxia, name, printed } from './sample.js'

/** What was taken from the table by hand, independent of the reader. */
type Expected = {
  readonly seq: number
  readonly domain: string
  readonly initiatingDepartment: string
  readonly item: string
  readonly category: 'general' | 'key'
  readonly objects: string
  readonly levels: readonly string[]
  readonly cooperatingDepartments: readonly string[]
  readonly windowStartMonth: number
  readonly windowEndMonth: number
  readonly inherited: { readonly [member: string]: boolean }
}

const table = orThrow(decode(printedPlanCodec)(readJson('../examples/02-linxia-2022/plan.json')))
const aliases = orThrow(decode(aliasesCodec)(readJson('../examples/02-linxia-2022/aliases.json')))
const expected = readJson('./vectors/linxia-2022-plan.json') as readonly Expected[]

const { plan, findings } = orThrow(readPlan({ printed: table, aliases, rules: linxia.plan }))
const rowsWith = (tag: PlanFinding['_tag'], column?: string): readonly (number | null)[] =>
  findings.filter((f) => f._tag === tag && (column === undefined || f.column === column)).map(({ row }) => row)

const read = (rows: readonly PrintedRow[], year = 2022): Checked<ReadRefusal, ReadPlan> =>
  readPlan({ printed: { title: '计划', year, rows }, aliases: [], rules: { quantityStated: null, due: [] } })
const below = (cells: Partial<PrintedRow>): PrintedRow =>
  printed({ 抽查领域: null, 发起部门: null, 检查对象: null, 配合部门: null, ...cells })

describe('the 2022 joint plan of Linxia', () => {
  it('has 70 rows, 59 general and 11 key, in 41 domains', () => {
    expect(plan.title).toBe('2022年临夏州市场监管领域部门联合“双随机、一公开”监管抽查计划')
    expect(plan.rows.map(({ number }) => number)).toEqual(Array.from({ length: 70 }, (_, i) => i + 1))
    expect(plan.rows.filter((row) => row.class === 'general').length).toBe(59)
    expect(plan.rows.filter((row) => row.class === 'key').map(({ number }) => number)).toEqual([
      19, 20, 21, 24, 28, 36, 44, 52, 54, 55, 67
    ])
    expect(new Set(plan.rows.map(({ domain }) => domain)).size).toBe(41)
  })

  it.each(expected.map((row) => [row.seq, row] as const))('reads row %i as the table says', (seq, row) => {
    const partners = seq === 49 ? [] : row.cooperatingDepartments
    expect(plan.rows[seq - 1]).toEqual({
      number: seq,
      domain: row.domain,
      initiator: row.initiatingDepartment,
      item: row.item,
      class: row.category,
      objects: row.objects,
      levels: row.levels,
      partners,
      openPartners: seq === 49 || seq === 56 || seq === 57,
      window: monthsWindow(2022, row.windowStartMonth, row.windowEndMonth)
    })
  })

  it.each([
    ['抽查领域', 'domain', 29],
    ['发起部门', 'initiatingDepartment', 21],
    ['检查对象', 'objects', 10],
    ['配合部门', 'cooperatingDepartments', 18]
  ] as const)('says of every cell in %s that it is carried down', (column, member, count) => {
    const inherited = expected.filter((row) => row.inherited[member]).map(({ seq }) => seq)
    expect(rowsWith('CellCarried', column)).toEqual(inherited)
    expect(inherited.length).toBe(count)
  })

  it('says from which row a cell is carried', () => {
    const of = (row: number): unknown => findings.filter((f) => f._tag === 'CellCarried' && f.row === row)
    expect(of(8)).toMatchObject([
      { column: '抽查领域', from: 6 },
      { column: '检查对象', from: 6 },
      { column: '配合部门', from: 6 }
    ])
    expect(of(29)).toMatchObject([
      { column: '抽查领域', from: 24 },
      { column: '发起部门', from: 24 },
      { column: '配合部门', from: 24 }
    ])
  })

  it('says which carried cells come from a row of another initiator', () => {
    expect(rowsWith('CarriedFromOther', '配合部门')).toEqual([7, 8, 17, 49])
    expect(rowsWith('CarriedFromOther', '检查对象')).toEqual([3, 5, 7, 8, 17, 49])
  })

  it('says that row 49 is its own partner, and takes nobody as its partner', () => {
    expect(findings.filter(({ _tag }) => _tag === 'OwnPartner')).toEqual([
      { _tag: 'OwnPartner', row: 49, column: '配合部门', department: '市场监管部门' }
    ])
  })

  it('says that 等 leaves the partners of rows 56 and 57 open, and that 交通 is read by the alias given', () => {
    expect(rowsWith('PartnersOpen')).toEqual([56, 57])
    expect(findings.filter(({ _tag }) => _tag === 'DepartmentRenamed')).toEqual(
      [56, 57].map((row) => ({
        _tag: 'DepartmentRenamed',
        row,
        column: '配合部门',
        printed: '交通部门',
        read: '交通运输部门'
      }))
    )
  })

  it('without an alias renames nothing, and says which department may be short for which', () => {
    const bare = orThrow(readPlan({ printed: table, aliases: [], rules: linxia.plan }))
    expect(bare.plan.rows[55]?.partners).toEqual(['住建部门', '交通部门'])
    expect(bare.findings.filter(({ _tag }) => _tag === 'DepartmentsAlike')).toEqual([
      { _tag: 'DepartmentsAlike', row: 56, column: '配合部门', department: '交通部门', other: '交通运输部门' }
    ])
    expect(rowsWith('DepartmentsAlike')).toEqual([])
  })

  it('says that item names repeat in rows 7 and 14, and that a regulation ends the item of row 57', () => {
    expect(findings.filter(({ _tag }) => _tag === 'ItemRepeated')).toMatchObject([
      { row: 7, first: 5 },
      { row: 14, first: 13 }
    ])
    expect(findings.filter(({ _tag }) => _tag === 'RegulationInItem')).toMatchObject([
      { row: 57, regulation: '《保障农民工工资支付条例》' }
    ])
  })

  it('says that row 54 shares nothing with the rows above but its domain', () => {
    expect(findings.filter(({ _tag }) => _tag === 'DomainAloneCarried')).toMatchObject([{ row: 54, from: 53 }])
  })

  it('says that no quantity is stated (联合细则 第十五条), once and first', () => {
    const basis = { document: '临夏州部门联合细则', article: '第十五条', rule: 'LX-DEPT-15a' }
    expect(findings[0]).toEqual({ _tag: 'QuantityNotStated', row: null, column: null, basis })
    expect(rowsWith('QuantityNotStated').length).toBe(1)
  })

  it('says which rows open before the plan is due on 15 January (市场监管系统细则 第十二条)', () => {
    expect(rowsWith('OpensBeforeDue')).toEqual([21, 22, 23, 35, 36, 38, 45])
    expect(findings.find(({ _tag }) => _tag === 'OpensBeforeDue')).toMatchObject({
      opens: '2022-01-01',
      due: '2022-01-15',
      basis: { document: '临夏州市场监管系统细则', article: '第十二条' }
    })
  })

  it('puts its findings in the order of rows and columns and says each in both languages', () => {
    const rows = findings.flatMap(({ row }) => (row === null ? [] : [row]))
    expect(rows).toEqual([...rows].sort((a, b) => a - b))
    const say = explainBy(planFindingMessages)
    for (const finding of findings) {
      const [zh, en] = [say('zh')(finding), say('en')(finding)]
      expect([zh, en].filter((words) => words === '' || /undefined|\[object/.test(words))).toEqual([])
      if (finding.row !== null) {
        expect(zh).toContain(`第 ${String(finding.row)} 行“${finding.column}”`)
        expect(en).toContain(`row ${String(finding.row)}, ${finding.column}`)
      }
    }
  })

  it('is a plan by its codec too', () => {
    expect(orThrow(decode(planCodec)(JSON.parse(JSON.stringify(plan))))).toEqual(plan)
  })
})

describe('a row that opens when the plan is due', () => {
  const early = (month: number, day: number, year: -1 | 0 = 0): number => {
    const due = [{ value: { year, month, day, receivers: [] }, basis: { document: '某细则', article: '第一条' } }]
    const printedPlan = { title: '计划', year: 2022, rows: [printed({ 抽查时间: '2月-11月' })] }
    return orThrow(readPlan({ printed: printedPlan, aliases: [], rules: { quantityStated: null, due } })).findings
      .length
  }

  it('on that very day is in time, a day before it is early', () => {
    expect([early(1, 31), early(2, 1), early(2, 2)]).toEqual([0, 0, 1])
  })

  it('is in time where the plan is due the year before', () => {
    expect(early(12, 31, -1)).toBe(0)
    expect(early(12, 31)).toBe(1)
  })
})

describe('merged cells', () => {
  it('carry nothing from one domain into the next', () => {
    const refused = read([printed(), below({ 抽查领域: '房地产市场行政检查' })])
    expect(reasonsOf(refused)).toEqual([
      { _tag: 'NothingAbove', row: 2, column: '发起部门' },
      { _tag: 'NothingAbove', row: 2, column: '检查对象' }
    ])
  })

  it('have nothing above them in the first row', () => {
    expect(reasonsOf(read([below({})])).map((r) => (r._tag === 'NothingAbove' ? r.column : r._tag))).toEqual([
      '抽查领域',
      '发起部门',
      '检查对象'
    ])
  })

  it('leave the partners of a domain that names none open, and say so', () => {
    const result = orThrow(read([printed({ 配合部门: null })]))
    expect(result.plan.rows[0]).toMatchObject({ partners: [], openPartners: true })
    expect(result.findings).toEqual([{ _tag: 'PartnersMissing', row: 1, column: '配合部门' }])
  })

  it('of the domain alone are doubtful only where every other cell differs from the row above', () => {
    const alone = (cells: Partial<PrintedRow>): number => {
      const rows = [printed(), printed({ 抽查领域: null, 抽查事项: '乙', ...cells })]
      return orThrow(read(rows)).findings.filter(({ _tag }) => _tag === 'DomainAloneCarried').length
    }
    const other = { 发起部门: '商务部门', 检查对象: '商场', 配合部门: '公安部门' }
    expect(alone(other)).toBe(1)
    expect(alone({ ...other, 检查对象: '物业企业' })).toBe(0)
    expect(alone({ ...other, 配合部门: null })).toBe(0)
    expect(alone({})).toBe(0)
  })

  it('take the nearest cell above, not the first of the domain', () => {
    const rows = [printed(), below({ 抽查事项: '乙', 检查对象: '小区' }), below({ 抽查事项: '丙' })]
    expect(orThrow(read(rows)).plan.rows.map(({ objects }) => objects)).toEqual(['物业企业', '小区', '小区'])
  })
})

describe('a cell of partners', () => {
  const names = (cell: string): readonly string[] | undefined =>
    readPartners(cell)?.partners.map((partner) => partner.read)

  it('gives each name its suffix, and leaves a suffix that is printed', () => {
    expect(names('市场监管、民政部门')).toEqual(['市场监管部门', '民政部门'])
    expect(names('公安部门、消防救援机构')).toEqual(['公安部门', '消防救援机构'])
    expect(names('商务、消防救援机构、公安部门')).toEqual(['商务部门', '消防救援机构', '公安部门'])
  })

  it('is open where it ends with 等, 等部门 or 部门等', () => {
    for (const cell of ['住建、交通等', '住建、交通等部门', '住建、交通部门等']) {
      expect(names(cell)).toEqual(['住建部门', '交通部门'])
      expect(readPartners(cell)?.open).toBe(true)
    }
    expect(readPartners('住建、交通部门')?.open).toBe(false)
    expect(names('住建部门、交通部门等部门')).toEqual(['住建部门', '交通部门'])
    expect(names('公安部门、消防救援机构等部门')).toEqual(['公安部门', '消防救援机构'])
  })

  it('is not read where anything but 、 parts its names', () => {
    for (const mark of ['，', ',', '；', ';', '/', '／', '\n']) {
      const cell = `住建${mark}交通部门`
      expect(readPartners(cell)).toBeNull()
      expect(reasonsOf(read([printed({ 配合部门: cell })]))).toEqual([
        { _tag: 'CellUnreadable', row: 1, column: '配合部门', found: cell }
      ])
    }
    expect(readPartners('各县（市）公安部门')?.partners.length).toBe(1)
  })

  it('says where 部门 is only assumed', () => {
    const result = orThrow(read([printed({ 配合部门: '公安、消防救援机构' })]))
    expect(result.plan.rows[0]?.partners).toEqual(['公安部门', '消防救援机构'])
    expect(result.findings).toEqual([
      { _tag: 'SuffixAssumed', row: 1, column: '配合部门', printed: '公安', read: '公安部门' }
    ])
  })

  it('takes a partner once, and never the initiator', () => {
    const result = orThrow(read([printed({ 配合部门: '公安、住建、公安部门' })]))
    expect(result.plan.rows[0]).toMatchObject({ partners: ['公安部门'], openPartners: false })
    expect(result.findings.map(({ _tag }) => _tag)).toEqual(['OwnPartner', 'PartnerRepeated'])
  })

  it.each(['、公安部门', '公安、、商务部门', '部门', '等部门', '公安、部门'])('is unreadable as %s', (cell) => {
    expect(reasonsOf(read([printed({ 配合部门: cell })]))).toEqual([
      { _tag: 'CellUnreadable', row: 1, column: '配合部门', found: cell }
    ])
  })
})

describe('a cell that cannot be read is refused with its row and column', () => {
  it.each([
    ['事项分类', '专项检查'],
    ['事项分类', '一般监管 '],
    ['抽查主体', '省级'],
    ['抽查时间', '0月-3月'],
    ['抽查时间', '3月-13月'],
    ['抽查时间', '11月-3月'],
    ['抽查时间', '03月-11月'],
    ['抽查时间', '3月至11月'],
    ['抽查时间', '3月-11月、12月']
  ] as const)('%s: %s', (column, found) => {
    expect(reasonsOf(read([printed(), printed({ 抽查事项: '乙', [column]: found })]))).toEqual([
      { _tag: 'CellUnreadable', row: 2, column, found }
    ])
  })

  it('months 1 to 12 are the widest, one month the narrowest', () => {
    const windows = ['1月-12月', '6月-6月'].map(
      (cell) => orThrow(read([printed({ 抽查时间: cell })])).plan.rows[0]?.window
    )
    expect(windows).toEqual([monthsWindow(2022, 1, 12), monthsWindow(2022, 6, 6)])
  })

  it.each(['抽查事项', '事项分类', '抽查主体', '抽查时间'] as const)(
    '%s is never merged: null or empty is refused',
    (column) => {
      for (const cell of [null, '']) {
        expect(reasonsOf(read([printed({ [column]: cell })]))).toEqual([{ _tag: 'CellEmpty', row: 1, column }])
      }
    }
  )

  it.each(['抽查领域', '发起部门', '检查对象', '配合部门'] as const)(
    '%s: an empty text is no merged cell',
    (column) => {
      expect(reasonsOf(read([printed({ [column]: '' })]))).toEqual([{ _tag: 'CellEmpty', row: 1, column }])
    }
  )

  it('what is no name is refused once, where it is printed, and not again where it is carried', () => {
    const refused = read([printed({ 检查对象: ' 物业企业' }), below({ 抽查事项: '乙' }), below({ 抽查事项: '丙' })])
    expect(reasonsOf(refused)).toEqual([
      { _tag: 'CellNotAName', row: 1, column: '检查对象', found: ' 物业企业', troubles: [{ _tag: 'OuterSpace' }] }
    ])
  })

  it('a name of 200 bytes is read, one of 201 refused', () => {
    expect(read([printed({ 抽查事项: `${'字'.repeat(66)}ab` })])._tag).toBe('Right')
    expect(reasonsOf(read([printed({ 抽查事项: '字'.repeat(67) })]))).toMatchObject([
      { _tag: 'CellNotAName', troubles: [{ _tag: 'TooLong', bytes: 201 }] }
    ])
  })

  it('all of them at once, in both languages', () => {
    const refused = read([
      printed({ 事项分类: '?', 抽查时间: '13月-1月' }),
      printed({ 抽查事项: '', 配合部门: '、' }),
      printed({ 抽查领域: '\u200b' })
    ])
    expect(reasonsOf(refused).map((r) => ('column' in r ? [r.row, r.column] : r))).toEqual([
      [1, '事项分类'],
      [1, '抽查时间'],
      [2, '抽查事项'],
      [2, '配合部门'],
      [3, '抽查领域']
    ])
    const say = explainBy(planMessages)
    expect(reasonsOf(refused).map(say('zh'))[1]).toBe(
      '第 1 行“抽查时间”：“13月-1月”无法识别；应为形如 3月-11月 的月份，1 至 12 月，先后有序'
    )
    expect(reasonsOf(refused).map(say('en'))[1]).toBe(
      'row 1, 抽查时间: "13月-1月" cannot be read; expected months such as 3月-11月, from 1 to 12, the earlier first'
    )
  })

  it('two rows with one domain, initiator, item and objects are refused; another object makes them two', () => {
    expect(reasonsOf(read([printed(), below({}), printed()]))).toEqual([
      { _tag: 'RowRepeated', row: 2, column: '抽查事项', first: 1 },
      { _tag: 'RowRepeated', row: 3, column: '抽查事项', first: 1 }
    ])
    expect(read([printed(), below({ 检查对象: '小区' })])._tag).toBe('Right')
  })

  it('a year outside 1949 to 2100 is refused', () => {
    expect([1949, 2100].map((year) => read([printed()], year)._tag)).toEqual(['Right', 'Right'])
    expect([1948, 2101, 2022.5, Number.NaN].map((year) => reasonsOf(read([printed()], year))[0]?._tag)).toEqual(
      Array.from({ length: 4 }, () => 'NoSuchPlanYear')
    )
  })
})

describe('a printed plan as data', () => {
  const malformed = (data: unknown): readonly string[] => reasonsOf(decode(printedPlanCodec)(data)).map(({ at }) => at)

  it('has its eight cells a row and no unknown ones, each a text or null, and a year', () => {
    const seven = Object.fromEntries(Object.entries(printed()).filter(([column]) => column !== '配合部门'))
    expect(malformed({ title: '计划', year: 2022, rows: [printed(), seven] })).toEqual(['/rows/1/配合部门'])
    expect(malformed({ title: '计划', year: 2022, rows: [{ ...printed(), 抽查经费: '10%' }] })).toEqual([
      '/rows/0/抽查经费'
    ])
    expect(malformed({ title: '计划', year: 2022, rows: [{ ...printed(), 抽查时间: 3 }] })).toEqual([
      '/rows/0/抽查时间'
    ])
    expect(malformed({ title: ' ', year: 3000, rows: {} })).toEqual(['/title', '/year', '/rows'])
  })

  it('takes aliases only between names', () => {
    expect(reasonsOf(decode(aliasesCodec)([{ printed: '', read: name('甲部门') }])).map(({ at }) => at)).toEqual([
      '/0/printed'
    ])
  })
})
