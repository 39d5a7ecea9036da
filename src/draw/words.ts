/* The words for what verification reports. */

import { kernelMessages, type Messages } from '../kernel/index.js'
import type { WrongRound } from './beacon.js'
import type { Difference } from './difference.js'
import type { ExplainRefusal } from './explain.js'
import type { RegisterTrouble } from './register.js'
import type { Unchecked, Warning } from './verify.js'

/** Everything that verifying and explaining can say. 核验与解释可能报告的全部内容。 @since 0.1.0 */
export type Finding = Difference | WrongRound | Warning | Unchecked | RegisterTrouble | ExplainRefusal

/** The words for them. 其文本。 @since 0.1.0 */
export const findingMessages: Messages<Finding> = {
  Malformed: kernelMessages.Malformed,
  ValueDiffers: {
    zh: ({ at, computed, recorded }) => `${at}：重算为 ${computed}，记录为 ${recorded}`,
    en: ({ at, computed, recorded }) => `${at}: computed ${computed}, recorded ${recorded}`
  },
  MemberMissing: { zh: ({ at }) => `${at}：记录缺少此项`, en: ({ at }) => `${at}: missing from the record` },
  MemberUnknown: { zh: ({ at }) => `${at}：记录多出此项`, en: ({ at }) => `${at}: should not be in the record` },
  UnitAdded: {
    zh: ({ at, id }) => `${at}：“${id}”列于记录，但重算结果中没有`,
    en: ({ at, id }) => `${at}: "${id}" is in the record but does not follow from it`
  },
  UnitMissing: {
    zh: ({ at, id }) => `${at}：“${id}”见于重算结果，但记录中没有`,
    en: ({ at, id }) => `${at}: "${id}" follows from the record but is not in it`
  },
  OrderDiffers: {
    zh: ({ at, computed, recorded }) => `${at}：次序应为 ${computed}，记录为 ${recorded}`,
    en: ({ at, computed, recorded }) => `${at}: the order is ${computed}, recorded ${recorded}`
  },
  MoreDifferences: {
    zh: ({ at, count }) => `${at === '' ? '抽取之外' : at}：另有 ${String(count)} 处差异未列出`,
    en: ({ at, count }) => `${at === '' ? 'outside the draws' : at}: ${String(count)} more differences are not listed`
  },
  WrongRound: {
    zh: ({ at, round, due }) => `${at}：公告为第 ${String(round)} 轮，该时间应为第 ${String(due)} 轮`,
    en: ({ at, round, due }) => `${at}: round ${String(round)} was noticed, at that time round ${String(due)} is due`
  },
  NoBeacon: {
    zh: () => '未使用公共信标：种子的不可预知性只依赖见证人、骰子或彩票',
    en: () => 'no public beacon: that nobody knew the seed rests on witnesses, dice or a lottery alone'
  },
  FewWitnesses: {
    zh: ({ revealed }) => `揭示随机数的见证人仅 ${String(revealed)} 名，少于 2 名`,
    en: ({ revealed }) => `${String(revealed)} witnesses revealed a nonce, less than 2`
  },
  NameNotComposed: {
    zh: ({ at, name }) => `${at}：名称 ${name} 不是 NFC 形式；已按原字节计算`,
    en: ({ at, name }) => `${at}: the name ${name} is not in NFC; computed on its bytes as they stand`
  },
  NoticeDigestUnchecked: {
    zh: () => '公告摘要取自记录本身，未与别处公布的摘要核对',
    en: () => 'the notice digest was taken from the record itself and not held against one published elsewhere'
  },
  CommitmentUnchecked: {
    zh: ({ source }) => `“${source}”的承诺取自记录本身，未与别处公布的承诺核对`,
    en: ({ source }) => `the commitment of "${source}" was taken from the record itself`
  },
  ValueUnchecked: {
    zh: ({ source }) => `“${source}”的取值取自记录本身，未与别处公布的取值核对`,
    en: ({ source }) => `the value of "${source}" was taken from the record itself`
  },
  RoundUnchecked: {
    zh: ({ at }) => `${at}：未给出信标链参数，轮次与时间是否相符未核对`,
    en: ({ at }) => `${at}: the chain's parameters were not given; that the round fits its time was not checked`
  },
  NothingComputed: {
    zh: () => '记录无法读取，未作任何重算',
    en: () => 'the record cannot be read; nothing was computed again'
  },
  EntryUnreadable: {
    zh: ({ entry, troubles }) => `公告簿第 ${String(entry)} 条无法读取（${String(troubles.length)} 处问题）`,
    en: ({ entry, troubles }) =>
      `entry ${String(entry)} of the register cannot be read (${String(troubles.length)} troubles)`
  },
  RegisterDiffers: {
    zh: ({ number, register, first }) => `第 ${String(number)} 号公告属于“${register}”，而非“${first}”`,
    en: ({ number, register, first }) => `notice ${String(number)} is of register "${register}", not "${first}"`
  },
  NumberGap: {
    zh: ({ entry, number, expected }) =>
      `公告簿第 ${String(entry)} 条应为第 ${String(expected)} 号，实为第 ${String(number)} 号`,
    en: ({ entry, number, expected }) =>
      `entry ${String(entry)} should be notice ${String(expected)} and is notice ${String(number)}`
  },
  PreviousDiffers: {
    zh: ({ number, stated, computed }) =>
      `第 ${String(number)} 号公告所写前一号摘要为 ${String(stated)}，应为 ${String(computed)}`,
    en: ({ number, stated, computed }) =>
      `notice ${String(number)} names ${String(stated)} as the one before, which is ${String(computed)}`
  },
  PreviousRecordDiffers: {
    zh: ({ number, stated, computed }) =>
      `第 ${String(number)} 号公告所写前一号记录摘要为 ${stated}，应为 ${String(computed)}`,
    en: ({ number, stated, computed }) =>
      `notice ${String(number)} names ${stated} as the record before, which is ${String(computed)}`
  },
  RecordOfAnotherNotice: {
    zh: ({ number }) => `第 ${String(number)} 号公告所附记录不是由该公告形成`,
    en: ({ number }) => `the record given with notice ${String(number)} is not of that notice`
  },
  VoidedWithRecord: {
    zh: ({ number, voidedBy }) => `第 ${String(number)} 号公告已有记录，却被第 ${String(voidedBy)} 号公告作废`,
    en: ({ number, voidedBy }) => `notice ${String(number)} has a record and was voided by notice ${String(voidedBy)}`
  },
  VoidedTwice: {
    zh: ({ number, voidedBy }) => `第 ${String(number)} 号公告已被作废，第 ${String(voidedBy)} 号公告再次作废`,
    en: ({ number, voidedBy }) => `notice ${String(number)} was void already when notice ${String(voidedBy)} voided it`
  },
  Unsettled: {
    zh: ({ number }) => `第 ${String(number)} 号公告既无记录，也未作废`,
    en: ({ number }) => `notice ${String(number)} has no record and was not voided`
  },
  NonceReused: {
    zh: ({ number, source, first }) =>
      `第 ${String(number)} 号公告中“${source}”的随机数已在第 ${String(first)} 号公告中用过`,
    en: ({ number, source, first }) =>
      `the nonce of "${source}" in notice ${String(number)} was used in notice ${String(first)} already`
  },
  DrawUnknown: { zh: ({ draw }) => `没有抽取“${draw}”`, en: ({ draw }) => `there is no draw "${draw}"` },
  SubjectExcluded: {
    zh: ({ draw, id, reason }) => `“${id}”不在抽取“${draw}”的抽样框内：${reason}`,
    en: ({ draw, id, reason }) => `"${id}" is excluded from the frame of draw "${draw}": ${reason}`
  },
  SubjectUnknown: {
    zh: ({ draw, id }) => `“${id}”既不在抽取“${draw}”的抽样框内，也不在其排除表内`,
    en: ({ draw, id }) => `"${id}" is neither in the frame of draw "${draw}" nor among its exclusions`
  }
}
