/* JSON of printed plans, rows, decisions and waivers: each member as it stands, none missing and none too many. */

import * as t from 'io-ts'
import { ITEM_CLASSES, ratioTextCodec, statementCodec } from '../checklist/index.js'
import { windowCodec } from '../calendar/index.js'
import {
  booleanCodec,
  closed,
  integerCodec,
  isPlainObject,
  listOf,
  nameCodec,
  nullOr,
  oneOf,
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
import type { PrintedPlan, PrintedRow } from './printed.js'
import { ROUNDINGS, type Quota } from './quota.js'
import { LEVELS, type Plan, type PlanRow } from './row.js'
import type { Waiver } from './rules.js'

const yearCodec = integerCodec(YEARS.first, YEARS.last)
const numberCodec = integerCodec(1, Number.MAX_SAFE_INTEGER)
const cell = nullOr(textCodec)

/** The eight cells of a row. 一行的八个单元格。 @since 0.1.0 */
export const printedRowCodec: Codec<PrintedRow> = closed('PrintedRow', {
  抽查领域: cell,
  发起部门: cell,
  抽查事项: cell,
  事项分类: cell,
  检查对象: cell,
  抽查主体: cell,
  配合部门: cell,
  抽查时间: cell
})

/** A printed plan. 印刷的计划表。 @since 0.1.0 */
export const printedPlanCodec: Codec<PrintedPlan> = closed('PrintedPlan', {
  title: statementCodec,
  year: yearCodec,
  rows: listOf(printedRowCodec)
})

/** Departments printed under another name. 部门别名表。 @since 0.1.0 */
export const aliasesCodec: Codec<readonly Alias[]> = listOf(closed('Alias', { printed: nameCodec, read: nameCodec }))

/** A row of a plan. 计划的一行。 @since 0.1.0 */
export const planRowCodec: Codec<PlanRow> = closed('PlanRow', {
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
})

/** A plan. 计划。 @since 0.1.0 */
export const planCodec: Codec<Plan> = closed('Plan', {
  title: statementCodec,
  year: yearCodec,
  rows: listOf(planRowCodec)
})

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
