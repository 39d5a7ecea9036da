/* Why a list is not cut into batches (临夏州实施意见 三（二）) and reserve units are not called, and the words for it. */

import { kernelMessages, type Malformed, type Messages } from '../kernel/index.js'
import type { ExplainRefusal } from './explain.js'
import { findingMessages } from './words.js'

/** What a record lacks, or holds in an order that no draw gives. 记录缺少的内容，或与抽取次序不符的列表。 @since 0.1.0 */
export type ListRefusal =
  | Extract<ExplainRefusal, { readonly _tag: 'DrawUnknown' }>
  | { readonly _tag: 'StratumNotInRecord'; readonly draw: string; readonly stratum: string }
  | { readonly _tag: 'NotInTicketOrder'; readonly at: string; readonly id: string }
  | { readonly _tag: 'UnitListedTwice'; readonly at: string; readonly id: string }

/** Why a list is not cut into batches. 不能划分检查批次的理由。 @since 0.1.0 */
export type BatchRefusal =
  | Malformed
  | ListRefusal
  | { readonly _tag: 'MoreBatchesThanUnits'; readonly batches: number; readonly units: number }
  | { readonly _tag: 'WindowPerBatch'; readonly batches: number; readonly windows: number }
  | { readonly _tag: 'WindowWithoutDay'; readonly at: string }
  | { readonly _tag: 'WindowsNotInOrder'; readonly at: string }

/** Why a skip calls nobody. 跳过不成立、不能递补的理由。 @since 0.1.0 */
export type SkipRefusal =
  | { readonly _tag: 'SkipOfStranger'; readonly at: string; readonly id: string }
  | { readonly _tag: 'SkipBeforeCall'; readonly at: string; readonly id: string }
  | { readonly _tag: 'SkippedTwice'; readonly at: string; readonly id: string; readonly first: string }
  | { readonly _tag: 'SkipBackdated'; readonly at: string; readonly on: string; readonly before: string }
  | { readonly _tag: 'NobodyWent'; readonly at: string; readonly id: string }
  | { readonly _tag: 'OfficerNamedTwice'; readonly at: string; readonly officer: string }

/** Why reserve units are not called. 不能依次递补备选的理由。 @since 0.1.0 */
export type CallRefusal = Malformed | ListRefusal | SkipRefusal

/** A reserve unit that was not the one whose turn it was; null is nobody. 未轮到而被递补的备选；null 表示无人。 @since 0.1.0 */
export type CalledOutOfTurn = {
  readonly _tag: 'CalledOutOfTurn'
  readonly at: string
  readonly due: string | null
  readonly called: string | null
}

/** The words for batches. 检查批次拒绝理由的文本。 @since 0.1.0 */
export const batchMessages: Messages<BatchRefusal> = {
  Malformed: kernelMessages.Malformed,
  DrawUnknown: findingMessages.DrawUnknown,
  StratumNotInRecord: {
    zh: ({ draw, stratum }) => `抽取“${draw}”没有层“${stratum}”`,
    en: ({ draw, stratum }) => `the draw "${draw}" has no stratum "${stratum}"`
  },
  NotInTicketOrder: {
    zh: ({ at, id }) => `${at}：“${id}”的签号不在前一单元之后，列表自此不按签号次序`,
    en: ({ at, id }) =>
      `${at}: the ticket of "${id}" is not after the one before it; from here on the list is in no order`
  },
  UnitListedTwice: {
    zh: ({ at, id }) => `${at}：“${id}”在该层中重复`,
    en: ({ at, id }) => `${at}: "${id}" stands twice in the stratum`
  },
  MoreBatchesThanUnits: {
    zh: ({ batches, units }) => `${String(units)} 户不能分为 ${String(batches)} 批：每批至少 1 户`,
    en: ({ batches, units }) => `${String(units)} units make no ${String(batches)} batches: a batch holds at least 1`
  },
  WindowPerBatch: {
    zh: ({ batches, windows }) => `共 ${String(batches)} 批，每批应有一个时间窗，给出了 ${String(windows)} 个`,
    en: ({ batches, windows }) => `${String(batches)} batches need one window each; ${String(windows)} were given`
  },
  WindowWithoutDay: {
    zh: ({ at }) => `${at}：时间窗内没有任何一天，该批无法检查`,
    en: ({ at }) => `${at}: the window holds no day, the batch could never be inspected`
  },
  WindowsNotInOrder: {
    zh: ({ at }) => `${at}：时间窗的首日或末日早于上一批，抽取所定的批次次序将被打乱`,
    en: ({ at }) => `${at}: the window begins or ends before that of the batch before, which undoes the drawn order`
  }
}

/** The words for calls of the reserve. 备选递补各项文本。 @since 0.1.0 */
export const callMessages: Messages<CallRefusal | CalledOutOfTurn> = {
  Malformed: batchMessages.Malformed,
  DrawUnknown: batchMessages.DrawUnknown,
  StratumNotInRecord: batchMessages.StratumNotInRecord,
  NotInTicketOrder: batchMessages.NotInTicketOrder,
  UnitListedTwice: batchMessages.UnitListedTwice,
  SkipOfStranger: {
    zh: ({ at, id }) => `${at}：“${id}”既未被抽中，也不在备选之列，不能跳过`,
    en: ({ at, id }) => `${at}: "${id}" was neither drawn nor kept in reserve and cannot be skipped`
  },
  SkipBeforeCall: {
    zh: ({ at, id }) => `${at}：备选“${id}”此时尚未递补，不能跳过`,
    en: ({ at, id }) => `${at}: the reserve unit "${id}" was not called by then and cannot be skipped`
  },
  SkippedTwice: {
    zh: ({ at, id, first }) => `${at}：“${id}”已在 ${first} 跳过`,
    en: ({ at, id, first }) => `${at}: "${id}" was skipped at ${first} already`
  },
  SkipBackdated: {
    zh: ({ at, on, before }) => `${at}：日期 ${on} 早于上一次跳过的 ${before}`,
    en: ({ at, on, before }) => `${at}: ${on} is before ${before}, the day of the skip before it`
  },
  NobodyWent: {
    zh: ({ at, id }) => `${at}：跳过“${id}”应写明到场的检查人员，至少一名`,
    en: ({ at, id }) => `${at}: a skip of "${id}" must name who went there, at least one officer`
  },
  OfficerNamedTwice: {
    zh: ({ at, officer }) => `${at}：检查人员“${officer}”重复`,
    en: ({ at, officer }) => `${at}: the officer "${officer}" is named twice`
  },
  CalledOutOfTurn: {
    zh: ({ at, due, called }) =>
      called === null
        ? `${at}：应递补“${due ?? ''}”，却无人递补`
        : due === null
          ? `${at}：“${called}”被递补，而此处不应递补任何单元`
          : `${at}：按签号次序应递补“${due}”，却递补了“${called}”`,
    en: ({ at, due, called }) =>
      called === null
        ? `${at}: "${due ?? ''}" was to be called, and nobody was`
        : due === null
          ? `${at}: "${called}" was called where nobody was to be`
          : `${at}: by ticket order "${due}" was to be called, not "${called}"`
  }
}
