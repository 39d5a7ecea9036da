/* What the example writes of the time after the visits: the trail, what the public sees, tables, verdicts, and files on single people. */

import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { TRAIL as TRAIL_FILE, TRAIL_HEAD } from '../../cli/verify-trail.js'
import type { DueDiligenceFile } from '../../src/accountability/index.js'
import { canonicalJson, type Json } from '../../src/kernel/index.js'
import { publicResult, type PublicResult, type WithholdGround } from '../../src/publish/index.js'
import { annexSheet, csvOf, metricSheet, sheetJson, type Sheet } from '../../src/statistics/index.js'
import { trailPieces, type CampaignState, type TrailRoot } from '../../src/trail/index.js'
import { linxia } from './profile.js'
import type { Figures } from './statistics.js'
import { headsOf, OFFICE, TODAY, TRAIL, type Growing } from './trail.js'
import { verdictsJson, type Verdicts } from './verdicts.js'

/** Writes the trail line by line, the heads that were published of it, and the root that single files are proved against. */
export function writeTrail(out: string, growing: Growing, root: TrailRoot): void {
  const file = openSync(join(out, TRAIL_FILE), 'w')
  try {
    for (const piece of trailPieces(TRAIL, growing.entries)) writeSync(file, piece)
  } finally {
    closeSync(file)
  }
  writeFileSync(join(out, TRAIL_HEAD), canonicalJson(headsOf(growing)))
  writeFileSync(join(out, 'trail-root.json'), canonicalJson(root))
}

/** A result that no page shows: nothing but its department, the ground and the law. */
export type HiddenResult = {
  readonly department: string
  readonly withheldOn: string
  readonly ground: WithholdGround
  readonly law: string
}

/** What a public page would hold, result by result. */
export function publicPage({ visits }: CampaignState): {
  readonly shown: readonly PublicResult[]
  readonly hidden: readonly HiddenResult[]
} {
  const shown: PublicResult[] = []
  const hidden: HiddenResult[] = []
  for (const { course, publications } of visits.values()) {
    for (const publication of publications.values()) {
      const result = publicResult(course, publication, linxia.publish)
      if (result !== null) shown.push(result)
      else if (publication.withheld !== null) {
        const { ground, law, on } = publication.withheld
        hidden.push({ department: publication.key.department, withheldOn: on, ground, law })
      }
    }
  }
  return { shown, hidden }
}

/** Writes it, one result a line; what is withheld says why and of which department, and nothing else. */
export function writePublicPage(out: string, { shown, hidden }: ReturnType<typeof publicPage>): void {
  const lines = [...shown, ...hidden].map((result) => `${canonicalJson(result as unknown as Json)}\n`)
  writeFileSync(join(out, 'public-results.jsonl'), lines.join(''))
}

/** The form of the whole prefecture. */
export const annexOf = ({ table }: Pick<Figures, 'table'>): Sheet =>
  annexSheet(
    table,
    { reportingUnit: `${OFFICE}（示例 · made up）`, reportingDate: TODAY, handler: null, telephone: null },
    null
  )

/** The text of `annex3.json`, whose digest stands on the trail. */
export const annexText = (figures: Pick<Figures, 'table' | 'areas'>): string =>
  canonicalJson({
    ...(sheetJson(annexOf(figures)) as { readonly [key: string]: Json }),
    areas: figures.areas.map(({ region, name, returns, table: { rows } }) => ({ region, name, returns, rows }))
  })

/** Writes the tables, as text that a person, a spreadsheet and a program read. */
export function writeFigures(
  out: string,
  figures: Figures,
  pages: { readonly annex: string; readonly figures: string }
): void {
  writeFileSync(join(out, 'annex3.json'), annexText(figures))
  writeFileSync(join(out, 'annex3.csv'), csvOf(annexOf(figures), { language: 'zh', bom: true }))
  writeFileSync(join(out, 'annex3.md'), pages.annex)
  writeFileSync(join(out, 'statistics.csv'), csvOf(metricSheet(figures.metrics), { language: 'both', bom: true }))
  writeFileSync(join(out, 'statistics.md'), pages.figures)
}

/** Writes verdicts, one officer's due-diligence file, and what is to be said of three subjects. */
export function writeVerdicts(
  out: string,
  verdicts: Verdicts,
  due: DueDiligenceFile,
  pages: { readonly verdicts: string; readonly explained: string }
): void {
  writeFileSync(join(out, 'verdicts.json'), `${JSON.stringify(verdictsJson(verdicts), null, 1)}\n`)
  writeFileSync(join(out, 'verdicts.md'), pages.verdicts)
  writeFileSync(join(out, 'due-diligence.json'), canonicalJson(due))
  writeFileSync(join(out, 'explained.md'), pages.explained)
}
