/* 利害关系: what was declared before the draw keeps a person and a subject apart
   (临夏州部门联合细则 第二十四条、临夏州市场监管系统细则 第十三条、中山市实施方案 三（二）). */

import type { Window } from '../calendar/index.js'
import { compareUtf8, type CivilDate, type Name } from '../kernel/index.js'

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

/** Who declared it: the officer, the subject, the department. 申报人：检查人员、检查对象、部门。 @since 0.1.0 */
export const RELATION_SOURCES = ['officer', 'subject', 'department'] as const

/** 检查人员、检查对象、部门。 @since 0.1.0 */
export type RelationSource = (typeof RELATION_SOURCES)[number]

/**
 * A declared relation of an officer or expert to a subject; all kinds keep apart alike.
 * 检查人员或专家与检查对象之间已申报的利害关系；各种类同等回避。
 * @since 0.1.0
 */
export type Relation = {
  /** An officer or an expert. 检查人员或专家。 */
  readonly officer: Name
  readonly subject: Name
  readonly kind: RelationKind
  readonly source: RelationSource
  /** The first day on which it keeps apart; null: since ever. 回避首日；null 表示一直以来。 */
  readonly from: CivilDate | null
  /** The last day, included; null: without end. 回避末日（含）；null 表示无终止。 */
  readonly to: CivilDate | null
}

/** Who visited whom last time. 上次由谁检查谁。 @since 0.1.0 */
export type LastPair = { readonly officer: Name; readonly subject: Name }

/**
 * Whether a relation bars from a visit: where any of the days on which the visit may be is within its validity.
 * 是否须回避：上门可选日期中有任何一日在有效期内即须回避。
 *
 * @example relationBars({ from: '2022-03-31', to: null })([{ from: '2022-03-01', to: '2022-03-31' }]) // => true
 * @example relationBars({ from: '2022-04-01', to: null })([{ from: '2022-03-01', to: '2022-03-31' }]) // => false
 * @basis 临夏州部门联合细则 第二十四条；临夏州市场监管系统细则 第十三条
 * @since 0.1.0
 */
export const relationBars =
  ({ from, to }: Pick<Relation, 'from' | 'to'>) =>
  (window: Window): boolean =>
    from === null && to === null
      ? window.length > 0
      : window.some((span) => (from === null || from <= span.to) && (to === null || span.from <= to))

/**
 * The canonical order of relations: by bytes of officer, subject, kind, source, first and last day, an open day first.
 * 利害关系的规范次序：按人员、对象、种类、申报人、首日、末日的字节，不限者在先。
 *
 * @since 0.1.0
 */
export const byRelation = (a: Relation, b: Relation): number =>
  byPair(a, b) ||
  compareUtf8(a.kind, b.kind) ||
  compareUtf8(a.source, b.source) ||
  compareUtf8(a.from ?? '', b.from ?? '') ||
  compareUtf8(a.to ?? '', b.to ?? '')

/**
 * The canonical order of pairs: by bytes of officer, then of subject. 配对的规范次序：按人员、再按对象的字节。
 *
 * @example byPair({ officer: 'b', subject: 'a' }, { officer: 'a', subject: 'b' }) > 0 // => true
 * @since 0.1.0
 */
export const byPair = (a: LastPair, b: LastPair): number =>
  // In a list in order most stand beside another of the same officer.
  (a.officer === b.officer ? 0 : compareUtf8(a.officer, b.officer)) || compareUtf8(a.subject, b.subject)

/**
 * Relations by subject, each list in the order given. 各对象的利害关系，次序不变。
 *
 * @example relationsBySubject([{ officer: 'o', subject: 's' }]).get('s')?.length // => 1
 * @since 0.1.0
 */
export function relationsBySubject(relations: readonly Relation[]): ReadonlyMap<Name, readonly Relation[]> {
  const known = new Map<Name, Relation[]>()
  for (const relation of relations) {
    const own = known.get(relation.subject)
    if (own) own.push(relation)
    else known.set(relation.subject, [relation])
  }
  return known
}
