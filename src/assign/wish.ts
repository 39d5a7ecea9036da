/* Wishes that no quick and exact search can serve: they are refused, not approximated. */

import { acceptUnless, type Checked } from '../kernel/index.js'

/**
 * What people ask of teams beyond the rules: that the specialties of a team *together* cover its items; that two
 * officers are never in one team. 规则之外的愿望：全组专长合起来覆盖各事项；某两人永不同组。
 * @since 0.1.0
 */
export type TeamWish = 'unionOfSpecialties' | 'neverTogether'

/** Both wishes. 两种愿望。 @since 0.1.0 */
export const TEAM_WISHES: readonly TeamWish[] = ['unionOfSpecialties', 'neverTogether']

/** A wish for which no exact search of acceptable cost is known. 无法在可接受的时间内精确满足的愿望。 @since 0.1.0 */
export type IntractableWish = { readonly _tag: 'IntractableWish'; readonly wish: TeamWish }

/**
 * Refuses every wish that is NP-hard (3-dimensional matching is a case of each): instead every member of a crew is
 * qualified for every item of it, and whoever must not meet are put into different groups. 拒绝 NP 难的愿望。
 *
 * @returns the empty list; refuses with `IntractableWish`, one for each wish named
 * @example reasonsOf(checkWishes(['neverTogether'])) // => [{ _tag: 'IntractableWish', wish: 'neverTogether' }]
 * @since 0.1.0
 */
export const checkWishes = (wishes: readonly TeamWish[]): Checked<IntractableWish, readonly never[]> =>
  acceptUnless(
    [...new Set(wishes)].map((wish): IntractableWish => ({ _tag: 'IntractableWish', wish })),
    () => []
  )
