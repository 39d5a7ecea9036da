/* Why a printed plan, a decision or a size is refused, in both languages. */

import {
  cite,
  kernelMessages,
  printRatio,
  type AnswerOpen,
  type Cited,
  type Messages,
  type Name,
  type NameTrouble,
  type Ratio
} from '../kernel/index.js'
import type { RiskClass } from '../registry/index.js'
import type { DrawMethod } from './decision.js'
import { printCap, type RowFloor } from './limit.js'
import { MERGED_COLUMNS, type AnyColumn } from './printed.js'
import type { GeneralCap, Waiver } from './rules.js'

type Cell = { readonly row: number; readonly column: AnyColumn }
type Stratum = { readonly row: number; readonly stratum: Name }
/** The whole row where `stratum` is null. */
type Reach = { readonly row: number; readonly stratum: Name | null }

/** Why a printed plan cannot be read. 计划表无法读取的理由。 @since 0.1.0 */
export type ReadRefusal =
  | { readonly _tag: 'NoSuchPlanYear'; readonly year: number }
  | ({ readonly _tag: 'CellEmpty' } & Cell)
  | ({ readonly _tag: 'CellNotAName'; readonly found: string; readonly troubles: readonly NameTrouble[] } & Cell)
  | ({ readonly _tag: 'CellUnreadable'; readonly found: string } & Cell)
  | ({ readonly _tag: 'NothingAbove' } & Cell)
  | ({ readonly _tag: 'QuantitiesApart' } & Cell)
  | ({ readonly _tag: 'RowRepeated'; readonly first: number } & Cell)

/** Why decisions do not make tasks of a plan. 决定不能构成任务的理由。 @since 0.1.0 */
export type TaskRefusal =
  | { readonly _tag: 'RowUndecided'; readonly row: number }
  | { readonly _tag: 'DecisionForNoRow'; readonly row: number; readonly name: Name }
  | { readonly _tag: 'RowDecidedTwice'; readonly row: number }
  | { readonly _tag: 'TaskNameRepeated'; readonly row: number; readonly name: Name; readonly first: number }
  | { readonly _tag: 'StrataMissing'; readonly row: number }
  | { readonly _tag: 'TeamNeedRepeated'; readonly row: number; readonly name: Name }
  | ({ readonly _tag: 'StratumNameRepeated' } & Stratum)
  | ({ readonly _tag: 'ClassesMissing' } & Stratum)
  | ({ readonly _tag: 'ClassRepeated'; readonly riskClass: RiskClass; readonly other: Name } & Stratum)
  | ({ readonly _tag: 'DecisionMissing'; readonly method: DrawMethod; readonly member: 'quota' | 'weights' } & Stratum)
  | ({
      readonly _tag: 'DecisionOutOfPlace'
      readonly method: DrawMethod
      readonly member: 'quota' | 'reserve' | 'weights'
    } & Stratum)
  | ({
      readonly _tag: 'DecisionNoInteger'
      readonly member: string
      readonly value: number
      readonly least: number
      readonly most: number
    } & Stratum)

/** Why sizes are refused. 数量被拒绝的理由。 @since 0.1.0 */
export type SizeRefusal =
  | AnswerOpen
  | ({ readonly _tag: 'RatioUnreadable'; readonly ratio: string } & Stratum)
  | ({ readonly _tag: 'RatioNotWhole'; readonly ratio: string; readonly rows: number } & Stratum)
  | ({ readonly _tag: 'NumberOutsideRows'; readonly number: number; readonly rows: number } & Stratum)
  | { readonly _tag: 'CapOpen'; readonly row: number }
  | ({ readonly _tag: 'RatioAboveCap'; readonly ratio: string; readonly cap: GeneralCap } & Reach)
  | ({
      readonly _tag: 'SizeAboveCap'
      readonly size: number
      readonly rows: number
      readonly most: number
      readonly cap: GeneralCap
    } & Reach)
  | {
      readonly _tag: 'CapBelowFloor'
      readonly row: number
      readonly most: number
      readonly cap: GeneralCap
      readonly floor: RowFloor
    }
  | { readonly _tag: 'NothingDrawable'; readonly row: number; readonly rows: number; readonly cap: GeneralCap }
  | { readonly _tag: 'SizeBelowFloor'; readonly row: number; readonly size: number; readonly floor: RowFloor }
  | { readonly _tag: 'WaiverUnsigned'; readonly row: number }
  | { readonly _tag: 'WaiverForOtherRow'; readonly row: number; readonly waiver: Waiver }
  | { readonly _tag: 'WaiverForNoRow'; readonly row: number; readonly waiver: Waiver }
  | { readonly _tag: 'RowWaivedTwice'; readonly row: number }

/** Why a whole plan covers too little. 整个计划覆盖不足的理由。 @since 0.1.0 */
export type CoverageRefusal = {
  readonly _tag: 'CoverageOutOfReach'
  readonly subjects: number
  readonly places: number
  readonly least: number
  readonly floor: Cited<Ratio>
}

/** Everything that the plan stage refuses. 计划阶段的全部拒绝理由。 @since 0.1.0 */
export type PlanRefusal = ReadRefusal | TaskRefusal | SizeRefusal | CoverageRefusal

/** Their words. 其文本。 @since 0.1.0 */
export const planMessages: Messages<PlanRefusal> = {
  AnswerOpen: kernelMessages.AnswerOpen,
  NoSuchPlanYear: {
    zh: ({ year }) => `计划年度 ${String(year)} 不在 1949 年至 2100 年之间`,
    en: ({ year }) => `${String(year)} is no year of a plan between 1949 and 2100`
  },
  CellEmpty: {
    zh: (r) =>
      `${cellZh(r)}：此格为空${MERGED_COLUMNS.some((column) => column === r.column) ? '；与上方合并的格应为 null' : '，该栏每行均须填写'}`,
    en: (r) =>
      `${cellEn(r)}: the cell is empty; ${MERGED_COLUMNS.some((column) => column === r.column) ? 'a cell merged with the one above is null' : 'this column is filled in every row'}`
  },
  CellNotAName: {
    zh: (r) => `${cellZh(r)}：“${shortened(r.found)}”不是合格名称（1 至 200 字节、可见、首尾无空格）`,
    en: (r) => `${cellEn(r)}: "${shortened(r.found)}" is no name (1 to 200 bytes, visible, no outer space)`
  },
  CellUnreadable: {
    zh: (r) => `${cellZh(r)}：“${shortened(r.found)}”无法识别；应为${expectedZh[r.column] ?? '文本'}`,
    en: (r) => `${cellEn(r)}: "${shortened(r.found)}" cannot be read; expected ${expectedEn[r.column] ?? 'a text'}`
  },
  NothingAbove: {
    zh: (r) => `${cellZh(r)}：本行无此格，同领域上方亦无可沿用者`,
    en: (r) => `${cellEn(r)}: no cell of its own, and none above it in the domain`
  },
  QuantitiesApart: {
    zh: (r) => `${cellZh(r)}：本行比例与数量分载，不能合读为一项；请只留一项，或改为比例与户数`,
    en: (r) =>
      `${cellEn(r)}: ratio and quantity of this row cannot be read as one; keep one, or print a ratio and a number`
  },
  RowRepeated: {
    zh: (r) => `${cellZh(r)}：领域、发起部门、事项、检查对象与第 ${String(r.first)} 行全同`,
    en: (r) => `${cellEn(r)}: domain, initiator, item and objects are those of row ${String(r.first)}`
  },
  RowUndecided: {
    zh: ({ row }) => `第 ${String(row)} 行尚无决定（抽取方法、比例或数量）`,
    en: ({ row }) => `row ${String(row)} has no decision (method, ratio or number)`
  },
  DecisionForNoRow: {
    zh: ({ row, name }) => `决定“${name}”所指第 ${String(row)} 行不在计划中`,
    en: ({ row, name }) => `the decision "${name}" is for row ${String(row)}, which the plan does not have`
  },
  RowDecidedTwice: {
    zh: ({ row }) => `第 ${String(row)} 行有不止一项决定`,
    en: ({ row }) => `row ${String(row)} is decided more than once`
  },
  TaskNameRepeated: {
    zh: ({ row, name, first }) => `第 ${String(row)} 行的抽取名称“${name}”已用于第 ${String(first)} 行`,
    en: ({ row, name, first }) => `row ${String(row)}: the name "${name}" is that of row ${String(first)} already`
  },
  TeamNeedRepeated: {
    zh: ({ row, name }) => `计划第 ${String(row)} 行对检查组的要求中“${name}”写了两次`,
    en: ({ row, name }) => `what row ${String(row)} of the plan asks of its teams names "${name}" twice`
  },
  StrataMissing: {
    zh: ({ row }) => `第 ${String(row)} 行的决定未设任何层`,
    en: ({ row }) => `row ${String(row)}: the decision has no stratum`
  },
  StratumNameRepeated: {
    zh: (r) => `${stratumZh(r)}：层名重复`,
    en: (r) => `${stratumEn(r)}: another stratum has this name`
  },
  ClassesMissing: {
    zh: (r) => `${stratumZh(r)}：未含任何风险类别；全部对象请写 null`,
    en: (r) => `${stratumEn(r)}: no class of subjects; null means all`
  },
  ClassRepeated: {
    zh: (r) => `${stratumZh(r)}：风险类别“${classZh[r.riskClass]}”已在“${r.other}”层`,
    en: (r) => `${stratumEn(r)}: the class "${r.riskClass}" stands in "${r.other}" already`
  },
  DecisionMissing: {
    zh: (r) => `${stratumZh(r)}：${r.method} 须有${memberZh[r.member]}`,
    en: (r) => `${stratumEn(r)}: ${r.method} needs ${r.member}`
  },
  DecisionOutOfPlace: {
    zh: (r) => `${stratumZh(r)}：${r.method} 不得有${memberZh[r.member]}`,
    en: (r) => `${stratumEn(r)}: ${r.method} takes no ${r.member}`
  },
  DecisionNoInteger: {
    zh: (r) =>
      `${stratumZh(r)}：${r.member} 应为 ${String(r.least)} 至 ${String(r.most)} 的整数，实为 ${String(r.value)}`,
    en: (r) =>
      `${stratumEn(r)}: ${r.member} must be an integer from ${String(r.least)} to ${String(r.most)}, found ${String(r.value)}`
  },
  RatioUnreadable: {
    zh: (r) => `${stratumZh(r)}：“${shortened(r.ratio)}”不是 0 至 1 之间的比例；可写作 0.07、7% 或 7/100`,
    en: (r) => `${stratumEn(r)}: "${shortened(r.ratio)}" is no ratio between 0 and 1; write 0.07, 7% or 7/100`
  },
  RatioNotWhole: {
    zh: (r) => `${stratumZh(r)}：${String(r.rows)} 户的 ${r.ratio} 不是整数；请指明取整方式`,
    en: (r) => `${stratumEn(r)}: ${r.ratio} of ${String(r.rows)} is no whole number; say how to round`
  },
  NumberOutsideRows: {
    zh: (r) => `${stratumZh(r)}：拟抽 ${String(r.number)} 户，而名录库有 ${String(r.rows)} 户`,
    en: (r) => `${stratumEn(r)}: ${String(r.number)} are to be drawn of ${String(r.rows)}`
  },
  CapOpen: {
    zh: ({ row }) => `第 ${String(row)} 行为一般检查事项，其比例上限未定；请先给出上限数值`,
    en: ({ row }) => `row ${String(row)} is a general item, and the number of its cap is left open; give one first`
  },
  RatioAboveCap: {
    zh: (r) => `${reachZh(r)}：比例 ${r.ratio} 超出上限，比例应${printCap('zh')(r.cap)}${waiverZh(r.cap)}`,
    en: (r) => `${reachEn(r)}: the ratio ${r.ratio} passes the cap, ${printCap('en')(r.cap)}${waiverEn(r.cap)}`
  },
  SizeAboveCap: {
    zh: (r) =>
      `${reachZh(r)}：${String(r.rows)} 户中抽 ${String(r.size)} 户，至多 ${String(r.most)} 户，比例应${printCap('zh')(r.cap)}${waiverZh(r.cap)}`,
    en: (r) =>
      `${reachEn(r)}: ${String(r.size)} of ${String(r.rows)}, at most ${String(r.most)}: the ratio must be ${printCap('en')(r.cap)}${waiverEn(r.cap)}`
  },
  CapBelowFloor: {
    zh: (r) =>
      `第 ${String(r.row)} 行：至多可抽 ${String(r.most)} 户，比例${printCap('zh')(r.cap)}，而至少应抽 ${String(r.floor.least)} 户（${cite('zh')(r.floor.basis)}）`,
    en: (r) =>
      `row ${String(r.row)}: at most ${String(r.most)}, ratio ${printCap('en')(r.cap)}, but at least ${String(r.floor.least)} (${cite('en')(r.floor.basis)})`
  },
  NothingDrawable: {
    zh: (r) =>
      `第 ${String(r.row)} 行：名录库仅 ${String(r.rows)} 户，抽一户其比例即不合“${printCap('zh')(r.cap)}”，无从抽取`,
    en: (r) =>
      `row ${String(r.row)}: nobody can be drawn from a registry of ${String(r.rows)}, since one alone breaks ${printCap('en')(r.cap)}`
  },
  SizeBelowFloor: {
    zh: (r) =>
      `第 ${String(r.row)} 行：共抽 ${String(r.size)} 户，少于 ${String(r.floor.least)} 户（${cite('zh')(r.floor.basis)}）`,
    en: (r) =>
      `row ${String(r.row)}: ${String(r.size)} in all, less than ${String(r.floor.least)} (${cite('en')(r.floor.basis)})`
  },
  WaiverUnsigned: {
    zh: ({ row }) => `第 ${String(row)} 行的放行须有理由与批准人`,
    en: ({ row }) => `the waiver for row ${String(row)} needs a reason and an approver`
  },
  WaiverForOtherRow: {
    zh: ({ row, waiver }) => `第 ${String(row)} 行所附放行是针对第 ${String(waiver.row)} 行的`,
    en: ({ row, waiver }) => `the waiver given with row ${String(row)} is for row ${String(waiver.row)}`
  },
  WaiverForNoRow: {
    zh: ({ row }) => `放行所指第 ${String(row)} 行不在计划中`,
    en: ({ row }) => `a waiver is for row ${String(row)}, which the plan does not have`
  },
  RowWaivedTwice: {
    zh: ({ row }) => `第 ${String(row)} 行有不止一项放行`,
    en: ({ row }) => `row ${String(row)} has more than one waiver`
  },
  CoverageOutOfReach: {
    zh: (r) =>
      `${String(r.subjects)} 户监管对象全年至多抽到 ${String(r.places)} 户，覆盖不低于 ${printRatio(r.floor.value)} 需 ${String(r.least)} 户（${cite('zh')(r.floor.basis)}）`,
    en: (r) =>
      `${String(r.places)} places a year for ${String(r.subjects)} subjects: a coverage of ${printRatio(r.floor.value)} needs ${String(r.least)} (${cite('en')(r.floor.basis)})`
  }
}

const expectedZh: { readonly [C in AnyColumn]?: string } = {
  事项分类: '一般监管或重点监管',
  抽查主体: '州级或州县级',
  配合部门: '以顿号分隔的部门名称',
  抽查时间: '形如 3月-11月 的月份，1 至 12 月，先后有序',
  任务类型: '年度计划任务或临时任务',
  抽查比例: '形如 10%、10%（20户）、不低于10% 的比例',
  抽查数量: '形如 20户、≥1 的数量',
  '抽查比例（数量）': '形如 10%（20户）、20户、不低于10% 的比例或数量',
  抽查频次: '形如 每年1次、1次/年 的频次',
  检查方式: '以顿号分隔的实地核查、书面检查、网络监测、抽样检测',
  牵头业务机构: '一个机构名称'
}
const expectedEn: { readonly [C in AnyColumn]?: string } = {
  事项分类: '一般监管 or 重点监管',
  抽查主体: '州级 or 州县级',
  配合部门: 'names of departments with 、 between them',
  抽查时间: 'months such as 3月-11月, from 1 to 12, the earlier first',
  任务类型: '年度计划任务 or 临时任务',
  抽查比例: 'a ratio such as 10%, 10%（20户） or 不低于10%',
  抽查数量: 'a quantity such as 20户 or ≥1',
  '抽查比例（数量）': 'a ratio or a quantity such as 10%（20户）, 20户 or 不低于10%',
  抽查频次: 'a frequency such as 每年1次 or 1次/年',
  检查方式: '实地核查, 书面检查, 网络监测 or 抽样检测 with 、 between them',
  牵头业务机构: 'the name of one unit'
}
const memberZh = { quota: '比例或数量', reserve: '备选', weights: '权重' } as const
const classZh: { readonly [C in RiskClass]: string } = { low: '低', general: '一般', higher: '较高', high: '高' }

const cellZh = ({ row, column }: Cell): string => `第 ${String(row)} 行“${column}”`
const cellEn = ({ row, column }: Cell): string => `row ${String(row)}, ${column}`
const stratumZh = ({ row, stratum }: Stratum): string => `第 ${String(row)} 行“${stratum}”层`
const stratumEn = ({ row, stratum }: Stratum): string => `row ${String(row)}, stratum "${stratum}"`
const reachZh = ({ row, stratum }: Reach): string =>
  stratum === null ? `第 ${String(row)} 行` : stratumZh({ row, stratum })
const reachEn = ({ row, stratum }: Reach): string =>
  stratum === null ? `row ${String(row)}` : stratumEn({ row, stratum })
const waiverZh = ({ waivable }: GeneralCap): string => (waivable ? '；可凭理由与批准人放行' : '；此限不得放行')
const waiverEn = ({ waivable }: GeneralCap): string =>
  waivable ? '; a reason and an approver can waive it' : '; this limit cannot be waived'
const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
