/* 发布: the first of two steps. Tasks, frames, sizes and staff are fixed and published before any value exists.
   临夏州市场监管系统细则 第十二条、第十三条; 临夏州部门联合细则 第十四条、第十九条. */

import { staffDigest, staffOf, type AssignRules, type Staff, type StaffRoster } from '../assign/index.js'
import { checkChecklist, itemOf, type Checklist, type ChecklistFinding } from '../checklist/index.js'
import { checkRounds, noticeDigest, writeNotice, type DrawOrder, type Notice } from '../draw/index.js'
import type { DrawTables } from '../frame/index.js'
import {
  accept,
  acceptUnless,
  canonicalJson,
  checkAll,
  compareUtf8,
  decode,
  reasonsOf,
  refuseAll,
  settle,
  sha256Text,
  type Checked,
  type Json,
  type JsonObject,
  type Name,
  type Plain
} from '../kernel/index.js'
import { checkAgreements, mergeVisits, type AnnouncedTask, type Area, type MergeRules } from '../merge/index.js'
import {
  openSizes,
  planTasks,
  sizeTask,
  strayWaivers,
  type Plan,
  type SizedStratum,
  type SizeRefusal,
  type Task
} from '../plan/index.js'
import { isInForce, readingsOf, type Profile } from '../profile/index.js'
import type { Freshness, RegionCode, Subject } from '../registry/index.js'
import { campaignPlanCodec } from './codec.js'
import type { AnnounceRefusal, CampaignRefusal } from './error.js'
import { framesOf, poolTroubles, type CampaignFrame } from './frames.js'
import type { CampaignPlan } from './input.js'
import { idleWidenings, strangers } from './stray.js'

/** What is published before any value exists, and what was decided on the way. 在任何取值产生之前公布的内容及形成依据。 @since 0.1.0 */
export type Announcement = {
  readonly notice: Notice
  readonly tables: readonly DrawTables[]
  readonly staff: Staff
  readonly sizes: readonly { readonly draw: Name; readonly strata: readonly SizedStratum[] }[]
  readonly roster: StaffRoster
  /** How each frame came about. 各抽样框的形成依据。 */
  readonly frames: readonly CampaignFrame[]
  /** What each draw's lists rest on, and what was never kept up. 各次抽取所依据的更新记录及有待完善之处。 */
  readonly freshness: readonly Freshness[]
  /** What is to be mended in the checklist. 清单有待完善之处。 */
  readonly findings: readonly ChecklistFinding[]
}

/**
 * Announces a campaign: tasks, frames, sizes and staff become one notice, before any value exists. 发布抽查公告：任务、抽样框、数量与人员名册先于任何取值固定。
 *
 * @returns what is to be published and stored; refuses with every reason of the stage that fails
 * @basis 临夏州市场监管系统细则 第十二条、第十三条；临夏州部门联合细则 第十四条、第十九条
 * @since 0.1.0
 */
export function announce(campaign: Plain<CampaignPlan>): Checked<AnnounceRefusal, Announcement> {
  const read = decode(campaignPlanCodec)(campaign)
  if (read._tag === 'Left') return read
  const input = read.right
  const { profile, plan, subjects, waivers } = input
  const conditioned = (input.draws ?? []).flatMap(({ row, conditions = [] }) =>
    conditions.map(({ stratum }) => ({ row, stratum }))
  )
  const tasks = planTasks({ ...input, conditioned })
  const merge = settle<MergeRules, 'period' | 'joint' | 'agreement'>('merge', profile.merge, MERGE_QUESTIONS)
  const assign = settle<AssignRules, keyof AssignRules>('assign', profile.assign, ASSIGN_QUESTIONS)
  const open = [...reasonsOf(merge), ...reasonsOf(assign)]
  if (tasks._tag === 'Left' || merge._tag === 'Left' || assign._tag === 'Left')
    return refuseAll([...reasonsOf(tasks), ...open, ...openSizesOf(tasks, profile)])
  const made = framesOf(input, tasks.right)
  const strayRows = rowTroubles(plan, input.checklist)
  if (made._tag === 'Left') return refuseAll([...strayRows, ...made.left])
  const { frames } = made.right
  const tables = frames.map((frame) => frame.tables)
  const sizes = checkAll(tasks.right.map((task, i) => sizesOf(task, frames[i], input)))
  const roster = staffOf({
    ...input,
    areas: areasOf(subjects, tables),
    rules: assign.right,
    choices: input.teams,
    groups: input.groups ?? [],
    neighbours: input.neighbours ?? [],
    widenings: input.widenings ?? [],
    lastPairs: input.lastPairs ?? [],
    carried: input.carried ?? []
  })
  const announced = tasks.right.map((task, i) => announcedTask(task, frames[i], input.prefecture))
  const agreements = checkAgreements({ tasks: announced, agreements: input.agreements, rules: merge.right })
  const known = new Set(subjects.map(({ id }) => id))
  const checklist = checkChecklist({ checklist: input.checklist, rules: profile.checklist })
  const early = [
    ...(isInForce(profile.validity)(input.on)
      ? []
      : [{ _tag: 'ProfileNotInForce', profile: profile.name, on: input.on, ...profile.validity } as const]),
    ...reasonsOf(checklist),
    ...strayRows,
    ...repeatsIn(subjects.map(({ id }) => id)).map((id) => ({ _tag: 'SubjectTwice', id }) as const),
    ...strangers('/relations', input.relations, known),
    ...strangers('/lastPairs', input.lastPairs ?? [], known),
    ...strangers('/recognised', input.recognised ?? [], known),
    ...idleWidenings(input, announced),
    ...reasonsOf(agreements),
    ...strayWaivers(plan, waivers),
    ...reasonsOf(sizes),
    ...(sizes._tag === 'Left' ? [] : poolTroubles(tasks.right, frames, sizes.right, profile.registry.pools)),
    ...reasonsOf(roster)
  ]
  const refused =
    checklist._tag === 'Left' || sizes._tag === 'Left' || roster._tag === 'Left' || agreements._tag === 'Left'
  if (refused || early.length > 0) return refuseAll(early)
  const { staff } = roster.right
  const recognised = [...(input.recognised ?? [])].sort(
    (a, b) => compareUtf8(a.draw, b.draw) || compareUtf8(a.subject, b.subject)
  )
  const notice = writeNotice({
    ...input.notice,
    staff: { digest: staffDigest(staff) },
    more: {
      ...input.notice.more,
      campaign: {
        ...campaignMember(tasks.right, announced, sizes.right, input),
        merge: merge.right,
        frames: frames.map(frameMember),
        agreements: agreements.right,
        recognised
      }
    },
    draws: tasks.right.flatMap((task, i) => orderOf(task, tables[i], sizes.right[i]?.strata ?? []))
  })
  if (notice._tag === 'Left') return notice
  // What merging would refuse after the values are known is refused now: a merge with nobody drawn yet.
  const undrawn = {
    noticeDigest: noticeDigest(notice.right),
    draws: announced.map(({ draw }) => ({ name: draw, strata: [] }))
  }
  const given = { record: undrawn, tasks: announced, recognised: input.recognised ?? [] }
  const late = reasonsOf(mergeVisits({ records: [given], areas: staff.areas, rules: merge.right }))
  if (late.length > 0) return refuseAll(late)
  return acceptUnless(checkRounds(notice.right, input.chains).wrong, () => ({
    notice: notice.right,
    tables,
    staff,
    sizes: sizes.right,
    roster: roster.right,
    frames,
    freshness: made.right.freshness,
    findings: checklist.right.findings
  }))
}

const MERGE_QUESTIONS = ['period', 'joint', 'agreement'] as const
const ASSIGN_QUESTIONS = [
  'officersPerVisit',
  'officersPerDepartment',
  'leaders',
  'head',
  'experts',
  'jointRegistry',
  'widen'
] as const

const announcedTask = (
  { name, row, registry, team }: Task,
  frame: CampaignFrame | undefined,
  prefecture: RegionCode
): AnnouncedTask => ({
  draw: name,
  item: { domain: row.domain, initiator: row.initiator, item: row.item, objects: row.objects },
  population: registry,
  departments: [row.initiator, ...row.partners],
  levels: row.levels,
  prefecture,
  window: frame?.window ?? row.window,
  qualifications: [...team.qualifications].sort(compareUtf8),
  experts: [...team.experts].sort((a, b) => compareUtf8(a.specialty, b.specialty))
})

function campaignMember(
  tasks: readonly Task[],
  announced: readonly AnnouncedTask[],
  sizes: Announcement['sizes'],
  { profile, plan }: CampaignPlan
): JsonObject {
  return {
    profile: { name: profile.name, digest: sha256Text(canonicalJson(profile)) },
    plan: { title: plan.title, year: plan.year },
    readings: readingsOf(profile),
    rows: tasks.map(({ name, row }) => ({ draw: name, row: row.number, class: row.class })),
    tasks: announced,
    sizes: Object.fromEntries(
      sizes.map(({ draw, strata }) => [
        draw,
        Object.fromEntries(strata.map(({ name, evidence }) => [name, evidence as unknown as Json]))
      ])
    )
  }
}

function sizesOf(
  task: Task,
  frame: CampaignFrame | undefined,
  { profile, waivers }: CampaignPlan
): Checked<SizeRefusal, Announcement['sizes'][number]> {
  const rows = new Map<string, number>()
  for (const { stratum } of frame?.tables.frame ?? []) rows.set(stratum, (rows.get(stratum) ?? 0) + 1)
  const waiver = waivers.find(({ row }) => row === task.row.number) ?? null
  const rules = frame?.cap ? { ...profile.plan, generalCap: frame.cap } : profile.plan
  const sized = sizeTask({ task, rowsIn: (stratum) => rows.get(stratum) ?? 0, rules, waiver })
  return sized._tag === 'Left' ? sized : accept({ draw: task.name, strata: sized.right })
}

// Under pools the cap of a row is known with its frame only.
const openSizesOf = (tasks: Checked<unknown, readonly Task[]>, { plan, registry }: Profile): readonly SizeRefusal[] =>
  tasks._tag === 'Left' || registry.pools !== null ? [] : openSizes(tasks.right, plan)

const orderOf = (task: Task, tables: DrawTables | undefined, sized: readonly SizedStratum[]): readonly DrawOrder[] =>
  tables
    ? [
        {
          ...tables,
          population: task.registry,
          strata: sized.map(({ name, method, size, reserve, reason }) => ({ name, method, size, reserve, reason }))
        }
      ]
    : []

const frameMember = ({
  tables,
  direction,
  organiser,
  pool,
  excluded,
  lifted,
  waived,
  riskWaived
}: CampaignFrame): JsonObject => ({
  draw: tables.name,
  direction,
  organiser,
  pool,
  excluded,
  lifted: lifted.length,
  waived,
  riskWaived: riskWaived
})

function rowTroubles(plan: Plan, checklist: Checklist): readonly CampaignRefusal[] {
  const listed = itemOf(checklist)
  return plan.rows.flatMap((row): readonly CampaignRefusal[] => {
    const { number, domain, initiator, item, objects, partners, window } = row
    const key = { domain, initiator, item, objects }
    const found = listed(key)
    const outside = window.some(
      ({ from, to }) => !from.startsWith(String(plan.year)) || !to.startsWith(String(plan.year))
    )
    return [
      ...(found ? [] : [{ _tag: 'ItemNotListed', row: number, key } as const]),
      ...(found && found.class !== row.class
        ? [{ _tag: 'ItemClassDiffers', row: number, planned: row.class, listed: found.class } as const]
        : []),
      ...repeatsIn([initiator, ...partners]).map((department) => {
        return { _tag: 'DepartmentTwice', row: number, department } as const
      }),
      ...(outside ? [{ _tag: 'WindowOutsideYear', row: number, year: plan.year } as const] : [])
    ]
  })
}

function repeatsIn<A>(list: readonly A[]): readonly A[] {
  const seen = new Set<A>()
  const repeated = new Set<A>()
  for (const entry of list) {
    if (seen.has(entry)) repeated.add(entry)
    seen.add(entry)
  }
  return [...repeated]
}

// Only who can be drawn needs a region: the staff says nothing of anybody else.
function areasOf(subjects: readonly Subject[], tables: readonly DrawTables[]): readonly Area[] {
  const drawable = new Set(tables.flatMap(({ frame }) => frame.map(({ id }) => id)))
  const areas = new Map<RegionCode, Name[]>()
  for (const { id, region } of subjects) {
    if (!drawable.delete(id)) continue
    const known = areas.get(region)
    if (known) known.push(id)
    else areas.set(region, [id])
  }
  return [...areas].map(([region, ids]) => ({ region, subjects: ids }))
}
