/* 实施细则: how each item is inspected, approved, published and archived, and its mapping to other platforms.
   宁阳县实施意见 二（二）3; 中山市实施方案 二（二）、二（五）; 临夏州实施意见 三（三）. */

import type { Citation, Cited, Name } from '../kernel/index.js'
import type { Checklist } from './checklist.js'
import { printItemKey, type ItemKey } from './item.js'
import type { MappingFinding, WorkingRuleFinding } from './version-error.js'

/**
 * What a working rule may have to state. 实施细则可能须明确的内容。
 *
 * In order: 检查依据, 检查内容, 检查流程（工作程序）, 检查方法, 抽取方法, 审批权限, 公示程序, 归档方式, 工作方案, 工作指引.
 *
 * @basis 宁阳县实施意见 二（二）3; 中山市实施方案 二（五）; 临夏州实施意见 三（三）
 * @since 0.1.0
 */
export type WorkingRuleField =
  'basis' | 'content' | 'flow' | 'method' | 'drawing' | 'approval' | 'publication' | 'archiving' | 'scheme' | 'guide'

/** All fields. 全部内容。 @since 0.1.0 */
export const WORKING_RULE_FIELDS: readonly WorkingRuleField[] = [
  'basis',
  'content',
  'flow',
  'method',
  'drawing',
  'approval',
  'publication',
  'archiving',
  'scheme',
  'guide'
]

/** The working rule of one item: the text of each field it states. 一个事项的实施细则：所明确各项内容的文本。 @since 0.1.0 */
export type WorkingRule = ItemKey & { readonly states: { readonly [F in WorkingRuleField]?: string } }

/**
 * What the working rules of a checklist leave open. 清单各事项的实施细则尚缺的内容。
 *
 * @param input.asked the fields that the rules ask for; null where the texts are silent, and nothing is found
 * @returns for each item, in the order of the list, one finding: without any rule, or with fields not stated (blank text states nothing)
 * @basis 宁阳县实施意见 二（二）3; 中山市实施方案 二（五）; 临夏州实施意见 三（三）
 * @since 0.1.0
 */
export function workingRuleGaps({
  checklist,
  workingRules,
  asked
}: {
  readonly checklist: Checklist
  readonly workingRules: readonly WorkingRule[]
  readonly asked: Cited<readonly WorkingRuleField[]> | null
}): readonly WorkingRuleFinding[] {
  if (asked === null) return []
  const { value, basis } = asked
  const ruleOf = new Map(workingRules.map((rule) => [printItemKey(rule), rule]))
  return checklist.items.flatMap((item, at): readonly WorkingRuleFinding[] => {
    const key = printItemKey(item)
    const rule = ruleOf.get(key)
    if (rule === undefined) return [{ _tag: 'NoWorkingRule', key, at, basis }]
    const fields = value.filter((field) => (rule.states[field] ?? '').trim() === '')
    return fields.length === 0 ? [] : [{ _tag: 'WorkingRuleLacks', key, at, fields, basis }]
  })
}

/** The code of an item on another platform. 事项在其他平台上的编码。 @since 0.1.0 */
export type CodeMapping = { readonly item: ItemKey; readonly platform: Name; readonly code: Name }

/**
 * Where items and the codes of other platforms do not answer to each other. 事项与其他平台编码未能相互对应之处。
 *
 * @param input.platforms to whose items each item is mapped; null where the texts are silent, and nothing is found
 * @returns items without a code, by platform and order of the list; then codes of no item, then codes of more than one item
 * @basis 中山市实施方案 二（二）
 * @since 0.1.0
 */
export function mappingGaps({
  checklist,
  mappings,
  platforms
}: {
  readonly checklist: Checklist
  readonly mappings: readonly CodeMapping[]
  readonly platforms: Cited<readonly Name[]> | null
}): readonly MappingFinding[] {
  if (platforms === null) return []
  const { value, basis } = platforms
  const onList = new Set(checklist.items.map(printItemKey))
  return value.flatMap((platform) => {
    const ofPlatform = mappings.filter((mapping) => mapping.platform === platform)
    const mapped = new Set(ofPlatform.map(({ item }) => printItemKey(item)))
    const unmapped = [...onList].filter((key) => !mapped.has(key))
    return [
      ...unmapped.map((key) => ({ _tag: 'ItemUnmapped', key, platform, basis }) as const),
      ...ofPlatform.flatMap(({ item, code }): readonly MappingFinding[] =>
        onList.has(printItemKey(item)) ? [] : [{ _tag: 'CodeOfNoItem', key: printItemKey(item), platform, code, basis }]
      ),
      ...sharedCodes(ofPlatform, platform, basis)
    ]
  })
}

function sharedCodes(mappings: readonly CodeMapping[], platform: Name, basis: Citation): readonly MappingFinding[] {
  const keysOf = new Map<Name, Set<string>>()
  for (const { item, code } of mappings) {
    const keys = keysOf.get(code) ?? new Set()
    keysOf.set(code, keys.add(printItemKey(item)))
  }
  return [...keysOf].flatMap(([code, keys]): readonly MappingFinding[] =>
    keys.size > 1 ? [{ _tag: 'CodeOfManyItems', platform, code, keys: [...keys], basis }] : []
  )
}
