/* The campaign of examples/02-linxia-2022: verifying what was drawn beside drawing it. */

import { campaignOf } from '../examples/02-linxia-2022/campaign.js'
import { publishedOf, readInputs } from '../examples/02-linxia-2022/files.js'
import { makeRegistries } from '../examples/02-linxia-2022/registries.js'
import { announce, conduct, drawUnits, orThrow, readPlan, verify, verifyRecord } from '../src/index.js'
import { linxia } from '../examples/02-linxia-2022/profile.js'
import { interleaved, rowBy, type BenchRow } from './measure.js'

/** The 70 draws of the plan: announcing, drawing, conducting, and both verifications. */
export function benchCampaign(rounds = 5): readonly BenchRow[] {
  const inputs = orThrow(readInputs())
  const { plan } = orThrow(readPlan({ ...inputs, rules: linxia.plan }))
  const registries = makeRegistries(inputs.regions)
  const campaign = campaignOf(inputs, plan, registries)
  const { notice, tables, staff } = orThrow(announce(campaign))
  const values = publishedOf(notice, inputs.ceremony)
  const drawn = { notice, tables, ...values }
  const { record, visits, teams } = orThrow(conduct({ ...drawn, staff }))
  const published = { noticeDigest: record.noticeDigest, ...values, chains: inputs.sources.chains }
  const times = interleaved(rounds, {
    announce: () => orThrow(announce(campaign)),
    draw: () => orThrow(drawUnits(drawn)),
    verifyRecord: () => verifyRecord({ record, tables, published }),
    conduct: () => orThrow(conduct({ ...drawn, staff })),
    verify: () => verify({ record, tables, staff, visits, teams, published })
  })
  const row = rowBy(times)
  return [
    row('Linxia 2022: announce, 70 draws of 109,275 subjects', 'announce', null, null),
    row('Linxia 2022: drawUnits', 'draw', null, null),
    row('Linxia 2022: verifyRecord, over drawUnits', 'verifyRecord', 'draw', 2),
    row('Linxia 2022: conduct (record, visits, teams)', 'conduct', null, null),
    row('Linxia 2022: verify, over conduct', 'verify', 'conduct', 2)
  ]
}
