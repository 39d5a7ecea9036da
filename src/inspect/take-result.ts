/* A department's result and its review: formed by who checked, signed, approved or returned, in versions.
   临夏州部门联合细则 第三十条3、4; 临夏州市场监管系统细则 第二十一条; 临夏州实施意见 三（六）; 宁阳县实施意见 二（四）1. */

import { acceptUnless, type Checked, type Name } from '../kernel/index.js'
import { SEVERITIES, type Severity } from '../registry/index.js'
import { latestResult, type VisitCourse } from './course.js'
import type { InspectRefusal } from './error.js'
import { impossibleCode } from './impossible.js'
import { LEGAL_DEMANDS, type ItemFinding } from './paper.js'
import { resultCodes } from './result-code.js'
import type { DepartmentResultRefusal } from './result-error.js'
import type { DepartmentResult, Disposal, ResultVersion } from './result.js'
import type { InspectRules } from './rules.js'
import type { VisitStepOf } from './step.js'
import { afterEnd, earlyTroubles, departmentTroubles, isBlank } from './timing.js'

/** Forms a department's result, or a new version of one that was returned. 形成部门检查结果，或对退回的结果重新作出。 @basis 临夏州部门联合细则 第三十条3、4 @since 0.1.0 */
export function formResult(
  course: VisitCourse,
  step: VisitStepOf<'FormResult'>,
  rules: InspectRules
): Checked<InspectRefusal, VisitCourse> {
  const { by, on, department, result } = step
  const refusals: InspectRefusal[] = [
    ...afterEnd(course, step),
    ...departmentTroubles(course, department),
    ...signingTroubles(course, step, rules),
    ...contentTroubles(course, department, result, rules)
  ]
  const latest = latestResult(course, department)
  if (latest !== undefined) {
    const { number: version, review } = latest
    if (review === null) refusals.push({ _tag: 'ResultAwaitsReview', department, version })
    else if (review.approved) refusals.push({ _tag: 'ResultApproved', department, on: review.on })
    else refusals.push(...earlyTroubles(step, 'ReviewResult', review.on))
  }
  const version: ResultVersion = { number: (latest?.number ?? 0) + 1, formed: { by, on }, result, review: null }
  return acceptUnless(refusals, () => withVersion(course, department, version))
}

/** Reviews the latest version of a result. 审核检查结果的最新版本。 @basis 临夏州部门联合细则 第三十条4 @since 0.1.0 */
export function reviewResult(
  course: VisitCourse,
  step: VisitStepOf<'ReviewResult'>,
  { approvers }: InspectRules
): Checked<InspectRefusal, VisitCourse> {
  const { by, on, department, as, approved, reason } = step
  const refusals: InspectRefusal[] = [...departmentTroubles(course, department)]
  const latest = latestResult(course, department)
  if (latest === undefined) refusals.push({ _tag: 'ResultMissing', department })
  else if (latest.review !== null) refusals.push({ _tag: 'ResultReviewed', department, on: latest.review.on })
  else refusals.push(...earlyTroubles(step, 'FormResult', latest.formed.on))
  if (approvers !== null && !approvers.value.includes(as)) {
    refusals.push({ _tag: 'ReviewerUnlisted', as, basis: approvers.basis })
  }
  const leaders = course.officers.filter(({ leads }) => leads).map(({ id }) => id)
  if (as === 'leader' && !leaders.includes(by)) refusals.push({ _tag: 'ReviewerLeadsNot', by, leaders })
  if (!approved && isBlank(reason)) refusals.push({ _tag: 'ReturnUnexplained', department })
  return acceptUnless(refusals, () =>
    latest === undefined
      ? course
      : withVersion(course, department, { ...latest, review: { by, on, as, approved, reason } })
  )
}

/**
 * The gravest of some findings; null where none is graded. 若干结论中最严重的程度；均未分级则为 null。
 *
 * @example gravestOf([{ severity: 'minor' }, { severity: null }, { severity: 'major' }]) // => 'major'
 * @basis 万年县实施方案 三（一）1
 * @since 0.1.0
 */
export const gravestOf = (findings: readonly Pick<ItemFinding, 'severity'>[]): Severity | null =>
  findings.reduce<Severity | null>(
    (gravest, { severity }) =>
      severity !== null && (gravest === null || SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(gravest))
        ? severity
        : gravest,
    null
  )

function signingTroubles(
  { officers, begun }: VisitCourse,
  { by, department, result: { signedBy } }: VisitStepOf<'FormResult'>,
  { whoChecks, resultSigned }: InspectRules
): readonly DepartmentResultRefusal[] {
  const own = officers.filter((officer) => officer.department === department).map(({ id }) => id)
  const refusals: DepartmentResultRefusal[] = []
  if (whoChecks !== null && by !== department && !own.includes(by)) {
    refusals.push({ _tag: 'FormedByOther', by, department, basis: whoChecks })
  }
  for (const officer of signedBy) {
    if (!own.includes(officer)) refusals.push({ _tag: 'SignedByStranger', officer, department })
  }
  if (resultSigned === null) return refusals
  const checked = own.filter((id) => begun?.present.includes(id))
  const missing = checked.filter((id) => !signedBy.includes(id))
  // Where nobody of the department came, one of its officers at least answers for the result.
  if (checked.length === 0 && signedBy.length === 0) {
    refusals.push({ _tag: 'ResultUnsigned', officers: own, basis: resultSigned })
  } else if (missing.length > 0) refusals.push({ _tag: 'ResultUnsigned', officers: missing, basis: resultSigned })
  return refusals
}

function contentTroubles(
  { impossible, paper }: VisitCourse,
  department: Name,
  { code, severity, disposals }: DepartmentResult,
  rules: InspectRules
): readonly DepartmentResultRefusal[] {
  if (impossible !== null) {
    const expected = impossibleCode(impossible.impossible.kind)
    // Nothing was checked, so that nothing can be graded but the refusal itself.
    const isGraded = severity !== null && expected !== 'serious-refusal'
    return [
      ...(code === expected ? [] : [{ _tag: 'CodeUnlikeCase', code, expected } as const]),
      ...(isGraded ? [{ _tag: 'SeverityUnlikeFindings', severity, gravest: null } as const] : [])
    ]
  }
  const own = paper?.paper.findings.filter((finding) => finding.department === department) ?? []
  const problems = own.filter(({ outcome }) => outcome === 'problem')
  const refusals: DepartmentResultRefusal[] = []
  const { nature } = resultCodes[code]
  if (nature === (problems.length > 0 ? 'clean' : 'problem')) {
    refusals.push({ _tag: 'CodeUnlikeFindings', code, problems: problems.length })
  }
  const isRefusal = code === 'serious-refusal' && paper?.paper.nonCooperation.some(({ serious }) => serious) === true
  if (rules.impossible !== null && nature === 'state' && !isRefusal) {
    refusals.push({ _tag: 'CodeWithoutProviso', code, basis: rules.impossible.basis })
  }
  const gravest = gravestOf(problems)
  if (severity !== gravest) refusals.push({ _tag: 'SeverityUnlikeFindings', severity, gravest })
  for (const trouble of demandTroubles(problems, department, disposals, rules)) refusals.push(trouble)
  return refusals
}

/** Demands of the findings that a result does not decide. 检查结论要求而结果未作出的处理。 @since 0.1.0 */
export function demandTroubles(
  problems: readonly Pick<ItemFinding, 'demands'>[],
  department: Name,
  disposals: readonly Disposal[],
  rules: Pick<InspectRules, 'demands'>
): readonly DepartmentResultRefusal[] {
  const refusals: DepartmentResultRefusal[] = []
  const demanded = new Set(problems.flatMap(({ demands }) => demands))
  for (const demand of LEGAL_DEMANDS) {
    const basis = rules.demands[demand]
    if (basis === null || !demanded.has(demand) || disposals.includes(demand)) continue
    if (demand === 'abnormal-list') {
      const by = disposals.filter((disposal) => disposal === 'order-correction' || disposal === 'guidance')
      refusals.push({ _tag: 'ListingReplaced', department, by, basis })
    } else refusals.push({ _tag: 'DemandUnmet', department, demand, basis })
  }
  return refusals
}

function withVersion(course: VisitCourse, department: Name, version: ResultVersion): VisitCourse {
  const known = course.results.some((record) => record.department === department)
  if (!known) return { ...course, results: [...course.results, { department, versions: [version] }] }
  return {
    ...course,
    results: course.results.map((record) =>
      record.department === department
        ? { department, versions: [...record.versions.slice(0, version.number - 1), version] }
        : record
    )
  }
}
