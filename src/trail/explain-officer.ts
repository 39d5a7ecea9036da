/* 一人一说明: everything that a campaign asked of one officer or expert, line by line, each with the rule that it carries out.
   临夏州实施意见 三（一）; 临夏州部门联合细则 第二十一条、第二十四条、第三十五条. */

import type { Assignment, Team } from '../assign/index.js'
import type { VisitKey } from '../inspect/index.js'
import type { Message, Name } from '../kernel/index.js'
import type { TrailEvent } from './event.js'
import {
  eventLines,
  lineBy,
  MATCH_RULES,
  matchOf,
  type Explained,
  type ExplainedLine,
  type LineMaker
} from './explain-subject.js'
import { visitId } from './state.js'

/**
 * Explains one officer or expert: drawn into which teams or into none, replaced or recused, what the visits of their time in a
 * team came to, what they signed, entered, and were reported for. 逐行说明某一执法检查人员（专家）：匹配、回避、更换、检查、签字与在案情形。
 *
 * An event of a visit is told as long as the officer is in its team; their own acts are told always.
 *
 * @param input.teams   as `assignOfficers` gives them; without them only the events are told
 * @param input.officer unknown to all of it: no line
 * @basis 临夏州部门联合细则 第二十一条、第二十四条、第三十五条
 * @example explainOfficer({ events: [], officer: '甲' as Name }) // => []
 * @since 0.1.0
 */
export function explainOfficer(
  input: Pick<Explained, 'events' | 'teams' | 'citationOf'> & { readonly officer: Name }
): readonly ExplainedLine[] {
  const { events, teams, officer } = input
  const line = lineBy(input.citationOf)
  return [
    ...(teams === undefined ? [] : assignedLines(line, teams, events, officer)),
    ...eventLines(line, events, concerning(events, officer))
  ]
}

function assignedLines(
  line: LineMaker,
  teams: Assignment,
  events: readonly TrailEvent[],
  officer: Name
): readonly ExplainedLine[] {
  const matched = matchOf(events)
  const load = teams.loads.find((one) => one.officer === officer)
  const own = teams.teams.filter((team) => isIn(team, officer))
  if (own.length === 0) {
    if (load === undefined) return []
    return [
      line('notAssigned', matched, MATCH_RULES, {
        zh: `“${officer}”在名册中，本次未匹配到任何上门（既往 ${String(load.carried)} 次）`,
        en: `"${officer}" is on the staff and was matched to no visit (${String(load.carried)} carried from before)`
      })
    ]
  }
  return own.map((team) => line('team', matched, MATCH_RULES, teamWords(team, teams, officer)))
}

const isIn = ({ crews, experts }: Team, officer: Name): boolean =>
  crews.some(({ officers }) => officers.some(({ id }) => id === officer)) ||
  experts.some((crew) => crew.experts.includes(officer))

function teamWords({ subject, ordinal, head, crews }: Team, teams: Assignment, officer: Name): Message {
  const here = (one: { readonly officer: Name } & VisitKey): boolean =>
    one.officer === officer && one.subject === subject && one.ordinal === ordinal
  const crew = crews.find(({ officers }) => officers.some(({ id }) => id === officer))
  const forced = teams.forced.some(here)
  const borrowed = teams.borrowed.find(here)
  const repeated = teams.repeats.some(here)
  const [zh, en]: [string[], string[]] = [[], []]
  const add = (when: boolean, inChinese: string, inEnglish: string): void => {
    if (!when) return
    zh.push(inChinese)
    en.push(inEnglish)
  }
  add(head === officer, '任组长', 'leads it')
  add(
    forced,
    '为一切最优结果中必然担任者，并非由抽取决定',
    'is in every optimal assignment: nothing was left to chance here'
  )
  add(
    borrowed !== undefined,
    `经${borrowed?.approver ?? ''}批准扩大来源派出`,
    `comes by a widening approved by ${borrowed?.approver ?? ''}`
  )
  add(repeated, '与上次检查人员相同', 'visited this subject last time too')
  return {
    zh: `“${officer}”随机匹配到“${subject}”第 ${String(ordinal)} 次上门${crew === undefined ? '（专家）' : `（${crew.department}）`}${zh.map((one) => `；${one}`).join('')}`,
    en: `"${officer}" was matched at random to visit ${String(ordinal)} of "${subject}"${crew === undefined ? ' (expert)' : ` (${crew.department})`}${en.map((one) => `; ${one}`).join('')}`
  }
}

/** Follows who is in which team while the events pass by. 随事件推进，记录其所在的检查组。 */
function concerning(events: readonly TrailEvent[], officer: Name): (event: TrailEvent) => boolean {
  const teams = new Set<string>()
  const irregularities = new Set<Name>()
  const concerned = new Set<number>()
  for (const { seq, step } of events) {
    if (step._tag === 'RecordIrregularity' && step.officers.includes(officer)) irregularities.add(step.irregularity)
    const isNamed =
      (step._tag === 'RecordIrregularity' || step._tag === 'SettleIrregularity') &&
      irregularities.has(step.irregularity)
    const id = 'visit' in step && step.visit !== null ? visitId(step.visit) : null
    if (step._tag === 'DispatchVisit' && id !== null) {
      const { officers, experts } = step.dispatch
      if (officers.some((one) => one.id === officer) || experts.includes(officer)) teams.add(id)
    }
    if (step._tag === 'ReplaceOfficer' && id !== null && step.in.id === officer) teams.add(id)
    const isOfTeam = id !== null && step._tag !== 'RecordIrregularity' && teams.has(id)
    if (isNamed || isOfTeam || step.by === officer) concerned.add(seq)
    // Whoever leaves is told that, and no more of this visit.
    if (step._tag === 'ReplaceOfficer' && id !== null && step.out === officer) teams.delete(id)
  }
  return ({ seq }) => concerned.has(seq)
}
