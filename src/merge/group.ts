/* 合并分组: the tasks of one subject in as few visits as their days allow (docs/merge.md, sections 2 to 6).
   临夏州部门联合细则 第二十二条; 临夏州市场监管系统细则 第十四条. */

import type { Name } from '../kernel/index.js'
import { EXACT_TASKS, searchGroups } from './exact.js'
import { groupSpans } from './interval.js'
import { meet, obstacleBetween, type Common, type Groupable, type Obstacle } from './meet.js'
import type { MergeRules } from './rules.js'
import { regionsOf } from './visit.js'

/** Tasks of one subject, grouped. 某一对象的任务分组。 @since 0.1.0 */
export type Grouping = {
  /** Places in the list of tasks, ascending; groups by last common day, then by first task. 任务下标升序；各组按共同日期的末日、再按首个任务排列。 */
  readonly groups: readonly (readonly number[])[]
  /** How many tasks were grouped by the fall-back and perhaps not into the fewest visits; 0: none. 以退路分组、次数未必最少的任务数；0 表示没有。 */
  readonly fellBack: number
}

/**
 * Groups the tasks of one subject into the fewest visits: of the fewest those with the earliest last days, then each
 * task in canonical order on the earliest last day, then byte order (docs/merge.md says it exactly).
 * 将同一对象的任务分为次数最少的上门；同为最少时取末日最早者，再按各任务末日、再按字节次序（docs/merge.md 有准确定义）。
 *
 * Tasks are one visit when they have a common day (reading `identical`: the same days), a region whose officers may do
 * them all, and no two domains that are kept apart. Exact where every window is one span and nothing else is in the
 * way, for any number of tasks; else for up to `EXACT_TASKS` tasks that hang together. Beyond, first fit by last day,
 * and `fellBack` says so: every group is a possible visit and no two can be joined, but fewer may be possible.
 *
 * @param tasks in canonical order, each with at least one day
 * @returns a question for the tasks of a subject, to be asked often
 * @basis 临夏州部门联合细则 第二十二条；临夏州市场监管系统细则 第十四条
 * @since 0.1.0
 */
export function groupTasks(rules: Pick<MergeRules, 'period' | 'apart'>): (tasks: readonly Groupable[]) => Grouping {
  const tools: Tools = { rules, join: meet(rules.period.value), obstacle: obstacleBetween(rules) }
  return (tasks) => {
    const whole = groupTogether(tools, tasks)
    if (whole !== null) return { groups: inOrder(tools, tasks, whole), fellBack: 0 }
    const groups: (readonly number[])[] = []
    let fellBack = 0
    for (const places of componentsOf(tools, tasks)) {
      const own = places.map((place) => tasks[place] as Groupable)
      const exact = groupTogether(tools, own) ?? (own.length <= EXACT_TASKS ? searchAll(tools, own) : null)
      const found = exact ?? firstFit(tools, own)
      if (exact === null) fellBack += own.length
      for (const group of found) groups.push(group.map((i) => places[i] as number))
    }
    return { groups: inOrder(tools, tasks, groups), fellBack }
  }
}

type Groups = readonly (readonly number[])[]

type Tools = {
  readonly rules: Pick<MergeRules, 'period' | 'apart'>
  readonly join: (a: Common, b: Common) => Common | null
  readonly obstacle: (a: Groupable, b: Groupable) => Obstacle | null
}

// One visit, or spans whose days alone decide; null where something else may stand in the way.
function groupTogether({ rules, join }: Tools, tasks: readonly Groupable[]): Groups | null {
  if (tasks.length < 2) return tasks.map((_, i) => [i])
  if (hasKeptApart(rules, tasks)) return null
  if (commonOf(join, tasks) !== null) return [tasks.map((_, i) => i)]
  const spans = tasks.flatMap(({ window }) => (window.length === 1 ? window : []))
  const daysDecide = rules.period.value === 'overlapping' && regionsOf({ tasks })?.length !== 0
  return daysDecide && spans.length === tasks.length ? groupSpans(spans) : null
}

function hasKeptApart(rules: Tools['rules'], tasks: readonly Groupable[]): boolean {
  if (rules.apart.length === 0) return false
  const counts = new Map<Name, number>()
  for (const { item } of tasks) counts.set(item.domain, (counts.get(item.domain) ?? 0) + 1)
  return rules.apart.some(({ value: [a, b] }) => (a === b ? (counts.get(a) ?? 0) > 1 : counts.has(a) && counts.has(b)))
}

// Tasks linked by pairs that one visit could serve: no visit reaches from one component into another.
function componentsOf({ obstacle }: Tools, tasks: readonly Groupable[]): Groups {
  const components: number[][] = []
  const left = new Set(tasks.keys())
  for (const start of tasks.keys()) {
    if (!left.delete(start)) continue
    const component = [start]
    for (const place of component) {
      for (const other of left) {
        if (obstacle(tasks[place] as Groupable, tasks[other] as Groupable) !== null) continue
        left.delete(other)
        component.push(other)
      }
    }
    components.push(component.sort((a, b) => a - b))
  }
  return components
}

const searchAll = ({ join, obstacle }: Tools, tasks: readonly Groupable[]): Groups =>
  searchGroups(tasks, join, (a, b) => obstacle(tasks[a] as Groupable, tasks[b] as Groupable)?.why === 'keptApart')

// By last day, then in canonical order, each into the first group that can take it.
function firstFit({ join, obstacle }: Tools, tasks: readonly Groupable[]): Groups {
  const groups: { readonly members: number[]; common: Common }[] = []
  const order = [...tasks.keys()].sort((a, b) => compareDays(lastOf(tasks[a]), lastOf(tasks[b])) || a - b)
  for (const place of order) {
    const task = tasks[place] as Groupable
    const fit = groups.find(
      ({ members, common }) =>
        join(common, task) !== null &&
        members.every((member) => obstacle(tasks[member] as Groupable, task)?.why !== 'keptApart')
    )
    if (fit === undefined) groups.push({ members: [place], common: task })
    else {
      fit.common = join(fit.common, task) ?? fit.common
      fit.members.push(place)
    }
  }
  return groups.map(({ members }) => members.sort((a, b) => a - b))
}

function inOrder({ join }: Tools, tasks: readonly Groupable[], groups: Groups): Groups {
  if (groups.length < 2) return groups
  const days = new Map(
    groups.map((group) => [
      group,
      lastOf(
        commonOf(
          join,
          group.map((i) => tasks[i] as Groupable)
        )
      )
    ])
  )
  return [...groups].sort((a, b) => compareDays(days.get(a), days.get(b)) || (a[0] ?? 0) - (b[0] ?? 0))
}

const commonOf = (join: Tools['join'], tasks: readonly Common[]): Common | null =>
  tasks.reduce<Common | null | undefined>(
    (common, task) => (common === undefined ? task : common && join(common, task)),
    undefined
  ) ?? null

const lastOf = (common: Common | null | undefined): string => common?.window.at(-1)?.to ?? ''

// Text order is time order.
const compareDays = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0)
