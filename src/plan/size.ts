/* From decisions to sizes: how many of each stratum are drawn, held against the cap and the floors of the law.
   Cap of general items: 临夏州部门联合细则 第九条; each item once a year: 临夏州市场监管系统细则 第六条（五）. */

import {
  accept,
  acceptUnless,
  checkAll,
  parseRatio,
  reasonsOf,
  refuse,
  type AnswerOpen,
  type Checked,
  type Name
} from '../kernel/index.js'
import type { DrawMethod, StratumDecision } from './decision.js'
import type { SizeRefusal } from './error.js'
import type { SizeEvidence } from './evidence.js'
import { sizeOf } from './quota.js'
import type { Plan } from './row.js'
import type { GeneralCap, Waiver } from './rules.js'
import { shareOf, wholeShare } from './share.js'
import type { Task } from './task.js'
import { weigh, type Asked, type CapLimit, type SizeRules } from './weigh.js'

/** A stratum with the number to be drawn and why it is that number. 已定数量的一层及其依据。 @since 0.1.0 */
export type SizedStratum = {
  readonly name: Name
  readonly rows: number
  readonly method: DrawMethod
  readonly size: number
  readonly reserve: number
  /** Why nobody is drawn where there are rows; null elsewhere. 有对象而不抽取的理由；其余为 null。 */
  readonly reason: Name | null
  readonly evidence: readonly SizeEvidence[]
}

/**
 * How many of each stratum of a task are drawn. 确定一项任务各层的抽查数量。
 *
 * The cap binds the ratios decided and the whole numbers they give: over all strata of the row together, or each by
 * itself (`rules.capOver`). An item that must be drawn gives one subject at least; where the cap forbids even that,
 * `rules.smallRegistry` decides, and the evidence says so. A reserve is cut to those who are left. A reading that the
 * case needs and no text gives is to be decided first.
 *
 * @param input.rowsIn how many rows of the frame stand in each stratum
 * @param input.waiver passes a cap that its text sets only in general, and comes back as evidence; null for none
 * @returns the strata in their order; refuses with `RatioUnreadable`, `RatioNotWhole`, `NumberOutsideRows`, `CapOpen`,
 *   `AnswerOpen`, `RatioAboveCap`, `SizeAboveCap`, `CapBelowFloor`, `NothingDrawable`, `SizeBelowFloor`, `WaiverUnsigned`,
 *   `WaiverForOtherRow`
 * @basis 临夏州部门联合细则 第九条、第二十条; 临夏州市场监管系统细则 第六条（五）、第十二条; 中山市实施方案 二（四）
 * @since 0.1.0
 */
export function sizeTask(input: {
  readonly task: Task
  readonly rowsIn: (stratum: Name) => number
  readonly rules: SizeRules
  readonly waiver: Waiver | null
}): Checked<SizeRefusal, readonly SizedStratum[]> {
  const { task, rowsIn, rules, waiver } = input
  const row = task.row.number
  const general = task.row.class === 'general'
  const cap = general ? rules.generalCap : null
  const asked = checkAll(task.strata.map((stratum) => ask(row, stratum, rowsIn(stratum.name))))
  const refusals = [
    ...(general && cap === null ? [{ _tag: 'CapOpen' as const, row }] : []),
    ...openReadings(general, rules),
    ...(waiver === null ? [] : waiverTroubles(row, waiver)),
    ...reasonsOf(asked)
  ]
  const waiving = cap?.waivable === true && waiver !== null
  const { strata, breaches, shortfalls } = weigh({
    row,
    asked: asked._tag === 'Right' ? asked.right : [],
    limit: limitBy(cap, rules),
    uncapped: rules.keyUncapped,
    rules,
    waiving
  })
  return acceptUnless([...refusals, ...(waiving ? [] : breaches), ...shortfalls], () =>
    strata.map((one) =>
      sized(one, waiver === null ? [] : [waiverEvidence(waiver, waiving && breaches.length > 0 ? cap : null)])
    )
  )
}

/**
 * What is wrong with a list of waivers before anything is sized: one for no row of the plan, two for one row. 放行清单本身的问题：所指行不存在，或同一行重复。
 *
 * @returns empty where every waiver has its own row
 * @basis 临夏州部门联合细则 第九条
 * @since 0.1.0
 */
export function strayWaivers(plan: Plan, waivers: readonly Waiver[]): readonly SizeRefusal[] {
  const seen = new Set<number>()
  return waivers.flatMap((waiver): readonly SizeRefusal[] => {
    const { row } = waiver
    if (plan.rows.every(({ number }) => number !== row)) return [{ _tag: 'WaiverForNoRow', row, waiver }]
    if (seen.has(row)) return [{ _tag: 'RowWaivedTwice', row }]
    seen.add(row)
    return []
  })
}

/**
 * What the sizes of some tasks need decided first, whatever their registries hold, so that it can be asked at one time. 确定各项任务数量之前尚待决定的全部事项。
 *
 * @returns `CapOpen` for each row that needs a cap, then `AnswerOpen` once for each reading; empty where nothing is open
 * @basis 宁阳县实施意见 二（二）1
 * @since 0.1.0
 */
export function openSizes(tasks: readonly Pick<Task, 'row'>[], rules: SizeRules): readonly SizeRefusal[] {
  const generals = tasks.filter(({ row }) => row.class === 'general')
  const caps =
    rules.generalCap === null ? generals.map(({ row }) => ({ _tag: 'CapOpen', row: row.number }) as const) : []
  const readings = tasks.flatMap(({ row }) => openReadings(row.class === 'general', rules))
  return [...caps, ...new Map(readings.map((one) => [one.question, one])).values()]
}

/** Readings that this case needs and that no text gives. */
function openReadings(general: boolean, rules: SizeRules): readonly AnswerOpen[] {
  const needed: readonly (keyof SizeRules)[] = [
    ...(general ? [] : (['keyUncapped'] as const)),
    ...(general && rules.generalCap !== null ? (['smallRegistry', 'capOver'] as const) : []),
    ...(rules.coverageFloor === null ? [] : (['coverageOver'] as const))
  ]
  return needed
    .filter((question) => rules[question] === null)
    .map((question) => ({ _tag: 'AnswerOpen', stage: 'plan', question }))
}

function limitBy(cap: GeneralCap | null, { smallRegistry, capOver }: SizeRules): CapLimit | null {
  if (cap === null || smallRegistry === null || capOver === null) return null
  return { cap, small: smallRegistry.value, over: capOver.value }
}

/** What one decision asks of so many rows, before any limit. */
function ask(row: number, stratum: StratumDecision, rows: number): Checked<SizeRefusal, Asked> {
  const { name, quota } = stratum
  if (quota === null) {
    return accept({ stratum, rows, share: wholeShare(rows), size: rows, evidence: [{ _tag: 'ByCensus', rows }] })
  }
  if ('number' in quota) {
    const { number } = quota
    if (!Number.isInteger(number) || number < 0 || number > rows) {
      return refuse({ _tag: 'NumberOutsideRows', row, stratum: name, number, rows })
    }
    const evidence: readonly SizeEvidence[] = [{ _tag: 'ByNumber', rows, size: number }]
    return accept({ stratum, rows, share: wholeShare(number), size: number, evidence })
  }
  const { ratio: text, rounding } = quota
  const ratio = parseRatio(text)
  if (ratio._tag === 'Left') return refuse({ _tag: 'RatioUnreadable', row, stratum: name, ratio: text })
  const size = sizeOf(quota, rows)
  if (size._tag === 'Left') return refuse({ _tag: 'RatioNotWhole', row, stratum: name, ratio: text, rows })
  const evidence: readonly SizeEvidence[] = [{ _tag: 'ByRatio', ratio: text, rounding, rows, size: size.right }]
  return accept({ stratum, rows, share: shareOf(ratio.right, rows), size: size.right, evidence })
}

function sized({ stratum, rows, size, evidence }: Asked, more: readonly SizeEvidence[]): SizedStratum {
  const { name, method, quota, reserve: wished } = stratum
  const reserve = size === 0 ? 0 : Math.min(wished, rows - size)
  const shortened: readonly SizeEvidence[] =
    reserve < wished ? [{ _tag: 'ReserveShortened', asked: wished, reserve }] : []
  const byReading = evidence.some(({ _tag }) => _tag === 'SmallRegistry')
  const zero = quota !== null && 'number' in quota ? reasons.decided : byReading ? reasons.small : reasons.rounded
  const reason = rows > 0 && size === 0 ? zero : null
  return { name, rows, method, size, reserve, reason, evidence: [...evidence, ...more, ...shortened] }
}

// Names by the rules of the kernel, as a notice prints them.
const reasons = {
  decided: '决定抽取零户 none by decision' as Name,
  rounded: '按比例不足一户 the ratio gives less than one' as Name,
  small: '名录库过小，上限不足一户 the cap allows less than one' as Name
}

function waiverTroubles(row: number, waiver: Waiver): readonly SizeRefusal[] {
  const unsigned = waiver.reason.trim() === '' || waiver.approver.trim() === ''
  return [
    ...(waiver.row === row ? [] : [{ _tag: 'WaiverForOtherRow' as const, row, waiver }]),
    ...(unsigned ? [{ _tag: 'WaiverUnsigned' as const, row }] : [])
  ]
}

const waiverEvidence = (waiver: Waiver, waived: GeneralCap | null): SizeEvidence =>
  waived === null ? { _tag: 'WaiverUnneeded', waiver } : { _tag: 'CapWaived', cap: waived, waiver }
