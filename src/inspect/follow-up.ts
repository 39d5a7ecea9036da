/* 后续处置: problems are pursued to the end, by three routes and a fourth for daily supervision.
   临夏州市场监管系统细则 第二十一条; 临夏州部门联合细则 第三十三条; 万年县实施方案 三（三）1; 中山市实施方案 三（四）. */

import type { Name } from '../kernel/index.js'
import type { Act, CourseWaiver } from '../plan/index.js'

/**
 * To the unit in charge of daily supervision; a case of one's own; another authority; the judiciary. 移交日常监管机构、立案查处、移送其他机关、移送司法机关。
 *
 * @basis 临夏州部门联合细则 第三十三条; 临夏州市场监管系统细则 第二十一条
 * @since 0.1.0
 */
export type FollowUpRoute = 'daily-supervision' | 'case' | 'other-authority' | 'judiciary'

/** All routes. 全部途径。 @since 0.1.0 */
export const FOLLOW_UP_ROUTES: readonly FollowUpRoute[] = ['daily-supervision', 'case', 'other-authority', 'judiciary']

/** A follow-up and what became of it. 一项后续处置及其办理情况。 @since 0.1.0 */
export type FollowUp = {
  /** Its number. 编号。 */
  readonly name: Name
  readonly department: Name
  readonly route: FollowUpRoute
  /** Who takes it over. 接收单位。 */
  readonly to: Name
  readonly reason: string
  /** Evidence handed over, by number. 移交的证据（编号）。 */
  readonly evidence: readonly Name[]
  readonly opened: Act
  /** How it ended; the waiver says why later than the text asks in general. 办结情况；超出原则性期限的附理由与批准人。 */
  readonly closed: (Act & { readonly outcome: string; readonly waiver: CourseWaiver | null }) | null
  readonly entered: Act | null
}

/**
 * A case and its fine, under the name of the subject. 案件及罚没款，记于检查对象名下。
 *
 * @basis 临夏州实施意见 一（二）1
 * @since 0.1.0
 */
export type CaseRecord = {
  readonly department: Name
  readonly case: Name
  /** Yuan, exact, as text: `12000.50`. 金额（元），精确的十进制文本。 */
  readonly fine: string
  readonly recorded: Act
}

/**
 * Whether a text is an amount of yuan: no sign, no exponent, at most two decimals. 是否为以元计的金额文本。
 *
 * @example ['12000.50', '0', '1e3', '-5', '01', '1.005'].map(isYuan) // => [true, true, false, false, false, false]
 * @since 0.1.0
 */
export const isYuan = (text: string): boolean => /^(0|[1-9][0-9]{0,14})(\.[0-9]{1,2})?$/.test(text)
