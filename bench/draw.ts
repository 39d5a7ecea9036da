/* The public verb with all its checks beside the bare tickets and selection it rests on. */

import { drawUnits, orThrow, verifyRecord, writeNotice, type DrawTables } from '../src/index.js'
import { smallestTickets } from '../src/draw/ticket-order.js'
import { ticketHeads, ticketKey } from '../src/draw/ticket.js'
import { idOrder, type Unit } from '../src/frame/index.js'
import type { Name } from '../src/kernel/index.js'
import { interleaved, rowBy, type BenchRow } from './measure.js'
import { creditCodes } from './ticket.js'

const values = ['1'.repeat(39)]

function noticeOf(tables: readonly DrawTables[], size: number): Parameters<typeof drawUnits>[0]['notice'] {
  return orThrow(
    writeNotice({
      register: 'bench',
      number: 1,
      previous: null,
      previousRecord: null,
      voids: [],
      title: '',
      closes: '2026-12-01T02:00:00Z',
      staff: null,
      more: {},
      sources: [{ kind: 'dice', name: 'dice', detail: '', length: 39 }],
      draws: tables.map((pair) => ({
        ...pair,
        population: 'all',
        strata: [{ name: 'one', method: 'srs' as const, size, reserve: 0, reason: null }]
      }))
    })
  )
}

/** `drawUnits` on one frame, rows in random order and in order, and `verifyRecord` of its record. */
export function benchDraw(size = 1_000_000, rounds = 5): readonly BenchRow[] {
  const random = creditCodes(size).map((id): Unit => ({ id: id as Name, stratum: 'one' as Name, weight: 1 }))
  const ids = random.map(({ id }) => id)
  // As read from a published file: strings lie in memory in the order of the rows.
  const inOrder = JSON.parse(JSON.stringify(Array.from(idOrder(ids), (row) => random[row]))) as readonly Unit[]
  const tenth = Math.floor(size / 10)
  const tables = (frame: readonly Unit[]): readonly DrawTables[] => [{ name: 'draw' as Name, frame, exclusions: [] }]
  const notice = noticeOf(tables(random), tenth)
  const draw = (frame: readonly Unit[]): ReturnType<typeof drawUnits> =>
    drawUnits({ notice, tables: tables(frame), commitments: [null], values })
  const record = orThrow(draw(random))
  const key = ticketKey(record.seed)
  const published = { noticeDigest: record.noticeDigest, commitments: [null], values, chains: [] }
  const times = interleaved(rounds, {
    kernel: () => smallestTickets(key, ids, ticketHeads(key, ids), null, tenth),
    random: () => draw(random),
    inOrder: () => draw(inOrder),
    verify: () => verifyRecord({ record, tables: tables(random), published })
  })
  const row = rowBy(times)
  const n = size.toLocaleString('en')
  return [
    row(`drawUnits of ${n} rows in random order, over tickets and selection`, 'random', 'kernel', 4),
    row(`drawUnits of ${n} rows in order, over tickets and selection`, 'inOrder', 'kernel', 4),
    row(`verifyRecord of ${n} rows, over drawUnits`, 'verify', 'random', 2)
  ]
}
