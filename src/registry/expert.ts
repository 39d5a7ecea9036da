/* 专家: a registry of its own. An expert advises and is never counted to the two officers who must come.
   临夏州部门联合细则 第十二条; 临夏州实施意见 三（三）; 中山市实施方案 二（三）2. */

import type { Name } from '../kernel/index.js'
import type { OfficerStatus } from './officer.js'
import type { RegionCode } from './region.js'

/**
 * One expert of the registry of those who do not enforce. 非执法人员专家库（专业人员库）中的一人。
 *
 * It has no certificate, no department and no group, so that it cannot be taken for an officer anywhere.
 *
 * @basis 临夏州部门联合细则 第十二条
 * @since 0.1.0
 */
export type Expert = {
  readonly id: Name
  readonly name: string
  /** The laboratory, institute or firm. 所在检测机构、科研院所或单位。 */
  readonly office: Name
  readonly specialties: readonly Name[]
  readonly region: RegionCode
  readonly status: OfficerStatus
}

/**
 * Whether an expert is at hand with a specialty. 专家是否在岗且具有某项专长。
 *
 * @example hasSpecialty('特种设备')({ status: 'on-duty', specialties: ['特种设备'] }) // => true
 * @since 0.1.0
 */
export const hasSpecialty =
  (specialty: Name) =>
  (expert: Pick<Expert, 'specialties' | 'status'>): boolean =>
    expert.status === 'on-duty' && expert.specialties.includes(specialty)
