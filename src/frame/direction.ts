/* 不定向、定向、综合: whether conditions narrow a draw down, on what ground that may be, and which stratum takes a subject.
   临夏州市场监管系统细则 第十一条; 临夏州部门联合细则 第二十条. */

import type { Ground } from '../calendar/index.js'
import { acceptUnless, reasonsOf, type Checked, type Name } from '../kernel/index.js'
import type { StratumDecision, Task } from '../plan/index.js'
import { RISK_CLASSES, type RiskClass, type Subject } from '../registry/index.js'
import type { ConditionRefusal, FrameFinding } from './law-error.js'
import { attributesOf, subjectTest, type Predicate, type PredicateTables } from './predicate.js'
import type { DirectedLaw } from './rules.js'

/** Without condition, with conditions, or both in one check (综合性抽查). 不定向、定向、综合性抽查。 @since 0.1.0 */
export type Direction = 'undirected' | 'directed' | 'combined'

/** Who belongs into a stratum beyond its classes. 某层除风险类别外的条件。 @since 0.1.0 */
export type StratumCondition = { readonly stratum: Name; readonly where: Predicate }

/** A stratum with the question that a condition puts; null: none. 附判断的一层；未设条件则为 null。 @since 0.1.0 */
export type OpenStratum = {
  readonly decision: StratumDecision
  readonly meets: ((subject: Subject) => boolean) | null
}

/** The strata of a draw, made ready, and how it is directed. 已备妥的各层及抽取方式。 @since 0.1.0 */
export type DirectedStrata = {
  readonly strata: readonly OpenStratum[]
  readonly direction: Direction
  readonly findings: readonly FrameFinding[]
}

/**
 * How conditions direct a draw: any condition makes it directed, and so does a class that no stratum takes. 条件如何决定抽取方式：设任一条件即为定向；有类别不设层的亦同。
 *
 * Combined, some strata ask for nothing and take everybody whom those with conditions leave.
 *
 * @basis 临夏州市场监管系统细则 第十一条; 临夏州部门联合细则 第二十条
 * @example directionOf({ strata: [{ name: '全部', classes: null }] }, []) // => 'undirected'
 * @since 0.1.0
 */
export function directionOf(
  task: { readonly strata: readonly Pick<StratumDecision, 'name' | 'classes'>[] },
  conditions: readonly StratumCondition[]
): Direction {
  const free = task.strata.filter(({ name }) => conditions.every(({ stratum }) => stratum !== name))
  const whole =
    free.some(({ classes }) => classes === null) ||
    RISK_CLASSES.every((riskClass) => free.some(({ classes }) => classes?.includes(riskClass) ?? false))
  if (!whole) return 'directed'
  return conditions.length === 0 ? 'undirected' : 'combined'
}

/**
 * Makes the strata of a draw ready and checks its direction. 备妥各层并检查抽取方式。
 *
 * @param ground why the draw is directed; null where nothing is claimed
 * @param law    null where the text says nothing of directed draws: then nothing is asked
 * @returns refuses with `ConditionForNoStratum`, `StratumConditionTwice`, `ConditionEmpty`, `ConditionRegionUnknown`,
 *   `ConditionWithoutPools`, `DirectedWithoutGround`; attributes that the text does not name are found, for its list ends in 等
 * @basis 临夏州市场监管系统细则 第十一条; 临夏州部门联合细则 第二十条
 * @since 0.1.0
 */
export function directStrata(input: {
  readonly task: Task
  readonly conditions: readonly StratumCondition[]
  readonly ground: Ground | null
  readonly law: DirectedLaw | null
  readonly tables: PredicateTables
}): Checked<ConditionRefusal, DirectedStrata> {
  const { task, conditions, ground, law, tables } = input
  const direction = directionOf(task, conditions)
  const names = new Set(task.strata.map(({ name }) => name))
  const seen = new Set<Name>()
  const refusals = conditions.flatMap(({ stratum, where }): readonly ConditionRefusal[] => {
    const twice = seen.has(stratum)
    seen.add(stratum)
    return [
      ...(names.has(stratum) ? [] : [{ _tag: 'ConditionForNoStratum', stratum } as const]),
      ...(twice ? [{ _tag: 'StratumConditionTwice', stratum } as const] : []),
      ...reasonsOf(subjectTest(where, tables))
    ]
  })
  const grounds = law?.grounds ?? null
  const groundless =
    direction !== 'undirected' && grounds !== null && (ground === null || !grounds.value.includes(ground))
  const ungrounded: readonly ConditionRefusal[] = groundless
    ? [{ _tag: 'DirectedWithoutGround', ground, grounds: grounds.value, basis: grounds.basis }]
    : []
  return acceptUnless([...refusals, ...ungrounded], () => ({
    direction,
    findings: law === null ? [] : beyondText(conditions, law),
    strata: task.strata.map((decision) => {
      const condition = conditions.find(({ stratum }) => stratum === decision.name)
      const test = condition === undefined ? null : subjectTest(condition.where, tables)
      return { decision, meets: test?._tag === 'Right' ? test.right : null }
    })
  }))
}

/**
 * The question which stratum takes a subject: the first whose classes and condition it meets, so that nobody is in two. 判断对象所入之层：首个类别与条件均符合者，故无人重复。
 *
 * @returns the place of the stratum, −1 where there is none; asked of everybody, so the classes are looked up beforehand
 * @basis 临夏州市场监管系统细则 第十一条; 临夏州部门联合细则 第二十条
 * @example stratumFinder([{ decision: { classes: ['low'] }, meets: null }])({ riskClass: 'high' }) // => -1
 * @since 0.1.0
 */
export function stratumFinder(strata: readonly OpenStratum[]): (subject: Subject) => number {
  const taking = (riskClass: RiskClass | null): readonly number[] =>
    strata.flatMap(({ decision }, at) => (takesClass(decision, { riskClass }) ? [at] : []))
  const places = {
    low: taking('low'),
    general: taking('general'),
    higher: taking('higher'),
    high: taking('high'),
    none: taking(null)
  }
  return (subject) => {
    for (const at of places[subject.riskClass ?? 'none']) {
      const meets = strata[at]?.meets ?? null
      if (meets === null || meets(subject)) return at
    }
    return -1
  }
}

/**
 * Whether a stratum takes the class of a subject. 某层是否收入该对象的风险类别。
 *
 * @example takesClass({ classes: ['low'] }, { riskClass: null }) // => false
 * @since 0.1.0
 */
export const takesClass = (
  { classes }: Pick<StratumDecision, 'classes'>,
  { riskClass }: Pick<Subject, 'riskClass'>
): boolean => classes === null || (riskClass !== null && classes.includes(riskClass))

function beyondText(conditions: readonly StratumCondition[], { attributes }: DirectedLaw): readonly FrameFinding[] {
  const asked = new Set(conditions.flatMap(({ where }) => attributesOf(where)))
  return [...asked]
    .filter((attribute) => !attributes.value.includes(attribute))
    .map((attribute) => ({ _tag: 'ConditionBeyondText', attribute, basis: attributes.basis }))
}
