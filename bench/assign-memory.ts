/* A process that makes one pool and matches it, only makes it, or does nothing: prints its peak memory in bytes. */

import { matchCrews } from '../src/assign/match.js'
import { sha256Text, streamOf } from '../src/kernel/index.js'
import { onePool } from './assign-pool.js'

const [what = 'nothing', ...sizes] = process.argv.slice(2)
const [crews = 0, people = 0, barred = 0] = sizes.map(Number)

let filled = 0
if (what !== 'nothing') {
  const pool = onePool({ crews, people, leaders: 1, barred })
  const { below } = streamOf(sha256Text('bench'), sha256Text('pool'))
  const members = what === 'match' ? matchCrews(pool, below).members : pool.crews.map(({ barred: own }) => own)
  for (const own of members) filled += own.length
}
console.log(JSON.stringify({ bytes: process.resourceUsage().maxRSS * 1024, filled }))
