/* Writing and reading a notice: tables become rows, digests and weights; text becomes a notice only in its one canonical form. */

import { idOrder, summarizeExclusions, summarizeFrame } from '../frame/index.js'
import {
  acceptUnless,
  canonicalJson,
  decode,
  jsonTroubles,
  membersOf,
  nameCodec,
  reasonsOf,
  refuse,
  refuseAll,
  utf8Length,
  type Checked,
  type Json,
  type Malformed,
  type Plain
} from '../kernel/index.js'
import { drawOrdersCodec, noticeCodecOf } from './codec.js'
import type { DrawRefusal, NoticeRefusal } from './error.js'
import {
  NOTICE_LIMITS,
  noticeTroubles,
  weightsOf,
  type DrawOrder,
  type Notice,
  type NoticeDraw,
  type NoticeStratum
} from './notice.js'
import { readyTables } from './tables.js'

/** A notice that is still to be written: tables stand where their summaries will. 待写的公告：以表代替其摘要。 @since 0.1.0 */
export type NoticeDraft = Omit<Notice, 'protocol' | 'draws'> & { readonly draws: readonly DrawOrder[] }

/**
 * Writes a notice: counts the rows, takes the digests and the weights, and checks the whole. 撰写公告：清点行数、计算摘要与权重并整体检查。
 *
 * @param draft every member of a notice, with tables in place of their summaries
 * @returns the notice; refuses with every malformed place and every rule broken, before anything is published
 * @basis 临夏州市场监管系统细则 第十三条
 * @example reasonsOf(writeNotice({} as Plain<NoticeDraft>)).map((e) => e._tag === 'Malformed' && e.at).at(-1) // => '/draws'
 * @since 0.1.0
 */
export function writeNotice(draft: Plain<NoticeDraft>): Checked<DrawRefusal, Notice> {
  const { draws, ...rest } = membersOf(draft)
  const orders = decode(drawOrdersCodec, '/draws')(draws)
  const summaries = orders._tag === 'Left' ? [] : orders.right.map(summaryOf)
  const notice = decode(strictNotice)({ protocol: 'dr1', ...rest, draws: summaries })
  if (orders._tag === 'Left') return refuseAll<DrawRefusal>([...reasonsOf(notice), ...orders.left])
  if (notice._tag === 'Left') return notice
  const tables = orders.right.map(({ name, frame, exclusions }) => ({ name, frame, exclusions }))
  return acceptUnless<DrawRefusal, Notice>(
    [...noticeTroubles(notice.right), ...readyTables(notice.right, tables).troubles],
    () => notice.right
  )
}

/**
 * Checks a value of unknown origin as a notice. 将来源不明的值作为公告检查。
 *
 * @returns the value itself; refuses with every malformed place, or with every rule broken between its members
 * @basis 临夏州市场监管系统细则 第十三条
 * @example reasonsOf(checkNotice(null)).map((e) => e._tag) // => ['Malformed']
 * @since 0.1.0
 */
export function checkNotice(value: unknown): Checked<Malformed | NoticeRefusal, Notice> {
  const shape = decode(strictNotice)(value)
  return shape._tag === 'Left' ? shape : acceptUnless(noticeTroubles(shape.right), () => shape.right)
}

/**
 * Reads a notice from its published text, which must be the RFC 8785 form to the last character. 由公布的文本读取公告；文本须逐字符为规范形式。
 *
 * A doubled key, `1.0`, `1e2`, white space, a byte order mark, a final newline: each makes it another text, and is refused.
 *
 * @param text decoded from the published bytes without leniency; a byte order mark must still stand in it
 * @basis 临夏州市场监管系统细则 第十三条
 * @example reasonsOf(readNotice('{"protocol":"dr1" }')).map((e) => e._tag)[0] // => 'NotCanonical'
 * @since 0.1.0
 */
export function readNotice(text: string): Checked<Malformed | NoticeRefusal, Notice> {
  if (typeof (text as unknown) !== 'string') return refuse({ _tag: 'NotJson' })
  if (text.length > NOTICE_LIMITS.bytes) {
    return refuse({ _tag: 'NoticeTooLong', at: '', bytes: utf8Length(text), most: NOTICE_LIMITS.bytes })
  }
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return refuse({ _tag: 'NotJson' })
  }
  const spelling = spellingTroubles(text, parsed)
  const notice = checkNotice(parsed)
  return acceptUnless([...spelling, ...(notice._tag === 'Left' ? notice.left : [])], () => parsed as Notice)
}

/**
 * Where a text first differs from its canonical form, or null. 文本与其规范形式的首处不同；相同则为 null。
 *
 * @example notCanonical('{ }', '{}') // => { _tag: 'NotCanonical', position: 2, found: ' }', expected: '}' }
 * @since 0.1.0
 */
export function notCanonical(text: string, canonical: string): Extract<NoticeRefusal, { _tag: 'NotCanonical' }> | null {
  if (canonical === text) return null
  let at = 0
  while (text[at] === canonical[at]) at++
  return {
    _tag: 'NotCanonical',
    position: at + 1,
    found: text.slice(at, at + 20),
    expected: canonical.slice(at, at + 20)
  }
}

function spellingTroubles(text: string, parsed: unknown): readonly NoticeRefusal[] {
  // What is no JSON of the protocol has no canonical form; it is refused by its shape.
  if (jsonTroubles(parsed, NOTICE_LIMITS.depth).length > 0) return []
  const trouble = notCanonical(text, canonicalJson(parsed as Json))
  return trouble === null ? [] : [trouble]
}

function summaryOf({ name, population, frame, exclusions, strata }: DrawOrder): NoticeDraw {
  const rows = new Map<string, number[]>(strata.map((stratum) => [stratum.name, []]))
  frame.forEach(({ stratum }, row) => rows.get(stratum)?.push(row))
  const weights = frame.map(({ weight }) => weight)
  return {
    name,
    population: { name: population, rows: frame.length + exclusions.length },
    frame: { rows: frame.length, digest: summarizeFrame(frame, idOrder(frame.map(({ id }) => id))).digest },
    exclusions: {
      rows: exclusions.length,
      digest: summarizeExclusions(exclusions, idOrder(exclusions.map(({ id }) => id))).digest
    },
    strata: strata.map((stratum): NoticeStratum => {
      const own = rows.get(stratum.name) ?? []
      const weighted = stratum.method === 'pps' && own.length > 0
      return { ...stratum, rows: own.length, weights: weighted ? weightsOf(own, weights) : null }
    })
  }
}

const strictNotice = noticeCodecOf(nameCodec)
