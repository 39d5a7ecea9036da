/* Five rows of the real plan on a part of the example's registries, written as the example writes: small enough to break often. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checklistOf } from '../../examples/02-linxia-2022/checklist.js'
import {
  publishedOf,
  readInputs,
  writeAnnouncement,
  writeCampaign,
  writeValues
} from '../../examples/02-linxia-2022/files.js'
import { makeRegistries, PREFECTURE } from '../../examples/02-linxia-2022/registries.js'
import { announce, conduct } from '../../src/campaign/index.js'
import { orThrow, parseDate } from '../../src/kernel/index.js'
import { readPlan } from '../../src/plan/index.js'
import { linxia } from '../../src/profile/index.js'

/** Two rows with one registry, one of seven subjects, one by weight, one census. */
export const ROWS = [4, 5, 13, 46, 52]

/** A new folder below the system's own for such things, and how to be rid of it. */
export function temporary(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'double-random-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Writes a whole campaign of `ROWS` into a folder. */
export function writeSmallCampaign(out: string): void {
  const inputs = orThrow(readInputs())
  const { plan } = orThrow(readPlan({ ...inputs, rules: linxia.plan }))
  const rows = plan.rows.filter(({ number }) => ROWS.includes(number))
  const decisions = inputs.ratios.decisions.filter(({ row }) => ROWS.includes(row))
  const used = new Set(decisions.map(({ registry }) => registry))
  const { subjects, officers, relations } = makeRegistries(inputs.regions, 'small')
  const announcement = orThrow(
    announce({
      profile: linxia,
      checklist: checklistOf(plan, orThrow(parseDate('2022-01-01'))),
      plan: { ...plan, rows },
      decisions,
      waivers: [],
      subjects: subjects.filter(({ registries }) => registries.some((registry) => used.has(registry))),
      officers: officers.filter((_, i) => i % 3 === 0),
      relations,
      prefecture: PREFECTURE,
      chains: inputs.sources.chains,
      notice: inputs.sources.notice
    })
  )
  const values = publishedOf(announcement.notice, inputs.ceremony)
  writeAnnouncement(out, announcement)
  writeValues(out, announcement.notice, values, inputs.sources.chains)
  writeCampaign(out, orThrow(conduct({ ...announcement, ...values })))
}
