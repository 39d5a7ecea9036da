/* The versions of a plan, and what one changes in the one before it. 临夏州市场监管系统细则 第十二条（更新后的工作计划）. */

import type { Due } from '../calendar/index.js'
import { printItemKey, type ItemKey } from '../checklist/index.js'
import { canonicalJson, type CivilDate, type Name } from '../kernel/index.js'
import type { Plan, PlanRow } from './row.js'
import type { ReviewTest } from './rules.js'

/** Who did a thing, and when. 何人何时所为。 @since 0.1.0 */
export type Act = { readonly by: Name; readonly on: CivilDate }

/** What a reviewer found on one test. 审查单位对一项内容的结论。 @since 0.1.0 */
export type ReviewVerdict = Act & { readonly test: ReviewTest; readonly passed: boolean; readonly remark: string }

/** A member of a row that is not the same in both versions. 两版中不同的一项内容。 @since 0.1.0 */
export type RowMember = Exclude<keyof PlanRow, keyof ItemKey | 'number'>

/** What an adjustment changes in one row; rows are told apart by their item's key. 一次调整对一行的改动；以事项的键识别各行。 @since 0.1.0 */
export type RowChange =
  | { readonly _tag: 'RowAdded'; readonly after: PlanRow }
  | { readonly _tag: 'RowRemoved'; readonly before: PlanRow }
  | {
      readonly _tag: 'RowChanged'
      readonly before: PlanRow
      readonly after: PlanRow
      readonly members: readonly RowMember[]
    }

/** A version of a plan with everything that happened to it. 计划的一个版本及其经过。 @since 0.1.0 */
export type PlanVersion = {
  /** From 1. 自 1 起。 */
  readonly number: number
  readonly plan: Plan
  /** Drafted, or adjusted. 起草或调整。 */
  readonly made: Act
  /** Why it was adjusted; null for the first. 调整理由；首版为 null。 */
  readonly reason: string | null
  readonly changes: readonly RowChange[]
  readonly verdicts: readonly ReviewVerdict[]
  readonly filings: readonly (Act & { readonly receiver: Name })[]
  readonly published: (Act & { readonly channels: readonly Name[] }) | null
  /** By when an adjusted version is filed and published; null where nothing asks it. 调整后报送公示的期限；无要求则为 null。 */
  readonly due: Due | null
}

/**
 * What one plan changes in another. 两版计划的差异。
 *
 * A row is the same row while domain, initiator, item and objects are the same; its number may move without a change.
 * 领域、发起部门、事项、检查对象四者相同即为同一行；行号变动不算改动。
 *
 * @returns removed rows in the order of `before`, then added and changed ones in the order of `after`
 * @basis 临夏州市场监管系统细则 第十二条
 * @example comparePlans({ title: '甲', year: 2022, rows: [] }, { title: '甲', year: 2022, rows: [] }) // => []
 * @since 0.1.0
 */
export function comparePlans(before: Plan, after: Plan): readonly RowChange[] {
  const old = new Map(before.rows.map((row) => [printItemKey(row), row]))
  const kept = new Set(after.rows.map(printItemKey))
  const removed = before.rows.filter((row) => !kept.has(printItemKey(row)))
  return [
    ...removed.map((row): RowChange => ({ _tag: 'RowRemoved', before: row })),
    ...after.rows.flatMap((row): readonly RowChange[] => {
      const was = old.get(printItemKey(row))
      if (was === undefined) return [{ _tag: 'RowAdded', after: row }]
      const members = changedMembers(was, row)
      return members.length === 0 ? [] : [{ _tag: 'RowChanged', before: was, after: row, members }]
    })
  ]
}

/**
 * Whether an adjusted version was filed and published in time: null where nothing asks it, or it is not yet published. 调整后的版本是否按期报送公示；无要求或尚未公示则为 null。
 *
 * Only the day of publication is held against the term, since a version is filed before it is published.
 *
 * @basis 临夏州市场监管系统细则 第十二条
 * @since 0.1.0
 */
export const isRepublishedInTime = ({ due, published }: Pick<PlanVersion, 'due' | 'published'>): boolean | null =>
  due === null || published === null ? null : published.on <= due.on

function changedMembers(before: PlanRow, after: PlanRow): readonly RowMember[] {
  return ROW_MEMBERS.filter((member) => printed(before[member]) !== printed(after[member]))
}

const printed = (value: PlanRow[RowMember] | undefined): string => (value === undefined ? '' : canonicalJson(value))

const members: { readonly [M in RowMember]-?: true } = {
  name: true,
  class: true,
  levels: true,
  partners: true,
  openPartners: true,
  window: true,
  quantity: true,
  frequency: true,
  methods: true,
  lead: true,
  task: true,
  kind: true,
  way: true,
  shares: true,
  areas: true,
  remarks: true
}
const ROW_MEMBERS = Object.keys(members) as readonly RowMember[]
