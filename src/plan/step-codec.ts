/* JSON of the steps of a plan's course. */

import {
  booleanCodec,
  byMember,
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
import { planCodec, planRowCodec } from './codec.js'
import { REVIEW_TESTS, SYSTEM_GROUNDS } from './rules.js'
import type { CourseWaiver, GivenVerdict, PlanStep, Unfinished } from './step.js'

const act = { by: nameCodec, on: dateCodec }
const verdictCodec: Codec<GivenVerdict> = closed('GivenVerdict', {
  test: oneOf(REVIEW_TESTS),
  passed: booleanCodec,
  remark: textCodec
})
const unfinishedCodec: Codec<Unfinished> = closed('Unfinished', {
  row: integerCodec(1, Number.MAX_SAFE_INTEGER),
  reason: textCodec
})
const waiverCodec: Codec<CourseWaiver> = closed('CourseWaiver', { reason: textCodec, approver: textCodec })

/** One step in the course of a plan. 计划全程的一个步骤。 @since 0.1.0 */
export const planStepCodec: Codec<PlanStep> = byMember('_tag', {
  DraftPlan: closed('DraftPlan', { _tag: oneOf(['DraftPlan']), ...act, plan: planCodec }),
  ReviewPlan: closed('ReviewPlan', { _tag: oneOf(['ReviewPlan']), ...act, verdicts: listOf(verdictCodec) }),
  FilePlan: closed('FilePlan', { _tag: oneOf(['FilePlan']), ...act, receiver: nameCodec }),
  PublishPlan: closed('PublishPlan', { _tag: oneOf(['PublishPlan']), ...act, channels: listOf(nameCodec) }),
  AdjustPlan: closed('AdjustPlan', { _tag: oneOf(['AdjustPlan']), ...act, plan: planCodec, reason: textCodec }),
  MakeTask: closed('MakeTask', {
    _tag: oneOf(['MakeTask']),
    ...act,
    task: nameCodec,
    row: integerCodec(1, Number.MAX_SAFE_INTEGER)
  }),
  MakeTemporaryTask: closed('MakeTemporaryTask', {
    _tag: oneOf(['MakeTemporaryTask']),
    ...act,
    task: nameCodec,
    row: planRowCodec,
    need: textCodec,
    system: nullOr(oneOf(SYSTEM_GROUNDS)),
    waiver: nullOr(waiverCodec)
  }),
  CompleteTask: closed('CompleteTask', { _tag: oneOf(['CompleteTask']), ...act, task: nameCodec }),
  EnterTask: closed('EnterTask', { _tag: oneOf(['EnterTask']), ...act, task: nameCodec }),
  PublishTask: closed('PublishTask', { _tag: oneOf(['PublishTask']), ...act, task: nameCodec }),
  ClosePlan: closed('ClosePlan', { _tag: oneOf(['ClosePlan']), ...act, unfinished: listOf(unfinishedCodec) })
})
