/* `double-random verify`: checks a campaign from its files alone. */

import { join } from 'node:path'
import { assignMessages, teamChangesCodec, type TeamChange } from '../src/assign/index.js'
import { breachMessages } from '../src/audit/index.js'
import { verify, type CampaignVerification } from '../src/campaign/index.js'
import {
  checkNotice,
  differencesOf,
  NOTHING_PUBLISHED,
  publishedCodec,
  readNotice,
  recordDigest,
  verifyRecord,
  type Notice,
  type Published
} from '../src/draw/index.js'
import { readExclusions, readFrame, type DrawTables, type TableTextRefusal } from '../src/frame/index.js'
import { closed, decode, digestCodec, membersOf, sha256Text, type Checked, type Digest } from '../src/kernel/index.js'
import { namesIn, readCanonical, readJson, readText } from './files.js'
import { verifyTrailIn, type TrailCounts } from './verify-trail.js'
import type { Place } from './words.js'

/** What verifying a directory found. */
export type DirectoryReport = {
  readonly differences: readonly Place[]
  readonly warnings: readonly Place[]
  readonly unchecked: readonly Place[]
  /** What was computed again; null when nothing was. */
  readonly counts: {
    readonly noticeDigest: string
    readonly recordDigest: string
    readonly draws: number
    readonly units: number
    /** Null when visits and teams were not computed again. */
    readonly visits: number | null
    /** The changes of locked teams and their seal; null when there are none or they were not computed again. */
    readonly changes: { readonly number: number; readonly seal: Digest } | null
  } | null
  /** Null when there is no trail, or none that can be read. */
  readonly trail: TrailCounts | null
}

/** The file names of a draw's tables, by its place in the notice. */
export const tableFile = (table: 'frames' | 'exclusions', draw: number): string =>
  `${table}/${String(draw + 1).padStart(2, '0')}.tsv`

/** Verifies what stands in a directory; nothing in it can make this throw. */
export function verifyDirectory(directory: string): DirectoryReport {
  const listing = namesIn(directory)
  if (listing._tag === 'Left') {
    const differences = listing.left.map((said) => ({ file: directory, said }))
    const unchecked = [{ file: null, said: { _tag: 'NothingComputed' } }] as const
    return { differences, warnings: [], unchecked, counts: null, trail: null }
  }
  const troubles: Place[] = []
  const unchecked: Place[] = []
  const read = (file: string): unknown => {
    const value = readCanonical(join(directory, file))
    if (value._tag === 'Right') return value.right
    troubles.push(...value.left.map((said) => ({ file, said })))
    return undefined
  }
  const [record, staff, visits, teams] = ['record.json', 'staff.json', 'visits.json', 'teams.json'].map(read)
  const published = readPublished(directory, troubles, unchecked)
  const notice = readNoticeFile(directory, published, record, troubles)
  const { tables, unread } = readTables(directory, notice, troubles)
  const changed = listing.right.some((name) => name === LOCK || name === CHANGES)
  const lock = changed ? read(LOCK) : undefined
  const changes = changed ? changesIn(read(CHANGES), troubles) : null
  const chained = lock === undefined || changes === null ? {} : { changes: { lock, ...changes } }
  const given = { record, tables, staff, visits, teams, published, ...chained }
  const whole = unread.size === 0 && staff !== undefined
  const found = record === undefined ? NOTHING_FOUND : whole ? verify(given) : verifyRecord(given)
  if (record !== undefined && !whole) unchecked.push({ file: null, said: { _tag: 'TeamsNotComputed' } })
  if (changed && !('changes' in chained)) unchecked.push({ file: null, said: { _tag: 'ChangesNotComputed' } })
  for (const draw of unread.values()) unchecked.push({ file: null, said: { _tag: 'DrawNotComputed', draw } })

  const { computed } = found
  if (computed) {
    for (const member of ['commitments', 'values'] as const) {
      const file = `${member}.json`
      const stated = read(file)
      if (stated !== undefined)
        troubles.push(...differencesOf(computed[member], stated).map((said) => ({ file, said })))
    }
  }
  // What cannot be read was said to be so once; that it differs from what it should be needs no saying.
  const silent = [
    ...[...unread.keys()].map((draw) => `/draws/${String(draw)}`),
    ...(visits === undefined ? ['/visits'] : []),
    ...(teams === undefined ? ['/teams'] : [])
  ]
  const places = found.differences.map((said) => ({ file: fileOf(said, notice), said }))
  const trail = verifyTrailIn(directory, listing.right, {
    notice: computed && computed.noticeDigest,
    record: computed && unread.size === 0 ? recordDigest(computed) : null
  })
  return {
    differences: [
      ...troubles,
      ...places.filter(({ said }) => !isUnder(silent, said, new Set(unread.values()))),
      ...trail.differences
    ],
    warnings: found.warnings.map((said) => ({ file: null, said })),
    unchecked: [...unchecked, ...found.unchecked.map((said) => ({ file: null, said })), ...trail.unchecked],
    counts: computed && {
      noticeDigest: computed.noticeDigest,
      recordDigest: recordDigest(computed),
      draws: computed.draws.length - unread.size,
      units: computed.draws.flatMap(({ strata }) => strata.flatMap(({ drawn }) => drawn)).length,
      visits: whole ? visitsIn(visits) : null,
      changes: whole && 'changes' in chained && changes ? { number: changes.chain.length, seal: changes.seal } : null
    },
    trail: trail.counts
  }
}

const LOCK = 'lock.json'
const CHANGES = 'changes.json'

type Changes = { readonly chain: readonly TeamChange[]; readonly seal: Digest }

const changesCodec = closed('Changes', { chain: teamChangesCodec, seal: digestCodec })

function changesIn(value: unknown, troubles: Place[]): Changes | null {
  if (value === undefined) return null
  const changes = decode(changesCodec)(value)
  if (changes._tag === 'Right') return changes.right
  for (const said of changes.left) troubles.push({ file: CHANGES, said })
  return null
}

const NOTHING_FOUND: CampaignVerification = {
  differences: [],
  warnings: [],
  unchecked: [{ _tag: 'NothingComputed' }],
  computed: null
}

const visitsIn = (visits: unknown): number | null => {
  const list = membersOf(visits)['visits']
  return Array.isArray(list) ? list.length : null
}

function readPublished(directory: string, troubles: Place[], unchecked: Place[]): Published {
  const file = 'published.json'
  const value = readJson(join(directory, file))
  const published = value._tag === 'Left' ? value : decode(publishedCodec)(value.right)
  if (published._tag === 'Right') return published.right
  troubles.push(...published.left.map((said) => ({ file, said })))
  unchecked.push({ file: null, said: { _tag: 'NothingPublished' } })
  return NOTHING_PUBLISHED
}

/** The notice by its file, or, where that cannot be read, as the record has it, so that the rest can still be checked. */
function readNoticeFile(directory: string, published: Published, record: unknown, troubles: Place[]): Notice | null {
  const file = 'notice.json'
  const text = readText(join(directory, file))
  const notice = text._tag === 'Left' ? text : readNotice(text.right)
  if (text._tag === 'Right' && published.noticeDigest !== null) {
    const digest = sha256Text(text.right)
    if (digest !== published.noticeDigest) {
      const said = { _tag: 'ValueDiffers', at: 'sha256', computed: published.noticeDigest, recorded: digest } as const
      troubles.push({ file, said })
    }
  }
  if (notice._tag === 'Left') {
    troubles.push(...notice.left.map((said) => ({ file, said })))
    const held = checkNotice(membersOf(record)['notice'])
    return held._tag === 'Right' ? held.right : null
  }
  if (record !== undefined) {
    const differences = differencesOf(notice.right, membersOf(record)['notice'], '/notice')
    troubles.push(...differences.map((said) => ({ file: 'record.json', said })))
  }
  return notice.right
}

function readTables(
  directory: string,
  notice: Notice | null,
  troubles: Place[]
): { readonly tables: readonly DrawTables[]; readonly unread: ReadonlyMap<number, string> } {
  const draws = notice?.draws ?? []
  const unread = new Map<number, string>()
  const tables = draws.flatMap(({ name }, i): readonly DrawTables[] => {
    const frame = readTable(directory, tableFile('frames', i), readFrame, troubles)
    const exclusions = readTable(directory, tableFile('exclusions', i), readExclusions, troubles)
    if (frame && exclusions) return [{ name, frame, exclusions }]
    unread.set(i, name)
    return []
  })
  for (const table of notice ? (['frames', 'exclusions'] as const) : []) {
    const known = new Set(draws.map((_, i) => tableFile(table, i)))
    const names = namesIn(join(directory, table))
    // A directory that is missing was told of file by file.
    for (const name of names._tag === 'Right' ? names.right : []) {
      const file = `${table}/${name}`
      if (!known.has(file)) troubles.push({ file, said: { _tag: 'PathUnexpected' } })
    }
  }
  return { tables, unread }
}

function readTable<A>(
  directory: string,
  file: string,
  reader: (text: string) => Checked<TableTextRefusal, readonly A[]>,
  troubles: Place[]
): readonly A[] | null {
  const text = readText(join(directory, file))
  const rows = text._tag === 'Left' ? text : reader(text.right)
  if (rows._tag === 'Right') return rows.right
  for (const said of rows.left) troubles.push({ file, said })
  return null
}

/** The file that a difference is about. */
function fileOf(said: CampaignVerification['differences'][number], notice: Notice | null): string {
  if ('table' in said && notice) {
    const draw = notice.draws.findIndex(({ name }) => name === said.draw)
    if (draw >= 0) return tableFile(said.table === 'frame' ? 'frames' : 'exclusions', draw)
  }
  const at = placeOf(said)
  if (at.startsWith('/visits')) return 'visits.json'
  if (at.startsWith('/lock')) return LOCK
  if (at.startsWith('/chain') || at.startsWith('/seal')) return CHANGES
  if (at.startsWith('/teams') || Object.hasOwn(breachMessages, said._tag)) return 'teams.json'
  return at.startsWith('/staff') || Object.hasOwn(assignMessages, said._tag) ? 'staff.json' : 'record.json'
}

// Some count entries of a list instead: they have no place in a file.
const placeOf = (said: CampaignVerification['differences'][number]): string =>
  'at' in said && typeof said.at === 'string' ? said.at : ''

const isUnder = (
  silent: readonly string[],
  said: CampaignVerification['differences'][number],
  unread: ReadonlySet<string>
): boolean =>
  (said._tag === 'TablesMissing' && unread.has(said.draw)) ||
  silent.some((place) => placeOf(said) === place || placeOf(said).startsWith(`${place}/`))
