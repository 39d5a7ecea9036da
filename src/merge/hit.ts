/* Who was drawn by which task: the hits of each subject, in canonical order of the tasks. */

import type { Digest, Name } from '../kernel/index.js'
import type { RegionCode } from '../registry/index.js'
import type { SubjectRegions } from './area.js'
import type { MergeRefusal } from './error.js'
import type { Recognition, RecognisedTask } from './recognition.js'
import type { AnnouncedTask } from './task.js'
import type { TaskKey } from './visit.js'

/** What merging reads of a record: who was drawn in which draw. 合并所读取的记录内容：各次抽取抽中的对象。 @since 0.1.0 */
export type DrawnSubjects = {
  readonly draws: readonly {
    readonly name: Name
    readonly strata: readonly { readonly drawn: readonly { readonly id: Name; readonly ticket: string }[] }[]
  }[]
}

/** A record with what its notice told of the tasks and of recognised results. 记录，及其公告所载的任务与结果认可。 @since 0.1.0 */
export type MergeRecord = {
  readonly record: DrawnSubjects & { readonly noticeDigest: Digest }
  /** One for each draw of the record, in any order. 与记录中的抽取一一对应，次序不限。 */
  readonly tasks: readonly AnnouncedTask[]
  readonly recognised: readonly Recognition[]
}

/** A task in its place among all tasks of all records. 全部记录的任务中某一任务。 @since 0.1.0 */
export type KeyedTask = { readonly key: TaskKey; readonly task: AnnouncedTask }

/**
 * All hits, by subject: those of subject `s` stand from `starts[s]` on, before `starts[s + 1]`.
 * 全部抽中情况，按对象排列：对象 `s` 的各项自 `starts[s]` 起，至 `starts[s + 1]` 之前。
 *
 * Numbers and lists instead of an object a subject: there are as many subjects as a prefecture has.
 *
 * @since 0.1.0
 */
export type Hits = {
  /** In the order in which they came up. 按首次出现的次序。 */
  readonly subjects: readonly Name[]
  readonly regions: readonly RegionCode[]
  readonly starts: Uint32Array
  /** Places in the list of tasks, ascending within a subject, less the recognised ones. 任务下标，同一对象内升序，不含已认可的任务。 */
  readonly tasks: Uint32Array
  readonly tickets: readonly string[]
  /** By place of the subject; in canonical order of the tasks. 按对象下标；任务按规范次序。 */
  readonly recognised: ReadonlyMap<number, readonly RecognisedTask[]>
}

/**
 * The hits of every subject that stands in an area; who stands in none is `homeless`. 列入地区的各对象的抽中情况；未列入任何地区的为 `homeless`。
 *
 * @param tasks   in canonical order
 * @param records each once
 * @since 0.1.0
 */
export function hitsBySubject(
  tasks: readonly KeyedTask[],
  records: readonly MergeRecord[],
  regionOf: SubjectRegions['regionOf']
): {
  readonly hits: Hits
  readonly twice: readonly MergeRefusal[]
  readonly homeless: ReadonlySet<Name>
} {
  const placeOf = new Map<Name, number>()
  const subjects: Name[] = []
  const regions: RegionCode[] = []
  const lastTask: number[] = []
  const found = { subjects: [] as number[], tasks: [] as number[], tickets: [] as string[] }
  const recognised = new Map<number, RecognisedTask[]>()
  const twice: MergeRefusal[] = []
  const homeless = new Set<Name>()
  const sources = new Map(records.map((own) => [own.record.noticeDigest, sourceOf(own)]))
  tasks.forEach(({ key }, task) => {
    const source = sources.get(key.notice)
    const results = source?.recognised.get(key.draw)
    for (const { id, ticket } of drawnIn(source?.draws.get(key.draw) ?? [])) {
      let subject = placeOf.get(id)
      if (subject === undefined) {
        const region = regionOf.get(id)
        if (region === undefined) {
          homeless.add(id)
          continue
        }
        subject = subjects.length
        placeOf.set(id, subject)
        subjects.push(id)
        regions.push(region)
        lastTask.push(-1)
      }
      if (lastTask[subject] === task) twice.push({ _tag: 'SubjectDrawnTwice', ...key, subject: id })
      lastTask[subject] = task
      const recognition = results?.get(id)
      if (recognition !== undefined) {
        const known = recognised.get(subject) ?? added(recognised, subject, [])
        known.push({ subject: id, task: key, ticket, recognition })
        continue
      }
      found.subjects.push(subject)
      found.tasks.push(task)
      found.tickets.push(ticket)
    }
  })
  // Draws without a task are refused elsewhere; their units belong to an area all the same.
  const announced = new Set(tasks.map(({ key }) => `${key.notice} ${key.draw}`))
  for (const { record } of records) {
    const others = record.draws.filter(({ name }) => !announced.has(`${record.noticeDigest} ${name}`))
    for (const { id } of drawnIn(others)) if (!regionOf.has(id)) homeless.add(id)
  }
  return { hits: { subjects, regions, recognised, ...bySubject(found, subjects.length) }, twice, homeless }
}

type Found = {
  readonly subjects: readonly number[]
  readonly tasks: readonly number[]
  readonly tickets: readonly string[]
}

// Counts, then places: hits of one subject keep the order in which they came, which is that of the tasks.
function bySubject(found: Found, subjects: number): Pick<Hits, 'starts' | 'tasks' | 'tickets'> {
  const starts = new Uint32Array(subjects + 1)
  for (const subject of found.subjects) starts[subject + 1] = (starts[subject + 1] as number) + 1
  for (let subject = 0; subject < subjects; subject++) {
    starts[subject + 1] = (starts[subject + 1] as number) + (starts[subject] as number)
  }
  const next = starts.slice()
  const tasks = new Uint32Array(found.tasks.length)
  const tickets = new Array<string>(found.tasks.length).fill('')
  found.subjects.forEach((subject, i) => {
    const at = next[subject] as number
    next[subject] = at + 1
    tasks[at] = found.tasks[i] as number
    tickets[at] = found.tickets[i] as string
  })
  return { starts, tasks, tickets }
}

type Draws = DrawnSubjects['draws']

const drawnIn = (draws: Draws): Draws[number]['strata'][number]['drawn'] =>
  draws.flatMap(({ strata }) => strata.flatMap(({ drawn }) => drawn))

type Source = {
  readonly draws: ReadonlyMap<Name, Draws>
  readonly recognised: ReadonlyMap<Name, ReadonlyMap<Name, Recognition>>
}

const sourceOf = ({ record, recognised }: MergeRecord): Source => {
  const draws = new Map<Name, Draws[number][]>()
  for (const draw of record.draws) (draws.get(draw.name) ?? added(draws, draw.name, [])).push(draw)
  const results = new Map<Name, Map<Name, Recognition>>()
  for (const one of recognised) (results.get(one.draw) ?? added(results, one.draw, new Map())).set(one.subject, one)
  return { draws, recognised: results }
}

function added<K, V>(map: Map<K, V>, key: K, value: V): V {
  map.set(key, value)
  return value
}
