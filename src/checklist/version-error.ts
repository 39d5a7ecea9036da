/* What is wrong with versions, claims, filings, working rules and mappings, in both languages. */

import {
  cite,
  type Citation,
  type CivilDate,
  type Language,
  type Message,
  type Messages,
  type Name
} from '../kernel/index.js'
import type { ItemDetail, ListLevel } from './claim.js'
import type { VersionAct } from './version.js'
import type { WorkingRuleField } from './working-rule.js'

/** Why a version is refused. 版本被拒绝的理由。 @since 0.1.0 */
export type ChecklistVersionRefusal =
  | { readonly _tag: 'VersionNotLater'; readonly before: CivilDate; readonly after: CivilDate }
  | {
      readonly _tag: 'VersionDutyUndone'
      readonly version: CivilDate
      readonly act: VersionAct
      readonly at: Name
      readonly waivable: boolean
      readonly basis: Citation
    }

/** Why a day finds lists unfiled. 清单未按期备案。 @since 0.1.0 */
export type ListFilingRefusal = {
  readonly _tag: 'ListNotFiled'
  readonly list: Name
  readonly receiver: Name
  readonly due: CivilDate
  readonly basis: Citation
}

/** What is to be mended in the year's filings. 本年备案与调整有待完善之处。 @since 0.1.0 */
export type ListFilingFinding =
  | {
      readonly _tag: 'ListFiledLate'
      readonly list: Name
      readonly receiver: Name
      readonly on: CivilDate
      readonly due: CivilDate
      readonly basis: Citation
    }
  | { readonly _tag: 'NotAdjustedThisYear'; readonly year: number; readonly basis: Citation }

/** Why a claim is refused. 认领被拒绝的理由。 @since 0.1.0 */
export type ClaimRefusal =
  | { readonly _tag: 'MakersNotRuled' }
  | {
      readonly _tag: 'MakerNotAllowed'
      readonly issuer: Name
      readonly level: ListLevel
      readonly makers: readonly ListLevel[]
      readonly basis: Citation
    }
  | { readonly _tag: 'DetailMissing'; readonly key: string; readonly detail: ItemDetail; readonly basis: Citation }
  | { readonly _tag: 'ClaimOfOtherList'; readonly claimed: Name; readonly list: Name }
  | { readonly _tag: 'ClaimOfNoItem'; readonly unit: Name; readonly key: string; readonly basis: Citation }
  | {
      readonly _tag: 'ClaimAltered'
      readonly unit: Name
      readonly key: string
      readonly details: readonly ItemDetail[]
      readonly basis: Citation
    }
  | { readonly _tag: 'ClaimedTwice'; readonly key: string }

/** Why a local list is refused. 本地清单被拒绝的理由。 @since 0.1.0 */
export type DerivationRefusal =
  | { readonly _tag: 'DerivationNotRuled' }
  | {
      readonly _tag: 'DerivedFromOtherLevel'
      readonly level: ListLevel
      readonly asked: ListLevel
      readonly basis: Citation
    }
  | { readonly _tag: 'ItemNotDerived'; readonly key: string; readonly at: number; readonly basis: Citation }

/** What working rules leave open. 实施细则尚缺之处。 @since 0.1.0 */
export type WorkingRuleFinding =
  | { readonly _tag: 'NoWorkingRule'; readonly key: string; readonly at: number; readonly basis: Citation }
  | {
      readonly _tag: 'WorkingRuleLacks'
      readonly key: string
      readonly at: number
      readonly fields: readonly WorkingRuleField[]
      readonly basis: Citation
    }

/** Where items and codes of other platforms do not answer to each other. 事项与平台编码未对应之处。 @since 0.1.0 */
export type MappingFinding =
  | { readonly _tag: 'ItemUnmapped'; readonly key: string; readonly platform: Name; readonly basis: Citation }
  | {
      readonly _tag: 'CodeOfNoItem'
      readonly key: string
      readonly platform: Name
      readonly code: Name
      readonly basis: Citation
    }
  | {
      readonly _tag: 'CodeOfManyItems'
      readonly platform: Name
      readonly code: Name
      readonly keys: readonly string[]
      readonly basis: Citation
    }

/** The words for all of these. 其文本。 @since 0.1.0 */
export const versionMessages: Messages<
  | ChecklistVersionRefusal
  | ListFilingRefusal
  | ListFilingFinding
  | ClaimRefusal
  | DerivationRefusal
  | WorkingRuleFinding
  | MappingFinding
> = {
  VersionNotLater: {
    zh: ({ before, after }) => `新版本 ${after} 的生效日不晚于前一版本 ${before}`,
    en: ({ before, after }) => `version ${after} is not later than the one before it, ${before}`
  },
  VersionDutyUndone: {
    zh: (r) =>
      `${r.version} 版清单有变化，未在${r.at}${actNames.zh[r.act]}${r.waivable ? '（有理由和批准人可不办）' : ''}（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `the changed list of ${r.version} was not ${actNames.en[r.act]} ${r.at}${r.waivable ? '; a reason and an approver let it pass' : ''} (${cite('en')(r.basis)})`
  },
  ListNotFiled: {
    zh: (r) => `“${r.list}”应于 ${r.due} 前报${r.receiver}备案，尚未报送（${cite('zh')(r.basis)}）`,
    en: (r) => `"${r.list}" was to be filed with ${r.receiver} by ${r.due} (${cite('en')(r.basis)})`
  },
  ListFiledLate: {
    zh: (r) => `“${r.list}”于 ${r.on} 报${r.receiver}备案，晚于 ${r.due}（${cite('zh')(r.basis)}）`,
    en: (r) => `"${r.list}" was filed with ${r.receiver} on ${r.on}, later than ${r.due} (${cite('en')(r.basis)})`
  },
  NotAdjustedThisYear: {
    zh: (r) => `清单在 ${String(r.year)} 年尚未调整（${cite('zh')(r.basis)}）`,
    en: (r) => `the list has not been adjusted in ${String(r.year)} yet (${cite('en')(r.basis)})`
  },
  MakersNotRuled: {
    zh: () => '规则未规定由哪一级制定检查实施清单，须先行明确',
    en: () => 'the rules do not say which level makes implementation lists; decide it first'
  },
  MakerNotAllowed: {
    zh: (r) =>
      `${r.issuer}属${levelNames[r.level]}级，检查实施清单只由${r.makers.map((level) => levelNames[level]).join('、')}级制定（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `${r.issuer} is of level ${r.level}; implementation lists are made by ${r.makers.join(', ')} alone (${cite('en')(r.basis)})`
  },
  DetailMissing: {
    zh: (r) => `检查实施清单事项“${r.key}”未明确${detailNames[r.detail].zh}（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `item "${r.key}" of the implementation list does not state its ${detailNames[r.detail].en} (${cite('en')(r.basis)})`
  },
  ClaimOfOtherList: {
    zh: ({ claimed, list }) => `认领的是“${claimed}”，而非“${list}”`,
    en: ({ claimed, list }) => `the claim is of "${claimed}", not of "${list}"`
  },
  ClaimOfNoItem: {
    zh: (r) => `${r.unit}所用事项“${r.key}”不在已发布清单中，只能认领和复用（${cite('zh')(r.basis)}）`,
    en: (r) => `${r.unit} uses "${r.key}", which the issued list does not have (${cite('en')(r.basis)})`
  },
  ClaimAltered: {
    zh: (r) =>
      `${r.unit}改动了事项“${r.key}”的${r.details.map((detail) => detailNames[detail].zh).join('、')}，只能原样复用（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `${r.unit} altered ${r.details.map((detail) => detailNames[detail].en).join(', ')} of "${r.key}", which is to be used as issued (${cite('en')(r.basis)})`
  },
  ClaimedTwice: {
    zh: ({ key }) => `事项“${key}”被重复认领`,
    en: ({ key }) => `item "${key}" is claimed twice`
  },
  DerivationNotRuled: {
    zh: () => '规则未规定本地清单依据哪一级清单，须先行明确',
    en: () => 'the rules do not say from which level a local list derives; decide it first'
  },
  DerivedFromOtherLevel: {
    zh: (r) => `应依据${levelNames[r.asked]}级清单，所给为${levelNames[r.level]}级（${cite('zh')(r.basis)}）`,
    en: (r) => `a local list derives from that of the ${r.asked}, not of the ${r.level} (${cite('en')(r.basis)})`
  },
  ItemNotDerived: {
    zh: (r) => `第 ${String(r.at + 1)} 项“${r.key}”不在上级清单中（${cite('zh')(r.basis)}）`,
    en: (r) => `item no. ${String(r.at + 1)} "${r.key}" is not on the superior's list (${cite('en')(r.basis)})`
  },
  NoWorkingRule: {
    zh: (r) => `第 ${String(r.at + 1)} 项“${r.key}”没有实施细则（${cite('zh')(r.basis)}）`,
    en: (r) => `item no. ${String(r.at + 1)} "${r.key}" has no working rule (${cite('en')(r.basis)})`
  },
  WorkingRuleLacks: {
    zh: (r) =>
      `第 ${String(r.at + 1)} 项“${r.key}”的实施细则未明确${r.fields.map((field) => fieldNames[field]).join('、')}（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `the working rule of item no. ${String(r.at + 1)} "${r.key}" does not state ${r.fields.join(', ')} (${cite('en')(r.basis)})`
  },
  ItemUnmapped: {
    zh: (r) => `事项“${r.key}”未与${r.platform}的事项对应（${cite('zh')(r.basis)}）`,
    en: (r) => `item "${r.key}" is mapped to no item of ${r.platform} (${cite('en')(r.basis)})`
  },
  CodeOfNoItem: {
    zh: (r) => `${r.platform}编码 ${r.code} 所对应的“${r.key}”不在清单中（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `code ${r.code} of ${r.platform} is mapped to "${r.key}", which is not on the list (${cite('en')(r.basis)})`
  },
  CodeOfManyItems: {
    zh: (r) => `${r.platform}编码 ${r.code} 对应多个事项：${r.keys.join('、')}（${cite('zh')(r.basis)}）`,
    en: (r) => `code ${r.code} of ${r.platform} stands for several items: ${r.keys.join(', ')} (${cite('en')(r.basis)})`
  }
}

const actNames: { readonly [L in Language]: { readonly [A in VersionAct]: string } } = {
  zh: { adjusted: '调整', filed: '备案', published: '公开' },
  en: { adjusted: 'adjusted on', filed: 'filed with', published: 'published on' }
}

const levelNames: { readonly [L in ListLevel]: string } = {
  state: '国家',
  province: '省',
  prefecture: '州（市）',
  county: '县'
}

const detailNames: { readonly [D in ItemDetail]: Message } = {
  content: { zh: '检查内容', en: 'content' },
  methods: { zh: '检查方式', en: 'methods' },
  keyPoints: { zh: '操作要领', en: 'key points' },
  problems: { zh: '发现问题情形', en: 'problem situations' },
  followUp: { zh: '后续处理要求', en: 'follow-up' }
}

const fieldNames: { readonly [F in WorkingRuleField]: string } = {
  basis: '检查依据',
  content: '检查内容',
  flow: '检查流程',
  method: '检查方法',
  drawing: '抽取方法',
  approval: '审批权限',
  publication: '公示程序',
  archiving: '归档方式',
  scheme: '工作方案',
  guide: '工作指引'
}
