/* Short ways to write officers, staffs and visits in tests. */

import { expect } from 'vitest'
import {
  assignOfficers,
  checkAssignment,
  staffDigest,
  type Assignment,
  type DrawnSeed,
  type Staff,
  type StaffOfficer
} from '../../../src/assign/index.js'
import { compareUtf8, orThrow, sha256Text } from '../../../src/kernel/index.js'
import type { Visit, VisitTask } from '../../../src/merge/index.js'
import { area, COUNTY, day, months, name, names } from '../merge/samples.js'

export const MARKET = '市场监管部门'
export const FIRE = '消防部门'

export const officer = (id: string, change: Partial<StaffOfficer> = {}): StaffOfficer => ({
  id: name(id),
  department: name(MARKET),
  region: COUNTY,
  mayLead: true,
  certifiedFrom: day('2020-01-01'),
  certifiedTo: day('2025-12-31'),
  capacity: null,
  carried: 0,
  ...change
})

export const officers = (ids: string, change: Partial<StaffOfficer> = {}): readonly StaffOfficer[] =>
  ids.split(' ').map((id) => officer(id, change))

/** A visit in March with one task of these departments. */
export const visit = (
  subject: string,
  departments: readonly string[] = [MARKET],
  change: Partial<Pick<Visit, 'window' | 'ordinal'> & Pick<VisitTask, 'regions'>> = {}
): Visit => {
  const { window = months(3, 3), ordinal = 1, regions = [COUNTY] } = change
  const own = names(...departments)
  const task = { draw: name('t'), ticket: '00', departments: own, regions, window }
  return { subject: name(subject), ordinal, tasks: [task], lead: name('t'), departments: own, window, region: COUNTY }
}

export const SUBJECTS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

export const staffWith = (list: readonly StaffOfficer[], change: Partial<Staff> = {}): Staff => ({
  officers: [...list].sort((a, b) => compareUtf8(a.id, b.id)),
  areas: [area(COUNTY, ...SUBJECTS)],
  relations: [],
  rules: { officersPerVisit: 2, officersPerDepartment: 1 },
  ...change
})

export const recordFor = (staff: Staff, seed = 'seed'): DrawnSeed => ({
  notice: { staff: { digest: staffDigest(staff) } },
  seed: sha256Text(seed)
})

/** Assigns, and holds the outcome against the rules before anything else is asked of it. */
export const assigned = (visits: readonly Visit[], staff: Staff, seed = 'seed'): Assignment => {
  const assignment = orThrow(assignOfficers({ visits, staff, record: recordFor(staff, seed) }))
  expect(checkAssignment({ visits, staff, assignment })).toEqual([])
  return assignment
}

/** The ids of each team, leader first; a leader's empty place is an empty text. */
export const teamsOf = (assignment: Assignment): readonly (readonly string[])[] =>
  assignment.teams.map(({ head, crews }) => [
    head ?? '',
    ...crews.flatMap(({ officers: own }) => own.filter(({ leads }) => !leads).map(({ id }) => id))
  ])
