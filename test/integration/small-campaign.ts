/* Five rows of the real plan on a part of the example's registries, written as the example writes: small enough to break often. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { campaignOf } from '../../examples/02-linxia-2022/campaign.js'
import { replaceOne, type Replacement } from '../../examples/02-linxia-2022/changes.js'
import {
  publishedOf,
  readInputs,
  writeAnnouncement,
  writeCampaign,
  writeChanges,
  writeValues,
  type Inputs
} from '../../examples/02-linxia-2022/files.js'
import { writeTrail } from '../../examples/02-linxia-2022/files-after.js'
import { makeRelations } from '../../examples/02-linxia-2022/officers.js'
import { makeRegistries, type Registries } from '../../examples/02-linxia-2022/registries.js'
import { makeYear, TRAIL } from '../../examples/02-linxia-2022/trail.js'
import type { LastPair } from '../../src/assign/index.js'
import { announce, conduct, type Announcement, type Campaign, type CampaignPlan } from '../../src/campaign/index.js'
import type { SourceValues } from '../../src/draw/index.js'
import { orThrow, type Name } from '../../src/kernel/index.js'
import { readPlan } from '../../src/plan/index.js'
import { treeOf } from '../../src/trail/index.js'
import { linxia } from '../../examples/02-linxia-2022/profile.js'

/** Two rows with one registry, one of seven subjects, one by weight, one census. */
export const ROWS = [4, 5, 13, 46, 52]

/** A new folder below the system's own for such things, and how to be rid of it. */
export function temporary(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'double-random-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** A campaign of a part of the plan, and everything that it was made from. */
export type SmallCampaign = {
  readonly inputs: Inputs
  readonly registries: Registries
  readonly plan: CampaignPlan
  readonly announcement: Announcement
  readonly values: SourceValues
  readonly campaign: Campaign
  readonly replacement: Replacement
}

/** A whole campaign of `ROWS` with everything that it was made from, its teams locked and one of their members replaced. */
export function smallCampaign(): SmallCampaign {
  const inputs = orThrow(readInputs())
  const read = orThrow(readPlan({ ...inputs, rules: linxia.plan }))
  const registries = makeRegistries(inputs.regions, 'small')
  const plan = partOf(campaignOf(inputs, read.plan, registries, 'small'))
  const announcement = orThrow(announce(plan))
  const values = publishedOf(announcement.notice, inputs.ceremony)
  const campaign = orThrow(conduct({ ...announcement, ...values }))
  const replacement = replaceOne(announcement, campaign)
  return { inputs, registries, plan, announcement, values, campaign, replacement }
}

/** Writes that campaign into a folder, with the trail of its year. */
export function writeSmallCampaign(out: string): void {
  const { inputs, registries, plan, announcement, values, campaign, replacement } = smallCampaign()
  writeAnnouncement(out, announcement)
  writeValues(out, announcement.notice, values, inputs.sources.chains)
  writeCampaign(out, campaign)
  writeChanges(out, replacement.changes)
  const { growing } = makeYear({ plan, announcement, campaign, changes: replacement.changes, registries })
  writeTrail(out, growing, treeOf(TRAIL, growing.events).root)
}

/** Five rows, their subjects, every third officer, and what is said of these. */
function partOf(whole: CampaignPlan): CampaignPlan {
  const decisions = whole.decisions.filter(({ row }) => ROWS.includes(row))
  const used = new Set(decisions.map(({ registry }) => registry))
  const drawn = new Set(decisions.map(({ name }) => name))
  const subjects = whole.subjects.filter(({ registries }) => registries.some((registry) => used.has(registry)))
  const officers = whole.officers.filter((_, i) => i % 3 === 0)
  const [subjectIds, officerIds] = [subjects, officers].map((list) => new Set<Name>(list.map(({ id }) => id)))
  const meet = ({ officer, subject }: LastPair): boolean =>
    officerIds?.has(officer) === true && subjectIds?.has(subject) === true
  return {
    ...whole,
    plan: { ...whole.plan, rows: whole.plan.rows.filter(({ number }) => ROWS.includes(number)) },
    decisions,
    draws: whole.draws?.filter(({ row }) => ROWS.includes(row)) ?? [],
    subjects,
    officers,
    relations: makeRelations('small', subjects, officers),
    lastPairs: whole.lastPairs?.filter(meet) ?? [],
    agreements: whole.agreements.filter(({ draw }) => drawn.has(draw)),
    recognised: whole.recognised?.filter(({ draw }) => drawn.has(draw)) ?? []
  }
}
