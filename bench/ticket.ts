/* Tickets and selection beside the obvious program and beside another SHA-256 in plain JavaScript. */

import { createHash } from 'node:crypto'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { certainties, systematic } from '../src/draw/pps.js'
import { smallestTickets } from '../src/draw/ticket-order.js'
import { ticketHeads, ticketKey, ticketsOf } from '../src/draw/ticket.js'
import { sha256Text } from '../src/kernel/index.js'
import { interleaved, median, rowBy, type BenchRow } from './measure.js'

const seed = sha256Text('bench')
const beginning = `dr1|t|${seed}|`
const LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const VARYING = [7, 10, 11, 12, 13, 14, 15, 16, 17]

/** Strings like credit codes: 18 characters, eight counties, in no order. */
export function creditCodes(size: number): readonly string[] {
  const line = Buffer.from('9162292?MA????????', 'latin1')
  let state = 1
  return Array.from({ length: size }, () => {
    for (const i of VARYING) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      line[i] = LETTERS.charCodeAt((state >>> 8) % (i === 7 ? 8 : 31))
    }
    return line.toString('latin1')
  })
}

const srs = (ids: readonly string[], count: number): Uint32Array => {
  const key = ticketKey(seed)
  return smallestTickets(key, ids, ticketHeads(key, ids), null, count)
}

// Whoever writes it without a library: a ticket a row, sorted as strings.
const obvious = (ids: readonly string[], count: number): readonly string[] =>
  ids
    .map(
      (id) =>
        createHash('sha256')
          .update(beginning + id)
          .digest('hex') + id
    )
    .sort()
    .slice(0, count)
    .map((line) => line.slice(64))

const byNoble = (ids: readonly string[], count: number): Uint32Array => {
  const heads = new Uint32Array(ids.length)
  for (let i = 0; i < ids.length; i++) {
    const ticket = sha256(utf8ToBytes(beginning + (ids[i] ?? '')))
    heads[i] = ((ticket[0] ?? 0) << 24) | ((ticket[1] ?? 0) << 16) | ((ticket[2] ?? 0) << 8) | (ticket[3] ?? 0)
  }
  return smallestTickets(ticketKey(seed), ids, heads, null, count)
}

const pps = (ids: readonly string[], weights: Uint32Array, size: number): readonly number[] => {
  const { remaining } = certainties(weights, size)
  const order = srs(ids, ids.length)
  const ordered = new Uint32Array(ids.length)
  for (let i = 0; i < ids.length; i++) ordered[i] = weights[order[i] ?? 0] ?? 0
  return systematic(ordered, remaining, 7).map((at) => order[at] ?? 0)
}

const count = (n: number): string => n.toLocaleString('en')

/** Tickets and selection of 10 %, `pps`, ids of other shapes, and how time and memory grow. */
export function benchTicket(
  size = 1_000_000,
  rounds = 5,
  sizes: readonly number[] = [109_275, 10_000_000]
): readonly BenchRow[] {
  const ids = creditCodes(size)
  const tenth = Math.floor(size / 10)
  const same = [...srs(ids, tenth)].map((row) => ids[row] ?? '')
  if (obvious(ids, tenth).some((id, i) => id !== same[i])) throw new Error('the obvious program draws other units')
  const weights = Uint32Array.from(ids, (_, i) => 1 + (i % 5))
  const chinese = ids.map((id) => `积石山县${id.slice(10)}厂`)
  const long = ids.map((id) => id + id + id)
  const key = ticketKey(seed)
  const times = interleaved(rounds, {
    hashes: () =>
      ids.forEach((id) =>
        createHash('sha256')
          .update(beginning + id)
          .digest()
      ),
    obvious: () => obvious(ids, tenth),
    noble: () => byNoble(ids, tenth),
    srs: () => srs(ids, tenth),
    heads: () => ticketHeads(key, ids),
    pps: () => pps(ids, weights, tenth),
    chinese: () => ticketHeads(key, chinese),
    long: () => ticketHeads(key, long),
    tickets: () => ticketsOf(key, same)
  })
  const row = rowBy(times)
  const n = count(size)
  return [
    row(`${n} SHA-256 of node:crypto, one an id`, 'hashes', null, null),
    row(`srs of 10 % of ${n}: createHash an id, sort, slice`, 'obvious', null, null),
    row(`srs of 10 % of ${n}: @noble/hashes an id, our selection`, 'noble', null, null),
    row(`srs of 10 % of ${n}, over createHash, sort, slice`, 'srs', 'obvious', 1 / 9),
    row(`srs of 10 % of ${n}, over @noble/hashes`, 'srs', 'noble', 1 / 5),
    row(`tickets alone of ${n}, over srs`, 'heads', 'srs', null),
    row(`pps of 10 % of ${n}, over srs`, 'pps', 'srs', 1.5),
    row(`tickets of ${n} ids with Chinese characters (39 bytes), over 18 ASCII`, 'chinese', 'heads', null),
    row(`tickets of ${n} ids of 54 bytes (general path), over 18 ASCII`, 'long', 'heads', null),
    row(`${count(tenth)} whole tickets as text`, 'tickets', null, null),
    ...sizes.map((other) => growth(other, median(times.srs) / size, rounds)),
    ...sizes.slice(-1).map((other) => memory(other))
  ]
}

function growth(size: number, perUnit: number, rounds: number): BenchRow {
  const ids = creditCodes(size)
  const { srs: seconds } = interleaved(Math.min(rounds, 3), { srs: () => srs(ids, Math.floor(size / 10)) })
  const middle = median(seconds)
  return {
    name: `srs of 10 % of ${count(size)}, seconds a unit over those above`,
    seconds: middle,
    ratio: middle / size / perUnit,
    target: null
  }
}

// The ratio is bytes a unit: all that a whole order allocates beside its ids, kept or not, as long as nothing is collected meanwhile.
function memory(size: number): BenchRow {
  const ids = creditCodes(size)
  srs(ids.slice(0, 1000), 1000)
  globalThis.gc?.()
  const before = process.memoryUsage()
  const start = performance.now()
  const order = srs(ids, size)
  const seconds = (performance.now() - start) / 1000
  const after = process.memoryUsage()
  if (order.length !== size) throw new Error('an order that is not whole')
  const bytes = after.arrayBuffers - before.arrayBuffers + Math.max(0, after.heapUsed - before.heapUsed)
  return { name: `whole order of ${count(size)}, bytes a unit above the ids`, seconds, ratio: bytes / size, target: 24 }
}
