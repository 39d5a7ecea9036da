/* 计划报送期限: by when a plan is filed and with whom, and whether it was.
   临夏州实施意见 三（四）; 临夏州市场监管系统细则 第十二条; 宁阳县实施意见 二（三）1; 中山市实施方案 二（四）; 万年县实施方案 三（二）2. */

import { yearlyDue, type TermRules, type YearlyDateWarning } from '../calendar/index.js'
import { YEARS, type Citation, type CivilDate, type Name } from '../kernel/index.js'
import type { PlanRules } from './rules.js'
import type { PlanVersion } from './version.js'

/** The last day on which a plan is in time, and with whom it is filed. 计划报送的最后一日及报送对象。 @since 0.1.0 */
export type PlanDueDay = {
  readonly on: CivilDate
  readonly receivers: readonly Name[]
  readonly basis: Citation
  /** What had to be mended in a printed day. 对所印日期的更正提示。 */
  readonly warnings: readonly YearlyDateWarning[]
}

/** Whether a plan was filed with one receiver in time; `filed` is null while it is not. 是否按期报送某一对象；尚未报送则 `filed` 为 null。 @since 0.1.0 */
export type PlanDueKept = {
  readonly receiver: Name
  readonly due: CivilDate
  readonly basis: Citation
  readonly filed: CivilDate | null
  readonly inTime: boolean | null
}

/**
 * The days by which the plan of one year is due. 某年度计划的报送期限。
 *
 * Every text's day is told: Linxia's two differ, and the later one is no excuse before the other's receiver. A fixed day
 * does not move for a rest day. 各文件的期限逐一列出（临夏州两处不同）；固定日期遇休息日不顺延。
 *
 * @param year the plan's, 1949 to 2100
 * @returns by rising day, those of one day as the rules list them; a day before 1949 is left out
 * @basis 临夏州实施意见 三（四）; 临夏州市场监管系统细则 第十二条; 宁阳县实施意见 二（三）1; 中山市实施方案 二（四）; 万年县实施方案 三（二）2
 * @since 0.1.0
 */
export const planDues = (
  year: number,
  rules: Pick<PlanRules, 'due'>,
  terms: Pick<TermRules, 'before'>
): readonly PlanDueDay[] =>
  rules.due
    .filter(({ value }) => year + value.year >= YEARS.first)
    .map(({ value, basis }) => ({
      ...yearlyDue(value, year + value.year, terms),
      receivers: value.receivers,
      basis
    }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

/**
 * Whether a plan was filed in time: one answer for each due day and each of its receivers. 计划是否按期报送，逐期限、逐对象作答。
 *
 * @param first the plan's first version; later ones have a term of their own
 * @basis 临夏州市场监管系统细则 第十二条
 * @since 0.1.0
 */
export const duesKept = (dues: readonly PlanDueDay[], first: Pick<PlanVersion, 'filings'>): readonly PlanDueKept[] =>
  dues.flatMap(({ on, receivers, basis }) =>
    receivers.map((receiver) => {
      const filed = first.filings.find((filing) => filing.receiver === receiver)?.on ?? null
      return { receiver, due: on, basis, filed, inTime: filed === null ? null : filed <= on }
    })
  )
