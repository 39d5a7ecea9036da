/* The chain of changes, made again link by link: what the teams are after it, and where it is not what it should be
   (临夏州部门联合细则 第二十三条、第二十四条). */

import { differencesOf } from '../draw/index.js'
import { reasonsOf, type Checked, type CivilDate, type Digest, type Name } from '../kernel/index.js'
import { changeDigest, type Approved, type ChangeContent, type ChangeGrounds, type TeamChange } from './change.js'
import type { ChangeTrouble } from './change-error.js'
import type { ChangeDifference } from './change-verify.js'
import { assignmentDigest, lockDigest, type TeamLock } from './lock.js'
import { openBook, standingAtLock, type Book, type Standing } from './standing.js'
import { staffDigest } from './staff.js'
import { stepOf, type Step } from './step.js'

/**
 * The digest that stands for lock and chain as a whole: of the last change, or of the lock. 代表锁定与全部变更的摘要。
 *
 * @since 0.1.0
 */
export function sealOf(lock: TeamLock, chain: readonly TeamChange[]): Digest {
  const last = chain.at(-1)
  return last === undefined ? lockDigest(lock) : changeDigest(last)
}

/**
 * Whether staff and assignment are what notice and lock bind. 名册与派员结果是否与公告及锁定一致。
 *
 * @since 0.1.0
 */
export function groundDifferences(
  { staff, record, assignment }: ChangeGrounds,
  lock: TeamLock
): readonly ChangeDifference[] {
  const [bound, found] = [record.notice.staff?.digest ?? null, staffDigest(staff)]
  const locked = assignmentDigest(assignment)
  return [
    ...(bound === found ? [] : [{ _tag: 'ChangeStaffDiffers', at: '/staff', bound, found } as const]),
    ...(locked === lock.digest
      ? []
      : [{ _tag: 'LockedOtherwise', at: '/lock/digest', locked: lock.digest, found: locked } as const])
  ]
}

/** The teams after a chain, and where the chain is not what it should be. 变更后的检查组及变更链的差异。 @since 0.1.0 */
export type Replay = {
  readonly book: Book
  readonly standing: Standing
  /** The day of the last change. 最近一次变更的日期。 */
  readonly after: CivilDate | null
  readonly differences: readonly ChangeDifference[]
}

/**
 * Makes the changes of a chain again, one after the other. 逐项重做变更链。
 *
 * @since 0.1.0
 */
export function replayChain(grounds: ChangeGrounds, lock: TeamLock, chain: readonly TeamChange[]): Replay {
  const book = openBook(grounds)
  const standing = standingAtLock(grounds.assignment)
  const differences: ChangeDifference[] = []
  let previous = lockDigest(lock)
  let after: CivilDate | null = null
  for (const [i, change] of chain.entries()) {
    const at = `/chain/${String(i)}`
    const days = { locked: lock.on, after }
    const step = stepOf(book, standing, days, change)
    const digest = changeDigest(change)
    const computed = step._tag === 'Left' ? change : linkedChange(change, step.right, i + 1, previous)
    const first = firstInstead(step, change)
    for (const trouble of reasonsOf(step)) differences.push({ _tag: 'ChangeNotLawful', at, trouble })
    if (first !== null) differences.push({ _tag: 'NotFirstOnStandby', at: `${at}/in`, ...first })
    for (const one of differencesOf({ ...computed, number: i + 1, previous, digest }, change, at)) differences.push(one)
    // Whoever came is taken to have come, where that is lawful at all: what follows is judged by the teams as published.
    const asRecorded = first === null ? step : stepOf(book, standing, days, asNamed(change))
    if (asRecorded._tag === 'Right') asRecorded.right.apply()
    else if (step._tag === 'Right') step.right.apply()
    previous = digest
    after = change.on
  }
  return { book, standing, after, differences }
}

/**
 * A lawful change as a link of the chain. 作为变更链一环的合法变更。
 *
 * @param previous the digest of the change before, of the lock for the first
 * @since 0.1.0
 */
export function linkedChange(
  { on, reason, approver }: Approved,
  { content, random }: Pick<Step, 'content' | 'random'>,
  number: number,
  previous: Digest
): TeamChange {
  const link = { number, previous, on, reason, approver, ...content, random }
  return { ...link, digest: changeDigest(link) }
}

function firstInstead(step: Checked<ChangeTrouble, Step>, change: TeamChange): { first: Name; recorded: Name } | null {
  if (step._tag === 'Left' || !isReplacement(change) || !isReplacement(step.right.content)) return null
  const [first, recorded] = [step.right.content.in, change.in]
  return change.by !== 'drawn' || first === recorded ? null : { first, recorded }
}

const isReplacement = <C extends ChangeContent>(change: C): change is Extract<C, { readonly in: Name }> =>
  'in' in change

const asNamed = (change: TeamChange): TeamChange => (isReplacement(change) ? { ...change, by: 'named' } : change)
