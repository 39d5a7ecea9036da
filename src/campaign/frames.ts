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
import { acceptUnless, checkAll, orThrow, parseRatio, reasonsOf, type Checked, type Name } from '../kernel/index.js'
import type { GeneralCap, Task } from '../plan/index.js'
import {
  checkFreshness,
  checkPoolTask,
  listedOut,
  makeRegionTable,
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
  /** The row's days on which nobody in the frame is in a quiet period. 该行日期中，框内对象均不处于安静期的日期。 */
  readonly window: Window
  readonly pool: Pool | null
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
    ...new Set(reasonsOf(freshness))
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
    const pool = pools === null ? null : onlyPool(frame, pools)
    return {
      ...frame,
      organiser: drawPlanOf(campaign, task).organiser,
      window: openWindow(campaign, task, frame, pools),
      pool,
      proposers: [...new Set(frame.tables.frame.flatMap(({ id }) => proposersOf.get(id) ?? []))],
      cap: pools === null || pool === null ? null : capOfPool(pools, pool)
    }
  })
  const closed = frames.flatMap(({ tables, window }, i): readonly CampaignFrameRefusal[] =>
    isClosed(tasks[i] as Task, tables, window)
      ? [{ _tag: 'NoCommonOpenDay', row: (tasks[i] as Task).row.number, draw: tables.name }]
      : []
  )
  return acceptUnless(closed, () => ({ freshness: freshness.right, frames }))
}

// A row without any day is refused for that.
const isClosed = ({ row }: Task, { frame }: MadeFrame['tables'], window: Window): boolean =>
  frame.length > 0 && row.window.length > 0 && window.length === 0

// A visit may be on any day of its task, so a day that is quiet for one subject of the frame is none for the task.
function openWindow(campaign: CampaignPlan, task: Task, { tables }: MadeFrame, pools: FramePools | null): Window {
  const { profile, plan, subjects } = campaign
  const { quiet } = profile.calendar
  if (quiet.length === 0) return task.row.window
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
  }, task.row.window)
}

/** What the rules of a pool forbid: asked of each task whose whole frame is one pool. 全部对象同属一类库的任务须遵守该库规定。 @since 0.1.0 */
export const poolTroubles = (
  tasks: readonly Task[],
  frames: readonly CampaignFrame[],
  sizes: readonly { readonly strata: readonly { readonly size: number }[] }[],
  rules: PoolRules | null
): readonly PoolTaskRefusal[] =>
  tasks.flatMap(({ row }, i): readonly PoolTaskRefusal[] => {
    const frame = frames[i]
    if (frame === undefined || frame.pool === null) return []
    const { pool, organiser, proposers, tables } = frame
    const departments = [row.initiator, ...row.partners]
    const size = (sizes[i]?.strata ?? []).reduce((sum, stratum) => sum + stratum.size, 0)
    return reasonsOf(
      checkPoolTask({ task: { pool, organiser, departments, rows: tables.frame.length, size, proposers }, rules })
    )
  })

const EVERYBODY = orThrow(parseRatio('100%'))

// The cap of a pool goes before that of its item's class; a pool that is left to its organiser has none of its own.
function capOfPool({ rules }: FramePools, pool: Pool): GeneralCap | null {
  const { value, basis } = rules.pools[pool].ratio
  if (value._tag === 'OwnChoice') return null
  const ratio = value._tag === 'AtMost' ? value.ratio : EVERYBODY
  return { value: ratio, basis, strict: false, waivable: false }
}

function onlyPool({ tables }: MadeFrame, { standings }: FramePools): Pool | null {
  const found = new Set(tables.frame.map(({ id }) => standings.get(id)?.pool ?? null))
  const [pool = null] = found
  return found.size === 1 ? pool : null
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
