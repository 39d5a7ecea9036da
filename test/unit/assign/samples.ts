/* Short ways to write officers, experts, staffs and visits in tests. */

import {
  assignOfficers,
  staffDigest,
  type Assignment,
  type CrewKey,
  type DrawnSeed,
  type Relation,
  type Staff,
  type StaffExpert,
  type StaffOfficer,
  type Widening
} from '../../../src/assign/index.js'
import { compareUtf8, orThrow, sha256Text } from '../../../src/kernel/index.js'
import type { Visit, VisitTask } from '../../../src/merge/index.js'
import { area, COUNTY, day, months, name, names, NOTICE } from '../merge/samples.js'

export const MARKET = '市场监管部门'
export const FIRE = '消防部门'

export const officer = (id: string, change: Partial<StaffOfficer> = {}): StaffOfficer => ({
  id: name(id),
  department: name(MARKET),
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
  ids.split(' ').map((id) => officer(id, change))

export const certified = (from: string, to: string): Partial<StaffOfficer> => ({
  certificate: { number: name('证'), from: day(from), to: day(to) }
})

export const expert = (id: string, specialties: readonly string[], change: Partial<StaffExpert> = {}): StaffExpert => ({
  id: name(id),
  specialties: names(...specialties),
  region: COUNTY,
  capacity: null,
  carried: 0,
  weight: 1,
  ...change
})

export const relation = (who: string, subject: string, change: Partial<Relation> = {}): Relation => ({
  officer: name(who),
  subject: name(subject),
  kind: 'kinship',
  source: 'officer',
  from: null,
  to: null,
  ...change
})

export const widening = (change: Partial<Widening> = {}): Widening => ({
  department: name(MARKET),
  region: COUNTY,
  to: 'neighbours',
  reason: '人员不足',
  approver: name('局长'),
  ...change
})

type TaskChange = Partial<Pick<VisitTask, 'departments' | 'regions' | 'window' | 'qualifications' | 'experts'>>

export const visitTask = (draw: string, change: TaskChange = {}): VisitTask => ({
  notice: NOTICE,
  draw: name(draw),
  ticket: '00',
  item: { domain: name('领域'), initiator: name(MARKET), item: name(`${draw}检查`), objects: name('企业') },
  departments: names(MARKET),
  regions: [COUNTY],
  window: months(3, 3),
  qualifications: [],
  experts: [],
  ...change
})

/** A visit in March for these tasks. */
export const visitOf = (
  subject: string,
  tasks: readonly VisitTask[],
  change: Partial<Pick<Visit, 'window' | 'ordinal' | 'region'>> = {}
): Visit => {
  const keys = tasks.map(({ notice, draw }) => ({ notice, draw }))
  const [lead = { notice: NOTICE, draw: name('t') }] = keys
  return {
    subject: name(subject),
    ordinal: 1,
    tasks,
    lead,
    departments: [...new Set(tasks.flatMap(({ departments }) => departments))],
    form: { of: lead, items: tasks.map(({ item }, i) => ({ item, tasks: keys.slice(i, i + 1) })) },
    window: months(3, 3),
    region: COUNTY,
    ...change
  }
}

/** A visit in March with one task of these departments. */
export const visit = (
  subject: string,
  departments: readonly string[] = [MARKET],
  { ordinal, region, ...change }: Omit<TaskChange, 'departments'> & Partial<Pick<Visit, 'ordinal' | 'region'>> = {}
): Visit => ({
  ...visitOf(subject, [visitTask('t', { departments: names(...departments), ...change })], {
    ...(change.window ? { window: change.window } : {}),
    ...(ordinal === undefined ? {} : { ordinal }),
    ...(region === undefined ? {} : { region })
  }),
  departments: names(...departments)
})

export const SUBJECTS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

export const RULES: Staff['rules'] = {
  officersPerVisit: 2,
  officersPerDepartment: 1,
  leaders: 'leadCrew',
  head: 'drawn',
  experts: 'drawn',
  jointRegistry: null,
  widen: 'prefecture',
  mode: 'own',
  reason: '按属地力量安排',
  balance: 'dec-min'
}

export const staffWith = (
  list: readonly StaffOfficer[],
  { rules, ...change }: Partial<Omit<Staff, 'rules'>> & { readonly rules?: Partial<Staff['rules']> } = {}
): Staff => ({
  officers: [...list].sort((a, b) => compareUtf8(a.id, b.id)),
  experts: [],
  areas: [area(COUNTY, ...SUBJECTS)],
  groups: [],
  neighbours: [],
  widenings: [],
  relations: [],
  lastPairs: [],
  ...change,
  rules: { ...RULES, ...rules }
})

export const recordFor = (staff: Staff, seed = 'seed'): DrawnSeed => ({
  notice: { staff: { digest: staffDigest(staff) } },
  seed: sha256Text(seed)
})

export const assigned = (visits: readonly Visit[], staff: Staff, seed = 'seed'): Assignment =>
  orThrow(assignOfficers({ visits, staff, record: recordFor(staff, seed) }))

/** The ids of each team, leader first; a leader's empty place is an empty text. */
export const teamsOf = (assignment: Assignment): readonly (readonly string[])[] =>
  assignment.teams.map(({ head, crews }) => [
    head ?? '',
    ...crews.flatMap(({ officers: own }) => own.filter(({ id }) => id !== head).map(({ id }) => id))
  ])

export const crewOf = (subject: string, change: Partial<CrewKey> = {}): CrewKey => ({
  subject: name(subject),
  ordinal: 1,
  department: name(MARKET),
  specialty: null,
  ...change
})

export const seeds = Array.from({ length: 30 }, (_, i) => `seed ${String(i)}`)
