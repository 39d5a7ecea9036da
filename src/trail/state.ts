/* 活动状态: what a trail's events come to. A value: the fold that makes it never changes one that it gave away.
   临夏州实施意见 三（一）; 临夏州部门联合细则 第五条. */

import type { VisitCourse, VisitKey } from '../inspect/index.js'
import type { CivilDate, Digest, Name } from '../kernel/index.js'
import type { Act } from '../plan/index.js'
import type { Publication } from '../publish/index.js'
import type { CampaignStepOf, CampaignTask, ExcusedTask, TaskEnding } from './campaign-step.js'
import type { TrailTag } from './event.js'
import type { Irregularity } from './irregularity.js'
import type { Moment } from './moment.js'

/** The day of the first version or entry: what followed it had its cause, whatever was adopted since. 首版或首次录入之日。 @since 0.1.0 */
export type Since = { readonly since: CivilDate }

/** A draw of one task. 一项任务的一次抽取。 @since 0.1.0 */
export type TaskDraw = Act & { readonly notice: Digest; readonly record: Digest; readonly drawn: number }

/** A match of one task. 一项任务的人员匹配。 @since 0.1.0 */
export type TaskMatch = Act & { readonly record: Digest; readonly teams: Digest; readonly visits: number }

/** A task and how far it is. 任务及其进展。 @since 0.1.0 */
export type TaskFile = CampaignTask & {
  readonly made: Act
  /** Every notice of it, by digest; the last one counts. 历次公告，以最后一次为准。 */
  readonly notices: readonly (Act & { readonly notice: Digest })[]
  /** Every draw of it: none is ever lost. 历次抽取，均予保留。 */
  readonly draws: readonly TaskDraw[]
  readonly matches: readonly TaskMatch[]
  readonly locked: (Act & { readonly teams: Digest }) | null
  /** Visits sent out that serve it. 已派发的上门次数。 */
  readonly dispatched: number
  /** Of those, how many are neither ended nor found impossible. 其中尚未结束、亦未认定无法开展的次数。 */
  readonly open: number
  /** Of those, how many have a result of every department published or withheld. 其中各部门结果均已公示或依法不予公示的次数。 */
  readonly settled: number
  /** The last day on which one of them ended or was found impossible. 其中最后结束或认定无法开展之日。 */
  readonly lastVisit: CivilDate | null
  readonly ended: (Act & { readonly ending: TaskEnding }) | null
  readonly revealed: Act | null
}

/** A visit with everything that became of it. 一次上门及其全部经过。 @since 0.1.0 */
export type VisitFile = {
  readonly visit: VisitKey
  readonly course: VisitCourse
  /** By department. 按部门。 */
  readonly publications: ReadonlyMap<Name, Publication>
  /** The numbers of its events, in order. 其各事件的编号，依次。 */
  readonly events: readonly number[]
  /** Whether every department's result is published or withheld. 各部门结果是否均已公示或依法不予公示。 */
  readonly settled: boolean
}

/** A notice and the commitments made to it. 公告及对其所作的承诺。 @since 0.1.0 */
export type NoticeFile = CampaignStepOf<'PublishNotice'> & {
  /** Digest by source, of those published. 已公布的承诺，按来源。 */
  readonly commitments: ReadonlyMap<Name, Digest>
  /** The last day on which one was published. 最后一项承诺公布之日。 */
  readonly committedOn: CivilDate | null
  readonly drawn: boolean
}

/** Where a campaign stands. 活动所处状态。 @since 0.1.0 */
export type CampaignState = {
  /** How many events it has seen. 已有事件数。 */
  readonly count: number
  /** When the last one was entered; null before the first. 最后一个事件的录入时刻。 */
  readonly at: Moment | null
  /** How many events of each step there were. 各步骤的事件数。 */
  readonly steps: ReadonlyMap<TrailTag, number>
  /** By name, the latest version of each. 按名称，各取最新一版。 */
  readonly lists: ReadonlyMap<Name, CampaignStepOf<'AdoptList'> & Since>
  /** By name, the latest version of each. 按名称，各取最新一版。 */
  readonly plans: ReadonlyMap<Name, CampaignStepOf<'AdoptPlan'> & Since>
  /** By name, the latest entry of each. 按名称，各取最新一次录入。 */
  readonly registries: ReadonlyMap<Name, CampaignStepOf<'EnterSubjects'> & Since>
  /** By department, the latest entry of each. 按部门，各取最新一次录入。 */
  readonly officers: ReadonlyMap<Name, CampaignStepOf<'EnterOfficers'> & Since>
  readonly tasks: ReadonlyMap<Name, TaskFile>
  readonly notices: ReadonlyMap<Digest, NoticeFile>
  /** By `visitId`, in the order of their dispatch. 按上门标识，依派发先后。 */
  readonly visits: ReadonlyMap<string, VisitFile>
  readonly filings: ReadonlyMap<Name, CampaignStepOf<'FileFiling'>>
  readonly moves: readonly CampaignStepOf<'MovePool'>[]
  readonly irregularities: ReadonlyMap<Name, Irregularity>
  readonly reveals: readonly CampaignStepOf<'RevealNames'>[]
  readonly statistics: readonly CampaignStepOf<'MakeStatistics'>[]
  readonly archives: readonly CampaignStepOf<'ArchiveTrail'>[]
  readonly uploads: readonly CampaignStepOf<'UploadTrail'>[]
  readonly closed: (Act & { readonly excused: readonly ExcusedTask[] }) | null
}

/**
 * A campaign of which nothing is recorded yet. 尚无任何记录的活动。
 *
 * @example NOTHING_RECORDED.count // => 0
 * @since 0.1.0
 */
export const NOTHING_RECORDED: CampaignState = {
  count: 0,
  at: null,
  steps: new Map(),
  lists: new Map(),
  plans: new Map(),
  registries: new Map(),
  officers: new Map(),
  tasks: new Map(),
  notices: new Map(),
  visits: new Map(),
  filings: new Map(),
  moves: [],
  irregularities: new Map(),
  reveals: [],
  statistics: [],
  archives: [],
  uploads: [],
  closed: null
}

/**
 * The key of a visit in a state: its ordinal, a bar, its subject. 状态中一次上门的键：序号、竖线、对象。
 *
 * @example visitId({ subject: '甲', ordinal: 1 }) // => '1|甲'
 * @since 0.1.0
 */
export const visitId = ({ subject, ordinal }: VisitKey): string => `${String(ordinal)}|${subject}`
