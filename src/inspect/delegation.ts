/* 委托: a superior entrusts a visit to an office below it, never the other way. 临夏州市场监管系统细则 第十七条. */

import type { Name } from '../kernel/index.js'
import type { DispatchedOfficer } from './dispatch.js'

/** Offices from above to below: province, prefecture, county, station. 由上至下：省、州（市）、县（市、区）、所。 @since 0.1.0 */
export type OfficeLevel = 'province' | 'prefecture' | 'county' | 'station'

/** All levels from above to below. 由上至下的各层级。 @since 0.1.0 */
export const OFFICE_LEVELS: readonly OfficeLevel[] = ['province', 'prefecture', 'county', 'station']

/** An office and its level. 单位及其层级。 @since 0.1.0 */
export type LevelledOffice = { readonly office: Name; readonly level: OfficeLevel }

/**
 * A department's part of a visit entrusted to an office below it. 部门将其承担的检查委托下级实施。
 *
 * Its officers act for the department that entrusts, and take the places of those that it had sent. 受托人员以委托部门名义实施检查，接替原派人员。
 *
 * @since 0.1.0
 */
export type Delegation = {
  readonly department: Name
  readonly from: LevelledOffice
  readonly to: LevelledOffice
  readonly officers: readonly DispatchedOfficer[]
}

/**
 * Whether an office lies below another: only then may it be entrusted. 是否为下级单位。
 *
 * @example isBelow('county')('prefecture') // => false
 * @example isBelow('prefecture')('station') // => true
 * @basis 临夏州市场监管系统细则 第十七条
 * @since 0.1.0
 */
export const isBelow =
  (from: OfficeLevel) =>
  (to: OfficeLevel): boolean =>
    OFFICE_LEVELS.indexOf(to) > OFFICE_LEVELS.indexOf(from)
