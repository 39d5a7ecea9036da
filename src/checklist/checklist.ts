/* 一单: the list of what may be inspected; nothing outside it is.
   临夏州市场监管系统细则 第四条（二）、第十六条; 万年县实施方案 三（二）3. */

import { acceptUnless, type Checked, type Cited, type CivilDate, type Name } from '../kernel/index.js'
import type { ChecklistFinding, ChecklistRefusal, ItemListedTwice } from './error.js'
import { hasBasis, missingFields, printItemKey, type Item, type ItemField, type ItemKey } from './item.js'

/** A checklist in the version of one day. 某一版本（以日期标识）的抽查事项清单。 @since 0.1.0 */
export type Checklist = {
  readonly name: Name
  /** The day from which this version holds. 本版本生效日。 */
  readonly version: CivilDate
  readonly items: readonly Item[]
}

/** What a jurisdiction asks of a checklist. 各地对清单的要求。 @since 0.1.0 */
export type ChecklistRules = {
  /** Whether an item without legal basis is refused or reported, and the article. 无依据事项是拒绝还是报告，及其条款。 */
  readonly withoutBasis: Cited<'refuse' | 'report'>
  /** Fields that every item has to state, and the article. 每项须载明的字段，及其条款。 */
  readonly fields: Cited<readonly ItemField[]>
}

/** A checklist that may be used, and what is to be mended in it. 可用的清单及其有待完善之处。 @since 0.1.0 */
export type CheckedChecklist = { readonly checklist: Checklist; readonly findings: readonly ChecklistFinding[] }

/**
 * Checks a checklist by the rules of a jurisdiction. 按当地规则检查清单。
 *
 * A printed table often leaves the legal basis to another document, so the rules say whether its absence is refused or
 * reported; it is never passed over. A field left open is always a finding.
 *
 * @param input.checklist its items in any order
 * @returns the checklist as it stands with its findings in the order of the items; refuses with `ItemListedTwice` (every
 *   place of a doubled key) and, where the rules say so, `ItemWithoutBasis`
 * @basis 临夏州市场监管系统细则 第四条（二）; 临夏州部门联合细则 第八条
 * @since 0.1.0
 */
export function checkChecklist({
  checklist,
  rules
}: {
  readonly checklist: Checklist
  readonly rules: ChecklistRules
}): Checked<ChecklistRefusal, CheckedChecklist> {
  const unfounded = checklist.items.flatMap((item, at) =>
    hasBasis(item)
      ? []
      : [{ _tag: 'ItemWithoutBasis', key: printItemKey(item), at, basis: rules.withoutBasis.basis } as const]
  )
  const incomplete = checklist.items.flatMap((item, at) =>
    missingFields(rules.fields.value)(item).map(
      (field) => ({ _tag: 'ItemFieldMissing', key: printItemKey(item), at, field, basis: rules.fields.basis }) as const
    )
  )
  const refused = rules.withoutBasis.value === 'refuse'
  return acceptUnless<ChecklistRefusal, CheckedChecklist>(
    [...itemsListedTwice(checklist.items), ...(refused ? unfounded : [])],
    () => ({ checklist, findings: [...unfounded, ...incomplete].sort((a, b) => a.at - b.at) })
  )
}

/**
 * The item of a key, by all four parts. 按四部分的键查找事项。
 *
 * @returns undefined where the list has none; of a doubled key the first
 * @since 0.1.0
 */
export function itemOf(checklist: Checklist): (key: ItemKey) => Item | undefined {
  const items = new Map<string, Item>()
  for (const item of checklist.items) {
    const key = printItemKey(item)
    if (!items.has(key)) items.set(key, item)
  }
  return (key) => items.get(printItemKey(key))
}

/**
 * Whether an item is on the list: no inspection outside it. 事项是否在清单之内（清单之外无检查）。
 *
 * The same question tells what a county's list has beyond the superior's from which it derives.
 *
 * @example isOnList({ name: '清单', version: '2022-01-01', items: [] } as unknown as Checklist)({ domain: 'a', initiator: 'b', item: 'c', objects: 'd' } as unknown as ItemKey) // => false
 * @basis 万年县实施方案 三（二）3; 临夏州市场监管系统细则 第十六条; 宁阳县实施意见 二（二）1
 * @since 0.1.0
 */
export function isOnList(checklist: Checklist): (key: ItemKey) => boolean {
  const find = itemOf(checklist)
  return (key) => find(key) !== undefined
}

function itemsListedTwice(items: readonly Item[]): readonly ItemListedTwice[] {
  const places = new Map<string, number[]>()
  items.forEach((item, at) => {
    const key = printItemKey(item)
    const known = places.get(key)
    if (known) known.push(at)
    else places.set(key, [at])
  })
  return [...places].flatMap(([key, at]) => (at.length > 1 ? [{ _tag: 'ItemListedTwice', key, at }] : []))
}
