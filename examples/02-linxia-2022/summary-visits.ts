/* Exclusions, and visits: what merging saved, which tasks stay apart and why, which results are recognised. */

import { announcedIn } from '../../src/campaign/index.js'
import { orThrow } from '../../src/kernel/index.js'
import { explainApart } from '../../src/merge/index.js'
import type { Told } from './demo.js'
import { many, percent, table, tally } from './markdown.js'

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
export function visitsSection({ announcement, campaign }: Told): string {
  const announced = orThrow(announcedIn(announcement.notice)).recognised.length
  const { visits, saved, apart, recognised, fellBack, notJoint } = campaign.visits
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

未能合并的任务对 ${many(apart.length)} 对 · pairs of tasks apart: ${many(apart.length)}

${table(
  ['理由', 'reason', '对 pairs'],
  tally(apart, (pair) => `${explainApart('zh')(pair)}\t${explainApart('en')(pair)}`).map(([why, count]) => [
    ...why.split('\t'),
    many(count)
  ])
)}

结果互认 ${many(recognised.length)} 项，以其他部门已有结果代替上门（公告载明 ${many(announced)} 项，未抽中者不用） · results of other departments
recognised: ${many(recognised.length)} (the notice lists ${many(announced)}; those of subjects that were not drawn are not used)

${table(
  ['检查对象 subject', '任务 task', '部门 department', '结果 result', '日期 day'],
  recognised.map(({ subject, task, recognition: { department, result, on } }) => [
    subject,
    task.draw,
    department,
    result,
    on
  ])
)}

未能穷尽搜索的对象 ${many(fellBack.length)} 户，应联合而未联合的上门 ${many(notJoint.length)} 次 · subjects not searched to the end: ${many(fellBack.length)};
visits that should be joint and are not: ${many(notJoint.length)}`
}
