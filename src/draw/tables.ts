/* Frames and exclusions held against their notice (docs/draw.md, section 2): exactly one pair of tables a draw. */

import {
  idOrder,
  MOST_TOTAL_WEIGHT,
  summarizeExclusions,
  summarizeFrame,
  type DrawTables,
  type TableSummary,
  type Unit
} from '../frame/index.js'
import { compareUtf8, decode, nameCodec, uncomposedNameCodec, type Malformed, type Name } from '../kernel/index.js'
import { tablesCodecOf } from './codec.js'
import type { TableRefusal } from './error.js'
import { weightsOf, type Notice, type NoticeDraw } from './notice.js'

/** A frame made ready for drawing: the rows of each stratum by index. 备好抽取的抽样框：按层列出行号。 @since 0.1.0 */
export type ReadyFrame = {
  readonly ids: readonly Name[]
  readonly weights: Uint32Array
  /** One list of rows a stratum of the notice, in notice order. 按公告次序，每层一组行号。 */
  readonly members: readonly Uint32Array[]
}

/** The frames in notice order, and every way in which the tables are not those of the notice. 按公告次序的抽样框，以及表与公告的全部不符之处。 @since 0.1.0 */
export type ReadyTables = {
  readonly frames: readonly ReadyFrame[]
  readonly troubles: readonly (Malformed | TableRefusal)[]
  /** Names that are not in NFC, where that is only reported. 非 NFC 形式的名称（仅报告时）。 */
  readonly uncomposed: readonly Malformed[]
}

const strictTables = tablesCodecOf(nameCodec)
const uncomposedTables = tablesCodecOf(uncomposedNameCodec)

const NOBODY: ReadyFrame = { ids: [], weights: new Uint32Array(0), members: [] }

/**
 * Holds tables of unknown origin against a well-formed notice. 将来源不明的表与形式合格的公告核对。
 *
 * @param verifying names that are not in NFC are then reported, not refused
 * @since 0.1.0
 */
export function readyTables(notice: Notice, tables: unknown, verifying = false): ReadyTables {
  const strict = decode(strictTables, '/tables')(tables)
  const given = strict._tag === 'Left' && verifying ? decode(uncomposedTables, '/tables')(tables) : strict
  if (given._tag === 'Left') return { frames: notice.draws.map(() => NOBODY), troubles: given.left, uncomposed: [] }
  const byName = new Map<string, DrawTables>()
  const troubles: (Malformed | TableRefusal)[] = []
  for (const pair of given.right) {
    if (byName.has(pair.name)) troubles.push({ _tag: 'TablesTwice', draw: pair.name })
    byName.set(pair.name, pair)
  }
  const held: (readonly TableRefusal[])[] = []
  const frames = notice.draws.map((draw, d) => {
    const pair = byName.get(draw.name)
    byName.delete(draw.name)
    if (!pair) {
      troubles.push({ _tag: 'TablesMissing', draw: draw.name })
      return NOBODY
    }
    const ready = readyFrame(draw, `/notice/draws/${String(d)}`, pair)
    held.push(ready.troubles)
    return ready.frame
  })
  for (const draw of byName.keys()) troubles.push({ _tag: 'TablesUnknown', draw })
  return { frames, troubles: [...troubles, ...held.flat()], uncomposed: strict._tag === 'Left' ? strict.left : [] }
}

function readyFrame(
  draw: NoticeDraw,
  at: string,
  { frame, exclusions }: DrawTables
): { frame: ReadyFrame; troubles: readonly TableRefusal[] } {
  const { ids, weights, members, unknown } = columnsOf(draw, frame)
  const excludedIds = exclusions.map(({ id }) => id)
  const order = idOrder(ids)
  const excludedOrder = idOrder(excludedIds)
  const framed = summarizeFrame(frame, order)
  const excluded = summarizeExclusions(exclusions, excludedOrder)
  return {
    frame: { ids, weights, members },
    troubles: [
      ...repeatedIds(draw.name, 'frame', framed),
      ...repeatedIds(draw.name, 'exclusions', excluded),
      ...inBoth(draw.name, ids, order, excludedIds, excludedOrder),
      ...unknown,
      ...digestTroubles(draw, at, 'frame', frame.length, framed.digest),
      ...digestTroubles(draw, at, 'exclusions', exclusions.length, excluded.digest),
      ...draw.strata.flatMap((_, s) => stratumTroubles(draw, at, s, members[s] ?? new Uint32Array(0), weights))
    ]
  }
}

// One pass over the rows, which may be millions: whatever is needed of each is taken while it is at hand.
function columnsOf(
  draw: NoticeDraw,
  frame: readonly Unit[]
): ReadyFrame & { readonly unknown: readonly TableRefusal[] } {
  const numbers = new Map<string, number>(draw.strata.map(({ name }, s) => [name, s]))
  const counts = new Uint32Array(draw.strata.length)
  const ids: Name[] = []
  const weights = new Uint32Array(frame.length)
  const stratumOf = new Int32Array(frame.length)
  const unknown: TableRefusal[] = []
  let [lastName, last] = ['', -1]
  for (let row = 0; row < frame.length; row++) {
    const { id, stratum, weight } = frame[row] as Unit
    if (stratum !== lastName) [lastName, last] = [stratum, numbers.get(stratum) ?? -1]
    ids.push(id)
    weights[row] = weight
    stratumOf[row] = last
    if (last >= 0) counts[last] = (counts[last] as number) + 1
    else unknown.push({ _tag: 'StratumUnknown', draw: draw.name, row: row + 1, id, stratum })
  }
  return { ids, weights, members: membersBy(stratumOf, counts), unknown }
}

function membersBy(stratumOf: Int32Array, counts: Uint32Array): readonly Uint32Array[] {
  const members = Array.from(counts, (count) => new Uint32Array(count))
  const filled = new Uint32Array(counts.length)
  for (let row = 0; row < stratumOf.length; row++) {
    const s = stratumOf[row] as number
    if (s < 0) continue
    const at = filled[s] as number
    const rows = members[s] as Uint32Array
    rows[at] = row
    filled[s] = at + 1
  }
  return members
}

function stratumTroubles(
  draw: NoticeDraw,
  drawAt: string,
  s: number,
  rows: Uint32Array,
  weights: Uint32Array
): readonly TableRefusal[] {
  const stratum = draw.strata[s]
  if (!stratum) return []
  const at = `${drawAt}/strata/${String(s)}`
  const place = { draw: draw.name, stratum: stratum.name }
  const given = rows.length === 0 ? null : weightsOf(rows, weights)
  const noticed = stratum.weights
  const sameWeights = noticed?.min === given?.min && noticed?.max === given?.max && noticed?.total === given?.total
  return [
    ...(rows.length === stratum.rows
      ? []
      : [
          { _tag: 'StratumRowsDiffer', at: `${at}/rows`, ...place, noticed: stratum.rows, given: rows.length } as const
        ]),
    ...(given && given.total > MOST_TOTAL_WEIGHT ? [{ _tag: 'TotalTooLarge', ...place } as const] : []),
    ...(stratum.method !== 'pps' || sameWeights
      ? []
      : [{ _tag: 'WeightsDiffer', at: `${at}/weights`, ...place, noticed, given } as const])
  ]
}

const digestTroubles = (
  draw: NoticeDraw,
  at: string,
  table: 'frame' | 'exclusions',
  rows: number,
  digest: string
): readonly TableRefusal[] =>
  draw[table].rows === rows && draw[table].digest === digest
    ? []
    : [
        {
          _tag: 'TableDiffers',
          at: `${at}/${table}`,
          draw: draw.name,
          table,
          noticed: draw[table],
          given: { rows, digest }
        }
      ]

const repeatedIds = (
  draw: string,
  table: 'frame' | 'exclusions',
  { duplicates }: TableSummary
): readonly TableRefusal[] =>
  duplicates.map(({ id, rows }) => ({ _tag: 'IdTwice', draw, table, id, rows: rows.map((row) => row + 1) }))

function inBoth(
  draw: string,
  ids: readonly string[],
  order: Uint32Array,
  excludedIds: readonly string[],
  excludedOrder: Uint32Array
): readonly TableRefusal[] {
  const found: TableRefusal[] = []
  let i = 0
  for (const row of excludedOrder) {
    const excluded = excludedIds[row] ?? ''
    while (i < order.length && compareUtf8(ids[order[i] ?? 0] ?? '', excluded) < 0) i++
    if (i < order.length && ids[order[i] ?? 0] === excluded) found.push({ _tag: 'IdInBoth', draw, id: excluded })
  }
  return found
}
