/* Why a step on a result is refused, or its term not told, in both languages. */

import type { Approver } from '../inspect/index.js'
import {
  cite,
  kernelMessages,
  type AnswerOpen,
  type Citation,
  type CivilDate,
  type Messages,
  type Name,
  type NoSuchDay
} from '../kernel/index.js'
import type { ChannelKind, SubjectGroup } from './channel.js'
import { channelWords, withholdWords, groupWords, handWords, partWords, roleWords } from './words.js'
import { objectionMessages, type ObjectionRefusal } from './objection-error.js'
import type { ClockEnd, Hand } from './rules.js'
import type { PublicPart, WithholdGround } from './withhold.js'

/** Why a result is not entered, published, withheld, collected or corrected. 结果不能录入、公示、不公示、归集、更正的理由。 @since 0.1.0 */
export type ResultRefusal =
  | AnswerOpen
  | { readonly _tag: 'PublicationOfOther'; readonly subject: Name; readonly department: Name }
  | { readonly _tag: 'PublicationBackwards'; readonly on: CivilDate; readonly last: CivilDate }
  | { readonly _tag: 'DepartmentNotInVisit'; readonly department: Name }
  | { readonly _tag: 'ResultNotFormed'; readonly department: Name }
  | {
      readonly _tag: 'ResultUnapproved'
      readonly department: Name
      readonly before: ClockEnd
      /** Null where it was returned, whoever had to review it. 被退回重作的为 null。 */
      readonly basis: Citation | null
    }
  | {
      readonly _tag: 'HandNotAllowed'
      readonly act: ClockEnd
      readonly by: Name
      readonly hands: readonly Hand[]
      readonly basis: Citation
    }
  | { readonly _tag: 'ResultEntered'; readonly on: CivilDate }
  | { readonly _tag: 'ResultNotEntered'; readonly department: Name }
  | { readonly _tag: 'ResultChangedSinceEntry'; readonly entered: number; readonly standing: number }
  | { readonly _tag: 'ResultPublished'; readonly on: CivilDate }
  | { readonly _tag: 'ResultNotPublished'; readonly department: Name }
  | { readonly _tag: 'ResultWithheld'; readonly on: CivilDate }
  | { readonly _tag: 'ChannelUnstated' }
  | { readonly _tag: 'ChannelTwice'; readonly name: Name }
  | {
      readonly _tag: 'ChannelKindMissing'
      readonly of: SubjectGroup
      readonly oneOf: readonly ChannelKind[]
      readonly basis: Citation
    }
  | { readonly _tag: 'PartWithheldTwice'; readonly part: PublicPart }
  | { readonly _tag: 'WithheldWithoutLaw'; readonly part: PublicPart | null }
  | {
      readonly _tag: 'GroundNotAllowed'
      readonly part: PublicPart
      readonly ground: WithholdGround
      readonly basis: Citation
    }
  | { readonly _tag: 'NonCooperationHidden'; readonly part: PublicPart | null; readonly basis: Citation }
  | {
      readonly _tag: 'NonCooperationOffSystem'
      readonly oneOf: readonly ChannelKind[]
      readonly basis: Citation
    }
  | { readonly _tag: 'SinkUnstated' }
  | { readonly _tag: 'SinkTwice'; readonly sink: Name; readonly on: CivilDate | null }
  | { readonly _tag: 'CorrectionUnexplained' }
  | { readonly _tag: 'NothingCorrected' }
  | {
      readonly _tag: 'CorrectionUnsigned'
      readonly as: Approver
      readonly role: Approver
      readonly basis: Citation
    }
  | { readonly _tag: 'PublishedResultChanged'; readonly on: CivilDate; readonly basis: Citation | null }

/** Why the term of a result cannot be told yet. 结果的期限尚不能确定的理由。 @since 0.1.0 */
export type ResultDueRefusal =
  | AnswerOpen
  | NoSuchDay
  | { readonly _tag: 'CheckNotEnded'; readonly subject: Name }
  | { readonly _tag: 'TaskNotEnded'; readonly draws: readonly Name[] }

/** Why a step of a publication is refused. 公示步骤被拒绝的理由。 @since 0.1.0 */
export type PublishRefusal = ResultRefusal | ResultDueRefusal | ObjectionRefusal

/** Their words. 其文本。 @since 0.1.0 */
export const publishMessages: Messages<PublishRefusal> = {
  AnswerOpen: kernelMessages.AnswerOpen,
  NoSuchDay: kernelMessages.NoSuchDay,
  PublicationOfOther: {
    zh: (r) => `该步骤针对“${r.subject}”的${r.department}结果，与所给的检查或公示记录不是同一项`,
    en: (r) => `the step is about the result of ${r.department} on "${r.subject}", which is not the one given`
  },
  PublicationBackwards: {
    zh: (r) => `步骤日期 ${r.on} 早于此前一步的 ${r.last}`,
    en: (r) => `the step is dated ${r.on}, before the step on ${r.last} that it follows`
  },
  DepartmentNotInVisit: {
    zh: (r) => `${r.department}不是该次检查的参与部门`,
    en: (r) => `${r.department} takes no part in this visit`
  },
  ResultNotFormed: {
    zh: (r) => `${r.department}尚未形成检查结果，须先形成结果`,
    en: (r) => `${r.department} has formed no result yet; form it first`
  },
  ResultUnapproved: {
    zh: (r) =>
      r.basis === null
        ? `${r.department}的结果审核未同意，须重新作出结论并再次审核`
        : `${r.department}的结果未经审核同意，不得${endWords[r.before].zh}（${cite('zh')(r.basis)}）`,
    en: (r) =>
      r.basis === null
        ? `the result of ${r.department} was returned; form it anew and have it reviewed`
        : `the result of ${r.department} is not approved and may not be ${endWords[r.before].en} (${cite('en')(r.basis)})`
  },
  HandNotAllowed: {
    zh: (r) =>
      `“${r.by}”不能${endWords[r.act].zh}该结果，应由${r.hands.map((hand) => handWords[hand].zh).join('或')}${endWords[r.act].zh}（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `the result cannot be ${endWords[r.act].en} by "${r.by}", only by ${r.hands.map((hand) => handWords[hand].en).join(' or ')} (${cite('en')(r.basis)})`
  },
  ResultEntered: {
    zh: (r) => `结果已于 ${r.on} 录入，不得重复录入`,
    en: (r) => `the result was entered on ${r.on} and is not entered twice`
  },
  ResultNotEntered: {
    zh: (r) => `${r.department}的结果尚未录入，须先录入`,
    en: (r) => `the result of ${r.department} is not entered yet; enter it first`
  },
  ResultChangedSinceEntry: {
    zh: (r) => `录入的是第 ${String(r.entered)} 版结果，现为第 ${String(r.standing)} 版，须重新录入`,
    en: (r) => `version ${String(r.entered)} was entered, version ${String(r.standing)} stands now; enter it again`
  },
  ResultPublished: {
    zh: (r) => `结果已于 ${r.on} 公示；确有错误的，请作更正`,
    en: (r) => `the result was published on ${r.on}; a true error is corrected`
  },
  ResultNotPublished: {
    zh: (r) => `${r.department}的结果尚未公示`,
    en: (r) => `the result of ${r.department} is not published yet`
  },
  ResultWithheld: {
    zh: (r) => `结果已于 ${r.on} 依法决定不予公示`,
    en: (r) => `on ${r.on} it was decided by law that the result stays unpublished`
  },
  ChannelUnstated: { zh: () => '未写明公示渠道', en: () => 'no channel of publication is given' },
  ChannelTwice: {
    zh: (r) => `公示渠道“${r.name}”列了两次`,
    en: (r) => `the channel "${r.name}" is listed twice`
  },
  ChannelKindMissing: {
    zh: (r) =>
      `${groupWords[r.of].zh}的结果须经${r.oneOf.map((kind) => channelWords[kind].zh).join('或')}公示（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `results on ${groupWords[r.of].en} are published by ${r.oneOf.map((kind) => channelWords[kind].en).join(' or ')} (${cite('en')(r.basis)})`
  },
  PartWithheldTwice: {
    zh: (r) => `不公开的“${partWords[r.part].zh}”列了两次`,
    en: (r) => `${partWords[r.part].en} is listed twice among what is not shown`
  },
  WithheldWithoutLaw: {
    zh: (r) => `${r.part === null ? '不予公示' : `不公开${partWords[r.part].zh}`}须写明所依据的法律条款`,
    en: (r) =>
      `${r.part === null ? 'a result that stays unpublished' : `leaving out ${partWords[r.part].en}`} takes the provision of law that it rests on`
  },
  GroundNotAllowed: {
    zh: (r) => `不能以${withholdWords[r.ground].zh}为由不公开${partWords[r.part].zh}（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `${withholdWords[r.ground].en} is no ground to leave out ${partWords[r.part].en} (${cite('en')(r.basis)})`
  },
  NonCooperationHidden: {
    zh: (r) =>
      `不予配合的情况应当公示，${r.part === null ? '结果不得整体不公示' : `${partWords[r.part].zh}不得隐去`}（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `non-cooperation is published: ${r.part === null ? 'the result cannot stay unpublished' : `${partWords[r.part].en} cannot be left out`} (${cite('en')(r.basis)})`
  },
  NonCooperationOffSystem: {
    zh: (r) =>
      `不予配合的情况须经${r.oneOf.map((kind) => channelWords[kind].zh).join('或')}公示（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `non-cooperation is published by ${r.oneOf.map((kind) => channelWords[kind].en).join(' or ')} (${cite('en')(r.basis)})`
  },
  SinkUnstated: { zh: () => '未写明归集平台', en: () => 'no platform is given' },
  SinkTwice: {
    zh: (r) => `结果${r.on === null ? '' : `已于 ${r.on} `}归集至“${r.sink}”，不得重复`,
    en: (r) =>
      r.on === null
        ? `the platform "${r.sink}" is listed twice`
        : `the result was collected to "${r.sink}" on ${r.on} and is not collected twice`
  },
  CorrectionUnexplained: { zh: () => '更正须写明理由', en: () => 'a correction takes a reason' },
  NothingCorrected: {
    zh: () => '更正后的结果与现行公示的结果相同',
    en: () => 'the corrected result is the same as the one that stands'
  },
  CorrectionUnsigned: {
    zh: (r) => `更正由${roleWords[r.as].zh}确认，应由${roleWords[r.role].zh}签字确认（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `the correction is signed by ${roleWords[r.as].en}; it takes ${roleWords[r.role].en} (${cite('en')(r.basis)})`
  },
  PublishedResultChanged: {
    zh: (r) =>
      `结果已于 ${r.on} 公示，不得擅自改变；确有错误的，请作更正${r.basis === null ? '' : `（${cite('zh')(r.basis)}）`}`,
    en: (r) =>
      `the result was published on ${r.on} and may not be changed at will; correct it${r.basis === null ? '' : ` (${cite('en')(r.basis)})`}`
  },
  CheckNotEnded: {
    zh: (r) => `对“${r.subject}”的检查尚未结束，期限尚未起算`,
    en: (r) => `the check of "${r.subject}" is not over, so the term does not run yet`
  },
  TaskNotEnded: {
    zh: (r) => `任务“${r.draws.join('、')}”尚未全部完成，期限尚未起算`,
    en: (r) => `of the tasks ${r.draws.join(', ')} none is over, so the term does not run yet`
  },
  ...objectionMessages
}

const endWords: { readonly [E in ClockEnd]: { readonly zh: string; readonly en: string } } = {
  entered: { zh: '录入', en: 'entered' },
  published: { zh: '公示', en: 'published' }
}
