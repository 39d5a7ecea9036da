/* The paper of a visit, and the finding that a check is impossible.
   临夏州市场监管系统细则 第十六条、第十九条、第二十二条; 临夏州部门联合细则 第三十条、第三十二条; 宁阳县实施意见 二（三）2; 万年县实施方案 三（一）1. */

import { printItemKey } from '../checklist/index.js'
import { acceptUnless, refuse, type Checked, type CivilDate } from '../kernel/index.js'
import { formOf, type VisitCourse } from './course.js'
import type { InspectRefusal } from './error.js'
import { findingTroubles } from './finding-check.js'
import type { NonCooperation } from './non-cooperation.js'
import type { PaperRefusal } from './paper-error.js'
import type { CheckPaper, PaperWaiver } from './paper.js'
import type { InspectRules } from './rules.js'
import type { VisitStepOf } from './step.js'
import { beforeEnd, isBlank, waiverTroubles } from './timing.js'

/** Ends the visit with its paper. 结束检查并提交检查记录。 @basis 临夏州市场监管系统细则 第十九条; 临夏州部门联合细则 第三十条2 @since 0.1.0 */
export function endVisit(
  course: VisitCourse,
  step: VisitStepOf<'EndVisit'>,
  rules: InspectRules
): Checked<InspectRefusal, VisitCourse> {
  const { by, on, paper } = step
  const form = formOf(course)
  if (course.begun === null && course.ended === null) return refuse({ _tag: 'VisitNotBegun', step: step._tag })
  const refusals: InspectRefusal[] = [
    ...beforeEnd(course, step),
    ...(form === null ? [] : findingTroubles(form, paper.findings, rules)),
    ...evidenceTroubles(course, paper),
    ...conclusionTroubles(course, paper, rules),
    ...signatureTroubles(course, paper, rules),
    ...nonCooperationTroubles(course, paper.nonCooperation, on, rules),
    ...paper.waivers.flatMap(waiverTroubles)
  ]
  return acceptUnless(refusals, () => ({ ...course, paper: { by, on, paper }, ended: on }))
}

/**
 * Finds the check impossible: the case, the proviso that it is impossible for that reason, and its proof.
 * 认定无法开展检查：情形、致使关系及其证明，缺一不可。
 *
 * @basis 临夏州部门联合细则 第三十二条
 * @since 0.1.0
 */
export function findImpossible(
  course: VisitCourse,
  step: VisitStepOf<'FindImpossible'>,
  rules: InspectRules
): Checked<InspectRefusal, VisitCourse> {
  const { by, on, impossible, nonCooperation } = step
  const { kind, therefore, proof } = impossible
  const refusals: InspectRefusal[] = [
    ...beforeEnd(course, step),
    ...nonCooperationTroubles(course, nonCooperation, on, rules)
  ]
  const cases = rules.impossible
  if (cases === null) refusals.push({ _tag: 'AnswerOpen', stage: 'inspect', question: 'impossible' })
  else {
    const { basis } = cases
    if (!cases.open && !cases.value.includes(kind)) refusals.push({ _tag: 'ImpossibleUnlisted', kind, basis })
    if (isBlank(therefore)) refusals.push({ _tag: 'ProvisoUnstated', kind, basis })
    if (proof.length === 0) refusals.push({ _tag: 'ProvisoUnproved', kind, basis })
    if (kind === 'serious-refusal' && !nonCooperation.some(({ serious }) => serious)) {
      refusals.push({ _tag: 'RefusalUnrecorded', basis })
    }
  }
  return acceptUnless(refusals, () => ({
    ...course,
    impossible: { by, on, impossible, nonCooperation },
    ended: on
  }))
}

function evidenceTroubles({ officers }: VisitCourse, { evidence }: CheckPaper): readonly PaperRefusal[] {
  const refusals: PaperRefusal[] = []
  const team = new Set(officers.map(({ id }) => id))
  const seen = new Set<string>()
  for (const { number, takenBy } of evidence) {
    if (seen.has(number)) refusals.push({ _tag: 'EvidenceTwice', number })
    seen.add(number)
    if (!team.has(takenBy)) refusals.push({ _tag: 'EvidenceOfStranger', number, takenBy })
  }
  return refusals
}

function conclusionTroubles(
  course: VisitCourse,
  { conclusions, waivers }: CheckPaper,
  rules: InspectRules
): readonly InspectRefusal[] {
  if (conclusions.length === 0) return []
  if (rules.conclusions === null) return [{ _tag: 'AnswerOpen', stage: 'inspect', question: 'conclusions' }]
  const { value, basis } = rules.conclusions
  const onForm = new Set(formOf(course)?.items.map(({ item }) => printItemKey(item)))
  const refusals: InspectRefusal[] = []
  for (const { source, document, item, need } of conclusions) {
    if (!value.includes(source)) refusals.push({ _tag: 'ConclusionUnlisted', source, basis })
    if (!onForm.has(printItemKey(item))) refusals.push({ _tag: 'ConclusionOffForm', item })
    const said = need !== null && !isBlank(need)
    if (rules.conclusionNeed !== null && !said && !isWaived(waivers, 'conclusion-need')) {
      refusals.push({ _tag: 'ConclusionUnneeded', document, basis: rules.conclusionNeed })
    }
  }
  return refusals
}

function signatureTroubles(
  { begun }: VisitCourse,
  { signature, evidence, waivers }: CheckPaper,
  { signature: ways, recorded }: InspectRules
): readonly PaperRefusal[] {
  const onsite = begun?.methods.includes('onsite') ?? false
  const refusals: PaperRefusal[] = []
  if (signature === null) {
    if (onsite && ways !== null) refusals.push({ _tag: 'SignatureMissing', basis: ways.basis })
  } else if (signature._tag === 'SubjectUnsigned') {
    if (isBlank(signature.reason)) refusals.push({ _tag: 'UnsignedUnexplained', basis: ways?.basis ?? null })
  } else if (ways !== null && !ways.value.includes(signature.way)) {
    refusals.push({ _tag: 'SignatureWayUnlisted', way: signature.way, basis: ways.basis })
  }
  const isRecorded = evidence.some(({ kind }) => recorded?.value.includes(kind))
  if (onsite && recorded !== null && !isRecorded && !isWaived(waivers, 'recording')) {
    refusals.push({ _tag: 'NothingRecorded', basis: recorded.basis })
  }
  return refusals
}

function nonCooperationTroubles(
  { dispatched }: VisitCourse,
  recorded: readonly NonCooperation[],
  until: CivilDate,
  { nonCooperation: kinds }: InspectRules
): readonly PaperRefusal[] {
  const refusals: PaperRefusal[] = []
  for (const { kind, times, on, circumstance } of recorded) {
    if (kinds !== null && !kinds.value.includes(kind)) {
      refusals.push({ _tag: 'NonCooperationUnlisted', kind, basis: kinds.basis })
    }
    if (isBlank(circumstance) || !Number.isSafeInteger(times) || times < 1) {
      refusals.push({ _tag: 'NonCooperationUnsaid', kind })
    }
    if (on < dispatched.on || on > until) {
      refusals.push({ _tag: 'NonCooperationOutOfTime', kind, on, from: dispatched.on, to: until })
    }
  }
  return refusals
}

const isWaived = (waivers: readonly PaperWaiver[], of: PaperWaiver['of']): boolean =>
  waivers.some((waiver) => waiver.of === of)
