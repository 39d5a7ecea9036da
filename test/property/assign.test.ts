import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  assignOfficers,
  checkAssignment,
  RELATION_KINDS,
  type Assignment,
  type Staff,
  type StaffOfficer
} from '../../src/assign/index.js'
import { compareUtf8, orThrow } from '../../src/kernel/index.js'
import type { Visit } from '../../src/merge/index.js'
import { area, COUNTY, day, months, name, OTHER_COUNTY, PREFECTURE } from '../unit/merge/samples.js'
import { FIRE, MARKET, officer, recordFor, staffWith, SUBJECTS, visit } from '../unit/assign/samples.js'

const departments = [MARKET, FIRE, '公安部门']

const officerChange: fc.Arbitrary<Partial<StaffOfficer>> = fc.record({
  department: fc.constantFrom(...departments.map(name)),
  region: fc.constantFrom(COUNTY, OTHER_COUNTY, PREFECTURE),
  mayLead: fc.boolean(),
  certifiedTo: fc.constantFrom(day('2022-03-31'), day('2022-06-30'), day('2025-12-31')),
  capacity: fc.option(fc.nat(3), { nil: null }),
  carried: fc.nat(3)
})

const staffs: fc.Arbitrary<Staff> = fc
  .record({
    changes: fc.array(officerChange, { maxLength: 14 }),
    pairs: fc.array(fc.tuple(fc.nat(13), fc.nat(7), fc.constantFrom(...RELATION_KINDS)), { maxLength: 8 }),
    officersPerVisit: fc.integer({ min: 1, max: 4 }),
    officersPerDepartment: fc.integer({ min: 1, max: 2 })
  })
  .map(({ changes, pairs, ...rules }) => {
    const known = new Map(
      pairs.map(([who, whom, kind]) => [`o${String(who + 10)} ${SUBJECTS[whom] ?? ''} ${kind}`, kind])
    )
    const relations = [...known]
      .sort(([a], [b]) => compareUtf8(a, b))
      .map(([key, kind]) => {
        const [who = '', whom = ''] = key.split(' ')
        return { officer: name(who), subject: name(whom), kind }
      })
    return staffWith(
      changes.map((change, i) => officer(`o${String(i + 10)}`, change)),
      { relations, rules }
    )
  })

const visitsOf = (own: readonly string[]): fc.Arbitrary<readonly Visit[]> =>
  fc
    .array(
      fc.record({
        ids: fc.shuffledSubarray([...own], { minLength: 1 }),
        window: fc.constantFrom(months(3, 3), months(5, 6), [...months(3, 3), ...months(8, 8)]),
        regions: fc.constantFrom(null, [COUNTY], [PREFECTURE], [COUNTY, PREFECTURE], [OTHER_COUNTY])
      }),
      { maxLength: 10 }
    )
    .map((list) =>
      list.map(({ ids, window, regions }, i) =>
        visit(SUBJECTS[i % SUBJECTS.length] ?? 'a', ids, {
          window,
          regions,
          ordinal: 1 + Math.floor(i / SUBJECTS.length)
        })
      )
    )

const anyVisits = visitsOf(departments)
const seeds = fc.string()

const assign = (visits: readonly Visit[], staff: Staff, seed: string): Assignment =>
  orThrow(assignOfficers({ visits, staff, record: recordFor(staff, seed) }))

describe('assigning', () => {
  it('breaks no rule that a second look knows', () => {
    fc.assert(
      fc.property(anyVisits, staffs, seeds, (visits, staff, seed) => {
        expect(checkAssignment({ visits, staff, assignment: assign(visits, staff, seed) })).toEqual([])
      }),
      { numRuns: 400 }
    )
  })

  it('gives the same whatever the order of the visits', () => {
    fc.assert(
      fc.property(anyVisits, staffs, seeds, (visits, staff, seed) => {
        expect(assign([...visits].reverse(), staff, seed)).toEqual(assign(visits, staff, seed))
      })
    )
  })

  it('gives a department the same whatever another department’s officers, relations and visits are', () => {
    const market = visitsOf([MARKET])
    const foreign = visitsOf([FIRE, '公安部门'])
    fc.assert(
      fc.property(market, foreign, staffs, staffs, seeds, (visits, others, staff, other, seed) => {
        const own = staff.officers.filter(({ department }) => department === MARKET)
        const strangers = other.officers.filter(({ department }) => department !== MARKET)
        const ids = new Set(strangers.map(({ id }) => id))
        const moved = others.map((one) => ({ ...one, ordinal: one.ordinal + 100 }))
        const alone = assign(visits, staffWith(own, { relations: staff.relations, rules: staff.rules }), seed)
        const renamed = own.map((one) => ({ ...one, id: name(`m${one.id}`) }))
        const relations = staff.relations.map((one) => ({ ...one, officer: name(`m${one.officer}`) }))
        const first = assign(visits, staffWith(renamed, { relations, rules: staff.rules }), seed)
        const both = staffWith([...renamed, ...strangers], {
          relations: [...relations, ...other.relations.filter((one) => ids.has(one.officer))].sort(
            (a, b) =>
              compareUtf8(a.officer, b.officer) || compareUtf8(a.subject, b.subject) || compareUtf8(a.kind, b.kind)
          ),
          rules: staff.rules
        })
        const together = assign([...visits, ...moved], both, seed)
        expect(together.teams.filter(({ ordinal }) => ordinal < 100)).toEqual(first.teams)
        expect(together.unfilled.filter(({ ordinal }) => ordinal < 100)).toEqual(first.unfilled)
        expect(together.loads.filter(({ officer: id }) => !ids.has(id))).toEqual(first.loads)
        expect(alone.teams).toHaveLength(first.teams.length)
      })
    )
  })

  it('lists as missing exactly what no officer took', () => {
    fc.assert(
      fc.property(anyVisits, staffs, seeds, (visits, staff, seed) => {
        const { teams, unfilled, loads } = assign(visits, staff, seed)
        const { officersPerVisit, officersPerDepartment } = staff.rules
        const asked = visits.reduce(
          (sum, own) => sum + Math.max(officersPerVisit, officersPerDepartment * own.departments.length),
          0
        )
        const missing = unfilled.reduce((sum, entry) => sum + entry.missing, 0)
        expect(loads.reduce((sum, load) => sum + load.visits, 0) + missing).toBe(asked)
        expect(teams.filter(({ head }) => head === null)).toHaveLength(unfilled.filter(({ leader }) => leader).length)
      })
    )
  })

  it('leaves no load two above another where every visit takes one of people who may all take it', () => {
    const people = fc
      .integer({ min: 2, max: 9 })
      .map((count) => Array.from({ length: count }, (_, i) => officer(`o${String(i)}`)))
    fc.assert(
      fc.property(visitsOf([MARKET]), people, seeds, (visits, own, seed) => {
        const near = visits.map((one) => visit(one.subject, [MARKET], { ordinal: one.ordinal }))
        const loads = assign(
          near,
          staffWith(own, { rules: { officersPerVisit: 1, officersPerDepartment: 1 } }),
          seed
        ).loads.map((load) => load.visits)
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
      })
    )
  })
})

describe('size', () => {
  it('11,000 visits with 4,074 officers of 20 departments are matched without building their 45 million pairs', () => {
    const ids = Array.from({ length: 11_000 }, (_, i) => `s${String(i).padStart(5, '0')}`)
    const units = Array.from({ length: 20 }, (_, i) => `部门${String(i)}`)
    const people = Array.from({ length: 4_074 }, (_, i) =>
      officer(`o${String(i).padStart(4, '0')}`, { department: name(units[i % 20] ?? ''), mayLead: i % 3 === 0 })
    )
    const visits = ids.map((id, i) =>
      visit(
        id,
        [units[i % 20] ?? '', units[(i * 7 + 3) % 20] ?? ''].filter((one, at, all) => all.indexOf(one) === at)
      )
    )
    const staff = staffWith(people, { areas: [area(COUNTY, ...ids)] })
    const record = recordFor(staff)
    const assignment = orThrow(assignOfficers({ visits, staff, record }))
    expect(assignment.unfilled).toEqual([])
    expect(checkAssignment({ visits, staff, assignment })).toEqual([])
  })
})
