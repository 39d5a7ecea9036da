/* A task on a pool: who may organise it, how many may be drawn, with whom; and who of a pool a year has missed.
   万年县实施方案 三（一）1. */

import { acceptUnless, capOf, refuse, type Checked, type CivilDate, type Name } from '../kernel/index.js'
import { standingsOn, type PoolBook } from './book.js'
import type { PoolTaskRefusal, UnderChecked } from './pool-error.js'
import type { Pool, PoolRules } from './pool.js'

/** A task that draws from one pool. 从一类库中抽取的任务。 @since 0.1.0 */
export type PoolTask = {
  readonly pool: Pool
  readonly organiser: Name
  /** All departments that go, the organiser's own where it inspects. 实际检查的各部门。 */
  readonly departments: readonly Name[]
  /** Subjects in the frame. 抽样框户数。 */
  readonly rows: number
  /** Subjects to be drawn. 拟抽户数。 */
  readonly size: number
  /** Who proposed the subjects of the frame for their pool. 框内对象的提出单位。 */
  readonly proposers: readonly Name[]
}

/**
 * Checks a task on a pool. 检查对某类库的抽查任务。
 *
 * A cap is rounded down: a tenth of nine is none. Where departments organise their own draws, size is theirs to set.
 *
 * @param input.task rows and size are integers from 0
 * @returns the task as it stands; refuses with `NotItsOrganiser`, `PoolSizeOverCap`, `PoolNotCovered`, `PoolCheckAlone`, and
 *   with `PoolsNotRuled`
 * @basis 万年县实施方案 三（一）1
 * @since 0.1.0
 */
export function checkPoolTask({
  task,
  rules
}: {
  readonly task: PoolTask
  readonly rules: PoolRules | null
}): Checked<PoolTaskRefusal, PoolTask> {
  if (rules === null) return refuse<PoolTaskRefusal>({ _tag: 'PoolsNotRuled' })
  const { pool, organiser, departments, rows, size, proposers } = task
  const law = rules.pools[pool]
  const refusals: PoolTaskRefusal[] = []
  const office = rules.office.value
  const isItsOrganiser = {
    office: organiser === office,
    department: true,
    proposer: proposers.includes(organiser)
  }[law.organiser.value]
  if (!isItsOrganiser) {
    const allowed = law.organiser.value === 'office' ? [office] : proposers
    refusals.push({ _tag: 'NotItsOrganiser', pool, organiser, allowed, basis: law.organiser.basis })
  }
  const { value: ratio, basis } = law.ratio
  if (ratio._tag === 'AtMost') {
    const most = capOf(ratio.ratio, rows)
    if (size > most) refusals.push({ _tag: 'PoolSizeOverCap', pool, size, rows, most, basis })
  } else if (ratio._tag === 'Everybody' && size !== rows) {
    refusals.push({ _tag: 'PoolNotCovered', pool, size, rows, basis })
  }
  if (law.jointly?.value === 'always' && new Set(departments).size < 2) {
    refusals.push({ _tag: 'PoolCheckAlone', pool, organiser, basis: law.jointly.basis })
  }
  return acceptUnless(refusals, () => task)
}

/**
 * Who of the pools has been checked less often in a year than the rules ask. 某年检查次数未达要求的对象。
 *
 * @param input.checks checks made, of any year, in any order
 * @param input.on     a day of the year asked about: those in a pool on that day, and checks from 1 January to it
 * @returns by the order of the book
 * @basis 万年县实施方案 三（一）1
 * @since 0.1.0
 */
export function underChecked({
  book,
  checks,
  on,
  rules
}: {
  readonly book: PoolBook
  readonly checks: readonly { readonly subject: Name; readonly on: CivilDate }[]
  readonly on: CivilDate
  readonly rules: Pick<PoolRules, 'pools'>
}): readonly UnderChecked[] {
  const times = new Map<Name, number>()
  for (const check of checks) {
    if (check.on.slice(0, 4) === on.slice(0, 4) && check.on <= on) {
      times.set(check.subject, (times.get(check.subject) ?? 0) + 1)
    }
  }
  return [...standingsOn(book, on)].flatMap(([subject, { pool, since }]): readonly UnderChecked[] => {
    const least = rules.pools[pool].timesAYear
    const made = times.get(subject) ?? 0
    if (least === null || made >= least.value) return []
    return [{ _tag: 'UnderChecked', subject, pool, since, times: made, least: least.value, basis: least.basis }]
  })
}
