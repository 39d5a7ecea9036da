/* What statistics count: batches, visits with a result of each department, cases. Whatever keeps these can be counted.
   临夏州实施意见 附件3; 临夏州部门联合细则 第七条、第二十二条. */

import type { CheckWay } from '../calendar/index.js'
import type { CivilDate, Name } from '../kernel/index.js'
import type { Level, TaskType } from '../plan/index.js'
import type { ChannelKind, ClockEnd } from '../publish/index.js'
import type { RegionCode } from '../registry/index.js'

/** A department of one region, which makes a return of its own: departments of two counties may bear one name. 填报单位：某地区的某部门（两县的部门可同名）。 @since 0.1.0 */
export type ReportingUnit = { readonly region: RegionCode; readonly department: Name; readonly level: Level }

/** A batch: one task whose subjects were drawn. 一个抽查批次，即一项经抽取的任务。 @since 0.1.0 */
export type CountedBatch = {
  /** The same in every return that knows the batch. 批次标识，在所有填报单位处相同。 */
  readonly id: string
  /** The day of the draw. 抽取之日。 */
  readonly on: CivilDate
  /** A task outside the draw is no batch of the form. 随机抽查之外的任务不计为批次。 */
  readonly way: CheckWay
  /** Whether it is a joint inspection. 是否为部门联合抽查。 */
  readonly joint: boolean
  readonly initiator: ReportingUnit
  /** Without the initiator. 其他参与部门（不含发起部门）。 */
  readonly partners: readonly ReportingUnit[]
  readonly task: TaskType
  /** Subjects drawn. 抽中户数。 */
  readonly drawn: number
  /** Subjects of the registry drawn from; null where it is not known. 名录库户数；未知则为 null。 */
  readonly registry: number | null
}

/** What became of one department's result of a visit. 一次上门中某部门的检查结果。 @since 0.1.0 */
export type CountedResult = {
  readonly unit: ReportingUnit
  /** Null for what has not happened; so below. 尚未发生的为 null，下同。 */
  readonly formed: CivilDate | null
  readonly entered: CivilDate | null
  readonly published: CivilDate | null
  /** Withheld by law with a ground and an approver. 依法不予公示之日。 */
  readonly withheld: CivilDate | null
  /** Where it was published. 公示渠道。 */
  readonly channels: readonly ChannelKind[]
  /** The last day on which it is in time, and what must be done by then; null where no term is known. 期限末日及届时须完成的事项；无期限则为 null。 */
  readonly due: { readonly on: CivilDate; readonly end: ClockEnd } | null
}

/** A follow-up of a visit. 后续处置。 @since 0.1.0 */
export type CountedFollowUp = {
  readonly unit: ReportingUnit
  readonly opened: CivilDate
  readonly closed: CivilDate | null
  readonly entered: CivilDate | null
  /** The last day on which it is done in time; null where none is known. 办结期限末日；未知则为 null。 */
  readonly due: CivilDate | null
}

/** One visit, whatever number of tasks and departments it serves. 一次上门，无论涉及几项任务、几个部门。 @since 0.1.0 */
export type CountedVisit = {
  /** The same in every return that knows the visit. 上门标识，在所有填报单位处相同。 */
  readonly id: string
  /** The lead task's batch, which alone counts the visit (C-10, C-29). 牵头任务所属批次，上门只计入该批次。 */
  readonly batch: string
  readonly subject: Name
  /** Whether the subject is a market entity. 是否为市场主体。 */
  readonly market: boolean
  /** A visit outside the draw is never counted as random. 随机抽查之外的上门不计入。 */
  readonly way: CheckWay
  readonly dispatched: CivilDate
  /** The officers who were sent, by id. 派出的执法检查人员（编号）。 */
  readonly officers: readonly Name[]
  /** The day on which the check ended or was found impossible; null while it is open. 检查结束（或认定无法检查）之日；未结束则为 null。 */
  readonly ended: CivilDate | null
  /** Whether it was found impossible and is deemed complete. 是否因无法开展检查而视为完成。 */
  readonly impossible: boolean
  /** One a department that checks. 每一检查部门一项。 */
  readonly results: readonly CountedResult[]
  readonly followUps: readonly CountedFollowUp[]
}

/** One unit's share of a case: of the fine, and of what was confiscated, null where that is not known. 一个单位分担的罚款与没收金额（元）。 @since 0.1.0 */
export type CaseShare = { readonly unit: ReportingUnit; readonly fine: string; readonly confiscated: string | null }

/** A case that a visit led to. 检查中发现问题而立的案件。 @since 0.1.0 */
export type CountedCase = {
  /** The same in every return that knows the case. 案件标识，在所有填报单位处相同。 */
  readonly id: string
  readonly visit: string
  /** Who filed it. 立案单位。 */
  readonly unit: ReportingUnit
  /** The day on which it was recorded. 记录之日。 */
  readonly on: CivilDate
  /** Yuan as exact decimal text: `12000.50`. 罚款（元，精确小数文本）。 */
  readonly fine: string
  /** Confiscated, in yuan; null where it is not known. 没收金额（元）；未知则为 null。 */
  readonly confiscated: string | null
  /** How a case handled jointly is shared, each unit once; empty where one unit handled it. 联合办理的案件各单位分担的金额，每单位一项；一个单位办理则为空。 */
  readonly shares: readonly CaseShare[]
}

/** All that is counted; orders do not matter. 统计来源；次序无关。 @since 0.1.0 */
export type StatisticsSource = {
  readonly batches: readonly CountedBatch[]
  readonly visits: readonly CountedVisit[]
  readonly cases: readonly CountedCase[]
}

/** From which day to which, both included. 统计期间（含首尾两日）。 @since 0.1.0 */
export type StatisticsPeriod = { readonly from: CivilDate; readonly to: CivilDate }

/**
 * A unit as one text, unambiguous: a name holds no tab. 填报单位的单一文本形式（名称不含制表符）。
 *
 * @example unitKey({ region: '622921', department: '市场监管局', level: 'county' }) // => '622921\t市场监管局\tcounty'
 * @since 0.1.0
 */
export const unitKey = ({ region, department, level }: ReportingUnit): string => `${region}\t${department}\t${level}`

/**
 * The units of a batch, the initiator first, each once. 批次的各参与单位，发起单位居首。
 *
 * @basis 临夏州实施意见 附件3 备注1
 * @since 0.1.0
 */
export const unitsOfBatch = ({
  initiator,
  partners
}: Pick<CountedBatch, 'initiator' | 'partners'>): readonly ReportingUnit[] => [
  ...new Map([initiator, ...partners].map((unit) => [unitKey(unit), unit])).values()
]
