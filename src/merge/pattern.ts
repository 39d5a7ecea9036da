/* The visits of a set of tasks in one region: many subjects are hit by the same tasks, and their visits differ by ticket alone. */

import { intersection } from '../calendar/index.js'
import { compareItemKeys } from '../checklist/index.js'
import { compareUtf8, type Citation, type Name } from '../kernel/index.js'
import { groupTasks } from './group.js'
import { obstacleBetween, type Apartness } from './meet.js'
import type { MergeRules } from './rules.js'
import type { TaskKey, Visit, VisitForm, VisitTask } from './visit.js'

/** A task at the subjects of one region. 在某一地区各对象处的任务。 @since 0.1.0 */
export type PlacedTask = {
  readonly key: TaskKey
  readonly population: Name
  readonly task: Omit<VisitTask, 'ticket'>
}

/** Two tasks that are not done in one visit, and why. 未合并办理的两项任务及理由。 @since 0.1.0 */
export type PairApart = {
  /** The task of the earlier visit. 较早上门的任务。 */
  readonly earlier: TaskKey
  readonly later: TaskKey
  readonly why: Apartness
  /** The article that keeps them apart, where the reason is a rule of the profile. 规则规定分别上门的条款。 */
  readonly basis: Citation | null
  /** One of the two visits should be joint and is not. 两次上门中有应当联合而未联合的。 */
  readonly notJoint: boolean
}

/** A visit without its subject and its tickets. 尚未定对象与签号的上门。 @since 0.1.0 */
export type VisitBody = Pick<Visit, 'lead' | 'departments' | 'form' | 'window'> & {
  /** Registries that ask for a joint visit, where it is none; by bytes. 要求联合上门而未联合的名录库。 */
  readonly unjoined: readonly Name[]
}

/** The visits of a set of tasks, in order. 一组任务的各次上门。 @since 0.1.0 */
export type Pattern = {
  /** `places` are those of its tasks, the lead first. `places` 为任务下标，牵头任务居首。 */
  readonly visits: readonly { readonly places: readonly number[]; readonly body: VisitBody }[]
  readonly apart: readonly PairApart[]
  readonly fellBack: number
}

/**
 * The visits of a set of tasks. 一组任务的各次上门。
 *
 * @returns a question for tasks in canonical order, to be asked often
 * @basis 临夏州部门联合细则 第二十二条；万年县实施方案（A 类库全部采用部门联合检查方式）
 * @since 0.1.0
 */
export function patternBy(rules: MergeRules): (tasks: readonly PlacedTask[]) => Pattern {
  const group = groupTasks(rules)
  const obstacle = obstacleBetween(rules)
  // A visit for one task is the same wherever that task stands alone.
  const alone = new Map<TaskKey, VisitBody>()
  return (tasks) => {
    const { groups, fellBack } = group(tasks.map(({ task }) => task))
    const visits = groups.map((members) => {
      const places = leadFirst(tasks, members)
      const served = places.map((place) => tasks[place] as PlacedTask)
      const first = (served[0] as PlacedTask).key
      const body = (served.length === 1 ? alone.get(first) : undefined) ?? bodyOf(rules, served)
      if (served.length === 1) alone.set(first, body)
      return { places, body }
    })
    const apart: PairApart[] = []
    for (let i = 0; i < visits.length; i++) {
      const one = visits[i] as Pattern['visits'][number]
      for (let j = i + 1; j < visits.length; j++) {
        const other = visits[j] as Pattern['visits'][number]
        const notJoint = one.body.unjoined.length > 0 || other.body.unjoined.length > 0
        for (const a of one.places) {
          for (const b of other.places) {
            const [earlier, later] = [tasks[a] as PlacedTask, tasks[b] as PlacedTask]
            const { why, basis } = obstacle(earlier.task, later.task) ?? OTHER_VISIT
            apart.push({ earlier: earlier.key, later: later.key, why, basis, notJoint })
          }
        }
      }
    }
    return { visits, apart, fellBack }
  }
}

const OTHER_VISIT = { why: 'otherVisit', basis: null } as const

// The lead task starts first; text order is time order, and canonical order decides between equals.
function leadFirst(tasks: readonly PlacedTask[], members: readonly number[]): readonly number[] {
  return members.length === 1
    ? members
    : [...members].sort((a, b) => {
        const x = tasks[a]?.task.window[0]?.from ?? ''
        const y = tasks[b]?.task.window[0]?.from ?? ''
        return x < y ? -1 : x > y ? 1 : a - b
      })
}

function bodyOf(rules: MergeRules, tasks: readonly PlacedTask[]): VisitBody {
  const lead = tasks[0]
  if (lead === undefined) throw new Error('a visit serves a task')
  const departments = [...new Set(tasks.flatMap(({ task }) => task.departments))]
  const asking = departments.length < 2 ? tasks.filter(({ population }) => rules.joint.value.includes(population)) : []
  return {
    lead: lead.key,
    departments,
    form: formOf(lead.key, tasks),
    window: tasks.reduce((common, { task }) => intersection(common, task.window), lead.task.window),
    unjoined: [...new Set(asking.map(({ population }) => population))].sort(compareUtf8)
  }
}

function formOf(of: TaskKey, tasks: readonly PlacedTask[]): VisitForm {
  const items: { readonly item: VisitTask['item']; readonly tasks: TaskKey[] }[] = []
  for (const { key, task } of tasks) {
    const known = items.find(({ item }) => compareItemKeys(item, task.item) === 0)
    if (known === undefined) items.push({ item: task.item, tasks: [key] })
    else known.tasks.push(key)
  }
  return { of, items }
}
