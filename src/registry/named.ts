/* 名录库 by name: which family it is of, what it holds, who keeps it, and of which larger one it is a part.
   临夏州实施意见 三（三）; 临夏州部门联合细则 第十条、第十一条; 宁阳县实施意见 二（二）2. */

import { acceptUnless, type Checked, type Cited, type Name } from '../kernel/index.js'
import type { NamedRegistryRefusal } from './keeping-error.js'
import { isMarketEntity, type RiskClass, type Subject, type SubjectKind } from './subject.js'

/** 市场主体名录库 and 分类专项名录库. 两类名录库。 @basis 临夏州部门联合细则 第十条 @since 0.1.0 */
export type RegistryFamily = 'entities' | 'thematic'

/** Both families. 两类名录库。 @since 0.1.0 */
export const REGISTRY_FAMILIES: readonly RegistryFamily[] = ['entities', 'thematic']

/** What a thematic registry may have to state beside its name. 专项库除名称外应标注的内容。 @since 0.1.0 */
export type RegistryTag = 'kinds' | 'riskClasses' | 'requirement'

/** 对象类型、风险分类级别、对应专业监管要求. 三项标注。 @basis 临夏州部门联合细则 第十一条 @since 0.1.0 */
export const REGISTRY_TAGS: readonly RegistryTag[] = ['kinds', 'riskClasses', 'requirement']

/**
 * A registry of subjects by name. 一个检查对象名录库。
 *
 * @basis 临夏州部门联合细则 第十条、第十一条; 宁阳县实施意见 二（二）2（分库）
 * @since 0.1.0
 */
export type NamedRegistry = {
  readonly name: Name
  readonly family: RegistryFamily
  /** The department that approves or is in charge, and so supervises and keeps it. 审批或主管、因而负责监管并维护的部门。 */
  readonly keeper: Name
  /** The registry of which it is a part; null for a whole one. 所属总库；非分库为 null。 */
  readonly partOf: Name | null
  readonly kinds: readonly SubjectKind[]
  readonly riskClasses: readonly RiskClass[]
  /** Professional requirement; empty where none is stated. 对应专业监管要求；未标注为空。 */
  readonly requirement: string
}

/**
 * Checks the registries by name, and that every subject stands only in registries that may hold it. 检查各名录库及其所收对象。
 *
 * @param input.registries in any order
 * @param input.subjects   who is in which of them
 * @param input.tags       what a thematic registry states; null where the texts ask for nothing
 * @returns the registries as they stand; refuses with `RegistryNamedTwice`, `RegistryPartOfNone` (an unknown whole, a part of a
 *   part, or a whole of another keeper), `RegistryTagMissing`, `RegistryUnknown`, `KindNotHeld`
 * @basis 临夏州部门联合细则 第十条、第十一条; 宁阳县实施意见 二（二）2
 * @since 0.1.0
 */
export function checkNamedRegistries({
  registries,
  subjects,
  tags
}: {
  readonly registries: readonly NamedRegistry[]
  readonly subjects: readonly Pick<Subject, 'id' | 'kind' | 'registries'>[]
  readonly tags: Cited<readonly RegistryTag[]> | null
}): Checked<NamedRegistryRefusal, readonly NamedRegistry[]> {
  const byName = new Map(registries.map((registry) => [registry.name, registry]))
  const refusals: NamedRegistryRefusal[] = []
  const seen = new Set<Name>()
  for (const registry of registries) {
    const { name, partOf } = registry
    if (seen.has(name)) refusals.push({ _tag: 'RegistryNamedTwice', name })
    seen.add(name)
    const whole = partOf === null ? undefined : byName.get(partOf)
    // One level of parts: a part of a part would leave open whose standard it follows.
    if (partOf !== null && (whole?.partOf !== null || whole.keeper !== registry.keeper)) {
      refusals.push({ _tag: 'RegistryPartOfNone', name, partOf })
    }
    for (const tag of tags?.value ?? []) {
      if (tags !== null && registry.family === 'thematic' && registry[tag].length === 0) {
        refusals.push({ _tag: 'RegistryTagMissing', name, tag, basis: tags.basis })
      }
    }
  }
  for (const { id, kind, registries: names } of subjects) {
    for (const name of names) {
      const registry = byName.get(name)
      if (registry === undefined) refusals.push({ _tag: 'RegistryUnknown', subject: id, name })
      else if (!holdsKind(registry)(kind)) refusals.push({ _tag: 'KindNotHeld', subject: id, name, kind })
    }
  }
  return acceptUnless(refusals, () => registries)
}

/**
 * Whether a registry may hold a kind of subject: its family's, and one of those it names if it names any. 名录库可否收录某类对象。
 *
 * @example holdsKind({ family: 'entities', kinds: [] })('product') // => false
 * @basis 临夏州部门联合细则 第十条、第十一条
 * @since 0.1.0
 */
export const holdsKind =
  ({ family, kinds }: Pick<NamedRegistry, 'family' | 'kinds'>) =>
  (kind: SubjectKind): boolean =>
    (family === 'thematic' || isMarketEntity({ kind })) && (kinds.length === 0 || kinds.includes(kind))
