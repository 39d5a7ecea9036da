/* Every assignment of a very small campaign of one department, and which of them are the best: found by listing, from the
   rules, with no code of the library but its types. */

import type { Assignment, Staff, StaffOfficer } from '../../../src/assign/index.js'
import type { Name } from '../../../src/kernel/index.js'
import type { Visit } from '../../../src/merge/index.js'

/** Who serves each visit, ids in order. */
export type Choice = readonly (readonly Name[])[]

/** How good a choice is, in the order of aims; loads as 2520ths, the largest first. */
export type Merit = {
  readonly filled: number
  readonly tiers: number
  readonly repeats: number
  readonly keys: readonly number[]
}

const places = ({ rules }: Staff): number => Math.max(rules.officersPerVisit, rules.officersPerDepartment)

/** The tier from which an officer may serve a visit, null where they may not. */
export function tierFor(
  staff: Staff,
  rotation: Assignment['rotation'],
  visit: Visit,
  officer: StaffOfficer
): number | null {
  const { rules, widenings, neighbours } = staff
  const { region: here, window, tasks, subject, departments } = visit
  const [department] = departments
  const days = [window[0]?.from ?? '', window.at(-1)?.to ?? '']
  const related = staff.relations.some(
    (one) =>
      one.officer === officer.id &&
      one.subject === subject &&
      window.some(({ from, to }) => (one.from ?? '') <= to && from <= (one.to ?? '9999'))
  )
  if (
    officer.department !== department ||
    related ||
    officer.certificate.from > (days[0] ?? '') ||
    officer.certificate.to < (days[1] ?? '') ||
    tasks.some(({ qualifications }) => qualifications.some((one) => !officer.qualifications.includes(one))) ||
    (places(staff) === 1 && !officer.mayLead)
  )
    return null
  const all = [...staff.areas.map((area) => area.region), ...staff.officers.map((one) => one.region)]
  const common = all.filter((one) => tasks.every(({ regions }) => regions === null || regions.includes(one)))
  const isAny = tasks.every(({ regions }) => regions === null)
  const turn = rotation?.find(({ subjects }) => subjects === here)?.officers
  const own =
    rules.mode === 'whole'
      ? all
      : rules.mode === 'cross'
        ? all.filter((one) => one !== here)
        : rules.mode === 'rotation'
          ? all.filter(
              (one) => (one === turn && common.includes(here)) || (!isAny && one !== here && common.includes(one))
            )
          : common
  if (own.includes(officer.region)) return 0
  if (rules.mode === 'whole' || rules.mode === 'cross' || (rules.mode === 'rotation' && officer.region === here))
    return null
  const wider = widenings.find((one) => one.department === department && one.region === here)
  // The regions that tasks allow have neighbours even where nobody comes from them.
  const reaching = rules.mode === 'rotation' ? own : (tasks[0]?.regions ?? [])
  if (wider === undefined || (rules.mode === 'own' && isAny)) return null
  const isNear = neighbours.some((one) => reaching.includes(one.region) && one.neighbours.includes(officer.region))
  return isNear ? 1 : wider.to === 'prefecture' ? 2 : null
}

/** Every legal choice, full or not; null when there are more than `most`. */
export function everyChoice(
  staff: Staff,
  rotation: Assignment['rotation'],
  visits: readonly Visit[],
  most: number
): readonly Choice[] | null {
  let choices: readonly Choice[] = [[]]
  for (const visit of visits) {
    const able = staff.officers.filter((officer) => tierFor(staff, rotation, visit, officer) !== null)
    const sets = able
      .reduce<readonly (readonly StaffOfficer[])[]>((list, one) => [...list, ...list.map((set) => [...set, one])], [[]])
      .filter((set) => set.length <= places(staff) && set.filter((one) => !one.mayLead).length < places(staff))
      .map((set) => set.map(({ id }) => id))
    if (choices.length * sets.length > 50 * most) return null
    choices = choices
      .flatMap((choice) => sets.map((set) => [...choice, set]))
      .filter((choice) =>
        staff.officers.every(({ id, capacity }) => capacity === null || givenIn(choice, id) <= capacity)
      )
  }
  return choices.length > most ? null : choices
}

export const givenIn = (choice: Choice, id: Name): number => choice.filter((set) => set.includes(id)).length

export function meritOf(
  staff: Staff,
  rotation: Assignment['rotation'],
  visits: readonly Visit[],
  choice: Choice
): Merit {
  const officers = new Map(staff.officers.map((officer) => [officer.id, officer]))
  const pairs = visits.flatMap((visit, i) => (choice[i] ?? []).flatMap((id) => pairOf(visit, officers.get(id))))
  return {
    filled: pairs.length,
    tiers: pairs.reduce((sum, { visit, officer }) => sum + (tierFor(staff, rotation, visit, officer) ?? 0), 0),
    repeats: pairs.filter(({ visit, officer }) => isRepeat(staff, visit, officer.id)).length,
    keys: staff.officers
      .flatMap(({ id, carried, weight }) => {
        const given = givenIn(choice, id)
        return staff.rules.balance === 'max-only' && given === 0 ? [] : ((carried + given) * 2520) / weight
      })
      .sort((a, b) => b - a)
  }
}

const pairOf = (
  visit: Visit,
  officer: StaffOfficer | undefined
): readonly { readonly visit: Visit; readonly officer: StaffOfficer }[] => (officer ? [{ visit, officer }] : [])

export const isRepeat = ({ lastPairs }: Staff, { subject }: Visit, id: Name): boolean =>
  lastPairs.some((pair) => pair.officer === id && pair.subject === subject)

/** The aim at which the first is worse than the second; null where it is as good or better. */
export function worseAt(
  a: Merit,
  b: Merit,
  balance: Staff['rules']['balance']
): 'filled' | 'tiers' | 'repeats' | 'keys' | null {
  if (a.filled !== b.filled) return a.filled < b.filled ? 'filled' : null
  if (a.tiers !== b.tiers) return a.tiers > b.tiers ? 'tiers' : null
  if (a.repeats !== b.repeats) return a.repeats > b.repeats ? 'repeats' : null
  const [x, y] = balance === 'dec-min' ? [a.keys, b.keys] : [a.keys.slice(0, 1), b.keys.slice(0, 1)]
  const at = x.findIndex((key, i) => key !== y[i])
  return at !== -1 && (x[at] ?? 0) > (y[at] ?? 0) ? 'keys' : null
}

/** Every way to name one head a visit, where somebody may lead. */
export const everyHeads = (staff: Staff, choice: Choice): readonly (readonly (Name | null)[])[] =>
  choice.reduce<readonly (readonly (Name | null)[])[]>(
    (lists, set) => {
      const able = staff.officers.filter(({ id, mayLead }) => mayLead && set.includes(id)).map(({ id }) => id)
      return lists.flatMap((list) => (able.length === 0 ? [null] : able).map((head) => [...list, head]))
    },
    [[]]
  )

/** How headships are spread, the most first, as text that sorts alike. */
export const spreadOf = ({ officers }: Staff, heads: readonly (Name | null)[]): string =>
  officers
    .map(({ id }) => heads.filter((head) => head === id).length)
    .sort((a, b) => b - a)
    .join(' ')

/** The assignment that a choice is, with every list as it should be but the shortages. */
export function assignmentOf(
  staff: Staff,
  rotation: Assignment['rotation'],
  visits: readonly Visit[],
  choice: Choice,
  heads: readonly (Name | null)[],
  forced: readonly (readonly [visit: number, id: Name])[]
): Assignment {
  const keys = visits.map(({ subject, ordinal, departments }) => ({
    subject,
    ordinal,
    department: departments[0] ?? null,
    specialty: null
  }))
  const keyOf = (i: number): (typeof keys)[number] => keys[i] as (typeof keys)[number]
  const tier = (visit: Visit, officer: StaffOfficer): number | null => tierFor(staff, rotation, visit, officer)
  const serving = (i: number): readonly StaffOfficer[] => staff.officers.filter(({ id }) => choice[i]?.includes(id))
  return {
    rotation,
    teams: visits.map(({ subject, ordinal, departments }, i) => ({
      subject,
      ordinal,
      head: heads[i] ?? null,
      crews: departments.map((department) => ({
        department,
        officers: (choice[i] ?? []).map((id) => ({ id, leads: id === heads[i] }))
      })),
      experts: []
    })),
    unfilled: visits.flatMap((visit, i) => {
      const missing = places(staff) - (choice[i]?.length ?? 0)
      const eligible = staff.officers.filter((officer) => tier(visit, officer) !== null)
      const eligibleLeaders = eligible.filter(({ mayLead }) => mayLead).length
      const leader = (heads[i] ?? null) === null
      return missing > 0 ? [{ ...keyOf(i), missing, leader, eligible: eligible.length, eligibleLeaders }] : []
    }),
    shortages: [],
    loads: staff.officers.map(({ id, carried }) => ({ officer: id, carried, visits: givenIn(choice, id) })),
    forced: forced.map(([i, officer]) => ({ ...keyOf(i), officer })),
    borrowed: visits.flatMap((visit, i) =>
      serving(i)
        .filter((officer) => tier(visit, officer) !== 0)
        .map((officer) => {
          const wider = staff.widenings.find(
            (one) => one.region === visit.region && one.department === keyOf(i).department
          )
          const { reason = '', approver = '' as Name } = wider ?? {}
          const far = tier(visit, officer) === 1 ? ('neighbours' as const) : ('prefecture' as const)
          return { ...keyOf(i), officer: officer.id, tier: far, reason, approver }
        })
    ),
    repeats: visits.flatMap((visit, i) => {
      const farthest = Math.max(...serving(i).map((officer) => tier(visit, officer) ?? 0))
      const fresh = staff.officers.filter((officer) => {
        const from = tier(visit, officer)
        return from !== null && from <= farthest && !isRepeat(staff, visit, officer.id)
      })
      const short = fresh.length < places(staff) || fresh.every(({ mayLead }) => !mayLead)
      return serving(i)
        .filter(({ id }) => isRepeat(staff, visit, id))
        .map(({ id }) => ({
          ...keyOf(i),
          officer: id,
          cause: short ? ('onlyEligible' as const) : ('neededToFill' as const)
        }))
    }),
    expertsToAppoint: []
  }
}
