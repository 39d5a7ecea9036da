/* The sizes asked for, held against the cap and the floors: what breaks them, and what a reading of the law changes. */

import type { Citation, Name } from '../kernel/index.js'
import type { StratumDecision } from './decision.js'
import type { SizeRefusal } from './error.js'
import type { SizeEvidence } from './evidence.js'
import { leastOf, mostUnder, type RowFloor } from './limit.js'
import { compareShares, plusShare, printShare, shareOf, type Share } from './share.js'
import type { CapReading, GeneralCap, PlanRules, SmallRegistryReading } from './rules.js'

/** What sizing asks of the law. 确定数量所需的法定数值。 @since 0.1.0 */
export type SizeRules = Pick<
  PlanRules,
  'generalCap' | 'keyUncapped' | 'itemFloor' | 'coverageFloor' | 'smallRegistry' | 'capOver' | 'coverageOver'
>

/** The cap of a general item with the readings that go with it, every one decided. 一般检查事项的上限及相关读法（均已确定）。 @since 0.1.0 */
export type CapLimit = {
  readonly cap: GeneralCap
  readonly small: SmallRegistryReading
  readonly over: CapReading
}

/** What the decision on a stratum asks of so many rows. 某层决定所要求的数量。 @since 0.1.0 */
export type Asked = {
  readonly stratum: StratumDecision
  readonly rows: number
  /** Before rounding. 取整之前的份额。 */
  readonly share: Share
  readonly size: number
  readonly evidence: readonly SizeEvidence[]
}

/** The strata with their sizes; `breaches` pass the cap, `shortfalls` stay below a floor. 比对结果：突破上限与不足下限。 @since 0.1.0 */
export type Weighing = {
  readonly strata: readonly Asked[]
  readonly breaches: readonly SizeRefusal[]
  readonly shortfalls: readonly SizeRefusal[]
}

type Input = {
  readonly row: number
  readonly asked: readonly Asked[]
  /** Null for key items. 重点检查事项为 null。 */
  readonly limit: CapLimit | null
  /** Why key items have none. 重点检查事项不设上限的依据。 */
  readonly uncapped: Citation | null
  readonly rules: Pick<PlanRules, 'itemFloor' | 'coverageFloor' | 'coverageOver'>
  /** Whether the cap gives way to a waiver. 上限是否可凭放行让位。 */
  readonly waiving: boolean
}

/** Those whose rows the cap is a share of: the whole row, or one stratum. */
type Group = {
  readonly stratum: Name | null
  readonly at: readonly number[]
  readonly rows: number
  readonly most: number
}

/**
 * Holds the sizes asked for against the limits of the law. 将所要求的数量与法定限制比对。
 *
 * Where rounding leaves nobody though a floor asks for one, one is taken from the stratum that asks for most (the first
 * among equals). A breach says so also where a waiver will let it pass.
 *
 * @basis 临夏州部门联合细则 第九条; 临夏州市场监管系统细则 第六条（五）
 * @since 0.1.0
 */
export function weigh({ row, asked, limit, uncapped, rules, waiving }: Input): Weighing {
  const { cap, small: reading } = limit ?? { cap: null, small: null }
  const groups = limit === null ? [] : groupsOf(asked, limit)
  const floor = leastOf(rules, sum(asked.map(({ rows }) => rows)))
  const raise = floor?.least === 1 ? raised(asked, groups) : null
  const small = raise !== null && groupAt(groups, raise)?.most === 0
  const blocked = small && !waiving && reading !== 'drawOne'
  const sizes = asked.map(({ size }, i) => (i === raise && !blocked ? 1 : size))
  const onlyOne = floor?.least === 1 && sum(sizes) === 1 && reading === 'drawOne'

  const evidenceAt = (i: number): readonly SizeEvidence[] => {
    const group = groupAt(groups, i)
    if (cap === null || group === undefined || floor === null) return raise === i ? raisedBy(floor) : []
    const drawnOne = group.most === 0 && onlyOne && sizes[i] === 1
    if (drawnOne || (blocked && reading === 'drawNone')) {
      return [
        { _tag: 'SmallRegistry', reading: drawnOne ? 'drawOne' : 'drawNone', rows: group.rows, cap, floor: floor.basis }
      ]
    }
    return raise === i ? raisedBy(floor) : []
  }
  const limitAt = (i: number): readonly SizeEvidence[] => {
    if (limit === null) return uncapped === null ? [] : [{ _tag: 'KeyUncapped', basis: uncapped }]
    const group = groupAt(groups, i)
    const size = sum((group?.at ?? []).map((at) => sizes[at] ?? 0))
    if (group === undefined || size > group.most) return []
    return [{ _tag: 'WithinCap', over: limit.over, rows: group.rows, size, most: group.most, cap: limit.cap }]
  }
  const strata = asked.map((one, i) => ({
    ...one,
    size: sizes[i] ?? 0,
    evidence: [...one.evidence, ...limitAt(i), ...evidenceAt(i)]
  }))
  if (cap === null) return { strata, breaches: [], shortfalls: shortfall(row, sizes, floor) }

  const most = sum(groups.map((group) => group.most))
  const tooLow: readonly SizeRefusal[] =
    floor !== null && most < floor.least && (floor.least > 1 || reading === 'refuse')
      ? [{ _tag: 'CapBelowFloor', row, most, cap, floor }]
      : []
  const nobody: readonly SizeRefusal[] =
    floor === null && reading === 'refuse' && most === 0 && sum(sizes) === 0 && raised(asked, groups) !== null
      ? [{ _tag: 'NothingDrawable', row, rows: sum(asked.map(({ rows }) => rows)), cap }]
      : []
  const passed = groups.flatMap((group) => {
    if (group.most === 0 && onlyOne && !isAbove(ratioShare(asked, group), group, cap)) return []
    return breach(row, group, asked, sizes, cap)
  })
  const breaches = [...tooLow, ...nobody, ...passed]
  // What the cap or a reading forbids is not asked for a second time.
  const excused = (tooLow.length > 0 && !waiving) || (blocked && reading === 'drawNone')
  return { strata, breaches, shortfalls: excused ? [] : shortfall(row, sizes, floor) }
}

function groupsOf(asked: readonly Asked[], { cap, over }: CapLimit): readonly Group[] {
  if (over === 'stratum') {
    return asked.map(({ stratum, rows }, i) => ({ stratum: stratum.name, at: [i], rows, most: mostUnder(cap, rows) }))
  }
  const rows = sum(asked.map((one) => one.rows))
  return [{ stratum: null, at: asked.map((_, i) => i), rows, most: mostUnder(cap, rows) }]
}

const groupAt = (groups: readonly Group[], i: number): Group | undefined => groups.find(({ at }) => at.includes(i))

/** Which stratum gives the one that a floor asks for, where rounding left nobody: one that the cap allows, if there is any. */
function raised(asked: readonly Asked[], groups: readonly Group[]): number | null {
  if (asked.some(({ size }) => size > 0)) return null
  const room = (i: number): number => (groupAt(groups, i)?.most === 0 ? 0 : 1)
  const [best] = asked
    .map(({ share }, i) => ({ share, i }))
    .filter(({ share }) => share.above > 0n)
    .sort((a, b) => room(b.i) - room(a.i) || compareShares(b.share, a.share) || a.i - b.i)
  return best?.i ?? null
}

function breach(
  row: number,
  group: Group,
  asked: readonly Asked[],
  sizes: readonly number[],
  cap: GeneralCap
): readonly SizeRefusal[] {
  const { stratum, at, rows, most } = group
  const share = ratioShare(asked, group)
  if (isAbove(share, group, cap)) return [{ _tag: 'RatioAboveCap', row, stratum, ratio: printShare(share, rows), cap }]
  const size = sum(at.map((i) => sizes[i] ?? 0))
  return size > most ? [{ _tag: 'SizeAboveCap', row, stratum, size, rows, most, cap }] : []
}

/** What the ratios alone ask for; numbers and censuses are held against the cap by their size. */
const ratioShare = (asked: readonly Asked[], { at }: Group): Share =>
  asked
    .filter(({ stratum: { quota } }, i) => at.includes(i) && quota !== null && 'ratio' in quota)
    .reduce((total, { share }) => plusShare(total, share), { above: 0n, below: 1n })

function isAbove(share: Share, { rows }: Group, { value, strict }: GeneralCap): boolean {
  const order = compareShares(share, shareOf(value, rows))
  return order > 0 || (strict && order === 0 && rows > 0)
}

const raisedBy = (floor: RowFloor | null): readonly SizeEvidence[] =>
  floor === null ? [] : [{ _tag: 'RaisedToFloor', size: floor.least, basis: floor.basis }]

function shortfall(row: number, sizes: readonly number[], floor: RowFloor | null): readonly SizeRefusal[] {
  const size = sum(sizes)
  return floor === null || size >= floor.least ? [] : [{ _tag: 'SizeBelowFloor', row, size, floor }]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
