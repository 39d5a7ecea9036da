/* The whole campaign before its notice: the real plan, the decisions of this folder, and the registries that were made up. */

import type { CampaignPlan } from '../../src/campaign/index.js'
import { orThrow, parseDate } from '../../src/kernel/index.js'
import type { Plan } from '../../src/plan/index.js'
import { linxia } from './profile.js'
import { checklistOf } from './checklist.js'
import type { Inputs } from './files.js'
import { agreementsOf, checksOf, lastPairsOf, recognisedOf, refreshesOf, type DecidedRow } from './history.js'
import { PREFECTURE, SEED, type Registries } from './registries.js'

/** Everything that is announced. */
export function campaignOf(
  inputs: Pick<Inputs, 'ratios' | 'sources' | 'staffing'>,
  plan: Plan,
  registries: Registries,
  seed = SEED
): CampaignPlan {
  const { ratios, sources, staffing } = inputs
  const { subjects, officers, experts, relations } = registries
  const decisionOf = new Map(ratios.decisions.map((decision) => [decision.row, decision]))
  const decided = plan.rows.flatMap((row): readonly DecidedRow[] => {
    const decision = decisionOf.get(row.number)
    return decision === undefined ? [] : [{ row, decision }]
  })
  const lastPairs = lastPairsOf(seed, decided, registries, PREFECTURE)
  return {
    profile: linxia,
    checklist: checklistOf(plan, orThrow(parseDate('2022-01-01'))),
    plan,
    decisions: ratios.decisions,
    waivers: ratios.waivers,
    subjects,
    on: orThrow(parseDate('2022-01-02')),
    history: checksOf(lastPairs, officers, PREFECTURE),
    // Marked subjects are to be drawn more (联合细则 第十六条), by how much is left open: decided here, twice the weight.
    draws: decided.flatMap(({ decision: { row, strata } }) =>
      strata.some(({ method }) => method === 'pps') ? [{ row, raise: 2 }] : []
    ),
    refreshes: refreshesOf(decided, staffing.agreedOn),
    officers,
    experts,
    relations,
    agreements: agreementsOf(decided, staffing.agreedOn),
    teams: staffing.teams,
    recognised: recognisedOf(seed, decided, subjects),
    neighbours: staffing.neighbours,
    widenings: staffing.widenings,
    lastPairs,
    prefecture: PREFECTURE,
    chains: sources.chains,
    notice: sources.notice
  }
}
