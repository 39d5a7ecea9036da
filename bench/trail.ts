/* A trail of a million events, of 124,998 visits from dispatch to publication: verified against its head, and folded. */

import { createHash } from 'node:crypto'
import { orThrow, type Name } from '../src/kernel/index.js'
import { chainEvents, emptyHead, foldEvents, trailPieces, treeOf, verifyTrail } from '../src/trail/index.js'
import { close, endTask, eventsOf, key, life, locked, rules } from '../test/unit/trail/course-samples.js'
import { interleaved, rowBy, type BenchRow } from './measure.js'

const TRAIL = '2022年部门联合抽查' as Name

const text = (n: number): string => n.toLocaleString('en')

/** Chain, verification, fold, text and tree of a million events. */
export function benchTrail(rounds = 3, size = 1_000_000): readonly BenchRow[] {
  const each = life().length
  const visits = Math.floor((size - locked().length - 2) / each)
  const lives = Array.from({ length: visits }, (_, i) => life(key(`91622900MA${String(i).padStart(8, '0')}`)))
  // Visits pass side by side, as they do in a year: all dispatched, then all prepared, and so on.
  const steps = Array.from({ length: each }, (_, k) => lives.flatMap((own) => own[k] ?? [])).flat()
  const events = eventsOf([...locked(visits), ...steps, endTask(), close()])
  const start = emptyHead(TRAIL)
  const { entries, head } = chainEvents(start, events)
  const few = entries.slice(0, size / 10)
  const pieces = [...trailPieces(TRAIL, few)]
  const verify = (): void => {
    const { differences, confirmed } = verifyTrail({ trail: TRAIL, entries, heads: [head] })
    if (differences.length > 0 || confirmed !== events.length) throw new Error('a trail that is not whole')
  }
  const fold = (): void => {
    if (orThrow(foldEvents(events, rules)).closed === null) throw new Error('a campaign that is not closed')
  }
  const times = interleaved(rounds, {
    hashes: () => {
      for (let i = 0; i < size; i++)
        createHash('sha256')
          .update(`dt1|${String(i)}`)
          .digest()
    },
    chain: () => chainEvents(start, events),
    verify,
    fold,
    both: () => {
      verify()
      fold()
    },
    text: () => {
      if (verifyTrail({ text: pieces, heads: [] }).differences.length > 0) throw new Error('a text that is not whole')
    },
    tree: () => treeOf(TRAIL, events)
  })
  const row = rowBy(times)
  const count = text(events.length)
  return [
    row(`${text(size)} SHA-256 of node:crypto`, 'hashes', null, null),
    row(`${count} events of ${text(visits)} visits verified and folded, over the SHA-256`, 'both', 'hashes', 6),
    row('of that, verified against their head, over the SHA-256', 'verify', 'hashes', null),
    row('of that, folded, over the SHA-256', 'fold', 'hashes', null),
    row(`${count} events chained, over the SHA-256`, 'chain', 'hashes', null),
    row(`${text(few.length)} lines of text read and verified, over the SHA-256`, 'text', 'hashes', null),
    row(`tree over ${count} events, over the SHA-256`, 'tree', 'hashes', null)
  ]
}
