/* The steps of a version: drafted, reviewed, filed, published, adjusted.
   临夏州部门联合细则 第十四条; 临夏州市场监管系统细则 第十二条; 万年县实施方案 三（二）2、3. */

import { dueOn, type TermRules, type WorkCalendar } from '../calendar/index.js'
import {
  accept,
  acceptUnless,
  canonicalJson,
  refuse,
  refuseAll,
  type AnswerOpen,
  type Checked,
  type NoSuchDay
} from '../kernel/index.js'
import type { VersionRefusal } from './course-error.js'
import { draftTroubles, publishTroubles, verdictTroubles } from './publish.js'
import type { Plan } from './row.js'
import type { PlanCourseRules } from './rules.js'
import type { PlanStep } from './step.js'
import { comparePlans, type PlanVersion } from './version.js'

/** What the course of a plan is held against. 记录计划全程所依据的规则。 @since 0.1.0 */
export type CourseInput = {
  readonly rules: PlanCourseRules
  /** How terms are counted, and which days are worked. 期限计算规则与工作日历。 */
  readonly terms: Pick<TermRules, 'restDay' | 'start'>
  readonly calendar: WorkCalendar
}

/** A step of a version. 计划版本的一个步骤。 @since 0.1.0 */
export type VersionStep = Extract<
  PlanStep,
  { readonly _tag: 'DraftPlan' | 'ReviewPlan' | 'FilePlan' | 'PublishPlan' | 'AdjustPlan' }
>

/**
 * Takes one step of a version. 办理计划版本的一个步骤。
 *
 * An adjustment makes the next version; its term runs from the day of the adjustment, and on where that version is adjusted
 * again before it is public. 调整产生新版本，报送公示期限自作出调整之日起算；公示之前再行调整的，期限不重新起算。
 *
 * @param latest the latest version, where there is one
 * @returns the version as it then is, with the number of `latest` or the next one; refuses with `VersionRefusal`, every reason
 * @basis 临夏州部门联合细则 第十四条; 临夏州市场监管系统细则 第十二条; 万年县实施方案 三（二）2、3
 * @since 0.1.0
 */
export function takeVersionStep(
  latest: PlanVersion | undefined,
  step: VersionStep,
  input: CourseInput
): Checked<VersionRefusal | NoSuchDay | { readonly _tag: 'PlanNotDrafted' }, PlanVersion> {
  const { rules } = input
  const { by, on } = step
  if (step._tag === 'DraftPlan') return draft(latest, step, rules)
  if (latest === undefined) return refuse({ _tag: 'PlanNotDrafted' })
  const published: readonly VersionRefusal[] =
    latest.published === null ? [] : [{ _tag: 'VersionPublished', version: latest.number }]
  switch (step._tag) {
    case 'ReviewPlan': {
      const again = new Set(step.verdicts.map(({ test }) => test))
      return acceptUnless([...published, ...verdictTroubles(by, step.verdicts, rules)], () => ({
        ...latest,
        // A test that is made again is told by its last verdict; where two reviewers make one test, each by its own.
        verdicts: [
          ...latest.verdicts.filter((old) => !again.has(old.test) || (rules.review !== null && old.by !== by)),
          ...step.verdicts.map((verdict) => ({ ...verdict, by, on }))
        ]
      }))
    }
    case 'FilePlan':
      return accept({ ...latest, filings: [...latest.filings, { by, on, receiver: step.receiver }] })
    case 'PublishPlan':
      return acceptUnless([...published, ...publishTroubles(latest, step.channels, rules)], () => ({
        ...latest,
        published: { by, on, channels: step.channels }
      }))
    case 'AdjustPlan':
      return adjust(latest, step, input)
  }
}

function draft(
  latest: PlanVersion | undefined,
  { by, on, plan }: Extract<PlanStep, { readonly _tag: 'DraftPlan' }>,
  rules: PlanCourseRules
): Checked<VersionRefusal, PlanVersion> {
  const refusals = [...draftTroubles(plan, rules)]
  // A draft that nobody has seen may be drafted anew; what is public is adjusted.
  if (latest !== undefined && (latest.published !== null || latest.number > 1)) {
    refusals.push({ _tag: 'DraftOnRecord', version: latest.number })
  }
  return acceptUnless(refusals, () => fresh({ number: 1, plan, made: { by, on } }))
}

function adjust(
  latest: PlanVersion,
  { by, on, plan, reason }: Extract<PlanStep, { readonly _tag: 'AdjustPlan' }>,
  { rules, terms, calendar }: CourseInput
): Checked<VersionRefusal | NoSuchDay, PlanVersion> {
  const { number, plan: old } = latest
  const refusals: (VersionRefusal | AnswerOpen)[] = [...draftTroubles(plan, rules)]
  if (rules.adjustable === null) refusals.push({ _tag: 'AnswerOpen', stage: 'plan', question: 'adjustable' })
  // An adjusted version that is not public yet, be it for a failed review, is mended by the next one.
  if (latest.published === null && number === 1) refusals.push({ _tag: 'AdjustedUnpublished', version: number })
  if (reason.trim() === '') refusals.push({ _tag: 'AdjustmentUnexplained', version: number })
  if (plan.year !== old.year) refusals.push({ _tag: 'YearAdjusted', before: old.year, after: plan.year })
  const changes = comparePlans(old, plan)
  if (changes.length === 0 && headOf(old) === headOf(plan)) refusals.push({ _tag: 'NothingAdjusted', version: number })
  const term = rules.republish?.value
  const due = term === undefined ? accept(null) : dueOn({ event: on, term, calendar, rules: terms })
  if (due._tag === 'Left') return refuseAll<VersionRefusal | AnswerOpen | NoSuchDay>([...refusals, ...due.left])
  return acceptUnless(refusals, () => ({
    ...fresh({ number: number + 1, plan, made: { by, on } }),
    reason,
    changes,
    due: latest.published === null ? latest.due : due.right
  }))
}

const fresh = (made: Pick<PlanVersion, 'number' | 'plan' | 'made'>): PlanVersion => ({
  ...made,
  reason: null,
  changes: [],
  verdicts: [],
  filings: [],
  published: null,
  due: null
})

function headOf({ title, type, kind, maker, level }: Plan): string {
  return canonicalJson([title, type ?? null, kind ?? null, maker ?? null, level ?? null])
}
