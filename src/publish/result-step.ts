/* 录入、公示、不予公示、归集、更正: each step of a result but objections.
   临夏州市场监管系统细则 第二十三条; 临夏州部门联合细则 第三十条4、第三十一条; 宁阳县实施意见 二（四）1; 中山市实施方案 三（四）; 临夏州实施意见 三（六）、三（七）. */

import { latestResult, nonCooperationOf, type ResultVersion, type VisitCourse } from '../inspect/index.js'
import { acceptUnless, canonicalJson, type Checked, type Cited } from '../kernel/index.js'
import { channelTroubles, nonCooperationTroubles, withheldTroubles } from './disclosure.js'
import type { PublishRefusal } from './error.js'
import type { ResultKey } from './key.js'
import { answerTroubles } from './objection.js'
import { standingResult, type Publication } from './publication.js'
import type { ClockEnd, Hand, PublishRules } from './rules.js'
import type { PublicationStep } from './step.js'

/** A step that is about no objection. 异议之外的步骤。 @since 0.1.0 */
export type ResultStep = Exclude<
  PublicationStep,
  { readonly _tag: 'FileObjection' | 'DecideObjection' | 'AnswerObjection' }
>

type Of<T extends ResultStep['_tag']> = Extract<ResultStep, { readonly _tag: T }>
type Before = { readonly course: VisitCourse; readonly publication: Publication | null }

/**
 * Takes a step of the result that `takePublicationStep` found to be about it. 办理结果本身的一个步骤。
 *
 * @returns the publication as it then is; refuses with `ResultRefusal`, and with the state of an objection that a correction names
 * @basis 临夏州市场监管系统细则 第二十三条; 临夏州部门联合细则 第三十条4、第三十一条
 * @since 0.1.0
 */
export function takeResultStep(
  before: Before,
  step: ResultStep,
  rules: PublishRules
): Checked<PublishRefusal, Publication> {
  const { publication } = before
  const base = publication ?? emptyPublication(before, step)
  const { by, on } = step
  const act = { by, on }
  const formed = latestResult(before.course, step.department)
  switch (step._tag) {
    case 'EnterResult':
      return acceptUnless(enterTroubles(before, step, formed, rules), () => ({
        ...base,
        entered: { ...act, version: formed?.number ?? 0 }
      }))
    case 'PublishResult':
      return acceptUnless(publishTroublesOf(before, step, formed, rules), () => {
        if (formed === undefined) throw new Error('refused above')
        const { channels, withheld } = step
        return { ...base, published: { ...act, result: formed.result, channels, withheld } }
      })
    case 'WithholdResult': {
      const { ground, law, approver } = step
      return acceptUnless(withholdTroubles(before, step, formed, rules), () => ({
        ...base,
        withheld: { ...act, ground, law, approver }
      }))
    }
    case 'CollectResult':
      return acceptUnless(collectTroubles(publication, step), () => ({
        ...base,
        collected: [...base.collected, ...step.sinks.map((sink) => ({ ...act, sink }))]
      }))
    case 'CorrectResult':
      return acceptUnless(correctTroubles(publication, step, rules), () => {
        const standing = standingResult(base)
        if (standing === null) throw new Error('refused above')
        const { result, reason, approver, as, objection } = step
        const correction = { ...act, before: standing, after: result, reason, approver, as, objection }
        return { ...base, corrections: [...base.corrections, correction] }
      })
  }
}

const emptyPublication = ({ course }: Before, { department }: ResultStep): Publication => ({
  key: keyOf(course, department),
  entered: null,
  published: null,
  withheld: null,
  collected: [],
  corrections: [],
  objections: []
})

const keyOf = ({ visit: { subject, ordinal } }: VisitCourse, department: ResultKey['department']): ResultKey => ({
  subject,
  ordinal,
  department
})

function enterTroubles(
  { course, publication }: Before,
  step: Of<'EnterResult'>,
  formed: ResultVersion | undefined,
  rules: PublishRules
): readonly PublishRefusal[] {
  const again: PublishRefusal[] = []
  if (publication?.published) again.push({ _tag: 'ResultPublished', on: publication.published.on })
  else if (publication?.entered && publication.entered.version === formed?.number) {
    again.push({ _tag: 'ResultEntered', on: publication.entered.on })
  }
  return [
    ...again,
    ...formedTroubles(step.department, formed, 'entered', rules),
    ...handTroubles(course, step, 'entered', rules.enters)
  ]
}

function publishTroublesOf(
  { course, publication }: Before,
  step: Of<'PublishResult'>,
  formed: ResultVersion | undefined,
  rules: PublishRules
): readonly PublishRefusal[] {
  const { department, channels, withheld } = step
  const order: PublishRefusal[] = []
  if (publication?.published) order.push({ _tag: 'ResultPublished', on: publication.published.on })
  else if (!publication?.entered) order.push({ _tag: 'ResultNotEntered', department })
  else if (formed !== undefined && publication.entered.version !== formed.number) {
    const { version: entered } = publication.entered
    order.push({ _tag: 'ResultChangedSinceEntry', entered, standing: formed.number })
  }
  return [
    ...order,
    ...formedTroubles(department, formed, 'published', rules),
    ...handTroubles(course, step, 'published', rules.publishes),
    ...channelTroubles(channels, course.dispatch.market, rules.channels),
    ...withheldTroubles(withheld, rules.redaction),
    ...nonCooperationTroubles(nonCooperationOf(course), { channels, withheld }, rules.nonCooperation)
  ]
}

function withholdTroubles(
  { course, publication }: Before,
  { department, law }: Of<'WithholdResult'>,
  formed: ResultVersion | undefined,
  rules: PublishRules
): readonly PublishRefusal[] {
  const order: PublishRefusal[] = []
  if (publication?.published) order.push({ _tag: 'ResultPublished', on: publication.published.on })
  if (publication?.withheld) order.push({ _tag: 'ResultWithheld', on: publication.withheld.on })
  if (rules.withholding === null) order.push({ _tag: 'AnswerOpen', stage: 'publish', question: 'withholding' })
  if (law.trim() === '') order.push({ _tag: 'WithheldWithoutLaw', part: null })
  return [
    ...order,
    ...formedTroubles(department, formed, 'published', rules),
    ...nonCooperationTroubles(nonCooperationOf(course), null, rules.nonCooperation)
  ]
}

function collectTroubles(
  publication: Publication | null,
  { department, sinks }: Of<'CollectResult'>
): readonly PublishRefusal[] {
  const troubles: PublishRefusal[] = []
  if (!publication?.entered) troubles.push({ _tag: 'ResultNotEntered', department })
  if (publication?.withheld && !publication.published) {
    troubles.push({ _tag: 'ResultWithheld', on: publication.withheld.on })
  }
  if (sinks.length === 0) troubles.push({ _tag: 'SinkUnstated' })
  const known = new Map(publication?.collected.map(({ sink, on }) => [sink, on]))
  const seen = new Set<string>()
  for (const sink of sinks) {
    const on = known.get(sink) ?? null
    if (on !== null || seen.has(sink)) troubles.push({ _tag: 'SinkTwice', sink, on })
    seen.add(sink)
  }
  return troubles
}

function correctTroubles(
  publication: Publication | null,
  { department, result, reason, as, objection }: Of<'CorrectResult'>,
  rules: PublishRules
): readonly PublishRefusal[] {
  const { correction } = rules
  const troubles: PublishRefusal[] = []
  const standing = publication === null ? null : standingResult(publication)
  if (standing === null) troubles.push({ _tag: 'ResultNotPublished', department })
  else if (canonicalJson(standing) === canonicalJson(result)) troubles.push({ _tag: 'NothingCorrected' })
  if (reason.trim() === '') troubles.push({ _tag: 'CorrectionUnexplained' })
  if (correction === null) troubles.push({ _tag: 'AnswerOpen', stage: 'publish', question: 'correction' })
  else if (correction.value !== null && correction.value !== as) {
    troubles.push({ _tag: 'CorrectionUnsigned', as, role: correction.value, basis: correction.basis })
  }
  return objection === null ? troubles : [...troubles, ...answerTroubles(publication, objection, rules)]
}

function formedTroubles(
  department: ResultStep['department'],
  formed: ResultVersion | undefined,
  act: ClockEnd,
  { approval }: PublishRules
): readonly PublishRefusal[] {
  if (formed === undefined) return [{ _tag: 'ResultNotFormed', department }]
  if (formed.review?.approved === true) return []
  // A result that was returned is none, whatever the text says of approval.
  if (formed.review !== null) return [{ _tag: 'ResultUnapproved', department, before: act, basis: null }]
  const asked = approval !== null && (act === 'published' || approval.before.value === 'entered')
  return asked ? [{ _tag: 'ResultUnapproved', department, before: act, basis: approval.before.basis }] : []
}

function handTroubles(
  course: VisitCourse,
  { by, department }: ResultStep,
  act: ClockEnd,
  hands: Cited<readonly Hand[]> | null
): readonly PublishRefusal[] {
  if (hands === null) return []
  const isDepartment = hands.value.includes('department') && by === department
  const isOfficer =
    hands.value.includes('officer') &&
    course.officers.some((officer) => officer.id === by && officer.department === department)
  if (isDepartment || isOfficer) return []
  return [{ _tag: 'HandNotAllowed', act, by, hands: hands.value, basis: hands.basis }]
}
