/* 一单: the list of what may be inspected; nothing outside it is.
   临夏州市场监管系统细则 第四条（二）、第十六条; 万年县实施方案 三（二）3. */

import { acceptUnless, type Checked, type CivilDate, type Name } from '../kernel/index.js'
import type { ChecklistFinding, ChecklistRefusal, ItemListedTwice } from './error.js'
import { hasBasis, missingFields, printItemKey, type Item, type ItemKey } from './item.js'
import type { ChecklistRules } from './rules.js'

/** A checklist in the version of one day. 某一版本（以日期标识）的抽查事项清单。 @since 0.1.0 */
export type Checklist = {
  readonly name: Name
  /** The day from which this version holds. 本版本生效日。 */
  readonly version: CivilDate
  readonly items: readonly Item[]
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
 *   place of a doubled key) and, where the rules say so, `ItemWithoutBasis`; `BasisNotRuled` where they say nothing
 * @basis 临夏州市场监管系统细则 第四条（二）; 临夏州部门联合细则 第八条
 * @since 0.1.0
 */
export function checkChecklist({
  checklist,
  rules
}: {
  readonly checklist: Checklist
  readonly rules: Pick<ChecklistRules, 'withoutBasis' | 'fields'>
}): Checked<ChecklistRefusal, CheckedChecklist> {
  const { withoutBasis, fields } = rules
  const bare = checklist.items.flatMap((item, at) => (hasBasis(item) ? [] : [{ key: printItemKey(item), at }]))
  const unfounded =
    withoutBasis === null
      ? []
      : bare.map(({ key, at }) => ({ _tag: 'ItemWithoutBasis', key, at, basis: withoutBasis.basis }) as const)
  const incomplete =
    fields === null
      ? []
      : checklist.items.flatMap((item, at) =>
          missingFields(fields.value)(item).map(
            (field) => ({ _tag: 'ItemFieldMissing', key: printItemKey(item), at, field, basis: fields.basis }) as const
          )
        )
  const undecided =
    withoutBasis === null ? bare.map(({ key, at }) => ({ _tag: 'BasisNotRuled', key, at }) as const) : []
  return acceptUnless<ChecklistRefusal, CheckedChecklist>(
    [...itemsListedTwice(checklist.items), ...undecided, ...(withoutBasis?.value === 'refuse' ? unfounded : [])],
    () => ({ checklist, findings: [...unfounded, ...incomplete].sort((x, y) => x.at - y.at) })
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
