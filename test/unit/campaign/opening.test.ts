import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { assignmentDigest } from '../../../src/assign/index.js'
import {
  dispatchSteps,
  openingSteps,
  type Announcement,
  type Campaign,
  type CampaignPlan,
  type OpeningInput
} from '../../../src/campaign/index.js'
import { makeWorkCalendar, stateHolidays } from '../../../src/calendar/index.js'
import { noticeDigest, recordDigest } from '../../../src/draw/index.js'
import { canonicalJson, nameOf, orThrow, reasonsOf, type CivilDate, type Json } from '../../../src/kernel/index.js'
import { foldEvents, type Moment, type TrailEvent, type TrailRules, type TrailStep } from '../../../src/trail/index.js'
import { linxia } from '../../../examples/02-linxia-2022/profile.js'
import { campaign, ESTATES, FIRE, given, HOUSING, MARKET, two, type Conducted } from './sample.js'

const sha = (value: unknown): string =>
  createHash('sha256')
    .update(canonicalJson(value as Json))
    .digest('hex')
const day = (text: string): CivilDate => text as CivilDate
const act = (on: string): { readonly by: ReturnType<typeof nameOf>; readonly on: CivilDate } => ({
  by: nameOf('联席会议办公室'),
  on: day(on)
})

const acts: OpeningInput['acts'] = {
  list: act('2026-01-02'),
  plan: act('2026-01-05'),
  tasks: act('2026-01-12'),
  registries: act('2026-01-15'),
  notice: act('2026-01-20'),
  commitments: act('2026-01-21'),
  draw: act('2026-01-22'),
  match: act('2026-01-22'),
  lock: act('2026-01-23')
}

const inputOf = (
  plan: CampaignPlan,
  {
    announcement,
    conducted
  }: Pick<Conducted, 'conducted'> & { readonly announcement: Pick<Announcement, 'notice' | 'staff'> },
  changed: Partial<OpeningInput> = {}
): OpeningInput => ({
  plan,
  announcement,
  campaign: conducted,
  acts,
  planName: nameOf('2026年计划'),
  versions: { list: 3, plan: 2 },
  channels: { plan: [nameOf('州政府网站')], notice: [nameOf('公示系统')] },
  witnesses: [{ kind: 'journalist', name: nameOf('媒体记者') }],
  batches: [],
  ...changed
})

const rules: TrailRules = {
  inspect: linxia.inspect,
  publish: linxia.publish,
  terms: linxia.calendar.terms,
  calendar: orThrow(makeWorkCalendar(stateHolidays))
}

const eventsOf = (steps: readonly TrailStep[]): readonly TrailEvent[] =>
  steps.map((step, i) => ({
    seq: i + 1,
    at: `${step.on}T09:00:00+08:00` as Moment,
    basis: [{ document: '临夏州部门联合细则', article: '第五条' }],
    step
  }))

const plan = two() as CampaignPlan
const conducted = campaign(plan)
const input = inputOf(plan, conducted)
const steps = orThrow(openingSteps(input))
const dispatched = dispatchSteps({
  plan,
  visits: conducted.conducted.visits.visits,
  teams: conducted.conducted.teams.teams,
  act: act('2026-02-02')
})
const only = <T extends TrailStep['_tag']>(tag: T, list = steps): readonly Extract<TrailStep, { readonly _tag: T }>[] =>
  list.filter((step): step is Extract<TrailStep, { readonly _tag: T }> => step._tag === tag)

describe('the first steps of a trail', () => {
  it('LX-DEPT-5: come in the order of the list of steps, from the list of items to the lock', () => {
    expect([...new Set(steps.map(({ _tag }) => _tag))]).toEqual([
      'AdoptList',
      'AdoptPlan',
      'MakeCampaignTask',
      'EnterSubjects',
      'EnterOfficers',
      'PublishNotice',
      'PublishCommitments',
      'DrawSubjects',
      'MatchOfficers',
      'LockTeams'
    ])
  })

  it('LX-DEPT-23b: are taken by the fold as they stand, and the dispatch after them', () => {
    const state = orThrow(foldEvents(eventsOf([...steps, ...dispatched]), rules))
    expect([...state.tasks.keys()].sort()).toEqual([ESTATES, FIRE].sort())
    expect([...state.tasks.values()].every(({ locked }) => locked !== null)).toBe(true)
    expect(state.visits.size).toBe(conducted.conducted.visits.visits.length)
    for (const { draws, matches, dispatched: sent, task } of state.tasks.values()) {
      const served = conducted.conducted.visits.visits.filter((visit) => visit.tasks.some(({ draw }) => draw === task))
      expect([draws.length, matches[0]?.visits, sent]).toEqual([1, served.length, served.length])
    }
  })

  it('LX-DEPT-23b: are refused where any but the last of them is left out', () => {
    steps.slice(0, -1).forEach((left) => {
      const rest = steps.filter((step) => step !== left)
      expect([left._tag, reasonsOf(foldEvents(eventsOf(rest), rules)).length > 0]).toEqual([left._tag, true])
    })
  })

  it('LX-DEPT-23d: a department of a task with nobody to be matched has a list without a row, so that the task can be announced', () => {
    const { staff } = conducted.announcement
    const [first] = only('EnterOfficers')
    const left = staff.officers.filter(({ department }) => department !== first?.department)
    const announcement = { ...conducted.announcement, staff: { ...staff, officers: left } }
    const opened = only('EnterOfficers', orThrow(openingSteps({ ...input, announcement })))
    expect(opened.map(({ department, rows }) => [department, rows])).toEqual(
      only('EnterOfficers').map(({ department, rows }) => [department, department === first?.department ? 0 : rows])
    )
  })

  it('hold the digests of the published files, computed here with another SHA-256', () => {
    const { announcement, conducted: made } = conducted
    const [list] = only('AdoptList')
    const [adopted] = only('AdoptPlan')
    expect([list?.list, list?.version, list?.digest]).toEqual([plan.checklist.name, 3, sha(plan.checklist)])
    expect([adopted?.plan, adopted?.version, adopted?.digest]).toEqual(['2026年计划', 2, sha(plan.plan)])
    expect(only('PublishNotice')[0]?.notice).toBe(noticeDigest(announcement.notice))
    expect(only('DrawSubjects')[0]?.record).toBe(recordDigest(made.record))
    expect(only('LockTeams')[0]?.teams).toBe(assignmentDigest(made.teams))
    for (const { department, rows, digest } of only('EnterOfficers')) {
      const own = announcement.staff.officers.filter((officer) => officer.department === department)
      expect([rows, digest]).toEqual([own.length, sha(own)])
    }
    expect(only('EnterOfficers').map(({ department }) => department)).toEqual([HOUSING, MARKET].sort())
  })

  it('enter a registry once, however many draws take from it, bound by the tables of each', () => {
    const { draws } = conducted.announcement.notice
    const entered = only('EnterSubjects')
    expect(entered.map(({ registry, rows }) => [registry, rows])).toEqual([[draws[0]?.population.name, 40]])
    expect(entered[0]?.digest).toBe(
      sha(
        draws.map(({ name, frame, exclusions }) => ({ draw: name, frame: frame.digest, exclusions: exclusions.digest }))
      )
    )
  })

  it('tell of each draw how many it drew, and who watched', () => {
    const [drawn] = only('DrawSubjects')
    expect(drawn?.witnesses).toEqual([{ kind: 'journalist', name: '媒体记者' }])
    expect(drawn?.tasks).toEqual(
      conducted.conducted.record.draws.map(({ name, strata }) => ({
        task: name,
        drawn: strata.flatMap((stratum) => stratum.drawn).length
      }))
    )
  })

  it('ask for the commitments that were made and no others: a witness may stay away, a draw does not wait for it', () => {
    const { notice } = conducted.announcement
    const { commitments } = conducted.conducted.record
    const made = notice.sources.flatMap(({ name }, i) => ((commitments[i] ?? null) === null ? [] : [name]))
    expect(made.length).toBeGreaterThan(0)
    expect(made.length).toBeLessThan(notice.sources.length)
    expect(only('PublishNotice')[0]?.committed).toEqual(made)
    expect(only('PublishCommitments')[0]?.commitments.map(({ source, digest }) => [source, digest])).toEqual(
      notice.sources.flatMap(({ name }, i) => (commitments[i] === null ? [] : [[name, commitments[i]]]))
    )
  })

  it('make no step of commitments where there are none', () => {
    const none: Campaign = {
      ...conducted.conducted,
      record: { ...conducted.conducted.record, commitments: conducted.conducted.record.commitments.map(() => null) }
    }
    const without = orThrow(openingSteps({ ...input, campaign: none }))
    expect(only('PublishCommitments', without)).toEqual([])
  })

  it('take every task for the prefecture’s own but those that are said to be a county’s', () => {
    expect(only('MakeCampaignTask').map(({ level, region, way }) => [level, region, way])).toEqual(
      only('MakeCampaignTask').map(() => ['prefecture', '622900', 'random'])
    )
    const county = orThrow(
      openingSteps({ ...input, batches: [{ task: nameOf(FIRE), level: 'county', region: '622901' as never }] })
    )
    expect(
      only('MakeCampaignTask', county)
        .map(({ task, level, region }) => [task, level, region])
        .sort()
    ).toEqual(
      [
        [ESTATES, 'prefecture', '622900'],
        [FIRE, 'county', '622901']
      ].sort()
    )
  })

  it('are refused where the notice tells nothing of its campaign', () => {
    const { announcement } = conducted
    const bare = { ...announcement, notice: { ...announcement.notice, more: {} } }
    expect(reasonsOf(openingSteps({ ...input, announcement: bare })).map(({ _tag, at }) => [_tag, at])).toEqual([
      ['Malformed', '/notice/more/campaign']
    ])
  })
})

describe('the dispatch', () => {
  it('LX-DEPT-22: sends one step a visit, by subject and ordinal, with all its tasks and the departments of each', () => {
    const { visits } = conducted.conducted.visits
    const sent = only('DispatchVisit', dispatched)
    expect(sent.map(({ visit }) => [visit.subject, visit.ordinal])).toEqual(
      visits.map(({ subject, ordinal }) => [subject, ordinal])
    )
    sent.forEach(({ dispatch }, i) => {
      expect(dispatch.tasks).toEqual(
        visits[i]?.tasks.map(({ draw, item, departments }) => ({ draw, item, departments }))
      )
      expect([dispatch.lead, dispatch.window, dispatch.way]).toEqual([
        visits[i]?.lead.draw,
        visits[i]?.window,
        'random'
      ])
    })
  })

  it('LX-DEPT-23c: names the officers of the locked team, one of whom leads', () => {
    const { teams } = conducted.conducted.teams
    only('DispatchVisit', dispatched).forEach(({ dispatch }, i) => {
      const members = teams[i]?.crews.flatMap(({ officers }) => officers.map(({ id }) => id))
      expect(dispatch.officers.map(({ id }) => id)).toEqual(members)
      expect(dispatch.officers.filter(({ leads }) => leads).map(({ id }) => id)).toEqual([teams[i]?.head])
    })
  })

  it('LX-DEPT-30c: takes as certified whose certificate covers the window to its last day, and nobody a day short', () => {
    const last = conducted.conducted.visits.visits[0]?.window.at(-1)?.to ?? day('2026-11-30')
    const certifiedUntil = (to: CivilDate): readonly boolean[] => {
      const officers = plan.officers.map((officer) => ({
        ...officer,
        certificate: officer.certificate === null ? null : { ...officer.certificate, to }
      }))
      const [first] = only(
        'DispatchVisit',
        dispatchSteps({
          plan: { ...plan, officers },
          visits: conducted.conducted.visits.visits,
          teams: conducted.conducted.teams.teams,
          act: act('2026-02-02')
        })
      )
      return [...new Set(first?.dispatch.officers.map(({ certified }) => certified))]
    }
    expect(certifiedUntil(last)).toEqual([true])
    expect(certifiedUntil(day('2026-11-29'))).toEqual([false])
  })

  it('leaves out a visit without a team: its places are filled first', () => {
    const [first, ...rest] = conducted.conducted.teams.teams
    const sent = dispatchSteps({
      plan,
      visits: conducted.conducted.visits.visits,
      teams: rest,
      act: act('2026-02-02')
    })
    expect(sent.length).toBe(dispatched.length - 1)
    expect(only('DispatchVisit', sent).some(({ visit }) => visit.subject === first?.subject)).toBe(false)
  })

  it('tells market entities from others by their kind', () => {
    const subjects = plan.subjects.map((subject, i) =>
      i % 2 === 0 ? { ...subject, kind: 'project' as const } : subject
    )
    const kinds = new Map(subjects.map(({ id, kind }) => [id, kind]))
    const sent = only(
      'DispatchVisit',
      dispatchSteps({
        plan: { ...plan, subjects },
        visits: conducted.conducted.visits.visits,
        teams: conducted.conducted.teams.teams,
        act: act('2026-02-02')
      })
    )
    expect(new Set(sent.map(({ dispatch }) => dispatch.market))).toEqual(new Set([true, false]))
    for (const { visit, dispatch } of sent) expect(dispatch.market).toBe(kinds.get(visit.subject) !== 'project')
  })
})

describe('a campaign of one task', () => {
  it('opens with that task alone', () => {
    const single = given() as CampaignPlan
    const made = campaign(single)
    const opened = orThrow(openingSteps(inputOf(single, made)))
    expect(only('MakeCampaignTask', opened).map(({ task }) => task)).toEqual([ESTATES])
    expect(only('LockTeams', opened)[0]?.tasks).toEqual([ESTATES])
  })
})
