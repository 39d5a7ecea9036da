import { describe, expect, it } from 'vitest'
import { canonicalJson, cited, jsonTroubles, orThrow, type Citation } from '../../../src/kernel/index.js'
import {
  annexSheet,
  annexTable,
  bulletinSheet,
  countReturn,
  csvOf,
  inTenThousands,
  makeBulletin,
  measureWork,
  metricSheet,
  roundAmount,
  sheetJson,
  sumAmounts,
  type AnnexHeader,
  type Sheet
} from '../../../src/statistics/index.js'
import { rfc4180 } from './rfc4180.js'
import { day, opinion, rules, source, year } from './sample.js'

const table = annexTable(orThrow(countReturn({ source, period: year, units: null, rules })))
const header: AnnexHeader = {
  reportingUnit: '州市场监管局',
  reportingDate: day('2022-11-30'),
  handler: null,
  telephone: '0930-1'
}
const csv = (sheet: Sheet, language: 'zh' | 'en' | 'both' = 'zh'): readonly (readonly string[])[] =>
  rfc4180(csvOf(sheet, { language, bom: false }))

describe('the form as CSV', () => {
  it('LX19-45: has the title, the year, the printed headings in two lines, four rows, remarks and signature', () => {
    const lines = csv(annexSheet(table, header, null))
    expect(lines.slice(0, 5)).toEqual([
      ['“双随机、一公开”监管信息统计表'],
      ['(2022年度)'],
      ['填报单位(盖章)', '州市场监管局'],
      ['填报时间', '2022-11-30'],
      ['区分', '类别', '', '', '抽查结果公示数量', '抽查结果公示数量', '抽查结果公示数量', '', '']
    ])
    expect(lines[5]).toEqual([
      '',
      '',
      '抽查批次',
      '抽查数量(户)',
      '公示系统(户)',
      '专业系统(户)',
      '部门网站(户)',
      '双随机抽查案件数(件)',
      '案件处罚金额(万元)'
    ])
    expect(lines.slice(6, 10)).toEqual([
      ['系统内双随机抽查', '州政府有关部门本级开展抽查信息', '0', '0', '0', '0', '0', '0', '0'],
      ['系统内双随机抽查', '县市政府有关部门开展系统抽查信息', '1', '1', '1', '0', '0', '1', '0.0001'],
      ['部门联合抽查', '州政府有关部门本级开展联合抽查信息', '1', '2', '1', '1', '1', '3', '1.232075'],
      ['部门联合抽查', '县市辖区内开展部门联合抽查信息', '0', '0', '0', '0', '0', '0', '0']
    ])
    expect(lines[10]?.[0]).toBe('备注')
    expect(lines.at(-1)).toEqual(['经办人(签字)', '', '联系电话', '0930-1'])
  })

  it('LX19-45: amounts are exact unless a rounding is asked for, which is then said', () => {
    const cells = (sheet: Sheet): readonly (string | undefined)[] =>
      csv(sheet)
        .slice(6, 10)
        .map((line) => line[8])
    expect(cells(annexSheet(table, header, null))).toEqual(['0', '0.0001', '1.232075', '0'])
    expect(csv(annexSheet(table, header, null)).flat()).toContain('金额未经舍入')
    const rounded = annexSheet(table, header, { decimals: 2 })
    expect(cells(rounded)).toEqual(['0.00', '0.00', '1.23', '0.00'])
    expect(csv(rounded).flat()).toContain('金额四舍五入至小数点后 2 位')
  })

  it('LX19-45: says below the table how the form was read', () => {
    const read = { ...table, readings: { ...table.readings, inspected: 'oncePerRow' as const } }
    expect(csv(annexSheet(table, header, null)).flat()).toContain('抽查数量按上门次数计')
    expect(csv(annexSheet(read, header, null)).flat()).toContain('同一户在同一行只计一次')
  })

  it('LX19-45: a period that is no civil year is printed by its days', () => {
    const half = { ...table, period: { from: day('2022-01-01'), to: day('2022-05-31') } }
    expect(csv(annexSheet(half, header, null))[1]).toEqual(['(2022-01-01 至 2022-05-31)'])
  })

  it('LX19-45: is printed in English, or in both languages in one cell, with the same figures', () => {
    const english = csv(annexSheet(table, header, null), 'en')
    expect(english[5]?.[3]).toBe('Subjects inspected (households (inspected subjects))')
    expect(english.flat().filter((cell) => /[\u4e00-\u9fff]/.test(cell))).toEqual(['州市场监管局'])
    const both = csv(annexSheet(table, header, null), 'both')
    expect(both[5]?.[2]).toBe('抽查批次\nInspection batches')
    expect(both[8]?.slice(2)).toEqual(english[8]?.slice(2))
  })
})

describe('CSV', () => {
  const of = (text: string): string =>
    csvOf({ title: { zh: text, en: '' }, above: [], headings: [], rows: [], below: [] }, { language: 'zh', bom: false })

  it('LX19-45: begins with a byte-order mark when it is asked for, and only then', () => {
    const sheet = annexSheet(table, header, null)
    expect(csvOf(sheet, { language: 'zh', bom: true })).toBe(`\ufeff${csvOf(sheet, { language: 'zh', bom: false })}`)
  })

  it('LX19-45: quotes what holds a comma, a quote or a line break, and ends lines with CR LF', () => {
    expect(['a', 'a,b', 'a"b', 'a\nb', 'a\rb', ' a '].map(of)).toEqual([
      'a\r\n',
      '"a,b"\r\n',
      '"a""b"\r\n',
      '"a\nb"\r\n',
      '"a\rb"\r\n',
      ' a \r\n'
    ])
  })

  it('LX19-45: no cell begins as a formula does, in narrow or in wide letters', () => {
    for (const first of ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
      expect(rfc4180(of(`${first}cmd`)), first).toEqual([[`'${first}cmd`]])
    }
    expect(of('a=1')).toBe('a=1\r\n')
  })

  it('LX19-45: leaves a unit’s own name as text when it looks like a formula', () => {
    const lines = csv(annexSheet(table, { ...header, reportingUnit: '=HYPERLINK("x")' }, null))
    expect(lines[2]).toEqual(['填报单位(盖章)', `'=HYPERLINK("x")`])
  })
})

describe('the other tables', () => {
  const publish = { completion: null, withheldCounts: null, finishedWhen: null }
  const metrics = orThrow(
    measureWork({
      source,
      period: year,
      asOf: year.to,
      subjects: null,
      officers: null,
      plans: null,
      items: null,
      rules: { ...rules, ...publish }
    })
  )

  it('LX-DEPT-7: the figures stand by group, each rate with its fraction, both its counts and its percentage', () => {
    const lines = csv(metricSheet(metrics))
    expect(lines[3]).toEqual(['类别', '项目', '数值', '分子', '分母', '百分比'])
    expect(lines.find((line) => line[1] === '公示率')).toEqual([
      '抽查结果录入公示',
      '公示率',
      '4/5',
      '4',
      '5',
      '80.00%'
    ])
    expect(lines.find((line) => line[1] === '覆盖率')).toEqual(['监管对象库', '覆盖率', '未知', '3', '未知', ''])
    expect(lines.find((line) => line[1] === '后续处置办结率')).toEqual([
      '后续处置措施',
      '后续处置办结率',
      '分母为 0，无比率',
      '0',
      '0',
      ''
    ])
    expect(new Set(lines.slice(4, -1).map(([group]) => group)).size).toBe(6)
    const two = orThrow(
      measureWork({
        source,
        period: year,
        asOf: year.to,
        subjects: null,
        officers: null,
        plans: null,
        items: null,
        rules: { ...publish, keyItems: null, metrics: cited(['followUp', 'taskExecution'], opinion('一')) }
      })
    )
    expect(
      new Set(
        csv(metricSheet(two))
          .slice(4, -1)
          .map(([group]) => group)
      )
    ).toEqual(new Set(['后续处置措施', '抽查任务实施']))
  })

  it('LX19-17: items and the share of key items are listed where a text keeps their number under control, and else are not', () => {
    const listed = (keyItems: Citation | null): number =>
      csv(metricSheet({ ...metrics, keyItems })).filter(([, figure]) => figure?.includes('事项')).length
    expect([listed(rules.keyItems), listed(null)]).toEqual([3, 0])
  })

  it('WN-33: the bulletin has a line a unit', () => {
    const lines = csv(bulletinSheet(orThrow(makeBulletin({ source, asOf: year.to, rules })), year.to))
    expect(lines.slice(3)).toEqual([
      ['622900', '州市场监管局', '2/2', '2/2', '分母为 0，无比率', '0'],
      ['622900', '州税务局', '1/2', '1/2', '分母为 0，无比率', '1'],
      ['622921', '市场监管局', '1/1', '1/1', '分母为 0，无比率', '0']
    ])
  })

  it('LX19-45: every table has its JSON, of whole numbers and exact texts, with headings in both languages', () => {
    const sheets = [annexSheet(table, header, null), metricSheet(metrics), bulletinSheet([], year.to)]
    for (const sheet of sheets) expect(jsonTroubles(sheetJson(sheet), 6)).toEqual([])
    expect(sheetJson(annexSheet(table, header, null))).toMatchObject({
      columns: expect.arrayContaining([
        { zh: '抽查结果公示数量/公示系统(户)', en: expect.stringContaining('publicity system') as unknown }
      ]) as unknown
    })
    expect(canonicalJson(table)).toContain('"penaltyAmount":"1.232075"')
  })
})

describe('amounts', () => {
  it('LX19-45: are added in fen and turned into 万元 without any rounding', () => {
    expect(sumAmounts(Array.from({ length: 1000 }, () => '0.01'))).toBe('10')
    expect(sumAmounts(['999999999999999.99', '0.01'])).toBe('1000000000000000')
    expect(['1', '10000', '12345.67', '0', '0.10'].map(inTenThousands)).toEqual([
      '0.0001',
      '1',
      '1.234567',
      '0',
      '0.00001'
    ])
  })

  it('LX19-45: are rounded half up to the places that are asked for', () => {
    expect(['0.5', '1.49', '9.5'].map((text) => roundAmount(text, { decimals: 0 }))).toEqual(['1', '1', '10'])
    expect(['1.005', '1.004999', '0.995', '2'].map((text) => roundAmount(text, { decimals: 2 }))).toEqual([
      '1.01',
      '1.00',
      '1.00',
      '2.00'
    ])
  })
})
