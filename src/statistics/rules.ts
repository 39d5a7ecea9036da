/* What statistics ask of a jurisdiction: the form and how it is read, the metric groups, the days of reports.
   临夏州实施意见 三（二）、四（二）、附件3; 临夏州部门联合细则 第七条; 中山市实施方案 四（四）; 万年县实施方案 四（四）. */

import type { YearlyDate } from '../calendar/index.js'
import type { Citation, Cited, Name } from '../kernel/index.js'

/**
 * How 抽查数量（户） counts a subject that is visited twice in a year: each visit; once for each initiator; once in a row of the form.
 * 同一户一年内被检查两次如何计户：按次计；按发起部门去重；按行去重。
 *
 * @since 0.1.0
 */
export type InspectedReading = 'visit' | 'oncePerInitiator' | 'oncePerRow'

/** The readings. 各种读法。 @since 0.1.0 */
export const INSPECTED_READINGS: readonly InspectedReading[] = ['visit', 'oncePerInitiator', 'oncePerRow']

/**
 * Whether confiscations are in the amount: 案件处罚金额 of the heading, 罚没金额 of the remark. 金额是否含没收：栏名为处罚金额，备注为罚没金额。
 *
 * @since 0.1.0
 */
export type AmountReading = 'finesAndConfiscations' | 'fines'

/** The readings. 各种读法。 @since 0.1.0 */
export const AMOUNT_READINGS: readonly AmountReading[] = ['finesAndConfiscations', 'fines']

/**
 * Which row a batch of departments of both levels belongs to: that of the initiator's level; or a county's as soon as one takes part.
 * 州、县两级部门共同参与的批次计入哪一行：发起部门的层级；或只要有县级部门参与即计入县市行。
 *
 * @since 0.1.0
 */
export type RowReading = 'initiator' | 'anyCounty'

/** The readings. 各种读法。 @since 0.1.0 */
export const ROW_READINGS: readonly RowReading[] = ['initiator', 'anyCounty']

/**
 * Who counts the amount of a case handled jointly: who filed it; or each its share. The case itself is counted by who filed it.
 * 联合办理的案件，金额由立案单位统计，或各按分担额统计；案件数均由立案单位统计。
 *
 * @since 0.1.0
 */
export type JointCaseReading = 'filer' | 'shares'

/** The readings. 各种读法。 @since 0.1.0 */
export const JOINT_CASE_READINGS: readonly JointCaseReading[] = ['filer', 'shares']

/**
 * By which day a publication or a case falls into a period: the day its visit ended; or its own. 公示、案件按哪一日归入统计期间：检查结束之日，或其自身之日。
 *
 * @since 0.1.0
 */
export type DatingReading = 'visit' | 'event'

/** The readings. 各种读法。 @since 0.1.0 */
export const DATING_READINGS: readonly DatingReading[] = ['visit', 'event']

/** How the form is read where it leaves it open. 表式未明之处的读法。 @since 0.1.0 */
export type AnnexReadings = {
  readonly inspected: InspectedReading
  readonly amount: AmountReading
  readonly row: RowReading
  readonly jointCases: JointCaseReading
  readonly dating: DatingReading
}

/** The form, and how it is read. 统计表及其读法。 @since 0.1.0 */
export type AnnexRules = {
  /** The form itself. 表式。 */
  readonly form: Citation
  /** Remark 1: who counts what. 备注1：统计单位。 */
  readonly owners: Citation
  /** Remark 2: results on market entities belong in the publicity system; null where not asked. 备注2：市场主体结果归集至公示系统；未要求则为 null。 */
  readonly publicity: Citation | null
} & { readonly [K in keyof AnnexReadings]: Cited<AnnexReadings[K]> }

/** The six groups of figures by which the work is appraised. 督查考核的六组数据。 @since 0.1.0 */
export type MetricGroup =
  'subjectRegistry' | 'officerRegistry' | 'planExecution' | 'taskExecution' | 'resultPublication' | 'followUp'

/** The six groups in the order of the article. 六组数据，按条文次序。 @since 0.1.0 */
export const METRIC_GROUPS: readonly MetricGroup[] = [
  'subjectRegistry',
  'officerRegistry',
  'planExecution',
  'taskExecution',
  'resultPublication',
  'followUp'
]

/** Which part of the year a report covers. 报告所涉期间。 @since 0.1.0 */
export type ReportPart = 'half-year' | 'year-end'

/** Both parts. 两种期间。 @since 0.1.0 */
export const REPORT_PARTS: readonly ReportPart[] = ['half-year', 'year-end']

/** A report that is due every year. 每年须报送的一次总结。 @since 0.1.0 */
export type ReportDay = {
  readonly part: ReportPart
  /** As printed, even where no calendar has the day. 照原文。 */
  readonly by: YearlyDate
  readonly receiver: Name
  /** Whether it comes with the statistics, or is a summary in writing alone. 是否附抽查数据。 */
  readonly withData: boolean
}

/** What a profile answers about statistics; null or empty where its texts are silent. 规则包对统计的规定；未作规定则为 null 或空。 @since 0.1.0 */
export type StatisticsRules = {
  readonly annex: AnnexRules | null
  readonly metrics: Cited<readonly MetricGroup[]> | null
  readonly reports: readonly Cited<ReportDay>[]
  /** The share of key items is kept under control, no number given: it is reported. 严格控制重点事项数量（未定数值）：列出占比。 */
  readonly keyItems: Citation | null
  /** Regular bulletins on how the units stand. 定期督查通报。 */
  readonly bulletins: Citation | null
}

/**
 * The readings without their articles. 不附出处的读法。
 *
 * @since 0.1.0
 */
export const annexReadings = ({ inspected, amount, row, jointCases, dating }: AnnexRules): AnnexReadings => ({
  inspected: inspected.value,
  amount: amount.value,
  row: row.value,
  jointCases: jointCases.value,
  dating: dating.value
})
