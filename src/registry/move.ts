/* 移库 in the course of a year: what checks found is carried into the book, and what no edge provides for is refused.
   万年县实施方案 三（一）1. */

import { accept, compareUtf8, refuse, type Checked, type CivilDate, type Name } from '../kernel/index.js'
import { standingsOn, type PoolBook, type PoolRecord, type PoolStanding } from './book.js'
import type { MoveRefusal, PoolsNotRuled } from './pool-error.js'
import { POOLS, SEVERITIES, type Pool, type PoolMove, type PoolRules, type Severity } from './pool.js'

/** What a visit found at a subject; null for nothing. 一次检查的结论；未发现问题为 null。 @since 0.1.0 */
export type PoolFinding = {
  readonly subject: Name
  readonly visit: Name
  readonly on: CivilDate
  readonly severity: Severity | null
}

/** What became of findings. 检查结论的处理结果。 @since 0.1.0 */
export type PoolMoves = {
  readonly book: PoolBook
  /** The new lines of the book, by day. 新增记录（按日期）。 */
  readonly records: readonly PoolRecord[]
  /** Violations whose move is made in the yearly adjustment. 待年度调整时移库的违法行为。 */
  readonly waiting: readonly PoolFinding[]
  readonly refused: readonly MoveRefusal[]
}

/**
 * Moves subjects by what checks found, at once where the rules say so. 依检查结论即时移库。
 *
 * Findings are taken by day, the gravest of a day first. What a visit found is carried once, by its gravest finding, so that the
 * findings of a whole year can be given again; one graver than the book has for its visit is never passed over. A visit that
 * found nothing moves nobody. O(records + findings · log findings).
 * 同一次检查以其最严重的结论移库一次；较簿中所载更严重的结论不得略过。
 *
 * @param input.findings in any order
 * @returns refused findings with the article: `NotInPool`, `NoSuchMove`, `FoundBeforePool`; the whole refuses with `PoolsNotRuled`
 * @basis 万年县实施方案 三（一）1
 * @since 0.1.0
 */
export function movePools({
  book,
  findings,
  rules
}: {
  readonly book: PoolBook
  readonly findings: readonly PoolFinding[]
  readonly rules: PoolRules | null
}): Checked<PoolsNotRuled, PoolMoves> {
  if (rules === null) return refuse<PoolsNotRuled>({ _tag: 'PoolsNotRuled' })
  const standings = new Map(standingsOn(book, LAST_DAY))
  const known = carriedFindings(book)
  const records: PoolRecord[] = []
  const waiting: PoolFinding[] = []
  const refused: MoveRefusal[] = []
  for (const finding of byDay(findings)) {
    const { subject, visit, on, severity } = finding
    if (severity === null || gravityOf(severity) <= (known.get(findingKey(finding)) ?? -1)) continue
    const standing = standings.get(subject)
    const edge = edgeFor(finding, standing, rules)
    if (typeof edge === 'string') refused.push(edgeRefusal(edge, finding, standing, rules))
    else if (edge.when.value === 'yearly') waiting.push(finding)
    else {
      const cause = { _tag: 'Found', visit, found: on, severity } as const
      const { from, to, basis } = edge
      records.push({ _tag: 'Moved', on, subject, from, to, cause, confirmation: null, basis })
      standings.set(subject, { pool: to, since: on })
      known.set(findingKey(finding), gravityOf(severity))
    }
  }
  return accept({ book: withRecords(book, records), records, waiting, refused })
}

/**
 * The book with further lines, by day; lines of one day stay in their order. 增加记录后的簿。
 *
 * @since 0.1.0
 */
export function withRecords(book: PoolBook, records: readonly PoolRecord[]): PoolBook {
  if (records.length === 0) return book
  const all = [...book.records, ...records]
  return { ...book, records: all.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)) }
}

/**
 * The pools that no move leaves: sinks, out of which only a yearly adjustment can lead. 没有移出路径的类库，只能由年度调整移出。
 *
 * @example sinksOf([]) // => ['A', 'B', 'C']
 * @basis 万年县实施方案 三（一）1
 * @since 0.1.0
 */
export const sinksOf = (moves: readonly Pick<PoolMove, 'from' | 'to'>[]): readonly Pool[] =>
  POOLS.filter((pool) => !moves.some(({ from, to }) => from === pool && to !== pool))

// Nothing in a book is later: the state of the book is what it says of its last day.
const LAST_DAY = '9999-12-31' as CivilDate

const findingKey = ({ subject, visit }: Pick<PoolFinding, 'subject' | 'visit'>): string => `${subject}\t${visit}`

const gravityOf = (severity: Severity | null): number => (severity === null ? -1 : SEVERITIES.indexOf(severity))

function carriedFindings({ records }: PoolBook): Map<string, number> {
  const carried = new Map<string, number>()
  for (const record of records) {
    if (record._tag !== 'Moved' || record.cause._tag !== 'Found') continue
    const key = findingKey({ subject: record.subject, visit: record.cause.visit })
    carried.set(key, Math.max(gravityOf(record.cause.severity), carried.get(key) ?? -1))
  }
  return carried
}

// Of two as grave on one day the names decide, so that no order of the findings shows in the book.
const byDay = (findings: readonly PoolFinding[]): readonly PoolFinding[] =>
  [...findings].sort(
    (a, b) =>
      (a.on < b.on ? -1 : a.on > b.on ? 1 : gravityOf(b.severity) - gravityOf(a.severity)) ||
      compareUtf8(a.subject, b.subject) ||
      compareUtf8(a.visit, b.visit)
  )

function edgeFor(
  { on, severity }: PoolFinding,
  standing: PoolStanding | undefined,
  { moves }: PoolRules
): PoolMove | MoveRefusal['_tag'] {
  if (standing === undefined) return 'NotInPool'
  if (on < standing.since) return 'FoundBeforePool'
  const edge = moves.find(
    ({ from, trigger }) =>
      from === standing.pool &&
      trigger._tag === 'Violation' &&
      severity !== null &&
      trigger.severities.includes(severity)
  )
  return edge ?? 'NoSuchMove'
}

function edgeRefusal(
  tag: MoveRefusal['_tag'],
  { subject, visit, on }: PoolFinding,
  standing: PoolStanding | undefined,
  rules: PoolRules
): MoveRefusal {
  if (standing === undefined) return { _tag: 'NotInPool', subject, on }
  const { pool, since } = standing
  return tag === 'FoundBeforePool'
    ? { _tag: 'FoundBeforePool', subject, visit, on, pool, since }
    : { _tag: 'NoSuchMove', subject, from: pool, to: null, cause: visit, on, basis: rules.noOtherMove }
}
