import '../seeded.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignOfficers, type Assignment } from '../../src/assign/index.js'
import { checkAssignment } from '../../src/audit/index.js'
import { orThrow } from '../../src/kernel/index.js'
import type { Visit } from '../../src/merge/index.js'
import { MARKET, recordFor } from '../unit/assign/samples.js'
import { ALL_MODES, campaigns, TWO_DEPARTMENTS, type Campaign } from '../unit/audit/campaigns.js'
import {
  assignmentOf,
  everyChoice,
  everyHeads,
  meritOf,
  spreadOf,
  tierFor,
  worseAt,
  type Choice,
  type Merit
} from '../unit/audit/every-assignment.js'
import { COUNTY, OTHER_COUNTY, PREFECTURE } from '../unit/merge/samples.js'

const assign = ({ visits, staff }: Campaign, seed: string): Assignment =>
  orThrow(assignOfficers({ visits, staff, record: recordFor(staff, seed) }))

const TURNS = [
  { officers: OTHER_COUNTY, subjects: PREFECTURE },
  { officers: PREFECTURE, subjects: COUNTY },
  { officers: COUNTY, subjects: OTHER_COUNTY }
]

const BREACH_OF = {
  filled: 'PlaceCouldBeFilled',
  tiers: 'BorrowingAvoidable',
  repeats: 'RepeatAvoidable',
  keys: 'LoadUneven'
} as const

type Scored = { readonly choice: Choice; readonly merit: Merit }

/** Every choice of a campaign with its merit, the best of them, and what these have in common. */
function listed(
  { visits, staff }: Campaign,
  most: number
): null | {
  readonly rotation: Assignment['rotation']
  readonly all: readonly Scored[]
  readonly best: Merit
  readonly forced: readonly (readonly [visit: number, id: Choice[number][number]])[]
} {
  const { balance, mode } = staff.rules
  const rotation = mode === 'rotation' ? TURNS : null
  const choices = everyChoice(staff, rotation, visits, most)
  if (choices === null) return null
  const all = choices.map((choice) => ({ choice, merit: meritOf(staff, rotation, visits, choice) }))
  const best = all.map(({ merit }) => merit).reduce((a, b) => (worseAt(a, b, balance) === null ? a : b))
  const equal = all.filter(({ merit }) => worseAt(merit, best, balance) === null)
  const forced = visits.flatMap((_, i) =>
    (equal[0]?.choice[i] ?? [])
      .filter((id) => equal.every(({ choice }) => choice[i]?.includes(id)))
      .map((id) => [i, id] as const)
  )
  return { rotation, all, best, forced }
}

const shape = { officers: 5, visits: 3, experts: 0, places: 3, departments: [MARKET] }

describe('against every assignment that there is', () => {
  it('the check accepts exactly the best ones, and says of the others at which aim they fail', () => {
    const met = new Map<string, number>()
    const small = campaigns({ ...shape, modes: ['own', 'own', 'whole', 'cross', 'rotation'], balances: ['dec-min'] })
    fc.assert(
      fc.property(small, ({ visits, staff: drawn }) => {
        const staff = { ...drawn, rules: { ...drawn.rules, head: 'drawn' as const } }
        const found = listed({ visits, staff }, 250)
        fc.pre(found !== null)
        const { rotation, all, best, forced } = found
        for (const { choice, merit } of all) {
          const heads = everyHeads(staff, choice).reduce((a, b) => (spreadOf(staff, b) < spreadOf(staff, a) ? b : a))
          const assignment = assignmentOf(staff, rotation, visits, choice, heads, forced)
          const { breaches } = checkAssignment({ visits, staff, assignment })
          const tags = new Set(breaches.map(({ _tag }) => _tag).filter((tag) => !tag.startsWith('Shortage')))
          const worse = worseAt(merit, best, 'dec-min')
          // Whoever borrows in vain may repeat in vain as well: either is told.
          const told = worse === 'tiers' && tags.has(BREACH_OF.repeats) ? 'repeats' : worse
          expect([...tags]).toEqual(told === null ? [] : [BREACH_OF[told]])
          met.set(worse ?? 'best', (met.get(worse ?? 'best') ?? 0) + 1)
        }
      }),
      { numRuns: 150 }
    )
    expect([...met.keys()].sort()).toEqual(['best', 'filled', 'keys', 'repeats', 'tiers'])
  })

  it('with max-only every choice with a larger largest load is found out, and who is certain is the same', () => {
    const met = new Map<string, number>()
    const small = campaigns({ ...shape, modes: ['own', 'whole'], balances: ['max-only'] })
    fc.assert(
      fc.property(small, ({ visits, staff: drawn }) => {
        const staff = { ...drawn, rules: { ...drawn.rules, head: 'drawn' as const } }
        const found = listed({ visits, staff }, 250)
        fc.pre(found !== null)
        const { rotation, all, best, forced } = found
        // The largest load is judged in each part of the pool by itself: here there is one part.
        const [first] = visits
        const free = { ...staff, relations: [] }
        const both = (other: Visit): boolean =>
          staff.officers.some((one) =>
            [first, other].every((each) => each !== undefined && tierFor(free, rotation, each, one) !== null)
          )
        fc.pre(visits.every(both))
        for (const { choice, merit } of all) {
          const heads = everyHeads(staff, choice).reduce((a, b) => (spreadOf(staff, b) < spreadOf(staff, a) ? b : a))
          const assignment = assignmentOf(staff, rotation, visits, choice, heads, forced)
          const { breaches } = checkAssignment({ visits, staff, assignment })
          const tags = breaches.map(({ _tag }) => _tag).filter((tag) => !tag.startsWith('Shortage'))
          const worse = worseAt(merit, best, 'max-only')
          const told = worse === 'tiers' && tags.includes(BREACH_OF.repeats) ? 'repeats' : worse
          if (told !== null) expect(new Set(tags)).toEqual(new Set([BREACH_OF[told]]))
          else expect(tags.filter((tag) => tag !== 'LoadUneven')).toEqual([])
          met.set(worse ?? (tags.length === 0 ? 'best' : 'passable'), 1)
        }
      }),
      { numRuns: 100 }
    )
    expect([...met.keys()]).toEqual(expect.arrayContaining(['best', 'filled', 'keys']))
  })

  it('heads are accepted exactly where no other choice of heads spreads them more evenly', () => {
    const met = new Map<boolean, number>()
    const small = campaigns({ ...shape, visits: 5, places: 2, modes: ['whole'], balances: ['dec-min'] })
    fc.assert(
      fc.property(small, fc.nat(), ({ visits, staff: drawn }, pick) => {
        const rules = { ...drawn.rules, head: 'drawn' as const, officersPerVisit: 2 }
        const staff = { ...drawn, rules, officers: drawn.officers.map((one) => ({ ...one, mayLead: true })) }
        const { teams, ...lists } = assign({ visits, staff }, String(pick))
        const choice = visits.map(
          ({ subject, ordinal }) =>
            teams
              .find((team) => team.subject === subject && team.ordinal === ordinal)
              ?.crews[0]?.officers.map(({ id }) => id) ?? []
        )
        const every = everyHeads(staff, choice)
        const least = every.map((heads) => spreadOf(staff, heads)).reduce((a, b) => (b < a ? b : a))
        for (const heads of every) {
          const own = visits.map(({ subject, ordinal, departments }, i) => ({
            subject,
            ordinal,
            head: heads[i] ?? null,
            crews: departments.map((department) => ({
              department,
              officers: (choice[i] ?? []).map((id) => ({ id, leads: id === heads[i] }))
            })),
            experts: []
          }))
          const { breaches } = checkAssignment({ visits, staff, assignment: { ...lists, teams: own } })
          const isEven = spreadOf(staff, heads) === least
          expect(new Set(breaches.map(({ _tag }) => _tag))).toEqual(new Set(isEven ? [] : ['HeadshipUneven']))
          met.set(isEven, 1)
        }
      }),
      { numRuns: 100 }
    )
    expect(met.size).toBe(2)
  })
})

describe('what the matcher makes', () => {
  it('breaks no rule, states what its teams show and is the best there is, in every mode', () => {
    const all = campaigns({
      officers: 14,
      visits: 10,
      experts: 4,
      places: 3,
      modes: ALL_MODES,
      departments: TWO_DEPARTMENTS,
      balances: ['dec-min', 'dec-min', 'max-only']
    })
    const met = new Map<string, number>()
    const meet = (kind: string, list: readonly unknown[]): unknown =>
      met.set(kind, (met.get(kind) ?? 0) + (list.length > 0 ? 1 : 0))
    fc.assert(
      fc.property(all, fc.string(), (campaign, seed) => {
        const assignment = assign(campaign, seed)
        expect(checkAssignment({ ...campaign, assignment }).breaches).toEqual([])
        meet('short', assignment.shortages)
        meet('borrowed', assignment.borrowed)
        meet('repeated', assignment.repeats)
        meet('certain', assignment.forced)
        meet('to appoint', assignment.expertsToAppoint)
      }),
      { numRuns: 400 }
    )
    expect([...met.values()].every((count) => count > 20)).toBe(true)
  })
})
