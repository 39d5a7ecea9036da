/* JSON of what a profile answers about visits. */

import { termCodec } from '../calendar/index.js'
import { METHODS } from '../checklist/index.js'
import {
  APPROVERS,
  BODY_KINDS,
  BODY_SERVICES,
  CONCLUSION_SOURCES,
  EVIDENCE_KINDS,
  FORM_CHOICES,
  IMPOSSIBLE_KINDS,
  MEASURE_KINDS,
  NON_COOPERATION_KINDS,
  ORDER_FORMS,
  PRESENCE_READINGS,
  REPLACEMENT_READINGS,
  SIGNATURE_WAYS,
  type InspectRules,
  type Retention
} from '../inspect/index.js'
import {
  booleanCodec,
  citationCodec,
  citedCodec,
  closed,
  integerCodec,
  listOf,
  nullOr,
  oneOf,
  type Citation,
  type Cited,
  type Codec
} from '../kernel/index.js'
import { SEVERITIES } from '../registry/index.js'

const article: Codec<Citation | null> = nullOr(citationCodec)
const option = <W extends string>(words: readonly W[]): Codec<Cited<W> | null> => nullOr(citedCodec(oneOf(words)))
const options = <W extends string>(words: readonly W[]): Codec<Cited<readonly W[]> | null> =>
  nullOr(citedCodec(listOf(oneOf(words))))

// More than this many officers at one door are a slip.
const MOST_PRESENT = 100

/** What a profile answers about visits. 规则包对检查实施的规定。 @since 0.1.0 */
export const inspectRulesCodec: Codec<InspectRules> = closed('InspectRules', {
  methods: options(METHODS),
  jointOnsite: article,
  present: nullOr(citedCodec(integerCodec(1, MOST_PRESENT))),
  presentAt: option(PRESENCE_READINGS),
  credentials: article,
  conduct: article,
  secrecy: article,
  precheck: article,
  formChoices: options(FORM_CHOICES),
  oneForm: article,
  delegation: article,
  deskTakesPart: article,
  replacement: option(REPLACEMENT_READINGS),
  successorQualified: article,
  bodies: options(BODY_KINDS),
  services: options(BODY_SERVICES),
  bodyQualified: article,
  bodyGuided: article,
  entrusterPays: article,
  conclusions: options(CONCLUSION_SOURCES),
  conclusionNeed: article,
  listOnly: article,
  measures: options(MEASURE_KINDS),
  orderForms: options(ORDER_FORMS),
  severities: options(SEVERITIES),
  signature: options(SIGNATURE_WAYS),
  recorded: options(EVIDENCE_KINDS),
  nonCooperation: options(NON_COOPERATION_KINDS),
  impossible: nullOr(
    closed('ImpossibleCases', {
      value: listOf(oneOf(IMPOSSIBLE_KINDS)),
      basis: citationCodec,
      open: booleanCodec
    })
  ),
  resultSigned: article,
  whoChecks: article,
  approvers: options(APPROVERS),
  demands: closed('Demands', {
    'abnormal-list': article,
    'daily-supervision': article,
    case: article,
    'other-authority': article,
    judiciary: article
  }),
  refusalPunished: article,
  caseEvidence: article,
  closeWithin: nullOr(citedCodec(termCodec)),
  enterWithin: nullOr(citedCodec(termCodec)),
  pursued: article,
  underSubject: article,
  lenience: article,
  caseFile: option<Retention>(['long-term'])
})
