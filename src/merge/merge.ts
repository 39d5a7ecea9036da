/* 合并: the drawn tasks of one subject become the fewest visits that their days allow.
   临夏州部门联合细则 第二十二条; 临夏州市场监管系统细则 第十四条. */

import { idOrder } from '../frame/index.js'
import { acceptUnless, compareUtf8, type Checked, type Citation, type Name } from '../kernel/index.js'
import type { RegionCode } from '../registry/index.js'
import { regionsBySubject, type Area, type SubjectRegions } from './area.js'
import type { MergeRefusal } from './error.js'
import { hitsBySubject, type Hits, type KeyedTask, type MergeRecord } from './hit.js'
import { patternBy, type PairApart, type Pattern, type PlacedTask } from './pattern.js'
import { recognitionTroubles, type RecognisedTask } from './recognition.js'
import type { MergeRules } from './rules.js'
import { staffedFrom } from './task.js'
import { byTask, type Visit, type VisitTask } from './visit.js'

/** Two tasks of one subject that are not done in one visit. 同一对象未合并办理的两项任务。 @since 0.1.0 */
export type TasksApart = PairApart & { readonly subject: Name }

/** What merging saved. 合并的成效。 @since 0.1.0 */
export type MergeSavings = {
  /** How many times a subject was drawn: the visits there would be without merging. 抽中总次数，即不合并时的上门次数。 */
  readonly draws: number
  /** Drawn tasks for which another department's result stands. 以其他部门结果代替的抽中任务数。 */
  readonly recognised: number
  readonly visits: number
  /** `draws` − `recognised` − `visits`. 抽中总次数减去认可数与上门次数。 */
  readonly visitsSaved: number
  /** Drawn subjects, those to which no visit is left included. 被抽中的对象数，含无须上门者。 */
  readonly subjects: number
  /** Subjects to which more than one visit is left. 合并后仍须多次上门的对象数。 */
  readonly subjectsVisitedMoreThanOnce: number
}

/** A subject with more tasks than every grouping is searched for. 任务过多、未能穷尽搜索的对象。 @since 0.1.0 */
export type FellBack = {
  readonly subject: Name
  /** How many of its tasks were grouped by first fit. 以退路分组的任务数。 */
  readonly tasks: number
}

/** A visit that must be joint and is made by one department. 应当联合而仅由一个部门上门的检查。 @since 0.1.0 */
export type NotJoint = {
  readonly subject: Name
  readonly ordinal: number
  /** The registries that ask for it, by bytes. 提出要求的名录库，按字节排序。 */
  readonly populations: readonly Name[]
  readonly basis: Citation
}

/** Visits, what they saved, and what could not be merged. 上门检查、合并成效与未能合并的任务。 @since 0.1.0 */
export type Merging = {
  /** By bytes of subject, then by ordinal. 按对象编号字节、再按序号。 */
  readonly visits: readonly Visit[]
  readonly saved: MergeSavings
  /** Every pair of tasks of one subject in two visits; in the order of the visits. 同一对象分属两次上门的每一对任务，按上门次序。 */
  readonly apart: readonly TasksApart[]
  /** By bytes of subject, then in canonical order of the tasks. 按对象编号字节、再按任务规范次序。 */
  readonly recognised: readonly RecognisedTask[]
  /** Subjects whose visits may not be the fewest; by bytes. 上门次数未必最少的对象，按字节排序。 */
  readonly fellBack: readonly FellBack[]
  /** In the order of the visits. 按上门次序。 */
  readonly notJoint: readonly NotJoint[]
}

/**
 * Merges the drawn tasks of each subject, of one record or several, into visits. 将一份或多份记录中各检查对象被抽中的任务合并为上门检查。
 *
 * The fewest visits that the days, the regions of officers and the rules allow (`groupTasks`; docs/merge.md defines the
 * answer); a visit's days are the common ones. The lead task is the one that starts first, then the first in canonical
 * order; its initiator leads, and its form is the visit's, with the items of all. Only drawn units count, not the
 * reserve. Every drawn unit is in exactly one visit or recognised; the order of records, tasks, areas, units and
 * recognitions does not matter, and merging the tasks of a visit again gives that visit. A recognition of who was not
 * drawn is not used.
 *
 * @param input.records each notice once: its computed record (`draws` and `noticeDigest` are read), its tasks and its
 *   recognitions as read back from the notice; may be empty
 * @param input.areas  the region of every drawn subject, each subject once
 * @param input.rules  what the profile answers
 * @returns visits by bytes of subject, then by ordinal; refuses with `RecordGivenTwice`, `TaskNotAnnounced`,
 *   `TaskWithoutDraw`, `TaskAnnouncedTwice`, `TaskIncomplete`, `RecognitionOfNoTask`, `RecognitionOfOwnResult`,
 *   `RecognitionTooLate`, `RecognitionUnproven`, `RecognisedTwice`, `SubjectDrawnTwice`, `SubjectsListedTwice`,
 *   `SubjectsWithoutArea`
 * @basis 临夏州部门联合细则 第二十二条；临夏州市场监管系统细则 第十四条；临夏州实施意见 一（二）4
 * @example orThrow(mergeVisits({ records: [], areas: [], rules: { period: cited('overlapping', citing('细则')('第二十二条')), apart: [], joint: cited([], citing('方案')('三')), agreement: cited([], citing('细则')('第十九条')) } })).visits // => []
 * @since 0.1.0
 */
export function mergeVisits(input: {
  readonly records: readonly MergeRecord[]
  readonly areas: readonly Area[]
  readonly rules: MergeRules
}): Checked<MergeRefusal, Merging> {
  const areas = regionsBySubject(input.areas)
  const records = [...input.records].sort((a, b) => compareUtf8(a.record.noticeDigest, b.record.noticeDigest))
  const isAgain = ({ record }: MergeRecord, i: number): boolean =>
    record.noticeDigest === records[i - 1]?.record.noticeDigest
  const once = records.filter((own, i) => !isAgain(own, i))
  const again = new Set(records.filter(isAgain).map(({ record }) => record.noticeDigest))
  const tasks = once
    .flatMap((own) => own.tasks.map((task) => ({ key: { notice: own.record.noticeDigest, draw: task.draw }, task })))
    .sort((a, b) => byTask(a.key, b.key))
  const { hits, twice, homeless } = hitsBySubject(tasks, once, areas.regionOf)
  const refusals = [
    ...[...again].map((notice) => ({ _tag: 'RecordGivenTwice', notice }) as const),
    ...once.flatMap(taskRefusals),
    ...once.flatMap((own) => recognitionTroubles(own.record.noticeDigest, own.tasks, own.recognised)),
    ...twice,
    ...areaRefusals(areas, homeless)
  ]
  return acceptUnless(refusals, () => mergingOf(input.rules, tasks, hits))
}

function mergingOf(rules: MergeRules, tasks: readonly KeyedTask[], hits: Hits): Merging {
  const visits: Visit[] = []
  const apart: TasksApart[] = []
  const recognised: RecognisedTask[] = []
  const fellBack: FellBack[] = []
  const notJoint: NotJoint[] = []
  const caseOf = cases(rules, tasks)
  const { subjects, regions, starts, tickets } = hits
  let more = 0
  for (const at of idOrder(subjects)) {
    const subject = subjects[at] as Name
    const region = regions[at] as RegionCode
    const start = starts[at] as number
    for (const one of hits.recognised.get(at) ?? []) recognised.push(one)
    const { pattern, placed } = caseOf(region, hits.tasks, start, starts[at + 1] as number)
    let ordinal = 0
    for (const { places, body } of pattern.visits) {
      ordinal++
      const served = places.map((place) => ticketed(placed, hits, start + place))
      const { lead, departments, form, window, unjoined } = body
      visits.push({ subject, ordinal, tasks: served, lead, departments, form, window, region })
      if (unjoined.length > 0) notJoint.push({ subject, ordinal, populations: unjoined, basis: rules.joint.basis })
    }
    for (const { earlier, later, why, basis, notJoint: unjoined } of pattern.apart) {
      apart.push({ subject, earlier, later, why, basis, notJoint: unjoined })
    }
    if (pattern.fellBack > 0) fellBack.push({ subject, tasks: pattern.fellBack })
    if (pattern.visits.length > 1) more++
  }
  const saved = {
    draws: tickets.length + recognised.length,
    recognised: recognised.length,
    visits: visits.length,
    visitsSaved: tickets.length - visits.length,
    subjects: subjects.length,
    subjectsVisitedMoreThanOnce: more
  }
  return { visits, saved, apart, recognised, fellBack, notJoint }
}

type Case = { readonly pattern: Pattern; readonly placed: readonly PlacedTask[] }

// The pattern of the tasks that lead here, and one step for each task that may follow.
type Step = { pattern?: Pattern; next?: Map<number, Step> }

// Subjects that are hit by the same tasks have the same visits: each such case is solved once. Their region matters only
// where it is the prefecture's own of some task; else any two regions differ alike from it.
function cases(
  rules: MergeRules,
  tasks: readonly KeyedTask[]
): (region: RegionCode, hit: Uint32Array, start: number, end: number) => Case {
  const patternOf = patternBy(rules)
  const prefectures = new Set(tasks.map(({ task }) => task.prefecture))
  const elsewhere: Step = {}
  const local = new Map<RegionCode, { readonly placed: readonly PlacedTask[]; readonly root: Step }>()
  return (region, hit, start, end) => {
    let own = local.get(region)
    if (own === undefined) {
      const root = prefectures.has(region) ? {} : elsewhere
      own = { placed: tasks.map((task) => placedAt(region, task)), root }
      local.set(region, own)
    }
    let step: Step = own.root
    for (let i = start; i < end; i++) {
      const task = hit[i] as number
      step.next ??= new Map()
      let next = step.next.get(task)
      if (next === undefined) {
        next = {}
        step.next.set(task, next)
      }
      step = next
    }
    const { placed } = own
    step.pattern ??= patternOf(Array.from(hit.subarray(start, end), (task) => placed[task] as PlacedTask))
    return { pattern: step.pattern, placed }
  }
}

const placedAt = (region: RegionCode, { key, task }: KeyedTask): PlacedTask => {
  const { item, population, departments, window, qualifications, experts } = task
  const regions = staffedFrom(task, region)
  return { key, population, task: { ...key, item, departments, regions, window, qualifications, experts } }
}

function ticketed(placed: readonly PlacedTask[], { tasks, tickets }: Hits, at: number): VisitTask {
  const { task } = placed[tasks[at] as number] as PlacedTask
  const { notice, draw, item, departments, regions, window, qualifications, experts } = task
  return { notice, draw, ticket: tickets[at] as string, item, departments, regions, window, qualifications, experts }
}

function taskRefusals({ record, tasks }: MergeRecord): readonly MergeRefusal[] {
  const notice = record.noticeDigest
  const drawn = new Set(record.draws.map(({ name }) => name))
  const announced = new Set<Name>()
  const refusals: MergeRefusal[] = []
  for (const { draw, departments, levels, window } of tasks) {
    if (announced.has(draw)) refusals.push({ _tag: 'TaskAnnouncedTwice', notice, draw })
    announced.add(draw)
    if (!drawn.has(draw)) refusals.push({ _tag: 'TaskWithoutDraw', notice, draw })
    if (departments.length === 0) refusals.push({ _tag: 'TaskIncomplete', notice, draw, missing: 'departments' })
    if (levels.length === 0) refusals.push({ _tag: 'TaskIncomplete', notice, draw, missing: 'levels' })
    if (window.length === 0) refusals.push({ _tag: 'TaskIncomplete', notice, draw, missing: 'window' })
  }
  for (const draw of drawn) if (!announced.has(draw)) refusals.push({ _tag: 'TaskNotAnnounced', notice, draw })
  return refusals
}

function areaRefusals({ doubled }: SubjectRegions, homeless: ReadonlySet<Name>): readonly MergeRefusal[] {
  const without = [...homeless].sort(compareUtf8)
  return [
    ...(doubled.length > 0 ? [{ _tag: 'SubjectsListedTwice', subjects: doubled } as const] : []),
    ...(without.length > 0 ? [{ _tag: 'SubjectsWithoutArea', subjects: without } as const] : [])
  ]
}
