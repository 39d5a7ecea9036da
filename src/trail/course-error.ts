/* Why an event does not enter a trail: its number, its time, or a step that comes before its predecessor.
   临夏州部门联合细则 第二条、第五条、第二十三条; 临夏州实施意见 三（一）. */

import type { Citation, CivilDate, Digest, Name } from '../kernel/index.js'
import type { TrailTag } from './event.js'

/** What must stand in the trail before a step. 某步骤之前须已具备的内容。 @since 0.1.0 */
export type Predecessor =
  | 'list'
  | 'plan'
  | 'task'
  | 'subjects'
  | 'officers'
  | 'notice'
  | 'commitments'
  | 'draw'
  | 'match'
  | 'lock'
  | 'visits'
  | 'end'

/** Why the event itself is refused, whatever its step; the basis is null where the texts that the trail is kept under name none. 与步骤无关的拒绝理由；所依文件未作规定的，依据为 null。 @since 0.1.0 */
export type EventRefusal =
  | { readonly _tag: 'SeqNotNext'; readonly expected: number; readonly given: number; readonly basis: Citation | null }
  | { readonly _tag: 'MomentMalformed'; readonly at: string }
  | { readonly _tag: 'MomentBackwards'; readonly at: string; readonly last: string; readonly basis: Citation | null }
  /** Entered before it was done. 录入早于行为。 */
  | { readonly _tag: 'EnteredBeforeDone'; readonly on: CivilDate; readonly at: string; readonly basis: Citation | null }
  | { readonly _tag: 'EventWithoutBasis'; readonly step: TrailTag; readonly basis: Citation | null }
  | { readonly _tag: 'CampaignClosed'; readonly step: TrailTag; readonly on: CivilDate }

/** Why a step does not fit into the campaign's course. 步骤与活动进程不符的理由。 @since 0.1.0 */
export type OrderRefusal =
  /** A step before its predecessor. 前一环节尚未完成。 */
  | {
      readonly _tag: 'StepTooEarly'
      readonly step: TrailTag
      readonly needs: Predecessor
      /** Of which task, source, registry or department; null for the campaign as a whole. 所涉任务、来源、名录库或部门。 */
      readonly of: Name | null
      readonly basis: Citation | null
    }
  /** Done on a day before that of its cause. 行为之日早于其前提之日。 */
  | {
      readonly _tag: 'BeforeItsCause'
      readonly step: TrailTag
      readonly on: CivilDate
      readonly cause: Predecessor
      readonly caused: CivilDate
      readonly basis: Citation | null
    }
  | { readonly _tag: 'TrailTaskUnknown'; readonly task: Name }
  | { readonly _tag: 'TrailTaskTwice'; readonly task: Name }
  | { readonly _tag: 'TrailTaskEnded'; readonly task: Name; readonly on: CivilDate }
  | { readonly _tag: 'TrailTaskLocked'; readonly task: Name; readonly on: CivilDate; readonly basis: Citation | null }
  /** A draw, a match or a lock for a task that takes its subjects on a ground. 抽查之外的任务不抽取。 */
  | { readonly _tag: 'TrailTaskNotDrawn'; readonly task: Name }
  | {
      readonly _tag: 'NamesNothing'
      readonly step: TrailTag
      readonly what: 'tasks' | 'departments' | 'channels' | 'files'
    }
  | { readonly _tag: 'NamedAgain'; readonly step: TrailTag; readonly name: Name }
  | { readonly _tag: 'VersionNotNext'; readonly of: Name; readonly version: number; readonly last: number }
  | { readonly _tag: 'NoticeUnknown'; readonly notice: Digest }
  | { readonly _tag: 'NoticeTwice'; readonly notice: Digest }
  | { readonly _tag: 'NoticeWithoutTask'; readonly notice: Digest; readonly task: Name }
  | { readonly _tag: 'NoticeReplaced'; readonly notice: Digest; readonly task: Name; readonly by: Digest }
  | { readonly _tag: 'NoticeDrawn'; readonly notice: Digest }
  | { readonly _tag: 'SourceNotCommitted'; readonly notice: Digest; readonly source: Name }
  | { readonly _tag: 'SourceCommittedTwice'; readonly notice: Digest; readonly source: Name }
  | { readonly _tag: 'RecordNotDrawn'; readonly record: Digest; readonly task: Name }
  | { readonly _tag: 'TeamsNotMatched'; readonly teams: Digest; readonly task: Name; readonly basis: Citation | null }
  | { readonly _tag: 'VisitUnknown'; readonly visit: string }
  | {
      readonly _tag: 'DispatchedBeyondMatch'
      readonly task: Name
      readonly visits: number
      readonly basis: Citation | null
    }
  | { readonly _tag: 'DispatchOtherItem'; readonly task: Name; readonly item: string; readonly given: string }
  | { readonly _tag: 'DispatchOtherWay'; readonly task: Name; readonly way: 'random' | 'outside' }
  | { readonly _tag: 'TrailDepartmentUnknown'; readonly department: Name; readonly task: Name }
  /** All tasks that the visit serves have ended without it. 该次上门所办任务均已结束。 */
  | { readonly _tag: 'VisitGivenUp'; readonly visit: string; readonly step: TrailTag }
  | { readonly _tag: 'VisitsUndispatched'; readonly task: Name; readonly visits: number; readonly dispatched: number }
  | { readonly _tag: 'VisitsOpen'; readonly task: Name; readonly open: number }
  | { readonly _tag: 'AbandonedUnsigned'; readonly task: Name }
  | { readonly _tag: 'TasksOpen'; readonly task: Name; readonly basis: Citation | null }
  | {
      readonly _tag: 'ResultsUnpublished'
      readonly task: Name
      readonly visits: number
      readonly basis: Citation | null
    }
  | { readonly _tag: 'ExcusedForNothing'; readonly task: Name }
  | { readonly _tag: 'ExcuseUnsigned'; readonly task: Name }
  | { readonly _tag: 'RevealedBeforeVisits'; readonly task: Name; readonly basis: Citation | null }
  | { readonly _tag: 'FilingTwice'; readonly filing: Name }
  | { readonly _tag: 'FilingWithoutReference'; readonly filing: Name }
  | { readonly _tag: 'MoveToSamePool'; readonly subject: Name }
  | { readonly _tag: 'IrregularityTwice'; readonly irregularity: Name }
  | { readonly _tag: 'IrregularityUnknown'; readonly irregularity: Name }
  | { readonly _tag: 'IrregularitySettled'; readonly irregularity: Name; readonly on: CivilDate }
  | { readonly _tag: 'IrregularityOfNothing'; readonly irregularity: Name }
  | { readonly _tag: 'IrregularityUnproved'; readonly irregularity: Name }
  | {
      readonly _tag: 'RecordedBeforeItOccurred'
      readonly irregularity: Name
      readonly on: CivilDate
      readonly occurred: CivilDate
      readonly basis: Citation | null
    }
  | {
      readonly _tag: 'SettledBeforeRecorded'
      readonly irregularity: Name
      readonly on: CivilDate
      readonly recorded: CivilDate
      readonly basis: Citation | null
    }
  | { readonly _tag: 'ReasonUnstated'; readonly step: TrailTag }
