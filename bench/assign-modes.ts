/* Visits and staff of a prefecture of 20 departments and 9 areas, for the benchmark of teams: as many as the pool of indices has. */

import { monthsWindow } from '../src/calendar/index.js'
import type { Mode } from '../src/assign/mode.js'
import type { Relation } from '../src/assign/relation.js'
import { staffDigest, type Staff, type StaffOfficer } from '../src/assign/staff.js'
import { compareUtf8, sha256Text, type CivilDate, type Digest, type Name } from '../src/kernel/index.js'
import type { Visit, VisitTask } from '../src/merge/index.js'
import type { RegionCode } from '../src/registry/index.js'
import { numbers, someOf } from './assign-pool.js'
import { creditCodes } from './ticket.js'

const PREFECTURE = '622900' as RegionCode
const REGIONS = [PREFECTURE, ...Array.from({ length: 8 }, (_, i) => String(622_921 + i) as RegionCode)]
const DEPARTMENTS = Array.from({ length: 20 }, (_, i) => `第${String(i + 1).padStart(2, '0')}部门` as Name)
const SPECIALTIES = ['食品', '特种设备', '消防', '环保', '卫生', '建筑'] as readonly string[] as readonly Name[]
const notice = sha256Text('notice')

/** How large a prefecture is, and what else is declared in it. */
export type Prefecture = {
  readonly visits: number
  readonly officers: number
  /** Of all pairs of an officer and a visited subject. */
  readonly conflicts: number
  readonly mode: Mode
  /** A third of the pools may be widened to their neighbours, and every fifth subject was visited last time. */
  readonly costs: boolean
}

/** What `assignOfficers` takes. */
export type Campaign = {
  readonly visits: readonly Visit[]
  readonly staff: Staff
  readonly record: { readonly notice: { readonly staff: { readonly digest: Digest } }; readonly seed: Digest }
}

/**
 * Two places a visit: of every three visits two are of one department, one is of two. Six specialties, of which every
 * visit asks for one and every officer holds three; three officers of five may lead. Capacities of a department sum to
 * the places that its visits have, rounded up to a whole number an officer.
 */
export function prefectureOf({ visits: size, officers: count, conflicts, mode, costs }: Prefecture): Campaign {
  const below = numbers()
  const subjects = [...(creditCodes(size) as readonly Name[])].sort(compareUtf8)
  const visits = subjects.map((subject, i) => visitOf(subject, i, below))
  const asked = new Map<Name, number>()
  for (const { departments } of visits)
    for (const department of departments)
      asked.set(department, (asked.get(department) ?? 0) + (departments.length === 1 ? 2 : 1))
  const officers = Array.from({ length: count }, (_, i) => officerOf(i, count, asked))
  const barred = someOf(Math.round(conflicts * size * count), size * count, below)
  const relations = barred.map((pair) => relationOf(officers[Math.floor(pair / size)], subjects[pair % size]))
  const last = costs ? someOf(2 * Math.floor(size / 5), size * count, below) : []
  const staff: Staff = {
    officers,
    experts: [],
    areas: REGIONS.map((region) => ({
      region,
      subjects: visits.flatMap((visit) => (visit.region === region ? visit.subject : []))
    })),
    groups: mode === 'groups' ? groupsOf(officers) : [],
    neighbours: REGIONS.map((region, i) => ({
      region,
      neighbours: [REGIONS[(i + 1) % REGIONS.length], REGIONS[(i + 8) % REGIONS.length]]
        .flatMap((near) => near ?? [])
        .sort(compareUtf8)
    })),
    widenings: DEPARTMENTS.flatMap((department, d) =>
      REGIONS.flatMap((region, r) =>
        costs && (d + r) % 3 === 0
          ? [{ department, region, to: 'neighbours' as const, reason: '人员不足', approver: '局长' as Name }]
          : []
      )
    ),
    relations,
    lastPairs: last.map((pair) => {
      const { officer, subject } = relationOf(officers[Math.floor(pair / size)], subjects[pair % size])
      return { officer, subject }
    }),
    rules: {
      officersPerVisit: 2,
      officersPerDepartment: 1,
      leaders: 'leadCrew',
      head: 'drawn',
      experts: 'drawn',
      jointRegistry: null,
      widen: 'neighbours',
      mode,
      reason: '全州统一',
      balance: 'dec-min'
    }
  }
  return { visits, staff, record: { notice: { staff: { digest: staffDigest(staff) } }, seed: sha256Text('bench') } }
}

function visitOf(subject: Name, i: number, below: (n: number) => number): Visit {
  // More subjects in some areas than in others, while officers stand alike in all: own pools fall short.
  const region = REGIONS[Math.max(below(REGIONS.length), below(REGIONS.length))] ?? PREFECTURE
  const lead = below(DEPARTMENTS.length)
  const partner = (lead + 1 + below(DEPARTMENTS.length - 1)) % DEPARTMENTS.length
  const departments = [lead, ...(i % 3 === 0 ? [partner] : [])].flatMap((one) => DEPARTMENTS[one] ?? [])
  const quarter = below(3)
  const window = monthsWindow(2022, 1 + 3 * quarter, 6 + 3 * quarter)
  const domain = SPECIALTIES[below(SPECIALTIES.length)] as Name
  const item = { domain, initiator: departments[0] as Name, item: domain, objects: '企业' as Name }
  const key = { notice, draw: `第${String(below(70))}行` as Name }
  const task: VisitTask = {
    ...key,
    ticket: sha256Text(subject),
    item,
    departments,
    // A task in four is the prefecture's as well.
    regions: below(4) === 0 ? [...new Set([PREFECTURE, region])].sort(compareUtf8) : [region],
    window,
    qualifications: [domain],
    experts: []
  }
  const form = { of: key, items: [{ item, tasks: [key] }] }
  return { subject, ordinal: 1, tasks: [task], lead: key, departments, form, window, region }
}

function officerOf(i: number, count: number, asked: ReadonlyMap<Name, number>): StaffOfficer {
  const at = i % DEPARTMENTS.length
  const department = DEPARTMENTS[at] as Name
  const number = Math.floor(i / DEPARTMENTS.length)
  const officers = Math.floor((count - 1 - at) / DEPARTMENTS.length) + 1
  const places = asked.get(department) ?? 0
  const least = Math.floor(places / officers)
  // Colleagues who stand next to each other in their office hold the same: they can form a group.
  const held = Math.floor(number / REGIONS.length / 2)
  return {
    id: `officer-${String(i).padStart(6, '0')}` as Name,
    department,
    office: '执法科' as Name,
    region: REGIONS[number % REGIONS.length] ?? PREFECTURE,
    qualifications: [0, 1, 3].map((step) => SPECIALTIES[(held + step) % SPECIALTIES.length] as Name).sort(compareUtf8),
    registries: [],
    mayLead: number % 5 < 3,
    certificate: { number: `Z${String(i)}` as Name, from: '2020-01-01' as CivilDate, to: '2024-12-31' as CivilDate },
    capacity: least + (number < places - least * officers ? 1 : 0),
    carried: 0,
    weight: 1
  }
}

function groupsOf(officers: readonly StaffOfficer[]): Staff['groups'] {
  const waiting = new Map<string, StaffOfficer>()
  return officers.flatMap((officer) => {
    const office = `${officer.department} ${officer.region}`
    const mate = waiting.get(office)
    if (mate === undefined) {
      waiting.set(office, officer)
      return []
    }
    waiting.delete(office)
    return [{ name: `group-${mate.id}` as Name, officers: [mate.id, officer.id] }]
  })
}

const relationOf = (officer: StaffOfficer | undefined, subject: Name | undefined): Relation => ({
  officer: officer?.id ?? ('' as Name),
  subject: subject ?? ('' as Name),
  kind: 'other',
  source: 'officer',
  from: null,
  to: null
})
