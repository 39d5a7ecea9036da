/* A second look at an assignment, by the rules alone: it shares no code with what made it (临夏州部门联合细则 第二十三条、第二十四条). */

import type { Assignment, Staff } from '../assign/index.js'
import type { Visit } from '../merge/index.js'
import { bookOf, poolsOf } from './book.js'
import type { AssignmentBreach, Unchecked } from './breach.js'
import { listBreaches } from './listed.js'
import { optimalityOf, STEP_LIMIT } from './optimal.js'
import { teamBreaches } from './team.js'

/** What a check of an assignment found, and what it did not look at. 检查结果，以及未检查的内容。 @since 0.1.0 */
export type AssignmentCheck = {
  readonly breaches: readonly AssignmentBreach[]
  readonly unchecked: readonly Unchecked[]
}

/**
 * Every rule that an assignment breaks, every list that does not say what its teams show, and whatever could be better
 * under the same rules. 派员结果违反的全部规则、与检查组不符的列表，以及在同样规则下可以更优之处。
 *
 * Optimal is: most places filled; then least sum of tiers; then fewest pairs of last time; then loads (carried and given
 * visits over weight) decreasingly minimal, or with `max-only` nobody at the largest load who could pass a visit on;
 * then headships even. Shortages are counted again, and who is listed as certain for a crew is held against all optimal
 * assignments. Whether places went by lot is not seen here; that takes making the assignment again from the seed.
 *
 * @param input.visits each subject and ordinal once
 * @param input.staff  as `checkStaff` accepts it
 * @param input.limit  the most steps in which each pool is searched for cheaper teams
 * @returns no breach for what `assignOfficers` makes. Where a team breaks a rule, nothing is asked of its being the best;
 *   what was left out stands under `unchecked`
 * @basis 临夏州部门联合细则 第二十三条、第二十四条；临夏州市场监管系统细则 第十三条、第十六条
 * @since 0.1.0
 */
export function checkAssignment(input: {
  readonly visits: readonly Visit[]
  readonly staff: Staff
  readonly assignment: Assignment
  readonly limit?: number
}): AssignmentCheck {
  const { visits, staff, assignment, limit = STEP_LIMIT } = input
  const book = bookOf(visits, staff, assignment)
  const broken = teamBreaches(book)
  const pools = poolsOf(book)
  const listed = listBreaches(book, pools)
  const cures = assignment.shortages.reduce((sum, shortage) => sum + shortage.cures.length, 0)
  const left: readonly Unchecked[] = cures > 0 ? [{ _tag: 'CoversOfCures', cures }] : []
  if (broken.length > 0)
    return {
      breaches: [...broken, ...listed],
      unchecked: [{ _tag: 'OptimalityAfterBreaches', breaches: broken.length }, ...left]
    }
  const optimality = pools.map((pool) => optimalityOf(book, pool, limit))
  const strays = strayBreaches(
    assignment,
    pools.map(({ department }) => department)
  )
  return {
    breaches: [...listed, ...strays, ...optimality.flatMap(({ breaches }) => breaches)],
    unchecked: [...optimality.flatMap(({ unchecked }) => unchecked), ...left]
  }
}

/** Shortages and certain officers of departments that no visit asks for. */
function strayBreaches(
  { shortages, forced }: Assignment,
  departments: readonly (string | null)[]
): readonly AssignmentBreach[] {
  const missing = shortages
    .filter(({ department }) => !departments.includes(department))
    .reduce((sum, shortage) => sum + shortage.missing, 0)
  return [
    ...(missing > 0 ? [{ _tag: 'ShortagesIncomplete', missing, unfilled: 0 } as const] : []),
    ...forced
      .filter(({ department }) => !departments.includes(department))
      .map(({ subject, ordinal, department, specialty, officer }): AssignmentBreach => {
        return { _tag: 'ListedNotCertain', subject, ordinal, department, specialty, officer }
      })
  ]
}
