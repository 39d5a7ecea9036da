/* Whether one visit may serve two tasks of a subject, and why not: 临夏州部门联合细则 第二十二条 (同一任务执行时间段). */

import { intersection, type Window } from '../calendar/index.js'
import type { ItemKey } from '../checklist/index.js'
import { cite, type Citation, type Language, type Message, type Name } from '../kernel/index.js'
import type { RegionCode } from '../registry/index.js'
import type { MergeRules, PeriodReading } from './rules.js'
import { commonRegions } from './visit.js'

/** The days and the regions of officers that tasks allow together. 若干任务共同允许的日期与人员来源地区。 @since 0.1.0 */
export type Common = { readonly window: Window; readonly regions: readonly RegionCode[] | null }

/** What grouping looks at in a task. 分组所依据的任务内容。 @since 0.1.0 */
export type Groupable = Common & { readonly item: Pick<ItemKey, 'domain'> }

/**
 * Why two tasks of one subject are not done in one visit: no day in common; a day in common, but not the same period,
 * where the profile wants that; no region whose officers may do both; domains that the profile keeps apart; or none of
 * these, and each stands better with others. 两项任务未合并的理由：无共同日期；有共同日期但时间段不同（按“须相同”的解释）；无共同人员来源地区；规则规定分别上门；或均非，但各与其他任务合并更为合理。
 *
 * @since 0.1.0
 */
export type Apartness = 'noCommonDay' | 'otherPeriod' | 'noCommonRegion' | 'keptApart' | 'otherVisit'

/** The reasons that lie in the two tasks alone, with the article where a profile gives one. 仅由两项任务本身得出的理由及条款。 @since 0.1.0 */
export type Obstacle = { readonly why: Exclude<Apartness, 'otherVisit'>; readonly basis: Citation | null }

/** The words of each reason. 各理由的文本。 @since 0.1.0 */
export const apartnessWords: { readonly [W in Apartness]: Message } = {
  noCommonDay: { zh: '两项任务没有共同的执行日期', en: 'the two tasks have no day in common' },
  otherPeriod: { zh: '两项任务的执行时间段不同', en: 'the two tasks have different periods' },
  noCommonRegion: { zh: '没有任何地区的人员可以同时承担两项任务', en: 'no region has officers who may do both tasks' },
  keptApart: { zh: '规则规定两个抽查领域分别上门', en: 'the two domains are kept apart by rule' },
  otherVisit: {
    zh: '两项任务可以合并，但各自随其他任务上门，总次数最少、日期最早',
    en: 'the two could be one visit, but fewest and earliest visits put each with others'
  }
}

/**
 * Says why two tasks stand apart. 说明两项任务未合并的理由。
 *
 * @param apart as it stands in `Merging.apart`
 * @example explainApart('en')({ why: 'noCommonDay', basis: null, notJoint: false }) // => 'the two tasks have no day in common'
 * @since 0.1.0
 */
export const explainApart =
  (language: Language) =>
  (apart: { readonly why: Apartness; readonly basis: Citation | null; readonly notJoint: boolean }): string => {
    const { zh, en } = apartnessWords[apart.why]
    const basis = apart.basis === null ? '' : cite(language)(apart.basis)
    if (language === 'zh') {
      return `${zh}${basis && `（${basis}）`}${apart.notJoint ? '；其中有应当联合而未联合的上门' : ''}`
    }
    return `${en}${basis && ` (${basis})`}${apart.notJoint ? '; one of the visits should be joint and is not' : ''}`
  }

/**
 * What two allow together, or null where one visit cannot serve both. 二者共同允许的日期与地区；不能同次上门则为 null。
 *
 * @example meet('overlapping')({ window: [], regions: null }, { window: [], regions: null }) // => null
 * @since 0.1.0
 */
export const meet =
  (period: PeriodReading) =>
  (a: Common, b: Common): Common | null => {
    const window = period === 'overlapping' ? intersection(a.window, b.window) : sameDays(a.window, b.window)
    if (window.length === 0) return null
    const regions = commonRegions(a.regions, b.regions)
    return regions?.length === 0 ? null : { window, regions }
  }

/**
 * What keeps two tasks from one visit; null where nothing does. 两项任务不能同次上门的理由；可以则为 null。
 *
 * Where several hold, the first of: no common day, other period, no common region, kept apart.
 *
 * @returns a question for two tasks, to be asked often
 * @basis 临夏州部门联合细则 第二十二条
 * @since 0.1.0
 */
export function obstacleBetween(
  rules: Pick<MergeRules, 'period' | 'apart'>
): (a: Groupable, b: Groupable) => Obstacle | null {
  const keptApart = new Map<string, Citation>()
  for (const { value, basis } of rules.apart) {
    const key = pairOf(...value)
    if (!keptApart.has(key)) keptApart.set(key, basis)
  }
  const { value: period, basis: periodBasis } = rules.period
  return (a, b) => {
    if (!shareDay(a.window, b.window)) return { why: 'noCommonDay', basis: null }
    if (period === 'identical' && sameDays(a.window, b.window).length === 0) {
      return { why: 'otherPeriod', basis: periodBasis }
    }
    if (commonRegions(a.regions, b.regions)?.length === 0) return { why: 'noCommonRegion', basis: null }
    const basis = keptApart.size === 0 ? undefined : keptApart.get(pairOf(a.item.domain, b.item.domain))
    return basis === undefined ? null : { why: 'keptApart', basis }
  }
}

// Whether `intersection` has a day, without making it: this is asked of every pair.
function shareDay(a: Window, b: Window): boolean {
  let i = 0
  let j = 0
  for (;;) {
    const x = a[i]
    const y = b[j]
    if (x === undefined || y === undefined) return false
    if (x.from <= y.to && y.from <= x.to) return true
    if (x.to < y.to) i++
    else j++
  }
}

// A window has one form, so that the same days are the same spans.
const sameDays = (a: Window, b: Window): Window =>
  a.length === b.length && a.every(({ from, to }, i) => from === b[i]?.from && to === b[i].to) ? a : []

// No name holds a line break, so that two different pairs never read alike.
const pairOf = (a: Name, b: Name): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`)
