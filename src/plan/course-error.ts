/* Why a step in the course of a plan is refused, in both languages. */

import {
  cite,
  kernelMessages,
  type AnswerOpen,
  type Citation,
  type CivilDate,
  type Messages,
  type Name,
  type NoSuchDay
} from '../kernel/index.js'
import type { PlanField } from './field.js'
import type { LeadRefusal } from './lead.js'
import type { JointWay, Level, TaskType } from './row.js'
import type { ReviewTest, SystemGround } from './rules.js'

/** Why a version of a plan is not made, reviewed or published. 计划某版不能起草、审查、公示的理由。 @since 0.1.0 */
export type VersionRefusal =
  | LeadRefusal
  | { readonly _tag: 'DraftOnRecord'; readonly version: number }
  | { readonly _tag: 'LevelMakesNoPlan'; readonly level: Level | null; readonly basis: Citation }
  | { readonly _tag: 'SpecialInAnnualPlan'; readonly rows: readonly number[]; readonly basis: Citation }
  | { readonly _tag: 'JointWayUnknown'; readonly row: number; readonly way: JointWay; readonly basis: Citation }
  | { readonly _tag: 'SharesNotWhole'; readonly row: number; readonly of: 'shares' | 'areas' }
  | { readonly _tag: 'TestOfOther'; readonly by: Name; readonly test: ReviewTest; readonly basis: Citation }
  | { readonly _tag: 'TestOpen'; readonly reviewer: Name; readonly test: ReviewTest; readonly basis: Citation }
  | {
      readonly _tag: 'TestFailed'
      readonly by: Name
      readonly on: CivilDate
      readonly test: ReviewTest
      readonly remark: string
    }
  | {
      readonly _tag: 'PlanFieldMissing'
      readonly field: PlanField
      readonly rows: readonly number[] | null
      readonly basis: Citation
    }
  | { readonly _tag: 'PlanNotFiled'; readonly receiver: Name; readonly basis: Citation }
  | { readonly _tag: 'PublishedNowhere'; readonly basis: Citation }
  | { readonly _tag: 'ChannelUnused'; readonly channel: Name; readonly basis: Citation }
  | { readonly _tag: 'VersionPublished'; readonly version: number }
  | { readonly _tag: 'AdjustedUnpublished'; readonly version: number }
  | { readonly _tag: 'NothingAdjusted'; readonly version: number }
  | { readonly _tag: 'AdjustmentUnexplained'; readonly version: number }
  | { readonly _tag: 'YearAdjusted'; readonly before: number; readonly after: number }

/** Why a task of a plan is not made, completed, entered or published. 任务不能制定、完成、录入、公示的理由。 @since 0.1.0 */
export type TaskRecordRefusal =
  | AnswerOpen
  | { readonly _tag: 'PlanUnpublished'; readonly version: number }
  | { readonly _tag: 'TaskRowUnknown'; readonly task: Name; readonly row: number }
  | { readonly _tag: 'TaskOfOtherType'; readonly task: Name; readonly type: TaskType | null }
  | { readonly _tag: 'TaskNameTaken'; readonly task: Name }
  | { readonly _tag: 'TaskNotMade'; readonly task: Name }
  | { readonly _tag: 'TaskStepRepeated'; readonly task: Name; readonly on: CivilDate }
  | { readonly _tag: 'TaskStepEarly'; readonly task: Name; readonly needs: 'completed' | 'entered' }
  | {
      readonly _tag: 'OtherHand'
      readonly task: Name
      readonly maker: Name
      readonly by: Name
      readonly basis: Citation
    }
  | { readonly _tag: 'NeedUnstated'; readonly task: Name; readonly basis: Citation }
  | {
      readonly _tag: 'SystemGroundUnknown'
      readonly task: Name
      readonly ground: SystemGround
      readonly basis: Citation
    }
  | { readonly _tag: 'SystemDrawFromBelow'; readonly task: Name; readonly basis: Citation }
  | { readonly _tag: 'JointBesidePlan'; readonly task: Name; readonly basis: Citation }

/** Why the course of a plan is refused. 计划全程某一步骤被拒绝的理由。 @since 0.1.0 */
export type CourseRefusal =
  | VersionRefusal
  | TaskRecordRefusal
  | NoSuchDay
  | { readonly _tag: 'PlanNotDrafted' }
  | { readonly _tag: 'PlanClosed'; readonly on: CivilDate }
  | { readonly _tag: 'StepBackwards'; readonly on: CivilDate; readonly last: CivilDate }
  | { readonly _tag: 'RowUnfinished'; readonly row: number }
  | { readonly _tag: 'RowUnpublished'; readonly row: number; readonly basis: Citation }
  | { readonly _tag: 'FinishedExcused'; readonly row: number }
  | { readonly _tag: 'TemporaryUnpublished'; readonly task: Name; readonly basis: Citation }

/** Their words. 其文本。 @since 0.1.0 */
export const courseMessages: Messages<CourseRefusal> = {
  AnswerOpen: kernelMessages.AnswerOpen,
  NoSuchDay: kernelMessages.NoSuchDay,
  DraftOnRecord: {
    zh: ({ version }) => `计划已公示过，现为第 ${String(version)} 版，不能再起草；请作调整`,
    en: ({ version }) =>
      `the plan has been published and is in version ${String(version)}; adjust it instead of drafting anew`
  },
  LevelMakesNoPlan: {
    zh: (r) =>
      `${r.level === null ? '计划未写明制定机关层级' : `${levelZh[r.level]}不编制此类计划`}（${cite('zh')(r.basis)}）`,
    en: (r) =>
      r.level === null
        ? `the plan does not say the level of its maker (${cite('en')(r.basis)})`
        : `a ${r.level} makes no such plan (${cite('en')(r.basis)})`
  },
  SpecialInAnnualPlan: {
    zh: (r) => `第 ${r.rows.join('、')} 行属专项，专项计划应另行录入（${cite('zh')(r.basis)}）`,
    en: (r) => `rows ${r.rows.join(', ')} are special; special plans are entered apart (${cite('en')(r.basis)})`
  },
  JointWayUnknown: {
    zh: (r) => `第 ${String(r.row)} 行的联合方式“${r.way}”不在所列方式之中（${cite('zh')(r.basis)}）`,
    en: (r) => `row ${String(r.row)}: "${r.way}" is none of the ways to form a joint check (${cite('en')(r.basis)})`
  },
  SharesNotWhole: {
    zh: (r) => `第 ${String(r.row)} 行的${r.of === 'shares' ? '两级分配比例' : '地区比重'}之和不等于 1`,
    en: (r) =>
      `row ${String(r.row)}: the ${r.of === 'shares' ? 'shares of the levels' : 'shares of the areas'} do not add up to 1`
  },
  TestOfOther: {
    zh: (r) => `${r.by}不负责审查${testZh[r.test]}（${cite('zh')(r.basis)}）`,
    en: (r) => `the test of ${r.test} is not ${r.by}'s (${cite('en')(r.basis)})`
  },
  TestOpen: {
    zh: (r) => `${testZh[r.test]}尚未经${r.reviewer}审查（${cite('zh')(r.basis)}）`,
    en: (r) => `the test of ${r.test} by ${r.reviewer} is open (${cite('en')(r.basis)})`
  },
  TestFailed: {
    zh: (r) => `${r.by}于 ${r.on} 审查${testZh[r.test]}未予通过：${r.remark}`,
    en: (r) => `${r.by} did not pass the test of ${r.test} on ${r.on}: ${r.remark}`
  },
  PlanFieldMissing: {
    zh: (r) => `${rowsZh(r.rows)}未载${fieldZh[r.field]}（${cite('zh')(r.basis)}）`,
    en: (r) => `${rowsEn(r.rows)}: ${r.field} is not stated (${cite('en')(r.basis)})`
  },
  PlanNotFiled: {
    zh: (r) => `本版尚未向${r.receiver}报送、备案或录入（${cite('zh')(r.basis)}）`,
    en: (r) => `this version is not filed with ${r.receiver} (${cite('en')(r.basis)})`
  },
  PublishedNowhere: {
    zh: ({ basis }) => `计划须向社会公开，未写明任何公示渠道（${cite('zh')(basis)}）`,
    en: ({ basis }) => `a plan is published, and no place is named where (${cite('en')(basis)})`
  },
  ChannelUnused: {
    zh: (r) => `未通过“${r.channel}”公示（${cite('zh')(r.basis)}）`,
    en: (r) => `not published on ${r.channel} (${cite('en')(r.basis)})`
  },
  VersionPublished: {
    zh: ({ version }) => `第 ${String(version)} 版已公示`,
    en: ({ version }) => `version ${String(version)} is published already`
  },
  AdjustedUnpublished: {
    zh: ({ version }) => `第 ${String(version)} 版尚未公示，无从调整；请重新起草或先行公示`,
    en: ({ version }) =>
      `version ${String(version)} is not published and cannot be adjusted; draft anew, or publish it first`
  },
  NothingAdjusted: {
    zh: ({ version }) => `与第 ${String(version)} 版全同，并无调整`,
    en: ({ version }) => `nothing differs from version ${String(version)}`
  },
  AdjustmentUnexplained: {
    zh: ({ version }) => `对第 ${String(version)} 版的调整未写明理由`,
    en: ({ version }) => `the adjustment of version ${String(version)} gives no reason`
  },
  YearAdjusted: {
    zh: (r) => `${String(r.before)} 年度计划不能调整为 ${String(r.after)} 年度`,
    en: (r) => `the plan of ${String(r.before)} cannot become one of ${String(r.after)}`
  },
  BatchLeadMissing: {
    zh: (r) => `第 ${String(r.row)} 行未确定牵头业务机构（${cite('zh')(r.basis)}）`,
    en: (r) => `row ${String(r.row)}: no unit is named to lead the batch (${cite('en')(r.basis)})`
  },
  BatchLeadOther: {
    zh: (r) => `第 ${String(r.row)} 行由${r.initiator}发起，牵头却为${r.lead}（${cite('zh')(r.basis)}）`,
    en: (r) => `row ${String(r.row)}: ${r.initiator} initiates, but ${r.lead} leads (${cite('en')(r.basis)})`
  },
  PlanUnpublished: {
    zh: ({ version }) => `计划第 ${String(version)} 版尚未公示，不能据以制定任务`,
    en: ({ version }) => `version ${String(version)} of the plan is not published; no task can be made of it`
  },
  TaskRowUnknown: {
    zh: (r) => `任务“${r.task}”所指第 ${String(r.row)} 行不在计划中`,
    en: (r) => `the task "${r.task}" is of row ${String(r.row)}, which the plan does not have`
  },
  TaskOfOtherType: {
    zh: (r) => `任务“${r.task}”的任务类型与所在行不符`,
    en: (r) => `the task "${r.task}": its row is of the other type`
  },
  TaskNameTaken: {
    zh: (r) => `已有名为“${r.task}”的任务`,
    en: (r) => `there is a task "${r.task}" already`
  },
  TaskNotMade: {
    zh: (r) => `没有名为“${r.task}”的任务`,
    en: (r) => `no task "${r.task}" was made`
  },
  TaskStepRepeated: {
    zh: (r) => `任务“${r.task}”的这一步骤已于 ${r.on} 完成`,
    en: (r) => `the task "${r.task}": this was done on ${r.on} already`
  },
  TaskStepEarly: {
    zh: (r) => `任务“${r.task}”尚未${r.needs === 'completed' ? '完成' : '录入'}`,
    en: (r) => `the task "${r.task}" is not ${r.needs} yet`
  },
  OtherHand: {
    zh: (r) => `任务“${r.task}”由${r.maker}制定，应由其完成、录入，而非${r.by}（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `the task "${r.task}" was made by ${r.maker}, who completes and enters it, not ${r.by} (${cite('en')(r.basis)})`
  },
  NeedUnstated: {
    zh: (r) => `临时任务“${r.task}”未写明开展的需要（${cite('zh')(r.basis)}）`,
    en: (r) => `the temporary task "${r.task}" states no need (${cite('en')(r.basis)})`
  },
  SystemGroundUnknown: {
    zh: (r) => `任务“${r.task}”的事由“${r.ground}”不足以开展全系统抽查（${cite('zh')(r.basis)}）`,
    en: (r) => `the task "${r.task}": "${r.ground}" is no ground to draw from the whole system (${cite('en')(r.basis)})`
  },
  SystemDrawFromBelow: {
    zh: (r) => `任务“${r.task}”：全系统抽查由州级组织（${cite('zh')(r.basis)}）`,
    en: (r) => `the task "${r.task}": the whole system is drawn from by the prefecture (${cite('en')(r.basis)})`
  },
  JointBesidePlan: {
    zh: (r) => `联合任务“${r.task}”应纳入部门联合抽查计划（${cite('zh')(r.basis)}）；可凭理由与批准人放行`,
    en: (r) =>
      `the joint task "${r.task}" belongs in the joint plan (${cite('en')(r.basis)}); a reason and an approver can waive it`
  },
  PlanNotDrafted: {
    zh: () => '尚无计划；第一步应为起草',
    en: () => 'there is no plan yet; drafting comes first'
  },
  PlanClosed: {
    zh: ({ on }) => `计划已于 ${on} 办结`,
    en: ({ on }) => `the plan was closed on ${on}`
  },
  StepBackwards: {
    zh: (r) => `${r.on} 早于上一步骤的 ${r.last}`,
    en: (r) => `${r.on} is before ${r.last}, the day of the step before`
  },
  RowUnfinished: {
    zh: ({ row }) => `第 ${String(row)} 行没有已完成并录入的任务，亦未说明原因`,
    en: ({ row }) => `row ${String(row)} has no task that is completed and entered, and no reason is given`
  },
  RowUnpublished: {
    zh: ({ row, basis }) =>
      `第 ${String(row)} 行的任务已录入但未公示，视为未完成（${cite('zh')(basis)}），亦未说明原因`,
    en: ({ row, basis }) =>
      `the task of row ${String(row)} is entered and not published, which counts as not completed (${cite('en')(basis)}), and no reason is given`
  },
  FinishedExcused: {
    zh: ({ row }) => `第 ${String(row)} 行已完成或不在计划中，不应列为未完成`,
    en: ({ row }) => `row ${String(row)} is finished, or not in the plan, and stands among the unfinished`
  },
  TemporaryUnpublished: {
    zh: (r) => `临时任务“${r.task}”的执行情况尚未录入并公示（${cite('zh')(r.basis)}）`,
    en: (r) => `the temporary task "${r.task}" is not entered and published (${cite('en')(r.basis)})`
  }
}

const levelZh: { readonly [L in Level]: string } = { prefecture: '州级单位', county: '县（市）单位' }
const testZh: { readonly [T in ReviewTest]: string } = {
  ratio: '抽查比例',
  frequency: '检查频次',
  repetition: '重复检查',
  legality: '行政权力清单的合法性'
}
const fieldZh: { readonly [F in PlanField]: string } = {
  title: '计划名称',
  type: '抽查类型',
  items: '抽查事项',
  bothClasses: '重点检查事项和一般检查事项',
  scope: '检查对象范围',
  time: '时间',
  quantity: '抽查数量',
  number: '检查对象户数',
  ratio: '抽查比例',
  methods: '检查方式',
  bodies: '检查机关',
  lead: '牵头单位',
  partners: '参与部门',
  taskName: '任务名称',
  shares: '两级分配比例',
  areas: '不同地区的抽查比重'
}
const rowsZh = (rows: readonly number[] | null): string => (rows === null ? '计划' : `第 ${rows.join('、')} 行`)
const rowsEn = (rows: readonly number[] | null): string => (rows === null ? 'the plan' : `rows ${rows.join(', ')}`)
