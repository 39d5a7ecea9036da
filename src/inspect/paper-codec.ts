/* JSON of forms, papers and results: each member as it stands, none missing and none too many. */

import { itemKeyCodec, METHODS, statementCodec } from '../checklist/index.js'
import {
  booleanCodec,
  byMember,
  closed,
  codecOf,
  dateCodec,
  integerCodec,
  listOf,
  nameCodec,
  nullOr,
  oneOf,
  textCodec,
  type Codec
} from '../kernel/index.js'
import { SEVERITIES } from '../registry/index.js'
import { isYuan } from './follow-up.js'
import { FORM_CHOICES, type CheckForm, type FormItem, type Precheck } from './form.js'
import { IMPOSSIBLE_KINDS, type Impossible } from './impossible.js'
import { NON_COOPERATION_KINDS, type NonCooperation } from './non-cooperation.js'
import {
  EVIDENCE_KINDS,
  LEGAL_DEMANDS,
  MEASURE_KINDS,
  ORDER_FORMS,
  SIGNATURE_WAYS,
  type CheckPaper,
  type Evidence,
  type ItemFinding,
  type Measure,
  type PaperWaiver,
  type SubjectSignature
} from './paper.js'
import { RESULT_CODES } from './result-code.js'
import { DISPOSALS, type DepartmentResult } from './result.js'
import { CONCLUSION_SOURCES, type Conclusion } from './third-party.js'

const precheckCodec: Codec<Precheck> = closed('Precheck', {
  on: dateCodec,
  sources: listOf(nameCodec),
  found: textCodec
})

const formItemCodec: Codec<FormItem> = closed('FormItem', {
  item: itemKeyCodec,
  tasks: listOf(nameCodec),
  departments: listOf(nameCodec),
  content: listOf(textCodec),
  methods: listOf(oneOf(METHODS)),
  basis: listOf(textCodec),
  standard: nullOr(textCodec)
})

/** A check form. 检查表。 @since 0.1.0 */
export const checkFormCodec: Codec<CheckForm> = closed('CheckForm', {
  of: nameCodec,
  choice: oneOf(FORM_CHOICES),
  precheck: nullOr(precheckCodec),
  items: listOf(formItemCodec)
})

const measureCodec: Codec<Measure> = closed('Measure', {
  kind: oneOf(MEASURE_KINDS),
  form: nullOr(oneOf(ORDER_FORMS)),
  until: nullOr(dateCodec)
})

const findingMembers = {
  item: itemKeyCodec,
  department: nameCodec,
  severity: nullOr(oneOf(SEVERITIES)),
  measures: listOf(measureCodec),
  demands: listOf(oneOf(LEGAL_DEMANDS))
}
// A problem is described; what is no problem may go without words.
const findingCodec: Codec<ItemFinding> = byMember('outcome', {
  problem: closed('ItemFinding', { ...findingMembers, outcome: oneOf(['problem'] as const), text: statementCodec }),
  clean: closed('ItemFinding', { ...findingMembers, outcome: oneOf(['clean'] as const), text: textCodec }),
  'not-applicable': closed('ItemFinding', {
    ...findingMembers,
    outcome: oneOf(['not-applicable'] as const),
    text: textCodec
  })
})

const evidenceCodec: Codec<Evidence> = closed('Evidence', {
  number: nameCodec,
  kind: oneOf(EVIDENCE_KINDS),
  takenBy: nameCodec
})

const conclusionCodec: Codec<Conclusion> = closed('Conclusion', {
  source: oneOf(CONCLUSION_SOURCES),
  of: nameCodec,
  document: nameCodec,
  item: itemKeyCodec,
  need: nullOr(textCodec)
})

/** How a subject did not cooperate. 不予配合的一种情形。 @since 0.1.0 */
export const nonCooperationCodec: Codec<NonCooperation> = closed('NonCooperation', {
  kind: oneOf(NON_COOPERATION_KINDS),
  times: integerCodec(1, Number.MAX_SAFE_INTEGER),
  on: dateCodec,
  circumstance: statementCodec,
  toward: nullOr(nameCodec),
  serious: booleanCodec
})

const signatureCodec: Codec<SubjectSignature> = byMember('_tag', {
  SubjectSigned: closed('SubjectSigned', {
    _tag: oneOf(['SubjectSigned'] as const),
    way: oneOf(SIGNATURE_WAYS),
    as: oneOf(['legal-representative', 'person-in-charge'] as const)
  }),
  SubjectUnsigned: closed('SubjectUnsigned', {
    _tag: oneOf(['SubjectUnsigned'] as const),
    reason: statementCodec,
    witnesses: listOf(nameCodec)
  })
})

const paperWaiverCodec: Codec<PaperWaiver> = closed('PaperWaiver', {
  of: oneOf(['recording', 'conclusion-need'] as const),
  reason: statementCodec,
  approver: nameCodec
})

/** A paper. 检查记录。 @since 0.1.0 */
export const checkPaperCodec: Codec<CheckPaper> = closed('CheckPaper', {
  findings: listOf(findingCodec),
  evidence: listOf(evidenceCodec),
  conclusions: listOf(conclusionCodec),
  nonCooperation: listOf(nonCooperationCodec),
  signature: nullOr(signatureCodec),
  waivers: listOf(paperWaiverCodec)
})

/** Why a check is impossible. 无法开展检查的情形。 @since 0.1.0 */
export const impossibleCodec: Codec<Impossible> = closed('Impossible', {
  kind: oneOf(IMPOSSIBLE_KINDS),
  therefore: statementCodec,
  proof: listOf(nameCodec)
})

/** A department's result. 部门检查结果。 @since 0.1.0 */
export const departmentResultCodec: Codec<DepartmentResult> = closed('DepartmentResult', {
  code: oneOf(RESULT_CODES),
  severity: nullOr(oneOf(SEVERITIES)),
  text: textCodec,
  disposals: listOf(oneOf(DISPOSALS)),
  signedBy: listOf(nameCodec)
})

/** An amount of yuan. 以元计的金额。 @since 0.1.0 */
export const yuanCodec: Codec<string> = codecOf(
  'yuan',
  (value): value is string => typeof value === 'string' && isYuan(value),
  {
    zh: '不带符号、至多两位小数的元数，如 12000.50',
    en: 'an amount of yuan without sign or exponent, such as 12000.50'
  }
)
