/* 留痕检索: where on a trail the events stand that facts rest upon: draws, ends of tasks, filings, irregularities.
   临夏州实施意见 三（一）（全程留痕、责任可追溯）. */

import type { TermRules, WorkCalendar } from '../calendar/index.js'
import type { InspectRules } from '../inspect/index.js'
import type { CivilDate, Digest, Name } from '../kernel/index.js'
import type { PublishRules, TaskEnds } from '../publish/index.js'
import { visitId, type CampaignState, type Irregularity, type TrailEvent, type VisitFile } from '../trail/index.js'

/** Whom a record drew; the digest is that of the record (`recordDigest`). 某抽取记录抽中的对象，以记录摘要指明。 @since 0.1.0 */
export type DrawnByRecord = { readonly record: Digest; readonly drawn: ReadonlySet<Name> }

/** A trail and what it is read by. 留痕及读取所依的规定。 @since 0.1.0 */
export type TrailContext = {
  /** All of them, or all that concern the cases asked for; by rising number. 全部事件，或与所问各案有关的全部事件；按编号递增。 */
  readonly events: readonly TrailEvent[]
  /** What they come to (`foldEvents`). 其折叠所得的状态。 */
  readonly state: CampaignState
  readonly rules: {
    readonly inspect: Pick<InspectRules, 'present'>
    readonly publish: PublishRules
    readonly terms: TermRules
    readonly calendar: WorkCalendar
  }
  /** The day as of which lateness is counted. 计算逾期所至之日。 */
  readonly today: CivilDate
  /** Without the record of each task nobody is shown not to be drawn. 缺某任务的抽取记录，即无从证明未被抽中。 */
  readonly records: readonly DrawnByRecord[]
  /** Whether a visit fell into a quiet period that asks for a filing; null where that is not known, of it or of any. 是否在须备案的安静期内；不知则为 null。 */
  readonly quietOn: ((file: Pick<VisitFile, 'visit' | 'course'>) => boolean | null) | null
  /** When each task ended, where `state` does not hold all of its visits; else left out. 状态未含任务全部上门时，另行给出各任务的完成日。 */
  readonly ends?: TaskEnds
}

/** An irregularity and the events that record and settle it. 违规情形及其记录、处理的事件。 @since 0.1.0 */
export type IrregularityFile = { readonly irregularity: Irregularity; readonly events: readonly number[] }

/** Sequence numbers of a campaign's events by what they concern. 活动各事件的编号，按所涉事项。 @since 0.1.0 */
export type TrailIndex = {
  /** The event of a number, where it is among those given. 某编号的事件（如在所给事件之中）。 */
  readonly at: (seq: number) => TrailEvent | undefined
  /** The latest adoption of each list. 各清单最近一次启用。 */
  readonly lists: ReadonlyMap<Name, number>
  /** The draw that gave each record. 各抽取记录对应的抽取事件。 */
  readonly draws: ReadonlyMap<Digest, number>
  readonly taskEnds: ReadonlyMap<Name, number>
  /** By `visitId`, or by subject where no visit is named. 按上门标识；未指明上门的按对象。 */
  readonly filings: ReadonlyMap<string, readonly { readonly seq: number; readonly day: CivilDate }[]>
  readonly irregularities: {
    readonly byVisit: ReadonlyMap<string, readonly IrregularityFile[]>
    /** Those that name a subject and no visit. 指明对象而未指明上门的。 */
    readonly bySubject: ReadonlyMap<Name, readonly IrregularityFile[]>
    /** Those that name a task alone. 仅指明任务的。 */
    readonly byTask: ReadonlyMap<Name, readonly IrregularityFile[]>
  }
}

/**
 * Finds where on a trail things stand: one pass over its events. 一次遍历，建立留痕检索。
 *
 * @basis 临夏州实施意见 三（一）
 * @example indexTrail({ events: [], state: NOTHING_RECORDED }).draws.size // => 0
 * @since 0.1.0
 */
export function indexTrail({ events, state }: Pick<TrailContext, 'events' | 'state'>): TrailIndex {
  const lists = new Map<Name, number>()
  const draws = new Map<Digest, number>()
  const taskEnds = new Map<Name, number>()
  const filings = new Map<string, { readonly seq: number; readonly day: CivilDate }[]>()
  const recorded = new Map<Name, number[]>()
  for (const { seq, step } of events) {
    switch (step._tag) {
      case 'AdoptList':
        lists.set(step.list, seq)
        break
      case 'DrawSubjects':
        draws.set(step.record, seq)
        break
      case 'EndTask':
        taskEnds.set(step.task, seq)
        break
      case 'FileFiling':
        added(filings, step.visit === null ? step.subject : visitId(step.visit), { seq, day: step.day })
        break
      case 'RecordIrregularity':
      case 'SettleIrregularity':
        added(recorded, step.irregularity, seq)
        break
      default:
    }
  }
  return { at: eventFinder(events), lists, draws, taskEnds, filings, irregularities: sorted(state, recorded) }
}

/**
 * Looks events up by their numbers: a whole trail by place, a part of one by what it holds. 按编号查找事件：整个留痕按位次，部分留痕按所含编号。
 *
 * @example eventFinder([])(1) // => undefined
 * @since 0.1.0
 */
export function eventFinder(events: readonly TrailEvent[]): TrailIndex['at'] {
  if (events.every(({ seq }, i) => seq === i + 1)) return (seq) => events[seq - 1]
  const bySeq = new Map(events.map((event) => [event.seq, event]))
  return (seq) => bySeq.get(seq)
}

function sorted(state: CampaignState, recorded: ReadonlyMap<Name, readonly number[]>): TrailIndex['irregularities'] {
  const byVisit = new Map<string, IrregularityFile[]>()
  const bySubject = new Map<Name, IrregularityFile[]>()
  const byTask = new Map<Name, IrregularityFile[]>()
  for (const [name, irregularity] of state.irregularities) {
    const file = { irregularity, events: recorded.get(name) ?? [] }
    const { visit, subject, task } = irregularity
    if (visit !== null) added(byVisit, visitId(visit), file)
    else if (subject !== null) added(bySubject, subject, file)
    else if (task !== null) added(byTask, task, file)
  }
  return { byVisit, bySubject, byTask }
}

function added<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
