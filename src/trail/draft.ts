/* A state while events are taken: the same data, changed in place, so that no event copies a map. It never leaves this folder. */

import type { VisitCourse, VisitKey } from '../inspect/index.js'
import type { Name } from '../kernel/index.js'
import type { Publication } from '../publish/index.js'
import type { CampaignState, TaskFile, VisitFile } from './state.js'

type Writable<A> = A extends ReadonlyMap<infer K, infer V> ? Map<K, V> : A extends readonly (infer E)[] ? E[] : A

/** A visit being changed. 处理中的上门。 @since 0.1.0 */
export type VisitDraft = {
  readonly visit: VisitKey
  course: VisitCourse
  readonly publications: Map<Name, Publication>
  readonly events: number[]
  settled: boolean
}

/** A task being changed. 处理中的任务。 @since 0.1.0 */
export type TaskDraft = {
  -readonly [K in keyof TaskFile]: K extends 'notices' | 'draws' | 'matches' ? Writable<TaskFile[K]> : TaskFile[K]
}

/** A state being changed. 处理中的状态。 @since 0.1.0 */
export type Draft = {
  -readonly [K in Exclude<keyof CampaignState, 'tasks' | 'visits'>]: Writable<CampaignState[K]>
} & {
  readonly tasks: Map<Name, TaskDraft>
  readonly visits: Map<string, VisitFile>
  /** Visits made or copied by this draft, which alone it may change. 由本次处理新建或复制的上门，仅此可改。 */
  readonly owned: Map<string, VisitDraft>
}

/**
 * A draft of a state: each map is copied once, tasks are copied, visits only when they are touched. 由状态得到可改动的副本。
 *
 * @since 0.1.0
 */
export const draftOf = (state: CampaignState): Draft => ({
  count: state.count,
  at: state.at,
  steps: new Map(state.steps),
  lists: new Map(state.lists),
  plans: new Map(state.plans),
  registries: new Map(state.registries),
  officers: new Map(state.officers),
  tasks: new Map(
    [...state.tasks].map(([name, task]) => [
      name,
      { ...task, notices: [...task.notices], draws: [...task.draws], matches: [...task.matches] }
    ])
  ),
  notices: new Map(state.notices),
  visits: new Map(state.visits),
  filings: new Map(state.filings),
  moves: [...state.moves],
  irregularities: new Map(state.irregularities),
  reveals: [...state.reveals],
  statistics: [...state.statistics],
  archives: [...state.archives],
  uploads: [...state.uploads],
  closed: state.closed,
  owned: new Map()
})

/**
 * The state that a draft has come to; the draft is not used again. 处理所得的状态；其后不再使用该副本。
 *
 * @since 0.1.0
 */
export function stateOfDraft({ owned, ...state }: Draft): CampaignState {
  owned.clear()
  return state
}

/**
 * A visit that may be changed: a copy of it, made once a draft. 可改动的上门（每次处理只复制一次）。
 *
 * @since 0.1.0
 */
export function ownVisit(draft: Draft, id: string, file: VisitFile): VisitDraft {
  const known = draft.owned.get(id)
  if (known !== undefined) return known
  const copy: VisitDraft = { ...file, publications: new Map(file.publications), events: [...file.events] }
  draft.owned.set(id, copy)
  draft.visits.set(id, copy)
  return copy
}

/**
 * Adds a visit. 增加一次上门。
 *
 * @since 0.1.0
 */
export function addVisit(draft: Draft, id: string, visit: VisitDraft): void {
  draft.owned.set(id, visit)
  draft.visits.set(id, visit)
}
