/* The trail of a campaign: its file against the heads that were published of it, and against what the directory holds. */

import { join } from 'node:path'
import {
  closed,
  decode,
  digestCodec,
  integerCodec,
  listOf,
  membersOf,
  nameCodec,
  type Codec,
  type Digest
} from '../src/kernel/index.js'
import { verifyTrail, type TrailHead } from '../src/trail/index.js'
import { readCanonical, readPieces } from './files.js'
import { parseJson } from './json.js'
import type { Place } from './words.js'

/** The events of a trail, one a line after the first. */
export const TRAIL = 'trail.jsonl'

/** The heads that were published of it, the last one last. */
export const TRAIL_HEAD = 'trail-head.json'

/** What verifying a trail found. */
export type TrailReport = {
  readonly differences: readonly Place[]
  readonly unchecked: readonly Place[]
  /** Null where nothing of the trail can be read. */
  readonly counts: TrailCounts | null
}

/** How long a trail is, how far a published head confirms it, and its own head. */
export type TrailCounts = { readonly events: number; readonly confirmed: number; readonly digest: Digest }

/** What a draw on the trail names, computed again from the files beside it; null for what was not computed as a whole. */
export type Drawn = { readonly notice: string | null; readonly record: string | null }

const headsCodec: Codec<readonly TrailHead[]> = listOf(
  closed('TrailHead', { trail: nameCodec, count: integerCodec(0, Number.MAX_SAFE_INTEGER), digest: digestCodec })
)

/** Verifies the trail of a directory, where one of its two files is there; nothing in them can make this throw. */
export function verifyTrailIn(directory: string, names: readonly string[], drawn: Drawn): TrailReport {
  if (!names.includes(TRAIL) && !names.includes(TRAIL_HEAD)) return { differences: [], unchecked: [], counts: null }
  const differences: Place[] = []
  const unchecked: Place[] = []
  const text = readPieces(join(directory, TRAIL))
  for (const said of text._tag === 'Left' ? text.left : []) differences.push({ file: TRAIL, said })
  const heads = headsIn(directory, names, differences)
  if (heads.length === 0) unchecked.push({ file: null, said: { _tag: 'TrailHeadNotPublished' } })
  if (text._tag === 'Left') return { differences, unchecked, counts: null }
  const unlike: Place[] = []
  const watched = watchDraws(text.right, drawn, unlike)
  const { head, confirmed, differences: found } = verifyTrail({ text: watched, heads })
  for (const said of found) {
    differences.push({ file: said._tag === 'HeadUnreadable' ? TRAIL_HEAD : TRAIL, said })
  }
  const counts = head && { events: head.count, confirmed, digest: head.digest }
  return { differences: [...differences, ...unlike], unchecked, counts }
}

function headsIn(directory: string, names: readonly string[], differences: Place[]): readonly TrailHead[] {
  if (!names.includes(TRAIL_HEAD)) return []
  const value = readCanonical(join(directory, TRAIL_HEAD))
  const heads = value._tag === 'Left' ? value : decode(headsCodec)(value.right)
  if (heads._tag === 'Right') return heads.right
  for (const said of heads.left) differences.push({ file: TRAIL_HEAD, said })
  return []
}

const MARK = '"_tag":"DrawSubjects"'

// A line that is longer is no entry.
const LONGEST = 4_000_000

/** Passes a text on and tells draws on it that are not the one of these files: a genuine trail of another campaign would else pass. */
function* watchDraws(pieces: Iterable<string>, drawn: Drawn, unlike: Place[]): Generator<string> {
  let rest = ''
  let line = 1
  for (const piece of pieces) {
    yield piece
    const text = rest + piece
    const end = text.lastIndexOf('\n') + 1
    line = lookAt(text.slice(0, end), line, drawn, unlike)
    rest = text.length - end > LONGEST ? '' : text.slice(end)
  }
  lookAt(rest, line, drawn, unlike)
}

function lookAt(text: string, first: number, drawn: Drawn, unlike: Place[]): number {
  let [line, from] = [first, 0]
  for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
    look(text.slice(from, to), line, drawn, unlike)
    line++
    from = to + 1
  }
  look(text.slice(from), line, drawn, unlike)
  return line
}

function look(text: string, line: number, drawn: Drawn, unlike: Place[]): void {
  if (!text.includes(MARK)) return
  const entry = parseJson(text)
  const step = membersOf(membersOf(membersOf(entry._tag === 'Right' ? entry.right : null)['event'])['step'])
  // The mark can stand in a text too; a line that cannot be read is told of by the chain.
  if (step['_tag'] !== 'DrawSubjects') return
  for (const what of ['notice', 'record'] as const) {
    const [stated, computed] = [step[what], drawn[what]]
    if (computed === null || stated === computed) continue
    unlike.push({ file: TRAIL, said: { _tag: 'TrailOfOtherDraw', line, what, stated: String(stated), computed } })
  }
}
