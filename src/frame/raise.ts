/* 差异化抽查: more risk, no smaller chance; whoever the text wants drawn more has a larger weight.
   临夏州部门联合细则 第十六条; 临夏州市场监管系统细则 第十二条; 临夏州实施意见 三（四）; 中山市实施方案 二（四）. */

import { accept, parseRatio, refuse, type Checked, type Ratio } from '../kernel/index.js'
import { RISK_CLASSES, type RiskClass, type Subject } from '../registry/index.js'
import type { StratumDecision, Task } from '../plan/index.js'
import type { StratumCondition } from './direction.js'
import { MOST_WEIGHT } from './frame.js'
import type { FrameFinding, RiskRefusal, WeightsOpen } from './law-error.js'
import type { ClassWeights, FrameRules, RaisedLaw } from './rules.js'

/** The smallest factor that raises a weight. 提高权重的最小倍数。 @since 0.1.0 */
export const LEAST_RAISE = 2

/**
 * The table of weights of a jurisdiction. 规则包的权重表。
 *
 * @returns refuses with `WeightsOpen` where its texts give no numbers: they are to be decided with a source
 * @basis 临夏州实施意见 三（四）
 * @example classWeights({ weights: null }) // => refuse({ _tag: 'WeightsOpen' })
 * @since 0.1.0
 */
export const classWeights = ({ weights }: Pick<FrameRules, 'weights'>): Checked<WeightsOpen, ClassWeights> =>
  weights === null ? refuse({ _tag: 'WeightsOpen' }) : accept(weights.value)

/**
 * Where a riskier class has a smaller weight, or a smaller ratio, than a safer one. 风险较高类别的权重或抽查比例低于风险较低类别之处。
 *
 * Within a `pps` stratum weights are compared, between strata their ratios; numbers say nothing before the rows are counted,
 * and strata with conditions of their own are not of one population.
 *
 * @param rules.rising the article; null where the text asks nothing
 * @returns a pair of classes each
 * @basis 临夏州部门联合细则 第十六条; 临夏州实施意见 三（四）; 中山市实施方案 二（四）
 * @since 0.1.0
 */
export function fallingChances(
  task: Pick<Task, 'strata'>,
  conditions: readonly StratumCondition[],
  { rising }: Pick<FrameRules, 'rising'>
): readonly RiskRefusal[] {
  if (rising === null) return []
  const free = task.strata.filter(({ name }) => conditions.every(({ stratum }) => stratum !== name))
  const holder = (riskClass: RiskClass): StratumDecision | undefined =>
    free.find(({ classes }) => classes === null || classes.includes(riskClass))
  return RISK_CLASSES.flatMap((higher, at) =>
    RISK_CLASSES.slice(0, at).flatMap((lower): readonly RiskRefusal[] => {
      const [a, b] = [holder(lower), holder(higher)]
      if (a === undefined || b === undefined || !falls(a, b, lower, higher)) return []
      return [{ _tag: 'RiskierLessLikely', lower, higher, basis: rising }]
    })
  )
}

/**
 * What keeps a raised weight from being computed. 提高权重的要求无法落实的原因。
 *
 * The texts ask that some be drawn more and leave open by how much: whoever draws decides a factor.
 *
 * @param raise the factor by which weights in `pps` strata grow, an integer from 2; null: not decided
 * @basis 临夏州市场监管系统细则 第十二条; 中山市实施方案 二（四）
 * @since 0.1.0
 */
export function raiseTroubles(
  task: Pick<Task, 'strata'>,
  { raised }: Pick<FrameRules, 'raised'>,
  raise: number | null
): readonly RiskRefusal[] {
  return task.strata.flatMap(({ name, weights }): readonly RiskRefusal[] => {
    if (raised === null || weights === null) return []
    const { marks } = raised
    if (raise === null) return [{ _tag: 'RaiseUndecided', stratum: name, basis: marks.basis }]
    const most = Math.floor(MOST_WEIGHT / Math.max(...RISK_CLASSES.map((riskClass) => weights[riskClass])))
    const fits = Number.isInteger(raise) && raise >= LEAST_RAISE && raise <= most
    return fits ? [] : [{ _tag: 'RaiseOutside', stratum: name, raise, least: LEAST_RAISE, most }]
  })
}

/**
 * Whether the text wants a subject drawn more. 是否属应当提高抽查比例的对象。
 *
 * @basis 临夏州市场监管系统细则 第十二条; 中山市实施方案 二（四）
 * @example isRaised(null, { marks: ['complaints'] }) // => false
 * @since 0.1.0
 */
export const isRaised = (raised: RaisedLaw | null, { marks }: Pick<Subject, 'marks'>): boolean =>
  // Most have no mark at all.
  raised !== null && marks !== undefined && marks.length > 0 && marks.some((mark) => raised.marks.value.includes(mark))

/** How many of a stratum the text wants drawn more, and how many not. 某层中应当提高抽查比例的户数与其余户数。 @since 0.1.0 */
export type RaisedCount = { readonly stratum: StratumDecision; readonly raised: number; readonly others: number }

/**
 * Strata in which those to be drawn more have the same chance as the others. 应当提高抽查比例者与他人机会相同之层。
 *
 * A stratum of their own, with a ratio of its own, raises them as well; so does a census, which takes everybody.
 *
 * @basis 临夏州市场监管系统细则 第十二条; 中山市实施方案 二（四）
 * @since 0.1.0
 */
export const notRaised = (raised: RaisedLaw | null, counts: readonly RaisedCount[]): readonly FrameFinding[] =>
  counts.flatMap(({ stratum: { name, method }, raised: subjects, others }): readonly FrameFinding[] =>
    raised === null || method !== 'srs' || subjects === 0 || others === 0
      ? []
      : [{ _tag: 'MarkedNotRaised', stratum: name, subjects, basis: raised.marks.basis }]
  )

function falls(a: StratumDecision, b: StratumDecision, lower: RiskClass, higher: RiskClass): boolean {
  if (a === b) return a.weights !== null && a.weights[higher] < a.weights[lower]
  const [least, most] = [ratioOf(a), ratioOf(b)]
  if (least === null || most === null) return false
  return BigInt(most.numerator) * BigInt(least.denominator) < BigInt(least.numerator) * BigInt(most.denominator)
}

const EVERYBODY = '100%'

function ratioOf({ method, quota }: StratumDecision): Ratio | null {
  const text = method === 'census' ? EVERYBODY : quota !== null && 'ratio' in quota ? quota.ratio : null
  const ratio = text === null ? null : parseRatio(text)
  return ratio?._tag === 'Right' ? ratio.right : null
}
