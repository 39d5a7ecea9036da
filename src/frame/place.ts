/* 逐户判定: the place of each subject of a population in the frame, or the first reason that keeps it out.
   临夏州部门联合细则 第十七条、第二十条、第三十二条; 万年县实施方案 三（一）1、三（二）1. */

import type { Name } from '../kernel/index.js'
import type { ListedOut, Pool, Subject } from '../registry/index.js'
import { drawsUsed, liftOf, visitsUsed, type ComingDraw } from './cap.js'
import type { OpenStratum } from './direction.js'
import { weightOf } from './eligibility.js'
import type { DrawTables, Exclusion, Unit } from './frame.js'
import type { PastCheck } from './ledger.js'
import type { Standings } from './predicate.js'
import type { QuietTest } from './quiet.js'
import { isRaised } from './raise.js'
import type { ExclusionWords } from './reason.js'
import type { DrawCap, FrameRules } from './rules.js'
import type { MadeFrame, SubjectWaiver } from './selection.js'

/** What every subject of a draw is placed by, made ready once. 逐户判定所依据的、已备妥的资料。 @since 0.1.0 */
export type Desk = {
  readonly coming: ComingDraw
  readonly rules: FrameRules
  readonly words: ExclusionWords
  readonly listed: ReadonlyMap<Name, ListedOut>
  readonly strata: readonly OpenStratum[]
  /** The stratum of each class, where no stratum has a condition; else null. 未设条件时各类别所入之层；否则为 null。 */
  readonly byClass: ReadonlyMap<Subject['riskClass'], number> | null
  readonly find: (subject: Subject) => number
  readonly quietOn: QuietTest['closedBy']
  /** Null where there are no pools. 无类库制度则为 null。 */
  readonly standings: Standings | null
  readonly poolStops: ReadonlyMap<Pool, Name | null>
  /** Of `nearCaps`. 可能已达上限的对象。 */
  readonly near: ReadonlyMap<Name, readonly PastCheck[]>
  readonly waiverOf: ReadonlyMap<Name, SubjectWaiver>
  readonly raise: number
}

/** What placing tells beside the tables; `raised` and `others` are counts by stratum. 判定时一并得出的情况；`raised`、`others` 为各层户数。 @since 0.1.0 */
export type Tally = {
  readonly raised: Uint32Array
  readonly others: Uint32Array
  readonly lifted: MadeFrame['lifted'][number][]
  readonly waived: MadeFrame['waived'][number][]
  /** The reasons of the cap on draws, by times drawn. 已达抽中上限的理由，按次数。 */
  readonly drawn: Map<number, Name>
}

const BLOCK = 256

/**
 * Places each subject of a population, in its order. 依次判定全部对象。
 *
 * A hundred thousand pass through here: functions of the file and no closures, so that they stay compiled from one draw to the next.
 *
 * @returns the tables; lifts, waivers and counts are added to `tally`
 * @basis 临夏州部门联合细则 第二十条
 * @since 0.1.0
 */
export function placeAll(desk: Desk, tally: Tally, name: Name, population: readonly Subject[]): DrawTables {
  const frame: Unit[] = []
  const exclusions: Exclusion[] = []
  for (let from = 0; from < population.length; from += BLOCK) {
    placeBlock(desk, tally, population.slice(from, from + BLOCK), frame, exclusions)
  }
  return { name, frame, exclusions }
}

// Histories first: ids lie anywhere in memory, and one after the other they are fetched all at once.
function placeBlock(desk: Desk, tally: Tally, block: readonly Subject[], frame: Unit[], exclusions: Exclusion[]): void {
  const { near } = desk
  const histories = block.map(({ id }) => near.get(id))
  for (let i = 0; i < block.length; i++) {
    const subject = block[i] as Subject
    const place = placeOf(desk, tally, subject, histories[i])
    if (typeof place === 'string') exclusions.push({ id: subject.id, reason: place })
    else frame.push(place)
  }
}

function placeOf(desk: Desk, tally: Tally, subject: Subject, checks: readonly PastCheck[] | undefined): Unit | Name {
  const { words, listed, strata, byClass, quietOn, standings, rules } = desk
  const { id, status, riskClass } = subject
  if (status !== 'operating') return words.status[status]
  const out = listed.size === 0 ? undefined : listed.get(id)
  if (out !== undefined) return words.listed(out)
  const at = byClass === null ? desk.find(subject) : byClass.get(riskClass)
  const stratum = at === undefined ? undefined : strata[at]?.decision
  if (at === undefined || stratum === undefined) return words.noStratum(strata, subject)
  const quiet = quietOn === null ? null : quietOn(subject)
  if (quiet !== null) return words.quiet(quiet)
  const pool = standings === null ? undefined : standings.get(id)?.pool
  const stop = pool === undefined ? null : (desk.poolStops.get(pool) ?? null)
  if (stop !== null) return stop
  const { weights } = stratum
  if (weights !== null && riskClass === null) return words.unclassified
  const reached = checks === undefined ? null : capReason(desk, tally, subject, checks)
  if (reached !== null) return reached
  const raised = isRaised(rules.raised, subject)
  const counts = raised ? tally.raised : tally.others
  counts[at] = (counts[at] as number) + 1
  const factor = raised && weights !== null ? desk.raise : 1
  return { id, stratum: stratum.name, weight: factor * weightOf(stratum, riskClass) }
}

function capReason(
  { rules, coming, words, waiverOf }: Desk,
  tally: Tally,
  subject: Subject,
  checks: readonly PastCheck[]
): Name | null {
  const { drawCap: cap, visitCaps } = rules
  const drawn = cap === null ? 0 : drawsUsed(cap, checks, coming.on, subject)
  const lift = cap === null || drawn === 0 ? null : liftOf(cap, subject, coming)
  const waiver = drawn === 0 || lift !== null ? undefined : waiverOf.get(subject.id)
  if (cap !== null && drawn > 0 && lift === null && waiver === undefined) {
    return tally.drawn.get(drawn) ?? drawnReason(words, cap, drawn, tally.drawn)
  }
  const used = visitCaps.length === 0 ? undefined : visitsUsed(visitCaps, checks, subject, coming)[0]
  if (used !== undefined) return words.visited(used)
  if (lift !== null) tally.lifted.push({ subject: subject.id, drawn, lift })
  if (waiver !== undefined) tally.waived.push({ waiver, drawn })
  return null
}

function drawnReason(words: ExclusionWords, cap: DrawCap, drawn: number, known: Map<number, Name>): Name {
  const reason = words.drawn(drawn, cap)
  known.set(drawn, reason)
  return reason
}
