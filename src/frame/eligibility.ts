/* From a registry to a frame: everyone of the population is in one stratum, or excluded with a reason.
   临夏州部门联合细则 第二十条（不定向抽查：名录库内全部主体；多类对象分别设置）、第三十二条（无法开展检查的情形）. */

import type { Name } from '../kernel/index.js'
import type { StratumDecision, Task } from '../plan/index.js'
import type { RiskClass, Subject } from '../registry/index.js'
import type { DrawTables, Exclusion, Unit } from './frame.js'
import { EXCLUSION_REASONS } from './reason.js'

/** The registries of a place, each with its subjects. 各名录库及其检查对象。 @since 0.1.0 */
export type SubjectsByRegistry = ReadonlyMap<Name, readonly Subject[]>

/**
 * Sorts subjects into their registries; one may be in several. 将检查对象归入各名录库；一个对象可在多个名录库中。
 *
 * @example byRegistry([]).size // => 0
 * @basis 临夏州部门联合细则 第十条、第十一条
 * @since 0.1.0
 */
export function byRegistry(subjects: readonly Subject[]): SubjectsByRegistry {
  const sorted = new Map<Name, Subject[]>()
  let last: Name | null = null
  let list: Subject[] = []
  for (const subject of subjects) {
    const { registries } = subject
    for (let i = 0; i < registries.length; i++) {
      const registry = registries[i] as Name
      // Named twice, it is one registry all the same.
      if (i > 0 && registries.indexOf(registry) < i) continue
      // Neighbours are mostly of one registry.
      if (registry !== last) {
        list = sorted.get(registry) ?? []
        if (list.length === 0) sorted.set(registry, list)
        last = registry
      }
      list.push(subject)
    }
  }
  return sorted
}

/**
 * The two tables of a task: who can be drawn, in which stratum and with which weight, and who cannot and why. 一项任务的抽样框与排除表。
 *
 * Excluded are subjects that do not go on as registered (the check would be impossible, 第三十二条), and those whose credit-risk
 * class has no stratum. Frame and exclusions together are the whole registry, nobody twice.
 *
 * @param task       whose registry is the population; an unknown registry has nobody in it
 * @param registries of `byRegistry`
 * @basis 临夏州部门联合细则 第二十条、第三十二条
 * @since 0.1.0
 */
export function frameOf(task: Task, registries: SubjectsByRegistry): DrawTables {
  const whole = task.strata.find(({ classes }) => classes === null)
  const stratumOf = new Map<RiskClass, StratumDecision>(
    task.strata.flatMap((stratum) => (stratum.classes ?? []).map((riskClass) => [riskClass, stratum] as const))
  )
  return tablesBy(task.name, registries.get(task.registry) ?? [], ({ id, status, riskClass }) => {
    const stratum = (riskClass && stratumOf.get(riskClass)) ?? whole
    if (status !== 'operating') return { id, reason: EXCLUSION_REASONS[status] }
    if (!stratum) return { id, reason: EXCLUSION_REASONS[riskClass ? 'noStratum' : 'unclassified'] }
    if (stratum.weights && !riskClass) return { id, reason: EXCLUSION_REASONS.unclassified }
    return { id, stratum: stratum.name, weight: weightOf(stratum, riskClass) }
  })
}

/**
 * The two tables of a draw from a question put to each subject: its unit, or its exclusion. 逐一判定每一对象得出两张表：列为单元或列为排除。
 *
 * @param place one answer a subject, so that frame and exclusions together are everybody, nobody twice
 * @basis 临夏州部门联合细则 第二十条
 * @example tablesBy('抽查1', [], ({ id }) => ({ id, reason: '注销' })).frame // => []
 * @since 0.1.0
 */
export function tablesBy(
  name: Name,
  population: readonly Subject[],
  place: (subject: Subject) => Unit | Exclusion
): DrawTables {
  const frame: Unit[] = []
  const exclusions: Exclusion[] = []
  for (const subject of population) {
    const placed = place(subject)
    if ('stratum' in placed) frame.push(placed)
    else exclusions.push(placed)
  }
  return { name, frame, exclusions }
}

/** The weight of a class in a stratum: 1 where the stratum has no weights. 某类在某层中的权重；未设权重为 1。 @since 0.1.0 */
export const weightOf = ({ weights }: Pick<StratumDecision, 'weights'>, riskClass: RiskClass | null): number =>
  weights && riskClass ? weights[riskClass] : 1
