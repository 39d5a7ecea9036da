/* What statistics refuse, and what they find; with the words. 临夏州实施意见 附件3. */

import { yearlyDateMessages, type YearlyDateWarning } from '../calendar/index.js'
import {
  cite,
  explainBy,
  type AnswerOpen,
  type Citation,
  type CivilDate,
  type Language,
  type Message,
  type Messages,
  type Name
} from '../kernel/index.js'
import type { ChannelKind } from '../publish/index.js'
import { annexColumns, annexRows, type AnnexColumn, type AnnexRow } from './form.js'
import type { AnnexReadings, ReportPart } from './rules.js'
import type { ReportingUnit, StatisticsPeriod } from './source.js'

/** Which list of a source an id stands in. 统计来源中的列表。 @since 0.1.0 */
export type CountedList = 'batches' | 'visits' | 'cases'

/** The lists in order. 各列表。 @since 0.1.0 */
export const COUNTED_LISTS: readonly CountedList[] = ['batches', 'visits', 'cases']

/** What cannot be counted as it stands. 不能据以统计的来源。 @since 0.1.0 */
export type SourceRefusal =
  | { readonly _tag: 'PeriodReversed'; readonly from: CivilDate; readonly to: CivilDate }
  | { readonly _tag: 'CountedIdTwice'; readonly list: CountedList; readonly id: string }
  | { readonly _tag: 'CountedBatchUnknown'; readonly visit: string; readonly batch: string }
  | { readonly _tag: 'CountedVisitUnknown'; readonly case: string; readonly visit: string }
  | {
      readonly _tag: 'CaseOfStranger'
      readonly case: string
      readonly unit: ReportingUnit
      readonly batch: string
      readonly basis: Citation
    }
  | { readonly _tag: 'AmountUnread'; readonly case: string; readonly amount: string }
  | {
      readonly _tag: 'SharesUnequal'
      readonly case: string
      readonly part: 'fine' | 'confiscated'
      readonly amount: string
      readonly shares: string
    }
  | { readonly _tag: 'SharesUnnamed'; readonly case: string; readonly units: readonly ReportingUnit[] }

/** What is said beside a trail and fits nothing in it. 留痕之外所载而与之不符的内容。 @since 0.1.0 */
export type TrailSourceRefusal =
  | { readonly _tag: 'UnitNamedTwice'; readonly department: Name }
  | { readonly _tag: 'CasePartsTwice'; readonly department: Name; readonly case: Name }
  | { readonly _tag: 'CasePartsUnknown'; readonly department: Name; readonly case: Name }

/** What keeps returns from being added up. 不能汇总的报表。 @since 0.1.0 */
export type RollUpRefusal =
  | { readonly _tag: 'PeriodsDiffer'; readonly periods: readonly StatisticsPeriod[] }
  | { readonly _tag: 'ReadingsDiffer'; readonly readings: readonly AnnexReadings[] }
  | { readonly _tag: 'IdFormsDiffer' }
  | {
      readonly _tag: 'CountedByTwo'
      readonly column: AnnexColumn
      readonly id: string
      readonly owners: readonly [ReportingUnit, ReportingUnit]
      readonly basis: Citation
    }
  | { readonly _tag: 'CountedUnlike'; readonly column: AnnexColumn; readonly id: string; readonly owner: ReportingUnit }

/** All refusals of the stage. 本环节的全部拒绝理由。 @since 0.1.0 */
export type StatisticsRefusal = SourceRefusal | TrailSourceRefusal | RollUpRefusal | AnswerOpen

/** What is to be mended; no figure is held back for it. 有待改正之处；不因此停止统计。 @since 0.1.0 */
export type StatisticsFinding =
  /** Remark 2: a market entity's result was published, though not in the publicity system. 备注2：市场主体结果未归集至公示系统。 */
  | {
      readonly _tag: 'MarketResultElsewhere'
      readonly visit: string
      readonly unit: ReportingUnit
      readonly channels: readonly ChannelKind[]
      readonly basis: Citation
    }
  | {
      readonly _tag: 'PublishedAboveInspected'
      readonly row: AnnexRow
      readonly column: AnnexColumn
      readonly published: number
      readonly inspected: number
      readonly basis: Citation
    }
  | { readonly _tag: 'JointOfOne'; readonly batch: string; readonly unit: ReportingUnit; readonly basis: Citation }
  | {
      readonly _tag: 'SystemOfSeveral'
      readonly batch: string
      readonly units: readonly ReportingUnit[]
      readonly basis: Citation
    }
  | {
      readonly _tag: 'ReportMissing'
      readonly part: ReportPart
      readonly receiver: Name
      readonly due: CivilDate
      readonly basis: Citation
    }
  | {
      readonly _tag: 'ReportLate'
      readonly part: ReportPart
      readonly receiver: Name
      readonly due: CivilDate
      readonly on: CivilDate
      readonly days: number
      readonly basis: Citation
    }
  | (YearlyDateWarning & { readonly basis: Citation })

/** The words of refusals. 拒绝理由的文本。 @since 0.1.0 */
export const statisticsMessages: Messages<SourceRefusal | TrailSourceRefusal | RollUpRefusal> = {
  PeriodReversed: {
    zh: ({ from, to }) => `统计期间止于 ${to}，早于其首日 ${from}`,
    en: ({ from, to }) => `the period ends on ${to}, before its first day ${from}`
  },
  CountedIdTwice: {
    zh: ({ list, id }) => `${listWords[list].zh}“${visible(id)}”出现两次；每项只列一次`,
    en: ({ list, id }) => `${listWords[list].en} "${visible(id)}" stands there twice; list each once`
  },
  CountedBatchUnknown: {
    zh: ({ visit, batch }) => `上门“${visible(visit)}”所属批次“${visible(batch)}”不在来源之中`,
    en: ({ visit, batch }) =>
      `visit "${visible(visit)}" is of batch "${visible(batch)}", which the source does not have`
  },
  CountedVisitUnknown: {
    zh: ({ case: id, visit }) => `案件“${visible(id)}”所出的上门“${visible(visit)}”不在来源之中`,
    en: ({ case: id, visit }) =>
      `case "${visible(id)}" comes of visit "${visible(visit)}", which the source does not have`
  },
  CaseOfStranger: {
    zh: ({ case: id, unit, batch, basis }) =>
      `${unitWords(unit)}并未参与批次“${visible(batch)}”，不能统计其案件“${visible(id)}”（${cite('zh')(basis)}）`,
    en: ({ case: id, unit, batch, basis }) =>
      `${unitWords(unit)} took no part in batch "${visible(batch)}" and cannot count its case "${visible(id)}" (${cite('en')(basis)})`
  },
  AmountUnread: {
    zh: ({ case: id, amount }) => `案件“${visible(id)}”的金额“${amount}”不是以元计的精确小数；请写作 12000.50`,
    en: ({ case: id, amount }) => `"${amount}" of case "${visible(id)}" is no exact decimal of yuan; write 12000.50`
  },
  SharesUnequal: {
    zh: ({ case: id, part, amount, shares }) =>
      `案件“${visible(id)}”${caseParts[part].zh} ${amount} 元，各单位分担合计 ${shares} 元，两者须相等`,
    en: ({ case: id, part, amount, shares }) =>
      `the ${caseParts[part].en} of case "${visible(id)}" is ${amount} yuan, its shares make ${shares}; both must be equal`
  },
  SharesUnnamed: {
    zh: ({ case: id, units }) =>
      `案件“${visible(id)}”的分担须每单位一项并含立案单位，现列：${units.map(unitWords).join('、')}`,
    en: ({ case: id, units }) =>
      `the shares of case "${visible(id)}" must name each unit once and whoever filed it among them; named: ${units.map(unitWords).join(', ')}`
  },
  UnitNamedTwice: {
    zh: ({ department }) => `部门“${department}”的地区、层级列了两次`,
    en: ({ department }) => `region and level of "${department}" are given twice`
  },
  CasePartsTwice: {
    zh: ({ department, case: id }) => `${department}的案件“${id}”的没收与分担列了两次`,
    en: ({ department, case: id }) => `confiscation and shares of case "${id}" of ${department} are given twice`
  },
  CasePartsUnknown: {
    zh: ({ department, case: id }) => `留痕中没有${department}的案件“${id}”`,
    en: ({ department, case: id }) => `the trail has no case "${id}" of ${department}`
  },
  PeriodsDiffer: {
    zh: ({ periods }) => `各报表的统计期间不同：${periods.map(periodWords).join('、')}；请按同一期间重报`,
    en: ({ periods }) =>
      `the returns are of different periods: ${periods.map(periodWords).join(', ')}; make them for one`
  },
  ReadingsDiffer: {
    zh: ({ readings }) => `各报表的统计口径不同：${readings.map(readingWordsOf).join('；')}`,
    en: ({ readings }) => `the returns are counted by different readings: ${readings.map(readingWordsOf).join('; ')}`
  },
  IdFormsDiffer: {
    zh: () => '各报表的标识形式不同（明文或摘要、不同的盐），无法识别重复；请统一形式',
    en: () =>
      'the returns carry ids of different forms (plain or digested, or by another salt), so that doubles cannot be seen; use one form'
  },
  CountedByTwo: {
    zh: ({ column, id, owners, basis }) =>
      `${columnWords(column).zh}“${visible(id)}”由${owners.map(unitWords).join('和')}重复统计，只能由其中一个单位统计（${cite('zh')(basis)}）`,
    en: ({ column, id, owners, basis }) =>
      `"${visible(id)}" of "${columnWords(column).en}" is counted by ${owners.map(unitWords).join(' and by ')}; one of them must leave it out (${cite('en')(basis)})`
  },
  CountedUnlike: {
    zh: ({ column, id, owner }) =>
      `${unitWords(owner)}所报${columnWords(column).zh}“${visible(id)}”在两份报表中内容不一`,
    en: ({ column, id, owner }) =>
      `two returns say different things of "${visible(id)}" of "${columnWords(column).en}", counted by ${unitWords(owner)}`
  }
}

/** The words of findings. 问题的文本。 @since 0.1.0 */
export const statisticsFindingMessages: Messages<StatisticsFinding> = {
  ...yearlyDateMessages,
  MarketResultElsewhere: {
    zh: ({ visit, unit, basis }) =>
      `${unitWords(unit)}对“${visible(visit)}”的结果涉及市场主体，已公示但未归集至公示系统（${cite('zh')(basis)}）`,
    en: ({ visit, unit, basis }) =>
      `the result of ${unitWords(unit)} for "${visible(visit)}" concerns a market entity and was published, though not in the publicity system (${cite('en')(basis)})`
  },
  PublishedAboveInspected: {
    zh: ({ row, column, published, inspected, basis }) =>
      `${rowWords(row).zh}：${columnWords(column).zh} ${String(published)} 户，多于抽查数量 ${String(inspected)} 户（${cite('zh')(basis)}）`,
    en: ({ row, column, published, inspected, basis }) =>
      `${rowWords(row).en}: ${String(published)} under "${columnWords(column).en}", more than the ${String(inspected)} inspected (${cite('en')(basis)})`
  },
  JointOfOne: {
    zh: ({ batch, unit, basis }) =>
      `批次“${visible(batch)}”列为部门联合抽查，参与者仅${unitWords(unit)}（${cite('zh')(basis)}）`,
    en: ({ batch, unit, basis }) =>
      `batch "${visible(batch)}" is called joint, yet only ${unitWords(unit)} takes part (${cite('en')(basis)})`
  },
  SystemOfSeveral: {
    zh: ({ batch, units, basis }) =>
      `批次“${visible(batch)}”列为系统内抽查，却有多个部门参与：${units.map(unitWords).join('、')}（${cite('zh')(basis)}）`,
    en: ({ batch, units, basis }) =>
      `batch "${visible(batch)}" is called one of a single system, yet several departments take part: ${units.map(unitWords).join(', ')} (${cite('en')(basis)})`
  },
  ReportMissing: {
    zh: ({ part, receiver, due, basis }) =>
      `${partWords[part].zh}应于 ${due} 前报${receiver}，尚未报送（${cite('zh')(basis)}）`,
    en: ({ part, receiver, due, basis }) =>
      `the ${partWords[part].en} report was due with ${receiver} by ${due} and has not been made (${cite('en')(basis)})`
  },
  ReportLate: {
    zh: ({ part, receiver, due, on, days, basis }) =>
      `${partWords[part].zh}应于 ${due} 前报${receiver}，实于 ${on} 报送，迟 ${String(days)} 日（${cite('zh')(basis)}）`,
    en: ({ part, receiver, due, on, days, basis }) =>
      `the ${partWords[part].en} report was due with ${receiver} by ${due} and was made on ${on}, ${String(days)} day${days === 1 ? '' : 's'} late (${cite('en')(basis)})`
  }
}

/** Says why statistics are refused. 说明统计被拒绝的理由。 @since 0.1.0 */
export const explainStatistics: (
  language: Language
) => (refusal: SourceRefusal | TrailSourceRefusal | RollUpRefusal) => string = explainBy(statisticsMessages)

/** Says what statistics found. 说明统计中发现的问题。 @since 0.1.0 */
export const explainStatisticsFinding: (language: Language) => (finding: StatisticsFinding) => string =
  explainBy(statisticsFindingMessages)

const listWords: { readonly [L in CountedList]: Message } = {
  batches: { zh: '批次', en: 'batch' },
  visits: { zh: '上门', en: 'visit' },
  cases: { zh: '案件', en: 'case' }
}
const partWords: { readonly [P in ReportPart]: Message } = {
  'half-year': { zh: '半年工作情况', en: 'half-year' },
  'year-end': { zh: '年终工作情况', en: 'year-end' }
}
const caseParts: { readonly [P in 'fine' | 'confiscated']: Message } = {
  fine: { zh: '罚款', en: 'fine' },
  confiscated: { zh: '没收', en: 'confiscation' }
}
// Parts of an id are joined by tabs, which nobody sees.
const visible = (id: string): string => id.replaceAll('\t', ' / ')
const unitWords = ({ region, department }: ReportingUnit): string => `${region} ${department}`
const periodWords = ({ from, to }: StatisticsPeriod): string => `${from}–${to}`
const readingWordsOf = (readings: AnnexReadings): string => Object.values(readings).join('/')
const columnWords = (column: AnnexColumn): Message =>
  annexColumns.find((known) => known.column === column)?.words ?? { zh: column, en: column }
const rowWords = (row: AnnexRow): Message => annexRows.find((known) => known.row === row)?.words ?? { zh: row, en: row }
