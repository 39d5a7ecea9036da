/* 结果互认互用: a published result stands in for another department's check, and problems found are told to those who act on them jointly.
   中山市实施方案 三（四）; 万年县实施方案 三（三）3; 临夏州实施意见 一（二）4. */

import { resultCodes, type VisitCourse } from '../inspect/index.js'
import { acceptUnless, type Checked, type CivilDate, type Messages, type Name } from '../kernel/index.js'
import type { Recognition } from '../merge/index.js'
import { isSuspended, publicSince } from './objection.js'
import { standingResult, type Publication } from './publication.js'
import type { PublishRules } from './rules.js'

/** Why a result does not stand in for another check. 结果不能用于互认的理由。 @since 0.1.0 */
export type ShareRefusal =
  | { readonly _tag: 'SharedUnpublished'; readonly subject: Name; readonly department: Name }
  | { readonly _tag: 'SharedSuspended'; readonly subject: Name; readonly department: Name }
  | { readonly _tag: 'SharedUnchecked'; readonly subject: Name; readonly department: Name }

/** Their words. 其文本。 @since 0.1.0 */
export const shareMessages: Messages<ShareRefusal> = {
  SharedUnpublished: {
    zh: (r) => `${r.department}对“${r.subject}”的结果尚未公示，不能用于互认`,
    en: (r) => `the result of ${r.department} on "${r.subject}" is not published, so nobody can recognise it`
  },
  SharedSuspended: {
    zh: (r) => `${r.department}对“${r.subject}”的结果因异议复查暂停公示，不能用于互认`,
    en: (r) => `the result of ${r.department} on "${r.subject}" is suspended by an objection; wait for its outcome`
  },
  SharedUnchecked: {
    zh: (r) => `${r.department}对“${r.subject}”因无法开展检查而形成结果，不能代替其他检查`,
    en: (r) =>
      `the check of ${r.department} on "${r.subject}" proved impossible, so its result stands in for no other check`
  }
}

/**
 * A published result as the recognition by which another task needs no visit of its own. 以已公示的结果形成对另一任务的互认。
 *
 * @param input.draw     the task of the next notice that it stands in for
 * @param input.number   the number of the result
 * @param input.evidence where its evidence lies
 * @returns refuses with `SharedUnpublished`, `SharedSuspended`, `SharedUnchecked`
 * @basis 中山市实施方案 三（四）; 万年县实施方案 三（三）3; 临夏州实施意见 一（二）4
 * @since 0.1.0
 */
export function recognitionOf(input: {
  readonly course: Pick<VisitCourse, 'impossible'>
  readonly publication: Publication
  readonly draw: Name
  readonly number: string
  readonly evidence: string
  readonly approver: Name
  readonly rules: Pick<PublishRules, 'objection'>
}): Checked<ShareRefusal, Recognition> {
  const { course, publication, draw, number: result, evidence, approver, rules } = input
  const { subject, department } = publication.key
  const since = publicSince(publication)
  const troubles: ShareRefusal[] = []
  if (since === null) troubles.push({ _tag: 'SharedUnpublished', subject, department })
  if (isSuspended(publication, rules)) troubles.push({ _tag: 'SharedSuspended', subject, department })
  if (course.impossible !== null) troubles.push({ _tag: 'SharedUnchecked', subject, department })
  return acceptUnless(troubles, () => {
    if (since === null) throw new Error('refused above')
    return { draw, subject, department, result, on: since, evidence, approver }
  })
}

/** A published problem, for those who punish jointly. 供联合惩戒使用的已公示问题。 @since 0.1.0 */
export type SharedProblem = {
  readonly subject: Name
  readonly department: Name
  readonly code: keyof typeof resultCodes
  readonly since: CivilDate
}

/**
 * Published results that say that a problem was found or that the subject seriously refused to cooperate, as they stand now. 已公示且载明问题（或不配合情节严重）的现行结果。
 *
 * @param publications any order; O(results)
 * @returns in the order given; a suspended result is left out until its objection is decided
 * @basis 中山市实施方案 三（四）; 万年县实施方案 三（三）3
 * @example sharedProblems([], { objection: null }) // => []
 * @since 0.1.0
 */
export function sharedProblems(
  publications: Iterable<Publication>,
  rules: Pick<PublishRules, 'objection'>
): readonly SharedProblem[] {
  const problems: SharedProblem[] = []
  for (const publication of publications) {
    const standing = standingResult(publication)
    const since = publicSince(publication)
    if (standing === null || since === null || isSuspended(publication, rules)) continue
    const { code } = standing
    if (resultCodes[code].nature !== 'problem' && code !== 'serious-refusal') continue
    const { subject, department } = publication.key
    problems.push({ subject, department, code, since })
  }
  return problems
}
