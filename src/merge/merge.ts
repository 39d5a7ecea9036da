/* 合并: drawn tasks of one subject whose days meet become one visit (临夏州部门联合细则 第二十二条、临夏州市场监管系统细则 第十四条). */

import { acceptUnless, compareUtf8, type Checked, type Name } from '../kernel/index.js'
import type { RegionCode } from '../registry/index.js'
import { regionsBySubject, type Area, type SubjectRegions } from './area.js'
import type { MergeRefusal } from './error.js'
import { apartness, groupHits, type Apartness, type Group, type Hit } from './overlap.js'
import { staffedFrom, type AnnouncedTask } from './task.js'
import type { Visit } from './visit.js'

/** What merging reads of a record: who was drawn in which draw. 合并所读取的记录内容：各次抽取抽中的对象。 @since 0.1.0 */
export type DrawnSubjects = {
  readonly draws: readonly {
    readonly name: Name
    readonly strata: readonly { readonly drawn: readonly { readonly id: Name; readonly ticket: string }[] }[]
  }[]
}

/** Two tasks of one subject that are not done in one visit. 同一对象未合并办理的两项任务。 @since 0.1.0 */
export type TasksApart = {
  readonly subject: Name
  /** The draw of the task in the earlier visit. 较早上门的任务。 */
  readonly earlier: Name
  readonly later: Name
  readonly why: Apartness
}

/** What merging saved. 合并的成效。 @since 0.1.0 */
export type MergeSavings = {
  /** How many times a subject was drawn: the visits there would be without merging. 抽中总次数，即不合并时的上门次数。 */
  readonly draws: number
  readonly visits: number
  readonly visitsSaved: number
  readonly subjects: number
  /** Subjects to which more than one visit is left. 合并后仍须多次上门的对象数。 */
  readonly subjectsVisitedMoreThanOnce: number
}

/** Visits, what they saved, and what could not be merged. 上门检查、合并成效与未能合并的任务。 @since 0.1.0 */
export type Merging = {
  /** By bytes of subject, then by ordinal. 按对象编号字节、再按序号。 */
  readonly visits: readonly Visit[]
  readonly saved: MergeSavings
  /** In the order of the visits. 按上门次序。 */
  readonly apart: readonly TasksApart[]
}

/**
 * Merges the drawn tasks of each subject into visits. 将各检查对象被抽中的任务合并为上门检查。
 *
 * Tasks that share a day, and a region whose officers may do both, become one visit; its days are the common ones.
 * The lead task is the one that starts first, then the one that stands first in the notice; its initiator leads. Only
 * drawn units count, not the reserve. Every drawn unit is in exactly one visit; the order of tasks, areas and units
 * does not matter, and merging the tasks of a visit again gives that visit. How tasks are grouped, and when no
 * grouping has fewer visits: `groupHits`.
 *
 * @param input.record a computed record (its `draws` are read); the order of its draws is that of the notice
 * @param input.tasks  one for each draw of the record, any order, as read back from the notice
 * @param input.areas  the region of every drawn subject, each subject once
 * @returns visits by bytes of subject, then by ordinal; refuses with `TaskNotAnnounced`, `TaskWithoutDraw`,
 *   `TaskAnnouncedTwice`, `TaskIncomplete`,
 *   `SubjectDrawnTwice`, `SubjectsListedTwice`, `SubjectsWithoutArea`
 * @basis 临夏州部门联合细则 第二十二条；临夏州市场监管系统细则 第十四条
 * @example orThrow(mergeVisits({ record: { draws: [] }, tasks: [], areas: [] })).visits // => []
 * @since 0.1.0
 */
export function mergeVisits(input: {
  readonly record: DrawnSubjects
  readonly tasks: readonly AnnouncedTask[]
  readonly areas: readonly Area[]
}): Checked<MergeRefusal, Merging> {
  const areas = regionsBySubject(input.areas)
  const { hitsOf, repeated } = hitsBySubject(input.record, input.tasks, areas.regionOf)
  const refusals = [...taskRefusals(input.record, input.tasks), ...repeated, ...areaRefusals(input.record, areas)]
  return acceptUnless(refusals, () => {
    const merged = [...hitsOf.keys()].sort(compareUtf8).map((subject): Pick<Merging, 'visits' | 'apart'> => {
      const groups = groupHits(hitsOf.get(subject) ?? [])
      const region = areas.regionOf.get(subject) as RegionCode
      return {
        visits: groups.map((group, i) => visitOf(subject, region, group, i + 1)),
        apart: apartIn(subject, groups)
      }
    })
    const visits = merged.flatMap((subject) => subject.visits)
    const draws = [...hitsOf.values()].reduce((sum, hits) => sum + hits.length, 0)
    const saved = {
      draws,
      visits: visits.length,
      visitsSaved: draws - visits.length,
      subjects: merged.length,
      subjectsVisitedMoreThanOnce: merged.filter((subject) => subject.visits.length > 1).length
    }
    return { visits, saved, apart: merged.flatMap((subject) => subject.apart) }
  })
}

function hitsBySubject(
  record: DrawnSubjects,
  tasks: readonly AnnouncedTask[],
  regionOf: SubjectRegions['regionOf']
): { readonly hitsOf: ReadonlyMap<Name, readonly Hit[]>; readonly repeated: readonly MergeRefusal[] } {
  const taskOf = new Map(tasks.map((task) => [task.draw, task]))
  const hitsOf = new Map<Name, Hit[]>()
  const repeated: MergeRefusal[] = []
  record.draws.forEach(({ name, strata }, order) => {
    const task = taskOf.get(name)
    if (task === undefined) return
    // One list a region, not one a hit: subjects are many, regions few.
    const regionsFrom = new Map<RegionCode, readonly RegionCode[]>()
    for (const { id, ticket } of strata.flatMap(({ drawn }) => drawn)) {
      const region = regionOf.get(id)
      if (region === undefined) continue
      const regions = regionsFrom.get(region) ?? staffedFrom(task, region)
      regionsFrom.set(region, regions)
      const hits = hitsOf.get(id) ?? []
      if (hits.at(-1)?.order === order) repeated.push({ _tag: 'SubjectDrawnTwice', draw: name, subject: id })
      hits.push({ task: { draw: name, ticket, departments: task.departments, regions, window: task.window }, order })
      hitsOf.set(id, hits)
    }
  })
  return { hitsOf, repeated }
}

function visitOf(subject: Name, region: RegionCode, { hits, window }: Group, ordinal: number): Visit {
  const tasks = hits.map(({ task }) => task)
  const departments = [...new Set(tasks.flatMap((task) => task.departments))]
  const lead = tasks[0]?.draw as Name
  return { subject, ordinal, tasks, lead, departments, window, region }
}

function apartIn(subject: Name, groups: readonly Group[]): readonly TasksApart[] {
  return groups.flatMap((group, i) =>
    groups
      .slice(i + 1)
      .flatMap((other) =>
        group.hits.flatMap(({ task: a }) =>
          other.hits.map(({ task: b }) => ({ subject, earlier: a.draw, later: b.draw, why: apartness(a, b) }))
        )
      )
  )
}

function taskRefusals(record: DrawnSubjects, tasks: readonly AnnouncedTask[]): readonly MergeRefusal[] {
  const drawn = new Set(record.draws.map(({ name }) => name))
  const announced = new Set<Name>()
  const refusals: MergeRefusal[] = []
  for (const { draw, departments, levels, window } of tasks) {
    if (announced.has(draw)) refusals.push({ _tag: 'TaskAnnouncedTwice', draw })
    announced.add(draw)
    if (!drawn.has(draw)) refusals.push({ _tag: 'TaskWithoutDraw', draw })
    if (departments.length === 0) refusals.push({ _tag: 'TaskIncomplete', draw, missing: 'departments' })
    if (levels.length === 0) refusals.push({ _tag: 'TaskIncomplete', draw, missing: 'levels' })
    if (window.length === 0) refusals.push({ _tag: 'TaskIncomplete', draw, missing: 'window' })
  }
  for (const draw of drawn) if (!announced.has(draw)) refusals.push({ _tag: 'TaskNotAnnounced', draw })
  return refusals
}

function areaRefusals(record: DrawnSubjects, { regionOf, doubled }: SubjectRegions): readonly MergeRefusal[] {
  const drawn = record.draws.flatMap(({ strata }) => strata.flatMap((stratum) => stratum.drawn.map(({ id }) => id)))
  const homeless = [...new Set(drawn)].filter((id) => !regionOf.has(id)).sort(compareUtf8)
  return [
    ...(doubled.length > 0 ? [{ _tag: 'SubjectsListedTwice', subjects: doubled } as const] : []),
    ...(homeless.length > 0 ? [{ _tag: 'SubjectsWithoutArea', subjects: homeless } as const] : [])
  ]
}
