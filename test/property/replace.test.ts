import '../seeded.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  assignOfficers,
  changeTeams,
  lockTeams,
  relationBars,
  staffDigest,
  standbyOrder,
  verifyChanges,
  type ChangeRequest,
  type CrewKey,
  type Staff,
  type Team
} from '../../src/assign/index.js'
import { crewKey, crewMaker } from '../../src/assign/crew.js'
import { serversOf, tierFor } from '../../src/assign/server.js'
import { orThrow, sha256Text, type Name } from '../../src/kernel/index.js'
import type { Visit } from '../../src/merge/index.js'
import {
  approved,
  COUNTY,
  day,
  expert,
  FIRE,
  LIFTS,
  LOCKED,
  MARKET,
  name,
  names,
  NEIGHBOUR,
  officer,
  staffOf,
  visit,
  type Case
} from '../unit/assign/change-samples.js'

const SUBJECTS = names('a b c')

const person = fc.record({
  department: fc.constantFrom(MARKET, FIRE),
  region: fc.constantFrom(COUNTY, COUNTY, COUNTY, NEIGHBOUR),
  mayLead: fc.boolean(),
  capacity: fc.constantFrom(null, null, null, 1, 2),
  carried: fc.nat(3),
  weight: fc.integer({ min: 1, max: 3 }),
  ends: fc.constantFrom(...Array.from({ length: 5 }, () => day('2025-12-31')), day('2022-03-30')),
  qualified: fc.integer({ min: 0, max: 4 }).map((n) => n > 0)
})

const cases: fc.Arbitrary<Case> = fc
  .record({
    people: fc.array(fc.noBias(person), { minLength: 10, maxLength: 18, size: 'max' }),
    experts: fc.noBias(fc.nat(6)),
    asked: fc.array(fc.tuple(fc.nat(2), fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 4 }),
    relations: fc.array(fc.tuple(fc.nat(11), fc.nat(2), fc.boolean()), { maxLength: 4 }),
    pairs: fc.array(fc.tuple(fc.nat(11), fc.nat(2)), { maxLength: 4 }),
    rules: fc.record({
      leaders: fc.constantFrom('leadCrew' as const, 'everyCrew' as const),
      head: fc.constantFrom('drawn' as const, 'appointed' as const),
      experts: fc.constantFrom('drawn' as const, 'appointed' as const),
      mode: fc.constantFrom('own' as const, 'whole' as const, 'groups' as const),
      officersPerDepartment: fc.constantFrom(1, 2)
    }),
    widened: fc.boolean(),
    seed: fc.string({ minLength: 1, maxLength: 4 })
  })
  .map(({ people, experts, asked, relations, pairs, rules, widened, seed }) => {
    const officers = people.map(({ ends, qualified, ...one }, i) =>
      officer(`o${String(i).padStart(2, '0')}`, {
        ...one,
        qualifications: qualified ? names('q') : [],
        certificate: { number: name('n'), from: day('2020-01-01'), to: ends }
      })
    )
    const id = (at: number): Name => officers[at % officers.length]?.id ?? name('?')
    const ordinals = new Map<string, number>()
    const visits = asked.map(([at, joint, lifts]): Visit => {
      const subject = SUBJECTS[at] ?? name('a')
      const ordinal = (ordinals.get(subject) ?? 0) + 1
      ordinals.set(subject, ordinal)
      const departments = joint ? [MARKET, FIRE] : [MARKET]
      return visit(subject, { ordinal, departments, qualifications: names('q'), experts: lifts ? 2 : 0 })
    })
    const pairOf = ([at, subject]: readonly [number, number, ...unknown[]]) => ({
      officer: id(at),
      subject: SUBJECTS[subject] ?? name('a')
    })
    const byPair = (a: { officer: string; subject: string }, b: { officer: string; subject: string }): number =>
      `${a.officer} ${a.subject}` < `${b.officer} ${b.subject}` ? -1 : 1
    const once = <A extends { officer: string; subject: string }>(list: readonly A[]): readonly A[] =>
      [...new Map(list.map((one) => [`${one.officer} ${one.subject}`, one])).values()].sort(byPair)
    const members = (department: Name): readonly Name[] =>
      officers.filter((one) => one.department === department).map((one) => one.id)
    const pairsOf = (list: readonly Name[]): readonly (readonly Name[])[] =>
      Array.from({ length: Math.ceil(list.length / 2) }, (_, i) => list.slice(2 * i, 2 * i + 2))
    const staff = staffOf(officers, {
      experts: Array.from({ length: experts }, (_, i) => expert(`e${String(i)}`, { capacity: i % 2 === 0 ? 2 : null })),
      areas: [{ region: COUNTY, subjects: SUBJECTS }],
      relations: once(
        relations.map((one) => ({
          ...pairOf(one),
          kind: 'kinship' as const,
          source: 'officer' as const,
          from: null,
          to: one[2] ? null : day('2022-02-28')
        }))
      ),
      lastPairs: once(pairs.map(pairOf)),
      groups:
        rules.mode === 'groups'
          ? [...pairsOf(members(MARKET)), ...pairsOf(members(FIRE))].map((own, i) => ({
              name: name(`g${String(i).padStart(2, '0')}`),
              officers: own
            }))
          : [],
      neighbours: [
        { region: COUNTY, neighbours: [NEIGHBOUR] },
        { region: NEIGHBOUR, neighbours: [COUNTY] }
      ],
      widenings: widened
        ? [{ department: MARKET, region: COUNTY, to: 'neighbours', reason: '人员不足', approver: name('局长') }]
        : [],
      rules
    })
    const record = { notice: { staff: { digest: staffDigest(staff) } }, seed: sha256Text(seed) }
    const assignment = orThrow(assignOfficers({ visits, staff, record }))
    return { visits, staff, record, assignment, lock: lockTeams({ assignment, on: LOCKED }) }
  })

/** What is asked: numbers that pick a team, a crew, a member, a person and a kind of change. */
const picks = fc.array(fc.array(fc.noBias(fc.nat(1000)), { minLength: 7, maxLength: 7 }), {
  minLength: 6,
  maxLength: 12,
  size: 'max'
})

function requestOf(staff: Staff, teams: readonly Team[], pick: readonly number[]): ChangeRequest {
  const [t = 0, c = 0, m = 0, p = 0, kind = 0, cause = 0, date = 0] = pick
  const of = <A>(list: readonly A[], at: number): A | undefined => list[at % Math.max(1, list.length)]
  const team = of(teams, t)
  const visitOf = { subject: team?.subject ?? name('a'), ordinal: team?.ordinal ?? 1 }
  const crews: readonly (CrewKey & { readonly members: readonly Name[] })[] = [
    ...(team?.crews ?? []).map(({ department, officers }) => ({
      ...visitOf,
      department,
      specialty: null,
      members: officers.map(({ id }) => id)
    })),
    { ...visitOf, department: null, specialty: LIFTS, members: team?.experts[0]?.experts ?? [] }
  ]
  const filled = crews.filter(({ members }) => members.length > 0 || c % 5 === 0)
  const { members, ...key } = of(filled, c) ?? { ...visitOf, department: MARKET, specialty: null, members: [] }
  const pool =
    key.department === null ? staff.experts : staff.officers.filter(({ department }) => department === key.department)
  const somebody = of(p % 4 === 0 ? [...staff.officers, ...staff.experts] : pool, p)?.id ?? name('?')
  const group = of(staff.groups, p)?.name ?? name('?')
  const common = { ...approved, on: day(date % 20 === 0 ? '2022-02-28' : '2022-03-01') }
  const why = of(['recusal', 'special', 'absence'] as const, cause) ?? 'absence'
  const leaving = { cause: why, relation: why === 'recusal' ? ({ kind: 'other', source: 'subject' } as const) : null }
  const out = of(members, m) ?? somebody
  const by = of(['named', 'direct'] as const, kind) ?? 'named'
  const isGroup = staff.rules.mode === 'groups' && key.department !== null && m % 5 > 0
  switch (kind % 12) {
    case 0:
      return {
        ...common,
        _tag: 'HeadAppointed',
        ...visitOf,
        head: of(team?.crews[0]?.officers ?? [], m)?.id ?? somebody
      }
    case 1:
      return { ...common, _tag: 'ExpertAppointed', ...key, department: null, specialty: LIFTS, expert: somebody }
    case 2:
      return { ...common, _tag: 'DirectlyAppointed', ...key, officer: somebody, leads: m % 2 === 0 }
    case 3:
    case 4:
    case 5:
      return isGroup
        ? { ...common, _tag: 'GroupReplaced', ...key, member: out, ...leaving, by, in: group }
        : { ...common, _tag: 'Replaced', ...key, out, ...leaving, by, in: somebody }
    default:
      return isGroup
        ? { ...common, _tag: 'GroupReplaced', ...key, member: out, ...leaving, by: 'drawn' }
        : { ...common, _tag: 'Replaced', ...key, out, ...leaving, by: 'drawn' }
  }
}

const everybody = ({ crews, experts }: Team): readonly Name[] => [
  ...crews.flatMap(({ officers }) => officers.map(({ id }) => id)),
  ...experts.flatMap((own) => own.experts)
]

/** Everything that must hold of teams at any time, by the rules alone. */
function broken({ staff, visits }: Case, teams: readonly Team[], barred: ReadonlySet<string>): readonly string[] {
  const given = new Map<string, number>()
  for (const team of teams) for (const id of everybody(team)) given.set(id, (given.get(id) ?? 0) + 1)
  const known = new Map(staff.officers.map((one) => [one.id, one]))
  const window = visits[0]?.window ?? []
  const full = [...staff.officers, ...staff.experts]
    .filter(({ id, capacity }) => capacity !== null && (given.get(id) ?? 0) > capacity)
    .map(({ id }) => `over capacity ${id}`)
  const wrong = teams.flatMap((team) => {
    const ids = everybody(team)
    const own = `${team.subject} ${String(team.ordinal)}`
    const heads = team.crews.map(({ officers }) => officers.filter(({ leads }) => leads).map(({ id }) => id))
    return [
      ...(new Set(ids).size === ids.length ? [] : [`twice in ${own}`]),
      ...team.crews.flatMap(({ department, officers }) =>
        officers.flatMap(({ id, leads }) => {
          const one = known.get(id)
          return [
            ...(one?.department === department ? [] : [`department of ${id}`]),
            ...(one?.qualifications.includes(name('q')) === true ? [] : [`qualification of ${id}`]),
            ...(one !== undefined && one.certificate.to >= '2022-03-31' ? [] : [`certificate of ${id}`]),
            ...(leads && one?.mayLead !== true ? [`leader ${id}`] : [])
          ]
        })
      ),
      ...team.experts.flatMap(({ experts }) => experts.filter((id) => known.has(id))),
      ...staff.relations
        .filter((one) => one.subject === team.subject && ids.includes(one.officer) && relationBars(one)(window))
        .map((one) => `relation of ${one.officer}`),
      ...ids.filter((id) => barred.has(`${team.subject} ${id}`)).map((id) => `recused ${own} ${id}`),
      ...(heads.every((list) => list.length <= 1) ? [] : [`two leaders in ${own}`]),
      ...(team.head === null || heads[0]?.[0] === team.head ? [] : [`head of ${own}`]),
      ...(staff.rules.leaders === 'leadCrew' && heads.slice(1).some((list) => list.length > 0)
        ? [`leader of a partner in ${own}`]
        : [])
    ]
  })
  return [...full, ...wrong]
}

describe('changes of locked teams', () => {
  it('any sequence of changes leaves people distinct, of their department, qualified, unrelated, within capacity, led by who may lead, and everybody else where they were', () => {
    const made: ChangeRequest['_tag'][] = []
    let refused = 0
    fc.assert(
      fc.property(cases, picks, (given, list) => {
        let now = orThrow(changeTeams({ ...given, chain: [], changes: [] }))
        const barred = new Set<string>()
        const kept: ChangeRequest[] = []
        for (const pick of list) {
          const request = requestOf(given.staff, now.teams, pick)
          const next = changeTeams({ ...given, chain: now.chain, changes: [request] })
          if (next._tag === 'Left') {
            refused++
            continue
          }
          made.push(request._tag)
          kept.push(request)
          const after = next.right
          if ('cause' in request && request.cause === 'recusal')
            barred.add(`${request.subject} ${request._tag === 'Replaced' ? request.out : request.member}`)
          for (const [i, team] of after.teams.entries()) {
            const same = team.subject === request.subject && team.ordinal === request.ordinal
            if (!same) expect(team).toEqual(now.teams[i])
          }
          const listed = new Set(after.toReplace.map(({ subject, officer: id }) => `${subject} ${id}`))
          const gone = new Set([...barred].filter((key) => !listed.has(key)))
          expect(broken(given, after.teams, gone)).toEqual([])
          for (const { officer: id, visits } of after.loads)
            expect(visits).toBe(after.teams.filter((team) => everybody(team).includes(id)).length)
          now = after
        }
        expect(verifyChanges({ ...given, chain: now.chain, seal: now.seal })).toEqual([])
        expect(orThrow(changeTeams({ ...given, chain: [], changes: kept }))).toEqual(now)
      }),
      { numRuns: 100, seed: 20220301 }
    )
    expect(made.length).toBeGreaterThan(150)
    expect(new Set(made).size).toBe(5)
    expect(refused).toBeGreaterThan(150)
  })

  it('the chain altered in any one byte is found', () => {
    let altered = 0
    fc.assert(
      fc.property(
        cases,
        picks,
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 32, max: 126 })), { minLength: 5, maxLength: 20 }),
        (given, list, edits) => {
          let now = orThrow(changeTeams({ ...given, chain: [], changes: [] }))
          for (const pick of list) {
            const next = changeTeams({ ...given, chain: now.chain, changes: [requestOf(given.staff, now.teams, pick)] })
            if (next._tag === 'Right') now = next.right
          }
          fc.pre(now.chain.length > 0)
          const text = JSON.stringify({ lock: now.lock, chain: now.chain })
          for (const [at, code] of edits) {
            const i = at % text.length
            const edited = text.slice(0, i) + String.fromCharCode(code) + text.slice(i + 1)
            const read = parsed(edited)
            if (read === null || JSON.stringify(read) === text) continue
            altered++
            expect(verifyChanges({ ...given, lock: read['lock'], chain: read['chain'] }), edited).not.toEqual([])
          }
        }
      ),
      { numRuns: 60, seed: 20220302 }
    )
    expect(altered).toBeGreaterThan(300)
  })

  it('the standby order is of exactly those whom the match itself would let serve the crew, who are free and not barred', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { staff, visits, assignment } = given
        fc.pre(staff.rules.mode !== 'groups')
        const { byDepartment, experts } = serversOf(staff)
        for (const crew of visits.flatMap(crewMaker(staff, null))) {
          const key = crewKey(crew)
          const leader = crew.kind.leaders === 1 && crew.kind.places === 1
          const team = assignment.teams.find((one) => one.subject === key.subject && one.ordinal === key.ordinal)
          const pool = key.department === null ? experts : (byDepartment.get(key.department) ?? [])
          const free = pool.filter((server) => {
            const load = assignment.loads.find((one) => one.officer === server.name)?.visits ?? 0
            const barred = staff.relations.some(
              (one) =>
                one.officer === server.name && one.subject === key.subject && relationBars(one)(crew.visit.window)
            )
            const taken = team !== undefined && everybody(team).includes(server.name)
            return (
              tierFor(crew.kind, server) !== null &&
              !barred &&
              !taken &&
              (server.capacity === null || load < server.capacity)
            )
          })
          const order = orThrow(standbyOrder({ ...given, chain: [], crew: key, leader }))
          expect(order.map((one) => one.officer).sort()).toEqual(free.map((one) => one.name).sort())
          const tierOf = new Map(free.map((server) => [server.name, tierFor(crew.kind, server)]))
          for (const { officer: id, tier } of order) expect(tier).toBe(tierOf.get(id))
        }
      }),
      { numRuns: 150, seed: 20220303 }
    )
  })
})

function parsed(text: string): { readonly [key: string]: unknown } | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as { readonly [key: string]: unknown }) : null
  } catch {
    return null
  }
}
