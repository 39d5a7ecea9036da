/* The tables of the year: annex 3 from every department's return up to the whole prefecture, and the six groups of figures. */

import type { CampaignPlan } from '../../src/campaign/index.js'
import { nameOf, orThrow, parseRatio, type CivilDate, type Name } from '../../src/kernel/index.js'
import { recordPlan, type Plan, type PlanFile, type PlanRow, type PlanStep } from '../../src/plan/index.js'
import type { RegionCode, RegionEntry } from '../../src/registry/index.js'
import {
  annexTable,
  checkRemarks,
  checkTable,
  countReturn,
  measureWork,
  rollUp,
  sourceOf,
  unitKey,
  unitsOfBatch,
  type AnnexTable,
  type CaseParts,
  type CountedBatch,
  type CountedVisit,
  type MetricTable,
  type ReportingUnit,
  type StatisticsFinding,
  type StatisticsReturn,
  type StatisticsSource
} from '../../src/statistics/index.js'
import type { CampaignState } from '../../src/trail/index.js'
import { linxia } from './profile.js'
import { PREFECTURE } from './registries.js'
import type { Tale } from './tale.js'
import { OFFICE, TODAY, trailRules } from './trail.js'
import { calendar } from './workdays.js'

/** The year that the form is filled in for. */
export const YEAR = { from: '2022-01-01' as CivilDate, to: '2022-12-31' as CivilDate }

/** One area's table, rolled up from the returns of its departments. */
export type AreaTable = {
  readonly region: RegionCode
  readonly name: string
  readonly returns: number
  readonly table: AnnexTable
}

/** All tables of the year. */
export type Figures = {
  /** As the departments of prefecture and counties return it, rolled up twice. */
  readonly table: AnnexTable
  readonly areas: readonly AreaTable[]
  /** The same year if every batch counted as the prefecture's, whose notice it was. */
  readonly ofPrefecture: AnnexTable
  readonly metrics: MetricTable
  readonly findings: readonly StatisticsFinding[]
  readonly returns: number
}

/** What the tables are made from. */
export type FiguresInput = {
  readonly plan: CampaignPlan
  readonly state: CampaignState
  readonly tales: readonly Tale[]
  readonly regions: readonly RegionEntry[]
  /** Draws of rows that prefecture and counties carry out together (州县级). */
  readonly shared: ReadonlySet<Name>
}

/** Fills in all tables. */
export function makeFigures(input: FiguresInput): Figures {
  const { plan, state, regions } = input
  const source = orThrow(sourceOf({ state, elsewhere: [], cases: confiscations(state), rules: trailRules }))
  const own = byCounty(source, input)
  const rules = linxia.statistics
  const returns = [...sourcesOfUnits(own)].map(([, { unit, source: known }]) => ({
    unit,
    given: orThrow(countReturn({ source: known, period: YEAR, units: [unit], rules }))
  }))
  const areas = regions.flatMap(({ code, name }): readonly (AreaTable & { readonly sum: StatisticsReturn })[] => {
    const [first, ...rest] = returns.filter(({ unit }) => unit.region === code).map(({ given }) => given)
    if (first === undefined) return []
    const sum = orThrow(rollUp([first, ...rest]))
    return [{ region: code, name, returns: rest.length + 1, table: annexTable(sum), sum }]
  })
  const [first, ...rest] = areas.map(({ sum }) => sum)
  if (first === undefined) throw new Error('nobody made a return')
  const whole = orThrow(rollUp([first, ...rest]))
  const table = annexTable(whole)
  const annex = rules.annex
  return {
    table,
    areas: areas.map(({ region, name, returns: made, table: one }) => ({ region, name, returns: made, table: one })),
    ofPrefecture: annexTable(orThrow(countReturn({ source, period: YEAR, units: null, rules }))),
    metrics: orThrow(
      measureWork({
        source,
        period: YEAR,
        asOf: TODAY,
        subjects: plan.subjects,
        officers: plan.officers,
        plans: planFiles(plan, state),
        items: plan.checklist.items,
        rules: { ...linxia.statistics, ...linxia.publish, ...linxia.plan }
      })
    ),
    findings: annex === null ? [] : [...checkRemarks(own, annex), ...checkTable(table, annex)],
    returns: returns.length
  }
}

/** Of every tenth case something was confiscated beside the fine. */
const confiscations = ({ visits }: CampaignState): readonly CaseParts[] =>
  [...visits.values()]
    .flatMap(({ course }) => course.cases)
    .flatMap(({ department, case: name }, i) =>
      i % 10 === 0 ? [{ department, case: name, confiscated: `${String(180 + 7 * i)}.25`, shares: [] }] : []
    )

/**
 * A row of prefecture and counties together is carried out by each county in its own area: one draw, one batch a county.
 * The form does not say so; it is how this example reads it, and `ofPrefecture` shows the other way.
 */
function byCounty(source: StatisticsSource, { plan, tales, shared, state }: FiguresInput): StatisticsSource {
  const regionOf = new Map<string, RegionCode>(plan.subjects.map(({ id, region }) => [id, region]))
  const isShared = new Set(source.batches.flatMap(({ id }) => (shared.has(drawOf(id)) ? [id] : [])))
  const leads = new Map(tales.map(({ visit, dispatch }) => [`${visit.subject}\t${String(visit.ordinal)}`, dispatch]))
  const moved = new Map<string, RegionCode>()
  const visits = source.visits.map((visit): CountedVisit => {
    if (!isShared.has(visit.batch)) return visit
    const dispatch = leads.get(visit.id.split('\t').slice(0, 2).join('\t'))
    const region = dispatch?.region ?? regionOf.get(visit.subject) ?? PREFECTURE
    moved.set(visit.id, region)
    return {
      ...visit,
      batch: `${visit.batch}\t${region}`,
      results: visit.results.map((result) => ({ ...result, unit: inCounty(result.unit, region) })),
      followUps: visit.followUps.map((followUp) => ({ ...followUp, unit: inCounty(followUp.unit, region) }))
    }
  })
  // Also where the visits of a draw are led by another: the batch is one all the same.
  const counties = new Map<string, Set<RegionCode>>()
  for (const { dispatch } of tales) {
    for (const { draw } of dispatch.tasks) {
      const known = counties.get(draw)
      if (known) known.add(dispatch.region)
      else counties.set(draw, new Set([dispatch.region]))
    }
  }
  const registered = countsByRegion(plan, state)
  return {
    batches: source.batches.flatMap((batch): readonly CountedBatch[] =>
      isShared.has(batch.id)
        ? [...(counties.get(drawOf(batch.id)) ?? [])].map((region) => ({
            ...batch,
            id: `${batch.id}\t${region}`,
            initiator: inCounty(batch.initiator, region),
            partners: batch.partners.map((unit) => inCounty(unit, region)),
            registry: registered(batch.id, region)
          }))
        : [batch]
    ),
    visits,
    cases: source.cases.map((one) => {
      const region = moved.get(one.visit)
      return region === undefined ? one : { ...one, unit: inCounty(one.unit, region) }
    })
  }
}

const drawOf = (batch: string): Name => nameOf(batch.slice(batch.indexOf('\t') + 1))

const inCounty = (unit: ReportingUnit, region: RegionCode): ReportingUnit =>
  unitOf(`${region}\t${unit.department}`, unit, region)

// Thousands of results share a unit.
const units = new Map<string, ReportingUnit>()
function unitOf(key: string, { department }: ReportingUnit, region: RegionCode): ReportingUnit {
  const known = units.get(key)
  if (known !== undefined) return known
  const unit: ReportingUnit = { region, department, level: 'county' }
  units.set(key, unit)
  return unit
}

/** How many subjects of a batch's registry a county has. */
function countsByRegion(
  { subjects }: Pick<CampaignPlan, 'subjects'>,
  { tasks }: Pick<CampaignState, 'tasks'>
): (batch: string, region: RegionCode) => number | null {
  const counts = new Map<string, number>()
  for (const { registries, region } of subjects) {
    for (const registry of registries) {
      const key = `${registry}\t${region}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return (batch, region) => {
    const task = tasks.get(drawOf(batch))
    return task === undefined ? null : (counts.get(`${task.registry}\t${region}`) ?? 0)
  }
}

/** What each unit knows: its batches, their visits, and the cases of these. */
function sourcesOfUnits({
  batches,
  visits,
  cases
}: StatisticsSource): ReadonlyMap<string, { readonly unit: ReportingUnit; readonly source: StatisticsSource }> {
  type Known = {
    batches: Map<string, CountedBatch>
    visits: CountedVisit[]
    cases: StatisticsSource['cases'][number][]
  }
  const known = new Map<string, { readonly unit: ReportingUnit; readonly source: Known }>()
  const knows = (unit: ReportingUnit): Known => {
    const key = unitKey(unit)
    const found = known.get(key)
    if (found !== undefined) return found.source
    const source: Known = { batches: new Map(), visits: [], cases: [] }
    known.set(key, { unit, source })
    return source
  }
  const batchOf = new Map(batches.map((batch) => [batch.id, batch]))
  const readers = new Map<string, readonly ReportingUnit[]>()
  for (const batch of batches) for (const unit of unitsOfBatch(batch)) knows(unit).batches.set(batch.id, batch)
  for (const visit of visits) {
    const batch = batchOf.get(visit.batch)
    if (batch === undefined) continue
    const all = new Map(
      [...unitsOfBatch(batch), ...visit.results.map(({ unit }) => unit)].map((one) => [unitKey(one), one])
    )
    readers.set(visit.id, [...all.values()])
    for (const unit of all.values()) {
      const own = knows(unit)
      own.batches.set(batch.id, batch)
      own.visits.push(visit)
    }
  }
  for (const one of cases) for (const unit of readers.get(one.visit) ?? []) knows(unit).cases.push(one)
  return new Map(
    [...known].map(([key, { unit, source }]) => [
      key,
      { unit, source: { batches: [...source.batches.values()], visits: source.visits, cases: source.cases } }
    ])
  )
}

/**
 * The plan as the office kept it: made, filed and public, its tasks completed, entered and published as the trail has them. The
 * table prints neither quantities nor the parts of levels and areas, without which it cannot be kept: these are the example's.
 */
function planFiles({ plan: printed, decisions }: CampaignPlan, { tasks, visits }: CampaignState): readonly PlanFile[] {
  const act = (on: CivilDate): { readonly by: Name; readonly on: CivilDate } => ({ by: OFFICE, on })
  const rowOf = new Map(decisions.map(({ name, row }) => [name, row]))
  const day = (text: string): CivilDate => text as CivilDate
  const published = new Map<Name, CivilDate>()
  for (const { course, publications } of visits.values()) {
    for (const publication of publications.values()) {
      const last = (publication.published ?? publication.withheld ?? publication.entered)?.on
      if (last === undefined) continue
      for (const { draw } of course.dispatch.tasks) if ((published.get(draw) ?? '') < last) published.set(draw, last)
    }
  }
  const drawn = new Map(
    [...tasks].flatMap(([task, { draws }]) => {
      const row = rowOf.get(task)
      return row === undefined ? [] : [[row, draws.at(-1)?.drawn ?? 0] as const]
    })
  )
  const plan: Plan = {
    ...printed,
    level: 'prefecture',
    rows: printed.rows.map((row) => ({
      ...row,
      quantity: { _tag: 'Count', count: Math.max(1, drawn.get(row.number) ?? 1) },
      ...(row.levels.length > 1 ? PARTS : {})
    }))
  }
  const steps: PlanStep[] = [
    { _tag: 'DraftPlan', ...act(day('2021-12-20')), plan },
    ...linxia.plan.filings
      .flatMap(({ value }) => value)
      .map((receiver): PlanStep => ({ _tag: 'FilePlan', ...act(day('2021-12-24')), receiver })),
    { _tag: 'PublishPlan', ...act(day('2021-12-28')), channels: [nameOf('示例州政府网站')] },
    ...[...tasks.keys()].flatMap((task): readonly PlanStep[] => {
      const row = rowOf.get(task)
      return row === undefined ? [] : [{ _tag: 'MakeTask', ...act(day('2021-12-30')), task, row }]
    })
  ]
  for (const [task, { ended, settled, dispatched }] of tasks) {
    if (ended?.ending._tag !== 'Completed') continue
    const done = published.get(task) ?? ended.on
    const on = act(done > ended.on ? done : ended.on)
    steps.push({ _tag: 'CompleteTask', ...on, task }, { _tag: 'EnterTask', ...on, task })
    if (settled === dispatched) steps.push({ _tag: 'PublishTask', ...on, task })
  }
  const kept = recordPlan({
    rules: linxia.plan,
    terms: linxia.calendar.terms,
    calendar,
    steps: [...steps].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  })
  return [orThrow(kept)]
}

const PARTS: Pick<PlanRow, 'shares' | 'areas'> = {
  shares: [
    { level: 'prefecture', ratio: orThrow(parseRatio('20%')) },
    { level: 'county', ratio: orThrow(parseRatio('80%')) }
  ],
  areas: [{ area: nameOf('临夏州'), ratio: orThrow(parseRatio('100%')) }]
}
