/* 活动状态由事件逐一得出: a campaign's state is a fold over its events; an event that the order or the rules forbid is refused.
   临夏州实施意见 三（一）; 临夏州部门联合细则 第二条、第五条; 中山市实施方案 二（一）. */

import { acceptUnless, type Checked } from '../kernel/index.js'
import { draftOf, stateOfDraft, type Draft } from './draft.js'
import type { TrailRefusal } from './error.js'
import type { TrailEvent } from './event.js'
import type { TrailRules } from './rules.js'
import { NOTHING_RECORDED, type CampaignState } from './state.js'
import { takeInto } from './take.js'

/**
 * Takes one event into a state. 将一个事件计入状态。
 *
 * It copies the state's maps; for many events take `recordEvents`, which copies them once. 每次复制各映射；事件多时请用 `recordEvents`。
 *
 * @param before left as it is
 * @returns the state after it; refuses with every reason, each with the event's number
 * @basis 临夏州实施意见 三（一）; 临夏州部门联合细则 第二条、第五条
 * @since 0.1.0
 */
export const takeEvent = (
  before: CampaignState,
  event: TrailEvent,
  rules: TrailRules
): Checked<TrailRefusal, CampaignState> => recordEvents(before, [event], rules)

/**
 * Takes events into a state, all of them or none. 将一批事件计入状态，全部计入或全部不计入。
 *
 * Maps are copied once a batch and a visit once a batch when it is touched, so that the cost is O(state's maps + events).
 * 各映射每批复制一次，所涉上门每批复制一次。
 *
 * @param before left as it is
 * @param events in the order of their numbers, the first following the last of `before`
 * @returns refuses with every reason of every event that is refused, by number; a step that is refused counts for none after it
 * @basis 临夏州实施意见 三（一）; 临夏州部门联合细则 第二条、第五条
 * @example recordEvents(NOTHING_RECORDED, [], {}) // => accept(NOTHING_RECORDED)
 * @since 0.1.0
 */
export function recordEvents(
  before: CampaignState,
  events: readonly TrailEvent[],
  rules: TrailRules
): Checked<TrailRefusal, CampaignState> {
  const draft: Draft = draftOf(before)
  const refused: TrailRefusal[] = []
  for (const event of events) takeInto(draft, event, rules, refused)
  return acceptUnless(refused, () => stateOfDraft(draft))
}

/**
 * Folds all events of a trail, from the first. 由首个事件起得出活动状态。
 *
 * @returns refuses as `recordEvents` does
 * @basis 临夏州实施意见 三（一）; 临夏州部门联合细则 第二条、第五条; 中山市实施方案 二（一）
 * @example foldEvents([], {}) // => accept(NOTHING_RECORDED)
 * @since 0.1.0
 */
export const foldEvents = (events: readonly TrailEvent[], rules: TrailRules): Checked<TrailRefusal, CampaignState> =>
  recordEvents(NOTHING_RECORDED, events, rules)
