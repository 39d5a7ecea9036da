/* Laws of publication: random steps, lawful and not, against a small model of its own; no result is lost, no state is a dead end, the default clock is the strictest. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueOn } from '../../src/calendar/index.js'
import type { DepartmentResult, VisitCourse } from '../../src/inspect/index.js'
import { addDays, canonicalJson, cited, decode, orThrow, type CivilDate } from '../../src/kernel/index.js'
import { linxiaJoint } from '../../src/profile/linxia-joint.js'
import {
  completionOf,
  openObjections,
  publicationDue,
  publicationStepCodec,
  PUBLICATION_TAGS,
  publicResult,
  publishedVersions,
  takePublicationStep,
  taskEnds,
  type Publication,
  type PublicationStep
} from '../../src/publish/index.js'
import {
  answer,
  calendar,
  clean,
  correct,
  courseOf,
  day,
  decide,
  enter,
  key,
  market,
  name,
  object,
  problem,
  publish,
  step,
  terms
} from '../unit/publish/sample.js'

const context = { rules: linxiaJoint.publish, terms, calendar }
const course = courseOf()
const start = day('2022-09-07')
const later = (count: number): CivilDate => orThrow(addDays(start, count))

/** A step by a number of kind, a day, a name and a coin: most of them unlawful where they stand. */
type Draft = { readonly kind: number; readonly wait: number; readonly of: 0 | 1; readonly coin: boolean }
const draft: fc.Arbitrary<Draft> = fc.record({
  kind: fc.integer({ min: 0, max: 10 }),
  wait: fc.oneof({ arbitrary: fc.integer({ min: 0, max: 5 }), weight: 4 }, fc.integer({ min: -3, max: 80 })),
  of: fc.constantFrom<0 | 1>(0, 1),
  coin: fc.boolean()
})
// Half of the lives begin with a published result and an objection in form, where most of the steps are.
const opened: readonly Draft[] = [0, 1, 5].map((kind) => ({ kind, wait: 0, of: 0, coin: true }))
const drafts: fc.Arbitrary<readonly Draft[]> = fc
  .tuple(fc.boolean(), fc.array(draft, { minLength: 8, maxLength: 40 }))
  .map(([ahead, list]) => (ahead ? [...opened, ...list] : list))
const names = [name('异议一'), name('异议二')] as const
const outcomes = ['upheld', 'corrected', 'rejected-late', 'void'] as const

function stepOf({ kind, of, coin }: Draft, on: string): PublicationStep {
  const objection = names[of]
  switch (kind) {
    case 0:
      return enter(on)
    case 1:
      return publish(on)
    case 2:
      return step('WithholdResult', on, { ground: 'law', law: coin ? '统计法' : ' ', approver: name('李局长') })
    case 3:
      return step('CollectResult', on, { sinks: [objection] })
    case 4:
      return correct(on, { result: coin ? problem : clean, objection: of === 0 ? null : names[0] })
    case 5:
      return object(on, { objection, proof: coin ? ['照片'] : [] })
    case 6:
      return answer(on, objection)
    default:
      return decide(on, outcomes[kind - 7] ?? 'void', { objection })
  }
}

/** What the model knows: nothing of the library's types, only what the texts say. */
type Model = {
  entered: boolean
  published: boolean
  withheld: boolean
  text: string
  sinks: Set<string>
  since: CivilDate
  /** The last day on which the result itself was acted upon. */
  last: CivilDate
  enteredOn: CivilDate
  objections: Map<
    string,
    { late: boolean; form: boolean; decided: boolean; answered: boolean; corrected: boolean; last: CivilDate }
  >
  publishedOn: CivilDate
}

const newModel = (): Model => ({
  entered: false,
  published: false,
  withheld: false,
  text: clean.text,
  sinks: new Set(),
  since: start,
  last: day('2022-09-06'),
  enteredOn: day('2022-09-06'),
  publishedOn: day('2022-09-06'),
  objections: new Map()
})

/** Whether the model takes a step; where it does, it changes. */
function allows(model: Model, taken: PublicationStep): boolean {
  const lawful = taken.on >= causeOf(model, taken) && isLawful(model, taken)
  if (!lawful) return false
  const ofResult = ['EnterResult', 'PublishResult', 'WithholdResult', 'CorrectResult'].includes(taken._tag)
  if (ofResult && taken.on > model.last) model.last = taken.on
  switch (taken._tag) {
    case 'EnterResult':
      model.entered = true
      model.enteredOn = taken.on
      break
    case 'PublishResult':
      model.published = true
      model.publishedOn = taken.on
      model.since = taken.on
      break
    case 'WithholdResult':
      model.withheld = true
      break
    case 'CollectResult':
      for (const sink of taken.sinks) model.sinks.add(sink)
      break
    case 'CorrectResult': {
      model.text = taken.result.text
      model.since = taken.on
      const answered = taken.objection === null ? undefined : model.objections.get(taken.objection)
      if (answered) {
        answered.corrected = true
        answered.last = taken.on
      }
      break
    }
    case 'FileObjection': {
      const end = orThrow(dueOn({ event: model.since, term: { unit: 'days', count: 60 }, calendar, rules: terms })).on
      const form = taken.written && taken.proof.length > 0
      model.objections.set(taken.objection, {
        late: taken.on > end,
        form,
        decided: false,
        answered: false,
        corrected: false,
        last: taken.on
      })
      break
    }
    case 'DecideObjection':
    case 'AnswerObjection': {
      const found = model.objections.get(taken.objection)
      if (found) found.last = taken.on
      if (found && taken._tag === 'DecideObjection') found.decided = true
      if (found && taken._tag === 'AnswerObjection') found.answered = true
    }
  }
  return true
}

/** The last day of what a step rests upon. */
function causeOf(model: Model, taken: PublicationStep): CivilDate {
  const objection = 'objection' in taken && taken.objection !== null ? model.objections.get(taken.objection) : undefined
  switch (taken._tag) {
    case 'CollectResult':
      return model.enteredOn
    case 'FileObjection':
      return model.publishedOn
    case 'DecideObjection':
    case 'AnswerObjection':
      return objection?.last ?? start
    default:
      return objection !== undefined && objection.last > model.last ? objection.last : model.last
  }
}

function isLawful(model: Model, taken: PublicationStep): boolean {
  switch (taken._tag) {
    case 'EnterResult':
      return !model.entered && !model.published
    case 'PublishResult':
      return model.entered && !model.published
    case 'WithholdResult':
      return !model.published && !model.withheld && taken.law.trim() !== ''
    case 'CollectResult':
      return (
        model.entered && (model.published || !model.withheld) && taken.sinks.every((sink) => !model.sinks.has(sink))
      )
    case 'CorrectResult': {
      const named = taken.objection === null ? null : model.objections.get(taken.objection)
      const fits = named === null || (named !== undefined && !named.decided && named.form && !named.late)
      return model.published && taken.result.text !== model.text && fits
    }
    case 'FileObjection':
      return model.published && !model.objections.has(taken.objection)
    case 'DecideObjection': {
      const found = model.objections.get(taken.objection)
      if (found === undefined || found.decided) return false
      if ((taken.outcome === 'corrected') !== found.corrected) return false
      if (taken.outcome === 'void') return !found.form
      if (taken.outcome === 'rejected-late') return found.late
      return found.form && !found.late
    }
    case 'AnswerObjection': {
      const found = model.objections.get(taken.objection)
      return found !== undefined && found.decided && !found.answered
    }
  }
}

const take = (publication: Publication | null, taken: PublicationStep): ReturnType<typeof takePublicationStep> =>
  takePublicationStep({ course, publication }, taken, context)

/** Runs drafts, calling back after each step with what stood before, the step and what came of it. */
function live(
  list: readonly Draft[],
  after: (before: Publication | null, taken: PublicationStep, now: ReturnType<typeof take>) => void
): Publication | null {
  let publication: Publication | null = null
  let at = 0
  for (const draft of list) {
    at = Math.max(0, at + draft.wait)
    const taken = stepOf(draft, later(at))
    const now = take(publication, taken)
    after(publication, taken, now)
    if (now._tag === 'Right') publication = now.right
  }
  return publication
}

describe('random lives of a result', () => {
  it('LX-DEPT-31a: a step is taken if and only if an independent model of the texts takes it', () => {
    const seen = new Map<string, number>()
    const won = new Map<string, number>()
    fc.assert(
      fc.property(drafts, (list) => {
        const model = newModel()
        live(list, (_, taken, now) => {
          const lawful = allows(model, taken)
          const kind = `${taken._tag} ${String(lawful)}`
          if (lawful && taken._tag === 'DecideObjection') won.set(taken.outcome, (won.get(taken.outcome) ?? 0) + 1)
          seen.set(kind, (seen.get(kind) ?? 0) + 1)
          expect([taken, now._tag]).toEqual([taken, lawful ? 'Right' : 'Left'])
        })
      }),
      { numRuns: 800 }
    )
    // Every step came both lawfully and not, and every outcome.
    expect([...won.keys()].sort()).toEqual([...outcomes].sort())
    const every = PUBLICATION_TAGS.flatMap((tag) => [`${tag} false`, `${tag} true`])
    expect([...seen.keys()].sort()).toEqual(every.sort())
  })

  it('LX-DEPT-31a: no version that was ever public is lost or altered by any later step', () => {
    fc.assert(
      fc.property(drafts, (list) => {
        live(list, (before, _, now) => {
          if (before === null || now._tag === 'Left') return
          const old: readonly DepartmentResult[] = publishedVersions(before)
          expect(publishedVersions(now.right).slice(0, old.length)).toEqual(old)
          expect(now.right.objections.length).toBeGreaterThanOrEqual(before.objections.length)
        })
      }),
      { numRuns: 300 }
    )
  })

  it('LX-DEPT-31c: every state has an exit: the result gets public and each objection decided and answered', () => {
    fc.assert(
      fc.property(drafts, (list) => {
        let publication = live(list, () => undefined)
        // After every day that a draft can bear.
        const on = day('2023-12-01')
        const go = (taken: PublicationStep): void => {
          publication = orThrow(take(publication, taken))
        }
        if (!publication?.published) {
          if (!publication?.entered) go(enter(on))
          go(publish(on))
        }
        for (const { name: objection, decided } of publication === null ? [] : openObjections(publication)) {
          if (decided === null) {
            const ways = outcomes.filter(
              (outcome) => take(publication, decide(on, outcome, { objection }))._tag === 'Right'
            )
            expect(ways.length).toBeGreaterThan(0)
            go(decide(on, ways[0] ?? 'void', { objection }))
          }
          go(answer(on, objection))
        }
        if (publication === null) throw new Error('published above')
        expect(openObjections(publication)).toEqual([])
        expect(publicResult(course, publication, linxiaJoint.publish)).not.toBeNull()
        const both = orThrow(completionOf(course, () => publication, linxiaJoint.publish))
        expect(both.completed).toBe(true)
      }),
      { numRuns: 300 }
    )
  })

  it('LX19-10: every step that is taken can be written down and read back as it was', () => {
    fc.assert(
      fc.property(drafts, (list) => {
        live(list, (_, taken, now) => {
          if (now._tag === 'Left') return
          expect(orThrow(decode(publicationStepCodec)(JSON.parse(canonicalJson(taken))))).toEqual(taken)
        })
      }),
      { numRuns: 200 }
    )
  })
})

describe('clocks', () => {
  const ended = (ordinal: number, on: CivilDate): VisitCourse => courseOf({ visit: { ...key, ordinal }, ended: on })

  it('C-03: the clock of each visit never ends after the clock of its task, so that who keeps it keeps both', () => {
    const byTask = {
      ...linxiaJoint.publish,
      start: linxiaJoint.publish.start === null ? null : cited('task' as const, linxiaJoint.publish.start.basis)
    }
    const offsets = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(offsets, (list) => {
        const courses = list.map((offset, i) => ended(i + 1, later(offset)))
        const ends = taskEnds(courses)
        for (const one of courses) {
          const common = { course: one, department: market, publication: null, ends, terms, calendar }
          const own = orThrow(publicationDue({ ...common, rules: linxiaJoint.publish }))
          const tasks = orThrow(publicationDue({ ...common, rules: byTask }))
          expect(own.due.on <= tasks.due.on).toBe(true)
          expect(tasks.start.on).toBe(later(Math.max(...list)))
        }
      }),
      { numRuns: 300 }
    )
  })
})
