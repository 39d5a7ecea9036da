/* Five rows of the real plan on a part of the example's registries, written as the example writes: small enough to break often. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { campaignOf } from '../../examples/02-linxia-2022/campaign.js'
import { replaceOne } from '../../examples/02-linxia-2022/changes.js'
import {
  publishedOf,
  readInputs,
  writeAnnouncement,
  writeCampaign,
  writeChanges,
  writeValues
} from '../../examples/02-linxia-2022/files.js'
import { makeRelations } from '../../examples/02-linxia-2022/officers.js'
import { makeRegistries } from '../../examples/02-linxia-2022/registries.js'
import type { LastPair } from '../../src/assign/index.js'
import { announce, conduct, type CampaignPlan } from '../../src/campaign/index.js'
import { orThrow, type Name } from '../../src/kernel/index.js'
import { readPlan } from '../../src/plan/index.js'
import { linxia } from '../../examples/02-linxia-2022/profile.js'

/** Two rows with one registry, one of seven subjects, one by weight, one census. */
export const ROWS = [4, 5, 13, 46, 52]

/** A new folder below the system's own for such things, and how to be rid of it. */
export function temporary(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'double-random-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Writes a whole campaign of `ROWS` into a folder, its teams locked and one of their members replaced. */
export function writeSmallCampaign(out: string): void {
  const inputs = orThrow(readInputs())
  const { plan } = orThrow(readPlan({ ...inputs, rules: linxia.plan }))
  const whole = campaignOf(inputs, plan, makeRegistries(inputs.regions, 'small'), 'small')
  const announcement = orThrow(announce(partOf(whole)))
  const values = publishedOf(announcement.notice, inputs.ceremony)
  writeAnnouncement(out, announcement)
  writeValues(out, announcement.notice, values, inputs.sources.chains)
  const campaign = orThrow(conduct({ ...announcement, ...values }))
  writeCampaign(out, campaign)
  writeChanges(out, replaceOne(announcement, campaign).changes)
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
