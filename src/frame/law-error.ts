/* Why a frame cannot be made, or a check outside the draw not be admitted, in words; and what is found on the way. */

import { groundWords, type Ground } from '../calendar/index.js'
import { cite, type Citation, type CivilDate, type Message, type Messages, type Name } from '../kernel/index.js'
import type { Mark, RegionCode, RiskClass } from '../registry/index.js'
import type { Attribute, VisitScope } from './rules.js'

/** What is wrong with the conditions of a draw. 定向条件的问题。 @since 0.1.0 */
export type ConditionRefusal =
  | { readonly _tag: 'ConditionForNoStratum'; readonly stratum: Name }
  | { readonly _tag: 'StratumConditionTwice'; readonly stratum: Name }
  | { readonly _tag: 'ConditionEmpty'; readonly condition: string }
  | { readonly _tag: 'ConditionRegionUnknown'; readonly code: RegionCode }
  | { readonly _tag: 'ConditionWithoutPools' }
  | {
      readonly _tag: 'DirectedWithoutGround'
      readonly ground: Ground | null
      readonly grounds: readonly Ground[]
      readonly basis: Citation
    }

/** No text gives a table of weights. 文件未给出权重表。 @since 0.1.0 */
export type WeightsOpen = { readonly _tag: 'WeightsOpen' }

/** Where chances do not follow risk. 抽取机会与风险不符之处。 @since 0.1.0 */
export type RiskRefusal =
  | {
      readonly _tag: 'RiskierLessLikely'
      readonly lower: RiskClass
      readonly higher: RiskClass
      readonly basis: Citation
    }
  | { readonly _tag: 'RaiseUndecided'; readonly stratum: Name; readonly basis: Citation }
  | {
      readonly _tag: 'RaiseOutside'
      readonly stratum: Name
      readonly raise: number
      readonly least: number
      readonly most: number
    }

/** A cap that a text asks for without its number. 要求设上限而未定数值。 @since 0.1.0 */
export type VisitCapOpen = { readonly _tag: 'VisitCapOpen'; readonly per: VisitScope; readonly basis: Citation }

/** Why no frame is made. 不能形成抽样框的理由。 @since 0.1.0 */
export type FrameRefusal =
  | ConditionRefusal
  | RiskRefusal
  | WeightsOpen
  | VisitCapOpen
  | { readonly _tag: 'SubjectWaiverUnsigned'; readonly subject: Name }
  | { readonly _tag: 'SubjectWaivedTwice'; readonly subject: Name }
  | { readonly _tag: 'SubjectWaiverNotAllowed'; readonly subject: Name; readonly basis: Citation | null }
  | { readonly _tag: 'SubjectWaiverForStranger'; readonly subject: Name }
  | { readonly _tag: 'RiskWaiverUnsigned' }

/** What is found while a frame is made. 形成抽样框时发现的情况。 @since 0.1.0 */
export type FrameFinding =
  | { readonly _tag: 'ConditionBeyondText'; readonly attribute: Attribute; readonly basis: Citation }
  | { readonly _tag: 'MarkedNotRaised'; readonly stratum: Name; readonly subjects: number; readonly basis: Citation }
  | { readonly _tag: 'StratumWithoutSubjects'; readonly stratum: Name }

/** Why a check outside the draw, a lead or a campaign is not admitted as asked. 随机抽查之外的检查、线索、专项检查不予准许的理由。 @since 0.1.0 */
export type OutsideRefusal =
  | { readonly _tag: 'OutsideByNobody'; readonly subject: Name }
  | { readonly _tag: 'OutsideOfOther'; readonly subject: Name; readonly given: Name }
  | { readonly _tag: 'OutsideWithoutGround'; readonly subject: Name; readonly basis: Citation | null }
  | { readonly _tag: 'OutsideWithoutReference'; readonly subject: Name; readonly ground: Ground }
  | { readonly _tag: 'OutsideUnapproved'; readonly subject: Name; readonly basis: Citation }
  | {
      readonly _tag: 'OutsideApprovedLate'
      readonly subject: Name
      readonly on: CivilDate
      readonly approved: CivilDate
      readonly basis: Citation
    }
  | {
      readonly _tag: 'OutsideVisitsUsed'
      readonly subject: Name
      readonly per: VisitScope
      readonly visits: number
      readonly most: number
      readonly basis: Citation
    }
  | VisitCapOpen
  | { readonly _tag: 'LeadsNotRuled' }
  | { readonly _tag: 'LeadGroundNotListed'; readonly ground: Ground; readonly basis: Citation }
  | { readonly _tag: 'GeneralLeadNotRuled'; readonly ground: Ground; readonly basis: Citation }
  | { readonly _tag: 'CampaignInRandomField'; readonly domain: Name; readonly basis: Citation }
  | { readonly _tag: 'FullCoverageInRandomField'; readonly domain: Name; readonly basis: Citation }
  | { readonly _tag: 'CampaignWaiverUnsigned'; readonly domain: Name }
  | { readonly _tag: 'ItemOffList'; readonly item: Name; readonly basis: Citation }

const attributeWords: { readonly [A in Attribute]: Message } = {
  kind: { zh: '主体类型', en: 'kind' },
  scale: { zh: '经营规模', en: 'scale' },
  industry: { zh: '所属行业', en: 'industry' },
  region: { zh: '地理区域', en: 'area' },
  riskClass: { zh: '信用风险类别', en: 'class of credit risk' },
  pool: { zh: '类库', en: 'pool' },
  mark: { zh: '标注', en: 'mark' },
  tag: { zh: '标签', en: 'tag' },
  registry: { zh: '名录库', en: 'registry' },
  creditCode: { zh: '统一社会信用代码', en: 'credit code' }
}

const scopeWords: { readonly [S in VisitScope]: Message } = {
  department: { zh: '同一部门', en: 'one department' },
  level: { zh: '同一层级', en: 'one level' },
  all: { zh: '各部门各层级合计', en: 'all departments and levels together' }
}

const classWords: { readonly [C in RiskClass]: Message } = {
  low: { zh: '低风险', en: 'low risk' },
  general: { zh: '一般风险', en: 'general risk' },
  higher: { zh: '较高风险', en: 'higher risk' },
  high: { zh: '高风险', en: 'high risk' }
}

/** The words for why no frame is made. 不能形成抽样框的文本。 @since 0.1.0 */
export const frameMessages: Messages<FrameRefusal> = {
  ConditionForNoStratum: {
    zh: ({ stratum }) => `定向条件所指的层 ${stratum} 不存在`,
    en: ({ stratum }) => `a condition names the stratum ${stratum}, which there is not`
  },
  StratumConditionTwice: {
    zh: ({ stratum }) => `层 ${stratum} 设了两次条件；请合并为一项`,
    en: ({ stratum }) => `the stratum ${stratum} has two conditions; join them into one`
  },
  ConditionEmpty: {
    zh: ({ condition }) => `条件 ${condition} 未列任何值`,
    en: ({ condition }) => `the condition ${condition} lists nothing`
  },
  ConditionRegionUnknown: {
    zh: ({ code }) => `条件所列区划 ${code} 不在区划表中`,
    en: ({ code }) => `the condition names the region ${code}, which the table does not have`
  },
  ConditionWithoutPools: {
    zh: () => '条件涉及类库，但未给出各对象所属类库',
    en: () => 'a condition asks for a pool, and no pools are given'
  },
  DirectedWithoutGround: {
    zh: ({ ground, grounds, basis }) =>
      `定向抽查须有根据（${grounds.map((one) => groundWords[one].zh).join('、')}），${ground === null ? '未说明' : `“${groundWords[ground].zh}”不在其列`}（${cite('zh')(basis)}）`,
    en: ({ ground, grounds, basis }) =>
      `a directed draw needs a ground (${grounds.map((one) => groundWords[one].en).join(', ')}); ${ground === null ? 'none is given' : `"${groundWords[ground].en}" is none of them`} (${cite('en')(basis)})`
  },
  RiskierLessLikely: {
    zh: ({ lower, higher, basis }) =>
      `${classWords[higher].zh}被抽中的机会低于${classWords[lower].zh}；须说明理由并经批准（${cite('zh')(basis)}）`,
    en: ({ lower, higher, basis }) =>
      `${classWords[higher].en} has a smaller chance than ${classWords[lower].en}; that takes a reason and an approver (${cite('en')(basis)})`
  },
  RaiseUndecided: {
    zh: ({ stratum, basis }) =>
      `层 ${stratum} 按权重抽取，而应当提高比例的对象提高多少尚未决定（${cite('zh')(basis)}）`,
    en: ({ stratum, basis }) =>
      `the stratum ${stratum} is drawn by weight, and it is not decided by how much marked subjects are raised (${cite('en')(basis)})`
  },
  RaiseOutside: {
    zh: ({ stratum, raise, least, most }) =>
      `层 ${stratum} 的提高倍数 ${String(raise)} 应为 ${String(least)} 至 ${String(most)} 的整数`,
    en: ({ stratum, raise, least, most }) =>
      `the factor ${String(raise)} of the stratum ${stratum} must be an integer from ${String(least)} to ${String(most)}`
  },
  WeightsOpen: {
    zh: () => '文件未给出权重数值；请在扩展的规则包中写明并注明依据',
    en: () => 'the texts give no weights; decide them in an extension of the profile, with their source'
  },
  VisitCapOpen: {
    zh: ({ per, basis }) => `${scopeWords[per].zh}的年度检查频次上限尚未确定数值（${cite('zh')(basis)}）`,
    en: ({ per, basis }) => `the yearly cap on visits of ${scopeWords[per].en} has no number yet (${cite('en')(basis)})`
  },
  SubjectWaiverUnsigned: {
    zh: ({ subject }) => `对 ${subject} 的放行缺少理由或批准人`,
    en: ({ subject }) => `the waiver for ${subject} lacks a reason or an approver`
  },
  SubjectWaivedTwice: {
    zh: ({ subject }) => `对 ${subject} 的放行重复`,
    en: ({ subject }) => `${subject} is waived twice`
  },
  SubjectWaiverNotAllowed: {
    zh: ({ subject, basis }) =>
      basis === null ? `没有可对 ${subject} 放行的上限` : `对 ${subject} 不得放行（${cite('zh')(basis)}）`,
    en: ({ subject, basis }) =>
      basis === null
        ? `there is no cap that a waiver for ${subject} could pass`
        : `no waiver passes the cap for ${subject} (${cite('en')(basis)})`
  },
  SubjectWaiverForStranger: {
    zh: ({ subject }) => `放行所指的 ${subject} 不在名录库中`,
    en: ({ subject }) => `the waiver names ${subject}, who is not in the registry`
  },
  RiskWaiverUnsigned: {
    zh: () => '风险差异化要求的放行缺少理由或批准人',
    en: () => 'the waiver of the rule on risk lacks a reason or an approver'
  }
}

/** The words for what is found. 所发现情况的文本。 @since 0.1.0 */
export const frameFindingMessages: Messages<FrameFinding> = {
  ConditionBeyondText: {
    zh: ({ attribute, basis }) => `条件“${attributeWords[attribute].zh}”未在条文列举之内（${cite('zh')(basis)}）`,
    en: ({ attribute, basis }) =>
      `the text does not name the condition "${attributeWords[attribute].en}" (${cite('en')(basis)})`
  },
  MarkedNotRaised: {
    zh: ({ stratum, subjects, basis }) =>
      `层 ${stratum} 中有 ${String(subjects)} 户应当提高抽查比例，而机会与他人相同（${cite('zh')(basis)}）`,
    en: ({ stratum, subjects, basis }) =>
      `${String(subjects)} of the stratum ${stratum} are to be drawn more and have the chance of the others (${cite('en')(basis)})`
  },
  StratumWithoutSubjects: {
    zh: ({ stratum }) => `层 ${stratum} 没有可抽取的对象`,
    en: ({ stratum }) => `the stratum ${stratum} has nobody to be drawn`
  }
}

/** Marks in words. 标注名称。 @since 0.1.0 */
export const markWords: { readonly [M in Mark]: Message } = {
  complaints: { zh: '多次被投诉举报', en: 'repeated complaints' },
  'abnormal-list': { zh: '列入经营异常名录', en: 'in the list of abnormal operations' },
  dishonest: { zh: '失信行为', en: 'dishonest conduct' },
  'serious-violation': { zh: '严重违法违规记录', en: 'a record of serious violations' },
  'key-field': { zh: '重点领域', en: 'a key field' },
  'excellent-credit': { zh: '信用优良', en: 'excellent credit' },
  'poor-credit': { zh: '信用等级较差', en: 'poor credit' },
  'annual-coverage': { zh: '每年需全覆盖检查', en: 'full coverage every year' }
}

/** The words for what is not admitted outside the draw. 随机抽查之外不予准许的文本。 @since 0.1.0 */
export const outsideMessages: Messages<OutsideRefusal> = {
  OutsideWithoutGround: {
    zh: ({ subject, basis }) =>
      `对 ${subject} 的检查未经随机抽取，也没有事由${basis === null ? '' : `（${cite('zh')(basis)}）`}`,
    en: ({ subject, basis }) =>
      `the check of ${subject} was not drawn and has no ground${basis === null ? '' : ` (${cite('en')(basis)})`}`
  },
  OutsideByNobody: {
    zh: ({ subject }) => `对“${subject}”的检查未写明检查部门`,
    en: ({ subject }) => `the check of ${subject} names no department that makes it`
  },
  OutsideOfOther: {
    zh: ({ subject, given }) => `检查申请针对“${subject}”，给出的却是“${given}”的信息`,
    en: ({ subject, given }) => `the check is of ${subject}, and the subject given is ${given}`
  },
  OutsideWithoutReference: {
    zh: ({ subject, ground }) => `对 ${subject} 的检查以“${groundWords[ground].zh}”为由，未载明其编号或文号`,
    en: ({ subject, ground }) => `the check of ${subject} is grounded on "${groundWords[ground].en}" and names no file`
  },
  OutsideUnapproved: {
    zh: ({ subject, basis }) => `对 ${subject} 的检查未经批准（${cite('zh')(basis)}）`,
    en: ({ subject, basis }) => `the check of ${subject} is not approved (${cite('en')(basis)})`
  },
  OutsideApprovedLate: {
    zh: ({ subject, on, approved, basis }) =>
      `对 ${subject} 的检查于 ${on} 开展，${approved} 才获批准，该事由不得事后补办（${cite('zh')(basis)}）`,
    en: ({ subject, on, approved, basis }) =>
      `the check of ${subject} on ${on} was approved on ${approved} only, and its ground allows no later approval (${cite('en')(basis)})`
  },
  OutsideVisitsUsed: {
    zh: ({ subject, per, visits, most, basis }) =>
      `${subject} 本年已受检 ${String(visits)} 次，${scopeWords[per].zh}上限为 ${String(most)} 次（${cite('zh')(basis)}）`,
    en: ({ subject, per, visits, most, basis }) =>
      `${subject} was visited ${String(visits)} times this year; the cap of ${scopeWords[per].en} is ${String(most)} (${cite('en')(basis)})`
  },
  VisitCapOpen: frameMessages.VisitCapOpen,
  LeadsNotRuled: {
    zh: () => '规则包对线索处理未作规定，须先行决定',
    en: () => 'the profile says nothing of leads; decide it first'
  },
  LeadGroundNotListed: {
    zh: ({ ground, basis }) => `“${groundWords[ground].zh}”不在线索来源之列（${cite('zh')(basis)}）`,
    en: ({ ground, basis }) => `"${groundWords[ground].en}" is no source of leads (${cite('en')(basis)})`
  },
  GeneralLeadNotRuled: {
    zh: ({ ground, basis }) =>
      `来自“${groundWords[ground].zh}”的普遍性问题如何处理未作规定，须先行决定（${cite('zh')(basis)}）`,
    en: ({ ground, basis }) =>
      `what becomes of a general problem from "${groundWords[ground].en}" is not said; decide it first (${cite('en')(basis)})`
  },
  CampaignInRandomField: {
    zh: ({ domain, basis }) =>
      `${domain}已有随机抽查事项，不再另行部署非随机的专项检查；可改为随机抽查，或说明理由并经批准（${cite('zh')(basis)}）`,
    en: ({ domain, basis }) =>
      `${domain} has items checked at random, so no campaign is deployed beside them; draw it, or give a reason and an approver (${cite('en')(basis)})`
  },
  FullCoverageInRandomField: {
    zh: ({ domain, basis }) => `${domain}已有随机抽查事项，不再部署“全覆盖”式检查（${cite('zh')(basis)}）`,
    en: ({ domain, basis }) =>
      `${domain} has items checked at random, so no full coverage is deployed beside them (${cite('en')(basis)})`
  },
  CampaignWaiverUnsigned: {
    zh: ({ domain }) => `${domain}专项检查的放行缺少理由或批准人`,
    en: ({ domain }) => `the waiver for the campaign in ${domain} lacks a reason or an approver`
  },
  ItemOffList: {
    zh: ({ item, basis }) => `${item}不在抽查事项清单内，也不属于重点领域（${cite('zh')(basis)}）`,
    en: ({ item, basis }) => `${item} is not on the list, nor in a key field (${cite('en')(basis)})`
  }
}
