/* 督查考核数据: the six groups of figures, made by the system from what is on record. 临夏州部门联合细则 第七条、第十九条; 临夏州市场监管系统细则 第二十三条. */

import type { Item } from '../checklist/index.js'
import { accept, refuse, type AnswerOpen, type Checked, type Citation, type CivilDate } from '../kernel/index.js'
import { planCompletion, type Level, type PlanCourseRules, type PlanFile } from '../plan/index.js'
import type { PublishRules } from '../publish/index.js'
import { isCountableOn, isMarketEntity, isOperating, type Officer, type Subject } from '../registry/index.js'
import { completionIn, type Completion } from './completed.js'
import { metricRates, wordsOfMetric, type MetricCounts, type RateKey } from './metric.js'
import type { Rate } from './rate.js'
import type { MetricGroup, StatisticsRules } from './rules.js'
import type { CountedResult, CountedVisit, StatisticsPeriod, StatisticsSource } from './source.js'

/** What the figures are made of; null for what is not at hand: its counts are then null. 数据来源；缺者为 null，其计数亦为 null。 @since 0.1.0 */
export type MeasureInput = {
  readonly source: StatisticsSource
  /** Batches drawn and visits dispatched on these days are counted. 统计在此期间抽取的批次、派发的上门。 */
  readonly period: StatisticsPeriod
  /** What happened later is not seen. 此日之后发生的不计。 */
  readonly asOf: CivilDate
  /** Those that the level or area supervises, each once. 该层级（地区）监管的对象，各一次。 */
  readonly subjects: readonly Pick<Subject, 'id' | 'kind' | 'status'>[] | null
  readonly officers: readonly Pick<Officer, 'id' | 'status' | 'certificate'>[] | null
  readonly plans: readonly Pick<PlanFile, 'versions' | 'tasks'>[] | null
  readonly items: readonly Pick<Item, 'class'>[] | null
  readonly rules: Pick<StatisticsRules, 'metrics' | 'keyItems'> &
    Pick<PublishRules, 'completion' | 'withheldCounts'> &
    Pick<PlanCourseRules, 'finishedWhen'>
}

/** The figures of the groups that are asked for. 所要求各组的数据。 @since 0.1.0 */
export type MetricTable = {
  readonly period: StatisticsPeriod
  readonly asOf: CivilDate
  readonly groups: readonly MetricGroup[]
  /** The article that keeps the number of key items under control; where it is null they are not reported. 要求严格控制重点事项数量的条款；为 null 则不列。 */
  readonly keyItems: Citation | null
  readonly counts: MetricCounts
}

/**
 * Measures the work of a period. 统计某一期间的工作。
 *
 * A visit completes by the reading of the publish stage: checked and not published is not completed, a check deemed complete
 * too. Where the text does not say when a visit is complete, that count is null. O(visits + registries).
 * 已检查而未公示的不算完成，视为完成的亦须公示；文件未规定何时完成的，该项为 null。
 *
 * @returns refuses with `AnswerOpen` where no text asks for any group
 * @basis 临夏州部门联合细则 第七条、第十九条; 临夏州市场监管系统细则 第二十三条
 * @since 0.1.0
 */
export function measureWork(input: MeasureInput): Checked<AnswerOpen, MetricTable> {
  const { source, period, asOf, rules } = input
  if (rules.metrics === null) return refuse({ _tag: 'AnswerOpen', stage: 'statistics', question: 'metrics' })
  const isWithin = (day: CivilDate): boolean => period.from <= day && day <= period.to && day <= asOf
  const visits = source.visits.filter(({ dispatched }) => isWithin(dispatched))
  return accept({
    period,
    asOf,
    groups: rules.metrics.value,
    keyItems: rules.keyItems,
    counts: {
      ...subjectCounts(input.subjects, visits, asOf),
      ...officerCounts(input.officers, visits, asOf),
      ...planCounts(input.plans, input.items, rules),
      ...taskCounts(source, visits, isWithin, asOf, rules),
      ...resultCounts(visits, asOf),
      ...followUpCounts(source, visits, asOf)
    }
  })
}

/**
 * A rate of a table. 某项比率。
 *
 * @basis 临夏州部门联合细则 第七条; 临夏州市场监管系统细则 第十二条、第二十三条
 * @since 0.1.0
 */
export function rateOf({ counts }: Pick<MetricTable, 'counts'>, key: RateKey): Rate {
  const { words, numerator, denominator } = metricRates[key]
  return {
    words,
    numerator: { words: wordsOfMetric(numerator), count: counts[numerator] },
    denominator: { words: wordsOfMetric(denominator), count: counts[denominator] }
  }
}

/**
 * What share of its registry each batch drew: a cap is on this, never on coverage. 各批次抽取占其名录库的比例：比例上限以此计，与覆盖率不同（C-07）。
 *
 * @returns in the order of the batches; those outside the draw left out
 * @basis 临夏州部门联合细则 第九条
 * @since 0.1.0
 */
export const drawnShares = ({
  batches
}: Pick<StatisticsSource, 'batches'>): readonly { readonly batch: string; readonly rate: Rate }[] =>
  batches.flatMap(({ id, way, drawn, registry }) => {
    if (way !== 'random') return []
    const words = { zh: '抽查比例', en: 'drawn share' }
    const numerator = { words: wordsOfMetric('drawn'), count: drawn }
    const denominator = { words: { zh: '名录库户数', en: 'subjects in the registry' }, count: registry }
    return [{ batch: id, rate: { words, numerator, denominator } }]
  })

/**
 * The part of a source whose batches one level initiated: coverage is of a level. 某一层级发起的部分：覆盖率按层级计。
 *
 * @basis 临夏州市场监管系统细则 第十二条
 * @since 0.1.0
 */
export function sourceOfLevel({ batches, visits, cases }: StatisticsSource, level: Level): StatisticsSource {
  const own = batches.filter(({ initiator }) => initiator.level === level)
  const ids = new Set(own.map(({ id }) => id))
  const theirs = visits.filter(({ batch }) => ids.has(batch))
  const visitIds = new Set(theirs.map(({ id }) => id))
  return { batches: own, visits: theirs, cases: cases.filter(({ visit }) => visitIds.has(visit)) }
}

const hasHappened = (day: CivilDate | null, asOf: CivilDate): boolean => day !== null && day <= asOf

const countOf = <A>(list: readonly A[], is: (one: A) => boolean): number => {
  let count = 0
  for (const one of list) if (is(one)) count++
  return count
}

function subjectCounts(
  subjects: MeasureInput['subjects'],
  visits: readonly CountedVisit[],
  asOf: CivilDate
): Pick<MetricCounts, 'subjects' | 'marketEntities' | 'operating' | 'subjectsVisited' | 'subjectsPublished'> {
  const known = subjects === null ? null : new Set<string>(subjects.map(({ id }) => id))
  const visited = new Set<string>()
  const published = new Set<string>()
  for (const { subject, ended, results } of visits) {
    // Nobody covers a subject that the level does not supervise.
    if (known !== null && !known.has(subject)) continue
    if (hasHappened(ended, asOf)) visited.add(subject)
    if (results.some((result) => hasHappened(result.published, asOf))) published.add(subject)
  }
  return {
    subjects: known === null ? null : known.size,
    marketEntities: subjects === null ? null : countOf(subjects, isMarketEntity),
    operating: subjects === null ? null : countOf(subjects, isOperating),
    subjectsVisited: visited.size,
    subjectsPublished: published.size
  }
}

function officerCounts(
  officers: MeasureInput['officers'],
  visits: readonly CountedVisit[],
  asOf: CivilDate
): Pick<MetricCounts, 'officers' | 'onDuty' | 'certified' | 'officersSent'> {
  const known = officers === null ? null : new Set<string>(officers.map(({ id }) => id))
  const sent = new Set<string>()
  for (const visit of visits) for (const id of visit.officers) if (known?.has(id) ?? true) sent.add(id)
  return {
    officers: known === null ? null : known.size,
    onDuty: officers === null ? null : countOf(officers, ({ status }) => status === 'on-duty'),
    certified: officers === null ? null : countOf(officers, isCountableOn(asOf, asOf)),
    officersSent: sent.size
  }
}

function planCounts(
  plans: MeasureInput['plans'],
  items: MeasureInput['items'],
  rules: MeasureInput['rules']
): Pick<
  MetricCounts,
  | 'plans'
  | 'planRows'
  | 'rowsFinished'
  | 'plannedTasks'
  | 'plannedTasksCompleted'
  | 'temporaryTasks'
  | 'temporaryTasksCompleted'
  | 'items'
  | 'keyItems'
> {
  const done = plans?.map((plan) => planCompletion(plan, rules)) ?? null
  const sum = (of: (completion: ReturnType<typeof planCompletion>) => number): number | null =>
    done === null ? null : done.reduce((total, completion) => total + of(completion), 0)
  return {
    plans: plans === null ? null : plans.length,
    planRows: sum(({ rows }) => rows),
    rowsFinished: sum(({ finishedRows }) => finishedRows),
    plannedTasks: sum(({ planned }) => planned.made),
    plannedTasksCompleted: sum(({ planned }) => planned.completed),
    temporaryTasks: sum(({ temporary }) => temporary.made),
    temporaryTasksCompleted: sum(({ temporary }) => temporary.completed),
    items: items === null ? null : items.length,
    keyItems: items === null ? null : countOf(items, (item) => item.class === 'key')
  }
}

function taskCounts(
  source: StatisticsSource,
  visits: readonly CountedVisit[],
  isWithin: (day: CivilDate) => boolean,
  asOf: CivilDate,
  rules: MeasureInput['rules']
): Pick<
  MetricCounts,
  | 'batches'
  | 'drawn'
  | 'visits'
  | 'visitsEnded'
  | 'visitsImpossible'
  | 'visitsCompleted'
  | 'plannedVisits'
  | 'plannedVisitsCompleted'
  | 'temporaryVisits'
  | 'outsideVisits'
> {
  const batches = source.batches.filter(({ way, on }) => way === 'random' && isWithin(on))
  const typeOf = new Map(source.batches.map(({ id, task }) => [id, task]))
  const random = visits.filter(({ way }) => way === 'random')
  const planned = random.filter(({ batch }) => typeOf.get(batch) === 'planned')
  const completed = (among: readonly CountedVisit[]): number | null => {
    const states = among.map((visit): Completion => completionIn(visit, asOf, rules))
    return states.includes('undecided') ? null : countOf(states, (state) => state === 'complete')
  }
  return {
    batches: batches.length,
    drawn: batches.reduce((sum, { drawn }) => sum + drawn, 0),
    visits: random.length,
    visitsEnded: countOf(random, ({ ended }) => hasHappened(ended, asOf)),
    visitsImpossible: countOf(random, ({ ended, impossible }) => impossible && hasHappened(ended, asOf)),
    visitsCompleted: completed(random),
    plannedVisits: planned.length,
    plannedVisitsCompleted: completed(planned),
    temporaryVisits: countOf(random, ({ batch }) => typeOf.get(batch) === 'temporary'),
    outsideVisits: visits.length - random.length
  }
}

function resultCounts(
  visits: readonly CountedVisit[],
  asOf: CivilDate
): Pick<
  MetricCounts,
  | 'results'
  | 'resultsFormed'
  | 'resultsEntered'
  | 'resultsPublished'
  | 'resultsWithheld'
  | 'resultsPublishable'
  | 'resultsDue'
  | 'resultsInTime'
  | 'resultsOverdue'
> {
  const results = visits.flatMap((visit): readonly CountedResult[] =>
    hasHappened(visit.ended, asOf) ? visit.results : []
  )
  const publishable = results.filter(({ withheld }) => !hasHappened(withheld, asOf))
  // Without a term nothing is in time or late; what is withheld need not be published, and still be entered.
  const termed = results.flatMap((result): readonly { readonly due: CivilDate; readonly done: CivilDate | null }[] => {
    const { due, withheld } = result
    if (due === null || (due.end === 'published' && hasHappened(withheld, asOf))) return []
    const done = result[due.end]
    return [{ due: due.on, done: hasHappened(done, asOf) ? done : null }]
  })
  return {
    results: results.length,
    resultsFormed: countOf(results, ({ formed }) => hasHappened(formed, asOf)),
    resultsEntered: countOf(results, ({ entered }) => hasHappened(entered, asOf)),
    resultsPublished: countOf(results, ({ published }) => hasHappened(published, asOf)),
    resultsWithheld: results.length - publishable.length,
    resultsPublishable: publishable.length,
    resultsDue: countOf(termed, ({ due, done }) => done !== null || due < asOf),
    resultsInTime: countOf(termed, ({ due, done }) => done !== null && done <= due),
    resultsOverdue: countOf(termed, ({ due, done }) => done === null && due < asOf)
  }
}

function followUpCounts(
  { cases }: StatisticsSource,
  visits: readonly CountedVisit[],
  asOf: CivilDate
): Pick<
  MetricCounts,
  'followUps' | 'followUpsClosed' | 'followUpsEntered' | 'followUpsDue' | 'followUpsInTime' | 'casesFiled'
> {
  const ids = new Set(visits.map(({ id }) => id))
  const opened = visits.flatMap(({ followUps }) => followUps.filter((one) => hasHappened(one.opened, asOf)))
  const termed = opened.filter(({ due }) => due !== null)
  return {
    followUps: opened.length,
    followUpsClosed: countOf(opened, ({ closed }) => hasHappened(closed, asOf)),
    followUpsEntered: countOf(opened, ({ entered }) => hasHappened(entered, asOf)),
    followUpsDue: countOf(termed, ({ closed, due }) => hasHappened(closed, asOf) || (due ?? asOf) < asOf),
    followUpsInTime: countOf(termed, ({ closed, due }) => hasHappened(closed, asOf) && (closed ?? '') <= (due ?? '')),
    casesFiled: countOf(cases, ({ visit, on }) => on <= asOf && ids.has(visit))
  }
}
