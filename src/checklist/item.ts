/* An inspection item and its key: names repeat within one list, the four parts together do not.
   临夏州实施意见 三（二）; 临夏州部门联合细则 第八条; 中山市实施方案 二（二）. */

import { compareUtf8, pointerStep, type Name } from '../kernel/index.js'

/** General items have a cap on their ratio, key items have none. 一般检查事项（比例设上限）与重点检查事项（不设上限）。 @since 0.1.0 */
export type ItemClass = 'general' | 'key'

/** Both classes. 两类事项。 @since 0.1.0 */
export const ITEM_CLASSES: readonly ItemClass[] = ['general', 'key']

/**
 * On site, in writing, by watching the network, by testing samples. 实地检查、书面检查、网络监测、抽样检测。
 *
 * @basis 临夏州实施意见 三（五）; 临夏州部门联合细则 第二十八条（抽样检测）
 * @since 0.1.0
 */
export type Method = 'onsite' | 'written' | 'network' | 'sampling'

/** The four methods. 四种检查方式。 @since 0.1.0 */
export const METHODS: readonly Method[] = ['onsite', 'written', 'network', 'sampling']

/**
 * What tells one item from every other: 抽查领域, 发起部门, 抽查事项 and 检查对象 together. 抽查领域、发起部门、抽查事项、检查对象四者合为事项的键。
 *
 * The item's name alone is no key: the Linxia table of 2022 has two names that occur twice with one initiator.
 *
 * @since 0.1.0
 */
export type ItemKey = {
  readonly domain: Name
  readonly initiator: Name
  readonly item: Name
  /** 检查对象 as the list words it. 检查对象（按清单原文）。 */
  readonly objects: Name
}

/** So many times in so many months: once a year is `{ times: 1, months: 12 }`. 若干月内若干次。 @since 0.1.0 */
export type Frequency = { readonly times: number; readonly months: number }

/**
 * An item of a checklist. 抽查事项清单中的一项。
 *
 * What a list does not say is an empty list or null; nothing is ever made up for it.
 *
 * @basis 临夏州实施意见 三（二）; 临夏州部门联合细则 第八条; 中山市实施方案 二（二）
 * @since 0.1.0
 */
export type Item = ItemKey & {
  readonly class: ItemClass
  /** 抽查依据: laws, regulations or rules with their articles; empty where the list gives none. 法律、法规、规章及其条款；清单未载则为空。 */
  readonly basis: readonly string[]
  /** Who inspects. 实施检查的机关。 */
  readonly bodies: readonly Name[]
  /** What is inspected. 检查内容。 */
  readonly content: readonly string[]
  /** How it is inspected. 检查方式。 */
  readonly methods: readonly Method[]
  /** The ratio as it is written, `10%`, `0.1` or `1/10`. 抽查比例。 */
  readonly ratio: string | null
  /** How often. 抽查频次。 */
  readonly frequency: Frequency | null
}

/** A field that a list may leave open. 清单可能未载的字段。 @since 0.1.0 */
export type ItemField = 'bodies' | 'content' | 'methods' | 'ratio' | 'frequency'

/** The fields that a jurisdiction may ask for. 各地可要求载明的字段。 @since 0.1.0 */
export const ITEM_FIELDS: readonly ItemField[] = ['bodies', 'content', 'methods', 'ratio', 'frequency']

/**
 * A key as one text, unambiguous: two keys print alike only when all four parts are alike. 键的单一文本形式，四部分全同才会相同。
 *
 * Parts are joined by `/`; within a part `/` is written `~1` and `~` is written `~0`, as in a JSON pointer.
 *
 * @example printItemKey({ domain: '甲', initiator: '乙', item: '丙/丁', objects: '戊' }) // => '甲/乙/丙~1丁/戊'
 * @since 0.1.0
 */
export const printItemKey = ({ domain, initiator, item, objects }: ItemKey): string =>
  `${pointerStep(domain)}/${pointerStep(initiator)}/${pointerStep(item)}/${pointerStep(objects)}`

/**
 * The order of keys: by the UTF-8 bytes of domain, initiator, item, objects. 键的次序（UTF-8 字节序）。
 *
 * @since 0.1.0
 */
export const compareItemKeys = (a: ItemKey, b: ItemKey): number =>
  compareUtf8(a.domain, b.domain) ||
  compareUtf8(a.initiator, b.initiator) ||
  compareUtf8(a.item, b.item) ||
  compareUtf8(a.objects, b.objects)

/**
 * Whether an item names any law, regulation or rule; blank text names none. 事项是否载明依据（空白文本不算）。
 *
 * @basis 临夏州市场监管系统细则 第四条（二）
 * @since 0.1.0
 */
export const hasBasis = (item: Item): boolean => item.basis.some((text) => text.trim() !== '')

/**
 * Those of the asked fields that an item leaves open. 事项未载的字段。
 *
 * @example missingFields(['methods', 'ratio'])({ methods: ['onsite'], ratio: null }) // => ['ratio']
 * @since 0.1.0
 */
export const missingFields =
  (asked: readonly ItemField[]) =>
  (item: Pick<Item, ItemField>): readonly ItemField[] =>
    asked.filter((field) => {
      const value = item[field]
      return value === null || (Array.isArray(value) && value.length === 0)
    })

/**
 * Whether two lists have the same texts in the same order. 两个列表的文本及次序是否相同。
 *
 * @example areSameTexts(['a', 'b'], ['b', 'a']) // => false
 * @since 0.1.0
 */
export const areSameTexts = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, i) => text === b[i])
