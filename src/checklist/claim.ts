/* 认领和复用: one level makes implementation lists, the others take items from them as they stand.
   临夏州部门联合细则 第二十七条; 宁阳县实施意见 二（二）1. */

import { acceptUnless, type Checked, type CivilDate, type Name } from '../kernel/index.js'
import type { Checklist } from './checklist.js'
import { isOnList } from './checklist.js'
import type { ClaimRefusal, DerivationRefusal } from './version-error.js'
import { areSameTexts, printItemKey, type ItemKey, type Method } from './item.js'
import type { ChecklistRules } from './rules.js'

/** The level of a list. 清单的层级：国家、省、州（市）、县。 @since 0.1.0 */
export type ListLevel = 'state' | 'province' | 'prefecture' | 'county'

/** The four levels. 四个层级。 @since 0.1.0 */
export const LIST_LEVELS: readonly ListLevel[] = ['state', 'province', 'prefecture', 'county']

/** 检查内容、检查方式、操作要领、发现问题情形、后续处理要求. 检查实施清单每项的内容。 @since 0.1.0 */
export type ItemDetail = 'content' | 'methods' | 'keyPoints' | 'problems' | 'followUp'

/** The five details. 五项内容。 @basis 临夏州部门联合细则 第二十七条 @since 0.1.0 */
export const ITEM_DETAILS: readonly ItemDetail[] = ['content', 'methods', 'keyPoints', 'problems', 'followUp']

/** How one item is inspected: what an implementation list says of it. 检查实施清单中的一项。 @basis 临夏州部门联合细则 第二十七条 @since 0.1.0 */
export type ImplementationItem = ItemKey & {
  readonly content: readonly string[]
  readonly methods: readonly Method[]
  readonly keyPoints: readonly string[]
  readonly problems: readonly string[]
  readonly followUp: readonly string[]
}

/** A 检查实施清单 as issued. 已发布的检查实施清单。 @since 0.1.0 */
export type ImplementationList = {
  readonly name: Name
  readonly version: CivilDate
  readonly level: ListLevel
  readonly issuer: Name
  readonly items: readonly ImplementationItem[]
}

/** What a unit takes from an issued list. 某单位认领的事项。 @since 0.1.0 */
export type Claim = { readonly unit: Name; readonly list: Name; readonly items: readonly ImplementationItem[] }

/**
 * Checks a claim: a level that makes no lists uses the items of an issued one as they stand. 检查认领：无制定权的层级只能原样复用已发布清单的事项。
 *
 * @param input.list  the issued list, each of its items complete
 * @param input.claim what a unit uses
 * @returns the claim as it stands; refuses with `MakerNotAllowed`, `DetailMissing`, `ClaimOfOtherList`, `ClaimOfNoItem`,
 *   `ClaimAltered`, `ClaimedTwice`, and with `MakersNotRuled`
 * @basis 临夏州部门联合细则 第二十七条
 * @since 0.1.0
 */
export function claimItems({
  list,
  claim,
  rules
}: {
  readonly list: ImplementationList
  readonly claim: Claim
  readonly rules: Pick<ChecklistRules, 'makers' | 'details'>
}): Checked<ClaimRefusal, Claim> {
  const { makers, details } = rules
  if (makers === null) return acceptUnless<ClaimRefusal, Claim>([{ _tag: 'MakersNotRuled' }], () => claim)
  const { basis } = makers
  const refusals: ClaimRefusal[] = []
  if (!makers.value.includes(list.level)) {
    refusals.push({ _tag: 'MakerNotAllowed', issuer: list.issuer, level: list.level, makers: makers.value, basis })
  }
  const issued = new Map(list.items.map((item) => [printItemKey(item), item]))
  for (const [key, item] of details === null ? [] : issued) {
    for (const detail of details?.value ?? []) {
      if (details !== null && !item[detail].some((text) => text.trim() !== '')) {
        refusals.push({ _tag: 'DetailMissing', key, detail, basis: details.basis })
      }
    }
  }
  if (claim.list !== list.name) refusals.push({ _tag: 'ClaimOfOtherList', claimed: claim.list, list: list.name })
  const claimed = new Set<string>()
  for (const item of claim.items) {
    const key = printItemKey(item)
    const original = issued.get(key)
    if (claimed.has(key)) refusals.push({ _tag: 'ClaimedTwice', key })
    claimed.add(key)
    if (original === undefined) refusals.push({ _tag: 'ClaimOfNoItem', unit: claim.unit, key, basis })
    else {
      const altered = ITEM_DETAILS.filter((detail) => !areSameTexts(item[detail], original[detail]))
      if (altered.length > 0) refusals.push({ _tag: 'ClaimAltered', unit: claim.unit, key, details: altered, basis })
    }
  }
  return acceptUnless(refusals, () => claim)
}

/**
 * Checks that a local checklist has nothing beyond the superior's from which it derives. 检查本地清单是否均出自上级清单。
 *
 * @param input.superior the list of the level that the rules name
 * @returns the local list as it stands; refuses with `DerivedFromOtherLevel`, `ItemNotDerived`, and with `DerivationNotRuled`
 * @basis 宁阳县实施意见 二（二）1
 * @since 0.1.0
 */
export function checkDerivation({
  checklist,
  superior,
  level,
  rules
}: {
  readonly checklist: Checklist
  readonly superior: Checklist
  readonly level: ListLevel
  readonly rules: Pick<ChecklistRules, 'derived'>
}): Checked<DerivationRefusal, Checklist> {
  const { derived } = rules
  if (derived === null)
    return acceptUnless<DerivationRefusal, Checklist>([{ _tag: 'DerivationNotRuled' }], () => checklist)
  const { value, basis } = derived
  const isSuperiors = isOnList(superior)
  const others: readonly DerivationRefusal[] =
    value === level ? [] : [{ _tag: 'DerivedFromOtherLevel', level, asked: value, basis }]
  const beyond = checklist.items.flatMap((item, at): readonly DerivationRefusal[] =>
    isSuperiors(item) ? [] : [{ _tag: 'ItemNotDerived', key: printItemKey(item), at, basis }]
  )
  return acceptUnless([...others, ...beyond], () => checklist)
}
