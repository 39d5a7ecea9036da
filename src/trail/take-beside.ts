/* What stands beside the course: filings, moves between pools, irregularities.
   万年县实施方案 三（一）1、三（二）1; 临夏州市场监管系统细则 第二十八条; 临夏州部门联合细则 第三十六条. */

import { printVisitKey } from '../inspect/index.js'
import type { Name } from '../kernel/index.js'
import type { CampaignStepOf } from './campaign-step.js'
import type { OrderRefusal } from './course-error.js'
import type { Draft } from './draft.js'
import { visitId } from './state.js'
import { traceArticle } from './source.js'

/** Files a check that a quiet period or a pool would else forbid. 备案。 @since 0.1.0 */
export function fileFiling(draft: Draft, step: CampaignStepOf<'FileFiling'>): readonly OrderRefusal[] {
  const { filing, reference, visit } = step
  const refusals: OrderRefusal[] = [...visitTroubles(draft, visit)]
  if (draft.filings.has(filing)) refusals.push({ _tag: 'FilingTwice', filing })
  if (reference.trim() === '') refusals.push({ _tag: 'FilingWithoutReference', filing })
  if (refusals.length === 0) draft.filings.set(filing, step)
  return refusals
}

/** Moves a subject between pools. 移库。 @since 0.1.0 */
export function movePool(draft: Draft, step: CampaignStepOf<'MovePool'>): readonly OrderRefusal[] {
  const refusals: OrderRefusal[] = [...visitTroubles(draft, step.visit)]
  if (step.from === step.to) refusals.push({ _tag: 'MoveToSamePool', subject: step.subject })
  if (refusals.length === 0) draft.moves.push(step)
  return refusals
}

/** Records what somebody did against the rules. 记录违规情形。 @since 0.1.0 */
export function recordIrregularity(draft: Draft, step: CampaignStepOf<'RecordIrregularity'>): readonly OrderRefusal[] {
  const { by, on, irregularity, visit, subject, task, occurred, evidence } = step
  const refusals: OrderRefusal[] = [...visitTroubles(draft, visit)]
  if (draft.irregularities.has(irregularity)) refusals.push({ _tag: 'IrregularityTwice', irregularity })
  if (visit === null && subject === null && task === null)
    refusals.push({ _tag: 'IrregularityOfNothing', irregularity })
  if (task !== null && !draft.tasks.has(task)) refusals.push({ _tag: 'TrailTaskUnknown', task })
  if (!evidence.some((one) => one.trim() !== '')) refusals.push({ _tag: 'IrregularityUnproved', irregularity })
  if (on < occurred)
    refusals.push({ _tag: 'RecordedBeforeItOccurred', irregularity, on, occurred, basis: traceArticle })
  if (refusals.length > 0) return refusals
  const { what, words, officers, department, reportedBy } = step
  const found = {
    irregularity,
    what,
    words,
    visit,
    subject,
    task,
    officers,
    department,
    occurred,
    evidence,
    reportedBy
  }
  draft.irregularities.set(irregularity, { ...found, recorded: { by, on }, settled: null })
  return []
}

/** Confirms an irregularity, or finds it unfounded. 认定违规情形属实或不成立。 @since 0.1.0 */
export function settleIrregularity(draft: Draft, step: CampaignStepOf<'SettleIrregularity'>): readonly OrderRefusal[] {
  const { by, on, irregularity, outcome, reason } = step
  const known = draft.irregularities.get(irregularity)
  if (known === undefined) return [{ _tag: 'IrregularityUnknown', irregularity }]
  const refusals: OrderRefusal[] = []
  const { settled, recorded } = known
  if (settled !== null) refusals.push({ _tag: 'IrregularitySettled', irregularity, on: settled.on })
  if (reason.trim() === '') refusals.push({ _tag: 'ReasonUnstated', step: step._tag })
  if (on < recorded.on) {
    refusals.push({ _tag: 'SettledBeforeRecorded', irregularity, on, recorded: recorded.on, basis: traceArticle })
  }
  if (refusals.length === 0) draft.irregularities.set(irregularity, { ...known, settled: { by, on, outcome, reason } })
  return refusals
}

function visitTroubles(
  draft: Draft,
  visit: { readonly subject: Name; readonly ordinal: number } | null
): readonly OrderRefusal[] {
  if (visit === null || draft.visits.has(visitId(visit))) return []
  return [{ _tag: 'VisitUnknown', visit: printVisitKey(visit) }]
}
