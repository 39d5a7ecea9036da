/* JSON of the steps of a visit. */

import * as t from 'io-ts'
import { checkWayCodec, windowCodec } from '../calendar/index.js'
import { itemKeyCodec, METHODS, statementCodec } from '../checklist/index.js'
import {
  booleanCodec,
  byMember,
  closed,
  dateCodec,
  integerCodec,
  isPlainObject,
  listOf,
  nameCodec,
  nullOr,
  oneOf,
  textCodec,
  type Codec
} from '../kernel/index.js'
import type { CourseWaiver } from '../plan/index.js'
import { poolCodec, regionCodeCodec } from '../registry/index.js'
import { OFFICE_LEVELS, type Delegation, type LevelledOffice } from './delegation.js'
import type { Dispatch, DispatchedOfficer, DispatchedTask } from './dispatch.js'
import { FOLLOW_UP_ROUTES } from './follow-up.js'
import type { Lenience } from './lenient.js'
import {
  checkFormCodec,
  checkPaperCodec,
  departmentResultCodec,
  impossibleCodec,
  nonCooperationCodec,
  yuanCodec
} from './paper-codec.js'
import { APPROVERS } from './result.js'
import type { VisitStep, VisitStepOf } from './step.js'
import { BODY_KINDS, BODY_SERVICES, type Entrustment } from './third-party.js'
import type { VisitKey } from './visit-key.js'

/** The key of a visit. 上门检查标识。 @since 0.1.0 */
export const visitKeyCodec: Codec<VisitKey> = closed('VisitKey', {
  subject: nameCodec,
  ordinal: integerCodec(1, Number.MAX_SAFE_INTEGER)
})

const dispatchedOfficerCodec: Codec<DispatchedOfficer> = closed('DispatchedOfficer', {
  id: nameCodec,
  department: nameCodec,
  leads: booleanCodec,
  certified: booleanCodec
})

const taskCodec: Codec<DispatchedTask> = closed('DispatchedTask', {
  draw: nameCodec,
  item: itemKeyCodec,
  departments: listOf(nameCodec)
})

/** What is dispatched. 派发的内容。 @since 0.1.0 */
export const dispatchCodec: Codec<Dispatch> = closed('Dispatch', {
  tasks: listOf(taskCodec),
  lead: nameCodec,
  departments: listOf(nameCodec),
  market: booleanCodec,
  region: regionCodeCodec,
  window: windowCodec,
  officers: listOf(dispatchedOfficerCodec),
  experts: listOf(nameCodec),
  way: checkWayCodec,
  pool: nullOr(poolCodec)
})

const officeCodec: Codec<LevelledOffice> = closed('LevelledOffice', { office: nameCodec, level: oneOf(OFFICE_LEVELS) })

const delegationCodec: Codec<Delegation> = closed('Delegation', {
  department: nameCodec,
  from: officeCodec,
  to: officeCodec,
  officers: listOf(dispatchedOfficerCodec)
})

const entrustmentCodec: Codec<Entrustment> = closed('Entrustment', {
  body: nameCodec,
  kind: oneOf(BODY_KINDS),
  service: oneOf(BODY_SERVICES),
  qualified: booleanCodec,
  department: nameCodec,
  paidBy: nameCodec,
  guidedBy: nullOr(nameCodec)
})

const waiverCodec: Codec<CourseWaiver> = closed('CourseWaiver', { reason: statementCodec, approver: statementCodec })

const lenienceCodec: Codec<Lenience> = closed('Lenience', {
  department: nameCodec,
  first: booleanCodec,
  minor: booleanCodec,
  notMandatory: booleanCodec,
  corrected: booleanCodec,
  help: textCodec,
  listed: nullOr(nameCodec)
})

const act = { by: nameCodec, on: dateCodec, visit: visitKeyCodec }
const tag = <T extends VisitStep['_tag']>(word: T): { readonly _tag: Codec<T> } => ({ _tag: oneOf([word]) })

const reviewOf = (reason: Codec<string>): Codec<VisitStepOf<'ReviewResult'>> =>
  closed('ReviewResult', {
    ...tag('ReviewResult'),
    ...act,
    department: nameCodec,
    as: oneOf(APPROVERS),
    approved: booleanCodec,
    reason
  })
const [approval, returning] = [reviewOf(textCodec), reviewOf(statementCodec)]
const isReturn = (value: unknown): boolean => isPlainObject(value) && value.approved === false

// A result may be approved without words; one that is returned says why.
const reviewCodec: Codec<VisitStepOf<'ReviewResult'>> = new t.Type(
  'ReviewResult',
  (value): value is VisitStepOf<'ReviewResult'> => (isReturn(value) ? returning : approval).is(value),
  (value, context) => (isReturn(value) ? returning : approval).validate(value, context),
  t.identity
)

/**
 * One step of a visit. 上门检查的一个步骤。
 *
 * An empty reason, an unknown word, an amount with a sign or an exponent are malformed. 空白理由、未知取值、带符号或指数的金额均不合格。
 *
 * @since 0.1.0
 */
export const visitStepCodec: Codec<VisitStep> = byMember('_tag', {
  DispatchVisit: closed('DispatchVisit', { ...tag('DispatchVisit'), ...act, dispatch: dispatchCodec }),
  ReplaceOfficer: closed('ReplaceOfficer', {
    ...tag('ReplaceOfficer'),
    ...act,
    department: nameCodec,
    out: nameCodec,
    in: dispatchedOfficerCodec,
    cause: oneOf(['recusal', 'other'] as const),
    drawn: booleanCodec,
    reason: statementCodec,
    approver: nameCodec
  }),
  DelegateVisit: closed('DelegateVisit', { ...tag('DelegateVisit'), ...act, delegation: delegationCodec }),
  EntrustBody: closed('EntrustBody', { ...tag('EntrustBody'), ...act, entrustment: entrustmentCodec }),
  PrepareForm: closed('PrepareForm', {
    ...tag('PrepareForm'),
    ...act,
    form: checkFormCodec,
    waiver: nullOr(waiverCodec)
  }),
  TellSubject: closed('TellSubject', { ...tag('TellSubject'), ...act, law: nullOr(statementCodec) }),
  BeginVisit: closed('BeginVisit', {
    ...tag('BeginVisit'),
    ...act,
    methods: listOf(oneOf(METHODS)),
    present: listOf(nameCodec),
    credentials: booleanCodec,
    uniform: booleanCodec,
    instructed: booleanCodec,
    waiver: nullOr(waiverCodec)
  }),
  EndVisit: closed('EndVisit', { ...tag('EndVisit'), ...act, paper: checkPaperCodec }),
  FindImpossible: closed('FindImpossible', {
    ...tag('FindImpossible'),
    ...act,
    impossible: impossibleCodec,
    nonCooperation: listOf(nonCooperationCodec)
  }),
  FormResult: closed('FormResult', {
    ...tag('FormResult'),
    ...act,
    department: nameCodec,
    result: departmentResultCodec
  }),
  ReviewResult: reviewCodec,
  OpenFollowUp: closed('OpenFollowUp', {
    ...tag('OpenFollowUp'),
    ...act,
    department: nameCodec,
    followUp: nameCodec,
    route: oneOf(FOLLOW_UP_ROUTES),
    to: nameCodec,
    reason: statementCodec,
    evidence: listOf(nameCodec)
  }),
  CloseFollowUp: closed('CloseFollowUp', {
    ...tag('CloseFollowUp'),
    ...act,
    followUp: nameCodec,
    outcome: statementCodec,
    waiver: nullOr(waiverCodec)
  }),
  EnterFollowUp: closed('EnterFollowUp', { ...tag('EnterFollowUp'), ...act, followUp: nameCodec }),
  RecordCase: closed('RecordCase', {
    ...tag('RecordCase'),
    ...act,
    department: nameCodec,
    case: nameCodec,
    fine: yuanCodec
  }),
  SparePenalty: closed('SparePenalty', { ...tag('SparePenalty'), ...act, lenience: lenienceCodec })
})
