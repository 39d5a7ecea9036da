/* 立卷: the first steps of a campaign's trail follow from what was announced and conducted, up to the dispatch of visits.
   临夏州部门联合细则 第五条、第二十三条; 临夏州实施意见 三（一）. */

import { assignmentDigest, type StaffOfficer, type Team } from '../assign/index.js'
import { noticeDigest, recordDigest } from '../draw/index.js'
import { dispatchOf, printVisitKey } from '../inspect/index.js'
import {
  accept,
  canonicalJson,
  compareUtf8,
  sha256Text,
  type Checked,
  type Json,
  type Malformed,
  type Name
} from '../kernel/index.js'
import { byVisit, type AnnouncedTask, type Visit } from '../merge/index.js'
import type { Act, Level } from '../plan/index.js'
import { standingsOn, type Officer, type RegionCode } from '../registry/index.js'
import type { CampaignTask, TrailStep, WitnessKind } from '../trail/index.js'
import type { Announcement } from './announce.js'
import { announcedIn, type Campaign } from './conduct.js'
import type { CampaignPlan } from './input.js'

/** Who took each opening step, and on which day. 立卷各步骤的行为人与日期。 @since 0.1.0 */
export type OpeningActs = {
  readonly list: Act
  readonly plan: Act
  readonly tasks: Act
  readonly registries: Act
  readonly notice: Act
  readonly commitments: Act
  readonly draw: Act
  readonly match: Act
  readonly lock: Act
}

/** Whose batch a task is. 任务属于哪一层级、哪一地区的批次。 @since 0.1.0 */
export type BatchPlace = { readonly task: Name; readonly level: Level; readonly region: RegionCode }

/** What the opening of a trail is made from. 立卷所需的内容。 @since 0.1.0 */
export type OpeningInput = {
  readonly plan: CampaignPlan
  readonly announcement: Pick<Announcement, 'notice' | 'staff'>
  readonly campaign: Campaign
  readonly acts: OpeningActs
  /** The name of the plan in the trail, and which version of list and plan they are. 计划在留痕中的名称，清单与计划的版本号。 */
  readonly planName: Name
  readonly versions: { readonly list: number; readonly plan: number }
  readonly channels: { readonly plan: readonly Name[]; readonly notice: readonly Name[] }
  readonly witnesses: readonly { readonly kind: WitnessKind; readonly name: Name }[]
  /** Tasks that are not the prefecture's own; every other one is. 非州本级的任务；未列出的均为州本级。 */
  readonly batches: readonly BatchPlace[]
}

/**
 * The steps of a campaign up to the lock of its teams, in an order that a trail takes. 活动自清单至名单锁定的各步骤，按留痕可接受的次序。
 *
 * Digests are those of the published files: of the checklist's, the plan's and each department's officers' RFC 8785 form, of the
 * notice, the record and the teams. A registry is bound by the digests of the frames and exclusions that were made of it.
 * 各摘要即所公布文件的摘要；名录库以据其形成的抽样框与排除表的摘要固定。
 *
 * @returns refuses with `Malformed` where the notice tells nothing of its campaign
 * @basis 临夏州部门联合细则 第五条、第二十三条
 * @since 0.1.0
 */
export function openingSteps(input: OpeningInput): Checked<Malformed, readonly TrailStep[]> {
  const { plan, announcement, campaign, acts, versions, channels } = input
  const { notice } = announcement
  const announced = announcedIn(notice)
  if (announced._tag === 'Left') return announced
  const { tasks } = announced.right
  const names = tasks.map(({ draw }) => draw)
  // A witness may stay away; without a seal's commitment nothing is drawn.
  const committed = notice.sources
    .filter(({ kind }, i) => kind === 'seal' || (campaign.record.commitments[i] ?? null) !== null)
    .map(({ name }) => name)
  const record = recordDigest(campaign.record)
  const teams = assignmentDigest(campaign.teams)
  const served = countsBy(campaign.visits.visits.flatMap((visit) => visit.tasks.map(({ draw }) => draw)))
  const batches = new Map(input.batches.map((batch) => [batch.task, batch]))
  return accept([
    {
      _tag: 'AdoptList',
      ...acts.list,
      list: plan.checklist.name,
      version: versions.list,
      digest: digestOf(plan.checklist)
    },
    {
      _tag: 'AdoptPlan',
      ...acts.plan,
      plan: input.planName,
      version: versions.plan,
      digest: digestOf(plan.plan),
      channels: channels.plan
    },
    ...tasks.map((task): TrailStep => ({
      _tag: 'MakeCampaignTask',
      ...acts.tasks,
      ...campaignTaskOf(task, input, batches)
    })),
    ...registrySteps(input),
    ...officerSteps(input, tasks),
    {
      _tag: 'PublishNotice',
      ...acts.notice,
      notice: noticeDigest(notice),
      tasks: names,
      committed,
      channels: channels.notice
    },
    ...commitmentSteps(input),
    {
      _tag: 'DrawSubjects',
      ...acts.draw,
      notice: noticeDigest(notice),
      record,
      tasks: campaign.record.draws.map(({ name, strata }) => ({
        task: name,
        drawn: strata.reduce((sum, stratum) => sum + stratum.drawn.length, 0)
      })),
      witnesses: input.witnesses
    },
    {
      _tag: 'MatchOfficers',
      ...acts.match,
      teams,
      tasks: names.map((task) => ({ task, record, visits: served.get(task) ?? 0 }))
    },
    { _tag: 'LockTeams', ...acts.lock, teams, tasks: names }
  ])
}

/** What visits are dispatched from. 派发所需的内容。 @since 0.1.0 */
export type DispatchInput = {
  readonly plan: Pick<CampaignPlan, 'subjects' | 'officers' | 'pools'>
  readonly visits: readonly Visit[]
  /** As they stand on the day: after replacements, each of a visit given. 当日的检查组（更换之后）。 */
  readonly teams: readonly Team[]
  readonly act: Act
}

/**
 * One step a visit that has a team: it goes out with its tasks, officers and days. 为每次已有检查组的上门派发。
 *
 * A visit without a team, or to a subject that is not given, is left out. 未配备检查组、或对象未给出的上门不予派发。
 *
 * @returns by bytes of subject, then by ordinal
 * @basis 临夏州部门联合细则 第二十二条、第二十三条
 * @since 0.1.0
 */
export function dispatchSteps(input: DispatchInput): readonly TrailStep[] {
  const { plan, visits, act } = input
  const subjects = new Map(plan.subjects.map((subject) => [subject.id, subject]))
  const officers = new Map(plan.officers.map((officer) => [officer.id, officer]))
  const standings = plan.pools === undefined ? null : standingsOn(plan.pools, act.on)
  const teams = new Map(input.teams.map((team) => [printVisitKey(team), team]))
  return [...visits].sort(byVisit).flatMap((visit): readonly TrailStep[] => {
    const { subject: id, ordinal } = visit
    const team = teams.get(printVisitKey(visit))
    const subject = subjects.get(id)
    if (team === undefined || subject === undefined) return []
    const pool = standings?.get(id)?.pool ?? null
    const officerOf = (officer: Name): Officer | undefined => officers.get(officer)
    const dispatch = dispatchOf({ visit, team, subject, officerOf, way: 'random', pool })
    return [{ _tag: 'DispatchVisit', ...act, visit: { subject: id, ordinal }, dispatch }]
  })
}

const digestOf = (value: unknown): ReturnType<typeof sha256Text> => sha256Text(canonicalJson(value as Json))

function campaignTaskOf(
  { draw, item, departments, population, window, prefecture }: AnnouncedTask,
  { plan, planName }: OpeningInput,
  batches: ReadonlyMap<Name, BatchPlace>
): CampaignTask {
  const place = batches.get(draw)
  return {
    task: draw,
    item,
    departments,
    list: plan.checklist.name,
    plan: planName,
    way: 'random',
    level: place?.level ?? 'prefecture',
    region: place?.region ?? prefecture,
    registry: population,
    window
  }
}

function registrySteps({ announcement: { notice }, acts }: OpeningInput): readonly TrailStep[] {
  const draws = new Map<Name, { readonly rows: number; readonly tables: Json[] }>()
  for (const { name, population, frame, exclusions } of notice.draws) {
    const tables = { draw: name, frame: frame.digest, exclusions: exclusions.digest }
    const known = draws.get(population.name)
    if (known) known.tables.push(tables)
    else draws.set(population.name, { rows: population.rows, tables: [tables] })
  }
  return [...draws].map(([registry, { rows, tables }]) => ({
    _tag: 'EnterSubjects',
    ...acts.registries,
    registry,
    rows,
    digest: digestOf(tables)
  }))
}

// A department that has nobody to be matched says so: its list stands with no row, and its task can be announced all the same.
function officerSteps(
  { announcement: { staff }, acts }: OpeningInput,
  tasks: readonly AnnouncedTask[]
): readonly TrailStep[] {
  const byDepartment = new Map<Name, StaffOfficer[]>(
    tasks.flatMap(({ departments }) => departments.map((department) => [department, []]))
  )
  for (const officer of staff.officers) {
    const known = byDepartment.get(officer.department)
    if (known) known.push(officer)
    else byDepartment.set(officer.department, [officer])
  }
  return [...byDepartment]
    .sort(([a], [b]) => compareUtf8(a, b))
    .map(([department, officers]) => ({
      _tag: 'EnterOfficers',
      ...acts.registries,
      department,
      rows: officers.length,
      digest: digestOf(officers)
    }))
}

function commitmentSteps({ announcement: { notice }, campaign: { record }, acts }: OpeningInput): readonly TrailStep[] {
  const commitments = notice.sources.flatMap(({ name: source }, i) => {
    const digest = record.commitments[i] ?? null
    return digest === null ? [] : [{ source, digest }]
  })
  return commitments.length === 0
    ? []
    : [{ _tag: 'PublishCommitments', ...acts.commitments, notice: noticeDigest(notice), commitments }]
}

function countsBy(names: readonly Name[]): ReadonlyMap<Name, number> {
  const counts = new Map<Name, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
