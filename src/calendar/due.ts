/* 期限届满: the day on which a term from an event ends, and whether that stands. 民法典 第二百条至第二百零四条. */

import {
  accept,
  addDays,
  daysInMonth,
  firstOfMonth,
  refuse,
  YEARS,
  type Checked,
  type CivilDate,
  type NoSuchDay
} from '../kernel/index.js'
import type { StartReading, TermRules } from './rules.js'
import type { Term } from './term.js'
import { addWorkdays, workdayFrom, yearsUncovered, type WorkCalendar } from './workday.js'

/** When a term ends. 期限的届满。 @since 0.1.0 */
export type Due = {
  /** The last day on which the thing is in time. 最后一个合格之日。 */
  readonly on: CivilDate
  /** The first day that counts. 起算之日。 */
  readonly firstDay: CivilDate
  /** The rest day on which the term would have ended; null where it was not moved. 顺延前的末日；未顺延则为 null。 */
  readonly shiftedFrom: CivilDate | null
  /** Years whose holidays decide about the end and are not known: empty, or the answer is provisional. 结果所依赖而尚无放假通知的年份；为空则结果确定。 */
  readonly provisional: readonly number[]
}

/**
 * When a term from an event ends. 自某一事件起的期限何时届满。
 *
 * Days and months count every day, and an end on a rest day moves by `rules.restDay`; working days skip what is not
 * worked and cannot end on a rest day. A month ends on the day of the same number, or on its last day where it has none.
 * 日、月按日历连续计算，末日遇休息日依规则处理；月以对应日届满，无对应日的为该月末日。
 *
 * @param input.event the day from which the term runs: of publication, of receipt, of the end of the check
 * @returns refuses with `NoSuchDay` where the term runs out of 1949 to 2100
 * @basis 民法典 第二百零一条、第二百零二条、第二百零三条
 * @since 0.1.0
 */
export function dueOn(input: {
  readonly event: CivilDate
  readonly term: Term
  readonly calendar: WorkCalendar
  readonly rules: Pick<TermRules, 'restDay' | 'start'>
}): Checked<NoSuchDay, Due> {
  const { event, term, calendar, rules } = input
  const start = rules.start.value
  const first = start === 'inclusive' ? accept(event) : addDays(event, 1)
  if (first._tag === 'Left') return first
  if (term.unit === 'workdays') return workdaysDue(calendar, first.right, term.count)
  const last = term.unit === 'days' ? addDays(first.right, term.count - 1) : monthsDue(event, term.count, start)
  if (last._tag === 'Left') return last
  const asItFalls: Due = { on: last.right, firstDay: first.right, shiftedFrom: null, provisional: [] }
  if (rules.restDay.value === 'asItFalls') return accept(asItFalls)
  const moved = workdayFrom(calendar, last.right)
  if (moved._tag === 'Left') return moved
  const provisional = yearsUncovered(calendar, last.right, moved.right)
  return accept({
    ...asItFalls,
    on: moved.right,
    shiftedFrom: moved.right === last.right ? null : last.right,
    provisional
  })
}

/**
 * Whether a thing done on a day is in time. 某日完成是否合于期限。
 *
 * @basis 民法典 第一千二百五十九条（以内、届满含本数）
 * @example isInTime({ on: lastOfMonth(2022, 6) })(lastOfMonth(2022, 6)) // => true
 * @since 0.1.0
 */
export const isInTime =
  ({ on }: Pick<Due, 'on'>) =>
  (done: CivilDate): boolean =>
    done <= on

function workdaysDue(calendar: WorkCalendar, from: CivilDate, count: number): Checked<NoSuchDay, Due> {
  const firstDay = workdayFrom(calendar, from)
  if (firstDay._tag === 'Left') return firstDay
  const on = addWorkdays(calendar, firstDay.right, count - 1)
  if (on._tag === 'Left') return on
  // Days skipped before the first that counts were skipped because the calendar says so.
  const provisional = yearsUncovered(calendar, from, on.right)
  return accept({ on: on.right, firstDay: firstDay.right, shiftedFrom: null, provisional })
}

/** The corresponding day so many months on (第二百零二条); where the event's own day counts, the day before it. */
function monthsDue(event: CivilDate, count: number, start: StartReading): Checked<NoSuchDay, CivilDate> {
  const month = Number(event.slice(0, 4)) * 12 + Number(event.slice(5, 7)) - 1 + count
  const [year, inYear] = [Math.floor(month / 12), (month % 12) + 1]
  if (year > YEARS.last) return refuse({ _tag: 'NoSuchDay', text: `${event} + ${String(count)} months` })
  const [day, longest] = [Number(event.slice(8)), daysInMonth(year, inYear)]
  const first = firstOfMonth(year, inYear)
  if (day > longest) return addDays(first, longest - 1)
  return addDays(first, day - 1 - (start === 'inclusive' ? 1 : 0))
}
