/* 利害关系: what was declared before the draw keeps officer and subject apart (临夏州部门联合细则 第二十四条、临夏州市场监管系统细则 第十三条). */

import { compareUtf8, type Name } from '../kernel/index.js'

/** The kinds of relation that are declared. 申报的利害关系种类。 @since 0.1.0 */
export const RELATION_KINDS = [
  'kinship',
  'shareholding',
  'former-employment',
  'past-penalty',
  'same-village',
  'other'
] as const

/** 亲属、持股、曾任职、曾被处罚、同村、其他。 @since 0.1.0 */
export type RelationKind = (typeof RELATION_KINDS)[number]

/**
 * An officer's declared relation to a subject; all kinds keep apart alike.
 * 检查人员与检查对象之间已申报的利害关系；各种类同等回避。
 * @since 0.1.0
 */
export type Relation = { readonly officer: Name; readonly subject: Name; readonly kind: RelationKind }

/**
 * The officers who must not inspect a subject, subject by subject, each once. 各检查对象须回避的检查人员。
 *
 * @basis 临夏州部门联合细则 第二十四条；临夏州市场监管系统细则 第十三条
 * @since 0.1.0
 */
export function officersBarredFrom(relations: readonly Relation[]): ReadonlyMap<Name, ReadonlySet<Name>> {
  const barred = new Map<Name, Set<Name>>()
  for (const { officer, subject } of relations) {
    const officers = barred.get(subject)
    if (officers) officers.add(officer)
    else barred.set(subject, new Set([officer]))
  }
  return barred
}

/**
 * The canonical order of relations: by bytes of officer, subject, kind. 利害关系的规范次序：按检查人员、对象、种类的字节。
 *
 * @since 0.1.0
 */
export const byRelation = (a: Relation, b: Relation): number =>
  compareUtf8(a.officer, b.officer) || compareUtf8(a.subject, b.subject) || compareUtf8(a.kind, b.kind)
