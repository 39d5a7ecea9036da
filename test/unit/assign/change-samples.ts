/* Short ways to write locked teams by hand, and the standby order computed without the library. */

import { createHash } from 'node:crypto'
import {
  changeTeams,
  lockTeams,
  staffDigest,
  type Assignment,
  type ChangeGrounds,
  type ChangeRequest,
  type CrewKey,
  type Staff,
  type StaffExpert,
  type StaffOfficer,
  type Team,
  type TeamChange,
  type TeamChanges,
  type TeamLock
} from '../../../src/assign/index.js'
import { compareUtf8, orThrow, type Digest, type Name } from '../../../src/kernel/index.js'
import type { Visit } from '../../../src/merge/index.js'
import type { RegionCode } from '../../../src/registry/index.js'

export const name = (text: string): Name => text as Name
export const names = (text: string): readonly Name[] => (text === '' ? [] : text.split(' ').map(name))
export const day = (text: string): TeamLock['on'] => text as TeamLock['on']
export const region = (code: string): RegionCode => code as RegionCode

export const MARKET = name('市场监管部门')
export const FIRE = name('消防部门')
export const LIFTS = name('电梯')
export const COUNTY = region('622921')
export const NEIGHBOUR = region('622922')
export const FAR = region('622923')
export const SEED = 'c0'.repeat(32) as Digest
export const LOCKED = day('2022-02-20')

export const officer = (id: string, change: Partial<StaffOfficer> = {}): StaffOfficer => ({
  id: name(id),
  department: MARKET,
  office: name('执法队'),
  region: COUNTY,
  qualifications: [],
  registries: [],
  mayLead: true,
  certificate: { number: name(`证${id}`), from: day('2020-01-01'), to: day('2025-12-31') },
  capacity: null,
  carried: 0,
  weight: 1,
  ...change
})

export const officers = (ids: string, change: Partial<StaffOfficer> = {}): readonly StaffOfficer[] =>
  names(ids).map((id) => officer(id, change))

export const expert = (id: string, change: Partial<StaffExpert> = {}): StaffExpert => ({
  id: name(id),
  specialties: [LIFTS],
  region: COUNTY,
  capacity: null,
  carried: 0,
  weight: 1,
  ...change
})

type Rules = Staff['rules']

const rules: Rules = {
  officersPerVisit: 2,
  officersPerDepartment: 1,
  leaders: 'leadCrew',
  head: 'drawn',
  experts: 'drawn',
  jointRegistry: null,
  widen: 'prefecture',
  mode: 'own',
  reason: '人员集中',
  balance: 'dec-min'
}

export const staffOf = (
  list: readonly StaffOfficer[],
  change: Partial<Omit<Staff, 'rules'>> & { readonly rules?: Partial<Rules> } = {}
): Staff => ({
  officers: [...list].sort((a, b) => compareUtf8(a.id, b.id)),
  experts: [],
  areas: [],
  groups: [],
  neighbours: [],
  widenings: [],
  relations: [],
  lastPairs: [],
  ...change,
  rules: { ...rules, ...change.rules }
})

type Asked = {
  readonly departments?: readonly Name[]
  readonly ordinal?: number
  readonly window?: Visit['window']
  readonly qualifications?: readonly Name[]
  readonly experts?: number
}

/** A visit in March to a subject of the county, for one task. */
export const visit = (subject: string, asked: Asked = {}): Visit => {
  const { departments = [MARKET], ordinal = 1, qualifications = [], experts = 0 } = asked
  const { window = [{ from: day('2022-03-01'), to: day('2022-03-31') }] } = asked
  const key = { notice: '00'.repeat(32) as Digest, draw: name('t') }
  const item = { domain: name('登记'), name: name('公示') } as unknown as Visit['tasks'][number]['item']
  const places = experts === 0 ? [] : [{ specialty: LIFTS, places: experts }]
  return {
    subject: name(subject),
    ordinal,
    tasks: [{ ...key, ticket: '00', item, departments, regions: [COUNTY], window, qualifications, experts: places }],
    lead: key,
    departments,
    form: { of: key, items: [{ item, tasks: [key] }] },
    window,
    region: COUNTY
  }
}

/** A team: crews as `'o1* o2'`, the leader with a star. */
export const team = (
  subject: string,
  crews: readonly (readonly [Name, string])[],
  more: { readonly ordinal?: number; readonly experts?: string; readonly head?: Name | null } = {}
): Team => {
  const own = crews.map(([department, ids]) => ({
    department,
    officers: names(ids).map((id) => ({ id: name(id.replace('*', '')), leads: id.endsWith('*') }))
  }))
  const { ordinal = 1, experts } = more
  const { head = own[0]?.officers.find(({ leads }) => leads)?.id ?? null } = more
  const list = experts === undefined ? [] : [{ specialty: LIFTS, experts: names(experts) }]
  return { subject: name(subject), ordinal, head, crews: own, experts: list }
}

export const crew = (subject: string, change: Partial<CrewKey> = {}): CrewKey => ({
  subject: name(subject),
  ordinal: 1,
  department: change.specialty === undefined ? MARKET : null,
  specialty: null,
  ...change
})

export const empty = (key: CrewKey, missing: number, leader: boolean): Assignment['unfilled'][number] => ({
  ...key,
  missing,
  leader,
  eligible: 0,
  eligibleLeaders: 0
})

export const assignmentOf = (staff: Staff, teams: readonly Team[], change: Partial<Assignment> = {}): Assignment => {
  const given = teams.flatMap(({ crews, experts }) => [
    ...crews.flatMap((own) => own.officers.map(({ id }) => id)),
    ...experts.flatMap((own) => own.experts)
  ])
  return {
    rotation: null,
    teams,
    unfilled: [],
    shortages: [],
    loads: [...staff.officers, ...staff.experts].map(({ id, carried }) => ({
      officer: id,
      carried,
      visits: given.filter((one) => one === id).length
    })),
    forced: [],
    borrowed: [],
    repeats: [],
    expertsToAppoint: [],
    ...change
  }
}

export type Case = ChangeGrounds & { readonly lock: TeamLock }

export const locked = (
  staff: Staff,
  visits: readonly Visit[],
  teams: readonly Team[],
  change: Partial<Assignment> = {}
): Case => {
  const assignment = assignmentOf(staff, teams, change)
  const record = { notice: { staff: { digest: staffDigest(staff) } }, seed: SEED }
  return { staff, visits, assignment, record, lock: lockTeams({ assignment, on: LOCKED }) }
}

export const approved = { on: day('2022-03-01'), reason: '本人申请', approver: name('局长') }

/** A request that somebody is replaced by lot. */
export const replace = (out: string, key: CrewKey, change: object = {}): ChangeRequest => ({
  ...approved,
  _tag: 'Replaced',
  ...key,
  out: name(out),
  cause: 'absence',
  relation: null,
  by: 'drawn',
  ...change
})

export const changed = (
  given: Case,
  changes: readonly ChangeRequest[],
  chain: readonly TeamChange[] = []
): TeamChanges => orThrow(changeTeams({ ...given, chain, changes }))

/** The members of a crew, the leader with a star. */
export const membersOf = (teams: readonly Team[], key: CrewKey): string => {
  const own = teams.find(({ subject, ordinal }) => subject === key.subject && ordinal === key.ordinal)
  if (key.specialty !== null)
    return own?.experts.find(({ specialty }) => specialty === key.specialty)?.experts.join(' ') ?? ''
  const list = own?.crews.find(({ department }) => department === key.department)?.officers ?? []
  return list.map(({ id, leads }) => (leads ? `${id}*` : id)).join(' ')
}

const hex = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** The seeded order of a crew, from the document's words alone: nothing of the library is used. */
export function seededByHand(seed: string, key: CrewKey, ids: readonly string[]): readonly string[] {
  const text = (value: string | null): string => (value === null ? 'null' : JSON.stringify(value))
  const component = hex(
    `{"standby":{"department":${text(key.department)},"ordinal":${String(key.ordinal)},` +
      `"specialty":${text(key.specialty)},"subject":${text(key.subject)}}}`
  )
  const words: number[] = []
  let count = 0
  const below = (n: number): number => {
    for (;;) {
      if (words.length === 0) {
        const block = hex(`dr1|a|${seed}|${component}|${String(count++)}`)
        for (let i = 0; i < 64; i += 8) words.push(Number.parseInt(block.slice(i, i + 8), 16))
      }
      const word = words.shift() ?? 0
      if (word < 2 ** 32 - (2 ** 32 % n)) return word % n
    }
  }
  const order = [...ids].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  for (let i = order.length - 1; i > 0; i--) {
    const j = below(i + 1)
    const kept = order[i] ?? ''
    order[i] = order[j] ?? ''
    order[j] = kept
  }
  return order
}
