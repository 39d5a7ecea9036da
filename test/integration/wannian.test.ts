/* 万年县: a whole year of three pools with 3,000 subjects, from the lists of December to the lists of the next December. */

import { describe, expect, it } from 'vitest'
import {
  enterOn,
  makeWorkCalendar,
  monthsWindow,
  nextOpenDay,
  openDaysOf,
  stateHolidays,
  union,
  type QuietEntry
} from '../../src/calendar/index.js'
import { announce, type CampaignPlan } from '../../src/campaign/index.js'
import { checkListFilings, type Checklist } from '../../src/checklist/index.js'
import { verifyRegister, noticeText } from '../../src/draw/index.js'
import { admitOutside, ledgerOf, type OutsideRequest, type PastCheck } from '../../src/frame/index.js'
import {
  cited,
  citing,
  nameOf,
  orThrow,
  parseRatio,
  reasonsOf,
  type CivilDate,
  type Name
} from '../../src/kernel/index.js'
import {
  duesKept,
  itemsUncompleted,
  mayBeFiled,
  planDues,
  recordPlan,
  reviewPlan,
  type Decision,
  type Plan,
  type PlanReviewInput,
  type PlanRow,
  type PlanStep
} from '../../src/plan/index.js'
import { extendProfile, reviewRulesOf, wannian } from '../../src/profile/index.js'
import {
  movePools,
  openPoolBook,
  poolsOfTask,
  reviewPools,
  sortIntoPools,
  standingsOn,
  underChecked,
  type Pool,
  type PoolBook,
  type PoolFinding,
  type PoolProposal,
  type PoolRules,
  type Severity,
  type Subject
} from '../../src/registry/index.js'
import {
  carryOut,
  checksOf,
  day,
  decide,
  drawnIn,
  everybody,
  firm,
  itemOfRow,
  noticeAfter,
  officersOf,
  once,
  PREFECTURE,
  rowWith,
  tagsOf,
  type Conducted
} from './made-up.js'

const OFFICE = nameOf('市场监管部门联席会议办公室')
const JUSTICE = nameOf('司法局')
const PLATFORM = nameOf('江西省“双随机、一公开”行政执法监督平台')
const MARKET = nameOf('县市场监管局')
const EMERGENCY = nameOf('县应急管理局')
const JOINT_OFFICERS = nameOf('联合检查执法人员库')
const ALL_FIRMS = '企业名录库'

// ---- What the scheme leaves open is decided for the year: the ratio of pool B, how many go, how the head is found.
const decision = citing('万年县联席会议2023年度决定（示例）')
const documents = [
  { short: '万年县联席会议2023年度决定（示例）', title: '万年县联席会议2023年度决定（示例）', number: null, date: null }
]
const ruled = <A>(answer: A | null): A => {
  if (answer === null) throw new Error('the profile is silent')
  return answer
}
const scheme: PoolRules = ruled(wannian.registry.pools)
const rules: PoolRules = {
  ...scheme,
  pools: {
    ...scheme.pools,
    B: { ...scheme.pools.B, ratio: cited({ _tag: 'AtMost', ratio: orThrow(parseRatio('3%')) }, decision('一')) }
  }
}
const profile = extendProfile(wannian, {
  name: '万年县（2023年度，示例）',
  documents,
  registry: { pools: rules },
  plan: { capOver: cited('row', decision('一')), keyUncapped: decision('一') },
  assign: {
    officersPerVisit: cited(2, decision('二')),
    officersPerDepartment: cited(1, decision('二')),
    leaders: cited('leadCrew', decision('二')),
    head: cited('drawn', decision('二')),
    experts: cited('drawn', decision('二')),
    widen: cited('never', decision('二'))
  }
})

// ---- 3,000 subjects: every tenth may be listed for pool A, two hundred for pool C, two for both; ten are projects.
const idOf = (i: number): string => `WN${String(i).padStart(4, '0')}`
const isProject = (i: number): boolean => i >= 2990
const isForA = (i: number): boolean => i % 10 === 0 && !isProject(i)
const isForC = (i: number): boolean => (i % 15 === 7 || i === 50 || i === 150) && !isProject(i)
const CLASSES = ['low', 'general', 'higher', 'high'] as const

const SUBJECTS: readonly Subject[] = Array.from({ length: 3000 }, (_, i) =>
  firm(idOf(i), {
    kind: isProject(i) ? 'project' : 'enterprise',
    status: i % 100 === 99 ? 'deregistered' : 'operating',
    riskClass: CLASSES[i % 4] ?? null,
    industry: nameOf(isForA(i) && i % 20 === 0 ? '制造业' : '零售业'),
    marks: [
      ...(isForA(i) && i % 20 === 10 ? (['excellent-credit'] as const) : []),
      ...(isForC(i) ? ([i % 2 === 0 ? 'poor-credit' : 'annual-coverage'] as const) : [])
    ]
  })
)
const SET_UP = day('2022-12-31')
const confirmed = { by: OFFICE, on: day('2022-12-30') }
const proposersFor = (i: number): readonly Name[] =>
  [[MARKET], [EMERGENCY], [MARKET, EMERGENCY]][Math.floor(i / 15) % 3] ?? []
const PROPOSALS: readonly PoolProposal[] = SUBJECTS.flatMap(({ id }, i) => [
  // Ten of pool A's list wait for the office.
  ...(isForA(i)
    ? [{ subject: id, pool: 'A' as const, by: MARKET, confirmation: i < 1000 && i % 100 === 0 ? null : confirmed }]
    : []),
  ...(isForC(i) ? proposersFor(i).map((by) => ({ subject: id, pool: 'C' as const, by, confirmation: confirmed })) : [])
])

const places = orThrow(sortIntoPools({ subjects: SUBJECTS, proposals: PROPOSALS, on: SET_UP, rules }))
const opened = openPoolBook(places.places, SET_UP)

const poolOn = (book: PoolBook, id: Name, on: string): Pool | null => standingsOn(book, day(on)).get(id)?.pool ?? null
const inPool = (book: PoolBook, pool: Pool, on: string): readonly Name[] =>
  [...standingsOn(book, day(on))].flatMap(([id, standing]) => (standing.pool === pool ? [id] : []))

/** The registries as they are kept on a day: by pools, those of pool C by who proposed; whom a visit moved is its department's. */
function registeredOn(book: PoolBook, on: string): readonly Subject[] {
  const standings = standingsOn(book, day(on))
  const proposers = new Map(places.places.map((place) => [place.subject, place.proposers]))
  return SUBJECTS.map((subject) => {
    const pool = standings.get(subject.id)?.pool
    const own = proposers.get(subject.id) ?? []
    const lists = pool === 'C' ? (own.includes(EMERGENCY) ? own : [MARKET]).map((by) => nameOf(`C类库（${by}）`)) : []
    const pools = pool === undefined ? [] : [nameOf(`${pool}类库`)]
    return { ...subject, registries: [nameOf(ALL_FIRMS), ...pools, ...lists] }
  })
}

// ---- The plan of the year.
const months = (...list: readonly number[]): PlanRow['window'] =>
  list.reduce<PlanRow['window']>((window, month) => union(window, monthsWindow(2023, month, month)), [])
const tenth = { _tag: 'RatioAtMost', ratio: orThrow(parseRatio('10%')) } as const
const rowA = rowWith({
  number: 1,
  lead: OFFICE,
  initiator: MARKET,
  partners: [EMERGENCY],
  item: nameOf('A类库企业联合抽查'),
  objects: nameOf('A类库企业'),
  window: months(6),
  quantity: tenth
})
const rowB = rowWith({
  number: 2,
  initiator: MARKET,
  item: nameOf('登记事项抽查'),
  objects: nameOf('B类库企业'),
  window: months(6)
})
const rowB2 = rowWith({
  number: 3,
  initiator: EMERGENCY,
  item: nameOf('安全生产抽查'),
  objects: nameOf('B类库企业（安全生产）'),
  window: months(6)
})
const rowB9 = rowWith({
  number: 4,
  initiator: MARKET,
  item: nameOf('公示信息抽查'),
  objects: nameOf('企业'),
  window: months(9)
})
const rowC = rowWith({
  number: 5,
  initiator: MARKET,
  item: nameOf('重点监管对象产品质量检查'),
  objects: nameOf('市场监管局提出的C类库对象'),
  class: 'key',
  window: months(10, 11)
})
const rowC2 = rowWith({
  number: 6,
  initiator: EMERGENCY,
  item: nameOf('重点监管对象安全生产检查'),
  objects: nameOf('应急管理局提出的C类库对象'),
  class: 'key',
  window: months(10)
})
const PLAN: Plan = {
  title: '万年县2023年度抽查计划（示例）',
  year: 2023,
  rows: [rowA, rowB, rowB2, rowB9, rowC, rowC2]
}
const CHECKLIST: Checklist = {
  name: nameOf('万年县抽查事项清单（示例）'),
  version: day('2023-02-20'),
  items: PLAN.rows.map(itemOfRow)
}
const share = (ratio: string): Pick<Decision['strata'][number], 'method' | 'quota'> => ({
  method: 'srs',
  quota: { ratio, rounding: 'cap' }
})
const CENSUS = { method: 'census', quota: null } as const
const DECISIONS: readonly Decision[] = [
  decide(rowA, 'A类库', share('10%')),
  decide(rowB, 'B类库', share('3%')),
  decide(rowB2, 'B类库', share('2%')),
  decide(rowB9, ALL_FIRMS, share('3%')),
  decide(rowC, `C类库（${MARKET}）`, CENSUS),
  decide(rowC2, `C类库（${EMERGENCY}）`, CENSUS)
]
const poolBOnly = {
  row: 4,
  conditions: [{ stratum: everybody(CENSUS).name, where: { _tag: 'Pool', pools: ['B'] } }]
} as const

const campaignOf = (
  rows: readonly PlanRow[],
  changed: Partial<CampaignPlan> & Pick<CampaignPlan, 'on' | 'notice'>
): CampaignPlan => ({
  profile,
  checklist: CHECKLIST,
  plan: { ...PLAN, rows },
  decisions: DECISIONS.filter(({ row }) => rows.some(({ number }) => number === row)),
  waivers: [],
  subjects: registeredOn(opened, '2023-06-01'),
  history: [],
  pools: opened,
  draws: rows.includes(rowB9) ? [poolBOnly] : [],
  refreshes: [{ source: 'joint-officers', department: OFFICE, act: 'updated', on: day('2023-03-20'), by: OFFICE }],
  officers: [MARKET, EMERGENCY].flatMap((department) => [
    ...officersOf(department, 12, { registries: [JOINT_OFFICERS] }),
    ...officersOf(nameOf(`${department}新人`), 2).map((one) => ({ ...one, department }))
  ]),
  experts: [],
  relations: [],
  agreements: [],
  teams: { mode: 'own', reason: '一县之内', balance: 'dec-min' },
  prefecture: PREFECTURE,
  chains: [],
  ...changed
})

// ---- The year. March: one complaint. June: pools A and B. September: pool B. October: pool C.
const COMPLAINED = SUBJECTS[1010]?.id as Name
const complaint = (changed: Partial<OutsideRequest> = {}): OutsideRequest => ({
  visit: nameOf('2023-T-1'),
  subject: COMPLAINED,
  ground: 'complaint',
  reference: '12315-示例-1',
  kind: 'case',
  on: day('2023-03-10'),
  departments: [MARKET],
  level: 'county',
  item: null,
  filings: [OFFICE, JUSTICE].map((body) => ({ with: body, on: day('2023-03-09') })),
  waiver: null,
  approval: null,
  ...changed
})
const askOutside = (changed: Partial<OutsideRequest> = {}, id: Name = COMPLAINED): ReturnType<typeof admitOutside> =>
  admitOutside({
    request: complaint({ subject: id, ...changed }),
    subject: SUBJECTS.find((subject) => subject.id === id) as Subject,
    pool: poolOn(opened, id, '2023-03-10'),
    ledger: orThrow(ledgerOf([])),
    rules: profile.frame,
    quiet: profile.calendar.quiet
  })

const year = once(() => {
  const june = carryOut(
    campaignOf([rowA, rowB, rowB2], {
      on: day('2023-06-01'),
      notice: noticeAfter(null, '万年县2023年6月抽查（示例）', '2023-06-01T02:00:00Z')
    })
  )
  const classOf = new Map(SUBJECTS.map(({ id, riskClass }) => [id, riskClass]))
  // A class of high risk is a ground for pool C by itself; what is followed here is firms without any.
  const lowerFirst = (item: Name): readonly Name[] => {
    const drawn = drawnIn(june, item)
    return [...drawn.filter((id) => classOf.get(id) !== 'high'), ...drawn.filter((id) => classOf.get(id) === 'high')]
  }
  const drawnA = lowerFirst(rowA.item)
  const drawnB = lowerFirst(rowB.item)
  const found = (subject: Name, on: string, severity: Severity | null): PoolFinding => ({
    subject,
    visit: nameOf(`6月-${subject}`),
    on: day(on),
    severity
  })
  const [seriousFirm, minorFirm, generalFirm] = drawnA as readonly [Name, Name, Name]
  const [seriousInB, cleanInB] = drawnB as readonly [Name, Name]
  const juneFindings: readonly PoolFinding[] = [
    found(seriousFirm, '2023-06-12', 'major'),
    found(minorFirm, '2023-06-13', 'minor'),
    found(generalFirm, '2023-06-14', 'general'),
    ...drawnA.slice(3).map((id) => found(id, '2023-06-15', null)),
    found(seriousInB, '2023-06-16', 'major'),
    ...drawnB.slice(1).map((id) => found(id, '2023-06-19', null))
  ]
  const moved = orThrow(movePools({ book: opened, findings: juneFindings, rules }))

  const september = carryOut(
    campaignOf([rowB9], {
      on: day('2023-09-01'),
      pools: moved.book,
      subjects: registeredOn(opened, '2023-06-01'),
      notice: noticeAfter(june, '万年县2023年9月抽查（示例）', '2023-09-01T02:00:00Z', 2)
    })
  )
  const october = carryOut(
    campaignOf([rowC, rowC2], {
      on: day('2023-10-08'),
      pools: moved.book,
      subjects: registeredOn(moved.book, '2023-10-08'),
      notice: noticeAfter(september, '万年县2023年10月抽查（示例）', '2023-10-08T02:00:00Z', 3)
    })
  )
  const campaigns: readonly (readonly [Conducted, string])[] = [
    [june, '6月'],
    [september, '9月'],
    [october, '10月']
  ]
  const admitted = orThrow(askOutside())
  const history: readonly PastCheck[] = [
    admitted.check,
    ...campaigns.flatMap(([conducted, prefix]) => checksOf(conducted, prefix))
  ]
  return {
    june,
    september,
    october,
    drawnA,
    drawnB,
    seriousFirm,
    minorFirm,
    generalFirm,
    seriousInB,
    cleanInB,
    juneFindings,
    moved,
    campaigns,
    history,
    admitted
  }
})

describe('pools are set up in December (WN-02 to WN-14)', () => {
  it('WN-02, WN-09: every market entity is in exactly one pool, and nothing else is in any', () => {
    expect(places.places.length + places.outside.length).toBe(3000)
    expect(new Set(places.places.map(({ subject }) => subject)).size).toBe(2990)
    expect(places.outside).toEqual(SUBJECTS.slice(2990).map(({ id }) => id))
    // 299 proposed for pool A: ten wait, two are in pool C; 199 and two in pool C; the rest is pool B.
    expect(['A', 'B', 'C'].map((pool) => places.places.filter((place) => place.pool === pool).length)).toEqual([
      287, 2502, 201
    ])
  })

  it('WN-03, WN-04: a ground for pool A without the office’s word leaves a subject in pool B, as a candidate', () => {
    const waiting = SUBJECTS[100]?.id as Name
    expect(poolOn(opened, waiting, '2023-01-01')).toBe('B')
    expect(places.awaiting).toContainEqual(expect.objectContaining({ subject: waiting, pool: 'A' }))
    const byMarket = PROPOSALS.map((one) =>
      one.subject === waiting ? { ...one, confirmation: { ...confirmed, by: MARKET } } : one
    )
    expect(reasonsOf(sortIntoPools({ subjects: SUBJECTS, proposals: byMarket, on: SET_UP, rules }))).toMatchObject([
      { _tag: 'ConfirmedByOther', subject: waiting, by: MARKET, office: OFFICE, basis: { rule: 'WN-04' } }
    ])
  })

  it('WN-12: pool C goes before pool A, and keeps every department that proposed', () => {
    const both = places.places.filter(({ subject }) => subject === idOf(50) || subject === idOf(150))
    expect(both.map(({ pool, proposers }) => [pool, proposers])).toEqual([
      ['C', [MARKET]],
      ['C', [EMERGENCY]]
    ])
    for (const { grounds } of both) expect(grounds.map(({ pool }) => pool)).toEqual(expect.arrayContaining(['C', 'A']))
  })

  it('WN-03: a project cannot be listed, nor a firm without any ground', () => {
    const wrong: readonly PoolProposal[] = [
      { subject: SUBJECTS[2990]?.id as Name, pool: 'A', by: MARKET, confirmation: confirmed },
      { subject: SUBJECTS[1]?.id as Name, pool: 'A', by: MARKET, confirmation: confirmed },
      { subject: SUBJECTS[1]?.id as Name, pool: 'B', by: MARKET, confirmation: confirmed }
    ]
    expect(tagsOf(sortIntoPools({ subjects: SUBJECTS, proposals: wrong, on: SET_UP, rules }))).toEqual([
      'ProposalOfStranger',
      'ProposalWithoutGround',
      'PoolHasNoList'
    ])
  })
})

describe('the plan is reviewed, entered by the end of March, and carried out (WN-19 to WN-26)', () => {
  const calendar = orThrow(makeWorkCalendar(stateHolidays))
  const course = (steps: readonly PlanStep[]): ReturnType<typeof recordPlan> =>
    recordPlan({ rules: profile.plan, terms: profile.calendar.terms, calendar, steps })
  const by = (who: Name, on: string): { readonly by: Name; readonly on: CivilDate } => ({ by: who, on: day(on) })
  const drafted: PlanStep = { _tag: 'DraftPlan', ...by(OFFICE, '2023-03-06'), plan: PLAN }
  const verdict = (test: 'ratio' | 'frequency' | 'repetition' | 'legality', passed = true) => ({
    test,
    passed,
    remark: '示例'
  })
  const byOffice: PlanStep = {
    _tag: 'ReviewPlan',
    ...by(OFFICE, '2023-03-15'),
    verdicts: [verdict('ratio'), verdict('frequency'), verdict('repetition')]
  }
  const byJustice: PlanStep = { _tag: 'ReviewPlan', ...by(JUSTICE, '2023-03-17'), verdicts: [verdict('legality')] }
  const entered = (on: string): PlanStep => ({ _tag: 'FilePlan', ...by(OFFICE, on), receiver: PLATFORM })
  const published: PlanStep = { _tag: 'PublishPlan', ...by(OFFICE, '2023-04-03'), channels: [] }
  const whole = [drafted, byOffice, byJustice, entered('2023-03-31'), published]

  it('WN-25: two keys: without the office three tests are open, without the justice bureau one, and neither does the other’s', () => {
    const open = (steps: readonly PlanStep[]): readonly unknown[] =>
      reasonsOf(course(steps)).map((one) => (one._tag === 'TestOpen' ? [one.reviewer, one.test] : one._tag))
    const byOfficeOpen = ['ratio', 'frequency', 'repetition'].map((test) => [OFFICE, test])
    expect(open([drafted, byJustice, entered('2023-03-31'), published])).toEqual(byOfficeOpen)
    expect(open([drafted, byOffice, entered('2023-03-31'), published])).toEqual([[JUSTICE, 'legality']])
    expect(open([drafted, { ...byJustice, verdicts: [verdict('ratio')] }])).toEqual(['TestOfOther'])
    expect(
      open([
        drafted,
        byOffice,
        { ...byJustice, verdicts: [verdict('legality', false)] },
        entered('2023-03-31'),
        published
      ])
    ).toEqual(['TestFailed'])
    expect(orThrow(course(whole)).state).toBe('published')
  })

  it('WN-24: entered by 31 March; 1 April is late; special rows have a plan of their own', () => {
    const dues = planDues(2023, profile.plan, profile.calendar.terms)
    const kept = (on: string): readonly unknown[] =>
      orThrow(course([drafted, byOffice, byJustice, entered(on)])).versions.flatMap((version) =>
        duesKept(dues, version).map(({ due, receiver, inTime }) => [due, receiver, inTime])
      )
    expect(kept('2023-03-31')).toEqual([['2023-03-31', PLATFORM, true]])
    expect(kept('2023-04-01')).toEqual([['2023-03-31', PLATFORM, false]])
    const mixed = { ...PLAN, rows: PLAN.rows.map((row) => (row === rowC ? { ...row, kind: 'special' as const } : row)) }
    expect(tagsOf(course([{ ...drafted, plan: mixed }]))).toEqual(['SpecialInAnnualPlan'])
    expect(tagsOf(course([{ ...drafted, plan: { ...mixed, kind: 'special' } }]))).toEqual([])
  })

  it('WN-23: each item needs a task that was made and completed before the year can be closed', () => {
    const rows = PLAN.rows
    const act = (_tag: 'MakeTask' | 'CompleteTask' | 'EnterTask', row: PlanRow, on: string): PlanStep =>
      _tag === 'MakeTask'
        ? { _tag, ...by(row.initiator, on), task: row.item, row: row.number }
        : { _tag, ...by(row.initiator, on), task: row.item }
    const carried = (list: readonly PlanRow[]): readonly PlanStep[] => [
      ...whole,
      ...list.map((row) => act('MakeTask', row, '2023-05-30')),
      ...list.map((row) => act('CompleteTask', row, '2023-11-30')),
      ...list.map((row) => act('EnterTask', row, '2023-12-01'))
    ]
    const close: PlanStep = { _tag: 'ClosePlan', ...by(OFFICE, '2023-12-29'), unfinished: [] }
    const without = orThrow(course(carried(rows.slice(0, 5))))
    expect(
      itemsUncompleted(CHECKLIST.items, [without], profile.plan).map(({ item, basis }) => [item.item, basis.rule])
    ).toEqual([[rowC2.item, 'WN-23']])
    expect(tagsOf(course([...carried(rows.slice(0, 5)), close]))).toEqual(['RowUnfinished'])
    const file = orThrow(course([...carried(rows), close]))
    expect([file.state, itemsUncompleted(CHECKLIST.items, [file], profile.plan)]).toEqual(['closed', []])
  })

  const stockOf = (row: PlanRow, group: Pool, subjects: number): NonNullable<PlanReviewInput['stock']>[number] => ({
    row: row.number,
    subjects,
    classes: null,
    group: nameOf(group)
  })
  const STOCK = [
    stockOf(rowA, 'A', 287),
    stockOf(rowB, 'B', 2502),
    stockOf(rowB2, 'B', 2502),
    stockOf(rowB9, 'B', 2502),
    stockOf(rowC, 'C', 135),
    stockOf(rowC2, 'C', 135)
  ]
  const review = (plan: Plan, decisions = DECISIONS): ReturnType<typeof reviewPlan> =>
    reviewPlan({ plan, rules: reviewRulesOf(profile), checklist: CHECKLIST, stock: STOCK, decisions })
  const errors = (findings: ReturnType<typeof reviewPlan>): readonly unknown[] =>
    findings.filter(({ severity }) => severity === 'error').map(({ row, rule, _tag }) => [row, rule, _tag])

  it('WN-25: the plan of the year may be filed: the ratios of the pools are its caps, and no other is asked for', () => {
    expect(errors(review(PLAN))).toEqual([])
    expect(mayBeFiled(review(PLAN))).toBe(true)
  })

  it('WN-04, WN-05, WN-06, WN-13, WN-21: a plan that breaks the pools is told row by row', () => {
    const { lead, ...alone } = rowA
    expect(lead).toBe(OFFICE)
    const rows = [
      { ...alone, partners: [], window: months(6, 7) },
      { ...rowB, window: months(6, 9) },
      rowB2,
      { ...rowB9, window: months(10) },
      rowC,
      rowC2
    ]
    const greedy = DECISIONS.map((one) =>
      one.row === 1
        ? { ...one, strata: [everybody(share('11%'))] }
        : one.row === 5
          ? { ...one, strata: [everybody(share('90%'))] }
          : one
    )
    const told = errors(review({ ...PLAN, rows }, greedy))
    for (const expected of [
      [1, 'WN-04', 'PoolOrganiserWrong'],
      [1, 'WN-05', 'PoolAboveRatio'],
      [1, 'WN-06', 'PoolNotJoint'],
      [1, 'WN-21', 'InQuietPeriod'],
      [4, 'WN-21', 'InQuietPeriod'],
      [5, 'WN-13', 'PoolNotWhole']
    ]) {
      expect(told).toContainEqual(expected)
    }
    expect(told.filter((one) => (one as readonly unknown[])[0] === 2 || (one as readonly unknown[])[0] === 6)).toEqual(
      []
    )
  })

  it('WN-26: a row outside the list is told by the review, and not announced', () => {
    const strange = { ...rowB, item: nameOf('清单之外的检查') }
    expect(errors(review({ ...PLAN, rows: [strange, ...PLAN.rows.slice(2)] }))).toContainEqual([
      2,
      'WN-26',
      'RowOutsideList'
    ])
    const campaign = campaignOf([strange], {
      on: day('2023-06-01'),
      notice: noticeAfter(null, '示例', '2023-06-01T02:00:00Z')
    })
    expect(tagsOf(announce({ ...campaign, decisions: [decide(strange, 'B类库', share('3%'))] }))).toEqual([
      'ItemNotListed'
    ])
  })

  it('WN-20: pool A’s list of items is filed with both by 31 March, and the list is looked through every year', () => {
    const list = nameOf('A类库联合检查事项清单')
    const filings = (on: string): readonly { readonly list: Name; readonly receiver: Name; readonly on: CivilDate }[] =>
      [OFFICE, JUSTICE].map((receiver) => ({ list, receiver, on: day(on) }))
    const check = (on: string, filed: ReturnType<typeof filings>, versions = [CHECKLIST.version]) =>
      checkListFilings({
        on: day(on),
        filings: filed,
        versions,
        rules: profile.checklist,
        terms: profile.calendar.terms
      })
    expect(tagsOf(check('2023-03-31', []))).toEqual([])
    expect(tagsOf(check('2023-04-01', []))).toEqual(['ListNotFiled', 'ListNotFiled'])
    expect(tagsOf(check('2023-04-01', filings('2023-03-31').slice(0, 1)))).toEqual(['ListNotFiled'])
    expect(orThrow(check('2023-04-01', filings('2023-03-31')))).toEqual([])
    expect(orThrow(check('2023-05-01', filings('2023-04-01'), [day('2022-09-01')])).map(({ _tag }) => _tag)).toEqual([
      'ListFiledLate',
      'ListFiledLate',
      'NotAdjustedThisYear'
    ])
  })
})

describe('quiet periods (WN-07, WN-08, WN-21, WN-22)', () => {
  const quiet = profile.calendar.quiet
  const drawOn = (pool: Pool, on: string): QuietEntry => ({
    groups: [nameOf(pool)],
    kind: 'daily',
    way: 'random',
    days: [day(on)],
    ground: null,
    filings: [],
    waiver: null
  })
  const nextFor = (pool: Pool, on: string): readonly unknown[] =>
    reasonsOf(enterOn(quiet, drawOn(pool, on))).map((one) =>
      one._tag === 'QuietDay' ? [one.on, one.nextOpen, one.basis.rule] : one._tag
    )

  it('WN-21: pool A is open from 1 to 30 June, pool B in September too, and each refused day names the next open one', () => {
    expect(['2023-06-01', '2023-06-30'].flatMap((on) => nextFor('A', on))).toEqual([])
    expect(['2023-05-31', '2023-07-01', '2023-09-15'].flatMap((on) => nextFor('A', on))).toEqual([
      ['2023-05-31', '2023-06-01', 'WN-21'],
      ['2023-07-01', '2024-06-01', 'WN-21'],
      ['2023-09-15', '2024-06-01', 'WN-21']
    ])
    expect(['2023-06-30', '2023-09-01', '2023-09-30'].flatMap((on) => nextFor('B', on))).toEqual([])
    expect(['2023-07-03', '2023-08-31', '2023-10-01'].flatMap((on) => nextFor('B', on))).toEqual([
      ['2023-07-03', '2023-09-01', 'WN-21'],
      ['2023-08-31', '2023-09-01', 'WN-21'],
      ['2023-10-01', '2024-06-01', 'WN-21']
    ])
    expect(orThrow(openDaysOf(quiet, drawOn('B', '2023-06-01'), 2023))).toEqual(months(6, 9))
  })

  it('WN-22: pool C is open on every day', () => {
    expect(orThrow(openDaysOf(quiet, drawOn('C', '2023-06-01'), 2023))).toEqual(monthsWindow(2023, 1, 12))
    expect(nextOpenDay(quiet, drawOn('C', '2023-06-01'), day('2023-01-01'))).toBe('2023-01-01')
  })

  it('WN-21: a draw planned for quiet days alone has nobody in its frame', () => {
    const july = { ...rowB, window: months(7) }
    const campaign = campaignOf([july, rowC], {
      on: day('2023-06-01'),
      notice: noticeAfter(null, '示例', '2023-06-01T02:00:00Z')
    })
    const number = { ...decide(july, 'B类库', { method: 'srs', quota: { number: 1 } }) }
    const refused = announce({ ...campaign, decisions: [number, ...campaign.decisions.slice(1)] })
    expect(tagsOf(refused)).toContain('NumberOutsideRows')
  })

  it('WN-08: a complaint in March opens a firm of pool A with both filings, and with none or one it does not', () => {
    const { admitted } = year()
    expect(poolOn(opened, COMPLAINED, '2023-03-10')).toBe('A')
    const missing = (filings: OutsideRequest['filings']): readonly unknown[] =>
      reasonsOf(askOutside({ filings })).map((one) =>
        one._tag === 'QuietFilingMissing' ? [one.period, one.missing] : one._tag
      )
    const periods = ['A类库企业安静期', 'A类库双随机之外的检查']
    expect(missing([])).toEqual(periods.map((period) => [period, [OFFICE, JUSTICE]]))
    expect(missing([{ with: OFFICE, on: day('2023-03-09') }])).toEqual(periods.map((period) => [period, [JUSTICE]]))
    expect(admitted.check).toMatchObject({ subject: COMPLAINED, way: 'outside', ground: 'complaint', on: '2023-03-10' })
    expect(admitted.permit.passages.map(({ period, filings }) => [period, filings.map((one) => one.with)])).toEqual(
      periods.map((period) => [period, [OFFICE, JUSTICE]])
    )
  })

  it('WN-07, WN-08: without a ground or a file there is no check outside the draw; a ground the quiet months do not name needs a waiver', () => {
    expect(tagsOf(askOutside({ ground: null }))).toEqual(['OutsideWithoutGround'])
    expect(tagsOf(askOutside({ reference: ' ' }))).toEqual(['OutsideWithoutReference'])
    const waived = { reason: '外地移送，案情紧急', approver: '示例批准人' }
    expect(tagsOf(askOutside({ ground: 'transfer' }))).toEqual(['QuietWaiverMissing'])
    expect(tagsOf(askOutside({ ground: 'transfer', waiver: waived }))).toEqual([])
    // In June the months are open and only the rule on checks outside the draw is left, which names transfers.
    expect(tagsOf(askOutside({ ground: 'transfer', on: day('2023-06-05') }))).toEqual([])
    expect(tagsOf(askOutside({ ground: 'monitoring', on: day('2023-06-05') }))).toEqual(['QuietWaiverMissing'])
    expect(tagsOf(askOutside({ filings: [] }, SUBJECTS[7]?.id as Name))).toEqual([])
  })
})

describe('June: pools A and B', () => {
  const frameOf = (conducted: Conducted, item: Name): Conducted['announcement']['frames'][number] | undefined =>
    conducted.announcement.frames.find(({ tables }) => tables.name === item)

  it('WN-04, WN-05: the office draws 28 of the 287 of pool A, 29 are refused', () => {
    const { june, drawnA } = year()
    const frame = frameOf(june, rowA.item)
    expect([frame?.pool, frame?.organiser, frame?.tables.frame.length]).toEqual(['A', OFFICE, 287])
    expect(drawnA.length).toBe(28)
    const withNumber = (number: number): readonly string[] =>
      tagsOf(
        announce({
          ...campaignOf([rowA], { on: day('2023-06-01'), notice: noticeAfter(null, '示例', '2023-06-01T02:00:00Z') }),
          decisions: [decide(rowA, 'A类库', { method: 'srs', quota: { number } })]
        })
      )
    expect(withNumber(28)).toEqual([])
    expect(withNumber(29)).toEqual(['SizeAboveCap'])
  })

  it('WN-05: of nine firms of pool A one is drawn, of ten one, and only of the nine by the reading of small registries', () => {
    const sizeOf = (count: number): readonly unknown[] => {
      const few = new Set(inPool(opened, 'A', '2023-06-01').slice(0, count))
      const campaign = campaignOf([rowA], {
        on: day('2023-06-01'),
        subjects: registeredOn(opened, '2023-06-01').filter(({ id }) => few.has(id)),
        notice: noticeAfter(null, '示例', '2023-06-01T02:00:00Z')
      })
      const [stratum] = orThrow(announce(campaign)).sizes[0]?.strata ?? []
      return [stratum?.size, stratum?.evidence.some(({ _tag }) => _tag === 'SmallRegistry')]
    }
    expect([9, 10, 19, 20].map(sizeOf)).toEqual([
      [1, true],
      [1, false],
      [1, false],
      [2, false]
    ])
  })

  it('WN-04, WN-06: nobody of pool A can be drawn by a department, nor by one department alone', () => {
    const { lead, ...own } = rowA
    expect(lead).toBe(OFFICE)
    const reasonsFor = (row: PlanRow): readonly string[] => {
      const key = { ...row, class: 'key' as const }
      const { frames } = orThrow(
        announce({
          ...campaignOf([key], { on: day('2023-06-01'), notice: noticeAfter(null, '示例', '2023-06-01T02:00:00Z') }),
          checklist: { ...CHECKLIST, items: [itemOfRow(key)] },
          decisions: [decide(key, 'A类库', CENSUS)]
        })
      )
      return frames.flatMap(({ excluded, tables }) => [
        `${String(tables.frame.length)} in the frame`,
        ...excluded.map(({ reason }) => reason)
      ])
    }
    expect(reasonsFor(own)).toEqual(['0 in the frame', expect.stringContaining('[WN-04]')])
    expect(reasonsFor({ ...rowA, partners: [] })).toEqual(['0 in the frame', expect.stringContaining('[WN-06]')])
  })

  it('WN-19: the registry of joint officers was refreshed by the end of March, else pool A is not drawn', () => {
    const late = campaignOf([rowA], {
      on: day('2023-06-01'),
      refreshes: [],
      notice: noticeAfter(null, '示例', '2023-06-01T02:00:00Z')
    })
    expect(tagsOf(announce(late))).toEqual(['NotRefreshedThisYear'])
    const last = {
      source: 'joint-officers',
      department: OFFICE,
      act: 'updated',
      on: day('2022-03-20'),
      by: OFFICE
    } as const
    expect(tagsOf(announce({ ...late, refreshes: [last] }))).toEqual(['NotRefreshedThisYear'])
    const april = orThrow(announce({ ...late, refreshes: [{ ...last, on: day('2023-04-01') }] }))
    expect(april.freshness.flatMap(({ findings }) => findings.map(({ _tag }) => _tag))).toEqual(['RefreshedLate'])
  })

  it('WN-10, WN-11: departments draw pool B at the ratio decided, and where both draws meet in one firm they go together', () => {
    const { june, drawnB } = year()
    // 3 % of those that go on.
    const going = inPool(opened, 'B', '2023-06-01').filter(
      (id) => SUBJECTS[Number(id.slice(2))]?.status === 'operating'
    ).length
    expect(going).toBe(2473)
    expect([drawnB.length, drawnIn(june, rowB2.item).length]).toEqual([74, 49])
    // Two draws on one registry go by the same tickets, so that they meet as often as they can.
    const both = drawnB.filter((id) => drawnIn(june, rowB2.item).includes(id))
    expect(both.length).toBe(49)
    for (const id of both) {
      const visits = june.campaign.visits.visits.filter(({ subject }) => subject === id)
      expect(visits.map(({ departments }) => [...departments].sort())).toEqual([[MARKET, EMERGENCY].sort()])
    }
    expect(june.campaign.visits.visits.length).toBe(28 + 74)
  })

  it('WN-06, WN-19: each firm of pool A is visited by both departments, by officers of the joint registry', () => {
    const { june, drawnA } = year()
    const ofA = june.campaign.teams.teams.filter(({ subject }) => drawnA.includes(subject))
    expect(ofA.length).toBe(28)
    for (const { crews, head } of ofA) {
      expect(crews.map(({ department }) => department)).toEqual([MARKET, EMERGENCY])
      const members = crews.flatMap(({ officers }) => officers.map(({ id }) => id))
      expect(members.filter((id) => id.includes('新人'))).toEqual([])
      expect(head).not.toBeNull()
    }
    // Newcomers outside that registry go where one department goes alone.
    const alone = june.campaign.teams.teams.filter(({ crews }) => crews.length === 1)
    expect(
      alone.flatMap(({ crews }) => crews.flatMap(({ officers }) => officers)).some(({ id }) => id.includes('新人'))
    ).toBe(true)
  })
})

describe('findings move firms at once (WN-15 to WN-18)', () => {
  it('WN-16: minor and general violations lead from A to B, a major one to C, on the day they were found', () => {
    const { seriousFirm, minorFirm, generalFirm, moved } = year()
    expect(moved.records).toMatchObject([
      { _tag: 'Moved', on: '2023-06-12', subject: seriousFirm, from: 'A', to: 'C', basis: { rule: 'WN-16' } },
      { _tag: 'Moved', on: '2023-06-13', subject: minorFirm, from: 'A', to: 'B' },
      { _tag: 'Moved', on: '2023-06-14', subject: generalFirm, from: 'A', to: 'B' }
    ])
    expect(['2023-06-11', '2023-06-12'].map((on) => poolOn(moved.book, seriousFirm, on))).toEqual(['A', 'C'])
  })

  it('WN-18: a major violation in pool B has nowhere to lead, and says by which article', () => {
    const { seriousInB, moved } = year()
    expect(moved.refused).toMatchObject([
      { _tag: 'NoSuchMove', subject: seriousInB, from: 'B', to: null, basis: { rule: 'WN-18' } }
    ])
    expect(poolOn(moved.book, seriousInB, '2023-12-30')).toBe('B')
  })

  it('WN-15: the task whose list was locked keeps its pools; the same findings given again move nobody twice', () => {
    const { seriousFirm, juneFindings, moved } = year()
    const kept = poolsOfTask({ book: moved.book, lockedOn: day('2023-06-01'), on: day('2023-06-20'), rules })
    expect(kept.get(seriousFirm)?.pool).toBe('A')
    expect(orThrow(movePools({ book: moved.book, findings: juneFindings, rules })).records).toEqual([])
  })
})

describe('September: pool B', () => {
  it('WN-16, WN-21: the firm that came into pool C in June is not in the frame of pool B; those that came into B are', () => {
    const { september, seriousFirm, minorFirm, generalFirm } = year()
    const [frame] = september.announcement.frames
    const ids = new Set(frame?.tables.frame.map(({ id }) => id))
    expect(frame?.pool).toBe('B')
    expect([seriousFirm, minorFirm, generalFirm].map((id) => ids.has(id))).toEqual([false, true, true])
    expect(frame?.tables.exclusions.some(({ id }) => id === seriousFirm)).toBe(true)
    expect(drawnIn(september, rowB9.item)).not.toContain(seriousFirm)
    // Everybody of the registry is in the frame or left out with a reason.
    expect((frame?.tables.frame.length ?? 0) + (frame?.tables.exclusions.length ?? 0)).toBe(3000)
    expect(ids.size).toBe(2475)
    expect(drawnIn(september, rowB9.item).length).toBe(74)
  })

  it('WN-06: of a list of pool A that still holds firms that left it, one is drawn, and going there alone is told', () => {
    const { moved, june, minorFirm, generalFirm } = year()
    const alone = carryOut(
      campaignOf([rowB9], {
        on: day('2023-09-01'),
        pools: moved.book,
        decisions: [decide(rowB9, 'A类库', share('3%'))],
        notice: noticeAfter(june, '示例', '2023-09-01T02:00:00Z', 2)
      })
    )
    // Without the condition the firm of pool C stands between them, and pools do not share a frame.
    const mixed = campaignOf([rowB9], {
      on: day('2023-09-01'),
      pools: moved.book,
      decisions: [decide(rowB9, 'A类库', share('3%'))],
      draws: [],
      notice: noticeAfter(null, '示例', '2023-09-01T02:00:00Z')
    })
    expect(tagsOf(announce(mixed))).toEqual(['PoolsMixed'])
    const [frame] = alone.announcement.frames
    expect(frame?.tables.frame.map(({ id }) => id).sort()).toEqual([minorFirm, generalFirm].sort())
    expect(alone.announcement.sizes[0]?.strata[0]?.evidence.map(({ _tag }) => _tag)).toContain('SmallRegistry')
    expect(alone.campaign.visits.notJoint).toMatchObject([{ populations: ['A类库'], basis: { rule: 'WN-06' } }])
    expect(june.campaign.visits.notJoint).toEqual([])
  })

  it('WN-02: with the pools of December the firm would still have been another pool’s, so the book decides and not the registry', () => {
    const stale = campaignOf([rowB9], {
      on: day('2023-09-01'),
      pools: opened,
      notice: noticeAfter(null, '示例', '2023-09-01T02:00:00Z')
    })
    const [frame] = orThrow(announce(stale)).frames
    expect(frame?.tables.frame.length).toBe(2473)
    const { pools, ...without } = stale
    expect(pools).toBe(opened)
    expect(tagsOf(announce(without))).toEqual(['PoolBookMissing'])
  })
})

describe('October: pool C', () => {
  it('WN-13: everybody of pool C is drawn, in an order that the draw gives', () => {
    const { october, seriousFirm, moved } = year()
    const market = drawnIn(october, rowC.item)
    const emergency = drawnIn(october, rowC2.item)
    expect(new Set([...market, ...emergency])).toEqual(new Set(inPool(moved.book, 'C', '2023-10-08')))
    expect(market).toContain(seriousFirm)
    expect([...market].sort()).not.toEqual(market)
    expect(
      tagsOf(
        announce({
          ...campaignOf([rowC], { on: day('2023-10-08'), notice: noticeAfter(null, '示例', '2023-10-08T02:00:00Z') }),
          decisions: [decide(rowC, `C类库（${MARKET}）`, share('90%'))]
        })
      )
    ).toEqual(['PoolNotCovered'])
  })

  it('WN-13: only who proposed subjects organises their draw', () => {
    const other = { row: 5, organiser: nameOf('县林业局') }
    const campaign = campaignOf([rowC], {
      on: day('2023-10-08'),
      notice: noticeAfter(null, '示例', '2023-10-08T02:00:00Z')
    })
    expect(tagsOf(announce({ ...campaign, draws: [other] }))).toEqual(['NotItsOrganiser'])
  })

  it('WN-14: a firm that both proposed is visited once, together, in the days that both plans have', () => {
    const { october } = year()
    const both = drawnIn(october, rowC.item).filter((id) => drawnIn(october, rowC2.item).includes(id))
    expect(both.length).toBeGreaterThan(60)
    const visits = october.campaign.visits.visits.filter(({ subject }) => both.includes(subject))
    expect(visits.length).toBe(both.length)
    for (const { departments, window } of visits) {
      expect([...departments].sort()).toEqual([MARKET, EMERGENCY].sort())
      // From the closing of the notice on.
      expect(window).toEqual([{ from: '2023-10-08', to: '2023-10-31' }])
    }
  })
})

describe('the year as a whole', () => {
  it('every campaign can be verified from what is public, and the register holds together', () => {
    const { campaigns } = year()
    for (const [{ verification, campaign }] of campaigns) {
      expect(verification.differences).toEqual([])
      expect(campaign.teams.unfilled).toEqual([])
    }
    const entries = campaigns.map(([{ announcement, campaign }]) => ({
      notice: noticeText(announcement.notice),
      record: campaign.record
    }))
    expect(verifyRegister(entries)).toEqual({ troubles: [], pending: [] })
  })

  it('WN-13: at the end of the year every subject of pool C was checked, and whoever was not would be named', () => {
    const { october, moved, history } = year()
    expect(underChecked({ book: moved.book, checks: history, on: day('2023-12-31'), rules })).toEqual([])
    const last = drawnIn(october, rowC.item).at(-1)
    const missed = history.filter(({ subject }) => subject !== last)
    expect(underChecked({ book: moved.book, checks: missed, on: day('2023-12-31'), rules })).toMatchObject([
      { _tag: 'UnderChecked', subject: last, pool: 'C', times: 0, least: 1, basis: { rule: 'WN-13' } }
    ])
    // Checks of another year do not count.
    expect(underChecked({ book: moved.book, checks: history, on: day('2024-01-31'), rules }).length).toBe(202)
  })

  it('WN-21: no visit of a draw falls into the quiet days of its firm, and whoever of pool A was checked outside June was filed', () => {
    const { june, moved, campaigns, history, admitted } = year()
    let visited = 0
    for (const [{ campaign, announcement }] of campaigns) {
      const on = announcement === june.announcement ? '2023-06-01' : '2023-09-01'
      const standings = standingsOn(moved.book, day(on))
      for (const { subject, window } of campaign.visits.visits) {
        const groups = [nameOf(standings.get(subject)?.pool ?? 'B')]
        const days = window.flatMap(({ from, to }) => [from, to])
        const entry = { groups, kind: 'daily', way: 'random', days, ground: null, filings: [], waiver: null } as const
        expect(orThrow(enterOn(profile.calendar.quiet, entry)).passages).toEqual([])
        visited++
      }
    }
    expect(visited).toBe(june.campaign.visits.visits.length + 74 + 202)
    const poolA = new Set(inPool(opened, 'A', '2023-01-01'))
    const outsideJune = history.filter(
      ({ subject, way, on }) =>
        poolA.has(subject) && poolOn(moved.book, subject, on) === 'A' && (way === 'outside' || on > '2023-06-30')
    )
    expect(outsideJune).toEqual([admitted.check])
  })
})

describe('the yearly review (WN-15, WN-17, WN-18)', () => {
  const END = day('2023-12-31')
  const verified = { by: OFFICE, on: day('2023-12-20') }
  const apply = (subject: Name, changed: object = {}) =>
    ({
      subject,
      to: 'A',
      route: 'application',
      by: nameOf('申请企业'),
      on: day('2023-12-01'),
      confirmation: verified,
      ...changed
    }) as const
  const review = once(() => {
    const { moved, history, drawnB, juneFindings, cleanInB, seriousInB, seriousFirm } = year()
    const neverChecked = inPool(opened, 'B', '2023-12-31').find(
      (id) => history.every(({ subject }) => subject !== id) && SUBJECTS[Number(id.slice(2))]?.status === 'operating'
    ) as Name
    const [, , secondInB, thirdInB] = drawnB as readonly [Name, Name, Name, Name]
    const gone = SUBJECTS.filter(({ id }) => id !== thirdInB)
    const newcomer = firm('WN9000', { riskClass: 'general' })
    const reviewed = orThrow(
      reviewPools({
        book: moved.book,
        subjects: [...gone, newcomer],
        findings: juneFindings,
        applications: [
          apply(cleanInB),
          apply(secondInB, { confirmation: null }),
          apply(seriousInB),
          apply(neverChecked),
          apply(seriousFirm)
        ],
        proposals: [{ subject: seriousFirm, pool: 'B', by: MARKET, confirmation: verified }],
        on: END,
        rules
      })
    )
    return { reviewed, neverChecked, secondInB, thirdInB, gone, newcomer }
  })

  it('WN-17: a clean check, an application and the office’s word lead from B to A; each of the three is needed', () => {
    const { seriousInB, cleanInB } = year()
    const { reviewed, neverChecked, secondInB } = review()
    expect(poolOn(reviewed.book, cleanInB, '2023-12-30')).toBe('B')
    expect(poolOn(reviewed.book, cleanInB, '2024-01-01')).toBe('A')
    const refused = reviewed.refused.map((one) => [one._tag, 'subject' in one ? one.subject : null])
    expect(refused).toContainEqual(['MoveUnconfirmed', secondInB])
    expect(refused).toContainEqual(['NoCleanCheck', seriousInB])
    expect(refused).toContainEqual(['NoCleanCheck', neverChecked])
  })

  it('WN-18: nothing leads from C to A; the yearly lists let a firm without any ground go back to B', () => {
    const { seriousFirm } = year()
    const { reviewed } = review()
    expect(reviewed.refused).toContainEqual(
      expect.objectContaining({ _tag: 'NoSuchMove', subject: seriousFirm, from: 'C', to: 'A' })
    )
    expect(['2023-12-30', '2024-01-01'].map((on) => poolOn(reviewed.book, seriousFirm, on))).toEqual(['C', 'B'])
  })

  it('WN-15: the pools of the next year: who left is in none, who is new is in B, and there is one review a year', () => {
    const { reviewed, thirdInB, gone, newcomer } = review()
    expect(poolOn(reviewed.book, thirdInB, '2024-01-01')).toBeNull()
    expect(poolOn(reviewed.book, newcomer.id, '2024-01-01')).toBe('B')
    const sizes = (on: string): readonly number[] =>
      (['A', 'B', 'C'] as const).map((pool) => inPool(reviewed.book, pool, on).length)
    // 287 in A less three, one earned; C back to its 201; one firm gone, one new.
    expect([sizes('2023-01-01'), sizes('2023-12-30'), sizes('2024-01-01')]).toEqual([
      [287, 2502, 201],
      [284, 2504, 202],
      [285, 2504, 201]
    ])
    const again = { book: reviewed.book, subjects: gone, findings: [], applications: [], proposals: [], on: END, rules }
    expect(tagsOf(reviewPools(again))).toEqual(['AdjustedAlready'])
    expect(tagsOf(reviewPools({ ...again, on: day('2024-12-31') }))).toEqual([])
  })
})
