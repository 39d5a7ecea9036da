/* Eligibility and the frame of one draw, with two years of history, beside plain loops that only copy subjects and history. */

import { byRegistry, ledgerOf, makeFrame, type FrameInput, type PastCheck, type Unit } from '../src/frame/index.js'
import { monthsWindow } from '../src/calendar/index.js'
import { orThrow, parseDate, type CivilDate, type Name } from '../src/kernel/index.js'
import type { StratumDecision, Task } from '../src/plan/index.js'
import { linxiaJoint } from '../src/profile/linxia-joint.js'
import {
  ENTITY_KINDS,
  MARKS,
  makeRegionTable,
  RISK_CLASSES,
  type RegionCode,
  type Subject
} from '../src/registry/index.js'
import { rowBy, type BenchRow } from './measure.js'
import { creditCodes } from './ticket.js'

const REGISTRY = '物业企业名录库' as Name
const DEPARTMENTS = ['住建部门', '市场监管部门', '消防机构', '税务部门'] as readonly string[] as readonly Name[]
const day = (text: string): CivilDate => orThrow(parseDate(text))

// Every field as an odd multiple of the place, so that no two go together.
const subjectsOf = (size: number): readonly Subject[] =>
  creditCodes(size).map((id, i) => ({
    id: id as Name,
    kind: ENTITY_KINDS[(i * 7) % 4] ?? 'enterprise',
    name: `主体${String(i)}`,
    creditCode: null,
    region: '622901' as RegionCode,
    status: i % 23 === 0 ? 'deregistered' : 'operating',
    registries: [REGISTRY],
    riskClass: RISK_CLASSES[(i * 5) % 4] ?? null,
    marks: i % 11 === 0 ? [MARKS[(i * 3) % 5] ?? 'complaints'] : []
  }))

// Checks for a tenth of the subjects a year; every second one of them is checked twice in it.
const historyOf = (subjects: readonly Subject[]): readonly PastCheck[] =>
  Array.from({ length: Math.floor(subjects.length / 5) }, (_, i): PastCheck => {
    const of = subjects[(Math.floor(i / 1.5) * 7) % subjects.length]
    return {
      subject: of?.id ?? REGISTRY,
      visit: `V${String(i)}` as Name,
      on: day(`${Math.floor(i / 3) % 2 === 0 ? '2022' : '2021'}-${String(1 + (i % 12)).padStart(2, '0')}-15`),
      departments: [DEPARTMENTS[i % 4] ?? REGISTRY],
      level: i % 3 === 0 ? 'prefecture' : 'county',
      kind: 'daily',
      way: i % 9 === 0 ? 'outside' : 'random',
      task: 'planned',
      ground: i % 9 === 0 ? 'complaint' : null,
      item: null
    }
  })

const stratum = (name: string, classes: StratumDecision['classes']): StratumDecision => ({
  name: name as Name,
  classes,
  method: 'srs',
  quota: { ratio: '5%', rounding: 'cap' },
  reserve: 0,
  weights: null
})

const task: Task = {
  name: '物业企业抽查' as Name,
  registry: REGISTRY,
  strata: [stratum('低风险', ['low', 'general']), stratum('高风险', ['higher', 'high'])],
  team: { qualifications: [], experts: [] },
  row: {
    number: 1,
    domain: '物业管理活动行政检查' as Name,
    initiator: DEPARTMENTS[0] ?? REGISTRY,
    item: '对物业管理活动的监管' as Name,
    objects: '物业企业' as Name,
    class: 'general',
    levels: ['county'],
    partners: [],
    openPartners: false,
    window: monthsWindow(2022, 2, 11)
  }
}

function made(subjects: readonly Subject[], history: readonly PastCheck[]): number {
  const input: FrameInput = {
    task,
    draw: {
      on: day('2022-12-31'),
      kind: 'daily',
      ground: null,
      task: 'planned',
      organiser: DEPARTMENTS[0] ?? REGISTRY,
      conditions: [],
      raise: null,
      riskWaiver: null
    },
    registries: byRegistry(subjects),
    regions: orThrow(makeRegionTable([])),
    rules: linxiaJoint.frame,
    ledger: orThrow(ledgerOf(history)),
    quiet: [],
    pools: null,
    listed: new Map(),
    waivers: []
  }
  const { tables, excluded } = orThrow(makeFrame(input))
  if (!excluded.some(({ reason }) => reason.includes('LX-DEPT-17a'))) throw new Error('nobody reached the cap')
  if (tables.frame.length + tables.exclusions.length !== subjects.length) throw new Error('somebody is missing')
  return tables.frame.length
}

// A plain loop, and nothing else, over the same lists: a row a subject of what a frame holds of it, and each check to an object of its own.
function copied(subjects: readonly Subject[], history: readonly PastCheck[]): number {
  const [rows, checks]: [Unit[], PastCheck[]] = [[], []]
  for (const { id } of subjects) rows.push({ id, stratum: REGISTRY, weight: 1 })
  for (const check of history) checks.push({ ...check })
  return rows.length + checks.length
}

// What a frame is made of, whole.
function copiedWhole(subjects: readonly Subject[], history: readonly PastCheck[]): number {
  const [all, checks]: [Subject[], PastCheck[]] = [[], []]
  for (const subject of subjects) all.push({ ...subject })
  for (const check of history) checks.push({ ...check })
  return all.length + checks.length
}

// Interleaved, in seconds of processor: on a busy machine what lasts longer is interrupted more often. What others left behind is
// collected beforehand, and not in the next one's time.
function roundsOf<K extends string>(
  warm: number,
  rounds: number,
  programs: Record<K, () => unknown>
): Record<K, number[]> {
  const names = Object.keys(programs) as K[]
  const seconds = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>
  for (let round = 0; round < warm + rounds; round++) {
    for (const name of names) {
      globalThis.gc?.()
      const before = process.cpuUsage()
      programs[name]()
      const { user, system } = process.cpuUsage(before)
      if (round >= warm) seconds[name].push((user + system) / 1e6)
    }
  }
  return seconds
}

// A process that has made a dozen frames: the first one takes about three times as long, most of it for compiling.
const WARM = 12

const LARGE = 500_000

const best = (list: readonly number[]): number => Math.min(...list)

/**
 * From subjects, history and rules to the two tables (sorting the subjects into registries and the history into a ledger is in
 * the time), over a copy of the same lists, at 109,275 and at a million subjects; the ratio of medians by round, and that of the best.
 */
export function benchFrame(rounds = 15): readonly BenchRow[] {
  return [109_275, 1_000_000].flatMap((size) => {
    const subjects = subjectsOf(size)
    const history = historyOf(subjects)
    const times = roundsOf(size > LARGE ? 1 : WARM, size > LARGE ? Math.ceil(rounds / 3) : rounds, {
      rows: () => copied(subjects, history),
      whole: () => copiedWhole(subjects, history),
      frame: () => made(subjects, history)
    })
    const row = rowBy(times)
    const n = size.toLocaleString('en')
    const both = `${n} subjects and ${history.length.toLocaleString('en')} past checks`
    const least = best(times.frame)
    return [
      row(`${both}: a loop that copies each whole`, 'whole', null, null),
      row(`${both}: a loop that copies id, stratum, weight and each check`, 'rows', null, null),
      row(
        `${both}: registries, ledger and frame by rules, over the copy of each whole (processor time)`,
        'frame',
        'whole',
        3
      ),
      {
        name: `the same, best round over best round`,
        seconds: least,
        ratio: least / best(times.whole),
        target: null
      },
      row(`${n}: the same, over the copy of id, stratum, weight and each check`, 'frame', 'rows', null),
      { name: `the same, best round over best round`, seconds: least, ratio: least / best(times.rows), target: null }
    ]
  })
}
