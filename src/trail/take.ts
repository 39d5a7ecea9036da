/* One event: its number, its time, whether the campaign still stands open, then its step by the stage that owns it.
   临夏州实施意见 三（一）; 临夏州部门联合细则 第五条. */

import type { VisitStep } from '../inspect/index.js'
import { PUBLICATION_TAGS, type PublicationStep } from '../publish/index.js'
import { CAMPAIGN_STEPS, type CampaignStep } from './campaign-step.js'
import type { Draft } from './draft.js'
import type { StepRefusal, TrailRefusal } from './error.js'
import type { TrailEvent, TrailStep, TrailTag } from './event.js'
import { isClock, isMoment } from './moment.js'
import type { TrailRules } from './rules.js'
import { eventMessages, orderMessages } from './order-words.js'
import { ownArticle, traceArticle } from './source.js'
import { stepKinds, type StepKind } from './step-kind.js'
import { adopt, enterRegistry, makeTask, publishCommitments, publishNotice } from './take-before.js'
import { fileFiling, movePool, recordIrregularity, settleIrregularity } from './take-beside.js'
import { drawTasks, lockTasks, matchTasks } from './take-draw.js'
import { closeCampaign, endTask, keep, revealTasks } from './take-end.js'
import { takePublication, takeVisit } from './take-visit.js'

/**
 * Takes an event into a draft, or says every reason why not. 将事件计入，或给出全部拒绝理由。
 *
 * Whoever refuses throws the draft away; a lawful step of an event whose number or time is refused counts for those after it,
 * so that one wrong number is not told a thousand times. 编号或时刻有误而步骤合法的，其后事件仍据以判断，以免一处有误处处报错。
 *
 * @since 0.1.0
 */
export function takeInto(draft: Draft, event: TrailEvent, rules: TrailRules, refused: TrailRefusal[]): void {
  const { seq, step } = event
  const closed = draft.closed
  const ofEvent: TrailRefusal[] = []
  refuseEvent(draft, event, ofEvent)
  const refusals =
    closed !== null && !isOpenAfterClose(step._tag)
      ? [{ _tag: 'CampaignClosed', step: step._tag, on: closed.on } as const]
      : takeStep(draft, step, seq, rules)
  draft.count = Number.isSafeInteger(seq) && seq > 0 ? seq : draft.count + 1
  if (refusals.length === 0) draft.steps.set(step._tag, (draft.steps.get(step._tag) ?? 0) + 1)
  for (const refusal of ofEvent) refused.push(inOwnLaw(refusal, rules))
  for (const refusal of refusals) refused.push(inOwnLaw({ ...refusal, seq }, rules))
}

// What the trail refuses by itself cites the jurisdiction that it is kept under, as what the stages refuse does.
const inOwnLaw = (refusal: TrailRefusal, rules: TrailRules): TrailRefusal =>
  Object.hasOwn(eventMessages, refusal._tag) || Object.hasOwn(orderMessages, refusal._tag)
    ? 'basis' in refusal
      ? ({ ...refusal, basis: ownArticle(refusal.basis, rules) } as TrailRefusal)
      : refusal
    : refusal

/**
 * Whether a step may follow the close of a campaign: corrections, objections, follow-ups, what is collected, kept or sent on, and
 * irregularities that come to light. 活动办结后仍可办理的步骤：更正、异议、后续处置、归集、存档上报，以及事后发现的违规情形。
 *
 * @basis 临夏州部门联合细则 第五条、第三十一条、第三十三条
 * @example isOpenAfterClose('FileObjection') // => true
 * @example isOpenAfterClose('PublishResult') // => false
 * @since 0.1.0
 */
export const isOpenAfterClose = (tag: TrailTag): boolean => tag === 'CollectResult' || afterClose.has(stepKinds[tag])

const afterClose: ReadonlySet<StepKind> = new Set(['correction', 'objection', 'followUp', 'archive', 'irregularity'])

function refuseEvent(draft: Draft, { seq, at, basis, step }: TrailEvent, refused: TrailRefusal[]): void {
  const expected = draft.count + 1
  if (seq !== expected) refused.push({ _tag: 'SeqNotNext', expected, given: seq, basis: traceArticle, seq })
  if (basis.length === 0) refused.push({ _tag: 'EventWithoutBasis', step: step._tag, basis: traceArticle, seq })
  const last = draft.at
  // Most events are entered on the day of the one before them, whose date was looked at already.
  const isKnownDay = last?.startsWith(at.slice(0, 10)) ?? false
  if (!(isKnownDay ? isClock(at) : isMoment(at))) {
    refused.push({ _tag: 'MomentMalformed', at, seq })
    return
  }
  if (last !== null && at < last) refused.push({ _tag: 'MomentBackwards', at, last, basis: traceArticle, seq })
  else draft.at = at
  // A day that is the beginning of a later text is the smaller one.
  if ((step.on as string) > at) {
    refused.push({ _tag: 'EnteredBeforeDone', on: step.on, at, basis: traceArticle, seq })
  }
}

function takeStep(draft: Draft, step: TrailStep, seq: number, rules: TrailRules): readonly StepRefusal[] {
  if (isPublicationStep(step)) return takePublication(draft, step, seq, rules)
  return isCampaignStep(step) ? takeCampaign(draft, step, rules) : takeVisit(draft, step, seq, rules)
}

function takeCampaign(draft: Draft, step: CampaignStep, rules: TrailRules): readonly StepRefusal[] {
  switch (step._tag) {
    case 'AdoptList':
    case 'AdoptPlan':
      return adopt(draft, step)
    case 'MakeCampaignTask':
      return makeTask(draft, step)
    case 'EnterSubjects':
    case 'EnterOfficers':
      return enterRegistry(draft, step)
    case 'PublishNotice':
      return publishNotice(draft, step)
    case 'PublishCommitments':
      return publishCommitments(draft, step)
    case 'DrawSubjects':
      return drawTasks(draft, step)
    case 'MatchOfficers':
      return matchTasks(draft, step)
    case 'LockTeams':
      return lockTasks(draft, step)
    case 'EndTask':
      return endTask(draft, step)
    case 'RevealNames':
      return revealTasks(draft, step, rules)
    case 'FileFiling':
      return fileFiling(draft, step)
    case 'MovePool':
      return movePool(draft, step)
    case 'RecordIrregularity':
      return recordIrregularity(draft, step)
    case 'SettleIrregularity':
      return settleIrregularity(draft, step)
    case 'MakeStatistics':
    case 'ArchiveTrail':
    case 'UploadTrail':
      return keep(draft, step)
    case 'CloseCampaign':
      return closeCampaign(draft, step)
  }
}

const campaignTags: ReadonlySet<TrailTag> = new Set(CAMPAIGN_STEPS)
const publicationTags: ReadonlySet<TrailTag> = new Set(PUBLICATION_TAGS)

const isCampaignStep = (step: CampaignStep | VisitStep): step is CampaignStep => campaignTags.has(step._tag)

const isPublicationStep = (step: TrailStep): step is PublicationStep => publicationTags.has(step._tag)
