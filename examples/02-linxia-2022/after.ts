/* The second half of the main job: from locked teams through visits, publication and verdicts to the tables of the year. */

import { checkDueDiligence, dueDiligenceFile, type DueDiligenceFile } from '../../src/accountability/index.js'
import { announcedIn, type Announcement, type Campaign, type CampaignPlan } from '../../src/campaign/index.js'
import { orThrow, sha256Text, type Name } from '../../src/kernel/index.js'
import { taskEnds } from '../../src/publish/index.js'
import type { RegionEntry } from '../../src/registry/index.js'
import { explainOfficer, explainSubject, treeOf, type ExplainedLine } from '../../src/trail/index.js'
import type { Replacement } from './changes.js'
import { annexText, publicPage, writeFigures, writePublicPage, writeTrail, writeVerdicts } from './files-after.js'
import { linxia } from './profile.js'
import type { Registries } from './registries.js'
import type { Mark } from './tale.js'
import { makeFigures, type Figures } from './statistics.js'
import { figuresSection, publicSection, shortAfter, trailSection, verdictsSection } from './summary-after.js'
import { annexPage, figuresPage } from './summary-figures.js'
import { explainedPage, verdictsPage } from './summary-verdicts.js'
import { citationOf, closing, makeYear, TODAY, TRAIL, trailRules, type Growing, type Year } from './trail.js'
import { makeVerdicts, type Verdicts } from './verdicts.js'

/** One subject or officer and every line on them. */
export type ExplainedOne = {
  readonly id: Name
  readonly zh: string
  readonly en: string
  readonly lines: readonly ExplainedLine[]
}

/** What the second half came to; the events themselves stand in the file and not here. */
export type After = {
  /** The trail as it was closed. */
  readonly trail: Pick<Growing, 'head' | 'state'>
  readonly undispatched: Year['undispatched']
  /** What was remarkable, once a visit. */
  readonly marks: readonly Mark[]
  readonly figures: Figures
  readonly verdicts: Verdicts
  readonly page: ReturnType<typeof publicPage>
  readonly due: DueDiligenceFile
  readonly explained: readonly ExplainedOne[]
}

/** What it is made from. */
export type AfterInput = {
  readonly plan: CampaignPlan
  readonly announcement: Announcement
  readonly campaign: Campaign
  readonly replacement: Replacement
  readonly registries: Registries
  readonly regions: readonly RegionEntry[]
}

type Staging = <A>(zh: string, en: string, work: () => A) => A

/** What the summary says of it; what it was made from is let go before everything is verified again. */
export type AfterTold = { readonly sections: readonly string[]; readonly short: readonly string[] }

/** Runs it, writes what it came to, and tells of it. */
export function runAfter(out: string, input: AfterInput, stage: Staging): AfterTold {
  const { plan, announcement, campaign, replacement, registries, regions } = input
  const year = stage('检查、公示、后续处置，逐步留痕', 'visits, publication, follow-up on the trail', () =>
    makeYear({ plan, announcement, campaign, changes: replacement.changes, registries })
  )
  const figures = stage('统计与汇总', 'statistics and roll-up', () =>
    makeFigures({ plan, state: year.growing.state, tales: year.tales, regions, shared: sharedIn(announcement) })
  )
  const growing = closing(year.growing, { campaign }, sha256Text(annexText(figures)))
  const verdicts = stage('评判免责与问责', 'judging', () => makeVerdicts(growing, campaign, year.tales, year.incidents))
  const { tree, due } = stage('编制尽职档案', 'due-diligence file', () => dueFile(growing, campaign, year))
  const explained = stage('逐户说明', 'explaining', () => explainSome(growing, input))
  const page = publicPage(growing.state)
  const { head, state } = growing
  const marks = year.tales.flatMap((tale) => [...tale.marks])
  const { undispatched } = year
  const after = { trail: { head, state }, undispatched, marks, figures, verdicts, page, due, explained }
  stage('写出留痕、公示、统计与评判', 'writing trail, results, tables, verdicts', () => {
    writeTrail(out, growing, tree)
    writePublicPage(out, page)
    writeFigures(out, figures, { annex: annexPage(figures), figures: figuresPage(after) })
    writeVerdicts(out, verdicts, due, { verdicts: verdictsPage(after), explained: explainedPage(explained) })
  })
  const sections = [trailSection, publicSection, verdictsSection, figuresSection].map((section) => section(after))
  return { sections, short: shortAfter(after) }
}

/** The draws that prefecture and counties carry out together (州县级). */
const sharedIn = ({ notice }: Announcement): ReadonlySet<Name> =>
  new Set(orThrow(announcedIn(notice)).tasks.flatMap(({ draw, levels }) => (levels.includes('county') ? [draw] : [])))

/** The file of the first officer whom the second incident concerns: an accident without any link to the check. */
function dueFile(
  growing: Growing,
  campaign: Campaign,
  { incidents }: Year
): { readonly tree: DueDiligenceFile['root']; readonly due: DueDiligenceFile } {
  const { events, state } = growing
  const tree = treeOf(TRAIL, events)
  const incident = incidents[1]
  const key = incident?.keys[0]
  if (incident === undefined || key === undefined) throw new Error('nothing happened this year')
  const ends = taskEnds([...state.visits.values()].map(({ course }) => course))
  const due = orThrow(
    dueDiligenceFile({
      trail: TRAIL,
      events,
      state,
      tree,
      keys: [key],
      claims: {
        today: TODAY,
        ends: [...ends].map(([task, on]) => ({ task, on })),
        quiet: [{ visit: { subject: key.subject, ordinal: key.ordinal ?? 1 }, quiet: false }],
        statements: incident.statements.map((statement) => ({ key, statement }))
      },
      grounds: linxia.accountability,
      rules: trailRules,
      records: [campaign.record]
    })
  )
  const findings = checkDueDiligence(due, {
    root: tree.root,
    digest: due.digest,
    rules: trailRules,
    records: [campaign.record],
    trail: { events, state }
  })
  if (findings.length > 0) throw new Error(`the due-diligence file does not check: ${findings[0]?._tag ?? ''}`)
  return { tree: tree.root, due }
}

function explainSome(growing: Growing, { announcement, campaign }: AfterInput): readonly ExplainedOne[] {
  const { tables } = announcement
  const { record, visits: merging, teams } = campaign
  const given = { drawn: { record, tables }, merging, teams, citationOf }
  // What became of the others' visits says nothing of this one.
  const eventsOf = (subject: Name): Growing['events'] =>
    growing.events.filter(({ step }) => !('visit' in step) || step.visit === null || step.visit.subject === subject)
  const [own] = tables
  const drawn = record.draws[0]?.strata[0]?.drawn[0]?.id
  const all = new Set(record.draws.flatMap(({ strata }) => strata.flatMap((one) => one.drawn.map(({ id }) => id))))
  const undrawn = own?.frame.find(({ id }) => !all.has(id))?.id
  const excluded = own?.exclusions.find(({ id }) => !all.has(id))?.id
  const officer = merging.visits[0] && teams.teams[0]?.crews[0]?.officers[0]?.id
  const subjects = [
    { id: drawn, zh: '抽中的一户', en: 'one that was drawn' },
    { id: undrawn, zh: '未抽中的一户', en: 'one that was not drawn' },
    { id: excluded, zh: '被排除的一户', en: 'one that was excluded' }
  ]
  return [
    ...subjects.flatMap(({ id, zh, en }) =>
      id === undefined ? [] : [{ id, zh, en, lines: explainSubject({ ...given, events: eventsOf(id), subject: id }) }]
    ),
    ...(officer === undefined
      ? []
      : [
          {
            id: officer,
            zh: '一名执法检查人员',
            en: 'one officer',
            lines: explainOfficer({ events: growing.events, teams, citationOf, officer })
          }
        ])
  ]
}
