/* 督查通报: how each unit stands on a day, told by the same rates for all. 万年县实施方案 四（四）; 临夏州部门联合细则 第七条. */

import { accept, refuse, type AnswerOpen, type Checked, type CivilDate } from '../kernel/index.js'
import type { Rate } from './rate.js'
import { inOrder } from './return.js'
import type { StatisticsRules } from './rules.js'
import { unitKey, type ReportingUnit, type StatisticsSource } from './source.js'

/** How one unit stands. 一个单位的进展。 @since 0.1.0 */
export type BulletinLine = {
  readonly unit: ReportingUnit
  readonly publication: Rate
  readonly inTime: Rate
  readonly followUps: Rate
  /** Results past their term and not done. 逾期未办的结果。 */
  readonly overdue: number
}

/**
 * A bulletin of all units that owe results or follow-ups. 各单位进展通报。
 *
 * Results count by department (C-29): each unit answers for its own. O(results).
 *
 * @param input.asOf what happened later is not seen
 * @returns by region and department, no ranking made; refuses with `AnswerOpen` where no text asks for bulletins
 * @basis 万年县实施方案 四（四）
 * @since 0.1.0
 */
export function makeBulletin(input: {
  readonly source: Pick<StatisticsSource, 'visits'>
  readonly asOf: CivilDate
  readonly rules: Pick<StatisticsRules, 'bulletins'>
}): Checked<AnswerOpen, readonly BulletinLine[]> {
  const { source, asOf, rules } = input
  if (rules.bulletins === null) return refuse({ _tag: 'AnswerOpen', stage: 'statistics', question: 'bulletins' })
  const seen = (day: CivilDate | null): day is CivilDate => day !== null && day <= asOf
  const units = new Map<string, { readonly unit: ReportingUnit; readonly tally: Tally }>()
  const tallyOf = (unit: ReportingUnit): Tally => {
    const key = unitKey(unit)
    const known = units.get(key)
    if (known !== undefined) return known.tally
    const tally: Tally = { owed: 0, published: 0, due: 0, inTime: 0, overdue: 0, opened: 0, closed: 0 }
    units.set(key, { unit, tally })
    return tally
  }
  for (const { ended, results, followUps } of source.visits) {
    for (const { unit, opened, closed } of followUps) {
      if (!seen(opened)) continue
      const tally = tallyOf(unit)
      tally.opened++
      if (seen(closed)) tally.closed++
    }
    if (!seen(ended)) continue
    for (const result of results) {
      const { unit, published, withheld, due } = result
      const tally = tallyOf(unit)
      if (!seen(withheld)) tally.owed++
      if (seen(published)) tally.published++
      if (due === null || (due.end === 'published' && seen(withheld))) continue
      const done = result[due.end]
      if (seen(done) || due.on < asOf) tally.due++
      if (seen(done) && done <= due.on) tally.inTime++
      if (!seen(done) && due.on < asOf) tally.overdue++
    }
  }
  return accept(inOrder([...units.values()].map(({ unit }) => unit)).map((unit) => lineOf(unit, tallyOf(unit))))
}

type Tally = Record<'owed' | 'published' | 'due' | 'inTime' | 'overdue' | 'opened' | 'closed', number>

const lineOf = (unit: ReportingUnit, tally: Tally): BulletinLine => ({
  unit,
  publication: {
    words: { zh: '公示率', en: 'publication rate' },
    numerator: { words: { zh: '已公示的结果', en: 'results published' }, count: tally.published },
    denominator: { words: { zh: '应公示的结果', en: 'results to be published' }, count: tally.owed }
  },
  inTime: {
    words: { zh: '结果按期率', en: 'in-time rate of results' },
    numerator: { words: { zh: '按期录入公示的结果', en: 'results done in time' }, count: tally.inTime },
    denominator: { words: { zh: '已办理或期限已届满的结果', en: 'results done or past their term' }, count: tally.due }
  },
  followUps: {
    words: { zh: '后续处置办结率', en: 'closing rate of follow-ups' },
    numerator: { words: { zh: '已办结的后续处置', en: 'follow-ups closed' }, count: tally.closed },
    denominator: { words: { zh: '后续处置', en: 'follow-ups' }, count: tally.opened }
  },
  overdue: tally.overdue
})
