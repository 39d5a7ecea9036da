import { describe, expect, it } from 'vitest'
import { staffDigest } from '../../../src/assign/index.js'
import {
  announce,
  campaignPlanCodec,
  conduct,
  explain,
  type AnnounceRefusal,
  type CampaignPlan
} from '../../../src/campaign/index.js'
import {
  canonicalJson,
  cited,
  citing,
  decode,
  orThrow,
  reasonsOf,
  sha256Text,
  type Json,
  type Name,
  type Plain
} from '../../../src/kernel/index.js'
import { AGREED_ELEMENTS } from '../../../src/merge/index.js'
import { extendProfile, readingsOf, type ProfileChanges } from '../../../src/profile/index.js'
import { linxia } from '../../../examples/02-linxia-2022/profile.js'
import { valuesOf } from '../draw/sample.js'
import { name, stratum } from '../plan/sample.js'
import { expertWith } from '../registry/sample.js'
import {
  agreed,
  campaign,
  ESTATES,
  FIRE,
  given,
  HOUSING,
  MARKET,
  recognition,
  registry,
  row,
  teams,
  two
} from './sample.js'

type Given = Plain<CampaignPlan>

const article = citing('临夏州部门联合细则')('第二十三条')
const reading = (assign: NonNullable<ProfileChanges['assign']>): Given['profile'] =>
  extendProfile(linxia, { name: linxia.name, assign })

const refused = (plan: Given): readonly AnnounceRefusal[] => reasonsOf(announce(plan))

const relation = (subject: string): Given['relations'][number] => ({
  officer: `${HOUSING}1`,
  subject,
  kind: 'kinship',
  source: 'officer',
  from: null,
  to: null
})

describe('the departments of a joint task agree before it is announced (联合细则 第十九条)', () => {
  const incomplete = (department: string, missing: readonly string[]): object => ({
    _tag: 'AgreementIncomplete',
    draw: ESTATES,
    department,
    missing,
    basis: { document: '临夏州部门联合细则', article: '第十九条', rule: 'LX-DEPT-19c' }
  })

  it('and without the agreement of each of them on all five elements there is no notice, so no value either', () => {
    expect(announce(given())._tag).toBe('Right')
    expect(refused(given({ agreements: [] }))).toEqual([
      incomplete(HOUSING, AGREED_ELEMENTS),
      incomplete(MARKET, AGREED_ELEMENTS)
    ])
    expect(refused(given({ agreements: agreed().slice(0, 1) }))).toEqual([incomplete(MARKET, AGREED_ELEMENTS)])
    for (const element of AGREED_ELEMENTS) {
      const others = agreed(
        ESTATES,
        AGREED_ELEMENTS.filter((one) => one !== element)
      )
      expect(refused(given({ agreements: others }))).toEqual([
        incomplete(HOUSING, [element]),
        incomplete(MARKET, [element])
      ])
    }
  })

  it('but a task of one department has nobody to agree with', () => {
    const plan = { title: '计划', year: 2026, rows: [{ ...row, partners: [] }] }
    expect(announce(given({ plan, agreements: [] }))._tag).toBe('Right')
  })

  it('which is told together with everything else that is wrong', () => {
    const subjects = [...given().subjects, ...given().subjects.slice(0, 1)]
    expect(refused(given({ subjects, agreements: agreed().slice(0, 1) })).map(({ _tag }) => _tag)).toEqual([
      'SubjectTwice',
      'AgreementIncomplete'
    ])
  })
})

describe('a widening approved beforehand', () => {
  const widening = (department: string, region: string): NonNullable<Given['widenings']>[number] => {
    return { department, region, to: 'neighbours', reason: '人员不足', approver: '局长' }
  }

  it('for a department that does not exist, or for a region where nobody is, is refused: it would do nothing', () => {
    const { region } = given().subjects[0] ?? { region: '' }
    const widenings = [widening(HOUSING, region), widening('不存在局', region), widening(HOUSING, '999999')]
    expect(refused(given({ widenings })).filter(({ _tag }) => _tag === 'WideningOfNothing')).toEqual([
      { _tag: 'WideningOfNothing', at: '/widenings/1', department: '不存在局', region },
      { _tag: 'WideningOfNothing', at: '/widenings/2', department: HOUSING, region: '999999' }
    ])
  })
})

describe('the departments of a row are told apart', () => {
  it.each([
    ['the initiator among the partners', [HOUSING, MARKET], HOUSING],
    ['a partner twice', [MARKET, MARKET], MARKET]
  ])('%s is refused before any value exists, not when teams are made', (_, partners, department) => {
    const plan = { title: '计划', year: 2026, rows: [{ ...row, partners }] }
    const twice = { _tag: 'DepartmentTwice', row: row.number, department }
    expect(refused(given({ plan }))).toEqual(expect.arrayContaining([twice]))
    expect(explain('en')(twice as AnnounceRefusal)).toContain(department)
  })
})

describe('what is said of a subject that no registry has', () => {
  it('is refused at its place among relations, last pairs and recognised results, in both languages', () => {
    const wrong = two({
      relations: [relation('S00'), relation('S0O')],
      lastPairs: [{ officer: `${HOUSING}1`, subject: 'S40' }],
      recognised: [recognition(ESTATES, 'S01'), recognition(FIRE, 'S01'), recognition(FIRE, 'S1')]
    })
    const told = [
      { _tag: 'SubjectNotRegistered', at: '/relations/1/subject', subject: 'S0O' },
      { _tag: 'SubjectNotRegistered', at: '/lastPairs/0/subject', subject: 'S40' },
      { _tag: 'SubjectNotRegistered', at: '/recognised/2/subject', subject: 'S1' }
    ]
    expect(refused(wrong)).toEqual(told)
    expect(refused(wrong).map(explain('zh'))).toEqual(told.map(({ at, subject }) => `${at}：名录库中没有“${subject}”`))
    expect(refused(wrong).map(explain('en'))).toEqual(
      told.map(({ at, subject }) => `${at}: no registry has "${subject}"`)
    )
  })

  it('is a matter of the whole registry: a subject that cannot be drawn any more may be named', () => {
    const [first, ...others] = given().subjects
    const subjects = [{ ...first, status: 'deregistered' } as Given['subjects'][number], ...others]
    expect(refused(given({ subjects, relations: [relation('S00')] }))).toEqual([])
  })
})

describe('how teams are drawn', () => {
  it('is chosen with its reason, and stands with every rule of the profile in the staff that the notice binds', () => {
    const { staff, notice } = orThrow(announce(given({ teams: { ...teams, balance: 'max-only' } })))
    expect(staff.rules).toEqual({
      officersPerVisit: 2,
      officersPerDepartment: 1,
      leaders: 'leadCrew',
      head: 'drawn',
      experts: 'drawn',
      jointRegistry: null,
      widen: 'neighbours',
      mode: 'own',
      reason: '按属地力量安排',
      balance: 'max-only'
    })
    expect(notice.staff).toEqual({ digest: staffDigest(staff) })
  })

  it('by another reading, mode, balance or reason is another staff, hence another notice', () => {
    const staffs = [
      given(),
      given({ teams: { ...teams, mode: 'cross' } }),
      given({ teams: { ...teams, balance: 'max-only' } }),
      given({ teams: { ...teams, reason: '力量集中' } }),
      given({ profile: reading({ officersPerDepartment: cited(2, article) }) }),
      given({ profile: reading({ leaders: cited('everyCrew', article) }) }),
      given({ profile: reading({ experts: cited('appointed', article) }) })
    ].map((plan) => orThrow(announce(plan)).notice.staff?.digest)
    expect(new Set(staffs).size).toBe(staffs.length)
  })

  it('is not announced without a reason', () => {
    expect(refused(given({ teams: { ...teams, reason: ' ' } }))).toMatchObject([{ _tag: 'StaffTextMissing' }])
  })
})

describe('what the notice says of its campaign', () => {
  const need = {
    qualifications: ['食品', '特种设备', '执法'].map(name),
    experts: [
      { specialty: name('电梯'), places: 2 },
      { specialty: name('消防'), places: 1 }
    ]
  }
  const [estates, fire] = two().decisions as readonly [Given['decisions'][number], Given['decisions'][number]]
  const plan = two({
    decisions: [estates, { ...fire, team: need }],
    recognised: [recognition(ESTATES, 'S03'), recognition(FIRE, 'S20'), recognition(FIRE, 'S02')]
  })
  const key = (item: Name): object => ({ domain: row.domain, initiator: row.initiator, item, objects: row.objects })
  const task = (draw: string, item: Name): object => ({
    draw,
    item: key(item),
    population: registry,
    departments: [HOUSING, MARKET],
    levels: ['prefecture', 'county'],
    prefecture: '622900',
    window: row.window,
    qualifications: [],
    experts: []
  })

  it('is its profile, plan, rules of merging, tasks, agreements and recognised results, nothing else beside the sizes', () => {
    expect(orThrow(announce(plan)).notice.more['campaign']).toEqual({
      profile: { name: '临夏州', digest: sha256Text(canonicalJson(linxia as unknown as Json)) },
      plan: { title: '计划', year: 2026 },
      readings: readingsOf(linxia),
      rows: [
        { draw: ESTATES, row: 1, class: 'general' },
        { draw: FIRE, row: 2, class: 'general' }
      ],
      merge: linxia.merge,
      frames: [ESTATES, FIRE].map((draw) => ({
        draw,
        direction: 'undirected',
        organiser: HOUSING,
        pool: null,
        excluded: [],
        lifted: 0,
        waived: [],
        riskWaived: []
      })),
      tasks: [
        task(ESTATES, row.item),
        {
          ...task(FIRE, name('消防设施检查')),
          // By bytes, as the notice wants them.
          qualifications: ['执法', '特种设备', '食品'],
          experts: [
            { specialty: '消防', places: 1 },
            { specialty: '电梯', places: 2 }
          ]
        }
      ],
      agreements: [FIRE, ESTATES].flatMap((draw) =>
        [HOUSING, MARKET].map((department) => agreed(draw).find((one) => one.department === department))
      ),
      recognised: [recognition(FIRE, 'S02'), recognition(FIRE, 'S20'), recognition(ESTATES, 'S03')],
      sizes: expect.any(Object) as unknown
    })
  })

  it('is the same whatever the order in which agreements, results, decisions, needs and declarations were given', () => {
    const relations = [relation('S00'), relation('S01')]
    const lastPairs = relations.map(({ officer, subject }) => ({ officer, subject }))
    const turned = <A>(list: readonly A[] = []): readonly A[] => [...list].reverse()
    const asGiven = { ...plan, relations, lastPairs }
    const backwards = {
      ...asGiven,
      decisions: [
        { ...fire, team: { qualifications: turned(need.qualifications), experts: turned(need.experts) } },
        estates
      ],
      agreements: turned(plan.agreements),
      recognised: turned(plan.recognised),
      relations: turned(relations),
      lastPairs: turned(lastPairs),
      officers: turned(plan.officers)
    }
    expect(canonicalJson(orThrow(announce(backwards)).notice)).toBe(canonicalJson(orThrow(announce(asGiven)).notice))
  })

  it('binds what the profile rules on merging: two domains kept apart are two visits for the conducted campaign', () => {
    const bound = campaign(two())
    expect(bound.conducted.visits.apart).toEqual([])
    const domain = name(row.domain)
    const article = { document: '某县细则', article: '第二条' }
    const profile = extendProfile(linxia, {
      name: '某县',
      documents: [{ short: '某县细则', title: '某县细则', number: null, date: null }],
      merge: { apart: [{ value: [domain, domain], basis: article }] }
    })
    const apart = campaign(two({ profile }))
    expect(apart.announcement.notice.more['campaign']).toMatchObject({ merge: profile.merge })
    expect(apart.conducted.visits.visits.every((visit) => visit.tasks.length === 1)).toBe(true)
    for (const one of apart.conducted.visits.apart) expect(one).toMatchObject({ why: 'keptApart', basis: article })
  })

  it('lets conducting send the experts and only the qualified whom the row asked for', () => {
    const experts = ['E1', 'E2', 'E3'].map((id) => expertWith({ id, specialties: ['电梯'], region: '622901' }))
    const able = plan.officers.filter(({ id }) => id.endsWith('1') || id.endsWith('2')).map(({ id }) => id)
    const officers = plan.officers.map((one) => (able.includes(one.id) ? { ...one, specialties: ['特种设备'] } : one))
    const team = { qualifications: ['特种设备'], experts: [{ specialty: '电梯', places: 2 }] }
    const { conducted } = campaign(given({ officers, experts, decisions: [{ ...estates, team }] }))
    expect(conducted.teams.unfilled).toEqual([])
    for (const { crews, experts: sent } of conducted.teams.teams) {
      for (const crew of crews) for (const { id } of crew.officers) expect(able).toContain(id)
      expect(sent.map((one) => [one.specialty, one.experts.length])).toEqual([['电梯', 2]])
    }
  })
})

describe('a recognised result of another department (结果互认)', () => {
  const ids = given().subjects.map(({ id }) => id)

  it('replaces the drawn task: no visit is made for it, and no team is sent', () => {
    const all = campaign(given({ recognised: ids.map((id) => recognition(ESTATES, id)) }))
    const drawn = all.conducted.record.draws.flatMap(({ strata }) => strata.flatMap((one) => one.drawn))
    expect(drawn.length).toBe(4)
    expect(all.conducted.visits).toMatchObject({ visits: [], saved: { draws: 4, recognised: 4, visits: 0 } })
    expect(all.conducted.visits.recognised.map(({ subject, ticket }) => ({ id: subject, ticket }))).toEqual(
      [...drawn].sort((a, b) => (a.id < b.id ? -1 : 1))
    )
    expect(all.conducted.teams.teams).toEqual([])
  })

  it('replaces that task alone: the subject is still visited for another one that drew it', () => {
    const all = campaign(
      two({
        decisions: two().decisions.map((one) => ({ ...one, strata: [stratum({ method: 'census', quota: null })] })),
        plan: { title: '计划', year: 2026, rows: two().plan.rows.map((one) => ({ ...one, class: 'key' })) },
        checklist: {
          ...two().checklist,
          items: two().checklist.items.map((one) => ({ ...one, class: 'key' }))
        },
        recognised: ids.slice(0, 20).map((id) => recognition(ESTATES, id))
      })
    )
    const served = all.conducted.visits.visits.map(({ subject, tasks }) => [subject, tasks.map(({ draw }) => draw)])
    expect(served).toEqual(ids.map((id, i) => [id, i < 20 ? [FIRE] : [FIRE, ESTATES]]))
    expect(all.conducted.teams.teams.map(({ subject }) => subject)).toEqual(ids)
  })

  it('is bound by the notice: taken out after the values are known, the commitments no longer hold', () => {
    const { input, conducted } = campaign(given({ recognised: ids.map((id) => recognition(ESTATES, id)) }))
    const bare = { ...(input.notice.more['campaign'] as { readonly [member: string]: Json }), recognised: [] }
    const notice = { ...input.notice, more: { ...input.notice.more, campaign: bare } }
    const told = reasonsOf(conduct({ ...input, notice })).map(({ _tag }) => _tag)
    expect(new Set(told)).toEqual(new Set(['NonceDoesNotOpen']))
    const anew = orThrow(conduct({ ...input, notice, ...valuesOf(notice) }))
    expect(anew.visits.visits).toHaveLength(4)
    expect(anew.record.noticeDigest).not.toBe(conducted.record.noticeDigest)
  })

  it.each([
    ['of a draw that is none', recognition('别的', 'S01'), 'RecognitionOfNoTask'],
    ['of the initiator itself', recognition(ESTATES, 'S01', { department: HOUSING }), 'RecognitionOfOwnResult'],
    ['of a day after the last one of the task', recognition(ESTATES, 'S01', { on: '2026-12-01' }), 'RecognitionTooLate']
  ])('is refused before any value exists where it is %s', (_, wrong, tag) => {
    expect(refused(given({ recognised: [recognition(ESTATES, 'S00'), wrong] }))).toMatchObject([
      { _tag: tag, draw: wrong.draw, subject: 'S01' }
    ])
  })

  it('is refused before any value exists where it is given twice, and may be of the last day', () => {
    const one = recognition(ESTATES, 'S01', { on: '2026-11-30' })
    expect(refused(given({ recognised: [one] }))).toEqual([])
    expect(refused(given({ recognised: [one, one] }))).toMatchObject([{ _tag: 'RecognisedTwice', at: 1 }])
  })
})

describe('a campaign as data', () => {
  const places = (plan: object): readonly string[] => reasonsOf(decode(campaignPlanCodec)(plan)).map(({ at }) => at)

  it('has experts, agreements and choices, and may leave out what is rarely needed', () => {
    expect(places(given())).toEqual([])
    const required = ['experts', 'relations', 'agreements', 'teams'] as const
    for (const member of required) {
      const others = Object.fromEntries(Object.entries(given()).filter(([key]) => key !== member))
      expect(places(others)).toEqual([`/${member}`])
    }
    const more = { recognised: [], groups: [], neighbours: [], widenings: [], lastPairs: [], carried: [], weights: [] }
    expect(places({ ...given(), ...more })).toEqual([])
    for (const member of Object.keys(more)) expect(places({ ...given(), [member]: [{}] })[0]).toMatch(`/${member}/0`)
    expect(places({ ...given(), team: teams })).toEqual(['/team'])
  })
})
