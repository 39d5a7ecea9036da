/* What a campaign is announced from: who and what there is, the caller's decisions, and what subjects have borne so far. */

import type { LastPair, Neighbours, Relation, RosterInput, StaffGroup, TeamChoices, Widening } from '../assign/index.js'
import type { CheckKind, Ground } from '../calendar/index.js'
import type { Checklist } from '../checklist/index.js'
import type { BeaconChain, NoticeDraft } from '../draw/index.js'
import type { DrawPlan, PastCheck, StratumCondition, SubjectWaiver, TaskSource } from '../frame/index.js'
import type { CivilDate, Name } from '../kernel/index.js'
import type { Agreement, Recognition } from '../merge/index.js'
import type { Decision, Plan, Waiver } from '../plan/index.js'
import type { Profile } from '../profile/index.js'
import type {
  Expert,
  Listing,
  Officer,
  PoolBook,
  Refresh,
  RegionCode,
  RegionEntry,
  Subject
} from '../registry/index.js'

/**
 * What is special about the draw of one row; left out: a planned draw of its initiator without conditions, of the kind
 * that its class says (一般检查事项 daily, 重点检查事项 special). 某行抽取的特别之处；未列出的为发起部门按计划组织、不设条件的抽取。
 *
 * @basis 临夏州市场监管系统细则 第十一条；临夏州部门联合细则 第十六条至第十八条、第二十条
 * @since 0.1.0
 */
export type DrawChoice = {
  /** The row's number, from 1. 行号，自 1 起。 */
  readonly row: number
  /** Who organises the draw, where it is neither the row's lead nor its initiator. 组织实施者（既非该行牵头单位、亦非发起部门时）。 */
  readonly organiser?: Name
  readonly kind?: CheckKind
  readonly task?: TaskSource
  readonly ground?: Ground
  readonly conditions?: readonly StratumCondition[]
  readonly raise?: number
  readonly riskWaiver?: NonNullable<DrawPlan['riskWaiver']>
}

/** Leave to draw one subject for one row beyond a cap that binds in principle. 对某行中某一对象的放行。 @since 0.1.0 */
export type RowSubjectWaiver = SubjectWaiver & { readonly row: number }

/** Everything a campaign is announced from. 发布一次抽查活动所需的全部内容。 @since 0.1.0 */
export type CampaignPlan = {
  readonly profile: Profile
  readonly checklist: Checklist
  readonly plan: Plan
  /** One for every row of the plan. 计划每行一项决定。 */
  readonly decisions: readonly Decision[]
  readonly waivers: readonly Waiver[]
  readonly subjects: readonly Subject[]
  /** The day on which frames stand: pools, lists, quiet periods and years are read on it. 抽样框的基准日。 */
  readonly on: CivilDate
  /** Every check so far that a cap may count; empty: there was none. 迄今可能计入上限的全部检查；空列表表示没有。 */
  readonly history: readonly PastCheck[]
  readonly draws?: readonly DrawChoice[]
  /** For conditions on regions. 供按区域设置条件使用的区划表。 */
  readonly regions?: readonly RegionEntry[]
  /** Needed where the profile has pools. 规则包设有类库时必需。 */
  readonly pools?: PoolBook
  readonly listings?: readonly Listing[]
  readonly subjectWaivers?: readonly RowSubjectWaiver[]
  /** Who brought which list up to date, and when. 各名单的更新、确认记录。 */
  readonly refreshes?: readonly Refresh[]
  /** The day of the draw before this one from the same registries; left out for the first. 上一次抽取日；首次不给出。 */
  readonly drawnBefore?: CivilDate
  readonly officers: readonly Officer[]
  readonly experts: readonly Expert[]
  readonly relations: readonly Relation[]
  /** What the departments of joint tasks agreed on beforehand. 联合任务各部门事先协商的结果。 */
  readonly agreements: readonly Agreement[]
  /** How teams are drawn, and why so. 派员方式及理由。 */
  readonly teams: TeamChoices
  /** Results of other departments that stand for a task at a subject, should it be drawn. 对象被抽中时可代替某项任务的其他部门结果。 */
  readonly recognised?: readonly Recognition[]
  /** For 编组随机. 编组随机所用的组。 */
  readonly groups?: readonly StaffGroup[]
  readonly neighbours?: readonly Neighbours[]
  /** How far pools may be widened where they are too small, each approved beforehand. 人员不足时经批准可扩大的来源。 */
  readonly widenings?: readonly Widening[]
  /** Who inspected whom last time: as few of these pairs again as can be. 上次的配对，尽量不再重复。 */
  readonly lastPairs?: readonly LastPair[]
  /** Earlier visits of officers, to be balanced against; 0 where none is given. 检查人员既往上门次数，用于均衡。 */
  readonly carried?: RosterInput['carried']
  /** From 1 to 10; 1 where none is given. 工作量权重，1 至 10；未给出者为 1。 */
  readonly weights?: NonNullable<RosterInput['weights']>
  /** Under which the prefecture's own officers stand. 州本级人员所用的地区代码。 */
  readonly prefecture: RegionCode
  /** Parameters of the beacons' chains; a beacon of another chain is not checked here. 信标链参数；其他链的信标在此不核对。 */
  readonly chains: readonly BeaconChain[]
  /** Everything of the notice that is not drawn from the plan. 公告中不出自计划的其余内容。 */
  readonly notice: Omit<NoticeDraft, 'draws' | 'staff'>
}
