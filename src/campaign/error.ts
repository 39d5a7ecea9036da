/* Why a campaign cannot be announced or conducted, beyond what its stages refuse. */

import type { AssignRefusal, StaffRefusal } from '../assign/index.js'
import { printItemKey, type ChecklistRefusal, type ItemClass, type ItemKey } from '../checklist/index.js'
import type { DrawRefusal, WrongRound } from '../draw/index.js'
import {
  cite,
  citing,
  type AnswerOpen,
  type Citation,
  type CivilDate,
  type Malformed,
  type Messages,
  type Name
} from '../kernel/index.js'
import type { AgreementRefusal, MergeRefusal } from '../merge/index.js'
import type { SizeRefusal, TaskRefusal } from '../plan/index.js'
import type { Pool, PoolTaskRefusal, RegionCode } from '../registry/index.js'
import type { CampaignFrameRefusal } from './frames.js'

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

/** The profile does not hold on the day of the campaign. 规则包在抽样框基准日无效。 @since 0.1.0 */
export type ProfileNotInForce = {
  readonly _tag: 'ProfileNotInForce'
  readonly profile: string
  readonly on: CivilDate
  readonly from: CivilDate | null
  readonly to: CivilDate | null
}

/** The profile has pools, and nothing says who is in which. 规则包设有类库，但未给出各对象所属类库。 @since 0.1.0 */
export type PoolBookMissing = { readonly _tag: 'PoolBookMissing' }

/** A choice or a leave for a row that the plan does not have. 所作选择或放行所指的行不在计划中。 @since 0.1.0 */
export type ChoiceForNoRow = { readonly _tag: 'ChoiceForNoRow'; readonly row: number }

/** Two choices for the draw of one row. 对同一行的抽取有不止一项选择。 @since 0.1.0 */
export type RowChosenTwice = { readonly _tag: 'RowChosenTwice'; readonly row: number }

/** No day of the row is open for everybody in its frame: each pool needs a row of its own. 该行没有对框内全部对象均可检查的日期，须按类库分行。 @since 0.1.0 */
export type NoCommonOpenDay = { readonly _tag: 'NoCommonOpenDay'; readonly row: number; readonly draw: Name }

/** One frame holds subjects of several pools, whose rules differ. 一个抽样框内有多类库的对象，而各库规定不同。 @since 0.1.0 */
export type PoolsMixed = {
  readonly _tag: 'PoolsMixed'
  readonly row: number
  readonly draw: Name
  readonly pools: readonly (Pool | null)[]
  readonly basis: Citation
}

/** The frames are of a day after the notice closes. 抽样框基准日晚于公告截止日。 @since 0.1.0 */
export type FrameAfterClosing = {
  readonly _tag: 'FrameAfterClosing'
  readonly on: CivilDate
  readonly closes: CivilDate
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
  | ProfileNotInForce
  | PoolBookMissing
  | ChoiceForNoRow
  | RowChosenTwice
  | NoCommonOpenDay
  | PoolsMixed
  | FrameAfterClosing

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
  },
  ProfileNotInForce: {
    zh: ({ profile, on, from, to }) => `规则包“${profile}”（${from ?? '…'} 至 ${to ?? '…'}）在 ${on} 无效`,
    en: ({ profile, on, from, to }) =>
      `the profile "${profile}" (${from ?? '…'} to ${to ?? '…'}) does not hold on ${on}`
  },
  PoolBookMissing: {
    zh: () => '规则包设有类库，须给出类库簿（pools），载明各对象所属类库',
    en: () => 'the profile has pools, so the book of pools (pools) must say who is in which'
  },
  ChoiceForNoRow: {
    zh: ({ row }) => `所作选择或放行所指第 ${String(row)} 行不在计划中`,
    en: ({ row }) => `a choice or a leave is for row ${String(row)}, which the plan does not have`
  },
  RowChosenTwice: {
    zh: ({ row }) => `第 ${String(row)} 行的抽取有不止一项选择`,
    en: ({ row }) => `more than one choice for the draw of row ${String(row)}`
  },
  NoCommonOpenDay: {
    zh: ({ row, draw }) =>
      `第 ${String(row)} 行“${draw}”自公告截止之日起没有对框内全部对象均可检查的日期；请按类库（群体）分行，或调整抽查时间`,
    en: ({ row, draw }) =>
      `row ${String(row)}, "${draw}": from the closing of the notice on, no day is open for everybody in the frame; make a row for each pool or group, or change its time`
  },
  FrameAfterClosing: {
    zh: ({ on, closes }) => `抽样框基准日 ${on} 晚于公告截止日 ${closes}；抽样框须先于公告固定`,
    en: ({ on, closes }) =>
      `the frames stand on ${on}, after the notice closes on ${closes}; they are fixed before the notice`
  },
  PoolsMixed: {
    zh: ({ row, draw, pools, basis }) =>
      `第 ${String(row)} 行“${draw}”的抽样框含${pools.map((pool) => (pool === null ? '未入库对象' : `${pool}类库`)).join('、')}，各库抽查方式不同（${cite('zh')(basis)}）；请分行，或设类库条件`,
    en: ({ row, draw, pools, basis }) =>
      `row ${String(row)}, "${draw}": the frame mixes ${pools.map((pool) => (pool === null ? 'subjects of no pool' : `pool ${pool}`)).join(', ')}, each with rules of its own (${cite('en')(basis)}); make a row for each, or a condition on the pool`
  }
}

/** Why a campaign cannot be announced. 不能发布的理由。 @since 0.1.0 */
export type AnnounceRefusal =
  | Malformed
  | AnswerOpen
  | CampaignFrameRefusal
  | PoolTaskRefusal
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
