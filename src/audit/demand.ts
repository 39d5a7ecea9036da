/* What a crew asks of whoever takes one of its places, and who answers it: department, area, certificate, qualification,
   registry (临夏州部门联合细则 第十二条、第二十一条、第二十三条; 临夏州市场监管系统细则 第十三条、第十六条). */

import type { Assignment, Staff, StaffExpert, StaffOfficer, Widening } from '../assign/index.js'
import type { CivilDate, Name } from '../kernel/index.js'
import type { Visit } from '../merge/index.js'
import type { RegionCode } from '../registry/index.js'
import type { Asked } from './asked.js'

/** From how far somebody comes: the crew's own area, its neighbours, the whole prefecture. 来源层级：本级、相邻地区、全州。 @since 0.1.0 */
export type Tier = 0 | 1 | 2

/** What a crew asks, declared relations aside. 名额组的要求（不计利害关系）。 @since 0.1.0 */
export type Demand = {
  /** Equal for crews that ask the same. 要求相同者文本相同。 */
  readonly text: string
  readonly department: Name | null
  readonly specialty: Name | null
  readonly area: Area
  /** First and last allowed day. 首个与末个可执行日。 */
  readonly from: CivilDate | undefined
  readonly to: CivilDate | undefined
  readonly qualifications: readonly Name[]
  /** 须在此人员名录库中。 The registry of officers to stand in. */
  readonly registry: Name | null
  /** The leader's place is the only one. 仅有组长一个名额。 */
  readonly leaderAlone: boolean
  /** How many must come at once, where groups go as a whole. 编组整体派出时的最少人数。 */
  readonly places: number
  readonly leader: boolean
}

/** Where the people of a crew come from. 名额组的人员来源。 @since 0.1.0 */
export type Area = {
  /** Null: from anywhere. null 表示不限。 */
  readonly own: ReadonlySet<RegionCode> | null
  /** Nobody from here, however wide the area. 无论如何放宽，均不得来自此地区。 */
  readonly never: RegionCode | null
  readonly near: ReadonlySet<RegionCode>
  readonly far: boolean
}

/**
 * Reads demands from the staff; crews that ask the same share one. 读取名额组的要求，相同者共用一个。
 *
 * @param rotation the cycle of regions that the assignment states
 * @since 0.1.0
 */
export function demandsOf(staff: Staff, rotation: Assignment['rotation']): (asked: Asked) => Demand {
  const known = new Map<string, Demand>()
  const areas = areasOf(staff, rotation)
  return (asked) => {
    const { visit, department, specialty, places, leader } = asked
    const area = areas(asked)
    const joint = specialty === null && visit.departments.length > 1
    const registry = joint ? staff.rules.jointRegistry : null
    const from = specialty === null ? visit.window[0]?.from : undefined
    const to = specialty === null ? visit.window[visit.window.length - 1]?.to : undefined
    const qualifications = specialty === null ? qualificationsFor(visit, department) : []
    const unit = [department, specialty, registry].map((name) => name ?? '').join('\n')
    const region = [area.own === null ? 'any' : [...area.own].join(' '), area.never, [...area.near].join(' '), area.far]
    const rest = [from, to, places, leader, ...qualifications]
    const text = `${unit}\n${region.map(String).join('\n')}\n${rest.map(String).join('\n')}`
    const found = known.get(text)
    if (found) return found
    const leaderAlone = leader && places === 1
    const demand = {
      text,
      department,
      specialty,
      area,
      from,
      to,
      qualifications,
      registry,
      leaderAlone,
      places,
      leader
    }
    known.set(text, demand)
    return demand
  }
}

/** The tier of a region for a crew, null where nobody may come from there. 某地区对名额组的来源层级；不得来自该地区则为 null。 @since 0.1.0 */
export function tierOf({ own, never, near, far }: Area, region: RegionCode): Tier | null {
  if (region === never) return null
  if (own === null || own.has(region)) return 0
  return near.has(region) ? 1 : far ? 2 : null
}

/** Whether an officer has the certificate on all days. 证件是否覆盖全部可执行日期。 @since 0.1.0 */
export const isCertified = ({ from, to }: Demand, { certificate }: StaffOfficer): boolean =>
  from !== undefined && to !== undefined && certificate.from <= from && to <= certificate.to

/** What an officer would have to hold and does not. 应具备而不具备的资格。 @since 0.1.0 */
export const lackingOf = ({ qualifications }: Demand, officer: StaffOfficer): readonly Name[] =>
  qualifications.filter((one) => !officer.qualifications.includes(one))

/** Whether an officer stands in the registry asked for. 是否在所需的人员名录库中。 @since 0.1.0 */
export const isRegistered = ({ registry }: Demand, officer: StaffOfficer): boolean =>
  registry === null || officer.registries.includes(registry)

/**
 * From how far an officer may serve a crew, relations aside; null where not at all. 执法人员可担任名额的来源层级；不可则为 null。
 *
 * @basis 临夏州部门联合细则 第十二条、第二十三条；临夏州市场监管系统细则 第十六条
 * @since 0.1.0
 */
export function tierOfOfficer(demand: Demand, officer: StaffOfficer): Tier | null {
  if (officer.department !== demand.department || (demand.leaderAlone && !officer.mayLead)) return null
  const tier = tierOf(demand.area, officer.region)
  if (tier === null || !isCertified(demand, officer) || !isRegistered(demand, officer)) return null
  return lackingOf(demand, officer).length === 0 ? tier : null
}

/** The same of an expert. 专家可担任名额的来源层级。 @since 0.1.0 */
export const tierOfExpert = ({ specialty, area }: Demand, { specialties, region }: StaffExpert): Tier | null =>
  specialty !== null && specialties.includes(specialty) ? tierOf(area, region) : null

/** The widening that covers a tier of a crew, if one does. 批准该层级来源的放宽决定。 @since 0.1.0 */
export const wideningFor = (staff: Staff, { visit, department, specialty }: Asked, tier: Tier): Widening | undefined =>
  staff.widenings.find(
    (one) =>
      one.department === (department ?? specialty) &&
      one.region === visit.region &&
      (one.to === 'prefecture' || tier === 1)
  )

function areasOf(staff: Staff, rotation: Assignment['rotation']): (asked: Asked) => Area {
  const { rules, neighbours, areas } = staff
  const from = new Map(rotation?.map(({ officers, subjects }) => [subjects, officers]))
  const listed = new Map(neighbours.map((one) => [one.region, one.neighbours]))
  const regions = areas.map(({ region }) => region)
  return (asked) => {
    const { visit, specialty } = asked
    const common = commonTo(visit)
    const here = visit.region
    const mode = specialty === null || rules.mode === 'whole' ? rules.mode : 'own'
    if (mode === 'whole') return { own: null, never: null, near: new Set(), far: false }
    if (mode === 'cross') return { own: null, never: here, near: new Set(), far: false }
    const inspecting = from.get(here)
    const own =
      mode === 'own' || mode === 'groups'
        ? common
        : new Set([
            ...[...(common ?? [])].filter((region) => region !== here),
            ...(inspecting !== undefined && (common === null || common.has(here)) ? [inspecting] : [])
          ])
    const near = wideningFor(staff, asked, 1) ? [...(own ?? regions)].flatMap((region) => listed.get(region) ?? []) : []
    const far = wideningFor(staff, asked, 2) !== undefined
    return { own, never: mode === 'rotation' ? here : null, near: new Set(near), far }
  }
}

function commonTo({ tasks }: Visit): ReadonlySet<RegionCode> | null {
  const lists = tasks.flatMap(({ regions }) => (regions === null ? [] : [regions]))
  const [first, ...others] = lists
  return first === undefined ? null : new Set(first.filter((region) => others.every((list) => list.includes(region))))
}

const qualificationsFor = ({ tasks }: Visit, department: Name | null): readonly Name[] => [
  ...new Set(
    tasks.flatMap(({ departments, qualifications }) =>
      departments.some((one) => one === department) ? qualifications : []
    )
  )
]
