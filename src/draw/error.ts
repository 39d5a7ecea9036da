/* Why the draw refuses, and the words for it. */

import { kernelMessages, type Malformed, type Message, type Messages } from '../kernel/index.js'

/** What a notice breaks. 公告违反的规则。 @since 0.1.0 */
export type NoticeRefusal =
  | { readonly _tag: 'WrongLink'; readonly at: string; readonly number: number }
  | {
      readonly _tag: 'WrongVoid'
      readonly at: string
      readonly number: number
      readonly why: 'notEarlier' | 'notAscending' | 'hasRecord'
    }
  | { readonly _tag: 'NameTwice'; readonly at: string; readonly name: string; readonly first: string }
  | { readonly _tag: 'CountOutOfBounds'; readonly at: string; readonly count: number; readonly most: number }
  | {
      readonly _tag: 'SourceTooEarly'
      readonly at: string
      readonly time: string
      readonly closes: string
      readonly wait: number
    }
  | { readonly _tag: 'RowsDiffer'; readonly at: string; readonly stated: number; readonly counted: number }
  | {
      readonly _tag: 'SizeExceedsRows'
      readonly at: string
      readonly size: number
      readonly reserve: number
      readonly rows: number
    }
  | { readonly _tag: 'CensusIncomplete'; readonly at: string; readonly size: number; readonly rows: number }
  | { readonly _tag: 'ReserveMisplaced'; readonly at: string; readonly method: string; readonly reserve: number }
  | { readonly _tag: 'WeightsMisplaced'; readonly at: string; readonly method: string; readonly rows: number }
  | { readonly _tag: 'ReasonMisplaced'; readonly at: string; readonly size: number; readonly rows: number }
  | { readonly _tag: 'NoticeTooLong'; readonly at: string; readonly bytes: number; readonly most: number }
  | { readonly _tag: 'NotJson' }
  | { readonly _tag: 'NotCanonical'; readonly position: number; readonly found: string; readonly expected: string }

/** How frames and exclusions differ from their notice. 抽样框、排除表与公告的不符之处。 @since 0.1.0 */
export type TableRefusal =
  | { readonly _tag: 'TablesMissing'; readonly draw: string }
  | { readonly _tag: 'TablesUnknown'; readonly draw: string }
  | { readonly _tag: 'TablesTwice'; readonly draw: string }
  | {
      readonly _tag: 'IdTwice'
      readonly draw: string
      readonly table: Table
      readonly id: string
      readonly rows: readonly number[]
    }
  | { readonly _tag: 'IdInBoth'; readonly draw: string; readonly id: string }
  | {
      readonly _tag: 'StratumUnknown'
      readonly draw: string
      readonly row: number
      readonly id: string
      readonly stratum: string
    }
  | { readonly _tag: 'TotalTooLarge'; readonly draw: string; readonly stratum: string }
  | {
      readonly _tag: 'TableDiffers'
      readonly at: string
      readonly draw: string
      readonly table: Table
      readonly noticed: TableSummary
      readonly given: TableSummary
    }
  | {
      readonly _tag: 'StratumRowsDiffer'
      readonly at: string
      readonly draw: string
      readonly stratum: string
      readonly noticed: number
      readonly given: number
    }
  | {
      readonly _tag: 'WeightsDiffer'
      readonly at: string
      readonly draw: string
      readonly stratum: string
      readonly noticed: WeightSummary
      readonly given: WeightSummary
    }

/** Why values make no record. 取值不能形成记录的理由。 @since 0.1.0 */
export type SeedRefusal =
  | { readonly _tag: 'OnePerSource'; readonly at: string; readonly sources: number; readonly given: number }
  | { readonly _tag: 'CommitmentMisplaced'; readonly at: string; readonly source: string; readonly kind: string }
  | { readonly _tag: 'CommitmentMissing'; readonly at: string; readonly source: string }
  | { readonly _tag: 'CommitmentTwice'; readonly at: string; readonly first: string }
  | {
      readonly _tag: 'ValueUnreadable'
      readonly at: string
      readonly source: string
      readonly kind: string
      readonly length: number
    }
  | { readonly _tag: 'NonceWithoutCommitment'; readonly at: string; readonly source: string }
  | { readonly _tag: 'NonceDoesNotOpen'; readonly at: string; readonly source: string }
  | { readonly _tag: 'NonceTwice'; readonly at: string; readonly first: string }
  | { readonly _tag: 'NoWitness'; readonly at: string; readonly witnesses: number }

/** Everything for which the draw refuses. 抽取的全部拒绝理由。 @since 0.1.0 */
export type DrawRefusal = Malformed | NoticeRefusal | TableRefusal | SeedRefusal

type Table = 'frame' | 'exclusions'
type TableSummary = { readonly rows: number; readonly digest: string }
type WeightSummary = { readonly min: number; readonly max: number; readonly total: number } | null

/** The words for them. 其文本。 @since 0.1.0 */
export const drawMessages: Messages<DrawRefusal> = {
  Malformed: kernelMessages.Malformed,
  WrongLink: {
    zh: ({ at, number }) =>
      number === 1
        ? `${at}：第 1 号公告之前没有公告，应为 null`
        : `${at}：第 ${String(number)} 号公告应写明前一号公告的摘要`,
    en: ({ at, number }) =>
      number === 1
        ? `${at}: nothing comes before notice 1, it must be null`
        : `${at}: notice ${String(number)} must give the digest of the notice before it`
  },
  WrongVoid: {
    zh: ({ at, number, why }) => `${at}：第 ${String(number)} 号公告${voidWords[why].zh}`,
    en: ({ at, number, why }) => `${at}: notice ${String(number)} ${voidWords[why].en}`
  },
  NameTwice: {
    zh: ({ at, name, first }) => `${at}：名称“${name}”已用于 ${first}`,
    en: ({ at, name, first }) => `${at}: the name "${name}" stands at ${first} already`
  },
  CountOutOfBounds: {
    zh: ({ at, count, most }) =>
      `${at}：有 ${String(count)} 项，应至少 1 项${most === Infinity ? '' : `、至多 ${String(most)} 项`}`,
    en: ({ at, count, most }) =>
      `${at}: ${String(count)} entries; at least 1${most === Infinity ? '' : ` and at most ${String(most)}`} are needed`
  },
  SourceTooEarly: {
    zh: ({ at, time, closes, wait }) => `${at}：${time} 距截止时间 ${closes} 不足 ${String(wait)} 秒`,
    en: ({ at, time, closes, wait }) => `${at}: ${time} is less than ${String(wait)} s after the closing at ${closes}`
  },
  RowsDiffer: {
    zh: ({ at, stated, counted }) => `${at}：写明 ${String(stated)} 行，各部分合计 ${String(counted)} 行`,
    en: ({ at, stated, counted }) => `${at}: says ${String(stated)} rows, its parts add up to ${String(counted)}`
  },
  SizeExceedsRows: {
    zh: ({ at, size, reserve, rows }) =>
      `${at}：拟抽取 ${String(size)} 户、备选 ${String(reserve)} 户，抽样框仅 ${String(rows)} 户`,
    en: ({ at, size, reserve, rows }) =>
      `${at}: size ${String(size)} and reserve ${String(reserve)} exceed the ${String(rows)} rows`
  },
  CensusIncomplete: {
    zh: ({ at, size, rows }) => `${at}：全覆盖应抽取全部 ${String(rows)} 户，公告为 ${String(size)} 户`,
    en: ({ at, size, rows }) => `${at}: a census takes all ${String(rows)} rows, not ${String(size)}`
  },
  ReserveMisplaced: {
    zh: ({ at, method, reserve }) =>
      `${at}：只有抽取数量大于零的 srs 层可设备选；此层为 ${method}，备选 ${String(reserve)} 户`,
    en: ({ at, method, reserve }) =>
      `${at}: only srs with a size above 0 has a reserve; this is ${method} with reserve ${String(reserve)}`
  },
  WeightsMisplaced: {
    zh: ({ at, method, rows }) =>
      `${at}：非空的 pps 层须写明权重概况，其他层须为 null；此层为 ${method}，${String(rows)} 行`,
    en: ({ at, method, rows }) =>
      `${at}: weights stand with pps strata that hold rows and nowhere else; this is ${method} with ${String(rows)} rows`
  },
  ReasonMisplaced: {
    zh: ({ at, size, rows }) =>
      `${at}：非空而不抽取的层须写明理由，其他层须为 null；此层 ${String(rows)} 行，抽取 ${String(size)} 户`,
    en: ({ at, size, rows }) =>
      `${at}: a stratum with rows of which none is drawn needs a reason, any other must have none; here ${String(size)} of ${String(rows)}`
  },
  NoticeTooLong: {
    zh: ({ bytes, most }) => `公告有 ${String(bytes)} 字节，超过 ${String(most)} 字节`,
    en: ({ bytes, most }) => `the notice has ${String(bytes)} bytes, more than ${String(most)}`
  },
  NotJson: { zh: () => '不是 JSON 文本', en: () => 'this is no JSON text' },
  NotCanonical: {
    zh: ({ position, found, expected }) =>
      `自第 ${String(position)} 个字符起不是 RFC 8785 规范形式：应为 ${JSON.stringify(expected)}，实为 ${JSON.stringify(found)}`,
    en: ({ position, found, expected }) =>
      `not the RFC 8785 form from character ${String(position)} on: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`
  },
  TablesMissing: {
    zh: ({ draw }) => `缺少抽取“${draw}”的抽样框与排除表`,
    en: ({ draw }) => `the tables of draw "${draw}" are missing`
  },
  TablesUnknown: {
    zh: ({ draw }) => `公告中没有抽取“${draw}”，却给出了它的表`,
    en: ({ draw }) => `tables were given for draw "${draw}", which the notice does not hold`
  },
  TablesTwice: {
    zh: ({ draw }) => `抽取“${draw}”的表给出了两次`,
    en: ({ draw }) => `the tables of draw "${draw}" were given twice`
  },
  IdTwice: {
    zh: ({ draw, table, id, rows }) =>
      `抽取“${draw}”的${tableWords[table].zh}中标识“${id}”重复，见第 ${rows.join('、')} 行`,
    en: ({ draw, table, id, rows }) =>
      `the id "${id}" stands twice in the ${tableWords[table].en} of draw "${draw}", rows ${rows.join(', ')}`
  },
  IdInBoth: {
    zh: ({ draw, id }) => `抽取“${draw}”中“${id}”既在抽样框又在排除表`,
    en: ({ draw, id }) => `"${id}" stands in both the frame and the exclusions of draw "${draw}"`
  },
  StratumUnknown: {
    zh: ({ draw, row, id, stratum }) => `抽取“${draw}”抽样框第 ${String(row)} 行“${id}”的层“${stratum}”不在公告中`,
    en: ({ draw, row, id, stratum }) =>
      `row ${String(row)} ("${id}") of the frame of draw "${draw}" is in stratum "${stratum}", which the notice does not hold`
  },
  TotalTooLarge: {
    zh: ({ draw, stratum }) => `抽取“${draw}”的层“${stratum}”权重之和超过 2^53−1`,
    en: ({ draw, stratum }) => `the weights of stratum "${stratum}" of draw "${draw}" add up to more than 2^53−1`
  },
  TableDiffers: {
    zh: ({ draw, table, noticed, given }) =>
      `抽取“${draw}”的${tableWords[table].zh}与公告不符：公告 ${summary(noticed)}，实为 ${summary(given)}`,
    en: ({ draw, table, noticed, given }) =>
      `the ${tableWords[table].en} of draw "${draw}" differ from the notice: noticed ${summary(noticed)}, given ${summary(given)}`
  },
  StratumRowsDiffer: {
    zh: ({ draw, stratum, noticed, given }) =>
      `抽取“${draw}”的层“${stratum}”公告为 ${String(noticed)} 行，实为 ${String(given)} 行`,
    en: ({ draw, stratum, noticed, given }) =>
      `stratum "${stratum}" of draw "${draw}" was noticed with ${String(noticed)} rows and has ${String(given)}`
  },
  WeightsDiffer: {
    zh: ({ draw, stratum, noticed, given }) =>
      `抽取“${draw}”的层“${stratum}”权重概况与公告不符：公告 ${JSON.stringify(noticed)}，实为 ${JSON.stringify(given)}`,
    en: ({ draw, stratum, noticed, given }) =>
      `the weights of stratum "${stratum}" of draw "${draw}" differ: noticed ${JSON.stringify(noticed)}, given ${JSON.stringify(given)}`
  },
  OnePerSource: {
    zh: ({ at, sources, given }) => `${at}：${String(sources)} 个来源各应有一项，给出了 ${String(given)} 项`,
    en: ({ at, sources, given }) =>
      `${at}: one entry a source is needed, ${String(sources)} in all; ${String(given)} were given`
  },
  CommitmentMisplaced: {
    zh: ({ at, source, kind }) => `${at}：来源“${source}”（${kind}）不作承诺，应为 null`,
    en: ({ at, source, kind }) => `${at}: source "${source}" (${kind}) makes no commitment, it must be null`
  },
  CommitmentMissing: {
    zh: ({ at, source }) => `${at}：封存者“${source}”必须作出承诺`,
    en: ({ at, source }) => `${at}: the seal "${source}" needs a commitment`
  },
  CommitmentTwice: {
    zh: ({ at, first }) => `${at}：与 ${first} 的承诺相同`,
    en: ({ at, first }) => `${at}: the same commitment stands at ${first}`
  },
  ValueUnreadable: {
    zh: ({ at, source, kind, length }) => `${at}：来源“${source}”（${kind}）的取值应为${valueWords(kind, length).zh}`,
    en: ({ at, source, kind, length }) =>
      `${at}: the value of source "${source}" (${kind}) must be ${valueWords(kind, length).en}`
  },
  NonceWithoutCommitment: {
    zh: ({ at, source }) => `${at}：见证人“${source}”未作承诺，不得揭示，应为 absent`,
    en: ({ at, source }) =>
      `${at}: the witness "${source}" made no commitment and can reveal nothing; the value must be absent`
  },
  NonceDoesNotOpen: {
    zh: ({ at, source }) => `${at}：“${source}”揭示的随机数与其承诺不符`,
    en: ({ at, source }) => `${at}: the nonce of "${source}" does not open the commitment`
  },
  NonceTwice: {
    zh: ({ at, first }) => `${at}：与 ${first} 的随机数相同，每个随机数只能用一次`,
    en: ({ at, first }) => `${at}: the same nonce stands at ${first}; a nonce is used once`
  },
  NoWitness: {
    zh: ({ at, witnesses }) => `${at}：${String(witnesses)} 名见证人无一揭示，不能形成记录，公告应作废`,
    en: ({ at, witnesses }) =>
      `${at}: none of the ${String(witnesses)} witnesses revealed: there is no record, and the notice is to be voided`
  }
}

const summary = ({ rows, digest }: TableSummary): string => `${String(rows)} × ${digest}`

const tableWords: { readonly [T in Table]: Message } = {
  frame: { zh: '抽样框', en: 'frame' },
  exclusions: { zh: '排除表', en: 'exclusions' }
}

const voidWords: { readonly [W in 'notEarlier' | 'notAscending' | 'hasRecord']: Message } = {
  notEarlier: { zh: '不早于本公告，不能由本公告作废', en: 'is not earlier than this one, which cannot void it' },
  notAscending: { zh: '未按编号升序各列一次', en: 'is not in ascending order, each once' },
  hasRecord: { zh: '已有抽取记录，不能作废', en: 'has a record and cannot be voided' }
}

const valueWords = (kind: string, length: number): Message =>
  kind === 'dice' || kind === 'lottery'
    ? { zh: `恰好 ${String(length)} 位数字 0–9`, en: `exactly ${String(length)} digits 0-9` }
    : kind === 'witness'
      ? { zh: '64 位小写十六进制数字，或 absent', en: '64 lower-case hexadecimal digits, or absent' }
      : { zh: '64 位小写十六进制数字', en: '64 lower-case hexadecimal digits' }
