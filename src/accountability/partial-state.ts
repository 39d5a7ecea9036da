/* 部分留痕的状态: what the events of a few visits come to, without the rest of their trail.
   临夏州实施意见 三（一）（全程留痕、责任可追溯）. */

import { takeVisitStep, VISIT_STEPS, type VisitStep } from '../inspect/index.js'
import type { Name } from '../kernel/index.js'
import { PUBLICATION_TAGS, takePublicationStep, type PublicationStep } from '../publish/index.js'
import {
  NOTHING_RECORDED,
  visitId,
  type CampaignState,
  type Irregularity,
  type TaskFile,
  type TrailEvent,
  type TrailRules,
  type TrailStep,
  type VisitFile
} from '../trail/index.js'

/** What some events of a trail come to, and which of them their own rules refuse. 部分事件所得的状态，及被规则拒绝的事件编号。 @since 0.1.0 */
export type PartialState = { readonly state: CampaignState; readonly refused: readonly number[] }

/**
 * What some events of a trail come to: visits, tasks with their draws and ends, irregularities. 由部分事件得出上门、任务及其抽取与结束、违规情形。
 *
 * Unlike a fold of the whole trail it does not ask whether the order of the campaign's steps was lawful: their trail did.
 * 与折叠整个留痕不同，不再核对活动各步骤的先后（留痕时已核对）。
 *
 * @param events by rising number, with gaps
 * @basis 临夏州实施意见 三（一）
 * @since 0.1.0
 */
export function partialState(events: readonly TrailEvent[], rules: TrailRules): PartialState {
  const visits = new Map<string, VisitFile>()
  const tasks = new Map<Name, TaskFile>()
  const irregularities = new Map<Name, Irregularity>()
  const refused: number[] = []
  for (const { seq, step } of events) {
    if (isVisitStep(step)) takeVisit(visits, seq, step, rules, refused)
    else if (isPublicationStep(step)) takePublication(visits, seq, step, rules, refused)
    else takeTask(tasks, step)
    if (step._tag === 'RecordIrregularity') {
      const { by, on } = step
      irregularities.set(step.irregularity, { ...step, recorded: { by, on }, settled: null })
    }
    const open = step._tag === 'SettleIrregularity' ? irregularities.get(step.irregularity) : undefined
    if (step._tag === 'SettleIrregularity' && open !== undefined) {
      const { by, on, outcome, reason } = step
      irregularities.set(step.irregularity, { ...open, settled: { by, on, outcome, reason } })
    }
  }
  return { state: { ...NOTHING_RECORDED, count: events.length, visits, tasks, irregularities }, refused }
}

const visitTags: ReadonlySet<string> = new Set(VISIT_STEPS)
const publicationTags: ReadonlySet<string> = new Set(PUBLICATION_TAGS)

/** Whether a step is one of a visit. 是否为上门检查的步骤。 @since 0.1.0 */
export const isVisitStep = (step: TrailStep): step is VisitStep => visitTags.has(step._tag)

/** Whether a step is one of a result's publication. 是否为结果公示的步骤。 @since 0.1.0 */
export const isPublicationStep = (step: TrailStep): step is PublicationStep => publicationTags.has(step._tag)

function takeVisit(
  visits: Map<string, VisitFile>,
  seq: number,
  step: VisitStep,
  rules: TrailRules,
  refused: number[]
): void {
  const id = visitId(step.visit)
  const before = visits.get(id)
  const taken = takeVisitStep(before?.course ?? null, step, rules.inspect)
  if (taken._tag === 'Left') refused.push(seq)
  else {
    const { publications = new Map(), events = [] } = before ?? {}
    visits.set(id, { visit: step.visit, course: taken.right, publications, events: [...events, seq], settled: false })
  }
}

function takePublication(
  visits: Map<string, VisitFile>,
  seq: number,
  step: PublicationStep,
  { publish, terms, calendar }: TrailRules,
  refused: number[]
): void {
  const id = visitId(step.visit)
  const file = visits.get(id)
  if (file === undefined) return void refused.push(seq)
  const { course, publications, events } = file
  const before = { course, publication: publications.get(step.department) ?? null }
  const taken = takePublicationStep(before, step, { rules: publish, terms, calendar })
  if (taken._tag === 'Left') return void refused.push(seq)
  const after = new Map(publications).set(step.department, taken.right)
  visits.set(id, { ...file, publications: after, events: [...events, seq] })
}

function takeTask(tasks: Map<Name, TaskFile>, step: TrailStep): void {
  switch (step._tag) {
    case 'MakeCampaignTask': {
      const { by, on } = step
      tasks.set(step.task, { ...step, ...nothingDone, made: { by, on } })
      break
    }
    case 'DrawSubjects': {
      const { by, on, notice, record } = step
      for (const { task: name, drawn } of step.tasks) {
        const task = tasks.get(name)
        if (task !== undefined) tasks.set(name, { ...task, draws: [...task.draws, { by, on, notice, record, drawn }] })
      }
      break
    }
    case 'EndTask': {
      const { by, on, ending } = step
      const task = tasks.get(step.task)
      if (task !== undefined) tasks.set(step.task, { ...task, ended: { by, on, ending } })
      break
    }
    default:
  }
}

const nothingDone = {
  notices: [],
  draws: [],
  matches: [],
  locked: null,
  dispatched: 0,
  open: 0,
  settled: 0,
  lastVisit: null,
  ended: null,
  revealed: null
} satisfies Partial<TaskFile>
