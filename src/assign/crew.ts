/* A visit's part of one department: how many places it has, and what it asks of who takes them; beside it the experts
   (临夏州部门联合细则 第二十三条、临夏州市场监管系统细则 第十三条、第十六条). */

import { compareUtf8, type CivilDate, type Name } from '../kernel/index.js'
import { regionsOf, type Visit } from '../merge/index.js'
import type { RegionCode } from '../registry/index.js'
import type { CrewKey } from './assign.js'
import { ownRandom, reachOf, wholeRandom, widened, type Place, type Reach, type Widening } from './mode.js'
import type { Turn } from './rotation.js'
import type { Staff } from './staff.js'

/** What a crew asks; crews that ask the same share one. 名额的要求；要求相同的名额共用一份。 @since 0.1.0 */
export type CrewKind = {
  /** Null: a crew of experts. 为 null 时为专家名额。 */
  readonly department: Name | null
  readonly specialty: Name | null
  readonly reach: Reach
  /** First and last day of the visit's window. 上门时间窗的首日与末日。 */
  readonly from: CivilDate
  readonly to: CivilDate
  /** What every officer of it holds: what each task asks in which the department takes part, by bytes. 每名人员均须具备的资格。 */
  readonly qualifications: readonly Name[]
  /** The registry of officers in which all stand; null: any. 人员须在的名录库；null 表示不限。 */
  readonly registry: Name | null
  /** 1: a member who may lead takes the leader's place. 为 1 时含组长名额。 */
  readonly leaders: 0 | 1
  /** All places, the leader's included. 全部名额，含组长。 */
  readonly places: number
}

/** What one department, or one specialty, sends to one visit. 一个部门（或专业）派往一次上门的人员名额。 @since 0.1.0 */
export type Crew = { readonly visit: Visit; readonly kind: CrewKind }

/**
 * The key of a crew. 名额组的标识。
 *
 * @since 0.1.0
 */
export const crewKey = ({ visit: { subject, ordinal }, kind: { department, specialty } }: Crew): CrewKey => ({
  subject,
  ordinal,
  department,
  specialty
})

/**
 * Makes the crews of visits: the lead department's first, the other departments', then experts by bytes of specialty.
 * 一次上门的各部门名额（牵头部门居首），其后为专家名额。
 *
 * Each department sends as many as the rules ask of a department; where that is not enough for a visit, the lead
 * department sends the rest. The leader's place is in its crew, or in every crew by option. Of experts there are as many
 * of a specialty as the task asks that asks most; they never count to the officers.
 *
 * @param staff    its rules, neighbours and widenings are read
 * @param rotation where the mode is one
 * @returns crews that ask the same share one `kind`
 * @basis 临夏州部门联合细则 第二十三条；临夏州市场监管系统细则 第十三条；临夏州实施意见 三（三）；万年县实施方案 三（一）2
 * @since 0.1.0
 */
export function crewMaker(staff: Staff, rotation: readonly Turn[] | null): (visit: Visit) => readonly Crew[] {
  const reaches = reachMaker(staff, rotation)
  // Where anybody may come from anywhere, widenings add nothing either: the place of a visit is not asked.
  const anywhere = staff.rules.mode === 'whole'
  const kinds = new Map<string, CrewKind>()
  const known = new Map<string, CrewKind>()
  const once = (kind: CrewKind): CrewKind => {
    const key = JSON.stringify(kind)
    const before = kinds.get(key) ?? kind
    kinds.set(key, before)
    return before
  }
  return (visit) => {
    const keys = keysOf(visit, anywhere)
    const own = keys.map((key) => known.get(key))
    if (own.includes(undefined)) {
      kindsOf(visit, staff, reaches).forEach((kind, i) => {
        own[i] = once(kind)
        known.set(keys[i] ?? '', own[i])
      })
    }
    return own.flatMap((kind) => (kind === undefined ? [] : { visit, kind }))
  }
}

/**
 * The widening that holds for a department or specialty and the subjects of a region. 某部门（专业）在某地区的扩大来源。
 *
 * @since 0.1.0
 */
export function wideningsOf(
  widenings: readonly Widening[]
): (department: Name, region: RegionCode) => Widening | undefined {
  const known = new Map(widenings.map((widening) => [`${widening.region} ${widening.department}`, widening]))
  return (department, region) => known.get(`${region} ${department}`)
}

/**
 * The listed neighbours of a region. 某地区的相邻地区。
 *
 * @since 0.1.0
 */
export function neighboursIn(staff: Pick<Staff, 'neighbours'>): (region: RegionCode) => readonly RegionCode[] {
  const known = new Map(staff.neighbours.map(({ region, neighbours }) => [region, neighbours]))
  return (region) => known.get(region) ?? []
}

/** From where officers and experts come. 人员与专家的来源。 @since 0.1.0 */
export type ReachMaker = {
  readonly officers: (department: Name, place: Place) => Reach
  readonly experts: (specialty: Name, place: Place) => Reach
}

/**
 * The reaches of a staff, widenings included. 名册的各种来源，含扩大来源。
 *
 * @since 0.1.0
 */
export function reachMaker(staff: Staff, rotation: readonly Turn[] | null): ReachMaker {
  const { mode } = staff.rules
  const nextOf = new Map(rotation?.map(({ officers, subjects }) => [subjects, officers]))
  const neighboursOf = neighboursIn(staff)
  const wideningOf = wideningsOf(staff.widenings)
  const wider = (reach: Reach, pool: Name, region: RegionCode): Reach => {
    const widening = wideningOf(pool, region)
    return widening === undefined ? reach : widened(reach, widening.to, neighboursOf)
  }
  return {
    officers: (department, place) =>
      wider(reachOf(mode, place, nextOf.get(place.region) ?? null), department, place.region),
    // Experts are bound to no region by their office: only 大随机 and 小随机 make sense for them.
    experts: (specialty, place) => wider(mode === 'whole' ? wholeRandom() : ownRandom(place), specialty, place.region)
  }
}

/**
 * What the crews of a visit ask, in the order of `crewMaker`. 一次上门各名额组的要求。
 *
 * @since 0.1.0
 */
export function kindsOf(visit: Visit, staff: Staff, reaches: ReachMaker): readonly CrewKind[] {
  const { departments, tasks, window, region, subject } = visit
  const { officersPerDepartment: each, officersPerVisit, jointRegistry, leaders } = staff.rules
  const [first, last] = [window[0], window[window.length - 1]]
  if (first === undefined || last === undefined) throw new Error(`the visit to ${subject} has no day`)
  const days = { from: first.from, to: last.to }
  const place = { region, regions: regionsOf(visit) }
  const ofLead = Math.max(each, officersPerVisit - each * (departments.length - 1))
  const officers = departments.map((department, i): CrewKind => {
    const own = tasks.filter((task) => task.departments.includes(department))
    return {
      department,
      specialty: null,
      reach: reaches.officers(department, place),
      ...days,
      qualifications: [...new Set(own.flatMap(({ qualifications }) => qualifications))].sort(compareUtf8),
      registry: departments.length > 1 ? jointRegistry : null,
      leaders: i === 0 || leaders === 'everyCrew' ? 1 : 0,
      places: i === 0 ? ofLead : each
    }
  })
  const experts = expertPlaces(tasks).map(([specialty, places]): CrewKind => {
    const reach = reaches.experts(specialty, place)
    const none = { department: null, qualifications: [], registry: null, leaders: 0 } as const
    return { ...none, specialty, reach, ...days, places }
  })
  return [...officers, ...experts]
}

// All that `kindsOf` reads of a visit for each of its crews. Names hold no control characters, so that nothing runs into
// its neighbour.
function keysOf(visit: Visit, anywhere: boolean): readonly string[] {
  const { region, departments, window, tasks } = visit
  const from = anywhere ? '' : `${region}\n${regionsOf(visit)?.join('\t') ?? '*'}`
  const place = `${from}\n${window[0]?.from ?? ''}\n${window[window.length - 1]?.to ?? ''}`
  const keys = departments.map((department, i) => {
    let key = `${place}\n${String(i === 0)} ${String(departments.length)}\n${department}`
    for (const task of tasks)
      if (task.qualifications.length > 0 && task.departments.includes(department))
        key += `\n${task.qualifications.join('\t')}`
    return key
  })
  const most = expertPlaces(tasks)
  return most.length === 0
    ? keys
    : [...keys, ...most.map(([specialty, places]) => `${place}\n\n${specialty}\n${String(places)}`)]
}

/** The places of each specialty, as many as the task asks that asks most, by bytes. 各专业的专家名额。 */
function expertPlaces(tasks: Visit['tasks']): readonly (readonly [Name, number])[] {
  if (tasks.every(({ experts }) => experts.length === 0)) return []
  const most = new Map<Name, number>()
  for (const { specialty, places } of tasks.flatMap(({ experts }) => experts))
    most.set(specialty, Math.max(most.get(specialty) ?? 0, places))
  return [...most].sort(([a], [b]) => compareUtf8(a, b))
}
