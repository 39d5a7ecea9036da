/* What the regulations forbid of a department's result: entry, publication, withholding, collection, correction, objection. */

import type { CivilDate } from '../../src/kernel/index.js'
import type { PublicationStep } from '../../src/publish/index.js'
import {
  blank,
  latest,
  repeats,
  type Diary,
  type ObjectionLife,
  type StepOf,
  type VisitLife
} from './campaign-life-diary.js'
import type { Say } from './campaign-life-model.js'
import { CLEAN, foreseeDemands, PROBLEM } from './campaign-life-model-visit.js'
import { LAST_DAY, LISTED, lastDay } from './campaign-life-world.js'

/** The days of what a step rests upon. */
function causes(visit: VisitLife, step: PublicationStep): readonly (CivilDate | undefined)[] {
  const { department } = step
  const days = (
    tag: 'EnterResult' | 'PublishResult' | 'WithholdResult' | 'CorrectResult',
    about: (done: PublicationStep) => boolean = () => true
  ): readonly CivilDate[] => visit.of(tag, department).flatMap((page) => (about(page.step) ? [page.step.on] : []))
  const sameObjection = (done: PublicationStep): boolean =>
    'objection' in done && 'objection' in step && done.objection === step.objection
  const ofObjection = (tag: 'FileObjection' | 'DecideObjection'): readonly CivilDate[] =>
    visit.of(tag, department).flatMap((page) => (sameObjection(page.step) ? [page.step.on] : []))
  switch (step._tag) {
    case 'CollectResult':
      return days('EnterResult')
    case 'FileObjection':
      return days('PublishResult')
    case 'DecideObjection':
      return [...ofObjection('FileObjection'), ...days('CorrectResult', sameObjection)]
    case 'AnswerObjection':
      return ofObjection('DecideObjection')
    default:
      return [
        visit.result(department)?.step.on,
        visit.review(department)?.on,
        ...days('EnterResult'),
        ...days('PublishResult'),
        ...days('WithholdResult'),
        ...days('CorrectResult'),
        ...ofObjection('FileObjection')
      ]
  }
}

export function foreseePublication(say: Say, diary: Diary, step: PublicationStep): void {
  const visit = diary.visit(step.visit)
  say('VisitUnknown', visit === undefined)
  if (visit === undefined) return
  const { department } = step
  say('DepartmentNotInVisit', !visit.departments.includes(department))
  if (!visit.departments.includes(department)) return
  const last = latest(causes(visit, step))
  say('PublicationBackwards', last !== null && step.on < last)
  const published = visit.published(department)
  const entered = visit.entered(department)
  const version = visit.of('FormResult', department).length
  const asks = diary.asks.bind(diary)
  switch (step._tag) {
    case 'EnterResult': {
      say('ResultPublished', published !== undefined)
      say('ResultEntered', published === undefined && entered?.version === version)
      foreseeApproval(say, visit, step, diary.law.readings.approvedBefore === 'entered')
      const own = visit.officers.some((officer) => officer.id === step.by && officer.department === department)
      const allowed = own || (diary.law.readings.hands === 'both' && step.by === department)
      return say('HandNotAllowed', asks('enters') && !allowed)
    }
    case 'PublishResult':
      say('ResultPublished', published !== undefined)
      say('ResultNotEntered', published === undefined && entered === undefined)
      say(
        'ResultChangedSinceEntry',
        published === undefined && entered !== undefined && version > 0 && entered.version !== version
      )
      foreseeApproval(say, visit, step, true)
      say('HandNotAllowed', asks('publishes') && step.by !== department)
      return foreseeShown(say, visit, step)
    case 'WithholdResult':
      say('ResultPublished', published !== undefined)
      say('ResultWithheld', visit.withheld(department) !== undefined)
      say('AnswerOpen', !asks('withholding'))
      say('WithheldWithoutLaw', blank(step.law))
      say('NonCooperationHidden', asks('refusalShown') && visit.nonCooperation.length > 0)
      return foreseeApproval(say, visit, step, true)
    case 'CollectResult': {
      const known = visit.of('CollectResult', department).flatMap(({ step: { sinks } }) => sinks)
      say('ResultNotEntered', entered === undefined)
      say('ResultWithheld', visit.withheld(department) !== undefined && published === undefined)
      say('SinkUnstated', step.sinks.length === 0)
      return say('SinkTwice', repeats(step.sinks) || step.sinks.some((sink) => known.includes(sink)))
    }
    case 'CorrectResult': {
      const standing = visit.standing(department)
      foreseeCorrected(say, visit, step)
      say('ResultNotPublished', standing === null)
      say('NothingCorrected', standing !== null && sameResult(standing, step.result))
      say('CorrectionUnexplained', blank(step.reason))
      say('AnswerOpen', !asks('correction'))
      say('CorrectionUnsigned', asks('correction') && diary.law.readings.corrector === 'head' && step.as !== 'head')
      if (step.objection === null) return
      const objection = visit.objections(department).find(({ name }) => name === step.objection)
      say('ObjectionUnknown', objection === undefined)
      if (objection === undefined) return
      if (objection.decided !== undefined) return say('ObjectionDecided', true)
      return asks('objection') ? foreseeReview(say, objection) : say('AnswerOpen', true)
    }
    case 'FileObjection':
      say('ResultNotPublished', published === undefined)
      say(
        'NoSuchDay',
        published !== undefined && asks('objection') && lastDay(step.on, LISTED.review, false) > LAST_DAY
      )
      return say(
        'ObjectionNameTaken',
        visit.objections(department).some(({ name }) => name === step.objection)
      )
    case 'DecideObjection': {
      const objection = visit.objections(department).find(({ name }) => name === step.objection)
      say('ResultNotPublished', published === undefined)
      say('ObjectionUnknown', published !== undefined && objection === undefined)
      if (objection === undefined) return
      say('ObjectionDecided', objection.decided !== undefined)
      say('OutcomeUnexplained', blank(step.reason))
      if (!asks('objection')) return say('AnswerOpen', true)
      say('NoSuchDay', lastDay(step.on, LISTED.answer, false) > LAST_DAY)
      say('CorrectionMissing', step.outcome === 'corrected' && !objection.isCorrected)
      say('CorrectedAlready', step.outcome !== 'corrected' && objection.isCorrected)
      if (step.outcome === 'void') return say('ObjectionInForm', !objection.lacksForm)
      if (step.outcome !== 'rejected-late') return foreseeReview(say, objection)
      say('ObjectionInTime', !objection.isLate)
      return say('LateIsReviewed', objection.isLate && diary.law.readings.late === 'reviewed')
    }
    case 'AnswerObjection': {
      const objection = visit.objections(department).find(({ name }) => name === step.objection)
      say('ResultNotPublished', published === undefined)
      say('ObjectionUnknown', published !== undefined && objection === undefined)
      say('ObjectionUndecided', objection !== undefined && objection.decided === undefined)
      return say('ObjectionAnswered', objection?.answered !== undefined)
    }
  }
}

type Result = StepOf<'CorrectResult'>['result']
const sameResult = (a: Result, b: Result): boolean =>
  a.code === b.code &&
  a.severity === b.severity &&
  a.text === b.text &&
  a.disposals.join() === b.disposals.join() &&
  a.signedBy.join() === b.signedBy.join()

/** A correction may find that there was no problem; what stays a problem is graded and met, what was impossible was not made. */
function foreseeCorrected(say: Say, visit: VisitLife, { department, result }: StepOf<'CorrectResult'>): void {
  const { code, severity, disposals, signedBy } = result
  const grades: readonly string[] = LISTED.severities
  const isProblem = PROBLEM.includes(code)
  const isClean = CLEAN.includes(code)
  const team = visit.officers.filter((officer) => officer.department === department).map(({ id }) => id)
  say(
    'SignedByStranger',
    signedBy.some((id) => !team.includes(id))
  )
  say('CodeUnlikeCase', visit.impossible !== undefined && (isProblem || isClean))
  const graded = severity !== null && grades.includes(severity)
  say('CorrectedGradeUnfit', isProblem && visit.diary.asks('severities') && !graded)
  say('CorrectedGradeUnfit', !isProblem && severity !== null && (isClean || visit.impossible !== undefined))
  if (isProblem) foreseeDemands(say, visit, department, disposals)
}

function foreseeReview(say: Say, objection: ObjectionLife): void {
  say('ObjectionWithoutForm', objection.lacksForm)
  say('ObjectionLate', objection.isLate && objection.visit.diary.law.readings.late === 'rejected')
}

/** Formed and, where the law wants it by now, approved; a result that was returned is none. */
function foreseeApproval(say: Say, visit: VisitLife, { department }: PublicationStep, by: boolean): void {
  const formed = visit.result(department)
  const review = visit.review(department)
  say('ResultNotFormed', formed === undefined)
  if (formed === undefined) return
  say('ResultUnapproved', review === undefined ? by && visit.diary.asks('approval') : !review.approved)
}

function foreseeShown(say: Say, visit: VisitLife, { channels, withheld }: StepOf<'PublishResult'>): void {
  const { diary } = visit
  const kinds = channels.map(({ kind }) => kind)
  const wanted = visit.dispatch.dispatch.market ? 'publicity-system' : 'department-website'
  say('ChannelUnstated', kinds.length === 0)
  say('ChannelTwice', repeats(channels.map(({ name }) => name)))
  say('ChannelKindMissing', kinds.length > 0 && diary.asks('channels') && !kinds.includes(wanted))
  say('AnswerOpen', withheld.length > 0 && !diary.asks('redaction'))
  say('PartWithheldTwice', repeats(withheld.map(({ part }) => part)))
  say(
    'WithheldWithoutLaw',
    withheld.some(({ law }) => blank(law))
  )
  const grounds: readonly string[] = LISTED.redaction
  say('GroundNotAllowed', diary.asks('redaction') && withheld.some(({ ground }) => !grounds.includes(ground)))
  if (!diary.asks('refusalShown') || visit.nonCooperation.length === 0) return
  say(
    'NonCooperationHidden',
    withheld.some(({ part }) => part === 'subject' || part === 'nonCooperation')
  )
  say('NonCooperationOffSystem', !kinds.includes('publicity-system'))
}
