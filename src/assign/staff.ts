/* The staff: everything teams are drawn from, bound by the notice before the seed exists (docs/draw.md, section 8). */

import { canonicalJson, type CivilDate, type Digest, type Name } from '../kernel/index.js'
import type { Area } from '../merge/index.js'
import type { RegionCode } from '../registry/index.js'
import { jsonDigest } from './json-digest.js'
import type { Widening } from './mode.js'
import type { LastPair, Relation } from './relation.js'
import type { TeamRules } from './rules.js'

/** 执法证: its number, its first and last day, both included. 执法证号、有效期首日与末日（含）。 @since 0.1.0 */
export type StaffCertificate = { readonly number: Name; readonly from: CivilDate; readonly to: CivilDate }

/** How much somebody can be given. 可承担的次数。 @since 0.1.0 */
export type Bearing = {
  /** The most visits of this notice; null: no limit. 本公告内最多上门次数；null 表示不限。 */
  readonly capacity: number | null
  /** Earlier visits: they count for balance, not for the capacity. 既往上门次数：计入均衡，不计入上限。 */
  readonly carried: number
  /** 1 to 10: twice the weight, twice the share of visits. 权重 1 至 10，与应承担的份额成正比。 */
  readonly weight: number
}

/** An officer who can be drawn. 可被抽取的检查人员。 @since 0.1.0 */
export type StaffOfficer = Bearing & {
  readonly id: Name
  readonly department: Name
  readonly office: Name
  readonly region: RegionCode
  /** Qualifications and specialties of the registry together, by bytes, each once. 执法资质与业务专长，按字节，各一次。 */
  readonly qualifications: readonly Name[]
  /** By bytes, each once. 所属人员名录库，按字节，各一次。 */
  readonly registries: readonly Name[]
  readonly mayLead: boolean
  readonly certificate: StaffCertificate
}

/** An expert who can be drawn; never counted to the officers. 可被抽取的专家，不计入执法人员。 @since 0.1.0 */
export type StaffExpert = Bearing & {
  readonly id: Name
  /** By bytes, each once. 专长，按字节，各一次。 */
  readonly specialties: readonly Name[]
  readonly region: RegionCode
}

/** A group formed beforehand, which goes as a whole. 预先编成、整组派出的组。 @since 0.1.0 */
export type StaffGroup = { readonly name: Name; readonly officers: readonly Name[] }

/** The neighbours of a region, as the caller lists them. 某地区的相邻地区（由调用方列出）。 @since 0.1.0 */
export type Neighbours = { readonly region: RegionCode; readonly neighbours: readonly RegionCode[] }

/** Everything teams are drawn from. 抽取检查组所依据的全部内容。 @since 0.1.0 */
export type Staff = {
  /** By bytes of id. 按编号字节排序。 */
  readonly officers: readonly StaffOfficer[]
  /** By bytes of id. 按编号字节排序。 */
  readonly experts: readonly StaffExpert[]
  /** By bytes of region, subjects by bytes; every subject once. 按地区字节排序，对象按字节排序且各一次。 */
  readonly areas: readonly Area[]
  /** By bytes of name, officers by bytes; nobody in two. 按组名字节排序，组员按字节排序，任何人只在一组。 */
  readonly groups: readonly StaffGroup[]
  /** By bytes of region, neighbours by bytes. 按地区字节排序，相邻地区按字节排序。 */
  readonly neighbours: readonly Neighbours[]
  /** By bytes of department or specialty, then of region; one of each. 按部门（专业）、再按地区字节排序，各一项。 */
  readonly widenings: readonly Widening[]
  /** In the order of `byRelation`, each once. 按 `byRelation` 次序，不重复。 */
  readonly relations: readonly Relation[]
  /** By bytes of officer, then of subject, each once. 按人员、再按对象字节排序，不重复。 */
  readonly lastPairs: readonly LastPair[]
  readonly rules: TeamRules
}

/** The largest capacity and the largest carried load. 上限次数与既往次数的最大值。 @since 0.1.0 */
export const VISITS_LIMIT = 1_000_000_000

/** The largest weight. 权重的最大值。 @since 0.1.0 */
export const WEIGHT_LIMIT = 10

/**
 * The canonical text of a staff (RFC 8785): the bytes of `staff.json`. 人员名册的规范文本。
 *
 * @since 0.1.0
 */
export const staffText = (staff: Staff): string => canonicalJson(staff)

/**
 * The digest that a notice binds: what `sha256sum staff.json` prints. 公告所绑定的名册摘要。
 *
 * @since 0.1.0
 */
export const staffDigest = (staff: Staff): Digest => jsonDigest(staff)
