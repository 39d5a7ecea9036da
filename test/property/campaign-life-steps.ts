/* Steps as somebody would enter them: each tag's step, made for an aim, plain where chance is calm and varied where it is not. */

import type { CheckPaper, DepartmentResult, ItemFinding, NonCooperation } from '../../src/inspect/index.js'
import type { CivilDate, Name } from '../../src/kernel/index.js'
import type { TrailStep, TrailTag } from '../../src/trail/index.js'
import type { Diary, StepOf, VisitLife } from './campaign-life-diary.js'
import { codeOf } from './campaign-life-model-visit.js'
import {
  dayText,
  departmentsOf,
  digest,
  list,
  market,
  n,
  office,
  offsetOf,
  plan,
  region,
  registry,
  servedTask,
  sources,
  spare,
  taskData,
  taskNames,
  teamOf,
  visits,
  visitsMatched
} from './campaign-life-world.js'

/** Chance from one number; calm chance always takes the first and never the odd. */
export class Chance {
  constructor(private state: number | null) {}
  int(below: number): number {
    if (this.state === null) return 0
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0
    return Math.floor((this.state / 2 ** 32) * below)
  }
  pick<A>(from: readonly [A, ...A[]] | readonly A[]): A {
    const found = from[this.int(from.length)]
    if (found === undefined) throw new Error('nothing to pick')
    return found
  }
  odd(oneIn: number): boolean {
    return this.state !== null && this.int(oneIn) === 0
  }
  get isCalm(): boolean {
    return this.state === null
  }
}
export const calm = new Chance(null)

/** What a step is about. */
export type Aim = {
  readonly on: CivilDate
  readonly tasks: readonly Name[]
  readonly visit: (typeof visits)[number]
  readonly department: Name
}
export const later = (day: string, days: number): CivilDate => dayText(offsetOf(day) + days)
export const todayOf = (diary: Diary): CivilDate =>
  (diary.lastMoment === '' ? dayText(0) : diary.lastMoment.slice(0, 10)) as CivilDate

export function anyAim(diary: Diary, chance: Chance): Aim {
  const visit = chance.pick(visits)
  return {
    on: later(todayOf(diary), chance.pick([0, 0, 0, 0, 1, 2, 9])),
    tasks: chance.pick([...taskNames.map((task) => [task]), taskNames.slice(0, 2), taskNames.slice(0, 2)]),
    visit,
    department: chance.pick(departmentsOf(visit.tasks))
  }
}

type Maker<T extends TrailTag> = (
  diary: Diary,
  aim: Aim,
  chance: Chance
) => Omit<StepOf<T>, '_tag' | 'on' | 'by'> & { readonly by?: Name }
const one = (aim: Aim): Name => aim.tasks[0] ?? n('一')
const ofVisit = (aim: Aim): Pick<Aim, 'department'> & { readonly visit: Aim['visit']['key'] } => ({
  visit: aim.visit.key,
  department: aim.department
})
const lifeOf = (diary: Diary, aim: Aim): VisitLife | undefined => diary.visit(aim.visit.key)
const ownOfficers = (diary: Diary, aim: Aim): readonly Name[] => {
  const team = lifeOf(diary, aim)?.officers ?? teamOf(aim.department)
  const own = team.filter(({ department }) => department === aim.department).map(({ id }) => id)
  return own.length > 0 ? own : [n('甲')]
}
const noticeFor = (diary: Diary, aim: Aim): StepOf<'PublishNotice'> | undefined =>
  diary.noticeOf(one(aim)) ?? diary.all('PublishNotice').at(-1)
const lastName = (names: readonly Name[], otherwise: string, chance: Chance): Name =>
  names.length === 0 ? n(otherwise) : chance.isCalm ? (names.at(-1) ?? n(otherwise)) : chance.pick(names)

function refusalOf(diary: Diary, aim: Aim): NonCooperation {
  const on = lifeOf(diary, aim)?.begun?.on ?? aim.on
  return { kind: 'entry-refused', times: 1, on, circumstance: '拒绝进入', toward: null, serious: true }
}

function paperOf(diary: Diary, aim: Aim, chance: Chance): CheckPaper {
  const life = lifeOf(diary, aim)
  const findings = (life?.form?.form.items ?? []).flatMap(({ item, departments }) =>
    departments.map((department): ItemFinding =>
      chance.odd(3)
        ? {
            item,
            department,
            outcome: 'problem',
            severity: chance.pick(['minor', 'general']),
            text: '未亮照',
            measures: chance.pick([[], [{ kind: 'correction-order', form: 'written', until: null }]]),
            demands: chance.pick([[], ['case'], ['abnormal-list'], ['daily-supervision']])
          }
        : { item, department, outcome: 'clean', severity: null, text: '', measures: [], demands: [] }
    )
  )
  return {
    findings,
    evidence: [{ number: n('证1'), kind: 'photo', takenBy: life?.officers[0]?.id ?? n('甲') }],
    conclusions: [],
    nonCooperation: chance.odd(5) ? [refusalOf(diary, aim)] : [],
    signature: { _tag: 'SubjectSigned', way: 'signed', as: 'person-in-charge' },
    waivers: []
  }
}

export function resultOf(diary: Diary, aim: Aim): DepartmentResult {
  const life = lifeOf(diary, aim)
  const own = ownOfficers(diary, aim)
  const came = own.filter((id) => life?.begun?.present.includes(id))
  const problems =
    life?.paper?.findings.filter(({ department, outcome }) => department === aim.department && outcome === 'problem') ??
    []
  const grades = problems.map(({ severity }) => severity)
  const shared = {
    text: '检查结果',
    disposals: [...new Set(problems.flatMap(({ demands }) => demands))],
    signedBy: came.length > 0 ? came : own
  }
  const { impossible } = life ?? {}
  if (impossible !== undefined) return { code: codeOf(impossible.impossible.kind), severity: null, ...shared }
  if (problems.length === 0) return { code: 'no-problem', severity: null, ...shared }
  const severity = (['major', 'general', 'minor'] as const).find((grade) => grades.includes(grade)) ?? null
  return { code: 'correction-ordered', severity, ...shared }
}

const outcomeFor = (diary: Diary, aim: Aim, name: Name, chance: Chance): StepOf<'DecideObjection'>['outcome'] => {
  const known = lifeOf(diary, aim)
    ?.objections(aim.department)
    .find((objection) => objection.name === name)
  if (known === undefined || chance.odd(4)) return chance.pick(['upheld', 'corrected', 'rejected-late', 'void'])
  if (known.isCorrected) return 'corrected'
  if (known.lacksForm) return 'void'
  return known.isReviewed ? 'upheld' : 'rejected-late'
}

const makers: { readonly [T in TrailTag]: Maker<T> } = {
  AdoptList: (diary) => ({ list, version: diary.all('AdoptList').length + 1, digest: digest('list') }),
  AdoptPlan: (diary) => ({
    plan,
    version: diary.all('AdoptPlan').length + 1,
    digest: digest('plan'),
    channels: [n('门户网站')]
  }),
  MakeCampaignTask: (_, aim) => taskData(one(aim)),
  EnterSubjects: () => ({ registry, rows: 100, digest: digest('subjects') }),
  EnterOfficers: (_, aim) => ({ department: aim.department, rows: 20, digest: digest('officers') }),
  PublishNotice: (diary, aim, chance) => ({
    notice: digest(`notice ${String(diary.all('PublishNotice').length + 1)}`),
    tasks: aim.tasks,
    committed: chance.odd(3) ? [] : chance.pick([sources, sources.slice(0, 1)]),
    channels: [n('门户网站')]
  }),
  PublishCommitments: (diary, aim, chance) => {
    const notice = noticeFor(diary, aim)
    const given = diary
      .commitments(notice?.notice ?? '')
      .flatMap(({ commitments }) => commitments.map(({ source }) => source))
    const left = (notice?.committed ?? sources).filter((source) => !given.includes(source))
    return {
      notice: notice?.notice ?? digest('notice 1'),
      commitments: (chance.odd(2) ? left.slice(0, 1) : left).map((source) => ({ source, digest: digest(source) }))
    }
  },
  DrawSubjects: (diary, aim) => ({
    notice: noticeFor(diary, aim)?.notice ?? digest('notice 1'),
    record: digest(`record ${String(diary.all('DrawSubjects').length + 1)}`),
    tasks: aim.tasks.map((task) => ({ task, drawn: visitsMatched(task) })),
    witnesses: []
  }),
  MatchOfficers: (diary, aim) => ({
    teams: digest(`teams ${String(diary.all('MatchOfficers').length + 1)}`),
    tasks: aim.tasks.map((task) => ({
      task,
      record: diary.draws(task).at(-1)?.record ?? digest('record 1'),
      visits: visitsMatched(task)
    }))
  }),
  LockTeams: (diary, aim) => ({ teams: diary.match(one(aim))?.teams ?? digest('teams 1'), tasks: aim.tasks }),
  EndTask: (_, aim, chance) => ({
    task: one(aim),
    ending: chance.odd(6) ? { _tag: 'Abandoned', reason: '机构改革', approver: n('局长') } : { _tag: 'Completed' }
  }),
  RevealNames: (_, aim) => ({ tasks: aim.tasks, files: [{ name: n('名单'), digest: digest('names') }] }),
  FileFiling: (diary, aim, chance) => ({
    filing: n(`备案${String(diary.all('FileFiling').length + 1)}`),
    subject: aim.visit.key.subject,
    visit: chance.pick([null, aim.visit.key]),
    ground: 'complaint',
    reference: '投诉1号',
    with: office,
    day: aim.on
  }),
  MovePool: (_, aim, chance) => ({
    subject: aim.visit.key.subject,
    from: 'B',
    to: 'C',
    cause: { _tag: 'Relisted', by: office },
    visit: chance.pick([null, aim.visit.key])
  }),
  RecordIrregularity: (diary, aim, chance) => ({
    irregularity: n(`违规${String(diary.all('RecordIrregularity').length + 1)}`),
    what: 'fewer-officers',
    words: '仅一人到场',
    visit: chance.pick([null, aim.visit.key]),
    subject: aim.visit.key.subject,
    task: chance.pick([null, one(aim)]),
    officers: [n('甲')],
    department: market,
    occurred: aim.on,
    evidence: ['录像'],
    reportedBy: n('纪检组')
  }),
  SettleIrregularity: (diary, _, chance) => ({
    irregularity: lastName(
      diary.all('RecordIrregularity').map(({ irregularity }) => irregularity),
      '违规9',
      chance
    ),
    outcome: chance.pick(['confirmed', 'unfounded']),
    reason: '经查属实'
  }),
  MakeStatistics: () => ({ report: n('半年报'), digest: digest('report') }),
  ArchiveTrail: () => ({ archive: n('档案'), digest: digest('archive') }),
  UploadTrail: () => ({ to: n('省平台'), digest: digest('upload') }),
  CloseCampaign: (diary, _, chance) => ({
    excused: diary
      .all('MakeCampaignTask')
      .flatMap(({ task }) =>
        (diary.end(task) !== undefined && diary.unpublished(task) === 0) || chance.odd(6)
          ? []
          : [{ task, reason: '系统故障', approver: n('局长') }]
      )
  }),
  DispatchVisit: (_, { visit }, chance) => ({
    visit: visit.key,
    dispatch: {
      tasks: visit.tasks.map(servedTask),
      lead: visit.tasks[0] ?? n('一'),
      departments: departmentsOf(visit.tasks),
      market: visit.market,
      region,
      window: [{ from: dayText(0), to: dayText(500) }],
      officers: departmentsOf(visit.tasks)
        .flatMap(teamOf)
        .map((one) => (one.department !== market && chance.odd(2) ? { ...one, leads: false } : one)),
      experts: [n('专家')],
      way: visit.tasks.map((task) => taskData(task).way)[0] ?? 'random',
      pool: null
    }
  }),
  ReplaceOfficer: (diary, aim) => ({
    ...ofVisit(aim),
    out: ownOfficers(diary, aim)[0] ?? n('甲'),
    in: spare(aim.department, diary.all('ReplaceOfficer').length + 1),
    cause: 'recusal',
    drawn: false,
    reason: '有利害关系',
    approver: n('局长')
  }),
  DelegateVisit: (_, aim) => ({
    visit: aim.visit.key,
    delegation: {
      department: aim.department,
      from: { office: n('州局'), level: 'prefecture' },
      to: { office: n('县局'), level: 'county' },
      officers: [spare(aim.department, 91), spare(aim.department, 92, false)]
    }
  }),
  EntrustBody: (diary, aim) => ({
    visit: aim.visit.key,
    entrustment: {
      body: n('会计师事务所'),
      kind: 'accounting-firm',
      service: 'audit',
      qualified: true,
      department: aim.department,
      paidBy: aim.department,
      guidedBy: ownOfficers(diary, aim)[0] ?? null
    }
  }),
  PrepareForm: (_, aim) => ({
    visit: aim.visit.key,
    form: {
      of: aim.visit.tasks[0] ?? n('一'),
      choice: 'automatic',
      precheck: { on: aim.on, sources: [n('公示系统')], found: '无' },
      items: aim.visit.tasks.map(taskData).map(({ task, item, departments }) => ({
        item,
        tasks: [task],
        departments,
        content: ['登记事项'],
        methods: [],
        basis: [],
        standard: null
      }))
    },
    waiver: null
  }),
  TellSubject: (_, aim) => ({ visit: aim.visit.key, law: '行政处罚法' }),
  BeginVisit: (diary, aim, chance) => {
    const officers = (lifeOf(diary, aim)?.officers ?? teamOf(market)).map(({ id }) => id)
    return {
      visit: aim.visit.key,
      methods: chance.pick([['onsite'], ['onsite'], ['onsite', 'sampling'], ['written'], ['sampling']]),
      present: chance.odd(6) ? officers.slice(0, 2) : officers,
      credentials: true,
      uniform: true,
      instructed: true,
      waiver: chance.odd(2) ? { reason: '书面检查即可', approver: '局长' } : null
    }
  },
  EndVisit: (diary, aim, chance) => ({ visit: aim.visit.key, paper: paperOf(diary, aim, chance) }),
  FindImpossible: (diary, aim, chance) => {
    const kind = chance.pick(['unreachable', 'closed', 'serious-refusal'] as const)
    return {
      visit: aim.visit.key,
      impossible: { kind, therefore: '致使无法开展', proof: [n('照片1')] },
      nonCooperation: kind === 'serious-refusal' ? [refusalOf(diary, aim)] : []
    }
  },
  FormResult: (diary, aim) => ({
    ...ofVisit(aim),
    by: ownOfficers(diary, aim)[0] ?? n('甲'),
    result: resultOf(diary, aim)
  }),
  ReviewResult: (diary, aim, chance) => {
    const as = diary.law.readings.approver === 'head' ? 'head' : 'leader'
    const leader = (lifeOf(diary, aim)?.officers ?? []).find(({ leads }) => leads)?.id ?? n('甲')
    return {
      ...ofVisit(aim),
      by: as === 'leader' ? leader : n('局长'),
      as,
      approved: !chance.odd(4),
      reason: '同意或退回'
    }
  },
  OpenFollowUp: (diary, aim, chance) => ({
    ...ofVisit(aim),
    followUp: n(`处置${String(diary.all('OpenFollowUp').length + 1)}`),
    route: chance.pick(['daily-supervision', 'case', 'other-authority']),
    to: n('执法队'),
    reason: '发现问题',
    evidence: lifeOf(diary, aim)?.paper === undefined ? [n('照片1')] : [n('证1')]
  }),
  CloseFollowUp: (diary, aim, chance) => ({
    visit: aim.visit.key,
    followUp: lastName(
      (lifeOf(diary, aim)?.own('OpenFollowUp') ?? []).map(({ followUp }) => followUp),
      '处置9',
      chance
    ),
    outcome: '已改正',
    waiver: null
  }),
  EnterFollowUp: (diary, aim, chance) => ({
    visit: aim.visit.key,
    followUp: lastName(
      (lifeOf(diary, aim)?.own('OpenFollowUp') ?? []).map(({ followUp }) => followUp),
      '处置9',
      chance
    )
  }),
  RecordCase: (diary, aim, chance) => ({
    ...ofVisit(aim),
    case: n(`案${String(diary.all('RecordCase').length + 1)}`),
    fine: chance.pick(['0', '12000.50', '300'])
  }),
  SparePenalty: (_, { visit, department }) => ({
    visit: visit.key,
    lenience: { department, first: true, minor: true, notMandatory: true, corrected: true, help: '指导', listed: null }
  }),
  EnterResult: (diary, aim) => ({ ...ofVisit(aim), by: ownOfficers(diary, aim)[0] ?? n('甲') }),
  PublishResult: (_, aim, chance) => ({
    ...ofVisit(aim),
    by: aim.department,
    channels: [
      { kind: 'publicity-system', name: n('公示系统') },
      { kind: 'department-website', name: n('部门网站') }
    ],
    withheld: chance.odd(4) ? [{ part: 'findings', ground: 'privacy', law: '个人信息保护法' }] : []
  }),
  WithholdResult: (_, aim) => ({ ...ofVisit(aim), ground: 'state-secret', law: '保守国家秘密法', approver: n('局长') }),
  CollectResult: (diary, aim) => ({
    ...ofVisit(aim),
    sinks: [n(`平台${String(diary.all('CollectResult').length + 1)}`)]
  }),
  CorrectResult: (diary, aim, chance) => ({
    ...ofVisit(aim),
    result: { ...resultOf(diary, aim), text: `更正${String(diary.all('CorrectResult').length + 1)}` },
    reason: '录入有误',
    approver: n('局长'),
    as: 'head',
    objection: chance.odd(2)
      ? lastName(
          (lifeOf(diary, aim)?.objections(aim.department) ?? []).map(({ name }) => name),
          '异议9',
          chance
        )
      : null
  }),
  FileObjection: (diary, aim, chance) => ({
    ...ofVisit(aim),
    objection: n(`异议${String(diary.all('FileObjection').length + 1)}`),
    written: !chance.odd(5),
    proof: chance.odd(5) ? [] : ['营业执照']
  }),
  DecideObjection: (diary, aim, chance) => {
    const open = (lifeOf(diary, aim)?.objections(aim.department) ?? []).map(({ name }) => name)
    const objection = lastName(open, '异议9', chance)
    return { ...ofVisit(aim), objection, outcome: outcomeFor(diary, aim, objection, chance), reason: '经复查' }
  },
  AnswerObjection: (diary, aim, chance) => ({
    ...ofVisit(aim),
    objection: lastName(
      (lifeOf(diary, aim)?.objections(aim.department) ?? []).map(({ name }) => name),
      '异议9',
      chance
    )
  })
}

/** Every tag, as the makers name them: one forgotten does not compile. */
export const TAGS = Object.keys(makers) as readonly TrailTag[]

/** The step of a tag for an aim. */
export function makeStep<T extends TrailTag>(tag: T, diary: Diary, aim: Aim, chance: Chance): StepOf<T> {
  const maker: Maker<T> = makers[tag]
  return { by: office, ...maker(diary, aim, chance), _tag: tag, on: aim.on } as unknown as StepOf<T>
}

/** What has to come next, so many days from now, for the campaign to be finished in full; null once only its close is left. */
export function nextToFinish(diary: Diary, days = 0): ((chance: Chance) => TrailStep) | null {
  const on = later(todayOf(diary), days)
  const aimed =
    (tag: TrailTag, aim: Partial<Aim> = {}) =>
    (chance: Chance): TrailStep =>
      makeStep(tag, diary, { on, tasks: [], visit: visits[0], department: market, ...aim }, chance)
  if (diary.all('AdoptList').length === 0) return aimed('AdoptList')
  if (diary.all('AdoptPlan').length === 0) return aimed('AdoptPlan')
  for (const task of taskNames) if (!diary.task(task)) return aimed('MakeCampaignTask', { tasks: [task] })
  if (diary.all('EnterSubjects').length === 0) return aimed('EnterSubjects')
  for (const department of departmentsOf(taskNames)) {
    if (!diary.all('EnterOfficers').some((step) => step.department === department))
      return aimed('EnterOfficers', { department })
  }
  for (const task of taskNames) {
    if (taskData(task).way === 'outside' || diary.end(task) || diary.lock(task)) continue
    const aim = { tasks: [task] }
    const notice = diary.noticeOf(task)
    if (diary.match(task)) return aimed('LockTeams', aim)
    if (diary.draws(task).length > 0) return aimed('MatchOfficers', aim)
    if (notice === undefined || diary.isDrawn(notice.notice)) return aimed('PublishNotice', aim)
    const given = diary.commitments(notice.notice).flatMap(({ commitments }) => commitments.map(({ source }) => source))
    return aimed(
      notice.committed.every((source) => given.includes(source)) ? 'DrawSubjects' : 'PublishCommitments',
      aim
    )
  }
  for (const visit of visits) {
    const life = diary.visit(visit.key)
    if (life === undefined) {
      if (visit.tasks.every((task) => !diary.end(task))) return aimed('DispatchVisit', { visit })
      continue
    }
    const aim = { visit }
    if (life.ended === null) {
      if (life.isGivenUp) continue
      if (life.begun !== undefined) return aimed('EndVisit', aim)
      return aimed(life.form === undefined ? 'PrepareForm' : 'BeginVisit', aim)
    }
    for (const department of life.departments) {
      const own = { visit, department }
      if (['published', 'withheld'].includes(life.stage(department))) continue
      const review = life.review(department)
      if (!life.result(department) || review?.approved === false) return aimed('FormResult', own)
      if (review === undefined) return aimed('ReviewResult', own)
      const isEntered = life.entered(department)?.version === life.of('FormResult', department).length
      return aimed(isEntered ? 'PublishResult' : 'EnterResult', own)
    }
  }
  for (const task of taskNames) {
    const short = diary.visitsOf(task).length < (diary.match(task)?.visits ?? 0)
    // A visit that served this task and one given up is sent no more: what is left of the task is given up with leave.
    if (!diary.end(task)) return short ? () => abandonment(task, on) : aimed('EndTask', { tasks: [task] })
  }
  return null
}

export const abandonment = (task: Name, on: CivilDate): StepOf<'EndTask'> => ({
  _tag: 'EndTask',
  by: office,
  on,
  task,
  ending: { _tag: 'Abandoned', reason: '机构改革', approver: n('局长') }
})
