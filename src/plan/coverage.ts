/* 年度抽查覆盖: whether the sizes of a whole plan can reach the yearly coverage that the law asks of a level. */

import { accept, floorOf, refuse, type Checked } from '../kernel/index.js'
import type { CoverageRefusal } from './error.js'
import type { PlanRules } from './rules.js'

/** How far a plan can reach; `least` is null where no text asks for any coverage. 计划可达到的覆盖；无要求时 `least` 为 null。 @since 0.1.0 */
export type Coverage = { readonly subjects: number; readonly places: number; readonly least: number | null }

/**
 * Whether a plan can still reach the yearly coverage. 计划能否达到年度覆盖比例。
 *
 * One subject may fill several places, so that the places are the most a plan can cover; what it did cover is known only
 * when results are published.
 *
 * @param input.subjects all subjects that the level supervises, each once
 * @param input.places   the sum of the sizes of all the level's draws in the year
 * @returns refuses with `CoverageOutOfReach`
 * @basis 临夏州市场监管系统细则 第十二条
 * @since 0.1.0
 */
export function reachCoverage(input: {
  readonly subjects: number
  readonly places: number
  readonly rules: Pick<PlanRules, 'coverageFloor'>
}): Checked<CoverageRefusal, Coverage> {
  const { subjects, places } = input
  const floor = input.rules.coverageFloor
  if (floor === null) return accept({ subjects, places, least: null })
  const least = floorOf(floor.value, subjects)
  return places < least
    ? refuse({ _tag: 'CoverageOutOfReach', subjects, places, least, floor })
    : accept({ subjects, places, least })
}
