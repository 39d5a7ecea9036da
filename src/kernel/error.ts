/* The words for what the kernel itself refuses. */

import type { Malformed } from './codec.js'
import type { NoSuchDay } from './date.js'
import type { Messages } from './message.js'
import type { AnswerOpen } from './open.js'
import type { NotARatio, NotWhole } from './ratio.js'

/** What the kernel refuses. 内核的拒绝理由。 @since 0.1.0 */
export type KernelRefusal = Malformed | NoSuchDay | NotARatio | NotWhole | AnswerOpen

/** Its words. 其文本。 @since 0.1.0 */
export const kernelMessages: Messages<KernelRefusal> = {
  Malformed: {
    zh: ({ at, expected, found }) => `${at === '' ? '数据' : at}：应为${expected.zh}，实为 ${found}`,
    en: ({ at, expected, found }) => `${at === '' ? 'the data' : at}: expected ${expected.en}, found ${found}`
  },
  NoSuchDay: {
    zh: ({ text }) => `${text} 不是 1949 年至 2100 年之间存在的日期`,
    en: ({ text }) => `${text} is no day between 1949 and 2100`
  },
  NotARatio: {
    zh: ({ text }) => `“${text}”不是 0 至 1 之间的比例；可写作 0.07、7% 或 7/100`,
    en: ({ text }) => `"${text}" is no ratio between 0 and 1; write 0.07, 7% or 7/100`
  },
  NotWhole: {
    zh: ({ ratio, rows }) => `${String(rows)} 户的 ${ratio} 不是整数；请指明向下取整（上限）或向上取整（下限）`,
    en: ({ ratio, rows }) =>
      `${ratio} of ${String(rows)} is no whole number; say whether it is a cap (down) or a floor (up)`
  },
  AnswerOpen: {
    zh: ({ stage, question }) =>
      `文件对 ${stage}.${question} 未作规定，须由使用者先行决定（在扩展的规则包中写明答案与依据）`,
    en: ({ stage, question }) =>
      `the text is silent on ${stage}.${question}; decide it first, in an extension of the profile, with its source`
  }
}
