/* Regions, subjects, officers, experts and registries as JSON. */

import {
  booleanCodec,
  closed,
  codecOf,
  dateCodec,
  integerCodec,
  listOf,
  nameCodec,
  nullOr,
  oneOf,
  textCodec,
  type Codec,
  type Message
} from '../kernel/index.js'
import { creditCodeTroubles, isCreditCode, type CreditCode } from './credit-code.js'
import type { Expert } from './expert.js'
import { MARKS } from './mark.js'
import { isMobile, OFFICER_GROUPS, OFFICER_STATUSES, type Certificate, type Mobile, type Officer } from './officer.js'
import { isRegionCode, type RegionCode, type RegionEntry } from './region.js'
import type { Registry } from './registry.js'
import {
  ENTITY_KINDS,
  OBJECT_KINDS,
  RISK_CLASSES,
  SUBJECT_STATUSES,
  type Subject,
  type SubjectKind
} from './subject.js'

/** Six digits. 六位数字。 @since 0.1.0 */
export const regionCodeCodec: Codec<RegionCode> = codecOf(
  'RegionCode',
  (value): value is RegionCode => typeof value === 'string' && isRegionCode(value),
  { zh: '六位数字的行政区划代码', en: 'the six digits of a region' }
)

/** The form of a credit code; its check characters are the business of `checkRegistry`. 代码的形式；校验码由 `checkRegistry` 检查。 @since 0.1.0 */
export const creditCodeCodec: Codec<CreditCode> = codecOf(
  'CreditCode',
  (value): value is CreditCode => typeof value === 'string' && isCreditCode(value),
  (value) => creditCodeExpected(value)
)

/** Eleven digits, the first a 1. 1 开头的 11 位数字。 @since 0.1.0 */
export const mobileCodec: Codec<Mobile> = codecOf(
  'Mobile',
  (value): value is Mobile => typeof value === 'string' && isMobile(value),
  { zh: '1 开头的 11 位手机号码', en: 'a mobile number of 11 digits beginning with 1' }
)

/** A `RegionEntry`. 区划条目。 @since 0.1.0 */
export const regionEntryCodec: Codec<RegionEntry> = closed('RegionEntry', {
  code: regionCodeCodec,
  name: nameCodec,
  parent: nullOr(regionCodeCodec)
})

/** The entries of a region table. 区划表的条目。 @since 0.1.0 */
export const regionEntriesCodec: Codec<readonly RegionEntry[]> = listOf(regionEntryCodec)

const kinds: readonly SubjectKind[] = [...ENTITY_KINDS, ...OBJECT_KINDS]

/** A `Subject`. 检查对象。 @since 0.1.0 */
export const subjectCodec: Codec<Subject> = closed(
  'Subject',
  {
    id: nameCodec,
    kind: oneOf(kinds),
    name: textCodec,
    creditCode: nullOr(creditCodeCodec),
    region: regionCodeCodec,
    status: oneOf(SUBJECT_STATUSES),
    registries: listOf(nameCodec),
    riskClass: nullOr(oneOf(RISK_CLASSES))
  },
  { industry: nameCodec, scale: nameCodec, tags: listOf(nameCodec), marks: listOf(oneOf(MARKS)) }
)

/** A `Certificate`. 执法证。 @since 0.1.0 */
export const certificateCodec: Codec<Certificate> = closed('Certificate', {
  number: nameCodec,
  from: dateCodec,
  to: dateCodec
})

/** An `Officer`. 执法检查人员。 @since 0.1.0 */
export const officerCodec: Codec<Officer> = closed(
  'Officer',
  {
    id: nameCodec,
    name: textCodec,
    office: nameCodec,
    department: nameCodec,
    post: nullOr(nameCodec),
    certificate: nullOr(certificateCodec),
    userRight: nullOr(nameCodec),
    fields: listOf(nameCodec),
    mobile: nullOr(mobileCodec),
    region: regionCodeCodec,
    group: oneOf(OFFICER_GROUPS),
    qualifications: listOf(nameCodec),
    specialties: listOf(nameCodec),
    mayLead: booleanCodec,
    status: oneOf(OFFICER_STATUSES),
    capacity: nullOr(integerCodec(0, 1_000_000))
  },
  { registries: listOf(nameCodec) }
)

/** An `Expert`. 专家。 @since 0.1.0 */
export const expertCodec: Codec<Expert> = closed('Expert', {
  id: nameCodec,
  name: textCodec,
  office: nameCodec,
  specialties: listOf(nameCodec),
  region: regionCodeCodec,
  status: oneOf(OFFICER_STATUSES)
})

/** A `Registry`, its shape; `checkRegistry` holds its rules. 名录库的形状；规则由 `checkRegistry` 检查。 @since 0.1.0 */
export const registryCodec: Codec<Registry> = closed('Registry', {
  subjects: listOf(subjectCodec),
  officers: listOf(officerCodec),
  experts: listOf(expertCodec)
})

function creditCodeExpected(value: unknown): Message {
  const spelling =
    typeof value === 'string' ? creditCodeTroubles(value).find((trouble) => trouble._tag === 'CodeSpelling') : undefined
  const nearest = spelling?._tag === 'CodeSpelling' ? spelling.nearest : null
  return nearest === null
    ? {
        zh: '18 位统一社会信用代码（数字及 I、O、S、V、Z 以外的大写字母，第 3 至 8 位为数字）',
        en: 'a credit code of 18 digits and capital letters without I, O, S, V, Z, positions 3 to 8 digits'
      }
    : { zh: `统一社会信用代码，写作 ${nearest}`, en: `a credit code, spelled ${nearest}` }
}
