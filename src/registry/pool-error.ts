/* Why proposals, moves, adjustments and tasks of pools are refused, in both languages. */

import { cite, type Citation, type CivilDate, type Messages, type Name } from '../kernel/index.js'
import type { Pool, PoolGround } from './pool.js'

/** The rules know no pools. 规则未设类库。 @since 0.1.0 */
export type PoolsNotRuled = { readonly _tag: 'PoolsNotRuled' }

/** Why a proposal for a list, or its confirmation, is refused. 提议或其确认被拒绝的理由。 @since 0.1.0 */
export type PoolProposalRefusal =
  | { readonly _tag: 'ProposalOfStranger'; readonly subject: Name; readonly pool: Pool }
  | { readonly _tag: 'PoolHasNoList'; readonly subject: Name; readonly pool: Pool }
  | { readonly _tag: 'ProposalWithoutGround'; readonly subject: Name; readonly pool: Pool; readonly basis: Citation }
  | {
      readonly _tag: 'ConfirmedByOther'
      readonly subject: Name
      readonly by: Name
      readonly office: Name
      readonly basis: Citation
    }
  | { readonly _tag: 'ConfirmedLater'; readonly subject: Name; readonly confirmed: CivilDate; readonly on: CivilDate }

/** Why a move is refused; `cause` is a visit, an applicant or a proposer. 移库被拒绝的理由。 @since 0.1.0 */
export type MoveRefusal =
  | { readonly _tag: 'NotInPool'; readonly subject: Name; readonly on: CivilDate }
  | {
      readonly _tag: 'NoSuchMove'
      readonly subject: Name
      readonly from: Pool
      /** Null where a violation names no pool of its own. 违法行为未指明去向的为 null。 */
      readonly to: Pool | null
      readonly cause: Name
      readonly on: CivilDate
      readonly basis: Citation
    }
  | {
      readonly _tag: 'FoundBeforePool'
      readonly subject: Name
      readonly visit: Name
      readonly on: CivilDate
      readonly pool: Pool
      readonly since: CivilDate
    }

/** Why a wish of the yearly adjustment is refused. 年度调整中某项请求被拒绝的理由。 @since 0.1.0 */
export type AdjustmentRefusal =
  | PoolProposalRefusal
  | MoveRefusal
  | { readonly _tag: 'NoCleanCheck'; readonly subject: Name; readonly since: CivilDate; readonly basis: Citation }
  | {
      readonly _tag: 'LaterViolation'
      readonly subject: Name
      readonly visit: Name
      readonly on: CivilDate
      readonly basis: Citation
    }
  | { readonly _tag: 'MoveUnconfirmed'; readonly subject: Name; readonly to: Pool; readonly basis: Citation }
  | {
      readonly _tag: 'OtherPoolFirst'
      readonly subject: Name
      readonly to: Pool
      readonly ground: PoolGround
      readonly basis: Citation
    }
  | {
      readonly _tag: 'GroundStillHolds'
      readonly subject: Name
      readonly from: Pool
      readonly ground: PoolGround
    }
  | {
      readonly _tag: 'MoveNeedsCheck'
      readonly subject: Name
      readonly from: Pool
      readonly to: Pool
      readonly basis: Citation
    }

/** Why no adjustment is made at all. 不予调整的理由。 @since 0.1.0 */
export type ReviewRefusal =
  | PoolsNotRuled
  | {
      readonly _tag: 'AdjustedAlready'
      readonly year: number
      readonly times: number
      readonly most: number
      readonly basis: Citation
    }
  | { readonly _tag: 'AdjustedBackwards'; readonly on: CivilDate; readonly last: CivilDate }

/** Why a task on a pool is refused. 对某类库的抽查任务被拒绝的理由。 @since 0.1.0 */
export type PoolTaskRefusal =
  | PoolsNotRuled
  | {
      readonly _tag: 'NotItsOrganiser'
      readonly pool: Pool
      readonly organiser: Name
      readonly allowed: readonly Name[]
      readonly basis: Citation
    }
  | {
      readonly _tag: 'PoolSizeOverCap'
      readonly pool: Pool
      readonly size: number
      readonly rows: number
      readonly most: number
      readonly basis: Citation
    }
  | {
      readonly _tag: 'PoolNotCovered'
      readonly pool: Pool
      readonly size: number
      readonly rows: number
      readonly basis: Citation
    }
  | { readonly _tag: 'PoolCheckAlone'; readonly pool: Pool; readonly organiser: Name; readonly basis: Citation }

/** A subject that a year has seen less often than its pool asks. 一年内检查次数未达所在类库要求的对象。 @since 0.1.0 */
export type UnderChecked = {
  readonly _tag: 'UnderChecked'
  readonly subject: Name
  readonly pool: Pool
  readonly since: CivilDate
  readonly times: number
  readonly least: number
  readonly basis: Citation
}

/** The words for all of these. 其文本。 @since 0.1.0 */
export const poolMessages: Messages<AdjustmentRefusal | ReviewRefusal | PoolTaskRefusal | UnderChecked> = {
  PoolsNotRuled: {
    zh: () => '规则未设A、B、C类库，须先行明确',
    en: () => 'the rules know no pools; decide them first'
  },
  ProposalOfStranger: {
    zh: ({ subject, pool }) => `拟列入${pool}类库的 ${subject} 不是名录库中的市场主体`,
    en: ({ subject, pool }) => `${subject}, proposed for pool ${pool}, is no market entity of the registry`
  },
  PoolHasNoList: {
    zh: ({ subject, pool }) => `${pool}类库不设须确认的名单，不受理对 ${subject} 的提议`,
    en: ({ subject, pool }) => `pool ${pool} has no list to be confirmed, so ${subject} cannot be proposed for it`
  },
  ProposalWithoutGround: {
    zh: (r) => `${r.subject} 不符合列入${r.pool}类库的任何条件（${cite('zh')(r.basis)}）`,
    en: (r) => `${r.subject} meets no ground for pool ${r.pool} (${cite('en')(r.basis)})`
  },
  ConfirmedByOther: {
    zh: (r) => `对 ${r.subject} 的确认由${r.by}作出，应由${r.office}确认（${cite('zh')(r.basis)}）`,
    en: (r) => `${r.subject} was confirmed by ${r.by}; it is for ${r.office} to confirm (${cite('en')(r.basis)})`
  },
  ConfirmedLater: {
    zh: ({ subject, confirmed, on }) => `对 ${subject} 的确认日 ${confirmed} 晚于 ${on}`,
    en: ({ subject, confirmed, on }) => `the confirmation for ${subject}, of ${confirmed}, is later than ${on}`
  },
  NotInPool: {
    zh: ({ subject, on }) => `${subject} 在 ${on} 不在任何类库`,
    en: ({ subject, on }) => `${subject} is in no pool on ${on}`
  },
  NoSuchMove: {
    zh: (r) =>
      `对 ${r.subject} 未规定由${r.from}类库${r.to === null ? '' : `至${r.to}类库`}的移库（${r.cause}，${r.on}；${cite('zh')(r.basis)}）`,
    en: (r) =>
      `no move of ${r.subject} from pool ${r.from}${r.to === null ? '' : ` to ${r.to}`} is provided for (${r.cause}, ${r.on}; ${cite('en')(r.basis)})`
  },
  FoundBeforePool: {
    zh: (r) => `检查 ${r.visit}（${r.on}）早于 ${r.subject} 进入${r.pool}类库之日 ${r.since}`,
    en: (r) => `visit ${r.visit} of ${r.on} was before ${r.subject} came into pool ${r.pool} on ${r.since}`
  },
  NoCleanCheck: {
    zh: (r) => `${r.subject} 自 ${r.since} 入库以来、申请之前没有未发现问题的检查（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `no check of ${r.subject} found nothing between ${r.since}, when it came into its pool, and the application (${cite('en')(r.basis)})`
  },
  LaterViolation: {
    zh: (r) => `${r.subject} 最近一次检查 ${r.visit}（${r.on}）发现问题（${cite('zh')(r.basis)}）`,
    en: (r) => `the last check of ${r.subject}, ${r.visit} of ${r.on}, found a violation (${cite('en')(r.basis)})`
  },
  MoveUnconfirmed: {
    zh: (r) => `${r.subject} 移入${r.to}类库尚未经办公室核实确认（${cite('zh')(r.basis)}）`,
    en: (r) => `the office has not confirmed the move of ${r.subject} to pool ${r.to} (${cite('en')(r.basis)})`
  },
  OtherPoolFirst: {
    zh: (r) => `${r.subject} 符合${r.ground.pool}类库条件，先于${r.to}类库（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `${r.subject} meets a ground of pool ${r.ground.pool}, which goes before ${r.to} (${cite('en')(r.basis)})`
  },
  GroundStillHolds: {
    zh: (r) => `${r.subject} 仍符合${r.from}类库的条件（${cite('zh')(r.ground.basis)}）`,
    en: (r) => `${r.subject} still meets a ground of pool ${r.from} (${cite('en')(r.ground.basis)})`
  },
  MoveNeedsCheck: {
    zh: (r) => `${r.subject} 由${r.from}类库移入${r.to}类库须经检查未发现问题，不能仅凭名单（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `a move of ${r.subject} from pool ${r.from} to ${r.to} needs a check that found nothing, not a list alone (${cite('en')(r.basis)})`
  },
  AdjustedAlready: {
    zh: (r) =>
      `${String(r.year)} 年已调整 ${String(r.times)} 次，每年调整 ${String(r.most)} 次（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `adjustments of the pools in ${String(r.year)}: ${String(r.times)} made, ${String(r.most)} a year provided for (${cite('en')(r.basis)})`
  },
  AdjustedBackwards: {
    zh: ({ on, last }) => `调整日 ${on} 早于簿中最后记录日 ${last}`,
    en: ({ on, last }) => `an adjustment on ${on} would stand before the last line of the book, of ${last}`
  },
  NotItsOrganiser: {
    zh: (r) =>
      `${r.pool}类库的抽查由${r.organiser}组织，应由${r.allowed.length === 0 ? '提出单位' : r.allowed.join('、')}组织（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `a draw of pool ${r.pool} is organised by ${r.organiser}; it is for ${r.allowed.length === 0 ? 'the department that proposed' : r.allowed.join(', ')} (${cite('en')(r.basis)})`
  },
  PoolSizeOverCap: {
    zh: (r) =>
      `${r.pool}类库 ${String(r.rows)} 户中拟抽 ${String(r.size)} 户，至多 ${String(r.most)} 户（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `${String(r.size)} of the ${String(r.rows)} of pool ${r.pool}, at most ${String(r.most)} (${cite('en')(r.basis)})`
  },
  PoolNotCovered: {
    zh: (r) => `${r.pool}类库 ${String(r.rows)} 户须全部检查，拟查 ${String(r.size)} 户（${cite('zh')(r.basis)}）`,
    en: (r) => `all ${String(r.rows)} of pool ${r.pool} are inspected, not ${String(r.size)} (${cite('en')(r.basis)})`
  },
  PoolCheckAlone: {
    zh: (r) => `${r.pool}类库全部采用部门联合检查，不能由${r.organiser}单独检查（${cite('zh')(r.basis)}）`,
    en: (r) => `pool ${r.pool} is inspected jointly, not by ${r.organiser} alone (${cite('en')(r.basis)})`
  },
  UnderChecked: {
    zh: (r) =>
      `${r.pool}类库的 ${r.subject}（${r.since} 入库）本年检查 ${String(r.times)} 次，至少 ${String(r.least)} 次（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `${r.subject}, in pool ${r.pool} since ${r.since}: checks this year ${String(r.times)}, at least ${String(r.least)} asked for (${cite('en')(r.basis)})`
  }
}
