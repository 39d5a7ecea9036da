/* Random teams: one tight pool beside maximum_flow of SciPy, the modes of a prefecture beside that pool, growth and memory. */

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assignOfficers } from '../src/assign/assign.js'
import { componentDigest, componentsOf } from '../src/assign/component.js'
import { crewMaker } from '../src/assign/crew.js'
import type { Instance } from '../src/assign/instance.js'
import { matchCrews } from '../src/assign/match.js'
import type { Mode } from '../src/assign/mode.js'
import { drawRotation } from '../src/assign/rotation.js'
import { serversOf } from '../src/assign/server.js'
import { orThrow, sha256Text, shuffled, streamOf } from '../src/kernel/index.js'
import { prefectureOf, type Campaign } from './assign-modes.js'
import { onePool, PLACES } from './assign-pool.js'
import { median, rowBy, type BenchRow } from './measure.js'

const VISITS = 10_927
const OFFICERS = 4_074
const CONFLICTS = 0.005
const BARRED = Math.round(CONFLICTS * OFFICERS)
const LARGE = { crews: 100_000, people: 40_000 }
const MEGABYTES = 150

const seed = sha256Text('bench')
const n = (number: number): string => number.toLocaleString('en')

/** What a program took: seconds by the clock, and of processors, all threads together. */
type Taken = { readonly seconds: number; readonly cpu: number }

/** As `interleaved`, for programs of which some time themselves; the first round, in which code is compiled, is counted too. */
function taken<K extends string>(rounds: number, programs: Record<K, () => Taken>): Record<K, readonly Taken[]> {
  const names = Object.keys(programs) as K[]
  const all = Object.fromEntries(names.map((name) => [name, [] as Taken[]])) as Record<K, Taken[]>
  for (let round = 0; round < rounds; round++) for (const name of names) all[name].push(programs[name]())
  return all
}

function timed(program: () => unknown): Taken {
  const [start, before] = [performance.now(), process.cpuUsage()]
  program()
  const { user, system } = process.cpuUsage(before)
  return { seconds: (performance.now() - start) / 1000, cpu: (user + system) / 1_000_000 }
}

/** Lines by the clock, with the seconds of processors and the best round in the name: other programs run beside. */
function rowsOf<K extends string>(all: Record<K, readonly Taken[]>): ReturnType<typeof rowBy<K>> {
  const names = Object.keys(all) as K[]
  const listed = names.map((name): readonly [K, readonly number[]] => [name, all[name].map((one) => one.seconds)])
  const seconds = Object.fromEntries(listed) as Record<K, readonly number[]>
  const row = rowBy(seconds)
  return (name, of, over, target) => {
    const [best, cpu] = [Math.min(...seconds[of]), median(all[of].map((one) => one.cpu))]
    return row(`${name} (best ${best.toFixed(3)}, CPU ${cpu.toFixed(3)})`, of, over, target)
  }
}

const matchPool = (pool: Instance): ReturnType<typeof matchCrews> =>
  matchCrews(pool, streamOf(seed, sha256Text('pool')).below)

/** The pool beside SciPy; every mode beside the pool; 1,000 to 100,000 visits; peak memory of processes of their own. */
export function benchAssign(rounds = 5): readonly BenchRow[] {
  const pool = onePool({ crews: VISITS, people: OFFICERS, leaders: 0, barred: BARRED })
  return [
    ...beside(pool, Math.min(rounds, 3)),
    ...MODES_SHOWN.flatMap(([name, mode, costs]) => prefecture(pool, name, mode, costs, rounds)),
    ...growth(pool, Math.min(rounds, 3)),
    ...memory()
  ]
}

function beside(pool: Instance, rounds: number): readonly BenchRow[] {
  const places = PLACES * VISITS
  const left = leftByGreedy(pool)
  if (left === 0) throw new Error('capacities are slack: filling alone leaves no place empty')
  const filled = placesFilled(matchPool(pool).members)
  if (filled !== places) throw new Error(`${n(filled)} of ${n(places)} places filled`)
  const led = onePool({ crews: VISITS, people: OFFICERS, leaders: 1, barred: BARRED })
  const size = `${n(VISITS)} × ${n(OFFICERS)} × ${n(PLACES)}`
  const own = {
    pool: () => timed(() => matchPool(pool)),
    led: () => timed(() => matchPool(led))
  }
  return withPeer(pool, places, (peer) => {
    const name = `${size} in one pool, ${n(places)} seats (least-loaded filling alone leaves ${n(left)} empty)`
    if (peer === null) {
      const row = rowsOf(taken(rounds, own))
      return [row(`${name}; no peer`, 'pool', null, null), row(`the same with heads; no peer`, 'led', null, null)]
    }
    const row = rowsOf(taken(rounds, { peer: peer.run, ...own }))
    return [
      row(`${size}: maximum_flow of SciPy on ${n(peer.pairs)} pairs, building included`, 'peer', null, null),
      row(`${name}, over SciPy`, 'pool', 'peer', 0.5),
      row('the same with a leader’s place in each crew and heads named, over SciPy', 'led', 'peer', 0.5)
    ]
  })
}

/** Least loaded first, as most programs do it: each place to one of the allowed with the fewest visits. */
function leftByGreedy({ people, crews }: Instance): number {
  const { below } = streamOf(seed, sha256Text('greedy'))
  const given = new Int32Array(people.length)
  let empty = 0
  for (const crew of shuffled(crews, { below })) {
    const apart = new Set(crew.barred)
    for (let place = 0; place < crew.places; place++) {
      let [least, open]: [number, number[]] = [Infinity, []]
      people.forEach(({ capacity }, person) => {
        const load = given[person] ?? 0
        if (load > least || load >= (capacity ?? Infinity) || apart.has(person)) return
        if (load < least) [least, open] = [load, []]
        open.push(person)
      })
      const chosen = open.length === 0 ? undefined : open[below(open.length)]
      if (chosen === undefined) empty++
      else {
        given[chosen] = least + 1
        apart.add(chosen)
      }
    }
  }
  return empty
}

type Peer = { readonly run: () => Taken; readonly pairs: number }

/** SciPy in a process of its own that times itself, so that starting Python does not count; null where there is none. */
function withPeer<A>(pool: Instance, places: number, then: (peer: Peer | null) => A): A {
  if (spawnSync('python3', ['-c', 'import scipy.sparse.csgraph']).status !== 0) return then(null)
  return inFolder((folder) => {
    const file = join(folder, 'pool.i4')
    const starts = [0]
    for (const { barred } of pool.crews) starts.push((starts[starts.length - 1] ?? 0) + barred.length)
    const capacities = pool.people.map(({ capacity }) => capacity ?? places)
    const barred = pool.crews.flatMap((crew) => crew.barred)
    const numbers = [pool.crews.length, pool.people.length, PLACES, ...capacities].concat(starts, barred)
    writeFileSync(file, Int32Array.from(numbers))
    const run = (): Taken => {
      const printed = execFileSync('python3', [join(import.meta.dirname, 'assign-peer.py'), file], { encoding: 'utf8' })
      const { seconds, cpu, filled } = JSON.parse(printed) as Taken & { readonly filled: number }
      if (filled !== places) throw new Error(`the peer filled ${n(filled)} of ${n(places)} places`)
      return { seconds, cpu }
    }
    return then({ run, pairs: pool.crews.length * pool.people.length - barred.length })
  })
}

const MODES_SHOWN: readonly (readonly [name: string, mode: Mode, costs: boolean])[] = [
  ['大随机', 'whole', false],
  ['小随机', 'own', false],
  ['编组随机', 'groups', false],
  ['交叉随机', 'cross', false],
  ['交叉随机（轮转）', 'rotation', false],
  ['小随机 with widenings and last pairs', 'own', true]
]

/** The components matched, from their instances; and the whole verb with staff, digests, cures and lists. */
function prefecture(pool: Instance, name: string, mode: Mode, costs: boolean, rounds: number): readonly BenchRow[] {
  const campaign = prefectureOf({ visits: VISITS, officers: OFFICERS, conflicts: CONFLICTS, mode, costs })
  const parts = partsOf(campaign)
  const { unfilled, shortages } = orThrow(assignOfficers(campaign))
  const missing = unfilled.reduce((sum, one) => sum + one.missing, 0)
  const explained = shortages.reduce((sum, one) => sum + one.missing, 0)
  const cures = shortages.reduce((sum, one) => sum + one.cures.length, 0)
  if (mode !== 'groups' && missing !== explained) throw new Error(`${n(missing)} empty, ${n(explained)} explained`)
  const row = rowsOf(
    taken(rounds, {
      pool: () => timed(() => matchPool(pool)),
      parts: () => timed(() => parts.map(({ instance, below }) => matchCrews(instance, below()))),
      verb: () => timed(() => orThrow(assignOfficers(campaign)))
    })
  )
  const short =
    missing === 0 ? 'no place empty' : `${n(missing)} empty, ${n(shortages.length)} shortages, ${n(cures)} cures`
  return [
    row(`${name}: matchCrews of ${n(parts.length)} parts, over the one pool`, 'parts', 'pool', 4),
    row(
      `${name}: assignOfficers, ${n(campaign.staff.relations.length)} relations, ${short}, over the one pool`,
      'verb',
      'pool',
      4
    )
  ]
}

type Part = { readonly instance: Instance; readonly below: () => (n: number) => number }

function partsOf({ visits, staff, record }: Campaign): readonly Part[] {
  const regions = staff.areas.map(({ region }) => region)
  const rotation = staff.rules.mode === 'rotation' ? drawRotation(record.seed, regions) : null
  const crews = visits.flatMap(crewMaker(staff, rotation))
  return componentsOf(crews, serversOf(staff), staff).map((component) => {
    const digest = componentDigest(component, staff)
    return { instance: component.instance, below: () => streamOf(record.seed, digest).below }
  })
}

/** As many people a visit, and as many of them barred, at every size. */
function growth(pool: Instance, rounds: number): readonly BenchRow[] {
  const sized = (crews: number, people: number): Instance => onePool({ crews, people, leaders: 0, barred: BARRED })
  const [small, large] = [sized(1_000, 400), sized(LARGE.crews, LARGE.people)]
  const all = taken(rounds, {
    small: () => timed(() => matchPool(small)),
    middle: () => timed(() => matchPool(pool)),
    large: () => timed(() => matchPool(large))
  })
  const row = rowsOf(all)
  const aVisit = ({ ratio, ...line }: BenchRow, crews: number): BenchRow => ({
    ...line,
    ratio: ratio === null ? null : (ratio * VISITS) / crews
  })
  const barred = `${n(BARRED)} barred a crew`
  return [
    row(`${n(LARGE.crews)} × ${n(LARGE.people)}, ${barred}, over the one pool`, 'large', 'middle', 15),
    aVisit(row('1,000 × 400: seconds a visit over those of the one pool', 'small', 'middle', null), 1_000),
    aVisit(row(`${n(LARGE.crews)} × ${n(LARGE.people)}: the same`, 'large', 'middle', null), LARGE.crews)
  ]
}

/** The ratio is the peak in megabytes of a plain `node` that does only this; loading the program is part of it. */
function memory(): readonly BenchRow[] {
  return inFolder((folder) => {
    const tsup = join('node_modules', 'tsup', 'dist', 'cli-default.js')
    const to = ['--no-config', '--silent', '--format', 'cjs', '--target', 'es2022', '--out-dir', folder]
    execFileSync(process.execPath, [tsup, join(import.meta.dirname, 'assign-memory.ts'), ...to])
    const peak = (name: string, target: number | null, ...what: readonly (number | string)[]): BenchRow => {
      const start = performance.now()
      const line = [join(folder, 'assign-memory.cjs'), ...what.map(String)]
      const { bytes } = JSON.parse(execFileSync(process.execPath, line, { encoding: 'utf8' })) as { bytes: number }
      return { name, seconds: (performance.now() - start) / 1000, ratio: bytes / 1e6, target }
    }
    const { crews, people } = LARGE
    return [
      peak('megabytes at most of a process that does nothing', null, 'nothing'),
      peak(`megabytes of one that matches the one pool`, MEGABYTES, 'match', VISITS, OFFICERS, BARRED),
      peak(`megabytes of one that only makes ${n(crews)} × ${n(people)}`, null, 'make', crews, people, BARRED),
      peak(`megabytes of one that matches ${n(crews)} × ${n(people)}`, MEGABYTES, 'match', crews, people, BARRED)
    ]
  })
}

function inFolder<A>(use: (folder: string) => A): A {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const placesFilled = (members: readonly (readonly number[])[]): number =>
  members.reduce((sum, own) => sum + own.length, 0)
