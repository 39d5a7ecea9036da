/* Why a campaign cannot be announced or conducted, beyond what its stages refuse. */

import type { AssignRefusal, StaffRefusal } from '../assign/index.js'
import { printItemKey, type ChecklistRefusal, type ItemClass, type ItemKey } from '../checklist/index.js'
import type { DrawRefusal, WrongRound } from '../draw/index.js'
import { cite, citing, type Malformed, type Messages, type Name } from '../kernel/index.js'
import type { AgreementRefusal, MergeRefusal } from '../merge/index.js'
import type { SizeRefusal, TaskRefusal } from '../plan/index.js'
import type { RegionCode } from '../registry/index.js'

/** An item of the plan is not on the checklist: no check outside the list. 计划事项不在清单内：清单之外无检查。 @since 0.1.0 */
export type ItemNotListed = { readonly _tag: 'ItemNotListed'; readonly row: number; readonly key: ItemKey }

/** The plan and the checklist put an item into different classes. 计划与清单对事项的分类不一致。 @since 0.1.0 */
export type ItemClassDiffers = {
  readonly _tag: 'ItemClassDiffers'
  readonly row: number
  readonly planned: ItemClass
  readonly listed: ItemClass
}

/** A row may be carried out on days outside the plan's year. 某行的执行日期超出计划年度。 @since 0.1.0 */
export type WindowOutsideYear = { readonly _tag: 'WindowOutsideYear'; readonly row: number; readonly year: number }

/** A subject stands twice in the registry. 名录库中重复的检查对象。 @since 0.1.0 */
export type SubjectTwice = { readonly _tag: 'SubjectTwice'; readonly id: Name }

/** A widening for a department or specialty of nobody, or for a region where nobody is. 扩大来源所指的部门（专业）不存在，或其地区没有人员与对象。 @since 0.1.0 */
export type WideningOfNothing = {
  readonly _tag: 'WideningOfNothing'
  readonly at: string
  readonly department: Name
  readonly region: RegionCode
}

/** A department stands twice among initiator and partners of a row. 某行的发起与配合部门中有重复。 @since 0.1.0 */
export type DepartmentTwice = { readonly _tag: 'DepartmentTwice'; readonly row: number; readonly department: Name }

/** What is said of a subject that no registry has, perhaps misspelt. 所述检查对象不在名录库中，或有误写。 @since 0.1.0 */
export type SubjectNotRegistered = {
  readonly _tag: 'SubjectNotRegistered'
  readonly at: string
  readonly subject: Name
}

/** What only the campaign refuses. 仅在活动层面拒绝的理由。 @since 0.1.0 */
export type CampaignRefusal =
  | ItemNotListed
  | ItemClassDiffers
  | WindowOutsideYear
  | DepartmentTwice
  | WideningOfNothing
  | SubjectTwice
  | SubjectNotRegistered

/** The words for what only the campaign refuses. 活动层面拒绝理由的文本。 @since 0.1.0 */
export const campaignMessages: Messages<CampaignRefusal> = {
  ItemNotListed: {
    zh: ({ row, key }) =>
      `计划第 ${String(row)} 行的事项不在清单内，清单之外无检查（${cite('zh')(listed)}）：${printItemKey(key)}`,
    en: ({ row, key }) =>
      `row ${String(row)} of the plan is not on the checklist and there is no check outside the list (${cite('en')(listed)}): ${printItemKey(key)}`
  },
  ItemClassDiffers: {
    zh: ({ row, planned, listed }) =>
      `计划第 ${String(row)} 行列为${classZh[planned]}事项，清单为${classZh[listed]}事项，比例上限因此不同（${cite('zh')(classes)}）`,
    en: ({ row, planned, listed }) =>
      `row ${String(row)} of the plan says ${planned}, the checklist ${listed}; the cap depends on it (${cite('en')(classes)})`
  },
  WindowOutsideYear: {
    zh: ({ row, year }) => `计划第 ${String(row)} 行的执行日期不全在 ${String(year)} 年内`,
    en: ({ row, year }) => `row ${String(row)} of the plan may be carried out on days outside ${String(year)}`
  },
  WideningOfNothing: {
    zh: ({ at, department, region }) => `${at}：没有部门或专业“${department}”，或地区 ${region} 没有人员与对象`,
    en: ({ at, department, region }) =>
      `${at}: there is no department or specialty "${department}", or nobody is in the region ${region}`
  },
  DepartmentTwice: {
    zh: ({ row, department }) => `计划第 ${String(row)} 行的发起与配合部门中“${department}”重复`,
    en: ({ row, department }) =>
      `row ${String(row)} of the plan names "${department}" twice among initiator and partners`
  },
  SubjectTwice: {
    zh: ({ id }) => `名录库中“${id}”重复`,
    en: ({ id }) => `"${id}" stands twice in the registry`
  },
  SubjectNotRegistered: {
    zh: ({ at, subject }) => `${at}：名录库中没有“${subject}”`,
    en: ({ at, subject }) => `${at}: no registry has "${subject}"`
  }
}

/** Why a campaign cannot be announced. 不能发布的理由。 @since 0.1.0 */
export type AnnounceRefusal =
  | Malformed
  | ChecklistRefusal
  | TaskRefusal
  | SizeRefusal
  | CampaignRefusal
  | AgreementRefusal
  | MergeRefusal
  | StaffRefusal
  | WrongRound
  | DrawRefusal

/** Why a campaign cannot be conducted. 不能实施的理由。 @since 0.1.0 */
export type ConductRefusal = DrawRefusal | MergeRefusal | AssignRefusal

const listed = citing('临夏州市场监管系统细则')('第十六条')
const classes = citing('临夏州实施意见')('三（二）')
const classZh: { readonly [C in ItemClass]: string } = { general: '一般检查', key: '重点检查' }
