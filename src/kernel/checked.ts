/* A value, or every reason why it was refused: what each verb of the library answers. */

import { left, right, type Either } from 'fp-ts/lib/Either.js'
import type { ReadonlyNonEmptyArray } from 'fp-ts/lib/ReadonlyNonEmptyArray.js'

/**
 * A value, or every reason it was refused; never only the first. 结果值，或者全部拒绝理由（不止第一条）。
 *
 * @since 0.1.0
 */
export type Checked<R, A> = Either<ReadonlyNonEmptyArray<R>, A>

/**
 * Accepts a value. 接受一个值。
 *
 * @example accept(7) // => { _tag: 'Right', right: 7 }
 * @since 0.1.0
 */
export const accept = <A>(value: A): Checked<never, A> => right(value)

/**
 * Refuses, with one reason or more. 拒绝，并给出一条或多条理由。
 *
 * @example refuse('too late') // => { _tag: 'Left', left: ['too late'] }
 * @since 0.1.0
 */
export const refuse = <R>(first: R, ...others: readonly R[]): Checked<R, never> => left([first, ...others])

/**
 * Refuses with a list of reasons that is known to hold one. 以已知非空的理由列表拒绝。
 *
 * @example refuseAll(['too late', 'too many']) // => refuse('too late', 'too many')
 * @since 0.1.0
 */
export function refuseAll<R>(reasons: readonly R[]): Checked<R, never> {
  if (reasons.length === 0) throw new Error('a refusal needs a reason')
  // The list as it stands: it can hold more reasons than a call can have arguments.
  return left(reasons as ReadonlyNonEmptyArray<R>)
}

/**
 * Refuses when there is any reason, else gives the value. 有任何理由即拒绝，否则给出该值。
 *
 * @param reasons all reasons found, in the order in which they are to be read
 * @param value   computed only when there is no reason
 * @example acceptUnless([], () => 7) // => { _tag: 'Right', right: 7 }
 * @example acceptUnless(['too late', 'too many'], () => 7) // => { _tag: 'Left', left: ['too late', 'too many'] }
 * @since 0.1.0
 */
export const acceptUnless = <R, A>(reasons: readonly R[], value: () => A): Checked<R, A> =>
  reasons.length === 0 ? accept(value()) : refuseAll(reasons)

/**
 * Checks a list: all the values, or the reasons of every element that was refused. 逐项检查列表：得到全部的值，或所有被拒项的理由。
 *
 * @example checkAll([accept(1), refuse('a'), refuse('b')]) // => { _tag: 'Left', left: ['a', 'b'] }
 * @since 0.1.0
 */
export const checkAll = <R, A>(checks: readonly Checked<R, A>[]): Checked<R, readonly A[]> =>
  acceptUnless(checks.flatMap(reasonsOf), () =>
    checks.flatMap((check) => (check._tag === 'Right' ? [check.right] : []))
  )

/**
 * The reasons of a refusal, empty where there is none. 拒绝理由；未被拒绝则为空。
 *
 * @example reasonsOf(accept(1)) // => []
 * @since 0.1.0
 */
export const reasonsOf = <R>(check: Checked<R, unknown>): readonly R[] => (check._tag === 'Left' ? check.left : [])

/** What `orThrow` throws: `refusals` holds every reason. `orThrow` 抛出的错误，`refusals` 为全部理由。 @since 0.1.0 */
export class Refused<R = unknown> extends Error {
  readonly refusals: readonly R[]
  constructor(refusals: readonly R[]) {
    super(refusals.map((refusal) => JSON.stringify(refusal)).join('\n'))
    this.name = 'Refused'
    this.refusals = refusals
  }
}

/**
 * The value, or an exception with every reason: for scripts and tests, where a refusal ends the program. 取出值；若被拒绝则抛出含全部理由的异常（用于脚本和测试）。
 *
 * @example orThrow(accept(7)) // => 7
 * @since 0.1.0
 */
export function orThrow<R, A>(check: Checked<R, A>): A {
  if (check._tag === 'Left') throw new Refused(check.left)
  return check.right
}
