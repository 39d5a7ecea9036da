/* Commitments, source values and the seed that follows from them (docs/draw.md, section 4). */

import { isDigest, sha256Text, utf8Length, type Digest } from '../kernel/index.js'
import type { SeedRefusal } from './error.js'
import type { Notice, Source } from './notice.js'

/** What a witness who did not reveal counts as. 未揭示的见证人以此计入。 @since 0.1.0 */
export const ABSENT = 'absent'

/** What was published of a notice's sources, in notice order. 公告各来源已公布的承诺与取值，按公告次序。 @since 0.1.0 */
export type SourceValues = {
  /** Of witnesses and seals; null for all other sources, and for a witness who made none. 见证人与封存者的承诺，其余为 null。 */
  readonly commitments: readonly (Digest | null)[]
  readonly values: readonly string[]
}

/**
 * The commitment to a nonce, published before the nonce is revealed. 对随机数的承诺，先于揭示公布。
 *
 * @param noticeDigest digest of the published notice
 * @param nonce        64 lower-case hexadecimal digits that nobody else can guess
 * @param source       the source's name in the notice
 * @since 0.1.0
 */
export const commitmentOf = (noticeDigest: string, nonce: string, source: string): Digest =>
  sha256Text(`dr1|c|${noticeDigest}|${nonce}|${source}`)

/** The seed: a function of the notice and of every value. 种子：由公告和全部取值决定。 @since 0.1.0 */
export const seedOf = (noticeDigest: Digest, values: readonly string[]): Digest =>
  sha256Text(`dr1|s|${noticeDigest}|${values.map((value) => `${String(utf8Length(value))}:${value},`).join('')}`)

/** Every reason why no record can be made of these values. 这些取值不能形成记录的全部理由。 @since 0.1.0 */
export function valueTroubles(notice: Notice, noticeDigest: Digest, given: SourceValues): readonly SeedRefusal[] {
  const { sources } = notice
  const { commitments, values } = given
  const counts = (
    [
      ['commitments', commitments.length],
      ['values', values.length]
    ] as const
  ).flatMap(([what, count]) =>
    count === sources.length
      ? []
      : [{ _tag: 'OnePerSource', at: `/${what}`, sources: sources.length, given: count } as const]
  )
  // Without one value a source, no value can be said to be whose.
  if (counts.length > 0) return counts
  const witnesses = sources.flatMap((source, i) => (source.kind === 'witness' ? [values[i]] : []))
  const nonces = values.map((value, i) => (isSecret(sources[i]) && value !== ABSENT ? value : null))
  return [
    ...sources.flatMap((source, i) => sourceTroubles(source, i, noticeDigest, commitments[i] ?? null, values[i] ?? '')),
    ...repeated(commitments).map(
      ([i, first]) =>
        ({ _tag: 'CommitmentTwice', at: place('commitments', i), first: place('commitments', first) }) as const
    ),
    ...repeated(nonces).map(
      ([i, first]) => ({ _tag: 'NonceTwice', at: place('values', i), first: place('values', first) }) as const
    ),
    ...(witnesses.length > 0 && witnesses.every((value) => value === ABSENT)
      ? [{ _tag: 'NoWitness', at: '/values', witnesses: witnesses.length } as const]
      : [])
  ]
}

function sourceTroubles(
  source: Source,
  i: number,
  noticeDigest: Digest,
  commitment: Digest | null,
  value: string
): readonly SeedRefusal[] {
  const { kind, name } = source
  const at = place('values', i)
  const commitmentAt = place('commitments', i)
  switch (kind) {
    case 'dice':
    case 'lottery':
    case 'beacon': {
      const readable = kind === 'beacon' ? isDigest(value) : value.length === source.length && /^[0-9]*$/.test(value)
      const length = kind === 'beacon' ? 64 : source.length
      return [
        ...(commitment === null
          ? []
          : [{ _tag: 'CommitmentMisplaced', at: commitmentAt, source: name, kind } as const]),
        ...(readable ? [] : [{ _tag: 'ValueUnreadable', at, source: name, kind, length } as const])
      ]
    }
    case 'witness':
    case 'seal': {
      if (kind === 'witness' && value === ABSENT) return []
      const missing =
        kind === 'seal' && commitment === null
          ? [{ _tag: 'CommitmentMissing', at: commitmentAt, source: name } as const]
          : []
      if (!isDigest(value)) return [...missing, { _tag: 'ValueUnreadable', at, source: name, kind, length: 64 }]
      if (missing.length > 0) return missing
      if (commitment === null) return [{ _tag: 'NonceWithoutCommitment', at, source: name }]
      return commitmentOf(noticeDigest, value, name) === commitment
        ? []
        : [{ _tag: 'NonceDoesNotOpen', at, source: name }]
    }
  }
}

const isSecret = (source: Source | undefined): boolean => source?.kind === 'witness' || source?.kind === 'seal'

const place = (list: 'commitments' | 'values', i: number): string => `/${list}/${String(i)}`

function repeated(list: readonly (string | null)[]): readonly (readonly [number, number])[] {
  const seen = new Map<string, number>()
  return list.flatMap((entry, i): readonly (readonly [number, number])[] => {
    if (entry === null) return []
    const first = seen.get(entry)
    if (first !== undefined) return [[i, first]]
    seen.set(entry, i)
    return []
  })
}
