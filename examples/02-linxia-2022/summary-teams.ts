/* Teams: who was certain, borrowed or paired again, how loads are spread, and every shortage in words with what would cure it. */

import { explainCure, explainShortage, type CrewKey, type Shortage } from '../../src/assign/index.js'
import { levelsOf, type LoadLevel } from '../../src/audit/index.js'
import type { Language } from '../../src/kernel/index.js'
import type { Told } from './demo.js'
import { folded, many, table, tally } from './markdown.js'

/** How many places there are, and how they came to be filled. */
export function teamsSection({ announcement, campaign, inputs }: Told): string {
  const { teams, forced, borrowed, repeats, unfilled } = campaign.teams
  const heads = tally(
    teams.flatMap(({ head }) => head ?? []),
    (head) => head
  ).map(([, count]) => count)
  const members = (one: (typeof teams)[number]): number =>
    one.crews.reduce((sum, crew) => sum + crew.officers.length, 0)
  const officers = teams.reduce((sum, team) => sum + members(team), 0)
  const experts = teams.flatMap((team) => team.experts.flatMap((one) => one.experts)).length
  const empty = unfilled.reduce((sum, { missing }) => sum + missing, 0)
  const { mode, balance, reason } = announcement.staff.rules
  return `## 检查组 · Teams

方式 ${mode}（小随机），均衡 ${balance}：${reason}

${table(
  ['', '', ''],
  [
    ['名额', 'places', many(officers + experts + empty)],
    ['执法人员人次', 'filled by officers', many(officers)],
    ['专家人次', 'filled by experts', many(experts)],
    ['空缺', 'empty', many(empty)],
    ['未抽即已确定', 'certain before any lot was drawn', many(forced.length)],
    ['经批准由相邻地区派出', 'borrowed from neighbours, as approved before', many(borrowed.length)],
    ['上次配对（公告所载）', 'pairs of last time, as the notice has them', many(announcement.staff.lastPairs.length)],
    ['其中重复', 'of these again', many(repeats.length)],
    ['有组长的检查组', 'teams with a head', many(teams.filter(({ head }) => head !== null).length)],
    ['担任组长者', 'different heads', many(heads.length)],
    ['一人最多任组长次数', 'headships of one person at most', many(heads[0] ?? 0)]
  ]
)}

${inputs.staffing.note}

${counted('借用 · Borrowed', borrowed, ({ tier }) => tier)}

${counted('与上次相同的配对 · Pairs of last time again', repeats, ({ cause }) => repeatWords[cause])}`
}

const repeatWords = {
  onlyEligible: '可选的其他人员不足名额 fewer others may serve than places',
  neededToFill: '其他人员须补他处 others were needed elsewhere'
} as const

function counted<A extends CrewKey>(title: string, list: readonly A[], why: (entry: A) => string): string {
  if (list.length === 0) return `${title}: 0`
  const rows = tally(list, (entry) => `${unitOf(entry)}\t${why(entry)}`)
  return `${title}\n\n${table(
    ['部门 department', '', '人次 places'],
    rows.map(([key, count]) => [...key.split('\t'), many(count)])
  )}`
}

const unitOf = ({ department, specialty }: Pick<CrewKey, 'department' | 'specialty'>): string =>
  department ?? `专家 experts（${specialty ?? '—'}）`

/** How many visits officers were given: the distribution in each department. */
export function loadsSection({ announcement, campaign, registries }: Told): string {
  const { staff, roster } = announcement
  const registered = registries.officers.length + registries.experts.length
  const leftOut = tally(
    roster.leftOut.flatMap(({ reasons }) => reasons),
    (reason) => leftOutWords[reason]
  )
  const rows = levelsOf({ staff, assignment: campaign.teams }).map(({ department, levels }) => [
    department ?? '专家 experts',
    many(sum(levels, ({ people }) => people)),
    many(sum(levels, ({ visits, people }) => visits * people)),
    levels.map(({ visits, people }) => `${many(visits)} × ${many(people)}`).join('、')
  ])
  return `## 人员工作量 · Loads

名录库 ${many(registered)} 人（含专家），其中 ${many(roster.leftOut.length)} 人不参加抽取（${leftOut.map(([why, count]) => `${why} ${many(count)}`).join('，')}；一人可有两种理由）。证件未覆盖上门全部日期者，不派往该次上门。

Of ${many(registered)} officers and experts ${many(roster.leftOut.length)} are not drawn from (one may have both reasons). Whoever’s certificate does not
cover every day of a visit is not sent there.

“13 × 4”：4 人各上门 13 次。同一部门内名额尽可能均匀；相差来自地区、资格、证件与上限。

“13 × 4”: four people have 13 visits each. Within a department loads are as even as they can be; what differs comes from regions,
qualifications, certificates and capacities.

${table(['部门 department', '人数 people', '人次 places', '上门次数 × 人数 visits × people'], rows)}`
}

const sum = (levels: readonly LoadLevel[], of: (level: LoadLevel) => number): number =>
  levels.reduce((total, level) => total + of(level), 0)

const leftOutWords = { noCertificate: '无证件 no certificate', notOnDuty: '不在岗 not on duty' } as const

/** Places that nobody took: every shortage in words, with its cures, and the visits. */
export function shortagesSection({ campaign }: Told): string {
  const { unfilled, shortages } = campaign.teams
  const places = unfilled.reduce((total, { missing }) => total + missing, 0)
  if (places === 0) return '## 空缺 · Unfilled places\n\n没有空缺 · none'
  return `## 空缺 · Unfilled places

共 ${many(places)} 个名额无论如何抽取都无法补满，分为下列短缺；各项办法单独采取。须由该部门补派并说明理由；名额不会因此让给其他部门。

${many(places)} places stay empty whatever the lot; these are the shortages, and what would fill them, each cure taken alone. The department
has to send somebody and say why. No place passes to another department.

${tally(shortages, (shortage) => `${shortageIn('zh')(shortage)}\n  ${shortageIn('en')(shortage)}`)
  .map(([said, count]) => `- ${count === 1 ? '' : `${many(count)} × `}${said}`)
  .join('\n')}

${folded(
  `空缺的上门 ${many(unfilled.length)} 次 · ${many(unfilled.length)} crews with empty places`,
  table(
    ['检查对象 subject', '第几次 visit', '部门 department', '空缺 missing', '组长 leader', '符合条件 eligible'],
    unfilled.map((place) => [
      place.subject,
      place.ordinal,
      unitOf(place),
      place.missing,
      place.leader ? '是 yes' : '否 no',
      `${many(place.eligible)}（${many(place.eligibleLeaders)}）`
    ])
  )
)}`
}

/** A shortage with its cures, as one sentence. */
export const shortageIn =
  (language: Language) =>
  (shortage: Shortage): string => {
    const [then, and, end] = language === 'zh' ? ['。办法：', '；', '。'] : ['. Cures: ', '; ', '.']
    const cures = shortage.cures.map(explainCure(language)).join(and)
    return `${explainShortage(language)(shortage)}${cures === '' ? '' : `${then}${cures}`}${end}`
  }
