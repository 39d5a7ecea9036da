/* What a caller decides on a row of the plan, and what makes such a decision impossible by itself.
   临夏州部门联合细则 第十九条（抽查比例等事先协商确定）、第二十条（多类检查对象按不同比例分别设置）. */

import type { Name } from '../kernel/index.js'
import { RISK_CLASSES, type RiskClass } from '../registry/index.js'
import type { TaskRefusal } from './error.js'
import type { Quota } from './quota.js'

/** Everyone, at random, or at random with chances by weight. 全覆盖、简单随机、按权重随机。 @since 0.1.0 */
export type DrawMethod = 'census' | 'srs' | 'pps'

/** The methods. 全部抽取方法。 @since 0.1.0 */
export const DRAW_METHODS: readonly DrawMethod[] = ['census', 'srs', 'pps']

/**
 * The decision on one stratum: a class of subjects with its own ratio or number. 对一层（一类检查对象）的决定。
 *
 * @since 0.1.0
 */
export type StratumDecision = {
  readonly name: Name
  /** Credit-risk classes in this stratum; null for every subject, classed or not. 本层所含信用风险类别；null 表示全部对象。 */
  readonly classes: readonly RiskClass[] | null
  readonly method: DrawMethod
  /** Null for a census, which takes everyone. 全覆盖时为 null。 */
  readonly quota: Quota | null
  /** How many stand by, in ticket order; only `srs` has any. 备选户数，仅 `srs` 可有。 */
  readonly reserve: number
  /** Only `pps`: integers from 1 to 2³²−1. 仅 `pps`：1 至 2³²−1 的整数权重。 */
  readonly weights: { readonly [C in RiskClass]: number } | null
}

/**
 * Who must come for one row, beyond the number that the rules ask for. 对计划一行检查组人员的要求。
 *
 * @basis 临夏州部门联合细则 第十二条、第二十三条；中山市实施方案 三（二）
 * @since 0.1.0
 */
export type TeamNeed = {
  /** Held by every officer of every department of the row; each once. 各部门每名执法人员均须具备；各列一次。 */
  readonly qualifications: readonly Name[]
  /** Experts beside the officers, 1 to 100 of a specialty; each specialty once. 随检专家，每一专业 1 至 100 人；各专业列一次。 */
  readonly experts: readonly { readonly specialty: Name; readonly places: number }[]
}

/** What a caller decides on one row. 对计划一行的决定。 @since 0.1.0 */
export type Decision = {
  /** The row's number, from 1. 行号，自 1 起。 */
  readonly row: number
  /** The draw's name, unique in the notice. 抽取名称，在公告内唯一。 */
  readonly name: Name
  /** The registry whose subjects are the population. 以其对象为总体的名录库。 */
  readonly registry: Name
  readonly strata: readonly StratumDecision[]
  /** Left out: nothing beyond the rules. 不给出：除规则外无其他要求。 */
  readonly team?: TeamNeed
}

/** The most that a draw may hold (docs/draw.md, section 3). 一次抽取的最大行数。 @since 0.1.0 */
export const MOST_DRAWN = 2 ** 31 - 1

/** The most experts of one specialty that one row can ask for. 计划一行对同一专业专家人数的上限。 @since 0.1.0 */
export const MOST_EXPERTS = 100

/** The largest weight of a class. 一类对象的最大权重。 @since 0.1.0 */
export const MOST_CLASS_WEIGHT = 2 ** 32 - 1

/**
 * Everything that makes one decision impossible, whatever the registry holds. 与名录库内容无关、使某项决定不能成立的全部问题。
 *
 * @param conditioned strata that a condition of their own narrows down (定向、综合): they may share classes
 * @basis 临夏州部门联合细则 第二十条; 临夏州市场监管系统细则 第十一条
 * @since 0.1.0
 */
export function decisionTroubles(
  { row, strata, team }: Decision,
  conditioned: ReadonlySet<Name> = new Set()
): readonly TaskRefusal[] {
  const twice = (names: readonly Name[]): readonly Name[] => names.filter((name, i) => names.indexOf(name) !== i)
  const repeated = team ? [...twice(team.qualifications), ...twice(team.experts.map(({ specialty }) => specialty))] : []
  const needs = repeated.map((name): TaskRefusal => ({ _tag: 'TeamNeedRepeated', row, name }))
  return strata.length === 0
    ? [{ _tag: 'StrataMissing', row }, ...needs]
    : [...strataTroubles(row, strata, conditioned), ...needs]
}

function strataTroubles(
  row: number,
  strata: readonly StratumDecision[],
  conditioned: ReadonlySet<Name>
): readonly TaskRefusal[] {
  const names = new Set<Name>()
  const holders = new Map<RiskClass, Name>()
  return strata.flatMap((stratum): readonly TaskRefusal[] => {
    const { name, classes } = stratum
    const refusals: TaskRefusal[] = []
    if (names.has(name)) refusals.push({ _tag: 'StratumNameRepeated', row, stratum: name })
    names.add(name)
    if (classes?.length === 0) refusals.push({ _tag: 'ClassesMissing', row, stratum: name })
    // A condition tells a stratum from the others, whatever its classes.
    for (const riskClass of conditioned.has(name) ? [] : (classes ?? RISK_CLASSES)) {
      const other = holders.get(riskClass)
      if (other === undefined) holders.set(riskClass, name)
      else refusals.push({ _tag: 'ClassRepeated', row, stratum: name, riskClass, other })
    }
    return [...refusals, ...members(row, stratum), ...integers(row, stratum)]
  })
}

function members(
  row: number,
  { name: stratum, method, quota, reserve, weights }: StratumDecision
): readonly TaskRefusal[] {
  const has = { quota: quota !== null, reserve: reserve !== 0, weights: weights !== null }
  const { needs, takes } = expected[method]
  const missing = needs.filter((member) => !has[member])
  const outOfPlace = (['quota', 'reserve', 'weights'] as const).filter(
    (member) => has[member] && !takes.includes(member)
  )
  return [
    ...missing.map((member) => ({ _tag: 'DecisionMissing' as const, row, stratum, method, member })),
    ...outOfPlace.map((member) => ({ _tag: 'DecisionOutOfPlace' as const, row, stratum, method, member }))
  ]
}

type Member = 'quota' | 'reserve' | 'weights'

const expected: {
  readonly [M in DrawMethod]: { readonly needs: readonly ('quota' | 'weights')[]; readonly takes: readonly Member[] }
} = {
  census: { needs: [], takes: [] },
  srs: { needs: ['quota'], takes: ['quota', 'reserve'] },
  pps: { needs: ['quota', 'weights'], takes: ['quota', 'weights'] }
}

function integers(row: number, { name: stratum, quota, reserve, weights }: StratumDecision): readonly TaskRefusal[] {
  const found: readonly (readonly [string, number, number, number])[] = [
    ...(quota !== null && 'number' in quota ? [['quota.number', quota.number, 0, MOST_DRAWN] as const] : []),
    ['reserve', reserve, 0, MOST_DRAWN],
    ...RISK_CLASSES.flatMap((riskClass) =>
      weights === null ? [] : [[`weights.${riskClass}`, weights[riskClass], 1, MOST_CLASS_WEIGHT] as const]
    )
  ]
  return found
    .filter(([, value, least, most]) => !Number.isInteger(value) || value < least || value > most)
    .map(([member, value, least, most]) => ({ _tag: 'DecisionNoInteger', row, stratum, member, value, least, most }))
}
