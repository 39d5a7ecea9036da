/* The main job: a year's plan from checklist to verdicts and tables. `npm run demo [-- OUT [INPUTS]]` writes below `out/`. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { verifyDirectory, type DirectoryReport } from '../../cli/verify.js'
import { sayBoth, type Place, type Said } from '../../cli/words.js'
import { announce, conduct, type Announcement, type Campaign } from '../../src/campaign/index.js'
import type { Checked, Message } from '../../src/kernel/index.js'
import { readPlan, type ReadPlan } from '../../src/plan/index.js'
import { linxia } from './profile.js'
import { checkRegistry, makeRegionTable, type CheckedRegistry } from '../../src/registry/index.js'
import { runAfter, type AfterTold } from './after.js'
import { campaignOf } from './campaign.js'
import { absences, appointments, replaceOne, type Replacement } from './changes.js'
import {
  publishedOf,
  readInputs,
  writeAnnouncement,
  writeCampaign,
  writeChanges,
  writeValues,
  type Inputs
} from './files.js'
import { makeRegistries, SEED, type Registries } from './registries.js'
import { shortSummary, summary } from './summary.js'

/** How long a stage took, in milliseconds. */
export type Stage = { readonly name: Message; readonly took: number }

/** Everything that a summary tells of. */
export type Told = {
  readonly inputs: Inputs
  readonly read: ReadPlan
  readonly registries: Registries
  readonly registry: CheckedRegistry
  readonly announcement: Announcement
  readonly campaign: Campaign
  readonly replacement: Replacement
  readonly after: AfterTold
  readonly report: DirectoryReport
  readonly stages: readonly Stage[]
  /** The most memory held at a time, in bytes. */
  readonly memory: number
}

/** Ends the program: what was refused, in both languages. */
class Stopped extends Error {
  constructor(readonly reasons: readonly Place[]) {
    super('refused')
  }
}

/** Runs the whole job on the files of a folder (this one, unless another is given) and returns its status. */
export function demo(out: string, inputs?: string): number {
  const stages: Stage[] = []
  const stage = <A>(zh: string, en: string, work: () => A): A => {
    // A line that is written over belongs on a screen and nowhere else.
    if (process.stdout.isTTY) process.stdout.write(`\r\x1b[2K${zh} · ${en} …`)
    const from = performance.now()
    const result = work()
    stages.push({ name: { zh, en }, took: performance.now() - from })
    if (process.stdout.isTTY) process.stdout.write('\r\x1b[2K')
    return result
  }
  try {
    mkdirSync(out, { recursive: true })
    const told = run(out, inputs, stage)
    const whole: Told = { ...told, stages, memory: process.resourceUsage().maxRSS * 1024 }
    writeFileSync(join(out, 'summary.md'), summary(whole))
    process.stdout.write(shortSummary(whole, out))
    if (told.report.differences.length > 0) throw new Stopped(told.report.differences)
    return 0
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    for (const reason of error.reasons) process.stderr.write(`${sayBoth(reason)}\n`)
    return 1
  }
}

type Staging = <A>(zh: string, en: string, work: () => A) => A

function run(out: string, folder: string | undefined, stage: Staging): Omit<Told, 'stages' | 'memory'> {
  const inputs = stage('读取计划与决定', 'reading plan and decisions', () => placed(readInputs(folder)))
  const { sources, ceremony, regions } = inputs
  const read = accepted(readPlan({ ...inputs, rules: linxia.plan }), 'plan.json')
  const registries = stage('生成名录库', 'making the registries', () => makeRegistries(regions))
  const registry = stage('检查名录库', 'checking the registries', () =>
    accepted(
      checkRegistry({
        registry: registries,
        regions: accepted(makeRegionTable(regions), 'regions.json'),
        rules: linxia.registry
      })
    )
  )
  const plan = campaignOf(inputs, read.plan, registries)
  const announcement = stage('发布公告', 'announcing', () => accepted(announce(plan)))
  const { notice, tables, staff } = announcement
  stage('写出公告、两表与名册', 'writing notice, tables and staff', () => writeAnnouncement(out, announcement))
  // Only now can anybody commit to anything: commitments bind the digest of the notice.
  const values = publishedOf(notice, ceremony)
  writeValues(out, notice, values, sources.chains)
  const campaign = stage('抽取、合并、派员', 'drawing, merging, assigning', () =>
    accepted(conduct({ notice, tables, staff, ...values }))
  )
  stage('写出记录、上门与检查组', 'writing record, visits and teams', () => writeCampaign(out, campaign))
  const replacement = stage('锁定名单、委派与更换', 'locking the teams, filling and replacing', () =>
    replaceOne(announcement, campaign, appointments(announcement, campaign), absences(SEED, campaign))
  )
  writeChanges(out, replacement.changes)
  const after = runAfter(out, { plan, announcement, campaign, replacement, registries, regions: inputs.regions }, stage)
  collect()
  const report = stage('仅凭文件重新核验', 'verifying from the files alone', () => verifyDirectory(out))
  return { inputs, read, registries, registry, announcement, campaign, replacement, after, report }
}

/** Lets go of the year before all is verified again, so that the two never stand in memory together. */
function collect(): void {
  setFlagsFromString('--expose-gc')
  const collector: unknown = runInNewContext('gc')
  if (typeof collector === 'function') (collector as () => void)()
}

function accepted<R extends Said, A>(checked: Checked<R, A>, file: string | null = null): A {
  if (checked._tag === 'Right') return checked.right
  throw new Stopped(checked.left.map((said) => ({ file, said })))
}

function placed<A>(checked: Checked<Place, A>): A {
  if (checked._tag === 'Right') return checked.right
  throw new Stopped(checked.left)
}

process.exitCode = demo(process.argv[2] ?? 'out', process.argv[3])
