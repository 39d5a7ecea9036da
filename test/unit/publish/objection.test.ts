import { describe, expect, it } from 'vitest'
import { isWorkday } from '../../../src/calendar/index.js'
import { cited, orThrow, reasonsOf } from '../../../src/kernel/index.js'
import { linxiaJoint } from '../../../src/profile/linxia-joint.js'
import { linxiaMarket } from '../../../src/profile/linxia-market.js'
import { ningyang } from '../../../src/profile/ningyang.js'
import type { Profile } from '../../../src/profile/profile.js'
import {
  isLateObjection,
  isSuspended,
  missingForm,
  openObjections,
  publicResult,
  publishMessages,
  type Objection,
  type ObjectionOutcome,
  type Publication,
  type PublicationStep
} from '../../../src/publish/index.js'
import {
  answer,
  calendar,
  changed,
  clean,
  correct,
  courseOf,
  day,
  decide,
  enter,
  name,
  object,
  officer,
  problem,
  publish,
  run,
  subject,
  tags
} from './sample.js'

type Rules = Pick<Profile, 'publish'>

const after = (
  published: string,
  steps: readonly PublicationStep[],
  rules: Rules = linxiaJoint
): ReturnType<typeof run> => run(rules, courseOf(), enter(), publish(published), ...steps)

const shown = (published: string, ...steps: readonly PublicationStep[]): Publication => {
  const publication = orThrow(after(published, steps))
  if (publication === null) throw new Error('no step was taken')
  return publication
}
const first = (published: string, ...steps: readonly PublicationStep[]): Objection => {
  const [objection] = shown(published, ...steps).objections
  if (objection === undefined) throw new Error('no objection')
  return objection
}

const law = linxiaJoint.publish.objection
const reading = (changes: Partial<NonNullable<typeof law>>): Rules =>
  changed(linxiaJoint, { objection: law === null ? null : { ...law, ...changes } })

const OUTCOMES: readonly ObjectionOutcome[] = ['upheld', 'corrected', 'rejected-late', 'void']
const outcomes = (published: string, filed: PublicationStep, rules: Rules = linxiaJoint): readonly string[] =>
  OUTCOMES.filter((outcome) => {
    const correction = outcome === 'corrected' ? [correct('2023-06-01', { objection: name('异议一') })] : []
    return after(published, [filed, ...correction, decide('2023-06-01', outcome)], rules)._tag === 'Right'
  })

describe('the term of an objection', () => {
  it('LX-DEPT-31b: an objection on day 60 is in time, on day 61 it is late', () => {
    // Published on Thursday 15 September 2022: day 60 is Monday 14 November.
    const plain = first('2022-09-15', object('2022-11-14'))
    expect(plain.fileBy).toMatchObject({ on: '2022-11-14', firstDay: '2022-09-16', shiftedFrom: null })
    expect(isLateObjection(plain)).toBe(false)
    expect(isLateObjection(first('2022-09-15', object('2022-11-13')))).toBe(false)
    expect(isLateObjection(first('2022-09-15', object('2022-11-15')))).toBe(true)
  })

  it('C-17: day 60 on a Saturday moves to Monday; on a Saturday that is worked it stays', () => {
    const saturday = first('2022-09-13', object('2022-11-14'))
    expect(saturday.fileBy).toMatchObject({ on: '2022-11-14', shiftedFrom: '2022-11-12' })
    expect(isLateObjection(saturday)).toBe(false)
    expect(isLateObjection(first('2022-09-13', object('2022-11-15')))).toBe(true)
    // Saturday 8 October 2022 is a working day by the notice of that year.
    expect(isWorkday(calendar)(day('2022-10-08'))).toBe(true)
    const rules = changed(linxiaJoint, {})
    const made = orThrow(
      run(
        rules,
        courseOf({
          results: courseOf().results.map((record) => ({
            ...record,
            versions: record.versions.map((version) => ({
              ...version,
              formed: { by: officer, on: day('2022-08-08') },
              review: version.review === null ? null : { ...version.review, on: day('2022-08-08') }
            }))
          }))
        }),
        enter('2022-08-09'),
        publish('2022-08-09'),
        object('2022-10-08')
      )
    )
    expect(made?.objections[0]?.fileBy).toMatchObject({ on: '2022-10-08', shiftedFrom: null })
  })

  it('LX-DEPT-31c: it is reviewed within 20 working days of receipt', () => {
    expect(first('2022-09-15', object('2022-09-26')).reviewBy).toMatchObject({
      on: '2022-10-27',
      firstDay: '2022-09-27'
    })
  })

  it('LX-DEPT-31d: the outcome is told within 15 working days of the review', () => {
    const decided = first('2022-09-15', object('2022-09-26'), decide('2022-10-31', 'upheld'))
    expect(decided.answerBy).toMatchObject({ on: '2022-11-21', firstDay: '2022-11-01' })
    const answered = first('2022-09-15', object('2022-09-26'), decide('2022-10-31', 'upheld'), answer('2022-11-22'))
    expect(answered.answered).toEqual({ by: '市场监管局', on: '2022-11-22' })
  })

  it('C-17: the longest chain is 60 days, 20 working days and 15 working days, every step on its last day', () => {
    const filed = first('2022-09-15', object('2022-11-14'))
    expect(filed.reviewBy?.on).toBe('2022-12-12')
    const decided = first('2022-09-15', object('2022-11-14'), decide('2022-12-12', 'upheld'))
    // 2 January 2023 is a holiday: the 15 working days go on past it.
    expect(decided.answerBy).toMatchObject({ on: '2023-01-03', provisional: [] })
    const closed = shown('2022-09-15', object('2022-11-14'), decide('2022-12-12', 'upheld'), answer('2023-01-03'))
    expect(openObjections(closed)).toEqual([])
  })

  it('LX-DEPT-31b: the term of a corrected result runs from the correction that stands', () => {
    const filed = first('2022-09-15', correct('2022-10-10'), object('2022-12-09'))
    expect(filed.fileBy?.on).toBe('2022-12-09')
    expect(isLateObjection(filed)).toBe(false)
  })
})

describe('the outcome of an objection', () => {
  it('LX-DEPT-31c: in time and in form it is upheld or corrected, and nothing else', () => {
    expect(outcomes('2022-09-15', object('2022-11-14'))).toEqual(['upheld', 'corrected'])
  })

  it('C-17: a late one is rejected with a note, and is not reviewed', () => {
    expect(outcomes('2022-09-15', object('2022-11-15'))).toEqual(['rejected-late'])
    expect(reasonsOf(after('2022-09-15', [object('2022-11-15'), decide('2022-11-16', 'upheld')]))).toEqual([
      {
        _tag: 'ObjectionLate',
        objection: '异议一',
        filed: '2022-11-15',
        fileBy: '2022-11-14',
        basis: law?.within.basis
      }
    ])
    expect(
      tags(after('2022-09-15', [object('2022-11-15'), decide('2022-11-16', 'rejected-late', { reason: ' ' })]))
    ).toEqual(['OutcomeUnexplained'])
    const lenient = reading({ late: cited('reviewed', law?.late.basis ?? { document: '', article: '' }) })
    expect(outcomes('2022-09-15', object('2022-11-15'), lenient)).toEqual(['upheld', 'corrected'])
  })

  it('LX-DEPT-31b: one that is not in writing or has no proof is void, and one in form is not', () => {
    for (const lack of [{ written: false }, { proof: [] }, { proof: [' '] }]) {
      expect(outcomes('2022-09-15', object('2022-11-14', lack))).toEqual(['void'])
      expect(outcomes('2022-09-15', object('2022-11-15', lack))).toEqual(['rejected-late', 'void'])
    }
    expect(missingForm({ written: false, proof: [] })).toEqual(['writing', 'proof'])
    expect(tags(after('2022-09-15', [object('2022-10-10'), decide('2022-10-11', 'void')]))).toEqual(['ObjectionInForm'])
  })

  it('LX-DEPT-31c: corrected takes a correction that answers the objection, and any other outcome takes none', () => {
    const objection = name('异议一')
    const filed = object('2022-10-10')
    const cure = correct('2022-10-11', { objection })
    expect(tags(after('2022-09-15', [filed, decide('2022-10-12', 'corrected')]))).toEqual(['CorrectionMissing'])
    expect(tags(after('2022-09-15', [filed, correct('2022-10-11'), decide('2022-10-12', 'corrected')]))).toEqual([
      'CorrectionMissing'
    ])
    expect(tags(after('2022-09-15', [filed, cure, decide('2022-10-12', 'upheld')]))).toEqual(['CorrectedAlready'])
    const fixed = shown('2022-09-15', filed, cure, decide('2022-10-12', 'corrected'))
    expect(fixed.objections[0]?.decided?.outcome).toBe('corrected')
    expect(fixed.corrections).toMatchObject([{ before: clean, after: problem, objection }])
  })

  it('LX-DEPT-31c: a correction cannot answer an objection that is unknown, late, void or decided', () => {
    const cure = correct('2022-12-01', { objection: name('异议一') })
    expect(tags(after('2022-09-15', [cure]))).toEqual(['ObjectionUnknown'])
    expect(tags(after('2022-09-15', [object('2022-11-15'), cure]))).toEqual(['ObjectionLate'])
    expect(tags(after('2022-09-15', [object('2022-11-14', { proof: [] }), cure]))).toEqual(['ObjectionWithoutForm'])
    expect(tags(after('2022-09-15', [object('2022-11-14'), decide('2022-11-15', 'upheld'), cure]))).toEqual([
      'ObjectionDecided'
    ])
  })

  it('LX-DEPT-31d: it is decided once and answered once, in this order', () => {
    const filed = object('2022-10-10')
    const upheld = decide('2022-10-12', 'upheld')
    expect(tags(after('2022-09-15', [filed, answer('2022-10-12')]))).toEqual(['ObjectionUndecided'])
    expect(tags(after('2022-09-15', [filed, upheld, upheld]))).toEqual(['ObjectionDecided'])
    expect(tags(after('2022-09-15', [filed, upheld, answer('2022-10-13'), answer('2022-10-14')]))).toEqual([
      'ObjectionAnswered'
    ])
    expect(tags(after('2022-09-15', [filed, filed]))).toEqual(['ObjectionNameTaken'])
    expect(tags(after('2022-09-15', [upheld]))).toEqual(['ObjectionUnknown'])
    expect(tags(run(linxiaJoint, courseOf(), enter(), filed))).toEqual(['ResultNotPublished'])
    expect(tags(after('2022-09-15', [object('2022-09-14')]))).toEqual(['PublicationBackwards'])
    expect(tags(after('2022-09-15', [filed, decide('2022-10-09', 'upheld')]))).toEqual(['PublicationBackwards'])
    expect(tags(after('2022-09-15', [filed, upheld, answer('2022-10-11')]))).toEqual(['PublicationBackwards'])
  })

  it('LX-DEPT-31c: one that was received before another act and entered after it keeps its true day, from which 20 working days run', () => {
    const other = object('2022-10-20', { objection: name('异议二') })
    const { objections } = shown('2022-09-15', other, object('2022-10-10'))
    expect(objections.map(({ filed }) => filed.on)).toEqual(['2022-10-20', '2022-10-10'])
    const [later, earlier] = objections.map(({ reviewBy }) => reviewBy?.on ?? '')
    expect((earlier ?? '') < (later ?? '')).toBe(true)
  })

  it('LX-DEPT-31c: who disagrees with an outcome is told of reconsideration and suit', () => {
    const refused = reasonsOf(
      after('2022-09-15', [object('2022-10-10'), decide('2022-10-12', 'upheld'), decide('2022-10-13', 'upheld')])
    )
    const [again] = refused
    if (again?._tag !== 'ObjectionDecided') throw new Error('decided twice')
    expect(publishMessages.ObjectionDecided.zh(again)).toContain('行政复议')
    expect(publishMessages.ObjectionDecided.en(again)).toContain('reconsideration')
  })

  it('C-16: where a text has no terms an objection is put on record, and deciding it is refused with what to decide', () => {
    for (const rules of [linxiaMarket, ningyang]) {
      const steps = [enter('2022-09-07', officer), publish('2022-09-15'), object('2023-12-01')]
      const made = orThrow(run(rules, courseOf(), ...steps))
      expect(made?.objections).toMatchObject([{ filed: { by: subject }, fileBy: null, reviewBy: null, decided: null }])
      expect(isLateObjection({ filed: { by: subject, on: day('2023-12-01') }, fileBy: null })).toBeNull()
      const decided = run(rules, courseOf(), ...steps, decide('2023-12-05', 'upheld'))
      expect(reasonsOf(decided)).toEqual([{ _tag: 'AnswerOpen', stage: 'publish', question: 'objection' }])
    }
    expect(outcomes('2022-09-15', object('2022-11-14'), linxiaJoint)).toHaveLength(2)
  })
})

describe('publication during an objection', () => {
  it('C-17: it goes on by default, and stops until the decision by the other reading', () => {
    const suspending = reading({ suspend: cited('until-decided', law?.suspend.basis ?? { document: '', article: '' }) })
    const filed = shown('2022-09-15', object('2022-10-10'))
    expect(isSuspended(filed, linxiaJoint.publish)).toBe(false)
    expect(isSuspended(filed, suspending.publish)).toBe(true)
    expect(publicResult(courseOf(), filed, suspending.publish)?.suspended).toBe(true)
    expect(
      isSuspended(shown('2022-09-15', object('2022-10-10'), decide('2022-10-12', 'upheld')), suspending.publish)
    ).toBe(false)
    expect(isSuspended(shown('2022-09-15', object('2022-11-15')), suspending.publish)).toBe(false)
    expect(isSuspended(shown('2022-09-15', object('2022-10-10', { written: false })), suspending.publish)).toBe(false)
  })
})
