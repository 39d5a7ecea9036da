/* Whether the lists that a draw rests on were brought up to date and confirmed before it.
   宁阳县实施意见 二（二）2; 临夏州部门联合细则 第十九条; 临夏州实施意见 三（三）; 万年县实施方案 三（一）2. */

import { yearlyDue, type TermRules, type YearlyDate } from '../calendar/index.js'
import { acceptUnless, type Checked, type Citation, type Cited, type CivilDate, type Name } from '../kernel/index.js'
import type { FreshnessFinding, FreshnessRefusal } from './keeping-error.js'

/** What a draw rests on: items, subjects, officers, and the officers of the registry for joint checks. 事项清单、检查对象、执法检查人员、联合检查执法人员。 @since 0.1.0 */
export type DrawSource = 'items' | 'subjects' | 'officers' | 'joint-officers'

/** All sources. 全部数据来源。 @since 0.1.0 */
export const DRAW_SOURCES: readonly DrawSource[] = ['items', 'subjects', 'officers', 'joint-officers']

/** A department brought a list up to date, or confirmed that it is. 某部门更新或确认某一名单。 @since 0.1.0 */
export type Refresh = {
  readonly source: DrawSource
  readonly department: Name
  readonly act: 'updated' | 'confirmed'
  readonly on: CivilDate
  readonly by: Name
}

/** What a jurisdiction asks before a draw. 各地对抽取前更新的要求。 @since 0.1.0 */
export type FreshnessRules = {
  /** Lists updated and confirmed before each draw. 每次抽取前须更新并确认的名单。 */
  readonly eachDraw: Cited<readonly DrawSource[]> | null
  /** Lists that each department of a joint task brings up to date before it. 联合任务各方须预先维护的名单。 */
  readonly jointTask: Cited<readonly DrawSource[]> | null
  /** Lists kept up with changes, without a term: what is never refreshed is reported. 动态管理、未定期限的名单：从未更新的予以报告。 */
  readonly upkeep: Cited<readonly DrawSource[]> | null
  /** Lists refreshed each year by a day. 每年某日前须更新的名单。 */
  readonly yearly: readonly YearlyRefresh[]
}

/** A list that is refreshed each year, at the latest on a day. 每年至迟于某日更新的名单。 @since 0.1.0 */
export type YearlyRefresh = {
  readonly source: DrawSource
  readonly by: Cited<YearlyDate>
  /** Who refreshes it. 负责更新的单位。 */
  readonly department: Name
}

/** A draw that is about to be made. 拟进行的抽取。 @since 0.1.0 */
export type PlannedDraw = {
  readonly on: CivilDate
  /** The lead department first. 参与部门，牵头部门在前。 */
  readonly departments: readonly Name[]
  /** The day of the draw before this one from the same registries; null for the first. 上一次抽取日；首次为 null。 */
  readonly previous: CivilDate | null
}

/** Which refreshes the draw rests on, and what is to be mended. 抽取所依据的更新记录及有待完善之处。 @since 0.1.0 */
export type Freshness = { readonly evidence: readonly Refresh[]; readonly findings: readonly FreshnessFinding[] }

/**
 * Checks that the lists were refreshed before a draw. 检查抽取前各名单是否已更新确认。
 *
 * A refresh is before a draw when it is made after the draw before it and not after its day; a day has no hours, so one made on
 * the day of the draw counts for it, and one made on the day of the draw before counts for that one alone.
 *
 * @param input.draw      a department named twice is one; with fewer than two the draw is no joint one
 * @param input.refreshes in any order
 * @param input.terms     whether 某日前 takes in the day itself
 * @returns the refreshes relied on, by list and department; refuses with `NotRefreshed`, `NotRefreshedThisYear`
 * @basis 宁阳县实施意见 二（二）2; 临夏州部门联合细则 第十九条; 万年县实施方案 三（一）2
 * @since 0.1.0
 */
export function checkFreshness({
  draw,
  refreshes,
  rules,
  terms
}: {
  readonly draw: PlannedDraw
  readonly refreshes: readonly Refresh[]
  readonly rules: FreshnessRules
  readonly terms: Pick<TermRules, 'before'>
}): Checked<FreshnessRefusal, Freshness> {
  const { on, previous } = draw
  const departments = [...new Set(draw.departments)]
  const refusals: FreshnessRefusal[] = []
  const findings: FreshnessFinding[] = []
  const evidence = new Set<Refresh>()
  const last = (source: DrawSource, department: Name, act: Refresh['act'] | null): Refresh | undefined =>
    refreshes.reduce<Refresh | undefined>((latest, refresh) => {
      const fits = refresh.source === source && refresh.department === department && refresh.on <= on
      if (!fits || (act !== null && refresh.act !== act)) return latest
      return latest === undefined || refresh.on > latest.on ? refresh : latest
    }, undefined)
  const ask = (source: DrawSource, department: Name, act: Refresh['act'], basis: Citation, after?: CivilDate): void => {
    const found = last(source, department, act)
    const isBefore = found !== undefined && (previous === null || found.on > previous || found.on === on)
    // What was changed after it was confirmed has not been confirmed.
    if (isBefore && (after === undefined || found.on >= after)) evidence.add(found)
    else refusals.push({ _tag: 'NotRefreshed', source, department, act, last: found?.on ?? null, previous, basis })
  }
  for (const department of departments) {
    for (const source of rules.eachDraw?.value ?? []) {
      if (rules.eachDraw === null) continue
      ask(source, department, 'updated', rules.eachDraw.basis)
      ask(source, department, 'confirmed', rules.eachDraw.basis, last(source, department, 'updated')?.on)
    }
    for (const source of rules.jointTask?.value ?? []) {
      if (rules.jointTask !== null && departments.length > 1) ask(source, department, 'updated', rules.jointTask.basis)
    }
    for (const source of rules.upkeep?.value ?? []) {
      if (rules.upkeep !== null && last(source, department, null) === undefined) {
        findings.push({ _tag: 'NeverRefreshed', source, department, basis: rules.upkeep.basis })
      }
    }
  }
  for (const { source, by, department } of rules.yearly) {
    // The officers for joint checks are drawn from where departments go together, and nowhere else.
    if (source === 'joint-officers' && departments.length < 2) continue
    const year = on.slice(0, 4)
    const due = yearlyDue(by.value, Number(year), terms).on
    const [first] = refreshes
      .filter((r) => r.source === source && r.department === department && r.act === 'updated')
      .filter((r) => r.on.startsWith(year) && r.on <= on)
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    if (first !== undefined) evidence.add(first)
    if (first !== undefined && first.on > due) {
      findings.push({ _tag: 'RefreshedLate', source, department, on: first.on, due, basis: by.basis })
    }
    if (first === undefined && on > due) {
      refusals.push({ _tag: 'NotRefreshedThisYear', source, department, due, basis: by.basis })
    }
  }
  return acceptUnless(refusals, () => ({ evidence: [...evidence], findings }))
}
