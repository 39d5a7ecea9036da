/* 一户一说明: everything that a campaign did about one subject, line by line, each with the rule that it carries out.
   临夏州实施意见 三（一）; 临夏州部门联合细则 第五条; 临夏州市场监管系统细则 第二十七条. */

import type { Assignment } from '../assign/index.js'
import { explainTicket, findingMessages, type DrawRecord, type TicketExplainer } from '../draw/index.js'
import type { DrawTables } from '../frame/index.js'
import {
  explainBy,
  type Citation,
  type CivilDate,
  type Language,
  type Message,
  type Name,
  type Plain
} from '../kernel/index.js'
import type { Merging, Visit } from '../merge/index.js'
import type { TrailEvent } from './event.js'
import { resultDueLines, type ResultTerms } from './explain-due.js'
import { exclusionRule, tellStep, type CitationOf } from './explain-words.js'
import type { Moment } from './moment.js'

/** What a line is about. 一行说明的类别。 @since 0.1.0 */
export type ExplainedAs =
  | 'drawn'
  | 'reserve'
  | 'notDrawn'
  | 'excluded'
  | 'merged'
  | 'apart'
  | 'recognised'
  | 'team'
  | 'unfilled'
  | 'notAssigned'
  | 'resultDue'
  | 'event'

/** One line of an explanation. 说明的一行。 @since 0.1.0 */
export type ExplainedLine = {
  readonly as: ExplainedAs
  /** The day of the act; null where no event of the trail tells it. 行为之日；留痕未载明的为 null。 */
  readonly on: CivilDate | null
  /** When it was entered, and its number. 录入时刻与事件编号。 */
  readonly at: Moment | null
  readonly seq: number | null
  /**
   * The rule that it carries out: of the rules that such a line rests on the first that `citationOf` knows, else the first that
   * the trail itself names; null where neither says any. 所依规则：首取规则包所引用者，其次取留痕自身所载首项；均无则为 null。
   */
  readonly basis: Citation | null
  /** Everything that the trail itself names as its basis. 留痕自身所载的全部依据。 */
  readonly grounds: readonly Citation[]
  readonly words: Message
}

/** What explanations are made from; whatever is not at hand is left out and not spoken of. 说明所依据的内容；未给出者不作说明。 @since 0.1.0 */
export type Explained = {
  readonly events: readonly TrailEvent[]
  readonly drawn?: { readonly record: DrawRecord; readonly tables: Plain<readonly DrawTables[]> }
  readonly merging?: Merging
  readonly teams?: Assignment
  /** Of the profile that the campaign was run by: `citationsOf(profile)`. 活动所依规则包的引用。 */
  readonly citationOf?: CitationOf
}

/**
 * Explains one subject: drawn or not and why, excluded and why, merged, who was sent, replaced, visited, published, objected,
 * followed up. 逐行说明某一对象：是否抽中及原因、排除原因、合并、派员、更换、检查、公示、异议与后续处置。
 *
 * Each line has the article of the profile's own rule where `citationOf` is given. First what the draw, the merging and the match say of it, draw by draw and visit by visit; then its events in the order of the trail, then by when its results were due.
 *
 * @param input.events  of the whole trail, as the fold accepted them
 * @param input.drawn   record and tables; taken at their word, `verifyRecord` says whether they deserve that
 * @param input.terms   state, rules and day by which the terms of its results are told
 * @param input.subject unknown to all of it: no line
 * @basis 临夏州市场监管系统细则 第二十七条；临夏州部门联合细则 第五条
 * @example explainSubject({ events: [], subject: '甲' as Name }) // => []
 * @since 0.1.0
 */
export function explainSubject(
  input: Explained & { readonly subject: Name; readonly terms?: ResultTerms }
): readonly ExplainedLine[] {
  const { events, drawn, merging, teams, subject, terms } = input
  const line = lineBy(input.citationOf)
  return [
    ...(drawn === undefined ? [] : drawLines(line, drawn, events, subject)),
    ...(merging === undefined ? [] : mergeLines(line, merging, events, subject)),
    ...(teams === undefined ? [] : teamLines(line, teams, events, subject)),
    ...eventLines(line, events, concerning(events, subject)),
    ...(terms === undefined ? [] : resultDueLines(terms, subject))
  ]
}

/** Makes a line: what it is about, the event that brought it about, the rules it rests on, its words. 作成一行说明。 @since 0.1.0 */
export type LineMaker = (
  as: ExplainedAs,
  event: TrailEvent | undefined,
  rules: readonly string[],
  words: Message
) => ExplainedLine

/**
 * Makes lines by what a profile cites. 按规则包的引用作成说明。
 *
 * @since 0.1.0
 */
export const lineBy =
  (citationOf: CitationOf | undefined): LineMaker =>
  (as, event, rules, words) => {
    const grounds = event?.basis ?? []
    const [cited] = citationOf === undefined ? [] : rules.flatMap((rule) => citationOf(rule) ?? [])
    const when = { on: event?.step.on ?? null, at: event?.at ?? null, seq: event?.seq ?? null }
    return { as, ...when, basis: cited ?? grounds[0] ?? null, grounds, words }
  }

/**
 * The lines of the events that are asked for, in their order. 所求各事件的说明，依次。
 *
 * @since 0.1.0
 */
export function eventLines(
  line: LineMaker,
  events: readonly TrailEvent[],
  concerns: (event: TrailEvent) => boolean
): readonly ExplainedLine[] {
  const lines: ExplainedLine[] = []
  for (const event of events) {
    if (!concerns(event)) continue
    const told = tellStep(event.step)
    if (told !== undefined) lines.push(line('event', event, told.rules, told.words))
  }
  return lines
}

// An irregularity is settled by its name alone.
function concerning(events: readonly TrailEvent[], subject: Name): (event: TrailEvent) => boolean {
  const irregularities = new Set<Name>()
  for (const { step } of events) {
    if (step._tag !== 'RecordIrregularity') continue
    if (step.subject === subject || step.visit?.subject === subject) irregularities.add(step.irregularity)
  }
  return ({ step }) => {
    if (step._tag === 'SettleIrregularity') return irregularities.has(step.irregularity)
    if (step._tag === 'RecordIrregularity') return irregularities.has(step.irregularity)
    if ('subject' in step) return step.subject === subject
    return 'visit' in step && step.visit.subject === subject
  }
}

function drawLines(
  line: LineMaker,
  { record, tables }: NonNullable<Explained['drawn']>,
  events: readonly TrailEvent[],
  subject: Name
): readonly ExplainedLine[] {
  const explain: TicketExplainer = explainTicket({ record, tables })
  const drawnBy = new Map<Name, TrailEvent>()
  for (const event of events) {
    if (event.step._tag === 'DrawSubjects') for (const { task } of event.step.tasks) drawnBy.set(task, event)
  }
  return tables.flatMap(({ name }): readonly ExplainedLine[] => {
    const event = drawnBy.get(name as Name)
    const found = explain(name, subject)
    if (found._tag === 'Right') {
      return [line(found.right.outcome, event, DRAW_RULES, found.right.words)]
    }
    return found.left.flatMap((refusal) =>
      refusal._tag === 'SubjectExcluded'
        ? [line('excluded', event, exclusionRule(refusal.reason), bothOf(refusal))]
        : []
    )
  })
}

const say = (language: Language) => explainBy(findingMessages)(language)
const bothOf = (refusal: Parameters<ReturnType<typeof say>>[0]): Message => ({
  zh: say('zh')(refusal),
  en: say('en')(refusal)
})

function mergeLines(
  line: LineMaker,
  merging: Merging,
  events: readonly TrailEvent[],
  subject: Name
): readonly ExplainedLine[] {
  const matched = matchOf(events)
  const visits = merging.visits.filter((visit) => visit.subject === subject)
  return [
    ...visits.map((visit) => line('merged', matched, MERGE_RULES, mergedWords(visit, visits.length))),
    ...merging.apart
      .filter((pair) => pair.subject === subject)
      .map(({ earlier, later }) =>
        line('apart', matched, MERGE_RULES, {
          zh: `任务“${earlier.draw}”与“${later.draw}”未能合并，分次上门`,
          en: `the tasks "${earlier.draw}" and "${later.draw}" could not be merged and take a visit each`
        })
      ),
    ...merging.recognised
      .filter((task) => task.subject === subject)
      .map(({ task, recognition: { department, result } }) =>
        line('recognised', matched, RECOGNITION_RULES, {
          zh: `任务“${task.draw}”以${department}的检查结果（${result}）代替，不再上门`,
          en: `for the task "${task.draw}" the result ${result} of ${department} stands: nobody visits for it`
        })
      )
  ]
}

// The rules of every jurisdiction on which such lines rest; a profile cites its own.
const DRAW_RULES = ['LX-DEPT-19f', 'LX-MKT-13b', 'LX19-31', 'ZS-23']
const MERGE_RULES = ['LX-DEPT-22', 'LX-MKT-14', 'WN-11', 'WN-14']
const RECOGNITION_RULES = ['LX19-07', 'NY-18', 'ZS-29', 'WN-29']
const UNFILLED_RULES = ['LX-DEPT-23d', 'LX-DEPT-23c', 'LX-MKT-16b']

/** The rules on which a match of officers rests. 人员匹配所依的规则。 @since 0.1.0 */
export const MATCH_RULES: readonly string[] = ['LX-DEPT-21', 'LX-MKT-13b', 'LX19-31', 'ZS-23']

/** The event by which officers were matched last. 最近一次人员匹配的事件。 @since 0.1.0 */
export const matchOf = (events: readonly TrailEvent[]): TrailEvent | undefined =>
  lastOf(events, ({ step }) => step._tag === 'MatchOfficers')

function lastOf(events: readonly TrailEvent[], is: (event: TrailEvent) => boolean): TrailEvent | undefined {
  for (let i = events.length - 1; i >= 0; i--) {
    const event = events[i]
    if (event !== undefined && is(event)) return event
  }
  return undefined
}

const mergedWords = ({ ordinal, tasks, departments }: Visit, visits: number): Message => {
  const names = tasks.map(({ draw }) => draw)
  return {
    zh: `第 ${String(ordinal)} 次上门（共 ${String(visits)} 次）办理 ${String(names.length)} 项任务：${names.join('、')}；部门：${departments.join('、')}`,
    en: `visit ${String(ordinal)} of ${String(visits)} serves ${String(names.length)} tasks: ${names.join(', ')}; departments: ${departments.join(', ')}`
  }
}

function teamLines(
  line: LineMaker,
  teams: Assignment,
  events: readonly TrailEvent[],
  subject: Name
): readonly ExplainedLine[] {
  const matched = matchOf(events)
  return [
    ...teams.teams
      .filter((team) => team.subject === subject)
      .map(({ ordinal, head, crews, experts }) => {
        const officers = crews.flatMap((crew) => crew.officers.map(({ id }) => id)).join('、')
        const others = experts.flatMap((crew) => crew.experts).join('、')
        return line('team', matched, MATCH_RULES, {
          zh: `第 ${String(ordinal)} 次上门随机匹配的检查组：${officers}${head === null ? '' : `，组长 ${head}`}${others === '' ? '' : `，专家 ${others}`}`,
          en: `the team matched at random for visit ${String(ordinal)}: ${officers}${head === null ? '' : `, led by ${head}`}${others === '' ? '' : `, with the experts ${others}`}`
        })
      }),
    ...teams.unfilled
      .filter((crew) => crew.subject === subject)
      .map(({ ordinal, department, specialty, missing }) =>
        line('unfilled', matched, UNFILLED_RULES, {
          zh: `第 ${String(ordinal)} 次上门${department ?? specialty ?? ''}尚缺 ${String(missing)} 人`,
          en: `visit ${String(ordinal)}: ${department ?? specialty ?? ''} lacks ${String(missing)}`
        })
      )
  ]
}
