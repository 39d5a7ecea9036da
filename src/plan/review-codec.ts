/* JSON of what a plan is reviewed against. */

import {
  booleanCodec,
  citationCodec,
  citedCodec,
  closed,
  integerCodec,
  listOf,
  nameCodec,
  nullOr,
  oneOf,
  ratioCodec,
  type Codec
} from '../kernel/index.js'
import type { CampaignReading, PlanDuty, ReviewDemands, SharedReading, SpreadReading } from './review-rules.js'

/** A demand of the law with its strength. 法定要求及其强度。 @since 0.1.0 */
export const planDutyCodec: Codec<PlanDuty> = closed('PlanDuty', { basis: citationCodec, soft: booleanCodec })

/** What the texts demand of a plan as a whole. 文件对计划整体的要求。 @since 0.1.0 */
export const reviewDemandsCodec: Codec<ReviewDemands> = closed('ReviewDemands', {
  listed: nullOr(planDutyCodec),
  founded: nullOr(planDutyCodec),
  random: nullOr(planDutyCodec),
  byDefault: nullOr(planDutyCodec),
  strictFields: nullOr(citedCodec(listOf(nameCodec))),
  noCampaign: nullOr(
    closed('PlanDuty', {
      basis: citationCodec,
      soft: booleanCodec,
      reading: oneOf<CampaignReading>(['randomAllowed', 'none'])
    })
  ),
  noRepeat: nullOr(planDutyCodec),
  shared: nullOr(citedCodec(oneOf<SharedReading>(['merge', 'joint']))),
  jointShare: nullOr(citedCodec(nullOr(ratioCodec))),
  raised: nullOr(planDutyCodec),
  spread: nullOr(citedCodec(oneOf<SpreadReading>(['even', 'concentrated']))),
  mostInMonth: nullOr(citedCodec(ratioCodec)),
  keyItems: nullOr(citationCodec),
  balance: nullOr(citationCodec),
  workload: nullOr(citationCodec),
  staleAfter: nullOr(citedCodec(integerCodec(1, 100))),
  appraisal: nullOr(planDutyCodec),
  scope: nullOr(citationCodec),
  onsite: nullOr(planDutyCodec),
  census: nullOr(citationCodec)
})
