/* Fewest visits where days are any sets of days: a search over all subsets of a few tasks (docs/merge.md, section 5). */

import { compareUtf8, type CivilDate } from '../kernel/index.js'
import type { Common } from './meet.js'

/**
 * The most tasks, each linked to the next by pairs that one visit could serve, for which every grouping is searched:
 * beyond, the time would grow threefold with each task. 穷尽搜索的任务数上限；每多一项任务，用时约为三倍。
 *
 * @since 0.1.0
 */
export const EXACT_TASKS = 12

/**
 * Groups tasks into the fewest groups that one visit each can serve, and of all such groupings gives the canonical one.
 * 将任务分为最少的、各可同次上门的组；同为最少时取规范解。
 *
 * Exact; at most 3ᵏ / 2 steps and 2ᵏ sets kept. A set of tasks is possible when the tasks meet all together and no two
 * of them are barred.
 *
 * @param tasks  in canonical order, at most 30; each with at least one day
 * @param meet   what two allow together, null where nothing
 * @param barred whether two tasks, by index, are never in one visit
 * @returns groups of indexes, by first index; indexes ascend
 * @example searchGroups([], () => null, () => false) // => []
 * @since 0.1.0
 */
export function searchGroups(
  tasks: readonly Common[],
  meet: (a: Common, b: Common) => Common | null,
  barred: (a: number, b: number) => boolean
): readonly (readonly number[])[] {
  const lastDay = lastDaysOf(tasks, meet, barred)
  const fewest = fewestGroups(lastDay, tasks.length)
  const best = new Map<number, Partition>([[0, { sets: [], days: [] }]])
  const partition = bestOf((1 << tasks.length) - 1, lastDay, fewest, best)
  return partition.sets.map((set) => tasks.flatMap((_, i) => ((set >> i) & 1 ? [i] : [])))
}

// Sets of tasks are bits of a number: bit i is task i. `days` are the last days of the sets, sorted.
type Partition = { readonly sets: readonly number[]; readonly days: readonly number[] }

const IMPOSSIBLE = -1

// For each set of tasks the rank of its last common day.
function lastDaysOf(
  tasks: readonly Common[],
  meet: (a: Common, b: Common) => Common | null,
  barred: (a: number, b: number) => boolean
): Int32Array {
  // The last common day of any set is the end of a span of one of them.
  const ends = new Set(tasks.flatMap(({ window }) => window.map(({ to }) => to)))
  const rankOf = new Map<CivilDate, number>([...ends].sort(compareUtf8).map((day, rank) => [day, rank]))
  const bars = tasks.map((_, a) =>
    tasks.reduce((bits, _other, b) => (a !== b && barred(a, b) ? bits | (1 << b) : bits), 0)
  )
  const common = new Array<Common | null>(1 << tasks.length).fill(null)
  const lastDay = new Int32Array(common.length).fill(IMPOSSIBLE)
  for (let set = 1; set < common.length; set++) {
    const first = firstOf(set)
    const rest = set & (set - 1)
    const own = tasks[first] as Common
    const others = common[rest] ?? null
    const both = rest === 0 ? own : others === null || ((bars[first] ?? 0) & rest) !== 0 ? null : meet(own, others)
    const end = both?.window.at(-1)?.to
    if (both === null || end === undefined) continue
    common[set] = both
    lastDay[set] = rankOf.get(end) ?? IMPOSSIBLE
  }
  return lastDay
}

// For each set of tasks how few groups it needs: the group of its first task, and the fewest for what that leaves.
function fewestGroups(lastDay: Int32Array, tasks: number): Uint8Array {
  const fewest = new Uint8Array(1 << tasks)
  for (let set = 1; set < fewest.length; set++) {
    const rest = set & (set - 1)
    const first = set ^ rest
    let least = tasks
    for (let others = rest; ; others = (others - 1) & rest) {
      if ((lastDay[first | others] as number) !== IMPOSSIBLE) {
        const groups = 1 + (fewest[rest ^ others] as number)
        if (groups < least) least = groups
      }
      if (others === 0) break
    }
    fewest[set] = least
  }
  return fewest
}

// Given the group of the first task, the best of what is left is the best for the whole: each criterion grows with its parts.
function bestOf(set: number, lastDay: Int32Array, fewest: Uint8Array, known: Map<number, Partition>): Partition {
  const before = known.get(set)
  if (before !== undefined) return before
  const rest = set & (set - 1)
  const first = set ^ rest
  let best: Partition | undefined
  for (let others = rest; ; others = (others - 1) & rest) {
    const day = lastDay[first | others] as number
    if (day !== IMPOSSIBLE && (fewest[rest ^ others] as number) + 1 === fewest[set]) {
      const left = bestOf(rest ^ others, lastDay, fewest, known)
      const whole = { sets: [first | others, ...left.sets], days: withDay(left.days, day) }
      if (best === undefined || compare(whole, best, set, lastDay) < 0) best = whole
    }
    if (others === 0) break
  }
  if (best === undefined) throw new Error('a task that stands alone is a group')
  known.set(set, best)
  return best
}

function compare(a: Partition, b: Partition, set: number, lastDay: Int32Array): number {
  for (let i = 0; i < a.days.length; i++) {
    const difference = (a.days[i] as number) - (b.days[i] as number)
    if (difference !== 0) return difference
  }
  let firsts = 0
  for (let rest = set; rest !== 0; rest &= rest - 1) {
    const task = rest & -rest
    const [own, other] = [groupOf(a, task), groupOf(b, task)]
    const difference = (lastDay[own] as number) - (lastDay[other] as number)
    if (difference !== 0) return difference
    if (firsts === 0) firsts = firstOf(own) - firstOf(other)
  }
  return firsts
}

const withDay = (days: readonly number[], day: number): readonly number[] => {
  const at = days.findIndex((other) => other > day)
  return at < 0 ? [...days, day] : [...days.slice(0, at), day, ...days.slice(at)]
}

const groupOf = ({ sets }: Partition, task: number): number => sets.find((set) => (set & task) !== 0) ?? 0

const firstOf = (set: number): number => 31 - Math.clz32(set & -set)
