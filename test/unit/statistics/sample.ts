/* What the tests of statistics share: one prefecture with two counties, a joint batch and a batch of one system, and the form's rules. */

import { cited, citing, nameOf, parseDate, orThrow, type CivilDate } from '../../../src/kernel/index.js'
import type { RegionCode } from '../../../src/registry/index.js'
import type {
  AnnexRules,
  CountedBatch,
  CountedCase,
  CountedResult,
  CountedVisit,
  ReportingUnit,
  StatisticsPeriod,
  StatisticsRules,
  StatisticsSource
} from '../../../src/statistics/index.js'

export const day = (text: string): CivilDate => orThrow(parseDate(text))

export const opinion = citing('临夏州实施意见')

export const unit = (
  department: string,
  region = '622900',
  level: ReportingUnit['level'] = 'prefecture'
): ReportingUnit => ({
  region: region as RegionCode,
  department: nameOf(department),
  level
})

export const market = unit('州市场监管局')
export const tax = unit('州税务局')
export const countyMarket = unit('市场监管局', '622921', 'county')
export const countyTax = unit('税务局', '622921', 'county')
export const otherCountyMarket = unit('市场监管局', '622922', 'county')

export const year: StatisticsPeriod = { from: day('2022-01-01'), to: day('2022-12-31') }

export const annex: AnnexRules = {
  form: opinion('附件3', 'LX19-45'),
  owners: opinion('附件3备注1', 'LX19-46'),
  publicity: opinion('附件3备注2', 'LX19-47'),
  inspected: cited('visit', opinion('附件3备注1', 'LX19-46')),
  amount: cited('finesAndConfiscations', opinion('附件3备注1', 'LX19-46')),
  row: cited('initiator', opinion('附件3', 'LX19-45')),
  jointCases: cited('filer', opinion('附件3备注1', 'LX19-46')),
  dating: cited('visit', opinion('附件3', 'LX19-45'))
}

export const rules: StatisticsRules = {
  annex,
  metrics: cited(
    ['subjectRegistry', 'officerRegistry', 'planExecution', 'taskExecution', 'resultPublication', 'followUp'],
    citing('临夏州部门联合细则')('第七条', 'LX-DEPT-7')
  ),
  reports: [
    cited(
      { part: 'half-year', by: { month: 5, day: 31 }, receiver: nameOf('州市场监管局'), withData: true },
      opinion('四（二）', 'LX19-44')
    ),
    cited(
      { part: 'year-end', by: { month: 11, day: 31 }, receiver: nameOf('州市场监管局'), withData: true },
      opinion('四（二）', 'LX19-44')
    )
  ],
  keyItems: opinion('三（二）第2段', 'LX19-17'),
  bulletins: citing('万年县实施方案')('四（四）', 'WN-33')
}

/** The rules with another reading of the form. */
export const readAs = (changes: Partial<AnnexRules>): StatisticsRules => ({ ...rules, annex: { ...annex, ...changes } })

export const batch = (id: string, initiator: ReportingUnit, more: Partial<CountedBatch> = {}): CountedBatch => ({
  id,
  on: day('2022-03-01'),
  way: 'random',
  joint: (more.partners ?? []).length > 0,
  initiator,
  partners: [],
  task: 'planned',
  drawn: 2,
  registry: 20,
  ...more
})

export const result = (of: ReportingUnit, more: Partial<CountedResult> = {}): CountedResult => ({
  unit: of,
  formed: day('2022-04-10'),
  entered: day('2022-04-11'),
  published: day('2022-04-12'),
  withheld: null,
  channels: ['publicity-system'],
  due: { on: day('2022-05-09'), end: 'published' },
  ...more
})

export const visit = (id: string, of: string, more: Partial<CountedVisit> = {}): CountedVisit => ({
  id,
  batch: of,
  subject: nameOf(`对象${id}`),
  market: true,
  way: 'random',
  dispatched: day('2022-04-01'),
  officers: [nameOf('甲1'), nameOf('甲2')],
  ended: day('2022-04-10'),
  impossible: false,
  results: [],
  followUps: [],
  ...more
})

export const oneCase = (
  id: string,
  of: string,
  filer: ReportingUnit,
  more: Partial<CountedCase> = {}
): CountedCase => ({
  id,
  visit: of,
  unit: filer,
  on: day('2022-06-01'),
  fine: '12000.50',
  confiscated: null,
  shares: [],
  ...more
})

/** A joint batch of the prefecture (two departments, two visits), a batch of one department of a county (one visit). */
export const source: StatisticsSource = {
  batches: [
    batch('联合', market, { partners: [tax, countyMarket] }),
    batch('系统', countyMarket, { drawn: 1, registry: null })
  ],
  visits: [
    visit('1', '联合', {
      results: [result(market), result(tax, { channels: ['department-website', 'publicity-system'] })]
    }),
    visit('2', '联合', {
      market: false,
      results: [
        result(market, { channels: ['professional-system'] }),
        result(tax, { published: null, channels: [], due: { on: day('2022-05-09'), end: 'published' } })
      ]
    }),
    visit('3', '系统', { results: [result(countyMarket)] })
  ],
  cases: [
    oneCase('案1', '1', market),
    oneCase('案2', '1', tax, { fine: '300', confiscated: '20.25' }),
    oneCase('案3', '2', tax, { fine: '0' }),
    oneCase('案4', '3', countyMarket, { fine: '1' })
  ]
}
