/* 抽取公告: what is published before any value exists (docs/draw.md, section 3). */

import type { DrawTables } from '../frame/index.js'
import type { DrawMethod } from '../plan/index.js'
import { canonicalJson, sha256Text, utf8Length, type Digest, type JsonObject, type Name } from '../kernel/index.js'
import type { NoticeRefusal } from './error.js'
import { secondsOf, type Time } from './time.js'

/** One who brings a nonce, a value nobody else can know before. 见证人：带来他人无法预知的随机数。 @since 0.1.0 */
export type WitnessSource = { readonly kind: 'witness'; readonly name: Name; readonly detail: string }

/** A nonce that is opened only after the visits. 检查结束后才开封的随机数。 @since 0.1.0 */
export type SealSource = { readonly kind: 'seal'; readonly name: Name; readonly detail: string }

/** Dice thrown in public. 公开掷骰。 @since 0.1.0 */
export type DiceSource = {
  readonly kind: 'dice'
  readonly name: Name
  readonly detail: string
  readonly length: number
}

/** The numbers of a lottery. 彩票开奖号码。 @since 0.1.0 */
export type LotterySource = {
  readonly kind: 'lottery'
  readonly name: Name
  readonly detail: string
  readonly length: number
  readonly time: Time
}

/** A round of a public randomness beacon. 公共随机信标的一轮。 @since 0.1.0 */
export type BeaconSource = {
  readonly kind: 'beacon'
  readonly name: Name
  readonly detail: string
  readonly chain: string
  readonly round: number
  readonly time: Time
}

/** Where a part of the randomness comes from. 随机性的来源。 @since 0.1.0 */
export type Source = WitnessSource | SealSource | DiceSource | LotterySource | BeaconSource

/** What the frame of a `pps` stratum holds. `pps` 层抽样框的权重概况。 @since 0.1.0 */
export type Weights = { readonly min: number; readonly max: number; readonly total: number }

/** How many of a stratum are drawn, and how. 一层的抽取数量与方法。 @since 0.1.0 */
export type NoticeStratum = {
  readonly name: Name
  readonly rows: number
  readonly method: DrawMethod
  readonly size: number
  /** How many more stand by, `srs` only. 备选数量，仅限 `srs`。 */
  readonly reserve: number
  readonly weights: Weights | null
  /** Why nobody is drawn of a stratum that is not empty. 非空层不抽取的理由。 */
  readonly reason: Name | null
}

/** One draw of a notice. 公告中的一次抽取。 @since 0.1.0 */
export type NoticeDraw = {
  readonly name: Name
  readonly population: { readonly name: Name; readonly rows: number }
  readonly frame: { readonly rows: number; readonly digest: Digest }
  readonly exclusions: { readonly rows: number; readonly digest: Digest }
  readonly strata: readonly NoticeStratum[]
}

/** An earlier notice that is declared void. 被宣告作废的先前公告。 @since 0.1.0 */
export type Void = { readonly number: number; readonly reason: Name }

/** The notice of one ceremony. 一次抽取活动的公告。 @since 0.1.0 */
export type Notice = {
  readonly protocol: 'dr1'
  readonly register: Name
  /** From 1 on, without a gap. 从 1 起连续编号。 */
  readonly number: number
  readonly previous: Digest | null
  readonly previousRecord: Digest | null
  readonly voids: readonly Void[]
  readonly title: string
  /** After this second a draw stands. 此后抽取不可更改。 */
  readonly closes: Time
  readonly sources: readonly Source[]
  readonly staff: { readonly digest: Digest } | null
  /** Everything else: hashed, changes nothing. 其他内容：计入摘要，不影响结果。 */
  readonly more: JsonObject
  readonly draws: readonly NoticeDraw[]
}

/** The two tables of a draw and what it is to draw of them. 一次抽取的两张表及抽取要求。 @since 0.1.0 */
export type DrawOrder = DrawTables & {
  readonly population: Name
  readonly strata: readonly {
    readonly name: Name
    readonly method: DrawMethod
    readonly size: number
    readonly reserve: number
    readonly reason: Name | null
  }[]
}

/** Limits of a notice. 公告的上限。 @since 0.1.0 */
export const NOTICE_LIMITS = {
  bytes: 16 * 2 ** 20,
  depth: 16,
  sources: 64,
  draws: 10_000,
  rows: 2 ** 31 - 1,
  /** Seconds between closing and the earliest lottery or beacon. 截止时间与最早开奖或信标之间的秒数。 */
  wait: 600
} as const

/**
 * The bytes of a notice as text: RFC 8785, no final newline. 公告文本（RFC 8785 规范形式，无末尾换行）。
 *
 * @since 0.1.0
 */
export const noticeText = (notice: Notice): string => canonicalJson(notice)

/**
 * The digest of a notice: what `sha256sum notice.json` prints. 公告摘要，与 `sha256sum notice.json` 的输出一致。
 *
 * @since 0.1.0
 */
export const noticeDigest = (notice: Notice): Digest => sha256Text(noticeText(notice))

/**
 * Everything in a well-formed notice that breaks a rule between its members. 形式合格的公告中违反相互关系的全部之处。
 *
 * @param at where the notice stands; empty when it is all there is
 * @since 0.1.0
 */
export function noticeTroubles(notice: Notice, at = ''): readonly NoticeRefusal[] {
  const bytes = utf8Length(noticeText(notice))
  return [
    ...linkTroubles(notice, at),
    ...voidTroubles(notice, at),
    ...countTroubles(`${at}/sources`, notice.sources.length, NOTICE_LIMITS.sources),
    ...countTroubles(`${at}/draws`, notice.draws.length, NOTICE_LIMITS.draws),
    ...namesakes(`${at}/sources`, notice.sources),
    ...namesakes(`${at}/draws`, notice.draws),
    ...notice.sources.flatMap((source, i) => sourceTroubles(source, `${at}/sources/${String(i)}`, notice.closes)),
    ...notice.draws.flatMap((draw, i) => drawTroubles(draw, `${at}/draws/${String(i)}`)),
    ...(bytes > NOTICE_LIMITS.bytes ? [{ _tag: 'NoticeTooLong', at, bytes, most: NOTICE_LIMITS.bytes } as const] : [])
  ]
}

/**
 * What the weights of some rows hold. 若干行的权重概况。
 *
 * @example weightsOf([0, 2], [3, 1, 2]) // => { min: 2, max: 3, total: 5 }
 * @since 0.1.0
 */
export function weightsOf(rows: ArrayLike<number>, weights: ArrayLike<number>): Weights {
  let [min, max, total] = [Infinity, 0, 0]
  for (let i = 0; i < rows.length; i++) {
    const weight = weights[rows[i] as number] ?? 0
    if (weight < min) min = weight
    if (weight > max) max = weight
    total += weight
  }
  return { min, max, total }
}

function linkTroubles({ number, previous, previousRecord }: Notice, at: string): readonly NoticeRefusal[] {
  const first = number === 1
  return [
    ...((previous === null) === first ? [] : [{ _tag: 'WrongLink', at: `${at}/previous`, number } as const]),
    ...(first && previousRecord !== null ? [{ _tag: 'WrongLink', at: `${at}/previousRecord`, number } as const] : [])
  ]
}

function voidTroubles({ number, voids, previousRecord }: Notice, at: string): readonly NoticeRefusal[] {
  return voids.flatMap((entry, i): readonly NoticeRefusal[] => {
    const wrong = (why: 'notEarlier' | 'notAscending' | 'hasRecord'): readonly NoticeRefusal[] => [
      { _tag: 'WrongVoid', at: `${at}/voids/${String(i)}/number`, number: entry.number, why }
    ]
    const before = voids[i - 1]
    if (entry.number >= number) return wrong('notEarlier')
    if (before && entry.number <= before.number) return wrong('notAscending')
    return entry.number === number - 1 && previousRecord !== null ? wrong('hasRecord') : []
  })
}

function sourceTroubles(source: Source, at: string, closes: Time): readonly NoticeRefusal[] {
  if (source.kind !== 'lottery' && source.kind !== 'beacon') return []
  return secondsOf(source.time) < secondsOf(closes) + NOTICE_LIMITS.wait
    ? [{ _tag: 'SourceTooEarly', at: `${at}/time`, time: source.time, closes, wait: NOTICE_LIMITS.wait }]
    : []
}

function drawTroubles(draw: NoticeDraw, at: string): readonly NoticeRefusal[] {
  const stratumRows = draw.strata.reduce((sum, { rows }) => sum + rows, 0)
  const rows = draw.frame.rows + draw.exclusions.rows
  return [
    ...countTroubles(`${at}/strata`, draw.strata.length, Infinity),
    ...namesakes(`${at}/strata`, draw.strata),
    ...(stratumRows === draw.frame.rows
      ? []
      : [{ _tag: 'RowsDiffer', at: `${at}/frame/rows`, stated: draw.frame.rows, counted: stratumRows } as const]),
    ...(rows === draw.population.rows
      ? []
      : [{ _tag: 'RowsDiffer', at: `${at}/population/rows`, stated: draw.population.rows, counted: rows } as const]),
    ...draw.strata.flatMap((stratum, i) => stratumTroubles(stratum, `${at}/strata/${String(i)}`))
  ]
}

function stratumTroubles(stratum: NoticeStratum, at: string): readonly NoticeRefusal[] {
  const { rows, method, size, reserve, weights, reason } = stratum
  const weighted = method === 'pps' && rows > 0
  const skipped = rows > 0 && size === 0
  return [
    ...(size + reserve > rows ? [{ _tag: 'SizeExceedsRows', at, size, reserve, rows } as const] : []),
    ...(method === 'census' && size !== rows ? [{ _tag: 'CensusIncomplete', at, size, rows } as const] : []),
    ...(reserve > 0 && (method !== 'srs' || size === 0)
      ? [{ _tag: 'ReserveMisplaced', at, method, reserve } as const]
      : []),
    ...((weights !== null) === weighted ? [] : [{ _tag: 'WeightsMisplaced', at, method, rows } as const]),
    ...((reason !== null) === skipped ? [] : [{ _tag: 'ReasonMisplaced', at, size, rows } as const])
  ]
}

const countTroubles = (at: string, count: number, most: number): readonly NoticeRefusal[] =>
  count >= 1 && count <= most ? [] : [{ _tag: 'CountOutOfBounds', at, count, most }]

function namesakes(at: string, named: readonly { readonly name: Name }[]): readonly NoticeRefusal[] {
  const seen = new Map<string, number>()
  return named.flatMap(({ name }, i): readonly NoticeRefusal[] => {
    const first = seen.get(name)
    if (first !== undefined)
      return [{ _tag: 'NameTwice', at: `${at}/${String(i)}/name`, name, first: `${at}/${String(first)}/name` }]
    seen.set(name, i)
    return []
  })
}
