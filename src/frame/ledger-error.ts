/* Why a history is no ledger, in words. */

import type { Messages, Name } from '../kernel/index.js'

/** What is wrong with a history. 检查历史的问题。 @since 0.1.0 */
export type LedgerRefusal = {
  readonly _tag: 'VisitOfSeveralSubjects'
  readonly at: number
  readonly visit: Name
  readonly subject: Name
  readonly other: Name
}

/** The words for what is wrong with a history. 检查历史问题的文本。 @since 0.1.0 */
export const ledgerMessages: Messages<LedgerRefusal> = {
  VisitOfSeveralSubjects: {
    zh: ({ at, visit, subject, other }) =>
      `检查历史第 ${String(at + 1)} 条：上门 ${visit} 已记于 ${other}，不能又记于 ${subject}`,
    en: ({ at, visit, subject, other }) =>
      `check ${String(at + 1)} of the history: the visit ${visit} is to ${other} and cannot be to ${subject} as well`
  }
}
