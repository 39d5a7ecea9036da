import { describe, expect, it } from 'vitest'
import { announce, conduct, explain, type CampaignPlan } from '../../../src/campaign/index.js'
import { orThrow, reasonsOf, type Json, type Plain } from '../../../src/kernel/index.js'
import { valuesOf } from '../draw/sample.js'
import { campaign, given, HOUSING, listed, notice, officers, row, verified } from './sample.js'

const { domain, initiator, item, objects } = row
const { more } = notice

describe('the checklist binds the campaign', () => {
  it('no check outside the list: a row that differs from every item in one part of its key is not announced', () => {
    expect(announce(given())._tag).toBe('Right')
    for (const part of ['domain', 'initiator', 'item', 'objects'] as const) {
      const items = [{ ...listed, [part]: '另一项' }]
      expect(reasonsOf(announce(given({ checklist: { name: '清单', version: '2026-01-01', items } })))).toEqual([
        { _tag: 'ItemNotListed', row: 1, key: { domain, initiator, item, objects } }
      ])
    }
    const none = { name: '清单', version: '2026-01-01', items: [] }
    expect(reasonsOf(announce(given({ checklist: none }))).map(({ _tag }) => _tag)).toEqual(['ItemNotListed'])
  })
})

describe('the task is published before anybody is drawn', () => {
  it('its name, departments, levels and days stand in the notice, and the seed is made of that notice', () => {
    const { announcement, input, conducted } = campaign()
    expect(announcement.notice.more['campaign']).toMatchObject({
      tasks: [{ draw: '物业抽查', departments: ['住建部门', '市场监管部门'], levels: ['prefecture', 'county'] }]
    })
    const tasks = { ...(announcement.notice.more['campaign'] as { readonly [member: string]: Json }), tasks: [] }
    const unannounced = { ...announcement.notice, more: { ...announcement.notice.more, campaign: tasks } }
    const values = valuesOf(unannounced)
    expect(reasonsOf(conduct({ ...input, notice: unannounced, ...values })).map(({ _tag }) => _tag)).toEqual([
      'TaskNotAnnounced'
    ])
    expect(conducted.record.draws.map((draw) => draw.name)).toEqual(['物业抽查'])
    const bare = { ...announcement.notice, more }
    expect(reasonsOf(conduct({ ...input, notice: bare, ...valuesOf(bare) }))).toMatchObject([
      { _tag: 'Malformed', at: '/notice/more/campaign' }
    ])
  })
})

describe('subjects and officers are drawn by lot', () => {
  it('another value of a source gives other subjects and other teams, the same values the same', () => {
    const { input, conducted } = campaign()
    expect(orThrow(conduct(input))).toEqual(conducted)
    const outcomes = ['a', 'b', 'c', 'd', 'e', 'f'].map((salt) => {
      const { record, teams } = orThrow(conduct({ ...input, ...valuesOf(input.notice, salt) }))
      expect(record.draws[0]?.strata[0]?.drawn.length).toBe(4)
      return [
        JSON.stringify(record.draws[0]?.strata[0]?.drawn.map(({ id }) => id)),
        JSON.stringify(teams.teams.map(({ crews }) => crews.map((crew) => crew.officers.map(({ id }) => id))))
      ] as const
    })
    expect(new Set(outcomes.map(([drawn]) => drawn)).size).toBeGreaterThan(1)
    expect(new Set(outcomes.map(([, teams]) => teams)).size).toBeGreaterThan(1)
  })
})

describe('the list is locked once officers are matched', () => {
  it('a subject or an officer exchanged afterwards is told by its place', () => {
    const all = campaign()
    const { visits, teams } = all.conducted
    const told = (changed: Parameters<typeof verified>[1]): readonly string[] =>
      verified(all, changed).differences.map((found) => ('at' in found ? String(found.at) : found._tag))
    expect(told({})).toEqual([])
    const text = JSON.stringify(teams)
    const head = teams.teams[0]?.head ?? ''
    const other = officers.find(({ id, department }) => department === HOUSING && id !== head)?.id ?? ''
    const exchanged = JSON.parse(text.replace(`"head":"${head}"`, `"head":"${other}"`)) as unknown
    expect(told({ teams: exchanged })).toEqual(expect.arrayContaining(['/teams/teams/0/head']))
    const [first] = visits.visits
    const moved = { ...visits, visits: [{ ...first, subject: 'S99' }, ...visits.visits.slice(1)] }
    expect(told({ visits: moved })).toEqual(expect.arrayContaining(['/visits/visits/0']))
  })
})

describe('announcing refuses what would have to be voided later', () => {
  const tagsOf = (changed: Partial<Plain<CampaignPlan>>): readonly string[] =>
    reasonsOf(announce(given(changed))).map(({ _tag }) => _tag)
  const planned = (changed: object): Partial<Plain<CampaignPlan>> => ({
    plan: { title: '计划', year: 2026, rows: [{ ...row, ...changed }] }
  })

  it('an item cannot be made key in the plan to escape the cap of general items (临夏州实施意见 三（二）)', () => {
    expect(tagsOf(planned({ class: 'key' }))).toEqual(['ItemClassDiffers'])
  })

  it('a window lies in the year of the plan: its last day in, the day after out', () => {
    expect(tagsOf(planned({ window: [{ from: '2026-12-31', to: '2026-12-31' }] }))).toEqual([])
    expect(tagsOf(planned({ window: [{ from: '2026-12-31', to: '2027-01-01' }] }))).toEqual(['WindowOutsideYear'])
    expect(tagsOf(planned({ window: [{ from: '2026-01-01', to: '2026-12-31' }] }))).toEqual([])
    expect(tagsOf(planned({ window: [{ from: '2025-12-31', to: '2026-12-31' }] }))).toEqual(['WindowOutsideYear'])
  })

  it('a task without days or without a level is refused before the notice, not after the values', () => {
    expect(tagsOf(planned({ window: [] }))).toContain('TaskIncomplete')
    expect(tagsOf(planned({ levels: [] }))).toContain('TaskIncomplete')
  })

  it('a subject listed twice and loads carried twice are refused, each named once', () => {
    const { subjects } = given()
    expect(tagsOf({ subjects: [...subjects, ...subjects.slice(0, 1), ...subjects.slice(0, 1)] })).toEqual([
      'SubjectTwice'
    ])
    const carried = ['住建部门1', '住建部门2', '住建部门1'].map((officer) => ({ officer, visits: 1 }))
    expect(reasonsOf(announce(given({ carried })))).toMatchObject([{ _tag: 'StaffEntryTwice', at: '/carried/2' }])
    expect(tagsOf({ carried: carried.slice(0, 2) })).toEqual([])
  })

  it('nothing that the campaign writes itself can be given beside it and be overwritten', () => {
    for (const wrong of [
      { draws: [] },
      { staff: null },
      { protocol: 'dr1' },
      { more: null },
      { more: [] },
      { more: { campaign: {} } }
    ]) {
      const opening = { ...notice, ...wrong } as unknown as CampaignPlan['notice']
      expect(reasonsOf(announce(given({ notice: opening })))).toMatchObject([{ _tag: 'Malformed', at: '/notice' }])
    }
  })

  it('has words in both languages for each of these', () => {
    const twice = [...given().subjects, ...given().subjects.slice(0, 1)]
    const refusals = [
      ...reasonsOf(announce(given(planned({ class: 'key', window: [{ from: '2027-01-01', to: '2027-01-02' }] })))),
      ...reasonsOf(announce(given({ subjects: twice, carried: ['a'].map((officer) => ({ officer, visits: 0 })) })))
    ]
    expect(refusals).toHaveLength(4)
    for (const refusal of refusals) {
      expect(explain('zh')(refusal)).toMatch(/[\u4e00-\u9fff]/)
      expect(explain('en')(refusal)).toMatch(/[a-z]{3}/)
    }
  })

  it('verifying does not throw on visits and teams that cannot be looked at', () => {
    const trap = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('trap')
        }
      }
    )
    const report = verified(campaign(), { visits: trap, teams: trap })
    expect(report.differences.map((found) => ('at' in found ? found.at : ''))).toEqual(
      expect.arrayContaining(['/visits', '/teams'])
    )
  })
})
