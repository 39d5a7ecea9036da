/* Small staffs and visits of every kind: all modes, widenings, relations, pairs of last time, caps, weights, experts, groups. */

import fc from 'fast-check'
import type { Relation, Staff, StaffExpert, StaffOfficer, Widening } from '../../../src/assign/index.js'
import { compareUtf8, type Name } from '../../../src/kernel/index.js'
import type { Visit } from '../../../src/merge/index.js'
import { expert, FIRE, MARKET, officer, relation, staffWith, visit, widening } from '../assign/samples.js'
import { area, COUNTY, day, months, name, names, OTHER_COUNTY, PREFECTURE, region } from '../merge/samples.js'

export type Campaign = { readonly visits: readonly Visit[]; readonly staff: Staff }

/** How large campaigns get, and of which kinds they are. */
export type Shape = {
  readonly officers: number
  readonly visits: number
  readonly experts: number
  readonly places: number
  readonly modes: readonly Staff['rules']['mode'][]
  readonly departments: readonly string[]
  readonly balances: readonly Staff['rules']['balance'][]
}

const THIRD_COUNTY = region('622923')
export const REGIONS = [PREFECTURE, COUNTY, OTHER_COUNTY, THIRD_COUNTY]
const [HERE, THERE] = [COUNTY, OTHER_COUNTY]
const SPECIALTIES = ['特种设备', '食品']
const SUBJECTS_HERE = ['a', 'b', 'c', 'd']
const SUBJECTS_THERE = ['e', 'f', 'g', 'h']

const often = <A>(usual: A, arbitrary: fc.Arbitrary<A>): fc.Arbitrary<A> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary })

const officerChange = (departments: readonly string[]): fc.Arbitrary<Partial<StaffOfficer>> =>
  fc.record({
    department: fc.constantFrom(...departments.map(name)),
    region: fc.constantFrom(...REGIONS.slice(0, 3), COUNTY, OTHER_COUNTY, THIRD_COUNTY),
    mayLead: fc.boolean(),
    certificate: often('2025-12-31', fc.constant('2022-03-31')).map((to) => {
      return { number: name('证'), from: day('2020-01-01'), to: day(to) }
    }),
    qualifications: often(['甲', '乙'], fc.subarray(['甲', '乙'])).map((list) => [...names(...list)].sort(compareUtf8)),
    registries: often(['联合'], fc.constant([])).map((list) => names(...list)),
    capacity: fc.option(fc.nat(3), { nil: null }),
    carried: often(0, fc.nat(3)),
    weight: often(1, fc.integer({ min: 1, max: 3 }))
  })

const expertChange = fc.record({
  specialties: fc.subarray(SPECIALTIES, { minLength: 1 }),
  region: fc.constantFrom(...REGIONS),
  capacity: fc.option(fc.nat(2), { nil: null }),
  carried: often(0, fc.nat(2))
})

const dates = fc.constantFrom(null, day('2022-03-15'), day('2022-04-01'))

const visitsIn = ({ visits, departments, experts }: Shape): fc.Arbitrary<readonly Visit[]> =>
  fc
    .array(
      fc.record({
        own: fc.shuffledSubarray([...departments], { minLength: 1, maxLength: Math.min(2, departments.length) }),
        window: fc.constantFrom(months(3, 3), months(3, 3), months(5, 6), [...months(3, 3), ...months(8, 8)]),
        regions: fc.constantFrom(null, 'here', 'here', 'both', 'prefecture'),
        qualifications: often<readonly string[]>([], fc.constantFrom(['甲'], ['甲', '乙'])),
        asked: experts === 0 ? fc.constant([]) : fc.subarray(SPECIALTIES),
        near: fc.boolean()
      }),
      { minLength: 1, maxLength: visits }
    )
    .map((list) =>
      list.map(({ own, window, regions, qualifications, asked, near }, i) => {
        const subjects = near ? SUBJECTS_HERE : SUBJECTS_THERE
        const here = near ? HERE : THERE
        return visit(subjects[i % subjects.length] ?? 'a', own, {
          window,
          regions:
            regions === null
              ? null
              : regions === 'here'
                ? [here]
                : regions === 'both'
                  ? [PREFECTURE, here]
                  : [PREFECTURE],
          qualifications: [...names(...qualifications)].sort(compareUtf8),
          experts: [...names(...asked)].sort(compareUtf8).map((specialty) => ({ specialty, places: 1 + (i % 2) })),
          ordinal: 1 + Math.floor(i / subjects.length),
          region: here
        })
      })
    )

const pairs = <A>(most: number, rest: fc.Arbitrary<A>): fc.Arbitrary<readonly (readonly [number, number, A])[]> =>
  fc.array(fc.tuple(fc.nat(30), fc.nat(7), rest), { maxLength: most })

export const campaigns = (shape: Shape): fc.Arbitrary<Campaign> =>
  fc
    .record({
      visits: visitsIn(shape),
      people: fc.array(officerChange(shape.departments), { minLength: 1, maxLength: shape.officers }),
      others: fc.array(expertChange, { maxLength: shape.experts }),
      related: pairs(shape.officers, fc.tuple(dates, dates)),
      last: pairs(2 * shape.officers, fc.constant(null)),
      widened: fc.array(
        fc.tuple(
          fc.constantFrom(...shape.departments, ...SPECIALTIES),
          fc.constantFrom(HERE, THERE),
          fc.constantFrom('neighbours', 'prefecture')
        ),
        { maxLength: 4 }
      ),
      cuts: fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
      rules: fc.record({
        officersPerVisit: fc.integer({ min: 1, max: shape.places }),
        officersPerDepartment: fc.integer({ min: 1, max: Math.min(2, shape.places) }),
        leaders: often('leadCrew', fc.constant('everyCrew')),
        head: often('drawn', fc.constant('appointed')),
        experts: often('drawn', fc.constant('appointed')),
        jointRegistry: often(null, fc.constant(name('联合'))),
        mode: fc.constantFrom(...shape.modes),
        balance: fc.constantFrom(...shape.balances)
      })
    })
    .map(({ visits, people, others, related, last, widened, cuts, rules }) => {
      const officers = people.map((change, i) => officer(`o${String(i + 10)}`, change))
      const experts = others.map(({ specialties, ...change }, i): StaffExpert =>
        expert(`x${String(i + 10)}`, [...specialties].sort(compareUtf8), change)
      )
      const ids = [...officers, ...experts].map(({ id }) => id)
      const subjects = [...SUBJECTS_HERE, ...SUBJECTS_THERE]
      const relations = related.map(([who, whom, [from, to]]) =>
        relation(
          ids[who % ids.length] ?? '',
          subjects[whom] ?? '',
          from !== null && to !== null && from > to ? {} : { from, to }
        )
      )
      const lastPairs = last.map(([who, whom]) => ({
        officer: ids[who % ids.length] ?? name(''),
        subject: name(subjects[whom] ?? '')
      }))
      const staff = staffWith(officers, {
        experts,
        areas: [area(PREFECTURE), area(HERE, ...SUBJECTS_HERE), area(THERE, ...SUBJECTS_THERE)],
        groups: rules.mode === 'groups' ? groupsOf(officers, cuts) : [],
        neighbours: [
          { region: HERE, neighbours: [THERE] },
          { region: THERE, neighbours: [HERE, THIRD_COUNTY] }
        ],
        widenings: distinct(
          widened.map(([department, where, to]): Widening =>
            widening({ department: name(department), region: where, to })
          ),
          (one) => `${one.department} ${one.region}`
        ),
        relations: distinct(relations, relationText),
        lastPairs: distinct(lastPairs, (one) => `${one.officer} ${one.subject}`),
        rules
      })
      return { visits, staff }
    })

const relationText = ({ officer: who, subject, from, to }: Relation): string =>
  `${who} ${subject} ${from ?? ''} ${to ?? ''}`

function distinct<A>(list: readonly A[], text: (one: A) => string): readonly A[] {
  const known = new Map(list.map((one) => [text(one), one]))
  return [...known].sort(([a], [b]) => compareUtf8(a, b)).map(([, one]) => one)
}

/** Officers of a department in a row, cut at will; some are in no group. */
function groupsOf(officers: readonly StaffOfficer[], cuts: readonly boolean[]): Staff['groups'] {
  const groups: { name: Name; department: Name; officers: Name[] }[] = []
  officers.forEach(({ id, department }, i) => {
    const last = groups[groups.length - 1]
    if (last !== undefined && last.department === department && cuts[i] === true) last.officers.push(id)
    else if (i % 5 !== 4) groups.push({ name: name(`g${String(i + 10)}`), department, officers: [id] })
  })
  return groups.map(({ name: own, officers: list }) => ({ name: own, officers: list }))
}

export const ALL_MODES: Shape['modes'] = ['own', 'own', 'whole', 'cross', 'rotation', 'groups']
export const TWO_DEPARTMENTS = [MARKET, FIRE]
