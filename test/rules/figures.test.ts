/* What each place reports, by its own profile: how the form of annex 3 is read, which figures are kept, on which days who is told. */

import { describe, expect, it } from 'vitest'
import { addDays, nameOf, orThrow, type CivilDate } from '../../src/kernel/index.js'
import { linxia2019 } from '../../src/profile/linxia-2019.js'
import { linxiaJoint } from '../../src/profile/linxia-joint.js'
import type { Profile } from '../../src/profile/profile.js'
import { wannian } from '../../src/profile/wannian.js'
import { zhongshan } from '../../src/profile/zhongshan.js'
import {
  annexCells,
  annexTable,
  checkRemarks,
  checkReports,
  countReturn,
  makeBulletin,
  measureWork,
  metricSheet,
  reportDues,
  type MetricTable,
  type ReportingUnit,
  type StatisticsSource
} from '../../src/statistics/index.js'
import {
  batch,
  countyMarket,
  day,
  market,
  oneCase,
  result,
  source,
  tax,
  visit,
  year
} from '../unit/statistics/sample.js'

const cells = (of: StatisticsSource, units: readonly ReportingUnit[] | null = null): readonly (readonly string[])[] =>
  annexCells(annexTable(orThrow(countReturn({ source: of, period: year, units, rules: linxia2019.statistics }))))

const nothing = ['0', '0', '0', '0', '0', '0', '0']

describe('the form of annex 3', () => {
  it('LX19-45: its row goes by the initiator, and a visit carries its publications and cases into its own year', () => {
    const joint = { batches: [batch('批', market, { partners: [countyMarket] })], visits: [], cases: [] }
    expect(cells(joint)).toEqual([nothing, nothing, ['1', '0', '0', '0', '0', '0', '0'], nothing])
    const late = {
      batches: [batch('批', market, { on: day('2021-11-01') })],
      visits: [
        visit('去年', '批', { ended: day('2021-12-31'), results: [result(market, { published: day('2022-01-01') })] }),
        visit('今年', '批', { ended: day('2022-12-31'), results: [result(market, { published: day('2023-01-01') })] })
      ],
      cases: [oneCase('案', '去年', market, { on: day('2022-01-01') })]
    }
    expect(cells(late)[0]).toEqual(['0', '1', '1', '0', '0', '0', '0'])
  })

  it('LX19-46: a subject visited twice counts twice, confiscations are in the amount, a joint case is its filer’s', () => {
    const subject = nameOf('某公司')
    const twice = {
      batches: [batch('一', market), batch('二', market)],
      visits: ['一', '二'].map((of) => visit(of, of, { subject, results: [result(market)] })),
      cases: []
    }
    expect(cells(twice)[0]).toEqual(['2', '2', '2', '0', '0', '0', '0'])
    const shares = [
      { unit: market, fine: '8000.5', confiscated: '0' },
      { unit: tax, fine: '4000', confiscated: '20.25' }
    ]
    const joint = { ...source, cases: [oneCase('案', '1', market, { confiscated: '20.25', shares })] }
    expect(cells(joint, [market])[2]?.slice(5)).toEqual(['1', '1.202075'])
    expect(cells(joint, [tax])[2]?.slice(5)).toEqual(['0', '0'])
  })

  it('LX19-47: a result on a market entity that is not in the publicity system is named', () => {
    const { annex } = linxia2019.statistics
    if (annex === null) throw new Error('the opinion has a form')
    const shown = (channel: 'publicity-system' | 'department-website', isMarket: boolean): readonly string[] =>
      checkRemarks(
        {
          batches: [batch('批', market)],
          visits: [visit('1', '批', { market: isMarket, results: [result(market, { channels: [channel] })] })]
        },
        annex
      ).map(({ _tag }) => _tag)
    expect(shown('department-website', true)).toEqual(['MarketResultElsewhere'])
    expect(shown('publicity-system', true)).toEqual([])
    expect(shown('department-website', false)).toEqual([])
  })
})

describe('figures', () => {
  const { completion, withheldCounts } = linxiaJoint.publish
  const table = (): MetricTable =>
    orThrow(
      measureWork({
        source,
        period: year,
        asOf: day('2022-12-31'),
        subjects: null,
        officers: null,
        plans: null,
        items: [{ class: 'general' }, { class: 'general' }, { class: 'key' }],
        rules: { ...linxiaJoint.statistics, completion, withheldCounts, finishedWhen: linxiaJoint.plan.finishedWhen }
      })
    )

  it('LX-DEPT-7: six groups are kept: subjects, officers, plans, tasks, results and follow-ups', () => {
    expect(table().groups).toEqual([
      'subjectRegistry',
      'officerRegistry',
      'planExecution',
      'taskExecution',
      'resultPublication',
      'followUp'
    ])
  })

  it('LX19-17: the share of key items is told, one of three', () => {
    expect(JSON.stringify(metricSheet(table()))).toContain('1/3')
  })

  it('WN-33: bulletins tell how each unit stands', () => {
    const lines = orThrow(makeBulletin({ source, asOf: day('2022-12-31'), rules: wannian.statistics }))
    expect(lines.map(({ unit, overdue }) => [unit.department, overdue])).toEqual([
      ['州市场监管局', 0],
      ['州税务局', 1],
      ['市场监管局', 0]
    ])
  })
})

describe('reports', () => {
  it.each<readonly [string, Profile, readonly (readonly [part: string, on: string, to: string, data: boolean])[]]>([
    [
      'LX19-44',
      linxia2019,
      [
        ['half-year', '2022-05-31', '州市场监管局', true],
        ['year-end', '2022-11-30', '州市场监管局', true]
      ]
    ],
    [
      'ZS-39',
      zhongshan,
      [
        ['half-year', '2022-07-15', '联席会议办公室', false],
        ['year-end', '2022-11-10', '联席会议办公室', false]
      ]
    ]
  ])('%s: each goes to its receiver, with its data or without, and is late a day after its day', (rule, of, days) => {
    const dues = reportDues(2022, of.statistics, of.calendar.terms)
    expect(dues.map(({ part, on, receiver, withData }) => [part, on, receiver, withData])).toEqual(days)
    for (const due of dues) {
      const missing = (today: CivilDate): readonly unknown[] =>
        checkReports({ dues: [due], made: [], today }).filter(({ _tag }) => _tag === 'ReportMissing')
      expect(missing(due.on)).toEqual([])
      expect(missing(orThrow(addDays(due.on, 1)))).toMatchObject([{ due: due.on, basis: { rule } }])
    }
  })
})
