/* A made-up trail with two visits, from the list to publication, and the ways to bend it. */

import { makeWorkCalendar } from '../../../src/calendar/index.js'
import type { ItemKey } from '../../../src/checklist/index.js'
import type { DrawRecord } from '../../../src/draw/index.js'
import { recordDigest } from '../../../src/draw/index.js'
import type {
  Dispatch,
  DepartmentResult,
  ItemFinding,
  VisitKey,
  VisitStep,
  VisitStepOf
} from '../../../src/inspect/index.js'
import { nameOf, orThrow, sha256Text, type CivilDate, type Digest, type Name } from '../../../src/kernel/index.js'
import type { PublicationStep } from '../../../src/publish/index.js'
import type { RegionCode } from '../../../src/registry/index.js'
import {
  foldEvents,
  type CampaignState,
  type CampaignStepOf,
  type IrregularityKind,
  type Moment,
  type TrailEvent,
  type TrailStep
} from '../../../src/trail/index.js'
import type { CaseKey, TrailContext } from '../../../src/accountability/index.js'
import { rules } from '../trail/course-samples.js'

export { rules }
export const n = nameOf
export const day = (text: string): CivilDate => text as CivilDate
export const digest = (text: string): Digest => sha256Text(text)
export const market = n('市场监管局')
export const fire = n('消防救援支队')
export const item: ItemKey = { domain: n('娱乐场所'), initiator: market, item: n('登记事项检查'), objects: n('企业') }
export const calendar = orThrow(makeWorkCalendar([]))

const office = n('联席会议办公室')
const region = '622900' as RegionCode
const act = (on: string, by: Name = office): { readonly by: Name; readonly on: CivilDate } => ({ by, on: day(on) })

export const caseOf = (subject = 'S1', officer = '甲', ordinal: number | null = 1): CaseKey => ({
  officer: n(officer),
  subject: n(subject),
  ordinal
})

export const visit = (subject = 'S1'): VisitKey => ({ subject: n(subject), ordinal: 1 })

/** Whom the draw of task 一 drew: a record in its shape, without the ceremony behind it. */
export const record = (drawn: readonly string[]): DrawRecord => ({
  protocol: 'dr1',
  notice: {} as DrawRecord['notice'],
  noticeDigest: digest('notice'),
  commitments: [],
  values: [],
  seed: digest('seed'),
  draws: [
    {
      name: n('一'),
      strata: [
        {
          method: 'srs',
          name: n('全部'),
          rows: 100,
          size: drawn.length,
          drawn: drawn.map((id) => ({ id: n(id), ticket: digest(id) })),
          reserve: [],
          cutoff: digest('cutoff')
        }
      ]
    }
  ]
})

export const drawnRecord = record(['S1', 'S2'])

/** List, plan, task, registries, notice, draw, match, lock. */
export const beforeVisits: readonly TrailStep[] = [
  { _tag: 'AdoptList', ...act('2022-01-05'), list: n('联合抽查事项清单'), version: 3, digest: digest('list 3') },
  {
    _tag: 'AdoptPlan',
    ...act('2022-01-10'),
    plan: n('2022年度抽查计划'),
    version: 1,
    digest: digest('plan'),
    channels: [n('门户网站')]
  },
  {
    _tag: 'MakeCampaignTask',
    ...act('2022-02-01'),
    task: n('一'),
    item,
    departments: [market],
    list: n('联合抽查事项清单'),
    plan: n('2022年度抽查计划'),
    way: 'random',
    level: 'prefecture',
    region,
    registry: n('市场主体'),
    window: [{ from: day('2022-03-01'), to: day('2022-03-31') }]
  },
  { _tag: 'EnterSubjects', ...act('2022-02-02'), registry: n('市场主体'), rows: 100, digest: digest('subjects') },
  { _tag: 'EnterOfficers', ...act('2022-02-02'), department: market, rows: 20, digest: digest('officers') },
  {
    _tag: 'PublishNotice',
    ...act('2022-02-10'),
    notice: digest('notice'),
    tasks: [n('一')],
    committed: [n('公证处')],
    channels: [n('门户网站')]
  },
  {
    _tag: 'PublishCommitments',
    ...act('2022-02-11', n('公证处')),
    notice: digest('notice'),
    commitments: [{ source: n('公证处'), digest: digest('nonce') }]
  },
  {
    _tag: 'DrawSubjects',
    ...act('2022-02-15'),
    notice: digest('notice'),
    record: recordDigest(drawnRecord),
    tasks: [{ task: n('一'), drawn: 2 }],
    witnesses: [{ kind: 'discipline', name: n('派驻纪检组') }]
  },
  {
    _tag: 'MatchOfficers',
    ...act('2022-02-16'),
    teams: digest('teams'),
    tasks: [{ task: n('一'), record: recordDigest(drawnRecord), visits: 2 }]
  },
  { _tag: 'LockTeams', ...act('2022-02-17'), teams: digest('teams'), tasks: [n('一')] }
]

export const dispatch = (subject = 'S1', more: Partial<Dispatch> = {}): VisitStepOf<'DispatchVisit'> => ({
  _tag: 'DispatchVisit',
  ...act('2022-03-01'),
  visit: visit(subject),
  dispatch: {
    tasks: [{ draw: n('一'), item, departments: [market] }],
    lead: n('一'),
    departments: [market],
    market: true,
    region,
    window: [{ from: day('2022-03-01'), to: day('2022-03-31') }],
    officers: [
      { id: n('甲'), department: market, leads: true, certified: true },
      { id: n('乙'), department: market, leads: false, certified: true }
    ],
    experts: [],
    way: 'random',
    pool: null,
    ...more
  }
})

export const clean: ItemFinding = {
  item,
  department: market,
  outcome: 'clean',
  severity: null,
  text: '',
  measures: [],
  demands: []
}

export const check = (subject = 'S1', on = '2022-03-02', finding: ItemFinding = clean): readonly VisitStep[] => [
  {
    _tag: 'PrepareForm',
    ...act(on, n('甲')),
    visit: visit(subject),
    form: {
      of: n('一'),
      choice: 'automatic',
      precheck: null,
      items: [
        { item, tasks: [n('一')], departments: [market], content: ['登记事项'], methods: [], basis: [], standard: null }
      ]
    },
    waiver: null
  },
  {
    _tag: 'BeginVisit',
    ...act(on, n('甲')),
    visit: visit(subject),
    methods: ['onsite'],
    present: [n('甲'), n('乙')],
    credentials: true,
    uniform: true,
    instructed: true,
    waiver: null
  },
  {
    _tag: 'EndVisit',
    ...act(on, n('甲')),
    visit: visit(subject),
    paper: {
      findings: [finding],
      evidence: [
        { number: n('照片1'), kind: 'photo', takenBy: n('甲') },
        { number: n('样品1'), kind: 'sample', takenBy: n('甲') },
        { number: n('照片2'), kind: 'photo', takenBy: n('乙') }
      ],
      conclusions: [],
      nonCooperation: [],
      signature: { _tag: 'SubjectSigned', way: 'signed', as: 'person-in-charge' },
      waivers: []
    }
  }
]

export const impossible = (subject = 'S1', on = '2022-03-02'): VisitStep => ({
  _tag: 'FindImpossible',
  ...act(on, n('甲')),
  visit: visit(subject),
  impossible: { kind: 'closed', therefore: '已停业，无人可查', proof: [n('现场照片')] },
  nonCooperation: []
})

export const noProblem: DepartmentResult = {
  code: 'no-problem',
  severity: null,
  text: '未发现问题',
  disposals: [],
  signedBy: [n('甲'), n('乙')]
}

export const formed = (
  subject = 'S1',
  result: DepartmentResult = noProblem,
  on = '2022-03-03'
): readonly VisitStep[] => [
  { _tag: 'FormResult', ...act(on, n('甲')), visit: visit(subject), department: market, result },
  {
    _tag: 'ReviewResult',
    ...act(on, n('甲')),
    visit: visit(subject),
    department: market,
    as: 'leader',
    approved: true,
    reason: ''
  }
]

export const published = (subject = 'S1', on = '2022-03-04'): readonly PublicationStep[] => [
  { _tag: 'EnterResult', ...act('2022-03-04', n('甲')), visit: visit(subject), department: market },
  {
    _tag: 'PublishResult',
    ...act(on, market),
    visit: visit(subject),
    department: market,
    channels: [{ kind: 'publicity-system', name: n('公示系统') }],
    withheld: []
  }
]

export const withheld = (subject = 'S1', on = '2022-03-04'): readonly PublicationStep[] => [
  { _tag: 'EnterResult', ...act('2022-03-04', n('甲')), visit: visit(subject), department: market },
  {
    _tag: 'WithholdResult',
    ...act(on, market),
    visit: visit(subject),
    department: market,
    ground: 'state-secret',
    law: '保守国家秘密法',
    approver: n('局长')
  }
]

export const irregular = (
  what: IrregularityKind,
  more: Partial<CampaignStepOf<'RecordIrregularity'>> = {},
  on = '2022-05-01'
): CampaignStepOf<'RecordIrregularity'> => ({
  _tag: 'RecordIrregularity',
  ...act(on, n('督查组')),
  irregularity: n(`违规 ${what}`),
  what,
  words: '经查属实',
  visit: visit(),
  subject: null,
  task: null,
  officers: [],
  department: null,
  occurred: day('2022-03-02'),
  evidence: ['笔录'],
  reportedBy: n('督查组'),
  ...more
})

export const settle = (
  what: IrregularityKind,
  outcome: 'confirmed' | 'unfounded',
  on = '2022-05-02'
): CampaignStepOf<'SettleIrregularity'> => ({
  _tag: 'SettleIrregularity',
  ...act(on, n('督查组')),
  irregularity: n(`违规 ${what}`),
  outcome,
  reason: '复核'
})

/** A visit from dispatch to publication. */
export const whole = (subject = 'S1'): readonly TrailStep[] => [
  dispatch(subject),
  ...check(subject),
  ...formed(subject),
  ...published(subject)
]

export const eventsOf = (steps: readonly TrailStep[]): readonly TrailEvent[] => {
  let last = '2022-01-01'
  return steps.map((step, i) => {
    if (step.on > last) last = step.on
    const basis = [{ document: '临夏州部门联合细则', article: '第五条', rule: 'LX-DEPT-5' }]
    return { seq: i + 1, at: `${last}T18:00:00+08:00` as Moment, basis, step }
  })
}

export const contextOf = (
  steps: readonly TrailStep[],
  more: Partial<TrailContext> = {}
): TrailContext & { readonly state: CampaignState } => {
  const events = eventsOf(steps)
  return {
    events,
    state: orThrow(foldEvents(events, rules)),
    rules,
    today: day('2022-06-30'),
    records: [],
    quietOn: () => false,
    ...more
  }
}
