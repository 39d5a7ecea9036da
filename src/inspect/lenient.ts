/* 包容审慎: what speaks for sparing a first and minor violation; recorded as evidence, never judged here.
   中山市实施方案 三（四）; 万年县实施方案 三（三）4. */

import type { Name } from '../kernel/index.js'
import type { Act } from '../plan/index.js'

/** What speaks for it. 免罚依据。 @since 0.1.0 */
export type Lenience = {
  readonly department: Name
  /** The first time. 首次。 */
  readonly first: boolean
  /** 轻微. */
  readonly minor: boolean
  /** No law makes the penalty mandatory. 非法律强制处罚。 */
  readonly notMandatory: boolean
  /** Corrected, and with what help. 是否已帮促整改及其手段。 */
  readonly corrected: boolean
  readonly help: string
  /** The entry of the list of minor violations that are exempt; null where there is no list. 所依据的免罚清单条目；无清单则为 null。 */
  readonly listed: Name | null
}

/** A condition of sparing. 免罚条件。 @since 0.1.0 */
export type LenienceCondition = 'first' | 'minor' | 'notMandatory' | 'corrected'

/** A penalty spared, with what spoke for it. 免罚记录。 @since 0.1.0 */
export type SparedPenalty = Act & Lenience

/**
 * The conditions that are not said to hold: the record is kept either way, and read with them. 未载明成立的条件（记录照存）。
 *
 * @example lenienceUnmet({ first: true, minor: true, notMandatory: true, corrected: false }) // => ['corrected']
 * @basis 中山市实施方案 三（四）; 万年县实施方案 三（三）4
 * @since 0.1.0
 */
export const lenienceUnmet = (lenience: Pick<Lenience, LenienceCondition>): readonly LenienceCondition[] =>
  CONDITIONS.filter((condition) => !lenience[condition])

const CONDITIONS: readonly LenienceCondition[] = ['first', 'minor', 'notMandatory', 'corrected']
