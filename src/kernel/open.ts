/* Answers that a text leaves open: a profile says null, and the verb that needs one refuses until the caller decides. */

import { acceptUnless, type Checked } from './checked.js'

/** Rules in which the answers to these questions may still be open. 其中这些事项可能尚未决定的规则。 @since 0.1.0 */
export type Open<R, Q extends keyof R = keyof R> = Omit<R, Q> & { readonly [K in Q]: R[K] | null }

/** Nothing is decided for a point on which the text is silent. 文件未作规定、亦未另行决定的事项。 @since 0.1.0 */
export type AnswerOpen = { readonly _tag: 'AnswerOpen'; readonly stage: string; readonly question: string }

/**
 * Rules in which these questions are answered. 这些事项均已决定的规则。
 *
 * @param stage     the name of the stage in a profile
 * @param rules     as the profile has them
 * @param questions those that cannot be left open
 * @returns the rules as they stand; refuses with `AnswerOpen` for each question whose answer is null
 * @example settle<{ officersPerVisit: number }, 'officersPerVisit'>('assign', { officersPerVisit: 2 }, ['officersPerVisit']) // => accept({ officersPerVisit: 2 })
 * @example settle<{ officersPerVisit: number }, 'officersPerVisit'>('assign', { officersPerVisit: null }, ['officersPerVisit']) // => refuse({ _tag: 'AnswerOpen', stage: 'assign', question: 'officersPerVisit' })
 * @since 0.1.0
 */
export const settle = <R extends object, Q extends keyof R & string>(
  stage: string,
  rules: Open<R, Q>,
  questions: readonly Q[]
): Checked<AnswerOpen, R> =>
  acceptUnless(
    questions.flatMap((question) =>
      rules[question] === null ? [{ _tag: 'AnswerOpen', stage, question } as const] : []
    ),
    // Every null was refused.
    () => rules as unknown as R
  )
