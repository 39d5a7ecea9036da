/* Subjects, checks, draws and their frames for the tests of the frame stage. */

import { monthsWindow } from '../../../src/calendar/index.js'
import {
  byRegistry,
  ledgerOf,
  makeFrame,
  type DrawPlan,
  type FrameInput,
  type FrameRules,
  type Ledger,
  type MadeFrame,
  type PastCheck
} from '../../../src/frame/index.js'
import { isCivilDate, orThrow, type CivilDate } from '../../../src/kernel/index.js'
import type { PlanRow, StratumDecision, Task } from '../../../src/plan/index.js'
import { silent } from '../../../src/profile/silent.js'
import type { Subject } from '../../../src/registry/index.js'
import { name, planRow, stratum } from '../plan/sample.js'
import { gansu, subjectWith } from '../registry/sample.js'

export const REGISTRY = '甲库'

export const day = (text: string): CivilDate => {
  if (!isCivilDate(text)) throw new Error(`no day: ${text}`)
  return text
}

export const subject = (id: string, changed: Parameters<typeof subjectWith>[0] = {}): Subject =>
  subjectWith({ id, creditCode: null, registries: [REGISTRY], ...changed })

export const taskWith = (strata: readonly StratumDecision[], row: Partial<PlanRow> = {}): Task => ({
  name: name('抽查1'),
  row: planRow({ window: monthsWindow(2023, 2, 11), ...row }),
  registry: name(REGISTRY),
  strata,
  team: { qualifications: [], experts: [] }
})

let visits = 0

/** A drawn daily check of a department of the county, each a visit of its own. */
export const check = (of: string, on: string, changed: Partial<PastCheck> = {}): PastCheck => ({
  subject: name(of),
  visit: name(`上门${String(++visits)}`),
  on: day(on),
  departments: [name('住建部门')],
  level: 'county',
  kind: 'daily',
  way: 'random',
  task: 'planned',
  ground: null,
  item: name('对物业管理活动的监管'),
  ...changed
})

export const ledger = (...checks: readonly PastCheck[]): Ledger => orThrow(ledgerOf(checks))

/** An undirected draw of the plan on 15 June 2023. */
export const drawPlan = (changed: Partial<DrawPlan> = {}): DrawPlan => ({
  on: day('2023-06-15'),
  kind: 'daily',
  ground: null,
  task: 'planned',
  organiser: name('住建部门'),
  conditions: [],
  raise: null,
  riskWaiver: null,
  ...changed
})

export const input = (
  subjects: readonly Subject[],
  rules: FrameRules,
  changed: Partial<FrameInput> = {}
): FrameInput => ({
  task: taskWith([stratum()]),
  draw: drawPlan(),
  registries: byRegistry(subjects),
  regions: gansu,
  rules,
  ledger: ledger(),
  quiet: [],
  pools: null,
  listed: new Map(),
  waivers: [],
  ...changed
})

export const made = (subjects: readonly Subject[], rules: FrameRules, changed: Partial<FrameInput> = {}): MadeFrame =>
  orThrow(makeFrame(input(subjects, rules, changed)))

export const nothing: FrameRules = silent.frame

/** Who is in the frame, and who is out with which rule. */
export const inside = ({ tables }: MadeFrame): readonly string[] => tables.frame.map(({ id }) => id)
export const outside = ({ tables }: MadeFrame): readonly (readonly [string, string | undefined])[] =>
  tables.exclusions.map(({ id, reason }) => [id, /\[(.*)\]$/.exec(reason)?.[1]] as const)
