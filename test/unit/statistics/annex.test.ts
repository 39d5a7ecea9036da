import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cited, orThrow, reasonsOf } from '../../../src/kernel/index.js'
import {
  annexCells,
  annexColumns,
  annexFields,
  annexRemarks,
  annexRows,
  annexTable,
  annexTitle,
  batchesByKind,
  checkTable,
  countReturn,
  explainStatistics,
  rollUp,
  unitsIn,
  type AnnexTable,
  type ReportingUnit,
  type StatisticsReturn,
  type StatisticsRules,
  type StatisticsSource
} from '../../../src/statistics/index.js'
import {
  annex,
  batch,
  countyMarket,
  countyTax,
  day,
  market,
  oneCase,
  opinion,
  otherCountyMarket,
  readAs,
  result,
  rules,
  source,
  tax,
  visit,
  year
} from './sample.js'

const count = (
  of: StatisticsSource,
  units: readonly ReportingUnit[] | null = null,
  by: StatisticsRules = rules
): StatisticsReturn => orThrow(countReturn({ source: of, period: year, units, rules: by }))

const table = (of: StatisticsSource, by: StatisticsRules = rules): AnnexTable => annexTable(count(of, null, by))

const nothing = ['0', '0', '0', '0', '0', '0', '0']

describe('the form of annex 3', () => {
  type Printed = { readonly zh?: string; readonly labelZh?: string; readonly key: string }
  const printed = JSON.parse(
    readFileSync(new URL('../../vectors/annex3-statistics.json', import.meta.url), 'utf8')
  ) as {
    readonly title: string
    readonly rows: readonly (Printed & { readonly labelEn: string; readonly joint: boolean; readonly level: string })[]
    readonly rowGroups: readonly (Printed & { readonly labelEn: string })[]
    readonly columns: readonly (Printed & {
      readonly labelEn: string
      readonly unitZh: string | null
      readonly group: string | null
      readonly countedByInJointRows: string
    })[]
    readonly columnGroups: readonly Printed[]
    readonly remarks: readonly { readonly zh: string; readonly en: string; readonly number: number }[]
    readonly headerFields: readonly { readonly zh: string; readonly en: string }[]
    readonly footerFields: readonly { readonly zh: string; readonly en: string }[]
    readonly rowHeaders: readonly { readonly zh: string; readonly en: string }[]
  }

  it('LX19-45: has the title, four rows and seven columns of the printed form, word for word, with its units and groups', () => {
    expect(annexTitle.zh).toBe(printed.title)
    expect(annexRows.map(({ row, words }) => [row, words.zh, words.en])).toEqual(
      printed.rows.map(({ key, labelZh, labelEn }) => [key, labelZh, labelEn])
    )
    expect([...new Set(annexRows.map(({ group }) => group.zh))]).toEqual(
      printed.rowGroups.map(({ labelZh }) => labelZh)
    )
    expect(
      annexColumns.map(({ column, words, unit, group }) => [
        column,
        words.zh,
        words.en,
        unit?.zh ?? null,
        group?.zh ?? null
      ])
    ).toEqual(
      printed.columns.map(({ key, labelZh, labelEn, unitZh, group }) => [
        key,
        labelZh,
        labelEn,
        unitZh,
        group === null ? null : printed.columnGroups[0]?.labelZh
      ])
    )
  })

  it('LX19-46: names the same owner for each column as the printed form', () => {
    expect(annexColumns.map(({ owner }) => owner)).toEqual(
      printed.columns.map((column) => (column.countedByInJointRows === 'initiating' ? 'initiator' : 'participant'))
    )
  })

  it('LX19-45: has the fields and remarks around the table, word for word', () => {
    const words = Object.values(annexFields).map(({ zh }) => zh)
    for (const { zh } of [...printed.headerFields, ...printed.footerFields, ...printed.rowHeaders]) {
      expect(words).toContain(zh.replace(': 年 月 日', ''))
    }
    expect(annexRemarks).toEqual(
      printed.remarks.map(({ number, zh, en }) => ({
        zh: `${String(number)}.${zh}`.replace(/^(\d\.)\1/, '$1'),
        en: `${String(number)}. ${en}`
      }))
    )
  })
})

describe('the table of annex 3', () => {
  it('LX19-45: counts four rows and seven columns, households by channel, amounts exactly in 万元', () => {
    expect(annexCells(table(source))).toEqual([
      nothing,
      ['1', '1', '1', '0', '0', '1', '0.0001'],
      ['1', '2', '1', '1', '1', '3', '1.232075'],
      nothing
    ])
  })

  it('LX19-46: of a joint batch the initiator returns batches, households and publications, each participant its own cases and amounts', () => {
    const cells = (of: ReportingUnit): readonly string[] => annexCells(annexTable(count(source, [of])))[2] ?? []
    expect(cells(market)).toEqual(['1', '2', '1', '1', '1', '1', '1.20005'])
    expect(cells(tax)).toEqual(['0', '0', '0', '0', '0', '2', '0.032025'])
    expect(cells(countyMarket)).toEqual(nothing)
    const added = orThrow(rollUp([count(source, [market]), count(source, [tax]), count(source, [countyMarket])]))
    expect(added).toEqual(count(source))
  })

  it('C-29: a visit counts once, however many departments check and publish there', () => {
    const one = { ...source, visits: source.visits.slice(0, 1), cases: [] }
    expect(table(one).rows.jointPrefecture).toMatchObject({ inspected: 1, publishedPublicitySystem: 1 })
  })

  it('C-10: a visit that serves two batches counts with the batch of its lead task alone, and both batches count', () => {
    const merged = {
      batches: [batch('甲', market), batch('乙', tax)],
      visits: [visit('1', '甲', { results: [result(market), result(tax)] })],
      cases: [oneCase('案', '1', tax)]
    }
    const [first] = annexCells(table(merged))
    expect(first).toEqual(['2', '1', '1', '0', '0', '1', '1.20005'])
    expect(count(merged, [tax]).entries.map(({ column }) => column)).toEqual(['batches', 'cases', 'penaltyAmount'])
  })

  it('LX19-45: a batch of county departments stands in a county row, one of the prefecture in a prefecture row', () => {
    const of = (joint: boolean, who: ReportingUnit): AnnexTable['rows'] =>
      table({ batches: [batch('批', who, { joint })], visits: [], cases: [] }).rows
    expect(of(false, market).withinSystemPrefecture.batches).toBe(1)
    expect(of(false, countyMarket).withinSystemCounty.batches).toBe(1)
    expect(of(true, market).jointPrefecture.batches).toBe(1)
    expect(of(true, countyMarket).jointCounty.batches).toBe(1)
  })

  it('LX19-46: the row goes by the initiator, or, read otherwise, by any county that takes part', () => {
    const by = readAs({ row: cited('anyCounty', opinion('附件3')) })
    expect(table(source, by).rows.jointPrefecture.batches).toBe(0)
    expect(table(source, by).rows.jointCounty).toEqual(table(source).rows.jointPrefecture)
    const alone = { batches: [batch('批', market, { partners: [tax] })], visits: [], cases: [] }
    expect(table(alone, by).rows.jointPrefecture.batches).toBe(1)
  })

  it('LX19-45: a subject visited twice counts twice, or, read otherwise, once for each initiator or once in a row', () => {
    const subject = source.visits[0]?.subject ?? ('' as never)
    const twice = {
      batches: [batch('一', market), batch('二', market), batch('三', tax)],
      visits: ['一', '二', '三'].map((of) => visit(of, of, { subject, results: [result(of === '三' ? tax : market)] })),
      cases: []
    }
    const inspected = (reading: 'visit' | 'oncePerInitiator' | 'oncePerRow'): readonly number[] => {
      const { rows } = table(twice, readAs({ inspected: cited(reading, opinion('附件3备注1')) }))
      return [
        rows.withinSystemPrefecture.inspected,
        rows.withinSystemPrefecture.publishedPublicitySystem,
        rows.withinSystemPrefecture.batches
      ]
    }
    expect(inspected('visit')).toEqual([3, 3, 3])
    expect(inspected('oncePerInitiator')).toEqual([2, 2, 3])
    expect(inspected('oncePerRow')).toEqual([1, 1, 3])
  })

  it('LX19-46: confiscations are in the amount, or, read otherwise, are not', () => {
    const amount = (by: StatisticsRules): string =>
      annexTable(count(source, [tax], by)).rows.jointPrefecture.penaltyAmount
    expect(amount(rules)).toBe('0.032025')
    expect(amount(readAs({ amount: cited('fines', opinion('附件3')) }))).toBe('0.03')
  })

  it('LX19-46: the amount of a case handled jointly is counted by who filed it, or, read otherwise, by shares; the case once by who filed it', () => {
    const shares = [
      { unit: market, fine: '8000.5', confiscated: '0' },
      { unit: tax, fine: '4000', confiscated: '20.25' }
    ]
    const joint = { ...source, cases: [oneCase('案', '1', market, { confiscated: '20.25', shares })] }
    const figures = (who: ReportingUnit, by: StatisticsRules): readonly [number, string] => {
      const { cases, penaltyAmount } = annexTable(count(joint, [who], by)).rows.jointPrefecture
      return [cases, penaltyAmount]
    }
    expect([market, tax].map((who) => figures(who, rules))).toEqual([
      [1, '1.202075'],
      [0, '0']
    ])
    const byShares = readAs({ jointCases: cited('shares', opinion('附件3备注1')) })
    expect([market, tax].map((who) => figures(who, byShares))).toEqual([
      [1, '0.80005'],
      [0, '0.402025']
    ])
    expect(table(joint, byShares).rows.jointPrefecture.penaltyAmount).toBe('1.202075')
  })

  it('LX19-45: publications and cases fall into the period of their visit, or, read otherwise, of their own day', () => {
    const late = {
      batches: [batch('批', market, { on: day('2021-11-01') })],
      visits: [
        visit('去年', '批', { ended: day('2021-12-31'), results: [result(market, { published: day('2022-01-01') })] }),
        visit('今年', '批', { ended: day('2022-12-31'), results: [result(market, { published: day('2023-01-01') })] })
      ],
      cases: [oneCase('案', '去年', market, { on: day('2022-01-01') })]
    }
    expect(annexCells(table(late))[0]).toEqual(['0', '1', '1', '0', '0', '0', '0'])
    const byEvent = readAs({ dating: cited('event', opinion('附件3')) })
    expect(annexCells(table(late, byEvent))[0]).toEqual(['0', '1', '1', '0', '0', '1', '1.20005'])
  })

  it('LX19-45: the period takes in its first and its last day and nothing beside', () => {
    const on = (text: string): number =>
      table({ batches: [batch('批', market, { on: day(text) })], visits: [], cases: [] }).rows.withinSystemPrefecture
        .batches
    expect(['2021-12-31', '2022-01-01', '2022-12-31', '2023-01-01'].map(on)).toEqual([0, 1, 1, 0])
  })

  it('LX19-02: checks outside the draw are no random inspection: neither their batch nor their visits nor their cases count', () => {
    const outside = {
      batches: [batch('批', market, { way: 'outside' })],
      visits: [visit('1', '批', { way: 'outside', results: [result(market)] })],
      cases: [oneCase('案', '1', market)]
    }
    expect(annexCells(table(outside))).toEqual([nothing, nothing, nothing, nothing])
  })

  it('LX19-45: a visit that has not ended is not counted as inspected', () => {
    const open = { ...source, visits: source.visits.map((one) => ({ ...one, ended: null })), cases: [] }
    expect(table(open).rows.jointPrefecture).toMatchObject({ batches: 1, inspected: 0, publishedPublicitySystem: 0 })
  })

  it('LX19-47: what went through a channel that the form has no column for stands in no column', () => {
    const other = {
      ...source,
      visits: [visit('1', '系统', { market: false, results: [result(countyMarket, { channels: ['other'] })] })],
      cases: []
    }
    expect(annexCells(table(other))[1]).toEqual(['1', '1', '0', '0', '0', '0', '0'])
  })

  it('LX-SCALE-7: 317 batches of single departments and 78 of several come out as such', () => {
    const many = Array.from({ length: 395 }, (_, i) =>
      batch(`批${String(i)}`, i % 2 === 0 ? market : countyMarket, {
        partners: i < 317 ? [] : [i % 2 === 0 ? tax : countyTax]
      })
    )
    expect(batchesByKind(table({ batches: many, visits: [], cases: [] }))).toEqual({ single: 317, joint: 78 })
  })

  it('LX19-47: a column in which more is published than inspected is a finding, one with as many is none', () => {
    const same = table(source)
    expect(checkTable(same, annex)).toEqual([])
    const { jointPrefecture: row } = same.rows
    const more = { rows: { ...same.rows, jointPrefecture: { ...row, inspected: 0 } } }
    expect(checkTable(more, annex)).toEqual(
      (['publishedPublicitySystem', 'publishedProfessionalSystem', 'publishedDepartmentWebsite'] as const).map(
        (column) => ({
          _tag: 'PublishedAboveInspected',
          row: 'jointPrefecture',
          column,
          published: 1,
          inspected: 0,
          basis: annex.form
        })
      )
    )
  })
})

describe('a source that cannot be counted', () => {
  const tags = (of: StatisticsSource, by: StatisticsRules = rules): readonly string[] =>
    reasonsOf(countReturn({ source: of, period: year, units: null, rules: by })).map(({ _tag }) => _tag)

  it('LX19-45: is refused where no text lays down a form', () => {
    expect(reasonsOf(countReturn({ source, period: year, units: null, rules: { annex: null } }))).toEqual([
      { _tag: 'AnswerOpen', stage: 'statistics', question: 'annex' }
    ])
  })

  it('LX19-46: is refused for an id that stands there twice, in each of its lists', () => {
    const { batches, visits, cases } = source
    expect(
      tags({
        batches: [...batches, ...batches.slice(0, 1)],
        visits: [...visits, ...visits.slice(0, 1)],
        cases: [...cases, ...cases.slice(0, 1)]
      })
    ).toEqual(['CountedIdTwice', 'CountedIdTwice', 'CountedIdTwice'])
  })

  it('LX19-46: is refused for a visit of no batch and a case of no visit', () => {
    expect(tags({ batches: [], visits: source.visits.slice(0, 1), cases: [] })).toEqual(['CountedBatchUnknown'])
    expect(tags({ ...source, cases: [oneCase('案', '9', market)] })).toEqual(['CountedVisitUnknown'])
  })

  it('LX19-46: is refused for a case of a department that took no part, and not for one that has a result there', () => {
    expect(tags({ ...source, cases: [oneCase('案', '3', market)] })).toEqual(['CaseOfStranger'])
    expect(tags({ ...source, cases: [oneCase('案', '3', otherCountyMarket)] })).toEqual(['CaseOfStranger'])
    const there = {
      ...source,
      visits: [visit('3', '系统', { results: [result(market)] })],
      cases: [oneCase('案', '3', market)]
    }
    expect(tags(there)).toEqual([])
  })

  it('LX19-45: is refused for an amount that is no exact decimal of yuan', () => {
    for (const fine of ['1e3', '-1', '', '1.234', '01', '１', '1,000']) {
      expect(tags({ ...source, cases: [oneCase('案', '1', market, { fine })] }), fine).toEqual(['AmountUnread'])
    }
    expect(tags({ ...source, cases: [oneCase('案', '1', market, { confiscated: 'x' })] })).toEqual(['AmountUnread'])
  })

  it('LX19-46: is refused for shares that do not make the amount, or that leave out who filed the case', () => {
    const share = (unit: ReportingUnit, fine: string, confiscated: string | null = null) => ({
      unit,
      fine,
      confiscated
    })
    const withShares = (shares: readonly ReturnType<typeof share>[]): readonly string[] =>
      tags({ ...source, cases: [oneCase('案', '1', market, { fine: '100', confiscated: '7', shares })] })
    expect(withShares([share(market, '60', '7'), share(tax, '40')])).toEqual([])
    expect(withShares([share(market, '60', '7'), share(tax, '39.99')])).toEqual(['SharesUnequal'])
    expect(withShares([share(market, '60'), share(tax, '40')])).toEqual(['SharesUnequal'])
    expect(withShares([share(tax, '100', '7')])).toEqual(['SharesUnnamed'])
    expect(withShares([share(market, '60', '7'), share(market, '40')])).toEqual(['SharesUnnamed'])
    expect(withShares([share(market, '60', '7'), share(countyTax, '40')])).toEqual(['CaseOfStranger'])
  })

  it('LX19-45: is refused for a period that ends before it begins', () => {
    const period = { from: day('2022-12-31'), to: day('2022-01-01') }
    expect(reasonsOf(countReturn({ source, period, units: null, rules }))).toEqual([
      { _tag: 'PeriodReversed', ...period }
    ])
    expect(reasonsOf(countReturn({ source, period: { from: period.to, to: period.to }, units: null, rules }))).toEqual(
      []
    )
  })

  it('LX19-46: says why in both languages, without a tab', () => {
    const [refusal] = reasonsOf(
      countReturn({ source: { ...source, cases: [oneCase('甲\t案', '3', market)] }, period: year, units: null, rules })
    )
    if (refusal === undefined || refusal._tag === 'AnswerOpen') throw new Error('no refusal')
    expect(explainStatistics('zh')(refusal)).toBe(
      '622900 州市场监管局并未参与批次“系统”，不能统计其案件“甲 / 案”（《临夏州实施意见》附件3备注1）'
    )
    expect(explainStatistics('en')(refusal)).toContain('took no part in batch "系统"')
  })

  it('knows all its units, each once and in order', () => {
    expect(unitsIn(source)).toEqual(
      [tax, market, countyMarket].sort((a, b) =>
        a.region < b.region ? -1 : a.region > b.region ? 1 : a.department < b.department ? -1 : 1
      )
    )
  })
})
