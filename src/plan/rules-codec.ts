/* JSON of what a profile answers about plans. */

import { termCodec } from '../calendar/index.js'
import {
  booleanCodec,
  citationCodec,
  citedCodec,
  closed,
  codecOf,
  integerCodec,
  isDayOfMonth,
  listOf,
  nameCodec,
  nullOr,
  oneOf,
  ratioCodec,
  type Codec
} from '../kernel/index.js'
import { PLAN_FIELDS } from './field.js'
import { PLAN_KINDS } from './header.js'
import { JOINT_WAYS, LEVELS } from './row.js'
import {
  REVIEW_TESTS,
  SYSTEM_GROUNDS,
  type CapReading,
  type CoverageReading,
  type FinishedReading,
  type LeadReading,
  type PlanDue,
  type PlanReviewer,
  type PlanRules,
  type SmallRegistryReading
} from './rules.js'

const dueShape = closed('PlanDue', {
  year: integerCodec(-1, 0),
  month: integerCodec(1, 12),
  day: codecOf('1 to 31 or end', (value): value is number | 'end' => value === 'end' || integerCodec(1, 31).is(value), {
    zh: '1 至 31 的整数或 end（月底）',
    en: 'an integer from 1 to 31, or end'
  }),
  receivers: listOf(nameCodec)
})

// A due date returns with every plan, so it has to exist in every year: 11月31日 is refused here.
const planDueCodec: Codec<PlanDue> = codecOf(
  'PlanDue',
  (value): value is PlanDue =>
    dueShape.is(value) && (value.day === 'end' || isDayOfMonth(2023, value.month, value.day)),
  {
    zh: '每年都有的一天 { year, month, day, receivers }，year 为 -1 或 0，day 为日或 end（月底）',
    en: 'a day of every year { year, month, day, receivers }, year -1 or 0, day a number or end'
  }
)

const reviewerCodec: Codec<PlanReviewer> = closed('PlanReviewer', {
  reviewer: nameCodec,
  tests: listOf(oneOf(REVIEW_TESTS))
})

/** What a profile answers about plans. 规则包对计划的规定。 @since 0.1.0 */
export const planRulesCodec: Codec<PlanRules> = closed('PlanRules', {
  generalCap: nullOr(
    closed('GeneralCap', { value: ratioCodec, basis: citationCodec, strict: booleanCodec, waivable: booleanCodec })
  ),
  keyUncapped: nullOr(citationCodec),
  itemFloor: nullOr(citedCodec(integerCodec(0, 1))),
  coverageFloor: nullOr(citedCodec(ratioCodec)),
  smallRegistry: nullOr(citedCodec(oneOf<SmallRegistryReading>(['drawOne', 'drawNone', 'refuse']))),
  capOver: nullOr(citedCodec(oneOf<CapReading>(['row', 'stratum']))),
  coverageOver: nullOr(citedCodec(oneOf<CoverageReading>(['level', 'registry']))),
  quantityStated: nullOr(citationCodec),
  due: listOf(citedCodec(planDueCodec)),
  makers: nullOr(citedCodec(listOf(oneOf(LEVELS)))),
  kinds: nullOr(citedCodec(listOf(oneOf(PLAN_KINDS)))),
  fields: listOf(citedCodec(listOf(oneOf(PLAN_FIELDS)))),
  lead: nullOr(citedCodec(oneOf<LeadReading>(['initiator', 'named']))),
  jointWays: nullOr(citedCodec(listOf(oneOf(JOINT_WAYS)))),
  jointInPlan: nullOr(citationCodec),
  specialApart: nullOr(citationCodec),
  review: nullOr(citedCodec(listOf(reviewerCodec))),
  filings: listOf(citedCodec(listOf(nameCodec))),
  channels: nullOr(citedCodec(listOf(nameCodec))),
  adjustable: nullOr(citationCodec),
  republish: nullOr(citedCodec(termCodec)),
  temporary: nullOr(citationCodec),
  temporaryPublished: nullOr(citationCodec),
  systemGrounds: nullOr(citedCodec(listOf(oneOf(SYSTEM_GROUNDS)))),
  sameHand: nullOr(citationCodec),
  completedPerItem: nullOr(citedCodec(integerCodec(1, 100))),
  finishedWhen: nullOr(citedCodec(oneOf<FinishedReading>(['entered', 'published'])))
})
