/* The steps of a campaign that are no step of one visit: lists, plan, tasks, registries, notice, draw, match, lock, end, filings, archive.
   临夏州部门联合细则 第二条、第五条、第二十三条; 临夏州实施意见 三（一）; 中山市实施方案 二（一）. */

import type { CheckWay, Ground, Window } from '../calendar/index.js'
import type { ItemKey } from '../checklist/index.js'
import type { VisitKey } from '../inspect/index.js'
import type { CivilDate, Digest, Name } from '../kernel/index.js'
import type { Act, Level } from '../plan/index.js'
import type { MoveCause, Pool, RegionCode } from '../registry/index.js'
import type { IrregularityFound } from './irregularity.js'

/**
 * A task of the campaign: one batch. 一项抽查任务，即一个批次。
 *
 * @basis 临夏州部门联合细则 第十九条; 临夏州实施意见 附件3
 * @since 0.1.0
 */
export type CampaignTask = {
  /** The name of its draw, which the visits' dispatch names too. 任务名称，即其抽取名称，派发时亦以此称之。 */
  readonly task: Name
  readonly item: ItemKey
  /** The initiator first, then the partners. 发起部门居首，其后为配合部门。 */
  readonly departments: readonly Name[]
  /** The list of items that it is taken from. 所依事项清单。 */
  readonly list: Name
  /** The annual plan that it carries out; null for a temporary task. 所执行的年度计划；临时任务为 null。 */
  readonly plan: Name | null
  /** `random`: subjects are drawn. `outside`: subjects are named on a ground, none is drawn. 随机抽取，或抽查之外依事由检查。 */
  readonly way: CheckWay
  /** Whose batch it is: of the prefecture itself, or of a county. 州本级或县市级的批次。 */
  readonly level: Level
  /** The area whose batch it is. 该批次所属地区。 */
  readonly region: RegionCode
  /** The registry of subjects that it draws from. 所抽取的检查对象名录库。 */
  readonly registry: Name
  readonly window: Window
}

/** Who watches a draw. 抽取的监督、见证人员类别。 @basis 临夏州市场监管系统细则 第十五条 @since 0.1.0 */
export type WitnessKind = 'discipline' | 'deputy' | 'cppcc' | 'journalist' | 'subject'

/** All five. 五类。 @since 0.1.0 */
export const WITNESS_KINDS: readonly WitnessKind[] = ['discipline', 'deputy', 'cppcc', 'journalist', 'subject']

/** How a task ends. 任务的结束。 @since 0.1.0 */
export type TaskEnding =
  /** All its visits were carried out, or proved impossible. 全部上门已完成，或确属无法开展。 */
  | { readonly _tag: 'Completed' }
  /** Given up, with a reason and whoever approved it: the exit that is always open. 经批准终止，附理由：始终可用的出口。 */
  | { readonly _tag: 'Abandoned'; readonly reason: string; readonly approver: Name }

/** A task that a campaign is closed without, by leave. 经批准未办结而随活动办结的任务。 @since 0.1.0 */
export type ExcusedTask = { readonly task: Name; readonly reason: string; readonly approver: Name }

/** A file by its name and digest. 以名称和摘要指明的文件。 @since 0.1.0 */
export type KeptFile = { readonly name: Name; readonly digest: Digest }

/** One step of a campaign. 活动的一个步骤。 @since 0.1.0 */
export type CampaignStep = Act &
  /** 抽查事项清单, in a version; a later version is another step. 启用某一版事项清单。 */
  (
    | { readonly _tag: 'AdoptList'; readonly list: Name; readonly version: number; readonly digest: Digest }
    /** 年度抽查计划, published. 已公示的年度计划。 */
    | {
        readonly _tag: 'AdoptPlan'
        readonly plan: Name
        readonly version: number
        readonly digest: Digest
        readonly channels: readonly Name[]
      }
    | ({ readonly _tag: 'MakeCampaignTask' } & CampaignTask)
    /** 检查对象名录库, as it stands. 录入或更新确认检查对象名录库。 */
    | { readonly _tag: 'EnterSubjects'; readonly registry: Name; readonly rows: number; readonly digest: Digest }
    /** 执法检查人员名录库 of one department. 录入或更新确认某部门的执法检查人员名录库。 */
    | { readonly _tag: 'EnterOfficers'; readonly department: Name; readonly rows: number; readonly digest: Digest }
    /** 抽取公告; a later notice for the same tasks takes its place while nothing is locked. 抽取公告；锁定前可由后一公告取代。 */
    | {
        readonly _tag: 'PublishNotice'
        readonly notice: Digest
        readonly tasks: readonly Name[]
        /** The sources without whose commitment nothing is drawn. 未作承诺即不得抽取的随机性来源。 */
        readonly committed: readonly Name[]
        readonly channels: readonly Name[]
      }
    | {
        readonly _tag: 'PublishCommitments'
        readonly notice: Digest
        readonly commitments: readonly { readonly source: Name; readonly digest: Digest }[]
      }
    | {
        readonly _tag: 'DrawSubjects'
        readonly notice: Digest
        readonly record: Digest
        readonly tasks: readonly { readonly task: Name; readonly drawn: number }[]
        readonly witnesses: readonly { readonly kind: WitnessKind; readonly name: Name }[]
      }
    | {
        readonly _tag: 'MatchOfficers'
        readonly teams: Digest
        /** Of each task the record that drew it, and how many visits serve it after merging. 各任务所依的抽取记录，及合并后的上门次数。 */
        readonly tasks: readonly { readonly task: Name; readonly record: Digest; readonly visits: number }[]
      }
    | { readonly _tag: 'LockTeams'; readonly teams: Digest; readonly tasks: readonly Name[] }
    | { readonly _tag: 'EndTask'; readonly task: Name; readonly ending: TaskEnding }
    /** 揭示: names are made public after the visits. 检查结束后公开名单与密封内容。 */
    | { readonly _tag: 'RevealNames'; readonly tasks: readonly Name[]; readonly files: readonly KeptFile[] }
    /** 备案: of a check in a quiet period or of a pool that is else left alone. 安静期或 A 类库检查的备案。 */
    | {
        readonly _tag: 'FileFiling'
        readonly filing: Name
        readonly subject: Name
        readonly visit: VisitKey | null
        readonly ground: Ground
        readonly reference: string
        readonly with: Name
        /** The day of the check that it is for. 拟检查之日。 */
        readonly day: CivilDate
      }
    /** 移库. 检查对象在类库间移动。 */
    | {
        readonly _tag: 'MovePool'
        readonly subject: Name
        readonly from: Pool
        readonly to: Pool
        readonly cause: MoveCause
        readonly visit: VisitKey | null
      }
    | ({ readonly _tag: 'RecordIrregularity' } & IrregularityFound)
    | {
        readonly _tag: 'SettleIrregularity'
        readonly irregularity: Name
        readonly outcome: 'confirmed' | 'unfounded'
        readonly reason: string
      }
    | { readonly _tag: 'MakeStatistics'; readonly report: Name; readonly digest: Digest }
    | { readonly _tag: 'ArchiveTrail'; readonly archive: Name; readonly digest: Digest }
    | { readonly _tag: 'UploadTrail'; readonly to: Name; readonly digest: Digest }
    | { readonly _tag: 'CloseCampaign'; readonly excused: readonly ExcusedTask[] }
  )

/** The step of a tag. 某一标签的步骤。 @since 0.1.0 */
export type CampaignStepOf<T extends CampaignStep['_tag']> = Extract<CampaignStep, { readonly _tag: T }>

const tags: { readonly [T in CampaignStep['_tag']]: true } = {
  AdoptList: true,
  AdoptPlan: true,
  MakeCampaignTask: true,
  EnterSubjects: true,
  EnterOfficers: true,
  PublishNotice: true,
  PublishCommitments: true,
  DrawSubjects: true,
  MatchOfficers: true,
  LockTeams: true,
  EndTask: true,
  RevealNames: true,
  FileFiling: true,
  MovePool: true,
  RecordIrregularity: true,
  SettleIrregularity: true,
  MakeStatistics: true,
  ArchiveTrail: true,
  UploadTrail: true,
  CloseCampaign: true
}

/** All tags. 全部步骤标签。 @since 0.1.0 */
export const CAMPAIGN_STEPS: readonly CampaignStep['_tag'][] = Object.keys(tags) as CampaignStep['_tag'][]
