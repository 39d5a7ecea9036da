/* 120 experts, all made up: they go along where a row of the plan asks for one, and are never counted to the officers. */

import type { Name } from '../../src/kernel/index.js'
import type { Expert, OfficerStatus, RegionEntry } from '../../src/registry/index.js'
import { syllables } from './names.js'
import { chanceOf } from './random.js'

/** How many there are. */
export const EXPERTS = 120

// What each institute is called, and how many of a hundred experts it has.
const SPECIALTIES: readonly (readonly [readonly [specialty: string, office: string], number])[] = [
  [['特种设备', '特种设备检验所'], 36],
  [['食品检验', '食品检验检测中心'], 32],
  [['消防', '消防技术服务中心'], 18],
  [['财会', '会计师事务所'], 14]
]

const STATUSES: readonly (readonly [OfficerStatus, number])[] = [
  ['on-duty', 95],
  ['leave', 5]
]

/** Makes the experts: two in five with the prefecture, the others in its counties. */
export function makeExperts(
  seed: string,
  prefecture: RegionEntry,
  counties: readonly RegionEntry[]
): readonly Expert[] {
  const chance = chanceOf(seed, 'experts')
  return Array.from({ length: EXPERTS }, (_, i) => {
    const region = chance.inThousand(400) ? prefecture : chance.pick(counties)
    const [specialty, office] = chance.byWeight(SPECIALTIES)
    return {
      id: `LX-ZJ-${String(i + 1).padStart(3, '0')}` as Name,
      name: `示例${syllables(chance)}`,
      office: `示例${region.name}${office}` as Name,
      specialties: [specialty as Name],
      region: region.code,
      status: chance.byWeight(STATUSES)
    }
  })
}
