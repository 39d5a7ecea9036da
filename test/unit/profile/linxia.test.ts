import { describe, expect, it } from 'vitest'
import { teamSizes } from '../../../src/assign/index.js'
import { cited, citing, printRatio } from '../../../src/kernel/index.js'
import { extendProfile, linxia, linxiaReading } from '../../../src/profile/index.js'

const citations = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return []
  const { document } = value as { readonly document?: unknown }
  if (typeof document === 'string') return [document]
  return Object.values(value).flatMap(citations)
}

describe('Linxia', () => {
  it('limits general items to 10 %, in general, so that a waiver can pass it (部门联合细则 第九条)', () => {
    const { generalCap } = linxia.plan
    expect(generalCap === null ? null : printRatio(generalCap.value)).toBe('1/10')
    expect(generalCap).toMatchObject({
      basis: { document: '临夏州部门联合细则', article: '第九条' },
      strict: false,
      waivable: true
    })
  })

  it('draws each item once a year and covers 5 % (市场监管系统细则 第六条、第十二条)', () => {
    expect(linxia.plan.itemFloor).toEqual(cited(1, citing('临夏州市场监管系统细则')('第六条（五）')))
    expect(linxia.plan.coverageFloor).toMatchObject({
      value: { numerator: 1, denominator: 20 },
      basis: { article: '第十二条' }
    })
  })

  it('has its plan due by the end of the year before, and by 15 January (2019年实施意见 三（四）, 市场监管系统细则 第十二条)', () => {
    expect(linxia.plan.due.map(({ value, basis }) => [value.year, value.month, value.day, basis.article])).toEqual([
      [-1, 12, 31, '三（四）'],
      [0, 1, 15, '第十二条']
    ])
  })

  it('sends two officers to a visit, one at least of each department (部门联合细则 第二十三条)', () => {
    expect(teamSizes(linxia.assign)).toEqual({ officersPerVisit: 2, officersPerDepartment: 1 })
    expect(teamSizes(linxiaReading({ perDepartment: 2 }).assign)).toEqual({
      officersPerVisit: 2,
      officersPerDepartment: 2
    })
  })

  it('cites only documents that it lists with their full titles', () => {
    const known = linxia.documents.map(({ short }) => short)
    expect(new Set(citations([linxia.plan, linxia.assign]))).toEqual(new Set(known))
    expect(linxia.documents.map(({ title }) => title)).toEqual([
      '临夏回族自治州人民政府关于在市场监管领域全面推行部门联合“双随机、一公开”监管的实施意见',
      '临夏州市场监管领域部门联合“双随机、一公开”监管工作细则',
      '临夏州市场监管系统“双随机、一公开”监管工作细则'
    ])
  })

  it('by another reading changes that reading and nothing else', () => {
    expect(linxiaReading({})).toEqual(linxia)
    expect(linxiaReading({ smallRegistry: 'drawNone', capOver: 'stratum', coverageOver: 'registry' })).toEqual({
      ...linxia,
      plan: { ...linxia.plan, smallRegistry: 'drawNone', capOver: 'stratum', coverageOver: 'registry' }
    })
  })
})

describe('a profile that extends another (部门联合细则 第三十七条)', () => {
  const officersPerVisit = cited(3, citing('某县细则')('第二条'))
  const document = { short: '某县细则', title: '某县“双随机、一公开”监管工作细则', number: null, date: null }
  const county = extendProfile(linxia, { name: '某县', documents: [document], assign: { officersPerVisit } })

  it('answers itself where it does, and as the other elsewhere', () => {
    expect(county).toEqual({
      name: '某县',
      documents: [...linxia.documents, document],
      checklist: linxia.checklist,
      registry: linxia.registry,
      plan: linxia.plan,
      assign: { ...linxia.assign, officersPerVisit }
    })
  })

  it('leaves the other as it was', () => {
    expect(linxia.assign.officersPerVisit.value).toBe(2)
    expect(linxia.name).toBe('临夏州')
  })
})
