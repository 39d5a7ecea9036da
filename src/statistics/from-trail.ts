/* From a campaign's trail to what is counted: nothing is entered a second time for statistics. 临夏州部门联合细则 第七条（由抽查系统自动统计）. */

import { followUpDue, type FollowUp } from '../inspect/index.js'
import { acceptUnless, type Checked, type CivilDate, type Name } from '../kernel/index.js'
import { publicationDue, type TaskEnds } from '../publish/index.js'
import {
  resultsOf,
  taskEndedOn,
  type CampaignState,
  type TaskFile,
  type TrailRules,
  type VisitFile
} from '../trail/index.js'
import type { TrailSourceRefusal } from './error.js'
import {
  unitKey,
  type CaseShare,
  type CountedBatch,
  type CountedCase,
  type CountedFollowUp,
  type CountedResult,
  type CountedVisit,
  type ReportingUnit,
  type StatisticsSource
} from './source.js'

/** What a trail does not say of a case: confiscations, and shares of a case handled jointly. 留痕未载的案件内容：没收金额与联合办理的分担。 @since 0.1.0 */
export type CaseParts = {
  readonly department: Name
  readonly case: Name
  readonly confiscated: string | null
  readonly shares: readonly CaseShare[]
}

/**
 * What a campaign's state gives to count. 由活动状态得出统计来源。
 *
 * A random task is a batch once it is drawn, known by the digest of its notice and its name, so that two trails that tell of one
 * batch, visit or case give it one id. A department is taken to be of the region and level of the task, unless it is named in
 * `elsewhere`. Terms are those of the publish and inspect stages; where a text has none, there is none. O(visits).
 * 批次自抽取之时起计，以公告摘要与任务名称标识；部门默认属于任务的地区与层级，另行列明的除外。
 *
 * @param input.elsewhere departments of another region or level than their task, each once
 * @param input.cases     what is known of cases beside the trail
 * @returns in the order of the state; refuses with `UnitNamedTwice`, `CasePartsUnknown`, `CasePartsTwice`
 * @basis 临夏州部门联合细则 第七条; 临夏州实施意见 附件3
 * @since 0.1.0
 */
export function sourceOf(input: {
  readonly state: Pick<CampaignState, 'tasks' | 'visits' | 'registries'>
  readonly elsewhere: readonly ReportingUnit[]
  readonly cases: readonly CaseParts[]
  readonly rules: TrailRules
}): Checked<TrailSourceRefusal, StatisticsSource> {
  const { state, elsewhere, cases, rules } = input
  const refusals: TrailSourceRefusal[] = []
  const named = new Map<Name, ReportingUnit>()
  for (const unit of elsewhere) {
    if (named.has(unit.department)) refusals.push({ _tag: 'UnitNamedTwice', department: unit.department })
    named.set(unit.department, unit)
  }
  const parts = new Map<string, CaseParts>()
  for (const part of cases) {
    const key = caseKey(part)
    if (parts.has(key)) refusals.push({ _tag: 'CasePartsTwice', department: part.department, case: part.case })
    parts.set(key, part)
  }
  const made = readState(state, (task) => unitsFor(task, named), parts, rules)
  for (const [key, { department, case: id }] of parts) {
    if (!made.seen.has(key)) refusals.push({ _tag: 'CasePartsUnknown', department, case: id })
  }
  return acceptUnless(refusals, () => made.source)
}

type UnitOf = (department: Name) => ReportingUnit

type Reading = {
  readonly ends: TaskEnds
  readonly rules: TrailRules
}

function readState(
  state: Pick<CampaignState, 'tasks' | 'visits' | 'registries'>,
  unitsOf: (task: TaskFile) => UnitOf,
  parts: ReadonlyMap<string, CaseParts>,
  rules: TrailRules
): { readonly source: StatisticsSource; readonly seen: ReadonlyMap<string, CountedCase> } {
  const tasks = [...state.tasks.values()]
  const units = new Map(tasks.map((task) => [task.task, unitsOf(task)]))
  const reading: Reading = { ends: new Map(tasks.map((task) => [task.task, taskEndedOn(task)])), rules }
  const visits: CountedVisit[] = []
  const cases: CountedCase[] = []
  const seen = new Map<string, CountedCase>()
  for (const file of state.visits.values()) {
    const lead = state.tasks.get(file.course.dispatch.lead)
    const unitOf = units.get(file.course.dispatch.lead)
    // The fold sends nobody out for a task that it does not have.
    if (lead === undefined || unitOf === undefined) continue
    const visit = countedVisit(file, lead, unitOf, reading)
    visits.push(visit)
    for (const record of file.course.cases) {
      const key = caseKey(record)
      const unit = unitOf(record.department)
      const part = parts.get(key)
      const made = {
        id: `${unitKey(unit)}\t${record.case}`,
        visit: visit.id,
        unit,
        on: record.recorded.on,
        fine: record.fine,
        confiscated: part?.confiscated ?? null,
        shares: part?.shares ?? []
      }
      const known = seen.get(key)
      seen.set(key, known ?? made)
      // One case may come of several visits and is recorded at each: it is counted once, with the first.
      if (known === undefined || known.id !== made.id || known.fine !== made.fine) cases.push(made)
    }
  }
  const batches = tasks.flatMap((task) => countedBatch(task, unitsOf(task), state))
  return { source: { batches, visits, cases }, seen }
}

const caseKey = (record: { readonly department: Name; readonly case: Name }): string =>
  `${record.department}\t${record.case}`

// Thousands of visits share a task: its units are made once, and their objects are shared.
function unitsFor(task: TaskFile, named: ReadonlyMap<Name, ReportingUnit>): UnitOf {
  const { region, level } = task
  const known = new Map<Name, ReportingUnit>()
  return (department) => {
    const found = named.get(department) ?? known.get(department)
    if (found !== undefined) return found
    const unit = { region, department, level }
    known.set(department, unit)
    return unit
  }
}

const batchId = ({ task, region, made, draws }: TaskFile): string =>
  `${draws.at(-1)?.notice ?? `${region} ${made.on}`}\t${task}`

function countedBatch(
  task: TaskFile,
  unitOf: UnitOf,
  { registries }: Pick<CampaignState, 'registries'>
): readonly CountedBatch[] {
  const draw = task.draws.at(-1)
  const [initiator, ...partners] = task.departments
  if (initiator === undefined || (task.way === 'random' && draw === undefined)) return []
  return [
    {
      id: batchId(task),
      on: draw?.on ?? task.made.on,
      way: task.way,
      joint: task.departments.length > 1,
      initiator: unitOf(initiator),
      partners: partners.map(unitOf),
      task: task.plan === null ? 'temporary' : 'planned',
      drawn: draw?.drawn ?? 0,
      registry: registries.get(task.registry)?.rows ?? null
    }
  ]
}

function countedVisit(file: VisitFile, lead: TaskFile, unitOf: UnitOf, reading: Reading): CountedVisit {
  const { visit, course } = file
  const { dispatch, dispatched, ended, impossible, officers, followUps } = course
  return {
    // The subject first: ids that differ early are sorted quickly.
    id: `${visit.subject}\t${String(visit.ordinal)}\t${batchId(lead)}`,
    batch: batchId(lead),
    subject: visit.subject,
    market: dispatch.market,
    way: dispatch.way,
    dispatched: dispatched.on,
    officers: officers.map(({ id }) => id),
    ended,
    impossible: impossible !== null,
    results: resultsOf(file).map((result) => countedResult(result, file, unitOf, reading)),
    followUps: followUps.map((followUp) => countedFollowUp(followUp, file, unitOf, reading))
  }
}

function countedResult(
  { department, record, publication }: ReturnType<typeof resultsOf>[number],
  { course }: VisitFile,
  unitOf: UnitOf,
  { ends, rules: { publish, terms, calendar } }: Reading
): CountedResult {
  const due = publicationDue({ course, department, publication, ends, rules: publish, terms, calendar })
  return {
    unit: unitOf(department),
    formed: record?.versions[0]?.formed.on ?? null,
    entered: publication?.entered?.on ?? null,
    published: publication?.published?.on ?? null,
    withheld: publication?.withheld?.on ?? null,
    channels: [...new Set(publication?.published?.channels.map(({ kind }) => kind))],
    due: due._tag === 'Left' ? null : { on: due.right.due.on, end: due.right.end.value }
  }
}

function countedFollowUp(followUp: FollowUp, { course }: VisitFile, unitOf: UnitOf, reading: Reading): CountedFollowUp {
  const { department, opened, closed, entered } = followUp
  return {
    unit: unitOf(department),
    opened: opened.on,
    closed: closed?.on ?? null,
    entered: entered?.on ?? null,
    due: followUpEnd(followUp, course, reading)
  }
}

// The term runs from the end of the task: of several of the department's, from the first that ended.
function followUpEnd(
  followUp: FollowUp,
  { dispatch }: VisitFile['course'],
  { ends, rules }: Reading
): CivilDate | null {
  const days = dispatch.tasks.flatMap(({ draw, departments }) =>
    departments.includes(followUp.department) ? (ends.get(draw) ?? []) : []
  )
  const ended = days.reduce<CivilDate | null>((first, day) => (first === null || day < first ? day : first), null)
  if (ended === null) return null
  const { inspect, calendar, terms } = rules
  const due = followUpDue({ followUp, taskEnded: ended, today: ended, calendar, terms, rules: inspect })
  return due._tag === 'Left' ? null : (due.right.close?.on ?? null)
}
