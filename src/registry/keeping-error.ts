/* What is wrong with how registries are kept, and with lists that keep subjects out of draws, in both languages. */

import { cite, type Citation, type CivilDate, type Language, type Messages, type Name } from '../kernel/index.js'
import type { Duty } from './duty.js'
import type { DrawSource, Refresh } from './freshness.js'
import type { ListingKind } from './listing.js'
import type { Mark } from './mark.js'
import type { RegistryTag } from './named.js'
import type { SubjectKind } from './subject.js'

/** Why holders of duties are refused. 职责分工被拒绝的理由。 @since 0.1.0 */
export type DutyRefusal =
  | { readonly _tag: 'DutiesNotRuled' }
  | { readonly _tag: 'DutiesTogether'; readonly unit: Name; readonly duties: readonly Duty[]; readonly basis: Citation }
  | { readonly _tag: 'DutyUnheld'; readonly duty: Duty; readonly basis: Citation }

/** Why registries by name are refused. 名录库被拒绝的理由。 @since 0.1.0 */
export type NamedRegistryRefusal =
  | { readonly _tag: 'RegistryNamedTwice'; readonly name: Name }
  | { readonly _tag: 'RegistryPartOfNone'; readonly name: Name; readonly partOf: Name }
  | { readonly _tag: 'RegistryTagMissing'; readonly name: Name; readonly tag: RegistryTag; readonly basis: Citation }
  | { readonly _tag: 'RegistryUnknown'; readonly subject: Name; readonly name: Name }
  | { readonly _tag: 'KindNotHeld'; readonly subject: Name; readonly name: Name; readonly kind: SubjectKind }

/** Somebody approved and not supervised: `known` to the registry of subjects or not; whether the department `keeps` one. 监管空档。 @since 0.1.0 */
export type SupervisionGap = {
  readonly _tag: 'SupervisionGap'
  readonly subject: Name
  readonly department: Name
  readonly known: boolean
  readonly keeps: boolean
  readonly basis: Citation
}

/** Why listings are refused; `at` counts from 0. 名单被拒绝的理由；位置自 0 起。 @since 0.1.0 */
export type ListingRefusal =
  | { readonly _tag: 'ListingsNotRuled' }
  | {
      readonly _tag: 'ListingKindUnknown'
      readonly subject: Name
      readonly at: number
      readonly kind: ListingKind
      readonly basis: Citation
    }
  | {
      readonly _tag: 'ListingReversed'
      readonly subject: Name
      readonly at: number
      readonly from: CivilDate
      readonly to: CivilDate
    }
  | {
      readonly _tag: 'ListingTooLong'
      readonly subject: Name
      readonly at: number
      readonly days: number
      readonly most: number
      readonly basis: Citation
    }
  | { readonly _tag: 'ListingOfStranger'; readonly subject: Name; readonly at: number }
  | {
      readonly _tag: 'ListingBarred'
      readonly subject: Name
      readonly at: number
      readonly mark: Mark
      readonly basis: Citation
    }

/** Why a draw may not be made from these lists yet. 尚不得据此抽取的理由。 @since 0.1.0 */
export type FreshnessRefusal =
  | {
      readonly _tag: 'NotRefreshed'
      readonly source: DrawSource
      readonly department: Name
      readonly act: Refresh['act']
      /** The last such act up to the day of the draw; null for none. 抽取日之前最近一次；没有则为 null。 */
      readonly last: CivilDate | null
      readonly previous: CivilDate | null
      readonly basis: Citation
    }
  | {
      readonly _tag: 'NotRefreshedThisYear'
      readonly source: DrawSource
      readonly department: Name
      readonly due: CivilDate
      readonly basis: Citation
    }

/** What is to be mended in the lists; they can be used. 名单有待完善之处；不妨碍使用。 @since 0.1.0 */
export type FreshnessFinding =
  | {
      readonly _tag: 'NeverRefreshed'
      readonly source: DrawSource
      readonly department: Name
      readonly basis: Citation
    }
  | {
      readonly _tag: 'RefreshedLate'
      readonly source: DrawSource
      readonly department: Name
      readonly on: CivilDate
      readonly due: CivilDate
      readonly basis: Citation
    }

/** The words for all of these. 其文本。 @since 0.1.0 */
export const keepingMessages: Messages<
  DutyRefusal | NamedRegistryRefusal | SupervisionGap | ListingRefusal | FreshnessRefusal | FreshnessFinding
> = {
  DutiesNotRuled: {
    zh: () => '规则未规定职责如何分开，须先行明确',
    en: () => 'the rules do not say which duties are kept apart; decide it first'
  },
  DutiesTogether: {
    zh: (r) => `${r.unit}同时承担${dutyWords('zh', r.duties)}，应由不同单位承担（${cite('zh')(r.basis)}）`,
    en: (r) => `${r.unit} has ${dutyWords('en', r.duties)}, which are kept apart (${cite('en')(r.basis)})`
  },
  DutyUnheld: {
    zh: (r) => `没有单位承担${dutyNames.zh[r.duty]}（${cite('zh')(r.basis)}）`,
    en: (r) => `no unit has the duty of ${dutyNames.en[r.duty]} (${cite('en')(r.basis)})`
  },
  RegistryNamedTwice: {
    zh: ({ name }) => `名录库“${name}”重名`,
    en: ({ name }) => `two registries are called "${name}"`
  },
  RegistryPartOfNone: {
    zh: ({ name, partOf }) => `分库“${name}”的总库“${partOf}”不存在、本身为分库，或由其他部门维护`,
    en: ({ name, partOf }) => `"${name}" is part of "${partOf}", which is unknown, itself a part, or kept by another`
  },
  RegistryTagMissing: {
    zh: (r) => `专项名录库“${r.name}”未标注${tagNames.zh[r.tag]}（${cite('zh')(r.basis)}）`,
    en: (r) => `the thematic registry "${r.name}" does not state its ${tagNames.en[r.tag]} (${cite('en')(r.basis)})`
  },
  RegistryUnknown: {
    zh: ({ subject, name }) => `检查对象 ${subject} 所属名录库“${name}”不存在`,
    en: ({ subject, name }) => `subject ${subject} is in the registry "${name}", which does not exist`
  },
  KindNotHeld: {
    zh: ({ subject, name, kind }) => `检查对象 ${subject}（${kind}）不属于名录库“${name}”所收类型`,
    en: ({ subject, name, kind }) => `subject ${subject} is a ${kind}, which the registry "${name}" does not hold`
  },
  SupervisionGap: {
    zh: (r) =>
      `${r.department}审批或主管的 ${r.subject} ${r.known ? (r.keeps ? '未列入其名录库' : '无库可入，该部门未建名录库') : '不在检查对象名录库中'}，形成监管空档（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `${r.subject}, approved by or in the charge of ${r.department}, ${r.known ? (r.keeps ? 'is in none of its registries' : 'has no registry to be in, for that department keeps none') : 'is no subject of the registry'}: a gap in supervision (${cite('en')(r.basis)})`
  },
  ListingsNotRuled: {
    zh: () => '规则未设免予抽取的名单；如需使用，须先明确可设名单、最长期限和不得列入的情形',
    en: () => 'the rules know no lists that keep subjects out of draws; decide kinds, longest term and who is barred'
  },
  ListingKindUnknown: {
    zh: (r) => `第 ${count(r.at)} 条（${r.subject}）：规则未设“${r.kind}”名单（${cite('zh')(r.basis)}）`,
    en: (r) => `listing no. ${count(r.at)}, ${r.subject}: the rules know no list "${r.kind}" (${cite('en')(r.basis)})`
  },
  ListingReversed: {
    zh: (r) => `第 ${count(r.at)} 条（${r.subject}）：末日 ${r.to} 早于首日 ${r.from}`,
    en: (r) => `listing no. ${count(r.at)}, ${r.subject}: it ends on ${r.to}, before it begins on ${r.from}`
  },
  ListingTooLong: {
    zh: (r) =>
      `第 ${count(r.at)} 条（${r.subject}）：为期 ${String(r.days)} 天，最长 ${String(r.most)} 天（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `listing no. ${count(r.at)}, ${r.subject}: ${String(r.days)} days, at most ${String(r.most)} (${cite('en')(r.basis)})`
  },
  ListingOfStranger: {
    zh: (r) => `第 ${count(r.at)} 条：${r.subject} 不在检查对象名录库中`,
    en: (r) => `listing no. ${count(r.at)}: ${r.subject} is no subject of the registry`
  },
  ListingBarred: {
    zh: (r) => `第 ${count(r.at)} 条：${r.subject} 带有标注“${r.mark}”，不得列入（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `listing no. ${count(r.at)}: ${r.subject} bears the mark "${r.mark}" and may not be listed (${cite('en')(r.basis)})`
  },
  NotRefreshed: {
    zh: (r) =>
      `${r.department}的${sourceNames.zh[r.source]}在本次抽取前未${r.act === 'updated' ? '更新' : '确认'}${r.last === null ? '' : `（最近一次为 ${r.last}）`}（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `${r.department}: ${sourceNames.en[r.source]} not ${r.act} before this draw${r.last === null ? '' : `, last on ${r.last}`} (${cite('en')(r.basis)})`
  },
  NotRefreshedThisYear: {
    zh: (r) =>
      `${r.department}的${sourceNames.zh[r.source]}本年尚未更新，应于 ${r.due} 前更新（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `${r.department}: ${sourceNames.en[r.source]} not refreshed this year, due by ${r.due} (${cite('en')(r.basis)})`
  },
  NeverRefreshed: {
    zh: (r) => `${r.department}的${sourceNames.zh[r.source]}从无更新记录（${cite('zh')(r.basis)}）`,
    en: (r) => `${r.department}: ${sourceNames.en[r.source]} never refreshed (${cite('en')(r.basis)})`
  },
  RefreshedLate: {
    zh: (r) =>
      `${r.department}的${sourceNames.zh[r.source]}于 ${r.on} 更新，晚于 ${r.due} 的期限（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `${r.department}: ${sourceNames.en[r.source]} refreshed on ${r.on}, later than ${r.due} (${cite('en')(r.basis)})`
  }
}

const dutyNames: { readonly [L in Language]: { readonly [D in Duty]: string } } = {
  zh: {
    lead: '牵头',
    subjects: '检查对象名录库',
    plan: '抽查计划',
    officers: '执法检查人员名录库',
    supervision: '执法监督'
  },
  en: {
    lead: 'leading',
    subjects: 'keeping the subjects',
    plan: 'planning',
    officers: 'keeping the officers',
    supervision: 'supervising enforcement'
  }
}

const dutyWords = (language: Language, duties: readonly Duty[]): string =>
  duties.map((duty) => dutyNames[language][duty]).join(language === 'zh' ? '、' : ', ')

const tagNames: { readonly [L in Language]: { readonly [T in RegistryTag]: string } } = {
  zh: { kinds: '对象类型', riskClasses: '风险分类级别', requirement: '对应专业监管要求' },
  en: { kinds: 'kinds of subject', riskClasses: 'risk classes', requirement: 'professional requirement' }
}

const sourceNames: { readonly [L in Language]: { readonly [S in DrawSource]: string } } = {
  zh: {
    items: '抽查事项清单',
    subjects: '检查对象名录库',
    officers: '执法检查人员名录库',
    'joint-officers': '联合检查执法人员库'
  },
  en: {
    items: 'the checklist',
    subjects: 'the registry of subjects',
    officers: 'the registry of officers',
    'joint-officers': 'the registry for joint checks'
  }
}

// People count from one.
const count = (at: number): string => String(at + 1)
