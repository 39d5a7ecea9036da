/* Components: parts of staff and visits that nothing ties to the rest, each with its own stream (docs/draw.md, section 8). */

import { canonicalJson, sha256Text, type Digest, type Name } from '../kernel/index.js'
import { mayServe, type Crew } from './crew.js'
import { officersBarredFrom } from './relation.js'
import type { Staff, StaffOfficer } from './staff.js'

/**
 * Officers who may serve the same crews, declared relations aside, and are alike in whether they may lead.
 * 可担任相同名额、且同为可或不可任组长的人员。
 * @since 0.1.0
 */
export type OfficerClass = { readonly mayLead: boolean; readonly officers: readonly number[] }

/**
 * A part of one department's officers and crews. Officers and classes are named by their index.
 * 某部门人员与名额的一个独立部分。
 * @since 0.1.0
 */
export type Component = {
  /** By bytes of id. 按编号字节排序。 */
  readonly officers: readonly StaffOfficer[]
  /** In the order given. 按给定次序。 */
  readonly crews: readonly Crew[]
  /** In the order of their first officers. 按首名人员的次序。 */
  readonly classes: readonly OfficerClass[]
  /** For each crew the classes that may serve it, ascending. 各名额可由哪些类担任。 */
  readonly open: readonly (readonly number[])[]
  /** For each crew the officers with a declared relation to its subject, ascending. 各名额须回避的人员。 */
  readonly barred: readonly (readonly number[])[]
}

/**
 * Splits crews and staff into components: a crew and an officer who may serve it are in one. 将名额与人员划分为互不相关的部分。
 *
 * Alike crews (regions, days, leader alone or not) and alike officers (region, certificate, may lead) are compared
 * once for all, and only officers of a crew's department and regions: no list of officer and visit pairs is ever
 * built. Officers who may serve no crew are in no component.
 *
 * @param crews in a canonical order: it is the order of the crews within each component
 * @param staff in canonical order
 * @since 0.1.0
 */
export function componentsOf(crews: readonly Crew[], staff: Staff): readonly Component[] {
  const barredFrom = officersBarredFrom(staff.relations)
  const officersOf = groupBy(staff.officers, ({ department }) => department)
  return [...groupBy(crews, ({ department }) => department)].flatMap(([department, own]) =>
    componentsOfDepartment(own, officersOf.get(department) ?? [], barredFrom)
  )
}

/**
 * The digest of a component's own inputs, by which its stream is keyed: what another part of staff or visits is like
 * never enters. 独立部分自身输入的摘要。
 *
 * The SHA-256 of the RFC 8785 form of `{ officers, crews, barred }`: the officers as they stand in the staff; the
 * crews, those alike but for their visit put together as `{ department, regions, from, to, leads, places, visits:
 * [[subject, ordinal] …] }` in the order of the first of each; and `[officer, subject]` for each officer of the
 * component with a declared relation to a subject of it, by officers, then by crews.
 *
 * @since 0.1.0
 */
export function componentDigest({ officers, crews, barred }: Component): Digest {
  const alike = groupBy(crews, (crew) => `${crewKind(crew)} ${String(crew.leads)} ${String(crew.places)}`)
  const apart = crews.flatMap(({ subject }, i) => (barred[i] ?? []).map((officer) => ({ officer, subject })))
  const bySubject = groupBy(apart, ({ officer }) => officer)
  return sha256Text(
    canonicalJson({
      officers,
      crews: [...alike.values()].flatMap((group) => {
        const [first] = group
        if (first === undefined) return []
        const { department, regions, from, to, leads, places } = first
        const visits = group.map(({ subject, ordinal }) => [subject, ordinal])
        return { department, regions, from, to, leads, places, visits }
      }),
      barred: officers.flatMap(({ id }, i) => {
        const subjects = new Set(bySubject.get(i)?.map(({ subject }) => subject))
        return [...subjects].map((subject) => [id, subject])
      })
    })
  )
}

// A crew with the number of its kind; an officer with the kinds of crew they may serve.
type KnownCrew = { readonly crew: Crew; readonly kind: number }
type Server = { readonly officer: StaffOfficer; readonly kinds: readonly number[]; readonly signature: string }

function componentsOfDepartment(
  crews: readonly Crew[],
  officers: readonly StaffOfficer[],
  barredFrom: ReadonlyMap<Name, ReadonlySet<Name>>
): readonly Component[] {
  const alike = [...groupBy(crews, crewKind).values()]
  const kindOf = new Map(alike.flatMap((group, kind) => group.map((crew) => [crew, kind] as const)))
  const known = crews.flatMap((crew): KnownCrew | [] => {
    const kind = kindOf.get(crew)
    return kind === undefined ? [] : { crew, kind }
  })
  const servers = serversOf(
    officers,
    alike.flatMap(([first]) => first ?? [])
  )
  const rootOf = unite(alike.length, servers)
  const serversAt = groupBy(servers, ({ kinds: [first = -1] }) => rootOf(first))
  return [...groupBy(known, ({ kind }) => rootOf(kind))].map(([root, own]) =>
    componentOf(own, serversAt.get(root) ?? [], barredFrom)
  )
}

function componentOf(
  crews: readonly KnownCrew[],
  servers: readonly Server[],
  barredFrom: ReadonlyMap<Name, ReadonlySet<Name>>
): Component {
  const indexOf = new Map(servers.map(({ officer }, i) => [officer.id, i]))
  const open = new Map<number, number[]>()
  const classes = [...groupBy([...servers.entries()], ([, { signature }]) => signature).values()].map((members, i) => {
    const [first] = members
    for (const kind of first?.[1].kinds ?? []) push(open, kind, i)
    return { mayLead: first?.[1].officer.mayLead ?? false, officers: members.map(([officer]) => officer) }
  })
  return {
    officers: servers.map(({ officer }) => officer),
    crews: crews.map(({ crew }) => crew),
    classes,
    open: crews.map(({ kind }) => open.get(kind) ?? []),
    barred: crews.map(({ crew }) =>
      [...(barredFrom.get(crew.subject) ?? [])].flatMap((id) => indexOf.get(id) ?? []).sort((a, b) => a - b)
    )
  }
}

/** The officers who may serve at least one kind of crew, in the order given. */
function serversOf(officers: readonly StaffOfficer[], kinds: readonly Crew[]): readonly Server[] {
  const known = new Map<string, Omit<Server, 'officer'>>()
  const from = groupBy(
    kinds.flatMap((crew, kind) => (crew.regions ?? [null]).map((region) => ({ region, crew, kind }))),
    ({ region }) => region
  )
  return officers.flatMap((officer): Server | [] => {
    const { region, certifiedFrom, certifiedTo, mayLead } = officer
    const key = `${region} ${certifiedFrom} ${certifiedTo} ${String(mayLead)}`
    let served = known.get(key)
    if (served === undefined) {
      const near = [...(from.get(region) ?? []), ...(from.get(null) ?? [])]
      const kindsServed = near.flatMap(({ crew, kind }) => (mayServe(crew)(officer) ? kind : [])).sort((a, b) => a - b)
      served = { kinds: kindsServed, signature: `${String(mayLead)} ${kindsServed.join(' ')}` }
      known.set(key, served)
    }
    return served.kinds.length > 0 ? { officer, ...served } : []
  })
}

const crewKind = ({ regions, from, to, leads, places }: Crew): string =>
  `${regions === null ? 'any' : regions.join(',')} ${from} ${to} ${String(leads && places === 0)}`

/** Union-find over kinds of crew: kinds that one officer may serve are in one part. */
function unite(size: number, servers: readonly Server[]): (kind: number) => number {
  const parent = Array.from({ length: size }, (_, i) => i)
  const rootOf = (kind: number): number => {
    let root = kind
    for (;;) {
      const above = parent[root] ?? root
      if (above === root) return root
      // Halving the path keeps later look-ups short.
      parent[root] = parent[above] ?? above
      root = above
    }
  }
  const seen = new Set<readonly number[]>()
  for (const { kinds } of servers) {
    if (seen.has(kinds)) continue
    seen.add(kinds)
    const [first = 0] = kinds
    for (const kind of kinds) parent[rootOf(kind)] = rootOf(first)
  }
  return rootOf
}

function groupBy<K, A>(list: readonly A[], key: (element: A) => K): ReadonlyMap<K, readonly A[]> {
  const groups = new Map<K, A[]>()
  for (const element of list) push(groups, key(element), element)
  return groups
}

function push<K, A>(groups: Map<K, A[]>, key: K, element: A): void {
  const group = groups.get(key)
  if (group) group.push(element)
  else groups.set(key, [element])
}
