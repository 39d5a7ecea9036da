/* 年度调整: once a year the office moves, lists, lets out and takes in; every move has its ground and its day.
   万年县实施方案 三（一）1. */

import { acceptUnless, compareUtf8, refuse, type Checked, type CivilDate, type Name } from '../kernel/index.js'
import { standingsOn, type MoveCause, type PoolBook, type PoolRecord, type PoolStanding } from './book.js'
import { movePools, withRecords, type PoolFinding } from './move.js'
import {
  confirmationRefusals,
  groundsBy,
  proposalRefusals,
  sortIntoPools,
  type PoolCandidate,
  type PoolProposal
} from './place.js'
import type { AdjustmentRefusal, ReviewRefusal } from './pool-error.js'
import type { Confirmation, MoveRoute, Pool, PoolGround, PoolMove, PoolRules } from './pool.js'
import { isMarketEntity, type Subject } from './subject.js'

/** An application, or a recommendation, to be moved. 移库申请或推荐。 @since 0.1.0 */
export type PoolApplication = {
  readonly subject: Name
  readonly to: Pool
  readonly route: MoveRoute
  readonly by: Name
  readonly on: CivilDate
  /** Null while the office has not verified it. 办公室尚未核实确认的为 null。 */
  readonly confirmation: Confirmation | null
}

/** What a yearly adjustment gives. 年度调整的结果。 @since 0.1.0 */
export type PoolReview = {
  readonly book: PoolBook
  /** The new lines of the book, by day: moves of the year not yet carried, then those of the adjustment. 新增记录（按日期）。 */
  readonly records: readonly PoolRecord[]
  readonly refused: readonly AdjustmentRefusal[]
  readonly awaiting: readonly PoolCandidate[]
}

/** What a yearly adjustment is made from. 年度调整的依据。 @since 0.1.0 */
export type ReviewInput = {
  readonly book: PoolBook
  /** All subjects of the day of the adjustment, each id once; who is gone leaves the pools, who is new is placed. 调整日的全部检查对象，编号不重复。 */
  readonly subjects: readonly Subject[]
  /** What the checks of the year found, those already carried too. 本年全部检查结论，含已移库的。 */
  readonly findings: readonly PoolFinding[]
  /** Applications and recommendations up to the day; of findings, too, later ones wait for the next adjustment. 截至调整日的申请和推荐；此后的申请和检查结论留待下次。 */
  readonly applications: readonly PoolApplication[]
  /** For lists; a proposal for the pool of everybody else takes a subject off its list. 列入名单的提议；提议入“其他”类库即移出名单。 */
  readonly proposals: readonly PoolProposal[]
  readonly on: CivilDate
  readonly rules: PoolRules | null
}

/**
 * Adjusts the pools. 对类库进行年度调整。
 *
 * In this order: violations that were found; violations that waited for the adjustment; applications; lists drawn up anew;
 * subjects gone and subjects new. A wish that is refused leaves its subject where it is. O(records + subjects + wishes).
 *
 * @returns the book with every move, its ground and its day, and every refused wish with its article; the whole refuses with
 *   `PoolsNotRuled`, `AdjustedAlready`, `AdjustedBackwards`
 * @basis 万年县实施方案 三（一）1
 * @since 0.1.0
 */
export function reviewPools(input: ReviewInput): Checked<ReviewRefusal, PoolReview> {
  const { book, on, rules } = input
  if (rules === null) return refuse<ReviewRefusal>({ _tag: 'PoolsNotRuled' })
  const last = book.records.at(-1)?.on
  const times = book.adjusted.filter((day) => day.slice(0, 4) === on.slice(0, 4)).length
  const { value: most, basis } = rules.adjustments
  const refusals: ReviewRefusal[] = []
  if (times >= most) refusals.push({ _tag: 'AdjustedAlready', year: Number(on.slice(0, 4)), times, most, basis })
  if (last !== undefined && last > on) refusals.push({ _tag: 'AdjustedBackwards', on, last })
  return acceptUnless(refusals, () => adjusted(input, rules))
}

// What the steps of an adjustment share: who stands where by now, and what they wrote.
type Adjustment = {
  readonly input: ReviewInput
  readonly rules: PoolRules
  readonly standings: Map<Name, PoolStanding>
  readonly subjectOf: ReadonlyMap<Name, Subject>
  readonly grounds: (subject: Subject) => readonly PoolGround[]
  readonly records: PoolRecord[]
  readonly refused: AdjustmentRefusal[]
}

function adjusted(input: ReviewInput, rules: PoolRules): PoolReview {
  const { book, subjects, on } = input
  const findings = input.findings.filter((finding) => finding.on <= on)
  const moved = movePools({ book, findings, rules })
  if (moved._tag === 'Left') throw new Error('rules of pools were given')
  const { book: carried, records: found, waiting, refused } = moved.right
  const adjustment: Adjustment = {
    input,
    rules,
    standings: new Map(standingsOn(carried, on)),
    subjectOf: new Map(subjects.flatMap((one) => (isMarketEntity(one) ? [[one.id, one] as const] : []))),
    grounds: groundsBy(rules),
    records: [],
    refused: [...refused]
  }
  carryWaiting(adjustment, waiting)
  carryApplications(adjustment, findings)
  carryProposals(adjustment)
  const awaiting = takeStock(adjustment)
  const records = [...found, ...adjustment.records]
  const { records: all } = withRecords(carried, adjustment.records)
  return { book: { records: all, adjusted: [...book.adjusted, on] }, records, refused: adjustment.refused, awaiting }
}

// Of several violations that waited, the one that leads to the pool of highest precedence decides.
function carryWaiting(adjustment: Adjustment, waiting: readonly PoolFinding[]): void {
  const { standings, rules } = adjustment
  const rank = (edge: PoolMove): number => rules.precedence.value.indexOf(edge.to)
  const chosen = new Map<Name, { readonly finding: PoolFinding; readonly edge: PoolMove }>()
  for (const finding of waiting) {
    const { subject, severity } = finding
    const from = standings.get(subject)?.pool
    const edge = rules.moves.find(
      (one) =>
        one.from === from &&
        one.trigger._tag === 'Violation' &&
        severity !== null &&
        one.trigger.severities.includes(severity)
    )
    const known = chosen.get(subject)
    if (edge !== undefined && (known === undefined || rank(edge) < rank(known.edge))) {
      chosen.set(subject, { finding, edge })
    }
  }
  for (const { finding, edge } of chosen.values()) {
    const { subject, visit, on, severity } = finding
    if (severity === null) continue
    move(adjustment, subject, edge, { _tag: 'Found', visit, found: on, severity }, null)
  }
}

function carryApplications(adjustment: Adjustment, findings: readonly PoolFinding[]): void {
  const { input, rules, standings, refused } = adjustment
  const findingsOf = new Map<Name, PoolFinding[]>()
  const applicants = new Set(input.applications.map(({ subject }) => subject))
  for (const finding of findings) {
    if (!applicants.has(finding.subject)) continue
    const known = findingsOf.get(finding.subject)
    if (known) known.push(finding)
    else findingsOf.set(finding.subject, [finding])
  }
  for (const application of input.applications) {
    const { subject, to, route, by, on, confirmation } = application
    if (on > input.on) continue
    const standing = standings.get(subject)
    if (standing === undefined) {
      refused.push({ _tag: 'NotInPool', subject, on })
      continue
    }
    const { pool: from, since } = standing
    // Who is there, by an earlier wish or all along, has nothing left to ask for.
    if (from === to) continue
    const edge = rules.moves.find(
      (one) =>
        one.from === from && one.to === to && one.trigger._tag === 'CleanCheck' && one.trigger.routes.includes(route)
    )
    if (edge === undefined) {
      refused.push({ _tag: 'NoSuchMove', subject, from, to, cause: by, on, basis: rules.noOtherMove })
      continue
    }
    const inPool = (findingsOf.get(subject) ?? []).filter((finding) => finding.on >= since)
    const clean = inPool.filter(({ severity, on: found }) => severity === null && found <= on).sort(latestFirst)[0]
    const refusals = [
      ...cleanRefusals(application, since, clean, inPool, edge, rules),
      ...verifiedRefusals(application, edge, adjustment),
      ...firstRefusals(adjustment, subject, to)
    ]
    if (clean === undefined || refusals.length > 0) for (const one of refusals) refused.push(one)
    else {
      const verified = confirmation === null || confirmation.on < on ? on : confirmation.on
      const day = edge.when.value === 'at-once' ? verified : input.on
      move(adjustment, subject, edge, { _tag: 'Applied', visit: clean.visit, route, by }, confirmation, day)
    }
  }
}

function cleanRefusals(
  { subject }: PoolApplication,
  since: CivilDate,
  clean: PoolFinding | undefined,
  inPool: readonly PoolFinding[],
  { basis }: PoolMove,
  { clean: reading }: PoolRules
): readonly AdjustmentRefusal[] {
  if (clean === undefined) return [{ _tag: 'NoCleanCheck', subject, since, basis }]
  const later = inPool.filter(({ severity, on }) => severity !== null && on >= clean.on).sort(latestFirst)[0]
  return reading.value === 'lastCheck' && later !== undefined
    ? [{ _tag: 'LaterViolation', subject, visit: later.visit, on: later.on, basis: reading.basis }]
    : []
}

function verifiedRefusals(
  { subject, to, confirmation }: PoolApplication,
  edge: PoolMove,
  { input, rules }: Adjustment
): readonly AdjustmentRefusal[] {
  if (!edge.confirmed) return []
  if (confirmation === null) return [{ _tag: 'MoveUnconfirmed', subject, to, basis: edge.basis }]
  return confirmationRefusals({ subject, confirmation, on: input.on, rules })
}

function firstRefusals(
  { subjectOf, grounds, rules }: Adjustment,
  subject: Name,
  to: Pool
): readonly AdjustmentRefusal[] {
  const { value: order, basis } = rules.precedence
  const known = subjectOf.get(subject)
  const ground = known && grounds(known).find(({ pool }) => order.indexOf(pool) < order.indexOf(to))
  return ground === undefined ? [] : [{ _tag: 'OtherPoolFirst', subject, to, ground, basis }]
}

function carryProposals(adjustment: Adjustment): void {
  const { input, rules, standings, subjectOf, grounds, refused } = adjustment
  const { on } = input
  for (const proposal of input.proposals) {
    const { subject, pool: to, by, confirmation } = proposal
    const known = subjectOf.get(subject)
    const from = standings.get(subject)?.pool
    // Who is new is placed with all of its proposals in the last step; a stranger is refused there too.
    if (known === undefined || from === undefined || from === to) continue
    const met = grounds(known)
    const isRelease = to === rules.rest.value
    const held = met.find(({ pool }) => pool === from)
    const refusals: readonly AdjustmentRefusal[] = isRelease
      ? [
          ...(held === undefined ? [] : [{ _tag: 'GroundStillHolds', subject, from, ground: held } as const]),
          ...confirmationRefusals({ subject, confirmation, on, rules })
        ]
      : proposalRefusals(proposal, met, on, rules)
    // A pool that is earned by a clean check is not entered by a list, from wherever.
    const edge = rules.moves.find((one) => one.to === to && one.trigger._tag === 'CleanCheck')
    const { value: exit, basis } = rules.exit
    if (edge !== undefined) refused.push({ _tag: 'MoveNeedsCheck', subject, from, to, basis: edge.basis })
    else if (exit === 'none') {
      refused.push({ _tag: 'NoSuchMove', subject, from, to, cause: by, on, basis: rules.noOtherMove })
    } else if (confirmation === null) {
      refused.push({ _tag: 'MoveUnconfirmed', subject, to, basis: rules.pools[to].confirmed ?? basis })
    } else if (refusals.length > 0) for (const one of refusals) refused.push(one)
    else {
      const where = rules.pools[to].confirmed ?? basis
      move(adjustment, subject, { from, to, basis: where }, { _tag: 'Relisted', by }, confirmation)
    }
  }
}

function takeStock({ input, rules, standings, subjectOf, records, refused }: Adjustment): readonly PoolCandidate[] {
  const { on, subjects, proposals } = input
  for (const [subject, { pool: from }] of standings) {
    if (!subjectOf.has(subject)) records.push({ _tag: 'Left', on, subject, from })
  }
  const isNew = (id: Name): boolean => !standings.has(id)
  const newcomers = subjects.filter((subject) => isMarketEntity(subject) && isNew(subject.id))
  const theirs = proposals.filter(({ subject }) => isNew(subject) || !subjectOf.has(subject))
  const placed = sortIntoPools({ subjects: newcomers, proposals: theirs, on, rules })
  if (placed._tag === 'Right') {
    for (const place of placed.right.places) records.push({ _tag: 'Placed', on, ...place })
    return placed.right.awaiting
  }
  for (const one of placed.left) if (one._tag !== 'PoolsNotRuled') refused.push(one)
  const wrong = new Set(placed.left.flatMap((one) => ('subject' in one ? [one.subject] : [])))
  const sound = theirs.filter(({ subject }) => !wrong.has(subject))
  const again = sortIntoPools({ subjects: newcomers, proposals: sound, on, rules })
  if (again._tag === 'Left') throw new Error('proposals were sound')
  for (const place of again.right.places) records.push({ _tag: 'Placed', on, ...place })
  return again.right.awaiting
}

function move(
  { input, standings, records }: Adjustment,
  subject: Name,
  { from, to, basis }: Pick<PoolMove, 'from' | 'to' | 'basis'>,
  cause: MoveCause,
  confirmation: Confirmation | null,
  on = input.on
): void {
  records.push({ _tag: 'Moved', on, subject, from, to, cause, confirmation, basis })
  standings.set(subject, { pool: to, since: on })
}

const latestFirst = (a: PoolFinding, b: PoolFinding): number =>
  a.on < b.on ? 1 : a.on > b.on ? -1 : compareUtf8(a.visit, b.visit)
