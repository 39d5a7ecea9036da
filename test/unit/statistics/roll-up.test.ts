import { describe, expect, it } from 'vitest'
import { accept, cited, orThrow, reasonsOf } from '../../../src/kernel/index.js'
import {
  annexTable,
  countReturn,
  emptyReturn,
  rollUp,
  statisticsMessages,
  veilReturn,
  type ReportingUnit,
  type StatisticsReturn,
  type StatisticsRules
} from '../../../src/statistics/index.js'
import { annex, batch, countyMarket, day, market, opinion, readAs, rules, source, tax, year } from './sample.js'

const count = (units: readonly ReportingUnit[] | null, by: StatisticsRules = rules, of = source): StatisticsReturn =>
  orThrow(countReturn({ source: of, period: year, units, rules: by }))

describe('adding returns up', () => {
  it('LX19-46: one return added to itself is that return', () => {
    expect(rollUp([count(null), count(null)])).toEqual(accept(count(null)))
  })

  it('LX19-46: a batch that two departments both return as theirs is refused, with both names', () => {
    const claimed = { ...source, batches: [batch('联合', tax, { partners: [market] })], visits: [], cases: [] }
    expect(reasonsOf(rollUp([count([market]), count([tax], rules, claimed)]))).toEqual([
      {
        _tag: 'CountedByTwo',
        column: 'batches',
        id: '联合',
        owners: [market, tax],
        basis: { document: '临夏州实施意见', article: '附件3', rule: 'LX19-46' }
      }
    ])
  })

  it('LX19-46: a case of which two returns of one unit tell different amounts is refused', () => {
    const changed = { ...source, cases: source.cases.map((one) => (one.id === '案1' ? { ...one, fine: '1' } : one)) }
    expect(reasonsOf(rollUp([count([market]), count([market], rules, changed)]))).toEqual([
      { _tag: 'CountedUnlike', column: 'penaltyAmount', id: '案1', owner: market }
    ])
  })

  it('LX19-45: returns of different periods, readings or forms of ids are not added', () => {
    const half = orThrow(countReturn({ source, period: { ...year, to: day('2022-05-31') }, units: null, rules }))
    const other = count(null, readAs({ amount: cited('fines', opinion('附件3')) }))
    const tags = (...others: readonly StatisticsReturn[]): readonly string[] =>
      reasonsOf(rollUp([count(null), ...others])).map(({ _tag }) => _tag)
    expect(tags(half)).toEqual(['PeriodsDiffer'])
    expect(tags(other)[0]).toBe('ReadingsDiffer')
    expect(tags(veilReturn(count(null), '盐'))).toEqual(['IdFormsDiffer'])
  })

  it('LX19-46: veiled returns still show what is counted twice, and give the same table', () => {
    const veiled = (units: readonly ReportingUnit[] | null): StatisticsReturn => veilReturn(count(units), '盐')
    const added = orThrow(rollUp([veiled([market]), veiled([tax]), veiled([countyMarket]), veiled(null)]))
    expect(added).toEqual(veiled(null))
    expect(annexTable(added)).toEqual(annexTable(count(null)))
    expect(JSON.stringify(veiled(null).entries)).not.toMatch(/对象|案1|联合/)
    expect(reasonsOf(rollUp([veiled(null), veilReturn(count(null), '别的盐')])).map(({ _tag }) => _tag)).toEqual([
      'IdFormsDiffer'
    ])
    expect(veilReturn(veiled(null), '盐')).toEqual(veiled(null))
    const ids = new Set(veiled(null).entries.map(({ id }) => id))
    expect(veilReturn(count(null), '别的盐').entries.filter(({ id }) => ids.has(id))).toEqual([])
  })

  it('LX19-46: an empty return changes nothing, on either side', () => {
    const all = count(null)
    expect(rollUp([emptyReturn(all), all])).toEqual(accept(all))
    expect(rollUp([all, emptyReturn(all)])).toEqual(accept(all))
  })

  it('LX19-46: says every refusal in both languages', () => {
    const owners = [market, tax] as const
    expect(
      statisticsMessages.CountedByTwo.zh({
        _tag: 'CountedByTwo',
        column: 'batches',
        id: 'a\tb',
        owners,
        basis: annex.owners
      })
    ).toBe(
      '抽查批次“a / b”由622900 州市场监管局和622900 州税务局重复统计，只能由其中一个单位统计（《临夏州实施意见》附件3备注1）'
    )
    expect(statisticsMessages.PeriodsDiffer.en({ _tag: 'PeriodsDiffer', periods: [year] })).toContain(
      '2022-01-01–2022-12-31'
    )
  })
})
