/* What would fill places that stay empty: the deficit's own crews and people once more, with one rule lifted
   (临夏州部门联合细则 第二十三条; 临夏州市场监管系统细则 第十三条). */

import { compareUtf8, type Name } from '../kernel/index.js'
import type { RegionCode } from '../registry/index.js'
import { openIn, type Component } from './component.js'
import { kindsOf, neighboursIn, reachMaker, type Crew, type CrewKind } from './crew.js'
import type { Deficit, Matching } from './instance.js'
import { neighboursOfReach } from './mode.js'
import { filledBy, type Lifting } from './refill.js'
import { relationBars, type Relation } from './relation.js'
import type { Turn } from './rotation.js'
import { tierFor, type Server, type Servers } from './server.js'
import type { Staff } from './staff.js'

/**
 * What would fill places, each taken alone; `covers`: how many at least. 单独采取时可补的名额（至少）。
 *
 * In 编组随机 capacity, leaders and officers are those of groups.
 *
 * @basis 临夏州部门联合细则 第二十三条
 * @since 0.1.0
 */
export type Cure =
  /** The least uniform capacity; larger ones stay. 将上限一律提高到此数（已更高者不变）。 */
  | { readonly _tag: 'RaiseCapacity'; readonly to: number; readonly covers: number }
  /** So many more who may lead. 增加可任组长者。 */
  | { readonly _tag: 'AddLeaders'; readonly number: number; readonly covers: number }
  /** So many more who may serve all these crews and may lead. 增加符合条件且可任组长者。 */
  | { readonly _tag: 'AddOfficers'; readonly number: number; readonly covers: number }
  /** Officers of a listed neighbour with the capacity they have left. 向相邻地区借调尚有余额者。 */
  | { readonly _tag: 'BorrowFrom'; readonly region: RegionCode; readonly covers: number }
  /** Each task of the visit alone has people, together they have none. 各任务单独均有人可派，合并则无。 */
  | { readonly _tag: 'SplitVisit'; readonly subject: Name; readonly ordinal: number; readonly covers: number }
  /** Were it not for declared relations. 若不计已申报的利害关系。 */
  | { readonly _tag: 'SettleRelations'; readonly covers: number }

/** What cures are worked out from, beside the component. 计算补救办法所需的其余内容。 @since 0.1.0 */
export type Surroundings = {
  readonly servers: Servers
  /** How many crews each server was given in all. 各人共分得的次数。 */
  readonly given: ReadonlyMap<Server, number>
  readonly relationsTo: (subject: Name) => readonly Relation[]
  readonly staff: Staff
  readonly rotation: readonly Turn[] | null
}

/**
 * The cures of a component's deficits. 某独立部分各短缺的补救办法。
 *
 * @since 0.1.0
 */
export function curesIn(
  component: Component,
  matching: Matching,
  around: Surroundings
): (deficit: Deficit) => readonly Cure[] {
  const { staff, servers, given, rotation } = around
  const department = component.kinds[0]?.department ?? null
  const pool = department === null ? servers.experts : (servers.byDepartment.get(department) ?? [])
  const openTo = memo((kind: CrewKind) => pool.filter((server) => tierFor(kind, server) !== null))
  const openWithoutLeaders = memo((kind: CrewKind) => openTo({ ...kind, leaders: 0 }))
  const relatedTo = memo((crew: Crew): readonly Name[] =>
    around
      .relationsTo(crew.visit.subject)
      .filter((relation) => relationBars(relation)(crew.visit.window))
      .map(({ officer }) => officer)
  )
  const counts = openIn(component)
  const neighboursOf = neighboursIn(staff)
  const reaches = reachMaker(staff, rotation)
  const inGroups = staff.rules.mode === 'groups' && department !== null

  return (deficit) => {
    const crews = deficit.crews.flatMap((at) => component.crews[at] ?? [])
    const start = deficit.crews.map((at) => serversAt(component, matching, at))
    const inside = new Map<Server, number>()
    for (const server of start.flat()) inside.set(server, (inside.get(server) ?? 0) + 1)
    const elsewhere = (server: Server): number => (given.get(server) ?? 0) - (inside.get(server) ?? 0)
    const left = (server: Server, capacity = server.capacity): number | null =>
      capacity === null ? null : capacity - elsewhere(server)
    const filled = start.flat().length
    const usual: Lifting = { openTo, mayLead, capacity: left, relatedTo, added: null, inGroups }
    const gain = (lifting: Partial<Lifting>): number => filledBy(crews, start, { ...usual, ...lifting }) - filled
    const kinds = [...new Set(crews.map(({ kind }) => kind))]
    const people = [...new Set(kinds.flatMap(openTo))]

    const raise = (): readonly Cure[] => {
      const capped = people.filter(({ capacity }) => capacity !== null)
      const covers = capped.length === 0 ? 0 : gain({ capacity: () => null })
      if (covers <= 0) return []
      const at =
        (to: number) =>
        (server: Server): number | null =>
          left(server, server.capacity === null ? null : Math.max(server.capacity, to))
      const roomAt = (to: number): number => capped.reduce((sum, one) => sum + Math.max(0, to - (one.capacity ?? 0)), 0)
      const most = capped.reduce((largest, one) => Math.max(largest, elsewhere(one) + crews.length), 0)
      const least = leastThat(1, most, (to) => roomAt(to) >= covers)
      return [
        { _tag: 'RaiseCapacity', to: leastThat(least, most, (to) => gain({ capacity: at(to) }) >= covers), covers }
      ]
    }

    // New people are like those of the deficit: as much capacity as the one of them who has most.
    const like = deficit.people.flatMap((at) => component.servers[at] ?? [])
    const capacities = (like.length > 0 ? like : people).map(({ capacity }) => capacity)
    const capacity = capacities.length === 0 || capacities.includes(null) ? null : most(capacities)
    const enough = (covers: number): number =>
      leastThat(
        Math.ceil(covers / Math.min(crews.length, Math.max(1, capacity ?? crews.length))),
        covers,
        (number) => gain({ added: { number, capacity: capacity === null ? null : Math.max(1, capacity) } }) >= covers
      )
    const add = (): readonly Cure[] => {
      const everything: Cure = { _tag: 'AddOfficers', number: enough(deficit.missing), covers: deficit.missing }
      if (deficit.places === deficit.leaderPlaces) return [{ ...everything, _tag: 'AddLeaders' }]
      const covers = gain({ openTo: openWithoutLeaders, mayLead: () => true })
      return covers > 0 ? [{ _tag: 'AddLeaders', number: enough(covers), covers }, everything] : [everything]
    }

    const borrow = (): readonly Cure[] => {
      if (staff.rules.widen === 'never') return []
      const near = kinds.flatMap(({ reach }) => neighboursOfReach(reach, neighboursOf))
      return [...new Set(near)].sort(compareUtf8).flatMap((region): readonly Cure[] => {
        const wider = memo((kind: CrewKind) => {
          const listed = neighboursOfReach(kind.reach, neighboursOf).includes(region)
          const reach = { ...kind.reach, neighbours: [...kind.reach.neighbours, ...(listed ? [region] : [])] }
          return listed ? pool.filter((server) => tierFor({ ...kind, reach }, server) !== null) : openTo(kind)
        })
        const covers = gain({ openTo: wider })
        return covers > 0 ? [{ _tag: 'BorrowFrom', region, covers }] : []
      })
    }

    const split = (): readonly Cure[] =>
      deficit.crews.flatMap((at, i): readonly Cure[] => {
        const crew = component.crews[at]
        const places = component.instance.crews[at]
        const covers = (places?.places ?? 0) - (start[i]?.length ?? 0)
        if (crew === undefined || covers <= 0 || crew.visit.tasks.length < 2 || department === null) return []
        const open = counts(at, 2, [])
        if (open.servers >= (places?.places ?? 0) && (places?.leaders === 0 || open.leading > 0)) return []
        const alone = tasksAlone(crew, department, (visit) => kindsOf(visit, staff, reaches))
        const own = new Set(start[i])
        const free = (server: Server): number | null =>
          server.capacity === null ? null : server.capacity - (given.get(server) ?? 0) + (own.has(server) ? 1 : 0)
        const asked = alone.reduce((sum, { kind }) => sum + (inGroups ? 1 : kind.places), 0)
        const none = alone.map(() => [])
        // Split, the crew is several: what counts is how many fewer places stay empty.
        const fewer = covers - (asked - filledBy(alone, none, { ...usual, capacity: free }))
        const { subject, ordinal } = crew.visit
        return alone.length > 1 && fewer > 0 ? [{ _tag: 'SplitVisit', subject, ordinal, covers: fewer }] : []
      })

    const settle = (): readonly Cure[] => {
      const covers = crews.some((crew) => relatedTo(crew).length > 0) ? gain({ relatedTo: () => [] }) : 0
      return covers > 0 ? [{ _tag: 'SettleRelations', covers }] : []
    }

    return [...raise(), ...add(), ...borrow(), ...split(), ...settle()]
  }
}

/** The crews of a department, were each task of a visit a visit of its own. 各任务分别上门时该部门的名额组。 */
const tasksAlone = (
  { visit }: Crew,
  department: Name,
  kinds: (visit: Crew['visit']) => readonly CrewKind[]
): readonly Crew[] =>
  visit.tasks
    .filter(({ departments }) => departments.includes(department))
    .flatMap((task) => {
      const alone = { ...visit, tasks: [task], departments: task.departments, window: task.window }
      const kind = kinds(alone).find((one) => one.department === department)
      return kind === undefined ? [] : { visit: alone, kind }
    })

const serversAt = ({ servers }: Component, { members }: Matching, at: number): readonly Server[] =>
  (members[at] ?? []).flatMap((person) => servers[person] ?? [])

const mayLead = (server: Server): boolean => server.mayLead

const most = (list: readonly (number | null)[]): number => list.reduce<number>((a, b) => Math.max(a, b ?? 0), 0)

/** The least number from `low` on that is enough; `high` is taken to be. 自 `low` 起满足条件的最小数，`high` 视为满足。 */
function leastThat(low: number, high: number, isEnough: (number: number) => boolean): number {
  if (low >= high || isEnough(low)) return low
  let [short, enough] = [low, high]
  while (enough - short > 1) {
    const middle = short + ((enough - short) >> 1)
    if (isEnough(middle)) enough = middle
    else short = middle
  }
  return enough
}

function memo<K, V>(of: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const value = of(key)
    known.set(key, value)
    return value
  }
}
