/* 异议: filed within its term, reviewed and answered within theirs; late and void ones are told from the rest.
   临夏州部门联合细则 第三十一条. */

import { dueOn, type Due, type Term, type TermRules, type WorkCalendar } from '../calendar/index.js'
import { accept, acceptUnless, refuseAll, type Checked, type CivilDate, type Name } from '../kernel/index.js'
import type { PublishRefusal } from './error.js'
import type { ObjectionRefusal } from './objection-error.js'
import type { Objection, Publication } from './publication.js'
import type { ObjectionRules, PublishRules } from './rules.js'
import type { PublicationStep } from './step.js'

/** A step of an objection. 异议的一个步骤。 @since 0.1.0 */
export type ObjectionStep = Extract<
  PublicationStep,
  { readonly _tag: 'FileObjection' | 'DecideObjection' | 'AnswerObjection' }
>

type Of<T extends ObjectionStep['_tag']> = Extract<ObjectionStep, { readonly _tag: T }>

type Context = { readonly rules: PublishRules; readonly terms: TermRules; readonly calendar: WorkCalendar }

/**
 * Takes a step of an objection. 办理异议的一个步骤。
 *
 * Whatever comes is put on record, late and unproved ones too; what may be decided of it follows from its day and its form. Where no
 * text gives terms, an objection is recorded and its decision waits for an answer. 逾期、无证明材料的异议同样登记在案；文件未规定期限的，先行登记，待作出决定后处理。
 *
 * @returns the publication as it then is; refuses with `ResultNotPublished`, `AnswerOpen`, `NoSuchDay` and `ObjectionRefusal`
 * @basis 临夏州部门联合细则 第三十一条
 * @since 0.1.0
 */
export function takeObjectionStep(
  publication: Publication | null,
  step: ObjectionStep,
  context: Context
): Checked<PublishRefusal, Publication> {
  if (publication === null || publication.published === null) {
    return refuseAll([{ _tag: 'ResultNotPublished', department: step.department }])
  }
  if (step._tag === 'FileObjection') return fileObjection(publication, step, context)
  const found = publication.objections.find(({ name }) => name === step.objection)
  if (found === undefined) return refuseAll([{ _tag: 'ObjectionUnknown', objection: step.objection }])
  const changed =
    step._tag === 'DecideObjection' ? decideObjection(publication, found, step, context) : answerObjection(found, step)
  return changed._tag === 'Left'
    ? changed
    : accept({
        ...publication,
        objections: publication.objections.map((entry) => (entry === found ? changed.right : entry))
      })
}

/**
 * The day since which the standing result is public: that of its correction, or of its publication. 现行结果自何日起公示：更正之日，或首次公示之日。
 *
 * @basis 临夏州部门联合细则 第三十一条
 * @since 0.1.0
 */
export const publicSince = ({
  published,
  corrections
}: Pick<Publication, 'published' | 'corrections'>): CivilDate | null => corrections.at(-1)?.on ?? published?.on ?? null

/**
 * Whether an objection came after its term; null where no text gives one. 异议是否逾期；未规定期限的为 null。
 *
 * @basis 临夏州部门联合细则 第三十一条
 * @since 0.1.0
 */
export const isLateObjection = ({ filed, fileBy }: Pick<Objection, 'filed' | 'fileBy'>): boolean | null =>
  fileBy === null ? null : filed.on > fileBy.on

/**
 * What an objection lacks of its form: the writing, the proof. 异议所缺的形式要件。
 *
 * @example missingForm({ written: true, proof: [' '] }) // => ['proof']
 * @basis 临夏州部门联合细则 第三十一条
 * @since 0.1.0
 */
export const missingForm = ({
  written,
  proof
}: Pick<Objection, 'written' | 'proof'>): readonly ('writing' | 'proof')[] => [
  ...(written ? [] : (['writing'] as const)),
  ...(proof.some((text) => text.trim() !== '') ? [] : (['proof'] as const))
]

/**
 * Whether publication stops for an objection that is being reviewed. 公示是否因异议复查而暂停。
 *
 * @basis 临夏州部门联合细则 第三十一条
 * @example isSuspended({ objections: [] }, { objection: null }) // => false
 * @since 0.1.0
 */
export const isSuspended = (
  { objections }: Pick<Publication, 'objections'>,
  { objection }: Pick<PublishRules, 'objection'>
): boolean =>
  objection?.suspend.value === 'until-decided' &&
  objections.some(
    (entry) =>
      entry.decided === null &&
      missingForm(entry).length === 0 &&
      (isLateObjection(entry) !== true || objection.late.value === 'reviewed')
  )

/** Why a correction may not name this objection. 更正不得以该异议为由的理由。 @since 0.1.0 */
export function answerTroubles(
  publication: Publication | null,
  name: Name,
  { objection: law }: Pick<PublishRules, 'objection'>
): readonly PublishRefusal[] {
  const found = publication?.objections.find((entry) => entry.name === name)
  if (found === undefined) return [{ _tag: 'ObjectionUnknown', objection: name }]
  if (found.decided !== null) return [{ _tag: 'ObjectionDecided', objection: name, on: found.decided.on }]
  if (law === null) return [{ _tag: 'AnswerOpen', stage: 'publish', question: 'objection' }]
  return reviewTroublesOf(found, law)
}

function fileObjection(
  publication: Publication,
  { by, on, objection: name, written, proof }: Of<'FileObjection'>,
  context: Context
): Checked<PublishRefusal, Publication> {
  const taken: readonly ObjectionRefusal[] = publication.objections.some((entry) => entry.name === name)
    ? [{ _tag: 'ObjectionNameTaken', objection: name }]
    : []
  const law = context.rules.objection
  const since = publicSince(publication)
  const fileBy = law === null || since === null ? accept(null) : termFrom(since, law.within.value, context)
  const reviewBy = law === null ? accept(null) : termFrom(on, law.review.value, context)
  const days = [...(fileBy._tag === 'Left' ? fileBy.left : []), ...(reviewBy._tag === 'Left' ? reviewBy.left : [])]
  if (fileBy._tag === 'Left' || reviewBy._tag === 'Left') return refuseAll<PublishRefusal>([...taken, ...days])
  return acceptUnless<PublishRefusal, Publication>(taken, () => ({
    ...publication,
    objections: [
      ...publication.objections,
      {
        name,
        filed: { by, on },
        written,
        proof,
        fileBy: fileBy.right,
        reviewBy: reviewBy.right,
        decided: null,
        answerBy: null,
        answered: null
      }
    ]
  }))
}

function decideObjection(
  { corrections }: Publication,
  objection: Objection,
  { by, on, outcome, reason }: Of<'DecideObjection'>,
  context: Context
): Checked<PublishRefusal, Objection> {
  const { name, decided } = objection
  const troubles: PublishRefusal[] = []
  if (decided !== null) troubles.push({ _tag: 'ObjectionDecided', objection: name, on: decided.on })
  if (reason.trim() === '') troubles.push({ _tag: 'OutcomeUnexplained', objection: name })
  const law = context.rules.objection
  if (law === null) {
    return refuseAll<PublishRefusal>([...troubles, { _tag: 'AnswerOpen', stage: 'publish', question: 'objection' }])
  }
  const corrected = corrections.some((correction) => correction.objection === name)
  if (outcome === 'corrected' && !corrected) troubles.push({ _tag: 'CorrectionMissing', objection: name })
  if (outcome !== 'corrected' && corrected) troubles.push({ _tag: 'CorrectedAlready', objection: name, outcome })
  const unfit = outcomeTroubles(objection, outcome, law)
  const answerBy = termFrom(on, law.answer.value, context)
  if (answerBy._tag === 'Left') return refuseAll<PublishRefusal>([...troubles, ...unfit, ...answerBy.left])
  return acceptUnless<PublishRefusal, Objection>([...troubles, ...unfit], () => ({
    ...objection,
    decided: { by, on, outcome, reason },
    answerBy: answerBy.right
  }))
}

function answerObjection(
  objection: Objection,
  { by, on }: Of<'AnswerObjection'>
): Checked<ObjectionRefusal, Objection> {
  const { name, decided, answered } = objection
  const troubles: ObjectionRefusal[] = []
  if (decided === null) troubles.push({ _tag: 'ObjectionUndecided', objection: name })
  if (answered !== null) troubles.push({ _tag: 'ObjectionAnswered', objection: name, on: answered.on })
  return acceptUnless(troubles, () => ({ ...objection, answered: { by, on } }))
}

function outcomeTroubles(
  objection: Objection,
  outcome: Of<'DecideObjection'>['outcome'],
  law: ObjectionRules
): readonly ObjectionRefusal[] {
  const { name, filed, fileBy } = objection
  switch (outcome) {
    case 'void':
      return missingForm(objection).length > 0 ? [] : [{ _tag: 'ObjectionInForm', objection: name, basis: law.form }]
    case 'rejected-late':
      if (fileBy === null || isLateObjection(objection) !== true) {
        const until = fileBy?.on ?? filed.on
        return [{ _tag: 'ObjectionInTime', objection: name, filed: filed.on, fileBy: until, basis: law.within.basis }]
      }
      return law.late.value === 'rejected' ? [] : [{ _tag: 'LateIsReviewed', objection: name, basis: law.late.basis }]
    case 'upheld':
    case 'corrected':
      return reviewTroublesOf(objection, law)
  }
}

function reviewTroublesOf(objection: Objection, law: ObjectionRules): readonly ObjectionRefusal[] {
  const { name, filed, fileBy } = objection
  const missing = missingForm(objection)
  const late = fileBy !== null && isLateObjection(objection) === true && law.late.value === 'rejected'
  return [
    ...(missing.length > 0
      ? [{ _tag: 'ObjectionWithoutForm' as const, objection: name, missing, basis: law.form }]
      : []),
    ...(late
      ? [
          {
            _tag: 'ObjectionLate' as const,
            objection: name,
            filed: filed.on,
            fileBy: fileBy.on,
            basis: law.within.basis
          }
        ]
      : [])
  ]
}

const termFrom = (event: CivilDate, term: Term, { calendar, terms }: Context): Checked<PublishRefusal, Due> =>
  dueOn({ event, term, calendar, rules: terms })
