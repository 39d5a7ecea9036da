/* 执法检查人员: who inspects. To be in the registry is one thing, to count among the two who must come is another.
   中山市实施方案 二（三）2; 临夏州实施意见 三（三）; 宁阳县实施意见 二（二）2. */

import type { Brand, CivilDate, Name } from '../kernel/index.js'
import type { RegionCode } from './region.js'

/** A mobile number: eleven digits, the first a 1. 手机号码：1 开头的 11 位数字。 @since 0.1.0 */
export type Mobile = Brand<string, 'Mobile'>

/**
 * On what ground an officer is in the registry. 入库依据。
 *
 * Enforcement civil servants (行政执法类公务员), staff qualified to enforce (具有行政执法资格的工作人员), staff in daily supervision
 * (从事日常监管工作的人员), officers of comprehensive enforcement teams (综合执法队伍). The third group may hold no certificate.
 *
 * @basis 临夏州实施意见 三（三）; 宁阳县实施意见 二（二）2（第四类）
 * @since 0.1.0
 */
export type OfficerGroup = 'civil-servant' | 'qualified-staff' | 'daily-supervision' | 'enforcement-team'

/** The four groups. 四类人员。 @since 0.1.0 */
export const OFFICER_GROUPS: readonly OfficerGroup[] = [
  'civil-servant',
  'qualified-staff',
  'daily-supervision',
  'enforcement-team'
]

/** On duty, on leave, in training, lent elsewhere, suspended, gone: 在岗、休假、培训、借调、停职、离岗。 @since 0.1.0 */
export type OfficerStatus = 'on-duty' | 'leave' | 'training' | 'seconded' | 'suspended' | 'left'

/** All states. 全部状态。 @since 0.1.0 */
export const OFFICER_STATUSES: readonly OfficerStatus[] = [
  'on-duty',
  'leave',
  'training',
  'seconded',
  'suspended',
  'left'
]

/** 执法证: its number and the days on which it is valid, both included. 执法证号及有效期（含首尾两日）。 @since 0.1.0 */
export type Certificate = { readonly number: Name; readonly from: CivilDate; readonly to: CivilDate }

/**
 * One officer of the registry. 执法检查人员名录库中的一人。
 *
 * @basis 中山市实施方案 二（三）2（姓名、工作单位、职务、执法证号、用户权限、抽查监管领域、手机号码）; 临夏州实施意见 三（三）（执法资质、业务专长）
 * @since 0.1.0
 */
export type Officer = {
  /** Stands in published teams, so it should be one that may be published. 用于公开名单的编号。 */
  readonly id: Name
  /** Full name. 姓名。 */
  readonly name: string
  /** The office where the officer works. 工作单位。 */
  readonly office: Name
  readonly department: Name
  /** Post; null where it is unknown. 职务，未知则为 null。 */
  readonly post: Name | null
  readonly certificate: Certificate | null
  /** Right in the platform; null where it is unknown. 用户权限，未知则为 null。 */
  readonly userRight: Name | null
  /** Fields of supervision. 抽查监管领域。 */
  readonly fields: readonly Name[]
  /** Mobile number; null where it is unknown or held back. 手机号码，未知或不提供则为 null。 */
  readonly mobile: Mobile | null
  readonly region: RegionCode
  readonly group: OfficerGroup
  /** Enforcement qualifications. 执法资质。 */
  readonly qualifications: readonly Name[]
  /** Professional specialties. 业务专长。 */
  readonly specialties: readonly Name[]
  readonly mayLead: boolean
  readonly status: OfficerStatus
  /** Visits that may still be given to this officer; null for no limit. 尚可承担的上门次数；null 为不限。 */
  readonly capacity: number | null
  /** 名录库 of officers, such as the dedicated one for joint checks. 所属人员名录库，如专门的联合检查执法人员库。 */
  readonly registries?: readonly Name[]
}

/** The fields that a registry of officers is to hold and may lack. 应登记而可能缺失的人员信息。 @since 0.1.0 */
export type OfficerField = 'post' | 'userRight' | 'fields' | 'mobile' | 'qualifications' | 'specialties'

/** The fields that a jurisdiction may ask for. 各地可要求载明的字段。 @since 0.1.0 */
export const OFFICER_FIELDS: readonly OfficerField[] = [
  'post',
  'userRight',
  'fields',
  'mobile',
  'qualifications',
  'specialties'
]

/**
 * Whether a text is a mobile number. 文本是否为手机号码。
 *
 * @example isMobile('1390000000') // => false
 * @since 0.1.0
 */
export const isMobile = (text: string): text is Mobile => /^1[0-9]{10}$/.test(text)

/**
 * Whether an officer's certificate is valid on every day from the first to the last. 执法证在首日至末日之间是否全程有效。
 *
 * @param from the first day, included
 * @param to   the last day, included; not before the first
 * @example isCertifiedOn('2022-03-01', '2022-11-30')({ certificate: null }) // => false
 * @basis 临夏州市场监管系统细则 第十六条
 * @since 0.1.0
 */
export const isCertifiedOn =
  (from: CivilDate, to: CivilDate) =>
  ({ certificate }: Pick<Officer, 'certificate'>): boolean =>
    certificate !== null && certificate.from <= from && from <= to && to <= certificate.to

/**
 * Whether an officer may be counted to the two who must come: on duty, and certified on all those days. 能否计入法定两人：在岗且全程持有效执法证。
 *
 * @example isCountableOn('2022-03-01', '2022-11-30')({ status: 'on-duty', certificate: { number: '甲1', from: '2022-03-01', to: '2022-11-29' } }) // => false
 * @basis 临夏州市场监管系统细则 第十六条; 临夏州部门联合细则 第二十三条
 * @since 0.1.0
 */
export const isCountableOn =
  (from: CivilDate, to: CivilDate) =>
  (officer: Pick<Officer, 'certificate' | 'status'>): boolean =>
    officer.status === 'on-duty' && isCertifiedOn(from, to)(officer)

/**
 * Those of the asked fields that an officer's record lacks. 人员信息中缺失的字段。
 *
 * @since 0.1.0
 */
export const lackingFields =
  (asked: readonly OfficerField[]) =>
  (officer: Pick<Officer, OfficerField>): readonly OfficerField[] =>
    asked.filter((field) => {
      const value = officer[field]
      return value === null || value.length === 0
    })
