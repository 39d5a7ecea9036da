/* JSON of the frame's rules, of conditions, of past checks and of checks outside the draw: each member as it stands. */

import * as t from 'io-ts'
import { CHECK_KINDS, CHECK_WAYS, GROUNDS, type Ground } from '../calendar/index.js'
import {
  booleanCodec,
  byMember,
  citationCodec,
  citedCodec,
  closed,
  dateCodec,
  integerCodec,
  listOf,
  nameCodec,
  nullOr,
  oneOf,
  textCodec,
  type Codec
} from '../kernel/index.js'
import { LEVELS, MOST_CLASS_WEIGHT } from '../plan/index.js'
import {
  ENTITY_KINDS,
  MARKS,
  OBJECT_KINDS,
  POOLS,
  regionCodeCodec,
  RISK_CLASSES,
  type SubjectKind
} from '../registry/index.js'
import { TASK_SOURCES, type PastCheck } from './ledger.js'
import type { OutsideRequest } from './outside.js'
import type { Predicate } from './predicate.js'
import {
  ATTRIBUTES,
  COUNT_READINGS,
  KEY_ITEMS_READINGS,
  LIFT_READINGS,
  MONITORING_READINGS,
  PROMPTNESS,
  PROTECTED,
  VISIT_SCOPES,
  YEAR_READINGS,
  type DrawCap,
  type FrameRules,
  type VisitCap
} from './rules.js'

const groundCodec: Codec<Ground> = oneOf(GROUNDS)
const groundsCodec = citedCodec(listOf(groundCodec))
const marksCodec = citedCodec(listOf(oneOf(MARKS)))
const subjectKinds: readonly SubjectKind[] = [...ENTITY_KINDS, ...OBJECT_KINDS]

/** How often a year a subject may be drawn. 被抽中次数上限。 @since 0.1.0 */
export const drawCapCodec: Codec<DrawCap> = closed('DrawCap', {
  most: citedCodec(integerCodec(1, 366)),
  soft: booleanCodec,
  year: citedCodec(oneOf(YEAR_READINGS)),
  counted: citedCodec(oneOf(COUNT_READINGS)),
  whom: citedCodec(oneOf(PROTECTED)),
  liftedMarks: marksCodec,
  liftedReading: citedCodec(oneOf(LIFT_READINGS)),
  liftedGrounds: groundsCodec,
  keyItems: citedCodec(oneOf(KEY_ITEMS_READINGS))
})

/** How often a year a subject may be visited. 检查次数上限。 @since 0.1.0 */
export const visitCapCodec: Codec<VisitCap> = closed('VisitCap', {
  per: oneOf(VISIT_SCOPES),
  most: citedCodec(nullOr(integerCodec(1, 366))),
  year: citedCodec(oneOf(YEAR_READINGS)),
  kinds: citedCodec(listOf(oneOf(CHECK_KINDS))),
  notCounted: groundsCodec,
  liftedClasses: citedCodec(listOf(oneOf(RISK_CLASSES)))
})

const weightCodec = integerCodec(1, MOST_CLASS_WEIGHT)

/** What a profile answers about frames. 规则包对抽样框的规定。 @since 0.1.0 */
export const frameRulesCodec: Codec<FrameRules> = closed('FrameRules', {
  impossible: nullOr(citationCodec),
  classesApart: nullOr(citationCodec),
  directed: nullOr(
    closed('DirectedLaw', { grounds: nullOr(groundsCodec), attributes: citedCodec(listOf(oneOf(ATTRIBUTES))) })
  ),
  drawCap: nullOr(drawCapCodec),
  visitCaps: listOf(visitCapCodec),
  raised: nullOr(closed('RaisedLaw', { marks: marksCodec, soft: booleanCodec })),
  rising: nullOr(citationCodec),
  weights: nullOr(
    citedCodec(
      closed('ClassWeights', { low: weightCodec, general: weightCodec, higher: weightCodec, high: weightCodec })
    )
  ),
  leads: nullOr(
    closed('LeadLaw', {
      grounds: groundsCodec,
      when: citedCodec(oneOf(PROMPTNESS)),
      monitoring: citedCodec(oneOf(MONITORING_READINGS)),
      general: nullOr(citationCodec)
    })
  ),
  approval: nullOr(closed('ApprovalLaw', { basis: citationCodec, afterwards: groundsCodec })),
  noPatrol: nullOr(citationCodec)
})

/** A condition on a subject; conditions may stand in each other. 对检查对象的条件；条件可以嵌套。 @since 0.1.0 */
export const predicateCodec: Codec<Predicate> = t.recursion<Predicate>('Predicate', (self) =>
  byMember('_tag', {
    Kind: closed('Kind', { _tag: t.literal('Kind'), kinds: listOf(oneOf(subjectKinds)) }),
    Scale: closed('Scale', { _tag: t.literal('Scale'), scales: listOf(nameCodec) }),
    Industry: closed('Industry', { _tag: t.literal('Industry'), industries: listOf(nameCodec) }),
    Region: closed('Region', { _tag: t.literal('Region'), within: listOf(regionCodeCodec) }),
    RiskClass: closed('RiskClass', { _tag: t.literal('RiskClass'), classes: listOf(oneOf(RISK_CLASSES)) }),
    Pool: closed('Pool', { _tag: t.literal('Pool'), pools: listOf(oneOf(POOLS)) }),
    Mark: closed('Mark', { _tag: t.literal('Mark'), marks: listOf(oneOf(MARKS)) }),
    Tag: closed('Tag', { _tag: t.literal('Tag'), tags: listOf(nameCodec) }),
    Registry: closed('Registry', { _tag: t.literal('Registry'), registries: listOf(nameCodec) }),
    CreditCode: closed('CreditCode', { _tag: t.literal('CreditCode'), has: booleanCodec }),
    All: closed('All', { _tag: t.literal('All'), of: listOf(self) }),
    Any: closed('Any', { _tag: t.literal('Any'), of: listOf(self) }),
    Not: closed('Not', { _tag: t.literal('Not'), of: self })
  })
)

/** One check of the past. 一次既往检查。 @since 0.1.0 */
export const pastCheckCodec: Codec<PastCheck> = closed('PastCheck', {
  subject: nameCodec,
  visit: nameCodec,
  on: dateCodec,
  departments: listOf(nameCodec),
  level: oneOf(LEVELS),
  kind: oneOf(CHECK_KINDS),
  way: oneOf(CHECK_WAYS),
  task: oneOf(TASK_SOURCES),
  ground: nullOr(groundCodec),
  item: nullOr(nameCodec)
})

/** The history of a place. 各地检查历史。 @since 0.1.0 */
export const historyCodec: Codec<readonly PastCheck[]> = listOf(pastCheckCodec)

/** A check that is wanted outside the draw. 拟在随机抽查之外开展的检查。 @since 0.1.0 */
export const outsideRequestCodec: Codec<OutsideRequest> = closed('OutsideRequest', {
  visit: nameCodec,
  subject: nameCodec,
  ground: nullOr(groundCodec),
  reference: textCodec,
  kind: oneOf(CHECK_KINDS),
  on: dateCodec,
  departments: listOf(nameCodec),
  level: oneOf(LEVELS),
  item: nullOr(nameCodec),
  filings: listOf(closed('QuietFiling', { with: nameCodec, on: dateCodec })),
  waiver: nullOr(closed('QuietWaiver', { reason: textCodec, approver: textCodec })),
  approval: nullOr(closed('Approval', { by: nameCodec, on: dateCodec }))
})
