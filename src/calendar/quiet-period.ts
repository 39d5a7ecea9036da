/* 企业安静期: on which days whom may not be checked, what reasons open the door all the same, and who is told. 万年县实施方案 三（一）1、三（二）1. */

import type { Cited, CivilDate, Name } from '../kernel/index.js'
import type { CheckKind, CheckWay } from './check-kind.js'
import type { Ground } from './ground.js'
import type { OpenDays } from './open-days.js'

/** Which checks a quiet period binds; null: all of them. 安静期约束哪些检查；null 表示全部。 @since 0.1.0 */
export type QuietScope = {
  readonly kinds: readonly CheckKind[] | null
  readonly ways: readonly CheckWay[] | null
}

/**
 * Whether a listed ground is filed as well. 列举的特殊原因是否也须备案。
 *
 * The sentence 除……等特殊原因，原则上不得……，确需入企……须报……备案 can be read both ways. `filed`: every entry is filed.
 * `free`: the listed grounds are free and only other needs are filed. `filed` 一律备案；`free` 列举情形免予备案。
 *
 * @basis 万年县实施方案 三（二）1
 * @since 0.1.0
 */
export type ListedReading = 'filed' | 'free'

/**
 * What becomes of a need that is not listed. 列举之外的需要如何处理。
 *
 * `refused`: it gives no entry. `waived`: entry with the filings, a reason and an approver (原则上). `filed`: entry with
 * the filings alone. `refused` 不得入企；`waived` 备案并写明理由和批准人；`filed` 备案即可。
 *
 * @basis 万年县实施方案 三（二）1
 * @since 0.1.0
 */
export type OthersReading = 'refused' | 'waived' | 'filed'

/**
 * Whether the period binds in the rest of the year in which it was issued. 印发当年其余时间是否受约束。
 *
 * A text of August leaves no June. `binds`: from the day of issue on. `free`: from the next 1 January on. `binds` 自印发之日起；`free` 自次年1月1日起。
 *
 * @basis 万年县实施方案 三（二）1（2022年8月10日印发）
 * @since 0.1.0
 */
export type FirstYearReading = 'binds' | 'free'

/**
 * One quiet period: whom it protects, which days stay open, and the ways through. 一项安静期规定：保护谁、哪些日子可检查、例外如何办理。
 *
 * A rule that leaves no day open (A 类库除双随机检查外原则上不开展其它检查) is a quiet period for checks outside the draw.
 *
 * @basis 万年县实施方案 三（一）1、三（二）1
 * @since 0.1.0
 */
export type QuietPeriod = {
  readonly name: Name
  /** Pools or other groups of subjects, as `A` or `above-scale`; null: everybody. 所保护的群体；null 表示全部。 */
  readonly groups: readonly Name[] | null
  readonly binds: Cited<QuietScope>
  readonly open: Cited<OpenDays>
  /** 除……等特殊原因. 列举的特殊原因。 */
  readonly grounds: Cited<readonly Ground[]>
  /** With whom an entry is filed (须报……备案). 备案机关。 */
  readonly filings: Cited<readonly Name[]>
  readonly listed: Cited<ListedReading>
  readonly others: Cited<OthersReading>
  /** The day of issue; null where the text has none. 印发之日；未载明则为 null。 */
  readonly since: Cited<CivilDate> | null
  readonly firstYear: Cited<FirstYearReading>
}
