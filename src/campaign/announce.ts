/* 发布: the first of two steps. Tasks, frames, sizes and staff are fixed and published before any value exists.
   临夏州市场监管系统细则 第十二条、第十三条; 临夏州部门联合细则 第十四条、第十九条. */

import {
  staffDigest,
  staffOf,
  type LastPair,
  type Neighbours,
  type Relation,
  type RosterInput,
  type Staff,
  type StaffGroup,
  type StaffRoster,
  type TeamChoices,
  type Widening
} from '../assign/index.js'
import { checkChecklist, itemOf, type Checklist, type ChecklistFinding } from '../checklist/index.js'
import {
  checkRounds,
  noticeDigest,
  writeNotice,
  type BeaconChain,
  type DrawOrder,
  type Notice,
  type NoticeDraft
} from '../draw/index.js'
import { byRegistry, frameOf, type DrawTables } from '../frame/index.js'
import {
  accept,
  acceptUnless,
  checkAll,
  compareUtf8,
  decode,
  reasonsOf,
  refuseAll,
  type Checked,
  type Json,
  type JsonObject,
  type Name,
  type Plain
} from '../kernel/index.js'
import {
  checkAgreements,
  mergeVisits,
  type Agreement,
  type AnnouncedTask,
  type Area,
  type Recognition
} from '../merge/index.js'
import {
  planTasks,
  sizeTask,
  strayWaivers,
  type Decision,
  type Plan,
  type SizedStratum,
  type SizeRefusal,
  type Task,
  type Waiver
} from '../plan/index.js'
import type { Profile } from '../profile/index.js'
import type { Expert, Officer, RegionCode, Subject } from '../registry/index.js'
import { campaignPlanCodec } from './codec.js'
import type { AnnounceRefusal, CampaignRefusal } from './error.js'
import { idleWidenings, strangers } from './stray.js'

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
  readonly experts: readonly Expert[]
  readonly relations: readonly Relation[]
  /** What the departments of joint tasks agreed on beforehand. 联合任务各部门事先协商的结果。 */
  readonly agreements: readonly Agreement[]
  /** How teams are drawn, and why so. 派员方式及理由。 */
  readonly teams: TeamChoices
  /** Results of other departments that stand for a task at a subject, should it be drawn. 对象被抽中时可代替某项任务的其他部门结果。 */
  readonly recognised?: readonly Recognition[]
  /** For 编组随机. 编组随机所用的组。 */
  readonly groups?: readonly StaffGroup[]
  readonly neighbours?: readonly Neighbours[]
  /** How far pools may be widened where they are too small, each approved beforehand. 人员不足时经批准可扩大的来源。 */
  readonly widenings?: readonly Widening[]
  /** Who inspected whom last time: as few of these pairs again as can be. 上次的配对，尽量不再重复。 */
  readonly lastPairs?: readonly LastPair[]
  /** Earlier visits of officers, to be balanced against; 0 where none is given. 检查人员既往上门次数，用于均衡。 */
  readonly carried?: RosterInput['carried']
  /** From 1 to 10; 1 where none is given. 工作量权重，1 至 10；未给出者为 1。 */
  readonly weights?: NonNullable<RosterInput['weights']>
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
  const tasks = planTasks(input)
  if (tasks._tag === 'Left') return tasks
  const registries = byRegistry(subjects)
  const tables = tasks.right.map((task) => frameOf(task, registries))
  const sizes = checkAll(tasks.right.map((task, i) => sizesOf(task, tables[i], input)))
  const roster = staffOf({
    ...input,
    areas: areasOf(subjects, tables),
    rules: profile.assign,
    choices: input.teams,
    groups: input.groups ?? [],
    neighbours: input.neighbours ?? [],
    widenings: input.widenings ?? [],
    lastPairs: input.lastPairs ?? [],
    carried: input.carried ?? []
  })
  const announced = tasks.right.map((task) => announcedTask(task, input.prefecture))
  const agreements = checkAgreements({ tasks: announced, agreements: input.agreements, rules: profile.merge })
  const known = new Set(subjects.map(({ id }) => id))
  const checklist = checkChecklist({ checklist: input.checklist, rules: profile.checklist })
  const early = [
    ...reasonsOf(checklist),
    ...rowTroubles(plan, input.checklist),
    ...repeatsIn(subjects.map(({ id }) => id)).map((id) => ({ _tag: 'SubjectTwice', id }) as const),
    ...strangers('/relations', input.relations, known),
    ...strangers('/lastPairs', input.lastPairs ?? [], known),
    ...strangers('/recognised', input.recognised ?? [], known),
    ...idleWidenings(input, announced),
    ...reasonsOf(agreements),
    ...strayWaivers(plan, waivers),
    ...reasonsOf(sizes),
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
  const late = reasonsOf(mergeVisits({ records: [given], areas: staff.areas, rules: profile.merge }))
  if (late.length > 0) return refuseAll(late)
  return acceptUnless(checkRounds(notice.right, input.chains).wrong, () => ({
    notice: notice.right,
    tables,
    staff,
    sizes: sizes.right,
    roster: roster.right,
    findings: checklist.right.findings
  }))
}

const announcedTask = ({ name, row, registry, team }: Task, prefecture: RegionCode): AnnouncedTask => ({
  draw: name,
  item: { domain: row.domain, initiator: row.initiator, item: row.item, objects: row.objects },
  population: registry,
  departments: [row.initiator, ...row.partners],
  levels: row.levels,
  prefecture,
  window: row.window,
  qualifications: [...team.qualifications].sort(compareUtf8),
  experts: [...team.experts].sort((a, b) => compareUtf8(a.specialty, b.specialty))
})

function campaignMember(
  tasks: readonly Task[],
  announced: readonly AnnouncedTask[],
  sizes: Announcement['sizes'],
  { profile, plan }: CampaignPlan
): JsonObject {
  const { smallRegistry, capOver, coverageOver } = profile.plan
  return {
    profile: profile.name,
    plan: { title: plan.title, year: plan.year },
    readings: { smallRegistry, capOver, coverageOver },
    rows: tasks.map(({ name, row }) => ({ draw: name, row: row.number, class: row.class })),
    merge: profile.merge,
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
  tables: DrawTables | undefined,
  { profile, waivers }: CampaignPlan
): Checked<SizeRefusal, Announcement['sizes'][number]> {
  const rows = new Map<string, number>()
  for (const { stratum } of tables?.frame ?? []) rows.set(stratum, (rows.get(stratum) ?? 0) + 1)
  const waiver = waivers.find(({ row }) => row === task.row.number) ?? null
  const sized = sizeTask({ task, rowsIn: (stratum) => rows.get(stratum) ?? 0, rules: profile.plan, waiver })
  return sized._tag === 'Left' ? sized : accept({ draw: task.name, strata: sized.right })
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
