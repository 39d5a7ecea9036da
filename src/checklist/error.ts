/* What is wrong with a checklist, in both languages. */

import { cite, type Citation, type Messages } from '../kernel/index.js'
import type { ItemField } from './item.js'

/** One key at two or more places. 同一键出现于多处。 @since 0.1.0 */
export type ItemListedTwice = {
  readonly _tag: 'ItemListedTwice'
  readonly key: string
  /** Every place, from 0. 全部位置（自 0 起）。 */
  readonly at: readonly number[]
}

/** No law, regulation or rule is named for this item. 该事项未载明法律、法规、规章依据。 @since 0.1.0 */
export type ItemWithoutBasis = {
  readonly _tag: 'ItemWithoutBasis'
  readonly key: string
  readonly at: number
  /** The article that forbids to inspect without one. 禁止无依据检查的条款。 */
  readonly basis: Citation
}

/** An item has no legal basis, and the rules do not say what follows. 该事项未载明依据，而规则未规定如何处理。 @since 0.1.0 */
export type BasisNotRuled = { readonly _tag: 'BasisNotRuled'; readonly key: string; readonly at: number }

/** A field that the rules ask of a list is not there. 清单缺少规定字段。 @since 0.1.0 */
export type ItemFieldMissing = {
  readonly _tag: 'ItemFieldMissing'
  readonly key: string
  readonly at: number
  readonly field: ItemField
  readonly basis: Citation
}

/** Why a checklist is refused. 清单被拒绝的理由。 @since 0.1.0 */
export type ChecklistRefusal = ItemListedTwice | ItemWithoutBasis | BasisNotRuled

/** What a checklist leaves to be mended; it can be used. 清单有待完善之处；不妨碍使用。 @since 0.1.0 */
export type ChecklistFinding = ItemWithoutBasis | ItemFieldMissing

/** Their words. 其文本。 @since 0.1.0 */
export const checklistMessages: Messages<ChecklistRefusal | ChecklistFinding> = {
  ItemListedTwice: {
    zh: ({ key, at }) => `事项“${key}”在清单中重复，见第 ${ordinals(at, '、')} 项`,
    en: ({ key, at }) => `item "${key}" is listed more than once, as no. ${ordinals(at, ', ')}`
  },
  ItemWithoutBasis: {
    zh: ({ key, at, basis }) => `第 ${ordinals([at], '')} 项“${key}”未载明依据；无依据不得检查（${cite('zh')(basis)}）`,
    en: ({ key, at, basis }) =>
      `item no. ${ordinals([at], '')} "${key}" names no legal basis; without one there is no inspection (${cite('en')(basis)})`
  },
  BasisNotRuled: {
    zh: ({ key, at }) => `第 ${ordinals([at], '')} 项“${key}”未载明依据，规则未规定拒绝还是报告，须先行明确`,
    en: ({ key, at }) =>
      `item no. ${ordinals([at], '')} "${key}" names no legal basis, and the rules do not say whether to refuse or report it`
  },
  ItemFieldMissing: {
    zh: ({ key, at, field, basis }) =>
      `第 ${ordinals([at], '')} 项“${key}”未载明${fieldNames[field]}（${cite('zh')(basis)}）`,
    en: ({ key, at, field, basis }) =>
      `item no. ${ordinals([at], '')} "${key}" does not state its ${field} (${cite('en')(basis)})`
  }
}

const fieldNames: { readonly [F in ItemField]: string } = {
  bodies: '抽查主体',
  content: '抽查内容',
  methods: '抽查方式',
  ratio: '抽查比例',
  frequency: '抽查频次'
}

// People count from one.
const ordinals = (at: readonly number[], separator: string): string => at.map((i) => String(i + 1)).join(separator)
