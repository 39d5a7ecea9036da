/* One subject's own case: its ticket, whether it was drawn, under which probability, and how to check that without us. */

import type { DrawTables, Unit } from '../frame/index.js'
import {
  accept,
  decode,
  membersOf,
  reasonsOf,
  refuse,
  refuseAll,
  uncomposedNameCodec,
  type Checked,
  type Malformed,
  type Message,
  type Plain
} from '../kernel/index.js'
import { recordCodec, tablesCodecOf } from './codec.js'
import type { DrawRecord, RecordStratum } from './record.js'
import { ticketKey, ticketOf } from './ticket.js'

/** An exact probability as a fraction. 以分数表示的精确概率。 @since 0.1.0 */
export type Probability = { readonly numerator: number; readonly denominator: number }

/** The case of one subject in one draw. 某对象在一次抽取中的情况。 @since 0.1.0 */
export type TicketExplanation = {
  readonly draw: string
  readonly stratum: string
  readonly id: string
  readonly ticket: string
  readonly outcome: 'drawn' | 'reserve' | 'notDrawn'
  readonly certain: boolean
  /** Last drawn ticket of an `srs` stratum. `srs` 层最后一个抽中的签号。 */
  readonly cutoff: string | null
  readonly probability: Probability
  /** A line for any shell with sha256sum that prints the ticket. 在任何装有 sha256sum 的终端中打印该签号的命令。 */
  readonly command: string
  readonly words: Message
}

/** Why there is nothing to explain. 无可解释的原因。 @since 0.1.0 */
export type ExplainRefusal =
  | Malformed
  | { readonly _tag: 'DrawUnknown'; readonly draw: string }
  | { readonly _tag: 'SubjectExcluded'; readonly draw: string; readonly id: string; readonly reason: string }
  | { readonly _tag: 'SubjectUnknown'; readonly draw: string; readonly id: string }

/** Explains one subject in one draw. 解释某对象在某次抽取中的情况。 @since 0.1.0 */
export type TicketExplainer = (draw: string, id: string) => Checked<ExplainRefusal, TicketExplanation>

/**
 * Prepares explanations from a record and its tables: each answer costs one hash, none draws again. 由记录与表准备解释：每次回答只需一次散列，不重新抽取。
 *
 * The record is taken at its word; `verifyRecord` says whether it deserves that.
 *
 * @returns a function of draw and id; refuses with every malformed place of record and tables, or with `DrawUnknown`, `SubjectExcluded` (with its reason), `SubjectUnknown`
 * @basis 临夏州市场监管系统细则 第二十七条
 * @example reasonsOf(explainTicket({ record: {} as DrawRecord, tables: [] })('a', 'b')).map((e) => e._tag === 'Malformed' && e.at)[0] // => '/record/protocol'
 * @since 0.1.0
 */
export function explainTicket(input: {
  readonly record: DrawRecord
  readonly tables: Plain<readonly DrawTables[]>
}): TicketExplainer {
  const given = membersOf(input)
  const record = decode(recordCodec, '/record')(given['record'])
  const tables = decode(givenTables, '/tables')(given['tables'])
  if (record._tag === 'Left' || tables._tag === 'Left') {
    const malformed = [...reasonsOf(record), ...reasonsOf(tables)]
    return () => refuseAll(malformed)
  }
  return explainer(record.right, tables.right)
}

function explainer(record: DrawRecord, tables: readonly DrawTables[]): TicketExplainer {
  const key = ticketKey(record.seed)
  const indexes = new Map<string, DrawIndex>()
  return (draw, id) => {
    const index = indexes.get(draw) ?? indexOf(draw, record, tables)
    if (!index) return refuse({ _tag: 'DrawUnknown', draw })
    indexes.set(draw, index)
    const reason = index.excluded.get(id)
    if (reason !== undefined) return refuse({ _tag: 'SubjectExcluded', draw, id, reason })
    const unit = index.units.get(id)
    const stratum = unit && index.strata.get(unit.stratum)
    if (!unit || !stratum) return refuse({ _tag: 'SubjectUnknown', draw, id })
    return accept(explanation(index.name, unit, stratum, ticketOf(key, id), record.seed))
  }
}

type StratumIndex = {
  readonly result: RecordStratum
  readonly drawn: ReadonlySet<string>
  readonly reserve: ReadonlySet<string>
  readonly certain: ReadonlySet<string>
}

type DrawIndex = {
  readonly name: string
  readonly units: ReadonlyMap<string, Plain<Unit>>
  readonly excluded: ReadonlyMap<string, string>
  readonly strata: ReadonlyMap<string, StratumIndex>
}

function indexOf(name: string, record: DrawRecord, tables: Plain<readonly DrawTables[]>): DrawIndex | undefined {
  const draw = record.draws.find((result) => result.name === name)
  const pair = tables.find((given) => given.name === name)
  if (!draw || !pair) return undefined
  const ids = (list: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(list.map(({ id }) => id))
  return {
    name: draw.name,
    units: new Map(pair.frame.map((unit) => [unit.id, unit])),
    excluded: new Map(pair.exclusions.map(({ id, reason }) => [id, reason])),
    strata: new Map(
      draw.strata.map((result) => [
        result.name,
        {
          result,
          drawn: ids(result.drawn),
          reserve: ids(result.reserve),
          certain: new Set<string>(result.method === 'pps' ? result.certain : [])
        }
      ])
    )
  }
}

function explanation(
  draw: string,
  unit: Plain<Unit>,
  stratum: StratumIndex,
  ticket: string,
  seed: string
): TicketExplanation {
  const { result } = stratum
  const certain = result.method === 'census' || stratum.certain.has(unit.id)
  const outcome = stratum.drawn.has(unit.id) ? 'drawn' : stratum.reserve.has(unit.id) ? 'reserve' : 'notDrawn'
  const told = {
    draw,
    stratum: result.name,
    id: unit.id,
    ticket,
    outcome,
    certain,
    cutoff: result.method === 'srs' ? result.cutoff : null,
    probability: probabilityOf(unit, result, certain),
    command: `printf 'dr1|t|%s|%s' ${seed} '${unit.id.replaceAll("'", `'\\''`)}' | sha256sum`
  } as const
  return { ...told, words: { zh: inChinese(told, result, unit), en: inEnglish(told, result, unit) } }
}

function probabilityOf(unit: Plain<Unit>, result: RecordStratum, certain: boolean): Probability {
  if (certain) return { numerator: 1, denominator: 1 }
  if (result.size === 0) return { numerator: 0, denominator: 1 }
  if (result.method !== 'pps') return { numerator: result.size, denominator: result.rows }
  // Someone who is not certain is among those who are left.
  const left = result.remaining ?? { size: 0, weight: 1 }
  return { numerator: left.size * unit.weight, denominator: left.weight }
}

type Told = Omit<TicketExplanation, 'words'>

function inChinese(
  { draw, id, ticket, outcome, cutoff, probability, certain, command }: Told,
  result: RecordStratum,
  unit: Plain<Unit>
): string {
  const chance = `${String(probability.numerator)}/${String(probability.denominator)}`
  const outcomes = { drawn: '被抽中', reserve: '列入备选', notDrawn: '未被抽中' }
  const why =
    result.method === 'census'
      ? '该层为全覆盖，全部抽取，签号只决定检查次序。'
      : result.size === 0
        ? '该层公告不抽取。'
        : result.method === 'srs'
          ? `该层 ${String(result.rows)} 户等概率抽取 ${String(result.size)} 户，签号不大于分界签号 ${cutoff ?? ''} 者被抽中；概率为 ${chance}。`
          : certain
            ? `该层按权重抽取，其权重 ${String(unit.weight)} 使其必中。`
            : `该层按权重抽取，其权重为 ${String(unit.weight)}，概率为 ${chance}；起点为 ${String(result.remaining?.start ?? 0)}，核对须依签号次序累加全部权重。`
  return `“${id}”在抽取“${draw}”的层“${result.name}”中签号为 ${ticket}，${outcomes[outcome]}。${why}自行核对签号：${command}`
}

function inEnglish(
  { draw, id, ticket, outcome, cutoff, probability, certain, command }: Told,
  result: RecordStratum,
  unit: Plain<Unit>
): string {
  const chance = `${String(probability.numerator)}/${String(probability.denominator)}`
  const outcomes = { drawn: 'was drawn', reserve: 'is in reserve', notDrawn: 'was not drawn' }
  const why =
    result.method === 'census'
      ? 'The stratum is a census: all are taken, the ticket only orders the visits.'
      : result.size === 0
        ? 'The notice draws nobody of this stratum.'
        : result.method === 'srs'
          ? `${String(result.size)} of ${String(result.rows)} were drawn with equal chances: those whose ticket is not above the cut-off ${cutoff ?? ''}; the probability was ${chance}.`
          : certain
            ? `The stratum is drawn by weight, and its weight of ${String(unit.weight)} made it certain.`
            : `The stratum is drawn by weight; with a weight of ${String(unit.weight)} the probability was ${chance}. The start is ${String(result.remaining?.start ?? 0)}: checking it takes the running sum of all weights in ticket order.`
  return `"${id}" has ticket ${ticket} in stratum "${result.name}" of draw "${draw}" and ${outcomes[outcome]}. ${why} To check the ticket: ${command}`
}

const givenTables = tablesCodecOf(uncomposedNameCodec)
