/* Made-up campaigns: the steps before the visits, the life of a visit, and events of them. */

import { makeWorkCalendar } from '../../../src/calendar/index.js'
import type { ItemKey } from '../../../src/checklist/index.js'
import type { DepartmentResult, InspectRules, VisitKey, VisitStep, VisitStepOf } from '../../../src/inspect/index.js'
import {
  citing,
  nameOf,
  orThrow,
  sha256Text,
  type CivilDate,
  type Digest,
  type Name
} from '../../../src/kernel/index.js'
import type { PublicationStep, PublishRules } from '../../../src/publish/index.js'
import type { RegionCode } from '../../../src/registry/index.js'
import {
  foldEvents,
  recordEvents,
  type CampaignState,
  type CampaignStepOf,
  type Moment,
  type TrailEvent,
  type TrailRefusal,
  type TrailRules,
  type TrailStep
} from '../../../src/trail/index.js'

export const n = nameOf
export const day = (text: string): CivilDate => text as CivilDate
export const digest = (text: string): Digest => sha256Text(text)

const region = '622900' as RegionCode
const joint = citing('临夏州部门联合细则')
const office = n('联席会议办公室')
export const market = n('市场监管局')
export const fire = n('消防救援支队')
export const item: ItemKey = { domain: n('娱乐场所'), initiator: market, item: n('登记事项检查'), objects: n('企业') }

const inspect: InspectRules = {
  replacement: { value: 'named', basis: joint('第二十四条') },
  successorQualified: null,
  bodies: null,
  services: null,
  bodyQualified: null,
  bodyGuided: null,
  entrusterPays: null,
  conclusions: null,
  conclusionNeed: null,
  listOnly: null,
  measures: null,
  orderForms: null,
  severities: null,
  signature: null,
  recorded: null,
  nonCooperation: null,
  impossible: { value: ['unreachable', 'closed', 'serious-refusal'], open: true, basis: joint('第三十二条') },
  resultSigned: null,
  whoChecks: null,
  approvers: { value: ['leader', 'head'], basis: joint('第三十条4') },
  demands: { 'abnormal-list': null, 'daily-supervision': null, case: null, 'other-authority': null, judiciary: null },
  refusalPunished: null,
  caseEvidence: null,
  closeWithin: null,
  enterWithin: null,
  pursued: null,
  underSubject: null,
  lenience: joint('第三十三条'),
  methods: null,
  jointOnsite: null,
  present: { value: 2, basis: joint('第三十条2') },
  presentAt: { value: 'onsite', basis: joint('第三十条2') },
  credentials: null,
  conduct: null,
  secrecy: null,
  precheck: null,
  formChoices: null,
  oneForm: null,
  delegation: joint('第十七条'),
  deskTakesPart: null,
  caseFile: null
}

const publish: PublishRules = {
  objects: null,
  term: { value: { unit: 'workdays', count: 20 }, basis: joint('第三十条4') },
  start: { value: 'check', basis: joint('第三十条4') },
  end: { value: 'published', basis: joint('第三十条4') },
  sampling: null,
  approval: {
    before: { value: 'entered', basis: joint('第三十条4') },
    inside: null
  },
  enters: null,
  publishes: null,
  channels: [],
  sinks: [],
  redaction: { value: ['privacy', 'trade-secret'], basis: joint('第三十条4') },
  withholding: joint('第三十条4'),
  nonCooperation: null,
  measuresApart: null,
  correction: { value: 'head', basis: joint('第三十一条') },
  objection: {
    within: { value: { unit: 'days', count: 60 }, basis: joint('第三十一条') },
    review: { value: { unit: 'workdays', count: 20 }, basis: joint('第三十一条') },
    answer: { value: { unit: 'workdays', count: 15 }, basis: joint('第三十一条') },
    form: joint('第三十一条'),
    suspend: { value: 'none', basis: joint('第三十一条') },
    late: { value: 'rejected', basis: joint('第三十一条') }
  },
  completion: null,
  withheldCounts: null,
  reveal: null
}

export const rules: TrailRules = {
  inspect,
  publish,
  terms: {
    restDay: { value: 'nextWorkday', basis: joint('第三十一条') },
    start: { value: 'exclusive', basis: joint('第三十一条') },
    before: { value: 'inclusive', basis: joint('第三十一条') }
  },
  calendar: orThrow(makeWorkCalendar([]))
}

/** Numbers steps and enters each on the evening of its day; `later` days afterwards it would show. */
export const eventsOf = (steps: readonly TrailStep[], first = 1): readonly TrailEvent[] => {
  let last = '2022-01-01'
  return steps.map((step, i) => {
    if (step.on > last) last = step.on
    return { seq: first + i, at: `${last}T18:00:00+08:00` as Moment, basis: [joint('第五条', 'LX-DEPT-5')], step }
  })
}

export const fold = (steps: readonly TrailStep[]): CampaignState => orThrow(foldEvents(eventsOf(steps), rules))

export function refusalsOf(before: CampaignState, step: TrailStep, under: TrailRules = rules): readonly TrailRefusal[] {
  const at = (before.at === null || (before.at as string) < step.on ? `${step.on}T18:00:00+08:00` : before.at) as Moment
  const event: TrailEvent = { seq: before.count + 1, at, basis: [joint('第五条', 'LX-DEPT-5')], step }
  const taken = recordEvents(before, [event], under)
  return taken._tag === 'Left' ? taken.left : []
}

export const tagsOf = (before: CampaignState, step: TrailStep, under: TrailRules = rules): readonly string[] =>
  refusalsOf(before, step, under).map(({ _tag }) => _tag)

const act = (on: string, by: Name = office): { readonly by: Name; readonly on: CivilDate } => ({ by, on: day(on) })

export const adoptList = (on = '2022-01-05', version = 1): CampaignStepOf<'AdoptList'> => ({
  _tag: 'AdoptList',
  ...act(on),
  list: n('联合抽查事项清单'),
  version,
  digest: digest(`list ${String(version)}`)
})

export const adoptPlan = (on = '2022-01-10', version = 1): CampaignStepOf<'AdoptPlan'> => ({
  _tag: 'AdoptPlan',
  ...act(on),
  plan: n('2022年度抽查计划'),
  version,
  digest: digest(`plan ${String(version)}`),
  channels: [n('门户网站')]
})

export const makeTask = (
  task = '一',
  more: Partial<CampaignStepOf<'MakeCampaignTask'>> = {}
): CampaignStepOf<'MakeCampaignTask'> => ({
  _tag: 'MakeCampaignTask',
  ...act('2022-02-01'),
  task: n(task),
  item,
  departments: [market],
  list: n('联合抽查事项清单'),
  plan: n('2022年度抽查计划'),
  way: 'random',
  level: 'prefecture',
  region,
  registry: n('市场主体'),
  window: [{ from: day('2022-03-01'), to: day('2022-11-30') }],
  ...more
})

export const enterSubjects = (on = '2022-02-02'): CampaignStepOf<'EnterSubjects'> => ({
  _tag: 'EnterSubjects',
  ...act(on, n('信用监管科')),
  registry: n('市场主体'),
  rows: 100,
  digest: digest('subjects')
})

export const enterOfficers = (department = market, on = '2022-02-02'): CampaignStepOf<'EnterOfficers'> => ({
  _tag: 'EnterOfficers',
  ...act(on, n('法规科')),
  department,
  rows: 20,
  digest: digest('officers')
})

export const publishNotice = (
  tasks: readonly string[] = ['一'],
  more: Partial<CampaignStepOf<'PublishNotice'>> = {}
): CampaignStepOf<'PublishNotice'> => ({
  _tag: 'PublishNotice',
  ...act('2022-02-10'),
  notice: digest('notice'),
  tasks: tasks.map(n),
  committed: [n('公证处')],
  channels: [n('门户网站')],
  ...more
})

export const commit = (on = '2022-02-11', notice = digest('notice')): CampaignStepOf<'PublishCommitments'> => ({
  _tag: 'PublishCommitments',
  ...act(on, n('公证处')),
  notice,
  commitments: [{ source: n('公证处'), digest: digest('nonce') }]
})

export const draw = (
  tasks: readonly string[] = ['一'],
  more: Partial<CampaignStepOf<'DrawSubjects'>> = {}
): CampaignStepOf<'DrawSubjects'> => ({
  _tag: 'DrawSubjects',
  ...act('2022-02-15'),
  notice: digest('notice'),
  record: digest('record'),
  tasks: tasks.map((task) => ({ task: n(task), drawn: 1 })),
  witnesses: [
    { kind: 'discipline', name: n('派驻纪检组') },
    { kind: 'journalist', name: n('日报社') }
  ],
  ...more
})

export const match = (
  tasks: readonly string[] = ['一'],
  visits = 1,
  more: Partial<CampaignStepOf<'MatchOfficers'>> = {}
): CampaignStepOf<'MatchOfficers'> => ({
  _tag: 'MatchOfficers',
  ...act('2022-02-16'),
  teams: digest('teams'),
  tasks: tasks.map((task) => ({ task: n(task), record: digest('record'), visits })),
  ...more
})

export const lock = (tasks: readonly string[] = ['一'], on = '2022-02-17'): CampaignStepOf<'LockTeams'> => ({
  _tag: 'LockTeams',
  ...act(on),
  teams: digest('teams'),
  tasks: tasks.map(n)
})

export const endTask = (task = '一', on = '2022-04-01'): CampaignStepOf<'EndTask'> => ({
  _tag: 'EndTask',
  ...act(on),
  task: n(task),
  ending: { _tag: 'Completed' }
})

export const abandon = (task = '一', on = '2022-04-01', reason = '机构改革'): CampaignStepOf<'EndTask'> => ({
  _tag: 'EndTask',
  ...act(on),
  task: n(task),
  ending: { _tag: 'Abandoned', reason, approver: n('局长') }
})

export const close = (
  on = '2022-12-01',
  excused: CampaignStepOf<'CloseCampaign'>['excused'] = []
): CampaignStepOf<'CloseCampaign'> => ({ _tag: 'CloseCampaign', ...act(on), excused })

/** Everything up to the lock of task 一, in whose match so many visits stand. */
export const locked = (visits = 1): readonly TrailStep[] => [
  adoptList(),
  adoptPlan(),
  makeTask(),
  enterSubjects(),
  enterOfficers(),
  publishNotice(),
  commit(),
  draw(),
  match(['一'], visits),
  lock()
]

export const key = (subject = 'S1', ordinal = 1): VisitKey => ({ subject: n(subject), ordinal })

export const dispatch = (
  visit = key(),
  on = '2022-03-01',
  more: Partial<VisitStepOf<'DispatchVisit'>['dispatch']> = {}
): VisitStepOf<'DispatchVisit'> => ({
  _tag: 'DispatchVisit',
  ...act(on),
  visit,
  dispatch: {
    tasks: [{ draw: n('一'), item, departments: [market] }],
    lead: n('一'),
    departments: [market],
    market: true,
    region,
    window: [{ from: day('2022-03-01'), to: day('2022-11-30') }],
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

export const result: DepartmentResult = {
  code: 'no-problem',
  severity: null,
  text: '未发现问题',
  disposals: [],
  signedBy: [n('甲'), n('乙')]
}

export const inspectSteps = (visit = key(), from = '2022-03-02'): readonly VisitStep[] => [
  {
    _tag: 'PrepareForm',
    ...act(from, n('甲')),
    visit,
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
    ...act(from, n('甲')),
    visit,
    methods: ['onsite'],
    present: [n('甲'), n('乙')],
    credentials: true,
    uniform: true,
    instructed: true,
    waiver: null
  },
  {
    _tag: 'EndVisit',
    ...act(from, n('甲')),
    visit,
    paper: {
      findings: [{ item, department: market, outcome: 'clean', severity: null, text: '', measures: [], demands: [] }],
      evidence: [],
      conclusions: [],
      nonCooperation: [],
      signature: { _tag: 'SubjectSigned', way: 'signed', as: 'person-in-charge' },
      waivers: []
    }
  }
]

export const formResult = (visit = key(), on = '2022-03-03'): VisitStepOf<'FormResult'> => ({
  _tag: 'FormResult',
  ...act(on, n('甲')),
  visit,
  department: market,
  result
})

export const review = (visit = key(), on = '2022-03-03'): VisitStepOf<'ReviewResult'> => ({
  _tag: 'ReviewResult',
  ...act(on, n('甲')),
  visit,
  department: market,
  as: 'leader',
  approved: true,
  reason: ''
})

export const enterResult = (visit = key(), on = '2022-03-04'): PublicationStep => ({
  _tag: 'EnterResult',
  ...act(on, n('甲')),
  visit,
  department: market
})

export const publishResult = (visit = key(), on = '2022-03-04'): PublicationStep => ({
  _tag: 'PublishResult',
  ...act(on, market),
  visit,
  department: market,
  channels: [{ kind: 'publicity-system', name: n('公示系统') }],
  withheld: []
})

/** A visit from its dispatch to the publication of its result. */
export const life = (visit = key()): readonly TrailStep[] => [
  dispatch(visit),
  ...inspectSteps(visit),
  formResult(visit),
  review(visit),
  enterResult(visit),
  publishResult(visit)
]
