/* What a campaign asks of its profile before a draw: answers, validity, caps on burden, conditions, pools, lists, freshness. */

import { describe, expect, it } from 'vitest'
import { announce, type AnnounceRefusal, type CampaignPlan } from '../../../src/campaign/index.js'
import { linxia } from '../../../examples/02-linxia-2022/profile.js'
import { cited, citing, explainBy, orThrow, parseRatio, reasonsOf, type Plain } from '../../../src/kernel/index.js'
import { campaignMessages } from '../../../src/campaign/index.js'
import { extendProfile, wannian, zhongshan } from '../../../src/profile/index.js'
import { name, stratum } from '../plan/sample.js'
import { agreed, campaign, ESTATES, given, HOUSING, MARKET, refreshes, registry, row, teams } from './sample.js'

type Given = Plain<CampaignPlan>

const tags = (plan: Given): readonly string[] => reasonsOf(announce(plan)).map(({ _tag }) => _tag)
const refused = (plan: Given): readonly AnnounceRefusal[] => reasonsOf(announce(plan))

const drawnOn = (subject: string, ...days: readonly string[]): Given['history'] =>
  days.map((on, i) => ({
    subject,
    visit: `${subject}-${String(i)}`,
    on,
    departments: [MARKET],
    level: 'county' as const,
    kind: 'daily' as const,
    way: 'random' as const,
    task: 'planned' as const,
    ground: null,
    item: null
  }))

const decided = { basis: citing('某县细则')('第一条') }

describe('a profile that leaves an answer open', () => {
  it('is refused with every open answer at once, and with none when an extension gives them', () => {
    const asked = refused(given({ profile: zhongshan }))
    expect(asked.map((one) => (one._tag === 'AnswerOpen' ? `${one.stage}.${one.question}` : one._tag))).toEqual([
      'merge.period',
      'assign.officersPerVisit',
      'assign.leaders',
      'assign.widen'
    ])
    const own = extendProfile(zhongshan, {
      name: '某区',
      documents: [{ short: '某县细则', title: '某县细则', number: null, date: null }],
      merge: { period: { value: 'overlapping', ...decided } },
      assign: {
        officersPerVisit: { value: 2, ...decided },
        leaders: { value: 'leadCrew', ...decided },
        widen: { value: 'never', ...decided }
      }
    })
    expect(tags(given({ profile: own, on: '2026-01-15' }))).toEqual([])
  })

  it('does not hold outside its validity: the day before its first and the day after its last are refused', () => {
    const from = (on: string): Given =>
      given({
        on,
        profile: extendProfile(linxia, { name: '某县', validity: { from: '2026-01-15', to: '2026-01-20' } as never })
      })
    expect(['2026-01-14', '2026-01-15', '2026-01-20', '2026-01-21'].map((on) => tags(from(on)))).toEqual([
      ['ProfileNotInForce'],
      [],
      [],
      ['ProfileNotInForce']
    ])
  })
})

describe('the day on which frames stand', () => {
  it('is not after the day in China on which the notice closes', () => {
    const closing = (closes: string, on: string): readonly string[] =>
      tags(given({ on, refreshes: [...refreshes], notice: { ...given().notice, closes } }))
    // 16:00 in universal time is midnight in China.
    expect(closing('2026-01-14T15:59:59Z', '2026-01-15')).toEqual(['FrameAfterClosing'])
    expect(closing('2026-01-14T16:00:00Z', '2026-01-15')).toEqual([])
    expect(closing('soon', '2026-01-15')).toContain('Malformed')
  })

  it('leaves no day before the draw to the visits, and a row that is over by then is refused', () => {
    const from = (first: string, last: string): Given =>
      given({
        plan: { title: '计划', year: 2026, rows: [{ ...row, window: [{ from: first, to: last }] }] },
        notice: { ...given().notice, closes: '2026-04-20T08:00:00Z' }
      })
    expect(orThrow(announce(from('2026-01-01', '2026-12-31'))).notice.more['campaign']).toMatchObject({
      tasks: [{ window: [{ from: '2026-04-20', to: '2026-12-31' }] }]
    })
    expect(tags(from('2026-01-01', '2026-04-20'))).toEqual([])
    expect(tags(from('2026-01-01', '2026-04-19'))).toEqual(['NoCommonOpenDay'])
  })
})

describe('what subjects have borne', () => {
  it('LX-DEPT-17a: who was drawn twice this year is in no frame of the campaign, by the rule; once, or last year, is', () => {
    const history = [
      ...drawnOn('S00', '2026-01-03', '2026-01-04'),
      ...drawnOn('S01', '2026-01-03'),
      ...drawnOn('S02', '2025-12-30', '2025-12-31')
    ]
    const { tables, notice } = orThrow(announce(given({ history })))
    expect(tables[0]?.exclusions).toEqual([
      { id: 'S00', reason: '一年内已被抽中2次 drawn 2 times within a year [LX-DEPT-17a]' }
    ])
    expect(tables[0]?.frame).toHaveLength(39)
    expect(notice.more['campaign']).toMatchObject({
      frames: [{ draw: ESTATES, excluded: [{ subjects: 1 }], lifted: 0, waived: [] }]
    })
  })

  it('is passed for one subject with a reason and an approver, which the notice then shows', () => {
    const waiver = { row: 1, subject: 'S00', reason: '省局部署', approver: '某局长' }
    const { tables, notice } = orThrow(
      announce(given({ history: drawnOn('S00', '2026-01-03', '2026-01-04'), subjectWaivers: [waiver] }))
    )
    expect(tables[0]?.exclusions).toEqual([])
    expect(notice.more['campaign']).toMatchObject({
      frames: [{ waived: [{ waiver: { subject: 'S00', reason: '省局部署', approver: '某局长' }, drawn: 2 }] }]
    })
  })

  it('says where it is malformed or at odds with itself', () => {
    const [one] = drawnOn('S00', '2026-01-03')
    expect(tags(given({ history: [{ ...one, kind: 'rounds' } as never] }))).toEqual(['Malformed'])
    expect(tags(given({ history: [one, { ...one, subject: 'S01' }] as never }))).toEqual(['VisitOfSeveralSubjects'])
  })
})

describe('the choices for single draws', () => {
  it('are refused for a row that there is not, and for a row that has one already', () => {
    expect(refused(given({ draws: [{ row: 2 }, { row: 1 }, { row: 1 }] }))).toEqual([
      { _tag: 'ChoiceForNoRow', row: 2 },
      { _tag: 'RowChosenTwice', row: 1 }
    ])
    expect(tags(given({ subjectWaivers: [{ row: 7, subject: 'S00', reason: '甲', approver: '乙' }] }))).toEqual([
      'ChoiceForNoRow'
    ])
  })

  it('LX-MKT-11c: a combined draw takes who meets the condition by one ratio and everybody else by another', () => {
    const subjects = given().subjects.map((one, i) => (i < 10 ? { ...one, tags: ['投诉集中'] } : one))
    const strata = [
      stratum({ name: name('投诉集中'), quota: { number: 2 } }),
      stratum({ name: name('其余'), quota: { number: 1 } })
    ]
    const condition = { stratum: '投诉集中', where: { _tag: 'Tag', tags: ['投诉集中'] } }
    const plan = given({
      subjects,
      decisions: [{ row: 1, name: name(ESTATES), registry, strata }],
      draws: [{ row: 1, conditions: [condition as never] }]
    })
    const { tables, notice } = orThrow(announce(plan))
    const sizes = ['投诉集中', '其余'].map((one) => tables[0]?.frame.filter((unit) => unit.stratum === one).length)
    expect(sizes).toEqual([10, 30])
    expect(notice.more['campaign']).toMatchObject({ frames: [{ direction: 'combined' }] })
    expect(tags({ ...plan, draws: [] })).toEqual(Array(4).fill('ClassRepeated'))
  })
})

describe('lists that a draw rests on', () => {
  it('LX-DEPT-19d: a joint task whose departments did not bring their lists up to date is not announced', () => {
    expect(
      refused(given({ refreshes: [] })).map((one) => [one._tag, 'department' in one ? one.department : ''])
    ).toEqual([HOUSING, HOUSING, HOUSING, MARKET, MARKET, MARKET].map((department) => ['NotRefreshed', department]))
  })

  it('are not kept out of draws where no text sets up such a list', () => {
    const listing = {
      subject: 'S00',
      kind: 'undisturbed',
      reason: '信用优良',
      approver: '某局长',
      from: '2026-01-01',
      to: '2026-06-30'
    } as const
    expect(tags(given({ listings: [listing] }))).toEqual(['ListingsNotRuled'])
  })
})

describe('the pools of a campaign', () => {
  const poolRow = { ...row, window: [{ from: '2026-06-01', to: '2026-06-30' }] }
  const subjects = given().subjects
  const inPool = (pool: 'A' | 'B' | 'C'): NonNullable<Given['pools']> => ({
    records: subjects.map(
      ({ id }) => ({ _tag: 'Placed', on: '2025-12-31', subject: id, pool, grounds: [], proposers: [HOUSING] }) as const
    ),
    adjusted: []
  })
  const own = extendProfile(wannian, {
    name: '万年县',
    documents: [{ short: '某县细则', title: '某县细则', number: null, date: null }],
    plan: {
      capOver: { value: 'row', ...decided },
      generalCap: { ...cited(orThrow(parseRatio('30%')), decided.basis), strict: false, waivable: false }
    },
    assign: {
      officersPerVisit: { value: 2, ...decided },
      officersPerDepartment: { value: 1, ...decided },
      leaders: { value: 'leadCrew', ...decided },
      head: { value: 'drawn', ...decided },
      experts: { value: 'drawn', ...decided },
      widen: { value: 'never', ...decided },
      jointRegistry: { value: null, ...decided }
    }
  })
  const office = '市场监管部门联席会议办公室'
  const refreshed = given().refreshes ?? []
  const planned = (pool: 'A' | 'B' | 'C', ratio: string, changed: Partial<Given> = {}): Given =>
    given({
      profile: own,
      plan: { title: '计划', year: 2026, rows: [poolRow] },
      decisions: [
        {
          row: 1,
          name: name(ESTATES),
          registry,
          strata: [
            pool === 'C' ? stratum({ method: 'census', quota: null }) : stratum({ quota: { ratio, rounding: 'cap' } })
          ]
        }
      ],
      pools: inPool(pool),
      draws: [{ row: 1, organiser: pool === 'A' ? office : HOUSING }],
      refreshes: [
        ...refreshed,
        ...[HOUSING, MARKET, office].map(
          (department) =>
            ({ source: 'joint-officers', department, act: 'updated', on: '2026-01-10', by: '库管' }) as const
        )
      ],
      agreements: agreed(),
      teams,
      ...changed
    })

  it('are needed where the profile has pools', () => {
    const { pools, ...without } = planned('A', '10%')
    expect(pools).toBeDefined()
    expect(tags(without)).toEqual(['PoolBookMissing'])
    expect(explainBy(campaignMessages)('en')({ _tag: 'PoolBookMissing' })).toContain('pools')
  })

  it('WN-05: pool A is drawn at a tenth and not above it', () => {
    expect(tags(planned('A', '10%'))).toEqual([])
    expect(tags(planned('A', '11%'))).toContain('RatioAboveCap')
  })

  it('WN-04: pool A is drawn by the conference office, and is in nobody else’s frame', () => {
    const { tables } = orThrow(announce(planned('A', '10%')))
    expect(tables[0]?.frame).toHaveLength(40)
    const elsewhere = orThrow(announce(planned('A', '10%', { draws: [{ row: 1, organiser: HOUSING }] })))
    expect(elsewhere.tables[0]?.frame).toEqual([])
    expect(elsewhere.tables[0]?.exclusions[0]?.reason).toContain('WN-04')
  })

  it('WN-10: pool B is drawn as the departments decided, up to the cap that they were given', () => {
    expect(tags(planned('B', '30%'))).toEqual([])
    expect(tags(planned('B', '31%'))).toEqual(['RatioAboveCap'])
  })

  it('WN-13: pool C is visited whole, by who proposed its subjects', () => {
    const { announcement } = campaign(planned('C', '100%'))
    expect(announcement.notice.draws[0]?.strata[0]).toMatchObject({ method: 'census', size: 40 })
    expect(tags(planned('C', '100%', { draws: [{ row: 1, organiser: MARKET }] }))).toEqual(['NotItsOrganiser'])
  })

  it('WN-21: visits are announced for open days only, and a row without a day for everybody in it is refused', () => {
    const year = { ...row, window: [{ from: '2026-03-01', to: '2026-11-30' }] }
    const windowFor = (pool: 'A' | 'B' | 'C'): unknown => {
      const plan = planned(pool, '10%', { plan: { title: '计划', year: 2026, rows: [year] } })
      return orThrow(announce(plan)).notice.more['campaign']
    }
    const [june, september] = [
      { from: '2026-06-01', to: '2026-06-30' },
      { from: '2026-09-01', to: '2026-09-30' }
    ]
    expect(windowFor('A')).toMatchObject({ tasks: [{ window: [june] }] })
    expect(windowFor('B')).toMatchObject({ tasks: [{ window: [june, september] }] })
    expect(windowFor('C')).toMatchObject({ tasks: [{ window: [{ from: '2026-04-20', to: '2026-11-30' }] }] })
    // Two groups of pool B, each with an open month of its own.
    const grouped = extendProfile(own, {
      name: '万年县',
      calendar: {
        quiet: [
          ...own.calendar.quiet,
          ...own.calendar.quiet.slice(0, 2).map((period, i) => ({
            ...period,
            groups: [name(i === 0 ? '外贸' : '旅游')],
            open: cited({ _tag: 'Months' as const, months: [i === 0 ? 6 : 9] }, decided.basis)
          }))
        ]
      }
    })
    const autumn = { ...row, window: [june, september] }
    const tagged = (...tag: readonly string[]): Given =>
      planned('B', '10%', {
        profile: grouped,
        plan: { title: '计划', year: 2026, rows: [autumn] },
        subjects: subjects.map((one, i) => ({ ...one, tags: [name(tag[i % tag.length] ?? '')] }))
      })
    expect(orThrow(announce(tagged('外贸', '其他'))).notice.more['campaign']).toMatchObject({
      tasks: [{ window: [june] }]
    })
    expect(refused(tagged('外贸', '旅游'))).toEqual([{ _tag: 'NoCommonOpenDay', row: 1, draw: ESTATES }])
  })

  it('WN-02: subjects of two pools, or of one and of none, are no frame', () => {
    const mixed = (pool: 'A' | 'C' | null): readonly AnnounceRefusal[] => {
      const records = inPool('B').records.flatMap((one, i) => (i > 0 ? [one] : pool === null ? [] : [{ ...one, pool }]))
      return refused(planned('B', '10%', { pools: { records, adjusted: [] }, draws: [{ row: 1, organiser: office }] }))
    }
    for (const [pool, pools] of [
      ['A', ['A', 'B']],
      ['C', ['B', 'C']],
      [null, ['B', null]]
    ] as const)
      expect(mixed(pool)).toMatchObject([
        { _tag: 'PoolsMixed', row: 1, draw: ESTATES, pools, basis: { rule: 'WN-02' } }
      ])
  })

  it('of a frame that nobody is in ask for no number: nobody is drawn', () => {
    const march = { ...row, window: [{ from: '2026-03-01', to: '2026-05-31' }] }
    const open = extendProfile(own, { name: '万年县', plan: { generalCap: null } })
    const plan = planned('B', '10%', { profile: open, plan: { title: '计划', year: 2026, rows: [march] } })
    expect(orThrow(announce(plan)).notice.draws[0]?.strata.every(({ size }) => size === 0)).toBe(true)
    expect(tags({ ...plan, plan: { title: '计划', year: 2026, rows: [poolRow as never] } })).toEqual(['CapOpen'])
  })

  it('WN-21: who is quiet on all days of the task is in no frame', () => {
    const march = { ...row, window: [{ from: '2026-03-01', to: '2026-05-31' }] }
    const { tables } = orThrow(
      announce(planned('A', '10%', { plan: { title: '计划', year: 2026, rows: [march as never] } }))
    )
    expect(tables[0]?.frame).toEqual([])
    expect(tables[0]?.exclusions.every(({ reason }) => reason.includes('WN-21'))).toBe(true)
  })
})
