/* 抽样框的形成: registry, history and rules to a frame; each subject is in it, or excluded with the rule that keeps it out.
   临夏州部门联合细则 第十六条、第十七条、第二十条、第三十二条; 万年县实施方案 三（一）1、三（二）1. */

import type { DaysNotChosen, QuietPeriod } from '../calendar/index.js'
import { acceptUnless, reasonsOf, type Checked, type Name } from '../kernel/index.js'
import type { Task } from '../plan/index.js'
import {
  POOLS,
  RISK_CLASSES,
  type ListedOut,
  type Pool,
  type PoolRules,
  type RegionTable,
  type RiskClass,
  type Subject
} from '../registry/index.js'
import { nearCaps, type ComingDraw, type Lift } from './cap.js'
import {
  directStrata,
  stratumFinder,
  takesClass,
  type Direction,
  type DirectedStrata,
  type OpenStratum,
  type StratumCondition
} from './direction.js'
import type { SubjectsByRegistry } from './eligibility.js'
import type { DrawTables } from './frame.js'
import type { FrameFinding, FrameRefusal } from './law-error.js'
import type { Ledger } from './ledger.js'
import { placeAll, type Desk, type Tally } from './place.js'
import type { Standings } from './predicate.js'
import { quietTest, type QuietTest } from './quiet.js'
import { fallingChances, notRaised, raiseTroubles, type RaisedCount } from './raise.js'
import { reasonsUnder, type ExclusionWords } from './reason.js'
import type { FrameRules } from './rules.js'

/** Pools on the day of the draw (`standingsOn`), and the rules on them. 抽取之日各对象所属类库及其规定。 @since 0.1.0 */
export type FramePools = { readonly rules: PoolRules; readonly standings: Standings }

/** Leave to draw a subject who reached a cap that binds only in principle (原则上). 对已达原则性上限的对象的放行。 @since 0.1.0 */
export type SubjectWaiver = { readonly subject: Name; readonly reason: string; readonly approver: string }

/** What is known of a draw before its frame is made. 形成抽样框之前对抽取的说明。 @since 0.1.0 */
export type DrawPlan = Pick<ComingDraw, 'on' | 'kind' | 'ground' | 'task'> & {
  /** Who organises it; `pools.rules.office` where the conference office does. 组织实施者。 */
  readonly organiser: Name
  readonly conditions: readonly StratumCondition[]
  /** By how much marked subjects are raised in `pps` strata; null: not decided. 按权重抽取时提高权重的倍数。 */
  readonly raise: number | null
  /** Passes what only 适当 asks: that risk and marks raise a chance. 对“适当”要求的放行。 */
  readonly riskWaiver: { readonly reason: string; readonly approver: string } | null
}

/** All that a frame is made of. 形成抽样框所需的全部资料。 @since 0.1.0 */
export type FrameInput = {
  readonly task: Task
  readonly draw: DrawPlan
  readonly registries: SubjectsByRegistry
  readonly regions: RegionTable
  readonly rules: FrameRules
  readonly ledger: Ledger
  readonly quiet: readonly QuietPeriod[]
  /** Null where there are no pools. 无类库制度则为 null。 */
  readonly pools: FramePools | null
  /** Of `listedOut`: who is on a list in force. 有效名单所列对象。 */
  readonly listed: ReadonlyMap<Name, ListedOut>
  readonly waivers: readonly SubjectWaiver[]
}

/** A frame with what speaks for it. 抽样框及其依据。 @since 0.1.0 */
export type MadeFrame = {
  readonly tables: DrawTables
  readonly direction: Direction
  /** Each reason with its number of subjects, by first occurrence. 各排除理由及户数。 */
  readonly excluded: readonly { readonly reason: Name; readonly subjects: number }[]
  /** Who was drawn often enough and may be drawn all the same. 已达上限而仍可抽取者。 */
  readonly lifted: readonly { readonly subject: Name; readonly drawn: number; readonly lift: Lift }[]
  readonly waived: readonly { readonly waiver: SubjectWaiver; readonly drawn: number }[]
  /** Waivers that nothing called for. 无须放行者。 */
  readonly unneeded: readonly SubjectWaiver[]
  readonly riskWaived: readonly FrameRefusal[]
  readonly findings: readonly FrameFinding[]
}

/**
 * Makes the frame of a draw: everybody of the registry is in one stratum with a weight, or excluded with a reason that names the rule. 形成一次抽取的抽样框：名录库全部对象，或在某一层内，或列明所依据规则予以排除。
 *
 * Of several reasons the first is given: state, list, classes and conditions, quiet period, pool, weight, draws, visits. What a
 * profile does not answer keeps nobody out, so that without rules the tables are those of `frameOf`. Tasks of one notice
 * are drawn at one moment: none of them counts against another.
 *
 * @returns refuses with `FrameRefusal`, and with `DaysNotChosen` where quiet days are left to choice
 * @basis 临夏州部门联合细则 第十六条、第十七条、第二十条、第三十二条; 万年县实施方案 三（一）1、三（二）1
 * @since 0.1.0
 */
export function makeFrame(input: FrameInput): Checked<FrameRefusal | DaysNotChosen, MadeFrame> {
  const { task, draw, rules } = input
  const population = input.registries.get(task.registry) ?? []
  const tables = { regions: input.regions, standings: input.pools?.standings ?? null }
  const { conditions, ground } = draw
  const directed = directStrata({ task, conditions, ground, law: rules.directed, tables })
  const falling = fallingChances(task, conditions, rules)
  const raising = raiseTroubles(task, rules, draw.raise)
  const soft = [...falling, ...raising.filter(({ _tag }) => _tag === 'RaiseUndecided' && rules.raised?.soft === true)]
  const hard = raising.filter((refusal) => !soft.includes(refusal))
  const open = rules.visitCaps.flatMap(({ per, most }): readonly FrameRefusal[] =>
    most.value === null ? [{ _tag: 'VisitCapOpen', per, basis: most.basis }] : []
  )
  const quiet = quietTest(input, population)
  const refusals = [
    ...reasonsOf(directed),
    ...hard,
    ...(draw.riskWaiver === null ? soft : unsigned(draw.riskWaiver) ? [{ _tag: 'RiskWaiverUnsigned' } as const] : []),
    ...open,
    ...waiverTroubles(input, population),
    ...quiet.troubles
  ]
  return acceptUnless<FrameRefusal | DaysNotChosen, MadeFrame>(refusals, () => {
    if (directed._tag === 'Left') throw new Error('refused above')
    return { ...fill(input, population, directed.right, quiet.closedBy), riskWaived: soft }
  })
}

function fill(
  { task, draw, rules, ledger, pools, listed, waivers }: FrameInput,
  population: readonly Subject[],
  { strata, direction, findings }: DirectedStrata,
  quietOn: QuietTest['closedBy']
): Omit<MadeFrame, 'riskWaived'> {
  const coming = comingOf(task, draw, direction)
  const words = reasonsUnder(rules)
  const caps = rulesFor(task, rules)
  const desk: Desk = {
    coming,
    rules: caps,
    words,
    listed,
    strata,
    byClass: strata.some(({ meets }) => meets !== null) ? null : placesByClass(strata),
    find: stratumFinder(strata),
    quietOn,
    standings: pools === null ? null : pools.standings,
    poolStops: pools === null ? new Map() : poolReasons(pools.rules, coming, draw.organiser, words),
    near: nearCaps(ledger, caps),
    waiverOf: new Map(waivers.map((waiver) => [waiver.subject, waiver])),
    raise: draw.raise ?? 1
  }
  const [raised, others] = [new Uint32Array(strata.length), new Uint32Array(strata.length)]
  const tally: Tally = { raised, others, lifted: [], waived: [], drawn: new Map() }
  const tables = placeAll(desk, tally, task.name, population)
  const { lifted, waived } = tally
  const counts = strata.map(({ decision }, at) => ({
    stratum: decision,
    raised: raised[at] ?? 0,
    others: others[at] ?? 0
  }))
  return {
    tables,
    direction,
    excluded: countReasons(tables),
    lifted,
    waived,
    unneeded: waivers.filter((waiver) => waived.every((one) => one.waiver !== waiver)),
    findings: [...findings, ...emptyStrata(counts), ...notRaised(rules.raised, counts)]
  }
}

// 专项检查的抽查比例和检查频次不设上限: where the text frees their frequency, the cap on draws is none for key items.
const rulesFor = ({ row }: Task, rules: FrameRules): FrameRules =>
  row.class === 'key' && rules.drawCap?.keyItems.value === 'free' ? { ...rules, drawCap: null } : rules

const comingOf = ({ row }: Task, { on, kind, ground, task }: DrawPlan, direction: Direction): ComingDraw => ({
  on,
  kind,
  ground,
  task,
  levels: row.levels,
  departments: [row.initiator, ...row.partners],
  directed: direction !== 'undirected'
})

// Without conditions the class alone decides.
const placesByClass = (strata: readonly OpenStratum[]): ReadonlyMap<RiskClass | null, number> =>
  new Map(
    [...RISK_CLASSES, null].map((riskClass) => [
      riskClass,
      strata.findIndex(({ decision }) => takesClass(decision, { riskClass }))
    ])
  )

// A pool's rule is the same for all in it.
const poolReasons = (
  { office, pools }: PoolRules,
  { departments }: ComingDraw,
  organiser: Name,
  words: ExclusionWords
): ReadonlyMap<Pool, Name | null> =>
  new Map(
    POOLS.map((pool) => {
      const { organiser: asked, jointly } = pools[pool]
      if (asked.value === 'office' && organiser !== office.value) return [pool, words.notByOffice(pool, asked.basis)]
      const alone = jointly?.value === 'always' && departments.length < 2
      return [pool, alone ? words.notJoint(pool, jointly.basis) : null]
    })
  )

const unsigned = ({ reason, approver }: { readonly reason: string; readonly approver: string }): boolean =>
  reason.trim() === '' || approver.trim() === ''

function waiverTroubles({ waivers, rules }: FrameInput, population: readonly Subject[]): readonly FrameRefusal[] {
  if (waivers.length === 0) return []
  const known = new Set(population.map(({ id }) => id))
  const seen = new Set<Name>()
  return waivers.flatMap((waiver): readonly FrameRefusal[] => {
    const { subject } = waiver
    const twice = seen.has(subject)
    seen.add(subject)
    return [
      ...(unsigned(waiver) ? [{ _tag: 'SubjectWaiverUnsigned', subject } as const] : []),
      ...(twice ? [{ _tag: 'SubjectWaivedTwice', subject } as const] : []),
      ...(known.has(subject) ? [] : [{ _tag: 'SubjectWaiverForStranger', subject } as const]),
      ...(rules.drawCap?.soft === true
        ? []
        : [{ _tag: 'SubjectWaiverNotAllowed', subject, basis: rules.drawCap?.most.basis ?? null } as const])
    ]
  })
}

function countReasons({ exclusions }: DrawTables): MadeFrame['excluded'] {
  const counts = new Map<Name, number>()
  for (const { reason } of exclusions) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].map(([reason, subjects]) => ({ reason, subjects }))
}

const emptyStrata = (counts: readonly RaisedCount[]): readonly FrameFinding[] =>
  counts.flatMap(({ stratum: { name }, raised, others }): readonly FrameFinding[] =>
    raised + others === 0 ? [{ _tag: 'StratumWithoutSubjects', stratum: name }] : []
  )
