/* Eligibility and the frame of one draw, with two years of history, beside a plain loop that only copies subjects and history. */

import { byRegistry, ledgerOf, makeFrame, type FrameInput, type PastCheck } from '../src/frame/index.js'
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
import { interleaved, rowBy, type BenchRow } from './measure.js'
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

// A plain loop, and nothing else: each subject and each check to an object of its own.
function copied(subjects: readonly Subject[], history: readonly PastCheck[]): number {
  const [all, checks]: [Subject[], PastCheck[]] = [[], []]
  for (const subject of subjects) all.push({ ...subject })
  for (const check of history) checks.push({ ...check })
  return all.length + checks.length
}

/** Eligibility and frame of 109,275 subjects with two years of history over a copy of both, and how that grows. */
export function benchFrame(rounds = 15): readonly BenchRow[] {
  const [everyday, million] = [109_275, 1_000_000].map((size) => {
    const subjects = subjectsOf(size)
    return { subjects, history: historyOf(subjects) }
  })
  if (everyday === undefined || million === undefined) throw new Error('no subjects')
  const times = interleaved(rounds, {
    copy: () => copied(everyday.subjects, everyday.history),
    frame: () => made(everyday.subjects, everyday.history),
    copyMillion: () => copied(million.subjects, million.history),
    frameMillion: () => made(million.subjects, million.history)
  })
  const row = rowBy(times)
  const [n, m] = [everyday.history.length.toLocaleString('en'), million.history.length.toLocaleString('en')]
  return [
    row(`109,275 subjects and ${n} past checks copied by a plain loop`, 'copy', null, null),
    row(
      `registry sorted, ledger and frame by rules of 109,275 subjects and ${n} checks, over the copy`,
      'frame',
      'copy',
      3
    ),
    row(`1,000,000 subjects and ${m} past checks copied by a plain loop`, 'copyMillion', null, null),
    row(
      `registry sorted, ledger and frame by rules of 1,000,000 subjects, over the copy`,
      'frameMillion',
      'copyMillion',
      3
    )
  ]
}
