import { describe, expect, it } from 'vitest'
import { cited, citing, decode, orThrow, printRatio, reasonsOf } from '../../../src/kernel/index.js'
import { name } from '../plan/sample.js'
import { extendProfile, linxia, linxiaReading, profileCodec, type Profile } from '../../../src/profile/index.js'

const joint = citing('临夏州部门联合细则')

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
    const sizes = ({ assign }: Profile): readonly unknown[] => [assign.officersPerVisit, assign.officersPerDepartment]
    const article = joint('第二十三条')
    expect(sizes(linxia)).toEqual([cited(2, article), cited(1, article)])
    expect(sizes(linxiaReading({ perDepartment: 2 }))).toEqual([cited(2, article), cited(2, article)])
  })

  it('has one leader’s place a visit, head and experts by lot, pools no wider than the neighbours (部门联合细则 第二十三条)', () => {
    const article = joint('第二十三条')
    expect(linxia.assign).toEqual({
      officersPerVisit: cited(2, article),
      officersPerDepartment: cited(1, article),
      leaders: cited('leadCrew', article),
      head: cited('drawn', article),
      experts: cited('drawn', article),
      jointRegistry: cited(null, citing('临夏州实施意见')('三（三）')),
      widen: cited('neighbours', article)
    })
  })

  it('merges where periods meet, keeps nothing apart, and has five elements agreed on (部门联合细则 第十九条、第二十二条)', () => {
    expect(linxia.merge).toEqual({
      period: cited('overlapping', joint('第二十二条')),
      apart: [],
      joint: cited([], joint('第十九条')),
      agreement: cited(['items', 'subjects', 'officers', 'ratio', 'frequency'], joint('第十九条'))
    })
  })

  it('cites only documents that it lists with their full titles', () => {
    const known = linxia.documents.map(({ short }) => short)
    expect(new Set(citations([linxia.plan, linxia.merge, linxia.assign]))).toEqual(new Set(known))
    expect(linxia.documents.map(({ title }) => title)).toEqual([
      '临夏回族自治州人民政府关于在市场监管领域全面推行部门联合“双随机、一公开”监管的实施意见',
      '临夏州市场监管领域部门联合“双随机、一公开”监管工作细则',
      '临夏州市场监管系统“双随机、一公开”监管工作细则'
    ])
  })

  it('by another reading changes that reading and nothing else', () => {
    expect(linxiaReading({})).toEqual(linxia)
    const article = joint('第二十三条')
    expect(linxiaReading({ leaders: 'everyCrew' })).toEqual({
      ...linxia,
      assign: { ...linxia.assign, leaders: cited('everyCrew', article) }
    })
    expect(linxiaReading({ experts: 'appointed' })).toEqual({
      ...linxia,
      assign: { ...linxia.assign, experts: cited('appointed', article) }
    })
    expect(linxiaReading({ period: 'identical' })).toEqual({
      ...linxia,
      merge: { ...linxia.merge, period: cited('identical', joint('第二十二条')) }
    })
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
      merge: linxia.merge,
      assign: { ...linxia.assign, officersPerVisit }
    })
    const article = citing('某县细则')('第三条')
    const apart = [cited([name('消防'), name('食品')] as const, article)]
    expect(extendProfile(linxia, { name: '某县', merge: { apart } }).merge).toEqual({ ...linxia.merge, apart })
  })

  it('leaves the other as it was', () => {
    expect(linxia.assign.officersPerVisit.value).toBe(2)
    expect(linxia.name).toBe('临夏州')
  })
})

describe('a profile as data', () => {
  const data = JSON.parse(JSON.stringify(linxia)) as Record<string, Record<string, unknown>>
  const places = (stage: string, changed: object): readonly string[] =>
    reasonsOf(decode(profileCodec)({ ...data, [stage]: { ...data[stage], ...changed } })).map(({ at }) => at)

  it('comes back from JSON as it was, in each of its readings', () => {
    for (const profile of [
      linxia,
      linxiaReading({ perDepartment: 2, leaders: 'everyCrew', experts: 'appointed', period: 'identical' })
    ])
      expect(orThrow(decode(profileCodec)(JSON.parse(JSON.stringify(profile))))).toEqual(profile)
  })

  it('lacks no rule of merging and of teams, and each with its article', () => {
    for (const stage of ['merge', 'assign'])
      for (const [rule, answer] of Object.entries(data[stage] ?? {})) {
        const others = Object.fromEntries(Object.entries(data[stage] ?? {}).filter(([key]) => key !== rule))
        expect(reasonsOf(decode(profileCodec)({ ...data, [stage]: others })).map(({ at }) => at)).toEqual([
          `/${stage}/${rule}`
        ])
        if (rule === 'apart') continue
        const { value } = answer as { readonly value: unknown }
        expect(places(stage, { [rule]: { value } })).toEqual([`/${stage}/${rule}/basis`])
      }
  })

  it('is refused at an answer that is none', () => {
    const basis = { document: '甲', article: '第一条' }
    const wrong: readonly (readonly [string, string, unknown, string])[] = [
      ['merge', 'period', 'same', '/value'],
      ['merge', 'agreement', ['items', 'budget'], '/value/1'],
      ['merge', 'agreement', ['items', 'items'], '/value/1'],
      ['assign', 'officersPerVisit', 0, '/value'],
      ['assign', 'officersPerVisit', 101, '/value'],
      ['assign', 'leaders', 'none', '/value'],
      ['assign', 'head', 'elected', '/value'],
      ['assign', 'experts', 'invited', '/value'],
      ['assign', 'widen', 'province', '/value']
    ]
    for (const [stage, rule, value, at] of wrong)
      expect(places(stage, { [rule]: { value, basis } })).toEqual([`/${stage}/${rule}${at}`])
  })
})
