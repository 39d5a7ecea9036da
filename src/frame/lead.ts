/* 线索与专项检查: whether a matter goes to a draw or outside every draw: one that names its subject, a general problem, a campaign, an item off the list.
   临夏州实施意见 三（七）; 临夏州市场监管系统细则 第六条; 临夏州部门联合细则 第三条; 宁阳县实施意见 二（四）3; 中山市实施方案 三（五）. */

import type { CheckWay, Ground } from '../calendar/index.js'
import { accept, acceptUnless, refuse, type Checked, type Citation, type Name } from '../kernel/index.js'
import type { ReviewRules } from '../plan/index.js'
import type { OutsideRefusal } from './law-error.js'
import type { LeadLaw, Promptness } from './rules.js'

/** Where a lead goes. 线索的去向。 @since 0.1.0 */
export type LeadRoute =
  /** A case: checked without a draw, at once or promptly. 个案线索：不经抽取，立即或及时检查。 */
  | { readonly _tag: 'CheckedAsCase'; readonly way: 'outside'; readonly when: Promptness; readonly basis: Citation }
  /** A general problem: drawn, by a ratio as need be and no cap. 普遍性问题：随机抽查，比例按需确定。 */
  | { readonly _tag: 'DrawnAsTheme'; readonly way: 'random'; readonly basis: Citation }

/**
 * Where a lead goes: one that names a subject is followed outside every draw, a general problem is drawn. 线索分流：指明对象的作为个案检查，普遍性问题随机抽查。
 *
 * @param input.names whether it names a subject; that decides, not where it came from (C-20)
 * @param input.law   null where the text says nothing
 * @returns refuses with `LeadsNotRuled`, `LeadGroundNotListed`, `GeneralLeadNotRuled`
 * @basis 临夏州实施意见 一（二）3、三（七）; 临夏州市场监管系统细则 第六条（三）; 临夏州部门联合细则 第三条; 宁阳县实施意见 二（四）3; 中山市实施方案 三（五）
 * @example routeLead({ ground: 'complaint', names: true, law: null }) // => refuse({ _tag: 'LeadsNotRuled' })
 * @since 0.1.0
 */
export function routeLead(input: {
  readonly ground: Ground
  readonly names: boolean
  readonly law: LeadLaw | null
}): Checked<OutsideRefusal, LeadRoute> {
  const { ground, names, law } = input
  if (law === null) return refuse({ _tag: 'LeadsNotRuled' })
  const { grounds, when, monitoring, general } = law
  const watched = ground === 'monitoring'
  const listed = grounds.value.includes(ground) || watched
  if (!listed) return refuse({ _tag: 'LeadGroundNotListed', ground, basis: grounds.basis })
  if (names && !(watched && monitoring.value === 'general')) {
    const basis = watched && !grounds.value.includes(ground) ? monitoring.basis : when.basis
    return accept({ _tag: 'CheckedAsCase', way: 'outside', when: when.value, basis })
  }
  if (general === null) return refuse({ _tag: 'GeneralLeadNotRuled', ground, basis: grounds.basis })
  return accept({ _tag: 'DrawnAsTheme', way: 'random', basis: general })
}

/** A campaign that is wanted (专项检查、“全覆盖”式检查). 拟部署的专项检查。 @since 0.1.0 */
export type SpecialCampaign = {
  readonly domain: Name
  readonly way: CheckWay
  /** Whether everybody is to be checked. 是否“全覆盖”。 */
  readonly everybody: boolean
}

/** Leave to deploy it all the same (原则上). 对原则性规定的放行。 @since 0.1.0 */
export type CampaignWaiver = { readonly reason: string; readonly approver: string }

/** A campaign that may be deployed, and the rule that a waiver passed. 准许部署的专项检查及经放行的规定。 @since 0.1.0 */
export type AdmittedCampaign = {
  readonly campaign: SpecialCampaign
  readonly waived: { readonly waiver: CampaignWaiver; readonly basis: Citation } | null
}

/**
 * Whether a campaign may be deployed beside random checks. 可否在随机抽查之外部署专项检查。
 *
 * In a field that random items cover it may only be itself a random check (C-27), and never one of everybody.
 *
 * @param input.covered domains in which items are checked at random
 * @param input.rules   `noCampaign`: null where the text does not forbid
 * @returns refuses with `CampaignInRandomField`, `FullCoverageInRandomField`, `CampaignWaiverUnsigned`
 * @basis 临夏州市场监管系统细则 第六条（四）; 临夏州实施意见 三（七）
 * @since 0.1.0
 */
export function admitCampaign(input: {
  readonly campaign: SpecialCampaign
  readonly covered: ReadonlySet<Name>
  readonly rules: Pick<ReviewRules, 'noCampaign'>
  readonly waiver: CampaignWaiver | null
}): Checked<OutsideRefusal, AdmittedCampaign> {
  const { campaign, covered, waiver } = input
  const { domain, way, everybody } = campaign
  const { noCampaign } = input.rules
  if (noCampaign === null || !covered.has(domain)) return accept({ campaign, waived: null })
  const { basis, soft, reading } = noCampaign
  const random = way === 'random' && reading === 'randomAllowed'
  const breaches: readonly OutsideRefusal[] = [
    ...(random ? [] : [{ _tag: 'CampaignInRandomField', domain, basis } as const]),
    ...(everybody ? [{ _tag: 'FullCoverageInRandomField', domain, basis } as const] : [])
  ]
  if (breaches.length === 0) return accept({ campaign, waived: null })
  if (!soft || waiver === null) return acceptUnless(breaches, () => ({ campaign, waived: null }))
  if (waiver.reason.trim() === '' || waiver.approver.trim() === '') {
    return refuse({ _tag: 'CampaignWaiverUnsigned', domain })
  }
  return accept({ campaign, waived: { waiver, basis } })
}

/** How an item is supervised: by draws, or by the strict means of its key field. 事项的监管方式：随机抽查，或重点领域严格监管。 @since 0.1.0 */
export type Supervision = 'random' | 'strict'

/**
 * How an item is supervised: on the list by draws; off it, in a key field, as strictly as before; else not at all. 清单内事项随机抽查；清单外的重点领域事项按现有方式严格监管；其余不得检查。
 *
 * @param input.listed whether it is on the list of random items
 * @returns refuses with `ItemOffList`; where the text knows no list, nothing is off it
 * @basis 临夏州市场监管系统细则 第六条（一）、（二）; 临夏州部门联合细则 第三条
 * @example supervisionOf({ item: '对旅行社的检查', domain: '旅游', listed: true, rules: { listed: null, strictFields: null } }) // => accept('random')
 * @since 0.1.0
 */
export function supervisionOf(input: {
  readonly item: Name
  readonly domain: Name
  readonly listed: boolean
  readonly rules: Pick<ReviewRules, 'listed' | 'strictFields'>
}): Checked<OutsideRefusal, Supervision> {
  const { item, domain, listed, rules } = input
  if (listed) return accept('random')
  if (rules.strictFields?.value.includes(domain) === true) return accept('strict')
  return rules.listed === null ? accept('random') : refuse({ _tag: 'ItemOffList', item, basis: rules.listed.basis })
}
