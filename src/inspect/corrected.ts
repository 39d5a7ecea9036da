/* 更正后的结果: what a corrected result has to fit, now that the findings themselves may have been the error.
   临夏州部门联合细则 第三十一条、第三十二条; 临夏州市场监管系统细则 第二十一条; 万年县实施方案 三（一）1. */

import type { Name } from '../kernel/index.js'
import type { VisitCourse } from './course.js'
import { impossibleCode } from './impossible.js'
import { resultCodes } from './result-code.js'
import type { DepartmentResultRefusal } from './result-error.js'
import type { DepartmentResult } from './result.js'
import type { InspectRules } from './rules.js'
import { demandTroubles } from './take-result.js'

/**
 * Why a result may not stand in the place of a published one. 更正后的结果不合格之处。
 *
 * A correction may say that nothing was wrong where a problem was found. It may not grade what is no problem, leave a problem
 * ungraded where the text grades, drop what the law demands of a problem that stays one, turn a check that was impossible into one
 * that was made, or bear the name of somebody outside the team.
 * 更正可以认定原发现的问题不成立；但不得为无问题的结果定级、对应分级的问题不分级、对仍属问题的结果免去依法必须作出的处理、将无法开展的检查改为已开展，或由检查组以外人员签字。
 *
 * @returns `CorrectedGradeUnfit`, `ListingReplaced`, `DemandUnmet`, `CodeUnlikeCase`, `SignedByStranger`
 * @basis 临夏州部门联合细则 第三十一条; 临夏州市场监管系统细则 第二十一条
 * @since 0.1.0
 */
export function correctedTroubles(
  { impossible, paper, officers }: Pick<VisitCourse, 'impossible' | 'paper' | 'officers'>,
  department: Name,
  { code, severity, disposals, signedBy }: DepartmentResult,
  rules: Pick<InspectRules, 'severities' | 'demands'>
): readonly DepartmentResultRefusal[] {
  const refusals: DepartmentResultRefusal[] = []
  const { nature } = resultCodes[code]
  const own = new Set(officers.flatMap(({ id, department: of }) => (of === department ? [id] : [])))
  for (const officer of signedBy) {
    if (!own.has(officer)) refusals.push({ _tag: 'SignedByStranger', officer, department })
  }
  if (impossible !== null && nature !== 'state') {
    refusals.push({ _tag: 'CodeUnlikeCase', code, expected: impossibleCode(impossible.impossible.kind) })
  }
  const { severities } = rules
  const isUnfit =
    nature === 'problem'
      ? severities !== null && (severity === null || !severities.value.includes(severity))
      : severity !== null && (nature === 'clean' || impossible !== null)
  if (isUnfit) refusals.push({ _tag: 'CorrectedGradeUnfit', code, severity, basis: severities?.basis ?? null })
  if (nature !== 'problem') return refusals
  const problems =
    paper?.paper.findings.filter((one) => one.department === department && one.outcome === 'problem') ?? []
  return [...refusals, ...demandTroubles(problems, department, disposals, rules)]
}
