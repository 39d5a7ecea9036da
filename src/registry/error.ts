/* What is wrong with codes, region tables and registries, in both languages. */

import { cite, explainBy, type Citation, type CivilDate, type Language, type Messages } from '../kernel/index.js'
import type { CreditCode } from './credit-code.js'
import type { OfficerField, OfficerGroup } from './officer.js'
import type { RegionCode } from './region.js'
import type { SubjectKind } from './subject.js'

/** Where a code does not meet GB 32100; positions from 1. 代码不符合 GB 32100 之处，位置自 1 起。 @since 0.1.0 */
export type CreditCodeTrouble =
  /** Small letters, full width, spaces or hyphens; `nearest` is null where the rest has not the form either. 书写形式不符。 */
  | { readonly _tag: 'CodeSpelling'; readonly nearest: CreditCode | null }
  | { readonly _tag: 'CodeLength'; readonly characters: number }
  | { readonly _tag: 'CodeCharacter'; readonly position: number; readonly character: string }
  | { readonly _tag: 'CodeRegistrar'; readonly registrar: string; readonly category: string }
  | { readonly _tag: 'CodeRegionPart'; readonly part: string }
  | { readonly _tag: 'CodeRegionUnknown'; readonly region: RegionCode }
  | { readonly _tag: 'CodeOrganisationCheck'; readonly expected: string; readonly found: string }
  | { readonly _tag: 'CodeFinalCheck'; readonly expected: string; readonly found: string }

/** Why entries make no table of regions. 条目不能构成区划表的理由。 @since 0.1.0 */
export type RegionRefusal =
  | { readonly _tag: 'RegionListedTwice'; readonly code: RegionCode; readonly at: readonly number[] }
  | {
      readonly _tag: 'RegionParentUnknown'
      readonly code: RegionCode
      readonly at: number
      readonly parent: RegionCode
    }
  | { readonly _tag: 'RegionCycle'; readonly codes: readonly RegionCode[] }

/** One of the three lists. 三个名单之一。 @since 0.1.0 */
export type RegistryList = 'subjects' | 'officers' | 'experts'

/** Why registries are refused; `at` counts from 0. 两库被拒绝的理由；位置自 0 起。 @since 0.1.0 */
export type RegistryRefusal =
  | {
      readonly _tag: 'RegistryIdTwice'
      readonly list: RegistryList
      readonly id: string
      readonly at: readonly number[]
    }
  | { readonly _tag: 'CreditCodeTwice'; readonly code: string; readonly at: readonly number[] }
  | {
      readonly _tag: 'RegionUnknown'
      readonly list: RegistryList
      readonly id: string
      readonly at: number
      readonly region: RegionCode
    }
  | {
      readonly _tag: 'CertificateReversed'
      readonly id: string
      readonly at: number
      readonly from: CivilDate
      readonly to: CivilDate
    }
  /** `officer` is the place among the officers. `officer` 为其在执法人员名单中的位置。 */
  | { readonly _tag: 'ExpertIsOfficer'; readonly id: string; readonly at: number; readonly officer: number }

/** What registries leave to be mended; they can be used. 两库有待完善之处；不妨碍使用。 @since 0.1.0 */
export type RegistryFinding =
  | {
      readonly _tag: 'CreditCodeWrong'
      readonly id: string
      readonly at: number
      readonly code: string
      readonly trouble: CreditCodeTrouble
    }
  | {
      readonly _tag: 'CreditCodeOfOtherKind'
      readonly id: string
      readonly at: number
      readonly code: string
      readonly kind: SubjectKind
      readonly prefix: string
    }
  | { readonly _tag: 'EntityWithoutCode'; readonly id: string; readonly at: number }
  | { readonly _tag: 'SubjectInNoRegistry'; readonly id: string; readonly at: number; readonly basis: Citation }
  | { readonly _tag: 'OfficerWithoutCertificate'; readonly id: string; readonly at: number; readonly basis: Citation }
  | {
      readonly _tag: 'OfficerGroupUnknown'
      readonly id: string
      readonly at: number
      readonly group: OfficerGroup
      readonly basis: Citation
    }
  | {
      readonly _tag: 'OfficerFieldMissing'
      readonly id: string
      readonly at: number
      readonly field: OfficerField
      readonly basis: Citation
    }

/** The words for codes. 代码问题的文本。 @since 0.1.0 */
export const creditCodeMessages: Messages<CreditCodeTrouble> = {
  CodeSpelling: {
    zh: ({ nearest }) =>
      `统一社会信用代码须用半角大写字符且无空格、连字符${nearest === null ? '' : `，应写作 ${nearest}`}`,
    en: ({ nearest }) =>
      `a credit code has capital letters of half width, no space and no hyphen${nearest === null ? '' : `; write ${nearest}`}`
  },
  CodeLength: {
    zh: ({ characters }) => `统一社会信用代码应为 18 位，实为 ${String(characters)} 位`,
    en: ({ characters }) => `a credit code has 18 characters, not ${String(characters)}`
  },
  CodeCharacter: {
    zh: ({ position, character }) =>
      `第 ${String(position)} 位 ${shown(character)} 不是代码字符（数字及 I、O、S、V、Z 以外的大写字母）`,
    en: ({ position, character }) =>
      `position ${String(position)} has ${shown(character)}, which is no digit and no capital letter other than I, O, S, V, Z`
  },
  CodeRegistrar: {
    zh: ({ registrar, category }) => `首两位 ${shown(registrar + category)} 不是已知的登记管理部门与机构类别`,
    en: ({ registrar, category }) =>
      `the first two, ${shown(registrar + category)}, name no known registrar and category`
  },
  CodeRegionPart: {
    zh: ({ part }) => `第 3 至 8 位应为六位数字的行政区划代码，实为 ${shown(part)}`,
    en: ({ part }) => `positions 3 to 8 hold six digits of a region, not ${shown(part)}`
  },
  CodeRegionUnknown: {
    zh: ({ region }) => `第 3 至 8 位 ${region} 不在所给区划表中`,
    en: ({ region }) => `positions 3 to 8, ${region}, are not in the given table of regions`
  },
  CodeOrganisationCheck: {
    zh: ({ expected, found }) => `第 17 位（组织机构代码校验码）应为 ${expected}，实为 ${shown(found)}`,
    en: ({ expected, found }) =>
      `position 17, the check character of the organisation code, should be ${expected}, not ${shown(found)}`
  },
  CodeFinalCheck: {
    zh: ({ expected, found }) => `第 18 位（校验码）应为 ${expected}，实为 ${shown(found)}`,
    en: ({ expected, found }) => `position 18, the check character, should be ${expected}, not ${shown(found)}`
  }
}

/** The words for tables of regions. 区划表问题的文本。 @since 0.1.0 */
export const regionMessages: Messages<RegionRefusal> = {
  RegionListedTwice: {
    zh: ({ code, at }) => `区划代码 ${code} 重复，见第 ${ordinals(at, '、')} 条`,
    en: ({ code, at }) => `region ${code} is listed more than once, as no. ${ordinals(at, ', ')}`
  },
  RegionParentUnknown: {
    zh: ({ code, at, parent }) => `第 ${ordinals([at], '')} 条 ${code} 的上级 ${parent} 不在表中`,
    en: ({ code, at, parent }) =>
      `the parent ${parent} of region ${code} (no. ${ordinals([at], '')}) is not in the table`
  },
  RegionCycle: {
    zh: ({ codes }) => `区划上下级成环：${[...codes, ...codes.slice(0, 1)].join(' → ')}`,
    en: ({ codes }) => `regions lie in each other: ${[...codes, ...codes.slice(0, 1)].join(' → ')}`
  }
}

const explainCode = explainBy(creditCodeMessages)

/** The words for registries. 两库问题的文本。 @since 0.1.0 */
export const registryMessages: Messages<RegistryRefusal | RegistryFinding> = {
  RegistryIdTwice: {
    zh: ({ list, id, at }) => `${listNames.zh[list]}编号 ${id} 重复，见第 ${ordinals(at, '、')} 条`,
    en: ({ list, id, at }) => `${listNames.en[list]} ${id} is listed more than once, as no. ${ordinals(at, ', ')}`
  },
  CreditCodeTwice: {
    zh: ({ code, at }) => `多个市场主体同用代码 ${code}，见第 ${ordinals(at, '、')} 条`,
    en: ({ code, at }) => `market entities no. ${ordinals(at, ', ')} have one credit code, ${code}`
  },
  RegionUnknown: {
    zh: ({ list, id, at, region }) => `${place('zh', list, at, id)}的区划代码 ${region} 不在所给区划表中`,
    en: ({ list, id, at, region }) => `${place('en', list, at, id)}: region ${region} is not in the given table`
  },
  CertificateReversed: {
    zh: ({ id, at, from, to }) => `${place('zh', 'officers', at, id)}的执法证有效期止 ${to} 早于起 ${from}`,
    en: ({ id, at, from, to }) =>
      `${place('en', 'officers', at, id)}: the certificate ends on ${to}, before it begins on ${from}`
  },
  ExpertIsOfficer: {
    zh: ({ id, at, officer }) =>
      `${place('zh', 'experts', at, id)}同时是第 ${ordinals([officer], '')} 条执法检查人员；专家库只收非执法人员`,
    en: ({ id, at, officer }) =>
      `${place('en', 'experts', at, id)} is officer no. ${ordinals([officer], '')} as well; experts are not enforcement staff`
  },
  CreditCodeWrong: {
    zh: ({ id, at, code, trouble }) =>
      `${place('zh', 'subjects', at, id)}的代码 ${code}：${explainCode('zh')(trouble)}`,
    en: ({ id, at, code, trouble }) => `${place('en', 'subjects', at, id)}, code ${code}: ${explainCode('en')(trouble)}`
  },
  CreditCodeOfOtherKind: {
    zh: ({ id, at, code, prefix }) =>
      `${place('zh', 'subjects', at, id)}的代码 ${code} 与其类型不符，该类型应以 ${prefix} 开头`,
    en: ({ id, at, code, kind, prefix }) =>
      `${place('en', 'subjects', at, id)}: code ${code} is not that of a ${kind}, which begins with ${prefix}`
  },
  EntityWithoutCode: {
    zh: ({ id, at }) => `${place('zh', 'subjects', at, id)}为市场主体，但无统一社会信用代码`,
    en: ({ id, at }) => `${place('en', 'subjects', at, id)} is a market entity without a credit code`
  },
  SubjectInNoRegistry: {
    zh: ({ id, at, basis }) => `${place('zh', 'subjects', at, id)}不属于任何名录库（${cite('zh')(basis)}）`,
    en: ({ id, at, basis }) => `${place('en', 'subjects', at, id)} is in no registry (${cite('en')(basis)})`
  },
  OfficerWithoutCertificate: {
    zh: ({ id, at, basis }) => `${place('zh', 'officers', at, id)}无执法证，不能计入法定两人（${cite('zh')(basis)}）`,
    en: ({ id, at, basis }) =>
      `${place('en', 'officers', at, id)} holds no certificate and does not count to the two who must come (${cite('en')(basis)})`
  },
  OfficerGroupUnknown: {
    zh: ({ id, at, group, basis }) =>
      `${place('zh', 'officers', at, id)}属${groupNames[group]}，不在名录库所收各类人员之列（${cite('zh')(basis)}）`,
    en: ({ id, at, group, basis }) =>
      `${place('en', 'officers', at, id)} is of the group ${group}, which the registry does not take in (${cite('en')(basis)})`
  },
  OfficerFieldMissing: {
    zh: ({ id, at, field, basis }) =>
      `${place('zh', 'officers', at, id)}缺${fieldNames[field]}（${cite('zh')(basis)}）`,
    en: ({ id, at, field, basis }) => `${place('en', 'officers', at, id)} lacks ${field} (${cite('en')(basis)})`
  }
}

const listNames: { readonly [L in Language]: { readonly [R in RegistryList]: string } } = {
  zh: { subjects: '检查对象', officers: '执法检查人员', experts: '专家' },
  en: { subjects: 'subject', officers: 'officer', experts: 'expert' }
}

const fieldNames: { readonly [F in OfficerField]: string } = {
  post: '职务',
  userRight: '用户权限',
  fields: '抽查监管领域',
  mobile: '手机号码',
  qualifications: '执法资质',
  specialties: '业务专长'
}

const groupNames: { readonly [G in OfficerGroup]: string } = {
  'civil-servant': '行政执法类公务员',
  'qualified-staff': '具有行政执法资格的工作人员',
  'daily-supervision': '从事日常监管工作的人员',
  'enforcement-team': '综合执法队伍人员'
}

// People count from one.
const ordinals = (at: readonly number[], separator: string): string => at.map((i) => String(i + 1)).join(separator)

const place = (language: Language, list: RegistryList, at: number, id: string): string =>
  language === 'zh'
    ? `第 ${String(at + 1)} 条${listNames.zh[list]} ${id} `
    : `${listNames.en[list]} no. ${String(at + 1)}, ${id}`

const shown = (text: string): string => JSON.stringify(text)
