/* 抽取记录: the result of a notice and its values, as it is published (docs/draw.md, section 7). */

import { canonicalJson, sha256Text, type Digest, type Name } from '../kernel/index.js'
import type { Notice } from './notice.js'

/** A unit with its ticket, 64 hexadecimal digits. 单元及其签号（64 位十六进制）。 @since 0.1.0 */
export type Ticketed = { readonly id: Name; readonly ticket: Digest }

/** What every stratum of a record says. 记录中每一层的共同内容。 @since 0.1.0 */
export type StratumResult = {
  readonly name: Name
  readonly rows: number
  readonly size: number
  /** In ticket order. 按签号次序。 */
  readonly drawn: readonly Ticketed[]
  readonly reserve: readonly Ticketed[]
}

/** A census: the random order of the visits. 全覆盖：检查的随机次序。 @since 0.1.0 */
export type CensusResult = StratumResult & { readonly method: 'census' }

/** Equal chances: a unit of the stratum was drawn if and only if its ticket is not above the cut-off. 等概率：签号不大于分界签号者被抽中。 @since 0.1.0 */
export type SrsResult = StratumResult & { readonly method: 'srs'; readonly cutoff: Digest | null }

/** By weight: who was certain, and the systematic pass over the others. 按权重：必中者，以及其余单元的系统抽取。 @since 0.1.0 */
export type PpsResult = StratumResult & {
  readonly method: 'pps'
  readonly certain: readonly Name[]
  readonly remaining: { readonly size: number; readonly weight: number; readonly start: number } | null
}

/** The result of one stratum. 一层的结果。 @since 0.1.0 */
export type RecordStratum = CensusResult | SrsResult | PpsResult

/** The result of one draw. 一次抽取的结果。 @since 0.1.0 */
export type RecordDraw = { readonly name: Name; readonly strata: readonly RecordStratum[] }

/** The record of a ceremony: everything that a recomputation needs but the tables. 抽取活动的记录：除两张表外，重算所需的全部内容。 @since 0.1.0 */
export type DrawRecord = {
  readonly protocol: 'dr1'
  readonly notice: Notice
  readonly noticeDigest: Digest
  readonly commitments: readonly (Digest | null)[]
  readonly values: readonly string[]
  readonly seed: Digest
  readonly draws: readonly RecordDraw[]
}

/** The bytes of a record as text: RFC 8785. 记录文本（RFC 8785 规范形式）。 @since 0.1.0 */
export const recordText = (record: DrawRecord): string => canonicalJson(record)

/** The digest of a record. 记录的摘要。 @since 0.1.0 */
export const recordDigest = (record: DrawRecord): Digest => sha256Text(recordText(record))

/** Everyone drawn by a record, draw by draw. 记录中各次抽取抽中的全部单元。 @since 0.1.0 */
export const drawnOf = (draw: RecordDraw): readonly Ticketed[] => draw.strata.flatMap((stratum) => stratum.drawn)
