/* 核验: computes a record again and says everything in which it differs (docs/draw.md, section 7). */

import type { DrawTables } from '../frame/index.js'
import {
  decode,
  membersOf,
  nameCodec,
  reasonsOf,
  uncomposedNameCodec,
  type Digest,
  type Malformed,
  type Message,
  type Plain
} from '../kernel/index.js'
import { checkRounds, type BeaconChain, type WrongRound } from './beacon.js'
import { noticeCodecOf, publishedCodec, sourceValuesCodec } from './codec.js'
import { differencesOf, type Difference } from './difference.js'
import { computeRecord } from './draw.js'
import type { DrawRefusal } from './error.js'
import { noticeDigest, noticeTroubles, type Notice } from './notice.js'
import type { DrawRecord } from './record.js'
import { ABSENT, valueTroubles, type SourceValues } from './seed.js'
import { readyTables } from './tables.js'

/** What was published elsewhere; null is what the verifier could not find there. 在别处公布的内容；未能查到的为 null。 @since 0.1.0 */
export type Published = {
  readonly noticeDigest: Digest | null
  readonly commitments: readonly (Digest | null)[] | null
  /** One entry a source, in notice order. 按公告次序，每个来源一项。 */
  readonly values: readonly (string | null)[] | null
  /** Parameters of the beacons' chains. 信标链的参数。 */
  readonly chains: readonly BeaconChain[]
}

/** What does not make a record wrong, yet weakens what it shows. 不使记录失效、但削弱其证明力的情形。 @since 0.1.0 */
export type Warning =
  | { readonly _tag: 'NoBeacon' }
  | { readonly _tag: 'FewWitnesses'; readonly revealed: number }
  | { readonly _tag: 'NameNotComposed'; readonly at: string; readonly name: string }

/** What had to be taken from the record itself. 只能取自记录本身、未经独立核对的内容。 @since 0.1.0 */
export type Unchecked =
  | { readonly _tag: 'NoticeDigestUnchecked' }
  | { readonly _tag: 'CommitmentUnchecked'; readonly source: string }
  | { readonly _tag: 'ValueUnchecked'; readonly source: string }
  | { readonly _tag: 'RoundUnchecked'; readonly at: string }
  | { readonly _tag: 'NothingComputed' }

/** What a verification found; without differences the record follows from its notice, tables and values. 核验结果；没有差异即表示记录由公告、表和取值得出。 @since 0.1.0 */
export type Verification = {
  readonly differences: readonly (Difference | DrawRefusal | WrongRound)[]
  readonly warnings: readonly Warning[]
  readonly unchecked: readonly Unchecked[]
  /** The record as it was computed again; null when nothing could be computed. 重算所得的记录；无法重算则为 null。 */
  readonly computed: DrawRecord | null
}

/** What can be learnt from the record alone. 不借助别处公布内容时的核验依据。 @since 0.1.0 */
export const NOTHING_PUBLISHED: Published = { noticeDigest: null, commitments: null, values: null, chains: [] }

/**
 * Computes a record again from its notice, the tables and the values, and reports every difference by place. 由公告、表与取值重算记录，逐处报告差异。
 *
 * Where making refuses, verifying goes on and reports; nothing in the record can make it throw. At most 1,000 differences are
 * listed a draw, the rest are counted.
 *
 * @param input.record    of unknown origin, as parsed from JSON
 * @param input.tables    frame and exclusions of each draw, as published
 * @param input.published what was found elsewhere: in the register, on the beacon's page, in the newspaper
 * @basis 临夏州实施意见 三（一）
 * @example verifyRecord({ record: null, tables: [], published: NOTHING_PUBLISHED }).unchecked // => [{ _tag: 'NothingComputed' }]
 * @since 0.1.0
 */
export function verifyRecord(input: {
  readonly record: unknown
  readonly tables: Plain<readonly DrawTables[]>
  readonly published: Plain<Published>
}): Verification {
  const { record, tables, published } = membersOf(input)
  const found = decode(publishedCodec, '/published')(published)
  if (found._tag === 'Left') return nothingComputed(found.left)
  // Looking at a record can run code of its own (a getter, a proxy): what cannot be looked at is not verified.
  try {
    return verification(record, tables, found.right)
  } catch {
    return nothingComputed([{ _tag: 'Malformed', at: '', expected: readableExpected, found: typeof record }])
  }
}

function verification(record: unknown, tables: unknown, published: Published): Verification {
  const members = membersOf(record)
  const { notice, troubles, uncomposed } = readable(members['notice'])
  const given = decode(sourceValuesCodec)({
    commitments: published.commitments ?? members['commitments'],
    values: mergedValues(published.values, members['values'])
  })
  if (!notice || given._tag === 'Left') return nothingComputed([...troubles, ...reasonsOf(given)])
  const digest = noticeDigest(notice)
  const ready = readyTables(notice, tables, true)
  const rounds = checkRounds(notice, published.chains)
  const computed = computeRecord(notice, digest, ready.frames, given.right)
  return {
    differences: [
      ...troubles,
      ...noticeTroubles(notice, '/notice'),
      ...publishedDigestTroubles(published.noticeDigest, digest),
      ...rounds.wrong,
      ...valueTroubles(notice, digest, given.right),
      ...ready.troubles,
      ...differencesOf(computed, record)
    ],
    warnings: [
      ...strengthWarnings(notice, given.right.values),
      ...[...uncomposed, ...ready.uncomposed].map(({ at, found }): Warning => ({
        _tag: 'NameNotComposed',
        at,
        name: found
      }))
    ],
    unchecked: uncheckedOf(notice, published, given.right, rounds.unknown),
    computed
  }
}

/** How strong the randomness of a notice's values is; reported, never enforced. 取值随机性强度的提示（只报告，不强制）。 @since 0.1.0 */
export function strengthWarnings({ sources }: Notice, values: readonly string[]): readonly Warning[] {
  const revealed = sources.filter(({ kind }, i) => kind === 'witness' && values[i] !== ABSENT).length
  return [
    ...(sources.some(({ kind }) => kind === 'beacon') ? [] : [{ _tag: 'NoBeacon' } as const]),
    ...(revealed < 2 ? [{ _tag: 'FewWitnesses', revealed } as const] : [])
  ]
}

const nothingComputed = (differences: readonly Malformed[]): Verification => ({
  differences,
  warnings: [],
  unchecked: [{ _tag: 'NothingComputed' }],
  computed: null
})

function readable(value: unknown): {
  notice: Notice | null
  troubles: readonly Malformed[]
  uncomposed: readonly Malformed[]
} {
  const strict = decode(strictNotice, '/notice')(value)
  if (strict._tag === 'Right') return { notice: strict.right, troubles: [], uncomposed: [] }
  const lenient = decode(uncomposedNotice, '/notice')(value)
  return lenient._tag === 'Right'
    ? { notice: lenient.right, troubles: [], uncomposed: strict.left }
    : { notice: null, troubles: lenient.left, uncomposed: [] }
}

// What was published stands before what the record says of it.
const mergedValues = (published: Published['values'], recorded: unknown): unknown =>
  published === null
    ? recorded
    : published.map((value, i) => value ?? (Array.isArray(recorded) ? (recorded[i] as unknown) : undefined))

const publishedDigestTroubles = (published: string | null, computed: Digest): readonly Difference[] =>
  published === null || published === computed
    ? []
    : [{ _tag: 'ValueDiffers', at: '/notice', computed: published, recorded: computed }]

function uncheckedOf(
  { sources }: Notice,
  published: Published,
  { values }: SourceValues,
  rounds: readonly string[]
): readonly Unchecked[] {
  return [
    ...(published.noticeDigest === null ? [{ _tag: 'NoticeDigestUnchecked' } as const] : []),
    ...sources.flatMap(({ kind, name }, i): readonly Unchecked[] => {
      const secret = kind === 'witness' || kind === 'seal'
      const commits = secret && published.commitments === null
      // A nonce that opens a published commitment needs no other source.
      const opens = secret && published.commitments !== null && values[i] !== ABSENT
      const valued = opens || typeof published.values?.[i] === 'string'
      return [
        ...(commits ? [{ _tag: 'CommitmentUnchecked', source: name } as const] : []),
        ...(valued ? [] : [{ _tag: 'ValueUnchecked', source: name } as const])
      ]
    }),
    ...rounds.map((at): Unchecked => ({ _tag: 'RoundUnchecked', at }))
  ]
}

const readableExpected: Message = { zh: '可读的数据', en: 'readable data' }
const strictNotice = noticeCodecOf(nameCodec)
const uncomposedNotice = noticeCodecOf(uncomposedNameCodec)

/** Whether a verification found the record to follow from what was published. 核验是否未发现差异。 @since 0.1.0 */
export const isVerified = (verification: { readonly differences: readonly unknown[] }): boolean =>
  verification.differences.length === 0
