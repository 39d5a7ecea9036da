/* 信息报送: half-year and year-end reports, by the day as printed. 临夏州实施意见 四（二）; 中山市实施方案 四（四）. */

import { yearlyDue, type TermRules, type YearlyDateWarning } from '../calendar/index.js'
import { dayNumber, type Citation, type CivilDate, type Name } from '../kernel/index.js'
import type { StatisticsFinding } from './error.js'
import type { ReportPart, StatisticsRules } from './rules.js'

/** A report of one year and the last day on which it is in time. 某年的一次报送及其末日。 @since 0.1.0 */
export type ReportDue = {
  readonly part: ReportPart
  readonly receiver: Name
  readonly withData: boolean
  readonly on: CivilDate
  /** What the printed day could not be: shown, never passed over. 所印日期不能照用之处。 */
  readonly warnings: readonly YearlyDateWarning[]
  readonly basis: Citation
}

/** A report that was made. 已作的报送。 @since 0.1.0 */
export type ReportMade = { readonly part: ReportPart; readonly receiver: Name; readonly on: CivilDate }

/**
 * The reports of one year and when they are due. 某年应报送的总结及其期限。
 *
 * A printed day that no calendar has (11月31日) is the last day of its month, with a warning; it is never rolled forward.
 *
 * @param year 1949 to 2100
 * @returns in the order of the rules
 * @basis 临夏州实施意见 四（二）; 中山市实施方案 四（四）
 * @since 0.1.0
 */
export const reportDues = (
  year: number,
  { reports }: Pick<StatisticsRules, 'reports'>,
  terms: Pick<TermRules, 'before'>
): readonly ReportDue[] =>
  reports.map(({ value: { part, by, receiver, withData }, basis }) => ({
    part,
    receiver,
    withData,
    ...yearlyDue(by, year, terms),
    basis
  }))

/**
 * What is to be said of a year's reports on a day: late, missing, or due by a day that had to be mended. 某日对当年报送情况的提示：迟报、缺报、期限原文有误。
 *
 * Of several reports of one part to one receiver the first counts. A report is missing once its day is over.
 *
 * @param input.made those of that year, in any order
 * @returns in the order of the dues; warnings of a due after it
 * @basis 临夏州实施意见 四（二）; 中山市实施方案 四（四）
 * @since 0.1.0
 */
export function checkReports({
  dues,
  made,
  today
}: {
  readonly dues: readonly ReportDue[]
  readonly made: readonly ReportMade[]
  readonly today: CivilDate
}): readonly StatisticsFinding[] {
  return dues.flatMap(({ part, receiver, on: due, warnings, basis }): readonly StatisticsFinding[] => {
    const first = made
      .filter((report) => report.part === part && report.receiver === receiver && report.on <= today)
      .reduce<CivilDate | null>((least, { on }) => (least === null || on < least ? on : least), null)
    const said = warnings.map((warning): StatisticsFinding => ({ ...warning, basis }))
    if (first === null) return due < today ? [{ _tag: 'ReportMissing', part, receiver, due, basis }, ...said] : said
    const days = dayNumber(first) - dayNumber(due)
    return days > 0 ? [{ _tag: 'ReportLate', part, receiver, due, on: first, days, basis }, ...said] : said
  })
}
