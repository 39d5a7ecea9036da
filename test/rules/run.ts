/* Shifts every number of every profile by a step and flips every option, one at a time; each time a test that names the rule must fail.
   `--only=linxiaJoint.publish` takes the values alone whose place holds those words, `--killers` tells which test noticed. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import * as profiles from '../../src/profile/index.js'
import type { Profile } from '../../src/profile/index.js'
import { readPage } from '../docs/catalogue.js'
import { makeHarness, type Test } from './harness.js'
import { loaderOf, type Load } from './load.js'
import { changed, mutantsOf, type Mutant } from './mutate.js'

const started = Date.now()
const root = fileURLToPath(new URL('../..', import.meta.url))
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const KEYS = ['LX19', 'LX-PLAN', 'LX-MKT', 'LX-DEPT', 'NY', 'ZS', 'WN']
/** Beside the keys: what no rule of the catalogue holds, and what the national texts say. */
const OTHERS = ['general', 'national']
const groupOf = ({ profile, rules: [rule = ''] }: Mutant): string => {
  const key = rule.slice(0, Math.max(0, rule.lastIndexOf('-')))
  return KEYS.includes(key) ? key : profile === 'national' ? 'national' : 'general'
}

/** The profiles, each after those that it extends, with the file that makes it. */
const PROFILES: readonly (readonly [file: string, name: string, profile: Profile])[] = [
  ['silent', 'silent', profiles.silent],
  ['national', 'national', profiles.national],
  ['linxia-2019', 'linxia2019', profiles.linxia2019],
  ['linxia-joint', 'linxiaJoint', profiles.linxiaJoint],
  ['linxia-market', 'linxiaMarket', profiles.linxiaMarket],
  ['ningyang', 'ningyang', profiles.ningyang],
  ['zhongshan', 'zhongshan', profiles.zhongshan],
  ['wannian', 'wannian', profiles.wannian]
]

const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length) ?? ''
const mutants = PROFILES.flatMap(([, name, profile], i) =>
  mutantsOf(
    name,
    profile,
    PROFILES.slice(0, i).map(([, , base]) => base)
  )
).filter(({ profile, path }) => `${profile}.${path.join('.')}`.includes(only))

// Properties draw the same cases every time, so that what is killed once is killed always.
fc.configureGlobal({ seed: 20220810 })

const test = join(root, 'test')
const files = readdirSync(test, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts') && !/^(package|docs)\/|architecture/.test(path))
  .map((path) => join(test, path))
const harness = makeHarness()
const loader = await loaderOf(files, join(root, 'src/profile/'), new Map([['vitest', harness.vitest]]))

/** Titles that docs/rules.md gives as proofs, by rule: `test/… › title`. */
const proofs = new Map(
  readPage(readFileSync(join(root, 'docs/rules.md'), 'utf8'), {
    rules: JSON.parse(readFileSync(join(root, 'test/docs/rule-ids.json'), 'utf8')) as Readonly<Record<string, string>>
  }).rules.map(
    ({ cells }) => [cells[0] ?? '', new Set((cells[5] ?? '').split('<br>').map((one) => one.trim()))] as const
  )
)

const namedIn = (rules: readonly string[]): ((file: string, test: Test) => boolean) => {
  const escaped = rules.map((rule) => rule.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const named = new RegExp(`(?<![\\w-])(?:${escaped.join('|')})(?![\\w-])`, 'u')
  return (file, { title, written }) =>
    named.test(title) || rules.some((rule) => proofs.get(rule)?.has(`${file.slice(root.length)} › ${written}`) ?? false)
}

const load = (world: Load, file: string): readonly Test[] => harness.declared(() => world(file))

/** Milliseconds that loading a file and each of its tests takes, unchanged. */
const costs = new Map<string, number>()
const everything = new Map<string, readonly Test[]>()
const wrong: string[] = []
const failing = new Set<string>()
const every = namedIn([...new Set(mutants.flatMap(({ rules }) => rules))])
for (const file of loader.reaching(files)) {
  const from = performance.now()
  let tests: readonly Test[]
  try {
    tests = load(loader.world(), file).filter((one) => every(file, one))
  } catch (error) {
    wrong.push(`${file.slice(root.length)} does not load: ${String(error)}`)
    continue
  }
  costs.set(file, performance.now() - from)
  everything.set(file, tests)
  for (const one of tests) {
    const before = performance.now()
    await one.run().catch((error: unknown) => {
      wrong.push(`${file.slice(root.length)} › ${one.title}: ${String(error)}`)
      failing.add(`${file} ${one.title}`)
    })
    costs.set(`${file} ${one.title}`, performance.now() - before)
  }
}
if (wrong.length > 0) {
  say(`${String(wrong.length)} tests fail before anything is changed, and prove nothing:`)
  wrong.forEach(say)
}

const costOf = (file: string, one?: Test): number => costs.get(one === undefined ? file : `${file} ${one.title}`) ?? 0

/** How the first test that notices fails, or null. */
async function killerOf({ profile, path, to, rules }: Mutant): Promise<string | null> {
  const made = PROFILES.find(([, name]) => name === profile)
  const place = join(root, `src/profile/${made?.[0] ?? ''}.ts`)
  const world = loader.world((loaded, exports) => {
    const one = exports[profile]
    if (loaded === place && typeof one === 'object' && one !== null) Object.assign(one, changed(one, path, to))
  })
  const selected = namedIn(rules)
  const asked = [...everything]
    .map(
      ([file, tests]) =>
        [file, tests.filter((one) => selected(file, one) && !failing.has(`${file} ${one.title}`))] as const
    )
    .filter(([, tests]) => tests.length > 0)
    .map(([file, tests]) => [file, costOf(file) + Math.min(...tests.map((one) => costOf(file, one)))] as const)
    .sort(([, a], [, b]) => a - b)
  for (const [file] of asked) {
    let tests: readonly Test[]
    try {
      tests = load(world, file).filter((one) => selected(file, one) && !failing.has(`${file} ${one.title}`))
    } catch {
      // A file that breaks before its tests are declared proves nothing of one rule.
      continue
    }
    for (const one of [...tests].sort((a, b) => costOf(file, a) - costOf(file, b))) {
      try {
        await one.run()
      } catch (error) {
        return `${error instanceof Error ? error.name : 'failure'} in ${one.title}`
      }
    }
  }
  return null
}

const print = ({ profile, path, from, to, rules }: Mutant): string =>
  `${rules.join(', ')}: ${profile}.${path.join('.')}: ${JSON.stringify(from)} → ${JSON.stringify(to)}`

const verbose = process.argv.includes('--killers')
const survivors: Mutant[] = []
for (const mutant of mutants) {
  const killer = await killerOf(mutant)
  if (killer === null) survivors.push(mutant)
  if (verbose) say(`${killer ?? 'SURVIVES'} ← ${print(mutant)}`)
}

const row = (cells: readonly (string | number)[]): string =>
  cells.map((cell, i) => (i === 0 ? String(cell).padEnd(9) : String(cell).padStart(10))).join('')
say(row(['key', 'rules', 'values', 'mutants', 'killed', 'survivors']))
for (const [key, of] of [
  ...[...KEYS, ...OTHERS].map((one) => [one, mutants.filter((mutant) => groupOf(mutant) === one)] as const),
  ['total', mutants] as const
]) {
  const alive = survivors.filter((one) => of.includes(one)).length
  const rules = new Set(of.flatMap((one) => one.rules)).size
  const values = new Set(of.map(({ profile, path }) => `${profile}.${path.join('.')}`)).size
  say(row([key, rules, values, of.length, of.length - alive, alive]))
}
survivors.forEach((one) => say(`survives: ${print(one)}`))
say(`${String(Math.round((Date.now() - started) / 1000))} s`)
process.exitCode = survivors.length > 0 || wrong.length > 0 ? 1 : 0
