/* 先封存、后揭示: which files of a campaign are public before the visits and which after them, and whether what was revealed is what was sealed.
   临夏州市场监管系统细则 第十三条; 临夏州部门联合细则 第三十条2 (docs/draw.md, section 4). */

import {
  noticeText,
  recordDigest,
  recordText,
  verifyRecord,
  type BeaconChain,
  type DrawRecord,
  type Notice,
  type Verification
} from '../draw/index.js'
import type { DrawTables } from '../frame/index.js'
import {
  acceptUnless,
  canonicalJson,
  sha256Text,
  type AnswerOpen,
  type Checked,
  type Digest,
  type Json,
  type Messages,
  type Plain
} from '../kernel/index.js'
import type { PublishRules } from './rules.js'

/** A file as it is published: its name and its text, UTF-8 without a final newline. 公布的一份文件：文件名与文本（UTF-8，无末尾换行）。 @since 0.1.0 */
export type PublicFile = { readonly name: string; readonly text: string }

/** The files of a campaign in the order of their publication. 按公布先后分列的文件。 @since 0.1.0 */
export type SealedFiles = {
  /** Notice, commitments, the values that are no seal's, the digest of the record. 公告、承诺、封存者之外的取值、记录摘要。 */
  readonly before: readonly PublicFile[]
  /** The record, and every other file: tables, staff, visits, teams. 记录及其他全部文件：各表、人员名册、上门检查、检查组。 */
  readonly after: readonly PublicFile[]
}

/** The names of the files that are public before the visits, and of the record. 检查之前公布的文件及记录的文件名。 @since 0.1.0 */
export const SEALED_NAMES = {
  notice: 'notice.json',
  commitments: 'commitments.json',
  values: 'values.json',
  digest: 'record.sha256',
  record: 'record.json'
} as const

/** Why a campaign's files cannot be sealed. 文件不能封存公布的理由。 @since 0.1.0 */
export type SealRefusal =
  | { readonly _tag: 'NoticeUnsealed' }
  | { readonly _tag: 'FileNameTaken'; readonly name: string }
  | { readonly _tag: 'SecretShown'; readonly name: string; readonly what: 'nonce' | 'seed' }

/** What is wrong with files that were revealed. 揭示的文件存在的问题。 @since 0.1.0 */
export type RevealTrouble =
  | { readonly _tag: 'SealedFileMissing'; readonly name: string }
  | { readonly _tag: 'SealedFileUnreadable'; readonly name: string }
  | { readonly _tag: 'RevealDiffers'; readonly name: string }

/** Their words. 其文本。 @since 0.1.0 */
export const sealMessages: Messages<SealRefusal | RevealTrouble> = {
  NoticeUnsealed: {
    zh: () => '公告没有封存者，取值公布后任何人都能算出名单；请在公告中列入封存者',
    en: () => 'the notice has no seal, so everybody can compute the names from its values; give it a seal'
  },
  FileNameTaken: {
    zh: ({ name }) => `文件名“${name}”重复或已被占用`,
    en: ({ name }) => `the file name "${name}" is used twice or taken`
  },
  SecretShown: {
    zh: ({ name, what }) => `“${name}”含有${what === 'nonce' ? '封存的随机数' : '种子'}，检查之前不得公布`,
    en: ({ name, what }) =>
      `"${name}" holds ${what === 'nonce' ? 'a sealed nonce' : 'the seed'} and may not be public before the visits`
  },
  SealedFileMissing: {
    zh: ({ name }) => `检查之前公布的文件中没有“${name}”`,
    en: ({ name }) => `"${name}" is not among the files published before the visits`
  },
  SealedFileUnreadable: {
    zh: ({ name }) => `“${name}”无法读取`,
    en: ({ name }) => `"${name}" cannot be read`
  },
  RevealDiffers: {
    zh: ({ name }) => `揭示的记录与检查之前公布的“${name}”不符`,
    en: ({ name }) => `the record that was revealed does not fit "${name}", published before the visits`
  }
}

/**
 * Sorts a campaign's files into those that are public before the visits and those that are public after them. 将文件分为检查之前公布与检查之后公布两部分。
 *
 * Before stand the notice (with it the task, and the digests of frames and staff), the commitments, the values of all sources but the
 * seals, and the digest of the record. From them nobody learns a name: the seed takes every seal's nonce, which has 256 bits, and the
 * record's digest covers the nonces too, so that no guess at the names can be tried on it. Digests of any other file that follows from the
 * draw could be guessed at, and none is published.
 * 检查之前公布公告（含任务及抽样框、人员名册的摘要）、承诺、封存者之外的取值和记录摘要；种子须有封存的随机数方可算出，记录摘要亦涵盖该随机数，无从以猜测核对名单。
 *
 * @param input.record as it was drawn, with the seals' nonces among its values
 * @param input.others tables, staff, visits, teams: whatever names somebody
 * @returns refuses with `NoticeUnsealed`, `FileNameTaken`, `SecretShown`
 * @basis 临夏州市场监管系统细则 第十三条; 临夏州部门联合细则 第三十条2
 * @since 0.1.0
 */
export function sealFiles(input: {
  readonly record: DrawRecord
  readonly others: readonly PublicFile[]
}): Checked<SealRefusal, SealedFiles> {
  const { record, others } = input
  const { notice, commitments, values, seed } = record
  const nonces = notice.sources.flatMap(({ kind }, i) => (kind === 'seal' ? [values[i] ?? ''] : []))
  const before = [
    { name: SEALED_NAMES.notice, text: noticeText(notice) },
    { name: SEALED_NAMES.commitments, text: canonicalJson(commitments) },
    { name: SEALED_NAMES.values, text: canonicalJson(openValues(notice, values)) },
    { name: SEALED_NAMES.digest, text: recordDigest(record) }
  ]
  const after = [{ name: SEALED_NAMES.record, text: recordText(record) }, ...others]
  const troubles: SealRefusal[] = nonces.length === 0 ? [{ _tag: 'NoticeUnsealed' }] : []
  const names = new Set<string>()
  for (const { name } of [...before, ...after]) {
    if (names.has(name)) troubles.push({ _tag: 'FileNameTaken', name })
    names.add(name)
  }
  for (const { name, text } of before) {
    if (nonces.some((nonce) => text.includes(nonce))) troubles.push({ _tag: 'SecretShown', name, what: 'nonce' })
    if (text.includes(seed)) troubles.push({ _tag: 'SecretShown', name, what: 'seed' })
  }
  return acceptUnless(troubles, () => ({ before, after }))
}

/** What was found out about a revealed record. 对已揭示记录的核验结果。 @since 0.1.0 */
export type RevealVerification = {
  /** Where the record does not fit what was published before the visits. 与检查之前公布内容不符之处。 */
  readonly troubles: readonly RevealTrouble[]
  /** The record held against its tables, by what was published before the visits. 依检查之前公布的内容对记录的核验。 */
  readonly verification: Verification
}

/**
 * Holds a revealed record against what was public before the visits, and computes it again. 将揭示的记录与检查之前公布的内容核对，并重新计算。
 *
 * @param input.before the files as they were published before the visits, kept by whoever verifies
 * @param input.record as revealed, of unknown origin
 * @param input.tables frame and exclusions of each draw, as revealed
 * @returns without troubles and differences, the names are those that were sealed
 * @basis 临夏州市场监管系统细则 第十三条; 临夏州部门联合细则 第三十条2; 临夏州实施意见 三（一）
 * @since 0.1.0
 */
export function verifyReveal(input: {
  readonly before: readonly PublicFile[]
  readonly record: unknown
  readonly tables: Plain<readonly DrawTables[]>
  readonly chains: readonly BeaconChain[]
}): RevealVerification {
  const { before, record, tables, chains } = input
  const textOf = new Map(before.map(({ name, text }) => [name, text]))
  const names = [SEALED_NAMES.notice, SEALED_NAMES.commitments, SEALED_NAMES.values, SEALED_NAMES.digest]
  const missing = names.filter((name) => !textOf.has(name))
  const commitments = parsed(textOf.get(SEALED_NAMES.commitments))
  const values = parsed(textOf.get(SEALED_NAMES.values))
  const notice = textOf.get(SEALED_NAMES.notice)
  const verification = verifyRecord({
    record,
    tables,
    published: {
      noticeDigest: notice === undefined ? null : sha256Text(notice),
      commitments: listed(commitments) as readonly (Digest | null)[] | null,
      values: listed(values) as readonly (string | null)[] | null,
      chains
    }
  })
  const { computed } = verification
  const differs = (name: string, fits: boolean): readonly RevealTrouble[] =>
    textOf.has(name) && !fits ? [{ _tag: 'RevealDiffers', name }] : []
  const unreadable = [
    ...(textOf.has(SEALED_NAMES.commitments) && listed(commitments) === null ? [SEALED_NAMES.commitments] : []),
    ...(textOf.has(SEALED_NAMES.values) && listed(values) === null ? [SEALED_NAMES.values] : [])
  ]
  return {
    verification,
    troubles: [
      ...missing.map((name): RevealTrouble => ({ _tag: 'SealedFileMissing', name })),
      ...unreadable.map((name): RevealTrouble => ({ _tag: 'SealedFileUnreadable', name })),
      ...differs(SEALED_NAMES.notice, computed !== null && noticeText(computed.notice) === notice),
      ...differs(SEALED_NAMES.digest, computed !== null && recordDigest(computed) === textOf.get(SEALED_NAMES.digest))
    ]
  }
}

/** Where the names of a campaign stand: nothing is drawn; sealed; free to be revealed; revealed. 名单所处状态：未抽取、封存、可揭示、已揭示。 @since 0.1.0 */
export type RevealState = 'undrawn' | 'sealed' | 'revealable' | 'revealed'

/**
 * Where the names of a campaign stand. 名单所处状态。
 *
 * @param input.openVisits how many visits are neither over nor found impossible
 * @returns refuses with `AnswerOpen` where the text does not say when names become public
 * @basis 临夏州市场监管系统细则 第十三条; 临夏州部门联合细则 第三十条2
 * @example revealStateOf({ drawn: false, revealed: false, openVisits: 0 }, { reveal: null }) // => accept('undrawn')
 * @since 0.1.0
 */
export function revealStateOf(
  input: { readonly drawn: boolean; readonly revealed: boolean; readonly openVisits: number },
  { reveal }: Pick<PublishRules, 'reveal'>
): Checked<AnswerOpen, RevealState> {
  const { drawn, revealed, openVisits } = input
  const decided = !drawn || revealed
  return acceptUnless<AnswerOpen, RevealState>(
    decided || reveal !== null ? [] : [{ _tag: 'AnswerOpen', stage: 'publish', question: 'reveal' }],
    () => {
      if (!drawn) return 'undrawn'
      if (revealed) return 'revealed'
      return openVisits > 0 && reveal?.value === 'after-visits' ? 'sealed' : 'revealable'
    }
  )
}

const openValues = ({ sources }: Notice, values: readonly string[]): readonly Json[] =>
  sources.map(({ kind }, i) => (kind === 'seal' ? null : (values[i] ?? null)))

function parsed(text: string | undefined): unknown {
  if (text === undefined) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

const listed = (value: unknown): readonly unknown[] | null => (Array.isArray(value) ? (value as unknown[]) : null)
