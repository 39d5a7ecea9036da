/* What a plan must say, and which of it a plan does not say.
   临夏州市场监管系统细则 第十二条; 临夏州部门联合细则 第十五条; 临夏州实施意见 三（四）; 中山市实施方案 二（四）、三（一）. */

import type { Citation } from '../kernel/index.js'
import type { PrintedQuantity } from './quantity.js'
import type { Plan, PlanRow } from './row.js'
import type { PlanCourseRules } from './rules.js'

/**
 * Something that a text asks a plan to say. 计划须载明的一项内容。
 *
 * Of the whole plan: `title` 计划名称, `type` 抽查类型, `items` 抽查事项, `bothClasses` 一般与重点检查事项. Of each row: `scope` 对象范围,
 * `time` 时间, `quantity` 数量 (a number or a ratio), `number` 户数, `ratio` 比例, `methods` 方式, `bodies` 检查机关, `lead` 牵头单位,
 * `partners` 参与部门, `taskName` 任务名称, `shares` 两级分配比例 (rows of both levels), `areas` 地区比重 (rows that counties carry out).
 *
 * @since 0.1.0
 */
export type PlanField =
  | 'title'
  | 'type'
  | 'items'
  | 'bothClasses'
  | 'scope'
  | 'time'
  | 'quantity'
  | 'number'
  | 'ratio'
  | 'methods'
  | 'bodies'
  | 'lead'
  | 'partners'
  | 'taskName'
  | 'shares'
  | 'areas'

/** Everything that a text may ask. 全部内容。 @since 0.1.0 */
export const PLAN_FIELDS: readonly PlanField[] = [
  'title',
  'type',
  'items',
  'bothClasses',
  'scope',
  'time',
  'quantity',
  'number',
  'ratio',
  'methods',
  'bodies',
  'lead',
  'partners',
  'taskName',
  'shares',
  'areas'
]

/** Something that a plan does not say; `rows` is null where the whole plan is meant. 计划未载明的一项；针对整个计划时 `rows` 为 null。 @since 0.1.0 */
export type FieldMissing = {
  readonly field: PlanField
  readonly rows: readonly number[] | null
  readonly basis: Citation
}

/**
 * What a plan does not say though a text asks it. 计划应载明而未载明的内容。
 *
 * A ratio states a quantity, and so does a reference to the lead unit's number; a number alone states no ratio.
 * 载明比例，或写明以牵头单位的抽查数为准，均视为载明数量；仅有户数不视为载明比例。
 *
 * @returns one element for each field of each article that is missing somewhere, with the rows; empty: nothing is missing
 * @basis 临夏州市场监管系统细则 第十二条; 临夏州部门联合细则 第十五条; 中山市实施方案 二（四）、三（一）; 临夏州实施意见 三（四）
 * @since 0.1.0
 */
export const missingPlanFields = (plan: Plan, rules: Pick<PlanCourseRules, 'fields'>): readonly FieldMissing[] =>
  rules.fields.flatMap(({ value, basis }) =>
    value.flatMap((field): readonly FieldMissing[] => {
      const says = planSays[field]
      if (says !== undefined) return says(plan) ? [] : [{ field, rows: null, basis }]
      const rows = plan.rows.filter((row) => rowSays[field]?.(row, plan) === false).map(({ number }) => number)
      return rows.length === 0 ? [] : [{ field, rows, basis }]
    })
  )

const planSays: { readonly [F in PlanField]?: (plan: Plan) => boolean } = {
  title: ({ title }) => title.trim() !== '',
  type: ({ type }) => type !== undefined,
  items: ({ rows }) => rows.length > 0,
  bothClasses: ({ rows }) => rows.some((row) => row.class === 'general') && rows.some((row) => row.class === 'key')
}

const rowSays: { readonly [F in PlanField]?: (row: PlanRow, plan: Plan) => boolean } = {
  // A row cannot be without its objects, nor without a lead: the initiator leads where no unit is named.
  scope: () => true,
  time: ({ window }) => window.length > 0,
  quantity: ({ quantity }) => quantity !== undefined,
  number: ({ quantity }) => quantity?._tag === 'AsLead' || (quantity !== undefined && saysNumber(quantity)),
  ratio: ({ quantity }) => quantity?._tag === 'AsLead' || (quantity !== undefined && saysRatio(quantity)),
  methods: ({ methods }) => methods !== undefined && methods.length > 0,
  bodies: ({ levels }) => levels.length > 0,
  lead: () => true,
  // A plan of one system has no partners; an undirected draw finds them by the business of whoever is drawn.
  partners: ({ partners, way }, { kind }) => partners.length > 0 || kind === 'system' || way === 'undirected',
  taskName: ({ name }) => name !== undefined,
  shares: ({ levels, shares }) =>
    levels.length < 2 || levels.every((level) => shares?.some((one) => one.level === level)),
  areas: ({ levels, areas }) => !levels.includes('county') || (areas !== undefined && areas.length > 0)
}

const saysNumber = (quantity: PrintedQuantity): boolean => 'count' in quantity

const saysRatio = (quantity: PrintedQuantity): boolean => 'ratio' in quantity || quantity._tag === 'Census'
