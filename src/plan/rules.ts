/* Which numbers of the law a plan needs; a profile gives them, each with its article. */

import type { Term, YearlyDate } from '../calendar/index.js'
import type { Cited, Citation, Name, Ratio } from '../kernel/index.js'
import type { PlanField } from './field.js'
import type { PlanKind } from './header.js'
import type { JointWay, Level } from './row.js'

/**
 * The limit on the ratio of a general item. 一般检查事项的抽查比例上限。
 *
 * `strict`: the ratio may not even reach the value (不能达到). `waivable`: the text says 一般情况 or 原则上, so that a
 * reason and an approver let a plan pass. `strict` 表示不得达到该值；`waivable` 表示可凭理由与批准人放行。
 *
 * @since 0.1.0
 */
export type GeneralCap = Cited<Ratio> & { readonly strict: boolean; readonly waivable: boolean }

/**
 * What becomes of a registry so small that the cap allows nobody, though a floor asks for one. 名录库过小、上限不足一户时的处理。
 *
 * `drawOne`: one is drawn and the case is recorded. `drawNone`: nobody is drawn and the case is recorded. `refuse`: the
 * plan is refused, as where the cap itself forbids what the floor asks.
 *
 * @since 0.1.0
 */
export type SmallRegistryReading = 'drawOne' | 'drawNone' | 'refuse'

/**
 * Whose rows the cap is a share of, where a task has several strata. 一项任务分多层时，上限以何者为分母。
 *
 * `row`: the item's whole registry; one class may lie above the cap when others lie below it, since classes of one task
 * may have different ratios (临夏州部门联合细则 第二十条) and risky ones higher ones (第十六条). `stratum`: each class by itself.
 *
 * @since 0.1.0
 */
export type CapReading = 'row' | 'stratum'

/**
 * What the annual coverage is a share of. 年度覆盖比例以何者为分母。
 *
 * `level`: all subjects that a level supervises, each counted once, over the whole plan. `registry`: the registry of
 * every item by itself, so that each row has a floor of its own.
 *
 * @since 0.1.0
 */
export type CoverageReading = 'level' | 'registry'

/**
 * A day by which a plan is due, in the plan's year (0) or the year before it (−1), and with whom. 计划报送期限（当年为 0，上年为 −1）及报送对象。
 *
 * 月底前 is `end`. 月底前写作 `end`。
 *
 * @since 0.1.0
 */
export type PlanDue = YearlyDate & {
  readonly year: -1 | 0
  /** With whom it is filed, or the platform that it is entered on; empty where the text names none. 报送对象或录入平台；未写明则为空。 */
  readonly receivers: readonly Name[]
}

/**
 * Who leads a batch. 由谁牵头一个抽查批次。
 *
 * `initiator`: whoever initiates leads (谁主管、谁牵头、谁发起). `named`: the credit unit names one business unit a batch. `initiator` 谁发起谁牵头；`named` 逐批次确定牵头业务机构。
 *
 * @basis 临夏州市场监管系统细则 第十条; 宁阳县实施意见 二（三）2; 中山市实施方案 二（四）
 * @since 0.1.0
 */
export type LeadReading = 'initiator' | 'named'

/**
 * When a task counts as finished. 任务何时视为完成。
 *
 * `entered`: once its results are entered. `published`: only once they are published, so that what was checked and not
 * published counts as not completed. `entered` 录入即完成；`published` 公示后方为完成，已检查未公示的视为未完成。
 *
 * @basis 临夏州市场监管系统细则 第二十三条
 * @since 0.1.0
 */
export type FinishedReading = 'entered' | 'published'

/** One test of a plan's review. 计划审查的一项内容。 @since 0.1.0 */
export type ReviewTest = 'ratio' | 'frequency' | 'repetition' | 'legality'

/** The four tests. 四项审查内容。 @since 0.1.0 */
export const REVIEW_TESTS: readonly ReviewTest[] = ['ratio', 'frequency', 'repetition', 'legality']

/** A reviewer and what is its to test. 审查单位及其负责的审查内容。 @since 0.1.0 */
export type PlanReviewer = { readonly reviewer: Name; readonly tests: readonly ReviewTest[] }

/**
 * Why a draw through the whole system may be launched: ordered from above, a problem found everywhere, a risk that stands out. 开展全系统随机抽查的事由：上级部署、普遍性问题、突出风险。
 *
 * @basis 临夏州市场监管系统细则 第八条
 * @since 0.1.0
 */
export type SystemGround = 'order' | 'general-problem' | 'prominent-risk'

/** The three grounds. 三项事由。 @since 0.1.0 */
export const SYSTEM_GROUNDS: readonly SystemGround[] = ['order', 'general-problem', 'prominent-risk']

/**
 * What a text says of how a plan is made, filed, published, changed and carried out. 文件对计划编制、报送、公示、调整与执行的规定。
 *
 * Null, or an empty list, where the text is silent: nothing is then asked, and what needs an answer is refused. 文件未作规定的为 null 或空列表。
 *
 * @since 0.1.0
 */
export type PlanCourseRules = {
  /** The levels that make plans of their own. 自行编制计划的层级。 */
  readonly makers: Cited<readonly Level[]> | null
  /** The kinds of plans that a department makes every year. 每年须编制的计划种类。 */
  readonly kinds: Cited<readonly PlanKind[]> | null
  /** What a plan must say. 计划须载明的内容。 */
  readonly fields: readonly Cited<readonly PlanField[]>[]
  readonly lead: Cited<LeadReading> | null
  /** The ways in which a joint check may come about. 部门联合抽查的形成方式。 */
  readonly jointWays: Cited<readonly JointWay[]> | null
  /** Joint checks and campaigns belong in the joint plan; beside it only with a reason and an approver. 联合检查、专项整治纳入部门联合抽查计划。 */
  readonly jointInPlan: Citation | null
  /** Special plans are entered apart from the annual plan. 专项计划另行录入。 */
  readonly specialApart: Citation | null
  /** Who tests what before a plan is published. 计划公示前的审查分工。 */
  readonly review: Cited<readonly PlanReviewer[]> | null
  /** With whom every version is filed before it is published. 各版计划公示前的报送、备案对象。 */
  readonly filings: readonly Cited<readonly Name[]>[]
  /** Where it is published; an empty list where any place will do; null where the text asks for no publication. 公示渠道；未限定渠道则为空列表，未要求公示则为 null。 */
  readonly channels: Cited<readonly Name[]> | null
  /** The article that lets a published plan be changed. 允许调整已公示计划的条款。 */
  readonly adjustable: Citation | null
  /** How soon a changed plan is filed and published again. 调整后重新报送公示的期限。 */
  readonly republish: Cited<Term> | null
  /** The article that allows tasks beside the plan. 允许计划外临时抽查的条款。 */
  readonly temporary: Citation | null
  /** The article that has them published. 要求公示临时抽查执行情况的条款。 */
  readonly temporaryPublished: Citation | null
  /** Why the whole system may be drawn from. 开展全系统抽查的事由。 */
  readonly systemGrounds: Cited<readonly SystemGround[]> | null
  /** 谁制定、谁完成、谁录入. */
  readonly sameHand: Citation | null
  /** How many plans each item needs that are made and completed. 每一监管事项须制定并完成的计划数。 */
  readonly completedPerItem: Cited<number> | null
  /** When a task counts as finished; null where the text is silent: once it is entered. 任务何时视为完成；未作规定则以录入为准。 */
  readonly finishedWhen: Cited<FinishedReading> | null
}

/**
 * The numbers of the law that a plan is held against. 审核抽查计划所依据的法定数值。
 *
 * @since 0.1.0
 */
export type PlanRules = PlanCourseRules & {
  /** Null where the text demands a cap and leaves its number open: general items are then refused. 为 null 表示上限数值未定。 */
  readonly generalCap: GeneralCap | null
  /** Why key items have no cap; null where no text says so. 重点检查事项不设上限的依据；未作规定则为 null。 */
  readonly keyUncapped: Citation | null
  /** How often a year each item is drawn at least; a draw of nobody is none. 每一事项每年至少抽查的次数。 */
  readonly itemFloor: Cited<number> | null
  readonly coverageFloor: Cited<Ratio> | null
  readonly smallRegistry: Cited<SmallRegistryReading> | null
  readonly capOver: Cited<CapReading> | null
  readonly coverageOver: Cited<CoverageReading> | null
  /** The article that makes a plan state its quantities. 要求计划载明抽查数量的条款。 */
  readonly quantityStated: Citation | null
  readonly due: readonly Cited<PlanDue>[]
}

/**
 * Leave to pass a limit that the text sets only in general: who gave it, and why. 对“一般情况”“原则上”限制的放行：批准人与理由。
 *
 * @basis 临夏州部门联合细则 第九条
 * @since 0.1.0
 */
export type Waiver = {
  /** The row's number, from 1. 行号，自 1 起。 */
  readonly row: number
  readonly reason: string
  readonly approver: string
}
