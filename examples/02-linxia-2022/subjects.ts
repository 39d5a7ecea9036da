/* 109,275 subjects, all made up: every name begins with 示例, every code has DEM where a real one has MA or digits. */

import {
  checkCharacter,
  CREDIT_CODE_ALPHABET,
  organisationCheckCharacter,
  type CreditCode,
  type RegionCode,
  type RegionEntry,
  type RiskClass,
  type Subject,
  type SubjectKind,
  type SubjectStatus
} from '../../src/registry/index.js'
import type { Name } from '../../src/kernel/index.js'
import { syllables } from './names.js'
import { OTHER_POOLS, PLAN_POOLS, REPORTING_POOL, type Pool } from './pools.js'
import { chanceOf, type Chance } from './random.js'

/** As many as the prefecture imported. */
export const SUBJECTS = 109_275

/** Makes the subjects: registry by registry, some of them in several. */
export function makeSubjects(seed: string, regions: readonly RegionEntry[]): readonly Subject[] {
  const counties = regions.map((county, i) => [county, SHARES[i] ?? 10] as const)
  const all: Draft[] = []
  const members = new Map<string, readonly Draft[]>()
  const fill = (pool: Pool, size: number, taken: readonly Draft[] = []): void => {
    const chance = chanceOf(seed, pool.registry)
    const shared = new Set([
      ...taken,
      ...(pool.shared ?? []).flatMap(([from, count]) => chance.some(members.get(from) ?? [], count))
    ])
    for (const member of shared) member.registries.push(pool.registry as Name)
    const own = Array.from({ length: Math.max(0, size - shared.size) }, (_, i) =>
      draftOf(pool, chance, counties, all.length + i, i)
    )
    for (const member of own) all.push(member)
    members.set(pool.registry, [...shared, ...own])
  }

  for (const pool of PLAN_POOLS) fill(pool, pool.size)
  const reports = chanceOf(seed, 'who reports')
  const firms = all.filter(({ kind }) => kind === 'enterprise' || kind === 'foreign-enterprise')
  fill(
    REPORTING_POOL,
    REPORTING_POOL.size,
    firms.filter(() => reports.inThousand(930))
  )
  for (const pool of OTHER_POOLS) fill(pool, pool === OTHER_POOLS.at(-1) ? SUBJECTS - all.length : pool.size)
  return all
}

type Weighted = readonly (readonly [RegionEntry, number])[]

type Draft = Omit<Subject, 'registries'> & { readonly registries: Name[] }

function draftOf(pool: Pool, chance: Chance, counties: Weighted, serial: number, ofPool: number): Draft {
  const kind = chance.byWeight(pool.kinds)
  const county = kind === 'jurisdiction' ? at(counties, ofPool)[0] : chance.byWeight(counties)
  const code = codeOf(kind, county.code, serial)
  const prefix = idPrefix[kind]
  return {
    id: (code ?? (prefix === null ? county.code : `${prefix}-${String(serial + 1).padStart(6, '0')}`)) as Name,
    kind,
    name: nameOf(kind, county, pool, chance),
    creditCode: code,
    region: county.code,
    // A registry of a few is looked after by hand; in the others some have gone and still stand there.
    status: pool.size < 10 || kind === 'product' || kind === 'project' ? 'operating' : chance.byWeight(STATUSES),
    registries: [pool.registry as Name],
    riskClass: isClassified(kind) && !chance.inThousand(unclassified[kind] ?? 0) ? chance.byWeight(CLASSES) : null
  }
}

const CLASSES: readonly (readonly [RiskClass, number])[] = [
  ['low', 55],
  ['general', 33],
  ['higher', 9],
  ['high', 3]
]

// One in fifty does not go on as registered.
const STATUSES: readonly (readonly [SubjectStatus, number])[] = [
  ['operating', 9800],
  ['dormant', 62],
  ['closed', 46],
  ['in-liquidation', 8],
  ['deregistered', 51],
  ['registration-revoked', 4],
  ['licence-revoked', 17],
  ['moved-away', 12]
]

// How many of a thousand have not been classified yet.
const unclassified: { readonly [K in SubjectKind]?: number } = {
  enterprise: 4,
  'foreign-enterprise': 4,
  cooperative: 60,
  'sole-trader': 180
}
const isClassified = (kind: SubjectKind): boolean => unclassified[kind] !== undefined

const codePrefix: { readonly [K in SubjectKind]?: string } = {
  enterprise: '91',
  'foreign-enterprise': '91',
  'sole-trader': '92',
  cooperative: '93',
  organisation: '12'
}

const idPrefix: { readonly [K in SubjectKind]: string | null } = {
  enterprise: null,
  'foreign-enterprise': null,
  'sole-trader': null,
  cooperative: null,
  organisation: null,
  product: 'CP',
  project: 'XM',
  behaviour: 'XW',
  place: 'CS',
  counterpart: 'DSR',
  jurisdiction: null
}

/** A credit code with both its check characters; DEM stands where no real code has it. */
function codeOf(kind: SubjectKind, region: RegionCode, serial: number): CreditCode | null {
  const prefix = codePrefix[kind]
  if (prefix === undefined) return null
  const base = CREDIT_CODE_ALPHABET.length
  const digits = Array.from({ length: 5 }, (_, i) =>
    CREDIT_CODE_ALPHABET.charAt(Math.floor(serial / base ** (4 - i)) % base)
  )
  const organisation = `DEM${digits.join('')}`
  const first17 = `${prefix}${region}${organisation}${organisationCheckCharacter(organisation) ?? ''}`
  return `${first17}${checkCharacter(first17) ?? ''}` as CreditCode
}

const forms: { readonly [K in SubjectKind]: string } = {
  enterprise: '有限公司',
  'foreign-enterprise': '（外商投资）有限公司',
  'sole-trader': '（个体）',
  cooperative: '农民专业合作社',
  organisation: '',
  product: '（批次）',
  project: '项目',
  behaviour: '',
  place: '',
  counterpart: '（当事人）',
  jurisdiction: ''
}

function nameOf(kind: SubjectKind, county: RegionEntry, pool: Pool, chance: Chance): string {
  if (kind === 'jurisdiction') return county.name
  return `示例${county.name}${syllables(chance)}${chance.pick(pool.trades)}${forms[kind]}`
}

// The city and its neighbours have more than the mountains.
const SHARES = [26, 13, 11, 10, 12, 10, 11, 7]
const at = <A>(list: readonly A[], i: number): A => list[i % list.length] as A
