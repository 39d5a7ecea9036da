/* 所见: a fact in the making, with the events that show it. 临夏州实施意见 三（一）（责任可追溯）. */

import type { TrailTag } from '../trail/index.js'

/** Something that a visit shows, by the name of the fact. 上门所表明的一项事实。 @since 0.1.0 */
export type Seen = {
  readonly fact: string
  readonly value: boolean
  readonly events: readonly number[]
  readonly days: number | null
  /** Years whose holidays are not announced and on which a term depends. 期限所依赖而尚无放假通知的年份。 */
  readonly provisional: readonly number[]
}

/** The numbers of a visit's events of some tags. 该次上门某些步骤的事件编号。 @since 0.1.0 */
export type Events = (...tags: readonly TrailTag[]) => readonly number[]

/**
 * Something that events show, nothing counted unless days are given. 事件所表明的一项事实。
 *
 * @since 0.1.0
 */
export const seen = (
  fact: string,
  value: boolean,
  events: readonly number[],
  days: number | null = null,
  provisional: readonly number[] = []
): Seen => ({ fact, value, events, days, provisional })
