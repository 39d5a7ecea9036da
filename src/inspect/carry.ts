/* What visits give to what comes after: findings for the pools, checks for the ledger, penalties under the subject's name.
   万年县实施方案 三（一）1; 临夏州部门联合细则 第十七条; 临夏州实施意见 一（二）1; 宁阳县实施意见 二（四）1; 临夏州市场监管系统细则 第二十二条. */

import type { CheckKind, Ground } from '../calendar/index.js'
import type { PastCheck, TaskSource } from '../frame/index.js'
import type { Citation, CivilDate, Name } from '../kernel/index.js'
import type { Level } from '../plan/index.js'
import type { PoolFinding } from '../registry/index.js'
import { approvedResult, nonCooperationOf, resultsOpen, type VisitCourse } from './course.js'
import type { CaseRecord } from './follow-up.js'
import type { NonCooperation } from './non-cooperation.js'
import { resultCodes } from './result-code.js'
import type { DepartmentResult } from './result.js'
import type { InspectRules } from './rules.js'
import type { VisitKey } from './visit-key.js'

/** Which result of a department counts: the approved one, or what has taken its place since. 以哪一结果为准：审核同意的，或其后取而代之的。 @since 0.1.0 */
export type ResultOf = (course: VisitCourse, department: Name) => DepartmentResult | null

/** Findings that a move of pools can take, and problems without a degree, which none can. 可供移库的检查结论，以及未分级而无从移库的问题。 @since 0.1.0 */
export type PoolEvidence = {
  readonly findings: readonly PoolFinding[]
  readonly ungraded: readonly { readonly visit: VisitKey; readonly department: Name }[]
}

/**
 * What approved results say for the pools. 由审核同意的检查结果得出移库依据。
 *
 * Each violation of a degree is one finding; a visit is clean once every department's result is approved and each says
 * that nothing was found. A check that proved impossible is no clean check. 各部门均审核同意且均未发现问题的方为未发现问题；无法开展的检查不算。
 *
 * @param nameOf   the name of a visit in the pool book, as `visitName` gives it
 * @param resultOf where results may have been corrected since, as `standingBy` of publication gives them
 * @basis 万年县实施方案 三（一）1
 * @example poolEvidence([], () => 'V1') // => { findings: [], ungraded: [] }
 * @since 0.1.0
 */
export function poolEvidence(
  courses: readonly VisitCourse[],
  nameOf: (visit: VisitKey) => Name,
  resultOf: ResultOf = approvedResult
): PoolEvidence {
  const findings: PoolFinding[] = []
  const ungraded: { visit: VisitKey; department: Name }[] = []
  for (const course of courses) {
    const { visit, ended, dispatch } = course
    if (ended === null) continue
    const finding = { subject: visit.subject, visit: nameOf(visit), on: ended }
    const results = dispatch.departments.map((department) => ({
      department,
      result: resultOf(course, department)
    }))
    for (const { department, result } of results) {
      if (result === null) continue
      if (result.severity !== null) findings.push({ ...finding, severity: result.severity })
      else if (resultCodes[result.code].nature === 'problem') ungraded.push({ visit, department })
    }
    if (results.every(({ result }) => result !== null && isClean(result))) {
      findings.push({ ...finding, severity: null })
    }
  }
  return { findings, ungraded }
}

/**
 * The checks of a visit for the ledger of burdens: one for each task, all of one visit. 一次上门记入负担台账的检查：每项任务一条，同属一次上门。
 *
 * @param context.drawnOn the day of each draw; outside a draw the day of the check
 * @basis 临夏州部门联合细则 第十七条、第二十二条
 * @since 0.1.0
 */
export const pastChecksOf = (
  { visit, dispatch }: Pick<VisitCourse, 'visit' | 'dispatch'>,
  context: {
    readonly visit: Name
    readonly level: Level
    readonly kind: CheckKind
    readonly ground: Ground | null
    readonly taskOf: (draw: Name) => TaskSource
    readonly drawnOn: (draw: Name) => CivilDate
  }
): readonly PastCheck[] =>
  dispatch.tasks.map(({ draw, item, departments }) => ({
    subject: visit.subject,
    visit: context.visit,
    on: context.drawnOn(draw),
    departments,
    level: context.level,
    kind: context.kind,
    way: dispatch.way,
    task: context.taskOf(draw),
    ground: context.ground,
    item: item.item
  }))

/** What stands under a subject's name. 记于检查对象名下的内容。 @since 0.1.0 */
export type SubjectRecord = {
  readonly subject: Name
  /** A visit counts once, whatever the number of departments. 一次上门计一次，不论部门多少。 */
  readonly visits: number
  /** The approved results, one a department. 审核同意的结果，每部门一条。 */
  readonly results: readonly {
    readonly visit: VisitKey
    readonly department: Name
    readonly result: DepartmentResult
  }[]
  readonly cases: readonly (CaseRecord & { readonly visit: VisitKey })[]
  /** Name, count, time and circumstance of non-cooperation. 不予配合的次数、时间、情形。 */
  readonly nonCooperation: readonly NonCooperation[]
  /** How often it did not cooperate, over all visits. 不予配合的总次数。 */
  readonly refusals: number
  /** The visits of which a department's result is still open. 尚有部门结果未审核同意的上门检查。 */
  readonly open: readonly VisitKey[]
}

/** The records of subjects, with the article that has penalties stand there; null where no text says so. 检查对象名下的记录及其依据。 @since 0.1.0 */
export type SubjectRecords = { readonly records: ReadonlyMap<Name, SubjectRecord>; readonly basis: Citation | null }

/**
 * What visits leave under each subject's name: results of departments, penalties, non-cooperation. 检查结果、处罚、不予配合均记于检查对象名下。
 *
 * @param resultOf where results may have been corrected since, as `standingBy` of publication gives them
 * @returns each subject once, in the order of its first visit; O(courses)
 * @basis 临夏州实施意见 一（二）1; 宁阳县实施意见 二（四）1; 临夏州市场监管系统细则 第二十二条
 * @example subjectRecords([], { underSubject: null }).records.size // => 0
 * @since 0.1.0
 */
export function subjectRecords(
  courses: readonly VisitCourse[],
  { underSubject }: Pick<InspectRules, 'underSubject'>,
  resultOf: ResultOf = approvedResult
): SubjectRecords {
  const gathered = new Map<Name, VisitCourse[]>()
  for (const course of courses) {
    const known = gathered.get(course.visit.subject)
    if (known === undefined) gathered.set(course.visit.subject, [course])
    else known.push(course)
  }
  const records = new Map([...gathered].map(([subject, own]) => [subject, recordOf(subject, own, resultOf)]))
  return { records, basis: underSubject }
}

function recordOf(subject: Name, courses: readonly VisitCourse[], resultOf: ResultOf): SubjectRecord {
  const nonCooperation = courses.flatMap(nonCooperationOf)
  return {
    subject,
    visits: courses.length,
    results: courses.flatMap((course) =>
      course.dispatch.departments.flatMap((department) => {
        const result = resultOf(course, department)
        return result === null ? [] : [{ visit: course.visit, department, result }]
      })
    ),
    cases: courses.flatMap(({ visit, cases }) => cases.map((record) => ({ ...record, visit }))),
    nonCooperation,
    refusals: nonCooperation.reduce((sum, { times }) => sum + times, 0),
    open: courses.filter((course) => resultsOpen(course).length > 0).map(({ visit }) => visit)
  }
}

const isClean = ({ code, severity }: DepartmentResult): boolean =>
  severity === null && resultCodes[code].nature === 'clean'
