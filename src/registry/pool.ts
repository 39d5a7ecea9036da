/* 类库: the three pools of subjects, what puts a subject into one, and what may be done with it there.
   万年县实施方案 三（一）1. */

import type { Citation, Cited, CivilDate, Name, Ratio } from '../kernel/index.js'
import type { Mark } from './mark.js'
import type { RiskClass } from './subject.js'

/**
 * A 联合监管库, B 一般监管库, C 重点监管库. They are not the classes of credit risk. 三类检查对象库，与信用风险类别不是一回事。
 *
 * @basis 万年县实施方案 三（一）1
 * @since 0.1.0
 */
export type Pool = 'A' | 'B' | 'C'

/** The three pools. 三类库。 @since 0.1.0 */
export const POOLS: readonly Pool[] = ['A', 'B', 'C']

/** Who organises the draws of a pool: the conference office, each department, the department that proposed the subject. 组织实施者：联席会议办公室、各成员单位、提出单位。 @since 0.1.0 */
export type PoolOrganiser = 'office' | 'department' | 'proposer'

/** All organisers. 全部组织实施者。 @since 0.1.0 */
export const POOL_ORGANISERS: readonly PoolOrganiser[] = ['office', 'department', 'proposer']

/**
 * How many of a pool may be drawn: at most a share, as the organiser sets it, or everybody. 抽查比例：不高于某比例、由组织者合理设定、全覆盖。
 *
 * @basis 万年县实施方案 三（一）1
 * @since 0.1.0
 */
export type PoolRatio =
  { readonly _tag: 'AtMost'; readonly ratio: Ratio } | { readonly _tag: 'OwnChoice' } | { readonly _tag: 'Everybody' }

/** When departments must go together: always, or where their draws meet in one subject. 何时须联合检查：全部，或对象重叠时。 @since 0.1.0 */
export type PoolJointly = 'always' | 'whereOverlapping'

/** What the rules say of one pool. 对一类库的规定。 @since 0.1.0 */
export type PoolLaw = {
  readonly organiser: Cited<PoolOrganiser>
  readonly ratio: Cited<PoolRatio>
  readonly jointly: Cited<PoolJointly> | null
  /** How often a year each subject is inspected at least. 每户每年至少检查次数。 */
  readonly timesAYear: Cited<number> | null
  /** The article that has the office confirm the list of this pool; null where the ground alone suffices. 名单须经办公室确定的条款；符合条件即入库的为 null。 */
  readonly confirmed: Citation | null
}

/** What entitles to, or demands, a pool: any of the marks, or any of the sectors. 入库条件：任一标注或任一领域。 @since 0.1.0 */
export type PoolEntry = {
  readonly pool: Pool
  readonly marks: readonly Mark[]
  readonly sectors: readonly Name[]
  readonly basis: Citation
}

/** How grave a violation is: 轻微、一般、重大. 违法行为的严重程度。 @since 0.1.0 */
export type Severity = 'minor' | 'general' | 'major'

/** The three degrees. 三种程度。 @since 0.1.0 */
export const SEVERITIES: readonly Severity[] = ['minor', 'general', 'major']

/** How a subject comes to be moved upwards: on its own application, or recommended by a member. 自行申请或成员单位推荐。 @since 0.1.0 */
export type MoveRoute = 'application' | 'recommendation'

/** Both routes. 两种途径。 @since 0.1.0 */
export const MOVE_ROUTES: readonly MoveRoute[] = ['application', 'recommendation']

/** What sets a move off: a violation of one of these degrees, or a check that found nothing. 移库原因：发现违法，或经检查未发现问题。 @since 0.1.0 */
export type MoveTrigger =
  | { readonly _tag: 'Violation'; readonly severities: readonly Severity[] }
  | { readonly _tag: 'CleanCheck'; readonly routes: readonly MoveRoute[] }

/** An edge of the graph of moves. 移库的一条路径。 @since 0.1.0 */
export type PoolMove = {
  readonly from: Pool
  readonly to: Pool
  readonly trigger: MoveTrigger
  /** Whether the office has to verify it. 是否须经办公室核实确认。 */
  readonly confirmed: boolean
  /** On the day of its cause, or in the yearly adjustment. 即时移库，或在年度调整时移库。 */
  readonly when: Cited<'at-once' | 'yearly'>
  readonly basis: Citation
}

/**
 * What a jurisdiction says of pools. 各地关于类库的规定。
 *
 * A jurisdiction without pools has `null` in its place, and every verb of pools refuses with `PoolsNotRuled`.
 *
 * @basis 万年县实施方案 三（一）1
 * @since 0.1.0
 */
export type PoolRules = {
  /** The conference office by its name. 联席会议办公室的名称。 */
  readonly office: Cited<Name>
  /** The pool that each class of credit risk speaks for. 各信用风险类别对应的类库。 */
  readonly classPools: Cited<{ readonly [C in RiskClass]: Pool }>
  readonly entries: readonly PoolEntry[]
  /** The pool of everybody else. 其他市场主体所入类库。 */
  readonly rest: Cited<Pool>
  /** Which pool goes before which when grounds meet; every pool once. 条件竞合时的先后次序。 */
  readonly precedence: Cited<readonly Pool[]>
  readonly pools: { readonly [P in Pool]: PoolLaw }
  readonly moves: readonly PoolMove[]
  /** The article to cite where no edge leads. 无相应移库路径时所引条款。 */
  readonly noOtherMove: Citation
  /** Adjustments a year. 每年调整次数。 */
  readonly adjustments: Cited<number>
  /** Whether the yearly adjustment draws up the lists anew: the only way between pools that no move joins, and out of a sink. 年度调整是否在移库之外重新确定名单。 */
  readonly exit: Cited<'none' | 'yearly'>
  /** One clean check suffices, or the last check has to be clean. 一次检查未发现问题即可，或最近一次检查未发现问题。 */
  readonly clean: Cited<'anyCheck' | 'lastCheck'>
  /** A task whose list is locked keeps the pools of that day, or follows the moves. 名单已锁定的任务保持原类库，或随移库变动。 */
  readonly lockedTask: Cited<'kept' | 'followed'>
}

/** Who confirmed, and when. 确认者与确认日期。 @since 0.1.0 */
export type Confirmation = { readonly by: Name; readonly on: CivilDate }

/** A ground on which a subject belongs to a pool. 检查对象属于某类库的条件。 @since 0.1.0 */
export type PoolGround =
  | { readonly _tag: 'OfClass'; readonly pool: Pool; readonly riskClass: RiskClass; readonly basis: Citation }
  | { readonly _tag: 'OfMark'; readonly pool: Pool; readonly mark: Mark; readonly basis: Citation }
  | { readonly _tag: 'OfSector'; readonly pool: Pool; readonly sector: Name; readonly basis: Citation }
  | { readonly _tag: 'OfRest'; readonly pool: Pool; readonly basis: Citation }
