/* The trail of the whole year: what was announced and drawn, the dispatch, every tale, the end of the tasks, and the heads that were published. */

import {
  dispatchSteps,
  openingSteps,
  type Announcement,
  type Campaign,
  type CampaignPlan
} from '../../src/campaign/index.js'
import { recordDigest } from '../../src/draw/index.js'
import { assignmentDigest, type TeamChanges } from '../../src/assign/index.js'
import {
  citing,
  nameOf,
  orThrow,
  type Citation,
  type CivilDate,
  type Digest,
  type Name
} from '../../src/kernel/index.js'
import {
  chainEvents,
  emptyHead,
  NOTHING_RECORDED,
  recordEvents,
  tellStep,
  type CampaignState,
  type Moment,
  type TrailEntry,
  type TrailEvent,
  type TrailHead,
  type TrailRules,
  type TrailStep
} from '../../src/trail/index.js'
import { makeTales, visitText, type DispatchStep } from './aftermath.js'
import { LOCKED_ON } from './changes.js'
import { makeIncidents, type Incident } from './incidents.js'
import { citationsOf } from '../../src/profile/index.js'
import { linxia } from './profile.js'
import { SEED, type Registries } from './registries.js'
import type { Entered, Tale } from './tale.js'
import { calendar, workdayAfter } from './workdays.js'

/** What the trail is called. */
export const TRAIL: Name = nameOf('2022年临夏州联合抽查（示例）')

/** The rules under which it is kept. */
export const trailRules: TrailRules = {
  inspect: linxia.inspect,
  publish: linxia.publish,
  terms: linxia.calendar.terms,
  calendar
}

/** Who did what concerns the campaign as a whole. */
export const OFFICE: Name = nameOf('示例联席会议办公室')

const day = (text: string): CivilDate => text as CivilDate

/** The day on which everything is told as of. */
export const TODAY: CivilDate = day('2023-06-30')

/** A trail while it grows. */
export type Growing = {
  readonly events: readonly TrailEvent[]
  readonly entries: readonly TrailEntry[]
  readonly head: TrailHead
  readonly state: CampaignState
}

/** The year up to the end of the last task. */
export type Year = {
  readonly growing: Growing
  readonly tales: readonly Tale[]
  readonly incidents: readonly Incident[]
  /** Visits that nobody went to, since their teams have no leader. */
  readonly undispatched: readonly { readonly subject: Name; readonly ordinal: number }[]
}

/** What the year is made from. */
export type YearInput = {
  readonly plan: CampaignPlan
  readonly announcement: Announcement
  readonly campaign: Campaign
  readonly changes: TeamChanges
  readonly registries: Pick<Registries, 'subjects'>
}

/** Makes the year and keeps its trail; a step that the rules refuse would be a fault of the example. */
export function makeYear(input: YearInput): Year {
  const { plan, announcement, campaign, changes } = input
  const visits = campaign.visits.visits
  const empty = new Set(changes.unfilled.map(visitText))
  const dispatched = dispatch(input, empty)
  const tales = makeTales(SEED, plan, visits, dispatched, changes.chain)
  const drawn = new Set(
    campaign.record.draws.flatMap(({ strata }) => strata.flatMap((own) => own.drawn.map(({ id }) => id)))
  )
  const never = announcement.tables.flatMap(({ frame }) => frame).find(({ id }) => !drawn.has(id))?.id
  const officer = announcement.staff.officers[0]?.id
  if (never === undefined || officer === undefined) throw new Error('everybody was drawn')
  const incidents = makeIncidents(tales, never, officer)
  const lists: readonly (readonly Entered[])[] = [
    opening(input),
    dispatched.map((step) => ({ entered: step.on, step })),
    ...tales.map(({ steps }) => steps),
    ...incidents.map(({ steps }) => steps),
    endings(input, tales, empty)
  ]
  const start = { events: [], entries: [], head: emptyHead(TRAIL), state: NOTHING_RECORDED }
  return {
    growing: grow(start, lists.flat()),
    tales,
    incidents,
    undispatched: visits.filter((visit) => empty.has(visitText(visit)))
  }
}

/** Adds steps to a trail in the order of the days on which they are entered. */
export function grow({ events, entries, head, state }: Growing, steps: readonly Entered[]): Growing {
  const byDay = [...steps].sort((a, b) => (a.entered < b.entered ? -1 : a.entered > b.entered ? 1 : 0))
  const perDay = new Map<CivilDate, number>()
  for (const { entered } of byDay) perDay.set(entered, (perDay.get(entered) ?? 0) + 1)
  const done = new Map<CivilDate, number>()
  const added = byDay.map(({ entered, step }, i): TrailEvent => {
    const before = done.get(entered) ?? 0
    done.set(entered, before + 1)
    const second = OPENS + Math.floor((before * OFFICE_HOURS) / (perDay.get(entered) ?? 1))
    return { seq: head.count + i + 1, at: momentOf(entered, second), basis: [basisOf(step)], step }
  })
  const linked = chainEvents(head, added)
  return {
    events: events.concat(added),
    entries: entries.concat(linked.entries),
    head: linked.head,
    state: orThrow(recordEvents(state, added, trailRules))
  }
}

/** The heads that were published: at the end of each month, and at the end of the trail. */
export const headsOf = ({ entries, head }: Pick<Growing, 'entries' | 'head'>): readonly TrailHead[] => [
  ...entries.flatMap(({ event, digest }, i): readonly TrailHead[] => {
    const next = entries[i + 1]?.event.at.slice(0, 7)
    return next === undefined || next === event.at.slice(0, 7) ? [] : [{ trail: head.trail, count: event.seq, digest }]
  }),
  head
]

// From half past eight to half past five.
const OPENS = 30_600
const OFFICE_HOURS = 32_400

const two = (n: number): string => String(n).padStart(2, '0')

const momentOf = (on: CivilDate, second: number): Moment =>
  `${on}T${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}+08:00` as Moment

const joint = citing('临夏州部门联合细则')

const BASES: { readonly [tag: string]: Citation } = {
  AdoptList: joint('第八条', 'LX-DEPT-8'),
  AdoptPlan: joint('第十四条', 'LX-DEPT-14'),
  MakeCampaignTask: joint('第十九条', 'LX-DEPT-19a'),
  EnterSubjects: joint('第十九条', 'LX-DEPT-19d'),
  EnterOfficers: joint('第十二条', 'LX-DEPT-12a'),
  PublishNotice: citing('临夏州市场监管系统细则')('第十三条', 'LX-MKT-13a'),
  PublishCommitments: citing('临夏州市场监管系统细则')('第十三条', 'LX-MKT-13a'),
  MatchOfficers: joint('第二十一条', 'LX-DEPT-21'),
  LockTeams: joint('第二十三条', 'LX-DEPT-23b'),
  RevealNames: joint('第三十条2', 'LX-DEPT-30b'),
  MakeStatistics: joint('第七条', 'LX-DEPT-7')
}

/** The article of the profile that a step carries out. */
export const citationOf = citationsOf(linxia)

function basisOf(step: TrailStep): Citation {
  for (const rule of tellStep(step)?.rules ?? []) {
    const cited = citationOf(rule)
    if (cited !== undefined) return cited
  }
  return BASES[step._tag] ?? joint('第五条', 'LX-DEPT-5')
}

function opening({ plan, announcement, campaign }: YearInput): readonly Entered[] {
  const act = (on: string): { readonly by: Name; readonly on: CivilDate } => ({ by: OFFICE, on: day(on) })
  const steps = orThrow(
    openingSteps({
      plan,
      announcement,
      campaign,
      acts: {
        list: act('2021-12-20'),
        plan: act('2021-12-28'),
        tasks: act('2021-12-30'),
        registries: { by: OFFICE, on: plan.on },
        notice: act('2022-01-03'),
        commitments: act('2022-01-04'),
        draw: act('2022-01-04'),
        match: act('2022-01-04'),
        lock: { by: OFFICE, on: LOCKED_ON }
      },
      planName: nameOf('2022年临夏州联合抽查计划'),
      versions: { list: 1, plan: 1 },
      channels: { plan: [nameOf('示例州政府网站')], notice: [nameOf('示例州政府网站')] },
      witnesses: [
        { kind: 'subject', name: nameOf('检查对象代表') },
        { kind: 'journalist', name: nameOf('媒体记者') }
      ],
      batches: []
    })
  )
  // The beacon's round came at ten in the evening: draw and match were entered the next morning.
  const isNight = ({ _tag }: TrailStep): boolean => _tag === 'DrawSubjects' || _tag === 'MatchOfficers'
  return steps.map((step) => ({ entered: isNight(step) ? LOCKED_ON : step.on, step }))
}

/** Visits go out as their windows open: those of the first quarter at once. */
function dispatch({ plan, campaign, changes }: YearInput, empty: ReadonlySet<string>): readonly DispatchStep[] {
  const replaced = new Set(changes.chain.flatMap((one) => (one._tag === 'Replaced' ? [visitText(one)] : [])))
  const locked = new Map(campaign.teams.teams.map((team) => [visitText(team), team]))
  // A replacement is an event of its own, later on.
  const teams = changes.teams
    .filter((team) => !empty.has(visitText(team)))
    .map((team) => (replaced.has(visitText(team)) ? (locked.get(visitText(team)) ?? team) : team))
  const visited = new Set(campaign.visits.visits.map(({ subject }) => subject))
  const subjects = plan.subjects.filter(({ id }) => visited.has(id))
  const daysOf = new Map<CivilDate, (typeof campaign.visits.visits)[number][]>()
  for (const visit of campaign.visits.visits) {
    const opens = visit.window[0]?.from ?? LOCKED_ON
    const on = opens < '2022-04-01' ? workdayAfter(LOCKED_ON, 1) : workdayAfter(opens, 1)
    const known = daysOf.get(on)
    if (known) known.push(visit)
    else daysOf.set(on, [visit])
  }
  return [...daysOf].flatMap(([on, visits]) =>
    dispatchSteps({ plan: { ...plan, subjects }, visits, teams, act: { by: OFFICE, on } }).flatMap((step) =>
      step._tag === 'DispatchVisit' ? [step] : []
    )
  )
}

/** Each task ends some days after its last visit; one whose visits did not all go out is given up by leave. */
function endings({ campaign }: YearInput, tales: readonly Tale[], empty: ReadonlySet<string>): readonly Entered[] {
  const over = new Map<Name, CivilDate>()
  for (const {
    dispatch: { tasks },
    steps
  } of tales) {
    const ended = steps.find(({ step }) => step._tag === 'EndVisit' || step._tag === 'FindImpossible')?.entered
    if (ended === undefined) continue
    for (const { draw } of tasks) if ((over.get(draw) ?? '') < ended) over.set(draw, ended)
  }
  const given = new Set(
    campaign.visits.visits
      .filter((visit) => empty.has(visitText(visit)))
      .flatMap((visit) => visit.tasks.map(({ draw }) => draw))
  )
  return campaign.record.draws.map(({ name: task }): Entered => {
    const on = workdayAfter(over.get(task) ?? day('2022-11-30'), 3)
    const reason = '示例：所抽部门无可担任组长的人员，经批准终止 · nobody of the department may lead; given up by leave'
    return {
      entered: on,
      step: {
        _tag: 'EndTask',
        by: OFFICE,
        on,
        task,
        ending: given.has(task) ? { _tag: 'Abandoned', reason, approver: nameOf('示例批准人') } : { _tag: 'Completed' }
      }
    }
  })
}

/** What closes the campaign: names revealed, statistics made, trail kept and sent on. */
export function closing(growing: Growing, { campaign }: Pick<YearInput, 'campaign'>, annex: Digest): Growing {
  const tasks = campaign.record.draws.map(({ name }) => name)
  const act = (on: CivilDate): { readonly by: Name; readonly on: CivilDate } => ({ by: OFFICE, on })
  const last = day(growing.events.at(-1)?.at.slice(0, 10) ?? TODAY)
  const reveal = workdayAfter(last, 1)
  const close = workdayAfter(last, 5)
  const files = [
    { name: nameOf('record.json'), digest: recordDigest(campaign.record) },
    { name: nameOf('teams.json'), digest: assignmentDigest(campaign.teams) }
  ]
  const steps: readonly TrailStep[] = [
    { _tag: 'RevealNames', ...act(reveal), tasks, files },
    { _tag: 'MakeStatistics', ...act(reveal), report: nameOf('annex3.json'), digest: annex },
    { _tag: 'ArchiveTrail', ...act(close), archive: TRAIL, digest: growing.head.digest },
    { _tag: 'UploadTrail', ...act(close), to: nameOf('示例省级监管平台'), digest: growing.head.digest },
    { _tag: 'CloseCampaign', ...act(close), excused: [] }
  ]
  return grow(
    growing,
    steps.map((step) => ({ entered: step.on, step }))
  )
}
