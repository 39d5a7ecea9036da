import { describe, expect, it } from 'vitest'
import { announce, conduct, verify, type CampaignPlan } from '../../../src/campaign/index.js'
import { NOTHING_PUBLISHED } from '../../../src/draw/index.js'
import { orThrow, reasonsOf, type Json, type Plain } from '../../../src/kernel/index.js'
import { linxia } from '../../../src/profile/index.js'
import { itemWith } from '../checklist/sample.js'
import { valuesOf, draft } from '../draw/sample.js'
import { name, planRow, stratum } from '../plan/sample.js'
import { officerWith, subjectWith } from '../registry/sample.js'

const row = planRow({ window: [{ from: '2026-05-01', to: '2026-11-30' } as never] })
const { domain, initiator, item, objects } = row
const listed = itemWith({ domain, initiator, item, objects })
const registry = name('物业企业名录库')
const { register, number, previous, previousRecord, voids, title, closes, sources, more } = draft
const notice = { register, number, previous, previousRecord, voids, title, closes, sources, more }

const certificate = { number: '甘N-0001', from: '2021-01-01', to: '2027-12-31' }
const officers = ['住建部门', '市场监管部门'].flatMap((department) =>
  ['1', '2', '3', '4'].map((id) => officerWith({ id: `${department}${id}`, department, region: '622901', certificate }))
)

const given = (changed: Partial<Plain<CampaignPlan>> = {}): Plain<CampaignPlan> => ({
  profile: linxia,
  checklist: { name: '清单', version: '2026-01-01', items: [listed] },
  plan: { title: '计划', year: 2026, rows: [row] },
  decisions: [{ row: 1, name: name('物业抽查'), registry, strata: [stratum()] }],
  waivers: [],
  subjects: Array.from({ length: 40 }, (_, i) =>
    subjectWith({ id: `S${String(i).padStart(2, '0')}`, creditCode: null, registries: [registry] })
  ),
  officers,
  relations: [],
  prefecture: '622900',
  chains: [],
  notice,
  ...changed
})

const campaign = () => {
  const announcement = orThrow(announce(given()))
  const input = { ...announcement, ...valuesOf(announcement.notice) }
  return { announcement, input, conducted: orThrow(conduct(input)) }
}

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
    const { announcement, input, conducted } = campaign()
    const { record, visits, teams } = conducted
    const told = (changed: { readonly visits?: unknown; readonly teams?: unknown }): readonly string[] =>
      verify({
        record,
        tables: announcement.tables,
        staff: announcement.staff,
        visits,
        teams,
        published: { ...NOTHING_PUBLISHED, values: input.values },
        ...changed
      }).differences.map((difference) => ('at' in difference ? difference.at : difference._tag))
    expect(told({})).toEqual([])
    const text = JSON.stringify(teams)
    const head = teams.teams[0]?.head ?? ''
    const other = officers.find(({ id, department }) => department === '住建部门' && id !== head)?.id ?? ''
    const exchanged = JSON.parse(text.replace(`"head":"${head}"`, `"head":"${other}"`)) as unknown
    expect(told({ teams: exchanged })).toEqual(expect.arrayContaining(['/teams/teams/0/head']))
    const [first] = visits.visits
    const moved = { ...visits, visits: [{ ...first, subject: 'S99' }, ...visits.visits.slice(1)] }
    expect(told({ visits: moved })).toEqual(expect.arrayContaining(['/visits/visits/0']))
  })
})
