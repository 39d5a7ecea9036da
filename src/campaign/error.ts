/* Why a campaign cannot be announced or conducted, beyond what its stages refuse. */

import type { AssignRefusal, StaffRefusal } from '../assign/index.js'
import { printItemKey, type ChecklistRefusal, type ItemKey } from '../checklist/index.js'
import type { DrawRefusal, WrongRound } from '../draw/index.js'
import { cite, citing, type Malformed, type Messages } from '../kernel/index.js'
import type { MergeRefusal } from '../merge/index.js'
import type { SizeRefusal, TaskRefusal } from '../plan/index.js'

/** An item of the plan is not on the checklist: no check outside the list. 计划事项不在清单内：清单之外无检查。 @since 0.1.0 */
export type ItemNotListed = { readonly _tag: 'ItemNotListed'; readonly row: number; readonly key: ItemKey }

/** The staff is not the one the notice bound. 人员名册不是公告所绑定的名册。 @since 0.1.0 */
export type StaffDiffers = { readonly _tag: 'StaffDiffers'; readonly noticed: string | null; readonly given: string }

/** The words for what only the campaign refuses. 活动层面拒绝理由的文本。 @since 0.1.0 */
export const campaignMessages: Messages<ItemNotListed | StaffDiffers> = {
  ItemNotListed: {
    zh: ({ row, key }) =>
      `计划第 ${String(row)} 行的事项不在清单内，清单之外无检查（${cite('zh')(listed)}）：${printItemKey(key)}`,
    en: ({ row, key }) =>
      `row ${String(row)} of the plan is not on the checklist and there is no check outside the list (${cite('en')(listed)}): ${printItemKey(key)}`
  },
  StaffDiffers: {
    zh: ({ noticed, given }) => `人员名册与公告不符：公告 ${String(noticed)}，实为 ${given}`,
    en: ({ noticed, given }) => `the staff differ from the notice: noticed ${String(noticed)}, given ${given}`
  }
}

/** Why a campaign cannot be announced. 不能发布的理由。 @since 0.1.0 */
export type AnnounceRefusal =
  Malformed | ChecklistRefusal | TaskRefusal | SizeRefusal | ItemNotListed | StaffRefusal | WrongRound | DrawRefusal

/** Why a campaign cannot be conducted. 不能实施的理由。 @since 0.1.0 */
export type ConductRefusal = DrawRefusal | StaffRefusal | StaffDiffers | MergeRefusal | AssignRefusal

const listed = citing('临夏州市场监管系统细则')('第十六条')
