/* From a registry to a frame: everyone of the population is in one stratum, or excluded with a reason.
   临夏州部门联合细则 第二十条（不定向抽查：名录库内全部主体；多类对象分别设置）、第三十二条（无法开展检查的情形）. */

import type { Name } from '../kernel/index.js'
import type { StratumDecision, Task } from '../plan/index.js'
import type { RiskClass, Subject, SubjectStatus } from '../registry/index.js'
import type { DrawTables } from './frame.js'

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
  for (const subject of subjects) {
    for (const registry of new Set(subject.registries)) {
      const known = sorted.get(registry)
      if (known) known.push(subject)
      else sorted.set(registry, [subject])
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
  const tables = {
    name: task.name,
    frame: [] as DrawTables['frame'][number][],
    exclusions: [] as DrawTables['exclusions'][number][]
  }
  for (const { id, status, riskClass } of registries.get(task.registry) ?? []) {
    const stratum = (riskClass && stratumOf.get(riskClass)) ?? whole
    if (status !== 'operating') tables.exclusions.push({ id, reason: EXCLUSION_REASONS[status] })
    else if (!stratum)
      tables.exclusions.push({ id, reason: EXCLUSION_REASONS[riskClass ? 'noStratum' : 'unclassified'] })
    else if (stratum.weights && !riskClass) tables.exclusions.push({ id, reason: EXCLUSION_REASONS.unclassified })
    else tables.frame.push({ id, stratum: stratum.name, weight: weightOf(stratum, riskClass) })
  }
  return tables
}

/** The reasons for which a subject is not in a frame, as they stand in the table. 排除表中使用的理由。 @since 0.1.0 */
export const EXCLUSION_REASONS = {
  dormant: '歇业 dormant',
  closed: '关闭停业 closed',
  'in-liquidation': '清算中 in liquidation',
  deregistered: '注销 deregistered',
  'registration-revoked': '撤销登记 registration revoked',
  'licence-revoked': '吊销 licence revoked',
  'moved-away': '迁出 moved away',
  unclassified: '未评定信用风险类别 not classified',
  noStratum: '所属类别未设抽取层 no stratum for its class'
} as { readonly [R in Exclude<SubjectStatus, 'operating'> | 'unclassified' | 'noStratum']: Name }

const weightOf = ({ weights }: StratumDecision, riskClass: RiskClass | null): number =>
  weights && riskClass ? weights[riskClass] : 1
