/* Components: parts of staff and visits that nothing ties to the rest, each with its own stream (docs/assign.md, section 4). */

import { compareUtf8, type Digest, type Json, type Name } from '../kernel/index.js'
import type { RegionCode } from '../registry/index.js'
import type { Crew, CrewKind } from './crew.js'
import type { Adjacent, Instance, Person, Places } from './instance.js'
import { jsonDigest } from './json-digest.js'
import { relationBars, type Relation } from './relation.js'
import { profileMaker, tierFor, type Server, type Servers } from './server.js'
import type { Staff } from './staff.js'
import { unionOf } from './union.js'

/** A part of one department's officers and crews, or of the experts. 某部门人员与名额（或专家）的一个独立部分。 @since 0.1.0 */
export type Component = {
  /** By bytes of name; the persons of the instance. 按名称字节排序，即实例中的人。 */
  readonly servers: readonly Server[]
  /** By bytes of subject, then by ordinal, the crews of the instance. 按对象字节、再按序号，即实例中的名额组。 */
  readonly crews: readonly Crew[]
  /** In the order of their first crews. 按首个名额组的次序。 */
  readonly kinds: readonly CrewKind[]
  readonly instance: Instance
}

/**
 * Splits crews and staff into components: a crew and whoever may serve it are in one. 将名额与人员划分为互不相关的部分。
 *
 * Alike crews share a kind, alike people a class, and only kinds and classes of one department (or of the experts)
 * are compared: no list of officer and visit pairs is ever built. Whoever may serve no crew is in no component.
 *
 * @param crews by visit, then the lead department's first: the order of the crews within each component
 * @since 0.1.0
 */
export function componentsOf(crews: readonly Crew[], servers: Servers, staff: Staff): readonly Component[] {
  const pairs = pairsOf(crews, staff)
  return [...groupBy(crews, ({ kind }) => kind.department)].flatMap(([department, own]) =>
    componentsOfPool(own, department === null ? servers.experts : (servers.byDepartment.get(department) ?? []), pairs, {
      balance: staff.rules.balance,
      inGroups: staff.rules.mode === 'groups' && department !== null
    })
  )
}

/**
 * The digest of a component's own inputs, by which its stream is keyed: what another part of staff or visits is like
 * never enters. 独立部分自身输入的摘要。
 *
 * The SHA-256 of the RFC 8785 form of `{ officers, experts, groups, crews, barred, repeats, rules }`: officers and
 * experts as they stand in the staff, by bytes of id; `groups` in 编组随机 those of the component as in the staff, else
 * empty; `crews` one entry a kind, `{ department, specialty, reach, from, to, qualifications, registry, leaders, places,
 * visits: [[subject, ordinal] …] }`, in the order of the first crew of each; `barred` and `repeats` one entry
 * `[crew, [person …]]` a crew that has any, crews and persons (officers, experts or groups) numbered from 0 in the
 * order of the component; `rules` the mode and the balance.
 *
 * @since 0.1.0
 */
export function componentDigest({ servers, crews, kinds, instance }: Component, { rules }: Staff): Digest {
  const visits = groupBy(crews, ({ kind }) => kind)
  const numbered = (what: 'barred' | 'repeats'): Json =>
    instance.crews.flatMap((crew, i): Json[] => (crew[what].length === 0 ? [] : [[i, crew[what]]]))
  return jsonDigest({
    officers: servers.flatMap(({ officers }) => officers).sort((a, b) => compareUtf8(a.id, b.id)),
    experts: servers.flatMap(({ expert }) => expert ?? []),
    groups: servers.flatMap(({ group, name, officers }) =>
      group ? { name, officers: officers.map(({ id }) => id) } : []
    ),
    crews: kinds.map((kind) => ({
      ...kind,
      visits: (visits.get(kind) ?? []).map(({ visit: { subject, ordinal } }) => [subject, ordinal])
    })),
    barred: numbered('barred'),
    repeats: numbered('repeats'),
    rules: { mode: rules.mode, balance: rules.balance }
  })
}

/** Declared relations and last pairs of the subjects that are visited. 被查对象的利害关系与上次配对。 */
type Pairs = {
  readonly relations: ReadonlyMap<Name, readonly Relation[]>
  readonly last: ReadonlyMap<Name, readonly Name[]>
}

type How = { readonly balance: Instance['balance']; readonly inGroups: boolean }

// A server with the kinds of crew they may serve, as numbered in the pool; alike servers share one profile.
type Profile = { readonly signature: string; readonly tiers: ReadonlyMap<number, Adjacent['tier']> }
type Placed = { readonly server: Server; readonly profile: Profile }

function componentsOfPool(
  crews: readonly Crew[],
  servers: readonly Server[],
  pairs: Pairs,
  how: How
): readonly Component[] {
  const kinds = [...new Set(crews.map(({ kind }) => kind))]
  const numberOf = new Map(kinds.map((kind, i) => [kind, i]))
  const placed = placedAmong(servers, kinds)
  const rootOf = unite(
    kinds.length,
    placed.map(({ profile }) => profile)
  )
  const placedAt = groupBy(placed, ({ profile }) => rootOf(first(profile.tiers)))
  const crewsAt = groupBy(crews, ({ kind }) => rootOf(numberOf.get(kind) ?? 0))
  return [...crewsAt].map(([root, own]) => componentOf(own, placedAt.get(root) ?? [], numberOf, pairs, how))
}

function componentOf(
  crews: readonly Crew[],
  placed: readonly Placed[],
  numberOf: ReadonlyMap<CrewKind, number>,
  pairs: Pairs,
  { balance, inGroups }: How
): Component {
  const kinds = [...new Set(crews.map(({ kind }) => kind))]
  const classes = new Map<string, number>()
  const tiersOf: Profile['tiers'][] = []
  const people = placed.map(({ server, profile }): Person => {
    const { capacity, carried, weight, mayLead } = server
    const key = `${String(mayLead)} ${profile.signature}`
    const known = classes.get(key) ?? classes.size
    if (known === classes.size) {
      classes.set(key, known)
      tiersOf.push(profile.tiers)
    }
    return { capacity, carried, weight, mayLead, class: known }
  })
  const adjacent = kinds.map((kind): readonly Adjacent[] => {
    const number = numberOf.get(kind) ?? -1
    return tiersOf.flatMap((tiers, i): readonly Adjacent[] => {
      const tier = tiers.get(number)
      return tier === undefined ? [] : [{ class: i, tier }]
    })
  })
  const local = new Map(kinds.map((kind, i) => [kind, i]))
  const inKind = adjacent.map((list) => new Set(list.map((entry) => entry.class)))
  const indexOf = new Map<Name, number>()
  placed.forEach(({ server }, i) => {
    for (const name of personsOf(server)) indexOf.set(name, i)
  })
  const indices = (names: readonly Name[], kind: number): readonly number[] => {
    const found = new Set<number>()
    for (const name of names) {
      const index = indexOf.get(name)
      if (index !== undefined && (inKind[kind]?.has(people[index]?.class ?? -1) ?? false)) found.add(index)
    }
    return found.size === 0 ? NOBODY : [...found].sort((a, b) => a - b)
  }
  const places = crews.map(({ visit, kind: asked }): Places => {
    const kind = local.get(asked) ?? 0
    const related = (pairs.relations.get(visit.subject) ?? []).filter((relation) =>
      relationBars(relation)(visit.window)
    )
    return {
      // A group goes as a whole and takes one place of the instance.
      places: inGroups ? 1 : asked.places,
      leaders: asked.leaders,
      kind,
      barred: indices(
        related.map(({ officer }) => officer),
        kind
      ),
      repeats: indices(pairs.last.get(visit.subject) ?? [], kind)
    }
  })
  return {
    servers: placed.map(({ server }) => server),
    crews,
    kinds,
    instance: { people, crews: places, kinds: adjacent, balance }
  }
}

/** The servers who may serve at least one kind of crew, in the order given. */
function placedAmong(servers: readonly Server[], kinds: readonly CrewKind[]): readonly Placed[] {
  const profileOf = profileMaker(kinds)
  const known = new Map<string, Profile>()
  // Most kinds are of few regions: only those of a server's own are looked at, and those that reach farther.
  const near = new Map<RegionCode | null, number[]>()
  kinds.forEach(({ reach: { own, neighbours, beyond } }, i) => {
    const regions = own === null || neighbours.length > 0 || beyond ? [null] : own
    for (const region of regions) push(near, region, i)
  })
  return servers.flatMap((server): Placed | [] => {
    const key = profileOf(server)
    let profile = known.get(key)
    if (profile === undefined) {
      const tiers = new Map<number, Adjacent['tier']>()
      const region = (server.officers[0] ?? server.expert)?.region ?? null
      const both = [...(near.get(null) ?? []), ...(region === null ? [] : (near.get(region) ?? []))]
      for (const i of both.sort((a, b) => a - b)) {
        const tier = tierFor(kinds[i] as CrewKind, server)
        if (tier !== null) tiers.set(i, tier)
      }
      profile = { tiers, signature: [...tiers].map(([kind, tier]) => `${String(kind)}:${String(tier)}`).join(' ') }
      known.set(key, profile)
    }
    return profile.tiers.size > 0 ? { server, profile } : []
  })
}

/**
 * The names under which relations and last pairs may name a server. 利害关系与上次配对中可能出现的名称。
 *
 * @since 0.1.0
 */
export const personsOf = ({ officers, expert }: Pick<Server, 'officers' | 'expert'>): readonly Name[] =>
  expert === null ? officers.map(({ id }) => id) : [expert.id]

/** How many may serve a crew. 可担任某名额组者的数量。 @since 0.1.0 */
export type Open = {
  readonly servers: number
  readonly leading: number
  /** Persons: of a group its members; experts are persons too. 人数：编组计其全体成员，专家亦计。 */
  readonly officers: number
  readonly leaders: number
}

/** Counts for a crew, from no farther than a tier, those barred or passed over left out. 某名额组在某层级以内的数量。 @since 0.1.0 */
export type OpenCounts = (crew: number, farthest: number, passed: readonly number[]) => Open

/**
 * Counts who may serve the crews of a component, class by class. 统计可担任某独立部分各名额组的人数。
 *
 * @since 0.1.0
 */
export function openIn({ servers, instance: { people, crews, kinds } }: Component): OpenCounts {
  const classes: Open[] = []
  servers.forEach((server, i) => {
    const at = people[i]?.class ?? 0
    classes[at] = plus(classes[at] ?? NONE, countOf(server), 1)
  })
  return (crew, farthest, passed) => {
    const { kind = -1, barred = [] } = crews[crew] ?? {}
    const near = (kinds[kind] ?? []).filter(({ tier }) => tier <= farthest).map((entry) => entry.class)
    const all = near.reduce((sum, one) => plus(sum, classes[one] ?? NONE, 1), NONE)
    return [...new Set([...barred, ...passed])].reduce((sum, person) => {
      const server = servers[person]
      return server && near.includes(people[person]?.class ?? -1) ? plus(sum, countOf(server), -1) : sum
    }, all)
  }
}

const NONE: Open = { servers: 0, leading: 0, officers: 0, leaders: 0 }

const countOf = (server: Server): Open => ({
  servers: 1,
  leading: server.mayLead ? 1 : 0,
  officers: personsOf(server).length,
  leaders: server.officers.filter(({ mayLead }) => mayLead).length
})

const plus = (a: Open, b: Open, times: 1 | -1): Open => ({
  servers: a.servers + times * b.servers,
  leading: a.leading + times * b.leading,
  officers: a.officers + times * b.officers,
  leaders: a.leaders + times * b.leaders
})

function pairsOf(crews: readonly Crew[], { relations, lastPairs }: Staff): Pairs {
  const visited = new Set<Name>()
  for (const { visit } of crews) visited.add(visit.subject)
  const own = new Map<Name, Relation[]>()
  for (const relation of relations) if (visited.has(relation.subject)) push(own, relation.subject, relation)
  const last = new Map<Name, Name[]>()
  for (const { officer, subject } of lastPairs) if (visited.has(subject)) push(last, subject, officer)
  return { relations: own, last }
}

/** Kinds of crew that one server may serve are in one part. */
function unite(size: number, profiles: readonly Profile[]): (kind: number) => number {
  const parts = unionOf(size)
  for (const { tiers } of new Set(profiles)) {
    const start = first(tiers)
    for (const kind of tiers.keys()) parts.unite(kind, start)
  }
  return parts.rootOf
}

const NOBODY: readonly number[] = []

const first = (tiers: Profile['tiers']): number => {
  for (const kind of tiers.keys()) return kind
  return 0
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
