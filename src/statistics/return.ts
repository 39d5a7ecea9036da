/* 填报: what a unit counts, each thing by its id, so that adding up returns can never count one thing twice.
   临夏州实施意见 附件3 备注1; 临夏州部门联合细则 第二十二条. */

import {
  acceptUnless,
  compareUtf8,
  refuseAll,
  sha256Text,
  type AnswerOpen,
  type Checked,
  type CivilDate,
  type Digest
} from '../kernel/index.js'
import type { ChannelKind } from '../publish/index.js'
import { caseAmount } from './amount.js'
import type { SourceRefusal } from './error.js'
import { ANNEX_COLUMNS, type AnnexColumn, type AnnexRow } from './form.js'
import { annexReadings, type AnnexReadings, type AnnexRules, type StatisticsRules } from './rules.js'
import { sourceTroubles } from './source-check.js'
import {
  unitKey,
  unitsOfBatch,
  type CountedBatch,
  type CountedCase,
  type CountedVisit,
  type ReportingUnit,
  type StatisticsPeriod,
  type StatisticsSource
} from './source.js'

/** One thing counted in one cell of the form. 表中一格所计的一项。 @since 0.1.0 */
export type CountedEntry = {
  readonly column: AnnexColumn
  /** What is counted: with its column it stands once in any sum. 所计之物；与栏合为唯一的键。 */
  readonly id: string
  readonly row: AnnexRow
  /** The unit that counts it. 统计单位。 */
  readonly owner: ReportingUnit
  /** Whom it concerns, where households are counted; else null. 计户时所涉对象；否则为 null。 */
  readonly subject: string | null
  /** Yuan, where an amount is counted; else null. 计金额时的元数；否则为 null。 */
  readonly yuan: string | null
}

/** What units return for a period. 若干单位某期间的填报。 @since 0.1.0 */
export type StatisticsReturn = {
  readonly period: StatisticsPeriod
  readonly readings: AnnexReadings
  /** Null where ids are plain, else the digest of the salt that they were veiled with. 标识为明文则为 null，否则为所用盐的摘要。 */
  readonly veil: Digest | null
  /** Whose returns these are, in order, each once. 所含填报单位，依次各一次。 */
  readonly units: readonly ReportingUnit[]
  /** By column of the form, then by id. 按栏、再按标识排列。 */
  readonly entries: readonly CountedEntry[]
}

/**
 * What some units count, by remark 1: batches, households and publications once, by the initiator; cases and amounts by each
 * participant. 若干单位的填报：批次、户数、公示由发起部门计一次，案件与金额由各参与部门分别统计。
 *
 * A visit counts with the batch of its lead task alone, a result through each channel once a visit. Visits outside the draw are
 * not counted. O(n log n).
 *
 * @param input.units the units that make the return; null for all
 * @returns refuses with `AnswerOpen` where no form is laid down, `PeriodReversed`, `CountedIdTwice`, `CountedBatchUnknown`,
 *   `CountedVisitUnknown`, `CaseOfStranger`, `AmountUnread`, `SharesUnequal`, `SharesUnnamed`
 * @basis 临夏州实施意见 附件3 备注1
 * @since 0.1.0
 */
export function countReturn(input: {
  readonly source: StatisticsSource
  readonly period: StatisticsPeriod
  readonly units: readonly ReportingUnit[] | null
  readonly rules: Pick<StatisticsRules, 'annex'>
}): Checked<SourceRefusal | AnswerOpen, StatisticsReturn> {
  const { source, period, rules } = input
  if (rules.annex === null) return refuseAll([{ _tag: 'AnswerOpen', stage: 'statistics', question: 'annex' }])
  const { annex } = rules
  return acceptUnless(sourceTroubles(source, period, annex), () => {
    const all = entriesOf(source, period, annex)
    const units = new Map((input.units ?? unitsIn(source)).map((unit) => [unitKey(unit), unit]))
    return {
      period,
      readings: annexReadings(annex),
      veil: null,
      units: inOrder(units.values()),
      entries: (input.units === null ? all : all.filter(({ owner }) => units.has(unitKey(owner)))).sort(byEntry)
    }
  })
}

/**
 * A return with nothing in it: added to any other of its period and readings, it changes nothing. 空填报：并入同期间、同口径的填报，不改变结果。
 *
 * @since 0.1.0
 */
export const emptyReturn = ({
  period,
  readings,
  veil
}: Omit<StatisticsReturn, 'units' | 'entries'>): StatisticsReturn => ({
  period,
  readings,
  veil,
  units: [],
  entries: []
})

/**
 * A return whose ids are digests: what is counted twice is still seen, what it is stays with the unit. 以摘要代替标识的填报：仍可识别重复，而内容留在填报单位。
 *
 * @param salt one text for all who report, not published: ids are few enough to be tried out without it
 * @returns the same return where it is veiled already
 * @since 0.1.0
 */
export function veilReturn(given: StatisticsReturn, salt: string): StatisticsReturn {
  if (given.veil !== null) return given
  // A visit stands in several columns, a subject in several visits.
  const known = new Map<string, string>()
  const veil = (text: string): string => {
    const before = known.get(text)
    if (before !== undefined) return before
    const digest: string = sha256Text(JSON.stringify([salt, text]))
    known.set(text, digest)
    return digest
  }
  const entries = given.entries.map((entry) => ({
    ...entry,
    id: veil(entry.id),
    subject: entry.subject === null ? null : veil(entry.subject)
  }))
  return { ...given, veil: sha256Text(JSON.stringify([salt])), entries: entries.sort(byEntry) }
}

/**
 * All units that a source knows. 统计来源中的全部单位。
 *
 * @since 0.1.0
 */
export const unitsIn = ({ batches, cases }: StatisticsSource): readonly ReportingUnit[] =>
  inOrder(
    new Map(
      [...batches.flatMap(unitsOfBatch), ...cases.flatMap(unitsOfCase)].map((unit) => [unitKey(unit), unit])
    ).values()
  )

// Whoever bears a share counts it, also where it came by a visit merged from another batch.
const unitsOfCase = ({ unit, shares }: CountedCase): readonly ReportingUnit[] => [
  unit,
  ...shares.map((share) => share.unit)
]

/**
 * The order of entries: by column of the form, then by the bytes of the id. 各项的次序：按栏，再按标识字节。
 *
 * @since 0.1.0
 */
export const byEntry = (a: Pick<CountedEntry, 'column' | 'id'>, b: Pick<CountedEntry, 'column' | 'id'>): number =>
  a.column === b.column ? compareUtf8(a.id, b.id) : columnPlace[a.column] - columnPlace[b.column]

/**
 * Units by the bytes of region, department and level. 各单位，按地区、部门、层级的字节序。
 *
 * @since 0.1.0
 */
export const inOrder = (units: Iterable<ReportingUnit>): readonly ReportingUnit[] =>
  [...units].sort((a, b) => compareUtf8(unitKey(a), unitKey(b)))

/**
 * The row that a batch belongs to. 批次所属的行。
 *
 * @example rowOf({ joint: true, initiator: { region: '622900', department: '甲', level: 'prefecture' }, partners: [] }, 'initiator') // => 'jointPrefecture'
 * @basis 临夏州实施意见 附件3
 * @since 0.1.0
 */
export function rowOf(
  batch: Pick<CountedBatch, 'joint' | 'initiator' | 'partners'>,
  reading: AnnexReadings['row']
): AnnexRow {
  const county =
    batch.initiator.level === 'county' ||
    (reading === 'anyCounty' && batch.partners.some(({ level }) => level === 'county'))
  if (batch.joint) return county ? 'jointCounty' : 'jointPrefecture'
  return county ? 'withinSystemCounty' : 'withinSystemPrefecture'
}

const columnPlace = Object.fromEntries(ANNEX_COLUMNS.map((column, at) => [column, at])) as {
  readonly [C in AnnexColumn]: number
}

const channelColumns = {
  'publicity-system': 'publishedPublicitySystem',
  'professional-system': 'publishedProfessionalSystem',
  'department-website': 'publishedDepartmentWebsite'
} as const

function entriesOf(source: StatisticsSource, period: StatisticsPeriod, annex: AnnexRules): CountedEntry[] {
  const readings = annexReadings(annex)
  const isWithin = (day: CivilDate | null): boolean => day !== null && period.from <= day && day <= period.to
  const entries: CountedEntry[] = []
  const batches = new Map(source.batches.map((batch) => [batch.id, { batch, row: rowOf(batch, readings.row) }]))
  const visits = new Map(source.visits.map((visit) => [visit.id, visit]))
  for (const { batch, row } of batches.values()) {
    if (batch.way !== 'random' || !isWithin(batch.on)) continue
    entries.push({ column: 'batches', id: batch.id, row, owner: batch.initiator, subject: null, yuan: null })
  }
  for (const visit of source.visits) {
    const counted = batches.get(visit.batch)
    if (counted === undefined || visit.way !== 'random' || visit.ended === null) continue
    const entry = { id: visit.id, row: counted.row, owner: counted.batch.initiator, subject: visit.subject, yuan: null }
    if (isWithin(visit.ended)) entries.push({ column: 'inspected', ...entry })
    const isCounted = (published: CivilDate | null): boolean =>
      published !== null && isWithin(readings.dating === 'visit' ? visit.ended : published)
    for (const channel of channelsOf(visit, isCounted)) {
      if (channel !== 'other') entries.push({ column: channelColumns[channel], ...entry })
    }
  }
  for (const one of source.cases) {
    const visit = visits.get(one.visit)
    const row = visit === undefined ? undefined : batches.get(visit.batch)?.row
    if (visit === undefined || row === undefined || visit.way !== 'random') continue
    if (!isWithin(readings.dating === 'visit' ? visit.ended : one.on)) continue
    entries.push({ column: 'cases', id: one.id, row, owner: one.unit, subject: null, yuan: null })
    for (const { unit: owner, amount: yuan } of amountsOf(one, readings)) {
      // Each share is counted by its own unit, so the unit is part of what is counted.
      const id = readings.jointCases === 'shares' ? `${one.id}\t${unitKey(owner)}` : one.id
      entries.push({ column: 'penaltyAmount', id, row, owner, subject: null, yuan })
    }
  }
  return entries
}

// A household counts once in a channel, however many departments published there.
const channelsOf = (
  { results }: Pick<CountedVisit, 'results'>,
  isCounted: (published: CivilDate | null) => boolean
): ReadonlySet<ChannelKind> =>
  new Set(results.flatMap(({ published, channels }) => (isCounted(published) ? channels : [])))

const amountsOf = (
  one: CountedCase,
  { amount, jointCases }: AnnexReadings
): readonly { readonly unit: ReportingUnit; readonly amount: string }[] =>
  jointCases === 'filer' || one.shares.length === 0
    ? [{ unit: one.unit, amount: caseAmount(one, amount) }]
    : one.shares.map((share) => ({ unit: share.unit, amount: caseAmount(share, amount) }))
