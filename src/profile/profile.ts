/* A profile: the answers of one jurisdiction to the questions that the stages ask, each with its article. */

import type { AssignRules } from '../assign/index.js'
import type { CivilDate } from '../kernel/index.js'
import type { ChecklistRules } from '../checklist/index.js'
import type { MergeRules } from '../merge/index.js'
import type { PlanRules } from '../plan/index.js'
import type { RegistryRules } from '../registry/index.js'

/** A document that a profile cites: its short title, and how it names itself. 规则包引用的文件：简称与全称等。 @since 0.1.0 */
export type ProfileDocument = {
  /** As citations name it. 引用所用简称。 */
  readonly short: string
  readonly title: string
  /** 文号; null where none is printed. 未印文号则为 null。 */
  readonly number: string | null
  /** Null where none is printed. 未印日期则为 null。 */
  readonly date: CivilDate | null
}

/**
 * The numbers of one jurisdiction. 一地的法定数值。
 *
 * A stage owns its question (`ChecklistRules`, `RegistryRules`, `PlanRules`, `MergeRules`, `AssignRules`), a profile only answers.
 *
 * @since 0.1.0
 */
export type Profile = {
  readonly name: string
  readonly documents: readonly ProfileDocument[]
  readonly checklist: ChecklistRules
  readonly registry: RegistryRules
  readonly plan: PlanRules
  readonly merge: MergeRules
  readonly assign: AssignRules
}

/** What another profile answers differently. 与所依据规则包不同的部分。 @since 0.1.0 */
export type ProfileChanges = {
  readonly name: string
  readonly documents?: readonly ProfileDocument[]
  readonly checklist?: Partial<ChecklistRules>
  readonly registry?: Partial<RegistryRules>
  readonly plan?: Partial<PlanRules>
  readonly merge?: Partial<MergeRules>
  readonly assign?: Partial<AssignRules>
}

/**
 * A profile that takes another as it stands but for what it answers itself: a county's own rules (各县（市）可细化规定). 在另一规则包基础上仅改动所列部分。
 *
 * @returns documents of both; answers of `changes` where it gives one
 * @basis 临夏州部门联合细则 第三十七条
 * @since 0.1.0
 */
export const extendProfile = (base: Profile, changes: ProfileChanges): Profile => ({
  name: changes.name,
  documents: [...base.documents, ...(changes.documents ?? [])],
  checklist: { ...base.checklist, ...changes.checklist },
  registry: { ...base.registry, ...changes.registry },
  plan: { ...base.plan, ...changes.plan },
  merge: { ...base.merge, ...changes.merge },
  assign: { ...base.assign, ...changes.assign }
})
