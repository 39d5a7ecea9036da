/* Which answers of the law counting days needs; a profile gives them, each with its article.
   民法典 第二百条至第二百零四条、第一千二百五十九条; 万年县实施方案 三（二）1. */

import type { Cited } from '../kernel/index.js'
import type { QuietPeriod } from './quiet-period.js'

/**
 * What becomes of a term that ends on a rest day. 期限末日为休息日的处理。
 *
 * `nextWorkday`: it ends on the next working day. `asItFalls`: it ends there all the same. `nextWorkday` 顺延至下一工作日；`asItFalls` 不顺延。
 *
 * @basis 民法典 第二百零三条
 * @since 0.1.0
 */
export type RestDayReading = 'nextWorkday' | 'asItFalls'

/**
 * Whether the day of the event counts. 开始的当日是否计入。
 *
 * `exclusive`: counting begins on the next day. `inclusive`: with the day itself. `exclusive` 自下一日起算；`inclusive` 当日计入。
 *
 * @basis 民法典 第二百零一条
 * @since 0.1.0
 */
export type StartReading = 'exclusive' | 'inclusive'

/**
 * Whether 某日前 takes in the day. “某日前”是否含该日。
 *
 * @basis 民法典 第一千二百五十九条（以内、届满含本数；“前”未作规定）
 * @since 0.1.0
 */
export type BeforeReading = 'inclusive' | 'strict'

/** How terms are counted. 期限的计算。 @since 0.1.0 */
export type TermRules = {
  readonly restDay: Cited<RestDayReading>
  readonly start: Cited<StartReading>
  readonly before: Cited<BeforeReading>
}

/** What a profile answers about days. 规则包对日期的规定。 @since 0.1.0 */
export type CalendarRules = {
  readonly terms: TermRules
  /** Empty where the text closes no day (均衡开展): checks are spread as the plan has it. 未设安静期则为空。 */
  readonly quiet: readonly QuietPeriod[]
}
