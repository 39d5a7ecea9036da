/* What would fill places that stay empty: the deficit's own crews and people once more, with one rule lifted
   (临夏州部门联合细则 第二十三条; 临夏州市场监管系统细则 第十三条). */

import { compareUtf8, type Name } from '../kernel/index.js'
import type { RegionCode } from '../registry/index.js'
import { alikeIn, type Asked } from './alike.js'
import type { Component } from './component.js'
import { crewMaker, neighboursIn, type Crew, type CrewKind } from './crew.js'
import type { Deficit, Instance, Matching, Person } from './instance.js'
import { neighboursOfReach } from './mode.js'
import { openIn } from './open.js'
import { refillOf, type Lifting } from './refill.js'
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
  readonly staff: Staff
  readonly rotation: readonly Turn[] | null
}

/**
 * The cures of a component's deficits. 某独立部分各短缺的补救办法。
 *
 * Places are lacking because everybody whom an empty place reaches is at their capacity: a rule that is lifted helps only
 * where it lets an empty place reach somebody else. Where it plainly does not, nothing is filled anew.
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
  const alike = alikeIn(component, pool, staff.relations)
  const counts = openIn(component)
  const nearTo = nearIn(staff)
  const makeCrews = crewMaker(staff, rotation)
  const inGroups = staff.rules.mode === 'groups' && department !== null
  // With what their capacity leaves them for some crews, of which they have so many already.
  const personOf = (server: Server, own: number, one: number): Person => {
    const { capacity, mayLead } = server
    const left = capacity === null ? null : capacity - (given.get(server) ?? 0) + own
    return { capacity: left, carried: 0, weight: 1, mayLead, class: one }
  }
  const openAlone = memo((kind: CrewKind) =>
    pool.flatMap((server, i) => (tierFor(kind, server) === null ? [] : { class: i, tier: 0 }))
  )

  return (deficit) => {
    const crews = deficit.crews.flatMap((at) => component.crews[at] ?? [])
    const asked = deficit.crews.flatMap((at) => component.instance.crews[at] ?? [])
    const members = deficit.crews.map((at) => (matching.members[at] ?? []).map(alike.indexOf))
    const inside = new Int32Array(pool.length)
    for (const person of members.flat()) inside[person] = (inside[person] ?? 0) + 1
    const numbers = [...new Set(asked.map(({ kind }) => kind))]
    const numberOf = new Map(numbers.map((kind, i) => [kind, i]))
    const kinds = numbers.flatMap((kind) => component.kinds[kind] ?? [])
    const open = numbers.map(alike.openTo)
    const instance: Instance = {
      people: pool.map((server, i) => personOf(server, inside[i] ?? 0, alike.classOf[i] ?? 0)),
      crews: asked.map((crew) => ({
        ...crew,
        kind: numberOf.get(crew.kind) ?? 0,
        barred: crew.barred.map(alike.indexOf),
        repeats: []
      })),
      kinds: open,
      balance: 'max-only'
    }
    const refill = refillOf(instance, members)
    // Whoever is short is reached already: it helps to reach one of the others who can serve here.
    const short = new Set(deficit.people.map(alike.indexOf))
    const serves = (person: number): boolean => instance.people[person]?.capacity !== 0
    const helps = (person: number): boolean => !short.has(person) && serves(person)
    const useful = new Set(alike.classOf.filter((_, person) => serves(person)))
    const helpful = new Set(alike.classOf.filter((_, person) => helps(person)))
    const peopleOf = (classes: ReadonlySet<number>): readonly number[] =>
      [...pool.keys()].filter((person) => classes.has(alike.classOf[person] ?? -1))
    const barredFrom = alike.barredFrom(crews)

    // Who of some classes may serve besides, were kinds to ask something else; null where that cannot help.
    const besides = (classes: readonly number[], asIf: (kind: CrewKind, i: number) => Asked | null): Lifting | null => {
      const among = classes.filter((one) => useful.has(one))
      if (!among.some((one) => helpful.has(one))) return null
      const more = kinds.map((kind, i) => {
        const other = asIf(kind, i)
        return other === null ? [] : alike.fitting(kind, other, among)
      })
      if (!more.some((list) => list.some((entry) => helpful.has(entry.class)))) return null
      return { more, barred: barredFrom(peopleOf(new Set(among))) }
    }

    const raise = (): readonly Cure[] => {
      const covers = refill.gainUncapped()
      if (covers <= 0) return []
      const capacities = pool.map(({ capacity }) => capacity)
      return [{ _tag: 'RaiseCapacity', to: refill.leastCapacity(covers, capacities, (one) => short.has(one)), covers }]
    }

    const add = (): readonly Cure[] => {
      // New people are like those of the deficit: as much capacity as the one of them who has most.
      const like = short.size > 0 ? [...short] : peopleOf(new Set(open.flatMap((list) => list.map((one) => one.class))))
      const capacity = like.reduce(
        (most, person) => Math.max(most, pool[person]?.capacity ?? Infinity),
        like.length === 0 ? Infinity : 1
      )
      const { missing } = deficit
      const everything: Cure = { _tag: 'AddOfficers', number: refill.leastAdded(missing, capacity), covers: missing }
      if (deficit.places === deficit.leaderPlaces) return [{ ...everything, _tag: 'AddLeaders' }]
      const more = besides(alike.following, (kind) =>
        kind.leaders === 1 && (inGroups || kind.places === 1) ? { reach: kind.reach, leaders: 0 } : null
      )
      const isWhole = deficit.places === asked.reduce((sum, { places }) => sum + places, 0)
      const covers = isWhole && more === null ? 0 : refill.gain({ ...more, leaderless: true })
      return covers > 0
        ? [{ _tag: 'AddLeaders', number: refill.leastAdded(covers, capacity), covers }, everything]
        : [everything]
    }

    const borrow = (): readonly Cure[] => {
      if (staff.rules.widen === 'never') return []
      const near = kinds.map(({ reach }) => nearTo(reach))
      return [...new Set(near.flat())].sort(compareUtf8).flatMap((region): readonly Cure[] => {
        const more = besides(alike.from(region), ({ reach, leaders }, i) => {
          const { neighbours, beyond } = reach
          if (beyond || neighbours.includes(region) || near[i]?.includes(region) !== true) return null
          return { leaders, reach: { ...reach, neighbours: [...neighbours, region] } }
        })
        const covers = more === null ? 0 : refill.gain(more)
        return covers > 0 ? [{ _tag: 'BorrowFrom', region, covers }] : []
      })
    }

    const split = (): readonly Cure[] => {
      const whole = deficit.crews.flatMap((at, i) => {
        const [crew, { places = 0, leaders = 0 } = {}] = [component.crews[at], asked[i]]
        const empty = places - (members[i]?.length ?? 0)
        if (crew === undefined || empty <= 0 || crew.visit.tasks.length < 2 || department === null) return []
        const { servers, leading } = counts(at, 2, [])
        if (servers >= places && (leaders === 0 || leading > 0)) return []
        const alone = tasksAlone(crew, department, makeCrews)
        return alone.length < 2 ? [] : { visit: crew.visit, own: new Set(members[i]), empty, alone }
      })
      const all = whole.flatMap(({ alone }) => alone)
      const barred = all.length === 0 ? [] : alike.barredFrom(all)([...pool.keys()])
      const placeOf = new Map(all.map((crew, i) => [crew, i]))
      return whole.flatMap(({ visit: { subject, ordinal }, own, empty, alone }): readonly Cure[] => {
        const parts = alone.map((crew, kind) => ({
          places: inGroups ? 1 : crew.kind.places,
          leaders: crew.kind.leaders,
          kind,
          barred: barred[placeOf.get(crew) ?? -1] ?? [],
          repeats: []
        }))
        const people = pool.map((server, i) => personOf(server, own.has(i) ? 1 : 0, i))
        const filled = refillOf(
          { people, crews: parts, kinds: alone.map(({ kind }) => openAlone(kind)), balance: 'max-only' },
          parts.map(() => [])
        ).gain({})
        // Split, the crew is several: what counts is how many fewer places stay empty.
        const covers = empty - (parts.reduce((sum, { places }) => sum + places, 0) - filled)
        return covers > 0 ? [{ _tag: 'SplitVisit', subject, ordinal, covers }] : []
      })
    }

    const settle = (): readonly Cure[] => {
      if (!instance.crews.some((crew) => crew.barred.some(helps))) return []
      const covers = refill.gain({ unbarred: true })
      return covers > 0 ? [{ _tag: 'SettleRelations', covers }] : []
    }

    return [...raise(), ...add(), ...borrow(), ...split(), ...settle()]
  }
}

/** The crews of a department, were each task of a visit a visit of its own. 各任务分别上门时该部门的名额组。 */
const tasksAlone = (
  { visit }: Crew,
  department: Name,
  crewsOf: (visit: Crew['visit']) => readonly Crew[]
): readonly Crew[] =>
  visit.tasks
    .filter(({ departments }) => departments.includes(department))
    .flatMap((task) => {
      const alone = { ...visit, tasks: [task], departments: task.departments, window: task.window }
      return crewsOf(alone).find(({ kind }) => kind.department === department) ?? []
    })

// Most reaches are alike.
function nearIn(staff: Staff): (reach: CrewKind['reach']) => readonly RegionCode[] {
  const neighboursOf = neighboursIn(staff)
  const known = new Map<string, readonly RegionCode[]>()
  return (reach) => {
    const key = `${reach.never ?? ''} ${reach.own?.join(' ') ?? ''}`
    const near = known.get(key) ?? neighboursOfReach(reach, neighboursOf)
    known.set(key, near)
    return near
  }
}

function memo<K, V>(of: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const value = known.get(key) ?? of(key)
    known.set(key, value)
    return value
  }
}
