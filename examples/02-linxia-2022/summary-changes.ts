/* After the draw: the batches of a census, the lock of the teams, and a recusal with the link that it adds to the chain. */

import { cutBatches } from '../../src/draw/index.js'
import { orThrow, type Name } from '../../src/kernel/index.js'
import type { Told } from './demo.js'
import { many, table } from './markdown.js'

/** The row whose census is cut into batches, and into how many. */
const CENSUS = { row: 24, batches: 4 }

/** A census in batches: the draw decides who is visited first. */
export function batchesSection({ campaign, inputs }: Told): string {
  const decision = inputs.ratios.decisions.find(({ row }) => row === CENSUS.row)
  const drawn = campaign.record.draws.find(({ name }) => name === decision?.name)
  const stratum = drawn?.strata[0]
  if (drawn === undefined || stratum === undefined || stratum.drawn.length < CENSUS.batches) return ''
  const batches = orThrow(
    cutBatches({
      record: campaign.record,
      draw: drawn.name,
      stratum: stratum.name,
      by: { _tag: 'ByNumber', number: CENSUS.batches },
      windows: null
    })
  )
  return `## 检查批次 · Batches

全覆盖的“${drawn.name}”按签号分为 ${many(batches.length)} 批，先后由抽签决定。 The census “${drawn.name}” in ${many(batches.length)} batches, in ticket order.

${table(
  ['批 batch', '户数 subjects', '首户 first', '末户 last'],
  batches.map(({ number, units }) => [number, many(units.length), units[0]?.id ?? '—', units.at(-1)?.id ?? '—'])
)}`
}

const LISTED = 5

/** The lock, one recusal, who was on standby, and the link of the chain. */
export function changesSection({ replacement }: Told): string {
  const { changes, standby } = replacement
  const change = changes.chain.find((one) => one._tag === 'Replaced' && one.cause === 'recusal')
  const named = (names: readonly Name[]): string => names.slice(0, LISTED).join('、')
  return `## 名单锁定与更换 · Lock and changes

名单于 ${changes.lock.on} 锁定；此后仅可经批准逐项变更，每项记录前一项的摘要。

The teams were locked on ${changes.lock.on}; from there on they change only by approved changes, each with the digest of the one before.

${table(
  ['', ''],
  [
    ['锁定的名单摘要 teams locked', `\`${changes.lock.digest}\``],
    ['变更总摘要 seal', `\`${changes.seal}\``]
  ]
)}

${
  change === undefined || change._tag !== 'Replaced'
    ? '没有变更 · no change'
    : `“${change.out}”申报利害关系而回避，候补 ${many(standby.length)} 人，首位“${change.in}”接替（候补次序：${named(standby.map(({ officer }) => officer))}${standby.length > LISTED ? '…' : ''}）。其他人均不变动。

“${change.out}” recuses after a declared relation; of ${many(standby.length)} on standby the first, “${change.in}”, comes. Nobody else moves.

\`\`\`json
${JSON.stringify(change, null, 2)}
\`\`\``
}`
}
