/* What the example reads from this folder, and what it writes for anybody to check. */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readJson } from '../../cli/files.js'
import { tableFile } from '../../cli/verify.js'
import type { Place } from '../../cli/words.js'
import {
  neighboursCodec,
  staffText,
  teamChoicesCodec,
  wideningCodec,
  type Neighbours,
  type TeamChanges,
  type TeamChoices,
  type Widening
} from '../../src/assign/index.js'
import type { Announcement, Campaign, CampaignPlan } from '../../src/campaign/index.js'
import {
  ABSENT,
  beaconChainCodec,
  commitmentOf,
  noticeDigest,
  noticeText,
  recordText,
  type BeaconChain,
  type Notice,
  type NoticeDraft,
  type Published,
  type SourceValues
} from '../../src/draw/index.js'
import { exclusionsText, frameText, idOrder } from '../../src/frame/index.js'
import {
  acceptUnless,
  booleanCodec,
  canonicalJson,
  closed,
  dateCodec,
  decode,
  digestCodec,
  jsonObjectCodec,
  listOf,
  nameCodec,
  textCodec,
  type Checked,
  type CivilDate,
  type Codec,
  type Digest,
  type Name
} from '../../src/kernel/index.js'
import { aliasesCodec, decisionCodec, printedPlanCodec, waiverCodec } from '../../src/plan/index.js'
import type { Alias, PrintedPlan } from '../../src/plan/index.js'
import { regionEntriesCodec, type RegionEntry } from '../../src/registry/index.js'

/** A source that commits to a nonce, and whether it opened it in time. */
type Secret = { readonly source: Name; readonly nonce: Digest; readonly revealed: boolean }

/** What became known of the sources, each in its turn. */
export type Ceremony = {
  readonly note: string
  readonly secrets: readonly Secret[]
  readonly values: readonly { readonly source: Name; readonly value: string }[]
}

/** What was decided on teams before the notice. */
export type Staffing = {
  readonly note: string
  readonly teams: TeamChoices
  /** When the departments of joint tasks agreed. */
  readonly agreedOn: CivilDate
  readonly neighbours: readonly Neighbours[]
  readonly widenings: readonly Widening[]
}

/** Everything that the example is given. */
export type Inputs = {
  readonly printed: PrintedPlan
  readonly aliases: readonly Alias[]
  readonly regions: readonly RegionEntry[]
  readonly ratios: Pick<CampaignPlan, 'decisions' | 'waivers'> & { readonly note: string }
  readonly sources: {
    readonly note: string
    readonly notice: Omit<NoticeDraft, 'draws' | 'staff'>
    readonly chains: readonly BeaconChain[]
  }
  readonly staffing: Staffing
  readonly ceremony: Ceremony
}

const ratiosCodec = closed('Ratios', {
  note: textCodec,
  decisions: listOf(decisionCodec),
  waivers: listOf(waiverCodec)
})

// Whether it makes a notice is for `announce` to say.
const sourcesCodec = closed('Sources', {
  note: textCodec,
  notice: jsonObjectCodec(16),
  chains: listOf(beaconChainCodec)
})

const staffingCodec: Codec<Staffing> = closed('Staffing', {
  note: textCodec,
  teams: teamChoicesCodec,
  agreedOn: dateCodec,
  neighbours: listOf(neighboursCodec),
  widenings: listOf(wideningCodec)
})

const ceremonyCodec: Codec<Ceremony> = closed('Ceremony', {
  note: textCodec,
  secrets: listOf(closed('Secret', { source: nameCodec, nonce: digestCodec, revealed: booleanCodec })),
  values: listOf(closed('Value', { source: nameCodec, value: textCodec }))
})

/** Reads the files of this folder; refuses with every malformed place of every file. */
export function readInputs(folder = fileURLToPath(new URL('.', import.meta.url))): Checked<Place, Inputs> {
  const troubles: Place[] = []
  const read = <A>(file: string, codec: Codec<A>): A => {
    const value = readJson(join(folder, file))
    const checked = value._tag === 'Left' ? value : decode(codec)(value.right)
    if (checked._tag === 'Right') return checked.right
    for (const said of checked.left) troubles.push({ file, said })
    // Never looked at: the troubles come first.
    return undefined as A
  }
  const inputs = {
    printed: read('plan.json', printedPlanCodec),
    aliases: read('aliases.json', aliasesCodec),
    regions: read('regions.json', regionEntriesCodec),
    ratios: read('ratios.json', ratiosCodec),
    sources: read('sources.json', sourcesCodec) as unknown as Inputs['sources'],
    staffing: read('staffing.json', staffingCodec),
    ceremony: read('ceremony.json', ceremonyCodec)
  }
  return acceptUnless(troubles, () => inputs)
}

/** What the sources publish once the notice is out: commitments bind the notice's digest, so that they cannot be older. */
export function publishedOf(notice: Notice, ceremony: Ceremony): SourceValues {
  const digest = noticeDigest(notice)
  const secretOf = new Map(ceremony.secrets.map((secret) => [secret.source, secret] as const))
  const valueOf = new Map(ceremony.values.map(({ source, value }) => [source, value]))
  return {
    commitments: notice.sources.map(({ name }) => {
      const secret = secretOf.get(name)
      return secret ? commitmentOf(digest, secret.nonce, name) : null
    }),
    values: notice.sources.map(({ name }) => {
      const secret = secretOf.get(name)
      return secret ? (secret.revealed ? secret.nonce : ABSENT) : (valueOf.get(name) ?? '')
    })
  }
}

/** Writes what is public before any value exists. */
export function writeAnnouncement(out: string, { notice, tables, staff }: Announcement): void {
  for (const table of ['frames', 'exclusions']) {
    // Tables of an earlier run with more draws would be tables too many.
    rmSync(join(out, table), { recursive: true, force: true })
    mkdirSync(join(out, table), { recursive: true })
  }
  writeFileSync(join(out, 'notice.json'), noticeText(notice))
  writeFileSync(join(out, 'staff.json'), staffText(staff))
  tables.forEach(({ frame, exclusions }, i) => {
    writeFileSync(join(out, tableFile('frames', i)), frameText(frame, idOrder(frame.map(({ id }) => id))))
    const order = idOrder(exclusions.map(({ id }) => id))
    writeFileSync(join(out, tableFile('exclusions', i)), exclusionsText(exclusions, order))
  })
  const lines = [
    [noticeDigest(notice), 'notice.json'],
    [notice.staff?.digest ?? '', 'staff.json'],
    ...notice.draws.flatMap(({ frame, exclusions }, i) => [
      [frame.digest, tableFile('frames', i)],
      [exclusions.digest, tableFile('exclusions', i)]
    ])
  ]
  // The digests stand as the notice has them, so that checking the list checks the files against the notice.
  writeFileSync(join(out, 'SHA256SUMS'), lines.map(([digest = '', file = '']) => `${digest}  ${file}\n`).join(''))
}

/** Writes what the sources published, and the same as a verifier would have found it elsewhere. */
export function writeValues(
  out: string,
  notice: Notice,
  { commitments, values }: SourceValues,
  chains: readonly BeaconChain[]
): void {
  const published: Published = { noticeDigest: noticeDigest(notice), commitments, values, chains }
  writeFileSync(join(out, 'commitments.json'), canonicalJson(commitments))
  writeFileSync(join(out, 'values.json'), canonicalJson(values))
  writeFileSync(join(out, 'published.json'), `${JSON.stringify(published, null, 2)}\n`)
}

/** Writes what followed. */
export function writeCampaign(out: string, { record, visits, teams }: Campaign): void {
  writeFileSync(join(out, 'record.json'), recordText(record))
  writeFileSync(join(out, 'visits.json'), canonicalJson(visits))
  writeFileSync(join(out, 'teams.json'), canonicalJson(teams))
}

/** Writes the lock of the teams and the chain of changes after it, with its seal. */
export function writeChanges(out: string, { lock, chain, seal }: TeamChanges): void {
  writeFileSync(join(out, 'lock.json'), canonicalJson(lock))
  writeFileSync(join(out, 'changes.json'), canonicalJson({ chain, seal }))
}
