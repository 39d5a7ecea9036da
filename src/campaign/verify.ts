/* 核验: the whole campaign computed again from what was published. 临夏州实施意见 三（一）. */

import { assignmentCodec, verifyChanges, type ChangeDifference } from '../assign/index.js'
import { checkAssignment, type AssignmentBreach, type Unchecked } from '../audit/index.js'
import { differencesOf, verifyRecord, type Published, type Verification } from '../draw/index.js'
import type { DrawTables } from '../frame/index.js'
import { decode, reasonsOf, type Digest, type Plain } from '../kernel/index.js'
import { readStaff, teamsOf } from './conduct.js'
import type { ConductRefusal } from './error.js'

/** What a verification of a whole campaign found. 对整个抽查活动的核验结果。 @since 0.1.0 */
export type CampaignVerification = Omit<Verification, 'differences' | 'unchecked'> & {
  readonly differences: readonly (
    Verification['differences'][number] | ConductRefusal | AssignmentBreach | ChangeDifference
  )[]
  readonly unchecked: readonly (Verification['unchecked'][number] | Unchecked)[]
}

/**
 * Computes a campaign again and reports every difference by place, in the record, the visits and the teams. 重算整个抽查活动，逐处报告记录、上门检查与检查组的差异。
 *
 * Teams are looked at twice: made again from the seed, and held against the rules by code that shares nothing with the maker.
 *
 * @param input.record of unknown origin, as are `staff`, `visits` and `teams`
 * @basis 临夏州实施意见 三（一）
 * @since 0.1.0
 */
export function verify(input: {
  readonly record: unknown
  readonly tables: Plain<readonly DrawTables[]>
  readonly staff: unknown
  readonly visits: unknown
  readonly teams: unknown
  /** The lock of the teams and the chain of changes after it; left out where the teams were never changed. 名单锁定与其后的变更链；未变更过则不给出。 */
  readonly changes?: { readonly lock: unknown; readonly chain: unknown; readonly seal?: Digest }
  readonly published: Plain<Published>
}): CampaignVerification {
  const found = verifyRecord(input)
  if (!found.computed) return found
  const staff = readStaff(input.staff)
  const made = staff._tag === 'Left' ? staff : teamsOf(found.computed, staff.right)
  if (made._tag === 'Left' || staff._tag === 'Left')
    return { ...found, differences: [...found.differences, ...reasonsOf(made)] }
  const { visits, teams } = made.right
  // What cannot be read as teams differs from them place by place; the rules are for what can.
  const published = decode(assignmentCodec)(input.teams)
  const grounds = { visits: visits.visits, staff: staff.right, record: found.computed }
  const rules =
    published._tag === 'Left'
      ? { breaches: [], unchecked: [] }
      : checkAssignment({ ...grounds, assignment: published.right })
  return {
    ...found,
    unchecked: [...found.unchecked, ...rules.unchecked],
    differences: [
      ...found.differences,
      ...differencesOf(visits, input.visits, '/visits'),
      ...differencesOf(teams, input.teams, '/teams'),
      ...rules.breaches,
      ...(input.changes ? verifyChanges({ ...grounds, assignment: teams, ...input.changes }) : [])
    ]
  }
}
