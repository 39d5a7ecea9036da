/* 定向条件: conditions on subjects as data (kind, scale, industry, area and more), and the question they become.
   临夏州部门联合细则 第二十条; 临夏州市场监管系统细则 第十一条; 2022年临夏州联合抽查计划（检查对象）. */

import { acceptUnless, type Checked, type Name } from '../kernel/index.js'
import {
  isWithin,
  type Mark,
  type Pool,
  type RegionCode,
  type RegionTable,
  type RiskClass,
  type Subject,
  type SubjectKind
} from '../registry/index.js'
import type { ConditionRefusal } from './law-error.js'
import type { Attribute } from './rules.js'

/**
 * A condition on a subject: one of the values listed, or made of other conditions. 对检查对象的条件：取所列值之一，或由其他条件组成。
 *
 * What a text says in words of its own (已公示2021年度年报企业) is a tag of the registry. 文件自有说法的条件以名录库标注表示。
 *
 * @basis 临夏州部门联合细则 第二十条; 2022年临夏州联合抽查计划（检查对象）
 * @since 0.1.0
 */
export type Predicate =
  /** 主体类型。 */
  | { readonly _tag: 'Kind'; readonly kinds: readonly SubjectKind[] }
  /** 经营规模。 */
  | { readonly _tag: 'Scale'; readonly scales: readonly Name[] }
  /** 所属行业。 */
  | { readonly _tag: 'Industry'; readonly industries: readonly Name[] }
  /** In one of these regions, or in a region within one. 地理区域（含下级）。 */
  | { readonly _tag: 'Region'; readonly within: readonly RegionCode[] }
  | { readonly _tag: 'RiskClass'; readonly classes: readonly RiskClass[] }
  | { readonly _tag: 'Pool'; readonly pools: readonly Pool[] }
  | { readonly _tag: 'Mark'; readonly marks: readonly Mark[] }
  | { readonly _tag: 'Tag'; readonly tags: readonly Name[] }
  | { readonly _tag: 'Registry'; readonly registries: readonly Name[] }
  | { readonly _tag: 'CreditCode'; readonly has: boolean }
  | { readonly _tag: 'All'; readonly of: readonly Predicate[] }
  | { readonly _tag: 'Any'; readonly of: readonly Predicate[] }
  | { readonly _tag: 'Not'; readonly of: Predicate }

/** The pool of each subject on a day. 某日各对象所属类库。 @since 0.1.0 */
export type Standings = ReadonlyMap<Name, { readonly pool: Pool }>

/** What conditions are looked up in. 条件所依据的区划表与类库。 @since 0.1.0 */
export type PredicateTables = {
  readonly regions: RegionTable
  /** Null where there are no pools. 无类库制度则为 null。 */
  readonly standings: Standings | null
}

/**
 * Makes a condition ready to be asked of many subjects. 将条件转换为可反复使用的判断。
 *
 * @returns the question; refuses with `ConditionEmpty` where a list holds nothing, `ConditionRegionUnknown`,
 *   `ConditionWithoutPools` where pools are asked for and there are none
 * @basis 临夏州部门联合细则 第二十条
 * @example orThrow(subjectTest({ _tag: 'Kind', kinds: ['product'] }, { regions: new Map(), standings: null }))({ kind: 'product' }) // => true
 * @since 0.1.0
 */
export const subjectTest = (
  predicate: Predicate,
  tables: PredicateTables
): Checked<ConditionRefusal, (subject: Subject) => boolean> =>
  acceptUnless(troublesOf(predicate, tables), () => testOf(predicate, tables))

/**
 * The attributes that a condition asks about, each once. 条件涉及的属性，各列一次。
 *
 * @example attributesOf({ _tag: 'Not', of: { _tag: 'Tag', tags: ['外贸'] } }) // => ['tag']
 * @since 0.1.0
 */
export const attributesOf = (predicate: Predicate): readonly Attribute[] => [...new Set(attributesIn(predicate))]

function attributesIn(predicate: Predicate): readonly Attribute[] {
  switch (predicate._tag) {
    case 'All':
    case 'Any':
      return predicate.of.flatMap(attributesIn)
    case 'Not':
      return attributesIn(predicate.of)
    default:
      return [attributes[predicate._tag]]
  }
}

const attributes = {
  Kind: 'kind',
  Scale: 'scale',
  Industry: 'industry',
  Region: 'region',
  RiskClass: 'riskClass',
  Pool: 'pool',
  Mark: 'mark',
  Tag: 'tag',
  Registry: 'registry',
  CreditCode: 'creditCode'
} as const

function troublesOf(predicate: Predicate, tables: PredicateTables): readonly ConditionRefusal[] {
  const empty = (list: readonly unknown[]): readonly ConditionRefusal[] =>
    list.length === 0 ? [{ _tag: 'ConditionEmpty', condition: predicate._tag }] : []
  switch (predicate._tag) {
    case 'All':
    case 'Any':
      return [...empty(predicate.of), ...predicate.of.flatMap((part) => troublesOf(part, tables))]
    case 'Not':
      return troublesOf(predicate.of, tables)
    case 'Region':
      return [
        ...empty(predicate.within),
        ...predicate.within.flatMap((code): readonly ConditionRefusal[] =>
          tables.regions.has(code) ? [] : [{ _tag: 'ConditionRegionUnknown', code }]
        )
      ]
    case 'Pool':
      return [
        ...empty(predicate.pools),
        ...(tables.standings === null ? [{ _tag: 'ConditionWithoutPools' } as const] : [])
      ]
    case 'CreditCode':
      return []
    default:
      return empty(valuesOf(predicate))
  }
}

function valuesOf(
  predicate: Extract<
    Predicate,
    { readonly _tag: 'Kind' | 'Scale' | 'Industry' | 'RiskClass' | 'Mark' | 'Tag' | 'Registry' }
  >
): readonly string[] {
  switch (predicate._tag) {
    case 'Kind':
      return predicate.kinds
    case 'Scale':
      return predicate.scales
    case 'Industry':
      return predicate.industries
    case 'RiskClass':
      return predicate.classes
    case 'Mark':
      return predicate.marks
    case 'Tag':
      return predicate.tags
    case 'Registry':
      return predicate.registries
  }
}

function testOf(predicate: Predicate, tables: PredicateTables): (subject: Subject) => boolean {
  switch (predicate._tag) {
    case 'All': {
      const parts = predicate.of.map((part) => testOf(part, tables))
      return (subject) => parts.every((meets) => meets(subject))
    }
    case 'Any': {
      const parts = predicate.of.map((part) => testOf(part, tables))
      return (subject) => parts.some((meets) => meets(subject))
    }
    case 'Not': {
      const part = testOf(predicate.of, tables)
      return (subject) => !part(subject)
    }
    case 'Region': {
      // The table is climbed once a region here, and not once a subject.
      const codes = new Set(
        predicate.within.flatMap((outer) => [...tables.regions.keys()].filter(isWithin(tables.regions, outer)))
      )
      return ({ region }) => codes.has(region)
    }
    case 'Pool': {
      const pools = new Set(predicate.pools)
      return ({ id }) => {
        const pool = tables.standings?.get(id)?.pool
        return pool !== undefined && pools.has(pool)
      }
    }
    case 'CreditCode':
      return ({ creditCode }) => (creditCode !== null) === predicate.has
    default:
      return valueTest(predicate._tag, new Set(valuesOf(predicate)))
  }
}

function valueTest(
  tag: 'Kind' | 'Scale' | 'Industry' | 'RiskClass' | 'Mark' | 'Tag' | 'Registry',
  values: ReadonlySet<string>
): (subject: Subject) => boolean {
  const holds = (value: string | null | undefined): boolean =>
    value !== null && value !== undefined && values.has(value)
  switch (tag) {
    case 'Kind':
      return ({ kind }) => holds(kind)
    case 'Scale':
      return ({ scale }) => holds(scale)
    case 'Industry':
      return ({ industry }) => holds(industry)
    case 'RiskClass':
      return ({ riskClass }) => holds(riskClass)
    case 'Mark':
      return ({ marks }) => marks?.some(holds) ?? false
    case 'Tag':
      return ({ tags }) => tags?.some(holds) ?? false
    case 'Registry':
      return ({ registries }) => registries.some(holds)
  }
}
