/* `npm run bench`: every figure that the documents state, with its peer in the same run. A part: `npm run bench -- ticket`. */

import { benchAccountability } from './accountability.js'
import { benchAssign } from './assign.js'
import { benchCalendar } from './calendar.js'
import { benchCampaign } from './campaign.js'
import { benchChance } from './chance.js'
import { benchDecode } from './decode.js'
import { benchDraw } from './draw.js'
import { benchForecast } from './forecast.js'
import { benchFrame } from './frame.js'
import type { BenchRow } from './measure.js'
import { benchMerge } from './merge.js'
import { benchReview } from './review.js'
import { benchTable } from './table.js'
import { benchTicket } from './ticket.js'
import { benchTrail } from './trail.js'

const parts: { readonly [name: string]: () => readonly BenchRow[] } = {
  ticket: benchTicket,
  draw: benchDraw,
  table: benchTable,
  decode: benchDecode,
  campaign: benchCampaign,
  merge: benchMerge,
  assign: benchAssign,
  calendar: benchCalendar,
  frame: benchFrame,
  review: benchReview,
  forecast: benchForecast,
  trail: benchTrail,
  chance: benchChance,
  accountability: benchAccountability
}

const wanted = process.argv.slice(2)
const missed: string[] = []

console.log('| what | seconds | ratio | at most |\n| --- | --: | --: | --: |')
for (const [name, part] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  for (const { name: what, seconds, ratio, target } of part()) {
    const met = ratio === null || target === null || ratio <= target
    if (!met) missed.push(what)
    const cells = [what, seconds.toFixed(3), ratio?.toFixed(3) ?? '', target?.toFixed(3) ?? '']
    console.log(`| ${cells.join(' | ')} |${met ? '' : ' **missed**'}`)
  }
}
if (missed.length > 0) console.log(`\n${String(missed.length)} targets missed`)
