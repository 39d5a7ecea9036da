/* Visits, teams, loads, empty places, exclusions. */

import type { Told } from './demo.js'
import { many, percent, quantile, table, tally } from './markdown.js'

/** Why subjects of a registry are in no frame. */
export function excludedSection({ announcement }: Told): string {
  const exclusions = announcement.tables.flatMap((tables) => tables.exclusions)
  return `## 排除 · Exclusions

${table(
  ['理由 reason', '户次 entries'],
  tally(exclusions, ({ reason }) => reason).map(([reason, count]) => [reason, many(count)])
)}`
}

/** What merging saved. */
export function visitsSection({ campaign }: Told): string {
  const { visits, saved, apart } = campaign.visits
  const drawnIn = new Map<string, number>()
  for (const { subject, tasks } of visits) drawnIn.set(subject, (drawnIn.get(subject) ?? 0) + tasks.length)
  const several = [...drawnIn].filter(([, draws]) => draws > 1)
  const most = [...several].sort(([, a], [, b]) => b - a).slice(0, 5)
  const byTasks = tally(visits, ({ tasks }) => String(tasks.length))
    .slice()
    .sort(([a], [b]) => Number(a) - Number(b))
  return `## 上门 · Visits

抽中 ${many(saved.draws)} 户次，涉及 ${many(saved.subjects)} 户；合并后上门 ${many(saved.visits)} 次，比逐项上门少 ${many(saved.visitsSaved)} 次（${percent(saved.visitsSaved, saved.draws)}）。有 ${many(several.length)} 户在不止一次抽取中被抽中，其中 ${many(saved.subjectsVisitedMoreThanOnce)} 户仍须不止一次上门。

${many(saved.draws)} times somebody was drawn, ${many(saved.subjects)} different subjects; ${many(saved.visits)} visits after merging, ${many(saved.visitsSaved)} fewer than one a task
(${percent(saved.visitsSaved, saved.draws)}). ${many(several.length)} subjects were drawn in more than one draw, ${many(saved.subjectsVisitedMoreThanOnce)} of them still need more than one visit.

${table(
  ['一次上门的任务数 tasks of a visit', '上门次数 visits'],
  byTasks.map(([tasks, count]) => [tasks, many(count)])
)}

被抽中次数最多 · drawn most often: ${most.map(([id, draws]) => `${id}（${String(draws)}）`).join('、')}

未能合并的任务对 · pairs of tasks kept apart: ${
    apart.length === 0
      ? '0'
      : tally(apart, ({ why }) => apartWords[why])
          .map(([why, count]) => `${why} ${many(count)}`)
          .join('；')
  }`
}

const apartWords = {
  noCommonDay: '无共同日期 no common day',
  noCommonRegion: '无共同来源地区 no region whose officers may do both',
  otherVisit: '各在其他上门中 each in another visit'
} as const

/** How many visits officers were given. */
export function loadsSection({ announcement, campaign, registries }: Told): string {
  const { staff, roster } = announcement
  const load = new Map(campaign.teams.loads.map(({ officer, visits }) => [officer, visits]))
  const departments = [...new Set(staff.officers.map(({ department }) => department))]
  const rows = departments
    .map((department) => {
      const own = staff.officers.filter((officer) => officer.department === department)
      const visits = own.map(({ id }) => load.get(id) ?? 0).sort((a, b) => a - b)
      const total = visits.reduce((sum, count) => sum + count, 0)
      const idle = visits.filter((count) => count === 0).length
      return { department, own, visits, total, idle, leaders: own.filter(({ mayLead }) => mayLead).length }
    })
    .sort((a, b) => b.total - a.total)
  const all = campaign.teams.loads.map(({ visits }) => visits).sort((a, b) => a - b)
  const leftOut = tally(
    roster.leftOut.flatMap(({ reasons }) => reasons),
    (reason) => leftOutWords[reason]
  )
  return `## 人员工作量 · Officers’ loads

名录库 ${many(registries.officers.length)} 人，其中 ${many(roster.leftOut.length)} 人不参加抽取（${leftOut.map(([why, count]) => `${why} ${many(count)}`).join('，')}；一人可有两种理由）。证件未覆盖上门全部日期者，不派往该次上门。

Of ${many(registries.officers.length)} officers ${many(roster.leftOut.length)} are not drawn from (one may have both reasons). Whoever’s certificate does not cover every day
of a visit is not sent there.

${table(
  ['上门次数 visits', '人数 officers'],
  histogram(all).map(([span, count]) => [span, many(count)])
)}

${table(
  [
    '部门 department',
    '人数 officers',
    '可任组长 may lead',
    '人次 places filled',
    '最少 least',
    '中位 median',
    '九成 90 %',
    '最多 most',
    '未派 none'
  ],
  rows.map(({ department, own, visits, total, idle, leaders }) => [
    department,
    many(own.length),
    many(leaders),
    many(total),
    quantile(visits, 0),
    quantile(visits, 0.5),
    quantile(visits, 0.9),
    visits.at(-1) ?? 0,
    many(idle)
  ])
)}`
}

const leftOutWords = { noCertificate: '无证件 no certificate', notOnDuty: '不在岗 not on duty' } as const

const SPANS: readonly (readonly [number, number])[] = [
  [0, 0],
  [1, 2],
  [3, 5],
  [6, 8],
  [9, 12],
  [13, 24],
  [25, Number.MAX_SAFE_INTEGER]
]

const histogram = (counts: readonly number[]): readonly (readonly [string, number])[] =>
  SPANS.map(([least, most]): readonly [string, number] => [
    least === most
      ? String(least)
      : most === Number.MAX_SAFE_INTEGER
        ? `${String(least)}+`
        : `${String(least)}–${String(most)}`,
    counts.filter((count) => least <= count && count <= most).length
  ]).filter(([, count]) => count > 0)

const LISTED = 20

/** Places that nobody took, and why. */
export function unfilledSection({ campaign }: Told): string {
  const { unfilled } = campaign.teams
  const why = ({ leader, missing, eligible, eligibleLeaders }: (typeof unfilled)[number]): string =>
    leader && missing === 1
      ? eligibleLeaders === 0
        ? reasons.noLeader
        : reasons.leadersFull
      : eligible === 0
        ? reasons.nobody
        : reasons.full
  const rows = tally(unfilled, (place) => `${place.department}\t${why(place)}`)
  return `## 空缺 · Unfilled places

${
  unfilled.length === 0
    ? '没有空缺 · none'
    : `共 ${many(unfilled.reduce((sum, { missing }) => sum + missing, 0))} 个名额空缺，须由该部门补派并说明理由；名额不会因此让给其他部门。

${many(unfilled.reduce((sum, { missing }) => sum + missing, 0))} places are empty; the department has to send somebody and say why. No place passes to another department.

${table(
  ['部门 department', '理由 reason', '次 visits'],
  rows.map(([key, count]) => [...key.split('\t'), many(count)])
)}

${table(
  ['检查对象 subject', '第几次 visit', '部门 department', '空缺 missing', '可派人数 eligible', '理由 reason'],
  unfilled
    .slice(0, LISTED)
    .map((place) => [place.subject, place.ordinal, place.department, place.missing, place.eligible, why(place)])
)}
${unfilled.length > LISTED ? `\n另有 ${many(unfilled.length - LISTED)} 次，见 teams.json · ${many(unfilled.length - LISTED)} more stand in teams.json` : ''}`
}`
}

const reasons = {
  noLeader: '无人可任组长 nobody may lead',
  leadersFull: '可任组长者均已满额 those who may lead are all at their capacity',
  nobody: '无符合条件人员 nobody may serve',
  full: '符合条件者均已满额 those who may serve are all at their capacity'
} as const
