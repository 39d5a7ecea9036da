/* From the campaign to its frames: what the profile asks before a draw is asked once for all rows.
   临夏州部门联合细则 第十六条、第十七条、第十九条、第二十条; 宁阳县实施意见 二（二）2; 万年县实施方案 三（一）1、三（二）1. */

import { intersection, openDaysOf, type DaysNotChosen, type Window } from '../calendar/index.js'
import {
  byRegistry,
  groupsOf,
  ledgerOf,
  makeFrame,
  type DrawPlan,
  type FramePools,
  type FrameRefusal,
  type LedgerRefusal,
  type MadeFrame
} from '../frame/index.js'
import {
  acceptUnless,
  addDays,
  checkAll,
  lastOfMonth,
  orThrow,
  parseDate,
  parseRatio,
  reasonsOf,
  YEARS,
  type Checked,
  type CivilDate,
  type Name
} from '../kernel/index.js'
import { isTime, secondsOf } from '../draw/index.js'
import type { GeneralCap, SizedStratum, Task } from '../plan/index.js'
import {
  checkFreshness,
  checkPoolTask,
  listedOut,
  makeRegionTable,
  POOLS,
  standingsOn,
  type Freshness,
  type FreshnessRefusal,
  type ListingRefusal,
  type Pool,
  type PoolRules,
  type PoolTaskRefusal,
  type RegionRefusal
} from '../registry/index.js'
import type { CampaignRefusal } from './error.js'
import type { CampaignPlan, DrawChoice } from './input.js'

/** The frames of all rows, and what speaks for them. 各行的抽样框及其依据。 @since 0.1.0 */
export type CampaignFrames = {
  readonly frames: readonly CampaignFrame[]
  readonly freshness: readonly Freshness[]
}

/** A frame, the pool that all of it is in, and the cap of that pool; null where there is none. 抽样框及其全部对象所属的类库与该库上限；没有则为 null。 @since 0.1.0 */
export type CampaignFrame = MadeFrame & {
  readonly organiser: Name
  /** The row's days from the closing of the notice on, on which nobody in the frame is in a quiet period. 该行日期中，公告截止之日起框内对象均不处于安静期的日期。 */
  readonly window: Window
  readonly pool: Pool | null
  /** Pools that should not share a frame; null for none of the three. 不应同在一框的类库；null 表示不属任何类库。 */
  readonly mixed: readonly (Pool | null)[]
  /** Those of the row's departments who proposed the subjects; where they did not propose all, who proposed the others. 提出框内对象的本行部门；未全部由其提出的，为其余对象的提出单位。 */
  readonly proposers: readonly Name[]
  readonly cap: GeneralCap | null
}

/** Why the frames of a campaign cannot be made. 不能形成抽样框的理由。 @since 0.1.0 */
export type CampaignFrameRefusal =
  CampaignRefusal | DaysNotChosen | FrameRefusal | FreshnessRefusal | LedgerRefusal | ListingRefusal | RegionRefusal

/**
 * Makes the frames of a campaign's tasks. 形成各项任务的抽样框。
 *
 * @returns a frame for each task, in their order; refuses with every reason of every row
 * @basis 临夏州部门联合细则 第十七条、第十九条; 宁阳县实施意见 二（二）2; 万年县实施方案 三（一）1
 * @since 0.1.0
 */
export function framesOf(
  campaign: CampaignPlan,
  tasks: readonly Task[]
): Checked<CampaignFrameRefusal, CampaignFrames> {
  const { profile, subjects, on, history, draws = [], listings = [], subjectWaivers = [] } = campaign
  const ledger = ledgerOf(history)
  const regions = makeRegionTable(campaign.regions ?? [])
  const listed = listedOut({ listings, subjects, on, rules: profile.registry.listings })
  const freshness = checkAll(tasks.map((task) => freshnessOf(campaign, task)))
  const { pools: rules } = profile.registry
  const rows = new Set(tasks.map(({ row }) => row.number))
  const once = new Set<number>()
  const early: readonly CampaignFrameRefusal[] = [
    ...(rules !== null && campaign.pools === undefined ? [{ _tag: 'PoolBookMissing' } as const] : []),
    ...[...draws.map(({ row }) => row), ...subjectWaivers.map(({ row }) => row)].flatMap((row) =>
      rows.has(row) ? [] : [{ _tag: 'ChoiceForNoRow', row } as const]
    ),
    ...draws.flatMap(({ row }) => {
      const twice = once.has(row)
      once.add(row)
      return twice ? [{ _tag: 'RowChosenTwice', row } as const] : []
    }),
    ...reasonsOf(ledger),
    ...reasonsOf(regions),
    ...reasonsOf(listed),
    ...lateFrame(campaign),
    ...distinct(reasonsOf(freshness))
  ]
  if (
    ledger._tag === 'Left' ||
    regions._tag === 'Left' ||
    listed._tag === 'Left' ||
    freshness._tag === 'Left' ||
    early.length > 0
  )
    return acceptUnless(early, () => ({ frames: [], freshness: [] }))
  const pools: FramePools | null =
    rules === null || campaign.pools === undefined ? null : { rules, standings: standingsOn(campaign.pools, on) }
  const registries = byRegistry(subjects)
  const made = checkAll(
    tasks.map((task) =>
      makeFrame({
        task,
        draw: drawPlanOf(campaign, task),
        registries,
        regions: regions.right,
        rules: profile.frame,
        ledger: ledger.right,
        quiet: profile.calendar.quiet,
        pools,
        listed: listed.right,
        waivers: subjectWaivers
          .filter(({ row }) => row === task.row.number)
          .map(({ subject, reason, approver }) => ({ subject, reason, approver }))
      })
    )
  )
  if (made._tag === 'Left') return made
  const proposersOf = new Map<Name, readonly Name[]>(
    (campaign.pools?.records ?? []).flatMap((record) =>
      record._tag === 'Placed' ? [[record.subject, record.proposers] as const] : []
    )
  )
  const frames = made.right.map((frame, i): CampaignFrame => {
    const task = tasks[i] as Task
    const found = pools === null ? [] : poolsIn(frame, pools)
    const pool = found.length === 1 ? (found[0] ?? null) : null
    return {
      ...frame,
      organiser: drawPlanOf(campaign, task).organiser,
      window: openWindow(campaign, task, frame, pools),
      pool,
      mixed: found.length > 1 ? found : [],
      proposers: proposersWithin(task, frame, proposersOf),
      cap: pools === null ? null : pool === null ? capOfNobody(pools) : capOfPool(pools, pool)
    }
  })
  const closed = frames.flatMap(({ tables, window }, i): readonly CampaignFrameRefusal[] =>
    isClosed(tasks[i] as Task, tables, window)
      ? [{ _tag: 'NoCommonOpenDay', row: (tasks[i] as Task).row.number, draw: tables.name }]
      : []
  )
  const mixed = frames.flatMap(({ tables, mixed: found }, i): readonly CampaignFrameRefusal[] =>
    found.length === 0 || rules === null
      ? []
      : [
          {
            _tag: 'PoolsMixed',
            row: (tasks[i] as Task).row.number,
            draw: tables.name,
            pools: found,
            basis: rules.classPools.basis
          }
        ]
  )
  return acceptUnless([...closed, ...mixed], () => ({ freshness: freshness.right, frames }))
}

// A list that departments of many rows share is told once.
const distinct = <R>(reasons: readonly R[]): readonly R[] => [
  ...new Map(reasons.map((reason) => [JSON.stringify(reason), reason] as const)).values()
]

const END = lastOfMonth(YEARS.last, 12)
const CHINA = 8 * 3600
const DAY = 86_400

// The day in China on which the notice closes: nobody is drawn before. A moment that is none is refused with the notice.
function closingDay({ notice }: CampaignPlan): CivilDate | null {
  const { closes } = notice
  if (typeof closes !== 'string' || !isTime(closes)) return null
  const day = addDays(orThrow(parseDate('1970-01-01')), Math.floor((secondsOf(closes) + CHINA) / DAY))
  return day._tag === 'Left' ? null : day.right
}

function lateFrame(campaign: CampaignPlan): readonly CampaignRefusal[] {
  const closes = closingDay(campaign)
  return closes !== null && campaign.on > closes ? [{ _tag: 'FrameAfterClosing', on: campaign.on, closes }] : []
}

// A row without any day is refused for that.
const isClosed = ({ row }: Task, { frame }: MadeFrame['tables'], window: Window): boolean =>
  frame.length > 0 && row.window.length > 0 && window.length === 0

// A visit may be on any day of its task after the draw, so a day that is quiet for one subject of the frame is none for the task.
function openWindow(campaign: CampaignPlan, task: Task, { tables }: MadeFrame, pools: FramePools | null): Window {
  const { profile, plan, subjects } = campaign
  const { quiet } = profile.calendar
  const left = intersection(task.row.window, [{ from: closingDay(campaign) ?? campaign.on, to: END }])
  if (quiet.length === 0) return left
  const named = new Set(quiet.flatMap(({ groups }) => groups ?? []))
  const inside = new Set(tables.frame.map(({ id }) => id))
  const met = new Map<string, readonly Name[]>()
  for (const subject of subjects) {
    if (!inside.has(subject.id)) continue
    const groups = groupsOf(subject, pools?.standings.get(subject.id)?.pool ?? null).filter((group) => named.has(group))
    met.set(groups.join('\n'), groups)
  }
  const { kind } = drawPlanOf(campaign, task)
  return [...met.values()].reduce((window, groups) => {
    const open = openDaysOf(quiet, { groups, kind, way: 'random' }, plan.year)
    // Days left to choice were refused with the frame.
    return open._tag === 'Left' ? window : intersection(window, open.right)
  }, left)
}

/** What the rules of a pool forbid: asked of each task whose whole frame is one pool. 全部对象同属一类库的任务须遵守该库规定。 @since 0.1.0 */
export const poolTroubles = (
  tasks: readonly Task[],
  frames: readonly CampaignFrame[],
  sizes: readonly { readonly strata: readonly SizedStratum[] }[],
  rules: PoolRules | null
): readonly PoolTaskRefusal[] =>
  tasks.flatMap(({ row }, i): readonly PoolTaskRefusal[] => {
    const frame = frames[i]
    if (frame === undefined || frame.pool === null) return []
    const { pool, organiser, proposers, tables } = frame
    const departments = [row.initiator, ...row.partners]
    const strata = sizes[i]?.strata ?? []
    const size = strata.reduce((sum, stratum) => sum + stratum.size, 0)
    // One of a pool too small for its cap is the reading of small registries, which the evidence of its size states.
    const small = strata.some(({ evidence }) => evidence.some(({ _tag }) => _tag === 'SmallRegistry'))
    const task = { pool, organiser, departments, rows: tables.frame.length, size, proposers }
    return reasonsOf(checkPoolTask({ task, rules })).filter(({ _tag }) => _tag !== 'PoolSizeOverCap' || !small)
  })

const EVERYBODY = orThrow(parseRatio('100%'))

// The cap of a pool goes before that of its item's class; a pool that is left to its organiser has none of its own.
function capOfPool({ rules }: FramePools, pool: Pool): GeneralCap | null {
  const { value, basis } = rules.pools[pool].ratio
  if (value._tag === 'OwnChoice') return null
  const ratio = value._tag === 'AtMost' ? value.ratio : EVERYBODY
  return { value: ratio, basis, strict: false, waivable: false }
}

// Of nobody, nobody can be drawn: no number is to be decided for that.
const capOfNobody = ({ rules }: FramePools): GeneralCap => ({
  value: EVERYBODY,
  basis: rules.rest.basis,
  strict: false,
  waivable: false
})

function poolsIn({ tables }: MadeFrame, { standings }: FramePools): readonly (Pool | null)[] {
  const found = new Set(tables.frame.map(({ id }) => standings.get(id)?.pool ?? null))
  return [...POOLS, null].filter((pool) => found.has(pool))
}

// Who moved into a pool by a finding was proposed by nobody.
function proposersWithin(
  { row }: Task,
  { tables }: MadeFrame,
  proposersOf: ReadonlyMap<Name, readonly Name[]>
): readonly Name[] {
  const departments = [row.initiator, ...row.partners]
  const all = tables.frame.map(({ id }) => proposersOf.get(id) ?? [])
  const others = all.filter((proposers) => !proposers.some((one) => departments.includes(one))).flat()
  if (others.length > 0) return [...new Set(others)]
  const own = departments.filter((department) => all.some((proposers) => proposers.includes(department)))
  return own.length > 0 ? own : departments
}

const choiceOf = ({ draws = [] }: CampaignPlan, { row }: Task): DrawChoice =>
  draws.find((choice) => choice.row === row.number) ?? { row: row.number }

function drawPlanOf(campaign: CampaignPlan, task: Task): DrawPlan {
  const { row } = task
  const choice = choiceOf(campaign, task)
  return {
    on: campaign.on,
    kind: choice.kind ?? row.kind ?? (row.class === 'general' ? 'daily' : 'special'),
    ground: choice.ground ?? null,
    task: choice.task ?? row.task ?? 'planned',
    organiser: choice.organiser ?? row.lead ?? row.initiator,
    conditions: choice.conditions ?? [],
    raise: choice.raise ?? null,
    riskWaiver: choice.riskWaiver ?? null
  }
}

const freshnessOf = (
  { profile, on, refreshes = [], drawnBefore }: CampaignPlan,
  { row }: Task
): Checked<FreshnessRefusal, Freshness> =>
  checkFreshness({
    draw: { on, departments: [row.initiator, ...row.partners], previous: drawnBefore ?? null },
    refreshes,
    rules: profile.registry.freshness,
    terms: profile.calendar.terms
  })
