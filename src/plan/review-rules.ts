/* What the law asks of a plan as a whole, beyond the limits on its numbers; a profile answers, each with its article.
   Ratios, floors, due days and what a plan must state are in `PlanRules`, the limits on pools in `PoolRules`. */

import type { Citation, Cited, Name, Ratio } from '../kernel/index.js'

/**
 * A demand of the law, and whether it leaves room (原则上、一般、适当): a breach of a soft one passes with a reason and an approver. 法定要求及其是否留有余地。
 *
 * @since 0.1.0
 */
export type PlanDuty = { readonly basis: Citation; readonly soft: boolean }

/** Whether a campaign that is itself drawn at random may go beside random checks (C-27). 本身随机抽取的专项检查可否与随机抽查并行。 @since 0.1.0 */
export type CampaignReading = 'randomAllowed' | 'none'

/**
 * What becomes of rows of several departments on the same objects (WN-11, LX-DEPT-22). 多部门对同一检查对象的各行如何处理。
 *
 * `merge`: whoever is drawn twice is visited once, so that such rows are only pointed out. `joint`: the departments have to
 * plan it as a joint check, each naming the other.
 *
 * @since 0.1.0
 */
export type SharedReading = 'merge' | 'joint'

/** Whether checks are to be spread over the year or kept to few months (C-31). 全年均衡开展，或集中于少数月份。 @since 0.1.0 */
export type SpreadReading = 'even' | 'concentrated'

/**
 * What a plan is reviewed against; null where the texts ask nothing. 审核抽查计划所依据的要求；无规定的为 null。
 *
 * Two numbers stand with the stages that draw and assign, and are brought here for the review alone.
 *
 * @since 0.1.0
 */
export type ReviewRules = ReviewDemands & {
  /** Officers that go on each visit, at least. 每户检查至少应有的执法人员数。 */
  readonly officersPerVisit: Cited<number> | null
  /** How often a year one subject may be drawn. 同一检查对象一年内被抽中的最多次数。 */
  readonly visitsPerSubject: (Cited<number> & { readonly soft: boolean; readonly keyItemsFree: boolean }) | null
}

/**
 * What the texts demand of a plan as a whole; null where they ask nothing. 文件对计划整体的要求；无规定的为 null。
 *
 * @since 0.1.0
 */
export type ReviewDemands = {
  /** 清单之外无检查: no row outside the checklist. 清单之外无检查。 */
  readonly listed: PlanDuty | null
  /** 没有规定的一律不得擅自开展: an item has a basis in law, regulation or rule. 事项须有法律、法规、规章依据。 */
  readonly founded: PlanDuty | null
  /** Items of the checklist are checked at random. 列入清单的事项适用双随机抽查。 */
  readonly random: PlanDuty | null
  /** Every other item too, outside the key fields. 其他事项原则上也以双随机方式进行。 */
  readonly byDefault: PlanDuty | null
  /** The key fields that stay under strict supervision where they are not on the list. 未列入清单时按现有方式严格监管的重点领域。 */
  readonly strictFields: Cited<readonly Name[]> | null
  /** No campaign and no full-coverage check in a field that random items cover. 随机抽查领域不再部署专项检查和“全覆盖”式检查。 */
  readonly noCampaign: (PlanDuty & { readonly reading: CampaignReading }) | null
  /** One matter is not planned twice on the same objects. 同一事项、同一对象不重复列入计划。 */
  readonly noRepeat: PlanDuty | null
  readonly shared: Cited<SharedReading> | null
  /** The least share of joint rows; the value null where joint checks are asked for without a number. 部门联合抽查的最低占比；未定数值的取值为 null。 */
  readonly jointShare: Cited<Ratio | null> | null
  /** Riskier classes have no lower ratio than safer ones. 风险较高类别的抽查比例不低于风险较低类别。 */
  readonly raised: PlanDuty | null
  readonly spread: Cited<SpreadReading> | null
  /** The most of the year's load that one month may carry. 单月占全年工作量的最高比例。 */
  readonly mostInMonth: Cited<Ratio> | null
  /** 严格控制重点检查事项的数量: their share is reported. 报告重点检查事项占比。 */
  readonly keyItems: Citation | null
  /** Coverage and burden in balance: both are reported. 报告覆盖面与负担。 */
  readonly balance: Citation | null
  /** The plan is to fit the officers there are. 计划应与执法力量相配。 */
  readonly workload: Citation | null
  /** Years without use after which an item is to be cleared away. 连续未使用多少年的事项应予清理。 */
  readonly staleAfter: Cited<number> | null
  /** Appraisal is not tied to numbers of checks or fines. 考核不得与检查频次、罚没数额挂钩。 */
  readonly appraisal: PlanDuty | null
  /** The plan says who may be drawn. 计划应明确检查对象范围。 */
  readonly scope: Citation | null
  /** A joint check is made on site. 联合抽查一般应当实地检查。 */
  readonly onsite: PlanDuty | null
  /** Where everybody is checked, only the order is drawn (C-36). 全部检查时只抽取先后次序。 */
  readonly census: Citation | null
}
