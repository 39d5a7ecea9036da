/* One campaign from checklist to verified record: announce, conduct, verify. Read this first. */

import {
  assignOfficers,
  checkAssignment,
  checkStaff,
  staffCodec,
  staffDigest,
  staffOf,
  type AssignmentBreach,
  type AssignRefusal,
  type Assignment,
  type Relation,
  type Staff,
  type StaffRefusal,
  type StaffRoster
} from './assign/index.js'
import { isOnList, printItemKey, type Checklist, type ItemKey } from './checklist/index.js'
import {
  checkRounds,
  differencesOf,
  drawUnits,
  verifyRecord,
  writeNotice,
  type BeaconChain,
  type DrawInput,
  type DrawOrder,
  type DrawRecord,
  type DrawRefusal,
  type Notice,
  type NoticeDraft,
  type Published,
  type Verification,
  type WrongRound
} from './draw/index.js'
import { byRegistry, frameOf, type DrawTables } from './frame/index.js'
import {
  acceptUnless,
  checkAll,
  closed,
  decode,
  jsonObjectCodec,
  membersOf,
  nameCodec,
  reasonsOf,
  refuseAll,
  type Checked,
  type Json,
  type JsonObject,
  type Malformed,
  type Messages,
  type Name,
  type Plain
} from './kernel/index.js'
import {
  announcedTasksCodec,
  mergeVisits,
  type AnnouncedTask,
  type Area,
  type MergeRefusal,
  type Merging
} from './merge/index.js'
import {
  planTasks,
  sizeTask,
  type Decision,
  type Plan,
  type SizedStratum,
  type SizeRefusal,
  type Task,
  type TaskRefusal,
  type Waiver
} from './plan/index.js'
import type { Profile } from './profile/index.js'
import type { Officer, RegionCode, Subject } from './registry/index.js'

/** Everything a campaign is announced from. 发布一次抽查活动所需的全部内容。 @since 0.1.0 */
export type CampaignPlan = {
  readonly profile: Profile
  readonly checklist: Checklist
  readonly plan: Plan
  /** One for every row of the plan. 计划每行一项决定。 */
  readonly decisions: readonly Decision[]
  readonly waivers: readonly Waiver[]
  readonly subjects: readonly Subject[]
  readonly officers: readonly Officer[]
  readonly relations: readonly Relation[]
  /** Under which the prefecture's own officers stand. 州本级人员所用的地区代码。 */
  readonly prefecture: RegionCode
  /** Parameters of the beacons' chains; a beacon of another chain is not checked here. 信标链参数；其他链的信标在此不核对。 */
  readonly chains: readonly BeaconChain[]
  /** Everything of the notice that is not drawn from the plan. 公告中不出自计划的其余内容。 */
  readonly notice: Omit<NoticeDraft, 'draws' | 'staff'>
}

/** What is published before any value exists, and what was decided on the way. 在任何取值产生之前公布的内容及形成依据。 @since 0.1.0 */
export type Announcement = {
  readonly notice: Notice
  readonly tables: readonly DrawTables[]
  readonly staff: Staff
  readonly sizes: readonly { readonly draw: Name; readonly strata: readonly SizedStratum[] }[]
  readonly roster: StaffRoster
}

/** An item of the plan is not on the checklist: no check outside the list. 计划事项不在清单内：清单之外无检查。 @since 0.1.0 */
export type ItemNotListed = { readonly _tag: 'ItemNotListed'; readonly row: number; readonly key: ItemKey }

/** The staff is not the one the notice bound. 人员名册不是公告所绑定的名册。 @since 0.1.0 */
export type StaffDiffers = { readonly _tag: 'StaffDiffers'; readonly noticed: string | null; readonly given: string }

/** The words for what only the campaign refuses. 活动层面拒绝理由的文本。 @since 0.1.0 */
export const campaignMessages: Messages<ItemNotListed | StaffDiffers> = {
  ItemNotListed: {
    zh: ({ row, key }) => `计划第 ${String(row)} 行的事项不在清单内（清单之外无检查）：${printItemKey(key)}`,
    en: ({ row, key }) =>
      `row ${String(row)} of the plan is not on the checklist (no check outside the list): ${printItemKey(key)}`
  },
  StaffDiffers: {
    zh: ({ noticed, given }) => `人员名册与公告不符：公告 ${String(noticed)}，实为 ${given}`,
    en: ({ noticed, given }) => `the staff differ from the notice: noticed ${String(noticed)}, given ${given}`
  }
}

/** Why a campaign cannot be announced. 不能发布的理由。 @since 0.1.0 */
export type AnnounceRefusal = TaskRefusal | SizeRefusal | ItemNotListed | StaffRefusal | WrongRound | DrawRefusal

/** Why a campaign cannot be conducted. 不能实施的理由。 @since 0.1.0 */
export type ConductRefusal = DrawRefusal | StaffRefusal | StaffDiffers | MergeRefusal | AssignRefusal

/**
 * Announces a campaign: tasks, frames, sizes and staff become one notice, before any value exists. 发布抽查公告：任务、抽样框、数量与人员名册先于任何取值固定。
 *
 * @returns what is to be published and stored; refuses with every reason of the stage that fails
 * @basis 临夏州市场监管细则 第十二条、第十三条；临夏州部门联合细则 第十四条、第十九条
 * @since 0.1.0
 */
export function announce(input: CampaignPlan): Checked<AnnounceRefusal, Announcement> {
  const { profile, plan, subjects } = input
  const tasks = planTasks(input)
  if (tasks._tag === 'Left') return tasks
  const registries = byRegistry(subjects)
  const tables = tasks.right.map((task) => frameOf(task, registries))
  const sizes = checkAll(tasks.right.map((task, i) => sizesOf(task, tables[i], input)))
  const roster = staffOf({ ...input, areas: areasOf(subjects, tables), rules: profile.assign })
  const early = [...unlisted(plan, input.checklist), ...reasonsOf(sizes), ...reasonsOf(roster)]
  if (sizes._tag === 'Left' || roster._tag === 'Left' || early.length > 0) return refuseAll(early)
  const { staff } = roster.right
  const notice = writeNotice({
    ...input.notice,
    staff: { digest: staffDigest(staff) },
    more: { ...input.notice.more, campaign: campaignMember(tasks.right, sizes.right, input) },
    draws: tasks.right.flatMap((task, i) => orderOf(task, tables[i], sizes.right[i]?.strata ?? []))
  })
  if (notice._tag === 'Left') return notice
  return acceptUnless(checkRounds(notice.right, input.chains).wrong, () => ({
    notice: notice.right,
    tables,
    staff,
    sizes: sizes.right,
    roster: roster.right
  }))
}

/** A notice with all that was published with it and of its sources. 公告、随公告公布的内容及各来源取值。 @since 0.1.0 */
export type CampaignInput = DrawInput & { readonly staff: Staff }

/** Who is inspected, in which visits, by whom. 检查谁、合并为哪些上门检查、由谁检查。 @since 0.1.0 */
export type Campaign = { readonly record: DrawRecord; readonly visits: Merging; readonly teams: Assignment }

/**
 * Conducts an announced campaign: the record, the visits and the teams follow from what is public. 实施抽查：记录、上门检查与检查组均由已公开的内容得出。
 *
 * @returns the same for everyone who has the notice, its tables, the staff and the values; refuses with every reason of the stage that fails
 * @basis 临夏州市场监管细则 第十三条、第十四条；临夏州部门联合细则 第十九条至第二十三条
 * @since 0.1.0
 */
export function conduct(input: Plain<CampaignInput>): Checked<ConductRefusal, Campaign> {
  const record = drawUnits(input)
  const staff = readStaff(membersOf(input)['staff'])
  const early = [...reasonsOf(record), ...reasonsOf(staff)]
  if (record._tag === 'Left' || staff._tag === 'Left') return refuseAll(early)
  return teamsOf(record.right, staff.right)
}

/** What a verification of a whole campaign found. 对整个抽查活动的核验结果。 @since 0.1.0 */
export type CampaignVerification = Omit<Verification, 'differences'> & {
  readonly differences: readonly (Verification['differences'][number] | ConductRefusal | AssignmentBreach)[]
}

/**
 * Computes a campaign again and reports every difference by place, in the record, the visits and the teams. 重算整个抽查活动，逐处报告记录、上门检查与检查组的差异。
 *
 * Teams are looked at twice: made again from the seed, and held against the rules by code that shares nothing with the maker.
 *
 * @param input.record of unknown origin, as are `staff`, `visits` and `teams`
 * @basis 临夏州府发〔2019〕56号 三（一）
 * @since 0.1.0
 */
export function verify(input: {
  readonly record: unknown
  readonly tables: Plain<readonly DrawTables[]>
  readonly staff: unknown
  readonly visits: unknown
  readonly teams: unknown
  readonly published: Plain<Published>
}): CampaignVerification {
  const found = verifyRecord(input)
  if (!found.computed) return found
  const staff = readStaff(input.staff)
  const made = staff._tag === 'Left' ? staff : teamsOf(found.computed, staff.right)
  if (made._tag === 'Left' || staff._tag === 'Left')
    return { ...found, differences: [...found.differences, ...reasonsOf(made)] }
  const { visits, teams } = made.right
  return {
    ...found,
    differences: [
      ...found.differences,
      ...differencesOf(visits as unknown as Json, input.visits, '/visits'),
      ...differencesOf(teams as unknown as Json, input.teams, '/teams'),
      ...checkAssignment({ visits: visits.visits, staff: staff.right, assignment: teams })
    ]
  }
}

function teamsOf(record: DrawRecord, staff: Staff): Checked<ConductRefusal, Campaign> {
  const tasks = tasksOf(record.notice)
  const [noticed, given] = [record.notice.staff?.digest ?? null, staffDigest(staff)]
  const differs: readonly StaffDiffers[] = noticed === given ? [] : [{ _tag: 'StaffDiffers', noticed, given }]
  if (tasks._tag === 'Left' || differs.length > 0) return refuseAll([...reasonsOf(tasks), ...differs])
  const visits = mergeVisits({ record, tasks: tasks.right, areas: staff.areas })
  if (visits._tag === 'Left') return visits
  const teams = assignOfficers({ visits: visits.right.visits, staff, record })
  return teams._tag === 'Left' ? teams : acceptUnless([], () => ({ record, visits: visits.right, teams: teams.right }))
}

function readStaff(staff: unknown): Checked<Malformed | StaffRefusal, Staff> {
  const shape = decode(staffCodec, '/staff')(staff)
  return shape._tag === 'Left' ? shape : checkStaff(shape.right)
}

const campaignCodec = closed('Campaign', {
  profile: nameCodec,
  readings: jsonObjectCodec(2),
  tasks: announcedTasksCodec,
  sizes: jsonObjectCodec(10)
})

/** The tasks that a notice announced. 公告所发布的任务。 @since 0.1.0 */
export function tasksOf(notice: Notice): Checked<Malformed, readonly AnnouncedTask[]> {
  const campaign = decode(campaignCodec, '/notice/more/campaign')(notice.more['campaign'])
  return campaign._tag === 'Left' ? campaign : acceptUnless([], () => campaign.right.tasks)
}

function campaignMember(
  tasks: readonly Task[],
  sizes: Announcement['sizes'],
  { profile, prefecture }: CampaignPlan
): JsonObject {
  const announced = tasks.map(({ name, row }): AnnouncedTask => ({
    draw: name,
    departments: [row.initiator, ...row.partners],
    levels: row.levels,
    prefecture,
    window: row.window
  }))
  const { smallRegistry, capOver, coverageOver } = profile.plan
  return {
    profile: profile.name,
    readings: { smallRegistry, capOver, coverageOver },
    tasks: announced as unknown as Json,
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
  tables: DrawTables | undefined,
  { profile, waivers }: CampaignPlan
): Checked<SizeRefusal, Announcement['sizes'][number]> {
  const rows = new Map<string, number>()
  for (const { stratum } of tables?.frame ?? []) rows.set(stratum, (rows.get(stratum) ?? 0) + 1)
  const waiver = waivers.find(({ row }) => row === task.row.number) ?? null
  const sized = sizeTask({ task, rowsIn: (stratum) => rows.get(stratum) ?? 0, rules: profile.plan, waiver })
  return sized._tag === 'Left' ? sized : acceptUnless([], () => ({ draw: task.name, strata: sized.right }))
}

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

const unlisted = (plan: Plan, checklist: Checklist): readonly ItemNotListed[] => {
  const isListed = isOnList(checklist)
  return plan.rows.flatMap(({ number, domain, initiator, item, objects }): readonly ItemNotListed[] => {
    const key = { domain, initiator, item, objects }
    return isListed(key) ? [] : [{ _tag: 'ItemNotListed', row: number, key }]
  })
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
