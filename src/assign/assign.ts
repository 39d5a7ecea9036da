/* 派员: random teams for visits, from the staff that the notice bound (临夏州部门联合细则 第二十一条至第二十三条; docs/assign.md). */

import { acceptUnless, reasonsOf, streamOf, type Checked, type Digest, type Name } from '../kernel/index.js'
import { byVisit, type Visit } from '../merge/index.js'
import { componentDigest, componentsOf } from './component.js'
import { crewMaker } from './crew.js'
import type { AssignRefusal } from './error.js'
import { matchCrews } from './match.js'
import type { WideningScope } from './mode.js'
import { outcomeOf } from './outcome.js'
import { drawRotation, type Turn } from './rotation.js'
import { serversOf } from './server.js'
import type { Shortage } from './shortage.js'
import { staffDigest, type Staff } from './staff.js'
import { checkStaff } from './staff-check.js'
import { visitRefusals } from './visit-check.js'

/**
 * What assigning reads of a record: the staff that its notice bound, and the seed.
 * 派员所读取的记录内容：公告所绑定的名册与种子。
 * @since 0.1.0
 */
export type DrawnSeed = {
  readonly notice: { readonly staff: { readonly digest: Digest } | null }
  readonly seed: Digest
}

/** Which crew: of a department, or with a specialty the experts of one. 名额组的标识：某部门；或某专业的专家。 @since 0.1.0 */
export type CrewKey = {
  readonly subject: Name
  readonly ordinal: number
  /** Null for experts. 专家为 null。 */
  readonly department: Name | null
  /** Null for officers. 执法人员为 null。 */
  readonly specialty: Name | null
}

/** An officer in a team. 检查组成员。 @since 0.1.0 */
export type TeamMember = { readonly id: Name; readonly leads: boolean }

/** A department's part of a team. 检查组中某部门的人员。 @since 0.1.0 */
export type TeamCrew = {
  readonly department: Name
  /** The leader first, then by bytes of id. 组长居首，其余按编号字节排序。 */
  readonly officers: readonly TeamMember[]
}

/** The experts of one specialty beside a team. 随检的某专业专家。 @since 0.1.0 */
export type TeamExperts = { readonly specialty: Name; readonly experts: readonly Name[] }

/** The team of one visit. 一次上门的检查组。 @since 0.1.0 */
export type Team = {
  readonly subject: Name
  readonly ordinal: number
  /** 组长, of the lead department; null until appointed, or when nobody may lead. 牵头部门人员；待指定或无人可任时为 null。 */
  readonly head: Name | null
  /** The lead department first. 牵头部门居首。 */
  readonly crews: readonly TeamCrew[]
  /** By bytes of specialty; they never count to the officers. 按专业字节排序，不计入执法人员。 */
  readonly experts: readonly TeamExperts[]
}

/** Places of a crew that nobody took. 无人担任的名额。 @since 0.1.0 */
export type UnfilledPlaces = CrewKey & {
  /** How many, the leader's among them. 空缺数，含组长名额。 */
  readonly missing: number
  /** Whether the leader's place is one of them. 是否含组长名额。 */
  readonly leader: boolean
  /** How many of the staff may serve, taken or not, and how many of these may lead. 符合条件的人数（不论是否已满额）及其中可任组长的人数。 */
  readonly eligible: number
  readonly eligibleLeaders: number
}

/** What somebody carried and was given here. 既往与本次分得的上门次数。 @since 0.1.0 */
export type OfficerLoad = { readonly officer: Name; readonly carried: number; readonly visits: number }

/** Somebody in a crew. 某名额组中的某人。 @since 0.1.0 */
export type Placement = CrewKey & { readonly officer: Name }

/** Somebody who came through a widening. 因扩大来源而派出者。 @since 0.1.0 */
export type Borrowing = Placement & {
  readonly tier: WideningScope
  readonly reason: string
  readonly approver: Name
}

/**
 * Somebody who visited the same subject last time: because the crew has fewer others, from no farther than it came, than
 * places; or because others were needed elsewhere. 与上次相同的配对及原因：可选的其他人员不足名额；或其他人员须补他处。
 * @since 0.1.0
 */
export type Repeat = Placement & { readonly cause: 'onlyEligible' | 'neededToFill' }

/** Who inspects. 派员结果；各列表均按上门、再按名额组、再按人员的次序。 @since 0.1.0 */
export type Assignment = {
  /** By bytes of the subjects' region; null for the other modes. 按对象地区字节排序；其他方式为 null。 */
  readonly rotation: readonly Turn[] | null
  /** One a visit, by bytes of subject, then by ordinal. 每次上门一组，按对象编号字节、再按序号。 */
  readonly teams: readonly Team[]
  /** In the order of the teams. 按检查组次序。 */
  readonly unfilled: readonly UnfilledPlaces[]
  /** Why places stay empty, and what would fill them. 名额空缺的原因及补救办法。 */
  readonly shortages: readonly Shortage[]
  /** All officers of the staff by bytes of id, then all experts. 名册全体人员，其后为专家，各按编号字节排序。 */
  readonly loads: readonly OfficerLoad[]
  /** Who is in the crew in every optimal assignment; with a rotation, once that is drawn. 在一切最优结果中都必然担任者（轮转抽出之后）。 */
  readonly forced: readonly Placement[]
  readonly borrowed: readonly Borrowing[]
  readonly repeats: readonly Repeat[]
  /** Where the profile appoints experts: how many. 由人委派专家时的名额。 */
  readonly expertsToAppoint: readonly (CrewKey & { readonly places: number })[]
}

/**
 * Assigns officers and experts to visits at random. 为上门检查随机派员。
 *
 * Each department of a visit sends its crew. Nobody is in a crew twice, over their capacity, outside its department,
 * regions, registry or qualifications, without a certificate on every day of its window, or in a declared relation to
 * its subject. Each component draws from a stream of its own, so that another department's staff or visits never move
 * its result. How places are filled: `matchCrews`. Two visits may fall on one day: capacities are of the whole campaign.
 *
 * @param input.visits as `mergeVisits` gives them, any order
 * @param input.staff  the staff that the notice bound, whose areas the visits were merged with
 * @param input.record its seed and the staff digest of its notice are read
 * @returns a shortage is not refused but listed. Refuses with `StaffNotBound`, `StaffDigestDiffers`, `StaffEmpty`,
 *   `VisitTwice`, `VisitIncomplete`, `VisitsOutsideArea` and all of `checkStaff`
 * @basis 临夏州部门联合细则 第二十一条、第二十三条、第二十四条；临夏州市场监管系统细则 第十三条、第十六条
 * @since 0.1.0
 */
export function assignOfficers(input: {
  readonly visits: readonly Visit[]
  readonly staff: Staff
  readonly record: DrawnSeed
}): Checked<AssignRefusal, Assignment> {
  const { staff, record } = input
  const visits = [...input.visits].sort(byVisit)
  const refusals = [
    ...staffRefusals(staff, record),
    ...reasonsOf(checkStaff(staff)),
    ...(staff.officers.length === 0 && visits.length > 0 ? [{ _tag: 'StaffEmpty' } as const] : []),
    ...visitRefusals(visits, staff)
  ]
  return acceptUnless(refusals, () => {
    const { mode, experts } = staff.rules
    const regions = staff.areas.map(({ region }) => region)
    const rotation = mode === 'rotation' ? drawRotation(record.seed, regions) : null
    const makeCrews = crewMaker(staff, rotation)
    const crews = visits.map(makeCrews)
    const servers = serversOf(staff)
    const drawn = crews.flat().filter(({ kind }) => kind.specialty === null || experts === 'drawn')
    const parts = componentsOf(drawn, servers, staff).map((component) => {
      const { below } = streamOf(record.seed, componentDigest(component, staff))
      return { component, matching: matchCrews(component.instance, below), below }
    })
    return { rotation, ...outcomeOf({ visits, crews, parts, servers, staff, rotation }) }
  })
}

function staffRefusals(staff: Staff, { notice }: DrawnSeed): readonly AssignRefusal[] {
  if (notice.staff === null) return [{ _tag: 'StaffNotBound' }]
  const found = staffDigest(staff)
  return found === notice.staff.digest ? [] : [{ _tag: 'StaffDigestDiffers', announced: notice.staff.digest, found }]
}
