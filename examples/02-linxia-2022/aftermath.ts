/* The whole year after the dispatch, made up from a seed: every visit's tale, and what inquiries found afterwards. */

import { itemOf } from '../../src/checklist/index.js'
import type { CampaignPlan } from '../../src/campaign/index.js'
import type { TeamChange } from '../../src/assign/index.js'
import type { VisitStep } from '../../src/inspect/index.js'
import { nameOf, type CivilDate } from '../../src/kernel/index.js'
import type { Visit } from '../../src/merge/index.js'
import { isCertifiedOn, type Officer } from '../../src/registry/index.js'
import type { TrailStep } from '../../src/trail/index.js'
import { chanceOf } from './random.js'
import { tellResults } from './tale-results.js'
import { diaryFrom, tellCheck, type Entered, type Mark, type Tale } from './tale.js'
import { workdayAfter } from './workdays.js'

/** A dispatch as the trail takes it. */
export type DispatchStep = Extract<VisitStep, { readonly _tag: 'DispatchVisit' }>

/** The key of a visit as one text. */
export const visitText = ({ subject, ordinal }: { readonly subject: string; readonly ordinal: number }): string =>
  `${String(ordinal)}|${subject}`

/** One tale a visit that went out, in the order of the dispatch. */
export function makeTales(
  seed: string,
  plan: Pick<CampaignPlan, 'checklist' | 'officers'>,
  visits: readonly Visit[],
  dispatched: readonly DispatchStep[],
  chain: readonly TeamChange[]
): readonly Tale[] {
  const find = itemOf(plan.checklist)
  const visitOf = new Map(visits.map((visit) => [visitText(visit), visit]))
  const officers = new Map(plan.officers.map((officer) => [officer.id, officer]))
  const replaced = new Map<string, Extract<TeamChange, { readonly _tag: 'Replaced' }>[]>()
  for (const change of chain) {
    if (change._tag !== 'Replaced') continue
    const key = visitText(change)
    replaced.set(key, [...(replaced.get(key) ?? []), change])
  }
  return dispatched.map((step): Tale => {
    const key = visitText(step.visit)
    const visit = visitOf.get(key)
    if (visit === undefined) throw new Error(`nobody merged ${key}`)
    const steps: Entered[] = []
    const marks = new Set<Mark>()
    const diary = diaryFrom(steps, step.on)
    const changes = (replaced.get(key) ?? []).map((change) => replacementOf(change, step, officers))
    for (const change of changes) diary.write(change)
    const now = changes.reduce(exchange, step)
    const chance = chanceOf(seed, `上门 ${key}`)
    const earliest = workdayAfter(changes.at(-1)?.on ?? step.on, 1)
    const checked = tellCheck(visit, now, earliest, diary, { chance, itemOf: find, marks })
    tellResults(checked, diary, { chance, itemOf: find, marks })
    const last = steps.reduce<CivilDate>((day, { entered }) => (entered > day ? entered : day), step.on)
    return { visit, dispatch: now.dispatch, steps, marks, last }
  })
}

type Replacing = Extract<VisitStep, { readonly _tag: 'ReplaceOfficer' }>

function replacementOf(
  change: Extract<TeamChange, { readonly _tag: 'Replaced' }>,
  { visit, dispatch }: DispatchStep,
  officers: ReadonlyMap<string, Officer>
): Replacing {
  const { department, out, on, cause, by, reason, approver, head } = change
  const [first, last] = [dispatch.window[0], dispatch.window.at(-1)]
  const successor = officers.get(change.in)
  const leaves = dispatch.officers.find(({ id }) => id === out)
  return {
    _tag: 'ReplaceOfficer',
    visit,
    by: approver,
    on,
    department: department ?? nameOf('—'),
    out,
    in: {
      id: change.in,
      department: department ?? nameOf('—'),
      leads: leaves?.leads === true && head === change.in,
      certified:
        first !== undefined && last !== undefined && successor !== undefined
          ? isCertifiedOn(first.from, last.to)(successor)
          : false
    },
    cause: cause === 'recusal' ? 'recusal' : 'other',
    drawn: by === 'drawn',
    reason,
    approver
  }
}

const exchange = (step: DispatchStep, { out, in: comes }: Replacing): DispatchStep => ({
  ...step,
  dispatch: {
    ...step.dispatch,
    officers: step.dispatch.officers.map((officer) => (officer.id === out ? comes : officer))
  }
})

/** The tales with a mark, in their order. */
export const withMark = (tales: readonly Tale[], ...wanted: readonly Mark[]): readonly Tale[] =>
  tales.filter(({ marks }) => wanted.every((mark) => marks.has(mark)))

/** All steps of the tales, each list in its own order. */
export const stepsOf = (tales: readonly Tale[]): readonly (readonly Entered[])[] => tales.map(({ steps }) => steps)

/** What a step is called on the trail, for counting. */
export const tagOf = ({ _tag }: TrailStep): string => _tag
