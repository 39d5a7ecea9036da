import '../seeded.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  assignmentCodec,
  assignOfficers,
  byPair,
  byRelation,
  checkStaff,
  RELATION_KINDS,
  RELATION_SOURCES,
  staffCodec,
  staffOf,
  WIDEN_LIMITS,
  type Assignment,
  type CrewKey,
  type Mode,
  type RosterInput,
  type Staff,
  type StaffOfficer,
  type UnfilledPlaces
} from '../../src/assign/index.js'
import { checkAssignment } from '../../src/audit/index.js'
import {
  canonicalJson,
  cited,
  citing,
  compareUtf8,
  decode,
  orThrow,
  reasonsOf,
  type Name
} from '../../src/kernel/index.js'
import type { Visit } from '../../src/merge/index.js'
import type { Officer } from '../../src/registry/index.js'
import {
  assigned,
  FIRE,
  MARKET,
  officer,
  recordFor,
  staffWith,
  visit,
  visitOf,
  visitTask
} from '../unit/assign/samples.js'
import { ALL_MODES, campaigns, type Campaign } from '../unit/audit/campaigns.js'
import { area, COUNTY, day, name, names, OTHER_COUNTY, PREFECTURE, region, span } from '../unit/merge/samples.js'

const DEPARTMENTS = [MARKET, FIRE, '公安部门']
const EVERY_MODE: readonly Mode[] = [...new Set(ALL_MODES)]

/** Small campaigns of three departments, some visits with a second task, relations of every kind, every limit of widening. */
const campaignsIn = (modes: readonly Mode[] = EVERY_MODE): fc.Arbitrary<Campaign> =>
  fc
    .record({
      campaign: campaigns({
        officers: 14,
        visits: 8,
        experts: 4,
        places: 3,
        modes,
        departments: DEPARTMENTS,
        balances: ['dec-min', 'max-only']
      }),
      second: fc.array(fc.option(secondTask, { freq: 2 }), { minLength: 8, maxLength: 8 }),
      kinds: fc.array(fc.constantFrom(...RELATION_KINDS), { minLength: 3, maxLength: 3 }),
      sources: fc.array(fc.constantFrom(...RELATION_SOURCES), { minLength: 2, maxLength: 2 }),
      widen: fc.constantFrom(...WIDEN_LIMITS),
      isMany: fc.boolean()
    })
    .map(({ campaign: { visits, staff }, second, kinds, sources, widen, isMany }) => ({
      visits: visits.map((one, i) => withTask(one, second[i] ?? null)),
      staff: {
        ...staff,
        ...(isMany ? withFellows(staff) : {}),
        relations: staff.relations
          .map((one, i) => ({
            ...one,
            kind: kinds[i % 3] ?? 'other',
            source: sources[i % 2] ?? 'officer'
          }))
          .sort(byRelation),
        widenings: staff.widenings.filter(({ to }) => WIDEN_LIMITS.indexOf(to) <= WIDEN_LIMITS.indexOf(widen)),
        rules: { ...staff.rules, widen }
      }
    }))

/** For every officer another one who holds all qualifications, in groups as the first ones are. */
function withFellows({ officers, groups }: Staff): Pick<Staff, 'officers' | 'groups'> {
  const fellow = (id: Name): Name => name(`${id}y`)
  const { certificate } = officer('y')
  const more = officers.map((one) => {
    return { ...one, id: fellow(one.id), qualifications: names('乙', '甲'), certificate, carried: 0 }
  })
  const others = groups.map((one) => ({ name: fellow(one.name), officers: one.officers.map(fellow) }))
  return {
    officers: [...officers, ...more].sort((a, b) => compareUtf8(a.id, b.id)),
    groups: [...groups, ...others].sort((a, b) => compareUtf8(a.name, b.name))
  }
}

const secondTask = fc.record({
  departments: fc.subarray(DEPARTMENTS, { minLength: 1, maxLength: 2 }).map((list) => names(...list)),
  regions: fc.constantFrom(null, null, [PREFECTURE], [COUNTY], [COUNTY, OTHER_COUNTY]),
  qualifications: fc.constantFrom(names(), names(), names('乙')),
  experts: fc.constantFrom([], [{ specialty: name('食品'), places: 2 }])
})

const withTask = (one: Visit, task: (typeof secondTask extends fc.Arbitrary<infer A> ? A : never) | null): Visit => {
  const { subject, tasks, ordinal, region: where, window } = one
  const second = task === null ? [] : [visitTask('u', { ...task, window })]
  return visitOf(subject, [...tasks, ...second], { ordinal, region: where, window })
}

const seeds = fc.string()

/** Keys to reorder a list by; all equal, they leave it as it is. */
const orders = fc.array(fc.nat(99), { minLength: 31, maxLength: 31 })

const reordered = <A>(list: readonly A[], keys: readonly number[]): readonly A[] =>
  list
    .map((one, i) => [keys[i % keys.length] ?? 0, one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one)

const isAt =
  ({ subject, ordinal }: Pick<CrewKey, 'subject' | 'ordinal'>) =>
  (one: Pick<CrewKey, 'subject' | 'ordinal'>): boolean =>
    one.subject === subject && one.ordinal === ordinal

const isCrew =
  (key: CrewKey) =>
  (one: CrewKey): boolean =>
    isAt(key)(one) && one.department === key.department && one.specialty === key.specialty

/** Of the given kinds of case each has been met so often at least: a property that never met them proves nothing. */
const meeting = (): { readonly meet: (kind: string, is: boolean) => void; readonly least: () => number } => {
  const met = new Map<string, number>()
  return {
    meet: (kind, is) => void met.set(kind, (met.get(kind) ?? 0) + (is ? 1 : 0)),
    least: () => Math.min(...met.values())
  }
}

describe('the same staff and visits', () => {
  it('give identical bytes in whatever order the visits are given', () => {
    fc.assert(
      fc.property(campaignsIn(), seeds, orders, ({ visits, staff }, seed, keys) => {
        const found = canonicalJson(assigned(reordered(visits, keys), staff, seed))
        expect(found).toBe(canonicalJson(assigned(visits, staff, seed)))
      }),
      { numRuns: 80 }
    )
  })

  it('give identical bytes in whatever order the registries list people, relations, pairs, groups and areas', () => {
    fc.assert(
      fc.property(campaignsIn(), seeds, orders, ({ visits, staff: drawn }, seed, keys) => {
        const staff = { ...drawn, experts: drawn.experts.map((one) => ({ ...one, capacity: null })) }
        const roster = orThrow(staffOf(rosterOf(staff)))
        expect(roster.staff).toEqual(staff)
        expect(roster.leftOut).toHaveLength(2)
        expect(roster.idle).toHaveLength(2)
        const other = orThrow(staffOf(reorderedRoster(rosterOf(staff), keys)))
        expect(canonicalJson(other)).toBe(canonicalJson(roster))
        expect(canonicalJson(assigned(visits, other.staff, seed))).toBe(canonicalJson(assigned(visits, staff, seed)))
      }),
      { numRuns: 80 }
    )
  })
})

const rule = citing('临夏州部门联合细则')('第二十三条')

/** The registries from which a staff comes, with two officers whom nobody can draw and all that is said of them. */
function rosterOf({ officers, experts, rules, ...lists }: Staff): RosterInput {
  const bearing = [...officers, ...experts]
  const away = names('away', 'bare').map((id) => ({ officer: id, subject: name('a') }))
  return {
    ...lists,
    officers: [
      ...officers.map(registered),
      { ...registered(officer('away')), status: 'leave' },
      { ...registered(officer('bare')), certificate: null }
    ],
    experts: experts.map(({ id, specialties, region: where }) => {
      return { id, name: '某人', office: name('检测所'), specialties, region: where, status: 'on-duty' }
    }),
    // One region in two lists, and twice the same relation or pair.
    areas: lists.areas.flatMap(({ region: where, subjects }) => [
      area(where, ...subjects.slice(1)),
      area(where, ...subjects.slice(0, 1))
    ]),
    relations: [
      ...lists.relations,
      ...lists.relations.slice(0, 2),
      ...away.map((one) => ({ ...one, kind: 'other', source: 'subject', from: null, to: null }) as const)
    ],
    lastPairs: [...lists.lastPairs, ...lists.lastPairs.slice(0, 2), ...away],
    carried: bearing.map(({ id, carried }) => ({ officer: id, visits: carried })),
    weights: bearing.map(({ id, weight }) => ({ officer: id, weight })),
    rules: {
      officersPerVisit: cited(rules.officersPerVisit, rule),
      officersPerDepartment: cited(rules.officersPerDepartment, rule),
      leaders: cited(rules.leaders, rule),
      head: cited(rules.head, rule),
      experts: cited(rules.experts, rule),
      jointRegistry: cited(rules.jointRegistry, rule),
      widen: cited(rules.widen, rule)
    },
    choices: { mode: rules.mode, reason: rules.reason, balance: rules.balance }
  }
}

function registered({ id, department, office, qualifications, certificate, ...one }: StaffOfficer): Officer {
  return {
    id,
    name: '某人',
    office,
    department,
    post: null,
    certificate,
    userRight: null,
    fields: [],
    mobile: null,
    region: one.region,
    group: 'civil-servant',
    // What counts as qualification and what as specialty is the registry's affair; one stands in both.
    qualifications: qualifications.slice(0, 1),
    specialties: qualifications,
    mayLead: one.mayLead,
    status: 'on-duty',
    capacity: one.capacity,
    registries: one.registries
  }
}

function reorderedRoster(input: RosterInput, keys: readonly number[]): RosterInput {
  const by = <A>(list: readonly A[]): readonly A[] => reordered(list, keys)
  return {
    ...input,
    officers: by(
      input.officers.map(({ specialties, registries = [], ...one }) => {
        return { ...one, specialties: by(specialties), registries: by(registries) }
      })
    ),
    experts: by(input.experts.map((one) => ({ ...one, specialties: by(one.specialties) }))),
    areas: by(input.areas.map((one) => ({ ...one, subjects: by(one.subjects) }))),
    relations: by(input.relations),
    groups: by(input.groups.map((one) => ({ ...one, officers: by(one.officers) }))),
    neighbours: by(input.neighbours.map((one) => ({ ...one, neighbours: by(one.neighbours) }))),
    widenings: by(input.widenings),
    lastPairs: by(input.lastPairs),
    carried: by(input.carried),
    weights: by(input.weights ?? [])
  }
}

describe('a department', () => {
  it('gets the same whatever the people, relations and visits of other departments, and the experts, are', () => {
    const two = fc.constantFrom(...EVERY_MODE).chain((mode) => fc.tuple(campaignsIn([mode]), campaignsIn([mode])))
    const { meet, least } = meeting()
    fc.assert(
      fc.property(two, fc.constantFrom(...names(...DEPARTMENTS)), seeds, ([campaign, other], own, seed) => {
        const together = exchanged(campaign, renamed(other), own)
        const { officers, groups, rules } = together.staff
        fc.pre(officers.length > 0 && (rules.mode !== 'groups' || groups.length > 0))
        const before = partOf(campaign, own, seed)
        expect(partOf(together, own, seed)).toEqual(before)
        meet(
          'served',
          before.crews.some(({ officers }) => officers.length > 0)
        )
        meet('short', before.shortages.length > 0)
        meet('certain', before.forced.length > 0)
      }),
      { numRuns: 100 }
    )
    expect(least()).toBeGreaterThan(0)
  })
})

/** Other people, whose ids come between those that they are put among. */
function renamed({ visits, staff }: Campaign): Campaign {
  const other = (id: Name): Name => name(`${id}x`)
  const of = <A extends { readonly officer: Name }>(list: readonly A[]): readonly A[] =>
    list.map((one) => ({ ...one, officer: other(one.officer) }))
  return {
    visits: visits.map((one) => ({ ...one, ordinal: one.ordinal + 100 })),
    staff: {
      ...staff,
      officers: staff.officers.map((one) => ({ ...one, id: other(one.id) })),
      experts: staff.experts.map((one) => ({ ...one, id: other(one.id) })),
      groups: staff.groups.map((one) => ({ name: other(one.name), officers: one.officers.map(other) })),
      relations: of(staff.relations),
      lastPairs: of(staff.lastPairs)
    }
  }
}

/** A campaign in which all that is not of a department comes from another one. */
function exchanged({ visits, staff }: Campaign, other: Campaign, own: Name): Campaign {
  const mine = staff.officers.filter(({ department }) => department === own)
  const ids = new Set(mine.map(({ id }) => id))
  const theirs = other.staff.officers.filter(({ department }) => department !== own)
  const { experts } = other.staff
  const otherIds = new Set([...theirs, ...experts].map(({ id }) => id))
  const both = <A extends { readonly officer: Name }>(list: readonly A[], others: readonly A[]): A[] => [
    ...list.filter((one) => ids.has(one.officer)),
    ...others.filter((one) => otherIds.has(one.officer))
  ]
  const groups = [
    ...staff.groups.filter(({ officers }) => officers.every((id) => ids.has(id))),
    ...other.staff.groups.filter(({ officers }) => officers.every((id) => otherIds.has(id)))
  ]
  const widenings = [
    ...staff.widenings.filter(({ department }) => department === own),
    ...other.staff.widenings.filter(
      ({ department, to }) => department !== own && WIDEN_LIMITS.indexOf(to) <= WIDEN_LIMITS.indexOf(staff.rules.widen)
    )
  ]
  return {
    visits: [
      ...other.visits.filter(({ departments }) => !departments.includes(own)),
      ...visits.filter(({ departments }) => departments.includes(own))
    ],
    staff: {
      ...staff,
      officers: [...mine, ...theirs].sort((a, b) => compareUtf8(a.id, b.id)),
      experts,
      groups: groups.sort((a, b) => compareUtf8(a.name, b.name)),
      widenings: widenings.sort((a, b) => compareUtf8(a.department, b.department) || compareUtf8(a.region, b.region)),
      relations: both(staff.relations, other.staff.relations).sort(byRelation),
      lastPairs: both(staff.lastPairs, other.staff.lastPairs).sort(byPair)
    }
  }
}

/** What an assignment says of a department. */
function partOf({ visits, staff }: Campaign, own: Name, seed: string) {
  const { rotation, teams, loads, ...lists } = assigned(visits, staff, seed)
  const ids = new Set(staff.officers.flatMap(({ id, department }) => (department === own ? [id] : [])))
  const ofOwn = <A extends { readonly department: Name | null }>(list: readonly A[]): readonly A[] =>
    list.filter(({ department }) => department === own)
  return {
    rotation,
    crews: teams.flatMap(({ subject, ordinal, head, crews }) =>
      crews.flatMap(({ department, officers }, i) =>
        department === own ? [{ subject, ordinal, head: i === 0 ? head : null, officers }] : []
      )
    ),
    loads: loads.filter((load) => ids.has(load.officer)),
    unfilled: ofOwn(lists.unfilled),
    shortages: ofOwn(lists.shortages),
    forced: ofOwn(lists.forced),
    borrowed: ofOwn(lists.borrowed),
    repeats: ofOwn(lists.repeats)
  }
}

const missingIn = (list: readonly { readonly missing: number }[]): number =>
  list.reduce((sum, { missing }) => sum + missing, 0)

/** The staff with the capacities of all, or of one by number, changed. */
const withCapacity = (staff: Staff, to: (capacity: number | null) => number | null, only?: number): Staff => {
  const change = <A extends { readonly capacity: number | null }>(list: readonly A[], first: number): readonly A[] =>
    list.map((one, i) => (only === undefined || only === first + i ? { ...one, capacity: to(one.capacity) } : one))
  const { officers, experts } = staff
  return { ...staff, officers: change(officers, 0), experts: change(experts, officers.length) }
}

describe('shortages', () => {
  it('never grow when somebody’s capacity is raised', () => {
    const { meet, least } = meeting()
    fc.assert(
      fc.property(
        campaignsIn(),
        fc.nat(),
        fc.option(fc.integer({ min: 1, max: 3 })),
        seeds,
        (campaign, who, by, seed) => {
          const { visits, staff } = campaign
          const people = [...staff.officers, ...staff.experts]
          const capped = people.flatMap(({ capacity }, i) => (capacity === null ? [] : [i]))
          fc.pre(capped.length > 0)
          const raised = withCapacity(
            staff,
            (capacity) => (capacity === null || by === null ? null : capacity + by),
            capped[who % capped.length]
          )
          const before = missingIn(assigned(visits, staff, seed).shortages)
          const after = missingIn(assigned(visits, raised, seed).shortages)
          expect(after).toBeLessThanOrEqual(before)
          meet('fewer', after < before)
          meet('as many', after === before && before > 0)
        }
      ),
      { numRuns: 100 }
    )
    expect(least()).toBeGreaterThan(0)
  })

  it('are of people alone where nobody’s capacity is limited: each crew has whoever may serve it, as far as it has places', () => {
    const { meet, least } = meeting()
    fc.assert(
      fc.property(campaignsIn(), seeds, ({ visits, staff }, seed) => {
        const { rules } = staff
        const { shortages, unfilled } = assigned(
          visits,
          withCapacity(staff, () => null),
          seed
        )
        for (const { seats, cures } of shortages) {
          expect(seats).toBe(0)
          expect(cures.map(({ _tag }) => _tag)).not.toContain('RaiseCapacity')
        }
        const asked = visits.flatMap((one) => askedBy(one, staff))
        for (const one of unfilled) {
          const { places, leader } = asked.find(isCrew(one)) ?? { places: 0, leader: false }
          const { eligible, eligibleLeaders } = one
          const isGroup = rules.mode === 'groups' && one.department !== null
          const leaderless = leader && eligibleLeaders === 0
          const served = isGroup ? 0 : Math.min(leaderless ? places - 1 : places, eligible)
          expect(one.missing).toBe(places - served)
          if (isGroup) expect(eligible).toBe(0)
          meet('leaderless', leaderless && eligible >= places)
          meet('too few', eligible < places && eligible > 0)
          meet('groups', isGroup)
        }
      }),
      { numRuns: 150 }
    )
    expect(least()).toBeGreaterThan(0)
  })

  it('hold every empty place exactly once, and count no others', () => {
    const { meet, least } = meeting()
    fc.assert(
      fc.property(campaignsIn(), seeds, ({ visits, staff }, seed) => {
        const { shortages, unfilled } = assigned(visits, staff, seed)
        // A shortage of groups counts groups, each of which takes all the places of a crew.
        const places = ({ department, missing }: UnfilledPlaces): number =>
          staff.rules.mode === 'groups' && department !== null ? 1 : missing
        const sum = (list: readonly UnfilledPlaces[]): number => list.reduce((all, one) => all + places(one), 0)
        for (const department of new Set([...shortages, ...unfilled].map((one) => one.department))) {
          const isOwn = (one: { readonly department: Name | null }): boolean => one.department === department
          expect(missingIn(shortages.filter(isOwn))).toBe(sum(unfilled.filter(isOwn)))
        }
        for (const one of unfilled) {
          const listing = shortages.filter(
            ({ department, crews }) => department === one.department && crews.some(isAt(one))
          )
          const named = listing.filter(({ specialty }) => specialty === one.specialty)
          // Experts of several specialties may lack together: such a shortage names visits alone.
          if (named.length === 0) expect(listing.some(({ specialty }) => specialty === null)).toBe(true)
          else expect(named).toHaveLength(1)
        }
        for (const { department, specialty, crews, missing } of shortages) {
          expect(missing).toBeGreaterThan(0)
          if (department === null && specialty === null) continue
          const own = crews.map(({ subject, ordinal }) => ({ subject, ordinal, department, specialty }))
          expect(sum(unfilled.filter((one) => own.some(isCrew(one))))).toBe(missing)
        }
        meet(
          'of officers',
          shortages.some(({ department }) => department !== null)
        )
        meet(
          'of experts',
          shortages.some(({ specialty }) => specialty !== null)
        )
        meet('of several', shortages.length > 2)
      }),
      { numRuns: 150 }
    )
    expect(least()).toBeGreaterThan(0)
  })
})

/** The crews of a visit with their places, from the rules alone. */
function askedBy(
  { subject, ordinal, departments, tasks }: Visit,
  { rules }: Staff
): readonly (CrewKey & { readonly places: number; readonly leader: boolean })[] {
  const { officersPerVisit, officersPerDepartment } = rules
  const experts = tasks.flatMap((task) => task.experts)
  return [
    ...departments.map((department, i) => ({
      subject,
      ordinal,
      department,
      specialty: null,
      places:
        i === 0
          ? Math.max(officersPerDepartment, officersPerVisit - officersPerDepartment * (departments.length - 1))
          : officersPerDepartment,
      leader: i === 0 || rules.leaders === 'everyCrew'
    })),
    ...[...new Set(experts.map(({ specialty }) => specialty))].sort(compareUtf8).map((specialty) => ({
      subject,
      ordinal,
      department: null,
      specialty,
      places: Math.max(...experts.filter((one) => one.specialty === specialty).map(({ places }) => places)),
      leader: false
    }))
  ]
}

/** Everybody in each team. */
const idsOf = ({ crews, experts }: Assignment['teams'][number]): readonly Name[] => [
  ...crews.flatMap(({ officers }) => officers.map(({ id }) => id)),
  ...experts.flatMap((one) => one.experts)
]

describe('teams', () => {
  it('have every place filled or listed as empty, and a leader where one is asked unless that place is listed', () => {
    const { meet, least } = meeting()
    fc.assert(
      fc.property(campaignsIn(), seeds, ({ visits, staff }, seed) => {
        const { teams, unfilled, expertsToAppoint } = assigned(visits, staff, seed)
        const { mode, head, experts: choosing } = staff.rules
        expect(teams).toHaveLength(visits.length)
        const all = visits.flatMap((one) => askedBy(one, staff))
        for (const { places, leader, ...key } of all) {
          const team = teams.find(isAt(key))
          const empty = unfilled.filter(isCrew(key))
          const toAppoint = expertsToAppoint.filter(isCrew(key))
          expect(empty.length + toAppoint.length).toBeLessThanOrEqual(1)
          const listed = missingIn(empty) + toAppoint.reduce((sum, one) => sum + one.places, 0)
          const at = team?.crews.findIndex(({ department }) => department === key.department) ?? -1
          const officers = team?.crews[at]?.officers ?? []
          const experts = team?.experts.find(({ specialty }) => specialty === key.specialty)?.experts ?? []
          const served = officers.length + experts.length
          if (mode === 'groups' && key.department !== null)
            expect(listed === 0 ? served >= places : served === 0 && listed === places).toBe(true)
          else expect(served + listed).toBe(places)
          expect(toAppoint).toHaveLength(key.specialty !== null && choosing === 'appointed' ? 1 : 0)
          const isNamed = leader && !(at === 0 && head === 'appointed') && empty[0]?.leader !== true
          expect(officers.filter(({ leads }) => leads)).toHaveLength(isNamed ? 1 : 0)
          if (at === 0) expect(team?.head).toBe(officers.find(({ leads }) => leads)?.id ?? null)
          meet('filled', listed === 0)
          meet('empty', empty.length > 0)
          meet('to appoint', toAppoint.length > 0)
          meet('leaderless', empty[0]?.leader === true && served > 0)
        }
        const isAsked = (one: CrewKey): boolean => all.some(isCrew(one))
        expect([...unfilled, ...expertsToAppoint].every(isAsked)).toBe(true)
      }),
      { numRuns: 150 }
    )
    expect(least()).toBeGreaterThan(0)
  })

  it('hold nobody barred and nobody twice, nobody over their capacity, and the loads are what the teams show', () => {
    const { meet, least } = meeting()
    fc.assert(
      fc.property(campaignsIn(), seeds, ({ visits, staff }, seed) => {
        const { teams, loads } = assigned(visits, staff, seed)
        for (const { subject, ordinal, window } of visits) {
          const [team] = teams.filter(isAt({ subject, ordinal }))
          // One expert may come for two specialties; then each counts.
          const apart = [
            team?.crews.flatMap(({ officers }) => officers.map(({ id }) => id)) ?? [],
            ...(team?.experts.map(({ experts }) => experts) ?? [])
          ]
          for (const list of apart) expect(new Set(list).size).toBe(list.length)
          const ids = apart.flat()
          const related = staff.relations.filter((one) => one.subject === subject)
          const barring = related.filter(({ from, to }) =>
            window.some((days) => (from ?? '0000') <= days.to && days.from <= (to ?? '9999'))
          )
          expect(barring.filter((one) => ids.includes(one.officer))).toEqual([])
          meet('barred', barring.length > 0)
          meet(
            'related on other days only',
            related.some((one) => !barring.includes(one) && ids.includes(one.officer))
          )
        }
        const people = [...staff.officers, ...staff.experts]
        const served = teams.flatMap(idsOf)
        expect(loads).toEqual(
          people.map(({ id, carried }) => {
            return { officer: id, carried, visits: served.filter((one) => one === id).length }
          })
        )
        loads.forEach((load, i) => {
          const capacity = people[i]?.capacity ?? null
          if (capacity !== null) expect(load.visits).toBeLessThanOrEqual(capacity)
          meet('at capacity', capacity !== null && capacity > 0 && load.visits === capacity)
        })
      }),
      { numRuns: 200 }
    )
    expect(least()).toBeGreaterThan(0)
  })

  it('break no rule that an independent check knows, also of three departments and visits of two tasks', () => {
    fc.assert(
      fc.property(campaignsIn(), seeds, ({ visits, staff }, seed) => {
        const { breaches } = checkAssignment({ visits, staff, assignment: assigned(visits, staff, seed) })
        expect(breaches).toEqual([])
      }),
      { numRuns: 60 }
    )
  })

  it('leave no load two above another where every visit takes one of people who may all take it', () => {
    const sizes = fc.record({ people: fc.integer({ min: 2, max: 9 }), visits: fc.integer({ min: 1, max: 30 }) })
    fc.assert(
      fc.property(sizes, fc.constantFrom('dec-min' as const, 'max-only' as const), seeds, (size, balance, seed) => {
        const people = Array.from({ length: size.people }, (_, i) => officer(`o${String(i)}`))
        const visits = Array.from({ length: size.visits }, (_, i) => visit('a', [MARKET], { ordinal: i + 1 }))
        const staff = staffWith(people, { rules: { officersPerVisit: 1, balance } })
        const loads = assigned(visits, staff, seed).loads.map((load) => load.visits)
        expect(loads.reduce((sum, one) => sum + one, 0)).toBe(size.visits)
        expect(Math.max(...loads)).toBe(Math.ceil(size.visits / size.people))
        if (balance === 'dec-min') expect(Math.min(...loads)).toBe(Math.floor(size.visits / size.people))
      })
    )
  })
})

describe('JSON', () => {
  it('of a staff and of its assignment, written canonically, is read back as they were', () => {
    fc.assert(
      fc.property(campaignsIn(), seeds, ({ visits, staff }, seed) => {
        const assignment = assigned(visits, staff, seed)
        expect(orThrow(decode(assignmentCodec)(JSON.parse(canonicalJson(assignment))))).toEqual(assignment)
        expect(orThrow(decode(staffCodec)(JSON.parse(canonicalJson(staff))))).toEqual(staff)
        const again = assigned(visits, orThrow(decode(staffCodec)(JSON.parse(canonicalJson(staff)))), seed)
        expect(canonicalJson(again)).toBe(canonicalJson(assignment))
      }),
      { numRuns: 60 }
    )
  })
})

type Change = (campaign: Campaign) => Campaign

const inStaff =
  (change: (staff: Staff) => Partial<Staff>): Change =>
  ({ visits, staff }) => ({ visits, staff: { ...staff, ...change(staff) } })

const inRules = (rules: Partial<Staff['rules']>): Change =>
  inStaff((staff) => ({ rules: { ...staff.rules, ...rules } }))

const inFirst = (change: Partial<StaffOfficer>): Change =>
  inStaff(({ officers }) => ({ officers: officers.map((one, i) => (i === 0 ? { ...one, ...change } : one)) }))

const inVisits =
  (change: Partial<Visit>): Change =>
  ({ visits, staff }) => ({ staff, visits: visits.map((one, i) => (i === 0 ? { ...one, ...change } : one)) })

const MOST = 1_000_000_000
const [TASK] = [visitTask('t')]

/** What a staff or visits can also be like: some of it odd, some of it wrong. */
const CHANGES: Readonly<Record<string, Change>> = {
  'largest numbers': inStaff(({ officers, experts }) => ({
    officers: officers.map((one) => ({ ...one, capacity: MOST, carried: MOST, weight: 10 })),
    experts: experts.map((one, i) => ({ ...one, capacity: MOST, carried: MOST, weight: 1 + (i % 10) }))
  })),
  'no capacity at all': inStaff((staff) => withCapacity(staff, () => 0)),
  'a hundred places': inRules({ officersPerVisit: 100, officersPerDepartment: 100 }),
  'one of each rule': inRules({ officersPerVisit: 1, officersPerDepartment: 1 }),
  'many of a department, few of a visit': inRules({ officersPerVisit: 1, officersPerDepartment: 3 }),
  'nobody but experts': inStaff(() => ({ officers: [], groups: [], relations: [], lastPairs: [] })),
  'no experts': inStaff(({ officers, relations, lastPairs }) => {
    const ids = new Set(officers.map(({ id }) => id))
    const known = (one: { readonly officer: Name }): boolean => ids.has(one.officer)
    return { experts: [], relations: relations.filter(known), lastPairs: lastPairs.filter(known) }
  }),
  'names of members of every object': inStaff((staff) => {
    const odd = new Map(['__proto__', 'constructor', 'toString'].map((id, i) => [staff.officers[i]?.id, name(id)]))
    const other = (id: Name): Name => odd.get(id) ?? id
    return {
      officers: staff.officers
        .map((one) => ({ ...one, id: other(one.id), office: name('__proto__') }))
        .sort((a, b) => compareUtf8(a.id, b.id)),
      groups: staff.groups.map((one) => ({ ...one, officers: one.officers.map(other).sort(compareUtf8) })),
      relations: staff.relations.map((one) => ({ ...one, officer: other(one.officer) })).sort(byRelation),
      lastPairs: staff.lastPairs.map((one) => ({ ...one, officer: other(one.officer) })).sort(byPair)
    }
  }),
  'groups called as officers are': inStaff(({ groups }) => ({
    groups: groups
      .flatMap((one) => ({ ...one, name: one.officers[0] ?? one.name }))
      .sort((a, b) => compareUtf8(a.name, b.name))
  })),
  'one group of everybody': inStaff(({ officers }) => ({
    officers: officers.map((one) => ({ ...one, department: name(MARKET) })),
    groups: [{ name: name('g'), officers: officers.map(({ id }) => id) }]
  })),
  'a group of two departments': inStaff(({ officers }) => ({
    groups: [{ name: name('g'), officers: officers.map(({ id }) => id) }]
  })),
  'an empty group': inStaff(() => ({ groups: [{ name: name('g'), officers: [] }] })),
  'somebody in two groups': inStaff(({ officers }) => ({
    groups: ['g', 'h'].map((own) => ({ name: name(own), officers: officers.slice(0, 1).map(({ id }) => id) }))
  })),
  'no groups': inStaff(() => ({ groups: [] })),
  'in groups': inRules({ mode: 'groups' }),
  'in rotation': inRules({ mode: 'rotation' }),
  crosswise: inRules({ mode: 'cross' }),
  'neighbours without subjects or people': inStaff(() => ({
    neighbours: [{ region: COUNTY, neighbours: [region('620000'), region('622999')] }]
  })),
  'a neighbour of itself': inStaff(() => ({ neighbours: [{ region: COUNTY, neighbours: [COUNTY] }] })),
  'no areas': inStaff(() => ({ areas: [], relations: [], lastPairs: [] })),
  'one region': inStaff(({ areas }) => ({ areas: areas.slice(1, 2), relations: [], lastPairs: [] })),
  'areas out of order': inStaff(({ areas }) => ({ areas: [...areas].reverse() })),
  'a subject twice': inStaff(({ areas }) => ({ areas: areas.map((one) => ({ ...one, subjects: names('a') })) })),
  'a certificate of a day': inFirst({
    certificate: { number: name('证'), from: day('2022-03-01'), to: day('2022-03-01') }
  }),
  'a certificate that ends before it begins': inFirst({
    certificate: { number: name('证'), from: day('2022-03-02'), to: day('2022-03-01') }
  }),
  'half a capacity': inFirst({ capacity: 0.5 }),
  'no weight': inFirst({ weight: 0 }),
  'qualifications out of order': inFirst({ qualifications: names('乙', '乙') }),
  'an id twice': inStaff(({ officers }) => ({ officers: [...officers.slice(0, 1), ...officers] })),
  'a relation of nobody': inStaff(() => ({
    relations: [{ officer: name('?'), subject: name('a'), kind: 'other', source: 'subject', from: null, to: null }]
  })),
  'no reason': inRules({ reason: ' ' }),
  'no places': inRules({ officersPerVisit: 0 }),
  'widening forbidden': inRules({ widen: 'never' }),
  'a department that nobody is of': inVisits({ departments: names('无人部门') }),
  'a department that no task has': inVisits({ departments: names(FIRE), tasks: [] }),
  'regions of nobody': inVisits({ tasks: [{ ...TASK, regions: [] }] }),
  'a day': inVisits({ window: span('2022-03-31', '2022-03-31') }),
  'no day': inVisits({ window: [] }),
  'no department': inVisits({ departments: [] }),
  'a department twice': inVisits({ departments: names(FIRE, FIRE) }),
  'no experts in a place of them': inVisits({
    tasks: [{ ...TASK, experts: [{ specialty: name('食品'), places: 0 }] }]
  }),
  'another region': inVisits({ region: region('622999') }),
  'visits twice': ({ visits, staff }) => ({ staff, visits: [...visits, ...visits] }),
  'no visits': ({ staff }) => ({ staff, visits: [] })
}

describe('a verdict', () => {
  it('is given for any staff and visits, and a staff that checkStaff accepts is never what is refused', () => {
    const { meet, least } = meeting()
    const changes = fc.uniqueArray(fc.constantFrom(...Object.keys(CHANGES)), { maxLength: 3 })
    fc.assert(
      fc.property(campaignsIn(), changes, seeds, (campaign, list, seed) => {
        const { visits, staff } = list.reduce((one, key) => CHANGES[key]?.(one) ?? one, campaign)
        const verdict = assignOfficers({ visits, staff, record: recordFor(staff, seed) })
        const ofStaff = reasonsOf(checkStaff(staff))
        const others = reasonsOf(verdict).filter(({ _tag }) => /^Visit|^StaffEmpty$/.test(_tag))
        expect(reasonsOf(verdict).filter((reason) => !others.includes(reason))).toEqual(ofStaff)
        if (verdict._tag === 'Right') {
          expect(verdict.right.teams).toHaveLength(visits.length)
          expect(decode(assignmentCodec)(verdict.right)._tag).toBe('Right')
        }
        meet('accepted', verdict._tag === 'Right')
        meet('staff refused', ofStaff.length > 0)
        meet('visits refused', others.length > 0)
        meet('odd and accepted', list.length > 1 && verdict._tag === 'Right')
      }),
      { numRuns: 300 }
    )
    expect(least()).toBeGreaterThan(10)
  })
})

describe('size', () => {
  it('11,000 visits and 4,074 officers of 20 departments get every place filled, and a second look finds nothing wrong', () => {
    const ids = Array.from({ length: 11_000 }, (_, i) => `s${String(i).padStart(5, '0')}`)
    const units = Array.from({ length: 20 }, (_, i) => `部门${String(i)}`)
    const people = Array.from({ length: 4_074 }, (_, i) =>
      officer(`o${String(i).padStart(4, '0')}`, { department: name(units[i % 20] ?? ''), mayLead: i % 3 === 0 })
    )
    const visits = ids.map((id, i) => visit(id, [...new Set([units[i % 20] ?? '', units[(i * 7 + 3) % 20] ?? ''])]))
    const staff = staffWith(people, { areas: [area(COUNTY, ...ids)] })
    const assignment = assigned(visits, staff)
    expect(assignment.unfilled).toEqual([])
    expect(checkAssignment({ visits, staff, assignment }).breaches).toEqual([])
  })
})
