/* JSON of printed plans, rows, decisions and waivers: each member as it stands, none missing and none too many. */

import * as t from 'io-ts'
import { checkKindCodec, windowCodec } from '../calendar/index.js'
import { frequencyCodec, ITEM_CLASSES, METHODS, ratioTextCodec, statementCodec } from '../checklist/index.js'
import {
  booleanCodec,
  byMember,
  closed,
  integerCodec,
  isPlainObject,
  listOf,
  nameCodec,
  nullOr,
  oneOf,
  ratioCodec,
  textCodec,
  YEARS,
  type Codec
} from '../kernel/index.js'
import { RISK_CLASSES, type RiskClass } from '../registry/index.js'
import {
  DRAW_METHODS,
  MOST_CLASS_WEIGHT,
  MOST_DRAWN,
  MOST_EXPERTS,
  type Decision,
  type StratumDecision,
  type TeamNeed
} from './decision.js'
import type { Alias } from './department.js'
import { PLAN_KINDS } from './header.js'
import type { PrintedPlan, PrintedRow } from './printed.js'
import { ROUNDINGS, type Quota } from './quota.js'
import type { PrintedQuantity } from './quantity.js'
import { JOINT_WAYS, LEVELS, TASK_TYPES, type Plan, type PlanRow } from './row.js'
import type { Waiver } from './rules.js'

const yearCodec = integerCodec(YEARS.first, YEARS.last)
const numberCodec = integerCodec(1, Number.MAX_SAFE_INTEGER)
const cell = nullOr(textCodec)

/** The cells of a row: the eight, and those of further columns where the table has them. 一行的单元格：八栏及附加各栏。 @since 0.1.0 */
export const printedRowCodec: Codec<PrintedRow> = closed(
  'PrintedRow',
  {
    抽查领域: cell,
    发起部门: cell,
    抽查事项: cell,
    事项分类: cell,
    检查对象: cell,
    抽查主体: cell,
    配合部门: cell,
    抽查时间: cell
  },
  {
    任务名称: cell,
    任务类型: cell,
    抽查比例: cell,
    抽查数量: cell,
    '抽查比例（数量）': cell,
    抽查频次: cell,
    检查方式: cell,
    牵头业务机构: cell,
    其他要求: cell
  }
)

const header = { type: nameCodec, kind: oneOf(PLAN_KINDS), maker: nameCodec, level: oneOf(LEVELS) }

/** A printed plan. 印刷的计划表。 @since 0.1.0 */
export const printedPlanCodec: Codec<PrintedPlan> = closed(
  'PrintedPlan',
  { title: statementCodec, year: yearCodec, rows: listOf(printedRowCodec) },
  header
)

/** Departments printed under another name. 部门别名表。 @since 0.1.0 */
export const aliasesCodec: Codec<readonly Alias[]> = listOf(closed('Alias', { printed: nameCodec, read: nameCodec }))

const countCodec = integerCodec(0, MOST_DRAWN)
const times = integerCodec(1, 366)
const shareOfMore = { of: nameCodec, times }

/** How many are drawn, as printed. 计划所载的抽查比例或数量。 @since 0.1.0 */
export const printedQuantityCodec: Codec<PrintedQuantity> = byMember('_tag', {
  Percent: closed('Percent', { _tag: oneOf(['Percent']), ratio: ratioCodec }, { ...shareOfMore, count: countCodec }),
  Count: closed('Count', { _tag: oneOf(['Count']), count: countCodec }, { times }),
  AtLeast: closed('AtLeast', { _tag: oneOf(['AtLeast']), count: countCodec }, { times }),
  AtMost: closed('AtMost', { _tag: oneOf(['AtMost']), count: countCodec }, { times }),
  RatioAtLeast: closed('RatioAtLeast', { _tag: oneOf(['RatioAtLeast']), ratio: ratioCodec }, shareOfMore),
  RatioAtMost: closed('RatioAtMost', { _tag: oneOf(['RatioAtMost']), ratio: ratioCodec }, shareOfMore),
  Census: closed('Census', { _tag: oneOf(['Census']) }, { count: countCodec, times }),
  AsLead: closed('AsLead', { _tag: oneOf(['AsLead']) }, { times })
})

/** A row of a plan. 计划的一行。 @since 0.1.0 */
export const planRowCodec: Codec<PlanRow> = closed(
  'PlanRow',
  {
    number: numberCodec,
    domain: nameCodec,
    initiator: nameCodec,
    item: nameCodec,
    objects: nameCodec,
    class: oneOf(ITEM_CLASSES),
    levels: listOf(oneOf(LEVELS)),
    partners: listOf(nameCodec),
    openPartners: booleanCodec,
    window: windowCodec
  },
  {
    name: nameCodec,
    quantity: printedQuantityCodec,
    methods: listOf(oneOf(METHODS)),
    frequency: frequencyCodec,
    lead: nameCodec,
    task: oneOf(TASK_TYPES),
    kind: checkKindCodec,
    way: oneOf(JOINT_WAYS),
    shares: listOf(closed('LevelShare', { level: oneOf(LEVELS), ratio: ratioCodec })),
    areas: listOf(closed('AreaShare', { area: nameCodec, ratio: ratioCodec })),
    remarks: statementCodec
  }
)

/** A plan. 计划。 @since 0.1.0 */
export const planCodec: Codec<Plan> = closed(
  'Plan',
  { title: statementCodec, year: yearCodec, rows: listOf(planRowCodec) },
  header
)

const ratioQuota = closed('Quota', { ratio: ratioTextCodec, rounding: oneOf(ROUNDINGS) })
const numberQuota = closed('Quota', { number: integerCodec(0, MOST_DRAWN) })

/** A ratio with its rounding, or a number. 比例及取整方式，或数量。 @since 0.1.0 */
export const quotaCodec: Codec<Quota> = new t.Type<Quota>(
  'Quota',
  (value): value is Quota => ratioQuota.is(value) || numberQuota.is(value),
  // What is missing is told of the form that was meant.
  (value, context) =>
    (isPlainObject(value) && Object.hasOwn(value, 'number') ? numberQuota : ratioQuota).validate(value, context),
  t.identity
)

const weight = integerCodec(1, MOST_CLASS_WEIGHT)
const weightsCodec: Codec<{ readonly [C in RiskClass]: number }> = closed('Weights', {
  low: weight,
  general: weight,
  higher: weight,
  high: weight
})

/** The decision on one stratum. 对一层的决定。 @since 0.1.0 */
export const stratumDecisionCodec: Codec<StratumDecision> = closed('StratumDecision', {
  name: nameCodec,
  classes: nullOr(listOf(oneOf(RISK_CLASSES))),
  method: oneOf(DRAW_METHODS),
  quota: nullOr(quotaCodec),
  reserve: integerCodec(0, MOST_DRAWN),
  weights: nullOr(weightsCodec)
})

const teamNeedCodec: Codec<TeamNeed> = closed('TeamNeed', {
  qualifications: listOf(nameCodec),
  experts: listOf(closed('ExpertNeed', { specialty: nameCodec, places: integerCodec(1, MOST_EXPERTS) }))
})

/** The decision on one row. 对一行的决定。 @since 0.1.0 */
export const decisionCodec: Codec<Decision> = closed(
  'Decision',
  {
    row: numberCodec,
    name: nameCodec,
    registry: nameCodec,
    strata: listOf(stratumDecisionCodec)
  },
  { team: teamNeedCodec }
)

/** A waiver, with its reason and its approver. 放行（含理由与批准人）。 @since 0.1.0 */
export const waiverCodec: Codec<Waiver> = closed('Waiver', {
  row: numberCodec,
  reason: statementCodec,
  approver: statementCodec
})
