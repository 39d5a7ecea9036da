/* 抽查计划: the rows of an annual plan, as read. 临夏州部门联合细则 第十四条、第十五条; 临夏州市场监管系统细则 第十二条. */

import type { CheckKind, Window } from '../calendar/index.js'
import type { Frequency, ItemClass, ItemKey, Method } from '../checklist/index.js'
import type { Name, Ratio } from '../kernel/index.js'
import type { PlanHeader } from './header.js'
import type { PrintedQuantity } from './quantity.js'

/** A level that carries rows out: the prefecture, or its counties (抽查主体). 抽查主体的层级。 @since 0.1.0 */
export type Level = 'prefecture' | 'county'

/** Both levels. 两级抽查主体。 @since 0.1.0 */
export const LEVELS: readonly Level[] = ['prefecture', 'county']

/**
 * A task of the annual plan, or one added in the year beside it. 年度计划任务、临时任务。
 *
 * @basis 临夏州部门联合细则 第十八条、第十九条
 * @since 0.1.0
 */
export type TaskType = 'planned' | 'temporary'

/** Both types. 两类任务。 @since 0.1.0 */
export const TASK_TYPES: readonly TaskType[] = ['planned', 'temporary']

/**
 * How a joint check comes about. 部门联合抽查的形成方式。
 *
 * `undirected`: subjects are drawn first and their business decides departments and items. `risk`: a judgement of risk
 * decides scope, departments and items. `campaign`: together with a special rectification. `credit`: ratio and frequency
 * follow the classes of credit. `undirected` 不定向抽取，按经营范围确定部门和事项；`risk` 按风险研判；`campaign` 结合专项整治；`credit` 与信用分类挂钩。
 *
 * @basis 临夏州实施意见 三（四）
 * @since 0.1.0
 */
export type JointWay = 'undirected' | 'risk' | 'campaign' | 'credit'

/** The four ways. 四种方式。 @since 0.1.0 */
export const JOINT_WAYS: readonly JointWay[] = ['undirected', 'risk', 'campaign', 'credit']

/** What a row says only where its plan prints it; absent: not printed. 计划载明时才有的内容；未载则无此项。 @since 0.1.0 */
export type PlanRowExtras = {
  /** 任务名称. */
  readonly name?: Name
  /** 抽查比例、抽查数量. */
  readonly quantity?: PrintedQuantity
  /** 检查方式. */
  readonly methods?: readonly Method[]
  /** 抽查频次. */
  readonly frequency?: Frequency
  /** 牵头业务机构: the one unit that leads this batch. 本批次唯一的牵头业务机构。 */
  readonly lead?: Name
  /** 年度计划任务 or 临时任务. */
  readonly task?: TaskType
  /** 日常、专项、个案. */
  readonly kind?: CheckKind
  /** How the joint check comes about. 联合抽查的形成方式。 */
  readonly way?: JointWay
  /** 州级统一抽查和各县（市）自行抽查的分配比例: the part of the batch that each level draws. 各级承担的比例。 */
  readonly shares?: readonly { readonly level: Level; readonly ratio: Ratio }[]
  /** 不同地区的抽查比重: the part of the batch that each area gets. 各地区的比重。 */
  readonly areas?: readonly { readonly area: Name; readonly ratio: Ratio }[]
  /** 其他要求, word for word. 其他要求（原文）。 */
  readonly remarks?: string
}

/**
 * A row of the plan; each row is one batch. 抽查计划的一行，即一个抽查批次。
 *
 * @basis 临夏州部门联合细则 第十五条; 临夏州市场监管系统细则 第十二条
 * @since 0.1.0
 */
export type PlanRow = ItemKey &
  PlanRowExtras & {
    /** From 1, in the order of the table; plans print none. 自 1 起的行号。 */
    readonly number: number
    readonly class: ItemClass
    readonly levels: readonly Level[]
    /** 配合部门, without the initiator. 配合部门（不含发起部门）。 */
    readonly partners: readonly Name[]
    /** Whether more partners may belong here than are named: 等, or none left to name. 是否可能尚有未列明的配合部门。 */
    readonly openPartners: boolean
    readonly window: Window
  }

/** An annual plan. 年度抽查计划。 @since 0.1.0 */
export type Plan = PlanHeader & { readonly title: string; readonly year: number; readonly rows: readonly PlanRow[] }
