/* 抽取: a notice, its tables and what became public of its sources give a record, and nothing else does (docs/draw.md). */

import type { DrawTables } from '../frame/index.js'
import {
  acceptUnless,
  decode,
  membersOf,
  nameCodec,
  reasonsOf,
  refuseAll,
  type Checked,
  type Codec,
  type Digest,
  type Name,
  type Plain
} from '../kernel/index.js'
import { noticeCodecOf, sourceValuesCodec, tablesCodecOf } from './codec.js'
import type { DrawRefusal } from './error.js'
import { noticeDigest, noticeTroubles, type Notice, type NoticeStratum } from './notice.js'
import { certainties, startOf, systematic } from './pps.js'
import type { DrawRecord, PpsResult, RecordStratum, Ticketed } from './record.js'
import { seedOf, valueTroubles, type SourceValues } from './seed.js'
import { readyTables, type ReadyFrame } from './tables.js'
import { smallestTickets } from './ticket-order.js'
import { ticketHeads, ticketKey, ticketsOf, type TicketKey } from './ticket.js'

/** A notice, its tables, and what was published of its sources. 公告、表，以及各来源已公布的内容。 @since 0.1.0 */
export type DrawInput = SourceValues & { readonly notice: Notice; readonly tables: readonly DrawTables[] }

/**
 * Draws every stratum of a notice and returns the record. 按抽取公告从各抽样框中随机抽取检查对象，返回抽取记录。
 *
 * Without replacement; O(n log n) in the worst case, O(n) for `srs`. The order of a table's rows does not matter, and for `srs` a
 * larger size only adds to a smaller one. Whatever has the wrong shape is refused, whoever it came from.
 *
 * @param input.notice      published before any value existed
 * @param input.tables      frame and exclusions of each draw, in any order
 * @param input.commitments one entry a source, in notice order: a digest, or null where none was made
 * @param input.values      one text a source, in notice order
 * @returns the record, units by rising ticket; refuses with every `DrawRefusal` that applies
 * @basis 临夏州部门联合细则 第十九条、第二十条
 * @example reasonsOf(drawUnits({} as Plain<DrawInput>)).map((e) => e._tag === 'Malformed' && e.at).slice(0, 1) // => ['/notice']
 * @since 0.1.0
 */
export function drawUnits(input: Plain<DrawInput>): Checked<DrawRefusal, DrawRecord> {
  const { notice: unread, tables, commitments, values } = membersOf(input)
  const notice = decode(strictNotice, '/notice')(unread)
  const published = decode(sourceValuesCodec)({ commitments, values })
  if (notice._tag === 'Left') {
    const shapes = [...reasonsOf(decode(strictTables, '/tables')(tables)), ...reasonsOf(published)]
    return refuseAll<DrawRefusal>([...notice.left, ...shapes])
  }
  const digest = noticeDigest(notice.right)
  const ready = readyTables(notice.right, tables)
  const troubles = [...noticeTroubles(notice.right, '/notice'), ...ready.troubles]
  if (published._tag === 'Left') return refuseAll<DrawRefusal>([...troubles, ...published.left])
  return acceptUnless<DrawRefusal, DrawRecord>(
    [...troubles, ...valueTroubles(notice.right, digest, published.right)],
    () => computeRecord(notice.right, digest, ready.frames, published.right)
  )
}

/** The record of a well-formed notice: total, so that a verifier can go on where a maker would refuse. 由形式合格的公告计算记录。 @since 0.1.0 */
export function computeRecord(
  notice: Notice,
  digest: Digest,
  frames: readonly ReadyFrame[],
  { commitments, values }: SourceValues
): DrawRecord {
  const seed = seedOf(digest, values)
  const key = ticketKey(seed)
  const draws = notice.draws.map((draw, d) => {
    const frame = frames[d]
    const heads = ticketHeads(key, frame?.ids ?? [])
    const strata = draw.strata.map((stratum, s) =>
      drawStratum({ seed, key, heads, draw: draw.name, stratum, frame, rows: frame?.members[s] ?? new Uint32Array(0) })
    )
    return { name: draw.name, strata }
  })
  return { protocol: 'dr1', notice, noticeDigest: digest, commitments, values, seed, draws }
}

type StratumDraw = {
  readonly seed: Digest
  readonly key: TicketKey
  readonly heads: Uint32Array
  readonly draw: string
  readonly stratum: NoticeStratum
  readonly frame: ReadyFrame | undefined
  readonly rows: Uint32Array
}

function drawStratum(input: StratumDraw): RecordStratum {
  const { name, rows, method, size, reserve } = input.stratum
  const common = { name, rows, size }
  if (size === 0) {
    if (method === 'srs') return { ...common, method, drawn: [], reserve: [], cutoff: null }
    if (method === 'pps') return { ...common, method, drawn: [], reserve: [], certain: [], remaining: null }
  }
  if (method === 'pps') return { ...common, ...drawByWeight(input) }
  const ticketed = withTickets(input, smallest(input, size + reserve))
  const drawn = ticketed.slice(0, size)
  if (method === 'census') return { ...common, method, drawn, reserve: [] }
  return { ...common, method, drawn, reserve: ticketed.slice(size), cutoff: drawn.at(-1)?.ticket ?? null }
}

function drawByWeight(input: StratumDraw): Omit<PpsResult, 'name' | 'rows' | 'size'> {
  const { seed, draw, stratum, frame, rows } = input
  const weightOf = (row: number): number => frame?.weights[row] ?? 0
  const { from, remaining } = certainties(rows.map(weightOf), Math.min(stratum.size, rows.length))
  const order = smallest(input, rows.length)
  const others = order.filter((row) => weightOf(row) < from)
  const start = startOf(seed, draw, stratum.name, remaining.weight)
  const passed = new Set(systematic(others.map(weightOf), remaining, start).map((i) => others[i]))
  const certain = order.filter((row) => weightOf(row) >= from)
  return {
    method: 'pps',
    drawn: withTickets(
      input,
      order.filter((row) => weightOf(row) >= from || passed.has(row))
    ),
    reserve: [],
    certain: Array.from(certain, (row) => frame?.ids[row] as Name),
    remaining: others.length === 0 ? null : { ...remaining, start }
  }
}

const smallest = ({ key, heads, frame, rows }: StratumDraw, count: number): Uint32Array =>
  smallestTickets(key, frame?.ids ?? [], heads, rows, Math.min(count, rows.length))

function withTickets({ key, frame }: StratumDraw, rows: Uint32Array): readonly Ticketed[] {
  const ids = Array.from(rows, (row) => frame?.ids[row] as Name)
  const tickets = ticketsOf(key, ids)
  return ids.map((id, i) => ({ id, ticket: tickets[i] as Digest }))
}

const strictNotice: Codec<Notice> = noticeCodecOf(nameCodec)
const strictTables = tablesCodecOf(nameCodec)
