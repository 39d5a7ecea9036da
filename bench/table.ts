/* The text and digest of a frame beside sorted lines, joined and hashed. */

import { createHash } from 'node:crypto'
import { frameText, idOrder, summarizeFrame, type Unit } from '../src/frame/index.js'
import { isName, type Name } from '../src/kernel/index.js'
import { interleaved, rowBy, type BenchRow } from './measure.js'
import { creditCodes } from './ticket.js'

const STRATA = ['A类', 'B类', 'C类'] as const

const idsOf = (rows: readonly Unit[]): readonly Name[] => rows.map(({ id }) => id)

const streamed = (rows: readonly Unit[]): string => summarizeFrame(rows, idOrder(idsOf(rows))).digest

const written = (rows: readonly Unit[]): readonly [string, string] => {
  const order = idOrder(idsOf(rows))
  return [frameText(rows, order), summarizeFrame(rows, order).digest]
}

const peer = (rows: readonly Unit[]): readonly [string, string] => {
  const text = rows
    .map(({ id, stratum, weight }) => `${id}\t${stratum}\t${String(weight)}\n`)
    .sort()
    .join('')
  return [text, createHash('sha256').update(text).digest('hex')]
}

/** Frame text and digest of rows in random order and in order, with the passes they consist of. */
export function benchTable(size = 1_000_000, rounds = 5): readonly BenchRow[] {
  const random = creditCodes(size).map((id, i): Unit => ({
    id: id as Name,
    stratum: STRATA[i % 3] as Name,
    weight: 1 + (i % 100)
  }))
  // As read from a file: strings lie in memory in the order of the rows.
  const inOrder = JSON.parse(
    JSON.stringify(Array.from(idOrder(idsOf(random)), (row) => random[row]))
  ) as readonly Unit[]
  const [text, digest] = peer(random)
  for (const [ours, sum] of [written(random), written(inOrder)])
    if (ours !== text || sum !== digest) throw new Error('another text than that of sorted lines')
  const ids = idsOf(random)
  const times = interleaved(rounds, {
    peer: () => peer(random),
    streamed: () => streamed(random),
    written: () => written(random),
    peerInOrder: () => peer(inOrder),
    streamedInOrder: () => streamed(inOrder),
    writtenInOrder: () => written(inOrder),
    order: () => idOrder(ids),
    names: () => ids.every(isName)
  })
  const row = rowBy(times)
  const n = size.toLocaleString('en')
  return [
    row(`frame of ${n} rows in random order: lines, sort, join, createHash`, 'peer', null, null),
    row(`digest of ${n} rows in random order, over sort, join, createHash`, 'streamed', 'peer', 1.5),
    row(`text and digest of ${n} rows in random order, over sort, join, createHash`, 'written', 'peer', 1.5),
    row(`frame of ${n} rows in order: lines, sort, join, createHash`, 'peerInOrder', null, null),
    row(`digest of ${n} rows in order, over sort, join, createHash`, 'streamedInOrder', 'peerInOrder', 1.5),
    row(`text and digest of ${n} rows in order, over sort, join, createHash`, 'writtenInOrder', 'peerInOrder', 1.5),
    row(`order of ${n} ids in random order`, 'order', null, null),
    row(`names checked, ${n}`, 'names', null, null)
  ]
}
