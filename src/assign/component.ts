/* Components: parts of staff and visits that nothing ties to the rest, each with its own stream (docs/assign.md, section 4). */

import { compareUtf8, type Digest, type Json } from '../kernel/index.js'
import type { RegionCode } from '../registry/index.js'
import { apartIn, type Apart, type Part } from './apart.js'
import type { Crew, CrewKind } from './crew.js'
import type { Adjacent, Instance, Person, Places } from './instance.js'
import { jsonDigest } from './json-digest.js'
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
  const parts = [...groupBy(crews, ({ kind }) => kind.department)].flatMap(([department, own]) =>
    partsOfPool(own, department === null ? servers.experts : (servers.byDepartment.get(department) ?? []))
  )
  const apart = apartIn(parts, staff)
  return parts.map((part, i) => componentOf(part, apart[i] ?? { barred: [], repeats: [] }, staff))
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

// A server with the kinds of crew they may serve, as numbered in the pool; alike servers share one profile.
type Profile = { readonly signature: string; readonly tiers: ReadonlyMap<number, Adjacent['tier']> }
type Placed = { readonly server: Server; readonly profile: Profile }

// A component before relations and last pairs are looked at.
type Bare = Part &
  Pick<Component, 'kinds'> &
  Pick<Instance, 'people'> & {
    readonly adjacent: Instance['kinds']
    readonly kindAt: readonly number[]
  }

function partsOfPool(crews: readonly Crew[], servers: readonly Server[]): readonly Bare[] {
  const kinds = [...new Set(crews.map(({ kind }) => kind))]
  const numberOf = new Map(kinds.map((kind, i) => [kind, i]))
  const placed = placedAmong(servers, kinds)
  const rootOf = unite(
    kinds.length,
    placed.map(({ profile }) => profile)
  )
  const placedAt = groupBy(placed, ({ profile }) => rootOf(first(profile.tiers)))
  const crewsAt = groupBy(crews, ({ kind }) => rootOf(numberOf.get(kind) ?? 0))
  return [...crewsAt].map(([root, own]) => partOf(own, placedAt.get(root) ?? [], numberOf))
}

function partOf(crews: readonly Crew[], placed: readonly Placed[], numberOf: ReadonlyMap<CrewKind, number>): Bare {
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
  const kindAt = crews.map(({ kind }) => local.get(kind) ?? 0)
  const inKind = adjacent.map((list) => new Set(list.map((entry) => entry.class)))
  return {
    servers: placed.map(({ server }) => server),
    crews,
    kinds,
    people,
    adjacent,
    kindAt,
    mayServe: (server, crew) => inKind[kindAt[crew] ?? -1]?.has(people[server]?.class ?? -1) ?? false
  }
}

function componentOf(
  { servers, crews, kinds, people, adjacent, kindAt }: Bare,
  { barred, repeats }: Apart,
  { rules: { mode, balance } }: Staff
): Component {
  const places = crews.map(({ kind }, i): Places => ({
    // A group goes as a whole and takes one place of the instance.
    places: mode === 'groups' && kind.department !== null ? 1 : kind.places,
    leaders: kind.leaders,
    kind: kindAt[i] ?? 0,
    barred: barred[i] ?? [],
    repeats: repeats[i] ?? []
  }))
  return { servers, crews, kinds, instance: { people, crews: places, kinds: adjacent, balance } }
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

/** Kinds of crew that one server may serve are in one part. */
function unite(size: number, profiles: readonly Profile[]): (kind: number) => number {
  const parts = unionOf(size)
  for (const { tiers } of new Set(profiles)) {
    const start = first(tiers)
    for (const kind of tiers.keys()) parts.unite(kind, start)
  }
  return parts.rootOf
}

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
