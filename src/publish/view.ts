/* 公示内容: what the public sees of a result, and what it does not: the check and its result alone, without what follows from it.
   临夏州市场监管系统细则 第二十二条、第二十三条; 宁阳县实施意见 二（四）1; 中山市实施方案 三（四）; 临夏州部门联合细则 第三十一条. */

import type { ItemKey } from '../checklist/index.js'
import {
  formOf,
  nonCooperationOf,
  type DepartmentResult,
  type NonCooperation,
  type NonCooperationKind,
  type ResultCode,
  type VisitCourse
} from '../inspect/index.js'
import type { Citation, CivilDate, Name } from '../kernel/index.js'
import type { Severity } from '../registry/index.js'
import type { Channel } from './channel.js'
import { isSuspended } from './objection.js'
import type { Publication } from './publication.js'
import type { PublishRules } from './rules.js'
import type { PublicPart, Withheld } from './withhold.js'

/** The result of a check as the public sees it. 对外公示的检查结果。 @since 0.1.0 */
export type PublicOutcome = { readonly code: ResultCode; readonly severity: Severity | null }

/** Non-cooperation as the public sees it: count, time, circumstances. 对外公示的不予配合情况：次数、时间、情形。 @since 0.1.0 */
export type PublicNonCooperation = {
  readonly kind: NonCooperationKind
  readonly times: number
  readonly on: CivilDate
  readonly circumstance: string
}

/** What stood in public before a correction. 更正前公示的结果。 @since 0.1.0 */
export type EarlierOutcome = {
  readonly result: PublicOutcome | null
  readonly findings: string | null
  readonly correctedOn: CivilDate
  readonly reason: string
}

/**
 * A published result; a part that is left out is null, and its ground stands in `withheld`. 公示的检查结果；不公开的部分为 null，其事由见 `withheld`。
 *
 * It says nothing of penalties, listings, cases and follow-ups: they are published by their own procedure.
 * 不含行政处罚、列入名录、案件与后续处置，这些另行公示。
 *
 * @basis 临夏州市场监管系统细则 第二十三条
 * @since 0.1.0
 */
export type PublicResult = {
  readonly department: Name
  readonly subject: Name | null
  /** What the department checked; where the check proved impossible, what it was to check. 该部门实际检查的事项；无法开展检查的为应检查的事项。 */
  readonly items: readonly ItemKey[] | null
  /** The day on which the check ended. 检查结束之日。 */
  readonly day: CivilDate | null
  readonly result: PublicOutcome | null
  readonly findings: string | null
  /** Empty where the subject did cooperate. 予以配合的为空。 */
  readonly nonCooperation: readonly PublicNonCooperation[] | null
  readonly withheld: readonly Withheld[]
  readonly channels: readonly Channel[]
  readonly publishedOn: CivilDate
  /** The oldest first; none is lost. 依先后，旧结果保留。 */
  readonly earlier: readonly EarlierOutcome[]
  /** Whether publication stops while an objection is reviewed. 是否因异议复查暂停公示。 */
  readonly suspended: boolean
  /** The article by which what follows from the result is published apart; null where none says so. 后续处理结果另行公示的依据；无规定的为 null。 */
  readonly measuresApart: Citation | null
}

/**
 * What the public sees of a department's result; null where it is not published. 公众所见的部门检查结果；未公示为 null。
 *
 * @basis 临夏州市场监管系统细则 第二十二条、第二十三条; 中山市实施方案 三（四）
 * @since 0.1.0
 */
export function publicResult(
  course: VisitCourse,
  publication: Publication,
  rules: Pick<PublishRules, 'objection' | 'measuresApart'>
): PublicResult | null {
  const { key, published, corrections } = publication
  if (published === null) return null
  const { withheld, channels } = published
  const left = new Set(withheld.map(({ part }) => part))
  const shown = <A>(part: PublicPart, value: A): A | null => (left.has(part) ? null : value)
  const standing = corrections.at(-1)?.after ?? published.result
  const isOwn = ({ departments }: { readonly departments: readonly Name[] }): boolean =>
    departments.includes(key.department)
  // What was checked stands on the form; where nothing could be, what was to be checked.
  const own =
    (course.paper === null ? null : formOf(course)?.items)?.filter(isOwn) ?? course.dispatch.tasks.filter(isOwn)
  return {
    department: key.department,
    subject: shown('subject', key.subject),
    items: shown(
      'items',
      own.map(({ item }) => item)
    ),
    day: shown('day', course.ended),
    result: shown('result', outcomeOf(standing)),
    findings: shown('findings', standing.text),
    nonCooperation: shown('nonCooperation', nonCooperationOf(course).map(publicNonCooperation)),
    withheld,
    channels,
    publishedOn: published.on,
    earlier: corrections.map(({ before, on, reason }) => ({
      result: shown('result', outcomeOf(before)),
      findings: shown('findings', before.text),
      correctedOn: on,
      reason
    })),
    suspended: isSuspended(publication, rules),
    measuresApart: rules.measuresApart
  }
}

/**
 * Results gathered under each subject (归集到检查对象名下), in the order given; what hides its subject stands under no name. 归集到各检查对象名下的结果；隐去对象名称的不归于任何名下。
 *
 * @param results O(results)
 * @basis 临夏州市场监管系统细则 第二十三条; 宁阳县实施意见 二（四）1; 中山市实施方案 三（四）
 * @example resultsUnderSubjects([]).size // => 0
 * @since 0.1.0
 */
export function resultsUnderSubjects(results: Iterable<PublicResult>): ReadonlyMap<Name, readonly PublicResult[]> {
  const under = new Map<Name, PublicResult[]>()
  for (const result of results) {
    if (result.subject === null) continue
    const known = under.get(result.subject)
    if (known) known.push(result)
    else under.set(result.subject, [result])
  }
  return under
}

/** What is published of a subject that did not cooperate: its name, how often, when and how. 不予配合的公示内容：名称、次数、时间、情形。 @since 0.1.0 */
export type NonCooperationNotice = {
  readonly subject: Name
  /** The times of all cases together. 不予配合的总次数。 */
  readonly count: number
  /** By visit, in the order given. 依检查次序。 */
  readonly cases: readonly PublicNonCooperation[]
  /** Whether a case is serious and has to be punished. 是否情节严重。 */
  readonly serious: boolean
}

/**
 * Non-cooperation of each subject over several visits, with the four things to be published. 各对象历次不予配合的情况，含应公示的四项内容。
 *
 * @returns one a subject that did not cooperate, in the order of the first case; O(visits)
 * @basis 临夏州市场监管系统细则 第二十二条
 * @example nonCooperationNotices([]) // => []
 * @since 0.1.0
 */
export function nonCooperationNotices(
  courses: Iterable<Pick<VisitCourse, 'visit' | 'paper' | 'impossible'>>
): readonly NonCooperationNotice[] {
  const found = new Map<Name, NonCooperation[]>()
  for (const course of courses) {
    const { subject } = course.visit
    for (const happened of nonCooperationOf(course)) {
      const known = found.get(subject)
      if (known) known.push(happened)
      else found.set(subject, [happened])
    }
  }
  return [...found].map(([subject, happened]) => ({
    subject,
    count: happened.reduce((sum, { times }) => sum + times, 0),
    cases: happened.map(publicNonCooperation),
    serious: happened.some(({ serious }) => serious)
  }))
}

const outcomeOf = ({ code, severity }: DepartmentResult): PublicOutcome => ({ code, severity })

const publicNonCooperation = ({ kind, times, on, circumstance }: NonCooperation): PublicNonCooperation => ({
  kind,
  times,
  on,
  circumstance
})
