/* Who can be given places: an officer, a group of officers that goes as a whole, an expert; and which crews they may serve
   (临夏州部门联合细则 第十二条、第二十三条; 临夏州市场监管系统细则 第十三条、第十六条). */

import type { Name } from '../kernel/index.js'
import type { CrewKind } from './crew.js'
import { tierOf, type Tier } from './mode.js'
import type { Bearing, Staff, StaffExpert, StaffOfficer } from './staff.js'

/** Somebody who can be given places. 可被分派者。 @since 0.1.0 */
export type Server = Bearing & {
  /** The id of the officer or expert; the name of the group. 人员或专家的编号；组名。 */
  readonly name: Name
  /** The officer; the members of the group; nobody for an expert. 人员本人、组员；专家则为空。 */
  readonly officers: readonly StaffOfficer[]
  readonly expert: StaffExpert | null
  readonly group: boolean
  readonly mayLead: boolean
}

/** The servers of a staff by bytes of name. 名册中的可分派者，按名称字节。 @since 0.1.0 */
export type Servers = {
  readonly byDepartment: ReadonlyMap<Name, readonly Server[]>
  readonly experts: readonly Server[]
}

/**
 * The servers of a staff: in 编组随机 its groups, else its officers; and its experts. 名册中的可分派者：编组随机为各组，否则为各人员；另有专家。
 *
 * A group has the least capacity, the largest carried load and the least weight of its members; it may lead where one
 * of them may.
 *
 * @basis 临夏州市场监管系统细则 第十三条
 * @since 0.1.0
 */
export function serversOf(staff: Staff): Servers {
  const byDepartment = new Map<Name, Server[]>()
  const all = staff.rules.mode === 'groups' ? groupServers(staff) : staff.officers.map(officerServer)
  for (const server of all) {
    const department = server.officers[0]?.department
    if (department === undefined) continue
    const known = byDepartment.get(department)
    if (known) known.push(server)
    else byDepartment.set(department, [server])
  }
  return { byDepartment, experts: staff.experts.map(expertServer) }
}

/**
 * Whether a server may take a place of a crew, declared relations aside, and from how far they come; null: they may
 * not. 可否担任某名额（不计利害关系）及来自哪一层级。
 *
 * Officers: of the department, certified from the first to the last day on which the visit may be, holding every
 * qualification, in the registry that is asked, within reach; where the leader's is the only place, one who may lead.
 * A group: every member so, at least as many as there are places, and one who may lead where there is a leader's place.
 * An expert: with the specialty, within reach.
 *
 * @basis 临夏州部门联合细则 第十二条、第二十三条；临夏州市场监管系统细则 第十三条、第十六条；万年县实施方案 三（一）2
 * @since 0.1.0
 */
export function tierFor(kind: CrewKind, { officers, expert, group, mayLead }: Server): Tier | null {
  if (expert !== null)
    return kind.specialty !== null && expert.specialties.includes(kind.specialty)
      ? tierOf(kind.reach)(expert.region)
      : null
  if (kind.leaders === 1 && !mayLead && (group || kind.places === 1)) return null
  if (group && officers.length < kind.places) return null
  const tier = tierOf(kind.reach)
  let farthest: Tier = 0
  for (const officer of officers) {
    const own = isQualified(kind, officer) ? tier(officer.region) : null
    if (own === null) return null
    if (own > farthest) farthest = own
  }
  return farthest
}

/**
 * What `tierFor` reads of a server, against these kinds of crew: servers alike in it are alike to all of them.
 * `tierFor` 对这些名额所读取的内容：相同者可担任的名额相同。
 *
 * @param kinds of one department, or of experts
 * @since 0.1.0
 */
export function profileMaker(kinds: readonly CrewKind[]): (server: Server) => string {
  const anywhere = kinds.every(({ reach }) => reach.own === null && reach.never === null)
  const asked = new Set(kinds.flatMap(({ qualifications }) => qualifications))
  const specialties = new Set(kinds.flatMap(({ specialty }) => specialty ?? []))
  const registries = new Set(kinds.flatMap(({ registry }) => registry ?? []))
  // A certificate is read only against the days of the kinds: it counts which it begins after or ends before.
  const starts = [...new Set(kinds.map(({ from }) => from))].sort(byText)
  const ends = [...new Set(kinds.map(({ to }) => to))].sort(byText)
  const place = (region: string): string => (anywhere ? '' : region)
  const chosen = (names: readonly Name[], from: ReadonlySet<Name>): string =>
    from.size === 0 ? '' : names.filter((name) => from.has(name)).join('\t')
  const officer = ({ region, certificate, qualifications, registries: own, mayLead }: StaffOfficer): string =>
    `${place(region)}\n${String(countBefore(starts, certificate.from))} ${String(countUpTo(ends, certificate.to))} ` +
    `${String(mayLead)}\n${chosen(qualifications, asked)}\n${chosen(own, registries)}`
  return ({ officers, expert }) =>
    expert === null
      ? officers.map(officer).sort(byText).join('\n\n')
      : `${place(expert.region)}\n${chosen(expert.specialties, specialties)}`
}

const isQualified = (kind: CrewKind, officer: StaffOfficer): boolean =>
  officer.department === kind.department &&
  officer.certificate.from <= kind.from &&
  kind.to <= officer.certificate.to &&
  (kind.registry === null || officer.registries.includes(kind.registry)) &&
  kind.qualifications.every((one) => officer.qualifications.includes(one))

const officerServer = (officer: StaffOfficer): Server => {
  const { id, capacity, carried, weight, mayLead } = officer
  return { name: id, officers: [officer], expert: null, group: false, capacity, carried, weight, mayLead }
}

const expertServer = (expert: StaffExpert): Server => {
  const { id, capacity, carried, weight } = expert
  return { name: id, officers: [], expert, group: false, capacity, carried, weight, mayLead: false }
}

function groupServers({ groups, officers: all }: Staff): readonly Server[] {
  const known = new Map(all.map((officer) => [officer.id, officer]))
  return groups.map(({ name, officers: ids }) => {
    const officers = ids.flatMap((id) => known.get(id) ?? [])
    const caps = officers.flatMap(({ capacity }) => capacity ?? [])
    return {
      name,
      officers,
      expert: null,
      group: true,
      capacity: caps.length === 0 ? null : Math.min(...caps),
      carried: Math.max(...officers.map(({ carried }) => carried)),
      weight: Math.min(...officers.map(({ weight }) => weight)),
      mayLead: officers.some(({ mayLead }) => mayLead)
    }
  })
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const countBefore = (sorted: readonly string[], day: string): number => {
  let count = 0
  while (count < sorted.length && (sorted[count] ?? '') < day) count++
  return count
}

const countUpTo = (sorted: readonly string[], day: string): number => {
  let count = 0
  while (count < sorted.length && (sorted[count] ?? '') <= day) count++
  return count
}
